"""Who speaks in quotations, interviews, and questions and answers."""

from __future__ import annotations

import re
from bisect import bisect_right

from soe_facts.link.attribution import Source, named
from soe_facts.link.interviews import QUOTATION
from soe_facts.link.scene import Scene


def add_answers(scene: Scene, sources: dict[int, Source]) -> None:
    """In questions and answers the body or person that the opening introduces gives the answers."""
    starts = _sentence_starts(scene) if scene.cast.talk.turns else []
    for start, end, actor in scene.cast.talk.turns:
        speaker = named(actor, "answers")
        first = max(0, bisect_right(starts, start) - 1)
        last = max(0, bisect_right(starts, end - 1) - 1)
        for sentence in range(first, last + 1):
            sources.setdefault(sentence, speaker)


def _sentence_starts(scene: Scene) -> list[int]:
    return [scene.nodes[low].start if low < len(scene.nodes) else len(scene.text) for low in scene.first]


def add_quotes(scene: Scene, sources: dict[int, Source]) -> None:
    """A quotation's speaker, named beside one of its sentences, holds for all of them; else the last speaker does."""
    starts = _sentence_starts(scene)
    speaker: Source | None = None
    quotes = sum(1 for match in QUOTATION.finditer(scene.text) if len(match[1].split()) >= 4)
    for match in QUOTATION.finditer(scene.text):
        first = max(0, bisect_right(starts, match.start()) - 1)
        last = max(0, bisect_right(starts, match.end() - 1) - 1)
        named = [
            sources[s]
            for s in range(first, min(last + 2, len(starts)))
            if s in sources and _beside(scene, sources[s], match, s, last)
        ]
        if not named and first - 1 in sources and _is_led_in(scene, match):
            named = [sources[first - 1]]
        if named:
            speaker = named[0]
        if speaker is None and quotes >= 4:
            speaker = _interviewee(scene, match.start())
        if speaker is None or len(match[1].split()) < 4:
            continue
        for sentence in range(first, last + 1):
            sources.setdefault(sentence, speaker)


def _is_led_in(scene: Scene, match: re.Match[str]) -> bool:
    """ "The chairman replied as follows:" on a line of its own above the quotation."""
    return scene.text[max(0, match.start() - _GAP) : match.start()].rstrip().endswith(":")


_GAP = 6


def _interviewee(scene: Scene, before: int) -> Source | None:
    """In an interview the person that the opening introduces speaks all quotations."""
    person = next((a for a in scene.cast.actors if a.label == "PERSON" and a.start < before), None)
    return named(person, "interview") if person is not None else None


def _beside(scene: Scene, source: Source, match: re.Match[str], sentence: int, last: int) -> bool:
    return sentence <= last or "\n\n" not in scene.text[match.end() : source.start]

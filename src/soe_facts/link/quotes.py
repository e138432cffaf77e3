"""Who speaks in quotations, interviews, and questions and answers."""

from __future__ import annotations

import re
from bisect import bisect_right

from soe_facts.link.attribution import Source, named
from soe_facts.link.scene import Scene

_ANSWER = re.compile(
    r"^(?:A|Answer|Answers?|Reply)\s?\d*[:.]\s.*?(?=^(?:Q|Question)\s?\d*[:.]|\Z)", re.MULTILINE | re.DOTALL
)
# A paragraph that asks one question and says nothing else: "And what does the budget get?"
_ASKS = re.compile(r"^[^\n?]{6,240}\?[”\"]?[^\S\n]*$", re.MULTILINE)
# What stands between two questions, or behind the last one to the end of its paragraph.
_PARAGRAPH_END = re.compile(r"\n\s*\n|\Z")
_WORDS = re.compile(r"\S")
_FEWEST_QUESTIONS = 3


def add_answers(scene: Scene, sources: dict[int, Source]) -> None:
    """In questions and answers the body or person that the opening introduces gives the answers."""
    starts = _sentence_starts(scene)
    answers = [match.span() for match in _ANSWER.finditer(scene.text)] or _quoted(
        scene.text, _between_questions(scene.text)
    )
    if not answers:
        return
    opening = [
        a for a in scene.cast.actors if a.start < answers[0][0] and a.how == "name" and a.label in {"ORG", "PERSON"}
    ]
    if not opening:
        return
    speaker = named(next((a for a in opening if a.label == "PERSON"), opening[0]), "answers")
    for start, end in answers:
        first = max(0, bisect_right(starts, start) - 1)
        last = max(0, bisect_right(starts, end - 1) - 1)
        for sentence in range(first, last + 1):
            sources.setdefault(sentence, speaker)


def _sentence_starts(scene: Scene) -> list[int]:
    return [scene.nodes[low].start if low < len(scene.nodes) else len(scene.text) for low in scene.first]


def _quoted(text: str, answers: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Only the quotations, where most answers are quoted: what stands beside them the reporter tells."""
    quotes = [(start, [match.span() for match in _QUOTE.finditer(text, start, end)]) for start, end in answers]
    if 2 * sum(1 for _, found in quotes if found) <= len(answers):
        return answers
    return [span for _, found in quotes for span in found]


def _between_questions(text: str) -> list[tuple[int, int]]:
    """The answers of an interview whose questions are paragraphs of their own."""
    asked = list(_ASKS.finditer(text))
    if len(asked) < _FEWEST_QUESTIONS:
        return []
    answers = []
    for question, after in zip(asked, [*asked[1:], None], strict=True):
        words = _WORDS.search(text, question.end())
        start = words.start() if words else len(text)
        closing = _PARAGRAPH_END.search(text, start)
        end = after.start() if after else closing.end() if closing else len(text)
        if start < end:
            answers.append((start, end))
    return answers


_QUOTE = re.compile(r"[“\"]([^“”\"]{3,2000}?)(?:[”\"]|\n\s*\n|\Z)")


def add_quotes(scene: Scene, sources: dict[int, Source]) -> None:
    """A quotation's speaker, named beside one of its sentences, holds for all of them; else the last speaker does."""
    starts = _sentence_starts(scene)
    speaker: Source | None = None
    quotes = sum(1 for match in _QUOTE.finditer(scene.text) if len(match[1].split()) >= 4)
    for match in _QUOTE.finditer(scene.text):
        first = max(0, bisect_right(starts, match.start()) - 1)
        last = max(0, bisect_right(starts, match.end() - 1) - 1)
        named = [
            sources[s]
            for s in range(first, min(last + 2, len(starts)))
            if s in sources and _beside(scene, sources[s], match, s, last)
        ]
        if named:
            speaker = named[0]
        if speaker is None and quotes >= 4:
            speaker = _interviewee(scene, match.start())
        if speaker is None or len(match[1].split()) < 4:
            continue
        for sentence in range(first, last + 1):
            sources.setdefault(sentence, speaker)


def _interviewee(scene: Scene, before: int) -> Source | None:
    """In an interview the person that the opening introduces speaks all quotations."""
    person = next((a for a in scene.cast.actors if a.label == "PERSON" and a.start < before), None)
    return named(person, "interview") if person is not None else None


def _beside(scene: Scene, source: Source, match: re.Match[str], sentence: int, last: int) -> bool:
    return sentence <= last or "\n\n" not in scene.text[match.end() : source.start]

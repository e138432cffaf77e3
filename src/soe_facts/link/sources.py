"""The source of each sentence: what it says itself, and what quotations and answers carry over."""

from __future__ import annotations

from dataclasses import replace

from soe_facts.link.actors import SPEAKER_KINDS
from soe_facts.link.attribution import Source, named, unnamed
from soe_facts.link.named_back import named_before, paper
from soe_facts.link.quotes import add_answers, add_quotes
from soe_facts.link.scene import ACTOR, WORD, Scene
from soe_facts.link.speakers import SAYS, SHOWS, attributed
from soe_facts.link.unnamed import BODIES, PAPERS, is_unnamed_body


def find_sources(scene: Scene) -> dict[int, Source]:
    """The source of each sentence that attributes its content, by sentence number; quotes carry their speaker."""
    sources: dict[int, Source] = {}
    last: Source | None = None
    papers: dict[str, Source] = {}
    for sentence, (low, high) in enumerate(zip(scene.first, scene.last, strict=True)):
        found = _resolved(scene, attributed(scene, low, high), last, sentence) or _by_paper(
            scene, low, high, last, papers
        )
        if found is not None:
            sources[sentence] = last = found
            if found.rule != "unnamed" and low < high:
                # "The ministry says in a report that …": whose report "the report" is from here on.
                papers |= dict.fromkeys(scene.vocabulary(low) & PAPERS, found)
    add_quotes(scene, sources)
    add_answers(scene, sources)
    return sources


_PUTS = SAYS | SHOWS | {"put", "puts", "found", "finds", "lists", "listed"}


def _by_paper(scene: Scene, low: int, high: int, last: Source | None, papers: dict[str, Source]) -> Source | None:
    """ "…, the report said": a paper with that name, else whose report was told of, else the source before."""
    at = paper(scene, low, high, _PUTS)
    if at < 0:
        return None
    body, item = named_before(scene, at), scene.nodes[at]
    source = named(body, "paper") if body is not None else papers.get(item.low, last)
    if source is last is not None and last.rule == "unnamed" and _is_other_paper(last, item.low):
        source = unnamed(scene, at, low, high)  # "An audit puts it at X. By its accounts it was Y …, the audit says"
    return Source(source.name, item.start, item.end, "paper") if source is not None else None


def _is_other_paper(source: Source, noun: str) -> bool:
    head = source.name.rpartition(" ")[2].lower()
    return head in PAPERS and noun in PAPERS and head != noun


def _resolved(scene: Scene, found: Source | None, last: Source | None, sentence: int) -> Source | None:
    """ "…, they said": the unnamed people who spoke before; ", it said" after the words of a fund or an office: it."""
    word = scene.text[found.start : found.end].lower() if found is not None else ""
    if found is not None and last is not None and found.rule == last.rule == "unnamed" and word in BODIES:
        return replace(found, name=last.name) if last.name.lower().endswith(f" {word}") else found
    if found is None or word not in {"they", "it"}:
        return found
    if word == "they":
        return replace(found, name=last.name) if last is not None and last.rule == "unnamed" else found
    before = scene.nodes[scene.first[max(0, sentence - 1)]].start
    if last is not None and last.start >= before:
        return replace(found, name=last.name) if _is_of_speakers(scene, last) else found
    office = _opening_office(scene, sentence - 1) if sentence > 0 else -1
    return (
        replace(unnamed(scene, office, scene.first[sentence - 1], office + 1), rule=found.rule)
        if office >= 0
        else found
    )


def _is_of_speakers(scene: Scene, source: Source) -> bool:
    """Whether a source is a body that speaks of others: a ministry, a fund, a house that rates, a union."""
    if source.rule == "unnamed":
        return source.name.rpartition(" ")[2].lower() in BODIES
    actor = next((actor for actor in scene.cast.actors if (actor.fullest or actor.name) == source.name), None)
    return actor is not None and actor.kind in SPEAKER_KINDS


def _opening_office(scene: Scene, sentence: int) -> int:
    """The node of an office without a name that a sentence opens on: "Italy's competition authority fined"; or -1."""
    low, high = scene.first[sentence], scene.last[sentence]
    for at in range(low, min(high, low + 6)):
        if scene.is_finite(at) or (scene.is_kind(at, ACTOR) and not scene.actor(at).possessive):
            return -1
        if scene.nodes[at].kind == WORD and is_unnamed_body(scene, at):
            return at
    return -1

"""Who says it, and whether it has happened: source and status."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from soe_facts.link.actors import Actor
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, DATE, QUANTITY, QUOTES, WORD, Scene

_SAYS = frozenset(
    "said says say told added noted stated adds notes confirmed revealed explained predicted warned calculated "
    "remarked wrote observed "
    "acknowledged reckons reckoned disclosed cautioned argued recalled saying".split()
)
_SHOWS = frozenset("show showed shows shown indicate indicated indicates suggest suggested".split())
_TAGS = frozenset("reported announced estimates estimate reckons reckon calculates forecasts reports".split())
_FORESEES = frozenset(
    "expects expect expected forecasts forecast estimates estimate estimated predicts predict projects project sees "
    "anticipates "
    "reckons projected anticipate".split()
)
_NOUN_SOURCES = frozenset(
    "analysts auditors economists officials traders brokers experts economist official analyst".split()
)


@dataclass(frozen=True, slots=True)
class Source:
    """Who a statement is attributed to, with the span of the words."""

    name: str
    start: int
    end: int
    rule: str


def find_sources(scene: Scene) -> dict[int, Source]:
    """The source of each sentence that attributes its content, by sentence number; quotes carry their speaker."""
    sources: dict[int, Source] = {}
    for sentence, (low, high) in enumerate(zip(scene.first, scene.last, strict=True)):
        found = _attributed(scene, low, high)
        if found is not None:
            sources[sentence] = found
    _quotes(scene, sources)
    _answers(scene, sources)
    return sources


def _named(actor: Actor, rule: str) -> Source:
    return Source(actor.fullest or actor.name, actor.start, actor.end, rule)


def _attributed(scene: Scene, low: int, high: int) -> Source | None:
    for at in range(low, high):
        item = scene.nodes[at]
        if item.kind != WORD:
            continue
        if item.low == "according" and scene.low(at + 1) == "to":
            found = _speaker_after(scene, at + 2, high, reach=12)
            if found is not None:
                return found
        elif item.low in _SAYS or (item.low in _TAGS and _is_tag(scene, at, low, high)):
            found = _speaker(scene, at, low, high)
            if found is not None:
                return found
        elif item.low in {"puts", "put"} and any(scene.low(i) == "at" for i in range(at + 1, min(high, at + 14))):
            found = _speaker_before(scene, at, low, high)
            if found is not None and found.rule == "said_by":
                return found
        elif item.low in _SHOWS:
            found = _data_of(scene, at, low)
            if found is not None:
                return found
    return None


def _speaker_after(scene: Scene, at: int, high: int, reach: int) -> Source | None:
    for step in range(at, min(high, at + reach)):
        item = scene.nodes[step]
        if item.kind == ACTOR and scene.actor(step).label not in {"GPE", "LOC", "FAC"}:
            return _named(scene.actor(step), "according_to")
        if item.low in _NOUN_SOURCES:
            return _noun_source(scene, step, high)
        if item.low in {",", ";", "."} or item.kind == QUANTITY:
            return None
    return None


def _noun_source(scene: Scene, at: int, high: int) -> Source:
    """ "analysts at Berenberg", "senior official": a speaker without a name keeps the text's words."""
    start, end = scene.nodes[at].start, scene.nodes[at].end
    if scene.low(at - 1) in {"senior", "company", "government"}:
        start = scene.nodes[at - 1].start
    if scene.low(at + 1) in {"at", "from", "with"} and scene.is_kind(at + 2, ACTOR) and at + 2 < high:
        end = scene.nodes[at + 2].end
    return Source(scene.text[start:end], start, end, "unnamed")


def _is_tag(scene: Scene, at: int, low: int, high: int) -> bool:
    """Whether "reported" or "announced" closes the sentence as a tag: "…, X reported on Friday"."""
    tail = [
        i
        for i in range(at + 1, high)
        if scene.nodes[i].kind != DATE and scene.low(i) not in {"on", ".", "late", "in", "a", "statement", '"', "”"}
    ]
    return not tail and any(scene.low(i) == "," for i in range(low, at))


def _speaker(scene: Scene, verb: int, low: int, high: int) -> Source | None:
    """The subject of a verb of saying: before it (past an apposition), or after it where it is inverted."""
    after = verb + 1
    person_before = any(
        scene.is_kind(i, ACTOR) and scene.actor(i).label == "PERSON" for i in range(max(low, verb - 7), verb)
    )
    inverted = (
        scene.low(verb) != "told" and not person_before and (scene.low(verb - 1) in {",", '"', "”", "’"} or verb == low)
    )
    if inverted:
        for step in range(after, min(high, after + 7)):
            if scene.is_kind(step, ACTOR) and scene.actor(step).label not in {"GPE", "LOC"}:
                return _named(scene.actor(step), "said_by")
            if scene.low(step) in _NOUN_SOURCES:
                return _noun_source(scene, step, high)
            if scene.low(step) in {",", "that"}:
                break
    return _speaker_before(scene, verb, low, high)


def _speaker_before(scene: Scene, verb: int, low: int, high: int) -> Source | None:
    nearest: Actor | None = None
    person: Actor | None = None
    commas = 0
    for step in range(verb - 1, low - 1, -1):
        item = scene.nodes[step]
        if item.low in QUOTES or item.low in {";", ":"} or item.kind == QUANTITY:
            break
        if item.low == ",":
            commas += 1
            if commas > 2:
                break
        if item.kind == ACTOR:
            actor = scene.actor(step)
            if actor.label == "PERSON":
                person = actor
                break
            if actor.kind != "country" and actor.label not in {"GPE", "LOC", "FAC"} and actor.kind != "class":
                if scene.low(step - 1) in {"of", "for", "at", "from", "with", "by"} and nearest is not None:
                    continue
                nearest = nearest or actor if commas == 0 or nearest is None else nearest
        elif item.low in _NOUN_SOURCES and nearest is None:
            return _noun_source(scene, step, high)
        elif scene.is_finite(step) and step != verb and commas == 0 and scene.nodes[step].tag != "VBN":
            break
    chosen = person or nearest
    return _named(chosen, "said_by") if chosen is not None else _noun_speaker(scene, verb, low)


_BODY_NOUNS = frozenset(
    "regulator ministry commission bureau office department authority spokesman spokeswoman spokesperson statement "
    "agency "
    "watchdog treasury association committee administration".split()
)


def _noun_speaker(scene: Scene, verb: int, low: int) -> Source | None:
    """ "the provincial State-asset regulator said": a body that the text leaves unnamed."""
    last = verb - 1
    if (
        last < low
        or scene.low(last) not in _BODY_NOUNS
        or scene.nodes[last].kind != WORD
        or scene.low(last) == "statement"
    ):
        return None
    first = last
    while (
        first > low
        and scene.nodes[first - 1].kind in {WORD, ACTOR}
        and (scene.nodes[first - 1].tag.startswith(("JJ", "NN")) or scene.low(first - 1) == "-")
    ):
        first -= 1
    start, end = scene.nodes[first].start, scene.nodes[last].end
    return Source(scene.text[start:end], start, end, "unnamed")


def _data_of(scene: Scene, verb: int, low: int) -> Source | None:
    """ "data from the commission show", "its annual report shows", "customs data showed"."""
    for step in range(verb - 1, max(low - 1, verb - 12), -1):
        item = scene.nodes[step]
        if item.kind == ACTOR:
            actor = scene.actor(step)
            if actor.kind != "country" and actor.label not in {"GPE", "LOC"}:
                return _named(actor, "data_of")
        if item.kind == QUANTITY or item.low in {";", ":"}:
            return None
    return None


_ANSWER = re.compile(
    r"^(?:A|Answer|Answers?|Reply)\s?\d*[:.]\s.*?(?=^(?:Q|Question)\s?\d*[:.]|\Z)", re.MULTILINE | re.DOTALL
)


def _answers(scene: Scene, sources: dict[int, Source]) -> None:
    """In questions and answers the body or person that the opening introduces gives the answers."""
    starts = [scene.nodes[low].start if low < len(scene.nodes) else len(scene.text) for low in scene.first]
    answers = list(_ANSWER.finditer(scene.text))
    if not answers:
        return
    opening = [
        a
        for a in scene.cast.actors
        if a.start < answers[0].start() and a.how == "name" and a.label in {"ORG", "PERSON"}
    ]
    if not opening:
        return
    speaker = _named(next((a for a in opening if a.label == "PERSON"), opening[0]), "answers")
    for match in answers:
        first = max(0, bisect_right(starts, match.start()) - 1)
        last = max(0, bisect_right(starts, match.end() - 1) - 1)
        for sentence in range(first, last + 1):
            sources.setdefault(sentence, speaker)


_QUOTE = re.compile(r"[“\"]([^“”\"]{3,2000}?)(?:[”\"]|\n\s*\n|\Z)")


def _quotes(scene: Scene, sources: dict[int, Source]) -> None:
    """A quotation's speaker, named beside one of its sentences, holds for all of them; else the last speaker does."""
    starts = [scene.nodes[low].start if low < len(scene.nodes) else len(scene.text) for low in scene.first]
    speaker: Source | None = None
    quotes = sum(1 for match in _QUOTE.finditer(scene.text) if len(match[1].split()) >= 4)
    for match in _QUOTE.finditer(scene.text):
        first = max(0, bisect_right(starts, match.start()) - 1)
        last = max(0, bisect_right(starts, match.end() - 1) - 1)
        named = [
            sources[s]
            for s in range(first, min(last + 2, len(starts)))
            if s in sources and _beside(scene, sources[s], match, starts, s, last)
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
    return _named(person, "interview") if person is not None else None


def _beside(scene: Scene, source: Source, match: re.Match[str], starts: list[int], sentence: int, last: int) -> bool:
    return sentence <= last or "\n\n" not in scene.text[match.end() : source.start]


# ---- status

_TARGET = frozenset(
    "plans plan planned planning aims aim aimed aiming target targets targeted targeting goal goals intends intend "
    "intended wants "
    "want wanted seeks seek seeking pledge pledged pledges earmarked earmark budgeted hopes hope vowed vows ambition "
    "should must pledging "
    "earmarking hoping wanting intending allocated".split()
)
_FORECAST = frozenset(
    "will would could may might expects expect expected expecting forecast forecasts forecasted projects projected "
    "projecting likely predicts "
    "predicted anticipates anticipated sees foresees guidance guided outlook shall 'll poised prospective "
    "predicting".split()
)
_ESTIMATE = frozenset("estimated estimate estimates estimating".split())
_TO_BE = frozenset({"is", "are", "was", "were"})


def choose_status(scene: Scene, index: int, role: Role, dated_past: bool) -> str:
    """`actual` unless the words that govern the figure look ahead or guess."""
    if role.slot == "old" and dated_past:
        return "actual"
    node = scene.node_of[index]
    low, high = scene.bounds(node)
    after = _status_after(scene, node, high)
    if after is not None:
        return after
    clause = scene.clause_of[node]
    floor = low
    for at in range(node - 1, low - 1, -1):
        item = scene.nodes[at]
        if item.low == ";":
            break
        if scene.clause_of[at] != clause and _own_verb(scene, node, at) and _has_subject(scene, clause, low, node):
            floor = at + 1
            break
    for at in range(node - 1, floor - 1, -1):
        found = _status_word(scene, at, node)
        if found is not None:
            return found
    return "actual"


def _has_subject(scene: Scene, clause: int, low: int, node: int) -> bool:
    return any(scene.clause_of[i] == clause and scene.is_nominal(i) for i in range(low, node))


def _own_verb(scene: Scene, node: int, at: int) -> bool:
    first, _ = scene.clause(node)
    return any(scene.is_finite(i) for i in range(first, node)) and scene.low(at) not in {"that"}


def _status_word(scene: Scene, at: int, node: int) -> str | None:
    item = scene.nodes[at]
    if item.kind != WORD:
        return None
    low = item.low
    if low in _ESTIMATE:
        return "estimate"
    if low in _TARGET:
        if (
            low in {"plan", "target", "goal", "targets", "budgeted", "must", "should", "allocated"}
            and item.tag == "VBD"
        ):
            return "target"
        return "target"
    if low in _FORECAST:
        if low == "may" and scene.nodes[at].tag == "NNP":
            return None
        return "forecast"
    if low == "to" and scene.low(at - 1) in _TO_BE and scene.nodes[at + 1].tag == "VB":
        return "target"
    if low == "set" and scene.low(at + 1) == "to":
        return "forecast"
    if low == "track" and scene.low(at - 1) == "on":
        return "forecast"
    if low == "due" and scene.low(at + 1) == "to" and scene.nodes[min(at + 2, len(scene.nodes) - 1)].tag == "VB":
        return "forecast"
    return None


def _status_after(scene: Scene, node: int, high: int) -> str | None:
    """ "X is budgeted", "the 18.5 billion foreseen in the plan", "are expected to be delivered"."""
    clause = scene.clause_of[node]
    for at in range(node + 1, min(high, node + 9)):
        item = scene.nodes[at]
        if scene.clause_of[at] != clause or item.kind == QUANTITY or item.low in {",", ";", "than", "from"}:
            return None
        if item.low in {"foreseen", "planned", "targeted", "budgeted", "earmarked"}:
            return "target"
        if item.low in {"projected", "forecast", "expected"} and scene.low(at - 1) not in {"than", "as"}:
            return "forecast"
        if item.low in {"will", "would"}:
            return "forecast"
        if item.low == "estimated":
            return "estimate"
        if item.low == "to" and scene.low(at - 1) in _TO_BE and at + 1 < high and scene.nodes[at + 1].tag == "VB":
            return "target"
    return None


def forecast_source(scene: Scene, index: int) -> Source | None:
    """ "Goldman Sachs expects profits to grow": who foresees is the source."""
    node = scene.node_of[index]
    low, high = scene.bounds(node)
    for at in range(node - 1, low - 1, -1):
        if scene.low(at) in {";"}:
            return None
        if (
            scene.low(at) in _FORESEES
            and scene.nodes[at].kind == WORD
            and scene.low(at - 1) not in {"is", "are", "was", "were", "be", "an"}
        ):
            return _who_foresees(scene, at, low, high)
    return None


def _who_foresees(scene: Scene, verb: int, low: int, high: int) -> Source | None:
    """The subject of a verb of foreseeing: a person named beside it, else the sentence's first body."""
    subject: Actor | None = None
    for step in range(verb - 1, low - 1, -1):
        if scene.low(step) in {";", ":"}:
            break
        if scene.is_kind(step, ACTOR):
            actor = scene.actor(step)
            if actor.label == "PERSON":
                return _named(actor, "foresees")
            if (
                actor.kind != "class"
                and actor.kind != "country"
                and actor.label not in {"GPE", "FAC", "LOC"}
                and not actor.possessive
            ):
                subject = actor
        elif scene.low(step) in _NOUN_SOURCES and step >= verb - 4:
            return _noun_source(scene, step, high)
    return _named(subject, "foresees") if subject is not None else None

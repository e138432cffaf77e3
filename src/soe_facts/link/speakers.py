"""Who a statement is attributed to: verbs of saying, "according to", data of, and who foresees."""

from __future__ import annotations

from dataclasses import dataclass

from soe_facts.link.actors import Actor
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


def named(actor: Actor, rule: str) -> Source:
    """An actor as a source, under the longest name that the document has for it."""
    return Source(actor.fullest or actor.name, actor.start, actor.end, rule)


def attributed(scene: Scene, low: int, high: int) -> Source | None:
    """Whom a sentence attributes what it says to, if to anybody: "according to X", "X said", "data from X show"."""
    for at in range(low, high):
        item = scene.nodes[at]
        if item.kind != WORD:
            continue
        if item.low == "according" and scene.low(at + 1) == "to":
            found = _speaker_after(scene, at + 2, high, reach=12)
            if found is not None:
                return found
        elif (item.low in _SAYS and not _adds(scene, at)) or (item.low in _TAGS and _is_tag(scene, at, low, high)):
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
            return named(scene.actor(step), "according_to")
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


def _adds(scene: Scene, verb: int) -> bool:
    """ "PetroChina added 1.9% to HK$6.42" says nothing."""
    return scene.low(verb) in {"added", "adds"} and scene.is_kind(verb + 1, QUANTITY)


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
                if scene.actor(step).kind == "class":
                    break  # "…, said the turnover of Chinese contractors"
                return named(scene.actor(step), "said_by")
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
    return named(chosen, "said_by") if chosen is not None else _noun_speaker(scene, verb, low)


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
                return named(actor, "data_of")
        if item.kind == QUANTITY or item.low in {";", ":"}:
            return None
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
                return named(actor, "foresees")
            if (
                actor.kind != "class"
                and actor.kind != "country"
                and actor.label not in {"GPE", "FAC", "LOC"}
                and not actor.possessive
            ):
                subject = actor
        elif scene.low(step) in _NOUN_SOURCES and step >= verb - 4:
            return _noun_source(scene, step, high)
    return named(subject, "foresees") if subject is not None else None

"""Who a statement is attributed to: verbs of saying, "according to" and data of."""

from __future__ import annotations

from dataclasses import dataclass, replace

from soe_facts.link.actors import SPEAKER_KINDS, Actor
from soe_facts.link.named_back import named_before
from soe_facts.link.scene import ACTOR, DATE, QUANTITY, QUOTES, RELATIVES, WORD, Scene
from soe_facts.link.unnamed import PAPERS, is_unnamed_body, is_unnamed_person, tells_whose, unnamed_span
from soe_facts.records import PLACE_LABELS

SAYS = frozenset(
    "said says say told added noted stated adds notes confirmed revealed explained predicted warned calculated "
    "remarked wrote observed "
    "acknowledged reckons reckoned disclosed cautioned argued recalled saying commented comments replied "
    "insisted insists claimed claims emphasised emphasized stressed stresses admitted conceded concedes "
    "complained reiterated highlighted testified concluded calculates pointed points announcing warns argues".split()
)


SHOWS = frozenset("show showed shows shown indicate indicated indicates suggest suggested".split())


_TAGS = frozenset(
    "reported announced estimates estimate reckons reckon calculates forecasts reports believes believe thinks think "
    "predicts".split()
)
# "By its count", "on the ministry's reckoning".
_RECKONINGS = frozenset("count reckoning estimate estimates calculation calculations tally figures".split())


@dataclass(frozen=True, slots=True)
class Source:
    """Who a statement is attributed to, with the span of the words.

    `first` and `last` bound what of its sentence is told on that authority (offsets; `last` is -1 where all is), and
    `aside` is a stretch of it that is not.
    """

    name: str
    start: int
    end: int
    rule: str
    first: int = 0
    last: int = -1
    aside: tuple[int, int] = (-1, -1)

    def covers(self, offset: int) -> bool:
        """Whether the figure at an offset of the sentence is told by this source."""
        inside = self.aside[0] <= offset < self.aside[1]
        return self.first <= offset and (self.last < 0 or offset < self.last) and not inside


def named(actor: Actor, rule: str) -> Source:
    """An actor as a source, under the longest name that the document has for it."""
    return Source(actor.fullest or actor.name, actor.start, actor.end, rule)


def attributed(scene: Scene, low: int, high: int) -> Source | None:
    """Whom a sentence attributes what it says to, if to anybody: "according to X", "X said", "data from X show"."""
    for at in range(low, high):
        if scene.nodes[at].kind == WORD:
            found = _attributed_at(scene, at, low, high)
            if found is not None:
                return found
    return None


def _attributed_at(scene: Scene, at: int, low: int, high: int) -> Source | None:
    """What one word attributes the sentence to."""
    word = scene.low(at)
    if word in {"according", "as"} and scene.low(at + 1) in {"to", "per"}:
        return _speaker_after(scene, at + 2, high) if (word == "as") == (scene.low(at + 1) == "per") else None
    if word in SAYS and _speaks(scene, at):
        return _speaker(scene, at, low, high)
    if word in _TAGS and (inverted_tag(scene, at, high) or _is_tag(scene, at, low, high)):
        found = _speaker(scene, at, low, high)
        return replace(found, last=scene.nodes[at].start) if found is not None else None
    if word in {"counts", "counted"} and scene.is_kind(at + 1, QUANTITY) and scene.is_kind(at - 1, ACTOR):
        actor = scene.actor(at - 1)
        return named(actor, "said_by") if actor.kind in SPEAKER_KINDS else None
    if word in _RECKONINGS and scene.is_kind(at - 1, ACTOR) and scene.low(at - 2) in {"by", "on"}:
        actor = scene.actor(at - 1)
        return named(actor, "according_to") if actor.possessive and actor.kind != "country" else None
    if word in {"puts", "put"} and any(scene.low(i) == "at" for i in range(at + 1, min(high, at + 14))):
        found = _speaker_before(scene, at, low, high)
        return found if found is not None and found.rule == "said_by" else None
    return _data_of(scene, at, low) if word in SHOWS else None


def _speaker_after(scene: Scene, at: int, high: int) -> Source | None:
    """Who stands behind "according to": a body, people or a paper."""
    for step in range(at, min(high, at + 12)):
        item = scene.nodes[step]
        if item.kind == ACTOR and scene.actor(step).label not in PLACE_LABELS and not _leads_to_body(scene, step):
            return named(scene.actor(step), "according_to")
        if (
            is_unnamed_person(scene, step)
            or (item.low in PAPERS and scene.low(step + 1) not in _OF)
            or is_unnamed_body(scene, step)
        ):
            return unnamed(scene, step, at, high)
        if item.low in {",", ";", "."} or item.kind == QUANTITY:
            return None
    return None


def _leads_to_body(scene: Scene, at: int) -> bool:
    """ "According to its Ministry of Agriculture": the possessor is not the speaker where a body follows."""
    return scene.actor(at).how == "pronoun" and scene.actor(at).possessive and scene.is_kind(at + 1, ACTOR)


_OF = frozenset({"of", "by", "from"})


def unnamed(scene: Scene, at: int, low: int, high: int) -> Source:
    """ "Analysts at Berenberg", "a senior official": a speaker without a name keeps the text's words."""
    start, end = unnamed_span(scene, at, low, high)
    return Source(scene.text[start:end], start, end, "unnamed")


_TAIL = frozenset('on . late in a statement " ” earlier'.split())


def _is_tag(scene: Scene, at: int, low: int, high: int) -> bool:
    """Whether a verb closes what was said as a tag: "…, X reported on Friday", "…, X estimates, while …"."""
    subject = next((i for i in range(at - 1, low, -1) if scene.low(i) in {",", ";"}), -1)
    if subject < 0 or any(scene.is_finite(i) or scene.is_kind(i, QUANTITY) for i in range(subject, at)):
        return False
    for after in range(at + 1, high):
        if scene.low(after) in {",", ";"}:
            return True
        if scene.nodes[after].kind != DATE and scene.low(after) not in _TAIL:
            return False
    return True


def inverted_tag(scene: Scene, at: int, high: int) -> bool:
    """ "…, estimates Orient Consulting.": a verb behind a comma whose subject closes the sentence."""
    if scene.low(at - 1) != ",":
        return False
    actor = next((i for i in range(at + 1, min(high, at + 6)) if scene.is_kind(i, ACTOR)), -1)
    if actor < 0 or any(scene.is_finite(i) or scene.is_kind(i, QUANTITY) for i in range(at + 1, actor)):
        return False
    return actor + 1 >= high or scene.low(actor + 1) in {",", ";", "."}


def _speaks(scene: Scene, verb: int) -> bool:
    """Whether a verb of saying says something: not so "added 1.9% to HK$6.42", "added up to", "wrote down", "notes"."""
    word, after = scene.low(verb), scene.low(verb + 1)
    if scene.nodes[verb].tag.startswith("NN") or (word in {"wrote", "written"} and after in {"down", "off", "up"}):
        return False
    if word in {"pointed", "points"}:
        return after == "out"
    summed = scene.is_kind(verb + 1, QUANTITY) or after in {"up", "to", "another", "about", "some", "nearly"}
    return not (word in {"added", "adds"} and summed)


_AUXILIARIES = frozenset("has had have also later earlier was is".split())


def _speaker(scene: Scene, verb: int, low: int, high: int) -> Source | None:
    """The subject of a verb of saying: before it (past an apposition), or after it where it is inverted."""
    start = verb
    while start > low and (scene.low(start - 1) in _AUXILIARIES or scene.nodes[start - 1].tag == "RB"):
        start -= 1
    inserted = _insertion(scene, start, low)
    if inserted > 0:
        found = _speaker_before(scene, inserted, low, high)
        if found is not None:
            return _within(scene, replace(found, aside=(found.end, scene.nodes[start].start)), verb, low, high)
    inverted = (
        scene.low(verb) != "told"
        and not _person_before(scene, verb, low)
        and (scene.low(verb - 1) in {",", '"', "”", "’"} or verb == low)
    )
    if inverted:
        found = _inverted(scene, verb, high)
        if found is not None:
            return found
    found = _speaker_before(scene, start, low, high)
    return _within(scene, found, verb, low, high) if found is not None else None


def _person_before(scene: Scene, verb: int, low: int) -> bool:
    """Whether the speaker stands before the verb: close by, or with what he or she is told between commas."""
    reach = verb - 7
    comma = next((i for i in range(verb - 2, low, -1) if scene.low(i) == ","), -1)
    if scene.low(verb - 1) == "," and not any(scene.is_finite(i) for i in range(low, verb)):
        reach = comma - 2  # "Zhou Mi, a senior researcher at the academy, said"
    return any(
        scene.is_kind(i, ACTOR) and scene.actor(i).label == "PERSON"
        for i in range(max(low, min(reach, verb - 7)), verb)
    )


def _inverted(scene: Scene, verb: int, high: int) -> Source | None:
    """ "…, said X": the subject stands behind the verb."""
    for step in range(verb + 1, min(high, verb + 7)):
        if scene.is_kind(step, ACTOR) and scene.actor(step).label not in {"GPE", "LOC"}:
            return named(scene.actor(step), "said_by")
        if is_unnamed_person(scene, step):
            return unnamed(scene, step, verb + 1, high)
        if scene.low(step) in {",", "that"}:
            break
    return None


def _insertion(scene: Scene, verb: int, low: int) -> int:
    """The comma before a clause between subject and verb ("Khazanah, which holds 20 percent of Tenaga, said"), or 0."""
    if scene.low(verb - 1) != ",":
        return 0
    for at in range(verb - 2, low, -1):
        if scene.low(at) in RELATIVES and (scene.low(at - 1) == "," or scene.low(at - 2) == ","):
            comma = at - 1 if scene.low(at - 1) == "," else at - 2  # ", in which"
            return comma if comma > low else 0
        if scene.low(at) in {";", ":"} or scene.low(at) in QUOTES:
            return 0
    return 0


_OPENERS = frozenset("after when since while once before because".split())
_JOINERS = frozenset({"and", "but", "though", "although"})


def _within(scene: Scene, source: Source, verb: int, low: int, high: int) -> Source:
    """ "Shares climbed 2 percent after it said that …": only what follows is told by the speaker."""
    opener = next(
        (
            i
            for i in range(verb - 1, low, -1)
            if scene.low(i) in _OPENERS or (scene.low(i) in _JOINERS and scene.low(i - 1) == ",")
        ),
        -1,
    )
    follows = high - verb > _CONTENT
    between = [i for i in range(opener, verb) if scene.low(i) not in _AUXILIARIES]
    if opener < 0 or not follows or any(scene.is_finite(i) or scene.low(i) == "," for i in between):
        return source
    return replace(source, first=scene.nodes[opener].start)


# So many words behind a verb of saying tell what was said; fewer are "on Tuesday".
_CONTENT = 5


def _speaker_before(scene: Scene, verb: int, low: int, high: int) -> Source | None:
    if verb > low and (back := named_before(scene, verb - 1)) is not None:
        item = scene.nodes[verb - 1]
        return replace(named(back, "said_by"), start=item.start, end=item.end)
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
        elif is_unnamed_person(scene, step) and nearest is None and not _describes_person(scene, step, low):
            return unnamed(scene, step, low, high)
        elif scene.is_finite(step) and step != verb and commas == 0 and not tells_whose(scene, step):
            break
    chosen = person or nearest
    return named(chosen, "said_by") if chosen is not None else _body_before(scene, verb, low, high)


def _describes_person(scene: Scene, noun: int, low: int) -> bool:
    """ "Zhao Jun, a transport economist at a university, expects": the noun only tells what the person named is."""
    at = noun - 1
    while at > low and scene.nodes[at].tag.startswith(("JJ", "NN", "DT", "VB")) and scene.nodes[at].kind == WORD:
        at -= 1
    return scene.low(at) == "," and any(
        scene.is_kind(i, ACTOR) and scene.actor(i).label == "PERSON" for i in range(max(low, at - 3), at)
    )


def _body_before(scene: Scene, verb: int, low: int, high: int) -> Source | None:
    """ "The provincial State-asset regulator said": a body that the text leaves unnamed."""
    return unnamed(scene, verb - 1, low, high) if verb > low and is_unnamed_body(scene, verb - 1) else None


def _data_of(scene: Scene, verb: int, low: int) -> Source | None:
    """ "data from the commission show", "its annual report shows", "customs data showed"."""
    for step in range(verb - 1, max(low - 1, verb - 12), -1):
        item = scene.nodes[step]
        if item.kind == ACTOR:
            actor = scene.actor(step)
            if actor.kind != "country" and actor.label not in {"GPE", "LOC"}:
                return named(actor, "data_of")
        if is_unnamed_body(scene, step):
            return unnamed(scene, step, low, verb)
        if item.kind == QUANTITY or item.low in {";", ":"}:
            return None
    return None

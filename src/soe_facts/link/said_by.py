"""Who says it: the subject of a verb of saying, before it or behind it."""

from __future__ import annotations

from dataclasses import replace

from soe_facts.link.actors import Actor
from soe_facts.link.attribution import Source, named, unnamed
from soe_facts.link.named_back import OFFICES, named_before
from soe_facts.link.officers import person_in_office
from soe_facts.link.scene import ACTOR, QUANTITY, QUOTES, RELATIVES, WORD, Scene
from soe_facts.link.unnamed import BODIES, COLLECTIVES, is_tagged_on, is_unnamed_body, is_unnamed_person, tells_whose
from soe_facts.records import PLACE_LABELS

_OFFICES = BODIES - {"spokesman", "spokesperson", "spokeswoman"}
_AUXILIARIES = frozenset("has had have also later earlier was is".split())


def subject_of_saying(scene: Scene, verb: int, low: int, high: int) -> Source | None:
    """The subject of a verb of saying: before it (past an apposition), or after it where it is inverted."""
    start = verb
    while start > low and (scene.low(start - 1) in _AUXILIARIES or scene.nodes[start - 1].tag == "RB"):
        start -= 1
    inserted = insertion(scene, start, low) if not _closes_on_speaker(scene, verb, high) else 0
    if inserted > 0:
        found = subject_before(scene, inserted, low, high)
        if found is not None:
            return within(scene, replace(found, aside=(found.end, scene.nodes[start].start)), verb, low, high)
    inverted = (
        scene.low(verb) != "told"
        and not _person_before(scene, verb, low)
        and (scene.low(verb - 1) in {",", '"', "”", "’"} or verb == low)
    )
    if inverted:
        found = _inverted(scene, verb, high)
        if found is not None:
            return found
    found = subject_before(scene, start, low, high)
    return within(scene, found, verb, low, high) if found is not None else None


def _closes_on_speaker(scene: Scene, verb: int, high: int) -> bool:
    """ "It drew 140 investors, who placed orders of 4 billion, said Yarra Group.": the subject stands at the end."""
    at = verb + 1 + (scene.low(verb + 1) == "the")
    return scene.low(verb - 1) == "," and scene.is_kind(at, ACTOR) and (at + 1 >= high or scene.low(at + 1) == ".")


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
    """ "…, said X", "…, said its chairman, X": the subject stands behind the verb."""
    if (person := person_in_office(scene, verb + 1, high)) >= 0:
        return named(scene.actor(person), "said_by")
    for step in range(verb + 1, min(high, verb + 7)):
        if scene.is_kind(step, ACTOR) and scene.actor(step).label not in {"GPE", "LOC"}:
            return named(scene.actor(_person_behind(scene, step, high)), "said_by")
        if is_unnamed_person(scene, step) or scene.low(step) in OFFICES:
            head = _head(scene, step)
            if (back := named_before(scene, head)) is not None:
                item = scene.nodes[head]
                return replace(named(back, "said_by"), start=item.start, end=item.end)
        if is_unnamed_person(scene, step):
            return unnamed(scene, step, verb + 1, high)
        if is_unnamed_body(scene, step) and not scene.tag(step + 1).startswith("NN"):
            return unnamed(scene, step, verb + 1, high)  # "Exports fell 3 percent, said the customs office"
        if scene.low(step) in {",", "that"}:
            break
    return None


_TITLES = 10


def _person_behind(scene: Scene, at: int, high: int) -> int:
    """ "Said Gazprom Neft chairman of the management board Alexander Dyukov": whom a body and a title lead to."""
    for step in range(at, min(high, at + _TITLES)):
        if scene.is_kind(step, ACTOR):
            if scene.actor(step).label == "PERSON":
                return step
        elif scene.low(step) not in {"of", "for", "and", "'", "’", "s"} and not scene.tag(step).startswith(_OF_TITLE):
            return at
    return at


_OF_TITLE = ("NN", "JJ", "DT", "POS", "HYPH", "VBG")


def _head(scene: Scene, at: int) -> int:
    """The last noun of an office: "said the auditor-general", "said the party secretary"."""
    while scene.low(at + 1) == "-" or (scene.nodes[at + 1 :] and scene.tag(at + 1).startswith(("NN", "JJ"))):
        at += 1
    return at


def insertion(scene: Scene, verb: int, low: int) -> int:
    """The comma before a clause between subject and verb ("Khazanah, which holds 20 percent of Tenaga, said"), or 0."""
    if scene.low(verb - 1) != ",":
        return 0
    for at in range(verb - 2, low, -1):
        if scene.low(at) in RELATIVES:
            comma = next((i for i in range(at - 1, max(low, at - 5), -1) if scene.low(i) == ","), low)
            if comma > low:
                return comma  # ", in which", ", 51 percent of which"
        if scene.low(at) == "," and scene.tag(at + 1) == "VBN" and at > low:
            return at  # "The contractor, controlled by the oil group, said"
        if scene.low(at) == "," and scene.low(at + 1) in _ASIDES and verb - at < _CONTENT + 4:
            # "The coal ministry, in a separate statement, put output at X"
            return 0 if any(scene.is_finite(i) for i in range(low, verb - 1)) else at
        if scene.low(at) == "," and scene.low(at + 1) in _ARTICLES and verb - at < _APPOSITION:
            return at if _opens_clause(scene, at - 1, low) else 0
        if scene.low(at) in {";", ":"} or scene.low(at) in QUOTES:
            return 0
    return 0


_ARTICLES = frozenset({"a", "an", "the", "one"})
_APPOSITION = 14


def _opens_clause(scene: Scene, at: int, low: int) -> bool:
    """Whether a name begins what is told: "Salzach Werke, a unit of the group Tirolmet, puts", "but Salzach, …"."""
    if not scene.is_kind(at, ACTOR):
        return False
    before = at - (scene.low(at - 1) == "the")
    return before <= low or scene.low(before - 1) in {"and", "but", ";", "that", "while"}


_ASIDES = frozenset({"in", "meanwhile", "however", "for", "on", "too"})
_HOLDS = frozenset("is are was were has have had".split())
_OPENERS = frozenset("; after when since while whereas once before because".split())
_JOINERS = frozenset({"and", "but", "though", "although"})


def within(scene: Scene, source: Source, verb: int, low: int, high: int) -> Source:
    """ "Shares climbed 2 percent after it said that …": only what follows is told by the speaker."""
    cut = next((i for i in range(verb + 1, high) if scene.low(i) == ";" and scene.low(i - 1) in QUOTES), -1)
    if cut > 0 and source.last < 0:
        # "Said it would fall \"by 2026\"; the bank held its rate"
        source = replace(source, last=scene.nodes[cut].start)
    opener = next(
        (
            i
            for i in range(verb - 1, low, -1)
            if scene.low(i) in _OPENERS or (scene.low(i) in _JOINERS and scene.low(i - 1) == ",")
        ),
        -1,
    )
    relative = next((i for i in range(verb - 1, max(low, verb - 5), -1) if scene.low(i) in {"that", "which"}), -1)
    if relative > low and (scene.tag(verb + 1) == "MD" or scene.low(verb + 1) in _HOLDS):
        # "Plans to list a 25 percent stake, a sale that bankers say could bring in X"
        return replace(source, first=scene.nodes[relative].start)
    if relative == verb - 1 > low and any(True for _ in scene.of_kind(QUANTITY, verb, high)):
        # "It counted 2.9 million customers and works with TVP, which says it passed 8 million"
        return replace(source, first=scene.nodes[relative].start)
    follows = high - verb > _CONTENT
    told = follows or any(True for _ in scene.of_kind(QUANTITY, verb, high))
    if opener > 0 and told and scene.low(opener) == ";" and source.start <= scene.nodes[opener + 2].start:
        return replace(source, first=scene.nodes[opener].start)  # "; Fortum, which finished a study, said that"
    semicolon = next((i for i in range(verb - 1, low, -1) if scene.low(i) == ";"), -1)
    if semicolon > 0 and told and scene.low(verb + 1) == "," and source.start > scene.nodes[semicolon].start:
        return replace(source, first=scene.nodes[semicolon].start)  # "; the goal, Novak said, is 25 percent"
    between = [i for i in range(opener, verb) if scene.low(i) not in _AUXILIARIES]
    if opener < 0 or not follows or any(scene.is_finite(i) or scene.low(i) == "," for i in between):
        return source
    return replace(source, first=scene.nodes[opener].start)


# So many words behind a verb of saying tell what was said; fewer are "on Tuesday".
_CONTENT = 5


def subject_before(scene: Scene, verb: int, low: int, high: int) -> Source | None:
    """Who stands before a verb of saying: a person, else the nearest body, else one that the text leaves unnamed."""
    if verb > low and (back := named_before(scene, verb - 1)) is not None:
        item = scene.nodes[verb - 1]
        return replace(named(back, "said_by"), start=item.start, end=item.end)
    if scene.is_kind(verb - 1, ACTOR) and scene.actor(verb - 1).how == "nominal" and is_unnamed_body(scene, verb - 1):
        return unnamed(scene, verb - 1, low, high)  # "AIASL drew no bids, the Indian government said"
    if scene.low(verb - 1) in _OFFICES and is_tagged_on(scene, verb - 1, low):
        return unnamed(scene, verb - 1, low, high)  # "approved 5 billion for Orlen, the transport ministry said"
    if scene.low(verb - 1) in COLLECTIVES and is_tagged_on(scene, verb - 1, low):
        return unnamed(scene, verb - 1, low, high)  # "Sales rose 16 percent, an industry body said"
    if verb > low + 1 and scene.low(verb - 1) in _PARTIES and scene.low(verb - 2) in _WHOSE:
        return unnamed(scene, verb - 1, low, high)  # "The strike will cost Eskom 5 billion, their union said"
    nearest: Actor | None = None
    person: Actor | None = None
    commas = 0
    for step in range(verb - 1, low - 1, -1):
        item = scene.nodes[step]
        if item.low in QUOTES or item.low in {";", ":"}:
            break
        if item.kind == QUANTITY and not is_unnamed_person(scene, step):
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
            if actor.kind != "country" and actor.label not in PLACE_LABELS and actor.kind != "class":
                if scene.low(step - 1) in {"of", "for", "at", "from", "with", "by"} and nearest is not None:
                    continue
                if nearest is None and scene.low(step - 1 - (scene.low(step - 1) == "the")) in {"to", "before"}:
                    continue  # "a report the government has sent to the National Assembly says"
                nearest = nearest or actor if commas == 0 or nearest is None else nearest
        elif is_unnamed_person(scene, step) and nearest is None and not _describes_person(scene, step, low):
            return unnamed(scene, step, low, high)
        elif scene.is_finite(step) and step != verb and commas == 0 and not tells_whose(scene, step):
            break
    chosen = person or nearest
    if chosen is not None:
        return named(chosen, "said_by")
    return _body_before(scene, verb, low, high) or _first_subject(scene, verb, low)


def _first_subject(scene: Scene, verb: int, low: int) -> Source | None:
    """ "CEZ raised its dividend, cut its debts, sold a mine and said": the subject that a sentence opens with."""
    if scene.low(verb - 1) not in {"and", "but"}:
        return None
    first = next((at for at in range(low, verb) if scene.is_finite(at)), low)
    for at in reversed(list(scene.of_kind(ACTOR, low, first))):
        actor = scene.actor(at)
        if actor.label in {"ORG", "PERSON"} and actor.kind not in {"country", "class"} and not actor.possessive:
            return named(actor, "said_by")
    return None


_PARTIES = frozenset({"union", "unions", "court", "tribunal", "prosecutors", "watchdog", "opposition"})
_WHOSE = frozenset({"the", "their", "its"})


def _describes_person(scene: Scene, noun: int, low: int) -> bool:
    """ "Zhao Jun, a transport economist at a university, expects": the noun only tells what the person named is."""
    at = noun - 1
    while at > low and scene.nodes[at].tag.startswith(("JJ", "NN", "DT", "VB", "PRP$")):
        if scene.nodes[at].kind != WORD:
            break
        at -= 1
    at -= scene.is_kind(at, ACTOR) and scene.actor(at).how == "pronoun"  # "Jan Nowak, its chief executive, said"
    return scene.low(at) == "," and any(
        scene.is_kind(i, ACTOR) and scene.actor(i).label == "PERSON" for i in range(max(low, at - 3), at)
    )


def _body_before(scene: Scene, verb: int, low: int, high: int) -> Source | None:
    """ "The provincial State-asset regulator said": a body that the text leaves unnamed."""
    return unnamed(scene, verb - 1, low, high) if verb > low and is_unnamed_body(scene, verb - 1) else None

"""Who foresees a figure: "Goldman Sachs expects", "the 5 billion yuan forecast by analysts", "economists think"."""

from __future__ import annotations

from soe_facts.link.actors import SPEAKER_KINDS, Actor
from soe_facts.link.attribution import Source, named, unnamed
from soe_facts.link.foretold import foretelling, foretold_status
from soe_facts.link.named_back import named_before
from soe_facts.link.owning import FORESEEN, is_put_at
from soe_facts.link.polls import polled
from soe_facts.link.said_by import insertion
from soe_facts.link.scene import ACTOR, QUANTITY, SUBORDINATORS, WORD, Scene
from soe_facts.link.unnamed import PEOPLE, is_unnamed_body, is_unnamed_person, unnamed_span
from soe_facts.records import PLACE_LABELS

_FORESEES = frozenset(
    "expects expect expected forecasts forecast estimates estimate estimated predicts predict projects project sees "
    "anticipates reckons projected anticipate think thinks thought believe believes believed foresees foresee "
    "pencil pencils pencilled penciled predicted reckon reckoned bet bets assumes assumed assume see look "
    "looks looking expecting forecasting projecting predicting anticipating".split()
)
_VIEWS = frozenset({"estimate", "forecast", "projection", "prediction", "expectation", "estimates", "forecasts"})
_BE = frozenset({"is", "are", "was", "were", "be", "been", "an"})


def forecast_source(scene: Scene, index: int) -> Source | None:
    """ "Goldman Sachs expects profits to grow", "expected by analysts polled by LSEG": who foresees is the source."""
    node = scene.node_of[index]
    low, high = scene.bounds(node)
    foresaw = polled(scene, node)
    if foresaw >= 0:
        return _who_foresees(scene, foresaw, low, high)
    for at in range(node - 1, low - 1, -1):
        if scene.low(at) == ";":
            return None
        if scene.low(at) in _FORESEES and scene.nodes[at].kind == WORD and not _is_passive(scene, at):
            return _who_foresees(scene, at, low, high)
    return None


def foreseen_beside(scene: Scene, index: int) -> Source | None:
    """ "Beating the 0.2 percent expected by analysts, the office said": who foresees one figure of a sentence."""
    node = scene.node_of[index]
    return _foreseen_by(scene, node, *scene.bounds(node)) or _foretold_by(scene, node)


def _is_passive(scene: Scene, at: int) -> bool:
    """ "It is now expected to refine X", "an estimated X": nobody is told to foresee it."""
    at -= 1
    while scene.tag(at) == "RB":
        at -= 1
    return scene.low(at) in _BE


def _foreseen_by(scene: Scene, node: int, low: int, high: int) -> Source | None:
    """ "The 38.2 billion yuan expected on average by eight analysts", "are estimated at 5 billion dollars by X"."""
    seen = any(scene.low(i) in FORESEEN for i in range(max(low, node - 4), node))
    seen = seen or (scene.low(scene.after(node)) == "by" and is_put_at(scene, node))
    for at in range(node + 1, min(high, node + 12)):
        item = scene.nodes[at]
        if item.low in {",", ";", "than", "from"} or item.kind == QUANTITY:
            return None
        seen = seen or item.low in FORESEEN
        if seen and item.low == "by":
            return _agent(scene, at + 1, high)
        if item.low in _VIEWS and scene.low(at + 1) in {"of", "by", "from"}:
            return _agent(scene, at + 2, high)
    return None


def _foretold_by(scene: Scene, node: int) -> Source | None:
    """ "The 6.2 billion that analysts polled by LSEG had expected", "the range that the airline had guided to"."""
    verb = foretelling(scene, node)
    if verb < 0 or foretold_status(scene, node) == "target":
        return None
    for at in range(node + 1, verb):
        if scene.is_kind(at, ACTOR) and scene.actor(at).label not in PLACE_LABELS:
            return _earlier(scene, at, node) or named(scene.actor(at), "foresees")
        if scene.is_kind(at, QUANTITY):
            return _counted(scene, at, verb)
        if is_unnamed_person(scene, at) or is_unnamed_body(scene, at):
            return unnamed(scene, at, node + 1, verb)
    return None


def _earlier(scene: Scene, it: int, node: int) -> Source | None:
    """ "The central bank expects 4.5 percent, up from the 4.1 it forecast": "it" is who foresees in that sentence."""
    if scene.low(it) not in {"it", "they", "he", "she"}:
        return None
    low, high = scene.bounds(it)
    last = min(node, it)
    verb = next((i for i in range(low, last) if scene.low(i) in _FORESEES and not _is_passive(scene, i)), -1)
    return _who_foresees(scene, verb, low, high) if verb > low and scene.is_kind(verb, WORD) else None


def _agent(scene: Scene, first: int, high: int) -> Source | None:
    for at in range(first, min(high, first + 5)):
        if scene.is_kind(at, ACTOR) and scene.actor(at).label not in PLACE_LABELS:
            return named(scene.actor(at), "foresees")
        if scene.is_kind(at, QUANTITY) and scene.low(at).rpartition(" ")[2] in PEOPLE:
            return _counted(scene, at, high)
        if is_unnamed_person(scene, at) or is_unnamed_body(scene, at):
            return unnamed(scene, at, at if scene.is_kind(at - 1, QUANTITY) else first, high)
    return None


def _counted(scene: Scene, at: int, high: int) -> Source:
    """ "The average estimate of 11 analysts polled by LSEG": the people, without their number."""
    _, end = unnamed_span(scene, at, at, high)
    start = scene.nodes[at].end - len(scene.low(at).rpartition(" ")[2])
    return Source(scene.text[start:end], start, end, "unnamed")


def _spoken_of(scene: Scene, it: int) -> Source | None:
    """ "The central bank expects inflation to slow. It sees growth of 4 percent": the body that the sentence before
    opens on."""
    low, high = scene.bounds(it - 1) if it else (0, 0)
    while low and scene.low(low) == "it":
        low, high = scene.bounds(low - 1)
    for at in scene.of_kind(ACTOR, low, min(high, low + 5)):
        if scene.actor(at).kind in SPEAKER_KINDS and not scene.actor(at).possessive:
            return named(scene.actor(at), "foresees")
    body = next((at for at in range(low, min(high, low + 4)) if is_unnamed_body(scene, at)), -1)
    return unnamed(scene, body, low, high) if body >= 0 else None


def _house_spoken_of(scene: Scene, it: int) -> Source | None:
    """ "Morgan Stanley lowered its target for the Hang Seng. It forecasts": the house told of before."""
    low = scene.bounds(it - 1)[0] if it else 0
    opens = it > 0 and scene.is_kind(low, ACTOR) and scene.actor(low).kind == "broker"
    return named(scene.actor(low), "foresees") if opens and not scene.actor(low).possessive else None


def _is_seer(scene: Scene, at: int) -> bool:
    """Whether a body stands there that can foresee something of its own or others'."""
    if not scene.is_kind(at, ACTOR):
        return False
    actor = scene.actor(at)
    return actor.kind not in {"class", "country"} and actor.label not in PLACE_LABELS


_BETWEEN = frozenset({"had", "has", "have", "been", "on", "average"})


def _who_foresees(scene: Scene, verb: int, low: int, high: int) -> Source | None:
    """The subject of a verb of foreseeing: a person named beside it, people or a body without a name, else the
    sentence's first body."""
    subject: Actor | None = None
    people = -1
    while verb - 1 > low and (scene.tag(verb - 1) == "RB" or scene.low(verb - 1) in _BETWEEN):
        verb -= 1
    if scene.low(verb - 1) == "which" and scene.low(verb - 2) == "," and _is_seer(scene, verb - 3):
        return named(
            scene.actor(verb - 3), "foresees"
        )  # "66 trillion by the IMF, which expects it to reach 88 trillion"
    verb = insertion(scene, verb, low) or verb  # "An official, who asked not to be named, expected"
    if verb == low + 1 and scene.low(low) == "it" and scene.is_kind(low, WORD):
        return _spoken_of(scene, low)
    if verb == low + 1 and scene.low(low) == "it" and (house := _house_spoken_of(scene, low)) is not None:
        return house
    for step in range(verb - 1, low - 1, -1):
        if scene.low(step) in {";", ":"} or (subject is not None and scene.low(step) in SUBORDINATORS):
            break
        if step == verb - 1 and (back := named_before(scene, step)) is not None:
            return named(back, "foresees")
        if step == verb - 1 and is_unnamed_body(scene, step):
            return unnamed(scene, step, low, high)
        if subject is not None and scene.low(step) in {",", "and", "but", "while"} and scene.is_kind(verb - 1, ACTOR):
            break  # "Chery shipped X, and Changan expects Y"
        if scene.is_kind(step, ACTOR):
            if step == verb - 1 and (before := _earlier(scene, step, step)) is not None:
                return before
            actor = scene.actor(step)
            if actor.label == "PERSON" and (people < 0 or step >= people - 6):
                return named(actor, "foresees")
            if _is_seer(scene, step) and not actor.possessive:
                subject = actor
        elif is_unnamed_person(scene, step) and step >= verb - 6 and people < 0:
            people = step
        elif scene.low(step) == "management" and step == verb - 1 and scene.cast.topic is not None:
            return named(scene.cast.topic, "foresees")
    if people >= 0:
        counted = scene.is_kind(people, QUANTITY)
        return _counted(scene, people, high) if counted else unnamed(scene, people, low, high)
    return named(subject, "foresees") if subject is not None else None

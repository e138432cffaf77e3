"""What the rules for owners share: who can own a figure, and where a metric's words stand."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from soe_facts.link.actors import Actor
from soe_facts.link.metric import Pick
from soe_facts.link.scene import ACTOR, METRIC, QUANTITY, WORD, Scene
from soe_facts.records import Quantity


@dataclass(frozen=True, slots=True)
class Owner:
    """The chosen actor and the rule that chose it."""

    actor: Actor
    rule: str


PREPOSITIONS = frozenset(
    "in from of by with for to at on than like including into as against between among via through over under after "
    "before within near outside across throughout alongside versus vs onto upon per".split()
)
SAY_WORDS = frozenset(
    "said says say told added noted announced reported stated disclosed showed shows show according data statement "
    "filing estimates estimated wrote".split()
)
# What follows figures that others foresee: "expected by analysts".
FORESEEN = frozenset("expected forecast forecasted estimated predicted projected anticipated foreseen seen".split())
_PUT = FORESEEN | frozenset({"put", "pegged", "placed", "reckoned", "valued", "assessed", "calculated"})
# Verbs for what one thinks or hopes of a figure.
FORESEES = frozenset(
    "expects expected forecasts estimates predicts reckons sees believes estimated projects said says expect forecast "
    "estimate predict reckon see believe project hope hopes say assumes assumed assume anticipates anticipate "
    "pencil pencils pencilled penciled".split()
)
# Who looks at others' figures: what they foresee is not their employer's.
ANALYSTS = frozenset(
    "analyst analysts economist economists strategist strategists researcher researchers trader traders broker "
    "brokers".split()
)
GIVES = frozenset(
    "handed gave given granted awarded hand give grant award hands gives grants awards giving granting handing lent "
    "offered offers allocated sent lend lends".split()
)


def in_aside(scene: Scene, other: int, node: int) -> bool:
    """Whether a figure's node stands in an aside of another's sentence, which tells only who has a part of it.

    "The shares, 50 percent of which belong to the state, closed at …", "the farms, in which BASF holds 49%, are to …",
    "the manager, which is 58 percent owned by the ministry, lost …".
    """
    if scene.sentence_of[other] != scene.sentence_of[node]:
        return False
    after = scene.after(other)
    if after >= 0 and scene.low(after) == "of" and scene.low(after + 1) in {"which", "whom"}:
        return scene.clause_of[after + 1] != scene.clause_of[node]
    if scene.clause_of[other] == scene.clause_of[node]:
        return False
    low, _ = scene.clause(other)
    if scene.low(low) in {"which", "that"} and scene.low(after) in {"owned", "held", "controlled"}:
        return True
    return scene.low(low) in {"which", "whom"} and scene.low(low - 1) in PREPOSITIONS


def is_owner(actor: Actor) -> bool:
    """Whether figures can be a body's own."""
    return actor.is_company


def same_sentence(scene: Scene, pick: Pick, index: int) -> bool:
    """Whether a metric's words stand in the sentence of a quantity."""
    low, high = scene.bounds(scene.node_of[index])
    return scene.nodes[low].start <= pick.start and pick.end <= scene.nodes[high - 1].end


def node_at(scene: Scene, offset: int, near: int) -> int:
    """The first node of a sentence that reaches past an offset; -1 where none does."""
    low, high = scene.bounds(near)
    return next((i for i in range(low, high) if scene.nodes[i].end > offset), -1)


def node_ending(scene: Scene, offset: int, near: int) -> int:
    """The last node of a sentence that begins before an offset; -1 where none does."""
    low, high = scene.bounds(near)
    return next((i for i in range(high - 1, low - 1, -1) if scene.nodes[i].start < offset), -1)


def verb_between(scene: Scene, at: int, offset: int) -> bool:
    """Whether a verb stands between a node and an offset."""
    node = at + 1
    while node < len(scene.nodes) and scene.nodes[node].start < offset:
        if scene.is_finite(node) or scene.nodes[node].tag.startswith("VB"):
            return True
        node += 1
    return False


def named_at(scene: Scene, at: int, high: int) -> int:
    """The owner that a phrase ends on: "for | the electricity company PLN", "for | its budget unit Citilink"; or -1."""
    for target in range(at, min(high, at + _DESCRIBED)):
        if scene.is_kind(target, ACTOR):
            actor = scene.actor(target)
            if actor.how == "title" or actor.possessive:
                continue
            return target if is_owner(actor) else -1
        item = scene.nodes[target]
        if item.kind == METRIC and scene.is_kind(target + 1, ACTOR) and scene.actor(target + 1).kind == "index":
            continue  # "in the benchmark CSI300 index"
        if item.kind != WORD or not (item.tag.startswith(("JJ", "NN", "DT", "PRP$", "HYPH")) or item.low == "-"):
            return -1
    return -1


_DESCRIBED = 7


def is_project(scene: Scene, at: int) -> bool:
    """ "Lent ADNOC 5 billion for the project": what money is for is no owner."""
    return scene.actor(at).how == "nominal" and scene.low(at).endswith(("project", "projects", "contract"))


_SOLD = frozenset(
    "sold sell sells selling privatised privatized privatise privatize privatising privatizing divested divest "
    "offloaded offload auctioned auction".split()
)


def is_sold(scene: Scene, node: int) -> bool:
    """Whether what is counted is sold, so that it is not the one who does something: "sold 245 state firms"."""
    return scene.low(scene.before(node)) in _SOLD


def counted_class(scene: Scene, quantity: Quantity) -> Actor | None:
    """The class that a count's own noun names: "671 SOEs"."""
    if quantity.type not in {"count", "physical"}:
        return None
    actors = scene.cast.actors
    last = bisect_right(actors, quantity.end + 1, key=lambda actor: actor.start)
    return next((a for a in actors[max(0, last - 3) : last] if a.kind == "class" and quantity.start < a.end), None)


# Words before "of" with which a place's name is no more than told in full.
GOVERNED = frozenset(
    {"emirate", "city", "city-state", "province", "state", "government", "municipality", "region", "county", "canton"}
)


def is_governed(scene: Scene, at: int) -> bool:
    """Whether a place is named with what it is: "the state of Bavaria", "the city of Vienna"."""
    return (
        scene.is_kind(at, ACTOR)
        and scene.actor(at).kind == "place"
        and scene.low(at - 1) == "of"
        and scene.low(at - 2).rpartition(" ")[2] in GOVERNED
    )


def verb_within(scene: Scene, first: int, at: int) -> bool:
    """Whether a finite verb stands between a clause's first node and another."""
    return any(scene.is_finite(i) for i in range(first, at))


def in_apposition(scene: Scene, at: int, first: int) -> bool:
    """ "PetroChina, the listed arm of CNPC, added": the second is no subject."""
    for step in range(at - 1, first - 1, -1):
        if scene.low(step) == ",":
            return any(scene.is_kind(i, ACTOR) for i in range(first, step))
        if scene.is_kind(step, ACTOR):
            return False
    return False


def _goes_on(scene: Scene, at: int) -> bool:
    """ "Sold 850 GWh to Kenya, Sudan and Djibouti": a place within a list of such."""
    if not (scene.is_kind(at, ACTOR) and scene.is_kind(at - 2, ACTOR) and scene.is_kind(at + 2, ACTOR)):
        return False
    places = all(scene.actor(i).label == "GPE" and scene.actor(i).how == "name" for i in (at - 2, at, at + 2))
    return places and scene.low(at + 1) in {"and", "or", ","}


def is_oblique(scene: Scene, at: int, first: int) -> bool:
    """Whether a node hangs on a preposition: "in its home market Air China", but not "shares of Air China"."""
    step = at - 1
    listed = False
    while step >= first:
        low, before = scene.low(step), scene.low(step - 1)
        listed = listed or (low == "," and step == at - 1 and _goes_on(scene, at))
        if scene.is_kind(step - 1, ACTOR) and (low in {"and", "or"} or (low == "," and listed)):
            listed = True  # "cargo for Kenya, Rwanda and Uganda"
            step -= 1
            continue
        if low in PREPOSITIONS:
            if listed and low in {"of", "in"} and scene.is_kind(step - 1, QUANTITY):
                return False  # "owns 24% of Telia and Solidium 9%"
            part_of = low == "of" and before in {"shares", "stock", "most", "all", "units", "that", "those"} | GOVERNED
            return not (part_of or (low == "in" and before in {"shares", "stock"}))
        if (scene.nodes[step].tag.startswith(("JJ", "NN", "DT", "PRP$")) and scene.nodes[step].kind == WORD) or (
            low in {"the", "its", "-", "'", "’", "s"} or scene.is_kind(step, ACTOR)
        ):
            step -= 1  # "the upstream arm of Thailand's state energy group PTT"
            continue
        return False
    return False


# So many words may stand between "put at" and the last of the figures that others give.
_SPREAD = 14


def is_put_at(scene: Scene, node: int) -> bool:
    """ "Is put at 45 billion by X", "estimated at from 40 billion by Y to 45 by X": who reckons does not own."""
    words = scene.vocabulary(node)
    if "by" not in words or _PUT.isdisjoint(words):
        return False
    low, _ = scene.clause(node)
    return any(scene.low(at) in _PUT and scene.low(at + 1) == "at" for at in range(max(low, node - _SPREAD), node))

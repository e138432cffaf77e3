"""Bodies that own figures only where they act themselves: states and places, offices, brokers."""

from __future__ import annotations

from soe_facts.link.actors import SPEAKER_KINDS, Actor
from soe_facts.link.owning import (
    FORESEES,
    GIVES,
    GOVERNED,
    PREPOSITIONS,
    SAY_WORDS,
    is_governed,
    is_oblique,
    verb_within,
)
from soe_facts.link.scene import ACTOR, DATE, WORD, Scene


def stands_in(scene: Scene, at: int, actor: Actor, first: int) -> bool:
    """Whether a body owns what no company in the clause does: a ministry that does not just speak, "China's"."""
    if actor.kind in SPEAKER_KINDS:
        if actor.kind == "international" and scene.low(at + 1) in {"has", "had"} and scene.low(at + 2) in _LENDS:
            return not is_oblique(scene, at, first)
        return (
            actor.how == "name"
            and not is_oblique(scene, at, first)
            and scene.low(at - 1) not in SAY_WORDS
            and not _speaks(scene, at)
        )
    return (
        actor.kind == "country"
        and (actor.possessive or actor.how == "class")
        and scene.low(at - 1) not in PREPOSITIONS
        and not verb_within(scene, first, at)
    )


def acts(scene: Scene, at: int, actor: Actor, first: int) -> bool:
    """Whether a country itself harvests, buys or has something: "China harvested 686 million tons", "Bihar alone"."""
    governed = is_governed(scene, at)
    before = at - 4 if governed else at - 2 if scene.low(at - 1) == "the" else at - 1
    if actor.kind not in {"country", "place"} or actor.possessive or scene.low(before) in PREPOSITIONS | {"around"}:
        return False
    if scene.is_kind(before - 1, ACTOR) and is_oblique(scene, at, first):
        return False
    first_after = past_insertion(scene, at + 1)
    verb = next((i for i in range(first_after, len(scene.nodes)) if not _is_slight(scene, i)), at)
    if actor.kind == "place":
        foreseen = scene.low(verb) == "to" and scene.low(before) in FORESEES
        perfect = scene.low(verb) in {"has", "have", "had"}  # "Changchun has budgeted 1.1 billion yuan"
        doing = verb + (foreseen or perfect)
        aims = scene.low(verb) in _AIMS and scene.low(verb + 1) == "to" and not _names_others(scene, verb)
        return aims or scene.low(doing) in TAKES_IN | _MAKES | _GETS or _sets_up(scene, doing)
    if actor.how == "nominal" and scene.low(at).rpartition(" ")[2] not in LANDS:
        return _takes_in(scene, verb)
    return verb > at and scene.is_finite(verb) and scene.low(verb) not in SAY_WORDS | FORESEES | _PARTS


def _names_others(scene: Scene, verb: int) -> bool:
    """ "Anhui wants to cut the number of SOEs to 12": what is told of firms."""
    others = (scene.actor(i) for i in scene.of_kind(ACTOR, verb, scene.bounds(verb)[1]))
    return any(other.is_company and other.how != "pronoun" for other in others)


_INSERTED = 8


def past_insertion(scene: Scene, at: int) -> int:
    """The node behind what is inserted in commas: "Kenya, however, has", "The country, he explains, has"."""
    if scene.low(at) != ",":
        return at
    _, high = scene.bounds(at)
    close = next((i for i in range(at + 1, min(high, at + _INSERTED)) if scene.low(i) == ","), -1)
    inside = range(at + 1, close)
    if close < 0 or close + 1 >= high or not scene.is_finite(close + 1):
        return at
    adverb = scene.low(at + 1) in _ADVERBS or scene.low(at + 1) in {"for", "by", "in", "too", "according"}
    return close + 1 if adverb or any(scene.low(i) in SAY_WORDS | _EXPLAINS for i in inside) else at


_ADVERBS = frozenset("however meanwhile though moreover instead therefore nevertheless conversely similarly".split())
_EXPLAINS = frozenset("explains explained adds admits admitted argues argued insists insisted notes claims".split())


def _is_slight(scene: Scene, at: int) -> bool:
    """Whether a node may stand between a subject and its verb: "China alone …", "Oman on Monday levied"."""
    return (
        scene.low(at) in _SELF | GOVERNED
        or scene.is_kind(at, DATE)
        or scene.tag(at) == "RB"
        or (scene.low(at) in {"in", "on"} and scene.is_kind(at + 1, DATE))
    )


# By these words a whole land is meant, and not its government: "The country has 94 plants".
LANDS = frozenset({"country", "nation", "kingdom", "island", "republic"})
_SELF = frozenset({"alone", "itself", "also", "now", "still", "then", "together"})
# What provinces and cities do as economies.
_MAKES = frozenset(
    "produced produce produces mined mine mines exported export exports imported import imports consumed consume "
    "consumes harvested harvest generated generate generates handled handle handles burned burnt refined grew pumped "
    "attracted attract attracts built build added installed shipped".split()
)
# What a province does with what it owes and is given.
_AIMS = frozenset({"wants", "plans", "aims", "intends", "hopes", "needs", "seeks", "vowed", "pledged", "managed"})
_GETS = frozenset(
    "received receive receives got gets obtained secured won paid pay pays swapped replaced refinanced restructured "
    "cleared reduced settled rolled".split()
)
# What a government itself does with money and assets; what it decides, grants or says is about others.
TAKES_IN = frozenset(
    "mopped raised raise collected collect earned earn netted net raked reaped garnered realised "
    "realized realise realize fetched mobilised mobilized mobilise mobilize borrowed borrow spent spend sold sell "
    "divested divest offloaded offload bought buy invested invest owes owed owe owns owned own holds held hold runs "
    "ran run recouped recoup recovered recover pocketed banked issued issue issues repaid repay export exported "
    "import imported lent lend earmarked earmark earmarks budgeted budget budgets allocated allocate allocates".split()
)


def _sets_up(scene: Scene, verb: int) -> bool:
    """ "The province has set up a guarantee fund of 20 billion yuan", "set aside 3 billion"."""
    return scene.low(verb) == "set" and scene.low(verb + 1) in {"up", "aside"}


def _takes_in(scene: Scene, first: int) -> bool:
    """Whether a government raises, spends or sells: "the government mopped up", "the state plans to sell"."""
    for at in range(first, min(len(scene.nodes), first + 5)):
        if scene.low(at) in TAKES_IN or _sets_up(scene, at):
            return True
        if scene.nodes[at].kind != WORD or not scene.nodes[at].tag.startswith(("VB", "MD", "RB", "TO")):
            return False
    return False


# "The United States made up 22 per cent of the portfolio": there the country is a part of somebody's whole.
_PARTS = frozenset(
    "made makes accounted accounts represented represents comprised contributed contributes supplied supplies "
    "provided generated remains remained took".split()
)


def is_state(scene: Scene, at: int, actor: Actor) -> bool:
    """A government that acts: "the Saudi government directly owns", "Norway, which owns"."""
    if actor.kind == "country":
        return not actor.possessive and scene.low(at - 1) not in PREPOSITIONS
    return is_governed(scene, at)


# Banks that lend to countries themselves invest and lend: "The EBRD has invested 2.4 billion euros in Moldova".
_LENDS = frozenset("invested financed disbursed funded".split())


def _speaks(scene: Scene, at: int) -> bool:
    """Whether a body stands there only as the one who says, decides or measures."""
    following = {scene.low(i) for i in range(at + 1, min(len(scene.nodes), at + 3))}
    return bool(
        following
        & (
            SAY_WORDS
            | FORESEES
            | GIVES
            | {
                "has",
                "plans",
                "wants",
                "aims",
                "approved",
                "shows",
                "fined",
                "puts",
                "calculates",
                ",",
                "data",
                "figures",
                "'",
            }
        )
    )


# What a broker does with figures of its own; what it only speaks of is another's.
_HAS = frozenset(
    "had lost earned made posted booked swung owns owned holds held has employs employed manages managed reported "
    "returned paid raised sold bought cut".split()
)


def has_own(scene: Scene, at: int, actor: Actor) -> bool:
    """Whether a broker owns figures itself: "CITIC, the current leader, had total assets of"."""
    if actor.kind != "broker" or actor.how != "name" or scene.low(at - 1) in PREPOSITIONS:
        return False
    low, high = at + 1, min(len(scene.nodes), at + 12)
    if scene.low(low) == ",":
        low = next((i + 1 for i in range(low + 1, high) if scene.low(i) == ","), high)
    views = {scene.low(at) for at in range(low + 1, low + 6)} & _VIEWS  # "cut its price target"
    return not views and (scene.low(low) in _HAS or scene.change(low) is not None)


_VIEWS = frozenset("target targets rating ratings forecast forecasts estimate estimates recommendation outlook".split())

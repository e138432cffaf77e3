"""Owners that are the subject of the figure's clause."""

from __future__ import annotations

from soe_facts.link.actors import SPEAKER_KINDS, Actor
from soe_facts.link.metric import Pick
from soe_facts.link.owning import (
    FORESEES,
    GIVES,
    PREPOSITIONS,
    SAY_WORDS,
    Owner,
    counted_class,
    in_aside,
    is_owner,
    is_sold,
)
from soe_facts.link.roles import Role, previous_in_sentence
from soe_facts.link.scene import ACTOR, DATE, QUANTITY, RELATIVES, WORD, Scene


def subject_of(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """The subject of the quantity's clause, else of the nearest clause before it in the sentence."""
    node = scene.node_of[index]
    state = pick is not None and (
        pick.id in _STATE_METRICS or pick.rule.startswith("verb") or (pick.metric is not None and pick.metric.macro)
    )
    low, high = scene.bounds(node)
    resumed = _resumed(scene, node)
    if resumed is not None:
        return resumed
    by_number: dict[int, list[int]] = {}
    for at in range(low, high):
        by_number.setdefault(scene.clause_of[at], []).append(at)
    clauses = list(by_number.values())
    own = next(i for i, clause in enumerate(clauses) if node in clause)
    for number in range(own, -1, -1):
        if number < own and _is_aside(scene, clauses[number]):
            continue
        found = _clause_subject(scene, clauses[number], node, state)
        if found is not None:
            return found
    previous = previous_in_sentence(scene, index)
    if previous in done and done[previous].rule != "commodity" and not in_aside(scene, scene.node_of[previous], node):
        return done[previous].actor
    for number in range(own, len(clauses)):
        if number > own and _is_aside(scene, clauses[number]):
            continue
        found = _speaker_company(scene, clauses[number], not done)
        if found is not None:
            return found
    return None


def _is_aside(scene: Scene, clause: list[int]) -> bool:
    """Whether a clause only tells who has a part of the one before: "at X, in which Y has a stake, profit fell"."""
    return scene.low(clause[0]) in {"which", "whom"} and scene.low(clause[0] - 1) in PREPOSITIONS


def _resumed(scene: Scene, node: int) -> Actor | None:
    """The subject where a relative clause parts it from its verb: "China Vanke, in which X has a stake, sank 5.6%"."""
    low, _ = scene.bounds(node)
    own = scene.clause_of[node]
    at = node
    while at > low and scene.clause_of[at] == own:
        at -= 1
    aside = scene.clause_of[at]
    if aside <= own:
        return None
    while at > low and scene.clause_of[at] == aside:
        at -= 1
    if scene.clause_of[at] != own or not any(scene.low(i) in RELATIVES for i in range(at, at + 3)):
        return None
    for step in range(at, max(low - 1, at - 4), -1):
        if scene.is_kind(step, ACTOR):
            return scene.actor(step) if is_owner(scene.actor(step)) else None
        if scene.low(step) != "," and scene.low(step) not in PREPOSITIONS:
            return None
    return None


# What a government itself can own, pay or plan; other figures of a sentence it heads are a company's.
_STATE_METRICS = frozenset(
    "stake divestment subsidy budget fiscal_spending government_revenue fiscal_deficit public_debt".split()
)


def _clause_subject(scene: Scene, clause: list[int], node: int, state: bool) -> Actor | None:
    """The company that stands as subject left of the quantity; one after a preposition is a second choice."""
    direct: Actor | None = None
    oblique: Actor | None = None
    body: Actor | None = None
    opened = False
    for at in clause:
        if at >= node:
            break
        if scene.low(at) in {"(", ")"}:
            opened = scene.low(at) == "("
        if opened:
            continue
        if scene.nodes[at].kind == QUANTITY and (direct is None or direct.kind == "country"):
            # "The 390 bus operators lost 41 billion yuan": a class that is counted owns what follows.
            counted = (
                None
                if is_oblique(scene, at, clause[0]) or is_sold(scene, at)
                else counted_class(scene, scene.quantity(at))
            )
            direct = counted or direct
        if scene.nodes[at].kind != ACTOR:
            continue
        actor = scene.actor(at)
        if body is None and _stands_in(scene, at, actor, clause[0]):
            body = actor
        acts = _acts(scene, at, actor, clause[0]) or _has(scene, at, actor)
        if not (is_owner(actor) or actor.label == "FAC" or acts or (state and _is_state(scene, at, actor))):
            continue
        if _is_forecaster(scene, at, actor):
            continue
        if is_oblique(scene, at, clause[0]):
            oblique = oblique or actor
        elif (direct is None and not (actor.possessive and oblique and in_apposition(scene, at, clause[0]))) or (
            direct is not None
            and not verb_within(scene, clause[0], at)
            and (direct.possessive or not in_apposition(scene, at, clause[0]))
        ):
            direct = actor
    return direct or oblique or body


def _stands_in(scene: Scene, at: int, actor: Actor, first: int) -> bool:
    """Whether a body owns what no company in the clause does: a ministry that does not just speak, "China's"."""
    if actor.kind in SPEAKER_KINDS:
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


def _acts(scene: Scene, at: int, actor: Actor, first: int) -> bool:
    """Whether a country itself harvests, buys or has something: "China harvested 686 million tons", "Bihar alone"."""
    before = at - 2 if scene.low(at - 1) == "the" else at - 1
    if actor.kind not in {"country", "place"} or actor.possessive or scene.low(before) in PREPOSITIONS | {"around"}:
        return False
    if scene.is_kind(before - 1, ACTOR) and is_oblique(scene, at, first):
        return False
    verb = next((i for i in range(at + 1, len(scene.nodes)) if not _is_slight(scene, i)), at)
    if actor.kind == "place":
        foreseen = scene.low(verb) == "to" and scene.low(before) in FORESEES
        return scene.low(verb + foreseen) in _TAKES_IN | _MAKES
    if actor.how == "nominal":
        return _takes_in(scene, verb)
    return verb > at and scene.is_finite(verb) and scene.low(verb) not in SAY_WORDS | FORESEES | _PARTS


def _is_slight(scene: Scene, at: int) -> bool:
    """Whether a node may stand between a subject and its verb: "China alone …", "Oman on Monday levied"."""
    return (
        scene.low(at) in _SELF
        or scene.is_kind(at, DATE)
        or (scene.low(at) in {"in", "on"} and scene.is_kind(at + 1, DATE))
    )


_SELF = frozenset({"alone", "itself", "also", "now", "still", "then", "together"})
# What provinces and cities do as economies.
_MAKES = frozenset(
    "produced produce produces mined mine mines exported export exports imported import imports consumed consume "
    "consumes harvested harvest generated generate generates handled handle handles burned burnt refined grew pumped "
    "attracted attract attracts built build added installed shipped".split()
)
# What a government itself does with money and assets; what it decides, grants or says is about others.
_TAKES_IN = frozenset(
    "mopped raised raise collected collect earned earn netted net raked reaped garnered realised "
    "realized realise realize fetched mobilised mobilized mobilise mobilize borrowed borrow spent spend sold sell "
    "divested divest offloaded offload bought buy invested invest owes owed owe owns owned own holds held hold runs "
    "ran run recouped recoup recovered recover pocketed banked issued issue issues repaid repay export exported "
    "import imported lent lend earmarked earmark earmarks budgeted budget budgets allocated allocate allocates".split()
)


def _takes_in(scene: Scene, first: int) -> bool:
    """Whether a government raises, spends or sells: "the government mopped up", "the state plans to sell"."""
    for at in range(first, min(len(scene.nodes), first + 5)):
        if scene.low(at) in _TAKES_IN:
            return True
        if scene.nodes[at].kind != WORD or not scene.nodes[at].tag.startswith(("VB", "MD", "RB", "TO")):
            return False
    return False


# "The United States made up 22 per cent of the portfolio": there the country is a part of somebody's whole.
_PARTS = frozenset(
    "made makes accounted accounts represented represents comprised contributed contributes supplied supplies "
    "provided generated remains remained took".split()
)


def _is_state(scene: Scene, at: int, actor: Actor) -> bool:
    """A government that acts: "the Saudi government directly owns", "Norway, which owns"."""
    if actor.kind == "country":
        return not actor.possessive and scene.low(at - 1) not in PREPOSITIONS
    return actor.kind == "place" and scene.low(at - 1) == "of" and scene.low(at - 2) in _GOVERNED


_GOVERNED = frozenset({"emirate", "city", "province", "state", "government", "municipality", "region", "county"})


def _speaks(scene: Scene, at: int) -> bool:
    """Whether a body stands there only as the one who says, decides or measures."""
    following = {scene.low(i) for i in range(at + 1, min(len(scene.nodes), at + 3))}
    return bool(
        following
        & (
            SAY_WORDS
            | FORESEES
            | GIVES
            | {"has", "plans", "wants", "aims", "approved", "shows", "fined", ",", "data", "figures", "'"}
        )
    )


# What a broker does with figures of its own; what it only speaks of is another's.
_HAS = frozenset(
    "had lost earned made posted booked swung owns owned holds held has employs employed manages managed reported "
    "returned paid raised sold bought cut".split()
)


def _has(scene: Scene, at: int, actor: Actor) -> bool:
    """Whether a broker owns figures itself: "CITIC, the current leader, had total assets of"."""
    if actor.kind != "broker" or actor.how != "name" or scene.low(at - 1) in PREPOSITIONS:
        return False
    low, high = at + 1, min(len(scene.nodes), at + 12)
    if scene.low(low) == ",":
        low = next((i + 1 for i in range(low + 1, high) if scene.low(i) == ","), high)
    return scene.low(low) in _HAS


def _is_forecaster(scene: Scene, at: int, actor: Actor) -> bool:
    """A body met once, which foresees or says something of others: "CICC expects the merger to save"."""
    if actor.how != "name" or actor.id is not None or scene.low(at + 1) not in FORESEES:
        return False
    mentions = sum(1 for other in scene.cast.actors if other.name == actor.name)
    topic = scene.cast.topic
    return mentions == 1 and topic is not None and topic.name != actor.name


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


def is_oblique(scene: Scene, at: int, first: int) -> bool:
    """Whether a node hangs on a preposition: "in its home market Air China", but not "shares of Air China"."""
    step = at - 1
    listed = False
    while step >= first:
        low, before = scene.low(step), scene.low(step - 1)
        if scene.is_kind(step - 1, ACTOR) and (low in {"and", "or"} or (low == "," and listed)):
            listed = True  # "cargo for Kenya, Rwanda and Uganda"
            step -= 1
            continue
        if low in PREPOSITIONS:
            part_of = low == "of" and before in {"shares", "stock", "most", "all", "units", "that", "those"} | _GOVERNED
            return not (part_of or (low == "in" and before in {"shares", "stock"}))
        if (scene.nodes[step].tag.startswith(("JJ", "NN", "DT", "PRP$")) and scene.nodes[step].kind == WORD) or (
            low in {"the", "its", "-", "'", "’", "s"} or scene.is_kind(step, ACTOR)
        ):
            step -= 1  # "the upstream arm of Thailand's state energy group PTT"
            continue
        return False
    return False


_STAKES = frozenset({"stake", "stakes", "shareholding", "interest", "shares"})


def _speaker_company(scene: Scene, clause: list[int], first: bool) -> Actor | None:
    """ "..., the state-owned refiner said": who speaks of a figure that nobody else owns.

    The one that it is only done with owns just a text's first figure: "bonds worth 7 billion from Eni", but not "the
    deal was signed with EDF" or "half of all the money held by banks".
    """
    for at in clause:
        if not scene.is_kind(at, ACTOR) or (scene.low(at - 1) in {"in", "of"} and scene.low(at - 2) in _STAKES):
            continue
        actor = scene.actor(at)
        if (is_owner(actor) or (actor.kind == "country" and actor.how == "pronoun")) and (
            first or scene.low(at - 2) == "according" or not is_oblique(scene, at, clause[0])
        ):
            return actor
    return None

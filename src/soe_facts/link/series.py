"""Figures told in parallel: "A, B and C sold x, y and z, respectively", "sales and profit were x and y, up p and q"."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from soe_facts.link.actors import Actor
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, DATE, METRIC, QUANTITY, WORD, Scene

_JOINS = frozenset({",", "and", "or", "&", "plus", "as", "well"})


@dataclass(frozen=True, slots=True)
class Parallel:
    """What the k-th figure of a list is paired with: an actor or metric node, or an earlier quantity's index.

    `named` is the metric's id where one metric node names two: "imports and exports".
    """

    actor: Actor | None = None
    metric: int = -1
    quantity: int = -1
    named: str = ""


ALONE = Parallel()


def find_parallels(scene: Scene, roles: dict[int, Role]) -> dict[int, Parallel]:
    """Pair the members of each list of figures with an equally long list to its left."""
    paired: dict[int, Parallel] = {}
    for low, high in zip(scene.first, scene.last, strict=True):
        stated = low < high and "respectively" in scene.vocabulary(low)
        for chain in _quantity_chains(scene, low, high, stated):
            for index, parallel in zip(chain, _partners(scene, chain, roles, low, stated), strict=False):
                paired[index] = parallel
    return paired


_LEAST = 2


def date_in_series(scene: Scene, node: int) -> int:
    """The k-th date for the k-th figure: "profits of 41, 30 and 22 billion in 2022, 2023 and 2024"; or -1."""
    low, high = scene.bounds(node)
    if sum(1 for _ in scene.of_kind(DATE, node, high)) < _LEAST:
        return -1
    first = last = node
    while first > low and _is_listed(scene, first - 1, QUANTITY):
        first -= 1
    while last < high - 1 and _is_listed(scene, last + 1, QUANTITY):
        last += 1
    figures = list(scene.of_kind(QUANTITY, first, last + 1))
    at = last + 1 + (scene.low(last + 1) in {"in", "for", "during", "at", "on"})
    end = at
    while end < high and _is_listed(scene, end, DATE):
        end += 1
    dates = list(scene.of_kind(DATE, at, end))
    if len(figures) < 2 or len(figures) != len(dates) or scene.is_kind(end, QUANTITY):
        return -1
    return scene.nodes[dates[figures.index(node)]].ref


def _is_listed(scene: Scene, at: int, kind: str) -> bool:
    return scene.is_kind(at, kind) or scene.low(at) in {",", "and", "in"}


def _quantity_chains(scene: Scene, low: int, high: int, stated: bool) -> list[list[int]]:
    """Lists of two or more quantities with nothing between them but commas, "and" and qualifiers; where the list is
    `stated` to be one also a change of direction: "up 9 percent and down 2.4 percent, respectively"."""
    chains: list[list[int]] = []
    current: list[int] = []
    for node in scene.of_kind(QUANTITY, low, high):
        index = scene.nodes[node].ref
        if current and _only_joins(scene, scene.node_of[current[-1]], node, index, stated):
            current.append(index)
            continue
        if len(current) > 1:
            chains.append(current)
        current = [index]
    if len(current) > 1:
        chains.append(current)
    return chains


def _only_joins(scene: Scene, first: int, second: int, index: int, stated: bool) -> bool:
    start = scene.quantities[index].outer_start
    joined = False
    for at in range(first + 1, second):
        item = scene.nodes[at]
        if item.start >= start:
            break
        if item.low == "by" or (stated and scene.change(at) is not None):
            continue
        if item.low not in _JOINS:
            return False
        joined = True
    return joined and scene.quantities[index].type == scene.quantity(first).type


def _partners(scene: Scene, chain: list[int], roles: dict[int, Role], low: int, stated: bool) -> list[Parallel]:
    size = len(chain)
    node = scene.node_of[chain[0]]
    before = [scene.nodes[i].ref for i in scene.of_kind(QUANTITY, low, node)]
    before = [i for i in before if roles[i].slot != "delta" and roles[i].kind == "level"]
    delta = roles[chain[0]].slot == "delta" or roles[chain[0]].kind in {"growth", "change"}
    if not stated and not delta and any(roles[index].kind == "change" for index in chain):
        return []  # "The cost was 2,088 dong, 135 dong higher than the price"
    if (delta or roles[chain[0]].slot == "old") and len(before) >= size and stated:
        return [Parallel(quantity=index) for index in before[-size:]]
    actors = _node_chain(scene, ACTOR, low, node, size)
    if actors:
        return [Parallel(actor=scene.actor(i)) for i in actors]
    lands = _lands(scene, low, node, size) if stated else []
    if lands:
        return [Parallel(actor=scene.actor(i)) for i in lands]
    metrics = _node_chain(scene, METRIC, low, node, size)
    if metrics:
        return [Parallel(metric=i) for i in metrics]
    joint = _joint_trade(scene, low, node) if size == len(_TRADE) and _listed(scene, chain) else -1
    if joint >= 0:
        ids = _TRADE if scene.low(joint).startswith("export") else _TRADE[::-1]
        return [Parallel(metric=joint, named=name) for name in ids]
    if delta and len(before) == size:
        return [Parallel(quantity=index) for index in before]
    if not _listed(scene, chain):
        return []
    told = _told_before(scene, low, node, size) if stated else []
    if told:
        return [Parallel(actor=actor) for actor in told]
    if len({scene.quantities[index].unit_text for index in chain} - {None, ""}) > 1:
        return []  # "The two have 2,300 employees and 400 branches between them"
    for at in reversed(list(scene.of_kind(ACTOR, low, node))):
        if len(scene.actor(at).members) == size:
            # "Their revenues, 17 billion and 9 billion yuan": those named together before share the list.
            return [Parallel(actor=member) for member in scene.actor(at).members]
    return []


def _told_before(scene: Scene, low: int, node: int, size: int) -> list[Actor]:
    """The bodies of the sentence before, where this one names none: "Revenue: 4.5 and 7.3 trillion, respectively"."""
    measured = sum(1 for _ in scene.of_kind(METRIC, low, node))
    if not low or measured != 1 or any(True for _ in scene.of_kind(ACTOR, low, node)):
        return []
    told = {
        actor.name: actor
        for at in scene.of_kind(ACTOR, *scene.bounds(low - 1))
        if (actor := scene.actor(at)).is_company
    }
    return list(told.values()) if len(told) == size else []


def _lands(scene: Scene, low: int, high: int, size: int) -> list[int]:
    """A list of countries whose figures follow, but not of those that another trades with: "exports to A and B"; or one
    of places, where no body is told of: "Investment in Hunan and Gansu grew X and Y"."""
    actors = {at: scene.actor(at) for at in scene.of_kind(ACTOR, low, high)}
    lands = [at for at, actor in actors.items() if actor.kind == "country"]
    if not lands and not any(actor.is_company for actor in actors.values()):
        lands = [at for at, actor in actors.items() if actor.kind == "place"]
    near = all(_near(scene, first, second) for first, second in pairwise(lands))
    partners = bool(lands) and scene.low(lands[0] - 1 - (scene.low(lands[0] - 1) == "the")) in {"to", "from", "with"}
    return lands if len(lands) == size and near and not partners else []


_TRADE = ("exports", "imports")


def _joint_trade(scene: Scene, low: int, node: int) -> int:
    """Where "imports and exports" of two figures stand as one metric: "Exports and imports were X and Y"; or -1."""
    at = next((at for at in reversed(list(scene.of_kind(METRIC, low, node)))), -1)
    parts = scene.low(at).split(" and ") if at >= 0 else []
    return at if len(parts) == len(_TRADE) and set(parts) == set(_TRADE) else -1


def _listed(scene: Scene, chain: list[int]) -> bool:
    """Whether a list ends in "and": of "48,000 posts, 11,500 of them" one is a part of the other."""
    return scene.low(scene.before(scene.node_of[chain[-1]])) == "and"


def _node_chain(scene: Scene, kind: str, low: int, high: int, size: int) -> list[int]:
    """The nearest list of exactly `size` actors or metrics before a node."""
    chains: list[list[int]] = []
    current: list[int] = []
    for at in scene.of_kind(kind, low, high):
        broker = kind == ACTOR and scene.actor(at).kind == "broker"  # "China Galaxy and CICC climbed 7.3% and 6.1%"
        if kind == ACTOR and not (scene.actor(at).is_company or (broker and current)):
            continue
        if kind == ACTOR and scene.actor(at).how == "pronoun" and scene.actor(at).possessive:
            continue  # "Enea and Tauron, its rivals, were down 3.8 and 2.7 percent"
        if current and _near(scene, current[-1], at):
            current.append(at)
            continue
        chains.append(current)
        current = [at]
    chains.append(current)
    fitting = [chain for chain in chains if len(chain) == size]
    return fitting[-1] if fitting else []


def _near(scene: Scene, first: int, second: int) -> bool:
    """Whether two list members have only a joint and a few modifiers between them."""
    between = range(first + 1, second)
    joined = any(scene.low(i) in {",", "and", "or"} for i in between)
    return joined and all(
        scene.nodes[i].kind in {WORD, DATE}
        and not scene.is_finite(i)
        and scene.low(i)
        not in {";", ":", "which", "who", "of", "in", "at", "from", "said", "by", "with", "while", "where", "to"}
        for i in between
    )

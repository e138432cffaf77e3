"""Metrics of older values, which are those of the newer ones: "from X", "against X a year earlier"."""

from __future__ import annotations

from soe_facts.find.metrics import metric_lexicon
from soe_facts.link.metric_count import noun_metric
from soe_facts.link.metric_past import inherit
from soe_facts.link.metric_rules import Pick, fits, fits_pick, pick_at
from soe_facts.link.roles import Role
from soe_facts.link.scene import DATE, METRIC, QUANTITY, WORD, Scene
from soe_facts.records import Quantity


def older_value(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """An older value has the metric of the newer one: "from X", "against X a year earlier"."""
    if role.slot == "old" and (named := _called(scene, index, role) or _demanded(scene, index)) is not None:
        return named
    if (
        role.slot == "old"
        and role.head in done
        and not _counts_other(scene, index, done[role.head])
        and not _other_unit(scene.quantities[role.head], scene.quantities[index])
        and _demand(scene, scene.node_of[index]) < 0
        and not _names_its_own(scene, index, role)
        and fits_pick(done[role.head], scene.quantities[index], role)
    ):
        return inherit(scene, done[role.head], index, role, "older_value")
    return None


_BESIDE = frozenset({"against", "versus", "vs", "after", "from", "with"})
_LOSSES = {"net_loss": "net_profit", "operating_loss": "operating_profit", "loss": "net_profit"}
_LOST = frozenset({"lost", "lose", "loses", "losing", "bled", "burnt", "burned", "red", "minus", "negative"})
_NEAR = 6


def beside_loss(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "HPCL turned in 6,204 crore against a loss of 10,197 crore": what a loss is set beside is a profit, where it has
    no name of its own."""
    node = scene.node_of[index]
    if role.slot == "old" or role.kind != "level" or scene.quantities[index].type != "money":
        return None
    at = scene.after(node)
    if scene.low(at) == "in" and scene.is_kind(at + 1, DATE):
        at += 2
    at += scene.low(at) == ","
    at += scene.low(at) == "compared"
    if scene.low(scene.before(node)) in {"for", "at", "of"}:
        return None
    if scene.low(at) not in _BESIDE or scene.low(at + 1) not in {"a", "an", "the", "its", "losses", "one"}:
        return None
    loss = next(scene.of_kind(METRIC, at + 1, min(len(scene.nodes), at + _NEAR)), -1)
    profit = _LOSSES.get(scene.metric(loss).metric.id) if loss >= 0 else None
    if profit is None or any(scene.is_kind(i, QUANTITY) or scene.low(i) == "," for i in range(at, loss)):
        return None
    first, _ = scene.clause(node)
    last = scene.node_of.get(index - 1, -1)
    own = range(max(first, last + 1), node)
    if any(scene.is_kind(i, METRIC) or scene.low(i) in _LOST for i in own):
        return None
    metric = metric_lexicon().by_id[profit]
    return Pick(profit, scene.nodes[node].start, scene.nodes[node].end, "older_value", metric)


def _called(scene: Scene, index: int, role: Role) -> Pick | None:
    """ "A profit of 28 billion, from a 272-million-baht loss": an older value whose own noun follows it."""
    after = scene.after(scene.node_of[index])
    if (
        after < 0
        or not scene.is_kind(after, METRIC)
        or scene.low(scene.before(scene.node_of[index])) not in {"a", "an", "the", "its", "their"}
    ):
        return None
    return pick_at(scene, after, "older_value", index, role) if scene.low(after) in _RESULTS else None


_RESULTS = frozenset(
    {
        "loss",
        "profit",
        "net loss",
        "net profit",
        "surplus",
        "deficit",
        "operating loss",
        "operating profit",
        "net income",
    }
)


def _names_its_own(scene: Scene, index: int, role: Role) -> bool:
    """ "Assets rose to W, while liabilities increased from X to Y", "foresaw a profit of W and cut its price from X":
    a clause or predicate that began behind the newer value."""
    node, head = scene.node_of[index], scene.node_of.get(role.head, -1)
    if role.rule != "old_from":
        return False
    first, _ = scene.clause(node)
    if head >= first:
        verb = next((at for at in range(head + 1, node) if scene.is_finite(at)), node)
        first = verb + 1
    return any(
        fits(scene.metric(at).metric, scene.quantities[index], role) for at in scene.of_kind(METRIC, first, node)
    )


_DEMANDS = frozenset({"demand", "requirement", "requirements"})


def _demand(scene: Scene, node: int) -> int:
    """ "Supplied 2,600 MW against a demand of 4,000 MW": what is called for is no older supply; -1 where none is."""
    before = scene.before(node)
    named = scene.low(before) == "of" and scene.low(before - 1).rpartition(" ")[2] in _DEMANDS
    return before - 1 if named else -1


def _demanded(scene: Scene, index: int) -> Pick | None:
    """ "Output fell to 2,000 mmcfd, against a demand of 4,000 mmcfd": goods called for, but not power."""
    at = _demand(scene, scene.node_of[index])
    if at < 0 or not scene.is_kind(at, WORD) or scene.quantities[index].unit.endswith("watt"):
        return None
    return Pick("demand", scene.nodes[at].start, scene.nodes[at].end, "older_value")


def _other_unit(head: Quantity, quantity: Quantity) -> bool:
    """ "A 40 million dollar credit for the utility, which is to cut its losses from 20 percent": money is no rate."""
    return quantity.type == "percent" and head.type in {"money", "physical", "count"}


def _counts_other(scene: Scene, index: int, pick: Pick) -> bool:
    """ "3,500 firms from 155 countries": the second count is of something else."""
    quantity = scene.quantities[index]
    if quantity.type != "count" or not quantity.unit_text:
        return False
    found = noun_metric(quantity.unit_text)
    return found is not None and found[0].id != pick.id and not found[0].weak

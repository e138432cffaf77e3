"""What a contract comes to, told by a pronoun: "It won an order. It comes to X", "bringing its value to X"."""

from __future__ import annotations

from dataclasses import replace

from soe_facts.find.metrics import metric_lexicon
from soe_facts.link.metric_rules import Pick, fits
from soe_facts.link.metric_worth import agreed_on
from soe_facts.link.phrases import verb_before
from soe_facts.link.roles import Role
from soe_facts.link.scene import METRIC, QUANTITY, Scene

_AMOUNTS = frozenset("amounts amounted totals totalled totaled comes came runs ran amount total come run".split())
_POINTERS = frozenset("it they this that these which".split())
_SIZES = frozenset({"value", "price", "cost", "total", "sum", "bill", "size"})
_AGREED = frozenset({"contract_value", "project_cost"})
_OWNERS = frozenset({"its", "their", "the"})


def contract_sum(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "The contract, which was signed on Monday and runs to X", "an option would bring its value to X"."""
    quantity = scene.quantities[index]
    if quantity.type != "money" or role.kind != "level" or role.slot == "old":
        return None
    node = scene.node_of[index]
    before = scene.before(node)
    if scene.low(before) == "to" and scene.low(before - 1) in _SIZES and scene.low(before - 2) in _OWNERS:
        return _agreed_before(scene, index, role, before - 2, done)
    if scene.low(before) == "at":
        return _valued(scene, index, role, before, done)
    verb = verb_before(scene, node)
    if verb < 0 or _AMOUNTS.isdisjoint({scene.low(verb), scene.low(before - 1), scene.low(before)}):
        return None
    first, _ = scene.clause(verb)
    pointed = any(scene.low(at) in _POINTERS for at in range(first, verb))
    return _agreed_before(scene, index, role, verb, done) if pointed else None


_VALUES = frozenset("value values valued put puts estimate estimates estimated reckon reckons".split())
_WHOLES = frozenset({"whole", "total", "lot", "package"})


def _valued(scene: Scene, index: int, role: Role, before: int, done: dict[int, Pick]) -> Pick | None:
    """ "In a deal that analysts value at X", "it signed the contract. The whole is valued at X"."""
    verb = next((at for at in range(before - 1, before - 4, -1) if scene.low(at) in _VALUES), -1)
    if verb < 0:
        return None
    low, _ = scene.bounds(verb)
    for at in range(verb - 1, max(low, verb - 9) - 1, -1):
        if scene.low(at) in {"that", "which"} and at > low:
            agreed = agreed_on(scene, at - 1 - (scene.low(at - 1) == ",")) or _DEAL.get(scene.low(at - 1))
            item = scene.nodes[at - 1]
            return Pick(agreed, item.start, item.end, "worth", metric_lexicon().by_id[agreed]) if agreed else None
        if scene.low(at) in _WHOLES and scene.low(at - 1) == "the":
            return _agreed_before(scene, index, role, at - 1, done)
    return None


_DEAL = {"deal": "contract_value"}


def _agreed_before(scene: Scene, index: int, role: Role, start: int, done: dict[int, Pick]) -> Pick | None:
    """What was agreed, named last before a node in its sentence or the one before; None behind another statistic."""
    low, _ = scene.bounds(start)
    sentence = scene.sentence_of[start]
    floor = scene.first[sentence - 1] if sentence else low
    for at in range(start - 1, floor - 1, -1):
        item = scene.nodes[at]
        agreed = agreed_on(scene, at)
        if agreed is not None:
            return Pick(agreed, item.start, item.end, "worth", metric_lexicon().by_id[agreed])
        if item.kind == METRIC and fits(scene.metric(at).metric, scene.quantities[index], role):
            return None
        if item.kind == QUANTITY and scene.quantity(at).type == "money":
            told = done.get(item.ref)
            return replace(told, rule="worth") if told is not None and told.id in _AGREED else None
    return None

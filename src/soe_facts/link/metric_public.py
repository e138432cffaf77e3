"""Money of the state: what a firm calls revenue and expenses is government revenue and spending in a budget."""

from __future__ import annotations

import re

from soe_facts.link.metric_rules import Pick
from soe_facts.link.scene import ACTOR, METRIC, Scene

_OF_STATE = {
    "operating_revenue": "government_revenue",
    "operating_cost": "fiscal_spending",
    "net_loss": "fiscal_deficit",
    "spending": "fiscal_spending",
}
_OF_FIRM = {"budget_surplus": "net_profit", "fiscal_deficit": "net_loss"}
_OF_TRADE = {"budget_surplus": "trade_surplus", "fiscal_deficit": "trade_deficit"}
_PUBLIC = frozenset("government_revenue fiscal_spending fiscal_deficit budget_surplus tax_revenue".split())
_TRADE = frozenset("exports imports trade trade_surplus trade_deficit trade_balance".split())
_OTHERS = frozenset({"budget", "current_account_balance"})
_BODIES = r"(?:government|treasury|budget|exchequer|state)"
_BEFORE = re.compile(
    rf"\b(?:{_BODIES}(?:['’]s?)?|federal|public|budgetary|fiscal) (?:own |total |annual |overall |net )?$"
)
_BEHIND = re.compile(
    rf" (?:of|in|for) (?:the |this year['’]s )?(?:\w+ )?{_BODIES}"
    r"(?=[,.;:]| (?:was|were|is|are|rose|fell|grew|reached|came|stood|amounted|totall?ed|will|in|to|by|for|from|at)\b)"
)
_BEFORE_REACH, _BEHIND_REACH = 32, 60
_RECALL = 3
# Who speaks of the state's own money.
OFFICIALS = frozenset(
    "minister ministers ministry secretary treasurer treasurers treasury governor lawmakers parliament congress".split()
)


def of_state(scene: Scene, index: int, pick: Pick, done: dict[int, Pick]) -> str | None:
    """The metric that a pick means for a state: "Budget revenue was X and expenditure Y", "the treasury's income"; a
    firm's surplus is its profit, one of exports over imports that of trade."""
    words = scene.text[pick.start : pick.end].lower()
    recent = {done[i].id for i in range(max(0, index - _RECALL), index) if i in done}
    if words in {"surplus", "deficit"}:
        first, last = scene.bounds(scene.node_of[index])
        named = {scene.metric(at).metric.id for at in scene.of_kind(METRIC, first, last)}
        if named & _OTHERS:
            return None  # "The budget recorded a surplus of X" among figures of trade
        recent |= named & _TRADE
        if recent & _TRADE and not recent & _PUBLIC:
            return _OF_TRADE.get(pick.id)
        return _OF_FIRM.get(pick.id) if _firm_acts(scene, scene.node_of[index]) else None
    public = _OF_STATE.get(pick.id)
    if public is None:
        return None
    bare = " " not in words and pick.breakdown is None
    beside = done.get(index - 1)
    trades = beside is not None and beside.id in _TRADE  # "Imports were $7.7 billion. Gold brought in $5 billion"
    told = (bool(recent & _PUBLIC) and not trades) or tells_of_budget(scene, scene.node_of[index])
    goes_on = bare and told and not _firm_acts(scene, scene.node_of[index])
    return public if goes_on or _possessed(scene.text, pick) else None


def tells_of_budget(scene: Scene, node: int) -> bool:
    """ "In the budget presented in February, outlays rise by 16%", "the budget foresees": a state's money."""
    if "budget" not in scene.vocabulary(node):
        return False
    low, high = scene.bounds(node)
    if scene.low(low) == "budget" and scene.low(low + 1) == ":":
        return True  # "Budget: revenue GHS 74.7bn"
    return any(
        scene.low(at) == "budget" and scene.low(at - 1) in _WHICH and scene.low(at + 1) != "for"
        for at in range(low + 1, min(high, low + _OPENS))
    )


_WHICH = frozenset({"the", "national", "state", "federal", "government", "annual", "draft"})
_OPENS = 6


def _possessed(text: str, pick: Pick) -> bool:
    """Whether the words stand in a phrase of the state: "the government's revenue", "the revenue of the budget"."""
    words = text[max(0, pick.start - _BEFORE_REACH) : pick.end].lower()
    head = words.rpartition(" ")[0] + " "
    return bool(_BEFORE.search(head)) or bool(_BEHIND.match(text[pick.end : pick.end + _BEHIND_REACH].lower()))


def _firm_acts(scene: Scene, node: int) -> bool:
    """Whether a firm stands before a figure in its clause."""
    first, _ = scene.clause(node)
    if scene.low(first) in {"which", "who"}:
        first -= 4  # "EVN (the power group), which lost 26.8 trillion dong"
    told = (at for at in scene.of_kind(ACTOR, max(0, first), node) if scene.actor(at).is_company)
    official = not OFFICIALS.isdisjoint(scene.vocabulary(node))
    # "We trimmed the deficit by 60 billion," the finance secretary said.
    return any(not official or scene.low(at) not in _WE for at in told)


_WE = frozenset({"we", "us", "our"})

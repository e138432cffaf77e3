"""Which way "improved" and "worsened" go: a bad-loan ratio that improves falls."""

from __future__ import annotations

from dataclasses import replace

from soe_facts.link.roles import Role
from soe_facts.link.scene import Scene

_JUDGES = {"improve": -1, "worsen": 1, "deteriorate": 1}
# Statistics that are the better the lower they are.
_LOW_IS_GOOD = frozenset(
    "bad_loan_ratio npl_ratio non_performing_loan_ratio bad_loans non_performing_loans debt_to_asset_ratio leverage "
    "cost_to_income_ratio unemployment_rate net_loss operating_loss fiscal_deficit emissions line_losses "
    "system_losses transmission_losses atc_losses heat_losses overdue_debt net_debt".split()
)
_HIGH_IS_GOOD = frozenset(
    "return_on_equity return_on_assets net_interest_margin operating_margin gross_margin margin capital_adequacy_ratio "
    "net_profit total_profit operating_profit ebitda cash_flow punctuality_rate labor_productivity".split()
)


def turned(scene: Scene, role: Role, metric: str | None) -> Role:
    """ "The bad-loan ratio improved by 20 basis points to 1.1 percent": a fall, where the metric is of that sort."""
    low = metric in _LOW_IS_GOOD
    change = scene.change(role.trigger) if low or metric in _HIGH_IS_GOOD else None
    if change is None or change.lemma not in _JUDGES:
        return role
    return replace(role, direction=_JUDGES[change.lemma] if low else -_JUDGES[change.lemma])

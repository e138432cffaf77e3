"""Deals whose day the text tells after their worth."""

from __future__ import annotations

from soe_facts.link.date_use import PAST, PERFECT, PRESENT, follows_said, is_dateline
from soe_facts.link.figure import UNSTATED, Figure, When
from soe_facts.link.scene import DATE, Scene

# What one deal fixes at once.
DEAL = frozenset({"bond_issue", "bond_orders", "coupon_rate", "spread", "subscription_ratio"})
DEALS = frozenset({*DEAL, "contract_value", "deal_value", "loan", "funding"})
_DEAL_VERBS = frozenset(
    "signed inked sealed struck concluded closed completed priced sold issued placed launched awarded won clinched "
    "secured bought acquired agreed initialled signing pricing".split()
)


def deal_ahead(figure: Figure) -> When:
    """ "It has signed a contract worth X. … The agreement was signed on Tuesday": the lead's deal is dated after it."""
    scene = figure.scene
    if figure.pick is None or figure.pick.id not in DEALS:
        return UNSTATED
    sentence = scene.sentence_of[figure.node]
    if figure.tense == PRESENT and scene.low(scene.before(figure.node)) in {"worth", "at", "is"}:
        # "Signed a contract on Monday. … The deal is worth X"
        first, last = scene.first[max(0, sentence - 1)], scene.first[sentence]
    elif figure.tense in {PAST, PERFECT}:
        first, last = scene.first[sentence], scene.last[min(sentence + 2, len(scene.last) - 1)]
    else:
        return UNSTATED
    for at in range(first, last):
        if scene.is_kind(at, DATE) and _is_deal_day(scene, at):
            return When(scene.date(at).period, scene.nodes[at].ref, "deal")
    return UNSTATED


def _is_deal_day(scene: Scene, at: int) -> bool:
    mention = scene.date(at)
    if mention.type != "date" or mention.is_instant or mention.period is None or not mention.period.is_instant:
        return False
    if follows_said(scene, at) or is_dateline(scene, at):
        return False
    low, _ = scene.bounds(at)
    return any(scene.low(i) in _DEAL_VERBS for i in range(max(low, at - 14), at))

"""Every quantity that asserts something becomes a fact: kind, metric, entity, period, basis, status and source.

docs/linking.md tells how, in one page.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal

from soe_facts.find.metrics import metric_lexicon
from soe_facts.link import owner, series
from soe_facts.link.attribution import Source
from soe_facts.link.basis import choose_basis, made_plain
from soe_facts.link.basis_stated import as_stated
from soe_facts.link.betterment import turned
from soe_facts.link.checks import find_flags
from soe_facts.link.confidence import confidences
from soe_facts.link.equivalents import find_equivalents
from soe_facts.link.figure import When
from soe_facts.link.foreseers import forecast_source, foreseen_beside
from soe_facts.link.kinds import find_roles
from soe_facts.link.metric import Pick, choose_metric, fits_pick, pick_at
from soe_facts.link.owning import Owner
from soe_facts.link.packs import find_packs
from soe_facts.link.per_units import shared_units
from soe_facts.link.period import choose_period
from soe_facts.link.roles import Role
from soe_facts.link.scene import Scene
from soe_facts.link.sources import find_sources
from soe_facts.link.statistic import is_statistic
from soe_facts.link.status import choose_status
from soe_facts.link.status_views import is_put_ahead, is_view_revised
from soe_facts.link.story import Story
from soe_facts.records import Fact, Period, Quantity, Slot


@dataclass(slots=True)
class _Work:
    """What is decided so far, by the quantity's index."""

    roles: dict[int, Role]
    picks: dict[int, Pick] = field(default_factory=dict)
    owners: dict[int, Owner] = field(default_factory=dict)
    whens: dict[int, When] = field(default_factory=dict)
    story: Story = field(default_factory=Story)


def link_facts(scene: Scene) -> list[Fact]:
    """The facts of one document, in text order."""
    same = find_equivalents(scene)
    for index in (*same, *find_packs(scene)):
        scene.hide(index)
    work = _Work(find_roles(scene))
    parallels = series.find_parallels(scene, work.roles)
    sources = find_sources(scene)
    stated = {main: scene.quantities[index] for index, main in reversed(same.items())}
    facts: list[Fact] = []
    for index in sorted(scene.node_of):
        parallel = parallels.get(index, series.ALONE)
        _decide(scene, index, work, parallel)
        role, pick = work.roles[index], work.picks.get(index)
        if not is_statistic(scene, index, role, pick):
            work.picks.pop(index, None)
            work.owners.pop(index, None)
            continue
        facts.append(_fact(scene, index, work, sources, stated.get(index)))
    facts = shared_units(as_stated(made_plain(facts), scene), scene)
    flags = find_flags(facts, scene)
    sure = confidences(facts, flags, scene)
    for fact, own, confidence in zip(facts, flags, sure, strict=True):
        fact.flags, fact.confidence = own, confidence
    return facts


def _decide(scene: Scene, index: int, work: _Work, parallel: series.Parallel) -> None:
    role = work.roles[index]
    twin = parallel.quantity
    pick: Pick | None
    if twin in work.picks and fits_pick(work.picks[twin], scene.quantities[index], role):
        pick = replace(work.picks[twin], rule="respectively")
    elif parallel.metric >= 0:
        pick = pick_at(scene, parallel.metric, "respectively")
        if parallel.named:
            pick = replace(pick, id=parallel.named, metric=metric_lexicon().by_id[parallel.named])
    else:
        pick = choose_metric(scene, index, role, work.picks)
    if pick is not None:
        pick = _same_profit(scene, index, role, pick, work.picks)
        work.picks[index] = pick
    asked = _asked_for(scene, index, role, pick, work) if pick is not None else None
    if asked is not None:
        role.kind = "growth"
        pick = work.picks[index] = replace(asked, rule="carried_over")
    _reconsider(scene.quantities[index], role, pick, work.roles.get(role.head))
    if pick is not None and pick.id == "gdp" and pick.rule in _CARRIED and _goes_on_share(scene, index, work):
        role.kind = "share"
    if twin in work.owners:
        found: Owner | None = Owner(work.owners[twin].actor, "respectively")
    elif parallel.actor is not None:
        found = Owner(parallel.actor, "respectively")
    else:
        found = owner.choose_owner(scene, index, role, pick, work.owners)
    if found is not None:
        work.owners[index] = found
        if pick is not None:
            work.picks[index] = _of_owner(pick, found)
    work.whens[index] = choose_period(scene, index, role, pick, work.whens, work.roles, work.story)


def _goes_on_share(scene: Scene, index: int, work: _Work) -> bool:
    """ "The deficit was 5.5 percent of GDP last year. And this one? 6.1 percent": of GDP again, and no growth of it."""
    if scene.quantities[index].type != "percent":
        return False
    for last in range(index - 1, max(-1, index - 1 - _BACK), -1):
        if last in work.picks and scene.quantities[last].type == "percent":
            return work.picks[last].id == "gdp" and work.roles[last].kind == "share"
    return False


_BARE_PROFIT = frozenset({"profit", "profits", "the profit", "a profit", "its profit", "earnings"})


_OPERATING = frozenset({"operating_profit", "operating_loss"})
_OF_OPERATIONS = {"total_profit": "operating_profit", "net_profit": "operating_profit", "net_loss": "operating_loss"}
_BARE_RESULT = frozenset({"profit", "loss", "surplus", "deficit"})


def _same_profit(scene: Scene, index: int, role: Role, pick: Pick, done: dict[int, Pick]) -> Pick:
    """A bare "profit", or what a firm "made", is the kind of profit that the text spoke of first.

    An older one is of the kind of the newer: "an operating profit of X, compared with a loss of Y a year ago".
    """
    words = scene.text[pick.start : pick.end].lower()
    newer = next((done[i] for i in (index - 1, index - 2) if i in done), None)
    if role.slot == "old" and newer is not None and newer.id in _OPERATING and words in _BARE_RESULT:
        known = metric_lexicon().by_id[_OF_OPERATIONS[pick.id]] if pick.id in _OF_OPERATIONS else pick.metric
        return replace(pick, id=known.id, metric=known) if known is not None else pick
    bare = pick.rule == "verb" or words in _BARE_PROFIT
    if pick.id != "total_profit" or not bare:
        return pick
    for index in sorted(done):
        first = done[index].metric
        if first is not None and first.id in {"net_profit", "net_loss", "total_profit"}:
            if first.id == "total_profit":
                return pick
            net = metric_lexicon().by_id["net_profit"]
            return replace(pick, id=net.id, metric=net)
    return pick


# What a country has instead: "taxes brought in 7.7 trillion".
_PUBLIC = {"taxes_paid": "tax_revenue"}


def _of_owner(pick: Pick, found: Owner) -> Pick:
    """What a state itself "earns" or "made" is revenue of its government, no profit; an index has no share price."""
    actor = found.actor
    if pick.id == "share_price" and actor.kind == "index":
        index = metric_lexicon().by_id["index"]
        return replace(pick, id=index.id, metric=index)
    paid = pick.rule in {"after_in", "verb"}  # "paid 3 billion ringgit in taxes"
    public = _PUBLIC.get(pick.id) if actor.kind == "country" and not paid else None
    if public is not None:
        known = metric_lexicon().by_id[public]
        return replace(pick, id=known.id, metric=known)
    if actor.kind == "country" and actor.start >= 0 and pick.rule == "verb" and pick.id == "capital_expenditure":
        known = metric_lexicon().by_id["fiscal_spending"]
        return replace(pick, id=known.id, metric=known)
    state = actor.kind == "country" and actor.start >= 0 and actor.how in {"name", "nominal"}
    if not state or pick.rule != "verb" or pick.id not in {"net_profit", "total_profit"}:
        return pick
    revenue = metric_lexicon().by_id["government_revenue"]
    return replace(pick, id=revenue.id, metric=revenue)


_ASKS = frozenset("asked asks asking applied applies requested requests sought seeks demanded demands proposed".split())
_WITHOUT_WORDS = frozenset({"carried_over", "same_statistic"})
_BACK = 4


def _asked_for(scene: Scene, index: int, role: Role, pick: Pick, work: _Work) -> Pick | None:
    """ "Was allowed increases of 12.7% and 5.4%. It had asked for 36%": what is asked for is an increase as well."""
    if role.kind != "level" or scene.quantities[index].type != "percent" or pick.rule not in _WITHOUT_WORDS:
        return None
    if _ASKS.isdisjoint(scene.vocabulary(scene.node_of[index])):
        return None
    for last in range(index - 1, max(-1, index - 1 - _BACK), -1):
        if last in work.picks and scene.quantities[last].type == "percent":
            return work.picks[last] if work.roles[last].kind == "growth" else None
    return None


_CARRIED = frozenset({"carried_over", "points_back", "seen_again", "same_statistic"})


def _reconsider(quantity: Quantity, role: Role, pick: Pick | None, head: Role | None) -> None:
    """A percentage that nothing moves is a level of a ratio, and a growth of anything else."""
    if (
        pick is not None
        and quantity.type == "percent"
        and role.kind == "level"
        and (pick.id in {"stake", "market_share"} or pick.rule == "whole_gapped")
    ):
        role.kind = "share"
    growth = (
        pick is not None
        and pick.id == "gdp"
        and (pick.rule in _CARRIED or (pick.rule == "older_value" and head is not None and head.kind == "growth"))
    )
    if growth and quantity.type == "percent" and role.kind == "level":
        role.kind = "growth"  # "Raised its forecast to 4.8 percent from 4 percent" after growth was told of
        return
    if role.rule != "default" or quantity.type != "percent" or role.kind != "level":
        return
    if pick is not None and pick.rule == "predicate":
        return  # "the reservoir is only 11.5 percent full"
    if pick is not None and pick.metric is not None and not pick.metric.ratio and "percent" not in pick.metric.units:
        role.kind = "growth"


def _signed(value: Decimal, role: Role) -> Decimal:
    return -abs(value) if role.direction < 0 else value


def _is_view(scene: Scene, node: int, period: Period) -> bool:
    return is_view_revised(scene, node, period) or is_put_ahead(scene, node, period)


def _fact(scene: Scene, index: int, work: _Work, sources: dict[int, Source], stated: Quantity | None) -> Fact:
    quantity, role = scene.quantities[index], work.roles[index]
    pick, found, when = work.picks.get(index), work.owners.get(index), work.whens[index]
    basis, period = choose_basis(scene, index, role, when, work.roles)
    status = choose_status(scene, index, role, when.rule == "date_after")
    national = pick is not None and pick.metric is not None and pick.metric.macro and pick.metric.ratio
    if status == "actual" and period is not None and _is_view(scene, scene.node_of[index], period):
        status = "forecast"
    elif status == "actual" and _is_ahead(scene, index, period):
        status = "forecast" if national or (pick is not None and pick.id == "gdp") else "target"
    source = sources.get(scene.sentence_of[scene.node_of[index]])
    if source is not None and not source.covers(quantity.start):
        source = None
    if status in {"forecast", "estimate"}:
        source = foreseen_beside(scene, index) or source or forecast_source(scene, index)
    value, value_max = _values(quantity, turned(scene, role, pick.id if pick is not None else None))
    if _is_below_zero(scene, index):
        value = -abs(value)
    return Fact(
        quantity=index,
        kind=role.kind,
        value=value,
        unit=quantity.unit,
        start=quantity.start,
        end=quantity.end,
        text=quantity.text,
        value_max=value_max,
        qualifier=quantity.qualifier,
        entity=found.actor.name if found else None,
        entity_text=found.actor.named if found else None,
        entity_id=found.actor.id if found else None,
        metric=pick.id if pick else None,
        metric_text=scene.text[pick.start : pick.end] if pick else None,
        breakdown=pick.breakdown if pick else None,
        period=period,
        basis=basis,
        status=status,
        source=source.name if source else None,
        stated_value=stated.value if stated else None,
        stated_unit=stated.unit if stated else None,
        slots=_slots(role, pick, found, when, source, scene),
    )


_SETTLED = frozenset(
    "sold contracted hedged locked agreed approved signed set fixed secured due mature matures falls fall price prices "
    "tariff tariffs charged sanctioned granted awarded won committed pledged kept held capped frozen unchanged".split()
)


def _is_ahead(scene: Scene, index: int, period: Period | None) -> bool:
    """ "We are confident of getting back to 1.7 million tonnes by 2030": what is to be later and is not settled."""
    if period is None or scene.doc_date is None or period.start <= scene.doc_date:
        return False
    words = scene.vocabulary(scene.node_of[index])
    return _SETTLED.isdisjoint(words) and _SETTLED.isdisjoint(word.rpartition(" ")[2] for word in words)


def _values(quantity: Quantity, role: Role) -> tuple[Decimal, Decimal | None]:
    """The signed value and range end; a range below zero runs from the lower number."""
    if role.kind not in {"growth", "change"} or quantity.type == "multiple":
        return quantity.value, quantity.value_max
    value = _signed(quantity.value, role)
    if quantity.value_max is None:
        return value, None
    upper = _signed(quantity.value_max, role)
    return min(value, upper), max(value, upper)


def _is_below_zero(scene: Scene, index: int) -> bool:
    """ "Equity remained negative at 43.1 billion baht", "was negative, by 43.1 billion": the sign is told before."""
    before = scene.before(scene.node_of[index])
    told = before - 2 if scene.low(before - 1) == "," else before - 1
    return scene.low(before) in {"at", "by"} and scene.low(told) == "negative"


def _slots(
    role: Role, pick: Pick | None, found: Owner | None, when: When, source: Source | None, scene: Scene
) -> dict[str, Slot]:
    slots = {"kind": _node_slot(role.rule, role.trigger, scene)}
    if pick is not None:
        slots["metric"] = Slot(pick.rule, pick.start, pick.end)
    if found is not None:
        slots["entity"] = (
            Slot(found.rule, found.actor.start, found.actor.end) if found.actor.start >= 0 else Slot(found.rule)
        )
    if when.period is not None:
        mention = scene.dates[when.mention] if when.mention >= 0 else None
        slots["period"] = Slot(when.rule, mention.start, mention.end) if mention else Slot(when.rule)
    if source is not None:
        slots["source"] = Slot(source.rule, source.start, source.end)
    return slots


def _node_slot(rule: str, node: int, scene: Scene) -> Slot:
    return Slot(rule, scene.nodes[node].start, scene.nodes[node].end) if node >= 0 else Slot(rule)

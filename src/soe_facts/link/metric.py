"""Which metric a quantity measures: a row of choosers, from the plainest words to what was said before.

docs/metrics.md tells in which order and why.
"""

from __future__ import annotations

from collections.abc import Callable

from soe_facts.link.benchmarks import spread_over
from soe_facts.link.metric_acted import acted_on, told_by_relative
from soe_facts.link.metric_again import counted_again, named_part, owed_of_it, part_of_it, seen_again
from soe_facts.link.metric_apposed import apposed
from soe_facts.link.metric_auctions import at_auction
from soe_facts.link.metric_beside import ahead_of_comma, behind, beside
from soe_facts.link.metric_change import in_change, own_growth, verb_itself
from soe_facts.link.metric_contracts import contract_sum
from soe_facts.link.metric_count import count_noun, number_of, outnumbered
from soe_facts.link.metric_cues import predicate
from soe_facts.link.metric_economy import (
    added_to_growth,
    currency_moved,
    growth_foreseen,
    growth_last,
    growth_of_country,
)
from soe_facts.link.metric_funds import fund_size
from soe_facts.link.metric_index import index_foreseen
from soe_facts.link.metric_interposed import past_aside
from soe_facts.link.metric_label import under_label
from soe_facts.link.metric_left import nearest
from soe_facts.link.metric_lines import label_behind, labelled
from soe_facts.link.metric_listed import listed
from soe_facts.link.metric_national import set_rate
from soe_facts.link.metric_older import beside_loss, older_value
from soe_facts.link.metric_passive import implied_by_passive, implied_by_relative
from soe_facts.link.metric_past import anaphor, gapped_share, run_of, said_before, told_beside
from soe_facts.link.metric_per_share import in_all, per_share
from soe_facts.link.metric_room import room_for
from soe_facts.link.metric_rules import Pick, fits, fits_pick, pick_at
from soe_facts.link.metric_settle import settle
from soe_facts.link.metric_subject import measured_subject
from soe_facts.link.metric_traded import drop_in, good_price, share_price
from soe_facts.link.metric_unit import by_unit, by_unit_last, dimension
from soe_facts.link.metric_unnamed import stated_head, unregistered
from soe_facts.link.metric_used import falls_due, left_to_repay, overdue, swallowed, used_up
from soe_facts.link.metric_verbs import asked_by_verb, compared_by_verb, implied_by_verb
from soe_facts.link.metric_whole import whole
from soe_facts.link.metric_worth import worth
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, METRIC, Scene
from soe_facts.link.wage_talks import wages_bid

__all__ = ["Pick", "choose_metric", "fits_pick", "pick_at"]

Chooser = Callable[[Scene, int, Role, "dict[int, Pick]"], "Pick | None"]


def choose_metric(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """The metric of one quantity; `done` holds the picks for the quantities before it."""
    for chooser in _CHOOSERS:
        pick = chooser(scene, index, role, done)
        if pick is not None:
            return settle(scene, index, role, pick, done)
    return None


def _ahead(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """The metric that follows with nothing but its own modifiers between: "6.6 times the amount on offer"."""
    node = scene.node_of[index]
    _, high = scene.bounds(node)
    for at in range(max(node, scene.after(node)), high):
        item = scene.nodes[at]
        if item.kind == METRIC:
            return (
                pick_at(scene, at, "ahead", index, role)
                if fits(scene.metric(at).metric, scene.quantities[index], role)
                else None
            )
        inside = (
            item.kind == ACTOR
            or item.tag.startswith(("DT", "JJ", "PRP$", "POS", "NN"))
            or item.low in {"(", ")", "-", "of", "its"}
        )
        if not inside or scene.is_finite(at):
            return None
    return None


def _verb_with_object(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """A verb and its object that imply the metric together: "spent X on R&D", "short of the X it paid out"."""
    return implied_by_relative(scene, index, role) or implied_by_verb(scene, index, role, with_object=True)


def _verb_alone(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """A verb that implies the metric by itself: "invested X", "invested 12 percent more than in 2023"."""
    if role.rule == "comparative" and role.kind == "growth":
        return compared_by_verb(scene, index, with_object=False)
    return implied_by_verb(scene, index, role, with_object=False)


def _strong_noun(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "97,000 employees"; not "lift the annual capacity to 95 million passengers", where the object is what moves."""
    node = scene.node_of[index]
    first = role.trigger if role.slot == "new" else scene.clause(node)[0] if role.rule == "old_from" else -1
    moved = range(first, node) if first >= 0 else ()
    if role.rule == "to" and first >= 0 and scene.quantity(node).type == "count":
        moved = range(scene.clause(node)[0], node)  # "the capacity of the line will rise from 90 to 212 trains a day"
    for at in moved:
        if scene.is_kind(at, METRIC) and scene.metric(at).metric.id == "capacity":
            return pick_at(scene, at, "object", index, role)
    return None if role.slot == "new" and _is_starts(scene, index, role) else count_noun(scene, index, role, weak=False)


def _is_starts(scene: Scene, index: int, role: Role) -> bool:
    """ "Housing starts fell to 633,000 homes": what is told of, not the noun, says what is counted."""
    if not scene.quantities[index].unit_text:
        return False
    low, _ = scene.bounds(role.trigger) if role.trigger >= 0 else (role.trigger, 0)
    for at in scene.of_kind(METRIC, low, role.trigger):
        metric = scene.metric(at).metric
        if metric.macro and "count" in metric.units and not metric.stock:
            return fits(metric, scene.quantities[index], role)
    return False


def _passive(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "4 billion yuan was written off", "12,000 tonnes were produced": the verb follows."""
    return implied_by_passive(scene, index, role)


def _weak_noun(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "It has 12 ships"; not "overseas sales passed 7 million cars", whose subject says what is counted."""
    found = measured_subject(scene, scene.node_of[index])
    named = found is not None and scene.is_kind(found[2], METRIC)
    if role.slot == "new" and role.rule == "to" and _moves(scene, index, role):
        return None
    if named and found and fits(scene.metric(found[2]).metric, scene.quantities[index], role):
        return None
    return count_noun(scene, index, role, weak=True)


def _moves(scene: Scene, index: int, role: Role) -> bool:
    """ "Exports rose by 49.6 percent to 536,000 vehicles": what moves is counted in the noun."""
    first, _ = scene.clause(role.trigger)
    named = (scene.metric(at).metric for at in scene.of_kind(METRIC, first, role.trigger))
    return any("count" in metric.units and not metric.stock for metric in named)


_CHOOSERS: tuple[Chooser, ...] = (
    outnumbered, per_share, in_all, at_auction, added_to_growth, labelled, label_behind, overdue, falls_due,
    told_beside, own_growth, growth_foreseen, currency_moved, run_of, spread_over, seen_again, owed_of_it, predicate,
    dimension,
    room_for, whole, past_aside, told_by_relative, ahead_of_comma, verb_itself, beside, wages_bid, set_rate, in_change,
    drop_in, older_value, beside_loss, worth, contract_sum, part_of_it, named_part, swallowed, under_label, apposed,
    _verb_with_object, used_up, behind, _strong_noun, number_of, _verb_alone, _passive, _weak_noun, fund_size,
    good_price, growth_of_country, counted_again, listed, anaphor, share_price, index_foreseen, gapped_share, acted_on,
    stated_head, nearest, by_unit, _ahead, unregistered, asked_by_verb, left_to_repay, said_before, by_unit_last,
    growth_last,
)  # fmt: skip

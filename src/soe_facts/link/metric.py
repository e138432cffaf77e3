"""Which metric a quantity measures: a row of choosers, from the plainest words to what was said before.

docs/metrics.md tells in which order and why.
"""

from __future__ import annotations

from collections.abc import Callable

from soe_facts.find.metrics import metric_lexicon
from soe_facts.link.benchmarks import spread_over
from soe_facts.link.metric_acted import acted_on
from soe_facts.link.metric_again import counted_again, named_part, part_of_it, seen_again
from soe_facts.link.metric_apposed import apposed
from soe_facts.link.metric_auctions import at_auction
from soe_facts.link.metric_change import in_change, own_growth, verb_itself
from soe_facts.link.metric_contracts import contract_sum
from soe_facts.link.metric_count import count_noun, label_behind, labelled, number_of, outnumbered
from soe_facts.link.metric_cues import predicate
from soe_facts.link.metric_economy import (
    added_to_growth,
    currency_moved,
    growth_foreseen,
    growth_last,
    growth_of_country,
)
from soe_facts.link.metric_funds import fund_size
from soe_facts.link.metric_label import under_label
from soe_facts.link.metric_left import nearest
from soe_facts.link.metric_listed import listed
from soe_facts.link.metric_national import set_rate
from soe_facts.link.metric_older import older_value
from soe_facts.link.metric_passive import implied_by_passive, implied_by_relative
from soe_facts.link.metric_past import (
    anaphor,
    gapped_share,
    past_brackets,
    past_rate,
    run_of,
    said_before,
    told_beside,
)
from soe_facts.link.metric_per_share import in_all, per_share
from soe_facts.link.metric_room import room_for
from soe_facts.link.metric_rules import Pick, fits, fits_pick, is_scaled, pick_at, resolve, unit_class
from soe_facts.link.metric_settle import settle
from soe_facts.link.metric_subject import measured_subject
from soe_facts.link.metric_traded import drop_in, good_price, share_price
from soe_facts.link.metric_unit import by_unit, by_unit_last, dimension
from soe_facts.link.metric_unnamed import stated_head, unregistered
from soe_facts.link.metric_used import falls_due, overdue, swallowed, used_up
from soe_facts.link.metric_verbs import SPENT, asked_by_verb, compared_by_verb, implied_by_verb
from soe_facts.link.metric_whole import whole
from soe_facts.link.metric_worth import agreed_on, worth
from soe_facts.link.phrases import phrase_from, unhedged
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, DATE, METRIC, QUANTITY, WORD, Scene
from soe_facts.link.shares import of_ratio
from soe_facts.link.verb_lexicon import compound_metrics
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


# ---- words beside the quantity


def _ahead_of_comma(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "Valued at 5.6 billion yuan, the contract …": an opening participle speaks of the subject that follows."""
    node = scene.node_of[index]
    low, high = scene.bounds(node)
    low = next((i + 1 for i in range(node - 1, low, -1) if scene.low(i) in {":", ";"}), low)
    opens = scene.nodes[low].tag in {"VBN", "VBG"} or scene.low(low) in {"from", "worth", "at", "up", "down"}
    if not opens or node - low > 6:
        return None
    comma = next((i for i in range(node, min(high, node + 14)) if _opens_subject(scene, i)), -1)
    for at in range(comma + 1, min(high, comma + 5)) if comma >= 0 else ():
        agreed = agreed_on(scene, at)
        built = compound_metrics().get(scene.low(at)) if scene.low(low) in _COSTED else None
        agreed = agreed or built
        if agreed is not None:
            return Pick(agreed, scene.nodes[at].start, scene.nodes[at].end, "ahead", metric_lexicon().by_id[agreed])
        if scene.is_kind(at, METRIC) and fits(scene.metric(at).metric, scene.quantities[index], role):
            return pick_at(scene, at, "ahead", index, role)
    return None


_COSTED = frozenset({"budgeted", "costing", "priced", "estimated", "costed"})


def _opens_subject(scene: Scene, at: int) -> bool:
    """Whether a comma is followed by a noun phrase: not the one in "or about $775 million, …"."""
    if scene.low(at) != "," or at + 1 >= len(scene.nodes):
        return False
    return scene.is_kind(at + 1, METRIC) or scene.is_kind(at + 1, ACTOR) or scene.low(at + 1) in {"the", "its", "this"}


def _beside(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "a net profit of X", "an installed capacity of X", "revenue, at X,", "revenue X"."""
    if role.slot == "delta":
        return None
    node = scene.node_of[index]
    low, _ = scene.bounds(node)
    before = unhedged(scene, node)
    if (before > low and scene.low(before) == "of") or (
        scene.low(before) in {"at", "for"} and scene.low(before - 1) == ","
    ):
        at = before - 2 if scene.low(before - 1) == "," else before - 1
        aside = next((i for i in range(at - 1, max(low, at - 4), -1) if scene.low(i) in _ADDS), -1)
        if scene.low(before - 1) == "," and scene.low(aside - 1) == "," and scene.is_kind(aside - 2, METRIC):
            at = aside - 2  # "total liabilities, including arrears, at X"
        while at > low and scene.low(at) in {"attributable", "valuation", "level", "worth"}:
            at -= 1
        if scene.is_kind(at, METRIC) and _suits(scene, at, index, role):
            return pick_at(scene, at, "metric_of", index, role)
    if scene.low(before) == ":" and scene.low(before - 2) == "(":
        before -= 1  # "a profit of Rs5.2bn (EPS: Rs11.08)"
    if before >= low and _costs(scene, before) and scene.quantities[index].type == "money":
        name = "project_cost" if is_scaled(scene.quantities[index]) else "price"
        return Pick(name, scene.nodes[before].start, scene.nodes[before].end, "verb", metric_lexicon().by_id[name])
    if before >= low and scene.is_kind(before, METRIC):
        # "lifted net profit 54%": a percentage right behind a sum is its growth.
        quantity, metric = scene.quantities[index], scene.metric(before).metric
        moved = quantity.type == "percent" and role.rule == "default"
        gapped = moved and resolve(metric, quantity, role) not in {metric, None}  # "shares returned 9 percent, bonds 1"
        if not gapped and (moved or fits(metric, quantity, role)):
            return pick_at(scene, before, "metric_before", index, role)
    return None


def _costs(scene: Scene, at: int) -> bool:
    """ "Its first stage costs $473 million": the verb, taken for a noun."""
    return (
        scene.is_kind(at, METRIC)
        and scene.low(at) in {"cost", "costs"}
        and scene.tag(at - 1) in {"NN", "NNP"}
        and scene.is_kind(at - 1, WORD)
    )


def _suits(scene: Scene, at: int, index: int, role: Role) -> bool:
    """Like `fits`, but right before "of" a sum of money may be per something: "a profit of $5 a barrel"."""
    metric = scene.metric(at).metric
    return fits(metric, scene.quantities[index], role) or (
        unit_class(scene.quantities[index]) == "price" and "money" in metric.units
    )


_ADDS = frozenset({"including", "excluding", "without", "counting"})
_LINKS = frozenset({"in", "of", "on", "for", "worth"})
_ENDS = frozenset(", ; . ( and to from by as than that which with".split())


def _after(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "R254 billion in debt relief", "20 billion yuan of notes", "a $210 million loan"."""
    if role.slot in {"delta", "old"}:
        return None
    node = scene.node_of[index]
    _, high = scene.bounds(node)
    at = past_rate(scene, past_brackets(scene, scene.after(node)))
    if at < 0 or at >= high:
        return None
    works = _works(scene, index, at)
    if works is not None:
        return works
    whole = scene.quantities[index].type == "percent" and scene.low(at) == "of"
    if whole and of_ratio(scene, scene.before(node), scene.bounds(node)[0]):
        return None
    if scene.low(at) == "in" and scene.low(node - 1) == "off" and scene.low(node - 2) in {"wrote", "written", "write"}:
        return None  # "wrote off 2 billion in unpaid bills"
    if scene.low(at) == "on" and scene.is_kind(at + 1, METRIC) and scene.metric(at + 1).metric.id in _EARNED_ON:
        return None  # "lost Rs 2,717 crore on revenue of Rs 17,308 crore"
    told = implied_by_verb(scene, index, role, with_object=False) if scene.low(at) == "for" else None
    if told is not None and told.id not in SPENT:
        return None  # "was fined 12 million euros for price fixing"
    joined = scene.low(at) in (_LINKS if role.slot == "plain" else {"of"}) or _contributes(scene, node, at)
    for step in range(at + (joined or scene.low(at) == "-"), min(high, at + 7)):
        item = scene.nodes[step]
        if item.kind == METRIC:
            if joined and scene.is_kind(step + 1, METRIC):
                continue  # "83 billion in tariff subsidies"
            if scene.low(step - 1).isdigit():
                return None  # "35 billion pounds in 2015 prices"
            if scene.low(step + 1) == "-" and scene.low(step + 2) == "to":
                return None  # "bought 5 percent for 10 billion yuan in a debt-to-equity swap"
            if fits(scene.metric(step).metric, scene.quantities[index], role) and (joined or _compounds(scene, node)):
                return pick_at(scene, step, "after_in" if joined else "compound", index, role)
            return None
        listed = item.low in {",", "and"} and scene.is_kind(step + 1, QUANTITY) and scene.low(step + 2) == "of"
        if listed and scene.quantity(step + 1).type == scene.quantities[index].type:
            # "$1.6 billion of five-year and $1.1 billion of 30-year notes"
            return _after(scene, scene.nodes[step + 1].ref, role, done)
        if item.kind == DATE and (joined or scene.date(step).type == "duration"):
            continue  # "a 500 million euro 10-year note"
        if item.kind == ACTOR and scene.actor(step).how == "class" and scene.is_kind(step + 1, METRIC):
            continue  # "90 trillion rupiah in SOE dividends"
        if item.kind == ACTOR and scene.actor(step).possessive and scene.low(step - 1) == "of":
            continue  # "took over 4 billion rand of its debt"
        if item.kind != WORD or item.low in _ENDS:
            return None
        if (
            item.tag
            and not item.tag.startswith(("JJ", "NN", "VBN", "VBG", "PRP$", "DT", "HYPH", "RB", "CD"))
            and item.low not in {"-", "of"}
        ):
            return None
    return None


_EARNED_ON = frozenset({"operating_revenue", "sales_volume"})
_CONTRIBUTES = frozenset("contribute contributes contributed contributing add adds added adding".split())


def _contributes(scene: Scene, node: int, at: int) -> bool:
    """ "Transmission contributed 156 million euros to operating profit"."""
    return scene.low(at) == "to" and any(scene.low(i) in _CONTRIBUTES for i in range(max(0, node - 4), node))


def _works(scene: Scene, index: int, at: int) -> Pick | None:
    """ "a 400-million-yuan plant": money as the adjective of something built is its cost."""
    quantity = scene.quantities[index]
    if quantity.type != "money" or not _compounds(scene, scene.node_of[index]):
        return None
    found = phrase_from(scene, at + (scene.low(at) == "-"))
    if found and _is_modifier(scene, at, found[1]):
        return None
    name = compound_metrics().get(scene.text[found[0] : found[1]].lower().split()[-1]) if found else None
    return Pick(name, *found, "compound", metric_lexicon().by_id[name]) if found and name else None


def _is_modifier(scene: Scene, at: int, end: int) -> bool:
    """ "A 5.1 billion yuan metro contract": what is built only says what the contract is for."""
    behind = next((i for i in range(at, min(len(scene.nodes), at + 6)) if scene.nodes[i].start >= end), -1)
    return behind > 0 and scene.is_kind(behind, METRIC) and scene.metric(behind).metric.id in _OF_WORKS


_OF_WORKS = frozenset({"contract_value", "deal_value", "loan", "bond_issue", "budget"})


def _compounds(scene: Scene, node: int) -> bool:
    """A quantity used as an adjective: it has an article before it or is hyphenated."""
    before = scene.low(scene.before(node))
    return (
        before in {"a", "an", "the", "its", "this", "that", "their", "another", "his"} or "-" in scene.nodes[node].low
    )


# ---- what follows, and the words of the text


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
    if named and found and fits(scene.metric(found[2]).metric, scene.quantities[index], role):
        return None
    return count_noun(scene, index, role, weak=True)


_CHOOSERS: tuple[Chooser, ...] = (
    outnumbered, per_share, in_all, at_auction, added_to_growth, labelled, label_behind, overdue, told_beside,
    own_growth, growth_foreseen, currency_moved, run_of, spread_over, seen_again, predicate, dimension, room_for,
    whole, _ahead_of_comma, verb_itself, _beside, wages_bid, set_rate, in_change, drop_in, older_value, worth,
    contract_sum, part_of_it, named_part, swallowed, under_label, apposed, _verb_with_object, used_up, _after,
    _strong_noun, number_of, _verb_alone, _passive, _weak_noun, fund_size, good_price, growth_of_country,
    counted_again, listed, anaphor, share_price, gapped_share, acted_on, stated_head, nearest, by_unit, _ahead,
    unregistered, asked_by_verb, falls_due, said_before, by_unit_last, growth_last,
)  # fmt: skip

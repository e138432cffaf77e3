"""Which metric a quantity measures: a row of choosers, from the plainest words to what was said before.

docs/metrics.md tells in which order and why.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from soe_facts.find.metrics import metric_lexicon
from soe_facts.link.metric_count import count_noun, names_count, noun_metric, number_of
from soe_facts.link.metric_past import (
    MEASURES,
    anaphor,
    complement_end,
    continues,
    gapped_share,
    inherit,
    older_value,
    quoted_at,
    said_before,
)
from soe_facts.link.metric_rules import (
    Pick,
    compound_metrics,
    fits,
    fits_pick,
    implied_by_passive,
    implied_by_verb,
    pick_at,
    resolve,
    unit_class,
)
from soe_facts.link.metric_whole import named_phrase, whole
from soe_facts.link.phrases import ANAPHORS, noun_phrase_before, phrase_from, phrase_name, subject_phrase, verb_before
from soe_facts.link.roles import Role, previous_in_sentence
from soe_facts.link.scene import ACTOR, DATE, METRIC, QUANTITY, WORD, Scene

__all__ = ["Pick", "choose_metric", "fits_pick", "pick_at"]

Chooser = Callable[[Scene, int, Role, "dict[int, Pick]"], "Pick | None"]


def choose_metric(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """The metric of one quantity; `done` holds the picks for the quantities before it."""
    for chooser in _CHOOSERS:
        pick = chooser(scene, index, role, done)
        if pick is not None:
            return pick
    return None


def _per_share(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """Money "a share": a dividend, earnings or a price by what is spoken of."""
    quantity = scene.quantities[index]
    after = scene.after(scene.node_of[index])
    if quantity.type != "money" or after < 0 or scene.low(after) not in {"a", "per", "each", "share", "apiece"}:
        return None
    if not {"share", "shares"} & {scene.low(after), scene.low(after + 1)}:
        return None
    known = metric_lexicon().by_id
    low, high = scene.bounds(scene.node_of[index])
    named = {scene.metric(i).metric.id for i in scene.of_kind(METRIC, low, high)}
    if index - 1 in done and scene.node_of.get(index - 1, -1) >= low:
        named.add(done[index - 1].id)
    for near, name in _BY_SHARE:
        if not near or near in named or name in named:
            return Pick(name, quantity.start, quantity.end, "per_share", known[name])
    return None


_BY_SHARE = (
    ("dividend", "dividend_per_share"),
    ("net_profit", "earnings_per_share"),
    ("total_profit", "earnings_per_share"),
    ("", "share_price"),
)


# ---- words beside the quantity


def _ahead_of_comma(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "Valued at 5.6 billion yuan, the contract …": an opening participle speaks of the subject that follows."""
    node = scene.node_of[index]
    low, high = scene.bounds(node)
    if scene.nodes[low].tag not in {"VBN", "VBG"} or node - low > 6:
        return None
    comma = next(
        (
            i
            for i in range(node, min(high, node + 14))
            if scene.low(i) == "," and scene.nodes[i + 1].kind != WORD or scene.low(i + 1) in {"the", "its", "this"}
        ),
        -1,
    )
    for at in range(comma + 1, min(high, comma + 5)) if comma >= 0 else ():
        if scene.is_kind(at, METRIC) and fits(scene.metric(at).metric, scene.quantities[index], role):
            return pick_at(scene, at, "ahead", index, role)
    return None


def _verb_itself(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "to halve the emissions", "has doubled its fleet": what the quantity's own verb acts on."""
    node = scene.node_of[index]
    quantity = scene.quantities[index]
    if (
        quantity.type not in {"percent", "multiple"}
        or any(ch.isdigit() for ch in quantity.text)
        or " " in quantity.text
    ):
        return None
    _, high = scene.clause(node)
    if quantity.text.lower() in {"half", "third", "quarter", "double", "triple"} or node + 1 >= high:
        return None
    for at in range(node + 1, min(high, node + 6)):
        item = scene.nodes[at]
        if item.kind == METRIC:
            return pick_at(scene, at, "object", index, role)
        if item.kind == ACTOR or (item.kind == WORD and item.tag in {"DT", "PRP$", "JJ", "NN", "POS", "NNS"}):
            continue
        break
    if quantity.text.lower().startswith(("halv", "quadrupl", "tripl", "doubl")) and scene.nodes[node + 1].tag in {
        "DT",
        "PRP$",
    }:
        return named_phrase(scene, node + 1, "object")
    return None


def _beside(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "a net profit of X", "an installed capacity of X", "revenue, at X,", "revenue X"."""
    if role.slot == "delta":
        return None
    node = scene.node_of[index]
    low, _ = scene.bounds(node)
    before = scene.before(node)
    if (before > low and scene.low(before) == "of") or (
        scene.low(before) in {"at", "for"} and scene.low(before - 1) == ","
    ):
        at = before - 2 if scene.low(before - 1) == "," else before - 1
        while at > low and scene.low(at) in {"attributable", "valuation", "level", "worth"}:
            at -= 1
        if scene.is_kind(at, METRIC) and _suits(scene, at, index, role):
            return pick_at(scene, at, "metric_of", index, role)
    if (
        before >= low
        and scene.is_kind(before, METRIC)
        and fits(scene.metric(before).metric, scene.quantities[index], role)
    ):
        return pick_at(scene, before, "metric_before", index, role)
    return None


def _suits(scene: Scene, at: int, index: int, role: Role) -> bool:
    """Like `fits`, but right before "of" a sum of money may be per something: "a profit of $5 a barrel"."""
    metric = scene.metric(at).metric
    return fits(metric, scene.quantities[index], role) or (
        unit_class(scene.quantities[index]) == "price" and "money" in metric.units
    )


def _in_change(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "a 4.3% fall in net profit", "rose 5 percent in value", "credit growth of 12 percent", "3% more oil"."""
    if role.slot != "delta" or role.trigger < 0:
        return None
    node = scene.node_of[index]
    for start in (role.trigger, node):
        found = _metric_in(scene, start, start == role.trigger > node)
        if found >= 0:
            return pick_at(scene, found, "change_in")
    if role.trigger > node:
        # "a 12.7 percent tariff increase": the metric stands between
        between = next(scene.of_kind(METRIC, node + 1, role.trigger), -1)
        if between >= 0:
            return pick_at(scene, between, "compound")
        return _compared(scene, role.trigger) if role.rule == "comparative" else None
    if scene.is_kind(role.trigger - 1, METRIC) and scene.nodes[role.trigger].tag.startswith("NN"):
        return pick_at(scene, role.trigger - 1, "compound")
    return None


def _metric_in(scene: Scene, start: int, adjacent: bool) -> int:
    """The metric after "in" or "of" that follows a node, or directly after it."""
    _, high = scene.bounds(start)
    at = start + 1
    if scene.low(at) not in {"in", "of"} and not (adjacent and scene.is_kind(at, METRIC)):
        return -1
    for step in range(at, min(high, at + 8)):
        item = scene.nodes[step]
        if item.kind == METRIC:
            return step
        if item.kind == QUANTITY or item.low in {",", ";", "."} or scene.is_finite(step):
            break
    return -1


def _compared(scene: Scene, trigger: int) -> Pick | None:
    """The noun of a comparative: "squeezed out 3.5% more oil and gas"."""
    if scene.low(trigger) not in {"more", "fewer", "less", "higher", "lower", "additional", "extra"}:
        return None
    if scene.is_kind(trigger + 1, METRIC):
        return pick_at(scene, trigger + 1, "compared_noun")
    after = scene.nodes[trigger + 1] if trigger + 1 < len(scene.nodes) else None
    if after is None or not after.tag.startswith(("NN", "JJ")) or after.low == "than":
        return None
    return named_phrase(scene, trigger + 1, "compared_noun")


_LINKS = frozenset({"in", "of", "on", "for", "worth"})
_ENDS = frozenset(", ; . ( and to from by as than that which with".split())


def _after(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "R254 billion in debt relief", "20 billion yuan of notes", "a $210 million loan"."""
    if role.slot in {"delta", "old"}:
        return None
    node = scene.node_of[index]
    _, high = scene.bounds(node)
    at = _past_brackets(scene, scene.after(node))
    if at < 0 or at >= high:
        return None
    works = _works(scene, index, at)
    if works is not None:
        return works
    joined = scene.low(at) in (_LINKS if role.slot == "plain" else {"of"})
    for step in range(at + (joined or scene.low(at) == "-"), min(high, at + 7)):
        item = scene.nodes[step]
        if item.kind == METRIC:
            if fits(scene.metric(step).metric, scene.quantities[index], role) and (joined or _compounds(scene, node)):
                return pick_at(scene, step, "after_in" if joined else "compound", index, role)
            return None
        if item.kind != WORD or item.low in _ENDS:
            return None
        if (
            item.tag
            and not item.tag.startswith(("JJ", "NN", "VBN", "VBG", "PRP$", "DT", "HYPH", "RB", "CD"))
            and item.low not in {"-", "of"}
        ):
            return None
    return None


def _works(scene: Scene, index: int, at: int) -> Pick | None:
    """ "a 400-million-yuan plant": money as the adjective of something built is its cost."""
    quantity = scene.quantities[index]
    if quantity.type != "money" or not _compounds(scene, scene.node_of[index]):
        return None
    found = phrase_from(scene, at + (scene.low(at) == "-"))
    name = compound_metrics().get(scene.text[found[0] : found[1]].lower().split()[-1]) if found else None
    return Pick(name, *found, "compound", metric_lexicon().by_id[name]) if found and name else None


def _past_brackets(scene: Scene, at: int) -> int:
    """The node after an equivalent in brackets: "Rp 60.64 trillion (US$3.71 billion) in net profit"."""
    if at < 0 or scene.low(at) != "(":
        return at
    return next((i + 1 for i in range(at + 1, min(len(scene.nodes), at + 9)) if scene.low(i) == ")"), at)


def _compounds(scene: Scene, node: int) -> bool:
    """A quantity used as an adjective: it has an article before it or is hyphenated."""
    before = scene.low(scene.before(node))
    return (
        before in {"a", "an", "the", "its", "this", "that", "their", "another", "his"} or "-" in scene.nodes[node].low
    )


# ---- words to the left


def _nearest(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """The nearest fitting metric to the left, raised to the head of its phrase, or the statistic that goes on."""
    node = scene.node_of[index]
    quantity = scene.quantities[index]
    low, _ = scene.bounds(node)
    own, _ = scene.clause(node)
    previous = previous_in_sentence(scene, index)
    stop = scene.node_of[previous] if previous >= 0 else -1
    pointed = unit_class(quantity) == "point"
    skipped = complement_end(scene, stop) if stop >= 0 else -1
    for at in range(node - 1, low - 1, -1):
        if at == stop and previous in done and fits_pick(done[previous], quantity, role) and continues(scene, at, node):
            return inherit(scene, done[previous], index, role, "same_statistic")
        if low < at < own and scene.low(at) == ";":
            return None
        if stop < at < skipped and not quoted_at(scene, node):
            continue
        if scene.is_kind(at, METRIC) and _named(scene, at, index, role):
            head = _head(scene, at, low, index, role)
            if not pointed or _takes_points(scene, head, index, role):
                return pick_at(scene, head, "nearest", index, role)
    if pointed:
        return said_before(scene, index, role, done)
    return None


def _takes_points(scene: Scene, at: int, index: int, role: Role) -> bool:
    metric = resolve(scene.metric(at).metric, scene.quantities[index], role)
    return metric is not None and (metric.ratio or "point" in metric.units)


def _named(scene: Scene, at: int, index: int, role: Role) -> bool:
    """Whether a metric to the left fits. Words that only name a percentage by its unit ("a loan at 3 percent") need "at"."""
    metric = scene.metric(at).metric
    found = resolve(metric, scene.quantities[index], role)
    if found is None or scene.low(at - 1) == "than":
        return False
    return found is metric or unit_class(scene.quantities[index]) != "percent" or quoted_at(scene, scene.node_of[index])


_HEADED = frozenset({"of", "on", "for", "from", "in"})


def _head(scene: Scene, at: int, low: int, index: int, role: Role) -> int:
    """The metric whose phrase holds this one: "the yield on its notes", "net interest income, its source of revenue, sank"."""
    best = at
    while True:
        step = best - 1
        while step > low and _within_phrase(scene, step):
            step -= 1
        if scene.low(step) in _HEADED and scene.is_kind(step - 1, METRIC):
            head = step - 1
        else:
            head = _before_apposition(scene, best, low)
        if head < 0 or not fits(scene.metric(head).metric, scene.quantities[index], role):
            return best
        best = head


def _within_phrase(scene: Scene, at: int) -> bool:
    item = scene.nodes[at]
    if item.kind == ACTOR:
        return True
    return item.kind == WORD and (item.tag.startswith(("NN", "JJ", "PRP$", "DT", "POS", "CD")) or item.low == "-")


def _before_apposition(scene: Scene, at: int, low: int) -> int:
    if scene.low(at + 1) != "," or at + 2 >= len(scene.nodes) or not scene.is_finite(at + 2):
        return -1
    for step in range(at - 1, low, -1):
        if scene.low(step) == ",":
            return step - 1 if scene.is_kind(step - 1, METRIC) else -1
        if scene.nodes[step].kind == QUANTITY or scene.is_finite(step):
            return -1
    return -1


_GROWS = frozenset("grow grows grew grown growing expand expands expanded expanding shrink shrank contract contracted".split())
_CLOSES = frozenset({"closed", "ended", "finished", "settled", "traded", "opened", "closes", "ends", "trades"})
_SCALED = re.compile(r"illion|crore|lakh|bn|mn|trn|thousand")
_BESIDE_PRICE = frozenset(
    "by at to a the another further some about around only just even as much nearly more than up down".split()
)


def _share_price(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "China Mobile climbed 2.8% to HK$84.35": a company that rises by percent does so on the exchange."""
    if role.trigger > scene.node_of[index]:
        # "The DAX ended at 24,073 points, 0.3% lower."
        verb = verb_before(scene, scene.node_of[index])
        return _traded(scene, verb) if verb >= 0 and scene.low(verb) in _CLOSES else None
    if role.trigger < 0 or scene.nodes[role.trigger].tag not in {"VBD", "VBG", "VBN", "VBZ", "VBP", ""}:
        return None
    quantity = scene.quantities[index]
    if not (
        quantity.type == "percent"
        or (quantity.type == "money" and role.slot == "new" and not _SCALED.search(quantity.text))
    ):
        return None
    if scene.low(scene.after(scene.node_of[index])) == "of":
        return None
    for at in range(role.trigger + 1, scene.node_of[index]):
        item = scene.nodes[at]
        if item.kind in {METRIC, ACTOR} or (
            item.kind == WORD and item.tag.startswith("NN") and item.low not in _BESIDE_PRICE
        ):
            return None
    return _traded(scene, role.trigger)


def _traded(scene: Scene, trigger: int) -> Pick | None:
    """The price of the company or index that is the subject of a verb of change."""
    first, _ = scene.clause(trigger)
    for at in range(trigger - 1, first - 1, -1):
        item = scene.nodes[at]
        if item.kind == ACTOR and scene.actor(at).kind == "country" and scene.low(trigger) in _GROWS and not scene.actor(at).possessive:
            return Pick("gdp", item.start, item.end, "economy", metric_lexicon().by_id["gdp"])
        if scene.clause_of[at] != scene.clause_of[trigger]:
            continue
        if item.kind == ACTOR and _has_price(scene, at):
            name = "index" if scene.actor(at).kind == "index" else "share_price"
            return Pick(name, item.start, item.end, "traded", metric_lexicon().by_id[name])
        if item.kind in {METRIC, QUANTITY} and not (
            item.kind == METRIC and scene.metric(at).metric.id == "share_price"
        ):
            return None
    return None


def _has_price(scene: Scene, at: int) -> bool:
    actor = scene.actor(at)
    if not actor.is_company or actor.possessive or actor.kind == "class":
        return False
    inside = scene.low(at - 1) in {"of", "at", "by", "in", "for", "from", "with"}
    return not inside or scene.low(at - 2) in {"shares", "stock"}


# ---- the unit, what follows, and the words of the text


_BY_UNIT = {
    "length": "length",
    "power": "capacity",
    "energy": "power_generation",
    "speed": "top_speed",
    "price": "price",
}
_BY_UNIT_LAST = {"area": "land_area", "rate": "output", "mass": "output", "volume": "output", "TEU": "throughput", "data": "data_traffic"}


def _by_unit(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """A unit that says what is measured: kilometres of a line, megawatts of a plant, dollars a barrel."""
    return _unit_pick(scene, index, role, _BY_UNIT)


def _by_unit_last(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """Tonnes and barrels of which nothing else is said are what somebody produced."""
    return _unit_pick(scene, index, role, _BY_UNIT_LAST)


def _unit_pick(scene: Scene, index: int, role: Role, names: dict[str, str]) -> Pick | None:
    quantity = scene.quantities[index]
    name = names.get(unit_class(quantity)) if role.kind in {"level", "change"} else None
    if quantity.type == "percent" and scene.low(scene.after(scene.node_of[index])) in {"complete", "completed", "finished"}:
        name = "completion_rate"
    return Pick(name, quantity.start, quantity.end, "unit", metric_lexicon().by_id[name]) if name else None


def _ahead(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """The metric that follows with nothing but its own modifiers between: "6.6 times the amount on offer"."""
    node = scene.node_of[index]
    _, high = scene.bounds(node)
    for at in range(max(node, scene.after(node)), high):
        item = scene.nodes[at]
        if item.kind == METRIC:
            return pick_at(scene, at, "ahead", index, role) if fits(scene.metric(at).metric, scene.quantities[index], role) else None
        inside = item.kind == ACTOR or item.tag.startswith(("DT", "JJ", "PRP$", "POS", "NN")) or item.low in {"(", ")", "-", "of", "its"}
        if not inside or scene.is_finite(at):
            return None
    return None


def _unregistered(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """The noun phrase that is measured, where the registry has no name for it."""
    quantity = scene.quantities[index]
    name = names_count(scene, index, role)
    if name is not None:
        return Pick(name, quantity.start, quantity.end, "unit_noun")
    node = scene.node_of[index]
    found = noun_phrase_before(scene, node) or _phrase_in(scene, index)
    if found is None:
        verb = verb_before(scene, node)
        if verb < 0 or not _measures(scene, verb, node):
            return None
        found = subject_phrase(scene, verb)
    if found is None:
        return None
    start, end, last = found
    phrase = scene.text[start:end].lower()
    known = noun_metric(phrase) if quantity.type == "count" else None
    if known is not None:
        return Pick(known[0].id, start, end, "count_noun", known[0], known[1])
    name = phrase_name(scene, start, end, last)
    return Pick(name, start, end, "noun_phrase") if name and phrase.split()[-1] not in ANAPHORS | _AGENTS else None


def _phrase_in(scene: Scene, index: int) -> tuple[int, int, int] | None:
    """ "3.1 billion won in discounts", "Rs 200 crore worth of scrap": what a sum is made of."""
    after = scene.after(scene.node_of[index])
    if scene.quantities[index].type != "money" or after < 0 or scene.low(after) not in {"in", "worth", "of"}:
        return None
    at = after + 1 + (scene.low(after) == "worth" and scene.low(after + 1) == "of")
    if at >= len(scene.nodes) or not scene.nodes[at].tag.startswith(("NN", "JJ")) or scene.nodes[at].tag.startswith("NNP"):
        return None
    found = phrase_from(scene, at)
    return (*found, -1) if found else None


def _measures(scene: Scene, verb: int, node: int) -> bool:
    """Whether a verb only joins a statistic and its value ("stood at", "is put at", "rose"): no noun stands between.

    "Analysts had been looking for X" does not: what counts is the last verb of the group.
    """
    last = verb
    for at in range(verb + 1, node):
        item = scene.nodes[at]
        if item.tag.startswith("VB"):
            last = at
        elif not scene.change(at) and (item.kind in {METRIC, ACTOR} or item.tag in {"NN", "NNS"}):
            return False
    passive = scene.nodes[last].tag == "VBN" and any(scene.low(i) in _BE for i in range(verb, last))
    return scene.low(last) in MEASURES or scene.change(last) is not None or passive


_AGENTS = frozenset(
    "analysts economists researchers traders investors officials experts executives ministers company companies group firm firms "
    "government ministry board bank economist analyst chairman chief president minister manager".split()
)
_BE = frozenset("is are was were be been being".split())


def _verb_with_object(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """A verb and its object that imply the metric together: "spent X on R&D"."""
    return implied_by_verb(scene, index, role, with_object=True)


def _verb_alone(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """A verb that implies the metric by itself: "invested X"."""
    return implied_by_verb(scene, index, role, with_object=False)


def _strong_noun(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    return count_noun(scene, index, role, weak=False)


def _passive(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "4 billion yuan was written off", "12,000 tonnes were produced": the verb follows."""
    return implied_by_passive(scene, index, role)


def _weak_noun(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    return count_noun(scene, index, role, weak=True)


_CHOOSERS: tuple[Chooser, ...] = (
    _per_share, whole, _ahead_of_comma, _verb_itself, _beside, _in_change, older_value, _verb_with_object, _after, _strong_noun,
    number_of, _verb_alone, _passive, _weak_noun, anaphor, _share_price, gapped_share, _nearest, _by_unit, _ahead, _unregistered,
    said_before, _by_unit_last,
)  # fmt: skip

"""Which metric a quantity measures."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from soe_facts.errors import LexiconError
from soe_facts.find.metrics import Metric, metric_lexicon
from soe_facts.lexicon import load_lexicon
from soe_facts.link.changes import verb_forms
from soe_facts.link.phrases import noun_phrase_before, snake_case, strip_modifiers
from soe_facts.link.roles import Role, previous_in_sentence
from soe_facts.link.scene import ACTOR, DATE, METRIC, QUANTITY, WORD, Scene
from soe_facts.records import Quantity


@dataclass(frozen=True, slots=True)
class Pick:
    """The metric chosen for a quantity: its id, the words that name it, and the rule that chose it."""

    id: str
    start: int
    end: int
    rule: str
    metric: Metric | None = None
    breakdown: str | None = None


_ENERGY = re.compile(r"watt_hour|joule|^tce|british_thermal|calorie")
_MASS = re.compile(r"^(?:metric_ton|kilogram|gram|pound|ounce|troy_ounce|deadweight|carat|tonne|short_ton|jin|catty)")
_VOLUME = re.compile(r"^(?:meter|foot|kilometer|centimeter)\*\*3$|liter|barrel|boe|gallon|oil_equivalent|bushel")
_AREA = re.compile(r"\*\*2$|hectare|acre|^mu$")
_LENGTH = re.compile(r"^(?:kilo|centi|milli|nautical_)?(?:meter|mile|foot|inch|yard)$")


def unit_class(quantity: Quantity) -> str:
    """The class of unit that the metrics lexicon speaks of.

    >>> from decimal import Decimal
    >>> unit_class(Quantity(0, 1, "x", "physical", Decimal(1), "gigawatt_hour"))
    'energy'
    """
    if quantity.type in {"percentage_point", "basis_point"}:
        return "point"
    if quantity.type != "physical":
        return {"multiple": "ratio"}.get(quantity.type, quantity.type)
    unit = quantity.unit
    if "/" in unit:
        return "speed" if unit.split("/")[0] in {"kilometer", "meter", "mile"} else "rate"
    for pattern, name in ((_ENERGY, "energy"), (_MASS, "mass"), (_VOLUME, "volume"), (_AREA, "area"), (_LENGTH, "length")):
        if pattern.search(unit):
            return name
    if "watt" in unit:
        return "power"
    return "TEU" if unit == "TEU" else "other"


def fits(metric: Metric, quantity: Quantity, role: Role) -> bool:
    """Whether a metric can take the quantity in its role: a ratio cannot be money, revenue no percentage."""
    if role.kind in {"growth", "share"}:
        return not (role.kind == "share" and metric.ratio and role.rule == "of")
    kind = unit_class(quantity)
    if kind == "point":
        return role.kind == "change" or metric.ratio
    if not metric.units:
        return True
    if kind == "money" and "/" in quantity.unit:
        return "money" in metric.units
    if kind == "percent":
        return metric.ratio or "percent" in metric.units
    return kind in metric.units


@dataclass(frozen=True, slots=True)
class _VerbRule:
    metric: str
    units: frozenset[str]
    objects: frozenset[str]
    kind: str | None


@cache
def _verb_rules() -> dict[str, list[_VerbRule]]:
    rules: dict[str, list[_VerbRule]] = {}
    known = metric_lexicon().by_id
    irregular: dict[str, list[str]] = load_lexicon("verbs.yaml")["irregular"]
    for entry in load_lexicon("verbs.yaml")["rules"]:
        _check_rule(entry)
        rule = _VerbRule(
            entry["metric"], frozenset(entry.get("units", ())), frozenset(entry.get("objects", ())), entry.get("kind")
        )
        if rule.metric not in known and rule.metric not in {"spending", "depth"}:
            raise LexiconError(f"verbs.yaml: unknown metric {rule.metric!r}")
        for verb in entry["verbs"]:
            for form in {*verb_forms(verb), *irregular.get(verb, ())}:
                rules.setdefault(form, []).append(rule)
    return rules


def _check_rule(entry: dict[str, Any]) -> None:
    if unknown := set(entry) - {"verbs", "metric", "units", "objects", "kind"}:
        raise LexiconError(f"verbs.yaml: unknown keys {sorted(unknown)}")


Chooser = Callable[[Scene, int, Role, "dict[int, Pick]"], "Pick | None"]


def choose_metric(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """The metric of one quantity; `done` holds the picks for the quantities before it."""
    for chooser in _CHOOSERS:
        pick = chooser(scene, index, role, done)
        if pick is not None:
            return pick
    return None


def pick_at(scene: Scene, node: int, rule: str) -> Pick:
    """The pick for a metric node, with the modifiers before it as breakdown."""
    mention = scene.metric(node)
    start, breakdown = strip_modifiers(scene, node)
    return Pick(mention.metric.id, start, mention.end, rule, mention.metric, breakdown)


def _inherit(pick: Pick, rule: str) -> Pick:
    return Pick(pick.id, pick.start, pick.end, rule, pick.metric, pick.breakdown)


# ---- the choosers, first fit wins


def _of_before(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "a net profit of X", "an installed capacity of X", "revenue, at X,"."""
    if role.slot == "delta":
        return None
    node = scene.node_of[index]
    low, _ = scene.bounds(node)
    before = scene.before(node)
    if before > low and scene.low(before) == "of" or (scene.low(before) in {"at", "for"} and scene.low(before - 1) == ","):
        at = before - 2 if scene.low(before - 1) == "," else before - 1
        while at > low and scene.low(at) in {"attributable", "valuation", "level"}:
            at -= 1
        if scene.is_kind(at, METRIC) and fits(scene.metric(at).metric, scene.quantities[index], role):
            return pick_at(scene, at, "metric_of")
    if before >= low and scene.is_kind(before, METRIC) and fits(scene.metric(before).metric, scene.quantities[index], role):
        return pick_at(scene, before, "metric_before")
    return None


def _stake(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    if role.kind == "share" and role.rule in {"stake", "hold"}:
        quantity = scene.quantities[index]
        return Pick("stake", quantity.start, quantity.end, "stake", metric_lexicon().by_id["stake"])
    return None


def _whole(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """The whole of a share: "72 percent of profits", "half of the generation", "a sixth of the total"."""
    if role.kind != "share":
        return None
    node = scene.node_of[index]
    _, high = scene.bounds(node)
    after = scene.after(node)
    if role.rule == "share_of":
        return _share_phrase(scene, node)
    if after < 0 or scene.low(after) != "of":
        return None
    words = 0
    for at in range(after + 1, min(high, after + 9)):
        item = scene.nodes[at]
        if item.kind == METRIC:
            return pick_at(scene, at, "whole")
        if item.kind in {QUANTITY, DATE} or item.low in {",", ";", "."}:
            break
        if item.low in {"total", "it", "them", "that", "this", "those", "these"} and words <= 1:
            return None
        words += 1
    phrase = _phrase_after(scene, after + 1)
    return phrase if phrase is not None and phrase.id not in {"total", "whole"} else None


def _share_phrase(scene: Scene, node: int) -> Pick | None:
    low, _ = scene.bounds(node)
    for at in range(node - 1, low - 1, -1):
        if scene.low(at) == "share":
            text = " ".join(scene.low(i) for i in range(at, node))
            if "market" in text or scene.low(at - 1) == "market":
                return Pick("market_share", scene.nodes[at].start, scene.nodes[at].end, "share_of", metric_lexicon().by_id["market_share"])
            return None
    return None


def _phrase_after(scene: Scene, at: int) -> Pick | None:
    """The noun phrase that starts here, as an unregistered metric."""
    _, high = scene.bounds(at) if at < len(scene.nodes) else (0, 0)
    first, last = at, at
    while first < high and (scene.nodes[first].tag in {"DT", "PRP$"} or scene.low(first) in {"the", "its", "their", "a", "an", "all", "our"}):
        first += 1
    last = first
    while last < high and scene.nodes[last].kind == WORD and (scene.nodes[last].tag.startswith(("NN", "JJ")) or scene.low(last) == "-"):
        last += 1
    if last == first or not scene.nodes[last - 1].tag.startswith("NN"):
        return None
    start, end = scene.nodes[first].start, scene.nodes[last - 1].end
    name = snake_case(scene.text[start:end])
    return Pick(name, start, end, "noun_phrase") if name else None


def _after_change_noun(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "a 4.3% fall in net profit", "growth of 5 percent in revenue", "rose 5 percent in value"."""
    if role.slot != "delta" or role.trigger < 0:
        return None
    node = scene.node_of[index]
    _, high = scene.bounds(node)
    for start in (role.trigger, node):
        at = start + 1
        if at < high and scene.low(at) in {"in", "of"} or (scene.is_kind(start + 1, METRIC) and start == role.trigger > node):
            for step in range(at, min(high, at + 8)):
                item = scene.nodes[step]
                if item.kind == METRIC:
                    return pick_at(scene, step, "change_in")
                if item.kind in {QUANTITY, DATE} or item.low in {",", ";", "."}:
                    break
        if role.trigger < 0:
            break
    if role.trigger > node:
        # "a 12.7 percent tariff increase": the metric stands between
        for step in range(node + 1, role.trigger):
            if scene.is_kind(step, METRIC):
                return pick_at(scene, step, "compound")
        if role.rule == "comparative" and scene.low(role.trigger) in {"more", "fewer", "less", "higher", "lower"}:
            at = role.trigger + 1
            if at < high and scene.is_kind(at, METRIC):
                return pick_at(scene, at, "compared_noun")
            if at < high and scene.nodes[at].tag in {"NNS", "NN"} and scene.low(at) not in {"than"}:
                return _phrase_after(scene, at)
    before = role.trigger - 1
    if role.trigger < node and scene.is_kind(before, METRIC) and scene.nodes[role.trigger].tag.startswith("NN"):
        return pick_at(scene, before, "compound")
    return None


_JOBS = frozenset({"people", "workers", "staff", "jobs", "posts"})


def _verb_with_object(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """A verb and its object that imply the metric together: "spent X on R&D"."""
    return _verb(scene, index, role, with_object=True)


def _verb_alone(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """A verb that implies the metric by itself: "invested X"."""
    return _verb(scene, index, role, with_object=False)


def _verb(scene: Scene, index: int, role: Role, with_object: bool) -> Pick | None:
    """The nearest verb that implies a metric, where it stands nearer than any metric's name."""
    if role.slot == "delta" and role.kind == "growth":
        return None
    node = scene.node_of[index]
    low, high = scene.bounds(node)
    rules = _verb_rules()
    quantity = scene.quantities[index]
    kind = unit_class(quantity)
    crossed = 0
    for at in range(node - 1, max(low - 1, node - 18), -1):
        item = scene.nodes[at]
        if item.kind == METRIC and fits(scene.metric(at).metric, quantity, role):
            return None
        if item.kind == QUANTITY:
            crossed += 1
            if crossed > 2:
                return None
        if item.low in {";", ":"}:
            return None
        if item.kind != WORD or item.low not in rules or (item.tag and not item.tag.startswith(("VB", "NNS", "JJ"))):
            continue
        fitting = [rule for rule in rules[item.low] if bool(rule.objects) == with_object]
        found = _match_verb(scene, fitting, at, node, high, kind, quantity)
        if found is not None:
            return Pick(found.metric, item.start, item.end, "verb", metric_lexicon().by_id.get(found.metric))
        if scene.is_finite(at):
            return None
    return None


def _match_verb(
    scene: Scene, rules: list[_VerbRule], verb: int, node: int, high: int, kind: str, quantity: Quantity
) -> _VerbRule | None:
    around: set[str] = set()
    for at in range(verb + 1, min(high, node + 9)):
        item = scene.nodes[at]
        if at > node and (item.low in {",", ";"} or scene.is_finite(at)):
            break
        around.update(item.low.split())
    around.update((quantity.unit_text or "").lower().split())
    for rule in rules:
        if rule.units and kind not in rule.units:
            continue
        if rule.objects and not rule.objects & around:
            continue
        return rule
    return None


def _after(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "R254 billion in debt relief", "20 billion yuan of notes", "a $210 million loan"."""
    if role.slot in {"delta", "old"}:
        return None
    node = scene.node_of[index]
    _, high = scene.bounds(node)
    after = scene.after(node)
    if after < 0 or after >= high:
        return None
    quantity = scene.quantities[index]
    at = after
    joined = scene.low(at) in {"in", "of", "on", "for", "worth"}
    if joined:
        at += 1
    elif scene.low(at) == "-":
        at += 1
    for step in range(at, min(high, at + 6)):
        item = scene.nodes[step]
        if item.kind == METRIC:
            metric = scene.metric(step).metric
            if fits(metric, quantity, role) and (joined or _compounds(scene, node, step)):
                return pick_at(scene, step, "after_in" if joined else "compound")
            return None
        if item.kind != WORD or item.low in {",", ";", ".", "(", "and", "to", "from", "by", "as", "than", "that", "which", "with"}:
            return None
        if item.tag and not item.tag.startswith(("JJ", "NN", "VBN", "VBG", "PRP$", "DT", "HYPH", "RB", "CD")) and item.low not in {"-", "of"}:
            return None
    return None


def _compounds(scene: Scene, node: int, metric: int) -> bool:
    """A quantity used as an adjective: it has an article before it, is hyphenated, or no verb took it as object."""
    before = scene.before(node)
    return scene.low(before) in {"a", "an", "the", "its", "this", "that", "their", "another", "his"} or "-" in scene.nodes[node].low


def _strong_noun(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """A count that says itself what it counts: "97,000 employees", "57 reactors"."""
    pick = _count_noun(scene, index, role)
    return pick if pick is not None and pick.metric is not None and not pick.metric.weak else None


def _weak_noun(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    return _count_noun(scene, index, role)


def _count_noun(scene: Scene, index: int, role: Role) -> Pick | None:
    quantity = scene.quantities[index]
    if quantity.type != "count" or not quantity.unit_text or role.slot == "delta":
        return None
    noun = quantity.unit_text.lower()
    by_noun = metric_lexicon().by_noun
    words = noun.split()
    for cut in range(len(words)):
        tail = " ".join(words[cut:])
        if tail in by_noun:
            metric = by_noun[tail]
            return Pick(metric.id, quantity.start, quantity.end, "count_noun", metric, snake_case(" ".join(words[:cut])) or None)
    return None


def _nearest(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """The nearest fitting metric to the left, in the clause and then in the clauses before it."""
    node = scene.node_of[index]
    quantity = scene.quantities[index]
    low, _ = scene.bounds(node)
    own, _ = scene.clause(node)
    previous = previous_in_sentence(scene, index)
    stop = scene.node_of[previous] if previous >= 0 else -1
    for at in range(node - 1, low - 1, -1):
        if at == stop and previous in done and fits_pick(done[previous], quantity, role) and _follows(scene, at, node):
            return _inherit(done[previous], "same_statistic")
        if at < own and at > low and scene.low(at) == ";" and not scene.is_kind(at, METRIC):
            return None
        if scene.is_kind(at, METRIC) and fits(scene.metric(at).metric, quantity, role):
            if scene.low(at - 1) in {"than"}:
                continue
            return pick_at(scene, at, "nearest")
    return None


def fits_pick(pick: Pick, quantity: Quantity, role: Role) -> bool:
    """Whether a pick made for another quantity can serve this one."""
    return pick.metric is None or fits(pick.metric, quantity, role)


def _follows(scene: Scene, previous: int, node: int) -> bool:
    """Whether a quantity only continues the one before it: ", up 5 percent", "from X", "compared with X"."""
    for at in range(previous + 1, node):
        item = scene.nodes[at]
        if item.kind in {METRIC, ACTOR} and item.low not in {"its", "their", "it", "they"}:
            return False
        if item.kind == WORD and scene.is_finite(at) and item.low in {"was", "were", "is", "are"} and item.kind == METRIC:
            return False
    return True


def _unregistered(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """The subject or "of" noun phrase, where the registry has no name for it."""
    node = scene.node_of[index]
    quantity = scene.quantities[index]
    if quantity.type == "count" and quantity.unit_text and role.slot != "delta":
        name = snake_case(quantity.unit_text)
        if name:
            return Pick(name, quantity.start, quantity.end, "unit_noun")
    found = noun_phrase_before(scene, node)
    if found is None:
        return None
    start, end = found
    name = snake_case(scene.text[start:end])
    if not name or name in _ANAPHORS:
        return None
    return Pick(name, start, end, "noun_phrase")


_ANAPHORS = frozenset(
    "figure figures total number ratio rate amount value sum it that this result results company group data level year "
    "period month quarter share statement report one half rest government ministry increase decrease rise decline growth "
    "former latter pace firm share_of part most some".split()
)


def _back(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """The statistic spoken of before: "The figure was X", "That compares with X"."""
    quantity = scene.quantities[index]
    for other in range(index - 1, -1, -1):
        if other in done and fits_pick(done[other], quantity, role):
            return _inherit(done[other], "carried_over")
        if index - other > 4:
            break
    return None


def _old(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """An older value has the metric of the newer one: "from X", "against X a year earlier"."""
    if role.slot == "old" and role.head in done and fits_pick(done[role.head], scene.quantities[index], role):
        return _inherit(done[role.head], "older_value")
    return None


def _per_share(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """Money "a share": a dividend, earnings or a price by the metric named nearest."""
    quantity = scene.quantities[index]
    after = scene.after(scene.node_of[index])
    if quantity.type != "money" or after < 0:
        return None
    words = {scene.low(after), scene.low(after + 1)}
    if not ({"share"} & words or {"shares"} & words) or scene.low(after) not in {"a", "per", "each", "share", "apiece"}:
        return None
    known = metric_lexicon().by_id
    low, high = scene.bounds(scene.node_of[index])
    named = {scene.metric(i).metric.id for i in scene.of_kind(METRIC, low, high)}
    for near, name in (("dividend", "dividend_per_share"), ("net_profit", "earnings_per_share"), ("total_profit", "earnings_per_share"), ("", "share_price")):
        if not near or near in named or name in named:
            return Pick(name, quantity.start, quantity.end, "per_share", known[name])
    return None


def _number_of(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "the number of central SOEs had come down to 98"."""
    quantity = scene.quantities[index]
    if quantity.type not in {"count", "percent", "multiple"}:
        return None
    node = scene.node_of[index]
    low, _ = scene.bounds(node)
    for at in range(node - 1, low, -1):
        if scene.low(at) == "of" and scene.low(at - 1) == "number":
            if scene.is_kind(at + 1, ACTOR) or scene.is_kind(at + 2, ACTOR):
                return Pick("number_of_enterprises", scene.nodes[at - 1].start, scene.nodes[at + 1].end, "number_of", metric_lexicon().by_id["number_of_enterprises"])
            if scene.is_kind(at + 1, METRIC):
                return pick_at(scene, at + 1, "number_of")
            found = _phrase_after(scene, at + 1)
            if found is None:
                return None
            noun = metric_lexicon().by_noun.get(scene.text[found.start : found.end].lower().split()[-1])
            return Pick(noun.id, found.start, found.end, "number_of", noun) if noun else found
        if scene.nodes[at].kind in {METRIC, QUANTITY} and quantity.type != "count":
            return None
        if scene.low(at) == ";":
            return None
    return None


def _share_price(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "China Mobile climbed 2.8% to HK$84.35": a company that rises by percent does so on the exchange."""
    if role.trigger < 0 or scene.nodes[role.trigger].tag not in {"VBD", "VBG", "VBN", "VBZ", "VBP", ""}:
        return None
    quantity = scene.quantities[index]
    if not (quantity.type == "percent" or (quantity.type == "money" and role.slot == "new" and not _SCALED.search(quantity.text))):
        return None
    node = scene.node_of[index]
    if role.trigger < node and any(scene.nodes[i].kind == METRIC for i in range(role.trigger, node)):
        return None
    first, _ = scene.clause(role.trigger)
    for at in range(role.trigger - 1, first - 1, -1):
        item = scene.nodes[at]
        if item.kind == ACTOR and scene.actor(at).is_company and not scene.actor(at).possessive and scene.actor(at).kind != "class":
            if scene.low(at - 1) in {"of", "at", "by", "in", "for", "from", "with"} and scene.low(at - 2) not in {"shares", "stock"}:
                continue
            name = "index" if scene.actor(at).kind == "index" else "share_price"
            return Pick(name, item.start, item.end, "traded", metric_lexicon().by_id[name])
        if item.kind in {METRIC, QUANTITY} and not (item.kind == METRIC and scene.metric(at).metric.id == "share_price"):
            return None
    return None


_SCALED = re.compile(r"illion|crore|lakh|bn|mn|trn|thousand")

_BY_UNIT = {"length": "length", "power": "capacity", "energy": "power_generation", "speed": "top_speed"}


def _by_unit(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """A unit that says what is measured: kilometres of a line, megawatts of a plant."""
    quantity = scene.quantities[index]
    name = _BY_UNIT.get(unit_class(quantity))
    if name is None or role.kind != "level":
        return None
    return Pick(name, quantity.start, quantity.end, "unit", metric_lexicon().by_id[name])


def _ahead(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "Valued at 5.6 billion yuan, the contract …": the metric follows."""
    node = scene.node_of[index]
    _, high = scene.bounds(node)
    for at in range(node + 1, high):
        if scene.nodes[at].kind == QUANTITY or scene.low(at) == ";":
            return None
        if scene.is_kind(at, METRIC) and fits(scene.metric(at).metric, scene.quantities[index], role):
            return pick_at(scene, at, "ahead")
    return None


_CHOOSERS: tuple[Chooser, ...] = (
    _per_share, _of_before, _stake, _whole, _after_change_noun, _old, _verb_with_object, _after, _strong_noun, _number_of,
    _verb_alone, _weak_noun, _share_price, _nearest, _by_unit, _ahead, _unregistered, _back,
)  # fmt: skip

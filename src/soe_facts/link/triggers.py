"""The word of change that governs a figure, and how: "rose by X", "to X", "from X", "X higher", "an increase of X"."""

from __future__ import annotations

import re

from soe_facts.link.change_search import ADDED, adjacent_change, find_change, noun_of
from soe_facts.link.comparisons import is_compared
from soe_facts.link.outdone import outdone_view
from soe_facts.link.paces import grows_at, paced
from soe_facts.link.prepositions import compares, governor, is_mark, is_moved_from, is_old_of, lies_off
from soe_facts.link.roles import Role, named_change
from soe_facts.link.scene import ACTOR, BE, DATE, METRIC, QUANTITY, WORD, Scene
from soe_facts.records import RELATIVE_TYPES

# Transitive verbs whose plain object is the thing itself, not a difference: "raised $700 million", "lost 5 billion".
_OBJECT_VERBS = frozenset(
    {"raise", "lose", "shed", "save", "lift", "boost", "gain", "cut", "add", "push", "extend", "recover", "advance"}
)
_BOUND = re.compile(r"\b(?:below|above|under|past|beyond)\b", re.IGNORECASE)
# "put on 9.4%", "gave up 1.9%": what a share does on a trading day.
_TRADED = frozenset(
    {(way, verb) for verb in ("put", "puts", "putting", "tacked", "tacking", "piled", "piling") for way in ("on",)}
    | {(way, verb) for verb in ("gave", "gives", "giving", "handed", "handing") for way in ("up", "back")}
)


def trigger_before(scene: Scene, node: int) -> Role | None:
    """The word of change that governs a quantity from its left, and how."""
    quantity = scene.quantity(node)
    low, _ = scene.bounds(node)
    index = governor(scene, scene.before(node), low)
    if index < low:
        return None
    word = scene.low(index)
    if word in ADDED and (by := index - 1 - (scene.tag(index - 1) == "DT")) >= low and scene.low(by) == "by":
        word, index = "by", by  # "will trim output by a further 2 million tonnes"
    if word == "by":
        return _by(scene, node, index)
    if word in {"from", "to"} and _spreads(scene, low, index):
        return None
    if word == "to" and not is_compared(scene, index - 1):
        found = find_change(scene, index - 1, low, reach=30, over_quantities=True)
        if found >= 0 and _is_forecast_growth(scene, found) and quantity.type == "physical":
            return Role("change", _direction(scene, found), found, "new", rule="growth_seen")
        if found >= 0:
            return Role("level", _direction(scene, found), found, "new", rule="to")
        return Role("level", slot="new", rule="to_plain")
    if compares(scene, index) or lies_off(scene, node, index):
        found = find_change(scene, index - 1, low, reach=30, over_quantities=True)
        if found < 0 and word == "from" and not is_moved_from(scene, low, node):
            return None  # "orders came in from 31,000 customers", "grain was harvested from 16 million hectares"
        return Role("level", _direction(scene, found) if found >= 0 else 1, -1, "old", rule=f"old_{word}")
    if word in {"of", "in"}:
        at_pace = paced(scene, index, low) if quantity.type in RELATIVE_TYPES else -1
        if at_pace >= 0:
            return _delta(scene, node, at_pace, "by")
        of = index - 1 if word == "of" and scene.low(index - 1) == "," else index  # "The increase, of 12.7 percent,"
        found = noun_of(scene, _first_of(scene, of, low), low)
        if found >= 0 and (role := _delta(scene, node, found, "of")) is not None:
            return role
        older = is_old_of(scene, index, low) or outdone_view(scene, node) is not None
        return Role("level", slot="old", rule="old_of") if older else None
    if word in {"for", "at"} and outdone_view(scene, node) is not None:
        return Role("level", slot="old", rule="old_of")
    if word == "at":
        if quantity.type in {"percent", "multiple"} and (grown := grows_at(scene, index, low)) >= 0:
            return _delta(scene, node, grown, "by")
        return Role("level", slot="new", rule="at") if quantity.type == "money" else None
    kind = {"percent": "growth"}.get(quantity.type) or ("change" if _leads_to_price(scene, node) else "")
    if kind and (word, scene.low(index - 1)) in _TRADED:
        return Role(kind, 1 if word == "on" else -1, index - 1, "delta", rule="traded")
    off = word == "off" and (scene.low(index - 1) in BE or scene.is_kind(index - 1, ACTOR))
    if off and quantity.type == "percent":
        return Role("growth", -1, index, "delta", rule="traded")  # "with the FBM KLCI off 0.4% at 1,602"
    told = scene.low(scene.after(node)) in BE  # "another 7.9 GW was under construction"
    if quantity.type == "physical" and word in ADDED and not told and not _is_gapped(scene, index, low):
        verb = scene.change(index - 1)
        return Role("change", verb.direction if verb else 1, index, "delta", rule="added")
    if word in _TAKES and _leaves(scene, node):
        return Role("growth" if quantity.type == "percent" else "change", -1, index, "delta", rule="taken_off")
    if is_mark(scene, node, index):
        return None
    found = adjacent_change(scene, index, low, quantity.type)
    return _adjacent(scene, node, found) if found >= 0 else None


_SPREADS = frozenset("anything anywhere somewhere range ranges ranged ranging vary varies varied varying".split())


def _spreads(scene: Scene, low: int, index: int) -> bool:
    """ "Put at anything from 5 billion by one bank to 7 billion by another": how far views lie apart, no change."""
    if _SPREADS.isdisjoint(scene.vocabulary(index)):
        return False
    first = index if scene.low(index) == "from" else index - 1
    while first > low and scene.low(first) != "from":
        first -= 1
    return scene.low(first - 1) in _SPREADS and sum(1 for _ in scene.of_kind(QUANTITY, first, index)) < 2


# "Taking 400 MW off the grid", "wiped 2 billion euros off its market value", "knocked 3 percent off prices".
_TAKES = frozenset(
    "take takes took taking taken wipe wipes wiped wiping knock knocks knocked knocking shave shaves shaved shaving "
    "lop lops lopped lopping slice slices sliced slicing strip strips stripped stripping".split()
)


def _leaves(scene: Scene, node: int) -> bool:
    """Whether "off" or "out of service" follows a figure, and what it is taken off."""
    after = scene.after(node)
    if scene.low(after) == "off":
        return scene.tag(after + 1) in {"DT", "PRP$", "NN", "NNS", "NNP"} or not scene.is_kind(after + 1, WORD)
    return scene.low(after) == "out" and scene.low(after + 1) == "of"


_SEEN = frozenset("forecast forecasts estimate estimates projection projections outlook view".split())


def _is_gapped(scene: Scene, at: int, low: int) -> bool:
    """ "The dams turned out 9,019 GWh, thermal plants another 3,140 GWh": as much besides, by others."""
    if not scene.tag(at - 1).startswith("NNS") and not scene.is_kind(at - 1, ACTOR):
        return False
    before = next((i for i in range(at - 1, low, -1) if scene.is_kind(i, QUANTITY)), -1)
    return before > 0 and not any(scene.is_finite(i) for i in range(before + 1, at))


def _is_forecast_growth(scene: Scene, at: int) -> bool:
    """ "Cut its demand growth forecast to 1.8 million bpd", "its forecast for growth in demand": of growth."""
    if not scene.tag(at).startswith("NN"):
        return False
    behind = {scene.low(at + 1), scene.low(at + 2)} if not scene.is_kind(at + 1, DATE) else {scene.low(at + 2)}
    before = range(max(0, at - 5), at) if scene.low(at + 1) in {"in", "of"} else ()
    return not _SEEN.isdisjoint(behind) or any(scene.low(i) in _SEEN and scene.low(i + 1) == "for" for i in before)


def _first_of(scene: Scene, index: int, low: int) -> int:
    """The first "of" of a pair: "a drop of 3.4 percent from December and of 6.1 percent from the same month"."""
    if scene.low(index - 1) not in {"and", "or"}:
        return index
    other = next((at for at in range(index - 2, max(low, index - 9), -1) if scene.is_kind(at, QUANTITY)), -1)
    before = scene.before(other) if other >= 0 else -1
    return before if before >= low and scene.low(before) == scene.low(index) else index


def _by(scene: Scene, node: int, index: int) -> Role | None:
    """ "Rose by X"; a percentage behind a "by" without a word of change is a growth all the same."""
    if _describes(scene, node) or _is_of_thing(scene, node):
        return None
    found = find_change(scene, index - 1, scene.bounds(node)[0], reach=14)
    if found < 0:
        found = find_change(scene, index - 1, scene.clause(node)[0], reach=20, over_quantities=True)
    relative = scene.quantity(node).type in RELATIVE_TYPES
    if (
        not relative
        and found < index - 1
        and scene.tag(index - 1) in {"VBN", "VBD"}
        and scene.low(index - 2) in {",", "and"}
    ):
        return None  # "jumped fivefold, helped by 19.4 billion yuan of income"
    if found >= 0:
        return _delta(scene, node, found, "by")
    alone = scene.quantity(node).type in {"percent", "multiple"}
    return Role("growth", 1, -1, "delta", rule="by_alone") if alone else None


def _adjacent(scene: Scene, node: int, found: int) -> Role | None:
    """What a word of change right before a quantity makes of it: "fell 5%", "lost 5 billion", "fell below 64%"."""
    quantity, change = scene.quantity(node), scene.change(found)
    assert change is not None
    rises = scene.low(found) in {"above", "below"} and scene.tag(found - 1).startswith("VB")  # "wants it to rise above"
    if rises or _BOUND.search(scene.text, scene.nodes[found].end, quantity.start):
        # "fell below 64 percent", "climbed above 5 trillion yuan": a level that was crossed.
        return Role("level", change.direction, found, "new", rule="crossed")
    if quantity.type in RELATIVE_TYPES:
        return _delta(scene, node, found, "adjacent")
    if change.lemma in _OBJECT_VERBS and change.part == "verb":
        if not _is_difference(scene, node, change.lemma, found):
            return None
        points = (quantity.unit_text or "").rpartition(" ")[2] in {"point", "points"}
        slot = "plain" if quantity.type == "count" and not points else "delta"
        return Role("change", change.direction, found, slot, rule="object")
    only_compares = scene.low(found) in {"below", "above", "less", "more", "fewer"}
    if only_compares or (change.part == "noun" and change.lemma in _SUMS):
        return None
    return _delta(scene, node, found, "adjacent")


def _leads_to_price(scene: Scene, node: int) -> bool:
    """ "Lost 6 sen to RM12.50", "put on 14 sen to RM10.24": money that a price moved by."""
    after = scene.after(node)
    return scene.quantity(node).type == "money" and scene.low(after) == "to" and scene.is_kind(after + 1, QUANTITY)


def _is_difference(scene: Scene, node: int, lemma: str, verb: int) -> bool:
    """ "Cut 5 GW", "add 14 aircraft to its fleet", "add 90 million dollars to earnings": what is added is a difference.

    Jobs that are cut and branches that are closed count as such, and so does what a price "was raised".
    """
    if "/" in scene.quantity(node).unit and scene.low(verb - 1) in BE and scene.tag(verb) != "VBG":
        return True
    type_, after = scene.quantity(node).type, scene.low(scene.after(node))
    if type_ == "physical":
        return lemma in {"cut", "add"}
    patrons = lemma in {"gain", "lose"} and (scene.quantity(node).unit_text or "").rpartition(" ")[2] in _PATRONS
    points = type_ == "count" and (scene.quantity(node).unit_text or "").rpartition(" ")[2] in {"point", "points"}
    priced = lemma in {"gain", "lose", "shed"} and _leads_to_price(scene, node)
    return patrons or points or priced or (lemma == "add" and (type_ == "count" or after == "to"))


_PATRONS = frozenset({"subscribers", "customers", "users", "clients"})
# Nouns of change that are sums of money or counts themselves: "a loss of 5 billion yuan", "savings of 3 million euros".
_SUMS = frozenset({"loss", "gain", "saving", "depreciation"})


def _describes(scene: Scene, node: int) -> bool:
    """ "Helped by the new 340,000-barrel refinery": a hyphened figure only tells which thing it is."""
    quantity = scene.quantity(node)
    named = scene.is_kind(node + 1, ACTOR) or (node + 1 < len(scene.nodes) and scene.tag(node + 1).startswith("NN"))
    return named and quantity.type not in RELATIVE_TYPES and "-" in quantity.text


_CHARGES = frozenset("charge writedown write-down impairment provision fine penalty payment levy tax bill loss".split())


def _is_of_thing(scene: Scene, node: int) -> bool:
    """ "Dragged down by a 243 million euro charge": what it was brought down by, not how much."""
    article = scene.low(scene.before(node)) in {"a", "an", "the", "its"}
    last = scene.low(scene.after(node)).rpartition(" ")[2]
    return article and last in _CHARGES and scene.quantity(node).type == "money"


def _delta(scene: Scene, node: int, trigger: int, how: str) -> Role | None:
    quantity = scene.quantity(node)
    change = scene.change(trigger) or named_change(scene, trigger)
    assert change is not None
    named = scene.metric(trigger).metric.id if scene.is_kind(trigger, METRIC) else ""
    sum_of = change.lemma in _SUMS or (named and change.lemma in {"advance", "cut"}) or named == "capital_increase"
    bare = quantity.type == "count" and not quantity.unit_text  # "a loss of 14.1 lakh" in subscribers
    if how == "of" and sum_of and quantity.type not in RELATIVE_TYPES and not bare:
        return None
    kind = "growth" if quantity.type in {"percent", "multiple"} else "change"
    return Role(kind, change.direction, trigger, "delta", rule=how)


def _direction(scene: Scene, trigger: int) -> int:
    change = scene.change(trigger)
    return change.direction if change else 1

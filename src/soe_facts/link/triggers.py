"""The word of change that governs a figure, and how: "rose by X", "to X", "from X", "X higher", "an increase of X"."""

from __future__ import annotations

import re

from soe_facts.link.change_search import ADDED, adjacent_change, find_change, noun_of
from soe_facts.link.comparisons import is_compared
from soe_facts.link.date_use import possessor
from soe_facts.link.foretold import foretelling
from soe_facts.link.outdone import outdone_view
from soe_facts.link.roles import Role, named_change
from soe_facts.link.scene import ACTOR, BE, DATE, METRIC, QUANTITY, WORD, Scene
from soe_facts.records import RELATIVE_TYPES

# Transitive verbs whose plain object is the thing itself, not a difference: "raised $700 million", "lost 5 billion".
_OBJECT_VERBS = frozenset(
    {"raise", "lose", "shed", "save", "lift", "boost", "gain", "cut", "add", "push", "extend", "recover", "advance"}
)
_COMPARES = frozenset({"than", "against", "versus", "vs", "from"})
_BOUND = re.compile(r"\b(?:below|above|under|past|beyond)\b", re.IGNORECASE)
# "put on 9.4%", "gave up 1.9%": what a share does on a trading day.
_TRADED = frozenset(
    {("on", "put"), ("on", "puts"), ("on", "putting"), ("up", "gave"), ("up", "gives"), ("up", "giving")}
)
_HEDGES = frozenset(
    "just only about around roughly nearly almost some a an record new mere barely close estimated average of annual "
    "between revised the total combined cumulative downwardly upwardly seasonally adjusted".split()
)
_GOVERNORS = frozenset({"to", "from", "by", "at"})


def _governor(scene: Scene, index: int, low: int) -> int:
    """The preposition before hedging words, if any: "plunged to just 3 million", "less than the 10 billion of 2023".

    So is the one before a date that owns the figure: "from last year's 22.6 billion".
    """
    owner = possessor(scene, index + 1)
    at = owner - 1 if scene.is_kind(owner, DATE) else index
    if at < index and _compares(scene, at):
        return at
    at = index
    while at > low and at > index - 4 and scene.low(at) in _HEDGES:
        at -= 1
    return at if at < index and (scene.low(at) in _GOVERNORS or _compares(scene, at)) else index


def _compares(scene: Scene, at: int) -> bool:
    """Whether a preposition leads to an older or another value: "from X", "compared with X"."""
    if scene.low(at) == "over":
        return _is_more_over(scene, at)
    return scene.low(at) in _COMPARES or (scene.low(at) in {"with", "to"} and is_compared(scene, at - 1))


def _is_more_over(scene: Scene, at: int) -> bool:
    """ "A rise of 3 percent over the 281 million tonnes of 2023": what a percentage is taken of."""
    last = at - 1
    while scene.low(last) in _MORE:
        last -= 1
    return scene.is_kind(last, QUANTITY) and scene.quantity(last).type == "percent"


_MORE = frozenset("higher lower more growth rise increase jump gain".split())


def _lies_off(scene: Scene, node: int, at: int) -> bool:
    """ "Above the 1.9 percent that economists had expected": a figure that was foreseen, and how another lies to it."""
    at -= scene.low(at) == "the"
    return scene.low(at) in {"above", "below"} and scene.low(at + 1) == "the" and foretelling(scene, node) >= 0


_MARKED = frozenset("target limit ceiling threshold cap floor minimum maximum benchmark norm requirement".split())


def _is_mark(scene: Scene, node: int, at: int) -> bool:
    """ "Below the 8.27% recognised by the regulator", "above the 3% target": what another figure is held against."""
    at -= scene.low(at) == "the"
    after = scene.after(node)
    if scene.low(at) not in {"above", "below"} or scene.low(at + 1) != "the" or after < 0:
        return False
    return scene.tag(after) == "VBN" or scene.low(after) in _MARKED


def _is_moved_from(scene: Scene, low: int, node: int) -> bool:
    """Whether a newer value stands by: a figure of the same type or a growth before it, or one behind "to"."""
    kind = scene.quantity(node).type
    if scene.low(scene.after(node)) == "to":
        return True
    if kind == "count":
        return False
    types = {kind, *RELATIVE_TYPES}
    if any(scene.quantity(at).type in types for at in scene.of_kind(QUANTITY, low, node)):
        return True
    return any(scene.low(at - 1) == "to" for at in scene.of_kind(QUANTITY, node + 1, scene.bounds(node)[1]))


def trigger_before(scene: Scene, node: int) -> Role | None:
    """The word of change that governs a quantity from its left, and how."""
    quantity = scene.quantity(node)
    low, _ = scene.bounds(node)
    index = _governor(scene, scene.before(node), low)
    if index < low:
        return None
    word = scene.low(index)
    if word == "by":
        return _by(scene, node, index)
    if word == "to" and not is_compared(scene, index - 1):
        found = find_change(scene, index - 1, low, reach=30, over_quantities=True)
        if found >= 0 and _is_forecast_growth(scene, found) and quantity.type == "physical":
            return Role("change", _direction(scene, found), found, "new", rule="growth_seen")
        if found >= 0:
            return Role("level", _direction(scene, found), found, "new", rule="to")
        return Role("level", slot="new", rule="to_plain")
    if _compares(scene, index) or _lies_off(scene, node, index):
        found = find_change(scene, index - 1, low, reach=30, over_quantities=True)
        if found < 0 and word == "from" and not _is_moved_from(scene, low, node):
            return None  # "orders came in from 31,000 customers", "grain was harvested from 16 million hectares"
        return Role("level", _direction(scene, found) if found >= 0 else 1, -1, "old", rule=f"old_{word}")
    if word in {"of", "in"}:
        paced = _paced(scene, index, low) if quantity.type in RELATIVE_TYPES else -1
        if paced >= 0:
            return _delta(scene, node, paced, "by")
        of = index - 1 if word == "of" and scene.low(index - 1) == "," else index  # "The increase, of 12.7 percent,"
        found = noun_of(scene, _first_of(scene, of, low), low)
        if found >= 0 and (role := _delta(scene, node, found, "of")) is not None:
            return role
        older = _is_old_of(scene, index, low) or outdone_view(scene, node) is not None
        return Role("level", slot="old", rule="old_of") if older else None
    if word in {"for", "at"} and outdone_view(scene, node) is not None:
        return Role("level", slot="old", rule="old_of")
    if word == "at":
        if quantity.type in {"percent", "multiple"} and (grown := _grows_at(scene, index, low)) >= 0:
            return _delta(scene, node, grown, "by")
        return Role("level", slot="new", rule="at") if quantity.type == "money" else None
    kind = {"percent": "growth"}.get(quantity.type) or ("change" if _leads_to_price(scene, node) else "")
    if kind and (word, scene.low(index - 1)) in _TRADED:
        return Role(kind, 1 if word == "on" else -1, index - 1, "delta", rule="traded")
    off = word == "off" and (scene.low(index - 1) in BE or scene.is_kind(index - 1, ACTOR))
    if off and quantity.type == "percent":
        return Role("growth", -1, index, "delta", rule="traded")  # "with the FBM KLCI off 0.4% at 1,602"
    told = scene.low(scene.after(node)) in BE  # "another 7.9 GW was under construction"
    if quantity.type == "physical" and word in ADDED and not told:
        verb = scene.change(index - 1)
        return Role("change", verb.direction if verb else 1, index, "delta", rule="added")
    if _is_mark(scene, node, index):
        return None
    found = adjacent_change(scene, index, low, quantity.type)
    return _adjacent(scene, node, found) if found >= 0 else None


_SEEN = frozenset("forecast forecasts estimate estimates projection projections outlook view".split())


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


_GROWS = frozenset({"grow", "expand", "increase", "swell", "shrink", "contract"})


def _grows_at(scene: Scene, at: int, low: int) -> int:
    """The verb of "its loans grew at 16 percent", "has been expanding steadily at 6 percent"; -1 without one."""
    verb = at - 1
    while verb > low and scene.tag(verb).startswith("RB"):
        verb -= 1
    change = scene.change(verb)
    told = change is not None and change.lemma in _GROWS and scene.tag(verb).startswith("VB")
    return verb if told else -1


_PACES = frozenset("pace clip rate speed tempo limit maximum".split())
_LENT = frozenset("interest coupon discount tax exchange lending borrowing deposit growth".split())


def _paced(scene: Scene, of: int, low: int) -> int:
    """The verb of "rose at a faster pace of 7.6 percent", "surged by the daily limit of 10 percent"; -1 without one."""
    if scene.low(of - 1) not in _PACES:
        return -1
    at = of - 2
    while at > low and scene.tag(at).startswith(("JJ", "DT", "RB", "VB", "NN", "HYPH")) and scene.low(at) not in _LENT:
        at -= 1
    if scene.low(at) not in {"at", "by"}:
        return -1
    while at > low and (scene.is_kind(at - 1, DATE) or scene.tag(at - 1).startswith("RB")):
        at -= 1
    return at - 1 if scene.change(at - 1) is not None and scene.tag(at - 1).startswith("VB") else -1


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


# "Built in little more than a year at a cost of X": no older value.
_ASIDE = frozenset({",", ";", "at", "for", "by"})


_WEIGHED = frozenset({"set", "weighed", "offset", "balanced"})


def _is_old_of(scene: Scene, index: int, low: int) -> bool:
    """ "from an operating profit of X", "compared with a loss of X": the older value names its own metric."""
    at = index - 1
    for _ in range(6):
        if at <= low:
            return False
        word = scene.low(at)
        if _compares(scene, at) or (word == "to" and is_compared(scene, at - 1)):
            return scene.low(at - 1) not in _WEIGHED  # "revenue of X, set against spending of Y"
        own = scene.is_kind(at, ACTOR) and scene.actor(at).how == "pronoun"  # "from its previous forecast of X"
        if not own and scene.nodes[at].kind not in {WORD, METRIC, DATE}:
            return False
        if word in _ASIDE or scene.is_finite(at):
            return False
        at -= 1
    return False

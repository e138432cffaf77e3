"""Words of change behind a figure: "12 percent higher", "a 4.3% year-on-year fall", "71.1 billion yuan more than"."""

from __future__ import annotations

from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, DATE, METRIC, QUANTITY, WORD, Scene
from soe_facts.records import RELATIVE_TYPES

# What may stand between a figure and its word of change: "a 4.3% year-on-year fall".
_BEFORE_COMPARATIVE = frozenset(
    "year on - – annual quarter month quarterly monthly point percentage or over annualised annualized nominal real "
    "sequential average sharp overall yearly net price rate".split()
)
# What a figure can lie above or below besides a period: "8 billion baht above target".
_YARDSTICKS = frozenset(
    "target targets expectations forecast forecasts plan plans estimates budget guidance consensus".split()
)

# "13 percent short of the record", "4 percent below pre-pandemic levels"
_PEAKS = frozenset(
    "record records peak peaks high all average norm historical long previous earlier pre prewar".split()
)
_MEASURED_BY = (
    _YARDSTICKS | _PEAKS | set("the its that those last their a what where when an both this these analysts".split())
)
# "3 percent up from 2023", "closed 2 percent down at 46 lira.": not "the 20 percent down payment".
_AFTER_UP = frozenset("from on year compared over against in versus at to by for after since and , ; . )".split()) | {
    ""
}


_NO_COMPARATIVES = frozenset({"short", "plus"})  # "4 billion soles plus a guarantee"


def comparative_after(scene: Scene, node: int) -> Role | None:
    """ "12 percent higher", "a 4.3% year-on-year fall", "71.1 billion yuan more than"."""
    quantity = scene.quantity(node)
    index = _past_restated(scene, node)
    _, high = scene.bounds(node)
    led = quantity.type in RELATIVE_TYPES and scene.low(scene.before(node)) in _DETERMINERS
    for step in range(8):
        if index < 0 or index >= high or scene.nodes[index].kind == ACTOR:
            return None
        if step == 0 and scene.low(index) == "and" and scene.is_kind(index + 1, QUANTITY):
            # "3.8% and 5.2% more, respectively": the second speaks for both.
            if quantity.type not in RELATIVE_TYPES:
                return None
            index = scene.after(index + 1)
            continue
        if step == 0 and scene.low(index) in {"(", ")"} and (past := _past_bracket(scene, index)) > 0:
            index = past
        if step == 0 and scene.low(index) == "or" and _is_restated(scene, index + 1):
            index = scene.after(index + 1)
            continue
        if scene.nodes[index].kind == QUANTITY:
            return None
        change = scene.change(index)
        if change is not None and scene.low(index) not in _NO_COMPARATIVES:
            return _comparative(scene, node, index, change.direction, change.part, quantity.type)
        if quantity.type == "percent" and (way := _ahead_of(scene, index)):
            return Role("growth", way, index, "delta", rule="comparative")
        if quantity.type != "percent" and scene.low(index) in {"ahead", "short"} and _is_of_period(scene, index + 1):
            return Role("change", _SIDES[scene.low(index)], index, "delta", rule="comparative")
        item = scene.nodes[index]
        tariff = item.kind == METRIC and step == 0 and quantity.type in RELATIVE_TYPES
        if tariff or (led and step < _MODIFIERS and (item.kind == METRIC or item.tag in {"NN", "NNS", "JJ"})):
            # "a 12.7 percent tariff increase", "a 9 percent passenger fare rise"
            index += 1
            continue
        if item.kind == WORD and (item.low not in _BEFORE_COMPARATIVE or _is_because(scene, index)):
            return None
        index += 1
    return None


_DETERMINERS = frozenset({"a", "an", "the", "its", "their", "this", "another"})
_MODIFIERS = 3
_MORE = frozenset({"more", "less", "higher", "lower", "above", "below", "fewer"})


def _past_bracket(scene: Scene, at: int) -> int:
    """ "98.3 billion soms (32.1%) more than a year before": the word of comparison behind the bracket; 0 for others."""
    close = at if scene.low(at) == ")" else at + 2
    if scene.low(close) != ")" or scene.low(close - 2) != "(" or not scene.is_kind(close - 1, QUANTITY):
        return 0
    percent = scene.quantity(close - 1).type == "percent"
    return close + 1 if percent and scene.low(close + 1) in _MORE and scene.low(close + 2) == "than" else 0


def _is_restated(scene: Scene, at: int) -> bool:
    """ "Turnover was 31 billion or 12.3% above that of the first quarter": the change once more, as a percentage."""
    if not scene.is_kind(at, QUANTITY) or scene.quantity(at).type != "percent":
        return False
    return scene.low(scene.after(at)) in {"above", "below", "more", "less", "higher", "lower"}


def _past_restated(scene: Scene, node: int) -> int:
    """What follows a figure and the same once more: "settled 94 cents, or 1.3%, lower" says how both moved."""
    after = scene.after(node)
    if scene.low(after) != ",":
        return after
    if (
        "or" in {scene.low(scene.before(node)), scene.low(scene.before(node) + 1)}
        and scene.change(after + 1) is not None
    ):
        return after + 1
    other = after + 2
    while scene.low(after + 1) == "or" and scene.is_kind(other, WORD) and scene.low(other) in _ABOUT:
        other += 1
    restated = scene.low(after + 1) == "or" and scene.is_kind(other, QUANTITY)
    if not restated or scene.low(scene.after(other)) != ",":
        return after
    return scene.after(other) + 1 if scene.change(scene.after(other) + 1) is not None else after


_ABOUT = frozenset({"about", "nearly", "some", "roughly", "around", "almost"})


def _is_because(scene: Scene, at: int) -> bool:
    """ "Fell to 27.6 billion dollars on lower prices": what follows is why, not how much the figure is lower."""
    ago = scene.low(at - 1) in {"-", "–"} or scene.low(at + 1) in {"-", "–"} or scene.low(at + 1).startswith(_TERMS)
    return scene.low(at) == "on" and not ago


_TERMS = ("year", "quarter", "month", "week", "average", "annual")


_COUNTED = {"more": 1, "extra": 1, "additional": 1, "fewer": -1, "less": -1}
_THAN = 9


def counted_more(scene: Scene, node: int) -> Role | None:
    """ "28,000 fewer workers at the end of 2024 than in 2019": so many more or less, the word within the count."""
    quantity = scene.quantity(node)
    first = (quantity.unit_text or "").partition(" ")[0] if quantity.type == "count" else ""
    if first not in _COUNTED or "than" not in scene.vocabulary(node):
        return None
    _, high = scene.bounds(node)
    for at in range(node + 1, min(high, node + _THAN)):
        if scene.low(at) == "than":
            return Role("change", _COUNTED[first], -1, "plain", rule="counted_more")
        if scene.low(at) in {",", ";"} or scene.is_kind(at, QUANTITY):
            return None
    return None


def is_behind(scene: Scene, node: int) -> bool:
    """ "Has fallen 480 million zlotys behind with payments", "2 billion rand behind on its bills": what is overdue."""
    after = scene.after(node)
    return (
        scene.quantity(node).type == "money"
        and scene.low(after) == "behind"
        and scene.low(after + 1) in {"with", "on", "in"}
    )


_SIDES = {"ahead": 1, "short": -1, "shy": -1, "over": 1, "under": -1}


def _ahead_of(scene: Scene, at: int) -> int:
    """ "3 percent ahead of 2022" and "over budget" are above (1), "short of the target" below (-1); 0 elsewhere."""
    side = _SIDES.get(scene.low(at), 0)
    apart = scene.low(at) in {"ahead", "short", "shy"}
    if not side or (apart and scene.low(at + 1) != "of"):
        return 0
    at += 1 + apart
    at += scene.low(at) in {"the", "its", "their", "a"}
    # "6 percent under April's volume", "under the 2023 level", "over the figure of 2022"
    owned = scene.is_kind(at, DATE) and scene.low(at + 1) in _OWNING | _MARKS
    owned = owned or (scene.low(at) in _MARKS and scene.low(at + 1) == "of")
    told = (
        scene.low(at) in _YARDSTICKS
        or (apart and scene.low(at) in _PEAKS)
        or owned
        or (apart and (scene.is_kind(at, DATE) or scene.low(at) in {"what", "those"}))
    )
    return side if told else 0


def _is_of_period(scene: Scene, at: int) -> bool:
    """ "22 million euros ahead | of the same quarter of 2023": another period is what the figure is measured by."""
    return scene.low(at) == "of" and scene.is_kind(at + 1 + (scene.low(at + 1) == "the"), DATE)


_OWNING = frozenset({"'s", "’s", "'", "’"})
_MARKS = frozenset({"figure", "level", "levels", "total", "mark", "sum", "volume"})


def _is_yardstick(scene: Scene, at: int) -> bool:
    """Whether a figure can lie above or below what stands there: a target, a period, "those of rivals"."""
    return scene.low(at).split(" ")[0] in _MEASURED_BY or scene.is_kind(at, DATE)


def _is_up_on(scene: Scene, at: int) -> bool:
    """ "15.7 million euros down on the year", "30,000 up on 2022": by how much it moved."""
    if scene.low(at + 1).startswith("year"):
        return True
    return scene.low(at + 1) == "on" and (scene.is_kind(at + 2, DATE) or scene.low(at + 2) in {"the", "a", "last"})


def _comparative(scene: Scene, node: int, index: int, direction: int, part: str, type_: str) -> Role | None:
    low = scene.low(index)
    if part == "verb" and scene.nodes[index].tag.startswith("VB"):
        # "half of 2 percent fell": the verb belongs to what follows, unless it is a noun in disguise.
        return None
    if low in {"below", "above"} and not _is_yardstick(scene, index + 1):
        return None
    if low in {"up", "down"}:
        follows = scene.low(index + 1).split(" ")[0]
        if (type_ not in RELATIVE_TYPES and not _is_up_on(scene, index)) or follows not in _AFTER_UP:
            return None
        return Role("growth" if type_ == "percent" else "change", direction, index, "delta", rule="comparative")
    if low in {"loss", "losses", "gain", "gains", "saving", "savings", "up", "down"} and type_ not in RELATIVE_TYPES:
        return None
    if low in {"short", "loss", "losses"}:
        return None
    if (
        low in {"more", "extra", "additional", "fewer", "less"}
        and type_ == "count"
        and scene.low(index + 1) not in {"than", "year", "within"}
    ):
        return None
    kind = "growth" if type_ in {"percent", "multiple"} else "change"
    return Role(kind, direction, index, "delta", rule="comparative")

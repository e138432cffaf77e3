"""Older figures: what another figure is only compared with."""

from __future__ import annotations

from soe_facts.link.common_words import APART
from soe_facts.link.comparisons import STRICT, is_compared
from soe_facts.link.date_labels import label_of
from soe_facts.link.roles import Role
from soe_facts.link.scene import DATE, METRIC, QUANTITY, RELATIVES, Scene

_MULTIPLES = frozenset("double twice triple treble quadruple times thrice".split())
# "Reversing a loss of X in 2023", "beating the record of X set in 2019": not where the figure itself follows.
_OUTDOING = frozenset(
    "reversing reversed overturning erasing eclipsing surpassing topping beating exceeding outstripping overtaking "
    "bettering breaking undershooting missing".split()
)
_ARTICLES = frozenset("a an the its their last previous analysts economists".split())
_BY_FAR = frozenset("well far just slightly still way even".split())
_EXTREMES = frozenset("low high peak record level figure total reading lows highs bottom trough mark tally".split())


def is_instead(scene: Scene, node: int) -> bool:
    """ "We now see growth of 8 percent, rather than 10 percent": another view of the same thing."""
    before = scene.before(node)
    return (scene.low(before - 1), scene.low(before)) in {("rather", "than"), ("instead", "of")}


def is_older(scene: Scene, index: int, roles: dict[int, Role]) -> bool:
    """Whether a figure is only what another is compared with: "up from X", "quadruple the X of 2022", "(2023: X)"."""
    role = roles.get(index)
    if role is None or index not in scene.node_of:
        return False
    if role.slot == "old":
        return True
    if role.kind in {"growth", "change"} and role.slot == "delta":
        return False
    node = scene.node_of[index]
    if label_of(scene, node) >= 0:
        return True
    if _in_bracket(scene, node):
        return True
    if node not in scene.compared:
        scene.compared[node] = _compared(scene, node)
    return scene.compared[node] or _with_older(scene, node, roles)


def _in_bracket(scene: Scene, node: int) -> bool:
    """ "A loss of R7.3 billion (R5.1 billion a year earlier)", "(previous year: 4.5 billion)": what was before."""
    _, high = scene.bounds(node)
    before, after = scene.before(node), scene.after(node)
    if scene.low(before) == "(" and 0 <= after < high - 1 and scene.is_kind(after, DATE):
        return scene.date(after).anchor == "offset" and scene.low(after + 1) in {")", ","}
    return False


def _compared(scene: Scene, node: int) -> bool:
    """Whether a word of comparison governs the figure: "against a loss of X", "double April's X"."""
    low, high = scene.bounds(node)
    if _turns_into(scene, node) or _is_of_before(scene, node):
        return True
    named = scene.low(scene.before(node)) == "of" and scene.is_kind(scene.before(node) - 1, METRIC)
    own_date = any(scene.is_kind(i, DATE) for i in range(node + 1, min(high, node + 4)))
    for step in range(scene.before(node), max(low - 1, node - 9), -1):
        item = scene.nodes[step]
        if named and not own_date and (item.kind == QUANTITY or item.low in _MULTIPLES):
            # "3.2 times its debt of 47.8 billion": another statistic of the same day.
            return False
        if item.low in STRICT:
            return scene.change(step + 1) is None
        if item.kind == QUANTITY:
            # "Double output to X" gives the new value, "double the X of 2022" the old one.
            raised = scene.low(scene.before(node)) in {"to", "from"}
            doubled = item.low.split()[-1] in _MULTIPLES and not raised and scene.low(step + 1) not in {",", "and"}
            return doubled or _is_part_of(scene, step, node)
        if item.low in {"with", "to"} and is_compared(scene, step - 1):
            return True
        if item.low == "to" and scene.low(step - 1) == "close" and scene.low(step - 2) == "," and own_date:
            return scene.is_kind(step - 3, QUANTITY)  # "To 4 billion, close to the record of 4.2 billion in 2019"
        if item.low in _AFTER and _is_result(scene, node) and leads_to_amount(scene, step, node):
            return any(scene.is_kind(i, QUANTITY) for i in range(max(low, step - _REACH), step))
        if item.low in _AFTER and scene.low(step - 1) == ",":
            return own_date and leads_to_amount(scene, step, node)
        if item.low == "to" and scene.change(step - 1) is None and scene.is_kind(step - 1, DATE):
            # "Went down 16% against the same period last year to X"
            return False
        if item.low == "of" and scene.low(step - 1) in APART and scene.is_kind(step - 2, QUANTITY):
            return scene.is_kind(step + 1, DATE)  # "12 percent short of 2023's 121 billion dollars"
        if item.low in {"over", "on", "above", "below", "under", "past", "beyond"}:
            if scene.low(scene.after(node)) in _CAPS:
                return False  # "54 percent, well above the 35 percent cap set by the regulator"
            if scene.is_kind(step + 1, DATE) and scene.low(step + 2)[:1] in {"'", "’"}:
                return scene.is_kind(step - 1, QUANTITY)  # "5 percent below 2022's 1.4 billion"
            led = scene.low(step + 1) in {"the", "its", "their", "a"}
            if not led or (step + 1 != scene.before(node) and not _is_extreme(scene, scene.before(node))):
                return False
            far = scene.low(step - 1) in _BY_FAR
            # "Lifted orders in 2024-25 to 7,689 crore, above the 6,000 crore of all of 2023-24"
            beside = scene.low(step - 1) == "," and scene.is_kind(step - 2, QUANTITY)
            if beside and any(scene.is_kind(i, DATE) for i in range(node + 1, min(high, node + 6))):
                return True
            return far or scene.is_kind(step - 1, QUANTITY) or scene.change(step - 1) is not None
        if item.low in _MULTIPLES and scene.low(step + 1) in {"the", "its", "their"}:
            return True
        dated = scene.is_kind(step + 1, DATE) and scene.low(step + 2) in {
            "'",
            "’",
        }  # "exceeding last year's total of X"
        if item.low in _OUTDOING and (dated or scene.low(step + 1) in _ARTICLES):
            return True
        if item.low in {",", ";", ":", "and", "(", "while", "or"} or scene.is_finite(step) or item.low in RELATIVES:
            return False
    return False


def _is_of_before(scene: Scene, node: int) -> bool:
    """ "Well short of the 93 percent of a year earlier", "half the 168 million of the year before"."""
    if scene.low(scene.before(node)) != "the" or scene.low(node + 1) != "of":
        return False
    return scene.is_kind(node + 2, DATE) and scene.date(node + 2).anchor == "offset"


def _is_part_of(scene: Scene, part: int, node: int) -> bool:
    """ "Earned 809 million, roughly half of the 1.6 billion that it had made in the second quarter": a dated amount
    that the one before falls short of; not "half of the 1.6 billion raised"."""
    if scene.quantity(part).type != "percent" or scene.low(scene.before(part)) != ",":
        return False
    newer = scene.before(part) - 1
    if scene.low(newer) == ")":  # "$113 million" of "809 million yuan ($113 million), half of"
        newer = next((i - 1 for i in range(newer - 1, newer - 5, -1) if scene.low(i) == "("), newer)
    if not scene.is_kind(newer, QUANTITY) or scene.quantity(newer).unit != scene.quantity(node).unit:
        return False
    if not all(scene.low(i) in _OF_THE for i in range(part + 1, scene.before(node) + 1)):
        return False
    dated = any(scene.is_kind(i, DATE) for i in range(node + 1, min(scene.bounds(node)[1], node + _REACH)))
    return dated and scene.quantity(node).value > scene.quantity(newer).value


_OF_THE = frozenset({"of", "the"})
_REACH = 9
_CAPS = frozenset("cap ceiling limit threshold minimum maximum floor norm".split())
_AFTER = frozenset({"after", "following"})


_RESULTS = frozenset({"net_loss", "net_profit", "total_profit", "operating_profit", "operating_loss"})


def _is_result(scene: Scene, node: int) -> bool:
    """ "Earned 1.3 billion following a 0.9 billion loss", "after a loss of 2 billion": what was made before."""
    before, after = scene.before(node), scene.after(node)
    told = before - 1 if scene.low(before) == "of" else after
    return scene.is_kind(told, METRIC) and scene.metric(told).metric.id in _RESULTS


_TURNS = frozenset({"turned", "turning", "turns", "swung", "became", "gave", "flipped"})


def _turns_into(scene: Scene, node: int) -> bool:
    """ "A profit of X turned into a loss of Y": what there was before."""
    after = scene.after(node)
    if scene.low(after) not in _TURNS or scene.low(after + 1) not in {"into", "to", "a", "way"}:
        return False
    _, high = scene.bounds(node)
    return any(
        scene.is_kind(at, METRIC) and scene.metric(at).metric.id in _RESULTS
        for at in range(after, min(high, after + 5))
    )


def leads_to_amount(scene: Scene, at: int, node: int) -> bool:
    """Whether nothing but the name of an amount parts it from a word: "after a record X", "following a loss of X"."""
    return all(_names_amount(scene, i) for i in range(at + 1, scene.before(node) + 1))


def _names_amount(scene: Scene, at: int) -> bool:
    described = scene.tag(at).startswith(("DT", "JJ", "PRP$", "RB"))
    return described or scene.is_kind(at, METRIC) or scene.low(at) in {"of", "record"}


def _is_extreme(scene: Scene, at: int) -> bool:
    """ "0.2 percent above the low of X hit in 2023": what a figure is compared with may have a name."""
    return scene.low(at) == "of" and scene.low(at - 1) in _EXTREMES


def _with_older(scene: Scene, node: int, roles: dict[int, Role]) -> bool:
    """ "against X and Y respectively": a figure joined to an older one is older too."""
    low, _ = scene.bounds(node)
    if scene.low(scene.before(node)) not in {"and", ","}:
        return False
    for step in range(scene.before(node), max(low - 1, node - 5), -1):
        if scene.is_kind(step, QUANTITY):
            other = scene.nodes[step].ref
            return roles[other].slot == "old" and scene.quantities[other].unit == scene.quantity(node).unit
        if scene.low(step) not in {"and", ","} and not scene.is_kind(step, DATE):
            return False
    return False


def belongs_to_older(scene: Scene, at: int, roles: dict[int, Role]) -> bool:
    """Whether a date closes an older value: "up from 36.5 billion yuan last year", "than the X of 2022"."""
    low, _ = scene.bounds(at)
    for step in range(at - 1, max(low - 1, at - 8), -1):
        if scene.is_kind(step, QUANTITY):
            return is_older(scene, scene.nodes[step].ref, roles)
        if scene.low(step) in {",", ";", "to"} or (scene.low(step) == "and" and not scene.is_kind(step - 1, QUANTITY)):
            return False
    return False

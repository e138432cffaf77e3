"""What each quantity does in its clause: a level, a growth, a change or a share, and in which direction."""

from __future__ import annotations

from soe_facts.link.benchmarks import is_plus_benchmark
from soe_facts.link.comparatives import comparative_after, counted_more, is_behind
from soe_facts.link.comparisons import is_of_earlier
from soe_facts.link.gapped import copy_coordinated
from soe_facts.link.kinds_beside import answered, is_after, is_beside, is_bracketed, is_set_beside, polled_growth
from soe_facts.link.moved import moved_noun
from soe_facts.link.restated import restated_change, restates_part
from soe_facts.link.roles import Role, previous_in_sentence
from soe_facts.link.scene import DATE, METRIC, QUANTITY, WORD, Scene
from soe_facts.link.shares import find_share, is_share_of, takes_object
from soe_facts.link.shares_again import same_share
from soe_facts.link.triggers import trigger_before
from soe_facts.link.wage_talks import offered
from soe_facts.records import Quantity


def find_roles(scene: Scene) -> dict[int, Role]:
    """The role of every quantity that is a node of the scene, by its index."""
    roles: dict[int, Role] = {}
    for index in sorted(scene.node_of):
        roles[index] = _role(scene, index, roles)
        _take_name(scene, roles[index])
    copy_coordinated(scene, roles)
    return roles


def _take_name(scene: Scene, role: Role) -> None:
    """ "A loss of 0.9 percent", "its advance for the week": what tells the growth names no metric of its own, unless it
    tells whose growth it is: "GDP growth"."""
    if role.kind == "growth" and role.trigger >= 0 and scene.is_kind(role.trigger, METRIC):
        if " " in scene.low(role.trigger):
            return
        scene.turn(role.trigger, WORD)
        scene.retag(role.trigger, "NN")


def _role(scene: Scene, index: int, roles: dict[int, Role]) -> Role:
    """What one quantity does, by the words right of it, then by those left of it."""
    quantity = scene.quantities[index]
    node = scene.node_of[index]
    previous = previous_in_sentence(scene, index)
    if quantity.text.lower().startswith("halv"):
        return Role("growth", -1, node, "delta", rule="halved")
    right = comparative_after(scene, node)
    if right is not None:
        return right
    if (more := counted_more(scene, node)) is not None:
        return more
    if is_behind(scene, node):
        return Role("level", rule="behind")
    if quantity.type == "multiple":
        return _multiple(scene, index, roles)
    if is_plus_benchmark(scene, node):
        return Role("level", rule="on_top")
    if is_bracketed(scene, node, previous, roles):
        return _like(roles[previous], Role("level", slot="old", head=previous, rule="bracketed"))
    if (answer := answered(scene, node)) is not None:
        return answer
    left = trigger_before(scene, node)
    if quantity.type == "percent":
        if (left is None or left.rule in {"to", "to_plain"}) and (
            foreseen := polled_growth(scene, index, roles)
        ) is not None:
            return foreseen
        if left is not None and previous in roles and is_set_beside(scene, node, left, roles[previous]):
            return Role("level", rule="beside")
        found = _percentage(scene, index, left, roles)
        if found is not None:
            return found
    if left is not None:
        return _governed(scene, index, left, roles)
    if (again := restated_change(scene, node, previous, roles)) is not None:
        return again
    if quantity.type == "percent" and scene.low(scene.before(node)) == "or" and restates_part(scene, previous, roles):
        return Role("share", rule="or_part")
    if quantity.type == "percent" and previous >= 0 and roles[previous].kind == "growth" and is_beside(scene, node):
        return Role("growth", 1, -1, "old", previous, "foretold")
    if quantity.type == "percent" and previous >= 0 and roles[previous].kind == "growth" and is_after(scene, node):
        return Role("growth", 1, -1, "plain", previous, "after")
    return Role("level")


def _percentage(scene: Scene, index: int, left: Role | None, roles: dict[int, Role]) -> Role | None:
    """A percentage that has a sign, is a part, or is the size of a growth; None where the word of change decides."""
    node = scene.node_of[index]
    previous = previous_in_sentence(scene, index)
    if sign := _sign(scene, node, previous):
        return Role("growth", sign, node, "delta", rule="signed")
    share = find_share(scene, node) or same_share(scene, node, index - 1, roles)
    changed = left is not None and left.slot == "delta"
    if share is not None:
        if left is not None and share.rule in {"of", "stake"} and takes_object(scene, left):
            return share  # "lost 38% of the energy"
        if changed and share.rule != "verb":
            return None
        if left is not None and left.slot == "old" and left.rule != "old_of":
            share.slot, share.head = "old", previous
        return share
    if (left is None or left.slot == "old") and (bid := offered(scene, node)) is not None:
        return bid
    moved = None if changed else moved_noun(scene, node)
    if moved is not None:
        moved.slot = left.slot if left is not None else "plain"
        moved.head = previous if moved.slot == "old" else -1
    return moved


def _governed(scene: Scene, index: int, left: Role, roles: dict[int, Role]) -> Role:
    """A quantity that a word of change to its left governs; new and old values beside a share are shares."""
    node = scene.node_of[index]
    previous = previous_in_sentence(scene, index)
    percent = scene.quantities[index].type == "percent"
    if left.slot == "old":
        left.head = _newer(scene, index, previous, roles)
        if left.rule == "old_from" and _counts_others(scene, index, left.head):
            return Role("level")
        if left.head >= 0 and roles[left.head].kind == "change" and _is_foreseen_growth(scene, node, roles[left.head]):
            left.kind, left.direction = "change", roles[left.head].direction
        return _like(roles[left.head], left) if percent and left.head >= 0 else left
    if left.slot == "new" and percent:
        after_old = previous >= 0 and roles[previous].slot == "old" and roles[previous].kind == "share"
        if after_old or is_share_of(scene, node, scene.bounds(node)[0]):
            left.kind = "share"
    return left


_FORESEEN = frozenset("forecast estimate projection outlook view estimated forecasted predicted".split())


def _is_foreseen_growth(scene: Scene, node: int, newer: Role) -> bool:
    """ "Demand will grow by 1.5 million bpd, down from its previous forecast of 1.6 million": another growth."""
    before, after = scene.before(node), scene.after(node)
    return newer.rule == "growth_seen" or not _FORESEEN.isdisjoint({scene.low(before - 1), scene.low(after)})


def _newer(scene: Scene, index: int, previous: int, roles: dict[int, Role]) -> int:
    """What an older value is compared with: the nearest figure of its type before it, else the figure before.

    "62 percent scored above 90 points, up from 55 percent" compares percentages. In "reached X in 2022 from Y, while
    exports climbed from P to Q" P is of no time before that of Y.
    """
    other = previous
    clause = scene.clause_of[scene.node_of[index]]
    while other >= 0 and scene.clause_of[scene.node_of[other]] == clause:
        alike = scene.quantities[other].type == scene.quantities[index].type and roles[other].slot != "old"
        if alike and not _counts_another(scene.quantities[other], scene.quantities[index]):
            return other
        other = previous_in_sentence(scene, other)
    apart = previous >= 0 and scene.clause_of[scene.node_of[previous]] != clause
    return roles[previous].head if apart and roles[previous].slot == "old" and roles[previous].head >= 0 else previous


def _counts_another(first: Quantity, second: Quantity) -> bool:
    """ "6,000 employees in 21 countries, up from 5,300 [employees]": each count is compared with its own noun's."""
    nouns = (first.unit_text, second.unit_text)
    return first.type == "count" and None not in nouns and nouns[0] != nouns[1]


def _counts_others(scene: Scene, index: int, head: int) -> bool:
    """ "Signed up 45 brands from 17 countries", "raised X from the sale of four ports": a count of other things."""
    quantity = scene.quantities[index]
    led_to = scene.low(scene.after(scene.node_of[index])) == "to"  # "spend X to lift capacity from 240 cars to 360"
    if quantity.type != "count" or not quantity.unit_text or head < 0 or led_to:
        return False
    after = scene.after(scene.node_of[index])
    if scene.low(after) == "to" and scene.is_kind(after + 1, QUANTITY):
        return False  # "spend 430 billion to lift capacity from 240 cars to 360"
    other = scene.quantities[head]
    if other.type != "count":
        return other.type in {"money", "physical"}
    mine, its = quantity.unit_text.split()[-1], (other.unit_text or "").split()[-1:]
    return its not in ([], [mine])


def _sign(scene: Scene, node: int, previous: int) -> int:
    """ "348.9 TWh, +5.4%", "50.1 billion cubic metres, -0.6%": a signed percentage right behind a sum is its growth.

    So is one behind a comma or bracket: "330 billion rupees, minus 11 percent", "sales (plus 4 percent)".
    """
    text = scene.quantity(node).text
    if text.startswith("+"):
        return 1
    spelled = "plus" if scene.low(node - 1) == "plus" else "minus" if text.lower().startswith("minus") else ""
    if spelled and scene.low(node - 1 - (spelled == "plus")) in {",", "("}:
        return 1 if spelled == "plus" else -1
    beside = previous >= 0 and node - scene.node_of[previous] <= 2 and scene.low(node - 1) in {",", "("}
    return -1 if beside and text[0] in "-−–" else 0


def _like(other: Role, role: Role) -> Role:
    """An older value is of the kind of the newer one: share beside share, growth beside growth."""
    if other.kind == "share" or (other.kind == "growth" and role.trigger < 0):
        role.kind = other.kind
        role.direction = other.direction
    return role


# Behind "times": what makes it a comparison ("1.8 times as much", "2.6 times that of 2019", "3 times last year's").
_COMPARED = frozenset("as more higher larger greater bigger than that those what over compared".split())
_FIRST = frozenset({"original", "initial", "first", "initially", "originally", "planned", "budgeted"})
_FIGURE_WORDS = frozenset({"figure", "level", "number", "total", "amount"})


def _multiple(scene: Scene, index: int, roles: dict[int, Role]) -> Role:
    """ "Net debt was 3.2 times EBITDA" and "cover of 2.6 times" are levels; "1.8 times as much" is a growth."""
    node = scene.node_of[index]
    if scene.quantity(node).text.lower().rstrip("s").endswith(("time", "x")):
        after = scene.after(node)
        # "1.6 times the figure of a year earlier": a growth; "covered three times over" is none.
        compared = (
            (scene.low(after) in _COMPARED and scene.low(after + 1) not in {".", ","})
            or (after >= 0 and scene.is_kind(after, DATE))
            or {scene.low(after + step) for step in (1, 2)} & _FIGURE_WORDS
            or is_of_earlier(scene, node)
            # "three times the 525 million that it earned in 2023"
            or (scene.low(after) == "the" and scene.is_kind(after + 1, QUANTITY))
            # "four times the original budget"
            or (scene.low(after) in {"the", "its"} and scene.low(after + 1) in _FIRST)
        )
        compared = compared and not _values(scene, node) and not _covers(scene, after)
        left = trigger_before(scene, node)
        if compared:
            return Role("growth", 1, node, "delta", rule="multiple")
        if left is None or (left.trigger < 0 and left.slot != "old"):
            return Role("level", rule="times_of")
        if left.slot in {"new", "old"} and left.kind == "level":
            return _governed(scene, index, left, roles)  # "leverage fell to 2.1 times from 2.5 times"
    return Role("growth", 1, node, "delta", rule="multiple")


_ON_SALE = frozenset({"offer", "sale", "sought", "offered"})


def _covers(scene: Scene, after: int) -> bool:
    """ "Investors asked for 4.6 times what was on sale": how often an issue was covered, no growth."""
    return scene.low(after) == "what" and any(scene.low(at) in _ON_SALE for at in range(after + 1, after + 5))


_YARDSTICKS = frozenset({"earnings", "ebitda", "book value", "sales", "profit", "profits", "cash flow", "assets"})


def _values(scene: Scene, node: int) -> bool:
    """ "The shares trade on 22 times last year's earnings": what the market pays for a body, no growth."""
    ahead = any(scene.low(at) in _YARDSTICKS for at in range(node + 1, min(scene.bounds(node)[1], node + 5)))
    return ahead and scene.low(scene.before(node)) in {"at", "on"}

"""Figures whose verb or noun of change is told once, with the figure before: "output rose 5.9% and sales 4.0%"."""

from __future__ import annotations

from soe_facts.link.roles import Role, previous_in_sentence
from soe_facts.link.scene import DATE, METRIC, WORD, Scene


def copy_coordinated(scene: Scene, roles: dict[int, Role]) -> None:
    """Give a figure the role of the one before where the verb is told once: "output rose 5% and retail sales 4.0%"."""
    for index, role in roles.items():
        if role.rule not in {"default"}:
            continue
        previous = previous_in_sentence(scene, index)
        while (
            previous >= 0
            and roles[previous].slot in {"new", "old"}
            and scene.quantities[previous].type != scene.quantities[index].type
        ):
            # "revenue dropped 2 percent to 51 billion yuan from 52 billion and net profit 16 percent to 1.9 billion"
            previous = previous_in_sentence(scene, previous)
        if previous < 0:
            continue
        quantity, before = scene.quantities[index], scene.quantities[previous]
        other = roles[previous]
        if other.slot == "old" and other.head in roles and _names_subject(scene, previous, index):
            # "Dams supplied 43% of it in 2024, up from 27% in 2023, and wind farms 31%"
            other = roles[other.head]
        if other.slot == "old" and _goes_on_older(scene, previous, index):
            roles[index] = Role(other.kind, other.direction, other.trigger, other.slot, previous, other.rule)
        if quantity.type != before.type or other.kind == "level":
            continue
        if other.kind == "change" and (quantity.unit != before.unit or other.rule == "comparative"):
            continue  # "2.6 bcm less than the year before, and 0.69 million tonnes of oil", "700 fewer, and 12 ships"
        between = range(scene.node_of[previous] + 1, scene.node_of[index])
        joint = scene.node_of[index] - 1
        listed = other.kind == "share" and _lists_part(scene, joint, scene.after(scene.node_of[index]))
        moved = any((scene.is_finite(i) or _changes(scene, i)) and i != other.trigger for i in between)
        if len(between) > _GAP or (moved and not listed):
            continue
        followed = other.kind == "share" and scene.low(joint) == "with" and scene.is_nominal(joint - 1)
        if followed:
            between = between[:-1]  # "Coal made up 40% of it, followed by gas with 21%"
        if other.kind == "growth" and _is_of_ratio(scene, index, between):
            continue  # "sees GDP growing 2 percent, and inflation ending the year at 3.8 percent"
        parted = any(scene.low(i) in {";", ":"} for i in between) and not _next_in_row(scene, index, other)
        if parted or any(scene.low(i) in {"which", "who", "with"} for i in between) or _names_its_own(scene, index):
            continue
        roles[index] = Role(other.kind, other.direction, other.trigger, other.slot, other.head, "gapping")
        older = roles.get(index + 1)
        if other.kind == "share" and older is not None and older.head == index and older.slot == "old":
            older.kind = "share"  # "hydro made up 22 percent, gas 19 percent, down from 22 percent"


_GAP = 18


def _is_of_ratio(scene: Scene, index: int, between: range) -> bool:
    """Whether the name between two figures is one of a rate, which the second is the level of."""
    named = next((at for at in reversed(between) if scene.is_kind(at, METRIC)), -1)
    leads = scene.low(scene.before(scene.node_of[index])) in {"at", "to"}
    return named >= 0 and leads and scene.quantities[index].type == "percent" and scene.metric(named).metric.ratio


def _next_in_row(scene: Scene, index: int, other: Role) -> bool:
    """ "Mining grew 9.3 percent; power generation 4.6 percent; forestry: 2.1 percent": a bare name behind a semicolon.

    A ratio has a level of its own: "output grew 2 percent; core inflation: 2.7 percent".
    """
    quantity, node = scene.quantities[index], scene.node_of[index]
    if other.kind != "growth" or quantity.type != "percent":
        return False
    at = node - 1 - (scene.low(node - 1) == ":")
    last = at
    while scene.is_kind(at, METRIC) or (scene.is_kind(at, WORD) and _is_of_name(scene, at)):
        if scene.is_kind(at, METRIC) and scene.metric(at).metric.ratio:
            return False
        at -= 1
    return at < last and scene.low(at) == ";"


def _is_of_name(scene: Scene, at: int) -> bool:
    return scene.tag(at).startswith(("NN", "JJ", "DT", "VBG", "HYPH")) or scene.low(at) in {"and", "of", "in"}


def _changes(scene: Scene, at: int) -> bool:
    """Whether a word tells of a change; in "the shorter notes" it only says which."""
    return scene.change(at) is not None and (scene.tag(at) != "JJR" or scene.tag(at - 1) != "DT")


def _lists_part(scene: Scene, joint: int, after: int) -> bool:
    """ "68 percent of the paper went to funds and 20 percent to banks": the verb is told once."""
    return scene.low(joint) in {"and", ","} and scene.low(after) in {"to", "from", "by", "with", "in"}


def _goes_on_older(scene: Scene, previous: int, index: int) -> bool:
    """ "Down from 40 billion in 2023 and 50 billion in 2022": another older value with a date of its own."""
    first, last = scene.node_of[previous] + 1, scene.node_of[index]
    dated = scene.is_kind(last + 1, DATE) or (scene.low(last + 1) == "in" and scene.is_kind(last + 2, DATE))
    if not dated or last - first > _OLDER_APART or scene.low(last - 1) not in {"and", ","}:
        return False
    told = [at for at in range(first, last) if scene.is_kind(at, DATE)]
    return len(told) == 1 and all(at in told or scene.low(at) in {"in", "at", "and", ","} for at in range(first, last))


_OLDER_APART = 4


def _names_subject(scene: Scene, previous: int, index: int) -> bool:
    """Whether a noun of its own, behind a date, a comma and "and", opens what follows an older value."""
    first, last = scene.node_of[previous] + 1, scene.node_of[index]
    comma = next((i for i in range(first, last) if scene.low(i) == ","), -1)
    dated = any(scene.is_kind(i, DATE) for i in range(first, max(first, comma)))
    return (
        dated and scene.low(comma + 1) in {"and", "while"} and any(scene.is_nominal(i) for i in range(comma + 2, last))
    )


def _names_its_own(scene: Scene, index: int) -> bool:
    """ "19% more passengers, at a seat factor of 79.9%": the figure belongs to the noun before "of"."""
    before = scene.before(scene.node_of[index])
    if scene.low(before) == "of" and scene.is_kind(before - 1, DATE) and scene.low(before - 2) in {"for", "in"}:
        before -= 2  # "the dividend for 2024 of 47 crowns"
        return scene.is_kind(before - 1, METRIC) or scene.nodes[before - 1].tag.startswith("NN")
    return scene.low(before) == "of" and (
        scene.is_kind(before - 1, METRIC)
        or (scene.nodes[before - 1].tag.startswith("NN") and not scene.change(before - 1))
    )

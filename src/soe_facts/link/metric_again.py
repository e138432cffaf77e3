"""Figures of what was told before: "16 more were being built", "it has collected 6 billion of it"."""

from __future__ import annotations

from dataclasses import replace

from soe_facts.find.metrics import metric_lexicon
from soe_facts.link.common_words import TO_BE
from soe_facts.link.metric_past import inherit
from soe_facts.link.metric_rules import Pick, fits, fits_pick, pick_at, unit_class
from soe_facts.link.metric_topic import subject_before
from soe_facts.link.phrases import snake_case
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, BE, DATE, METRIC, QUANTITY, WORD, Scene

_RECALL = 6


def counted_again(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "28 reactors with a capacity of 31.8 GW, and 16 more were being built": of what the last count was of."""
    quantity, node = scene.quantities[index], scene.node_of[index]
    if (asked := _of_them(scene, index) or _of_us(scene, index)) is not None:
        return asked
    more = scene.low(scene.after(node)) in {"more", "others"} and scene.low(scene.after(node) + 1) != "than"
    if quantity.type != "count" or quantity.unit_text or not (more or scene.low(scene.before(node)) == "another"):
        return None
    for other in range(index - 1, max(-1, index - 1 - _RECALL), -1):
        if other in done and scene.quantities[other].type == "count" and scene.quantities[other].unit_text:
            return inherit(scene, done[other], index, role, "points_back")
    return None


def named_part(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "Costs were 2.1 billion, of which 1.1 billion were staff expenses": what a part is called behind it."""
    node = scene.node_of[index]
    verb = scene.after(node)
    if role.kind != "level" or scene.low(verb) not in TO_BE or "of" not in scene.vocabulary(node):
        return None
    low, high = scene.bounds(node)
    which = scene.low(scene.before(node)) in {"which", "whom"} and scene.low(scene.before(node) - 1) == "of"
    led = scene.low(scene.before(node)) == "," and scene.low(low) == "of"
    if verb + 1 >= high or not (which or led):
        return None
    at = verb + 1
    while at < high and scene.is_kind(at, WORD) and scene.tag(at).startswith(("JJ", "NN", "VBG")):
        at += 1
    if at < high and scene.is_kind(at, METRIC) and fits(scene.metric(at).metric, scene.quantities[index], role):
        return pick_at(scene, at, "predicate", index, role)
    named = at > verb + 1 and scene.tag(at - 1).startswith("NN") and (at == high or scene.low(at) in _ENDS)
    start, end = scene.nodes[verb + 1].start, scene.nodes[at - 1].end
    return Pick(snake_case(scene.text[start:end]), start, end, "predicate") if named else None


_ENDS = frozenset({",", ".", ";", "and", "while"})


_SEES = frozenset(
    "see sees saw expect expects expected predict predicts predicted forecast forecasts project projects projected "
    "reckon reckons anticipate anticipates envisage envisages for".split()
)
_LOOKS = frozenset({"look", "looks", "looked", "looking"})
_BARE = frozenset({".", ",", ";", "and", "but", "while", "for", "in", "this", "next", "instead", "only"})


def seen_again(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "The firm forecast revenue growth of 20 percent. Analysts look for 12 percent": of what was foreseen before."""
    quantity, node = scene.quantities[index], scene.node_of[index]
    if quantity.type != "percent" or role.slot != "plain" or index - 1 not in done or not done[index - 1].metric:
        return None
    before, after = scene.before(node), scene.after(node)
    if scene.low(before) in {"only", "just"}:
        before -= 1
    sees = scene.low(before) in _SEES and (scene.low(before) != "for" or scene.low(before - 1) in _LOOKS)
    bare = scene.low(after) in _BARE or scene.is_kind(after, DATE)
    if not sees or not bare or scene.quantities[index - 1].type != "percent":
        return None
    return inherit(scene, done[index - 1], index, replace(role, kind="growth"), "seen_again")


def _of_them(scene: Scene, index: int) -> Pick | None:
    """ "How did state firms do? There were 676 of them": of the firms that the sentence before tells of."""
    quantity, node = scene.quantities[index], scene.node_of[index]
    after, low = scene.after(node), scene.bounds(node)[0]
    if quantity.type != "count" or quantity.unit_text or (scene.low(after), scene.low(after + 1)) != ("of", "them"):
        return None
    if not low or scene.low(scene.before(node)) not in {"were", "are", "was", "remain", "remained", "exist", "existed"}:
        return None
    first, last = scene.bounds(low - 1)
    if not any(scene.actor(at).kind == "class" for at in scene.of_kind(ACTOR, first, last)):
        return None
    known = metric_lexicon().by_id["number_of_enterprises"]
    return Pick(known.id, quantity.start, quantity.end, "topic", known)


def _of_us(scene: Scene, index: int) -> Pick | None:
    """ "Today we are 6,900", "there were 2,400 of us in 2015": of those who work there."""
    quantity, node = scene.quantities[index], scene.node_of[index]
    if quantity.type != "count" or quantity.unit_text:
        return None
    after, before = scene.after(node), scene.before(node)
    while scene.low(before) in {"about", "around", "some", "only", "just", "still", "be", "now", "nearly"}:
        before -= 1
    ours = scene.low(before - 1) == "we" and (scene.low(before) in TO_BE or scene.tag(before) == "MD")
    if not ours and (scene.low(after), scene.low(after + 1)) != ("of", "us"):
        return None
    known = metric_lexicon().by_id["employees"]
    return Pick(known.id, quantity.start, quantity.end, "topic", known)


_GIVES = frozenset("hand handed hands pay paid pays distribute distributed return returned remit remitted".split())
_GATHERS = frozenset(
    "brought bring brings contributed contribute gave gives yielded generated supplied provided collect collects "
    "collected recover recovered raise raised receive receives received get gets got pocket pockets pocketed".split()
)
_PROFITS = frozenset({"net_profit", "total_profit", "operating_profit"})


def part_of_it(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "A recovery target of 15 billion rupees, and it has collected 6 billion of it": of the sum just told; what is
    handed over of a profit is a dividend."""
    opened = (
        _of_total(scene, index, role, done)
        or _gapped_part(scene, index, role, done)
        or _contributed(scene, index, role, done)
    )
    if opened is not None:
        return opened
    quantity, node = scene.quantities[index], scene.node_of[index]
    after = scene.after(node)
    points = after >= 0 and scene.low(after) == "of" and scene.low(after + 1) in {"it", "that", "this"}
    if not points or role.slot != "plain" or role.kind != "level" or scene.tag(after + 2).startswith("NN"):
        return None
    alike = [
        i for i in range(index - 1, max(-1, index - 4), -1) if unit_class(scene.quantities[i]) == unit_class(quantity)
    ]
    verbs = {scene.low(at) for at in range(max(0, node - 3), node)}
    given = bool(verbs & _GIVES)
    spoken = _only_spoken_of(scene, index) if given else None
    if spoken is not None and fits_pick(spoken, quantity, role):
        return spoken
    told = done.get(alike[0]) if alike else None
    if told is None or quantity.type == "count":
        return None
    if given and told.id in _PROFITS:
        return Pick("dividend", quantity.start, quantity.end, "points_back", metric_lexicon().by_id["dividend"])
    return inherit(scene, told, index, role, "points_back") if verbs & _GATHERS else None


_CONTRIBUTES = frozenset("supplied supplies contributed contributes delivered delivers provided provides gave".split())


def _contributed(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "Output was 13 million tonnes, of which the new field supplied 4 million": what a part is given by."""
    node, other = scene.node_of[index], scene.node_of.get(index - 1, -1)
    if scene.low(scene.before(node)) not in _CONTRIBUTES or role.kind != "level" or index - 1 not in done:
        return None
    if other < scene.bounds(node)[0] or scene.quantities[index].unit != scene.quantities[index - 1].unit:
        return None
    which = any((scene.low(at), scene.low(at + 1)) == ("of", "which") for at in range(other + 1, node))
    return inherit(scene, done[index - 1], index, role, "points_back") if which else None


def _gapped_part(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "Gas brought in 12.9 billion of that, refining 10.8 billion and retail 2.4 billion": more parts of one sum."""
    last, other = done.get(index - 1), scene.node_of.get(index - 1, -1)
    node = scene.node_of[index]
    if last is None or last.rule != "points_back" or other < scene.bounds(node)[0] or role.kind != "level":
        return None
    if role.slot != "plain" or scene.quantities[index].unit != scene.quantities[index - 1].unit:
        return None
    between = range(other + 1, node)
    plain = not any(scene.is_finite(at) or scene.nodes[at].kind == METRIC for at in between)
    if not plain and scene.low(scene.after(node)) == "by" and "owed" in scene.vocabulary(node):
        plain = all(scene.low(at) in BE for at in between if scene.is_finite(at))  # "owed by X for gas, 3 billion by Y"
    return inherit(scene, last, index, role, "points_back") if plain else None


_TOTALS = frozenset({"total", "sum", "amount", "figure", "volume"})


def _of_total(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "Power use totalled 94 billion kWh. Of this, industry accounted for 72 billion kWh": the whole's own metric."""
    if role.slot != "plain" or role.kind != "level" or index - 1 not in done:
        return None
    low, _ = scene.bounds(scene.node_of[index])
    if scene.low(low) != "of" or scene.quantities[index - 1].unit != scene.quantities[index].unit:
        return None
    at = low + 1 + (scene.low(low + 1) == "the" or scene.low(low + 2) in _TOTALS)
    whole = scene.low(at) in _TOTALS if at > low + 1 else scene.low(at) in {"this", "that"}
    return inherit(scene, done[index - 1], index, role, "points_back") if whole and scene.low(at + 1) == "," else None


def owed_of_it(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "Is owed 30 billion, of which 12 billion is owed by counties": of what the whole is, though one owes it."""
    node = scene.node_of[index]
    after = scene.after(node)
    if scene.low(after) not in TO_BE or scene.low(after + 1) != "owed" or index - 1 not in done:
        return None
    before = scene.before(node)
    which = scene.low(before) == "which" and scene.low(before - 1) == "of"
    if which and role.slot == "plain" and scene.quantities[index].unit == scene.quantities[index - 1].unit:
        return inherit(scene, done[index - 1], index, role, "points_back")
    return _of_total(scene, index, role, done)


def _only_spoken_of(scene: Scene, index: int) -> Pick | None:
    """The subject of a sentence without figures: "The tax remains a sore point. KGHM paid 2.9 billion zlotys of it"."""
    low, _ = scene.bounds(scene.node_of[index])
    if not low or any(True for _ in scene.of_kind(QUANTITY, scene.bounds(low - 1)[0], scene.node_of[index])):
        return None
    return subject_before(scene, index)


# Bare words for what a passage has told in full, and which of these is the registry's.
_MADE = dict.fromkeys(("production", "output", "generation"), "power_generation")
_USED = dict.fromkeys(("consumption", "usage", "demand"), "power_consumption")
_OF_POWER = {**_MADE, **_USED}


def told_in_full(scene: Scene, index: int, role: Role, pick: Pick, done: dict[int, Pick]) -> Pick | None:
    """ "Electricity production came to 223 TWh. Seasonally adjusted production rose 1 percent. Consumption fell": of
    power all the same."""
    if pick.metric is not None and pick.metric.id != "output":
        return None
    meant = _OF_POWER.get(scene.text[pick.start : pick.end].lower())
    if meant is None or pick.breakdown or scene.text.startswith(" of ", pick.end):
        return None
    recent = [done[other].id for other in range(max(0, index - _RECALL), index) if other in done]
    if meant not in recent and not (recent and recent[-1] in _OF_POWER.values()):
        return None
    metric = metric_lexicon().by_id[meant]
    return replace(pick, id=meant, metric=metric) if fits(metric, scene.quantities[index], role) else None

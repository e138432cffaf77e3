"""Metrics named to the left of a quantity."""

from __future__ import annotations

from soe_facts.link.common_words import MULTIPLIED
from soe_facts.link.metric_past import complement_end, continues, inherit, quoted_at, said_before
from soe_facts.link.metric_rules import Pick, fits, fits_pick, pick_at, resolve, unit_class
from soe_facts.link.metric_subject import head_instead, measured_subject, moved_object, named_by, noun_of
from soe_facts.link.phrases import LIGHT, snake_case
from soe_facts.link.roles import Role, previous_in_sentence
from soe_facts.link.scene import ACTOR, METRIC, QUANTITY, RELATIVES, WORD, Scene
from soe_facts.records import Quantity


def nearest(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """The nearest fitting metric to the left, raised to the head of its phrase, or the statistic that goes on."""
    node = scene.node_of[index]
    quantity = scene.quantities[index]
    low, _ = scene.bounds(node)
    own, _ = scene.clause(node)
    if (described := _described(scene, index, role, own)) is not None:
        return described
    if (whole := _sum_before_part(scene, index)) in done:
        return inherit(scene, done[whole], index, role, "same_statistic")
    past = _goes_on(scene, node, own, index, role)
    previous = _previous(scene, index, past)
    stop = scene.node_of[previous] if previous >= 0 else -1
    pointed = unit_class(quantity) == "point"
    skipped = complement_end(scene, _restated_at(scene, index, previous)) if stop >= 0 else -1
    if role.slot in {"plain", "old"} and (own_noun := noun_of(scene, index)) is not None:
        return own_noun
    # "Orders came in from 31,274 individuals"
    counted = quantity.type == "count" and quantity.unit_text is not None
    from_whom = counted and role.slot == "old" and (role.head < 0 or scene.quantities[role.head].type != "count")
    for at in range(node - 1, low - 1, -1):
        if past and at > own and scene.clause_of[at] != scene.clause_of[node]:
            continue
        if at == stop and previous in done and (named := _next_listed(scene, done[previous], node, role)) is not None:
            return named
        if at == stop and (other_subject := _its_own(scene, stop, index, role)) is not None:
            return other_subject
        if at == stop and previous in done and _serves_on(scene, at, done[previous], index, role):
            other = head_instead(scene, at, index, role)
            return other or inherit(scene, done[previous], index, role, "same_statistic")
        if low < at < own and scene.low(at) == ";":
            return None
        if counted and scene.is_kind(at, METRIC) and scene.clause_of[at] != scene.clause_of[node]:
            continue  # "staff number 66,000, and the network has 3,450 stations"
        if stop < at < skipped and not quoted_at(scene, node) and scene.low(at + 1) not in {"that", "which"}:
            continue
        if scene.is_kind(at, METRIC) and not from_whom and _named(scene, at, index, role):
            head = _head(scene, at, low, index, role)
            if not pointed or _takes_points(scene, head, index, role):
                return head_instead(scene, head, index, role) or pick_at(scene, head, "nearest", index, role)
    if pointed:
        return _ratio_named(scene, index) or said_before(scene, index, role, done)
    return None


def _next_listed(scene: Scene, before: Pick, node: int, role: Role) -> Pick | None:
    """ "The services sector rose 5.9 percent, manufacturing 4.7 percent": what the registry lacks in a list."""
    at = node - 1 - (scene.low(node - 1) == ":")
    if role.rule != "gapping" or before.metric is not None or not scene.tag(at).startswith(("NN", "VBG")):
        return None
    first = at
    while first > node - _LISTED and scene.is_kind(first - 1, WORD) and scene.tag(first - 1).startswith(("NN", "JJ")):
        first -= 1
    if scene.nodes[at].kind != WORD or scene.low(first - 1) not in {",", "and", "while", "but", ";"}:
        return None
    if scene.low(first - 1) == "and" and scene.is_kind(first - 2, METRIC):
        return None  # "electricity production and distribution 4.6 percent"
    start, end = scene.nodes[first].start, scene.nodes[at].end
    return Pick(snake_case(scene.text[start:end]), start, end, "noun_phrase")


# The longest name of one thing in a list: "consumer durables".
_LISTED = 3


def _its_own(scene: Scene, previous: int, index: int, role: Role) -> Pick | None:
    """ "Its profit fell to 7 million euros, while its power bill doubled": a noun that the registry lacks."""
    node = scene.node_of[index]
    if role.slot not in {"delta", "new"} and role.kind != "growth":
        return None
    if role.trigger > previous and (moved := moved_object(scene, index, role)) is not None:
        return moved
    owned = next((at for at in range(node - 1, previous, -1) if scene.low(at) in {"its", "their"}), -1)
    if owned < 0 or scene.clause_of[owned] == scene.clause_of[previous]:
        return None
    last = owned
    while scene.is_kind(last + 1, WORD) and scene.tag(last + 1).startswith(("NN", "JJ")):
        last += 1
    moves = last + 1 == node or (scene.change(last + 1) is not None and scene.tag(last + 1).startswith("VB"))
    if last == owned or not moves or scene.low(last) in LIGHT - _BILLS:
        return None
    return named_by(scene, index, (scene.nodes[owned + 1].start, scene.nodes[last].end, last))


_BILLS = frozenset({"bill", "bills"})


def _goes_on(scene: Scene, node: int, own: int, index: int, role: Role) -> bool:
    """ "Output at the mine, which employs 4,000 people, jumped 8 percent": the main clause goes on behind a relative
    one and has a metric of its own."""
    inside = [at for at in range(own, node) if scene.clause_of[at] != scene.clause_of[node]]
    if not inside or scene.low(inside[0]) not in RELATIVES:
        return False
    before = (at for at in scene.of_kind(METRIC, own, inside[0]) if scene.clause_of[at] == scene.clause_of[node])
    return any(fits(scene.metric(at).metric, scene.quantities[index], role) for at in before)


def _described(scene: Scene, index: int, role: Role, own: int) -> Pick | None:
    """ "Services, which make up half of GDP, grew 4.1 percent": the plain noun that a relative clause tells more of."""
    node = scene.node_of[index]
    if role.kind != "growth" or RELATIVES.isdisjoint(scene.vocabulary(node)):
        return None
    relative = next((at for at in range(own, node) if scene.clause_of[at] != scene.clause_of[node]), own)
    last = relative - 2
    if scene.low(relative) not in RELATIVES or scene.low(relative - 1) != "," or last < own:
        return None
    first = last
    while first > max(own, last - _LISTED) and _is_plain(scene, first - 1):
        first -= 1
    told = scene.of_kind(QUANTITY, relative, node)
    if any(scene.clause_of[at] == scene.clause_of[node] for at in told):
        return None
    if _is_within(scene, first, own):
        return None
    opens = first == scene.bounds(node)[0] or scene.low(first - 1) in _OPENS
    if not opens or not all(_is_plain(scene, at) for at in range(first, last + 1)):
        return None
    return named_by(scene, index, (scene.nodes[first].start, scene.nodes[last].end, last))


def _is_within(scene: Scene, first: int, own: int) -> bool:
    """ "Exports of cars and machine tools, which made up 56.7 percent, rose": the nouns only tell of a metric."""
    for at in range(first - 1, own - 1, -1):
        if scene.is_finite(at) or scene.is_kind(at, QUANTITY):
            return False
        if scene.is_kind(at, METRIC):
            return True
    return False


_OPENS = frozenset({",", "and", "but", "while", "whereas", ";", "the"})


def _is_plain(scene: Scene, at: int) -> bool:
    return scene.is_kind(at, WORD) and scene.tag(at).startswith(("NN", "JJ", "VBG")) and scene.change(at) is None


def _previous(scene: Scene, index: int, past: bool) -> int:
    """The quantity before in the sentence; past a relative clause, the one before in the main clause."""
    previous = previous_in_sentence(scene, index)
    clause = scene.clause_of[scene.node_of[index]]
    while (
        past
        and previous >= 0
        and (scene.clause_of[(at := scene.node_of[previous])] != clause or _opens_relative(scene, at))
    ):
        previous = previous_in_sentence(scene, previous)
    return _outdone(scene, index, _past_owned(scene, index, _past_restated(scene, index, previous)))


def _restated_at(scene: Scene, index: int, previous: int) -> int:
    """The node whose complement names no metric of what follows: that of the figure before, or of the part it is."""
    last = previous_in_sentence(scene, index)
    restated = last != previous and _past_restated(scene, index, last) == previous
    return scene.node_of[last if restated else previous]


def _past_restated(scene: Scene, index: int, previous: int) -> int:
    """ "Averaged 48 GWh, or 95 percent of capacity, whereas May had seen 52 GWh": the part restates the first."""
    if previous < 0 or scene.quantities[previous].type != "percent" or scene.quantities[index].type == "percent":
        return previous
    node = scene.node_of[previous]
    other = previous_in_sentence(scene, previous)
    parted = scene.low(scene.before(node)) == "or" and scene.low(scene.after(node)) == "of"
    return other if parted and other >= 0 and scene.quantities[other].unit == scene.quantities[index].unit else previous


def _sum_before_part(scene: Scene, index: int) -> int:
    """ "Public debt reached 12 trillion pesos, or 43 percent of GDP, up 3.9 percent": the sum that grew, or -1."""
    node = scene.node_of[index]
    if scene.quantities[index].type != "percent" or scene.low(scene.before(node) - 1) != ",":
        return -1
    part = previous_in_sentence(scene, index)
    if part < 0 or scene.quantities[part].type != "percent" or scene.change(scene.before(node)) is None:
        return -1
    at = scene.node_of[part]
    restates = scene.low(scene.before(at)) == "or" and scene.low(scene.after(at)) == "of"
    other = previous_in_sentence(scene, part) if restates else -1
    return other if other >= 0 and scene.quantities[other].type in {"money", "physical", "count"} else -1


def _past_owned(scene: Scene, index: int, previous: int) -> int:
    """ "Revenue of 1.5 trillion from its 40 companies, up by 23 percent": the growth is of the sum."""
    if previous < 0 or scene.quantities[previous].type != "count" or scene.quantities[index].type != "percent":
        return previous
    node = scene.node_of[previous]
    led = scene.low(scene.before(node)) in {"its", "the", "their"} and scene.low(scene.before(node) - 1) in _OUT_OF
    other = previous_in_sentence(scene, previous)
    summed = other >= 0 and scene.quantities[other].type == "money"
    return other if led and summed and scene.low(scene.after(node)) == "," else previous


_OUT_OF = frozenset({"from", "at", "across", "by", "in", "through"})


def _outdone(scene: Scene, index: int, previous: int) -> int:
    """What a figure set beside an older sum adds to: "spent $31 billion on 49 deals, 33 percent more than the $20
    billion of 2022" is of the sum, not of the deals."""
    node, older = scene.node_of[index], scene.node_of.get(index + 1, -1)
    if previous < 0 or not node < older <= node + _BESIDE_OLDER or older >= scene.bounds(node)[1]:
        return previous
    if "than" not in {scene.low(at) for at in range(node + 1, older)}:
        return previous
    other = previous
    while other >= 0 and scene.quantities[other].type != scene.quantity(older).type:
        other = previous_in_sentence(scene, other)
    return other if other >= 0 else previous


_BESIDE_OLDER = 5


def _opens_relative(scene: Scene, at: int) -> bool:
    """ "Profits at Telia, a third of which is owned by the state, rose 9 percent": a figure of the relative clause."""
    return scene.low(at + 1) == "of" and scene.low(at + 2) in RELATIVES


def _ratio_named(scene: Scene, index: int) -> Pick | None:
    """ "The slippage ratio improved 3 points": what moves by points, where the registry has no name for it."""
    found = measured_subject(scene, scene.node_of[index])
    if found is None or not scene.tag(found[2]).startswith("NN"):
        return None
    return named_by(scene, index, found)


def _serves_on(scene: Scene, previous: int, pick: Pick, index: int, role: Role) -> bool:
    """Whether the statistic of the figure before goes on; behind another verb only with a unit that its own words take:
    "sold 300 firms and received 3 billion lira"."""
    node, quantity = scene.node_of[index], scene.quantities[index]
    if not fits_pick(pick, quantity, role) or not continues(scene, previous, node):
        return False
    unnamed = pick.metric is None and role.kind == "level" and role.slot == "plain"
    if unnamed and unit_class(scene.quantity(previous)) != unit_class(quantity):
        return False
    bare = quantity.type == "count" and not quantity.unit_text
    if bare and role.slot == "plain" and scene.quantity(previous).type == "physical":
        return False  # "28 reactors with a capacity of 31.8 GW, and 16 more were being built"
    if role.slot == "plain" and _counts_another(scene.quantity(previous), quantity, scene.text[pick.start : pick.end]):
        return False
    kept = pick.metric is None or resolve(pick.metric, quantity, role) is pick.metric
    return kept or not any(scene.is_finite(at) for at in range(previous + 1, node))


def _counts_another(first: Quantity, second: Quantity, told: str) -> bool:
    """ "11 bridges and three tunnels", "2 million sites, 9,000 fewer than in March, and 4 million tenants": each count
    has a noun of its own; `told` are the words of what the first is of."""
    if first.type == "money" and second.type == "count" and second.unit_text:
        return True  # "38 vehicles for 140 million euros, and 60 howitzers"
    noun = first.unit_text or (told if told[:1].isdigit() else "")
    if first.type != "count" or second.type != "count" or not (noun and second.unit_text):
        return False
    return noun.lower().split()[-1] != second.unit_text.lower().split()[-1]


def _takes_points(scene: Scene, at: int, index: int, role: Role) -> bool:
    metric = resolve(scene.metric(at).metric, scene.quantities[index], role)
    return metric is not None and (metric.ratio or "point" in metric.units)


def _named(scene: Scene, at: int, index: int, role: Role) -> bool:
    """Whether a metric to the left fits; words that name a rate by its unit alone need "at": "a loan at 3 percent"."""
    metric = scene.metric(at).metric
    found = resolve(metric, scene.quantities[index], role)
    if found is None or scene.low(at - 1) in _BESIDE or scene.tag(at + 1) == "POS":
        return False  # "customers' bills rose 35 percent"
    if scene.low(at + 1) in {"included", "excluded"}:
        return False  # "its capital expenditure, acquisitions included, came to 53 billion dollars"
    return found is metric or unit_class(scene.quantities[index]) != "percent" or quoted_at(scene, scene.node_of[index])


# A metric behind these is only what the figure's own is compared with or told with: "3 percent under budget".
_BESIDE = frozenset({"than", "including", "excluding", "under", "over"})
_HEADED = frozenset({"of", "on", "for", "from", "in", "within", "at"})


def _head(scene: Scene, at: int, low: int, index: int, role: Role) -> int:
    """The metric whose phrase holds this one: "the yield on its notes", "fee income, its source of revenue, sank"."""
    best = at
    while True:
        step = best - 1
        while step > low and _within_phrase(scene, step):
            step -= 1
        if scene.low(step) in {"and", "or"}:
            step = _before_list(scene, step, low)
        if scene.low(step) in _HEADED and scene.is_kind(step - 1, METRIC):
            head = step - 1
        else:
            head = _before_apposition(scene, best, low)
        if head < 0 or not fits(scene.metric(head).metric, scene.quantities[index], role):
            return best
        best = head


def _before_list(scene: Scene, at: int, low: int) -> int:
    """The node before a list that "and" closes: "income from | fees, penalties and rents"; its own where none is."""
    step, comma = at - 1, False
    while step > low and (_within_phrase(scene, step) or scene.is_kind(step, METRIC) or scene.low(step) == ","):
        if scene.low(step) in _HEADED:
            break
        comma = comma or (scene.low(step) == "," and step < at - 1)
        step -= 1
    return step if comma else at


def _within_phrase(scene: Scene, at: int) -> bool:
    item = scene.nodes[at]
    if item.kind == ACTOR:
        return True
    return item.kind == WORD and (item.tag.startswith(("NN", "JJ", "PRP$", "DT", "POS", "CD")) or item.low == "-")


def _multiplies(scene: Scene, at: int) -> bool:
    """ "Sales, inflated by dear gas, tripled": the figure itself is the verb."""
    return scene.is_kind(at, QUANTITY) and scene.low(at).rpartition(" ")[2] in MULTIPLIED


_LED = 5


def _before_apposition(scene: Scene, at: int, low: int) -> int:
    comma = at + 1
    while comma < at + _LED and (scene.low(comma) == "of" or scene.tag(comma).startswith(("NN", "JJ", "DT"))):
        comma += 1  # "dented by the cost of fuel, halved"
    verb = comma + 1 + (scene.tag(comma + 1) == "RB")
    if scene.low(comma) != "," or verb >= len(scene.nodes) or not (scene.is_finite(verb) or _multiplies(scene, verb)):
        return -1
    for step in range(at - 1, low, -1):
        if scene.low(step) == ",":
            return step - 1 if scene.is_kind(step - 1, METRIC) else -1
        dented = scene.low(step - 1) == "," and scene.low(step + 1) == "by"  # "profit, dented by dear fuel, halved"
        if scene.nodes[step].kind == QUANTITY or (scene.is_finite(step) and not dented):
            return -1
    return -1

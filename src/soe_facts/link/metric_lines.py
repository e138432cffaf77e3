"""What the label at the head of a line says its figure is of: "• Employees: 46,800", "- Informality: 25.8 percent"."""

from __future__ import annotations

from soe_facts.find.metrics import metric_lexicon
from soe_facts.link.date_labels import is_label
from soe_facts.link.metric_count import noun_metric
from soe_facts.link.metric_rules import Pick, fits, pick_at, unit_class
from soe_facts.link.phrases import snake_case
from soe_facts.link.roles import Role
from soe_facts.link.scene import DATE, METRIC, WORD, Scene
from soe_facts.link.verb_lexicon import verb_rules

_BULLETS = frozenset("• - – — * · ▪ ● ◦".split())
# What is counted in people has its name in the label: "Unemployed: 812,000 people".
_HEADS = frozenset({"people", "persons", "individuals"})
# Endings of what is told in percent: "informality", "underemployment", "occupancy", "absenteeism", "utilisation".
_RATE_ENDINGS = ("ity", "ment", "ancy", "ency", "acy", "ism", "tion", "age", "erty", "ness", "rate", "ratio", "share")

# What is told by kind in the lines behind the total.
_SUMMED = frozenset({"sales_volume", "output", "exports", "imports"})


def labelled(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "• Employees: 46,800 (2023: 48,900)", "2. Unemployed: 812,000 people": a line's label says what it counts."""
    quantity, node = scene.quantities[index], scene.node_of[index]
    if scene.low(node - 1) != ":" or quantity.type not in {"count", "percent"}:
        return None
    if quantity.type == "percent":
        return _rate(scene, index, role)
    if quantity.unit_text and quantity.unit_text.lower() not in _HEADS:
        return None
    if is_label(scene, node - 2) and index - 1 in done:
        first = done[index - 1]
        return Pick(first.id, first.start, first.end, "older_value", first.metric, first.breakdown)
    found = _label(scene, node)
    if found is None:
        return None
    start, end = scene.nodes[found[0]].start, scene.nodes[found[1]].end
    words = scene.text[start:end]
    if words.lower().partition(" ")[0] == "employed":
        return Pick("employees", start, end, "metric_of", metric_lexicon().by_id["employees"])
    known = noun_metric(words)
    told = done.get(index - 1) or done.get(index - 2)
    if known is not None and known[0].weak and told is not None and told.id in _SUMMED:
        return Pick(told.id, start, end, "metric_of", told.metric)  # "Total sales: 1.5 million. Trucks: 310,000."
    if known is not None:
        return Pick(known[0].id, start, end, "metric_of", known[0], known[1])
    if not quantity.unit_text and not scene.tag(found[1]).endswith("S"):
        return None  # "Hotline: 121"
    return Pick(snake_case(words), start, end, "metric_of")


def _rate(scene: Scene, index: int, role: Role) -> Pick | None:
    """ "- Informality: 25.8 percent", "4. Absorption rate: 40.3 percent": a rate that the registry lacks."""
    found = _label(scene, scene.node_of[index]) if role.kind == "level" and role.slot == "plain" else None
    if found is None or not scene.low(found[1]).endswith(_RATE_ENDINGS):
        return None
    start, end = scene.nodes[found[0]].start, scene.nodes[found[1]].end
    return Pick(snake_case(scene.text[start:end]), start, end, "metric_of")


def _label(scene: Scene, node: int) -> tuple[int, int] | None:
    """The first and last word of the label before the colon of a figure that opens its line."""
    low, _ = scene.bounds(node)
    last = node - 2
    while last > low and (scene.is_kind(last, DATE) or scene.low(last) in {",", "in", "at", "(", ")", "as", "of"}):
        last -= 1
    first = last
    while first > low and scene.tag(first - 1).startswith(("NN", "JJ", "VB", "RB")):
        first -= 1
    opens = first == low or scene.low(first - 1) in _BULLETS or _is_numbered(scene, low, first)
    named = scene.tag(last).startswith("NN") or scene.low(last).removeprefix("un") == "employed"
    return (first, last) if opens and scene.nodes[last].kind == WORD and named else None


def _is_numbered(scene: Scene, low: int, first: int) -> bool:
    """ "2. Unemployed persons: …": behind the number of a point."""
    return first == low + 2 and scene.low(first - 1) in {".", ")"} and scene.tag(low) in {"CD", "LS"}


def label_behind(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "69.5 billion zlotys: sales, a fall of 7 percent": a line opens on its figure, and what it is follows; it may
    stand below, "69.5 billion zlotys\\nSales last year"."""
    node = scene.node_of[index]
    low, high = scene.bounds(node)
    colon = scene.after(node)
    above = colon >= 0 and scene.text.startswith("\n", scene.quantities[index].end)
    if not (above or scene.low(colon) in _LABELS) or scene.before(node) not in {-1, low} or role.slot != "plain":
        return None
    if scene.before(node) == low and scene.low(low) not in _BULLETS:
        return None
    first = colon + (not above)
    first += scene.tag(first) in {"DT", "PRP$"}
    if first >= high:
        return None
    if above and scene.low(first) == "what":
        return _done_with(scene, index, first, high)
    for at in range(first, min(high, first + _LABEL_WORDS)):
        if scene.is_kind(at, METRIC):
            fitting = fits(scene.metric(at).metric, scene.quantities[index], role)
            return pick_at(scene, at, "label", index, role) if fitting else None
        if not scene.tag(at).startswith(("NN", "JJ", "VBN")) or not scene.is_kind(at, WORD):
            break
    start, end = scene.nodes[first].start, scene.nodes[first].end
    known = noun_metric(scene.text[start:end]) if scene.quantities[index].type == "count" else None
    return Pick(known[0].id, start, end, "label", known[0], known[1]) if known is not None else None


def _done_with(scene: Scene, index: int, what: int, high: int) -> Pick | None:
    """ "22 billion pesos\\nWhat the railway plans to spend by 2029": the verb says it."""
    for at in range(what + 1, min(high, what + _CLAUSE)):
        rules = verb_rules().get(scene.low(at), []) if scene.tag(at).startswith("VB") else []
        kind = unit_class(scene.quantities[index])
        plain = (rule for rule in rules if kind in rule.units and not (rule.objects or rule.subjects or rule.particle))
        found = next(plain, None)
        if found is not None and found.metric is not None:
            item, known = scene.nodes[at], metric_lexicon().by_id.get(found.metric)
            return Pick(found.metric, item.start, item.end, "label", known)
    return None


_CLAUSE = 12
_LABELS = frozenset({":", "—", "–"})
_LABEL_WORDS = 4

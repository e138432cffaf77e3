"""The metric that a word of change stands beside: "a 4.3% fall in net profit", "3% more oil", "to halve emissions"."""

from __future__ import annotations

from soe_facts.find.metrics import metric_lexicon
from soe_facts.link.comparisons import is_of_earlier
from soe_facts.link.metric_count import noun_metric
from soe_facts.link.metric_rules import Pick, fits, pick_at
from soe_facts.link.metric_verbs import compared_by_verb
from soe_facts.link.metric_whole_of import named_phrase
from soe_facts.link.phrases import phrase_from, snake_case
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, DATE, METRIC, QUANTITY, WORD, Scene

_BREAKS = frozenset(", ; . ( as because while when after despite amid on thanks".split())


def verb_itself(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "to halve the emissions", "has doubled its fleet": what the quantity's own verb acts on."""
    node = scene.node_of[index]
    quantity = scene.quantities[index]
    if (
        quantity.type not in {"percent", "multiple"}
        or any(ch.isdigit() for ch in quantity.text)
        or " " in quantity.text
    ):
        return None
    _, high = scene.clause(node)
    told = quantity.text.lower() in _BARE_VERBS and (scene.low(node - 1) == "to" or scene.tag(node - 1) == "MD")
    if (quantity.text.lower() in _NO_VERBS and not told) or node + 1 >= high:
        return None  # "double the sum"; but "plans to double its capacity"
    if is_of_earlier(scene, node):
        return None  # "invested 108 billion in 2020, roughly twice its outlay in 2019"
    for at in range(node + 1, min(high, node + 6)):
        item = scene.nodes[at]
        if item.kind == METRIC:
            return pick_at(scene, at, "object", index, role)
        described = item.kind == WORD and item.tag in {"DT", "PRP$", "JJ", "NN", "POS", "NNS", "HYPH"}
        if item.kind in {ACTOR, DATE} or described:
            continue
        break
    if quantity.text.lower().startswith(("halv", "quadrupl", "tripl", "doubl")) and scene.tag(node + 1) in {
        "DT",
        "PRP$",
    }:
        return named_phrase(scene, node + 1, "object")
    return None


_BARE_VERBS = frozenset({"double", "triple"})
_NO_VERBS = frozenset({"half", "third", "quarter", *_BARE_VERBS})


def in_change(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "a 4.3% fall in net profit", "credit growth of 12 percent", "3% more oil", "will add 5 billion to revenue"."""
    if role.slot != "delta" or role.trigger < 0:
        return None
    node = scene.node_of[index]
    if scene.is_kind(role.trigger, METRIC):
        told = scene.quantities[index].type != "count" or fits(
            scene.metric(role.trigger).metric, scene.quantities[index], Role("level")
        )  # a loss of 1.4 million subscribers is no loss of money
        return pick_at(scene, role.trigger, "compound") if told else None
    if role.rule == "object" and scene.low(scene.after(node)) == "to":
        added_to = _metric_in(scene, node, adjacent=False, words=frozenset({"to"}))
        return pick_at(scene, added_to, "change_in") if added_to >= 0 else None
    if role.rule == "taken_off":
        less = _metric_in(scene, node, adjacent=False, words=frozenset({"off"}))
        return pick_at(scene, less, "change_in") if less >= 0 else None  # "wiped 2 billion off its market value"
    if role.rule == "adjacent" and scene.low(role.trigger) in _ADDS and scene.low(scene.after(node)) == "to":
        added_to = _metric_in(scene, node, adjacent=False, words=frozenset({"to"}))
        if added_to >= 0:
            return pick_at(scene, added_to, "change_in")  # "expects the deal to add a tenth to its core profit"
    sided = scene.low(role.trigger) in {"under", "over", "ahead", "short"}  # "3 percent under budget"
    # "A goal of 9.8 percent growth in contracts and 7 percent in revenue"
    starts = (node, role.trigger) if role.rule == "gapping" else (role.trigger, node)
    for start in starts if not sided else ():
        found = _metric_in(scene, start, start == role.trigger > node)
        if found >= 0:
            return pick_at(scene, found, "change_in")
    if role.trigger > node:
        # "a 12.7 percent tariff increase": the metric stands between
        between = max(scene.of_kind(METRIC, node + 1, role.trigger), default=-1)  # "a freight tariff increase"
        if between >= 0:
            return pick_at(scene, between, "compound")
        return _compared(scene, index, role.trigger, done) if role.rule == "comparative" else None
    moved = scene.before(node) - 1
    object_ = scene.is_kind(role.trigger + 1, ACTOR) or scene.tag(role.trigger + 1) in {"PRP$", "DT"}
    noun = role.rule == "by" and scene.tag(role.trigger).startswith("NN")
    if noun and object_ and moved > role.trigger and scene.is_kind(moved, METRIC):
        return pick_at(scene, moved, "change_in")  # "a fire cut Pertamina's output by 25%", with "cut" taken for a noun
    if scene.is_kind(role.trigger - 1, METRIC) and scene.nodes[role.trigger].tag.startswith("NN"):
        return pick_at(scene, role.trigger - 1, "compound")
    return _growing(scene, role.trigger)


def own_growth(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "Expects credit growth to slow to 3 percent": the growth that a verb moves may say of what it is."""
    if role.rule != "run" or not scene.is_kind(role.trigger, WORD):
        return None
    if scene.is_kind(role.trigger - 1, METRIC):
        return pick_at(scene, role.trigger - 1, "compound")
    return _growing(scene, role.trigger)


def _growing(scene: Scene, trigger: int) -> Pick | None:
    """ "Demand growth of 5 percent", "a passenger increase of 3 percent": the nouns right before the noun of change."""
    first = trigger
    while scene.tag(first - 1) in {"NN", "NNS"} and scene.nodes[first - 1].kind == WORD:
        first -= 1
    if first == trigger or not scene.tag(trigger).startswith("NN") or scene.low(trigger - 1) in _PERIODIC:
        return None
    start, end = scene.nodes[first].start, scene.nodes[trigger - 1].end
    known = noun_metric(scene.text[start:end]) or noun_metric(f"{scene.text[start:end]}s")  # "passenger growth"
    if known is not None and known[1] is None:
        return Pick(known[0].id, start, end, "compound", known[0])
    name = snake_case(scene.text[start:end])
    return Pick(name, start, end, "compound") if name else None


_ADDS = frozenset({"add", "adds", "added", "adding"})
_PERIODIC = frozenset("year quarter month week percentage percent trend base point rate record".split())


_IN = frozenset({"in", "of"})


def _metric_in(scene: Scene, start: int, adjacent: bool, words: frozenset[str] = _IN) -> int:
    """The metric after "in" or "of" that follows a node, or directly after it."""
    _, high = scene.bounds(start)
    at = _past_basis(scene, start + 1)
    skipped = at > start + 1
    if scene.low(at) not in words and not (adjacent and scene.is_kind(at, METRIC)):
        return -1
    if scene.low(at + 1 + (scene.low(at + 1) == "the")) in _CAUSES:
        return -1  # "Costs rose 15 percent in consequence of inflation"
    for step in range(at, min(high, at + 8)):
        item = scene.nodes[step]
        if item.kind == METRIC:
            return step
        dated = item.kind == DATE and not scene.is_kind(step + 1, METRIC)  # "rose 4 percent in 2023 and its workforce"
        told = dated or (skipped and (item.kind == DATE or item.low == "and"))
        if told or item.kind == QUANTITY or item.low in _BREAKS or scene.is_finite(step):
            break
    return -1


_CAUSES = frozenset(
    "consequence response reaction anticipation wake face aftermath light view line spite tandem step absence".split()
)


def _past_basis(scene: Scene, at: int) -> int:
    """The node after "year on year" and dates: "a rise of 5 percent year on year in exports"."""
    if scene.low(at) == "year":
        at = next((i + 1 for i in range(at + 2, at + 6) if scene.low(i) == "year"), at)
    if scene.low(at) == "per":
        at += 2  # "a cut of Rs 1.28 per unit in the tariff"
    while scene.is_kind(at, DATE):
        at += 1
    return at


def _compared(scene: Scene, index: int, trigger: int, done: dict[int, Pick]) -> Pick | None:
    """The noun of a comparative: "squeezed out 3.5% more oil and gas", "carried 8% more passengers"."""
    if scene.low(trigger) in _DEAR:
        return _priced(scene, index, done)
    if scene.low(trigger) not in {"more", "fewer", "less", "higher", "lower", "additional", "extra"}:
        return None
    if scene.is_kind(trigger + 1, METRIC):
        return pick_at(scene, trigger + 1, "compared_noun")
    after = scene.nodes[trigger + 1] if trigger + 1 < len(scene.nodes) else None
    if after is None or not after.tag.startswith(("NN", "JJ")) or after.low == "than":
        return None
    if scene.quantities[index].type == "percent":
        with_object = compared_by_verb(scene, index, with_object=True)
        counted = None if with_object else _counted(scene, trigger + 1)
        found = with_object or counted or compared_by_verb(scene, index, with_object=False)
        if found is not None:
            return found
    return named_phrase(scene, trigger + 1, "compared_noun")


_DEAR = frozenset({"dearer", "cheaper", "costlier", "pricier"})
_PRICED = frozenset({"price", "cost", "tariff", "fare", "rent", "rate"})


def _priced(scene: Scene, index: int, done: dict[int, Pick]) -> Pick | None:
    """ "They are 22 percent dearer than the last batch": a price, if no other and no inflation is told of."""
    if any(i in done and done[i].id == "inflation" for i in (index - 1, index - 2)):
        return None
    low, high = scene.bounds(scene.node_of[index])
    named = (scene.metric(at).metric.id for at in scene.of_kind(METRIC, low, high))
    if any(name.rpartition("_")[2] in _PRICED for name in named):
        return None
    quantity = scene.quantities[index]
    return Pick("price", quantity.start, quantity.end, "compared_noun", metric_lexicon().by_id["price"])


def _counted(scene: Scene, at: int) -> Pick | None:
    """The metric that the counted noun of a comparative measures: "with 8 percent fewer staff"."""
    found = phrase_from(scene, at)
    known = noun_metric(scene.text[found[0] : found[1]]) if found else None
    if found is None or known is None or known[0].weak:
        return None
    return Pick(known[0].id, *found, "compared_noun", known[0], known[1])

"""Metrics of counts: "97,000 employees", "the number of central SOEs", "our trucks numbered 27"."""

from __future__ import annotations

from soe_facts.find.metrics import Metric, metric_lexicon
from soe_facts.link.actors import Actor
from soe_facts.link.metric_rules import Pick, fits, is_whole, pick_at
from soe_facts.link.phrases import phrase_from, snake_case
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, METRIC, QUANTITY, Scene

_GOING = frozenset(
    "go cut axed lost shed eliminated laid slashed disappear vanish scrapped dismissed retrenched".split()
)


def noun_metric(phrase: str) -> tuple[Metric, str | None] | None:
    """The metric that a count of this noun measures, and the modifiers left over.

    >>> found = noun_metric("heavy rail cars")
    >>> found[0].id, found[1]
    ('vehicles', 'heavy')
    """
    by_noun = metric_lexicon().by_noun
    first, joined, _ = phrase.lower().partition(" and ")
    if joined and (found := by_noun.get(first)) is not None:
        return found, None  # "homes and businesses"
    words = phrase.lower().split()
    for cut in range(len(words)):
        metric = by_noun.get(" ".join(words[cut:]))
        if metric is not None:
            return metric, snake_case(" ".join(words[:cut])) or None
    return None


def count_noun(scene: Scene, index: int, role: Role, weak: bool) -> Pick | None:
    """A count that says itself what it counts; `weak` nouns ("12 ships") give way to verbs ("sold")."""
    quantity = scene.quantities[index]
    noun = quantity.unit_text or _noun_of_whole(scene, index)
    if quantity.type != "count" or not noun or role.slot == "delta":
        return None
    found = noun_metric(noun)
    if found is None or found[0].weak != weak:
        return None
    metric, breakdown = found
    if metric.id == "fleet_size" and not fits(metric, quantity, role):
        return None
    if metric.id in _FIRMS_OR_HIRED and noun.rpartition(" ")[2] in _HANDS and _are_employed(scene, index):
        metric = metric_lexicon().by_id["employees"]
    if metric.id == "employees" and _are_going(scene, index):
        metric = metric_lexicon().by_id["jobs_cut"]
    elif metric.id == "employees" and noun.rpartition(" ")[2] == "jobs" and _are_made(scene, index):
        metric = metric_lexicon().by_id["jobs_created"]
    return Pick(metric.id, quantity.start, quantity.end, "count_noun", metric, breakdown)


_MOVERS = frozenset(
    "gainers losers advancers decliners advances declines risers fallers winners laggards buyers sellers".split()
)
_OUTNUMBERS = frozenset("outnumbered outnumber outnumbering beat led outpaced outweighed trailed exceeded".split())


def outnumbered(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "Gainers outnumbered losers by 563 to 317": the first count is of the subject, the second of the object."""
    words = scene.vocabulary(scene.node_of[index])
    if scene.quantities[index].type != "count" or words.isdisjoint(_OUTNUMBERS) or words.isdisjoint(_MOVERS):
        return None
    node = scene.node_of[index]
    low, _ = scene.bounds(node)
    movers = [at for at in range(low, node) if scene.low(at) in _MOVERS]
    if len(movers) != len(_PAIR) or not any(scene.low(at) in _OUTNUMBERS for at in range(movers[0], movers[1])):
        return None
    item = scene.nodes[movers[any(scene.is_kind(at, QUANTITY) for at in range(movers[1], node))]]
    return Pick(item.low, item.start, item.end, "count_noun")


_PAIR = ("first", "second")
_FIRMS_OR_HIRED = frozenset({"number_of_enterprises", "jobs_created"})
_HANDS = frozenset("contractors subcontractors apprentices trainees interns temps freelancers consultants".split())
_EMPLOYS = frozenset({"employs", "employ", "employed", "employing"})


def _are_employed(scene: Scene, index: int) -> bool:
    """ "Employs 15,500 people and 42,000 contractors", "has 6,000 staff and 2,100 contractors": hands, not firms."""
    node = scene.node_of[index]
    if not _EMPLOYS.isdisjoint(scene.vocabulary(node)):
        return True
    before = scene.quantities[index - 1].unit_text if index and scene.node_of.get(index - 1, -1) >= node - 3 else None
    beside = noun_metric(before) if before else None
    return beside is not None and beside[0].id == "employees"


_MADE = frozenset("created create creates creating added add adds adding generated".split())


def _are_made(scene: Scene, index: int) -> bool:
    """ "Employers added 254,000 jobs", "3.5 million jobs were created": the verb beside the count makes them."""
    node = scene.node_of[index]
    return scene.low(scene.before(node)) in _MADE or (
        scene.low(node + 1) in {"were", "have", "had"} and bool(_MADE & {scene.low(node + 2), scene.low(node + 3)})
    )


def _are_going(scene: Scene, index: int) -> bool:
    """ "2,000 jobs are likely to go": the verb after the count ends them."""
    node = scene.node_of[index]
    before = scene.before(node)
    if scene.low(before) == "of" and scene.low(before - 1) in {"loss", "cut", "elimination", "shedding", "departure"}:
        return True  # "the loss of 2,000 jobs"
    if is_whole(scene, node):
        return False  # "1,620 of the 12,500 employees are to go"
    _, high = scene.clause(node)
    part = range(node + 2, min(high, node + 7)) if scene.low(node + 1) == "of" else ()
    first = next((at + 1 for at in part if scene.is_kind(at, QUANTITY)), node + 1)
    first = first if is_whole(scene, first - 1) else node + 1
    for at in range(first, min(high, first + 7)):
        if scene.nodes[at].low in {",", ";"} or scene.nodes[at].kind == QUANTITY:
            return False
        if scene.low(at) in _GOING:
            return True
    return False


def names_count(scene: Scene, index: int, role: Role) -> str | None:
    """The noun of a count as an id, where the registry has none: "84 wells"."""
    quantity = scene.quantities[index]
    noun = quantity.unit_text or _noun_of_whole(scene, index)
    if quantity.type != "count" or not noun or role.slot == "delta":
        return None
    return snake_case(noun) or None


def _noun_of_whole(scene: Scene, index: int) -> str | None:
    """The noun of the count that a bare one is a part of: "12 of 30 bridges", "9 of its 14 ships"."""
    after = scene.after(scene.node_of[index])
    at = after + 1 + (scene.tag(after + 1) in {"DT", "PRP$"})
    whole = after >= 0 and scene.low(after) == "of" and scene.is_kind(at, QUANTITY)
    return scene.quantity(at).unit_text if whole and scene.quantity(at).type == "count" else None


def number_of(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "the number of central SOEs had come down to 98"."""
    if scene.quantities[index].type not in {"count", "percent", "multiple"}:
        return None
    node = scene.node_of[index]
    low, _ = scene.bounds(node)
    before = node - 2 - (scene.low(node - 2) == "now")
    if (
        scene.low(node - 1) in {"number", "numbered"}
        and scene.is_kind(before, ACTOR)
        and _are_many(scene.actor(before))
    ):
        metric = metric_lexicon().by_id["number_of_enterprises"]  # "central SOEs now number 97"
        return Pick(metric.id, scene.nodes[before].start, scene.nodes[before].end, "number_of", metric)
    if scene.quantities[index].type == "count" and "number" in scene.vocabulary(node):
        counted = _their_number(scene, node, low)
        if counted is not None:
            return counted
    for at in range(node - 1, low, -1):
        if scene.low(at) == "of" and scene.low(at - 1) == "number":
            return _numbered(scene, at, index, role)
        if scene.is_kind(at, METRIC) and scene.low(at - 1) == "of" and scene.low(at - 2) == "number":
            continue
        if (scene.nodes[at].kind in {METRIC, QUANTITY} and scene.quantities[index].type != "count") or scene.low(
            at
        ) == ";":
            return None
    return None


def _their_number(scene: Scene, node: int, low: int) -> Pick | None:
    """ "Listed PSUs are worth X. Their number stands at 77": as many bodies as the pronoun means."""
    at = next((i for i in range(node - 1, max(low - 1, node - 9), -1) if scene.low(i) == "number"), low)
    owner = scene.actor(at - 1) if at > low and scene.is_kind(at - 1, ACTOR) else None
    if owner is None or not owner.possessive or owner.kind != "class" or scene.quantity(node).unit_text:
        return None
    metric = metric_lexicon().by_id["number_of_enterprises"]
    return Pick(metric.id, scene.nodes[at].start, scene.nodes[at].end, "number_of", metric)


def _are_many(actor: Actor) -> bool:
    return actor.kind == "class" and actor.how == "class" and not actor.possessive


def _owns_counted(scene: Scene, of: int) -> bool:
    """ "The number of Vistara's staff": what belongs to the body is counted, not bodies."""
    owner = of + 1 + (scene.low(of + 1) == "the")
    return scene.is_kind(owner, ACTOR) and scene.actor(owner).possessive and scene.actor(owner).kind != "class"


def _numbered(scene: Scene, of: int, index: int, role: Role) -> Pick | None:
    named = of + 1 + scene.is_kind(of + 1, ACTOR)
    if scene.is_kind(named, METRIC):
        return pick_at(scene, named, "number_of", index, role)
    relative = scene.tag(of + 1) == "NNS"  # "the number of passengers it carries"
    bodies = scene.is_kind(of + 1, ACTOR) or (scene.is_kind(of + 2, ACTOR) and not relative)
    if bodies and not _owns_counted(scene, of) and not scene.tag(of + 2).startswith("NN"):
        metric = metric_lexicon().by_id["number_of_enterprises"]
        return Pick(metric.id, scene.nodes[of - 1].start, scene.nodes[of + 1].end, "number_of", metric)
    while scene.tag(named) == "POS":
        named += 1
    if scene.is_kind(named, METRIC):
        return pick_at(scene, named, "number_of", index, role)
    found = phrase_from(scene, named)  # "the number of KTX riders"
    if found is None:
        return None
    phrase = scene.text[found[0] : found[1]]
    known = noun_metric(phrase)
    if known is not None:
        return Pick(known[0].id, *found, "number_of", known[0], known[1])
    return Pick(snake_case(phrase), *found, "number_of")

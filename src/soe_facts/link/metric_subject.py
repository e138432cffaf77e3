"""The subject of the verb before a figure as its metric: "Rents in the port have fallen 12 percent"."""

from __future__ import annotations

from soe_facts.find.metrics import metric_lexicon
from soe_facts.link.class_lexicon import class_words
from soe_facts.link.metric_count import noun_metric
from soe_facts.link.metric_past import MEASURES
from soe_facts.link.metric_rules import Pick, fits, pick_at, unit_class
from soe_facts.link.phrases import (
    LIGHT,
    NEUTRAL,
    infinitive_of,
    noun_phrase_before,
    only_points,
    phrase_name,
    subject_phrase,
    verb_before,
)
from soe_facts.link.referring import COMPANY_NOUNS
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, BE, METRIC, QUANTITY, WORD, Scene
from soe_facts.link.unnamed import BODIES, PEOPLE
from soe_facts.link.verb_lexicon import compound_metrics, product_metrics


def measured_subject(scene: Scene, node: int) -> tuple[int, int, int] | None:
    """The subject of a verb that only joins a statistic and its value."""
    if node not in scene.measured:
        scene.measured[node] = _measured_subject(scene, node)
    return scene.measured[node]


def _measured_subject(scene: Scene, node: int) -> tuple[int, int, int] | None:
    if _is_multiplied(scene, node):
        return subject_phrase(scene, node)
    verb = verb_before(scene, node)
    before = scene.before(node)
    if verb < 0 and scene.low(before) in MEASURES:
        verb = before  # "numbered" taken for an adjective
    foretold = infinitive_of(scene, verb, node) if verb >= 0 else -1
    if foretold >= 0:
        return subject_phrase(scene, foretold) if _measures(scene, foretold, node) else None
    if verb < 0 or not _measures(scene, verb, node):
        return None
    return _antecedent(scene, verb) or subject_phrase(scene, verb)


_PLACED = frozenset("in at to from by near with of into through".split())


def _antecedent(scene: Scene, verb: int) -> tuple[int, int, int] | None:
    """The noun that "which" takes up: "because of rents, which jumped 11 percent"; None where it tells a place."""
    if scene.low(verb - 1) != "which" or scene.low(verb - 2) != "," or not scene.tag(verb - 3).startswith("NN"):
        return None
    last = verb - 3
    first = last
    low, _ = scene.bounds(verb)
    while first > low and scene.is_kind(first - 1, WORD) and scene.tag(first - 1).startswith(("NN", "JJ")):
        first -= 1
    before = first - 1 - (scene.tag(first - 1) in {"DT", "PRP$"})
    placed = scene.low(before) in _PLACED and scene.low(before - 1) != "because"
    plain = scene.is_kind(last, WORD) and not scene.is_kind(first - 1, ACTOR)
    return (scene.nodes[first].start, scene.nodes[last].end, last) if plain and not placed else None


def _is_multiplied(scene: Scene, node: int) -> bool:
    """ "Demand for copper will double", "rents have tripled": the figure is the verb; not "triple the sum of 2020"."""
    word = scene.low(node)
    if not scene.is_kind(node, QUANTITY) or not word.startswith(("doubl", "halv", "tripl", "quadrupl")):
        return False
    moved = word.endswith("d") or scene.tag(node - 1) in {"MD", "TO"} or scene.low(node - 1) == "to"
    return moved and scene.tag(node + 1) not in {"DT", "PRP$"}


def named_by(scene: Scene, index: int, found: tuple[int, int, int]) -> Pick | None:
    """The metric of a noun phrase that the registry lacks; None for people and firms and for words that point back."""
    start, end, last = found
    quantity = scene.quantities[index]
    phrase = scene.text[start:end].lower()
    counted = quantity.type in {"count", "percent", "multiple"} or quantity.unit == "TEU"
    known = noun_metric(phrase) if counted else None
    if known is not None:
        return Pick(known[0].id, start, end, "count_noun", known[0], known[1])
    head = phrase.split()[-1]
    uzbek = head != "sum" or (scene.cast.country is not None and scene.cast.country.code == "UZ")
    if head in CURRENCIES and uzbek and quantity.type in {"count", "percent", "money"}:
        return Pick("exchange_rate", start, end, "noun_phrase", metric_lexicon().by_id["exchange_rate"])
    if quantity.type == "money" and _is_works_at(scene, index, head):
        # "A second pipeline, at 3.8 billion pula, would link"
        return Pick("project_cost", start, end, "noun_phrase", metric_lexicon().by_id["project_cost"])
    name = phrase_name(scene, start, end, last)
    if name in _SPELLS or head in _TELLS:
        return None  # "works out at 671,000 a day and is 1.4 percent up"
    named = len(name.rpartition("_")[2]) > _SHORT and head not in _AGENTS and not only_points(name)
    return Pick(name, start, end, "noun_phrase") if named else None


def _is_works_at(scene: Scene, index: int, head: str) -> bool:
    """Whether a sum behind "at" or "for" is told of a plant, a bridge or the like: what it costs."""
    before = scene.low(scene.before(scene.node_of[index]))
    return before in {"at", "for"} and compound_metrics().get(head) == "project_cost"


def moved_object(scene: Scene, index: int, role: Role) -> Pick | None:
    """ "Sold 212 TWh, helped by a heatwave that lifted demand by 13 percent": a plain noun that a verb moves."""
    if role.slot != "delta" or role.trigger < 0 or not scene.tag(role.trigger).startswith("VB"):
        return None
    by = scene.before(scene.node_of[index])
    phrase = range(role.trigger + 1, by)
    if scene.low(by) != "by" or not 0 < len(phrase) <= _LONGEST or not scene.tag(by - 1).startswith("NN"):
        return None
    plain = all(scene.is_kind(at, WORD) and scene.tag(at).startswith(_IN_PHRASE) for at in phrase)
    if not plain or scene.low(by - 1) in LIGHT:
        return None
    first = phrase[0] + scene.tag(phrase[0]).startswith(("DT", "PRP$"))
    return named_by(scene, index, (scene.nodes[first].start, scene.nodes[by - 1].end, by - 1)) if first < by else None


_LONGEST = 4
_IN_PHRASE = ("NN", "JJ", "DT", "PRP$", "HYPH")


_SHORT = 2
# "Exports grew, customs data showed on Monday, rising 2.4 percent": what tells a figure is not measured.
_TELLS = frozenset({"data", "figures", "statistics"})
_SPELLS = frozenset("day days week weeks month months year years hour hours quarter".split())


def head_instead(scene: Scene, at: int, index: int, role: Role) -> Pick | None:
    """The subject's own head where a metric only stands in its complement or before it: "Payments at its branches
    shrank by a tenth", "occupancy was 58 percent, and rents in the port have fallen by 12"."""
    node = scene.node_of[index]
    found = measured_subject(scene, node)
    if found is None or at >= verb_before(scene, node) >= 0:
        return None
    start, _, last = found
    if at <= last and scene.nodes[at].start >= start:
        return named_by(scene, index, found) if heads_compound(scene, at, last) else None
    if scene.is_kind(last, METRIC):
        fitting = fits(scene.metric(last).metric, scene.quantities[index], role)
        return pick_at(scene, last, "subject_head", index, role) if fitting else None
    head = scene.nodes[last]
    if head.tag not in {"NN", "NNS"} or head.low in LIGHT or head.low in product_metrics() or scene.change(last):
        return None
    bare = start == head.start and scene.low(last - 1) in _POINTING
    return None if bare else named_by(scene, index, found)


def noun_of(scene: Scene, index: int) -> Pick | None:
    """ "It will lend 300 million dollars and add a grant of 40 million": a noun of its own right before "of"."""
    quantity = scene.quantities[index]
    told = quantity.type == "money" or unit_class(quantity) == "time"
    found = noun_phrase_before(scene, scene.node_of[index]) if told else None
    if found is None:
        return None
    head, first = found[2], scene.low(found[2] - 1)
    article = first in _ARTICLES or scene.text[found[0] : scene.nodes[head].start].strip() != ""
    plain = scene.nodes[head].tag == "NN" and scene.nodes[head].kind == WORD and scene.change(head) is None
    if not (article and plain) or scene.low(head) in LIGHT | _SIZES | NEUTRAL or only_points(scene.low(head)):
        return None
    return named_by(scene, index, found)


_ARTICLES = frozenset({"a", "an", "the", "its", "their", "another"})
_SIZES = frozenset(
    "high low peak record sum pool pile stock balance pace rate valuation maximum minimum margin".split()
)
# Heads that leave a statistic what it is: "subsidy payments", "output figures", "the loan book".
_BENIGN = frozenset(
    "payment payments bill bills volume volumes number numbers level levels figures book books pile stock stocks "
    "burden total totals amount amounts performance results position growth intake income revenue receipts portfolio "
    "statistics data balance earnings takings quota target programme program plan value pool base side "
    "spending costs cost".split()
)


def heads_compound(scene: Scene, at: int, last: int) -> bool:
    """Whether a metric's word only modifies the head of the subject: "freight charges", "loan applications"."""
    if last != at + 1 or last >= len(scene.nodes):
        return False
    head = scene.nodes[last]
    if head.kind != WORD or head.tag not in {"NN", "NNS"} or " " in scene.low(at):
        return False
    return head.low not in _BENIGN | LIGHT and not only_points(head.low) and scene.change(last) is None


_POINTING = frozenset({"the", "that", "this", "these", "those", "both", "its", "their"})


def _measures(scene: Scene, verb: int, node: int) -> bool:
    """Whether a verb only joins a statistic and its value ("stood at", "is put at", "rose"): no noun stands between.

    "Analysts had been looking for X" does not: what counts is the last verb of the group.
    """
    last = verb
    for at in range(verb + 1, node):
        item = scene.nodes[at]
        if item.tag.startswith("VB"):
            last = at
        elif not scene.change(at) and (item.kind in {METRIC, ACTOR} or item.tag in {"NN", "NNS"}):
            return False
    if scene.low(last) in _SHOWS and _shows_change(scene, last, node):
        return True
    passive = scene.nodes[last].tag == "VBN" and any(scene.low(i) in BE for i in range(verb, last))
    return scene.low(last) in MEASURES or scene.change(last) is not None or passive


_SHOWS = frozenset(
    "posted posts recorded records registered registers saw sees seen showed shows shown enjoyed suffered experienced "
    "notched logged clocked witnessed reported displayed".split()
)


def _shows_change(scene: Scene, verb: int, node: int) -> bool:
    """ "Infrastructure goods posted growth of 14.9 percent": a verb whose object is the change itself."""
    nouns = [at for at in range(verb + 1, node) if scene.tag(at).startswith("NN")]
    return bool(nouns) and all(scene.is_kind(at, WORD) and scene.change(at) is not None for at in nouns)


_AGENTS = frozenset(
    "company companies firm firms board banks chairman chief president minister director directors secretary "
    "shareholders buyers creditor creditors lenders units division subsidiaries arm segment segments businesses "
    "railways authorities agencies fund funds venture ventures family families union "
    "contractors household".split()
).union(PEOPLE, BODIES, COMPANY_NOUNS, class_words("trades"), class_words("firms"))
CURRENCIES = frozenset(
    "yuan renminbi dollar greenback euro yen pound sterling rupee rupiah ringgit baht peso won real rand naira "
    "shilling cedi lira ruble rouble franc crown krona dong dirham riyal dinar tenge sum som kwacha birr zloty forint "
    "sol lev leu lari manat dram hryvnia taka kyat kip pula metical shekel tugrik togrog kwanza kina leone ariary "
    "guarani quetzal lempira cordoba colon dalasi riel afghani somoni denar lek currency".split()
)

"""Metrics said before: "from X", ", up 5 percent", "The figure was X", "half of it"."""

from __future__ import annotations

import re
from decimal import Decimal

from soe_facts.find.metrics import metric_lexicon
from soe_facts.link.clauses import in_participle
from soe_facts.link.metric_rules import Pick, fits, is_scaled, level_after, resolve, unit_class
from soe_facts.link.metric_topic import held_against_mark, subject_before, subject_pronoun, topic
from soe_facts.link.phrases import ANAPHORS, NEUTRAL, only_points, verb_before
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, DATE, METRIC, QUANTITY, WORD, Scene
from soe_facts.records import Quantity

# Verbs between a metric and its value: their subject is the statistic, not somebody who does something.
MEASURES = frozenset(
    "is are was were be been being stood stand stands standing reach reaches reached reaching total totals "
    "totaled totalled totaling totalling hit hits hitting amount amounts amounted came come comes average "
    "averages averaged exceed exceeds exceeded top tops topped number numbers numbered remain remains remained "
    "cross crosses crossed touch touches touched surpass surpasses surpassed equal equals equalled compares "
    "compare compared measure measures measured ran runs went go goes gone ended ends started starts approach "
    "approached approaches broke settled settles ranges ranged range peaked peaks peak bottomed hovered hovers hover "
    "neared nears registered sits sat lies pass passes passed passing".split()
)
_PRONOUNS = frozenset("it they this that these those both".split())
_WHOLES = {"dividend_per_share": "dividend", "earnings_per_share": "net_profit"}
_LARGE = Decimal(1_000_000)
_RECALL = 6
_FAR_RECALL = 16


def inherit(scene: Scene, pick: Pick, index: int, role: Role, rule: str) -> Pick:
    """An earlier pick for this quantity; "2.26 yuan per share, or 44.9 billion yuan in all" goes on as the dividend."""
    quantity = scene.quantities[index]
    metric = pick.metric
    if metric is None:
        return Pick(pick.id, pick.start, pick.end, rule, None, pick.breakdown)
    metric = resolve(metric, quantity, role) or metric
    if metric.id in _WHOLES and quantity.type == "money" and quantity.value >= _LARGE:
        metric = metric_lexicon().by_id[_WHOLES[metric.id]]
    return Pick(metric.id, pick.start, pick.end, rule, metric, pick.breakdown)


def continues(scene: Scene, previous: int, node: int) -> bool:
    """Whether a quantity goes on about the one before it: ", up 5 percent", "from X", "compared with X".

    "The turnover of the 98 enterprises slipped 1.4 percent" does not: there the count is part of the subject.
    """
    if in_participle(scene, previous, node):
        return False
    counted = scene.quantity(previous).type == "count" and bool(scene.quantity(previous).unit_text)
    skipped = complement_end(scene, previous)
    for at in range(previous + 1, node):
        item = scene.nodes[at]
        if at < skipped:
            continue
        if item.kind == METRIC or (item.kind == ACTOR and item.low not in {"its", "their", "it", "they"}):
            return False
        if item.low in {",", "and", "but", "(", ";", "or"}:
            counted = False
        if counted and scene.is_finite(at):
            return False
    return True


def past_brackets(scene: Scene, at: int) -> int:
    """The node after an equivalent in brackets: "Rp 60.64 trillion (US$3.71 billion) in net profit"."""
    if at < 0 or scene.low(at) != "(":
        return at
    return next((i + 1 for i in range(at + 1, min(len(scene.nodes), at + 9)) if scene.low(i) == ")"), at)


_YEARLY = frozenset({"year", "month", "quarter", "week"})


def past_rate(scene: Scene, at: int) -> int:
    """The node after "a year": "receives 3 billion rand a year in subsidies"."""
    yearly = scene.low(at) in {"a", "per", "each", "every"} and scene.low(at + 1) in _YEARLY
    return at + 2 if at >= 0 and yearly else at + 1 if scene.low(at) in {"annually", "yearly"} else at


_COMPLEMENTS = frozenset("in of on for to into under at through from".split())


def complement_end(scene: Scene, previous: int) -> int:
    """The node after the phrase that a quantity's own words end with: "invested 600 billion yuan in fixed assets, …".

    A metric named there belongs to that quantity, not to the next one.
    """
    _, high = scene.bounds(previous)
    at = past_brackets(scene, previous + 1)
    if at >= high or scene.low(at) not in _COMPLEMENTS:
        return at
    while at < high:
        item = scene.nodes[at]
        plain = item.kind in {METRIC, ACTOR, DATE} or item.low in _COMPLEMENTS
        if not plain and not item.tag.startswith(("NN", "JJ", "DT", "PRP$", "POS", "CD", "HYPH")):
            break
        at += 1
    return at


def quoted_at(scene: Scene, node: int) -> bool:
    """Whether a rate is quoted: "a loan at 3 percent", "notes priced at 65 basis points over Treasuries"."""
    return scene.low(scene.before(node)) in {"at", "to"}


_BESIDE = frozenset({"after", "polled"})


def told_beside(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "Gained 1.3 percent, after 0.9 percent in the second", "a poll had pointed to 0.3": the statistic beside it."""
    if role.rule not in _BESIDE or role.head not in done:
        return None
    return inherit(scene, done[role.head], index, role, "same_statistic")


def run_of(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "The index rose 0.3 percent, taking its gain for the week to 2.7 percent": a run is of what was named before."""
    if role.rule != "run" or scene.is_kind(role.trigger, METRIC):
        return None
    grows = scene.low(role.trigger) == "growth"
    for other in range(index - 1, max(-1, index - 1 - _RECALL), -1):
        if other in done and scene.quantities[other].type == "percent":
            rate = done[other].metric
            if grows and rate is not None and rate.ratio:
                return None  # "The key rate is 5.5 percent. The bank cut its estimate of growth to 3 percent"
            return inherit(scene, done[other], index, role, "run_of")
    return said_before(scene, index, role, done, "run_of")


def said_before(scene: Scene, index: int, role: Role, done: dict[int, Pick], rule: str = "carried_over") -> Pick | None:
    """The statistic spoken of before: the last one in the same kind of unit, else the last that fits."""
    quantity = scene.quantities[index]
    kind = unit_class(quantity)
    recent = [i for i in range(index - 1, max(-1, index - 1 - _RECALL), -1) if i in done]
    named = topic(scene, index, role) or _announced(scene, index, role)
    if named is not None:
        return named
    fitting = [i for i in recent if _goes_on(scene, i, done[i], quantity, role)]
    fitting = _not_aside(scene, fitting, done, role)
    if rule == "carried_over" and _opens_entry(scene, index):
        own = scene.paragraph(scene.node_of[index])
        fitting = [i for i in fitting if scene.paragraph(scene.node_of[i]) == own]
    alike = [i for i in fitting if unit_class(scene.quantities[i]) == kind]
    if fitting and not alike and role.kind == "level" and quantity.type == "physical":
        alike = _in_same_unit(scene, index, role, done)
    best = (alike if role.kind == "level" else fitting)[:1] or fitting[:1]
    return inherit(scene, done[best[0]], index, role, rule) if best else None


def _in_same_unit(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> list[int]:
    """ "Handled 1.1 million TEU … The line's capacity is 90 trains a day … We want 1.75 million TEU by 2030": what was
    told farther back in the same unit."""
    quantity = scene.quantities[index]
    for other in range(index - 1, max(-1, index - 1 - _FAR_RECALL), -1):
        if other in done and scene.quantities[other].unit == quantity.unit:
            return [other] if _goes_on(scene, other, done[other], quantity, role) else []
    return []


def _opens_entry(scene: Scene, index: int) -> bool:
    """ "- Oyu Tolgoi: 168,100 tonnes of copper": a thing that an entry of a list names is of no other entry."""
    node = scene.node_of[index]
    if scene.quantities[index].type != "physical" or scene.low(node + 1) != "of" or scene.low(node - 1) != ":":
        return False
    return scene.tag(node + 2).startswith(("NN", "JJ"))


def _announced(scene: Scene, index: int, role: Role) -> Pick | None:
    """ "\n\nDividends were a happier story. State firms paid 5 billion": what a paragraph opens on without a figure."""
    node = scene.node_of[index]
    sentence = scene.sentence_of[node]
    first = scene.first[sentence - 1] if sentence else 0
    opens = first > 0 and scene.paragraph(first) != scene.paragraph(first - 1)
    if not opens or scene.paragraph(first) != scene.paragraph(node):
        return None
    told = any(True for _ in scene.of_kind(QUANTITY, first, scene.first[sentence]))
    if told or scene.quantities[index].type not in {"money", "physical"}:
        return None
    found = subject_before(scene, index)
    fitting = found is not None and found.metric is not None and fits(found.metric, scene.quantities[index], role)
    return found if fitting else None


def _not_aside(scene: Scene, fitting: list[int], done: dict[int, Pick], role: Role) -> list[int]:
    """The figures that may be gone on about: none of those told in passing, where the statistic stands beside them.

    "Profit was 2.8 billion, against a loss of 98 million. Wind contributed 2.3 billion" is of the profit; "4.6 billion
    in subsidies, the equivalent of 0.7 percent of GDP. The grid took 46 percent of that" of the subsidies.
    """
    aside = _restates if role.kind == "share" else _set_against
    kept = [i for i in fitting if not aside(scene, i, done[i])]
    return kept or fitting


def _restates(scene: Scene, index: int, pick: Pick) -> bool:
    """Whether a share only puts the figure before in other terms: "or 6 percent of GDP"."""
    at = scene.before(scene.node_of[index])
    told = scene.low(at) == "or" or (scene.low(at) in {"of", "to"} and scene.low(at - 1) in {"equivalent", "equal"})
    return told and pick.rule.startswith("whole")


def _set_against(scene: Scene, index: int, pick: Pick) -> bool:
    """Whether a figure with a name of its own is only what the one before is compared with: "against a loss of X"."""
    return pick.rule == "metric_of" and _AGAINST.search(scene.text, max(0, pick.start - 24), pick.start) is not None


_AGAINST = re.compile(r"\b(?:against|versus|compared with|compared to|from) (?:an? |the )?$")


def _goes_on(scene: Scene, index: int, pick: Pick, quantity: Quantity, role: Role) -> bool:
    """Like `fits_pick`, but a metric of another kind of unit is no longer spoken of, and a whole is no ratio."""
    if pick.metric is None:
        other = unit_class(scene.quantities[index])
        return other != "ratio" if role.kind != "level" else other == unit_class(quantity)
    if role.kind == "share" and (pick.metric.ratio or unit_class(scene.quantities[index]) in {"price", "ratio"}):
        return False
    return resolve(pick.metric, quantity, role) is pick.metric


def gapped_share(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "Coal made up half of it, iron ore 11.4 per cent": the shares of one sentence are of one whole."""
    if scene.quantities[index].type != "percent" or role.kind not in {"share", "level"}:
        return None
    node = scene.node_of[index]
    low, _ = scene.bounds(node)
    pointed = scene.low(scene.after(node)) == "of"
    for at in range(node - 1, low - 1, -1):
        if scene.nodes[at].kind == METRIC or scene.low(at) == ";":
            return None
        if scene.nodes[at].kind == QUANTITY:
            other = scene.nodes[at].ref
            if pointed and scene.quantities[other].type != "percent":
                return None  # "invested 900 million euros, half of it in wind": of the sum just told
            if scene.quantities[other].type == "percent" and other in done:
                found = done[other].rule.startswith("whole")
                return inherit(scene, done[other], index, role, "whole_gapped") if found else None
    return None


def anaphor(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """A subject that only points back: "The figure was X", "This year's target is X", "They totalled X"."""
    node = scene.node_of[index]
    before = scene.before(node)
    pointing = scene.low(before) == "of" and scene.low(before - 1) in ANAPHORS and role.slot != "delta"
    if pointing and not scene.is_kind(before - 2, METRIC):  # "a profit target of X" names its own
        return held_against_mark(scene, index, before, role) or said_before(scene, index, role, done, "points_back")
    if role.kind == "level" and scene.low(before) == "of" and scene.low(before - 1) in {"gain", "gains"}:
        return None  # "the figure includes a gain of 22 million zlotys"
    if _puts_figure(scene, before) or _brings_it(scene, before):
        return said_before(scene, index, role, done, "points_back")
    verb = verb_before(scene, node)
    if verb < 0 or any(scene.nodes[i].kind in {METRIC, QUANTITY} for i in range(verb, node)):
        return None
    words = {scene.low(i) for i in range(verb, node)}
    moves = any(scene.change(i) for i in range(verb, node))
    if not (moves or words & MEASURES):
        return None
    first, _ = scene.clause(verb)
    if _demonstrative(scene, first, verb):
        return said_before(scene, index, role, done, "points_back")
    subject = [i for i in range(first, verb) if scene.nodes[i].kind not in {DATE} and not scene.low(i).endswith("ly")]
    if any(scene.nodes[i].kind in {METRIC, QUANTITY} or scene.low(i) == "of" for i in subject):
        return None
    named = topic(scene, index, role) if subject and subject_pronoun(scene, node) >= 0 else None
    if named is not None:
        return named
    if _points_back(scene, subject, moves, _in_sentence(scene, index, done) or _is_amount(scene, index, done)):
        return said_before(scene, index, role, done, "points_back")
    return None


_PUTS = frozenset("put puts putting estimates estimated estimate pegs pegged peg sets set projects projected".split())
_FIGURES = frozenset({"figure", "figures", "number", "total", "sum", "amount", "tally", "latter"})


def _puts_figure(scene: Scene, at: int) -> bool:
    """ "This year's budget puts the figure at 239 billion yuan", "the ministry put it at 3 billion"."""
    if scene.low(at) not in {"at", "to"}:
        return False
    noun = scene.low(at - 1) in _FIGURES and scene.tag(at - 2) == "DT" and scene.low(at - 3) in _PUTS
    return noun or (scene.low(at - 1) in {"it", "this"} and scene.low(at - 2) in _PUTS)


_BRINGS = frozenset(
    "bring brings brought bringing take takes took taking taken push pushes pushed pushing lift lifts lifted lifting "
    "cut cuts cutting get gets got drive drives drove driven reduce reduced reducing raise raised raising".split()
)
_WAYS = frozenset({"down", "up", "back", "further"})


def _brings_it(scene: Scene, at: int) -> bool:
    """ "Disposals had already brought it down to X": the object is the statistic told before."""
    if scene.low(at) != "to":
        return False
    at -= 1
    while scene.low(at) in _WAYS:
        at -= 1
    return scene.low(at) in {"it", "them", "this", "that"} and scene.low(at - 1) in _BRINGS


def _demonstrative(scene: Scene, first: int, verb: int) -> bool:
    """Whether the subject is "those in steel and chemicals", "that of the railway": a statistic named before."""
    at = first + (scene.low(first) in {"while", "and", "but", ","})
    at += scene.low(at) in {"while", "and", "but"}
    return (
        at + 1 < verb and scene.low(at) in {"those", "that"} and scene.low(at + 1) in {"of", "in", "at", "from", "by"}
    )


def _in_sentence(scene: Scene, index: int, done: dict[int, Pick]) -> bool:
    """Whether the quantity before stands in the same sentence and has a metric."""
    low, _ = scene.bounds(scene.node_of[index])
    return index - 1 in done and scene.node_of.get(index - 1, -1) >= low


def _is_amount(scene: Scene, index: int, done: dict[int, Pick]) -> bool:
    """ "Revenue rose 2 percent. In the fourth quarter it slid 1.3 percent to 23.4 billion": no share price."""
    level = level_after(scene, index) if index - 1 in done else None
    return level is not None and unit_class(level) != "price" and (level.type != "money" or is_scaled(level))


def _points_back(scene: Scene, subject: list[int], moves: bool, in_sentence: bool) -> bool:
    """Whether the words of a subject name nothing themselves. "It rose 3 percent" is a share price unless a
    statistic stands in the same sentence."""
    if not subject:
        return False
    last = subject[-1]
    item = scene.nodes[last]
    if item.low in {"one", "ones"}:
        return True  # "while rural ones were at 26 million"
    if item.low in _PRONOUNS:
        return not moves or in_sentence or item.low in {"this", "that"}
    if item.kind != WORD:
        return False
    modified = (
        len(subject) > 1
        and scene.nodes[subject[-2]].tag.startswith(("NN", "JJ", "VB"))
        and scene.low(subject[-2]) not in NEUTRAL
    )
    return only_points(f"{scene.low(subject[-2])}_{item.low}" if modified else item.low)

"""Metrics right beside a figure: "a profit of X", "revenue X", "X in debt relief", "Valued at X, the contract"."""

from __future__ import annotations

from soe_facts.find.metrics import metric_lexicon
from soe_facts.link.metric_past import past_brackets, past_rate
from soe_facts.link.metric_rules import Pick, fits, is_scaled, pick_at, resolve, unit_class
from soe_facts.link.metric_verbs import SPENT, implied_by_verb
from soe_facts.link.metric_worth import agreed_on
from soe_facts.link.phrases import phrase_from, unhedged
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, DATE, METRIC, QUANTITY, WORD, Scene
from soe_facts.link.shares import of_ratio
from soe_facts.link.verb_lexicon import compound_metrics


def ahead_of_comma(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "Valued at 5.6 billion yuan, the contract …": an opening participle speaks of the subject that follows."""
    node = scene.node_of[index]
    low, high = scene.bounds(node)
    low = next((i + 1 for i in range(node - 1, low, -1) if scene.low(i) in {":", ";"}), low)
    opens = scene.nodes[low].tag in {"VBN", "VBG"} or scene.low(low) in _OPENERS
    if not opens or node - low > 6:
        return None
    comma = next((i for i in range(node, min(high, node + 14)) if _opens_subject(scene, i)), -1)
    for at in range(comma + 1, min(high, comma + 5)) if comma >= 0 else ():
        agreed = agreed_on(scene, at)
        built = compound_metrics().get(scene.low(at)) if scene.low(low) in _COSTED else None
        agreed = agreed or built
        if agreed is not None:
            return Pick(agreed, scene.nodes[at].start, scene.nodes[at].end, "ahead", metric_lexicon().by_id[agreed])
        if scene.is_kind(at, METRIC) and fits(scene.metric(at).metric, scene.quantities[index], role):
            return pick_at(scene, at, "ahead", index, role)
    return None


_OPENERS = frozenset({"from", "worth", "at", "up", "down", "equal", "equivalent"})
_COSTED = frozenset({"budgeted", "costing", "priced", "estimated", "costed"})


def _opens_subject(scene: Scene, at: int) -> bool:
    """Whether a comma is followed by a noun phrase: not the one in "or about $775 million, …"."""
    if scene.low(at) != "," or at + 1 >= len(scene.nodes):
        return False
    return scene.is_kind(at + 1, METRIC) or scene.is_kind(at + 1, ACTOR) or scene.low(at + 1) in {"the", "its", "this"}


def beside(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "a net profit of X", "an installed capacity of X", "revenue, at X,", "revenue X"."""
    if role.slot == "delta":
        return None
    node = scene.node_of[index]
    low, _ = scene.bounds(node)
    before = unhedged(scene, node)
    if (before > low and scene.low(before) == "of") or (
        scene.low(before) in {"at", "for"} and scene.low(before - 1) == ","
    ):
        at = before - 2 if scene.low(before - 1) == "," else before - 1
        aside = next((i for i in range(at - 1, max(low, at - 4), -1) if scene.low(i) in _ADDS), -1)
        if scene.low(before - 1) == "," and scene.low(aside - 1) == "," and scene.is_kind(aside - 2, METRIC):
            at = aside - 2  # "total liabilities, including arrears, at X"
        while at > low and scene.low(at) in {"attributable", "valuation", "level", "worth"}:
            at -= 1
        if scene.is_kind(at, METRIC) and _suits(scene, at, index, role):
            return pick_at(scene, at, "metric_of", index, role)
    if scene.low(before) == ":" and scene.low(before - 2) == "(":
        before -= 1  # "a profit of Rs5.2bn (EPS: Rs11.08)"
    if before >= low and _costs(scene, before) and scene.quantities[index].type == "money":
        name = "project_cost" if is_scaled(scene.quantities[index]) else "price"
        return Pick(name, scene.nodes[before].start, scene.nodes[before].end, "verb", metric_lexicon().by_id[name])
    if before >= low and scene.is_kind(before, METRIC):
        # "lifted net profit 54%": a percentage right behind a sum is its growth.
        quantity, metric = scene.quantities[index], scene.metric(before).metric
        moved = quantity.type == "percent" and role.rule == "default"
        gapped = moved and resolve(metric, quantity, role) not in {metric, None}  # "shares returned 9 percent, bonds 1"
        if not gapped and (moved or fits(metric, quantity, role)):
            return pick_at(scene, before, "metric_before", index, role)
    return None


def _given_as(scene: Scene, at: int) -> bool:
    """ "782 billion as subsidies, 367 billion in grants": what money is given as."""
    named = scene.low(at) == "as" and scene.is_kind(at + 1, METRIC)
    return named and (scene.low(at + 2) in _ENDS or at + 2 >= len(scene.nodes))


def _costs(scene: Scene, at: int) -> bool:
    """ "Its first stage costs $473 million": the verb, taken for a noun."""
    return (
        scene.is_kind(at, METRIC)
        and scene.low(at) in {"cost", "costs"}
        and scene.tag(at - 1) in {"NN", "NNP"}
        and scene.is_kind(at - 1, WORD)
    )


def _suits(scene: Scene, at: int, index: int, role: Role) -> bool:
    """Like `fits`, but right before "of" a sum of money may be per something: "a profit of $5 a barrel"."""
    metric = scene.metric(at).metric
    return fits(metric, scene.quantities[index], role) or (
        unit_class(scene.quantities[index]) == "price" and "money" in metric.units
    )


_ADDS = frozenset({"including", "excluding", "without", "counting"})


_LINKS = frozenset({"in", "of", "on", "for", "worth"})


_ENDS = frozenset(", ; . ( and to from by as than that which with".split())


def behind(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "R254 billion in debt relief", "20 billion yuan of notes", "a $210 million loan"."""
    if role.slot in {"delta", "old"}:
        return None
    node = scene.node_of[index]
    _, high = scene.bounds(node)
    at = past_rate(scene, past_brackets(scene, scene.after(node)))
    if at < 0 or at >= high:
        return None
    works = _works(scene, index, at)
    if works is not None:
        return works
    whole = scene.quantities[index].type == "percent" and scene.low(at) == "of"
    if whole and of_ratio(scene, scene.before(node), scene.bounds(node)[0]):
        return None
    if scene.low(at) == "in" and scene.low(node - 1) == "off" and scene.low(node - 2) in {"wrote", "written", "write"}:
        return None  # "wrote off 2 billion in unpaid bills"
    earned = at + 1 + (scene.low(at + 1) in {"a", "the", "its", "total", "net"})
    if scene.low(at) == "on" and scene.is_kind(earned, METRIC) and scene.metric(earned).metric.id in _EARNED_ON:
        return None  # "lost Rs 2,717 crore on revenue of Rs 17,308 crore", "on a turnover of"
    told = implied_by_verb(scene, index, role, with_object=False) if scene.low(at) == "for" else None
    if told is not None and told.id not in SPENT:
        return None  # "was fined 12 million euros for price fixing"
    added = _contributes(scene, node, at)
    joined = scene.low(at) in (_LINKS if role.slot == "plain" else {"of"}) or added or _given_as(scene, at)
    for step in range(at + (joined or scene.low(at) == "-"), min(high, at + 7)):
        item = scene.nodes[step]
        if item.kind == METRIC:
            if joined and scene.is_kind(step + 1, METRIC):
                continue  # "83 billion in tariff subsidies"
            if scene.low(step - 1).isdigit():
                return None  # "35 billion pounds in 2015 prices"
            if scene.low(at) == "for" and scene.tag(step + 1) in {"NN", "NNS"}:
                return None  # "set aside 1.2 billion for household price caps"
            if scene.low(step + 1) == "-" and scene.low(step + 2) == "to":
                return None  # "bought 5 percent for 10 billion yuan in a debt-to-equity swap"
            if fits(scene.metric(step).metric, scene.quantities[index], role) and (joined or _compounds(scene, node)):
                return pick_at(scene, step, "after_in" if joined else "compound", index, role)
            return None
        listed = item.low in {",", "and"} and scene.is_kind(step + 1, QUANTITY) and scene.low(step + 2) == "of"
        if listed and scene.quantity(step + 1).type == scene.quantities[index].type:
            # "$1.6 billion of five-year and $1.1 billion of 30-year notes"
            return behind(scene, scene.nodes[step + 1].ref, role, done)
        if item.kind == DATE and (joined or scene.date(step).type == "duration"):
            continue  # "a 500 million euro 10-year note"
        if item.kind == ACTOR and scene.actor(step).how == "class" and scene.is_kind(step + 1, METRIC):
            continue  # "90 trillion rupiah in SOE dividends"
        if item.kind == ACTOR and scene.actor(step).possessive and scene.low(step - 1) == "of":
            continue  # "took over 4 billion rand of its debt"
        if added and (scene.tag(step) == "POS" or (item.kind == ACTOR and scene.actor(step).possessive)):
            continue  # "contributed 83 billion to last year's sales", "to the group's profit"
        if item.kind != WORD or item.low in _ENDS:
            return None
        if (
            item.tag
            and not item.tag.startswith(("JJ", "NN", "VBN", "VBG", "PRP$", "DT", "HYPH", "RB", "CD"))
            and item.low not in {"-", "of"}
            and "-" not in {scene.low(step - 1), scene.low(step + 1)}  # "a 600 million dollar no-grow note"
        ):
            return None
    return None


_EARNED_ON = frozenset({"operating_revenue", "sales_volume"})


_CONTRIBUTES = frozenset("contribute contributes contributed contributing add adds added adding".split())


def _contributes(scene: Scene, node: int, at: int) -> bool:
    """ "Transmission contributed 156 million euros to operating profit"."""
    return scene.low(at) == "to" and any(scene.low(i) in _CONTRIBUTES for i in range(max(0, node - 4), node))


def _works(scene: Scene, index: int, at: int) -> Pick | None:
    """ "a 400-million-yuan plant": money as the adjective of something built is its cost."""
    quantity = scene.quantities[index]
    if quantity.type != "money" or not _compounds(scene, scene.node_of[index]):
        return None
    found = phrase_from(scene, at + (scene.low(at) == "-"))
    if found and _is_modifier(scene, at, found[1]):
        return None
    name = compound_metrics().get(scene.text[found[0] : found[1]].lower().split()[-1]) if found else None
    return Pick(name, *found, "compound", metric_lexicon().by_id[name]) if found and name else None


def _is_modifier(scene: Scene, at: int, end: int) -> bool:
    """ "A 5.1 billion yuan metro contract": what is built only says what the contract is for."""
    behind = next((i for i in range(at, min(len(scene.nodes), at + 6)) if scene.nodes[i].start >= end), -1)
    return behind > 0 and scene.is_kind(behind, METRIC) and scene.metric(behind).metric.id in _OF_WORKS


_OF_WORKS = frozenset({"contract_value", "deal_value", "loan", "bond_issue", "budget"})


def _compounds(scene: Scene, node: int) -> bool:
    """A quantity used as an adjective: it has an article before it or is hyphenated."""
    before = scene.low(scene.before(node))
    return (
        before in {"a", "an", "the", "its", "this", "that", "their", "another", "his"} or "-" in scene.nodes[node].low
    )

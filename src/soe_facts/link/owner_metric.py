"""Owners named with the metric: "SAIC's sales", "the revenue of the SOEs"."""

from __future__ import annotations

from soe_facts.link.actors import Actor
from soe_facts.link.metric import Pick
from soe_facts.link.owning import (
    FORESEES,
    PREPOSITIONS,
    SAY_WORDS,
    Owner,
    counted_class,
    is_oblique,
    is_owner,
    node_at,
    node_ending,
    same_sentence,
    verb_between,
    verb_within,
)
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, METRIC, QUANTITY, Scene
from soe_facts.records import PLACE_LABELS

_BOOKS = frozenset(
    "balance_sheet total_assets net_profit total_profit net_loss operating_revenue dividend surplus_transfer".split()
)


def _is_in_its_books(actor: Actor, pick: Pick) -> bool:
    """ "The RBI's balance sheet grew 8 percent": what stands in a central bank's own accounts."""
    return actor.kind == "central_bank" and pick.id in _BOOKS


def possessor(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """ "SAIC's sales", "its revenue", "Coal India net profit"."""
    if pick is None or not same_sentence(scene, pick, index):
        return None
    at = node_at(scene, pick.start, scene.node_of[index])
    if at < 0 or _of_other_clause(scene, at, scene.node_of[index]):
        return None
    low, _ = scene.bounds(scene.node_of[index])
    at -= 1
    for _ in range(8):
        if at < low:
            return None
        item = scene.nodes[at]
        if item.kind == ACTOR:
            actor = scene.actor(at)
            if actor.possessive and actor.label == "GPE" and scene.is_kind(_noun_after(scene, at), ACTOR):
                at = _before_apposition(scene, at)  # "Hidroelectrica, Romania's state-run power company, rose"
                continue
            if actor.possessive and (is_owner(actor) or actor.label in {"FAC", "GPE"} or _is_in_its_books(actor, pick)):
                return _bound(scene, at) or actor
            follows = scene.low(at + 1)
            return (
                actor
                if is_owner(actor)
                and (actor.how == "name" or (actor.how == "class" and scene.is_kind(at + 1, METRIC)))
                and follows not in {",", "said"}
                and not verb_between(scene, at, pick.start)
                and not _is_partner(scene, at, pick)
                else None
            )
        if item.kind == METRIC and scene.is_kind(at + 1, METRIC):
            at -= 1
            continue
        if item.kind in {QUANTITY, METRIC} or item.low in _PARTS_FROM or scene.is_finite(at):
            if item.low == "and" and scene.is_kind(at - 1, METRIC):
                at -= 1
                continue
            if item.kind == METRIC and scene.low(at + 1) in {"and", ","}:
                at -= 1
                continue
            return None
        at -= 1
    return None


def _is_partner(scene: Scene, at: int, pick: Pick) -> bool:
    """ "The joint venture with De Beers sold diamonds": beside the verb stands another than its subject."""
    if pick.rule != "verb" or scene.low(at - 1) not in _BESIDE:
        return False
    first, _ = scene.clause(at)
    return any(scene.tag(i).startswith("NN") or scene.is_kind(i, ACTOR) for i in range(first, at - 1))


_BESIDE = frozenset({"with", "between", "from", "by", "near", "for"})
_PUTS = FORESEES | frozenset({"puts", "put", "values", "valued", "rates", "rated", "led"})


def _bound(scene: Scene, at: int) -> Actor | None:
    """Whose "its" is right behind a subject and its verb: "while China Southern narrowed its loss to 1.7 billion"."""
    subject = at - 2
    if scene.low(at) in {"its", "their"} and scene.tag(at - 1) == "VBG" and scene.low(at - 2) == ",":
        return _bound_before(scene, at)
    told = scene.low(at) in {"its", "their"} and scene.is_finite(at - 1) and scene.low(at - 1) not in _PUTS
    if not told or not scene.is_kind(subject, ACTOR) or scene.clause_of[subject] != scene.clause_of[at]:
        return None
    actor = scene.actor(subject)
    oblique = is_oblique(scene, subject, scene.clause(at)[0])
    return actor if actor.how == "name" and is_owner(actor) and not actor.possessive and not oblique else None


def _bound_before(scene: Scene, at: int) -> Actor | None:
    """Whose "its" is behind a participle: "and ICBC climbed 4 percent, lifting its market value to 1.7 trillion"."""
    low, _ = scene.clause(at)
    verb = next((i for i in range(at - 3, low, -1) if scene.is_finite(i)), -1)
    subject = verb - 1
    while subject > low and scene.tag(subject) == "RB":
        subject -= 1
    if verb < 0 or not scene.is_kind(subject, ACTOR) or is_oblique(scene, subject, low):
        return None
    actor = scene.actor(subject)
    return actor if actor.how == "name" and is_owner(actor) and not actor.possessive else None


def _of_other_clause(scene: Scene, at: int, node: int) -> bool:
    """Whether a body reports the figure in a clause of its own, behind the metric's: "its profit fell 4 percent, while
    Bank of China reported a decline of 2.9 percent"."""
    low, _ = scene.clause(node)
    if at >= low or scene.clause_of[at] == scene.clause_of[node]:
        return False
    for step in scene.of_kind(ACTOR, low, node):
        actor = scene.actor(step)
        own = actor.how in {"name", "class"} or (actor.how == "nominal" and _is_another(scene, actor, at))
        if is_owner(actor) and own and not actor.possessive:
            return scene.is_finite(step + 1) and scene.low(step + 1) not in (SAY_WORDS | FORESEES) - _REPORTS
    return False


def _is_another(scene: Scene, actor: Actor, at: int) -> bool:
    """Whether "its unit" of "its profit rose, and its unit made X" is another than whose the metric before is."""
    before = next((scene.actor(i) for i in range(at - 1, max(-1, at - 6), -1) if scene.is_kind(i, ACTOR)), None)
    return before is not None and before.name != actor.name


_REPORTS = frozenset({"reported", "announced", "posted", "reports", "posts"})


def _noun_after(scene: Scene, at: int) -> int:
    """The node behind a possessive's "'s"."""
    return next((i for i in range(at + 1, at + 4) if scene.tag(i) != "POS"), -1)


def _before_apposition(scene: Scene, at: int) -> int:
    """The node before a country that opens an apposition, or before the country alone."""
    return at - 2 if scene.low(at - 1) == "," else at - 1


# What parts a name from a metric that is not its own: "borrowed from Exim Bank at an interest rate of".
_PARTS_FROM = PREPOSITIONS | {",", ";", "and", "a", "an", "(", ":"}


def whose_share(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """ "Clarksons put South Korea's share of global orders at 17 percent and China's at 71": the country's, not its."""
    node = scene.node_of[index]
    low, _ = scene.clause(node)
    at = scene.before(node)
    if role.kind != "share" or scene.low(at) not in {"at", "to"}:
        return None
    for step in range(at - 1, max(low, at - 9), -1):
        if scene.is_kind(step, ACTOR):
            actor = scene.actor(step)
            noun = next((i for i in range(step + 1, at + 1) if scene.nodes[i].tag != "POS"), at)
            told = noun == at or scene.low(noun) in {"share", "portion", "slice"}
            return actor if actor.possessive and told and actor.kind in {"country", "place"} else None
        if scene.nodes[step].kind == QUANTITY or scene.is_finite(step):
            return None
    return None


def produced_in(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """ "Coal production in India" before any company is named, "investment in China's railways": the country's own."""
    if pick is None or not same_sentence(scene, pick, index):
        return None
    at = node_ending(scene, pick.end, scene.node_of[index])
    if at < 0 or scene.low(at + 1) not in {"in", "across", "throughout"}:
        return None
    target = at + 3 if scene.low(at + 2) == "the" else at + 2
    if target >= scene.node_of[index] or not scene.is_kind(target, ACTOR):
        return None
    actor = scene.actor(target)
    if actor.kind in {"country", "place"} and _is_of_place(scene, pick) and not actor.possessive:
        return actor
    if actor.kind != "country" or (actor.possessive and actor.how != "class"):
        return None
    company = next((other for other in scene.cast.actors if other.is_company and other.kind != "class"), None)
    return actor if actor.how == "class" or company is None or company.start > actor.start else None


_OF_PLACES = frozenset({"price", "prices", "rent", "rents", "demand", "consumption", "inflation", "wages"})


def _is_of_place(scene: Scene, pick: Pick) -> bool:
    """Whether a metric is of a place, not of a firm there: "spot prices in Sweden", "warehouse rents in Khorgos"."""
    return scene.text[pick.start : pick.end].rpartition(" ")[2].lower() in _OF_PLACES


# What is done to a body rather than by it: "its profit was flattered by the $2 billion sale of AssetMark".
_DEALS = frozenset({"sale", "disposal", "divestment", "acquisition", "purchase", "takeover", "buyout"})


def _has_doer(scene: Scene, at: int, node: int) -> bool:
    """Whether a body or a state is named before a deal in its sentence."""
    first = min(at, node)
    low, _ = scene.bounds(first)
    return any(
        is_owner(scene.actor(i)) or (scene.actor(i).kind == "country" and not scene.actor(i).possessive)
        for i in scene.of_kind(ACTOR, low, first)
    )


# "Turnover on the Shanghai Stock Exchange"
_OF_EXCHANGES = frozenset({"trading_turnover", "operating_revenue", "trading_volume", "trading_value"})


_OF_PORTS = frozenset(
    {"throughput", "sales_volume", "freight_volume", "cargo_volume", "passenger_trips", "traffic", "port_calls"}
)


# "From" only where the metric is the subject: "output from Oyu Tolgoi", but not "booked compensation from Airbus".
_OF = frozenset({"of", "at", "by", "for", "among", "across"})


def metric_of(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """ "the revenue of the SOEs", "net profit at COSCO", "taxes payable by SOEs", "total assets of the group"."""
    if pick is None or not same_sentence(scene, pick, index):
        return None
    node = scene.node_of[index]
    at = node_ending(scene, pick.end, node)
    if at < 0 or _of_other_clause(scene, at, node):
        return None
    _, high = scene.bounds(node)
    seen_preposition = False
    for step in range(at + 1, min(high, at + 7)):
        item = scene.nodes[step]
        if item.kind == ACTOR:
            actor = scene.actor(step)
            if actor.kind == "exchange" and actor.how == "name" and pick.id in _OF_EXCHANGES:
                return actor
            if scene.low(step - 1) == "at" and actor.kind == "place" and actor.how == "name" and pick.id in _OF_PORTS:
                return actor  # "Volumes at Maputo slipped 1%"
            if actor.possessive and actor.label in PLACE_LABELS and scene.is_kind(_noun_after(scene, step), ACTOR):
                continue  # "EBITDA at Europe's biggest producer of power"
            sites = actor.kind == "country" and actor.how == "class"  # "output at the country's mines"
            if (
                seen_preposition
                and (is_owner(actor) or actor.label == "FAC" or sites)
                and scene.low(step + 1) != "said"
            ):
                return _named_arm(scene, step) or actor
            return None
        if item.kind == QUANTITY:
            # "profits of Brazil's five biggest banks"
            counted = counted_class(scene, scene.quantity(step)) if seen_preposition else None
            return counted if counted is not None and counted.how == "class" else None
        if item.low in {",", ";", "(", "."} or scene.is_finite(step):
            return None
        if item.low == "by" and scene.low(step - 1) in {"led", "backed", "financed", "funded", "underwritten"}:
            return None
        if item.low == "of" and scene.low(step - 1) in _DEALS and _has_doer(scene, at, node):
            return None
        lent = item.low == "from" and pick.id in _LENT  # "Loans from KCB stand at 7 billion": of who owes them
        if item.low in _OF or (item.low == "from" and not lent and not verb_within(scene, scene.clause(at)[0], at)):
            seen_preposition = True
    return None


_LENT = frozenset({"loan", "debt", "overdue_debt", "funding", "bond_issue", "subsidy"})
_ARMS = frozenset("arm unit subsidiary division affiliate business venture operator airline carrier refiner".split())


def _named_arm(scene: Scene, at: int) -> Actor | None:
    """ "Sales at its refining arm KNPC", "volumes at Transnet's port arm, TPT, fell": the arm's, not its parent's."""
    if not (scene.actor(at).possessive or scene.tag(at).startswith("PRP") or scene.actor(at).how == "pronoun"):
        return None
    for step in range(at + 1, min(scene.bounds(at)[1], at + 9)):
        if scene.is_kind(step, ACTOR):
            arm = scene.actor(step)
            told = scene.low(step - 1 - (scene.low(step - 1) == ",")) in _ARMS
            return arm if told and arm.how == "name" and is_owner(arm) and not arm.possessive else None
        if scene.low(step) != "," and not scene.tag(step).startswith(("POS", "JJ", "NN", "VBG", "HYPH")):
            return None
    return None

"""Owners that are the subject of the figure's clause."""

from __future__ import annotations

from soe_facts.link.actors import Actor
from soe_facts.link.metric import Pick
from soe_facts.link.owner_acting import acts, has_own, is_state, stands_in
from soe_facts.link.owner_asides import is_aside
from soe_facts.link.owner_driven import driven_to
from soe_facts.link.owner_lead import is_class_beside
from soe_facts.link.owning import (
    ANALYSTS,
    FORESEES,
    PREPOSITIONS,
    Owner,
    counted_class,
    in_apposition,
    in_aside,
    is_oblique,
    is_owner,
    is_sold,
    verb_within,
)
from soe_facts.link.roles import Role, previous_in_sentence
from soe_facts.link.scene import ACTOR, DATE, METRIC, QUANTITY, RELATIVES, Scene
from soe_facts.link.speakers import SAYS, SHOWS
from soe_facts.link.stakes import bracketed_holder


def subject_of(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """The subject of the quantity's clause, else of the nearest clause before it in the sentence."""
    node = scene.node_of[index]
    state = pick is not None and (
        pick.id in _STATE_METRICS or pick.rule.startswith("verb") or (pick.metric is not None and pick.metric.macro)
    )
    low, high = scene.bounds(node)
    resumed = _resumed(scene, node) or _told_to(scene, node) or driven_to(scene, node) or _label_of(scene, node)
    if resumed is not None:
        return resumed
    before = previous_in_sentence(scene, index)
    if before in done and done[before].rule in {"points_back", "coordinated", "with_own"}:
        apart = scene.of_kind(ACTOR, scene.node_of[before], node)
        if not any(scene.actor(at).how != "pronoun" for at in apart):
            return done[before].actor  # "freight grew …, it rose by 14 percent to 2 billion, up 3 percent on May"
    by_number: dict[int, list[int]] = {}
    for at in range(low, high):
        by_number.setdefault(scene.clause_of[at], []).append(at)
    clauses = list(by_number.values())
    own = next(i for i, clause in enumerate(clauses) if node in clause)
    turned = False  # "Independent producers supplied 71 percent, and hydropower made up 29 percent"
    for number in range(own, -1, -1):
        if number < own and is_aside(scene, clauses[number]):
            continue
        found = _clause_subject(scene, clauses[number], node, state)
        if found is not None:
            if turned and is_class_beside(scene, found):
                return None
            return found
        turned = turned or _has_other_subject(scene, clauses[number], node)
    previous = previous_in_sentence(scene, index)
    if previous in done and done[previous].rule != "commodity" and not in_aside(scene, scene.node_of[previous], node):
        return done[previous].actor
    for number in range(own, len(clauses)):
        if number > own and is_aside(scene, clauses[number]):
            continue
        found = _speaker_company(scene, clauses[number], not done)
        tells = (
            number == own
            or not done
            or (found is not None and found.kind != "class" and _speaks(scene, clauses[number]))
        )
        if found is not None and tells:
            return found  # "Bids came to 5 billion, and commercial banks took up half": they say nothing of the bids
    return None


def _has_other_subject(scene: Scene, clause: list[int], node: int) -> bool:
    """Whether a clause has a thing for its subject: ", and renewable sources accounted for"."""
    verb = next((at for at in clause if at < node and scene.is_finite(at)), -1)
    return verb > 0 and scene.tag(verb - 1) in {"NN", "NNS"}


_WANTS = frozenset(
    "want wants wanted ask asks asked told tells order orders ordered urge urges urged allow allows allowed allowing "
    "enable enables enabled enabling help helps helped helping require requires required instruct instructed direct "
    "directed oblige obliged obliges force forces forced forcing let lets expect expects expected permit permits "
    "permitted pushed pressed".split()
)


def _told_to(scene: Scene, node: int) -> Actor | None:
    """Who is to do what another wants: "the government wants it to mine 1 billion tonnes"."""
    low, _ = scene.clause(node)
    joined = False
    for at in range(node - 1, low + 1, -1):
        if scene.is_finite(at) or (scene.nodes[at].kind == QUANTITY and not joined):
            return None
        # "wants it to mine 1 billion tonnes and to pay 2 billion"
        joined = joined or (scene.low(at) == "and" and scene.low(at + 1) == "to" and scene.tag(at + 2) == "VB")
        if scene.is_kind(at, ACTOR) and not scene.actor(at).possessive:
            verb = at - 1
            while scene.low(verb) == "the" or (scene.is_kind(verb, ACTOR) and scene.actor(verb).how == "title"):
                verb -= 1
            follows = scene.low(at + 1) == "to" and scene.tag(at + 2) == "VB"
            told = follows and scene.low(verb) in _WANTS and is_owner(scene.actor(at))
            return scene.actor(at) if told else None
    return None


def _resumed(scene: Scene, node: int) -> Actor | None:
    """The subject where a relative clause parts it from its verb: "China Vanke, in which X has a stake, sank 5.6%"."""
    low, _ = scene.bounds(node)
    own = scene.clause_of[node]
    at = node
    while at > low and scene.clause_of[at] == own:
        at -= 1
    aside = scene.clause_of[at]
    if aside <= own:
        return None
    while at > low and scene.clause_of[at] == aside:
        at -= 1
    if scene.clause_of[at] != own or not any(scene.low(i) in RELATIVES for i in range(at, at + 3)):
        return None
    for step in range(at, max(low - 1, at - 9), -1):
        if scene.is_kind(step, ACTOR):
            return scene.actor(step) if is_owner(scene.actor(step)) else None
        described = scene.tag(step) in {
            "NN",
            "JJ",
            "DT",
            "HYPH",
        }  # "Hainan Co, a venture in which X has a stake, spent"
        if not described and scene.low(step) != "," and scene.low(step) not in PREPOSITIONS:
            return None
    return None


def _label_of(scene: Scene, node: int) -> Actor | None:
    """ "Sasol: purchase of 20 percent of Lao Gas for X": the body before the colon, where no verb follows."""
    low, _ = scene.bounds(node)
    if scene.low(low + 1) != ":" or not scene.is_kind(low, ACTOR) or node <= low + 1:
        return None
    verbal = any(scene.is_finite(at) for at in range(low + 2, node))
    return scene.actor(low) if not verbal and is_owner(scene.actor(low)) else None


# What a government itself can own, pay or plan; other figures of a sentence it heads are a company's.
_STATE_METRICS = frozenset(
    "stake divestment subsidy budget fiscal_spending government_revenue fiscal_deficit public_debt "
    "power_deficit".split()
)


_DATA = frozenset({"data", "figures", "statistics"})


def _publishes(scene: Scene, at: int) -> bool:
    """ "The Cabinet Office's data showed that farming grew": whose data are told of what is not its own."""
    behind = at + 1
    while scene.low(behind) in {"'", "’", "s", "'s", "’s"} or scene.is_kind(behind, DATE):
        behind += 1
    return scene.low(behind) in _DATA and scene.low(behind + 1) in SHOWS


def _clause_subject(scene: Scene, clause: list[int], node: int, state: bool) -> Actor | None:
    """The company that stands as subject left of the quantity; one after a preposition is a second choice."""
    direct: Actor | None = None
    oblique: Actor | None = None
    body: Actor | None = None
    opened = False
    for at in clause:
        if at >= node:
            break
        if scene.low(at) in {"(", ")"}:
            opened = scene.low(at) == "("
        if opened:
            continue
        if scene.nodes[at].kind == QUANTITY and (direct is None or direct.kind == "country"):
            # "The 390 bus operators lost 41 billion yuan": a class that is counted owns what follows.
            counted = (
                None
                if is_oblique(scene, at, clause[0]) or is_sold(scene, at)
                else counted_class(scene, scene.quantity(at))
            )
            direct = counted or direct
        if scene.nodes[at].kind != ACTOR:
            continue
        actor = scene.actor(at)
        if actor.kind == "statistics" or _publishes(scene, at) or _is_lender(scene, at, actor):
            continue  # "National Statistics Office data showed that mining grew 2 percent"
        if scene.low(at + 1) == "(" and scene.is_kind(at + 2, QUANTITY) and bracketed_holder(scene, at + 2) >= 0:
            continue  # "Naval Group, owned by the state (62 percent) and Thales (35 percent), booked X"
        if body is None and not _employs_seers(scene, at) and stands_in(scene, at, actor, clause[0]):
            body = actor
        active = acts(scene, at, actor, clause[0]) or has_own(scene, at, actor)
        if not (is_owner(actor) or actor.label == "FAC" or active or (state and is_state(scene, at, actor))):
            continue
        if _is_forecaster(scene, at, actor):
            continue
        if is_oblique(scene, at, clause[0]):
            buys = actor.kind == "country" and actor.how == "name" and not active  # "sold 850 GWh to Kenya and Sudan"
            if not (buys and scene.low(at - 1) in {"to", ",", "and"}) and not _describes(scene, at, clause[0]):
                oblique = oblique or actor
        elif _takes_over(scene, at, direct, oblique, clause[0]):
            direct = actor
    return direct or oblique or body


_HELD = frozenset("controlled owned held led backed majority-owned headed".split())


_BORROWED = {"from": frozenset({"loan", "funding", "bond_issue"}), "to": frozenset({"debt", "overdue_debt"})}


def _lends(scene: Scene, at: int) -> bool:
    """ "Loans from KCB and Stanbic stand at 7 billion", "debts to Stanbic": of who borrowed, not of the lender."""
    if scene.low(at - 1) == "and" and scene.is_kind(at - 2, ACTOR):
        at -= 2
    owed = _BORROWED.get(scene.low(at - 1))
    return owed is not None and scene.is_kind(at - 2, METRIC) and scene.metric(at - 2).metric.id in owed


def _is_lender(scene: Scene, at: int, actor: Actor) -> bool:
    """ "A World Bank loan of 145 million expires": the name only says whose money it is."""
    lends = scene.low(at + 1) in {"loan", "loans", "grant", "credit"} and scene.low(at - 1) in {"a", "the"}
    return lends and not actor.possessive and actor.kind in {"international", "bank"}


def _describes(scene: Scene, at: int, first: int) -> bool:
    """Whether a name stands only in words that describe another: ", controlled by China's Sinopec Group, put", "fee
    income, the mainstay of Chinese banks, slid", "from Gazprom we bought"."""
    if scene.low(at + 1) in {"we", "i"} or _lends(scene, at):
        return True
    if scene.low(at + 1) != ",":
        return False
    for step in range(at - 1, max(first, at - 9), -1):
        if scene.low(step) == ",":
            return scene.low(step + 1) in _HELD or (
                scene.tag(step + 1) == "DT" and scene.is_kind(step - 1, METRIC) and scene.is_finite(at + 2)
            )
        if scene.nodes[step].kind == QUANTITY or scene.is_finite(step):
            return False
    return False


def _takes_over(scene: Scene, at: int, direct: Actor | None, oblique: Actor | None, first: int) -> bool:
    """Whether a body that hangs on no preposition is the subject, in the stead of one found before it."""
    actor = scene.actor(at)
    if direct is None:
        return not (actor.possessive and oblique and in_apposition(scene, at, first))
    if not verb_within(scene, first, at) and (direct.possessive or not in_apposition(scene, at, first)):
        return True
    return not actor.possessive and _is_told_of(scene, at)


def _is_told_of(scene: Scene, at: int) -> bool:
    """Whether a node is the subject of what another says or thinks: "we reckon the state will earn"."""
    verb = at - 1
    while scene.low(verb) in {"the", "that"}:
        verb -= 1
    follows = scene.low(at + 1) in {"will", "would", "could"} or scene.tag(at + 1) in {"VBD", "VBZ", "VBP"}
    said = scene.low(at - 1) == "that" and scene.low(at - 2) in SAYS  # "reported that the country's mines had yielded"
    return follows and (said or scene.low(verb) in FORESEES)


def _is_forecaster(scene: Scene, at: int, actor: Actor) -> bool:
    """A body met once, which foresees or says something of others: "CICC expects the merger to save"; or one whose
    analysts do: "HSBC analyst Rohan Mehta expects"."""
    if _employs_seers(scene, at):
        return True
    if actor.how != "name" or actor.id is not None or scene.low(at + 1) not in FORESEES:
        return False
    mentions = sum(1 for other in scene.cast.actors if other.name == actor.name)
    topic = scene.cast.topic
    return mentions == 1 and topic is not None and topic.name != actor.name


def _employs_seers(scene: Scene, at: int) -> bool:
    """ "HSBC analyst Rohan Mehta expects", "Economists at Bruegel say subsidies must fall": a view of others."""
    if scene.low(at + 1) in ANALYSTS:
        return True
    office = at - 1 - (scene.low(at - 1) == "the")
    seers = scene.low(office) in {"at", "of", "with", "from"} and scene.low(office - 1) in ANALYSTS
    return seers and any(scene.low(i) in FORESEES for i in range(at + 1, at + 5))


def _speaks(scene: Scene, clause: list[int]) -> bool:
    """Whether a clause tells who says something: "the refiner said"."""
    return any(scene.low(at) in _SAYS and not scene.tag(at).startswith("NN") for at in clause)


_SAYS = SAYS | {"reported", "reports", "announced", "according"}
_STAKES = frozenset({"stake", "stakes", "shareholding", "interest", "shares"})


def _speaker_company(scene: Scene, clause: list[int], first: bool) -> Actor | None:
    """ "..., the state-owned refiner said": who speaks of a figure that nobody else owns.

    The one that it is only done with owns just a text's first figure: "bonds worth 7 billion from Eni", but not "the
    deal was signed with EDF" or "half of all the money held by banks".
    """
    for at in clause:
        if not scene.is_kind(at, ACTOR) or (scene.low(at - 1) in {"in", "of"} and scene.low(at - 2) in _STAKES):
            continue
        actor = scene.actor(at)
        if _employs_seers(scene, at) or scene.is_kind(at + 1, QUANTITY) or scene.tag(at + 1) == "VBG":
            continue  # "Dues were 15 billion, with NTPC owing 4 billion and DVC 2 billion": each has its own
        if (is_owner(actor) or (actor.kind == "country" and actor.how == "pronoun")) and (
            first or scene.low(at - 2) == "according" or not is_oblique(scene, at, clause[0])
        ):
            return actor
    return None

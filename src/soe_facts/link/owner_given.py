"""Owners that are handed the figure: "the state paid it 1 billion euros", "and has earmarked a further 2 billion"."""

from __future__ import annotations

from soe_facts.link.actors import Actor
from soe_facts.link.metric import Pick
from soe_facts.link.owning import Owner, is_owner
from soe_facts.link.roles import Role, previous_in_sentence
from soe_facts.link.scene import ACTOR, BE, METRIC, QUANTITY, Scene

_PAYS = frozenset("pay pays paid paying refunded refund reimbursed reimburses compensated".split())
_COSTS = frozenset(
    "cost costs costing save saves saved saving earn earns earned bring brings brought net nets netted yield yields "
    "yielded".split()
)
_INJECTS = frozenset(
    "inject injects injected injecting pump pumps pumped pumping pour pours poured pouring contribute contributes "
    "contributed grant granted provide provides provided earmarked earmark earmarks budgeted advanced disbursed extend "
    "extends extended extending release releases released infuse infuses infused gave give gives giving".split()
)
# "The state put in 5 billion", "has stumped up 2 billion"
_PUTS = frozenset("put puts putting stump stumps stumped chip chips chipped kick kicks kicked".split())
_MORE = frozenset("a an some another further extra additional up to".split())
_STATE = frozenset({"country", "ministry", "regulator"})
# A body of whom most of a text tells is the one that it means.
_MOSTLY = 0.5


def handed(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """Who is given what a state or a buyer pays."""
    node = scene.node_of[index]
    if scene.quantities[index].type == "percent":
        return _secured(scene, node) if pick is not None and pick.id in _OWED else None
    if pick is not None and pick.id == "dividend":
        payer = _payer(scene, node, done) or _held(scene, node)
        if payer is not None:
            return payer
    if pick is not None and pick.id in _SECURITY and (secured := _secured(scene, node)) is not None:
        return secured
    return (
        _valued(scene, node)
        or _object(scene, node)
        or (_rescued(scene, node) if pick is not None and pick.id in _AIDS else None)
        or _further(scene, index, node, done)
        or _meant(scene, index, node, pick, done)
        or (_lent(scene, node) if pick is not None and pick.id in {"loan", "grant"} else None)
        or (_promised(scene, node) if pick is not None and pick.id == "subsidy" else None)
    )


_AIDS = frozenset({"subsidy", "guarantees", "loan", "debt_repayment"})


def _other_party(scene: Scene, low: int, high: int, it: Actor) -> Actor:
    """ "Orlen offered 1.76 zlotys a share for Lotos, valuing it at 6 billion": not the one that values."""
    bodies = [scene.actor(at) for at in scene.of_kind(ACTOR, low, high) if is_owner(scene.actor(at))]
    values = bodies[0].name if bodies else it.name
    return next((body for body in reversed(bodies) if body.name != values), it)


_RESCUES = frozenset(
    "bail bails bailed bailing prop props propped propping rescue rescues rescued rescuing shore shored shoring "
    "recapitalise recapitalised recapitalising recapitalize recapitalized recapitalizing support supported supporting "
    "save saved saving help helped keep keeps kept keeping".split()
)
_KEEPS = frozenset({"keep", "keeps", "kept", "keeping"})
_ALIVE = frozenset({"afloat", "alive", "going", "running", "solvent"})


_OWED = frozenset({"debt", "loan", "foreign_debt", "bond_issue"})
_SECURITY = frozenset({"subsidy", "guarantees"})
_PLEDGES = frozenset(
    "guarantee guarantees guaranteed guaranteeing backed promised promises promise pledged pledges pledge".split()
)


def _secured(scene: Scene, node: int) -> Actor | None:
    """ "Guarantees 5 billion of Orlen's debt", "has promised the bank a 3 billion bailout": whom it helps."""
    low, high = scene.clause(node)
    verb = next((at for at in range(node - 1, low, -1) if scene.low(at) in _PLEDGES), -1)
    payer = next((scene.actor(at) for at in scene.of_kind(ACTOR, low, verb)), None) if verb > 0 else None
    if payer is None or payer.kind not in _STATE:
        return None
    behind = scene.after(node)
    owed = scene.low(behind) in {"of", "in"} and behind + 1 < high and scene.is_kind(behind + 1, ACTOR)
    for at in (*scene.of_kind(ACTOR, verb, node), *((behind + 1,) if owed else ())):
        if is_owner(scene.actor(at)) and scene.low(at - 1) not in {"by", "with"}:
            return scene.actor(at)
    return None


def _rescued(scene: Scene, node: int) -> Actor | None:
    """ "Bailed out the airline with X", "spent X on propping up Eskom": aid is whom it keeps alive."""
    low, high = scene.bounds(node)
    for at in range(max(low, node - 12), min(high - 2, node + 7)):
        if scene.low(at) not in _RESCUES or (scene.low(at) in _KEEPS and scene.low(at + 2) not in _ALIVE):
            continue
        target = at + 1 + (scene.low(at + 1) in {"out", "up"})
        target += 3 * (scene.low(target + 1) == "-")  # "rescued state-owned Uniper with"
        if target != node and scene.is_kind(target, ACTOR) and is_owner(scene.actor(target)):
            return None if scene.actor(target).possessive else scene.actor(target)
    return None


_GETS = frozenset(
    "receive receives received receiving get gets got collect collects collected pocket pockets pocketed earned".split()
)


def _payer(scene: Scene, node: int, done: dict[int, Owner]) -> Actor | None:
    """ "The state, which owns 97% of the group, received a dividend of": whose dividend a state gets.

    What it gets of nobody named is of the class that has paid before: "In 2023-24 the Centre received X".
    """
    low, high = scene.bounds(node)
    state = next((at for at in scene.of_kind(ACTOR, low, node)), -1)
    if state < 0 or scene.actor(state).kind not in _STATE or scene.actor(state).possessive:
        return None
    if not any(scene.low(at) in _GETS for at in range(state + 1, node)):
        return None
    bodies = [scene.actor(at) for at in scene.of_kind(ACTOR, state, high) if is_owner(scene.actor(at))]
    if bodies:
        return bodies[0] if len({body.name for body in bodies}) == 1 else None
    payers = next((owner.actor for owner in done.values() if owner.actor.kind == "class"), None)
    if payers is not None:
        return payers
    topic = scene.cast.topic
    return topic if topic is not None and topic.kind != "class" and scene.cast.dominance >= _MOSTLY else None


_EARNS = frozenset("earn earns earned bring brings brought net nets netted yield yields yielded".split())


def _held(scene: Scene, node: int) -> Actor | None:
    """ "Norway owns 67% of Equinor, which earned it 40 billion kroner in dividends": the body that has the holder."""
    at = scene.before(node)
    if at < 1 or not scene.is_kind(at, ACTOR) or scene.low(at - 1) not in _EARNS or scene.actor(at).possessive:
        return None
    low, _ = scene.bounds(node)
    low = scene.bounds(low - 1)[0] if low else low
    bodies = (scene.actor(i) for i in range(at - 1, low - 1, -1) if scene.is_kind(i, ACTOR))
    return next((body for body in bodies if is_owner(body) and body.name != scene.actor(at).name), None)


_VALUES = frozenset("value values valued valuing price prices priced pricing appraised".split())


def _valued(scene: Scene, node: int) -> Actor | None:
    """ "The deal values the Greek firm at 3.2 billion euros": the worth of what is valued."""
    at = scene.before(node)
    if scene.low(at) != "at":
        return None
    low, _ = scene.clause(node)
    verb = next((i for i in range(at - 1, max(low, at - 14), -1) if scene.low(i) in _VALUES), -1)
    if verb < 0 or scene.low(verb - 1) in BE | {"been"}:
        return None
    bodies = [scene.actor(i) for i in scene.of_kind(ACTOR, verb + 1, at) if is_owner(scene.actor(i))]
    found = bodies[-1] if bodies else None
    if found is not None and found.how == "pronoun" and scene.low(verb).endswith("ing"):
        return _other_party(scene, low, verb, found)
    return found if found is not None and found.how != "title" else None


def _object(scene: Scene, node: int) -> Actor | None:
    """ "The French state paid it some 1 billion euros", "thefts cost the railway a further 2 billion rand"."""
    at = scene.before(node)
    if scene.low(at) == "of" and scene.is_kind(at - 1, METRIC):
        at -= 2  # "paid Transtu a subsidy of"
    while scene.low(at) in _MORE:
        at -= 1
    if at < 1 or not scene.is_kind(at, ACTOR) or scene.low(at - 1) not in _PAYS | _COSTS:
        return None
    actor = scene.actor(at)
    low, _ = scene.clause(node)
    payer = next((scene.actor(i) for i in scene.of_kind(ACTOR, low, at)), None)
    if scene.low(at - 1) in _PAYS and (payer is None or payer.kind not in _STATE):
        return None  # what one company pays another is its own
    return actor if is_owner(actor) and not actor.possessive else None


def _further(scene: Scene, index: int, node: int, done: dict[int, Owner]) -> Actor | None:
    """ "put 100 billion shillings into the airline and has budgeted 115 billion for 2025": more for the same one."""
    previous = previous_in_sentence(scene, index)
    if previous not in done or done[previous].rule not in {"recipient", "handed", "beneficiary"}:
        return None
    between = range(scene.node_of[previous] + 1, node)
    if any(scene.low(at) in _GETS_BACK for at in between):
        return None  # "rescued the bank with 22 billion and has since recouped 12 billion"
    if not any(scene.is_kind(at, ACTOR) or scene.is_finite(at) for at in between):
        return done[previous].actor  # "a subsidy of 310 million dinars, 18 million more than"
    start = next((at for at in between if scene.low(at) in {"and", "but"}), -1)
    if start < 0 or any(scene.is_kind(at, ACTOR) for at in range(start, node)):
        return None
    return done[previous].actor if any(scene.is_finite(at) for at in range(start, node)) else None


_GETS_BACK = frozenset("recouped recovered recover recoup regained received got reaped".split())


_OFFERS = _INJECTS | _PLEDGES | frozenset("approved agreed gave give gives granting offered offers announced".split())
_BEFORE_SUM = frozenset(
    {"of", "worth", "a", "an", "another", "further", "up", "to", "some", "about", "around", "nearly"}
)


def _promised(scene: Scene, node: int) -> Actor | None:
    """ "Berlin has promised fresh equity of 20 billion euros": for the one body that the text is about."""
    topic = scene.cast.topic
    if topic is None or topic.kind == "class" or scene.cast.dominance < _MOSTLY:
        return None
    at = node - 1
    while scene.low(at) in _BEFORE_SUM:
        at -= 1
    if not scene.is_kind(at, METRIC):
        return None
    low, high = scene.clause(node)
    verb = next((i for i in range(at - 1, max(low, at - 5), -1) if scene.low(i) in _OFFERS), -1)
    actors = [scene.actor(i) for i in scene.of_kind(ACTOR, low, high)]
    state = verb > 0 and len(actors) == 1 and actors[0].kind in _STATE and not actors[0].possessive
    return topic if state and scene.low(scene.after(node)) not in {"for", "to"} else None


_STATE_FIRMS = ("SOEs", "PSUs", "GOCCs")


def _meant(scene: Scene, index: int, node: int, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """ "The state will inject 5.5 billion euros this year": into the one body that the text is about; "the government
    extended 5 billion in subsidies", to the state firms told of last."""
    topic = scene.cast.topic
    low, _ = scene.clause(node)
    last = done[index - 1].actor if index - 1 in done else None
    if last is None or not last.name.endswith(_STATE_FIRMS):
        last = topic
    if pick is not None and pick.id == "subsidy" and last is not None and last.name.endswith(_STATE_FIRMS):
        topic = last
    elif topic is None or topic.kind == "class" or scene.cast.dominance < _MOSTLY:
        return None
    if scene.quantities[index].type != "money" or not any(
        scene.low(at) in _INJECTS or (scene.low(at) in _PUTS and scene.low(at + 1) in {"in", "up"})
        for at in range(max(low, node - 3), node)
    ):
        return None
    after = scene.after(node)
    if scene.low(after) == "(":
        after = next((at + 1 for at in range(after, after + 5) if scene.low(at) == ")"), after)
    if scene.low(after) in {"for", "on"} and not scene.is_kind(after + 1, ACTOR):
        return None  # "has earmarked 210 trillion rupiah for energy subsidies"
    payer = _acts(scene, low, node)
    if payer is None or payer.kind not in _STATE or any(scene.nodes[at].kind == QUANTITY for at in range(low, node)):
        return None
    return topic


def _acts(scene: Scene, low: int, node: int) -> Actor | None:
    """Who acts on a figure: the government in "the government, its only owner, which holds X with Corfo, put in"."""
    told = [
        scene.actor(at)
        for at in scene.of_kind(ACTOR, low, node)
        if scene.clause_of[at] == scene.clause_of[node] and not (scene.low(at - 1) == scene.low(at + 1) == ",")
    ]
    return told[-1] if told else None


_LENDS = frozenset("lend lends lent lending grant grants granted granting".split())
_LENDERS = frozenset({"bank", "international", "fund", "country"})


def _lent(scene: Scene, node: int) -> Actor | None:
    """ "KfW is lending 100 million euros and the World Bank 220 million": to the one body that the text is about."""
    topic = scene.cast.topic
    if topic is None or topic.kind in _LENDERS | {"class"} or _LENDS.isdisjoint(scene.vocabulary(node)):
        return None
    low, _ = scene.bounds(node)
    verb = next((at for at in range(node - 1, low, -1) if scene.low(at) in _LENDS), -1)
    told = [at for at in scene.of_kind(ACTOR, low, node) if scene.clause_of[at] == scene.clause_of[node]]
    lenders = verb > low and bool(told) and all(_lends(scene.actor(at)) for at in told)
    led = lenders and any(at < verb for at in told) and scene.low(scene.after(node)) != "to"
    return topic if led and scene.cast.dominance >= _MOSTLY and topic.start < scene.nodes[low].start else None


def _lends(actor: Actor) -> bool:
    return actor.kind in _LENDERS and not actor.possessive and actor.how == "name"

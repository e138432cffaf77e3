"""Who holds a stake: "the finance ministry has 59 percent", "the states of Sweden (60%)", "its 50 percent owner"."""

from __future__ import annotations

from soe_facts.link.actors import ARMS, SPEAKER_KINDS, Actor
from soe_facts.link.holding_offices import BODIES, office, state_of, without_name
from soe_facts.link.metric import Pick
from soe_facts.link.owning import PREPOSITIONS, Owner, is_governed, is_owner
from soe_facts.link.roles import Role, previous_in_sentence
from soe_facts.link.scene import ACTOR, DATE, METRIC, QUANTITY, WORD, Scene
from soe_facts.link.stakes import HOLDERS, bracketed_holder, holder_word


def holder(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """The body or state that a passage names as the holder of a stake."""
    if pick is None or pick.id != "stake" or role.kind != "share":
        return None
    node = scene.node_of[index]
    at = bracketed_holder(scene, node)
    if at >= 0:
        return scene.actor(at)
    return (
        its_own(scene, node)
        or _and_of(scene, index, node, done)
        or _named_holder(scene, node)
        or _apposed_holder(scene, node)
        or office(scene, node)
        or _followed(scene, node)
        or _main_holder(scene, node)
        or _further(scene, node)
        or _who_has(scene, node)
        or _of_which(scene, node)
        or _of_same_stake(scene, index, role, pick, done)
    )


def _of_same_stake(scene: Scene, index: int, role: Role, pick: Pick, done: dict[int, Owner]) -> Actor | None:
    """ "The state's stake in Renfal, 61 percent today, will fall to 49 percent": one stake, whatever firm was named."""
    before = previous_in_sentence(scene, index)
    if role.slot != "new" or pick.rule != "same_statistic" or before not in done or done[before].rule != "holder":
        return None
    return done[before].actor if scene.quantities[before].type == "percent" else None


def its_own(scene: Scene, node: int) -> Actor | None:
    """ "The Ministry of Finance sold its 8 percent stake", "cut its stake in PZU to 34": an office's own."""
    low, _ = scene.clause(node)
    for at in range(node - 1, max(low - 1, node - 14), -1):
        if scene.low(at) == "its" and scene.is_kind(at, ACTOR):
            if scene.low(at - 1) == "for" and (payer := _payer(scene, low, at - 1)) is not None:
                return payer
            return scene.actor(at) if scene.actor(at).kind in SPEAKER_KINDS else None
        if scene.is_kind(at, ACTOR) and scene.actor(at).possessive:  # "raised the Ministry of Finance's stake to 35%"
            own = {scene.low(i) for i in range(at + 1, min(node, at + 6))} & _STAKES
            holds = _can_hold(scene.actor(at)) or scene.low(at).startswith("the ")  # "the city's stake in HHLA"
            return scene.actor(at) if own and holds else None
        if scene.nodes[at].kind == QUANTITY and scene.low(scene.before(at)) == "from":
            continue  # "lift the government's stake from 48.9 percent to 66"
        # "the government's stake in Orlen is 49.9 percent", "will fall to 40"
        stands = scene.low(at) in _STANDS or scene.tag(at) == "MD" or scene.change(at) is not None
        if scene.nodes[at].kind == QUANTITY or (scene.is_finite(at) and not stands):
            return None
    return None


def _payer(scene: Scene, low: int, node: int) -> Actor | None:
    """ "Of which the state paid 2.5 billion euros for its 80 percent share": the subject of paying."""
    verb = next((at for at in range(node - 1, low, -1) if scene.low(at) in {"paid", "pays", "pay", "paying"}), -1)
    at = verb - 1
    while at > low and scene.tag(at) in {"RB", "MD", "VBD", "VBZ"} and scene.nodes[at].kind == WORD:
        at -= 1
    actor = scene.actor(at) if verb > low and scene.is_kind(at, ACTOR) else None
    return actor if actor is not None and _can_hold(actor) and not actor.possessive else None


_STANDS = frozenset({"is", "was", "stands", "stood", "remains", "remained", "has", "had"})
_STAKES = frozenset({"stake", "holding", "shareholding", "interest", "ownership"})


def _and_of(scene: Scene, index: int, node: int, done: dict[int, Owner]) -> Actor | None:
    """ "Its 58% stake in Cinda, 71.55% of Orient and 73.53% of Great Wall": all are the one holder's."""
    low, _ = scene.bounds(node)
    nodes = ((scene.nodes[at].ref, at) for at in range(node - 1, low - 1, -1) if scene.nodes[at].kind == QUANTITY)
    previous, last = next(((i, at) for i, at in nodes if scene.quantities[i].type == "percent" and i in done), (-1, -1))
    if previous < 0 or any(scene.is_finite(at) for at in range(last + 1, node)):
        return None
    before = scene.before(node)
    if scene.low(before) in _HAS and scene.low(before - 1) == "and":
        return done[previous].actor  # "wants to sell 15 percent of Safaricom for 204 billion and keep 20 percent"
    listed = scene.low(scene.after(node)) == "of" and scene.low(before) in {"and", ","}
    return done[previous].actor if listed and previous_in_sentence(scene, index) == previous else None


def _followed(scene: Scene, node: int) -> Actor | None:
    """ "Fortum is the biggest shareholder, followed by the Latvian state with 22 percent": the next one's."""
    at = scene.before(node)
    if scene.low(at) != "with" or not scene.is_kind(at - 1, ACTOR):
        return None
    first = at - 2
    while scene.low(first) == "the" or _describes(scene, first):
        first -= 1
    if scene.low(first) == "of" and scene.low(first - 1) in ARMS:
        first -= 2 + (scene.tag(first - 2) in {"DT", "CD"})  # "followed by a unit of Energa with 20 percent"
    led = scene.low(first) in {"by", "and", ","} and any(scene.low(i) == "followed" for i in range(first - 12, first))
    return scene.actor(at - 1) if led and _can_hold(scene.actor(at - 1)) else None


def _main_holder(scene: Scene, node: int) -> Actor | None:
    """ "The state remains the biggest shareholder with 32%", "the largest owner is Solidium, a fund, with 14%"."""
    word = holder_word(scene, node)
    if word < 0:
        return None
    named = word + 2 + (scene.low(word + 2) == "the")  # "whose biggest shareholder is the PIF with 37.2%"
    if scene.is_finite(word + 1) and scene.is_kind(named, ACTOR):
        while _describes(scene, named) and named < node:
            named += 1  # "whose biggest shareholder is Italy's Trenitalia with 51 percent"
        held = scene.is_kind(named, ACTOR) and _can_hold(scene.actor(named))
        return scene.actor(named) if held else None
    low, _ = scene.bounds(node)
    comma = next((at for at in range(word - 1, max(low, word - 7), -1) if scene.low(at) == ","), -1)
    comma = -1 if scene.low(comma + 1) == "where" else comma
    if comma > low and scene.is_kind(comma - 1, WORD) and scene.low(comma - 1) in BODIES:
        return without_name(scene, low, comma - 1)
    if comma > low and scene.is_kind(comma - 1, ACTOR) and not scene.actor(comma - 1).possessive:
        # "the finance ministry, its largest shareholder with 47.9%, will"
        return scene.actor(comma - 1) if _can_hold(scene.actor(comma - 1)) else None
    verb = next((at for at in range(word - 1, low, -1) if scene.is_finite(at)), low)
    # "Volta, where the treasury is the biggest shareholder with 26 percent"
    where = next((at for at in range(verb - 1, low, -1) if scene.low(at) == "where"), low)
    if where > low and scene.is_kind(verb - 1, WORD) and scene.low(verb - 1) in BODIES:
        return without_name(scene, where, verb - 1)
    starts = (max(where, scene.clause(word)[0]), low)
    told = (scene.actor(at) for first in starts for at in scene.of_kind(ACTOR, first, verb))
    subject = next(told, None)
    return subject if subject is not None and _can_hold(subject) and not subject.possessive else None


def _named_holder(scene: Scene, node: int) -> Actor | None:
    """ "The Kenyan government, also its 50.1 per cent shareholder, accounted for": the one the words stand beside."""
    after = scene.after(node)
    if after < 0 or not {scene.low(after), scene.low(after + 1)} & HOLDERS:
        return None
    low, _ = scene.bounds(node)
    comma = next((at for at in range(node - 1, max(low, node - 6), -1) if scene.low(at) == ","), -1)
    if comma <= low or not scene.is_kind(comma - 1, ACTOR):
        return None
    actor = scene.actor(comma - 1)
    return actor if _can_hold(actor) and not actor.possessive else None


def _apposed_holder(scene: Scene, node: int) -> Actor | None:
    """ "OMV's 31.5 percent owner, state holding ÖBAG, received", "its 24 percent shareholder is the Treasury"."""
    after = scene.after(node)
    if after < 0 or scene.low(after) not in HOLDERS or scene.low(after + 1) not in {",", "is", "was"}:
        return None
    _, high = scene.bounds(node)
    at = after + 2
    while at < min(high, after + 7) and (
        _describes(scene, at) or scene.is_kind(at, METRIC) or scene.tag(at) in {"NN", "JJ", "DT", "HYPH"}
    ):
        at += 1
    found = at < high and scene.is_kind(at, ACTOR) and _can_hold(scene.actor(at))
    return scene.actor(at) if found else None


def _further(scene: Scene, node: int) -> Actor | None:
    """ "KDB holds 32.9% of its shares and the South Korean government 18.2%", "and the port ministry another 20%"."""
    at = scene.before(node)
    while scene.low(at) in {"another", "a", "further", "the", "some", "only", "just"}:
        at -= 1
    if scene.is_kind(at, WORD) and scene.low(at) in BODIES and not scene.is_kind(at - 1, ACTOR):
        low, _ = scene.bounds(node)
        opens = next((i for i in range(at - 1, low, -1) if scene.low(i) == "the"), low)
        return without_name(scene, low, at) if scene.low(opens - 1) in {"and", ",", ";", "while"} else None
    governs = scene.low(at) in {"government", "state"}
    at -= governs  # "the centre holds 55 per cent and the Himachal Pradesh government 26.85"
    if at < 1 or not scene.is_kind(at, ACTOR):
        return None
    actor = scene.actor(at)
    if governs and scene.low(at - 1) == "the":
        at -= 1
    while _describes(scene, at - 1):
        at -= 1  # "and the electronics maker Thales 35 percent", "and China's CMOC 80 percent"
    if scene.low(at - 1) not in {"and", ",", ";", "while"}:
        return None
    return actor if (_can_hold(actor) or governs) and not actor.possessive else None


def _describes(scene: Scene, at: int) -> bool:
    """Whether a node before a name says what or whose it is."""
    if not scene.is_kind(at, ACTOR):
        return scene.tag(at) == "POS"
    actor = scene.actor(at)
    return actor.how == "title" or (actor.possessive and actor.kind in {"country", "place"})


_SUBORDINATORS = frozenset({"after", "before", "since", "as"})  # "after Berlin sold 4.5%"
_HAS = frozenset(
    "has have had holds hold held owns own owned keeps keep kept retains retain retained controls control controlled "
    "bought buys acquired took sold sells sell buy acquire take invited invites offers offered auctioned".split()
)


def _who_has(scene: Scene, node: int) -> Actor | None:
    """ "In which the finance ministry has a 59.5 percent stake": the subject of the verb of holding beside the stake,
    unless a company, which stands in the clause like any other subject."""
    low, _ = scene.clause(node)
    verb = next((at for at in range(node - 1, max(low, node - 6), -1) if scene.low(at) in _HAS), -1)
    if verb < 0 or any(scene.nodes[at].kind in {ACTOR, QUANTITY} for at in range(verb + 1, node)):
        return None
    at = verb - 1
    while at > low and (scene.nodes[at].tag in {"RB", "MD"} or scene.is_kind(at, DATE) or _is_planned(scene, at)):
        at -= 1
    at = _before_aside(scene, low, at)
    if scene.low(at) == "that" and scene.is_kind(at - 1, ACTOR) and _can_hold(scene.actor(at - 1)):
        return scene.actor(at - 1)  # "SEPI, the holding company that owns all of it"
    relative = scene.low(at) in {"which", "who"} and scene.low(at - 1) not in PREPOSITIONS
    if relative:
        at -= 2 if scene.low(at - 1) == "," else 1  # "the Saudi state, which owns 82 per cent of the company"
    if scene.is_kind(at, ACTOR):
        actor = scene.actor(at)
        if actor.kind == "country" and scene.low(at - 1) == "of" and scene.low(at - 2) in _HEADS_OF_STATE:
            return actor  # "of which the President of India holds 63.13%"
        if scene.low(at - 1) in HOLDERS and is_owner(actor) and not actor.possessive:
            return actor  # "Huatai, whose largest shareholder Guoxin owns 15.2%"
        state = actor.kind == "country" or actor.kind in SPEAKER_KINDS or actor.kind == "place"
        stands = relative or is_governed(scene, at) or scene.low(at - 1) not in PREPOSITIONS - _SUBORDINATORS
        return actor if state and not actor.possessive and stands else None
    return without_name(scene, low, at) if scene.low(at) in BODIES and scene.nodes[at].kind == WORD else None


_HEADS_OF_STATE = frozenset({"president", "governor", "government", "republic", "state", "crown", "treasury"})


def _of_which(scene: Scene, node: int) -> Actor | None:
    """ "Sabic, 70% of which Aramco owns": the subject of the relative clause."""
    after = scene.after(node)
    if after < 0 or scene.low(after) != "of" or scene.low(after + 1) not in {"which", "whom", "whose"}:
        return None
    at = after + 2 + (scene.low(after + 1) == "whose")
    if scene.low(at) == "the" and scene.low(at + 1) in BODIES and scene.low(at + 2) in _HAS:
        state = scene.low(at + 1) in {"state", "treasury", "government"}
        # "60 percent of whose shares the treasury holds"
        return state_of(scene, node) if state else without_name(scene, after, at + 1)
    at += scene.low(at) == "the"
    held = scene.is_kind(at, ACTOR) and scene.low(at + 1) in _HAS and _can_hold(scene.actor(at))
    return scene.actor(at) if held else None


def _before_aside(scene: Scene, low: int, at: int) -> int:
    """The subject's node before "The government, its largest shareholder, still has 54 percent"; else the node."""
    if scene.low(at) != ",":
        return at
    comma = next((i for i in range(at - 1, max(low, at - 9), -1) if scene.low(i) == ","), -1)
    holds = not HOLDERS.isdisjoint(scene.low(at - 1).split())
    return comma - 1 if comma > low and holds else at


_PLANS = frozenset(
    "plans planned wants wanted aims aimed intends intended hopes hoped agreed decided proposes proposed seeks is "
    "was are".split()
)


def _is_planned(scene: Scene, at: int) -> bool:
    """ "The finance ministry plans to sell up to 49%"."""
    return (scene.low(at) == "to" and scene.low(at - 1) in _PLANS) or (
        scene.low(at) in _PLANS and scene.low(at + 1) == "to"
    )


def _can_hold(actor: Actor) -> bool:
    return is_owner(actor) or actor.kind == "country" or actor.kind in SPEAKER_KINDS

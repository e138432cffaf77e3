"""By-agents and those to whom a part belongs: "owned by X", "half of which belongs to X and half to Y"."""

from __future__ import annotations

from dataclasses import replace

from soe_facts import countries
from soe_facts.link.actors import Actor
from soe_facts.link.metric import Pick
from soe_facts.link.owning import FORESEEN, Owner, is_owner, is_put_at, named_at
from soe_facts.link.roles import Role, previous_in_sentence
from soe_facts.link.scene import ACTOR, BE, DATE, METRIC, WORD, Scene


def agent(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """ "the 5.1 percent posted by central SOEs", "is 67 percent owned by X"."""
    node = scene.node_of[index]
    _, high = scene.bounds(node)
    after = scene.after(node)
    if after < 0 or (pick is not None and pick.id in {"fine", "receivables"}):
        return None  # "was fined 5 million by the regulator", "is owed 3 billion by the state"
    if scene.low(after) == "of" and scene.is_kind(after + 1, ACTOR) and scene.low(after + 2) in _BELONGS:
        after += 2  # "half of Debswana belongs to De Beers"
    for at in range(after, min(high - 1, after + (8 if scene.low(after + 1) in _RELATIVE else 5))):
        item = scene.nodes[at]
        if item.low in _FORESEEN | _SECURED and scene.low(at + 1) == "by":
            return None
        led = item.low == "by" and (
            at == after or (scene.nodes[at - 1].tag in {"VBN", "VBD", ""} or scene.low(at - 1) in {"owned", "held"})
        )
        if led and at == after and (_is_awarded(scene, node) or is_put_at(scene, node)):
            return None
        led = led or (item.low == "of" and scene.low(at - 1) == "hands")  # "16 percent is in the hands of the fund"
        if item.low == "to":
            led = _belongs(scene, at - 1) or (at == after and _belongs_too(scene, index, done))
        if led:
            target = at + 1
            while target < high and (
                scene.low(target) in {"the", "its", "parent"}
                or scene.tag(target).startswith("JJ")
                or (scene.tag(target) == "NN" and _leads_to_name(scene, target))
                or (scene.is_kind(target, ACTOR) and scene.actor(target).how == "title")
                or _leads_on(scene, target)
                or scene.low(target) == "those"
                or (scene.low(target) in {"in", "of", "from"} and scene.low(target - 1) == "those")
            ):
                target += 1
            if scene.is_kind(target, ACTOR):
                actor = scene.actor(target)
                if actor.label != "PERSON" and (is_owner(actor) or actor.kind in {"country", "ministry"}):
                    return actor
                if pick is not None and pick.id == "stake" and (actor.how == "nominal" or _governs(scene, target)):
                    return actor
                if pick is not None and pick.id == "stake" and actor.kind == "place" and actor.label == "GPE":
                    return _seat(actor)  # "46 percent owned by Baden-Wuerttemberg", "held by Paris"
            return None
        if item.low == "from" and _is_bid(scene, node) and (target := named_at(scene, at + 1, high)) >= 0:
            return scene.actor(target)
        shares = item.kind == METRIC and scene.low(at - 1) == "whose"  # "51 percent of whose shares are held by"
        since = item.kind == DATE and scene.low(at - 1) in _SINCE  # "which belonged until July to Fortum"
        if not shares and not since and (item.kind != WORD or item.low in {",", "and", "to", ";", "("}):
            return None
    return None


_AWARDED = frozenset({"awarded", "handed", "given", "granted", "commissioned", "hired", "contracted"})


def _is_awarded(scene: Scene, node: int) -> bool:
    """ "RITES was awarded an order for 10 locomotives by Mozambique's railways": who orders has not won it."""
    if _AWARDED.isdisjoint(scene.vocabulary(node)):
        return False
    first, _ = scene.clause(node)
    return any(scene.low(at) in _AWARDED and scene.low(at - 1) in BE for at in range(first + 1, node))


def _seat(place: Actor) -> Actor:
    """The country for which a capital stands, else the place."""
    home = countries.by_capital(place.named)
    return place if home is None else replace(place, name=home.name, kind="country", country=home.code, how="nominal")


def _governs(scene: Scene, at: int) -> bool:
    """ "46.6 percent by the Tokyo metropolitan government": a place whose government holds a part."""
    if scene.actor(at).kind != "place":
        return False
    after = at + 1
    while scene.tag(after).startswith("JJ") or scene.low(after) in {"city", "state"}:
        after += 1
    return scene.low(after) in {"government", "municipality", "authorities", "prefecture", "council"}


_BELONGS = frozenset({"belongs", "belonging", "belonged", "belong"})
_RELATIVE = frozenset({"whose", "which", "whom"})
_SINCE = frozenset({"until", "till", "since", "in", "before", "after"})


def _belongs(scene: Scene, at: int) -> bool:
    """Whether words before "to" tell of belonging: "belonged until then to", "has belonged since 2019 to"."""
    while scene.tag(at) == "RB" or scene.is_kind(at, DATE) or scene.low(at) in _SINCE:
        at -= 1
    return scene.low(at) in _BELONGS


def _leads_to_name(scene: Scene, at: int) -> bool:
    """Whether nouns only say what the body behind them is: "by | state bank KfW"."""
    return scene.is_kind(at + 1, ACTOR) or (scene.tag(at + 1) == "NN" and scene.is_kind(at + 2, ACTOR))


def _leads_on(scene: Scene, at: int) -> bool:
    """Whether a country only tells where the body behind it is at home: "to Finland's Fortum"."""
    if scene.tag(at) == "POS":
        return scene.is_kind(at + 1, ACTOR) or scene.tag(at + 1) == "POS"
    named = scene.is_kind(at, ACTOR) and scene.actor(at).possessive and scene.actor(at).kind in {"country", "place"}
    return named and scene.tag(at + 1) == "POS"


def _belongs_too(scene: Scene, index: int, done: dict[int, Owner]) -> bool:
    """ "Half of which belongs to De Beers and half to the state": the verb is told once."""
    if _BELONGS.isdisjoint(scene.vocabulary(scene.node_of[index])):
        return False
    previous = previous_in_sentence(scene, index)
    return previous in done and done[previous].rule == "agent"


def _is_bid(scene: Scene, node: int) -> bool:
    """Whether a figure is what somebody offers: "a rival bid of 6 billion won from Dongwon"."""
    before = scene.before(node)
    return scene.low(before) == "of" and scene.low(before - 1) in {"bid", "offer", "proposal", "tender", "quote"}


# "61 percent of its debt is guaranteed by the state", "20 percent allowed by the regulator"
_SECURED = frozenset(
    "guaranteed backed covered secured insured financed funded underwritten allowed permitted approved set fixed "
    "required mandated prescribed stipulated sanctioned "
    # "from local banks led by Afriland", "notes arranged by Natixis"
    "led headed chaired arranged organised organized coordinated".split()
)
# What is only foreseen or added up by someone is another's: "the 2 billion predicted by Nordea".
_FORESEEN = FORESEEN | frozenset(
    "calculated compiled reckoned assumed polled surveyed tipped rated ranked graded assessed "
    "reviewed audited inspected tracked monitored covered regulated supervised overseen".split()
)

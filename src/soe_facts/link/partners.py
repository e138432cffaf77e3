"""Whose foreign trade it is where a partner is told of: "ASEAN was China's largest trading partner, with trade of"."""

from __future__ import annotations

from soe_facts.link.actors import Actor
from soe_facts.link.metric import Pick
from soe_facts.link.owner_lead import home_of
from soe_facts.link.owning import Owner, node_at, same_sentence
from soe_facts.link.scene import ACTOR, BE, QUANTITY, Scene

_PARTNERS = frozenset(
    "partner partners supplier suppliers market markets buyer buyers customer customers destination destinations "
    "source sources".split()
)
_TRADE = frozenset({"trade", "exports", "imports"})
_IS = BE | frozenset("remained remains became stayed".split())
_REACH = 16


def partner_of(scene: Scene, index: int, pick: Pick, done: dict[int, Owner]) -> Actor | None:
    """The country whose partner the subject is said to be: "China was Vietnam's biggest buyer, with imports of"."""
    if pick.metric is None or pick.metric.id not in _TRADE:
        return None
    node = scene.node_of[index]
    low, _ = scene.bounds(node)
    if pick.id == "exports" and (seller := _seller_to(scene, low, node, done.get(index - 1))) is not None:
        return seller
    noun = next((at for at in range(node - 1, max(low, node - _REACH), -1) if scene.low(at) in _PARTNERS), -1)
    whose = next((at for at in range(noun - 1, max(low, noun - 7), -1) if scene.is_kind(at, ACTOR)), -1)
    land = low + (scene.low(low) == "the")
    if noun >= 0 and whose <= land and _is_foremost(scene, land, noun):
        home = home_of(scene)
        if home is not None and home.name != scene.actor(land).name:
            return home
        return _country_before(done.get(index - 1), scene.actor(land))
    if noun < 0 or whose < 1 or not scene.actor(whose).possessive or scene.low(whose - 1) not in _IS:
        return None
    actor = scene.actor(whose)
    if actor.how != "pronoun":
        return actor if actor.kind == "country" else None
    home = home_of(scene)  # "China is its largest trading partner"
    told = next((scene.actor(at) for at in scene.of_kind(ACTOR, low, whose)), None)
    return home if home is not None and told is not None and told.name != home.name else None


_TAKES = frozenset("took take takes bought buys absorbed absorbs purchased received accounted".split())


def _seller_to(scene: Scene, low: int, node: int, before: Owner | None) -> Actor | None:
    """ "Zambia's exports fell. Switzerland and China took 34 and 18 percent of shipments": of the seller."""
    if before is None or scene.vocabulary(node).isdisjoint(_TAKES):
        return None
    verb = next((at for at in range(low, node) if scene.low(at) in _TAKES), -1)
    buyers = [scene.actor(at) for at in scene.of_kind(ACTOR, low, verb)]
    opens = all(scene.is_kind(at, ACTOR) or scene.low(at) in _JOINS for at in range(low, verb))
    if not buyers or not opens or any(buyer.kind != "country" or buyer.how != "name" for buyer in buyers):
        return None
    whole = (scene.actor(at) for at in scene.of_kind(ACTOR, verb, min(len(scene.nodes), node + 4)))
    return None if any(True for _ in whole) else _country_before(before, *buyers)


_JOINS = frozenset({"the", "and", ",", "alone"})


def _country_before(before: Owner | None, *others: Actor) -> Actor | None:
    """The country that the last figure was of, where it is none of some others."""
    if before is None or before.actor.kind != "country":
        return None
    return None if before.actor.name in {other.name for other in others} else before.actor


_FOREMOST = frozenset("largest biggest main top leading key principal".split())


def _is_foremost(scene: Scene, land: int, noun: int) -> bool:
    """ "Japan was the main trading partner, with exports of X": of the country that the news is from."""
    if not scene.is_kind(land, ACTOR) or scene.actor(land).kind != "country" or scene.low(land + 1) not in _IS:
        return False
    return any(scene.low(at) in _FOREMOST for at in range(land + 2, noun))


def traded_with(scene: Scene, index: int, pick: Pick) -> bool:
    """Whether a sentence opens on trade with another: "Trade with the European Union rose 7.5 percent"."""
    node = scene.node_of[index]
    low, _ = scene.bounds(node)
    if not same_sentence(scene, pick, index):
        return False
    at = node_at(scene, pick.start, node)
    end = next((i for i in range(at, min(at + 4, node)) if scene.low(i).rpartition(" ")[2] == "trade"), -1)
    if end < 0 or at > low + 1 or scene.low(end + 1) != "with" or scene.is_kind(end + 1, QUANTITY):
        return False
    return scene.is_kind(end + 2, ACTOR) or scene.is_kind(end + 3, ACTOR)

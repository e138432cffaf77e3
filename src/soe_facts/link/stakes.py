"""Percentages that are stakes: "a 51 percent stake", "owned by Finland (51%)", "its largest owner with 32 percent"."""

from __future__ import annotations

from soe_facts.link.scene import ACTOR, METRIC, QUANTITY, Scene

_STAKE_WORDS = frozenset(
    "stake stakes owned shareholding shareholder shareholders interest holding equity state-owned ownership "
    "state".split()
)


def is_stake(scene: Scene, node: int) -> bool:
    """ "A 51 percent stake", "30 percent owned by the state", "its largest shareholder with 32 percent"."""
    after = scene.after(node)
    _, high = scene.bounds(node)
    word = scene.low(after) if after >= 0 else ""
    if word == "-" and after + 1 < high:
        word = scene.low(after + 1)
    nearby = {scene.low(i) for i in range(after, min(high, after + 3))} if after >= 0 else set()
    return (
        word in _STAKE_WORDS
        or (word in HOLDERS and scene.tag(scene.before(node)) in {"POS", "PRP$"})
        or (word in {"held", "controlled"} and scene.low(after + 1) == "by")
        or (word == "share" and (in_which(scene, node) or _paid_for(scene, node, after)))
        or bool(nearby & {"stake", "shareholding"} and not nearby & {",", "."})
        or (scene.is_kind(after, METRIC) and scene.metric(after).metric.id == "stake")
        or bracketed_holder(scene, node) >= 0
        or holder_word(scene, node) >= 0
        or _bought(scene, node, after)
        or _floated(scene, node, after)
        or _agreed_on(scene, node, after)
        or (word in _OWNERS and scene.low(scene.after(node) + 2) in _OWNED)
        or (word in _IS and _is_on_offer(scene, node, after))
    )


# "75 percent government-owned", "12 percent foreign-held"
_OWNERS = frozenset({"government", "publicly", "privately", "foreign", "family", "employee", "municipally"})
_OWNED = frozenset({"owned", "held", "controlled"})
_FLOATS = frozenset(
    "offering flotation listing float sale ipo placement divestment privatisation privatization".split()
)


def _floated(scene: Scene, node: int, after: int) -> bool:
    """ "Sale of 24.9 percent in September", "a listing of up to 49 percent": so much of the body told of."""
    before = scene.before(node)
    if scene.low(before) != "of" or scene.low(before - 1) not in _FLOATS:
        return False
    return scene.low(after) != "of" and not scene.is_kind(after, METRIC)


_INTENDED = frozenset({"intent", "understanding", "bid", "bids", "offer", "option"})


def _agreed_on(scene: Scene, node: int, after: int) -> bool:
    """ "A letter of intent for 30 percent of it", "an option on 20 percent of the wind farm": a part to be bought."""
    before = scene.before(node)
    if scene.low(before) not in {"for", "on", "over"} or scene.low(before - 1) not in _INTENDED:
        return False
    return not any(scene.is_kind(at, METRIC) for at in range(after, after + 4)) if after >= 0 else True


_IS = frozenset({"is", "was", "will", "has", "had", "are", "were"})
_OFFERED = frozenset("offered sold floated listed sale offer".split())


def _is_on_offer(scene: Scene, node: int, after: int) -> bool:
    """ "Ethio Telecom, in which 10% is being offered to the public": what part of a body is for sale."""
    told = any(scene.low(at) in _OFFERED for at in range(after + 1, after + 4))
    return told and scene.low(scene.before(node)) == "which" and in_which(scene, node)


def _bought(scene: Scene, node: int, after: int) -> bool:
    """ "Agreed to pay 750 million dollars for 60 percent and walked away": what money buys without more words."""
    before = scene.before(node)
    if scene.low(before) != "for" or not scene.is_kind(before - 1, QUANTITY):
        return False
    ends = after < 0 or scene.low(after) in {",", ".", ";", "and", "but", "in", "last"}
    return ends and scene.quantity(before - 1).type == "money"


def in_which(scene: Scene, node: int) -> bool:
    """ "The venture, in which Yarra has a 20% share": what the share is in stands before."""
    low, _ = scene.bounds(node)
    near = range(max(low + 1, node - 9), node)
    return any((scene.low(at), scene.low(at - 1)) in {("which", "in"), ("where", ",")} for at in near)


_WORKS = frozenset("project venture field pipeline plant mine consortium airport refinery block terminal".split())


def _paid_for(scene: Scene, node: int, after: int) -> bool:
    """ "Paid 2.5 billion euros for its 80 percent share", "a 30 percent share of the Golden Pass project"."""
    if scene.low(after + 1) not in {"of", "in"}:
        before = scene.before(node)
        return scene.low(before) in {"its", "their"} and scene.low(before - 1) == "for"
    high = scene.bounds(node)[1]
    at = first = after + 2 + (scene.low(after + 2) == "the")
    while at < high and (scene.is_kind(at, ACTOR) or scene.tag(at).startswith(("NN", "JJ", "POS"))):
        if scene.low(at) in _WORKS:
            return True
        at += 1
    return at == first + 1 and of_company(scene, first) and not scene.is_kind(at, METRIC)


HOLDERS = frozenset("shareholder shareholders owner owners stockholder stockholders holder investor".split())


def holder_word(scene: Scene, node: int) -> int:
    """The node of "shareholder" in "the state remains its largest shareholder with 32 percent"; -1 where none."""
    low, _ = scene.bounds(node)
    if scene.low(scene.before(node)) != "with":
        return -1
    for at in range(node - 1, max(low, node - 14) - 1, -1):
        if scene.nodes[at].kind == QUANTITY:
            return -1
        if scene.low(at).rpartition(" ")[2] in HOLDERS:
            return at
    return -1


_OWNED_BY = frozenset("owned held controlled belongs belong belonging belonged shareholders owners between".split())


def bracketed_holder(scene: Scene, node: int) -> int:
    """The node of the holder whose stake stands in brackets: "owned by Finland (51%) and Solidium (9%)"; -1 if none."""
    low, high = scene.bounds(node)
    if node + 1 >= high or scene.low(node - 1) != "(" or scene.low(node + 1) not in {")", ","}:
        return -1
    if scene.quantity(node).type != "percent" or not scene.is_kind(node - 2, ACTOR):
        return -1
    owned = any(scene.low(at) in _OWNED_BY for at in range(max(low, node - 24), node - 2))
    owned = owned or _is_shared(scene, node, high)
    return node - 2 if owned and node - 2 > low else -1


_SHARED = frozenset("share shared own owned hold held control controlled".split())


def _is_shared(scene: Scene, node: int, high: int) -> bool:
    """ "Tazama, which Zambia (67 percent) and Tanzania (33 percent) share", "a venture of Shell (51%) and Eni (49%)":
    the verb stands behind the holders, or what is in their brackets makes a whole."""
    low, _ = scene.bounds(node)
    held = [at for at in scene.of_kind(QUANTITY, max(low, node - 12), min(high, node + 12)) if _in_bracket(scene, at)]
    if len(held) < _PAIR:
        return False
    behind = range(held[-1] + 2, min(high, held[-1] + 6))
    if any(scene.low(at) in _SHARED for at in behind):
        return True
    return abs(sum(float(scene.quantity(at).value) for at in held) - _WHOLE) < 1


_PAIR = 2
_WHOLE = 100.0


def _in_bracket(scene: Scene, at: int) -> bool:
    named = scene.low(at - 1) == "(" and scene.low(at + 1) == ")" and scene.is_kind(at - 2, ACTOR)
    return named and scene.quantity(at).type == "percent"


def of_company(scene: Scene, at: int) -> bool:
    """ "28 per cent of DBS Group" is a stake, "28 per cent of DBS's profit" none."""
    if scene.low(at) == "the":
        at += 1
    if not scene.is_kind(at, ACTOR):
        return False
    actor = scene.actor(at)
    if not actor.is_company or actor.kind in {"class", "index"} or actor.possessive:
        return False
    traded = actor.how == "pronoun" and any(scene.low(i) in _TRADES for i in range(max(0, at - _NEAR), at - 2))
    return actor.how == "name" or traded  # "plans to sell 65 per cent of it"


_TRADES = frozenset(
    "sell sells sold selling buy buys bought buying acquire acquired float floated list offload".split()
)
_NEAR = 8

"""Owners that stand right beside the figure: receivers, who is counted, "62 percent for central SOEs"."""

from __future__ import annotations

from soe_facts.link.actors import Actor
from soe_facts.link.metric import Pick
from soe_facts.link.owner_gapped import is_paid
from soe_facts.link.owning import Owner, counted_class, is_owner, is_project, is_sold, named_at
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, METRIC, QUANTITY, RELATIVES, WORD, Scene

_MULTIPLES = frozenset({"double", "twice", "triple", "half", "times", "quadruple"})


def beside(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """ "62.0% for central SOEs", or gapping: "and local SOEs RMB 1,367.3 billion"."""
    node = scene.node_of[index]
    low, high = scene.bounds(node)
    after = scene.after(node)
    if role.kind == "growth" and scene.low(after) == "to" and scene.is_kind(after + 1, QUANTITY):
        after = scene.after(after + 1)  # "a rise of 4 percent to 3 billion at local SOEs"
    if after >= 0 and scene.low(after) in {"for", "at", "among"} and not _is_price(scene, node):
        target = named_at(scene, after + 1, high)
        if target >= 0 and not is_project(scene, target):
            return scene.actor(target)
    multiplied = scene.low(node - 1) == "the" and scene.low(node - 2) in _MULTIPLES
    if (role.slot == "old" or multiplied) and scene.low(after) == "of" and scene.low(node - 1) == "the":
        target = named_at(scene, after + 1, high)
        if target >= 0:
            return scene.actor(target)  # "more than the 3 billion of Orsted", "twice the 3 billion of Orsted"
    if after >= 0 and scene.low(after) in _MOVES and scene.low(after + 1) in {"in", "for", "at"}:
        # "compared with a 20% rise in the Hang Seng Index"
        target = named_at(scene, after + 2, high)
        if target >= 0 and not scene.is_kind(target + 1, METRIC):
            return scene.actor(target)
    bracketed = _before_bracket(scene, node, after) or _in_case_of(scene, after, high)
    if bracketed is not None:
        return bracketed
    if after >= 0 and scene.low(after) == "of" and scene.low(after + 1) in {"them", "these", "which"}:
        # "48,000 posts, 11,500 of them at Uzbekistan Railways"
        target = after + 3
        if scene.low(after + 2) in {"at", "by", "from"} and target < high and scene.is_kind(target, ACTOR):
            return scene.actor(target) if is_owner(scene.actor(target)) else None
    if (
        scene.quantity(node).type == "money"
        and scene.is_kind(node + 1, ACTOR)
        and scene.low(node - 1) in {"the", "its"}
    ):
        sized = scene.actor(node + 1)
        return sized if sized.label == "ORG" and is_owner(sized) else None  # "the 24 billion dollar Research Fund"
    payer = _pays_it(scene, pick, node, after, high)
    if payer is not None:
        return payer
    before = scene.before(node)
    if scene.low(before) in {"at", "to"} and scene.low(before - 1) == "s":
        before -= 1  # "its debt stood at 24 billion euros and Renfe's at 5 billion"
    if scene.low(before) == "with" and (also := _named_twice(scene, before)) is not None:
        return also
    while before > low and scene.low(before) in {"only", "just", "a", "some", "mere", "no", "'", "’", "s"}:
        before -= 1
    if before > low and scene.is_kind(before, ACTOR) and is_owner(scene.actor(before)):
        gapped = scene.low(before - 1) in {"and", ",", ";"}
        same_of = scene.low(before - 1) == "of" and scene.low(before - 2) in {"that", "those"}
        if gapped or same_of or scene.actor(before).possessive:
            return None if is_paid(scene, low, before) else scene.actor(before)
    return _gapped(scene, low, before)


def _named_twice(scene: Scene, before: int) -> Actor | None:
    """ "Followed by Amusement Corp., or PAGCOR, with 12.7 billion": a body with its short name."""
    twice = scene.low(before - 1) == "," and scene.is_kind(before - 2, ACTOR) and scene.low(before - 3) == "or"
    return scene.actor(before - 2) if twice and is_owner(scene.actor(before - 2)) else None


def _pays_it(scene: Scene, pick: Pick | None, node: int, after: int, high: int) -> Actor | None:
    """ "900 million in dividends from Endiama and 2 billion from Sonangol": a dividend is its payer's."""
    if pick is None or pick.id not in {"dividend", "royalties"}:
        return None
    step = after
    while step > node and step < high and (scene.is_kind(step, METRIC) or scene.low(step) in {"in", "of"}):
        step += 1
    if scene.low(step) != "from":
        return None
    target = named_at(scene, step + 1, high)
    alone = target >= 0 and not (scene.low(target + 1) in {"and", ","} and scene.is_kind(target + 2, ACTOR))
    return scene.actor(target) if alone else None


def _before_bracket(scene: Scene, node: int, after: int) -> Actor | None:
    """ "Led by PNB (Rs 2,498 crore) and Uco Bank's (Rs 744 crore)": a list's figures stand behind its names."""
    at = scene.before(node)
    if scene.low(at) != "(" or scene.low(after) not in {")", ",", ";"}:
        return None
    at -= 1
    while scene.low(at) in {"'", "’", "s", "'s", "’s"}:
        at -= 1
    low, _ = scene.bounds(node)
    if at < low or not scene.is_kind(at, ACTOR):
        return None
    told = scene.actor(at)
    return told if is_owner(told) or (told.kind in _OFFICES and scene.low(at - 1) not in _TELLS) else None


# Bodies of the state that have accounts as well: "the central bank (18 billion) and the ports regulator (2 billion)".
_OFFICES = frozenset({"central_bank", "regulator", "international"})
_TELLS = frozenset({"to", "said", "says"})


def _in_case_of(scene: Scene, after: int, high: int) -> Actor | None:
    """ "The 3.3 percent contribution in case of private lenders"."""
    for at in range(after, min(high - 2, after + 6)) if after >= 0 else ():
        if scene.nodes[at].kind != WORD or scene.low(at) in {",", ";", "("}:
            return None
        if scene.low(at) == "case" and scene.low(at + 1) == "of":
            target = at + 3 if scene.low(at + 2) in {"the", "its"} else at + 2
            found = scene.actor(target) if target < high and scene.is_kind(target, ACTOR) else None
            return found if found is not None and is_owner(found) else None
    return None


_MOVES = frozenset(
    "rise increase gain jump surge climb advance growth drop decline fall decrease loss slump slide plunge".split()
)
_PRICES = frozenset(
    "pay pays paid paying bid bids bidding offer offers offered offering want wants wanted ask asks asked asking "
    "demand demands demanded price tag spend spends spent sum fetch borrow borrows borrowed borrowing raise raised "
    "raises raising".split()
)


def _is_price(scene: Scene, node: int) -> bool:
    """Whether a figure is what one gives for another: "paid 5 billion euros for Uniper"."""
    low, _ = scene.clause(node)
    after = scene.after(node)
    if scene.low(after) != "for":
        return False
    if any(scene.metric(at).metric.id == "deal_value" for at in scene.of_kind(METRIC, max(low, node - 5), node)):
        return True  # "launched a takeover bid worth 93 million for Pallas Gas"
    made = any(scene.low(at) in _MAKES for at in range(max(low, node - 3), node))
    return made or any(scene.low(at) in _PRICES for at in range(max(low, node - 8), node))


# What one makes, carries or signs for another: "is building 24 carriers for QatarEnergy".
_MAKES = frozenset(
    "build builds built building supply supplies supplied supplying deliver delivered delivering construct constructed "
    "constructing assemble assembled manufacture manufactured design designed lay laid laying order ordered ordering "
    "operate operates operated operating drill drilled drilling refine refined process processed arrange arranged ship "
    "shipped carry carried launch launched charter chartered install installed".split()
)


def _gapped(scene: Scene, low: int, before: int) -> Actor | None:
    """Whom a clause without a verb is about: "the former rose 3 percent, the latter a mere 1", "and Y falling by 2"."""
    if scene.low(before) == "," and (told := _told_between(scene, low, before)) is not None:
        return told
    for at in range(before, max(low, before - 7), -1):
        item = scene.nodes[at]
        if item.kind == ACTOR:
            actor = scene.actor(at)
            fits = scene.low(at - 1) in {"and", ",", ";", "while"} and is_owner(actor) and not actor.possessive
            return actor if fits and scene.low(at + 1) in _GAPS | {"falling", "rising", "growing"} else None
        if item.kind != WORD or item.low in {",", ";", "(", ":"} or scene.is_finite(at):
            return None
    return None


def _told_between(scene: Scene, low: int, comma: int) -> Actor | None:
    """ "Cinda made 4.1 billion yuan and Orient, which is unlisted, 0.6 billion": whom a clause tells more of."""
    opening = next((at for at in range(comma - 1, max(low, comma - 9), -1) if scene.low(at) in RELATIVES), -1)
    at = opening - 2
    if opening < 0 or scene.low(opening - 1) != "," or not scene.is_kind(at, ACTOR):
        return None
    if any(scene.is_kind(i, QUANTITY) for i in range(opening, comma)):
        return None
    actor = scene.actor(at)
    joined = scene.low(at - 1) in {"and", ",", ";", "while"}
    return actor if joined and is_owner(actor) and not actor.possessive else None


_GAPS = frozenset({"a", "an", "only", "just", "by", "to", "at", "with", "down", "up"})


def counted(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """ "671 SOEs": the class that is counted, unless somebody sells them."""
    if is_sold(scene, scene.node_of[index]):
        return None
    return counted_class(scene, scene.quantities[index]) or _of_those(scene, index, pick, done)


def _of_those(scene: Scene, index: int, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """ "India's PSUs paid X, Coal India Y. Fourteen companies gave nothing": firms without a name that open a sentence
    are of the class told of."""
    noun = (scene.quantities[index].unit_text or "").rpartition(" ")[2].lower()
    if noun not in _FIRMS or pick is None or pick.id != "number_of_enterprises":
        return None
    node = scene.node_of[index]
    if any(True for _ in scene.of_kind(ACTOR, scene.bounds(node)[0], node)):
        return None
    near = (done[other].actor for other in range(index - 1, max(-1, index - _TOLD), -1) if other in done)
    return next((actor for actor in near if actor.kind == "class" and actor.name.endswith(_STATE_FIRMS)), None)


_FIRMS = frozenset("corporations companies firms enterprises entities undertakings conglomerates".split())
_STATE_FIRMS = (" SOEs", " PSUs", " GOCCs", " parastatals", " state firms", " state corporations")
_TOLD = 8


# Often taken for nouns.
_PARTAKING = frozenset("accounting contributing providing making".split())


def with_participle(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """ "…, with State Bank of India alone contributing over 40 per cent"."""
    node = scene.node_of[index]
    low, _ = scene.bounds(node)
    participle = False
    for at in range(node - 1, max(low, node - 14), -1):
        item = scene.nodes[at]
        if item.kind == QUANTITY or item.low == ";" or scene.is_finite(at):
            return None
        if item.low == "," and (not participle or scene.is_kind(at - 1, ACTOR)):
            return None
        participle = participle or item.tag in {"VBG", "VBN"} or item.low in _PARTAKING
        if item.kind == ACTOR and participle and is_owner(scene.actor(at)) and _is_with(scene, at):
            return scene.actor(at)
    return None


def _is_with(scene: Scene, at: int) -> bool:
    """Whether "with" leads to a body, past whose it is: "with the state's Corvinus taking 49 percent"."""
    at -= 1
    while scene.tag(at) == "POS" or (scene.is_kind(at, ACTOR) and scene.actor(at).possessive) or scene.low(at) == "the":
        at -= 1
    return scene.low(at) == "with"

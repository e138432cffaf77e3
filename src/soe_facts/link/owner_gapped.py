"""Owners in lists whose verb is told once: "PTT paid 31 billion and Egat (EGAT) 24 billion, a rise of 3 percent"."""

from __future__ import annotations

from soe_facts.link.actors import Actor
from soe_facts.link.metric import Pick
from soe_facts.link.owning import Owner, is_owner
from soe_facts.link.roles import Role, previous_in_sentence
from soe_facts.link.scene import ACTOR, METRIC, QUANTITY, WORD, Scene

_JOINTS = frozenset({"and", ",", ";", "while", "whereas", "but", ":"})
_SLIGHT = frozenset("only just a an some mere no another the about other remaining further".split())
_LED = frozenset({"by", "and", ",", "behind", "after"})
_PLACES = frozenset("second third fourth fifth next last".split())
_RANKED = frozenset("followed trailed ahead behind led topped headed".split())
_PARTED = frozenset({";", ":"})
_FOR = frozenset({"for", "at", "among", "in", "of"})


def gapped(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """Whose figure it is in the later members of a list."""
    node = scene.node_of[index]
    listed = _listed(scene, node)
    if listed is not None and listed.kind == "international" and _is_handed(done.get(index - 1)):
        listed = None  # "will lend Velmar Rail 300 million and the EBRD 200 million": the borrower's
    return (
        listed
        or (_behind_name(scene, index, node, pick, done) if role.kind in {"growth", "change"} else None)
        or _whose_share(scene, node, role)
        or _spelled(scene, index, node, done)
        or _slumped(scene, index, node, done)
        or _same_member(scene, index, node, done)
    )


def _is_handed(owner: Owner | None) -> bool:
    return owner is not None and owner.rule in {"recipient", "beneficiary", "handed"}


def _name_ending(scene: Scene, at: int, low: int) -> int:
    """The actor that ends at a node, the full name where that is a bracketed short form; -1 where none does."""
    if scene.low(at) == ")" and scene.is_kind(at - 1, ACTOR) and scene.low(at - 2) == "(":
        at -= 3
    if at <= low or not scene.is_kind(at, ACTOR):
        return -1
    return at if _can_have(scene.actor(at)) or _is_spelled_out(scene, at, low) else -1


def _is_spelled_out(scene: Scene, at: int, low: int) -> bool:
    """ "All owe it money: Kenya $3.9 billion, Uganda $0.6 billion": countries in a row behind a colon."""
    actor = scene.actor(at)
    if actor.kind not in {"country", "place"} or actor.how != "name" or not scene.is_kind(at + 1, QUANTITY):
        return False
    colon = next((i for i in range(at - 1, max(low, at - 24), -1) if scene.low(i) == ":"), -1)
    return colon > low and not any(scene.is_finite(i) for i in range(colon, at))


def _can_have(actor: Actor) -> bool:
    """Whether a member of a list has figures: companies, and offices ("the Housing Authority 11 billion")."""
    return is_owner(actor) or (actor.how == "name" and actor.kind in _OFFICES_AND_WORKS)


def _is_led_alike(scene: Scene, at: int, low: int, node: int) -> bool:
    """ "Yutong asked for 131 million, Solaris for 139 million": the same preposition leads to the figure before."""
    if scene.low(at) not in {"for", "to", "at", "on"} or not scene.is_kind(at - 1, ACTOR):
        return False
    other = max(scene.of_kind(QUANTITY, low, node), default=-1)
    return other >= 0 and scene.low(scene.before(other)) == scene.low(at)


_STANDS = frozenset({"accounted", "accounts", "account", "stood", "stands", "accounting", "answered"})
_OFFICES_AND_WORKS = frozenset({"regulator", "ministry", "central_bank", "facility", "international"})


def _listed(scene: Scene, node: int) -> Actor | None:
    """ "… and the Generating Authority (Egat) 24 billion", "followed by Pagcor with 12 billion", "; CEZ, 3 million"."""
    low, _ = scene.bounds(node)
    at = scene.before(node)
    while scene.low(at) in _SLIGHT:
        at -= 1
    at = _before_aside(scene, at, low)
    if scene.low(at) == "of" and (told := _told_of(scene, at)) > low:
        at = told  # "and Petrobras a net profit of 26 billion"
    elif scene.low(at) == "of":
        at -= 2 if scene.low(at - 1) == "one" else 1  # "and local SOEs one of 62.7 percent", "and PB of 3.1 trillion"
    joints = _JOINTS
    if scene.is_kind(at, ACTOR) and scene.actor(at).kind in {"country", "place"} and scene.low(at - 1) == "of":
        at -= 2  # "Alstom of France is supplying 18 trains and CAF of Spain 40"
    apposed = _before_apposition(scene, at, low)
    if apposed > low:
        at = apposed
    elif scene.low(at) == ",":
        at, joints = at - 1, _PARTED
    ranked = scene.low(at) in {"at", "by"} and not _RANKED.isdisjoint(scene.vocabulary(node))
    if scene.low(at - 1) in _PLACES and (ranked or scene.low(at) in {"with", "at"}):
        at, joints = at - 2, _LED | {"with"}  # "with Pagcor second at 10.9 billion and the ports third at 4.8 billion"
    elif ranked or scene.low(at) in {"with", "on"}:
        at, joints = at - 1, _LED
    name = _name_ending(scene, at, low)
    led = scene.low(at) == "for" and not _STANDS.isdisjoint(scene.vocabulary(node))
    if name < 0 and (led or _is_led_alike(scene, at, low, node)):
        name = _name_ending(scene, at - 1, low)  # "central SOEs accounted for 22 billion and local SOEs for 33 billion"
    if name < 0 and scene.low(at) in {"at", "to", "by"}:
        # "For central SOEs it was 61 percent, and for their local counterparts at 66."
        name, joints = _name_ending(scene, at - 1, low), _FOR
    if name < 0:
        return _whose_people(scene, at, low)
    if scene.actor(name).possessive or is_paid(scene, low, name):
        return None
    before = name - 1
    if scene.actor(name).kind == "facility":
        before = _behind_owner(scene, before)
    while scene.low(before) in {"the", "state", "rival", "their", "its"} or _describes(scene, before):
        before -= 1
    if joints is _FOR:
        return scene.actor(name) if scene.low(before) in _FOR and scene.low(before - 1) in _JOINTS else None
    if scene.low(before) in {"at", "for", "of"} and joints is _JOINTS:
        before -= 1  # "revenue at Eskom climbed 14 percent, at Transnet 7 percent"
    ahead = scene.low(before) == "of" and scene.low(before - 1) == "ahead"
    return scene.actor(name) if before >= low and (ahead or scene.low(before) in joints) else None


_COVERING = frozenset({"including", "excluding", "with", "without", "except", "mainly", "mostly"})


def _before_aside(scene: Scene, at: int, low: int) -> int:
    """The node before a bracket that tells what a member covers: "foreign firms (including banks) 24 billion"."""
    if scene.low(at) != ")":
        return at
    opens = next((i for i in range(at - 1, max(low, at - _ASIDE), -1) if scene.low(i) == "("), low)
    return opens - 1 if scene.low(opens + 1) in _COVERING else at


_ASIDE = 10


def _told_of(scene: Scene, of: int) -> int:
    """The name before "a net profit of"; -1 where none stands there."""
    at = of - 1
    while scene.is_kind(at, METRIC) or (scene.is_kind(at, WORD) and scene.tag(at) in {"JJ", "NN", "HYPH"}):
        at -= 1
    return at - 1 if at < of - 1 and scene.low(at) in {"a", "an"} and scene.is_kind(at - 1, ACTOR) else -1


def _behind_owner(scene: Scene, at: int) -> int:
    """The node before whose works are told of: "and BHP's Escondida 1.05 million tonnes"."""
    while scene.low(at) in {"'", "’", "s", "'s", "’s"}:
        at -= 1
    return at - 1 if scene.is_kind(at, ACTOR) and scene.actor(at).possessive else at


def _whose_people(scene: Scene, at: int, low: int) -> Actor | None:
    """ "Banks got 15 percent of the shares and the operator's own workers 5 percent": whose people are a member."""
    first = at
    while first > low and scene.is_kind(first, WORD) and scene.tag(first) in {"NNS", "NN", "JJ", "POS"}:
        first -= 1
    people = scene.tag(at) == "NNS" and first < at and scene.is_kind(first, ACTOR) and scene.actor(first).possessive
    return scene.actor(first) if people and scene.low(first - 1) == "and" and is_owner(scene.actor(first)) else None


def _before_apposition(scene: Scene, at: int, low: int) -> int:
    """The name before an apposition that ends at a comma: "gained 1.5%, and MISC, the shipping arm of Petronas, 0.8%";
    -1 where none does."""
    if scene.low(at) != ",":
        return -1
    for comma in range(at - 2, max(low, at - 9), -1):
        if scene.nodes[comma].kind == QUANTITY or scene.is_finite(comma):
            return -1
        if scene.low(comma) == ",":
            opens = scene.tag(comma + 1) == "DT" or scene.is_kind(comma + 1, ACTOR)
            return comma - 1 if opens and scene.low(comma - 2) in {"and", "while", ";"} else -1
    return -1


_PAYS = frozenset("owe owes owed owing pay pays paid paying charge charges charged".split())


def is_paid(scene: Scene, low: int, name: int) -> bool:
    """ "Vorona owes its suppliers 1.2 billion and the state bank 3.4 billion": whom one owes has no figure."""
    first = next((at for at in range(name - 1, low, -1) if scene.nodes[at].kind == QUANTITY), -1)
    verb = next((at for at in range(first - 1, max(low, first - 6), -1) if scene.low(at) in _PAYS), -1)
    if verb < 0 or any(scene.is_finite(at) for at in range(first, name)):
        return False
    at = scene.before(first)
    if any(scene.is_kind(i, QUANTITY) for i in range(verb, at)):
        return False  # "paid 5,604 crore, ONGC 10,304 crore and Coal India 6,113 crore"
    return at > verb and (scene.is_kind(at, ACTOR) or scene.tag(at) in {"NN", "NNS"})


_BY_SUBJECT = frozenset({"subject", "possessor", "beside", "gapped", "relative"})


def _spelled(scene: Scene, index: int, node: int, done: dict[int, Owner]) -> Actor | None:
    """ "Vale ships 60 million tonnes, CSN 22 million": a capitalised word where the list before had a body's name."""
    previous = previous_in_sentence(scene, index)
    if previous not in done or done[previous].rule not in _BY_SUBJECT or not _can_have(done[previous].actor):
        return None
    before, after = scene.quantities[previous], scene.quantities[index]
    if before.type != after.type and after.type != "count":
        return None
    low, _ = scene.bounds(node)
    last = scene.before(node)
    joints = _JOINTS
    if scene.low(last) in {"with", ","}:
        last, joints = last - 1, _LED if scene.low(last) == "with" else _PARTED
    first = last
    while first > low and _is_name_word(scene, first):
        first -= 1
    opening, head = first, scene.node_of[previous]
    while _describes(scene, opening):
        opening -= 1
    if first == last or scene.low(opening) not in joints or opening < head:
        return None
    if any(_is_place(scene, at) for at in range(low, first)):
        return None  # "shipped 60 million tonnes to China, Japan 22 million"
    start, end = scene.nodes[first + 1].start, scene.nodes[last].end
    words = scene.text[start:end]
    return Actor(start, end, words, words, "company", done[previous].actor.label)


def _is_name_word(scene: Scene, at: int) -> bool:
    """Whether a node is part of a name that was taken for none, or for a place."""
    item = scene.nodes[at]
    if item.kind == ACTOR:
        return scene.actor(at).label in {"GPE", "LOC", "FAC"} and not scene.actor(at).possessive
    return item.kind == WORD and item.tag in {"NNP", "NNPS"} and scene.text[item.start].isupper()


def _is_place(scene: Scene, at: int) -> bool:
    return scene.is_kind(at, ACTOR) and scene.actor(at).kind in {"country", "place"} and not scene.actor(at).possessive


def _describes(scene: Scene, at: int) -> bool:
    """Whether a word before a name says what it is: "and the miner Vale 5%", "and China's CMOC 80 percent"."""
    if scene.is_kind(at, ACTOR):
        actor = scene.actor(at)
        return actor.how == "title" or (actor.possessive and actor.how == "name")
    return (
        scene.is_kind(at, WORD)
        and scene.tag(at) in {"NN", "JJ", "JJR", "JJS", "HYPH", "POS"}
        and scene.low(at) not in _JOINTS
    )


def _slumped(scene: Scene, index: int, node: int, done: dict[int, Owner]) -> Actor | None:
    """ "…, while Haitong's slumped by three-quarters": the noun was said of another before.

    So it is of the country or city in "Qatar's index fell 0.3% and Abu Dhabi's rose 0.5%".
    """
    low, _ = scene.clause(node)
    previous = previous_in_sentence(scene, index)
    lands = previous in done and done[previous].actor.kind in {"country", "place", *_QUOTED}
    for at in range(node - 1, max(low, node - 6), -1):
        if not scene.is_kind(at, ACTOR):
            continue
        actor = scene.actor(at)
        verb = next(i for i in range(at + 1, node + 1) if scene.nodes[i].tag != "POS")
        gap = actor.possessive and actor.how == "name" and scene.is_finite(verb)
        return actor if gap and (is_owner(actor) or (lands and actor.kind in {"country", "place"})) else None
    return None


_QUOTED = ("listed", "bank", "company", "group")
_RECEIVED = frozenset({"beneficiary", "recipient", "handed"})


def _behind_name(scene: Scene, index: int, node: int, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """ "Including 12.3 billion yuan at central enterprises, up 29 percent", "gave state firms 5 billion last year, a
    tenth less than in 2022": of the body the level was told of."""
    previous = previous_in_sentence(scene, index)
    if previous not in done or not (done[previous].rule == "beside" or done[previous].rule in _RECEIVED):
        return None
    last = scene.node_of[previous]
    if done[previous].rule in _RECEIVED:
        owner = done[previous].actor
        alike = pick is not None and pick.rule == "same_statistic" and scene.clause_of[last] == scene.clause_of[node]
        return owner if alike and all(scene.actor(at) == owner for at in scene.of_kind(ACTOR, last, node)) else None
    name = next(scene.of_kind(ACTOR, last, node), -1)
    if name < 0 or scene.actor(name).name != done[previous].actor.name:
        return None
    told = all(scene.low(at) in _MOVED or scene.change(at) is not None for at in range(name + 1, node))
    return scene.actor(name) if told else None


_MOVED = frozenset(", ( a an of by".split())


_TOLD_BESIDE = frozenset({"beside", "gapped", "came_from", "set_beside"})


def _whose_share(scene: Scene, node: int, role: Role) -> Actor | None:
    """ "KEPCO's debt made up 28 percent of it, and Kogas's for 6 percent": whose part it is, its noun left out."""
    at = scene.before(node) - (scene.low(scene.before(node)) in {"for", "up"})
    while scene.tag(at) == "POS" or scene.low(at) in {"'", "s", "’"}:
        at -= 1
    if role.rule != "gapping" or at < 0 or not scene.is_kind(at, ACTOR) or not scene.actor(at).possessive:
        return None
    return scene.actor(at) if is_owner(scene.actor(at)) and scene.low(at - 1) in _JOINTS else None


def _same_member(scene: Scene, index: int, node: int, done: dict[int, Owner]) -> Actor | None:
    """ "…, and local SOEs 539 billion, a decrease of 3.6 percent": still of the last member."""
    previous = previous_in_sentence(scene, index)
    if previous not in done or done[previous].rule not in _TOLD_BESIDE:
        return None
    owner, last = done[previous].actor, scene.node_of[previous]
    if done[previous].rule == "came_from":
        named = [scene.actor(at) for at in scene.of_kind(ACTOR, last, node)]
        return owner if named == [owner] else None
    if not owner.start < scene.nodes[last].start or any(scene.is_kind(at, ACTOR) for at in range(last, node)):
        return None
    return owner if scene.clause_of[last] == scene.clause_of[node] else None

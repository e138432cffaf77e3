"""Owners that a relative clause or "that of" points at: "KenGen, whose share was 60", "that of Haitong collapsed"."""

from __future__ import annotations

from soe_facts.link.actors import Actor
from soe_facts.link.metric import Pick
from soe_facts.link.owner_acting import TAKES_IN
from soe_facts.link.owning import PREPOSITIONS, Owner, is_owner, named_at
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, DATE, METRIC, QUANTITY, Scene


def relative_of(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """The head of the relative clause that the figure stands in."""
    node = scene.node_of[index]
    low, high = scene.clause(node)
    clause = [at for at in range(low, high) if scene.clause_of[at] == scene.clause_of[node]]
    return _relative_head(scene, clause, node)


def made_by(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """ "More than the 120 million euros that Zenmark made", "gave 650 million of notes that Uzbekneftegaz
    plans to sell a B2": the subject of the clause behind the figure."""
    after = scene.after(scene.node_of[index])
    if scene.low(after) == "of" and scene.is_kind(after + 1, METRIC):
        after += 2
    if after < 0 or scene.low(after) not in {"that", "which"}:
        return None
    at = after + 1 + (scene.low(after + 1) == "the")
    verb = at + 1 + (scene.low(at + 1) in {"has", "had", "have"})
    if not scene.is_kind(at, ACTOR) or scene.actor(at).possessive or scene.low(verb) not in _MAKES | _PLANS:
        return None
    return scene.actor(at) if is_owner(scene.actor(at)) else None


_MAKES = frozenset(
    "made make makes earned earns earn lost loses lose paid pays pay produced produces sold sells spent spends "
    "invested owes owed raised borrowed booked posted reported carried handled shipped generated employs "
    "employed".split()
)


_PLANS = frozenset("plans intends wants aims hopes intended planned will issued issues".split())


def that_of(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """ "…; that of Haitong collapsed, tumbling 75%": the metric is another's now."""
    node = scene.node_of[index]
    low, _ = scene.clause(node)
    for at in range(max(low, node - 20), node):
        if (
            scene.low(at) in {"that", "those"}
            and (scene.low(at + 1) == "of" or (scene.tag(at) == "DT" and scene.low(at + 1) in {"in", "at"}))
            and scene.low(at - 1) not in {"than", "from"}
        ):
            target = next((i for i in range(at + 2, min(node, at + 5)) if scene.is_kind(i, ACTOR)), -1)
            if target < 0:
                return None
            actor = scene.actor(target)
            return actor if is_owner(actor) or actor.label in {"FAC", "GPE", "LOC"} else None
    return None


def fronted(scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, Owner]) -> Actor | None:
    """ "For central SOEs it came in at 61 percent": whom a clause opens on, where a pronoun stands for the metric."""
    node = scene.node_of[index]
    having = _having(scene, node)
    if having is not None:
        return having
    low, high = scene.clause(node)
    start = next((at for at in range(low, min(low + 3, node)) if scene.low(at) in _FRONTS), -1)
    target = named_at(scene, start + 1, high) if start >= 0 else -1
    if target < 0 or target + 1 >= node or any(scene.low(at) not in _JOINTS for at in range(low, start)):
        return None
    while scene.low(target + 1) == "," and scene.is_kind(target + 2, ACTOR) and is_owner(scene.actor(target + 2)):
        target += 2  # "At the Lithuanian arm, Telia Lietuva, it advanced 7 percent"
    if scene.low(target + 1) == ",":
        return scene.actor(target) if scene.low(target + 2) in {"it", "they"} else None
    told = scene.low(target + 1) in {"it", "they", "this", "that"} or scene.low(target + 2) in _NUMBERS
    return scene.actor(target) if told else None


def _having(scene: Scene, node: int) -> Actor | None:
    """ "With revenue of 42 billion euros in the third quarter, Zaneta made": whose the figure is comes behind it."""
    low, high = scene.bounds(node)
    if scene.low(low) != "with" or node > low + _WITHIN:
        return None
    comma = next((at for at in range(node + 1, min(high, node + _WITHIN)) if scene.low(at) == ","), -1)
    if comma < 0 or not scene.is_kind(comma + 1, ACTOR) or any(scene.is_finite(at) for at in range(low, comma)):
        return None
    actor = scene.actor(comma + 1)
    named = any(is_owner(scene.actor(at)) for at in scene.of_kind(ACTOR, low, comma))
    return actor if is_owner(actor) and not actor.possessive and not named and scene.is_finite(comma + 2) else None


_WITHIN = 10
_FRONTS = frozenset({"for", "among", "at"})
_JOINTS = frozenset({"and", "but", "while", "whereas", "although", "though", "yet", ";", ",", ":"})
_NUMBERS = frozenset({"figure", "ratio", "rate", "number", "share", "amount", "total", "sum", "level"})


def _leads_to_verb(scene: Scene, which: int, node: int) -> bool:
    """ "Which now has", "which last year made", "which in 1985 still employed": a verb, past words of time."""
    at = which + 1
    if scene.low(at) == "has":
        return True
    while at < node - 1 and not scene.is_finite(at):
        timely = scene.is_kind(at, DATE) or scene.tag(at) == "RB" or scene.low(at) in {"in", "by", "at", "since", "the"}
        if not timely:
            return False
        at += 1
    return scene.is_finite(at)


def _relative_head(scene: Scene, clause: list[int], node: int) -> Actor | None:
    """Whom a relative clause is about: "from KenGen, whose share was 60"; none where it has its own subject."""
    first = next((at for at in clause[:3] if scene.low(at) in {"which", "who", "whose"}), -1)
    if first < 0 or (first > clause[0] and scene.low(first - 1) in PREPOSITIONS):
        return None
    if scene.low(first) != "whose" and not _leads_to_verb(scene, first, node):
        return None
    if scene.low(first) == "who" and scene.is_kind(first - 2, ACTOR) and not is_owner(scene.actor(first - 2)):
        return None  # "an analyst of Maybank Investment, who forecasts a profit of X": of the firm that is told of
    low, _ = scene.bounds(node)
    owned: Actor | None = None
    for at in range(first - 1, max(low - 1, first - 9), -1):
        item = scene.nodes[at]
        if item.kind == ACTOR and (scene.actor(at).label == "ORG" or scene.actor(at).kind == "class"):
            if not scene.actor(at).possessive or scene.low(at - 1) != ",":
                return scene.actor(at)
            owned = owned or scene.actor(at)  # "Kepco, KHNP's parent, which": whose the apposition is, not the head
        lands = item.kind == ACTOR and at == first - 2 and scene.actor(at).kind in {"country", "place"}
        led = scene.low(at - 1 - (scene.low(at - 1) == "the")) in PREPOSITIONS
        if lands and scene.low(first) == "whose" and not led and scene.actor(at).kind == "place":
            return scene.actor(at)  # "needs the province, whose revenue was 9 billion yuan last year, to help"
        if lands and scene.actor(at).kind == "country":
            acts = any(scene.low(i) in TAKES_IN for i in range(first + 1, min(node, first + 4)))
            return scene.actor(at) if acts and not scene.actor(at).possessive else None  # "the government, which sold"
        if item.kind in {QUANTITY, METRIC} or scene.is_finite(at):
            return owned
    return owned

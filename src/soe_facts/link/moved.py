"""A change as the thing told of: "growth in output slowed to 4.3 percent", "taking its gain for the week to 2.7"."""

from __future__ import annotations

from soe_facts.link.roles import Role, named_change
from soe_facts.link.scene import ACTOR, BE, DATE, METRIC, QUANTITY, Scene

# Nouns of change that name a thing as well where they are the subject: "the loss rate was 5 percent".
_THINGS = frozenset({"loss", "saving", "addition"})
# What may follow a noun of change that still tells the change: "the growth rate slowed to 4 percent".
_RATES = frozenset(
    "rate rates pace momentum figure target targets goal goals forecast forecasts outlook estimate projection".split()
)
_RECORDS = frozenset({"record", "high", "low", "peak", "trough"})


def moved_noun(scene: Scene, node: int) -> Role | None:
    """The growth that a percentage is the size of, where a noun of change is the subject, or what a verb moves.

    "The slide in profits moderated to 7.3 percent" and "trimming its gain for the week to 1.2 percent" are growths;
    "growth lifted the debt ratio to 64 percent" is none, for the verb has another object.
    """
    low, _ = scene.bounds(node)
    moves_to = scene.low(scene.before(node)) in {"to", "at"}
    verb = False
    for at in range(node - 1, max(low - 1, node - 30), -1):
        item = scene.nodes[at]
        if moves_to and item.kind == METRIC and scene.tag(at - 1 - (scene.tag(at - 1) == "DT")) == "VBG":
            return None  # "Keeping the growth of profits high, and holding the debt ratio at 65 percent"
        if moves_to and item.kind == METRIC and at == scene.before(node) - 1 and _is_next_ratio(scene, at):
            return None  # "Foresees growth of 3.1 percent and inflation at 15"
        if item.low == ";" or (item.kind == QUANTITY and (verb or scene.quantity(at).type != "percent")):
            return None
        change = named_change(scene, at)
        if change is not None and change.lemma == "loss" and scene.low(at + 1) == "of":
            return None  # "Cut its losses of energy to 11.2 percent": what is lost of what is sent out
        if change is not None and not _modifies(scene, at):
            told = change.lemma not in _THINGS if verb else moves_to and _is_object(scene, at, low)
            put = not verb and _is_put_at(scene, at, node, low)
            if told or put:
                return Role("growth", change.direction, at, rule="growth_of" if verb or put else "run")
        if scene.is_finite(at):
            if not verb and _has_object(scene, at, node):
                return None
            verb = True
    return None


def _is_next_ratio(scene: Scene, at: int) -> bool:
    return scene.metric(at).metric.ratio and scene.low(at - 1) in {"and", ","}


_PUTS = frozenset("put puts putting saw see sees estimated estimates pegged pegs reckoned forecast expects".split())


def _is_put_at(scene: Scene, at: int, node: int, low: int) -> bool:
    """ "Data put wage growth at 11.3% and the rise in industrial output at 7.9%": the noun has a metric of its own."""
    if scene.low(scene.before(node)) != "at" or _PUTS.isdisjoint(scene.vocabulary(node)):
        return False
    of = scene.low(at + 1) in {"in", "of"} and next(scene.of_kind(METRIC, at + 2, node), -1) > at
    named = of or scene.is_kind(at - 1, METRIC)
    return named and any(scene.low(i) in _PUTS for i in range(low, at))


def _modifies(scene: Scene, at: int) -> bool:
    """ "growth stocks", "the loss ratio": the noun only describes the one behind it."""
    after = at + 1
    return (
        after < len(scene.nodes)
        and (scene.nodes[after].tag.startswith("NN") or scene.is_kind(after, METRIC))
        and scene.low(after) not in _RATES
    )


def _opens(scene: Scene, at: int, low: int) -> int:
    """The node before the articles and adjectives of the noun phrase that ends here."""
    at -= 1
    while at > low and (scene.nodes[at].tag in {"DT", "PRP$", "POS", "JJ", "JJR"} or scene.is_kind(at, ACTOR)):
        at -= 1
    return at


def _first_noun(scene: Scene, at: int, low: int) -> int:
    """The first of the nouns that tell what grows: "expects | credit growth to slow to"."""
    while at - 1 > low and (scene.is_kind(at - 1, METRIC) or scene.tag(at - 1) in {"NN", "NNS"}):
        at -= 1
    return at


def _is_object(scene: Scene, at: int, low: int) -> bool:
    """Whether the noun is what a verb moves: "taking its gain to", "has trimmed the decline to"."""
    opens = _opens(scene, _first_noun(scene, at, low), low)
    while scene.low(opens) in _RATES or scene.is_kind(opens, DATE):
        opens = _opens(scene, opens, low)
    if scene.low(opens) in {"for", "of", "on"} and scene.low(opens - 1) in _RATES:
        opens = _opens(scene, opens - 1, low)  # "cut its forecast for economic growth to 4 percent"
    return opens >= low and scene.nodes[opens].tag.startswith("VB") and scene.low(opens) not in BE


def _has_object(scene: Scene, verb: int, node: int) -> bool:
    """Whether the verb moves something named between it and the figure."""
    if scene.low(verb) in BE:
        return False
    for at in range(verb + 1, node):
        item = scene.nodes[at]
        nominal = item.kind in {METRIC, ACTOR} or item.tag.startswith("NN")
        if nominal and item.low not in _RECORDS and _opens(scene, at, verb) == verb:
            return True
    return False

"""Noun phrases around a node, read from part-of-speech tags."""

from __future__ import annotations

import re

from soe_facts.link.scene import QUANTITY, WORD, Scene

# Adjectives that add nothing to a metric: "combined profits" are profits.
NEUTRAL = frozenset(
    "combined aggregate total annual overall average full-year quarterly monthly first-half half-year consolidated "
    "reported preliminary latest record own main yearly first second third fourth quarter half year full respective cumulative "
    "its their the a an this that our new such same own strong weak solid robust further actual daily whole collective".split()
)
_CAMEL = re.compile(r"[^\W_]+")


def snake_case(phrase: str) -> str:
    """A phrase as an identifier, without articles and empty adjectives.

    >>> snake_case("the average energy availability factor")
    'energy_availability_factor'
    """
    words = [word for word in _CAMEL.findall(phrase.lower().replace("’s", "").replace("'s", "").replace("&", " "))]
    while words and words[0] in NEUTRAL:
        words.pop(0)
    return "_".join(words)


def strip_modifiers(scene: Scene, node: int) -> tuple[int, str | None]:
    """Start of a metric phrase with its modifiers, and those that restrict it ("steel" capacity) as breakdown."""
    low, _ = scene.bounds(node)
    first = node
    kept: list[str] = []
    while first - 1 >= low:
        item = scene.nodes[first - 1]
        if item.kind != WORD or not (item.tag.startswith(("NN", "JJ")) or (item.low == "-" and first - 2 >= low)):
            break
        if item.low == "-" and not scene.nodes[first - 2].tag.startswith(("NN", "JJ", "VB", "RB")):
            break
        first -= 1
        kept.insert(0, item.low)
    words = [word for word in kept if word not in NEUTRAL and word != "-"]
    start = scene.nodes[first].start if words else scene.nodes[node].start
    return start, "_".join(words) or None


def noun_phrase_before(scene: Scene, node: int) -> tuple[int, int] | None:
    """Span of the noun phrase that a quantity is predicated of: before "of", else the subject of its verb."""
    low, _ = scene.bounds(node)
    before = scene.before(node)
    if before > low and scene.low(before) == "of":
        return _phrase_ending(scene, before - 1, low)
    first, _ = scene.clause(node)
    verb = -1
    for at in range(node - 1, first - 1, -1):
        if scene.is_finite(at):
            verb = at
            break
        if scene.nodes[at].kind == QUANTITY:
            break
    if verb < 0:
        return None
    return _subject(scene, verb, first)


def _subject(scene: Scene, verb: int, first: int) -> tuple[int, int] | None:
    """The head noun phrase of a verb's subject: the one before its first preposition."""
    at = first
    while at < verb:
        item = scene.nodes[at]
        if item.kind == WORD and item.tag.startswith(("NN", "JJ", "VBG")):
            last = at
            while last + 1 < verb and scene.nodes[last + 1].kind == WORD and (
                scene.nodes[last + 1].tag.startswith(("NN", "JJ")) or scene.low(last + 1) == "-"
            ):
                last += 1
            if scene.nodes[last].tag.startswith("NN"):
                return scene.nodes[at].start, scene.nodes[last].end
            at = last
        at += 1
    return None


def _phrase_ending(scene: Scene, last: int, low: int) -> tuple[int, int] | None:
    if scene.nodes[last].kind != WORD or not scene.nodes[last].tag.startswith("NN"):
        return None
    first = last
    while first - 1 >= low:
        item = scene.nodes[first - 1]
        if item.kind != WORD or not (item.tag.startswith(("NN", "JJ")) or item.low == "-"):
            break
        first -= 1
    return scene.nodes[first].start, scene.nodes[last].end



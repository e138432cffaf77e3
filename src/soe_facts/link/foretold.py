"""Figures that a clause right behind them tells to be foreseen: "the 6.2 billion that analysts had expected"."""

from __future__ import annotations

from soe_facts.link.scene import ACTOR, BE, QUANTITY, WORD, Scene
from soe_facts.link.unnamed import PEOPLE, tells_whose

FORETELLS = {
    **dict.fromkeys(
        "expects expected expect forecasts forecast projects projected foresees foresaw predicts predicted anticipates "
        "anticipated guided guides pencilled penciled foreseen envisaged".split(),
        "forecast",
    ),
    **dict.fromkeys(
        "plans planned plan aims aimed hopes hoped wants wanted intends intended targets targeted budgeted promised "
        "pledged sought seeks".split(),
        "target",
    ),
    **dict.fromkeys(("estimated", "estimates", "estimate"), "estimate"),
}
_AUXILIARIES = frozenset({"had", "has", "have", "'d", "'ve"})
_STOPS = frozenset(", ; : ( ) and than while but after before when as because since if".split())
_REACH = 12


def foretelling(scene: Scene, node: int) -> int:
    """The verb of a clause behind a figure that has a subject of its own and foresees the figure; -1 where none."""
    _, high = scene.bounds(node)
    has_subject = False
    for at in range(node + 1, min(high, node + _REACH)):
        item = scene.nodes[at]
        if item.kind == QUANTITY and item.low.rpartition(" ")[2] in PEOPLE:
            has_subject = True  # "the 6.2 billion that 23 analysts had expected"
            continue
        if item.kind == QUANTITY or item.low in _STOPS:
            return -1
        if item.low == "what" and scene.low(at - 1) not in BE:
            return -1  # "5 percent above what analysts had expected"
        if item.kind == WORD and item.low in FORETELLS and not item.tag.startswith("NN"):
            told = item.tag in {"VBD", "VBZ", "VBP"} or _has_auxiliary(scene, at) or scene.tag(at - 1) == "PRP"
            return at if has_subject and told else -1
        if scene.is_finite(at) and item.low not in _AUXILIARIES and not tells_whose(scene, at):
            return -1
        has_subject = has_subject or item.kind == ACTOR or item.tag in {"PRP", "NN", "NNS"}
    return -1


def foretold_status(scene: Scene, node: int) -> str | None:
    """ "14 percent more than the 9 billion euros it expects to spend": what is foreseen right behind the figure."""
    verb = foretelling(scene, node)
    return FORETELLS[scene.low(verb)] if verb >= 0 else None


def _has_auxiliary(scene: Scene, verb: int) -> bool:
    """ "Had on average predicted", "has planned"."""
    return any(scene.low(at) in _AUXILIARIES for at in range(verb - 1, max(verb - 5, 0), -1))

"""Whether a figure has come true: actual, forecast, target or estimate."""

from __future__ import annotations

from soe_facts.link.roles import Role
from soe_facts.link.scene import QUANTITY, RELATIVES, WORD, Scene

_TARGET = frozenset(
    "plans plan planned planning aims aim aimed aiming target targets targeted targeting goal goals intends intend "
    "intended "
    "wants want wanted seeks seek seeking pledge pledged pledges pledging earmarked earmark earmarking budgeted "
    "hopes hope "
    "hoping vowed vows ambition should must wanting intending allocated eyes eyeing recommends recommended proposes "
    "proposed".split()
)
_FORECAST = frozenset(
    "will would could may might expects expect expected expecting forecast forecasts forecasted projects projected "
    "projecting likely predicts predicted predicting anticipates anticipated sees foresees guidance guided outlook "
    "shall 'll poised prospective pencilled penciled foreseen".split()
)
_ESTIMATE = frozenset("estimated estimate estimates estimating".split())
# Nouns of a sentence's end, as in "…, the carrier estimates".
_TAGS = {
    "estimates": "estimate",
    "estimate": "estimate",
    "reckons": "estimate",
    "forecasts": "forecast",
    "predicts": "forecast",
}
_TO_BE = frozenset({"is", "are", "was", "were"})


def choose_status(scene: Scene, index: int, role: Role, dated_past: bool) -> str:
    """`actual` unless the words that govern the figure look ahead or guess."""
    if role.slot == "old" and dated_past:
        return "actual"
    node = scene.node_of[index]
    low, high = scene.bounds(node)
    after = _status_after(scene, node, high) or _tag(scene, node, high)
    if after is not None:
        return after
    clause = scene.clause_of[node]
    floor = low
    for at in range(node - 1, low - 1, -1):
        item = scene.nodes[at]
        if item.low == ";" or (
            item.low in {"after", "following", "having"} and scene.nodes[at + 1].tag in {"VBG", "VBN"}
        ):
            floor = at + 1
            break
        if scene.clause_of[at] != clause and _own_verb(scene, node, at) and _has_subject(scene, clause, low, node):
            floor = at + 1
            break
    for at in range(node - 1, floor - 1, -1):
        found = _status_word(scene, at, node)
        if found is not None:
            return found
    return "actual"


def _has_subject(scene: Scene, clause: int, low: int, node: int) -> bool:
    return any(
        scene.clause_of[i] == clause and (scene.is_nominal(i) or scene.low(i) in RELATIVES) for i in range(low, node)
    )


def _tag(scene: Scene, node: int, high: int) -> str | None:
    """ "…, analysts estimate": a verb that closes the sentence speaks for all of it."""
    for at in range(high - 1, max(node, high - 4), -1):
        if scene.nodes[at].kind == WORD and scene.low(at) in _TAGS and scene.nodes[at].tag.startswith("VB"):
            return _TAGS[scene.low(at)]
    return None


def _own_verb(scene: Scene, node: int, at: int) -> bool:
    first, _ = scene.clause(node)
    return any(scene.is_finite(i) for i in range(first, node)) and scene.low(at) not in {"that"}


def _status_word(scene: Scene, at: int, node: int) -> str | None:
    item = scene.nodes[at]
    if item.kind != WORD:
        return None
    low = item.low
    if low in _ESTIMATE:
        return "estimate"
    if low in _TARGET:
        return "target"
    if low in _FORECAST:
        is_noun = low in {"projects", "may", "sees"} and item.tag.startswith("NN")
        return None if is_noun else "forecast"
    if low == "aside" and scene.low(at - 1) in {"set", "sets", "setting"}:
        return "target"
    if low == "to" and scene.low(at - 1) in _TO_BE and scene.nodes[at + 1].tag == "VB":
        return "target"
    if low == "seen" and scene.low(at - 1) in _TO_BE:
        return "forecast"
    if low == "set" and scene.low(at + 1) == "to":
        return "forecast"
    if low == "track" and scene.low(at - 1) == "on":
        return "forecast"
    if low == "due" and scene.low(at + 1) == "to" and scene.nodes[min(at + 2, len(scene.nodes) - 1)].tag == "VB":
        return "forecast"
    return None


def _status_after(scene: Scene, node: int, high: int) -> str | None:
    """ "X is budgeted", "the 18.5 billion foreseen in the plan", "are expected to be delivered"."""
    clause = scene.clause_of[node]
    for at in range(node + 1, min(high, node + 9)):
        item = scene.nodes[at]
        if (
            scene.clause_of[at] != clause
            or item.kind == QUANTITY
            or item.low in {",", ";", "than", "from", "and", "but"}
        ):
            return None
        if item.low in {"foreseen", "planned", "targeted", "budgeted", "earmarked"} or (
            item.low in {"target", "goal"} and at <= node + 2
        ):
            return "target"
        if item.low == "likely":
            return "forecast"
        if item.low in {"projected", "forecast", "expected"} and scene.low(at - 1) not in {"than", "as"}:
            return "forecast"
        if item.low in {"will", "would"}:
            return "forecast"
        if item.low == "estimated":
            return "estimate"
        if item.low == "to" and scene.low(at - 1) in _TO_BE and at + 1 < high and scene.nodes[at + 1].tag == "VB":
            return "target"
    return None

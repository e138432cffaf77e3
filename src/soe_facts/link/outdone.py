"""What was foreseen of a figure told beside it: "below estimates of 8.3 percent", "beating forecasts for a rise"."""

from __future__ import annotations

from soe_facts.link.scene import DATE, METRIC, QUANTITY, Scene

VIEWS = {
    **dict.fromkeys(
        "forecast forecasts expectation expectations projection projections prediction predictions consensus".split(),
        "forecast",
    ),
    **dict.fromkeys(("estimate", "estimates"), "estimate"),
}
_LEADS = frozenset("of for in at".split())
_SETS = frozenset(
    "below above beat beats beating missed misses missing exceeded exceeds exceeding topped tops topping surpassed "
    "surpassing undershooting undershot outpacing matched matching matches versus against than defying".split()
)
_PHRASES = frozenset({("short", "of"), ("compared", "with"), ("compared", "to"), ("line", "with")})
_DESCRIBES = ("DT", "JJ", "NN", "POS", "PRP$", "VBN", "VBG", "CD")
_REACH = 8


def outdone_view(scene: Scene, node: int) -> str | None:
    """The status of a figure that another one is held against: "a rise of 5 percent, above a forecast of 4 percent"."""
    if scene.vocabulary(node).isdisjoint(VIEWS):
        return None
    low, _ = scene.bounds(node)
    view = _view_before(scene, node, low)
    if view < 0 or not _is_set_against(scene, view, low):
        return None
    return VIEWS[scene.low(view)] if any(scene.is_kind(at, QUANTITY) for at in range(low, view)) else None


def _view_before(scene: Scene, node: int, low: int) -> int:
    """The word of foreseeing before a figure: "forecasts for a 5 percent rise", "an estimate of 5 percent"; else -1."""
    led = False
    for at in range(scene.before(node), max(low, node - _REACH) - 1, -1):
        if scene.low(at) in VIEWS:
            return at if led or at == scene.before(node) else -1
        led = led or scene.low(at) in _LEADS
        named = scene.is_kind(at, METRIC) or scene.tag(at).startswith(_DESCRIBES)
        if not named and scene.low(at) not in _LEADS:
            return -1
    return -1


def _is_set_against(scene: Scene, view: int, low: int) -> bool:
    """Whether a verb or preposition before it holds another figure against what was foreseen."""
    at = view - 1
    while at > low and (scene.tag(at).startswith(_DESCRIBES) or scene.is_kind(at, DATE)) and scene.low(at) not in _SETS:
        at -= 1
    return scene.low(at) in _SETS or (scene.low(at - 1), scene.low(at)) in _PHRASES

"""Tax rates that a state lays on all firms: "the corporate income tax rate for banks is to go up to 30 percent"."""

from __future__ import annotations

from soe_facts.link.actors import Actor
from soe_facts.link.metric import Pick
from soe_facts.link.owner_lead import home_of
from soe_facts.link.scene import Scene

_LEVIED = frozenset({"corporate tax rate", "corporate income tax rate", "income tax rate", "profit tax rate"})
_OWN = ("its ", "their ", "'s ", "’s ")
_BEFORE = 6


def of_levied_rate(scene: Scene, pick: Pick) -> Actor | None:
    """The country that sets the rate; what a firm pays in effect, or calls its own rate, is the firm's."""
    if scene.text[pick.start : pick.end].lower() not in _LEVIED:
        return None
    own = scene.text[max(0, pick.start - _BEFORE) : pick.start].lower().endswith(_OWN)
    return None if own else home_of(scene)

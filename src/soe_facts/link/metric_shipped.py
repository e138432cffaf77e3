"""What is shipped from one country to another: exports, where no word says so."""

from __future__ import annotations

import re

from soe_facts import countries
from soe_facts.link.metric_rules import Pick
from soe_facts.link.scene import ACTOR, Scene

_CARRIES = re.compile(
    r"\b(?:freight|cargo|rail(?:way|road)?s?|ports?|shipp|container|truck|parcel|haul|logistics|mail|post|airline|barge|"
    r"berth|terminal|canal|corridor)",
    re.IGNORECASE,
)


def volumes_sold(scene: Scene) -> bool:
    """ "Revenue gained 14% although volumes slid": where a text tells of nothing that is carried, they are sold."""
    return _CARRIES.search(scene.text) is None


def goes_abroad(scene: Scene, index: int, pick: Pick) -> bool:
    """Whether "shipped" or "shipments" tell of exports: "Russia shipped 1.1 million tonnes", "shipments to China"."""
    if pick.id == "freight_volume":
        return scene.text.startswith(("shipped", "ships"), pick.start) and _is_by_country(scene, index)
    return scene.text.endswith(("hipment", "hipments"), 0, pick.end) and _is_to_country(scene, pick)


def _is_by_country(scene: Scene, index: int) -> bool:
    """ "Russia shipped 1.1 million tonnes of grain": a country does so abroad."""
    node = scene.node_of[index]
    low, _ = scene.clause(node)
    first = next(scene.of_kind(ACTOR, low, node), -1)
    return first >= 0 and scene.actor(first).kind == "country" and not scene.actor(first).possessive


def _is_to_country(scene: Scene, pick: Pick) -> bool:
    """ "Shipments to China dropped 19 percent": to another country than that of the body told of."""
    found = _TO.match(scene.text, pick.end)
    land = countries.by_name(found[1]) if found is not None else None
    topic = scene.cast.topic
    return land is not None and (topic is None or topic.country != land.code)


_TO = re.compile(r" to (?:the )?((?:[A-Z][a-z]+)(?: [A-Z][a-z]+)?)")

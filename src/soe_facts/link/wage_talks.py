"""Wage talks: "the union wants a raise of 9 percent, the airline has offered 5", "cannot afford more than 4"."""

from __future__ import annotations

from soe_facts.find.metrics import metric_lexicon
from soe_facts.link.metric_rules import Pick
from soe_facts.link.roles import Role
from soe_facts.link.scene import Scene

_BIDS = frozenset(
    "offer offers offered offering demand demands demanded demanding afford accept accepts accepted accepting reject "
    "rejects rejected get gets got give gives gave given want wants wanted seek seeks sought seeking propose proposes "
    "proposed".split()
)
_OFFERS = frozenset({"offer", "offers", "demand", "demands", "settlement", "award", "proposal"})
_TOWARDS = frozenset({"of", "for", "on"})
_MERELY = frozenset("only just about at least up to than more over barely around some initially".split())
_TALKS = frozenset(
    "pay wage wages raise raises salary salaries strike strikes union unions workers pilots miners drivers "
    "walkout".split()
)
_RAISES = frozenset({"raise", "raises"})


def offered(scene: Scene, node: int) -> Role | None:
    """A percentage that is bid in wage talks is by how much wages are to rise."""
    at = scene.before(node)
    while scene.low(at) in _MERELY:
        at -= 1
    if scene.low(at) in _TOWARDS:
        at -= 1
        bid = scene.low(at) in _OFFERS or (scene.low(at).startswith(("ask", "settl")) and scene.low(at + 1) in _TOWARDS)
        return Role("growth", 1, at, "delta", rule="offered") if bid and _is_of_wages(scene, node) else None
    if at < scene.bounds(node)[0] or scene.low(at) not in _BIDS or not _is_of_wages(scene, node):
        return None
    return Role("growth", 1, at, "delta", rule="offered")


def _is_of_wages(scene: Scene, node: int) -> bool:
    """Whether the sentence or the two before it speak of pay."""
    sentence = scene.sentence_of[node]
    words = (
        word for at in range(scene.first[max(0, sentence - 2)], scene.last[sentence]) for word in scene.low(at).split()
    )
    return not _TALKS.isdisjoint(words)


def wages_bid(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "Offered 5 percent", "a raise of 9 percent": wages, though no word names them."""
    if role.slot != "delta" or role.trigger < 0:
        return None
    raise_of = role.rule == "of" and scene.low(role.trigger) in _RAISES and scene.tag(role.trigger).startswith("NN")
    if role.rule != "offered" and not raise_of:
        return None
    item = scene.nodes[role.trigger]
    return Pick("wages", item.start, item.end, "wage_talks", metric_lexicon().by_id["wages"])

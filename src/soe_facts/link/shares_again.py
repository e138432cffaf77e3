"""Shares told of by a word that points back at one told before: "wants to raise this to 30 percent"."""

from __future__ import annotations

from soe_facts.link.roles import Role
from soe_facts.link.scene import METRIC, QUANTITY, Scene

# What a share told before is called: "the figure should reach 35 percent", "wants to raise this to 30 percent".
_POINTERS = frozenset("this that it they figure rate share proportion level ratio percentage".split())
# "Households account for 62 percent of sales; industry takes 30 percent".
_TAKES = frozenset("take takes took taking get gets got have has had buy buys bought provide provides provided".split())
# "Wind supplied 22 percent of it last year; the state is aiming for 35 percent."
_REACHES = frozenset("reach reaches reached reaching target targets targeting".split())


def same_share(scene: Scene, node: int, previous: int, roles: dict[int, Role]) -> Role | None:
    """A percentage of which the sentence says only that it is the share told before: "raise this to 75 percent".

    `previous` is the percentage before it, in the same sentence or in the last one.
    """
    other = scene.node_of.get(previous, -1)
    if other < 0 or scene.sentence_of[node] - scene.sentence_of[other] > 1 or roles[previous].kind != "share":
        return None
    if scene.is_kind(scene.after(node), METRIC):
        return None  # "It has a 30 percent share of the market"
    first, _ = scene.clause(node)
    pointed, taken = False, scene.before(node)
    for at in range(node - 1, max(first, other + 1) - 1, -1):
        if scene.nodes[at].kind in {METRIC, QUANTITY}:
            return None
        word = "" if scene.nodes[at].tag in {"WDT", "IN"} else scene.low(at)
        noun = scene.low(at - 1) in {"the", "this", "that", "its", "their"}
        alone = word in {"this", "it", "they"} or (word == "that" and scene.nodes[at].tag == "DT")
        aimed = at == taken and (word in _REACHES or (word in {"for", "at"} and scene.low(at - 1).startswith("aim")))
        pointed = pointed or (word in _POINTERS and (noun or alone)) or (word in _TAKES and at == taken) or aimed
    stake = roles[previous].rule in {"stake", "hold"}
    return Role("share", rule="stake" if stake else "same_share") if pointed else None

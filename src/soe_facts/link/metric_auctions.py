"""Sums of an auction of bonds or bills: what was bid for, what was on offer, what was taken up."""

from __future__ import annotations

import re

from soe_facts.find.metrics import metric_lexicon
from soe_facts.link.metric_rules import Pick
from soe_facts.link.roles import Role
from soe_facts.link.scene import Scene

_PAPERS = re.compile(
    r"\b(?:bonds?|notes?|[Tt]reasur(?:y|ies)|T-bills?|bills|gilts?|bunds?|sukuk|debentures|[Ss]ukuk|[Bb]onds)\b"
)
_BID = re.compile(
    r"\b(?:[Bb]ids|[Oo]ffers|[Tt]enders|[Oo]rders|[Dd]emand)(?: at the (?:auction|sale|tender))?,? "
    r"(?:of|worth|totall?ing|totall?ed|amounting to|amounted to|that came to|came to|reached|were|was) "
    r"(?:about |around |nearly |almost |some |over |more than )?$"
    r"|\b[Ii]nvestors (?:had )?(?:offered|bid|tendered|asked|applied) (?:for )?$"
    r"|\b[Bb]ooks? (?:had |has |have )?(?:(?:closed|peaked|stood|came in|ended|finished|topped out|was|were) "
    r"(?:at|with)|(?:reached|topped|exceeded|passed|swelled to|grew to|built to|totalled|totaled)) "
    r"(?:about |around |nearly |almost |some |over |more than )?$"
)
_BIDS_BEHIND = re.compile(r" (?:in|of|worth of) (?:bids|offers|orders|tenders)\b")
_OFFERED = re.compile(r" (?:(?:that was |it had |it )?(?:on offer|offered|up for sale|for sale)\b|target\b)")
_TAKEN = re.compile(r"\b(?:accepted|took|allotted|awarded|accepting|taking|allotting|took up|takes)(?: only| just)? $")
# Parts of what these find, quickly looked for.
_BIDDING = ("ids", "ffers", "enders", "rders", "emand", "nvestors", "ook")
_TAKING = ("ed ", "ing ", "took ", "takes ", "up ", "only ", "just ")
_FIRST, _BEHIND = 60, 24


def at_auction(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "With bids totalling 53 billion shillings for the 24 billion on offer. The bank took 47 billion": at a sale of
    papers, told in the sentence or right before."""
    quantity = scene.quantities[index]
    if quantity.type != "money" or role.kind != "level":
        return None
    ahead = scene.text[max(0, quantity.start - _FIRST) : quantity.start]
    behind = scene.text[quantity.end : quantity.end + _BEHIND]
    bid = any(part in ahead for part in _BIDDING) and _BID.search(ahead) is not None
    if bid or _BIDS_BEHIND.match(behind):
        name = "bond_orders"
    elif _OFFERED.match(behind) or (ahead.endswith(_TAKING) and _TAKEN.search(ahead)):
        name = "bond_issue"
    else:
        return None
    low, high = scene.bounds(scene.node_of[index])
    before = {done[i].id for i in range(max(0, index - 3), index) if i in done}
    sold = _PAPERS.search(scene.text, scene.nodes[low].start, scene.nodes[high - 1].end) is not None
    if not (sold or before & {"bond_issue", "bond_orders"}):
        return None
    return Pick(name, quantity.start, quantity.end, "auction", metric_lexicon().by_id[name])

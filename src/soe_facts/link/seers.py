"""Houses that go on to foresee figures: "…, Fitch said in a report. It expects", "The brokerage estimates"."""

from __future__ import annotations

import re

from soe_facts.link.actors import SPEAKER_KINDS, Actor
from soe_facts.link.discourse import Discourse
from soe_facts.link.referring import Reference

_FORETELLS = re.compile(
    r" (?:also |now |still )?(?:expects?|forecasts?|estimates?|sees|predicts?|projects|reckons|thinks|believes|puts|"
    r"anticipates|pencils|pencill?ed|assumes|assumed|expected|estimated|predicted|said|added|noted|warned)\b"
)
# What stands behind the last speaker of a sentence.
_TAG_END = re.compile(
    r",? (?:said|says|wrote|estimates|estimated|reckons|forecasts|noted)"
    r"(?: (?:in|on|late|last|this|earlier)\b[^,;]{0,60})?[.”\"]*\s*"
)
_CREDITED = re.compile(r"\b[Aa]ccording to (?:the )?(?:[a-z-]+ ){0,3}$")
# Who foresees figures of others for a living.
_HOUSES = frozenset({"broker", "international", "agency"})
_SEERS = frozenset({"it", "company", "firm", "bank", "group", "agency"})


def rater(doc: Discourse, before: list[Actor], reference: Reference) -> Actor | None:
    """ "The agency" in news of a rating: the last house that rates, where no office could be meant."""
    if reference.noun != "agency":
        return None
    could = [a for a in before if a.kind in _OFFICES or (a.kind == "broker" and a.how in {"name", "nominal"})]
    return could[-1] if could and could[-1].kind == "broker" and _RATED.search(doc.text) is not None else None


# A news agency only tells of the rating: "VILNIUS, May 20. /Baltic Wire/. S&P affirmed Ignitis. The agency".
_OFFICES = SPEAKER_KINDS - {"broker", "association", "exchange", "agency"}
_RATED = re.compile(r"\b[Rr]at(?:ed|es|ings?)\b|\b(?:up|down)grade|\b(?:re)?affirmed\b|Moody|Fitch")


def seer(doc: Discourse, before: list[Actor], reference: Reference) -> Actor | None:
    """Who goes on to foresee figures: "…, Fitch said. It expects", "Fitch assumes X. It also sees Y"."""
    sentence = doc.sentence(reference.start)
    opens = sentence > 0 and doc.starts[sentence] == reference.start
    if not opens or reference.possessive or not (reference.noun in _SEERS or reference.kind == "broker"):
        return None
    if _FORETELLS.match(doc.text, reference.end) is None:
        return None
    low = doc.starts[sentence - 1]
    opener = next((actor for actor in before if actor.start == low), None)
    if opener is not None and opener.kind in _HOUSES and _FORETELLS.match(doc.text, opener.end) is not None:
        return opener
    said = next((actor for actor in reversed(before) if actor.start >= low and actor.label == "ORG"), None)
    if said is None or said.how != "name" or "\n" in doc.text[said.end : reference.start]:
        return None
    tagged = _TAG_END.fullmatch(doc.text, said.end, reference.start) is not None
    credited = _CREDITED.search(doc.text, low, said.start) is not None and doc.text[said.end : reference.start] == ". "
    return said if tagged or credited else None

"""Lenders of many states which tell of their own business: "Afreximbank's loan book grew", "the Cairo-based lender"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from soe_facts.link.actors import Actor

_LENDS = re.compile(r"[Bb]ank|Finance|Investment Corporation")
_BOOKS = (
    r"(?:(?!of\b)[\w-]+ ){0,2}?(?:profits?|net (?:income|loss)|earnings|loan book|loan portfolio|(?:bad|non-performing|"
    r"total|outstanding) loans|(?:total )?assets|equity|shareholders|staff|employees|balance sheet|"
    r"(?:interest|operating) income|headquarters)\b"
)
_OWNS = re.compile(rf"\)?['’]s? {_BOOKS}")
_DOES = re.compile(
    r"\)?,? (?:(?:also|now|still|itself|has|had|which|and) ){0,2}(?:(?:made|posted|booked|reported|recorded|returned) "
    r"(?:an? )?(?:[\w-]+ ){0,3}(?:profits?|loss|net income|earnings)|(?:lost|earned) (?:[A-Z]{1,3})?[$€£]?\d|"
    r"(?:employs|employed) \d)"
)
_MEANT = re.compile(
    rf"\b[Tt]he (?:(?:[A-Z][\w-]+-based|multilateral|pan-African|regional|development) ){{1,3}}(?:lender|bank)\b"
    rf"(?:['’]s {_BOOKS}|[^\n]{{0,200}}?\s+[Ii]ts {_BOOKS})|"
    rf"\b[Tt]he lender(?:['’]s {_BOOKS}| (?:has|employs) [\d,]+ (?:people|employees|staff)\b)"
)


def as_lenders(text: str, actors: Sequence[Actor]) -> list[Actor]:
    """The actors, with a bank of many states taken for a bank like others where the text tells of its business.

    "The Nordic Investment Bank made a profit of 251 million euros", "the Cairo-based lender … Its loan book grew": the
    figures are its own. What only lends and foresees stays a speaker.
    """
    banks = {a.name for a in actors if a.kind == "international" and a.how == "name" and _LENDS.search(a.name)}
    if not banks:
        return list(actors)
    lenders = {a.name for a in actors if a.name in banks and (_OWNS.match(text, a.end) or _DOES.match(text, a.end))}
    if not lenders and len(banks) == 1 and not any(a.kind == "bank" for a in actors) and _MEANT.search(text):
        lenders = banks
    return [replace(actor, kind="bank") if actor.name in lenders else actor for actor in actors]

"""Brackets inside a name: "China Life Insurance (Group) Co", "PT Pos Indonesia (Persero)"."""

from __future__ import annotations

import re

from soe_facts.find.name_edges import Span

_FORM = (
    r"(?:Co\b\.?|Corp\b\.?|Inc\b\.?|Ltd\b\.?|Limited|Company|Corporation|Plc|PLC|plc|Holdings?|Group|Pvt|Private|Pte|"
    r"Pty|Sdn|Bhd|Berhad|Tbk|SA|AG)(?!\w)"
)
_INSIDE = re.compile(
    rf" \((?:[A-Z][\w&.-]*(?: [A-Z][\w&.-]*)?)\)(?:,? {_FORM})+"
    r"| \((?:Group|Holdings?)\)(?: of [A-Z]\w+)?| \(Persero\)"
)
_CLOSED = re.compile(rf"\)(?:,? {_FORM})*")


def bracketed(text: str, span: Span) -> Span:
    """An organisation with the brackets inside its name; those of a short form stay outside.

    >>> text = "Dalian Port (PDA) Co Ltd and Exim Bank (Exim) met."
    >>> [bracketed(text, (start, end, "ORG"))[1] for start, end in ((0, 11), (29, 38))]
    [24, 38]
    """
    start, end, label = span
    if label != "ORG":
        return span
    if "(" in text[start:end] and ")" not in text[start:end] and (closed := _CLOSED.match(text, end)):
        return start, closed.end(), label
    inside = _INSIDE.match(text, end)
    return span if inside is None else (start, inside.end(), label)

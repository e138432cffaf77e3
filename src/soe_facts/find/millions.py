"""The letter m behind a number: millions of what the line counts, or metres."""

from __future__ import annotations

import re

_COUNTED = re.compile(
    r"\b(?:[Pp]assengers?|[Cc]ustomers?|[Ss]ubscribers?|[Ss]ubscriptions?|subs|[Uu]sers?|[Vv]isitors?|[Tt]ourists?|"
    r"[Tt]ravell?ers|[Mm]embers(?:hip)?|[Hh]ouseholds|[Aa]ccounts|[Cc]lients|[Pp]olicyholders|[Pp]ilgrims|"
    r"[Ii]nhabitants|[Ll]ines|SIMs|[Cc]onnections|TEUs?|[Pp]arcels|[Ll]etters|"
    r"[Pp]ostpaid|[Pp]repaid|ARPU|[Nn]et adds|FTT[HBxP]|base)\b"
)
_LENGTHS = re.compile(
    r"\b(?:met(?:re|er)s?|km|long|longer|wide|deep|depth|high|height|tall|above|sea level|tunnels?|bridges?|dams?|"
    r"drill\w*|boreholes?|shafts?|runways?|quays?|berths?|water level)\b"
)
_AFTER = re.compile(
    r"\s*(?:$|[.,;:)(\n]|(?:and|or|from|in|at|by|to|of which|on|against|versus|vs|after|last|this|were|was|"
    r"a (?:year|quarter|month)|more|fewer|less|higher|lower|up|down|of (?:them|whom|these|it))\b)"
)
_LINE = 200


def tells_of_millions(text: str, start: int, end: int) -> bool:
    """Whether "15.3m" is millions of what the line counts, not metres: "Fixed lines lost 12k and closed at 15.3m"."""
    if not _AFTER.match(text, end):
        return False
    line = text[max(0, start - _LINE, text.rfind("\n", 0, start) + 1) : start]
    return _COUNTED.search(line) is not None and _LENGTHS.search(line) is None

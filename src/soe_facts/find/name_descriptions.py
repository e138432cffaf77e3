"""Descriptions before a name which have a capital only because they open a sentence."""

from __future__ import annotations

import re

_STATE_OWNED = re.compile(
    r"(?:State|Government|Publicly)-(?:owned|run|controlled|backed|held)\s+|(?:Rival|Fellow|Archrival)\s+(?=(?-i:[A-Z]))",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"(?:State|National|Power|Oil|Gas|Coal|Mining|Flag|Port|Rail|Railway|Nickel|Copper|Gold|Steel|Shipping|Water|"
    r"Energy|Electricity|Grid|Postal|Telecoms?|Pension|Insurance|Nuclear|Aluminium|Aluminum|Cement|Toll|Airport|"
    r"Property|Rice|Sugar) (?:[a-z-]+ )*?"
    r"(?:company|firm|group|holding|corporation|operator|utility|lender|bank|miner|refiner|producer|carrier|airline|"
    r"insurer|fund|giant|builder|regulator|monopoly|maker|supplier|distributor|developer|shipper|explorer) (?=[A-Z])"
)

# What kind of state firm it is, mostly in India: "Maharatna PSU Oil India", "Public sector NHPC", "CPSE Balmer Lawrie".
_RANK = r"(?:Maharatna|Navratna|Mini[- ]?[Rr]atna)"
_STATE_FIRM = re.compile(
    rf"(?:(?:{_RANK}|Central|Cent(?:er|re)-(?:run|owned)|Power|Oil|Gas|Coal|Mining|Defence|Steel|Rail|Railway|Telecom|"
    r"Shipping|Insurance|Banking|Engineering|State|Listed|Schedule ['‘“\"]?A['’”\"]?) )*"
    r"(?:PSUs?|CPSEs?|CPSUs?|PSEs?|PSBs?|SOEs?|GOCCs?|GLCs?|Public[- ]sector|Public Sector (?:Enterprise|Undertaking)|"
    rf"{_RANK}) (?:(?:[a-z-]+ )*?(?:company|firm|bank|lender|major|giant|undertaking|enterprise|insurer|refiner|miner|"
    r"producer|utility|explorer|unit) )?(?=[A-Z])"
)


def description_end(text: str, start: int, end: int) -> int:
    """Where a description at the start of an organisation's span ends, else 0.

    >>> description_end("State mining holding MIND ID", 0, 28), description_end("State Bank of India", 0, 19)
    (21, 0)
    >>> description_end("Maharatna PSU Oil India Ltd", 0, 27)
    14
    """
    found = (
        _STATE_OWNED.match(text, start, end) or _CALLED.match(text, start, end) or _STATE_FIRM.match(text, start, end)
    )
    return found.end() if found is not None else 0

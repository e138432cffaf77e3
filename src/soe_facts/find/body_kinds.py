"""What sort of body a name means: a company, a ministry, a bank, an exchange."""

from __future__ import annotations

import re

from soe_facts.registry import Organisation

_KIND_WORDS = (
    ((" ministry ", " treasury ", " department ", " cabinet office "), "ministry"),
    (("central bank", "reserve bank", "people's bank of", "federal reserve"), "central_bank"),
    ((" bureau of statistics", "statistical", " statistics "), "statistics"),
    (
        (" commission ", " authority ", " administration ", " regulator ", " agency ", " bureau ", " customs "),
        "regulator",
    ),
    ((" exchange ",), "exchange"),
    (
        (
            " association ",
            " assembly ",
            " parliament ",
            " senate ",
            " congress ",
            " party ",
            " court ",
            " federation ",
            " council ",
            " committee ",
            " tribunal ",
            " audit office ",
            " auditor general ",
            " institute ",
            " union ",
            " chamber ",
            " confederation ",
            " coalition ",
            " foundation ",
            " red cross ",
            " red crescent ",
            " greenpeace ",
            " oxfam ",
            " caritas ",
        ),
        "association",
    ),
    (
        (" research ", " ratings ", " rating ", " analytics ", " consultancy ", " capital economics ", " brokerage "),
        "broker",
    ),
    ((" bank ", " bancorp "), "bank"),
    ((" fund ", " investment authority ", " temasek "), "fund"),
    ((" university ", " academy ", " college ", " news ", " times ", " daily ", " agency "), "association"),
    (("xinhua", "reuters", "bloomberg"), "agency"),
)


# Stock indices: by their last word, by name, or a name with the number of its shares ("CSI 300").
_INDEX = re.compile(
    r".*\b(?:index|average|composite)|(?:bse )?sensex|(?:bank )?nifty\b.*|kospi|kosdaq|nikkei|topix|chinext|m?dax|taiex"
    r"|tasi|psei|dsex|hang seng|straits times|fbm klci|i?bovespa|(?:s&p )?merval|ipsa|colcap|dow(?: jones)?"
    r"|(?:euro )?stoxx\b.*|ftse\b.*|vn-index|bux|cac|(?:[a-z&/]+[ -])+(?:\d{2,3}|1000|2000)|wig ?20|egx ?30|set50"
)


# Bodies that run something, though they are called authorities, boards or institutes as those who oversee.
_RUNS = re.compile(
    r"\b(?:ports?|airports?|canal|rail|railways?|railroads?|metro|electricity|electric|electrification|power|hydropower|"
    r"water|waterworks|sewerage|irrigation|housing|highways?|expressways?|toll|bridges?|grain|cocoa|coffee|tea|cotton|"
    r"sugar|rice|postal|posts) (?:generation |distribution |supply |marketing |and [a-z]+ |services? |works )?"
    r"(?:authority|institute|board|administration|agency)\b|\b(?:port|airport) of [\w' -]+ authority\b"
)


def kind_of(name: str, organisation: Organisation | None) -> str:
    """What sort of body a name means, from the registry or from its own words.

    >>> kind_of("Ministry of Railways", None), kind_of("Kerala Water Authority", None), kind_of("Nikkei 225", None)
    ('ministry', 'company', 'index')
    """
    if organisation is not None:
        return organisation.kind
    if _INDEX.fullmatch(name.lower()):
        return "index"
    low = f" {name.lower()} "
    if _RUNS.search(low):
        return "company"
    for words, kind in _KIND_WORDS:
        if any(word in low for word in words):
            return kind
    return "company"

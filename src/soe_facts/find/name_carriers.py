"""Carriers called by the adjective that opens their name: "Ethiopian held 20 percent of the market"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from soe_facts.countries import is_adjective
from soe_facts.find.name_edges import Span

_CARRIERS = frozenset({"Airlines", "Airways", "Railways"})
_ACTS = (
    r"(?=['’]s\b|,? (?:(?:also|now|still|already|then|alone|itself) )?"
    r"(?:has|had|have|was|is|will|would|could|plans|expects|aims|wants|holds|held|made|flew|flies|lost|lifted|sold|"
    r"bought|took|saw|spent|paid|runs|ran|owns|owes|grew|fell|rose|beat|kept|got|won|owed|[a-z]{3,}ed)\b)"
)


def called_by_adjective(text: str, spans: Sequence[Span]) -> list[Span]:
    """Where the text tells what a carrier does by the first word of its name alone.

    >>> text = "Ethiopian Airlines grew. Ethiopian held 20 percent, the Ethiopian state the rest."
    >>> called_by_adjective(text, [(0, 18, "ORG")])
    [(25, 34, 'ORG')]
    """
    full = (text[start:end].split(" ") for start, end, label in spans if label == "ORG")
    words = {name[0] for name in full if len(name) == 2 and name[1] in _CARRIERS and is_adjective(name[0])}
    return [
        (*match.span("name"), "ORG")
        for word in sorted(words)
        for match in re.finditer(rf"(?:^|[.,;:\n] |\n|\b(?:and|but|while|as|that|at) )(?P<name>{word}){_ACTS}", text)
    ]

"""Names that look like a person's and are none, told by how the text treats them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from soe_facts.find.name_context import has_post
from soe_facts.find.name_edges import Span

_SAYS = (
    r"(?:said|says|say|told|tells|added|adds|noted|wrote|asked|argued|argues|explained|warned|stressed|predicted|"
    r"recalled|insisted|conceded|admitted|replied|joked|estimates|reckons|thinks|believes)"
)
_PERSON_BEFORE = re.compile(rf"(?:\b(?:{_SAYS}|by|founder|contact:?|successor|predecessor)|[–—:]|\() $")
_POSTS = (
    r"(?:chief|head|boss|chair|president|fellow|economist|analyst|strategist|minister|secretary|professor|deputy|"
    r"partner|founder|[cC][EF]O|official|lead|researcher|expert|scholar|consultant|trader|auditor|commissioner|governor|"
    r"[\w-]*(?:man|woman|person|director|manager|officer|engineer|leader|executive|lawyer|advis[eo]r))"
)
_PERSON_AFTER = re.compile(
    rf",? {_SAYS}\b|\)| (?:became|took (?:over|charge|office)|has (?:run|led|headed)|joined|teaches|runs|heads|leads)\b"
    rf"| of (?:the )?[A-Z]|, (?:\d\d\b|who\b|(?:[\w'’-]+ ){{0,6}}?{_POSTS}\b)"
)


def nobodies_persons(text: str, spans: Sequence[Span]) -> frozenset[str]:
    """Full names told more than once that nothing treats as a person's: news says who each person is, and calls one
    told of already by a surname."""
    names: dict[str, list[tuple[int, int]]] = {}
    for start, end, label in spans:
        if label == "PERSON" and " " in text[start:end]:
            names.setdefault(text[start:end], []).append((start, end))
    return frozenset(
        name
        for name, places in names.items()
        if len(places) > 1
        and not any(
            has_post(text, start)
            or _PERSON_BEFORE.search(text, max(0, start - 20), start)
            or _PERSON_AFTER.match(text, end)
            for start, end in places
        )
    )

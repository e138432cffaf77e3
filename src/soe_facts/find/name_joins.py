"""Names that the model cut short or in two: "Unit No. 4", "Finance Department" of "Guangdong", an agency's list."""

from __future__ import annotations

import re
from collections.abc import Callable

from soe_facts.countries import by_name
from soe_facts.find.name_edges import Span
from soe_facts.find.name_words import name_words

_BODY_OF = re.compile(
    r" (?:Commission|Administration|Bureau|Authority|Corporation|Company|TSO|Association|Federation|Exchange|Agency|"
    r"Office|Board|Council|Department|University|Academy|Institute|Union|Chamber|Fund|Service|Bank)$"
)
_OFFICE = frozenset(
    "Agency Authority Ministry Commission Administration Department Bureau Board Council Corporation Organisation "
    "Organization Institute Association Federation Office Service Fund Company Group".split()
)
_SCHOOLS = frozenset({"University", "College", "Academy", "Institute", "School"})
_FIELDS = frozenset(
    "Business Technology Economics Law Trade Finance Science Sciences Telecommunications Commerce Engineering Industry "
    "Management Economy Medicine Mining Petroleum Forestry Agriculture Design Electronics Astronautics".split()
)
_NUMBER = re.compile(
    r"\b(?:Plant|Station|Factory|Mill|Mine|Colliery|Shaft|Refinery|Works|Smelter|Unit|Reactor|Terminal|Building|Tower|"
    r"Airport|Port|Bridge|Tunnel|Metro|Line|Depot|Shipyard|Substation)(?P<number> (?:No|Nos|Number)\.? ?\d{1,3}| "
    r"(?:I{1,3}|IV|VI{0,3}|IX|X)| \d{1,2}(?![\d,.%]*\d| ?(?:percent|per cent|%|[a-z])))(?!\w)"
)


def joined(text: str, spans: list[Span], knows: Callable[[str], bool]) -> list[Span]:
    """The spans, with those as one that are one body: "Ratnagiri Gas" and "Power Pvt Ltd".

    >>> text = "Roads, Ports and Housing Agency"
    >>> joined(text, [(0, 5, "ORG"), (7, 31, "ORG")], lambda name: False)
    [(0, 31, 'ORG')]
    """
    found: list[Span] = []
    for start, end, label in spans:
        if found and label == "GPE" and _names_the_place_of(text, found[-1], (start, end, label), knows):
            found.append((found.pop()[0], end, "ORG"))
            continue
        if label == "ORG" and text[start:end] in _MATERIALS and (works := _WORKS_AFTER.match(text, end)):
            end = works.end()  # "Molybdenum" of "Tarvan Copper and Molybdenum Combine"
        if (
            found
            and label == found[-1][2] == "ORG"
            and _goes_on(text[found[-1][0] : found[-1][1]], text[found[-1][1] : start], text[start:end])
        ):
            start = found.pop()[0]
        found.append((start, end, label))
    return found


# "Tarvan Copper" and "Molybdenum Combine" are one works.
_MATERIALS = frozenset(
    "Copper Molybdenum Iron Steel Zinc Lead Nickel Cobalt Tin Gold Silver Aluminium Aluminum Alumina Titanium "
    "Magnesium Manganese Tungsten Coal Coke Chemical Chemicals Cement Lime Glass Pulp Paper Timber Wood Sugar Ethanol "
    "Fertiliser Fertilizer Rubber Textile Textiles Cotton Meat Dairy Metal Metals Metallurgical Mining Brick "
    "Salt".split()
)
_WORKS = frozenset("Combine Plant Works Mill Mills Refinery Smelter Factory Complex Combinat Kombinat".split())
_WORKS_AFTER = re.compile(rf" (?:{'|'.join(sorted(_WORKS))})\b")


def _goes_on(head: str, between: str, words: str) -> bool:
    """Whether a body's name goes on: " and " "Power Pvt Ltd", ", " "Transport and Technology Agency"."""
    tail = words.split()
    if between in {" and ", " & "}:
        if tail[-1] in _WORKS and len(tail) > 1:
            return head.rpartition(" ")[2] in _MATERIALS and _MATERIALS.issuperset(tail[:-1])
        # "Beijing Technology" and "Business University"
        taught = tail[-1] in _SCHOOLS and _FIELDS.issuperset(tail[:-1])
        return len(tail) > 1 and (taught or name_words().general_tails.issuperset(tail))
    if between != ", " or tail[-1] not in _OFFICE or not {"and", "&"} & set(tail):
        return False
    return all(word in name_words().general_tails or word in _OFFICE or word in {"and", "&"} for word in tail)


def _names_the_place_of(text: str, body: Span, place: Span, knows: Callable[[str], bool]) -> bool:
    """Whether a place ends a body's name, as in "Finance Department of Guangdong"; a registered one needs none."""
    head = text[body[0] : body[1]]
    if body[2] != "ORG" or text[body[1] : place[0]] != " of " or not _BODY_OF.search(head) or " of " in head:
        return False
    return by_name(text[place[0] : place[1]]) is None or not knows(head)


def with_number(text: str, span: Span) -> Span:
    """A plant, a mine or a house with the number that is a part of its name.

    >>> with_number("Thermal Power Plant No. 4 ran", (0, 19, "FAC"))
    (0, 25, 'FAC')
    """
    start, end, label = span
    if label not in {"ORG", "FAC"}:
        return span
    last = text.rfind(" ", start, end) + 1 or start
    numbered = _NUMBER.match(text, last)
    return span if numbered is None or numbered.start("number") != end else (start, numbered.end(), label)

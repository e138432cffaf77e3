"""Where a name starts and ends: titles, articles and descriptions fall off, two names in one come apart."""

from __future__ import annotations

import re
from collections.abc import Iterator

from soe_facts.countries import by_name, is_adjective
from soe_facts.find.name_descriptions import description_end
from soe_facts.find.name_numbers import is_sum, without_count
from soe_facts.find.name_words import name_words
from soe_facts.find.places import is_place
from soe_facts.records import LABELS

Span = tuple[int, int, str]

_LABEL_OF = {"PER": "PERSON", "MISC": "PRODUCT"}
_NUMBERED = re.compile(r"(?:No|Nos|Q|H|FY|Unit|Phase|Table|Chart|Document)\.? ?\d+|[IVX]{1,4}\.?", re.IGNORECASE)
_STATE_ADJECTIVE = re.compile(r"(?:State|Government|Non|Semi|Cross|Inter)-[a-z]+", re.IGNORECASE)
_LOWER_START = re.compile(r"(?:[a-z]{2,}(?:[’'-][a-z]+)* )+(?=[A-Z])")
_OF_PLACE = re.compile(r"(?:(?i:port|city|province|state|town|county|village|municipality|district) of )(?=[A-Z])")
_OFFICE_OF = re.compile(
    r"(?:[A-Z][\w-]+ ){1,2}"
    r"(?:Premier|Governor|President|Chairman|Chairwoman|Minister|Secretary|Mayor|CEO|Director|CS|PS|CM|PM) (?=[A-Z])"
)
_OFFICER = re.compile(_OFFICE_OF.pattern + r"[A-Z][a-z'-]+(?: [A-Z][a-z.'-]*){1,2}")
_HEADED = re.compile(r"(.+) (?:CEO|GCEO|CFO|COO|MD) ([A-Z][a-z'-]+(?: [A-Z][a-z.'-]*){1,2})")
_OFFICE_TAIL = re.compile(
    r"(?<=\w) (?:CS|PS|CM|PM|CEO|CFO|COO|MD|DG"
    r"|(?:Executive |Managing |Group )?(?:Director|Manager|ED|GM) \([\w &]+\)?)$"
)
_STATE_BODY = re.compile(
    r"(?:(?:Federal|National|State) )?"
    r"(?:Ministry|Ministries|Department|Treasury|Parliament|Senate|Cabinet|Presidency|(?:House|Chamber|Office) of)\b.*"
    r"|(?:[A-Z]\w+ (?:and )?){1,4}(?:Ministry|Department)"
)
_DIVISION = re.compile(r" autonomous (?:region|prefecture|county)\b")
_STATE_FORM = re.compile(
    r"\b(?:[A-Z][a-z]+(?:['’]s)? )?(?:Republic|Kingdom|Sultanate|Commonwealth|Principality|Grand Duchy) of (?:the )?$"
)
_DOING_BY = re.compile(r"([A-Z][a-z]+) (?:by|at|from|to) (?:the )?(?=[A-Z])")
_PARTS_OF = re.compile(
    r"(?:Ports|Terminals|Airports|Units|Subsidiaries|Branches|Affiliates|Mines|Plants|Refineries|Factories|Ships|"
    r"Vessels|Trains|Employees|Workers|Shareholders|Customers|Shares|Stocks|Bonds|Sales|Exports|Officials|Members|"
    r"(?:Net |Gross |Operating |Total )?(?:[Rr]evenues?|[Pp]rofits?|[Ll]oss(?:es)?|[Ii]ncome|[Dd]ebts?|[Aa]ssets)|"
    r"Earnings|Turnover|Output|Production|Liabilities|Deliveries|Dividends?) "
    r"(?:of|at|in|by|from) (?:the )?(?=[A-Z])"
)
_CLASS_NOUNS = (
    " PSU",
    " PSUs",
    " SOE",
    " SOEs",
    " CPSE",
    " CPSEs",
    " PSE",
    " PSEs",
    " GOCC",
    " GOCCs",
    " GLC",
    " GLCs",
)
_COMPOUND = re.compile(r"(?<![\w-])([A-Z][a-z]{3,})[-–]$")
_RANKED = re.compile(r"\d+(?:st|nd|rd|th) (?:[a-z]+ )*(?=[A-Z])")
_POST = re.compile(r"(?:[A-Z][a-z]+ )*(?:Director|Secretary|Manager|Commissioner|Chairman|ED|GM) \([A-Z][\w &]*\)?")
_POSSESSOR = re.compile(r"(.+?)[’']s? (?=[A-Z])")
_TREASURIES = re.compile(
    r"((?:U\.?S\.?|UK|United States)) (?:Treasuries|(?:T-bills?|Treasury (?:bonds?|bills?|notes?|yields?)))"
)
_LEGAL_FORM = re.compile(
    r"(?:,? (?:Co\b\.?|Corp\b\.?|Inc\b\.?|Ltd\b\.?|Limited|Company|Corporation|PLC|Plc|plc|Holdings?|Group|PJSC|JSC|"
    r"Bhd|Berhad|Tbk|ASA|SA|AG|SpA|AB|Oyj|NV|SE|LLC|GmbH)"
    r"(?![\w&]))+(?!\.\w)(?! (?:of|and|for) [A-Z])"
)
_FORM_STOP = re.compile(r"\b(?:Co|Corp|Inc|Ltd|Plc|Bros)\.?$")
_SITE_NOUNS = re.compile(
    r"(?: [a-z]+(?:-[a-z]+)*| LNG){0,3} (?:refinery|train|plants?|park|farm|mines?|station|reactors?|project|terminal|"
    r"dam|airport|smelter|complex|mill|steelworks|factory|shipyard|facility|site|pipeline|(?:oil|gas)?fields?|deposit)$"
)
_LINES_AFTER = re.compile(
    r" (?:[a-z-]+ ){0,2}(?:section|stretch|leg|line|lines|railway|rail|road|highway|motorway|expressway|route|routes|"
    r"pipeline|corridor|link|segment|flights?|track|canal)\b"
)
_MARKS_AFTER = " ,;:-–—\"”’'(…"
_PLACE_PAIR = re.compile(r"([A-Z][a-z]\w+(?: [A-Z]\w+)?)[-–]([A-Z][a-z]\w+(?: [A-Z]\w+)?)")
_MARKS_BEFORE = "-–—•·*‣▪●◦>“”‘\"'(/ "
# "/Vardar Press/." in a dateline
_SLASH_AFTER = re.compile(r"/\.?$")


_TO_MONTH = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December) (?=[A-Z])"
)
_UP_TO = re.compile(r"\b(?:to|in|of|until|till|since|by|from|through|ended|ending) $")


def clean_name(text: str, start: int, end: int, label: str) -> Iterator[Span]:
    """The name or names that one span of the model holds, each with clean edges; none where nothing is left.

    >>> text = "Chairman Yang Jie"
    >>> [(text[start:end], label) for start, end, label in clean_name(text, 0, 17, "PERSON")]
    [('Yang Jie', 'PERSON')]
    """
    label = _LABEL_OF.get(label, label)
    if label not in LABELS or is_sum(text[start:end]):
        return
    if label == "ORG":
        month = _TO_MONTH.match(text, start, end)
        if month is not None and _UP_TO.search(text, max(0, start - 8), start):
            start = month.end()  # "In the year to March Air India Ltd"
        end = without_count(text, start, end)
        if (
            (first := _COMPOUND.search(text, max(0, start - 24), start))
            and not is_adjective(first[1])
            and (by_name(first[1]) or is_place(first[1]))
        ):
            start = first.start()  # "Uganda-Kenya Rail Link"
    for piece in _pieces(text, start, end, label):
        trimmed = _trim(text, *piece)
        if trimmed is not None:
            yield trimmed


def _pieces(text: str, start: int, end: int, label: str) -> Iterator[Span]:
    """ "Danantara, Indonesia", "Boeing 767", "Libya's National Oil Corporation" are two names each."""
    body = text[start:end]
    if label == "PRODUCT" and (maker := body.partition(" "))[0] in name_words().makers and maker[2]:
        yield start, start + len(maker[0]), "ORG"
        yield start + len(maker[0]) + 1, end, label
        return
    if treasuries := _TREASURIES.fullmatch(body):
        yield start, start + treasuries.end(1), "GPE"
        return
    if label in {"GPE", "ORG", "FAC"} and (pair := _PLACE_PAIR.fullmatch(body)) and _is_pair(text, end, pair):
        yield start, start + pair.end(1), "GPE"
        yield start + pair.start(2), end, "GPE"
        return
    if label in {"ORG", "PERSON"} and (headed := _HEADED.fullmatch(body)):
        yield start, start + headed.end(1), "ORG"
        yield start + headed.start(2), end, "PERSON"
        return
    if label == "ORG" and _OFFICER.fullmatch(body) and body.rpartition(" ")[2] not in name_words().endings:
        yield start, end, "PERSON"
        return
    if label == "ORG" and (people := _people_before_body(body)):
        yield start, start + people, "NORP"
        yield start + people + 1, end, label
        return
    if label == "ORG":
        if (owner := _POSSESSOR.match(body)) and is_ground(owner[1]):
            yield start, start + owner.end(1), "GPE"
            yield from _pieces(text, start + owner.end(), end, label)
            return
        head, comma, tail = body.partition(", ")
        if comma and is_ground(head) and not _LEGAL_FORM.fullmatch(f" {tail}"):
            yield start, start + len(head), "GPE"
            yield from _pieces(text, end - len(tail), end, label)
            return
        head, comma, tail = body.rpartition(", ")
        if comma and is_ground(tail):
            yield start, start + len(head), label
            yield end - len(tail), end, "GPE"
            return
    yield start, end, label


def _people_before_body(body: str) -> int:
    """Where the people of "South Korean Finance Ministry" end before its body of state, else 0."""
    words = body.split(" ")
    for count in (2, 1):
        people = " ".join(words[:count])
        if is_adjective(people) and _STATE_BODY.fullmatch(body[len(people) + 1 :]):
            return len(people)
    return 0


def _is_pair(text: str, end: int, pair: re.Match[str]) -> bool:
    """Whether "Mwanza-Isaka" are two places: both known, or the ends of a line; "Khanty-Mansiysk" is one."""
    if is_ground(pair[0]) or pair[0] in name_words().labels:
        return False
    return (is_ground(pair[1]) and is_ground(pair[2])) or _LINES_AFTER.match(text, end) is not None


def is_ground(name: str) -> bool:
    """Whether a name is a country's or a known place's."""
    return is_place(name) or (by_name(name) is not None and not is_adjective(name))


# "Bank of Vorona H1 net profit rises"
_PERIOD_TAIL = re.compile(r" (?:[HQ][1-4]|9M|FY(?: ?\d\d(?:\d\d)?)?)$")


# "Quetta recovered 37pc and Sukkur 65pc"
_FIGURE_TAIL = re.compile(r" \d[\d,.]*(?:pc|pct|%|bn|mn|m|tn|tr)$")


def _trim(text: str, start: int, end: int, label: str) -> Span | None:
    """One name without title, article, "'s" and the common words around it; None if nothing is left."""
    start, label = _skip_front(text, start, end, label)
    body = text[start:end].split("\n", 1)[0]
    body = _PERIOD_TAIL.sub("", re.sub(r"['’]s$", "", body))
    body = _FIGURE_TAIL.sub("", body)
    body = _without_common_tail(body, label)
    body = _OFFICE_TAIL.sub("", body) if label == "ORG" else body
    body = _SLASH_AFTER.sub("", body.rstrip(_MARKS_AFTER))
    body = name_words().described.sub("", body)
    kept = body.lstrip(_MARKS_BEFORE)
    start += len(body) - len(kept)
    if kept.endswith(")") and "(" not in kept:
        kept = kept[:-1]
    model_number = label == "PRODUCT" and kept.isdigit() and text[start - 1 : start] == " "
    return (start, start + len(kept), label) if model_number or is_name(kept) else None


def _skip_front(text: str, start: int, end: int, label: str) -> tuple[int, str]:
    """Where the name starts after articles, titles and descriptions; "port of Soyo" is a place."""
    while True:
        found = _OF_PLACE.match(text, start, end) if label in {"FAC", "LOC", "GPE"} else None
        if found and not (label == "FAC" and found[0][0].isupper()):
            start, label = found.end(), "GPE"
        elif label == "ORG" and (ranked := _RANKED.match(text, start, end)):
            start = ranked.end()
        elif (
            label == "ORG"
            and (doing := _DOING_BY.match(text, start, end))
            and doing[1].lower() in name_words().not_names
        ):
            start = doing.end()
        elif label == "ORG" and (plural := _PARTS_OF.match(text, start, end)):
            start = plural.end()
        elif label == "ORG" and (described := description_end(text, start, end)):
            start = described
        elif (
            label != "PERSON"
            and (lower := _LOWER_START.match(text, start, end))
            and not is_name(lower[0].split(" ")[0])
        ):
            start = lower.end()
        else:
            first, _, rest = text[start:end].partition(" ")
            low = first.lower().strip(".")
            if label == "PERSON" and (office := _OFFICE_OF.match(text, start, end)):
                start = office.end()
            elif rest.strip() and (low == "the" or (label == "PERSON" and low in name_words().titles)):
                start = end - len(rest)
            else:
                return start, label


def _without_common_tail(body: str, label: str) -> str:
    """ "CR450 bullet train" and "Olmeca refinery" without the common nouns, "Talara refinery" of a town as it is."""
    words = body.split(" ")
    common = name_words().common_nouns
    whole = label in {"FAC", "LOC", "EVENT"}
    if label == "FAC" and (site := _SITE_NOUNS.search(body)) and not (is_place(head := body[: site.start()])):
        return head
    while len(words) > 1 and words[-1].islower() and words[-1].isalpha() and (not whole or words[-1] in common):
        words.pop()
    return " ".join(words)


# "Mobile ARPU", "Group EBITDA": what is measured is nobody.
_MEASURES = frozenset("arpu ebitda ebit ebitdar capex opex gdp gnp roe roa eps profit profits revenue revenues".split())


def is_name(body: str) -> bool:
    """Whether the words may be a name at all: a capital or a Chinese character, and no common word.

    >>> is_name("CNPC"), is_name("EBITDA"), is_name("State-asset"), is_name("V.")
    (True, False, False, False)
    """
    if body == "US" or body in name_words().lower_names:
        return True  # unlike "us" and "Us"
    if body.lower() in name_words().not_names or body in {"Us", "us"} or _STATE_ADJECTIVE.fullmatch(body):
        return False
    if _NUMBERED.fullmatch(body) or _POST.fullmatch(body) or body.rpartition(" ")[2].lower() in _MEASURES:
        return False
    if " of " in body and _TOPIC.fullmatch(body):
        return False
    if _is_list_of_trades(body) or (
        body.endswith(_CLASS_NOUNS) and all(word.lower() in name_words().not_names for word in body.split())
    ):
        return False
    return any(char.isupper() or ord(char) > 0x2E7F for char in body)


# What a heading says a report is about: "Financial Health of Power Distribution Companies".
_TOPIC = re.compile(
    r"(?:[A-Z][a-z]+ )?(?:Health|Performance|Functioning|Working|Restructuring|Disinvestment|Privati[sz]ation|"
    r"Monetisation|Profitability|Status|Progress|Implementation|Impact|Financing|Modernisation|Governance|Reforms?) "
    r"of (?:the )?[A-Z]\w.*"
)
_TRADES_JOINED = re.compile(r"(\w+) (?:and|&) (\w+)")


def _is_list_of_trades(body: str) -> bool:
    """Whether words are only what a firm's division does: "Transmission and Distribution"."""
    joined = _TRADES_JOINED.fullmatch(body)
    return joined is not None and all(word.lower() in name_words().not_names for word in joined.groups())


def with_legal_form(text: str, span: Span) -> Span:
    """An organisation with the "Co Ltd" or "Group" that directly follows its name.

    >>> with_legal_form("NatWest Group plc said", (0, 7, "ORG"))
    (0, 17, 'ORG')
    """
    start, end, label = span
    if label == "ORG" and (form := _LEGAL_FORM.match(text, end)):
        return start, form.end(), label
    return span


def with_division(text: str, span: Span) -> Span:
    """A place with the sort of division that directly follows its name, a country with the form of state before it.

    >>> with_division("Tibet autonomous region", (0, 5, "GPE"))
    (0, 23, 'GPE')
    """
    start, end, label = span
    if label != "GPE":
        return span
    if by_name(text[start:end]):
        form = _STATE_FORM.search(text, max(0, start - 60), start)
        return span if form is None else (form.start(), end, label)
    division = _DIVISION.match(text, end)
    return span if division is None else (start, division.end(), label)


def without_division(name: str) -> str:
    """The bare name of a region: "Tibet" of "Tibet autonomous region"."""
    return name[: found.start()] if (found := _DIVISION.search(name)) else name


def ends_in_form(text: str, start: int, end: int) -> bool:
    """Whether a name ends in an abbreviated legal form, with or without its full stop.

    >>> ends_in_form("Coal India Ltd", 0, 14), ends_in_form("Coal India", 0, 10)
    (True, False)
    """
    return _FORM_STOP.search(text, start, end) is not None

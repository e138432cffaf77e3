"""What the words around a name say that it is: a company by its profit and its chairman, a person by the full name."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from soe_facts.countries import by_name
from soe_facts.find.name_edges import Span, is_name
from soe_facts.find.name_words import name_words
from soe_facts.find.places import is_place
from soe_facts.records import PLACE_LABELS

_RESULT = (
    r"(?:(?:first|second|third|fourth)-quarter |quarterly |half-year |full-year |annual |interim |final |net "
    r"|operating |gross |core |pre-tax |pretax |after-tax |consolidated |total |underlying |record )*"
    r"(?:profits?|loss(?:es)?|earnings|net income|EBITDA|Ebitda|dividends?|turnover)"
)
_OFFICERS = (
    r"(?:chief executives?|CEO|CFO|COO|GCEO|chair(?:man|woman|person)|managing director|director[- ]general|"
    r"spokes(?:man|woman|person)|board of directors|shareholders?|creditors|bondholders|subsidiar(?:y|ies)|"
    r"shares|share price|stock|bonds?|market value|market capitali[sz]ation)"
)
_SORTS = (
    r"(?:lender|miner|utility|carrier|airline|insurer|reinsurer|refiner|steelmaker|carmaker|automaker|truckmaker|"
    r"chipmaker|planemaker|shipbuilder|brokerage|regulator|watchdog|newspaper|daily|broadcaster|company|conglomerate|telco|"
    r"retailer|bank|firm|operator|producer|supplier|manufacturer|distributor|exporter|consultancy|monopoly|"
    r"think[- ]tank|news agency|joint venture|consortium|shipping line|parent|subsidiary)"
)
_BEFORE = re.compile(
    r"(?:\b(?:shares|stakes?|% holding|bonds|equity|shareholders|investors?) (?:of|in|issued by)"
    rf"|\b{_RESULT} (?:at|of|from)"
    rf"|\b{_OFFICERS} (?:of|at|for)"
    r"|\b(?:analysts?|economists?|strategists?|researchers?|traders?) (?:at|with|of|from)"
    r"|\b(?:affiliate|unit|arm) of|\bowed to"
    r"|\b(?:bought|buys?|buying|acquir(?:ed?|es|ing)|took|sold|sells?|selling|owns?|owned|holds?|held|holding|has) "
    r"(?:an? |the |its |another |about |some )?(?:further |remaining )?[\w.]+ ?(?:%|per ?cent|pct)"
    r"(?: (?:stake|holding|interest|share))? (?:of|in)"
    r"|\b(?:lender|miner|utility|carrier|airline|insurer|refiner|steelmaker|carmaker|shipbuilder|regulator|newspaper)"
    r") (?:the )?$",
    re.IGNORECASE,
)
_CALLED = re.compile(
    rf"(?:\b{_SORTS}(?: called| named)?|\bthe (?:\w+[- ]){{0,3}}{_SORTS},|\b(?:parent|owner|rival|competitor)s? of"
    r"|\b(?:acquired|owned|operated|issued|rated|run|managed|backed|polled|surveyed|canvassed|compiled|collated) by) "
    r"(?:the )?$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    rf"(?:['’]s?)? (?:{_RESULT}|{_OFFICERS})\b(?! (?:in|of) [a-z]+ (?:city|province))"
    rf"| (?:also |has |had |have )*(?:reported|posted|booked|logged|recorded|made|earned|declared|swung to|"
    rf"slipped to|returned to) [^.;,]{{0,30}}\b{_RESULT}\b"
    r"| (?:also )?(?:said|announced) in an? (?:\w+ ){0,2}(?:filing|statement|disclosure|presentation)\b"
    r"|, which (?:employs|owns|operates|supplies|is listed)\b"
)
# "State-controlled Lindner Bau", "Lindner Bau, the state-owned builder", "Lindner Bau's retail arm": nobody's name.
_HELD = r"\b(?:state|government|publicly|privately|majority|wholly)[- ](?:owned|run|controlled|backed|held|listed)"
_HELD_BEFORE = re.compile(rf"(?:{_HELD}|\b(?:supplied|served|insured|underwritten) by) $")
_HELD_AFTER = re.compile(
    rf"(?:, (?:the|an?|its|their|one of the) (?:[\w'’-]+ ){{0,2}}{_HELD}\b"
    rf"|, (?:the|an?) (?:[\w'’-]+ ){{0,3}}{_SORTS} (?:owned|controlled|run|held|backed) by\b"
    r"|['’]s? (?:customers|workforce|employees|fleet|tariffs|(?:[a-z]+ )?(?:arm|unit|division|refinery|factories))\b)"
)
# "Zesco, the state-owned utility," is a body; "Karen Lau, an analyst at a brokerage," is none.
_CALLED_AFTER = re.compile(
    rf", (?:the|an?|its|their|one of the) (?:(?!(?:at|of|for|with|in|and|who)\b)[\w'’-]+ ){{0,4}}{_SORTS}"
    r"(?=[,.;)]| (?:of|in|by|that|which|with)\b)"
)
_SPEAKS = re.compile(
    r" (?:also |has |had |later )*(?:said|says|announced|reported|expects|expected|agreed|bought|acquired|hired|"
    r"employs|owns|posted|issued|declined|supplies|operates|signed|won|sold|declared|confirmed|denied|wants|owes|borrowed|"
    r"plans)\b"
)
# What makers and traders do, and places too: "Karsan exported 408 buses", "Vard will build it".
_DEALS = re.compile(
    r"(?:, [^.;:\n]{5,100},)? (?:also |has |had |later |already |itself )*(?:exported|exports|imported|imports|"
    r"delivered|delivers|shipped|ships|offered|offers|bid|bids|undercut|outbid|manufactures|manufactured|assembles|"
    r"assembled|asked for|(?:will|would|is to|was to|plans to|aims to) (?:ship|supply|deliver|build|buy|sell|export|"
    r"pay|invest|make|borrow|acquire|design|manufacture|assemble|launch|operate|dredge|lay|install))\b"
)
_OBJECT = re.compile(r"\b(?:of|in|at|from|to|for|near|by|with|outside|across) (?:the )?$")
_OWN = re.compile(rf"['’]s? (?:{_RESULT}|{_OFFICERS})\b")
_LETTERS = re.compile(r"(?<![\w.$&'’-])[A-Z][A-Z&]{1,6}(?![\w$&-]|\.[A-Z]|\s?[\d(])")
_ACCORDING = re.compile(r"\b[Aa]ccording to (?:the )?$")
_ACRONYM = re.compile(r"[A-Z][A-Z&-]{1,7}")
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|President|Premier|Chancellor|Prime Minister|Sheikh|King|Pope|Queen)\.? $")
_CREDIT = re.compile(r"\((?:[Rr]eporting|[Ee]diting|[Ww]riting)[^()]*$")
_LEFT = 60
_NEVER_BODY = frozenset({"ORG", "NORP", "EVENT"})

Known = Callable[[str], bool]


def bodies_in_context(text: str, spans: Sequence[Span]) -> frozenset[str]:
    """The strings that the text treats as a company or another body, whatever the model called them.

    >>> sorted(bodies_in_context("Analysts at Banorte expect it", [(12, 19, "GPE")]))
    ['Banorte']
    """
    people = _full_names(text, spans)
    found: set[str] = set()
    for start, end, label in spans:
        words = text[start:end]
        if words in found or _is_settled(words):
            continue
        if label in {"PERSON", "ORG"} and _is_held(text, start, end):
            found.add(words)
        if label in _NEVER_BODY:
            continue
        if label == "PERSON" and (" " not in words and words in people):
            continue
        if label == "PERSON" and " " in words and has_post(text, start):
            continue  # "Chief Executive Felipe Bayon said in a statement"
        if _has(text, start, end, person=label == "PERSON" and " " in words) or (
            _is_one_word(words) and _acts(text, start, end, label)
        ):
            found.add(words)
    return frozenset(found)


_VENDOR = re.compile(
    r"\b(?:(?:data|information|analytics|intelligence|price[- ]reporting|ship[- ]tracking) "
    r"(?:provider|vendor|firm|company|group|service|agency) (?P<called>[A-Z]\w+)"
    r"|(?P<told>Wind)(?= (?:data|figures)\b)"
    r"|(?:[Aa]ccording to|[Dd]ata (?:from|by)|[Ff]igures (?:from|by)|compiled by) (?P<said>Wind))"
    r"(?=[.,;]| [a-z])(?!['’-])"
)


def vendors_in_context(text: str) -> list[Span]:
    """Houses that sell figures and are called by a common word: "data provider Wind", "according to Wind".

    >>> vendors_in_context("Bonds fell, Wind data show. Wind power grew.")
    [(12, 16, 'ORG')]
    """
    groups = ((match, match.lastgroup or "") for match in _VENDOR.finditer(text))
    return [(*match.span(group), "ORG") for match, group in groups]


_WORD_BEFORE = re.compile(r"([A-Za-z-]+) $")


def has_post(text: str, start: int) -> bool:
    """Whether the word right before a name is a post that people hold: "corporate secretary Niko Chandra"."""
    before = _WORD_BEFORE.search(text, max(0, start - 24), start)
    return before is not None and before[1].lower() in name_words().titles


def acronyms_in_context(text: str, taken: Sequence[Span]) -> list[Span]:
    """Bodies in capitals that the model did not see, by what they have and do: "shares in FBR", "TRT said".

    >>> acronyms_in_context("Shares in FBR rose, as GDP fell.", [])
    [(10, 13, 'ORG')]
    """
    used = {offset for start, end, _ in taken for offset in range(start, end)}
    return [
        (*match.span(), "ORG")
        for match in _LETTERS.finditer(text)
        if match.start() not in used
        and is_name(match[0])
        and not _is_settled(match[0])
        and (_BEFORE.search(text, max(0, match.start() - _LEFT), match.start()) or _speaks(text, *match.span()))
        and not _in_capitals(text, *match.span())
    ]


def _is_settled(words: str) -> bool:
    """Whether a name is a known place, country or name of the lexicon: nothing beside it changes that."""
    return is_place(words) or by_name(words) is not None or words in name_words().labels


def _is_one_word(words: str) -> bool:
    """Whether a name is one word, or one behind the place that Chinese groups put first ("Guangxi Liugong")."""
    first, _, rest = words.partition(" ")
    return not rest or (" " not in rest and is_place(first) and not is_place(rest))


def _has(text: str, start: int, end: int, person: bool) -> bool:
    """Whether the words beside a name give it what only a body has: results, officers, shares, a line of business."""
    first = max(0, start - _LEFT)
    if _BEFORE.search(text, first, start) is not None or _AFTER.match(text, end) is not None:
        return True
    if person:
        return False
    return _CALLED.search(text, first, start) is not None or _CALLED_AFTER.match(text, end) is not None


def is_treated_as_body(text: str, start: int, end: int) -> bool:
    """Whether a name has or does beside it what only bodies have and do: "Talon's shares", "Talon said".

    >>> is_treated_as_body("Talon's shares rose.", 0, 5), is_treated_as_body("On the Talon app, sales", 7, 12)
    (True, False)
    """
    return (
        _has(text, start, end, person=False)
        or _speaks(text, start, end)
        or (_DEALS.match(text, end) is not None and not _is_object(text, start))
    )


def _is_held(text: str, start: int, end: int) -> bool:
    """Whether the words beside a name say whose it is, or what only a firm has: "state-controlled X", "X's fleet"."""
    return (
        _HELD_BEFORE.search(text, max(0, start - _LEFT), start) is not None or _HELD_AFTER.match(text, end) is not None
    )


def _speaks(text: str, start: int, end: int) -> bool:
    """Whether a name speaks, buys or owns as companies do, or has a profit or officers of its own."""
    before = text[max(0, start - 20) : start]
    if _ACCORDING.search(before) or _OWN.match(text, end):
        return True
    return _SPEAKS.match(text, end) is not None and _OBJECT.search(before) is None


def _acts(text: str, start: int, end: int, label: str) -> bool:
    """Whether a word that is no known place and no one's surname does what companies do."""
    words = text[start:end]
    if label == "PERSON" and (
        words in name_words().leaders
        or _TITLED.search(text, max(0, start - 20), start)
        or _CREDIT.search(text, max(0, start - 200), start)
    ):
        return False
    if _ACRONYM.fullmatch(words) and label != "FAC" and not _in_capitals(text, start, end):
        return True
    if label not in PLACE_LABELS - {"FAC"} and _DEALS.match(text, end) and not _is_object(text, start):
        return True
    return _speaks(text, start, end)


def _is_object(text: str, start: int) -> bool:
    """Whether a name is the object of a preposition: "the plant at Akkuyu will supply"."""
    return _OBJECT.search(text, max(0, start - 20), start) is not None


def _in_capitals(text: str, start: int, end: int) -> bool:
    """Whether a word in capitals stands in a dateline or a heading, where capitals mean nothing."""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    line = text[first : last if last >= 0 else len(text)]
    return first == start or line.isupper()


def _full_names(text: str, spans: Sequence[Span]) -> frozenset[str]:
    """The words of the people's full names."""
    full = (text[start:end] for start, end, label in spans if label == "PERSON")
    return frozenset(word for name in full if " " in name for word in name.split(" "))


def surnames(text: str, spans: Sequence[Span], is_registered: Known) -> frozenset[str]:
    """First and last words of full names, but for those that a body is named after too ("Adani Group").

    Chinese, Korean and Hungarian surnames come first: "Qiao" is "Qiao Yilin".
    """
    names = [(text[start:end], label) for start, end, label in spans]
    full = [name.split(" ") for name, label in names if label == "PERSON" and " " in name]
    ends = {word for words in full for word in (words[0], words[-1])}
    bodies = {name.partition(" ")[0] for name, label in names if label == "ORG" and " " in name}
    return frozenset(name for name in ends - bodies if not is_registered(name) and not _is_settled(name))


# What a body's name may add to the words that it is called by: "Great Wall" of "China Great Wall Asset Management".
_BODY_TAIL = frozenset({"Asset", "Assets", "Bank", "Airlines", "Airways", "Railway", "Railways", "Motor", "Motors"})


def short_bodies(text: str, spans: Sequence[Span]) -> frozenset[str]:
    """The strings that shorten a body's name, whatever the model called them.

    >>> text = "Amber Gate fell. Poland Amber Gate Holding rose."
    >>> sorted(short_bodies(text, [(0, 10, "FAC"), (17, 42, "ORG")]))
    ['Amber Gate']
    """
    bodies = [f" {text[start:end]} " for start, end, label in spans if label == "ORG"]
    people = _full_names(text, spans)
    found: set[str] = set()
    others: set[str] = set()
    for start, end, label in spans:
        words = text[start:end]
        if label in _NEVER_BODY or words in people or _is_settled(words):
            continue
        if label in PLACE_LABELS and _OBJECT.search(text, max(0, start - 20), start):
            others.add(words)
        elif any(f" {words} " in body and _only_adds(body, words) for body in bodies):
            found.add(words)
    return frozenset(found - others)


def _only_adds(body: str, words: str) -> bool:
    """Whether a body's name adds nothing to some words but a country before and general words after them."""
    before, _, after = body.partition(f" {words} ")
    tail = after.split()
    if before.strip() and by_name(before.strip()) is None:
        return False
    return bool(tail) and all(word in _BODY_TAIL or word in name_words().general_tails for word in tail)

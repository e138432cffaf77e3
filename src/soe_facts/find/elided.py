"""Units left out because an earlier number has them: "16.8 billion yuan in 2020 to 33.4 billion in 2023"."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal

from soe_facts.amounts import is_whole
from soe_facts.find.counts import SUMS
from soe_facts.find.draft import Draft
from soe_facts.find.figure_lines import is_money_below
from soe_facts.find.ranges import FROM
from soe_facts.records import RELATIVE_TYPES

_COMPARED = re.compile(
    r"(?:\b(?:from|to|against|versus|vs\.?|vis-[aà]-vis|than|with|was|were|and|or|at|of|is|nearly|about|around|over|almost"
    r"|some|roughly|only|just|least|another|by|between|past|hitting|reaching|including|of whom)|,|\()\s+$",
    re.IGNORECASE,
)
_PARALLEL = re.compile(r"\bwhile the \w+est (?:is|was)\s+$")  # "the highest is 84.75 cents, while the lowest is 74.07"
_NEW_CLAUSE = re.compile(r";|\b(?:while|whereas|but|although|number of|amount of|volume of)\b", re.IGNORECASE)
_BESIDE = frozenset({"against", "versus", "vs", "vs.", "vis-a-vis", "vis-à-vis"})
_COMPARING = frozenset("from to against versus vis-a-vis vis-à-vis than with and including".split())
_OF_THEM = re.compile(
    r"[ ](?:of[ ](?:them|which|these|those|whom|it)|(?:new|more|other)[ ]ones"
    r"|(?:less|more|fewer|higher|lower)[ ]than)\b"
)
# "11.3 (2.6)", "11.3 in 2024 (9.8)", "11.3 (loss of 2.6)"
_BRACKETED = re.compile(
    r"(?: in \d{4})?[ ]?\((?:(?:an? )?(?:(?:net|operating) )?(?:loss|profit|deficit|surplus)(?: of|:)? )?",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?]['”\"’)]*\s+(?=[\"“‘'(]?[A-Z\d])|\n\s*\n|\n(?=[-*•])")
_PRICE_TO = re.compile(
    r"(?:^|[ ])(?:to|from|against|than|versus|below|above|under|over|at|for|pays?|paid|pay just|pay only|charged?)\s+"
    r"(?:just |only |the |about |around )?$"
    r"|\b(?:shrunk|narrowed|widened|risen|rose|rising|fallen|fell|falling|grown|grew|increased|dropped|declined|cut"
    r"|raised) by $"
    r"|\b(?:and|while|,) (?:[A-Z][\w&.-]*\s?){1,3}['’]s? (?:was |were |at |just |only )*$"  # "and HPCL's $7.44"
)
_APART = re.compile(r"[ ](?:more|less|higher|lower|cheaper|dearer|above|below)\b")  # "$18.9 more than a year before"
_PAPER = re.compile(r"\b(?:shares?|stock|scrip|dividend|coupon)\b", re.IGNORECASE)
_RESTATES = re.compile(
    r"\s*[(\[（]\s*(?:(?:or|about|around|some|approximately|roughly|nearly|equal to|i\.e\.)\s+|[~≈])*"
)
_APART_RESTATES = re.compile(r"\s(?:[\w'’-]+ ){1,5}" + _RESTATES.pattern.removeprefix(r"\s*"))
_GAPPED = re.compile(r"(?:\band|\bwhile|[,;])\s+(?:[A-Z][\w&'’.-]*\s+){1,3}$")
_GAP_ENDS = re.compile(r"[,.;)]|\s+(?:and|while|in|at|by|as|of them)\b")
_LARGE = ("money", "physical", "count")
_NUMBER_OF = re.compile(r"\bnumber of\b")
_OF_SAME = {
    "money": re.compile(
        r"\b(?:paid|pays?|earned|earns?|lost|made|spent|gets?|got|receives?|received|promised|pledged|repaid|raised|takes?|took|invested|contributed|borrowed|owe[sd]?|lent"
        r"|put|puts|sav(?:e|es|ed)|cost|costs|received|handed|committed|earmarked|granted|sank|ploughed|poured|"
        r"los(?:es?|ing)|mak(?:es|ing)|earning|spends?|spending|paying|rais(?:es|ing)|borrows|billed|bills|charged|charges|collected|"
        r"collects|fetch(?:e[sd])?|netted|pocketed|banked|injected|refunded|disbursed|transferred|allocated|provided|booked|"
        r"brought in|took in|(?:wrote|written) off|fined|won|recouped|clawed back)\s+$"
    ),
    "physical": re.compile(
        r"\b(?:hit|reach|produced?|produces|made|makes?|ship(?:ped)?|mined|pumped|generated|handled|turned out"
        r"|managed|shifted|moved|carried|transported|loaded|exported|imported|supplied|delivered|used|consumed"
        r"|crush(?:e[sd])?|milled|refined|processed|sold|sells?|burned|burnt|grew|harvested|bought|stored|extracted|dug|smelted"
        r"|brewed|bottled|sent|landed|caught|ate|needs?|needed|lifted|drew|took|gets?|got|received"
        r"|(?:figure|total|volume|it) (?:was|is|had been|has been|stood at|came to|rose to|fell to))\s+$"
    ),
}
# Whoever does it: "passengers brought in 2.6 billion".
_PAID = re.compile(r"\b(?:brought in|paid|earned|cost|spent|owed?|owes|contributed|yielded|generated sales of)\s+$")
_MOVED = re.compile(
    r"\b(?:to|from|below|above|was|were|be|is|are|at|of|than|reached|hit|expect(?:s|ed)|forecast|budgeted|totall?ed)\s+"
    r"(?:between )?$"
    # "more than twice the 1.1 billion of the year before"
    r"|\b(?:half|twice|double|triple|times|(?:third|quarter|fifth|tenth) of) the $"
)
# No noun follows: "21 billion this year", "2.5 billion, the counties", "300 million is to follow".
_BARE = re.compile(
    r"(?:[.,;)]|[ ](?:this|next|last|in|by|for|from|on|over|will|would|is|was|were|are|a year|more|less|to|during|and|"
    r"of which|before|after|too|as well|towards?|under|through|between|annually|each|every)\b)(?!\d)"
)
_COUNTED = re.compile(
    r"\b(?:passengers?|travell?ers|tourists|visitors|subscribers|customers|users|subscriptions|people|households|trips"
    r"|vehicles|cars|units|tonnes|tons|barrels|boxes|containers|volumes?|output|production|traffic)\b(?:[^.;]|\.\d)*$",
    re.IGNORECASE,
)
_OF_PEOPLE = re.compile(
    r"\b(?:passengers|subscribers|customers|users|employees|visitors|households|travellers|travelers|members|accounts) "
    r"(?:(?:now|already|currently|also|today|then) )?"
    r"(?:(?:numbered|number|totalled|totaled|total|reached|were|are|stood|stand|rose|grew|climbed|came) )?"
    r"(?:of |at |to |: )?$"
)


_PEOPLE = re.compile(
    r"\b(?:passengers?|travell?ers|tourists|visitors|subscribers|customers|users|riders|ridership|households|trips)\b"
)
# "Net profit was 77 million euros. Sales came to 21.4 billion": what only money measures is of any size.
_ACCOUNTED = re.compile(
    r"\b(?:revenues?|turnover|ebitda|ebit|profits?|earnings|income"
    r"|loss(?:es)?|deficits?|surplus|debts?|borrowings|liabilities|assets|dividends?|costs|spending|capex"
    r"|sales (?:were|came|rose|fell|reached|grew))\b[^.;]*$",
    re.IGNORECASE,
)
_HUNDRED = Decimal(100)
_MILLION = Decimal(10**6)
# Counts below say nothing on what millions are of: "to sell three of its eight roads for 4 trillion".
_FEW = 10_000


def share_rightwards(drafts: list[Draft], text: str) -> None:
    """Give a number its unit back where it was left out: "16.8 billion yuan in 2020 to 33.4 billion in 2023"."""
    ends = [m.start() for m in _SENTENCE_END.finditer(text)]
    cursor, sentence = 0, 0
    last: list[Draft] = []
    before: list[Draft] = []  # of the sentence before
    for draft in drafts:
        while cursor < len(ends) and ends[cursor] < draft.start:
            cursor += 1
        if cursor != sentence:
            before = last if cursor == sentence + 1 and "\n" not in text[ends[sentence] : ends[sentence] + 3] else []
            sentence, last = cursor, []
        if draft.type:
            _take_price_unit(draft, last, text)
            if not _restates(draft, last, text):
                last.append(draft)
            continue
        source = (
            _elided_from(draft, last, text)
            or _large_source(draft, last, before, text)
            or _gapped(draft, last, text)
            or _of_same_goods(draft, last, text)
            or _of_accounts(draft, last, drafts, text)
            or _above_line(draft, drafts, text)
        )
        if source is not None:
            if source.rule.startswith("money.minor"):
                draft.scale_by(source.scale)  # cents
            draft.take_unit(source, source.rule + "+elided")
            draft.certainty = min(draft.certainty, 0.85)
            last.append(draft)


def _restates(draft: Draft, before: list[Draft], text: str) -> bool:
    """Whether a sum in brackets gives the one before in another currency: what follows goes on in the first."""
    if not before or draft.type != before[-1].type or draft.unit == before[-1].unit:
        return False
    if _RESTATES.fullmatch(text, before[-1].end, draft.start) is not None:
        return True
    alone = draft.type == "money" and text.startswith(
        ")", draft.end
    )  # "Sales were 4.8 billion pesos last year ($240 million)"
    return alone and _APART_RESTATES.fullmatch(text, before[-1].end, draft.start) is not None


def _in_brackets(draft: Draft, before: Draft, text: str) -> bool:
    return (
        draft.scale == 1
        and draft.form == "digits"
        and before.type in ("money", "physical", "percent")
        and _BRACKETED.fullmatch(text[before.end : draft.start]) is not None
        and text[draft.end : draft.end + 1] == ")"
    )


def _elided_from(draft: Draft, before: list[Draft], text: str) -> Draft | None:
    if before and _in_brackets(draft, before[-1], text):
        draft.scale_by(before[-1].scale)  # "SEK 33.3 billion (10.7)": the year before in brackets
        return before[-1]
    left = _COMPARED.search(text, max(0, draft.start - 14), draft.start)
    if left is None or draft.glued or draft.form == "vague":
        return None
    source = before[-1] if before else None
    if source is not None and draft.scale >= _MILLION and source.type == "count" and source.value < _HUNDRED:
        source = before[-2] if len(before) > 1 else None  # "a poll of five brokers had pointed to 41.5 trillion"
    if source is None:
        return None
    if source.type == "count" and source.unit_text and not _is_near(source, draft):
        # "With 6,000 employees in 21 countries, up from 5,300"
        source = next((d for d in reversed(before[-4:-1]) if d.type == "count" and _is_near(d, draft)), source)
    if source.type == "physical" and draft.scale > 1 and _PEOPLE.search(text, source.end, draft.start):
        return None  # "cargo rose to 272 million tons and passenger traffic to 73.6 million"
    if _NEW_CLAUSE.search(text, source.end, draft.start):
        parallel = source.type == "money" and _PARALLEL.search(text, source.end, draft.start)
        return source if parallel and not is_whole(draft.written) else None
    connector = left[0].strip().lower()
    if connector in ("to", "at") and not is_whole(draft.written) and source.unit in ("count", "percent"):
        points = next((d for d in reversed(before[-6:]) if d.type == "count" and d.unit_text == "points"), None)
        if points is not None:
            return points  # "lost 162.31 points, or 2.14%, to 7,425.81"
    if connector in ("to", "at") and source.type == "percent":
        priced = next((d for d in reversed(before[-4:]) if d.type == "money" and d.scale == 1), None)
        if priced is not None and _is_price_like(draft, priced):
            return priced  # "closed at 8.77 yuan, down 6.4 percent, and Guotai Junan at 14.70"
    moved = connector == "to" and draft.start - source.end < 60
    if moved and FROM.search(text, max(0, source.start - 30), source.start):
        return source  # "from 21 mpg in 2008 to 23"
    if source.type == "percent" and _is_older_rate(draft, source, text):
        return source
    of_them = connector == "of whom" or _OF_THEM.match(text, draft.end) is not None
    return source if _shares(draft, source, connector, of_them) else None


_FROM_RATE = re.compile(r",? (?:(?:up|down) )?(?:from|against|versus|compared with) (?:only |just )?")


def _is_older_rate(draft: Draft, rate: Draft, text: str) -> bool:
    """ "Raised its stake to 26 percent from 20 in March": a bare number right behind the rate that came of it."""
    if draft.form != "digits" or draft.scale != 1 or draft.value > _HUNDRED or not _BARE.match(text, draft.end):
        return False
    return _FROM_RATE.fullmatch(text, rate.end, draft.start) is not None


def _is_near(source: Draft, draft: Draft) -> bool:
    """Whether two numbers are of about one size."""
    return abs(draft.value) / 10 < abs(source.value) < abs(draft.value) * 10


def _shares(draft: Draft, source: Draft, connector: str, of_them: bool) -> bool:
    """Whether a number with this word before it has the unit of the one before."""
    if source.type == "count" and source.unit_text:
        part = of_them and draft.value < source.value  # "2.47 million customers, including 183,000 new ones"
        return part or ((of_them or connector in _COMPARING) and (draft.scale == source.scale or draft.scale > 1))
    if connector == "," and not of_them:
        return False
    if source.type == "physical" and source.scale == draft.scale == 1 and min(source.value, draft.value) >= 1000:
        return True  # "30,000 tonnes a year and want to get to 50,000"
    if source.type == "money" and connector in _COMPARING and _is_price_like(draft, source):
        return True  # "raised his target to 46,000 won from 35,000"
    if draft.scale > 1:
        return source.type in ("money", "physical", "count") and source.value >= 10_000
    if source.type == "percent" and connector in _BESIDE and source.rule != "growth" and draft.value <= _HUNDRED:
        return True  # "75 percent full, against 61 a year earlier"
    if not is_whole(draft.written) and source.type in ("money", "physical", "percent") and source.scale == 1:
        # "rose 8.15% to 3.65": what it rose to is no percentage
        back = connector in ("from", "against", "versus", "than", "with")
        return back or (connector == "to" and source.type != "percent")
    return False


_DEAREST = 30
_LATEST = 2100  # no year that a text tells of


def _is_price_like(draft: Draft, price: Draft) -> bool:
    """Whether a bare number is written like a price and of its size, and is no year."""
    plain = price.scale == draft.scale == 1 and draft.form == "digits"
    decimal = not is_whole(draft.written)
    large = price.value >= 1000 and draft.value >= _LATEST
    return plain and (decimal or large) and price.value / _DEAREST < draft.value < price.value * _DEAREST


def _gapped(draft: Draft, last: list[Draft], text: str) -> Draft | None:
    """ "Guotai has 344 branches and Haitong 340": the second firm's number is of the same things."""
    source = last[-1] if last else None
    if source is None or source.type != "count" or not source.unit_text or draft.glued or draft.form != "digits":
        return None
    alike = draft.scale == source.scale and source.value / 30 < draft.value < source.value * 30
    if not alike or not _GAP_ENDS.match(text, draft.end):
        return None
    return source if _GAPPED.search(text, source.end, draft.start) else None


def _of_same_goods(draft: Draft, last: list[Draft], text: str) -> Draft | None:
    """ "Ate 1.04 million tonnes of sugar and produced 796,000": a bare number of like size behind a verb of goods."""
    source = last[-1] if last else None
    if source is None or source.type != "physical" or draft.glued or draft.form != "digits" or draft.value < _FEW:
        return None
    alike = source.value / 10 < draft.value < source.value * 10 and draft.scale == 1
    if not alike or not _BARE.match(text, draft.end):
        return None
    return source if _OF_SAME["physical"].search(text, max(source.end, draft.start - 24), draft.start) else None


def _large_source(draft: Draft, last: list[Draft], before: list[Draft], text: str) -> Draft | None:
    """What millions and billions without a unit are of: the last large sum or quantity of the sentence, or that of the
    sentence before where this one has none and they are of one size ("Oil group PTT paid 31.4 billion").
    """
    if draft.glued or draft.form != "digits" or draft.scale < _MILLION:
        return None
    large = next((d for d in reversed(last[-8:]) if d.type in _LARGE and abs(d.value) >= 10_000), None)
    if (
        large is not None
        and large.type == "money"
        and _OF_PEOPLE.search(text, max(large.end, draft.start - 50), draft.start)
    ):
        return None  # "net profit 8.6 billion yuan, mobile subscribers 412 million"
    if large is not None and large.type == "physical" and _PEOPLE.search(text, large.end, draft.start):
        return None  # "cargo rose to 272 million tons and passenger traffic to 73.6 million"
    if large is not None:
        counted = large.type == "count" or _NUMBER_OF.search(text, max(large.end, draft.start - 200), draft.start)
        return None if counted else large
    source = next((d for d in reversed(before[-8:]) if d.scale >= _MILLION and d.type in ("money", "physical")), None)
    if source is None or any(
        d.type not in RELATIVE_TYPES and (d.type != "count" or abs(d.value) >= _FEW) for d in last
    ):
        return None
    paid = source.type == "money" and _PAID.search(text, max(0, draft.start - 24), draft.start)
    if not paid and _COUNTED.search(text, draft.start - 120, draft.start):
        return None
    verb = _OF_SAME[source.type].search(text, max(0, draft.start - 24), draft.start)
    moved = source.type == "money" and _MOVED.search(text, max(0, draft.start - 24), draft.start)
    if moved and _ACCOUNTED.search(text, max(0, draft.start - 60), draft.start):
        return source
    bare = source.type == "money" and _BARE.match(text, draft.end)  # "is counting on some 50 million."
    return source if (verb or moved or bare) and source.value / 30 < draft.value < source.value * 30 else None


# "We made 61 million after tax", "And the debt? 2.7 billion": what only money measures, however far its unit stands.
_OF_ACCOUNTS = re.compile(
    r"\b(?:revenues?|turnover|profits?|earnings|loss(?:es)?|deficit|surplus|debts?|borrowings)\b(?:[^.;!]|[.](?=\d))*$"
    r"|\b(?:(?:we|it) (?:also )?made|earned|earns|lost|loses|spent|spends|invested|borrowed|repaid|owes?|owed) "
    r"(?:(?:about|around|some|nearly|almost|over|only|just) )?$"
    r"|\b(?:costs?|costing|is owed|are owed) (?:(?:about|around|some|nearly|almost|over|only|just) )?$"
    r"|\b[Ii] expect $|\b(?:was|were|been|be) fined $|\b(?:fetch|fetched) (?:(?:about|around|some|nearly) )?$",
    re.IGNORECASE,
)

# "Verbund made 1.7 billion too", where a text counts nothing else that could be made.
_MADE = re.compile(r"\b(?:made|makes) (?:(?:about|around|some|nearly|almost|over|only|just) )?$")
_THINGS = ("physical", "count")


def _of_accounts(draft: Draft, last: list[Draft], drafts: list[Draft], text: str) -> Draft | None:
    """The money of a text that counts in one, for what is told of its accounts far from where that is named."""
    if draft.glued or draft.form != "digits" or draft.scale < _MILLION:
        return None
    summed = SUMS.match(text, draft.end) is not None  # "a 74-billion loss"
    if not summed and (
        not _BARE.match(text, draft.end) or any(d.type in _LARGE and abs(d.value) >= _FEW for d in last)
    ):
        return None
    told = [d for d in drafts if d.type == "money" and d.scale >= _MILLION and "elided" not in d.rule]
    if not told or len({d.unit for d in told}) > 1:
        return None
    first = next(d for d in drafts if d.type == "money")
    if first.start > draft.start or first.unit != told[0].unit:
        return None
    if summed or _OF_ACCOUNTS.search(text, max(0, draft.start - 90), draft.start):
        return told[0]
    made = _MADE.search(text, max(0, draft.start - 16), draft.start)
    return told[0] if made and not any(d.type in _THINGS and abs(d.value) >= _FEW for d in drafts) else None


def _above_line(draft: Draft, drafts: list[Draft], text: str) -> Draft | None:
    """ "96 billion\\nWhat it means to spend": the money that the text mostly counts in."""
    if not is_money_below(draft, text):
        return None
    told = [d for d in drafts if d.type == "money" and d.scale >= _MILLION]
    if not told:
        return None
    most = Counter(d.unit for d in told).most_common(1)[0][0]
    return next(d for d in told if d.unit == most)


def _take_price_unit(draft: Draft, last: list[Draft], text: str) -> None:
    """What a price is for holds on: "from $75 a barrel to $45.88", "P23 a kilowatt-hour, customers pay just P7.40"."""
    source = next((d for d in reversed(last[-3:]) if d.type == "money"), None)
    if source is None or draft.type != "money" or not source.unit.startswith(draft.unit + "/"):
        return
    whole = draft.scale == source.scale <= 1
    alike = (
        whole
        and source.value / 10 < draft.value < source.value * 10
        and _PRICE_TO.search(text, source.end, draft.start)
    )
    apart = draft.value < source.value and _APART.match(text, draft.end)
    if (alike or apart) and not _PAPER.search(text, source.end, draft.start) and draft.start - source.end < 120:
        draft.unit = source.unit

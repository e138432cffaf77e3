"""Whether the words of a trade make a class: "Chinese contractors lost", but not "its suppliers are owed"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from soe_facts import countries


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words of a class, with where they begin with their country, of what lists they are, and whose they are;
    `count` is the number before "biggest"."""

    start: int
    end: int
    first: int
    count: str
    kind: str
    marks: frozenset[str]
    home: Home | None


@dataclass(frozen=True, slots=True)
class Home:
    """A country, or a region of one."""

    name: str
    country: str | None


STARTS = r"(?:^|[.!?:;•–—\n]['\"’”)]?\s*|\s--?\s|['\"“])"
NUMBER = (
    r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen|eighteen|nineteen|twenty|dozen|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve)"
)
# Where a subject may begin, alone or before a verb only, and where an owner: "the profits of private insurers", "The
# ten power distributors".
OPENS = re.compile(r"(?:" + STARTS + r"|, )(?:[Tt]he |[Bb]ut |[Aa]nd |[Aa]ll |[Mm]ost )?(?:" + NUMBER + r" )?$")
_JOINS = re.compile(
    r"\b(?:and|but|while|whereas|though|although|that|which|where) (?:the |all |most )?(?:" + NUMBER + r" )?$"
)
_OWNS = re.compile(
    r"\b(?:(?:of|by|at|with|among) (?:the (?:" + NUMBER + r" )?|all |other )?|"
    r"one of (?:(?:the|its) )?(?:" + NUMBER + r" |several |many |(?:dozens|hundreds|thousands) of )?)$"
)
# Whom money is meant for: "subsidies for small and medium-sized airports".
_GETS = re.compile(
    r"\b(?:subsid(?:y|ies)|aid|support|grants?|funds|funding|loans?|money|capital|compensation|handouts|bail-?outs?|"
    r"tax breaks?|relief|credit|lending|injections?)(?: worth [^,.;]{1,20})? (?:for|to|into) (?:the |all |other )?$"
)
_WHOSE = re.compile(
    r"(?:['’]s?|\b(?:its|their|our|my|his|her|your|whose|two|three|four|both|no)) (?:\w+ )?$", re.IGNORECASE
)
# What shows that a plural noun is the subject: "exporters lost", "airlines carried", not "airlines said".
DOES = re.compile(
    r" (?:as a (?:group|whole) |together |collectively |nonetheless |alone |also |now |still |each )*"
    r"(?!(?:said|agreed|expected|noted|added|warned|called|asked|based|owned|listed|backed|"
    r"linked)\b|(?:needed|used)\b(?! (?:about |some |only )?\d)|"
    r"(?:is|are|was|were) (?:still )?(?:owed|owned|paid|due))"
    r"(?:lost|made|saw|fell|rose|grew|took|paid|sold|bought|held|hold|won|spent|own|owe|owed|ran|run|built|earn|"
    r"account|gave|cut|shed|forwent|swung|sank|lent|have|had|are|were|will|would|could|may|did|do|[a-z]{2,}ed)\b"
)
_TRADED = re.compile(
    r" (?:have |had |has )?(?:together |also |again |net |now |so far )*(?:bought|sold|purchased|offloaded|dumped|"
    r"unloaded|snapped|were net|been net|pulled|withdrew|withdrawn|poured|pumped|invested|infused|put|own|owned|held|"
    r"hold|parked|lent|redeemed|added|disposed|absorbed|mopped|shed|trimmed|swung)\b"
)
# "The private sector earned", not "private sector credit".
_GOES_ON = re.compile(
    r"[,.;:()'’]|$| [(–—]| (?:in|of|to|at|by|with|from|and|as|for|last|this|during|over|which|that|is|was|has|had|will|"
    r"alone|accounts?|[a-z]+ed|earns?|lost|made|fell|rose|grew|took|paid|saw|stood|came|hit|got|owes?|ran|cost|went|"
    r"shrank|sank|swung|contributes?|employs?|needs?|makes?|will|would|could|remains?|stands)\b"
)
# Those named by what they are to others are no class by themselves: "suppliers are owed", "lenders gave".
_RELATED = frozenset(
    "suppliers contractors lenders banks brokers operators makers managers landlords distributors".split()
)
_ALWAYS_HOLDERS = frozenset({"foreigners", "non-residents", "outsiders", "institutions", "individuals"})
# What banks do as a trade, and not as somebody's lenders: "banks wrote off 3 billion", "on which banks could sell".
_BANKS_DO = re.compile(
    r" (?:together |also |now |still |each |could |can |may |will |would |must |have |had |are to ){0,3}"
    r"(?:listed|(?:wrote|write|written) (?:off|down)|disbursed?|disposed? of|booked|posted|earn(?:ed)?|sold|sell|held|"
    r"hold|issued?|closed?|made (?:an? )?(?:combined |net |record )?(?:profit|loss)|set aside|reported|shed|cut|"
    r"employ(?:ed)?|raised|attracted|collected|took in|charged?|owned?|lost)\b"
)
# "The banks as a group made": all those of the country.
_TOGETHER = re.compile(r" as a (?:group|whole)\b")
# A later member of a list whose verb was told once: "and cement makers 300 million tonnes".
_GAP_BEFORE = re.compile(r"(?:\d[^.;\n]{0,60}(?:, | and | while )|; )(?:the )?$")
_GAP = re.compile(r" (?:only |just |about |some |another |a further )?(?:(?:[A-Z]{2,3}|Rs\.?) ?)?[$€£¥₹]?\d")
_LISTED = re.compile(r"\b[A-Z][\w-]+,? and $")
PLACE = re.compile(r" (?:in|of|across|from|on) (?:the )?(?P<name>[A-Z]\w+(?: [A-Z]\w+)?)(?: mainland)?")


def is_class(text: str, phrase: Phrase) -> bool:
    """Whether words make a class: "Chinese contractors" by their country, "private insurers" where one may act."""
    kind = phrase.kind
    if (kind == "sectors" and not _GOES_ON.match(text, phrase.end)) or (
        kind == "holders" and not _TRADED.match(text, phrase.end)
    ):
        return False
    if kind == "sectors" and text.endswith("system", phrase.start, phrase.end) and not _of_banks(text, phrase):
        return False
    narrowed = is_narrowed(phrase) or (kind == "sectors" and _is_trade_of_firms(text, phrase))
    if kind == "states":
        return _acts_as_state(text, phrase)
    if phrase.home is not None and kind == "sites":
        told = text[max(0, phrase.first - 30) : phrase.first]
        if _LISTED.search(told) or _WHOSE.search(told):
            return False  # "the Atyrau and Pavlodar refineries", "the company's Belgian reactors": a firm's own
    if (
        kind == "sectors"
        and _of_banks(text, phrase)
        and _IN_BANKS.search(text, max(0, phrase.first - 40), phrase.first)
    ):
        return True
    if phrase.home is not None:
        regional = phrase.home.country is None and kind == "firms"
        return narrowed or regional or kind in {"trades", "sites", "holders"}
    before = text[max(0, phrase.start - 40) : phrase.start]
    if _WHOSE.search(before):
        return False
    opens = OPENS.search(before) is not None
    does = DOES.match(text, phrase.end) is not None
    joins = does and _JOINS.search(before) is not None
    joins = joins or (_GAP.match(text, phrase.end) is not None and _GAP_BEFORE.search(before) is not None)
    if _GETS.search(before):
        return bool(phrase.marks)
    if narrowed:
        return opens or joins or _OWNS.search(before) is not None
    noun = text[phrase.start : phrase.end].rsplit(None, 1)[-1].lower()
    if kind == "holders":
        traded = _JOINS.search(before) is not None and _TRADED.match(text, phrase.end) is not None
        return (opens or traded) and noun in _ALWAYS_HOLDERS
    if kind == "trades" and opens and does and _TOGETHER.match(text, phrase.end):
        return True
    if kind != "trades" or before.lower().endswith("the "):
        return False
    if noun in {"banks", "lenders"} and _BANKS_DO.match(text, phrase.end):
        return opens or _JOINS.search(before) is not None
    return noun not in _RELATED and does and (opens or joins)


def _acts_as_state(text: str, phrase: Phrase) -> bool:
    """Whether governments do something of their own: "European governments sold", not "owned by local governments"."""
    before = text[max(0, phrase.first - 40) : phrase.first]
    subject = OPENS.search(before) or _JOINS.search(before)
    place = PLACE.match(text, phrase.end)
    counted = _COUNTED.search(before)  # "27 provinces sold bonds"
    told = (
        phrase.home is not None or counted or "levels" in phrase.marks or (place and countries.by_name(place["name"]))
    )
    end = place.end() if place else phrase.end
    if "levels" in phrase.marks and (_STATES_OWN.search(before) or (_JOINED.search(before) and _SUM.match(text, end))):
        return True  # "the revenue of local governments", "…, and local governments 2.42 trillion yuan"
    if subject is not None and "levels" in phrase.marks and _STATES_HAVE.match(text, end):
        return True
    return bool(told) and subject is not None and DOES.match(text, end) is not None


# "Local governments' income from land sales fell"
_STATES_HAVE = re.compile(
    r"['’] (?:[\w-]+ ){0,3}?(?:revenues?|spending|expenditure|income|debts?|borrowings?|liabilities|deficits?|surplus|"
    r"receipts|budgets|bonds)\b"
)
_COUNTED = re.compile(r"\b" + NUMBER + r" $")
_STATES_OWN = re.compile(
    r"\b(?:that|those|revenues?|spending|expenditure|income|debts?|borrowings?|liabilities|deficits?|surplus|receipts) "
    r"of (?:the )?$"
)
_JOINED = re.compile(r"(?:, | )(?:and|while|with) (?:that of )?$")
_SUM = re.compile(r" (?:about |some |nearly |over )?[$€£¥₹]?\d")


def is_narrowed(phrase: Phrase) -> bool:
    """Whether a class is told apart by its own words, what it runs or works in by its sort: "captive mines"."""
    return "sorts" in phrase.marks or ("industries" in phrase.marks and phrase.kind not in {"sites", "sectors"})


_BANKING = re.compile(r"(?:banking|financial|commercial banking) \w+$")
# "Credit in the banking system", "bad loans across the whole banking sector".
_IN_BANKS = re.compile(
    r"\b(?:[Cc]redit|[Ll]oans?|[Ll]ending|[Dd]eposits?|[Dd]ebts?|[Aa]ssets|[Rr]atio|[Pp]rofits?|[Ll]osses|[Cc]apital|"
    r"[Ll]iquidity|[Mm]argins?|NPLs) (?:in|across|throughout|within|of) (?:the )?(?:whole |entire )?$"
)


def _of_banks(text: str, phrase: Phrase) -> bool:
    return _BANKING.match(text, phrase.start, phrase.end) is not None


# Sectors of a whole economy, whose figures are the country's.
_OF_ECONOMY = re.compile(
    r"(?:services?|farm|agricultural|manufacturing|industrial|construction|mining|tourism|retail|housing|property) \w+$"
)


_KEEPS_BOOKS = re.compile(
    r" (?:as a whole |together |alone |has |had |also |in \d{4} ){0,2}(?:earn(?:ed|s)?|lost|loses|made|makes|posted|"
    r"booked|reported|recorded|employed|employs|owed|owes|invested|set aside|wrote off|paid|pays)\b"
)


def _is_trade_of_firms(text: str, phrase: Phrase) -> bool:
    """ "The power sector's subsidy bill", "circular debt of the gas sector"; "Kenya's tea sector" is Kenya's own.

    "The Polish banking sector as a whole earned" and "The Indian steel sector lost" keep books all the same.
    """
    if "industries" not in phrase.marks:
        return False
    if phrase.first < phrase.start:
        owned = text[phrase.first : phrase.start].rstrip().endswith(("'s", "’s", "'", "’"))
        return not owned and _KEEPS_BOOKS.match(text, phrase.end) is not None
    return _OF_ECONOMY.match(text, phrase.start, phrase.end) is None

"""Find the words that refer: pronouns, and definite descriptions such as "the toll-road operator"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from soe_facts import countries
from soe_facts.lexicon import any_of


@dataclass(frozen=True, order=True, slots=True)
class Reference:
    """One such expression: its span, the kind of body it can mean, its noun (or the country it names)."""

    start: int
    end: int
    kind: str
    noun: str
    possessive: bool


_COMPANY_NOUN = (
    "company|group|firm|corporation|conglomerate|enterprise|utility|carrier|airline|operator|producer|refiner|miner|"
    "builder|shipbuilder|shipper|steelmaker|automaker|carmaker|trainmaker|maker|manufacturer|developer|generator|giant|"
    "railway|port operator|telecom operator|telecoms operator|oil "
    "major|major|contractor|explorer|driller|distributor|retailer|supplier|"
    "subsidiary|unit|parastatal|telco|insurer|issuer|borrower|investor|holding|entity|state firm|business|smelter|oil "
    "firm|planemaker|railroad|processor|exporter|importer|trader|shipyard|yard|airport|buyer|state company|"
    "broadcaster|brewer|distiller|marketer|drugmaker|chipmaker|truckmaker|hotelier|cooperative|shipowner|reinsurer|"
    "metro|grid|rival|target|newcomer|entrant|upstart|challenger|competitor|monopoly|monopolist|champion|"
    "asset manager|bad-debt manager|bad debt manager|bad-loan manager|bad loan manager|wealth manager|fund manager|"
    "start-up|startup|joint venture|venture|shareholder|owner|acquirer|purchaser|bidder|seller|vendor|customer|client|"
    "shipping line|ferry line|cruise line|container line|port|psu|soe|pse|cpse|"
    "maharatna|navratna|miniratna|behemoth|state-owned enterprise|state enterprise|transporter|heavyweight|undertaking|"
    "haulier|hauler|financier|powerhouse|steel major|power major|refining major|energy major|mining major|"
    "aluminium major|metals major|telecom major|insurance major|defence major|psu major|banking major|"
    "engineering major|fertiliser major|supermajor"
)
_NOUNS = {
    **dict.fromkeys(_COMPANY_NOUN.split("|"), "company"),
    "bank": "bank", "lender": "bank", "fund": "fund", "ministry": "ministry", "treasury": "ministry",
    "department": "ministry", "commission": "regulator", "regulator": "regulator", "watchdog": "regulator",
    "authority": "regulator", "administration": "regulator", "agency": "regulator", "bureau": "statistics",
    "office": "statistics", "parent": "parent", "association": "association",
    "central bank": "central_bank", "exchange": "exchange",
    **dict.fromkeys(
        "broker|brokerage|consultancy|rating agency|ratings agency|credit rating agency|think tank|think-tank|"
        "research house|research firm|research group|data provider|data firm|ratings firm|rating firm".split("|"),
        "broker",
    ),
    **dict.fromkeys("plant|project|site|sites|mine|refinery|terminal|dam|contract|order".split("|"), "project"),
    **dict.fromkeys("city|town|municipality|county|island|village|prefecture|metropolis|province".split("|"), "place"),
    "government": "country", "state": "country", "country": "country", "nation": "country", "centre": "country",
    "kingdom": "country", "emirate": "country", "sultanate": "country",
}  # fmt: skip
# Nouns for one company or bank, whose plurals mean several.
COMPANY_NOUNS = frozenset(
    noun for noun, kind in _NOUNS.items() if kind in {"company", "bank", "fund"} or noun in {"broker", "brokerage"}
)
# Any few words may stand before the noun, but none that would open another phrase.
_MODIFIER = (
    r"(?!(?:of|in|to|for|and|at|by|from|with|on|or|as|is|was|are|were|that|this|which|who|its|their|the|a|an|than|"
    r"said|had|has|will|would|when|while)\b)(?:(?:[A-Z]\.)+|[A-Za-z\d](?:[\w’'&-]|\.(?=\w))*)"
)
# Trades that stand between "state" or "holding" and the noun that says what it is: "the state oil company".
_TRADE = (
    r"(?:oil|gas|power|electricity|energy|coal|steel|mining|copper|gold|uranium|nuclear|water|rail|railway|shipping|"
    r"postal|telecoms?|insurance|transport|logistics|aluminium|aluminum|fertili[sz]er|chemicals?|tobacco|arms|"
    r"defen[cs]e|airport|grid|port|pension|wealth|investment|holding|broadcasting|petroleum|minerals?|sugar|cement|"
    r"road|highway|pipeline|tea|grain|rice|food|housing|irrigation|freight|lottery|gaming|construction|aviation|and)"
)
# "the Rio de Janeiro-based oil company", "the Doha-headquartered, state-owned carrier"
_SEATED = (
    r"(?:(?-i:[A-Z])[\w’'-]*[ ](?:(?:de|da|do|del|la|di|el|al|upon|and)[ ])?){0,3}"
    r"(?-i:[A-Z])[\w’']*-(?:based|headquartered|listed|quoted|owned|controlled|run|backed|registered),?\s+"
)
_ANY_NOUN = any_of(_NOUNS)
# A search for one of a few letters, then for what must not stand before it, is quicker than one for `\\b`.
_NOMINAL = re.compile(
    r"[Tt](?<!\w.)(?i:h(?:e|is|at(?!\s+(?:also|now|still|once|already|then|later|have|own|run|hold|make|[a-z]+(?:s|ed))\s))"
    r"\s+(?:" + _SEATED + r")?(?:" + _MODIFIER + r"\s+){0,3}?(?P<noun>" + _ANY_NOUN + r")(?P<poss>['’]s?)?(?![\w-]))"
)
# What makes the noun found first a mere modifier: "the airport | operator", "the state | oil company".
_HEAD = re.compile(
    r"\s+(?:" + _TRADE + r",?\s+){0,4}(?P<noun>" + _ANY_NOUN + r")(?P<poss>['’]s?)?(?![\w-])", re.IGNORECASE
)
# "The airline industry" is no airline, "the order backlog" no order.
_OTHER_HEAD = re.compile(r"\s+(?:industry|sector|market|bourse|economy)\b")
# "The target for the full year is 85 billion cubic metres": an aim, no firm that another takes over.
_AIM = re.compile(r"the (?:[\w-]+ ){0,3}?target\s+(?:for|was|is|remains|stands|set)\b", re.IGNORECASE)
_PART_HEAD = re.compile(r"\s+(?:backlog|book|intake|inflow|pipeline|volume|managers?|staff|workers|workforce)\b")
_PLURAL = re.compile(
    r"[TtSs](?<!\w.)(?i:(?<=t)h(?:e|ese|ose)|(?<=s)uch)(?i:\s+(?:\d+\s+|(?:[\w-]+)\s+){0,2}?(?P<noun>enterprises|companies|firms|carriers|"
    r"institutions|corporations|entities|"
    r"utilities|banks|lenders|groups|airlines|miners|operators|distributors|producers|generators|insurers|railways|"
    r"refiners|retailers|steelmakers|exporters|importers|contractors|developers|suppliers|shipyards|shippers)(?P<poss>['’]s?)?(?![\w-]))"
)
# All firms of a trade that the text has told of: "the industry's revenue", "for the sector as a whole".
_SECTOR = re.compile(
    r"\b[Tt]he (?P<noun>industry|sector)(?:(?P<poss>['’]s)\b| as a whole|(?= (?:has|had|is|was|will|lost|made|earned|"
    r"earns|employs|employed|owes|owed|saw|posted|grew|fell|shrank|accounts|accounted|contributed|exported|imported|"
    r"invested|paid)\b))"
)
_MERGED = re.compile(r"\b(?:merged|enlarged|combined)\b", re.IGNORECASE)
_GOVERNMENT_OF = re.compile(r"\s+of\s+(?:the\s+)?([A-Z][\w.]+(?: [A-Z][\w.]+)*)")


_LOCAL = re.compile(r"\b(?:city|town|municipal|county|prefectural|village)\b", re.IGNORECASE)


def _government_of(text: str, match: re.Match[str]) -> str:
    """The country in "the Saudi government", "the state of Norway"; empty where the words name none."""
    after = _GOVERNMENT_OF.match(text, match.end())
    if after is not None and countries.by_name(after[1]):
        return after[1]
    words = match.group().split()
    for before, word in pairwise(words[:-1]):
        if countries.by_name(word) and before.lower() not in _PARTS_OF_WORLD:
            return word
    return ""


# "The South American country" is not the United States.
_PARTS_OF_WORLD = frozenset("south north central latin west east southern eastern western northern".split())


_PRONOUN = re.compile(
    r"(?P<word>[IiTtWwOoYyHhSsu](?<!\w.)(?:(?<=[Ii])t(?:s|self)?|(?<=[Tt])he(?:y|ir|m)|(?<=[WwHh])e|(?<=[Oo])ur|"
    r"(?<=[Yy])our?|(?<=[Ss])he|(?<=[Hh])im|(?<=u)s))\b"
)
_PRONOUN_KIND = {
    "we": "we",
    "our": "we",
    "us": "we",
    "you": "we",
    "your": "we",
    "they": "they",
    "their": "they",
    "them": "they",
    "he": "person",
    "she": "person",
    "him": "person",
}
PRONOUN_KINDS = frozenset({"it", "they", "we", "person"})
_DUMMY_IT = re.compile(
    r"\s+(?:is|was|will be|has been|would be) (?:expected that|clear|likely that|estimated that|unclear|not clear|"
    r"also clear|an? (?:[\w-]+ ){0,3}(?:picture|story|year|quarter|half|day|week|month|period|time|case|start|matter|"
    r"far cry|contrast|reversal|turnaround|departure|sign|reminder|coincidence|mystery|paradox|pity))"
)


def find_references(text: str) -> list[Reference]:
    """All references of a text, in its order.

    >>> [text for r in find_references("It sold the unit.") for text in [(r.kind, r.noun)]]
    [('it', 'it'), ('company', 'unit')]
    """
    return sorted([*_nominals(text), *_pronouns(text)])


# "Its biggest customer": another body, unless its name or what it is follows.
_OTHER_PARTY = re.compile(
    r"[IiTt](?<!\w.)(?:ts|heir)\s(?:[A-Za-z-]+\s){0,3}?(?P<noun>customer|client|supplier|buyer|seller|owner|lender|rival|"
    r"competitor|contractor|parent|subsidiary|unit|sister|peer|counterpart|borrower|debtor)(?P<poss>['’]s?)?"
    r"(?![\w-]|(?: (?:company|firm|group|bank|utility|airline|carrier|operator|lender|agency|corporation))?"
    r",? (?:is |was )?(?:the |an? )?(?:[A-Z]|state\b|government\b)| of\b)"
)
_OF = re.compile(r"\sof\s")
_NAMES_ON = re.compile(r" (?:for|of|on|in|[A-Z])")
# "India's biggest lender", "the country's flag carrier".
_OF_PLACE = re.compile(r"['’]s\s")
_FOREMOST = re.compile(
    r"(?:(?:second|third|fourth)[- ])?(?:biggest|largest|top|leading|main|sole|only|flag|national|state|"
    r"dominant|oldest|busiest|sovereign|state-owned|state-run)[\s-](?:"
    + _MODIFIER
    + r"\s+){0,3}?(?P<noun>"
    + _ANY_NOUN
    + r")(?P<poss>['’]s?)?(?![\w-])"
)
# "Europe's biggest producer of power", "the world's largest maker of trains": of the trade, not of one thing.
_RANKED = re.compile(
    r"(?:[Tt]he [\w’']+['’]s )?(?:(?:second|third|fourth|fifth)[- ])?"
    r"(?:biggest|largest|top|leading|main|sole|only|oldest)\b"
)
_HOLDERS = frozenset("owner shareholder holder buyer seller acquirer purchaser customer client target bank".split())
# "Brazil's firm", "Norway's oil company", but not "Brazil's oil company Petrobras".
_NATIONAL = re.compile(
    r"(?P<land>[A-Z](?<!\w.)[\w.]+(?: [A-Z][\w.]+)?)['’]s (?:(?:" + _TRADE + r"|state(?:-\w+)?|own|national) ){0,2}"
    r"(?P<noun>" + any_of(sorted(COMPANY_NOUNS)) + r")(?P<poss>['’]s)?(?![\w-]| [A-Z]|, [A-Z]| (?:of|to)\b)"
)
# A company's organs, which own nothing themselves; one that is a body's own board ("of Fortum") names the body.
_ORGAN = re.compile(
    r"[Tt](?<!\w.)(?i:h(?:e|is)\s+(?:company['’]s\s+|bank['’]s\s+|group['’]s\s+)?(?:management|supervisory|executive)?\s?"
    r"(?:board(?:\s+of\s+(?:directors|management))?|management|directors|annual (?:general )?meeting)(?P<poss>['’]s?)?"
    r"(?![\w-]|\s+(?:of|members?)\b))"
)


# "Over the past month the index has returned 18 per cent", but not "the index of consumer prices".
_GAUGE = re.compile(
    r"\b[Tt]he (?:(?:benchmark|blue-chip|main|broad|broader|wider|stock|share|market|local|headline) )?"
    r"(?P<noun>index|gauge|benchmark|barometer)(?P<poss>['’]s)?"
    r"(?= (?:also |still |now |then |later )?(?:has|had|is|was|remains|rose|fell|lost|shed|slid|sank|hit|ended|closed|"
    r"[a-z]{2,}ed)\b| (?:this|last) (?:year|week|month|quarter)\b|(?<=s) )"
)


# Words without which these do not stand in a text at all.
_ORGANS = ("board", "management", "directors", "meeting")
_GAUGES = ("index", "gauge", "benchmark", "barometer")


def _nominals(text: str) -> Iterator[Reference]:
    low = text.lower()
    for match in _ORGAN.finditer(text) if any(word in low for word in _ORGANS) else ():
        yield Reference(match.start(), match.end(), "company", "board", bool(match["poss"]))
    for match in _NATIONAL.finditer(text):
        yield Reference(match.start(), match.end(), "national", match["noun"].lower(), bool(match["poss"]))
    for match in _GAUGE.finditer(text) if any(word in low for word in _GAUGES) else ():
        yield Reference(match.start(), match.end(), "index", match["noun"], bool(match["poss"]))
    nominal = list(_NOMINAL.finditer(text))
    taken = {match.end("noun") for match in nominal}
    for match in nominal:
        yield from _nominal(text, match)
    for place in _OF_PLACE.finditer(text):
        first = _FOREMOST.match(text, place.end())
        if first is None or first.end("noun") in taken:
            continue  # "the world's biggest steel producer" is one
        yield from (found for found in _nominal(text, first) if found.kind in {"company", "bank", "fund"})
    for match in _OTHER_PARTY.finditer(text):
        yield Reference(match.start(), match.end("noun"), "other", match["noun"], bool(match["poss"]))
    for match in _SECTOR.finditer(text) if "industry" in low or "sector" in low else ():
        yield Reference(match.start(), match.end(), "sector", match["noun"], bool(match["poss"]))
    for match in _PLURAL.finditer(text):
        yield Reference(match.start(), match.end("noun"), "class", match["noun"].lower(), bool(match["poss"]))


_REACHED = re.compile(
    r"\b(?:(?:exceed|miss|beat|meet|reach|achiev|surpass|overshoot|attain|hit|fulfil)\w*|"
    r"met|below|above|against|of|with|to) $"
)


def _nominal(text: str, match: re.Match[str]) -> Iterator[Reference]:
    """What one definite description refers to by its last noun: "the state oil company" is a company."""
    last = match
    while not last["poss"] and (head := _HEAD.match(text, last.end())) is not None:
        last = head
    end, possessive = last.end("noun"), bool(last["poss"])
    noun = last["noun"].lower()
    kind = _NOUNS[noun]
    if _AIM.match(text, match.start()):
        return
    if _OTHER_HEAD.match(text, last.end()) or text[match.start() : end].lower().endswith(" head office"):
        return
    if noun == "bank" and text.startswith((" rate", " holiday"), end):
        return  # "lowered the bank rate to 4.75 percent"
    if kind == "project" and _PART_HEAD.match(text, end):
        return
    told = kind in {"company", "bank", "fund"} and not possessive and _OF.match(text, last.end()) is not None
    if told and (noun in _HOLDERS or _RANKED.match(text, match.start()) is None):
        # "The operator of the port", "the owner of 70 percent": it says itself what it is.
        return
    if noun == "target" and _REACHED.search(text, max(0, match.start() - 14), match.start()):
        return  # "exceeding the target by 20 percent"
    if noun == "centre":
        # India's own word for its government; elsewhere a centre is an institute.
        if text[match.start() + 3 : end] != " Centre" or _NAMES_ON.match(text, end):
            return
    elif kind == "country" and _LOCAL.search(text, match.start(), end):
        kind = "place"
    elif kind == "country":
        of = _GOVERNMENT_OF.match(text, match.end())
        if of is not None and not countries.by_name(of[1]):
            return  # "The state of Bavaria": the place that follows
        noun = _government_of(text, match)
    elif kind in {"company", "bank"} and (merged := _MERGED.search(match.group())):
        noun = merged.group().lower()
    yield Reference(match.start(), end, kind, noun, possessive)


def _pronouns(text: str) -> Iterator[Reference]:
    for match in _PRONOUN.finditer(text):
        low = match["word"].lower()
        if low in {"it", "itself"} and _DUMMY_IT.match(text, match.end()):
            continue
        kind = _PRONOUN_KIND.get(low, "it")
        yield Reference(match.start(), match.end(), kind, low, low in {"its", "their", "our"})

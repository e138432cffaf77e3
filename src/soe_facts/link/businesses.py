"""Bodies whose names sound like offices but which trade: ports authorities, power institutes, toll-road agencies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from soe_facts.find.name_words import name_words
from soe_facts.find.places import is_place
from soe_facts.link.actors import Actor
from soe_facts.link.referring import COMPANY_NOUNS

# Offices by name only; what the registry lists is what it says.
_OFFICES = frozenset({"regulator", "association", "statistics"})
_OWNS = re.compile(
    r"\)?['’]s? (?:(?!of\b)[\w-]+ ){0,3}?(?:revenues?|turnover|profits?|loss(?:es)?|earnings|net income|ebitda|fleet|"
    r"customers|passengers|subscribers|tariffs|power stations?|plants?|terminals|berths|refiner(?:y|ies)|mines?|"
    r"wells|trains|buses|ships|planes|aircraft|toll roads|debts?|borrowings|workforce|employees|order book)\b"
)
_TRADES = re.compile(
    r"\)?,? (?:(?:also|now|still|alone|itself|has|had|which|and) ){0,2}(?:(?:made|earned|posted|booked|reported|"
    r"recorded|returned|turned) (?:an? )?(?:[\w-]+ ){0,3}(?:profits?|loss(?:es)?|revenues?|turnover|surplus|earnings)|"
    r"(?:lost|earned|made|owes) (?:[A-Z]{1,3}[$€£]?|[$€£¥₹₦])?\d|"
    r"(?:carried|handled|sold|sells|generated|generates|produced|produces|mined|serves|served|employs|employed|"
    r"operates|runs|refined|shipped|pumped|exported|owns and|builds|supplies|supplied|transports|transported)\b)"
)

# What the text calls it outright: "X, the state-owned group that supplies the island", "state utility X".
_FIRM = (
    r"(?:(?!(?:of|in|to|for|and|at|by|from|with|that|which|who|whose)\b)[\w'’-]+ ){0,4}"
    rf"(?:{'|'.join(sorted(COMPANY_NOUNS - {'bank', 'fund', 'owner', 'shareholder', 'buyer'}, key=len, reverse=True))})"
)
_CALLED_FIRM = re.compile(
    rf"(?: \([^()]{{1,40}}\))?(?:, (?:the|an?|its|their|[A-Z][\w ]+['’]s) | is (?:the|an?|[A-Z][\w ]+['’]s) ){_FIRM}"
    r"(?=[,.;)]| (?:of|in|that|which|with|for)\b)"
)
_FIRM_BEFORE = re.compile(rf"\b(?:[Ss]tate(?:-\w+)?|national|public|[Pp]ower|[Ww]ater|[Rr]ail) {_FIRM},? (?:the )?$")


def as_businesses(text: str, actors: Sequence[Actor]) -> list[Actor]:
    """The actors, with an office taken for a company where the text tells of its business anywhere.

    "The Lake Ports Authority handled 2 million tonnes", "the institute's (ICE's) revenue", "the Power Agency, a state
    utility": figures are its own.
    """
    trading = {
        actor.name
        for actor in actors
        if actor.kind in _OFFICES
        and actor.id is None
        and (_OWNS.match(text, actor.end) or _trades(text, actor) or _is_called_firm(text, actor))
    }
    trading |= _pointed_at(text, actors)
    if not trading:
        return list(actors)
    return [
        replace(actor, kind="company") if actor.name in trading and actor.kind in _OFFICES else actor
        for actor in actors
    ]


_AGENT = re.compile(r"\b(?:by|of|from|with|at|to|in|under) (?:the )?$")


def _trades(text: str, actor: Actor) -> bool:
    """Whether a verb of business follows a name that is its subject, not "operators tracked by X lost 3 billion"."""
    agent = _AGENT.search(text, max(0, actor.start - 12), actor.start)
    return agent is None and _TRADES.match(text, actor.end) is not None


_POINTED = re.compile(
    r"\b[Tt]he (?P<noun>authority|administration|agency|board|corporation|commission|institute|office|service|council)"
    r"(?=(?P<rest>['’ ,][^\n]{0,80}))"
)


def _pointed_at(text: str, actors: Sequence[Actor]) -> set[str]:
    """Offices that "the authority" in front of a trade means: "to the Lake Ports Authority. The authority handled"."""
    found: set[str] = set()
    offices = [actor for actor in actors if actor.kind in _OFFICES and actor.id is None]
    for match in _POINTED.finditer(text) if offices else ():
        if not (_TRADES.match(match["rest"]) or _OWNS.match(match["rest"])):
            continue
        near = (a for a in reversed(offices) if match.start() - _NEAR < a.start < match.start())
        found.update([a.name for a in near if match["noun"] in a.named.lower().split()][:1])
    return found


# How far back "the authority" may have been named.
_NEAR = 1500

# What a text tells of firms, and not of towns or works.
_HAS_AS_FIRM = re.compile(
    r"['’]s? (?:(?!of\b)[\w-]+ ){0,3}?(?:turnover|profits?|net (?:profit|loss|income)|earnings|ebitda|order book|"
    r"shareholders|customers|subscribers|shares?|share price|dividends?)\b(?! of (?:the|all|national))"
)
_DOES_AS_FIRM = re.compile(
    r"(?:,[^,.;\n]{3,60},)? (?:also |now |still |itself |alone |has |had )*"
    r"(?:(?:made|posted|booked|reported|returned|logged|registered|recorded|suffered|incurred|saw|declared) "
    r"(?:an? |its )?(?:[\w-]+ ){0,3}(?:profits?|loss|revenues?|earnings|sales|turnover)|"
    r"(?:had|has) (?:net |bank |gross |long-term )?(?:debts|revenues?|sales|turnover) of|"
    r"(?:narrowed|widened) its (?:net )?loss|"
    r"(?:posted|registered|recorded|reported) an? (?:[\w.%-]+ ){1,5}in (?:[\w-]+ )?(?:profit|revenue|earnings)|"
    r"earned (?:an? |about |some )?(?:[A-Z]{1,3})?[$€£¥₹₦]?\d|"
    r"swung to|(?:cut|raised|lowered|trimmed) its (?:[\w-]+ )?(?:guidance|forecast|outlook|dividend)|sold (?:its|\d)|"
    r"employs?|delivered|hired|won (?:an?|the)|paid (?:an? )?dividend|acquired|agreed to (?:buy|sell)|owes|repaid|"
    r"issued)\b"
)


def as_firms(text: str, actors: Sequence[Actor]) -> list[Actor]:
    """The actors, with a name taken for a place or works made the firm that it is: "De Bruyn cut its guidance",
    "Enagas Sur, the operator", "Norte's net profit". What the gazetteer knows stays a place."""
    firms = {
        actor.name
        for actor in actors
        if actor.how == "name"
        and (
            (actor.label in {"GPE", "LOC", "FAC"} and _is_firm(text, actor))
            or (actor.label == "PERSON" and _NO_PERSON.match(text, actor.end) is not None)
        )
    }
    return [
        replace(actor, kind="company", label="ORG")
        if actor.name in firms
        and actor.label in {"GPE", "LOC", "FAC", "PERSON"}
        and actor.kind in {"place", "facility", "person"}
        else actor
        for actor in actors
    ]


# "Caixa Geral, the state bank, is": what no person is called.
_NO_PERSON = re.compile(
    r", (?:the|an?|[A-Z]\w+['’]s) (?:(?!(?:of|in|at|for|to|and|with|who|which|that)\b)[\w-]+ ){0,3}(?:bank|lender|"
    r"company|group|firm|corporation|utility|airline|carrier|railway|refiner|insurer|shipyard|steelmaker|carmaker|"
    r"conglomerate|broadcaster|telecoms? operator|power producer)(?=[,.;])"
)
# "Sold its gas unit to Colombia's Promiga Norte", "a line built by Turkey's Yapitek"
_DEALT_WITH = re.compile(
    r"\b(?:sold|sells|sell|supplied|leased|bought|buy|acquired|ordered|built|run|operated|owned|majority-owned)\b"
    r"[^.;\n]{0,60}\b(?:to|from|by) [A-Z]\w+['’]s $"
)


# "Net profit of Jurong Port"
_ITS_RESULT = re.compile(
    r"\b(?:[Pp]rofits?|[Ll]oss|[Tt]urnover|[Ee]arnings|EBITDA)(?: (?:after|before) tax)? (?:of|at) $"
)


# "Gold miner Navoi", "flag carrier Asmara": what the words right before make a firm, whatever town has its name.
_BY_TRADE = re.compile(
    r"\b(?:miner|refiner|steelmaker|airline|carrier|utility|lender|shipbuilder|smelter|insurer|retailer|automaker|"
    r"carmaker|chipmaker|brewer|shipper|railway operator|power producer|oil producer|gas producer) $",
    re.IGNORECASE,
)


def _is_firm(text: str, actor: Actor) -> bool:
    if actor.kind == "place" and _BY_TRADE.search(text, max(0, actor.start - 20), actor.start):
        return True
    if actor.kind not in {"place", "facility"} or is_place(actor.named) or _WORKS.search(actor.named):
        return False
    if name_words().labels.get(actor.named) in {"LOC", "GPE"}:
        return False  # "EBITDA at Europe's biggest power producer"
    if _FIRM_NAME.fullmatch(actor.named) or _SEATED.match(text, actor.end) or _YARD.match(text, actor.end):
        return True
    if _RIVAL_BEFORE.search(text, max(0, actor.start - 50), actor.start):
        return True
    return any(pattern.match(text, actor.end) for pattern in (_HAS_AS_FIRM, _DOES_AS_FIRM, _CALLED_FIRM)) or (
        _FIRM_BEFORE.search(text, max(0, actor.start - 60), actor.start) is not None
        or (actor.kind == "facility" and _ITS_RESULT.search(text, max(0, actor.start - 40), actor.start) is not None)
        or _DEALT_WITH.search(text, max(0, actor.start - 100), actor.start) is not None
    )


# "The rival in Gdansk, Remontowa,": who stands beside the word for what it is to another.
_RIVAL_BEFORE = re.compile(
    r"\b(?:rival|competitor|counterpart|peer)(?: (?:in|at|from|across|over|near) (?:the )?[A-Z][\w-]+)?, $"
)
# "The Nauta yard", "Komatsu's Barrow shipyard" is no town's.
_YARD = re.compile(r" (?:ship)?yards?\b")


# "Torvik Rail", which neither names a town nor works.
_FIRM_NAME = re.compile(
    r"[A-Z][\w-]+(?: [A-Z][\w-]+)* (?:Rail|Railways|Airways|Airlines|Steel|Energy|Petroleum|Telecom|Holdings?|Group|"
    r"Electricity|Motors|Wings|Shipping|Ferries|Logistics|Mining)"
)
_SEATED = re.compile(r",? (?:which is |is )?(?:based|headquartered) in [A-Z]")
_WORKS = re.compile(
    r"\b(?i:province|region|county|city|district|state|island|islands|basin|field|river|valley|sea|coast|park|zone|"
    r"bridge|tunnel|street|avenue|square|canal|strait|gulf|bay|mountains?|line|corridor|unit \d|phase \d)\b"
)


def _is_called_firm(text: str, actor: Actor) -> bool:
    """Whether the words beside a name call it a firm: "state utility Uvira Lakes Agency"."""
    before = _FIRM_BEFORE.search(text, max(0, actor.start - 60), actor.start)
    return before is not None or _CALLED_FIRM.match(text, actor.end) is not None

"""Which names only give their view of others: brokers, raters, consultancies, pollsters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from soe_facts.link.actors import COMPANY_KINDS, Actor
from soe_facts.records import EntityMention


def with_own_news(text: str, actors: list[Actor], sentences: Sequence[tuple[int, int]]) -> list[Actor]:
    """Brokers that the news itself is about own figures; those only quoted do not.

    "Guotai Junan Securities plans to take over Haitong Securities" opens on two of the first sort; who is quoted comes
    later in a text.
    """
    lead = sentences[min(1, len(sentences) - 1)][1] if sentences else 0
    first = next((actor for actor in actors if actor.is_company), None)
    told: dict[str, bool] = {}
    for actor in actors:
        if actor.kind == "broker" and actor.id and actor.start < lead:
            tags = first is not None and first.start < actor.start and _is_tag(text, actor)
            told[actor.name] = told.get(actor.name, True) and not tags and not _views_others(text, actor)
    leading = {name for name, own in told.items() if own}
    return [replace(actor, kind="company") if actor.name in leading else actor for actor in actors]


def _views_others(text: str, actor: Actor) -> bool:
    """Whether a house is only asked for its view, or rates somebody."""
    return (
        _is_asked(text, actor.start)
        or _STAFF.search(text, max(0, actor.start - 50), actor.start) is not None
        or _RATES.match(text, actor.end) is not None
        or _VIEWS.match(text, actor.end) is not None
        or _CREDITED.search(text, max(0, actor.start - 24), actor.start) is not None
    )


def _is_tag(text: str, actor: Actor) -> bool:
    """ "Its debt will rise to X, Fitch said on Tuesday": who only closes what is told of another."""
    return text[actor.start - 2 : actor.start] in {", ", '" ', "” "} and _SAID.match(text, actor.end) is not None


_SAID = re.compile(r" (?:said|says|wrote|reckons|estimates|estimated|noted|warned)\b")
# "Wood Mackenzie, a consultancy, expects output to fall", "Kpler data showed": only a view of others.
_VIEWS = re.compile(
    r"(?:, an? [^,.;\n]{3,60},)? (?:(?:expects?|forecasts?|predicts?|reckons|estimates?|sees|expected|estimated) "
    r"(?!(?:its|to|an?|another|about|\d)\b)|(?:data|figures|estimates|numbers) (?:show|showed|suggest|indicate)|"
    r"(?:analysts?|economists?|strategists?)\b|(?:said|wrote) in an? (?:[a-z]+ )?(?:note|report)\b|"
    r"(?:has |have )?(?:raised|lifted|cut|trimmed|lowered|kept|maintained|set|has) (?:its|an?|the) (?:[a-z-]+ ){0,2}?"
    r"(?:target|rating|outlook|forecast|estimate|projection|recommendation)s?\b|"
    r"(?:is|are|was|were|will be) (?:advis|arrang|manag|handl|underwrit|organi[sz]|lead)(?:ing|ed)\b)|"
    r", which (?:rates|covers|tracks)\b"
)
_CREDITED = re.compile(r"\b[Aa]ccording to (?:the )?$")
_RATES = re.compile(
    r"(?: Ratings?)? (?:on \w+ |has |have )?"
    r"(?:cut|affirmed|upgraded|downgraded|lowered|assigned|withdrew|revised|rates)\b"
)
_SPEAKER_NOUN = (
    r"(?:regulator|watchdog|broker|brokerage|consultancy|consultants?|think[- ]tank|rating(?:s)? (?:agency|firm)|"
    r"research (?:firm|group|house)|"
    r"law firm|data provider|industry (?:body|group)|trade (?:body|group)|statistics (?:office|agency|bureau)|"
    r"analysts? at|economists? at|"
    r"partner at|professor at|(?:of the (?:\w+ )?)?(?:arranger|bookrunner|underwriter|lead manager|adviser|advisor)s?|"
    r"investment bank|news agency|newspaper|magazine|lobby|association)"
)
_TITLED = re.compile(r"(?<!\w)" + _SPEAKER_NOUN + r"\s$", re.IGNORECASE)
_OVERSEES = re.compile(r"\b(?:Auditor|Comptroller|Committee|Council|Ombudsman|Parliament|Tribunal|Court)\b")
_STAFF = re.compile(
    r"(?<!\w)(?i:analysts?|economists?|strategists?|researchers?|traders?|partner|professor) "
    r"(?:(?:[A-Z][\w.'’-]+ ){1,3})?(?:at|of|from|with)\s$",
)
# A house that speaks of others: "Harbour Securities expects its profit to grow" is of the company before.
_HOUSE = re.compile(
    r"\b(?:Securities|Research|Ratings?|Analytics|Consult(?:ing|ants|ancy)|Advis(?:ors|ers|ory)|Intelligence|Economics|"
    r"Brokers?|Brokerage|Capital|Asset Management|Insights|Partners|Markets|Investors Service)$"
)
_FORESEES = re.compile(
    r",? (?:\(\w+\) )?(?:now |also |still )?(?:expects?|expected|forecasts?|estimates?|estimated|"
    r"predicts?|predicted|reckons?|sees|believes|projects|projected|polled|surveyed|rates|puts|values|thinks|says|said|wrote|"
    r"recommends|downgraded|assumes?|pencils?|pencill?ed|assumed|anticipates?|"
    r"upgraded|cut its|raised its)\b"
)
# Of whom only its view of others is told: "the 2 billion predicted by X", "analysts polled by X"; of a house "says X".
_ASKED = re.compile(
    r"\b(?:polled|surveyed|canvassed|predicted|forecast|forecasted|foreseen|projected|expected|estimated|anticipated|"
    r"compiled|collated|tracked|calculated|consensus|poll|survey|estimates?|forecasts?|projections?) by (?:the )?"
    r"(?:(?:news|press|state|wire|financial|business) )?(?:agency |daily |newspaper |service |portal |paper )?$"
)
# "Citi lifted its price target for Vorona to 42 euros"
_SETS_TARGET = re.compile(r" (?:has |have )?[a-z]+ (?:its|an?|the) (?:[a-z-]+ ){0,2}?(?:price target|target price)\b")
_AS_TOLD = re.compile(
    r"(?:\b[Aa]ccording to|[,”\"] (?:estimates|estimated|reckons|reckoned|says|said|notes|noted|calculates|predicts|"
    r"predicted|forecasts|expects|wrote)) (?:the )?$"
)
_APPOSED = re.compile(r",? \(?(?:an?|the|one) (?:[\w-]+ ){0,4}?" + _SPEAKER_NOUN, re.IGNORECASE)


def kind_called(text: str, mention: EntityMention, fullest: str) -> str:
    """The registry's kind, else what the words beside the name call it ("SNE Research, a consultancy")."""
    kind = mention.kind or "company"
    if kind == "company" and (
        _TITLED.search(text, max(0, mention.start - 24), mention.start) or _APPOSED.match(text, mention.end)
    ):
        return "broker"
    if kind in COMPANY_KINDS and _speaks_of_others(text, mention, fullest):
        return "broker"
    if kind == "company" and mention.entity_id is None and _is_paper(text, mention):
        return "broker"
    if kind == "company" and _OVERSEES.search(fullest):
        return "regulator"
    if kind in COMPANY_KINDS and _STAFF.search(text, max(0, mention.start - 50), mention.start):
        return "broker"
    return kind


_REPORTED = re.compile(r" (?:reported|said|wrote|writes|reports)(?: on \w+)?\.")


def _is_paper(text: str, mention: EntityMention) -> bool:
    """ "Profit rose to 43 billion tenge, Kursiv reported.": who is named nowhere before only passes on the news."""
    closes = text[mention.start - 2 : mention.start] == ", " and _REPORTED.match(text, mention.end)
    return bool(closes) and text.find(text[mention.start : mention.end].split(" ")[0]) == mention.start


def _speaks_of_others(text: str, mention: EntityMention, fullest: str) -> bool:
    """Whether the words around a name show that it only gives its view of others."""
    if _is_asked(text, mention.start) or _SETS_TARGET.match(text, mention.end):
        return True
    house = (mention.kind or "company") == "company" and _HOUSE.search(fullest) is not None
    told = _AS_TOLD.search(text[max(0, mention.start - 50) : mention.start])
    foresees = _FORESEES.match(text, mention.end) is not None and _OWN_NEWS.match(text, mention.end) is None
    return house and (foresees or told is not None)


# "Velmar Asset Management said on Tuesday it would buy back shares"
_OWN_NEWS = re.compile(
    r" said (?:(?:late )?on [A-Z][a-z]+day )?(?:that )?(?:it (?:would|will|plans|had|has|was) |its )"
)


def _is_asked(text: str, start: int) -> bool:
    """Whether a name follows words for a view of others: "analysts polled by LSEG"."""
    return _ASKED.search(text[max(0, start - 50) : start]) is not None

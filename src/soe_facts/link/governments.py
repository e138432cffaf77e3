"""Places that act: capitals that stand for governments, countries that sell and borrow, ports that handle cargo."""

from __future__ import annotations

import re
from dataclasses import replace

from soe_facts import countries
from soe_facts.link.actors import Actor

# What a government does and a city does not.
_DEEDS = (
    r"(?:sold|sells|privatised|privatized|nationalised|nationalized|injected|bailed|agreed|decided|vowed|pledged|"
    r"recovered|recouped|raised|collected|banked|borrowed|earmarked|budgeted|approved|ordered|promised|owns|owned|controls|controlled|held|"
    r"spent|bought|repaid|issued|offloaded|divested|lent|levied|keeps|kept|retains|retained|holds)"
)
_GOVERNS = re.compile(
    r"(?:, which)? (?:now |also |still |long |then |itself |alone )?(?:plans|wants|aims|intends|hopes|seeks|"
    + _DEEDS
    + r"|"
    r"(?:is|has been) (?:to sell|keen|ready|trying|seeking|selling|considering|planning)|"
    r"(?:has|had) (?:a |an |about |around |nearly |just |only )?\d[\d.]* ?(?:percent|per cent|pc|%)|"
    r"has (?:now |also |long |since |already |so far )?(?:wanted|asked|told|put|set aside|"
    + _DEEDS
    + r"))(?:\b|(?<=%))"
)
_PREPOSED = re.compile(r"\b(?:in|at|from|to|of|for|near|outside|around|with|by|between|(?<!, )and|or) $|['’(/]\s?$|, $")
# "The government in Prishtina now holds 80 per cent"
_SEAT = re.compile(r"\b(?:[Gg]overnment|[Aa]dministration|[Tt]reasury) in (?:[Tt]he )?$")
# What a country, told of as the subject of its sentence, may do besides.
_LEADS = re.compile(
    r" (?:now |also |still |itself |alone )?(?:led|leads|has|had|is|was|will|began|started|went|needs|expects|cut|lost|"
    r"holds|held|got|built|imported|exported|produced)\b"
)
_ASIDE = re.compile(r", (?:whose|which|where) [^.;,\n]{3,90},")
_SUBJECT = re.compile(r"(?:^|[.!?\n:][\"”]?\s+|\b(?:and|but|while|as|when|though|that) )(?:the )?$", re.IGNORECASE)
_PORT = re.compile(
    r"(?:^|[.!?\n;,:]\s+|\b(?:and|but|while) )(?:the )?(?:sea|air|dry )?(?:port|harbou?r)s? of $", re.IGNORECASE
)
_HANDLES = re.compile(
    r" (?:also |alone |itself |now )?(?:handle[ds]?|moved|shipped|loaded|unloaded|processed|received|served|posted|"
    r"recorded|saw|had|has|earned|made|exported|imported|reached|took|was|plans|expects|aims|will|is to|ranked|sent|"
    r"discharged|cleared|transshipped|accounted|reported|lost|raised|grew|can)\b"
)


# "The port of Maputo in Mozambique, 51 percent owned by private firms, handled"
_PORT_ASIDE = re.compile(r"(?: in (?:the )?[A-Z]\w+(?: [A-Z]\w+)?)?(?:, [^.;\n]{3,90}?,(?= [a-z]))?")
_PURSE = re.compile(
    r"(?:.+ )?(?:Treasury|Exchequer)|(?:.+ )?(?:Finance Ministry|Ministry of Finance)(?: .+)?", re.IGNORECASE
)
_FILLS = re.compile(
    r" (?:now |also |still |then |itself |alone )?"
    r"(?:(?:plans|wants|aims|intends|hopes|seeks|expects|needs) to |will |has )?"
    r"(?:raised?|collect(?:ed)?|banked|borrow(?:ed)?|earn(?:ed)?|receive[ds]?|gets?|got|netted|pocketed|repaid|spent)\b"
)


def as_government(text: str, actor: Actor, home: countries.Country | None) -> Actor:
    """What stands for a country's government: "Lisbon plans to sell 49 percent of the airline", "the Treasury aims to
    raise 1 billion dollars from the sale", where `home` is the document's country."""
    if actor.kind == "ministry" and _PURSE.fullmatch(actor.named) and _FILLS.match(text, actor.end):
        state = countries.by_code(actor.country) if actor.country else home
        return replace(actor, name=state.name, kind="country", country=state.code, how="nominal") if state else actor
    return _named_government(actor, home) or _as_seat(text, actor)


_NAMED = re.compile(
    r"(?:(?P<land>[A-Z][\w.]+(?: [A-Z]\w+)??) )?(?:(?:Federal|Union|Central|National) )?(?:Government|Govt|Cabinet)"
    r"(?: of (?:the )?(?:Republic of (?:the )?)?(?P<of>[A-Z].+))?|FGN?|GO[IKPB]|Go[IKPB]"
)
_RANKS = frozenset({"Federal", "Union", "Central", "National"})


def _named_government(actor: Actor, home: countries.Country | None) -> Actor | None:
    """A government by its name: "the Federal Government of Nigeria", "the Union Cabinet"; not Punjab's."""
    if actor.label != "ORG" or actor.id is not None:
        return None
    match = _NAMED.fullmatch(actor.named.removeprefix("The "))
    if match is None:
        return None
    land = match["of"] or (match["land"] if match["land"] not in _RANKS else None)
    state = countries.by_name(land) if land else home
    return replace(actor, name=state.name, kind="country", country=state.code, how="nominal") if state else None


def _as_seat(text: str, actor: Actor) -> Actor:
    """A capital that stands for its country's government."""
    home = countries.by_capital(actor.named) if actor.kind == "place" else None
    if home is None:
        return actor
    seated = _SEAT.search(text, max(0, actor.start - 30), actor.start)
    preposed = _PREPOSED.search(text, max(0, actor.start - 9), actor.start)
    if seated is None and (preposed or not _GOVERNS.match(text, actor.end)):
        return actor
    start = actor.start if seated is None else seated.start()
    return replace(actor, start=start, name=home.name, kind="country", country=home.code, how="nominal")


def as_port(text: str, actor: Actor) -> Actor:
    """A port named by its town, where it does something: "The port of Piraeus handled 4.2 million TEU"."""
    if actor.kind not in {"place", "facility"}:
        return actor
    if _acts_as_port(text, actor):
        return replace(actor, kind="company", label="ORG", fullest=f"Port of {actor.named}")
    aside = _PORT_ASIDE.match(text, actor.end)
    if not actor.possessive and not _HANDLES.match(text, aside.end() if aside else actor.end):
        return actor
    return replace(actor, kind="company") if _PORT.search(text[max(0, actor.start - 24) : actor.start]) else actor


_PORT_ACTS = re.compile(
    r" (?:also |alone |itself |now )?(?:handle[ds]?|moved|loaded|unloaded|discharged|cleared|transshipped|"
    r"has (?:become|grown|turned|been expanded|been enlarged))\b"
)
_BEHIND_CLAUSE = re.compile(r"(?:^|[.!?\n] ?)[A-Z][^.!?\n]{3,80}, $")


def _acts_as_port(text: str, actor: Actor) -> bool:
    """ "Work at the port of Bagamoyo … Bagamoyo has become a hub": a town that the text has named as a port's."""
    if actor.possessive or not _PORT_ACTS.match(text, actor.end):
        return False
    before = text[max(0, actor.start - 90) : actor.start]
    if _SUBJECT.search(before[-12:]) is None and _BEHIND_CLAUSE.search(before) is None:
        return False
    return re.search(rf"\b[Pp]ort of {re.escape(actor.named)}\b", text) is not None


def leads_sentence(text: str, actor: Actor) -> bool:
    """Whether a country is the subject of its sentence, so that "it" can mean it: "Britain led the way. It sold"."""
    if actor.kind != "country" or actor.how != "name" or actor.possessive:
        return False
    aside = _ASIDE.match(text, actor.end)
    end = aside.end() if aside else actor.end
    if not (_GOVERNS.match(text, end) or _LEADS.match(text, end)):
        return False
    return _SUBJECT.search(text[max(0, actor.start - 12) : actor.start]) is not None

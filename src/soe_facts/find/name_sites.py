"""Plants, mines, airports and oilfields by the words beside their names; what is settled in a site or a town."""

from __future__ import annotations

import re

from soe_facts.find.places import is_place

_POWER = (
    r"(?:(?:\w+-fired|nuclear|atomic|solar|wind|hydro\w*|thermal|geothermal|coal|gas|power|steel|petrochemical|"
    r"desalination|LNG|pumped-storage) )"
)
_PLANT = (
    rf"(?:{_POWER}+(?:station|plant|project|complex|farm|park)|airport|dam|refiner(?=y|ies)|smelter|reactor|"
    r"(?:[a-z-]+ )?mine|shipyard|steelworks)"
)
_PLANTS = rf"{_PLANT}(?:s|y|ies)?\b(?! \w+ing\b)"
_PLURAL = rf"{_PLANT}(?:s|ies)\b"
_NAME = r"[A-Z][\w'-]+(?: [A-Z][\w'-]+)?"
_PLANTS_AFTER = re.compile(rf"(?:(?:, {_NAME})*,? and {_NAME} (?:[a-z-]+ )?{_PLURAL}| (?:[a-z-]+ )?{_PLANTS})")
_CALLED_SITE = re.compile(
    rf", (?:its|their|our|the (?:world|country|group|company|firm)['’]s|the|an?) "
    rf"(?:[a-z'’-]+ ){{0,3}}(?:{_PLANT}y?|plant)[,.;)]"
)
_IN = re.compile(r"\b(?:[Ii]n|from|near|of|outside) $")
_PAIR_BEFORE = re.compile(rf"\b(?:[Tt]he|[Aa]t|[Ii]ts) (?:{_NAME}, )*{_NAME},? and $")
_PLURAL_AFTER = re.compile(rf" {_PLURAL}")
_PAIR_AFTER = re.compile(rf"(?:, {_NAME})*,? and {_NAME} (?:[a-z-]+ )?{_PLURAL}")
_PLANTS_BEFORE = re.compile(
    rf"\b{_PLURAL}(?:(?<!mines) at|,? such as|,? like|,| of|:|,? including) (?:{_NAME}(?:, and | and |, )){{0,4}}$"
)
_FIELD_AFTER = re.compile(
    r"(?:(?:, [A-Z]\w+)* and [A-Z]\w+)? (?:(?:oil|gas|shale|lithium|iron|ore|copper|gold|and|offshore|giant|onshore) )*"
    r"(?:oil|gas)?(?:field|deposit|basin|formation)s?\b"
)
_OWNED = re.compile(r"(?:\b(?:its|their|our)|['’]s?) $")
_AT_THE = re.compile(r"\b(?:at|in|to|from|near|through|via|inside|outside|entering|leaving) the $")
_RUNS = re.compile(r"\b(?:runs|operates|manages|owns|built|run|operate|manage|own|expand|expanded|modernise) $")
_SITE = re.compile(
    r"Port of (?!.+ (?:Authority|Administration|Corporation|Company|Group|Ltd)$).+|"
    r".+ (?:Port|Airport|Station|Terminal|Shipyard|Refinery|Mine|Dam)"
)
_HOUSED = re.compile(
    r"\b(?:headquartered|based|located|housed|situated|offices?|tower|listed) (?:in|at|inside|within) the $"
)
_HOUSE_AFTER = re.compile(r" (?:headquarters|head office|office (?:block|tower|building))\b")
_QUARTER = re.compile(r".+ (?:Cent(?:er|re)|Park|Zone|Towers?|Building|House|Complex|Plaza|Hub|District)")
_BETWEEN = re.compile(r"\b(?:link(?:s|ed|ing)?|connect(?:s|ed|ing)?|between|from|near|at|in|outside) $")
# "Two reactors at Dukovany", "the fifth lock chamber at Brunsbuettel": where works stand.
_WORKS_AT = re.compile(
    r"\b(?:reactors?|(?:nuclear|generating|power|gas|coal|thermal|new|old) (?:units?|blocks?)|lock(?: chamber)?s?|"
    r"dams?|smelters?|refiner(?:y|ies)|power (?:plants?|stations?)|(?:container|oil|grain|LNG|ferry) terminals?|"
    r"berths?|quays?|wells?|substations?|shipyards?|steelworks|mines?) at $"
)
_IN_REGION = re.compile(r",? in (?:the )?(?:(?:north|south)?-?(?:east|west)|north|south|central)(?:ern)? [A-Z]")


def is_called_site(text: str, start: int, end: int) -> bool:
    """Whether the text calls a name a plant or mine, though a town may have it too.

    >>> is_called_site("Grasberg, its largest mine, reopened.", 0, 8), is_called_site("In Lubin, its mine,", 3, 8)
    (True, False)
    """
    return _CALLED_SITE.match(text, end) is not None and not _IN.search(text, max(0, start - 9), start)


def site_label(text: str, start: int, end: int, label: str, registered: bool) -> str | None:
    """FAC or LOC for a name beside the word for its sort of site, if it is no place of the gazetteer.

    >>> site_label("The Olmeca refinery ran", 4, 10, "GPE", False)
    'FAC'
    """
    words = text[start:end]
    if label == "ORG":
        return _site_of_body(text, start, end, registered)
    if is_place(words) or label not in {"GPE", "LOC", "FAC", "PRODUCT"}:
        return None
    if label in {"GPE", "FAC"} and _FIELD_AFTER.match(text, end):
        return "LOC"
    if label == "FAC" or (label == "PRODUCT" and not words.isalpha()):
        return None
    if _PLANTS_AFTER.match(text, end) or _PLANTS_BEFORE.search(text, max(0, start - 80), start):
        return "FAC"
    return None


def stands_at(text: str, start: int, end: int) -> bool:
    """Whether works are told to stand at what a name means.

    >>> stands_at("two reactors at Dukovany", 16, 24), stands_at("workers at Alstom", 11, 17)
    (True, False)
    """
    plain = " " not in text[start:end] and not text[start:end].isupper()
    return plain and _WORKS_AT.search(text, max(0, start - 40), start) is not None


def _site_of_body(text: str, start: int, end: int, registered: bool) -> str | None:
    """What the model took for a body: "at the Kipevu Terminal", "linking Uvinza in western Tanzania"."""
    words = text[start:end]
    if _SITE.fullmatch(words):
        at = _AT_THE.search(text, max(0, start - 12), start) or _RUNS.search(text, max(0, start - 12), start)
        return "FAC" if at or (words.startswith("Port of ") and text[start - 4 : start].lower() == "the ") else None
    if _QUARTER.fullmatch(words):
        housed = _HOUSED.search(text, max(0, start - 30), start) or _HOUSE_AFTER.match(text, end)
        return "FAC" if housed else None
    if registered or " " in words or words.isupper():
        return None
    if _BETWEEN.search(text, max(0, start - 14), start) and _IN_REGION.match(text, end):
        return "GPE"
    if _PAIR_BEFORE.search(text, max(0, start - 60), start) and _PLURAL_AFTER.match(text, end):
        return "FAC"
    owned = _OWNED.search(text, max(0, start - 8), start)
    return "FAC" if owned and (_PAIR_AFTER.match(text, end) or _PLANTS_AFTER.match(text, end)) else None

"""Which label a name has: what the lexicon, the gazetteer and the document know against what the model said."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from soe_facts.countries import by_name, is_adjective
from soe_facts.find.name_context import Known, bodies_in_context, short_bodies, surnames
from soe_facts.find.name_datelines import dateline_town
from soe_facts.find.name_edges import Span, without_division
from soe_facts.find.name_persons import nobodies_persons
from soe_facts.find.name_products import is_called_ware, products_in_context
from soe_facts.find.name_sites import is_called_site, site_label, stands_at
from soe_facts.find.name_words import name_words
from soe_facts.find.places import is_place
from soe_facts.find.tokens import Words
from soe_facts.records import PLACE_LABELS

_GROUND = frozenset({"GPE", "LOC", "NORP"})
_CREDITS = re.compile(r"\((?:(?:Additional )?[Rr]eporting|Editing|Writing)[^()]*$")
_BODY_START = re.compile(
    r"(?:Grupo|Banco|Banque|Caisse|Empresas?|Compañía|Compania|PT|Hyundai|Samsung|Hanwha|Lotte|Mitsubishi|Mitsui|Sumitomo|"
    r"Bank of|Ministry of|Department of|Office of|Bureau of|University of|Port Authority) [A-Z]"
)
_NATURAL = re.compile(
    r"(?:Mount|Mt\.?|Lake|Cape|Peninsular|(?:Gulf|Bay|Straits?|Sea|Isle|Horn) of) (?:[A-Z][\w'-]+)(?: (?:Sea|Island))?"
)
_SITE_NAME = re.compile(r"([A-Z][\w'-]+) (?:International |Power )?([A-Z]\w+)")
_PAPER = re.compile(r"[a-z,:] The $")
# "Logging in the Amazon", and the retailer where no article stands before.
_ALSO_RIVERS = frozenset({"Amazon"})
_LANDSCAPE = re.compile(r"\b(?:[Tt]he|Brazil(?:ian|['’]s)|Peruvian|Peru['’]s|Colombian|Bolivian) $")
_STREETS = frozenset({"Street", "Avenue", "Boulevard"})
_SHORTEST_PLURAL = 5
# Who runs a site, though the site's name stands before: "Port of Gdynia Authority".
_OFFICE_ENDS = frozenset(
    {"Authority", "Administration", "Corporation", "Company", "Commission", "Agency", "Corp", "Ltd", "Limited", "Plc"}
)
# "Chongqing Municipality", "Xinjiang Uygur Autonomous Region": places whatever they do.
_REGION_ENDS = (" Municipality", " Province", " Autonomous Region", " Prefecture", " city", " province")
_PERSONAL = re.compile(r"[A-Z][a-z'-]+(?: [A-Z][a-z.'-]*){1,3}")
_SIGNATURE = re.compile(
    r"\n+(?:(?:Joint )?Company Secretar(?:y|ies)|(?:Executive |Vice )?(?:Chair(?:man|woman|person)?|President)\b|"
    r"Chief [A-Z]\w+ Officer|(?:Managing |Executive )?Director\b|Secretary\b|Governor\b|CEO\b)"
)
_LEGAL_FORM = re.compile(
    r"(?:,? (?:Co|Corp|Ltd|Inc|Group|Holdings?|Corporation|Company|Limited|plc|PLC|AG|S\.?A|N\.?V|SE|AB|ASA|Oyj|Bhd|"
    r"Berhad|Tbk|JSC|PJSC|LLC|SpA|SAOG|QSC|KSC)\.?)+$"
)
_ANALYST = re.compile(
    r"\b(?:analysts?|economists?|strategists?|researchers?|consultants?) (?:at|with|of|from) (?:the )?"
    r"(?:[a-z]+(?:-[a-z]+)* (?:firm|bank|company|broker|brokerage|consultancy) )?"
    r"([A-Z][\w&'-]+(?: (?:&|and|of|[A-Z][\w&'-]+))* [A-Z][\w&'-]+|[A-Z][\w&'-]+)"
)


def agree_labels(text: str, spans: Sequence[Span], is_registered: Known = lambda words: False) -> list[Span]:
    """One label for one string in one document: what is known of it, else the label given most often.

    >>> text = "Koreans in Busan"
    >>> agree_labels(text, [(0, 7, "GPE"), (11, 16, "ORG")])
    [(0, 7, 'NORP'), (11, 16, 'GPE')]
    """
    votes: dict[str, Counter[str]] = {}
    for start, end, label in spans:
        votes.setdefault(text[start:end], Counter())[label] += 1
    for start, end, label in spans:
        # "Yarra Rotem Co." makes a body of "Yarra Rotem" elsewhere.
        stem = _LEGAL_FORM.sub("", text[start:end]) if label == "ORG" else text[start:end]
        if stem in votes and stem != text[start:end]:
            votes[stem]["ORG"] += 1
    bodies = bodies_in_context(text, spans) | nobodies_persons(text, spans)
    people = surnames(text, spans, is_registered)
    shortened = short_bodies(text, spans)
    persons = {word for start, end, label in spans if label == "PERSON" for word in text[start:end].split(" ")[1:]}
    shorts = _short_sites(text, spans)
    products = products_in_context(text, spans, is_registered)
    town = dateline_town(text, spans, is_registered)
    sites: dict[str, str] = {}
    placed = {text[s:e] for s, e, label in spans if label in {"ORG", "FAC"} and stands_at(text, s, e)}
    labels: list[str | None] = []
    for start, end, label in spans:
        words = text[start:end]
        known = _known_label(words, "ORG" if _is_unsure(label, votes[words]) and _is_seat(words, persons) else label)
        if label in PLACE_LABELS and is_called_site(text, start, end):
            known = sites[words] = "FAC"
        if words in _ALSO_RIVERS:
            known = "LOC" if _LANDSCAPE.search(text, max(0, start - 24), start) else "ORG"
        if words in name_words().papers and _PAPER.search(text, max(0, start - 8), start):
            known = "ORG"
        if known is None and label == "NORP" and text[end : end + 1] == "-":
            known = "GPE"
        if known is None and label in {"GPE", "LOC", "ORG"} and _is_credit(text, start, words):
            known = None if is_place(words) else "PERSON"
        if known is None and label == "ORG" and _SIGNATURE.match(text, end) and _PERSONAL.fullmatch(words):
            known = "PERSON"
        if known is None and label != "PERSON" and not is_registered(words) and is_called_ware(text, start):
            known = sites[words] = "PRODUCT"
        if known is None and words in placed and not is_registered(words) and not is_place(words):
            known = "FAC"
        if known is None and (site := site_label(text, start, end, label, is_registered(words))):
            known = sites[words] = site
        if known is None and words in shorts and not is_registered(words):
            known = shorts[words]
        if known is None and words in people:
            known = "PERSON"
        if words in products and known in {None, "ORG"}:
            known = "PRODUCT"
        if known is None and words == town:
            known = "GPE"
        if known is None and (words in bodies or words in shortened):
            known = "ORG"
        labels.append(known)
    return [
        (start, end, known or sites.get(text[start:end]) or votes[text[start:end]].most_common(1)[0][0])
        for (start, end, _), known in zip(spans, labels, strict=True)
    ]


def _is_unsure(label: str, votes: Counter[str]) -> bool:
    """Whether the model took a word for a person, or for a place only some of the time."""
    return label == "PERSON" or (label == "GPE" and len(votes) > 1)


def _is_seat(words: str, persons: set[str]) -> bool:
    """Whether what the model took for a person is a town that no one here is named after: "Astana promised"."""
    return " " not in words and is_place(words) and words not in persons | name_words().leaders


def _short_sites(text: str, spans: Sequence[Span]) -> dict[str, str]:
    """Labels of the first words that stand for a site or a landscape: "Bole" of "Bole International Airport"."""
    found: dict[str, str] = {}
    for start, end, label in spans:
        if label in PLACE_LABELS and (full := _SITE_NAME.fullmatch(text[start:end])):
            ending = name_words().endings.get(full[2])
            if ending in {"FAC", "LOC"} and not is_place(full[1]) and by_name(full[1]) is None:
                found[full[1]] = ending
    return found


def _known_label(words: str, label: str) -> str | None:
    """The label that a string has in every document, where one is known."""
    lists = name_words()
    if words in lists.labels:
        return lists.labels[words]
    if by_name(words) is not None and words not in lists.also_places:
        if is_adjective(words):
            return "NORP" if label in _GROUND else None
        return "GPE" if label != "PERSON" else None
    if _is_people(words):
        return "NORP"
    if label in PLACE_LABELS and without_division(words) != words:
        return "GPE"
    if words.endswith(_REGION_ENDS) and (is_place(words.split(" ")[0]) or is_place(words.rpartition(" ")[0])):
        return "GPE"
    if label not in {"PERSON", "GPE"} and is_place(words):
        return "GPE"
    if label != "ORG" and _BODY_START.match(words):
        return "ORG"
    if label != "PERSON" and _NATURAL.fullmatch(words) and not is_place(words):
        return "LOC"
    last = words.rpartition(" ")[2]
    ending = lists.endings.get(last) if last != words else None
    if ending == "ORG" and label in {"PERSON", "GPE", "LOC", "NORP", "PRODUCT"}:
        return "ORG"
    if label == "FAC" and last in _OFFICE_ENDS:
        return "ORG"
    if ending is not None and (label in PLACE_LABELS or (label == "PERSON" and last in _STREETS)):
        return ending
    return None


def _is_people(words: str) -> bool:
    """Whether the word is a country's people in the plural, as "Zambians"."""
    return len(words) >= _SHORTEST_PLURAL and words.endswith("ns") and is_adjective(words[:-1])


def _is_credit(text: str, start: int, words: str) -> bool:
    """Whether a name stands among the reporters of a credit line, as "(Reporting by Ziyi Tang)"."""
    return " " in words and bool(_PERSONAL.fullmatch(words) and _CREDITS.search(text, max(0, start - 200), start))


def add_places(words: Words, spans: Sequence[Span]) -> list[Span]:
    """Peoples in the plural, and places that a preposition of place stands before, where the model missed them."""
    taken = {i for start, end, _ in spans for i in words.span(start, end)}
    added: list[Span] = []
    for index, low in enumerate(words.lows[:-1]):
        if low.endswith("ns") and index not in taken and _is_people(words.raws[index]):
            added.append((words.starts[index], words.ends[index], "NORP"))
        if low not in _PREPOSITIONS or index + 1 in taken or not words.raws[index + 1][0].isupper():
            continue
        last = _place_end(words, index + 1, taken)
        if last:
            added.append((words.starts[index + 1], words.ends[last - 1], "GPE"))
    return [*spans, *added, *_employers(words.text, [*spans, *added])]


def _employers(text: str, spans: Sequence[Span]) -> list[Span]:
    """The body in "an analyst at Zero Power Intelligence", where the model saw nothing."""
    found = [(*match.span(1), "ORG") for match in _ANALYST.finditer(text)]
    return [new for new in found if not any(old[0] < new[1] and new[0] < old[1] for old in spans)]


_PREPOSITIONS = frozenset("in at from to near of between across outside around via".split())
_LONGEST_PLACE = 4


def _place_end(words: Words, first: int, taken: set[int]) -> int:
    """Index after the place that starts at a word and ends where the capitals end, else 0."""
    last = first
    limit = min(len(words), first + _LONGEST_PLACE)
    while last < limit and last not in taken and words.raws[last][0].isupper():
        last += 1
    if last < len(words) and words.raws[last][0].isupper() and words.starts[last] == words.ends[last - 1] + 1:
        return 0
    name = words.text[words.starts[first] : words.ends[last - 1]] if last > first else ""
    if name.isupper() or not (is_place(name) or (by_name(name) is not None and not is_adjective(name))):
        return 0
    if words.text[words.ends[last - 1] : words.ends[last - 1] + 2].startswith(("-", "'", "’")):
        return 0
    return 0 if name_words().in_currency.match(words.text, words.ends[last - 1]) else last

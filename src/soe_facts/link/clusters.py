"""One canonical name for the many forms of a name: acronyms, short forms, surnames, the registry's name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from soe_facts import countries
from soe_facts.find.entities import Span, kind_of
from soe_facts.find.name_edges import without_division
from soe_facts.find.places import is_place
from soe_facts.link.short_names import (
    COMMON_WORDS,
    LONGEST_ACRONYM,
    abbreviates,
    are_initials,
    completes,
    is_branch,
    is_clipped,
    is_headed,
    is_shortened,
)
from soe_facts.records import EntityMention
from soe_facts.registry import Organisation, Registry, normalise


@dataclass(slots=True)
class _Cluster:
    label: str
    organisation: Organisation | None
    names: list[str]

    @property
    def fullest(self) -> str:
        return max(self.names, key=lambda name: (len(name.split()), len(name)))


def resolve_names(
    text: str, names: Sequence[Span], registry: Registry, country: countries.Country | None
) -> tuple[list[EntityMention], dict[int, str]]:
    """The names as rows of the entities table, and by start offset the fullest words the document has for each."""
    names = [_relabelled(text, name, registry, country) for name in names]
    clusters = _cluster(text, names, registry, country)
    mentions: list[EntityMention] = []
    fullest: dict[int, str] = {}
    for start, end, label in names:
        words = text[start:end]
        cluster = clusters.get((label, words))
        if cluster is None:
            place = countries.by_name(words) if label in {"GPE", "NORP"} else None
            canonical = place.name if place else _bare_region(words) if label == "GPE" else None
            code = place.code if place else None
            kind = {"GPE": "country" if place else "place", "PERSON": "person"}.get(label, "facility")
            mentions.append(EntityMention(start, end, words, label, canonical, None, kind, code, "model"))
            continue
        body = cluster.organisation
        fullest[start] = cluster.fullest
        name = cluster.fullest if body is None else body.name
        kind = "person" if label == "PERSON" else kind_of(cluster.fullest, body)
        mentions.append(
            EntityMention(
                start,
                end,
                words,
                label,
                name,
                body.id if body else None,
                kind,
                body.country if body else None,
                "registry" if body else "document",
            )
        )
    return mentions, fullest


def _relabelled(text: str, name: Span, registry: Registry, country: countries.Country | None) -> Span:
    """A name taken for a building's or a place's that is one of a known firm: "At Equinor, output fell"."""
    start, end, label = name
    words = text[start:end]
    if label == "ORG" and countries.is_adjective(words) and _only_tells_home(text, name, registry):
        return (start, end, "NORP")  # "The German state railway lost"
    ground = label in {"GPE", "LOC"} and countries.by_name(words) is None and not is_place(words)
    if not ground and (label != "FAC" or not _BUILT.isdisjoint(words.split())):
        return name
    return (start, end, "ORG") if _registered(text, name, registry, country) is not None else name


def _only_tells_home(text: str, name: Span, registry: Registry) -> bool:
    """Whether an adjective of a country is no short name: "the German railway", not "Ethiopian" of the airline."""
    start, end, _ = name
    words = text[start:end]
    led = (
        text[max(0, start - 4) : start].lower() in {"the ", " an ", "its "} or text[max(0, start - 3) : start] == " a "
    )
    return led and registry.lookup(words, None) is None and re.search(rf"\b{re.escape(words)} [A-Z]", text) is None


_BUILT = frozenset("Airport Port Terminal Mine Refinery Plant Station Dam Bridge Harbour Harbor Field Line".split())


def _bare_region(words: str) -> str | None:
    """ "Tibet" for "Tibet autonomous region", so that both are one."""
    bare = without_division(words)
    return bare if bare != words else None


_GROUPED = {"ORG", "PERSON"}


def _cluster(
    text: str, names: Sequence[Span], registry: Registry, country: countries.Country | None
) -> dict[tuple[str, str], _Cluster]:
    """Group the strings that name one body: acronyms in brackets, short forms, surnames."""
    clusters: dict[tuple[str, str], _Cluster] = {}
    ordered = [(s, e, label) for s, e, label in names if label in _GROUPED]
    for position, (start, end, label) in enumerate(ordered):
        words = text[start:end]
        if (label, words) in clusters:
            continue
        own = _registered(text, (start, end, label), registry, country) if label == "ORG" else None
        if own is not None and _is_shorter_form(words, own, clusters):
            own = None
        home = _introduced(text, ordered, position, clusters)
        if home is not None:
            home.names.append(words)
            home.organisation = home.organisation or own
            clusters[(label, words)] = home
            continue
        home = _short_form(words, label, own, clusters)
        if home is not None and home is _last(ordered, position, text, clusters) and _is_tied(text, start, end):
            home = None
        if home is not None and (own is None or home.organisation is None or own is home.organisation):
            home.names.append(words)
            home.organisation = home.organisation or own
        else:
            home = _Cluster(label, own, [words])
        clusters[(label, words)] = home
    return clusters


def _registered(text: str, span: Span, registry: Registry, country: countries.Country | None) -> Organisation | None:
    """The registry's body of a name: of the country right before it ("Kuwait's KPC"), else of the document's."""
    start, end, _ = span
    words = text[start:end]
    before = _COUNTRY_BEFORE.search(text, max(0, start - 40), start)
    home = (_country_at_end(before[1], bool(before[2])) if before else None) or country
    code = home.code if home else None
    own = registry.lookup(words, code) or _of_country(words, home, registry)
    if own is not None and _is_foreign(text, words, own, code):
        own = None
    ticker = _TICKER.match(text, end)
    listed = registry.by_ticker(ticker[1] or f"{ticker[3]}.{ticker[2]}") if ticker else None
    return listed if listed is not None and _shares_start(words, listed) else own


def _of_country(words: str, home: countries.Country | None, registry: Registry) -> Organisation | None:
    """ "The Passenger Rail Agency" of South Africa, "the Electricity Company" of Ghana."""
    if home is None or words.count(" ") < 2:
        return None
    found = registry.lookup(f"{words} of {home.name}", home.code)
    return found if found is not None and found.country == home.code else None


def _shares_start(words: str, body: Organisation) -> bool:
    """Whether a name begins like one of a body's names, so that a ticker behind it can be trusted."""
    first = normalise(words).split(" ")[0]
    return any(normalise(name).split(" ")[0] == first for name in body.names)


def _country_at_end(words: str, possessive: bool) -> countries.Country | None:
    """The country that some capitalised words end with, as owner ("In Kuwait's") or adjective ("In Kuwaiti")."""
    parts = words.split(" ")
    names = (" ".join(parts[first:]) for first in range(len(parts)))
    return next((found for name in names if (found := _owner_country(name, possessive)) is not None), None)


def _owner_country(name: str, possessive: bool) -> countries.Country | None:
    return countries.by_name(name) if possessive or countries.is_adjective(name) else None


_COUNTRY_BEFORE = re.compile(
    r"((?:[A-Z][\w.]+ ){0,2}[A-Z][\w.]+)(['’]s?)? (?:state-(?:owned|run) |state )?(?:[a-z]+ ){0,2}$"
)
_TICKER = re.compile(
    r"\s?\((?:[A-Z][\w ]{1,20}: ?)?"
    r"(?:(\d{1,6}\.(?:HK|SH|SS|SZ))\b|(HK(?:EX|G|SE)?|SEHK|SSE|SH|SHA|SZSE|SZ|SHE): ?(\d{1,6})\b)"
)


def _is_foreign(text: str, words: str, own: Organisation, country: str | None) -> bool:
    """Whether capitals or common words would link to a body of a country that the document does not speak of."""
    acronym = words.isupper() and len(words) <= LONGEST_ACRONYM
    common = not words.isupper() and set(normalise(words).split()) <= COMMON_WORDS
    if not (acronym or common) or own.country in {"", "XX", country}:
        return False
    if own.kind in {"international", "broker", "agency"}:
        return False
    home = countries.by_code(own.country)
    return home is None or not countries.is_named(text, home)


_INTRODUCES = re.compile(
    r"\s?\(\s?[\"“']?|,? (?:better|also|commonly|formerly|previously|or|widely) ?(?:known as|called|"
    r"named)? (?:the )?|, or |"
    r",? (?:known|hereinafter referred to) as "
)


def _introduced(
    text: str, ordered: Sequence[Span], position: int, clusters: dict[tuple[str, str], _Cluster]
) -> _Cluster | None:
    """The cluster that this name abbreviates: "Full Name (FN)", "Full Name, better known as Fullna"."""
    if position == 0:
        return None
    start, end, label = ordered[position]
    before_start, before_end, before_label = ordered[position - 1]
    if before_label != label or label != "ORG":
        return None
    between = text[before_end:start]
    if len(between) <= 40 and _INTRODUCES.fullmatch(between):
        if "(" in between and (")" not in text[start : start + 60] or text[end : end + 1] == ":"):
            return None
        return clusters.get((label, text[before_start:before_end]))
    return None


def _short_form(
    words: str, label: str, own: Organisation | None, clusters: dict[tuple[str, str], _Cluster]
) -> _Cluster | None:
    """The cluster of a longer (or shorter) name met before, of which this one is the short (or long) form."""
    key = normalise(words).split()
    found: list[_Cluster] = []
    for (other_label, other), cluster in clusters.items():
        if other_label != label:
            continue
        if own is not None and cluster.organisation is not None and own is not cluster.organisation:
            continue
        full = normalise(other).split()
        shortened = own is None and len(key) < len(full)  # "Poste" after "Poste Italiane"
        if own is not None and label == "ORG" and cluster.organisation is None and is_headed(key, full, other):
            found.append(cluster)
            continue
        if label == "ORG" and own is not cluster.organisation and not shortened and is_branch(key, full):
            continue
        if label == "ORG" and (
            are_initials(words, other) or (own is None and _is_acronym_of(words, cluster.organisation))
        ):
            found.append(cluster)
            continue
        if abbreviates(words, key, full, label) or (label == "ORG" and completes(key, full)):
            found.append(cluster)
    unique = {id(cluster): cluster for cluster in found}
    return next(iter(unique.values())) if len(unique) == 1 else None


def _is_acronym_of(words: str, body: Organisation | None) -> bool:
    """ "CDC" after "Caisse des Depots", which the registry knows as "Caisse des Depots et Consignations"."""
    return body is not None and any(are_initials(words, name) for name in body.names)


def _is_shorter_form(words: str, own: Organisation, clusters: dict[tuple[str, str], _Cluster]) -> bool:
    """ "COSCO Shipping Holdings carried 13 million TEUs. COSCO had 557 ships": the body just told of, not the parent
    that has the short name; nor is "Eastern" after "China Eastern Airlines" another firm of that name."""
    key = normalise(words).split()
    if len(key) != 1 and key[1:] != ["bank"]:
        return False
    known = [(one, one.organisation) for one in clusters.values() if one.organisation is not None]
    if any(body is own for _, body in known):
        return False
    named_so = normalise(own.name).split() == key  # PTT itself is not PTT Exploration and Production
    called_so = any(normalise(name).split() == key for name in own.names)
    others = [
        one
        for one, body in known
        if not (named_so and body.country == own.country) and not (called_so and _is_arm(body, own))
    ]
    if any(is_clipped(key, normalise(name).split()) for one in others for name in one.names):
        return True
    if len(key) != 1:
        return False
    return any(is_shortened(key, normalise(name).split()) for one in others for name in one.names)


_ARMS = frozenset("gas drilling oil power energy water steel coal copper petroleum".split())


def _is_arm(body: Organisation, own: Organisation) -> bool:
    """Whether a body is called by its owner's short name and one trade: "ADNOC Gas" is not what "ADNOC" means."""
    words = normalise(body.name).split()
    return body.parent == own.id and len(words) == 2 and words[1] in _ARMS


_TIE = r"(?:parent|owner|subsidiary|unit|arm|affiliate|sister)"
_TIED_BEFORE = re.compile(
    rf"(?:\b[Ii]ts|\b[Tt]heir|['’]s|\b[Tt]he) (?:[\w-]+ ){{0,3}}?{_TIE}(?: company)?(?:,| is| was)? $"
)
_TIED_AFTER = re.compile(rf"(?:,| is| was) (?:its|their|the) (?:[\w-]+ ){{0,3}}?{_TIE}\b")


def _is_tied(text: str, start: int, end: int) -> bool:
    """Whether a name is told to be another's parent or arm, however like the other's: "Kalindra Power is growing. Its
    parent, Kalindra Holdings, is not"."""
    before = _TIED_BEFORE.search(text, max(0, start - 50), start)
    return before is not None or _TIED_AFTER.match(text, end) is not None


def _last(
    ordered: Sequence[Span], position: int, text: str, clusters: dict[tuple[str, str], _Cluster]
) -> _Cluster | None:
    """The cluster of the name before."""
    if not position:
        return None
    start, end, label = ordered[position - 1]
    return clusters.get((label, text[start:end]))

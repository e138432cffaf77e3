"""Names of what is made, sold and planned, which are no bodies: lotteries, apps, trains, programmes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from soe_facts.find.name_context import Known, is_treated_as_body
from soe_facts.find.name_edges import Span

_LEFT = 60

_CALLED_SO = (
    r",? (?:(?:better |also |commonly )?known as|called|dubbed|named|nicknamed|codenamed|branded) (?:the )?[\"“']?$"
)
_PLAN = re.compile(
    r"\b(?:programme|program|plan|scheme|initiative|strategy|project|campaign|policy|reform|drive|law|act|decree|"
    r"roadmap|framework|index|gauge|survey|report|conference|summit|forum)s?" + _CALLED_SO
)
_WARE = re.compile(
    r"\b(?:train|aircraft|airliner|jet|plane|helicopter|drone|model|car|suv|sedan|truck|bus|vehicle|rocket|satellite|"
    r"spacecraft|ship|vessel|carrier|submarine|frigate|tanker|icebreaker|robot|chip|processor|app|platform|phone|"
    r"handset|missile|tank|battery|engine|drug|vaccine|beer|whisky|cigarette)s?" + _CALLED_SO,
    re.IGNORECASE,
)


def plans_in_context(text: str, spans: Sequence[Span], is_registered: Known) -> frozenset[str]:
    """What the text calls the name of a programme or a law, which is no body: "a sale plan, known as Vendor".

    >>> sorted(plans_in_context("A plan called Vendor. Vendor began.", [(14, 20, "ORG")], lambda name: False))
    ['Vendor']
    """
    return frozenset(
        words
        for start, end, label in spans
        if label in {"ORG", "PRODUCT"} and _PLAN.search(text, max(0, start - _LEFT), start)
        if not is_registered(words := text[start:end])
    )


def is_called_ware(text: str, start: int) -> bool:
    """Whether a name is what the text says a train, a ship or another thing made is called: "a train called Avril"."""
    return _WARE.search(text, max(0, start - _LEFT), start) is not None


# "A Mirajackpot draw", "the Velka app": names of what people play, use and pay with.
_OFFERS = re.compile(
    r" (?:(?:mobile|online|streaming|prepaid|loyalty|scratch|payment|instant|weekly|daily|Saturday|Wednesday) )?"
    r"(?:draws?|wins?|winners?|prizes?|lotter(?:y|ies)|jackpots?|games?|apps?|(?:web)?sites?|portals?|wallets?|"
    r"scratch cards?|streaming (?:service|platform)|smartcards?|travelcards?|loyalty (?:programme|program|scheme))\b"
)
_OFFER_BEFORE = re.compile(r"(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Nn]ew|own|popular|[Oo]nline)|['’]s?) $")
# A firm's site in a town is where its works stand: "at the Rosneft site".
_AT = re.compile(r"\b(?:[Aa]t|[Ii]n|[Tt]o|[Nn]ear|[Ff]rom|[Oo]utside) (?:the|its|their) $")
_LABELS = frozenset({"ORG", "PRODUCT", "PERSON", "FAC"})
_JOINS = frozenset({", ", " and ", ", and ", " or "})


def products_in_context(text: str, spans: Sequence[Span], is_registered: Known) -> frozenset[str]:
    """The strings that the text treats as a game, an app or a site, and those that it lists them with.

    >>> text = "Lira and Jackor made more, thanks to a Jackor draw."
    >>> sorted(products_in_context(text, [(0, 4, "ORG"), (9, 15, "ORG"), (39, 45, "ORG")], lambda name: False))
    ['Jackor', 'Lira']
    """
    names = [span for span in spans if span[2] in _LABELS and not is_registered(text[span[0] : span[1]])]
    offers = {text[start:end] for start, end, label in names if _is_offer(text, start, end, label)}
    if not offers:
        return frozenset()
    offers |= _listed_with(text, names, offers)
    bodies = {text[start:end] for start, end, _ in names if is_treated_as_body(text, start, end)}
    return frozenset(offers - bodies)


def _is_offer(text: str, start: int, end: int, label: str) -> bool:
    offer = _OFFERS.match(text, end)
    if offer is None or (label == "FAC" and offer[0].endswith(("site", "sites"))):
        return False  # "the Hinkley site"
    if _OFFER_BEFORE.search(text, max(0, start - 10), start) is None:
        return False
    return _AT.search(text, max(0, start - 14), start) is None


def _listed_with(text: str, names: Sequence[Span], offers: set[str]) -> set[str]:
    """ "Lira" of "Lira and Jackor", where the other is a game."""
    runs: list[list[str]] = []
    for before, (start, end, _) in zip([(0, 0, ""), *names], names, strict=False):
        if not runs or text[before[1] : start] not in _JOINS:
            runs.append([])
        runs[-1].append(text[start:end])
    return {name for run in runs if not offers.isdisjoint(run) for name in run}

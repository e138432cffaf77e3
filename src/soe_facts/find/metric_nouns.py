"""Whether the words of a metric stand as a noun: "the plan costs" and "in order to" name none."""

from __future__ import annotations

from soe_facts.find.tokens import Words

HYPHENS = {"-", "–", "‑"}
_WRITTEN_DOWN = frozenset({"assets", "inventories", "inventory", "stocks", "investments", "loans", "equity"})
_CHARGED = frozenset({"port", "harbour", "harbor", "light", "membership", "union", "canal", "berthing", "wharfage"})
_FARES = frozenset("ticket tickets fare fares trip trips crossing crossings journey journeys flight flights".split())
_NO_NOUN_TAGS = {"VB", "VBD", "VBP", "VBZ", "VBG", "MD", "RB"}


def is_nominal(words: Words, first: int, last: int) -> bool:
    """Whether the phrase is used as a noun: "in order to", "the plan costs" and "in volume" are not."""
    lows, tags = words.lows, words.tags
    following = lows[last] if last < len(words) else ""
    if following in _BEARERS:
        return False
    if last - first > 1:
        return lows[last - 1] != "values" or following not in {"the", "it"}  # "the deal values the company at"
    low, tag = lows[first], tags[first]
    if low == "dues" and first and lows[first - 1] in _CHARGED:
        return False  # "port dues"
    if low == "return" and following in _FARES:
        return False  # "a return crossing costs 38 pounds"
    if low in _CHARGES and _is_set_aside(lows, first):
        return False
    if low in {"order", "interest"} and first and lows[first - 1] in {"in", "an"}:
        return lows[first - 1] == "an" and following == "of"  # "an interest of 25 percent in CIMB"
    if low in {"volume", "tonnage", "cash"} and first and lows[first - 1] in {"in", "by"}:
        return False
    if low in {"order", "orders"} and first and lows[first - 1] == "on":
        return False  # "another 40 on order"
    if low in _WRITTEN_DOWN and any(
        lows[at] in {"down", "off"} and lows[at - 1].startswith(("writ", "wrote"))
        for at in range(max(1, first - 2), first)
    ):
        return False  # "after writing down assets by 2 billion pesos"
    if low == "network" and last < len(tags) and tags[last].startswith("NN"):
        return False  # "an increase of 9 percent in network charges"
    if low == "margin" and first > 1 and "by" in lows[max(0, first - 4) : first]:
        return False  # "costs went up by the same margin", "won by a wide margin"
    if low == "loading" and tag == "VBG" and following in {"on", "at", "of"}:
        return True  # "loading on its network fell 3 percent"
    if low == "books" and first > 1 and lows[first - 2] == "on":
        return False  # "loans on its books"
    if low == "cost" and (tag == "VBN" or (first and lows[first - 1] in {"has", "have", "had"})):
        return False  # "the rescue has cost taxpayers 9 billion"
    if low == "cost" and _is_cost_verb(words, first):
        return False
    if _in_compound(words, first):
        return False
    if low in {"interest", "holding", "station", "area", "note", "benchmark"} and following in {"rate", "company"}:
        return False
    if tag in {"VB", "VBP"} and low.endswith("s"):
        return True  # "Dispatches to mills were 3 million tonnes": no base form ends so
    if tag == "VBZ" and (first == 0 or lows[first - 1].strip() in _OPENS):
        return True  # "Proceeds from the sale came to 3 billion": no verb without a subject
    if tag in {"VB", "VBP"} and following in _LINKS and (not first or lows[first - 1].strip() in _OPENS | {","}):
        return True  # "In Singapore, profit at its unit fell", "Demand for steel was 9 million tonnes"
    if (
        low == "profit"
        and tag in {"VB", "VBP"}
        and (following in {"at", "of", "in", "to", "$", "€", "£", "rs", "rmb"} or following[:1].isdigit())
        and (not first or lows[first - 1] in {",", "and", ";"})
    ):
        return True  # "Revenue was 3 billion euros and profit 1 billion"
    return tag not in _NO_NOUN_TAGS or (low in _TRADE and _is_set_against(words, first))


_OPENS = frozenset({"", "."})
_LINKS = frozenset({"at", "of", "in", "for", "from", "by", "on"})
_TRADE = frozenset({"imports", "exports"})


def _is_set_against(words: Words, at: int) -> bool:
    """ "Exports reached 3 billion euros, and imports 2 billion": nouns both, whatever the tagger made of the second."""
    joined = words.lows[at - 1] in {"and", ",", ";", "while", "but"} if at else False
    return joined and any(
        words.lows[i] in _TRADE and words.tags[i].startswith("NN") for i in range(max(0, at - _APART), at)
    )


_APART = 24


_CHARGES = frozenset({"interest", "tax", "taxes", "taxation", "depreciation", "amortisation", "amortization"})


def _is_set_aside(lows: list[str], at: int) -> bool:
    """ "Earned 3 billion dong before tax", "made 1.2 billion euros before interest, tax and depreciation"."""
    while at > 0 and lows[at - 1] in {*_CHARGES, ",", "and"}:
        at -= 1
    return at > 0 and lows[at - 1] in {"before", "after"}


# Nouns whose modifier names no statistic: "the sales force", "power generation companies", "bond filings".
_BEARERS = frozenset(
    "force forces director directors officer officers manager managers minister ministry department agency agencies "
    "authority regulator regulators commission bank banks banker bankers company companies firm firms fund funds "
    "group groups corporation corporations corp conglomerate unit units arm investor investors sector sectors "
    "industry exchange exchanges bourse office offices analyst analysts economist economists team staff adviser "
    "consultancy consulting service services supervision class classes code codes rule rules law laws prospectus "
    "filing filings document documents war wagons trains ships maker makers academy monitor expo fair quality road "
    "roads holder holders buyer buyers trader traders desk platform app website guarantee lender lenders producer "
    "producers supplier suppliers insurer insurers operator operators exporter exporters importer importers provider "
    "watchdog watchdogs supervisor supervisors overseer administrator bureau committee administration "
    "providers distributor distributors giant ceiling differential".split()
)


def _is_cost_verb(words: Words, at: int) -> bool:
    """ "Building the line cost 31 billion yuan": a verb that was taken for a noun."""
    following = words.lows[at + 1] if at + 1 < len(words) else ""
    return following[:1].isdigit() or following in {"$", "€", "£", "¥", "rs", "rmb", "about", "around", "nearly", "it"}


def _in_compound(words: Words, at: int) -> bool:
    """Whether a word is part of a compound adjective: "high-speed lines", "loss-making firms", "a low-cost carrier"."""
    lows, tags, count = words.lows, words.tags, len(words)
    if at + 2 < count and lows[at + 1] in HYPHENS and tags[at + 2] in {"VBG", "VBN", "JJ"}:
        return words.ends[at + 1] == words.starts[at + 2]
    joined = at and lows[at - 1] in HYPHENS and words.ends[at - 1] == words.starts[at]
    return bool(joined) and at + 1 < count and tags[at + 1].startswith("NN")

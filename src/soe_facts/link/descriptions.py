"""What a definite description calls a body ("the toll-road operator") against what the document says of each body."""

from __future__ import annotations

import re
from collections.abc import Sequence

from soe_facts.link.actors import ARMS, Actor
from soe_facts.registry import load_registry

# Nouns for firms of one trade, with the beginnings of words that such firms have in their names.
_TRADES = {
    "airline": "air aero airline airways aviation",
    "carrier": "air aero airline airways aviation shipping lines ferries marine telecom mobile",
    "lender bank": "bank banco banque banca sparebank",
    "miner": "mining mines mineral minerals coal copper gold iron metals rare potash uranium lithium nickel zinc",
    "refiner oil refinery": "oil petroleum petro petrochemical refining refinery",
    "utility generator": "power electric electricity energy grid water hydropower heating électricité electricidad",
    "railway railroad": "rail railway railways bahn chemins ferrocarriles ferrovie comboios spoorwegen koleje",
    "shipper shipbuilder shipyard shipping": "ship shipping ships shipyard shipbuilding marine",
    "steelmaker mill": "steel iron",
    "smelter": "aluminium aluminum copper zinc",
    "supplier distributor": "gas power water energy",
    "automaker carmaker": "motor auto automobile automotive",
    "trainmaker": "locomotive rolling rail crrc",
    "insurer": "insurance life assurance reinsurance",
    "broker brokerage": "securities capital",
    "fund": "fund investment",
    "port": "port ports harbour harbor puertos portuaire",
    "metro": "metro",
    "driller explorer": "oil petroleum exploration drilling",
    "telecom telecoms": "telecom telecommunications mobile unicom",
    "builder": "construction engineering builder",
    "airport": "airport airports",
    "broadcaster": "broadcasting broadcast television radio tv",
    "telco": "telecom telecommunications telephone mobile unicom",
    "reinsurer": "reinsurance insurance",
    "shipowner": "ship shipping ships marine lines",
    "brewer": "brewery breweries brewing beer",
    "distiller": "distillery distilleries distillers liquor spirits",
    "drugmaker": "pharma pharmaceutical pharmaceuticals drug drugs medicine",
    "chipmaker": "semiconductor semiconductors microelectronics chip chips",
    "truckmaker": "truck trucks motor motors automotive",
    "hotelier": "hotel hotels",
    "planemaker": "aircraft aerospace aviation aeronautical",
    "developer": "properties property land estate housing",
    "retailer": "stores retail supermarkets",
    "processor": "foods food dairy meat sugar",
}
_HINTS = {noun: frozenset(hints.split()) for nouns, hints in _TRADES.items() for noun in nouns.split()}
_ON_RAILS = ("rail", "ferr", "chemin", "bahn", "spoor", "jernban", "kolej", "demiryol")
# How names spell a trade that a description puts before its noun: "the gas company" is Baltijas Gaze.
_SPELLINGS = {
    "gas": ("gas", "gaz"),
    "oil": ("oil", "petr", "neft", "naft"),
    "power": ("power", "electr", "elektr", "energ"),
    "electricity": ("electr", "elektr", "power", "energ"),
    "energy": ("energ", "electr", "elektr", "power"),
    "rail": _ON_RAILS,
    "railway": _ON_RAILS,
    "railroad": _ON_RAILS,
    "telecom": ("tele",),
    "telecoms": ("tele",),
    "air": ("air", "avia"),
    "water": ("water", "aqua", "agua", "vod"),
    "coal": ("coal", "ugol"),
    "postal": ("post", "corre"),
}
_FINANCE = frozenset({"lender", "bank", "fund", "insurer", "broker", "brokerage"})
_OF_FINANCE = frozenset("bank banks banco insurance securities capital fund".split())
# Words that any company may be called.
_PLAIN = frozenset(
    "the this that company group firm corporation conglomerate enterprise giant entity business same whole entire new "
    "merged enlarged combined state national its owned state-owned state-run state-controlled listed biggest largest "
    "top leading major country's chinese indian first second".split()
)
# Of these, nouns that tell nothing even of a body that the text has called so.
_ANY = frozenset({"company", "firm", "entity", "business", "enterprise"})
# Of these, words by which one body of several is told to be the state's.
_STATES = frozenset("state state-owned state-run state-controlled state-backed state-held government-owned".split())
_APPOSED = re.compile(r"(?:,| is| was|, which is) (?:an?|the|its|their|one of the) ([^,.;:()\"“”]{3,70})")
# "…, the crane maker said in a filing" is a tag, no apposition of the name before it.
TAG = re.compile(r"\b(?:said|says|announced|reported|disclosed|added|estimates|confirmed|noted|stated)\b")
# Words right before a name, read backwards from it: a search for their end would begin at every letter.
_WORDS_BACK = re.compile(r"(?:\s[\w’'-]*[A-Za-z]){1,5}")
_INTRODUCED = re.compile(r"\b(?:[Ii]ts|[Tt]heir|[Tt]he|[Aa]n?|[A-Z]\w+['’]s)\s(?:[a-z][\w-]*\s){0,3}[a-z]+,\s$")
_WORD = re.compile(r"[A-Za-z][\w’'-]*")
_BREAKS = frozenset(
    "of in by from with for to at on than as and or but the a an that while which its their said says told was is "
    "were are has had have will would when where owes owed owns bought sold lent lends paid pays told asked sued "
    "joined hired gave granted holds held controls backs operates runs supplies supplied rescued built".split()
)


# Stands before words of a body's full name that the text does not have: they tell its trade, but nobody has said them.
_UNSAID = "~"


def describe(text: str, actors: Sequence[Actor]) -> dict[str, frozenset[str]]:
    """The words the document uses of each named body: in its name, in front of it, and in apposition.

    "Shudao, a toll-road operator" and "state power utility ZESCO" give `toll-road`, `operator` and `power`, `utility`.
    """
    found: dict[str, set[str]] = {}
    for actor in actors:
        if actor.how != "name" or actor.label not in {"ORG", ""}:
            continue
        words = found.setdefault(actor.name, set())
        told = _WORD.findall(f"{actor.fullest or ''} {actor.named}".lower())
        if actor.how == "name" and actor.id is not None and _is_states(actor.id):
            words.add("state-run")
        words.update(told, (f"{_UNSAID}{word}" for word in _WORD.findall(actor.name.lower()) if word not in told))
        after = _APPOSED.match(text, actor.end, min(len(text), actor.end + 90))
        if after is not None and TAG.search(after[1]) is None:
            words.update(_up_to_break(_WORD.findall(after[1].lower())))
        words.update(_up_to_break(_WORD.findall(_ahead(text[max(0, actor.start - 60) : actor.start]))[::-1]))
    return {name: frozenset(words) for name, words in found.items()}


def _ahead(window: str) -> str:
    """What stands in front of a name at the end of a window: "Its rival, the state carrier " but not "said. "."""
    words = _WORDS_BACK.match(window[::-1])
    if words is not None:
        return window[-words.end() :]
    introduced = _INTRODUCED.search(window) if window.endswith((", ", ",\n")) else None
    return introduced.group() if introduced is not None else ""


_OFFICES = frozenset({"ministry", "regulator", "fund", "agency"})


def _is_states(body: str) -> bool:
    """Whether an office of a state stands above a body in the registry: BSNL is "the state-run operator"."""
    registry = load_registry().by_id
    parent = registry[body].parent if body in registry else None
    return parent in registry and registry[parent].kind in _OFFICES


def _up_to_break(words: Sequence[str]) -> list[str]:
    kept: list[str] = []
    for word in words:
        if word.lower() in _BREAKS:
            break
        kept.append(word.lower())
    return kept


def likeness(words: Sequence[str], described: frozenset[str]) -> float:
    """How well a description fits a body: 2 for the same noun, 1.8 for its trade, 1 for being the state's, 0.5 for
    each other word said.

    An arm is less likely to be called the group.

    >>> likeness(["the", "steelmaker"], frozenset({"baowu", "steel", "group"}))
    1.8
    """
    noun = words[-1]
    told = [word for word in words[:-1] if word not in _PLAIN]
    score = 0.5 * sum(word in described or f"{word}s" in described or _is_spelt(word, described) for word in told)
    if not _STATES.isdisjoint(words[:-1]) and not _STATES.isdisjoint(described):
        score += 1.0
    if noun not in _PLAIN:
        hints = _HINTS.get(noun, frozenset())
        if noun in described or f"{noun}s" in described:
            score += 2.0
        elif any(_hinted(word, hints) for word in described):
            score += 1.8
        elif noun in _HINTS and noun not in _FINANCE and not _OF_FINANCE.isdisjoint(described):
            score -= 1.5
    elif noun in described and noun not in _ANY:
        score += 0.5
    if noun in ARMS:
        score += 1.0 * bool(ARMS & described)
    elif noun in {"group", "parent"}:
        score -= 0.6 * bool(ARMS & described)
    return score


def _is_spelt(trade: str, described: frozenset[str]) -> bool:
    return any(word.startswith(_SPELLINGS.get(trade, ("\0",))) for word in described)


def _hinted(word: str, hints: frozenset[str]) -> bool:
    """Whether a word of a name tells the trade: "air" in "Finnair", "rail" in "Railways"."""
    word = word.removeprefix(_UNSAID)
    return word in hints or (
        len(word) > 6 and any((len(hint) > 2 and word.startswith(hint)) or word.endswith(hint) for hint in hints)
    )

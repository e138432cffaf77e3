"""Whether one name is a short form of another: "Dongfeng" of "Dongfeng Motor Group", "L&T" of "Larsen & Toubro"."""

from __future__ import annotations

from soe_facts import countries
from soe_facts.find.places import is_place

# Words that a short form leaves out: "Dongfeng" for "Dongfeng Motor Group".
_GENERIC = frozenset(
    "co company corp corporation ltd limited inc group holding holdings plc sa asa ag the motor electric "
    "international industries industry national energy power bank airlines airways oil petroleum port ports steel "
    "railway railways water investment development construction securities insurance mining metals coal automobile "
    "heavy machinery chemical resources shipping shipbuilding telecom telecommunications communications engineering "
    "technology financial finance capital asset management exploration production electricity generation of and "
    "authority board infrastructure logistics terminals shipyard shipyards marine cargo grid "
    "diamond diamonds gold copper platinum uranium nickel iron aluminium aluminum cement fertiliser fertilizer "
    "fertilisers fertilizers tea coffee cocoa cotton sugar tobacco gas".split()
)
COMMON_WORDS = frozenset(
    "the of and for state national central federal public bank development export import exim land union people "
    "future fund finance division ministry minister treasury energy power oil coal steel mines mining trade "
    "industry transport home health labour food railway railways post office board council cabinet parliament "
    "senate congress assembly statistics bureau agency authority commission department administration securities "
    "exchange stock electricity water gas telecom airlines airways airport port ports company corporation "
    "investment infrastructure housing agricultural agriculture industrial commercial regulatory supervisory "
    "general audit court accounts".split()
)
LONGEST_ACRONYM = 5
_SHORTEST_OWN = 5
# What an arm adds to the name of its group.
_ARMS = frozenset(
    "cargo freight logistics leasing trading retail renewables renewable green digital passenger network networks "
    "infrastructure life services solutions ventures hydro nuclear thermal refining chemicals mobile media "
    "foundation".split()
)


def is_shortened(key: list[str], full: list[str]) -> bool:
    """Whether a body told of is called by the first word of its name, or without its country: "COSCO", "Eastern"."""
    rest = full[1:]
    return _drops_country(key, full) or (full[:1] == key and rest not in ([], ["group"]) and _GENERIC.issuperset(rest))


def is_headed(key: list[str], full: list[str], short: str) -> bool:
    """ "Tenaga profit up.\n\nTenaga Nasional Bhd said": the first word of a known firm's name, told before the name."""
    return len(full) == 1 and key[:1] == full and _is_own_word(short, key[1:])


def is_branch(key: list[str], full: list[str]) -> bool:
    """Whether one name adds more than general words to the other: "State Grid Jiangsu" is not State Grid."""
    shorter, longer = sorted((key, full), key=len)
    if longer[: len(shorter)] != shorter:
        return False
    return not all(word in _GENERIC or countries.by_name(word.capitalize()) for word in longer[len(shorter) :])


def abbreviates(short: str, key: list[str], full: list[str], label: str) -> bool:
    """Whether some words are an acronym, a surname or a part that stands for a full name."""
    if not key or not full:
        return False
    if key == full:
        return True
    if label == "ORG" and (_drops_country(key, full) or _drops_country(full, key)):
        return True
    if label == "ORG" and is_clipped(key, full):
        return True
    if label == "PERSON":
        if len(key) > 1:
            return len(key) < len(full) and full[-len(key) :] == key  # "Al-Mansour", "da Silva"
        return len(full) > 1 and key[0] in (full[0], full[-1], *full[1:])
    if "&" in short and short.isupper() and len(short) <= LONGEST_ACRONYM:
        return short.replace("&", "").casefold() == "".join(word[0] for word in full if word not in {"and", "of"})
    if len(key) == 1 and short.isupper() and len(short) >= 2:
        initials = "".join(word[0] for word in full if word not in {"of", "the", "for", "in"})
        loose = "".join(word[0] for word in full)
        if key[0] in (initials, loose) or key[0] == full[0]:
            return True
    if len(key) < len(full):
        if full[: len(key)] == key:
            rest = full[len(key) :]
            generic = all(word in _GENERIC or countries.by_name(word.capitalize()) for word in rest)
            return len(key) >= 2 or generic or _is_own_word(short, rest)
        told = len(key[0]) >= _SHORTEST_OWN or (len(key) > 1 and is_place(" ".join(full[: -len(key)]).title()))
        return full[-len(key) :] == key and told and key[0] not in _GENERIC
    return False


def is_clipped(key: list[str], full: list[str]) -> bool:
    """Whether a word joins the beginnings of the first two of a name: "Exim" of the Export-Import Bank."""
    word = key[0].removesuffix("bank")
    if len(full) < _FEWEST_CLIPPED or len(word) < _SHORTEST_CLIP or key[1:] not in ([], ["bank"]):
        return False
    splits = range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)
    return any(full[0].startswith(word[:at]) and full[1].startswith(word[at:]) for at in splits) and word != full[0]


_FEWEST_CLIPPED = 3
_SHORTEST_CLIP = 4
_SHORTEST_PART = 2


def _is_own_word(short: str, rest: list[str]) -> bool:
    """Whether the first word of a name can stand for the whole: "Kaldor" for "Kaldor Gas", but "Baltrail" is no short
    form of "Baltrail Cargo"."""
    own = len(short) >= _SHORTEST_OWN and not short.isupper() and short.lower() not in _GENERIC | COMMON_WORDS
    named = is_place(short) or countries.by_name(short) is not None
    return own and not named and len(rest) <= 2 and _ARMS.isdisjoint(rest)


def _drops_country(short: list[str], full: list[str]) -> bool:
    """Whether a name leaves out the country that opens the full one: "Great Wall" of "China Great Wall Securities"."""
    rest = full[1 + len(short) :]
    return (
        full[1 : 1 + len(short)] == short
        and not _GENERIC.issuperset(short)
        and _GENERIC.issuperset(rest)
        and countries.by_name(full[0].capitalize()) is not None
    )


def completes(longer: list[str], shorter: list[str]) -> bool:
    """Whether a name met later only adds its legal form to one met before."""
    rest = longer[len(shorter) :]
    return (
        bool(rest)
        and longer[: len(shorter)] == shorter
        and len(shorter) >= 2
        and all(word in _GENERIC for word in rest)
    )


_FEWEST_INITIALS = 3


def are_initials(short: str, name: str) -> bool:
    """ "The National Mining Company … NMC": the first letters of all words of a name, its legal form with them."""
    if len(short) < _FEWEST_INITIALS or not short.isupper():
        return False
    wholes = (name, name.partition(" of ")[0])  # "NMC" for "the National Mining Company of Zambia"
    return any(short == "".join(word[0] for word in one.split() if _is_capital(word)) for one in wholes)


def _is_capital(word: str) -> bool:
    return word[:1].isupper() and word != "The"

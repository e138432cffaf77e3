"""Currency words and signs beside a number; `currency_context` tells which one a shared word means in a text."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from soe_facts.amounts import scales
from soe_facts.errors import LexiconError
from soe_facts.find.words import words
from soe_facts.lexicon import Phrases, load_entries, load_lexicon

_CURRENCY_FIELDS = (("names", list), ("symbols", list), ("countries", list), ("former", bool))
_SECTIONS = {"words", "guarded", "signs", "after", "letters", "minor", "demonyms", "places"}
_LOWER_CODES = ("usd", "eur", "gbp", "cny", "jpy", "inr", "hkd", "sgd", "aud", "cad", "chf", "krw")


# Words of everyday English that are also a currency's own.
_COMMON_WORDS = frozenset({"mark", "marks", "gold", "rights", "rate"})


class Money(NamedTuple):
    """A currency word's meaning: candidates in order of preference, and how many of it make one unit."""

    codes: tuple[str, ...]
    parts: int = 1
    scale: Decimal = Decimal(1)
    kind: str = "word"  # word, code, wordy code, sign, letter


def _codes(value: Any) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


@cache
def own_words() -> dict[str, Any]:
    """The sections of money.yaml."""
    own: dict[str, Any] = load_lexicon("money.yaml")
    if unknown := own.keys() ^ _SECTIONS:
        raise LexiconError(f"money.yaml: unknown or missing sections: {', '.join(sorted(unknown))}")
    return own


def currency_entries() -> dict[str, Any]:
    """What currencies.yaml tells of each currency, by its code."""
    return load_entries("currencies.yaml", _CURRENCY_FIELDS, ("names",))


@cache
def currency_codes() -> dict[str, bool]:
    """Every known code, and whether it is in circulation."""
    return {code: not entry.get("former", False) for code, entry in currency_entries().items()}


def currency_names(code: str) -> list[str]:
    """English names of one currency, the display name first."""
    return list(currency_entries()[code]["names"])


@cache
def currency_words() -> Phrases[Money]:
    """Names and words, read on both sides of a number; lower-cased."""
    return Phrases(spelled_out())


@cache
def spelled_out() -> dict[str, Money]:
    """Names and words by what they mean."""
    found: dict[str, Money] = {}
    own = own_words()
    for code, entry in currency_entries().items():
        for name in entry["names"]:
            if "(" not in name:
                found.setdefault(name.lower(), Money((code,)))
    found.update(_unshared_words())
    for word, value in own["words"].items():
        for form in (word.lower(), word.lower() + "s"):
            found[form] = Money(_codes(value))
    for word, entry in own["minor"].items():
        for form in (word.lower(), word.lower() + "s"):
            found[form] = Money(_codes(entry["of"]), entry["parts"])
    for adjective, code in own["demonyms"].items():
        for word, value in own["words"].items():
            if code in _codes(value) and " " not in word:
                found.setdefault(f"{adjective} {word}".lower(), Money((code,)))
                found.setdefault(f"{adjective} {word}s".lower(), Money((code,)))
    for word in own["guarded"]:
        for form in (word, word + "s"):
            found[form] = found[form]._replace(kind="letter")
    for code in _LOWER_CODES:
        found[code] = Money((code.upper(),), kind="code")
    return found


@cache
def last_words() -> frozenset[str]:
    """The words that names of currencies end in: a quick look before a long one."""
    return frozenset(phrase.split()[-1].rpartition("-")[2] for phrase in spelled_out())


def _unshared_words() -> dict[str, Money]:
    """Last words of the names that only one currency in circulation has: "ouguiyas", "patacas"."""
    codes: dict[str, set[str]] = {}
    for code, entry in currency_entries().items():
        if not entry.get("former"):
            for name in entry["names"]:
                codes.setdefault(name.lower().split()[-1], set()).add(code)
    return {word: Money((min(of),)) for word, of in codes.items() if len(of) == 1 and word not in _COMMON_WORDS}


@cache
def currency_signs() -> dict[str, Money]:
    """Signs, abbreviations and codes exactly as written, without blanks and dots; also scale and code in one."""
    own = own_words()
    found: dict[str, Money] = {}
    short = {"M": Decimal(10**6), "K": Decimal(1000), "B": Decimal(10**9), "T": Decimal(10**12)}
    for code, entry in currency_entries().items():
        wordy = code in words("wordy_codes") or entry.get("former")
        found[code] = Money((code,), kind="wordy code" if wordy else "code")
        for symbol in entry.get("symbols", ()):
            found[symbol.replace(" ", "").replace(".", "")] = Money((code,), kind="sign")
        if not entry.get("former") and code not in words("wordy_codes"):
            found[code + "$"] = Money((code,), kind="sign")
            for letter, factor in short.items():
                found.setdefault(letter + code, Money((code,), scale=factor, kind="code"))
            for suffix, factor in (("m", short["M"]), ("mn", short["M"]), ("bn", short["B"]), ("b", short["B"])):
                found.setdefault(code + suffix, Money((code,), scale=factor, kind="code"))
    for sign, value in own["signs"].items():
        found[sign] = Money(_codes(value), kind="sign")
    for letter, value in own["letters"].items():
        found.setdefault(letter, Money(_codes(value), kind="letter"))
    for sign in ("€", "£", "$", "US$"):
        for suffix, factor in (("m", short["M"]), ("mn", short["M"]), ("bn", short["B"])):
            found[sign + suffix] = Money(found[sign].codes, scale=factor, kind="sign")
    return found


@cache
def signs_after() -> dict[str, Money]:
    """What of the signs is read after a number: codes, marks that are no letters, and a listed few."""
    allowed = frozenset(own_words()["after"])
    return {
        sign: money
        for sign, money in currency_signs().items()
        if sign in allowed or money.kind in ("code", "wordy code") or (money.kind == "sign" and not sign[0].isalpha())
    }


_LOWER_SIGNS = frozenset(["us$", "hk$", "c$", "nt$", "nz$", "mxn$", "cad$", "aud$", "usd$", "sgd$"])
_BLANKS = re.compile(r"[\s.]")


def bare(sign: str) -> str:
    """A sign as the lexicon has it: "US $" and "u.s $" are "US$".

    >>> bare("US $"), bare("Rs."), bare("c $")
    ('US$', 'Rs', 'C$')
    """
    plain = _BLANKS.sub("", sign)
    return plain.upper() if plain in _LOWER_SIGNS else plain


def scale_letters(letters: str) -> Decimal | None:
    """Scale of letters that touch a sum of money: m, bn, k."""
    return scales("glued").get(letters)

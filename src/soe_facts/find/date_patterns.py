"""The words that dates are written with, as pattern fragments, and what each of them counts for."""

from __future__ import annotations

import re

# One break of a wrapped line may stand where a space would; never a blank line.
S = r"(?:[ \t\u00a0\u2009\u202f]{1,3}|[ \t]?\r?\n[ \t]{0,4})"
DASH = rf"{S}?[-‐‑–—−~～]{S}?"
END = r"(?![^\W_])"
YEAR = r"(?:1[89]|20)\d\d"
# The names of a company's year; "fiscal" and "financial" may stand without "year" ("this fiscal"), the others not.
YEAR_NAMES = ("fiscal", "financial", "business", "accounting", "budget", "reporting")
FISCAL_YEAR = (
    rf"(?:(?:[Ff]iscal|[Ff]inancial)(?:{S}[Yy]ear)?|(?:[Bb]usiness|[Aa]ccounting|[Bb]udget|[Rr]eporting){S}[Yy]ear)"
)
ORDINAL_SUFFIX = r"(?:st|nd|rd|th)"

_MONTHS = (
    ("January", "Jan"),
    ("February", "Feb"),
    ("March", "Mar"),
    ("April", "Apr"),
    ("May", "May"),
    ("June", "Jun"),
    ("July", "Jul"),
    ("August", "Aug"),
    ("September", "Sept", "Sep"),
    ("October", "Oct"),
    ("November", "Nov"),
    ("December", "Dec"),
)
_MONTH_NUMBER = {name.lower(): number for number, names in enumerate(_MONTHS, 1) for name in names}
_LOWER = [names[0].lower() for names in _MONTHS if names[0] not in ("March", "May", "August")]
MONTH_WORDS = tuple(_MONTH_NUMBER)
_FULL = [form for names in _MONTHS for form in (names[0], names[0].upper())] + _LOWER
_SHORT = [form for names in _MONTHS for name in names[1:] for form in (name, name.upper())]
# A short form may carry a full stop; the one behind a full name ends the sentence.
MONTH = rf"(?:(?:{'|'.join(_FULL)})(?![A-Za-z])|(?:{'|'.join(_SHORT)})(?![A-Za-z])\.?)"

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY_NUMBER = {name: number for number, name in enumerate(_WEEKDAYS)}
WEEKDAY_NUMBER |= {name[:3]: number for name, number in WEEKDAY_NUMBER.items()} | {"tues": 1, "thur": 3, "thurs": 3}
WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY)"
WEEKDAY_SHORT = r"(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.?"

_UNITS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
_UNITS += " eighteen nineteen twenty"
_NUMBER = {word: number for number, word in enumerate(_UNITS.split(), 1)} | {"thirty": 30, "forty": 40, "fifty": 50}
NUMBER_WORDS = tuple(_NUMBER)
NUMBER = rf"(?:\d{{1,3}}|(?i:{'|'.join(sorted(_NUMBER, key=len, reverse=True))}))"

_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
_ORDINALS += " fifteenth sixteenth seventeenth eighteenth"
ORDINAL_NUMBER = {word: number for number, word in enumerate(_ORDINALS.split(), 1)}

# What follows a number that is an amount: "2000 MW", "2024 tonnes", "June 31 percent of sales".
AMOUNT_AFTER = re.compile(
    r"[-\s]?(?:[%°‰]|[$€£¥₹](?!\s?\d)|(?:percent|per\s+cent|pct|pc|percentage|basis|points?|bps?|million|billion|trillion|thousand|"
    r"hundred|crore|lakh|dozen|mn|bn|tn|yuan|renminbi|rmb|dollars?|euros?|pounds?|rupees?|yen|won|dong|baht|rubles?|"
    r"roubles?|kroner|kronor|crowns|riyals?|dirhams?|rials?|rand|pesos?|reais|tonnes?|tons?|mt|kg|kilograms?|grams?|"
    r"[kmgt]wh?|[kmgt]?wp|[kmgtp]b|[kmg]hz|hp|(?:kilo|mega|giga|tera)?watts?(?:-?hours?)?|(?:kilo|centi|milli)?met(?:er|re)s?|"
    r"km/h|km2?|kms|cm|mm|m2|m3|miles?|feet|ft|inches|hectares?|acres?|mu|sq|square|cubic|bcm|barrels?|bpd|boe|lit(?:er|re)s?|"
    r"teus?|dwt|gmt|utc|hrs|hours?|minutes?|mins?|seconds?|times|degrees?|a\.m|p\.m)(?![A-Za-z]))",
    re.IGNORECASE,
)
# Countable things: "2025 employees" is a count, but "in 2025 employees received" is not.
THINGS_AFTER = re.compile(
    r"\s(?:(?:full-time|new|more|other)\s)?(?:employees|workers|staff|people|persons|jobs|residents|households|families|"
    r"vehicles|cars|trucks|buses|ships|vessels|aircraft|planes|jets|trains|carriages|stations|wells|turbines|panels|"
    r"units|sets(?!\s(?:aside|out|a|an|the|its|up)\b)|pieces|companies|enterprises|firms|subsidiaries|branches|stores|shops|outlets|customers|"
    r"subscribers|users|passengers|patents|projects|contracts|students|graduates|engineers|investors|villages|"
    r"towns|cities|countries|routes|flights|trips|shares|lots|cases|items|bidders|rooms|beds|homes|apartments)(?![A-Za-z])",
    re.IGNORECASE,
)


def month_number(word: str) -> int:
    """1 to 12 for a month's name, long or short.

    >>> month_number("Sept."), month_number("MAY")
    (9, 5)
    """
    return _MONTH_NUMBER[word.rstrip(".").lower()]


def number_value(word: str) -> int:
    """The value of digits or of a number word.

    >>> number_value("11"), number_value("Eleven")
    (11, 11)
    """
    return int(word) if word.isdecimal() else _NUMBER[word.lower()]


def ordinal_value(word: str) -> int:
    """The value of "first", "2nd", "fourteenth"; "latter" and "last" count as none."""
    lower = word.lower()
    return ORDINAL_NUMBER.get(lower) or int(re.sub(r"\D", "", lower))


def full_year(year: str, digits: str) -> int:
    """The year that the second, shortened half of "2021-25" stands for.

    >>> full_year("2021", "25"), full_year("1999", "00")
    (2025, 2000)
    """
    if len(digits) == 4:
        return int(digits)
    first = int(year)
    second = first - first % 100 + int(digits)
    return second if second > first else second + 100


_BIKRAM_YEARS = range(2070, 2100)
_BIKRAM_AHEAD = 57


def common_year(year: int) -> int:
    """The year in which Nepal's fiscal year of that number begins: in Bikram Sambat, 2080/81 runs from July 2023.

    >>> common_year(2080), common_year(2023)
    (2023, 2023)
    """
    return year - _BIKRAM_AHEAD if year in _BIKRAM_YEARS else year


_UNIT_MONTHS = {"month": 1, "quarter": 3, "half": 6, "half-year": 6, "year": 12, "decade": 120}


def unit_months(unit: str, count: int = 1) -> int:
    """Months in so many of a unit; 0 for weeks and days.

    >>> unit_months("quarters", 2), unit_months("year")
    (6, 12)
    """
    return _UNIT_MONTHS.get(unit.lower().rstrip("s"), 0) * count

"""From our quantities to NewsQuant's predictions: names and conventions, no values.

Units get the test set's names, a count its noun in the singular without stop words; `change` is the verb before the
quantity, else its qualifier; an equivalent in brackets has the change of what it is equivalent to; "from A to B" is one
range. "a share" and "a year", which we leave outside a unit, come back.
"""

from __future__ import annotations

import re
from typing import Any

from soe_facts.find.currency import currency_names
from soe_facts.find.nouns import singular
from soe_facts.records import Quantity

CURRENCY_NAMES = {
    "USD": "dollar", "GBP": "pound sterling", "INR": "rupee", "ILS": "shekel", "RUB": "russian ruble",
    "NLG": "netherlands guilde", "ESP": "peseta", "BTC": "bitcoin", "FIM": "finnish markka",
}  # fmt: skip
MINOR_NAMES = {"p": "penny", "pence": "penny", "¢": "cent"}
MINOR_PARTS = dict.fromkeys(["cent", "p", "pence", "penny", "¢", "sen", "us cent"], 100) | {"satoshis": 10**8}
UNIT_NAMES = {
    "percent": "percentage", "percentage_point": "percentage point", "basis_point": "basis point", "multiple": "count",
    "degree_Celsius": "celsius", "degree_Fahrenheit": "fahrenheit", "ksi": "kilopound per square inch",
    "foot_pound": "foot pound-force", "gigatonne": "gigaton", "year_of_age": "year of age", "pound": "pound-mass",
    "part_per_billion": "parts-per-billion", "fluid_ounce": "ounce", "ppg": "point per game", "rpg": "rebound per game",
    "apg": "assist per game", "generation": "generation wireless", "time": "count", "WAR": "win above replacement",
}  # fmt: skip
IRREGULAR_ADJECTIVES = {"best": "good", "better": "good", "worst": "bad", "worse": "bad", "combined": "combined"}
STOP_WORDS = frozenset(
    """
    a an and the of in on for to his her its their our more other such 's ’s another additional most
""".split()
)
UP = """
    rise rises rose risen rising up gain gains gained gaining add adds added adding climb climbs climbed climbing
    jump jumps jumped increase increases increased increasing grow grows grew grown growing advance advanced surge
    surged soar soared higher + edged rallied boosted
""".split()
DOWN = """
    fall falls fell fallen falling down drop drops dropped dropping lose loses lost losing decline declines
    declined declining slip slipped slid slide plunge plunged plunging plummet plummeted plummeting tumble tumbled
    sink sank dip dipped decrease decreases decreased decreasing shed sheds cut cuts reduced lower ease eased
    shrank
""".split()
_DIRECTION = re.compile(
    rf"\b(?:(?P<up>{'|'.join(map(re.escape, UP))}|\+)|(?P<down>{'|'.join(DOWN)}))"
    r"(?:[ ](?:\w+[ ])?by)?(?:[ ](?:about|around|nearly|to|an?|at|roughly|another|just)){0,2}\s*$",
    re.IGNORECASE,
)
_NO_DIRECTION = re.compile(
    r"\b(?:gave|give|giving|boiling)\s+(?:up|down)|\badd(?:ing)?\b|higher at $|added an? $|\bup$"
)


def to_prediction(quantity: Quantity, text: str) -> dict[str, Any]:
    """One quantity by the test set's names."""
    value, top = float(quantity.value), quantity.value_max
    if quantity.rule.startswith("growth.fraction") or quantity.rule.startswith(("growth.half", "growth.odds")):
        value /= 100  # the test set has a third as 0.333
    parts = 1 if not quantity.rule.startswith("money") else minor_parts(quantity)
    value *= parts
    return {
        "value": value if top is None else [value, float(top) * parts],
        "unit": unit_name(quantity, text),
        "change": change(quantity, text),
    }


_TO = re.compile(r"(?:[^.;,]|\.(?=\S)){0,40}\bto ")


def join_from_to(found: list[Quantity], preds: list[dict[str, Any]], text: str) -> list[dict[str, Any]]:
    """Join our two levels of "from A to B" to the test set's one range; nothing is added or left out."""
    joined: list[dict[str, Any]] = []
    last: Quantity | None = None
    for quantity, pred in zip(found, preds, strict=True):
        if (
            last is not None
            and last.unit == quantity.unit
            and not isinstance(joined[-1]["value"], list)
            and not isinstance(pred["value"], list)
            and text.endswith("from ", 0, last.outer_start)
            and _TO.fullmatch(text, last.end, quantity.start)
        ):
            joined[-1] = joined[-1] | {"value": [joined[-1]["value"], pred["value"]]}
            last = None
            continue
        joined.append(pred)
        last = quantity
    return joined


def minor_parts(quantity: Quantity) -> int:
    """How many of the word that the text uses make one of the currency we give."""
    return MINOR_PARTS.get(singular((quantity.unit_text or "").lower()), 1)


def unit_name(quantity: Quantity, text: str) -> str:
    """Our unit by the test set's name."""
    if quantity.type == "count":
        return noun_name(quantity.unit_text or "") + per_time(quantity, text)
    if quantity.rule.startswith(("growth.fraction", "growth.half", "growth.odds")):
        return "% -"
    first, *rest = quantity.unit.split("/")
    per = "".join(" per " + physical_name(unit, "") for unit in rest)
    if quantity.type == "money":
        return money_name(first, quantity) + (per or per_time(quantity, text))
    return physical_name(first, quantity.unit_text or "") + (per or per_time(quantity, text))


def money_name(code: str, quantity: Quantity) -> str:
    word = singular((quantity.unit_text or "").lower())
    if minor_parts(quantity) > 1:
        return MINOR_NAMES.get(word, word.split()[-1])
    return CURRENCY_NAMES.get(code) or currency_names(code)[0].lower()


def per_time(quantity: Quantity, text: str) -> str:
    """ "a share", "a year" and counts "per day", which we leave outside the unit and the test set has inside."""
    match = _PER_TIME.match(text, quantity.end)
    return f" per {match[1]}" if match else ""


# What may stand between: an equivalent, what is measured. "C$6 (US$4.46) per share", "gallons of fuel a year".
_PER_TIME = re.compile(
    r"(?:[ ]\([^()\n]{1,30}\)|[ ]of[ ](?:[a-z]+[ ]){0,2}[a-z]+)?[ -](?:per|an?)[ -](share|year|day)\b"
)


def physical_name(unit: str, written: str) -> str:
    if unit in UNIT_NAMES:
        return UNIT_NAMES[unit]
    if unit == "metric_ton" and re.match(r"tons?\b", written):
        return "ton"
    name, _, power = unit.partition("**")
    name = {"2": "square ", "3": "cubic "}.get(power, "") + name.replace("_", " ").replace("*", " ")
    return name.replace("meter", "metre").replace("liter", "litre")


def noun_name(unit_text: str) -> str:
    words = [w for w in unit_text.split() if w.lower() not in STOP_WORDS]
    if not words:
        return "-"
    head = words[-1] if words[-1][:1].isupper() and len(words) == 1 else singular(words[-1])
    return " ".join([*map(positive, words[:-1]), UNIT_NAMES.get(head, head)]).replace("'s", "").replace("’s", "")


def positive(adjective: str) -> str:
    """The plain form of a comparative or superlative, as the test set has it."""
    if adjective in IRREGULAR_ADJECTIVES:
        return IRREGULAR_ADJECTIVES[adjective]
    stem = (
        re.sub(r"(?<=[a-z]{3})(?:est|er)$", "", adjective)
        if adjective.endswith(("gest", "ger", "iest", "ier", "llest", "ller", "dest"))
        else adjective
    )
    return {"bigg": "big", "larg": "large", "strong": "strong"}.get(
        stem, re.sub(r"i$", "y", stem) if stem != adjective else stem
    )


def change(quantity: Quantity, text: str) -> str:
    """The verb before the quantity, else its qualifier: the test set marks "rose about 5%" as up."""
    if quantity.text.startswith("+"):
        return "up"
    if quantity.value < 0 and quantity.type == "percent":
        return "down"
    match = _DIRECTION.search(text, max(0, quantity.outer_start - 40), quantity.outer_start)
    if (
        match is None
        or quantity.qualifier == ">"
        or _NO_DIRECTION.search(text, max(0, match.start() - 9), quantity.outer_start)
    ):
        return quantity.qualifier.rstrip("=") if quantity.qualifier != "=" else "="
    return "up" if match["up"] else "down"


_EQUIVALENT = re.compile(r"\s*\((?:about |or |around )?|,? or (?:about |nearly |around )?|\s*/\s*")


def share_changes(found: list[Quantity], preds: list[dict[str, Any]], text: str) -> None:
    """The test set's convention: an equivalent has the change of what it is the equivalent of, as in "7.5 million
    crowns (US$1.1 million)" and "lost 190 points, or 0.6%".
    """
    for at in range(1, len(found)):
        between = text[found[at - 1].end : found[at].start]
        if preds[at]["change"] == "=" and found[at - 1].unit != found[at].unit and _EQUIVALENT.fullmatch(between):
            preds[at]["change"] = preds[at - 1]["change"]

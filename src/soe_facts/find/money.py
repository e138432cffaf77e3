"""Sums of money: a currency before the number ("RMB 5 billion", "$5bn") or after it ("5 billion yuan")."""

from __future__ import annotations

import re
from decimal import Decimal

from soe_facts.amounts import is_whole, scales
from soe_facts.find.currency import (
    Money,
    bare,
    currency_signs,
    currency_words,
    last_words,
    scale_letters,
    signs_after,
)
from soe_facts.find.currency_context import CurrencyContext
from soe_facts.find.draft import Draft
from soe_facts.find.words import words
from soe_facts.lexicon import Phrases

_BEFORE = re.compile(
    r"""
    (?P<sign> (?: (?<![A-Za-z.&]) [A-Za-z]\.[A-Za-z]\.?[ ]? | (?<![A-Za-z.]) (?:[A-Z][A-Za-z]{0,3}|hk|c|nt|nz|mxn
        |cad|aud|usd|sgd)[ ]? | (?<![A-Za-z.]) us )? [$€£¥￥₩￦₹₨৳₱฿₫đĐ₭៛₮₪₺₸₼₾֏₽₴₦₵₡₲₿¢] (?:[A-Za-z]{1,3})?
      | (?<![\w$]) [A-Z][A-Za-z]{0,4} (?:/\.? | [.=])? | (?<![\w$]) [Rr]mb
      | 人民币 | zł | Kč )
    [ \u00a0\u202f]?[-−]?$
    """,
    re.VERBOSE,
)
_SIGN_AFTER = re.compile(
    r"(?P<gap>[ \u00a0\u202f-]?)(?P<sign>(?:(?:[A-Z]{1,3}|u\.?s\.?)[ ]?)?[$€£¥₩₹₱฿₫₭₮₪₺₸₼₾₽₴₦₵₡₲₿¢]"
    r"|[A-Za-złčĐđ]{1,6}\b|元|[mb]n?[€£$])"
)
_SCALE_AFTER = re.compile(r"[ ](thousand|million|billion|trillion|crore|lakh|mn|bn)\b")
_SPACED_LETTER = re.compile(r"[ ]([mbk])\b(?![-.]\w)")
_SUM_ENDS = re.compile(r"\s*(?:$|[.,;:!?)](?!\d)|more\b|each\b)")
_NUMBER_NEXT = re.compile(r"[ ]?\d(?![\d,.]*[ ]?(?:[$€£¥₹%]|cents?\b))")
_AFTER_US = re.compile(r"[ ](?:US\b|U\.S\.|USD\b|Cdn\b|Canadian\b|Australian\b)(?!\s[A-Za-z]*\s?dollar)")
_LAST_WORD = re.compile(r"([^\W\d_]{1,24})\.?[ \u00a0]$")
_ANY_WORD = re.compile(r"(?<!\w)[^\W\d_]")
_CENTS = re.compile(r"[ ]?c(?=/(?:lb|kg|g|t|bl|USG|gal|l|kWh|m3|m³|MJ|GJ)\b)")
_MILLION = 10**6
# Abbreviations of currencies have no more letters: "dlrs. 5 million".
_LONGEST_SHORT = 4
# "2 million real", "1 million colon patients": words that say much else behind a number too.
_ALSO_NOUNS = frozenset({"sum", "sums", "real", "sol", "colon"})
_VIDEO_LINES = (480, 720, 1080, 1440, 2160)


def read_money(draft: Draft, text: str, context: CurrencyContext) -> bool:
    """Fill in a sum of money where a currency stands beside the number; the side that touches it wins."""
    return (
        _read_sign_before(draft, text, context, touching=True)
        or read_money_after(draft, text, context)
        or _read_sign_before(draft, text, context, touching=False)
        or _read_word_before(draft, text, context)
    )


def _read_sign_before(draft: Draft, text: str, context: CurrencyContext, *, touching: bool) -> bool:
    begin = draft.number_start
    match = _BEFORE.search(text, max(0, begin - 10), begin)
    if match is None:
        return False
    sign = bare(match["sign"].rstrip("/") if len(match["sign"]) > 2 else match["sign"])
    money = currency_signs().get(sign) if not match["sign"].startswith("A ") else None  # "A $5 billion deal"
    start = match.start("sign")
    if money is None and sign[-1:] in "$€£¥₹" and len(sign) > 1:
        money, start = currency_signs()[sign[-1]], match.start("sign") + match["sign"].rindex(sign[-1])
    if money is None or (draft.form == "words" and money.kind != "sign"):
        return False
    touches = match.end("sign") == begin
    if touching != (touches or not sign[-1].isalnum()):
        return False
    if match["sign"].endswith(".") and not (money.kind == "sign" or (money.kind == "letter" and len(sign) > 1)):
        return False  # a code that ends the sentence before
    if not touches and text[start - 1 : start].isdigit() and start:
        return False  # "10 $ 30": the sign belongs to the number before
    if not _reads_as_money(draft, text, money, touches, context):
        return False
    draft.start = start
    _take_glued_scale(draft, text)
    draft.scale_by(money.scale)
    code, certainty = _resolve(money, context, draft.start)
    end = draft.end
    if qualified := _AFTER_US.match(text, end):  # "$75 U.S. a barrel"
        end = qualified.end()
    draft.set_unit(
        "money", code, end=end, text=text[start : match.end("sign")], rule="money.before", certainty=certainty
    )
    return True


def _reads_as_money(draft: Draft, text: str, money: Money, touches: bool, context: CurrencyContext) -> bool:
    """Whether a code or letter before a number is a currency there: "R55 billion", no "R2" road, no "COP 28"."""
    precise = draft.scale > 1 or draft.written >= 1000 or not is_whole(draft.written)
    precise = precise or draft.glued in scales("glued")
    if money.kind == "letter":
        if not touches and not precise:
            return False
        if touches and draft.scale >= _MILLION:
            return True  # "K48.4 billion"
        return any(context.support(code) for code in money.codes) or (money.codes == ("ZAR",) and precise)
    if money.kind == "wordy code":
        return precise or context.is_used(money.codes[0])
    return True


def _take_glued_scale(draft: Draft, text: str) -> None:
    factor = scale_letters(draft.glued)
    if factor is None and draft.glued == "":
        # "$ 5 m": the letter stands apart, and what follows is no word of its own
        spaced = _SPACED_LETTER.match(text, draft.end)
        if spaced and draft.scale == 1 and draft.written < 1000:
            draft.scale_by(scales("glued")[spaced[1]])
            draft.end = draft.number_end = spaced.end(1)
        return
    if factor is not None:
        draft.scale_by(factor)
        draft.end = draft.number_end = draft.end + len(draft.glued)
        draft.glued = ""


def _resolve(money: Money, context: CurrencyContext, at: int) -> tuple[str, float]:
    code, certainty = context.choose(money, at)
    if len(money.codes) == 1:
        context.saw(code)
    return code, certainty


def read_money_after(draft: Draft, text: str, context: CurrencyContext) -> bool:
    """Fill in a sum whose currency stands after the number."""
    if draft.glued == "p" and draft.written not in _VIDEO_LINES:
        draft.scale_by(Decimal("0.01"))
        draft.set_unit("money", "GBP", end=draft.end + 1, text="p", rule="money.minor", certainty=0.8)
        return True
    if draft.glued == "c" and context.support("ZAR"):  # "earnings per share of 480c"
        draft.scale_by(Decimal("0.01"))
        draft.set_unit("money", "ZAR", end=draft.end + 1, text="c", rule="money.minor", certainty=0.8)
        return True
    if draft.glued in ("", "c") and (cents := _CENTS.match(text, draft.number_end)):  # "14.5 c/lb"
        draft.scale_by(Decimal("0.01"))
        code, certainty = _resolve(_cent(), context, draft.start)
        draft.set_unit("money", code, end=cents.end(), text="c", rule="money.minor", certainty=min(certainty, 0.8))
        return True
    end = draft.end + len(draft.glued) if draft.glued in scales("glued") else draft.end
    if draft.glued and end == draft.end and draft.glued not in signs_after():
        return False
    found = _word_after(text, end) or _sign_after(text, end)
    if found is None:
        return False
    start, stop, money = found
    if money.kind == "wordy code" and draft.scale == 1 and draft.written < 1000 and is_whole(draft.written):
        return False
    scaled = draft.scale >= _MILLION and text[start:stop] not in _ALSO_NOUNS
    if money.kind == "letter" and not scaled and not any(context.support(code) for code in money.codes):
        return False
    if (
        money.codes[0] == "GBP"
        and len(money.codes) > 1
        and text[start].isalpha()
        and _is_weight(draft, text, stop, context, money)
    ):
        return False
    if draft.glued in scales("glued") and end > draft.end:
        _take_glued_scale(draft, text)
    draft.scale_by(money.scale)
    code, certainty = _resolve(money, context, draft.start)
    if money.parts > 1:
        draft.scale_by(Decimal(1) / money.parts)
    written = text[start:stop]
    rule = "money.after" if money.parts == 1 else "money.minor"
    if draft.scale == 1 and (scale := _SCALE_AFTER.match(text, stop)):  # "75 USD million"
        draft.scale_by((scales("words") | scales("short"))[scale[1]])
        stop = scale.end()
    draft.set_unit("money", code, end=stop, text=written, rule=rule, certainty=certainty)
    return True


def _cent() -> Money:
    found = currency_words().match("cents", 0)
    assert found is not None
    return found[1]


def _is_weight(draft: Draft, text: str, stop: int, context: CurrencyContext, money: Money) -> bool:
    """Whether "pounds" are of mass: nothing in the text speaks for money, and the number is small or "of" follows."""
    if any(context.support(code) for code in money.codes):
        return False
    return draft.value < 1000 or text.startswith(" of ", stop)


def _word_after(text: str, end: int) -> tuple[int, int, Money] | None:
    start = end
    while start < len(text) and text[start] in " \u00a0\u202f-" and start - end < 2:
        start += 1
    match = currency_words().match(text, start)
    if match is None or text[match[0] : match[0] + 1].isalnum():
        return None
    return start, match[0], match[1]


def join_minor(drafts: list[Draft], text: str) -> list[Draft]:
    """Join "13 dollars and 45 cents" and "15 dollars 50" to one sum."""
    joined: list[Draft] = []
    for draft in drafts:
        before = joined[-1] if joined else None
        if before is not None and _is_minor_of(before, draft, text):
            part = draft.value if draft.type else draft.value / 100
            before.value += part
            before.written = before.value
            before.end = draft.end
            continue
        joined.append(draft)
    return joined


def _is_minor_of(before: Draft, draft: Draft, text: str) -> bool:
    if (
        before.rule != "money.after"
        or before.scale != 1
        or not is_whole(before.value)
        or draft.glued
        or draft.value_max is not None
    ):
        return False
    between = text[before.end : draft.start]
    if between not in (" ", " and "):
        return False
    if draft.rule == "money.minor":
        return draft.value < 1
    return not draft.type and 10 <= draft.value < 100 and _SUM_ENDS.match(text, draft.end) is not None


def _sign_after(text: str, end: int) -> tuple[int, int, Money] | None:
    match = _SIGN_AFTER.match(text, end)
    if match is None:
        return None
    sign = bare(match["sign"])
    money = signs_after().get(sign)
    if money is None:
        return None
    stop = match.end()
    if match["gap"] and _NUMBER_NEXT.match(text, stop) and not sign.isalpha():
        return None  # "10 $30": the sign belongs to the number after
    return match.start("sign"), stop, money


def _read_word_before(draft: Draft, text: str, context: CurrencyContext) -> bool:
    """ "yuan 5 billion", "Indian rupees 500 crore": names before the number, where nothing stands after it."""
    if draft.glued and scale_letters(draft.glued) is None:
        return False
    begin = draft.number_start
    last = _LAST_WORD.search(text, max(0, begin - 24), begin)
    if last is None or last[1].lower() not in last_words():
        return False
    phrases: Phrases[Money] = currency_words()
    left = max(0, begin - 48)
    for match in _ANY_WORD.finditer(text, left, begin):
        start = match.start()
        if start == last.start(1) and last[1].lower() in words("not_before"):
            return False
        found = phrases.match(text, start)
        if found and text[found[0] : begin].strip(". \u00a0") == "":
            money = found[1]
            if text[start - 2 : start - 1].isdigit() or _follows_number(text, start):
                return False
            long = found[0] - start > _LONGEST_SHORT or draft.form == "words"
            if "." in text[found[0] : begin] and long:
                return (
                    False  # "Helped by a weaker dollar. 23.8 million cards were sold", "4.31 per euro. Ten-year bonds"
                )
            draft.start = start
            _take_glued_scale(draft, text)
            code, certainty = _resolve(money, context, draft.start)
            if money.parts > 1:
                draft.scale_by(Decimal(1) / money.parts)
            draft.set_unit(
                "money",
                code,
                end=draft.end,
                text=text[start : found[0]],
                rule="money.word_before",
                certainty=certainty * 0.9,
            )
            return True
    return False


_NUMBER_LEFT = re.compile(r"(?:\d|illion|thousand|crore|lakh|hundred)[ -]$")


def _follows_number(text: str, start: int) -> bool:
    """Whether the currency word already belongs to a number before it: "5 yuan 20 percent"."""
    return _NUMBER_LEFT.search(text, max(0, start - 10), start) is not None

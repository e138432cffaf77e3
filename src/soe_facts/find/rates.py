"""Percent, percentage points, basis points and multiples after a number."""

from __future__ import annotations

import re
from functools import cache

from soe_facts.amounts import is_whole
from soe_facts.find.draft import Draft
from soe_facts.lexicon import Phrases

_WORDS = {
    "percent": ("%", "％", "percent", "percents", "per cent", "per cents", "pct", "pc", "per-cent", "percentage"),
    "percentage_point": (
        "percentage point", "percentage points", "percent point", "percent points", "per cent points", "% point",
        "% points", "pct point", "pct points", "pp", "pps", "ppt", "ppts", "p.p.", "% pts", "percentage pts", "%-point",
        "pctg points", "pc points", "pct pts",
    ),
    "basis_point": ("basis point", "basis points", "bps", "bp", "basis-point", "bpts"),
}  # fmt: skip
_TIMES = re.compile(
    r"[ \u00a0-]?(?:times\b(?![ ](?:a|per|this|in|over(?![.,;)])|since|during|"
    r"last(?![ ]\w+['’]s)|daily|yesterday|already)\b)"
    r"|[x×](?!\w))|[ -]?fold\b",
    re.IGNORECASE,
)
_ANY_TIMES = re.compile(r"[ ]times\b(?![ ](?:a|per)\b)")
_GREW = re.compile(r"\b(?:up|increased|grew|grown|rose|risen|multiplied|expanded|jumped|surged|soared|swelled)\s+$")
_OF_THE = re.compile(r"(?:^|[.:;,(]\s*)(?:percents?|percentage)\s+of\s+$", re.IGNORECASE)
_CLAUSE_END = re.compile(r"\s*(?:$|[.,;)])")
_GAP = re.compile(r"[ \u00a0\u202f]?[-‐‑]?")


_MOST_POINTS = 30
_POINTS = re.compile(
    r"[ \u00a0](points?)"
    r"(?=,? (?:more|less|fewer|higher|lower|better|worse|above|below|up|down|from|to|at|on|year|over)\b|[,.;)])"
)
_RATE = re.compile(r"%|\bper ?cent\b|\bpc\b|\bpct\b|\b(?:ratio|margin|load factor|rate)\b")
_PRICES = re.compile(
    r"\b(?:index|average(?! (?:\w+ )?(?:load|seat|occupancy|interest|factor|margin|rate|ratio|yield))|benchmark|gauge"
    r"|shares|stocks|bourse|points? to [\d,.]+ points)\b",
    re.IGNORECASE,
)


_OR_PERCENT = re.compile(r",? or (?:about )?\d[\d.]*(?:%| ?per ?cent)")


def _speaks_of_rates(text: str, start: int, end: int) -> bool:
    """Whether the sentence is about percentages, not about an index: "the load factor was down 2.3 points at 81 %"."""
    first = max(text.rfind(". ", 0, start), text.rfind("\n", 0, start)) + 1
    stop = min((at for mark in (". ", "\n") if (at := text.find(mark, end)) >= 0), default=len(text))
    sentence = text[first:stop]
    if _OR_PERCENT.match(text, end):
        return False  # "fell 8.54 points, or 0.53%, to 1,623.28"
    return _RATE.search(sentence) is not None and _PRICES.search(sentence) is None


@cache
def _phrases() -> Phrases[str]:
    return Phrases({word: kind for kind, words in _WORDS.items() for word in words})


def read_rate(draft: Draft, text: str) -> bool:
    """Fill in percent and its kin, or "times" and "-fold"."""
    gap = _GAP.match(text, draft.end)
    start = gap.end() if gap else draft.end
    found = _phrases().match(text, start)
    if found and not text[found[0] : found[0] + 1].isalnum():
        end, kind = found
        if text[start:end] == "PC" and start > draft.end:
            return False  # "5 PC" are computers
        if draft.scale > 1000:
            return False
        draft.set_unit(kind, kind, end=end, text=text[start:end], rule=kind)
        return True
    points = _POINTS.match(text, draft.end)
    if points and draft.scale == 1 and draft.value < _MOST_POINTS and _speaks_of_rates(text, draft.start, points.end()):
        draft.set_unit(
            "percentage_point", "percentage_point", end=points.end(1), text=points[1], rule="points", certainty=0.9
        )
        return True
    if _OF_THE.search(text, max(0, draft.start - 14), draft.start) and _CLAUSE_END.match(text, draft.end):
        # "percent of 10" for 10 percent, as in some tables
        draft.set_unit("percent", "percent", end=draft.end, text="percent", rule="percent.before", certainty=0.5)
        return True
    match = _TIMES.match(text, draft.end)
    if match is None and (not is_whole(draft.written) or _GREW.search(text, max(0, draft.start - 20), draft.start)):
        match = _ANY_TIMES.match(text, draft.end)  # "has gone up six times since 2014", "2.4 times in 2023"
    if match:
        draft.set_unit("multiple", "multiple", end=match.end(), text=match[0].strip(" -"), rule="multiple.times")
        return True
    return False

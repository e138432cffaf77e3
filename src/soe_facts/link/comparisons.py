"""What a change is measured against: dates that tell no figure's own time."""

from __future__ import annotations

from soe_facts.find.date_outlook import is_laid_down_for
from soe_facts.link.common_words import APART
from soe_facts.link.date_labels import is_label
from soe_facts.link.fractions_of import is_fraction_of, is_level_of
from soe_facts.link.scene import DATE, METRIC, QUANTITY, WORD, Scene
from soe_facts.records import RELATIVE_TYPES, DateMention

# Words behind which another value or its time always follows.
STRICT = frozenset({"than", "versus", "vs", "against"})
# Behind these "to" and "with" lead to another value: "as opposed to X a year ago", "in contrast with X".
_COMPARED = frozenset({"compared", "compares", "comparing", "opposed", "contrast", "relative", "comparison"})
_COMPARES = frozenset({*STRICT, "since", "above", "below", "under", "from", "over", "on", "with", "to", "beyond"})
_BETWEEN = frozenset(
    "the in at of same period that those level levels end year figure figures total a an its their previous "
    "corresponding seen recorded posted reported just only as mark reading one record peak high low average "
    "prior last".split()
)
_POINTERS = frozenset("level levels figure figures total tally performance".split())
# Tags of what may follow a possessive without a noun: punctuation, "by", "to", "and", "but".
_CLOSING = frozenset({"IN", "TO", "CC", ".", ",", ":", ")", "-RRB-"})
_UNMOVED = frozenset({"unchanged", "flat", "steady", "stable", "changed"})
# "5 percent above target in 2023": no older figure, so the date is the figure's own.
_MARKS = frozenset(
    "target targets plan plans forecast forecasts expectation expectations estimate estimates budget guidance limit "
    "ceiling threshold minimum maximum inflation average par normal zero that those consensus".split()
)
_MONEYS = frozenset("dollar euro greenback yen pound yuan franc currency rouble ruble us u.s.".split())
_EXPECTED = frozenset("expected forecast estimated planned anticipated predicted half a ever".split())
_HOW_LONG_AGO = frozenset({"recently", "late", "early", "back", "ago", "soon"})


def is_compared(scene: Scene, at: int) -> bool:
    """ "Compared with", "in comparison to"; not "fell 7.3% on the same comparison to X"."""
    return scene.low(at) in _COMPARED and (scene.low(at) != "comparison" or scene.low(at - 1) == "in")


def is_comparison(scene: Scene, at: int) -> bool:
    """Whether a date is what a change is measured against: "than in 2021", "from the end of 2017", "(2023: 6.24)"."""
    if at not in scene.against:
        scene.against[at] = _is_comparison(scene, at)
    return scene.against[at]


def _is_comparison(scene: Scene, at: int) -> bool:
    low, _ = scene.bounds(at)
    if is_label(scene, at) or _stands_for_figure(scene, at) or _is_base(scene, at) or _is_outdone(scene, at, low):
        return True
    if not _NOTES.isdisjoint(scene.vocabulary(at)) and _is_noted(scene, at, low):
        return True
    if scene.low(at - 1) == "in" and (scene.low(at - 3), scene.low(at - 2)) == ("first", "time"):
        return False  # "Earned more abroad than at home for the first time in 2024"
    if is_fraction_of(scene, at):
        return True
    if _is_strict(scene, at, low) or opens_comparison(scene, at, low):
        return True
    step = at - 1
    while step >= low and step >= at - 6:
        word = scene.low(step)
        if word == "as" and scene.low(step + 1) not in {"of", "at", "on", "from"}:
            # "1.8 times as much as in 2022"
            if scene.low(step - 1) in _HOW_LONG_AGO:
                return False  # "as recently as 2018"
            return any(scene.low(i) in {"as", "same"} for i in range(max(low, step - 4), step))
        if word in _COMPARES and scene.is_kind(step, WORD) and (word == "since" or scene.low(step - 1) != "year"):
            return _compares(scene, step, at, word, low)
        if word in APART and scene.low(step + 1) == "of":
            return scene.is_kind(step - 1, QUANTITY)  # "12 percent short of 2023's profit"
        if word not in _BETWEEN:
            return False
        step -= 1
    return False


_NOTES = frozenset({"comparisons", "comparatives"})


def _is_noted(scene: Scene, at: int, low: int) -> bool:
    """ "Comparisons are with 3Q23 unless we say otherwise": what all changes of a text are measured against."""
    opener = at - 1 - (scene.low(at - 1) == "the")
    if scene.low(opener) not in {"with", "against", "to", "versus", "vs"}:
        return False
    return any(scene.low(i) in _NOTES for i in range(max(low, opener - 6), opener))


def opens_comparison(scene: Scene, at: int, low: int) -> bool:
    """ "From the fourth quarter, operating profit sank 31 percent": what a past change is measured against."""
    if at != low + 1 or scene.low(low) != "from" or not scene.is_kind(at, DATE) or scene.low(at + 1) != ",":
        return False
    period = scene.date(at).period
    if period is None or period.month_count not in _RUNS or (scene.doc_date or period.end) < period.end:
        return False
    verb = next((i for i in range(at + 2, min(scene.bounds(at)[1], at + _SUBJECT)) if scene.is_finite(i)), -1)
    return scene.change(verb) is not None and scene.tag(verb) == "VBD"


_RUNS = frozenset({3, 6})
_SUBJECT = 12
_OUTDOES = frozenset(
    "exceeded exceeds exceed surpassed surpasses topped tops beat beats matched matches outstripped equalled "
    "approached exceeding surpassing topping beating matching".split()
)


_OUTDONE = frozenset(
    {"that", "those", "level", "result", "figure", "total", "record", "value", "mark", "peak", "tally"}
)


def _is_outdone(scene: Scene, at: int, low: int) -> bool:
    """ "Exceeded that of 2022 by 8 percent and that of 2019 by 22": what is exceeded."""
    if scene.low(at - 1) not in {"of", "in", "for"} or scene.low(at - 2) not in _OUTDONE:
        return False
    if _OUTDOES.isdisjoint(scene.vocabulary(at)):
        return False
    verb = next(
        (i for i in range(at - 3, max(low - 1, at - 12), -1) if scene.is_finite(i) or scene.low(i) in _OUTDOES), -1
    )
    return scene.low(verb) in _OUTDOES


def _stands_for_figure(scene: Scene, at: int) -> bool:
    """ "More than double last year's.", "to exceed 2023's by a tenth": a bare possessive is the figure of that time."""
    if scene.low(at - 1) == "of" or scene.low(at + 1) not in {"'", "’"} or scene.low(at + 2) != "s":
        return False
    if scene.low(at - 1) in _MEASURES and scene.low(at + 3) in _CLOSES:
        return True  # "a discount of 6.4 percent to Wednesday's close"
    after = at + 3
    if after >= len(scene.nodes) or scene.low(after) in _POINTERS:
        return True
    return scene.is_kind(after, WORD) and (scene.tag(after) in _CLOSING or scene.low(after) in {".", ","})


_MEASURES = frozenset({"to", "from", "over", "below", "above", "on"})
_CLOSES = frozenset({"close", "closing", "price", "prices"})
_BASES = frozenset(
    "the its their what that it was were had been of for in at during figure figures level levels total number amount "
    "sum volume value output those as much many high large big".split()
)


_YEAR = 12
_BASE_OPENS = frozenset("the its their what that those as".split())


def _is_base(scene: Scene, at: int) -> bool:
    """ "4.1 times the figure for 2017", "three times what it was in 2019": what a multiple is taken of."""
    low, _ = scene.bounds(at)
    named = False
    for step in range(at - 1, max(low - 1, at - 8), -1):
        if scene.is_kind(step, QUANTITY):
            if scene.quantity(step).type == "percent":
                # "A headcount of 56,000, a third of what it was in 2018"
                return (scene.low(step + 1), scene.low(step + 2)) == ("of", "what") or is_level_of(scene, step, at)
            if named or is_of_earlier(scene, step):
                return is_of_earlier(scene, step)
            multiple = scene.quantity(step).type == "multiple" and scene.low(step + 1) in _BASE_OPENS
            return multiple and not _is_own(scene, step, at)
        if scene.low(step) not in _BASES:
            named = True
            if not scene.is_kind(step, METRIC) and not scene.tag(step).startswith(("NN", "VBN")):
                return False
    return False


def _is_own(scene: Scene, verb: int, at: int) -> bool:
    """ "More than trebled its half-year profit": the time of what has grown, where the sentence tells of no other."""
    owned = scene.low(verb).endswith("ed") and scene.low(verb + 1) in {"its", "their"} and verb + 2 == at
    if not owned or not scene.is_kind(at + 1, METRIC):
        return False
    others = (scene.date(i) for i in scene.of_kind(DATE, *scene.bounds(at)) if i != at)
    return all(other.anchor == "offset" or other.type == "date" for other in others)


_EARLIER_REACH = 7


def is_of_earlier(scene: Scene, node: int) -> bool:
    """ "Invested 108 billion in 2020, roughly twice its outlay in 2019": a multiple of an earlier figure; not
    "debt of 3.2 times its EBITDA in 2020"."""
    if scene.quantity(node).type != "multiple" or scene.low(scene.before(node)) != ",":
        return False
    after, high = scene.after(node), scene.bounds(node)[1]
    if scene.low(after) not in {"its", "their", "the"}:
        return False
    for at in range(after + 1, min(high, after + _EARLIER_REACH)):
        if scene.is_kind(at, DATE):
            return scene.date(at).type != "duration" and scene.low(at - 1) in {"in", "of", "for", "during"}
        if scene.is_kind(at, QUANTITY) or scene.low(at) in {",", ";"} or scene.is_finite(at):
            return False
    return False


def _is_strict(scene: Scene, at: int, low: int) -> bool:
    """ "lower than on the paper it sold in 2021": a word of comparison governs all up to the date."""
    for step in range(at - 1, max(low - 1, at - 9), -1):
        item = scene.nodes[step]
        if item.kind == QUANTITY or item.low in {",", ";", ":"} or _is_passed(scene, step):
            return False
        if item.low in STRICT:
            if item.low == "against" and scene.low(step + 1) == "the" and scene.low(step + 2) in _MONEYS:
                return False  # "gained 11 percent against the dollar this year"
            return scene.change(step + 1) is None and not _is_than_expected(scene, step, at)
        if item.low in {"with", "to"} and is_compared(scene, step - 1):
            return True
        if item.low in {"above", "below"} and scene.is_kind(step - 1, QUANTITY):
            # "1.1 points above its share at the end of 2023", "below where it was in May"
            return not any(_is_mark(scene, i) for i in range(step + 1, at))
    return False


def _is_than_expected(scene: Scene, than: int, at: int) -> bool:
    """ "Grew more slowly than expected in May", "than economists had foreseen in May": the date is of what came."""
    if scene.low(than + 1) in _EXPECTED:
        return True
    return any(scene.low(i) in _FORESAW and scene.tag(i).startswith("VB") for i in range(than + 2, at))


_FORESAW = frozenset(
    "expected forecast estimated planned anticipated predicted foreseen projected feared hoped thought pencilled "
    "suggested pointed budgeted guided assumed".split()
)


def _is_passed(scene: Scene, at: int) -> bool:
    """ "Rose 5 percent compared with the same period last year in October": the comparison ends with its own date."""
    if not scene.is_kind(at, DATE) or scene.date(at).anchor != "offset":
        return False
    return scene.low(at + 1) in _WITHIN or scene.is_kind(at + 1, DATE)


_WITHIN = frozenset({"in", "during", "for"})
_UNITS = frozenset({"year", "quarter", "month", "week"})


def _is_whole_comparison(scene: Scene, step: int, at: int) -> bool:
    """ "Fell 5 percent on the year in October", "on the month last week": what a date follows is told in full."""
    return scene.low(step + 1) == "the" and scene.low(step + 2) in _UNITS and step + 2 < at


def _is_mark(scene: Scene, at: int) -> bool:
    """ "Above target in 2023", "above that"; not in "below the rate that it paid in March"."""
    return scene.low(at) in _MARKS and not (scene.low(at) == "that" and scene.is_nominal(at - 1))


def _compares(scene: Scene, step: int, at: int, word: str, low: int) -> bool:
    """ "up 5 percent from 2020" compares; "from January to June", "on Friday", "over the past five years" do not."""
    mention = scene.date(at)
    if word in {"with", "to"}:
        return step > low and is_compared(scene, step - 1)
    if word == "over" and scene.is_kind(step - 1, QUANTITY) and _is_named(scene, step - 1):
        return False  # "after a loss of X over the same period in the previous year"
    if word in STRICT or word == "since" or mention.anchor == "offset":
        return True
    span = mention.period is not None and mention.period.month_count > _YEAR
    if word == "over" and mention.type == "year" and _is_unmoved(scene, step - 1, low):
        return False
    if word == "over" and (mention.type != "year" or span) and "previous" not in mention.text.lower():
        return scene.is_kind(step - 1, DATE)
    if word == "on" and mention.is_instant and scene.is_kind(step - 1, QUANTITY):
        # "20.7 percent, up 1.1 points on the end of 2023"
        return _after_change(scene, step - 2, low)
    if word == "on" and (mention.type == "date" or _is_whole_comparison(scene, step, at)):
        return False
    if word == "from" and (scene.low(at + 1) in {"level", "levels"}):
        return True
    if word == "from" and (_is_to_come(scene, mention) or _is_in_force(scene, at, low)):
        return False
    if word == "from" and (
        scene.low(at + 1) in {"through", "until", "onwards", "onward", "on"}
        or (scene.low(at + 1) == "to" and scene.is_kind(at + 2, DATE))
    ):
        return False
    if word == "over" and mention.anchor == "context" and scene.is_kind(step - 1, QUANTITY):
        # "Up 5 percent over the year" compares; "set aside 5 billion over the year" does not.
        return scene.quantity(step - 1).type in RELATIVE_TYPES
    return _after_change(scene, step - 1, low)


def _is_unmoved(scene: Scene, node: int, low: int) -> bool:
    """ "Returned 12.2 percent over 2024-25", "spent 4 billion over 2023": a figure that no word of change leads."""
    if not scene.is_kind(node, QUANTITY):
        return False
    return all(scene.change(i) is None and scene.low(i) != "by" for i in range(low, node))


def _is_named(scene: Scene, node: int) -> bool:
    """Whether a figure is told as that of a metric: "a loss of X"."""
    before = scene.before(node)
    return scene.low(before) == "of" and scene.is_kind(before - 1, METRIC)


def _is_to_come(scene: Scene, mention: DateMention) -> bool:
    """ "Wages will go up by 5 percent from September": from a month or day on that has not begun."""
    period = mention.period
    ahead = period is not None and scene.doc_date is not None and period.start > scene.doc_date
    return ahead and period is not None and period.month_count <= 1


def _is_in_force(scene: Scene, at: int, low: int) -> bool:
    """ "Raised its tariff by 4.8 percent from October 11": the day on which what was laid down begins to hold."""
    if scene.date(at).type != "date":
        return False
    return is_laid_down_for(scene.text[scene.nodes[low].start : scene.nodes[at].start])


def _after_change(scene: Scene, at: int, low: int) -> bool:
    """Whether a change was just told, so that "on", "over" or "from" opens what it is measured against."""
    for step in range(at, max(low - 1, at - 5), -1):
        item = scene.nodes[step]
        if item.kind in {QUANTITY, DATE} or scene.change(step) is not None or item.low in _UNMOVED:
            return True
        if (
            item.kind == WORD
            and not item.tag.startswith(("RB", "JJ", "NN"))
            and item.low not in {"as", ")", "year", "on"}
        ):
            return False
    return False

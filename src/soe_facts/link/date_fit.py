"""Whether a date can be the time of a figure: no comparison, no aside, no day on which something was said."""

from __future__ import annotations

from soe_facts.link.comparisons import is_comparison
from soe_facts.link.date_aims import is_of_forecast
from soe_facts.link.date_asides import is_aside, is_of_thing
from soe_facts.link.date_ties import is_of_whole
from soe_facts.link.date_use import (
    follows_said,
    is_dateline,
    is_edge,
    is_last_seen,
    is_maturity,
    is_modifier,
    is_of_report,
    is_of_revision,
    is_of_saying,
    is_of_terms,
    is_record,
    opens_sentence,
)
from soe_facts.link.figure import Figure
from soe_facts.link.scene import BE, DATE, QUANTITY, Scene
from soe_facts.link.tenses import FUTURE, PAST, PRESENT, governor
from soe_facts.link.told_after import closes_aside, is_right_behind, told_after
from soe_facts.records import Period

# "A dividend of X, payable on March 28"
_TO_COME = frozenset("payable redeemable repayable effective".split())
_HANDED = frozenset("paid delivered supplied repaid handed".split())
# "Has 86,300 employees and dates from 1808"
_DATES_FROM = frozenset("dates dated dating".split())
# "Down from the 21 to 25 billion it projected in August": the day on which it was foretold.
FORETOLD = frozenset(
    "projected forecast forecasted predicted guided foresaw promised pledged announced indicated flagged".split()
)
_HEIGHTS = frozenset("hit reached peaked touched set".split())
_STATES = frozenset("had held stood owned owed was were employed reached hit peaked touched totaled totalled".split())


def usable(figure: Figure, at: int) -> bool:
    """Whether a date can be the figure's: no duration, comparison or aside, no day on which something was said."""
    scene = figure.scene
    mention = scene.date(at)
    if mention.type == "duration" or is_comparison(scene, at) or is_dateline(scene, at) or is_edge(scene, at):
        return False
    if (
        is_record(scene, at)
        or is_of_saying(scene, at)
        or is_of_report(scene, at)
        or _is_maturity(figure, at)
        or _is_of_forecast(scene, figure.node, at)
        or (at < figure.node and not figure.dealt and is_of_terms(scene, at))
        or (closes_aside(scene, at) and not is_right_behind(scene, figure.node, at))
    ):
        return False
    if is_aside(scene, at, figure.node) and not (
        (at < figure.node and _stepped_back(figure)) or is_condition(figure, at)
    ):
        return False
    if at > figure.node and (_is_possessive(scene, at) or _is_past_beside_present(figure, at)):
        return False
    if at > figure.node and (_is_of_mark(scene, figure.node, at) or _is_of_next_forecast(scene, figure.node, at)):
        return False
    if at > figure.node and is_of_whole(scene, figure.node, at):
        return False
    if is_of_revision(scene, at):
        return False
    if _is_of_whole(scene, figure.node, at) or _is_of_what_was_planned(figure, at):
        return False
    if at > figure.node and _is_of_next(scene, figure.node, at):
        return False
    if at < figure.node and at < figure.verb and is_modifier(scene, at):
        return False
    if is_last_seen(scene, at):
        return False
    if figure.tense == PRESENT and (scene.low(at) == "today" or is_of_thing(scene, figure.node, at)):
        return False
    if at > figure.node and _is_to_come(scene, figure.node, at):
        return False
    if scene.low(at - 1) in {"from", "to"} and any(scene.low(i) in _DATES_FROM for i in (at - 2, at - 3)):
        return False
    if mention.anchor == "offset":
        return _is_told_back(figure, at)
    period = mention.period
    if period is not None and _is_week_of_news(figure, period):
        return False
    if mention.type == "date" and not mention.is_instant and period is not None and period.is_instant:
        kept = figure.day or _is_state(figure, at) or _is_missed(figure, at)
        return kept and not follows_said(scene, at)
    return not (mention.type == "date" and not mention.is_instant and follows_said(scene, at))


def _is_of_next_forecast(scene: Scene, node: int, at: int) -> bool:
    """ "Reported a profit of X and upgraded its full-year forecast to Y": what another verb tells of."""
    return is_of_forecast(scene, at) and any(scene.is_finite(i) for i in range(node + 1, at))


def _stepped_back(figure: Figure) -> bool:
    """ "The spreads on its last notes, sold in 2021, had been X" is of the time of its aside, "X, founded in 1973, had
    debts of" not."""
    scene, verb = figure.scene, figure.verb
    return scene.low(verb) == "had" and (scene.tag(verb + 1) == "VBN" or scene.tag(verb + 2) == "VBN")


_RESULTS = frozenset({"net_profit", "net_loss", "total_profit", "operating_profit", "ebitda"})


def _is_week_of_news(figure: Figure, period: Period) -> bool:
    """ "Last week swung to a loss of X": results are told of in a week, but are none of a week."""
    results = figure.pick is not None and figure.pick.id in _RESULTS
    return results and 1 <= (period.end - period.start).days <= 6


def _is_maturity(figure: Figure, at: int) -> bool:
    """ "A tranche due in 2026 was priced at X"; what falls to be repaid then is of that time: "X falls due in 2026",
    "bonds of X mature next year"."""
    if figure.tense != PAST and figure.pick is not None and figure.pick.id.endswith("_repayment"):
        return False
    if figure.tense != PAST and figure.node < figure.verb < at and figure.scene.low(figure.verb) in _FALLS:
        return False
    if figure.node < at and _is_of_paper(figure.scene, at):
        return True
    sold = figure.pick is not None and figure.pick.id in {"bond_issue", "coupon_rate", "bond_orders"}
    return (sold or not figure.node < figure.verb < at) and is_maturity(figure.scene, at)


def _is_of_paper(scene: Scene, at: int) -> bool:
    """ "Of which 450 million is a credit facility maturing in 2028": a participle that only tells which."""
    word = at - 1 - (scene.low(at - 1) in {"in", "on", "by"})
    return scene.low(word) in {"maturing", "expiring"} and scene.low(word - 1) not in BE


_FALLS = frozenset({"fall", "falls", "mature", "matures", "expire", "expires"})


def _is_to_come(scene: Scene, node: int, at: int) -> bool:
    """ "A dividend of X, payable on March 28", "to be paid in the second half of May"."""
    if any(scene.low(i) in _TO_COME for i in range(max(node, at - 3), at)):
        return True
    handed = _HANDED if scene.quantity(node).type == "money" else {"paid"}
    return any(
        (scene.low(i), scene.low(i + 1)) == ("to", "be") and scene.low(i + 2) in handed
        for i in range(max(node + 1, at - 9), at - 2)
    )


def _is_of_forecast(scene: Scene, node: int, at: int) -> bool:
    """ "Inside the range that it had guided to in April": the month or day on which a figure was foretold."""
    period = scene.date(at).period
    if at < node or period is None or period.month_count > 1 or scene.low(at - 1) in {"for", "by", "until"}:
        return False
    return any(scene.low(i) in FORETOLD for i in range(max(node + 1, at - 3), at))


def _is_of_mark(scene: Scene, node: int, at: int) -> bool:
    """ "Or 62 percent of the full-year target", "a fifth of its 2025 goal": the date of what it is measured by."""
    if scene.low(at + 1) in _MARKS and scene.low(at + 2) == "of" and scene.is_kind(at + 3, QUANTITY):
        return True  # "invested X, in line with a 2024 target of Y"
    led = scene.low(scene.after(node)) == "of" and at - scene.after(node) <= 2
    return led and scene.low(at + 1).rpartition(" ")[2] in _MARKS and scene.quantity(node).type == "percent"


_MARKS = frozenset("target targets goal goals plan plans forecast guidance budget quota".split())


_MEANT_FOR = frozenset({"planned", "budgeted", "targeted", "foreseen", "envisaged", "planning"})


def _is_of_what_was_planned(figure: Figure, at: int) -> bool:
    """ "Took in 5 billion, 73 percent of what it has planned for the year": the time of the plan, not of the part."""
    scene, node = figure.scene, figure.node
    if figure.role.kind != "share" or at < node or scene.low(at - 1) != "for":
        return False
    return scene.low(at - 2) in _MEANT_FOR and scene.low(scene.after(node)) == "of"


def _is_of_whole(scene: Scene, node: int, at: int) -> bool:
    """ "530,000 tons, less than half of the 1.05 million tons grown in 2020/21": the time of what it is measured by."""
    for step in range(at - 1, max(at - 4, 0), -1):
        if scene.is_kind(step, QUANTITY):
            return step != node and is_whole(scene, step)
    return False


def is_whole(scene: Scene, node: int) -> bool:
    """ "Less than half of the 1.05 million tons": whether a figure is only what another is a part of."""
    before = scene.before(node)
    return scene.low(before) == "the" and scene.low(before - 1) == "of"


def _is_of_next(scene: Scene, node: int, at: int) -> bool:
    """ "Rose 0.3 percent, taking its gain for the week to 2.7 percent": the date is of the figure told after it."""
    if scene.low(at + 1) not in {"to", "by"} or not any(scene.is_kind(i, QUANTITY) for i in range(at + 2, at + 6)):
        return False
    return any(scene.low(i - 1) == "," and scene.nodes[i].tag == "VBG" for i in range(node + 2, at))


def is_condition(figure: Figure, at: int) -> bool:
    """ "Will have a capacity of 2,115 MW when it is completed in December": what is to come holds from then on."""
    scene = figure.scene
    if figure.tense != FUTURE:
        return False
    for i in range(at - 1, figure.node, -1):
        if scene.low(i) in {"when", "once"}:
            return not any(scene.is_kind(other, QUANTITY) for other in range(figure.node + 1, i))
    return False


def _is_past_beside_present(figure: Figure, at: int) -> bool:
    """ "Switched on a turbine, which has a capacity of 235 MW, last week": the main clause goes on with its date."""
    scene = figure.scene
    if figure.tense != PRESENT or scene.low(at - 1) != ",":
        return False
    period = scene.date(at).period
    return scene.date(at).anchor == "document" and period is not None and not scene.date(at).is_instant


def _is_possessive(scene: Scene, at: int) -> bool:
    """ "more than double April's 280 billion": the date is of the figure that follows.

    So is that of "22 times last year's earnings".
    """
    if scene.low(at + 1) not in {"'", "’", "'s", "’s"}:
        return False
    if scene.is_kind(at - 1, QUANTITY) and scene.quantity(at - 1).type == "multiple":
        return True
    return any(scene.is_kind(i, QUANTITY) for i in range(at + 2, at + 5))


def _is_state(figure: Figure, at: int) -> bool:
    """ "The plants had 33.9 million tonnes of coal on October 1": a state on a day of the calendar.

    "Peak load hit a record 235 GW on Monday": so is a height on a day of the week.
    """
    scene = figure.scene
    if figure.verb < 0 or scene.low(figure.verb) not in _STATES or governor(scene, at) != figure.verb:
        return False
    physical = scene.quantity(figure.node).type == "physical"
    if scene.low(figure.verb) in _HEIGHTS and physical and at > figure.node and scene.low(at - 1) == "on":
        return True
    return any(letter.isdigit() for letter in scene.nodes[at].low)


_MISSES = frozenset({"missed", "failed", "defaulted", "repaid", "redeemed"})


def _is_missed(figure: Figure, at: int) -> bool:
    """ "It missed an interest payment of 92 million on Wednesday", "repaid 3 billion of notes on Monday"."""
    return figure.scene.low(figure.verb) in _MISSES and governor(figure.scene, at) == figure.verb


_JOINS = frozenset({";", ":", "—", "–", "and", "but", "while"})


def _opens_clause(scene: Scene, at: int) -> bool:
    """ "Made X in 2023-24; a year earlier it had made Y", "and the year before they were Z"."""
    subject = at + 1 + (scene.low(at + 1) == ",")
    if scene.low(at - 1) not in _JOINS or subject + 1 >= len(scene.nodes) or not scene.is_nominal(subject):
        return False
    return any(scene.is_finite(i) for i in range(subject + 1, min(len(scene.nodes), subject + 4)))


def _is_listed(scene: Scene, node: int) -> bool:
    """ "Borrowed X in 2023 and Y the year before": the date before belongs to the figure before."""
    before = scene.before(node)
    return scene.low(before) == "and" and scene.is_kind(before - 1, DATE) and scene.date(before - 1).anchor != "offset"


def _opens_part(scene: Scene, at: int) -> bool:
    """ "It made X in the half; in the same months of 2023 it had lost Y": the date opens what follows a semicolon."""
    return scene.low(at - 1) == ";" or (scene.low(at - 1) in {"in", "for", "during"} and scene.low(at - 2) == ";")


def _is_told_back(figure: Figure, at: int) -> bool:
    """ "The year before, it had made X", "having lost X the year before", "after X a year earlier" step back.

    So does a plain value right before its date: "It had clocked a profit of X in the year-ago period", "paid 25 sen a
    share in the quarter before".
    """
    scene, node = figure.scene, figure.node
    low, high = scene.bounds(at)
    if scene.date(at).offset > 0:
        # "Climbed to X three months later"; "a decade later it stands at Y" is of today.
        return figure.tense != PRESENT
    plain = figure.role.kind in {"level", "share"} and figure.role.slot == "plain"
    if is_right_behind(scene, node, at) and told_after(scene, node) >= 0:
        return True
    if (opens_sentence(scene, at) or _opens_part(scene, at)) and (
        plain or any(scene.low(i) == "had" for i in range(at, min(high, at + 8)))
    ):
        return True
    if any(scene.low(i) == "having" for i in range(max(low, at - 8), at)):
        return True
    if plain and at < node and _opens_clause(scene, at):
        return True
    if plain and at == node + 1 and (scene.low(scene.before(node)) == "after" or _is_listed(scene, node)):
        return True
    if plain and at == node + 1 and scene.low(figure.verb) == "had" and scene.tag(figure.verb + 1) == "VBN":
        return True  # "It had reported a profit of X a year ago"
    near = 3 + 2 * (scene.low(node + 1) in {"a", "per"} and scene.low(node + 2) == "share")
    return plain and node < at <= node + near and scene.low(at - 1) in {"in", "during", "for", "over"}

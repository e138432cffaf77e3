"""When an older value holds, that another figure is compared with."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

from soe_facts.link.basis_words import MONTHS_BACK, relative_basis
from soe_facts.link.carried import is_quoted
from soe_facts.link.date_asides import is_aside
from soe_facts.link.date_fit import FORETOLD
from soe_facts.link.date_labels import label_of
from soe_facts.link.date_use import possessor
from soe_facts.link.figure import REACH, UNSTATED, Figure, When, base_period, of_span, resolved
from soe_facts.link.foretold import foretelling
from soe_facts.link.holding_now import is_now
from soe_facts.link.older_figures import is_instead, is_older
from soe_facts.link.roles import Role
from soe_facts.link.scene import DATE, QUANTITY, Scene
from soe_facts.link.sentence_dates import date_after
from soe_facts.link.set_beside import is_another_statistic, is_anothers
from soe_facts.link.tenses import FUTURE, PERFECT
from soe_facts.records import Period

_SAME_SPAN = re.compile(r"\b(?:over|in|during) (?:the same|that|this) (?:period|stretch|span|time)\b", re.IGNORECASE)
_AS_OF = frozenset({"of", "at", "on"})
_FORESEEN = frozenset(
    "estimate estimates estimated target targets forecast forecasts guidance budgeted planned expected foreseen "
    "projection projected predicted guided foresaw consensus budget plan outlook view goal goals quota objective "
    "projections prediction predictions expectation expectations range seen allowed allows permitted permits required "
    "requires prescribed norm norms ceiling cap limit threshold benchmark "
    "floor minimum maximum requirement requirements thresholds standard".split()
)
_PLANNED_FIRST = frozenset({"original", "initial", "originally", "initially"})


def older_value(figure: Figure, done: dict[int, When]) -> When:
    """An older value has the date that follows it, else the period before that of the newer value."""
    scene, node = figure.scene, figure.node
    if (label := label_of(scene, node)) >= 0:
        ref = scene.nodes[label].ref
        return When(scene.dates[ref].period, ref, "labelled")
    if is_now(scene, node) or _is_set_rate(figure) or _is_moving_average(scene, node) or _is_first_plan(scene, node):
        return UNSTATED
    base = _newer_period(figure, done)
    found = beside_older(scene, node, figure.roles)
    if found >= 0:
        mention = scene.dates[found]
        return When(resolved(mention, base), found, "date_after")
    return _as_before(figure, done) or _shifted(figure, base, done)


def _is_moving_average(scene: Scene, node: int) -> bool:
    """ "Against a 20-day average of 1.02 trillion rupees": of days that no date bounds."""
    average = scene.before(node) - (scene.low(scene.before(node)) == "of")
    return (
        scene.low(average) == "average"
        and scene.is_kind(average - 1, DATE)
        and scene.date(average - 1).type == "duration"
    )


def _is_first_plan(scene: Scene, node: int) -> bool:
    """ "More than twice the original 8 billion dollars": what was first reckoned with has no time."""
    return scene.low(scene.before(node)) in _PLANNED_FIRST


def _newer_period(figure: Figure, done: dict[int, When]) -> Period | None:
    """The period of the value that an older one leads to: "fell from X a year earlier to Y in the first half"."""
    scene, newer = figure.scene, figure.index + 1
    role = figure.roles.get(newer)
    node = scene.node_of.get(newer, -1)
    told = any(scene.low(i) in _GOES_ON for i in range(figure.node + 1, node))
    if role is not None and role.slot == "new" and 0 <= node < scene.bounds(figure.node)[1] and not told:
        ahead = replace(figure, index=newer, node=node, role=role)
        found = date_after(ahead)
        if found >= 0:
            return resolved(scene.dates[found], base_period(figure, done))
    return base_period(figure, done)


# "To reach X, from Y a year earlier, before falling to Z by 2026"
_GOES_ON = frozenset({"before", "then"})


def _as_before(figure: Figure, done: dict[int, When]) -> When | None:
    """ "From X in 2012 to Y in 2023. Over the same period, profits rose from P to Q": P is of 2012 as well."""
    scene, node = figure.scene, figure.node
    low, high = scene.bounds(node)
    if figure.role.rule == "old_from" and not any(True for _ in scene.of_kind(DATE, low, high)):
        return of_pair_before(figure, done, step=-1)
    if _SAME_SPAN.search(scene.text, scene.nodes[low].start, scene.nodes[node].start) is None:
        return None
    for other in sorted(done, reverse=True):
        if scene.sentence_of[node] - scene.sentence_of[scene.node_of[other]] > 2:
            return None
        if other != figure.index and is_older(scene, other, figure.roles) and done[other].period is not None:
            return When(done[other].period, done[other].mention, "same_span")
    return None


def of_pair_before(figure: Figure, done: dict[int, When], *, step: int = 0) -> When | None:
    """ "Debts rose from X at the end of 2015 to Y at the end of 2023. The ratio, meanwhile, went from P to Q": P is of
    2015 (`step` -1), Q of 2023."""
    scene, roles = figure.scene, figure.roles
    for newer in range(figure.index - 1, max(0, figure.index - _PAIRS_BACK), -1):
        if newer not in scene.node_of or scene.sentence_of[figure.node] - scene.sentence_of[scene.node_of[newer]] > 1:
            return None
        first, last = done.get(newer - 1, UNSTATED), done.get(newer, UNSTATED)
        if (
            first.rule == last.rule == "date_after"
            and roles[newer - 1].rule == "old_from"
            and roles[newer].slot == "new"
        ):
            when = done[newer + step]
            return When(when.period, when.mention, "same_span")
    return None


_PAIRS_BACK = 6


def beside_older(scene: Scene, node: int, roles: dict[int, Role]) -> int:
    """The date that an older value itself carries: "from X in 2022", "April's X", "against X and Y in 2022"."""
    _, high = scene.bounds(node)
    if (aim := _date_of_aim(scene, node)) >= 0:
        return scene.nodes[aim].ref
    owner = possessor(scene, node - 2 if scene.low(node - 1) == "of" else node)  # "last year's total of X"
    if scene.is_kind(owner, DATE):
        return scene.nodes[owner].ref
    for at in range(node + 1, min(high, node + 13)):
        item = scene.nodes[at]
        if item.kind == DATE and scene.date(at).type != "duration":
            return -1 if _is_of_forecast(scene, node, at) else item.ref
        if item.kind == QUANTITY and not is_older(scene, item.ref, roles):
            return -1
        if item.low == "and" and scene.tag(at + 1) in {"JJR", "RBR"}:
            return -1  # "Less than the 2.3 percent economists had anticipated and slower than August's 3.1"
        if item.low == ")" and scene.low(scene.before(node)) == "(":
            return -1  # "(SEK 3.9 bn) in the second quarter"
        if item.low in {";", ":", "—"} or (item.low == "," and not _is_told_more(scene, at)):
            return -1
        if item.low in _PARTS and not (
            (item.low == "as" and scene.low(at + 1) in _AS_OF) or (item.low == "to" and scene.tag(at + 1) == "VB")
        ):
            return -1
    return -1


AIMS = frozenset({"target", "goal", "objective", "aim", "forecast", "plan", "budget", "estimate", "projection"})


def _date_of_aim(scene: Scene, node: int) -> int:
    """The date beside the aim that a figure is: "the full-year goal of 15 percent", "its goal for 2024 is"; or -1."""
    noun = scene.before(node) - 1
    if scene.low(noun + 1) in {"is", "was"} and scene.is_kind(noun, DATE) and scene.low(noun - 1) in {"for", "in"}:
        return noun if scene.low(noun - 2) in AIMS else -1
    told = scene.low(noun + 1) == "of" and scene.low(noun) in AIMS
    return noun - 1 if told and scene.is_kind(noun - 1, DATE) else -1


_PARTS = frozenset(
    "to after as but yet while despite following because even though although before amid thanks".split()
)


def _is_told_more(scene: Scene, comma: int) -> bool:
    """ "From X, recorded in 2022": a participle that goes on about the value; not "from X, helped by"."""
    return scene.tag(comma + 1).startswith("VBN") and "by" not in {scene.low(comma + 2), scene.low(comma + 3)}


def _has_undated_partner(figure: Figure, done: dict[int, When]) -> bool:
    """ "Has lifted the price to X from Y", "is to rise from X to Y": the older value of what has no time has none."""
    scene = figure.scene
    head = done.get(figure.role.head)
    if head is not None and scene.sentence_of[scene.node_of[figure.role.head]] == scene.sentence_of[figure.node]:
        return head.period is None
    low, high = scene.bounds(figure.node)
    lasting = figure.tense == PERFECT and figure.stock and scene.low(scene.before(figure.node)) == "from"
    return (figure.tense == FUTURE or lasting) and not any(True for _ in scene.of_kind(DATE, low, high))


def _is_of_forecast(scene: Scene, node: int, at: int) -> bool:
    """ "Against the 224 billion kroner estimated in May": the month or day on which an older value was foretold."""
    period = scene.date(at).period
    words = {scene.low(i) for i in range(max(node, at - 3), at)}
    if not words.isdisjoint(FORETOLD):
        return True
    short = period is not None and period.month_count <= 1
    return short and "for" not in words and not words.isdisjoint(_FORESEEN)


def _shifted(figure: Figure, base: Period | None, done: dict[int, When]) -> When:
    """ "to P31.4 billion from P27.9 billion": an older value without a date is of the same period a year before."""
    scene = figure.scene
    low, high = scene.bounds(figure.node)
    for at in range(max(low, figure.node - REACH), figure.node):
        if scene.is_kind(at, DATE):
            mention = scene.date(at)
            if mention.period is not None and mention.period.month_count >= 24:
                return When(of_span(mention.period, mention, figure.role, old=True), scene.nodes[at].ref, "span")
        record = not _RECORDS.isdisjoint({scene.low(at - 2), scene.low(at - 3)})  # "its first profit since 2014"
        if (
            scene.is_kind(at, DATE)
            and scene.low(at - 1) == "since"
            and not (record or is_aside(scene, at, figure.node))
        ):
            return When(scene.date(at).period, scene.nodes[at].ref, "since")
    if base is None or base.month_count > 12 + base.is_odd_year or _has_undated_partner(figure, done):
        return UNSTATED
    if is_instead(scene, figure.node) or is_anothers(figure) or is_another_statistic(figure):
        return When(base, -1, "beside")
    near = range(max(low, figure.node - 9), _phrase_end(scene, figure.node, high))
    if (
        _is_revision(figure)
        or any(scene.low(i).rpartition(" ")[2] in _FORESEEN for i in near)
        or foretelling(scene, figure.node) >= 0
    ):
        return When(base, -1, "revised")
    if figure.tense == FUTURE and (_is_to_be_left(figure) or _is_holding(figure)):
        return UNSTATED
    if base.is_instant and is_quoted(figure):
        return UNSTATED  # "Turnover was 978 billion rupees, against an average of 1.02 trillion"
    measured = _measured_by(scene, low, figure.node)
    dealt = base.is_instant and figure.pick is not None and figure.pick.id in _OF_DEALS
    if dealt and not measured and (base.end + timedelta(days=1)).day > 1:
        return UNSTATED  # "Raised its stake on Wednesday to 95 percent from 49": as it was until then
    if base.is_instant and not measured and scene.doc_date is not None and base.start > scene.doc_date:
        return UNSTATED  # "Homes will pay 34 pula from April 1, up from 28": what they pay now
    back = MONTHS_BACK.get(measured or "yoy", 12)
    if not measured and figure.pick is not None and figure.pick.id in _GAUGES:
        if base.month_count in _PERIODS:
            back = base.month_count
        elif base.is_odd_year:
            back = 1  # "Rose 3.2 percent in the year to March. Core inflation slid to 4.2 percent from 4.5"
    before = base.shift(months=-back)
    if scene.doc_date is not None and before.start > scene.doc_date:
        return UNSTATED  # "By 2035 it wants to have 271 aircraft, against 147"
    return When(before, -1, "year_before")


_RECORDS = frozenset("first highest lowest biggest largest best worst most least fastest slowest steepest".split())


def _is_revision(figure: Figure) -> bool:
    """ "Cut its forecast for Peru's crude production this year to X from Y": what was foreseen for the same year."""
    scene, head = figure.scene, figure.roles.get(figure.role.head)
    if head is None or head.slot != "new":
        return False
    low, _ = scene.clause(figure.node)
    if not _REVIEWED.isdisjoint(scene.vocabulary(figure.node)):
        told = scene.text[scene.nodes[low].start : scene.nodes[figure.node].start]
        if _REVIEW.search(told) is not None:
            return True
    if _FORESEEN.isdisjoint(scene.vocabulary(figure.node)):
        return False
    return _REVISES.search(scene.text, scene.nodes[low].start, scene.nodes[figure.node].start) is not None


_REVIEWED = frozenset({"growth", "inflation", "gdp"})
# "China's growth this year was cut to 4.8 percent from 5"
_REVIEW = re.compile(
    r"\b(?:[Gg]rowth|[Ii]nflation|GDP) (?:[\w.]+ ){0,5}?(?:was|were|been|is) "
    r"(?:revis|rais|cut|trimm|lower|upgrad|downgrad|lift|slash|nudg)"
)
_REVISES = re.compile(
    r"\b(?:cut|rais|lift|lower|increas|reduc|trimm|slash|revis|upgrad|downgrad|hik|boost|narrow)(?:ed|es|ing|s|e)?\s"
    r"(?:down\s|up\s|back\s)?(?:its|the|their|his|her|a)\s(?:[\w-]+\s){0,6}?"
    r"(?:forecasts?|estimates?|projections?|outlook|guidance|targets?|views?)\b"
)


def _phrase_end(scene: Scene, node: int, high: int) -> int:
    """Where a figure's own phrase ends: "up from X, beating the forecasts" is not "from an estimate of X"."""
    last = min(high, node + 8)
    return next((at for at in range(node + 1, last) if scene.low(at) in {",", ";"}), last)


def _measured_by(scene: Scene, low: int, node: int) -> str:
    """ "Sequentially, profit was up 40 percent from X", "dropped 3 percent month on month from X"."""
    _, high = scene.bounds(node)
    return relative_basis(scene.text[scene.nodes[low].start : scene.nodes[min(node + 4, high) - 1].end]) or ""


# What is told anew each month or quarter: "inflation slowed to 48.6 percent in October from 49.4" a month before.
_GAUGES = frozenset(
    "inflation services_inflation food_prices producer_prices wholesale_prices unemployment_rate underemployment_rate "
    "participation_rate employment_rate savings_rate pmi services_pmi business_confidence".split()
)
_PERIODS = frozenset({1, 3})


def _is_set_rate(figure: Figure) -> bool:
    """ "Raised its key rate to 27.25 percent from 21.25 in March": what held until then began at no time told."""
    own = figure.pick is not None and figure.pick.id == "policy_rate"
    if not own or figure.scene.low(figure.scene.before(figure.node)) != "from":
        return False
    head = figure.roles.get(figure.role.head)
    return head is not None and head.slot == "new"


_OF_DEALS = frozenset({"stake", "shares", "bond_issue", "deal_value", "contract_value", "coupon_rate", "spread"})


def _is_holding(figure: Figure) -> bool:
    """ "Plans to cut its holding to 30 percent from 40.5": what is held today."""
    return figure.pick is not None and figure.pick.id == "stake"


def _is_to_be_left(figure: Figure) -> bool:
    """ "It aims to expand its capacity from X to Y by 2031": what is there now has no date."""
    scene, node = figure.scene, figure.node
    _, high = scene.bounds(node)
    return any(scene.is_kind(at, DATE) and scene.date(at).is_bound for at in range(node + 1, min(high, node + 12)))

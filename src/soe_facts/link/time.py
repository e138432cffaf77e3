"""When a figure holds, and what a change is measured against."""

from __future__ import annotations

import re
from dataclasses import dataclass

from soe_facts.find.dates import resolve_offset
from soe_facts.link.metric import Pick
from soe_facts.link.roles import Role
from soe_facts.link.scene import DATE, QUANTITY, WORD, Scene
from soe_facts.records import DateMention, Period


@dataclass(frozen=True, slots=True)
class When:
    """The chosen period, the date mention it came from (index, or -1) and the rule."""

    period: Period | None
    mention: int
    rule: str


# A day's date is the period of these metrics only; elsewhere it is when something was said.
_DAY_METRICS = frozenset(
    "share_price market_value index bond_issue bond_orders coupon_rate spread subscription_ratio contract_value deal_value "
    "trading_turnover bond_yield price loan stake fine funding order_backlog interest_rate share_buyback".split()
)
_DATE_PREPOSITIONS = frozenset(
    "in for at by during on as of through until since the from over within this that between up end to ended ending year "
    "whole all".split()
)
_SAID = frozenset("said says told announced reported added disclosed showed stated statement filing published released".split())


def choose_period(
    scene: Scene,
    index: int,
    role: Role,
    pick: Pick | None,
    done: dict[int, When],
    roles: dict[int, Role],
) -> When:
    """The period of one quantity; `done` holds the periods of the quantities before it."""
    node = scene.node_of[index]
    day = pick is not None and pick.id in _DAY_METRICS
    base = done.get(role.head) or _last(scene, index, done)
    for rule, found in (
        ("date_after", _right(scene, index, role, day, roles)),
        ("date_in_clause", _left(scene, node, day, roles, whole=False)),
        ("date_in_sentence", _left(scene, node, day, roles, whole=True)),
        ("date_later", _later(scene, node, day)),
    ):
        if role.slot == "old" and rule != "date_after":
            break
        if found >= 0:
            return When(_resolved(scene.dates[found], base), found, rule)
    if role.slot == "old":
        return When(None, -1, "unstated")
    if pick is not None and pick.id in _QUOTED:
        return _trading_day(scene, node)
    return _carried(scene, index, pick, done, roles)


def _resolved(mention: DateMention, base: When | None) -> Period | None:
    if mention.anchor == "offset" and base is not None and base.period is not None:
        return resolve_offset(mention, base.period)
    if mention.period is None and mention.anchor == "context" and base is not None:
        return base.period
    return mention.period


def _usable(scene: Scene, at: int, day: bool) -> bool:
    """Whether a date can be a period: no duration, no comparison, no day on which something was said."""
    mention = scene.date(at)
    if mention.type == "duration" or is_comparison(scene, at):
        return False
    if mention.anchor == "offset":
        return False
    period = mention.period
    if mention.type == "date" and not mention.is_instant and period is not None and period.is_instant and not day:
        return scene.low(at - 1) in {"of", "at"} and scene.low(at - 2) in {"as", "at"} or scene.low(at - 1) == "at"
    return not (mention.type == "date" and not mention.is_instant and _after_said(scene, at))


def _after_said(scene: Scene, at: int) -> bool:
    low, _ = scene.bounds(at)
    return any(scene.low(i) in _SAID for i in range(max(low, at - 4), at))


_COMPARES = frozenset({"than", "versus", "vs", "against", "since", "above", "below", "from", "over", "on", "with", "to", "beyond"})
_BETWEEN = frozenset(
    "the in at of same period that those level levels end year figure figures total a an its their previous corresponding seen "
    "recorded posted reported just only as mark reading one record peak high low average only's prior".split()
)


def is_comparison(scene: Scene, at: int) -> bool:
    """Whether a date is what a change is measured against: "than in 2021", "from the end of 2017", "(2023: 6.24)"."""
    low, high = scene.bounds(at)
    if scene.low(at - 1) in {"(", "["} and at + 1 < high and scene.low(at + 1) in {":", ")"} and scene.is_kind(at + 2, QUANTITY):
        return True
    step = at - 1
    while step >= low and step >= at - 6:
        word = scene.low(step)
        if word in _COMPARES and scene.is_kind(step, WORD):
            return _compares(scene, step, at, word, low)
        if word not in _BETWEEN:
            return False
        step -= 1
    return False


def _compares(scene: Scene, step: int, at: int, word: str, low: int) -> bool:
    """ "up 5 percent from 2020" compares; "from January to June" and "over the past five years" do not."""
    mention = scene.date(at)
    before = scene.low(step - 1) if step > low else ""
    if word in {"with", "to"}:
        return before in {"compared", "comparing", "relative", "comparison"}
    if word in {"than", "versus", "vs", "against", "since"}:
        return True
    if mention.anchor == "offset":
        return True
    if word == "over" and mention.type != "year" and "previous" not in mention.text.lower():
        return False
    if word == "from" and (scene.low(at + 1) in {"through", "until", "onwards", "onward", "on"} or (scene.low(at + 1) == "to" and scene.is_kind(at + 2, DATE))):
        return False
    return _after_change(scene, step - 1, low)


def _after_change(scene: Scene, at: int, low: int) -> bool:
    """Whether a change was just told, so that "on", "over" or "from" opens what it is measured against."""
    for step in range(at, max(low - 1, at - 4), -1):
        if scene.is_kind(step, QUANTITY) or scene.change(step) is not None or scene.low(step) in {"unchanged", "flat", "steady", "stable"}:
            return True
        if scene.nodes[step].kind == WORD and not scene.nodes[step].tag.startswith(("RB", "JJ", "NN")) and scene.low(step) not in {"as", ")", "year"}:
            return False
    return False


def _right(scene: Scene, index: int, role: Role, day: bool, roles: dict[int, Role]) -> int:
    """A date after the quantity that no other quantity claims."""
    node = scene.node_of[index]
    _, high = scene.bounds(node)
    clause = scene.clause_of[node]
    crossed = False
    depth = 0
    for at in range(node + 1, min(high, node + 28)):
        item = scene.nodes[at]
        if item.low == "(":
            depth += 1
        elif item.low == ")":
            depth = max(0, depth - 1)
        if item.kind == QUANTITY and not depth:
            other = roles[item.ref]
            if role.slot == "old" or other.slot == "old" or not _joined(scene, node, at, other):
                return -1
            crossed = True
        elif item.kind == DATE:
            mention = scene.date(at)
            if mention.type == "duration":
                continue
            if role.slot == "old" and not crossed:
                return item.ref if at - node <= 8 else -1
            if is_comparison(scene, at) or mention.anchor == "offset":
                continue
            if _usable(scene, at, day):
                return item.ref
        elif scene.clause_of[at] != clause and (item.low in {";", ":"} or scene.is_finite(at)):
            return -1
        elif role.slot == "old" and item.low in {",", "and", "to"} and not depth:
            return -1
    return -1


def _joined(scene: Scene, node: int, at: int, other: Role) -> bool:
    """Whether a later quantity shares this one's period: coordination, "rose 5 percent to X", ", up 5 percent"."""
    between = range(node + 1, at)
    if any(scene.low(i) in {";", "while", "whereas", "against", "than", "from"} for i in between):
        return False
    if other.slot in {"new", "delta"}:
        return True
    return not any(scene.is_finite(i) for i in between)


def _left(scene: Scene, node: int, day: bool, roles: dict[int, Role], whole: bool) -> int:
    """The nearest usable date to the left, in the clause or in the whole sentence, not bound to another figure."""
    low, _ = scene.bounds(node)
    first = low if whole else scene.clause(node)[0]
    for at in range(node - 1, first - 1, -1):
        if scene.nodes[at].kind != DATE or not _usable(scene, at, day):
            continue
        if _of_older(scene, at, roles) or (not whole and _belongs_before(scene, at, first, node)):
            continue
        return scene.nodes[at].ref
    return -1


def _of_older(scene: Scene, at: int, roles: dict[int, Role]) -> bool:
    """Whether a date closes an older value: "up from 36.5 billion yuan last year"."""
    low, _ = scene.bounds(at)
    for step in range(at - 1, max(low - 1, at - 5), -1):
        if scene.is_kind(step, QUANTITY):
            return roles[scene.nodes[step].ref].slot == "old"
        if scene.low(step) in {",", ";", "and"} or scene.is_finite(step):
            return False
    return False


def _belongs_before(scene: Scene, at: int, first: int, node: int) -> bool:
    """ "from 2 trillion in 2012 to 4.5 trillion": the date is the first figure's alone."""
    for step in range(at - 1, first - 1, -1):
        low = scene.low(step)
        if scene.is_kind(step, QUANTITY):
            return any(scene.low(i) in {"to", "from", "against", "than", "compared"} for i in range(at + 1, node)) or any(
                scene.low(i) == "from" for i in range(max(first, step - 3), step)
            )
        if low not in _DATE_PREPOSITIONS and scene.nodes[step].kind == WORD:
            return False
    return False


def _later(scene: Scene, node: int, day: bool) -> int:
    """A date in the rest of the sentence: "The line, 1,634 km long, will open in 2025" gives none to a length."""
    clause = scene.clause_of[node]
    _, high = scene.bounds(node)
    for at in range(node + 1, high):
        if scene.clause_of[at] != clause:
            return -1
        if scene.nodes[at].kind == QUANTITY and scene.low(at - 1) in {"from", "than", "against"}:
            return -1
        if scene.nodes[at].kind == DATE and _usable(scene, at, day) and scene.date(at).anchor != "offset":
            return scene.nodes[at].ref
    return -1


def _last(scene: Scene, index: int, done: dict[int, When]) -> When | None:
    for other in range(index - 1, -1, -1):
        if other in done and done[other].period is not None:
            return done[other]
    return None


# Prices of a trading day hold for the day the passage speaks of.
_QUOTED = frozenset({"share_price", "index", "market_value", "trading_turnover"})


def _trading_day(scene: Scene, node: int) -> When:
    """The last single day named before the figure."""
    start = scene.nodes[node].start
    for ref in range(len(scene.dates) - 1, -1, -1):
        mention = scene.dates[ref]
        if mention.start < start and mention.type == "date" and mention.period is not None and mention.period.is_instant:
            return When(mention.period, ref, "trading_day")
    return When(None, -1, "unstated")


_PRESENT = frozenset({"VBZ", "VBP", "VBG"})
_PRESENT_WORDS = frozenset("is are has have holds owns operates employs runs serves supplies accounts".split())


def _carried(
    scene: Scene, index: int, pick: Pick | None, done: dict[int, When], roles: dict[int, Role]
) -> When:
    """A period stated before holds on: in the sentence for everything, beyond it for what is told in the past tense."""
    node = scene.node_of[index]
    sentence = scene.sentence_of[node]
    stock = pick is not None and pick.metric is not None and pick.metric.stock
    for other in range(index - 1, -1, -1):
        when = done.get(other)
        if when is None or when.period is None or other not in scene.node_of or roles[other].slot == "old":
            continue
        distance = sentence - scene.sentence_of[scene.node_of[other]]
        if distance == 0:
            return When(when.period, when.mention, "same_sentence")
        if stock and distance <= 2 and when.period.is_instant and not _is_present(scene, node):
            return When(when.period, when.mention, "carried_over")
        break
    if stock or _is_present(scene, node):
        return When(None, -1, "unstated")
    return _reporting_period(scene, node, roles)


def _reporting_period(scene: Scene, node: int, roles: dict[int, Role]) -> When:
    """The last stretch of time that the passage speaks of, not as a comparison and not in the future."""
    for at in range(scene.first[scene.sentence_of[node]] - 1, -1, -1):
        if scene.nodes[at].kind != DATE:
            continue
        mention = scene.date(at)
        period = mention.period
        if period is None or mention.type == "duration" or mention.anchor == "offset" or period.is_instant or period.month_count > 18:
            continue
        if period.month_count == 1 and not period.is_whole_months:
            continue
        if is_comparison(scene, at) or _of_older(scene, at, roles) or _told_ahead(scene, at):
            continue
        return When(period, scene.nodes[at].ref, "carried_over")
    return When(None, -1, "unstated")


def _told_ahead(scene: Scene, at: int) -> bool:
    """Whether a date belongs to a plan or forecast."""
    first, last = scene.clause(at)
    return any(
        scene.nodes[i].tag == "MD" or scene.low(i) in {"expected", "expects", "plans", "aims", "targets", "forecast", "target", "by"}
        for i in range(first, last)
    )


def _is_present(scene: Scene, node: int) -> bool:
    """Whether the clause is told in the present or future, so that a past period does not hold for it."""
    first, last = scene.clause(node)
    for at in [*range(node - 1, first - 1, -1), *range(node + 1, last)]:
        item = scene.nodes[at]
        if item.kind != WORD or not scene.is_finite(at) or scene.low(at - 1) in {"that", "this", "which"}:
            continue
        if item.tag:
            return item.tag in _PRESENT or item.tag == "MD"
        return item.low in _PRESENT_WORDS
    return False


# ---- basis

_YOY = re.compile(
    r"year[- ]on[- ]year|\bon[- ]year\b|year[- ]over[- ]year|y[-/ ]?o[-/ ]?y|\byoy\b|on the year\b|(?:from|than|over|on|against|to|with) (?:a|one|the) year "
    r"(?:earlier|ago|before|previously)|year[- ](?:earlier|ago)|over the (?:previous|prior|preceding|last) (?:financial |fiscal )?year|"
    r"(?:from|than|on|with|to|over) the (?:previous|prior|preceding) (?:financial |fiscal )?year|on (?:a|an) (?:yearly|annual) basis|"
    r"(?:from|than|with|to|over|on|in|of|against) (?:the )?(?:same|corresponding|year-earlier|comparable) "
    r"(?:period|quarter|month|half|time|stretch|months|nine months|six months|three months)|(?:from|than|over|on|against) last year|"
    r"a year (?:earlier|ago|before)|(?:over|on|from|than) the year before|the previous year|annually|a year[- ]on[- ]year|year on year",
    re.IGNORECASE,
)
_QOQ = re.compile(
    r"quarter[- ](?:on|over)[- ]quarter|\bq[-/]?o[-/]?q\b|sequential(?:ly)?|(?:from|than|over|on|with|to) (?:the|a) (?:previous|prior|preceding|last) "
    r"(?:three months|quarter)|(?:a|one) quarter (?:earlier|ago|before)|three months (?:earlier|ago|before)|on the quarter\b|(?:from|than) last quarter",
    re.IGNORECASE,
)
_MOM = re.compile(
    r"month[- ](?:on|over)[- ]month|\bm[-/]?o[-/]?m\b|(?:from|than|over|on|with|to|in) (?:the|a) (?:previous|prior|preceding) month|"
    r"(?:a|one) month (?:earlier|ago|before)|on the month\b|(?:from|than) last month",
    re.IGNORECASE,
)
_ANNUAL = re.compile(r"average annual|annual average|compound annual|\bcagr\b|(?:a|per) year on average|average (?:growth )?(?:rate )?of [\d.]+ ?(?:percent|per cent|%) a year|annualised|annualized|a year\b", re.IGNORECASE)


def choose_basis(
    scene: Scene, index: int, role: Role, when: When, roles: dict[int, Role]
) -> tuple[str | None, Period | None]:
    """The basis of a growth or change, and the period itself where "between 2016 and 2024" gives both."""
    if role.kind not in {"growth", "change"}:
        return None, when.period
    node = scene.node_of[index]
    if when.mention >= 0:
        mention = scene.dates[when.mention]
        span = _between(mention)
        if span is not None and role.kind == "growth":
            if _ANNUAL.search(_window(scene, node, roles)) or _ANNUAL.search(_before(scene, node)):
                return "yoy", when.period
            return span[0].code, span[1]
    window = _window(scene, node, roles)
    explicit = _explicit(scene, node, roles)
    found = _relative(window)
    if found is None and explicit is not None:
        return explicit, when.period
    found = found or _relative(_before(scene, node))
    if found is None:
        found = _from_old(scene, index, roles) or _for_all(scene, node)
    return found, when.period


_FOR_ALL = re.compile(r"\b(?:both|all|each)\b[^.;]{0,20}$", re.IGNORECASE)


def _for_all(scene: Scene, node: int) -> str | None:
    """ "…, both year on year" closes the sentence for every change in it."""
    _, high = scene.bounds(node)
    tail = scene.text[scene.nodes[node].end : scene.nodes[high - 1].end]
    for pattern, code in ((_YOY, "yoy"), (_QOQ, "qoq"), (_MOM, "mom")):
        match = pattern.search(tail)
        if match is not None and _FOR_ALL.search(tail[: match.start()]):
            return code
    return None


def _relative(window: str) -> str | None:
    hits = [(m.start(), code) for pattern, code in ((_YOY, "yoy"), (_QOQ, "qoq"), (_MOM, "mom")) if (m := pattern.search(window))]
    return min(hits)[1] if hits else None


def _between(mention: DateMention) -> tuple[Period, Period] | None:
    """First and last year of a span of several years."""
    period = mention.period
    if period is None or period.is_instant or period.start.year == period.end.year or period.month_count < 24:
        return None
    return Period.year(period.start.year), Period.year(period.end.year)


def _window(scene: Scene, node: int, roles: dict[int, Role]) -> str:
    """The words after a quantity up to the next figure that is not its older value."""
    _, high = scene.bounds(node)
    end = scene.nodes[high - 1].end
    for at in range(node + 1, high):
        item = scene.nodes[at]
        if item.kind == QUANTITY and roles[item.ref].slot == "delta":
            joined = all(scene.low(i) in {"and", "or", ",", "by"} for i in range(node + 1, at))
            if joined:
                node = at
                continue
            end = item.start
            break
        if item.low == ";" or (item.kind == QUANTITY and roles[item.ref].slot == "plain" and at - node > 3):
            end = item.start
            break
    return scene.text[scene.nodes[node].end : end]


def _before(scene: Scene, node: int) -> str:
    """The words before a quantity back to the figure before it, or the sentence's opening phrase."""
    low, _ = scene.bounds(node)
    start = scene.nodes[low].start
    for at in range(node - 1, low - 1, -1):
        if scene.nodes[at].kind == QUANTITY:
            start = scene.nodes[at].end
            opening = scene.text[scene.nodes[low].start : scene.nodes[low].start + 30]
            lead = opening.split(",", 1)[0] if "," in opening else ""
            return lead + " | " + scene.text[start : scene.nodes[node].start]
    return scene.text[start : scene.nodes[node].start]


def _explicit(scene: Scene, node: int, roles: dict[int, Role]) -> str | None:
    """A named period after the change: "than in the third quarter", "from the end of 2023", "since 2012"."""
    _, high = scene.bounds(node)
    for at in range(node + 1, min(high, node + 16)):
        item = scene.nodes[at]
        if item.kind == QUANTITY and roles[item.ref].slot not in {"new", "old"}:
            return None
        if item.kind == DATE and is_comparison(scene, at):
            mention = scene.date(at)
            if mention.anchor == "offset":
                return {12: "yoy", 3: "qoq", 1: "mom"}.get(abs(mention.offset))
            if mention.period is not None:
                return mention.period.code
            return None
    return None


def _from_old(scene: Scene, index: int, roles: dict[int, Role]) -> str | None:
    """The period of the older value in the same frame: "nearly doubled from 16.8 billion yuan in 2020"."""
    for other in (index + 1, index + 2, index - 1):
        role = roles.get(other)
        if role is None or role.slot != "old" or other not in scene.node_of:
            continue
        if scene.sentence_of[scene.node_of[other]] != scene.sentence_of[scene.node_of[index]]:
            continue
        found = _right(scene, other, role, False, roles)
        if found < 0:
            continue
        mention = scene.dates[found]
        if mention.anchor == "offset":
            return {12: "yoy", 3: "qoq", 1: "mom"}.get(abs(mention.offset))
        if mention.period is not None:
            return mention.period.code
    return None

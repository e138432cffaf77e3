"""When a figure holds."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from soe_facts.find.dates import resolve_offset
from soe_facts.link.date_use import (
    FUTURE,
    PAST,
    PERFECT,
    PRESENT,
    belongs_to_older,
    follows_said,
    governor,
    is_aside,
    is_comparison,
    is_dateline,
    is_label,
    is_older,
    is_verb,
    opens_sentence,
    possessor,
    tense,
)
from soe_facts.link.metric import Pick
from soe_facts.link.roles import Role
from soe_facts.link.scene import DATE, QUANTITY, RELATIVES, WORD, Scene
from soe_facts.link.story import Story, Stretch, advance
from soe_facts.records import DateMention, Period


@dataclass(frozen=True, slots=True)
class When:
    """The chosen period, the date mention it came from (index, or -1), the rule, and the story told up to there."""

    period: Period | None
    mention: int
    rule: str
    story: Story = field(default_factory=Story, compare=False, repr=False)


# A day's date is the period of these metrics only; elsewhere it is when something was said.
_DAY_METRICS = frozenset(
    "share_price market_value index bond_issue bond_orders coupon_rate spread subscription_ratio contract_value deal_value "
    "trading_turnover bond_yield price loan stake fine funding order_backlog interest_rate share_buyback".split()
)
# Prices of a trading day hold for the day the passage speaks of.
_QUOTED = frozenset({"share_price", "index", "market_value", "trading_turnover", "bond_yield"})
# What one deal fixes at once.
_DEAL = frozenset({"bond_issue", "bond_orders", "coupon_rate", "spread", "subscription_ratio"})
_DATE_PREPOSITIONS = frozenset(
    "in for at by during on as of through until since the from over within this that between up end to ended ending year "
    "whole all".split()
)
_FORESEEN = frozenset(
    "estimate estimates target targets forecast forecasts guidance budgeted planned expected foreseen projection consensus".split()
)
_ATTRIBUTE_HEADS = frozenset("target bond note notes loan deal contract order share tranche plan".split())
# No rule looks farther than this many nodes, however long a sentence runs.
_REACH = 90
_HYPHENED = re.compile(r"\d-[a-z]")
_STATES = frozenset("had held stood owned was were employed".split())
_EACH = re.compile(r"\s*(?:a|per|each|every) (?:year|month|day)\b|\s*annually\b")
_CLOSED = re.compile(r"\b(?:closed|ended|finished) $")
_AVERAGE = re.compile(r"\baverage|\bannual|compound", re.IGNORECASE)
_NOW = frozenset({"now", "still", "currently", "today", "presently"})
_UNSTATED = When(None, -1, "unstated")


@dataclass(frozen=True, slots=True)
class _Figure:
    """One quantity with everything its period depends on."""

    scene: Scene
    index: int
    node: int
    role: Role
    pick: Pick | None
    roles: dict[int, Role]
    verb: int
    tense: str
    story: Story

    @property
    def day(self) -> bool:
        return self.pick is not None and (self.pick.id in _DAY_METRICS or self.stock)

    @property
    def stock(self) -> bool:
        return self.pick is not None and self.pick.metric is not None and self.pick.metric.stock


def choose_period(
    scene: Scene, index: int, role: Role, pick: Pick | None, done: dict[int, When], roles: dict[int, Role]
) -> When:
    """The period of one quantity; `done` holds the periods of the quantities before it."""
    node = scene.node_of[index]
    last = next(reversed(done.values())) if done else _UNSTATED
    story = advance(last.story, scene, node, roles)
    verb = governor(scene, node)
    figure = _Figure(scene, index, node, role, pick, roles, verb, tense(scene, verb), story)
    when = _older_value(figure, done) if is_older(scene, index, roles) else _new_value(figure, done)
    if when.period is not None and when.period.is_instant and pick is not None and pick.id in _DAY_METRICS:
        event = Stretch(when.period, when.mention, scene.sentence_of[node], story.paragraph)
        story = replace(story, event=event)
    return replace(when, story=story)


def _new_value(figure: _Figure, done: dict[int, When]) -> When:
    """The date of a figure's own sentence, else what the passage speaks of."""
    scene = figure.scene
    if _is_attribute(figure):
        return _UNSTATED
    for rule, found in (
        ("date_after", _right(figure)),
        ("date_in_clause", _left(figure, whole=False)),
        ("date_in_sentence", _left(figure, whole=True)),
        ("date_later", _later(figure)),
    ):
        if rule != "date_after" and _says_now(scene, figure.node):
            return _UNSTATED
        if found >= 0:
            mention = scene.dates[found]
            period = _of_span(_resolved(mention, _base(figure, done)), mention, figure.role, old=False)
            return When(_at_close(figure, mention, period), found, rule)
    if figure.pick is not None and figure.pick.id in _QUOTED:
        return _trading_day(figure)
    return _carried(figure, done)


def _is_attribute(figure: _Figure) -> bool:
    """ "the builder of the 2,700-km toll road": a size that only describes a thing has no period."""
    scene, node = figure.scene, figure.node
    quantity = scene.quantity(node)
    if quantity.type != "physical" or not _HYPHENED.search(quantity.text):
        return False
    return not any(scene.low(i) in _ATTRIBUTE_HEADS for i in range(node + 1, min(len(scene.nodes), node + 4)))


def _resolved(mention: DateMention, base: Period | None) -> Period | None:
    if base is not None and mention.anchor == "offset":
        return resolve_offset(mention, base)
    if mention.period is None and mention.anchor == "context":
        return base
    return mention.period


def _at_close(figure: _Figure, mention: DateMention, period: Period | None) -> Period | None:
    """ "closed 2024 with X" is of the last day; "at year-end" is of the year that the passage reports on."""
    frame = figure.story.frame()
    if mention.anchor == "context" and mention.is_instant and frame is not None and frame.period.month_count == 12:
        return frame.period.last_day
    before = figure.scene.text[max(0, mention.start - 9) : mention.start]
    return period.last_day if period is not None and _CLOSED.search(before) else period


def _of_span(period: Period | None, mention: DateMention, role: Role, *, old: bool) -> Period | None:
    """ "Between 2014 and 2024 assets went from X to Y": X is of 2014, Y of 2024."""
    if (
        period is None
        or role.kind not in {"level", "share"}
        or period.start.year == period.end.year
        or period.month_count < 24
    ):
        return period
    if old:
        return Period.year(period.start.year)
    return Period.year(period.end.year) if role.slot == "new" else period


def _base(figure: _Figure, done: dict[int, When]) -> Period | None:
    """The period that "a year earlier" counts from: that of the newer value, else the reporting period."""
    head = done.get(figure.role.head)
    if head is not None and head.period is not None:
        return head.period
    scene = figure.scene
    for other in range(figure.index - 1, max(-1, figure.index - 9), -1):
        when = done.get(other)
        if when is None or when.period is None or other not in scene.node_of or is_older(scene, other, figure.roles):
            continue
        if scene.sentence_of[scene.node_of[other]] == scene.sentence_of[figure.node]:
            return when.period
        break
    frame = figure.story.frame()
    if frame is not None:
        return frame.period
    return when.period if (when := done.get(figure.index - 1)) is not None else None


# ---- older values


def _older_value(figure: _Figure, done: dict[int, When]) -> When:
    """An older value has the date that follows it, else the period before that of the newer value."""
    scene, node = figure.scene, figure.node
    if scene.is_kind(node - 2, DATE) and is_label(scene, node - 2):
        ref = scene.nodes[node - 2].ref
        return When(scene.dates[ref].period, ref, "labelled")
    base = _base(figure, done)
    found = beside_older(scene, node, figure.roles)
    if found >= 0:
        mention = scene.dates[found]
        return When(_resolved(mention, base), found, "date_after")
    return _shifted(figure, base)


def beside_older(scene: Scene, node: int, roles: dict[int, Role]) -> int:
    """The date that an older value itself carries: "from X in 2022", "April's X", "against X and Y in 2022"."""
    _, high = scene.bounds(node)
    owner = possessor(scene, node)
    if scene.is_kind(owner, DATE):
        return scene.nodes[owner].ref
    for at in range(node + 1, min(high, node + 13)):
        item = scene.nodes[at]
        if item.kind == DATE and scene.date(at).type != "duration":
            return item.ref
        if item.kind == QUANTITY and not is_older(scene, item.ref, roles):
            return -1
        if item.low in {";", ":", "—"} or (item.low == "," and not scene.nodes[at + 1].tag.startswith("VBN")):
            return -1
        if item.low in {"to", "after", "as", "while"}:
            return -1
    return -1


def _shifted(figure: _Figure, base: Period | None) -> When:
    """ "to P31.4 billion from P27.9 billion": an older value without a date is of the same period a year before."""
    scene = figure.scene
    low, high = scene.bounds(figure.node)
    for at in range(max(low, figure.node - _REACH), figure.node):
        if scene.is_kind(at, DATE):
            mention = scene.date(at)
            if mention.period is not None and mention.period.month_count >= 24:
                return When(_of_span(mention.period, mention, figure.role, old=True), scene.nodes[at].ref, "span")
        if scene.is_kind(at, DATE) and scene.low(at - 1) == "since":
            return When(scene.date(at).period, scene.nodes[at].ref, "since")
    if base is None or base.month_count > 12:
        return _UNSTATED
    if figure.tense == FUTURE or any(
        scene.low(i) in _FORESEEN for i in range(max(low, figure.node - 8), min(high, figure.node + 8))
    ):
        return When(base, -1, "revised")
    return When(base.shift(years=-1), -1, "year_before")


# ---- dates of the sentence


def _usable(figure: _Figure, at: int) -> bool:
    """Whether a date can be the figure's: no duration, comparison or aside, no day on which something was said."""
    scene = figure.scene
    mention = scene.date(at)
    if mention.type == "duration" or is_comparison(scene, at) or is_aside(scene, at) or is_dateline(scene, at):
        return False
    if scene.low(at + 1) in {"'", "’", "'s", "’s"} and at > figure.node:
        # "more than double April's 280 billion": of the figure that follows.
        return False
    if mention.anchor == "offset":
        return _is_told_back(scene, at)
    period = mention.period
    if mention.type == "date" and not mention.is_instant and period is not None and period.is_instant:
        return (figure.day or _is_state(figure, at)) and not follows_said(scene, at)
    return not (mention.type == "date" and not mention.is_instant and follows_said(scene, at))


def _is_state(figure: _Figure, at: int) -> bool:
    """ "The plants had 33.9 million tonnes of coal on October 1": a state on a day of the calendar."""
    scene = figure.scene
    if figure.verb < 0 or scene.low(figure.verb) not in _STATES or governor(scene, at) != figure.verb:
        return False
    return any(letter.isdigit() for letter in scene.nodes[at].low)


def _is_told_back(scene: Scene, at: int) -> bool:
    """ "The year before, it had made X", "having lost X the year before": the sentence itself steps back."""
    low, high = scene.bounds(at)
    if opens_sentence(scene, at) and any(scene.low(i) == "had" for i in range(at, min(high, at + 8))):
        return True
    return any(scene.low(i) == "having" for i in range(max(low, at - 8), at))


def _agrees(figure: _Figure, at: int) -> bool:
    """Whether what a date is told with goes with the figure: plans do not date results, nor results the present."""
    scene = figure.scene
    verb = governor(scene, at)
    if verb == figure.verb or opens_sentence(scene, at):
        return True
    return _same_time(figure, verb)


def _right(figure: _Figure) -> int:
    """A date after the figure that no other figure claims."""
    scene, node = figure.scene, figure.node
    _, high = scene.bounds(node)
    clause = scene.clause_of[node]
    depth = 0
    passed = False
    for at in range(node + 1, min(high, node + 28)):
        item = scene.nodes[at]
        depth = max(0, depth + (item.low == "(") - (item.low == ")"))
        if item.kind == QUANTITY and not depth:
            other = figure.roles[item.ref]
            if figure.role.slot == "delta" and scene.low(scene.before(at)) == "from":
                # "doubled from X in 2020 to Y in 2023": the change is of the newer value's year.
                passed = True
            elif passed and other.slot == "new":
                passed = False
            elif passed or is_older(scene, item.ref, figure.roles) or not _joined(scene, node, at, other):
                return -1
        elif item.kind == DATE:
            if passed:
                continue
            if scene.clause_of[at] != clause and not _has_verb(scene, node, at, clause):
                return -1
            if _usable(figure, at) and not belongs_to_older(scene, at, figure.roles):
                return item.ref
        elif scene.clause_of[at] != clause and (item.low in {";", ":"} or item.low in RELATIVES or is_verb(scene, at)):
            return -1
        elif at != figure.verb and is_verb(scene, at) and not _same_time(figure, at):
            return -1
    return -1


def _same_time(figure: _Figure, verb: int) -> bool:
    """Whether another verb is of the figure's tense; what is told in the present shares its dates with nothing."""
    own, other = figure.tense, tense(figure.scene, verb)
    return own != PRESENT and (own == other or {own, other} == {PAST, PERFECT})


def _has_verb(scene: Scene, node: int, at: int, clause: int) -> bool:
    """Whether a verb precedes a date in a later clause; "…, and next year we are aiming for Y" opens with its date."""
    return any(is_verb(scene, i) for i in range(node + 1, at) if scene.clause_of[i] != clause)


def _joined(scene: Scene, node: int, at: int, other: Role) -> bool:
    """Whether a later quantity shares this one's period: coordination, "rose 5 percent to X", ", up 5 percent"."""
    between = range(node + 1, at)
    if any(scene.low(i) in {";", "while", "whereas", "against", "than", "from"} for i in between):
        return False
    if other.slot in {"new", "delta"}:
        return True
    return not any(scene.is_finite(i) for i in between)


def _left(figure: _Figure, *, whole: bool) -> int:
    """The nearest usable date to the left, in the clause or in the whole sentence, not bound to another figure."""
    scene, node = figure.scene, figure.node
    low, _ = scene.bounds(node)
    first = max(low if whole else scene.clause(node)[0], node - _REACH)
    for at in range(node - 1, first - 1, -1):
        if scene.nodes[at].kind != DATE or not _usable(figure, at) or not _agrees(figure, at):
            continue
        if (
            belongs_to_older(scene, at, figure.roles)
            or _is_bracketed(scene, at)
            or (not whole and _belongs_before(scene, at, first, node))
        ):
            continue
        return scene.nodes[at].ref
    return -1


def _is_bracketed(scene: Scene, at: int) -> bool:
    """ "net debt, €33 billion at the end of June, would": the date is of the bracketed figure alone."""
    low, _ = scene.bounds(at)
    if scene.low(at + 1) not in {",", ")"}:
        return False
    for step in range(at - 1, max(low - 1, at - 4), -1):
        if scene.is_kind(step, QUANTITY):
            return scene.low(scene.before(step)) in {",", "("}
        if scene.low(step) not in _DATE_PREPOSITIONS:
            return False
    return False


def _belongs_before(scene: Scene, at: int, first: int, node: int) -> bool:
    """ "from 2 trillion in 2012 to 4.5 trillion": the date is the first figure's alone."""
    for step in range(at - 1, first - 1, -1):
        low = scene.low(step)
        if scene.is_kind(step, QUANTITY):
            return any(
                scene.low(i) in {"to", "from", "against", "than", "compared"} for i in range(at + 1, node)
            ) or any(scene.low(i) == "from" for i in range(max(first, step - 3), step))
        if low not in _DATE_PREPOSITIONS and scene.nodes[step].kind == WORD:
            return False
    return False


def _later(figure: _Figure) -> int:
    """A date in the rest of the clause, past figures that are not older ones."""
    scene, node = figure.scene, figure.node
    clause = scene.clause_of[node]
    _, high = scene.bounds(node)
    for at in range(node + 1, min(high, node + _REACH)):
        if scene.clause_of[at] != clause:
            return -1
        if scene.nodes[at].kind == QUANTITY and is_older(scene, scene.nodes[at].ref, figure.roles):
            return -1
        if (
            scene.nodes[at].kind == DATE
            and _usable(figure, at)
            and _agrees(figure, at)
            and scene.date(at).anchor != "offset"
        ):
            return scene.nodes[at].ref
    return -1


# ---- what the passage speaks of


def _trading_day(figure: _Figure) -> When:
    """The last day named before a price; the day of the report where a statement's day came between."""
    found = figure.story.day or figure.story.first_day
    return When(found.period, found.mention, "trading_day") if found is not None else _UNSTATED


def _carried(figure: _Figure, done: dict[int, When]) -> When:
    """A period stated before holds on: in the sentence for everything, beyond it for what is told in the past tense."""
    scene = figure.scene
    if figure.pick is not None and figure.pick.id == "stake" and figure.role.kind == "share":
        return _UNSTATED
    averaged = _averaged(figure, done)
    if averaged is not None:
        return When(averaged, -1, "average")
    beside = _beside(figure, done)
    if beside is not None:
        return When(beside.period, beside.mention, "same_sentence")
    if figure.pick is not None and figure.pick.id in _DEAL and figure.story.event is not None:
        return When(figure.story.event.period, figure.story.event.mention, "deal")
    sentence = scene.sentence_of[figure.node]
    if figure.tense == FUTURE:
        return _planned(figure, sentence)
    if figure.tense == PRESENT or (figure.tense == PERFECT and figure.role.kind not in {"growth", "change"}):
        return _spanned(figure)
    instant, frame = figure.story.instant, figure.story.frame()
    if figure.stock and instant is not None and sentence - instant.sentence <= 2:
        return When(instant.period, instant.mention, "carried_over")
    if frame is None:
        return _spanned(figure)
    if figure.stock:
        return When(frame.period.last_day, frame.mention, "period_end")
    return When(frame.period, frame.mention, "carried_over")


def _spanned(figure: _Figure) -> When:
    """ "Between 2014 and 2024 … Profits have climbed by 86 percent to X": what is told of a span is of its end."""
    span, event = figure.story.span, figure.story.event
    if figure.tense == PRESENT:
        return _UNSTATED
    if span is not None and span.paragraph == figure.story.paragraph:
        if figure.role.kind == "growth" or figure.role.slot == "new":
            return When(Period.year(span.period.end.year), span.mention, "span_end")
    if event is not None and figure.tense == PAST and figure.story.frame() is None:
        return When(event.period, event.mention, "deal")
    return _UNSTATED


def _beside(figure: _Figure, done: dict[int, When]) -> When | None:
    """The period of the last figure of the same sentence that goes with this one."""
    scene = figure.scene
    for other in range(figure.index - 1, max(-1, figure.index - 12), -1):
        if other not in scene.node_of or other not in done:
            continue
        node = scene.node_of[other]
        if scene.sentence_of[node] != scene.sentence_of[figure.node]:
            return None
        when = done[other]
        if when.period is None or is_older(scene, other, figure.roles):
            continue
        if _is_anothers(figure, node, when):
            continue
        verb = governor(scene, node)
        if verb == figure.verb or (figure.tense != PRESENT and tense(scene, verb) == figure.tense):
            return when
    return None


def _averaged(figure: _Figure, done: dict[int, When]) -> Period | None:
    """ "86.6 trillion at the end of 2023, against 31.3 trillion at the end of 2012. That is an average growth of …"."""
    scene, index = figure.scene, figure.index
    if figure.role.kind != "growth" or not is_older(scene, index - 1, figure.roles):
        return None
    older, newer = done.get(index - 1), done.get(index - 2)
    if older is None or newer is None or older.period is None or newer.period is None:
        return None
    if newer.period.end.year - older.period.end.year < 2 or scene.sentence_of[figure.node] - scene.sentence_of[scene.node_of[index - 1]] > 1:
        return None
    low, _ = scene.bounds(figure.node)
    if not _AVERAGE.search(scene.text[scene.nodes[low].start : scene.nodes[figure.node].start]):
        return None
    return Period(Period.year(older.period.end.year).start, Period.year(newer.period.end.year).end)


def _is_anothers(figure: _Figure, node: int, when: When) -> bool:
    """The day of a stock is none of a flow's in another clause: "loans rose … from the end of 2023, and we set aside X"."""
    if when.mention < 0 or not figure.scene.dates[when.mention].is_instant or figure.stock:
        return False
    return figure.scene.clause_of[node] != figure.scene.clause_of[figure.node]


def _planned(figure: _Figure, sentence: int) -> When:
    """ "For 2025, EVN wants to … It plans to invest X": a plan's date holds on; a forecast change is of the period."""
    if _EACH.match(figure.scene.text, figure.scene.quantity(figure.node).end):
        return _UNSTATED
    plan, frame = figure.story.plan, figure.story.frame()
    if plan is not None and (
        sentence - plan.sentence <= 2 or (plan.asked and figure.story.paragraph - plan.paragraph <= 1)
    ):
        return When(plan.period, plan.mention, "planned")
    if figure.role.kind in {"growth", "change"} and frame is not None:
        return When(frame.period, frame.mention, "carried_over")
    return _UNSTATED


def _says_now(scene: Scene, node: int) -> bool:
    first, last = scene.clause(node)
    return any(scene.low(i) in _NOW for i in range(max(first, node - 5), min(last, node + 3)))

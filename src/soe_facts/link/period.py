"""When a figure holds: the period of every fact."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from soe_facts.link.answers import question_before
from soe_facts.link.basis_words import ON_THE_DAY
from soe_facts.link.carried import TRADED, carried, is_quoted, of_stock
from soe_facts.link.chronicle import of_entry
from soe_facts.link.commodities import is_contract_month
from soe_facts.link.date_ties import date_of_when
from soe_facts.link.date_use import opens_sentence, possessor
from soe_facts.link.dates_before import date_before
from soe_facts.link.deals import deal_ahead, is_maturity, is_of_growth, is_of_news, is_offered, trading_day
from soe_facts.link.descriptive import is_descriptive
from soe_facts.link.figure import UNSTATED, Figure, When, base_period, of_span, resolved
from soe_facts.link.holding_now import is_now, is_year_of_metric, says_now
from soe_facts.link.metric import Pick
from soe_facts.link.older import of_pair_before, older_value
from soe_facts.link.older_figures import belongs_to_older, is_older
from soe_facts.link.plans import EACH, is_within_years
from soe_facts.link.reported import date_of_report
from soe_facts.link.roles import Role, previous_in_sentence
from soe_facts.link.running_up import at_close, run_up
from soe_facts.link.scene import DATE, METRIC, Scene
from soe_facts.link.sentence_dates import date_after, date_later
from soe_facts.link.series import date_in_series
from soe_facts.link.since import leads_to_since, since_date
from soe_facts.link.story import Story, Stretch, advance, under_review
from soe_facts.link.tenses import FUTURE, PAST, PRESENT, REPUTED, governor, tense
from soe_facts.link.year_on import year_on
from soe_facts.records import DateMention, Period

_HOLDS = frozenset(
    "hold holds held holding own owns owned owning control controls controlled belong belongs belonging "
    "shareholder stake".split()
)
_DATES: tuple[tuple[str, Callable[[Figure], int]], ...] = (
    ("date_in_series", lambda figure: date_in_series(figure.scene, figure.node)),
    ("date_of_when", date_of_when),
    ("date_after", date_after),
    ("date_in_clause", partial(date_before, whole=False)),
    ("date_in_sentence", partial(date_before, whole=True)),
    ("date_later", date_later),
    ("date_of_report", date_of_report),
)


def choose_period(
    scene: Scene,
    index: int,
    role: Role,
    pick: Pick | None,
    done: dict[int, When],
    roles: dict[int, Role],
    story: Story,
) -> When:
    """The period of one quantity; `done` holds the periods of the quantities before it, `story` what they told."""
    node = scene.node_of[index]
    advance(story, scene, node, roles)
    verb = governor(scene, node)
    if verb < 0 and (asked := question_before(scene, node)) >= 0:
        verb = governor(scene, asked)
    told = tense(scene, verb)
    if (
        told == PRESENT
        and _adds(scene, node, verb, role, roles)
        and (scene.low(verb - 1) == "which" or not _is_stock(pick))
    ):
        told = PAST
    if _is_stock(pick) and scene.low(verb) in {"is", "are"} and scene.low(verb + 1) in REPUTED:
        told = PRESENT  # "Their debt is put at 45 trillion yuan": what there is now, not what grew in a year told of
    figure = Figure(scene, index, node, role, pick, roles, verb, told, story)
    older = is_older(scene, index, roles)
    when = older_value(figure, done) if older else _new_value(figure, done)
    ahead = False
    if when.period is None and not _is_timeless(figure):
        when = deal_ahead(figure)
        # "Has today issued 500 million of notes. They pay 3.4 percent"
        ahead = when.mention >= 0 and scene.dates[when.mention].start >= scene.nodes[scene.bounds(node)[0]].start
    period = when.period
    if (ahead or when.rule != "deal") and not older and period is not None and _is_of_deal(figure, period):
        firm = pick is None or pick.id not in TRADED or is_offered(figure)
        story.event = Stretch(period, when.mention, scene.sentence_of[node], story.paragraph, firm)
    return when


def _is_of_deal(figure: Figure, period: Period) -> bool:
    """Whether a figure tells of a deal or trade on a day, or of one in a month: "In April, it sold X of notes"."""
    if period.is_instant:
        return figure.dealt
    return period.month_count == 1 and figure.pick is not None and figure.pick.id == "bond_issue"


def _new_value(figure: Figure, done: dict[int, When]) -> When:
    """The date of a figure's own sentence, else what the passage speaks of."""
    scene = figure.scene
    if is_descriptive(figure) or (is_now(scene, figure.node) and not is_year_of_metric(scene, figure.node)):
        return UNSTATED
    owner = possessor(scene, figure.node)
    if scene.is_kind(owner, DATE) and scene.date(owner).period is not None:
        return When(scene.date(owner).period, scene.nodes[owner].ref, "possessor")  # "to double last year's 5 billion"
    if is_quoted(figure) and ON_THE_DAY.match(scene.text, scene.quantity(figure.node).end):
        return _day_told(figure, done) or trading_day(figure)
    if figure.role.kind == "growth" and (last := _just_told(figure, done)).period is not None:
        return last
    if leads_to_since(scene, figure.node) and (since := since_date(figure)).period is not None:
        return since
    if figure.tense == FUTURE and is_within_years(scene, figure.node):
        return UNSTATED
    named = _in_bracket_of_older(scene, figure.node)
    if named >= 0 and (before := resolved(scene.dates[named], base_period(figure, done, 1))) is not None:
        return When(before, named, "labelled")  # "12 percent more than a year earlier (845 million)"
    for rule, find in _DATES:
        if (
            rule not in {"date_in_series", "date_of_when", "date_after"}
            and figure.tense != FUTURE
            and says_now(scene, figure.node, figure.tense)
            and not is_year_of_metric(scene, figure.node)
        ):
            return UNSTATED
        found = find(figure)
        if (
            found >= 0
            and is_quoted(figure)
            and (is_of_news(figure, found) or _is_of_contract(figure, found) or is_of_growth(figure, found))
        ):
            return trading_day(figure)
        if found >= 0 and not _is_held_apart(figure, found):
            mention = scene.dates[found]
            if _is_rolling(mention):
                return UNSTATED
            if rule == "date_of_when" and mention.anchor == "offset":
                # "It had made 30 crore the year before, when revenue was 9,498 crore"
                same = next((when for when in reversed(list(done.values())) if when.mention == found), UNSTATED)
                return When(same.period, found, rule)
            meant = under_review(figure.story, mention) or resolved(mention, base_period(figure, done, 1))
            meant = _of_stretch(figure, meant)
            period = meant if _is_yearly(figure) else of_span(meant, mention, figure.role, old=False)
            if rule in {"date_in_sentence", "date_of_report"} and figure.tense == PAST:
                period = of_stock(figure, period)
            return When(run_up(figure, mention, at_close(figure, mention, period)), found, rule)
    entry = of_entry(figure)
    if entry.period is not None:
        return entry
    if is_quoted(figure):
        return trading_day(figure)
    if figure.role.slot == "new" and done.get(figure.index - 1, UNSTATED).rule == "same_span":
        return of_pair_before(figure, done) or UNSTATED
    when = carried(figure, done)
    if when.period is None or when.rule == "carried_over":
        compared = year_on(figure)
        when = compared if compared.period is not None else when
    return UNSTATED if _is_timeless(figure) else when


def _day_told(figure: Figure, done: dict[int, When]) -> When | None:
    """ "The shares closed at 46.9 zlotys yesterday, up 2.3% on the day": that of the price told before it."""
    scene, last = figure.scene, done.get(figure.index - 1, UNSTATED)
    if last.period is None or not last.period.is_instant:
        return None
    near = scene.sentence_of[scene.node_of[figure.index - 1]] == scene.sentence_of[figure.node]
    return last if near else None


_STRETCHES = {
    "quarterly": 3, "half-year": 6, "half-yearly": 6, "six-month": 6, "nine-month": 9, "full-year": 12, "annual": 12
}  # fmt: skip
_STRETCH = re.compile(r"\b(quarterly|half-year(?:ly)?|six-month|nine-month|full-year|annual) (?:[a-z]+ )?$")
_BEFORE = 24


def _of_stretch(figure: Figure, period: Period | None) -> Period | None:
    """ "Its half-year loss shrank to X in June": of the six months up to then."""
    pick = figure.pick
    if pick is None or period is None or period.month_count != 1 or period.is_instant or figure.stock:
        return period
    told = _STRETCH.search(figure.scene.text, max(0, pick.start - _BEFORE), pick.start)
    if told is None or period.end.month % 3:
        return period
    return Period(period.shift(months=1 - _STRETCHES[told[1]]).start, period.end)


def _is_timeless(figure: Figure) -> bool:
    """ "Its 5.28 percent bonds due 2031 were little changed": the coupon that names a bond is of no time."""
    if figure.pick is None or figure.pick.id != "coupon_rate":
        return False
    scene = figure.scene
    return scene.is_kind(figure.node + 1, METRIC) and scene.low(figure.node + 2) == "due"


def _in_bracket_of_older(scene: Scene, node: int) -> int:
    """The mention of an older date right before a bracket that holds only the figure; or -1."""
    opening = scene.before(node)
    if scene.low(opening) != "(" or scene.low(scene.after(node)) != ")" or not scene.is_kind(opening - 1, DATE):
        return -1
    return scene.nodes[opening - 1].ref if scene.date(opening - 1).anchor == "offset" else -1


def _is_of_contract(figure: Figure, found: int) -> bool:
    price = figure.pick is not None and figure.pick.id == "price"
    return (price and is_contract_month(figure.scene, figure.node, found)) or is_maturity(figure, found)


def _is_yearly(figure: Figure) -> bool:
    """ "Is to average 95 billion euros a year in 2025-2027": of all the years, not of what the last one brings."""
    return (
        figure.role.slot == "new" and EACH.match(figure.scene.text, figure.scene.quantity(figure.node).end) is not None
    )


def _just_told(figure: Figure, done: dict[int, When]) -> When:
    """ "After investing 52.8 billion last year, 5 percent more than in 2022": of the time of the level before it."""
    scene, date = figure.scene, figure.node - 2
    if figure.role.rule != "comparative" or scene.low(date + 1) != "," or not scene.is_kind(date, DATE):
        return UNSTATED
    before = previous_in_sentence(scene, figure.index)
    told = before in figure.roles and figure.roles[before].kind == "level"
    last = done.get(before, UNSTATED) if told else UNSTATED
    return replace(last, rule="date_in_clause") if last.mention == scene.nodes[date].ref else UNSTATED


def _is_rolling(mention: DateMention) -> bool:
    """ "Over the next five to six years", "over the past decade": years that no day begins or ends."""
    period = mention.period
    return mention.rule == "stretch" and period is not None and period.month_count > 13 and not period.is_whole_months


_TELLS_GROWTH = frozenset("represents represent marks mark means mean implies equals translates translate".split())
_EQUATES = frozenset({"is", "are", *_TELLS_GROWTH})


def _adds(scene: Scene, node: int, verb: int, role: Role, roles: dict[int, Role]) -> bool:
    """ "Spending was 9 billion zlotys, which is 3 percent more than a year earlier": of the time of what it adds to.

    So is "The profit is 29 percent higher than the 2.5 billion of 2022", and "That represents growth of 5 percent".
    """
    if role.kind not in {"growth", "change"} or role.slot != "delta" or not 0 <= verb < node:
        return False
    if scene.low(verb) not in _EQUATES:
        return False
    if scene.low(verb - 1) == "which" or scene.low(verb) in _TELLS_GROWTH:
        return True
    _, high = scene.bounds(node)
    ahead = scene.of_kind(DATE, node + 1, min(high, node + 12))
    return any(scene.date(at).anchor == "offset" or belongs_to_older(scene, at, roles) for at in ahead)


def _is_stock(pick: Pick | None) -> bool:
    """ "Its debt is 5 percent higher than a year ago": what there is now has no date."""
    return pick is not None and pick.metric is not None and pick.metric.stock


def _is_held_apart(figure: Figure, found: int) -> bool:
    """ "Gas Corp, 63 percent owned by the state, lost X in 2023": a holding between commas has no date beyond them."""
    scene = figure.scene
    if figure.pick is None or figure.pick.id != "stake" or figure.role.slot != "plain":
        return False
    low, high = scene.bounds(figure.node)
    near = next((i + 1 for i in range(figure.node - 1, low, -1) if scene.low(i) == ","), low)
    if not any(scene.low(i) in _HOLDS for i in range(max(near, figure.node - 6), min(high, figure.node + 4))):
        return False
    at = next(i for i in scene.of_kind(DATE, low, high) if scene.nodes[i].ref == found)
    return not opens_sentence(scene, at) and any(
        scene.low(i) == "," for i in range(min(at, figure.node) + 1, max(at, figure.node))
    )

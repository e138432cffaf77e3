"""When a figure holds: the period of every fact."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from soe_facts.link.answers import question_before
from soe_facts.link.carried import TRADED, carried, is_quoted, of_stock
from soe_facts.link.chronicle import of_entry
from soe_facts.link.commodities import is_contract_month
from soe_facts.link.date_ties import date_of_when
from soe_facts.link.date_use import is_bracketed_share, opens_sentence, possessor
from soe_facts.link.deals import deal_ahead, is_maturity, is_of_growth, is_of_news, is_offered, trading_day
from soe_facts.link.figure import UNSTATED, Figure, When, base_period, of_span, resolved
from soe_facts.link.holding_now import is_now, says_now
from soe_facts.link.metric import Pick
from soe_facts.link.older import older_value
from soe_facts.link.older_figures import belongs_to_older, is_older
from soe_facts.link.plans import EACH
from soe_facts.link.reported import date_of_report
from soe_facts.link.roles import Role, previous_in_sentence
from soe_facts.link.scene import DATE, METRIC, QUANTITY, Scene
from soe_facts.link.sentence_dates import date_after, date_before, date_later
from soe_facts.link.series import date_in_series
from soe_facts.link.since import since_date
from soe_facts.link.story import Story, Stretch, advance, under_review
from soe_facts.link.tenses import FUTURE, PAST, PRESENT, governor, tense
from soe_facts.records import DateMention, Period

_ATTRIBUTE_HEADS = frozenset("target bond note notes loan deal contract order share tranche plan".split())
# "A 2,700-km road" describes; "151.7-million tonnes" only writes its number with a hyphen.
_HYPHENED = re.compile(r"\d-(?!(?:hundred|thousand|million|billion|trillion|lakh|crore)\b)[a-z]")
_DEFINITE = frozenset("the its their his her our your these those all".split())
_OWNED = frozenset("owned held controlled shareholder owner holder stakeholder -owned -held".split())
_HOLDS = frozenset(
    "hold holds held holding own owns owned owning control controls controlled belong belongs belonging "
    "shareholder stake".split()
)
_THROUGH = re.compile(r"\b(?:through|up to|until|till) $", re.IGNORECASE)
_BY = re.compile(r"\b(?:[Bb]y|[Aa]s (?:of|at)) (?:the )?$")
_DATES: tuple[tuple[str, Callable[[Figure], int]], ...] = (
    ("date_in_series", lambda figure: date_in_series(figure.scene, figure.node)),
    ("date_of_when", date_of_when),
    ("date_after", date_after),
    ("date_in_clause", partial(date_before, whole=False)),
    ("date_in_sentence", partial(date_before, whole=True)),
    ("date_later", date_later),
    ("date_of_report", date_of_report),
)
_ON_THE_DAY = re.compile(
    r" (?:(?:up|down|higher|lower) )?(?:on|for|in) (?:the day|(?:the|early|late) (?:session|trading))\b"
)
_CLOSED = re.compile(r"\b(?:closed|ended|finished) $")


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
    figure = Figure(scene, index, node, role, pick, roles, verb, told, story)
    older = is_older(scene, index, roles)
    when = older_value(figure, done) if older else _new_value(figure, done)
    if when.period is None and not _is_timeless(figure):
        when = deal_ahead(figure)
    period = when.period
    if when.rule != "deal" and not older and period is not None and _is_of_deal(figure, period):
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
    if _is_attribute(figure) or is_now(scene, figure.node):
        return UNSTATED
    owner = possessor(scene, figure.node)
    if scene.is_kind(owner, DATE) and scene.date(owner).period is not None:
        return When(scene.date(owner).period, scene.nodes[owner].ref, "possessor")  # "to double last year's 5 billion"
    if is_quoted(figure) and _ON_THE_DAY.match(scene.text, scene.quantity(figure.node).end):
        return trading_day(figure)
    if figure.role.kind == "growth" and (last := _just_told(figure, done)).period is not None:
        return last
    if scene.low(scene.after(figure.node)) == "since" and (since := since_date(figure)).period is not None:
        return since
    named = _in_bracket_of_older(scene, figure.node)
    if named >= 0 and (before := resolved(scene.dates[named], base_period(figure, done, 1))) is not None:
        return When(before, named, "labelled")  # "12 percent more than a year earlier (845 million)"
    for rule, find in _DATES:
        if (
            rule not in {"date_in_series", "date_of_when", "date_after"}
            and figure.tense != FUTURE
            and says_now(scene, figure.node, figure.tense)
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
            meant = under_review(figure.story, mention) or resolved(mention, base_period(figure, done, 1))
            meant = _of_stretch(figure, meant)
            period = meant if _is_yearly(figure) else of_span(meant, mention, figure.role, old=False)
            if rule in {"date_in_sentence", "date_of_report"} and figure.tense == PAST:
                period = of_stock(figure, period)
            return When(_up_to(figure, mention, _at_close(figure, mention, period)), found, rule)
    entry = of_entry(figure)
    if entry.period is not None:
        return entry
    if is_quoted(figure):
        return trading_day(figure)
    when = carried(figure, done)
    return UNSTATED if _is_timeless(figure) else when


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


def _is_attribute(figure: Figure) -> bool:
    """ "The builder of the 2,700-km toll road", "its 118 buses were sold": what only describes has no period."""
    scene, node = figure.scene, figure.node
    quantity = scene.quantity(node)
    if _is_owned(figure) or _is_costed(scene, node) or _is_of_works(figure):
        return True
    if figure.role.kind == "share" and figure.pick is not None and figure.pick.id == "stake":
        return is_bracketed_share(scene, node)
    if quantity.type == "count" and figure.role.slot == "plain" and _is_definite(scene, node):
        return True
    if figure.stock and quantity.type == "physical" and _is_in_aside(scene, node):
        return True
    if quantity.type != "physical" or not _HYPHENED.search(quantity.text):
        return False
    return not any(scene.low(i) in _ATTRIBUTE_HEADS for i in range(node + 1, min(len(scene.nodes), node + 4)))


def _is_of_works(figure: Figure) -> bool:
    """ "The 1,650-crore project will be completed by September": what it costs is of no time."""
    return figure.pick is not None and figure.pick.id == "project_cost" and figure.pick.rule == "compound"


_COSTED = frozenset("budgeted costed estimated priced valued costing".split())


def _is_costed(scene: Scene, node: int) -> bool:
    """ "A new plant, budgeted at 1.9 billion zlotys, is to start up": what only tells the size of a plan."""
    verb = scene.before(node) - (scene.low(scene.before(node)) == "at")
    return scene.low(verb) in _COSTED and scene.low(verb - 1) == "," and scene.low(scene.after(node)) == ","


def _is_owned(figure: Figure) -> bool:
    """ "The company, about 70 percent owned by the state, expects", "its 51 percent shareholder received"."""
    if figure.role.kind != "share" or figure.pick is None or figure.pick.id != "stake":
        return False
    scene, node = figure.scene, figure.node
    return scene.low(scene.after(node)) in _OWNED and scene.low(scene.before(node)) in {",", "(", *_DEFINITE, "a"}


def _is_definite(scene: Scene, node: int) -> bool:
    """ "The 390 operators lost X in 2023", "to close 170 of its 770 branches by 2028": known things are only named.

    A day right after them counts them: "its 770 branches at the end of 2023".
    """
    quantity = scene.quantity(node)
    if not quantity.unit_text or scene.nodes[node].low.replace(",", "").isdigit():
        return False
    if scene.low(scene.before(node)) == "of" and scene.before(node) == scene.bounds(node)[0]:
        # "Of 1,057 firms on the list, 527 were sold by May"
        return True
    if _is_in_with(scene, node):
        return True
    owned = scene.low(scene.before(node)) in _DEFINITE or possessor(scene, scene.before(node) + 1) >= 0
    _, high = scene.bounds(node)
    ahead = range(node + 1, min(high, node + 7))
    # "Three quarters of the 68 rockets launched last year" are of the year, "the 390 operators lost X in 2023" are not.
    told = any(scene.tag(at) == "VBN" for at in (node + 1, node + 2))
    return owned and not any(scene.is_kind(at, DATE) and (told or scene.date(at).is_instant) for at in ahead)


def _is_in_with(scene: Scene, node: int) -> bool:
    """ "The line, with 1,177 towers and 40 stations, was opened on August 29": what only tells how big a thing is."""
    low, high = scene.bounds(node)
    first, last = scene.before(node), scene.after(node)
    while first > low and (scene.low(first) in {"and", ","} or scene.is_kind(first, QUANTITY)):
        first -= 1
    while 0 <= last < high - 1 and (scene.low(last) == "and" or scene.is_kind(last, QUANTITY)):
        last += 1
    if scene.low(first) not in {"with", "including"} or scene.low(first - 1) != "," or scene.is_kind(first - 2, DATE):
        return False
    return scene.low(last) == "," and any(scene.is_finite(i) for i in range(last + 1, min(high, last + 3)))


def _is_in_aside(scene: Scene, node: int) -> bool:
    """ "The station, with a capacity of 347 megawatts, produced X last year": what only tells how big a thing is."""
    if scene.low(scene.after(node)) != "," or scene.low(scene.before(node)) != "of":
        return False
    opens = next((at for at in range(node - 1, max(0, node - 8), -1) if scene.low(at) == ","), -1)
    return opens >= 0 and scene.low(opens + 1) == "with" and scene.low(opens + 2) in {"a", "an", "its", "total"}


_OF_BUDGETS = frozenset(
    "fiscal_deficit budget_surplus budget_balance government_revenue fiscal_spending tax_revenue".split()
)


def _up_to(figure: Figure, mention: DateMention, period: Period | None) -> Period | None:
    """ "By the end of July it had collected X": of January to July; "aims to collect X by the end of 2027": of 2027.

    "Output reached X through June" and "up to June" is of January to June.
    """
    if period is None or not figure.flow:
        return period
    if period.month_count == 1 and not period.is_instant and figure.tense != FUTURE:
        through = _THROUGH.search(figure.scene.text, max(0, mention.start - 9), mention.start)
        return period if through is None else _from_new_year(figure, period.end)
    grown = figure.role.kind == "growth"
    if not period.is_instant or not (grown or figure.role.kind == "level"):
        return period
    frame = figure.story.frame()
    budget = figure.pick is not None and figure.pick.id in _OF_BUDGETS
    if budget and frame is not None and frame.period.end == period.end and frame.period.month_count > 1:
        return frame.period  # "January-August 2023 … showed a deficit of X at the end of August"
    quantity = figure.scene.quantity(figure.node)
    if (
        (quantity.type == "percent" and not grown)
        or quantity.unit.endswith("watt")
        or not _BY.search(figure.scene.text, max(0, mention.start - 8), mention.start)
    ):
        return period
    day = period.end
    if figure.tense == FUTURE:
        return Period.year(day.year) if (day.month, day.day) == (12, 31) else period
    whole = _from_new_year(figure, day)
    return whole if whole.end == day else period


def _from_new_year(figure: Figure, day: date) -> Period:
    """The months up to that of a day, from January or from the start of a year that the sentence names.

    "Plans to spend X this fiscal, of which Y was spent up to December" counts from April, and so does "A target of X
    for the current fiscal. Up to December it had mined Y".
    """
    scene, story = figure.scene, figure.story
    named = [scene.date(at).period for at in scene.of_kind(DATE, *scene.bounds(figure.node))]
    told = [stretch.period for stretch in (story.plan, story.local, story.main) if stretch is not None]
    for year in (*named, *told):
        if year is not None and year.month_count == 12 and year.start <= day <= year.end:
            return Period.months(year.start.year, year.start.month, day.month, day.year)
    return Period.months(day.year, 1, day.month)


def _at_close(figure: Figure, mention: DateMention, period: Period | None) -> Period | None:
    """ "closed 2024 with assets of X" is of the last day; "at year-end" is of the year that the passage reports on."""
    frame = figure.story.frame()
    at_end = mention.anchor == "context" and mention.is_instant and mention.rule != "same_unit"
    if at_end and frame is not None and frame.period.month_count == 12:
        return frame.period.last_day
    before = figure.scene.text[max(0, mention.start - 9) : mention.start]
    return period.last_day if period is not None and figure.stock and _CLOSED.search(before) else period

"""What a figure without a date takes from the figures and sentences before it."""

from __future__ import annotations

import re

from soe_facts.link.answers import question_before
from soe_facts.link.carried_beside import RESULTS, beside, by_then, is_thrown_in, quarter_again
from soe_facts.link.commodities import is_on_market
from soe_facts.link.date_aims import lays_by
from soe_facts.link.date_fit import FORETOLD
from soe_facts.link.date_use import is_view_moved
from soe_facts.link.deals import is_single_deal
from soe_facts.link.dividends import is_annual_dividend, is_dividend_of, is_final_dividend, year_to
from soe_facts.link.figure import REACH, UNSTATED, Figure, When
from soe_facts.link.headline import from_lead
from soe_facts.link.holding_now import is_undated
from soe_facts.link.metric_whole import OF_BONDS
from soe_facts.link.older_figures import is_older
from soe_facts.link.plans import EACH, planned
from soe_facts.link.reported import is_told_later
from soe_facts.link.scene import BULLETS, DATE, METRIC, QUANTITY, Scene
from soe_facts.link.set_against import set_against
from soe_facts.link.since import since_date
from soe_facts.link.tenses import FUTURE, PAST, PERFECT, PRESENT
from soe_facts.link.wholes import of_whole
from soe_facts.records import Period

# "Opened 84 branches", "hired 900 people": done over a stretch of time, even where what is counted is a stock.
_DONE = frozenset(
    "opened closed shut hired recruited trained created added cut shed built bought sold ordered delivered planted "
    "installed commissioned launched founded established dismissed dropped removed connected registered".split()
)
# "In 2017 it went public, and Tencent took a 5.2 percent stake": what is bought then.
_TAKEN = frozenset("took bought acquired sold purchased picked snapped received subscribed".split())
_UP_TO_NOW = frozenset({("so", "far"), ("to", "date"), ("until", "now"), ("thus", "far")})
# Prices of a trading day hold for the day the passage speaks of.
_QUOTED = frozenset(
    "share_price index market_value trading_turnover bond_yield yield exchange_rate bond_price net_selling "
    "net_purchases".split()
)
TRADED = frozenset({"share_price", "index", "market_value", "trading_turnover", "bond_price"})
_FUTURES = frozenset("futures brent wti spot bullion".split())
_PAPERS = re.compile(
    r"\b(?:bonds?|notes?|treasur(?:y|ies)|bills?|gilts?|bunds?|papers?|securities|maturit(?:y|ies)|debentures?|debt|"
    r"benchmark|coupon|tranche|issue)\b",
    re.IGNORECASE,
)
_AVERAGE = re.compile(r"\baverage|\bannual|compound", re.IGNORECASE)


def carried(figure: Figure, done: dict[int, When]) -> When:
    """A period stated before holds on: in the sentence for everything, beyond it for what is told in the past tense."""
    scene = figure.scene
    if figure.pick is not None and figure.pick.id == "stake" and figure.role.kind == "share":
        taken = scene.low(figure.verb) in _TAKEN and figure.tense == PAST
        return (beside(figure, done) if taken else None) or UNSTATED
    if figure.pick is not None and figure.pick.id == "project_cost" and figure.tense == PAST and _is_of_works(figure):
        return UNSTATED
    if _is_price_target(figure):
        return UNSTATED
    if scene.low(figure.verb) == "needed" and figure.pick is not None and figure.pick.id == "funding":
        return UNSTATED  # "Lost X in 2023 … The chief executive said it needed Y": still does
    moved = figure.role.kind in {"growth", "change"} and figure.role.rule != "comparative"
    if figure.tense == PERFECT and moved and _since_then(figure):
        return UNSTATED
    since = since_date(figure)
    if since.period is not None or _so_far(figure):
        return since
    then = by_then(figure, done)
    if then is not None:
        return then
    averaged = _averaged(figure, done)
    if averaged is not None:
        return When(averaged, -1, "average")
    if figure.role.kind == "growth" and EACH.match(scene.text, scene.quantity(figure.node).end):
        return UNSTATED  # "The volume shrinks by 6 percent a year"
    pointed = _pointed(figure, done)
    if pointed is not None:
        return pointed
    whole = of_whole(figure, done)
    if whole is not None:
        return whole
    same = beside(figure, done)
    if same is not None and not (same.rule == "trading_day" and figure.pick is not None and figure.pick.id in RESULTS):
        # "Shares fell 1.2 percent after it reported a 12 percent rise in profit": no day's profit
        told, at = figure.story.frame(), same.period
        results = figure.pick is not None and figure.pick.id in RESULTS
        if results and told is not None and at is not None and at.is_instant and told.period.end == at.end:
            return When(told.period, told.mention, "carried_over")  # "Its deposits grew to X, its profit to Y"
        return When(of_stock(figure, same.period), same.mention, "same_sentence")
    event = figure.story.event
    if figure.pick is not None and figure.pick.id in OF_BONDS and event is not None and event.firm:
        return When(event.period, event.mention, "deal")
    frame = figure.story.frame()
    if frame is not None and is_dividend_of(figure, frame.period):
        return When(frame.period, frame.mention, "carried_over")
    if frame is not None and figure.tense != FUTURE and is_final_dividend(figure, frame.period):
        return When(year_to(frame.period), frame.mention, "carried_over")
    plan = figure.story.plan
    if plan is not None and is_annual_dividend(figure, plan.period):
        return When(plan.period, plan.mention, "planned")
    priced = _priced_with(figure, done)
    if priced is not None:
        return priced
    announced = from_lead(figure)
    if announced.period is not None:
        return announced
    if is_view_moved(scene, figure.verb):
        last = done.get(figure.index - 1, UNSTATED)
        ahead = last.period is not None and scene.doc_date is not None and last.period.end > scene.doc_date
        return last if ahead else UNSTATED
    answered = _answered(figure)
    if answered.period is not None:
        return answered
    if figure.tense == FUTURE or _foresaw(figure):
        return planned(figure, scene.sentence_of[figure.node])
    if figure.tense == PRESENT and is_thrown_in(figure):
        return _of_story(figure)
    if figure.tense == PRESENT or (figure.tense == PERFECT and figure.role.kind not in {"growth", "change"}):
        return _spanned(figure)
    return UNSTATED if is_undated(scene, figure.node) else _of_story(figure)


def _foresaw(figure: Figure) -> bool:
    """ "It had projected a profit of X", "originally forecast sales of Y": what was foreseen, of the plan's time."""
    plan, scene, verb = figure.story.plan, figure.scene, figure.verb
    if plan is None or scene.sentence_of[figure.node] - plan.sentence > 1:
        return False
    return scene.low(verb + (scene.low(verb) == "had")) in FORETOLD


def _priced_with(figure: Figure, done: dict[int, When]) -> When | None:
    """ "Petrol rose to a record 217 shillings a litre in October. Diesel went up by 4.48 to 205": of that month."""
    if figure.pick is None or figure.pick.id != "price" or figure.tense != PAST:
        return None
    scene, node = figure.scene, figure.node
    for other in range(figure.index - 1, max(-1, figure.index - 5), -1):
        if other not in done or other not in scene.node_of or "/" not in scene.quantities[other].unit:
            continue
        at = scene.node_of[other]
        near = scene.paragraph(at) == scene.paragraph(node) and scene.sentence_of[node] - scene.sentence_of[at] == 1
        told = near and done[other].period is not None and not is_older(scene, other, figure.roles)
        return When(done[other].period, done[other].mention, "carried_over") if told else None
    return None


def _answered(figure: Figure) -> When:
    """ "What will you spend next year? About 5 billion": of the year that is asked about, told in a bare answer or as
    what has been budgeted."""
    scene, plan = figure.scene, figure.story.plan
    if plan is None or not plan.asked or scene.sentence_of[figure.node] - plan.sentence > 2:
        return UNSTATED
    told = question_before(scene, figure.node) >= 0 and scene.sentence_of[figure.node] - plan.sentence == 1
    return When(plan.period, plan.mention, "planned") if told or lays_by(scene, figure.verb) else UNSTATED


def _is_price_target(figure: Figure) -> bool:
    """ "Orders tripled in the year to March. A broker raised its target price to 370 rupees": a view of now."""
    pick = figure.pick
    return (
        pick is not None and pick.id == "price" and "target" in figure.scene.text[max(0, pick.start - 8) : pick.end + 8]
    )


_SUMS_UP = frozenset("bringing taking raising lifting pushing reducing cutting swelling".split())


def _is_summed_up(figure: Figure) -> bool:
    """ "Added 214,000 customers in the half, bringing the total to 11.2 million": what there was in the end."""
    scene, node = figure.scene, figure.node
    low, _ = scene.bounds(node)
    return figure.role.slot == "new" and any(scene.low(at) in _SUMS_UP for at in range(max(low, node - 10), node))


def of_stock(figure: Figure, period: Period | None) -> Period | None:
    """ "New loans came to X in the half, and the loan book was worth Y": what is owed is of the half's last day."""
    if not figure.stock or period is None or period.is_instant or period.month_count not in {3, 6, 9, 12}:
        return period
    if figure.scene.low(figure.scene.before(figure.node)) == "with":
        return period.last_day  # "Flew 8.7 million passengers with 92 aircraft in its fleet"
    kind = figure.scene.quantity(figure.node).type
    held = kind == "money" and figure.role.slot != "delta"
    held = held or (kind in {"percent", "percentage_point"} and figure.role.kind in {"level", "change"})
    return period.last_day if held or _is_summed_up(figure) else period


def is_quoted(figure: Figure) -> bool:
    """Whether the figure is a price of a trading day; a yield is one of a bond, not one of a year's investments."""
    if figure.pick is not None and figure.pick.id == "price":
        return _is_of_futures(figure)
    if figure.pick is None or figure.pick.id not in _QUOTED:
        return False
    if figure.pick.id != "yield":
        return True
    scene = figure.scene
    low, high = scene.bounds(figure.node)
    return _PAPERS.search(scene.text, scene.nodes[low].start, scene.nodes[high - 1].end) is not None


_BASKETS = frozenset({"inflation", "food_prices", "producer_prices"})
_NEAR = 40


def _is_of_futures(figure: Figure) -> bool:
    """ "Brent futures fell 0.6 percent to $73.60": the price of a good that is traded, in a text on a day's trading."""
    scene, day = figure.scene, figure.story.day
    before = scene.of_kind(METRIC, max(0, figure.node - _NEAR), figure.node)
    if any(scene.metric(at).metric.id in _BASKETS for at in before):
        return False  # "Consumer prices rose 0.5 percent in July. Pork prices jumped 20 percent"
    if figure.tense in {PAST, PRESENT} and is_on_market(scene, figure.node):
        return True
    low, _ = scene.bounds(figure.node)
    traded = any(not _FUTURES.isdisjoint(scene.low(at).split()) for at in range(low, figure.node))
    return traded and day is not None and day.period.is_instant and figure.tense == PAST


def _of_story(figure: Figure) -> When:
    """The period that the sentences before are told of: for a stock the day of another one, else the period's end."""
    scene = figure.scene
    instant, frame = figure.story.instant, figure.story.frame()
    # "By the end of December capacity was X. Huaneng alone added 21 gigawatts": over the year.
    stock = figure.stock and not (figure.role.rule == "object" and scene.low(figure.role.trigger) in _DONE)
    if stock and instant is not None and scene.sentence_of[figure.node] - instant.sentence <= 2:
        return When(instant.period, instant.mention, "carried_over")
    closed = _year_closed(figure)
    if closed is not None:
        return closed
    quarter = quarter_again(figure)
    if quarter is not None:
        return quarter
    if frame is None:
        return _spanned(figure)
    if (against := set_against(figure, frame.period)) is not None:
        return against
    if is_single_deal(figure) or scene.low(figure.verb) in _DECIDED or _is_of_years(figure):
        return UNSTATED
    if figure.tense == PAST and scene.doc_date is not None and frame.period.start > scene.doc_date:
        return UNSTATED  # "Has put off the opening beyond 2027. It received 20 billion yen in aid"
    if not stock:
        return When(frame.period, frame.mention, "carried_over")
    plain = figure.role.slot == "plain"
    if figure.tense == PERFECT or (plain and figure.verb > figure.node):
        # "Has grown six-fold", "some 9,000 workers made this possible": not told of a day.
        return UNSTATED
    if plain and scene.low(figure.verb) in _DONE:
        return When(frame.period, frame.mention, "carried_over")
    if plain and figure.tense == PAST and is_told_later(figure, frame.period):
        return UNSTATED
    return When(frame.period.last_day, frame.mention, "period_end")


# "Net profit halved in the first half. … The board approved the sale of X for Y": the news itself, which has no date.
_DECIDED = frozenset("approved cleared authorised authorized endorsed ratified greenlighted okayed".split())


def _is_of_years(figure: Figure) -> bool:
    """ "Swallowed 593 billion in wages over four years": of years that the text does not name.

    "Its first profit in four years" is of the last of them.
    """
    scene, node = figure.scene, figure.node
    _, high = scene.bounds(node)
    for at in range(node + 1, min(high, node + 9)):
        if scene.is_kind(at, QUANTITY) or scene.low(at) in {",", "first"} or scene.tag(at) in {"JJS", "RBS"}:
            return False
        if scene.is_kind(at, DATE):
            return scene.low(at).endswith("years") and scene.low(at - 1) in {"over", "in", "within", "across"}
    return False


def _year_closed(figure: Figure) -> When | None:
    """ "Assets reached X at the end of 2023, while profit rose 5 percent to Y": of the year that closed.

    So are the results that the next sentence tells, where no stretch of time has been spoken of.
    """
    scene, instant, frame = figure.scene, figure.story.instant, figure.story.frame()
    if figure.stock or figure.tense != PAST or instant is None:
        return None
    behind = scene.sentence_of[figure.node] - instant.sentence
    results = figure.pick is not None and figure.pick.id in RESULTS
    listed = frame is None and _is_in_list(scene, figure.node)
    if behind > (_LIST if listed else 1 if frame is None and results else 0):
        return None
    day = instant.period.end
    if (day.month, day.day) != (12, 31) or (frame is not None and frame.period.end == day):
        return None
    return When(Period.year(day.year), instant.mention, "year_closed")


# So many sentences on, a list still tells of the year whose close its first point gave.
_LIST = 40


def _is_in_list(scene: Scene, node: int) -> bool:
    """ "* 87 companies were state-owned at the end of 2023.\n\n* CP lost 5 million euros": a point of a list."""
    low, _ = scene.bounds(node)
    opening = next((at for at in range(low, -1, -1) if scene.paragraph(at) != scene.paragraph(low)), -1) + 1
    return scene.low(opening) in BULLETS or scene.tag(opening) in {"LS", "CD"}


def _so_far(figure: Figure) -> bool:
    """ "It had banked 7.4 billion euros so far": what has come together up to now is of no period named before."""
    scene = figure.scene
    _, high = scene.bounds(figure.node)
    return any(
        (scene.low(at), scene.low(at + 1)) in _UP_TO_NOW for at in range(figure.node + 1, min(high, figure.node + 7))
    )


def _is_of_works(figure: Figure) -> bool:
    """ "The terminal was completed at a cost of X": what a whole work cost is of no period told before."""
    scene = figure.scene
    before = scene.before(figure.node)
    return scene.low(before) == "of" and scene.low(before - 2) in {"a", "an"} and scene.low(before - 3) == "at"


def _since_then(figure: Figure) -> bool:
    """ "Rents have gone up 12 percent since the end of 2022": what has changed up to now is undated."""
    scene = figure.scene
    first, last = scene.clause(figure.node)
    return any(
        scene.low(at) == "since" and (scene.is_kind(at + 1, DATE) or scene.low(at + 1) in {"then", "the"})
        for at in range(max(first, figure.node - REACH), min(last, figure.node + REACH))
    )


def _spanned(figure: Figure) -> When:
    """ "Between 2014 and 2024 … Profits have climbed by 86 percent to X": what is told of a span is of its end."""
    span, event = figure.story.span, figure.story.event
    if figure.tense == PRESENT:
        return UNSTATED
    moved = figure.role.kind == "growth" or figure.role.slot == "new"
    if span is not None and span.paragraph == figure.story.paragraph and moved:
        return When(Period.year(span.period.end.year), span.mention, "span_end")
    results = figure.pick is not None and figure.pick.id in RESULTS
    if event is not None and figure.tense == PAST and figure.story.frame() is None and not results:
        return When(event.period, event.mention, "deal")
    return UNSTATED


def _pointed(figure: Figure, done: dict[int, When]) -> When | None:
    """ "The ratio was 4.9% at the end of May, after 4.2%. For farmers alone it was 5.3%": of the day told before."""
    scene = figure.scene
    again = figure.pick is not None and figure.pick.rule == "seen_again"
    if not again and (figure.pick is None or figure.pick.rule != "points_back" or figure.tense != PAST):
        return None
    for other in range(figure.index - 1, max(-1, figure.index - 5), -1):
        if other not in done or other not in scene.node_of or is_older(scene, other, figure.roles):
            continue
        near = scene.sentence_of[figure.node] - scene.sentence_of[scene.node_of[other]] == 1
        dated = near and done[other].period is not None and figure.roles[other].kind == figure.role.kind
        return When(done[other].period, done[other].mention, "carried_over") if dated else None
    return None


def _averaged(figure: Figure, done: dict[int, When]) -> Period | None:
    """ "86.6 trillion at the end of 2023, against 31.3 trillion at the end of 2012. That is an average growth of …"."""
    scene, index = figure.scene, figure.index
    if figure.role.kind != "growth" or not is_older(scene, index - 1, figure.roles):
        return None
    older, newer = done.get(index - 1), done.get(index - 2)
    if older is None or newer is None or older.period is None or newer.period is None:
        return None
    if (
        newer.period.end.year - older.period.end.year < 2
        or scene.sentence_of[figure.node] - scene.sentence_of[scene.node_of[index - 1]] > 1
    ):
        return None
    low, _ = scene.bounds(figure.node)
    if not _AVERAGE.search(scene.text[scene.nodes[low].start : scene.nodes[figure.node].start]):
        return None
    return Period(Period.year(older.period.end.year).start, Period.year(newer.period.end.year).end)

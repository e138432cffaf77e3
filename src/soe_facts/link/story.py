"""The time a text speaks of as it goes on: its reporting period, its plans, its days."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import timedelta

from soe_facts.link.comparisons import is_comparison
from soe_facts.link.date_aims import has_just_begun, is_for_target, is_of_aim, is_of_forecast, is_of_plan
from soe_facts.link.date_apart import is_of_deal, is_of_delivery, is_of_dividend, is_of_idle, is_of_reason
from soe_facts.link.date_asides import is_aside, is_in_pluperfect
from soe_facts.link.date_lines import POINT, is_heading, is_in_point, line_of
from soe_facts.link.date_use import (
    is_apposed,
    is_edge,
    is_last_seen,
    is_maturity,
    is_modifier,
    is_of_event,
    is_of_origin,
    is_of_report,
    is_of_revision,
    is_of_saying,
    is_of_terms,
    is_record,
    is_since,
    opens_sentence,
)
from soe_facts.link.older_figures import belongs_to_older
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, DATE, METRIC, QUANTITY, RELATIVES, Scene
from soe_facts.link.tenses import SAID, governor, is_of_target
from soe_facts.link.told_after import closes_aside
from soe_facts.records import DateMention, Period

_UP_TO = re.compile(r"\b(?:through|up to|until|till) $")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A period in force: the mention it came from and the sentence and paragraph that named it.

    It is `firm` where a figure or heading stands with it or a deal was made on it, `asked` where a question names it.
    `line` is where the one line begins that it holds for, in a list of such.
    """

    period: Period
    mention: int
    sentence: int
    paragraph: int
    firm: bool = True
    asked: bool = False
    line: int = -1


@dataclass(slots=True)
class Story:
    """What holds after the nodes before `at`; each document has one, which goes on from figure to figure.

    `main` is the reporting period of the document, `local` one that holds for its paragraph only; `plan` was told
    of the future, `instant` is the last date of a stock, `day` the first day of the text, mostly that of
    the report, `event` the day of the last bond, contract or trade, `span` the last stretch of several years.
    """

    at: int = 0
    paragraph: int = 0
    line: int = 0
    main: Stretch | None = None
    local: Stretch | None = None
    plan: Stretch | None = None
    instant: Stretch | None = None
    day: Stretch | None = None
    event: Stretch | None = None
    span: Stretch | None = None

    def frame(self) -> Stretch | None:
        """The stretch of time that a figure without a date is about."""
        if self.local is not None and self.local.paragraph == self.paragraph and self.local.line in {-1, self.line}:
            return self.local
        return self.main

    def tell(self, found: Stretch) -> None:
        """Report on a stretch of time from here on."""
        self.main, self.local = found, None


_REVIEWED = re.compile(
    r"the (?:period|reporting (?:quarter|period|year)|"
    r"(?:quarter|period|half[- ]year|half|year|months?) under (?:review|report|consideration))",
    re.IGNORECASE,
)
_ITS_UNITS = frozenset(
    {"the year", "the month", "the quarter", "the half", "the half-year", "the six months", "the nine months"}
)


def under_review(story: Story, mention: DateMention) -> Period | None:
    """The reporting period where "the period" follows an older one: "over X in 2023. Costs during the period were".

    "The year" is the one reported on too: "earned X in 2023, half of what it made in 2022. It paid Y during the year".
    """
    period, frame = mention.period, story.frame()
    if mention.anchor != "context" or period is None or frame is None or not frame.firm:
        return None
    unit = mention.text.lower() in _ITS_UNITS
    if unit and story.main is not None and story.main.firm:
        frame = story.main
    if period.end >= frame.period.start:
        return None
    if unit:
        return frame.period if frame.period.month_count == period.month_count else None
    return frame.period if _REVIEWED.fullmatch(mention.text) is not None else None


def advance(story: Story, scene: Scene, node: int, roles: dict[int, Role]) -> None:
    """Tell the story up to a node; every node is looked at once, however many figures ask."""
    if story.at > node:
        return
    headings = {actor.start for actor in scene.cast.headings}
    named = scene.of_kind(ACTOR, story.at, node) if headings else ()
    for at in sorted([*scene.of_kind(DATE, story.at, node), *named]):
        if scene.nodes[at].kind == DATE:
            story.paragraph = scene.paragraph(at)
            _tell(story, scene, at, roles)
        elif scene.nodes[at].start in headings:
            _begin_anew(story, scene)
    story.at, story.paragraph = node + 1, scene.paragraph(node)
    if story.local is not None and story.local.line >= 0:
        story.line = line_of(scene, node)


def _begin_anew(story: Story, scene: Scene) -> None:
    """Below the name of another body only the period holds that was told before the first of them."""
    main = story.main
    kept = main is not None and scene.dates[main.mention].start < scene.cast.headings[0].start
    story.main = main if kept else None
    story.local = story.plan = story.instant = story.event = story.span = None


def _tell(story: Story, scene: Scene, at: int, roles: dict[int, Role]) -> None:
    """Go on past one date."""
    mention = scene.date(at)
    period = mention.period
    if period is None or mention.type == "duration" or mention.anchor == "offset":
        return
    if under_review(story, mention) is not None:
        return
    if is_comparison(scene, at) or is_edge(scene, at) or belongs_to_older(scene, at, roles):
        return
    if is_aside(scene, at) and not (story.main is None and scene.is_kind(at + 1, METRIC)):
        # The first period of all may stand so: "raised its forecast after first-quarter profit beat expectations".
        return
    if (
        is_of_event(scene, at)
        or is_in_pluperfect(scene, at)
        or is_record(scene, at)
        or is_last_seen(scene, at)
        or is_of_saying(scene, at)
        or is_of_report(scene, at)
        or is_of_revision(scene, at)
        or is_of_terms(scene, at)
        or is_since(scene, at)
        or is_of_origin(scene, at)
        or is_maturity(scene, at)
        or is_of_idle(scene, at)
        or is_of_delivery(scene, at)
        or (story.main is not None and is_of_dividend(scene, at))
    ):
        return
    if closes_aside(scene, at) or scene.low(at + 1) == "alone":
        return
    if _is_old_aside(story, scene, at, period):
        return
    if governor(scene, at) > at and is_modifier(scene, at):
        return
    low, high = scene.bounds(at)
    asked = scene.low(high - 1) == "?"
    firm = (
        is_heading(scene, at)
        or scene.low(at + 1) in _PUBLISHED
        or any(scene.is_kind(i, QUANTITY) for i in range(max(low, at - 60), min(high, at + 60)))
    )
    found = Stretch(period, scene.nodes[at].ref, scene.sentence_of[at], story.paragraph, firm, asked)
    if is_of_forecast(scene, at):
        if firm and scene.doc_date is not None and period.end > scene.doc_date:
            story.plan = found  # "Raised its full-year forecast to X. It now sees Y"
        return
    if asked:
        story.plan = found
    if period.month_count == 1 and _UP_TO.search(scene.text, max(0, mention.start - 9), mention.start):
        found = replace(found, period=Period.months(period.end.year, 1, period.end.month))  # "disbursed X through May"
    if period.month_count == 1 and scene.low(at - 1) in _ENDS and scene.low(at + 1) == "with":
        story.instant = replace(found, period=period.last_day)  # "Ended September with 53 million subscribers"
        return
    if story.main is not None and opens_sentence(scene, at) and is_of_aim(scene, at):
        return
    is_day = mention.type == "date" and period.is_instant and not mention.is_instant
    if not asked and is_for_target(scene, at):
        story.plan = found
        return
    ahead = scene.doc_date is not None and period.start > scene.doc_date and period.month_count > 1
    ahead = ahead or (firm and has_just_begun(scene, period))
    if not is_day and (ahead or (is_of_plan(scene, governor(scene, at)) and not is_apposed(scene, at))):
        # "By 2030" and "the target for 2030 is" tell the deadline of one goal; "in 2026" when what follows is done.
        deadline = scene.low(at - 1) == "by" or is_of_target(scene, governor(scene, at))
        if not deadline:
            story.plan = found
        return
    if period.is_instant:
        if mention.is_instant or (is_day and firm and _closes_books(scene, at, period)):
            story.instant = found
        elif scene.doc_date is None or period.start <= scene.doc_date:
            story.day = found if story.day is None or _is_long_past(story.day, found, scene) else story.day
    elif period.month_count >= 24:
        story.span = found
    elif period.month_count <= 18 and (
        period.is_whole_months
        or (period.is_odd_year and mention.rule != "stretch")
        or (period.end == scene.doc_date and period.start.day == 1 < period.month_count)
    ):
        # "So far this year" is reported on like the year.
        _report(story, scene, at, found)
    elif mention.rule == "range" and period.month_count <= _WEEKS and firm and opens_sentence(scene, at):
        story.local = found  # "Between Aug. 6 and Sept. 10, 27 provinces sold X. Guizhou led with Y"


# Stretches of days that touch no more months hold for their paragraph.
_WEEKS = 4
# "Published third-quarter figures": what the text goes on to tell.
_PUBLISHED = frozenset({"figures", "results", "numbers", "accounts"})
_ENDS = frozenset({"ended", "closed", "finished", "ends", "closes"})
_SOON_TOLD = timedelta(days=6)


def _closes_books(scene: Scene, at: int, period: Period) -> bool:
    """ "Had 13 billion of bad loans on June 30", "as of March 5": the day of a balance, not of the news."""
    day = period.end
    if scene.doc_date is not None and day + _SOON_TOLD > scene.doc_date:
        return False
    as_of = scene.low(at - 1) in {"of", "at"} and scene.low(at - 2) == "as"
    return as_of or (day.month % 3 == 0 and (day + timedelta(days=1)).day == 1)


def _is_old_aside(story: Story, scene: Scene, at: int, period: Period) -> bool:
    """ "Volumes, which in 2018 were X, came to Y": an older time that a relative clause alone tells of."""
    older = story.main is not None and period.end < story.main.period.start
    return older and scene.clause_of[at] > 0 and scene.low(scene.clause(at)[0]) in RELATIVES


def _report(story: Story, scene: Scene, at: int, found: Stretch) -> None:
    """A stretch of time becomes the document's, or its paragraph's where it is older or a part of the document's."""
    main, period = story.main, found.period
    if main is not None and period.month_count == 1 and period != main.period and is_of_deal(scene, at):
        return
    if main is None or not main.firm or found.asked or is_heading(scene, at):
        story.tell(found)
        return
    if period.month_count > main.period.month_count and is_in_point(scene, at):
        return  # "- Investment rose 3.4 percent in the first ten months.": of this point of a list only
    if period.end < main.period.start and any(
        (scene.low(i), scene.low(i + 1)) == ("on", "top") for i in range(max(0, at - _ADDED), at)
    ):
        return  # "Lost 2 billion in the first half, on top of 7 billion lost in 2024"
    if period.end < main.period.start:
        # History, unless the sentence opens with it, ends with its sentence.
        main_clause = (
            _is_first_clause(scene, at)
            and scene.low(scene.bounds(at)[0]) != "and"
            and not is_apposed(scene, at, bare=True)
        )
        main_clause = main_clause and all(
            scene.low(i) != "what" for i in range(at - 6, at)
        )  # "half of what it made in"
        main_clause = main_clause and scene.low(governor(scene, at)) != "had"  # "It had earned 3.6 billion in 2022-23"
        if opens_sentence(scene, at) or (main_clause and found.firm):
            story.local = found
        return
    if main.period.month_count == 1 and period.month_count > 1 and found.firm and period.end == main.period.end:
        # "Sales in July were X. In the first seven months, they were Y": the longer stretch is what is reported on.
        story.tell(found)
        return
    if period.month_count == 1 and period != main.period and _is_by_then(scene, at, main):
        return
    if _is_running(scene, period) and main.period.month_count > 1:
        story.local = found  # "It filed this month for a listing worth X": the next paragraph goes back to the year
        return
    nested = (main.period.start <= period.start and period.end <= main.period.end) or (
        period.start <= main.period.start and main.period.end <= period.end
    )
    short = period.month_count == 1 < main.period.month_count
    if period.month_count < main.period.month_count and is_of_reason(scene, at):
        return
    if not found.firm and short and not opens_sentence(scene, at):
        return  # "Torvik bought a plant in April": no part of the year that is reported on
    if short and main.period.end < period.start:
        # "Results for the half … In July it opened a port for X": the next paragraph goes back to the half.
        frame = story.frame()
        if frame is main or frame is None or frame.period.start <= period.start or opens_sentence(scene, at):
            story.local = found  # but "in May, double April's 2 billion"
        return
    if (nested and period != main.period) or not found.firm:
        line = line_of(scene, at)
        story.local = replace(found, line=line) if POINT.match(scene.text, line) else found
    else:
        story.tell(found)


def _is_running(scene: Scene, period: Period) -> bool:
    """Whether a period is the month in which the text was written."""
    return period.month_count == 1 and scene.doc_date is not None and period.start <= scene.doc_date <= period.end


def _is_by_then(scene: Scene, at: int, main: Stretch) -> bool:
    """ "Was granted X, of which Y had been drawn by June": how far a thing had come after a year told of."""
    return scene.low(at - 1) == "by" and main.period.month_count > 1 and not opens_sentence(scene, at)


def _is_first_clause(scene: Scene, at: int) -> bool:
    """Whether a date stands in the first clause of its sentence, that behind "A:" or another label counted."""
    low, _ = scene.bounds(at)
    first = scene.clause_of[low] + (scene.low(low + 1) == ":" and scene.clause_of[low + 2] > scene.clause_of[low])
    return scene.clause_of[at] <= first or _is_reported(scene, at)


def _is_reported(scene: Scene, at: int) -> bool:
    """ "In Angola, Endiama said that mines had yielded X in 2023": what is said, or told behind a place, is news."""
    first, _ = scene.clause(at)
    low, _ = scene.bounds(at)
    said = scene.low(first) == "that" and scene.low(first - 1) in SAID
    return said or (scene.low(low) == "in" and scene.is_kind(low + 1, ACTOR) and first - low in {2, 3})


_ADDED = 10


def _is_long_past(day: Stretch, found: Stretch, scene: Scene) -> bool:
    """Whether the first day of a text lies weeks back and another is nearer: "Demand hit a record on July 3"."""
    if scene.doc_date is None or found.period.start <= day.period.start:
        return False
    return (scene.doc_date - day.period.start).days > _NEWS_DAYS


_NEWS_DAYS = 14

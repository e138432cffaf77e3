"""What a change is measured against."""

from __future__ import annotations

import re
from dataclasses import replace

from soe_facts.find.dates import resolve_offset
from soe_facts.link.basis_of_others import is_anothers_basis
from soe_facts.link.basis_words import ON_THE_DAY, RELATIVE_WORDS, relative_basis
from soe_facts.link.comparisons import is_comparison, opens_comparison
from soe_facts.link.figure import WEEKS, When, resolved
from soe_facts.link.older import AIMS, beside_older
from soe_facts.link.older_figures import is_older
from soe_facts.link.roles import Role
from soe_facts.link.scene import DATE, METRIC, QUANTITY, Scene
from soe_facts.link.tenses import PERFECT, PRESENT, governor, tense
from soe_facts.link.told_after import is_dated_back
from soe_facts.records import DateMention, Fact, Period

# No rule looks farther than this many nodes, however long a sentence runs.
_REACH = 90
# So many figures stand in a lead.
_LEAD = 3
_A_YEAR = re.compile(
    r"\s*(?:on average )?(?:(?:a|per|each|every) year\b(?! (?:earlier|ago|before|previously|on))|annually\b)",
    re.IGNORECASE,
)
_ANNUAL = re.compile(
    r"average annual|annual average|compound annual|\bcagr\b|annuali[sz]ed|annually|\b(?:a|per|each|every) year\b",
    re.IGNORECASE,
)


def choose_basis(
    scene: Scene, index: int, role: Role, when: When, roles: dict[int, Role]
) -> tuple[str | None, Period | None]:
    """The basis of a growth or change, and the period itself where "between 2016 and 2024" gives both."""
    if role.kind not in {"growth", "change"}:
        return None, when.period
    node = scene.node_of[index]
    if is_dated_back(scene, node):
        return None, when.period
    if when.mention >= 0:
        mention = scene.dates[when.mention]
        span = _between(mention)
        if span is not None and role.kind == "growth":
            if _ANNUAL.search(_window(scene, node, roles)) or _ANNUAL.search(_before(scene, node)):
                return "yoy", when.period
            return span[0].code, span[1]
    if when.rule == "average":
        return "yoy", when.period
    if _A_YEAR.match(scene.text, scene.quantity(node).end):
        # "Will cut emissions by 480,000 tons a year" only tells how often.
        return ("yoy" if role.kind == "growth" else None), when.period
    found = _in_words(scene, index, when, roles) or _shared(scene, index, when, roles)
    return _named(found, when.period), when.period


def _named(found: str | None, period: Period | None) -> str | None:
    """ "above the figure of 2023" for 2024 is year on year, however it is put."""
    if found is not None and period is not None and found == period.shift(years=-1).code and not period.is_instant:
        return "yoy"
    return found


def _in_words(scene: Scene, index: int, when: When, roles: dict[int, Role]) -> str | None:
    """The basis that stands with the figure itself, after it, before it or in its older value."""
    node = scene.node_of[index]
    if roles[index].slot == "old":
        # "Grew 4 percent, down from 5.4 percent in 2023": the year is its own.
        return relative_basis(_window(scene, node, roles))
    return (
        _in_run(scene, node, roles[index], when)
        or _in_name(scene, roles[index])
        or relative_basis(_window(scene, node, roles))
        or _explicit(scene, node, when, roles)
        or _opening(scene, node, when)
        or relative_basis(_before(scene, node))
        or _from_old(scene, index, when, roles)
        or _for_all(scene, node)
    )


def _in_run(scene: Scene, node: int, role: Role, when: When) -> str | None:
    """ "Taking its advance since January to 9.4 percent": the date that the noun of change has."""
    if role.rule != "run":
        return None
    since = next((at for at in range(role.trigger + 1, node) if scene.low(at) == "since"), node)
    at = next(scene.of_kind(DATE, since, node), -1)
    return _compared_with(scene.date(at), when) if at >= 0 else None


_NAMED = {"annual": "yoy", "yearly": "yoy", "quarterly": "qoq", "monthly": "mom"}


def _in_name(scene: Scene, role: Role) -> str | None:
    """ "Rose 1.3 percent in October, for an annual increase of 32 percent": what the noun of change itself says."""
    if role.trigger < 1 or role.rule != "of" or scene.low(role.trigger - 2) in {"average", "compound"}:
        return None
    return _NAMED.get(scene.low(role.trigger - 1))


def _shared(scene: Scene, index: int, when: When, roles: dict[int, Role]) -> str | None:
    """ "profit fell 20 percent year on year, whereas revenue rose 0.8 percent": changes told side by side share it."""
    if when.rule == "date_of_when":
        return None  # "Grew 0.1 percent from the first quarter, when it had risen 0.2 percent"
    if ON_THE_DAY.match(scene.text, scene.quantities[index].end):
        return None  # "Up 2.3 percent on the day and 92 percent since January"
    sentence = scene.sentence_of[scene.node_of[index]]
    for other in (*range(index - 1, max(-1, index - 5), -1), index + 1):
        role = roles.get(other)
        if role is None or other not in scene.node_of or role.kind not in {"growth", "change"}:
            continue
        if is_dated_back(scene, scene.node_of[other]):
            continue
        if scene.sentence_of[scene.node_of[other]] != sentence or _is_of_rate(scene, other):
            continue
        first, last = sorted((scene.node_of[index], scene.node_of[other]))
        if any(scene.low(at) in {"after", "since"} for at in range(first + 1, last)) or _differ(scene, first, last):
            continue
        return _in_words(scene, other, when, roles)
    return None


def _differ(scene: Scene, node: int, other: int) -> bool:
    """ "Advanced 1 percent and has now risen 9 percent since January": what has come about is measured otherwise."""
    told = {tense(scene, governor(scene, at)) for at in (node, other)}
    return len(told) > 1 and not told.isdisjoint({PERFECT, PRESENT})


def _is_of_rate(scene: Scene, index: int) -> bool:
    """ "Up 3.2 percent, 1.1 points faster than in June": points set one rate of growth beside another."""
    after = scene.after(scene.node_of[index])
    return scene.quantities[index].type == "percentage_point" and scene.low(after) in {"faster", "slower", "quicker"}


_EVERY = frozenset({"both", "all", "each"})
_FOR_ALL = re.compile(r"\b(?:both|all|each)\b[^.;]{0,20}$")


def _for_all(scene: Scene, node: int) -> str | None:
    """ "…, both year on year" closes the sentence for every change in it."""
    if _EVERY.isdisjoint(scene.vocabulary(node)):
        return None
    _, high = scene.bounds(node)
    high = min(high, node + _REACH)
    tail = scene.text[scene.nodes[node].end : scene.nodes[high - 1].end].lower()
    for pattern, code in RELATIVE_WORDS:
        match = pattern.search(tail)
        if match is not None and _FOR_ALL.search(tail[: match.start()]):
            return code
    return None


def _between(mention: DateMention) -> tuple[Period, Period] | None:
    """First and last year of a span of several years."""
    period = mention.period
    if period is None or period.is_instant or period.start.year == period.end.year or period.month_count < 24:
        return None
    return Period.year(period.start.year), Period.year(period.end.year)


def _window(scene: Scene, node: int, roles: dict[int, Role]) -> str:
    """The words after a quantity up to the next figure that is not its older value."""
    _, high = scene.bounds(node)
    high = min(high, node + _REACH)
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


def _compared_with(mention: DateMention, when: When) -> str | None:
    """The code of a date that a change is measured against: "the same months of 2022", "a year earlier"."""
    if mention.rule == "same_period_of_year" and when.period is not None:
        past = resolve_offset(mention, when.period)
        return "yoy" if past == when.period.shift(years=-1) else past.code
    if mention.anchor == "offset":
        return _stepped(mention, when.period)
    if mention.period is not None and mention.period == when.period:
        return "yoy"  # "Arrivals in June rose 9 percent on last June"
    period = resolved(mention, when.period) if mention.rule in WEEKS else mention.period
    told = when.period
    if period is not None and told is not None and mention.anchor == "document" and period.start > told.end:
        period = period.shift(years=-1)  # "In June, 0.3 percent more than in March", told the April after
    return period.code if period is not None else None


def _stepped(mention: DateMention, period: Period | None) -> str | None:
    """ "Than a year earlier" is yoy; "than six months before" is the period so far back."""
    known = {12: "yoy", 3: "qoq", 1: "mom"}.get(abs(mention.offset))
    if known is not None or period is None:
        return known
    return resolve_offset(mention, period).code


def _opening(scene: Scene, node: int, when: When) -> str | None:
    """ "Compared with the second quarter, net profit slipped 1.9%", "from the second quarter, it slipped 1.9%"."""
    first, _ = scene.bounds(node)
    if opens_comparison(scene, first + 1, first):
        return _compared_with(scene.date(first + 1), when)
    if _OPENERS.isdisjoint(scene.vocabulary(node)):
        return None
    clause, _ = scene.clause(node)
    for low in (first, clause, clause + 1, clause + 2):
        if scene.low(low) in _OPENERS:
            at = next(scene.of_kind(DATE, low + 1, min(node, low + 5)), -1)
            return _compared_with(scene.date(at), when) if at >= 0 else None
    return None


_OPENERS = frozenset({"compared", "against", "versus", "relative"})


def _explicit(scene: Scene, node: int, when: When, roles: dict[int, Role]) -> str | None:
    """A named period after the change: "than in the third quarter", "from the end of 2023", "since 2012"."""
    _, high = scene.bounds(node)
    for at in range(node + 1, min(high, node + 16)):
        item = scene.nodes[at]
        if item.kind == QUANTITY and roles[item.ref].slot not in {"new", "old"}:
            return None
        if item.kind == DATE and (is_anothers_basis(scene, node, at) or scene.low(at + 1) in AIMS):
            return None
        if item.kind == DATE and (is_comparison(scene, at) or scene.date(at).rule == "same_period_of_year"):
            return _compared_with(scene.date(at), when)
    return None


def _from_old(scene: Scene, index: int, when: When, roles: dict[int, Role]) -> str | None:
    """The period of the older value in the same frame: "nearly doubled from 16.8 billion yuan in 2020"."""
    ahead = [other for other in range(index + 1, index + 4) if other in scene.node_of]
    for other in (*ahead[:2], index - 1):
        if other not in scene.node_of or not is_older(scene, other, roles):
            continue
        if scene.sentence_of[scene.node_of[other]] != scene.sentence_of[scene.node_of[index]]:
            continue
        if roles[other].kind in {"growth", "change"} or _parted(scene, scene.node_of[index], scene.node_of[other]):
            continue
        found = beside_older(scene, scene.node_of[other], roles)
        if found < 0 or scene.low(scene.before(scene.node_of[other]) - 1) in AIMS:
            continue
        mention = scene.dates[found]
        if mention.anchor == "offset":
            return _stepped(mention, when.period)
        if mention.period is not None:
            return mention.period.code
    return None


def _parted(scene: Scene, node: int, other: int) -> bool:
    """ "Raised fares by 6 percent, which lifted revenue from X": the older value is of another change.

    So it is in "debt fell to X from Y at the end of 2020, but sales in the first half rose 8 percent".
    """
    if other < node:
        goes_on = any(scene.low(at) in _GOES_ON for at in range(other + 1, node))
        return goes_on and any(True for _ in scene.of_kind(METRIC, other + 1, node))
    return any(scene.low(at) in {"which", "after", "while", "whereas", ":", ";"} for at in range(node + 1, other))


_GOES_ON = frozenset({"but", "while", "whereas", "and", "though", "although"})


def made_plain(facts: list[Fact]) -> list[Fact]:
    """ "X posted a 29 percent drop in half-year profit. … It made P, against Q a year ago": the lead is yoy too."""
    return [
        replace(fact, basis="yoy")
        if (number < _LEAD and _is_made_plain(fact, facts[number + 1 : number + 9]))
        or _goes_on(fact, facts[max(0, number - 3) : number])
        else fact
        for number, fact in enumerate(facts)
    ]


def _goes_on(fact: Fact, before: list[Fact]) -> bool:
    """ "GDP grew by 11.7 percent from a year earlier. Without the mine, it grew by 11.9 percent": measured alike."""
    if fact.kind != "growth" or fact.basis is not None or fact.period is None or fact.period.is_instant:
        return False
    last = next((other for other in reversed(before) if other.kind == "growth"), None)
    return (
        last is not None
        and last.basis == "yoy"
        and (last.period, last.entity, last.metric) == (fact.period, fact.entity, fact.metric)
    )


def _is_made_plain(fact: Fact, following: list[Fact]) -> bool:
    """Whether figures after a growth give its metric for the same period a year before."""
    if fact.kind != "growth" or fact.basis is not None or fact.period is None or fact.metric is None:
        return False
    past = fact.period.shift(years=-1)
    return any(
        other.kind == "level"
        and other.period == past
        and (other.metric, other.entity) == (fact.metric, fact.entity)
        and other.unit != "percent"
        for other in following
    )

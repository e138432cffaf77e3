"""Growth of which nothing else is said: "China met its growth target of 5 percent" is its GDP's."""

from __future__ import annotations

from soe_facts.find.metrics import metric_lexicon
from soe_facts.link.metric_rules import Pick
from soe_facts.link.metric_subject import CURRENCIES
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, DATE, METRIC, QUANTITY, Scene

_STATE = frozenset({"government", "ministry", "treasury", "economists", "bureau", "economist"})
_SIZES = frozenset({"target", "targets", "goal", "forecast", "rate", "estimate", "projection", "outlook"})
_YEAR = 12


def growth_of_country(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "China is to meet its growth target of 5 percent": the growth of the country that acts.

    So is what others than firms foresee for a year where a country's figures were told: "The IMF sees growth of 4
    percent this year".
    """
    if _is_worlds(scene, index, role):
        return _gdp(scene, role)
    actors = _actors_before(scene, index, role)
    if actors == [] and _after_national(done, ratio=True):
        it = scene.low(scene.bounds(role.trigger)[0]) == "it"
        foreseen = role.rule == "run" or _for_year(scene, index, any_time=it)
        return _gdp(scene, role) if foreseen else None  # of inflation there is no growth
    if not actors:
        return None
    kind = scene.actor(actors[-1]).kind
    house = all(scene.actor(at).label == "ORG" for at in actors) and _after_national(done)
    run = role.rule == "run" and _after_national(done, ratio=True)
    foreseen = (
        kind != "country" and (kind in _FORECASTERS or house) and (run or _for_year(scene, index, kind in _FORECASTERS))
    )
    return _gdp(scene, role) if kind == "country" or foreseen else None


_FORESEEING = frozenset(
    "projects forecasts targets estimates targeting expecting forecasting projecting seeing predicting eyeing "
    "seeking".split()
)
_FORECASTERS = frozenset({"international", "central_bank", "ministry", "statistics"})


def currency_moved(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "More than doubling its loss as the peso slid 7%": what a currency loses is of its rate."""
    at = role.trigger - 1
    if role.kind != "growth" or role.rule not in {"adjacent", "by"} or scene.low(at) not in CURRENCIES:
        return None
    item = scene.nodes[at]
    return Pick("exchange_rate", item.start, item.end, "noun_phrase", metric_lexicon().by_id["exchange_rate"])


def growth_foreseen(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "The treasury expects growth of 2.1 percent", "the Bank of Zambia has cut its growth forecast to 2.3"."""
    if role.trigger < 1 or scene.low(role.trigger) != "growth":
        return None
    if scene.vocabulary(scene.node_of[index]).isdisjoint(_FORESEES):
        return None
    actors = _actors_before(scene, index, role)
    if actors is None:
        return None
    told = _is_house(scene, actors[-1]) if actors else _is_state(scene, role.trigger)
    return _gdp(scene, role) if told else None


_FORESEES = frozenset(
    "expects expect expected forecasts forecast predicts predicted projects projected sees anticipates estimates "
    "estimate foresees projection outlook reckons".split()
)
_OF_MONEY = frozenset({"finance", "treasury", "economy", "economic", "planning"})
_REACH = 8


def _is_house(scene: Scene, at: int) -> bool:
    """Whether a named body is one that foresees how an economy grows: a central bank, not the transport ministry."""
    actor = scene.actor(at)
    if actor.kind == "person" and scene.low(at - 1) in {"minister", "governor", "economist", "secretary"}:
        return scene.low(at - 1) != "minister" or scene.low(at - 2) in _OF_MONEY
    if actor.kind not in _FORECASTERS or actor.possessive:
        return False
    return actor.kind != "ministry" or not _OF_MONEY.isdisjoint(actor.name.lower().split())


def _is_state(scene: Scene, trigger: int) -> bool:
    """Whether the treasury, the finance ministry or the central bank is told of before "growth", without a name."""
    for at in range(trigger - 1, max(scene.bounds(trigger)[0] - 1, trigger - _REACH), -1):
        word = scene.low(at)
        if word in {"treasury", "government", "economists"}:
            return True
        if word == "ministry" and scene.low(at - 1) in _OF_MONEY:
            return True
        if word in {"central bank", "finance ministry"} or (word == "bank" and scene.low(at - 1) == "central"):
            return True
    return False


def _is_worlds(scene: Scene, index: int, role: Role) -> bool:
    """ "Trimmed its global growth forecast for 2025 to 3.2 percent": the economy of the world."""
    at = role.trigger
    if role.kind != "growth" or at < 1 or scene.low(at) != "growth" or scene.quantities[index].type != "percent":
        return False
    after = at + 1 + (scene.low(at + 1) in _SIZES)
    return scene.low(at - 1 - (scene.low(at - 1) == "economic")) in _WORLDWIDE and scene.low(after) != "in"


_WORLDWIDE = frozenset({"global", "world", "worldwide"})


def _after_national(done: dict[int, Pick], *, ratio: bool = False) -> bool:
    """Whether the figure before was of a whole country, or a `ratio` of one."""
    last = done[max(done)].metric if done else None
    national = last is not None and (last.macro or last.id == "policy_rate")
    return last is not None and national and (last.ratio or not ratio)


def _for_year(scene: Scene, index: int, any_time: bool = False) -> bool:
    """Whether a whole year, or `any_time`, stands behind a figure: "5 percent this year"."""
    node = scene.node_of[index]
    low, high = scene.bounds(node)
    at = next(scene.of_kind(DATE, node, min(high, node + 6)), next(scene.of_kind(DATE, max(low, node - 9), node), -1))
    period = scene.date(at).period if at >= 0 else None
    return period is not None and (any_time or period.month_count == _YEAR)


def growth_last(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "The government expects growth of 6 percent": where no statistic was spoken of before."""
    actors = _actors_before(scene, index, role)
    if actors is None or actors:
        return None
    low, _ = scene.bounds(role.trigger)
    return _gdp(scene, role) if any(scene.low(at) in _STATE for at in range(low, role.trigger)) else None


def added_to_growth(scene: Scene, index: int, role: Role, done: dict[int, Pick]) -> Pick | None:
    """ "Net exports contributed 0.7 percentage points to growth": points, or a part, of the growth of the economy."""
    kind = scene.quantities[index].type
    if kind != "percentage_point" and not (kind == "percent" and role.kind == "share"):
        return None
    at = scene.after(scene.node_of[index])
    if scene.low(at) not in {"to", "from"}:
        return None
    at += 1 + (scene.low(at + 1) in {"the", "its", "overall", "annual", "quarterly", "headline"})
    if scene.low(at) not in _GROWTH:
        return None
    return Pick("gdp_growth", scene.nodes[at].start, scene.nodes[at].end, "economy")


_GROWTH = frozenset({"growth", "economic growth", "gdp growth", "gdp", "gross domestic product growth"})


def _gdp(scene: Scene, role: Role) -> Pick:
    item = scene.nodes[role.trigger]
    return Pick("gdp", item.start, item.end, "economy", metric_lexicon().by_id["gdp"])


def _actors_before(scene: Scene, index: int, role: Role) -> list[int] | None:
    """The actors of the sentence before bare "growth"; None where it is told whose growth it is or of what."""
    at = role.trigger
    if scene.quantities[index].type != "percent" or role.kind != "growth" or at < 0 or scene.low(at) != "growth":
        return None
    low, _ = scene.bounds(at)
    after = at + 1 + (scene.low(at + 1) in _SIZES)
    named = scene.tag(at - 1).startswith(("NN", "VBG", "HYPH")) if at > low else False
    named = named and scene.low(at - 1) not in _FORESEEING
    last = max(scene.of_kind(QUANTITY, low, at), default=low)  # "inflation of 2 percent and growth of 3"
    metrics = (i for i in scene.of_kind(METRIC, last, at) if scene.low(i) != "projects")
    if named or scene.low(after) == "in" or any(True for _ in metrics):
        return None
    actors = list(scene.of_kind(ACTOR, low, at))
    return [i for i in actors if scene.actor(i).how != "pronoun"] or actors

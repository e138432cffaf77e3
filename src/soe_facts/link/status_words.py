"""The word that tells what has not come true: "plans to", "will", "is estimated at", "has set a ceiling of"."""

from __future__ import annotations

import re
from functools import cache

from soe_facts.find.metrics import metric_lexicon
from soe_facts.link.common_words import FORESEEN, TO_BE
from soe_facts.link.foretold import FORETELLS
from soe_facts.link.older_figures import leads_to_amount
from soe_facts.link.outdone import VIEWS
from soe_facts.link.polls import FORESAW, is_outrun
from soe_facts.link.scene import ACTOR, METRIC, QUANTITY, WORD, Scene
from soe_facts.link.status_behind import BEYOND, CALLED, is_passed
from soe_facts.link.status_views import (
    VIEWED,
    against_losses,
    by_firm,
    has_acted,
    is_of_whole,
    is_states,
    puts_at,
)
from soe_facts.link.tenses import FORESEE, PLURALS, PROGRAMMES

TARGET = frozenset(
    "plans plan planned planning aims aim aimed aiming target targets targeted targeting goal goals intends intend "
    "intended wants want wanted seeks seek seeking pledge pledged pledges pledging earmarked earmark earmarking "
    "earmarks allocates allots "
    "promised promises promising budgeted budgeting hopes hope hoped hoping vowed vows ambition must wanting intending "
    "allocated eyes eyeing recommends recommended proposes proposed sought requested".split()
)
FORECAST = frozenset(
    "will would could may might expects expect expected expecting forecast forecasts forecasted projects projected "
    "projecting forecasting likely predicts predicted predicting anticipates anticipated anticipating foreseeing sees "
    "foresees guidance guided outlook assumes assume assumed assuming shall should 'll ll poised prospective "
    "pencilled penciled foreseen counting envisaged pencil pencils guides guiding".split()
)
ESTIMATE = frozenset("estimated estimate estimates estimating".split())
# Nouns of a sentence's end, as in "…, the carrier estimates".
TAGS = {
    "estimates": "estimate",
    "estimate": "estimate",
    "reckons": "estimate",
    "forecasts": "forecast",
    "predicts": "forecast",
}
VIEW_NOUNS = frozenset(
    "forecast forecasts target targets goal goals estimate estimates guidance projection projections outlook "
    "expectation expectations view plan plans ambition budget range".split()
)
_ASKS = frozenset(
    "asked asks urged urges called calls pressed told tells instructed instructs directed directs".split()
)
_APPLIES = frozenset("applied applies asked asks petitioned lobbied".split())
_PRESSES = frozenset("press presses pressing push pushes pushing pushed campaign campaigning strike striking".split())
_DEMANDS = frozenset({"demand", "demands", "demanding", "demanded"})
_REQUESTS = frozenset({"application", "request", "proposal", "petition"})
_ENVISAGES = frozenset(
    "foresees envisages sees provides calls includes foresaw envisaged assumes contemplates sets allots earmarks "
    "envisions".split()
)
_BINDS = frozenset("undertaken undertakes undertook committed resolved sworn determined keen eager bound".split())
_WISHES = frozenset({"like", "love", "prefer", "want", "wish"})
# Where targets are spoken of, "should" tells one; else it tells what is likely.
_NORM = re.compile(r"\b(?:targets?|goals?|requirements?|guidelines?)\b", re.IGNORECASE)
_LOOK_BACK = 400


_SPENDING = frozenset({"capital_expenditure", "investment", "rd_spending", "fiscal_spending", "exploration_spending"})


def _lays_down(scene: Scene, at: int, node: int) -> bool:
    """ "Has set capital expenditure at 16,000 crore for 2025-26": what is to be spent."""
    near = scene.of_kind(METRIC, at + 1, min(node, at + 5))
    return scene.low(scene.before(node)) == "at" and any(scene.metric(i).metric.id in _SPENDING for i in near)


def _only_describes(scene: Scene, at: int, node: int) -> bool:
    """ "A tax expected to expire next year took 24.9 billion", "planned spending came to": the verb tells the past."""
    return scene.nodes[at].tag in {"VBN", "JJ"} and any(
        scene.nodes[i].tag == "VBD" and scene.clause_of[i] == scene.clause_of[at] for i in range(at + 1, node)
    )


_FIRST_ASKED = frozenset({"initial", "price", "pricing", "yield", "launch"})


def _is_past_own(scene: Scene, at: int, node: int) -> bool:
    """ "Short of a target of 210,000, bringing the total to 4.9 million": the target is of the amount right behind."""
    if scene.low(at + 1) != "of" or not scene.is_kind(at + 2, QUANTITY):
        return False
    comma = next((i for i in range(at + 3, node) if scene.low(i) == ","), -1)
    return at + 2 < node and comma > 0 and scene.tag(comma + 1) == "VBG"


def status_word(scene: Scene, at: int, node: int) -> str | None:
    """What one word says of the figure behind it: "aims to" target, "will" forecast, "put at" estimate, else None."""
    item = scene.nodes[at]
    if item.low.endswith("budget") and scene.low(at + 1) in {"for", "to", "by", "at"} and not is_states(scene, at):
        return "target"  # "has cut its capital expenditure budget for 2024 to 30 billion"
    if item.kind != WORD:
        return None
    low = item.low
    if low in {"after", "following"} and leads_to_amount(scene, at, node):
        return "actual"  # "expects profits to grow 8 percent, after 34 percent in 2023"
    if low == "consensus":
        return "forecast" if scene.low(at + 1) in {"of", "at"} else None  # "beating a consensus of 4.7 billion"
    if low in ESTIMATE or puts_at(scene, at, node):
        planned = low not in ESTIMATE and scene.low(at - 1).rpartition(" ")[2] in {"budget", "plan"}
        return "target" if planned else "estimate"
    if low in FORESEE and (scene.low(at - 1) in PLURALS or item.tag == "VBP"):
        return "forecast"
    if low in VIEW_NOUNS and (scene.low(at - 1) in BEYOND or is_passed(scene, at) or _is_past_own(scene, at, node)):
        return None
    if low == "guidance" and (scene.quantity(node).type == "basis_point" or scene.low(at - 1) in _FIRST_ASKED):
        return None  # "initial guidance had been 175 basis points": what the sellers of a bond asked for
    if low in _APPLIES and scene.low(at + 1) in {"to", "for"} and not _is_filed(scene, at, node):
        return "target"  # "has applied to raise prices by 24 percent", "asked for an increase of 36 percent"
    if low in _PRESSES and scene.low(at + 1) == "for":
        return "target"  # "have stopped work to press for a wage rise of 9 percent"
    if low in _DEMANDS and item.tag.startswith("VB") and any(scene.change(i) is not None for i in range(at + 1, node)):
        return "target"  # "walked out to demand a pay rise of 20 percent"
    if low in _REQUESTS and scene.low(at + 1) == "to" and scene.tag(at + 2) == "VB":
        return "target"  # "its application to raise fares to 40 pesos"
    if low in _ASKS and any(scene.low(i) == "to" for i in range(at + 1, min(node, at + 8))):
        return "target"
    if low in TARGET | FORECAST and (
        _only_describes(scene, at, node) or has_acted(scene, at) or is_of_whole(scene, at)
    ):
        return None
    if low in _ENVISAGES and scene.low(at - 1).rpartition(" ")[2] in PROGRAMMES:
        return "target"  # "the five-year plan foresees investments of X"
    if item.tag in {"VBD", "VBN"} and is_outrun(scene, at, node):
        return None
    if low in TARGET or (low == "should" and _NORM.search(scene.text, max(0, item.start - _LOOK_BACK), item.start)):
        return "target"
    if low == "could" and _COULD_ONLY & {scene.low(at + 1), scene.low(at + 2)}:
        return None  # "billed 71 billion, but could recover only 38 billion"
    if low in _BINDS and scene.low(at + 1) == "to" and scene.tag(at + 2) == "VB":
        return "target"  # "has undertaken to put in 3 billion rand"
    if low == "would" and scene.low(at + 1) in _WISHES and scene.low(at + 2) == "to":
        return "target"  # "would like to raise its stake to 70 percent"
    if low in FORECAST:
        is_noun = low in {"projects", "may", "sees"} and item.tag.startswith("NN")
        return None if is_noun and not _is_said_of(scene, at) else "forecast"
    if low == "aside" and scene.low(at - 1) in {"set", "sets", "setting"}:
        done = scene.nodes[at - 1].tag in {"VBD", "VBN"} and (against_losses(scene, node) or by_firm(scene, at, node))
        return None if done else "target"
    if low == "for" and scene.low(at - 1) in {"look", "looks", "looked", "looking"}:
        return "forecast"
    if low == "going" and scene.low(at + 1) == "to" and scene.tag(at + 2) == "VB":
        return "forecast"
    if low == "to" and scene.low(at - 1) in {*TO_BE, "means", "mean"} and scene.low(at + 1) != "blame":
        return "target" if scene.tag(at + 1) == "VB" or _multiplies(scene, at + 1) else None
    if low == "seen" and scene.low(at - 1 - (scene.tag(at - 1) == "RB")) in TO_BE:  # "is now seen at"
        return "forecast"
    if low == "set" and scene.low(at + 1) == "to":
        return "forecast"
    if low in {"scheduled", "slated"} and scene.low(at + 1) in {"to", "for"} and scene.low(at - 1) in TO_BE:
        return "target"
    if low in {"set", "sets", "fixed", "fixes"} and _lays_down(scene, at, node):
        return "target"
    if low in {"set", "sets", "setting"} and not _CAPS.isdisjoint(
        scene.low(i) for i in range(at + 1, min(node, at + 5))
    ):
        return "target"  # "has set a ceiling of 1.8 percent for its bad-loan ratio this year"
    if low == "set" and scene.low(at + 1) == "out" and scene.low(at + 2) == "to":
        return "target"
    if low == "track" and scene.low(at - 1) == "on":
        return "forecast"
    if low == "due" and scene.low(at + 1) == "to" and scene.nodes[min(at + 2, len(scene.nodes) - 1)].tag == "VB":
        return "forecast"
    return None


def _is_filed(scene: Scene, at: int, node: int) -> bool:
    """ "Applied for 2,134 patents": as many were filed."""
    return at + 2 == node and scene.quantity(node).type == "count"


def _multiplies(scene: Scene, at: int) -> bool:
    """ "Cargo is to treble to 3 million tonnes": the verb is itself a figure."""
    return scene.is_kind(at, QUANTITY) and scene.quantity(at).type == "multiple"


def _is_said_of(scene: Scene, at: int) -> bool:
    """ "The utility projects net income of X": a verb that was taken for a noun has its object right behind it."""
    if scene.low(at) != "projects":
        return False
    foreseen = scene.is_kind(at + 1, METRIC) or scene.is_kind(at + 1, ACTOR) or scene.low(at + 1) == "growth"
    return foreseen and scene.is_nominal(at - 1)


_CAPS = frozenset({"ceiling", "cap", "limit", "goal", "target", "objective"})
_COULD_ONLY = frozenset({"only", "just", "merely", "not", "barely", "hardly", "n't"})
# Every word without which a figure is actual; most sentences have none.
_AHEAD = frozenset().union(
    _ENVISAGES, FORETELLS, TARGET, FORECAST, ESTIMATE, FORESEE, TAGS, VIEW_NOUNS, VIEWS, VIEWED, CALLED, FORESEEN,
    _ASKS, _APPLIES, _PRESSES, _DEMANDS, _REQUESTS, FORESAW - {"for"},
    "consensus budget put puts aside going look looks looked looking seen set fixed fixes track due scheduled slated "
    "means mean".split(),
)  # fmt: skip


@cache
def _looking_ahead() -> frozenset[str]:
    """These words and the budgets of the registry: "capital expenditure budget"."""
    named = (words for metric in metric_lexicon().by_id.values() for words in metric.words)
    return _AHEAD.union(words for words in named if words.endswith(" budget"))


def may_look_ahead(words: frozenset[str]) -> bool:
    """Whether a sentence of these words can tell of what has not come true; "is to" needs both words."""
    return not words.isdisjoint(_looking_ahead()) or ("to" in words and not words.isdisjoint(TO_BE))

"""Whether a figure has come true: actual, forecast, target or estimate."""

from __future__ import annotations

import re
from functools import cache

from soe_facts.find.metrics import metric_lexicon
from soe_facts.link.answers import question_before
from soe_facts.link.common_words import FORESEEN, TO_BE
from soe_facts.link.date_use import is_bracketed_share, possessor
from soe_facts.link.foretold import FORETELLS
from soe_facts.link.holding_now import NOW
from soe_facts.link.older_figures import is_instead, leads_to_amount
from soe_facts.link.outdone import VIEWS, outdone_view
from soe_facts.link.polls import FORESAW, is_outrun, polled
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, DATE, METRIC, QUANTITY, RELATIVES, WORD, Scene
from soe_facts.link.speakers import inverted_tag
from soe_facts.link.status_behind import BEYOND, CALLED, is_passed, status_after
from soe_facts.link.status_views import (
    UNDER,
    VIEWED,
    against_losses,
    by_firm,
    has_acted,
    is_estimated,
    is_of_past,
    is_of_whole,
    is_spent,
    is_states,
    is_to_change,
    is_told_of,
    names_deal,
    promised,
    puts_at,
    view_of,
)
from soe_facts.link.tenses import FORESEE, PLURALS, SAID
from soe_facts.link.told_after import told_after

_TARGET = frozenset(
    "plans plan planned planning aims aim aimed aiming target targets targeted targeting goal goals intends intend "
    "intended wants want wanted seeks seek seeking pledge pledged pledges pledging earmarked earmark earmarking "
    "earmarks allocates allots "
    "promised promises promising budgeted hopes hope hoped hoping vowed vows ambition must wanting intending "
    "allocated eyes eyeing recommends recommended proposes proposed sought requested".split()
)
_FORECAST = frozenset(
    "will would could may might expects expect expected expecting forecast forecasts forecasted projects projected "
    "projecting forecasting likely predicts predicted predicting anticipates anticipated anticipating foreseeing sees "
    "foresees guidance guided outlook assumes assume assumed assuming shall should 'll ll poised prospective "
    "pencilled penciled foreseen counting envisaged pencil pencils".split()
)
_ESTIMATE = frozenset("estimated estimate estimates estimating".split())
# "Less than the 9 billion zlotys it planned to invest"
_VIEWING = _TARGET | _FORECAST | _ESTIMATE
# Nouns of a sentence's end, as in "…, the carrier estimates".
_TAGS = {
    "estimates": "estimate",
    "estimate": "estimate",
    "reckons": "estimate",
    "forecasts": "forecast",
    "predicts": "forecast",
}


_BEHIND = frozenset({"after", "following"})
_BY_ESTIMATE = re.compile(r"\b[Aa]ccording to (?:[\w'’-]+ ){0,3}estimates\b")


def choose_status(scene: Scene, index: int, role: Role, dated_past: bool) -> str:
    """`actual` unless the words that govern the figure look ahead or guess."""
    node = scene.node_of[index]
    low, high = scene.bounds(node)
    if not _may_look_ahead(scene.vocabulary(node)):
        headed = scene.low(high - 1) != "." and _opens_headline(scene, low, node, high)
        return "target" if headed else _asked_for(scene, node) or "actual"
    if _is_there(scene, index):
        return "actual"
    if dated_past and (at := told_after(scene, node)) >= 0 and scene.low(at) in _BEHIND:
        return "actual"  # "Expects a loss of X this year after one of Y in 2024"
    after = status_after(scene, node, high) or outdone_view(scene, node)
    if after is not None:
        return after
    if polled(scene, node) >= 0:
        return "forecast"
    if is_estimated(scene, node):
        return "estimate"
    if _BY_ESTIMATE.search(scene.text, scene.nodes[low].start, scene.nodes[high - 1].end):
        return "estimate"
    view = view_of(scene, node)
    if view is not None:
        return view
    aimed = role.rule == "foretold" or (
        scene.low(scene.before(node)) == "of" and scene.low(scene.before(node) - 1) in _VIEWS
    )
    revised = role.slot == "old" and (aimed or not dated_past) and _is_revised(scene, low, node)
    tagged = _tag(scene, node, high)
    if tagged == "estimate":
        return tagged
    if (role.slot == "old" and not revised) or _is_now(scene, index):
        return "actual"
    if tagged is not None:
        return tagged
    clause = scene.clause_of[node]
    floor = low
    for at in range(node - 1, low - 1, -1):
        item = scene.nodes[at]
        if (
            item.low == ";"
            or _resumes(scene, at, node)
            or is_spent(scene, at, node, high)
            or _opens_past(scene, at, node)
            or _opens_predicate(scene, at, node)
        ):
            floor = at + 1
            break
        if _is_thrown_in(scene, at, node):
            continue
        if scene.clause_of[at] != clause and _own_verb(scene, node, at) and _has_subject(scene, clause, low, node):
            floor = at + 1
            break
    for at in range(node - 1, floor - 1, -1):
        if _is_thrown_in(scene, at, node):
            continue
        found = _status_word(scene, at, node)
        if found is not None:
            return promised(scene, at, low) or found if scene.low(at) in {"will", "would"} else found
    return "actual"


def _asked_for(scene: Scene, node: int) -> str | None:
    """ "What do you expect for the year? A profit of 12 million": what is asked for is the status of a bare answer."""
    asked = question_before(scene, node)
    words = frozenset() if asked < 0 else scene.vocabulary(asked)
    if not words.isdisjoint(_TARGET):
        return "target"
    return None if words.isdisjoint(_FORECAST) else "forecast"


def _is_thrown_in(scene: Scene, at: int, node: int) -> bool:
    """ "Is expected to reach X, he said, 7.4% more": a clause within the figure's own says nothing of the figure.

    Nor does "hopes to raise output, which was X last year, to Y".
    """
    if scene.clause_of[at] == scene.clause_of[node] or scene.clause(node)[0] > at:
        return False
    first, last = scene.clause(at)
    if scene.low(last - 1) in SAID:
        return True
    relative = scene.low(first) in RELATIVES or scene.low(first + 1) in RELATIVES
    return relative and not any(scene.is_finite(i) for i in range(last, node))


_VIEWS = frozenset(
    "forecast forecasts target targets goal goals estimate estimates guidance projection projections outlook "
    "expectation expectations view plan plans ambition budget range".split()
)


def _is_revised(scene: Scene, low: int, node: int) -> bool:
    """Whether an older value was itself a view: "cut its forecast to 5 percent from 6"."""
    return is_instead(scene, node) or any(
        (scene.low(at) in _VIEWS and scene.nodes[at].tag.startswith("NN")) or scene.low(at).endswith(" budget")
        for at in range(low, node)
    )


def _is_now(scene: Scene, index: int) -> bool:
    """ "Net debt, now at 0.2 billion dollars, will rise": what a figure comes to now is no forecast."""
    node = scene.node_of[index]
    before, after = scene.before(node), scene.after(node)
    beside = {scene.low(before), scene.low(after), scene.low(before - 1) if scene.low(before) == "at" else ""}
    return bool(beside & NOW) or (scene.low(after) == "at" and scene.low(after + 1) == "present")


_OWN = frozenset("its their our his her my".split())


_MEMBERS = [["employees"], ["workers"], ["staff"], ["miners"], ["customers"], ["subscribers"], ["shareholders"]]


def _is_there(scene: Scene, index: int) -> bool:
    """ "To close 170 of its 770 branches", "sell the 45 percent stake that it holds": what a plan is about."""
    quantity, node = scene.quantities[index], scene.node_of[index]
    before, after = scene.before(node), scene.after(node)
    if is_bracketed_share(scene, node):
        return True
    if (
        is_of_past(scene, before)
        or is_to_change(scene, before)
        or (is_told_of(scene, before, after) and scene.low(after + 1) not in _VIEWING)
    ):
        return True
    if {scene.low(after), scene.low(after + 1)} & _VIEWS:
        return False  # "missed the 170-million-tonne target"
    if quantity.type == "multiple" and not _SALE.isdisjoint(scene.low(at) for at in range(after, after + 5)):
        return True  # "asked for 4.6 times what was on offer", "4.6 times the sum sought"
    if scene.low(before) in {"a", "an", "the", "its"} and scene.low(before - 1) in UNDER and names_deal(scene, after):
        return True
    owned = scene.low(before) in _OWN or (scene.is_kind(before, ACTOR) and scene.actor(before).possessive)
    if quantity.type == "money" and scene.low(before) == "the" and _was_decided(scene, after):
        return True
    if quantity.type == "physical":
        return (owned or scene.low(before) == "the") and "-" in quantity.text
    if quantity.type == "count":
        known = owned or scene.low(before) == "the"
        if scene.tag(after) == "MD" and (known or possessor(scene, before + 1) >= 0):
            return (quantity.unit_text or "").split()[-1:] in _MEMBERS  # "its 11,300 workers will get a bonus"
        return known and scene.low(before - 1) in {"of", "all", "from", "among", "by", "at"}
    held = scene.low(after) in {"stake", "shareholding", "interest", "holding"}
    return quantity.type == "percent" and held and (owned or scene.low(before) == "the")


_SALE = frozenset({"offer", "sale", "sought", "offered", "issued", "sold"})


def _was_decided(scene: Scene, after: int) -> bool:
    """ "The 3 billion rand bailout that parliament approved in June will not last": a past clause tells which."""
    for at in range(after, after + 4):
        if scene.low(at) in {"that", "which"}:
            return any(scene.low(i) in _DECIDED and scene.tag(i) == "VBD" for i in range(at + 1, at + 5))
    return False


_DECIDED = frozenset(
    "approved agreed granted gave received got won paid took borrowed signed secured injected passed voted backed "
    "provided issued raised lent".split()
)


_PAST_OPENERS = frozenset({"after", "following", "having", "since", "because", "when", "as"})


def _opens_past(scene: Scene, at: int, node: int) -> bool:
    """ "Kept its outlook after earnings grew 2 percent": a clause of time or reason has a verb of its own."""
    word = scene.low(at)
    if word not in _PAST_OPENERS or (word == "as" and scene.low(at + 1) in {"a", "an", "of", "at"}):
        return False
    if scene.tag(at + 1) in {"VBG", "VBN"} and word != "as":
        return scene.low(scene.before(node)) != ":"  # "will pay its first dividend since becoming a firm: 450 billion"
    return word != "following" and any(scene.nodes[i].tag in {"VBD", "VBZ", "VBP"} for i in range(at + 1, node))


def _resumes(scene: Scene, at: int, node: int) -> bool:
    """ "The plant, budgeted at X, is 72% complete": the main verb goes on behind what is thrown in."""
    if scene.low(at) != "," or not scene.is_kind(at - 1, QUANTITY) or scene.tag(at + 1) not in {"VBZ", "VBD", "VBP"}:
        return False
    for step in range(at - 2, max(scene.bounds(node)[0], at - 6), -1):
        if scene.tag(step) in {"VBN", "VBD"} and scene.low(step - 1) == ",":
            return True
    return False


def _opens_predicate(scene: Scene, at: int, node: int) -> bool:
    """ "Intends to sell 9 billion of bonds and has covered 28 percent": a second verb in its own tense."""
    if scene.low(at) not in {"and", "but", "yet"} or at + 1 >= node:
        return False
    verb = at + 1
    while verb < node and scene.nodes[verb].tag == "RB":
        verb += 1
    if verb >= node or scene.nodes[verb].kind != WORD:
        return False
    # "will be 82 metres long and displace 3,300 tonnes": a verb without an ending goes on with "will".
    tag = scene.nodes[verb].tag
    return tag in {"VBD", "VBZ"} or (tag == "VBP" and scene.low(verb) in {"have", "are", "do"})


def _has_subject(scene: Scene, clause: int, low: int, node: int) -> bool:
    return any(
        scene.clause_of[i] == clause and (scene.is_nominal(i) or scene.low(i) in RELATIVES) for i in range(low, node)
    )


def _tag(scene: Scene, node: int, high: int) -> str | None:
    """ "…, analysts estimate": a verb that closes the sentence or its part speaks for all before it."""
    for at in range(node + 1, high):
        closes = at + 1 >= high or scene.low(at + 1) in {",", ";", ".", '"', "”"} or scene.is_kind(at + 1, DATE)
        if scene.low(at) in _TAGS and inverted_tag(scene, at, high):
            return _TAGS[scene.low(at)]
        if closes and scene.nodes[at].kind == WORD and scene.low(at) in _TAGS and _follows_comma(scene, at, node):
            return _TAGS[scene.low(at)]
    return None


def _follows_comma(scene: Scene, verb: int, node: int) -> bool:
    """Whether only the subject stands between the verb and a comma behind the figure."""
    for at in range(verb - 1, node, -1):
        if scene.low(at) == ",":
            return at < verb - 1 and scene.low(at - 1) not in {"when", "that", "which", "and", "but", "while"}
        if scene.is_finite(at) or scene.is_kind(at, QUANTITY):
            return False
    return False


def _own_verb(scene: Scene, node: int, at: int) -> bool:
    first, _ = scene.clause(node)
    return any(scene.is_finite(i) for i in range(first, node)) and scene.low(at) not in {"that"}


_ASKS = frozenset(
    "asked asks urged urges called calls pressed told tells instructed instructs directed directs".split()
)


_APPLIES = frozenset("applied applies asked asks petitioned lobbied".split())
_ENVISAGES = frozenset(
    "foresees envisages sees provides calls includes foresaw envisaged assumes contemplates sets allots earmarks "
    "envisions".split()
)
_PROGRAMMES = frozenset("plan plans budget programme program strategy roadmap".split())
# Where targets are spoken of, "should" tells one; else it tells what is likely.
_NORM = re.compile(r"\b(?:targets?|goals?|requirements?|guidelines?)\b", re.IGNORECASE)
_LOOK_BACK = 400


def _only_describes(scene: Scene, at: int, node: int) -> bool:
    """ "A tax expected to expire next year took 24.9 billion", "planned spending came to": the verb tells the past."""
    return scene.nodes[at].tag in {"VBN", "JJ"} and any(
        scene.nodes[i].tag == "VBD" and scene.clause_of[i] == scene.clause_of[at] for i in range(at + 1, node)
    )


def _status_word(scene: Scene, at: int, node: int) -> str | None:
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
    if low in _ESTIMATE or puts_at(scene, at, node):
        planned = low not in _ESTIMATE and scene.low(at - 1).rpartition(" ")[2] in {"budget", "plan"}
        return "target" if planned else "estimate"
    if low in FORESEE and (scene.low(at - 1) in PLURALS or item.tag == "VBP"):
        return "forecast"
    if low in _VIEWS and (scene.low(at - 1) in BEYOND or is_passed(scene, at)):
        return None
    if low == "guidance" and scene.quantity(node).type == "basis_point":
        return None  # "initial guidance had been 175 basis points": what the sellers of a bond asked for
    if low in _APPLIES and scene.low(at + 1) in {"to", "for"}:
        return "target"  # "has applied to raise prices by 24 percent", "asked for an increase of 36 percent"
    if low in _ASKS and any(scene.low(i) == "to" for i in range(at + 1, min(node, at + 8))):
        return "target"
    if low in _TARGET | _FORECAST and (
        _only_describes(scene, at, node) or has_acted(scene, at) or is_of_whole(scene, at)
    ):
        return None
    if low in _ENVISAGES and scene.low(at - 1).rpartition(" ")[2] in _PROGRAMMES:
        return "target"  # "the five-year plan foresees investments of X"
    if item.tag in {"VBD", "VBN"} and is_outrun(scene, at, node):
        return None
    if low in _TARGET or (low == "should" and _NORM.search(scene.text, max(0, item.start - _LOOK_BACK), item.start)):
        return "target"
    if low == "could" and _COULD_ONLY & {scene.low(at + 1), scene.low(at + 2)}:
        return None  # "billed 71 billion, but could recover only 38 billion"
    if low in _FORECAST:
        is_noun = low in {"projects", "may", "sees"} and item.tag.startswith("NN")
        return None if is_noun and not _is_said_of(scene, at) else "forecast"
    if low == "aside" and scene.low(at - 1) in {"set", "sets", "setting"}:
        done = scene.nodes[at - 1].tag in {"VBD", "VBN"} and (against_losses(scene, node) or by_firm(scene, at, node))
        return None if done else "target"
    if low == "for" and scene.low(at - 1) in {"look", "looks", "looked", "looking"}:
        return "forecast"
    if low == "going" and scene.low(at + 1) == "to" and scene.tag(at + 2) == "VB":
        return "forecast"
    if low == "to" and scene.low(at - 1) in {*TO_BE, "means", "mean"}:
        return "target" if scene.tag(at + 1) == "VB" or _multiplies(scene, at + 1) else None
    if low == "seen" and scene.low(at - 1) in TO_BE:
        return "forecast"
    if low == "set" and scene.low(at + 1) == "to":
        return "forecast"
    if low in {"scheduled", "slated"} and scene.low(at + 1) in {"to", "for"} and scene.low(at - 1) in TO_BE:
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


def _opens_headline(scene: Scene, low: int, node: int, high: int) -> bool:
    """ "Tenaga to spend 20 billion ringgit on green grid": a headline without a verb tells a plan."""
    at = next((i for i in range(low + 1, min(low + _HEADLINE, node)) if scene.low(i) == "to"), low)
    named = at > low and scene.is_kind(at - 1, ACTOR) and scene.tag(at + 1) == "VB"
    return named and not any(scene.is_finite(i) for i in range(low, high))


_HEADLINE = 8


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
    _ENVISAGES, FORETELLS, _TARGET, _FORECAST, _ESTIMATE, FORESEE, _TAGS, _VIEWS, VIEWS, VIEWED, CALLED, FORESEEN,
    _ASKS, _APPLIES, FORESAW - {"for"},
    "consensus budget put puts aside going look looks looked looking seen set track due scheduled slated means "
    "mean".split(),
)  # fmt: skip


@cache
def _looking_ahead() -> frozenset[str]:
    """These words and the budgets of the registry: "capital expenditure budget"."""
    named = (words for metric in metric_lexicon().by_id.values() for words in metric.words)
    return _AHEAD.union(words for words in named if words.endswith(" budget"))


def _may_look_ahead(words: frozenset[str]) -> bool:
    """Whether a sentence of these words can tell of what has not come true; "is to" needs both words."""
    return not words.isdisjoint(_looking_ahead()) or ("to" in words and not words.isdisjoint(TO_BE))

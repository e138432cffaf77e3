"""Whether a figure has come true: actual, forecast, target or estimate."""

from __future__ import annotations

import re

from soe_facts.link.answers import question_before
from soe_facts.link.holding_now import NOW
from soe_facts.link.older_figures import is_instead
from soe_facts.link.outdone import outdone_view
from soe_facts.link.polls import polled
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, DATE, QUANTITY, RELATIVES, WORD, Scene
from soe_facts.link.speakers import inverted_tag
from soe_facts.link.status_behind import status_after
from soe_facts.link.status_there import is_there
from soe_facts.link.status_views import (
    is_estimated,
    is_spent,
    promised,
    view_of,
)
from soe_facts.link.status_words import FORECAST, TAGS, TARGET, VIEW_NOUNS, may_look_ahead, status_word
from soe_facts.link.tenses import SAID
from soe_facts.link.told_after import told_after

_BEHIND = frozenset({"after", "following"})
_BY_ESTIMATE = re.compile(r"\b[Aa]ccording to (?:[\w'’-]+ ){0,3}estimates\b")


def choose_status(scene: Scene, index: int, role: Role, dated_past: bool) -> str:
    """`actual` unless the words that govern the figure look ahead or guess."""
    node = scene.node_of[index]
    low, high = scene.bounds(node)
    if not may_look_ahead(scene.vocabulary(node)):
        headed = scene.low(high - 1) != "." and _opens_headline(scene, low, node, high)
        return "target" if headed else _asked_for(scene, node) or "actual"
    if is_there(scene, index):
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
        scene.low(scene.before(node)) == "of" and scene.low(scene.before(node) - 1) in VIEW_NOUNS
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
    for at in range(_past_view(scene, node, role, floor) - 1, floor - 1, -1):
        if _is_thrown_in(scene, at, node):
            continue
        found = status_word(scene, at, node)
        if found is not None:
            return promised(scene, at, low) or found if scene.low(at) in {"will", "would"} else found
    return "actual"


def _past_view(scene: Scene, node: int, role: Role, floor: int) -> int:
    """ "Above the 1.1 billion expected by analysts and 3 percent more than a year earlier": the node before which words
    that speak of the second figure stand, for what was foreseen was only the first."""
    joint = scene.before(node)
    if role.slot != "delta" or scene.low(joint) != "and":
        return node
    first = next((at for at in range(joint - 1, floor, -1) if scene.is_kind(at, QUANTITY)), -1)
    if first < 0 or not any(status_word(scene, at, first) for at in range(first + 1, joint)):
        return node
    return first


def _asked_for(scene: Scene, node: int) -> str | None:
    """ "What do you expect for the year? A profit of 12 million": what is asked for is the status of a bare answer."""
    asked = question_before(scene, node)
    words = frozenset() if asked < 0 else scene.vocabulary(asked)
    if not words.isdisjoint(TARGET):
        return "target"
    return None if words.isdisjoint(FORECAST) else "forecast"


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


def _is_revised(scene: Scene, low: int, node: int) -> bool:
    """Whether an older value was itself a view: "cut its forecast to 5 percent from 6"."""
    return is_instead(scene, node) or any(
        (scene.low(at) in VIEW_NOUNS and scene.nodes[at].tag.startswith("NN")) or scene.low(at).endswith(" budget")
        for at in range(low, node)
    )


def _is_now(scene: Scene, index: int) -> bool:
    """ "Net debt, now at 0.2 billion dollars, will rise": what a figure comes to now is no forecast."""
    node = scene.node_of[index]
    before, after = scene.before(node), scene.after(node)
    beside = {scene.low(before), scene.low(after), scene.low(before - 1) if scene.low(before) == "at" else ""}
    return bool(beside & NOW) or (scene.low(after) == "at" and scene.low(after + 1) == "present")


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
        if scene.low(at) == ";":
            return None
        closes = at + 1 >= high or scene.low(at + 1) in {",", ";", ".", '"', "”"} or scene.is_kind(at + 1, DATE)
        if scene.low(at) in TAGS and inverted_tag(scene, at, high):
            return TAGS[scene.low(at)]
        if closes and scene.nodes[at].kind == WORD and scene.low(at) in TAGS and _follows_comma(scene, at, node):
            return TAGS[scene.low(at)]
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


def _opens_headline(scene: Scene, low: int, node: int, high: int) -> bool:
    """ "Tenaga to spend 20 billion ringgit on green grid": a headline without a verb tells a plan."""
    at = next((i for i in range(low + 1, min(low + _HEADLINE, node)) if scene.low(i) == "to"), low)
    named = at > low and scene.is_kind(at - 1, ACTOR) and scene.tag(at + 1) == "VB"
    return named and not any(scene.is_finite(i) for i in range(low, high))


_HEADLINE = 8

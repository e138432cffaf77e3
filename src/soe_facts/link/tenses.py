"""The verb that tells a figure or a date, and its tense."""

from __future__ import annotations

import re
from itertools import takewhile

from soe_facts.link.scene import ACTOR, DATE, METRIC, QUANTITY, RELATIVES, Scene

PAST, PERFECT, PRESENT, FUTURE = "past", "perfect", "present", "future"

SAID = frozenset(
    "said says told tells announced reported reports added adds disclosed showed shows show stated statement "
    "acknowledged acknowledges admitted admits conceded confirmed confirms warned warns revealed reveals testified "
    "explained argued insisted complained recalled reiterated commented remarked cautioned "
    "filing published released noted notes according data".split()
)
_AHEAD = frozenset(
    "will would shall should could may might expects expect expected plans plan planned aims aim aimed intends "
    "intend wants want hopes hope targets target sees forecasts forecast projects anticipates envisages foresees "
    "predicts eyes pledged assumes contemplates envisions earmarks allots".split()
)
# "We project", "analysts see"; not "the project handled".
FORESEE = frozenset("project see anticipate foresee predict envisage envision".split())
PLURALS = frozenset("we they i analysts economists experts officials managers planners".split())
_LEADS = frozenset("in on during for over at by since from until within".split())
_AHEAD_AFTER = frozenset(
    "expected likely set due projected budgeted forecast planned aiming planning scheduled slated eyeing "
    "expecting forecasting projecting predicting anticipating intending "
    "targeting hoping aimed seeking seen earmarked reserved allocated allotted".split()
)
_PRESENT_WORDS = frozenset("is are has have holds owns operates employs runs serves supplies accounts".split())
REPUTED = frozenset("put estimated placed pegged valued".split())
_BUDGETED = frozenset("budgeted planned targeted earmarked".split())
_TARGETS = frozenset("target targets goal goals aim guidance forecast".split())
# Alike in present and past, which news mostly means: "lower prices cut profit by 14 percent".
_ALIKE = frozenset({"cut", "hit", "shed", "shut", "beat"})
_PAST_FORM = re.compile(r"(?<!e)ed$")
_WISHES = frozenset("plans aims wants intends hopes expects means".split())


def governor(scene: Scene, node: int) -> int:
    """The finite verb that a node belongs to: the nearest to its left in the clause, else to its right; or -1.

    "Its debt stood at 3 billion" hangs on "stood"; in "Unit 4, with its 800 MW, is back" 800 MW hangs on "is".
    """
    verb = scene.governed.get(node)
    if verb is None:
        verb = scene.governed[node] = _find_governor(scene, node)
    return verb


def _find_governor(scene: Scene, node: int) -> int:
    low, high = scene.bounds(node)
    clause = scene.clause_of[node]
    if (verb := verb_opened(scene, node)) >= 0:
        return verb
    for at in range(node - 1, max(low, node - 50) - 1, -1):
        if scene.clause_of[at] == clause and is_verb(scene, at):
            told = _told_of(scene, node, at, high)
            return told if told >= 0 else _witness(scene, at, low)
    for at in range(node + 1, min(high, node + 50)):
        if scene.low(at) in RELATIVES or (scene.low(at) == "and" and _parts(scene, node, at + 1, low)):
            break  # "reported a fall in fourth-quarter earnings and said it would trim investments", "and cut its view"
        if is_verb(scene, at):
            return at
    return -1


def _told_of(scene: Scene, node: int, verb: int, high: int) -> int:
    """ "Have said that about 90 firms would be enough": the verb behind a subject that "that" opens; or -1."""
    opened = next((at for at in range(node - 1, max(verb, node - _SUBJECT), -1) if scene.low(at) == "that"), -1)
    modal = scene.after(node)
    follows = opened > verb and 0 <= modal < high and scene.tag(modal) == "MD" and scene.tag(opened) == "IN"
    return modal if follows else -1


# How far before its figure a subject may open: "that about 90".
_SUBJECT = 6


def _parts(scene: Scene, node: int, verb: int, low: int) -> bool:
    """Whether a verb behind "and" tells of something else than what was reported before it."""
    if scene.low(verb) in SAID or not scene.is_finite(verb):
        return scene.low(verb) in SAID
    return scene.tag(verb) == "VBD" or any(
        scene.low(at) in SAID and scene.tag(at) == "VBD" and scene.clause_of[at] == scene.clause_of[node]
        for at in range(low, node)
    )


_WITNESSES = frozenset("saw seen see sees watched let lets made makes helped helps".split())


def _witness(scene: Scene, verb: int, low: int) -> int:
    """The verb that tells the time of a bare one: "saw" in "In 2023 the firms saw their profits grow 4 percent"."""
    if scene.tag(verb) not in {"VBP", "VB"}:
        return verb
    at = verb - 1
    while at > low and (
        scene.nodes[at].kind in {METRIC, ACTOR} or scene.tag(at).startswith(("NN", "JJ", "DT", "PRP$", "POS", "RB"))
    ):
        at -= 1
    return at if at < verb - 1 and scene.low(at) in _WITNESSES else verb


def verb_opened(scene: Scene, at: int) -> int:
    """The verb of a predicate that a date opens: "has 480,000 employees and last year earned X"; or -1."""
    if not scene.is_kind(at, DATE):
        return -1
    low, high = scene.bounds(at)
    before = at - 2 if scene.low(at - 1) in _LEADS else at - 1
    before -= scene.low(before) == ","  # "and, by 2028, wants to reach Y"
    if before <= low or scene.low(before) not in {"and", "but", "yet"}:
        return -1
    verb = at + 1
    while verb < high and (scene.tag(verb) == "RB" or scene.low(verb) in {",", "alone"}):
        verb += 1
    apart = scene.tag(verb) == "VBN" and scene.low(verb - 1) == ","  # "and, in May alone, loaded X"
    return verb if verb < high and (apart or is_verb(scene, verb)) else -1


def is_verb(scene: Scene, at: int) -> bool:
    """Whether a node is a finite verb that tells something, not one that says who said it."""
    low = scene.low(at)
    if low in _WISHES and scene.low(at + 1) == "to":
        return True
    return scene.is_finite(at) and low not in SAID


_SAME_IN_PAST = frozenset({"hit", "beat", "cut", "shed", "spread", "split"})


def tense(scene: Scene, verb: int) -> str:
    """Past, perfect, present or future; "plans", "is to" and "would" are future. No verb counts as past."""
    if verb < 0:
        return PAST
    item = scene.nodes[verb]
    if item.low == "could" and {scene.low(verb + 1), scene.low(verb + 2)} & {"only", "barely", "hardly"}:
        return PAST  # "could recover only 38 billion"
    if item.low in {"means", "mean"} and scene.low(verb + 1) == "to" and scene.tag(verb + 2) == "VB":
        return FUTURE  # "Turkey means to bring inflation down"
    if item.tag == "MD" or item.low in _AHEAD or (item.low in FORESEE and scene.low(verb - 1) in PLURALS):
        return FUTURE
    following = [scene.nodes[i] for i in range(verb + 1, min(verb + 4, len(scene.nodes)))]
    if item.low in {"is", "are", "was", "were", "'s", "'re"}:
        ahead = any(one.low in _AHEAD_AFTER for one in following[:2])
        if following and (following[0].low == "to" or (ahead and not _is_because(scene, verb))):
            return FUTURE
        if following and following[0].low in REPUTED:
            # "was floated in 2012 and is valued at X": now; "growth in 2023 is put at 5 percent": then
            return PRESENT if following[0].low == "valued" and item.low not in {"was", "were"} else PAST
    if item.low in _LAYS_DOWN and scene.low(verb - 1).rpartition(" ")[2] in PROGRAMMES:
        return FUTURE
    if item.low in {"is", "are"} and is_of_target(scene, verb):
        return FUTURE
    if item.low == "had" and following and following[0].low in _BUDGETED:
        return FUTURE
    if item.low in _HAVE and following and _has_promised(scene, verb):
        return FUTURE
    if item.low in _HAVE:
        # "Has 43 branches and lent X" has no participle of its own.
        own = takewhile(lambda one: one.kind != QUANTITY and one.low not in {"and", ","}, following)
        return PERFECT if any(one.tag == "VBN" or one.low == "been" for one in own) else PRESENT
    if item.low in {"works", "work"} and scene.low(verb + 1) == "out":
        return PAST  # "245 million journeys were made, which works out at 671,000 a day"
    if item.low in {"compares", "compare"} or (item.low in {"include", "includes"} and _tells_results(scene, verb)):
        return PAST
    if item.low == "cost" and scene.low(verb + 1) in {"it", "them", "us"}:
        return PAST  # "jet fuel, which cost it 22.6 billion"
    if item.tag == "VBP" and item.low in _SAME_IN_PAST:
        return PAST  # "Costs hit 5 billion": what is hit by now has been
    if item.tag == "VBD" and scene.low(verb - 1) == "and" and _follows_perfect(scene, verb):
        return PERFECT
    if item.low == "is" and scene.low(verb - 1) in {"that", "this"}:
        return PAST
    change = scene.change(verb)
    if change is not None and item.low != change.lemma and not item.low.endswith("s"):
        return PAST
    if item.low in _ALIKE:
        return PAST
    if item.tag:
        # Taggers take "shrank" and "accounted" for a present; one in the third person ends in "s".
        present = (item.tag == "VBP" and not _PAST_FORM.search(item.low)) or (
            item.tag == "VBZ" and item.low.endswith("s")
        )
        return PRESENT if present else PAST
    return PRESENT if item.low in _PRESENT_WORDS else PAST


# "The plan provides for 46 million", "the budget sets aside 3 billion".
PROGRAMMES = frozenset("plan plans budget programme program strategy roadmap".split())
_LAYS_DOWN = frozenset("provides provide calls call allows sets set puts includes lists".split())
_HAVE = frozenset({"has", "have", "'ve"})
_PROMISED = frozenset("promised pledged vowed undertaken agreed committed offered resolved proposed threatened".split())


def _has_promised(scene: Scene, verb: int) -> bool:
    """ "Has promised to raise its output to X": what is promised lies ahead."""
    at = verb + 1 + (scene.tag(verb + 1) == "RB")
    return scene.low(at) in _PROMISED and scene.low(at + 1) == "to" and scene.tag(at + 2) == "VB"


_RESULTS = frozenset({"results", "result", "accounts", "figures", "figure", "statements"})


def _tells_results(scene: Scene, verb: int) -> bool:
    """ "The results include a write-down of X", "the loss includes": what was booked in the time reported on."""
    return scene.is_kind(verb - 1, METRIC) or scene.low(verb - 1).rpartition(" ")[2] in _RESULTS


def _is_because(scene: Scene, verb: int) -> bool:
    """ "The fall was due to a weak currency": a cause; "is due to open" and "is due in May" lie ahead."""
    at = next((i for i in (verb + 1, verb + 2) if scene.low(i) == "due"), -1)
    return at >= 0 and scene.low(at + 1) == "to" and scene.tag(at + 2) != "VB"


def is_of_target(scene: Scene, verb: int) -> bool:
    """ "Our target is X", "the goal for 2026 is Y": what is aimed at lies ahead."""
    first, _ = scene.clause(verb)
    for at in range(verb - 1, max(first - 1, verb - 6), -1):
        if scene.low(at).rpartition(" ")[2] in _TARGETS:
            return True
        if scene.is_finite(at) or scene.is_kind(at, QUANTITY):
            return False
    return False


def _follows_perfect(scene: Scene, verb: int) -> bool:
    """ "has planted trees and built plants": the second participle needs no "has"."""
    first, _ = scene.clause(verb)
    for at in range(verb - 1, max(first - 1, verb - 16), -1):
        if scene.is_finite(at):
            return scene.low(at) in {"has", "have"}
    return False

"""What a date does in its sentence: hold for a figure, or stand aside; and the verbs that it is told with."""

from __future__ import annotations

import re
from itertools import takewhile

from soe_facts.link.scene import DATE, QUANTITY, RELATIVES, WORD, Scene

PAST, PERFECT, PRESENT, FUTURE = "past", "perfect", "present", "future"

SAID = frozenset(
    "said says told tells announced reported reports added adds disclosed showed shows show stated statement "
    "filing published released noted notes according data".split()
)
_AHEAD = frozenset(
    "will would shall should could may might expects expect expected plans plan planned aims aim aimed intends "
    "intend wants want hopes hope targets target sees forecasts forecast projects anticipates envisages eyes "
    "pledged".split()
)
# "We project", "analysts see"; not "the project handled".
FORESEE = frozenset("project see anticipate foresee predict envisage envision".split())
PLURALS = frozenset("we they i analysts economists experts officials managers planners".split())
_AHEAD_AFTER = frozenset(
    "expected likely set due projected budgeted forecast planned aiming planning scheduled slated eyeing "
    "targeting hoping aimed seeking seen earmarked reserved allocated allotted".split()
)
_PRESENT_WORDS = frozenset("is are has have holds owns operates employs runs serves supplies accounts".split())
_ASIDES = frozenset("after despite following before amid until when because ahead".split())
_OPENING_ASIDES = frozenset("after before once because although though".split())
_PUT = frozenset("put estimated placed pegged valued".split())
_BUDGETED = frozenset("budgeted planned targeted earmarked".split())
_RECORDS = frozenset("biggest largest highest lowest busiest best worst first last only most least".split())
_COMING = frozenset("due maturing expiring falling starting beginning opening scheduled slated".split())
_TARGETS = frozenset("target targets goal goals aim guidance forecast".split())
_MATURES = frozenset(
    "mature matures matured maturing expire expires expiring lapse lapses lapsing redeemable repayable".split()
)
_WITHIN = frozenset("in on by at from until of for the early late end beginning middle mid between".split())
_BE_OR_FALL = frozenset("is are was were be been being".split())
_PAPERS = frozenset(
    "bond bonds note notes paper papers debt debts loan loans tranche tranches debentures sukuk eurobond eurobonds "
    "securities bills".split()
)
_PRONOUNS = frozenset({"it", "they", "he", "she", "we"})
_BEGUN = frozenset(
    "entered opened reopened started restarted began begun launched founded established set formed created commissioned "
    "completed finished inaugurated joined came went shut closed built acquired took split listed floated merged "
    "privatised privatized nationalised nationalized renamed switched handed spun".split()
)
_EDGES = frozenset("ended ends begins began started starts closed closes".split())
# "Profit before tax in 2024", "lost 5 billion before subsidies in 2023": no event.
_CHARGES = frozenset(
    "tax taxes taxation subsidies subsidy interest provisions provisioning deductions minorities "
    "items minority exceptional one-off extraordinary inflation depreciation impairments impairment".split()
)
_NOW = frozenset({"now", "currently", "today", "presently"})
_TOLD_PAST = frozenset({"VBD", "VBN"})
_FORMERLY = frozenset({"formerly", "originally", "initially"})
_STAGES = frozenset("peak height outset opening launch inception heyday founding beginnings outbreak".split())
_PAST_FORM = re.compile(r"(?<!e)ed$")
_WISHES = frozenset("plans aims wants intends hopes expects".split())


def governor(scene: Scene, node: int) -> int:
    """The finite verb that a node belongs to: the nearest to its left in the clause, else to its right; or -1.

    "Its debt stood at 3 billion" hangs on "stood"; in "Unit 4, with its 800 MW, is back" 800 MW hangs on "is".
    """
    low, high = scene.bounds(node)
    clause = scene.clause_of[node]
    if (verb := verb_opened(scene, node)) >= 0:
        return verb
    for at in range(node - 1, max(low, node - 50) - 1, -1):
        if scene.clause_of[at] != clause:
            break
        if is_verb(scene, at):
            return at
    for at in range(node + 1, min(high, node + 50)):
        if scene.low(at) in RELATIVES:
            break
        if is_verb(scene, at):
            return at
    return -1


def verb_opened(scene: Scene, at: int) -> int:
    """The verb of a predicate that a date opens: "has 480,000 employees and last year earned X"; or -1."""
    if not scene.is_kind(at, DATE):
        return -1
    low, high = scene.bounds(at)
    before = at - 1 if scene.low(at - 1) in {"and", "but", "yet"} else at - 2
    led = before == at - 1 or scene.low(at - 1) in {"in", "on", "during", "for", "over", "at", "by", "since"}
    if before <= low or not led or scene.low(before) not in {"and", "but", "yet"}:
        return -1
    verb = at + 1
    while verb < high and (scene.tag(verb) == "RB" or scene.low(verb) in {",", "alone"}):
        verb += 1
    return verb if verb < high and is_verb(scene, verb) else -1


def is_verb(scene: Scene, at: int) -> bool:
    """Whether a node is a finite verb that tells something, not one that says who said it."""
    low = scene.low(at)
    if low in _WISHES and scene.low(at + 1) == "to":
        return True
    return scene.is_finite(at) and low not in SAID


def tense(scene: Scene, verb: int) -> str:
    """Past, perfect, present or future; "plans", "is to" and "would" are future. No verb counts as past."""
    if verb < 0:
        return PAST
    item = scene.nodes[verb]
    if item.tag == "MD" or item.low in _AHEAD or (item.low in FORESEE and scene.low(verb - 1) in PLURALS):
        return FUTURE
    following = [scene.nodes[i] for i in range(verb + 1, min(verb + 4, len(scene.nodes)))]
    if item.low in {"is", "are", "was", "were", "'s", "'re"}:
        if following and (following[0].low == "to" or any(one.low in _AHEAD_AFTER for one in following[:2])):
            return FUTURE
        if following and following[0].low in _PUT:
            return PAST
    if item.low in {"is", "are"} and is_of_target(scene, verb):
        return FUTURE
    if item.low == "had" and following and following[0].low in _BUDGETED:
        return FUTURE
    if item.low in {"has", "have", "'ve"}:
        # "Has 43 branches and lent X" has no participle of its own.
        own = takewhile(lambda one: one.kind != QUANTITY and one.low not in {"and", ","}, following)
        return PERFECT if any(one.tag == "VBN" or one.low == "been" for one in own) else PRESENT
    if item.low in {"compares", "compare"}:
        return PAST
    if item.tag == "VBD" and scene.low(verb - 1) == "and" and _follows_perfect(scene, verb):
        return PERFECT
    if item.low == "is" and scene.low(verb - 1) in {"that", "this"}:
        return PAST
    change = scene.change(verb)
    if change is not None and item.low != change.lemma and not item.low.endswith("s"):
        return PAST
    if item.tag:
        # Taggers take "shrank" and "accounted" for a present; one in the third person ends in "s".
        present = (item.tag == "VBP" and not _PAST_FORM.search(item.low)) or (
            item.tag == "VBZ" and item.low.endswith("s")
        )
        return PRESENT if present else PAST
    return PRESENT if item.low in _PRESENT_WORDS else PAST


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


def is_aside(scene: Scene, at: int, node: int = -1) -> bool:
    """Whether a date stands in a phrase of its own: "after a 25-year low in 2023", "Founded in 2002, SGCC supplies".

    It does not for a figure that the phrase itself tells: "after profit for 2024 grew 2 percent".
    """
    low, _ = scene.bounds(at)
    if _in_opening_clause(scene, at, node) or is_in_subject(scene, at):
        return True
    for step in range(at - 1, max(low - 1, at - 9), -1):
        item = scene.nodes[step]
        if item.low == "ahead" and scene.low(step + 1) != "of":
            continue
        if item.low in _ASIDES and not (item.low in {"before", "after"} and scene.low(step + 1) in _CHARGES):
            return not _tells(scene, at, node)
        if item.tag == "VBD" and scene.low(step - 1) == "," and _resumes(scene, at):
            return True
        if item.tag == "VBN" and (step == low or scene.low(step - 1) in {":", ","}):
            return item.low not in {"compared", "based"}
        if item.kind == DATE and scene.date(step).type == "duration":
            continue
        if item.kind in {QUANTITY, DATE} or item.low in {",", ";", ":", "(", "-", "—"} or scene.is_finite(step):
            return False
    return False


def is_in_subject(scene: Scene, at: int) -> bool:
    """ "A reactor that entered service last May, contributed", "the line it opened in June lost": what tells which."""
    verb = at + 2 if scene.low(at + 1) == "," else at + 1
    verb += scene.tag(verb) == "RB"
    low, high = scene.bounds(at)
    if verb >= high or not scene.is_finite(verb):
        return False
    begun = False
    for step in range(at - 1, max(low, at - 12), -1):
        word = scene.low(step)
        if scene.is_kind(step, QUANTITY) or word in {",", ";", ":"}:
            return False
        begun = begun or word in _BEGUN
        if word in RELATIVES:
            return begun
        if word in _PRONOUNS | {"that"} and scene.is_finite(step + 1):
            return begun and scene.is_nominal(step - 2 if scene.low(step - 1) == "that" else step - 1)
    return False


def _in_opening_clause(scene: Scene, at: int, node: int) -> bool:
    """ "After new tariffs took effect in April, revenue grew": a clause of its own before the main clause."""
    low, _ = scene.bounds(at)
    if scene.low(low) not in _OPENING_ASIDES or scene.low(at + 1) != "," or low < node < at:
        return False
    return any(scene.is_finite(i) for i in range(low + 1, min(at, low + 24)))


def _tells(scene: Scene, at: int, node: int) -> bool:
    """Whether a date goes on to a verb and its figure, `node` or any, before the next comma.

    A figure of the phrase itself needs no verb: "after posting a January profit of X".
    """
    _, high = scene.bounds(at)
    verb = at < node
    for i in range(at + 1, min(high, at + 16)):
        if scene.low(i) in {",", ";", ":"}:
            return False
        verb = verb or is_verb(scene, i)
        if verb and (i == node or (node < 0 and scene.is_kind(i, QUANTITY))):
            return True
    return False


def _resumes(scene: Scene, at: int) -> bool:
    """ "the notes, sold in 2021, had been": the main verb comes right after the phrase, so its own verb is none."""
    return scene.low(at + 1) == "," and any(scene.is_finite(i) for i in range(at + 2, min(len(scene.nodes), at + 4)))


def is_since(scene: Scene, at: int) -> bool:
    """ "Has produced X since it came on stream in 1998": where a stretch began, not what the text goes on about."""
    low, _ = scene.bounds(at)
    for step in range(at - 1, max(low - 1, at - 9), -1):
        if scene.low(step) == "since":
            return True
        if scene.is_kind(step, QUANTITY) or scene.low(step) in {",", ";", ":"}:
            return False
    return False


def is_edge(scene: Scene, at: int) -> bool:
    """ "In fiscal 2024, which ended in March": the date only says how far a stretch runs."""
    return scene.low(at - 1) in {"in", "on"} and scene.low(at - 2) in _EDGES and scene.low(at - 3) in RELATIVES


def is_apposed(scene: Scene, at: int) -> bool:
    """ "The margin, still above 21% in 2022, sank to": a figure and its date between the subject and its verb."""
    low, high = scene.bounds(at)
    if scene.low(at + 1) != "," or not any(scene.is_finite(i) for i in range(at + 2, min(high, at + 4))):
        return False
    told = False
    for step in range(at - 1, max(low, at - 12), -1):
        if scene.low(step) == ",":
            return told and scene.tag(step + 1).startswith(("RB", "JJ", "IN"))
        if scene.is_finite(step):
            return False
        told = told or scene.is_kind(step, QUANTITY)
    return False


def is_record(scene: Scene, at: int) -> bool:
    """ "The biggest listing of the year": what is measured by all of a year is told of no figure of it."""
    if scene.low(at - 1) != "of" or scene.date(at).anchor == "absolute":
        return False
    low, _ = scene.bounds(at)
    return any(
        scene.tag(i) in {"JJS", "RBS"} or scene.low(i) in _RECORDS for i in range(at - 2, max(low - 1, at - 7), -1)
    )


def is_modifier(scene: Scene, at: int) -> bool:
    """ "A tax due to expire next year took 5 billion": the date is part of the name of a thing."""
    low, _ = scene.bounds(at)
    for step in range(at - 1, max(low, at - 5), -1):
        item = scene.nodes[step]
        if item.low in _COMING or (item.tag == "VB" and scene.low(step - 1) == "to"):
            return step > low + (item.tag == "VB")
        if item.low == "," or item.kind == QUANTITY or scene.is_finite(step):
            return False
    return False


def is_maturity(scene: Scene, at: int) -> bool:
    """ "A tranche due in 2026 was priced", "notes maturing on May 3, 2031": when a paper or a contract ends."""
    low, _ = scene.bounds(at)
    step = at - 1
    while step > low and scene.low(step) in _WITHIN:
        step -= 1
    word = scene.low(step).rpartition(" ")[2]
    if word == "due":
        told = scene.low(step - 1) in _BE_OR_FALL
        return step > low and not (told and _PAPERS.isdisjoint(scene.vocabulary(at)))
    return word in _MATURES


def opens_sentence(scene: Scene, at: int) -> bool:
    """ "In the first half, …": a date before any verb or figure holds for the whole sentence."""
    low, _ = scene.bounds(at)
    return at - low <= 12 and not any(scene.is_kind(i, QUANTITY) or scene.is_finite(i) for i in range(low, at))


def follows_said(scene: Scene, at: int) -> bool:
    """ "said late on Thursday", "had on Thursday reported": the day of a statement."""
    low, _ = scene.bounds(at)
    if scene.low(at + 1) in SAID and scene.tag(at + 1) in {"VBD", "VBN"}:
        return True
    return any(
        scene.low(i) in SAID and scene.is_kind(i, WORD) and scene.nodes[i].tag != "NNS"
        for i in range(max(low, at - 5), at)
    )


def is_of_saying(scene: Scene, at: int) -> bool:
    """ "Said last month that it would lend X": a month right behind a verb of saying is that of the statement."""
    period = scene.date(at).period
    if period is None or period.is_instant or period.month_count > 1 or scene.date(at).type == "duration":
        return False
    led = scene.low(at - 1) in {"in", "earlier", "late", "early"}
    verb = at - 2 if led else at - 1
    return scene.low(verb) in SAID and scene.tag(verb) in {"VBD", "VBN"}


def is_dateline(scene: Scene, at: int) -> bool:
    """ "URUMQI, Sept. 18 (Xinhua) -- …": the day of the report."""
    mention = scene.date(at)
    if mention.type != "date" or mention.is_instant or not opens_sentence(scene, at):
        return False
    return scene.low(at + 1) in {"(", "-", "--", "—", "–", "/", ":"}


def says_now(scene: Scene, node: int, told: str) -> bool:
    """ "The debt ratio now stands at 89 percent": what holds today has no date; "still lost X" is of its past."""
    words = scene.vocabulary(node)
    if "still" not in words and words.isdisjoint(_NOW):
        return False
    first, last = scene.clause(node)
    near = range(max(first, node - 5), min(last, node + 3))
    return any(
        scene.low(i) in _NOW
        or (told == PRESENT and scene.low(i) == "still" and (scene.is_finite(i - 1) or scene.is_finite(i + 1)))
        for i in near
    )


def is_now(scene: Scene, node: int) -> bool:
    """ "Compared with about 500 now", "31,600 at present", "now at 0.2 billion": the figure itself is of today."""
    before, after = scene.before(node), scene.after(node)
    if scene.low(before) in {"at", "of"}:
        before -= 1
    return (
        scene.low(before) in _NOW
        or scene.low(after) in _NOW
        or (scene.low(after) == "at" and scene.low(after + 1) == "present")
    )


def is_undated(scene: Scene, node: int) -> bool:
    """ "At the peak of construction it gave work to X", "which once ran X": another time, and the text has no date."""
    first, last = scene.clause(node)
    low_node, _ = scene.bounds(node)
    for at in (*range(low_node, min(low_node + 2, first)), *range(max(first, node - 30), min(last, node + 12))):
        low = scene.low(at)
        if (at < node and low in _FORMERLY) or (low == "once" and scene.tag(at + 1) in _TOLD_PAST):
            return True
        led = low in {"at", "in", "during"} and scene.low(at + 1) in {"the", "its", "their"}
        if led and (scene.low(at + 2) in _STAGES or scene.low(at + 3) in _STAGES):
            return True
    return False


def possessor(scene: Scene, node: int) -> int:
    """The node that a possessive mark before `node` belongs to ("April's 280 billion"), or -1."""
    if scene.low(node - 1) in {"'s", "’s"}:
        return node - 2
    return node - 3 if scene.low(node - 1) == "s" and scene.low(node - 2) in {"'", "’"} else -1

"""What a date does in its sentence: hold for a figure, serve as a comparison, or stand aside."""

from __future__ import annotations

from soe_facts.link.roles import Role
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
_AHEAD_AFTER = frozenset(
    "expected likely set due projected budgeted forecast planned aiming planning scheduled slated eyeing "
    "targeting hoping aimed seeking".split()
)
_PRESENT_WORDS = frozenset("is are has have holds owns operates employs runs serves supplies accounts".split())
_STRICT = frozenset({"than", "versus", "vs", "against"})
_COMPARES = frozenset({*_STRICT, "since", "above", "below", "from", "over", "on", "with", "to", "beyond"})
_BETWEEN = frozenset(
    "the in at of same period that those level levels end year figure figures total a an its their previous "
    "corresponding seen recorded posted reported just only as mark reading one record peak high low average "
    "prior".split()
)
_MULTIPLES = frozenset("double twice triple treble quadruple times thrice".split())
_ASIDES = frozenset("after despite following before amid until when because".split())
_UNMOVED = frozenset({"unchanged", "flat", "steady", "stable", "changed"})
_EXPECTED = frozenset("expected forecast estimated planned anticipated predicted half a ever".split())
_PUT = frozenset("put estimated placed pegged seen valued".split())
_WISHES = frozenset("plans aims wants intends hopes expects".split())


def governor(scene: Scene, node: int) -> int:
    """The finite verb that a node belongs to: the nearest to its left in the clause, else to its right; or -1.

    "Its debt stood at 3 billion" hangs on "stood"; in "Unit 4, with its 800 MW, is back" 800 MW hangs on "is".
    """
    low, high = scene.bounds(node)
    clause = scene.clause_of[node]
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
    if item.tag == "MD" or item.low in _AHEAD:
        return FUTURE
    following = [scene.nodes[i] for i in range(verb + 1, min(verb + 4, len(scene.nodes)))]
    if item.low in {"is", "are", "was", "were", "'s", "'re"}:
        if following and (following[0].low == "to" or any(one.low in _AHEAD_AFTER for one in following[:2])):
            return FUTURE
        if following and following[0].low in _PUT:
            return PAST
    if item.low in {"has", "have", "'ve"}:
        return PERFECT if any(one.tag == "VBN" or one.low == "been" for one in following) else PRESENT
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
        # Taggers take "shrank" for a present; one in the third person ends in "s".
        present = item.tag == "VBP" or (item.tag == "VBZ" and item.low.endswith("s"))
        return PRESENT if present else PAST
    return PRESENT if item.low in _PRESENT_WORDS else PAST


def _follows_perfect(scene: Scene, verb: int) -> bool:
    """ "has planted trees and built plants": the second participle needs no "has"."""
    first, _ = scene.clause(verb)
    for at in range(verb - 1, max(first - 1, verb - 16), -1):
        if scene.is_finite(at):
            return scene.low(at) in {"has", "have"}
    return False


def is_comparison(scene: Scene, at: int) -> bool:
    """Whether a date is what a change is measured against: "than in 2021", "from the end of 2017", "(2023: 6.24)"."""
    low, _ = scene.bounds(at)
    if is_label(scene, at):
        return True
    if _is_strict(scene, at, low):
        return True
    step = at - 1
    while step >= low and step >= at - 6:
        word = scene.low(step)
        if word in _COMPARES and scene.is_kind(step, WORD) and scene.low(step - 1) != "year":
            return _compares(scene, step, at, word, low)
        if word not in _BETWEEN:
            return False
        step -= 1
    return False


def is_label(scene: Scene, at: int) -> bool:
    """ "(2023: 6.24 US cents)": a date that opens a bracket labels the figure in it alone."""
    return scene.low(at - 1) in {"(", "["} and scene.low(at + 1) in {":", ")"} and scene.is_kind(at + 2, QUANTITY)


def _is_strict(scene: Scene, at: int, low: int) -> bool:
    """ "lower than on the paper it sold in 2021": a word of comparison governs all up to the date."""
    for step in range(at - 1, max(low - 1, at - 9), -1):
        item = scene.nodes[step]
        if item.kind == QUANTITY or item.low in {",", ";", ":"}:
            return False
        if item.low in _STRICT:
            return scene.change(step + 1) is None and scene.low(step + 1) not in _EXPECTED
        if item.low in {"with", "to"} and scene.low(step - 1) in {"compared", "compares", "comparing"}:
            return True
    return False


def _compares(scene: Scene, step: int, at: int, word: str, low: int) -> bool:
    """ "up 5 percent from 2020" compares; "from January to June", "on Friday", "over the past five years" do not."""
    mention = scene.date(at)
    before = scene.low(step - 1) if step > low else ""
    if word in {"with", "to"}:
        return before in {"compared", "comparing", "compares", "relative", "comparison"}
    if word in _STRICT or word == "since" or mention.anchor == "offset":
        return True
    if word == "over" and mention.type != "year" and "previous" not in mention.text.lower():
        return scene.is_kind(step - 1, DATE)
    if word == "on" and mention.type == "date":
        return False
    if word == "from" and (scene.low(at + 1) in {"level", "levels"}):
        return True
    if word == "from" and (
        scene.low(at + 1) in {"through", "until", "onwards", "onward", "on"}
        or (scene.low(at + 1) == "to" and scene.is_kind(at + 2, DATE))
    ):
        return False
    return _after_change(scene, step - 1, low)


def _after_change(scene: Scene, at: int, low: int) -> bool:
    """Whether a change was just told, so that "on", "over" or "from" opens what it is measured against."""
    for step in range(at, max(low - 1, at - 5), -1):
        item = scene.nodes[step]
        if item.kind in {QUANTITY, DATE} or scene.change(step) is not None or item.low in _UNMOVED:
            return True
        if (
            item.kind == WORD
            and not item.tag.startswith(("RB", "JJ", "NN"))
            and item.low not in {"as", ")", "year", "on"}
        ):
            return False
    return False


def is_older(scene: Scene, index: int, roles: dict[int, Role]) -> bool:
    """Whether a figure is only what another is compared with: "up from X", "quadruple the X of 2022", "(2023: X)"."""
    role = roles.get(index)
    if role is None or index not in scene.node_of:
        return False
    if role.slot == "old":
        return True
    if role.kind in {"growth", "change"} and role.slot == "delta":
        return False
    node = scene.node_of[index]
    if scene.is_kind(node - 2, DATE) and is_label(scene, node - 2):
        return True
    return _compared(scene, node) or _with_older(scene, node, roles)


def _compared(scene: Scene, node: int) -> bool:
    """Whether a word of comparison governs the figure: "against a loss of X", "double April's X"."""
    low, _ = scene.bounds(node)
    for step in range(scene.before(node), max(low - 1, node - 9), -1):
        item = scene.nodes[step]
        if item.low in _STRICT:
            return scene.change(step + 1) is None
        if item.kind == QUANTITY:
            return item.low.split()[-1] in _MULTIPLES and scene.low(step + 1) not in {"to", "from", ",", "and"}
        if item.low in {"with", "to"} and scene.low(step - 1) in {"compared", "compares", "comparing"}:
            return True
        if item.low in {"over", "on", "above", "below"}:
            if step + 1 != scene.before(node) or scene.low(step + 1) not in {"the", "its", "their"}:
                return False
            return scene.is_kind(step - 1, QUANTITY) or scene.change(step - 1) is not None
        if item.low in _MULTIPLES and scene.low(step + 1) in {"the", "its", "their"}:
            return True
        if item.low in {",", ";", ":", "and", "(", "while", "or"} or scene.is_finite(step) or item.low in RELATIVES:
            return False
    return False


def _with_older(scene: Scene, node: int, roles: dict[int, Role]) -> bool:
    """ "against X and Y respectively": a figure joined to an older one is older too."""
    low, _ = scene.bounds(node)
    if scene.low(scene.before(node)) not in {"and", ","}:
        return False
    for step in range(scene.before(node), max(low - 1, node - 5), -1):
        if scene.is_kind(step, QUANTITY):
            other = scene.nodes[step].ref
            return roles[other].slot == "old" and scene.quantities[other].unit == scene.quantity(node).unit
        if scene.low(step) not in {"and", ","} and not scene.is_kind(step, DATE):
            return False
    return False


def belongs_to_older(scene: Scene, at: int, roles: dict[int, Role]) -> bool:
    """Whether a date closes an older value: "up from 36.5 billion yuan last year", "than the X of 2022"."""
    low, _ = scene.bounds(at)
    for step in range(at - 1, max(low - 1, at - 8), -1):
        if scene.is_kind(step, QUANTITY):
            return is_older(scene, scene.nodes[step].ref, roles)
        if scene.low(step) in {",", ";", "to"} or (scene.low(step) == "and" and not scene.is_kind(step - 1, QUANTITY)):
            return False
    return False


def is_aside(scene: Scene, at: int) -> bool:
    """Whether a date stands in a phrase of its own: "after a 25-year low in 2023", "Founded in 2002, SGCC supplies"."""
    low, _ = scene.bounds(at)
    for step in range(at - 1, max(low - 1, at - 9), -1):
        item = scene.nodes[step]
        if item.low in _ASIDES:
            return True
        if item.tag == "VBD" and scene.low(step - 1) == "," and _resumes(scene, at):
            return True
        if item.tag == "VBN" and (step == low or scene.low(step - 1) in {":", ","}):
            return item.low not in {"compared", "based"}
        if item.kind == DATE and scene.date(step).type == "duration":
            continue
        if item.kind in {QUANTITY, DATE} or item.low in {",", ";", ":", "(", "-", "—"} or scene.is_finite(step):
            return False
    return False


def _resumes(scene: Scene, at: int) -> bool:
    """ "the notes, sold in 2021, had been": the main verb comes right after the phrase, so its own verb is none."""
    return scene.low(at + 1) == "," and any(scene.is_finite(i) for i in range(at + 2, min(len(scene.nodes), at + 4)))


def opens_sentence(scene: Scene, at: int) -> bool:
    """ "In the first half, …": a date before any verb or figure holds for the whole sentence."""
    low, _ = scene.bounds(at)
    return at - low <= 12 and not any(scene.is_kind(i, QUANTITY) or scene.is_finite(i) for i in range(low, at))


def follows_said(scene: Scene, at: int) -> bool:
    """ "said late on Thursday": the day of a statement."""
    low, _ = scene.bounds(at)
    return any(
        scene.low(i) in SAID and scene.is_kind(i, WORD) and scene.nodes[i].tag != "NNS"
        for i in range(max(low, at - 5), at)
    )


def is_dateline(scene: Scene, at: int) -> bool:
    """ "URUMQI, Sept. 18 (Xinhua) -- …": the day of the report."""
    mention = scene.date(at)
    if mention.type != "date" or mention.is_instant or not opens_sentence(scene, at):
        return False
    return scene.low(at + 1) in {"(", "-", "--", "—", "–", "/", ":"}


def possessor(scene: Scene, node: int) -> int:
    """The node that a possessive mark before `node` belongs to ("April's 280 billion"), or -1."""
    if scene.low(node - 1) in {"'s", "’s"}:
        return node - 2
    return node - 3 if scene.low(node - 1) == "s" and scene.low(node - 2) in {"'", "’"} else -1

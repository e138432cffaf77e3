"""Whether a date stands in a phrase of its own, beside what the sentence tells."""

from __future__ import annotations

from soe_facts.link.clauses import is_participle
from soe_facts.link.common_words import LEADING_TO_DATES
from soe_facts.link.scene import DATE, QUANTITY, RELATIVES, Scene
from soe_facts.link.tenses import FUTURE, governor, is_verb, tense

_ASIDES = frozenset("after despite following before amid until when because ahead".split())
_OPENING_ASIDES = frozenset("after before once because although though".split())
_PRONOUNS = frozenset({"it", "they", "he", "she", "we"})
_CAUSED = frozenset(
    "helped hurt driven boosted hit led lifted supported aided dragged weighed fuelled fueled buoyed spurred pushed "
    "caused triggered prompted offset dented inflated depressed".split()
)
# "Thanks to a tariff review in April", "in spite of a strike in May": a reason has a date of its own.
_REASONS = {"thanks": "to", "owing": "to", "due": "to", "spite": "of", "attributable": "to", "account": "of"}
_BEGUN = frozenset(
    "entered opened reopened started restarted began begun launched founded established set formed created "
    "commissioned completed finished inaugurated joined came went shut closed built acquired took split listed floated "
    "merged privatised privatized nationalised nationalized renamed switched handed spun".split()
)
# "Profit before tax in 2024", "lost 5 billion before subsidies in 2023": no event.
_CHARGES = frozenset(
    "tax taxes taxation subsidies subsidy interest provisions provisioning deductions minorities "
    "items minority exceptional one-off extraordinary inflation depreciation impairments impairment".split()
)
_ASIDE_REACH = 16


def is_aside(scene: Scene, at: int, node: int = -1) -> bool:
    """Whether a date stands in a phrase of its own: "after a 25-year low in 2023", "Founded in 2002, SGCC supplies".

    It does not for a figure that the phrase itself tells: "after profit for 2024 grew 2 percent".
    """
    low, _ = scene.bounds(at)
    if _in_opening_clause(scene, at, node) or is_in_subject(scene, at):
        return True
    if scene.clause_of[at] and is_participle(scene, at):
        return (
            node < 0 or scene.clause_of[node] != scene.clause_of[at]
        )  # "GasNet, bought in 2023 for 9 million, earned"
    for step in range(at - 1, max(low - 1, at - _ASIDE_REACH), -1):
        item = scene.nodes[step]
        if item.low == "ahead" and scene.low(step + 1) != "of":
            continue
        if item.low == "following" and scene.low(step - 1) in {"the", "a"}:
            continue  # "Issues the following statement on the third quarter"
        if item.low == "until" and step == at - 1 and tense(scene, governor(scene, at)) == FUTURE:
            return False
        if item.low in _ASIDES and not (item.low in {"before", "after"} and scene.low(step + 1) in _CHARGES):
            return not _tells(scene, at, node)
        if item.tag == "VBD" and scene.low(step - 1) == "," and (_resumes(scene, at) or _is_brought(scene, step)):
            return True
        if item.tag == "VBD" and item.low in _TAKEN and scene.low(step - 1) == "," and _is_reduced(scene, step):
            return not at < node or any(scene.low(i) == "," or scene.is_finite(i) for i in range(at + 1, node))
        if item.low in _CAUSED and scene.low(step + 1) == "by" and scene.low(step - 1) == ",":
            return True
        if item.low in _REASONS and _leads_to_reason(scene, step):
            return True
        if item.tag == "VBN" and scene.low(step - 1) == "," and _is_within(scene, at, node):
            return False  # "the stake, bought in 2019 for X, was sold"
        if item.tag == "VBN" and (step == low or scene.low(step - 1) in {":", ","}):
            return item.low not in {"compared", "based"}
        if item.kind == DATE and scene.date(step).type == "duration":
            continue
        if item.kind in {QUANTITY, DATE} or item.low in {",", ";", ":", "(", "-", "—"} or scene.is_finite(step):
            return False
    return False


def _leads_to_reason(scene: Scene, at: int) -> bool:
    """ "Thanks to", "thanks not least to", "due in large part to", but no verb: "is due to open"."""
    last = next((i for i in range(at + 1, at + 5) if scene.low(i) not in _MOSTLY and scene.tag(i) != "RB"), at)
    return scene.low(last) == _REASONS[scene.low(at)] and scene.tag(last + 1) != "VB"


_MOSTLY = frozenset("not least in part large small good measure".split())
_TAKEN = _BEGUN | frozenset("bought sold purchased taken ordered signed approved announced agreed".split())


def _is_reduced(scene: Scene, at: int) -> bool:
    """ "Driven by the supplier PKE, bought in April for 1.9 billion": no object follows, so it tells of the name."""
    low, _ = scene.bounds(at)
    if not any(scene.is_finite(i) for i in range(low, at)):
        return False  # "That deal, worth X, closed on April 30"
    behind = at + 1 + (scene.tag(at + 1) == "RP")
    return scene.is_kind(behind, DATE) or (scene.low(behind) in LEADING_TO_DATES and scene.is_kind(behind + 1, DATE))


def _is_within(scene: Scene, at: int, node: int) -> bool:
    """Whether a figure stands in the phrase of a date that ends with the comma behind the figure."""
    if not at < node <= at + 8 or scene.low(scene.after(node)) != ",":
        return False
    return all(scene.low(i) != "," and not scene.is_finite(i) for i in range(at + 1, node))


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
    if scene.clause_of[at] != scene.clause_of[low]:
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


def _is_brought(scene: Scene, at: int) -> bool:
    """ "Sales rose 4.1%, helped by a tariff review in June": a participle of cause taken for a past tense."""
    return scene.low(at + 1) == "by" or (
        scene.low(at + 1) in {"down", "up", "back", "off"} and scene.low(at + 2) == "by"
    )


def _resumes(scene: Scene, at: int) -> bool:
    """ "the notes, sold in 2021, had been": the main verb comes right after the phrase, so its own verb is none."""
    if scene.low(at + 1) == "to" and scene.tag(at + 2) == "VB":
        # "Zijin, set up in 1939 to run the industry, cut 88,671 jobs"
        near = range(at + 3, min(len(scene.nodes) - 1, at + 9))
        comma = next((i for i in near if scene.low(i) == "," or scene.is_kind(i, QUANTITY)), -1)
        return comma > 0 and scene.low(comma) == "," and scene.tag(comma + 1).startswith("VB")
    return scene.low(at + 1) == "," and any(scene.is_finite(i) for i in range(at + 2, min(len(scene.nodes), at + 4)))


def is_in_pluperfect(scene: Scene, at: int) -> bool:
    """ "The railway that the state had founded in 1998, found debts of X": when what the name stands for came about."""
    if scene.low(at + 1) != "," or "had" not in scene.vocabulary(at):
        return False
    low, _ = scene.bounds(at)
    had = False
    for step in range(at - 1, max(low, at - _TOLD_REACH), -1):
        if scene.low(step) == "," or scene.is_kind(step, QUANTITY):
            return False
        had = had or scene.low(step) == "had"
        if scene.low(step) in RELATIVES or (scene.low(step) == "that" and scene.is_nominal(step - 1)):
            return had
    return False


_TOLD_REACH = 14


_OF_THINGS = frozenset(
    "bought delivered built ordered supplied used produced imported mined shipped received consumed purchased "
    "generated commissioned installed".split()
)


def is_of_thing(scene: Scene, node: int, at: int) -> bool:
    """ "Owes 2.1 billion for jet fuel bought before 2020", "runs 4 plants built in 1980": when what is owed for was
    had."""
    told = at - 2
    if scene.low(told) not in _OF_THINGS:
        return False
    if told == node + 1:
        return scene.quantity(node).type == "count"
    first = node + 1 if told > node else max(scene.bounds(at)[0], told - _FOR_WHAT)
    return any(scene.low(i) == "for" for i in range(first, told))


_FOR_WHAT = 5

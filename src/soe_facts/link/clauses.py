"""Where the clauses of a sentence begin: at a comma, "and" or subordinator, if a subject and a verb follow."""

from __future__ import annotations

from soe_facts.link.common_words import MULTIPLIED
from soe_facts.link.scene import ACTOR, DATE, METRIC, QUANTITY, QUOTES, RELATIVES, SUBORDINATORS, WORD, Scene
from soe_facts.records import RELATIVE_TYPES


def _is_no_reason(scene: Scene, since: int) -> bool:
    """ "Since 2019", and "consumption has since dropped": words of time that open no clause."""
    return scene.is_kind(since + 1, DATE) or scene.low(since - 1) in {"has", "have", "had"}


def cut_clauses(scene: Scene, low: int, high: int) -> None:
    """Number the clauses of one sentence: "Sales rose, | and the firm, | which owns ten mills, cut its debt".

    A comma, "and" or subordinator starts one if a subject and a verb follow.
    """
    clause = latest = 0
    resumed = -1
    outer = (low, 0)
    verb = verbless = False
    opening = scene.low(low) in _OPENERS
    for node in range(low, high):
        word = scene.nodes[node].low
        if node > low and scene.nodes[node].kind == WORD:
            opens = (
                (word in SUBORDINATORS and not (word == "since" and _is_no_reason(scene, node)))
                or word in RELATIVES
                or (word == "as" and scene.low(node + 2) != "whole" and _has_subject_and_verb(scene, node, high))
            )
            joins = (
                (verb or word not in {"and", "or"})
                and word in {",", "and", "—", "–", "(", "or"}
                and _has_subject_and_verb(scene, node, high)
                and (verb or not _lists(scene, node, high))
                and not _joins_modifiers(scene, node)
            )
            if opening and verb and word == ",":
                # "Although X had warned, Y, the biggest utility, lifted its profit": the main clause begins.
                opening, joins = False, scene.is_nominal(node + 1) and not _lists(scene, node, high)
            # "…, spent about 4 billion yuan", "…, cut 2,500 jobs", however the verb is tagged.
            lacking = verbless and (scene.tag(node + 1) == "VBN" or scene.low(node + 1) in _UNCHANGING)
            aside = word == "," and not verb and resumed < 0 and _is_participial(scene, node, high)
            if (
                word == ","
                and resumed >= 0
                and (lacking or _goes_on(scene, node + 1, high) or _moves_on(scene, outer[0], node))
            ):
                # "…, in which X has a stake, sank 5.6%": the main clause goes on.
                clause, resumed = resumed, -1
            elif word == "," and _only_says(scene, outer[0], node):
                clause, verb = outer[1], True  # "…, he said, 7.4% more than in fiscal 2024"
            elif (
                aside or opens or joins or word == ";" or (word == ":" and node + 1 < high and not _labels(scene, node))
            ):
                resumed = clause if word in RELATIVES or aside else -1
                verbless = not verb
                latest += 1
                outer = (node, clause)
                clause = latest
                verb = False
        verb = verb or scene.is_finite(node)
        scene.clause_of[node] = clause


_UNCHANGING = frozenset({"cut", "put", "set", "hit", "shed", "split"})


def _joins_modifiers(scene: Scene, node: int) -> bool:
    """ "Said output from captive and commercial mines rose": "and" between two adjectives of one noun opens nothing."""
    leads = scene.tag(node - 1) == "JJ" and scene.tag(node - 2) in {"IN", "DT", "PRP$"}
    return leads and scene.low(node) in {"and", "or"} and scene.tag(node + 1) == "JJ"


def _labels(scene: Scene, colon: int) -> bool:
    """Whether a colon only parts a label from its figure in brackets: "a profit of Rs5.2bn (EPS: Rs11) for 2024"."""
    if scene.is_kind(colon - 1, QUANTITY) and scene.bounds(colon)[0] == colon - 1:
        return True  # "4.15 zlotys: the dividend for 2023"
    return scene.is_kind(colon + 1, QUANTITY) and (scene.low(colon - 2) == "(" or scene.low(colon - 3) == "(")


def _only_says(scene: Scene, first: int, node: int) -> bool:
    """Whether nothing but a speaker and a verb of saying stand between two commas: ", he said,"."""
    if scene.low(first) != "," or scene.low(node - 1) not in _SAYS or node - first > _TAG:
        return False
    if scene.low(first - 1) in _LEADERS:
        return False  # "in 2025, when, Fitch estimates, bonds of X fall due"
    return not any(scene.nodes[at].kind in {QUANTITY, DATE} for at in range(first, node))


_SAYS = frozenset(
    "said says told added adds noted notes reported reports stated estimates estimated explains explained admits "
    "admitted argues argued insists insisted claims claimed recalls recalled concedes conceded reckons thinks "
    "believes".split()
)


_TAG = 9


_LEADERS = frozenset("when which that who where because while".split())


# What opens a clause that stands before the main one.
_OPENERS = frozenset("although though after before while when whereas because since as once if".split())


_PLACES = frozenset({"country", "place"})


def _lists(scene: Scene, node: int, high: int) -> bool:
    """Whether a comma parts names of one list: "to Ghana, Togo and Benin rose", not "in Ghana, Vale and BHP sold"."""
    if scene.low(node) != ",":
        return False
    if not scene.is_kind(node - 1, ACTOR):
        return _lists_sources(scene, node, high)
    places = scene.actor(node - 1).kind in _PLACES
    while node + 1 < high and scene.low(node) in {",", "and", "or"}:
        if not scene.is_kind(node + 1, ACTOR) or (scene.actor(node + 1).kind in _PLACES) != places:
            return False
        if scene.low(node) != ",":
            return True
        node += 2
    return False


def _lists_sources(scene: Scene, comma: int, high: int) -> bool:
    """Whether a comma stands in the list of what a metric is from: "sales from oil, condensate and refined products
    rose"."""
    if not any(scene.low(at) in _FROM and scene.is_kind(at - 1, METRIC) for at in range(comma - 4, comma)):
        return False
    joined = False
    for at in range(comma + 1, min(high, comma + 12)):
        if scene.is_finite(at):
            return joined
        if scene.low(at) in {"and", "or"}:
            joined = True
        elif scene.low(at) != "," and not (scene.is_kind(at, METRIC) or scene.tag(at).startswith(("NN", "JJ", "VBN"))):
            return False
    return False


_FROM = frozenset({"from", "of", "on", "for"})


def _is_participial(scene: Scene, comma: int, high: int) -> bool:
    """Whether a comma opens an aside with a figure of its own before the verb: "X, bought for 9 million, earned"."""
    first = comma + 1 + (scene.tag(comma + 1) == "RB")
    if scene.tag(first) not in {"VBN", "VBD"} or not scene.is_nominal(comma - 1):
        return False
    end = next((at for at in range(first + 1, min(high, first + _ASIDE)) if scene.low(at) == ","), -1)
    told = end > 0 and any(scene.is_kind(at, QUANTITY) for at in range(first + 1, end))
    return told and not any(scene.is_finite(at) for at in range(first + 1, end)) and _goes_on(scene, end + 1, high)


_ASIDE = 16


def in_participle(scene: Scene, other: int, node: int) -> bool:
    """Whether a figure stands in such an aside, from which the main clause behind it takes nothing.

    "GasNet, bought in 2023 for 846 million, contributed 6.8 billion": the latter is of another statistic and time.
    """
    if scene.clause_of[other] <= scene.clause_of[node] or scene.sentence_of[other] != scene.sentence_of[node]:
        return False
    return is_participle(scene, other)


def is_participle(scene: Scene, node: int) -> bool:
    """Whether a node's clause is such an aside, behind which the main clause goes on."""
    comma, end = scene.clause(node)
    first = comma + 1 + (scene.tag(comma + 1) == "RB")
    if scene.low(comma) != "," or scene.tag(first) not in {"VBN", "VBD"} or scene.low(end) != ",":
        return False
    return scene.clause_of[end] < scene.clause_of[node]


def _goes_on(scene: Scene, node: int, high: int) -> bool:
    """Whether a verb stands there, with at most an adverb or a date before it: "…, on Friday reported"."""
    for _ in range(2):
        if node < high and (scene.nodes[node].tag == "RB" or scene.is_kind(node, DATE)):
            node += 1
        elif node + 1 < high and scene.low(node) in {"on", "in", "for"} and scene.is_kind(node + 1, DATE):
            node += 2
    while node < high and scene.low(node) in _BARELY:
        node += 1
    return node < high and (scene.is_finite(node) or (scene.is_kind(node, QUANTITY) and scene.low(node) in _MULTIPLIED))


# "Volta, in which Ena holds 20 percent, more than doubled its profit": verbs that are figures too.
_BARELY = frozenset({"more", "than", "nearly", "almost", "about", "roughly"})
_MULTIPLIED = frozenset({"doubled", "tripled", "trebled", "quadrupled", "halved"})
_STAYS = frozenset(
    "is are was were stood stands numbered numbers totalled totaled totals amounted amounts came comes has had counts "
    "averaged averages".split()
)


def _moves_on(scene: Scene, first: int, node: int) -> bool:
    """ "To cut its workforce, which numbered 40,000, by a tenth": by what or to what the thing is moved."""
    if scene.low(node + 1) not in {"by", "to"}:
        return False
    moved = any(scene.is_kind(at, QUANTITY) for at in range(node + 2, min(node + 5, len(scene.nodes))))
    return moved and any(scene.low(at) in _STAYS for at in range(first + 1, first + 4))


def _in_short_bracket(scene: Scene, at: int) -> bool:
    """Whether a node is of a bracket around one name: "(", "BFA" or ")"."""
    first = next((i for i in (at, at - 1, at - 2) if scene.low(i) == "("), -1)
    return first >= 0 and scene.is_kind(first - 1, ACTOR) and scene.low(first + 2) == ")"


_DETERMINES = frozenset("a an another the some about around nearly over only just further other".split())


def _acts(scene: Scene, joint: int, at: int) -> bool:
    """ "In 2023 it sold 4,000 cars, and another 6,000 are to be sold in 2024": a figure is the subject itself."""
    if scene.quantity(at).type in RELATIVE_TYPES or scene.low(joint) not in {",", "and"}:
        return False
    bare = all(scene.low(i) in _DETERMINES for i in range(joint + 1, at))
    return bare and scene.is_finite(at + 1)


def _has_subject_and_verb(scene: Scene, node: int, high: int) -> bool:
    """Whether a nominal and then a finite verb follow before the next stop, quantity or comma."""
    nominal = False
    for index in range(node + 1, min(high, node + 14)):
        item = scene.nodes[index]
        if item.kind == QUANTITY and _acts(scene, node, index):
            return True
        if _in_short_bracket(scene, index):
            continue  # "and Banco de Fomento (BFA) raised"
        if item.kind == QUANTITY or item.low in {",", ";", ":", ".", "(", ")"}:
            return nominal and item.low in MULTIPLIED
        if item.low in RELATIVES or item.low in QUOTES or (item.low == "that" and item.tag == "WDT"):
            return False
        if scene.is_finite(index):
            return nominal
        nominal = nominal or scene.is_nominal(index)
    return False

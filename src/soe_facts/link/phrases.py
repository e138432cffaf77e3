"""Noun phrases around a node, read from part-of-speech tags."""

from __future__ import annotations

import re

from soe_facts.link.scene import ACTOR, DATE, METRIC, QUANTITY, WORD, Scene

# Adjectives that add nothing to a metric: "combined profits" are profits.
NEUTRAL = frozenset(
    "combined aggregate total annual overall average full-year quarterly monthly first-half half-year "
    "consolidated reported preliminary latest record own main yearly first second third fourth quarter "
    "half year full respective cumulative its their the a an this that our new such same strong weak "
    "solid robust further actual daily whole collective current previous last next estimated expected "
    "planned other all any his her some".split()
)
# Nouns that only point back at a statistic named before: "the figure was", "this year's target is".
ANAPHORS = frozenset(
    "figure figures total number ratio rate amount value sum level proportion percentage share result "
    "results target goal aim forecast consensus guidance estimate projection outlook plan reading tally count half "
    "rest remainder whole data former latter most part increase decrease rise decline growth fall drop "
    "pace slide expectation ratios rates levels amounts one ones proportions percentages sums numbers mark milestone "
    "bar threshold".split()
)
# Of these, the nouns that name a statistic of their own once another noun stands before them: "the recovery rate".
_NAMED_HEADS = frozenset(
    "number ratio rate amount value sum level proportion percentage share growth pace data count ratios rates levels "
    "amounts proportions percentages sums numbers".split()
)
# Heads that mean little without what follows "of": "the volume of business", "the cost of its battery packs".
_GENERIC = frozenset(
    "cost costs price prices volume rate level amount value use usage area length share purchase "
    "purchases sale supply weight sum stock stocks consumption".split()
)
# Heads whose complement says what they are: "the bill for power purchases".
LIGHT = _GENERIC | frozenset("bill bills mix basket pile run spell wave rate tally range".split())
# Heads that "on" tells more of: "spending on AI".
_SPENT_ON = frozenset({"spending", "expenditure", "outlay", "investment", "outlays"})
_PREPOSITIONS = frozenset(
    "in at on by for from during after before under with since until through within across of to as".split()
)
_WORDS = re.compile(r"[^\W_]+")


_NUMBERS = frozenset("two three four five six seven eight nine ten eleven twelve".split())


def snake_case(phrase: str) -> str:
    """A phrase as an identifier, without articles and empty adjectives.

    >>> snake_case("the average energy availability factor")
    'energy_availability_factor'
    """
    words = _WORDS.findall(phrase.lower().replace("’s", "").replace("'s", "").replace("&", " "))
    while words and (words[0] in NEUTRAL or (words[0] in _NUMBERS and len(words) > 1 and " " in phrase)):
        words.pop(0)
    return "_".join(words)


def only_points(name: str) -> bool:
    """Whether an id only points back at a statistic named before.

    >>> only_points("national_total"), only_points("ratio"), only_points("slippage_ratio")
    (True, True, False)
    """
    head = name.rpartition("_")[2]
    return head in ANAPHORS and (head == name or head not in _NAMED_HEADS)


def strip_modifiers(scene: Scene, node: int) -> tuple[int, str | None]:
    """Start of a metric phrase with its modifiers, and those that restrict it ("steel" capacity) as breakdown.

    Where none stand before it, the object of "of" restricts it: "output of crude steel".
    """
    low, _ = scene.bounds(node)
    first = node
    kept: list[str] = []
    while first - 1 >= low:
        item = scene.nodes[first - 1]
        if item.kind != WORD or not (item.tag.startswith(("NN", "JJ")) or (item.low == "-" and first - 2 >= low)):
            break
        if item.low == "-" and not scene.nodes[first - 2].tag.startswith(("NN", "JJ", "VB", "RB")):
            break
        first -= 1
        kept.insert(0, item.low)
    words = [word for word in kept if word not in NEUTRAL and word != "-"]
    start = scene.nodes[first].start if words else scene.nodes[node].start
    return start, "_".join(words) or _object_of(scene, node)


def _object_of(scene: Scene, node: int) -> str | None:
    if scene.low(node + 1) != "of":
        return None
    found = phrase_from(scene, node + 2)
    return snake_case(scene.text[found[0] : found[1]]) or None if found else None


def phrase_from(scene: Scene, at: int) -> tuple[int, int] | None:
    """Span of the noun phrase that starts at a node, after its article and possessor ("the country's power")."""
    _, high = scene.bounds(at) if at < len(scene.nodes) else (0, 0)
    first = at
    while first < high and (scene.nodes[first].tag in {"DT", "PRP$", "POS"} or scene.low(first) in NEUTRAL):
        first += 1
    last = first
    while last < high and (_in_phrase(scene, last) or (last > first and _joins(scene, last))):
        last += 1
    if last < high and last > first and scene.nodes[last].tag == "POS":
        return phrase_from(scene, last + 1)
    while last > first and not scene.nodes[last - 1].tag.startswith("NN"):
        last -= 1
    return (scene.nodes[first].start, scene.nodes[last - 1].end) if last > first else None


def _joins(scene: Scene, at: int) -> bool:
    """ "Business-to-consumer deliveries", "end-of-life batteries": a preposition within a compound."""
    hyphened = scene.low(at) in {"to", "of"} and scene.low(at - 1) == scene.low(at + 1) == "-"
    return hyphened and scene.low(at - 2) not in {"year", "month", "quarter"}


def _in_phrase(scene: Scene, at: int) -> bool:
    item = scene.nodes[at]
    return item.kind == WORD and (item.tag.startswith(("NN", "JJ", "VBG")) or item.low == "-")


def verb_before(scene: Scene, node: int) -> int:
    """The verb nearest to the left in the clause, or -1; without one, a past form of change taken for a participle."""
    if node not in scene.told_by:
        scene.told_by[node] = _verb_before(scene, node)
    return scene.told_by[node]


def _verb_before(scene: Scene, node: int) -> int:
    first, _ = scene.clause(node)
    participle = -1
    for at in range(node - 1, first - 1, -1):
        if scene.is_finite(at):
            return at
        if scene.nodes[at].kind == QUANTITY:
            return -1
        if scene.nodes[at].tag == "VBN" and scene.change(at) is not None:
            participle = at
    return participle


_FORESEES = frozenset(
    "expect expects expected forecast forecasts predict predicts predicted anticipate anticipates anticipated project "
    "projects projected want wants wanted allow allows allowed see sees saw let lets leave leaves caused causes".split()
)


def infinitive_of(scene: Scene, verb: int, node: int) -> int:
    """The infinitive whose subject stands behind a verb of foreseeing: "expects steel demand to grow 8 percent"; or
    the form in -ing, "sees deposits rising by 6 percent"; -1 without one."""
    if scene.low(verb) not in _FORESEES:
        return -1
    for at in range(verb + 2, node):
        if scene.is_finite(at) or scene.low(at) in {",", ";"}:
            return -1
        moves = scene.change(at) is not None
        if (scene.tag(at) == "VB" and scene.low(at - 1) == "to") or (scene.tag(at) == "VBG" and moves):
            return at
    return -1


_HEDGES = frozenset(
    "only just barely merely mere record whopping staggering paltry meagre meager modest hefty massive".split()
)


def unhedged(scene: Scene, node: int) -> int:
    """The node left of a figure, over words that only colour it: "a net profit of only X", "of a mere X"."""
    at = scene.before(node)
    while scene.low(at) in _HEDGES or (scene.low(at) in {"a", "an"} and scene.low(at + 1) in _HEDGES):
        at -= 1
    return at


def noun_phrase_before(scene: Scene, node: int) -> tuple[int, int, int] | None:
    """The noun phrase before "of" or a thrown-in "at" ("capital of X", "leakage, at X,"): its span, its last node."""
    low, _ = scene.bounds(node)
    before = unhedged(scene, node)
    aside = scene.low(before) == "at" and scene.low(before - 1) == "," and scene.low(scene.after(node)) == ","
    if before - aside <= low or not (aside or scene.low(before) == "of"):
        return None
    last = before - 1 - aside
    if scene.nodes[last].kind == METRIC:
        # "duties of 35.3 percent": the registry's duties are money, so the words stand for themselves.
        return scene.nodes[last].start, scene.nodes[last].end, last
    if scene.nodes[last].kind != WORD or not scene.nodes[last].tag.startswith("NN"):
        return None
    first = last
    while first - 1 >= low and _in_phrase(scene, first - 1):
        first -= 1
    return scene.nodes[first].start, scene.nodes[last].end, last


def subject_phrase(scene: Scene, verb: int) -> tuple[int, int, int] | None:
    """The head noun phrase of a verb's subject, prepositional phrases passed over: its span and its last node.

    None where a named actor or a pronoun is the subject itself ("Coal India was …"), for it is no statistic.
    """
    at = _subject_start(scene, verb)
    while at < verb:
        item = scene.nodes[at]
        if item.kind == WORD and item.low in _PREPOSITIONS:
            at = _past_phrase(scene, at + 1, verb)
            continue
        if item.low == "(":
            at = next((i for i in range(at, verb) if scene.low(i) == ")"), at) + 1
            continue
        last = phrase_end(scene, at, verb)
        if last < at or scene.tag(last + 1) == "POS":
            at = max(at, last) + 1
            continue
        if scene.nodes[last].kind == ACTOR:
            return None
        first = max((i + 1 for i in scene.of_kind(ACTOR, at, last)), default=at)
        return scene.nodes[first].start, scene.nodes[last].end, last
    return None


def _subject_start(scene: Scene, verb: int) -> int:
    """Where the subject of a verb can start: in its clause after "told analysts that", before "the yield, a gauge of
    risk, rose"."""
    first, _ = scene.clause(verb)
    for at in range(verb - 1, first, -1):
        if scene.low(at) == "that" and any(scene.is_finite(i) for i in range(first, at)):
            return at + 1
        says = scene.is_finite(at) and scene.low(at) in _SAYS
        inserted = says and scene.clause_of[at] != scene.clause_of[verb]  # "Leakage, he said, had fallen"
        if (says and not inserted) or (scene.is_kind(at, QUANTITY) and not _inside(scene, at)):
            return at + 1
        if (
            scene.low(at) in _WHILE
            and scene.tag(at + 1).startswith("NN")
            and any(map(scene.is_finite, range(first, at)))
        ):
            return at + 1
    if (apposed := _apposed(scene, first, verb)) >= 0:
        return scene.clause(apposed)[0]
    aside = scene.low(first) == scene.low(verb - 1) == "," and scene.is_kind(first - 1, METRIC)
    explains = scene.low(first + 1) in _EXPLAINS or scene.low(verb - 2) in {"included", "excluded"}
    return first - 1 if aside and explains else first


def _apposed(scene: Scene, first: int, verb: int) -> int:
    """The node before an apposition: "its arrears to Maamba Energy, a producer in the south, were"; or -1."""
    if scene.low(verb - 1) != ",":
        return -1
    for at in range(verb - 2, max(0, verb - _APPOSITION), -1):
        if scene.is_finite(at) or scene.is_kind(at, QUANTITY):
            return -1
        if scene.low(at) == ",":
            named = scene.low(at + 1) in {"a", "an", "the", "one"} and scene.is_kind(at - 1, ACTOR)
            return at - 1 if named and scene.clause(at - 1)[0] < at - 1 else -1
    return -1


_APPOSITION = 16
_EXPLAINS = frozenset("a an one including excluding before after net".split())


def _inside(scene: Scene, quantity: int) -> bool:
    """ "Rents at its 120,000 flats rose": a count within a prepositional phrase of the subject."""
    at = quantity - 1
    at -= scene.tag(at) in {"DT", "PRP$"}
    return scene.low(at) in {"at", "in", "on", "for"} and scene.tag(at - 1).startswith("NN")


_WHILE = frozenset({"when", "as", "after", "because", "since", "if", "once"})
_SAYS = _FORESEES | frozenset("said says say estimates estimated believes reckons thinks".split())


# Nouns that a tagger takes for verbs: "Spending on basic research jumped 23 percent".
_GERUNDS = frozenset("spending lending borrowing funding financing trading hiring billing recycling".split())


def phrase_end(scene: Scene, at: int, end: int) -> int:
    """The last node of the noun phrase that starts here, names and metrics inside it counted; before `at` if none."""
    last = at - 1
    inside = False
    for step in range(at, end):
        item = scene.nodes[step]
        if inside or (item.low == "(" and last == step - 1 >= at and scene.low(step + 2) == ")"):
            inside = item.low != ")"
            continue
        joined = scene.low(step - 1) == "-" or (item.tag == "CC" and last == step - 1 and scene.is_kind(last, WORD))
        if item.kind not in {ACTOR, METRIC} and not (last >= at and joined) and not _in_phrase(scene, step):
            break
        nominal = item.tag.startswith("NN") or (step == at and item.low in _GERUNDS)
        if item.kind != WORD or (nominal and (item.low not in NEUTRAL or last >= at)):
            last = step
    return last


def _past_phrase(scene: Scene, at: int, end: int) -> int:
    """The node after the noun phrase that starts here; a comma ends a list of such at the start of a clause.

    So does a date: "in the first quarter construction grew 9 percent".
    """
    if scene.is_kind(at, DATE) and scene.tag(at + 1).startswith("NN"):
        return at + 1
    while at < end:
        item = scene.nodes[at]
        if item.low == ",":
            return at + 1
        if item.kind == WORD and not (_in_phrase(scene, at) or item.tag in {"DT", "PRP$", "CD", "POS"}):
            return at
        at += 1
    return at


def phrase_name(scene: Scene, start: int, end: int, last: int) -> str:
    """The id of a noun phrase, with the object of "of" where its head is generic.

    "the volume of business" is `business_volume`, "the recovery rate" is `recovery_rate`.
    """
    name = snake_case(scene.text[start:end])
    link = scene.low(last + 1) if last >= 0 else ""
    if (name in _GENERIC and link == "of") or (name in _SPENT_ON and link in {"on", "in"}):
        found = phrase_from(scene, last + 2)
        if found is not None:
            return snake_case(scene.text[found[0] : found[1]] + " " + name)
    return name

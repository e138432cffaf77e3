"""Whether a quantity asserts a statistic: no denials, illustrations, thresholds or small counts of nothing."""

from __future__ import annotations

from soe_facts.link.equivalents import is_note
from soe_facts.link.metric import Pick
from soe_facts.link.roles import Role
from soe_facts.link.scene import ACTOR, DATE, METRIC, QUANTITY, QUOTES, WORD, Scene
from soe_facts.link.small_counts import is_told_of
from soe_facts.link.unnamed import PEOPLE

_SMALL = 12
_LARGE = 10_000  # no list, score or model has such a number: it counts something, though no noun says what
_EMPTY_NOUNS = frozenset(
    "reasons ways times things points steps parts sides issues questions areas factors risks tasks aspects words "
    "months years days weeks hours minutes decades quarters goals pillars examples lessons options one ones people "
    "man men woman women principles measures priorities challenges problems themes phases stages rounds consecutive "
    "straight percent mark marks threshold barrier".split()
)


def is_statistic(scene: Scene, index: int, role: Role, pick: Pick | None) -> bool:
    """Whether a quantity asserts something: small counts in words, comparisons without a metric and denials do not."""
    quantity = scene.quantities[index]
    node = scene.node_of[index]
    if is_note(quantity) or _is_denied(scene, node) or _is_imagined(scene, node) or _is_threshold(scene, index):
        return False
    if pick is not None and pick.rule == "unit" and _is_far_off(scene, node):
        return False
    if _is_face_value(scene, node) or _are_asked(scene, node) or _is_how_often(scene, node):
        return False
    if quantity.type == "count":
        counts = _counts(scene, index, role, pick) and not _is_known(scene, index)
        return counts or (pick is not None and _is_difference(scene, index, role))
    if quantity.type == "percent" and not any(ch.isdigit() for ch in quantity.text):
        return role.rule != "default" or (pick is not None and pick.rule in {"metric_of", "gapping"})
    return True


_TIMES = frozenset("minutes hours days weeks months".split())
_KNOWN = frozenset({"its", "their", "his", "her", "our", "my", "the", "these", "those", "all", "both"})


def _is_known(scene: Scene, index: int) -> bool:
    """ "Sinohydro built its two newest units", "the country's three carriers went on sharing masts", "is one of
    thousands of such firms": a small number in words, or a vague one, of things that are only named again."""
    quantity = scene.quantities[index]
    before = scene.before(scene.node_of[index])
    one_of = scene.low(before) == "of" and scene.low(before - 1) == "one"
    if any(ch.isdigit() for ch in quantity.text):
        return one_of and scene.low(before - 2) == "as"  # "joined as one of 20 trainees a decade ago"
    if quantity.value > _SMALL:
        return one_of
    return scene.low(before) in _KNOWN or scene.tag(before) == "POS"


def _is_difference(scene: Scene, index: int, role: Role) -> bool:
    """ "917 aircraft, ten more than a year ago": a small number in words that is measured against another."""
    after = scene.after(scene.node_of[index])
    return role.rule == "comparative" and index > 0 and scene.low(after + 1) == "than" and after >= 0


_IMAGINE = frozenset({"imagine", "picture", "suppose", "assume", "if"})


def _is_imagined(scene: Scene, node: int) -> bool:
    """ "If fuel costs 100 yuan more, a carrier loses 400 million", "picture a farmer with 100 bags": illustrations.

    "If approved, the line will cost 3 billion" tells what is planned.
    """
    low, high = scene.bounds(node)
    while low < node and scene.low(low) in QUOTES:
        low += 1
    if scene.low(low) not in _IMAGINE or low + 1 >= high:
        return False
    if scene.low(low) != "if":
        return scene.nodes[low].tag in {"VB", "VBP"}
    if scene.tag(low + 1) in {"VBN", "JJ"}:
        return False
    comma = next((i for i in range(low, node) if scene.low(i) == ","), -1)
    verbs = [scene.nodes[i].tag for i in range(comma, high) if scene.is_finite(i)] if comma >= 0 else []
    return comma < 0 or (bool(verbs) and verbs[0] in {"VBZ", "VBP"} and "MD" not in verbs)


def _is_face_value(scene: Scene, node: int) -> bool:
    """ "A dividend of Re 1 per share of Rs 2 each", "with a face value of 10 baht": which shares they are."""
    if scene.quantity(node).type != "money":
        return False
    before = scene.before(node)
    if scene.low(before) == "value" and scene.low(before - 1) in {"face", "par", "nominal"}:
        return True
    if scene.low(before) != "of":
        return False
    named = scene.low(before - 1).rpartition(" ")[2]
    if named == "value" and scene.low(before - 2) in {"face", "par", "nominal"}:
        return True
    worth = scene.low(scene.after(node)) in {"each", "face", "par", "nominal"}
    return worth and named in {"face value", "share", "shares"}


_TOWARDS = frozenset(
    "north south east west northeast northwest southeast southwest north-east north-west south-east south-west away "
    "off inland offshore upstream downstream".split()
)


_LENGTHS = frozenset({"kilometer", "mile", "meter"})
_LANDMARKS = frozenset("capital city town coast border centre center port sea shore airport".split())


def _is_far_off(scene: Scene, node: int) -> bool:
    """ "Torvik, 120 kilometres to the south, took over", "90 km away": where something lies."""
    after = scene.after(node)
    if after >= 0 and (scene.low(after), scene.low(after + 1)) == ("to", "the"):
        after += 2
    if scene.quantity(node).unit not in _LENGTHS or after < 0:
        return False
    place = after + 1 + (scene.low(after + 1) == "the")
    # "near Bishoftu, 40 km from the capital"
    aside = scene.low(after) == "from" and scene.low(scene.before(node)) == ","
    return scene.low(after) in _TOWARDS or (aside and (scene.is_kind(place, ACTOR) or scene.low(place) in _LANDMARKS))


_ASKED = frozenset("polled surveyed questioned interviewed canvassed quizzed".split())


def _are_asked(scene: Scene, node: int) -> bool:
    """ "The average estimate of 11 analysts polled by Reuters": how many were asked tells of the poll."""
    quantity, after = scene.quantity(node), scene.after(node)
    people = (quantity.unit_text or "").rpartition(" ")[2].lower()
    if quantity.type != "count" or people not in PEOPLE:
        return False
    before = scene.before(node)
    polled = scene.low(before) in {"of", "among"} and scene.low(before - 1) in {"poll", "survey"}
    return polled or scene.low(after) in _ASKED


def _is_how_often(scene: Scene, node: int) -> bool:
    """ "Twice sent its workers home", "has twice been delayed": how often something was done."""
    return scene.quantity(node).text.lower() == "twice" and scene.nodes[min(node + 1, len(scene.nodes) - 1)].tag in {
        "VBD",
        "VBN",
        "VBZ",
        "VBP",
        "VB",
    }


_BOUNDS = frozenset({">", ">=", "<", "<="})


def _is_threshold(scene: Scene, index: int) -> bool:
    """ "Firms with annual sales of at least 20 million yuan earned …": what marks off those that the text speaks of."""
    quantity, node = scene.quantities[index], scene.node_of[index]
    after = scene.after(node)
    bound = quantity.qualifier in _BOUNDS or (scene.low(after) in {"and", "or"} and scene.low(after + 1) in _AND_MORE)
    low, high = scene.bounds(node)
    if _marks_off(scene, node, low) or (bound and _tells_which(scene, node, low)):
        return True
    floor = max(low, node - _WITH_REACH)
    opens = next((i for i in range(node - 1, floor, -1) if scene.low(i) in {"with", "of"} and bound), -1)
    sized = opens > low and scene.low(opens) == "of"
    sized = sized and (scene.low(node + 1) in {"and", "or"} or _covers(scene, opens, low))
    while opens > low and scene.low(opens) == "of" and not (sized and opens == scene.before(node)):
        opens = next((i for i in range(opens - 1, floor, -1) if scene.low(i) == "with"), -1)
    if opens <= low or any(scene.is_finite(i) or scene.is_kind(i, QUANTITY) for i in range(opens, node)):
        return False
    head = scene.nodes[opens - 1]
    if head.low == "each":
        return True
    classed = head.kind == ACTOR and scene.actor(opens - 1).kind == "class"
    heads = head.tag == "NNS" or head.kind == METRIC or classed
    verb = next((i for i in range(opens - 1, low, -1) if scene.is_finite(i)), -1)
    if verb >= 0:
        return heads and scene.low(verb) in _COVER
    return heads and any(scene.is_finite(i) or scene.nodes[i].tag == "VBN" for i in range(node + 1, high))


def _covers(scene: Scene, of: int, low: int) -> bool:
    """ "The category includes parcels of up to 50 kilograms": what is counted in."""
    verb = next((at for at in range(of - 1, low, -1) if scene.is_finite(at)), -1)
    return verb > 0 and scene.low(verb) in _COVER


_WITH_REACH = 12
# "The data cover firms with sales of at least 20 million yuan".
_COVER = frozenset(
    "cover covers covered covering track tracks tracked measures measure include includes refers".split()
)


def _marks_off(scene: Scene, node: int, low: int) -> bool:
    """ "Claims above 500,000 yuan were paid in part": which of the things named in the subject are spoken of."""
    if scene.quantity(node).type != "money" or scene.low(node - 1) not in _AND_MORE or node - 2 < low:
        return False
    head = scene.nodes[node - 2]
    plural = head.low.endswith("s") and (head.kind == METRIC or head.tag == "NNS")
    acts = node + 1 < len(scene.nodes) and scene.is_finite(node + 1)
    return plural and acts and not any(scene.is_finite(at) for at in range(low, node))


def _tells_which(scene: Scene, node: int, low: int) -> bool:
    """ "Households that draw more than 40 kilolitres a month will pay": of which users something is told."""
    for at in range(node - 1, max(low, node - _WHO_REACH), -1):
        if scene.low(at) in {"that", "who"} or scene.low(at) in _USING:
            behind = range(node + 1, min(scene.bounds(node)[1], node + _WHO_REACH))
            return scene.tag(at - 1) == "NNS" and any(scene.is_finite(i) for i in behind)
        if scene.is_kind(at, QUANTITY) or scene.low(at) in {",", ";"}:
            return False
    return False


_WHO_REACH = 7
_USING = frozenset({"using", "consuming", "drawing", "earning", "buying", "spending"})
_AND_MORE = frozenset({"above", "over", "more", "below", "up", "less"})
_AUXILIARIES = frozenset({"did", "does", "do", "has", "have", "had"})


def _is_denied(scene: Scene, node: int) -> bool:
    """ "Net profit did not rise 5 percent", "denied that it had lost 5 billion", "declined to confirm a target of"."""
    low, _ = scene.bounds(node)
    for at in range(node - 1, max(low - 1, node - 24), -1):
        word = scene.low(at)
        if word in {";", ","} and scene.clause_of[at] != scene.clause_of[node]:
            return False
        if word in {"denied", "denies", "deny", "denying"} and scene.nodes[at].tag.startswith("VB"):
            return True
        if word == "confirm" and scene.low(at - 1) == "to" and scene.low(at - 2) in {"declined", "refused"}:
            return True
        if word == "not" and scene.low(at - 1) in _AUXILIARIES and scene.change(at + 1) is not None:
            return True
    return False


# Of an address: "11 Cua Bac Street".
_STREETS = frozenset("Street Road Avenue Lane Boulevard Square Plaza Tower Building Drive Way Floor".split())


_INDICES = frozenset({"index", "pmi", "services_pmi", "business_confidence"})


# Rules that say what is counted whatever the noun, and such as do for "cut its workforce by 3 percent to 9,000 people".
_TELLING = frozenset({"verb", "nearest", "metric_of", "predicate", "older_value"})
_GOES_ON = frozenset({"same_statistic", "points_back", "respectively"})


def _counts(scene: Scene, index: int, role: Role, pick: Pick | None) -> bool:
    quantity = scene.quantities[index]
    if pick is None:
        return False
    if (quantity.unit_text or "").rpartition(" ")[2] in _STREETS:
        return False
    noun = (quantity.unit_text or "").lower().split()
    told_by = pick.rule in _TELLING or pick.id in _INDICES or (pick.id == "employees" and pick.rule in _GOES_ON)
    told_by = told_by or (pick.rule == "noun_phrase" and bool(noun) and noun[-1] in _TIMES)
    if noun and noun[-1] in _EMPTY_NOUNS and not told_by:
        return False
    spelled = not any(ch.isdigit() for ch in quantity.text)
    small = quantity.value <= _SMALL
    if spelled and small:
        told = pick.rule in {"verb", "number_of"} or is_told_of(scene, index)
        return quantity.value > 1 and told and role.slot != "delta"
    if quantity.value >= _LARGE:
        return not _is_call_number(scene, index)
    vague = pick.rule in {"carried_over", "noun_phrase"} and quantity.certainty < 0.6
    return not vague or _counts_some(scene, index)


def _is_call_number(scene: Scene, index: int) -> bool:
    """ "The bureau's hotline 12305 took 143,000 calls": bare digits right behind a noun are what it is called."""
    quantity, before = scene.quantities[index], scene.node_of[index] - 1
    bare = quantity.text.isdigit() and not quantity.unit_text
    return bare and scene.is_kind(before, WORD) and scene.tag(before) == "NN"


_HAVE = frozenset(
    "have has had are were is was left remain remained remains keep keeps kept retain retains control controls holds "
    "hold merge dissolve close sell dissolved merged closed sold own owns owned lists wound".split()
)


def _counts_them(scene: Scene, index: int) -> bool:
    """ "Had shares in 433 firms. It controls 171 of them", "There were 108. Now we have 41": of what was counted."""
    node = scene.node_of[index]
    before, after = scene.before(node), scene.after(node)
    pointed = after >= 0 and scene.low(after) == "of" and scene.low(after + 1) in {"them", "these", "those", "which"}
    held = scene.low(before - (scene.low(before) in {"only", "just", "all"})) in _HAVE
    closes = after < 0 or scene.low(after) in {",", ".", ";", "and", "but", "left"} or scene.is_kind(after, DATE)
    if not (pointed or (held and closes)):
        return False
    told = [i for i in range(index - 1, max(-1, index - 4), -1) if scene.quantities[i].type == "count"]
    near = any(i in scene.node_of and scene.sentence_of[node] - scene.sentence_of[scene.node_of[i]] <= 1 for i in told)
    return near and all(scene.quantities[i].type == "count" for i in range(told[0], index))


def _counts_some(scene: Scene, index: int) -> bool:
    """ "We watch over 67 corporations. By June, 29 had filed accounts": a part of the count before."""
    node, before = scene.node_of[index], scene.quantities[index - 1] if index else None
    counted = before is not None and before.type == "count" and scene.quantities[index].value < before.value
    if _counts_them(scene, index):
        return True
    opens = node == scene.bounds(node)[0] or scene.low(node - 1) == ","
    near = scene.sentence_of[node] - scene.sentence_of[scene.node_of.get(index - 1, 0)] <= 1
    acts = node + 1 < len(scene.nodes) and scene.is_finite(node + 1) and scene.tag(node + 1).startswith("VB")
    return counted and bool(before and before.unit_text) and opens and near and acts

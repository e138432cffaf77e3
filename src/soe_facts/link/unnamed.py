"""Speakers and documents without a name: "bankers familiar with the deal", "a bond prospectus", "the central bank"."""

from __future__ import annotations

from soe_facts.link.scene import ACTOR, METRIC, QUANTITY, WORD, Scene

# People of whom news says no more than what they do.
PEOPLE = frozenset(
    "adviser advisers advisor advisors arranger arrangers bookrunner bookrunners underwriter underwriters analyst "
    "analysts auditor auditors banker bankers boss bosses broker brokerages brokers campaigners consultant consultants "
    "creditors dealer dealers diplomat diplomats economist economists engineer engineers executive executives "
    "expert experts forecasters insider insiders investigators investors lawmakers lawyers leader leaders manager "
    "managers minister ministers observers officer official officials people person prosecutors representatives "
    "researcher researchers sources staffers strategist strategists trader traders unionists unions source critics "
    "workers suppliers contractors farmers residents opponents activists".split()
)
# Bodies that are named by what they are; who says it is before the verb.
BODIES = frozenset(
    "administration agency alliance association authorities authority bureau cabinet council federation institute "
    "lobby commission committee department exchange government ministry office parliament police regulator secretariat "
    "senate division directorate inspectorate spokesman spokesperson spokeswoman treasury union watchdog".split()
)
# Bodies only where they are told of first: "an industry body", not "the group".
COLLECTIVES = frozenset({"body", "group", "organisation", "organization"})
# Papers that figures are taken from.
PAPERS = frozenset(
    "circular disclosure document documents filing filings letter memo memorandum notice paper papers poll "
    "presentation prospectus report sheet statement study survey tender review bulletin audit dossier factsheet "
    "gazette communique communiqué newsletter submission yearbook minutes whitepaper blueprint assessment analysis "
    "appraisal accounts dashboard register ledger database affidavit petition brief briefing".split()
)
_NEAR_TO = frozenset(
    {"familiar", "close", "briefed", "involved", "acquainted", "privy", "knowledgeable", "aware", "with"}
)
_ASKED = frozenset({"polled", "surveyed", "questioned", "interviewed", "asked", "compiled"})
_COUNTED = tuple(f" {noun}" for noun in PEOPLE)
# "A steel analyst at a Lisbon broker": where somebody works.
_WORKS_FOR = frozenset({"at", "for", "with", "of"})
_MODIFIERS = ("JJ", "NN", "VBG", "VBN")


def unnamed_span(scene: Scene, at: int, low: int, high: int) -> tuple[int, int]:
    """The words of an unnamed source around its noun, without article: "banker close to the deal"."""
    first = at
    while first > low and _modifies(scene, first - 1):
        first -= 1
    last = at
    if scene.low(at + 1) == "-" and scene.low(at + 2) == "general":
        last = at + 2  # "the auditor-general"
    if scene.low(at + 1) in {"at", "from", "with"} and at + 2 < high and scene.is_kind(at + 2, ACTOR):
        last = at + 2
    elif scene.low(at + 1) in _ASKED | _NEAR_TO:
        last = _phrase_end(scene, at + 1, high)
    start = scene.nodes[first].start
    return start + (4 if scene.low(first).startswith("the ") else 0), scene.nodes[last].end


def _modifies(scene: Scene, at: int) -> bool:
    item = scene.nodes[at]
    if item.kind == METRIC:
        return True  # "a bond prospectus"
    if item.low in {"'", "’"} and scene.tag(at - 1) == "NNS":
        return True  # "the miners' union"
    if item.tag == "POS":
        noun = at - 1 - (scene.tag(at - 1) == "POS")
        return scene.is_kind(noun, WORD) and scene.tag(noun) == "NN"  # "the mayor's office"
    described = item.tag.startswith(_MODIFIERS) or item.low == "-"
    return item.kind == WORD and described and scene.change(at) is None


def tells_whose(scene: Scene, at: int) -> bool:
    """ "Bankers close to the talks", "a person briefed on the matter": no verb of the sentence."""
    return scene.low(at) in _NEAR_TO | _ASKED


def _phrase_end(scene: Scene, at: int, high: int) -> int:
    """The last node of "familiar with the deal", "polled by Reuters"."""
    last = at
    for step in range(at + 1, min(high, at + 8)):
        item = scene.nodes[step]
        if item.kind in {ACTOR, METRIC} or item.tag.startswith("NN"):
            last = step
            goes_on = item.low == "knowledge" and scene.low(step + 1) == "of"
            if step + 1 < high and not goes_on and not scene.tag(step + 1).startswith("NN"):
                break
        elif item.kind != WORD or item.tag not in {"IN", "TO", "DT", "JJ", "PRP$"}:
            break
    return last


def is_unnamed_body(scene: Scene, at: int) -> bool:
    """Whether a node is a body named by what it is: "the government", "the central bank"."""
    item = scene.nodes[at]
    if item.kind == ACTOR:
        return scene.actor(at).kind == "country" and item.low.rpartition(" ")[2] in BODIES
    return item.kind == WORD and (item.low in BODIES or (item.low == "bank" and scene.low(at - 1) == "central"))


def is_unnamed_person(scene: Scene, at: int) -> bool:
    """Whether a node is people without a name: "bankers", "two bankers", not "deputy general manager Deng Haoran"."""
    if scene.nodes[at].kind == QUANTITY:
        return scene.nodes[at].low.endswith(_COUNTED)
    if scene.nodes[at].kind != WORD or scene.low(at) not in PEOPLE or scene.tag(at).startswith("JJ"):
        return False  # "official figures"
    named = at + 1
    while named < len(scene.nodes) and scene.nodes[named].kind == WORD and scene.nodes[named].tag.startswith("NN"):
        named += 1
    if scene.is_kind(named, ACTOR) and scene.actor(named).label == "PERSON":
        return False
    before = at - 1
    while before >= 0 and (scene.is_kind(before, ACTOR) or scene.nodes[before].tag.startswith((*_MODIFIERS, "DT"))):
        before -= 1
    return scene.low(before) not in _WORKS_FOR or scene.low(before - 1) in _POLLS


_POLLS = frozenset({"poll", "polls", "survey", "surveys", "panel", "majority"})  # "a poll of brokerages"
_FIRST_TOLD = frozenset({"a", "an"})


def is_tagged_on(scene: Scene, noun: int, low: int) -> bool:
    """Whether a comma and an article open the noun phrase that ends here: "…, a stock exchange filing showed".

    "The filing showed" goes back to whose it is.
    """
    at = noun - 1
    while at > low and scene.nodes[at].kind == WORD and scene.tag(at).startswith(("NN", "JJ", "HYPH", "POS")):
        at -= 1  # "the mayor's office"
    articles = _FIRST_TOLD if scene.low(noun) in PAPERS | COLLECTIVES else _FIRST_TOLD | {"the"}
    return scene.low(at) in articles and scene.low(at - 1) == ","

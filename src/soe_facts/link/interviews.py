"""Questions and answers: which stretches of a text somebody speaks, told by labels or by the questions between them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from soe_facts.link.actors import NO_TALK, Actor, Talk

_ANSWER = re.compile(
    r"^(?:A|Answer|Answers?|Reply)\s?\d*[:.]\s.*?(?=^(?:Q|Question)\s?\d*[:.]|\Z)", re.MULTILINE | re.DOTALL
)
# Who speaks next: "NKOSI: We lost", "Ms Berg: No.", "The Herald: How bad is it?"
_LABEL = re.compile(
    r"^(?:The |Mr\.? |Ms\.? |Mrs\.? |Dr\.? |Chairman |Senator )?([A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3})"
    r"(?: \([^)\n]{1,40}\))?: ",
    re.MULTILINE,
)
# A paragraph that asks a question or two and says nothing else: "And what does the budget get?"
_ASKS = re.compile(r"^[^\n?]{6,240}\?(?:[^\n?]{1,80}\?)?[”\"]?[^\S\n]*$", re.MULTILINE)
# What stands between two questions, or behind the last one to the end of its paragraph.
_PARAGRAPH_END = re.compile(r"\n\s*\n|\Z")
_WORDS = re.compile(r"\S")
_INTERVIEW = re.compile(
    r"\b(?:interview|Q ?& ?A|(?:spoke|speaks|talks|talked|sat down) (?:to|with)|asked|questions)\b", re.I
)
_FIRST_PERSON = re.compile(r"\b(?:[Ww]e|[Oo]ur|us|I)\b")
_FEWEST_QUESTIONS = 3
# What stands between quotation marks, or behind one to the end of its paragraph.
QUOTATION = re.compile(r"[“\"]([^“”\"]{3,2000}?)(?:[”\"]|\n\s*\n|\Z)")


def find_talk(text: str, actors: Sequence[Actor]) -> Talk:
    """The answers of an interview, and in a transcript what each one says.

    A label that is a paper's is no turn: in "Herald: How bad is it?" the Herald only asks.
    """
    if "?" not in text and "\nA:" not in text:
        return NO_TALK
    labelled = _labelled(text, actors)
    if labelled.turns:
        return labelled
    spans = [match.span() for match in _ANSWER.finditer(text)]
    if not spans:
        spans = _quoted(text, _between_questions(text, actors))
    if not spans:
        return NO_TALK
    opening = [a for a in actors if a.start < spans[0][0] and a.how == "name" and a.label in {"ORG", "PERSON"}]
    if not opening:
        return NO_TALK
    speaker = next((a for a in opening if a.label == "PERSON"), opening[0])
    return Talk([(start, end, speaker) for start, end in spans])


def _labelled(text: str, actors: Sequence[Actor]) -> Talk:
    """Turns that open on the name of who speaks, where two or more speak by turns and one of them is introduced."""
    labels = list(_LABEL.finditer(text))
    if len({match[1] for match in labels}) < 2 or len(labels) < _FEWEST_QUESTIONS:
        return NO_TALK
    people: dict[str, Actor] = {}
    for actor in actors:
        if actor.label == "PERSON":
            people.setdefault(actor.name.rpartition(" ")[2].casefold(), actor)
    turns = []
    for match, after in zip(labels, [*labels[1:], None], strict=True):
        person = people.get(match[1].rpartition(" ")[2].casefold())
        if person is not None:
            turns.append((match.end(), after.start() if after else len(text), person))
    return Talk(turns, frozenset(match.start(1) for match in labels)) if turns else NO_TALK


def without_askers(text: str, actors: list[Actor], talk: Talk) -> list[Actor]:
    """The actors without the labels of turns, and without the paper that asks: no body of the news.

    In "took questions from the Star" and, before answers, "talked to Delo about freight" a paper asks.
    """
    askers = {actor.name for actor in actors if actor.start in talk.labels and actor.label == "ORG"}
    if talk.turns or "uestions" in text:
        counts = Counter(actor.name for actor in actors)
        once = [actor for actor in actors if counts[actor.name] == 1 and actor.how == "name"]
        askers.update(actor.name for actor in once if _asks(text, actor, talk))
    if not askers and not talk.labels:
        return actors
    return [actor for actor in actors if actor.start not in talk.labels and actor.name not in askers]


_QUESTIONS = re.compile(r"\bquestions (?:from|by|put by|of) (?:the )?$")
_TALKS = re.compile(
    r"\b(?:(?:talk|speak|spoke|talked|sat down|sits down|met) (?:to|with)|interview (?:with|to|for|in)|told) (?:the )?$"
)
_CLOSES = re.compile(r"[,.]| (?:about|on|in|at|last|this|of)\b")


def _asks(text: str, actor: Actor, talk: Talk) -> bool:
    """Whether a body is only told of as the one who asks."""
    low = max(0, actor.start - 30)
    if _QUESTIONS.search(text, low, actor.start):
        return True
    opens = bool(talk.turns) and actor.start < talk.turns[0][0] and actor.id is None
    return opens and _TALKS.search(text, low, actor.start) is not None and _CLOSES.match(text, actor.end) is not None


def _quoted(text: str, answers: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Only the quotations, where most answers are quoted: what stands beside them the reporter tells."""
    quotes = [(start, [match.span() for match in QUOTATION.finditer(text, start, end)]) for start, end in answers]
    if 2 * sum(1 for _, found in quotes if found) <= len(answers):
        return answers
    return [span for _, found in quotes for span in found]


def _between_questions(text: str, actors: Sequence[Actor]) -> list[tuple[int, int]]:
    """The answers of an interview whose questions are paragraphs of their own."""
    asked = list(_ASKS.finditer(text))
    if not asked:
        return []
    guest = _introduced(actors, asked[0].start())
    if len(asked) < (2 if guest and _INTERVIEW.search(text, 0, asked[0].start()) else _FEWEST_QUESTIONS):
        return []
    answers = []
    for question, after in zip(asked, [*asked[1:], None], strict=True):
        words = _WORDS.search(text, question.end())
        start = words.start() if words else len(text)
        closing = _PARAGRAPH_END.search(text, start)
        end = after.start() if after else closing.end() if closing else len(text)
        if start < end:
            answers.append((start, end))
    return answers if guest or any(_FIRST_PERSON.search(text, *span) for span in answers) else []


def _introduced(actors: Sequence[Actor], before: int) -> bool:
    return any(actor.label == "PERSON" and actor.start < before for actor in actors)

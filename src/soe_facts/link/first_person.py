"""Whom "we", "our" and "you" mean: the body of whoever speaks or is asked."""

from __future__ import annotations

import re

from soe_facts.link.actors import Actor
from soe_facts.link.discourse import Discourse, topic_company
from soe_facts.link.offices import employed_by
from soe_facts.link.referring import Reference
from soe_facts.link.salience import most_salient
from soe_facts.link.voices import employers, is_minister, is_of_own, is_own, is_quoted, speaker


def _official(doc: Discourse, before: list[Actor]) -> Actor | None:
    """The state, where one of its offices answers questions: "We sold 12 companies last year"."""
    if not doc.asks or doc.country is None:
        return None
    asked = doc.text.find("?")
    office = next((doc.employers[actor.name] for actor in before if actor.name in doc.employers), None) or next(
        (actor for actor in before if actor.start < asked and actor.label == "ORG" and actor.kind != "agency"), None
    )
    if office is None or office.kind not in {"ministry", "regulator"}:
        return None
    home = doc.country
    return Actor(-1, -1, home.name, home.name, "country", "GPE", country=home.code)


def _employer_meant(doc: Discourse, before: list[Actor], person: Actor) -> Actor | None:
    """Whose "head of its foreign division" a person was called where the text brought him in."""
    first = next((at for at, actor in enumerate(before) if actor.name == person.name), len(before))
    return employers(doc.text, before[first : first + 3]).get(person.name)


# "We keep our 12-month target price": a broker's note, whose "we" is not the body that it is about.
_HOUSE_NOTE = re.compile(
    r"\b(?:[Oo]ur (?:[\w-]+ ){0,2}|[Ww]e (?:[a-z]+ ){1,3}(?:[\w-]+ ){0,2})(?:target price|price target)\b"
)


def who_is_we(doc: Discourse, before: list[Actor], after: list[Actor], reference: Reference) -> Actor | None:
    """The speaker's employer, else the document's topic; "you" only where a reporter asks."""
    start = reference.start
    quoted = is_quoted(doc.text, start)
    if reference.noun.startswith("you"):
        return topic_company(doc) if not quoted and doc.asks else None
    if not quoted:
        if "target" in doc.text and _HOUSE_NOTE.search(doc.text):
            return None
        guest = doc.talk.speaker(start)
        own = doc.employers.get(guest.name) if guest is not None else None
        return _official(doc, before) or (own if own is not None and own.is_company else None) or doc.topic
    if is_of_own(doc.text, start):
        return most_salient(doc, before, start, "company", ["the", "company"], True) or doc.topic
    person = speaker(doc.text, [*before[-30:], *after], start)
    employer = doc.employers.get(person.name) or _employer_meant(doc, before, person) if person is not None else None
    if employer is None and person is not None:
        employer = employed_by(doc, person, [*before, *after])
    if employer is None and person is not None and (topic_company(doc) is None or is_own(doc.text, person)):
        # "We used to count kilometers," said one whose firm the passage before is about, or "said X, its chairman".
        employer = most_salient(doc, before, start, "company", ["the", "company"], True)
    if employer is None and doc.country is not None and is_minister(doc.text, person, start):
        home = doc.country
        return Actor(-1, -1, home.name, home.name, "country", "GPE", country=home.code)
    return employer or doc.topic

"""Where the noun phrase after a number ends, and its head: the one place that decides it.

With part-of-speech tags in the Doc the tags decide; without, a closed list of words that cannot stand in the
phrase, and the endings of verbs and adverbs.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from spacy.tokens import Doc

from soe_facts.find.words import irregular_plurals, words

_SENTENCE_PUNCT = re.compile(r"""[.,;:!?()\[\]{}"“”‘’—–/|%&]|--|''|``""")
_NOUNISH = ("NN", "NNS", "NNP", "NNPS")
_INSIDE = (*_NOUNISH, "JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "AFX", "FW", "ADD", "CD", "POS", "RB", "VBD")


_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+")
_MODELS = re.compile(r"[A-Z]{0,3}\d{1,4}(?:-\d{1,4})?s")  # "50 787s"
_ROUGHLY = frozenset("about some around nearly almost roughly over more than fewer only just".split())
_ENDING = frozenset({"people", "men", "women", "children"})


class Noun(NamedTuple):
    """A noun phrase after a number: character span of the whole and of its head."""

    start: int
    end: int
    head_start: int


class Nouns:
    """Noun phrases of one Doc, found by the character where they start."""

    def __init__(self, doc: Doc, text: str | None = None) -> None:
        self._doc = doc
        self._text = doc.text if text is None else text
        self._offsets: list[int] = doc.to_array("IDX").tolist() if len(doc) else []
        self._tagged = bool(len(doc)) and bool(doc.to_array("TAG").any())

    def token_at(self, char: int) -> int:
        """Index of the first token that starts at or after a character."""
        return bisect_left(self._offsets, char)

    def after(self, char: int, *, singular_too: bool = False, limit: int = 8) -> Noun | None:
        """The noun phrase that starts right after `char` (one blank between), if there is one.

        Without tags its head must look like a plural, unless `singular_too`: after "one".
        """
        doc, at = self._doc, self.token_at(char)
        if at >= len(doc):
            return None
        start = self._offsets[at]
        if self._text[char:start].strip(" \u00a0-") or start - char > 2:
            return None
        end, head = self._scan(at, min(at + limit, len(doc)))
        if head < 0 or (not self._tagged and not singular_too and not is_plural(doc[head].text)):
            return None
        tail = doc[end - 1]
        return Noun(start, tail.idx + len(tail), self._offsets[head])

    def _scan(self, at: int, stop: int) -> tuple[int, int]:
        """One past the phrase's last token, and its head; head -1 where there is no noun."""
        doc = self._doc
        end, head, begin = at, -1, at
        while at < stop:
            word = doc[at].text
            if word.isspace():
                break
            if (
                word in ("-", "‑", "–")
                and at > begin
                and at + 1 < stop
                and not doc[at - 1].whitespace_
                and not doc[at].whitespace_
            ):
                at += 1
                continue
            if word in ("'s", "’s", "'", "’") and end == at and end > begin:
                at += 1  # "200 people's homes": a possessive goes on
                continue
            if word.lower() == "and" and head == end - 1 and self._joins(at, stop):
                at += 1
                continue
            kind = self._kind(at, head == end - 1 and head >= 0)
            if kind == "stop" and at > begin + 1 and doc[at - 1].text == "-" and word.isalpha():
                kind = "inside"  # "state-owned operators"
            if kind == "stop":
                break
            if kind == "noun":
                head, end = at, at + 1
            at += 1
        return end, head

    def _joins(self, at: int, stop: int) -> bool:
        """ "countries and regions": two bare plurals and nothing before or after them."""
        doc = self._doc
        if at + 1 >= stop:
            return False
        before, after = doc[at - 1].text, doc[at + 1].text
        if not is_plural(before):
            return self._joins_modifiers(at, stop)
        if not (is_plural(after) and after.islower()):
            return False
        if self._tagged and not doc[at + 1].tag_.startswith("NNS"):
            return False
        if at + 2 >= len(doc):
            return True
        if doc[at + 2].lower_ in _COMPLEMENTS and at + 3 < len(doc) and _opens_figure(doc[at + 3].text):
            return False  # "26,400 employees and assets of 13.2 billion euros"
        if doc[at + 2].lower_ == "to" and at + 3 < len(doc) and doc[at + 3].tag_ == "VB":
            return False  # "6.1 million customers and plans to invest"
        if self._tagged:  # "97,000 employees and supplies 31.9 million": an object follows a verb
            return doc[at + 2].tag_ not in ("CD", "DT", "PRP", "PRP$", "$") and not doc[at + 2].is_digit
        return doc[at + 2].lower_ in words("after_pair")

    def _joins_modifiers(self, at: int, stop: int) -> bool:
        """ "digital and physical sales", "coal and gas plants": a plural follows what "and" joins."""
        for ahead in range(at + 1, min(at + 4, stop)):
            word = self._doc[ahead].text
            if not word[0].isalpha() or word.lower() in words("stop") or word.lower() in words("opening"):
                return False
            if is_plural(word):
                return ahead > at + 1
        return False

    def _kind(self, at: int, after_noun: bool) -> str:
        token = self._doc[at]
        word, lower = token.text, token.lower_
        if _SENTENCE_PUNCT.match(word) or lower in words("time"):
            return "stop"
        if word == "A" and at + 1 < len(self._doc) and self._doc[at + 1].text in ("share", "shares"):
            return "inside"  # "2.39 billion A shares"
        if lower in words("stop"):
            return "stop"
        if lower in words("opening"):
            return "stop" if after_noun and is_plural(self._doc[at - 1].text) else "inside"
        if not word[0].isalnum():
            return "stop"
        if self._tagged:
            return self._tagged_kind(at, after_noun)
        return self._plain_kind(at, after_noun)

    def _tagged_kind(self, at: int, after_noun: bool) -> str:
        tag = self._doc[at].tag_
        if tag.startswith("NN"):
            if after_noun and tag in ("NN", "NNP", "NNPS") and self._doc[at - 1].tag_ == "NNS":
                return "stop"
            # "Together the two employ 21,600 people", whatever the tagger takes it for.
            return "stop" if tag == "NN" and self._figure_ahead(at + 1) else "noun"
        if tag in ("VBD", "VBP", "VBZ", "VB", "MD", "RB", "TO", "IN", "WDT", "WP", "RP", "DT", "PRP", "CC", "EX"):
            if after_noun or tag not in ("RB", "VBD", "VB", "VBP"):
                return "stop"
            # "Together the two employ 21,600 people": an object follows a verb.
            acts = tag in ("VB", "VBP") and at + 1 < len(self._doc) and self._doc[at + 1].tag_ == "CD"
            return "stop" if acts or self._figure_ahead(at + 1) else "inside"
        if after_noun and tag in ("VBN", "VBG", "JJ", "JJR", "CD") and self._doc[at - 1].tag_ in ("NNS", "NNPS"):
            return "stop"
        return "inside" if tag in _INSIDE else "stop"

    def _figure_ahead(self, at: int) -> bool:
        """Whether a number in the thousands follows, past "about" or "more than"."""
        for ahead in range(at, min(at + 3, len(self._doc))):
            if self._doc[ahead].lower_ not in _ROUGHLY:
                return _THOUSANDS.fullmatch(self._doc[ahead].text) is not None
        return False

    def _plain_kind(self, at: int, after_noun: bool) -> str:
        token = self._doc[at]
        word, lower = token.text, token.lower_
        if after_noun and _ends_phrase(self._doc[at - 1].text):
            return "stop"
        if word[0].isdigit():
            if _MODELS.fullmatch(word):
                return "noun"
            return "inside" if "-" in word and word[-1].isalpha() else "stop"
        if lower.endswith("ly") and len(lower) > 4:
            return "inside" if not after_noun else "stop"
        if lower.endswith("ed") and lower not in words("participles") and len(lower) > 4:
            return "inside" if not after_noun and "-" in word else ("stop" if after_noun else "inside")
        if lower.endswith("ing") and lower not in words("participles") and after_noun:
            return "stop"
        return "noun"


_COMPLEMENTS = frozenset({"of", "worth", "from", "totalling", "totaling"})


def _opens_figure(word: str) -> bool:
    glued = word[0].isupper() and word[-1].isdigit()  # "RM4.6bn" apart from its scale, "S$2"
    return word[0].isdigit() or not word[0].isalnum() or word in _SYMBOLS or glued or _CODE.fullmatch(word) is not None


_SYMBOLS = frozenset("US$ HK$ NT$ S$ A$ R$ Rs Rs. Rp RM Tk W P about some nearly around over".split())
_CODE = re.compile(r"[A-Z]{3}")


def is_function_word(word: str) -> bool:
    """Whether a word can never be part of a name or a noun phrase: "All", "In", "were"."""
    return word.lower() in words("stop") or word.lower() in words("opening")


def is_plural(word: str) -> bool:
    """Whether a noun looks plural: "plants", "people"; not "glass"."""
    lower = word.lower()
    if lower in irregular_plurals() or lower in words("mass"):
        return True
    if len(word) > 1 and word[-1] == "s" and (word[:-1].isupper() or word[:-1].isdigit()):
        return True
    return len(lower) > 3 and lower.endswith("s") and not lower.endswith(("ss", "us", "is", "'s"))


def _ends_phrase(word: str) -> bool:
    """Whether a plural ends the phrase: "plants", "people"; not "Chinese" of "Chinese firms"."""
    lower = word.lower()
    if lower in irregular_plurals() or lower in words("mass"):
        return lower.endswith("s") or lower in _ENDING
    return is_plural(word)


def singular(noun: str) -> str:
    """The singular of one lower-case noun.

    >>> [singular(n) for n in ("companies", "vessels", "people", "branches", "buses", "women", "gas", "boxes")]
    ['company', 'vessel', 'people', 'branch', 'bus', 'woman', 'gas', 'box']
    """
    if noun in irregular_plurals():
        return irregular_plurals()[noun]
    if not is_plural(noun):
        return noun
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return noun[:-2]
    return noun[:-1]


def head_lemma(unit_text: str) -> str:
    """The head noun of a count's words in the singular: what was counted.

    >>> head_lemma("ultra-high-voltage lines"), head_lemma("countries and regions"), head_lemma("SOEs")
    ('line', 'country', 'SOE')
    """
    words = unit_text.split(" and ")[0].split()
    if not words:
        return ""
    head = words[-1]
    return head[:-1] if head[:-1].isupper() and head.endswith("s") else singular(head.lower())

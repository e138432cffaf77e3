"""Sentence bounds: each row is a text and the sentences it holds."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

import soe_facts.sentences  # noqa: F401  registers the component
from soe_facts.sentences import sentence_spans

ROWS: list[tuple[str, list[str]]] = [
    ("Profit rose. Debt fell.", ["Profit rose.", "Debt fell."]),
    ("Mr. Li spoke. Mrs. Wu did not.", ["Mr. Li spoke.", "Mrs. Wu did not."]),
    ("CRRC Corp. Ltd. rose.", ["CRRC Corp. Ltd. rose."]),
    ("China Oil Co. Chairman Li spoke.", ["China Oil Co. Chairman Li spoke."]),
    ("It bought Apple Inc. The price was high.", ["It bought Apple Inc.", "The price was high."]),
    ("CGN Holdings Co., Ltd. (the Company) said so.", ["CGN Holdings Co., Ltd. (the Company) said so."]),
    ("It ranked No. 3 in the U.S. Treasuries market.", ["It ranked No. 3 in the U.S. Treasuries market."]),
    ("BEIJING, Aug. 1 (Xinhua) -- It rose.", ["BEIJING, Aug. 1 (Xinhua) -- It rose."]),
    ("As of Sept. 30, it rose.", ["As of Sept. 30, it rose."]),
    ("It opened in Aug. The cost was high.", ["It opened in Aug.", "The cost was high."]),
    ("J. P. Smith and A. Jones met.", ["J. P. Smith and A. Jones met."]),
    ("State vs. private firms.", ["State vs. private firms."]),
    ("It cost approx. 5 million.", ["It cost approx. 5 million."]),
    ("It cost Rs. 500 a tonne.", ["It cost Rs. 500 a tonne."]),
    ("It rose 3.5 percent to 1,234.5 tonnes.", ["It rose 3.5 percent to 1,234.5 tonnes."]),
    ("It fell to 1.84% by 4:30 p.m. on Friday.", ["It fell to 1.84% by 4:30 p.m. on Friday."]),
    ("It fell by 4:30 p.m. The bank gained.", ["It fell by 4:30 p.m.", "The bank gained."]),
    ('"It rose." He left.', ['"It rose."', "He left."]),
    ("“It rose.” He left.", ["“It rose.”", "He left."]),
    ('"How?" he asked. "So."', ['"How?" he asked.', '"So."']),
    ("It rose (see p. 3). Debt fell.", ["It rose (see p. 3).", "Debt fell."]),
    ("It rose... and fell.", ["It rose... and fell."]),
    ("It rose! Did it? Yes.", ["It rose!", "Did it?", "Yes."]),
    ("3. Taxes and fees. SOEs paid more.", ["3. Taxes and fees.", "SOEs paid more."]),
    (
        "1. Total operating income. From January to May, it rose.\n\n2. Profit. It fell.",
        ["1. Total operating income.", "From January to May, it rose.", "2. Profit.", "It fell."],
    ),
    ("It rose in 2023. The next year it fell.", ["It rose in 2023.", "The next year it fell."]),
    ("Profit rises\n\nThe company said so.", ["Profit rises", "The company said so."]),
    ("Highlights\n\n- Revenue up 2%\n- Profit up 3%", ["Highlights", "- Revenue up 2%", "- Profit up 3%"]),
    ("Notes\n• first\n• second", ["Notes", "• first", "• second"]),
    ("It lists (1) this and (2) that.", ["It lists (1) this and (2) that."]),
    ("The company said on Monday that it\nhad earned more.", ["The company said on Monday that it\nhad earned more."]),
    (
        "The company said on Monday that the Ministry of\nFinance had approved it.",
        ["The company said on Monday that the Ministry of\nFinance had approved it."],
    ),
    (
        "The state-run company and the government of\nHunan said on Monday that the State\nCouncil agreed.",
        ["The state-run company and the government of\nHunan said on Monday that the State\nCouncil agreed."],
    ),
    ("China Railway Group\n(Stock code: 390)\n\nIt rose.", ["China Railway Group", "(Stock code: 390)", "It rose."]),
    ("By order of the Board\nZhang Ruiwen, Chairman", ["By order of the Board", "Zhang Ruiwen, Chairman"]),
    ("利润增长。负债下降！真的？是。", ["利润增长。", "负债下降！", "真的？", "是。"]),
    ("他说：“利润增长。”负债下降。", ["他说：“利润增长。”", "负债下降。"]),
    ("($1 = 7.1225 yuan renminbi)", ["($1 = 7.1225 yuan renminbi)"]),
    ("  \n It rose. \n\n ", ["It rose."]),
    ("Debt: 5 billion\nNet profit 2023: 2 billion", ["Debt: 5 billion", "Net profit 2023: 2 billion"]),
    ("", []),
    (" \n\t ", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sentences"), ROWS)
def test_splits(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in sentence_spans(text)] == sentences


@pytest.mark.parametrize(("text", "sentences"), [row for row in ROWS if row[1] and row[0][0] != " "])
def test_component_agrees(text: str, sentences: list[str]) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("soe_sentences")
    assert [sent.text.strip() for sent in nlp(text).sents] == sentences or any(ord(char) > 0x2E80 for char in text)


def test_component_gives_every_token_a_sentence() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("soe_sentences")
    doc = nlp(" \n It rose.\n\nIt fell.")
    assert doc.has_annotation("SENT_START")
    assert [sent.text.strip() for sent in doc.sents] == ["It rose.", "It fell."]


_PIECES = st.sampled_from(
    ["Mr. ", "Co. ", "U.S. ", "It ", "rose", ". ", ".\n", "\n", "\n\n", '."', " ", "- ", "2. ", "。", "a", "?! "]
)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(), st.lists(_PIECES, max_size=30).map("".join)))
def test_spans_cover_all_but_white_space(text: str) -> None:
    floor = 0
    for start, end in sentence_spans(text):
        assert floor <= start < end
        assert not text[floor:start].strip()
        assert text[start:end].strip() == text[start:end]
        floor = end
    assert not text[floor:].strip()

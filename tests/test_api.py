from __future__ import annotations

import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import soe_facts
from soe_facts import Document, Failure, Options, Pipeline, Result, SoeFactsError, extract
from soe_facts.errors import InputError, ModelError
from soe_facts.pipeline import BATCH_DOCUMENTS
from soe_facts.records import Extraction

TEXT = "Exports rose 3.9 percent year on year to 1.79 trillion yuan in 2023, customs data showed."


@pytest.fixture(scope="module")
def result() -> Result:
    return extract(TEXT)


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline.load()


def test_a_result_has_facts_quantities_dates_and_entities(result: Result) -> None:
    assert [(fact.kind, fact.value, fact.unit) for fact in result.facts] == [
        ("growth", Decimal("3.9"), "percent"),
        ("level", Decimal(1790000000000), "CNY"),
    ]
    assert [quantity.text for quantity in result.quantities] == ["3.9 percent", "1.79 trillion yuan"]
    assert [mention.text for mention in result.dates] == ["2023"]
    assert all(TEXT[entity.start : entity.end] == entity.text for entity in result.entities)
    assert repr(result).startswith("<Result 'text': 2 facts, 2 quantities, 1 dates, ")


def test_a_result_becomes_frames(result: Result) -> None:
    assert result.to_frame()["value"].tolist() == [3.9, 1790000000000.0]
    assert result.to_frame("dates")["period"].tolist() == ["2023"]
    assert len(result.rows("quantities")) == 2
    with pytest.raises(ValueError, match="no table 'figures'; there are facts, quantities, dates, entities"):
        result.to_frame("figures")


@pytest.mark.parametrize("given", ["2024-11-29", date(2024, 11, 29)])
def test_the_date_is_an_argument(given: date | str) -> None:
    result = extract("Profit rose 5 percent last year.", date=given)
    assert result.date == date(2024, 11, 29)
    assert [mention.period.code for mention in result.dates if mention.period] == ["2023"]
    assert extract("Profit rose 5 percent last year.").date is None


def test_a_date_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="29 Nov"):
        extract(TEXT, date="29 Nov 2024")


def test_confidence_is_a_floor(result: Result) -> None:
    top = max(fact.confidence for fact in result.facts)
    kept = extract(TEXT, min_confidence=top)
    assert kept.facts
    assert all(fact.confidence == top for fact in kept.facts)
    assert kept.quantities == result.quantities


@pytest.mark.parametrize("text", ["", " ", "\0", "\r\n\t", "%", "₹", "1" * 5000, "e\u0301 \U0001f600 5%"])
def test_odd_texts_are_answered(text: str) -> None:
    result = extract(text)
    for table in ("facts", "quantities", "dates", "entities"):
        assert all(text[row["start"] : row["end"]] == row["text"] for row in result.rows(table))


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(InputError, match="lone surrogate at character 1"):
        extract("a\ud800")


def test_a_model_that_is_not_there() -> None:
    with pytest.raises(ModelError, match="no_such_model"):
        extract(TEXT, model="no_such_model")
    assert issubclass(ModelError, SoeFactsError)


def test_outcomes_come_in_order_one_for_each_input(pipeline: Pipeline) -> None:
    def items() -> list[Document | InputError]:
        texts = [Document(str(number), f"Profit rose {number} percent.") for number in range(2 * BATCH_DOCUMENTS + 1)]
        return [texts[0], InputError("gone.txt", "no such file"), *texts[1:]]

    outcomes = list(pipeline.run(items()))
    assert outcomes[1] == Failure("gone.txt: no such file")
    ids = [outcome.document.doc_id for outcome in outcomes if isinstance(outcome, Extraction)]
    assert ids == [str(number) for number in range(2 * BATCH_DOCUMENTS + 1)]


def test_documents_are_handed_out_batch_by_batch(pipeline: Pipeline) -> None:
    taken = 0

    def documents() -> object:
        nonlocal taken
        for taken in range(1, 1000):
            yield Document(str(taken), TEXT)

    next(pipeline.run(documents()))
    assert taken == BATCH_DOCUMENTS


def test_the_vocabulary_does_not_grow_with_the_documents(pipeline: Pipeline) -> None:
    list(pipeline.run([Document("warm", TEXT)]))
    before = len(pipeline.nlp.vocab.strings)
    texts = (f"Company{number} reported a profit of {number} million yuan in Town{number}." for number in range(100))
    list(pipeline.run(Document("x", text) for text in texts))
    assert len(pipeline.nlp.vocab.strings) - before < 50


def test_one_document_alone_and_in_a_batch_give_the_same(pipeline: Pipeline) -> None:
    document = Document("x", TEXT)
    others = [Document(str(number), f"Revenue fell {number}% to R20.5bn.") for number in range(5)]
    batched = list(pipeline.run([*others, document, *others]))[5]
    assert batched == pipeline.extract(document)


def test_options_reach_the_pipeline() -> None:
    strict = Pipeline.load(options=Options(min_confidence=1.0))
    (outcome,) = strict.run([Document("x", TEXT)])
    assert isinstance(outcome, Extraction)
    assert all(fact.confidence == 1.0 for fact in outcome.facts)


def test_importing_the_package_imports_nothing_heavy() -> None:
    code = "import sys, soe_facts; print(*({'spacy', 'pandas', 'pint', 'numpy', 'click'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_every_public_name_is_there() -> None:
    for name in soe_facts.__all__:
        assert getattr(soe_facts, name) is not None
    assert set(dir(soe_facts)) == set(soe_facts.__all__)
    with pytest.raises(AttributeError, match="no attribute 'extracts'"):
        _ = soe_facts.extracts
    assert Path(soe_facts.__file__).with_name("py.typed").exists()

"""`soe-facts evaluate`: score extractions against annotated documents."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from soe_facts.cli.report import say

if TYPE_CHECKING:
    from soe_facts.evaluate import Record, Scores


@click.command(
    epilog="""\b
Examples:
  soe-facts evaluate gold.jsonl                     extract, then score
  soe-facts evaluate gold.jsonl predictions.jsonl   score what extract wrote before with -f jsonl
  soe-facts evaluate tests/gold --errors 50         the first 50 mistakes, on standard error"""
)
@click.argument("gold", type=click.Path(exists=True, path_type=Path))
@click.argument("predictions", type=click.Path(exists=True, dir_okay=False, path_type=Path), required=False)
@click.option("--errors", type=click.IntRange(0), default=0, metavar="N", help="List the first N mistakes on stderr.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as one JSON object.")
@click.option("--model", help="Score with another spaCy pipeline.")
def evaluate(gold: Path, predictions: Path | None, errors: int, as_json: bool, model: str | None) -> None:
    """Score PREDICTIONS, or else a fresh extraction, against the annotated documents in GOLD.

    GOLD is a JSONL file, or a folder of JSON files, one annotated document each: docs/evaluation.md has the format.
    PREDICTIONS is what `soe-facts extract` wrote with `--format jsonl` or `json`.
    """
    from soe_facts.evaluate import load_gold, load_predictions, score

    documents = load_gold(gold)
    answers = load_predictions(predictions) if predictions else _extracted(documents, model)
    if absent := sum(document["doc_id"] not in answers for document in documents):
        say(f"{absent} of {len(documents)} gold documents have no answer, and all their facts count as missed")
    scores = score(documents, answers)
    for line in scores.errors[:errors]:
        say(line)
    click.echo(json.dumps(scores.figures()) if as_json else _summary(scores))


def _extracted(documents: list[Record], model: str | None) -> dict[str, Record]:
    """Run the pipeline over the gold texts; what fails is told and has no answer."""
    from soe_facts.pipeline import Failure, Pipeline
    from soe_facts.readers.jsonl import parse_day
    from soe_facts.records import Document
    from soe_facts.writers.jsons import document_json

    inputs = [
        Document(d["doc_id"], d["text"], parse_day(d["doc_date"]) if d.get("doc_date") else None, d.get("title"))
        for d in documents
    ]
    answers: dict[str, Record] = {}
    for outcome in Pipeline.load(model).run(inputs):
        if isinstance(outcome, Failure):
            say(outcome.message)
        else:
            answers[outcome.document.doc_id] = dict(document_json(outcome))
    return answers


def _summary(scores: Scores) -> str:
    figures = scores.figures()
    counts = ((figures["documents"], "document"), (figures["gold_facts"], "gold fact"))
    lines = [", ".join(f"{count} {noun}{'' if count == 1 else 's'}" for count, noun in counts)]
    for name in ("quantity", "fact"):
        lines.append(f"{name:<10} P {figures[name]['p']:5}  R {figures[name]['r']:5}  F1 {figures[name]['f1']:5}")
    lines.append("attribute  " + "  ".join(f"{name} {value}" for name, value in figures["attribute"].items()))
    lines.append("entity F1  " + "  ".join(f"{label} {tally['f1']}" for label, tally in figures["entity"].items()))
    return "\n".join(lines)

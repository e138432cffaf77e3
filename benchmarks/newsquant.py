"""Score our quantities on a test set in NewsQuant's format, and print the row under the published ones.

    python benchmarks/newsquant.py GOLD.json [--predictions OUT.json] [--errors N] [--types money,percent]

GOLD is a list of {"text", "quantities": [{"value", "normalized_unit", "change"}]}. The test sets are not part of
this project: NewsQuant and the Recognizers-Text cases are published with CQE (Almasian et al., EMNLP 2023).

The adapter maps names and conventions and nothing else: our unit to the test set's name for it, our qualifier and
the verb before the quantity to its `change` (an equivalent has that of what it is equivalent to), "from A to B" to one
range. It corrects no value. It calls `find_quantities(doc, everything=True)`, since the test set also counts
durations, ages and "one of the …", which are no rows of our quantities table. Matches are counted one to one.
"""

from __future__ import annotations

import argparse
import json
import math
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import spacy
from newsquant_names import join_from_to, share_changes, to_prediction
from spacy.tokens import Doc

from soe_facts.find.quantities import find_quantities

# F1 on NewsQuant as published with CQE, and as measured with an adapter of our own for the others.
PUBLISHED = {
    "CQE": (92.0, 85.6, 88.1),
    "quantulum3": (76.8, 50.9, None),
    "Recognizers-Text": (72.8, 37.5, None),
    "GPT-3": (70.7, 59.2, None),
}
MEASURES = ("value", "value+unit", "value+change")

# --- counting: the largest one-to-one pairing, as the published sets need it


def gold_value(raw: str) -> float | tuple[float, float]:
    try:
        return float(raw)
    except ValueError:
        low, _, high = raw.partition("-")
        return float(low), float(high)


def same_value(gold: Any, predicted: Any) -> bool:
    if isinstance(gold, tuple) != isinstance(predicted, list):
        return False
    pairs = zip(gold, predicted, strict=True) if isinstance(gold, tuple) else [(gold, predicted)]
    return all(math.isclose(a, b, rel_tol=1e-5, abs_tol=1e-8) for a, b in pairs)


AGREE: dict[str, Callable[[dict[str, Any], dict[str, Any]], bool]] = {
    "value": lambda g, p: same_value(g["value"], p["value"]),
    "value+unit": lambda g, p: same_value(g["value"], p["value"]) and g["unit"].lower() == p["unit"].lower(),
    "value+change": lambda g, p: same_value(g["value"], p["value"]) and g["change"] == p["change"],
}


def pairs(golds: list[dict[str, Any]], preds: list[dict[str, Any]], agree: Callable[..., bool]) -> dict[int, int]:
    """Index of prediction to index of gold."""
    holder: dict[int, int] = {}

    def place(index: int, tried: set[int]) -> bool:
        for at, pred in enumerate(preds):
            if at not in tried and agree(golds[index], pred):
                tried.add(at)
                if at not in holder or place(holder[at], tried):
                    holder[at] = index
                    return True
        return False

    for index in range(len(golds)):
        place(index, set())
    return holder


def read_gold(sentence: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        {"value": gold_value(q["value"]), "unit": q["normalized_unit"], "change": q.get("change")}
        for q in sentence["quantities"]
    ]


MONEY_WORDS = re.compile(
    r"dollar|euro|yuan|yen|pound sterling|rupee|shekel|ringgit|krone|franc|peso|lira|kuna|cent\b|sen\b|penny"
    r"|peseta|guild|markka|colón|lari|bitcoin|satoshi"
)


def of_type(name: str, wanted: str) -> bool:
    is_money, is_percent = (
        bool(MONEY_WORDS.search(name.lower())),
        name.lower() in ("percentage", "percentage point", "basis point"),
    )
    return not wanted or ("money" in wanted and is_money) or ("percent" in wanted and is_percent)


def arguments() -> argparse.Namespace:
    """The command's options."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("gold", type=Path)
    parser.add_argument("--predictions", type=Path, help="write them here, for another scorer")
    parser.add_argument(
        "--errors", type=int, default=0, help="show the sentences of the first N mistakes in value+unit"
    )
    parser.add_argument("--types", default="", help="only gold and predictions of these types: money,percent")
    parser.add_argument(
        "--two-levels", action="store_true", help='count "from A to B" as our two levels, not as one range'
    )
    parser.add_argument("--model", help="a spaCy pipeline to tag with; default: none, the blank English tokenizer")
    return parser.parse_args()


def main() -> int:
    """Score, print the table, and write the predictions where asked."""
    args = arguments()

    nlp = spacy.load(args.model) if args.model else spacy.blank("en")
    gold = json.loads(args.gold.read_text("utf-8"))
    hits, total, predicted_total, out, shown, seconds = dict.fromkeys(MEASURES, 0), 0, 0, [], 0, 0.0
    for sentence in gold:
        doc: Doc = nlp(sentence["text"])
        begin = time.perf_counter()
        found = find_quantities(doc, everything=True)
        seconds += time.perf_counter() - begin
        preds = [to_prediction(q, sentence["text"]) for q in found]
        share_changes(found, preds, sentence["text"])
        if not args.two_levels:
            preds = join_from_to(found, preds, sentence["text"])
        out.append({"text": sentence["text"], "quantities": preds})
        golds = [g for g in read_gold(sentence) if of_type(g["unit"], args.types)]
        preds = [p for p in preds if of_type(p["unit"], args.types)]
        total, predicted_total = total + len(golds), predicted_total + len(preds)
        for measure in MEASURES:
            held = pairs(golds, preds, AGREE[measure])
            hits[measure] += len(held)
            if measure == "value+unit" and len(held) < max(len(golds), len(preds)) and shown < args.errors:
                shown += 1
                print("\n" + sentence["text"])
                for g in [g for i, g in enumerate(golds) if i not in held.values()]:
                    print("   -", g["value"], g["unit"], g["change"])
                for p in [p for i, p in enumerate(preds) if i not in held]:
                    print("   +", p["value"], p["unit"], p["change"])
    if args.predictions:
        args.predictions.write_text(json.dumps(out, ensure_ascii=False, indent=1), encoding="utf-8")
    f1 = {m: 200 * hits[m] / (total + predicted_total) if total + predicted_total else 0.0 for m in MEASURES}
    print(f"{'F1':24}" + "".join(f"{m:>14}" for m in MEASURES))
    for name, row in PUBLISHED.items():
        print(f"{name + ' (published)':24}" + "".join(f"{'–' if x is None else x:>14}" for x in row))
    print(f"{'soe-facts':24}" + "".join(f"{f1[m]:14.1f}" for m in MEASURES))
    print(f"{args.gold.name}: {len(gold)} sentences, {total} gold, {predicted_total} predicted, {seconds:.2f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())

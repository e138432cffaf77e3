"""Files, folders, globs, standard input and JSONL records become documents, one at a time.

`items` holds what a reader yields, `decode` turns bytes into text, `paths` finds the files, `jsonl` reads records,
`inputs` puts them together.
"""

from soe_facts.readers.inputs import JSONL, STDIN, TEXT, ReadOptions, read_inputs
from soe_facts.readers.items import Item, Signal

__all__ = ["JSONL", "STDIN", "TEXT", "Item", "ReadOptions", "Signal", "read_inputs"]

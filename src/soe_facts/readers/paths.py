"""Inputs as they were typed become files: folders are walked in sorted order, globs expanded."""

from __future__ import annotations

import os
from collections.abc import Iterator
from glob import glob, has_magic
from pathlib import Path

from soe_facts.errors import InputError


def find_files(given: str, suffixes: tuple[str, ...]) -> Iterator[Path | InputError]:
    """The files that one input stands for; an error in place of each that cannot be had."""
    path = Path(given)
    if os.path.isdir(given):  # noqa: PTH112 - unlike Path.is_dir it does not raise on names too long
        yield from _walk(path, suffixes)
    elif not os.path.lexists(path) and has_magic(given):
        yield from _expand(given, suffixes)
    else:
        yield path


def _expand(pattern: str, suffixes: tuple[str, ...]) -> Iterator[Path | InputError]:
    matches = sorted(glob(pattern, recursive=True))  # noqa: PTH207 - the pattern may be absolute
    if not matches:
        yield InputError(pattern, "no file matches")
    for match in matches:
        path = Path(match)
        # "data/**" also matches the folders whose files it matches.
        if not path.is_dir():
            yield path
        elif "**" not in pattern:
            yield from _walk(path, suffixes)


def _walk(folder: Path, suffixes: tuple[str, ...]) -> Iterator[Path | InputError]:
    problems: list[InputError] = []

    def note(error: OSError) -> None:
        problems.append(InputError(str(error.filename), error.strerror or "cannot be read"))

    found = False
    for root, folders, names in os.walk(folder, onerror=note):
        yield from problems
        found = found or bool(problems)
        problems.clear()
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and name.lower().endswith(suffixes):
                found = True
                yield Path(root, name)
    yield from problems
    if not found and not problems:
        yield InputError(str(folder), f"no {' or '.join(suffixes)} file in this folder")

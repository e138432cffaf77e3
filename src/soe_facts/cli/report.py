"""What the command says on standard error: failures, warnings, notes and progress."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID


def say(message: str) -> None:
    """One line on standard error, under the command's name."""
    click.echo(f"soe-facts: {one_line(message)}", err=True)


def one_line(text: str) -> str:
    """The text with every run of white space a blank and no control characters, which a terminal would obey.

    >>> one_line("two\\nlines and \\x1b[31mred")
    'two lines and [31mred'
    """
    return "".join(char for char in " ".join(text.split()) if char.isprintable())


class Reporter:
    """Speaks during a run as loudly as asked, around a line of progress if there is one."""

    def __init__(self, *, quiet: bool = False, verbose: bool = False, debug: bool = False) -> None:
        self.quiet = quiet
        self.verbose = verbose
        self.debug = debug
        self._progress: Progress | None = None
        self._task: TaskID | None = None

    def fail(self, message: str, trace: str | None = None) -> None:
        """Report an input that gave nothing; not even `--quiet` hides it."""
        if self.debug and trace:
            click.echo(trace.rstrip(), err=True)
        self._line(message)

    def warn(self, message: str) -> None:
        """Report what was done otherwise than might be expected."""
        if not self.quiet:
            self._line(f"warning: {message}")

    def note(self, message: str) -> None:
        """Say what `--verbose` asks for."""
        if self.verbose:
            self._line(message)

    def advance(self) -> None:
        """Count one more document."""
        if self._progress is not None and self._task is not None:
            self._progress.advance(self._task)

    @contextmanager
    def progress(self, *, wanted: bool) -> Iterator[None]:
        """Show a count of documents while the block runs, if wanted and standard error is a terminal."""
        if not wanted or self.quiet or sys.stderr is None or not sys.stderr.isatty():
            yield
            return
        from rich.console import Console
        from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

        columns = (SpinnerColumn(), TextColumn("{task.completed:.0f} documents"), TimeElapsedColumn())
        with Progress(*columns, console=Console(stderr=True), transient=True) as self._progress:
            self._task = self._progress.add_task("documents", total=None)
            try:
                yield
            finally:
                self._progress, self._task = None, None

    def _line(self, message: str) -> None:
        if self._progress is None:
            say(message)
        else:
            self._progress.console.print(
                f"soe-facts: {one_line(message)}", markup=False, highlight=False, soft_wrap=True
            )

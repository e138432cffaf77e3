"""The error contract: whatever goes wrong becomes one line on standard error and an exit status."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, NoReturn

import click

from soe_facts.cli.report import say
from soe_facts.errors import SoeFactsError

CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}

DONE, NOTHING_FOUND, UNUSABLE, SOME_FAILED, INTERRUPTED = 0, 1, 2, 3, 130

DEBUG = "soe_facts.debug"


class SoeFactsGroup(click.Group):
    """A click group that speaks in single lines and keeps the exit statuses of docs/cli.md."""

    def main(  # type: ignore[override]  # click overloads it by a flag that is of no use here
        self, args: Sequence[str] | None = None, prog_name: str | None = None, **extra: Any
    ) -> NoReturn:
        """Run the command line and exit; nothing but SystemExit leaves."""
        extra["standalone_mode"] = False
        try:
            result = super().main(args, prog_name, **extra)
            status = result if isinstance(result, int) else DONE
        except click.exceptions.NoArgsIsHelpError as error:
            error.show()
            status = UNUSABLE
        except click.UsageError as error:
            say(_usage_line(error))
            status = UNUSABLE
        except click.ClickException as error:
            say(error.format_message())
            status = UNUSABLE
        except click.Abort:
            say("interrupted")
            status = INTERRUPTED
        sys.exit(status)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the chosen command; what it raises on purpose or by accident becomes an exit status."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            # The reader has seen enough, as in `| head`; that is no error of ours.
            _silence_stdout()
            ctx.exit(DONE)
        except SoeFactsError as error:
            self._trace(ctx)
            say(str(error))
            ctx.exit(UNUSABLE)
        except (click.ClickException, click.exceptions.Exit, click.Abort):
            raise
        except Exception as error:
            self._trace(ctx)
            hint = "" if ctx.meta.get(DEBUG) else "; run again with --debug for the details"
            say(f"internal error: {type(error).__name__}: {error}{hint}")
            ctx.exit(UNUSABLE)

    @staticmethod
    def _trace(ctx: click.Context) -> None:
        if ctx.meta.get(DEBUG):
            traceback.print_exc()


def _usage_line(error: click.UsageError) -> str:
    path = error.ctx.command_path if error.ctx is not None else "soe-facts"
    return f"{error.format_message().rstrip('.')}; see '{path} --help'"


def _silence_stdout() -> None:
    """Let what is still buffered go nowhere, or Python complains about the closed pipe on its way out."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)

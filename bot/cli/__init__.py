"""The shell: `mls` and its commands, a file a group. Each parses, calls one use case and prints.

What a command needs is imported inside it, so that `mls --help` answers at once.
"""

from collections.abc import Sequence

import typer

from bot.cli import board, content, db, demo, explain, reply, run
from bot.cli.console import messages
from bot.errors import StudyBotError


def main(arguments: Sequence[str] | None = None) -> None:
    """Run `mls` with these arguments, or those of the process; what goes wrong for a person is one sentence."""
    try:
        build_shell()(args=arguments, prog_name="mls")
    except StudyBotError as error:
        messages.print(str(error), style="red", markup=False, soft_wrap=True)
        raise SystemExit(1) from None


def build_shell() -> typer.Typer:
    """The `mls` command with all its groups."""
    shell = typer.Typer(
        help="A study bot for Slack, and the tools of its authors.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    for group in (run, demo, content, explain, reply, board, db):
        group.register(shell)
    return shell

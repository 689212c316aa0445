"""Files with an entry a line, answered by a JSON object a line."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import typer

from bot.cli.console import track

BATCH = typer.Option(None, "--batch", metavar="FILE", help="an entry a line; prints a JSON object a line")
JSON = typer.Option(False, "--json", help="print a JSON object instead of text")


def read_lines(path: Path) -> list[str]:
    """The lines of a file. Raises typer.BadParameter if it cannot be read."""
    try:
        with path.open(encoding="utf-8") as file:
            return [line.rstrip("\r\n") for line in file]
    except (OSError, UnicodeDecodeError) as error:
        raise typer.BadParameter(f"{path} cannot be read: {error}", param_hint="--batch") from None


def track_lines(path: Path) -> Iterator[tuple[int, str]]:
    """The lines of a file with their numbers from 1, with a progress bar."""
    return enumerate(track(read_lines(path), path.name), start=1)


def print_json(data: Mapping[str, Any]) -> None:
    """Print an object on one line."""
    typer.echo(json.dumps(data, ensure_ascii=False))

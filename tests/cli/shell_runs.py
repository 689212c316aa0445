"""Running `mls` over the bread pack: inside the test's process, or as a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

from typer.testing import CliRunner, Result

from bot.cli import build_shell

PACKS = Path(__file__).parents[1] / "packs"


def run_shell(*arguments: str, database: Path | None = None, typed: str | None = None, content: Path = PACKS) -> Result:
    """`mls` with these arguments, and what is typed when it asks; errors that it raises are raised here."""
    environment = {"MLS_CONTENT": str(content)}
    if database is not None:
        environment["MLS_DATABASE_URL"] = f"sqlite:///{database}"
    return CliRunner().invoke(build_shell(), arguments, input=typed, env=environment, catch_exceptions=False)


def run_process(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    """The same as a process, as a person sees it."""
    command = [sys.executable, "-m", "bot", *arguments]
    own = {**os.environ, "MLS_CONTENT": str(PACKS), **environment}
    return subprocess.run(command, capture_output=True, text=True, env=own, check=False)

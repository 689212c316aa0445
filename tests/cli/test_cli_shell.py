"""The shell as a whole: help at once, errors as sentences, pipes that break."""

import subprocess
import sys
from pathlib import Path

from cli.shell_runs import run_process, run_shell


def test_help_names_every_command() -> None:
    shown = run_shell("--help").stdout
    for command in ("run", "demo", "playground", "content", "explain", "reply", "board", "db"):
        assert f"\n  {command} " in shown


def test_help_is_shown_without_loading_what_the_bot_needs() -> None:
    program = (
        "import sys, bot.cli; print([m for m in ('slack_bolt', 'sqlalchemy', 'numpy', 'pydantic') if m in sys.modules])"
    )
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert loaded.stdout == "[]\n"


def test_an_error_is_its_sentence_and_no_traceback(tmp_path: Path) -> None:
    done = run_process("board", "nowhere", MLS_DATABASE_URL=f"sqlite:///{tmp_path}/new.db")
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr == "I know no channel “nowhere”: none is set up in this database yet.\n"


def test_a_database_that_cannot_be_opened_is_said_to_be_so() -> None:
    done = run_process("db", "upgrade", MLS_DATABASE_URL="sqlite:////no/such/folder/mls.db")
    assert done.returncode == 1
    assert done.stderr.startswith("The database at sqlite:////no/such/folder/mls.db cannot be used: ")
    assert "Traceback" not in done.stderr


def test_a_mistyped_command_gets_a_suggestion() -> None:
    done = run_shell("explian", "RCF")
    assert done.exit_code == 2
    assert "Did you mean 'explain'?" in done.stderr


def test_a_reader_that_stops_reading_causes_no_traceback(tmp_path: Path) -> None:
    queries = tmp_path / "queries.txt"
    queries.write_text("why steam\n" * 3_000, encoding="utf-8")
    command = f"{sys.executable} -m bot explain --batch {queries} | head -n 1"
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, check=False)
    assert done.stdout.count("\n") == 1
    assert "Traceback" not in done.stderr
    assert "Exception" not in done.stderr

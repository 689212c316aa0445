"""The page for authors, followed to the letter."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from cli.shell_runs import run_shell

from bot.core.item import ItemKind
from bot.packs.formats.csv_table import COLUMNS

PAGE = Path(__file__).parents[1] / "docs" / "writing-a-pack.md"
_BLOCK = re.compile(r"^```(?P<language>\w+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"`([^`\s]+\.(?:yaml|md|csv))`")


def test_the_page_leads_from_an_empty_folder_to_a_pack_that_passes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for language, name, body in _walk():
        if language == "sh":
            _run(body)
        else:
            assert Path(name).exists() or name.endswith(".csv"), f"{name} is not where the page says that it is"
            Path(name).write_text(body, encoding="utf-8")
    checked = run_shell("content", "check", content=tmp_path)
    assert checked.exit_code == 0
    assert f"now says `{checked.stdout.strip()}`" in PAGE.read_text(encoding="utf-8")


def test_the_page_names_every_kind_and_every_column() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert all(f"| `{kind}` |" in page for kind in ItemKind)
    columns = {re.sub(r"_[a-j]$", "_a", re.sub(r"_\d$", "_1", column)) for column in COLUMNS}
    assert {column for column in columns if f"`{column}`" not in page} == set()


def _walk() -> Iterator[tuple[str, str, str]]:
    """(language, file, body) of the walk-through's blocks; the file is the last one that is named before the block."""
    page = PAGE.read_text(encoding="utf-8")
    text = page[page.index("## From an empty") : page.index("## What everything means")]
    position = 0
    for block in _BLOCK.finditer(text):
        named = _FILE.findall(text[position : block.start()])
        yield block["language"], named[-1] if named else "", block["body"]
        position = block.end()


def _run(commands: str) -> None:
    for line in commands.splitlines():
        program, *arguments = shlex.split(line)
        assert program in ("mls", "export")
        if program == "mls":
            run_shell(*arguments, content=Path())

"""Copies of the bread pack with something changed, and what is found wrong with them."""

import shutil
from pathlib import Path

from bot.packs.checks import check_pack
from bot.packs.loader import LoadedPack, read_pack
from bot.packs.problems import Problem

BREAD = Path(__file__).parent / "bread"

DOUGH = "items/dough/1.2-let-it-rise.yaml"
MIXING = "items/dough/1.1-weigh-and-mix.yaml"
OVEN = "items/oven/2.1-bake.yaml"
PACK = "pack.yaml"
MISTAKES = "misconceptions.yaml"
WORDS = "vocabulary.yaml"
BULK_RISE = "notes/dough/bulk-rise.md"
BAKING = "notes/oven/baking.md"


def copy_bread(tmp_path: Path, *changes: tuple[str, str, str]) -> Path:
    """A copy of the pack in which each change (file, old text, new text) is made once."""
    folder = tmp_path / "bread"
    shutil.copytree(BREAD, folder)
    for file, old, new in changes:
        text = (folder / file).read_text(encoding="utf-8")
        assert old in text, f"{file} does not say {old!r}"
        (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    return folder


def load_bread(tmp_path: Path, *changes: tuple[str, str, str]) -> LoadedPack:
    """The changed copy, which can be read without a problem."""
    loaded, problems = read_pack(copy_bread(tmp_path, *changes))
    assert loaded is not None
    assert problems == []
    return loaded


def read_problems(folder: Path) -> list[str]:
    """What is found while reading, with paths as seen from the pack's folder."""
    return [_relative(problem, folder) for problem in sorted(read_pack(folder)[1])]


def check_problems(tmp_path: Path, *changes: tuple[str, str, str]) -> list[str]:
    """What the checks find in the changed copy, with paths as seen from the pack's folder."""
    return [_relative(problem, tmp_path / "bread") for problem in check_pack(load_bread(tmp_path, *changes))]


def _relative(problem: Problem, folder: Path) -> str:
    return str(problem).replace(f"{folder}/", "")

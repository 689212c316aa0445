"""The packs that come with the program are right."""

from pathlib import Path

import pytest

from bot.cli.view_checks import check_item_views, check_note_views
from bot.packs.checks import check_pack
from bot.packs.loader import find_pack_folders, read_pack
from bot.packs.shipped import find_shipped_content


@pytest.mark.parametrize("folder", find_pack_folders(find_shipped_content()), ids=lambda folder: folder.name)
def test_a_shipped_pack_has_no_problems(folder: Path) -> None:
    loaded, problems = read_pack(folder)
    assert problems == []
    assert loaded is not None
    assert check_pack(loaded) == []


@pytest.mark.parametrize("folder", find_pack_folders(find_shipped_content()), ids=lambda folder: folder.name)
def test_every_view_of_a_shipped_pack_fits_into_slack(folder: Path) -> None:
    loaded, _ = read_pack(folder)
    assert loaded is not None
    assert [problem for item in loaded.pack.items.values() for problem in check_item_views(loaded, item)] == []
    assert [problem for note in loaded.pack.notes.values() for problem in check_note_views(loaded, note)] == []

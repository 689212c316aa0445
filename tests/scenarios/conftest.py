"""The study hall: the real bot against the embedded local Slack, over real HTTP and a real WebSocket."""

import logging
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from builders import create_pack
from scenarios.study_hall import Shelf, StudyHall

from bot.config import Transport
from bot.packs.loader import load_packs
from bot.retrieval.finder import build_finder

TUESDAY = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
"""Nine o'clock in Berlin on a Tuesday."""
PACKS = Path(__file__).parents[1] / "packs"


@pytest.fixture(scope="session")
def bread_shelf() -> Shelf:
    """The bread pack, and a second one beside it."""
    packs = load_packs(PACKS) | {"bread-baking": create_pack()}
    return Shelf(
        packs, {pack.id: build_finder(pack.notes, pack.lexicon, pack.vocabulary.acronyms) for pack in packs.values()}
    )


@pytest.fixture
def study_hall(
    bread_shelf: Shelf, sqlite_template: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> Iterator[StudyHall]:
    """The bot connected by Socket Mode in a workspace that does not know it yet; nothing alarming may be logged."""
    yield from _open(StudyHall(bread_shelf, _copy(sqlite_template, tmp_path), TUESDAY), caplog)


@pytest.fixture
def study_hall_over_http(
    bread_shelf: Shelf, sqlite_template: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> Iterator[StudyHall]:
    """The same, reached by signed HTTP."""
    yield from _open(StudyHall(bread_shelf, _copy(sqlite_template, tmp_path), TUESDAY, Transport.HTTP), caplog)


def _open(hall: StudyHall, caplog: pytest.LogCaptureFixture) -> Iterator[StudyHall]:
    try:
        yield hall
    finally:
        hall.close()
    alarming = [record.getMessage() for record in caplog.get_records("call") if record.levelno > logging.INFO]
    assert hall.expects_trouble or alarming == []


def _copy(template: Path, folder: Path) -> Path:
    path = folder / "hall.db"
    path.write_bytes(template.read_bytes())
    return path

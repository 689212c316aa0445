import pytest
from slack.views.gallery import GALLERY, Build
from slack.views.reading import picture, read, read_aloud
from syrupy.assertion import SnapshotAssertion

from bot.slack.views.message import Message

STATES = [pytest.param(build, id=f"{part}: {name}") for part, views in GALLERY.items() for name, build in views.items()]


@pytest.mark.parametrize("build", STATES)
def test_every_view_reads_as_a_person_last_approved(build: Build, snapshot: SnapshotAssertion) -> None:
    assert picture(read(build())) == snapshot


@pytest.mark.parametrize("build", STATES)
def test_the_text_of_every_message_reads_aloud_as_approved(build: Build, snapshot: SnapshotAssertion) -> None:
    shown = build()
    if isinstance(shown, Message):
        assert picture(read_aloud(shown)) == snapshot

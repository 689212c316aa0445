"""What holds for every view."""

import re

import pytest
from slack.views.gallery import GALLERY, Build
from slack.views.reading import read, read_aloud
from slack_sdk.models.views import View

from bot.slack.views.message import Message

MESSAGES = [
    pytest.param(build, id=f"{part}: {name}")
    for part, views in GALLERY.items()
    for name, build in views.items()
    if isinstance(build(), Message)
]
EVERYTHING = [
    pytest.param(build, id=f"{part}: {name}") for part, views in GALLERY.items() for name, build in views.items()
]
PHONE_LINE = 46
VERBS = (
    *("Answer", "Ask", "Change", "Erase", "Explain", "Keep", "Next", "Neither", "Post", "Quiz", "Read", "Repeat"),
    *("Report", "Set", "Share", "Show", "Start", "Submit", "Withdraw", "Save", "Cancel", "Done", "👍", "👎"),
    *("Back", "Skip", "Flag", "Unflag", "Review", "Finish", "See", "Go", "Try", "Accept", "Decline"),
)
WORD = re.compile(r"[^\W_]{3,}(?![\w…])")


@pytest.mark.parametrize("build", MESSAGES)
def test_the_text_says_every_word_that_the_blocks_say(build: Build) -> None:
    message = build()
    assert isinstance(message, Message)
    shown = " ".join(line for line in read(message) if not line.startswith("["))  # menus say their names alone
    assert _words(shown) <= _words(" ".join(read_aloud(message)))


@pytest.mark.parametrize("build", MESSAGES)
def test_no_message_mentions_anybody(build: Build) -> None:
    message = build()
    assert isinstance(message, Message)
    assert not re.search(r"<[@!]", str(message.content()))


@pytest.mark.parametrize("build", EVERYTHING)
def test_every_button_is_a_verb_or_a_letter(build: Build) -> None:
    for text in _buttons(build()):
        assert text.startswith(VERBS) or re.fullmatch(r"[A-Z]( and [A-Z])?", text), text


@pytest.mark.parametrize("build", EVERYTHING)
def test_preformatted_lines_fit_a_phone(build: Build) -> None:
    table = [line.removeprefix("| ") for line in read(build()) if line.startswith("| ")]
    assert all(len(line) <= PHONE_LINE for line in table), table


def _words(text: str) -> set[str]:
    return set(WORD.findall(text.lower()))


def _buttons(shown: Message | View) -> list[str]:
    blocks = shown.blocks if isinstance(shown, Message) else shown.blocks or []
    elements = [element for block in blocks for element in block.to_dict().get("elements", [])]
    return [element["text"]["text"] for element in elements if element["type"] == "button"]

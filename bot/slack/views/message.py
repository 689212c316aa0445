"""Messages: blocks, and the text that says what they say."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from slack_sdk.models.blocks import Block

from bot.slack.views.parts.accessibility import Part, blocks_of, spoken_of
from bot.slack.views.parts.escaping import cut_escaped

TEXT_LIMIT = 4_000
"""What `chat.update` takes; posting takes more."""


@dataclass(frozen=True)
class Message:
    """What is posted. Screen readers and notifications read `text` alone, so it says all that `blocks` say."""

    text: str
    blocks: list[Block]

    def content(self) -> dict[str, Any]:
        """The message as Slack's methods take it."""
        return {"text": self.text, "blocks": [block.to_dict() for block in self.blocks]}


def message_of(*parts: Part | None) -> Message:
    """The message made of parts; those that are None are left out."""
    return Message(cut_escaped(spoken_of(parts), TEXT_LIMIT), blocks_of(parts))


def ready_message(content: Mapping[str, Any]) -> Message:
    """The message that `content()` gave as plain data."""
    return Message(content["text"], Block.parse_all(list(content["blocks"])))

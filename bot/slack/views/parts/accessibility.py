"""Parts: blocks together with what they say, so that a message's text can say all that its blocks say.

In Slack a screen reader and a notification read a message's text and nothing else.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from slack_sdk.models.blocks import (
    ActionsBlock,
    Block,
    ButtonElement,
    CheckboxesElement,
    ContextBlock,
    DividerBlock,
    HeaderBlock,
    InteractiveElement,
    MarkdownTextObject,
    OverflowMenuElement,
    PlainTextObject,
    RichTextBlock,
    RichTextElementParts,
    RichTextPreformattedElement,
    SectionBlock,
    StaticSelectElement,
)

from bot.slack.views.parts.escaping import cut, escape, plain
from bot.slack.views.parts.signs import DOT

HEADER_LIMIT = 150
SECTION_LIMIT = 3_000


@dataclass(frozen=True, slots=True)
class Part:
    """Blocks and what they say, as mrkdwn."""

    blocks: tuple[Block, ...]
    spoken: str = ""


def heading(text: str) -> Part:
    """A title, in large letters; `text` is plain."""
    shown = plain(text, HEADER_LIMIT)
    return Part((HeaderBlock(text=PlainTextObject(text=shown, emoji=False)),), escape(shown))


def section(mrkdwn: str, *, spoken: str | None = None) -> Part:
    """A paragraph of mrkdwn, at most 3,000 characters; `spoken` where it is better said in other words."""
    return Part((SectionBlock(text=mrkdwn_object(mrkdwn)),), mrkdwn if spoken is None else spoken)


def context(*pieces: str | None) -> Part:
    """A line in small letters: pieces of mrkdwn with dots between them; those that are None are left out."""
    line = DOT.join(piece for piece in pieces if piece)
    return Part((ContextBlock(elements=[mrkdwn_object(line)]),), line)


def preformatted(lines: Sequence[str], *, spoken: str) -> Part:
    """Lines in a fixed-width font, in which nothing is parsed; `spoken` says in words what columns and bars show."""
    text = cut("\n".join(lines), SECTION_LIMIT)
    element = RichTextPreformattedElement(elements=[RichTextElementParts.Text(text=text)])
    return Part((RichTextBlock(elements=[element]),), spoken)


def actions(*elements: InteractiveElement, block_id: str | None = None) -> Part:
    """A row of buttons and menus; said are the words on the buttons."""
    names = DOT.join(filter(None, map(_name, elements)))
    return Part((ActionsBlock(elements=list(elements), block_id=block_id),), f"Buttons: {names}" if names else "")


def divider() -> Part:
    """A thin line."""
    return Part((DividerBlock(),))


def unspoken(block: Block) -> Part:
    """A block that says nothing which another part does not say."""
    return Part((block,))


def blocks_of(parts: Iterable[Part | None]) -> list[Block]:
    """The blocks of all parts; those that are None are left out."""
    return [block for part in parts if part for block in part.blocks]


def spoken_of(parts: Iterable[Part | None]) -> str:
    """What all parts say, a line or more for each."""
    return "\n".join(part.spoken for part in parts if part and part.spoken)


def mrkdwn_object(mrkdwn: str) -> MarkdownTextObject:
    """A text object in which Slack adds no links and mentions of its own."""
    return MarkdownTextObject(text=mrkdwn, verbatim=True)


def plain_object(text: str, limit: int = SECTION_LIMIT) -> PlainTextObject:
    """A text object in which nothing is parsed, not even names of emoji."""
    return PlainTextObject(text=plain(text, limit), emoji=False)


def _name(element: InteractiveElement) -> str:
    """What is written on an element: a button's words, a menu's choices, the boxes to tick."""
    match element:
        case ButtonElement(text=text) if text is not None:
            return escape(text.text)
        case OverflowMenuElement():
            return DOT.join(_option_texts(element.options))
        case CheckboxesElement():
            return f"boxes to tick, {', '.join(_option_texts(element.options or []))}"
        case StaticSelectElement(placeholder=placeholder) if placeholder is not None:
            return f"menu {escape(placeholder.text)}"
    return ""


def _option_texts(options: Iterable[Any]) -> list[str]:
    return [escape(option.to_dict()["text"]["text"]) for option in options]

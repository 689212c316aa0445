"""What Slack would show of a message or view, in the terminal: titles, bold, code, links and buttons."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.rule import Rule
from rich.text import Text
from slack_sdk.models.blocks import Block

Data = Mapping[str, Any]

WIDTH = 84
"""About as wide as Slack sets a message beside its side bar."""

_JOINER = "\u2060"
_MARKED = re.compile(
    r"`(?P<code>[^`\n]+)`"
    r"|(?<![\w*])\*(?P<bold>[^\s*](?:[^*\n]*[^\s*])?)\*(?![\w*])"
    r"|(?<!\w)_(?P<italic>[^\s_](?:[^_\n]*[^\s_])?)_(?!\w)"
    r"|<(?P<link>[^<>\s|]+)(?:\|(?P<label>[^<>]*))?>"
)
_STYLES = {"bold": "bold", "italic": "italic"}
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"))


def frame(title: str, blocks: Sequence[Block]) -> Panel:
    """The blocks of a message or view, in a frame with a title."""
    shown = [part for block in blocks for part in _block(block.to_dict())]
    return Panel(Group(*shown), title=Text(title), title_align="left", width=WIDTH, border_style="dim")


def from_mrkdwn(mrkdwn: str) -> Text:
    """A run of mrkdwn as styled text."""
    text = Text()
    position = 0
    for marked in _MARKED.finditer(mrkdwn):
        text.append(_plain(mrkdwn[position : marked.start()]))
        text.append(_styled(marked))
        position = marked.end()
    return text.append(_plain(mrkdwn[position:]))


def _styled(marked: re.Match[str]) -> Text:
    kind = next(kind for kind in ("code", "bold", "italic", "link") if marked[kind])
    if kind == "code":
        return Text(_plain(marked["code"]), style="cyan")
    if kind == "link":
        return Text(_plain(marked["label"] or marked["link"]), style=f"underline link {_plain(marked['link'])}")
    inner = from_mrkdwn(marked[kind])
    inner.stylize(_STYLES[kind])
    return inner


def _plain(mrkdwn: str) -> str:
    for entity, sign in _ENTITIES:
        mrkdwn = mrkdwn.replace(entity, sign)
    return mrkdwn.replace(_JOINER, "")


def _block(block: Data) -> Iterator[RenderableType]:
    return _BLOCKS[block["type"]](block)


def _header(block: Data) -> Iterator[RenderableType]:
    yield Text(block["text"]["text"], style="bold")
    yield Text()


def _section(block: Data) -> Iterator[RenderableType]:
    yield _text(block["text"])
    yield Text()


def _context(block: Data) -> Iterator[RenderableType]:
    line = Text(" ").join(_text(element) for element in block["elements"])
    line.stylize("dim")
    yield line


def _actions(block: Data) -> Iterator[RenderableType]:
    yield Text("  ").join(_ELEMENTS[element["type"]](element) for element in block["elements"])
    yield Text()


def _preformatted(block: Data) -> Iterator[RenderableType]:
    for element in block["elements"]:
        yield Text("".join(part["text"] for part in element["elements"]), style="cyan")


def _divider(_: Data) -> Iterator[RenderableType]:
    yield Rule(style="dim")


def _text(text: Data) -> Text:
    return Text(str(text["text"])) if text["type"] == "plain_text" else from_mrkdwn(text["text"])


def _button(element: Data) -> Text:
    return Text(f"[ {element['text']['text']} ]", style="bold reverse" if element.get("style") else "bold")


def _boxes(element: Data) -> Text:
    return Text("  ".join(f"☐ {option['text']['text']}" for option in element["options"]))


_BLOCKS: Mapping[str, Callable[[Data], Iterator[RenderableType]]] = {
    "header": _header,
    "section": _section,
    "context": _context,
    "actions": _actions,
    "rich_text": _preformatted,
    "divider": _divider,
}
_ELEMENTS: Mapping[str, Callable[[Data], Text]] = {
    "button": _button,
    "checkboxes": _boxes,
    "overflow": lambda _: Text("[ ⋯ ]", style="bold"),
}

"""What a person would read of a message or view: plain lines, as Slack would show them."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from slack_sdk.models.views import View

from bot.slack.views.limits import check_message, check_view
from bot.slack.views.message import Message

Data = Mapping[str, Any]

_CONTROL = re.compile(r"<([^<>]*)>")
_JOINER = "\u2060"


def read(shown: Message | View) -> list[str]:
    """The lines of a message, a modal or a home tab that Slack would take."""
    return read_message(shown) if isinstance(shown, Message) else read_view(shown)


def read_message(message: Message) -> list[str]:
    """The lines of a message that Slack would take."""
    check_message(message)
    return [line for block in message.blocks for line in _read_block(block.to_dict())]


def read_view(view: View) -> list[str]:
    """The lines of a modal or home tab that Slack would take, with its title and buttons."""
    check_view(view)
    data = view.to_dict()
    title = [f"== {data['title']['text']} =="] if "title" in data else []
    lines = [line for block in data["blocks"] for line in _read_block(block)]
    buttons = " ".join(f"[{data[name]['text']}]" for name in ("submit", "close") if name in data)
    return [*title, *lines, *([buttons] if buttons else [])]


def read_aloud(message: Message) -> list[str]:
    """The lines that a screen reader would say."""
    check_message(message)
    return _shown(message.text).split("\n")


def picture(lines: list[str]) -> str:
    """Lines as one text, for a snapshot that a person reviews."""
    return "\n".join(lines) + "\n"


def _read_block(block: Data) -> list[str]:
    return _BLOCKS[block["type"]](block)


def _element(element: Data) -> str:
    return _ELEMENTS[element["type"]](element)


def _preformatted(block: Data) -> list[str]:
    texts = [part["text"] for element in block["elements"] for part in element["elements"]]
    return [f"| {line}" for line in "".join(texts).split("\n")]


def _input(block: Data) -> list[str]:
    hint = f" ({block['hint']['text']})" if "hint" in block else ""
    optional = " (optional)" if block.get("optional") else ""
    return [f"{block['label']['text']}{optional}: {_element(block['element'])}{hint}"]


def _boxes(element: Data) -> str:
    ticked = element.get("initial_options", [])
    return " ".join(f"[{'x' if one in ticked else ' '}] {one['text']['text']}" for one in element["options"])


def _menu(element: Data) -> str:
    return f"[{_initial(element)} ▾: {_options(element)}]"


def _initial(element: Data) -> str:
    chosen = element.get("initial_option")
    return str(chosen["text"]["text"] if chosen else element["placeholder"]["text"])


def _options(element: Data) -> str:
    return " | ".join(option["text"]["text"] for option in element["options"])


_BLOCKS: Mapping[str, Callable[[Data], list[str]]] = {
    "header": lambda block: [f"# {block['text']['text']}"],
    "section": lambda block: _text(block["text"]).split("\n"),
    "context": lambda block: [f"({' '.join(_text(element) for element in block['elements'])})"],
    "actions": lambda block: [" ".join(_element(element) for element in block["elements"])],
    "rich_text": _preformatted,
    "input": _input,
    "divider": lambda block: ["---"],
}
_ELEMENTS: Mapping[str, Callable[[Data], str]] = {
    "button": lambda element: f"[{element['text']['text']}]",
    "overflow": lambda element: f"[⋯ {_options(element)}]",
    "checkboxes": _boxes,
    "radio_buttons": _boxes,
    "static_select": _menu,
    "external_select": lambda element: f"[{_initial(element)} ▾ …]",
    "multi_users_select": lambda element: (
        f"[{', '.join(element.get('initial_users', [])) or element['placeholder']['text']} ▾]"
    ),
    "timepicker": lambda element: f"[{element.get('initial_time', '--:--')}]",
    "plain_text_input": lambda element: "[____]",
}


def _text(text: Data) -> str:
    return str(text["text"]) if text["type"] == "plain_text" else _shown(text["text"])


def _shown(mrkdwn: str) -> str:
    """Links by their labels, entities decoded, joiners unseen."""
    labelled = _CONTROL.sub(lambda control: control[1].rsplit("|", 1)[-1], mrkdwn)
    decoded = labelled.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    return decoded.replace(_JOINER, "")

"""Text objects, options, confirmation dialogs and images: the parts that several blocks and elements share."""

import ipaddress
from typing import Any
from urllib.parse import urlsplit

from bot.playground.validation.rules import (
    Json,
    Place,
    Rule,
    array,
    boolean,
    mapping,
    one_of,
    string,
    typed,
)

MAX_TEXT = 3000


def plain_text(maximum: int = MAX_TEXT) -> Rule:
    """A ``plain_text`` object."""
    return typed({"plain_text": mapping({"text": string(maximum)}, {"emoji": boolean})})


def any_text(maximum: int = MAX_TEXT) -> Rule:
    """A ``plain_text`` or ``mrkdwn`` object."""
    return typed(
        {
            "plain_text": mapping({"text": string(maximum)}, {"emoji": boolean}),
            "mrkdwn": mapping({"text": string(maximum)}, {"verbatim": boolean}),
        }
    )


def option(text: Rule, *, with_url: bool = False) -> Rule:
    """One thing to choose."""
    fields: dict[str, Rule] = {"description": any_text(75)}
    if with_url:
        fields["url"] = string(3000)
    return mapping({"text": text, "value": string(150)}, fields)


SELECT_OPTION = option(plain_text(75))
CHECK_OPTION = option(any_text(75))
OVERFLOW_OPTION = option(plain_text(75), with_url=True)
OPTION_GROUP = mapping({"label": plain_text(75), "options": array(SELECT_OPTION, 100, 1)})

CONFIRM = mapping(
    {"title": plain_text(100), "text": any_text(300), "confirm": plain_text(30), "deny": plain_text(30)},
    {"style": one_of("primary", "danger")},
)


def image_url(value: Any, place: Place) -> None:
    """The address of an image, which Slack fetches: it must be reachable from outside."""
    string(3000)(value, place)
    if not isinstance(value, str) or not value:
        return
    address = urlsplit(value)
    if address.scheme not in ("http", "https") or not _is_public(address.hostname or ""):
        place.refuse("downloading image failed")


def _is_public(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_global
    except ValueError:
        return "." in host and not host.endswith((".local", ".internal", ".localhost"))


SLACK_FILE = mapping({}, {"id": string(), "url": string()})


def one_image_source(value: Json, place: Place) -> None:
    """An image comes from a URL or from a file of Slack's, not from both or neither."""
    if ("image_url" in value) == ("slack_file" in value):
        place.refuse("must define either `image_url` or `slack_file`")


IMAGE_ELEMENT = mapping(
    {"alt_text": string(2000)}, {"image_url": image_url, "slack_file": SLACK_FILE}, also=one_image_source
)

"""The content of a message: text, blocks, attachments and metadata together."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.playground.blocks import fallback_text
from bot.playground.errors import SlackError
from bot.playground.validation.blocks import MAX_MARKDOWN, check_blocks
from bot.playground.validation.rules import MESSAGE, Place, Report

Json = dict[str, Any]

MAX_TEXT = 40_000
MAX_BLOCKS = 50
MAX_ATTACHMENTS = 100
MAX_METADATA = 8_000


@dataclass(frozen=True)
class Content:
    """What a message says, checked."""

    text: str
    blocks: list[Json] = field(default_factory=list)
    attachments: list[Json] = field(default_factory=list)
    metadata: Json | None = None


def check_content(arguments: Mapping[str, Any], *, required: bool) -> Content:
    """The content in the arguments of a call, or a refusal; ``required`` if it may not be empty."""
    text = arguments.get("text") or ""
    if not isinstance(text, str):
        raise SlackError("invalid_arguments", ["[ERROR] must provide a string [json-pointer:/text]"])
    blocks = _check_blocks(arguments.get("blocks"))
    attachments = _check_attachments(arguments.get("attachments"))
    markdown = arguments.get("markdown_text")
    if markdown:
        blocks = _markdown_blocks(markdown, conflict=bool(text or blocks))
    _check_single_table(blocks, attachments)
    if required and not (text.strip() or blocks or attachments):
        raise SlackError("no_text")
    return Content(
        text[:MAX_TEXT] if text else fallback_text(blocks),
        blocks,
        attachments,
        check_metadata(arguments.get("metadata")),
    )


def check_metadata(metadata: Any) -> Json | None:
    """Message metadata, or a refusal; an empty object stands for none."""
    if metadata is None or metadata == {}:
        return None
    if not isinstance(metadata, dict):
        raise SlackError("invalid_metadata_format")
    payload = metadata.get("event_payload")
    if not isinstance(metadata.get("event_type"), str) or not isinstance(payload, dict):
        raise SlackError("invalid_metadata_format")
    if not all(_is_metadata_value(value) for value in payload.values()):
        raise SlackError("invalid_metadata_schema")
    if len(json.dumps(metadata).encode()) > MAX_METADATA:
        raise SlackError("metadata_too_large")
    return metadata


def _check_blocks(blocks: Any) -> list[Json]:
    if blocks is None:
        return []
    if not isinstance(blocks, list):
        raise SlackError("invalid_blocks_format")
    report = Report()
    check_blocks(blocks, Place(report, MESSAGE, "/blocks"), MAX_BLOCKS)
    if report.problems:
        messages = [f"[ERROR] {problem}" for problem in report.problems]
        raise SlackError("invalid_blocks", messages, {"errors": report.problems})
    return blocks


def _check_attachments(attachments: Any) -> list[Json]:
    if attachments is None:
        return []
    if not isinstance(attachments, list) or not all(isinstance(each, dict) for each in attachments):
        raise SlackError("invalid_attachments")
    if len(attachments) > MAX_ATTACHMENTS:
        raise SlackError("too_many_attachments")
    for index, attachment in enumerate(attachments):
        report = Report()
        check_blocks(attachment.get("blocks", []), Place(report, MESSAGE, f"/attachments/{index}/blocks"), MAX_BLOCKS)
        if report.problems:
            messages = [f"[ERROR] {problem}" for problem in report.problems]
            raise SlackError("invalid_attachments", messages, {"errors": report.problems})
    return attachments


def _markdown_blocks(markdown: Any, *, conflict: bool) -> list[Json]:
    if conflict:
        raise SlackError("markdown_text_conflict")
    if not isinstance(markdown, str) or len(markdown) > MAX_MARKDOWN:
        raise SlackError("msg_too_long")
    return [{"type": "markdown", "text": markdown}]


def _check_single_table(blocks: list[Json], attachments: list[Json]) -> None:
    everywhere = [*blocks, *(block for each in attachments for block in each.get("blocks", []))]
    if sum(block.get("type") == "table" for block in everywhere) > 1:
        raise SlackError("invalid_attachments", ["only_one_table_allowed"])


def _is_metadata_value(value: Any, depth: int = 0) -> bool:
    if isinstance(value, str | int | float | bool):
        return True
    if isinstance(value, list) and depth < 2:
        return all(_is_metadata_value(each, depth + 1) for each in value)
    if isinstance(value, dict) and depth < 2:
        return all(_is_metadata_value(each, 2) for each in value.values())
    return False

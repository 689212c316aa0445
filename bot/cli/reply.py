"""`mls reply`: what the bot understands of a typed reply, and how it grades it."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from bot.cli.batches import BATCH, JSON, print_json, track_lines
from bot.cli.console import console

if TYPE_CHECKING:
    from bot.core.item import Item
    from bot.core.pack import Pack


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(reply)


def reply(
    item: str | None = typer.Argument(None, metavar="ITEM", help="the item's id", show_default=False),
    text: str | None = typer.Argument(None, metavar="TEXT", help="the reply as typed", show_default=False),
    as_json: bool = JSON,
    batch: Path | None = BATCH,
    pack: str | None = typer.Option(None, help="the pack's id; the first one unless told", show_default=False),
) -> None:
    """Understand a reply to an item and grade it."""
    from bot.cli.chosen_pack import load_chosen_pack  # noqa: PLC0415
    from bot.cli.understood import understand  # noqa: PLC0415

    if (item is None or text is None) == (batch is None):
        raise typer.BadParameter("give either an item and a text, or --batch FILE")
    chosen = load_chosen_pack(pack)
    if batch is not None:
        _answer_batch(batch, chosen)
    elif item is not None and text is not None:
        found = _find_item(chosen, item)
        understood = understand(found, text, chosen.lexicon)
        if as_json:
            print_json(understood.to_data())
        else:
            console.print(understood.to_text(found), markup=False)


def _answer_batch(batch: Path, pack: "Pack") -> None:
    """A line that cannot be read is told and passed over, so that the others are answered."""
    from bot.cli.understood import understand  # noqa: PLC0415

    unreadable: list[str] = []
    for number, line in track_lines(batch):
        try:
            item, text = _read_entry(line, pack)
        except _UnreadableEntryError as error:
            unreadable.append(f"line {number}: {error}")
            print_json({"kind": "unreadable", "reason": str(error)})
        else:
            print_json(understand(item, text, pack.lexicon).to_data())
    if unreadable:
        raise typer.BadParameter("; ".join(unreadable), param_hint="--batch")


class _UnreadableEntryError(Exception):
    """A line of a batch is no reply to an item; says why."""


def _read_entry(line: str, pack: "Pack") -> "tuple[Item, str]":
    """Item and reply of a line. Raises _UnreadableEntryError."""
    from pydantic import ValidationError  # noqa: PLC0415

    from bot.cli.described_items import read_described_item  # noqa: PLC0415

    try:
        entry: Any = json.loads(line)
        described, text = entry["item"], str(entry["reply"])
        return _find_item(pack, described) if isinstance(described, str) else read_described_item(described), text
    except ValidationError as error:
        detail = error.errors(include_url=False)[0]
        raise _UnreadableEntryError(f"{'.'.join(map(str, detail['loc']))}: {detail['msg']}") from None
    except typer.BadParameter as error:
        raise _UnreadableEntryError(error.message) from None
    except json.JSONDecodeError as error:
        raise _UnreadableEntryError(f'{{"item": …, "reply": …}} is expected ({error})') from None
    except (TypeError, KeyError) as error:
        raise _UnreadableEntryError(f'{{"item": …, "reply": …}} is expected ({error} is missing)') from None
    except ValueError as error:
        raise _UnreadableEntryError(str(error)) from None


def _find_item(pack: "Pack", item_id: str) -> "Item":
    from rapidfuzz import fuzz, process  # noqa: PLC0415

    if item_id in pack.items:
        return pack.items[item_id]
    near = [name for name, _, _ in process.extract(item_id, list(pack.items), scorer=fuzz.partial_ratio, limit=3)]
    raise typer.BadParameter(f"{pack.id} has no item “{item_id}”. Near: {', '.join(near)}", param_hint="ITEM")

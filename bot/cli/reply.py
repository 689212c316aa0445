"""`mls reply`: what the bot understands of a typed reply, and how it grades it."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from bot.cli.batches import BATCH, JSON, print_json, track_lines
from bot.cli.console import console

if TYPE_CHECKING:
    from bot.core.item import Item
    from bot.core.pack import Pack


_UNTOLD = "untold"
_DECIDES_NOTHING: Mapping[str, Any] = {
    "id": _UNTOLD,
    "task": "1",
    "difficulty": 1,
    "notes": [_UNTOLD],
    "source": {"title": _UNTOLD},
    "rationale": _UNTOLD,
}
_OF_FIGURES: Mapping[str, Any] = {"tolerance": "0", "unit": None, "working": _UNTOLD}


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
    from bot.cli.understood import understand  # noqa: PLC0415

    for number, line in track_lines(batch):
        item, text = _read_entry(number, line, pack)
        print_json(understand(item, text, pack.lexicon).to_data())


def _read_entry(number: int, line: str, pack: "Pack") -> "tuple[Item, str]":
    """Item and reply of a line. Raises typer.BadParameter that names the line."""
    from pydantic import ValidationError  # noqa: PLC0415

    from bot.packs.serialize import item_from_data  # noqa: PLC0415

    try:
        entry: Any = json.loads(line)
        described, text = entry["item"], str(entry["reply"])
        if isinstance(described, str):
            return _find_item(pack, described), text
        return item_from_data(_complete(described)), text
    except ValidationError as error:
        detail = error.errors(include_url=False)[0]
        reason = f"{'.'.join(map(str, detail['loc']))}: {detail['msg']}"
    except (ValueError, TypeError, KeyError) as error:
        reason = f'{{"item": …, "reply": …}} is expected ({error})'
    raise typer.BadParameter(f"line {number}: {reason}", param_hint="--batch")


def _complete(described: Mapping[str, Any]) -> dict[str, Any]:
    """An item of which only what decides about a reply was given, with something in the other fields."""
    complete = {**_DECIDES_NOTHING, **(_OF_FIGURES if described.get("kind") == "numeric" else {}), **described}
    if "options" in described:
        complete["options"] = [{"why": _UNTOLD, **option} for option in described["options"]]
    return complete


def _find_item(pack: "Pack", item_id: str) -> "Item":
    from rapidfuzz import fuzz, process  # noqa: PLC0415

    if item_id in pack.items:
        return pack.items[item_id]
    near = [name for name, _, _ in process.extract(item_id, list(pack.items), scorer=fuzz.partial_ratio, limit=3)]
    raise typer.BadParameter(f"{pack.id} has no item “{item_id}”. Near: {', '.join(near)}", param_hint="ITEM")

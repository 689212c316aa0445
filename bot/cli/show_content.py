"""`mls content show`: an item or a note as Slack would show it, in the terminal or live in the local Slack."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from bot.cli.console import console
from bot.cli.pack_folders import CONTENT, choose_pack, find_packs, say_problem

if TYPE_CHECKING:
    from bot.core.item import Item
    from bot.core.note import Note
    from bot.core.pack import Pack
    from bot.packs.problems import Location, Problem


def show(
    id: str = typer.Argument(..., metavar="ID", help="an item's id, or a note's"),
    answered: bool = typer.Option(False, "--answered", help="with the verdicts, and the question when it has closed"),
    open: bool = typer.Option(False, "--open", help="let the bot post it in a local Slack, for your browser"),
    port: int = typer.Option(0, help="where that page is served; 0 for any free port"),
    pack: str | None = typer.Option(None, help="the pack's id; every pack unless told", show_default=False),
    content: Path | None = CONTENT,
) -> None:
    """Print an item or a note as Slack would show it."""
    found_pack, found = find_content(id, content, pack)
    if open:
        _open_live(found_pack, id, port)
        return
    from bot.core.item import Item  # noqa: PLC0415

    if isinstance(found, Item):
        _print_item(found_pack, found, answered=answered)
    else:
        _print_note(found_pack, found)


def find_content(ident: str, content: Path | None, pack_id: str | None) -> "tuple[Pack, Item | Note]":
    """The item or note of this id, whatever is wrong elsewhere.

    Raises UnknownContentError, or UnfinishedContentError if it cannot be shown yet.
    """
    from rapidfuzz import fuzz, process  # noqa: PLC0415

    from bot.errors import UnfinishedContentError, UnknownContentError  # noqa: PLC0415
    from bot.packs.filing import find_items, find_notes  # noqa: PLC0415
    from bot.packs.loader import read_pack  # noqa: PLC0415

    folders = [choose_pack(content, pack_id)[0]] if pack_id else find_packs(content)
    known: list[str] = []
    for folder in folders:
        loaded, problems = read_pack(folder)
        if loaded and (found := loaded.pack.items.get(ident) or loaded.pack.notes.get(ident)):
            return loaded.pack, found
        places = find_notes(folder) | find_items(folder)
        if ident in places:
            raise UnfinishedContentError(ident, tuple(_problems_of(ident, places, problems)))
        known += places
    near = tuple(name for name, _, _ in process.extract(ident, known, scorer=fuzz.partial_ratio, limit=3))
    raise UnknownContentError(ident, near)


def _problems_of(ident: str, places: "dict[str, Location]", problems: "Iterable[Problem]") -> Iterator[str]:
    """The problems from where the thing stands to where the next one begins."""
    start = places[ident]
    following = [place.line for place in places.values() if place.path == start.path and place.line > start.line]
    for problem in sorted(problems):
        line = problem.where.line
        if problem.where.path == start.path and start.line <= line < min(following, default=line + 1):
            yield say_problem(problem)


def _print_item(pack: "Pack", item: "Item", *, answered: bool) -> None:
    from bot.cli.proof import proof_lines  # noqa: PLC0415
    from bot.cli.shown import question_frame, verdict_frames  # noqa: PLC0415

    console.print(question_frame(pack, item))
    for line in proof_lines(pack, item):
        console.print(line, markup=False, soft_wrap=True)
    if answered:
        for frame in verdict_frames(pack, item):
            console.print(frame)


def _print_note(pack: "Pack", note: "Note") -> None:
    from bot.cli.shown import note_frame  # noqa: PLC0415

    console.print(note_frame(pack, note))
    for name in ("aliases", "asked_as", "before", "confused_with", "next"):
        console.print(f"{name}: {', '.join(getattr(note, name)) or '–'}", markup=False, soft_wrap=True)


def _open_live(pack: "Pack", ident: str, port: int) -> None:
    from bot.cli.logs import set_up_logging  # noqa: PLC0415
    from bot.cli.run import wait_for_stop  # noqa: PLC0415
    from bot.cli.show_live import showing_live  # noqa: PLC0415

    set_up_logging("WARNING")
    with showing_live(pack, ident, port) as live:
        console.print(f"\n[bold]Open {live.address}[/bold] and act as any of four teammates. Ctrl-C ends it.\n")
        wait_for_stop()
    console.print("Ended; nothing was kept.")

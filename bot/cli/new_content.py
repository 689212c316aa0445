"""`mls content new`: well-formed skeletons of items, notes and packs, with everything to be filled in marked."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from bot.cli.console import console
from bot.cli.pack_folders import CONTENT, choose_pack, configured_content, say_place

if TYPE_CHECKING:
    from bot.core.pack import Pack
    from bot.packs.problems import Location

PACK = typer.Option(None, "--pack", help="the pack's id; asked for where there are several", show_default=False)
TASK = typer.Option(None, "--task", help="the task's number; asked for unless given", show_default=False)
ID = typer.Option(None, "--id", help="its id, such as tight-crumb; asked for unless given", show_default=False)
TITLE = typer.Option(None, "--title", help="asked for unless given", show_default=False)
FILL_IN = "Fill in every TODO; `mls content check` lists those that are left."
"""The last word on whatever was begun with gaps, be it a skeleton or what was imported."""


def register(group: typer.Typer) -> None:
    """Add the group `new`."""
    new = typer.Typer(help="Write a skeleton to be filled in; what is not given is asked for.", no_args_is_help=True)
    new.command("item")(new_item)
    new.command("note")(new_note)
    new.command("pack")(new_pack)
    group.add_typer(new, name="new")


def new_item(
    pack: str | None = PACK,
    task: str | None = TASK,
    kind: str | None = typer.Option(None, help="asked for unless given", show_default=False),
    id: str | None = ID,
    content: Path | None = CONTENT,
) -> None:
    """Put a new item at the end of its task's file."""
    from bot.core.item import ItemKind  # noqa: PLC0415
    from bot.packs.drafts import new_item as draft_new_item  # noqa: PLC0415
    from bot.packs.drafts import to_entry  # noqa: PLC0415
    from bot.packs.filing import add_items, find_items, find_items_file  # noqa: PLC0415

    folder, loaded = choose_pack(content, pack)
    task_id = _choose_task(loaded.pack, task)
    kinds = [one.value for one in ItemKind]
    chosen = ItemKind(_choose("Kind", kinds, kind, hint="--kind", default=ItemKind.SINGLE.value))
    item_id = _choose_id(id, find_items(folder), "item")
    path = find_items_file(folder, loaded.pack.domain_of(task_id), loaded.pack.task(task_id))
    _say_done("item", item_id, add_items(path, [to_entry(draft_new_item(chosen, item_id, task_id))]))


def new_note(
    pack: str | None = PACK,
    task: str | None = TASK,
    title: str | None = TITLE,
    id: str | None = typer.Option(None, "--id", help="made from the title unless given", show_default=False),
    content: Path | None = CONTENT,
) -> None:
    """Write a new note into a file of its own."""
    from bot.packs.filing import add_file, find_notes, note_path  # noqa: PLC0415
    from bot.packs.naming import make_id  # noqa: PLC0415
    from bot.packs.skeletons import note_skeleton  # noqa: PLC0415

    folder, loaded = choose_pack(content, pack)
    task_id = _choose_task(loaded.pack, task)
    title = title or _ask("Title")
    there = find_notes(folder)
    note_id = _choose_id(id or make_id(title, words=8, otherwise="note"), there, "note")
    path = note_path(folder, loaded.pack, task_id, note_id)
    _say_done("note", note_id, add_file(path, note_skeleton(note_id, title, task_id)))


def new_pack(
    id: str | None = typer.Argument(None, metavar="ID", help="the pack's id, and its folder", show_default=False),
    title: str | None = TITLE,
    content: Path | None = CONTENT,
) -> None:
    """Write the files of a new pack into a folder of its own."""
    from bot.packs.filing import add_file  # noqa: PLC0415
    from bot.packs.skeletons import MISCONCEPTIONS, VOCABULARY, pack_skeleton  # noqa: PLC0415

    pack_id = _choose_id(id, {}, "pack")
    folder = (content or configured_content()) / pack_id
    place = add_file(folder / "pack.yaml", pack_skeleton(pack_id, title or _ask("Title")))
    add_file(folder / "vocabulary.yaml", VOCABULARY)
    add_file(folder / "misconceptions.yaml", MISCONCEPTIONS)
    _say_done("pack", pack_id, place)


def _choose_task(pack: "Pack", given: str | None) -> str:
    tasks = {task.id: task.title for task in pack.tasks}
    if given is None:
        for task_id, title in tasks.items():
            console.print(f"  {task_id}  {title}", markup=False)
    return _choose("Task", list(tasks), given, hint="--task")


def _choose(what: str, known: list[str], given: str | None, *, hint: str, default: str | None = None) -> str:
    """One of what is known: what was given, or what is answered to a question."""
    if given is not None and given not in known:
        raise typer.BadParameter(f"“{given}” is none of {', '.join(known)}", param_hint=hint)
    if given is not None:
        return given
    return _ask(f"{what} ({', '.join(known)})", default, lambda answer: answer in known, f"One of {', '.join(known)}.")


def _choose_id(given: str | None, taken: "dict[str, Location]", what: str) -> str:
    from bot.packs.naming import is_id  # noqa: PLC0415

    wrong = "Small letters, digits and hyphens, at most 60 characters, such as tight-crumb."
    item_id = given if given is not None else _ask("Id", None, is_id, wrong)
    if not is_id(item_id):
        raise typer.BadParameter(f"“{item_id}” cannot be an id. {wrong}", param_hint="--id")
    if item_id in taken:
        place = say_place(taken[item_id])
        raise typer.BadParameter(f"the {what} “{item_id}” stands already at {place}", param_hint="--id")
    return item_id


def _ask(what: str, default: str | None = None, accepts: Callable[[str], bool] = bool, wrong: str = "") -> str:
    """Ask until the answer is one that can be taken."""
    while True:
        answer = str(typer.prompt(what, default=default)).strip()
        if accepts(answer):
            return answer
        console.print(wrong, markup=False)


def _say_done(what: str, ident: str, place: "Location") -> None:
    console.print(f"The {what} “{ident}” is begun at {say_place(place)}.", markup=False, soft_wrap=True)
    console.print(FILL_IN)

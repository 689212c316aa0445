"""`mls content import` and `export`: items from other programs into a pack, and a pack's items for other programs."""

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from bot.cli.console import console, count_of, messages
from bot.cli.new_content import PACK
from bot.cli.pack_folders import CONTENT, choose_pack, say_place, say_problem

if TYPE_CHECKING:
    from bot.core.item import Item
    from bot.core.pack import Pack
    from bot.packs.formats.exchange import Format

FORMAT = typer.Option(
    None, "--format", help="csv, gift, qti or (export alone) anki; by the file's name unless told", show_default=False
)


def register(group: typer.Typer) -> None:
    """Add the commands."""
    group.command("import")(import_items)
    group.command("export")(export_items)


def import_items(
    file: Path = typer.Argument(..., metavar="FILE", help="a table (CSV), Moodle's GIFT, or a QTI 3 item or package"),
    form: str | None = FORMAT,
    pack: str | None = PACK,
    task: str | None = typer.Option(None, help="the task of items that name none", show_default=False),
    content: Path | None = CONTENT,
) -> None:
    """Write the items of another program's file into a pack; what the file does not say is marked to be filled in."""
    from bot.errors import ForeignFileError  # noqa: PLC0415
    from bot.packs.filing import find_items, imported_file, put_items  # noqa: PLC0415
    from bot.packs.formats.exchange import Shelf, read_items, take_in  # noqa: PLC0415

    folder, loaded = choose_pack(content, pack)
    if task is not None:
        _need_known("--task", [task], [one.id for domain in loaded.pack.domains for one in domain.tasks])
    findings = read_items(_format(form, file), file, _read(file))
    entries, problems = take_in(findings.drafts, Shelf(loaded.pack, find_items(folder)), task)
    problems = sorted({*findings.problems, *problems})
    if problems:
        raise ForeignFileError(tuple(say_problem(problem) for problem in problems))
    paths = {one: imported_file(folder, loaded.pack, one, file.stem) for one in entries}
    for place in put_items({paths[one]: listed for one, listed in entries.items()}):
        console.print(say_place(place), markup=False, soft_wrap=True)
    number = count_of(sum(map(len, entries.values())), "item")
    console.print(f"{number} written. Fill in every TODO; `mls content check` lists those that are left.")


def export_items(
    out: Path = typer.Option(..., "--out", metavar="FILE", help="the file to write"),
    form: str | None = FORMAT,
    domain: list[str] = typer.Option([], help="of this domain, as people call it; may be given again"),
    task: list[str] = typer.Option([], help="of this task; may be given again"),
    kind: list[str] = typer.Option([], help="of this kind; may be given again"),
    id: list[str] = typer.Option([], "--id", help="this item; may be given again"),
    pack: str | None = PACK,
    content: Path | None = CONTENT,
) -> None:
    """Write items for another program: a table (CSV), Moodle's GIFT, a QTI 3 package, or an Anki deck (.apkg)."""
    from bot.clock import SystemClock  # noqa: PLC0415
    from bot.packs.filing import write_file  # noqa: PLC0415
    from bot.packs.formats.exchange import write_items  # noqa: PLC0415

    chosen = _format(form, out)
    _, loaded = choose_pack(content, pack)
    wanted = select_items(loaded.pack, domains=domain, tasks=task, kinds=kind, ids=id)
    carried = [item for item in wanted if item.kind in chosen.kinds]
    if not carried:
        raise typer.BadParameter(f"{loaded.pack.id} has no such item that {chosen.upper()} has a place for")
    write_file(out, write_items(chosen, loaded.pack, carried, SystemClock().now()))
    console.print(f"{count_of(len(carried), 'item')} written to {out}.", markup=False, soft_wrap=True)
    left_out = sorted({item.kind.value for item in wanted if item.kind not in chosen.kinds})
    if left_out:
        number = count_of(len(wanted) - len(carried), "item")
        messages.print(f"{number} left out: {chosen.upper()} has no place for the kind {', '.join(left_out)}.")


def select_items(
    pack: "Pack",
    *,
    domains: Collection[str] = (),
    tasks: Collection[str] = (),
    kinds: Collection[str] = (),
    ids: Collection[str] = (),
) -> "list[Item]":
    """The items to which all that is given applies, in the pack's order. Raises typer.BadParameter."""
    from bot.core.item import ItemKind  # noqa: PLC0415
    from bot.core.subject import find_domain  # noqa: PLC0415

    domain_ids = {name: find_domain(pack, name) for name in domains}
    known_domains = [name for name, domain_id in domain_ids.items() if domain_id]
    _need_known("--domain", domains, known_domains, ", ".join(domain.title for domain in pack.domains))
    _need_known("--task", tasks, [task.id for domain in pack.domains for task in domain.tasks])
    _need_known("--kind", kinds, [kind.value for kind in ItemKind])
    _need_known("--id", ids, pack.items, f"the items of {pack.id}")
    return [
        item
        for item in pack.items.values()
        if (not domains or item.domain in domain_ids.values())
        and (not tasks or item.task in tasks)
        and (not kinds or item.kind.value in kinds)
        and (not ids or item.id in ids)
    ]


def _need_known(option: str, given: Collection[str], known: Collection[str], in_words: str | None = None) -> None:
    for name in given:
        if name not in known:
            raise typer.BadParameter(f"“{name}” is none of {in_words or ', '.join(known)}", param_hint=option)


def _format(named: str | None, file: Path) -> "Format":
    from bot.packs.formats.exchange import SUFFIXES, Format  # noqa: PLC0415

    if named is not None:
        _need_known("--format", [named], list(Format))
        return Format(named)
    if file.suffix.lower() not in SUFFIXES:
        what = f"the name of {file} does not tell its format; it may be {', '.join(Format)}"
        raise typer.BadParameter(what, param_hint="--format")
    return SUFFIXES[file.suffix.lower()]


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise typer.BadParameter(f"{file} cannot be read: {error.strerror or error}", param_hint="FILE") from None

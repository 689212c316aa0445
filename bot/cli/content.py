"""`mls content`: what authors need: is a pack right, is it balanced, what do learners report and miss."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from bot.cli import exchange_content, new_content
from bot.cli.console import console, count_of, messages, print_table, track
from bot.cli.pack_folders import CONTENT, configured_content, find_packs, say_problem
from bot.cli.show_content import show

if TYPE_CHECKING:
    from bot.core.pack import Pack
    from bot.packs.loader import LoadedPack
    from bot.packs.problems import Problem


def register(app: typer.Typer) -> None:
    """Add the group."""
    group = typer.Typer(help="Write and check packs, and see what learners say about them.", no_args_is_help=True)
    new_content.register(group)
    group.command()(check)
    group.command()(show)
    exchange_content.register(group)
    group.command()(stats)
    group.command()(reports)
    group.command()(gaps)
    app.add_typer(group, name="content")


def check(content: Path | None = CONTENT) -> None:
    """Find every problem of every pack at once, each with file and line."""
    from bot.packs.loader import read_pack  # noqa: PLC0415

    folders = find_packs(content)
    problems: set[Problem] = set()
    summaries = []
    for folder in folders:
        loaded, found = read_pack(folder)
        problems.update(found)
        if loaded is not None:
            problems.update(_check_all(loaded))
            summaries.append(_summary(loaded.pack))
    for problem in sorted(problems):
        console.print(say_problem(problem), markup=False, soft_wrap=True)
    if problems:
        messages.print(f"{count_of(len(problems), 'problem')} in {count_of(len(folders), 'pack')}.", style="red")
        raise typer.Exit(1)
    console.print("\n".join(summaries), markup=False, soft_wrap=True)


def stats(content: Path | None = CONTENT) -> None:
    """Show how the items of each pack are spread over domains, tasks and kinds, and how fair they are."""
    from bot.cli.pack_tables import print_domains, print_fairness, print_misconceptions, print_tasks  # noqa: PLC0415
    from bot.packs.loader import load_packs  # noqa: PLC0415

    for pack in load_packs(content or configured_content()).values():
        print_domains(pack)
        print_tasks(pack)
        print_fairness(pack)
        print_misconceptions(pack)


def reports() -> None:
    """List the problems that learners reported with items, newest first."""
    from bot.cli.database import open_shell_services  # noqa: PLC0415

    with open_shell_services() as services:
        lines = services.report_problem.list_all()
    if not lines:
        console.print("Nobody has reported a problem.")
        return
    print_table(
        "Reported problems",
        ("When", "Pack", "Item", "Reason", "Comment", "Channel"),
        (
            (
                f"{line.reported_at:%Y-%m-%d %H:%M}",
                line.pack_id,
                line.item_id,
                line.reason,
                line.comment or "",
                line.channel_name or "",
            )
            for line in lines
        ),
    )


def gaps(pack: str | None = typer.Option(None, help="the pack's id; every pack unless told")) -> None:
    """List what was asked and is not in the notes, and the answers that were disliked."""
    from bot.cli.database import open_shell_services  # noqa: PLC0415

    with open_shell_services() as services:
        packs = [services.library.pack(pack)] if pack else services.library.packs.values()
        found = {one.title: services.list_content_gaps(one.id) for one in packs}
    for title, gaps_of_pack in found.items():
        if not gaps_of_pack.not_covered and not gaps_of_pack.disliked:
            console.print(f"{title}: no gaps known.", markup=False)
        if gaps_of_pack.not_covered:
            rows = [(asked.times, asked.query) for asked in gaps_of_pack.not_covered]
            print_table(f"{title}: asked, and in no note", ("Times", "Asked"), rows)
        if gaps_of_pack.disliked:
            rows = [(one.times, f"{one.note_id}: {one.query or '(forgotten)'}") for one in gaps_of_pack.disliked]
            print_table(f"{title}: answers that missed", ("Thumbs down", "Note and question"), rows)


def _check_all(loaded: "LoadedPack") -> "Iterator[Problem]":
    from bot.cli.side_by_side import checking_views  # noqa: PLC0415
    from bot.packs.checks import check_pack  # noqa: PLC0415

    with checking_views(loaded) as shares:
        yield from check_pack(loaded)
        for share in track(shares, f"{loaded.pack.id}: rendering every view"):
            yield from share()


def _summary(pack: "Pack") -> str:
    counts = (
        count_of(len(pack.items), "item"),
        count_of(len(pack.notes), "note"),
        count_of(len(pack.misconceptions), "misconception"),
        count_of(len(pack.domains), "domain"),
        count_of(sum(len(domain.tasks) for domain in pack.domains), "task"),
    )
    return f"{pack.id}: {', '.join(counts)}; no problems."

"""`mls board`: a channel's board from the database."""

from typing import Literal

import typer

from bot.cli.console import console, print_table


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command()(board)


def board(
    channel: str = typer.Argument(..., metavar="CHANNEL", help="the channel's name or its Slack id"),
    domain: str | None = typer.Option(None, help="as people call it; all domains unless told", show_default=False),
    period: Literal["week", "month", "season"] = typer.Option("season", help="the running week or month, or all of it"),
) -> None:
    """Print the first places of a channel's board."""
    from bot.cli.database import open_shell_services  # noqa: PLC0415
    from bot.core.standings import Period  # noqa: PLC0415
    from bot.core.subject import find_domain  # noqa: PLC0415
    from bot.errors import UnknownBoardError  # noqa: PLC0415
    from bot.services.people import Person  # noqa: PLC0415

    with open_shell_services() as services:
        found = services.find_channel(channel)
        pack = services.library.pack(found.pack_id)
        domain_id = find_domain(pack, domain) if domain else None
        if domain and domain_id is None:
            raise UnknownBoardError(domain, tuple(one.title for one in pack.domains))
        nobody = Person(found.workspace_id, user_id="")
        shown = services.show_standings(found.channel_id, nobody, domain=domain_id, period=Period(period))
    title = f"#{shown.channel_name} · {dict(shown.domains).get(shown.domain or '', 'All domains')} · {period}"
    if not shown.rows:
        console.print(f"{title}: no answers yet.", markup=False)
        return
    rows = [
        (f"{row.place}{'=' if row.is_shared else ''}", row.name, row.points, f"{row.right} of {row.answered}")
        for row in shown.rows
    ]
    print_table(title, ("Place", "Learner", "Points", "Right"), rows)
    if shown.learners > len(shown.rows):
        console.print(f"{shown.learners - len(shown.rows)} more learners.")

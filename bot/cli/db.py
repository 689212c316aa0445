"""`mls db`: the database's upkeep."""

import typer

from bot.cli.console import console


def register(app: typer.Typer) -> None:
    """Add the group."""
    group = typer.Typer(help="Upgrade the database, and recount its boards.", no_args_is_help=True)
    group.command()(upgrade)
    group.command()(recount)
    app.add_typer(group, name="db")


def upgrade() -> None:
    """Bring the database to this version's revision; `mls run` does so by itself."""
    from bot.config import load_settings  # noqa: PLC0415
    from bot.storage.engine import open_engine  # noqa: PLC0415
    from bot.storage.migrate import migrate  # noqa: PLC0415

    engine = open_engine(load_settings().database_url)
    try:
        where = engine.url.render_as_string(hide_password=True)
        outcome = "was upgraded" if migrate(engine) else "is up to date"
    finally:
        engine.dispose()
    console.print(f"The database at {where} {outcome}.", markup=False, soft_wrap=True)


def recount() -> None:
    """Rebuild all boards from the attempts; they must not change by it."""
    from bot.cli.database import open_shell_services  # noqa: PLC0415

    with open_shell_services() as services:
        counted = services.recount()
    console.print(f"The boards were rebuilt from {counted:,} scored attempts.")

"""`mls demo` and `mls playground`: the bot, or any app, against an embedded local Slack."""

import random
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from bot.cli.console import console
from bot.cli.logs import set_up_logging
from bot.cli.run import wait_for_stop
from bot.errors import MissingExtraError

if TYPE_CHECKING:
    from bot.core.pack import Pack
    from bot.playground import Mark, Playground, PlaygroundClock
    from bot.services.container import Services

PORT = 8765
SEEDS_TRIED = 100


def register(app: typer.Typer) -> None:
    """Add the commands."""

    @app.command()
    def demo(port: int = typer.Option(PORT, help="where the page is served; 0 for any free port")) -> None:
        """The real bot against a local Slack in your browser; nothing is kept."""
        set_up_logging("INFO")
        with running_demo(port) as playground:
            console.print(f"\n[bold]Open {playground.url}[/bold] and act as any of four teammates.\n")
            console.print("Try first: in #ml-study type  /invite @mls  and follow the bot's offer to set up.")
            console.print("Then answer the question by a button, switch the teammate, and reply in its thread.")
            console.print("The bar at the top moves the clock. Ctrl-C ends the demo.\n")
            wait_for_stop()
        console.print("Ended; nothing was kept.")

    @app.command()
    def playground(
        manifest: Path = typer.Argument(..., help="the Slack manifest (YAML) of the app to install"),
        port: int = typer.Option(PORT, help="where the local Slack is served"),
    ) -> None:
        """A local Slack alone, for an app of your own: prints what the app needs to connect."""
        import yaml  # noqa: PLC0415

        declared = yaml.safe_load(manifest.read_text(encoding="utf-8"))
        with _playground([declared], port) as local:
            app = local.app(declared["display_information"]["name"])
            console.print(f"Page: {local.url}\nSLACK_API_URL={local.api_url}")
            console.print(f"SLACK_BOT_TOKEN={app.bot_token}\nSLACK_APP_TOKEN={app.app_token}")
            wait_for_stop()


@contextmanager
def running_demo(
    port: int, packs: "Mapping[str, Pack] | None" = None, clock: "PlaygroundClock | None" = None
) -> "Iterator[Playground]":
    """The playground with the bot in it, over a database that is thrown away.

    The settings' packs unless told, and a clock that starts with the present unless given.
    """
    from bot.bootstrap import build_bot  # noqa: PLC0415
    from bot.config import load_settings  # noqa: PLC0415
    from bot.slack.manifest import load_manifest  # noqa: PLC0415

    manifest = load_manifest()
    # The folder goes last: the page asks for the clock's marks, and so reads the database, until the playground ends.
    with _throwaway_folder() as folder, _playground([manifest], port, clock) as playground:
        installed = playground.app(manifest["features"]["bot_user"]["display_name"])
        settings = load_settings(
            bot_tokens=installed.bot_token,
            app_token=installed.app_token,
            slack_api_url=playground.api_url,
            transport="socket",
            database_url=f"sqlite:///{folder}/demo.db",
        )
        dice = random.Random()
        bot = build_bot(settings, playground.clock, lambda: dice, packs)
        dice.seed(find_seed(bot.services.library.default))
        playground.register_marks(lambda: list(find_marks(bot.services, playground.clock.now())))
        bot.start()
        try:
            yield playground
        finally:
            playground.register_marks(list)
            bot.stop()


def find_seed(pack: "Pack") -> int:
    """Chance with which a demo begins with a question that has letters: a newcomer should meet the usual kind first."""
    from bot.core.item import ItemKind  # noqa: PLC0415
    from bot.core.selection import ChannelRecord, select_daily_item  # noqa: PLC0415

    for seed in range(SEEDS_TRIED):
        first = select_daily_item(pack, ChannelRecord(), random.Random(seed))
        if first is not None and first.kind is ItemKind.SINGLE:
            return seed
    return 0


def _throwaway_folder() -> "tempfile.TemporaryDirectory[str]":
    """A folder for the database; a listener that still writes when all ends must not make the end an error."""
    return tempfile.TemporaryDirectory(prefix="mls-demo-", ignore_cleanup_errors=True)


def find_marks(services: "Services", now: datetime) -> "Iterator[Mark]":
    """The moments worth moving the clock to: the open question's closing, and the next question."""
    from bot.playground import Mark  # noqa: PLC0415

    plan = services.show_plan(now)
    if plan.next_closing_at is not None:
        yield Mark("Closing time", plan.next_closing_at)
    if plan.next_due_at is not None:
        yield Mark("Next morning", plan.next_due_at)


def _playground(manifests: list[dict[str, Any]], port: int, clock: "PlaygroundClock | None" = None) -> "Playground":
    try:
        from bot.playground import AppConfig, Playground, PlaygroundClock  # noqa: PLC0415
    except ImportError:
        raise MissingExtraError("The playground is", "playground") from None
    return Playground([AppConfig.from_manifest(manifest) for manifest in manifests], clock or PlaygroundClock(), port)

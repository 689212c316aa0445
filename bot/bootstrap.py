"""The composition root: settings become engine, packs, services, Bolt app and scheduler."""

import logging
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from slack_bolt import App
from sqlalchemy import Engine

from bot.clock import Clock, SystemClock
from bot.config import Settings, Transport, require_slack
from bot.core.pack import Pack
from bot.packs.loader import load_packs
from bot.retrieval.shelf import FinderShelf
from bot.services.container import Services, build_services
from bot.slack.app import build_app
from bot.slack.delivery import Courier
from bot.slack.desk import Desk
from bot.slack.directory import Directory
from bot.slack.installation import Installations
from bot.slack.rendering import Rendering
from bot.slack.signed_http import SignedHttp
from bot.slack.socket_mode import SocketMode
from bot.storage.engine import open_engine
from bot.storage.migrate import migrate
from bot.storage.unit_of_work import transactions_of
from jobs.deliver import Deliver
from jobs.scheduler import Scheduler

logger = logging.getLogger(__name__)


class Door(Protocol):
    """The way by which Slack reaches the bot."""

    def start(self) -> None: ...
    def stop(self) -> None: ...


@dataclass
class Bot:
    """The whole bot, put together and not yet started."""

    engine: Engine
    services: Services
    app: App
    courier: Courier
    scheduler: Scheduler
    door: Door

    def start(self) -> None:
        """Open the door to Slack and begin to tick."""
        self.door.start()
        self.scheduler.start()

    def stop(self) -> None:
        """Close the door, finish what is under way, and let go of the database."""
        self.door.stop()
        self.app.listener_runner.listener_executor.shutdown()
        self.scheduler.stop()
        self.courier.close()
        self.engine.dispose()


def open_services(
    settings: Settings,
    clock: Clock,
    make_rng: Callable[[], random.Random] = random.Random,
    packs: Mapping[str, Pack] | None = None,
) -> tuple[Engine, Services]:
    """The use cases over the settings' database and packs, without Slack. Raises StudyBotError.

    `packs` by id, where they are not to be read from the settings' folder.
    """
    packs = load_packs(settings.content) if packs is None else packs
    finders = FinderShelf(packs)
    engine = open_engine(settings.database_url)
    if migrate(engine):
        logger.info("the database was brought to the newest revision")
    services = build_services(
        transactions=transactions_of(engine),
        packs=packs,
        finders=finders,
        clock=clock,
        texts_kept=settings.texts_kept,
        make_rng=make_rng,
    )
    return engine, services


def build_bot(
    settings: Settings,
    clock: Clock | None = None,
    make_rng: Callable[[], random.Random] = random.Random,
    packs: Mapping[str, Pack] | None = None,
) -> Bot:
    """The bot for these settings. Raises StudyBotError with what is missing or wrong."""
    clock = clock or SystemClock()
    require_slack(settings)
    engine, services = open_services(settings, clock, make_rng, packs)
    return connect_bot(settings, clock, engine, services)


def connect_bot(settings: Settings, clock: Clock, engine: Engine, services: Services) -> Bot:
    """These use cases with Slack around them. Raises SettingsError if Slack refuses a token."""
    installations = Installations.sign_in(settings.tokens, settings.slack_api_url)
    desk = Desk(services, Directory(clock), clock, installations.any.bot_name)
    secret = settings.signing_secret.get_secret_value() if settings.signing_secret else None
    app = build_app(desk, installations, api_url=settings.slack_api_url, signing_secret=secret)
    courier = Courier(
        outbox=services.outbox,
        installations=installations,
        rendering=Rendering(services, clock),
        clock=clock,
        on_channel_gone=services.configure_channel.left,
    )
    scheduler = Scheduler(services, Deliver(courier))
    return Bot(engine, services, app, courier, scheduler, _door(settings, app))


def _door(settings: Settings, app: App) -> Door:
    if settings.transport is Transport.HTTP:
        return SignedHttp(app, settings.http_host, settings.http_port)
    token = settings.app_token
    return SocketMode(app, token.get_secret_value() if token else "")

"""The playground: the local Slack behind its web server, and the way in for programs and tests."""

from collections.abc import Callable, Iterable
from typing import Self

from bot.playground.acknowledgement import AckLatency, Timings
from bot.playground.clock import PlaygroundClock
from bot.playground.config import AppConfig
from bot.playground.faults import Faults
from bot.playground.http_server import HttpServer
from bot.playground.local_slack import PATIENCE, ApiCall, LocalSlack, MarksProvider
from bot.playground.model import Channel, InstalledApp
from bot.playground.people import Person
from bot.playground.routes import application


class Playground:
    """An embedded local Slack with the given apps installed in its workspace "Study Hall".

    Usable as a context manager. ``calls`` and ``ack_latencies`` are bounded logs, oldest first.
    """

    def __init__(
        self,
        apps: Iterable[AppConfig] = (),
        clock: PlaygroundClock | None = None,
        port: int = 0,
        *,
        timings: Timings | None = None,
        calls_kept: int = 10_000,
    ) -> None:
        self.clock = clock or PlaygroundClock()
        self.slack = LocalSlack(apps, self.clock, timings or Timings(), calls_kept)
        self._port = port
        self._server: HttpServer | None = None

    def start(self) -> Self:
        """Begin to serve, in a thread of its own."""
        self._server = HttpServer(application(self.slack), self._port)
        self.slack.base_url = self.url
        self._server.start()
        return self

    def stop(self) -> None:
        """Stop serving."""
        if self._server is not None:
            self._server.stop()
            self._server = None

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def url(self) -> str:
        """The address of the page."""
        if self._server is None:
            raise RuntimeError("the playground is not started")
        return f"http://127.0.0.1:{self._server.port}"

    @property
    def api_url(self) -> str:
        """The base URL of the Web API, for ``WebClient(base_url=…)``."""
        return f"{self.url}/api/"

    @property
    def calls(self) -> list[ApiCall]:
        """The latest Web API calls: app, method, arguments, answer."""
        with self.slack.changing():
            return list(self.slack.calls)

    @property
    def ack_latencies(self) -> list[AckLatency]:
        """How long apps took to acknowledge what Slack bounds to three seconds."""
        return list(self.slack.delivery.latencies)

    @property
    def faults(self) -> Faults:
        """Misfortunes on request."""
        return self.slack.faults

    def app(self, name: str) -> InstalledApp:
        """An installed app by name or id, with its ``bot_token``, ``app_token``, ``bot_user`` and ``bot_id``."""
        return self.slack.workspace.get_app(name)

    def channel(self, name: str) -> Channel:
        """A channel by name or id."""
        return self.slack.workspace.get_channel(name)

    def person(self, name: str) -> Person:
        """One of the teammates, to act as: ``ada``, ``ben``, ``chloe`` or ``dev``."""
        return Person(self.slack, self.slack.workspace.get_user(name))

    def connected(self, app: str) -> bool:
        """Whether an app holds a Socket Mode connection."""
        return self.slack.sockets.count(self.app(app).id) > 0

    def use_http(self, app: str, request_url: str) -> None:
        """Deliver to an app by signed HTTP from now on."""
        with self.slack.changing():
            installed = self.app(app)
            installed.socket_mode, installed.request_url = False, request_url

    def register_marks(self, provider: MarksProvider) -> None:
        """Let ``provider`` name the moments that the page offers to move the clock to."""
        self.slack.register_marks(provider)

    def wait_until(self, predicate: Callable[[], object], timeout: float = PATIENCE) -> None:
        """Wait until the predicate holds; raises ``TimeoutError`` if it does not in time."""
        if not self.slack.wait_until(predicate, timeout):
            raise TimeoutError(f"still waiting after {timeout} s for {predicate}")

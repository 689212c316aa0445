"""Signed HTTP: Slack reaches the bot at a public address; every request's signature is checked by Bolt."""

from collections.abc import Iterable
from threading import Thread
from typing import TYPE_CHECKING, Any

from slack_bolt import App
from slack_bolt.adapter.wsgi import SlackRequestHandler
from waitress.server import create_server

if TYPE_CHECKING:
    from wsgiref.types import StartResponse

PATH = "/slack/events"
HEALTH_PATH = "/healthz"
AT_ONCE = 32


class SignedHttp:
    """A server for Slack's requests, and for the platform's question whether the bot is alive."""

    def __init__(self, app: App, host: str, port: int) -> None:
        self._slack = SlackRequestHandler(app, path=PATH)
        self._server = create_server(self._answer, host=host, port=port, threads=AT_ONCE)
        self._thread = Thread(target=self._server.run, name="http", daemon=True)

    @property
    def port(self) -> int:
        """The port that is listened on."""
        return int(self._server.effective_port)

    def start(self) -> None:
        """Serve in a thread of its own."""
        self._thread.start()

    def stop(self) -> None:
        """Serve no more."""
        self._server.close()

    def _answer(self, environ: dict[str, Any], start_response: "StartResponse") -> Iterable[bytes]:
        if environ.get("PATH_INFO") == HEALTH_PATH:
            start_response("200 OK", [("Content-Type", "text/plain")])
            return [b"ok"]
        answer: Iterable[bytes] = self._slack(environ, start_response)
        return answer

"""Running a Bolt app against a playground, in each of the ways in which Slack delivers."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from socketserver import ThreadingMixIn
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from playground.echo_app import MANIFEST, build_echo_app
from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_bolt.adapter.socket_mode.websocket_client import SocketModeHandler as WebsocketClientHandler
from slack_bolt.adapter.wsgi import SlackRequestHandler
from slack_sdk import WebClient

from bot.playground import AppConfig, Playground

Json = dict[str, Any]

SOCKET, WEBSOCKET_CLIENT, HTTP = "socket_mode", "websocket_client", "signed_http"


class _Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (the base class's name)
        """Keep the test output clean."""


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


@contextmanager
def echo_running(playground: Playground, how: str = WEBSOCKET_CLIENT) -> Iterator[list[Json]]:
    """The echo app, connected; yields what it hears."""
    installed = playground.app("Echo")
    client = WebClient(token=installed.bot_token, base_url=playground.api_url)
    app, heard = build_echo_app(client, installed.config.signing_secret)
    with connected(playground, app, how):
        yield heard


@contextmanager
def connected(playground: Playground, app: App, how: str) -> Iterator[None]:
    """Connect a Bolt app by Socket Mode (either client) or by signed HTTP."""
    if how == HTTP:
        with _http(playground, app):
            yield
        return
    kind = SocketModeHandler if how == SOCKET else WebsocketClientHandler
    handler = kind(app, app_token=playground.app("Echo").app_token)
    handler.connect()  # type: ignore[no-untyped-call]
    playground.wait_until(lambda: playground.connected("Echo"))
    try:
        yield
    finally:
        if how == WEBSOCKET_CLIENT:
            # Slack's end hangs up first: this client, when it hangs up itself, may sit in select() for 10 s.
            handler.client.auto_reconnect_enabled = False
            playground.faults.drop_socket()
            playground.wait_until(lambda: getattr(handler.client.current_session, "sock", None) is None)
        handler.close()  # type: ignore[no-untyped-call]


@contextmanager
def _http(playground: Playground, app: App) -> Iterator[None]:
    handler: Any = SlackRequestHandler(app, path="/slack/events")
    server = make_server("127.0.0.1", 0, handler, server_class=_Server, handler_class=_Quiet)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    playground.use_http("Echo", f"http://127.0.0.1:{server.server_port}/slack/events")
    try:
        yield
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def echo_config(**changes: Any) -> AppConfig:
    """The echo app as its manifest declares it."""
    manifest = {**MANIFEST, **changes}
    return AppConfig.from_manifest(manifest)

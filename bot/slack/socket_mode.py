"""Socket Mode: Slack reaches the bot over a WebSocket that the bot opens."""

import logging
import time
from collections.abc import Callable
from contextlib import suppress
from threading import Event

from slack_bolt import App
from slack_bolt.adapter.socket_mode.websocket_client import SocketModeHandler
from slack_sdk.errors import SlackApiError
from websocket import WebSocketException

from bot.errors import SettingsError
from bot.slack.failures import LOST_ANSWER, code_of

AT_ONCE = 32
CONNECT_TRIES = 3
OPENING_SECONDS = 10
CLOSING_SECONDS = 2

logger = logging.getLogger(__name__)


class SocketMode:
    """A connection that renews itself; `websocket-client` is back half a second after a drop."""

    def __init__(self, app: App, app_token: str) -> None:
        # This client reports each dropped connection as an error although it reconnects by itself.
        logging.getLogger("websocket").setLevel(logging.CRITICAL)
        self._handler = SocketModeHandler(app, app_token, concurrency=AT_ONCE)
        self._open, self._closed = Event(), Event()
        self._handler.client.on_open_listeners.append(lambda _socket: self._open.set())
        self._handler.client.on_close_listeners.append(lambda _socket: self._closed.set())

    def start(self) -> None:
        """Connect, and wait until Slack can reach the bot. Raises SettingsError if Slack refuses the app token."""
        # The client's monitor looks as soon as it is started, finds nothing open yet, and would open a second
        # connection and close the first. It waits for this lock, and then sees that there is one.
        with self._handler.client.connect_operation_lock:
            _patiently(self._handler.connect)
            is_open = self._open.wait(OPENING_SECONDS)
        if not is_open:
            logger.warning("Slack's connection is not open yet; still trying")

    def stop(self) -> None:
        """Disconnect after what is being handled."""
        self._say_goodbye()
        self._handler.close()  # type: ignore[no-untyped-call]  # the adapter has no types here

    def _say_goodbye(self) -> None:
        """End the connection where it is read: closed from here, its reader may sleep on for ten seconds."""
        client = self._handler.client
        client.auto_reconnect_enabled = False
        client.closed = True
        client.enqueue_message("")  # wakes the reader's other half, which else waits a second for a message
        session = client.current_session
        if session is not None and session.sock is not None:
            self._closed.clear()
            session.keep_running = False
            with suppress(OSError, WebSocketException):
                session.sock.ping()  # Slack's answer wakes the reader, which then hangs up
                self._closed.wait(CLOSING_SECONDS)


def _patiently(connect: Callable[[], None]) -> None:
    for attempt in range(1, CONNECT_TRIES + 1):
        try:
            connect()
        except SlackApiError as error:
            raise SettingsError(
                (f"Slack refuses SLACK_APP_TOKEN ({code_of(error)}). It needs the scope connections:write.",)
            ) from None
        except LOST_ANSWER as error:
            if attempt == CONNECT_TRIES:
                raise SettingsError((f"Slack cannot be reached: {error}.",)) from None
            time.sleep(attempt)
        else:
            return

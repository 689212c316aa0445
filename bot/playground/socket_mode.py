"""Socket Mode: the connections that apps hold, the envelopes sent over them, and their acknowledgements."""

import asyncio
import json
import secrets
import threading
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from starlette.websockets import WebSocket, WebSocketDisconnect, WebSocketState

from bot.playground.acknowledgement import TIMEOUT, UNREACHABLE, Ack
from bot.playground.http_server import cut_connection

Json = dict[str, Any]

MAX_CONNECTIONS = 10


@dataclass(eq=False)
class _Connection:
    websocket: WebSocket
    waiting: dict[str, "asyncio.Future[Json | None]"] = field(default_factory=dict)

    async def send(self, frame: Json) -> None:
        if self.websocket.application_state is WebSocketState.CONNECTED:
            await self.websocket.send_text(json.dumps(frame))

    def acknowledge(self, frame: Json) -> None:
        waiter = self.waiting.pop(frame.get("envelope_id", ""), None)
        if waiter is not None and not waiter.done():
            waiter.set_result(frame.get("payload"))

    def lost(self) -> None:
        for waiter in self.waiting.values():
            if not waiter.done():
                waiter.set_exception(ConnectionError("the socket closed before the acknowledgement"))


class SocketHub:
    """The open connections of every app. Each envelope goes to exactly one of an app's, in turn."""

    def __init__(self, ack_timeout: float, on_change: Callable[[], None]) -> None:
        self._ack_timeout = ack_timeout
        self._on_change = on_change
        self._lock = threading.Lock()
        self._tickets: dict[str, str] = {}
        self._connections: dict[str, list[_Connection]] = {}
        self._loop: asyncio.AbstractEventLoop | None = None

    def attach(self, loop: asyncio.AbstractEventLoop | None) -> None:
        """Name the event loop on which the sockets live; None when it ends."""
        self._loop = loop

    def issue_ticket(self, app_id: str) -> str:
        """A ticket that opens one connection."""
        ticket = secrets.token_hex(16)
        with self._lock:
            self._tickets[ticket] = app_id
        return ticket

    def count(self, app_id: str) -> int:
        """How many connections an app holds."""
        with self._lock:
            return len(self._connections.get(app_id, ()))

    async def serve(self, websocket: WebSocket) -> None:
        """Run one connection from its hello to its end."""
        with self._lock:
            app_id = self._tickets.pop(websocket.query_params.get("ticket", ""), None)
        if app_id is None:
            await websocket.close(code=1008)
            return
        await websocket.accept()
        connection = _Connection(websocket)
        if self.count(app_id) >= MAX_CONNECTIONS:
            await connection.send(_disconnect("too_many_websockets"))
            await websocket.close()
            return
        await self._converse(app_id, connection)

    async def _converse(self, app_id: str, connection: _Connection) -> None:
        with self._lock:
            self._connections.setdefault(app_id, []).append(connection)
        try:
            await connection.send(_hello(app_id, self.count(app_id)))
            self._on_change()
            while True:
                connection.acknowledge(_parsed(await connection.websocket.receive_text()))
        except WebSocketDisconnect:
            pass
        finally:
            with self._lock:
                held = self._connections.get(app_id, [])
                if connection in held:
                    held.remove(connection)
            connection.lost()
            self._on_change()

    async def deliver(self, app_id: str, kind: str, payload: Json, retry: int = 0, reason: str = "") -> Ack:
        """Send one envelope and wait for its acknowledgement."""
        connection = self._next_connection(app_id)
        if connection is None:
            return Ack(failure=UNREACHABLE)
        envelope_id = str(uuid.uuid4())
        waiter: asyncio.Future[Json | None] = asyncio.get_running_loop().create_future()
        connection.waiting[envelope_id] = waiter
        started = time.monotonic()
        try:
            await connection.send(_envelope(envelope_id, kind, payload, retry, reason))
            answer = await asyncio.wait_for(waiter, self._ack_timeout)
            return Ack(payload=answer, seconds=time.monotonic() - started)
        except TimeoutError:
            return Ack(failure=TIMEOUT, seconds=time.monotonic() - started)
        except (ConnectionError, WebSocketDisconnect, RuntimeError):
            # starlette raises RuntimeError for a send after the close frame
            return Ack(failure=UNREACHABLE, seconds=time.monotonic() - started)
        finally:
            connection.waiting.pop(envelope_id, None)

    def drop_all(self, warn: bool) -> None:
        """Drop every connection, or with ``warn`` ask the apps to renew them. May be called from any thread."""
        if self._loop is not None:
            asyncio.run_coroutine_threadsafe(self._drop_all(warn), self._loop).result()

    async def _drop_all(self, warn: bool) -> None:
        with self._lock:
            connections = [connection for held in self._connections.values() for connection in held]
            self._connections.clear()  # nothing more is to go to them, though their ends are still to come
        for connection in connections:
            if warn:
                await connection.send(_disconnect("refresh_requested"))
            else:
                cut_connection(connection.websocket.scope)

    def _next_connection(self, app_id: str) -> _Connection | None:
        with self._lock:
            held = self._connections.get(app_id)
            if not held:
                return None
            connection = held.pop(0)
            held.append(connection)
            return connection


def _hello(app_id: str, connections: int) -> Json:
    debug = {"host": "playground", "started": "", "build_number": 1, "approximate_connection_time": 3600}
    return {
        "type": "hello",
        "num_connections": connections,
        "connection_info": {"app_id": app_id},
        "debug_info": debug,
    }


def _disconnect(reason: str) -> Json:
    return {"type": "disconnect", "reason": reason, "debug_info": {"host": "playground"}}


def _envelope(envelope_id: str, kind: str, payload: Json, retry: int, reason: str) -> Json:
    envelope: Json = {
        "envelope_id": envelope_id,
        "type": kind,
        "payload": payload,
        "accepts_response_payload": kind != "events_api",
    }
    if kind == "events_api":
        envelope |= {"retry_attempt": retry, "retry_reason": reason}
    return envelope


def _parsed(text: str) -> Json:
    try:
        frame = json.loads(text)
    except ValueError:
        return {}  # Slack ignores what is not an acknowledgement
    return frame if isinstance(frame, dict) else {}

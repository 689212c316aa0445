"""uvicorn in a background thread, with the power to drop a client's connection before the answer."""

import asyncio
import socket
import threading
from typing import Any

import uvicorn
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.protocol import State

_START_TIMEOUT = 10.0
_CUT = "playground.cut"  # where a request finds the way to cut its connection


class DroppedResponse(Response):
    """No response at all: the client's connection is cut instead."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002  (nothing is sent)
        """Cut the connection, and return when the server knows."""
        cut_connection(scope)
        while (await receive())["type"] != "http.disconnect":
            continue


def cut_connection(scope: Scope) -> None:
    """End the connection of a request or a WebSocket without a word, as when a network fails."""
    scope[_CUT](scope["client"])


class _Connections:
    """The transports of the open HTTP connections by the client's address."""

    def __init__(self) -> None:
        self._transports: dict[tuple[str, int], asyncio.Transport] = {}

    def add(self, transport: asyncio.Transport) -> None:
        self._transports[_peer(transport)] = transport

    def remove(self, transport: asyncio.Transport) -> None:
        self._transports.pop(_peer(transport), None)

    def forget(self, client: tuple[str, int]) -> None:
        self._transports.pop(client, None)

    def cut(self, client: tuple[str, int]) -> None:
        self._transports[client].abort()


class _WebSockets(WebSocketsSansIOProtocol):
    """uvicorn's, which at its end raises for a connection whose other side has begun to close."""

    def shutdown(self) -> None:
        if self.handshake_complete and self.conn.state is not State.OPEN:
            self.stop_keepalive()
            self.transport.close()
        else:
            super().shutdown()


def _peer(transport: asyncio.Transport) -> tuple[str, int]:
    host, port = transport.get_extra_info("peername")[:2]
    return str(host), int(port)


class HttpServer:
    """Serves one ASGI application on the loopback interface from a thread of its own."""

    def __init__(self, application: ASGIApp, port: int) -> None:
        self._connections = _Connections()
        self._socket = socket.create_server(("127.0.0.1", port))
        self.port: int = self._socket.getsockname()[1]
        self._server = uvicorn.Server(self._config(application))
        self._thread = threading.Thread(target=self._run, name="playground", daemon=True)
        self._started = threading.Event()

    def start(self) -> None:
        """Serve; returns when requests are answered."""
        self._thread.start()
        if not self._started.wait(_START_TIMEOUT):
            raise RuntimeError("the playground did not start")

    def stop(self) -> None:
        """Stop serving and wait for the thread."""
        self._server.should_exit = True
        self._thread.join(_START_TIMEOUT)
        self._socket.close()

    def _run(self) -> None:
        asyncio.run(self._server.serve(sockets=[self._socket]))

    def _config(self, application: ASGIApp) -> uvicorn.Config:
        return uvicorn.Config(
            self._guarded(application),
            http=_tracking(self._connections),
            ws=_WebSockets,
            proxy_headers=False,
            log_level="warning",
            access_log=False,
            timeout_graceful_shutdown=1,
        )

    def _guarded(self, application: ASGIApp) -> ASGIApp:
        async def guarded(scope: Scope, receive: Receive, send: Send) -> None:
            scope[_CUT] = self._connections.cut
            await application(scope, receive, _noticing(send, scope, self._started))
            if scope["type"] == "websocket":
                self._connections.forget(scope["client"])  # uvicorn tells the HTTP protocol nothing of their end

        return guarded


def _noticing(send: Send, scope: Scope, started: threading.Event) -> Send:
    if scope["type"] != "lifespan":
        return send

    async def noticing(message: Any) -> None:
        await send(message)
        if message["type"] == "lifespan.startup.complete":
            started.set()

    return noticing


def _tracking(connections: _Connections) -> type[asyncio.Protocol]:
    class TrackedProtocol(H11Protocol):
        def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
            connections.add(transport)
            super().connection_made(transport)

        def connection_lost(self, exc: Exception | None) -> None:
            connections.remove(self.transport)
            super().connection_lost(exc)

    return TrackedProtocol

"""Live updates to the open pages: each page holds a WebSocket and gets the frames that concern its person."""

import asyncio
import threading
from collections.abc import Collection
from typing import Any

from starlette.websockets import WebSocket, WebSocketDisconnect

Json = dict[str, Any]


class Live:
    """Hands frames to the pages; may be called from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._pages: list[tuple[str, asyncio.Queue[Json]]] = []

    def attach(self, loop: asyncio.AbstractEventLoop | None) -> None:
        """Name the event loop on which the pages' sockets live; None when it ends."""
        self._loop = loop

    def send(self, frame: Json, to: Collection[str] | None = None) -> None:
        """Send a frame to the pages of some people, or to every page."""
        with self._lock:
            pages = [queue for user, queue in self._pages if to is None or user in to]
        if self._loop is not None:
            for queue in pages:
                self._loop.call_soon_threadsafe(queue.put_nowait, frame)

    async def serve(self, websocket: WebSocket, user_id: str) -> None:
        """Feed one page until it goes away."""
        await websocket.accept()
        page: tuple[str, asyncio.Queue[Json]] = (user_id, asyncio.Queue())
        with self._lock:
            self._pages.append(page)
        feeding = asyncio.create_task(_feed(websocket, page[1]))
        try:
            while True:
                await websocket.receive_text()
        except WebSocketDisconnect:
            pass
        finally:
            with self._lock:
                self._pages.remove(page)
            feeding.cancel()


async def _feed(websocket: WebSocket, frames: "asyncio.Queue[Json]") -> None:
    try:
        while True:
            await websocket.send_json(await frames.get())
    except WebSocketDisconnect:
        return  # the page went away; serve() notices it too and cleans up

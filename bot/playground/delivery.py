"""Delivery to apps, by Socket Mode or signed HTTP: events with retries, interactions with one chance."""

import asyncio
import concurrent.futures
import logging
from collections import deque
from collections.abc import Coroutine
from typing import Any

from bot.playground.acknowledgement import UNREACHABLE, Ack, AckLatency, Timings
from bot.playground.faults import Faults
from bot.playground.model import InstalledApp
from bot.playground.signed_http import Receiver, SignedHttp
from bot.playground.socket_mode import SocketHub

Json = dict[str, Any]

_log = logging.getLogger(__name__)
_MARGIN = 2.0  # seconds beyond the time-out that a caller waits for the loop to report it


class Delivery:
    """Carries payloads to apps. Its methods may be called from any thread but (``ask``) the server's own."""

    def __init__(self, sockets: SocketHub, faults: Faults, timings: Timings) -> None:
        self.latencies: deque[AckLatency] = deque(maxlen=10_000)
        self._sockets = sockets
        self._faults = faults
        self._timings = timings
        self._loop: asyncio.AbstractEventLoop | None = None
        self._http: SignedHttp | None = None
        self._running: set[asyncio.Task[None]] = set()

    async def open(self) -> None:
        """Begin to deliver, on the running event loop."""
        self._loop = asyncio.get_running_loop()
        self._http = SignedHttp(self._timings.ack)

    async def close(self) -> None:
        """Give up what is still under way."""
        self._loop = None
        for task in list(self._running):
            task.cancel()
        if self._http is not None:
            await self._http.close()

    def send_event(self, app: InstalledApp, body: Json) -> None:
        """Deliver an event, with Slack's retries; returns at once."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._start_event, app, body)

    def ask(self, app: InstalledApp, kind: str, name: str, payload: Json) -> Ack:
        """Deliver an interaction or a command, and wait for the acknowledgement."""
        if self._loop is None:
            return Ack(failure=UNREACHABLE)
        attempt = asyncio.run_coroutine_threadsafe(self._ask(app, kind, payload), self._loop)
        try:
            ack = attempt.result(self._timings.ack + _MARGIN)
        except concurrent.futures.CancelledError:
            ack = Ack(failure=UNREACHABLE)
        self.latencies.append(AckLatency(kind, name, ack.seconds, ack.ok))
        return ack

    async def _ask(self, app: InstalledApp, kind: str, payload: Json) -> Ack:
        first = asyncio.ensure_future(self._attempt(app, kind, payload))
        if self._faults.take_double(kind):
            self._keep(self._discard(app, kind, payload))
        return await first

    async def _discard(self, app: InstalledApp, kind: str, payload: Json) -> None:
        await self._attempt(app, kind, payload)

    def _start_event(self, app: InstalledApp, body: Json) -> None:
        self._keep(self._deliver_event(app, body))
        if self._faults.take_double("events_api"):
            self._keep(self._deliver_event(app, body, first=1, reason="timeout"))

    async def _deliver_event(self, app: InstalledApp, body: Json, first: int = 0, reason: str = "") -> None:
        for retry, delay in enumerate((0.0, *self._timings.event_retries)):
            if retry < first:
                continue
            if delay:
                await asyncio.sleep(delay)
            ack = await self._attempt(app, "events_api", body, retry, reason)
            if ack.ok or ack.no_retry:
                return
            reason = ack.failure
        _log.warning("event %s was never acknowledged by %s", body["event"]["type"], app.name)

    async def _attempt(self, app: InstalledApp, kind: str, payload: Json, retry: int = 0, reason: str = "") -> Ack:
        if app.socket_mode:
            return await self._sockets.deliver(app.id, kind, payload, retry, reason)
        if app.request_url is None or self._http is None:
            return Ack(failure=UNREACHABLE)
        receiver = Receiver(app.request_url, app.config.signing_secret)
        return await self._http.deliver(receiver, kind, payload, retry, reason)

    def _keep(self, work: Coroutine[Any, Any, None]) -> None:
        # The loop holds tasks weakly; without a reference one could vanish half-way.
        task = asyncio.get_running_loop().create_task(work)
        self._running.add(task)
        task.add_done_callback(self._running.discard)

"""An app reduced to an HTTP endpoint that records what Slack sends and answers as told."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

Json = dict[str, Any]
Answer = tuple[int, str, str]
OK: Answer = (200, "text/plain", "")


@dataclass(frozen=True)
class Delivered:
    """One request as it arrived."""

    headers: dict[str, str]
    raw: str

    @property
    def body(self) -> Json:
        """What was sent, decoded."""
        if self.headers["content-type"] == "application/json":
            return dict(json.loads(self.raw))
        form = {key: values[0] for key, values in parse_qs(self.raw).items()}
        return dict(json.loads(form["payload"])) if "payload" in form else form


@dataclass
class Receiver:
    """What arrived, and how the next requests are answered."""

    url: str
    requests: list[Delivered] = field(default_factory=list)
    answer: Callable[[Delivered], Answer] = lambda _: OK

    def events(self, kind: str) -> list[Json]:
        """The inner events of a type."""
        bodies = [request.body for request in list(self.requests)]
        return [body["event"] for body in bodies if body.get("event", {}).get("type") == kind]

    @property
    def acts(self) -> list[Json]:
        """What people did with commands, buttons and views, in their order; events arrive between them at any time."""
        bodies = [request.body for request in list(self.requests)]
        return [body for body in bodies if body.get("type") != "event_callback"]


@contextmanager
def receiving() -> Iterator[Receiver]:
    """An endpoint on the loopback interface."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            raw = self.rfile.read(int(self.headers["content-length"])).decode()
            request = Delivered({key.lower(): value for key, value in self.headers.items()}, raw)
            receiver.requests.append(request)
            status, content_type, body = receiver.answer(request)
            self.send_response(status)
            self.send_header("Content-Type", content_type)
            self.send_header("Content-Length", str(len(body.encode())))
            self.end_headers()
            self.wfile.write(body.encode())

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (the base class's name)
            """Keep the test output clean."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    receiver = Receiver(f"http://127.0.0.1:{server.server_port}/slack/events")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield receiver
    finally:
        server.shutdown()
        thread.join()
        server.server_close()

"""Delivery over HTTP: what Slack posts to an app's request URL, signed with the app's secret."""

import hashlib
import hmac
import json
import time
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import httpx

from bot.playground.acknowledgement import HTTP_ERROR, TIMEOUT, TOO_MANY_REDIRECTS, UNREACHABLE, Ack

Json = dict[str, Any]

_FORM = "application/x-www-form-urlencoded"
MAX_REDIRECTS = 2


def signature(secret: str, timestamp: str, body: str) -> str:
    """The value of ``X-Slack-Signature`` for a body sent at a time."""
    digest = hmac.new(secret.encode(), f"v0:{timestamp}:{body}".encode(), hashlib.sha256)
    return f"v0={digest.hexdigest()}"


@dataclass(frozen=True)
class Receiver:
    """Where an app listens, and the secret that it checks signatures with."""

    url: str
    secret: str


class SignedHttp:
    """Posts deliveries to request URLs and reads the answers."""

    def __init__(self, ack_timeout: float) -> None:
        self._timeout = ack_timeout
        self._client = httpx.AsyncClient(
            timeout=ack_timeout, follow_redirects=True, max_redirects=MAX_REDIRECTS, trust_env=False
        )

    async def close(self) -> None:
        """Let go of the connections."""
        await self._client.aclose()

    async def deliver(self, to: Receiver, kind: str, payload: Json, retry: int = 0, reason: str = "") -> Ack:
        """Post one delivery and wait for the answer, at most as long as Slack waits."""
        content_type, body = _encoded(kind, payload)
        headers = _signed_headers(to.secret, content_type, body)
        if retry:
            headers |= {"X-Slack-Retry-Num": str(retry), "X-Slack-Retry-Reason": _http_reason(reason)}
        started = time.monotonic()
        try:
            response = await self._client.post(to.url, content=body.encode(), headers=headers)
        except httpx.TimeoutException:
            return Ack(failure=TIMEOUT, seconds=time.monotonic() - started)
        except httpx.TooManyRedirects:
            return Ack(failure=TOO_MANY_REDIRECTS, seconds=time.monotonic() - started)
        except httpx.TransportError:
            return Ack(failure=UNREACHABLE, seconds=time.monotonic() - started)
        seconds = time.monotonic() - started
        if not response.is_success:
            no_retry = response.headers.get("x-slack-no-retry") == "1"
            return Ack(failure=HTTP_ERROR, seconds=seconds, no_retry=no_retry)
        return Ack(payload=_answer(response), seconds=seconds)


def _encoded(kind: str, payload: Json) -> tuple[str, str]:
    if kind == "events_api":
        return "application/json", json.dumps(payload)
    if kind == "slash_commands":
        return _FORM, urlencode({key: value for key, value in payload.items() if value is not None})
    return _FORM, urlencode({"payload": json.dumps(payload)})


def _signed_headers(secret: str, content_type: str, body: str) -> dict[str, str]:
    # Real time, not the playground's: the receiver compares with its own wall clock.
    timestamp = str(int(time.time()))
    return {
        "Content-Type": content_type,
        "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
        "X-Slack-Request-Timestamp": timestamp,
        "X-Slack-Signature": signature(secret, timestamp, body),
    }


def _answer(response: httpx.Response) -> Json | None:
    if not response.text:
        return None
    if response.headers.get("content-type", "").startswith("application/json"):
        decoded = response.json()
        return decoded if isinstance(decoded, dict) else {"unexpected": decoded}
    return {"text": response.text}


def _http_reason(reason: str) -> str:
    return {TIMEOUT: "http_timeout", UNREACHABLE: "connection_failed"}.get(reason, reason)

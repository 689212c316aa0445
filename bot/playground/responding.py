"""The endpoint behind response URLs."""

from collections.abc import Awaitable, Callable
from json import JSONDecodeError
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from bot.playground import answers
from bot.playground.errors import SlackError
from bot.playground.http_server import DroppedResponse
from bot.playground.local_slack import LocalSlack

Json = dict[str, Any]

RESPONSE_URL = "response_url"


def endpoint(slack: LocalSlack) -> Callable[[Request], Awaitable[Response]]:
    """Posts to ``/hooks/…``: at most five within thirty minutes for each URL."""

    async def respond(request: Request) -> Response:
        failure = slack.faults.take_failure(RESPONSE_URL)
        if failure is not None:
            headers = {"Retry-After": str(failure.retry_after)} if failure.retry_after is not None else {}
            return _refused(failure.error, 429 if failure.error == "ratelimited" else 400, headers)
        body = await _body(request)
        with slack.changing():
            response = _take(slack, request.path_params["token"], body)
        if slack.faults.take_loss(RESPONSE_URL):
            return DroppedResponse()
        return response

    return respond


def _take(slack: LocalSlack, token: str, body: Json | None) -> Response:
    url, problem = slack.response_urls.look_up(token)
    if url is None:
        return _refused(problem, 404)
    if body is None:
        return _refused("invalid_payload", 400)
    try:
        answers.to_response_url(slack, url, body)
    except SlackError as refusal:
        return JSONResponse(refusal.body(), status_code=400)
    slack.response_urls.spend(url)
    return PlainTextResponse("ok")


async def _body(request: Request) -> Json | None:
    try:
        decoded = await request.json()
    except (JSONDecodeError, UnicodeDecodeError):
        return None
    return decoded if isinstance(decoded, dict) else None


def _refused(error: str, status: int, headers: dict[str, str] | None = None) -> Response:
    return JSONResponse({"ok": False, "error": error}, status_code=status, headers=headers)

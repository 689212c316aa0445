"""The endpoint of the Web API: reads the request, finds the caller, checks the scope, runs the method, logs it."""

import json
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.playground.errors import SlackError
from bot.playground.faults import Failure
from bot.playground.http_server import DroppedResponse
from bot.playground.local_slack import ApiCall, LocalSlack
from bot.playground.model import InstalledApp
from bot.playground.web_api import apps, chat, conversations, reactions, users, views
from bot.playground.web_api.call import Call, Method, Token

Json = dict[str, Any]

METHODS: dict[str, Method] = {
    **apps.METHODS,
    **chat.METHODS,
    **conversations.METHODS,
    **reactions.METHODS,
    **users.METHODS,
    **views.METHODS,
}
_JSON_FORMAT_ERRORS = {"blocks": "invalid_blocks_format", "metadata": "invalid_metadata_format"}


class WebApi:
    """Answers ``/api/<method>``."""

    def __init__(self, slack: LocalSlack) -> None:
        self._slack = slack

    async def answer(self, request: Request) -> Response:
        """Answer one call. Methods are short, so they run right here on the event loop, one after another."""
        name = request.path_params["method"]
        failure = self._slack.faults.take_failure(name)
        arguments, token = await _read(request)
        with self._slack.changing():
            app = self._caller(token)
            body = _failed(failure) if failure else self._run(name, app, token, arguments)
            self._slack.calls.append(ApiCall(app.name if app else "", name, arguments, body))
        if self._slack.faults.take_loss(name):
            return DroppedResponse()
        return JSONResponse(body, _status(body), _headers(name, app, failure))

    def _run(self, name: str, app: InstalledApp | None, token: str, arguments: Json) -> Json:
        try:
            method = METHODS.get(name)
            if method is None:
                raise SlackError("unknown_method", extra={"req_method": name})
            if method.token is Token.NONE:
                return {"ok": True, **apps.echo(arguments)}
            call = Call(self._slack, _checked(app, token, method), _decoded(arguments, method))
            call.need(*method.scopes)
            return {"ok": True, **method.run(call)}
        except SlackError as refusal:
            return refusal.body()

    def _caller(self, token: str) -> InstalledApp | None:
        apps_here = self._slack.workspace.apps.values()
        return next((app for app in apps_here if token and token in (app.bot_token, app.app_token)), None)


async def _read(request: Request) -> tuple[Json, str]:
    """The arguments of a call, wherever they stand, and its token."""
    arguments: Json = dict(request.query_params)
    if request.headers.get("content-type", "").startswith("application/json"):
        try:
            decoded = json.loads(await request.body() or b"{}")
        except ValueError:
            decoded = {}
        arguments |= decoded if isinstance(decoded, dict) else {}
    elif request.method == "POST":
        arguments |= dict((await request.form()).items())
    kind, _, header_token = request.headers.get("authorization", "").partition(" ")
    token = str(arguments.pop("token", "") or "")
    return arguments, header_token.strip() if kind.lower() == "bearer" else token


def _checked(app: InstalledApp | None, token: str, method: Method) -> InstalledApp:
    if not token:
        raise SlackError("not_authed")
    if app is None:
        raise SlackError("invalid_auth")
    expected = app.app_token if method.token is Token.APP else app.bot_token
    if token != expected:
        raise SlackError("not_allowed_token_type")
    return app


def _decoded(arguments: Json, method: Method) -> Json:
    """The arguments with those parsed that forms carry as JSON text."""
    decoded = dict(arguments)
    for name in method.json_arguments:
        if isinstance(decoded.get(name), str):
            try:
                decoded[name] = json.loads(decoded[name]) if decoded[name] else None
            except ValueError as problem:
                raise SlackError(_JSON_FORMAT_ERRORS.get(name, "invalid_arguments")) from problem
    return decoded


def _failed(failure: Failure) -> Json:
    return {"ok": False, "error": failure.error}


def _status(body: Json) -> int:
    return 429 if body.get("error") == "ratelimited" else 200


def _headers(name: str, app: InstalledApp | None, failure: Failure | None) -> dict[str, str]:
    headers = {"x-slack-req-id": "playground"}
    method = METHODS.get(name)
    if method is not None and method.scopes:
        headers["x-accepted-oauth-scopes"] = ",".join(method.scopes)
    if app is not None:
        headers["x-oauth-scopes"] = ",".join(app.config.scopes)
    if failure is not None and failure.retry_after is not None:
        headers["Retry-After"] = str(failure.retry_after)
    return headers

"""What a person does on the page: one function for each value of ``do``."""

from collections.abc import Callable
from datetime import datetime, timedelta
from json import JSONDecodeError
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from bot.playground import human, interactions, memberships
from bot.playground.errors import HumanError
from bot.playground.interaction_payloads import Target
from bot.playground.local_slack import LocalSlack
from bot.playground.model import Message, User, View

Json = dict[str, Any]
Act = Callable[[LocalSlack, User, Json], Json | None]

INCOMPLETE = "The request is incomplete or not understood."


async def respond(slack: LocalSlack, request: Request) -> Response:
    """Do what a page posted, away from the event loop, since it may wait for an app."""
    try:
        body = await request.json()
    except JSONDecodeError:
        return _failed(INCOMPLETE)
    if not isinstance(body, dict) or body.get("do") not in _ACTS:
        return _failed(INCOMPLETE)
    try:
        outcome = await run_in_threadpool(_perform, slack, body)
    except HumanError as problem:
        return _failed(str(problem))
    except KeyError as missing:
        return _failed(f"{INCOMPLETE} Missing: {missing}")
    return JSONResponse({"ok": True, **outcome})


def _perform(slack: LocalSlack, body: Json) -> Json:
    user = slack.workspace.get_user(body["user"])
    return _ACTS[body["do"]](slack, user, body) or {}


def _failed(sentence: str) -> Response:
    return JSONResponse({"ok": False, "error": sentence})


def _say(slack: LocalSlack, user: User, body: Json) -> Json | None:
    text = body["text"].strip()
    if text.startswith("/invite @") and not body.get("thread_ts"):
        human.invite_bot(slack, user, body["channel"], text.removeprefix("/invite @").strip())
        return None
    return {"ts": human.say(slack, user, body["channel"], body["text"], body.get("thread_ts")).ts}


def _edit(slack: LocalSlack, user: User, body: Json) -> None:
    human.edit(slack, user, _message(slack, user, body), body["text"])


def _delete(slack: LocalSlack, user: User, body: Json) -> None:
    human.delete(slack, user, _message(slack, user, body))


def _react(slack: LocalSlack, user: User, body: Json) -> None:
    human.react(slack, user, _message(slack, user, body), body["name"].strip(":"))


def _command(slack: LocalSlack, user: User, body: Json) -> Json | None:
    if body["command"] == "/invite":
        human.invite_bot(slack, user, body["channel"], body["text"].strip().removeprefix("@"))
        return None
    result = interactions.run_command(slack, user, body["channel"], body["command"], body["text"])
    return {"ok": False, "error": result.error} if result.error else None


def _block_action(slack: LocalSlack, user: User, body: Json) -> Json | None:
    result = interactions.act_on(slack, user, _target(slack, user, body), body["action"], body.get("state"))
    return None if result.ok else {"ok": False, "error": result.error}


def _view_submit(slack: LocalSlack, user: User, body: Json) -> Json:
    result = interactions.submit(slack, user, _view(slack, user, body["view_id"]), body.get("state"))
    answer: Json = {"ok": result.ok}
    if result.errors:
        answer["errors"] = result.errors
    if result.error:
        answer["error"] = result.error
    return answer


def _view_close(slack: LocalSlack, user: User, body: Json) -> None:
    view = _view(slack, user, body["view_id"])
    interactions.close_modal(slack, user, view, whole=bool(body.get("whole")))


def _suggest(slack: LocalSlack, user: User, body: Json) -> Json:
    found = interactions.suggest(slack, user, _target(slack, user, body), body["value"])
    answer: Json = {"options": found.options, "option_groups": found.option_groups}
    return answer | ({"ok": False, "error": found.error} if found.error else {})


def _shortcut(slack: LocalSlack, user: User, body: Json) -> Json | None:
    result = interactions.use_shortcut(slack, user, _message(slack, user, body), body["callback_id"])
    return None if result.ok else {"ok": False, "error": result.error}


def _home_opened(slack: LocalSlack, user: User, body: Json) -> None:
    app = slack.workspace.get_app(body["app"])
    interactions.open_home(slack, user, app, body.get("tab", "home"))


def _open_dm(slack: LocalSlack, user: User, body: Json) -> Json:
    app = slack.workspace.find_app(body["user_or_app"])
    other = app.bot_user if app else slack.workspace.get_user(body["user_or_app"]).id
    with slack.changing():
        return {"channel": memberships.open_im(slack, user.id, other)[0].id}


def _invite_bot(slack: LocalSlack, user: User, body: Json) -> None:
    human.invite_bot(slack, user, body["channel"], body["app"])


def _remove_bot(slack: LocalSlack, user: User, body: Json) -> None:
    human.remove_bot(slack, user, body["channel"], body["app"])


def _clock(slack: LocalSlack, _: User, body: Json) -> None:
    if "by_seconds" in body:
        slack.clock.move_by(timedelta(seconds=body["by_seconds"]))
    else:
        slack.clock.move_to(datetime.fromisoformat(body["to"]))


def _message(slack: LocalSlack, user: User, place: Json) -> Message:
    return human.find_message(slack, user, place["channel"], place["ts"])


def _target(slack: LocalSlack, user: User, body: Json) -> Target:
    surface = _surface(slack, user, body["container"])
    return interactions.find_target(surface, body["block_id"], body["action_id"])


def _surface(slack: LocalSlack, user: User, container: Json) -> Message | View:
    if container["type"] == "view":
        return _view(slack, user, container["view_id"])
    return _message(slack, user, container)


def _view(slack: LocalSlack, user: User, view_id: str) -> View:
    view = slack.workspace.find_view(view_id)
    if view is None or view.user != user.id:
        raise HumanError("That view is closed.")
    return view


_ACTS: dict[str, Act] = {
    "say": _say,
    "edit": _edit,
    "delete": _delete,
    "react": _react,
    "command": _command,
    "block_action": _block_action,
    "view_submit": _view_submit,
    "view_close": _view_close,
    "suggest": _suggest,
    "shortcut": _shortcut,
    "home_opened": _home_opened,
    "open_dm": _open_dm,
    "invite_bot": _invite_bot,
    "remove_bot": _remove_bot,
    "clock": _clock,
}

"""What the page asks of the server: state, messages, home tabs, live updates."""

from collections.abc import Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route, WebSocketRoute
from starlette.websockets import WebSocket

from bot.playground import human, page_acts
from bot.playground.errors import HumanError
from bot.playground.local_slack import LocalSlack
from bot.playground.model import User
from bot.playground.page_view import message_view, state_view, visible_messages, visible_thread

Json = dict[str, Any]


def routes(slack: LocalSlack) -> list[BaseRoute]:
    """The routes below ``/playground``."""

    def reading(read: Callable[[LocalSlack, User, Request], Json]) -> Callable[[Request], Response]:
        def endpoint(request: Request) -> Response:
            try:
                with slack.changing():
                    user = slack.workspace.get_user(request.query_params.get("user", "ada"))
                    return JSONResponse(read(slack, user, request))
            except HumanError as problem:
                return JSONResponse({"ok": False, "error": str(problem)}, status_code=404)

        return endpoint

    async def act(request: Request) -> Response:
        return await page_acts.respond(slack, request)

    async def live(websocket: WebSocket) -> None:
        user = slack.workspace.find_user(websocket.query_params.get("user", "ada"))
        if user is None:
            await websocket.close(code=1008)
        else:
            await slack.live.serve(websocket, user.id)

    return [
        Route("/playground/state", reading(_state)),
        Route("/playground/messages", reading(_messages)),
        Route("/playground/thread", reading(_thread)),
        Route("/playground/home", reading(_home)),
        Route("/playground/modals", reading(_modals)),
        Route("/playground/act", act, methods=["POST"]),
        WebSocketRoute("/playground/live", live),
    ]


def _state(slack: LocalSlack, user: User, _: Request) -> Json:
    return state_view(slack, user)


def _messages(slack: LocalSlack, user: User, request: Request) -> Json:
    channel = human.joined_channel(slack, user, request.query_params.get("channel", ""))
    return {"messages": [message_view(channel, message) for message in visible_messages(channel, user.id)]}


def _thread(slack: LocalSlack, user: User, request: Request) -> Json:
    channel = human.joined_channel(slack, user, request.query_params.get("channel", ""))
    thread = visible_thread(channel, request.query_params.get("ts", ""), user.id)
    return {"messages": [message_view(channel, message) for message in thread]}


def _home(slack: LocalSlack, user: User, request: Request) -> Json:
    view = slack.workspace.get_app(request.query_params.get("app", "")).homes.get(user.id)
    return {"view": view.payload() if view else None}


def _modals(slack: LocalSlack, user: User, _: Request) -> Json:
    return {"stack": [view.payload() for view in slack.workspace.modals.get(user.id, [])]}

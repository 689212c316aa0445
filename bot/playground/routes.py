"""The web application: Web API, Socket Mode, response URLs, the page and what the page asks for."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import Route, WebSocketRoute
from starlette.staticfiles import StaticFiles

from bot.playground import page_api, responding
from bot.playground.local_slack import LocalSlack
from bot.playground.web_api.endpoint import WebApi

PAGE = Path(__file__).parent / "page"


def application(slack: LocalSlack) -> Starlette:
    """Everything that the playground answers to."""

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        loop = asyncio.get_running_loop()
        slack.live.attach(loop)
        slack.sockets.attach(loop)
        await slack.delivery.open()
        yield
        slack.live.attach(None)
        slack.sockets.attach(None)
        await slack.delivery.close()

    app = Starlette(
        lifespan=lifespan,
        routes=[
            Route("/", _index),
            Route("/api/{method}", WebApi(slack).answer, methods=["GET", "POST"]),
            WebSocketRoute("/socket/link", slack.sockets.serve),
            Route("/hooks/{kind}/{team}/{token}", responding.endpoint(slack), methods=["POST"]),
            *page_api.routes(slack),
        ],
    )
    app.mount("/page", StaticFiles(directory=PAGE, check_dir=False))
    return app


async def _index(_: Request) -> Response:
    index = PAGE / "index.html"
    return FileResponse(index) if index.exists() else PlainTextResponse("The page is not built yet.", 404)

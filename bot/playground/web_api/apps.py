"""api.test, auth.test, apps.connections.open, bots.info and team.info."""

from typing import Any

from bot.playground.errors import SlackError
from bot.playground.web_api.call import Call, Method, Token

Json = dict[str, Any]


def echo(arguments: Json) -> Json:
    """api.test: says back what was said."""
    if arguments.get("error"):
        raise SlackError(str(arguments["error"]), extra={"args": arguments})
    return {"args": arguments} if arguments else {}


def _api_test(call: Call) -> Json:
    return echo(call.arguments)


def _auth_test(call: Call) -> Json:
    workspace = call.slack.workspace
    return {
        "url": f"{call.slack.base_url}/",
        "team": workspace.name,
        "user": workspace.users[call.app.bot_user].name,
        "team_id": workspace.id,
        "user_id": call.app.bot_user,
        "bot_id": call.app.bot_id,
        "is_enterprise_install": False,
    }


def _connections_open(call: Call) -> Json:
    if not call.app.socket_mode:
        raise SlackError("socket_mode_not_enabled")
    ticket = call.slack.sockets.issue_ticket(call.app.id)
    base = call.slack.base_url.replace("http://", "ws://", 1)
    return {"url": f"{base}/socket/link?ticket={ticket}&app_id={call.app.id}"}


def _bots_info(call: Call) -> Json:
    wanted = call.text("bot") or call.app.bot_id
    for app in call.slack.workspace.apps.values():
        if app.bot_id == wanted:
            bot = {"id": app.bot_id, "app_id": app.id, "user_id": app.bot_user, "name": app.name}
            return {"bot": bot | {"deleted": False, "updated": 0, "icons": {}}}
    raise SlackError("bot_not_found")


def _team_info(call: Call) -> Json:
    workspace = call.slack.workspace
    return {"team": {"id": workspace.id, "name": workspace.name, "domain": workspace.domain, "email_domain": ""}}


METHODS = {
    "api.test": Method(_api_test, token=Token.NONE),
    "auth.test": Method(_auth_test),
    "apps.connections.open": Method(_connections_open, token=Token.APP),
    "bots.info": Method(_bots_info, ("users:read",)),
    "team.info": Method(_team_info, ("team:read",)),
}

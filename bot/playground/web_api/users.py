"""users.info and users.list."""

from typing import Any

from bot.playground.payloads import user_payload
from bot.playground.web_api.call import Call, Method, paginated

Json = dict[str, Any]

_READ = ("users:read",)


def _info(call: Call) -> Json:
    user = user_payload(call.slack.workspace, call.user())
    return {"user": user | ({"locale": "en-US"} if call.flag("include_locale") else {})}


def _list(call: Call) -> Json:
    page, cursor = paginated(call, list(call.slack.workspace.users.values()), call.limit(1000, 1000))
    members = [user_payload(call.slack.workspace, user) for user in page]
    return {"members": members, "cache_ts": call.slack.clock.unix(), "response_metadata": {"next_cursor": cursor}}


METHODS = {
    "users.info": Method(_info, _READ),
    "users.list": Method(_list, _READ),
}

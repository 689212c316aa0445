"""views.*: modals and home tabs."""

from typing import Any

from bot.playground import views
from bot.playground.errors import SlackError
from bot.playground.model import View
from bot.playground.validation.views import check_view
from bot.playground.web_api.call import Call, Method

Json = dict[str, Any]


def _open(call: Call) -> Json:
    trigger_id, source = _trigger_id(call), _source(call)
    check_view(source, "modal")  # a refused view does not use the trigger up
    trigger = call.slack.triggers.redeem(trigger_id, call.app.id)
    return _shown(views.open_modal(call.slack, call.app, trigger.user, source))


def _push(call: Call) -> Json:
    trigger_id, source = _trigger_id(call), _source(call)
    check_view(source, "modal")
    trigger = call.slack.triggers.redeem(trigger_id, call.app.id)
    if trigger.view_id is None:
        raise SlackError("invalid_trigger_id")
    return _shown(views.push_modal(call.slack, call.app, trigger.user, source))


def _update(call: Call) -> Json:
    source = _source(call)
    view_id, external_id = call.text("view_id"), call.text("external_id")
    if not view_id and not external_id:
        raise SlackError("invalid_arguments", ["[ERROR] missing required field: view_id"])
    view = views.find_own_view(call.slack, call.app, view_id, external_id)
    return _shown(views.update_view(call.slack, view, source, call.text("hash")))


def _publish(call: Call) -> Json:
    source = _source(call)
    user = call.slack.workspace.users.get(call.required("user_id"))
    if user is None or user.is_bot:
        problem = "[ERROR] invalid `user_id` [json-pointer:/user_id]"
        raise SlackError("invalid_arguments", [problem])
    if not call.app.config.home_tab:
        raise SlackError("not_enabled")
    return _shown(views.publish_home(call.slack, call.app, user.id, source, call.text("hash")))


def _trigger_id(call: Call) -> str:
    trigger_id = call.text("trigger_id")
    if not trigger_id:
        raise SlackError("invalid_arguments", ["[ERROR] missing required field: trigger_id"])
    return trigger_id


def _source(call: Call) -> Json:
    source = call.arguments.get("view")
    if not isinstance(source, dict):
        problem = "must provide an object" if "view" in call.arguments else "missing required field: view"
        raise SlackError("invalid_arguments", [f"[ERROR] {problem} [json-pointer:/view]"])
    return source


def _shown(view: View) -> Json:
    return {"view": view.payload()}


METHODS = {
    "views.open": Method(_open),
    "views.push": Method(_push),
    "views.update": Method(_update),
    "views.publish": Method(_publish),
}

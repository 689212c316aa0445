"""Modals in their stack and home tabs: opening, pushing, updating, publishing, closing."""

import secrets
from typing import Any

from bot.playground import form_state
from bot.playground.blocks import with_ids
from bot.playground.errors import SlackError
from bot.playground.local_slack import LocalSlack
from bot.playground.model import InstalledApp, View
from bot.playground.validation.views import check_view

Json = dict[str, Any]

STACK_DEPTH = 3


def open_modal(slack: LocalSlack, app: InstalledApp, user: str, source: Json) -> View:
    """Open a modal for a person, in place of any that is open."""
    check_view(source, "modal")
    view = _build(slack, app, user, source)
    slack.workspace.modals[user] = [view]
    show_modals(slack, user, "open")
    return view


def push_modal(slack: LocalSlack, app: InstalledApp, user: str, source: Json) -> View:
    """Lay a modal on top of the open ones."""
    check_view(source, "modal")
    stack = slack.workspace.modals.get(user, [])
    if not stack:
        raise SlackError("not_found")
    if len(stack) >= STACK_DEPTH:
        raise SlackError("push_limit_reached")
    view = _build(slack, app, user, source)
    view.root_view_id, view.previous_view_id = stack[0].id, stack[-1].id
    stack.append(view)
    show_modals(slack, user, "push")
    return view


def update_view(slack: LocalSlack, view: View, source: Json, expected_hash: str | None = None) -> View:
    """Give a view new content; entries whose block_id and action_id stay are kept."""
    check_view(source, view.type)
    if expected_hash and expected_hash != view.hash:
        raise SlackError("hash_conflict")
    _refuse_taken_external_id(slack, source, view)
    view.source = {**source, "blocks": with_ids(source["blocks"])}
    view.values = form_state.merged(view.blocks, view.values)
    view.hash = _new_hash(slack)
    if view.type == "home":
        _show_home(slack, view)
    else:
        show_modals(slack, view.user, "update")
    return view


def publish_home(
    slack: LocalSlack, app: InstalledApp, user: str, source: Json, expected_hash: str | None = None
) -> View:
    """Publish a person's home tab of an app."""
    check_view(source, "home")
    existing = app.homes.get(user)
    if existing is not None:
        if expected_hash and expected_hash != existing.hash:
            raise SlackError("hash_conflict")
        return update_view(slack, existing, source)
    view = _build(slack, app, user, source)
    app.homes[user] = view
    _show_home(slack, view)
    return view


def close(slack: LocalSlack, view: View) -> None:
    """Take one modal off the stack; the one below shows again."""
    stack = slack.workspace.modals.get(view.user, [])
    if view in stack:
        stack.remove(view)
        show_modals(slack, view.user, "close")


def clear(slack: LocalSlack, user: str) -> None:
    """Close all of a person's modals."""
    slack.workspace.modals[user] = []
    show_modals(slack, user, "clear")


def find_own_view(slack: LocalSlack, app: InstalledApp, view_id: str | None, external_id: str | None) -> View:
    """A view of an app by either of its ids."""
    for view in _views_of(slack, app):
        if (view_id and view.id == view_id) or (external_id and view.source.get("external_id") == external_id):
            return view
    raise SlackError("not_found")


def show_modals(slack: LocalSlack, user: str, action: str) -> None:
    """Show a person's stack of modals on their pages."""
    stack = [view.payload() for view in slack.workspace.modals.get(user, [])]
    slack.live.send({"type": "view", "action": action, "stack": stack}, to={user})


def _build(slack: LocalSlack, app: InstalledApp, user: str, source: Json) -> View:
    _refuse_taken_external_id(slack, source, None)
    filled = {**source, "blocks": with_ids(source["blocks"])}
    view_id = slack.ids.next("V")
    return View(
        id=view_id,
        app_id=app.id,
        bot_id=app.bot_id,
        user=user,
        team_id=slack.workspace.id,
        hash=_new_hash(slack),
        source=filled,
        values=form_state.initial_values(filled["blocks"]),
        root_view_id=view_id,
    )


def _refuse_taken_external_id(slack: LocalSlack, source: Json, own: View | None) -> None:
    wanted = source.get("external_id")
    if not wanted:
        return
    for app in slack.workspace.apps.values():
        for view in _views_of(slack, app):
            if view is not own and view.source.get("external_id") == wanted:
                raise SlackError("duplicate_external_id")


def _views_of(slack: LocalSlack, app: InstalledApp) -> list[View]:
    modals = [view for stack in slack.workspace.modals.values() for view in stack if view.app_id == app.id]
    return [*modals, *app.homes.values()]


def _show_home(slack: LocalSlack, view: View) -> None:
    slack.live.send({"type": "home", "app": view.app_id, "view": view.payload()}, to={view.user})


def _new_hash(slack: LocalSlack) -> str:
    return f"{slack.clock.unix()}.{secrets.token_hex(4)}"

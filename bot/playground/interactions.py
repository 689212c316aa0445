"""What people do to an app: commands, clicks, suggestions, shortcuts, submissions, and what the app's answer does.

Each function waits for the app's acknowledgement, so none may run on the server's event loop or under the lock.
"""

from dataclasses import dataclass, field
from typing import Any

from bot.playground import answers, events, form_state, interaction_payloads, memberships, views
from bot.playground.acknowledgement import TIMEOUT, Ack
from bot.playground.blocks import all_elements
from bot.playground.errors import HumanError, SlackError
from bot.playground.interaction_payloads import Occasion, Surface, Target
from bot.playground.local_slack import LocalSlack
from bot.playground.model import InstalledApp, Message, User, View
from bot.playground.validation.elements import check_suggestions

Json = dict[str, Any]

TROUBLE_CONNECTING = "We had some trouble connecting. Try again?"


@dataclass(frozen=True)
class CommandResult:
    """What came back at once for a slash command."""

    ack_text: str = ""
    blocks: list[Json] = field(default_factory=list)
    response_type: str = "ephemeral"
    error: str = ""
    message: Message | None = None


@dataclass(frozen=True)
class ActionResult:
    """Whether the app acknowledged a click, choice or shortcut; if not, why."""

    ok: bool
    error: str = ""


@dataclass(frozen=True)
class SubmitResult:
    """What became of a submission: closed, answered with errors by block_id, or failed."""

    ok: bool
    errors: dict[str, str] = field(default_factory=dict)
    error: str = ""


@dataclass(frozen=True)
class Suggestions:
    """The options that an app offers for what was typed into an external select."""

    options: list[Json] = field(default_factory=list)
    option_groups: list[Json] = field(default_factory=list)
    error: str = ""

    @property
    def values(self) -> list[str]:
        """The values of all options, groups flattened."""
        grouped = [option for group in self.option_groups for option in group["options"]]
        return [str(option["value"]) for option in (*self.options, *grouped)]


def run_command(slack: LocalSlack, user: User, channel_ref: str, command: str, text: str) -> CommandResult:
    """Type a slash command into a channel."""
    with slack.changing():
        channel = slack.workspace.get_channel(channel_ref)
        app = _owner_of(slack, command)
        payload = interaction_payloads.command(Occasion(slack, app, user), channel, command, text)
    ack = slack.delivery.ask(app, "slash_commands", command, payload)
    with slack.changing():
        if not ack.ok:
            return CommandResult(error=_command_failure(slack, user, command, ack))
        try:
            message = answers.to_command(Occasion(slack, app, user), channel, ack.payload)
        except SlackError as refusal:
            slack.notice(user.id, f'{command} failed with the error "{refusal.code}"')
            return CommandResult(error=refusal.code)
    answer = ack.payload or {}
    return CommandResult(
        answer.get("text") or "", answer.get("blocks") or [], answer.get("response_type", "ephemeral"), "", message
    )


def act_on(slack: LocalSlack, user: User, target: Target, chosen: Json, state: Json | None = None) -> ActionResult:
    """Press, choose or tick something; ``chosen`` is its new value, ``state`` what else was entered around it."""
    with slack.changing():
        app = _app_of(slack, target.surface)
        _remember(slack, user, target, chosen, state)
        if target.block["type"] == "input" and not target.block.get("dispatch_action"):
            return ActionResult(ok=True)  # Slack tells of it on submission only
        payload = interaction_payloads.block_actions(Occasion(slack, app, user), target, chosen)
    ack = slack.delivery.ask(app, "interactive", f"block_actions:{target.action_id}", payload)
    return _action_result(slack, user, app, ack)


def suggest(slack: LocalSlack, user: User, target: Target, typed: str) -> Suggestions:
    """Type into an external select and see what the app offers."""
    with slack.changing():
        app = _app_of(slack, target.surface)
        if len(typed) < target.element.get("min_query_length", 3):
            return Suggestions()  # Slack's client does not ask yet
        payload = interaction_payloads.block_suggestion(Occasion(slack, app, user), target, typed)
    ack = slack.delivery.ask(app, "interactive", f"block_suggestion:{target.action_id}", payload)
    if not ack.ok:
        return Suggestions(error=ack.failure)
    answer = ack.payload or {}
    try:
        check_suggestions(answer)
    except SlackError as refusal:
        return Suggestions(error="; ".join(refusal.messages))
    return Suggestions(answer.get("options") or [], answer.get("option_groups") or [])


def use_shortcut(slack: LocalSlack, user: User, message: Message | None, callback_id: str) -> ActionResult:
    """Use a message shortcut on a message, or a global one on none."""
    with slack.changing():
        app = _owner_of_shortcut(slack, callback_id)
        payload = interaction_payloads.shortcut(Occasion(slack, app, user), message, callback_id)
    ack = slack.delivery.ask(app, "interactive", f"shortcut:{callback_id}", payload)
    return _action_result(slack, user, app, ack)


def submit(slack: LocalSlack, user: User, view: View, state: Json | None = None) -> SubmitResult:
    """Submit a modal, after the checks that Slack's own client makes."""
    with slack.changing():
        app = slack.workspace.apps[view.app_id]
        view.values = form_state.merged(view.blocks, view.values, state)
        errors = form_state.client_errors(view.blocks, view.values)
        if errors:
            return SubmitResult(ok=False, errors=errors)
        payload = interaction_payloads.view_submission(Occasion(slack, app, user), view)
    ack = slack.delivery.ask(app, "interactive", f"view_submission:{view.callback_id}", payload)
    with slack.changing():
        if not ack.ok:
            slack.notice(user.id, TROUBLE_CONNECTING)
            return SubmitResult(ok=False, error=TROUBLE_CONNECTING)
        try:
            field_errors = answers.to_submission(slack, app, view, ack.payload)
        except SlackError as refusal:
            slack.notice(user.id, TROUBLE_CONNECTING)
            detail = "; ".join(refusal.messages) or refusal.code
            return SubmitResult(ok=False, error=f"{TROUBLE_CONNECTING} ({detail})")
    return SubmitResult(ok=not field_errors, errors=field_errors)


def close_modal(slack: LocalSlack, user: User, view: View, *, whole: bool = False) -> None:
    """Cancel a modal, or close the ``whole`` stack with its X; apps that asked for it are told."""
    with slack.changing():
        stack = list(slack.workspace.modals.get(user.id, []))
        clearing = whole or bool(view.source.get("clear_on_close"))
        told = stack[0] if clearing and stack else view
        if clearing:
            views.clear(slack, user.id)
        else:
            views.close(slack, view)
        app = slack.workspace.apps[told.app_id]
        payload = interaction_payloads.view_closed(Occasion(slack, app, user), told, is_cleared=clearing)
    if told.source.get("notify_on_close"):
        slack.delivery.ask(app, "interactive", f"view_closed:{told.callback_id}", payload)


def open_home(slack: LocalSlack, user: User, app: InstalledApp, tab: str = "home") -> None:
    """Look at an app's home tab (or at its messages)."""
    with slack.changing():
        channel, _ = memberships.open_im(slack, user.id, app.bot_user)
        events.app_home_opened(slack, app, user.id, channel.id, tab)


def find_target(surface: Surface, block_id: str, action_id: str) -> Target:
    """The element with these ids."""
    for block, element in all_elements(surface.blocks):
        if block.get("block_id") == block_id and element["action_id"] == action_id:
            return Target(surface, block, element)
    raise HumanError("That is not there any more.")


def _remember(slack: LocalSlack, user: User, target: Target, chosen: Json, state: Json | None) -> None:
    stateful = form_state.field_of(target.element["type"]) is not None
    entered = {target.block["block_id"]: {target.action_id: chosen}} if stateful else {}
    surface = target.surface
    if isinstance(surface, View):
        surface.values = form_state.merged(surface.blocks, surface.values, state, entered)
    else:
        key = (user.id, surface.ts)
        kept = slack.workspace.message_values.get(key)
        slack.workspace.message_values[key] = form_state.merged(surface.blocks, kept, state, entered)


def _action_result(slack: LocalSlack, user: User, app: InstalledApp, ack: Ack) -> ActionResult:
    if ack.ok:
        return ActionResult(ok=True)
    slack.notice(user.id, f"{app.name} did not respond.")
    return ActionResult(ok=False, error=ack.failure)


def _command_failure(slack: LocalSlack, user: User, command: str, ack: Ack) -> str:
    if ack.failure == TIMEOUT:
        slack.notice(user.id, f"{command} failed because the app did not respond")
        return "operation_timeout"
    slack.notice(user.id, f'{command} failed with the error "dispatch_failed"')
    return "dispatch_failed"


def _app_of(slack: LocalSlack, surface: Surface) -> InstalledApp:
    if surface.app_id is None:
        raise HumanError("No app stands behind this message.")
    return slack.workspace.apps[surface.app_id]


def _owner_of(slack: LocalSlack, command: str) -> InstalledApp:
    for app in slack.workspace.apps.values():
        if any(each.command == command for each in app.config.commands):
            return app
    raise HumanError(f"{command} is not a valid command.")


def _owner_of_shortcut(slack: LocalSlack, callback_id: str) -> InstalledApp:
    for app in slack.workspace.apps.values():
        if any(each.callback_id == callback_id for each in app.config.message_shortcuts):
            return app
    raise HumanError(f"There is no shortcut {callback_id!r}.")

"""The teammates as Python objects: a test says, clicks, fills and sees what a person would."""

from collections.abc import Sequence

from bot.playground import human, interactions, memberships
from bot.playground.errors import HumanError
from bot.playground.form_filling import Entry, chosen_for, entry_for, find_input, find_pressable
from bot.playground.interaction_payloads import Surface
from bot.playground.interactions import ActionResult, CommandResult, SubmitResult, Suggestions
from bot.playground.local_slack import LocalSlack
from bot.playground.model import InstalledApp, Message, User, View
from bot.playground.page_view import visible_messages, visible_thread


class Person:
    """One of the people in the workspace. Whatever an app must acknowledge waits until it has, or failed to."""

    def __init__(self, slack: LocalSlack, user: User) -> None:
        self._slack = slack
        self.user = user

    def __repr__(self) -> str:
        return f"Person({self.user.name})"

    @property
    def id(self) -> str:
        """The user id."""
        return self.user.id

    # Talking

    def say(self, channel: str, text: str, thread_ts: str | None = None) -> Message:
        """Type a message; ``@Name``, ``#channel`` and addresses become what Slack makes of them."""
        return human.say(self._slack, self.user, channel, text, thread_ts)

    def edit(self, message: Message, text: str) -> None:
        """Edit one's own message."""
        human.edit(self._slack, self.user, message, text)

    def delete(self, message: Message) -> None:
        """Delete one's own message."""
        human.delete(self._slack, self.user, message)

    def react(self, message: Message, name: str) -> None:
        """Add a reaction, or take it back."""
        human.react(self._slack, self.user, message, name)

    # Looking

    def sees(self, channel: str) -> list[Message]:
        """What this person sees in a channel, in order, ephemeral messages included, thread replies not."""
        with self._slack.changing():
            return visible_messages(human.joined_channel(self._slack, self.user, channel), self.id)

    def sees_thread(self, channel: str, ts: str) -> list[Message]:
        """What this person sees in a thread: the root, the replies, and ephemeral messages to them."""
        with self._slack.changing():
            return visible_thread(human.joined_channel(self._slack, self.user, channel), ts, self.id)

    @property
    def view(self) -> View | None:
        """The modal on top, if one is open."""
        stack = self._slack.workspace.modals.get(self.id)
        return stack[-1] if stack else None

    def home(self, app: str | None = None) -> View | None:
        """The home tab of an app (of the only one, if not named), if it was published."""
        return self._app(app).homes.get(self.id)

    # Channels

    def dm(self, app_or_person: str) -> str:
        """The id of the direct conversation with an app or a person, opened if need be."""
        with self._slack.changing():
            app = self._slack.workspace.find_app(app_or_person)
            other = app.bot_user if app else self._slack.workspace.get_user(app_or_person).id
            return memberships.open_im(self._slack, self.id, other)[0].id

    def invite_bot(self, channel: str, app: str | None = None) -> None:
        """Invite an app (the only one, if not named) into a channel."""
        human.invite_bot(self._slack, self.user, channel, self._app(app).id)

    def remove_bot(self, channel: str, app: str | None = None) -> None:
        """Remove an app from a channel."""
        human.remove_bot(self._slack, self.user, channel, self._app(app).id)

    def join(self, channel: str) -> None:
        """Join a public channel."""
        with self._slack.changing():
            memberships.join(self._slack, self._slack.workspace.get_channel(channel), self.id)

    def leave(self, channel: str) -> None:
        """Leave a channel."""
        with self._slack.changing():
            memberships.leave(self._slack, self._slack.workspace.get_channel(channel), self.id)

    # Acting on an app

    def command(self, command: str, text: str = "", channel: str = "ml-study") -> CommandResult:
        """Type a slash command."""
        return interactions.run_command(self._slack, self.user, channel, command, text)

    def shortcut(self, message: Message | None, callback_id: str) -> ActionResult:
        """Use a message shortcut, or with None a global one."""
        return interactions.use_shortcut(self._slack, self.user, message, callback_id)

    def open_home(self, app: str | None = None) -> View | None:
        """Open an app's home tab; what was published before. Wait for ``home()`` to see what the app does."""
        interactions.open_home(self._slack, self.user, self._app(app))
        return self.home(app)

    def click(self, surface: Surface, button: str) -> ActionResult:
        """Press a button, by its label or action_id, on a message or in a view."""
        return interactions.act_on(self._slack, self.user, find_pressable(surface, button), {})

    def click_in_view(self, button: str) -> ActionResult:
        """Press a button in the modal on top."""
        return self.click(self._modal(), button)

    def select(self, surface: Surface, reference: str, value: str | None) -> ActionResult:
        """Choose in a menu, an overflow or radio buttons; ``value`` is an option's value or label, or a date, user…"""
        return self._enter(surface, reference, value)

    def check(self, surface: Surface, reference: str, values: Sequence[str]) -> ActionResult:
        """Tick exactly these checkboxes, or choose exactly these in a multi-select."""
        return self._enter(surface, reference, list(values))

    def suggest(self, surface: Surface, action_id: str, typed: str) -> Suggestions:
        """Type into an external select and see what is offered."""
        return interactions.suggest(self._slack, self.user, find_input(surface, action_id), typed)

    def fill(self, reference: str, value: Entry) -> None:
        """Enter a value into the modal on top; ``reference`` is a block_id, an action_id or a label."""
        self._enter(self._modal(), reference, value)

    def submit(self) -> SubmitResult:
        """Submit the modal on top."""
        return interactions.submit(self._slack, self.user, self._modal())

    def close_modal(self, *, whole: bool = False) -> None:
        """Cancel the modal on top, or the ``whole`` stack."""
        interactions.close_modal(self._slack, self.user, self._modal(), whole=whole)

    def _enter(self, surface: Surface, reference: str, value: Entry) -> ActionResult:
        target = find_input(surface, reference)
        if target.element["type"] in ("external_select", "multi_external_select") and value:
            offered = interactions.suggest(self._slack, self.user, target, _typed(value))
            chosen = chosen_for(target.element, value, offered)
        else:
            chosen = entry_for(target.element, value)
        return interactions.act_on(self._slack, self.user, target, chosen)

    def _modal(self) -> View:
        view = self.view
        if view is None:
            raise HumanError(f"{self.user.real_name} has no modal open.")
        return view

    def _app(self, reference: str | None) -> InstalledApp:
        apps = list(self._slack.workspace.apps.values())
        if reference is None and len(apps) == 1:
            return apps[0]
        return self._slack.workspace.get_app(reference or "")


def _typed(value: Entry) -> str:
    return str(value[0] if isinstance(value, list) else value)

"""A channel's schedule: the form for leads, and the welcome that offers it ready-made."""

from dataclasses import dataclass
from datetime import time

from slack_sdk.models.blocks import (
    ButtonElement,
    CheckboxesElement,
    TimePickerElement,
    UserMultiSelectElement,
)
from slack_sdk.models.views import View

from bot.core.schedule import Schedule, describe_days
from bot.services.settings_results import ScheduleForm, Welcome
from bot.slack.ids import ActionId, BlockId, CallbackId
from bot.slack.values import ChannelButton, QuestionButton
from bot.slack.views.message import Message, message_of
from bot.slack.views.parts.accessibility import Part, actions, context, divider, plain_object, section
from bot.slack.views.parts.buttons import button, confirmation, option, select
from bot.slack.views.parts.escaping import foreign_line
from bot.slack.views.parts.forms import (
    FormState,
    field,
    form_modal,
    read_choice,
    read_choices,
    read_time,
    read_users,
    search_menu,
)
from bot.slack.views.parts.times import say_date, say_time

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_PACKS_AT_MOST = 100
_NAME_LIMIT = 150
_PAUSED = "paused"
_LIVE = str(ActionId.SCHEDULE_FIELD)


@dataclass(frozen=True, slots=True)
class ScheduleInput:
    """What a lead submitted; `leads` are Slack ids."""

    schedule: Schedule
    pack_id: str
    leads: tuple[str, ...]


def build_schedule_view(form: ScheduleForm, *, country_name: str | None = None) -> View:
    """The form, filled in; the sentence at its top says what will happen.

    `country_name` is what to call the form's country, whose code is all that the form knows.
    """
    parts = [
        section(say_schedule(form)),
        *_time_fields(form),
        _pack_field(form),
        *_holiday_fields(form, country_name),
        _leads_field(form),
        _pause_field(form),
        *(_lead_parts(form) if form.is_set_up else []),
    ]
    return form_modal(CallbackId.SCHEDULE, "Schedule", "Save", parts, ChannelButton(form.channel_id))


def read_schedule(values: FormState) -> ScheduleInput:
    """What a submitted form says. Raises ValueError if it is not a schedule form; times are not validated together."""
    post_at, closes_at = read_time(values, BlockId.POST_AT), read_time(values, BlockId.CLOSES_AT)
    schedule = Schedule(
        zone=read_choice(values, BlockId.ZONE) or "",
        post_at=time.fromisoformat(post_at or ""),
        days=frozenset(map(int, read_choices(values, BlockId.DAYS))),
        closes_at=time.fromisoformat(closes_at) if closes_at else None,
        country=read_choice(values, BlockId.COUNTRY),
        subdivision=read_choice(values, BlockId.SUBDIVISION),
        paused=_PAUSED in read_choices(values, BlockId.PAUSED),
    )
    return ScheduleInput(schedule, read_choice(values, BlockId.PACK) or "", read_users(values, BlockId.LEADS))


def build_welcome_message(welcome: Welcome) -> Message:
    """What the inviter is offered: the defaults in a sentence, to be taken or changed."""
    form = welcome.form
    return message_of(
        section(
            f"Thank you for inviting me to {_channel(form)}. I post one question at a time, and you are its lead. "
            f"Ready to start: {_rhythm(form)}{_next(form, 'first')}."
        ),
        context(f"Questions from {_pack_title(form)}", "each closes before the next one"),
        actions(
            button("Set up", ActionId.SET_UP, ChannelButton(form.channel_id), style="primary"),
            button("Change first", ActionId.CHANGE_FIRST, ChannelButton(form.channel_id)),
        ),
    )


def build_set_up_message(form: ScheduleForm) -> Message:
    """What holds from now on, and the offer to post one at once."""
    return message_of(
        section(f"✅ {_channel(form)} is set up. {say_schedule(form)}"),
        actions(
            *([] if form.paused else [button("Post one now", ActionId.POST_NOW, ChannelButton(form.channel_id))]),
            button("Change the schedule", ActionId.CHANGE_FIRST, ChannelButton(form.channel_id)),
        ),
        context("Anyone can start a private quiz with `/mls quiz`; `/mls help` shows the rest"),
    )


def build_season_message(form: ScheduleForm) -> Message:
    """A new season has begun."""
    return message_of(
        section(f"A new season has begun in {_channel(form)}: boards start at zero, and every question scores again.")
    )


def say_schedule(form: ScheduleForm) -> str:
    """ "Posts Mon–Fri at 09:00 Europe/Berlin, next on Wednesday 25 November." """
    if form.paused:
        return f"Paused: nothing is posted until you end the pause. After that it posts {_rhythm(form)}."
    return f"Posts {_rhythm(form)}{_next(form)}."


def _rhythm(form: ScheduleForm) -> str:
    return f"{describe_days(form.days)} at {say_time(form.post_at)} {foreign_line(form.zone, _NAME_LIMIT)}"


def _next(form: ScheduleForm, which: str = "next") -> str:
    return f", {which} on {say_date(form.next_due_at, form.zone)}" if form.next_due_at else ""


def _channel(form: ScheduleForm) -> str:
    return foreign_line(form.channel_name, _NAME_LIMIT)


def _pack_title(form: ScheduleForm) -> str:
    return foreign_line(dict(form.packs).get(form.pack_id, form.pack_id), _NAME_LIMIT)


def _time_fields(form: ScheduleForm) -> list[Part]:
    days = [option(name, str(day)) for day, name in enumerate(_DAYS)]
    chosen = [days[day] for day in sorted(form.days)]
    zone = search_menu(ActionId.FIELD_ZONE, "Search a city or zone", form.zone, form.zone)
    boxes = CheckboxesElement(action_id=_LIVE, options=days, initial_options=chosen or None)
    return [
        field(BlockId.POST_AT, "Post at", _picker(form.post_at), is_live=True),
        field(BlockId.ZONE, "Time zone", zone, is_live=True),
        field(BlockId.DAYS, "Days", boxes, is_live=True),
        field(
            BlockId.CLOSES_AT,
            "Close at",
            _picker(form.closes_at),
            hint="Left empty, a question closes 15 minutes before the next one",
            optional=True,
        ),
    ]


def _picker(clock: time | None) -> TimePickerElement:
    return TimePickerElement(action_id=_LIVE, initial_time=say_time(clock) if clock else None)


def _pack_field(form: ScheduleForm) -> Part:
    packs = [(pack_id, title) for pack_id, title in form.packs[:_PACKS_AT_MOST]]
    return field(
        BlockId.PACK,
        "Questions from",
        select(ActionId.FIELD, "Pack", packs, form.pack_id),
        hint="Another pack starts a new season",
    )


def _holiday_fields(form: ScheduleForm, country_name: str | None) -> list[Part]:
    country = search_menu(ActionId.FIELD_COUNTRY, "Search a country", form.country, country_name or form.country)
    region = search_menu(ActionId.FIELD_SUBDIVISION, "Search a region", form.subdivision, form.subdivision)
    hint = "On its public holidays nothing is posted"
    return [
        field(BlockId.COUNTRY, "Holidays of", country, hint=hint, optional=True, is_live=True),
        field(BlockId.SUBDIVISION, "Region", region, optional=True, is_live=True),
    ]


def _leads_field(form: ScheduleForm) -> Part:
    people = UserMultiSelectElement(
        action_id=str(ActionId.FIELD), placeholder=plain_object("Choose people"), initial_users=list(form.leads) or None
    )
    hint = "Leads change the schedule, post one now and withdraw questions"
    return field(BlockId.LEADS, "Leads", people, hint=hint, optional=True)


def _pause_field(form: ScheduleForm) -> Part:
    pause = option("Pause: post nothing for now", _PAUSED)
    boxes = CheckboxesElement(action_id=_LIVE, options=[pause], initial_options=[pause] if form.paused else None)
    return field(BlockId.PAUSED, "Pause", boxes, optional=True, is_live=True)


def _lead_parts(form: ScheduleForm) -> list[Part]:
    """What leads do at once, beside the form."""
    channel = ChannelButton(form.channel_id)
    question = QuestionButton(form.open_question_id) if form.open_question_id is not None else None
    return [
        divider(),
        actions(
            button("Post one now", ActionId.POST_NOW, channel) if question is None else _withdraw_button(question),
            button(
                "Start a new season",
                ActionId.NEW_SEASON,
                channel,
                style="danger",
                confirm=confirmation(
                    "Start a new season?",
                    "Boards start at zero for everyone, and every question scores again. This cannot be undone.",
                    "Start it",
                    "Not now",
                ),
            ),
        ),
    ]


def _withdraw_button(question: QuestionButton) -> ButtonElement:
    sure = confirmation(
        "Withdraw the open question?", "Answers to it will not count. This cannot be undone.", "Withdraw", "Not now"
    )
    return button("Withdraw the open question", ActionId.WITHDRAW, question, confirm=sure)

"""A learner's own settings: being listed, a reminder, the zone."""

from dataclasses import dataclass

from slack_sdk.models.blocks import CheckboxesElement
from slack_sdk.models.views import View

from bot.services.settings_results import LearnerSettings
from bot.slack.ids import ActionId, BlockId, CallbackId
from bot.slack.values import SettingsTarget
from bot.slack.views.parts.accessibility import Part
from bot.slack.views.parts.buttons import option, select
from bot.slack.views.parts.escaping import one_line
from bot.slack.views.parts.forms import FormState, field, form_modal, read_choice, read_choices, search_menu

_HERE, _EVERYWHERE = "here", "everywhere"
_NEVER = "never"


@dataclass(frozen=True, slots=True)
class SettingsInput:
    """What a learner submitted."""

    is_hidden: bool
    is_hidden_here: bool
    reminder_hour: int | None
    zone: str


def build_settings_view(settings: LearnerSettings) -> View:
    """The form, filled in with what holds."""
    hours = [(_NEVER, "No reminder"), *((str(hour), f"At {hour:02}:00") for hour in range(24))]
    chosen = _NEVER if settings.reminder_hour is None else str(settings.reminder_hour)
    zone = search_menu(ActionId.FIELD_ZONE, "Search a city or zone", settings.zone, settings.zone)
    parts = [
        _hidden_field(settings),
        field(
            BlockId.REMINDER_HOUR,
            "Remind me",
            select(ActionId.FIELD, "Hour", hours, chosen),
            hint="By direct message, if I have not answered by then",
        ),
        field(BlockId.ZONE, "My time zone", zone),
    ]
    return form_modal(CallbackId.SETTINGS, "My settings", "Save", parts, SettingsTarget(settings.channel_id))


def read_settings(values: FormState) -> SettingsInput:
    """What a submitted form says. Raises ValueError if it is not a settings form."""
    hidden, hour = read_choices(values, BlockId.HIDDEN), read_choice(values, BlockId.REMINDER_HOUR)
    return SettingsInput(
        is_hidden=_EVERYWHERE in hidden,
        is_hidden_here=_HERE in hidden,
        reminder_hour=int(hour) if hour and hour != _NEVER else None,
        zone=read_choice(values, BlockId.ZONE) or "",
    )


def _hidden_field(settings: LearnerSettings) -> Part:
    here = option(f"Hide me on the boards of {one_line(settings.channel_name or '')}", _HERE)
    everywhere = option("Hide me on all boards", _EVERYWHERE)
    options = [here, everywhere] if settings.channel_id is not None else [everywhere]
    ticked = [*([here] if settings.is_hidden_here else []), *([everywhere] if settings.is_hidden else [])]
    initial = [choice for choice in ticked if choice in options]
    boxes = CheckboxesElement(action_id=str(ActionId.FIELD), options=options, initial_options=initial or None)
    hint = "Your points still count for yourself, and you can show yourself again at any time"
    return field(BlockId.HIDDEN, "Boards", boxes, hint=hint, optional=True)

"""What each command comes back with, wherever it was typed: after the slash, in a mention, or in a direct message."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta

from slack_sdk.models.views import View

from bot.core.standings import Period
from bot.core.subject import example_words, find_subject
from bot.errors import BotNotInChannelError, ChannelNotSetUpError, NoChannelHereError, UnknownBoardError
from bot.services.exam_results import ExamOffer
from bot.services.explain import Ask
from bot.services.people import Person, Place
from bot.services.run_quiz import parse_quiz_wish
from bot.services.settings_results import ScheduleForm
from bot.slack.choices import name_country
from bot.slack.command_words import Command, CommandLine
from bot.slack.desk import Desk
from bot.slack.reply_address import remember
from bot.slack.views.data import build_erase_confirmation_message, build_my_data_messages, build_no_data_message
from bot.slack.views.exam import build_exam_message, build_exam_offer_message
from bot.slack.views.explanation import build_explanation_message
from bot.slack.views.help import build_help_message
from bot.slack.views.message import Message
from bot.slack.views.notice import build_notice_message
from bot.slack.views.progress import build_progress_message
from bot.slack.views.quiz import build_quiz_step_message
from bot.slack.views.schedule import build_schedule_view
from bot.slack.views.settings import build_settings_view
from bot.slack.views.standings import build_board_message, build_channels_board_message
from bot.slack.views.today import build_today_message

PERIOD_WORDS: Mapping[str, Period] = {
    "week": Period.WEEK,
    "weekly": Period.WEEK,
    "month": Period.MONTH,
    "monthly": Period.MONTH,
    "all": Period.SEASON,
    "season": Period.SEASON,
    "ever": Period.SEASON,
}
CHANNELS_WORDS = frozenset({"teams", "channels", "team"})


@dataclass(frozen=True, slots=True)
class Asked:
    """Who asks where; `key` names the act, so that the same act is remembered once."""

    person: Person
    place: Place
    key: str


def open_command_view(desk: Desk, asked: Asked, line: CommandLine, address: str) -> View | None:
    """The form that a command opens, if it opens one; at `address` the command can be answered once it is saved."""
    services = desk.services
    if line.command is Command.SETTINGS:
        return build_settings_view(services.manage_settings.show(asked.person, asked.place.slack_channel))
    if line.command is Command.SCHEDULE:
        form = services.configure_channel.form(_channel_id(desk, asked), asked.person)
        return remember(show_schedule(form), address)
    return None


def show_schedule(form: ScheduleForm) -> View:
    """The form of a channel's schedule, filled in, with its country's name."""
    return build_schedule_view(form, country_name=name_country(form.country) if form.country else None)


def answer_command(desk: Desk, asked: Asked, line: CommandLine) -> list[Message]:
    """The messages that answer a command; help for words that are none. Raises StudyBotError with a way on."""
    if line.command is None:
        return [_help_for(desk, asked, typed=line.words, did_you_mean=line.meant.value if line.meant else None)]
    return _ANSWERS[line.command](desk, asked, line.words)


def _quiz(desk: Desk, asked: Asked, words: str) -> list[Message]:
    step = desk.services.run_quiz.start(asked.person, asked.place.slack_channel, parse_quiz_wish(words))
    return [build_quiz_step_message(step)]


def _exam(desk: Desk, asked: Asked, _words: str) -> list[Message]:
    shown = desk.services.run_exam.offer(asked.person, asked.place.slack_channel)
    return [build_exam_offer_message(shown) if isinstance(shown, ExamOffer) else build_exam_message(shown)]


def _explain(desk: Desk, asked: Asked, words: str) -> list[Message]:
    if not words:
        return [
            build_notice_message("Say what to explain: `/mls explain random cut forest`, or just `/mls explain RCF`.")
        ]
    ask = Ask(words, asked.key, asked.place.slack_channel)
    explanation = desk.services.explain.privately(ask, asked.person)
    return [build_explanation_message(explanation, is_private=asked.place.slack_channel is not None)]


def _leaderboard(desk: Desk, asked: Asked, words: str) -> list[Message]:
    parts = words.casefold().split()
    if parts and parts[0] in CHANNELS_WORDS:
        here = desk.services.configure_channel.find_channel_id(asked.place)
        return [build_channels_board_message(desk.services.show_standings.channels(asked.person, here))]
    period = next((PERIOD_WORDS[part] for part in parts if part in PERIOD_WORDS), Period.WEEK)
    named = " ".join(part for part in parts if part not in PERIOD_WORDS)
    channel_id = _study_channel_id(desk, asked)
    domain = _domain(desk, channel_id, named) if named else None
    return [build_board_message(desk.services.show_standings(channel_id, asked.person, domain=domain, period=period))]


def _domain(desk: Desk, channel_id: int, named: str) -> str:
    pack = desk.services.configure_channel.pack_of(channel_id)
    subject = find_subject(pack, named)
    if subject is not None and subject.domain is not None:
        return subject.domain
    if subject is not None and subject.task is not None:
        return pack.domain_of(subject.task).id
    raise UnknownBoardError(named, tuple((domain.aliases or (domain.id,))[0] for domain in pack.domains))


def _stats(desk: Desk, asked: Asked, _words: str) -> list[Message]:
    return [build_progress_message(desk.services.show_progress(asked.person, asked.place.slack_channel))]


def _today(desk: Desk, asked: Asked, _words: str) -> list[Message]:
    today = desk.services.show_today(_study_channel_id(desk, asked), asked.person)
    return [build_today_message(today, now=desk.clock.now())]


def _forget_me(_desk: Desk, _asked: Asked, _words: str) -> list[Message]:
    return [build_erase_confirmation_message()]


def _my_data(desk: Desk, asked: Asked, _words: str) -> list[Message]:
    """All of it can be long, so that it comes as direct messages, which nobody else reads."""
    data = desk.services.manage_data.export(asked.person)
    if data is None:
        return [build_no_data_message()]
    records = {
        "answers": data.attempts,
        "mock exams": data.exams,
        "lookups": data.lookups,
        "reports": data.reports,
        "appeals": data.appeals,
        "rulings": data.rulings,
    }
    for number, message in enumerate(build_my_data_messages(data.profile, records)):
        desk.services.outbox.owe_message(
            workspace_id=asked.person.workspace_id,
            target=asked.person.user_id,
            dedupe_key=f"data:{asked.key}:{number}",
            content=message.content(),
            after=timedelta(seconds=number),
        )
    return [build_notice_message("All that is stored about you is on its way to you as direct messages.")]


def _help(desk: Desk, asked: Asked, _words: str) -> list[Message]:
    return [_help_for(desk, asked)]


def _help_for(desk: Desk, asked: Asked, *, typed: str | None = None, did_you_mean: str | None = None) -> Message:
    """Help with examples in the words of the pack that the asker studies."""
    pack = desk.services.configure_channel.pack_for(asked.place, asked.person)
    domain, topic = example_words(pack)
    return build_help_message(typed, did_you_mean, domain=domain, topic=topic)


def _needs_a_form(_desk: Desk, _asked: Asked, _words: str) -> list[Message]:
    """Slack lets a form be opened after a slash command or a button, not after a message."""
    return [build_notice_message("That opens a form, so type it with the slash: `/mls settings` or `/mls schedule`.")]


_ANSWERS: Mapping[Command, Callable[[Desk, Asked, str], list[Message]]] = {
    Command.QUIZ: _quiz,
    Command.EXAM: _exam,
    Command.EXPLAIN: _explain,
    Command.LEADERBOARD: _leaderboard,
    Command.STATS: _stats,
    Command.TODAY: _today,
    Command.FORGET_ME: _forget_me,
    Command.MY_DATA: _my_data,
    Command.HELP: _help,
    Command.SETTINGS: _needs_a_form,
    Command.SCHEDULE: _needs_a_form,
}


def _channel_id(desk: Desk, asked: Asked) -> int:
    """The channel at hand, in which the bot must be a member."""
    if asked.place.slack_channel is None:
        raise NoChannelHereError
    channel_id = desk.services.configure_channel.find_channel_id(asked.place)
    if channel_id is None:
        raise BotNotInChannelError(desk.bot_name)
    return channel_id


def _study_channel_id(desk: Desk, asked: Asked) -> int:
    """This channel if it is set up; from elsewhere, the one that the person last answered in."""
    channel_id = desk.services.configure_channel.find_study_channel_id(asked.place, asked.person)
    if channel_id is not None:
        return channel_id
    _channel_id(desk, asked)  # says what is missing: a channel, or the bot in it
    raise ChannelNotSetUpError

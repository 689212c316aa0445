"""The words after `/mls`: which command they ask for, and the rest of them."""

from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz import fuzz, process


class Command(StrEnum):
    """What can be asked for; the values are the words that people type."""

    QUIZ = "quiz"
    EXAM = "exam"
    EXPLAIN = "explain"
    LEADERBOARD = "leaderboard"
    STATS = "stats"
    TODAY = "today"
    SETTINGS = "settings"
    SCHEDULE = "schedule"
    FORGET_ME = "forget me"
    MY_DATA = "my data"
    HELP = "help"


_OTHER_WORDS = {
    "practice": Command.QUIZ,
    "test": Command.QUIZ,
    "mock exam": Command.EXAM,
    "mock": Command.EXAM,
    "what is": Command.EXPLAIN,
    "what's": Command.EXPLAIN,
    "define": Command.EXPLAIN,
    "board": Command.LEADERBOARD,
    "standings": Command.LEADERBOARD,
    "ranking": Command.LEADERBOARD,
    "progress": Command.STATS,
    "me": Command.STATS,
    "question": Command.TODAY,
    "hide me": Command.SETTINGS,
    "remind me": Command.SETTINGS,
    "setup": Command.SCHEDULE,
    "set up": Command.SCHEDULE,
    "delete me": Command.FORGET_ME,
    "data": Command.MY_DATA,
    "?": Command.HELP,
    "hi": Command.HELP,
    "hello": Command.HELP,
}
_LIKENESS = 65


@dataclass(frozen=True, slots=True)
class CommandLine:
    """A command and its words. `command` is None for words that name none; `meant` is what they may have meant."""

    command: Command | None
    words: str = ""
    meant: Command | None = None


def parse_command_line(text: str) -> CommandLine:
    """Read what was typed after the command; nothing at all asks for help."""
    typed = " ".join(text.split())
    if not typed:
        return CommandLine(Command.HELP)
    lowered = typed.casefold()
    names = {command.value: command for command in Command} | _OTHER_WORDS
    for name in sorted(names, key=len, reverse=True):
        if lowered == name or lowered.startswith(f"{name} "):
            return CommandLine(names[name], typed[len(name) :].strip())
    return _guess(typed)


def _guess(typed: str) -> CommandLine:
    first = typed.split(maxsplit=1)[0].casefold()
    best = process.extractOne(first, [command.value for command in Command], scorer=fuzz.ratio, score_cutoff=_LIKENESS)
    return CommandLine(None, typed, Command(best[0]) if best else None)

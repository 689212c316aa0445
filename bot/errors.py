"""What can go wrong for a user: every error carries its data and composes its own sentence.

A sentence says what happened and what to do next, in words that are safe to show to anybody in the channel.
"""

from datetime import datetime


class StudyBotError(Exception):
    """Base of all errors that a person may see; `str(error)` is the sentence that they see."""

    def __init__(self) -> None:
        super().__init__(self.sentence())

    def sentence(self) -> str:
        """The sentence for the person who met this error."""
        return "Something did not work out. Please try again."


class ChannelNotSetUpError(StudyBotError):
    """A command needs a study channel, and this channel is none."""

    def sentence(self) -> str:
        return "This channel is not set up yet. A lead can do it in two taps with `/mls schedule`."


class BotNotInChannelError(StudyBotError):
    """The bot cannot post in the channel because it is not a member."""

    def __init__(self, bot_name: str = "the bot") -> None:
        self.bot_name = bot_name
        super().__init__()

    def sentence(self) -> str:
        return f"I am not a member of this channel yet. Type `/invite @{self.bot_name}` here, then try again."


class NoChannelHereError(StudyBotError):
    """A command about a channel was given where there is none, such as in a direct message."""

    def sentence(self) -> str:
        return "This belongs to a channel. Give the command in your study channel."


class NotALeadError(StudyBotError):
    """The act is reserved for the channel's leads."""

    def __init__(self, act: str, leads: tuple[str, ...] = ()) -> None:
        self.act = act
        self.leads = leads
        super().__init__()

    def sentence(self) -> str:
        whom = f" Ask {' or '.join(self.leads)}." if self.leads else " Ask a workspace admin."
        return f"Only a lead of this channel can {self.act}.{whom}"


class StaleButtonError(StudyBotError):
    """A button of an older version of the program, whose value nobody can read any more."""

    def sentence(self) -> str:
        return "That button is too old to work. `/mls today` shows today's question, `/mls help` what else there is."


class QuestionGoneError(StudyBotError):
    """A button or reply belongs to a question that is no longer stored."""

    def sentence(self) -> str:
        return "That question is no longer here. `/mls today` shows today's one."


class QuestionWithdrawnError(StudyBotError):
    """A lead withdrew the question; answers to it do not count."""

    def sentence(self) -> str:
        return "That question was withdrawn, so answers to it no longer count. `/mls quiz` has others."


class NothingToAppealError(StudyBotError):
    """A second look was asked for at an answer that is right, was not typed, or belongs to no channel."""

    def sentence(self) -> str:
        return (
            "There is nothing to look at again: this answer counts as right by now, or its words are not kept any "
            "more. “Report a problem” in the same menu reaches the leads too."
        )


class AppealGoneError(StudyBotError):
    """Nobody waits for this ruling any more: the question was withdrawn, or the answers were erased."""

    def sentence(self) -> str:
        return "Nobody waits for this ruling any more, so there is nothing to decide. The boards are as they should be."


class OwnAppealError(StudyBotError):
    """A lead wanted to rule on an answer of their own alone."""

    def sentence(self) -> str:
        return "This is your own answer, so another lead rules on it. They have the same notice."


class NothingOpenError(StudyBotError):
    """The channel has no question today."""

    def __init__(self, next_at: str | None) -> None:
        self.next_at = next_at
        super().__init__()

    def sentence(self) -> str:
        later = f" The next one comes {self.next_at}." if self.next_at else ""
        return f"No question is open here.{later} `/mls quiz` gives you one right away."


class QuizGoneError(StudyBotError):
    """A button belongs to a quiz that ended or was replaced."""

    def sentence(self) -> str:
        return "That quiz is over. `/mls quiz` starts a new one."


class ExamGoneError(StudyBotError):
    """A button belongs to a mock exam that is not there any more."""

    def sentence(self) -> str:
        return "That mock exam is no longer here. `/mls exam` starts a new one."


class NoteGoneError(StudyBotError):
    """A button leads to a note or an answer that is no longer there."""

    def sentence(self) -> str:
        return "That note is no longer here. `/mls explain` followed by the topic finds what there is today."


class QuizSubjectError(StudyBotError):
    """The words after `quiz` name nothing that the pack has items for."""

    def __init__(self, subject: str, suggestions: tuple[str, ...] = ()) -> None:
        self.subject = subject
        self.suggestions = suggestions
        super().__init__()

    def sentence(self) -> str:
        near = " or ".join(f"`/mls quiz {word}`" for word in self.suggestions)
        return f"I have no questions about “{self.subject}”. Try {near or '`/mls quiz`'}."


class NothingMissedError(StudyBotError):
    """A round of missed items was asked for and there are none."""

    def sentence(self) -> str:
        return "Nothing to repeat: your last answer to every question was right. `/mls quiz` brings new ones."


class UnknownPackError(StudyBotError):
    """A channel names a pack that this installation does not carry."""

    def __init__(self, pack_id: str, known: tuple[str, ...]) -> None:
        self.pack_id = pack_id
        self.known = known
        super().__init__()

    def sentence(self) -> str:
        return f"The pack “{self.pack_id}” is not installed. Choose {' or '.join(self.known)} in `/mls schedule`."


class UnknownBoardError(StudyBotError):
    """The words after `leaderboard` name no domain and no period."""

    def __init__(self, words: str, domains: tuple[str, ...]) -> None:
        self.words = words
        self.domains = domains
        super().__init__()

    def sentence(self) -> str:
        return f"I know no board “{self.words}”. Domains: {', '.join(self.domains)}. Periods: week, month, all."


class UnknownChannelError(StudyBotError):
    """The words name no channel that is set up, or several; `known` has those that can be meant, with their ids."""

    def __init__(self, words: str, known: tuple[str, ...]) -> None:
        self.words = words
        self.known = known
        super().__init__()

    def sentence(self) -> str:
        if not self.known:
            return f"I know no channel “{self.words}”: none is set up in this database yet."
        return f"“{self.words}” is not one channel that I know. There are: {', '.join(self.known)}."


class InvalidScheduleError(StudyBotError):
    """A field of the schedule cannot be taken; `field` names it, so that the form can point at it."""

    def __init__(self, field: str, reason: str) -> None:
        self.field = field
        self.reason = reason
        super().__init__()

    def sentence(self) -> str:
        return self.reason


class NothingToPostError(StudyBotError):
    """The pack has no item left that could be asked."""

    def sentence(self) -> str:
        return "There is no question left to ask in this pack. Choose another pack in `/mls schedule`."


class AlreadyOpenError(StudyBotError):
    """A question is open, so that another one cannot be posted now."""

    def __init__(self, closes_at: datetime) -> None:
        self.closes_at = closes_at
        super().__init__()

    def sentence(self) -> str:
        return "A question is still open in this channel. The next one can come when it has closed."


class StorageError(StudyBotError):
    """The database cannot be opened, read or written; `reason` is the driver's word, cleaned of secrets."""

    def __init__(self, where: str, reason: str) -> None:
        self.where = where
        self.reason = reason
        super().__init__()

    def sentence(self) -> str:
        return f"The database at {self.where} cannot be used: {self.reason}."


class NewerDatabaseError(StudyBotError):
    """The database was written by a newer version of the program."""

    def __init__(self, found: str) -> None:
        self.found = found
        super().__init__()

    def sentence(self) -> str:
        return (
            f"The database was written by a newer version (revision {self.found}). "
            "Start that version again, or point MLS_DATABASE_URL at another database."
        )


class SettingsError(StudyBotError):
    """Settings are missing or wrong; `problems` has a sentence for each."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        self.problems = problems
        super().__init__()

    def sentence(self) -> str:
        return "\n".join(self.problems)


class PackError(StudyBotError):
    """A pack cannot be read; `problems` has a line for each, with file and line."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        self.problems = problems
        super().__init__()

    def sentence(self) -> str:
        count = len(self.problems)
        return f"{count} problem{'s' if count != 1 else ''} in the content:\n" + "\n".join(self.problems)


class MissingExtraError(StudyBotError):
    """Something was asked for that needs libraries which are not installed; `extra` brings them."""

    def __init__(self, what: str, extra: str) -> None:
        self.what = what
        self.extra = extra
        super().__init__()

    def sentence(self) -> str:
        return f"{self.what} an extra. Install it: pip install 'mls-study-bot[{self.extra}]'"


class FilingError(StudyBotError):
    """Something new cannot be put into a pack; `reason` says why, and what to do instead."""

    def __init__(self, path: str, reason: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__()

    def sentence(self) -> str:
        return f"Nothing was written to {self.path}: {self.reason}."


class ForeignFileError(StudyBotError):
    """A file of another program cannot be taken over; `problems` has a line for each, with file and line."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        self.problems = problems
        super().__init__()

    def sentence(self) -> str:
        count = len(self.problems)
        found = f"{count} problem{'s' if count != 1 else ''} to mend first, so nothing was written:"
        return "\n".join((found, *self.problems))


class UnknownContentError(StudyBotError):
    """No pack has an item or a note of this id; `near` has ids like it."""

    def __init__(self, ident: str, near: tuple[str, ...]) -> None:
        self.ident = ident
        self.near = near
        super().__init__()

    def sentence(self) -> str:
        near = f" Near: {', '.join(self.near)}." if self.near else ""
        return f"No pack has an item or a note “{self.ident}”.{near}"


class UnfinishedContentError(StudyBotError):
    """An item or a note is there and cannot be shown yet; `problems` has what is to be mended or filled in."""

    def __init__(self, ident: str, problems: tuple[str, ...]) -> None:
        self.ident = ident
        self.problems = problems
        super().__init__()

    def sentence(self) -> str:
        return "\n".join((f"“{self.ident}” cannot be shown before this is done:", *self.problems))

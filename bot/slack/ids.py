"""Names of everything that Slack sends back: actions, blocks and forms."""

import re
from enum import StrEnum


class ActionId(StrEnum):
    """What a person pressed, chose or typed. Beside each: the type of its value."""

    ANSWER = "answer"  # AnswerButton, indexed
    TICK = "tick"  # checkboxes of option ids, read at submission; acknowledge only
    SUBMIT_TICKED = "submit-ticked"  # QuestionButton
    OPEN_ANSWER = "open-answer"  # QuestionButton
    CHOOSE_MEANING = "choose-meaning"  # AskBackChoice, indexed
    WITHDRAW = "withdraw"  # QuestionButton

    QUIZ_ANSWER = "quiz-answer"  # QuizAnswer, indexed
    QUIZ_SUBMIT_TICKED = "quiz-submit-ticked"  # QuizButton
    QUIZ_OPEN_ANSWER = "quiz-open-answer"  # QuizButton
    QUIZ_NEXT = "quiz-next"  # QuizButton
    START_QUIZ = "start-quiz"  # StartQuiz, indexed

    EXAM_START = "exam-start"  # no value
    EXAM_ANSWER = "exam-answer"  # ExamAnswer, indexed
    EXAM_SUBMIT_TICKED = "exam-submit-ticked"  # ExamButton
    EXAM_OPEN_ANSWER = "exam-open-answer"  # ExamButton
    EXAM_GO = "exam-go"  # ExamButton, indexed
    EXAM_FLAG = "exam-flag"  # ExamButton
    EXAM_FINISH = "exam-finish"  # ExamButton

    READ_NOTE = "read-note"  # NoteButton, indexed
    EXPLAIN = "explain"  # NoteButton, indexed
    HELPED = "helped"  # LookupButton
    MISSED = "missed"  # LookupButton
    SHARE_EXPLANATION = "share-explanation"  # LookupButton

    FEEDBACK_MENU = "feedback-menu"  # FeedbackChoice, an overflow menu
    ACCEPT_APPEAL = "accept-appeal"  # AppealButton
    DECLINE_APPEAL = "decline-appeal"  # AppealButton

    SHOW_BOARD = "show-board"  # BoardSwitch
    BOARD_DOMAIN = "board-domain"  # BoardSwitch, a select
    BOARD_PERIOD = "board-period"  # BoardSwitch, a select
    SHARE_BOARD = "share-board"  # BoardSwitch
    SHARE_CHANNELS_BOARD = "share-channels-board"  # no value

    SET_UP = "set-up"  # ChannelButton
    CHANGE_FIRST = "change-first"  # ChannelButton; opens the schedule form
    POST_NOW = "post-now"  # ChannelButton
    NEW_SEASON = "new-season"  # ChannelButton
    OPEN_SETTINGS = "open-settings"  # no value

    FORGET_ME = "forget-me"  # no value
    KEEP_ME = "keep-me"  # no value

    FIELD = "field"  # the element inside an input block; the block says which
    SCHEDULE_FIELD = "schedule-field"  # the same in the schedule form, sent at each change: rebuild its first sentence
    FIELD_ZONE = "field-zone"  # external select: options are asked for under this id
    FIELD_COUNTRY = "field-country"  # external select
    FIELD_SUBDIVISION = "field-subdivision"  # external select

    def indexed(self, index: int) -> str:
        """The id of one of several equal elements, since ids in a block must differ."""
        return f"{self.value}:{index}"

    @property
    def pattern(self) -> re.Pattern[str]:
        """What matches the id, indexed or not."""
        return re.compile(rf"^{re.escape(self.value)}(:\d+)?$")


class BlockId(StrEnum):
    """Blocks whose content is read at a submission; each is a field's name."""

    TICKS = "ticks"
    PLACE = "place"  # indexed by the place in an order
    PAIR = "pair"  # indexed by the prompt's position
    NUMBER = "number"
    WORDS = "words"
    CHOICE = "choice"

    REASON = "reason"
    COMMENT = "comment"

    HIDDEN = "hidden"
    REMINDER_HOUR = "reminder_hour"

    # the fields of the schedule are named as InvalidScheduleError names them
    ZONE = "zone"
    POST_AT = "post_at"
    CLOSES_AT = "closes_at"
    DAYS = "days"
    PACK = "pack"
    COUNTRY = "country"
    SUBDIVISION = "subdivision"
    LEADS = "leads"
    PAUSED = "paused"

    def indexed(self, index: int) -> str:
        """The id of one of several equal blocks."""
        return f"{self.value}:{index}"


class CallbackId(StrEnum):
    """Forms; beside each: the type of its private metadata."""

    ANSWER = "answer-form"  # AnswerTarget
    REPORT = "report-form"  # AttemptTarget
    SCHEDULE = "schedule-form"  # ChannelButton
    SETTINGS = "settings-form"  # SettingsTarget
    NOTE = "note"  # NoteButton; nothing to submit
    VERDICT = "verdict"  # nothing to submit
    NOTICE = "notice"  # nothing to submit

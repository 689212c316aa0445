"""Questions: one administration of an item in a channel."""

from enum import StrEnum


class QuestionState(StrEnum):
    """The life of a question: posted and answerable, then closed; or taken back by a lead."""

    OPEN = "open"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


class AnswerWay(StrEnum):
    """By which way an answer came."""

    BUTTON = "button"
    THREAD = "thread"
    QUIZ = "quiz"
    EXAM = "exam"

"""What a typed reply turns out to be."""

from dataclasses import dataclass

from bot.core.response import Response


@dataclass(frozen=True, slots=True)
class Answer:
    """One response, without doubt."""

    response: Response


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Meant as an answer, but it could be any of these responses, so that the learner is asked which; never graded."""

    candidates: tuple[Response, ...]


@dataclass(frozen=True, slots=True)
class NotAnAnswer:
    """Talk: a question, thanks, a quotation, a joke."""


Reply = Answer | Ambiguous | NotAnAnswer

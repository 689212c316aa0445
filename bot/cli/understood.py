"""What the bot understood of a typed reply, as data and in words."""

from dataclasses import dataclass
from typing import Any

from bot.core.grading import Outcome, grade
from bot.core.item import Item
from bot.core.reply.parse import parse_reply
from bot.core.reply.replies import Ambiguous, Answer, NotAnAnswer
from bot.core.response import Chosen, Matched, Ordered, Response, Stated, Written
from bot.language.vocabulary import Lexicon


@dataclass(frozen=True)
class Understood:
    """A reply: its response and outcome if it is an answer; what it may mean if it is ambiguous."""

    kind: str
    response: Response | None = None
    outcome: Outcome | None = None
    candidates: tuple[Response, ...] = ()

    def to_data(self) -> dict[str, Any]:
        """The JSON object of `mls reply`; only an answer says what was chosen."""
        data: dict[str, Any] = {"kind": self.kind, "options": [], "order": [], "pairs": {}, "value": None}
        match self.response:
            case Chosen(options=options):
                data["options"] = sorted(options)
            case Ordered(order=order):
                data["order"] = list(order)
            case Matched(pairs=pairs):
                data["pairs"] = dict(pairs)
            case Stated(value=value):
                data["value"] = float(value)
        data["outcome"] = self.outcome.verdict.value if self.outcome else None
        data["points_met"] = list(self.outcome.points_met) if self.outcome else []
        return data

    def to_text(self, item: Item) -> str:
        """The same for a person."""
        if self.response is None or self.outcome is None:
            meanings = " or ".join(describe(item, one) for one in self.candidates)
            return f"ambiguous: {meanings or 'an answer was begun'}" if self.kind == "ambiguous" else "no answer"
        met = self.outcome.points_met
        points = f", key points met: {', '.join(str(index) for index in met)}" if met else ""
        return f"answer: {describe(item, self.response)}\n{self.outcome.verdict.value}{points}"


def understand(item: Item, text: str, lexicon: Lexicon) -> Understood:
    """Parse a reply and grade it if it is an answer."""
    match parse_reply(item, text, lexicon=lexicon):
        case Answer(response=response):
            return Understood("answer", response, grade(item, response, lexicon))
        case Ambiguous(candidates=candidates):
            return Understood("ambiguous", candidates=candidates)
        case NotAnAnswer():
            return Understood("none")


def describe(item: Item, response: Response) -> str:
    """A response in words; options by letter and text, in the pack's order."""
    letters = {option.id: f"{chr(ord('A') + place)} {option.text}" for place, option in enumerate(item.options)}
    match response:
        case Chosen(options=options):
            return ", ".join(letters[option.id] for option in item.options if option.id in options)
        case Ordered(order=order):
            return " → ".join(letters[option] for option in order)
        case Matched(pairs=pairs):
            return ", ".join(f"{prompt}: {letters[option]}" for prompt, option in pairs.items())
        case Stated(value=value):
            return str(value)
        case Written(text=text):
            return f"“{text}”"

"""What is found in a file of another program: drafts of items, and everything that is wrong, each with its line."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation
from pathlib import Path

from bot.core.item import Item, Option, Prompt
from bot.packs.naming import make_id
from bot.packs.problems import Location, Problem


@dataclass(frozen=True, slots=True)
class Draft:
    """An item as far as the file knows it (see `bot.packs.drafts`), and where it stands there."""

    item: Item
    where: Location


@dataclass(slots=True)
class Findings:
    """Drafts and problems of one file."""

    path: Path
    drafts: list[Draft] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def add(self, item: Item, line: int) -> None:
        """Keep a draft that begins on a line."""
        self.drafts.append(Draft(item, Location(self.path, line)))

    def wrong(self, what: str, line: int = 0) -> None:
        """Keep a problem of a line, or of the file as a whole."""
        self.problems.append(Problem(Location(self.path, line), what))

    def extend(self, other: "Findings") -> None:
        """Keep what was found in another file."""
        self.drafts += other.drafts
        self.problems += other.problems


def read_text(findings: Findings, data: bytes) -> str | None:
    """The file as text, its line ends as "\\n"; None, and a problem kept, if it is not UTF-8."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        findings.wrong("this is not UTF-8 text; save the file once more with the encoding UTF-8", line)
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def parse_number(text: str) -> Decimal | None:
    """A number with a decimal point; None if it is none."""
    try:
        number = Decimal(text.strip())
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def name_options(options: Iterable[Option]) -> tuple[Option, ...]:
    """The options, those without an id named after their texts."""
    named: list[Option] = []
    listed = list(options)
    taken = {option.id for option in listed if option.id}
    for option in listed:
        option_id = option.id or make_id(option.text, taken, words=4, otherwise="option")
        taken.add(option_id)
        named.append(replace(option, id=option_id))
    return tuple(named)


def number_prompts(prompts: Iterable[Prompt]) -> tuple[Prompt, ...]:
    """The prompts, those without an id numbered."""
    return tuple(Prompt(prompt.id or f"p{number}", prompt.text) for number, prompt in enumerate(prompts, start=1))

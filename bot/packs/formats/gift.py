"""Items as a GIFT file, Moodle's own text format: single and multiple choice, matching, numbers, and essays.

It carries names, stems, options with their whys, keys, numbers with tolerance, and the rationale as general feedback.
It has no place for the rest, nor for orderings; a short answer becomes an essay, marked by a person.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path

from bot.core.item import Choice, Item, ItemKind, Matching, Numeric, Option, Short
from bot.packs.formats.findings import Findings, read_text
from bot.packs.formats.gift_questions import read_question
from bot.packs.formats.gift_text import find_blocks, write_text

KINDS = frozenset(ItemKind) - {ItemKind.ORDERING}
_HUNDRED = Decimal(100)


def write_gift(items: Sequence[Item]) -> bytes:
    """The items, of the kinds that the format knows, a block each."""
    return "\n".join(_question(item) for item in items).encode()


def read_gift(path: Path, data: bytes) -> Findings:
    """The drafts of a GIFT file."""
    findings = Findings(path)
    text = read_text(findings, data)
    for block in find_blocks(text or ""):
        item = read_question(block, findings)
        if item is not None:
            findings.add(item, block.line)
    if text is not None and not findings.drafts and not findings.problems:
        findings.wrong("there is no question in this file; a question ends with its answers in braces: {=right ~wrong}")
    return findings


def _question(item: Item) -> str:
    feedback = f"\t####{write_text(item.rationale)}\n" if item.rationale else ""
    opening = "{#" if isinstance(item.exercise, Numeric) else "{"
    answers = "".join(f"\t{line}\n" for line in _answers(item))
    return f"::{write_text(item.id)}::[plain]{_escaped(item.stem)}{opening}\n{answers}{feedback}}}\n"


def _answers(item: Item) -> Iterator[str]:
    match item.exercise:
        case Choice(options=options, key=key):
            for option in options:
                yield f"{_mark(option, key)}{write_text(option.text)}{_comment(option.why)}"
        case Matching(prompts=prompts, options=options, key=pairs):
            texts = {option.id: write_text(option.text) for option in options}
            yield from (f"={write_text(_one_arrow(prompt.text))} -> {texts[pairs[prompt.id]]}" for prompt in prompts)
            yield from (f"= -> {texts[option.id]}" for option in options if option.id not in pairs.values())
        case Numeric(answer=answer, tolerance=tolerance, unit=unit, working=working):
            yield f"={answer:f}:{tolerance:f}{_comment(working)}"
            if unit == "percent":
                yield f"={answer * _HUNDRED:f}:{tolerance * _HUNDRED:f}"
        case Short():
            return


def _mark(option: Option, key: frozenset[str]) -> str:
    """How an answer is marked: right ones of several share the grade, and a wrong one takes all of it."""
    if len(key) == 1:
        return "=" if option.id in key else "~%0%" if option.text.startswith("%") else "~"
    share = f"{100 / len(key):.5f}".rstrip("0").rstrip(".")
    return f"~%{share}%" if option.id in key else "~%-100%"


def _comment(text: str) -> str:
    return f"#{write_text(text)}" if text else ""


def _escaped(stem: str) -> str:
    return write_text(stem).removeprefix("[plain]")


def _one_arrow(prompt: str) -> str:
    """GIFT has no way to write an arrow within a prompt."""
    return prompt.replace("->", "→")

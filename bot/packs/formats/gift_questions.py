"""A block of a GIFT file as a draft of an item."""

import re
from collections.abc import Callable
from decimal import Decimal

from bot.core.item import Choice, Exercise, Item, ItemKind, KeyPoint, Matching, Numeric, Option, Prompt, Short
from bot.packs.drafts import draft_item
from bot.packs.formats.findings import Findings, name_options, number_prompts, parse_number
from bot.packs.formats.gift_text import Block, TextReader, reveal
from bot.packs.naming import is_id

GAP = "_____"
"""Stands for the answer where that is in the midst of a sentence."""

_NAME = re.compile(r"\s*::(.*?)::", re.DOTALL)
_ANSWER = re.compile(r"([~=])([^~=]*)")
_WEIGHT = re.compile(r"%(-?\d{1,3}(?:\.\d+)?)%")
_TRUE = ("T", "TRUE")
_FALSE = ("F", "FALSE")
_FULL = Decimal(100)

Wrong = Callable[[str], None]


class _CannotBeRead(Exception):  # noqa: N818  (a reason, caught where it is told)
    """Why a block is no item."""


def read_question(block: Block, findings: Findings) -> Item | None:
    """The draft of a block; None, and a problem kept, if it cannot be one."""

    def lost(tag: str) -> None:
        findings.wrong(f"<{tag}> cannot be part of a text here", block.line)

    try:
        return _read(block.text, TextReader(lost=lost))
    except _CannotBeRead as reason:
        findings.wrong(str(reason), block.line)
        return None


def _read(text: str, texts: TextReader) -> Item:
    name = _NAME.match(text)
    title = reveal(name[1]).strip() if name else ""
    before, answers, after = _cut(text[name.end() :] if name else text)
    stem = f"{before.rstrip()} {GAP}{after}" if after.strip() else before
    within = texts.within(stem)
    answers, _, rationale = answers.rpartition("####") if "####" in answers else (answers, "", "")
    kind, exercise = _exercise(answers.strip(), within)
    return draft_item(
        kind, texts.read(stem), exercise, id=title if is_id(title) else "", rationale=within.read(rationale)
    )


def _cut(text: str) -> tuple[str, str, str]:
    """What stands before, in and after the braces."""
    if text.count("{") != text.count("}") or text.find("}") < text.find("{"):
        raise _CannotBeRead(
            "a brace is open, or closed, without the other; no blank line may stand within a question, "
            "and a brace in a text is written \\{ or \\}"
        )
    if "{" not in text:
        raise _CannotBeRead("this has no answers in braces, so it is no question; take it out or put // before it")
    if text.count("{") > 1:
        raise _CannotBeRead("there are two pairs of braces; one in a text is written \\{ and \\}")
    before, rest = text.split("{")
    answers, after = rest.split("}")
    return before, answers, after


def _exercise(answers: str, texts: TextReader) -> tuple[ItemKind, Exercise]:
    if not answers:
        return ItemKind.SHORT, Short(())
    if answers.startswith(">"):
        raise _CannotBeRead("an ordering cannot be read from GIFT; write it with `mls content new item`")
    if answers.startswith("#"):
        return ItemKind.NUMERIC, _numeric(answers[1:], texts)
    if "~" in answers:
        return _choice(_marked(answers), texts)
    if "->" in answers:
        return ItemKind.MATCHING, _matching(_marked(answers), texts)
    if answers.split("#", maxsplit=1)[0].strip().upper() in (*_TRUE, *_FALSE):
        return ItemKind.SINGLE, _true_or_false(answers, texts)
    return ItemKind.SHORT, _short(_marked(answers), texts)


def _marked(answers: str) -> list[tuple[str, str]]:
    """(mark, text) of each answer."""
    if not answers.startswith(("=", "~")):
        raise _CannotBeRead("the answers begin without = or ~")
    return [(mark, text.strip()) for mark, text in _ANSWER.findall(answers)]


def _choice(marked: list[tuple[str, str]], texts: TextReader) -> tuple[ItemKind, Choice]:
    is_single = any(mark == "=" for mark, _ in marked)
    read = [_option(mark, text, texts) for mark, text in marked]
    options = name_options(option for option, _ in read)
    right = [option.id for option, (_, weight) in zip(options, read, strict=True) if weight > 0]
    if is_single:
        right = [option.id for option, (mark, _) in zip(options, marked, strict=True) if mark == "="]
        if len(right) > 1:
            raise _CannotBeRead("several answers are marked =; where all are to be chosen, each has a share: ~%50%")
    if not right:
        raise _CannotBeRead("no answer is marked as right")
    kind = ItemKind.SINGLE if len(right) == 1 else ItemKind.MULTIPLE
    return kind, Choice(options, frozenset(right))


def _option(mark: str, text: str, texts: TextReader) -> tuple[Option, Decimal]:
    """An answer, and its share of the grade in per cent."""
    weight = _WEIGHT.match(text) if mark == "~" else None
    answer, _, why = (text[weight.end() :] if weight else text).partition("#")
    return Option("", texts.read(answer), texts.read(why)), Decimal(weight[1]) if weight else Decimal(0)


def _matching(marked: list[tuple[str, str]], texts: TextReader) -> Matching:
    pairs = []
    for _, text in marked:
        prompt, arrow, option = text.partition("->")
        if not arrow:
            raise _CannotBeRead("a pair of a matching has no -> between its sides")
        pairs.append((texts.read(prompt), texts.read(option)))
    # By the alphabet, so that no option stands beside its prompt already.
    listed = sorted({option for _, option in pairs}, key=str.casefold)
    options = name_options(Option("", text, "") for text in listed)
    ids = {option.text: option.id for option in options}
    prompts = number_prompts(Prompt("", prompt) for prompt, _ in pairs if prompt)
    right = (ids[option] for prompt, option in pairs if prompt)
    return Matching(prompts, options, {prompt.id: option for prompt, option in zip(prompts, right, strict=True)})


def _true_or_false(answers: str, texts: TextReader) -> Choice:
    answer, *comments = answers.split("#")
    if_wrong, if_right = (texts.read(comment) for comment in (*comments, "", "")[:2])
    is_true = answer.strip().upper() in _TRUE
    true, false = (if_right, if_wrong) if is_true else (if_wrong, if_right)
    return Choice((Option("true", "True", true), Option("false", "False", false)), frozenset({str(is_true).lower()}))


def _short(marked: list[tuple[str, str]], texts: TextReader) -> Short:
    """Wordings that count fully, all for one point."""
    wordings = []
    for _, text in marked:
        weight = _WEIGHT.match(text)
        if weight is None or Decimal(weight[1]) == _FULL:
            wordings.append(texts.read((text[weight.end() :] if weight else text).partition("#")[0]))
    return Short((KeyPoint(wordings[0], tuple(wordings)),) if wordings else ())


def _numeric(answers: str, texts: TextReader) -> Numeric:
    """The first number, and whether the second one is the same in per cent."""
    right, _, _ = answers.partition("~")
    listed = _marked(right.strip()) if right.strip().startswith("=") else [("=", right.strip())]
    found = [number for _, text in listed if (number := _number(text, texts))]
    if not found:
        raise _CannotBeRead("there is no number among the answers")
    answer, tolerance, working = found[0]
    is_share = len(found) > 1 and found[1][0] == answer * 100 and found[1][1] == tolerance * 100
    return Numeric(answer, tolerance, "percent" if is_share else None, working)


def _number(text: str, texts: TextReader) -> tuple[Decimal, Decimal, str] | None:
    """Answer, tolerance and comment: "3:2", "1..5", "3"; None for one that does not count fully, or is any."""
    weight = _WEIGHT.match(text)
    written, _, comment = (text[weight.end() :] if weight else text).partition("#")
    written = reveal(written).strip()
    if written == "*" or (weight and Decimal(weight[1]) != _FULL):
        return None
    low, dots, high = written.partition("..")
    answer, _, tolerance = written.partition(":")
    numbers = [parse_number(one) for one in ((low, high) if dots else (answer, tolerance or "0"))]
    first, second = numbers
    if first is None or second is None:
        raise _CannotBeRead(f"“{written}” is no number; write 3, 3:0.5 or 2.5..3.5")
    if dots:
        return (first + second) / 2, (second - first) / 2, texts.read(comment)
    return first, second, texts.read(comment)

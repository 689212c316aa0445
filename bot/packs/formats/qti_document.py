"""The parts of a QTI 3.0 assessment item: its interaction, the text around it, what is right, what is said after."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.packs.formats.findings import parse_number
from bot.packs.formats.xml_tree import Element
from bot.packs.naming import is_id

ROOT = "qti-assessment-item"
GAP = "_____"
"""Stands for the answer where that is in the midst of a sentence."""
TYPED = "qti-text-entry-interaction"
"""The one interaction that stands within a line of text."""

_UNIT_AT_MOST = 20
"""Characters behind a field that are taken for the unit of what is entered."""
_NO_STEM = frozenset({"qti-rubric-block", "qti-feedback-block", "qti-stylesheet", "qti-catalog-info"})
_EXPLAINS = ("rationale", "solution", "explanation", "feedback", "correct")
"""How programs call the feedback that explains an item, the likeliest first."""


class CannotBeReadError(Exception):
    """Why a document is no item, and the line that says so."""

    def __init__(self, reason: str, line: int) -> None:
        self.line = line
        super().__init__(reason)


@dataclass(frozen=True, slots=True)
class Document:
    """An assessment item with its one interaction."""

    root: Element
    body: Element
    interaction: Element
    lost: Callable[[str], None]
    """Is told the tags of what has no words."""

    def text(self, element: Element) -> str:
        """The text of an element."""
        return element.text(self.lost)

    def line_of(self, element: Element) -> str:
        """The text of an element on one line, without what is said afterwards."""
        text = element.text(self.lost, lambda one: "" if one.name == "qti-feedback-inline" else None)
        return " ".join(text.split("\n"))

    def stem(self) -> str:
        """What is asked: the text around the interaction, and its own prompt."""
        field, unit = self._field()

        def instead(element: Element) -> str | None:
            if element is field:
                return ""
            if element is self.interaction:
                return GAP if element.name == TYPED and unit is None else ""
            return "" if element.name in _NO_STEM else None

        prompt = self.interaction.find("qti-prompt")
        return "\n".join(filter(None, [self.body.text(self.lost, instead), self.text(prompt) if prompt else ""]))

    def unit(self) -> str:
        """What stands behind the field of an answer that is typed, "" if nothing does."""
        return self._field()[1] or ""

    def _field(self) -> tuple[Element | None, str | None]:
        """The paragraph that holds the field of a typed answer and its unit alone, if there is one; and the unit."""
        for parent in (self.body, *_everything(self.body)):
            if self.interaction in parent.content:
                place = parent.content.index(self.interaction)
                around = parent.content[:place], parent.content[place + 1 :]
                if parent is self.body:
                    around = _text_beside(around[0][-1:]), _text_beside(around[1][:1])
                before, after = map(_words, around)
                stands_alone = not before and len(after) <= _UNIT_AT_MOST and parent is not self.body
                return (parent, after) if stands_alone else (None, None if before or after else "")
        return None, None

    def declaration(self) -> Element:
        """The declaration of the response."""
        wanted = self.interaction.get("response-identifier")
        for declaration in self.root.find_all("qti-response-declaration"):
            if declaration.get("identifier") == wanted:
                return declaration
        raise CannotBeReadError(f"the response “{wanted}” is not declared", self.interaction.line)

    def correct(self) -> list[str]:
        """What is declared to be right; without such a declaration, all that brings points."""
        declaration = self.declaration()
        declared = declaration.find("qti-correct-response")
        values = [value.words() for value in declared.find_all("qti-value")] if declared else []
        entries = declaration.find_all("qti-map-entry")
        values = values or [one.get("map-key") for one in entries if (parse_number(one.get("mapped-value")) or 0) > 0]
        if not values:
            raise CannotBeReadError("no right response is declared", declaration.line)
        return values

    def feedback(self, outcome: str, name: str) -> str:
        """What is said afterwards under this name, "" if nothing is."""
        for feedback in self.root.find_all("qti-modal-feedback"):
            if (feedback.get("outcome-identifier"), feedback.get("identifier")) == (outcome, name):
                return self.text(feedback)
        return ""

    def rationale(self, option_ids: frozenset[str]) -> str:
        """What explains the item; feedback named after an option explains that alone."""
        named = {one.get("identifier").casefold(): one for one in self.root.find_all("qti-modal-feedback")}
        likely = (named[name] for name in _EXPLAINS if name in named and name not in option_ids)
        return self.feedback("SOLUTION", "rationale") or next(map(self.text, likely), "")


def open_document(root: Element, keep_problem: Callable[[str, int], None]) -> Document:
    """The parts of a document. Raises CannotBeReadError if it has no interaction, or several."""
    if root.name != ROOT:
        older = "; QTI 2 has to be converted to QTI 3 first" if root.name == "assessmentItem" else ""
        raise CannotBeReadError(f"a {ROOT} is expected here, not “{root.name}”{older}", root.line)
    body = root.find("qti-item-body")
    found = [one for one in _everything(body) if one.name.endswith("-interaction")] if body else []
    if body is None or not found:
        raise CannotBeReadError("there is no interaction in it, so there is nothing to answer", root.line)
    if len(found) > 1:
        raise CannotBeReadError(f"there are {len(found)} interactions in it, and an item has one", found[1].line)
    line = found[0].line
    return Document(root, body, found[0], lambda tag: keep_problem(f"<{tag}> cannot be part of a text here", line))


def to_id(identifier: str) -> str:
    """An identifier as an id of a pack, "" if it cannot be one."""
    name = identifier[1:] if identifier.startswith("_") else identifier
    return name if is_id(name) else ""


def _everything(element: Element) -> Iterator[Element]:
    for child in element.children:
        yield child
        yield from _everything(child)


def _text_beside(content: list[str | Element]) -> list[str | Element]:
    return [part for part in content if isinstance(part, str)]


def _words(content: list[str | Element]) -> str:
    return " ".join("".join(part if isinstance(part, str) else part.words() for part in content).split())

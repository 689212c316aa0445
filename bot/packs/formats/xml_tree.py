"""XML as a small tree in which every element knows its line. Documents that declare anything of their own are refused.

A document type may define entities that swell to gigabytes or fetch files; no item needs one.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from bot.packs.formats.markup import Collector

NAMESPACE_MARK = " "
DEEPEST = 100
"""Levels of elements within each other; an item needs a dozen."""


class XmlError(Exception):
    """The document cannot be read; `line` is where that was noticed."""

    def __init__(self, reason: str, line: int) -> None:
        self.line = line
        super().__init__(reason)


@dataclass(slots=True, eq=False)
class Element:
    """An element: its name without the namespace, attributes, and what stands in it: texts and elements."""

    name: str
    attributes: dict[str, str]
    line: int
    content: list["str | Element"] = field(default_factory=list)

    @property
    def children(self) -> list["Element"]:
        """The elements right in it."""
        return [part for part in self.content if isinstance(part, Element)]

    def find(self, *names: str) -> "Element | None":
        """The first element of one of these names, at any depth."""
        return next(self.find_all(*names), None)

    def find_all(self, *names: str) -> Iterator["Element"]:
        """All elements of these names, at any depth, in the order of the document."""
        for child in self.children:
            if child.name in names:
                yield child
            yield from child.find_all(*names)

    def get(self, attribute: str) -> str:
        """An attribute, "" if it has none."""
        return self.attributes.get(attribute, "")

    def words(self) -> str:
        """The text in it at any depth, without markup and without blanks at its ends."""
        return "".join(part if isinstance(part, str) else part.words() for part in self.content).strip()

    def text(self, lost: Callable[[str], None], instead: "Instead | None" = None) -> str:
        """Its content as a text of a pack.

        `lost` is told of pictures and such; `instead` gives the text that stands for an element, None for its own.
        """
        collector = Collector(lost)
        _collect(self, collector, instead or (lambda _: None))
        return collector.text()


Instead = Callable[[Element], str | None]


def parse_xml(data: bytes) -> Element:
    """The root of a document. Raises XmlError."""
    parser = expat.ParserCreate(namespace_separator=NAMESPACE_MARK)
    parser.buffer_text = True
    root = Element("", {}, 1)
    open_elements = [root]

    def begin(name: str, attributes: dict[str, str]) -> None:
        if len(open_elements) > DEEPEST:
            raise XmlError(f"its elements stand more than {DEEPEST} levels deep", parser.CurrentLineNumber)
        plain = {_local(key): value for key, value in attributes.items()}
        element = Element(_local(name), plain, parser.CurrentLineNumber)
        open_elements[-1].content.append(element)
        open_elements.append(element)

    def refuse(*_: object) -> None:
        raise XmlError("it declares a document type or entities of its own, which is refused", parser.CurrentLineNumber)

    def add(text: str) -> None:
        open_elements[-1].content.append(text)

    parser.StartElementHandler = begin
    parser.EndElementHandler = lambda _: open_elements.pop()
    parser.CharacterDataHandler = add
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise XmlError(f"not readable as XML: {expat.ErrorString(error.code)}", error.lineno) from None
    return root.children[0]


def _local(name: str) -> str:
    return name.rpartition(NAMESPACE_MARK)[2]


def _collect(element: Element, collector: Collector, instead: Instead) -> None:
    for part in element.content:
        if isinstance(part, str):
            collector.add(part)
        elif (text := instead(part)) is not None:
            collector.add(text)
        else:
            collector.open(part.name)
            _collect(part, collector, instead)
            collector.close(part.name)

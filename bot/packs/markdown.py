"""Notes and cases as Markdown with front matter, split at their second-level headings."""

from bot.core.note import Section

FENCE = "---"


def split_front_matter(text: str) -> tuple[str, str, int] | None:
    """Front matter, body, and the line on which the body begins; None if there is no front matter."""
    lines = text.splitlines()
    if not lines or lines[0].strip() != FENCE:
        return None
    for number, line in enumerate(lines[1:], start=1):
        if line.strip() == FENCE:
            return "\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), number + 2
    return None


def split_sections(body: str) -> tuple[Section, ...]:
    """The sections of a note's body; what stands before the first heading has the heading ""."""
    sections: list[Section] = []
    heading, collected, in_code = "", list[str](), False
    for line in body.splitlines():
        if line.startswith("```"):
            in_code = not in_code
        if line.startswith("## ") and not in_code:
            _close(sections, heading, collected)
            heading, collected = line[3:].strip(), []
        else:
            collected.append(line)
    _close(sections, heading, collected)
    return tuple(sections)


def _close(sections: list[Section], heading: str, lines: list[str]) -> None:
    text = "\n".join(lines).strip()
    if text or heading:
        sections.append(Section(heading, text))

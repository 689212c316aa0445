"""What is wrong with a pack, and where."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in the content; lines count from 1, and 0 stands for the file as a whole."""

    path: Path
    line: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}" if self.line else str(self.path)


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that an editor would mend, in a sentence."""

    where: Location
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"

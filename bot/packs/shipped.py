"""Where the content lies that came with the program."""

from pathlib import Path

_PACKAGED = Path(__file__).parent / "shipped"
_CHECKOUT = Path(__file__).parents[2] / "content"


def find_shipped_content() -> Path:
    """The folder of packs: inside the package when it was installed from a wheel, else content/ of the checkout."""
    return _PACKAGED if _PACKAGED.is_dir() else _CHECKOUT

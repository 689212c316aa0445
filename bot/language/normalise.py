"""One form for the many ways in which the same characters are typed."""

import re
import unicodedata

_TYPOGRAPHIC = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′`´ʼ", "'"),
        **dict.fromkeys("“”„‟″«»", '"'),
        **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
        **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u00ad\ufe0f", None),
        "…": "...",
        "\u2044": "/",
    }
)
_FRACTION_SIGN = re.compile("(?<=\\d)[¼-¾⅐-⅞]")
_NO_LETTERS = re.compile(r"[\W_]+")
_SPACES = re.compile(r"\s+")


def straighten(text: str) -> str:
    """Compatibility forms (NFKC), plain quotes and dashes, no invisible characters; case and lines stay."""
    if text.isascii():
        return text.replace("`", "'")
    spaced = _FRACTION_SIGN.sub(r" \g<0>", text.translate(_TYPOGRAPHIC))
    return unicodedata.normalize("NFKC", spaced).translate(_TYPOGRAPHIC)


def normalise(text: str) -> str:
    """The form in which texts are compared: straightened, case folded, without accents, single spaces."""
    folded = straighten(text).casefold()
    if not folded.isascii():
        folded = strip_accents(folded)
    return _SPACES.sub(" ", folded).strip()


def strip_accents(text: str) -> str:
    """Letters without their accents: "naïve" is "naive"."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def compact(text: str) -> str:
    """Letters and digits alone, so that "k-means", "k means" and "kmeans" are the same."""
    return _NO_LETTERS.sub("", normalise(text))

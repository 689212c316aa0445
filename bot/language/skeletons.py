"""Words written by their consonants: "std" for "standard", "px" for "pixel"."""

_VOWELS = frozenset("aeiouy")


def consonants_of(word: str) -> str:
    """The word without its vowels."""
    return "".join(letter for letter in word if letter not in _VOWELS)


def is_skeleton(word: str, other: str) -> bool:
    """Whether the word is consonants of the other in their order, its first letter among them, and not all of it."""
    if word[0] != other[0] or not _VOWELS.isdisjoint(word) or len(word) >= len(other):
        return False
    letters = iter(other)
    return all(letter in letters for letter in word)

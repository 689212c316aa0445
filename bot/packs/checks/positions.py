"""A key that always sits at one place, so that guessing pays."""

from collections.abc import Iterable, Iterator

from bot.core.item import Item
from bot.packs.checks.places import at_domain, at_exam
from bot.packs.figures import chi_square, key_positions
from bot.packs.loader import LoadedPack
from bot.packs.problems import Problem

EXPECTED_AT_LEAST = 5
"""The chi-square approximation needs so many keys at each position on average (W. G. Cochran, Some Methods for
Strengthening the Common Chi-Square Tests, Biometrics 10 (1954), 417–451)."""

CRITICAL = {1: 6.635, 2: 9.210, 3: 11.345, 4: 13.277, 5: 15.086, 6: 16.812, 7: 18.475, 8: 20.090, 9: 21.666}
"""Degrees of freedom → the value that chance exceeds once in a hundred packs (NIST/SEMATECH e-Handbook of Statistical
Methods, 1.3.6.7.4, upper-tail critical values of chi-square, 0.01)."""


def check_positions(loaded: LoadedPack) -> Iterator[Problem]:
    """Positions of the keys of single-choice items, in each domain and in the whole pack."""
    pack = loaded.pack
    for what in _uneven(pack.items.values()):
        yield at_exam(loaded, f"in the whole pack {what}")
    for domain in pack.domains:
        for what in _uneven(pack.items_of(domain=domain.id)):
            yield at_domain(loaded, domain.id, what)


def _uneven(items: Iterable[Item]) -> Iterator[str]:
    for count, places in sorted(key_positions(items).items()):
        if places.total() >= EXPECTED_AT_LEAST * count and chi_square(places, count) > CRITICAL[count - 1]:
            found = ", ".join(f"{places[place]} at {chr(ord('A') + place)}" for place in range(count))
            yield f"the keys of single-choice items sit unevenly: {found}"

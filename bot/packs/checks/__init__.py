"""What a careful editor would find in a pack that can be read: one kind of check a file, every problem at once."""

from collections.abc import Callable, Iterable

from bot.packs.checks.aliases import check_aliases
from bot.packs.checks.coverage import check_coverage
from bot.packs.checks.fairness import check_fairness
from bot.packs.checks.keys import check_keys
from bot.packs.checks.lengths import check_lengths
from bot.packs.checks.names import check_names
from bot.packs.checks.positions import check_positions
from bot.packs.checks.promises import check_promises
from bot.packs.checks.references import check_references
from bot.packs.checks.reviews import check_reviews
from bot.packs.checks.similarity import check_similarity
from bot.packs.checks.structure import check_structure
from bot.packs.checks.texts import check_texts
from bot.packs.loader import LoadedPack
from bot.packs.problems import Problem

Check = Callable[[LoadedPack], Iterable[Problem]]

CHECKS: tuple[Check, ...] = (
    check_references,
    check_keys,
    check_positions,
    check_lengths,
    check_similarity,
    check_coverage,
    check_fairness,
    check_promises,
    check_reviews,
    check_names,
    check_texts,
    check_aliases,
    check_structure,
)


def check_pack(loaded: LoadedPack) -> list[Problem]:
    """All that the checks find in a pack, in the order of files and lines."""
    return sorted({problem for check in CHECKS for problem in check(loaded)})

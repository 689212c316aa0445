"""Whether the pack holds what its pack.yaml promises."""

from collections.abc import Iterator

from bot.packs.checks.places import at_exam
from bot.packs.figures import contrasted_misconceptions
from bot.packs.loader import LoadedPack
from bot.packs.problems import Problem


def check_promises(loaded: LoadedPack) -> Iterator[Problem]:
    """Numbers of items, notes and misconceptions against those promised."""
    pack = loaded.pack
    training = sum(pack.is_training(item) for item in pack.items.values())
    held = {
        "items": (len(pack.items), pack.promises.items),
        "items of the exam's own kinds": (len(pack.items) - training, pack.promises.exam_items),
        "training items": (training, pack.promises.training_items),
        "notes": (len(pack.notes), pack.promises.notes),
        "misconceptions": (len(pack.misconceptions), pack.promises.misconceptions),
        "misconceptions with a contrast pair": (
            len(contrasted_misconceptions(pack)),
            pack.promises.contrasted_misconceptions,
        ),
    }
    for what, (found, promised) in held.items():
        if found < promised:
            yield at_exam(loaded, f"the pack promises {promised} {what} and has {found}")

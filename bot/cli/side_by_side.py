"""The views of a pack checked by several processes at once: rendering them all is what takes the time."""

import gc
import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial

from bot.cli.view_checks import check_item_views, check_note_views
from bot.core.item import Item
from bot.core.note import Note
from bot.packs.loader import LoadedPack
from bot.packs.problems import Problem

SHARES = 16
"""So many that a progress bar moves, and no process waits long for another."""

Share = Callable[[], list[Problem]]

_inherited: list[LoadedPack] = []
"""What a process was copied with: a pack is too large to be sent to it."""


@contextmanager
def checking_views(loaded: LoadedPack) -> Iterator[Sequence[Share]]:
    """The checks of all views, in shares to be called for their problems; other processes may be at work meanwhile."""
    if not _may_fork():
        yield [partial(_check_share, loaded, number) for number in range(SHARES)]
        return
    copying = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(os.cpu_count(), mp_context=copying, initializer=_inherit, initargs=(loaded,)) as pool:
        yield [pool.submit(_check_inherited_share, number).result for number in range(SHARES)]


def _may_fork() -> bool:
    """Whether copies of this process are safe and of use: on Linux, while no other thread runs."""
    return sys.platform == "linux" and threading.active_count() == 1 and (os.cpu_count() or 1) > 1


def _inherit(loaded: LoadedPack) -> None:
    gc.disable()  # a copy lives for two seconds and makes no cycles worth looking for
    _inherited[:] = [loaded]


def _check_inherited_share(number: int) -> list[Problem]:
    return _check_share(_inherited[0], number)


def _check_share(loaded: LoadedPack, number: int) -> list[Problem]:
    entries: list[Item | Note] = [*loaded.pack.items.values(), *loaded.pack.notes.values()]
    found: list[Problem] = []
    for entry in entries[number::SHARES]:
        found += check_item_views(loaded, entry) if isinstance(entry, Item) else check_note_views(loaded, entry)
    return found

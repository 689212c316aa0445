"""The pack that a command speaks of."""

from bot.config import load_settings
from bot.core.pack import Pack
from bot.packs.loader import load_packs
from bot.services.library import Library


def load_chosen_pack(pack_id: str | None) -> Pack:
    """The pack with this id, or the one offered first. Raises PackError or UnknownPackError."""
    library = Library(load_packs(load_settings().content))
    return library.pack(pack_id) if pack_id else library.default

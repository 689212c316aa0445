"""Grade answers again whose key was corrected in the pack."""

from dataclasses import dataclass

from bot.services.container import Services


@dataclass
class Regrade:
    """The first run puts the packs that were loaded in force; every run regrades what is behind them."""

    services: Services
    _is_in_force: bool = False

    def __call__(self) -> None:
        if not self._is_in_force:
            self.services.regrade_items.put_in_force()
            self._is_in_force = True
        self.services.regrade_items()

"""What a list offers, looked through once: thousands of nodes may have it, and each asks about its value."""

from __future__ import annotations

from functools import cached_property

from .models.model_folders import is_weight, to_posix


class OptionList:
    def __init__(self, options: tuple[str, ...]) -> None:
        # The very objects that the node gave.
        self.options = options

    def has(self, text: str) -> bool:
        """Letter by letter, as ComfyUI compares."""
        return text in self._plain

    def spellings_of(self, text: str) -> list[str]:
        """The options that are this text where `\\` is `/`."""
        return self._by_posix.get(to_posix(text), [])

    @cached_property
    def posix(self) -> frozenset[str]:
        return frozenset(self._by_posix)

    @cached_property
    def weights(self) -> frozenset[str]:
        return frozenset(name for name in self._by_posix if is_weight(name))

    @cached_property
    def _plain(self) -> frozenset[str]:
        return frozenset(self.options)

    @cached_property
    def _by_posix(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for option in self.options:
            found.setdefault(to_posix(option), []).append(option)
        return found


NO_OPTIONS = OptionList(())

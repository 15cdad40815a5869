"""Stands in for ComfyUI's module of the same name: how a running node tells how far it is."""

from collections.abc import Callable

from .model_management import throw_exception_if_processing_interrupted

Hook = Callable[[float, float], None]
_hook: Hook | None = None


def set_progress_bar_global_hook(hook: Hook | None) -> None:
    global _hook
    _hook = hook


class ProgressBar:
    def __init__(self, total: float, node_id: str | None = None) -> None:
        self.total, self.current = total, 0.0

    def update_absolute(self, value: float, total: float | None = None, preview: object = None) -> None:
        throw_exception_if_processing_interrupted()
        if total is not None:
            self.total = total
        self.current = min(value, self.total)
        if _hook is not None:
            _hook(self.current, self.total)

    def update(self, value: float) -> None:
        self.update_absolute(self.current + value)

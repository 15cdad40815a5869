from typing import Any, ClassVar

from .node_texts import texts_of


class RunflowNode:
    """What all our nodes have: the texts of their class, each in its place."""

    RETURN_TYPES: ClassVar[tuple[str, ...]]
    DESCRIPTION: ClassVar[str]
    OUTPUT_TOOLTIPS: ClassVar[tuple[str, ...]]
    # Words that people type into ComfyUI's node search.
    SEARCH_ALIASES: ClassVar[list[str]]

    def __init_subclass__(cls) -> None:
        texts = texts_of(cls.__name__)
        cls.DESCRIPTION = texts.description
        outputs = getattr(cls, "RETURN_TYPES", ())
        cls.OUTPUT_TOOLTIPS = tuple(texts.output_tooltip(index) for index in range(len(outputs)))

    @classmethod
    def inputs(cls) -> dict[str, dict[str, tuple]]:
        """As INPUT_TYPES, without the tooltips."""
        raise NotImplementedError

    @classmethod
    def INPUT_TYPES(cls) -> dict[str, dict[str, tuple]]:
        texts, types = texts_of(cls.__name__), cls.inputs()
        for entries in types.values():
            for name, (kind, *more) in entries.items():
                options: dict[str, Any] = dict(more[0]) if more else {}
                tooltip = texts.tooltip(name)
                entries[name] = (kind, {**options, "tooltip": tooltip} if tooltip else options)
        return types


def names_of(classes: dict[str, type]) -> dict[str, str]:
    """What each is called on the canvas."""
    return {name: texts_of(name).display_name or name for name in classes}

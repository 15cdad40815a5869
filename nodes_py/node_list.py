from . import deploy, inputs, outputs, save


def build() -> tuple[dict[str, type], dict[str, str]]:
    """The classes that ComfyUI registers, and what each is called on the canvas."""
    classes = {**deploy.CLASSES, **inputs.CLASSES, **outputs.CLASSES, **save.find_available()}
    names = {**deploy.NAMES, **inputs.NAMES, **outputs.NAMES, **save.NAMES}
    return classes, {name: names[name] for name in classes}

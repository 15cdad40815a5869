"""What ComfyUI says of a prompt before it is queued: the same types and sentences of errors."""

import inspect
from dataclasses import dataclass, field
from typing import Any

import nodes

Prompt = dict[str, Any]
Error = dict[str, Any]
_CONVERSIONS: dict[str, Any] = {"INT": int, "FLOAT": float, "STRING": str, "BOOLEAN": bool}


@dataclass
class Verdict:
    """`error`: why nothing of the prompt runs. Else what runs, and what is wrong with the rest."""

    error: Error | None = None
    outputs: list[str] = field(default_factory=list)
    node_errors: dict[str, Any] = field(default_factory=dict)


def runnable_class(name: Any) -> Any:
    """None for a class that is only drawn here: as if its pack were missing."""
    found = nodes.NODE_CLASS_MAPPINGS.get(name)
    return found if found is not None and hasattr(found, getattr(found, "FUNCTION", "")) else None


def validate_prompt(prompt: Prompt, targets: list[str] | None = None) -> Verdict:
    outputs = []
    for node_id, node in prompt.items():
        name = node.get("class_type")
        title = node.get("_meta", {}).get("title", name)
        found = runnable_class(name)
        if found is None:
            message = (
                f"Node '{title or f'Node ID #{node_id}'}' has no class_type. The workflow may be corrupted "
                "or a custom node is missing."
                if name is None
                else f"Node '{title}' not found. The custom node may not be installed."
            )
            extra = {"node_id": node_id, "class_type": name, "node_title": title}
            return Verdict(_error("missing_node_type", message, f"Node ID '#{node_id}'", extra))
        if getattr(found, "OUTPUT_NODE", False) is True and (targets is None or node_id in targets):
            outputs.append(node_id)
    if not outputs:
        return Verdict(_error("prompt_no_outputs", "Prompt has no outputs"))
    checked: dict[str, list[Error]] = {}
    good = [node_id for node_id in outputs if _validate(prompt, node_id, checked, ())]
    node_errors = {
        node_id: {
            "errors": errors,
            "dependent_outputs": [output for output in outputs if output not in good],
            "class_type": prompt[node_id]["class_type"],
        }
        for node_id, errors in checked.items()
        if errors
    }
    if good:
        return Verdict(None, good, node_errors)
    lines = [
        "\n  - ".join([f"* {node['class_type']} {node_id}:", *map(_line, node["errors"])])
        for node_id, node in node_errors.items()
    ]
    error = _error("prompt_outputs_failed_validation", "Prompt outputs failed validation", "\n".join(lines))
    return Verdict(error, [], node_errors)


def _validate(prompt: Prompt, node_id: str, checked: dict[str, list[Error]], above: tuple[str, ...]) -> bool:
    """Whether this node and all that feed it may run. Values are converted in place, as ComfyUI does."""
    if node_id in above:
        return False
    if node_id in checked:
        return not checked[node_id] and all(
            _validate(prompt, value[0], checked, (*above, node_id))
            for value in prompt[node_id]["inputs"].values()
            if is_link(value) and value[0] in prompt
        )
    errors = checked.setdefault(node_id, [])
    node, found = prompt[node_id], runnable_class(prompt[node_id]["class_type"])
    types = found.INPUT_TYPES()
    own = getattr(found, "VALIDATE_INPUTS", None)
    own_names = set(inspect.getfullargspec(own).args) if own else set()
    well_fed = True
    for section in ("required", "optional"):
        for name, spec in types.get(section, {}).items():
            kind, options = spec[0], spec[1] if len(spec) > 1 else {}
            for key, inner in _sockets(name, kind, options, node["inputs"]):
                if key not in node["inputs"]:
                    if section == "required":
                        message, extra = "Required input is missing", {"input_name": key}
                        errors.append(_error("required_input_missing", message, key, extra))
                    continue
                value = node["inputs"][key]
                extra = {"input_name": key, "input_config": (inner, options), "received_value": value}
                if is_link(value):
                    well_fed &= _check_link(prompt, value, inner, key, extra, errors)
                    if value[0] in prompt:
                        well_fed &= _validate(prompt, value[0], checked, (*above, node_id))
                elif key in own_names:
                    continue
                else:
                    node["inputs"][key] = _check_value(value, inner, options, key, extra, errors)
    if own is not None and not errors:
        given = {name: value for name, value in node["inputs"].items() if name in own_names}
        verdict = own(**given)
        if verdict is not True:
            message = "Custom validation failed for node"
            for name, value in given.items():
                details = f"{name} - {verdict}" if isinstance(verdict, str) else name
                extra = {"input_name": name, "received_value": value}
                errors.append(_error("custom_validation_failed", message, details, extra))
    return well_fed and not errors


def _sockets(name: str, kind: Any, options: Any, given: dict[str, Any]) -> list[tuple[str, Any]]:
    """An input that grows has a socket for each link, `images.image0` and so on; the first must be linked."""
    if kind != "COMFY_AUTOGROW_V3":
        return [(name, kind)]
    template = options["template"]
    [(inner, *_)] = template["input"]["required"].values()
    wanted = [f"{name}.{template['prefix']}{at}" for at in range(template["min"])]
    grown = [key for key in given if key.startswith(f"{name}.") and key not in wanted]
    return [(key, inner) for key in [*wanted, *grown]]


def _check_link(
    prompt: Prompt, value: Any, kind: Any, key: str, extra: dict[str, Any], errors: list[Error]
) -> bool:
    source = prompt.get(value[0])
    if source is None:
        details = f"{key}, node '{value[0]}' is missing"
        errors.append(_error("bad_linked_input", "Bad linked input, its node is missing", details, extra))
        return False
    given = runnable_class(source["class_type"]).RETURN_TYPES[value[1]]
    wanted = "COMBO" if isinstance(kind, list) else kind
    if wanted == "*" or given == "*" or set(str(given).split(",")) & set(str(wanted).split(",")):
        return True
    details = f"{key}, received_type({given}) mismatch input_type({wanted})"
    extra = {**extra, "received_type": given, "linked_node": value}
    errors.append(_error("return_type_mismatch", "Return type mismatch between linked nodes", details, extra))
    return False


def _check_value(
    value: Any, kind: Any, options: Any, key: str, extra: dict[str, Any], errors: list[Error]
) -> Any:
    if isinstance(value, dict) and "__value__" in value:
        value = value["__value__"]
    if not isinstance(kind, list) and kind in _CONVERSIONS:
        try:
            value = _CONVERSIONS[kind](value)
        except (TypeError, ValueError, OverflowError) as error:
            message = f"Failed to convert an input value to a {kind} value"
            details = f"{key}, {value}, {error}"
            errors.append(_error("invalid_input_type", message, details, extra))
            return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        if "min" in options and value < options["min"]:
            message = f"Value {value} smaller than min of {options['min']}"
            errors.append(_error("value_smaller_than_min", message, key, extra))
        if "max" in options and value > options["max"]:
            message = f"Value {value} bigger than max of {options['max']}"
            errors.append(_error("value_bigger_than_max", message, key, extra))
    choices = kind if isinstance(kind, list) else options.get("options") if kind == "COMBO" else None
    if choices is not None and value not in choices:
        details = (
            f"{key}: '{value}' not in {choices if len(choices) < 20 else f'(list of length {len(choices)})'}"
        )
        errors.append(_error("value_not_in_list", "Value not in list", details, extra))
    return value


def is_link(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 2


def _error(kind: str, message: str, details: str = "", extra: dict[str, Any] | None = None) -> Error:
    return {"type": kind, "message": message, "details": details, "extra_info": extra or {}}


def _line(error: Error) -> str:
    return f"{error['message']}: {error['details']}"

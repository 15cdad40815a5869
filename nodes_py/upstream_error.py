from typing import Any

_MAX_TEXT = 2000


def cut_error(body: Any, key: str) -> dict[str, Any] | None:
    """An upstream error, cut to what people see: code, message and field errors. Two envelopes are in
    use, flat and below `error`."""
    if not isinstance(body, dict):
        return None
    inner = body.get("error")
    envelope = inner if isinstance(inner, dict) and "code" not in body else body
    errors = envelope.get("errors", body.get("errors"))
    return {
        "code": _text(envelope.get("code"), key),
        "message": _text(envelope.get("message"), key),
        "errors": [_field_error(error, key) for error in errors if isinstance(error, dict)]
        if isinstance(errors, list)
        else None,
    }


def _field_error(error: dict[str, Any], key: str) -> dict[str, Any]:
    loc = error.get("loc")
    return {
        "loc": [part if isinstance(part, int) else _text(part, key) or "" for part in loc]
        if isinstance(loc, list)
        else [],
        "msg": _text(error.get("msg"), key) or "",
    }


def _text(value: Any, key: str) -> str | None:
    # A server that quotes the request must not make us reveal the key.
    return value.replace(key, "…")[:_MAX_TEXT] if isinstance(value, str) else None

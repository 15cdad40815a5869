"""What the routes take, checked strictly: an unknown field is refused."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, get_args

from .facts.commit_search.search_jobs import Scope
from .guard import bad_request
from .input_folder import MAX_FILE_BYTES

_STATED_FIELDS = {"name", "directory", "url", "hash", "hash_type", "node_ids"}
_MIME_TYPE = re.compile(r"[a-z0-9][a-z0-9.+-]*/[a-z0-9][a-z0-9.+-]*", re.ASCII)
_REPOSITORY = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,38}/(?!\.{1,2}$)[\w.-]{1,100}", re.ASCII)
_UUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class FactsRequest:
    prompt: dict[str, Any]
    stated_models: list[dict[str, Any]]


@dataclass(frozen=True, repr=False)
class CommitSearchRequest:
    """No repr: it may hold a token."""

    prompt: dict[str, Any]
    # Node id to the repository that the workflow's file gives for it.
    aux_ids: dict[str, str]
    scope: Scope
    # For the one host that is asked; None: it is asked without a login.
    token: str | None


@dataclass(frozen=True, repr=False)
class RelayRequest:
    """No repr: it holds the key."""

    origin: str
    key: str
    method: str
    path: str
    query: dict[str, str]
    body: dict[str, Any] | None


@dataclass(frozen=True, repr=False)
class UploadRequest:
    """No repr, for the key. What the file must be is part of it: another one is not sent."""

    origin: str
    key: str
    path: str
    mime_type: str
    size_bytes: int
    sha256: str
    # The page can send it itself: where nobody answers, that is better than another try from here.
    has_other_way: bool = False


@dataclass(frozen=True, repr=False)
class RunResultRequest:
    """No repr, for the key. `place`: of the file in the run's list of results, from 0."""

    origin: str
    key: str
    run_id: str
    place: int


@dataclass(frozen=True)
class MadeHere:
    """As ComfyUI tells of a file that it made. `folder`: output, temp or input."""

    file_name: str
    subfolder: str
    folder: str


@dataclass(frozen=True, repr=False)
class ComparisonRequest:
    result: RunResultRequest
    made_here: MadeHere


def parse_facts(body: Mapping[str, Any]) -> FactsRequest:
    _check_fields(body, {"prompt", "stated_models"})
    prompt, stated = _parse_prompt(body), body["stated_models"]
    if not isinstance(stated, list) or not all(_is_stated_model(model) for model in stated):
        raise bad_request("stated_models")
    return FactsRequest(prompt, stated)


def parse_commit_search(body: Mapping[str, Any]) -> CommitSearchRequest:
    """`aux_ids` are names on the one host that is asked, never addresses, and count only as hints."""
    _check_fields(body, {"prompt", "aux_ids", "scope"}, {"token"})
    prompt, aux_ids = _parse_prompt(body), body["aux_ids"]
    if not isinstance(aux_ids, dict) or not all(
        isinstance(name, str) and _REPOSITORY.fullmatch(name) for name in aux_ids.values()
    ):
        raise bad_request("aux_ids")
    if body["scope"] not in get_args(Scope):
        raise bad_request("scope")
    token = _parse_secret(body, "token") if "token" in body else None
    return CommitSearchRequest(prompt, aux_ids, body["scope"], token)


def _parse_prompt(body: Mapping[str, Any]) -> dict[str, Any]:
    prompt = body["prompt"]
    if not isinstance(prompt, dict) or not all(isinstance(node, dict) for node in prompt.values()):
        raise bad_request("prompt")
    return prompt


def _is_stated_model(model: object) -> bool:
    return (
        isinstance(model, dict)
        and set(model) == _STATED_FIELDS
        and isinstance(model["name"], str)
        and all(
            model[field] is None or isinstance(model[field], str)
            for field in ("directory", "url", "hash", "hash_type")
        )
        and isinstance(model["node_ids"], list)
        and all(isinstance(node_id, str) for node_id in model["node_ids"])
    )


def parse_relay(body: Mapping[str, Any]) -> RelayRequest:
    _check_fields(body, {"origin", "key", "method", "path", "query", "body"})
    for field in ("origin", "method", "path"):
        if not isinstance(body[field], str):
            raise bad_request(field)
    key = _parse_secret(body, "key")
    query = body["query"]
    if not isinstance(query, dict) or not all(isinstance(value, str) for value in query.values()):
        raise bad_request("query")
    if body["body"] is not None and not isinstance(body["body"], dict):
        raise bad_request("body")
    return RelayRequest(body["origin"], key, body["method"], body["path"], query, body["body"])


def parse_upload(body: Mapping[str, Any]) -> UploadRequest:
    _check_fields(body, {"origin", "key", "path", "mime_type", "size_bytes", "sha256", "has_other_way"})
    key, size = _parse_secret(body, "key"), body["size_bytes"]
    for field in ("origin", "path", "mime_type", "sha256"):
        if not isinstance(body[field], str):
            raise bad_request(field)
    if not _is_path(body["path"]):
        raise bad_request("path")
    # A header as well.
    if len(body["mime_type"]) > 255 or not _MIME_TYPE.fullmatch(body["mime_type"]):
        raise bad_request("mime_type")
    if isinstance(size, bool) or not isinstance(size, int) or not 0 < size <= MAX_FILE_BYTES:
        raise bad_request("size_bytes")
    if not _SHA256.fullmatch(body["sha256"]):
        raise bad_request("sha256")
    if not isinstance(body["has_other_way"], bool):
        raise bad_request("has_other_way")
    values = (body["path"], body["mime_type"], size, body["sha256"], body["has_other_way"])
    return UploadRequest(body["origin"], key, *values)


def parse_run_result(body: Mapping[str, Any]) -> RunResultRequest:
    _check_fields(body, {"origin", "key", "run_id", "place"})
    return _parse_result(body)


def parse_comparison(body: Mapping[str, Any]) -> ComparisonRequest:
    _check_fields(body, {"origin", "key", "run_id", "place", "made_here"})
    match body["made_here"]:
        case {
            "filename": str() as name,
            "subfolder": str() as subfolder,
            "type": ("output" | "temp" | "input") as folder,
            **rest,
        } if not rest and _is_path(name) and (subfolder == "" or _is_path(subfolder)):
            return ComparisonRequest(_parse_result(body), MadeHere(name, subfolder, folder))
    raise bad_request("made_here")


def _parse_result(body: Mapping[str, Any]) -> RunResultRequest:
    key, place = _parse_secret(body, "key"), body["place"]
    if not isinstance(body["origin"], str):
        raise bad_request("origin")
    if not isinstance(body["run_id"], str) or not _UUID.fullmatch(body["run_id"]):
        raise bad_request("run_id")
    if isinstance(place, bool) or not isinstance(place, int) or not 0 <= place < 10_000:
        raise bad_request("place")
    return RunResultRequest(body["origin"], key, body["run_id"], place)


def _is_path(text: str) -> bool:
    return 0 < len(text) <= 4096 and "\0" not in text


def _parse_secret(body: Mapping[str, Any], field: str) -> str:
    # It becomes a header: nothing in it may end the line. The value itself is never sent back.
    secret = body[field]
    if (
        not isinstance(secret, str)
        or not 0 < len(secret) <= 512
        or not secret.isascii()
        or not secret.isprintable()
        or " " in secret
    ):
        raise bad_request(field)
    return secret


def _check_fields(body: Mapping[str, Any], fields: set[str], optional: set[str] | None = None) -> None:
    unknown, missing = sorted(set(body) - fields - (optional or set())), sorted(fields - set(body))
    if unknown:
        raise bad_request(unknown[0])
    if missing:
        raise bad_request(missing[0])

"""A token raises the host's limit of 60 requests an hour, and must show nothing that only its owner sees."""

from __future__ import annotations

from functools import partial
from typing import Any

from .github_api import Get, TokenRefused, get_over_https

_NOT_THERE: tuple[int, dict[str, str], Any] = (404, {}, None)


def get_with_token(token: str, get: Any = get_over_https) -> Get:
    """It is held by what is returned, and nowhere else."""
    return only_public(partial(get, token=token))


def only_public(get: Get) -> Get:
    """Answers for a repository as if it were not there unless it is public: one request more for each.

    Raises TokenRefused.
    """
    refused: dict[str, tuple[int, dict[str, str], Any] | None] = {}

    def ask(path: str) -> tuple[int, dict[str, str], Any]:
        answer = get(path)
        if answer[0] == 401:
            raise TokenRefused
        return answer

    def check(repository: str) -> tuple[int, dict[str, str], Any] | None:
        """None: it is public."""
        status, headers, body = ask(repository)
        if status != 200:
            return status, headers, body
        return None if isinstance(body, dict) and body.get("private") is False else _NOT_THERE

    def get_public(path: str) -> tuple[int, dict[str, str], Any]:
        repository = "/".join(path.split("/", 4)[:4])
        if repository not in refused:
            answer = check(repository)
            # An outage or a limit says nothing of the repository, and is asked again.
            if answer is not None and answer is not _NOT_THERE and answer[0] != 404:
                return answer
            refused[repository] = answer
        return refused[repository] or ask(path)

    return get_public

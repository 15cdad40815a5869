import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodes_py.facts.models.weighted_pieces import weighted_pieces


def outer_parts(text: str) -> list[str]:
    parts, current, depth = [], "", 0
    for letter in text:
        if letter == "(" and depth == 0 and current:
            parts.append(current)
            current = ""
        current += letter
        depth += (letter == "(") - (letter == ")")
        if letter == ")" and depth == 0:
            parts.append(current)
            current = ""
    return [*parts, current] if current else parts


def level_by_level(text: str) -> list[str]:
    """As ComfyUI reads it: each level anew."""
    found = []
    for part in outer_parts(text):
        if len(part) < 2 or part[0] != "(" or part[-1] != ")":
            found.append(part)
            continue
        inner = part[1:-1]
        colon = inner.rfind(":")
        with contextlib.suppress(ValueError):
            inner = inner[:colon] if colon > 0 and float(inner[colon + 1 :]) is not None else inner
        found += level_by_level(inner)
    return found


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("a (b:1.2) c", ["a ", "b", " c"]),
        ("((a):1.2)", ["a"]),
        ("(a (b:1.1) c:x)", ["a ", "b", " c:x"]),
        ("((a)", ["(a"]),
        ("a) (b)", ["a) (b)"]),
        ("(:1.2)", [":1.2"]),
        ("()", []),
    ],
)
def test_brackets_give_a_weight_to_what_is_in_them(text: str, pieces: list[str]) -> None:
    assert list(weighted_pieces(text)) == pieces


@given(st.text("()ab:1. ", max_size=24))
def test_any_text_is_cut_as_comfyui_cuts_it(text: str) -> None:
    assert list(weighted_pieces(text)) == level_by_level(text)


class Counted(str):
    """Counts the letters that are looked at or copied."""

    steps = 0

    def __getitem__(self, at: int | slice) -> str:  # type: ignore[override]
        found = str.__getitem__(self, at)
        Counted.steps += len(found)
        return found

    def rfind(self, sub: str, start: int = 0, end: int | None = None) -> int:  # type: ignore[override]
        end = len(self) if end is None else end
        Counted.steps += max(0, end - start)
        return str.rfind(self, sub, start, end)


@pytest.mark.parametrize(
    "form",
    [
        lambda n: "(" * n + "a" + ")" * n,
        lambda n: "(" * n + "a)",
        lambda n: "(a:1.1 " * n + ")" * n,
        lambda n: "()" * n,
        lambda n: ")" * n + "(" * n,
        lambda n: "(" * n,
    ],
)
def test_each_letter_is_read_a_few_times_whatever_the_depth(form: object) -> None:
    for size in (500, 4000):
        text = Counted(form(size))  # type: ignore[operator]
        Counted.steps = 0
        assert isinstance(list(weighted_pieces(text)), list)
        assert Counted.steps < 8 * len(text)

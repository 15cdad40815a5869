import pytest

from nodes_py.guard import Refused
from nodes_py.request_models import MadeHere
from nodes_py.results.made_here import read_made_here


@pytest.fixture
def folder(tmp_path):
    output = tmp_path / "output"
    (output / "deep").mkdir(parents=True)
    (output / "a.png").write_bytes(b"a")
    (output / "deep" / "b.png").write_bytes(b"bb")
    (tmp_path / "secret.txt").write_text("secret")
    (output / "link").symlink_to(tmp_path / "secret.txt")
    return lambda kind: output if kind == "output" else None


def test_a_file_is_found_by_its_three_parts(folder):
    assert read_made_here(folder, MadeHere("a.png", "", "output"), 9) == b"a"
    assert read_made_here(folder, MadeHere("b.png", "deep", "output"), 2) == b"bb"


@pytest.mark.parametrize(
    "made",
    [
        MadeHere("../secret.txt", "", "output"),
        MadeHere("secret.txt", "..", "output"),
        MadeHere("/etc/passwd", "", "output"),
        MadeHere("passwd", "/etc", "output"),
        MadeHere("link", "", "output"),
        MadeHere("deep", "", "output"),
        MadeHere("c.png", "", "output"),
        MadeHere("a.png", "", "temp"),
    ],
    ids=str,
)
def test_whatever_else_is_asked_for_is_not_there(folder, made):
    with pytest.raises(Refused) as refused:
        read_made_here(folder, made, 100)
    assert (refused.value.status, refused.value.code) == (404, "made-here-missing")


def test_a_file_that_is_too_large_is_refused(folder):
    with pytest.raises(Refused) as refused:
        read_made_here(folder, MadeHere("b.png", "deep", "output"), 1)
    assert refused.value.code == "result-too-large"

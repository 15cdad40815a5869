import os
from pathlib import Path

import pytest

from nodes_py.facts.forecast.requirement_lines import decode, read_requirement_files


def read(folder: Path, content: str | bytes, **others: str) -> list[str]:
    content = content.encode() if isinstance(content, str) else content
    (folder / "requirements.txt").write_bytes(content)
    for name, text in others.items():
        (folder / f"{name}.txt").write_text(text)
    return [line.text for line in read_requirement_files(folder, "requirements.txt")[0]]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("numpy\n\n  # a comment\nscipy # another\n", ["numpy", "scipy"]),
        ("numpy\\\n  >=1.26 \\\n  ,<3\nscipy", ["numpy >=1.26 ,<3", "scipy"]),
        ("numpy>=1.26, \\\n# between\n<3\n", ["numpy>=1.26,", "<3"]),
        ("# ends with \\\nnumpy\n", ["numpy"]),
        ("numpy==1.26.4 \\\n    --hash=sha256:aa \\\n    --hash=sha256:bb\n", ["numpy==1.26.4"]),
        (
            "--extra-index-url https://download.example/cu121\n-f x\n-i y\n--pre\n-c pins.txt\ntorch",
            ["torch"],
        ),
        ("-e .\n--editable git+https://a.example/b.git#egg=b\nnumpy", ["numpy"]),
        ("https://a.example/a.whl#sha256=1 ; python_version<'4'", None),
        ("numpy; python_version < '3.9' --config-settings=a", ["numpy; python_version < '3.9'"]),
        ("numpy\\", ["numpy"]),
        ("", []),
    ],
)
def test_lines_are_read_as_pip_reads_them(tmp_path: Path, written: str, expected: list[str] | None) -> None:
    assert read(tmp_path, written) == ([written] if expected is None else expected)
    # Of Windows, too.
    assert read(tmp_path, written.replace("\n", "\r\n")) == ([written] if expected is None else expected)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_a_mark_at_the_start_says_how_the_list_is_written(encoding: str) -> None:
    mark = "\ufeff" if encoding in ("utf-16-le", "utf-16-be") else ""
    assert decode((mark + "numpy # é").encode(encoding)) == "numpy # é"


def test_a_list_in_an_old_encoding_is_read(tmp_path: Path) -> None:
    assert read(tmp_path, "numpy<2 # für alte Karten\nscipy".encode("cp1252")) == ["numpy<2", "scipy"]


def test_files_that_it_includes_are_read_with_their_name(tmp_path: Path) -> None:
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "gpu.txt").write_text("-r ../base.txt\ncupy\n-r ../requirements.txt\n")
    (tmp_path / "requirements.txt").write_text(
        "-r more/gpu.txt\n--requirement=base.txt\nnumpy\n-r gone.txt\n"
    )
    (tmp_path / "base.txt").write_text("scipy\n")
    lines, seen = read_requirement_files(tmp_path, "requirements.txt")
    assert sorted((line.file, line.text) for line in lines) == [
        ("base.txt", "scipy"),
        ("more/gpu.txt", "cupy"),
        ("requirements.txt", "numpy"),
    ]
    assert tmp_path / "gone.txt" in seen


@pytest.mark.parametrize(
    "include", ["../other/list.txt", "{outside}", "https://a.example/r.txt", "link.txt", "/etc/passwd", "\0"]
)
def test_nothing_outside_the_pack_is_read(tmp_path: Path, include: str) -> None:
    pack, other = tmp_path / "pack", tmp_path / "other"
    pack.mkdir()
    other.mkdir()
    (other / "list.txt").write_text("secret\n")
    (pack / "link.txt").symlink_to(other / "list.txt")
    assert read(pack, f"-r {include.format(outside=other / 'list.txt')}\nnumpy\n") == ["numpy"]


def test_a_pack_behind_a_link_is_read(tmp_path: Path) -> None:
    real = tmp_path / "real"
    real.mkdir()
    (real / "requirements.txt").write_text("-r more.txt\n")
    (real / "more.txt").write_text("numpy\n")
    (tmp_path / "pack").symlink_to(real, target_is_directory=True)
    lines, _ = read_requirement_files(tmp_path / "pack", "requirements.txt")
    assert [(line.file, line.text) for line in lines] == [("more.txt", "numpy")]


def test_a_list_that_is_too_large_is_not_read_in_part(tmp_path: Path) -> None:
    assert read(tmp_path, "numpy<2\n" + "#" * (1 << 20)) == []
    assert read(tmp_path, "numpy<2\n" + "x" * 3_000 + "\n" + "y\\\n" * 5_000 + "\nscipy") == [
        "numpy<2",
        "scipy",
    ]


def test_files_that_include_each_other_without_end_are_left(tmp_path: Path) -> None:
    for number in range(60):
        (tmp_path / f"{number}.txt").write_text(f"p{number}\n-r {number + 1}.txt\n-r {number}.txt\n")
    assert len(read(tmp_path, "-r 0.txt\n")) == 19


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_under_the_name_of_a_list_holds_nobody_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "requirements.txt")
    assert read_requirement_files(tmp_path, "requirements.txt")[0] == []

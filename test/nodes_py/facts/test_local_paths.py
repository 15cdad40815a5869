import builtins
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from facts_support import Home, node, prompt
from hypothesis import given
from hypothesis import strategies as st
from official_captures import needs_official_templates, read_templates

from nodes_py.facts.local_paths import find_local_paths, is_local_path
from nodes_py.facts.report import describe
from nodes_py.facts.widgets import Definitions, read_values

CAPTURES = Path(__file__).parents[2] / "captures"


@pytest.fixture
def home(tmp_path: Path) -> Home:
    home = Home(tmp_path / "ComfyUI")
    home.loader("LoadPath", path=("STRING", {}))
    home.loader("LoadImage", image=([], {"image_upload": True}))
    home.loader("Choose", folder=(["/usr/bin", "b"],))
    return home


def found(home: Home, **nodes: object) -> list[tuple[str, str, list[str]]]:
    install = home.install()
    values = list(read_values(prompt(**nodes), Definitions(install)))
    return [(path.name, path.input, path.node_ids) for path in find_local_paths(values, install)]


def test_a_file_or_folder_of_this_machine_named_in_full_is_reported_by_its_last_part(home: Home) -> None:
    picture = home.put("pictures/x y.png", b"p")
    asked = {
        "n1": node("LoadPath", path=str(picture)),
        "n2": node("LoadPath", path=str(picture)),
        "n3": node("LoadPath", path=f"{picture.parent}{os.sep}"),
        "n4": node("Unknown", rows={"file": str(picture)}),
    }
    assert found(home, **asked) == [
        ("x y.png", "path", ["1", "2"]),
        ("pictures", "path", ["3"]),
        ("x y.png", "rows", ["4"]),
    ]
    facts = describe(prompt(**asked), [], home.install())["local_paths"]
    assert facts[0] == {"name": "x y.png", "input": "path", "node_ids": ["1", "2"]}
    assert str(home.base) not in str(facts)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("/usr/bin", "bin"),
        ("/usr/nowhere/x.png", "x.png"),
        ("/home/me/My Pictures/shot 1", "shot 1"),
        ("/projects/shot01/frame.0001.exr", "frame.0001.exr"),
        ("/workspace/ComfyUI/input/", "input"),
        ("/Users/me/Desktop/été.webp", "été.webp"),
        ("/Volumes/Disk 2/a", "a"),
        (" /mnt/d/x.png ", "x.png"),
        ("'/home/me/x.png'", "x.png"),
        ("C:\\Users\\me\\x y.png", "x y.png"),
        ("d:/models/a.ckpt", "a.ckpt"),
        ('"C:\\Users\\me\\x.png"', "x.png"),
        ("\\\\?\\C:\\x.png", "x.png"),
        ("\\\\server\\share\\x.png", "x.png"),
        ("\\\\server\\share", "share"),
        ("~/Pictures/x.png", "x.png"),
        ("~me/x", "x"),
        ("file:///home/me/x.png", "x.png"),
        ("file:///C:/Users/me/x.png", "x.png"),
        ("file://localhost/tmp/x.png", "x.png"),
    ],
)
def test_a_path_is_known_by_its_shape_whether_it_is_there_or_not(home: Home, text: str, name: str) -> None:
    assert found(home, n1=node("LoadPath", path=text)) == [(name, "path", ["1"])]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "/",
        "//",
        "/usr",
        "/tmp/",
        "16/9",
        "/imagine",
        "/imagine a cat / with a hat",
        "/imagine/a/cat",
        "/imagine prompt: a cat --ar 16/9",
        "/v1/chat/completions",
        "/2024/01/02",
        "/1.5/2.0",
        "usr/bin",
        "sub/x.png",
        "./x.png",
        "../x.png",
        "/usr/bin\0",
        "/usr/bin\n",
        "/home/me/x.png\n/home/me/y.png",
        "a",
        "C:",
        "C:\\",
        "C:x.png",
        "1:1 square",
        "A: a cat, B: a dog",
        "https://storage.example/home/x.png",
        "//server/share/x.png",
        "s3://bucket/home/x.png",
        "data:image/png;base64,/home/me/x.png",
        "\\d+\\w",
        "\\\\d+\\\\w",
        "\\n?```\\s*$",
        "~",
        "~ / ~",
        "/home/" + "x" * 2000 + ".png",
    ],
)
def test_what_has_not_the_shape_of_a_full_path_does_not_count(home: Home, text: str) -> None:
    assert found(home, n1=node("LoadPath", path=text)) == []


def test_a_folder_of_comfyui_itself_counts_wherever_it_lies(home: Home) -> None:
    install = home.install()
    unusual = "/projects/comfy"
    assert not is_local_path(f"{unusual}/input/shot01")
    assert is_local_path(f"{unusual}/input/shot01", [unusual])
    assert not is_local_path(f"{unusual}2/input/shot01", [unusual])
    assert found(home, n1=node("LoadPath", path=str(install.input_dir / "shot01"))) == [
        ("shot01", "path", ["1"])
    ]


def test_lists_and_uploads_are_not_paths_that_somebody_typed(home: Home) -> None:
    picture = home.put("pictures/x.png", b"p")
    assert found(home, n1=node("Choose", folder="/usr/bin"), n2=node("LoadImage", image=str(picture))) == []


@pytest.mark.parametrize(
    "text",
    [
        "/etc/shadow",
        "/nope/x.txt",
        "//server/share/x.png",
        "\\\\server\\share\\x.png",
        "/etc/../etc/shadow",
        "/usr/bin/../x.png",
        "../../../../etc/passwd",
        "/etc/passwd [output]",
        "\\\\server\\share\\x.png [input]",
    ],
)
def test_the_disk_is_not_asked_about_what_lies_outside_comfyui(
    home: Home, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    home.loader("Stack")
    asked = prompt(
        n1=node("LoadPath", path=text),
        n2=node("LoadImage", image=text),
        n3=node("Unknown", rows={"file": text}),
        n4=node("LoadPath", path=f"<lora:{text}:1> embedding:{text}"),
    )
    install, own = home.install(), str(home.base)
    describe(asked, [], install)
    touched: list[str] = []

    def watch(owner: Any, name: str) -> None:
        plain = getattr(owner, name)

        def watched(path: Any, *more: Any, **options: Any) -> Any:
            shown = os.fsdecode(path) if isinstance(path, str | bytes | os.PathLike) else ""
            if any(part in shown for part in ("shadow", "passwd", "server", "nope", "/usr/bin")):
                touched.append(f"{name} {shown}")
            return plain(path, *more, **options)

        monkeypatch.setattr(owner, name, watched)

    for name in ("stat", "lstat", "scandir", "listdir", "readlink", "open", "access"):
        watch(os, name)
    watch(builtins, "open")
    describe(asked, [], install)
    monkeypatch.undo()
    assert [each for each in touched if not each.split(" ", 1)[1].startswith(own)] == []


def test_an_answer_is_the_same_whether_a_path_exists_or_not(home: Home, tmp_path: Path) -> None:
    here, gone = tmp_path / "canary.txt", tmp_path / "nowhere.txt"
    here.write_text("x")

    def facts(path: Path) -> str:
        asked = prompt(n1=node("LoadPath", path=str(path)), n2=node("LoadImage", image=str(path)))
        asked["3"] = node("Unknown", rows={"file": f"{path} [input]"})
        body = describe(asked, [], home.install())
        del body["packages"], body["system"]
        return json.dumps(body).replace(path.name, "NAME")

    assert facts(here) == facts(gone)


def test_a_hundred_thousand_texts_are_not_all_looked_at(home: Home) -> None:
    paths = [f"/home/me/{number}.png" for number in range(100_000)]
    assert len(found(home, n1=node("Unknown", rows=paths))) == 500
    asked = [f"a{number}" for number in range(100_000)] + ["/home/me/x.png"]
    assert found(home, n1=node("Unknown", rows=asked)) == []


def texts_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from texts_in(inner)


@needs_official_templates
def test_no_text_of_an_official_template_is_taken_for_a_path() -> None:
    texts = {text for row in read_templates() for text in texts_in(row["output"])}
    assert len(texts) > 3000
    assert [text for text in texts if is_local_path(text)] == []


def test_no_text_of_a_capture_is_taken_for_a_path() -> None:
    texts: set[str] = set()
    for file in CAPTURES.glob("*.json"):
        captured = json.loads(file.read_text("utf-8"))
        texts |= {*texts_in(captured["output"]), *texts_in(captured["workflow"])}
    assert len(texts) > 500
    assert [text for text in texts if is_local_path(text)] == []


WORDS = st.text(
    alphabet=st.characters(codec="utf-8", exclude_characters="/\\\0\n\r"), min_size=1, max_size=12
)


@given(st.lists(WORDS, min_size=1, max_size=6))
def test_a_relative_path_is_never_one_of_this_machine(parts: list[str]) -> None:
    text = "/".join(["x" + parts[0], *parts[1:]])
    assert not is_local_path(text)


@given(st.text(max_size=60))
def test_any_text_is_judged(text: str) -> None:
    assert is_local_path(text) in (True, False)

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
from nodes_py.facts.path_shapes import paths_in_text
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
    assert facts[0] == {"name": "x y.png", "input": "path", "is_sent": False, "node_ids": ["1", "2"]}
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
        ("file:C:/Users/me/x.png", "x.png"),
        ("//192.168.1.5/media/x.png", "x.png"),
        ("/scratch/me/shots", "shots"),
        ("/ssd2/models/x", "x"),
        ("ComfyUI_windows_portable\\ComfyUI\\input\\x.png", "x.png"),
        # What Windows' Properties put before a path that is copied there; a mark of an editor; of a web page.
        ("\u202aC:\\Users\\me\\x.png", "x.png"),
        ("\ufeff/home/me/x.png", "x.png"),
        ("/home/me/x.png\u200b\n", "x.png"),
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
        "/usr/bin\0",
        "a",
        "C:",
        "C:\\",
        "C:x.png",
        "1:1 square",
        "A: a cat, B: a dog",
        "https://storage.example/home/x.png",
        "//cdn.example.com/share/x.png",
        "s3://bucket/home/x.png",
        "data:image/png;base64,/home/me/x.png",
        "\\d+\\w",
        "\\\\d+\\\\w",
        "\\n?```\\s*$",
        "~",
        "~ / ~",
        "~/~",
        "~cute/~",
        "~100/200",
        "/dev/null",
        "/media/press conference",
        "/data/visualization poster",
        "/share/this image",
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


def test_a_full_path_that_a_list_offers_counts_and_a_file_to_upload_does_not(home: Home) -> None:
    picture = home.put("pictures/x.png", b"p")
    home.loader("Lists", folder=(["./a", "input/b", "fonts/c.ttf"],))
    asked = {"n1": node("LoadImage", image=str(picture)), "n2": node("Lists", folder="input/b")}
    assert found(home, **asked) == []
    assert found(home, n1=node("Choose", folder="/usr/bin")) == [("bin", "folder", ["1"])]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("input/clip.mp4", "clip.mp4"),
        ("./input/clip.mp4", "clip.mp4"),
        (".\\ComfyUI\\Output\\a b.png", "a b.png"),
        ("ComfyUI/output/a.png", "a.png"),
        ("ComfyUI\\output\\a", "a"),
        ("input/frames", "frames"),
        ("models/upscale/", "upscale"),
        ("output/a.png", "a.png"),
        ("../shot 1/x.png", "x.png"),
        ("../frames", "frames"),
        ("  '../frames'\r\n", "frames"),
        ("“/home/me/x.png”", "x.png"),
        ('" /home/me/x.png "\n', "x.png"),
        ("\t/home/me/x.png", "x.png"),
        ("file:///home/me/a%20b.png", "a b.png"),
        ("file://server/share/x.png", "x.png"),
        ("\\\\?\\UNC\\server\\share\\x.png", "x.png"),
        ('{"file": "C:\\\\Users\\\\me\\\\x.png"}', "x.png"),
        ("load ~/x.png twice", "x.png"),
        ("from C:\\x\\y.png, slowly", "y.png"),
        ("cat (/mnt/d/x.png)", "x.png"),
    ],
)
def test_a_path_counts_however_it_is_written_down(home: Home, text: str, name: str) -> None:
    assert found(home, n1=node("LoadPath", path=text)) == [(name, "path", ["1"])]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("file:/home/me/a.png", "a.png"),
        ("file:/C:/x/y.png", "y.png"),
        ("//nas/share/a.png", "a.png"),
        ("smb://nas/share/a.png", "a.png"),
        ("SMB://me:word@nas.local/share/a%20b.png", "a b.png"),
        ("nfs://nas/vol/x", "x"),
        ("\\Users\\me\\a.png", "a.png"),
        ("\\Program Files (x86)\\a\\b.ttf", "b.ttf"),
        ("C:\\x\\*.png", "*.png"),
        ("open C:\\Users\\me\\pics", "pics"),
        ("read /mnt/shots/day-1/a.png", "a.png"),
        ("copy ~/work/shots/day1 to it", "day1"),
        ("/sdcard/x", "x"),
        ("/nix/store/x", "x"),
        ("/snap/x/y", "y"),
        ("/cygdrive/c/x", "x"),
        ("./vid/..", "vid"),
        ("~/My Pictures", "My Pictures"),
        ("C:\\My Pictures", "My Pictures"),
        ("/mnt/My Disk", "My Disk"),
        ('{"dir": "/home/me"}', "me"),
        ('dir: "/home/me"', "me"),
        ("x --dir '/home/me' --all", "me"),
        ('see "/home/me/x.png" there', "x.png"),
    ],
)
def test_a_path_may_lie_on_the_network_or_on_the_drive_in_use(home: Home, text: str, name: str) -> None:
    assert [each for each, *_ in found(home, n1=node("LoadPath", path=text))] == [name]


def test_each_path_of_a_list_in_a_text_counts(home: Home) -> None:
    asked = node("LoadPath", path='["/mnt/a", "/mnt/b"]')
    assert [name for name, *_ in found(home, n1=asked)] == ["a", "b"]


@pytest.mark.parametrize(
    "text",
    [
        'sign that says "C:\\Windows" on screen',
        'neon "/usr/bin" text',
        '"/home/user" sign',
        'the sign reads: "/home/user"',
        "it says '/home/user', in red",
        "~/.bashrc tattoo",
        "/home/user/.bashrc on a wall",
        "/dev/null meme",
        "/etc/passwd tattoo",
        "/tmp/x meme",
        "/home/user sign",
        "C:\\Windows sign",
        "a terminal with /home/user on it",
        "a screen of C:\\Windows\\System32\\drivers here",
        "// a comment/or not",
        "//cdn.example.com/a/x.png",
        "//server",
        "\\frac{a}{b}\\c",
        "\\Users",
        "smb://nas",
    ],
)
def test_a_path_that_is_to_be_drawn_is_none_of_this_machine(home: Home, text: str) -> None:
    assert found(home, n1=node("LoadPath", path=text)) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("${HOME}/x.png", "x.png"),
        ("$HOME/My Pictures/x y.png", "x y.png"),
        ("%USERPROFILE%\\x.png", "x.png"),
        ("%userprofile%/Pictures", "Pictures"),
        ("%APPDATA%", "%APPDATA%"),
        ("%LocalAppData%\\", "%LocalAppData%"),
        ("%ProgramFiles(x86)%\\a\\b.ttf", "b.ttf"),
        ("%HOMEDRIVE%%HOMEPATH%\\x.png", "x.png"),
        ("%TEMP%\\x.png", "x.png"),
        ("$env:USERPROFILE\\x", "x"),
        ("$Env:TEMP/x.png", "x.png"),
        ("${env:HOME}/x.png", "x.png"),
        ("${HOME:-/root}/x.png", "x.png"),
        ("${XDG_PICTURES_DIR}/x.png", "x.png"),
        ("$COMFYUI_ROOT/input/x.png", "x.png"),
        ("%HF_HOME%\\hub", "hub"),
        ("'$HOME/x.png'\n", "x.png"),
        ("load ${HOME}/x.png twice", "x.png"),
        ("from %APPDATA%\\a\\x.png, slowly", "x.png"),
        ('{"file": "${HOME}/x.png"}', "x.png"),
    ],
)
def test_a_path_may_begin_with_a_variable(home: Home, text: str, name: str) -> None:
    assert found(home, n1=node("LoadPath", path=text)) == [(name, "path", ["1"])]


@pytest.mark.parametrize(
    "text",
    [
        *("${a|b}", "${a|b}/x.png", "__x__", "__animals/cats__/x.png", "%date:yyyy-MM-dd%/img", "%width%x"),
        *("%width%x%height%/img.png", "%NodeTitle.widget%", "%KSampler.seed%/x.png", "%year%/%month%/a.png"),
        *("{0}", "{0}/{1}.png", "{home}/x.png", "${subject}/x.png", "$model/x.png", "%model%/%seed%.png"),
        *(
            "$5/month",
            "$HOME",
            "$",
            "%",
            "100%/50%",
            "%%",
            "50% red / 50% blue.png",
            "$$HOME/x.png",
            "$1/$2.png",
        ),
        *(
            "%Y-%m-%d/x.png",
            "%temp%/x.png",
            "%home%/x.png",
            "$home/x.png",
            "$SUBJECT/x.png",
            "${STYLE}/a.png",
        ),
        *(
            "%MODEL%/%SEED%.png",
            "cat$HOME/x.png",
            "$HOME is / a word",
            "%APPDATA",
            "$HOME/ and so on",
            "${HOME}s/x",
        ),
    ],
)
def test_tokens_and_alternatives_are_no_variables(home: Home, text: str) -> None:
    assert found(home, n1=node("LoadPath", path=text)) == []


def test_variables_without_end_are_looked_at_in_a_moment(home: Home) -> None:
    for text in ("%a" * 400, "${HOME}" * 140, "$HOME" * 200, ("$A_DIR" * 2000) + "/", "%HOME%" * 2700):
        found(home, n1=node("LoadPath", path=text))


def test_each_line_of_a_text_may_be_a_path(home: Home) -> None:
    text = "/home/me/x.png\n'/home/me/y.png',\nC:\\z.png\na cat"
    assert [name for name, *_ in found(home, n1=node("LoadPath", path=text))] == ["x.png", "y.png", "z.png"]


@pytest.mark.parametrize(
    "text",
    [
        *("16/9", "/imagine", "input", "input/", "input/output", "output/size", "models/loras", "a/b", "./"),
        *("../ and so on", ".\\w+", ".\\d{2}\\s", "./(a|b)", "input or output/x", "input/x, and more"),
        *("see /imagine/a.cat now", "https://a.example/home/me/x.png", "day/night.png", "temp/humidity"),
        *("1/2.png of it", "don't /say/it.now", "a,/home/me/x.png", "./*.png", "50mm f/1.8 lens, and/or"),
    ],
)
def test_words_with_slashes_are_no_paths(home: Home, text: str) -> None:
    assert found(home, n1=node("LoadPath", path=text)) == []


def test_the_name_of_a_result_is_no_path_but_a_full_one_is(home: Home) -> None:
    home.put("input/shots/a.png", b"p")
    home.loader("Save", filename_prefix=("STRING", {}))
    asked = [node("Save", filename_prefix=text) for text in ("input/x", "./x", "shots/a.png", "/mnt/d/x")]
    assert found(home, **{f"n{number}": each for number, each in enumerate(asked)}) == [
        ("x", "filename_prefix", ["3"])
    ]


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("shots/a.png", ["shots/a.png"]),
        ("'shots\\a.png' ", ["shots/a.png"]),
        ("input/shots/a.png", ["shots/a.png"]),
        ("./input/shots", ["shots/a.png", "shots/b.png"]),
        ("ComfyUI/input/shots/b.png", ["shots/b.png"]),
        ("shots/", ["shots/a.png", "shots/b.png"]),
        ("input/shots/../shots/a.png", ["shots/a.png"]),
        ("../input/shots/a.png", ["shots/a.png"]),
        ("../../ComfyUI/input/shots/a.png", ["shots/a.png"]),
        (".\\..\\input\\shots\\a.png", ["shots/a.png"]),
        ("./../input/shots/./a.png", ["shots/a.png"]),
        ("../input/shots", ["shots/a.png", "shots/b.png"]),
        ("{input}/shots/a.png", ["shots/a.png"]),
    ],
)
def test_what_lies_in_the_input_folder_travels_and_counts(home: Home, text: str, sent: list[str]) -> None:
    for name in ("a", "b"):
        home.put(f"input/shots/{name}.png", b"p")
    asked = prompt(n1=node("LoadPath", path=text.replace("{input}", str(home.base / "input"))))
    body = describe(asked, [], home.install())
    assert [file["path"] for file in body["files"]] == sent
    assert [(path["node_ids"], path["is_sent"]) for path in body["local_paths"]] == [(["1"], True)]


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("loras/soft.safetensors", ["loras/soft.safetensors"]),
        ("loras\\soft.safetensors", ["loras/soft.safetensors"]),
        ("models/sams/sam_vit_b.pth", ["sams/sam_vit_b.pth"]),
        (" 'ComfyUI/models/sams/sam_vit_b.pth'", ["sams/sam_vit_b.pth"]),
        ("luts/warm.cube", ["luts/warm.cube"]),
    ],
)
def test_a_model_that_a_text_names_travels_and_counts(home: Home, text: str, sent: list[str]) -> None:
    for name in ("loras/soft.safetensors", "sams/sam_vit_b.pth", "luts/warm.cube"):
        home.put(f"models/{name}")
    body = describe(prompt(n1=node("LoadPath", path=text)), [], home.install())
    assert [(model["path"], model["problem"]) for model in body["models"]] == [(sent[0], None)]
    assert [(path["node_ids"], path["is_sent"]) for path in body["local_paths"]] == [(["1"], True)]


@pytest.mark.parametrize(
    "inputs",
    [
        {"path": "soft.safetensors"},
        {"path": "loras/gone.safetensors"},
        {"path": "loras/../loras/soft.safetensors"},
        {"path": "a loras/soft.safetensors b"},
        {"path": "https://a.example/loras/soft.safetensors"},
        {"filename_prefix": "loras/soft.safetensors"},
        {"path": "loras/notes"},
    ],
    ids=str,
)
def test_a_text_that_names_no_model_loads_none(home: Home, inputs: dict[str, str]) -> None:
    home.loader("LoadPath", path=("STRING", {}), filename_prefix=("STRING", {}))
    home.put("models/loras/soft.safetensors")
    home.put("models/loras/notes", b"n")
    body = describe(prompt(n1=node("LoadPath", **inputs)), [], home.install())
    assert (body["models"], body["local_paths"]) == ([], [])


@pytest.mark.parametrize(
    "text", ["a.png", "shots", "shots/../../x.png", "input/../x.png", "input/", "shots/c.png"]
)
def test_a_name_alone_and_what_is_not_there_does_not_travel(home: Home, text: str) -> None:
    home.put("input/a.png", b"p")
    home.put("input/shots/a.png", b"p")
    home.put("x.png", b"p")
    assert describe(prompt(n1=node("LoadPath", path=text)), [], home.install())["files"] == []


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
def test_no_text_of_an_official_template_is_taken_for_a_path(tmp_path: Path) -> None:
    home = Home(tmp_path / "ComfyUI")
    rows = read_templates()
    assert len({text for row in rows for text in texts_in(row["output"])}) > 3000
    assert [path for row in rows for path in all_in(row["output"], home)] == []


def all_in(asked: dict[str, Any], home: Home) -> list[str]:
    values = read_values(asked, Definitions(home.install()))
    return [path.name for path in find_local_paths(values, home.install())]


def test_no_text_of_a_capture_is_taken_for_a_path(tmp_path: Path) -> None:
    texts: set[str] = set()
    for file in CAPTURES.glob("*.json"):
        captured = json.loads(file.read_text("utf-8"))
        texts |= {*texts_in(captured["output"]), *texts_in(captured["workflow"])}
    assert len(texts) > 500
    home = Home(tmp_path / "ComfyUI")
    asked = {str(number): node("Text", text=text) for number, text in enumerate(sorted(texts))}
    assert all_in(asked, home) == []


WORDS = st.text(
    alphabet=st.characters(codec="utf-8", exclude_characters="/\\\0\n\r"), min_size=1, max_size=12
)


@given(st.lists(WORDS, min_size=1, max_size=6))
def test_a_relative_path_is_never_one_of_this_machine(parts: list[str]) -> None:
    text = "/".join(["x" + parts[0], *parts[1:]])
    assert not is_local_path(text)


@given(st.one_of(st.text(max_size=60), st.text("~/\\.:\"' C%$x1", max_size=9)))
def test_any_text_is_judged(text: str) -> None:
    assert is_local_path(text) in (True, False)
    assert all(list(paths_in_text(text, [])))

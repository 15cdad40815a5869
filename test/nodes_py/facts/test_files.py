from pathlib import Path
from typing import Any

import pytest
from facts_support import Home, node, one_of, prompt

from nodes_py.facts.files import FoundFile, find_files
from nodes_py.facts.widgets import Definitions, read_values


@pytest.fixture
def home(tmp_path: Path) -> Home:
    home = Home(tmp_path / "ComfyUI")

    def pictures() -> tuple[Any, ...]:
        names = [path.name for path in (home.base / "input").iterdir() if path.is_file()]
        return (sorted(names), {"image_upload": True})

    home.loader("LoadImage", image=pictures)
    home.loader("LoadImageOutput", image=("COMBO", {"image_upload": True, "image_folder": "output"}))
    home.loader("Text", text=("STRING", {"multiline": True}))
    home.loader("Preview3D", model_file=("STRING,FILE_3D_GLB,FILE_3D", {"widgetType": "STRING"}))
    home.loader("RunflowInputFile", file_name=("STRING", {}), display_name=("STRING", {}))
    home.classes["RunflowInputFile"].RUNFLOW_IO = "input"
    home.classes["RunflowInputFile"].RUNFLOW_TYPE = "FILE"
    return home


def find(home: Home, **nodes: dict[str, Any]) -> list[FoundFile]:
    return find_files(list(read_values(prompt(**nodes), Definitions(home.install()))), home.install())


def shown(home: Home, **nodes: dict[str, Any]) -> list[tuple[str, str | None]]:
    return [(file.path, file.problem) for file in find(home, **nodes)]


def test_only_the_file_that_a_node_names_is_found_not_one_whose_name_it_contains(home: Home) -> None:
    for name in ("1.png", "11.png", "sub/11.png"):
        home.put(f"input/{name}", b"picture")
    (file,) = find(home, n1=node("LoadImage", image="11.png"), n2=node("Text", text="1.png"))
    assert (file.path, file.value, file.input, file.node_ids) == ("11.png", "11.png", "image", ["1"])
    assert (file.size_bytes, file.mime_type, file.problem) == (7, "image/png", None)


def test_subfolders_spaces_accents_and_backslashes_are_one_posix_path(home: Home) -> None:
    home.put("input/sub dir/café 日本.png", b"picture")
    assert shown(
        home,
        n1=node("LoadImage", image="sub dir/café 日本.png"),
        n2=node("LoadImage", image="sub dir\\café 日本.png"),
        n3=node("LoadImage", image="./sub dir//café 日本.png [input]"),
    ) == [("sub dir/café 日本.png", None)]


@pytest.mark.parametrize("name", ["x.png [output]", "x.png [temp]"])
def test_a_file_of_the_output_or_temp_folder_does_not_travel(home: Home, name: str) -> None:
    home.put("input/x.png", b"picture")
    home.put("output/x.png", b"picture")
    assert shown(home, n1=node("LoadImage", image=name)) == [("x.png", name[7:-1])]


def test_a_list_over_the_output_folder_needs_no_annotation(home: Home) -> None:
    assert shown(home, n1=node("LoadImageOutput", image="x.png")) == [("x.png", "output")]


def test_missing_empty_and_too_large_files_are_problems(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nodes_py.facts.files.MAX_FILE_BYTES", 4)
    home.put("input/empty.png", b"")
    home.put("input/large.png", b"12345")
    home.put("input/limit.png", b"1234")
    (home.base / "input" / "folder.png").mkdir()
    nodes = {
        f"n{number}": node("LoadImage", image=f"{name}.png")
        for number, name in enumerate(("gone", "empty", "large", "limit", "folder"))
    }
    assert shown(home, **nodes) == [
        ("gone.png", "missing"),
        ("empty.png", "empty"),
        ("large.png", "too-large"),
        ("limit.png", None),
        ("folder.png", "missing"),
    ]


@pytest.mark.parametrize("name", ["../input/x.png", "./../input/x.png [input]", "sub/../../input/x.png"])
def test_a_way_out_and_back_leads_to_the_file_below_the_input_folder(home: Home, name: str) -> None:
    home.put("input/x.png", b"picture")
    home.put("input/sub/y.png", b"picture")
    assert shown(home, n1=node("LoadImage", image=name)) == [("x.png", None)]


def test_one_by_what_the_folders_above_are_called_here_is_refused(home: Home) -> None:
    home.put("input/x.png", b"picture")
    for name in (f"../../{home.base.name}/input/x.png", str(home.base / "input" / "x.png")):
        assert shown(home, n1=node("LoadImage", image=name)) == [(name, "outside")]


@pytest.mark.parametrize(
    "name", ["../secret.png", "/etc/passwd", "sub/../../secret.png", "link.png", "..", "x\0.png"]
)
def test_a_name_that_leads_out_of_the_input_folder_is_refused(home: Home, name: str) -> None:
    home.put("secret.png", b"secret")
    (home.base / "input" / "link.png").symlink_to(home.base / "secret.png")
    (file,) = find(home, n1=node("LoadImage", image=name))
    assert (file.problem, file.file, file.size_bytes) == ("outside", None, None)


def test_an_input_folder_that_is_itself_a_link_works(home: Home, tmp_path: Path) -> None:
    (home.base / "input").rmdir()
    (tmp_path / "drive").mkdir()
    (home.base / "input").symlink_to(tmp_path / "drive")
    home.put("input/x.png", b"picture")
    assert shown(home, n1=node("LoadImage", image="x.png")) == [("x.png", None)]


def test_the_default_of_a_runflow_input_is_sent_and_its_other_texts_do_not(home: Home) -> None:
    home.put("input/notes.txt", b"text")
    home.put("input/name.txt", b"text")
    asked = node("RunflowInputFile", file_name="notes.txt", display_name="name.txt")
    assert shown(home, n1=asked, n2=node("RunflowInputFile", file_name="", display_name="")) == [
        ("notes.txt", None)
    ]


def test_a_viewer_s_text_counts_where_the_file_is_in_the_input_folder(home: Home) -> None:
    home.put("input/3d/x.glb", b"glTF")
    assert shown(
        home, n1=node("Preview3D", model_file="3d/x.glb"), n2=node("Preview3D", model_file="mesh/result.glb")
    ) == [("3d/x.glb", None)]


def test_a_list_that_offers_what_is_in_the_input_folder_counts_without_a_flag(home: Home) -> None:
    home.put("input/a.wav", b"sound")
    home.put("input/b.wav", b"sound")
    home.loader("LoadSound", audio=one_of("None", "a.wav", "b.wav"), mode=one_of("a.wav", "other"))
    asked = node("LoadSound", audio="a.wav", mode="a.wav")
    (file,) = find(home, n1=asked, n2=node("LoadSound", audio="None", mode="other"))
    assert (file.path, file.input, file.mime_type) == ("a.wav", "audio", "audio/wav")


def test_a_node_that_reads_a_folder_takes_each_file_in_it(home: Home) -> None:
    for name in ("set/a.png", "set/deep/b.png", "set/.hidden", "setting/c.png", "other/d.png"):
        home.put(f"input/{name}", b"picture")
    home.loader("LoadFolder", folder=one_of("other", "set", "set/deep", "setting"))
    assert shown(home, n1=node("LoadFolder", folder="set")) == [("set/a.png", None), ("set/deep/b.png", None)]


def test_an_annotated_name_inside_a_dict_shaped_value_counts(home: Home) -> None:
    home.loader("Load3D", image=("LOAD_3D", {}))
    value = {"image": "threed/scene.png [temp]", "camera": {"fov": 35, "type": "perspective"}, "mask": ""}
    assert shown(home, n1=node("Load3D", image=value)) == [("threed/scene.png", "temp")]


def test_two_nodes_with_one_file_are_one_entry(home: Home) -> None:
    home.put("input/x.png", b"picture")
    (file,) = find(home, n1=node("LoadImage", image="x.png"), n4__2=node("LoadImage", image="x.png [input]"))
    assert file.node_ids == ["1", "4:2"]

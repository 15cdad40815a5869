import subprocess
from pathlib import Path
from typing import Any

import pytest
from facts_support import Home, node, one_of, prompt

from nodes_py.facts.hashing.hash_targets import find_needs, find_targets
from nodes_py.facts.report import describe


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "ComfyUI")


def offer(home: Home, folder: str, ending: str = "", shown: Any = lambda name: name) -> None:
    """A node that looks into a folder by itself, each time that it is asked."""
    root = home.base / folder
    home.loader("Chooser", model=lambda: ([shown(path.name) for path in sorted(root.glob(f"*{ending}"))],))


def look(home: Home, *chosen: str) -> tuple[list[str], list[tuple[str, str]]]:
    """Keys of the models on disk, and what could not be placed."""
    asked = prompt(**{f"n{number}": node("Chooser", model=text) for number, text in enumerate(chosen)})
    body = describe(asked, [], home.install())
    assert all(model["problem"] != "missing" for model in body["models"])
    return (
        [model["path"] for model in body["models"]],
        [(model["name"], model["where"]) for model in body["unplaced_models"]],
    )


@pytest.mark.parametrize("folder", ["insightface", "a/b/c", "checkpoints/of a pack"])
def test_weights_in_a_folder_below_models_travel_although_comfyui_was_not_told_of_it(
    home: Home, folder: str
) -> None:
    for name in ("swap.onnx", "other.onnx"):
        home.put(f"models/{folder}/{name}", b"weights")
    offer(home, f"models/{folder}")
    assert look(home, "swap.onnx") == ([f"models/{folder}/swap.onnx".removeprefix("models/")], [])
    asked = prompt(n1=node("Chooser", model="swap.onnx"))
    assert [target.path for target in find_targets(asked, [], home.install())] == [f"{folder}/swap.onnx"]


def test_the_option_may_hold_the_folder_below_models_in_either_spelling(home: Home) -> None:
    home.put("models/insightface/swap.onnx", b"weights")
    offer(home, "models/insightface", shown=lambda name: f"insightface/{name}")
    assert look(home, "insightface/swap.onnx") == (["insightface/swap.onnx"], [])
    offer(home, "models/insightface", shown=lambda name: f"insightface\\{name}")
    assert look(home, "insightface\\swap.onnx") == (["insightface/swap.onnx"], [])


def test_one_of_a_fixed_list_that_was_downloaded_below_models_travels(home: Home) -> None:
    home.put("models/rife/rife47.pth", b"weights")
    home.loader("Chooser", model=one_of("rife40.pth", "rife47.pth"))
    assert look(home, "rife47.pth", "rife40.pth") == (["rife/rife47.pth"], [("rife40.pth", "unknown")])


def test_a_file_of_the_same_name_in_a_folder_that_comfyui_knows_proves_nothing(home: Home) -> None:
    home.put("models/loras/depth.pth", b"weights")
    home.put("models/loras/sub/pose.pth", b"weights")
    home.loader("Chooser", model=one_of("depth.pth", "depth_large.pth", "pose.pth"))
    assert look(home, "depth.pth", "pose.pth") == ([], [("depth.pth", "unknown"), ("pose.pth", "unknown")])


def test_names_that_are_no_weights_are_no_finding(home: Home) -> None:
    home.loader(
        "Chooser", model=one_of("euler", "gpt-4.1", "a.b", "x.patch", "https://a.example/x.pt", "None")
    )
    assert look(home, "euler", "gpt-4.1", "a.b", "x.patch", "https://a.example/x.pt", "None") == ([], [])


@pytest.mark.parametrize("folder", ["models/luts", "models/a/b"])
def test_a_file_of_any_kind_travels_where_a_list_is_its_folder(home: Home, folder: str) -> None:
    for name in ("warm.cube", "cold.cube"):
        home.put(f"{folder}/{name}", b"LUT")
    home.put(f"{folder}/readme.md", b"of it")
    offer(home, folder, ".cube")
    asked = prompt(n1=node("Chooser", model="warm.cube"))
    (model,) = describe(asked, [], home.install())["models"]
    assert (model["path"], model["weights"]) == (f"{folder}/warm.cube".removeprefix("models/"), False)


@pytest.mark.parametrize(
    "options",
    [("warm.cube",), ("warm.cube", "cold.cube", "other.cube"), ("config.json",), ("warm", "cold"), ("v1.5",)],
)
def test_a_list_of_other_things_is_not_a_folder_s(home: Home, options: tuple[str, ...]) -> None:
    for name in ("warm.cube", "cold.cube", "config.json", "v1.5"):
        home.put(f"models/luts/{name}", b"LUT")
    home.loader("Chooser", model=one_of(*options))
    assert look(home, options[0]) == ([], [])


class Counted(str):
    """Counts how often it is looked at."""

    looks = 0
    __slots__ = ()

    def replace(self, *args: Any) -> str:
        Counted.looks += 1
        return str.replace(self, *args)


@pytest.mark.parametrize("ending", [".safetensors", ".txt"])
@pytest.mark.parametrize("chosen", ["a", "gone"])
def test_a_long_list_is_looked_through_once_however_many_nodes_have_it(
    home: Home, ending: str, chosen: str
) -> None:
    def looks(nodes: int) -> int:
        options = [Counted(f"a{number}{ending}") for number in range(500)]
        home.loader("Chooser", model=(options,))
        asked = prompt(
            **{f"n{number}": node("Chooser", model=f"{chosen}{number}{ending}") for number in range(nodes)}
        )
        Counted.looks = 0
        describe(asked, [], home.install())
        return Counted.looks

    assert 0 < looks(200) == looks(50)


@pytest.fixture
def detectors(home: Home, tmp_path: Path) -> Home:
    """Two types in two folders each, shown in one list as `bbox/name` and `segm/name`."""
    models = home.base / "models" / "ultralytics"
    for kind in ("bbox", "segm"):
        home.roots[f"ultralytics_{kind}"] = ([str(models / kind), str(tmp_path / "far" / kind)], {".pt"})
    home.roots["ultralytics"] = ([str(models)], {".pt"})

    def listed() -> list[str]:
        return [
            f"{kind}/{name}"
            for kind in ("bbox", "segm")
            for name in home.filename_list(f"ultralytics_{kind}")
        ]

    home.loader("Chooser", model=lambda: (listed(),))
    home.put("models/ultralytics/bbox/here.pt", b"weights")
    return home


def test_one_file_in_an_extra_root_hides_none_of_the_others(detectors: Home, tmp_path: Path) -> None:
    assert look(detectors, "bbox/here.pt") == (["ultralytics/bbox/here.pt"], [])
    detectors.put(str(tmp_path / "far/bbox/far.pt"), b"weights")
    detectors.put(str(tmp_path / "far/segm/sub/person.pt"), b"weights")
    assert look(detectors, "bbox/here.pt", "bbox/far.pt", "segm/sub/person.pt") == (
        ["ultralytics/bbox/here.pt", "ultralytics/bbox/far.pt", "ultralytics/segm/sub/person.pt"],
        [],
    )


def test_a_prefix_leads_to_the_type_of_that_name_and_to_no_other(detectors: Home, tmp_path: Path) -> None:
    detectors.put(str(tmp_path / "far/bbox/same.pt"), b"weights")
    detectors.put(str(tmp_path / "far/segm/same.pt"), b"weights")
    detectors.put("models/loras/same.pt", b"weights")
    assert look(detectors, "segm/same.pt", "bbox/same.pt") == (
        ["ultralytics/segm/same.pt", "ultralytics/bbox/same.pt"],
        [],
    )


@pytest.mark.parametrize(
    ("shown", "chosen"),
    [
        (lambda name: Path(name).name, "b.safetensors"),
        (lambda name: str(Path(name).with_suffix("")), "sub/b"),
        (lambda name: Path(name).stem, "b"),
    ],
)
def test_names_without_folder_or_ending_are_known_by_the_whole_list(
    home: Home, shown: Any, chosen: str
) -> None:
    home.put("models/loras/a.safetensors")
    home.put("models/loras/sub/b.safetensors")
    home.put("models/checkpoints/sub/b.safetensors")
    home.loader("Chooser", model=lambda: (["None", *(shown(name) for name in home.filename_list("loras"))],))
    assert look(home, chosen) == (["loras/sub/b.safetensors"], [])


def test_choices_that_are_called_as_some_files_are_no_models(home: Home) -> None:
    for name in ("fast", "slow"):
        home.put(f"models/loras/{name}.safetensors")
    home.loader("Chooser", model=one_of("fast", "slow", "medium"))
    assert look(home, "fast") == ([], [])


def test_a_full_path_is_told_by_its_last_part(home: Home) -> None:
    path = home.put("models/insightface/swap.onnx", b"weights")
    offer(home, "models/insightface", shown=lambda name: str(path.parent / name))
    assert look(home, str(path)) == ([], [("swap.onnx", "path")])


def test_a_list_cannot_lead_out_of_the_folder_of_models(home: Home) -> None:
    home.put("secret.onnx", b"weights")
    home.put("models/insightface/swap.onnx", b"weights")
    home.loader("Chooser", model=one_of("../secret.onnx", "insightface/../../secret.onnx"))
    asked = prompt(n1=node("Chooser", model="../secret.onnx"))
    needs = find_needs(asked, [], home.install())
    assert (needs.models, [each.name for each in needs.unplaced]) == ([], ["../secret.onnx"])


DEPTH = """
class Chooser:
    @classmethod
    def INPUT_TYPES(cls):
        return {"required": {"model": (["tracked.pth", "fetched.pth", "gone.pth"],)}}
NODE_CLASS_MAPPINGS = {"Chooser": Chooser}
"""


def track_by_git(pack: Path) -> None:
    for command in (("init", "-q"), ("add", "-A")):
        subprocess.run(["git", *command], cwd=pack, check=True)


def track_by_manager(pack: Path) -> None:
    (pack / ".tracking").write_text("__init__.py\n./ckpts\\tracked.pth\r\n")


@pytest.mark.parametrize("track", [track_by_git, track_by_manager])
def test_weights_in_a_pack_come_with_it_where_they_are_a_part_of_it(home: Home, track: Any) -> None:
    pack = home.base / "custom_nodes" / "depth"
    home.put("custom_nodes/depth/__init__.py", DEPTH.encode())
    home.put("custom_nodes/depth/ckpts/tracked.pth", b"weights")
    track(pack)
    home.put("custom_nodes/depth/ckpts/fetched.pth", b"weights")
    home.load_pack(pack)
    assert look(home, "tracked.pth", "fetched.pth", "gone.pth") == (
        [],
        [("fetched.pth", "pack"), ("gone.pth", "unknown")],
    )


def test_weights_in_a_pack_that_lists_nothing_are_not_known_to_come_with_it(home: Home) -> None:
    home.put("custom_nodes/depth/__init__.py", DEPTH.encode())
    home.put("custom_nodes/depth/ckpts/tracked.pth", b"weights")
    home.load_pack(home.base / "custom_nodes" / "depth")
    assert look(home, "tracked.pth") == ([], [("tracked.pth", "pack")])

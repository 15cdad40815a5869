import importlib.util
import json
import os
import subprocess
import sys
import textwrap
from pathlib import Path
from types import SimpleNamespace

import pytest
from aiohttp import web

from nodes_py import load_pack

ROOT = Path(__file__).parents[2]
PATHS = [
    ("GET", "/runflow/status"),
    ("POST", "/runflow/facts"),
    ("POST", "/runflow/hash-jobs"),
    ("GET", "/runflow/hash-jobs/{id}"),
    ("DELETE", "/runflow/hash-jobs/{id}"),
    ("POST", "/runflow/commit-searches"),
    ("GET", "/runflow/commit-searches/{id}"),
    ("DELETE", "/runflow/commit-searches/{id}"),
    ("POST", "/runflow/relay"),
    ("POST", "/runflow/relay/uploads"),
    ("POST", "/runflow/run-results"),
    ("POST", "/runflow/comparisons"),
    ("GET", "/runflow/files/{folder}"),
    ("DELETE", "/runflow/run-files/{id}"),
    ("DELETE", "/runflow/run-files"),
]


@pytest.fixture
def server(output):
    return SimpleNamespace(routes=web.RouteTableDef(), app=web.Application())


def load(folder, server):
    return load_pack.load(Path("/packs") / folder, server)


def import_as_comfyui_does(folder):
    """By path, under a name that no import statement could have."""
    name = str(folder).replace(".", "_x_")
    spec = importlib.util.spec_from_file_location(name, folder / "__init__.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    finally:
        for loaded in [loaded for loaded in sys.modules if loaded.startswith(name)]:
            del sys.modules[loaded]
    return module


@pytest.mark.parametrize("name", ["ComfyUI-Runflow", "runflow 1.0 (copy)"])
def test_the_pack_is_imported_by_path_in_a_folder_of_any_name(tmp_path, name):
    (tmp_path / name).symlink_to(ROOT)
    module = import_as_comfyui_does(tmp_path / name)
    assert module.WEB_DIRECTORY == "./web"
    assert "RunflowDeploy" in module.NODE_CLASS_MAPPINGS
    assert set(module.NODE_CLASS_MAPPINGS) == set(module.NODE_DISPLAY_NAME_MAPPINGS)


def test_the_routes_are_registered_once_and_what_they_opened_is_closed_with_the_server(server):
    load("ComfyUI-Runflow", server)
    assert [(route.method, route.path) for route in server.routes] == PATHS
    assert len(server.app.on_cleanup) == 2 + len(web.Application().on_cleanup)


def test_every_route_is_behind_the_guard(server):
    load("ComfyUI-Runflow", server)
    names = {route.handler.__qualname__ for route in server.routes}
    assert names == {"_guarded.<locals>.guard.<locals>.handle"}


def test_a_second_copy_registers_nothing_and_names_the_folder_to_remove(server, caplog):
    load("ComfyUI-Runflow", server)
    second = load("ComfyUI-Runflow-main", server)
    assert (second.classes, second.names, second.web_directory) == ({}, {}, None)
    assert len(server.routes) == len(PATHS)
    assert [message for message in caplog.messages if "twice" in message] == [
        "Runflow is installed twice, in /packs/ComfyUI-Runflow and /packs/ComfyUI-Runflow-main. The second "
        "is left out: remove the folder /packs/ComfyUI-Runflow-main and restart ComfyUI."
    ]


def test_the_same_copy_loaded_again_keeps_its_nodes_and_its_one_set_of_routes(server):
    first = load("ComfyUI-Runflow", server)
    assert load("ComfyUI-Runflow", server).classes == first.classes
    assert len(server.routes) == len(PATHS)


def test_where_the_routes_fail_the_nodes_stay_with_one_line_in_the_log(caplog):
    loaded = load_pack.load(Path("/packs/ComfyUI-Runflow"), SimpleNamespace())
    assert "RunflowInputString" in loaded.classes
    assert loaded.web_directory == "./web"
    lines = [message for message in caplog.messages if "Deploy does not work" in message]
    assert len(lines) == 1


def test_without_comfyui_there_are_nodes_and_no_routes():
    assert "RunflowDeploy" in load_pack.load(Path("/packs/ComfyUI-Runflow")).classes


def test_importing_the_pack_brings_in_neither_torch_nor_the_encoders_of_the_other_nodes():
    script = (
        "import sys, nodes_py.load_pack; print(sorted({'torch', 'PIL', 'numpy.testing'} & set(sys.modules)))"
    )
    result = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == "[]"


LOAD = """
    import json, sys
    sys.path[:0] = [ROOT, ROOT + "/test/devhost/stand_ins"]
    before = set(sys.modules)
    from pathlib import Path
    from types import SimpleNamespace
    from aiohttp import web
    import folder_paths, server
    folder_paths.use_base(Path(BASE))
    from nodes_py import load_pack
    host = SimpleNamespace(routes=web.RouteTableDef(), app=web.Application())
    pack = load_pack.load(Path(ROOT), host)
    new = {name.split(".")[0] for name in set(sys.modules) - before}
    stand_ins = {path.stem for path in Path(ROOT, "test/devhost/stand_ins").iterdir()}
    imported = sorted(new & (stand_ins | {"comfy", "av"}))
    print(json.dumps([len(pack.classes), len(list(host.routes)), imported]))
"""


def test_loading_imports_nothing_of_comfyui_but_folder_paths_and_server(tmp_path):
    script = f"ROOT, BASE = {str(ROOT)!r}, {str(tmp_path)!r}\n{textwrap.dedent(LOAD)}"
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    assert json.loads(ran.stdout) == [14, len(PATHS), ["folder_paths", "server"]]


REAL = """
    import json, sys
    sys.argv = ["main.py", "--cpu"]
    import logging
    from pathlib import Path
    import av, folder_paths, torch
    from fractions import Fraction
    from comfy_api.latest import InputImpl, Types
    sys.path.insert(0, ROOT)
    from nodes_py import load_pack
    base = Path(BASE)
    folder_paths.set_output_directory(str(base))
    classes, _ = load_pack.build_nodes()
    result = {"classes": len(classes)}

    def read(name):
        with av.open(str(base / name)) as file:
            streams = [stream.codec_context.name for stream in file.streams]
            tags = sorted(key.lower() for key in file.metadata)
            frames = sum(1 for _ in file.decode(file.streams[0]))
        return {"streams": streams, "tags": tags, "some": frames > 0}

    tone = torch.sin(torch.arange(48000) / 20).repeat(2, 2, 1) * 0.5
    audio = {"waveform": tone, "sample_rate": 48000}
    for name, more in (("Flac", {}), ("MP3", {"quality": "320k"}), ("Opus", {"quality": "64k"})):
        answer = classes[f"RunflowSaveAudio{name}"]().save(audio=audio, filename_prefix=f"s/{name}", **more)
        result[name] = {**read(answer["result"][0]), "result": answer["result"][0], "ui": answer["ui"]}

    images = torch.rand(5, 64, 96, 3)
    parts = Types.VideoComponents(images=images, frame_rate=Fraction(8), audio=audio)
    video = InputImpl.VideoFromComponents(parts)
    answer = classes["RunflowSaveVideoMP4"]().save(video=video, filename_prefix="v/clip")
    result["MP4"] = {**read(answer["result"][0]), "result": answer["result"][0], "ui": answer["ui"]}

    private = base / "private.mp4"
    video.save_to(str(private), metadata={"workflow": {"secret": "marked"}})
    result["source had it"] = b"marked" in private.read_bytes()
    loaded = InputImpl.VideoFromFile(str(private))
    answer = classes["RunflowSaveVideoMP4"]().save(video=loaded, filename_prefix="bare")
    result["saved again has it"] = b"marked" in (base / answer["result"][0]).read_bytes()
    result["saved again"] = read(answer["result"][0])

    half = images.to(torch.bfloat16)
    answer = classes["RunflowOutputImage"]().save("image_output", "", half)
    result["images"] = [entry["filename"] for entry in answer["ui"]["images"]]
    answer = classes["RunflowSaveVideoWEBM"]().save(half, "w", "vp9", 8.0, 32.0)
    result["WEBM"] = read(answer["result"][0])
    print("RESULT" + json.dumps(result))
"""


def test_in_a_real_comfyui_its_own_helpers_encode_and_no_workflow_is_in_the_files(tmp_path):
    comfyui = os.environ.get("COMFYUI_DIR")
    python = os.environ.get("COMFYUI_PYTHON", sys.executable)
    if not comfyui:
        pytest.skip("COMFYUI_DIR names no ComfyUI: the audio and MP4 nodes were not run with its own helpers")
    if subprocess.run([python, "-c", "import torch, av"], capture_output=True).returncode != 0:
        pytest.skip("COMFYUI_PYTHON has no torch and av: the audio and MP4 nodes were not run")
    script = f"ROOT, BASE = {str(ROOT)!r}, {str(tmp_path)!r}\n{textwrap.dedent(REAL)}"
    ran = subprocess.run([python, "-c", script], cwd=comfyui, capture_output=True, text=True)
    assert "RESULT" in ran.stdout, ran.stderr[-3000:]
    result = json.loads(ran.stdout.split("RESULT")[1])

    def entries(*names, folder):
        return [{"filename": name, "subfolder": folder, "type": "output"} for name in names]

    assert result["classes"] == 14
    for name, extension, codec in (
        ("Flac", "flac", "flac"),
        ("MP3", "mp3", "mp3float"),
        ("Opus", "opus", "opus"),
    ):
        first, second = f"{name}_00001.{extension}", f"{name}_00002.{extension}"
        assert result[name]["ui"] == {"audio": entries(first, second, folder="s")}
        assert result[name]["result"] == f"s/{first}"
        assert result[name]["streams"][0].startswith((codec, "lib"))
        assert result[name]["some"]
        assert set(result[name]["tags"]) <= {"encoder"}
    assert result["MP4"]["result"] == "v/clip_00001_.mp4"
    assert result["MP4"]["ui"] == {"images": entries("clip_00001_.mp4", folder="v")}
    assert result["MP4"]["streams"] == ["h264", "aac"]
    assert (result["source had it"], result["saved again has it"]) == (True, False)
    assert (result["saved again"]["streams"], result["saved again"]["some"]) == (["h264", "aac"], True)
    assert result["images"] == [f"image_output_0000{n}_.png" for n in (1, 2, 3, 4, 5)]
    assert result["WEBM"]["some"]

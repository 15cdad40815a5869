import hashlib
import importlib
import importlib.metadata
import json
import os
import shutil
import subprocess
import sys
import time
import types
from pathlib import Path
from typing import Any

import pytest
from facts_schema import find_faults
from facts_support import Home, node, prompt, safetensors
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nodes_py.facts import environment
from nodes_py.facts.commit_search import code_sources
from nodes_py.facts.hashing.hash_jobs import HashJobs
from nodes_py.facts.install import from_comfyui
from nodes_py.facts.report import describe
from nodes_py.outputs import RunflowOutputImage
from nodes_py.version import VERSION

ROOT = Path(__file__).parents[3]
CONTRACT = json.loads((ROOT / "test" / "contract" / "local" / "facts-200.json").read_text(encoding="utf-8"))
ORIGIN = "https://storage.example/git/"


def git(folder: Path, *args: str) -> str:
    who = {f"GIT_{role}_{key}": "someone" for role in ("AUTHOR", "COMMITTER") for key in ("NAME", "EMAIL")}
    plain = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    command = ["git", "-c", "init.defaultBranch=main", *args]
    done = subprocess.run(
        command, cwd=folder, env={**os.environ, **who, **plain}, check=True, capture_output=True
    )
    return done.stdout.decode().strip()


def make_repository(folder: Path, origin: str) -> str:
    """As a clone of `origin` would look, whose branch holds what is checked out."""
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "--allow-empty", "-m", "all")
    git(folder, "remote", "add", "origin", origin)
    git(folder, "update-ref", "refs/remotes/origin/main", "HEAD")
    return git(folder, "rev-parse", "HEAD")


def add_pack(home: Home, name: str, *classes: str) -> Path:
    path = home.base / "custom_nodes" / name
    path.mkdir()
    table = ", ".join(f"'{name}': type('{name}', (), {{'__module__': __name__}})" for name in classes)
    (path / "__init__.py").write_text(f"NODE_CLASS_MAPPINGS = {{{table}}}\n")
    home.load_pack(path)
    return path


@pytest.fixture
def home(tmp_path: Path) -> Home:
    home = Home(tmp_path / "ComfyUI")
    home.loader(
        "UpscaleModelLoader", model_name=lambda: ("COMBO", {"options": home.filename_list("upscale_models")})
    )
    home.loader("LoadImage", image=([], {"image_upload": True}))
    home.loader("RunflowOutputImage")
    return home


def test_the_facts_of_the_contract_s_example_are_the_contract_s_answer(home: Home) -> None:
    pack = add_pack(home, "ComfyUI-Example", "ExampleBlend")
    commit = make_repository(pack, ORIGIN + "ComfyUI-Example.git")
    (home.base / ".gitignore").write_text("*\n!.gitignore\n")
    comfy_commit = make_repository(home.base, ORIGIN + "ComfyUI")
    home.classes["UpscaleModelLoader"].RETURN_TYPES = ("UPSCALE_MODEL",)
    home.classes["LoadImage"].RETURN_TYPES = ("IMAGE", "MASK")
    blend = {"image": ("IMAGE",), "upscale_model": ("UPSCALE_MODEL",)}
    factor = {"factor": ("FLOAT", {"min": 0.0, "max": 1.0, "step": 0.01})}
    home.classes["ExampleBlend"].INPUT_TYPES = classmethod(lambda _: {"required": blend, "optional": factor})
    home.classes["ExampleBlend"].RETURN_TYPES = ("IMAGE",)
    home.classes["RunflowOutputImage"] = RunflowOutputImage
    content = safetensors(952)
    home.put("models/upscale_models/4x-example.safetensors", content)
    home.put("input/sub/café.png", b"p" * 69)
    asked, expected = CONTRACT["request"]["body"], CONTRACT["response"]["body"]
    body = describe(asked["prompt"], asked["stated_models"], home.install())
    assert len(content) == 1024
    expected["version"] = VERSION
    expected["packs"][0]["commit"] = commit
    expected["comfyui"]["commit"] = comfy_commit
    expected["packages"], expected["system"] = body["packages"], body["system"]
    expected["version"] = VERSION
    assert body == expected
    assert json.loads(json.dumps(body)) == body


def test_the_facts_of_a_folder_are_the_contract_s_answer(home: Home) -> None:
    worked = json.loads((ROOT / "test" / "contract" / "local" / "facts-folder-200.json").read_text())
    root = home.base / "models" / "diffusers"
    home.roots["diffusers"] = ([str(root)], {"folder"})
    home.loader("DiffusersLoader", model_path=lambda: (["sdxl-example"],))
    home.put(f"{root}/sdxl-example/model_index.json", b'{"_class_name": "ExamplePipeline"}')
    home.put(f"{root}/sdxl-example/unet/diffusion_pytorch_model.fp16.safetensors", safetensors(952))
    home.put(f"{root}/sdxl-example/vae/diffusion_pytorch_model.safetensors", safetensors(952))
    asked = worked["request"]["body"]
    body = describe(asked["prompt"], asked["stated_models"], home.install())
    assert body["models"] == worked["response"]["body"]["models"]


def test_our_own_pack_without_a_remote_is_named_by_where_it_is_published(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack, other = add_pack(home, "ComfyUI-Runflow", "Own"), add_pack(home, "other", "Other")
    for folder in (pack, other):
        (folder / "pyproject.toml").write_text(
            '[project.urls]\nRepository = "https://github.com/example/own"\n'
        )
    commit = make_repository(pack, ORIGIN + "own")
    make_repository(other, ORIGIN + "other")
    for folder in (pack, other):
        git(folder, "remote", "remove", "origin")
    monkeypatch.setattr(code_sources, "_OWN_FOLDER", pack.resolve())
    asked = prompt(n1=node("Own"), n2=node("Other"))
    own, another = describe(asked, [], home.install())["packs"]
    assert (own["origin"], own["commit"], own["pushed"]) == ("https://github.com/example/own", commit, None)
    # A file of another pack proves nothing: with a commit it would send people to the wrong repository.
    assert another["origin"] is None
    shutil.rmtree(pack / ".git")
    own = describe(asked, [], home.install())["packs"][0]
    assert (own["origin"], own["commit"], own["commit_source"]) == (None, None, "none")
    assert own["named_origin"] == "https://github.com/example/own"


def test_a_checkout_in_a_form_that_is_not_read_says_which(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("tables", "plain"):
        make_repository(add_pack(home, name, name.title()), ORIGIN + name)
    (home.base / ".gitignore").write_text("*\n!.gitignore\n")
    make_repository(home.base, ORIGIN + "ComfyUI")
    with (home.base / "custom_nodes" / "tables" / ".git" / "config").open("a") as config:
        config.write("[extensions]\n\trefStorage = reftable\n")
    git(home.base, "update-index", "--split-index")
    monkeypatch.setenv("PATH", "")
    body = describe(prompt(n1=node("Tables"), n2=node("Plain")), [], home.install())
    said = [(pack["origin"], pack["commit"] is None, pack["git_problem"]) for pack in body["packs"]]
    assert said == [(ORIGIN + "plain", False, None), (ORIGIN + "tables", True, "reftable")]
    assert (body["comfyui"]["dirty"], body["comfyui"]["git_problem"]) == (None, "index")


def test_a_submodule_that_was_never_fetched_is_named(home: Home, tmp_path: Path) -> None:
    part = tmp_path / "part"
    part.mkdir()
    (part / "x.py").write_text("x = 1\n")
    make_repository(part, ORIGIN + "part")
    pack = add_pack(home, "with-parts", "Parts")
    git(pack, "init", "-q")
    for name in ("here", "lib/gone"):
        git(pack, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(part), name)
    make_repository(pack, ORIGIN + "with-parts")
    shutil.rmtree(pack / "lib" / "gone")
    (pack / "lib" / "gone").mkdir()
    (fact,) = describe(prompt(n1=node("Parts")), [], home.install())["packs"]
    assert (fact["empty_submodules"], fact["dirty"]) == (["lib/gone"], False)


def test_packages_and_system_have_the_contract_s_shape() -> None:
    packages = environment.describe_packages(environment.list_packages())
    assert {frozenset(package) for package in packages} == {frozenset({"name", "version"})}
    names = [package["name"].lower().replace("_", "-").replace(".", "-") for package in packages]
    assert names == sorted(set(names))
    assert {"pytest", "numpy"} <= set(names)
    versions = {package["name"]: package["version"] for package in packages}
    assert versions["pytest"] == importlib.metadata.version("pytest")
    system = environment.describe_system()
    assert list(system) == list(CONTRACT["response"]["body"]["system"])
    assert system["python"] == ".".join(map(str, sys.version_info[:3]))


def test_a_package_found_twice_is_listed_as_python_imports_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder, name, version in (("first", "Example_Package", "2.0"), ("second", "example.package", "1.0")):
        info = tmp_path / folder / f"{name}-{version}.dist-info"
        info.mkdir(parents=True)
        text = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n\nName: not-this\n"
        (info / "METADATA").write_text(text)
    (tmp_path / "first" / "broken-1.dist-info").mkdir()
    monkeypatch.setattr(sys, "path", [str(tmp_path / "first"), str(tmp_path / "second")])
    packages = environment.describe_packages(environment.list_packages())
    assert packages == [{"name": "Example_Package", "version": "2.0"}]


def test_remembered_hashes_are_filled_in_and_nothing_is_hashed(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = home.put("models/upscale_models/a.safetensors")
    picture = home.put("input/x.png", b"picture")
    asked = prompt(
        n1=node("UpscaleModelLoader", model_name="a.safetensors"), n2=node("LoadImage", image="x.png")
    )
    install = home.install()

    def digests() -> list[str | None]:
        body = describe(asked, [], install)
        return [body["models"][0]["sha256"], body["files"][0]["sha256"]]

    with monkeypatch.context() as patched:
        patched.setattr(hashlib, "sha256", None)
        assert digests() == [None, None]
    jobs = HashJobs(install, lambda: time.time_ns() + 10**11)
    job_id = jobs.start(asked, [])
    while (jobs.read(job_id) or {})["state"] == "running":
        time.sleep(0.01)
    expected = [hashlib.sha256(each.read_bytes()).hexdigest() for each in (path, picture)]
    with monkeypatch.context() as patched:
        patched.setattr(hashlib, "sha256", None)
        assert digests() == expected


def test_a_stated_hash_that_is_not_the_file_s_is_a_problem_once_the_file_is_hashed(home: Home) -> None:
    path = home.put("models/upscale_models/a.safetensors")
    asked = prompt(n1=node("UpscaleModelLoader", model_name="a.safetensors"))
    own = hashlib.sha256(path.read_bytes()).hexdigest()
    stated = {
        "name": "a.safetensors",
        "directory": "upscale_models",
        "url": None,
        "hash_type": "SHA256",
        "node_ids": ["1"],
    }
    install = home.install()

    def model(digest: str) -> tuple[Any, ...]:
        (found,) = describe(asked, [{**stated, "hash": digest}], install)["models"]
        return found["sha256"], found["stated_sha256"], found["problem"]

    assert model("a" * 64) == (None, "a" * 64, None)
    jobs = HashJobs(install, lambda: time.time_ns() + 10**11)
    job_id = jobs.start(asked, [])
    while (jobs.read(job_id) or {})["state"] == "running":
        time.sleep(0.01)
    assert model("A" * 64) == (own, "a" * 64, "hash-differs")
    assert model(own.upper()) == (own, own, None)


@pytest.mark.parametrize(
    ("hashes", "sent", "problem"),
    [
        (["sha256:" + "a" * 64], "a" * 64, None),
        ([" SHA256:" + "A" * 64 + " "], "a" * 64, None),
        (["a" * 64, "sha256:" + "A" * 64], "a" * 64, None),
        (["a" * 64, "b" * 64], "a" * 64, "differ"),
        (["a" * 63], None, "unreadable"),
        (["sha256:" + "g" * 64], None, "unreadable"),
        (["0" * 64], None, "unreadable"),
        ([hashlib.sha256().hexdigest()], None, "unreadable"),
        (["a" * 63, "b" * 64], "b" * 64, None),
        (["md5:" + "a" * 32], None, None),
        ([None], None, None),
        ([7], None, None),
        ([""], None, None),
    ],
)
def test_the_hash_that_is_stated_for_a_missing_model(
    home: Home, hashes: list[Any], sent: str | None, problem: str | None
) -> None:
    stated = [
        {"name": "a.pth", "directory": "upscale_models", "url": None, "hash": each, "node_ids": ["1"]}
        for each in hashes
    ]
    asked = prompt(n1=node("UpscaleModelLoader", model_name="a.pth"))
    (model,) = describe(asked, stated, home.install())["models"]
    assert (model["problem"], model["stated_sha256"], model["stated_problem"]) == ("missing", sent, problem)


def test_a_missing_model_keeps_the_address_that_the_workflow_states(home: Home) -> None:
    url = "https://storage.example/a.pth"
    stated = {"name": "a.pth", "directory": "upscale_models", "url": url, "hash": None, "hash_type": None}
    asked = prompt(n1=node("UpscaleModelLoader", model_name="a.pth"))
    (model,) = describe(asked, [{**stated, "node_ids": ["1"]}], home.install())["models"]
    assert (model["path"], model["problem"], model["url"]) == ("upscale_models/a.pth", "missing", url)


def test_a_pack_without_git_and_a_single_file_pack_have_no_commit_and_stop_nothing(home: Home) -> None:
    add_pack(home, "from-a-zip", "Zip")
    single = home.base / "custom_nodes" / "single.py"
    single.write_text("NODE_CLASS_MAPPINGS = {'Single': type('Single', (), {'__module__': __name__})}\n")
    home.load_pack(single)
    body = describe(prompt(n1=node("Zip"), n2=node("Single")), [], home.install())
    shown = [
        (pack["directory"], pack["origin"], pack["commit"], pack["commit_source"], pack["dirty"])
        for pack in body["packs"]
    ]
    assert shown == [("from-a-zip", None, None, "none", None), ("single.py", None, None, "none", None)]


def test_an_unused_pack_a_disabled_one_and_a_private_origin_stay_at_home(home: Home) -> None:
    private = add_pack(home, "private", "Private")
    make_repository(private, "https://token@git.internal.example/team/private.git")
    used = add_pack(home, "used", "Used")
    make_repository(used, "git@github.com:example/used.git")
    (home.base / "custom_nodes" / "old.disabled").mkdir()
    text = json.dumps(describe(prompt(n1=node("Used")), [], home.install()))
    assert "https://github.com/example/used" in text
    assert "internal" not in text and "disabled" not in text


def test_no_path_of_this_machine_and_no_credential_is_in_the_facts(home: Home) -> None:
    pack = add_pack(home, "used", "Used")
    make_repository(pack, "https://user:secret@github.com/example/used.git")
    make_repository(home.base, str(home.base))
    home.put("models/upscale_models/a.safetensors")
    home.put("input/x.png", b"picture")
    asked = prompt(
        n1=node("UpscaleModelLoader", model_name="a.safetensors"),
        n2=node("LoadImage", image="x.png"),
        n3=node("Used"),
    )
    body = describe(asked, [], home.install())
    del body["packages"], body["system"]
    assert str(home.base.parent) not in json.dumps(body)
    assert "secret" not in json.dumps(body)
    assert body["comfyui"]["origin"] is None


def test_dependency_packs_follow_with_their_own_commit_or_the_named_one(home: Home) -> None:
    parent = add_pack(home, "parent", "Blend")
    commit = "0123456789abcdef0123456789abcdef01234567"
    (parent / "comfy-env-root.toml").write_text(
        '[node_reqs]\nneeded = "example/needed"\n'
        f'absent = {{ github = "example/absent", commit = "{commit}" }}\n'
    )
    make_repository(parent, "https://github.com/example/parent")
    needed = add_pack(home, "needed", "Other")
    needed_commit = make_repository(needed, "https://github.com/example/needed.git")
    packs = describe(prompt(n1=node("Blend")), [], home.install())["packs"]
    assert [
        (pack["directory"], pack["hoisted_from"], pack["origin"], pack["node_ids"]) for pack in packs
    ] == [
        ("parent", None, "https://github.com/example/parent", ["1"]),
        ("needed", "parent", "https://github.com/example/needed", ["1"]),
        ("absent", "parent", "https://github.com/example/absent", ["1"]),
    ]
    assert [(pack["commit"], pack["classes"]) for pack in packs[1:]] == [(needed_commit, []), (commit, [])]


def test_trouble_with_one_pack_leaves_the_others(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("broken", "whole"):
        make_repository(add_pack(home, name, name.title()), f"https://github.com/example/{name}")
    from nodes_py.facts.commit_search import known_commit

    plain = known_commit.read_git

    def failing(path: Path) -> Any:
        if path.name == "broken":
            raise RuntimeError("trouble")
        return plain(path)

    monkeypatch.setattr(known_commit, "read_git", failing)
    packs = describe(prompt(n1=node("Broken"), n2=node("Whole")), [], home.install())["packs"]
    assert [(pack["directory"], pack["commit_source"]) for pack in packs] == [
        ("broken", "none"),
        ("whole", "git"),
    ]


def test_odd_requests_are_answered(home: Home) -> None:
    odd = {
        "1": None,
        "2": {"class_type": "UpscaleModelLoader", "inputs": []},
        "3": {"class_type": None},
        "4": [],
    }
    body = describe(odd, [{"name": 1}, None, {}], home.install())  # type: ignore[list-item]
    assert (body["models"], body["files"], body["packs"]) == ([], [], [])


TEXTS = st.sampled_from(
    ["a.safetensors", "x.png [output]", "../x.png", "embedding:a", "<lora:b:1>", "C:\\x.ckpt", "\0", "é.gguf"]
)
LEAVES = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXTS | st.text()
VALUES = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(TEXTS | st.sampled_from(["on", "lora"]), inner)
    ),
    max_leaves=8,
)
CLASSES = st.sampled_from(["UpscaleModelLoader", "LoadImage", "RunflowOutputImage", "Gone"]) | VALUES
INPUTS = (
    st.dictionaries(st.sampled_from(["model_name", "image", "lora_1", "a.b"]) | st.text(), VALUES) | VALUES
)
NODES = st.fixed_dictionaries({}, optional={"class_type": CLASSES, "inputs": INPUTS})
DECLARED = {"name": VALUES, "directory": VALUES, "url": VALUES, "hash": VALUES, "node_ids": VALUES}
STATED = st.lists(st.fixed_dictionaries({}, optional=DECLARED) | VALUES, max_size=3)
PROMPTS = st.dictionaries(st.text(max_size=4), NODES | VALUES, max_size=4)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)
@given(asked=PROMPTS, stated=STATED)
def test_whatever_is_asked_the_facts_are_an_answer(
    home: Home, asked: dict[str, Any], stated: list[Any]
) -> None:
    body = describe(asked, stated, home.install())
    assert list(body) == list(CONTRACT["response"]["body"])
    assert find_faults(body) == []
    # Nothing outside the model and input folders was looked at.
    assert all(file["size_bytes"] is None for file in body["files"] if file["problem"] not in (None, "empty"))


def test_the_facts_work_in_a_pack_that_was_loaded_under_a_mangled_name(home: Home, tmp_path: Path) -> None:
    pack = tmp_path / "custom_nodes" / "ComfyUI-Runflow.v1"
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "nodes_py", pack / "nodes_py", ignore=ignored)
    (pack / "__init__.py").write_text(
        "from .nodes_py.facts.report import describe\n"
        "from .nodes_py.facts.hashing.hash_jobs import HashJobs\n"
    )
    name = str(pack).replace(".", "_x_")
    spec = importlib.util.spec_from_file_location(name, pack / "__init__.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
        assert (
            module.describe({}, [], home.install())["version"] == describe({}, [], home.install())["version"]
        )
    finally:
        for each in [each for each in sys.modules if each.startswith(name)]:
            del sys.modules[each]


def test_an_install_is_read_from_comfyui_s_own_modules(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders, comfy_nodes, version = (
        types.ModuleType(name) for name in ("folder_paths", "nodes", "comfyui_version")
    )
    folders.base_path = str(tmp_path / "base")
    folders.models_dir = str(tmp_path / "models")
    folders.folder_names_and_paths = {"loras": ([str(tmp_path)], set())}
    folders.get_folder_paths = lambda name: [str(tmp_path / name)]
    folders.get_filename_list = lambda name: []
    folders.get_full_path = lambda name, file: None
    for kind in ("input", "output", "temp"):
        setattr(folders, f"get_{kind}_directory", lambda kind=kind: str(tmp_path / kind))
    folders.get_system_user_directory = lambda name: str(tmp_path / f"__{name}")
    comfy_nodes.NODE_CLASS_MAPPINGS = {}
    comfy_nodes.__file__ = str(tmp_path / "source" / "nodes.py")
    version.__version__ = "0.33.0"
    for module in (folders, comfy_nodes, version):
        monkeypatch.setitem(sys.modules, module.__name__, module)
    install = from_comfyui()
    assert install.pack_roots == (str(tmp_path / "custom_nodes"),)
    assert (install.comfy_dir, install.comfy_version) == (tmp_path / "source", "0.33.0")
    assert (install.input_dir, install.cache_dir) == (tmp_path / "input", tmp_path / "__runflow")
    assert list(install.folder_types()) == ["loras"]
    # Where models and source lie together, the base folder is the source.
    (tmp_path / "base").mkdir()
    (tmp_path / "base" / "comfyui_version.py").touch()
    assert from_comfyui().comfy_dir == tmp_path / "base"
    # Older versions of ComfyUI have no folder that is safe to write to: nothing is kept.
    del folders.get_system_user_directory
    assert from_comfyui().cache_dir is None

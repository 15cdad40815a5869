import types
from pathlib import Path

import pytest
from facts_support import Home, node, prompt

from nodes_py.facts.dependency_packs import find_dependency_packs
from nodes_py.facts.packs import find_packs


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "ComfyUI")


def write_pack(home: Home, name: str, *classes: str, root: Path | None = None, code: str = "") -> Path:
    path = (root or home.base / "custom_nodes") / name
    table = ", ".join(f"'{name}': type('{name}', (), {{'__module__': __name__}})" for name in classes)
    text = code or f"NODE_CLASS_MAPPINGS = {{{table}}}\n"
    file = path if name.endswith(".py") else path / "__init__.py"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text)
    return path


def used(home: Home, *classes: str) -> dict[str, list[str]]:
    asked = prompt(**{f"n{number}": node(name) for number, name in enumerate(classes)})
    return {pack.directory: pack.classes for pack in find_packs(asked, home.install()).packs}


def test_a_class_leads_to_its_folder_and_core_classes_to_none(home: Home) -> None:
    home.loader("KSampler")
    home.load_pack(write_pack(home, "ComfyUI-Example", "Blend"))
    home.load_pack(write_pack(home, "unused", "Other"))
    found = find_packs(prompt(n1=node("KSampler"), n12__5=node("Blend"), n3=node("Blend")), home.install())
    assert [(pack.directory, pack.node_ids, pack.classes) for pack in found.packs] == [
        ("ComfyUI-Example", ["12:5", "3"], ["Blend"])
    ]


def test_a_class_that_nobody_provides_is_missing_and_one_without_a_name_too(home: Home) -> None:
    asked = prompt(n1=node("Gone"), n2={"inputs": {"UNKNOWN": 1}}, n3={"class_type": 5}, n4="x")
    assert find_packs(asked, home.install()).missing == {"Gone": ["1"], "": ["2", "3", "4"]}


def test_folders_with_dots_and_single_files_are_distinguished(home: Home) -> None:
    for name, class_type in (("pack.v2", "A"), ("pack", "B"), ("single.py", "C"), ("other", "D")):
        home.load_pack(write_pack(home, name, class_type))
    assert used(home, "A", "B", "C", "D") == {
        "pack": ["B"],
        "pack.v2": ["A"],
        "other": ["D"],
        "single.py": ["C"],
    }


def test_the_same_folder_name_in_two_roots_is_distinguished_by_the_live_class(
    home: Home, tmp_path: Path
) -> None:
    second = tmp_path / "more"
    home.pack_roots.append(str(second))
    home.load_pack(write_pack(home, "twin", "First"))
    home.load_pack(write_pack(home, "twin", "Second", root=second))
    packs = {
        pack.classes[0]: pack.path
        for pack in find_packs(prompt(n1=node("First"), n2=node("Second")), home.install()).packs
    }
    assert packs == {"First": home.base / "custom_nodes" / "twin", "Second": second / "twin"}


def test_a_disabled_twin_is_skipped(home: Home) -> None:
    write_pack(home, "example.disabled", "Blend")
    home.load_pack(write_pack(home, "example", "Blend"))
    assert used(home, "Blend") == {"example": ["Blend"]}


def test_when_two_packs_give_one_name_the_live_one_counts(home: Home) -> None:
    home.load_pack(write_pack(home, "a", "Blend"))
    home.load_pack(write_pack(home, "b", "Blend"))
    assert used(home, "Blend") == {"b": ["Blend"]}


def test_a_pack_that_offers_a_class_of_comfyui_again_is_not_used_by_the_original(home: Home) -> None:
    core = types.ModuleType("nodes")
    core.__file__ = str(home.base / "nodes.py")
    home.modules["nodes"] = core
    original = type("KSampler", (), {"__module__": "nodes"})
    home.classes["KSampler"] = original
    path = write_pack(home, "again", code="NODE_CLASS_MAPPINGS = {}\n")
    home.load_pack(path)
    home.modules[str(path)].NODE_CLASS_MAPPINGS["Again"] = original
    home.classes["Again"] = original
    original.RELATIVE_PYTHON_MODULE = "custom_nodes.again"
    assert used(home, "KSampler") == {}
    assert used(home, "Again") == {"again": ["Again"]}


def test_a_class_shared_by_two_packs_leads_to_the_one_that_gives_it_under_this_name(home: Home) -> None:
    first, second = write_pack(home, "first", "Mine"), write_pack(home, "second", "Own")
    home.load_pack(first)
    home.load_pack(second)
    shared = home.classes["Mine"]
    home.modules[str(second)].NODE_CLASS_MAPPINGS["Theirs"] = shared
    home.classes["Theirs"] = shared
    shared.RELATIVE_PYTHON_MODULE = "custom_nodes.second"
    assert used(home, "Mine") == {"first": ["Mine"]}
    assert used(home, "Theirs") == {"second": ["Theirs"]}


def test_a_pack_of_the_newer_form_is_found_by_the_file_of_its_class(home: Home, tmp_path: Path) -> None:
    for root in (home.base / "custom_nodes", tmp_path / "more"):
        write_pack(home, "v3", root=root, code="")
    home.pack_roots.append(str(tmp_path / "more"))
    module = types.ModuleType("v3.nodes")
    module.__file__ = str(tmp_path / "more" / "v3" / "nodes.py")
    home.modules["v3.nodes"] = module
    live = type("Newer", (), {"__module__": "v3.nodes", "RELATIVE_PYTHON_MODULE": "custom_nodes.v3"})
    home.classes["Newer"] = live
    (pack,) = find_packs(prompt(n1=node("Newer")), home.install()).packs
    assert pack.path == tmp_path / "more" / "v3"


def test_a_symlinked_pack_keeps_the_name_of_the_link(home: Home, tmp_path: Path) -> None:
    real = write_pack(home, "somewhere-else", "Blend", root=tmp_path)
    link = home.base / "custom_nodes" / "linked"
    link.symlink_to(real)
    home.load_pack(link)
    assert used(home, "Blend") == {"linked": ["Blend"]}


def test_the_file_that_comfyui_itself_keeps_among_the_packs_is_no_pack(home: Home) -> None:
    home.load_pack(write_pack(home, "websocket_image_save.py", "SaveImageWebsocket"))
    assert used(home, "SaveImageWebsocket") == {}


def test_an_odd_class_does_not_take_the_others_down(home: Home) -> None:
    class Odd(type):
        def __getattr__(cls, name: str) -> object:
            raise ValueError(name)

    home.classes["Odd"] = Odd("Odd", (), {})
    home.load_pack(write_pack(home, "example", "Blend"))
    assert used(home, "Odd", "Blend") == {"example": ["Blend"]}


def test_a_file_and_a_folder_of_one_name_share_a_module_name_and_are_distinguished(home: Home) -> None:
    # ComfyUI registers both as ".../twin": only the one loaded last can be looked up there.
    code = "NODE_CLASS_MAPPINGS = {'%s': type('%s', (), {'__module__': __name__, 'run': lambda self: 1})}\n"
    home.load_pack(write_pack(home, "twin.py", code=code % ("File", "File")))
    home.load_pack(write_pack(home, "twin", code=code % ("Folder", "Folder")))
    assert used(home, "File", "Folder") == {"twin.py": ["File"], "twin": ["Folder"]}


def test_packs_that_a_used_pack_names_are_hoisted_once_and_through_each_other(home: Home) -> None:
    path = write_pack(home, "parent", "Blend")
    (path / "comfy-env-root.toml").write_text(
        '[node_reqs]\nneeded = "example/needed"\nabsent = { github = "example/absent", commit = '
        '"0123456789ABCDEF0123456789abcdef01234567" }\n'
        '"../evil" = "example/evil"\nparent = "example/parent"\n'
    )
    needed = write_pack(home, "needed", "Other")
    (needed / "comfy-env-root.toml").write_text(
        '[node_packs]\ndeeper = "git@github.com:example/deeper.git"\n'
    )
    home.load_pack(path)
    packs = find_packs(prompt(n1=node("Blend")), home.install()).packs
    found = [
        (pack.directory, pack.path, pack.named_origin, pack.named_commit, pack.parent.directory)
        for pack in find_dependency_packs(packs, home.install())
    ]
    assert found == [
        ("needed", needed, "https://github.com/example/needed", None, "parent"),
        (
            "absent",
            None,
            "https://github.com/example/absent",
            "0123456789abcdef0123456789abcdef01234567",
            "parent",
        ),
        ("deeper", None, "https://github.com/example/deeper", None, "parent"),
    ]


def test_a_broken_list_of_needed_packs_is_no_list(home: Home) -> None:
    path = write_pack(home, "parent", "Blend")
    (path / "comfy-env-root.toml").write_text("[node_reqs\n")
    home.load_pack(path)
    packs = find_packs(prompt(n1=node("Blend")), home.install()).packs
    assert find_dependency_packs(packs, home.install()) == []

import os
import sys
from pathlib import Path
from typing import Any

import pytest
from facts_support import Home, node

from nodes_py.facts.forecast import conflicts
from nodes_py.facts.report import describe


@pytest.fixture
def home(tmp_path: Path) -> Home:
    home = Home(tmp_path / "ComfyUI")
    for name in ("used", "also-used", "idle"):
        home.put(f"custom_nodes/{name}/requirements.txt", b"opencv-python\n")
        code = f"NODE_CLASS_MAPPINGS = {{'{name}': type('{name}', (), {{'__module__': __name__}})}}\n"
        home.put(f"custom_nodes/{name}/__init__.py", code.encode())
        home.load_pack(home.base / "custom_nodes" / name)
    single = home.put(
        "custom_nodes/single.py", b"NODE_CLASS_MAPPINGS = {'S': type('S', (), {'__module__': __name__})}\n"
    )
    home.load_pack(single)
    return home


def found(home: Home, *classes: str) -> list[dict[str, Any]]:
    asked = {str(number): node(name) for number, name in enumerate(classes)}
    return describe(asked, [], home.install())["package_conflicts"]


def test_the_lists_of_used_packs_alone_are_compared(home: Home) -> None:
    home.put("custom_nodes/idle/requirements.txt", b"opencv-python-headless\npywin32\n")
    assert found(home, "used", "also-used", "S") == []
    home.put("custom_nodes/also-used/requirements.txt", b"opencv-python-headless # no screen\n")
    assert found(home, "used", "S", "also-used", "used") == [
        {
            "kind": "twins",
            "packages": ["opencv-python", "opencv-python-headless"],
            "module": "cv2",
            "here": None,
            "claims": [
                {
                    "directory": "also-used",
                    "file": "requirements.txt",
                    "requirement": "opencv-python-headless",
                },
                {"directory": "used", "file": "requirements.txt", "requirement": "opencv-python"},
            ],
            "node_ids": ["2", "0", "3"],
        }
    ]
    assert found(home, "also-used") == []


def test_a_pack_that_a_used_one_depends_on_is_used(home: Home) -> None:
    home.put("custom_nodes/idle/requirements.txt", b"opencv-python-headless\n")
    home.put("custom_nodes/used/comfy-env-root.toml", b"[node_reqs]\nidle = 'example/idle'\n")
    assert [claim["directory"] for claim in found(home, "used")[0]["claims"]] == ["used", "idle"]


def test_what_is_installed_here_is_compared(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.put("custom_nodes/used/requirements.txt", b"my.package<2\n")
    packages = tmp_path / "packages"
    monkeypatch.setattr(sys, "path", [*sys.path, str(packages)])
    for version, here in (("1.0", []), ("2.1", ["2.1"])):
        info = packages / f"My_Package-{version}.dist-info"
        info.mkdir(parents=True)
        (info / "METADATA").write_text(f"Name: My_Package\nVersion: {version}\n\n")
        assert [each["here"] for each in found(home, "used")] == here
        (info / "METADATA").unlink()
        info.rmdir()


def test_lists_are_compared_anew_only_when_something_has_changed(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared = 0
    plain = conflicts.find_conflicts

    def counting(*given: Any) -> Any:
        nonlocal compared
        compared += 1
        return plain(*given)

    monkeypatch.setattr(conflicts, "find_conflicts", counting)
    home.put("custom_nodes/used/requirements.txt", b"-r more.txt\n")
    more = home.put("custom_nodes/used/more.txt", b"pywin32\n")
    for _ in range(3):
        assert [each["kind"] for each in found(home, "used")] == ["system"]
    assert compared == 1
    # Other nodes of the same packs change only who is named.
    assert found(home, "used", "used")[0]["node_ids"] == ["0", "1"]
    assert compared == 1
    more.write_bytes(b"numpy2\n")
    assert found(home, "used") == []
    home.put("custom_nodes/used/pyproject.toml", b"[project]\nrequires-python = '<3'\n")
    assert [each["kind"] for each in found(home, "used")] == ["python"]
    (home.base / "custom_nodes" / "used" / "pyproject.toml").unlink()
    assert found(home, "used") == []
    assert compared == 4


def test_without_the_package_that_reads_versions_nothing_is_said(
    home: Home, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    home.put("custom_nodes/used/requirements.txt", b"pywin32\n")
    for name in [each for each in sys.modules if each.startswith("nodes_py.facts.forecast.")]:
        if not name.endswith(".describe"):
            monkeypatch.delitem(sys.modules, name)
    for name in [each for each in sys.modules if each.split(".")[0] == "packaging"]:
        monkeypatch.setitem(sys.modules, name, None)
    assert found(home, "used") == []
    assert caplog.messages == []


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"\x00" * 2_000, os.urandom(4_000), b"[" * 50_000])
@pytest.mark.parametrize("name", ["requirements.txt", "pyproject.toml"])
def test_whatever_is_in_a_list_the_others_are_read(
    home: Home, name: str, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    home.put(f"custom_nodes/also-used/{name}", content)
    home.put("custom_nodes/used/requirements.txt", b"pywin32\n")
    told = found(home, "used", "also-used")
    assert [claim["directory"] for each in told for claim in each["claims"]] == ["used"]
    assert caplog.messages == []

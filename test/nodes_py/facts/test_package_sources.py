import json
import sys
from pathlib import Path
from typing import Any

import pytest

from nodes_py.facts import environment

SECRET = "ghp_secret"


def told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, noted: Any, installer: str = "pip"
) -> tuple[str, str | None] | None:
    info = tmp_path / "demo-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Name: demo\nVersion: 1.0\n\n")
    (info / "INSTALLER").write_text(f"{installer}\n")
    (info / "direct_url.json").write_text(noted if isinstance(noted, str) else json.dumps(noted))
    monkeypatch.setattr(sys, "path", [str(tmp_path)])
    packages = environment.list_packages()
    assert environment.describe_packages(packages) == [{"name": "demo", "version": "1.0"}]
    sources = environment.describe_package_sources(packages)
    assert SECRET not in str(sources) and str(tmp_path) not in str(sources) and "someone" not in str(sources)
    return (sources[0]["kind"] or "", sources[0]["address"]) if sources else None


@pytest.mark.parametrize(
    ("noted", "expected"),
    [
        (
            {"url": "https://wheels.example/demo-1.0+cu128.whl", "archive_info": {"hash": "sha256=a"}},
            ("wheel", "https://wheels.example/demo-1.0+cu128.whl"),
        ),
        ({"url": "file:///home/someone/demo%2B1.whl", "archive_info": {}}, ("wheel", "demo+1.whl")),
        ({"url": "file:///C:/someone/demo.zip", "archive_info": {}}, ("archive", "demo.zip")),
        ({"url": "file:///home/someone/demo", "dir_info": {"editable": True}}, ("folder", None)),
        (
            {"url": "https://github.com/example/demo.git", "vcs_info": {"vcs": "git", "commit_id": "a" * 40}},
            ("git", "https://github.com/example/demo.git"),
        ),
        (
            {
                "url": f"https://u:{SECRET}@git.example:8443/demo?t={SECRET}#{SECRET}",
                "vcs_info": {"vcs": "git"},
            },
            ("git", "https://git.example:8443/demo"),
        ),
        (
            {"url": "ssh://git@github.com/example/demo", "vcs_info": {}},
            ("git", "ssh://github.com/example/demo"),
        ),
        ({"url": "file:///home/someone/demo", "vcs_info": {}}, ("git", None)),
    ],
)
def test_what_was_not_installed_by_name_is_told_without_secrets_and_folders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, noted: Any, expected: tuple[str, str | None]
) -> None:
    assert told(tmp_path, monkeypatch, noted) == expected


@pytest.mark.parametrize("noted", ["", "{", "[]", "{}", '{"url": 7}', '{"url": "https://[broken"}'])
def test_a_note_that_cannot_be_read_tells_nothing_and_hides_no_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, noted: str
) -> None:
    assert told(tmp_path, monkeypatch, noted) is None


def test_the_folder_in_which_conda_built_a_package_is_nobody_s(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    noted = {"url": "file:///croot/demo_1/work", "dir_info": {}}
    assert told(tmp_path, monkeypatch, noted, installer="conda") is None

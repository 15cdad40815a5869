import os
import shutil
from pathlib import Path

import pytest
from facts_support import Home, node, prompt
from repository_stand_in import git

from nodes_py.facts.report import describe
from nodes_py.facts.untracked_code import imports_untracked

CODE = """
class Draw:
    @classmethod
    def INPUT_TYPES(cls):
        return {"required": {}}
    def run(self):
        from . import lazy
        from .part.deep import word
NODE_CLASS_MAPPINGS = {"Draw": Draw}
"""


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "ComfyUI")


@pytest.fixture
def folder(home: Home) -> Path:
    folder = home.base / "custom_nodes" / "tools"
    folder.mkdir(parents=True)
    (folder / "__init__.py").write_text(CODE)
    (folder / "used.py").write_text("WORD = 1\n")
    (folder / ".gitignore").write_text("secret.py\n/build/\n")
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "all")
    return folder


def dirty(home: Home, folder: Path) -> bool | None:
    home.load_pack(folder)
    (pack,) = describe(prompt(n1=node("Draw")), [], home.install())["packs"]
    return pack["dirty"]


def test_a_plain_clone_has_no_edits(home: Home, folder: Path) -> None:
    assert dirty(home, folder) is False


@pytest.mark.parametrize("path", ["lazy.py", "lazy/__init__.py", "part/deep.py", "part/deep/word.py"])
def test_untracked_code_that_an_import_reads_is_an_edit_whether_it_has_run_or_not(
    home: Home, folder: Path, path: str
) -> None:
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text("WORD = 2\n")
    assert dirty(home, folder) is True


@pytest.mark.parametrize(
    "path",
    [
        *("notes.txt", "other.py", "tests/lazy.py", "__pycache__/lazy.py", ".idea/lazy.py", "secret.py"),
        *("build/lazy.py", "venv/lazy.py", "part/other.py"),
    ],
)
def test_other_files_are_none(home: Home, folder: Path, path: str) -> None:
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_text("WORD = 2\n")
    assert dirty(home, folder) is False


def test_ignored_code_is_none_although_it_is_imported(home: Home, folder: Path) -> None:
    (folder / ".git" / "info" / "exclude").write_text("lazy.py\n")
    (folder / "lazy.py").write_text("WORD = 2\n")
    assert dirty(home, folder) is False
    (folder / "part").mkdir()
    (folder / "part" / ".gitignore").write_text("deep.py\n")
    (folder / "part" / "deep.py").write_text("WORD = 2\n")
    assert dirty(home, folder) is False


def test_what_is_loaded_by_its_path_is_one(home: Home, folder: Path) -> None:
    (folder / "found.py").write_text("WORD = 2\n")

    class Module:
        __file__ = str(folder / "found.py")

    module = Module()
    module.__dict__["__file__"] = Module.__file__
    assert imports_untracked(folder, {}) is False
    assert imports_untracked(folder, {"found": module}) is True


def test_a_repository_within_is_not_a_part_of_it(home: Home, folder: Path) -> None:
    (folder / "part").mkdir()
    git(folder / "part", "init", "-q")
    (folder / "part" / "deep.py").write_text("WORD = 2\n")
    assert dirty(home, folder) is False


@pytest.fixture
def outer(home: Home, folder: Path, tmp_path: Path) -> Path:
    """A pack with a submodule."""
    library = tmp_path / "library"
    library.mkdir()
    (library / "lib.py").write_text("WORD = 1\n")
    git(library, "init", "-q")
    git(library, "add", "-A")
    git(library, "commit", "-qm", "all")
    git(folder, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(library), "lib")
    git(folder, "commit", "-qm", "with a library")
    return folder


def test_an_edit_in_a_submodule_is_one(home: Home, outer: Path) -> None:
    assert dirty(home, outer) is False
    (outer / "lib" / "lib.py").write_text("WORD = 22\n")
    assert dirty(home, outer) is True


@pytest.mark.parametrize("kind", ["dirty", "all"])
def test_unless_git_is_told_to_leave_it_out(home: Home, outer: Path, kind: str) -> None:
    git(outer, "config", "submodule.lib.ignore", kind)
    (outer / "lib" / "lib.py").write_text("WORD = 22\n")
    assert dirty(home, outer) is False


def test_a_copied_clone_without_edits_has_none(home: Home, outer: Path) -> None:
    copied = home.base / "custom_nodes" / "copied"
    shutil.copytree(outer, copied, symlinks=True)
    for folder, _, names in os.walk(copied):
        for name in names:
            os.utime(Path(folder, name))
    shutil.rmtree(outer)
    assert dirty(home, copied) is False


class TestAbsoluteImports:
    def says(self, folder: Path, source: str, modules: dict[str, object] | None = None) -> bool:
        (folder / "absolute.py").write_text(source)
        git(folder, "add", "absolute.py")
        git(folder, "commit", "-qm", "more")
        (folder / "helper.py").write_text("WORD = 2\n")
        return imports_untracked(folder, modules or {})

    @pytest.mark.parametrize(
        "line", ["import helper", "from helper import WORD", "def late():\n    import helper as h"]
    )
    def test_read_code_where_the_pack_is_searched(self, folder: Path, line: str) -> None:
        assert self.says(folder, f"import sys\nsys.path.insert(0, '.')\n{line}\n") is True

    def test_read_it_by_the_name_that_comfyui_gives_the_folder(self, folder: Path) -> None:
        assert self.says(folder, "from custom_nodes.tools.helper import WORD\n") is True

    @pytest.mark.parametrize(
        "source",
        [
            "import helper\n",
            "import sys, helper.deep as sys_path\n",
            "from custom_nodes.others.helper import WORD\n",
            "import sys\nsys.path.append('.')\nimport helper_of_another\n",
        ],
    )
    def test_are_not_known_to_read_it_elsewhere(self, folder: Path, source: str) -> None:
        assert self.says(folder, source) is False

    def test_read_another_module_of_that_name(self, folder: Path) -> None:
        source = "import sys\nsys.path.append('.')\nimport helper\n"
        assert self.says(folder, source, {"helper": object()}) is False

"""What is said of the lists of several packs, and what is not."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from packaging.specifiers import SpecifierSet

from nodes_py.facts.forecast import conflicts
from nodes_py.facts.forecast.conflicts import Conflict, find_conflicts
from nodes_py.facts.forecast.here import Here
from nodes_py.facts.forecast.pack_lists import read_lists

HERE = Here("3.12.4", {"numpy": "2.4.6", "torch": "2.4.0+cu121", "transformers": "4.57.1", "odd": "unknown"})


@pytest.fixture
def find(tmp_path: Path):
    def find(*packs: str | dict[str, str], here: Here = HERE) -> list[Conflict]:
        """Each pack by its requirements.txt, or by its files."""
        read = []
        for number, files in enumerate(packs):
            folder = tmp_path / f"pack-{number}"
            folder.mkdir()
            for name, text in ({"requirements.txt": files} if isinstance(files, str) else files).items():
                (folder / name).write_text(text)
            read.append(read_lists(folder))
        return find_conflicts(read, here)

    return find


def project(*dependencies: str, python: str = "") -> dict[str, str]:
    bound = f'requires-python = "{python}"\n' if python else ""
    return {"pyproject.toml": f'[project]\nname = "x"\n{bound}dependencies = {list(dependencies)!r}\n'}


def poetry(*lines: str) -> dict[str, str]:
    return {"pyproject.toml": "[tool.poetry.dependencies]\n" + "\n".join(lines)}


def told(found: list[Conflict]) -> list[tuple[str, tuple[str, ...], list[int]]]:
    """Kind, packages and packs."""
    return [(each.kind, each.packages, sorted({place for place, _ in each.claims})) for each in found]


CV2 = ("opencv-python", "opencv-python-headless")


@pytest.mark.parametrize(
    ("packs", "expected"),
    [
        (["opencv-python", "opencv-python-headless>=4.7", "numpy"], [("twins", CV2, [0, 1])]),
        (["opencv_python", "OpenCV.Python", "opencv-python>=4"], []),
        # Whoever asks for both goes with each.
        (["opencv-python\nopencv-python-headless", "opencv-python"], []),
        (["opencv-python\nopencv-python-headless"], []),
        (
            ["opencv-python\nopencv-python-headless", "opencv-python", "opencv-python-headless"],
            [("twins", CV2, [1, 2])],
        ),
        (
            [
                "onnxruntime-gpu; sys_platform != 'darwin'\nonnxruntime; sys_platform == 'darwin'",
                "onnxruntime-gpu",
            ],
            [],
        ),
        (["onnxruntime; sys_platform == 'darwin'", "onnxruntime-gpu; sys_platform != 'darwin'"], []),
        (["onnxruntime==1.20", "onnxruntime-gpu"], [("twins", ("onnxruntime", "onnxruntime-gpu"), [0, 1])]),
        (["# opencv-python", "opencv-python-headless"], []),
    ],
)
def test_two_packages_of_one_module_may_not_go_together(find, packs, expected) -> None:
    assert told(find(*packs)) == expected


@pytest.mark.parametrize(
    ("packs", "expected"),
    [
        (["numpy<2", "numpy>=1.20"], [("ceiling", ("numpy",), [0])]),
        (["numpy<2", "NumPy==1.26.4", "numpy"], [("ceiling", ("numpy",), [0, 1])]),
        (["numpy<3", "numpy==2.4.6", "numpy>=2"], []),
        (["torch==2.4.0", "torch==2.4.0+cu121", "torch<=2.4"], []),
        (["numpy>=3", "torch>2.4"], []),
        # Nothing of it runs here, and nobody else asks for it.
        (["left-pad==0.1", "odd<1"], []),
        (["numpy<2 ; python_version < '3.12'", "numpy<2 ; sys_platform == 'win32'"], []),
        (["numpy<2", "numpy>=2.1", "numpy", "numpy>1"], [("ranges", ("numpy",), [0, 1])]),
        (["diffusers==0.30", "diffusers>=0.31", "diffusers"], [("ranges", ("diffusers",), [0, 1])]),
        (["diffusers==0.30", "diffusers>=0.30"], []),
        # A list that nothing fits says nothing of others.
        (["diffusers<0.1\ndiffusers>1", "diffusers>=0.31"], []),
        # One note for a package, with all who ask for less than what is here.
        (["numpy==1.25", "numpy==1.26", "numpy<2.2"], [("ranges", ("numpy",), [0, 1, 2])]),
        (
            ["transformers==4.40", "numpy<2"],
            [("ceiling", ("numpy",), [1]), ("ceiling", ("transformers",), [0])],
        ),
    ],
)
def test_ranges_of_one_package_may_not_go_together(find, packs, expected) -> None:
    assert told(find(*packs)) == expected


WHEEL = "https://wheels.example/flash_attn-2.7.4-{}.whl"


@pytest.mark.parametrize(
    ("packs", "expected"),
    [
        (["pywin32", "pywin32>=306", "numpy"], [("system", ("pywin32",), [0, 1])]),
        (["pywin32; sys_platform == 'win32'"], []),
        ([WHEEL.format("cp312-cp312-win_amd64")], [("system", ("flash-attn",), [0])]),
        ([WHEEL.format("cp312-cp312-win_amd64") + " ; sys_platform == 'win32'"], []),
        ([WHEEL.format("cp310-cp310-linux_x86_64")], [("python", ("flash-attn",), [0])]),
        ([WHEEL.format("cp312-cp312-linux_x86_64"), "flash-attn>=2.7"], []),
        ([WHEEL.format("py3-none-any"), "flash-attn==2.6"], [("ranges", ("flash-attn",), [0, 1])]),
        (
            [project(python="<3.12"), project(python=">=3.9"), project(python="==3.10.*")],
            [("python", (), [0, 2])],
        ),
        ([poetry('python = "^3.9"'), poetry('python = "~3.10"')], [("python", (), [1])]),
        ([poetry('python = "^3.9 || ^2.7"'), poetry("python = 3")], []),
    ],
)
def test_what_is_for_another_system_or_python_may_not_install(find, packs, expected) -> None:
    assert told(find(*packs)) == expected


@pytest.mark.parametrize(
    ("pack", "expected"),
    [
        (project("numpy<2"), [("ceiling", ("numpy",), [0])]),
        (poetry('numpy = "^1.26"'), [("ceiling", ("numpy",), [0])]),
        (poetry('numpy = "1.26.4"'), [("ceiling", ("numpy",), [0])]),
        (poetry('numpy = { version = "~1.26", extras = ["x"] }'), [("ceiling", ("numpy",), [0])]),
        (
            poetry('numpy = [{ version = "<2", python = ">=3.12" }, { version = "<3", python = "<3.12" }]'),
            [("ceiling", ("numpy",), [0])],
        ),
        (poetry('numpy = [{ version = "<2", python = "<3.12" }, { version = "<3", python = ">=3.12" }]'), []),
        (poetry('numpy = { version = "^1.26", optional = true }'), []),
        (poetry('numpy = { version = "^1.26", platform = "win32" }'), []),
        (poetry('numpy = { version = "^1.26", markers = "sys_platform == \'win32\'" }'), []),
        (poetry('numpy = "^2.1"', 'torch = ">=2.0 <3.0"', 'transformers = "*"'), []),
        (poetry('numpy = { git = "https://github.com/numpy/numpy" }', 'torch = { path = "../x" }'), []),
        (poetry('numpy = "^1 || ^2"'), []),
        ({"pyproject.toml": '[project.optional-dependencies]\nold = ["numpy<2"]\n'}, []),
        ({"pyproject.toml": '[tool.poetry.group.dev.dependencies]\nnumpy = "<2"\n'}, []),
        # What installers read decides, where both name the package.
        ({**project("numpy<2"), "requirements.txt": "numpy"}, []),
        ({**project("numpy<2"), "requirements.txt": "numpy<2; python_version<'3.9'"}, []),
        ({**project("numpy<2"), "requirements.txt": "scipy"}, [("ceiling", ("numpy",), [0])]),
        ({"pyproject.toml": "[project\n", "requirements.txt": "numpy<2"}, [("ceiling", ("numpy",), [0])]),
        ({"pyproject.toml": "[project]\ndependencies = 7\nrequires-python = 3\n"}, []),
        ({"pyproject.toml": "project = 1\ntool = 2\n"}, []),
        (
            {"pyproject.toml": '[project]\ndependencies = ["numpy<2", 7, "numpy <"]\n'},
            [("ceiling", ("numpy",), [0])],
        ),
        (
            {"pyproject.toml": '\ufeff[project]\r\ndependencies = ["numpy<2"]\r\n'},
            [("ceiling", ("numpy",), [0])],
        ),
        ({"requirements.txt": "-r more.txt", "more.txt": "numpy<2"}, [("ceiling", ("numpy",), [0])]),
        ({}, []),
    ],
)
def test_every_form_of_a_list_is_read(find, pack, expected) -> None:
    assert told(find(pack)) == expected


def test_a_conflict_says_what_is_here_and_which_line_of_which_file(find) -> None:
    packs = [
        "numpy<2  # old cards\nopencv-python",
        poetry('numpy = "^2.1"'),
        project("opencv-contrib-python>4"),
    ]
    twins, ranges = find(*packs)
    assert (twins.module, twins.here, ranges.module, ranges.here) == ("cv2", None, None, "2.4.6")
    assert [(place, claim.file, claim.shown) for place, claim in (*twins.claims, *ranges.claims)] == [
        (0, "requirements.txt", "opencv-python"),
        (2, "pyproject.toml", "opencv-contrib-python>4"),
        (0, "requirements.txt", "numpy<2"),
        (1, "pyproject.toml", "numpy ^2.1"),
    ]


def test_a_line_that_stands_twice_is_told_once(find) -> None:
    (conflict,) = find("numpy<2\nnumpy<2\nnumpy < 2 # again")
    assert [claim.shown for _, claim in conflict.claims] == ["numpy < 2", "numpy<2"]


def test_long_lists_that_all_differ_are_given_up_early(find, monkeypatch: pytest.MonkeyPatch) -> None:
    compared = 0
    plain = conflicts.exclude_each_other

    def counting(specifiers: Iterable[SpecifierSet]) -> bool:
        nonlocal compared
        compared += 1
        return plain(specifiers)

    monkeypatch.setattr(conflicts, "exclude_each_other", counting)
    packs = ["\n".join(f"p{each}=={number}" for each in range(20)) for number in range(40)]
    assert 0 < len(find(*packs)) < 20
    assert compared < 2_500

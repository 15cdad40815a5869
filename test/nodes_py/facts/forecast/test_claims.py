"""What one line asks for where Runflow runs it: Linux, with the Python of here."""

import pytest

from nodes_py.facts.forecast.claims import read_bound, read_claim
from nodes_py.facts.forecast.here import Here
from nodes_py.facts.forecast.requirement_lines import Line

HERE = Here("3.12.4")
WHEELS = "https://wheels.example/v1"


def read(text: str, here: Here = HERE) -> tuple[str, str, str | None] | str | None:
    """Name, range and refusal; the name alone where nothing is asked for here."""
    name, claim = read_claim(Line("requirements.txt", text), here)
    return (claim.name, str(claim.specifier), claim.refused) if claim else name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Pillow", ("pillow", "", None)),
        ("opencv_python.headless >= 4.7.0.72", ("opencv-python-headless", ">=4.7.0.72", None)),
        ("transformers[torch, timm]>=4.50,<5", ("transformers", "<5,>=4.50", None)),
        ("torch==2.4.0+cu121", ("torch", "==2.4.0+cu121", None)),
        ("numpy (>=1.2)", ("numpy", ">=1.2", None)),
        ("detectron2 @ git+https://github.com/example/detectron2.git@v1", ("detectron2", "", None)),
        ("a @ https://a.example/a-1.0.zip ; sys_platform == 'linux'", ("a", "", None)),
        # Not for Linux, not for this Python, not without the extra.
        ("pywin32; sys_platform == 'win32'", "pywin32"),
        ("pywin32 ; platform_system == 'Windows'", "pywin32"),
        (
            "onnxruntime-silicon; platform_machine == 'arm64' and sys_platform == 'darwin'",
            "onnxruntime-silicon",
        ),
        ("numpy<2; python_version < '3.12'", "numpy"),
        ("numpy<2; python_full_version < '3.12.3'", "numpy"),
        ("numpy<2; extra == 'old'", "numpy"),
        ("numpy<2; os_name != 'posix'", "numpy"),
        ("numpy<2; python_version >= '3.12' and os_name == 'posix'", ("numpy", "<2", None)),
        # What a machine of Runflow answers here is not known.
        ("numpy<2; platform_release > '5'", "numpy"),
        # Nobody has them for Linux.
        ("pywin32>=306", ("pywin32", ">=306", "system")),
        ("Triton_Windows", ("triton-windows", "", "system")),
        # What pip refuses asks for nothing.
        ("numpy<1.24>=1.18", None),
        ("numpy=1.26", None),
        ("numpy==latest", None),
        ("numpy===main", "numpy"),
        ("git+https://github.com/example/tool.git#egg=numpy", None),
        ("./vendored", None),
        ("https://a.example/a.zip", None),
        ("numpy" + ",".join(f">{n}" for n in range(30)), "numpy"),
        ("", None),
    ],
)
def test_a_line_is_read_for_linux(text: str, expected: tuple[str, str, str | None] | str | None) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("file", "refused"),
    [
        ("flash_attn-2.7.4+cu124-cp312-cp312-linux_x86_64.whl", None),
        ("flash_attn-2.7.4+cu124-cp312-cp312-manylinux_2_28_x86_64.whl", None),
        ("flash_attn-2.7.4+cu124-py3-none-any.whl", None),
        ("flash_attn-2.7.4+cu124-py2.py3-none-any.whl", None),
        ("flash_attn-2.7.4+cu124-cp39-abi3-manylinux_2_28_x86_64.whl", None),
        ("flash_attn-2.7.4+cu124-cp310.cp312-none-linux_x86_64.whl", None),
        ("flash_attn-2.7.4+cu124-py3-none-manylinux1_x86_64.win_amd64.whl", None),
        ("flash_attn-2.7.4+cu124-py310-none-any.whl", None),
        ("flash_attn-2.7.4+cu124-cp310-cp310-linux_x86_64.whl", "python"),
        ("flash_attn-2.7.4+cu124-cp313-cp313-linux_x86_64.whl", "python"),
        ("flash_attn-2.7.4+cu124-cp313-abi3-linux_x86_64.whl", "python"),
        ("flash_attn-2.7.4+cu124-py2-none-any.whl", "python"),
        ("flash_attn-2.7.4+cu124-py313-none-any.whl", "python"),
        ("flash_attn-2.7.4+cu124-cp312-cp312-win_amd64.whl", "system"),
        ("flash_attn-2.7.4+cu124-cp310-cp310-win_amd64.whl", "system"),
        ("flash_attn-2.7.4+cu124-py3-none-macosx_11_0_arm64.whl", "system"),
    ],
)
@pytest.mark.parametrize(
    "form",
    [
        "{url}",
        "flash-attn @ {url}",
        "Flash.Attn @ {url} ; python_version > '3'",
        "{url} ; sys_platform == 'linux'",
        "{url};python_version>'3' and os_name=='posix'",
        "{url}#sha256=" + "a" * 64,
        "{url}?token=secret",
        "./wheels/{file}",
        "wheels\\{file}",
        "{file}",
        "{url}[extra]",
    ],
)
def test_the_name_of_a_wheel_says_where_it_goes(form: str, file: str, refused: str | None) -> None:
    url = f"{WHEELS}/{file.replace('+', '%2B')}"
    assert read(form.format(url=url, file=file)) == ("flash-attn", "==2.7.4+cu124", refused)


@pytest.mark.parametrize("marker", ["sys_platform == 'win32'", "python_version < '3.12'", "nonsense"])
def test_a_wheel_whose_marker_says_no_asks_for_nothing(marker: str) -> None:
    assert read(f"{WHEELS}/a-1.0-cp310-cp310-win_amd64.whl ; {marker}") == "a"


@pytest.mark.parametrize("file", ["a.whl", "a-1.0-win_amd64.whl", "a-x-py3-none-any.whl", "%00.whl", "[.whl"])
def test_a_file_that_is_no_wheel_by_its_name_asks_for_nothing(file: str) -> None:
    assert read(f"{WHEELS}/{file}") is None


def test_nothing_of_an_address_is_shown_but_the_file() -> None:
    for text in (
        "a @ https://me:secret@a.example/secret/a-1.0-py3-none-any.whl?secret",
        "a @ git+https://x:secret@y",
    ):
        claim = read_claim(Line("requirements.txt", text), HERE)[1]
        assert claim and claim.shown in ("a-1.0-py3-none-any.whl", "a")
    long = read_claim(Line("requirements.txt", f"{'a' * 500}==1"), HERE)[1]
    assert long and len(long.shown) == 120


@pytest.mark.parametrize(
    ("bound", "python", "excludes"),
    [
        (">=3.10", "3.12.4", False),
        (">=3.10,<3.13", "3.12.4", False),
        ("<=3.12", "3.12.4", False),
        ("==3.12", "3.12.4", False),
        ("==3.12.*", "3.12.4", False),
        ("~=3.10", "3.12.4", False),
        (">=3.9, !=3.11.*", "3.12.4", False),
        (">3.11", "3.12.0rc2", False),
        ("<3.12", "3.12.4", True),
        (">=3.8,<3.12", "3.12.4", True),
        ("==3.10.*", "3.12.4", True),
        ("~=3.11.0", "3.12.4", True),
        (">=3.13", "3.12.4", True),
        ("!=3.12.*", "3.12.4", True),
        ("", "3.12.4", False),
        (">=3.x", "3.12.4", False),
        ("3.10", "3.12.4", False),
        ("nonsense", "3.12.4", False),
    ],
)
def test_versions_of_python_may_exclude_the_one_here(bound: str, python: str, excludes: bool) -> None:
    assert (read_bound(Line("pyproject.toml", bound), Here(python)) is not None) == excludes

"""Forty packs, or pairs of packs, whose lists clash, in every form that a list has.

Each is planted among healthy ones.
"""

from __future__ import annotations

from dataclasses import dataclass

Files = dict[str, str]


@dataclass(frozen=True)
class Plant:
    kind: str
    # As they must be named: normalised, sorted.
    packages: tuple[str, ...]
    # Each pack that must be named.
    packs: tuple[Files, ...]
    # More that healthy packs beside it must not name: with these it would be another conflict.
    apart: tuple[str, ...] = ()


def _lists(*texts: str) -> tuple[Files, ...]:
    return tuple({"requirements.txt": text} for text in texts)


def _project(*dependencies: str, python: str = ">=3.9") -> Files:
    listed = "".join(f"    {each!r},\n" for each in dependencies)
    return {
        "pyproject.toml": f'[project]\nname = "x"\nversion = "1.0"\nrequires-python = "{python}"\n'
        f"dependencies = [\n{listed}]\n"
    }


def _poetry(*lines: str, python: str = "^3.9") -> Files:
    entries = "\n".join((f'python = "{python}"', *lines))
    return {"pyproject.toml": f'[tool.poetry]\nname = "x"\n\n[tool.poetry.dependencies]\n{entries}\n'}


def _twins(one: str, other: str, *packs: Files, family: tuple[str, ...] = ()) -> Plant:
    packs = packs or _lists(f"numpy\n{one}\n", f"{other}\n# and more\ntqdm\n")
    return Plant("twins", tuple(sorted((one.lower(), other.lower()))), packs, family)


OPENCV = ("opencv",)
WHEELS = "https://wheels.example/releases/download/v2.7"
BELOW = "--hash=sha256:" + "0" * 64

PLANTS: tuple[Plant, ...] = (
    _twins("opencv-python", "opencv-python-headless", family=OPENCV),
    _twins(
        "opencv-contrib-python",
        "opencv-python",
        *(_project("numpy", "opencv-contrib-python>=4.7"), *_lists("OpenCV_Python>=4.5.5\n")),
        family=OPENCV,
    ),
    _twins(
        "opencv-contrib-python-headless",
        "opencv-python-headless",
        *(_poetry('opencv-contrib-python-headless = ">=4.8"'), _poetry('opencv-python-headless = "*"')),
        family=OPENCV,
    ),
    _twins("onnxruntime", "onnxruntime-gpu"),
    _twins(
        "onnxruntime-gpu",
        "onnxruntime-openvino",
        *_lists(
            "onnxruntime-gpu ; sys_platform != 'darwin'\nonnxruntime ; sys_platform == 'darwin'\n",
            "onnxruntime-openvino\n",
        ),
        family=("onnxruntime",),
    ),
    _twins("Pillow", "Pillow-SIMD"),
    _twins("faiss-cpu", "faiss-gpu"),
    _twins("decord", "eva-decord"),
    _twins(
        "ffmpeg-python",
        "python-ffmpeg",
        {"requirements.txt": "-r more/video.txt\n", "more/video.txt": "python-ffmpeg>=2.0\n"},
        *_lists("ffmpeg-python==0.2.0\n"),
    ),
    _twins("cupy-cuda11x", "cupy-cuda12x", family=("cupy",)),
    # Two ranges without a version in common, whatever is here.
    Plant("ranges", ("numpy",), _lists("numpy<2.0.0\ntqdm\n", "NumPy>=2.1\n")),
    Plant("ranges", ("diffusers",), _lists("diffusers==0.30.0\n", "diffusers >= 0.31.0\n")),
    Plant(
        "ranges",
        ("transformers",),
        ({"requirements.txt": "transformers[torch]==4.49.0\n"}, _poetry('transformers = "^4.51"')),
    ),
    Plant("ranges", ("protobuf",), _lists("protobuf<4\n", "protobuf>=5,<6\n")),
    Plant("ranges", ("pydantic",), (_project("pydantic~=1.10"), *_lists("pydantic~=2.0\n"))),
    Plant("ranges", ("moviepy",), _lists("moviepy==1.0.3\n", "moviepy>=2.1,<3\n")),
    Plant(
        "ranges",
        ("huggingface-hub",),
        _lists("huggingface_hub<0.26  # cached_download\n", "huggingface-hub[hf_xet]>=0.34\n"),
    ),
    Plant(
        "ranges",
        ("torch",),
        _lists(
            "--extra-index-url https://download.pytorch.org/whl/cu118\ntorch==2.1.0+cu118\n",
            "torch>=2.4,<3\n",
        ),
    ),
    Plant("ranges", ("timm",), (_poetry('timm = "~0.6.13"'), _project("timm>=0.9.0"))),
    # Less than what runs here.
    Plant("ceiling", ("numpy",), _lists("numpy<2\n")),
    Plant("ceiling", ("numpy",), _lists("numpy<=1.26.4\n", "numpy==1.26.*\n", "numpy ~= 1.25\n")),
    Plant(
        "ceiling",
        ("transformers",),
        (_project("transformers>=4.39,<=4.49.0"),),
    ),
    Plant("ceiling", ("torch",), _lists("-i https://a.example\ntorch==2.1.2+cu121\n")),
    Plant("ceiling", ("kornia",), (_poetry('kornia = { version = "^0.7", extras = ["x"] }'),)),
    Plant(
        "ceiling",
        ("scikit-image",),
        ({"requirements.txt": "numpy\n-r old.txt\n", "old.txt": "scikit_image==0.20.0\n"},),
    ),
    Plant(
        "ceiling",
        ("pillow",),
        _lists(f"Pillow==9.5.0 \\\n    {BELOW} \\\n    {BELOW}\n"),
    ),
    Plant(
        "ceiling",
        ("accelerate",),
        _lists("accelerate>=0.29,<0.32 ; python_version >= '3.8'\n"),
    ),
    Plant(
        "ceiling",
        ("protobuf",),
        _lists("protobuf==3.20.*;platform_system=='Linux'\n"),
    ),
    # For another system.
    Plant("system", ("triton-windows",), _lists("torch\ntriton-windows>=3.2\n", "triton_windows\n")),
    Plant("system", ("pywin32",), (_project("numpy", "pywin32>=306"),)),
    Plant("system", ("fast-attn",), _lists(f"{WHEELS}/fast_attn-2.7.4%2Bcu128-cp312-cp312-win_amd64.whl\n")),
    Plant(
        "system",
        ("insightface",),
        _lists(
            f"insightface @ {WHEELS}/insightface-0.7.3-cp310-cp310-win_amd64.whl ; python_version > '3.9'\n"
        ),
    ),
    Plant("system", ("dlib",), _lists("./wheels/dlib-19.24.99-cp312-cp312-win_amd64.whl\n")),
    Plant("system", ("coreml-tool",), _lists(f"{WHEELS}/coreml_tool-1.0-py3-none-macosx_11_0_arm64.whl\n")),
    # For another Python.
    Plant("python", (), (_project("numpy", python=">=3.8,<3.12"),)),
    Plant("python", (), (_poetry(python="~3.10"), _project(python="==3.11.*"))),
    Plant("python", (), ({"pyproject.toml": '[project]\nname = "x"\nrequires-python = ">=3.13"\n'},)),
    Plant(
        "python", ("fast-attn",), _lists(f"{WHEELS}/fast_attn-2.7.4-cp310-cp310-manylinux_2_28_x86_64.whl\n")
    ),
    Plant(
        "python",
        ("sage-attn",),
        _lists(f"sage_attn @ {WHEELS}/sage_attn-2.2.0-cp313-abi3-linux_x86_64.whl\n"),
    ),
    Plant(
        "python", ("spargeattn",), _lists(f"{WHEELS}/spargeattn-0.1-cp311-cp311-linux_x86_64.whl#sha256=0\n")
    ),
)

import json
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# The development host's stand-ins for ComfyUI's modules: what our nodes import while they run.
sys.path.insert(0, str(ROOT / "test" / "devhost" / "stand_ins"))


@pytest.fixture
def output(tmp_path):
    """ComfyUI's output folder, in a base of its own."""
    import folder_paths

    folder_paths.use_base(tmp_path)
    return tmp_path / "output"


@pytest.fixture
def exchange():
    """Reads one of the worked exchanges with our own routes."""
    return lambda name: json.loads((ROOT / "test/contract/local" / f"{name}.json").read_text("utf-8"))

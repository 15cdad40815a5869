import tracemalloc

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nodes_py.results import difference as module
from nodes_py.results.difference import measure


def picture(height, width, seed=0):
    return np.random.default_rng(seed).integers(0, 256, (height, width, 4), dtype=np.uint8)


def by_hand(x, y, size):
    """SSIM as its definition has it, window by window."""
    x, y = ((p[..., :3].astype(float) @ [0.2126, 0.7152, 0.0722]) / 255 for p in (x, y))
    c1, c2, found = 0.01**2, 0.03**2, []
    for top in range(x.shape[0] - size + 1):
        for left in range(x.shape[1] - size + 1):
            a, b = (p[top : top + size, left : left + size] for p in (x, y))
            both = ((a - a.mean()) * (b - b.mean())).mean()
            found.append(
                (2 * a.mean() * b.mean() + c1)
                * (2 * both + c2)
                / ((a.mean() ** 2 + b.mean() ** 2 + c1) * (a.var() + b.var() + c2))
            )
    return float(np.mean(found))


@settings(deadline=None)
@given(st.integers(1, 24), st.integers(1, 24), st.integers(0, 5))
def test_the_similarity_is_that_of_the_definition(height, width, noise):
    here = picture(height, width)
    there = np.clip(here.astype(int) + picture(height, width, 1).astype(int) % (noise + 1), 0, 255)
    there = there.astype(np.uint8)
    found = measure(here, there)
    assert found.ssim == pytest.approx(by_hand(here, there, min(7, height, width)), abs=1e-6)
    assert found.mean == pytest.approx(np.abs(here.astype(int) - there.astype(int)).mean())
    assert found.largest == np.abs(here.astype(int) - there.astype(int)).max()


@pytest.mark.parametrize("height", [1, 6, 7, 9, 10, 11, 40])
def test_strips_come_to_what_the_whole_comes_to(monkeypatch, height):
    here, there = picture(height, 9), picture(height, 9, 1)
    whole = measure(here, there)
    monkeypatch.setattr(module, "_STRIP_ROWS", 5)
    strips = measure(here, there)
    assert strips.mean == pytest.approx(whole.mean)
    assert strips.largest == whole.largest
    assert strips.ssim == pytest.approx(whole.ssim)


def test_what_is_calculated_on_the_way_takes_little_room():
    here, there = picture(3000, 1000), picture(3000, 1000, 1)
    tracemalloc.start()
    try:
        measure(here, there)
        assert tracemalloc.get_traced_memory()[1] < 3 * here.nbytes
    finally:
        tracemalloc.stop()


def test_the_same_is_identical():
    found = measure(picture(64, 64), picture(64, 64))
    assert (found.mean, found.largest, found.ssim, found.verdict) == (0.0, 0, 1.0, "identical")


def test_what_an_encoder_changes_is_alike_and_another_picture_is_different():
    smooth = np.tile(np.linspace(0, 255, 64).astype(np.uint8)[:, None, None], (1, 64, 4))
    noisy = smooth.copy()
    noisy[::3, ::5] ^= 1
    assert measure(smooth, noisy).verdict == "alike"
    assert measure(smooth, picture(64, 64)).verdict == "different"
    # The same everywhere but in one corner: a mean would not tell.
    changed = smooth.copy()
    changed[:20, :20] = 255 - changed[:20, :20]
    assert measure(smooth, changed).verdict == "different"


def test_only_the_transparency_differs():
    here, there = np.zeros((8, 8, 4), np.uint8), np.zeros((8, 8, 4), np.uint8)
    there[0, 0, 3] = 255
    found = measure(here, there)
    assert (found.largest, found.verdict) == (255, "alike")


def test_two_sizes_are_not_measured():
    with pytest.raises(ValueError):
        measure(picture(8, 8), picture(8, 9))

import hashlib
import io

import numpy as np
import pytest
from PIL import Image

from nodes_py.results import compare as module
from nodes_py.results.compare import compare


def encoded(pixels, kind="PNG", **options):
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, kind, **options)
    return buffer.getvalue()


GRADIENT = np.tile(np.linspace(0, 255, 48).astype(np.uint8)[:, None, None], (1, 32, 3))


def test_equal_bytes_are_identical_whatever_they_are():
    found = compare(b"text", b"text")
    assert (found["verdict"], found["difference"]) == ("identical", None)
    assert found["here"] == {
        "size_bytes": 4,
        "sha256": hashlib.sha256(b"text").hexdigest(),
        "width": None,
        "height": None,
        "frames": None,
    }


def test_other_bytes_with_equal_pixels_are_identical():
    found = compare(encoded(GRADIENT, compress_level=1), encoded(GRADIENT, compress_level=9))
    assert found["here"]["sha256"] != found["there"]["sha256"]
    assert (found["verdict"], found["difference"]) == ("identical", {"mean": 0, "largest": 0, "ssim": 1})


def test_a_lossy_copy_is_alike():
    found = compare(encoded(GRADIENT), encoded(GRADIENT, "JPEG", quality=90))
    assert found["verdict"] == "alike"
    assert 0 < found["difference"]["mean"] < 5
    assert 0.95 < found["difference"]["ssim"] < 1


def test_another_size_says_which():
    found = compare(encoded(GRADIENT), encoded(GRADIENT[:-1]))
    assert (found["verdict"], found["difference"]) == ("different", None)
    assert [found[side]["height"] for side in ("here", "there")] == [48, 47]


@pytest.mark.parametrize(
    "other",
    [b"", b"no picture", encoded(GRADIENT)[:60], b"<svg xmlns='http://www.w3.org/2000/svg'/>"],
    ids=["empty", "text", "cut", "a kind that is not opened"],
)
def test_what_is_no_picture_is_compared_by_its_bytes(other):
    found = compare(encoded(GRADIENT), other)
    assert (found["verdict"], found["difference"]) == ("different", None)


def test_a_picture_that_breaks_off_is_compared_by_its_bytes():
    whole = encoded(np.random.default_rng(0).integers(0, 256, (64, 64, 3), dtype=np.uint8))
    found = compare(whole, whole[: len(whole) // 2])
    assert (found["verdict"], found["difference"]) == ("different", None)


def test_an_animation_with_a_broken_frame_is_compared_by_its_bytes():
    whole = encoded(GRADIENT, "GIF")
    # A second frame whose descriptor is three bytes long: Pillow's reader raises an error of its own kind.
    broken = whole[:-1] + b"\x2c\0\0\0"
    found = compare(whole, broken)
    assert (found["verdict"], found["difference"]) == ("different", None)
    assert found["there"]["width"] is None


def test_of_an_animation_the_other_frames_are_not_known():
    frames = [Image.fromarray(GRADIENT), Image.fromarray(255 - GRADIENT)]
    buffer = io.BytesIO()
    frames[0].save(buffer, "GIF", save_all=True, append_images=frames[1:])
    still = io.BytesIO()
    frames[0].save(still, "GIF")
    found = compare(buffer.getvalue(), still.getvalue())
    assert (found["verdict"], found["difference"]) == ("different", None)
    assert [found[side]["frames"] for side in ("here", "there")] == [2, 1]


def test_a_picture_of_too_many_pixels_is_not_unpacked(monkeypatch):
    monkeypatch.setattr(module, "MAX_PIXELS", 100)
    monkeypatch.setattr(module, "_pixels", lambda _: pytest.fail("it was unpacked"))
    found = compare(encoded(GRADIENT), encoded(255 - GRADIENT))
    assert (found["here"]["width"], found["verdict"]) == (None, "different")


def test_a_broken_animation_is_no_picture_and_no_error():
    frames = [
        Image.fromarray(np.random.default_rng(seed).integers(0, 256, (64, 64, 3), np.uint8))
        for seed in range(4)
    ]
    buffer = io.BytesIO()
    frames[0].save(buffer, "GIF", save_all=True, append_images=frames[1:])
    whole = buffer.getvalue()
    for end in range(len(whole) // 2, len(whole), 7):
        assert compare(whole[:end], encoded(GRADIENT))["verdict"] == "different"

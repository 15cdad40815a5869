"""How far two pictures of one size are from each other."""

from dataclasses import dataclass

import numpy as np

# The constants of SSIM for values of 0..1 (Wang et al., 2004), and its usual window.
_C1, _C2 = 0.01**2, 0.03**2
_WINDOW = 7
_STRIP_ROWS = 128
# Below it an eye that looks from one to the other sees a difference.
_ALIKE = 0.95
# Rec. 709.
_LUMINANCE = np.array([0.2126, 0.7152, 0.0722])


@dataclass(frozen=True)
class Difference:
    """Of values of 0..255, over all channels. `ssim`: -1..1, of the luminance; 1 is the same."""

    mean: float
    largest: int
    ssim: float

    @property
    def verdict(self) -> str:
        if self.largest == 0:
            return "identical"
        return "alike" if self.ssim >= _ALIKE else "different"


def measure(here: np.ndarray, there: np.ndarray) -> Difference:
    """Two arrays of uint8, height x width x 4, of one shape. Strip by strip: what is calculated on the
    way takes many times the room of the pictures."""
    if here.shape != there.shape:
        raise ValueError(f"{here.shape} is not {there.shape}")
    if here.size == 0:
        return Difference(0.0, 0, 1.0)
    height, width = here.shape[:2]
    window = min(_WINDOW, height, width)
    apart, largest, alike, windows = 0, 0, 0.0, 0
    for top in range(0, height, _STRIP_ROWS):
        rows = slice(top, top + _STRIP_ROWS)
        values = np.abs(here[rows].astype(np.int16) - there[rows].astype(np.int16))
        apart += int(values.sum(dtype=np.int64))
        largest = max(largest, int(values.max()))
        # A window belongs to the strip in which it begins.
        rows = slice(top, min(top + _STRIP_ROWS + window - 1, height))
        if rows.stop - rows.start >= window:
            found = _ssim(_luminance(here[rows]), _luminance(there[rows]), window)
            alike += float(found.sum())
            windows += found.size
    if largest == 0:
        return Difference(0.0, 0, 1.0)
    return Difference(apart / here.size, largest, float(np.clip(alike / windows, -1, 1)))


def _luminance(pixels: np.ndarray) -> np.ndarray:
    return pixels[..., :3].astype(np.float64) @ _LUMINANCE / 255


def _ssim(x: np.ndarray, y: np.ndarray, size: int) -> np.ndarray:
    """Of each window that lies within. A picture smaller than a window is one."""
    mean_x, mean_y = _window_means(x, size), _window_means(y, size)
    # Differences of large numbers may come out just below zero.
    variance_x = np.maximum(_window_means(x * x, size) - mean_x**2, 0)
    variance_y = np.maximum(_window_means(y * y, size) - mean_y**2, 0)
    covariance = _window_means(x * y, size) - mean_x * mean_y
    luminance = (2 * mean_x * mean_y + _C1) / (mean_x**2 + mean_y**2 + _C1)
    structure = (2 * covariance + _C2) / (variance_x + variance_y + _C2)
    return luminance * structure


def _window_means(values: np.ndarray, size: int) -> np.ndarray:
    """From sums of all before: the work does not grow with the window."""
    sums = np.pad(values, ((1, 0), (1, 0))).cumsum(axis=0).cumsum(axis=1)
    total = sums[size:, size:] - sums[:-size, size:] - sums[size:, :-size] + sums[:-size, :-size]
    return total / (size * size)

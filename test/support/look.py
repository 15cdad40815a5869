"""Says as JSON what is in a picture or video: size, frames, and some pixels of the first and the last one.

python look.py FILE X,Y X,Y ...
"""

import json
import sys
from pathlib import Path

import av
from PIL import Image


def frames_of(path: Path) -> list[Image.Image]:
    if path.suffix == ".png":
        return [Image.open(path)]
    with av.open(str(path)) as container:
        return [frame.to_image() for frame in container.decode(video=0)]


def main() -> None:
    path, *places = sys.argv[1:]
    frames = frames_of(Path(path))
    first, last = frames[0], frames[-1]
    points = [tuple(int(part) for part in place.split(",")) for place in places]
    colours = len(first.convert("RGB").getcolors(1 << 24))
    looked = {
        "size": list(first.size),
        "mode": first.mode,
        "frames": len(frames),
        "colours": colours,
        "info": sorted(first.info),
        "first": [list(first.convert("RGB").getpixel(point)) for point in points],
        "last": [list(last.convert("RGB").getpixel(point)) for point in points],
    }
    print(json.dumps(looked))


if __name__ == "__main__":
    main()

from enum import Enum


class VideoContainer(str, Enum):
    MP4 = "mp4"


class VideoCodec(str, Enum):
    H264 = "h264"

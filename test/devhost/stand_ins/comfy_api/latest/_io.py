from enum import Enum


class FolderType(str, Enum):
    input = "input"
    output = "output"
    temp = "temp"

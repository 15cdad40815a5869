"""Stands in for ComfyUI's module of the same name: how a running node learns that it is to stop."""

import threading


class InterruptProcessingException(Exception):
    pass


_interrupted = threading.Event()


def interrupt_current_processing(value: bool = True) -> None:
    if value:
        _interrupted.set()
    else:
        _interrupted.clear()


def processing_interrupted() -> bool:
    return _interrupted.is_set()


def throw_exception_if_processing_interrupted() -> None:
    if _interrupted.is_set():
        _interrupted.clear()
        raise InterruptProcessingException

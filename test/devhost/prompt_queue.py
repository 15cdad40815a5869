"""The queue and the history, and the thread that runs one prompt after the other."""

import heapq
import threading
import time
from typing import Any

from comfy.model_management import interrupt_current_processing
from execution import Execution
from server import PromptServer

# number, prompt id, prompt, extra data, outputs to execute: as the real server's, which answers them so.
Item = tuple[float, str, dict[str, Any], dict[str, Any], list[str]]


class PromptQueue:
    def __init__(self, server: PromptServer) -> None:
        self._server = server
        self._changed = threading.Condition()
        self._pending: list[Item] = []
        self._running: Item | None = None
        self._started = 0.0
        self.history: dict[str, Any] = {}
        server.prompt_queue = self
        threading.Thread(target=self._work, daemon=True).start()

    def put(self, item: Item) -> None:
        with self._changed:
            heapq.heappush(self._pending, item)
            self._changed.notify()
        self._tell_size()

    def get_current_queue(self) -> tuple[list[Item], list[Item]]:
        with self._changed:
            return [self._running] if self._running else [], sorted(self._pending)

    def get_tasks_remaining(self) -> int:
        with self._changed:
            return len(self._pending) + (self._running is not None)

    def delete(self, ids: list[str] | None) -> None:
        """None: all of them. What runs goes on."""
        with self._changed:
            self._pending = [item for item in self._pending if ids is not None and item[1] not in ids]
            heapq.heapify(self._pending)
        self._tell_size()

    def interrupt(self, prompt_id: str | None) -> None:
        """None: whatever runs."""
        with self._changed:
            if self._running and prompt_id in (None, self._running[1]):
                interrupt_current_processing()

    def _work(self) -> None:
        while True:
            with self._changed:
                while not self._pending:
                    self._changed.wait()
                item = self._running = heapq.heappop(self._pending)
            _, prompt_id, prompt, extra, outputs = item
            self._tell_size()
            execution = Execution(self._server, prompt_id, prompt, extra)
            started = int(time.time() * 1000)
            execution.run(outputs)
            with self._changed:
                self.history[prompt_id] = {
                    "prompt": list(item),
                    "outputs": execution.outputs,
                    "status": execution.status,
                    "meta": execution.meta,
                    "times": (started, int(time.time() * 1000)),
                }
                self._running = None
            self._tell_size()

    def _tell_size(self) -> None:
        size = {"exec_info": {"queue_remaining": self.get_tasks_remaining()}}
        self._server.send_sync("status", {"status": size})

"""Runs one prompt, node after node, and tells the tab that queued it what ComfyUI would tell it."""

import time
import traceback
from typing import Any

from comfy.model_management import (
    InterruptProcessingException,
    interrupt_current_processing,
    throw_exception_if_processing_interrupted,
)
from comfy.utils import set_progress_bar_global_hook
from server import PromptServer
from validation import Prompt, is_link, runnable_class


class Execution:
    """`outputs`, `status` and `meta` are what the history keeps of it."""

    def __init__(
        self, server: PromptServer, prompt_id: str, prompt: Prompt, extra_data: dict[str, Any]
    ) -> None:
        self._server, self._id, self._prompt, self._extra = server, prompt_id, prompt, extra_data
        self._results: dict[str, tuple[Any, ...]] = {}
        self._messages: list[tuple[str, dict[str, Any]]] = []
        self.outputs: dict[str, Any] = {}
        self.meta: dict[str, Any] = {}
        self.status: dict[str, Any] = {"status_str": "error", "completed": False, "messages": self._messages}

    def run(self, wanted: list[str]) -> None:
        interrupt_current_processing(False)
        self._tell("execution_start", {"prompt_id": self._id})
        self._tell("execution_cached", {"nodes": [], "prompt_id": self._id})
        node_id = ""
        try:
            for node_id in self._order(wanted):
                throw_exception_if_processing_interrupted()
                self._run_node(node_id)
        except InterruptProcessingException:
            self._tell("execution_interrupted", self._where(node_id))
        except Exception as error:
            kind = type(error)
            named = (
                kind.__qualname__
                if kind.__module__ == "builtins"
                else f"{kind.__module__}.{kind.__qualname__}"
            )
            told = {
                **self._where(node_id),
                "exception_message": f"{error}\n",
                "exception_type": named,
                "traceback": traceback.format_tb(error.__traceback__),
                "current_inputs": {},
                "current_outputs": list(self._results),
            }
            self._tell("execution_error", told)
        else:
            self._tell("execution_success", {"prompt_id": self._id})
            self.status.update(status_str="success", completed=True)
        finally:
            set_progress_bar_global_hook(None)
            self._send("executing", {"node": None, "prompt_id": self._id})

    def _order(self, wanted: list[str]) -> list[str]:
        """Everything that feeds the wanted nodes, each after what feeds it."""
        ordered: dict[str, None] = {}

        def visit(node_id: str) -> None:
            if node_id in ordered:
                return
            for value in self._prompt[node_id]["inputs"].values():
                if is_link(value):
                    visit(value[0])
            ordered[node_id] = None

        for node_id in wanted:
            visit(node_id)
        return list(ordered)

    def _run_node(self, node_id: str) -> None:
        self._send("executing", {"node": node_id, "display_node": node_id, "prompt_id": self._id})
        self._tell_state(node_id, "running", 0, 1)

        def on_progress(value: float, most: float) -> None:
            told = {"value": value, "max": most, "prompt_id": self._id, "node": node_id}
            self._send("progress", told)
            self._tell_state(node_id, "running", value, most)

        set_progress_bar_global_hook(on_progress)
        found = runnable_class(self._prompt[node_id]["class_type"])
        result = getattr(found(), found.FUNCTION)(**self._inputs_of(node_id, found))
        ui = result.get("ui") if isinstance(result, dict) else None
        self._results[node_id] = result.get("result", ()) if isinstance(result, dict) else result
        if ui is not None:
            self.outputs[node_id] = ui
            self.meta[node_id] = {
                "node_id": node_id,
                "display_node": node_id,
                "parent_node": None,
                "real_node_id": node_id,
            }
            told = {"node": node_id, "display_node": node_id, "output": ui, "prompt_id": self._id}
            self._send("executed", told)
        self._tell_state(node_id, "finished", 1, 1)

    def _inputs_of(self, node_id: str, found: Any) -> dict[str, Any]:
        given: dict[str, Any] = {}
        types = found.INPUT_TYPES()
        known = {**types.get("required", {}), **types.get("optional", {})}
        for name, value in self._prompt[node_id]["inputs"].items():
            resolved = self._results[value[0]][value[1]] if is_link(value) else value
            group, _, inner = name.partition(".")
            if inner and group in known:
                given.setdefault(group, {})[inner] = resolved
            elif name in known:
                given[name] = resolved
        hidden = {
            "PROMPT": self._prompt,
            "EXTRA_PNGINFO": self._extra.get("extra_pnginfo"),
            "UNIQUE_ID": node_id,
        }
        for name, kind in types.get("hidden", {}).items():
            given[name] = hidden.get(kind)
        return given

    def _where(self, node_id: str) -> dict[str, Any]:
        kind = self._prompt[node_id]["class_type"] if node_id else None
        return {"prompt_id": self._id, "node_id": node_id, "node_type": kind, "executed": list(self._results)}

    def _tell(self, event: str, data: dict[str, Any]) -> None:
        told = {**data, "timestamp": int(time.time() * 1000)}
        self._messages.append((event, told))
        self._send(event, told)

    def _tell_state(self, node_id: str, state: str, value: float, most: float) -> None:
        about = {
            "value": value,
            "max": most,
            "state": state,
            "node_id": node_id,
            "prompt_id": self._id,
            "display_node_id": node_id,
            "parent_node_id": None,
            "real_node_id": node_id,
        }
        self._send("progress_state", {"prompt_id": self._id, "nodes": {node_id: about}})

    def _send(self, event: str, data: dict[str, Any]) -> None:
        client = self._extra.get("client_id")
        if client is not None:
            self._server.send_sync(event, data, client)

import logging
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from . import deploy, inputs, outputs, save
from .node import names_of

log = logging.getLogger(__name__)

# On ComfyUI's server object, not in a module: each copy of the pack is imported under a name of its own.
_MARK = "runflow_pack_folder"


@dataclass(frozen=True)
class Pack:
    classes: dict[str, type] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    web_directory: str | None = None


def load(folder: Path, server: Any = None) -> Pack:
    """What ComfyUI registers for the pack in `folder`: nothing at all where another copy came first."""
    server = server or _find_server()
    first = getattr(server, _MARK, None)
    if first is not None and first != str(folder):
        log.warning(
            "Runflow is installed twice, in %s and %s. The second is left out: remove the folder %s and "
            "restart ComfyUI.",
            first,
            folder,
            folder,
        )
        return Pack()
    if server is not None and first is None:
        setattr(server, _MARK, str(folder))
        try:
            _add_routes(server, folder)
        # The nodes stay, whatever is wrong with the part that deploys.
        except Exception as error:
            log.error("Runflow: Deploy does not work in this ComfyUI, the nodes do (%r).", error)
    classes, names = build_nodes()
    return Pack(classes, names, "./web")


def build_nodes() -> tuple[dict[str, type], dict[str, str]]:
    """The classes that ComfyUI registers, and what each is called on the canvas."""
    classes = {**deploy.CLASSES, **inputs.CLASSES, **outputs.CLASSES, **save.find_available()}
    return classes, names_of(classes)


def _find_server() -> Any:
    try:
        from server import PromptServer
    except ImportError:
        return None
    return getattr(PromptServer, "instance", None)


def _add_routes(server: Any, folder: Path) -> None:
    import folder_paths

    from . import legacy_plugin, routes
    from .facts.install_facts import InstallFacts
    from .known_hosts import KnownHosts
    from .relay import Relay
    from .relay_upload import UploadRelay
    from .results.run_results import RunResults
    from .run_files import RunFiles

    find_system_folder = getattr(folder_paths, "get_system_user_directory", None)
    system_folder = Path(find_system_folder("runflow")) if find_system_folder else None
    relay = Relay(system_folder)
    results = RunResults(relay)

    def find_other_plugin() -> dict[str, Any] | None:
        found = legacy_plugin.find_other_plugin(
            [Path(root) for root in folder_paths.get_folder_paths("custom_nodes")],
            folder,
            Path(folder_paths.base_path),
            Path(folder_paths.get_user_directory()),
        )
        return found.as_json() if found else None

    def find_folder(kind: str) -> Path | None:
        found = folder_paths.get_directory_by_type(kind)
        return Path(found) if found else None

    def find_prompts() -> list[Any]:
        queue = getattr(server, "prompt_queue", None)
        running, pending = queue.get_current_queue() if queue is not None else ([], [])
        return [item[2] for item in [*running, *pending]]

    run_files = RunFiles(lambda: Path(folder_paths.get_input_directory()), find_prompts)
    threading.Thread(target=run_files.remove_ended_at_start, daemon=True).start()
    routes.register(
        server.routes,
        InstallFacts(),
        known_hosts=KnownHosts(system_folder),
        relay=relay,
        uploads=UploadRelay(relay, lambda: Path(folder_paths.get_input_directory())),
        results=results,
        find_folder=find_folder,
        run_files=run_files,
        folder=folder.name,
        find_other_plugin=find_other_plugin,
    )
    app = getattr(server, "app", None)
    if app is not None:
        app.on_cleanup.append(relay.close)
        app.on_cleanup.append(results.close)

"""Which model files a prompt uses: by the lists its nodes offer, never by a base name found somewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from ..widgets import Spec, Value, is_offered, names_result
from .declared_hashes import Stated
from .folder_hints import hinted_folders
from .list_origins import ListOrigins
from .model_folders import Located, ModelFolders, is_weight, to_posix
from .models_in_text import find_in_text, locate_stem
from .multi_file_models import MultiFileModels
from .offered_files import OfferedFiles
from .typed_models import find_typed_model


@dataclass
class FoundModel:
    key: str
    # None: missing.
    file: str | None
    folder: str | None
    value: str
    input: str
    node_ids: list[str] = field(default_factory=list)
    # The folder that the widget names, where this is one of its files. POSIX, below models/.
    part_of: str | None = None


def find_models(values: list[Value], stated: list[Stated], folders: ModelFolders) -> list[FoundModel]:
    found: dict[str, FoundModel] = {}
    finder = _Finder(stated, folders)
    for value in values:
        for model in finder.find(value):
            if model.file and folders.comes_with_source(model.key, model.file):
                continue
            known = found.setdefault(model.key, model)
            # The same key may be missing for one node's folder type and there for another's.
            if known.file is None and model.file is not None:
                known.file, known.folder = model.file, model.folder
            if value.node_id not in known.node_ids:
                known.node_ids.append(value.node_id)
    return list(found.values())


class _Finder:
    def __init__(self, stated: list[Stated], folders: ModelFolders) -> None:
        self._stated = stated
        self._folders = folders
        self._multi_file = MultiFileModels(folders)
        self._offered = OfferedFiles(folders)
        self._lists = ListOrigins(folders)

    def find(self, value: Value) -> Iterator[FoundModel]:
        if value.is_upload:
            return
        if value.combos:
            model = self._multi_file.find(value)
            if model is None:
                yield from self._in_combos(value)
                return
            for part in model.parts:
                yield FoundModel(
                    part.key, part.file, model.folder, value.text, value.input, part_of=model.key
                )
            return
        named = self._outside_combos(value)
        is_here = named is not None and named.file is not None
        typed = None if is_here or names_result(value) else find_typed_model(value.text, self._folders)
        if typed is not None:
            yield _found(value, typed)
        elif named is not None:
            yield named
        else:
            for text, located in find_in_text(value.text, self._folders):
                yield _found(value, located, text)

    def _in_combos(self, value: Value) -> Iterator[FoundModel]:
        for combo in value.combos:
            parts = self._parts_of_tiny_vae(value, combo)
            if parts:
                yield from parts
                return
            folder = self._folder_of_listed(value, combo)
            located = self._folders.locate(folder, value.text) if folder else None
            if located or folder:
                # On offer and yet not there: the list is remembered, the file is gone.
                yield _found(value, located) if located else self._lost(value, folder)
                return
        if is_offered(value):
            yield from (_found(value, located) for located in self._offered.place(value))
            return
        # Not on offer: the file is gone, or was never here.
        for folder in self._folders_of_unlisted(value):
            located = self._folders.locate(folder, value.text)
            if located:
                yield _found(value, located)
                return
        yield from self._missing(value)

    def _folder_of_listed(self, value: Value, combo: Spec) -> str | None:
        spellings, posix = combo.listed.spellings_of(value.text), to_posix(value.text)
        origin = next(filter(None, map(self._folders.origin_of, spellings)), None)
        if origin or not spellings or not is_weight(value.text):
            return origin
        # The node made its own strings: compare what they say. All of them have to lie in the folder.
        ranked = [
            (self._lists.are_all_of(folder, combo), folder in self._expected(value), -len(names), folder)
            for folder in self._folders.names
            if posix in (names := self._folders.posix_names(folder))
            and (self._lists.lie_in(folder, combo) or folder in self._expected(value))
        ]
        return max(ranked)[3] if ranked else None

    def _folders_of_unlisted(self, value: Value) -> list[str]:
        origins = self._lists.origins_of(value.combos)
        if origins:
            return origins
        expected = self._expected(value)
        equal = self._lists.folders_of_same_weights(value.combos)
        if equal:
            return sorted(equal, key=lambda folder: folder not in expected)
        # A list of weights from no model folder: a pack that downloads on its own.
        return [] if _offers_weights(value) else expected

    def _missing(self, value: Value) -> Iterator[FoundModel]:
        declared, folders = self._declared_folder(value), self._folders_of_unlisted(value)
        is_config = value.text.endswith((".yaml", ".yml")) and folders == ["configs"]
        if not is_weight(value.text) and not is_config and declared is None:
            return
        # A list without weights but with other choices is not a loader's that is merely empty.
        if not folders and declared is None and any(combo.options for combo in value.combos):
            return
        yield self._lost(value, folders[0] if folders else declared)

    def _outside_combos(self, value: Value) -> FoundModel | None:
        """A widget that its class does not declare (rows of a stack), or that is plain text."""
        declared = self._declared_folder(value)
        has_spec = bool(value.specs)
        expected = [declared] if declared else self._expected(value)
        for folder in expected:
            located = self._folders.locate(folder, value.text) if "\n" not in value.text else None
            if located:
                return _found(value, located)
            if folder == "loras" and (value.key or not has_spec):
                located = locate_stem(folder, value.text, self._folders)
                if located:
                    return _found(value, located)
        if declared or (expected and not has_spec and is_weight(value.text) and "\n" not in value.text):
            return self._lost(value, expected[0] if expected else None)
        return None

    def _expected(self, value: Value) -> list[str]:
        declared = self._declared_folder(value)
        by_name = [
            folder
            # The class last: "model_name" says nothing, UpscaleModelLoader does.
            for name in filter(None, (value.key, value.input, value.class_type if value.combos else None))
            for folder in hinted_folders(name)
            if folder in self._folders.names
        ]
        return ([declared] if declared else []) + by_name[:1]

    def _declared_folder(self, value: Value) -> str | None:
        """Where the workflow says that this node's model belongs: only where to look for it."""
        posix = to_posix(value.text)
        for stated in self._stated:
            if (
                value.node_id in stated.node_ids
                and stated.directory
                and stated.name in (posix, posix.split("/")[-1])
            ):
                return (
                    self._folders.known_folder(stated.directory) or stated.directory.strip("/").split("/")[0]
                )
        return None

    def _parts_of_tiny_vae(self, value: Value, combo: Spec) -> list[FoundModel]:
        """ "taesd" and its like stand for two files of another folder."""
        if "." in value.text or "vae" not in self._lists.origins_of([combo]) + self._expected(value):
            return []
        names = self._folders.names.get("vae_approx", [])
        parts = [
            next((name for name in names if name.startswith(f"{value.text}_{part}.")), None)
            for part in ("encoder", "decoder")
        ]
        located = [self._folders.locate("vae_approx", name) for name in parts if name]
        return [_found(value, part) for part in located if part] if len(located) == 2 else []

    def _lost(self, value: Value, folder: str | None) -> FoundModel:
        return FoundModel(
            self._folders.key_of_missing(folder, value.text), None, folder, value.text, value.input
        )


def _offers_weights(value: Value) -> bool:
    return any(combo.listed.weights for combo in value.combos)


def _found(value: Value, located: Located, text: str | None = None) -> FoundModel:
    return FoundModel(located.key, located.file, located.folder, text or value.text, value.input)


def declared_for(model: FoundModel, stated: list[Stated], folders: ModelFolders) -> list[Stated]:
    """The workflow's entries for this model: same name, and the same node or the same folder."""
    name = to_posix(model.value).split("/")[-1]
    found = []
    for entry in stated:
        if entry.name.split("/")[-1] != name:
            continue
        known = folders.known_folder(entry.directory) if entry.directory else None
        here = known is not None and known == model.folder
        named = to_posix(entry.directory or "").strip("/")
        below = named != "" and model.key.startswith(f"{named}/")
        if here or below or entry.node_ids.intersection(model.node_ids):
            found.append(entry)
    return found

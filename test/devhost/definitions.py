"""GET /object_info: what the front end learns about each class."""

import traceback
from typing import Any

import nodes
from aiohttp import web


def add_routes(routes: web.RouteTableDef) -> None:
    @routes.get("/object_info")
    async def object_info(_: web.Request) -> web.Response:
        described = {name: _describe_safely(name) for name in nodes.NODE_CLASS_MAPPINGS}
        return web.json_response({name: info for name, info in described.items() if info is not None})

    @routes.get("/object_info/{name}")
    async def object_info_of_one(request: web.Request) -> web.Response:
        name = request.match_info["name"]
        return web.json_response({name: describe(name)} if name in nodes.NODE_CLASS_MAPPINGS else {})


def _describe_safely(name: str) -> dict[str, Any] | None:
    try:
        return describe(name)
    except Exception:
        # One broken class must not take the canvas away from all others.
        traceback.print_exc()
        return None


def describe(name: str) -> dict[str, Any]:
    node_class: Any = nodes.NODE_CLASS_MAPPINGS[name]
    inputs = node_class.INPUT_TYPES()
    outputs = node_class.RETURN_TYPES
    described = dict(getattr(node_class, "NODE_DEFINITION", {}))
    described.update(
        input=inputs,
        input_order={section: list(names) for section, names in inputs.items()},
        is_input_list=getattr(node_class, "INPUT_IS_LIST", False),
        output=outputs,
        output_is_list=getattr(node_class, "OUTPUT_IS_LIST", [False] * len(outputs)),
        output_name=getattr(node_class, "RETURN_NAMES", outputs),
        name=name,
        display_name=nodes.NODE_DISPLAY_NAME_MAPPINGS.get(name, name),
        description=getattr(node_class, "DESCRIPTION", ""),
        python_module=getattr(node_class, "RELATIVE_PYTHON_MODULE", "nodes"),
        category=getattr(node_class, "CATEGORY", "sd"),
        output_node=getattr(node_class, "OUTPUT_NODE", False) is True,
        has_intermediate_output=getattr(node_class, "HAS_INTERMEDIATE_OUTPUT", False) is True,
    )
    described.setdefault("search_aliases", getattr(node_class, "SEARCH_ALIASES", []))
    optional = {
        "output_tooltips": "OUTPUT_TOOLTIPS",
        "deprecated": "DEPRECATED",
        "experimental": "EXPERIMENTAL",
        "dev_only": "DEV_ONLY",
        "api_node": "API_NODE",
        "essentials_category": "ESSENTIALS_CATEGORY",
    }
    for key, attribute in optional.items():
        if hasattr(node_class, attribute):
            described[key] = getattr(node_class, attribute)
    return described

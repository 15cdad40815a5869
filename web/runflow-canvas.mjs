// src/host/canvas.ts
function subgraphOf(node) {
	return node.isSubgraphNode?.() && node.subgraph ? node.subgraph : null;
}
var MOST_PLACES = 1e3;
function findPlaces(app, isWanted) {
	const found = [];
	if (!app.rootGraph) return found;
	const holders = holdersOf(app.rootGraph, isWanted);
	walk(app.rootGraph, []);
	return found;
	function walk(graph, path) {
		for (const node of graph.nodes) {
			if (found.length >= MOST_PLACES) return;
			if (isWanted(node)) found.push({
				id: [...path, node].map((step) => String(step.id)).join(":"),
				node,
				path
			});
			const inner = subgraphOf(node);
			if (inner && holders.has(inner) && !path.some((step) => step.subgraph === inner)) walk(inner, [...path, node]);
		}
	}
}
function holdersOf(root, isWanted) {
	const around = new Map([[root, new Set()]]);
	const holders = new Set();
	for (const graph of around.keys()) for (const node of graph.nodes) {
		if (isWanted(node)) holders.add(graph);
		const inner = subgraphOf(node);
		if (inner) around.set(inner, (around.get(inner) ?? new Set()).add(graph));
	}
	for (const graph of holders) for (const outer of around.get(graph) ?? []) holders.add(outer);
	return holders;
}
function findNode(app, id) {
	let graph = app.rootGraph;
	const path = [];
	const steps = id.split(":");
	for (const [depth, step] of steps.entries()) {
		const node = graph?.nodes.find((choice) => String(choice.id) === step);
		if (!node) return null;
		if (depth === steps.length - 1) return {
			id,
			node,
			path
		};
		graph = subgraphOf(node) ?? void 0;
		path.push(node);
	}
	return null;
}
function showNode(app, id) {
	const found = findNode(app, id);
	const { canvas, rootGraph } = app;
	if (!found || !canvas || !rootGraph) return false;
	const graph = found.path.at(-1)?.subgraph ?? rootGraph;
	const isElsewhere = canvas.graph !== graph;
	if (isElsewhere) {
		canvas.setGraph?.(rootGraph);
		for (const step of found.path) if (step.subgraph) canvas.openSubgraph?.(step.subgraph, step);
	}
	select(canvas, found.node);
	if (isElsewhere) setTimeout(() => select(canvas, found.node), FITTED_AFTER_MS);
	return true;
}
var FITTED_AFTER_MS = 250;
var READABLE = .6;
function bringIntoView(canvas, node) {
	if (canvas && !isInView(canvas, node)) center(canvas, node);
}
function isInView({ ds }, { pos, size }) {
	const area = ds?.visible_area;
	if (!ds || !area || !pos || !size || ds.scale < READABLE) return false;
	const [left = 0, top = 0, width = 0, height = 0] = Array.from(area);
	const [x = 0, y = 0] = Array.from(pos);
	const [across = 0, down = 0] = Array.from(size);
	return x >= left && y >= top && x + across <= left + width && y + down <= top + height;
}
function select(canvas, node) {
	canvas.selectItems?.([node]);
	center(canvas, node);
}
function center(canvas, node) {
	if (canvas.ds && (canvas.ds.scale > 1 || canvas.ds.scale < READABLE)) canvas.ds.scale = 1;
	canvas.centerOnNode?.(node);
	canvas.setDirty?.(true, true);
}
function nodeTitle(app, id) {
	const node = findNode(app, id)?.node;
	return node ? node.title || node.comfyClass || node.type : null;
}
function findWidget(node, name) {
	return node.widgets?.find((widget) => widget.name === name) ?? null;
}
function readWidget(node, name) {
	return findWidget(node, name)?.value;
}
function setWidget(app, node, name, value) {
	const widget = findWidget(node, name);
	if (!widget) return false;
	changeWidget(app, node, widget, value);
	return true;
}
function changeWidget(app, node, widget, value) {
	asOneStep(app, () => {
		widget.value = value;
		widget.callback?.(value);
	});
	node.setDirtyCanvas?.(true, true);
}
function asOneStep(app, task) {
	app.canvas?.emitBeforeChange?.();
	try {
		return task();
	} finally {
		app.canvas?.emitAfterChange?.();
	}
}
export { findPlaces as a, readWidget as c, subgraphOf as d, findNode as i, setWidget as l, bringIntoView as n, findWidget as o, changeWidget as r, nodeTitle as s, asOneStep as t, showNode as u };

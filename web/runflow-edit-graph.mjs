import { t as toReadableId } from "./runflow-readable-id.mjs?v=0.2.0";
import { At as readWidget, Dt as findNode, Et as changeWidget, Ot as findPlaces, Tt as bringIntoView, dt as inputKindOf, ft as outputKindOf, gt as linkInto, ht as followOutwards, jt as setWidget, kt as findWidget, ut as inputClassOf, vt as slotOf, wt as asOneStep } from "./runflow.js";
// src/host/edit-graph.ts
var GAP = 40;
var WIDTH = 300;
function editGraph(page, fix) {
	switch (fix.kind) {
		case "make-input": return makeInput(page, fix);
		case "fix-number": return fixNumber(page, fix);
		case "add-output": return addOutput(page, fix);
		default: return fix;
	}
}
function makeInput(page, { nodeId, widget, value }) {
	const placed = findNode(page.app, nodeId);
	if (!placed) return "gone";
	const { holders, isFed } = followOutwards(placed, widget);
	const holder = holders.at(-1);
	if (!holder || isFed && primitiveOf(holder) === null) return "gone";
	return makeInputOf(page, holder, value);
}
function makeInputOf({ app, createNode }, holder, value) {
	const { node, name } = holder;
	const { graph } = node;
	const type = inputClassOf(node, name);
	const input = type === null ? null : createNode(type);
	const isOnce = findPlaces(app, (one) => one === node).length === 1;
	if (!graph?.add || !input?.connect || !isOnce) return "unchanged";
	const primitive = primitiveOf(holder);
	const targets = primitive === null ? [] : targetsOf(graph, primitive);
	if (targets.length === 0) targets.push({
		node,
		slot: slotOf(node, name)
	});
	const id = freeId(app, name === "value" ? node.title : name);
	asOneStep(app, () => {
		if (primitive !== null) graph.remove?.(primitive);
		place(graph, input, [leftOf(node, input), node.pos?.[1] ?? 0]);
		setWidget(app, input, "input_id", id);
		setWidget(app, input, "value", value);
		for (const target of targets) input.connect?.(0, target.node, target.slot);
		graph.updateExecutionOrder?.();
	});
	bringIntoView(app.canvas, input);
	app.canvas?.setDirty?.(true, true);
	return "done";
}
function fixNumber({ app }, { nodeId, widget }) {
	const placed = findNode(app, nodeId);
	if (!placed) return "gone";
	const own = {
		node: placed.node,
		name: widget
	};
	const primitive = primitiveOf(followOutwards(placed, widget).holders.at(-1) ?? own);
	const holder = primitive === null ? own : {
		node: primitive,
		name: primitive.widgets?.[0]?.name ?? ""
	};
	const { node } = holder;
	const controlled = findWidget(node, holder.name);
	const next = controlled ? node.widgets?.[node.widgets.indexOf(controlled) + 1] : void 0;
	const control = [...controlled?.linkedWidgets ?? [], ...next ? [next] : []].find(({ options }) => Array.isArray(options?.values) ? options.values.includes("randomize") : false);
	if (!control) return "gone";
	changeWidget(app, node, control, "fixed");
	return "done";
}
function addOutput({ app, createNode }, { nodeId, slot }) {
	const node = findNode(app, nodeId)?.node;
	const graph = node?.graph;
	if (!node || !graph?.add) return "gone";
	const link = slot === null ? linkInto(node, slotOf(node, "images")) : null;
	const source = link ? nodeAt(graph, link.origin_id) : slot === null ? null : node;
	const output = createNode("RunflowOutputImage");
	const from = link?.origin_slot ?? slot;
	if (!source?.connect || !output || from === null) return "unchanged";
	const id = freeId(app, "image");
	asOneStep(app, () => {
		place(graph, output, [rightOf(source), source.pos?.[1] ?? 0]);
		setWidget(app, output, "output_id", id);
		source.connect?.(from, output, slotOf(output, "value"));
		graph.updateExecutionOrder?.();
	});
	bringIntoView(app.canvas, output);
	app.canvas?.setDirty?.(true, true);
	return "done";
}
function primitiveOf({ node, name }) {
	const slot = slotOf(node, name);
	const link = slot < 0 || !node.isInputConnected?.(slot) ? null : linkInto(node, slot);
	const origin = link && node.graph ? nodeAt(node.graph, link.origin_id) : null;
	return origin?.type === "PrimitiveNode" ? origin : null;
}
function targetsOf(graph, primitive) {
	const ids = primitive.outputs?.[0]?.links;
	return (Array.isArray(ids) ? ids : []).flatMap((id) => {
		const link = graph.getLink?.(id);
		const node = link?.target_id === void 0 ? null : nodeAt(graph, link.target_id);
		return link?.target_slot !== void 0 && node ? [{
			node,
			slot: link.target_slot
		}] : [];
	});
}
function nodeAt(graph, id) {
	return graph.nodes.find((node) => String(node.id) === String(id)) ?? null;
}
function freeId(app, name) {
	const isOurs = ({ type }) => inputKindOf(type) !== void 0 || outputKindOf(type) !== void 0;
	const taken = new Set(findPlaces(app, isOurs).flatMap(({ node }) => [readWidget(node, "input_id"), readWidget(node, "output_id")]));
	const base = toReadableId(name) ?? "input";
	let free = base;
	for (let number = 2; taken.has(free); number += 1) free = `${base}_${number}`;
	return free;
}
function leftOf({ pos }, { size }) {
	return (pos?.[0] ?? 0) - (size?.[0] ?? WIDTH) - GAP;
}
function rightOf({ pos, size }) {
	return (pos?.[0] ?? 0) + (size?.[0] ?? WIDTH) + GAP;
}
function place(graph, node, [x, top]) {
	const width = node.size?.[0] ?? WIDTH;
	const height = (node.size?.[1] ?? 100) + GAP;
	const isInColumn = ({ pos, size }) => (pos?.[0] ?? 0) < x + width && (pos?.[0] ?? 0) + (size?.[0] ?? WIDTH) > x;
	let y = top;
	const column = graph.nodes.filter(isInColumn).sort((a, b) => (a.pos?.[1] ?? 0) - (b.pos?.[1] ?? 0));
	for (const { pos, size } of column) {
		const [from, to] = [pos?.[1] ?? 0, (pos?.[1] ?? 0) + (size?.[1] ?? 100)];
		if (from < y + height && to + GAP > y) y = to + GAP;
	}
	node.pos = [x, y];
	graph.add?.(node);
}
export { editGraph, makeInputOf };

import { m as listOf, x as text, y as scalar } from "./runflow-cardinals.mjs?v=0.2.0";
import { $ as DEPLOY_CLASS, C as idText, E as recordsIn, H as inputKindOf, S as createSocketFinder, T as readLinks, U as outputKindOf, X as CONTRACT_EXTRA, b as groupNodesOf, et as DEPLOY_WIDGETS, tt as ENDPOINT_NAME_EXTRA, w as isRecord, x as innerFirst, y as definitionsOf } from "./runflow.js";
// src/workflow/workflow.ts
function isLink(value) {
	return Array.isArray(value) && value.length === 2 && typeof value[0] === "string" && typeof value[1] === "number";
}
function nodeAt(prompt, id) {
	return Object.hasOwn(prompt, id) ? prompt[id] : void 0;
}
// src/contract/interface.ts
function readInterface(prompt) {
	const inputs = [];
	const outputs = [];
	for (const [nodeId, node] of Object.entries(prompt)) {
		const inputKind = inputKindOf(node.class_type);
		const outputKind = outputKindOf(node.class_type);
		if (inputKind !== void 0) inputs.push({
			inputId: textOf$1(node.inputs.input_id),
			kind: inputKind,
			displayName: textOf$1(node.inputs.display_name) ?? "",
			description: textOf$1(node.inputs.description) ?? "",
			default: inputKind === "FILE" ? fileDefaultOf(node.inputs) : literalOf(node.inputs.value),
			nodeId
		});
		else if (outputKind !== void 0) {
			const name = textOf$1(node.inputs.output_name) ?? "";
			outputs.push({
				outputId: textOf$1(node.inputs.output_id),
				kind: outputKind,
				name,
				nodeId
			});
		}
	}
	return {
		inputs,
		outputs
	};
}
function textOf$1(value) {
	return typeof value === "string" ? value : null;
}
function literalOf(value) {
	if (value === null || isLink(value)) return void 0;
	if (isRecord(value) && Object.hasOwn(value, "__value__")) return value.__value__;
	return value;
}
function fileDefaultOf(inputs) {
	for (const value of [literalOf(inputs.value), literalOf(inputs.file_name)]) if (value !== void 0 && value !== "") return value;
}
// src/workflow/dependencies.ts
function readersOf$1(prompt) {
	const readers = new Map();
	for (const [nodeId, node] of Object.entries(prompt)) for (const [input, value] of Object.entries(node.inputs)) {
		if (!isLink(value)) continue;
		const [source, slot] = value;
		const known = readers.get(source);
		if (known === void 0) readers.set(source, [{
			nodeId,
			input,
			slot
		}]);
		else known.push({
			nodeId,
			input,
			slot
		});
	}
	return readers;
}
function feedersOf(prompt, ids) {
	return reach(ids, (id) => sourcesOf(prompt, id));
}
function sourcesOf(prompt, id) {
	const node = Object.hasOwn(prompt, id) ? prompt[id] : void 0;
	if (node === void 0) return [];
	const sources = [];
	for (const value of Object.values(node.inputs)) if (isLink(value) && Object.hasOwn(prompt, value[0])) sources.push(value[0]);
	return sources;
}
function reach(starts, next) {
	const reached = new Set(starts);
	for (const item of reached) for (const other of next(item)) reached.add(other);
	return reached;
}
function uselessAfter(all, cut, keep, { sources, readers }) {
	const choices = reach(reach(reach(cut, sources), (item) => keep(item) ? [] : readers(item)), sources);
	const needed = reach([...all].filter((item) => keep(item) || !choices.has(item)), sources);
	return new Set([...choices].filter((item) => !needed.has(item)));
}
// src/workflow/executions.ts
function walkGraph(graph) {
	return framesOf(graph).flatMap((frame) => frame.executions);
}
function framesOf(graph, definitions = definitionsOf(graph)) {
	const groups = groupNodesOf(graph);
	const frames = [];
	const open = new Set();
	enter(graph, null, null);
	return frames;
	function enter(inner, definition, instance) {
		const frame = {
			graph: inner,
			definition,
			instance,
			executions: []
		};
		const instances = instance === null ? [] : [...instance.instances, instance.id];
		const mode = instance?.mode ?? "active";
		frames.push(frame);
		inner.nodes.forEach((node, index) => {
			const local = idText(node.id ?? node.index ?? index);
			const execution = {
				id: instance === null ? local : `${instance.id}:${local}`,
				node,
				mode: mode === "active" ? modeOf(node) : mode,
				instances,
				definition
			};
			frame.executions.push(execution);
			const { type } = node;
			const next = definitions.get(type) ?? groups.get(type);
			if (next === void 0 || open.has(type)) return;
			open.add(type);
			enter(next, definitions.has(type) ? type : null, execution);
			open.delete(type);
		});
	}
}
function modeOf(node) {
	return node.mode === 2 ? "muted" : node.mode === 4 ? "bypassed" : "active";
}
// src/workflow/promoted.ts
function promotionsOf(definition) {
	const nodes = new Map(definition.nodes.map((node) => [idText(node.id), node]));
	const findSocket = createSocketFinder();
	const targets = new Map();
	for (const link of readLinks(definition)) {
		const node = link.originId === "-10" ? nodes.get(link.targetId) : void 0;
		const socket = node && findSocket(node, link);
		if (node === void 0 || !isRecord(socket?.widget)) continue;
		const target = {
			node,
			widget: idText(socket.widget.name)
		};
		const known = targets.get(link.originSlot);
		if (known === void 0) targets.set(link.originSlot, [target]);
		else known.push(target);
	}
	const linked = [];
	const byName = new Map();
	recordsIn(definition.inputs).forEach((input, slot) => {
		const known = targets.get(slot);
		if (known === void 0) return;
		const widget = {
			name: idText(input.name),
			index: linked.length,
			slot,
			targets: known
		};
		linked.push(widget);
		if (!byName.has(widget.name)) byName.set(widget.name, widget);
	});
	return {
		linked,
		byName,
		nodes
	};
}
function listedWidgets(instance, { byName, nodes }) {
	const proxies = instance.properties?.proxyWidgets;
	if (!Array.isArray(proxies)) return [];
	return proxies.map((entry, index) => {
		const [id, name] = Array.isArray(entry) ? [idText(entry[0]), idText(entry[1])] : ["", ""];
		const linked = (id === "-1" ? byName.get(name) : void 0) ?? null;
		const node = linked === null ? nodes.get(id) : void 0;
		return {
			name,
			index,
			linked,
			target: node === void 0 ? null : {
				node,
				widget: name
			}
		};
	});
}
function chooseLinked({ linked }, isChosen) {
	const widgets = linked.filter(isChosen);
	return {
		widgets: new Set(widgets),
		names: new Set(widgets.map(({ name }) => name)),
		indices: new Set(widgets.map(({ index }) => index))
	};
}
function chooseOnInstance(listed, chosen, isChosenTarget) {
	if (listed.length === 0) return {
		hasName: (name) => chosen.names.has(name),
		hasIndex: (index) => chosen.indices.has(index)
	};
	const allNames = new Set(listed.map(({ name }) => name));
	const own = listed.filter(({ linked, target }) => linked === null ? target !== null && isChosenTarget(target) : chosen.widgets.has(linked));
	const names = new Set(own.map(({ name }) => name));
	const indices = new Set(own.map(({ index }) => index));
	return {
		hasName: (name) => names.has(name) || !allNames.has(name) && chosen.names.has(name),
		hasIndex: (index) => indices.has(index)
	};
}
function quarantinedValues(instance) {
	return recordsIn(instance.properties?.proxyWidgetErrorQuarantine).flatMap((entry) => {
		const original = entry.originalEntry;
		return Array.isArray(original) ? [{
			name: idText(original[1]),
			entry
		}] : [];
	});
}
// src/workflow/promotion-finder.ts
function createPromotionFinder() {
	const byDefinition = new Map();
	const byInstance = new Map();
	return (instance, definition, inner) => {
		const outer = byDefinition.get(definition) ?? indexDefinition(definition);
		byDefinition.set(definition, outer);
		const own = byInstance.get(instance) ?? indexInstance(instance, outer.promotions);
		byInstance.set(instance, own);
		const linked = outer.byTarget.get(inner.node)?.get(inner.widget);
		if (own.names.size === 0) return linked;
		const [first] = [own.byTarget.get(inner.node)?.get(inner.widget), linked && own.byLinked.get(linked)].filter((widget) => widget !== void 0).sort((a, b) => a.index - b.index);
		if (first !== void 0 || linked === void 0 || own.names.has(linked.name)) return first;
		const unplaced = own.unplaced.get(linked) ?? {
			name: linked.name,
			index: -1
		};
		own.unplaced.set(linked, unplaced);
		return unplaced;
	};
}
function indexDefinition(definition) {
	const promotions = promotionsOf(definition);
	const byTarget = new Map();
	for (const widget of promotions.linked) for (const target of widget.targets) keepFirst(byTarget, target, widget);
	return {
		promotions,
		byTarget
	};
}
function indexInstance(instance, promotions) {
	const found = {
		names: new Set(),
		byTarget: new Map(),
		byLinked: new Map(),
		unplaced: new Map()
	};
	for (const widget of listedWidgets(instance, promotions)) {
		found.names.add(widget.name);
		if (widget.target !== null) keepFirst(found.byTarget, widget.target, widget);
		if (widget.linked !== null && !found.byLinked.has(widget.linked)) found.byLinked.set(widget.linked, widget);
	}
	return found;
}
function keepFirst(byTarget, { node, widget }, value) {
	const known = byTarget.get(node);
	if (known === void 0) byTarget.set(node, new Map([[widget, value]]));
	else if (!known.has(widget)) known.set(widget, value);
}
// src/workflow/widget-values.ts
var FIELDS = ["widgets_values", "widgets_values_named"];
function holdersOf(node) {
	const holders = [];
	collect(node);
	return holders;
	function collect(owner) {
		for (const field of FIELDS) {
			const values = owner[field];
			if (Array.isArray(values) || isRecord(values)) holders.push(values);
		}
		if (isRecord(owner.extensions)) collect(owner.extensions);
	}
}
function readWidget(node, name, index) {
	for (const holder of holdersOf(node)) if (Array.isArray(holder) ? index >= 0 && index < holder.length : Object.hasOwn(holder, name)) return Array.isArray(holder) ? holder[index] : holder[name];
}
function emptyWidgets(node, { hasName, hasIndex }) {
	for (const holder of holdersOf(node)) if (Array.isArray(holder)) {
		for (const index of holder.keys()) if (hasIndex(index)) holder[index] = "";
	} else for (const name of Object.keys(holder)) if (hasName(name)) holder[name] = "";
}
function keepWidgets(node, names) {
	for (const holder of holdersOf(node)) if (Array.isArray(holder)) holder.splice(names.length);
	else for (const name of Object.keys(holder)) if (!names.includes(name)) delete holder[name];
}
function removeWidgets(node, { hasName, hasIndex }) {
	for (const holder of holdersOf(node)) if (Array.isArray(holder)) {
		let kept = 0;
		for (const [index, value] of holder.entries()) if (!hasIndex(index)) holder[kept++] = value;
		holder.length = kept;
	} else for (const name of Object.keys(holder)) if (hasName(name)) delete holder[name];
}
function emptyValues(node, isGone) {
	for (const holder of holdersOf(node)) if (Array.isArray(holder)) {
		for (const [index, value] of holder.entries()) if (isGone(value)) holder[index] = "";
	} else for (const [name, value] of Object.entries(holder)) if (isGone(value)) holder[name] = "";
}
// src/workflow/deploy-nodes.ts
var SECRET_WIDGETS = ["host", "api_key"];
function findDeployNodes(graph) {
	const executions = walkGraph(graph);
	const deploys = executions.filter((execution) => execution.node.type === DEPLOY_CLASS);
	if (deploys.length === 0) return [];
	const readValue = createValueReader(graph, executions);
	return deploys.map((execution) => {
		const read = (widget) => textOf(readValue(execution, {
			name: widget,
			index: DEPLOY_WIDGETS.indexOf(widget)
		}));
		const [endpointName, host, apiKey] = [
			read("endpoint_name"),
			read("host"),
			read("api_key")
		];
		return {
			nodeId: execution.id,
			mode: execution.mode,
			endpointName,
			host,
			apiKey
		};
	});
}
function endpointNamesOn(graph) {
	const deploys = findDeployNodes(graph);
	const kept = deploys.some(({ mode }) => mode === "active") ? null : keptNameOf(graph);
	return [...deploys.map(({ endpointName }) => endpointName), kept].filter((name) => name !== null);
}
function keptNameOf({ extra }) {
	const kept = extra?.[ENDPOINT_NAME_EXTRA];
	return typeof kept === "string" ? kept : null;
}
var LINKED = Symbol("linked");
function createValueReader(graph, executions) {
	const byId = new Map(executions.map((execution) => [execution.id, execution]));
	const definitions = definitionsOf(graph);
	const findShown = createPromotionFinder();
	const isLinked = createLinkFinder();
	const known = new Map();
	return read;
	function read(execution, widget) {
		const { node } = execution;
		const inside = execution.definition === null ? void 0 : definitions.get(execution.definition);
		if (isLinked(inside ?? graph, node, widget.name)) return LINKED;
		const own = readWidget(node, widget.name, widget.index);
		const instance = byId.get(execution.instances.at(-1) ?? "");
		if (inside === void 0 || instance === void 0) return own;
		const shown = findShown(instance.node, inside, {
			node,
			widget: widget.name
		});
		return (shown === void 0 ? void 0 : readOnce(instance, shown)) ?? own;
	}
	function readOnce(instance, shown) {
		const values = known.get(instance) ?? new Map();
		known.set(instance, values);
		if (!values.has(shown)) values.set(shown, read(instance, shown));
		return values.get(shown);
	}
}
function createLinkFinder() {
	const origins = new Map();
	const sockets = new Map();
	return (graph, node, widget) => {
		const byWidget = sockets.get(node) ?? firstOf(node.inputs ?? [], (own) => own.widget?.name ?? own.name, (own) => own);
		sockets.set(node, byWidget);
		const socket = byWidget.get(widget);
		if (socket?.link === void 0 || socket.link === null) return false;
		const originOf = origins.get(graph) ?? firstOf(readLinks(graph), (link) => link.id, (link) => link.originId);
		origins.set(graph, originOf);
		const origin = originOf.get(idText(socket.link));
		return origin !== void 0 && origin !== "-10";
	};
}
function firstOf(items, keyOf, read) {
	const found = new Map();
	for (const item of items) if (!found.has(keyOf(item))) found.set(keyOf(item), read(item));
	return found;
}
function textOf(value) {
	if (value === void 0 || value === null) return "";
	return typeof value === "string" ? value : null;
}
// src/contract/check-values.ts
function checkValues({ inputs }, values) {
	const known = inputs.map(({ id }) => id);
	return [...[...values.keys()].filter((id) => !known.includes(id)).map((id) => ({
		kind: "unknown-input",
		id,
		known
	})), ...inputs.flatMap((input) => checkValue(input, values.get(input.id)) ?? [])];
}
function checkValue(input, value) {
	const { id, type, minimum, maximum, choices } = input;
	if (value === void 0) return input.required ? {
		kind: "missing",
		id
	} : null;
	if (!accepts[type](value)) return {
		kind: "wrong-type",
		id,
		expected: type
	};
	if ((type === "IMAGE" || type === "FILE") && !isReachable(String(value))) return {
		kind: "not-https",
		id
	};
	if (typeof value === "number") {
		if (minimum !== void 0 && value < minimum) return {
			kind: "too-small",
			id,
			minimum
		};
		if (maximum !== void 0 && value > maximum) return {
			kind: "too-large",
			id,
			maximum
		};
	}
	if (choices !== void 0 && !choices.some((choice) => choice === value)) return {
		kind: "not-offered",
		id,
		choices
	};
	return null;
}
var isText = (value) => typeof value === "string";
var accepts = {
	STRING: isText,
	IMAGE: isText,
	FILE: isText,
	INT: Number.isInteger,
	FLOAT: Number.isFinite,
	BOOLEAN: (value) => typeof value === "boolean"
};
function isReachable(address) {
	return /^(https:\/\/|runflow:\/\/assets\/|data:)\S/i.test(address);
}
// src/contract/consumers.ts
var HANDED_ON = new Map([
	["PrimitiveInt", "value"],
	["PrimitiveFloat", "value"],
	["PrimitiveBoolean", "value"],
	["PrimitiveString", "value"],
	["PrimitiveStringMultiline", "value"]
]);
function findConsumers(prompt, definitions) {
	const readers = readersOf(prompt);
	const declared = declarationsOf([...readers.values()].flat(), definitions);
	const found = new Map();
	for (const nodeId of readers.keys()) {
		if (inputKindOf(nodeAt(prompt, nodeId)?.class_type) === void 0) continue;
		const consumers = [];
		const seen = new Set([nodeId]);
		const open = [nodeId];
		for (let from = open.pop(); from !== void 0; from = open.pop()) for (const { nodeId: id, input } of readers.get(from) ?? []) {
			const about = declared.get(id)?.get(input);
			const classType = nodeAt(prompt, id)?.class_type ?? "";
			if (about !== void 0) consumers.push({
				nodeId: id,
				classType,
				declared: about
			});
			if (HANDED_ON.get(classType) !== input || seen.has(id)) continue;
			seen.add(id);
			open.push(id);
		}
		found.set(nodeId, consumers);
	}
	return found;
}
function readersOf(prompt) {
	const readers = new Map();
	const nodeIds = Object.keys(prompt);
	for (const nodeId of nodeIds) {
		const classType = prompt[nodeId]?.class_type ?? "";
		if (inputKindOf(classType) !== void 0 || HANDED_ON.has(classType)) readers.set(nodeId, []);
	}
	if (readers.size === 0) return readers;
	for (const nodeId of nodeIds) {
		const inputs = prompt[nodeId]?.inputs ?? {};
		for (const input of Object.keys(inputs)) {
			const value = inputs[input];
			if (isLink(value) && value[1] === 0) readers.get(value[0])?.push({
				nodeId,
				input
			});
		}
	}
	return readers;
}
function declarationsOf(readers, definitions) {
	const wanted = new Set(readers.map(({ nodeId }) => nodeId));
	const declared = new Map();
	for (const { node_ids: nodeIds, inputs } of definitions) {
		const here = inputs === null ? [] : nodeIds.filter((id) => wanted.has(id));
		if (inputs === null || here.length === 0) continue;
		const byName = new Map(inputs.map((input) => [input.name, input]));
		for (const id of here) declared.set(id, byName);
	}
	return declared;
}
// src/contract/contract.ts
function toContract({ inputs, outputs }, limits, { order, examples }) {
	const places = new Map(order.map((id, place) => [id, place]));
	const placeOf = ({ id }) => places.get(id) ?? order.length;
	return {
		inputs: inputs.flatMap(({ inputId: id, kind: type, displayName: label, description, default: value }) => {
			if (id === null) return [];
			const required = value === void 0;
			const input = {
				id,
				type,
				required,
				...limits.get(id),
				label,
				description
			};
			if (!required) input.default = value;
			if (examples.has(id)) input.example = examples.get(id);
			return [input];
		}).toSorted((a, b) => placeOf(a) - placeOf(b)),
		outputs: outputs.flatMap(({ outputId: id, kind: type, name: label }) => id === null ? [] : [{
			id,
			type,
			label
		}])
	};
}
// src/contract/limits.ts
function intersectLimits(kind, widgets) {
	if (kind !== "INT" && kind !== "FLOAT" && kind !== "STRING") return {};
	const each = widgets.map((widget) => limitsOf(kind, widget));
	const limits = {};
	for (const { minimum, maximum, choices } of each) {
		if (minimum !== void 0) limits.minimum = Math.max(minimum, limits.minimum ?? minimum);
		if (maximum !== void 0) limits.maximum = Math.min(maximum, limits.maximum ?? maximum);
		if (choices !== void 0) limits.choices = limits.choices?.filter((choice) => choices.includes(choice)) ?? choices;
	}
	const { minimum = -Infinity, maximum = Infinity } = limits;
	const isBetween = (choice) => typeof choice !== "number" || minimum <= choice && choice <= maximum;
	if (limits.choices !== void 0) limits.choices = limits.choices.filter(isBetween);
	if (minimum > maximum || limits.choices?.length === 0) return "none";
	const steps = new Set(each.flatMap(({ step }) => step === void 0 ? [] : [step]));
	const [step] = steps;
	return steps.size === 1 && step !== void 0 ? {
		...limits,
		step
	} : limits;
}
function limitsOf(kind, widget) {
	const choices = choicesOf(kind, widget);
	if (choices !== void 0) return { choices };
	if (kind === "STRING") return {};
	const [least, most] = [boundOf(kind, widget.min, Math.ceil), boundOf(kind, widget.max, Math.floor)];
	if (least !== void 0 && most !== void 0 && least > most) return {};
	const step = stepOf(kind, widget.step);
	return {
		...least !== void 0 && { minimum: least },
		...most !== void 0 && { maximum: most },
		...step !== void 0 && { step }
	};
}
function choicesOf(kind, widget) {
	const listed = widget.judged_by_class ? null : widget.choices?.listed ?? null;
	if (listed === null) return void 0;
	return listed.filter((choice) => kind === "STRING" ? typeof choice === "string" : Number.isFinite(choice));
}
function boundOf(kind, bound, toWhole) {
	const value = bound === null || bound.trim() === "" ? NaN : Number(bound);
	if (!Number.isFinite(value)) return void 0;
	if (kind !== "INT") return value;
	const whole = toWhole(value);
	return Number.isSafeInteger(whole) ? whole : void 0;
}
function stepOf(kind, text) {
	const step = Number(text ?? NaN);
	return step > 0 && Number.isFinite(step) && (kind !== "INT" || Number.isInteger(step)) ? step : void 0;
}
// src/contract/infer-contract.ts
function inferLimits(prompt, { inputs }, definitions) {
	const consumers = findConsumers(prompt, definitions);
	return inputs.map((input) => {
		const fed = consumers.get(input.nodeId) ?? [];
		const declared = fed.map((consumer) => consumer.declared);
		return {
			input,
			consumers: fed,
			limits: intersectLimits(input.kind, declared)
		};
	});
}
function inferContract(prompt, io, definitions, setByHand) {
	const limits = new Map();
	for (const { input, limits: found } of inferLimits(prompt, io, definitions)) if (input.inputId !== null && found !== "none") limits.set(input.inputId, found);
	return toContract(io, limits, setByHand);
}
// src/contract/interface-diff.ts
function isBreaking(change) {
	switch (change.kind) {
		case "input-removed":
		case "input-kind-changed":
		case "input-became-required":
		case "output-removed":
		case "output-kind-changed": return true;
		case "input-added": return change.required;
		case "input-became-optional":
		case "input-default-changed":
		case "input-renamed":
		case "input-described-anew":
		case "output-added":
		case "output-renamed": return false;
	}
}
function diffInterface(live, next) {
	const inputs = pair(live.inputs, next.inputs, (input) => input.inputId);
	const outputs = pair(live.outputs, next.outputs, (output) => output.outputId);
	return [...inputs.flatMap(inputChanges), ...outputs.flatMap(outputChanges)];
}
function pair(live, next, idOf) {
	const byId = queueBy(next, idOf);
	const byKind = queueBy(next, (item) => idOf(item) === null ? null : `${item.kind} ${idOf(item)}`);
	const taken = new Set();
	const pairs = live.flatMap((item) => {
		const id = idOf(item);
		return id === null ? [] : [{
			id,
			live: item,
			next: take(byKind.get(`${item.kind} ${id}`), taken)
		}];
	});
	for (const unpaired of pairs) unpaired.next ??= take(byId.get(unpaired.id), taken);
	for (const [id, queue] of byId) for (let item = take(queue, taken); item !== void 0; item = take(queue, taken)) pairs.push({
		id,
		live: void 0,
		next: item
	});
	return pairs;
}
function queueBy(items, keyOf) {
	const queues = new Map();
	for (const item of items) {
		const key = keyOf(item);
		const queue = key === null ? void 0 : queues.get(key);
		if (queue !== void 0) queue.push(item);
		else if (key !== null) queues.set(key, [item]);
	}
	for (const queue of queues.values()) queue.reverse();
	return queues;
}
function take(queue, taken) {
	for (let item = queue?.pop(); item !== void 0; item = queue?.pop()) if (!taken.has(item)) {
		taken.add(item);
		return item;
	}
}
function inputChanges({ id: inputId, live, next }) {
	if (live === void 0) {
		if (next === void 0) return [];
		return [{
			kind: "input-added",
			inputId,
			inputKind: next.kind,
			required: next.default === void 0
		}];
	}
	if (next === void 0) return [{
		kind: "input-removed",
		inputId,
		inputKind: live.kind
	}];
	if (live.kind !== next.kind) return [{
		kind: "input-kind-changed",
		inputId,
		from: live.kind,
		to: next.kind
	}];
	const changes = [];
	const [from, to] = [live.default, next.default];
	if (from !== void 0 && to === void 0) changes.push({
		kind: "input-became-required",
		inputId,
		inputKind: next.kind
	});
	else if (from === void 0 && to !== void 0) changes.push({
		kind: "input-became-optional",
		inputId,
		inputKind: next.kind
	});
	else if (JSON.stringify(from) !== JSON.stringify(to)) changes.push({
		kind: "input-default-changed",
		inputId,
		from,
		to
	});
	if (live.displayName !== next.displayName) changes.push({
		kind: "input-renamed",
		inputId,
		from: live.displayName,
		to: next.displayName
	});
	if (live.description !== next.description) changes.push({
		kind: "input-described-anew",
		inputId
	});
	return changes;
}
function outputChanges({ id: outputId, live, next }) {
	if (live === void 0) return next === void 0 ? [] : [{
		kind: "output-added",
		outputId,
		outputKind: next.kind
	}];
	if (next === void 0) return [{
		kind: "output-removed",
		outputId,
		outputKind: live.kind
	}];
	if (live.kind !== next.kind) return [{
		kind: "output-kind-changed",
		outputId,
		from: live.kind,
		to: next.kind
	}];
	if (live.name === next.name) return [];
	return [{
		kind: "output-renamed",
		outputId,
		from: live.name,
		to: next.name
	}];
}
// src/same-json.ts
function isSameJson(a, b, keysOfB = keysOf) {
	if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => isSameJson(item, b[index], keysOfB));
	if (isObject(a) && isObject(b)) {
		const keys = keysOf(a);
		return keys.length === keysOfB(b).length && keys.every((key) => Object.hasOwn(b, key) && isSameJson(a[key], b[key], keysOfB));
	}
	return a === b;
}
function keysOf(object) {
	return Object.keys(object).filter((key) => object[key] !== void 0);
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/contract/stored-contract.ts
var FORMAT = "runflow-contract/1";
var NOTHING_SET = {
	order: [],
	examples: new Map()
};
var MOST_CHOICES = 1e3;
function storeContract(graph, { inputs }, { order, examples }) {
	const limited = inputs.flatMap((input) => {
		const limits = readLimits(input);
		return Object.keys(limits).length > 0 ? [{
			id: input.id,
			type: input.type,
			...limits
		}] : [];
	});
	const set = {
		...order.length > 0 && { order },
		...examples.size > 0 && { examples: [...examples] }
	};
	const { [CONTRACT_EXTRA]: _, ...rest } = graph.extra ?? {};
	if (limited.length === 0 && Object.keys(set).length === 0) return graph.extra === void 0 ? graph : {
		...graph,
		extra: rest
	};
	const stored = {
		format: FORMAT,
		inputs: limited,
		...Object.keys(set).length > 0 && { set }
	};
	return {
		...graph,
		extra: {
			...rest,
			[CONTRACT_EXTRA]: stored
		}
	};
}
function readContract(io, graph) {
	const stored = storedIn(graph);
	const limits = new Map();
	for (const input of Array.isArray(stored?.inputs) ? stored.inputs : []) {
		if (!isRecord(input) || !text(input.id)) continue;
		const now = io.inputs.find(({ inputId }) => inputId === input.id);
		if (now !== void 0 && now.kind === input.type && !limits.has(input.id)) limits.set(input.id, readLimits(input));
	}
	return toContract(io, limits, readSetByHand(graph));
}
function readSetByHand(graph) {
	const set = storedIn(graph)?.set;
	if (!isRecord(set)) return NOTHING_SET;
	const isExample = (value) => Array.isArray(value) && value.length === 2 && text(value[0]);
	return {
		order: listOf(text)(set.order) ? set.order : [],
		examples: new Map(listOf(isExample)(set.examples) ? set.examples : [])
	};
}
function hasStoredContract(graph) {
	return storedIn(graph) !== null;
}
function withoutInferred(extra) {
	const { [CONTRACT_EXTRA]: stored, ...rest } = extra;
	const set = isRecord(stored) && stored.format === FORMAT ? stored.set : stored;
	return set === void 0 ? rest : {
		...rest,
		[CONTRACT_EXTRA]: set
	};
}
function storedIn(graph) {
	const extra = isRecord(graph) && isRecord(graph.extra) ? graph.extra : {};
	const stored = Object.hasOwn(extra, "runflow.contract") ? extra[CONTRACT_EXTRA] : null;
	return isRecord(stored) && stored.format === FORMAT ? stored : null;
}
function readLimits({ minimum, maximum, step, choices }) {
	const limits = {};
	if (isNumber(minimum)) limits.minimum = minimum;
	if (isNumber(maximum)) limits.maximum = maximum;
	if (isNumber(step) && step > 0) limits.step = step;
	if (listOf(scalar)(choices) && choices.length > 0 && choices.length <= MOST_CHOICES) limits.choices = choices;
	return (limits.minimum ?? -Infinity) > (limits.maximum ?? Infinity) ? {} : limits;
}
function isNumber(value) {
	return Number.isFinite(value);
}
// src/workflow/clear-deploy-secrets.ts
var FILE_INPUT_WIDGETS = [
	"input_id",
	"display_name",
	"description",
	"file_name"
];
function emptyDeployNodes(graph) {
	const definitions = definitionsOf(graph);
	const groups = groupNodesOf(graph);
	const everyGraph = [...new Set([
		graph,
		...definitions.values(),
		...groups.values()
	])];
	const everyNode = everyGraph.flatMap(({ nodes }) => nodes);
	const secrets = new Set();
	for (const node of everyNode) {
		if (node.type === "RunflowInputFile") keepWidgets(node, FILE_INPUT_WIDGETS);
		if (node.type === "RunflowDeploy") for (const secret of emptyDeployNode(node)) secrets.add(secret);
	}
	for (const nothing of [
		"",
		null,
		void 0
	]) secrets.delete(nothing);
	if (!everyNode.some(({ type }) => type === "RunflowDeploy")) return;
	const innerOf = (node) => definitions.get(node.type) ?? groups.get(node.type);
	const holdDeploy = holdersOfDeploy(everyGraph, innerOf);
	const secretsOn = createSecretFinder(definitions);
	for (const instance of everyNode) {
		const inner = innerOf(instance);
		if (inner === void 0 || !holdDeploy.has(inner)) continue;
		const choice = secretsOn(instance);
		if (choice !== null) emptyPromoted(instance, choice);
		const isHost = (value) => choice === null && typeof value === "string" && /^https?:/i.test(value);
		emptyValues(instance, (value) => secrets.has(value) || isHost(value));
	}
}
function emptyDeployNode(node) {
	const held = DEPLOY_WIDGETS.flatMap((widget, index) => SECRET_WIDGETS.includes(widget) ? [readWidget(node, widget, index)] : []);
	emptyWidgets(node, {
		hasName: (name) => SECRET_WIDGETS.includes(name),
		hasIndex: (index) => SECRET_WIDGETS.includes(DEPLOY_WIDGETS[index] ?? "")
	});
	keepWidgets(node, DEPLOY_WIDGETS);
	emptyKeys(node.properties);
	emptyKeys(node.extensions);
	return held;
}
function holdersOfDeploy(graphs, innerOf) {
	const around = new Map();
	for (const graph of graphs) for (const node of graph.nodes) {
		const inner = innerOf(node);
		if (inner !== void 0) around.set(inner, (around.get(inner) ?? new Set()).add(graph));
	}
	return reach(graphs.filter(({ nodes }) => nodes.some(({ type }) => type === DEPLOY_CLASS)), (graph) => around.get(graph) ?? []);
}
function createSecretFinder(definitions) {
	const promoted = new Map();
	const inner = new Map();
	for (const definition of innerFirst(definitions)) {
		for (const node of definition.nodes) {
			const choice = secretsOn(node);
			if (choice !== null) inner.set(node, choice);
		}
		const all = promotionsOf(definition);
		promoted.set(definition, {
			all,
			secret: chooseLinked(all, ({ targets }) => targets.some(isSecret))
		});
	}
	return (instance) => inner.get(instance) ?? secretsOn(instance);
	function secretsOn(instance) {
		const definition = definitions.get(instance.type);
		const known = definition && promoted.get(definition);
		if (known === void 0) return null;
		return chooseOnInstance(listedWidgets(instance, known.all), known.secret, isSecret);
	}
	function isSecret({ node, widget }) {
		if (node.type === "RunflowDeploy") return SECRET_WIDGETS.includes(widget);
		return inner.get(node)?.hasName(widget) ?? false;
	}
}
function emptyPromoted(instance, choice) {
	emptyWidgets(instance, choice);
	for (const { name, entry } of quarantinedValues(instance)) if ((choice.hasName(name) || SECRET_WIDGETS.includes(name)) && Object.hasOwn(entry, "hostValue")) entry.hostValue = "";
}
function emptyKeys(value) {
	if (Array.isArray(value)) for (const item of value) emptyKeys(item);
	if (!isRecord(value)) return;
	for (const [key, inner] of Object.entries(value)) if (SECRET_WIDGETS.includes(key) && typeof inner === "string") value[key] = "";
	else emptyKeys(inner);
}
export { reach as A, chooseOnInstance as C, modeOf as D, framesOf as E, isLink as F, nodeAt as I, sourcesOf as M, uselessAfter as N, walkGraph as O, readInterface as P, chooseLinked as S, promotionsOf as T, findDeployNodes as _, storeContract as a, removeWidgets as b, diffInterface as c, inferLimits as d, intersectLimits as f, endpointNamesOn as g, SECRET_WIDGETS as h, readSetByHand as i, readersOf$1 as j, feedersOf as k, isBreaking as l, checkValues as m, hasStoredContract as n, withoutInferred as o, checkValue as p, readContract as r, isSameJson as s, emptyDeployNodes as t, inferContract as u, emptyValues as v, listedWidgets as w, createPromotionFinder as x, readWidget as y };

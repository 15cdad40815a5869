import { A as modeOf, B as labelOf$1, C as createPromotionFinder, D as namesOfPromoted, E as listedWidgets, F as maskSecret, G as reach, H as takesName, I as maskSecrets, J as uselessAfter, K as readersOf, L as secretsIn, M as maskData, N as maskText, O as promotionsOf, P as NAMED, R as isOpaque, S as removeWidgets, T as chooseOnInstance, U as isSecretName, V as nameBelow, W as feedersOf, X as isLink, Y as readInterface, Z as nodeAt$1, _ as SECRET_WIDGETS, a as readContract, b as emptyValues, c as withoutInferred, d as isBreaking, f as inferContract, h as checkValue, i as hasStoredContract, j as walkGraph, k as framesOf, l as isSameJson, m as intersectLimits, n as shown, o as readSetByHand, p as inferLimits, q as sourcesOf$1, r as emptyDeployNodes, s as storeContract, t as useFirst, u as diffInterface, v as endpointNamesOn, w as chooseLinked, x as readWidget, y as findDeployNodes, z as isPlaceholder } from "./runflow-first-items.mjs?v=0.2.0";
import { $ as openOnce, $t as isFileName, A as matching, B as definitionsOf, Bt as DEFAULT_IDS, C as isCommitSearchResult, Ct as shortcut, Dt as findNode, E as count, F as wrongField, G as readLinks$1, Gt as OUTPUT_CLASSES, I as readContent, It as error, J as isRecord, Jt as toSize, K as recordsIn, L as parseGraph, M as orNull, Mt as cancelled, N as shape, Nt as describeApiFailure, O as listOf, P as text, Q as groupBy, R as parsePrompt, S as isFactsAnswer, Sn as S, St as compareVersions, Tt as bringIntoView, U as createSocketFinder, V as groupNodesOf, Vt as DEPLOY_CLASS, W as idText, Wt as INPUT_CLASSES, X as endOf, Xt as maskKeys, Y as KEY_IN_WIDGET, Yt as keysIn, Z as holdersOfKeys, Zt as toKey, _ as NotLoaded, _n as T, _t as readDeployValues, a as isChanged, an as textsOf$1, at as fail, bn as h, bt as chooseAmong, c as MessageView, cn as useMask, ct as keepName, d as useKeptFocus, dn as toSlug, dt as inputKindOf, en as formatList, et as resolveTarget, f as dropOpenChoice, fn as useSignal, ft as outputKindOf, g as updateRecord, gn as A, h as statusOf, hn as y, ht as followOutwards, i as addStyleSheet, in as t, it as parseOrigin, j as oneOf, jt as setWidget, k as mapOf, kt as findWidget, l as FOCUS_TARGET, ln as currentLanguage, m as rememberEndpoint, mn as x, mt as uploadInput, n as number, nn as joinSentences, nt as isOfOwnNetwork, o as isHere, ot as mapError, pt as pickFile, q as removeLinks, qt as SAVE_CLASSES, r as plural, rn as refusalText, rt as isPublicOrigin, sn as visible, st as ok, t as en, un as useCatalogue, v as u, vn as d, w as isSha256, wn as __exportAll, wt as asOneStep, x as isJobFailure, xn as R, xt as toDeployChoice, y as ask, yn as g, zt as DEFAULT_ENDPOINT_NAME } from "./runflow.js";
import { a as isForeign, c as runsUrl, i as buildEndpoint, o as organizationOf, r as COMPARED_FIELDS, t as nextTurn } from "./runflow-take-turns.mjs?v=0.2.0";
import { t as toReadableId } from "./runflow-readable-id.mjs?v=0.2.0";
// src/text/compiled/en/diff.js
var diff_default = {
	summary: () => "Show what differs between a file and what is live, or between two endpoints",
	first: () => "A deploy file, a workflow in API format, a picture that ComfyUI saved, or an endpoint",
	second: () => "The endpoint to compare with. A file needs it only if its endpoint has another name",
	graph: () => "The same workflow as saved, for a FILE in API format",
	comfyui: () => "The address of the ComfyUI that runs the workflow. A deploy file needs none",
	"exit-code": () => "Exit with 9 if anything differs, or if Runflow does not return all that a deploy writes",
	example: () => "Before a deploy: what would it change?",
	"example-ci": () => "In CI: does the committed file match what is live?",
	"example-two": () => "What differs between two endpoints?",
	note: () => "Nothing is written. A change marked ! can break calls that work today. Without --exit-code, 0 only says that the comparison was made. A file says neither GPU mode nor visibility: a deploy keeps them.",
	mistake: {
		nothing: () => "What should be compared? Give a file, or two endpoints.",
		"one-endpoint": (d) => "“" + d.given + "” is one endpoint. Give a file before it, or another endpoint behind it.",
		"file-second": (d) => "“" + d.given + "” is a file, and files come first. Call runflow diff FILE SLUG.",
		"no-name": (d) => d.file + " does not say which endpoint it is for. Give the endpoint behind the file.",
		misplaced: () => "--graph and --comfyui go with a file, not with two endpoints. Leave them out."
	},
	differs: (d) => d.to + " differs from the live " + d.from + " in: " + d.parts + ".",
	"new": (d) => d.slug + " is not live yet. A deploy of " + d.file + " would create it.",
	same: (d) => d.to + " and the live " + d.from + " are equal.",
	open: (d) => "Nothing differs between " + d.to + " and the live " + d.from + " as far as they could be compared.",
	"only-ranges": () => "Only ranges differ. They are read from the nodes at each deploy, and no deploy is made for them alone.",
	unknown: {
		"not-returned": (d) => "Not compared, because Runflow does not return it: " + d.parts + ".",
		"not-in-file": (d) => "Not compared, because the file does not say it: " + d.parts + ".",
		"not-stored": (d) => "Not compared, because one of the two was deployed without it: " + d.parts + ".",
		unreadable: (d) => "Not compared, because the workflow cannot be read: " + d.parts + "."
	},
	blocked: (d) => plural(d.count, 0, en, {
		one: "One problem blocks",
		other: number("en", d.count, 0) + " problems block"
	}) + " a deploy of " + d.file + ". See runflow check.",
	part: {
		contract: () => "inputs and outputs",
		ranges: () => "ranges of inputs",
		name: () => "name",
		workflow_json: () => "workflow",
		graph: () => "canvas",
		environment: () => "ComfyUI and packages",
		custom_nodes: () => "packs",
		models: () => "models",
		resources: () => "input files",
		gpu_mode: () => "GPU mode",
		visibility: () => "visibility",
		settings: () => "settings"
	},
	value: {
		commit: () => "commit",
		origin: () => "repository",
		dirty: () => "local edits",
		version: () => "version",
		sha256: () => "SHA-256",
		url: () => "address"
	},
	edits: {
		some: () => "yes",
		none: () => "no"
	},
	nothing: () => "none",
	unlimited: () => "anything",
	otherwise: () => "something else",
	canvas: () => "nodes, positions or values on the canvas",
	"item-otherwise": (d) => d.what + ": something else",
	more: (d) => plural(d.count, 0, en, {
		one: "and one more",
		other: "and " + number("en", d.count, 0) + " more"
	}),
	changed: (d) => d.what + ": from " + d.from + " to " + d.to,
	"with": (d) => d.what + ": " + d.value,
	node: (d) => "node " + d.id + " (" + d.classType + ")",
	input: {
		plain: (d) => "input " + d.id + ": " + d.type,
		required: (d) => "input " + d.id + ": " + d.type + ", required",
		optional: (d) => "input " + d.id + ": " + d.type + ", optional"
	},
	output: { plain: (d) => "output " + d.id + ": " + d.type },
	contract: {
		"input-kind-changed": (d) => "input " + d.id + ": type from " + d.from + " to " + d.to,
		"input-became-required": (d) => "input " + d.id + ": now required",
		"input-became-optional": (d) => "input " + d.id + ": now optional",
		"input-default-changed": (d) => "input " + d.id + ": default from " + d.from + " to " + d.to,
		"input-range-changed": (d) => "input " + d.id + ": range from " + d.from + " to " + d.to,
		"input-example-changed": (d) => "input " + d.id + ": example from " + d.from + " to " + d.to,
		"input-renamed": (d) => "input " + d.id + ": label from “" + d.from + "” to “" + d.to + "”",
		"input-described-anew": (d) => "input " + d.id + ": another description",
		"output-kind-changed": (d) => "output " + d.id + ": type from " + d.from + " to " + d.to,
		"output-renamed": (d) => "output " + d.id + ": label from “" + d.from + "” to “" + d.to + "”"
	},
	step: (d) => "step " + d.step
};
// src/text/compiled/en/live.js
var live_default$1 = {
	label: (d) => "What is live as " + d.slug,
	look: (d) => "Is " + d.slug + " live?",
	"look-again": () => "See what is live",
	asking: () => "Looking up what is live…",
	"deployed-before": () => "Deployed from this browser",
	"not-asked": () => "Runflow was not asked whether it is still live.",
	remembered: () => "This is the address that this browser remembers.",
	since: (d) => "Live since " + d.day + ".",
	changed: (d) => "Last change " + d.ago + ".",
	forget: () => "Forget this deploy",
	compare: () => "Compare with this canvas",
	comparing: () => "Comparing…",
	"comparing-detail": () => "Models are read for their hashes, which takes a while the first time. Nothing is changed on Runflow.",
	same: () => "Nothing differs from what is live.",
	"same-in-part": () => "Nothing differs of what Runflow returns, but it does not return everything.",
	differs: () => "A deploy would change this:",
	breaking: () => "(can break calls)",
	sign: {
		added: () => "Added:",
		removed: () => "Removed:",
		changed: () => "Changed:"
	},
	status: {
		equal: {
			title: () => "Live, and equal to this canvas",
			detail: () => "Nothing has changed since you deployed it."
		},
		"changed-canvas": {
			title: () => "Live, but the canvas has changed since",
			detail: () => "Callers get what you deployed, not what is on the canvas now."
		},
		"changed-live": {
			title: () => "Live, but changed elsewhere since",
			detail: () => "What is live is not what was deployed from this browser."
		},
		"changed-both": {
			title: () => "Live, but both sides have changed since",
			detail: () => "The canvas has changed, and so has what is live."
		},
		"not-compared": {
			title: () => "Live, not compared with this canvas",
			detail: () => "This browser has not deployed it as it is now. Compare to see what differs."
		},
		"other-workflow": {
			title: () => "Live, made from another workflow",
			detail: () => "A deploy of this canvas would replace it."
		},
		"not-deployed": {
			title: () => "Not deployed yet",
			detail: (d) => "No endpoint is called " + d.slug + "."
		},
		deleted: {
			title: () => "No longer live",
			detail: (d) => "You deployed " + d.slug + " from this browser, and it has been deleted since. A deploy creates it again."
		},
		"deleted-here": {
			title: () => "You deleted this endpoint",
			detail: (d) => "Calls to " + d.slug + " get error 404. Click Deploy to create it again."
		}
	},
	proof: (d) => "Run here and on Runflow " + d.ago + ": " + d.verdict + ".",
	"proof-older": () => "Another version was live then.",
	verdict: {
		identical: () => "identical",
		alike: () => "alike",
		different: () => "different"
	}
};
// src/checks/fixes/mute-plan.ts
function planMuting({ prompt }) {
	const readers = readersOf(prompt);
	const fixed = [];
	let hasFedOutput = false;
	for (const [id, node] of Object.entries(prompt)) {
		const isOutput = outputKindOf(node.class_type) !== void 0;
		if (isOutput || inputKindOf(node.class_type) !== void 0 || id.includes(":")) fixed.push(id);
		const { value } = node.inputs;
		if (isOutput && isLink(value) && Object.hasOwn(prompt, value[0])) hasFedOutput = true;
	}
	return {
		prompt,
		readers,
		needed: reach(fixed, (id) => sourcesOf$1(prompt, id)),
		hasFedOutput
	};
}
function nodesToLeaveOut(nodeIds, plan) {
	const { prompt, readers, needed, hasFedOutput } = plan;
	if (!nodeIds.every((id) => Object.hasOwn(prompt, id) && !needed.has(id)) || !hasFedOutput) return [];
	return [...reach(nodeIds, (id) => (readers.get(id) ?? []).map((reader) => reader.nodeId))];
}
function areApart(nodeIds, readers) {
	const own = new Set(nodeIds);
	return nodeIds.every((id) => (readers.get(id) ?? []).every((reader) => own.has(reader.nodeId)));
}
// src/checks/fixes/fix.ts
var NO_WORKFLOW = {
	prompt: {},
	graph: { nodes: [] }
};
function openFixContext(workflow) {
	const known = workflow ?? NO_WORKFLOW;
	return {
		workflow: known,
		once: openOnce(known)
	};
}
function makeUnique(nodeIds, widget, id, context) {
	const names = openNames$1(widget, context, id);
	const keeper = nodeIds.find((nodeId) => idAfterTitle(nodeId, context) === id) ?? nodeIds[0];
	return nodeIds.filter((nodeId) => nodeId !== keeper).map((nodeId) => {
		const free = names.take(idAfterTitle(nodeId, context) ?? id);
		const title = titleOf$1(nodeId, context);
		return {
			kind: "set-widget",
			nodeId,
			widget,
			value: free,
			label: title === null ? t("fixes.name-node", {
				nodeId,
				id: free
			}) : t("fixes.name-titled-node", {
				title,
				nodeId,
				id: free
			})
		};
	});
}
function nameAfterTitle(nodeIds, widget, context) {
	const names = openNames$1(widget, context);
	return nodeIds.flatMap((nodeId) => {
		const id = idAfterTitle(nodeId, context);
		if (id === null) return [];
		const free = names.take(id);
		return [{
			kind: "set-widget",
			nodeId,
			widget,
			value: free,
			label: t("fixes.name-it", { id: free })
		}];
	});
}
function idAfterTitle(nodeId, context) {
	const title = titleOf$1(nodeId, context);
	return title?.startsWith("Runflow ") ? null : toReadableId(title);
}
function titleOf$1(nodeId, { workflow }) {
	const title = nodeAt$1(workflow.prompt, nodeId)?._meta?.title;
	return typeof title === "string" ? title : null;
}
function openNames$1(widget, { once }, alsoTaken) {
	const { inputs, outputs } = once(interfaceOf);
	const taken = new Set(widget === "input_id" ? inputs.map((input) => input.inputId) : outputs.map((output) => output.outputId));
	if (alsoTaken !== void 0) taken.add(alsoTaken);
	const numbers = new Map();
	return { take(id) {
		let free = id;
		let number = numbers.get(id) ?? 1;
		while (taken.has(free)) {
			number += 1;
			free = `${id}_${number}`;
		}
		numbers.set(id, number);
		taken.add(free);
		return free;
	} };
}
function interfaceOf({ prompt }) {
	return readInterface(prompt);
}
function mute(nodeIds, { workflow, once }) {
	if (!nodeIds.every((id) => !id.includes(":") && Object.hasOwn(workflow.prompt, id)) || !areApart(nodeIds, once(planMuting).readers)) return [];
	return [{
		kind: "mute",
		nodeIds,
		label: t("fixes.mute", { count: nodeIds.length })
	}];
}
function leaveOut(nodeIds, { once }) {
	const all = nodesToLeaveOut(nodeIds, once(planMuting));
	return all.length === 0 ? [] : [{
		kind: "mute",
		nodeIds: all,
		label: t("fixes.leave-out", { count: all.length })
	}];
}
function renameEndpoint(nodeIds) {
	return [{
		kind: "rename-endpoint",
		nodeId: nodeIds[0] ?? null,
		value: "",
		label: t("fixes.rename-endpoint")
	}];
}
// src/text/spelled-out.ts
var UNSEEN = /^ +| +$|(?! )[\p{Z}\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u{2800}]/gu;
function spelledOut(text) {
	return text.replace(UNSEEN, (unseen) => [...unseen].map((letter) => `<U+${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}>`).join(""));
}
function lookOf(text) {
	return text.normalize("NFC").replace(/[\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u{2800}]/gu, "");
}
// src/checks/check.ts
function defineCheck(check) {
	return check;
}
// src/checks/alike-ids.ts
var MOST_IDS = 6;
var idAlike = defineCheck({
	code: "id-alike",
	severity: "note",
	when: "canvas",
	find: ({ interface: io }) => [...alike(io.inputs.map(({ inputId: id, nodeId }) => ({
		id,
		nodeId
	}))), ...alike(io.outputs.map(({ outputId: id, nodeId }) => ({
		id,
		nodeId
	})))],
	subject: ({ ids }) => JSON.stringify(ids),
	text: ({ ids }) => textsOf$1("findings.id-alike", { ids: formatList(ids.map((id) => `“${spelledOut(id)}”`), MOST_IDS) })
});
function alike(uses) {
	const named = uses.flatMap(({ id, nodeId }) => id === null || lookOf(id) === "" ? [] : [{
		id,
		nodeId
	}]);
	return [...groupBy(named, ({ id }) => lookOf(id)).values()].flatMap((same) => {
		const ids = [...new Set(same.map(({ id }) => id))];
		return ids.length < 2 ? [] : [{
			ids,
			nodeIds: same.map(({ nodeId }) => nodeId)
		}];
	});
}
// src/workflow/widget-names.ts
var AFTER_A_NUMBER = new Set([
	"fixed",
	"randomize",
	"increment",
	"decrement"
]);
function namesOfValues(names, values) {
	if (names.length === 0) return null;
	let next = 0;
	const named = values.map((value, index) => {
		if (AFTER_A_NUMBER.has(value) && typeof values[index - 1] === "number") return null;
		next += 1;
		return names[next - 1] ?? null;
	});
	return next === names.length ? named : null;
}
function placedValues({ widgets_values: values }) {
	if (Array.isArray(values)) return values;
	if (!isRecord(values)) return null;
	const keys = Object.keys(values);
	return keys.length > 0 && keys.every((key, index) => key === String(index)) ? Object.values(values) : null;
}
function widgetNames({ inputs }) {
	const names = [];
	if (!Array.isArray(inputs)) return names;
	for (const socket of inputs) {
		const widget = isRecord(socket) ? socket.widget : null;
		if (isRecord(widget) && typeof widget.name === "string") names.push(widget.name);
	}
	return names;
}
function nameOfPrimitive({ type, outputs }) {
	const [output] = type === "PrimitiveNode" && Array.isArray(outputs) ? outputs : [];
	const widget = isRecord(output) ? output.widget : null;
	return isRecord(widget) && typeof widget.name === "string" ? widget.name : null;
}
function widgetsOfClasses({ prompt, graph }) {
	let known = null;
	function read() {
		const found = new Map();
		const add = (classType, names) => {
			if (names.length > (found.get(classType)?.length ?? 0)) found.set(classType, names);
		};
		for (const { nodes } of [graph, ...definitionsOf(graph).values()]) for (const node of nodes) add(node.type, widgetNames(node));
		for (const { class_type: classType, inputs } of Object.values(prompt)) add(classType, Object.keys(inputs).filter((name) => !isLink(inputs[name])));
		return found;
	}
	return (classType) => {
		known ??= read();
		return known.get(classType) ?? [];
	};
}
// src/checks/value-names.ts
function openNames(workflow, isWatched) {
	const widgetsOf = widgetsOfClasses(workflow);
	const groups = groupNodesOf(workflow.graph);
	const definitions = definitionsOf(workflow.graph);
	const promoted = new Map();
	const namesOf = (node) => {
		const own = widgetNames(node);
		return own.length > 0 ? own : widgetsOf(node.type);
	};
	return (node) => {
		const type = String(node.type);
		const members = groups.get(type)?.nodes;
		if (members !== void 0) return members.flatMap(namesOf);
		const definition = definitions.get(type);
		if (definition === void 0) return namesOf(node);
		const known = promoted.get(type) ?? namesOfPromoted(definition);
		promoted.set(type, known);
		return known(node).map((names) => names.find(isWatched) ?? names[0] ?? "");
	};
}
// src/checks/wired-secrets.ts
var PASSES_ON = /string|text|concat|join|primitive|reroute|switch|getnode|setnode|note/i;
var FARTHEST = 6;
var SHORTEST = 8;
function textsWiredToSecrets(prompt) {
	const found = new Map();
	const seen = new Set();
	const follow = (nodeId, name, steps) => {
		if (seen.has(nodeId)) return;
		seen.add(nodeId);
		for (const held of textsOf(prompt, nodeId, steps)) found.set(JSON.stringify([nodeId, held.widget]), {
			...held,
			name,
			nodeId
		});
		const { class_type: classType = "", inputs = {} } = nodeAt$1(prompt, nodeId) ?? {};
		if (steps >= FARTHEST || !PASSES_ON.test(classType)) return;
		for (const value of Object.values(inputs)) if (isLink(value)) follow(value[0], name, steps + 1);
	};
	for (const nodeId of Object.keys(prompt)) {
		const { class_type, inputs = {} } = prompt[nodeId] ?? {};
		const secretName = (inputKindOf(class_type) === void 0 ? [] : [inputs.input_id, inputs.display_name]).find((one) => typeof one === "string" && isSecretName(one));
		if (secretName !== void 0) follow(nodeId, secretName, 0);
		for (const name of Object.keys(inputs)) {
			const value = inputs[name];
			if (isLink(value) && isSecretName(name)) follow(value[0], name, 0);
		}
	}
	return [...found.values()];
}
function textsOf(prompt, nodeId, steps) {
	const { class_type: classType = "", inputs = {} } = nodeAt$1(prompt, nodeId) ?? {};
	const texts = Object.entries(inputs).flatMap(([widget, text]) => typeof text === "string" ? [{
		widget,
		text
	}] : []);
	const value = texts.find(({ widget }) => widget === "value");
	if (value !== void 0) return [value];
	const isPassing = PASSES_ON.test(classType);
	if (texts.length === 1 && !Object.values(inputs).some(isLink) && (steps === 0 || isPassing)) return texts;
	if (!isPassing && texts.length > 1) return [];
	return texts.filter(({ text }) => text.trim().length >= SHORTEST && isOpaque(text.trim()));
}
// src/checks/scan-texts.ts
var VALUES$1 = new Set([
	"value",
	"widgets_values",
	"_meta",
	"hostValue"
]);
function findInTexts(workflow, finders, identityOf, mask) {
	const { prompt, graph } = workflow;
	const found = new Map();
	const show = remembering(mask);
	const add = (what, nodeIds, describePlace) => {
		const identity = identityOf(what);
		const known = found.get(identity) ?? {
			what,
			nodeIds: new Set(),
			...describePlace()
		};
		for (const nodeId of nodeIds) known.nodeIds.add(nodeId);
		found.set(identity, known);
	};
	const matchesIn = openScanner(finders, openNames(workflow, finders.isWatched));
	for (const { what, path } of matchesIn(prompt, "prompt")) {
		const [nodeId, part, widget] = path;
		add(what, nodeId === void 0 ? [] : [nodeId], () => {
			if (nodeId === void 0) return {
				place: "file",
				where: "prompt"
			};
			return part === "inputs" && widget !== void 0 ? {
				place: "widget",
				where: show(widget)
			} : {
				place: "node",
				where: ""
			};
		});
	}
	const inGraph = matchesIn(graph, "graph");
	const executions = groupBy(inGraph.length === 0 ? [] : walkGraph(graph), ({ node }) => node);
	for (const { what, path } of inGraph) {
		const node = nodeAt(graph, path);
		const nodeIds = (node === null ? [] : executions.get(node) ?? []).map(({ id }) => id);
		add(what, nodeIds, () => nodeIds.length > 0 ? {
			place: "node",
			where: ""
		} : {
			place: "file",
			where: path.map(show).join(".") || "workflow"
		});
	}
	return [...found.values()].map(({ nodeIds, ...rest }) => ({
		...rest,
		nodeIds: [...nodeIds]
	}));
}
function openScanner(finders, namesOf) {
	const { find, findNamed, takesName, nameBelow, isWatched } = finders;
	const harmless = new Set();
	const sayings = new Map();
	let found = [];
	let namesLists = false;
	const around = [];
	return (value, of) => {
		found = [];
		namesLists = of === "graph";
		if (typeof value === "string") note(value, null, "field");
		else visit(value, null, "field", null);
		for (const { path } of found) path.reverse();
		return found;
	};
	function visit(at, name, naming, above) {
		if (typeof at === "string") {
			if (name !== null || !harmless.has(at)) note(at, name, naming);
		} else if (Array.isArray(at)) {
			const ofList = namesLists && name !== null && isWatched(name) ? name : null;
			for (let index = 0; index < at.length; index++) {
				const inner = at[index];
				if (mayHold(inner, ofList)) step(inner, index, ofList, "list", above);
			}
		} else if (typeof at === "object" && at !== null) {
			around.push(at);
			visitFields(at, above);
			around.pop();
		}
	}
	function visitFields(fields, above) {
		let [hasValue, hasValues, hasTitle] = [
			false,
			false,
			false
		];
		for (const field in fields) {
			const says = sayings.get(field) ?? noteName(field);
			const inner = fields[field];
			if (says === "nothing") {
				if (mayHold(inner, null)) step(inner, field, null, "field", field);
				continue;
			}
			const outer = says === "of-around" ? nameBelow(above, field) : null;
			const name = says === "own-name" ? field : outer;
			if (mayHold(inner, name)) step(inner, field, name, outer === null ? "field" : "around", field);
			if (field === "value" || field === "hostValue") hasValue = true;
			else if (field === "_meta") hasTitle = true;
			else if (field === "widgets_values") hasValues = true;
		}
		if (hasValues && namesLists) {
			visitValues(fields);
			visitTitled(fields.title, fields.type, "widgets_values", fields.widgets_values);
		} else if (hasTitle && isRecord(fields._meta)) visitTitled(fields._meta.title, fields.class_type, "inputs", fields.inputs);
		if (hasValue) visitPair(fields);
	}
	function visitPair(fields) {
		const { originalEntry } = fields;
		const place = fields.value === void 0 ? "hostValue" : "value";
		const value = fields[place];
		const [, lost] = Array.isArray(originalEntry) ? originalEntry : [];
		const name = typeof lost === "string" ? lost : labelOf$1(fields);
		if (name !== null && typeof value === "string" && isWatched(name) && harmless.has(value)) for (const what of findNamed(name, value, owner(), "around")) found.push({
			what,
			path: [place]
		});
	}
	function visitTitled(title, type, part, held) {
		if (typeof title !== "string" || typeof type !== "string" || !isWatched(title)) return;
		if (!PASSES_ON.test(type) || typeof held !== "object" || held === null) return;
		const [only, ...others] = Object.entries(held).filter(([, value]) => typeof value === "string");
		if (only === void 0 || others.length > 0) return;
		const [place, text] = only;
		if (!harmless.has(text)) return;
		for (const what of findNamed(title, text, type, "title")) found.push({
			what,
			path: [place, part]
		});
	}
	function visitValues(fields) {
		const primitive = nameOfPrimitive(fields);
		const widgets = primitive === null ? namesOf(fields) : [primitive];
		if (!widgets.some(isWatched)) return;
		const all = placedValues(fields) ?? [];
		const values = primitive === null ? all : all.slice(0, 1);
		const names = namesOfValues(widgets, values) ?? [];
		for (const [index, name] of names.entries()) {
			const value = values[index];
			if (name === null || !isWatched(name) || typeof value !== "string" || !harmless.has(value)) continue;
			for (const what of findNamed(name, value, owner(), "field")) found.push({
				what,
				path: [String(index), "widgets_values"]
			});
		}
	}
	function mayHold(inner, name) {
		return typeof inner === "string" ? name !== null || !harmless.has(inner) : typeof inner === "object" && inner !== null;
	}
	function step(inner, at, name, naming, above) {
		const before = found.length;
		visit(inner, name, naming, above);
		for (let index = before; index < found.length; index++) found[index]?.path.push(String(at));
	}
	function noteName(field) {
		note(field, null, "field");
		if (!harmless.has(field) || isWatched(field)) return "own-name";
		const says = takesName(field) ? "of-around" : VALUES$1.has(field) ? "values" : "nothing";
		sayings.set(field, says);
		return says;
	}
	function note(text, name, naming) {
		let there = [];
		if (!harmless.has(text)) {
			there = find(text);
			if (there.length === 0) harmless.add(text);
		}
		if (there.length === 0 && name !== null && isWatched(name)) there = findNamed(name, text, owner(), naming);
		for (const what of there) found.push({
			what,
			path: []
		});
	}
	function owner() {
		for (let index = around.length - 1; index >= 0; index--) {
			const name = classOf$1(around[index] ?? {});
			if (name !== null) return name;
		}
		return null;
	}
}
function classOf$1(at) {
	const name = at.class_type ?? (at.id === void 0 && at.widgets_values === void 0 ? void 0 : at.type);
	return typeof name === "string" ? name : null;
}
function nodeAt(graph, path) {
	let at = graph;
	let node = null;
	for (const [index, name] of path.entries()) {
		if (typeof at !== "object" || at === null) break;
		at = at[name];
		if (path[index - 1] === "nodes") node = at;
	}
	return node;
}
function remembering(mask) {
	const masked = new Map();
	return (name) => {
		const known = masked.get(name) ?? mask(name);
		masked.set(name, known);
		return known;
	};
}
// src/checks/keys-in-sent.ts
var SHORTEST_KEY = 8;
var FILE = /^[^\s;="]{1,260}\.(?:txt|json|pem|key|env|ini|cfg|ya?ml|toml|pkl|pickle|sqlite)$/i;
var PATH = /^(?:~|\.{1,2}|[A-Za-z]:|\/(?:home|root|run|etc|mnt|opt|var|tmp|data|workspace|Users|app))[\\/][^\s;="]{1,260}$/;
var PAGE = /^https?:\/\/[^\s?#@]{0,200}(?:keys?|tokens?|account|settings|console|dashboard|profile|platform|docs)[^\s?#@]{0,60}$/i;
function keysInSent({ sent, secrets, declared, changing }) {
	const find = (text) => {
		if (text.length < SHORTEST_KEY) return [];
		return [...keysIn(text, secrets).map((secret) => ({
			secret,
			service: null
		})), ...secretsIn(text)];
	};
	const findNamed = (name, text, owner, naming) => {
		if (!isFilled(text, name) || !isSaidBy(naming, text, name)) return [];
		const own = owner === null ? void 0 : declared?.(owner, name);
		return own !== void 0 && (own.type !== "STRING" || own.default === text) ? [] : [{
			secret: text.trim(),
			service: NAMED
		}];
	};
	const mask = (name) => visible(maskText(name, secrets), 80);
	const found = findInTexts(sent, {
		find,
		findNamed,
		takesName,
		nameBelow,
		isWatched: isSecretName
	}, ({ secret }) => secret, mask);
	const known = new Set(found.map(({ what }) => what.secret));
	return [...withoutDrawn(found, changing, mask), ...textsWiredToSecrets(sent.prompt).filter(({ text, name }) => isFilled(text, name) && find(text).length === 0 && !known.has(text.trim())).map(({ text, nodeId, widget }) => ({
		what: {
			secret: text.trim(),
			service: NAMED
		},
		place: "widget",
		where: mask(widget),
		nodeIds: [nodeId]
	}))];
}
function isFilled(text, name) {
	const value = text.trim();
	return value.length > 1 && !isPlaceholder(value, name) && (/pass|pwd/i.test(name) || ![
		FILE,
		PATH,
		PAGE
	].some((shape) => shape.test(value)));
}
function isSaidBy(naming, text, name) {
	const value = text.trim();
	if (naming === "title" && /\s/.test(value)) return false;
	return naming === "field" || /pass$/i.test(name) || value.length >= 8 && isOpaque(value);
}
function withoutDrawn(found, changing, mask) {
	const texts = changing.filter(({ shown }) => typeof shown === "string");
	if (texts.length === 0) return found;
	const said = new Set(found.filter(({ place }) => place === "widget").flatMap(({ where, nodeIds }) => nodeIds.map((id) => JSON.stringify([id, where]))));
	const drawn = groupBy(texts.filter(({ nodeIds, widget }) => said.has(JSON.stringify([nodeIds[0], mask(widget)]))), ({ nodeIds }) => nodeIds[0]);
	return found.filter(({ what, place, nodeIds }) => place !== "node" || nodeIds.length === 0 || !(drawn.get(nodeIds[0]) ?? []).some((text) => String(text.shown).includes(what.secret) && nodeIds.every((id) => text.nodeIds.includes(id))));
}
// src/checks/fixes/change-value.ts
var LONGEST_LABEL = 40;
function makeInput(nodeIds, widget, context) {
	const [nodeId, ...others] = nodeIds;
	if (nodeId === void 0 || others.length > 0) return [];
	const node = nodeAt$1(context.workflow.prompt, nodeId);
	const isOurs = inputKindOf(node?.class_type) !== void 0 || outputKindOf(node?.class_type) !== void 0;
	const value = node?.inputs[widget];
	if (isOurs || value === null || ![
		"string",
		"number",
		"boolean"
	].includes(typeof value)) return [];
	return [{
		kind: "make-input",
		nodeId,
		widget,
		value,
		label: t("fixes.make-input", { widget: visible(widget, 80) })
	}];
}
function keepText(nodeIds, widget, { workflow }, text) {
	return nodeIds.slice(0, 1).flatMap((nodeId) => {
		const drawn = text ?? nodeAt$1(workflow.prompt, nodeId)?.inputs[widget];
		if (typeof drawn !== "string") return [];
		const shown = isSecretName(widget) ? "…" : visible(drawn, LONGEST_LABEL);
		return [{
			kind: "set-widget",
			nodeId,
			widget,
			value: drawn.replace(/[{}]/g, "\\$&"),
			label: t("fixes.keep-text", { text: shown })
		}];
	});
}
function keepNumber(nodeIds, widget, value) {
	const label = t("fixes.keep-number", { value });
	return nodeIds.slice(0, 1).map((nodeId) => ({
		kind: "fix-number",
		nodeId,
		widget,
		label
	}));
}
// src/checks/changing-values.ts
var LETTERS_BEFORE = 20;
var resultFrozen = defineCheck({
	code: "result-frozen",
	severity: "ask",
	when: "canvas",
	find: (context, once) => hasInputs(context) ? [] : find(context, once, ["seed", "draw"]),
	subject: subjectOf$3,
	isDrawn: true,
	text: ({ kind, control, widget, shown, sent }) => {
		const values = {
			widget,
			shown,
			sent,
			way: wayOf(control)
		};
		return textsOf$1("findings.result-frozen", {
			...values,
			kind: kind === "seed" ? kind : "other"
		});
	},
	fixes: fixesOf
});
var drawChanged = defineCheck({
	code: "draw-changed",
	severity: "ask",
	when: "plan",
	find: ({ redrawn = [] }) => redrawn.map(({ nodeIds, widget, live, sent }) => {
		const say = (text) => shownOf(text, widget, []);
		return {
			widget,
			live: say(live),
			sent: say(sent),
			liveText: live,
			nodeIds
		};
	}),
	subject: ({ nodeIds, widget }) => JSON.stringify([nodeIds, widget]),
	mayHold: ({ widget }, now) => typeof now.inputs[widget] === "string",
	text: ({ widget, live, sent }) => textsOf$1("findings.draw-changed", {
		widget,
		live,
		sent
	}),
	fixes: ({ nodeIds, widget, liveText }, context) => [
		...makeInput(nodeIds, widget, context),
		...keepText(nodeIds, widget, context, liveText),
		...keepText(nodeIds, widget, context)
	]
});
var seedFrozen = defineCheck({
	code: "seed-frozen",
	severity: "note",
	when: "canvas",
	find: (context, once) => hasInputs(context) ? find(context, once, ["seed"]) : [],
	subject: subjectOf$3,
	isDrawn: true,
	text: ({ widget, control, shown, sent }) => {
		const texts = textsOf$1("findings.seed-frozen", {
			widget,
			sent,
			way: wayOf(control)
		});
		if (shown === sent) return texts;
		return {
			...texts,
			detail: joinSentences([texts.detail, t("findings.seed-frozen.detail-shown", { shown })])
		};
	},
	fixes: fixesOf
});
var drawFrozen = defineCheck({
	code: "draw-frozen",
	severity: "note",
	when: "canvas",
	find: (context, once) => hasInputs(context) ? find(context, once, ["draw"]) : [],
	subject: subjectOf$3,
	isDrawn: true,
	text: ({ widget, shown, sent }) => textsOf$1("findings.draw-frozen", {
		widget,
		shown,
		sent
	}),
	fixes: fixesOf
});
var valueChanged = defineCheck({
	code: "value-changed",
	severity: "note",
	when: "canvas",
	find: (context, once) => find(context, once, ["rewritten", "other"]),
	subject: subjectOf$3,
	isDrawn: true,
	text: ({ kind, widget, shown, sent }) => textsOf$1("findings.value-changed", {
		widget,
		shown,
		sent,
		why: kind === "rewritten" ? kind : "other"
	}),
	fixes: fixesOf
});
function aboveOutputs({ sent: { prompt }, interface: { outputs } }) {
	return outputs.length === 0 ? new Set(Object.keys(prompt)) : feedersOf(prompt, outputs.map(({ nodeId }) => nodeId));
}
function wayOf(control) {
	return control === "increment" || control === "decrement" ? control : "other";
}
function hasInputs({ interface: io }) {
	return io.inputs.length > 0;
}
function find({ changing, secrets }, once, kinds) {
	return changing.filter(({ kind, nodeIds }) => kinds.includes(kind) && nodeIds.some((id) => once(aboveOutputs).has(id))).map(({ kind, nodeIds, widget, holderId, control, shown, sent }) => {
		const masked = (value) => maskSecrets(maskKeys(String(value), secrets));
		const showIds = nodeIds.includes(holderId) ? {} : { showIds: [holderId] };
		const values = isSecretName(widget) ? {
			shown: "…",
			sent: "…"
		} : showDifference(masked(shown), masked(sent));
		return {
			kind,
			widget,
			control: control ?? "",
			...values,
			nodeIds,
			...showIds
		};
	});
}
function showDifference(shown, sent) {
	let same = 0;
	while (same < shown.length && shown[same] === sent[same]) same += 1;
	const isLong = Math.max(shown.length, sent.length) > 80 && same > LETTERS_BEFORE;
	const part = (text) => visible(isLong ? `…${text.slice(same - LETTERS_BEFORE)}` : text, 80);
	return {
		shown: part(shown),
		sent: part(sent)
	};
}
function shownOf(text, widget, secrets) {
	return isSecretName(widget) ? "…" : visible(maskSecrets(maskKeys(text, secrets)), 80);
}
function subjectOf$3({ nodeIds, widget, kind, shown }) {
	return JSON.stringify([
		nodeIds,
		widget,
		kind === "seed" ? "" : shown
	]);
}
function fixesOf({ kind, nodeIds, widget, sent }, context) {
	const input = makeInput(nodeIds, widget, context);
	if (kind === "seed") return [...input, ...keepNumber(nodeIds, widget, sent)];
	return kind === "draw" ? [...input, ...keepText(nodeIds, widget, context)] : input;
}
// src/checks/classes.ts
var classMissing = defineCheck({
	code: "class-missing",
	severity: "block",
	when: "facts",
	find: (context) => [...groupBy(missingClasses(context), ([, classType]) => classType)].map(([classType, nodes]) => {
		const nodeIds = nodes.map(([nodeId]) => nodeId);
		const failedPack = context.facts.failed_packs.find(({ classes }) => classes.includes(classType ?? ""));
		return {
			classType,
			claimedPack: claimedPackOf(nodeIds, context),
			nodeIds,
			...failedPack && { failedPack }
		};
	}),
	subject: ({ classType }) => classType ?? "",
	text: ({ classType, claimedPack, failedPack }) => {
		const here = failedPack && t(`findings.class-missing.${failedPack.state}`, { pack: failedPack.directory });
		const claimed = claimedPack === null ? "" : t("findings.class-missing.claimed", { claimedPack });
		return {
			title: classType === null ? t("findings.class-missing.title-unnamed") : t("findings.class-missing.title", { classType }),
			detail: joinSentences([here ?? claimed, t("findings.class-missing.detail")]),
			next: failedPack ? t(`findings.class-missing.next-${failedPack.state}`, { pack: failedPack.directory }) : t("findings.class-missing.next")
		};
	}
});
function withMissingClasses(prompt, executions) {
	const named = Object.entries(prompt).flatMap(([id, node]) => {
		const type = node.class_type === void 0 ? executions.get(id)?.node.type : void 0;
		return type ? [[id, {
			...node,
			class_type: type
		}]] : [];
	});
	return named.length === 0 ? prompt : {
		...prompt,
		...Object.fromEntries(named)
	};
}
function missingClasses({ sent, executions, facts }) {
	const classes = new Map();
	for (const nodeId of Object.keys(sent.prompt)) if (sent.prompt[nodeId]?.class_type === void 0) classes.set(nodeId, executions.get(nodeId)?.node.type || null);
	for (const { class_type: classType, node_ids: nodeIds } of facts.missing_classes) for (const nodeId of nodeIds) if (!classes.get(nodeId)) classes.set(nodeId, classType || executions.get(nodeId)?.node.type || null);
	return classes;
}
function claimedPackOf(nodeIds, { sent, executions }) {
	for (const nodeId of nodeIds) {
		const properties = executions.get(nodeId)?.node.properties;
		for (const claims of [nodeAt$1(sent.prompt, nodeId)?._meta, properties]) {
			const claimed = claims?.cnr_id ?? claims?.aux_id;
			if (typeof claimed === "string" && claimed !== "") return claimed;
		}
	}
	return null;
}
// src/checks/commit-search.ts
var COMMIT_HOST = "api.github.com";
var REPOSITORY_HOST = "https://github.com";
function searchedFor(pack, report) {
	if (report === null) return null;
	const { directory, root } = pack ?? {
		directory: null,
		root: null
	};
	const result = report.results.find((one) => one.directory === directory && one.root === root);
	if (!result) return stoppedOf(report);
	const { problem, origin } = result;
	if (problem === null) return "not-remembered";
	if (problem === "not-there") return origin === null ? "no-origin" : { lookedAt: origin };
	return problem === "unpushed" || problem === "unknown" ? null : problem;
}
function stoppedOf(report) {
	return report?.stopped ? { stopped: report.stopped } : null;
}
function isSettled$1(searched) {
	if (typeof searched === "string") return searched !== "no-answer" && searched !== "not-remembered";
	return searched !== void 0 && "lookedAt" in searched;
}
function isUnanswered(pack, report) {
	return searchedFor(pack, report) === "no-answer";
}
function withSearch(detail, searched, of) {
	return searched === void 0 ? detail : joinSentences([detail, describeSearch(searched, of)]);
}
function describeSearch(searched, of) {
	if (searched === "not-remembered") return t("search.not-remembered");
	if (typeof searched === "string") return t(`search.${of}.${searched}`, { host: COMMIT_HOST });
	if ("stopped" in searched) return describeStop(searched);
	return t("search.looked-at", { origin: maskKeys(searched.lookedAt) });
}
function describeStop({ stopped }) {
	return t("search.stopped-because", { reason: stopped });
}
function isOnCommitHost(origin) {
	const [, owner, name, ...more] = origin?.startsWith(`${REPOSITORY_HOST}/`) ? origin.slice(18).split("/") : [];
	return Boolean(owner && name) && more.length === 0;
}
function searchAddressOf(pack, auxIds) {
	const [named, ...others] = new Set(pack.node_ids.flatMap((nodeId) => Object.hasOwn(auxIds, nodeId) ? auxIds[nodeId] ?? [] : []));
	const inFile = named !== void 0 && others.length === 0 ? `${REPOSITORY_HOST}/${named}` : null;
	return pack.named_origin ?? inFile;
}
function toSearch(what, canSearch, searched) {
	return canSearch && !isSettled$1(searched) ? {
		kind: "search-commit",
		...what
	} : null;
}
function toPublicCheck(canVerify) {
	return canVerify ? {
		kind: "check-public",
		questions: 1
	} : null;
}
// src/checks/git-problems.ts
function whyNoCommit(problem) {
	return problem === "reftable" || problem === "sha256" || problem === "no-commit" ? problem : null;
}
function withWhy(detail, because) {
	return because === void 0 ? detail : joinSentences([detail, t(`findings.commit-unread.${because}`)]);
}
function nextAfterWhy(because) {
	if (because === void 0 || because === "no-commit") return null;
	return t(`findings.commit-unread.next-${because}`);
}
function nameUnread(name, problem) {
	return problem === "index" || problem === "objects" || problem === "too-large" ? t(`findings.source-unverified.because.${problem}`, { name }) : name;
}
// src/checks/comfyui.ts
var comfyuiUnpinned = defineCheck({
	code: "comfyui-unpinned",
	severity: "ask",
	when: "facts",
	runs: () => "fail",
	find: ({ facts, commitSearch = null }) => {
		const { origin, commit } = facts.comfyui;
		const searched = searchedFor(null, commitSearch);
		if (commit === null) {
			const because = whyNoCommit(facts.comfyui.git_problem);
			return [{
				missing: "commit",
				canSearch: true,
				...searched && { searched },
				...because && { because },
				nodeIds: []
			}];
		}
		if (isPublicOrigin(origin)) return [];
		const canSearch = origin === null;
		const isUnread = facts.comfyui.origin_unread;
		return [{
			missing: "origin",
			canSearch,
			...isUnread && { isUnread },
			...canSearch && searched && { searched },
			nodeIds: []
		}];
	},
	text: ({ missing, isUnread, canSearch, searched, because }) => ({
		title: t(`findings.comfyui-unpinned.title.${missing}`),
		detail: withSearch(withWhy(t(`findings.comfyui-unpinned.detail.${isUnread ? "origin-unread" : missing}`), because), searched, "comfyui"),
		next: nextAfterWhy(because) ?? t(canSearch && !isSettled$1(searched) ? "findings.comfyui-unpinned.next-search" : "findings.comfyui-unpinned.next")
	}),
	commitSearch: ({ missing, canSearch, searched }) => toSearch({
		directory: null,
		sought: missing
	}, canSearch, searched)
});
var comfyuiUnpushed = defineCheck({
	code: "comfyui-unpushed",
	severity: "ask",
	when: "facts",
	runs: () => "fail",
	find: ({ facts }) => {
		const { origin, commit, pushed, public_access } = facts.comfyui;
		if (commit === null || !isPublicOrigin(origin)) return [];
		if (pushed !== false && public_access !== "private") return [];
		return [{
			commit,
			origin: public_access === null ? null : origin,
			canVerify: isOnCommitHost(origin),
			nodeIds: []
		}];
	},
	text: ({ commit: full, origin, canVerify }) => {
		const commit = full.slice(0, 10);
		return {
			...textsOf$1("findings.comfyui-unpushed", {
				commit,
				canVerify
			}),
			...origin !== null && { detail: t("findings.comfyui-unpushed.detail-confirmed", {
				commit,
				origin: maskKeys(origin)
			}) }
		};
	},
	commitSearch: ({ canVerify }) => toPublicCheck(canVerify)
});
var comfyuiDirty = defineCheck({
	code: "comfyui-dirty",
	severity: "note",
	when: "facts",
	find: ({ facts: { comfyui } }) => comfyui.commit !== null && comfyui.dirty === true ? [{ nodeIds: [] }] : [],
	text: () => textsOf$1("findings.comfyui-dirty")
});
// src/checks/endpoint-identity.ts
var endpointOfAnother = defineCheck({
	code: "endpoint-of-another",
	severity: "ask",
	when: "plan",
	find: ({ identity }) => {
		if (identity === void 0) return [];
		const { slug, own, live, elsewhere } = identity;
		const differs = live === null ? null : differenceOf(own, live);
		const base = {
			slug,
			name: maskKeys(own.name),
			workflowId: own.workflowId,
			nodeIds: []
		};
		if (live !== null && differs !== null) return [{
			...base,
			differs,
			liveName: maskKeys(live.name) || slug,
			liveWorkflowId: live.workflowId,
			organization: null,
			liveOrganization: null
		}];
		if (elsewhere === null) return [];
		const { earlier, organization } = elsewhere;
		return [{
			...base,
			differs: "organization",
			liveName: maskKeys(earlier.name),
			liveWorkflowId: own.workflowId,
			organization,
			liveOrganization: earlier.organization
		}];
	},
	subject: () => "",
	text: ({ differs, slug, name, liveName, ...found }) => {
		switch (differs) {
			case "name": {
				const texts = textsOf$1("findings.endpoint-of-another", {
					slug,
					name,
					liveName
				});
				if (visible(name).normalize("NFC") !== visible(liveName).normalize("NFC")) return texts;
				const both = {
					slug,
					name: spelledOut(name),
					liveName: spelledOut(liveName)
				};
				return {
					...texts,
					title: t("findings.endpoint-of-another.title-look-alike"),
					detail: t("findings.endpoint-of-another.detail-look-alike", both)
				};
			}
			case "workflow": return {
				title: t("findings.endpoint-of-another.title-workflow", { liveName }),
				detail: t("findings.endpoint-of-another.detail-workflow", {
					slug,
					workflowId: shortened(found.workflowId),
					liveWorkflowId: shortened(found.liveWorkflowId)
				}),
				next: t("findings.endpoint-of-another.next")
			};
			case "organization": {
				const { organization, liveOrganization } = found;
				const both = {
					slug,
					organization: organization ?? "",
					liveOrganization: liveOrganization ?? ""
				};
				return {
					title: t("findings.endpoint-of-another.title-organization", both),
					detail: t("findings.endpoint-of-another.detail-organization", both),
					next: t("findings.endpoint-of-another.next-organization", both)
				};
			}
		}
	},
	fixes: ({ differs }) => differs === "organization" ? [] : renameEndpoint([])
});
var endpointRenamed = defineCheck({
	code: "endpoint-renamed",
	severity: "ask",
	when: "plan",
	isRemembered: true,
	find: ({ identity }) => {
		if (!identity?.renamed) return [];
		const { slug, name, url } = identity.renamed;
		return [{
			slug: identity.slug,
			oldSlug: slug,
			oldName: maskKeys(name),
			url,
			nodeIds: []
		}];
	},
	subject: () => "",
	text: ({ slug, oldSlug, oldName, url }) => textsOf$1("findings.endpoint-renamed", {
		slug,
		oldName,
		address: url ?? oldSlug
	}),
	fixes: ({ oldName }) => renameEndpoint([]).map((fix) => ({
		...fix,
		value: oldName,
		label: t("fixes.keep-name", { name: oldName })
	}))
});
function shortened(id) {
	return (id ?? "").slice(0, 8);
}
function differenceOf(own, live) {
	const isKnown = own.workflowId !== null && live.workflowId !== null;
	const isSameWorkflow = isKnown && own.workflowId === live.workflowId;
	if (live.name.trim() !== "" && !isSameName(own.name, live.name, isSameWorkflow)) return "name";
	return isKnown && !isSameWorkflow ? "workflow" : null;
}
function isSameName(one, other, isSameWorkflow) {
	const form = (name) => {
		const composed = name.normalize("NFC").trim();
		return isSameWorkflow ? composed.toLowerCase().replace(/\s+/g, "") : composed;
	};
	return form(one) === form(other);
}
// src/checks/endpoint-name.ts
var slugEmpty = defineCheck({
	code: "slug-empty",
	severity: "block",
	when: "canvas",
	find: ({ name, captured, secrets }) => toSlug(name) === null ? [{
		name: typeof name === "string" ? maskKeys(name, secrets) : "",
		nodeIds: namedBy(captured, null)
	}] : [],
	subject: () => "",
	text: ({ name }) => textsOf$1("findings.slug-empty", {
		name: maskKeys(name),
		isEmpty: name.trim() === ""
	}),
	fixes: ({ nodeIds }) => renameEndpoint(nodeIds)
});
var nameDefault = defineCheck({
	code: "name-default",
	severity: "ask",
	when: "canvas",
	find: ({ name, captured }) => toSlug(name) === "default" ? [{ nodeIds: namedBy(captured, DEFAULT_ENDPOINT_NAME) }] : [],
	subject: () => "",
	text: () => textsOf$1("findings.name-default"),
	fixes: ({ nodeIds }) => renameEndpoint(nodeIds)
});
var slugTakenMeanwhile = defineCheck({
	code: "slug-taken-meanwhile",
	severity: "ask",
	when: "plan",
	find: ({ takenSlug: slug }) => slug === null ? [] : [{
		slug,
		nodeIds: []
	}],
	text: ({ slug }) => textsOf$1("findings.slug-taken-meanwhile", { slug })
});
function namedBy({ graph }, slug) {
	return findDeployNodes(graph).filter(({ mode, endpointName }) => mode === "active" && toSlug(endpointName) === slug).map(({ nodeId }) => nodeId);
}
// src/checks/files.ts
var fileRefused = defineCheck({
	code: "file-refused",
	severity: "block",
	when: "facts",
	find: ({ facts }) => facts.files.flatMap(({ path, input, problem, node_ids: nodeIds }) => problem === null ? [] : [{
		path,
		input,
		problem,
		nodeIds
	}]),
	subject: ({ path, input }) => JSON.stringify([path, input]),
	text: ({ path, problem }) => ({
		title: titleOfFile({
			path,
			problem
		}),
		detail: describeFileProblem(problem),
		next: t("findings.file-refused.next")
	}),
	fixes: (finding, context) => [chooseFile(finding), ...leaveOut(finding.nodeIds, context)],
	mayHold: ({ input }, now, then) => now.inputs[input] === then.inputs[input]
});
var localPath = defineCheck({
	code: "local-path",
	severity: "ask",
	when: "facts",
	runs: () => "may-fail",
	find: ({ facts }) => facts.local_paths.map(({ name, input, is_sent, node_ids: nodeIds }) => ({
		name,
		input,
		...is_sent && { isSent: true },
		nodeIds
	})),
	subject: ({ name, input, nodeIds }) => JSON.stringify([
		name,
		input,
		nodeIds
	]),
	text: ({ name, input, isSent }) => textsOf$1(isSent ? "findings.local-path.sent" : "findings.local-path", {
		name,
		input
	}),
	mayHold: ({ input }, now, then) => now.inputs[input] === then.inputs[input]
});
function titleOfFile({ path, problem }) {
	return t(problem === "missing" ? "findings.file-refused.title-missing" : "findings.file-refused.title", { path });
}
function describeFileProblem(problem) {
	return t(`problems.file.${problem}`);
}
function chooseFile({ nodeIds, path, input, problem }) {
	return {
		kind: "choose-file",
		nodeIds,
		widget: input,
		folder: problem === "missing" || problem === "empty" || problem === "too-large" ? path.slice(0, Math.max(path.lastIndexOf("/"), 0)) : "",
		label: t("fixes.choose-file")
	};
}
// src/checks/node-name.ts
var LONGEST_TITLE = 40;
var MOST_NAMES$4 = 4;
var SUBGRAPH_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-/i;
function nodeName({ captured, executions, secrets }, id) {
	const node = nodeAt$1(captured.prompt, id);
	const drawn = executions.get(id)?.node;
	const type = drawn && !SUBGRAPH_ID.test(drawn.type) ? drawn.type : "";
	const title = [
		node?._meta?.title,
		drawn?.title,
		node?.class_type,
		type
	].find((one) => typeof one === "string" && one.trim() !== "") ?? "";
	return `${visible(maskText(title, secrets), LONGEST_TITLE)} #${id}`.trim();
}
function nodeNames(named, ids) {
	return ids.map((id) => nodeName(named, id));
}
function listNodes(names) {
	return formatList(names, MOST_NAMES$4);
}
// src/checks/input-limits.ts
var MOST_WIDGETS = 3;
var MOST_CHOICES$1 = 8;
var inputRangeEmpty = defineCheck({
	code: "input-range-empty",
	severity: "note",
	when: "facts",
	find: (context, once) => once(findFed).flatMap(({ input, consumers, limits }) => {
		if (limits !== "none") return [];
		const limited = consumers.filter(({ declared }) => !isFree(intersectLimits(input.kind, [declared])));
		const widgets = limited.map((consumer) => placeOf$1(context, consumer));
		const nodeIds = [input.nodeId, ...limited.map(({ nodeId }) => nodeId)];
		return [{
			...sourceOf$1(context, input),
			widgets,
			nodeIds
		}];
	}),
	subject: ({ nodeIds: [nodeId = ""] }) => nodeId,
	text: ({ inputId, source, widgets }) => ({
		...textsOf$1("findings.input-range-empty", {
			inputId,
			widgets: formatList(widgets.map((at) => t("findings.input-range-empty.widget", at)), MOST_WIDGETS)
		}),
		...inputId.trim() === "" && { title: t("findings.input-range-empty.title-unnamed", { source }) }
	})
});
var defaultUnfit = defineCheck({
	code: "default-unfit",
	severity: "note",
	when: "facts",
	find: (context, once) => once(findFed).flatMap(({ input, consumers }) => {
		for (const consumer of consumers) {
			const problem = problemOf(input, intersectLimits(input.kind, [consumer.declared]));
			if (problem === null) continue;
			const sent = JSON.stringify(input.default);
			return [{
				...placeOf$1(context, consumer),
				...sourceOf$1(context, input),
				sent,
				problem,
				nodeIds: [input.nodeId]
			}];
		}
		return [];
	}),
	text: ({ inputId, source, sent, node, input, problem }) => ({
		...textsOf$1("findings.default-unfit", {
			inputId,
			sent,
			node,
			input,
			taken: takenBy(problem)
		}),
		...inputId.trim() === "" && { title: t("findings.default-unfit.title-unnamed", {
			source,
			node,
			input
		}) }
	}),
	mayHold: (_, now, then) => JSON.stringify(now.inputs.value) === JSON.stringify(then.inputs.value)
});
function placeOf$1(context, { nodeId, classType, declared }) {
	return {
		classType,
		input: declared.name,
		node: nodeName(context, nodeId)
	};
}
function sourceOf$1(context, { inputId, nodeId }) {
	return {
		inputId: inputId ?? "",
		source: nodeName(context, nodeId)
	};
}
function findFed({ sent, interface: io, facts }) {
	return inferLimits(sent.prompt, io, facts.definitions);
}
function isFree(limits) {
	return limits !== "none" && Object.keys(limits).length === 0;
}
function problemOf({ kind, default: value }, limits) {
	if (limits === "none" || value === void 0) return null;
	const problem = checkValue({
		...limits,
		id: "",
		type: kind,
		required: false
	}, value);
	return problem?.kind === "too-small" || problem?.kind === "too-large" || problem?.kind === "not-offered" ? problem : null;
}
function takenBy(problem) {
	switch (problem.kind) {
		case "too-small": return t("findings.default-unfit.least", { limit: String(problem.minimum) });
		case "too-large": return t("findings.default-unfit.most", { limit: String(problem.maximum) });
		case "not-offered": return t("findings.default-unfit.choices", { choices: formatList(problem.choices.map(String), MOST_CHOICES$1) });
	}
}
// src/checks/interface-changes.ts
var interfaceBreaking = defineCheck({
	code: "interface-breaking",
	severity: "ask",
	when: "plan",
	find: ({ changes }) => {
		const breaking = changes?.filter(isBreaking) ?? [];
		return breaking.length === 0 ? [] : [{
			changes: breaking,
			nodeIds: []
		}];
	},
	text: ({ changes }) => ({
		title: t("findings.interface-breaking.title"),
		detail: joinSentences(changes.map(describeBreak)),
		next: t("findings.interface-breaking.next")
	})
});
var interfaceUnknown = defineCheck({
	code: "interface-unknown",
	severity: "ask",
	when: "plan",
	find: ({ changes }) => changes === null ? [{ nodeIds: [] }] : [],
	text: () => textsOf$1("findings.interface-unknown")
});
function describeBreak(change) {
	switch (change.kind) {
		case "input-removed":
		case "input-became-required":
		case "input-added": return isBreaking(change) ? t(`findings.interface-breaking.change.${change.kind}`, { inputId: change.inputId }) : "";
		case "input-kind-changed": return t("findings.interface-breaking.change.input-kind-changed", change);
		case "output-removed": return t("findings.interface-breaking.change.output-removed", { outputId: change.outputId });
		case "output-kind-changed": return t("findings.interface-breaking.change.output-kind-changed", change);
		default: return "";
	}
}
// src/checks/editable-node.ts
function openEditables(graph, executions) {
	const definitions = definitionsOf(graph);
	const findPromoted = createPromotionFinder();
	return (nodeId, widget, index) => {
		const execution = executions.get(nodeId);
		if (execution === void 0) return {
			nodeId,
			value: void 0
		};
		let editable = {
			nodeId,
			value: readWidget(execution.node, widget, index)
		};
		let { node, definition } = execution;
		let name = widget;
		for (const instanceId of execution.instances.toReversed()) {
			const instance = executions.get(instanceId);
			const inside = definition === null ? void 0 : definitions.get(definition);
			if (instance === void 0 || inside === void 0) break;
			const promoted = isFed(node, name) ? findPromoted(instance.node, inside, {
				node,
				widget: name
			}) : void 0;
			if (promoted === void 0) break;
			editable = {
				nodeId: instanceId,
				value: readWidget(instance.node, promoted.name, promoted.index) ?? editable.value
			};
			({node, definition} = instance);
			name = promoted.name;
		}
		return editable;
	};
}
function isFed(node, name) {
	const socket = node.inputs?.find((input) => (input.widget?.name ?? input.name) === name);
	return socket?.link !== void 0 && socket.link !== null;
}
// src/checks/fixes/add-output.ts
var SHOWN = new Set(["PreviewImage", "SaveImage"]);
function addOutput({ workflow: { prompt, graph } }) {
	const nodes = new Map(graph.nodes.map((node) => [idText(node.id), node]));
	const sources = new Map();
	for (const [nodeId, { class_type, inputs }] of Object.entries(prompt)) {
		const { images } = inputs;
		if (!SHOWN.has(class_type ?? "") || !isLink(images) || !nodes.has(nodeId)) continue;
		const source = idText(images[0]).split(":")[0] ?? "";
		sources.set(images.join(), {
			kind: "add-output",
			nodeId,
			slot: null,
			label: labelOf(source)
		});
	}
	if (sources.size > 0) return [...sources.values()].slice(-3);
	const last = graph.nodes.filter(hasPicture).toSorted((a, b) => orderOf(a) - orderOf(b)).at(-1);
	if (last === void 0) return [];
	const nodeId = idText(last.id);
	return [{
		kind: "add-output",
		nodeId,
		slot: pictureOf(last),
		label: labelOf(nodeId)
	}];
	function labelOf(nodeId) {
		const title = nodes.get(nodeId)?.title ?? nodeAt$1(prompt, nodeId)?._meta?.title ?? nodes.get(nodeId)?.type;
		return t("fixes.add-output", {
			title: visible(String(title ?? ""), 80),
			nodeId
		});
	}
}
function pictureOf({ outputs }) {
	return Array.isArray(outputs) ? outputs.findIndex(({ type }) => type === "IMAGE") : -1;
}
function hasPicture(node) {
	return modeOf(node) === "active" && pictureOf(node) >= 0;
}
function orderOf({ order }) {
	return typeof order === "number" ? order : 0;
}
// src/checks/interface-ids.ts
var defaultIds = new Set(DEFAULT_IDS);
var noOutput = defineCheck({
	code: "no-output",
	severity: "block",
	when: "canvas",
	find: ({ interface: io }) => io.outputs.length === 0 ? [{ nodeIds: [] }] : [],
	text: () => textsOf$1("findings.no-output"),
	fixes: (_, context) => addOutput(context)
});
var inputIdEmpty = defineCheck({
	code: "input-id-empty",
	severity: "block",
	when: "canvas",
	find: (_, once) => once(readIds).filter((use) => use.widget === "input_id" && isEmpty(use)).map(toFound),
	subject: () => "",
	text: () => textsOf$1("findings.input-id-empty"),
	fixes: ({ nodeIds }, context) => nameAfterTitle(nodeIds, "input_id", context)
});
var outputIdEmpty = defineCheck({
	code: "output-id-empty",
	severity: "block",
	when: "canvas",
	find: (_, once) => once(readIds).filter((use) => use.widget === "output_id" && isEmpty(use)).map(toFound),
	subject: () => "",
	text: () => textsOf$1("findings.output-id-empty"),
	fixes: ({ nodeIds }, context) => nameAfterTitle(nodeIds, "output_id", context)
});
var idNotText = defineCheck({
	code: "id-not-text",
	severity: "block",
	when: "canvas",
	find: (_, once) => once(readIds).filter(({ id }) => id === null).map((use) => ({
		widget: use.widget,
		...toFound(use)
	})),
	subject: ({ widget }) => widget,
	text: ({ widget }) => textsOf$1("findings.id-not-text", { widget })
});
var inputIdDuplicate = defineCheck({
	code: "input-id-duplicate",
	severity: "block",
	when: "canvas",
	find: ({ executions }, once) => repeated("input_id", once).map((use) => ({
		inputId: use.id,
		sameSubgraph: use.showIds[0] === use.nodeIds[0] && areOneNode(use.nodeIds, executions),
		...toFound(use)
	})),
	subject: ({ inputId }) => inputId,
	text: ({ inputId, sameSubgraph }) => sameSubgraph ? textsOf$1("findings.input-id-duplicate.in-subgraph", { inputId }) : textsOf$1("findings.input-id-duplicate", { inputId }),
	fixes: ({ inputId, sameSubgraph, nodeIds }, context) => sameSubgraph ? [] : makeUnique(nodeIds, "input_id", inputId, context)
});
var outputIdDuplicate = defineCheck({
	code: "output-id-duplicate",
	severity: "note",
	when: "canvas",
	find: (_, once) => repeated("output_id", once).map((use) => ({
		outputId: use.id,
		...toFound(use)
	})),
	subject: ({ outputId }) => outputId,
	text: ({ outputId }) => textsOf$1("findings.output-id-duplicate", { outputId }),
	fixes: ({ outputId, nodeIds }, context) => makeUnique(nodeIds, "output_id", outputId, context)
});
var defaultId = defineCheck({
	code: "default-id",
	severity: "note",
	when: "canvas",
	find: (_, once) => once(readIds).flatMap((use) => use.id !== null && defaultIds.has(use.id) && use.nodeIds.length === 1 ? [{
		id: use.id,
		...toFound(use)
	}] : []),
	subject: ({ id, nodeIds }) => `${id} ${nodeIds.join(" ")}`,
	text: ({ id }) => textsOf$1("findings.default-id", { id }),
	idAt: ({ id, nodeIds: [nodeId] }) => nodeId === void 0 ? null : {
		id,
		nodeId,
		widget: widgetOf(id)
	},
	fixes: ({ id, nodeIds }, context) => nameAfterTitle(nodeIds, widgetOf(id), context)
});
function widgetOf(defaultId) {
	return defaultId.endsWith("_output") ? "output_id" : "input_id";
}
function readIds({ interface: io, captured, executions }) {
	const editableAt = openEditables(captured.graph, executions);
	const usesOf = (widget, ids) => [...groupBy(ids, ({ id }) => id)].map(([id, uses]) => {
		const nodeIds = uses.map(({ nodeId }) => nodeId);
		return {
			widget,
			id,
			nodeIds,
			showIds: [...new Set(nodeIds.map((nodeId) => editableAt(nodeId, widget, 0).nodeId))]
		};
	});
	return [...usesOf("input_id", io.inputs.map(({ inputId: id, nodeId }) => ({
		id,
		nodeId
	}))), ...usesOf("output_id", io.outputs.map(({ outputId: id, nodeId }) => ({
		id,
		nodeId
	})))];
}
function isEmpty({ id }) {
	return id !== null && id.trim() === "";
}
function repeated(widget, once) {
	return once(readIds).filter((use) => use.widget === widget && use.nodeIds.length > 1 && use.id !== null && use.id.trim() !== "");
}
function toFound({ nodeIds, showIds }) {
	return showIds.length === nodeIds.length && showIds.every((id, index) => id === nodeIds[index]) ? { nodeIds } : {
		nodeIds,
		showIds
	};
}
function areOneNode(nodeIds, executions) {
	const nodes = new Set(nodeIds.map((nodeId) => executions.get(nodeId)?.node));
	return nodes.size === 1 && !nodes.has(void 0);
}
// src/checks/fixes/clear-widget.ts
function clearWidget(nodeId, widget) {
	return {
		kind: "set-widget",
		nodeId,
		widget,
		value: "",
		label: t("fixes.clear-widget", { widget: visible(widget, 80) })
	};
}
function clearSaved(graph, nodeIds, isGone) {
	const ids = new Set(nodeIds);
	return walkGraph(graph).flatMap(({ id, node }) => {
		if (!ids.has(id)) return [];
		const values = placedValues(node) ?? [];
		return (namesOfValues(widgetNames(node), values) ?? []).flatMap((name, index) => {
			const value = values[index];
			return name !== null && typeof value === "string" && isGone(value, name) ? [clearWidget(id, name)] : [];
		});
	});
}
// src/checks/keys.ts
var keyInWorkflow = defineCheck({
	code: "key-in-workflow",
	severity: "block",
	when: "canvas",
	find: (context, once) => {
		const { name, secrets } = context;
		const inTexts = once(keysInSent).filter(({ what }) => what.service === null);
		const known = new Set(inTexts.map(({ what }) => what.secret));
		return [...(typeof name === "string" ? keysIn(name, secrets).filter((key) => !known.has(key)) : []).map((key) => ({
			place: "name",
			where: "endpoint_name",
			node: "",
			...endOf(key),
			nodeIds: []
		})), ...inTexts.map(({ what, ...at }) => ({
			...at,
			node: firstName(context, at),
			...endOf(what.secret)
		}))];
	},
	subject: ({ place, where, lastFour, nodeIds }) => JSON.stringify([
		place,
		where,
		lastFour,
		nodeIds
	]),
	text: ({ place, where, lastFour, node }) => ({
		title: t("findings.key-in-workflow.title", { lastFour }),
		detail: t(`findings.key-in-workflow.detail.${place}`, {
			where,
			node
		}),
		next: t("findings.key-in-workflow.next")
	})
});
var secretInWidget = defineCheck({
	code: "secret-in-widget",
	severity: "ask",
	when: "canvas",
	find: (context, once) => [...secretsIn(typeof context.name === "string" ? context.name : "").map((secret) => ({
		service: secret.service,
		place: "name",
		where: "endpoint_name",
		node: "",
		masked: maskedOf(secret),
		nodeIds: []
	})), ...once(keysInSent).flatMap(({ what: { service, secret }, ...at }) => service === null ? [] : [{
		service,
		...at,
		node: firstName(context, at),
		masked: maskedOf({
			service,
			secret
		})
	}])],
	subject: ({ service, place, where, masked, nodeIds }) => JSON.stringify([
		service,
		place,
		where,
		masked,
		nodeIds
	]),
	text: ({ service, place, where, masked, node }) => ({
		title: t(titleOf(service), {
			service,
			masked
		}),
		detail: t(`findings.secret-in-widget.detail.${place}`, {
			where,
			node
		}),
		next: t("findings.secret-in-widget.next")
	}),
	fixes: ({ service, masked, place, where, nodeIds }, { workflow: { prompt, graph } }) => {
		if (place === "node") return clearSaved(graph, nodeIds, (text, widget) => service === "a name" ? isSecretName(widget) && maskedOf({
			service,
			secret: text.trim()
		}) === masked : isOne(text, service, masked));
		const held = nodeIds.map((id) => nodeAt$1(prompt, id)?.inputs[where]).find((value) => typeof value === "string");
		if (place !== "widget" || held === void 0) return [];
		return (service === "a name" ? secretsIn(held).length === 0 : isOne(held, service, masked)) ? clear(prompt, nodeIds, held) : [];
	},
	isAsBefore: ({ place, where }, now, then) => place === "widget" && now.inputs[where] === then.inputs[where]
});
var keyInWidget = defineCheck({
	...KEY_IN_WIDGET,
	when: "canvas",
	find: ({ captured }) => holdersOfKeys(findDeployNodes(captured.graph)),
	subject: ({ lastFour, nodeIds }) => JSON.stringify([lastFour, nodeIds]),
	text: ({ lastFour, isSaved = false }) => ({
		...textsOf$1("findings.key-in-widget", { lastFour }),
		...isSaved && { next: t("findings.key-in-widget.next-saved") }
	}),
	fixes: ({ nodeIds, moveTo }) => [...nodeIds.map((nodeId) => ({
		kind: "set-widget",
		nodeId,
		widget: "api_key",
		value: "",
		label: t("fixes.clear-key")
	})), ...moveTo === void 0 ? [] : [{
		kind: "move-key",
		nodeIds,
		origin: moveTo,
		label: t("fixes.move-key")
	}]]
});
var workflowKey = defineCheck({
	code: "workflow-key",
	severity: "ask",
	when: "plan",
	find: ({ keyFrom, organization }) => keyFrom === "workflow" ? [{
		organization: organization?.name ?? null,
		nodeIds: []
	}] : [],
	text: ({ organization }) => ({
		...textsOf$1("findings.workflow-key", { organization: organization ?? "" }),
		...organization === null && { title: t("findings.workflow-key.title-unknown") }
	})
});
function isOne(text, service, masked) {
	const [one] = secretsIn(text);
	if (one === void 0 || one.service !== service || maskedOf(one) !== masked) return false;
	return text.trim().replace(/^Bearer\s+/i, "") === one.secret;
}
function clear(prompt, nodeIds, held) {
	return nodeIds.flatMap((nodeId) => Object.entries(nodeAt$1(prompt, nodeId)?.inputs ?? {}).filter(([, value]) => value === held).map(([widget]) => clearWidget(nodeId, widget)));
}
function firstName(context, { nodeIds: [first] }) {
	return first === void 0 ? "" : nodeName(context, first);
}
function maskedOf(secret) {
	return visible(maskSecret(secret));
}
function titleOf(service) {
	switch (service) {
		case "a signed-in session": return "findings.secret-in-widget.title-session";
		case "a private key file": return "findings.secret-in-widget.title-private-key";
		case "a web address": return "findings.secret-in-widget.title-address";
		case NAMED: return "findings.secret-in-widget.title-named";
		default: return "findings.secret-in-widget.title";
	}
}
// src/workflow/dynamic-prompts.ts
function isDrawOf(text, drawn, draws = readDraws(text)) {
	const { hasChoice, head, tail } = draws;
	const isLong = drawn.length >= head.length + tail.length;
	return hasChoice && isLong && drawn.startsWith(head) && drawn.endsWith(tail);
}
function withoutChoice(text, { hasChoice, head } = readDraws(text)) {
	return hasChoice ? null : head;
}
function isRewritingOf(text, sent, draws) {
	return sent !== text && withoutChoice(text, draws) === sent;
}
var SIGN = /\\[\s\S]?|[{}|]/g;
var ESCAPED = /\\([{}|])/g;
function readDraws(source) {
	const text = withoutComments(source);
	let head = null;
	let [kept, group] = ["", ""];
	let [from, depth, isChoice] = [
		0,
		0,
		false
	];
	const take = (to) => {
		const part = text.slice(from, to);
		if (depth === 0) kept += part;
		else group += part;
	};
	const endGroup = () => {
		if (isChoice) {
			head ??= kept;
			kept = "";
		} else kept += group;
		group = "";
		isChoice = false;
	};
	for (const { 0: sign, index } of text.matchAll(SIGN)) {
		if (sign === "|") isChoice ||= depth > 0;
		if (sign !== "{" && (sign !== "}" || depth === 0)) continue;
		take(index);
		from = index + 1;
		depth += sign === "{" ? 1 : -1;
		if (depth === 0) endGroup();
	}
	take(text.length);
	if (depth > 0) endGroup();
	const plain = (part) => part.replace(ESCAPED, "$1");
	return head === null ? {
		hasChoice: false,
		head: plain(kept),
		tail: ""
	} : {
		hasChoice: true,
		head: plain(head),
		tail: plain(kept)
	};
}
function withoutComments(text) {
	const kept = [];
	const lineEnd = /$/gm;
	let [from, at, isClosed] = [
		0,
		text.indexOf("/"),
		true
	];
	while (at !== -1) {
		let end = -1;
		if (text[at + 1] === "/") {
			lineEnd.lastIndex = at;
			end = lineEnd.exec(text)?.index ?? text.length;
		} else if (text[at + 1] === "*" && isClosed) {
			const close = text.indexOf("*/", at + 2);
			isClosed = close !== -1;
			end = isClosed ? close + 2 : -1;
		}
		if (end !== -1) {
			kept.push(text.slice(from, at));
			from = end;
		}
		at = text.indexOf("/", Math.max(end, at + 1));
	}
	return kept.join("") + text.slice(from);
}
// src/workflow/saved-widgets.ts
var CONTROLS = new Set([
	"fixed",
	"increment",
	"decrement",
	"randomize"
]);
var FEW$1 = 40;
function isAsSaved(node, inputs) {
	const { widgets_values: values, widgets_values_named: named } = node;
	if (!Array.isArray(values) || values.length > FEW$1) return false;
	for (const name in inputs) {
		const value = inputs[name];
		if (typeof value === "object") continue;
		if (isRecord(named) ? named[name] !== value : !values.includes(value)) return false;
	}
	return !values.some((value, index) => value !== "fixed" && CONTROLS.has(value) && index > 0);
}
function readSaved(node) {
	const { widgets_values: values, widgets_values_named: named } = node;
	const linkable = (node.inputs ?? []).flatMap(({ widget }) => widget?.name ?? []);
	const certain = (names, list = []) => ({
		names,
		values: list,
		controlled: [...list.keys()].filter((index) => typeof list[index] === "number" && CONTROLS.has(list[index + 1])),
		among: new Set(list),
		linkable: new Set(linkable)
	});
	if (isRecord(values)) return certain(toWidgets(Object.keys(values), Object.values(values)));
	const names = Object.keys(named ?? {});
	if (!Array.isArray(values)) return certain(toWidgets(names, Object.values(named ?? {})));
	if (isRecord(named) && names.length === values.length) return certain(toWidgets(names, values));
	return certain(align(linkable, values), values);
}
function namesOf$2(saved, inputs) {
	if (saved.names !== null) return saved.names;
	const guessed = align(inOrder$1(inputs, saved.linkable), saved.values) ?? new Map();
	const isSeeded = [...guessed.values()].some(({ varies }) => varies);
	for (const [name, widget] of guessed) {
		widget.among = saved.among;
		widget.varies = isSeeded && typeof inputs[name] === "number";
		if (saved.values[widget.index] !== inputs[name] && !/seed/i.test(name)) widget.control = null;
	}
	if ([...guessed.values()].every(({ control }) => control === null)) for (const [name, widget] of seedAlone(saved, inputs)) guessed.set(name, {
		...widget,
		among: saved.among
	});
	return guessed;
}
function seedAlone({ values, controlled }, inputs) {
	const [index, ...elsewhere] = controlled;
	if (index === void 0 || elsewhere.length > 0) return new Map();
	const isSeed = (name) => /seed/i.test(name) && typeof inputs[name] === "number";
	const [name, ...others] = Object.keys(inputs).filter(isSeed);
	if (name === void 0 || others.length > 0) return new Map();
	return new Map([[name, savedAt(index, values[index + 1])]]);
}
function toWidgets(names, values) {
	return new Map(names.map((name, index) => {
		return [name, savedAt(index, names[index + 1]?.includes("control_") === true ? values[index + 1] : null)];
	}));
}
function savedAt(index, control) {
	const known = CONTROLS.has(control) ? String(control) : null;
	return {
		index,
		control: known,
		varies: known !== null && known !== "fixed"
	};
}
function controlOfPrimitive({ widgets_values: values }) {
	return Array.isArray(values) ? savedAt(0, values[1]).control : null;
}
function align(names, values) {
	const found = new Map();
	let index = 0;
	for (const [position, name] of names.entries()) {
		const spare = values.length - index - (names.length - position);
		const control = values[index + 1];
		const isControlled = spare > 0 && CONTROLS.has(control);
		found.set(name, savedAt(index, isControlled ? control : null));
		index += isControlled ? 2 : 1;
	}
	return names.length > 0 && index === values.length ? found : null;
}
function inOrder$1(inputs, linkable) {
	return Object.keys(inputs).filter((name) => !isLink(inputs[name]) || linkable.has(name));
}
// src/workflow/widgets-in-force.ts
function openWidgetsInForce(graph, executions) {
	const definitions = definitionsOf(graph);
	const findShown = createPromotionFinder();
	return (execution, widget, index) => {
		let value = readWidget(execution.node, widget, index);
		let [at, name] = [execution, widget];
		for (;;) {
			const inside = at.definition === null ? void 0 : definitions.get(at.definition);
			const instance = executions.get(at.instances.at(-1) ?? "");
			if (inside === void 0 || instance === void 0) return {
				value,
				holder: at,
				name
			};
			const shown = findShown(instance.node, inside, {
				node: at.node,
				widget: name
			});
			if (shown === void 0) return {
				value,
				holder: at,
				name
			};
			value = readWidget(instance.node, shown.name, shown.index) ?? value;
			[at, name] = [instance, shown.name];
		}
	};
}
// src/workflow/compare-values.ts
function isSameAsShown(given, value) {
	if (typeof given === "object" || typeof value === "object") return false;
	return String(given) === String(value) || typeof given === "string" && isMadeAtExport(given);
}
function remember$1(read) {
	const known = new Map();
	return (key) => {
		if (!known.has(key)) known.set(key, read(key));
		return known.get(key);
	};
}
function bare(value) {
	return isRecord(value) && Object.hasOwn(value, "__value__") ? value.__value__ : value;
}
function isMadeAtExport(value) {
	return value.endsWith("[temp]");
}
// src/checks/fixes/choose-model.ts
function chooseModel({ nodeIds, input, value, sameAs }, { workflow }) {
	if (sameAs === null) return [];
	const label = t("fixes.choose-model", { name: sameAs });
	return nodeIds.filter((nodeId) => nodeAt$1(workflow.prompt, nodeId)?.inputs[input] === value).map((nodeId) => ({
		kind: "set-widget",
		nodeId,
		widget: input,
		value: sameAs,
		label
	}));
}
// src/checks/fixes/download.ts
function toDownload({ url, path }) {
	const link = url === null ? null : asLink(url);
	return link === null ? null : {
		url: link,
		path
	};
}
function asLink(text) {
	let url;
	try {
		url = new URL(text);
	} catch {
		return null;
	}
	if (url.protocol !== "https:" || url.username !== "" || url.password !== "") return null;
	return maskKeys(url.href) === url.href && secretsIn(url.href).length === 0 ? url.href : null;
}
// src/checks/model-addresses.ts
function sentHash({ sha256, problem, stated_sha256: stated }) {
	return sha256 ?? (problem === "missing" ? stated : null);
}
var modelStated = defineCheck({
	code: "model-stated",
	severity: "note",
	when: "hashed",
	find: ({ facts }) => facts.models.filter(({ problem, stated_problem }) => problem === "missing" && stated_problem !== "differ").filter((model) => sentHash(model) !== null && isFound(model)).map(({ path, value, input, same_as: sameAs, node_ids: nodeIds }) => ({
		path,
		value,
		input,
		sameAs,
		nodeIds
	})),
	subject: ({ path }) => path,
	text: ({ path }) => textsOf$1("findings.model-stated", { path }),
	fixes: chooseModel,
	mayHold: ({ value, input }, now) => now.inputs[input] === value || !Object.hasOwn(now.inputs, input)
});
var modelUnpublished = defineCheck({
	code: "model-unpublished",
	severity: "note",
	when: "hashed",
	find: ({ facts, isHashed }) => unpublished(facts.models, isHashed),
	subject: () => "",
	text: ({ paths }) => textOf$2("findings.model-unpublished", paths)
});
var modelAddressUnknown = defineCheck({
	code: "model-address-unknown",
	severity: "ask",
	when: "plan",
	find: ({ newModels }) => unpublished(newModels ?? [], true),
	subject: () => "",
	covers: () => ({
		code: "model-unpublished",
		subject: ""
	}),
	text: ({ paths }) => textOf$2("findings.model-address-unknown", paths)
});
var MOST_PATHS$1 = 8;
function unpublished(models, isHashed) {
	const isSent = (model) => sentHash(model) !== null || !isHashed && model.problem === null;
	const found = models.filter((model) => model.weights && model.url === null && isSent(model));
	const nodeIds = [...new Set(found.flatMap(({ node_ids }) => node_ids))];
	return found.length === 0 ? [] : [{
		paths: found.map(({ path }) => path),
		nodeIds
	}];
}
function isFound({ weights, url }) {
	return weights || url !== null;
}
function textOf$2(key, paths) {
	return textsOf$1(key, {
		count: paths.length,
		path: paths[0] ?? "",
		paths: formatList(paths, MOST_PATHS$1)
	});
}
// src/checks/models.ts
function isGone(model) {
	return isBroken(model.problem) || model.problem === "missing" && model.url === null && !isStated(model);
}
var modelMissing = defineCheck({
	code: "model-missing",
	severity: "block",
	when: "facts",
	find: ({ facts }) => facts.models.filter((model) => isGone(model) && !isBroken(model.problem)).map(({ path, value, input, same_as: sameAs, stated_problem, node_ids: nodeIds }) => ({
		path,
		value,
		input,
		sameAs,
		...stated_problem === "unreadable" && { isMistyped: true },
		nodeIds
	})),
	subject: ({ path }) => path,
	text: ({ path, value, isMistyped }) => {
		const folder = ["models", ...path.split("/").slice(0, -1)].join("/");
		const texts = textsOf$1("findings.model-missing", {
			path,
			value,
			folder
		});
		return isMistyped ? {
			...texts,
			detail: t("findings.model-missing.detail-hash", { path })
		} : texts;
	},
	fixes: (finding, context) => [...chooseModel(finding, context), ...leaveOut(finding.nodeIds, context)],
	mayHold: hasValue
});
var modelRefused = defineCheck({
	code: "model-refused",
	severity: "block",
	when: "facts",
	find: ({ facts }) => facts.models.flatMap(({ path, value, problem, url, node_ids: nodeIds }) => isBroken(problem) ? [{
		path,
		value,
		problem,
		url,
		nodeIds
	}] : []),
	subject: ({ path }) => path,
	text: ({ path, problem }) => ({
		title: t("findings.model-refused.title", { path }),
		detail: describeModelProblem(problem),
		next: t("findings.model-refused.next")
	}),
	fixes: ({ nodeIds }, context) => leaveOut(nodeIds, context),
	download: toDownload,
	mayHold: hasValue
});
function describeModelProblem(problem) {
	return t(`problems.model.${problem}`);
}
function isBroken(problem) {
	return problem !== null && problem !== "missing" && problem !== "hash-differs";
}
var modelNotWeights = defineCheck({
	code: "model-not-weights",
	severity: "ask",
	when: "facts",
	runs: () => "may-fail",
	find: ({ facts }) => {
		const others = facts.models.filter(({ weights, problem }) => !weights && problem !== "missing");
		return [...groupBy(others, (model) => model.part_of ?? model.path)].map(([path, models]) => ({
			path,
			value: models[0]?.value ?? "",
			files: models.map((model) => model.path),
			nodeIds: nodesOf(models)
		}));
	},
	subject: ({ path }) => path,
	text: ({ path, files }) => {
		const names = files.map((file) => file === path ? file : file.slice(path.length + 1));
		return textsOf$1("findings.model-not-weights", {
			path,
			count: names.length,
			files: formatList(names, MOST_FILES)
		});
	},
	fixes: ({ nodeIds }, context) => leaveOut(nodeIds, context),
	mayHold: hasValue
});
var modelUnplaced = defineCheck({
	code: "model-unplaced",
	severity: "ask",
	when: "facts",
	runs: ({ where }) => where === "path" ? "fail" : "may-fail",
	find: ({ facts }) => facts.unplaced_models.map(({ node_ids: nodeIds, ...unplaced }) => ({
		...unplaced,
		nodeIds
	})),
	subject: ({ name, input, where }) => JSON.stringify([
		name,
		input,
		where
	]),
	text: ({ name, input, where }) => ({
		title: t("findings.model-unplaced.title", { name }),
		detail: t(`findings.model-unplaced.detail.${where}`, { input }),
		next: t(`findings.model-unplaced.next.${where}`)
	}),
	fixes: ({ nodeIds }, context) => leaveOut(nodeIds, context),
	mayHold: ({ input }, now, then) => now.inputs[input] === then.inputs[input]
});
var modelMayLoad = defineCheck({
	code: "model-may-load",
	severity: "note",
	when: "facts",
	find: (context) => context.facts.model_choosers.map(({ class_type: classType, node_ids: nodeIds }) => ({
		classType,
		nodes: nodeNames(context, nodeIds),
		nodeIds
	})),
	subject: ({ classType }) => classType,
	text: ({ nodes }) => textsOf$1("findings.model-may-load", {
		nodes: listNodes(nodes),
		count: nodes.length
	})
});
var modelUnhashed = defineCheck({
	code: "model-unhashed",
	severity: "ask",
	when: "hashed",
	runs: () => "fail",
	find: ({ facts, isHashed }) => facts.models.flatMap((model) => {
		const { path, value, url, problem, node_ids: nodeIds } = model;
		const isMissing = problem === "missing";
		const isKnown = isMissing ? url === null : problem !== null || !isHashed;
		return sentHash(model) !== null || isKnown ? [] : [{
			path,
			value,
			url,
			isMissing,
			nodeIds
		}];
	}),
	subject: ({ path }) => path,
	text: ({ path, isMissing }) => textsOf$1(isMissing ? "findings.model-unhashed" : "findings.model-unhashed.not-hashed", { path }),
	fixes: ({ nodeIds }, context) => leaveOut(nodeIds, context),
	download: toDownload,
	mayHold: hasValue
});
var modelDiffers = defineCheck({
	code: "model-differs",
	severity: "ask",
	when: "hashed",
	runs: () => "may-fail",
	find: ({ facts }) => facts.models.filter(differs$1).map(({ path, value, url, problem, node_ids: nodeIds }) => ({
		path,
		value,
		url,
		nodeIds,
		...problem === "missing" && { isMissing: true }
	})),
	subject: ({ path }) => path,
	text: ({ path, isMissing }) => textsOf$1(isMissing ? "findings.model-differs.stated" : "findings.model-differs", { path }),
	download: toDownload,
	mayHold: hasValue
});
function differs$1({ problem, sha256, stated_sha256: stated, stated_problem }) {
	if (problem === "missing") return stated_problem === "differ";
	if (problem !== null) return problem === "hash-differs";
	return sha256 !== null && stated !== null && stated.toLowerCase() !== sha256;
}
var MOST_FILES = 3;
function isStated(model) {
	return isFound(model) && sentHash(model) !== null;
}
function nodesOf(models) {
	return [...new Set(models.flatMap(({ node_ids }) => node_ids))];
}
function hasValue({ value }, now) {
	return Object.values(now.inputs).includes(value);
}
// src/checks/used-facts.ts
function keepUsed(facts, prompt, { outputs }) {
	const { ours, others } = findRunning(facts, prompt, outputs);
	const isRun = (id) => ours.has(id) || others.has(id) || !Object.hasOwn(prompt, id);
	const ofThose = (items) => items.flatMap((item) => {
		const ids = item.node_ids.filter(isRun);
		if (ids.length === item.node_ids.length) return [item];
		return ids.length === 0 ? [] : [{
			...item,
			node_ids: ids
		}];
	});
	const isOurs = ({ node_ids: ids }) => ids.length === 0 || ids.some((id) => ours.has(id) || !Object.hasOwn(prompt, id));
	const models = ofThose(facts.models);
	const files = ofThose(facts.files);
	const isLacking = (model) => isGone(model) && !isOurs(model);
	return {
		lacks: [...models.filter(isLacking).map(({ path, node_ids: nodeIds }) => ({
			kind: "model",
			path,
			nodeIds
		})), ...files.flatMap((file) => file.problem === null || isOurs(file) ? [] : [{
			kind: "file",
			path: file.path,
			problem: file.problem,
			nodeIds: file.node_ids
		}])],
		facts: {
			...facts,
			models: models.filter((model) => !isLacking(model)),
			files: files.filter((file) => file.problem === null || isOurs(file)),
			local_paths: ofThose(facts.local_paths),
			unplaced_models: ofThose(facts.unplaced_models),
			model_choosers: ofThose(facts.model_choosers),
			untracked_files: ofThose(facts.untracked_files),
			foreign_values: ofThose(facts.foreign_values),
			partner_nodes: ofThose(facts.partner_nodes)
		}
	};
}
function nodesThatRun(facts, prompt, { outputs }) {
	const { ours, others } = findRunning(facts, prompt, outputs);
	return (id) => ours.has(id) || others.has(id);
}
function findRunning({ definitions }, prompt, outputs) {
	const feeders = (id) => sourcesOf$1(prompt, id);
	const isOutput = new Map();
	for (const { node_ids: ids, output_node: is } of definitions) for (const id of ids) isOutput.set(id, is);
	const others = reach(Object.keys(prompt).filter((id) => isOutput.get(id) ?? true), feeders);
	if (outputs.length === 0) return {
		ours: others,
		others
	};
	return {
		ours: reach(outputs.map(({ nodeId }) => nodeId), feeders),
		others
	};
}
// src/checks/local-addresses.ts
var ADDRESS = new RegExp(String.raw`(?<![\w+.-])(?:${"https?|wss?|ftps?|sftp|rtsps?|rtmps?|tcp|udp|grpc|mqtts?|redis|mysql|postgres(?:ql)?|mongodb"})://(?:[^\s/?#@"'<>\\]{0,300}@)?(\[[0-9a-f:.]{2,45}\]|[\w.-]{1,253})(:\d{1,5})?(?![\w.-])`, "gi");
var BARE = /^(?:(localhost|127(?:\.\d{1,3}){3})(:\d{1,5})?|(\d{1,3}(?:\.\d{1,3}){3}|[\w.-]+\.local)(:\d{1,5}))(?:\/\S*)?$/i;
var LONGEST$4 = 1e5;
var localAddress = defineCheck({
	code: "local-address",
	severity: "ask",
	when: "facts",
	runs: () => "may-fail",
	find: ({ sent: { prompt }, facts, interface: io }) => {
		const named = addressesIn(prompt);
		if (named.length === 0) return [];
		const isRun = nodesThatRun(facts, prompt, io);
		return [...groupBy(named.filter(({ nodeId }) => isRun(nodeId)), ({ host, input, isDefault }) => JSON.stringify([
			host,
			input,
			isDefault
		])).values()].flatMap((same) => {
			const [first] = same;
			if (first === void 0) return [];
			const { host, input, isDefault } = first;
			return [{
				host,
				input,
				...isDefault && { isDefault },
				nodeIds: same.map(({ nodeId }) => nodeId)
			}];
		});
	},
	subject: ({ host, input, nodeIds }) => JSON.stringify([
		host,
		input,
		nodeIds
	]),
	text: ({ host, input, isDefault }) => textsOf$1(isDefault ? "findings.local-address.default" : "findings.local-address", {
		host,
		input
	}),
	fixes: ({ nodeIds, input }, context) => makeInput(nodeIds, input, context),
	mayHold: ({ input }, now, then) => now.inputs[input] === then.inputs[input]
});
function addressesIn(prompt) {
	const hostsOf = remember$1(hostsIn);
	return Object.keys(prompt).flatMap((nodeId) => {
		const { class_type: classType, inputs = {} } = nodeAt$1(prompt, nodeId) ?? {};
		const isDefault = inputKindOf(classType) !== void 0;
		const isOurs = isDefault || outputKindOf(classType) !== void 0;
		return Object.keys(inputs).flatMap((input) => {
			const value = inputs[input];
			if (isLink(value) || isOurs && input !== "value") return [];
			const text = typeof value === "string" ? value : typeof value === "object" ? JSON.stringify(value) : "";
			return hostsOf(text).map((host) => ({
				host,
				input,
				isDefault,
				nodeId
			}));
		});
	});
}
function hostsIn(text) {
	if (text.length > LONGEST$4) return [];
	const [, here, herePort = "", near, nearPort = ""] = BARE.exec(text.trim()) ?? [];
	const bare = here ? [[here, herePort]] : near ? [[near, nearPort]] : [];
	const named = text.includes("://") ? [...text.matchAll(ADDRESS)].map(([, host = "", port = ""]) => [host, port]) : [];
	const own = [...bare, ...named].filter(([host]) => isOfOwnNetwork(host));
	return [...new Set(own.map(([host, port]) => `${host.replace(/\.$/, "")}${port}`))];
}
// src/checks/modes.ts
var promptUntrusted = defineCheck({
	code: "prompt-untrusted",
	severity: "block",
	when: "canvas",
	find: ({ captured, executions }) => {
		const off = [...executions.values()].filter(({ id, mode }) => mode !== "active" && Object.hasOwn(captured.prompt, id));
		return off.length === 0 ? [] : [{
			frontend: frontendOf(captured.graph),
			nodeIds: off.map(({ id }) => id)
		}];
	},
	subject: () => "",
	text: ({ frontend }) => {
		const texts = textsOf$1("findings.prompt-untrusted");
		const version = frontend === "" ? "" : t("findings.prompt-untrusted.version", { frontend });
		return {
			...texts,
			detail: joinSentences([texts.detail, version])
		};
	}
});
var inputMuted = defineCheck({
	code: "input-muted",
	severity: "note",
	when: "canvas",
	find: (context) => inputsThatAre("muted", context),
	subject: () => "",
	text: (finding) => textsOf$1("findings.input-muted", namesOf$1(finding))
});
var inputBypassed = defineCheck({
	code: "input-bypassed",
	severity: "note",
	when: "canvas",
	find: (context) => inputsThatAre("bypassed", context),
	subject: () => "",
	text: (finding) => textsOf$1("findings.input-bypassed", namesOf$1(finding))
});
function inputsThatAre(mode, { captured, executions, interface: io }) {
	const editableAt = openEditables(captured.graph, executions);
	const kept = new Set(io.inputs.map(({ inputId }) => inputId));
	const off = [...executions.values()].filter((execution) => execution.mode === mode && inputKindOf(execution.node.type) !== void 0).map(({ id: nodeId }) => {
		const { value } = editableAt(nodeId, "input_id", 0);
		return {
			nodeId,
			inputId: typeof value === "string" && value.trim() !== "" ? value : `#${nodeId}`
		};
	}).filter(({ inputId }) => !kept.has(inputId));
	const inputIds = [...new Set(off.map(({ inputId }) => inputId))];
	return off.length === 0 ? [] : [{
		inputIds,
		nodeIds: off.map(({ nodeId }) => nodeId)
	}];
}
var MOST_NAMES$3 = 6;
function namesOf$1({ inputIds }) {
	return {
		count: inputIds.length,
		names: formatList(inputIds, MOST_NAMES$3)
	};
}
function frontendOf(graph) {
	const version = graph.extra?.frontendVersion;
	return typeof version === "string" ? version : "";
}
// src/checks/numbers.ts
var INT_CLASS = "RunflowInputInt";
var MOST$1 = 18446744073709551615n;
var LEAST = -9223372036854775808n;
var numberOutOfRange = defineCheck({
	code: "number-out-of-range",
	severity: "block",
	when: "canvas",
	find: (_, once) => once(findRounded).outOfRange,
	subject: subjectOf$2,
	text: ({ widget, sent }) => textsOf$1("findings.number-out-of-range", {
		widget,
		sent
	})
});
var numberInexact = defineCheck({
	code: "number-inexact",
	severity: "note",
	when: "canvas",
	find: (_, once) => once(findRounded).inexact,
	subject: subjectOf$2,
	text: ({ widget, sent }) => textsOf$1("findings.number-inexact", {
		widget,
		sent
	})
});
function findRounded({ sent: { prompt } }) {
	const outOfRange = [];
	const inexact = [];
	for (const nodeId of Object.keys(prompt)) {
		const { class_type: classType, inputs = {} } = prompt[nodeId] ?? {};
		for (const widget of Object.keys(inputs)) {
			const input = inputs[widget];
			if (isHarmless(input) || isLink(input)) continue;
			const isOurs = classType === INT_CLASS && widget === "value";
			for (const value of integersIn(input)) sort(value, nodeId, widget, isOurs);
		}
	}
	return {
		outOfRange,
		inexact
	};
	function sort(value, nodeId, widget, isOurs) {
		if (Number.isSafeInteger(value)) return;
		const sent = JSON.stringify(value);
		const whole = sent.includes("e") ? null : BigInt(sent);
		if (isOurs && (whole === null || whole > MOST$1 || whole < LEAST)) outOfRange.push({
			widget,
			sent,
			nodeIds: [nodeId]
		});
		else if (whole !== null) inexact.push({
			widget,
			sent,
			nodeIds: [nodeId]
		});
	}
}
function subjectOf$2({ widget, sent, nodeIds }) {
	return JSON.stringify([
		nodeIds,
		widget,
		sent
	]);
}
function isHarmless(value) {
	return typeof value === "string" || Number.isSafeInteger(value);
}
function integersIn(value) {
	if (typeof value === "number") return Number.isInteger(value) ? [value] : [];
	if (typeof value !== "object" || value === null) return [];
	return Object.values(value).flatMap(integersIn);
}
// src/checks/pack-additions.ts
var valueFromPack = defineCheck({
	code: "value-from-pack",
	severity: "ask",
	when: "facts",
	runs: () => "may-fail",
	find: (context) => context.facts.foreign_values.map(({ class_type: classType, input, value, node_ids: nodeIds }) => ({
		classType,
		input,
		value,
		nodes: nodeNames(context, nodeIds),
		nodeIds
	})),
	subject: ({ classType, input, value }) => JSON.stringify([
		classType,
		input,
		value
	]),
	text: ({ nodes, input, value }) => textsOf$1("findings.value-from-pack", {
		nodes: listNodes(nodes),
		input,
		value
	}),
	mayHold: ({ input }, now, then) => now.inputs[input] === then.inputs[input]
});
var fileUntracked = defineCheck({
	code: "file-untracked",
	severity: "ask",
	when: "facts",
	runs: () => "may-fail",
	find: ({ facts }) => facts.untracked_files.map(({ path, directory, input, node_ids: nodeIds }) => ({
		path,
		directory,
		input,
		nodeIds
	})),
	subject: ({ path, directory, input }) => JSON.stringify([
		path,
		directory,
		input
	]),
	text: ({ path, directory }) => textsOf$1("findings.file-untracked", {
		path,
		directory
	}),
	mayHold: ({ input }, now, then) => now.inputs[input] === then.inputs[input]
});
// src/checks/package-conflicts.ts
var MOST_NAMES$2 = 4;
var MOST_CLAIMS = 6;
var packageMayClash = defineCheck({
	code: "package-may-clash",
	severity: "note",
	when: "facts",
	find: ({ facts }) => facts.package_conflicts.map(({ node_ids: nodeIds, ...conflict }) => ({
		...conflict,
		nodeIds
	})),
	subject: ({ kind, packages }) => JSON.stringify([kind, ...packages]),
	text: ({ kind, packages, module, here, claims }) => {
		const directories = [...new Set(claims.map(({ directory }) => directory))];
		const about = kind === "python" && packages.length === 0 ? "pack" : kind;
		const named = {
			packages: formatList(packages, MOST_NAMES$2),
			directories: formatList(directories, MOST_NAMES$2),
			count: directories.length,
			claims: formatList(claims.map((claim) => t("findings.package-may-clash.claim", claim)), MOST_CLAIMS),
			module: module ?? "",
			isHere: here !== null,
			here: here ?? ""
		};
		return {
			title: t(`findings.package-may-clash.title.${about}`, named),
			detail: t(`findings.package-may-clash.detail.${about}`, named),
			next: t(`findings.package-may-clash.next.${about}`, named)
		};
	}
});
// src/checks/packages.ts
var MOST_PACKAGES = 6;
var packageSource = defineCheck({
	code: "package-source",
	severity: "note",
	when: "facts",
	find: ({ facts }) => facts.package_sources.length === 0 ? [] : [{
		packages: facts.package_sources,
		nodeIds: []
	}],
	text: ({ packages }) => textsOf$1("findings.package-source", {
		count: packages.length,
		packages: formatList(packages.map(describe), MOST_PACKAGES)
	})
});
function describe({ name, kind, address }) {
	return address === null ? t(`findings.package-source.here.${kind}`, { name }) : t("findings.package-source.from", {
		name,
		address: maskKeys(address)
	});
}
// src/workflow/aux-ids.ts
var REPOSITORY = /^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/(?!\.{1,2}$)[\w.-]{1,100}$/;
function findAuxIds({ prompt, graph }, executions = walkGraph(graph)) {
	const found = Object.create(null);
	for (const { id, node } of executions) {
		const named = node.properties?.aux_id;
		if (typeof named === "string" && REPOSITORY.test(named) && Object.hasOwn(prompt, id)) found[id] = named;
	}
	return found;
}
// src/checks/pack-names.ts
function readPackNames(packs) {
	const roots = new Map();
	for (const { directory, root } of packs) roots.set(directory, (roots.get(directory) ?? new Set()).add(root));
	return ({ directory, root }) => root !== null && (roots.get(directory)?.size ?? 0) > 1 ? {
		directory,
		root
	} : { directory };
}
function labelOf({ directory, root }) {
	if (root === void 0) return directory;
	return root === 0 ? t("findings.pack-place.own", { directory }) : t("findings.pack-place.other", {
		directory,
		number: root
	});
}
function packKey({ directory, root }) {
	return root === void 0 ? directory : `${root}/${directory}`;
}
function labelOfKey(key) {
	const [root, directory] = key.split("/");
	return directory === void 0 ? key : labelOf({
		directory,
		root: Number(root)
	});
}
// src/checks/packs.ts
var packUnpinned = defineCheck({
	code: "pack-unpinned",
	severity: "ask",
	when: "facts",
	runs: () => "fail",
	find: (_, once) => once(readPacks).flatMap(({ pack, told, location, searched }) => {
		if (pack.commit !== null || isPrivate(location, searched)) return [];
		const because = whyNoCommit(pack.git_problem);
		const found = {
			...searched && { searched },
			...because && { because }
		};
		return [{
			...told,
			canSearch: location !== null,
			...found
		}];
	}),
	subject: (pack) => packKey(pack),
	text: (finding) => ({
		title: t("findings.pack-unpinned.title", { directory: labelOf(finding) }),
		detail: withSearch(withWhy(t("findings.pack-unpinned.detail"), finding.because), finding.searched, "pack"),
		next: nextOfUnpinned(finding)
	}),
	fixes: ({ nodeIds }, context) => leaveOut(nodeIds, context),
	commitSearch: ({ directory, canSearch, searched }) => toSearch({
		directory,
		sought: "commit"
	}, canSearch, searched)
});
function nextOfUnpinned({ because, canSearch, searched }) {
	const next = nextAfterWhy(because);
	if (next !== null) return next;
	if (!canSearch) return t("findings.pack-unpinned.next-unpublished");
	return t(isSettled$1(searched) ? "findings.pack-unpinned.next" : "findings.pack-unpinned.next-search");
}
var packPrivate = defineCheck({
	code: "pack-private",
	severity: "ask",
	when: "facts",
	runs: () => "fail",
	find: (_, once) => once(readPacks).flatMap(({ pack, told, location, searched }) => {
		const { origin, commit, public_access } = pack;
		if (commit === null && location !== null && isPrivate(location, searched)) return [{
			...told,
			origin: location,
			canVerify: false
		}];
		return isKnownPrivate(pack) && origin !== null && public_access === "private" ? [{
			...told,
			origin,
			canVerify: isOnCommitHost(origin)
		}] : [];
	}),
	subject: (pack) => packKey(pack),
	text: ({ origin, canVerify, ...pack }) => textsOf$1("findings.pack-private", {
		directory: labelOf(pack),
		origin: maskKeys(origin),
		canVerify
	}),
	fixes: ({ nodeIds }, context) => leaveOut(nodeIds, context),
	commitSearch: ({ canVerify }) => toPublicCheck(canVerify)
});
var packOrigin = defineCheck({
	code: "pack-origin",
	severity: "ask",
	when: "facts",
	runs: () => "fail",
	find: (_, once) => once(readPacks).flatMap(({ pack, told, location, searched }) => {
		const { origin, commit, origin_unread } = pack;
		if (commit === null || isKnownPrivate(pack) || isPublicOrigin(origin)) return [];
		const canSearch = origin === null && location !== null;
		const unread = origin_unread && { isUnread: true };
		return [{
			...told,
			origin,
			canSearch,
			...unread,
			...origin === null && searched && { searched }
		}];
	}),
	subject: (pack) => packKey(pack),
	text: ({ origin, isUnread, canSearch, searched, ...pack }) => ({
		title: t("findings.pack-origin.title", { directory: labelOf(pack) }),
		detail: withSearch(origin === null ? t(isUnread ? "findings.pack-origin.detail-unread" : "findings.pack-origin.detail") : t("findings.pack-origin.detail-not-public", { origin: maskKeys(origin) }), searched, "pack"),
		next: t(canSearch && !isSettled$1(searched) ? "findings.pack-origin.next-search" : "findings.pack-origin.next")
	}),
	fixes: ({ nodeIds }, context) => leaveOut(nodeIds, context),
	commitSearch: ({ directory, canSearch, searched }) => toSearch({
		directory,
		sought: "origin"
	}, canSearch, searched)
});
var packUnpushed = defineCheck({
	code: "pack-unpushed",
	severity: "ask",
	when: "facts",
	runs: () => "fail",
	find: (_, once) => once(readPacks).flatMap(({ pack, told }) => {
		const { origin, commit, pushed, public_access } = pack;
		if (commit === null || isKnownPrivate(pack) || pushed !== false) return [];
		const isConfirmed = public_access === "unpushed";
		return [{
			...told,
			commit,
			isConfirmed,
			canVerify: isOnCommitHost(origin)
		}];
	}),
	subject: (pack) => packKey(pack),
	text: ({ commit, isConfirmed, canVerify, ...pack }) => textsOf$1("findings.pack-unpushed", {
		directory: labelOf(pack),
		commit: commit.slice(0, 10),
		isConfirmed,
		canVerify
	}),
	fixes: ({ nodeIds }, context) => leaveOut(nodeIds, context),
	commitSearch: ({ canVerify }) => toPublicCheck(canVerify)
});
var packDirty = defineCheck({
	code: "pack-dirty",
	severity: "note",
	when: "facts",
	find: (_, once) => once(readPacks).flatMap(({ pack, told }) => pack.dirty === true ? [told] : []),
	subject: (pack) => packKey(pack),
	text: (pack) => textsOf$1("findings.pack-dirty", { directory: labelOf(pack) })
});
var packSubmodules = defineCheck({
	code: "pack-submodules",
	severity: "note",
	when: "facts",
	find: (_, once) => once(readPacks).flatMap(({ pack: { empty_submodules: paths }, told }) => paths.length > 0 ? [{
		...told,
		paths
	}] : []),
	subject: (pack) => packKey(pack),
	text: ({ paths, ...pack }) => textsOf$1("findings.pack-submodules", {
		directory: labelOf(pack),
		paths: formatList(paths, MOST_PATHS)
	})
});
var MOST_PATHS = 6;
function readPacks({ facts, sent, executions, commitSearch = null }) {
	const auxIds = findAuxIds(sent, executions.values());
	const nameOf = readPackNames(facts.packs);
	return facts.packs.map((pack) => ({
		pack,
		told: {
			...nameOf(pack),
			nodeIds: placesOf$1(pack)
		},
		location: searchAddressOf(pack, auxIds),
		searched: searchedFor(pack, commitSearch)
	}));
}
function placesOf$1({ classes, node_ids: nodeIds }) {
	return classes.some((name) => ownClasses.has(name)) ? [] : nodeIds;
}
var ownClasses = new Set([
	...Object.keys(INPUT_CLASSES),
	...Object.keys(OUTPUT_CLASSES),
	...SAVE_CLASSES
]);
function isPrivate(location, searched) {
	return searched === "private" && location !== null;
}
function isKnownPrivate({ origin, commit, public_access }) {
	return commit !== null && origin !== null && public_access === "private";
}
// src/checks/partner-nodes.ts
var partnerNode = defineCheck({
	code: "partner-node",
	severity: "ask",
	when: "facts",
	runs: () => "may-fail",
	find: (context) => [...groupBy(context.facts.partner_nodes, ({ service }) => service)].map(([service, found]) => {
		const nodeIds = found.flatMap(({ node_ids }) => node_ids);
		return {
			service,
			classTypes: found.map(({ class_type: classType }) => classType),
			nodes: nodeNames(context, nodeIds),
			nodeIds
		};
	}),
	subject: ({ service }) => service ?? "",
	text: ({ service, nodes }) => {
		const named = {
			nodes: listNodes(nodes),
			count: nodes.length
		};
		const texts = textsOf$1("findings.partner-node", {
			...named,
			service: service ?? ""
		});
		return service === null ? {
			...texts,
			title: t("findings.partner-node.title-unnamed", named)
		} : texts;
	},
	fixes: ({ nodeIds }, context) => leaveOut(nodeIds, context)
});
// src/checks/replaced-classes.ts
var classReplaced = defineCheck({
	code: "class-replaced",
	severity: "ask",
	when: "facts",
	runs: () => "may-fail",
	find: ({ facts }) => facts.replaced_classes.map(({ class_type: classType, runs_as: runsAs, node_ids: nodeIds }) => ({
		classType,
		runsAs,
		nodeIds
	})),
	subject: ({ classType }) => classType,
	text: ({ classType, runsAs }) => textsOf$1("findings.class-replaced", {
		classType,
		runsAs
	})
});
// src/checks/source-unverified.ts
var sourceUnverified = defineCheck({
	code: "source-unverified",
	severity: "note",
	when: "facts",
	find: ({ facts, commitSearch = null }) => {
		const nameOf = readPackNames(facts.packs);
		const packs = facts.packs.map((pack) => ({
			...pack,
			name: packKey(nameOf(pack)),
			pack
		}));
		const known = [{
			...facts.comfyui,
			name: "ComfyUI",
			pack: null
		}, ...packs].filter(({ commit }) => commit !== null);
		const reachable = known.filter(({ origin, pushed }) => isPublicOrigin(origin) && pushed !== false);
		const unasked = reachable.filter(({ public_access }) => public_access === null);
		const canAsk = unasked.filter(({ origin }) => isOnCommitHost(origin));
		const unsure = reachable.filter(({ public_access }) => public_access === "unknown");
		const notAsked = canAsk.filter((source) => !isWellKnown(source));
		const edits = known.filter(({ dirty }) => dirty === null);
		const reasons = edits.flatMap(({ name, git_problem: problem }) => problem ? [{
			name,
			problem
		}] : []);
		const found = {
			unasked: namesOf(notAsked),
			elsewhere: namesOf(unasked.filter(({ origin }) => !isOnCommitHost(origin))),
			unsure: namesOf(unsure),
			edits: namesOf(edits)
		};
		if (Object.values(found).every((names) => names.length === 0)) return [];
		const stopped = found.unasked.length > 0 ? stoppedOf(commitSearch) : null;
		return [{
			...found,
			...reasons.length > 0 && { reasons },
			unanswered: namesOf(stopped === null ? notAsked.filter(({ pack }) => isUnanswered(pack, commitSearch)) : []),
			questions: found.unasked.length + unsure.length === 0 ? 0 : canAsk.length + unsure.length,
			...stopped,
			nodeIds: []
		}];
	},
	text: (finding) => {
		const isUnasked = finding.unasked.length > 0;
		return {
			title: t(isUnasked ? "findings.source-unverified.title-unasked" : "findings.source-unverified.title"),
			detail: joinSentences(describeUnknown(finding)),
			next: t(isUnasked ? "findings.source-unverified.next-unasked" : "findings.source-unverified.next")
		};
	},
	commitSearch: ({ questions }) => questions > 0 ? {
		kind: "check-public",
		questions
	} : null
});
var WELL_KNOWN = new Set([
	"https://github.com/comfyanonymous/comfyui",
	"https://github.com/comfy-org/comfyui",
	"https://github.com/runflow-io/comfyui-runflow"
]);
function isWellKnown({ origin, pushed }) {
	return pushed === true && origin !== null && WELL_KNOWN.has(origin.toLowerCase());
}
var MOST_NAMES$1 = 12;
function describeUnknown(finding) {
	const { unasked, elsewhere, unsure, edits, reasons = [], unanswered, stopped } = finding;
	const problems = new Map(reasons.map(({ name, problem }) => [name, problem]));
	const listed = (names) => formatList(names, MOST_NAMES$1);
	const sentence = (what, names) => names.length === 0 ? "" : t(`findings.source-unverified.${what}`, { names: listed(names) });
	return [
		sentence("unasked", unasked.map(labelOfKey)),
		sentence("elsewhere", elsewhere.map(labelOfKey)),
		sentence("unsure", unsure.map(labelOfKey)),
		sentence("edits", edits.map((name) => nameUnread(labelOfKey(name), problems.get(name) ?? null))),
		unanswered.length === 0 ? "" : t("search.unanswered", {
			host: COMMIT_HOST,
			names: listed(unanswered.map(labelOfKey))
		}),
		stopped === void 0 ? "" : describeStop({ stopped })
	];
}
function namesOf(sources) {
	return sources.map(({ name }) => name);
}
// src/workflow/cycles.ts
function findCycles(items, sources) {
	const found = [];
	const order = new Map();
	const low = new Map();
	const open = [];
	const isOpen = new Set();
	for (const start of items) {
		if (order.has(start)) continue;
		const path = [enter(start)];
		for (let step = path.at(-1); step !== void 0; step = path.at(-1)) {
			const { item, rest } = step;
			const next = rest.next();
			if (next.done !== true) {
				if (!order.has(next.value)) path.push(enter(next.value));
				else if (isOpen.has(next.value)) lower(item, order.get(next.value));
				continue;
			}
			path.pop();
			const reader = path.at(-1);
			if (reader !== void 0) lower(reader.item, low.get(item));
			if (low.get(item) === order.get(item)) close(item);
		}
	}
	return found;
	function enter(item) {
		order.set(item, order.size);
		low.set(item, order.size - 1);
		open.push(item);
		isOpen.add(item);
		return {
			item,
			rest: sources(item)[Symbol.iterator]()
		};
	}
	function lower(item, to) {
		const known = low.get(item);
		if (known !== void 0 && to !== void 0 && to < known) low.set(item, to);
	}
	function readsItself(item) {
		for (const source of sources(item)) if (source === item) return true;
		return false;
	}
	function close(item) {
		const group = open.splice(open.lastIndexOf(item));
		for (const each of group) isOpen.delete(each);
		if (group.length > 1 || readsItself(item)) found.push(group);
	}
}
// src/checks/python-numbers.ts
var ASCII = /^[\t-\r -~]*$/;
var NEVER = /[^\p{ASCII}\p{Nd}\s\x85]/u;
var LONGEST$3 = 400;
var DIGITS = "\\d+(?:_\\d+)*";
var WHOLE = new RegExp(`^[+-]?${DIGITS}$`);
var DECIMAL = new RegExp(`^[+-]?(?:${DIGITS}\\.?(?:${DIGITS})?|\\.${DIGITS})(?:e[+-]?${DIGITS})?$`, "i");
var NO_NUMBER = /^[+-]?nan$/i;
var ENDLESS = /^([+-]?)inf(?:inity)?$/i;
function asCompared(value, type, hasRange) {
	if (type === "INT") return asInt(value);
	if (type === "FLOAT") return asFloat(value);
	if (!hasRange) return null;
	if (typeof value === "number" && type !== "STRING" && type !== "BOOLEAN") return asWritten(value);
	if (type === null) return null;
	if (type === "BOOLEAN") return isTrue(value) ? 1 : 0;
	return typeof value === "boolean" && type !== "STRING" ? Number(value) : "refused";
}
function isTrue(value) {
	return typeof value === "object" && value !== null ? Object.keys(value).length > 0 : Boolean(value);
}
function asInt(value) {
	if (typeof value === "number") return wholeOf(value);
	if (typeof value === "boolean") return value ? 1n : 0n;
	if (typeof value !== "string") return "refused";
	if (!isPlain$1(value)) return unplain(value);
	const text = value.trim();
	return WHOLE.test(text) ? BigInt(text.replaceAll("_", "").replace(/^\+/, "")) : "refused";
}
function asFloat(value) {
	if (typeof value === "number") return value;
	if (typeof value === "boolean") return value ? 1 : 0;
	if (typeof value !== "string") return "refused";
	if (!isPlain$1(value)) return unplain(value);
	const text = value.trim();
	if (NO_NUMBER.test(text)) return NaN;
	const endless = ENDLESS.exec(text);
	if (endless) return endless[1] === "-" ? -Infinity : Infinity;
	return DECIMAL.test(text) ? Number(text.replaceAll("_", "")) : "refused";
}
function asWritten(value) {
	if (Number.isSafeInteger(value)) return value;
	const text = JSON.stringify(value);
	return /^-?\d+$/.test(text) ? BigInt(text) : value;
}
function boundOf(text) {
	if (text === null) return null;
	if (/^-?\d+$/.test(text)) return BigInt(text);
	const bound = text.trim() === "" ? NaN : Number(text);
	return Number.isNaN(bound) ? null : bound;
}
function wholeOf(value) {
	if (!Number.isFinite(value)) return "refused";
	const written = asWritten(value);
	return typeof written === "bigint" || Number.isSafeInteger(written) ? written : BigInt(Math.trunc(written));
}
function unplain(text) {
	if (NEVER.test(text)) return "refused";
	return ASCII.test(text) && /[^\d_+\-.eE\s]/.test(text.trim()) && text.trim().length > LONGEST$3 ? "refused" : "unknown";
}
function isPlain$1(text) {
	return text.length <= LONGEST$3 && ASCII.test(text);
}
// src/checks/socket-types.ts
function fits(from, to) {
	if (from === null || to === null || from === to || from === "*" || to === "*") return true;
	if (isNoText(from) || isNoText(to)) return isList(from) && to === "COMBO";
	const [given, taken] = [from, to].map((types) => new Set(types.split(",").map((type) => type.trim())));
	if (given === void 0 || taken === void 0 || given.has("*") || taken.has("*")) return true;
	return [...given].some((type) => taken.has(type));
}
function isList(type) {
	return type.startsWith("[");
}
function isNoText(type) {
	return isList(type) || type.startsWith("(");
}
function typeWord(type) {
	if (type === null || isList(type)) return "COMBO";
	return isNoText(type) ? type.slice(1, type.indexOf(" ")) : type;
}
// src/checks/prompt-faults.ts
var OWN_IDS = new Set(["input_id", "output_id"]);
var OWN_INT = "RunflowInputInt";
var CONVERTED = new Set([
	"INT",
	"FLOAT",
	"STRING",
	"BOOLEAN"
]);
var LONGEST$2 = 80;
function findPromptFaults({ sent: { prompt }, facts, interface: io }) {
	const known = readDefinitions(facts.definitions);
	const { all, followed } = readLinks(prompt, known);
	const outputs = Object.keys(prompt).filter((id) => known.get(id)?.definition.output_node);
	const own = io.outputs.map(({ nodeId }) => nodeId).filter((id) => Object.hasOwn(prompt, id));
	const ours = reach(io.outputs.length === 0 ? outputs : own, (id) => followed.get(id) ?? []);
	const others = [...reach(outputs, (id) => followed.get(id) ?? [])].filter((id) => !ours.has(id));
	const faultsOf = (id) => judgeNode(prompt, id, known);
	const cycles = findCycles([...ours, ...others], (id) => all.get(id) ?? []).map((nodeIds) => cycleOf(prompt, nodeIds));
	const isOurs = ({ nodeIds }) => nodeIds.some((id) => ours.has(id));
	return {
		blocking: [...[...ours].flatMap(faultsOf), ...cycles.filter(isOurs)],
		others: [...others.flatMap(faultsOf), ...cycles.filter((cycle) => !isOurs(cycle))]
	};
}
function readDefinitions(definitions) {
	const known = new Map();
	for (const definition of definitions) {
		const inputs = definition.inputs && new Map(definition.inputs.map((input) => [input.name, withRange(input)]));
		const required = definition.inputs?.filter((input) => input.required).map(({ name }) => name) ?? [];
		for (const id of definition.node_ids) known.set(id, {
			definition,
			inputs,
			required
		});
	}
	return known;
}
function withRange(input) {
	return {
		...input,
		from: boundOf(input.min),
		to: boundOf(input.max)
	};
}
function readLinks(prompt, known) {
	const all = new Map();
	const followed = new Map();
	for (const id of Object.keys(prompt)) {
		const declared = known.get(id)?.inputs ?? null;
		const given = nodeAt$1(prompt, id)?.inputs ?? {};
		const sources = [];
		const undeclared = [];
		for (const name of Object.keys(given)) {
			const value = given[name];
			if (!isLink(value) || !Object.hasOwn(prompt, value[0])) continue;
			(declared === null || declared.has(name) ? sources : undeclared).push(value[0]);
		}
		followed.set(id, sources);
		all.set(id, undeclared.length === 0 ? sources : [...sources, ...undeclared]);
	}
	return {
		all,
		followed
	};
}
function cycleOf(prompt, nodeIds) {
	const [first = ""] = nodeIds;
	return {
		kind: "prompt-cycle",
		classType: nodeAt$1(prompt, first)?.class_type ?? "",
		input: "",
		nodeIds
	};
}
function judgeNode(prompt, id, known) {
	const node = nodeAt$1(prompt, id);
	const classType = node?.class_type;
	if (node === void 0 || classType === void 0) return [];
	const about = known.get(id);
	if (about?.definition.unreadable) return [{
		kind: "class-unreadable",
		classType,
		input: "",
		nodeIds: [id]
	}];
	const faults = [];
	for (const name of about?.required ?? []) if (!Object.hasOwn(node.inputs, name) && !(OWN_IDS.has(name) && isInterfaceClass$1(classType))) faults.push({
		kind: "input-missing",
		classType,
		input: name,
		folder: folderOf(about, name),
		nodeIds: [id]
	});
	for (const name of Object.keys(node.inputs)) {
		const value = node.inputs[name];
		const input = about?.inputs?.get(name);
		const at = {
			classType,
			input: name,
			nodeIds: [id]
		};
		const fault = Array.isArray(value) ? judgeLink(prompt, value, input, at, known) : input && !(classType === OWN_INT && name === "value") ? judgeValue(unwrapped(value), input, at) ?? judgeWrapped(prompt, unwrapped(value), input, at) : null;
		if (fault !== null) faults.push(fault);
	}
	return faults;
}
function folderOf(about, name) {
	return about?.inputs?.get(name)?.empty_folder ?? null;
}
function isInterfaceClass$1(classType) {
	return inputKindOf(classType) !== void 0 || outputKindOf(classType) !== void 0;
}
function judgeLink(prompt, value, input, at, known) {
	if (value.length === 2 && typeof value[1] === "boolean") return judgeLink(prompt, [value[0], Number(value[1])], input, at, known);
	if (!isLink(value)) return input === void 0 ? null : brokenLink(value.length === 2 ? "pair" : "list", value, at);
	const [from, number] = value;
	if (!Object.hasOwn(prompt, from)) return brokenLink("gone", value, at);
	const outputs = known.get(from)?.definition.outputs;
	if (input === void 0 || outputs == null) return null;
	const output = Number.isInteger(number) ? outputs.at(number) : void 0;
	if (output === void 0) return brokenLink("slot", value, at);
	if ((known.get(at.nodeIds[0] ?? "")?.definition.judges_types ?? true) || fits(output.type, input.type)) return null;
	return {
		kind: "type-mismatch",
		source: from,
		from: typeWord(output.type),
		to: typeWord(input.type),
		...at
	};
}
function brokenLink(broken, [source, slot], at) {
	return {
		kind: "link-broken",
		broken,
		source: String(source),
		slot: String(slot),
		...at
	};
}
function unwrapped(value) {
	return typeof value === "object" && value !== null && "__value__" in value ? value.__value__ : value;
}
function judgeValue(value, input, at) {
	const { type, choices, judged_by_class: isJudged } = input;
	const hasRange = !isJudged && (input.min !== null || input.max !== null);
	const number = asCompared(value, type, hasRange && choices === null);
	if (number === "refused") return {
		kind: "value-not-number",
		value: value === null ? "" : asText(value),
		...at
	};
	if (hasRange && number !== null && number !== "unknown") {
		const end = endBeyond(number, input);
		if (end !== null) return {
			kind: "value-out-of-range",
			sent: asText(value),
			end,
			limit: String(input[end]),
			...at
		};
	}
	if (choices === null) return null;
	const { absent, absent_in: holders, listed, count } = choices;
	const notOffered = (one) => ({
		kind: "value-not-offered",
		value: one,
		listed,
		count,
		folder: input.empty_folder,
		...at
	});
	if (!isJudged && holders.includes(at.nodeIds[0] ?? "")) return notOffered(asText(value).slice(0, LONGEST$2));
	const isEmpty = value === "" && input.upload && input.required;
	if (absent.length === 0 || isJudged && !isEmpty) return null;
	const missing = [value].flat().find((one) => absent.some((each) => each === one));
	return missing === void 0 ? null : notOffered(missing);
}
function asText(value) {
	return typeof value === "string" ? value : JSON.stringify(value);
}
function judgeWrapped(prompt, value, input, at) {
	return CONVERTED.has(input.type ?? "") || !isLink(value) || Object.hasOwn(prompt, value[0]) ? null : brokenLink("gone", value, at);
}
function endBeyond(number, { from, to }) {
	if (from !== null && number < from) return "min";
	return to !== null && number > to ? "max" : null;
}
// src/checks/validity.ts
function blocking(kind) {
	return defineCheck({
		code: kind,
		severity: "block",
		when: "facts",
		find: (_, once) => once(findNamedFaults).blocking.filter((fault) => fault.kind === kind),
		subject: (finding) => subjectOf$1(finding),
		text: (finding) => textOf$1(finding),
		mayHold: (finding, now, then) => mayHold$1(finding, now, then)
	});
}
var classUnreadable = blocking("class-unreadable");
var inputMissing = {
	...blocking("input-missing"),
	together: {
		key: needyNode,
		text: (faults) => textOfNeeds(faults)
	}
};
var linkBroken = blocking("link-broken");
var typeMismatch = blocking("type-mismatch");
var valueNotOffered = blocking("value-not-offered");
var valueNotNumber = blocking("value-not-number");
var promptCycle = blocking("prompt-cycle");
var valueOutOfRange = {
	...blocking("value-out-of-range"),
	covers: ({ nodeIds, input, sent }) => ({
		code: "number-inexact",
		subject: JSON.stringify([
			nodeIds,
			input,
			sent
		])
	})
};
function findNamedFaults(context) {
	const { blocking, others } = findPromptFaults(context);
	const named = (fault) => ({
		...fault,
		node: nodeName(context, fault.nodeIds[0] ?? ""),
		..."source" in fault && { giver: nodeName(context, fault.source) }
	});
	return {
		blocking: blocking.map(named),
		others: others.map(named)
	};
}
var partRefused = defineCheck({
	code: "part-refused",
	severity: "note",
	when: "facts",
	find: ({ lacks = [] }, once) => [...once(findNamedFaults).others, ...lacks].map((fault) => ({
		fault,
		nodeIds: fault.nodeIds
	})),
	subject: ({ fault }) => JSON.stringify([fault.kind, isLack(fault) ? fault.path : subjectOf$1(fault)]),
	text: ({ fault }) => textOfRefused(isLack(fault) ? textOfLack(fault) : textOf$1(fault)),
	together: {
		key: ({ fault }) => isLack(fault) ? null : needyNode(fault),
		text: (found) => textOfRefused(textOfNeeds(found.flatMap(({ fault }) => isLack(fault) ? [] : [fault])))
	},
	fixes: ({ nodeIds }, context) => leaveOut(nodeIds, context),
	mayHold: ({ fault }, now, then) => isLack(fault) ? isSameJson(now.inputs, then.inputs) : mayHold$1(fault, now, then)
});
function isLack(fault) {
	return fault.kind === "model" || fault.kind === "file";
}
function textOfRefused({ title: what, next }) {
	return {
		title: t("findings.part-refused.title"),
		detail: t("findings.part-refused.detail", { what }),
		next
	};
}
function textOfLack(lack) {
	return {
		title: lack.kind === "model" ? t("findings.model-missing.title", { value: lack.path }) : titleOfFile(lack),
		next: t("findings.part-refused.next-lack")
	};
}
function subjectOf$1({ nodeIds, input }) {
	return JSON.stringify([nodeIds, input]);
}
function mayHold$1({ kind, input }, now, then) {
	const same = (name) => JSON.stringify(now.inputs[name]) === JSON.stringify(then.inputs[name]);
	if (kind === "class-unreadable") return true;
	return kind === "prompt-cycle" ? Object.keys(then.inputs).every(same) : same(input);
}
function textOf$1(fault) {
	const { input, classType, node } = fault;
	switch (fault.kind) {
		case "class-unreadable": return textsOf$1("findings.class-unreadable", { classType });
		case "input-missing": return isEmptyList(fault) ? textOfEmptyList(fault) : textOfNeeds([fault]);
		case "link-broken": {
			const { broken } = fault;
			if (broken === "pair" || broken === "list") return textsOf$1("findings.link-broken.list", {
				input,
				node,
				isPair: broken === "pair"
			});
			const source = fault.giver ?? fault.source;
			return textsOf$1("findings.link-broken", {
				input,
				node,
				source,
				slot: fault.slot,
				broken: broken === "slot" ? broken : "other"
			});
		}
		case "type-mismatch": {
			const { source, giver = source, from, to } = fault;
			return textsOf$1("findings.type-mismatch", {
				input,
				node,
				source: giver,
				from,
				to
			});
		}
		case "value-not-offered": return isEmptyList(fault) ? textOfEmptyList(fault) : notOffered(fault);
		case "value-out-of-range": {
			const { sent, limit } = fault;
			const end = fault.end === "max" ? "other" : fault.end;
			return textsOf$1("findings.value-out-of-range", {
				input,
				node,
				sent,
				end,
				limit
			});
		}
		case "value-not-number": {
			const texts = textsOf$1("findings.value-not-number", {
				input,
				node,
				value: fault.value
			});
			return fault.value.trim() === "" ? {
				...texts,
				title: t("findings.value-not-number.title-empty", {
					input,
					node
				})
			} : texts;
		}
		case "prompt-cycle": return textsOf$1("findings.prompt-cycle", {
			count: fault.nodeIds.length,
			node
		});
	}
}
function notOffered({ input, node, value, listed, count }) {
	const isEmpty = value === "" || value === null;
	const offered = listed?.length ? listed.map(written).join(", ") : "";
	return {
		title: isEmpty ? t("findings.value-not-offered.title.empty", {
			input,
			node
		}) : t("findings.value-not-offered.title.value", {
			value: written(value),
			input,
			node
		}),
		detail: offered === "" ? t("findings.value-not-offered.detail", { count }) : t("findings.value-not-offered.detail-listed", { offered }),
		next: t("findings.value-not-offered.next")
	};
}
function textOfNeeds(faults) {
	const inputs = formatList(faults.map(({ input }) => input));
	return textsOf$1("findings.input-missing", {
		node: faults[0]?.node ?? "",
		inputs,
		count: faults.length
	});
}
function needyNode(fault) {
	return fault.kind === "input-missing" && !isEmptyList(fault) ? JSON.stringify(fault.nodeIds) : null;
}
function isEmptyList(fault) {
	return (fault.kind === "input-missing" || fault.kind === "value-not-offered" && !fault.value) && typeof fault.folder === "string";
}
function textOfEmptyList({ folder, input, node }) {
	return textsOf$1("findings.input-missing.no-model", {
		folder,
		input,
		node
	});
}
function written(value) {
	return typeof value === "string" ? value : JSON.stringify(value);
}
// src/workflow/flat-graph.ts
function flattenCanvas(graph) {
	const definitions = definitionsOf(graph);
	const frames = framesOf(graph, definitions);
	const canvas = {
		frames,
		vertices: [],
		byId: new Map(),
		edges: [],
		members: new Map()
	};
	const sockets = {
		in: new Map(),
		out: new Map()
	};
	const findEnds = createEndFinder(definitions);
	for (const frame of frames) {
		const nodes = frame.executions.map(nodeVertex);
		const { graph: inner, definition, instance } = frame;
		if (definition === null && instance !== null) canvas.members.set(instance.id, nodes.map((_, index) => `${instance.id}:${index}`));
		else for (const ends of findEnds(inner)) addLink(ends, frame, nodes);
		if (definition !== null && instance !== null && modeOf(instance.node) === "bypassed") addBypass(instance, frame);
	}
	return canvas;
	function nodeVertex(execution) {
		const vertex = canvas.byId.get(execution.id) ?? addVertex(execution);
		canvas.byId.set(execution.id, vertex);
		vertex.execution = execution;
		return vertex;
	}
	function addVertex(execution, socketOf = null) {
		const vertex = {
			execution,
			socketOf,
			into: [],
			outOf: []
		};
		canvas.vertices.push(vertex);
		return vertex;
	}
	function addLink({ link, origin, target, targetSlot, socket }, frame, nodes) {
		const [source, reader] = [at(nodes, origin), at(nodes, target)];
		addEdge({
			from: source === null ? socketVertex("in", frame.instance?.id ?? null, link.originSlot) : socketOf(source, "out", link.originSlot) ?? source,
			to: reader === null ? socketVertex("out", frame.instance?.id ?? null, targetSlot) : socketOf(reader, "in", targetSlot) ?? reader,
			link,
			frame,
			target: reader?.execution ?? null,
			socket
		});
	}
	function socketOf({ execution }, side, slot) {
		if (execution === null || !definitions.has(execution.node.type)) return null;
		return socketVertex(side, execution.id, slot);
	}
	function socketVertex(side, instance, slot) {
		const slots = sockets[side].get(instance) ?? new Map();
		sockets[side].set(instance, slots);
		const vertex = slots.get(slot) ?? addVertex(null, instance);
		slots.set(slot, vertex);
		return vertex;
	}
	function addEdge(edge) {
		canvas.edges.push(edge);
		edge.from.outOf.push(edge);
		edge.to.into.push(edge);
	}
	function addBypass({ id, node }, frame) {
		const through = addVertex(null);
		const rest = {
			link: null,
			frame,
			target: null,
			socket: ""
		};
		const { inputs } = frame.graph;
		const [ins, outs] = [Array.isArray(inputs) ? inputs.length : 0, node.outputs?.length ?? 0];
		for (let slot = 0; slot < ins; slot++) addEdge({
			from: socketVertex("in", id, slot),
			to: through,
			...rest
		});
		for (let slot = 0; slot < outs; slot++) addEdge({
			from: through,
			to: socketVertex("out", id, slot),
			...rest
		});
	}
}
function at(nodes, index) {
	return index === null ? null : nodes[index] ?? null;
}
function createEndFinder(definitions) {
	const findSocket = createSocketFinder();
	const slotsByName = new Map();
	const known = new Map();
	return (graph) => {
		const found = known.get(graph) ?? findEnds(graph);
		known.set(graph, found);
		return found;
	};
	function findEnds(graph) {
		const indices = new Map(graph.nodes.map(({ id }, index) => [idText(id), index]));
		return readLinks$1(graph).flatMap((link) => {
			const origin = link.originId === "-10" ? null : indices.get(link.originId);
			const target = link.targetId === "-20" ? null : indices.get(link.targetId);
			if (origin === void 0 || target === void 0) return [];
			const node = target === null ? void 0 : graph.nodes[target];
			const socket = node && findSocket(node, link);
			const definition = node && definitions.get(node.type);
			return [{
				link,
				origin,
				target,
				targetSlot: (definition && slotsOf(definition).get(socket?.name)) ?? link.targetSlot,
				socket: socket?.name ?? ""
			}];
		});
	}
	function slotsOf(definition) {
		const found = slotsByName.get(definition) ?? indicesByName(definition.inputs);
		slotsByName.set(definition, found);
		return found;
	}
}
function indicesByName(inputs) {
	const indices = new Map();
	if (Array.isArray(inputs)) inputs.forEach((input, index) => {
		if (!indices.has(input?.name)) indices.set(input?.name, index);
	});
	return indices;
}
// src/checks/before-muted.ts
function findBeforeMuted(graph, counts) {
	const { vertices, byId } = flattenCanvas(graph);
	const isMuted = ({ execution }) => execution?.mode === "muted";
	const muted = vertices.filter(isMuted);
	if (muted.length === 0) return {
		muted: [],
		before: new Set()
	};
	const sources = ({ into }) => into.map(({ from }) => from);
	const wanted = reach(vertices.filter(({ execution }) => execution !== null && counts(execution.id)), sources);
	const between = muted.filter((vertex) => wanted.has(vertex) && vertex.into.length > 0);
	const muting = between.flatMap(({ execution }) => {
		return (execution === null ? [] : [...execution.instances, execution.id]).find((id) => byId.get(id)?.execution?.mode === "muted") ?? [];
	});
	const before = [...reach(between, sources)].flatMap(({ execution }) => execution?.id ?? []);
	return {
		muted: [...new Set(muting)],
		before: new Set(before)
	};
}
// src/checks/wiring.ts
var saveClasses = new Set(SAVE_CLASSES);
var inputChained = defineCheck({
	code: "input-chained",
	severity: "note",
	when: "canvas",
	find: (context, once) => context.interface.inputs.flatMap(({ inputId, nodeId }) => {
		const takers = once(chainedInputs).get(nodeId);
		return takers === void 0 ? [] : [{
			...toInput$1(context, inputId, nodeId),
			nodeIds: [nodeId, ...takers]
		}];
	}),
	text: ({ inputId, node }) => ({
		...textsOf$1("findings.input-chained", { inputId }),
		...inputId.trim() === "" && { title: t("findings.input-chained.title-unnamed", { node }) }
	})
});
var inputUnread = defineCheck({
	code: "input-unread",
	severity: "note",
	when: "canvas",
	find: (context, once) => context.interface.inputs.flatMap(({ inputId, nodeId }) => once(chainedInputs).has(nodeId) || once(readInSent).has(nodeId) ? [] : [{
		...toInput$1(context, inputId, nodeId),
		nodeIds: [nodeId]
	}]),
	text: ({ inputId, node }) => ({
		...textsOf$1("findings.input-unread", { inputId }),
		...inputId.trim() === "" && { title: t("findings.input-unread.title-unnamed", { node }) }
	}),
	idAt: ({ inputId: id, nodeIds: [nodeId] }) => nodeId === void 0 || id === "" || defaultIds.has(id) ? null : {
		id,
		nodeId,
		widget: "input_id"
	},
	fixes: ({ nodeIds }, context) => mute(nodeIds, context)
});
function toInput$1(context, inputId, nodeId) {
	return {
		inputId: inputId ?? "",
		node: nodeName(context, nodeId)
	};
}
var saveUnwired = defineCheck({
	code: "save-unwired",
	severity: "note",
	when: "canvas",
	find: ({ captured, sent, interface: io }, once) => {
		if (io.outputs.length === 0) return [];
		const classOf = (nodeId) => captured.prompt[nodeId]?.class_type ?? "";
		const savers = Object.keys(captured.prompt).filter((nodeId) => saveClasses.has(classOf(nodeId)));
		if (savers.length === 0) return [];
		const read = readIn(captured.prompt);
		return savers.flatMap((nodeId) => {
			if (once(feedersOfOutputs).has(nodeId)) return [];
			return Object.hasOwn(sent.prompt, nodeId) || !read.has(nodeId) ? [{
				classType: classOf(nodeId),
				nodeIds: [nodeId]
			}] : [];
		});
	},
	text: () => textsOf$1("findings.save-unwired"),
	fixes: ({ nodeIds }, context) => mute(nodeIds, context)
});
var partInert = defineCheck({
	code: "part-inert",
	severity: "note",
	when: "canvas",
	find: (context, once) => {
		const { captured, sent, interface: io } = context;
		if (io.outputs.length === 0) return [];
		const inert = Object.keys(sent.prompt).filter((nodeId) => {
			const classType = sent.prompt[nodeId]?.class_type;
			if (once(feedersOfOutputs).has(nodeId) || classType === void 0 || classType === "RunflowDeploy") return false;
			return !saveClasses.has(classType) && inputKindOf(classType) === void 0;
		});
		if (inert.length === 0) return [];
		const outputs = new Set(io.outputs.map(({ nodeId }) => nodeId));
		const { muted, before } = findBeforeMuted(captured.graph, (id) => outputs.has(id));
		const waiting = inert.filter((nodeId) => before.has(nodeId));
		const apart = inert.filter((nodeId) => !before.has(nodeId));
		const [first] = muted;
		return [...apart.length === 0 ? [] : [{ nodeIds: apart }], ...first === void 0 || waiting.length === 0 ? [] : [{
			nodeIds: waiting,
			muted: nodeName(context, first),
			showIds: muted
		}]];
	},
	subject: ({ muted = "" }) => muted,
	text: ({ muted }) => muted === void 0 ? textsOf$1("findings.part-inert") : textsOf$1("findings.part-inert.muted", { node: muted }),
	fixes: ({ nodeIds, muted }, context) => muted === void 0 ? mute(nodeIds, context) : []
});
function readInSent({ sent }) {
	return readIn(sent.prompt);
}
function readIn(prompt) {
	const read = new Set();
	for (const nodeId of Object.keys(prompt)) {
		const inputs = prompt[nodeId]?.inputs ?? {};
		for (const input of Object.keys(inputs)) {
			const value = inputs[input];
			if (isLink(value)) read.add(value[0]);
		}
	}
	return read;
}
function feedersOfOutputs({ sent, interface: io }) {
	return feedersOf(sent.prompt, io.outputs.map(({ nodeId }) => nodeId));
}
function chainedInputs({ captured: { prompt }, interface: io }) {
	const chained = new Map();
	for (const { nodeId } of io.inputs) {
		const value = nodeAt$1(prompt, nodeId)?.inputs.value;
		if (!isLink(value)) continue;
		const [source] = value;
		if (inputKindOf(nodeAt$1(prompt, source)?.class_type) === void 0) continue;
		const known = chained.get(source);
		if (known === void 0) chained.set(source, [nodeId]);
		else known.push(nodeId);
	}
	return chained;
}
// src/checks/index.ts
var CHECKS = [
	slugEmpty,
	promptUntrusted,
	keyInWorkflow,
	noOutput,
	classMissing,
	classUnreadable,
	inputIdEmpty,
	outputIdEmpty,
	idNotText,
	inputIdDuplicate,
	inputMissing,
	linkBroken,
	typeMismatch,
	promptCycle,
	modelMissing,
	modelRefused,
	fileRefused,
	valueNotOffered,
	valueNotNumber,
	valueOutOfRange,
	numberOutOfRange,
	slugTakenMeanwhile,
	endpointOfAnother,
	workflowKey,
	secretInWidget,
	interfaceBreaking,
	interfaceUnknown,
	drawChanged,
	nameDefault,
	endpointRenamed,
	resultFrozen,
	comfyuiUnpinned,
	comfyuiUnpushed,
	packUnpinned,
	packPrivate,
	packOrigin,
	packUnpushed,
	modelUnhashed,
	modelDiffers,
	modelNotWeights,
	modelUnplaced,
	partnerNode,
	classReplaced,
	valueFromPack,
	fileUntracked,
	modelAddressUnknown,
	localPath,
	localAddress,
	keyInWidget,
	seedFrozen,
	drawFrozen,
	valueChanged,
	defaultUnfit,
	inputRangeEmpty,
	numberInexact,
	inputMuted,
	inputBypassed,
	inputChained,
	inputUnread,
	saveUnwired,
	outputIdDuplicate,
	idAlike,
	comfyuiDirty,
	packDirty,
	packSubmodules,
	packageSource,
	packageMayClash,
	sourceUnverified,
	modelUnpublished,
	modelStated,
	modelMayLoad,
	partRefused,
	partInert,
	defaultId
];
// src/checks/shown-finding.ts
var VALUES = [
	"value",
	"listed",
	"sent",
	"shown",
	"live"
];
var NAMES = ["name", "path"];
var HIDDEN = "…";
function shownFinding(finding) {
	return maskData(withoutNamed(finding));
}
function withoutNamed(about) {
	const shown = Object.entries(about).map(([name, value]) => [name, isHeld(name, value, about) ? hidden(value) : isObject$1(value) ? withoutNamed(value) : value]);
	return Object.fromEntries(shown);
}
function isHeld(field, value, about) {
	if (!VALUES.includes(field) && !(NAMES.includes(field) && !isFile(value))) return false;
	const widget = "input" in about ? about.input : "widget" in about ? about.widget : null;
	return typeof widget === "string" && isSecretName(widget);
}
function isFile(value) {
	if (typeof value !== "string") return false;
	const own = value.slice(Math.max(value.lastIndexOf("/"), value.lastIndexOf("\\")) + 1);
	return isFileName(own, 0, 0);
}
function hidden(value) {
	if (value === null || value === "") return value;
	return Array.isArray(value) ? [] : HIDDEN;
}
function isObject$1(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/checks/finding.ts
var byCode = Object.fromEntries(CHECKS.map((check) => [check.code, check]));
var order = new Map(CHECKS.map(({ code }, index) => [code, index]));
CHECKS.map(({ code }) => code);
function sortFindings(findings) {
	return findings.toSorted((a, b) => rankOf(a) - rankOf(b));
}
function rankOf({ code }) {
	return order.get(code) ?? CHECKS.length;
}
function describeFinding(finding) {
	return checkOf(finding.code).text(shownFinding(finding));
}
function toCards(findings) {
	return [...groupBy(findings, (finding) => {
		const key = checkOf(finding.code).together?.key(finding) ?? null;
		return key === null ? finding : JSON.stringify([finding.code, key]);
	}).values()].flatMap((group) => {
		const [first] = group;
		return first === void 0 ? [] : [{
			first,
			findings: group,
			texts: describeTogether(first, group)
		}];
	});
}
function describeTogether(first, group) {
	const { together } = checkOf(first.code);
	return group.length === 1 || together === void 0 ? describeFinding(first) : together.text(group.map(shownFinding));
}
function subjectOf(finding) {
	return checkOf(finding.code).subject?.(finding) ?? JSON.stringify(finding.nodeIds);
}
function nodesToShow({ nodeIds, showIds }) {
	return showIds ?? nodeIds;
}
function openFixes(workflow) {
	const context = openFixContext(workflow);
	return (finding) => checkOf(finding.code).fixes?.(finding, context) ?? [];
}
function idAt(finding) {
	return checkOf(finding.code).idAt?.(finding) ?? null;
}
function commitSearchOf(finding) {
	return checkOf(finding.code).commitSearch?.(finding) ?? null;
}
function countQuestions(findings) {
	return findings.map(commitSearchOf).map((fix) => fix?.kind === "check-public" ? fix.questions : 0).reduce((sum, count) => sum + count, 0);
}
function downloadOf(finding) {
	return checkOf(finding.code).download?.(finding) ?? null;
}
function checkOf(code) {
	return byCode[code];
}
// src/deploy/deploy-file.ts
var DEPLOY_FILE_FORMAT = "runflow-deploy/1";
function formatDeployFile(file) {
	return `${JSON.stringify(file, null, 2)}\n`;
}
function deployFileName(slug) {
	return `${slug}.runflow.json`;
}
function filesFolderOf(file) {
	return `${file.replace(/(?:\.runflow)?\.json$/i, "")}.files`;
}
function placesOf(path) {
	const inOneName = path.replaceAll("/", "__");
	return inOneName === path ? [path] : [path, inOneName];
}
// src/workflow/changing-values.ts
function findChangingValues({ prompt, graph }, executions, sent) {
	const inForce = openWidgetsInForce(graph, executions);
	const savedOf = remember$1(readSaved);
	const drawsOf = remember$1(readDraws);
	const primitives = primitivesByLink(executions);
	const found = [];
	const byHolder = new Map();
	for (const nodeId of Object.keys(prompt)) {
		const inputs = prompt[nodeId]?.inputs ?? {};
		const execution = executions.get(nodeId);
		if (execution?.mode !== "active" || !Object.hasOwn(sent, nodeId)) continue;
		if (primitives.size === 0 && isAsSaved(execution.node, inputs)) continue;
		const widgets = namesOf$2(savedOf(execution.node), inputs);
		for (const widget of Object.keys(inputs)) {
			const saved = widgets.get(widget);
			if (saved === void 0 || isLink(inputs[widget])) continue;
			const at = inForce(execution, widget, saved.index);
			const value = read(saved, at, bare(inputs[widget]));
			if (value !== null) keep(at, {
				...value,
				nodeIds: [nodeId],
				widget,
				holderId: at.holder.id
			});
		}
	}
	return found;
	function read(saved, at, given) {
		const primitive = primitiveOf(at);
		const control = primitive === void 0 ? saved.control : controlOfPrimitive(primitive);
		const isScalar = typeof given !== "object" && typeof at.value !== "object" && at.value !== void 0;
		if (typeof given === "number" && control !== null && control !== "fixed") return {
			kind: "seed",
			control,
			shown: isScalar ? at.value : given,
			sent: given
		};
		if (!isScalar || given === at.value) return null;
		if (isSameAsShown(given, at.value)) return null;
		const kind = kindOfText(at.value, given, drawsOf);
		if (kind === "other" && (saved.among !== void 0 || primitive !== void 0)) return null;
		return {
			kind,
			control: null,
			shown: at.value,
			sent: given
		};
	}
	function primitiveOf({ holder, name }) {
		if (primitives.size === 0) return void 0;
		const socket = holder.node.inputs?.find((input) => (input.widget?.name ?? input.name) === name);
		return socket?.link == null ? void 0 : primitives.get(placeOf(holder, socket.link));
	}
	function keep({ holder, name }, value) {
		const known = byHolder.get(holder.node) ?? new Map();
		byHolder.set(holder.node, known);
		const same = known.get(name);
		if (same !== void 0 && same.sent === value.sent) same.nodeIds.push(...value.nodeIds);
		else {
			known.set(name, value);
			found.push(value);
		}
	}
}
function kindOfText(shown, sent, drawsOf) {
	if (typeof shown !== "string" || typeof sent !== "string") return "other";
	const draws = drawsOf(shown);
	if (isDrawOf(shown, sent, draws)) return "draw";
	return isRewritingOf(shown, sent, draws) ? "rewritten" : "other";
}
function primitivesByLink(executions) {
	const found = new Map();
	for (const execution of executions.values()) {
		if (execution.node.type !== "PrimitiveNode") continue;
		for (const { links } of execution.node.outputs ?? []) for (const link of Array.isArray(links) ? links : []) found.set(placeOf(execution, link), execution.node);
	}
	return found;
}
function placeOf({ definition }, link) {
	return `${definition ?? ""} ${idText(link)}`;
}
// src/workflow/group-nodes.ts
function createGroupedInputTest(prompt, { members }, feedersOf) {
	const reads = new Map();
	return ({ from, target }) => {
		const ids = target === null ? void 0 : members.get(target.id);
		if (target === null || ids === void 0) return false;
		const onlyValues = reads.get(target.id) ?? readsOf(ids, prompt);
		reads.set(target.id, onlyValues);
		const read = (feedersOf(from) ?? []).map((id) => onlyValues.get(id)).filter((only) => only !== void 0);
		return read.length > 0 && read.every((only) => only);
	};
}
function readsOf(ids, prompt) {
	const onlyValues = new Map();
	for (const id of ids) {
		const node = nodeAt$1(prompt, id);
		for (const [input, value] of Object.entries(node?.inputs ?? {})) {
			if (!isLink(value)) continue;
			const [source] = value;
			onlyValues.set(source, (onlyValues.get(source) ?? true) && isInputValue(node?.class_type, input));
		}
	}
	return onlyValues;
}
function scrubGroups(graph, canvas, before, dropped) {
	const groups = graph.extra?.groupNodes;
	if (!isRecord(groups)) return;
	const byType = instancesByType(canvas);
	for (const [name, group] of Object.entries(groups)) {
		if (!isRecord(group)) continue;
		const members = recordsIn(group.nodes);
		const instances = [">", "/"].flatMap((separator) => byType.get(`workflow${separator}${name}`) ?? []);
		const gone = new Set([...members.keys()].filter((index) => instances.length > 0 && instances.every(({ id }) => dropped.has(`${id}:${index}`))));
		for (const index of gone) {
			const member = members[index];
			if (member !== void 0) emptyValues(member, isText);
		}
		for (const { id, node } of instances) {
			const texts = new Set([...gone].flatMap((index) => Object.values(nodeAt$1(before, `${id}:${index}`)?.inputs ?? {})));
			emptyValues(node, (value) => isText(value) && texts.has(value));
		}
		if (Array.isArray(group.links)) group.links = group.links.filter((link) => {
			if (!Array.isArray(link)) return true;
			const target = members[Number(idText(link[2]))];
			const socket = target?.inputs?.[Number(idText(link[3]))]?.name ?? "";
			return !gone.has(Number(idText(link[0]))) && !gone.has(Number(idText(link[2]))) && !isInputValue(target?.type, socket);
		});
	}
}
function instancesByType({ frames, members }) {
	const found = new Map();
	for (const { executions } of frames) for (const execution of executions) {
		const { type } = execution.node;
		if (!members.has(execution.id)) continue;
		const known = found.get(type);
		if (known === void 0) found.set(type, [execution]);
		else known.push(execution);
	}
	return found;
}
function isInputValue(classType, input) {
	return inputKindOf(classType) !== void 0 && input === "value";
}
function isText(value) {
	return typeof value === "string";
}
// src/workflow/prompt-feeders.ts
function promptIdOf({ execution }, prompt) {
	return execution !== null && Object.hasOwn(prompt, execution.id) ? execution.id : null;
}
function sourcesOf(vertex, prompt) {
	return promptIdOf(vertex, prompt) === null ? vertex.into.map(({ from }) => from) : [];
}
function feedersOfAll(edges, prompt) {
	return [...reach(edges.map(({ from }) => from), (vertex) => sourcesOf(vertex, prompt))].map((vertex) => promptIdOf(vertex, prompt)).filter((id) => id !== null);
}
function fedBySome(edges, prompt, { vertices }, passes) {
	if (edges.length === 0) return () => false;
	const starts = vertices.filter((vertex) => {
		const id = promptIdOf(vertex, prompt);
		return id !== null && passes(id);
	});
	const fed = reach(starts, ({ outOf }) => outOf.map(({ to }) => to).filter((to) => promptIdOf(to, prompt) === null));
	return ({ from }) => fed.has(from);
}
var MOST_LINKS = 200;
function createFeederFinder(prompt) {
	const known = new Map();
	return (vertex) => {
		const found = known.get(vertex);
		if (found !== void 0) return found;
		const feeders = findFeeders(vertex);
		known.set(vertex, feeders);
		return feeders;
	};
	function findFeeders(start) {
		const passed = new Set([start]);
		const feeders = [];
		let links = 0;
		for (const vertex of passed) {
			const id = promptIdOf(vertex, prompt);
			if (id !== null) feeders.push(id);
			else {
				links += vertex.into.length;
				if (links > MOST_LINKS || known.get(vertex) === null) return null;
				for (const { from } of vertex.into) passed.add(from);
			}
		}
		return feeders;
	}
}
// src/workflow/cut-input-links.ts
function cutInputs(prompt, canvas) {
	const edges = edgesToCut(prompt, canvas);
	const passing = edges.filter(passesOn);
	const isInterfaceNode = (id) => isInterfaceClass(nodeAt$1(prompt, id)?.class_type);
	const sources = new Set(cutPromptLinks(prompt));
	const needed = feedersOf(prompt, Object.keys(prompt).filter(isInterfaceNode));
	const hasUnneeded = fedBySome(passing, prompt, canvas, (id) => !needed.has(id));
	const cutForSure = edges.filter((edge) => !passesOn(edge) || hasUnneeded(edge));
	for (const id of feedersOfAll(cutForSure, prompt)) sources.add(id);
	const readers = readersOf(prompt);
	const fromPrompt = uselessAfter(Object.keys(prompt), sources, isInterfaceNode, {
		sources: (id) => sourcesOf$1(prompt, id),
		readers: (id) => (readers.get(id) ?? []).map(({ nodeId }) => nodeId)
	});
	const hasKept = fedBySome(passing, prompt, canvas, (id) => !fromPrompt.has(id));
	const cut = new Set(edges.filter((edge) => !passesOn(edge) || !hasKept(edge)));
	const isKept = (id) => Object.hasOwn(prompt, id) && !fromPrompt.has(id);
	return followOnCanvas(canvas, cut, fromPrompt, isKept);
}
function followOnCanvas(canvas, cut, fromPrompt, isKept) {
	const isDropped = ({ execution }) => execution !== null && fromPrompt.has(execution.id);
	const stays = ({ execution }) => {
		if (execution === null) return false;
		const { id, node } = execution;
		const isInterfaceNode = node.type === "RunflowDeploy" || isInterfaceClass(node.type);
		return isKept(id) || isInterfaceNode || (canvas.members.get(id)?.some(isKept) ?? false);
	};
	const isUncut = (edge) => !cut.has(edge);
	const dropped = canvas.vertices.filter(isDropped);
	const useless = uselessAfter(canvas.vertices.filter((vertex) => !isDropped(vertex)), [...[...cut].map(({ from }) => from), ...dropped.flatMap(originsOf)], stays, {
		sources: (vertex) => isDropped(vertex) ? [] : vertex.into.filter(isUncut).map(({ from }) => from),
		readers: (vertex) => vertex.outOf.filter(isUncut).map(({ to }) => to)
	});
	const fromCanvas = new Set([...dropped, ...useless]);
	const promoting = [...cut].filter(promotes).map(({ from }) => from);
	const carriers = reach(promoting, (vertex) => vertex.into.filter(promotes).map(({ from }) => from));
	const feedsFromOutside = (edge) => !promotes(edge) && !fromCanvas.has(edge.from);
	const fed = reach(canvas.vertices.filter(({ into }) => into.some(feedsFromOutside)), (vertex) => vertex.outOf.filter(promotes).map(({ to }) => to));
	return {
		fromPrompt,
		fromCanvas,
		isGone(edge) {
			const isUseless = cut.has(edge) || fromCanvas.has(edge.to);
			if (promotes(edge) && (cut.has(edge) || carriers.has(edge.to))) return isUseless && !fromCanvas.has(edge.from) && fed.has(edge.from);
			return isUseless || fromCanvas.has(edge.from);
		}
	};
}
function originsOf({ into }) {
	return into.map(({ from }) => from);
}
function promotes({ link }) {
	return link?.originId === "-10";
}
function edgesToCut(prompt, canvas) {
	const entersGroupedInput = createGroupedInputTest(prompt, canvas, createFeederFinder(prompt));
	return canvas.edges.filter((edge) => {
		const { target, socket } = edge;
		if (target === null) return false;
		if (canvas.members.has(target.id)) return entersGroupedInput(edge);
		if (target.node.type === "RunflowDeploy") return SECRET_WIDGETS.includes(socket);
		return inputKindOf(target.node.type) !== void 0 && socket === "value";
	});
}
function passesOn({ target }) {
	return target?.mode === "bypassed" && inputKindOf(target.node.type) !== void 0;
}
function isInterfaceClass(classType) {
	return inputKindOf(classType) !== void 0 || outputKindOf(classType) !== void 0;
}
function cutPromptLinks(prompt) {
	const sources = [];
	for (const node of Object.values(prompt)) {
		if (inputKindOf(node.class_type) === void 0 || !isLink(node.inputs.value)) continue;
		sources.push(node.inputs.value[0]);
		delete node.inputs.value;
	}
	return sources;
}
// src/workflow/prune-promoted.ts
function readPromotions(graph, nodes) {
	const before = new Map();
	for (const definition of definitionsOf(graph).values()) if ((nodes.get(definition)?.size ?? 0) > 0) before.set(definition, promotionsOf(definition));
	return before;
}
function dropPromotions(graph, before, nodes) {
	if (before.size === 0) return;
	const definitions = definitionsOf(graph);
	const lost = new Map();
	for (const [definition, promotions] of before) {
		const gone = nodes.get(definition) ?? new Set();
		lost.set(definition, {
			promotions,
			gone,
			linked: chooseLinked(promotions, isLost(definition, gone))
		});
	}
	for (const owner of [graph, ...definitions.values()]) for (const instance of owner.nodes) {
		const definition = definitions.get(instance.type);
		const known = definition && lost.get(definition);
		if (known !== void 0) dropFromInstance(instance, known);
	}
}
function isLost(definition, gone) {
	const inputs = recordsIn(definition.inputs);
	return ({ slot, targets }) => {
		const linkIds = inputs[slot]?.linkIds;
		if (Array.isArray(linkIds)) return linkIds.length === 0;
		return targets.length > 0 && targets.every(({ node }) => gone.has(idText(node.id)));
	};
}
function dropFromInstance(instance, { promotions, gone, linked }) {
	const listed = listedWidgets(instance, promotions);
	const choice = chooseOnInstance(listed, linked, ({ node }) => gone.has(idText(node.id)));
	removeWidgets(instance, choice);
	const { properties } = instance;
	if (!isRecord(properties)) return;
	if (Array.isArray(properties.proxyWidgets)) properties.proxyWidgets = properties.proxyWidgets.filter((entry, index) => !(Array.isArray(entry) && (gone.has(idText(entry[0])) || choice.hasIndex(index))));
	if (Array.isArray(properties.previewExposures)) properties.previewExposures = recordsIn(properties.previewExposures).filter((shown) => !gone.has(idText(shown.sourceNodeId)));
}
// src/workflow/prune-graph.ts
function dropFromGraph(canvas, sent, cut) {
	const graph = canvas.frames[0]?.graph;
	if (graph === void 0) return [];
	const dropped = droppedExecutions(canvas, sent, cut);
	const nodes = goneNodes(canvas, dropped);
	const promotions = readPromotions(graph, nodes);
	for (const [owner, ids] of goneLinks(canvas, cut.isGone)) removeLinks(owner, ids);
	for (const [owner, ids] of nodes) dropNodes(owner, ids);
	dropPromotions(graph, promotions, nodes);
	dropUnusedDefinitions(graph);
	dropAppChoices(graph, nodes.get(graph) ?? new Set());
	return [...dropped];
}
function droppedExecutions({ frames, byId, edges }, sent, { fromCanvas, isGone }) {
	const holders = new Set(frames.filter(({ executions }) => executions.length > 0).map(({ instance }) => instance?.id));
	const [touched, alive] = [new Set(), new Set()];
	for (const edge of edges) {
		const { socketOf } = edge.from;
		const isRead = edge.link !== null && edge.frame.instance?.id !== socketOf && !isGone(edge);
		if (socketOf !== null && isRead) alive.add(socketOf);
	}
	const stateOfLeaf = ({ id, definition }) => {
		const vertex = byId.get(id);
		const goes = vertex !== void 0 && fromCanvas.has(vertex);
		const isWired = vertex !== void 0 && vertex.into.length + vertex.outOf.length > 0;
		return {
			goes,
			matters: !goes && (isWired || definition === null || Object.hasOwn(sent, id))
		};
	};
	for (const { instance, executions } of frames.toReversed()) {
		if (instance === null) continue;
		for (const execution of executions) {
			const { goes, matters } = holders.has(execution.id) ? {
				goes: touched.has(execution.id),
				matters: alive.has(execution.id)
			} : stateOfLeaf(execution);
			if (goes) touched.add(instance.id);
			if (matters) alive.add(instance.id);
		}
	}
	const dropped = new Set();
	for (const [id, vertex] of byId) if (holders.has(id) ? touched.has(id) && !alive.has(id) : fromCanvas.has(vertex)) dropped.add(id);
	return dropped;
}
function goneLinks(canvas, isGone) {
	const found = new Map();
	for (const edge of canvas.edges) {
		if (edge.link === null) continue;
		const links = found.get(edge.frame.graph) ?? new Map();
		found.set(edge.frame.graph, links.set(edge.link.id, (links.get(edge.link.id) ?? true) && isGone(edge)));
	}
	return pick(found);
}
function goneNodes(canvas, dropped) {
	const found = new Map();
	for (const { graph, executions } of canvas.frames) {
		const nodes = found.get(graph) ?? new Map();
		found.set(graph, nodes);
		for (const { id, node } of executions) {
			const local = idText(node.id);
			nodes.set(local, (nodes.get(local) ?? true) && dropped.has(id));
		}
	}
	return pick(found);
}
function pick(found) {
	return new Map([...found].map(([graph, all]) => [graph, new Set([...all].filter(([, isGone]) => isGone).map(([id]) => id))]));
}
function dropNodes(graph, ids) {
	if (ids.size === 0) return;
	const ends = readLinks$1(graph).filter((link) => ids.has(link.originId) || ids.has(link.targetId));
	removeLinks(graph, new Set(ends.map((link) => link.id)));
	graph.nodes = graph.nodes.filter((node) => !ids.has(idText(node.id)));
	if (Array.isArray(graph.floatingLinks)) {
		const isLoose = (link) => ids.has(idText(link.origin_id)) || ids.has(idText(link.target_id));
		graph.floatingLinks = recordsIn(graph.floatingLinks).filter((link) => !isLoose(link));
	}
}
function dropUnusedDefinitions(graph) {
	const definitions = definitionsOf(graph);
	const used = new Set();
	const waiting = [graph];
	for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) for (const { type } of next.nodes) {
		const definition = definitions.get(type);
		if (definition === void 0 || used.has(type)) continue;
		used.add(type);
		waiting.push(definition);
	}
	for (const owner of [graph, ...definitions.values()]) if (owner.definitions?.subgraphs !== void 0) owner.definitions.subgraphs = owner.definitions.subgraphs.filter((definition) => used.has(definition?.id));
}
function dropAppChoices(graph, gone) {
	const chosen = graph.extra?.linearData;
	if (!isRecord(chosen) || gone.size === 0) return;
	const nodeOf = (id) => /^[0-9a-f-]{36}:([^:]+):/.exec(idText(id))?.[1] ?? idText(id);
	if (Array.isArray(chosen.inputs)) chosen.inputs = chosen.inputs.filter((entry) => !Array.isArray(entry) || !gone.has(nodeOf(entry[0])));
	if (Array.isArray(chosen.outputs)) chosen.outputs = chosen.outputs.filter((id) => !gone.has(idText(id)));
}
// src/workflow/scrub.ts
function scrubWorkflow(workflow) {
	const { prompt, graph } = deepCopy(workflow);
	dropNonInputs(prompt);
	emptyDeployNodes(graph);
	const canvas = flattenCanvas(graph);
	const cut = cutInputs(prompt, canvas);
	for (const id of cut.fromPrompt) delete prompt[id];
	scrubGroups(graph, canvas, workflow.prompt, cut.fromPrompt);
	const fromGraph = dropFromGraph(canvas, prompt, cut);
	return {
		workflow: {
			prompt,
			graph
		},
		dropped: [...new Set([...cut.fromPrompt, ...fromGraph])]
	};
}
var FILE_INPUTS = new Set([
	"input_id",
	"display_name",
	"description",
	"file_name",
	"value"
]);
function dropNonInputs(prompt) {
	for (const [id, node] of Object.entries(prompt)) {
		if (node.class_type === "RunflowDeploy") delete prompt[id];
		if (inputKindOf(node.class_type) !== "FILE") continue;
		for (const name of Object.keys(node.inputs)) if (!FILE_INPUTS.has(name)) delete node.inputs[name];
	}
}
function deepCopy(value) {
	if (typeof value !== "object" || value === null) return value;
	if (Array.isArray(value)) return value.map((inner) => isPlain(inner) ? inner : deepCopy(inner));
	const copy = { ...value };
	for (const key in copy) if (!isPlain(copy[key])) copy[key] = deepCopy(copy[key]);
	return copy;
}
function isPlain(value) {
	return typeof value !== "object" || value === null;
}
// src/checks/run-checks.ts
function readCanvas(captured, { name, secrets }) {
	const executions = new Map(walkGraph(captured.graph).map((execution) => [execution.id, execution]));
	const sent = scrubWorkflow(captured).workflow;
	return {
		name,
		secrets,
		captured,
		executions,
		sent,
		interface: readInterface(captured.prompt),
		changing: findChangingValues(captured, executions, sent.prompt)
	};
}
function checkWorkflow(given) {
	const context = {
		...given,
		declared: declaredBy(given.facts.definitions)
	};
	return sortFindings(withoutCovered([...run("canvas", context), ...run("facts", context)]));
}
function declaredBy(definitions) {
	const known = groupBy(definitions, ({ class_type: classType }) => classType);
	return (classType, name) => {
		const found = known.get(classType)?.flatMap(({ inputs }) => inputs ?? []).find((one) => one.name === name);
		return found && {
			type: found.type,
			default: found.default ?? void 0
		};
	};
}
function checkHashes(context) {
	return sortFindings(run("hashed", context));
}
function checkPlan({ facts, ...context }) {
	return sortFindings(withoutCovered([...run("hashed", {
		facts,
		isHashed: true
	}), ...run("plan", context)]));
}
function checkIdentity(identity) {
	return sortFindings(run("plan", {
		changes: [],
		keyFrom: "settings",
		organization: null,
		takenSlug: null,
		identity
	}));
}
function joinFindings(before, now) {
	const said = new Set(before.map(identityOf));
	return sortFindings(withoutCovered([...before, ...now.filter((finding) => !said.has(identityOf(finding)))]));
}
function checkCanvas(workflow, given) {
	const context = readCanvas(workflow, given);
	return {
		findings: sortFindings(run("canvas", context)),
		sent: context.sent
	};
}
function refreshFindings(last, now) {
	const others = last.findings.flatMap((finding) => {
		if (checkOf(finding.code).when === "canvas") return [];
		if (finding.nodeIds.length === 0) return [finding];
		const nodeIds = finding.nodeIds.filter((id) => mayHold(finding, id, last, now));
		return nodeIds.length === 0 ? [] : [{
			...finding,
			nodeIds
		}];
	});
	const said = new Map(last.findings.map((finding) => [identityOf(finding), finding]));
	const drawn = new Map(last.findings.filter(isDrawn).map((finding) => [subjectOf(finding), finding]));
	return sortFindings(withoutCovered([...now.findings.filter((finding) => !isSettled(finding, last, now)).map((finding) => {
		if (!isDrawn(finding)) return finding;
		return said.get(identityOf(finding)) ?? withDraw(finding, drawn.get(subjectOf(finding)));
	}), ...others]));
}
function isDrawn({ code }) {
	return checkOf(code).isDrawn === true;
}
function withDraw(finding, before) {
	return before && "sent" in finding && "sent" in before ? {
		...finding,
		sent: before.sent
	} : finding;
}
function identityOf(finding) {
	return JSON.stringify([finding.code, subjectOf(finding)]);
}
function isSettled(finding, last, { sent }) {
	const { isAsBefore } = checkOf(finding.code);
	if (isAsBefore === void 0) return false;
	const subject = subjectOf(finding);
	if (last.findings.some((one) => one.code === finding.code && subjectOf(one) === subject)) return false;
	return finding.nodeIds.some((id) => {
		const [then, now] = [nodeAt$1(last.workflow.prompt, id), nodeAt$1(sent.prompt, id)];
		return then !== void 0 && now !== void 0 && isAsBefore(finding, now, then);
	});
}
function mayHold(finding, id, last, { sent }) {
	const [then, now] = [nodeAt$1(last.workflow.prompt, id), nodeAt$1(sent.prompt, id)];
	if (then === void 0 || now === void 0 || then.class_type !== now.class_type) return false;
	return checkOf(finding.code).mayHold?.(finding, now, then) ?? true;
}
function run(phase, context) {
	const once = openOnce(context);
	const found = new Map();
	const checks = CHECKS.filter((check) => check.when === phase);
	for (const check of checks) for (const one of check.find(context, once)) {
		const finding = {
			...one,
			code: check.code,
			severity: check.severity
		};
		const identity = identityOf(finding);
		const known = found.get(identity);
		found.set(identity, known === void 0 ? finding : {
			...known,
			nodeIds: union(known, finding)
		});
	}
	return [...found.values()];
}
function withoutCovered(findings) {
	const identity = (code, subject) => JSON.stringify([code, subject]);
	const covered = new Set(findings.flatMap((finding) => {
		const other = checkOf(finding.code).covers?.(finding);
		return other === void 0 ? [] : [identity(other.code, other.subject)];
	}));
	if (covered.size === 0) return findings;
	return findings.filter((finding) => !covered.has(identity(finding.code, subjectOf(finding))));
}
function union(a, b) {
	return [...new Set([...a.nodeIds, ...b.nodeIds])];
}
// src/host/save-file.ts
var KEPT_MS = 6e4;
function saveFile(name, content) {
	const link = document.createElement("a");
	link.href = URL.createObjectURL(content);
	link.download = name;
	link.hidden = true;
	document.body.append(link);
	link.click();
	link.remove();
	setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
// src/text/format-ago.ts
var HOUR_MS = 36e5;
var LONGEST$1 = 40;
var UNITS = [
	["year", 31536e3],
	["month", 2592e3],
	["day", 86400],
	["hour", 3600],
	["minute", 60]
];
function formatAgo(time, nowMs) {
	const ms = Date.parse(time);
	if (Number.isNaN(ms)) return visible(time, LONGEST$1);
	if (ms - nowMs > HOUR_MS) return formatDay(time);
	const seconds = Math.max(0, Math.round((nowMs - ms) / 1e3));
	const format = new Intl.RelativeTimeFormat([currentLanguage(), "en"], { numeric: "auto" });
	for (const [unit, size] of UNITS) if (seconds >= size) return format.format(-Math.floor(seconds / size), unit);
	return t("common.just-now");
}
function formatDay(time) {
	const ms = Date.parse(time);
	if (Number.isNaN(ms)) return visible(time, LONGEST$1);
	const language = currentLanguage() === "en" ? "en-GB" : currentLanguage();
	return new Intl.DateTimeFormat([language, "en-GB"], { dateStyle: "medium" }).format(ms);
}
// src/panel/copy.tsx
function CopyLine({ text, label }) {
	const box = A(null);
	return u("div", {
		class: "rf-copy",
		children: [u("code", {
			ref: box,
			children: text
		}), u(CopyButton, {
			text,
			label,
			box
		})]
	});
}
function CopyBlock({ text, label }) {
	const box = A(null);
	return u("div", {
		class: "rf-copy rf-copy-block",
		children: [u("pre", {
			ref: box,
			tabIndex: 0,
			children: u("code", { children: text })
		}), u(CopyButton, {
			text,
			label,
			box
		})]
	});
}
function CopyButton({ text, label, box }) {
	const result = useSignal("none");
	async function copy() {
		if (await writeClipboard(text)) result.value = "copied";
		else if (box.current) {
			getSelection()?.selectAllChildren(box.current);
			result.value = "selected";
		}
	}
	return u(S, { children: [u("button", {
		type: "button",
		class: "rf-small",
		onClick: copy,
		"aria-label": label,
		children: result.value === "copied" ? t("panel.copy.copied") : t("panel.copy.copy")
	}), u("span", {
		role: "status",
		class: result.value === "selected" ? "rf-hint" : "rf-visually-hidden",
		children: [result.value === "copied" && t("panel.copy.copied"), result.value === "selected" && t("panel.copy.selected", { keys: shortcut("C") })]
	})] });
}
async function writeClipboard(text) {
	if (!navigator.clipboard) return false;
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return false;
	}
}
// src/contract/example-input.ts
function exampleInput(inputs) {
	const example = Object.create(null);
	for (const input of inputs) if (input.inputId !== null) example[input.inputId] = exampleOf(input);
	return example;
}
var MADE_UP_ADDRESSES = {
	IMAGE: "https://example.com/photo.png",
	FILE: "https://example.com/file.bin",
	STRING: null,
	INT: null,
	FLOAT: null,
	BOOLEAN: null
};
function exampleOf({ kind, displayName, default: value }) {
	switch (kind) {
		case "IMAGE":
		case "FILE": return MADE_UP_ADDRESSES[kind];
		case "STRING": return value ?? (displayName || "text");
		case "INT": return value ?? 1;
		case "FLOAT": return value ?? .5;
		case "BOOLEAN": return value ?? true;
		default: return kind;
	}
}
// src/contract/snippets/call.ts
var ENDED = [
	"succeeded",
	"partial_succeeded",
	"failed",
	"canceled",
	"cancelled",
	"timeout",
	"errored"
];
var UNKNOWN_OWNER = "YOUR-ORGANIZATION";
function callOf({ url, origin, slug, interface: { inputs } }) {
	const values = exampleInput(inputs);
	const input = inputs.flatMap(({ inputId, kind }) => inputId === null ? [] : [[inputId, FILES[kind] === null ? { value: values[inputId] } : { file: FILES[kind] }]]);
	return {
		slug: slug.replace(/[\p{C}\p{Z}]+/gu, " "),
		api: origin,
		url: url ?? runsUrl(origin, UNKNOWN_OWNER, slug),
		input: new Map(input)
	};
}
var FILES = {
	IMAGE: "photo.png",
	FILE: "file.bin",
	STRING: null,
	INT: null,
	FLOAT: null,
	BOOLEAN: null
};
// src/contract/snippets/literals.ts
function toJavaScript(input) {
	const lines = [...input].map(([name, value]) => {
		return `  ${name === "__proto__" ? "[\"__proto__\"]" : JSON.stringify(name)}: ${"file" in value ? `await upload(${JSON.stringify(value.file)})` : JSON.stringify(value.value)},\n`;
	});
	return {
		inputs: lines.length === 0 ? "{}" : `{\n${lines.join("")}}`,
		hasFiles: hasFiles(input)
	};
}
function toPythonInput(input) {
	const lines = [...input].map(([name, value]) => {
		const text = "file" in value ? `upload(${JSON.stringify(value.file)})` : toPython(value.value);
		return `    ${JSON.stringify(name)}: ${text},\n`;
	});
	return lines.length === 0 ? "{}" : `{\n${lines.join("")}}`;
}
function toPython(value) {
	if (value === null || value === void 0) return "None";
	if (typeof value === "boolean") return value ? "True" : "False";
	return JSON.stringify(value);
}
function hasFiles(input) {
	return [...input.values()].some((value) => "file" in value);
}
function quote(text) {
	return `'${text.replaceAll("'", `'\\''`)}'`;
}
function indent(text, spaces) {
	return text.replaceAll("\n", `\n${" ".repeat(spaces)}`);
}
// src/contract/snippets/media-types.ts
var MEDIA_TYPES = {
	png: "image/png",
	jpg: "image/jpeg",
	jpeg: "image/jpeg",
	webp: "image/webp",
	gif: "image/gif",
	mp4: "video/mp4",
	webm: "video/webm",
	mp3: "audio/mpeg",
	wav: "audio/wav",
	flac: "audio/flac"
};
// src/contract/snippets/javascript.ts
function javascript(call, isTyped) {
	const as = (type) => isTyped ? type : "";
	const file = isTyped ? "call.mts" : "call.mjs";
	const node = isTyped ? "npx tsx" : "node";
	const { inputs, hasFiles } = toJavaScript(call.input);
	return `// Calls ${call.slug}, waits for the run, and saves its files.
// Node 18 or newer:  RUNFLOW_API_KEY=... ${node} ${file}
// A run goes on when this stops. To take it up again:  ${node} ${file} RUN_ID
import { randomUUID } from 'node:crypto'
import { mkdir, ${hasFiles ? "readFile, " : ""}writeFile } from 'node:fs/promises'
import { ${hasFiles ? "basename, extname, " : ""}join } from 'node:path'

const API = ${JSON.stringify(call.api)}
const RUNS = ${JSON.stringify(call.url)}
const KEY${as(": string")} = process.env.RUNFLOW_API_KEY ?? ''
const REQUEST_MS = 60_000
const WAIT_MS = 30 * 60_000
const PAUSE_MS = 1000
const ENDED = ${JSON.stringify(ENDED)}
${isTyped ? TYPES : ""}
async function readInput() {
${hasFiles ? "  // upload() sends a file that lies here. An https address works in its place.\n" : ""}  return ${indent(inputs, 2)}
}

class CallError extends Error {
  status${as(": number")}
  constructor(status${as(": number")}, message${as(": string")}) {
    super(message)
    this.status = status
  }
}

const isTrouble = (status${as(": number")}) => status === 0 || status === 429 || status >= 500
const isBusy = (status${as(": number")}) => status === 429
const isId = (id${as(": unknown")})${as(": id is string")} => typeof id === 'string' && /^[A-Za-z0-9_-]{1,100}$/.test(id)
const sleep = (ms${as(": number")}) => new Promise((resolve) => setTimeout(resolve, ms))

// Sends one request, and again where \`repeats\` says so. Status 0: there was no answer, or none that can be read.
async function send${as("<Answer>")}(
  url${as(": string")},
  init${as(": RequestInit")},
  read${as(": (response: Response) => Promise<Answer>")},
  repeats = isTrouble,
)${as(": Promise<Answer>")} {
  for (let attempt = 1; ; attempt++) {
    let status = 0
    let problem = ''
    try {
      const response = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(REQUEST_MS) })
      if (response.ok) return await read(response)
      status = response.status
      problem = \`HTTP \${status}: \${(await response.text()).slice(0, 300)}\`
    } catch (error) {
      if (status === 0) problem = \`no answer: \${error instanceof Error ? error.message : error}\`
    }
    if (attempt === 5 || !repeats(status)) throw new CallError(status, problem)
    await sleep(PAUSE_MS * 2 ** (attempt - 1) + Math.random() * PAUSE_MS)
  }
}

function ask${as("<Answer>")}(
  method${as(": string")},
  url${as(": string")},
  body${as("?: unknown")},
  repeats = isTrouble,
)${as(": Promise<Answer>")} {
  const headers = { Authorization: \`Bearer \${KEY}\`, 'Content-Type': 'application/json' }
  const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }
  return send(url, init, (response) => response.json()${as(" as Promise<Answer>")}, repeats)
}
${hasFiles ? upload$2(as) : ""}
// Starts one run and never two: where the answer is lost, the run is looked for by its reference.
async function start()${as(": Promise<string>")} {
  const input = await readInput()
  const reference = \`call-\${randomUUID()}\`
  try {
    // To be called back in place of waiting, add callback_url: 'https://…' here, and check what arrives
    // there with its Runflow-Signature.
    const body = { input, client_ref: reference }
    const started = await ask${as("<{ run_id?: string; id?: string } | null>")}('POST', RUNS, body, isBusy)
    const id = started?.run_id ?? started?.id
    if (isId(id)) return id
  } catch (error) {
    if (!(error instanceof CallError)) throw error
    if (error.status >= 400 && error.status < 500) stop(\`No run was started. \${error.message}\`)
  }
  for (let look = 1; look <= 5; look++) {
    const query = new URLSearchParams({ q: \`client_ref.eq:'\${reference}'\` })
    const page = await ask${as("<{ items?: Run[] }>")}('GET', \`\${API}/v1/runs?\${query}\`).catch(() => null)
    const runs = Array.isArray(page?.items) ? page.items : []
    const id = runs.find((run) => run?.client_ref === reference)?.id
    if (isId(id)) return id
    await sleep(2 * PAUSE_MS)
  }
  return stop(
    \`Runflow did not say whether a run was started, which would cost money. Look for \${reference} among your runs before you call again.\`,
  )
}

async function waitFor(id${as(": string")})${as(": Promise<Run>")} {
  const deadline = Date.now() + WAIT_MS
  for (;;) {
    try {
      const run = await ask${as("<Run>")}('GET', \`\${API}/v1/runs/\${id}\`)
      if (ENDED.includes(run.status_code)) return run
    } catch (error) {
      // An outage loses no run: it is asked for again.
      if (!(error instanceof CallError)) throw error
      if (!isTrouble(error.status)) stop(\`The run cannot be read. \${error.message}\`)
    }
    if (Date.now() > deadline) stop('The wait is over, and the run goes on.')
    await sleep(2 * PAUSE_MS)
  }
}

// No file crosses the network in clear because an answer says so.
function safeAddress(url${as(": string")}) {
  const { protocol, hostname } = new URL(url)
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)
  return protocol === 'https:' || (protocol === 'http:' && isHere) ? url : stop(\`\${url} is not https.\`)
}

// Addresses of results expire: then the run is read again, which gives fresh ones.
async function download(id${as(": string")}, at${as(": number")}, url${as(": string")}) {
  for (const query of ['', '?add_signature=true', null]) {
    try {
      return await send(safeAddress(url), {}, async (response) => new Uint8Array(await response.arrayBuffer()))
    } catch (error) {
      if (!(error instanceof CallError) || query === null || isTrouble(error.status)) throw error
      const run = await ask${as("<Run>")}('GET', \`\${API}/v1/runs/\${id}\${query}\`)
      url = run.output?.outputs?.[at]?.url ?? url
    }
  }
  throw new CallError(0, 'no address works')
}

const safeName = (text${as(": unknown")}) => String(text).replace(/[^A-Za-z0-9._-]/g, '_').replace(/^\\.+/, '').slice(-100)

// Saves each file as RUN_ID/OUTPUT_ID/NAME. One output can have several files.
async function save(run${as(": Run")}) {
  for (const [at, { output_id, url }] of (run.output?.outputs ?? []).entries()) {
    const bytes = await download(runId, at, url)
    const folder = join(runId, safeName(output_id) || 'output')
    const name = \`\${at + 1}-\${safeName(new URL(url).pathname.split('/').pop() ?? '') || 'file'}\`
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, name), bytes)
    console.log(join(folder, name))
  }
}

let runId = process.argv[2] ?? ''

function stop(message${as(": string")}, code = 1)${as(": never")} {
  // What a server says may hold signs that command a terminal.
  console.error(message.replace(/\\p{Cc}+/gu, ' '))
  if (runId) console.error(\`To take the run up again: ${node} ${file} \${runId}\`)
  process.exit(code)
}

if (!KEY) stop('RUNFLOW_API_KEY is not set. Make an API key in the Runflow dashboard.')
if (runId && !isId(runId)) {
  runId = ''
  stop('This is not the id of a run.')
}
process.on('SIGINT', () => stop('Stopped waiting. A run that was started goes on, and costs money.', 130))
try {
  runId ||= await start()
  console.log(runId)
  const run = await waitFor(runId)
  await save(run)
  if (run.status_code === 'partial_succeeded') stop('Some of the outputs did not come.')
  if (run.status_code !== 'succeeded')
    stop(\`The run is \${run.status_code}: \${run.failure_message ?? 'no reason was given'}\`)
} catch (error) {
  stop(error instanceof Error ? error.message : String(error))
}
`;
}
var TYPES = `
type Run = {
  id: string
  status_code: string
  client_ref?: string | null
  failure_message?: string | null
  output?: { outputs?: { output_id: string; url: string }[] } | null
}
`;
function upload$2(as) {
	const types = Object.entries(MEDIA_TYPES).map(([end, type]) => `  '.${end}': '${type}',\n`);
	return `
const MEDIA_TYPES${as(": Record<string, string>")} = {
${types.join("")}}

// Sends a file of at most 50 MiB, and gives what to call the endpoint with.
async function upload(path${as(": string")}) {
  const bytes = await readFile(path)
  const type = MEDIA_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream'
  const asset = { filename: basename(path), mime_type: type, size_bytes: bytes.length }
  const { asset_id, upload_url } = await ask${as("<{ asset_id: string; upload_url: string }>")}('POST', \`\${API}/v1/asset-uploads\`, asset)
  // The address is the permission: no key goes there.
  await send(safeAddress(upload_url), { method: 'PUT', headers: { 'Content-Type': type }, body: bytes }, (response) => response.text())
  await ask('POST', \`\${API}/v1/asset-uploads/\${asset_id}/confirmations\`, {})
  return \`runflow://assets/\${asset_id}\`
}
`;
}
// src/contract/snippets/python.ts
function python(call) {
	const sendsFiles = hasFiles(call.input);
	return `# Calls ${call.slug}, waits for the run, and saves its files.
# Python 3.8 or newer, nothing to install:  RUNFLOW_API_KEY=... python3 call.py
# A run goes on when this stops. To take it up again:  python3 call.py RUN_ID
import http.client
import json
import os
import random
import re
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid

API = ${JSON.stringify(call.api)}
RUNS = ${JSON.stringify(call.url)}
KEY = os.environ.get("RUNFLOW_API_KEY", "")
REQUEST_SECONDS = 60
WAIT_SECONDS = 30 * 60
PAUSE_SECONDS = 1
ENDED = [${ENDED.map((state) => JSON.stringify(state)).join(", ")}]


def read_input():
${sendsFiles ? "    # upload() sends a file that lies here. An https address works in its place.\n" : ""}    return ${indent(toPythonInput(call.input), 4)}


class CallError(Exception):
    """Status 0: there was no answer, or none that can be read."""

    def __init__(self, status, message):
        super().__init__(message)
        self.status = status


class NoRedirects(urllib.request.HTTPRedirectHandler):
    """The key goes to the address above, and to no other."""

    def redirect_request(self, *_):
        return None


def is_trouble(status):
    return status in (0, 429) or status >= 500


def is_busy(status):
    return status == 429


def is_id(value):
    return isinstance(value, str) and re.fullmatch("[A-Za-z0-9_-]{1,100}", value) is not None


def send(method, url, data, headers, read, repeats=is_trouble):
    """Sends one request, and again where \`repeats\` says so."""
    opener = urllib.request.build_opener(NoRedirects)
    for attempt in range(1, 6):
        try:
            request = urllib.request.Request(url, data, headers, method=method)
            with opener.open(request, timeout=REQUEST_SECONDS) as response:
                return read(response.read())
        except urllib.error.HTTPError as error:
            status = error.code
            problem = f"HTTP {status}"
            try:
                problem += ": " + error.read(300).decode(errors="replace")
            except (OSError, http.client.HTTPException):
                pass
        except (OSError, http.client.HTTPException, ValueError, RecursionError) as error:
            status, problem = 0, f"no answer: {error}"
        if attempt == 5 or not repeats(status):
            raise CallError(status, problem)
        time.sleep(PAUSE_SECONDS * (2 ** (attempt - 1) + random.random()))


def ask(method, url, body=None, repeats=is_trouble):
    headers = {
        "Authorization": "Bearer " + KEY,
        "Content-Type": "application/json",
        "User-Agent": "call.py",
    }
    data = None if body is None else json.dumps(body).encode()
    return send(method, url, data, headers, json.loads, repeats)

${sendsFiles ? upload$1() : ""}
def start():
    """Starts one run and never two: where the answer is lost, the run is looked for by its reference."""
    values = read_input()
    reference = f"call-{uuid.uuid4()}"
    try:
        # To be called back in place of waiting, add "callback_url": "https://…" here, and check what
        # arrives there with its Runflow-Signature.
        started = ask("POST", RUNS, {"input": values, "client_ref": reference}, is_busy)
        run_id = (started.get("run_id") or started.get("id")) if isinstance(started, dict) else None
        if is_id(run_id):
            return run_id
    except CallError as error:
        if 400 <= error.status < 500:
            stop(f"No run was started. {error}")
    query = urllib.parse.urlencode({"q": f"client_ref.eq:'{reference}'"})
    for _ in range(5):
        try:
            for run in ask("GET", f"{API}/v1/runs?{query}").get("items") or []:
                if run.get("client_ref") == reference and is_id(run.get("id")):
                    return run["id"]
        except (CallError, AttributeError, TypeError):
            pass
        time.sleep(2 * PAUSE_SECONDS)
    stop(
        "Runflow did not say whether a run was started, which would cost money. "
        f"Look for {reference} among your runs before you call again."
    )


def wait_for(run_id):
    deadline = time.monotonic() + WAIT_SECONDS
    while True:
        try:
            run = ask("GET", f"{API}/v1/runs/{run_id}")
            if run["status_code"] in ENDED:
                return run
        except CallError as error:
            # An outage loses no run: it is asked for again.
            if not is_trouble(error.status):
                stop(f"The run cannot be read. {error}", run_id)
        if time.monotonic() > deadline:
            stop("The wait is over, and the run goes on.", run_id)
        time.sleep(2 * PAUSE_SECONDS)


def files_of(run):
    return (run.get("output") or {}).get("outputs") or []


def safe_address(url):
    """No file crosses the network in clear because an answer says so."""
    address = urllib.parse.urlsplit(url)
    is_here = address.hostname in ("127.0.0.1", "localhost", "::1")
    if address.scheme != "https" and not (address.scheme == "http" and is_here):
        raise PermissionError(f"{url} is not https.")
    return url


def download(run_id, at, url):
    """Addresses of results expire: then the run is read again, which gives fresh ones."""
    for query in ("", "?add_signature=true", None):
        try:
            return send("GET", safe_address(url), None, {"User-Agent": "call.py"}, bytes)
        except CallError as error:
            if query is None or is_trouble(error.status):
                raise
        files = files_of(ask("GET", f"{API}/v1/runs/{run_id}{query}"))
        url = files[at]["url"] if at < len(files) else url


def safe_name(text):
    return re.sub(r"[^A-Za-z0-9._-]", "_", str(text)).lstrip(".")[-100:]


def save(run, run_id):
    """Saves each file as RUN_ID/OUTPUT_ID/NAME. One output can have several files."""
    for at, entry in enumerate(files_of(run)):
        data = download(run_id, at, entry["url"])
        folder = os.path.join(run_id, safe_name(entry["output_id"]) or "output")
        last = urllib.parse.urlsplit(entry["url"]).path.split("/")[-1]
        path = os.path.join(folder, f"{at + 1}-{safe_name(last) or 'file'}")
        os.makedirs(folder, exist_ok=True)
        with open(path, "wb") as file:
            file.write(data)
        print(path)


def stop(message, run_id=None, code=1):
    # What a server says may hold signs that command a terminal.
    print(re.sub(r"[\\x00-\\x1f\\x7f-\\x9f]+", " ", message), file=sys.stderr)
    if run_id:
        print(f"To take the run up again: python3 call.py {run_id}", file=sys.stderr)
    sys.exit(code)


def main():
    if not KEY:
        stop("RUNFLOW_API_KEY is not set. Make an API key in the Runflow dashboard.")
    run_id = sys.argv[1] if len(sys.argv) > 1 else None
    if run_id and not is_id(run_id):
        stop("This is not the id of a run.")
    try:
        run_id = run_id or start()
        print(run_id, flush=True)
        run = wait_for(run_id)
        save(run, run_id)
    except KeyboardInterrupt:
        stop("Stopped waiting. A run that was started goes on, and costs money.", run_id, 130)
    except (CallError, OSError) as error:
        stop(str(error), run_id)
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        stop(f"What Runflow answered cannot be read: {error!r}", run_id)
    if run["status_code"] == "partial_succeeded":
        stop("Some of the outputs did not come.")
    if run["status_code"] != "succeeded":
        stop(f"The run is {run['status_code']}: {run.get('failure_message') or 'no reason was given'}")


main()
`;
}
function upload$1() {
	return `
MEDIA_TYPES = {
${Object.entries(MEDIA_TYPES).map(([end, type]) => `    ".${end}": "${type}",\n`).join("")}}


def upload(path):
    """Sends a file of at most 50 MiB, and gives what to call the endpoint with."""
    with open(path, "rb") as file:
        data = file.read()
    media_type = MEDIA_TYPES.get(os.path.splitext(path)[1].lower(), "application/octet-stream")
    asset = {"filename": os.path.basename(path), "mime_type": media_type, "size_bytes": len(data)}
    announced = ask("POST", f"{API}/v1/asset-uploads", asset)
    # The address is the permission: no key goes there.
    send("PUT", safe_address(announced["upload_url"]), data, {"Content-Type": media_type, "User-Agent": "call.py"}, bytes)
    ask("POST", f"{API}/v1/asset-uploads/{announced['asset_id']}/confirmations", {})
    return f"runflow://assets/{announced['asset_id']}"

`;
}
// src/contract/snippets/shell.ts
function shell(call) {
	const values = Object.create(null);
	const files = [];
	for (const [name, value] of call.input) if ("file" in value) files.push([name, value.file]);
	else values[name] = value.value;
	const sendsFiles = hasFiles(call.input);
	return `#!/usr/bin/env bash
# Calls ${call.slug}, waits for the run, and saves its files.
# Needs bash, curl and jq:  RUNFLOW_API_KEY=... bash call.sh
# A run goes on when this stops. To take it up again:  bash call.sh RUN_ID
set -uo pipefail

api=${quote(call.api)}
runs=${quote(call.url)}
request_seconds=60
wait_seconds=$((30 * 60))
pause_seconds=1
run_id=\${1:-}

stop() {
  # What a server says may hold signs that command a terminal.
  printf '%s\\n' "\${1//[[:cntrl:]]/ }" >&2
  [ -z "$run_id" ] || echo "To take the run up again: bash call.sh $run_id" >&2
  exit "\${2:-1}"
}

command -v curl > /dev/null || stop 'curl is not installed.'
command -v jq > /dev/null || stop 'jq is not installed: https://jqlang.org'
[ -n "\${RUNFLOW_API_KEY:-}" ] || stop 'RUNFLOW_API_KEY is not set. Make an API key in the Runflow dashboard.'
is_id() { [[ $1 =~ ^[A-Za-z0-9_-]{1,100}$ ]]; }
if [ -n "$run_id" ] && ! is_id "$run_id"; then
  run_id=
  stop 'This is not the id of a run.'
fi
answer=$(mktemp)
trap 'rm -f "$answer"' EXIT
trap 'stop "Stopped waiting. A run that was started goes on, and costs money." 130' INT

# The options of curl that carry the key: read from here, not from the command line.
key_header() { printf 'header = "Authorization: Bearer %s"\\n' "$RUNFLOW_API_KEY"; }
no_header() { :; }

# send REPEATS HEADERS [CURL OPTIONS]: sends one request, and again after a 429, and with REPEATS=trouble also
# after a 5xx or no answer. What comes is in the file "$answer". Status 000: no answer, or none that can be read.
send() {
  local repeats=$1 headers=$2 attempt=1
  shift 2
  while :; do
    status=$("$headers" | curl -sS --globoff --config - --proto '=http,https' --max-time "$request_seconds" -o "$answer" \\
      -w '%{http_code}' "$@" 2> /dev/null) || status=000
    if [[ $status == 2* && $headers == key_header ]]; then
      jq -e . "$answer" > /dev/null 2>&1 || status=000
    fi
    [[ $status == 2* ]] && return 0
    [[ $status == 429 || ( $repeats == trouble && ( $status == 000 || $status == 5* ) ) ]] || return 1
    [ "$attempt" -lt 5 ] || return 1
    sleep "$(jq -n "$pause_seconds * pow(2; $attempt - 1) + $pause_seconds * $RANDOM / 32767")"
    attempt=$((attempt + 1))
  done
}

# No file crosses the network in clear because an answer says so.
check_address() {
  [[ $1 == https://* || $1 =~ ^http://(127\\.0\\.0\\.1|localhost|\\[::1\\])(:[0-9]+)?/ ]] || stop "$1 is not https."
}

ask() { send trouble key_header -H 'Content-Type: application/json' "$@"; }
problem() { [ "$status" = 000 ] && echo 'no answer' || echo "HTTP $status: $(head -c 300 "$answer")"; }
${sendsFiles ? upload() : ""}
# Starts one run and never two: where the answer is lost, the run is looked for by its reference.
start() {
  local input reference look
  input=${quote(JSON.stringify(values))}
${files.length > 0 ? "  # upload sends a file that lies here. An https address works in its place.\n" : ""}${files.map(([name, file]) => `  upload ${quote(file)}\n  input=$(jq -c --arg id ${quote(name)} --arg file "$uploaded" '.[$id] = $file' <<< "$input")\n`).join("")}  reference="call-$(date +%s)-$$-$RANDOM$RANDOM"
  # To be called back in place of waiting, add callback_url here, and check what arrives there with its
  # Runflow-Signature.
  jq -n --argjson input "$input" --arg ref "$reference" '{input: $input, client_ref: $ref}' > "$answer.body"
  send busy key_header -X POST -H 'Content-Type: application/json' --data-binary @"$answer.body" "$runs"
  rm -f "$answer.body"
  [[ $status == 4* ]] && stop "No run was started. $(problem)"
  [[ $status == 2* ]] && run_id=$(jq -r '.run_id? // .id? // empty' "$answer")
  is_id "$run_id" || run_id=
  for look in 1 2 3 4 5; do
    [ -z "$run_id" ] || return 0
    if ask -G --data-urlencode "q=client_ref.eq:'$reference'" "$api/v1/runs"; then
      run_id=$(jq -r --arg ref "$reference" 'first(.items[]? | select(.client_ref? == $ref) | .id) // empty' "$answer" 2> /dev/null)
      is_id "$run_id" || run_id=
    fi
    [ -n "$run_id" ] || sleep "$((2 * pause_seconds))"
  done
  [ -n "$run_id" ] || stop "Runflow did not say whether a run was started, which would cost money. \\
Look for $reference among your runs before you call again."
}

[ -n "$run_id" ] || start
echo "$run_id"

state=
deadline=$((SECONDS + wait_seconds))
until [[ ' ${ENDED.join(" ")} ' == *" $state "* && -n $state ]]; do
  [ "$SECONDS" -le "$deadline" ] || stop 'The wait is over, and the run goes on.'
  [ -z "$state" ] || sleep "$((2 * pause_seconds))"
  if ask "$api/v1/runs/$run_id"; then
    state=$(jq -r '.status_code? // "unknown"' "$answer")
    state=\${state:-unknown}
  elif [[ $status == 4* && $status != 429 ]]; then
    # Anything else is an outage, which loses no run: it is asked for again.
    stop "The run cannot be read. $(problem)"
  else
    state=unknown
  fi
done
run=$(cat "$answer")

# Saves each file as RUN_ID/OUTPUT_ID/NAME. One output can have several files.
safe_name() { printf %s "$1" | LC_ALL=C tr -c 'A-Za-z0-9._-' _ | sed 's/^\\.*//' | tail -c 100; }
count=$(jq '.output.outputs // [] | arrays | length' <<< "$run" 2> /dev/null)
[ -n "$count" ] || stop 'What Runflow answered cannot be read: it names its files in no list.'
for ((at = 0; at < count; at++)); do
  url=$(jq -r --argjson at "$at" '.output.outputs[$at].url' <<< "$run")
  output=$(safe_name "$(jq -r --argjson at "$at" '.output.outputs[$at].output_id' <<< "$run")")
  folder=$run_id/\${output:-output}
  name=\${url%%\\?*}
  name=$(safe_name "\${name##*/}")
  file=$folder/$((at + 1))-\${name:-file}
  for query in '' '?add_signature=true' last; do
    check_address "$url"
    send trouble no_header "$url" && break
    [[ $query != last && $status == 4* ]] || stop "A file cannot be read. $(problem)"
    # Addresses of results expire: the run is read again, which gives fresh ones.
    ask "$api/v1/runs/$run_id$query" || stop "The run cannot be read. $(problem)"
    url=$(jq -r --argjson at "$at" --arg url "$url" '.output.outputs[$at].url // $url' "$answer")
  done
  mkdir -p "$folder" && cp "$answer" "$file" || stop "$file cannot be written."
  echo "$file"
done

case $state in
  succeeded) ;;
  partial_succeeded) stop 'Some of the outputs did not come.' ;;
  *) stop "The run is $state: $(jq -r '.failure_message // "no reason was given"' <<< "$run")" ;;
esac
`;
}
function upload() {
	const byType = new Map();
	for (const [end, type] of Object.entries(MEDIA_TYPES)) byType.set(type, [...byType.get(type) ?? [], end]);
	return `
# upload FILE: sends a file of at most 50 MiB, and leaves what to call the endpoint with in $uploaded.
upload() {
  local type url asset
  [ -r "$1" ] || stop "$1 cannot be read."
  case \${1,,} in
${[...byType].map(([type, ends]) => `    ${ends.map((end) => `*.${end}`).join(" | ")}) type=${type} ;;\n`).join("")}    *) type=application/octet-stream ;;
  esac
  ask -X POST "$api/v1/asset-uploads" --data-binary "$(jq -cn --arg name "\${1##*/}" --arg type "$type" \\
    --argjson size "$(wc -c < "$1")" '{filename: $name, mime_type: $type, size_bytes: $size}')" ||
    stop "$1 cannot be uploaded. $(problem)"
  asset=$(jq -r .asset_id "$answer")
  url=$(jq -r .upload_url "$answer")
  check_address "$url"
  # The address is the permission: no key goes there.
  send trouble no_header -X PUT -H "Content-Type: $type" --data-binary @"$1" "$url" ||
    stop "$1 cannot be uploaded. $(problem)"
  ask -X POST "$api/v1/asset-uploads/$asset/confirmations" --data-binary '{}' ||
    stop "$1 cannot be uploaded. $(problem)"
  uploaded=runflow://assets/$asset
}
`;
}
// src/contract/snippets/build-snippets.ts
function buildSnippets(endpoint) {
	const call = callOf(endpoint);
	return {
		curl: shell(call),
		javascript: javascript(call, false),
		typescript: javascript(call, true),
		python: python(call)
	};
}
// src/panel/tab-list.tsx
function TabList({ tabs, chosen, label, name }) {
	const at = tabs.findIndex(({ id }) => id === chosen.value);
	function onKeyDown(event) {
		const to = targetOf(event.key, at, tabs.length);
		const tab = to === null ? void 0 : tabs[to];
		if (to === null || !tab || !(event.currentTarget instanceof HTMLElement)) return;
		event.preventDefault();
		chosen.value = tab.id;
		event.currentTarget.querySelectorAll("[role=\"tab\"]")[to]?.focus();
	}
	return u("div", {
		role: "tablist",
		"aria-label": label,
		onKeyDown,
		tabIndex: -1,
		children: tabs.map((tab) => u("button", {
			type: "button",
			role: "tab",
			id: `${name}-tab-${tab.id}`,
			"aria-controls": tab.id === chosen.value ? panelId(name) : void 0,
			"aria-selected": tab.id === chosen.value,
			tabIndex: tab.id === chosen.value ? 0 : -1,
			onClick: () => {
				chosen.value = tab.id;
			},
			children: tab.label
		}, tab.id))
	});
}
function TabPanel({ name, chosen, children }) {
	return u("div", {
		role: "tabpanel",
		id: panelId(name),
		"aria-labelledby": `${name}-tab-${chosen}`,
		children
	});
}
var panelId = (name) => `${name}-panel`;
function targetOf(key, at, count) {
	switch (key) {
		case "ArrowRight": return (at + 1) % count;
		case "ArrowLeft": return (at - 1 + count) % count;
		case "Home": return 0;
		case "End": return count - 1;
		default: return null;
	}
}
// src/panel/snippet-tabs.tsx
var LANGUAGES = [
	{
		id: "curl",
		label: "curl"
	},
	{
		id: "javascript",
		label: "JavaScript"
	},
	{
		id: "typescript",
		label: "TypeScript"
	},
	{
		id: "python",
		label: "Python"
	}
];
function SnippetTabs({ endpoint, name = "runflow-code" }) {
	const snippets = buildSnippets(endpoint);
	const chosen = useSignal("curl");
	const language = LANGUAGES.find(({ id }) => id === chosen.value)?.label ?? "";
	return u("div", {
		class: "rf-snippets",
		children: [u(TabList, {
			tabs: LANGUAGES,
			chosen,
			label: t("panel.result.code"),
			name
		}), u(TabPanel, {
			name,
			chosen: chosen.value,
			children: [u(CopyBlock, {
				text: snippets[chosen.value].trimEnd(),
				label: t("panel.copy.code", { language })
			}, language), chosen.value === "curl" && u("p", {
				class: "rf-hint",
				children: t("panel.result.curl-detail")
			})]
		})]
	});
}
// src/contract/contract-diff.ts
function diffContract(from, to) {
	const pairs = pairInputs(from.contract, to.contract);
	const areKnown = from.hasLimits && to.hasLimits;
	const ranges = areKnown ? pairs.flatMap(rangeChange) : [];
	return {
		changes: [
			...diffInterface(from.interface, to.interface).map((change) => ({
				...change,
				breaking: isBreaking(change)
			})),
			...ranges,
			...pairs.flatMap(exampleChange)
		],
		areRangesUnknown: !areKnown && pairs.some(([live, next]) => isLimited(live) || isLimited(next))
	};
}
function pairInputs(from, to) {
	const byId = new Map(to.inputs.map((input) => [input.id, input]));
	return from.inputs.flatMap((live) => {
		const next = byId.get(live.id);
		return next?.type === live.type ? [[live, next]] : [];
	});
}
function rangeChange([live, next]) {
	const [from, to] = [limitsOf$1(live), limitsOf$1(next)];
	if (isSameJson(from, to)) return [];
	return [{
		kind: "input-range-changed",
		inputId: live.id,
		from,
		to,
		breaking: !allows(to, from)
	}];
}
function exampleChange([live, next]) {
	const [from, to] = [live.example, next.example];
	if (isSameJson(from, to)) return [];
	return [{
		kind: "input-example-changed",
		inputId: live.id,
		from,
		to,
		breaking: false
	}];
}
function allows(now, before) {
	const { choices, step } = now;
	return (now.minimum ?? -Infinity) <= (before.minimum ?? -Infinity) && (now.maximum ?? Infinity) >= (before.maximum ?? Infinity) && (step === void 0 || step === before.step) && (choices === void 0 || (before.choices?.every((choice) => choices.includes(choice)) ?? false));
}
function isLimited(input) {
	return Object.keys(limitsOf$1(input)).length > 0;
}
function limitsOf$1({ minimum, maximum, step, choices }) {
	return {
		...minimum !== void 0 && { minimum },
		...maximum !== void 0 && { maximum },
		...step !== void 0 && { step },
		...choices !== void 0 && { choices }
	};
}
// src/deploy/compare-live.ts
function compareWithLive(body, { stored }) {
	const notCompared = COMPARED_FIELDS.filter((field) => stored[field] === void 0);
	return {
		differs: COMPARED_FIELDS.filter((field) => stored[field] !== void 0 && !isSameJson(comparable(field, body[field]), comparable(field, stored[field]))),
		notCompared
	};
}
function isSameAsLive(body, live) {
	const { differs, notCompared } = compareWithLive(body, live);
	return differs.length === 0 && notCompared.length === 0;
}
function comparable(field, value) {
	if (field === "graph") return withoutViewState(value);
	if (field === "resources") return withoutUrls(value);
	return value;
}
function withoutViewState(graph) {
	if (!isObject(graph)) return graph;
	const { revision: _, last_node_id: _n, last_link_id: _l, state: _s, extra, definitions, ...rest } = graph;
	const bare = { ...rest };
	if (isObject(extra)) {
		const { ds: _d, ...kept } = withoutInferred(extra);
		if (Object.keys(kept).length > 0) bare.extra = kept;
	}
	if (isObject(definitions)) bare.definitions = Array.isArray(definitions.subgraphs) ? {
		...definitions,
		subgraphs: definitions.subgraphs.map(withoutViewState)
	} : definitions;
	return bare;
}
function withoutUrls(resources) {
	if (!isObject(resources)) return resources;
	return Object.fromEntries(Object.entries(resources).map(([path, entry]) => {
		if (!isObject(entry)) return [path, entry];
		const { url: _, ...rest } = entry;
		return [path, rest];
	}));
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/deploy/diff-items.ts
function diffRecords(from, to, show, isSame = isSameJson) {
	const [before, after] = [toMap(from), toMap(to)];
	return [...new Set([...before.keys(), ...after.keys()])].toSorted((a, b) => a < b ? -1 : 1).flatMap((name) => {
		if (!after.has(name)) return [{
			name,
			change: "removed",
			from: show(before.get(name)),
			to: null
		}];
		if (!before.has(name)) return [{
			name,
			change: "added",
			from: null,
			to: show(after.get(name))
		}];
		const [a, b] = [before.get(name), after.get(name)];
		return isSame(a, b) ? [] : [{
			name,
			change: "changed",
			from: show(a),
			to: show(b)
		}];
	});
}
function toMap(value) {
	return new Map(isRecord(value) ? Object.entries(value) : []);
}
function showSource(entry) {
	const { origin, commit, dirty } = isRecord(entry) ? entry : {};
	return {
		origin: textOf(origin),
		commit: textOf(commit),
		dirty: typeof dirty === "boolean" ? dirty : null
	};
}
function showModel(entry) {
	const { sha256, url } = isRecord(entry) ? entry : {};
	return {
		sha256: textOf(sha256),
		url: textOf(url)
	};
}
function showFile(entry) {
	const { sha256, size_bytes } = isRecord(entry) ? entry : {};
	return {
		sha256: textOf(sha256),
		size_bytes: Number.isFinite(size_bytes) ? size_bytes : null
	};
}
function isSameFile(a, b) {
	return isSameJson(contentOf(a), contentOf(b));
}
function contentOf(entry) {
	if (!isRecord(entry)) return entry;
	const { sha256, mime_type, url: _, ...rest } = entry;
	return typeof sha256 === "string" ? {
		sha256,
		mime_type
	} : {
		mime_type,
		...rest
	};
}
function packagesOf(environment) {
	const packages = isRecord(environment) && Array.isArray(environment.packages) ? environment.packages : [];
	return Object.fromEntries(packages.flatMap((one) => isRecord(one) && typeof one.name === "string" ? [[one.name, one]] : []));
}
function showPackage(entry) {
	return { version: isRecord(entry) ? textOf(entry.version) : null };
}
function diffNodes(from, to) {
	return diffRecords(from, to, (entry) => entry).map(({ name, change, from: before, to: after }) => {
		const [a, b] = [inputsOf(before), inputsOf(after)];
		const differing = change === "changed" ? diffRecords(a, b, () => null).map((input) => input.name) : [];
		const showNode = (entry) => ({
			class_type: classOf(entry),
			inputs: differing
		});
		return {
			name,
			change,
			from: change === "added" ? null : showNode(before),
			to: change === "removed" ? null : showNode(after)
		};
	});
}
function inputsOf(node) {
	return isRecord(node) ? node.inputs : null;
}
function classOf(node) {
	return isRecord(node) ? textOf(node.class_type) : null;
}
function textOf(value) {
	return typeof value === "string" ? value : null;
}
// src/deploy/diff-endpoints.ts
var SETTINGS = ["gpu_mode", "visibility"];
var NO_CONTRACT = {
	interface: {
		inputs: [],
		outputs: []
	},
	contract: {
		inputs: [],
		outputs: []
	},
	hasLimits: true
};
function diffEndpoints(from, to) {
	const not_compared = from === null ? [] : findUnknown(from, to);
	const skipped = new Set(not_compared.map(({ part }) => part));
	const differs = [...COMPARED_FIELDS.filter((field) => !skipped.has(field) && !isSameField(field, from, to)), ...SETTINGS.filter((name) => from && !skipped.has(name) && from.settings[name] !== to.settings[name])];
	const isOpen = not_compared.some(({ why }) => why === "not-returned");
	const contract = compareContracts(from, to);
	return {
		outcome: differs.length > 0 ? "differs" : isOpen ? "not-compared" : "same",
		differs,
		not_compared: [...not_compared, ...contract.unknown],
		contract: contract.changes,
		...diffParts(from, to, new Set(differs))
	};
}
function diffParts(from, to, differs) {
	const before = (field) => from?.fields[field];
	const whereDiffers = (field, diff) => differs.has(field) ? diff(before(field), to.fields[field]) : [];
	return {
		nodes: whereDiffers("workflow_json", diffNodes),
		comfyui: whereDiffers("environment", diffComfy)[0] ?? null,
		packages: whereDiffers("environment", (a, b) => diffRecords(packagesOf(a), packagesOf(b), showPackage)),
		custom_nodes: whereDiffers("custom_nodes", (a, b) => diffRecords(a, b, showSource)),
		models: whereDiffers("models", (a, b) => diffRecords(a, b, showModel)),
		files: whereDiffers("resources", (a, b) => diffRecords(a, b, showFile, isSameFile)),
		settings: from === null ? [] : diffSettings(from, to, differs)
	};
}
function findUnknown(from, to) {
	const unsaid = [...from.unsaid, ...to.unsaid];
	return [...COMPARED_FIELDS, ...SETTINGS].flatMap((part) => {
		if (unsaid.includes(part)) return [{
			part,
			why: "not-in-file"
		}];
		return isKnown(from, part) && isKnown(to, part) ? [] : [{
			part,
			why: "not-returned"
		}];
	});
}
function isKnown({ fields, settings }, part) {
	if (part === "gpu_mode" || part === "visibility") return settings[part] !== null;
	return fields[part] !== void 0;
}
function isSameField(field, from, to) {
	const [a, b] = [from?.fields[field], to.fields[field]];
	if (from === null) return isRecord(b) && Object.keys(b).length === 0;
	if (field === "resources" && isRecord(a) && isRecord(b)) return diffRecords(a, b, showFile, isSameFile).length === 0;
	return isSameJson(comparable(field, a), comparable(field, b));
}
function compareContracts(from, to) {
	const [before, after] = [from === null ? NO_CONTRACT : from.contract, to.contract];
	if (before === null || after === null) return {
		changes: [],
		unknown: [{
			part: "contract",
			why: [from, to].every((side) => side === null || isKnown(side, "workflow_json")) ? "unreadable" : "not-returned"
		}]
	};
	const { changes: found, areRangesUnknown } = diffContract(before, after);
	return {
		changes: from === null ? found.map((change) => ({
			...change,
			breaking: false
		})) : found,
		unknown: areRangesUnknown ? [{
			part: "ranges",
			why: "not-stored"
		}] : []
	};
}
function diffComfy(from, to) {
	const [a, b] = [from, to].map((one) => isRecord(one) ? one.comfyui : void 0);
	if (isSameJson(a, b)) return [];
	return [{
		from: a === void 0 ? null : showSource(a),
		to: b === void 0 ? null : showSource(b)
	}];
}
function diffSettings(from, to, differs) {
	const names = ["name", ...SETTINGS];
	const settingOf = ({ fields, settings }, name) => {
		if (name !== "name") return settings[name];
		return typeof fields.name === "string" ? fields.name : null;
	};
	return names.filter((name) => differs.has(name)).map((name) => ({
		name,
		from: settingOf(from, name),
		to: settingOf(to, name)
	}));
}
// src/deploy/preview.ts
function buildPreview(facts, uploads) {
	const nameOf = readPackNames(facts.packs);
	const items = [
		describeComfy(facts.comfyui),
		...facts.packs.map((pack) => describePack(pack, labelOf(nameOf(pack)))),
		...facts.models.map(describeModel),
		...facts.files.map((file) => describeFile(file, uploads?.reused.has(file.path) ?? false))
	].toSorted(compareItems);
	const filesToUpload = items.filter(({ kind, state }) => kind === "file" && (state === "to-hash" || state === "to-upload"));
	return {
		items,
		bytesToHash: sumOf(items.filter(({ state }) => state === "to-hash")),
		bytesToUpload: uploads?.bytes ?? sumOf(filesToUpload),
		packageCount: facts.packages.length,
		system: {
			...facts.system,
			comfyui: facts.comfyui.version
		}
	};
}
function describeComfy(comfyui) {
	return {
		kind: "comfyui",
		name: "ComfyUI",
		sizeBytes: null,
		nodeIds: [],
		...describeSource(comfyui)
	};
}
var OWN_CLASSES = new Set([
	DEPLOY_CLASS,
	...Object.keys(INPUT_CLASSES),
	...Object.keys(OUTPUT_CLASSES),
	...SAVE_CLASSES
]);
function describePack(pack, name) {
	const { classes } = pack;
	return {
		kind: "pack",
		name,
		sizeBytes: null,
		nodeIds: classes.some((classType) => OWN_CLASSES.has(classType)) ? [] : pack.node_ids,
		...describeSource(pack)
	};
}
function describeSource({ origin, commit, dirty, commit_source, pushed, public_access }) {
	if (commit === null) return {
		state: "unproven",
		detail: t("preview.no-commit")
	};
	if (origin === null || !isPublicOrigin(origin)) return {
		state: "unproven",
		detail: t("preview.no-origin")
	};
	if (public_access === "private") return {
		state: "unproven",
		detail: t("preview.private")
	};
	if (pushed === false) return {
		state: "unproven",
		detail: t("preview.unpushed")
	};
	const detail = t("preview.source", {
		origin: maskText(origin),
		commit: commit.slice(0, 10),
		edits: dirty === true ? "dirty" : dirty === null ? "unsure" : "clean",
		access: public_access === "public" ? "verified" : pushed === true ? "pushed" : "unverified"
	});
	const known = public_access === "public" || isWellKnown({
		origin,
		pushed
	}) ? "proven" : "unchecked";
	return {
		state: commit_source === "content" ? "found-by-content" : known,
		detail
	};
}
function describeModel(model) {
	const { path, size_bytes, sha256, url, problem, node_ids } = model;
	const item = {
		kind: "model",
		name: path,
		sizeBytes: size_bytes,
		nodeIds: node_ids
	};
	const from = url === null ? "" : t("preview.address-known");
	switch (problem) {
		case "missing": {
			const hash = sentHash(model);
			if (hash === null) return {
				...item,
				state: "missing",
				detail: from
			};
			return {
				...item,
				state: "stated",
				detail: joinSentences([describeHash(hash), from])
			};
		}
		case null: return sha256 === null ? {
			...item,
			state: "to-hash",
			detail: from
		} : {
			...item,
			state: "proven",
			detail: joinSentences([describeHash(sha256), from])
		};
		case "hash-differs": return {
			...item,
			state: "unproven",
			detail: t("problems.model.hash-differs")
		};
		default: return {
			...item,
			state: "unproven",
			detail: t(`problems.model.${problem}`)
		};
	}
}
function describeHash(sha256) {
	return t("preview.hash", { hash: sha256.slice(0, 10) });
}
function describeFile({ path, size_bytes, sha256, problem, node_ids }, isThere) {
	const item = {
		kind: "file",
		name: path,
		sizeBytes: size_bytes,
		nodeIds: node_ids
	};
	if (problem !== null) return {
		...item,
		state: problem === "missing" ? "missing" : "unproven",
		detail: t(`problems.file.${problem}`)
	};
	if (isThere) return {
		...item,
		state: "already-there",
		detail: ""
	};
	return {
		...item,
		state: sha256 === null ? "to-hash" : "to-upload",
		detail: ""
	};
}
var KINDS = [
	"comfyui",
	"pack",
	"model",
	"file"
];
function compareItems(a, b) {
	return (b.sizeBytes ?? -1) - (a.sizeBytes ?? -1) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || (a.name < b.name ? -1 : 1);
}
function sumOf(items) {
	return items.reduce((sum, { sizeBytes }) => sum + (sizeBytes ?? 0), 0);
}
// src/deploy/uploads/plan-uploads.ts
function planUploads(files, live) {
	const reused = new Map();
	const byContent = new Map();
	for (const { path, sha256, size_bytes: sizeBytes, mime_type: mimeType, problem } of files) {
		if (problem !== null || sha256 === null || sizeBytes === null) continue;
		const entry = live.get(path);
		if (entry?.sha256 === sha256 && entry.mime_type === mimeType) {
			reused.set(path, entry);
			continue;
		}
		const key = contentKey({
			sha256,
			sizeBytes,
			mimeType
		});
		const known = byContent.get(key);
		if (known === void 0) byContent.set(key, {
			path,
			paths: [path],
			sha256,
			sizeBytes,
			mimeType
		});
		else if (!known.paths.includes(path)) known.paths.push(path);
	}
	const uploads = [...byContent.values()].toSorted((a, b) => b.sizeBytes - a.sizeBytes || (a.path < b.path ? -1 : 1));
	return {
		reused,
		uploads,
		bytes: uploads.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
	};
}
function contentKey({ sha256, sizeBytes, mimeType }) {
	return `${sha256} ${sizeBytes} ${mimeType}`;
}
function findUnhashed(files) {
	return files.find(({ problem, sha256 }) => problem === null && sha256 === null)?.path ?? null;
}
// src/deploy/hash-facts.ts
async function hashFacts(facts, request, ports, signal, onHashed = () => {}) {
	if (!lacksHashes(facts)) return ok(facts);
	let known = 0;
	const report = (progress) => {
		ports.report({
			step: "hash",
			progress
		});
		if (!progress.hashed) return;
		const count = Object.keys(progress.hashed.models).length + Object.keys(progress.hashed.files).length;
		if (count === known) return;
		known = count;
		const now = withHashes(facts, progress.hashed);
		ports.preview?.(buildPreview(now, null));
		onHashed(now);
	};
	const hashes = await ports.hash({
		...request,
		prompt: promptOfUnhashed(request.prompt, facts)
	}, report, signal);
	if (!hashes.ok) return fail({
		kind: "hash-failed",
		failure: hashes.error
	});
	const hashed = withHashes(facts, hashes.value);
	ports.preview?.(buildPreview(hashed, null));
	const path = findUnhashed(hashed.files);
	if (path === null) return ok(hashed);
	return fail({
		kind: "hash-failed",
		failure: {
			kind: "refused",
			code: "file-changed",
			params: { path }
		}
	});
}
function withHashes(facts, hashes) {
	const models = facts.models.map((model) => ({
		...model,
		sha256: model.sha256 ?? ownValue(hashes.models, model.path)
	}));
	const files = facts.files.map((file) => ({
		...file,
		sha256: file.sha256 ?? ownValue(hashes.files, file.path)
	}));
	return {
		...facts,
		models,
		files
	};
}
function lacksHashes({ models, files }) {
	return [...models, ...files].some(isUnhashed);
}
function isUnhashed({ sha256, problem }) {
	return sha256 === null && problem === null;
}
function promptOfUnhashed(prompt, { models, files }) {
	const ids = new Set([...models, ...files].filter(isUnhashed).flatMap(({ node_ids: ids }) => ids));
	const sources = [...ids].flatMap((id) => sourcesOf$1(prompt, id)).filter((id) => !ids.has(id));
	const pick = (id, bare) => {
		const node = nodeAt$1(prompt, id);
		return node === void 0 ? [] : [[id, bare ? {
			...node,
			inputs: {}
		} : node]];
	};
	return Object.fromEntries([...[...ids].flatMap((id) => pick(id, false)), ...sources.flatMap((id) => pick(id, true))]);
}
function ownValue(record, name) {
	return Object.hasOwn(record, name) ? record[name] ?? null : null;
}
// src/deploy/packed-widgets.ts
function packWidgets(prompt, definitions) {
	const nodes = groupBy(Object.values(prompt), (node) => node.class_type);
	const packed = definitions.flatMap(({ class_type, inputs }) => (inputs ?? []).flatMap((declared) => {
		const { name: input, type } = declared;
		if (!isSecretName(input)) return [];
		if (type !== "STRING") return [{
			class_type,
			input,
			type,
			default: null
		}];
		return nodes.get(class_type)?.some(({ inputs: used }) => used[input] === declared.default) ? [{
			class_type,
			input,
			type,
			default: declared.default
		}] : [];
	}));
	return [...new Map(packed.map((one) => [JSON.stringify([one.class_type, one.input]), one]))].toSorted(([a], [b]) => a < b ? -1 : 1).map(([, one]) => one);
}
function unpackWidgets(widgets) {
	return [...groupBy(widgets, (widget) => widget.class_type)].map(([class_type, ofClass]) => ({
		class_type,
		node_ids: [],
		output_node: false,
		takes_lists: false,
		unreadable: false,
		judges_types: false,
		outputs: null,
		inputs: ofClass.map(toInput)
	}));
}
function toInput({ input, type, default: text }) {
	const unknown = {
		min: null,
		max: null,
		step: null,
		choices: null,
		empty_folder: null
	};
	const plain = {
		required: false,
		lazy: false,
		judged_by_class: false,
		upload: false
	};
	return {
		name: input,
		type,
		default: text,
		...unknown,
		...plain
	};
}
// src/deploy/request-body.ts
function buildBody({ slug, name, prompt, graph, facts, resources }) {
	return {
		slug,
		name,
		workflow_json: prompt,
		graph,
		environment: toEnvironment(facts),
		custom_nodes: toPacks(facts),
		models: toModels(facts),
		resources: sortResources(resources)
	};
}
function withoutSlug({ slug: _, ...rest }) {
	return rest;
}
function sizeInBytes(body) {
	return new TextEncoder().encode(JSON.stringify(body)).length;
}
function toEnvironment({ packages, comfyui }) {
	return {
		packages: packages.map(({ name, version }) => ({
			name,
			version
		})),
		cached_models: {
			huggingface: [],
			pytorch: []
		},
		comfyui: {
			origin: comfyui.origin,
			commit: comfyui.commit,
			dirty: comfyui.dirty
		}
	};
}
function toPacks({ packs }) {
	const entries = namePacks(packs).map(([name, { origin, commit, dirty, hoisted_from }]) => [name, hoisted_from === null ? {
		origin,
		commit,
		dirty
	} : {
		origin,
		commit,
		dirty,
		hoisted_from
	}]);
	return Object.fromEntries(entries);
}
function namePacks(packs) {
	const named = new Map();
	const taken = new Set(packs.map(({ directory }) => directory));
	const sorted = sortBy(packs, ({ directory, origin, commit }) => JSON.stringify([
		directory,
		origin,
		commit
	]));
	for (const pack of sorted) named.set(named.has(pack.directory) ? freeName(pack.directory, taken) : pack.directory, pack);
	return sortBy([...named], ([name]) => name);
}
function freeName(directory, taken) {
	let number = 2;
	while (taken.has(`${directory}-${number}`)) number += 1;
	const name = `${directory}-${number}`;
	taken.add(name);
	return name;
}
function toModels({ models }) {
	const entries = sortBy(models, (model) => model.path).map((model) => {
		const { path, url } = model;
		const sha256 = sentHash(model);
		return [path, {
			...url === null ? {} : { url },
			...sha256 === null ? {} : { sha256 }
		}];
	});
	return Object.fromEntries(entries);
}
function withResources(body, resources) {
	return {
		...body,
		resources: sortResources(resources)
	};
}
function sortResources(resources) {
	const entries = sortBy([...resources], ([path]) => path);
	return Object.fromEntries(entries.map(([path, { asset_id, url, mime_type, size_bytes, sha256 }]) => [path, {
		asset_id,
		url,
		mime_type,
		size_bytes,
		sha256
	}]));
}
function sortBy(items, keyOf) {
	return items.toSorted((a, b) => keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0);
}
// src/deploy/packed-facts.ts
function packReasons({ comfyui, packs, models, files }) {
	return {
		comfyui: {
			version: comfyui.version,
			...sourceOf(comfyui)
		},
		custom_nodes: Object.fromEntries(namePacks(packs).map(([name, pack]) => {
			const { node_ids, classes } = pack;
			return [name, {
				node_ids,
				classes: classes.toSorted(),
				...sourceOf(pack)
			}];
		})),
		models: byPath(models, (model) => {
			const { node_ids, size_bytes, weights } = model;
			return {
				node_ids,
				size_bytes,
				weights,
				stated: model.sha256 === null && sentHash(model) !== null
			};
		}),
		files: byPath(files, ({ node_ids }) => ({ node_ids }))
	};
}
function packFiles(files) {
	const packed = files.flatMap(({ path, sha256, size_bytes, mime_type, problem }) => problem !== null || sha256 === null || size_bytes === null ? [] : [{
		path,
		sha256,
		size_bytes,
		mime_type
	}]);
	return [...new Map(packed.map((file) => [file.path, file])).values()].toSorted(inOrder(({ path }) => path));
}
function unpackFacts(file, version) {
	const { environment, reasons } = file;
	const nothing = {
		git_problem: null,
		origin_unread: false
	};
	return {
		version,
		packs: Object.entries(file.custom_nodes).map(([name, entry]) => unpackPack(name, entry, reasons)),
		missing_classes: [],
		replaced_classes: [],
		comfyui: {
			...environment.comfyui,
			...nothing,
			...reasons.comfyui
		},
		failed_packs: [],
		packages: environment.packages,
		package_sources: [],
		package_conflicts: [],
		models: Object.entries(file.models).map(([path, entry]) => unpackModel(path, entry, reasons)),
		files: file.files.map((one) => unpackFile(one, reasons)),
		local_paths: [],
		unplaced_models: [],
		model_choosers: [],
		untracked_files: [],
		listed_paths: [],
		foreign_values: [],
		partner_nodes: [],
		definitions: unpackWidgets(file.declared),
		system: {
			python: "",
			os: "",
			cuda: null,
			gpu: null
		}
	};
}
function unpackPack(name, entry, reasons) {
	const reason = ownOf$1(reasons.custom_nodes, name);
	return {
		directory: name,
		root: null,
		origin: entry.origin,
		commit: entry.commit,
		dirty: entry.dirty,
		git_problem: null,
		origin_unread: false,
		hoisted_from: entry.hoisted_from ?? null,
		named_origin: null,
		empty_submodules: [],
		...reason ?? {
			node_ids: [],
			classes: [],
			...NOTHING_KNOWN
		}
	};
}
var NOTHING_KNOWN = {
	commit_source: "none",
	pushed: null,
	public_access: null
};
function unpackModel(path, entry, reasons) {
	const reason = ownOf$1(reasons.models, path);
	const isStated = reason?.stated === true;
	const sha256 = entry.sha256 ?? null;
	return {
		path,
		value: "",
		input: "",
		node_ids: reason?.node_ids ?? [],
		size_bytes: reason?.size_bytes ?? null,
		sha256: isStated ? null : sha256,
		url: entry.url ?? null,
		problem: isStated || sha256 === null ? "missing" : null,
		stated_sha256: isStated ? sha256 : null,
		stated_problem: null,
		same_as: null,
		part_of: null,
		weights: reason?.weights ?? true
	};
}
function unpackFile(file, reasons) {
	const node_ids = ownOf$1(reasons.files, file.path)?.node_ids ?? [];
	return {
		...file,
		value: "",
		input: "",
		node_ids,
		problem: null
	};
}
function sourceOf({ commit_source, pushed, public_access }) {
	return {
		commit_source,
		pushed,
		public_access
	};
}
function byPath(facts, reasonOf) {
	const sorted = facts.toSorted(inOrder(({ path }) => path));
	return Object.fromEntries(sorted.map((fact) => [fact.path, reasonOf(fact)]));
}
function inOrder(keyOf) {
	return (a, b) => keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0;
}
function ownOf$1(record, name) {
	return Object.hasOwn(record, name) ? record[name] : void 0;
}
// src/checks/stated-models.ts
function findStatedModels({ prompt, graph }) {
	const found = new Map();
	const add = (claims, nodeIds) => {
		for (const claim of claimsIn(claims)) {
			const signature = JSON.stringify(claim);
			const known = found.get(signature) ?? {
				...claim,
				node_ids: []
			};
			known.node_ids.push(...nodeIds);
			found.set(signature, known);
		}
	};
	for (const { id, node, mode } of walkGraph(graph)) if (mode === "active" && prompt[id] !== void 0) add(node.properties?.models, [id]);
	for (const claims of topLevelClaims(graph)) add(claims, []);
	return [...found.values()];
}
function topLevelClaims(graph) {
	return [graph.models, graph.extensions?.models];
}
function claimsIn(value) {
	if (!Array.isArray(value)) return [];
	return value.flatMap((entry) => {
		if (typeof entry !== "object" || entry === null) return [];
		const { name, directory, url, ...rest } = entry;
		if (typeof name !== "string" || name === "") return [];
		return [{
			name,
			directory: textOrNull(directory),
			url: textOrNull(url),
			...hashIn$1(rest)
		}];
	});
}
function hashIn$1({ hash, hash_type, sha256, hashes }) {
	const own = {
		hash: textOrNull(hash),
		hash_type: textOrNull(hash_type)
	};
	const isOther = own.hash_type !== null && !own.hash_type.includes("256");
	if (own.hash !== null && !isOther) return own;
	const byKind = isRecord(hashes) ? textOrNull(hashes.SHA256) ?? textOrNull(hashes.sha256) : null;
	const other = textOrNull(sha256) ?? byKind;
	return other === null ? own : {
		hash: other,
		hash_type: "SHA256"
	};
}
function textOrNull(value) {
	return typeof value === "string" && value !== "" ? value : null;
}
// src/workflow/graph-id.ts
var NO_ID = "00000000-0000-0000-0000-000000000000";
function graphIdOf(graph) {
	const id = typeof graph === "object" && graph !== null && "id" in graph ? graph.id : null;
	return typeof id === "string" && id.trim() !== "" && id !== NO_ID ? id : null;
}
// src/deploy/own-row.ts
function ownRow(lookUp, account) {
	if (lookUp.kind === "free") return ok(null);
	const { endpoint, others = [] } = lookUp;
	if (others.length > 0 && account === null) return fail({
		kind: "unexpected-response",
		where: "look-up"
	});
	return ok([endpoint, ...others].find((row) => !isForeign(row.orgId, account)) ?? null);
}
// src/deploy/earlier-endpoints.ts
var NOTHING_EARLIER = {
	elsewhere: null,
	renamed: null
};
var MOST_ASKED = 3;
async function recallEndpoints(slug, graph, session, memory, signal) {
	const { origin } = session.target;
	const workflowId = graphIdOf(graph);
	const known = workflowId === null ? [] : memory?.endpointsOf(origin, workflowId) ?? [];
	if (known.length === 0) return ok(NOTHING_EARLIER);
	const account = await session.accountInTime();
	const organization = organizationOf(null, account)?.slug ?? null;
	const isElsewhere = (one) => one.organization !== null && organization !== null && one.organization !== organization;
	const there = known.find((one) => one.slug === slug && isElsewhere(one));
	const elsewhere = there && organization !== null ? {
		earlier: there,
		organization
	} : null;
	const here = known.filter((one) => !isElsewhere(one));
	if (here.some((one) => one.slug === slug)) return ok({
		elsewhere,
		renamed: null
	});
	const names = new Set(endpointNamesOn(graph).map(toSlug));
	for (const one of here.filter((it) => !names.has(it.slug)).slice(0, MOST_ASKED)) {
		const found = await session.api.lookUp(one.slug, signal);
		const row = found.ok ? ownRow(found.value, account) : found;
		if (row.ok && row.value !== null && graphIdOf(row.value.stored.graph) === workflowId) return ok({
			elsewhere,
			renamed: {
				...one,
				name: row.value.name || one.name
			}
		});
	}
	return ok({
		elsewhere,
		renamed: null
	});
}
// src/deploy/find-renamed.ts
function findRenamed(request, { graph }, { memory, isLive, savedKey }) {
	const resolved = resolveTarget({
		...request,
		savedKey
	});
	const slug = toSlug(request.endpointName);
	const workflowId = graphIdOf(graph);
	if (!memory || !isLive || resolved.kind !== "target" || slug === null || workflowId === null) return [];
	const { origin } = resolved.target;
	const known = memory.endpointsOf(origin, workflowId);
	if (known.some((one) => one.slug === slug) || isLive(origin, slug) === true) return [];
	const names = new Set(endpointNamesOn(graph).map(toSlug));
	const renamed = known.find((one) => !names.has(one.slug) && isLive(origin, one.slug) === true);
	if (renamed === void 0) return [];
	const own = {
		name: String(request.endpointName),
		workflowId
	};
	return checkIdentity({
		...NOTHING_EARLIER,
		slug,
		own,
		live: null,
		renamed
	});
}
// src/deploy/stop-at-abort.ts
async function stopAtAbort(step, signal) {
	const result = await step;
	return signal.aborted ? fail({ kind: "cancelled" }) : result;
}
// src/deploy/preflight.ts
function captureWorkflow(ports, signal) {
	ports.report({ step: "capture" });
	return stopAtAbort(ports.capture().then((result) => mapError(result, captureFailed)), signal);
}
async function preflight(request, captured, ports, signal) {
	const canvas = readCanvas(captured, {
		name: request.endpointName,
		secrets: knownKeys(request, ports.savedKey, captured.graph)
	});
	const { sent } = canvas;
	const factsRequest = {
		prompt: withMissingClasses(sent.prompt, canvas.executions),
		stated_models: findStatedModels(sent)
	};
	const searched = await stopAtAbort(searchCommits(request, sent, ports, signal), signal);
	if (!searched.ok) return searched;
	if (request.packed === void 0) ports.report({ step: "facts" });
	const read = await stopAtAbort(readFacts$1(request, factsRequest, ports, signal), signal);
	if (!read.ok) return read;
	const { facts, lacks } = keepUsed(read.value, sent.prompt, canvas.interface);
	ports.preview?.(buildPreview(facts, null));
	ports.report({ step: "check" });
	const found = checkWorkflow({
		...canvas,
		facts,
		lacks,
		commitSearch: searched.value
	});
	const findings = joinFindings(request.packed ?? [], found);
	const { interface: io, changing } = canvas;
	return ok({
		sent,
		interface: io,
		changing,
		factsRequest,
		facts,
		findings,
		isPacked: request.packed !== void 0
	});
}
async function searchCommits({ searchScope = null }, sent, ports, signal) {
	if (searchScope === null) return ok(null);
	const report = (progress) => ports.report({
		step: "commit-search",
		progress
	});
	report({
		host: COMMIT_HOST,
		done: 0,
		total: 0,
		directory: null
	});
	const request = {
		prompt: sent.prompt,
		aux_ids: findAuxIds(sent),
		scope: searchScope
	};
	return mapError(await ports.searchCommits(request, report, signal), factsFailed);
}
async function readFacts$1({ version }, request, ports, signal) {
	const facts = await ports.readFacts(request, signal);
	if (!facts.ok) return fail(factsFailed(facts.error));
	if (facts.value.version === version) return facts;
	return fail({
		kind: "version-mismatch",
		bundle: version,
		python: facts.value.version
	});
}
function captureFailed(failure) {
	return {
		kind: "capture-failed",
		failure
	};
}
function factsFailed(failure) {
	return {
		kind: "facts-failed",
		failure
	};
}
async function check(request, ports, signal) {
	const captured = await captureWorkflow(ports, signal);
	if (!captured.ok) return captured.error;
	const ready = await preflight(request, captured.value, ports, signal);
	if (!ready.ok) return ready.error;
	const { facts, findings, sent } = ready.value;
	const ofHashes = checkHashes({
		facts,
		isHashed: !lacksHashes(facts)
	});
	const ofName = findRenamed(request, sent, ports);
	return {
		kind: "checked",
		findings: joinFindings(findings, [...ofHashes, ...ofName])
	};
}
function recheck(request, last, captured, savedKey) {
	const secrets = knownKeys(request, savedKey, captured.graph);
	const slug = toSlug(request.endpointName);
	const findings = last.findings.filter((one) => one.code !== "endpoint-renamed" || one.slug === slug);
	return refreshFindings({
		...last,
		findings
	}, checkCanvas(captured, {
		name: request.endpointName,
		secrets
	}));
}
function knownKeys(request, savedKey, graph) {
	const resolved = resolveTarget({
		...request,
		savedKey
	});
	const keys = resolved.kind === "target" ? [resolved.target.key] : resolved.kind === "ask" ? [resolved.saved?.key ?? "", resolved.workflow.key] : [];
	const inNodes = findDeployNodes(graph).map(({ apiKey }) => toKey(apiKey ?? ""));
	return [...new Set([
		...keys,
		toKey(request.apiKey),
		...inNodes
	])].filter(isWorthLookingFor);
}
function isWorthLookingFor(key) {
	return key.length >= 8;
}
// src/deploy/posix-names.ts
function withPosixNames(prompt, facts) {
	const named = namesByNode(facts);
	if (named.size === 0) return prompt;
	const changed = [...named].flatMap(([id, names]) => {
		const node = Object.hasOwn(prompt, id) ? prompt[id] : void 0;
		if (node === void 0) return [];
		return [[id, {
			...node,
			inputs: rewrite(node.inputs, names)
		}]];
	});
	return {
		...prompt,
		...Object.fromEntries(changed)
	};
}
function namesByNode({ models, files, unplaced_models: unplaced, listed_paths: listed }) {
	const found = new Map();
	const all = [
		...models,
		...files,
		...listed,
		...unplaced.map((model) => ({
			...model,
			value: model.name
		}))
	];
	for (const { value, node_ids } of all) for (const id of node_ids) {
		const names = found.get(id);
		if (names === void 0) found.set(id, new Set([toPosix(value)]));
		else names.add(toPosix(value));
	}
	return found;
}
function rewrite(value, names) {
	if (typeof value === "string") return value.includes("\\") ? rewriteText(value, names) : value;
	if (Array.isArray(value)) return value.map((inner) => rewrite(inner, names));
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rewrite(inner, names)]));
}
function rewriteText(text, names) {
	const posix = toPosix(text);
	if (names.has(posix)) return posix;
	return [...names].filter((name) => TAG.test(name)).reduce((before, name) => before.replace(inText(name), (tag) => tag.replace(SEPARATOR, "/")), text);
}
var TAG = /^(?:embedding:|<lora:).*\//i;
var SEPARATOR = /\\(?![()])/g;
function inText(name) {
	const written = name.replace(/>$/, "").replace(/[.*+?^${}|[\]-]/g, "\\$&").replace(/[()]/g, "\\\\?\\$&").replaceAll("/", "[/\\\\]");
	return new RegExp(`${written}(?![\\p{L}\\p{N}_])`, "giu");
}
function toPosix(text) {
	return text.replaceAll("\\", "/");
}
// src/deploy/sent-workflow.ts
function toSentWorkflow(workflow, io, facts, isPacked) {
	const setByHand = readSetByHand(workflow.graph);
	const contract = isPacked ? readContract(io, workflow.graph) : inferContract(workflow.prompt, io, facts.definitions, setByHand);
	const graph = storeContract(workflow.graph, contract, setByHand);
	return {
		prompt: withPosixNames(workflow.prompt, facts),
		graph,
		contract: readContract(io, graph)
	};
}
// src/deploy/diff-sides.ts
function toLiveSide({ workflowJson, stored, gpuMode, isPublic }) {
	const io = workflowJson === null ? null : readInterface(workflowJson);
	return {
		fields: stored,
		contract: io && {
			interface: io,
			contract: readContract(io, stored.graph),
			hasLimits: hasStoredContract(stored.graph)
		},
		settings: {
			gpu_mode: gpuMode,
			visibility: isPublic === null ? null : isPublic ? "public" : "private"
		},
		unsaid: []
	};
}
async function readNextSide(request, isNamed, ports, signal) {
	const captured = await captureWorkflow(ports, signal);
	if (!captured.ok) return captured;
	const ready = await preflight(request, captured.value, ports, signal);
	if (!ready.ok) return ready;
	const { sent, interface: io, factsRequest, findings, isPacked } = ready.value;
	const hashed = await hashFacts(ready.value.facts, factsRequest, ports, signal);
	if (!hashed.ok) return hashed;
	const facts = hashed.value;
	const { prompt, graph, contract } = toSentWorkflow(sent, io, facts, isPacked);
	const body = withoutSlug(buildBody({
		slug: "",
		name: String(request.endpointName),
		prompt,
		graph,
		facts,
		resources: new Map()
	}));
	const resources = Object.fromEntries(packFiles(facts.files).map((file) => [file.path, file]));
	const fields = {
		...body,
		resources
	};
	if (!isNamed) delete fields.name;
	const side = toNextSide(fields, readInterface(prompt), contract, isNamed);
	return ok({
		side,
		findings
	});
}
function toNextSide(fields, io, contract, isNamed) {
	const unsaid = [
		"gpu_mode",
		"visibility",
		...isNamed ? [] : ["name"]
	];
	return {
		fields,
		contract: {
			interface: io,
			contract,
			hasLimits: true
		},
		settings: {
			gpu_mode: null,
			visibility: null
		},
		unsaid
	};
}
// src/deploy/compare-canvas.ts
async function compareCanvas(request, live, ports, signal) {
	const next = await readNextSide(request, true, ports, signal);
	return next.ok ? ok(diffEndpoints(toLiveSide(live), next.value.side)) : next;
}
// src/deploy/canonical-body.ts
function canonicalBody(body) {
	if (COMPARED_FIELDS.some((field) => body[field] === void 0)) return null;
	return canonicalJson(Object.fromEntries(COMPARED_FIELDS.map((field) => [field, comparable(field, body[field])])));
}
function canonicalJson(value) {
	if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(",")}]`;
	if (typeof value !== "object" || value === null) return JSON.stringify(value);
	return `{${Object.entries(value).filter(([, inner]) => inner !== void 0).toSorted(([a], [b]) => a < b ? -1 : 1).map(([name, inner]) => `${JSON.stringify(name)}:${canonicalJson(inner)}`).join(",")}}`;
}
// src/deploy/expected-live.ts
async function differsFrom(expected, slug, live, { sha256 }) {
	if (live === null) return {
		kind: "differs",
		slug,
		live: null
	};
	const canonical = canonicalBody(live.stored);
	const hash = canonical === null ? null : await sha256(new Blob([canonical]));
	if (hash === null) return {
		kind: "differs",
		slug,
		live: "unknown"
	};
	return hash === expected ? null : {
		kind: "differs",
		slug,
		live: { hash }
	};
}
// src/deploy/assume-hashes.ts
var SOME_HASH = "";
function assumeHashes(facts, live) {
	const models = facts.models.map((model) => {
		if (model.sha256 !== null || model.problem !== null) return model;
		return {
			...model,
			sha256: hashIn(live?.stored.models, model.path),
			stated_sha256: null
		};
	});
	const files = facts.files.map((file) => {
		if (file.sha256 !== null || file.problem !== null) return file;
		return {
			...file,
			sha256: hashIn(live?.resources, file.path)
		};
	});
	return {
		...facts,
		models,
		files
	};
}
function hashIn(entries, path) {
	const hash = ownOf(ownOf(entries, path), "sha256");
	return typeof hash === "string" ? hash : SOME_HASH;
}
function ownOf(value, name) {
	if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return void 0;
	return value[name];
}
// src/deploy/redrawn.ts
function findRedrawn(changing, { workflowJson, stored }) {
	const draws = drawsAmong(changing);
	const graph = draws.size === 0 || workflowJson === null ? null : parseGraph(stored.graph);
	if (!graph?.ok || workflowJson === null) return [];
	const before = drawsAmong(changingIn({
		prompt: workflowJson,
		graph: graph.value
	}));
	return [...draws].flatMap(([place, { nodeIds, widget, shown, sent: now }]) => {
		const live = before.get(place);
		return live !== void 0 && live.shown === shown && live.sent !== now ? [{
			nodeIds,
			widget,
			live: String(live.sent),
			sent: String(now)
		}] : [];
	});
}
function changingIn({ prompt, graph }) {
	const executions = new Map(walkGraph(graph).map((execution) => [execution.id, execution]));
	return findChangingValues({
		prompt,
		graph
	}, executions, prompt);
}
function drawsAmong(changing) {
	const draws = changing.filter(({ kind }) => kind === "draw");
	return new Map(draws.map((draw) => [JSON.stringify([draw.nodeIds[0], draw.widget]), draw]));
}
// src/deploy/plan.ts
async function findLive({ slug, sent }, session, ports, signal) {
	ports.report({ step: "look-up" });
	const lookUp = await stopAtAbort(session.lookUp(slug).then((found) => mapError(found, lookUpFailed)), signal);
	if (!lookUp.ok) return lookUp;
	const account = mustKnowOwner(session.target, lookUp.value) ? await session.accountInTime() : session.account();
	if (signal.aborted) return fail({ kind: "cancelled" });
	const own = mapError(ownRow(lookUp.value, account), lookUpFailed);
	if (!own.ok) return own;
	const found = {
		live: own.value,
		account
	};
	if (own.value !== null) return ok({
		...found,
		earlier: NOTHING_EARLIER
	});
	const earlier = await stopAtAbort(recallEndpoints(slug, sent.graph, session, ports.memory, signal), signal);
	return earlier.ok ? ok({
		...found,
		earlier: earlier.value
	}) : earlier;
}
function lookUpFailed(failure) {
	return {
		kind: "lookup-failed",
		failure
	};
}
function mustKnowOwner({ keyFrom }, lookUp) {
	return keyFrom === "workflow" || lookUp.kind === "found" && lookUp.others !== void 0;
}
function planDeploy(draft, live, account, isNew = false) {
	const { target, slug, name, sent, facts } = draft;
	const orgId = live?.orgId ?? null;
	const changes = live === null ? [] : changesTo(live, draft.interface);
	const organization = organizationOf(orgId, account);
	const uploads = planUploads(facts.files, new Map(Object.entries(live?.resources ?? {})));
	const resources = draft.resources ?? uploads.reused;
	const found = checkPlan({
		changes,
		facts,
		keyFrom: target.keyFrom,
		organization,
		takenSlug: isNew ? slug : null,
		newModels: live === null ? facts.models : null,
		identity: identify(draft, live),
		redrawn: live === null ? [] : findRedrawn(draft.changing, live)
	});
	const { prompt, graph } = toSentWorkflow(sent, draft.interface, facts, draft.isPacked ?? false);
	const body = buildBody({
		slug,
		name,
		prompt,
		graph,
		facts,
		resources
	});
	return {
		action: live === null ? "create" : isSameAsLive(body, live) ? "unchanged" : "edit",
		body,
		live,
		interface: draft.interface,
		changes,
		facts,
		uploads,
		findings: joinFindings(draft.findings, found),
		endpoint: buildEndpoint({
			origin: target.origin,
			slug,
			name,
			id: live?.id ?? null,
			orgId,
			account,
			interface: draft.interface
		})
	};
}
function identify({ slug, name, sent, earlier }, live) {
	const own = {
		name,
		workflowId: graphIdOf(sent.graph)
	};
	if (live === null) return {
		slug,
		own,
		live,
		...earlier ?? NOTHING_EARLIER
	};
	return {
		slug,
		own,
		live: {
			name: live.name,
			workflowId: graphIdOf(live.stored.graph)
		},
		...NOTHING_EARLIER
	};
}
function changesTo(live, next) {
	return live.workflowJson === null ? null : diffInterface(readInterface(live.workflowJson), next);
}
// src/deploy/remembered-answers.ts
var FOR_PAGE = new Set(["workflow-key"]);
var ABOUT_LIVE = new Set([
	"slug-taken-meanwhile",
	"endpoint-of-another",
	"interface-breaking"
]);
var ABOUT_VALUES = new Set(["secret-in-widget", "local-path"]);
async function openAnswers(findings, plan, session, { memory, sha256 }) {
	const nothing = {
		open: findings,
		remember() {},
		settle() {}
	};
	const workflowId = graphIdOf(plan.body.graph);
	if (memory === void 0 || workflowId === null || findings.length === 0) return nothing;
	const owner = ownerOf(plan, await session.accountInTime());
	if (owner === null) return nothing;
	const place = [
		memory.salt(),
		session.target.origin,
		owner,
		plan.body.slug,
		workflowId
	];
	const hashes = new Map();
	for (const finding of findings) {
		const facts = JSON.stringify([
			...place,
			finding.code,
			...factsOf(finding, plan, session)
		]);
		const hash = await sha256(new Blob([facts]));
		if (hash !== null) hashes.set(finding, hash);
	}
	return {
		open: findings.filter((finding) => !memory.isAgreed(hashes.get(finding) ?? "")),
		remember() {
			for (const [{ code }, hash] of hashes) memory.agree(hash, FOR_PAGE.has(code));
		},
		settle() {
			memory.forget([...hashes].flatMap(([{ code }, hash]) => ABOUT_LIVE.has(code) ? [hash] : []));
		}
	};
}
function ownerOf({ live }, account) {
	if (account === null || account.organizations.length === 0) return null;
	return organizationOf(live?.orgId ?? null, account)?.id ?? account.organizations.map(({ id }) => id).join(" ");
}
function factsOf(finding, plan, { target }) {
	const { code, nodeIds, showIds: _, severity: _s, ...said } = finding;
	const data = Object.entries(said).filter(([name]) => name !== "node" && name !== "nodes");
	const { live, body } = plan;
	const { prompt, graph } = {
		prompt: body.workflow_json,
		graph: body.graph
	};
	const facts = [data, subjectOf(finding)];
	if (ABOUT_LIVE.has(code)) facts.push(live?.id, live?.updatedAt, live?.stored);
	if (code === "interface-unknown") facts.push(plan.interface);
	if (FOR_PAGE.has(code)) facts.push(target.key);
	if (ABOUT_VALUES.has(code)) {
		const nodes = nodeIds.map((id) => nodeAt$1(prompt, id)?.inputs);
		facts.push(nodes.length > 0 && nodes.every(Boolean) && isInWidget(finding) ? nodes : [prompt, graph]);
	}
	return facts;
}
function isInWidget(finding) {
	return finding.code !== "secret-in-widget" || finding.place === "widget";
}
// src/deploy/questions.ts
var BEFORE_CREATE = new Set(["default-id", "input-unread"]);
var FORESEEN = "model-unpublished";
function isAskedOnCreate({ code }) {
	return BEFORE_CREATE.has(code) || code === FORESEEN;
}
function openQuestions(session, ports) {
	const agreed = [];
	const settling = [];
	return {
		async ask(plan, findings = plan.findings) {
			const isNew = (finding) => !agreed.some((one) => isSameJson(one, finding));
			const answers = await openAnswers(findings.filter((one) => isQuestion(one, plan, ports) && isNew(one)), plan, session, ports);
			const { open: asked } = answers;
			settling.push(answers.settle);
			if (asked.length === 0) return {
				answer: true,
				asked
			};
			ports.report({ step: "ask" });
			const answer = await ports.confirm(asked, await withOwner(plan, session));
			if (answer === true) {
				answers.remember();
				agreed.push(...asked);
			}
			return {
				answer,
				asked
			};
		},
		settle() {
			for (const settle of settling) settle();
		}
	};
}
function isQuestion({ severity, code }, { action }, ports) {
	const { asksForNames = false, asksForNotes = false } = ports;
	if (severity === "ask" || severity === "note" && asksForNotes) return true;
	return asksForNames && action === "create" && BEFORE_CREATE.has(code);
}
async function withOwner(plan, session) {
	if (plan.endpoint.organization !== null) return plan;
	const account = await session.accountInTime();
	return {
		...plan,
		endpoint: buildEndpoint({
			...plan.endpoint,
			orgId: plan.live?.orgId ?? null,
			account
		})
	};
}
function turnOf({ answer, asked }) {
	if (answer === true) return null;
	if (answer === false) return {
		kind: "ended",
		outcome: {
			kind: "declined",
			findings: asked
		}
	};
	return {
		kind: "search",
		scope: answer
	};
}
// src/deploy/uploads/send-all.ts
var SIDE_BY_SIDE = 6;
async function uploadFiles({ reused, uploads, bytes }, { send, report, signal }) {
	const resources = new Map(reused);
	if (uploads.length === 0) return ok(resources);
	const waiting = [...uploads];
	const sending = new Set();
	const stopping = new AbortController();
	const stop = () => stopping.abort();
	signal.addEventListener("abort", stop, { once: true });
	let done = 0;
	let bytesDone = 0;
	let stopped = null;
	const tell = () => report({
		filesDone: done,
		filesTotal: uploads.length,
		bytesDone,
		bytesTotal: bytes,
		sending: [...sending].map(({ path, sizeBytes }) => ({
			path,
			sizeBytes
		}))
	});
	async function work() {
		for (let upload = waiting.shift(); upload !== void 0; upload = waiting.shift()) {
			if (stopping.signal.aborted || signal.aborted) return;
			sending.add(upload);
			tell();
			const sent = await send(upload, stopping.signal);
			sending.delete(upload);
			if (!sent.ok) {
				stopped ??= {
					path: upload.path,
					...sent.error
				};
				return stop();
			}
			for (const path of upload.paths) resources.set(path, sent.value);
			done += 1;
			bytesDone += upload.sizeBytes;
		}
		if (!stopping.signal.aborted) tell();
	}
	await Promise.all(uploads.slice(0, SIDE_BY_SIDE).map(work));
	signal.removeEventListener("abort", stop);
	return stopped === null ? ok(resources) : fail(stopped);
}
// src/deploy/uploads/send-one.ts
async function sendFile(file, { readFile, sha256 }, api, signal) {
	async function read() {
		const bytes = await readFile(file.path, signal);
		if (!bytes.ok) return bytes;
		if (bytes.value.size !== file.sizeBytes) return fail(changed$1(file));
		const hash = await sha256(bytes.value);
		return hash === null || hash === file.sha256 ? bytes : fail(changed$1(file));
	}
	const sent = await api.upload(file, read, signal);
	if (!sent.ok) return sent;
	const { assetId, url, sizeBytes } = sent.value;
	if (sizeBytes !== file.sizeBytes) return fail({
		step: "verify",
		failure: {
			kind: "unexpected-response",
			where: "size_bytes"
		}
	});
	return ok({
		asset_id: assetId,
		url,
		mime_type: file.mimeType,
		size_bytes: file.sizeBytes,
		sha256: file.sha256
	});
}
function changed$1({ path }) {
	return {
		kind: "refused",
		code: "file-changed",
		params: { path }
	};
}
// src/deploy/uploads/upload-cache.ts
function recall(uploaded, target, file) {
	return uploaded.get(keyOf$1(target, file)) ?? null;
}
function remember(uploaded, target, file, entry) {
	uploaded.set(keyOf$1(target, file), entry);
}
function forget(uploaded, target, file) {
	uploaded.delete(keyOf$1(target, file));
}
function keyOf$1({ origin, key }, file) {
	return `${origin} ${fingerprint(key)} ${contentKey(file)}`;
}
function fingerprint(key) {
	let [high, low] = [2166136261, 16777619];
	for (let index = 0; index < key.length; index++) {
		high = Math.imul(high ^ key.charCodeAt(index), 16777619);
		low = Math.imul(low ^ key.charCodeAt(index), 2246822507);
	}
	return `${(high >>> 0).toString(36)}${(low >>> 0).toString(36)}`;
}
// src/deploy/uploads/ensure-uploaded.ts
async function ensureUploaded({ facts, live }, { target, api, ports, signal, anew, sent: own = new Map() }) {
	const there = anew ? [] : [...Object.entries(live?.resources ?? {}), ...own];
	const plan = planUploads(facts.files, new Map(there));
	const reused = new Map(plan.reused);
	for (const upload of plan.uploads) {
		if (anew) forget(ports.uploaded, target, upload);
		const entry = recall(ports.uploaded, target, upload);
		if (entry !== null) for (const path of upload.paths) reused.set(path, entry);
	}
	const uploads = plan.uploads.filter(({ path }) => !reused.has(path));
	const sent = await uploadFiles({
		reused,
		uploads,
		bytes: uploads.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
	}, {
		async send(upload, stopped) {
			const asset = await sendFile(upload, ports, api, stopped);
			if (asset.ok) remember(ports.uploaded, target, upload, asset.value);
			return asset;
		},
		report: (progress) => ports.report({
			step: "upload",
			progress
		}),
		signal
	});
	if (!sent.ok) return sent;
	const missing = facts.files.find(({ path, problem }) => problem === null && !sent.value.has(path));
	if (missing !== void 0) return fail({
		path: missing.path,
		step: "verify",
		failure: {
			kind: "unexpected-response",
			where: "resources"
		}
	});
	const isReused = [...reused].some(([path, { asset_id: asset }]) => own.get(path)?.asset_id !== asset);
	return ok({
		resources: sent.value,
		isReused
	});
}
function isAboutAsset(outcome) {
	if (outcome.kind !== "create-failed" && outcome.kind !== "update-failed") return false;
	const { failure } = outcome;
	if (failure.kind !== "rejected" || failure.status !== 422) return false;
	return /asset|resource/i.test(`${failure.code} ${failure.detail}`);
}
// src/deploy/hash-and-send.ts
async function hashAndSend(draft, factsRequest, { request, found: { live, account }, session, ports, questions, signal, stop }) {
	const { facts } = draft;
	if (!lacksHashes(facts)) return ok({
		facts,
		sending: null
	});
	const expected = planDeploy({
		...draft,
		facts: assumeHashes(facts, live)
	}, live, account);
	const waits = request.dryRun || expected.action === "unchanged" && !request.evenIfUnchanged;
	const own = AbortSignal.any([signal, stop.signal]);
	const state = {
		sending: null,
		ending: null
	};
	const end = (turn) => {
		state.ending ??= turn;
		stop.abort();
	};
	async function consider(now, findings) {
		if (own.aborted) return;
		const turn = turnOf(await questions.ask(expected, findings));
		if (turn !== null) end(turn);
		if (own.aborted || state.sending !== null || lacksHashes({
			models: [],
			files: now.files
		})) return;
		state.sending = ensureUploaded({
			facts: now,
			live
		}, {
			...session,
			ports,
			signal: own,
			anew: false
		});
		state.sending.then((sent) => {
			if (!sent.ok) end({
				kind: "ended",
				outcome: {
					kind: "upload-failed",
					...sent.error
				}
			});
		});
	}
	let considered = waits ? Promise.resolve() : consider(facts, expected.findings);
	const hashed = await hashFacts(facts, factsRequest, ports, own, (now) => {
		if (waits) return;
		considered = considered.then(() => consider(now, checkHashes({
			facts: now,
			isHashed: false
		})));
	});
	if (!hashed.ok) end({
		kind: "ended",
		outcome: hashed.error
	});
	await considered;
	if (own.aborted) await state.sending;
	if (signal.aborted) return fail({
		kind: "ended",
		outcome: { kind: "cancelled" }
	});
	if (state.ending !== null) return fail(state.ending);
	return hashed.ok ? ok({
		facts: hashed.value,
		sending: state.sending
	}) : fail({
		kind: "ended",
		outcome: hashed.error
	});
}
// src/deploy/write.ts
function writePlan(plan, writer) {
	const past = {
		createdOnce: false,
		turned: false
	};
	return plan.live === null ? create(plan, writer, past) : edit(plan, plan.live, writer, past);
}
async function create(plan, writer, past) {
	const written = await writer.create(plan.body);
	const answered = written.ok ? written.value.row : null;
	if (answered !== null && isAsSent(plan, answered)) return done("created", plan, writer, answered);
	const failure = written.ok ? {
		kind: "unexpected-response",
		where: "create"
	} : written.error;
	if (failure.kind !== "conflict" && !mayHaveArrived(failure)) return createFailed(plan, failure);
	const lookUp = await writer.lookUp();
	if (!lookUp.ok) return failure.kind === "conflict" && !past.createdOnce ? {
		kind: "lookup-failed",
		failure: lookUp.error
	} : {
		kind: "unknown-result",
		slug: plan.body.slug,
		failure
	};
	const row = lookUp.value;
	if (row !== null && (isSameAsLive(plan.body, row) || row.id === answered?.id)) return done("created", plan, writer, row);
	if (row !== null) return past.turned ? createFailed(plan, failure) : turnIntoEdit(row, writer);
	if (failure.kind === "conflict") return {
		kind: "slug-held",
		slug: plan.body.slug
	};
	if (past.createdOnce) return createFailed(plan, failure);
	return create(plan, writer, {
		...past,
		createdOnce: true
	});
}
async function turnIntoEdit(row, writer) {
	const plan = writer.replan(row, true);
	if (!await writer.agree(plan)) return {
		kind: "declined",
		findings: plan.findings.filter(({ severity }) => severity === "ask")
	};
	return edit(plan, row, writer, {
		createdOnce: true,
		turned: true
	});
}
async function edit(plan, live, writer, past) {
	const written = await writer.edit(live.id, withoutSlug(plan.body));
	const answered = written.ok ? written.value.row : null;
	if (answered !== null && isAsSent(plan, answered)) return done("updated", plan, writer, answered);
	const failure = written.ok ? {
		kind: "unexpected-response",
		where: "update"
	} : written.error;
	if (failure.kind === "cancelled") return { kind: "cancelled" };
	const failed = {
		kind: "update-failed",
		failure,
		bodyBytes: sizeInBytes(plan.body)
	};
	if (failure.kind === "gone" && !past.turned) {
		const lookUp = await writer.lookUp();
		if (!lookUp.ok) return {
			kind: "lookup-failed",
			failure: lookUp.error
		};
		const row = lookUp.value;
		if (row === null) return create(writer.replan(null, false), writer, {
			createdOnce: false,
			turned: true
		});
		return row.id === live.id ? failed : turnIntoEdit(row, writer);
	}
	if (!mayHaveArrived(failure)) return failed;
	const lookUp = await writer.lookUp();
	if (!lookUp.ok) return {
		kind: "unknown-result",
		slug: plan.body.slug,
		failure
	};
	const row = lookUp.value;
	return row !== null && row.id === live.id && (isSameAsLive(plan.body, row) || written.ok && hasChangedSince(live, row)) ? done("updated", plan, writer, row) : failed;
}
function isAsSent({ body }, row) {
	return row.slug === body.slug && isSameAsLive(body, row);
}
function hasChangedSince(before, now) {
	return before.updatedAt !== null && now.updatedAt !== null && before.updatedAt !== now.updatedAt;
}
function mayHaveArrived({ kind }) {
	return kind === "network" || kind === "timeout" || kind === "server" || kind === "unexpected-response";
}
async function done(kind, plan, writer, row) {
	return {
		kind,
		endpoint: await writer.endpointOf(plan, row),
		findings: plan.findings,
		body: plan.body
	};
}
function createFailed(plan, failure) {
	if (failure.kind === "cancelled") return { kind: "cancelled" };
	return {
		kind: "create-failed",
		failure,
		bodyBytes: sizeInBytes(plan.body)
	};
}
// src/deploy/publish.ts
async function publish(plan, draft, session, ports, signal, sending) {
	const first = await send(false);
	return first.isReused && isAboutAsset(first.outcome) ? (await send(true)).outcome : first.outcome;
	async function send(anew) {
		const files = await upload(anew);
		if (signal.aborted) return {
			outcome: { kind: "cancelled" },
			isReused: false
		};
		if (!files.ok) return {
			outcome: {
				kind: "upload-failed",
				...files.error
			},
			isReused: false
		};
		const { resources, isReused } = files.value;
		if (plan.uploads.uploads.length > 0) ports.preview?.(buildPreview(plan.facts, {
			reused: resources,
			uploads: [],
			bytes: 0
		}));
		return {
			outcome: await write(resources),
			isReused
		};
	}
	async function upload(anew) {
		const before = await sending;
		if (before?.ok === false) return before;
		const sent = before?.value;
		const files = await ensureUploaded(plan, {
			...session,
			ports,
			signal,
			anew,
			sent: sent?.resources ?? new Map()
		});
		return files.ok && sent?.isReused && !anew ? ok({
			...files.value,
			isReused: true
		}) : files;
	}
	function write(resources) {
		const { api, account, target } = session;
		const sent = {
			...draft,
			facts: plan.facts,
			resources
		};
		ports.report({ step: "write" });
		return writePlan({
			...plan,
			body: withResources(plan.body, resources)
		}, {
			create: (body) => api.create(body, void 0, signal),
			edit: (id, body) => api.edit(id, body, void 0, signal),
			async lookUp() {
				const again = await api.lookUp(draft.slug, new AbortController().signal);
				return again.ok ? ownRow(again.value, account()) : again;
			},
			replan: (live, isNew) => planDeploy(sent, live, account(), isNew),
			async agree(next) {
				const { answer } = await openQuestions(session, ports).ask(next);
				ports.report({ step: "write" });
				return answer === true;
			},
			async endpointOf({ endpoint }, { id, orgId }) {
				const known = await session.accountInTime();
				return buildEndpoint({
					...endpoint,
					origin: target.origin,
					id,
					orgId,
					account: known
				});
			}
		});
	}
}
// src/deploy/report-retries.ts
var LOOK_UP = ["look-up", "workflow"];
var WRITE = [
	"create",
	"edit",
	...LOOK_UP
];
function reportRetries(ports) {
	let current = null;
	return {
		...ports,
		report(progress) {
			current = progress;
			ports.report(progress);
		},
		openApi: (target) => ports.openApi(target, ({ call, attempt, of }) => {
			const retry = {
				attempt,
				of
			};
			if (current?.step === "upload" && call === "upload") ports.report({
				...current,
				retry
			});
			if (current?.step === "hash" && current.upload && call === "upload") ports.report({
				...current,
				retry
			});
			if (current?.step === "look-up" && LOOK_UP.includes(call)) ports.report({
				...current,
				retry
			});
			if (current?.step === "write" && WRITE.includes(call)) ports.report({
				...current,
				retry
			});
		})
	};
}
// src/deploy/report-together.ts
function reportTogether(ports) {
	let hash = null;
	let upload = null;
	let isAsking = false;
	function tell() {
		const beside = upload === null ? {} : { upload };
		if (isAsking) ports.report({
			step: "ask",
			...hash === null ? {} : { hash },
			...beside
		});
		else if (hash !== null) ports.report({
			step: "hash",
			progress: hash,
			...beside
		});
		else if (upload !== null) ports.report({
			step: "upload",
			progress: upload
		});
	}
	return {
		...ports,
		report(progress) {
			if (progress.step === "hash") hash = progress.progress;
			else if (progress.step === "upload") upload = progress.progress;
			else if (progress.step === "ask") isAsking = true;
			else {
				upload = null;
				return ports.report(progress);
			}
			tell();
		},
		async hash(request, onProgress, signal) {
			try {
				return await ports.hash(request, onProgress, signal);
			} finally {
				hash = null;
				if (upload !== null && !signal.aborted) tell();
			}
		},
		async confirm(findings, plan) {
			isAsking = true;
			try {
				return await ports.confirm(findings, plan);
			} finally {
				isAsking = false;
				tell();
			}
		}
	};
}
// src/deploy/background-request.ts
function runInBackground(question) {
	let value = null;
	const settled = question.then((answer) => {
		value = answer.ok ? answer.value : null;
		return value;
	}, () => null);
	return {
		soFar: () => value,
		wait: () => settled
	};
}
// src/deploy/session.ts
var ACCOUNT_MS = 5e3;
function openSession(target, ports, signal) {
	const closing = new AbortController();
	const api = ports.openApi(target);
	let whoAmI = null;
	let found = null;
	const account = () => whoAmI ??= runInBackground(api.whoAmI(AbortSignal.any([signal, closing.signal])));
	return {
		target,
		api,
		account: () => account().soFar(),
		async accountInTime() {
			const known = account().soFar();
			if (known !== null) return known;
			const answered = new AbortController();
			const tooLate = ports.sleep(ACCOUNT_MS, AbortSignal.any([answered.signal, signal])).then(() => null);
			const first = await Promise.race([account().wait(), tooLate]);
			answered.abort();
			return first;
		},
		lookUp(slug) {
			account();
			found ??= api.lookUp(slug, signal);
			return found;
		},
		close: () => closing.abort()
	};
}
// src/deploy/share-hashing.ts
function shareHashing(hash) {
	const ending = new AbortController();
	let job = null;
	let tell = () => {};
	return {
		hash(request, onProgress, signal) {
			const cancelled = fail({ kind: "cancelled" });
			if (signal.aborted) return Promise.resolve(cancelled);
			tell = onProgress;
			job ??= hash(request, (progress) => tell(progress), ending.signal).finally(() => {
				job = null;
			});
			const left = new Promise((leave) => {
				const stop = () => {
					if (tell === onProgress) tell = () => {};
					leave(cancelled);
				};
				signal.addEventListener("abort", stop, { once: true });
			});
			return Promise.race([job, left]);
		},
		async end() {
			tell = () => {};
			if (job !== null) ending.abort();
			await job;
		}
	};
}
// src/deploy/deploy.ts
var CANCELLED = { kind: "cancelled" };
async function deploy(request, given, signal) {
	const hashing = shareHashing(given.hash);
	const ports = reportTogether(reportRetries({
		...given,
		hash: hashing.hash
	}));
	const resolved = resolveTarget({
		...request,
		savedKey: ports.savedKey
	});
	if (resolved.kind === "refuse") return resolved.refusal;
	const workflow = await captureWorkflow(ports, signal);
	if (!workflow.ok) return workflow.error;
	const target = await chooseKey(resolved, ports);
	if (!target.ok) return target.error;
	const session = openSession(target.value, ports, signal);
	const questions = openQuestions(session, ports);
	try {
		for (let searchScope = request.searchScope ?? null;;) {
			const ready = await preflight({
				...request,
				searchScope
			}, workflow.value, ports, signal);
			if (!ready.ok) return ready.error;
			const stop = new AbortController();
			const turn = await deployReady(ready.value, {
				request,
				session,
				questions,
				ports,
				signal,
				stop
			});
			if (turn.kind === "ended") return keepEndpoint(turn.outcome, ready.value.sent, ports.memory);
			searchScope = turn.scope;
		}
	} finally {
		await hashing.end();
		session.close();
	}
}
async function deployReady(ready, work) {
	const { request, session, questions, ports, signal, stop } = work;
	const { factsRequest, ...known } = ready;
	const { findings } = known;
	const slug = toSlug(request.endpointName);
	if (slug === null || findings.some(({ severity }) => severity === "block")) return ended({
		kind: "blocked",
		findings
	});
	const draft = {
		...known,
		target: session.target,
		slug,
		name: String(request.endpointName)
	};
	const found = await findLive(draft, session, ports, signal);
	if (!found.ok) return ended(found.error);
	const other = request.expect && await differsFrom(request.expect, slug, found.value.live, ports);
	if (other) return ended(other);
	const hashed = await hashAndSend({
		...draft,
		earlier: found.value.earlier
	}, factsRequest, {
		...work,
		found: found.value
	});
	if (!hashed.ok) return hashed.error;
	const { facts, sending } = hashed.value;
	const account = session.account() ?? found.value.account;
	const final = {
		...draft,
		earlier: found.value.earlier,
		facts
	};
	const plan = planDeploy(final, found.value.live, account);
	ports.planned?.(plan);
	ports.preview?.(buildPreview(plan.facts, plan.uploads));
	if (request.dryRun) return ended({
		kind: "dry-run",
		plan
	});
	if (plan.action === "unchanged" && !request.evenIfUnchanged) return ended({
		kind: "unchanged",
		endpoint: plan.endpoint,
		findings: plan.findings,
		body: plan.body
	});
	const turn = turnOf(await questions.ask(plan));
	if (turn !== null || signal.aborted) {
		stop.abort();
		await sending;
	}
	if (signal.aborted) return ended(CANCELLED);
	if (turn !== null) return turn;
	const outcome = await publish(plan, final, session, ports, signal, sending);
	if (outcome.kind === "updated") questions.settle();
	return ended(outcome);
}
function ended(outcome) {
	return {
		kind: "ended",
		outcome
	};
}
async function chooseKey(resolved, ports) {
	if (resolved.kind === "target") return ok(resolved.target);
	const choice = await ports.chooseKey(resolved.question);
	if (choice === null) return fail(CANCELLED);
	const chosen = resolved[choice];
	return chosen === null ? fail({
		kind: "host-without-key",
		host: resolved.question.host
	}) : ok(chosen);
}
function keepEndpoint(outcome, { graph }, memory) {
	const workflowId = graphIdOf(graph);
	if ("endpoint" in outcome && workflowId !== null) memory?.keepEndpoint(outcome.endpoint.origin, workflowId, outcome.endpoint);
	return outcome;
}
// src/deploy/limit-words.ts
var MOST_CHOICES = 5;
function limitWords({ minimum, maximum, step, choices }, withStep = false) {
	return [
		...minimum === void 0 && maximum === void 0 ? [] : [`${minimum ?? "…"}–${maximum ?? "…"}`],
		...step === void 0 || !withStep ? [] : [t("diff.step", { step })],
		...choices === void 0 ? [] : [formatList(choices.map(String), MOST_CHOICES)]
	];
}
// src/deploy/diff-words.ts
var MOST_LINES = 40;
var HASH_DIGITS = 10;
var MOST_INPUTS = 5;
function toDiffSections(diff) {
	return sectionsOf(diff).filter(({ lines }) => lines.length > 0).map(({ title, lines }) => ({
		title,
		lines: capped(lines)
	}));
}
function sectionsOf(diff) {
	const otherwise = (field, lines) => lines.length === 0 && diff.differs.includes(field) ? [line("~", t("diff.otherwise"))] : lines;
	const { comfyui, packages, settings } = diff;
	const environment = [...comfyui === null ? [] : sourceLines("ComfyUI", comfyui.from, comfyui.to), ...packages.flatMap((one) => itemLines(one, ({ version }) => [["version", version]]))];
	return [
		{
			title: t("diff.part.contract"),
			lines: diff.contract.map(contractLine)
		},
		{
			title: t("diff.part.workflow_json"),
			lines: otherwise("workflow_json", diff.nodes.map(nodeLine))
		},
		{
			title: t("diff.part.graph"),
			lines: diff.differs.includes("graph") ? [line("~", t("diff.canvas"))] : []
		},
		{
			title: t("diff.part.environment"),
			lines: otherwise("environment", environment)
		},
		{
			title: t("diff.part.custom_nodes"),
			lines: otherwise("custom_nodes", diff.custom_nodes.flatMap((one) => itemLines(one, sourceValues)))
		},
		{
			title: t("diff.part.models"),
			lines: otherwise("models", diff.models.flatMap((one) => itemLines(one, ({ sha256, url }) => [["sha256", short(sha256)], ["url", url]])))
		},
		{
			title: t("diff.part.resources"),
			lines: otherwise("resources", diff.files.flatMap((one) => itemLines(one, ({ sha256 }) => [["sha256", short(sha256)]])))
		},
		{
			title: t("diff.part.settings"),
			lines: settings.map(({ name, from, to }) => changeLine(t(`diff.part.${name}`), from, to))
		}
	];
}
function capped(lines) {
	const left = lines.length - MOST_LINES;
	if (left <= 0) return lines;
	return [...lines.slice(0, MOST_LINES), {
		sign: null,
		words: t("diff.more", { count: left }),
		isBreaking: false
	}];
}
function line(sign, words, isBreaking = false) {
	return {
		sign,
		words,
		isBreaking
	};
}
function changeLine(what, from, to) {
	return line("~", t("diff.changed", {
		what: shown(what),
		from: textOfValue(from),
		to: textOfValue(to)
	}));
}
function textOfValue(text) {
	return text === null ? t("diff.nothing") : shown(text);
}
function itemLines({ name, from, to }, valuesOf) {
	if (from === null || to === null) {
		const entry = from ?? to;
		const [value] = entry === null ? [] : valuesOf(entry).map(([, first]) => first);
		const words = value ? t("diff.with", {
			what: shown(name),
			value: shown(value)
		}) : shown(name);
		return [line(from === null ? "+" : "-", words)];
	}
	const after = new Map(valuesOf(to));
	const lines = valuesOf(from).map(([value, before]) => [
		value,
		before,
		after.get(value) ?? null
	]).filter(([, before, now]) => before !== now).map(([value, before, now]) => changeLine(`${name}, ${t(`diff.value.${value}`)}`, before, now));
	return lines.length > 0 ? lines : [line("~", t("diff.item-otherwise", { what: shown(name) }))];
}
function sourceLines(name, from, to) {
	if (from === null && to === null) return [];
	return itemLines({
		name,
		change: "changed",
		from,
		to
	}, sourceValues);
}
function sourceValues({ origin, commit, dirty }) {
	const edits = dirty === null ? null : t(dirty ? "diff.edits.some" : "diff.edits.none");
	return [
		["commit", short(commit)],
		["origin", origin],
		["dirty", edits]
	];
}
function short(hash) {
	return hash === null ? null : hash.slice(0, HASH_DIGITS);
}
function nodeLine({ name, from, to }) {
	const [before, after] = [from?.class_type ?? "?", to?.class_type ?? "?"];
	const node = (classType) => t("diff.node", {
		id: shown(name),
		classType: shown(classType)
	});
	if (from === null) return line("+", node(after));
	if (to === null) return line("-", node(before));
	if (before !== after) return changeLine(node(before), before, after);
	const inputs = formatList(to.inputs.map(shown), MOST_INPUTS);
	return line("~", inputs === "" ? node(after) : t("diff.with", {
		what: node(after),
		value: inputs
	}));
}
function contractLine(change) {
	const { kind, breaking } = change;
	const id = shown("inputId" in change ? change.inputId : change.outputId);
	switch (change.kind) {
		case "input-removed": return line("-", t("diff.input.plain", {
			id,
			type: change.inputKind
		}), breaking);
		case "input-added": return line("+", t(`diff.input.${change.required ? "required" : "optional"}`, {
			id,
			type: change.inputKind
		}), breaking);
		case "output-removed": return line("-", t("diff.output.plain", {
			id,
			type: change.outputKind
		}), breaking);
		case "output-added": return line("+", t("diff.output.plain", {
			id,
			type: change.outputKind
		}), breaking);
		case "input-became-required":
		case "input-became-optional":
		case "input-described-anew": return line("~", t(`diff.contract.${change.kind}`, { id }), breaking);
		case "input-range-changed": return changed(kind, id, limitsOf(change.from), limitsOf(change.to), breaking);
		case "input-default-changed":
		case "input-example-changed": return changed(kind, id, toValue(change.from, id), toValue(change.to, id), breaking);
		case "input-kind-changed":
		case "input-renamed":
		case "output-kind-changed":
		case "output-renamed": return changed(kind, id, shown(change.from), shown(change.to), breaking);
		default: return change;
	}
}
function changed(kind, id, from, to, breaking) {
	return line("~", t(`diff.contract.${kind}`, {
		id,
		from,
		to
	}), breaking);
}
function limitsOf(limits) {
	const words = limitWords(limits, true).map(shown);
	return words.length === 0 ? t("diff.unlimited") : words.join("; ");
}
function toValue(value, id) {
	if (value === void 0) return t("diff.nothing");
	return isSecretName(id) ? "…" : shown(JSON.stringify(value) ?? "");
}
// src/deploy/key-choices.ts
function createKeyChoices() {
	const known = new Map();
	return { remembering(apiKey, choose) {
		return async (question) => {
			const asked = JSON.stringify([question.host, apiKey.trim()]);
			const before = known.get(asked);
			const choice = before !== void 0 && (before === "workflow" || question.savedKeyLastFour !== null) ? before : await choose(question);
			if (choice !== null) known.set(asked, choice);
			return choice;
		};
	} };
}
// src/deploy/memory.ts
var ENDPOINTS = "runflow.endpoints";
var ANSWERS = "runflow.answers";
var MOST_ENDPOINTS = 200;
var MOST_ANSWERS = 500;
function openMemory(slots, random) {
	const ofPage = new Set();
	const fallback = {
		salt: random(),
		agreed: []
	};
	function read(slot) {
		try {
			return JSON.parse(slots().getItem(slot) ?? "null");
		} catch {
			return null;
		}
	}
	function write(slot, value) {
		try {
			slots().setItem(slot, JSON.stringify(value));
		} catch {}
	}
	function readEndpoints() {
		const kept = read(ENDPOINTS);
		return Array.isArray(kept) ? kept.filter(isKept) : [];
	}
	function readAnswers() {
		const kept = read(ANSWERS);
		if (!isRecord(kept) || typeof kept.salt !== "string" || !Array.isArray(kept.agreed)) return fallback;
		return {
			salt: kept.salt,
			agreed: kept.agreed.filter((hash) => typeof hash === "string")
		};
	}
	return {
		endpointsOf: (origin, workflowId) => readEndpoints().filter((one) => one.origin === origin && one.workflowId === workflowId).map(({ slug, name, url, organization }) => ({
			slug,
			name,
			url,
			organization
		})),
		keepEndpoint(origin, workflowId, { slug, name, url, organization }) {
			const now = {
				origin,
				workflowId,
				slug,
				name,
				url,
				organization
			};
			write(ENDPOINTS, [now, ...readEndpoints().filter((one) => !isSame$1(one, now))].slice(0, MOST_ENDPOINTS));
		},
		salt: () => readAnswers().salt,
		isAgreed: (hash) => ofPage.has(hash) || readAnswers().agreed.includes(hash),
		agree(hash, forPage) {
			if (forPage) {
				ofPage.add(hash);
				return;
			}
			const { salt, agreed } = readAnswers();
			write(ANSWERS, {
				salt,
				agreed: [hash, ...agreed.filter((one) => one !== hash)].slice(0, MOST_ANSWERS)
			});
		},
		forget(hashes) {
			if (hashes.length === 0) return;
			const { salt, agreed } = readAnswers();
			write(ANSWERS, {
				salt,
				agreed: agreed.filter((hash) => !hashes.includes(hash))
			});
		}
	};
}
function isSame$1(one, other) {
	const fields = [
		"origin",
		"workflowId",
		"slug"
	];
	const isUnknown = one.organization === null || other.organization === null;
	return fields.every((field) => one[field] === other[field]) && (isUnknown || one.organization === other.organization);
}
function isKept(value) {
	if (!isRecord(value)) return false;
	const isText = (field) => typeof value[field] === "string";
	const isTextOrNull = (field) => value[field] === null || isText(field);
	return [
		"origin",
		"workflowId",
		"slug",
		"name"
	].every(isText) && ["url", "organization"].every(isTextOrNull);
}
// src/deploy/describe-parse-problem.ts
function describeParseProblem({ code, params, within }) {
	const why = t(`problems.workflow.${code}`, {
		id: "",
		most: 0,
		...params
	});
	return within === void 0 ? why : t("problems.workflow.within", {
		why,
		id: within
	});
}
// src/deploy/local-messages.ts
function describeRefusal({ code, params }) {
	const safe = Object.entries(params).map(([name, value]) => [name, typeof value === "string" ? maskKeys(value) : value]);
	return refusalText(code, Object.fromEntries(safe));
}
// src/deploy/target-messages.ts
function describeTargetRefusal(refusal) {
	switch (refusal.kind) {
		case "unconfigured": return error(textsOf$1("outcomes.unconfigured"), "open-settings");
		case "url-invalid": return describeUrl(refusal);
		case "host-without-key": return error(textsOf$1("outcomes.host-without-key", { host: refusal.host }), "open-settings");
		default: return refusal;
	}
}
function describeUrl({ url, from, problem }) {
	const detail = url === "a linked value" ? t("outcomes.host-invalid.linked") : t(`outcomes.url-invalid.detail.${problem}`, { url: maskKeys(url) });
	if (from === "workflow") return error({
		title: t("outcomes.host-invalid.title"),
		detail,
		next: t("outcomes.host-invalid.next")
	});
	const texts = {
		title: t("outcomes.url-invalid.title"),
		detail,
		next: t("outcomes.url-invalid.next")
	};
	return error(texts, "open-settings");
}
// src/deploy/uploads/upload-messages.ts
function describeUploadStop(stop) {
	const path = maskKeys(stop.path);
	if (stop.step === "read") return describeRead(stop, path);
	if (stop.step === "verify") return error(textsOf$1("uploads.verify", { path }));
	const special = describeSpecial(stop.step, stop.failure, path);
	if (special !== null) return special;
	const message = describeApiFailure("upload", stop.failure, null);
	return {
		...message,
		detail: joinSentences([t("uploads.not-sent", { path }), message.detail])
	};
}
function describeRead({ failure }, path) {
	switch (failure.kind) {
		case "refused": {
			const texts = {
				title: t("uploads.read.title", { path }),
				next: t("uploads.read.next")
			};
			return error({
				...texts,
				detail: describeRefusal(failure)
			});
		}
		case "unreachable": return error(textsOf$1("uploads.comfyui-unreachable", { path }));
		case "absent":
		case "unreadable": return error(textsOf$1("uploads.comfyui-failed", { path }));
		case "cancelled": return cancelled();
		default: return failure;
	}
}
function describeSpecial(step, failure, path) {
	const failed = (what) => ({
		path,
		code: t("api.code.upload", { what })
	});
	if (step === "put" && failure.kind === "forbidden") return error(textsOf$1("uploads.storage-refused", failed(403)));
	if (step === "put" && failure.kind === "network") return error(textsOf$1("uploads.storage-unreachable", failed(t("api.what.network"))), "try-again");
	if (failure.kind === "gone") return error(textsOf$1("uploads.expired", failed(404)));
	if (failure.kind !== "rejected" || failure.status !== 413 && failure.status !== 422) return null;
	const message = error(textsOf$1("uploads.rejected", failed(failure.status)));
	if (failure.detail === null) return message;
	const reply = t("api.said", { detail: maskKeys(failure.detail) });
	return {
		...message,
		detail: joinSentences([message.detail, reply])
	};
}
// src/deploy/outcome-messages.ts
function again(task) {
	return { isCheck: task === "check" };
}
function describeOutcome(outcome, task = "deploy") {
	switch (outcome.kind) {
		case "created":
		case "updated":
		case "unchanged": return describeLive(outcome.kind, outcome.endpoint);
		case "dry-run": return describePlan(outcome.plan);
		case "cancelled": return cancelled();
		case "unconfigured":
		case "url-invalid":
		case "host-without-key": return describeTargetRefusal(outcome);
		case "capture-failed": return describeCaptureFailure(outcome.failure, task);
		case "facts-failed":
		case "hash-failed": return describeLocalFailure(t(`outcomes.${outcome.kind}.title`), outcome.failure, task);
		case "upload-failed": return describeUploadStop(outcome);
		case "version-mismatch": return describeMismatch(outcome.bundle, outcome.python);
		case "blocked": return describeWorst(outcome.findings.filter((finding) => finding.severity === "block"));
		case "declined": return describeDeclined(outcome.findings);
		case "lookup-failed": return describeApiFailure("lookup", outcome.failure, null);
		case "create-failed": return describeApiFailure("create", outcome.failure, outcome.bodyBytes);
		case "update-failed": return describeApiFailure("update", outcome.failure, outcome.bodyBytes);
		case "differs": return describeDiffers(outcome);
		case "slug-held": return error(textsOf$1("outcomes.slug-held", { slug: outcome.slug }));
		case "unknown-result": return {
			severity: "warn",
			...textsOf$1("outcomes.unknown-result", { slug: outcome.slug }),
			action: "try-again"
		};
		default: return outcome;
	}
}
function describeLive(kind, { slug, url }) {
	const explained = kind === "unchanged" ? t("outcomes.unchanged.detail") : "";
	return {
		severity: "success",
		title: t(`outcomes.${kind}.title`, { slug }),
		detail: joinSentences([explained, url ?? ""]),
		next: url === null ? t("outcomes.organization-unknown") : ""
	};
}
function describeNameProblem(problem) {
	return problem.kind === "unsafe" ? t("outcomes.unfit-file-name.unsafe", { path: problem.path }) : t("outcomes.unfit-file-name.collide", {
		path: problem.path,
		other: problem.other
	});
}
function describeDiffers({ slug, live }) {
	const state = live === null ? "other" : live === "unknown" ? "unknown" : "hash";
	const hash = typeof live === "object" && live !== null ? live.hash : "";
	return error(textsOf$1("outcomes.differs", {
		slug,
		state,
		hash
	}));
}
function describePlan({ body: { slug }, action }) {
	return {
		severity: "info",
		title: t(`outcomes.dry-run.title.${action}`, { slug }),
		detail: t("outcomes.dry-run.detail"),
		next: ""
	};
}
function describeCaptureFailure(failure, task) {
	if (failure.kind === "threw") return error(textsOf$1("outcomes.export-failed", {
		detail: maskKeys(failure.detail),
		...again(task)
	}));
	const title = t("outcomes.workflow-unreadable.title");
	const next = t("outcomes.workflow-unreadable.next", again(task));
	return error({
		title,
		detail: maskKeys(describeParseProblem(failure.problem)),
		next
	});
}
function describeLocalFailure(title, failure, task) {
	switch (failure.kind) {
		case "refused": return error({
			title,
			detail: describeRefusal(failure),
			next: t("outcomes.comfyui.refused.next", again(task))
		});
		case "unreachable": return error(textsOf$1("outcomes.comfyui.unreachable", again(task)), "try-again");
		case "absent": return error({
			title,
			detail: t("outcomes.comfyui.absent.detail"),
			next: t("outcomes.comfyui.absent.next")
		});
		case "unreadable": return error({
			title,
			detail: t("outcomes.comfyui.unreadable.detail", { where: failure.where }),
			next: t("outcomes.comfyui.unreadable.next")
		});
		case "cancelled": return cancelled();
		default: return failure;
	}
}
function describeMismatch(bundle, python) {
	return compareVersions(python, bundle) <= 0 ? error(textsOf$1("outcomes.python-older", {
		bundle,
		python
	})) : error(textsOf$1("outcomes.bundle-older", {
		bundle,
		python
	}), "reload-tab");
}
function describeWorst(findings) {
	const [worst, ...others] = toCards(findings);
	if (worst === void 0) return error({
		title: t("outcomes.blocked.title"),
		detail: "",
		next: ""
	});
	const { title, detail, next } = worst.texts;
	const more = others.length === 0 ? "" : t("outcomes.blocked.more", { count: others.length });
	return error({
		title,
		detail,
		next: joinSentences([next, more])
	}, "show-findings");
}
function describeDeclined(findings) {
	const titles = toCards(findings).map(({ texts }) => t("outcomes.declined.finding", texts));
	return {
		severity: "info",
		title: t("outcomes.declined.title"),
		detail: joinSentences(titles),
		next: t("outcomes.declined.next"),
		action: "show-findings"
	};
}
// src/deploy/packed-file-names.ts
function findNameProblem(files) {
	const unsafe = files.find(({ path }) => !isBelow(path));
	if (unsafe !== void 0) return {
		kind: "unsafe",
		path: unsafe.path
	};
	for (const alike of groupBy(files, ({ path }) => path.normalize("NFC").toLowerCase()).values()) {
		const [first, ...others] = alike;
		const other = others.find(({ path, sha256 }) => path === first?.path || sha256 !== first?.sha256);
		if (first !== void 0 && other !== void 0) return {
			kind: "collide",
			path: first.path,
			other: other.path
		};
	}
	return null;
}
function isBelow(path) {
	const parts = path.split("/");
	return !/[\\\x00-\x1f\x7f]|^[A-Za-z]:/.test(path) && parts.every((part) => !/^\.{0,2}$/.test(part));
}
// src/deploy/packed-findings.ts
function packFindings(findings, isAgreed) {
	const bySubject = findings.map((finding) => {
		const { code, severity, nodeIds: node_ids, ...about } = shownFinding(finding);
		const agreed = isAgreed(finding) && { agreed: true };
		return [{
			code,
			severity,
			subject: shownSubjectOf(finding),
			node_ids,
			...agreed,
			about
		}, finding];
	}).toSorted(([a], [b]) => a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : 0);
	const order = sortFindings(bySubject.map(([, finding]) => finding));
	const found = new Map(bySubject.map(([one, finding]) => [finding, one]));
	return order.flatMap((finding) => found.get(finding) ?? []);
}
function shownSubjectOf(finding) {
	return subjectOf(shownFinding(finding));
}
// src/deploy/to-deploy-file.ts
function toDeployFile({ sent, interface: io, facts, findings, slug, name, isAgreed }) {
	const { prompt, graph, contract } = toSentWorkflow(sent, io, facts, false);
	const body = buildBody({
		slug,
		name,
		prompt,
		graph,
		facts,
		resources: new Map()
	});
	const { workflow_json, environment, custom_nodes, models } = body;
	const file = {
		format: DEPLOY_FILE_FORMAT,
		name,
		contract,
		workflow_json,
		graph: body.graph,
		environment,
		custom_nodes,
		models,
		files: packFiles(facts.files),
		findings: [],
		declared: packWidgets(prompt, facts.definitions),
		reasons: packReasons(facts)
	};
	return {
		...file,
		findings: packFindings(findingsOf(file, findings, facts), isAgreed)
	};
}
function findingsOf(file, findings, { version }) {
	const again = checkWorkflow({
		...readCanvas({
			prompt: file.workflow_json,
			graph: file.graph
		}, {
			name: file.name,
			secrets: []
		}),
		facts: unpackFacts(file, version)
	});
	const isOfCanvas = ({ code }) => checkOf(code).when === "canvas";
	return joinFindings(again.filter(isOfCanvas), findings.filter((one) => !isOfCanvas(one)));
}
// src/deploy/pack.ts
async function pack(request, ports, signal) {
	const captured = await captureWorkflow(ports, signal);
	if (!captured.ok) return captured;
	const ready = await preflight(request, captured.value, ports, signal);
	if (!ready.ok) return ready;
	const slug = toSlug(request.endpointName);
	const known = ready.value;
	if (slug === null || known.findings.some(isBlock)) return fail({
		kind: "blocked",
		findings: known.findings
	});
	const refused = await askAboutSecrets(known.findings, ports, signal);
	if (refused !== null) return fail(refused);
	const hashed = await hashFacts(known.facts, known.factsRequest, ports, signal);
	if (!hashed.ok) return hashed;
	const facts = hashed.value;
	const findings = joinFindings(known.findings, checkHashes({
		facts,
		isHashed: true
	}));
	if (findings.some(isBlock)) return fail({
		kind: "blocked",
		findings
	});
	const name = String(request.endpointName);
	const file = toDeployFile({
		...known,
		facts,
		findings,
		slug,
		name,
		isAgreed: ports.isAgreed
	});
	const problem = findNameProblem(file.files);
	return problem === null ? ok({
		file,
		slug,
		findings
	}) : fail({
		kind: "unfit-file-name",
		problem
	});
}
async function askAboutSecrets(findings, ports, signal) {
	const secrets = findings.filter(({ code }) => code === "secret-in-widget");
	if (secrets.length === 0) return null;
	ports.report({ step: "ask" });
	const isAgreed = await ports.agree(secrets);
	if (signal.aborted) return { kind: "cancelled" };
	return isAgreed ? null : {
		kind: "declined",
		findings: secrets
	};
}
function isBlock({ severity }) {
	return severity === "block";
}
// src/host/apply-fix.ts
function createFixer(parts) {
	const { app, api, keys, notify } = parts;
	function holdersOf(id, widget) {
		const placed = findNode(app, id);
		return placed ? followOutwards(placed, widget).holders : [];
	}
	function set(holders, value) {
		const changed = asOneStep(app, () => holders.filter(({ node, name }) => setWidget(app, node, name, value)));
		const here = changed.findLast(({ node }) => node.graph === app.canvas?.graph);
		if (here) bringIntoView(app.canvas, here.node);
		return changed.length > 0;
	}
	function moveKey({ nodeIds, origin }) {
		const [placed] = nodeIds.flatMap((id) => findNode(app, id) ?? []);
		if (!placed) return "gone";
		const values = readDeployValues(placed);
		if (parts.freeOrigin(values) !== origin) return "unchanged";
		const key = values.apiKey.trim();
		if (keys.save(origin, key) === "page") {
			keys.remove(origin);
			const [title, detail] = [t("notices.key-not-moved.title"), t("notices.key-not-moved.detail")];
			notify({
				severity: "error",
				title,
				detail
			});
			return "unchanged";
		}
		set(nodeIds.flatMap((id) => holdersOf(id, "api_key")).filter(({ node, name }) => String(findWidget(node, name)?.value).trim() === key), "");
		notify({
			severity: "success",
			title: t("notices.key-moved.title", { origin }),
			detail: t("notices.key-moved.detail", { keys: shortcut("Z") }),
			sticky: true
		});
		return "done";
	}
	async function chooseFile({ nodeIds, widget, folder }) {
		const file = await pickFile();
		if (file === null) return "unchanged";
		const uploaded = await uploadInput(api, file, folder);
		if (uploaded.name === null) {
			notify({
				severity: "error",
				title: t("notices.not-uploaded.title"),
				detail: uploaded.why
			});
			return "unchanged";
		}
		const { name } = uploaded;
		const holders = nodeIds.flatMap((id) => holdersOf(id, widget).slice(-1));
		for (const holder of holders) offer(holder, name);
		return set(holders, name) ? "done" : "gone";
	}
	function renameEndpoint({ nodeId, value }) {
		const name = value.trim();
		if (name === "") return "unchanged";
		if (nodeId !== null) return set(holdersOf(nodeId, "endpoint_name").slice(-1), name) ? "done" : "gone";
		keepName(app, name);
		return "done";
	}
	async function mute(ids) {
		if (!await parts.areApart(ids)) {
			notify({
				severity: "info",
				title: t("notices.not-muted.title"),
				detail: t("notices.not-muted.detail")
			});
			return "unchanged";
		}
		const nodes = ids.flatMap((id) => findNode(app, id)?.node ?? []);
		asOneStep(app, () => {
			for (const node of nodes) node.mode = 2;
		});
		app.canvas?.setDirty?.(true, true);
		return nodes.length > 0 ? "done" : "gone";
	}
	return async (fix) => {
		switch (fix.kind) {
			case "set-widget": {
				const holders = holdersOf(fix.nodeId, fix.widget);
				const isDone = set(fix.value === "" ? holders : holders.slice(-1), fix.value);
				if (isDone && fix.widget === "api_key") notify({
					severity: "success",
					title: t("notices.key-cleared.title"),
					detail: t("notices.key-cleared.detail", { keys: shortcut("Z") }),
					sticky: true
				});
				return isDone ? "done" : "gone";
			}
			case "move-key": return moveKey(fix);
			case "rename-endpoint": return renameEndpoint(fix);
			case "choose-file": return chooseFile(fix);
			case "mute": return mute(fix.nodeIds);
			case "make-input":
			case "fix-number":
			case "add-output": return parts.edit(fix);
			default: return fix;
		}
	};
}
function offer({ node, name }, value) {
	const values = findWidget(node, name)?.options?.values;
	if (Array.isArray(values) && !values.includes(value)) values.push(value);
}
// src/host/capture.ts
function createCapture(app) {
	let last = Promise.resolve();
	async function capture() {
		let copy;
		try {
			copy = JSON.parse(JSON.stringify(await app.graphToPrompt() ?? null));
		} catch (error) {
			return fail({
				kind: "threw",
				detail: error instanceof Error ? error.message : String(error)
			});
		}
		return readCapture(copy);
	}
	return () => {
		const next = last.then(capture);
		last = next;
		return next;
	};
}
function readCapture(copy) {
	if (typeof copy !== "object" || copy === null || !("workflow" in copy) || !("output" in copy)) return fail({
		kind: "unreadable",
		problem: { code: "none" }
	});
	const graph = parseGraph(copy.workflow);
	if (!graph.ok) return fail({
		kind: "unreadable",
		problem: graph.error
	});
	const prompt = parsePrompt(copy.output);
	if (!prompt.ok) return fail({
		kind: "unreadable",
		problem: prompt.error
	});
	return ok({
		graph: graph.value,
		prompt: prompt.value
	});
}
// src/endpoints/deploy-record.ts
var MOST = 200;
function keepRecord(records, now) {
	const before = records.find((one) => isSameEndpoint(one, now));
	const proof = now.proof ?? before?.proof ?? null;
	return [{
		...now,
		proof
	}, ...records.filter((one) => one !== before)].slice(0, MOST);
}
function keepProof(records, of, proof) {
	return records.map((one) => isSameEndpoint(one, of) ? {
		...one,
		proof
	} : one);
}
function dropRecord(records, gone) {
	return records.filter((one) => !isSameEndpoint(one, gone));
}
function findRecord(records, sought) {
	const there = records.filter(({ origin }) => origin === sought.origin);
	const { orgIds } = sought;
	if (orgIds === null) return null;
	const own = there.filter(({ orgId }) => orgId === null || orgIds.includes(orgId));
	if (sought.slug !== null) return own.find(({ slug, workflowId }) => slug === sought.slug && workflowId === sought.workflowId) ?? null;
	if (sought.workflowId === null) return null;
	return own.find(({ workflowId }) => workflowId === sought.workflowId) ?? null;
}
function isSameEndpoint(one, other) {
	const isUnknown = one.orgId === null || other.orgId === null;
	return one.origin === other.origin && one.slug === other.slug && (isUnknown || one.orgId === other.orgId);
}
function readRecords(stored) {
	return Array.isArray(stored) ? stored.flatMap((one) => readRecord(one) ?? []).slice(0, MOST) : [];
}
var TEXTS = [
	"origin",
	"slug",
	"name",
	"deployedAt"
];
var TEXTS_OR_NULL = [
	"orgId",
	"organization",
	"workflowId",
	"id",
	"url",
	"bodyHash",
	"canvasHash",
	"updatedAt"
];
var LONGEST = 4096;
function readRecord(stored) {
	if (typeof stored !== "object" || stored === null) return null;
	const value = stored;
	const isText = (name) => typeof value[name] === "string" && value[name].length <= LONGEST;
	if (!TEXTS.every(isText) || !TEXTS_OR_NULL.every((name) => value[name] === null || isText(name))) return null;
	const record = Object.fromEntries([...TEXTS, ...TEXTS_OR_NULL].map((name) => [name, value[name]]));
	const isOurs = record.url === null || String(record.url).startsWith(`${record.origin}/`);
	const more = {
		runs: RUNS.find((one) => one === value.runs) ?? null,
		proof: readProof(value.proof)
	};
	return isOurs ? {
		...record,
		...more
	} : null;
}
var RUNS = ["fail", "may-fail"];
var VERDICTS = [
	"identical",
	"alike",
	"different"
];
function readProof(stored) {
	if (typeof stored !== "object" || stored === null) return null;
	const { at, runId, bodyHash, verdict, figures } = stored;
	const isTextOrNull = (value) => value === null || typeof value === "string";
	if (typeof at !== "string" || !isTextOrNull(runId) || !isTextOrNull(bodyHash)) return null;
	if (!VERDICTS.includes(verdict) || typeof figures !== "object" || figures === null) return null;
	const numbers = Object.entries(figures).filter(([, value]) => typeof value === "number");
	return {
		at,
		runId,
		bodyHash,
		verdict,
		figures: Object.fromEntries(numbers)
	};
}
// src/host/deploy-records.ts
var SLOT$1 = "runflow.deploys";
function createDeployRecords(slots) {
	let ofPage = [];
	let isBlocked = false;
	function all() {
		if (isBlocked) return ofPage;
		try {
			return readRecords(JSON.parse(slots().getItem(SLOT$1) ?? "[]"));
		} catch {
			return ofPage;
		}
	}
	function write(records) {
		ofPage = records;
		isBlocked = !tryToWrite(records) && !tryToWrite(records.slice(0, Math.ceil(records.length / 4)));
	}
	function tryToWrite(records) {
		try {
			slots().setItem(SLOT$1, JSON.stringify(records));
			return true;
		} catch {
			return false;
		}
	}
	return {
		all,
		keep: (record) => write(keepRecord(all(), record)),
		drop: (gone) => write(dropRecord(all(), gone)),
		prove: (of, proof) => write(keepProof(all(), of, proof)),
		forgetAll() {
			ofPage = [];
			try {
				slots().removeItem(SLOT$1);
			} catch {}
		}
	};
}
// src/host/key-owners.ts
var SLOT = "runflow.key-owner:";
function createKeyOwners(slots) {
	return {
		of(origin, key) {
			try {
				const kept = JSON.parse(slots().getItem(`${SLOT}${origin}`) ?? "null");
				if (typeof kept !== "object" || kept === null) return null;
				const { mark, orgIds } = kept;
				return Array.isArray(orgIds) && orgIds.every((id) => typeof id === "string") && mark === markOf(key) ? orgIds : null;
			} catch {
				return null;
			}
		},
		keep(origin, key, orgIds) {
			try {
				slots().setItem(`${SLOT}${origin}`, JSON.stringify({
					mark: markOf(key),
					orgIds
				}));
			} catch {}
		}
	};
}
function markOf(key) {
	let hash = 2166136261;
	for (const letter of key) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0;
	return hash;
}
// src/sleep.ts
var sleep = (ms, signal) => new Promise((resolve) => {
	if (signal?.aborted) return resolve();
	const done = () => {
		clearTimeout(timer);
		signal?.removeEventListener("abort", done);
		resolve();
	};
	const timer = setTimeout(done, ms);
	signal?.addEventListener("abort", done);
});
// src/host/watch-typing.ts
var STILL_MS = 1e3;
function watchTyping(page) {
	let last = Number.NEGATIVE_INFINITY;
	page.addEventListener("keydown", () => {
		last = performance.now();
	}, {
		capture: true,
		passive: true
	});
	const left = () => last + STILL_MS - performance.now();
	return { async untilStill() {
		for (let ms = left(); ms > 0; ms = left()) await sleep(ms);
	} };
}
// src/local/poll-job.ts
var isJobState = oneOf("running", "done", "failed", "cancelled");
var isStarted = shape({ job_id: matching(/^[0-9a-f]{1,64}$/) });
var isCounted = shape({ changes: count });
var IDLE_MS = 500;
var MISSED_POLLS = 3;
async function pollJob(call, { path: jobs, body, is }, onProgress, signal, sleep) {
	if (signal.aborted) return fail({ kind: "cancelled" });
	const started = await ask(call, {
		method: "POST",
		path: jobs,
		body
	});
	if (!started.ok) return started;
	if (!isStarted(started.value)) return fail({
		kind: "unreadable",
		where: `${jobs}: job_id`
	});
	const path = `${jobs}/${started.value.job_id}`;
	let missed = 0;
	let seen = 0;
	for (;;) {
		const asked = missed === 0 ? `${path}?after=${seen}` : path;
		const turn = new AbortController();
		const idle = sleep(IDLE_MS, AbortSignal.any([turn.signal, signal]));
		const polled = await ask(call, {
			method: "GET",
			path: asked,
			signal,
			priority: "low"
		});
		const isMissed = !polled.ok && polled.error.kind === "unreachable";
		missed = isMissed ? missed + 1 : 0;
		const job = polled.ok && is(polled.value) ? polled.value : null;
		const isRunning = job?.state === "running";
		const changes = isCounted(job) ? job.changes : null;
		const isNews = changes !== null && changes !== seen;
		seen = changes ?? seen;
		if (isRunning) onProgress(job);
		const goesOn = isRunning || isMissed && missed < MISSED_POLLS;
		if (goesOn && !isNews) await idle;
		turn.abort();
		if (goesOn) continue;
		if (!polled.ok) {
			if (polled.error.kind === "cancelled") await ask(call, {
				method: "DELETE",
				path
			});
			return polled;
		}
		return job === null ? fail({
			kind: "unreadable",
			where: path
		}) : ok(job);
	}
}
// src/local/commit-search-job.ts
var isJob$1 = shape({
	state: isJobState,
	host: text,
	done: count,
	total: count,
	directory: orNull(text),
	results: listOf(isCommitSearchResult),
	failed: isJobFailure
});
async function runCommitSearch(call, request, onProgress, signal, sleep) {
	const ended = await pollJob(call, {
		path: "/runflow/commit-searches",
		body: request,
		is: isJob$1
	}, ({ host, done, total, directory }) => onProgress({
		host,
		done,
		total,
		directory
	}), signal, sleep);
	if (!ended.ok) return ended;
	const { state, results, failed } = ended.value;
	if (state === "cancelled") return fail({ kind: "cancelled" });
	const { code, params } = failed ?? {
		code: "search-failed",
		params: {}
	};
	return ok({
		results,
		stopped: state === "failed" ? refusalText(code, params) : null
	});
}
// src/local/facts.ts
async function readFacts(call, request, signal) {
	const answer = await ask(call, {
		method: "POST",
		path: "/runflow/facts",
		body: request,
		signal
	});
	if (!answer.ok) return answer;
	if (!isFactsAnswer(answer.value)) {
		const field = wrongField(answer.value, isFactsAnswer.fields);
		return fail({
			kind: "unreadable",
			where: `/runflow/facts: ${field}`
		});
	}
	const { limited, ...facts } = answer.value;
	return limited === null ? ok(facts) : fail({
		kind: "refused",
		...limited
	});
}
// src/local/hash-job.ts
var isJob = shape({
	state: isJobState,
	bytes_done: count,
	bytes_total: count,
	file: orNull(text),
	models: mapOf(isSha256),
	files: mapOf(isSha256),
	failed: isJobFailure
});
async function runHashJob(call, request, onProgress, signal, sleep) {
	const ended = await pollJob(call, {
		path: "/runflow/hash-jobs",
		body: request,
		is: isJob
	}, ({ bytes_done, bytes_total, file, models, files }) => onProgress({
		bytesDone: bytes_done,
		bytesTotal: bytes_total,
		file,
		hashed: {
			models,
			files
		}
	}), signal, sleep);
	if (!ended.ok) return ended;
	const { state, models, files, failed } = ended.value;
	if (state === "cancelled") return fail({ kind: "cancelled" });
	if (state === "failed") return fail({
		kind: "refused",
		...failed ?? {
			code: "hash-failed",
			params: {}
		}
	});
	return ok({
		models,
		files
	});
}
// src/local/input-file.ts
var BREAKS_HEADER = /[\x00-\x08\x0a-\x1f\x7f]/;
async function readInputFile(call, path, signal) {
	if (signal.aborted) return fail({ kind: "cancelled" });
	const slash = path.lastIndexOf("/");
	const query = new URLSearchParams({
		type: "input",
		filename: path.slice(slash + 1),
		subfolder: path.slice(0, Math.max(slash, 0))
	});
	try {
		const response = await call(`/view?${query}`, {
			method: "GET",
			cache: "no-store",
			signal
		});
		if (response.ok) return ok(await response.blob());
		return fail(failureOf(response.status, path));
	} catch {
		if (signal.aborted) return fail({ kind: "cancelled" });
		if (!BREAKS_HEADER.test(path.slice(slash + 1))) return fail({ kind: "unreachable" });
		return fail({
			kind: "refused",
			code: "file-name-control",
			params: { path }
		});
	}
}
function failureOf(status, path) {
	const refused = (code) => ({
		kind: "refused",
		code,
		params: {
			path,
			status
		}
	});
	if (status === 404) return refused("file-missing");
	if (status === 400 && path.includes("..")) return refused("file-name");
	if (status === 401) return refused("http-401");
	if (status === 502 || status === 503 || status === 504) return { kind: "unreachable" };
	return refused("file-not-served");
}
// src/local/sha256.ts
async function sha256Of(bytes) {
	const subtle = globalThis.crypto?.subtle;
	if (subtle === void 0) return null;
	const digest = new Uint8Array(await subtle.digest("SHA-256", await bytes.arrayBuffer()));
	return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
// src/local/ports.ts
function openLocalPorts(call, sleep, fileCall = call) {
	return {
		readFacts: (request, signal) => readFacts(call, request, signal),
		searchCommits: (request, onProgress, signal) => runCommitSearch(call, request, onProgress, signal, sleep),
		hash: (request, onProgress, signal) => runHashJob(call, request, onProgress, signal, sleep),
		readFile: (path, signal) => readInputFile(fileCall, path, signal),
		sha256: sha256Of
	};
}
// src/panel/actions.ts
function createActions({ page, run, deploy, check, save, describe }) {
	let dismissToast = () => {};
	let lastOptions = {};
	async function deployValues(values, options = {}) {
		dismissToast();
		page.refreshNow();
		await page.openPanel();
		const outcome = await run.start(toDeployChoice(values), (hooks) => {
			lastOptions = options;
			return deploy(values, hooks, options);
		});
		if (outcome === "busy") inform("busy");
		else if (outcome !== "replaced") {
			const toast = describe(outcome);
			dismissToast = toast === null ? () => {} : page.notify(toast);
		}
	}
	async function checkValues(values, options) {
		page.refreshNow();
		await run.start(toDeployChoice(values), (hooks) => check(values, hooks, options), "check");
	}
	async function saveValues(values) {
		page.refreshNow();
		await page.openPanel();
		if (await run.start(toDeployChoice(values), (hooks) => save(values, hooks, {}), "check") === "busy") inform("busy");
	}
	const deployCanvas = () => onCanvas("deploy", deployValues);
	const saveCanvas = () => onCanvas("rename", saveValues);
	async function onCanvas(purpose, work) {
		page.refreshNow();
		const values = await chooseAmong(page.choices(), askWhich);
		if (values === null) return;
		const name = values === void 0 ? await askName(purpose) : null;
		page.refresh();
		if (values) await work(values);
		else if (name !== null) await work(page.ownValues(name));
	}
	async function pressed(find) {
		const values = await chooseAmong(find(), askWhich);
		if (!values) return;
		if (page.isConfigured(values)) await deployValues(values);
		else await page.openSettings();
	}
	function askWhich(choices) {
		return askAboutCanvas(() => run.askWhich(choices));
	}
	async function askName(purpose) {
		const name = await askAboutCanvas(() => run.askName(page.offeredName(), purpose));
		if (name !== null) page.keepName(name);
		return name;
	}
	async function askAboutCanvas(ask) {
		const asked = page.workflowId();
		await page.openPanel();
		const answer = await ask();
		if (answer === null || page.workflowId() === asked) return answer;
		inform("other-workflow");
		return null;
	}
	async function restart() {
		const options = lastOptions;
		const choice = await run.replace();
		if (choice === null) return;
		page.refreshNow();
		const values = valuesOf(choice);
		if (values) await deployValues(values, options);
		else notifyGone();
	}
	function valuesOf(choice) {
		return choice === null ? void 0 : page.choices().find(({ nodeId }) => nodeId === choice.nodeId);
	}
	function notifyGone() {
		page.refresh();
		inform("node-gone");
	}
	function inform(what) {
		const [title, detail] = [t(`notices.${what}.title`), t(`notices.${what}.detail`)];
		page.notify({
			severity: "info",
			title,
			detail
		});
	}
	return {
		command: () => page.guard(deployCanvas()),
		saveCommand: () => page.guard(saveCanvas()),
		save(choice) {
			const values = valuesOf(choice);
			if (values) page.guard(saveValues(values));
			else if (choice === null) page.guard(saveCanvas());
			else notifyGone();
		},
		press: (find) => page.guard(pressed(find)),
		deploy(choice, options) {
			const values = valuesOf(choice);
			if (values) page.guard(deployValues(values, options));
			else if (choice === null || page.choices().length === 0) page.guard(deployCanvas());
			else notifyGone();
		},
		check(choice, searchScope) {
			const unnamed = (choice?.nodeId ?? null) === null ? page.ownValues(t("panel.endpoint.this-workflow")) : void 0;
			const values = valuesOf(choice) ?? unnamed;
			if (values) page.guard(checkValues(values, searchScope === void 0 ? {} : { searchScope }));
			else notifyGone();
		},
		restart: () => page.guard(restart()),
		rename: () => page.guard(askName("rename").then(page.refresh))
	};
}
// src/checks/run-failure.ts
function runFailureOf(findings) {
	const known = findings.map((finding) => checkOf(finding.code).runs?.(finding));
	return known.includes("fail") ? "fail" : known.includes("may-fail") ? "may-fail" : null;
}
// src/panel/progress-text.ts
var STEPS = [
	"capture",
	"facts",
	"commit-search",
	"check",
	"look-up",
	"ask",
	"hash",
	"upload",
	"write"
];
var CHECK_STEPS = STEPS.slice(0, STEPS.indexOf("look-up"));
function workOf(progress) {
	switch (progress.step) {
		case "hash": return {
			hash: progress.progress,
			upload: progress.upload ?? null
		};
		case "upload": return {
			hash: null,
			upload: progress.progress
		};
		case "ask": return {
			hash: progress.hash ?? null,
			upload: progress.upload ?? null
		};
		default: return {
			hash: null,
			upload: null
		};
	}
}
function describeProgress({ progress, retry }) {
	const { hash, upload } = workOf(progress);
	if (retry) {
		const { reason, attempt, of } = retry;
		const step = t(`steps.${progress.step === "hash" ? "upload" : progress.step}`);
		return t(`steps.retry.${reason}`, {
			step,
			attempt,
			of
		});
	}
	if (progress.step === "upload") return describeUpload(progress.progress);
	if (progress.step !== "hash" || hash === null || hash.bytesTotal === 0) return t("steps.busy", { step: t(`steps.${progress.step}`) });
	const hashing = t("steps.hashing", { percent: Math.floor(hash.bytesDone / hash.bytesTotal * 100) });
	if (upload === null || upload.filesDone === upload.filesTotal) return hashing;
	return t("steps.side-by-side", {
		hashing,
		uploading: describeUpload(upload)
	});
}
function describeUpload({ filesDone: done, filesTotal: total }) {
	return t("steps.uploading", {
		done,
		total
	});
}
// src/panel/deploy-run.ts
function createDeployRun(state, runsOf = () => null) {
	let running = null;
	function ask(toQuestion) {
		return new Promise((resolve) => {
			state.question.value = toQuestion((given) => {
				state.question.value = null;
				resolve(given);
			});
		});
	}
	function askDuring(signal, ifCancelled, toQuestion) {
		return ask((answer) => {
			if (signal.aborted) queueMicrotask(() => answer(ifCancelled));
			else signal.addEventListener("abort", () => answer(ifCancelled), { once: true });
			return toQuestion(answer);
		});
	}
	return {
		async start(choice, work, task = "deploy") {
			if (running) return "busy";
			dropOpenChoice(state);
			const current = {
				controller: new AbortController(),
				choice,
				onReplaced: null
			};
			running = current;
			const { signal } = current.controller;
			let workflow = null;
			let isReplaced = false;
			const workflowId = state.workflowId.value;
			const report = (progress) => {
				const before = state.running.value;
				const upload = workOf(progress).upload;
				const retry = before !== null && upload !== null && workOf(before.progress).upload === upload ? before.retry : void 0;
				state.running.value = {
					kind: "running",
					task,
					workflowId,
					choice,
					progress,
					...retry && { retry }
				};
			};
			report({ step: "capture" });
			updateRecord(state, workflowId, {
				ended: null,
				captured: null,
				content: null
			});
			try {
				const outcome = await work({
					signal,
					report,
					retry(retry) {
						if (state.running.value) state.running.value = {
							...state.running.value,
							retry
						};
					},
					preview: (preview) => updateRecord(state, workflowId, { preview }),
					captured(captured, content) {
						workflow = captured;
						updateRecord(state, workflowId, {
							captured: content,
							content
						});
					},
					chooseKey(question) {
						report({ step: "ask" });
						return askDuring(signal, null, (answer) => ({
							kind: "key",
							question,
							answer
						}));
					},
					confirm(findings, plan) {
						const { slug } = plan.body;
						rememberEndpoint(state, slug, plan.action === "create" ? "new" : statusOf(runsOf(slug)));
						return askDuring(signal, false, (answer) => ({
							kind: "findings",
							findings,
							left: y(findings),
							plan,
							workflow,
							answer
						}));
					}
				});
				isReplaced = current.onReplaced !== null && outcome.kind === "cancelled";
				if (isReplaced) return "replaced";
				if (outcome.kind === "created" || outcome.kind === "updated" || outcome.kind === "unchanged") rememberEndpoint(state, outcome.endpoint.slug, statusOf(runFailureOf(outcome.findings)));
				if (task === "deploy" || outcome.kind !== "cancelled") {
					const findings = "findings" in outcome ? outcome.findings : [];
					updateRecord(state, workflowId, { ended: {
						kind: "ended",
						task,
						choice,
						outcome,
						workflow,
						findings
					} });
				}
				return outcome;
			} finally {
				state.running.value = null;
				state.question.value = null;
				running = null;
				current.onReplaced?.(isReplaced ? choice : null);
			}
		},
		cancel: () => running?.controller.abort(),
		replace() {
			const current = running;
			if (current === null) return Promise.resolve(null);
			return new Promise((resolve) => {
				current.onReplaced = resolve;
				current.controller.abort();
			});
		},
		askWhich(choices) {
			dropOpenChoice(state);
			return ask((answer) => ({
				kind: "which",
				choices,
				answer
			}));
		},
		askName(offered, purpose) {
			dropOpenChoice(state);
			return ask((answer) => ({
				kind: "name",
				offered,
				purpose,
				answer
			}));
		}
	};
}
// src/panel/lazy-tab.tsx
function createLazyTab(load) {
	const state = y({
		Content: null,
		isLoading: false
	});
	async function begin() {
		if (state.peek().isLoading) return;
		state.value = {
			Content: null,
			isLoading: true
		};
		const Content = await load().catch(() => null);
		state.value = {
			Content,
			isLoading: false
		};
	}
	return function LazyTab() {
		const { Content, isLoading } = state.value;
		const wasAsked = useSignal(false);
		h(() => {
			if (Content === null) begin();
			wasAsked.value = true;
		}, []);
		if (Content !== null) return u(Content, {});
		if (isLoading || !wasAsked.value) return u("p", {
			class: "rf-hint",
			children: t("panel.loading")
		});
		return u(NotLoaded, {});
	};
}
// src/endpoints/live-status.ts
function judgeLive(record, live, canvas) {
	if (live === null) return record === null ? { kind: "not-deployed" } : { kind: "deleted" };
	const isOther = live.workflowId !== null && canvas.workflowId !== null && live.workflowId !== canvas.workflowId;
	if (record === null) return {
		kind: "not-compared",
		isOther
	};
	const isCanvasChanged = differs(record.canvasHash, canvas.hash);
	const isLiveChanged = changedLive(record, live);
	if (isCanvasChanged || isLiveChanged) return {
		kind: "changed",
		canvas: isCanvasChanged === true,
		live: isLiveChanged === true
	};
	if (isCanvasChanged === null || isLiveChanged === null) return {
		kind: "not-compared",
		isOther
	};
	return { kind: "equal" };
}
function isOtherVersion(record, live) {
	return changedLive(record, live) === true;
}
function changedLive(record, live) {
	const byHash = differs(record.bodyHash, live.hash);
	if (byHash !== null) return byHash;
	return record.updatedAt !== null && record.updatedAt === live.updatedAt ? false : null;
}
function differs(one, other) {
	return one === null || other === null ? null : one !== other;
}
// src/panel/live-asking.ts
var AFTER_OPENING_MS = 400;
function askWhenOpened({ state, sleep, guard, workflowId: about, look, showRemembered, cancel }) {
	let mayAsk = false;
	x(() => {
		mayAsk = state.isShown.value;
		if (!mayAsk) cancel();
	});
	x(() => {
		const isReady = state.isShown.value && state.isConfigured.value && state.tab.value === "deploy";
		const { inputs, outputs, choices } = state.overview.value;
		const workflowId = state.workflowId.value;
		const isRunning = state.running.value !== null;
		if (!isReady || isRunning || inputs + outputs + choices.length === 0) {
			if (isRunning) mayAsk = false;
			return;
		}
		if (about() !== null && about() !== workflowId) queueMicrotask(showRemembered);
		guard(askOnce());
	});
	let keyTurn = state.keyTurn.peek();
	x(() => {
		if (state.keyTurn.value === keyTurn) return;
		keyTurn = state.keyTurn.value;
		cancel();
		queueMicrotask(showRemembered);
		mayAsk = state.isShown.peek();
		if (state.tab.peek() === "deploy") guard(askOnce());
	});
	async function askOnce() {
		if (!mayAsk) {
			if (about() === null) queueMicrotask(showRemembered);
			return;
		}
		await sleep(AFTER_OPENING_MS);
		if (mayAsk && state.isShown.value && state.running.value === null) await look();
	}
	return { asked() {
		mayAsk = false;
	} };
}
// src/panel/live-compare.ts
function createLiveComparing(parts) {
	let comparing = null;
	return {
		cancel: () => comparing?.abort(),
		async compare(values) {
			const before = parts.view();
			if (before?.answer.kind !== "known" || before.answer.live === null) return;
			const { live } = before.answer;
			const controller = new AbortController();
			comparing?.abort();
			comparing = controller;
			const isSame = () => {
				const now = parts.view();
				return parts.workflowId() === before.workflowId && now?.workflowId === before.workflowId && now.slug === before.slug;
			};
			const show = (comparison) => {
				if (isSame()) parts.show(comparison);
			};
			const canvas = await parts.canvasHash();
			show({ kind: "comparing" });
			const comparison = await parts.compare(values, live, controller.signal);
			if (controller.signal.aborted) return show(null);
			if (comparison.kind !== "same") return show(comparison);
			await parts.same(live, canvas, isSame);
		}
	};
}
// src/panel/live-remembered.ts
function createRemembered({ records, owners, choices, graphId }) {
	let asked = null;
	return {
		subject({ origin, api }) {
			const values = choices()[0] ?? null;
			if (values !== null && !isAt(values.host, origin)) return null;
			const slug = values === null ? null : toSlug(values.name);
			if (values !== null && slug === null) return null;
			const orgIds = asked?.api === api ? asked.orgIds : owners.of(origin);
			const record = findRecord(records.all(), {
				origin,
				slug,
				workflowId: graphId(),
				orgIds
			});
			const found = slug ?? record?.slug ?? null;
			return found === null ? null : {
				slug: found,
				values,
				record
			};
		},
		learnOwner({ origin, api }, account, row) {
			const told = account?.organizations.map(({ id }) => id) ?? [];
			const orgIds = told.length > 0 || !row?.orgId ? told : [row.orgId];
			if (orgIds.length === 0) return;
			asked = {
				api,
				orgIds
			};
			owners.keep(origin, orgIds);
		}
	};
}
function isAt(host, origin) {
	if (host.trim() === "") return true;
	const parsed = parseOrigin(host);
	return parsed.ok && parsed.value === origin;
}
// src/panel/live-view.ts
function viewOf(slug, workflowId) {
	return {
		slug,
		workflowId,
		answer: { kind: "asking" },
		endpoint: null,
		url: null,
		isForeign: false,
		proof: null,
		comparison: null
	};
}
function toLiveEndpoint(origin, live, account) {
	const { id, slug, name, orgId, workflowJson } = live;
	const io = workflowJson === null ? {
		inputs: [],
		outputs: []
	} : readInterface(workflowJson);
	return buildEndpoint({
		origin,
		id,
		slug,
		name,
		orgId,
		account,
		interface: io
	});
}
// src/panel/to-deploy-record.ts
async function toDeployRecord(outcome, { content, workflowId }, { own, sha256, now }) {
	if (outcome.kind !== "created" && outcome.kind !== "updated" && outcome.kind !== "unchanged") return null;
	const { endpoint, body } = outcome;
	const { origin, id, slug, name, url, organization } = endpoint;
	const canonical = body === void 0 ? null : canonicalBody(body);
	const [bodyHash, canvasHash] = await Promise.all([canonical === null ? null : sha256(canonical), content === null ? null : sha256(content)]);
	const ours = own();
	const account = ours?.origin === origin ? await ours.api.whoAmI(new AbortController().signal) : null;
	const orgId = account?.ok ? organizationId(account.value, organization) : null;
	const runs = runFailureOf(outcome.findings);
	return {
		origin,
		id,
		orgId,
		organization,
		slug,
		name,
		url,
		workflowId,
		bodyHash,
		canvasHash,
		updatedAt: null,
		deployedAt: now(),
		runs,
		proof: null
	};
}
function organizationId({ organizations }, slug) {
	return organizations.find((one) => one.slug === slug)?.id ?? (organizations.length === 1 ? organizations[0]?.id ?? null : null);
}
// src/panel/live.ts
var AFTER_CHANGE_MS = 600;
function createLive(parts) {
	const { state, records, sha256, sleep, guard } = parts;
	const { subject, learnOwner } = createRemembered(parts);
	let changes = 0;
	let isDue = false;
	let known = null;
	function show(next) {
		known = next;
		state.live.value = next?.view ?? null;
	}
	async function canvasHash() {
		const content = parts.content();
		return content === null ? null : sha256(content);
	}
	function showRemembered() {
		const own = parts.own();
		const about = own && subject(own);
		if (!about?.record) {
			show(null);
			return;
		}
		const { record, slug } = about;
		show({
			view: {
				...viewOf(slug, state.workflowId.value),
				answer: { kind: "remembered" },
				url: record.url
			},
			record,
			seen: null
		});
	}
	async function look() {
		opening.asked();
		const own = parts.own();
		const about = own && subject(own);
		if (!own || !about) {
			show(null);
			return;
		}
		const workflowId = state.workflowId.value;
		const asking = {
			...viewOf(about.slug, workflowId),
			url: about.record?.url ?? null
		};
		show({
			view: asking,
			record: about.record,
			seen: null
		});
		const { signal: abort } = new AbortController();
		const [looked, account] = await Promise.all([own.api.lookUp(about.slug, abort), own.api.whoAmI(abort)]);
		const owner = account.ok ? account.value : null;
		const row = looked.ok ? ownRow(looked.value, owner) : looked;
		learnOwner(own, owner, row.ok ? row.value : null);
		if (known?.view !== asking || state.workflowId.value !== workflowId) return;
		if (!row.ok) return show({
			...known,
			view: {
				...asking,
				answer: {
					kind: "failed",
					failure: row.error
				}
			}
		});
		await showLive(own, row.value, owner, asking);
	}
	async function showLive(own, live, account, asking) {
		const record = subject(own)?.record ?? null;
		const seen = live && {
			...await seenOf(live),
			workflowId: graphIdOf(live.stored.graph)
		};
		const canvas = {
			hash: await canvasHash(),
			workflowId: parts.graphId()
		};
		if (known?.view !== asking) return;
		const status = judgeLive(record, seen, canvas);
		const endpoint = live && toLiveEndpoint(own.origin, live, account);
		show({
			view: {
				...asking,
				answer: {
					kind: "known",
					status,
					live
				},
				endpoint,
				url: endpoint?.url ?? record?.url ?? null,
				isForeign: live !== null && isForeign(live.orgId, account),
				proof: proofOf(record, seen)
			},
			record,
			seen
		});
		noteStatus(asking.slug, record, seen);
		if (record !== null && seen !== null && record.bodyHash !== null && record.bodyHash === seen.hash) records.keep({
			...record,
			updatedAt: seen.updatedAt,
			url: endpoint?.url ?? record.url
		});
	}
	function noteStatus(slug, record, seen) {
		const before = state.endpoints.value.get(slug);
		if (seen === null) rememberEndpoint(state, slug, "new");
		else if (record !== null) rememberEndpoint(state, slug, statusOf(isOtherVersion(record, seen) ? null : record.runs));
		else if (before === void 0 || before === "new") rememberEndpoint(state, slug, "live");
	}
	async function seenOf({ stored, updatedAt }) {
		const canonical = canonicalBody(stored);
		return {
			hash: canonical === null ? null : await sha256(canonical),
			updatedAt
		};
	}
	async function rejudge() {
		const turn = ++changes;
		await sleep(AFTER_CHANGE_MS);
		await parts.untilStill();
		const before = known;
		if (turn !== changes || before?.view.answer.kind !== "known" || !state.isShown.value) return;
		isDue = state.tab.value === "endpoints";
		if (isDue) return;
		const { answer } = before.view;
		if (before.seen === null) return;
		const canvas = {
			hash: await canvasHash(),
			workflowId: parts.graphId()
		};
		if (known !== before || before.view.workflowId !== state.workflowId.value) return;
		const status = judgeLive(before.record, before.seen, canvas);
		if (JSON.stringify(status) === JSON.stringify(answer.status)) return;
		show({
			...before,
			view: {
				...before.view,
				answer: {
					...answer,
					status
				},
				comparison: null
			}
		});
	}
	const comparing = createLiveComparing({
		view: () => known?.view ?? null,
		workflowId: () => state.workflowId.value,
		compare: parts.compare,
		canvasHash,
		show(comparison) {
			if (known !== null) show({
				...known,
				view: {
					...known.view,
					comparison
				}
			});
		},
		async same(live, canvas, isSame) {
			const own = parts.own();
			const url = known?.view.url ?? null;
			const { hash, updatedAt } = await seenOf(live);
			if (own === null || known === null || !isSame()) return;
			keep(own.origin, live, {
				bodyHash: hash,
				canvasHash: canvas,
				updatedAt,
				url
			});
			show({
				...known,
				record: subject(own)?.record ?? null
			});
			await rejudgeNow();
		}
	});
	async function compare() {
		const values = parts.choices()[0];
		if (parts.own() !== null && values) await comparing.compare(values);
	}
	async function rejudgeNow() {
		changes += 1;
		const before = known;
		if (before?.view.answer.kind !== "known") return;
		const canvas = {
			hash: await canvasHash(),
			workflowId: parts.graphId()
		};
		const status = judgeLive(before.record, before.seen, canvas);
		show({
			...before,
			view: {
				...before.view,
				comparison: null,
				answer: {
					...before.view.answer,
					status
				}
			}
		});
	}
	function keep(origin, row, more) {
		const { id, orgId, slug, name } = row;
		const workflowId = parts.graphId();
		const organization = more.organization ?? null;
		const { record } = known ?? {};
		const runs = record?.bodyHash === more.bodyHash ? record?.runs ?? null : null;
		const at = {
			deployedAt: parts.now(),
			runs,
			proof: null
		};
		records.keep({
			origin,
			id,
			orgId,
			slug,
			name,
			workflowId,
			...at,
			...more,
			organization
		});
	}
	async function deployed(outcome, content, workflowId) {
		const record = await toDeployRecord(outcome, {
			content,
			workflowId
		}, parts);
		if (record === null) return;
		records.keep(record);
		show(null);
	}
	function forget() {
		if (known?.record) records.drop(known.record);
		showRemembered();
	}
	function forgetAll() {
		records.forgetAll();
		showRemembered();
	}
	function deleted(gone) {
		const own = parts.own();
		const about = own && subject(own);
		records.drop(gone);
		if (own?.origin !== gone.origin || about?.slug !== gone.slug) return;
		const answer = {
			kind: "known",
			status: { kind: "deleted-here" },
			live: null
		};
		show({
			view: {
				...viewOf(gone.slug, state.workflowId.value),
				answer
			},
			record: null,
			seen: null
		});
	}
	function runsOf(slug) {
		const own = parts.own();
		const record = own && subject(own)?.record;
		return record?.slug === slug ? record.runs : null;
	}
	const opening = askWhenOpened({
		state,
		sleep,
		guard,
		look,
		showRemembered,
		workflowId: () => known?.view.workflowId ?? null,
		cancel: comparing.cancel
	});
	x(() => {
		if (state.tab.value !== "endpoints" && isDue) guard(rejudge());
	});
	return {
		look: () => guard(look()),
		compare: () => guard(compare()),
		cancelCompare: comparing.cancel,
		forget,
		forgetAll,
		deleted,
		runsOf,
		changed: () => guard(rejudge()),
		deployed
	};
}
function proofOf(record, seen) {
	if (!record?.proof || seen === null) return null;
	const { at, verdict, bodyHash } = record.proof;
	return {
		at,
		verdict,
		isOfLive: bodyHash !== null && bodyHash === seen.hash
	};
}
// src/panel/live.css?inline
var live_default = "/* What the Deploy tab says of what is live. */\n.runflow {\n  .rf-live-row,\n  .rf-more {\n    margin-top: 8px;\n  }\n  .rf-more > summary {\n    font-weight: 500;\n    cursor: pointer;\n  }\n  .rf-live-card .rf-snippets {\n    margin-top: 8px;\n  }\n\n  .rf-diff {\n    display: grid;\n    gap: 8px;\n    margin-top: 6px;\n  }\n  .rf-diff h4 {\n    margin: 0;\n    font-size: 12px;\n    font-weight: 600;\n  }\n  .rf-diff li {\n    position: relative;\n    padding-left: 16px;\n    font-size: 12px;\n  }\n  .rf-sign {\n    position: absolute;\n    left: 0;\n    width: 12px;\n    text-align: center;\n    color: var(--rf-soft);\n  }\n  .rf-breaking {\n    color: var(--rf-fg);\n  }\n}\n";
// src/panel/live-styles.ts
function addLiveStyles() {
	addStyleSheet("live", live_default);
}
// src/panel/endpoint-cards.tsx
function Endpoints({ state, actions }) {
	const { choices } = state.overview.value;
	const isBusy = state.run.value.kind === "running";
	if (choices.length === 0) return u("section", {
		class: "rf-card",
		"aria-label": t("panel.endpoint.label"),
		children: [u("p", {
			class: "rf-hint",
			children: t("panel.endpoint.unnamed")
		}), u(Buttons, {
			state,
			choice: null,
			actions
		})]
	});
	return u(S, { children: choices.map((choice) => u("section", {
		class: "rf-card",
		"aria-label": choice.slug === null ? t("panel.endpoint.label") : t("panel.endpoint.label-slug", { slug: choice.slug }),
		children: [
			u(EndpointHead, {
				choice,
				status: choice.slug ? state.endpoints.value.get(choice.slug) : void 0
			}),
			choice.nodeId === null && u("button", {
				type: "button",
				class: "rf-link",
				onClick: actions.rename,
				disabled: isBusy,
				children: t("panel.endpoint.change-name")
			}),
			u(Buttons, {
				state,
				choice,
				actions
			})
		]
	}, choice.nodeId ?? "")) });
}
function EndpointHead({ choice, status }) {
	return u("header", {
		class: "rf-endpoint",
		children: [u("div", { children: [u("strong", { children: choice.name ?? t("panel.endpoint.no-name") }), choice.slug === null ? u("p", {
			class: "rf-hint",
			children: t("panel.endpoint.name-needs")
		}) : choice.slug !== choice.name && u("code", { children: choice.slug })] }), status && u("span", {
			class: `rf-badge rf-${status}`,
			title: t(`panel.endpoint.status.${status}.meaning`),
			children: t(`panel.endpoint.status.${status}.word`)
		})]
	});
}
function Buttons({ state, choice, actions }) {
	const { running, question } = state;
	const isBusy = running.value !== null;
	const deployLabel = running.value !== null && question.value !== null ? "waiting" : running.value?.task === "deploy" ? "deploying" : "deploy";
	return u("div", {
		class: "rf-row rf-buttons",
		children: [
			state.isConfigured.value ? u("button", {
				type: "button",
				class: "rf-primary",
				onClick: () => actions.deploy(choice),
				disabled: isBusy,
				children: t(`panel.${deployLabel}`)
			}) : u("button", {
				type: "button",
				class: "rf-primary",
				onClick: actions.openSettings,
				children: t("panel.set-key")
			}),
			u("button", {
				type: "button",
				title: t("panel.check-hint"),
				onClick: () => actions.check(choice),
				disabled: isBusy,
				children: running.value?.task === "check" ? t("panel.checking") : t("panel.check")
			}),
			u("button", {
				type: "button",
				class: "rf-link",
				title: t("panel.save-hint"),
				onClick: () => actions.save(choice),
				disabled: isBusy,
				children: t("panel.save")
			})
		]
	});
}
// src/panel/commit-search.tsx
function CommitSearchOffer({ fix, after, ...props }) {
	const { hint, label, scope } = describeOffer(fix, props.requests ?? 0);
	return u("div", {
		class: "rf-commit-search",
		children: [u("p", {
			class: "rf-hint",
			children: joinSentences([...hint, t(`panel.search.then-${after}`)])
		}), u("button", {
			type: "button",
			class: "rf-small rf-accent",
			onClick: () => props.onCommitSearch(scope),
			children: label
		})]
	});
}
function describeOffer(fix, count) {
	const host = COMMIT_HOST;
	return fix.kind === "search-commit" ? {
		hint: [t(`panel.search.${fix.sought}`, { host }), t("panel.search.cost-search")],
		label: t(`panel.search.find-${fix.sought}`),
		scope: "all"
	} : {
		hint: [t("panel.search.public", { host }), t("panel.search.cost-check", { count })],
		label: t("panel.search.check-public", { count }),
		scope: "known"
	};
}
function CommitSearchBar({ progress }) {
	const { host, done, total, directory } = progress;
	return u("div", {
		class: "rf-bar",
		children: [
			u("progress", {
				max: Math.max(total, 1),
				value: done,
				"aria-label": t("panel.searched")
			}),
			u("p", {
				class: "rf-hint",
				children: total > 0 ? t("steps.searching", {
					host,
					done,
					total
				}) : t("panel.search.asking", { host })
			}),
			directory !== null && u("p", {
				class: "rf-hint",
				children: directory
			})
		]
	});
}
// src/panel/node-button.tsx
function NodeButton({ id: nodeId, actions }) {
	const isGone = useSignal(false);
	const title = actions.nodeTitle(nodeId);
	const label = title === null ? t("panel.node.show-untitled", { nodeId }) : t("panel.node.show", {
		title,
		nodeId
	});
	return u("button", {
		type: "button",
		class: "rf-small rf-node",
		title: t("panel.node.show-hint", { nodeId }),
		disabled: isGone.value,
		onClick: () => {
			isGone.value = !actions.showNode(nodeId);
		},
		children: isGone.value ? t("panel.node.gone", { nodeId }) : label
	});
}
// src/panel/fix-buttons.tsx
function FixButtons({ nodeIds, fixes, isOutdated, actions }) {
	const result = useFixResult(isOutdated);
	const labels = [...new Set(fixes.map((fix) => fix.label))];
	async function fix(label) {
		const chosen = fixes.filter((one) => one.label === label);
		const results = await Promise.all(chosen.map((one) => actions.fix(one)));
		result.value = results.find((one) => one === "done") ?? results[0] ?? "gone";
	}
	return u(S, { children: [u("div", {
		class: "rf-row",
		children: [[...new Set(nodeIds)].map((id) => u(NodeButton, {
			id,
			actions
		}, id)), result.value === "unchanged" && labels.map((label) => u("button", {
			type: "button",
			class: "rf-small rf-accent",
			onClick: () => void fix(label),
			children: label
		}, label))]
	}), u(FixStatus, { result: result.value })] });
}
function useFixResult(isOutdated) {
	const result = useSignal("unchanged");
	h(() => {
		if (!isOutdated) result.value = "unchanged";
	}, [isOutdated]);
	return result;
}
function FixStatus({ result }) {
	return u("p", {
		role: "status",
		class: result === "unchanged" ? "rf-visually-hidden" : "rf-hint",
		children: [result === "done" && t("panel.fix.done", { keys: shortcut("Z") }), result === "gone" && t("panel.fix.gone")]
	});
}
// src/panel/id-field.tsx
function IdField({ id, fix, isOutdated, actions }) {
	const typed = useSignal(fix.value);
	const result = useFixResult(isOutdated);
	const value = typed.value.trim();
	const isNew = value !== "" && value !== id;
	async function rename() {
		if (isNew) result.value = await actions.fix({
			...fix,
			value
		});
	}
	return u("form", {
		class: "rf-name-field",
		onSubmit: (event) => {
			event.preventDefault();
			rename();
		},
		children: [result.value === "unchanged" && u("div", {
			class: "rf-row",
			children: [u("input", {
				type: "text",
				autocomplete: "off",
				spellcheck: false,
				"aria-label": fix.label,
				placeholder: t("fixes.new-id-short"),
				value: typed.value,
				onInput: (event) => {
					typed.value = event.currentTarget.value;
				}
			}), u("button", {
				type: "submit",
				class: "rf-small rf-accent",
				disabled: !isNew,
				children: t("fixes.rename-id")
			})]
		}), u(FixStatus, { result: result.value })]
	});
}
// src/panel/name-field.tsx
function NameField({ offered, current = null, label, button, ...props }) {
	const { isPrimary = false, isFocused = false, onName } = props;
	const typed = useSignal(null);
	const field = A(null);
	const addressId = g();
	h(() => {
		if (!isFocused) return;
		field.current?.focus();
		field.current?.select();
	}, []);
	const shown = typed.value ?? offered;
	const name = shown.trim();
	const slug = toSlug(name);
	return u("form", {
		class: "rf-name-field",
		onSubmit: (event) => {
			event.preventDefault();
			if (slug !== null && slug !== current) onName(name);
		},
		children: [u("div", {
			class: "rf-row",
			children: [u("input", {
				ref: field,
				type: "text",
				autocomplete: "off",
				spellcheck: false,
				"aria-label": label,
				"aria-describedby": addressId,
				placeholder: t("questions.name.placeholder"),
				value: shown,
				onInput: (event) => {
					typed.value = event.currentTarget.value;
				}
			}), u("button", {
				type: "submit",
				class: isPrimary ? "rf-primary" : "rf-accent",
				disabled: slug === null || slug === current,
				children: button
			})]
		}), u("p", {
			id: addressId,
			class: "rf-hint",
			role: "status",
			children: describeName(name, slug)
		})]
	});
}
function describeName(name, slug) {
	if (name === "") return t("questions.name.detail");
	return slug === null ? t("panel.endpoint.name-needs") : t("questions.name.address", { slug });
}
// src/panel/rename-field.tsx
function isRename(fix) {
	return fix.kind === "rename-endpoint";
}
function RenameField({ choice, onRenamed, fix, actions }) {
	const isGone = useSignal(false);
	const isPrimary = onRenamed !== void 0;
	async function rename(value) {
		const { nodeId } = choice;
		const label = t("fixes.rename-endpoint");
		const result = await actions.fix({
			kind: "rename-endpoint",
			nodeId,
			value,
			label
		});
		isGone.value = result === "gone";
		if (result === "done") onRenamed?.();
	}
	return u(S, { children: [fix.value === "" ? u(NameField, {
		offered: actions.offeredName({
			unusable: choice.slug === null ? choice.name : null,
			taken: choice.slug
		}),
		current: choice.slug,
		label: t("questions.name.title"),
		button: isPrimary ? t("fixes.rename-and-deploy") : t("fixes.rename-endpoint"),
		isPrimary,
		onName: (name) => void rename(name)
	}) : u("div", {
		class: "rf-row",
		children: u("button", {
			type: "button",
			class: "rf-small rf-accent",
			onClick: () => void rename(fix.value),
			children: isPrimary ? t("fixes.keep-name-and-deploy", { name: fix.value }) : fix.label
		})
	}), u("p", {
		role: "status",
		class: isGone.value ? "rf-hint" : "rf-visually-hidden",
		children: isGone.value && t("panel.fix.gone")
	})] });
}
// src/panel/findings.tsx
var ORDER = [
	"block",
	"ask",
	"create",
	"note"
];
function Findings({ findings, isDecided = false, mayCreate = false, ...rest }) {
	const groupOf = (finding) => mayCreate && finding.severity === "note" && isAskedOnCreate(finding) ? "create" : finding.severity;
	const fixesOf = T(() => openFixes(rest.workflow), [rest.workflow]);
	const named = findings.find((finding) => fixesOf(finding).some((fix) => isRename(fix) && fix.value === ""));
	return u(S, { children: ORDER.map((group) => {
		const cards = toCards(findings.filter((finding) => groupOf(finding) === group));
		if (cards.length === 0) return null;
		const isAgreed = isDecided && group === "ask";
		const title = t(`panel.findings.${isAgreed ? "agreed" : group}`);
		return u("section", {
			class: "rf-findings",
			"aria-label": title,
			children: [u("h3", {
				class: `rf-severity rf-${group === "create" ? "ask" : group}`,
				children: [
					title,
					" ",
					u("span", {
						class: "rf-count",
						children: cards.length
					})
				]
			}), u(CardList, {
				cards,
				isAgreed,
				fixesOf,
				named,
				...rest
			})]
		}, group);
	}) });
}
function keyOf({ first }) {
	return JSON.stringify(first);
}
function CardList({ cards, ...rest }) {
	const { shown, more } = useFirst(cards);
	return u(S, { children: [u("ul", { children: shown.map((card) => u(CardItem, {
		card,
		...rest
	}, keyOf(card))) }), more] });
}
function CardItem({ card, isAgreed, fixesOf, isElsewhere = false, ...props }) {
	const { commitSearch, rename, named, hasIdFields = false, actions } = props;
	const { first: finding, texts } = card;
	const { title, detail, next } = texts;
	const offer = commitSearchOf(finding);
	const nodes = isElsewhere ? [] : nodesToShow(finding);
	const fixes = isElsewhere ? [] : fixesOf(finding);
	const place = isElsewhere || !hasIdFields ? null : idAt(finding);
	const isOutdated = props.isOutdated ?? false;
	const isIdOf = (fix) => fix.kind === "set-widget" && fix.widget === place?.widget;
	const offered = fixes.find(isIdOf);
	return u("li", {
		class: `rf-finding rf-${finding.severity}`,
		children: [
			u("strong", { children: title }),
			detail !== "" && u("p", { children: detail }),
			!isAgreed && u("p", {
				class: "rf-next",
				children: next
			}),
			rename && !isAgreed && fixes.filter(isRename).filter(({ value }) => value !== "" || finding === named).map((fix) => u(RenameField, {
				...rename,
				fix,
				actions
			}, fix.value)),
			place && u(IdField, {
				id: place.id,
				fix: {
					kind: "set-widget",
					nodeId: place.nodeId,
					widget: place.widget,
					value: offered?.kind === "set-widget" ? offered.value : "",
					label: t("fixes.new-id", { id: place.id })
				},
				isOutdated,
				actions
			}),
			u(FixButtons, {
				nodeIds: nodes,
				fixes: fixes.filter((fix) => !isRename(fix) && !isIdOf(fix)),
				isOutdated,
				actions
			}),
			u(DownloadOffer, { finding }),
			commitSearch && !isAgreed && offer && u(CommitSearchOffer, {
				fix: offer,
				...commitSearch
			})
		]
	});
}
function DownloadOffer({ finding }) {
	const download = downloadOf(finding);
	if (download === null) return null;
	return u("p", {
		class: "rf-hint rf-download",
		children: [
			t("panel.findings.download", { path: download.path }),
			" ",
			u("a", {
				href: download.url,
				target: "_blank",
				rel: "noopener noreferrer",
				children: download.url
			})
		]
	});
}
// src/panel/diff-list.tsx
var WORDS = {
	"+": "live.sign.added",
	"-": "live.sign.removed",
	"~": "live.sign.changed"
};
function DiffList({ sections }) {
	return u("div", {
		class: "rf-diff",
		children: sections.map(({ title, lines }) => u("section", { children: [u("h4", { children: title }), u("ul", { children: lines.map((line, index) => u("li", { children: [
			u(Sign, { line }),
			line.words,
			line.isBreaking && u("strong", {
				class: "rf-breaking",
				children: [" ", t("live.breaking")]
			})
		] }, index)) })] }, title))
	});
}
function Sign({ line: { sign } }) {
	if (sign === null) return null;
	return u(S, { children: [u("span", {
		class: "rf-sign",
		"aria-hidden": "true",
		children: sign
	}), u("span", {
		class: "rf-visually-hidden",
		children: [t(WORDS[sign]), " "]
	})] });
}
// src/panel/live-card.tsx
function LiveCard({ state, actions }) {
	const view = shownView(state);
	if (view !== null) return isTold(state, view) ? null : u(Card, {
		view,
		actions
	});
	const [choice] = state.overview.value.choices;
	if (!state.isConfigured.value || !choice?.slug || state.run.value.kind === "ended") return null;
	return u("p", { children: u("button", {
		type: "button",
		class: "rf-link",
		onClick: actions.live.look,
		children: t("live.look", { slug: choice.slug })
	}) });
}
function shownView({ live, workflowId, overview }) {
	const view = live.value;
	const [choice] = overview.value.choices;
	const isOfName = choice === void 0 || choice.slug === view?.slug;
	return view !== null && view.workflowId === workflowId.value && isOfName ? view : null;
}
function isTold({ run, isOutdated }, { answer, slug }) {
	const ended = run.value;
	if (ended.kind !== "ended" || !("endpoint" in ended.outcome)) return false;
	if (ended.outcome.endpoint.slug !== slug) return false;
	return answer.kind !== "known" || !isOutdated.value && answer.status.kind === "equal";
}
function Card({ view, actions }) {
	const { answer, slug } = view;
	const isDeleted = answer.kind === "known" && answer.status.kind === "deleted";
	if (answer.kind === "failed") return u(MessageView, {
		message: describeApiFailure("lookup", answer.failure, null),
		openSettings: actions.openSettings,
		again: {
			task: "check",
			onAgain: actions.live.look,
			label: t("panel.action.try-again")
		},
		children: view.url !== null && u(S, { children: [u("p", {
			class: "rf-hint",
			children: t("live.remembered")
		}), u(Address, { view })] })
	});
	return u("section", {
		class: `rf-card rf-live-card ${colourOf(answer)}`,
		"aria-label": t("live.label", { slug }),
		children: [
			u("div", {
				role: "status",
				children: [
					answer.kind === "asking" && u("p", { children: t("live.asking") }),
					answer.kind === "remembered" && u(Remembered, { actions }),
					answer.kind === "known" && u(Known, {
						view,
						answer,
						actions
					})
				]
			}),
			u(ComparisonView, {
				comparison: view.comparison,
				actions
			}),
			!isDeleted && u(Address, { view }),
			view.endpoint !== null && u("details", {
				class: "rf-more",
				children: [u("summary", { children: t("panel.result.code") }), u(SnippetTabs, {
					endpoint: view.endpoint,
					name: "runflow-live-code"
				})]
			})
		]
	});
}
function Address({ view: { url } }) {
	if (url === null) return null;
	return u("div", {
		class: "rf-address",
		children: [u("p", { children: t("panel.result.address") }), u(CopyLine, {
			text: url,
			label: t("panel.copy.address")
		})]
	});
}
function Remembered({ actions }) {
	return u(S, { children: [
		u("h3", { children: t("live.deployed-before") }),
		u("p", {
			class: "rf-hint",
			children: t("live.not-asked")
		}),
		u(Row, { children: u("button", {
			type: "button",
			class: "rf-small",
			onClick: actions.live.look,
			children: t("live.look-again")
		}) })
	] });
}
function Known({ view, answer: { status, live }, actions }) {
	const isBusy = view.comparison?.kind === "comparing";
	return u(S, { children: [
		u("h3", { children: t(`live.status.${wordOf(status)}.title`) }),
		u("p", { children: t(`live.status.${wordOf(status)}.detail`, { slug: view.slug }) }),
		live?.createdAt && u(Since, {
			createdAt: live.createdAt,
			updatedAt: live.updatedAt
		}),
		view.proof !== null && u(ProofLine, { proof: view.proof }),
		status.kind !== "equal" && live !== null && u(Row, { children: [u("button", {
			type: "button",
			class: "rf-small",
			onClick: actions.live.compare,
			disabled: isBusy,
			children: t(isBusy ? "live.comparing" : "live.compare")
		}), isBusy && u("button", {
			type: "button",
			class: "rf-link",
			onClick: actions.live.cancelCompare,
			children: t("panel.cancel")
		})] }),
		status.kind === "deleted" && u(Row, { children: u("button", {
			type: "button",
			class: "rf-link",
			onClick: actions.live.forget,
			children: t("live.forget")
		}) })
	] });
}
function ProofLine({ proof: { at, verdict, isOfLive } }) {
	return u("p", {
		class: "rf-hint",
		children: [t("live.proof", {
			verdict: t(`live.verdict.${verdict}`),
			ago: formatAgo(at, Date.now())
		}), !isOfLive && ` ${t("live.proof-older")}`]
	});
}
function Since({ createdAt, updatedAt }) {
	const now = Date.now();
	return u("p", {
		class: "rf-hint",
		children: [
			u("time", {
				dateTime: createdAt,
				title: createdAt,
				children: t("live.since", { day: formatDay(createdAt) })
			}),
			" ",
			updatedAt !== null && u("time", {
				dateTime: updatedAt,
				title: updatedAt,
				children: t("live.changed", { ago: formatAgo(updatedAt, now) })
			})
		]
	});
}
function ComparisonView({ comparison, actions }) {
	switch (comparison?.kind) {
		case "comparing": return u("p", {
			class: "rf-hint",
			children: t("live.comparing-detail")
		});
		case "same":
		case "same-in-part": return u("p", {
			class: "rf-next",
			children: t(`live.${comparison.kind}`)
		});
		case "differs": return u("div", {
			class: "rf-more",
			children: [u("p", {
				class: "rf-next",
				children: t("live.differs")
			}), u(DiffList, { sections: comparison.sections })]
		});
		case "failed": return u(MessageView, {
			message: comparison.message,
			openSettings: actions.openSettings,
			again: null
		});
		default: return null;
	}
}
function Row({ children }) {
	return u("div", {
		class: "rf-row rf-live-row",
		children
	});
}
function wordOf(status) {
	switch (status.kind) {
		case "changed": return status.canvas && status.live ? "changed-both" : status.canvas ? "changed-canvas" : "changed-live";
		case "not-compared": return status.isOther ? "other-workflow" : "not-compared";
		default: return status.kind;
	}
}
function colourOf(answer) {
	if (answer.kind !== "known") return "";
	const { kind } = answer.status;
	return `rf-message ${kind === "equal" ? "rf-success" : kind === "not-deployed" || kind === "deleted-here" ? "rf-info" : "rf-warn"}`;
}
// src/panel/onboarding.tsx
function Start({ overview, isConfigured }) {
	const { choices, inputs, outputs } = overview;
	const isUnnamed = choices.every(({ slug }) => slug === null);
	const isDefault = choices.some(({ slug }) => slug === DEFAULT_ENDPOINT_NAME);
	const isReady = isConfigured && outputs > 0 && !isUnnamed && !isDefault;
	return u("section", {
		class: "rf-start",
		"aria-label": t("panel.start.label"),
		children: [u("p", { children: t(isReady ? "panel.start.ready" : "panel.start.intro") }), u("ol", {
			class: "rf-todo",
			children: [
				u(Step, {
					isDone: isConfigured,
					title: t("panel.start.key"),
					children: u("p", { children: t("panel.start.key-detail") })
				}),
				u(Step, {
					isDone: outputs > 0,
					title: t("panel.start.output"),
					children: u("p", { children: t("panel.start.output-detail") })
				}),
				u(Step, {
					isDone: inputs > 0,
					title: t("panel.start.input"),
					isOptional: true,
					children: u("p", { children: t("panel.start.input-detail") })
				}),
				u(Step, {
					isDone: !isUnnamed && !isDefault,
					title: t(isDefault ? "panel.start.name-default" : "panel.start.name"),
					children: u("p", { children: t(isDefault ? "panel.start.name-default-detail" : "panel.start.name-detail") })
				})
			]
		})]
	});
}
function Step({ isDone, title, isOptional = false, children }) {
	return u("li", {
		class: isDone ? "rf-done" : "rf-open",
		children: [
			u("strong", { children: title }),
			isOptional && !isDone && u("span", {
				class: "rf-hint",
				children: [" ", t("panel.start.optional")]
			}),
			isDone && u("span", {
				class: "rf-visually-hidden",
				children: [" ", t("panel.start.done")]
			}),
			!isDone && children
		]
	});
}
// src/deploy/clear-host.ts
function clearHostFix(outcome, deployNode) {
	if (!(outcome.kind === "host-without-key" || outcome.kind === "url-invalid" && outcome.from === "workflow")) return null;
	if (outcome.kind === "url-invalid" && outcome.url === "a linked value") return [];
	return [{
		kind: "set-widget",
		nodeId: deployNode,
		widget: "host",
		value: "",
		label: t("fixes.clear-host")
	}];
}
// src/panel/outcome-text.ts
function describeEndedRun({ outcome, task, findings }, isLive = false) {
	if (outcome.kind === "checked") return describeCheck(outcome.findings, findings, isLive);
	if (outcome.kind === "declined") return info("declined", t("panel.ended.declined-detail"));
	if (outcome.kind === "blocked") return describeOutcome({
		...outcome,
		findings
	}, task);
	return describeOutcome(outcome, task);
}
function describeBlocked(findings) {
	if (!findings.some(({ severity }) => severity === "block")) return info("fixed", t("panel.ended.fixed-detail"));
	return {
		...info("blocked", t("panel.ended.blocked-detail")),
		severity: "error"
	};
}
function describeConfigured() {
	return info("configured", "");
}
function describeCheck(checked, findings, isLive) {
	const detail = t("panel.ended.check-detail");
	const worst = worstOf(findings);
	if (worst === "block") return {
		...info("check-blocked", detail),
		severity: "error"
	};
	if (isMilder(worst, worstOf(checked))) return info("check-fixed", t("panel.ended.check-fixed-detail"));
	if (worst === "ask") return {
		...info("check-ask", detail),
		severity: "warn"
	};
	const isAskedFirst = !isLive && findings.some(isAskedOnCreate);
	const ends = joinSentences([detail, t("panel.ended.check-may-ask")]);
	return isAskedFirst ? {
		...info("check-create", ends),
		severity: "warn"
	} : {
		...info("check-clean", ends),
		severity: "success"
	};
}
function isMilder(now, before) {
	return now !== before && (before === "block" || now === null);
}
function worstOf(findings) {
	const found = (severity) => findings.some((finding) => finding.severity === severity);
	return found("block") ? "block" : found("ask") ? "ask" : null;
}
function info(title, detail) {
	return {
		severity: "info",
		title: t(`panel.ended.${title}`),
		detail,
		next: ""
	};
}
// src/panel/result.tsx
function Result({ outcome, onDeployAnyway, onRun }) {
	const { endpoint } = outcome;
	const message = describeOutcome(outcome);
	const failure = runFailureOf(outcome.findings);
	return u("section", {
		class: `rf-card rf-message ${failure === null ? "rf-success" : "rf-warn"}`,
		role: "status",
		children: [
			u("h3", {
				class: FOCUS_TARGET,
				tabIndex: -1,
				children: message.title
			}),
			outcome.kind === "unchanged" && u(S, { children: [u("p", { children: t("outcomes.unchanged.detail") }), u("div", {
				class: "rf-row",
				children: u("button", {
					type: "button",
					class: "rf-small",
					onClick: onDeployAnyway,
					children: t("panel.action.deploy-anyway")
				})
			})] }),
			failure !== null && u("p", {
				class: "rf-next",
				children: t(`panel.result.runs.${failure}`)
			}),
			endpoint.url !== null && u("div", {
				class: "rf-address",
				children: [
					u("p", { children: t("panel.result.address") }),
					u(CopyLine, {
						text: endpoint.url,
						label: t("panel.copy.address")
					}),
					u("p", {
						class: "rf-hint",
						children: t("panel.result.address-detail")
					}),
					u("button", {
						type: "button",
						class: "rf-accent",
						onClick: onRun,
						children: t("panel.result.run")
					})
				]
			}),
			message.next !== "" && u("p", {
				class: "rf-next",
				children: message.next
			}),
			u(SnippetTabs, { endpoint })
		]
	});
}
// src/panel/outcome-view.tsx
var ELSEWHERE = [
	"open-settings",
	"open-keys",
	"open-billing",
	"get-beta"
];
function EndedView({ run, state, actions }) {
	const isOutdated = state.isOutdated.value;
	const { outcome, choice, task } = run;
	const again = {
		task,
		onAgain: () => task === "check" ? actions.check(choice) : actions.deploy(choice)
	};
	const findings = u(EndedFindings, {
		run,
		state,
		actions
	});
	switch (outcome.kind) {
		case "created":
		case "updated":
		case "unchanged": return u(S, { children: [
			u(Outdated, {
				is: isOutdated,
				since: "deploy",
				again
			}),
			u(Result, {
				outcome,
				onDeployAnyway: () => actions.deploy(choice, { evenIfUnchanged: true }),
				onRun: () => {
					const { slug } = outcome.endpoint;
					state.runSlug.value = state.overview.value.choices[0]?.slug === slug ? null : slug;
					state.tab.value = "run";
				}
			}),
			findings
		] });
		case "blocked":
		case "declined": {
			const message = outcome.kind === "blocked" ? describeBlocked(run.findings) : describeEndedRun(run);
			return u(S, { children: [
				u(MessageView, {
					message,
					openSettings: actions.openSettings,
					again: outcome.kind === "blocked" ? again : null
				}),
				u(Outdated, {
					is: isOutdated,
					since: "deploy",
					again: {
						task: "check",
						onAgain: () => actions.check(choice)
					}
				}),
				findings
			] });
		}
		default: return u(S, { children: [
			u(OtherOutcome, {
				run,
				state,
				again,
				actions
			}),
			outcome.kind === "checked" && u(Outdated, {
				is: isOutdated,
				since: "check",
				again
			}),
			findings
		] });
	}
}
function OtherOutcome({ run, state, again, actions }) {
	const { outcome, choice } = run;
	const isSettled = state.isConfigured.value && state.overview.value.choices.length < 2;
	const isConfigured = outcome.kind === "unconfigured" && isSettled;
	const message = isConfigured ? describeConfigured() : describeEndedRun(run, isKnownLive(run, state));
	const { nodeId } = choice;
	const hostFixes = nodeId === null ? null : clearHostFix(outcome, nodeId);
	const isFixable = hostFixes !== null || ELSEWHERE.includes(message.action);
	const isWorthRetrying = isConfigured || message.action === "try-again" || state.isConfigured.value && isFixable;
	return u(MessageView, {
		message,
		openSettings: actions.openSettings,
		again: isWorthRetrying ? again : null,
		children: nodeId !== null && hostFixes && u(FixButtons, {
			nodeIds: [nodeId],
			fixes: hostFixes,
			isOutdated: true,
			actions
		})
	});
}
function EndedFindings({ run, state, actions }) {
	const { outcome, choice, workflow } = run;
	const found = run.findings.filter(({ code }) => code !== "key-in-widget");
	const isLive = outcome.kind === "created" || outcome.kind === "updated" || outcome.kind === "unchanged";
	const isChecked = run.task === "check" || isLive;
	const commitSearch = {
		requests: outcome.kind === "declined" ? null : countQuestions(run.findings),
		after: isChecked ? "check" : "deploy",
		onCommitSearch: (searchScope) => isChecked ? actions.check(choice, searchScope) : actions.deploy(choice, { searchScope })
	};
	return u(Findings, {
		findings: [...state.canvasFindings.value, ...found],
		isDecided: isLive,
		mayCreate: outcome.kind === "checked" && !isKnownLive(run, state),
		workflow,
		isOutdated: state.isOutdated.value,
		commitSearch,
		rename: { choice },
		actions
	});
}
function isKnownLive({ choice }, { endpoints }) {
	const status = choice.slug === null ? void 0 : endpoints.value.get(choice.slug);
	return status !== void 0 && status !== "new";
}
function Outdated({ is, since, again }) {
	return u("p", {
		class: is ? "rf-changed" : "rf-visually-hidden",
		role: "status",
		children: is && u(S, { children: [
			t(`panel.ended.changed-since.${since}`),
			" ",
			u("button", {
				type: "button",
				class: "rf-link",
				onClick: again.onAgain,
				children: t(`panel.action.${again.task}-again`)
			})
		] })
	});
}
// src/panel/preview-words.ts
var GROUPS = [
	{
		title: "models",
		kinds: ["model"]
	},
	{
		title: "files",
		kinds: ["file"]
	},
	{
		title: "packs",
		kinds: ["comfyui", "pack"]
	}
];
var MOST_NAMES = 3;
var PICTURE = /\.(png|jpe?g|webp|gif|bmp|tiff?|avif)$/i;
function isUnclear({ state }) {
	return state === "missing" || state === "unproven";
}
function describeTotals({ items, packageCount }) {
	const clear = items.filter((item) => !isUnclear(item));
	const unclear = items.filter(isUnclear).map(({ name }) => maskText(name));
	const of = (kind) => clear.filter((item) => item.kind === kind);
	const isThere = ({ state }) => state === "already-there";
	const models = of("model");
	const toUpload = of("file").filter((item) => !isThere(item));
	const there = of("file").filter(isThere);
	const lines = [
		models.length > 0 && describeModels(models),
		toUpload.length > 0 && t(`panel.preview.${nounOf(toUpload)}`, countOf(toUpload)),
		there.length > 0 && t(`panel.preview.${nounOf(there)}-there`, countOf(there)),
		of("pack").length > 0 && t("panel.preview.packs", { count: of("pack").length }),
		packageCount > 0 && t("panel.preview.packages", { count: packageCount }),
		unclear.length > 0 && t("panel.preview.unclear", { names: formatList(unclear, MOST_NAMES) })
	].filter((line) => line !== false);
	return lines.length === 0 ? [t("panel.preview.workflow-only")] : lines;
}
function describeModels(models) {
	const { count, size } = countOf(models);
	return sizeOf(models) === 0 ? t("panel.preview.models-elsewhere", { count }) : t("panel.preview.models", {
		count,
		size
	});
}
function nounOf(files) {
	return files.every(({ name }) => PICTURE.test(name)) ? "pictures" : "files";
}
function countOf(items) {
	return {
		count: items.length,
		size: toSize(sizeOf(items))
	};
}
function sizeOf(items) {
	return items.reduce((sum, { sizeBytes }) => sum + (sizeBytes ?? 0), 0);
}
function describeMachine({ python, os, cuda, gpu, comfyui }) {
	const none = t("panel.preview.none");
	return [
		["ComfyUI", comfyui ?? t("panel.preview.unknown")],
		["Python", python],
		[t("panel.preview.system"), os],
		["CUDA", cuda ?? none],
		["GPU", gpu ?? none]
	];
}
// src/panel/preview-view.tsx
function PreviewView({ preview, hashing, actions }) {
	return u("section", {
		class: "rf-card rf-preview",
		"aria-label": t("panel.preview.title"),
		children: [
			u("h3", { children: t("panel.preview.title") }),
			u("ul", {
				class: "rf-hint rf-totals",
				children: describeTotals(preview).map((line) => u("li", { children: line }, line))
			}),
			GROUPS.map(({ title, kinds }) => {
				const items = preview.items.filter(({ kind }) => kinds.some((one) => one === kind));
				return items.length === 0 ? null : u(Group, {
					title: t(`panel.preview.group-${title}`),
					items,
					hashing,
					actions
				}, title);
			}),
			u("details", { children: [u("summary", { children: t("panel.preview.machine") }), u("dl", {
				class: "rf-machine",
				children: describeMachine(preview.system).map(([name, value]) => u("div", { children: [u("dt", { children: name }), u("dd", { children: value })] }, name))
			})] })
		]
	});
}
function PreviewHint() {
	return u("section", {
		class: "rf-card rf-preview",
		"aria-label": t("panel.preview.title"),
		children: [u("h3", { children: t("panel.preview.title") }), u("p", {
			class: "rf-hint",
			children: t("panel.preview.hint")
		})]
	});
}
var FEW = 8;
function Group({ title, items, hashing, actions }) {
	const bytes = sizeOf(items);
	const unclear = items.filter(isUnclear).length;
	const isOpen = useSignal(unclear > 0 || items.length <= FEW && bytes > 0);
	const { shown, more } = useFirst(items);
	return u("details", {
		open: isOpen.value,
		children: [
			u("summary", { children: [
				title,
				" ",
				u("span", {
					class: "rf-count",
					children: items.length
				}),
				bytes > 0 && u("span", {
					class: "rf-hint",
					children: [" ", toSize(bytes)]
				}),
				unclear > 0 && u("span", {
					class: "rf-unclear",
					children: [" ", t("panel.preview.unclear-count", { count: unclear })]
				})
			] }),
			u("ul", { children: shown.map((item) => u(Item, {
				item,
				isHashing: item.state === "to-hash" && item.name === hashing,
				actions
			}, `${item.kind} ${item.name}`)) }),
			more
		]
	});
}
function Item({ item, isHashing, actions }) {
	const { name, sizeBytes, state, detail, nodeIds } = item;
	return u("li", {
		class: "rf-item",
		children: [
			u("div", {
				class: "rf-name",
				children: [u("span", { children: maskText(name) }), sizeBytes !== null && u("span", {
					class: "rf-size",
					children: toSize(sizeBytes)
				})]
			}),
			u("p", {
				class: "rf-hint",
				children: u("span", {
					class: `rf-state rf-${state}`,
					title: t(`preview.state.${state}.meaning`),
					children: isHashing ? t("panel.preview.hashing") : t(`preview.state.${state}.word`)
				})
			}),
			detail !== "" && u("p", {
				class: "rf-hint",
				children: maskText(detail)
			}),
			nodeIds.length > 0 && u(Nodes, {
				ids: [...new Set(nodeIds)],
				actions
			})
		]
	});
}
var MOST_NODES = 3;
function Nodes({ ids, actions }) {
	const isAll = useSignal(false);
	const shown = isAll.value ? ids : ids.slice(0, MOST_NODES);
	return u("div", {
		class: "rf-row",
		children: [shown.map((id) => u(NodeButton, {
			id,
			actions
		}, id)), shown.length < ids.length && u("button", {
			type: "button",
			class: "rf-link rf-hint",
			onClick: () => {
				isAll.value = true;
			},
			children: t("panel.preview.more-nodes", { count: ids.length - shown.length })
		})]
	});
}
// src/panel/upload-progress.tsx
function UploadList({ progress }) {
	const { filesDone: done, filesTotal: total, bytesDone, bytesTotal, sending } = progress;
	return u("div", {
		class: "rf-bar",
		children: [
			u("progress", {
				max: Math.max(bytesTotal, 1),
				value: bytesDone,
				"aria-label": t("panel.uploaded")
			}),
			u("p", {
				class: "rf-hint",
				children: t("steps.uploading", {
					done,
					total
				})
			}),
			u("p", {
				class: "rf-hint",
				children: t("steps.of", {
					part: toSize(bytesDone),
					whole: toSize(bytesTotal)
				})
			}),
			u("ul", {
				class: "rf-hint",
				"aria-label": t("panel.being-sent"),
				children: sending.map(({ path, sizeBytes }, index) => u("li", { children: t("panel.sized", {
					name: path,
					size: toSize(sizeBytes)
				}) }, index))
			})
		]
	});
}
// src/panel/progress.tsx
function ProgressView({ run, onCancel }) {
	const { task, progress } = run;
	const own = task === "check" ? CHECK_STEPS : STEPS;
	const steps = (own.includes(progress.step) ? own : [...own, progress.step]).filter((step) => step !== "commit-search" || progress.step === "commit-search");
	const at = steps.indexOf(progress.step);
	const isAlso = (step) => step === "upload" && workOf(progress).upload !== null;
	const isWriting = progress.step === "write";
	const current = useBeat() ? "rf-current rf-beat" : "rf-current";
	return u("section", {
		class: `rf-card ${FOCUS_TARGET}`,
		"aria-label": t("panel.progress"),
		tabIndex: -1,
		children: [
			u("ol", {
				class: "rf-steps",
				children: steps.map((step, index) => u("li", {
					class: index < at ? "rf-past" : index === at || isAlso(step) ? current : "rf-future",
					"aria-current": index === at ? "step" : void 0,
					children: t(`steps.${step}`)
				}, step))
			}),
			progress.step === "commit-search" && u(CommitSearchBar, { progress: progress.progress }),
			u(Bars, { ...workOf(progress) }),
			u("p", {
				role: "status",
				class: run.retry ? "rf-hint rf-retry" : "rf-visually-hidden",
				children: describeProgress(run)
			}),
			u("button", {
				type: "button",
				onClick: onCancel,
				disabled: isWriting,
				children: isWriting ? t("panel.too-late") : t("panel.cancel")
			})
		]
	});
}
function useBeat() {
	const [isOn, setOn] = d(false);
	h(() => {
		const timer = setInterval(() => setOn((was) => !was), 600);
		return () => clearInterval(timer);
	}, []);
	return isOn;
}
function WorkBeside({ progress }) {
	const work = workOf(progress);
	if (work.hash === null && work.upload === null) return null;
	return u("section", {
		class: "rf-card",
		"aria-label": t("panel.progress"),
		children: [work.hash !== null && u("p", {
			class: "rf-hint",
			children: t("steps.busy", { step: t("steps.hash") })
		}), u(Bars, { ...work })]
	});
}
function Bars({ hash, upload }) {
	return u(S, { children: [hash !== null && u(HashBar, { progress: hash }), upload !== null && u(UploadList, { progress: upload })] });
}
function HashBar({ progress: { bytesDone, bytesTotal, file } }) {
	return u("div", {
		class: "rf-bar",
		children: [
			u("progress", {
				max: Math.max(bytesTotal, 1),
				value: bytesDone,
				"aria-label": t("panel.hashed")
			}),
			u("p", {
				class: "rf-hint",
				children: t("steps.of", {
					part: toSize(bytesDone),
					whole: toSize(bytesTotal)
				})
			}),
			file !== null && u("p", {
				class: "rf-hint",
				children: file
			})
		]
	});
}
// src/panel/questions.tsx
function QuestionView({ question, state, actions }) {
	switch (question.kind) {
		case "key": return u(KeyChoiceView, { ...question });
		case "which": return u(WhichView, { ...question });
		case "name": return u(NameView, {
			...question,
			state
		});
		case "findings": return u(ConfirmView, {
			...question,
			state,
			actions
		});
		default: return question;
	}
}
function refuse(question) {
	if (question.kind === "findings") question.answer(false);
	else question.answer(null);
}
function QuestionCard({ title, children }) {
	const heading = A(null);
	h(() => {
		if (!(heading.current?.parentElement)?.contains(document.activeElement)) heading.current?.focus();
	}, []);
	return u("section", {
		class: "rf-card rf-question",
		"aria-label": t("panel.question"),
		children: [u("h3", {
			ref: heading,
			tabIndex: -1,
			children: title
		}), children]
	});
}
function KeyChoiceView({ question, answer }) {
	const { host, lastFour, savedKeyLastFour } = question;
	return u(QuestionCard, {
		title: t("questions.key.title", {
			lastFour,
			host
		}),
		children: [
			u("p", { children: t("questions.key.detail") }),
			u("div", {
				class: "rf-choices",
				children: [
					savedKeyLastFour !== null && u("button", {
						type: "button",
						class: "rf-primary",
						onClick: () => answer("saved"),
						children: t("questions.key.use-saved", { lastFour: savedKeyLastFour })
					}),
					u("button", {
						type: "button",
						onClick: () => answer("workflow"),
						children: t("questions.key.use-workflow", { lastFour })
					}),
					u(CancelButton, { onCancel: () => answer(null) })
				]
			}),
			savedKeyLastFour === null && u("p", {
				class: "rf-hint",
				children: t("questions.key.none-saved")
			})
		]
	});
}
function WhichView({ choices, answer }) {
	return u(QuestionCard, {
		title: t("questions.which.title"),
		children: [u("p", { children: t("questions.which.detail") }), u("div", {
			class: "rf-choices",
			children: [choices.map((choice) => u("button", {
				type: "button",
				onClick: () => answer(choice),
				children: [choice.name ?? t("questions.which.no-name"), choice.slug !== null && choice.slug !== choice.name && u("code", { children: choice.slug })]
			}, choice.nodeId ?? "")), u(CancelButton, { onCancel: () => answer(null) })]
		})]
	});
}
function NameView({ offered, purpose, answer, state }) {
	const own = state.overview.value.choices.find(({ nodeId }) => nodeId === null);
	const status = own?.slug ? state.endpoints.value.get(own.slug) : void 0;
	const live = purpose === "rename" && status !== void 0 && status !== "new" ? own?.name : void 0;
	const title = t("questions.name.title");
	return u(QuestionCard, {
		title,
		children: [
			u(NameField, {
				offered,
				label: title,
				button: purpose === "deploy" ? t("panel.deploy") : t("questions.name.save"),
				isPrimary: true,
				isFocused: true,
				onName: answer
			}),
			live && u("p", {
				class: "rf-hint",
				children: t("questions.name.live", { name: live })
			}),
			u("div", {
				class: "rf-choices",
				children: u(CancelButton, { onCancel: () => answer(null) })
			})
		]
	});
}
function CancelButton({ onCancel }) {
	return u("button", {
		type: "button",
		onClick: onCancel,
		children: t("questions.cancel")
	});
}
function replacedBy(asked) {
	const [found] = asked.flatMap((one) => one.code === "endpoint-of-another" ? [one] : []);
	return found === void 0 || found.differs === "organization" ? null : found.liveName;
}
function ConfirmView({ plan, findings: asked, left, workflow, answer, state, actions }) {
	const action = plan.action === "create" ? "create" : "update";
	const isElsewhere = !isHere(state);
	const isOutdated = state.isOutdated.value;
	const choice = state.running.value?.choice;
	const isAboutNames = asked.every(({ severity }) => severity === "note");
	const replaced = plan.live === null ? null : replacedBy(asked);
	const words = isAboutNames ? "name-now" : replaced !== null ? "replace" : action;
	const { slug } = plan.body;
	const findings = left.value;
	const count = toCards(findings).length;
	const fixed = useFixResult(isOutdated);
	const isFixed = fixed.value === "done" && !isElsewhere;
	const fixHere = (fix) => {
		const result = actions.fix(fix);
		result.then((one) => {
			if (one === "done") fixed.value = one;
		});
		return result;
	};
	return u(QuestionCard, {
		title: t(`questions.confirm.title.${words}`, {
			slug,
			name: replaced ?? slug
		}),
		children: [
			u("p", { children: count === 0 ? t("questions.confirm.detail.none") : t(`questions.confirm.detail.${words}`, { count }) }),
			u(Findings, {
				findings,
				workflow,
				isElsewhere,
				isOutdated,
				commitSearch: {
					after: "continue",
					requests: countQuestions(plan.findings),
					onCommitSearch: answer
				},
				...choice && { rename: {
					choice,
					onRenamed: actions.restart
				} },
				hasIdFields: plan.action === "create",
				actions: {
					...actions,
					fix: fixHere
				}
			}),
			u("div", {
				class: isOutdated ? "rf-changed" : "rf-visually-hidden",
				role: "status",
				children: [
					isFixed && u("p", { children: t("panel.fix.done", { keys: shortcut("Z") }) }),
					isOutdated && u("p", { children: t("questions.confirm.changed") }),
					isOutdated && !isElsewhere && u("button", {
						type: "button",
						class: "rf-small rf-accent",
						onClick: actions.restart,
						children: t("questions.confirm.read-again")
					})
				]
			}),
			u("div", {
				class: "rf-choices",
				children: [u("button", {
					type: "button",
					onClick: () => answer(false),
					children: t("questions.confirm.no")
				}), u("button", {
					type: "button",
					class: isAboutNames || isFixed ? "rf-primary" : "rf-danger",
					onClick: () => isFixed ? actions.restart() : answer(true),
					children: t(`questions.confirm.yes.${isFixed ? "fixed" : words}`)
				})]
			})
		]
	});
}
// src/panel/deploy-tab.tsx
function DeployTab({ state, actions }) {
	const run = state.run.value;
	const question = state.question.value;
	const canvasFindings = state.canvasFindings.value;
	const isAskedBefore = question?.kind === "which" || question?.kind === "name";
	const tab = A(null);
	useKeptFocus(tab);
	return u("div", {
		ref: tab,
		class: "rf-tab",
		children: [
			!isAskedBefore && u(Endpoints, {
				state,
				actions
			}),
			!question && run.kind !== "running" && u(LiveCard, {
				state,
				actions
			}),
			!isHere(state) && run.kind === "running" && u("p", {
				class: "rf-hint",
				role: "status",
				children: run.choice.name === null ? t("panel.elsewhere-unnamed") : t("panel.elsewhere", { name: run.choice.name })
			}),
			question && u(QuestionView, {
				question,
				state,
				actions
			}),
			run.kind === "running" && question && u(WorkBeside, { progress: run.progress }),
			run.kind === "running" && !question && u(ProgressView, {
				run,
				onCancel: actions.cancel
			}),
			run.kind === "ended" && !question && u(EndedView, {
				run,
				state,
				actions
			}),
			(run.kind === "idle" || isAskedBefore) && canvasFindings.length > 0 && u(Findings, {
				findings: canvasFindings,
				workflow: null,
				actions
			}),
			u(Sent, {
				state,
				actions
			}),
			run.kind === "idle" && !question && !hasAddress(state) && u(Start, {
				overview: state.overview.value,
				isConfigured: state.isConfigured.value
			})
		]
	});
}
function hasAddress({ live, workflowId }) {
	const view = live.value;
	return view !== null && view.workflowId === workflowId.value && view.url !== null;
}
function Sent({ state, actions }) {
	const run = state.run.value;
	const preview = state.preview.value;
	const hashing = run.kind === "running" ? workOf(run.progress).hash?.file ?? null : null;
	const view = T(() => preview && u(PreviewView, {
		preview,
		hashing,
		actions
	}), [
		preview,
		hashing,
		actions
	]);
	if (view) return view;
	return run.kind === "idle" && state.overview.value.outputs > 0 ? u(PreviewHint, {}) : null;
}
// src/panel/panel.tsx
var NAME = "runflow-panel";
function Panel({ state, actions, tabs: { Run, Endpoints } }) {
	const question = state.question.value;
	const tab = state.tab.value;
	function onKeyDown(event) {
		if (event.key !== "Escape" || event.defaultPrevented || !question && !actions.closePanel) return;
		event.stopPropagation();
		if (question && tab === "deploy") refuse(question);
		else actions.closePanel?.();
	}
	return u("div", {
		class: "runflow",
		onPointerEnter: actions.refreshCanvas,
		onFocusIn: actions.refreshCanvas,
		onKeyDown,
		children: [
			u(Header, {
				state,
				actions
			}),
			state.notices.value.map((notice) => u("section", {
				class: "rf-card rf-message rf-warn",
				children: [u("h3", { children: notice.title }), u("p", { children: notice.detail })]
			}, notice.id)),
			u("div", {
				class: "rf-tabs",
				children: u(TabList, {
					tabs: tabItems(state),
					chosen: state.tab,
					label: t("panel.tabs.label"),
					name: NAME
				})
			}),
			u(TabPanel, {
				name: NAME,
				chosen: tab,
				children: [
					tab === "deploy" && u(DeployTab, {
						state,
						actions
					}),
					tab === "run" && u(Run, {}),
					tab === "endpoints" && u(Endpoints, {})
				]
			})
		]
	});
}
function tabItems({ question, tab }) {
	return [
		{
			id: "deploy",
			label: question.value !== null && tab.value !== "deploy" ? u("span", {
				class: "rf-waiting",
				children: t("panel.tabs.deploy-asks")
			}) : t("panel.tabs.deploy")
		},
		{
			id: "run",
			label: t("panel.tabs.run")
		},
		{
			id: "endpoints",
			label: t("panel.tabs.endpoints")
		}
	];
}
function Header({ state, actions }) {
	return u("header", {
		class: "rf-title",
		children: [u("h2", { children: "Runflow" }), u("div", {
			class: "rf-row",
			children: [state.isConfigured.value && u("button", {
				type: "button",
				class: "rf-small",
				onClick: actions.openSettings,
				children: t("panel.api-key")
			}), actions.closePanel && u("button", {
				type: "button",
				class: "rf-small",
				"aria-label": t("panel.close"),
				onClick: actions.closePanel,
				children: "✕"
			})]
		})]
	});
}
// src/panel/mount.tsx
function createPanelView(state, actions, tabs) {
	let shownIn = null;
	return {
		mount(container) {
			shownIn = container;
			R(u(Panel, {
				state,
				actions,
				tabs
			}), container);
			state.isShown.value = true;
			actions.refreshCanvas();
		},
		unmount() {
			if (shownIn) R(null, shownIn);
			shownIn = null;
			state.isShown.value = false;
		}
	};
}
function askInDialogWhenHidden(state, actions) {
	let dialog = null;
	x(() => {
		const question = state.isShown.value ? null : state.question.value;
		if (dialog) {
			R(null, dialog);
			dialog.remove();
			dialog = null;
		}
		if (!question) return;
		dialog = document.createElement("dialog");
		dialog.className = "runflow runflow-dialog";
		dialog.addEventListener("keydown", (event) => {
			event.stopPropagation();
			if (event.key === "Escape") refuse(question);
		});
		dialog.addEventListener("cancel", (event) => {
			event.preventDefault();
			refuse(question);
		});
		document.body.append(dialog);
		R(u(QuestionView, {
			question,
			state,
			actions
		}), dialog);
		dialog.showModal();
	});
}
// src/panel/node-status.ts
function describeNodeStatus(run, nodeId, slug) {
	if (run.kind === "idle" || run.choice.nodeId !== nodeId) return null;
	if (run.kind === "running") return describeProgress(run);
	if (run.choice.slug !== slug) return null;
	switch (run.outcome.kind) {
		case "checked":
		case "cancelled":
		case "declined":
		case "unconfigured": return null;
		case "blocked": return run.findings.some(({ severity }) => severity === "block") ? describeEndedRun(run).title : null;
		default: return describeEndedRun(run).title;
	}
}
// src/panel/outcome-toasts.ts
function toOutcomeToast(outcome, isPanelShown, pageActions) {
	if ((outcome.kind === "cancelled" || outcome.kind === "declined") && isPanelShown) return null;
	const { severity, title, detail, next, action } = describeEndedRun({
		outcome,
		findings: "findings" in outcome ? outcome.findings : [],
		task: "deploy"
	});
	const toast = {
		severity,
		title,
		id: "runflow-outcome"
	};
	if (action === "open-settings") toast.action = {
		label: t("panel.action.open-settings"),
		onClick: pageActions.openSettings
	};
	if (isPanelShown) return toast;
	toast.detail = joinSentences([detail, next]);
	toast.sticky = severity === "error";
	toast.action ??= {
		label: t("panel.action.show"),
		onClick: pageActions.openPanel
	};
	return toast;
}
// src/panel/recheck.ts
var PAUSE_MS = 300;
function createRecheck(state, check, untilStill) {
	let timer;
	let changes = 0;
	let known = {
		about: null,
		content: null
	};
	async function refresh(about, record, last, choice) {
		const { content } = record;
		if (known.about === about && known.content === content) return null;
		const wanted = {
			about,
			content
		};
		known = wanted;
		const findings = isChanged(record) ? await check(last, choice) : last.findings;
		return known === wanted ? findings : null;
	}
	async function recheckQuestion(question, choice, record) {
		const { findings: asked, workflow, left } = question;
		if (workflow === null) return;
		const findings = await refresh(asked, record, {
			findings: asked,
			workflow
		}, choice);
		if (findings === null) return;
		const isAsked = (finding) => asked.some((one) => isSame(one, finding));
		left.value = findings.filter(isAsked);
	}
	async function recheckEnded(workflowId, record) {
		const { ended } = record;
		if (!ended || !("findings" in ended.outcome) || ended.workflow === null) return;
		const { outcome, workflow, choice } = ended;
		const findings = await refresh(outcome, record, {
			findings: ended.outcome.findings,
			workflow
		}, choice);
		const current = state.records.value.get(workflowId)?.ended;
		if (findings !== null && current?.outcome === outcome) updateRecord(state, workflowId, { ended: {
			...current,
			findings
		} });
	}
	const due = new Set();
	async function recheck() {
		const workflowId = state.workflowId.value;
		const record = state.records.value.get(workflowId);
		const [question, running] = [state.question.value, state.running.value];
		if (record === void 0) return;
		if (!isSeen(state, record)) {
			due.add(workflowId);
			return;
		}
		due.delete(workflowId);
		if (question?.kind !== "findings") await recheckEnded(workflowId, record);
		else if (running !== null && isHere(state)) await recheckQuestion(question, running.choice, record);
	}
	async function recheckSoon(change) {
		await untilStill();
		if (change === changes) await recheck();
	}
	function onChange() {
		clearTimeout(timer);
		changes += 1;
		timer = setTimeout(() => void recheckSoon(changes), PAUSE_MS);
	}
	x(() => {
		if (isDeployTabSeen(state) && due.has(state.workflowId.value)) onChange();
	});
	return { onChange };
}
function isSeen(state, { ended }) {
	if (state.question.value !== null) return !state.isShown.value || isDeployTabSeen(state);
	return isDeployTabSeen(state) || ended?.outcome.kind === "blocked";
}
function isDeployTabSeen({ isShown, tab }) {
	return isShown.value && tab.value === "deploy";
}
function isSame(one, other) {
	return one.code === other.code && subjectOf(one) === subjectOf(other);
}
// src/panel/save-deploy-file.ts
function createSave({ pack, readFile, saveFile, confirm, notify }) {
	return async function save(values, hooks, options) {
		const packed = await pack(values, hooks, options, askAboutSecrets);
		if (!packed.ok) return toEnded(packed.error);
		const { file, slug, findings } = packed.value;
		const contents = await readAll(file.files.map(({ path }) => path), hooks.signal);
		if (!contents.ok) return contents.error;
		const name = deployFileName(slug);
		saveFile(name, new Blob([formatDeployFile(file)], { type: "application/json" }));
		for (const [path, content] of contents.value) saveFile(placesOf(path).at(-1) ?? path, content);
		notify({
			severity: "success",
			...describeSaved(name, contents.value.size),
			sticky: contents.value.size > 0
		});
		return {
			kind: "checked",
			findings
		};
	};
	function askAboutSecrets(secrets) {
		const titles = secrets.map((finding) => describeFinding(finding).title);
		return confirm(t("notices.save-secrets.title"), t("notices.save-secrets.detail"), titles);
	}
	async function readAll(paths, signal) {
		const contents = new Map();
		for (const path of paths) {
			const content = await readFile(path, signal);
			if (!content.ok) return fail({
				kind: "upload-failed",
				path,
				step: "read",
				failure: content.error
			});
			contents.set(path, content.value);
		}
		return ok(contents);
	}
	function toEnded(why) {
		if (why.kind === "blocked") return {
			kind: "checked",
			findings: why.findings
		};
		if (why.kind !== "unfit-file-name") return why;
		notify({
			severity: "error",
			title: t("notices.not-saved.title"),
			detail: describeNameProblem(why.problem),
			sticky: true
		});
		return { kind: "cancelled" };
	}
}
function describeSaved(file, count) {
	return {
		title: t("notices.saved.title", { file }),
		detail: count === 0 ? t("notices.saved.detail", { command: `runflow deploy ${file}` }) : t("notices.saved.detail-files", {
			count,
			folder: filesFolderOf(file)
		})
	};
}
// src/main-panel.ts
var main_panel_exports = __exportAll({ createPanel: () => createPanel });
function createPanel({ page, state, sources, call, fileCall, openApi, pageActions, canvas, ...open }) {
	useMask(maskText);
	addLiveStyles();
	useCatalogue("en", {
		diff: diff_default,
		live: live_default$1
	});
	const { app, api } = page;
	const { notify, guard } = pageActions;
	const run = createDeployRun(state, (slug) => live.runsOf(slug));
	const { untilStill } = watchTyping(window);
	let own = null;
	function ownApi() {
		const origin = sources.apiOrigin();
		const key = origin && sources.savedKey(origin);
		if (!origin || !key) return null;
		if (own?.key !== key || own.api.origin !== origin) own = {
			key,
			api: {
				origin,
				api: openApi({
					origin,
					key,
					keyFrom: "settings"
				})
			}
		};
		return own.api;
	}
	const capture = createCapture(app);
	const keyChoices = createKeyChoices();
	const uploaded = new Map();
	const memory = openMemory(() => localStorage, () => crypto.getRandomValues(new Uint8Array(16)).join(" "));
	const world = {
		...openLocalPorts(call, sleep, fileCall),
		savedKey: sources.savedKey,
		openApi,
		uploaded,
		memory,
		asksForNames: true,
		sleep
	};
	async function showDeployTab() {
		state.tab.value = "deploy";
		await pageActions.openPanel();
	}
	function requestOf({ name, host, apiKey }, { searchScope }) {
		return {
			endpointName: name,
			host,
			apiKey,
			apiUrl: sources.apiUrl(),
			searchScope: searchScope ?? null,
			version: "0.2.0"
		};
	}
	function portsOf(values, hooks) {
		return {
			...world,
			async capture() {
				const captured = await capture();
				if (captured.ok) hooks.captured(captured.value, readContent(app));
				return captured;
			},
			chooseKey: keyChoices.remembering(values.apiKey, hooks.chooseKey),
			openApi: (target) => openApi(target, (retry) => {
				if (retry.call !== "account") hooks.retry(retry);
			}),
			confirm: hooks.confirm,
			report: hooks.report,
			preview: hooks.preview
		};
	}
	const records = createDeployRecords(() => localStorage);
	const keyOwners = createKeyOwners(() => localStorage);
	const live = createLive({
		state,
		own: ownApi,
		records,
		owners: {
			of: (origin) => keyOwners.of(origin, sources.savedKey(origin) ?? ""),
			keep: (origin, orgIds) => keyOwners.keep(origin, sources.savedKey(origin) ?? "", orgIds)
		},
		choices: pageActions.choices,
		graphId: () => graphIdOf(app.rootGraph),
		content: () => readContent(app),
		sha256: (text) => sha256Of(new Blob([text])),
		async compare(values, endpoint, signal) {
			const compared = await compareCanvas(requestOf(values, {}), endpoint, {
				...world,
				capture,
				report: () => {}
			}, signal);
			if (!compared.ok) return {
				kind: "failed",
				message: describeOutcome(compared.error)
			};
			const diff = compared.value;
			if (diff.outcome === "same") return { kind: "same" };
			if (diff.outcome === "not-compared") return { kind: "same-in-part" };
			return {
				kind: "differs",
				sections: toDiffSections(diff)
			};
		},
		now: () => new Date().toISOString(),
		sleep,
		untilStill,
		guard
	});
	function isLive(origin, slug) {
		const status = origin === sources.apiOrigin() ? state.endpoints.value.get(slug) : void 0;
		return status === void 0 ? null : status !== "new";
	}
	const clicks = createActions({
		page: {
			...pageActions,
			openPanel: showDeployTab,
			refresh: canvas.refresh,
			refreshNow: canvas.now,
			isConfigured: sources.isConfigured
		},
		run,
		async deploy(values, hooks, { evenIfUnchanged = false, ...options }) {
			const request = {
				...requestOf(values, options),
				evenIfUnchanged,
				dryRun: false
			};
			let content = null;
			let graphId = null;
			const outcome = await deploy(request, portsOf(values, {
				...hooks,
				captured(workflow, at) {
					content = at;
					graphId = graphIdOf(workflow.graph);
					hooks.captured(workflow, at);
				}
			}), hooks.signal);
			guard(live.deployed(outcome, content, graphId));
			return outcome;
		},
		check: async (values, hooks, options) => check(requestOf(values, options), {
			...portsOf(values, hooks),
			isLive
		}, hooks.signal),
		save: createSave({
			pack: (values, hooks, options, agree) => pack(requestOf(values, options), {
				...portsOf(values, hooks),
				agree,
				isAgreed: () => false
			}, hooks.signal),
			readFile: world.readFile,
			saveFile,
			confirm: pageActions.confirm,
			notify
		}),
		describe: (outcome) => toOutcomeToast(outcome, state.isShown.value && state.tab.value === "deploy", {
			...open,
			openPanel: () => guard(showDeployTab())
		})
	});
	const fix = createFixer({
		app,
		api,
		keys: sources.keys,
		freeOrigin: sources.freeOrigin,
		async areApart(ids) {
			const now = await capture();
			return now.ok && areApart(ids, readersOf(now.value.prompt));
		},
		edit: async (one) => (await import("./runflow-edit-graph.mjs?v=0.2.0")).editGraph(page, one),
		notify
	});
	const actions = {
		...clicks,
		cancel: run.cancel,
		showNode: pageActions.showNode,
		nodeTitle: pageActions.nodeTitle,
		async fix(one) {
			const fixing = fix(one);
			guard(fixing);
			const fixResult = await fixing.catch(() => "unchanged");
			canvas.refresh();
			return fixResult;
		},
		offeredName: pageActions.offeredName,
		openSettings: open.openSettings,
		live,
		get closePanel() {
			return pageActions.hasPanelButton() ? null : () => guard(pageActions.closePanel());
		},
		refreshCanvas: canvas.refresh
	};
	askInDialogWhenHidden(state, actions);
	const checkAgain = async (last, choice) => {
		const values = pageActions.choices().find(({ nodeId }) => nodeId === choice.nodeId) ?? (choice.nodeId === null ? pageActions.ownValues(choice.name) : null);
		const now = values && await capture();
		if (!values || !now?.ok) return null;
		await nextTurn();
		return recheck(requestOf(values, {}), last, now.value, sources.savedKey);
	};
	const { onChange } = createRecheck(state, checkAgain, untilStill);
	const tabParts = {
		page,
		state,
		call,
		fileCall,
		capture,
		ownApi,
		records,
		savedKey: sources.savedKey,
		pageActions,
		actions
	};
	return {
		clicks,
		view: createPanelView(state, actions, {
			Run: createLazyTab(async () => (await import("./runflow-main-run.mjs?v=0.2.0")).createRunTab(tabParts)),
			Endpoints: createLazyTab(async () => (await import("./runflow-main-endpoints.mjs?v=0.2.0")).createEndpointsTab(tabParts))
		}),
		describeNodeStatus,
		onChange() {
			onChange();
			live.changed();
		}
	};
}
export { deployFileName as _, sleep as a, describeFinding as b, graphIdOf as c, createPanel, CopyLine as d, formatAgo as f, DEPLOY_FILE_FORMAT as g, checkCanvas as h, readFacts as i, diffContract as l, saveFile as m, NodeButton as n, describeRefusal as o, formatDay as p, sha256Of as r, canonicalBody as s, main_panel_exports as t, SnippetTabs as u, filesFolderOf as v, formatDeployFile as y };

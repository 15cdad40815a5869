#!/usr/bin/env node
import { parseArgs, stripVTControlCharacters } from "node:util";
import { createInterface } from "node:readline/promises";
import { readFile } from "node:fs/promises";
var package_default = { version: "0.2.0" };
// src/result.ts
function ok(value) {
	return {
		ok: true,
		value
	};
}
function fail(error) {
	return {
		ok: false,
		error
	};
}
function mapError(result, toNext) {
	return result.ok ? result : fail(toNext(result.error));
}
// src/names.ts
var DEPLOY_CLASS = "RunflowDeploy";
var INPUT_CLASSES = {
	RunflowInputString: "STRING",
	RunflowInputInt: "INT",
	RunflowInputFloat: "FLOAT",
	RunflowInputBoolean: "BOOLEAN",
	RunflowInputImage: "IMAGE",
	RunflowInputFile: "FILE"
};
var OUTPUT_CLASSES = {
	RunflowOutputImage: "IMAGE",
	RunflowOutputFile: "FILE"
};
var SAVE_CLASSES = [
	"RunflowSaveAudioFlac",
	"RunflowSaveAudioMP3",
	"RunflowSaveAudioOpus",
	"RunflowSaveVideoMP4",
	"RunflowSaveVideoWEBM"
];
var DEFAULT_IDS = [
	"string_input",
	"int_input",
	"float_input",
	"boolean_input",
	"image_input",
	"file_input",
	"image_output",
	"file_output"
];
var DEPLOY_WIDGETS = [
	"endpoint_name",
	"host",
	"api_key"
];
var DEFAULT_API_URL = "https://api.runflow.io";
var ENDPOINT_NAME_EXTRA = "runflow.endpointName";
var LOCAL_HEADER = "X-Runflow";
// src/local/validate.ts
var text = (value) => typeof value === "string";
var flag = (value) => typeof value === "boolean";
var count = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
function matching(pattern) {
	return (value) => typeof value === "string" && pattern.test(value);
}
function oneOf(...values) {
	return (value) => values.some((known) => known === value);
}
function orNull(guard) {
	return (value) => value === null || guard(value);
}
function listOf(guard) {
	return (value) => Array.isArray(value) && value.every(guard);
}
function mapOf(guard) {
	return (value) => isRecord$1(value) && Object.values(value).every(guard);
}
function shape(fields) {
	return (value) => wrongField(value, fields) === null;
}
function wrongField(value, fields) {
	if (!isRecord$1(value)) return "the whole answer";
	for (const name in fields) if (!fields[name](value[name])) return name;
	return null;
}
function isRecord$1(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/local/request.ts
var isRefusal = shape({
	code: text,
	message: text
});
async function ask$1(call, question) {
	const { method, path, body, signal } = question;
	if (signal?.aborted) return fail({ kind: "cancelled" });
	const headers = { [LOCAL_HEADER]: "1" };
	if (body !== void 0) headers["Content-Type"] = "application/json";
	let status;
	let answer;
	try {
		const init = {
			method,
			headers,
			cache: "no-store"
		};
		if (body !== void 0) init.body = JSON.stringify(body);
		if (signal) init.signal = signal;
		const response = await call(path, init);
		status = response.status;
		answer = parseJson$1(await response.text());
	} catch {
		return fail(signal?.aborted ? { kind: "cancelled" } : { kind: "unreachable" });
	}
	if (status >= 200 && status < 300) return answer === void 0 ? fail({
		kind: "unreadable",
		where: path
	}) : ok(answer);
	if (isRefusal(answer)) return fail({
		kind: "refused",
		code: answer.code,
		message: answer.message
	});
	return fail(failureWithoutReason(status, path));
}
function failureWithoutReason(status, path) {
	if (status === 404 || status === 405) return { kind: "absent" };
	if (status === 502 || status === 503 || status === 504) return { kind: "unreachable" };
	if (status === 401 || status === 403) return {
		kind: "refused",
		code: `http-${status}`,
		message: status === 401 ? "ComfyUI, or a proxy in front of it, asks for a login. Reload this page and log in." : "ComfyUI, or a proxy in front of it, refused the request. A proxy must pass the Host header on unchanged."
	};
	if (status === 413) return {
		kind: "refused",
		code: "http-413",
		message: "The workflow is larger than ComfyUI, or a proxy in front of it, accepts in one request."
	};
	return {
		kind: "unreadable",
		where: `${path} (HTTP ${status})`
	};
}
function parseJson$1(body) {
	try {
		return JSON.parse(body);
	} catch {
		return;
	}
}
// src/local/poll-job.ts
var isStarted = shape({ job_id: matching(/^[0-9a-f]{1,64}$/) });
var FIRST_POLL_MS = 100;
var POLL_MS = 500;
var MISSED_POLLS = 3;
async function watchJob(call, { path: jobs, body, is }, onProgress, signal, sleep) {
	if (signal.aborted) return fail({ kind: "cancelled" });
	const started = await ask$1(call, {
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
	for (let waitMs = FIRST_POLL_MS;; waitMs = POLL_MS) {
		await sleep(waitMs, signal);
		const polled = signal.aborted ? fail({ kind: "cancelled" }) : await ask$1(call, {
			method: "GET",
			path,
			signal
		});
		if (!polled.ok) {
			if (polled.error.kind === "unreachable" && ++missed < MISSED_POLLS) continue;
			if (polled.error.kind === "cancelled") await ask$1(call, {
				method: "DELETE",
				path
			});
			return polled;
		}
		missed = 0;
		const job = polled.value;
		if (!is(job)) return fail({
			kind: "unreadable",
			where: path
		});
		if (job.state !== "running") return ok(job);
		onProgress(job);
	}
}
// src/local/commit-search-job.ts
var isJob$1 = shape({
	state: oneOf("running", "done", "failed", "cancelled"),
	host: text,
	done: count,
	total: count,
	directory: orNull(text),
	results: listOf(shape({
		directory: orNull(text),
		origin: orNull(text),
		commit: orNull(matching(/^[0-9a-f]{40}$/)),
		problem: orNull(oneOf("no-origin", "no-match", "too-many", "too-large", "private", "not-there", "unreadable", "no-answer", "unpushed", "unknown"))
	})),
	message: orNull(text)
});
async function runCommitSearch(call, request, onProgress, signal, sleep) {
	const ended = await watchJob(call, {
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
	const { state, results, message } = ended.value;
	if (state === "cancelled") return fail({ kind: "cancelled" });
	return ok({
		results,
		stopped: state === "failed" ? message ?? "The commits could not be looked for." : null
	});
}
// src/local/facts.ts
var sha256$1 = matching(/^[0-9a-f]{64}$/);
var commit = matching(/^[0-9a-f]{40}$/);
var commit_source = oneOf("git", "content", "none");
var public_access = oneOf("public", "private", "unpushed", "unknown");
var modelProblem = oneOf("missing", "truncated", "lfs-pointer", "html-page", "empty", "damaged", "unreadable", "hash-differs");
var fileProblem = oneOf("missing", "empty", "too-large", "outside", "output", "temp");
var pack = shape({
	directory: text,
	origin: orNull(text),
	commit: orNull(commit),
	dirty: orNull(flag),
	hoisted_from: orNull(text),
	commit_source,
	pushed: orNull(flag),
	public_access: orNull(public_access),
	named_origin: orNull(text),
	empty_submodules: listOf(text),
	node_ids: listOf(text),
	classes: listOf(text)
});
var comfyui = shape({
	origin: orNull(text),
	commit: orNull(commit),
	dirty: orNull(flag),
	version: orNull(text),
	commit_source,
	pushed: orNull(flag),
	public_access: orNull(public_access)
});
var model = shape({
	path: text,
	value: text,
	input: text,
	node_ids: listOf(text),
	size_bytes: orNull(count),
	sha256: orNull(sha256$1),
	url: orNull(text),
	problem: orNull(modelProblem),
	stated_sha256: orNull(text),
	part_of: orNull(text),
	weights: flag
});
var file = shape({
	path: text,
	value: text,
	input: text,
	node_ids: listOf(text),
	size_bytes: orNull(count),
	mime_type: text,
	sha256: orNull(sha256$1),
	problem: orNull(fileProblem)
});
var fields = {
	version: text,
	packs: listOf(pack),
	missing_classes: listOf(shape({
		class_type: text,
		node_ids: listOf(text)
	})),
	comfyui,
	packages: listOf(shape({
		name: text,
		version: text
	})),
	models: listOf(model),
	files: listOf(file),
	local_paths: listOf(shape({
		name: text,
		input: text,
		node_ids: listOf(text)
	})),
	system: shape({
		python: text,
		os: text,
		cuda: orNull(text),
		gpu: orNull(text)
	})
};
var isFacts = shape(fields);
async function readFacts$1(call, request, signal) {
	const answer = await ask$1(call, {
		method: "POST",
		path: "/runflow/facts",
		body: request,
		signal
	});
	if (!answer.ok) return answer;
	if (isFacts(answer.value)) return ok(answer.value);
	return fail({
		kind: "unreadable",
		where: `/runflow/facts: ${wrongField(answer.value, fields)}`
	});
}
// src/local/hash-job.ts
var sha256 = matching(/^[0-9a-f]{64}$/);
var isJob = shape({
	state: oneOf("running", "done", "failed", "cancelled"),
	bytes_done: count,
	bytes_total: count,
	file: orNull(text),
	models: mapOf(sha256),
	files: mapOf(sha256),
	message: orNull(text)
});
async function runHashJob(call, request, onProgress, signal, sleep) {
	const ended = await watchJob(call, {
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
	const { state, models, files, message } = ended.value;
	if (state === "cancelled") return fail({ kind: "cancelled" });
	if (state === "failed") return fail({
		kind: "refused",
		code: "hash-failed",
		message: message ?? "A file could not be hashed."
	});
	return ok({
		models,
		files
	});
}
// src/local/input-file.ts
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
		return fail(signal.aborted ? { kind: "cancelled" } : { kind: "unreachable" });
	}
}
function failureOf(status, path) {
	const refused = (code, message) => ({
		kind: "refused",
		code,
		message
	});
	if (status === 404) return refused("file-missing", `${path} is not in ComfyUI's input folder any more.`);
	if (status === 400 && path.includes("..")) return refused("file-name", `ComfyUI does not read ${path}: its name has two dots in a row. Rename the file.`);
	if (status === 401) return refused("http-401", "ComfyUI, or a proxy in front of it, asks for a login. Reload this page and log in.");
	if (status === 502 || status === 503 || status === 504) return { kind: "unreachable" };
	return refused(`http-${status}`, `ComfyUI, or a proxy in front of it, did not give ${path} (HTTP ${status}).`);
}
// src/local/sha256.ts
async function sha256Of(bytes) {
	const subtle = globalThis.crypto?.subtle;
	if (subtle === void 0) return null;
	const digest = new Uint8Array(await subtle.digest("SHA-256", await bytes.arrayBuffer()));
	return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
// src/local/ports.ts
function openLocalPorts(call, sleep) {
	return {
		readFacts: (request, signal) => readFacts$1(call, request, signal),
		searchCommits: (request, onProgress, signal) => runCommitSearch(call, request, onProgress, signal, sleep),
		hash: (request, onProgress, signal) => runHashJob(call, request, onProgress, signal, sleep),
		readFile: (path, signal) => readInputFile(call, path, signal),
		sha256: sha256Of
	};
}
// src/types/runflow-api.ts
var COMPARED_FIELDS = [
	"name",
	"workflow_json",
	"graph",
	"environment",
	"custom_nodes",
	"models",
	"resources"
];
// src/workflow/links.ts
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function idText(id) {
	return typeof id === "string" || typeof id === "number" ? String(id) : typeof id;
}
function readLinks(graph) {
	if (!Array.isArray(graph.links)) return [];
	const links = [];
	for (const raw of graph.links) if (Array.isArray(raw)) links.push(toLink(raw[0], raw[1], raw[2], raw[3], raw[4]));
	else if (isRecord(raw)) links.push(toLink(raw.id, raw.origin_id, raw.origin_slot, raw.target_id, raw.target_slot));
	return links;
}
function toLink(id, origin, originSlot, target, targetSlot) {
	return {
		id: idText(id),
		originId: idText(origin),
		originSlot: slotOf(originSlot),
		targetId: idText(target),
		targetSlot: slotOf(targetSlot)
	};
}
function slotOf(slot) {
	return typeof slot === "string" || typeof slot === "number" ? Number(slot) : -1;
}
function targetSocket(node, link) {
	const sockets = node.inputs ?? [];
	const numbered = sockets[link.targetSlot];
	if (holds(numbered, link.id)) return numbered;
	return sockets.find((socket) => holds(socket, link.id)) ?? numbered;
}
function holds(socket, linkId) {
	return socket?.link !== void 0 && socket.link !== null && idText(socket.link) === linkId;
}
function removeLinks(graph, gone) {
	if (gone.size === 0) return;
	const stays = (id) => !gone.has(idText(id));
	if (Array.isArray(graph.links)) graph.links = graph.links.filter((raw) => stays(Array.isArray(raw) ? raw[0] : isRecord(raw) && raw.id));
	for (const node of graph.nodes) {
		for (const socket of node.inputs ?? []) if (socket.link != null && !stays(socket.link)) socket.link = null;
		for (const socket of node.outputs ?? []) {
			if (!Array.isArray(socket.links) || socket.links.every(stays)) continue;
			const links = socket.links.filter(stays);
			socket.links = links.length > 0 ? links : null;
		}
	}
	for (const slot of [...recordsIn(graph.inputs), ...recordsIn(graph.outputs)]) if (Array.isArray(slot.linkIds)) slot.linkIds = slot.linkIds.filter(stays);
	removeReroutePoints(graph, stays);
}
function removeReroutePoints(graph, stays) {
	for (const holder of [graph, graph.extra]) {
		if (!isRecord(holder)) continue;
		if (Array.isArray(holder.linkExtensions)) holder.linkExtensions = recordsIn(holder.linkExtensions).filter((extension) => stays(extension.id));
		if (!Array.isArray(holder.reroutes)) continue;
		const points = recordsIn(holder.reroutes).filter((point) => {
			if (!Array.isArray(point.linkIds) || point.linkIds.every(stays)) return true;
			point.linkIds = point.linkIds.filter(stays);
			return Array.isArray(point.linkIds) && point.linkIds.length > 0;
		});
		const ids = new Set(points.map((point) => point.id));
		for (const point of points) if (point.parentId !== void 0 && !ids.has(point.parentId)) delete point.parentId;
		holder.reroutes = points;
	}
}
function recordsIn(value) {
	return Array.isArray(value) ? value.filter(isRecord) : [];
}
// src/workflow/executions.ts
function walkGraph(graph) {
	return framesOf(graph).flatMap((frame) => frame.executions);
}
function framesOf(graph) {
	const definitions = definitionsOf(graph);
	const groups = groupNodesOf(graph);
	const frames = [];
	enter(graph, null, null, [], "active", new Set());
	return frames;
	function enter(inner, definition, instance, instances, mode, open) {
		const frame = {
			graph: inner,
			definition,
			instance,
			executions: []
		};
		frames.push(frame);
		inner.nodes.forEach((node, index) => {
			const local = idText(node.id ?? node.index ?? index);
			const id = instance === null ? local : `${instance}:${local}`;
			const effective = mode === "active" ? modeOf(node) : mode;
			frame.executions.push({
				id,
				node,
				mode: effective,
				instances,
				definition
			});
			const next = definitions.get(node.type) ?? groups.get(node.type);
			if (next === void 0 || open.has(node.type)) return;
			enter(next, definitions.has(node.type) ? node.type : null, id, [...instances, id], effective, new Set(open).add(node.type));
		});
	}
}
function measureExpansion(graph, most, mostLevels) {
	const definitions = definitionsOf(graph);
	const groups = groupNodesOf(graph);
	let executions = 0;
	let levels = 0;
	const waiting = [{
		inner: graph,
		open: null,
		level: 0
	}];
	for (let next = waiting.pop(); next !== void 0 && executions <= most && levels <= mostLevels; next = waiting.pop()) {
		const { inner, open, level } = next;
		levels = Math.max(levels, level);
		executions += inner.nodes.length;
		for (const { type } of inner.nodes) {
			const held = definitions.get(type) ?? groups.get(type);
			if (held !== void 0 && !isOpen(open, type)) waiting.push({
				inner: held,
				open: {
					type,
					around: open
				},
				level: level + 1
			});
		}
	}
	return {
		executions,
		levels
	};
}
function isOpen(open, type) {
	for (let at = open; at !== null; at = at.around) if (at.type === type) return true;
	return false;
}
function modeOf(node) {
	return node.mode === 2 ? "muted" : node.mode === 4 ? "bypassed" : "active";
}
function definitionsOf(graph) {
	const found = new Map();
	const waiting = [graph];
	for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) for (const subgraph of next.definitions?.subgraphs ?? []) {
		if (!Array.isArray(subgraph?.nodes) || found.has(subgraph.id)) continue;
		found.set(subgraph.id, subgraph);
		waiting.push(subgraph);
	}
	return found;
}
function groupNodesOf(graph) {
	const found = new Map();
	const groups = graph.extra?.groupNodes;
	if (!isRecord(groups)) return found;
	for (const [name, group] of Object.entries(groups)) {
		if (!isRecord(group) || !Array.isArray(group.nodes)) continue;
		const nodes = recordsIn(group.nodes).filter((node) => typeof node.type === "string");
		for (const separator of [">", "/"]) found.set(`workflow${separator}${name}`, {
			...group,
			nodes
		});
	}
	return found;
}
// src/workflow/parse.ts
var MOST_NESTED = 500;
var MOST_EXECUTIONS = 1e5;
var MOST_LEVELS = 100;
var TOO_DEEP = `its values are nested more than ${MOST_NESTED} deep`;
function parsePrompt(value) {
	if (!isRecord(value)) return fail("it is not an object of nodes");
	if (Array.isArray(value.nodes)) return fail("it is a workflow in UI format (it has a list of nodes)");
	for (const [id, node] of Object.entries(value)) {
		const problem = problemOfNode(node);
		if (problem === "shape") return fail(`entry "${id}" is not a node with inputs`);
		if (problem === "class") return fail(`the class_type of entry "${id}" is not a text`);
	}
	return isDeeperThan(MOST_NESTED, value) ? fail(TOO_DEEP) : ok(value);
}
function readPrompt(value) {
	if (!isRecord(value) || Array.isArray(value.nodes)) return null;
	const isReadable = (node) => problemOfNode(node) === null && !isDeeperThan(MOST_NESTED, node);
	const entries = Object.entries(value);
	const read = entries.filter((entry) => isReadable(entry[1]));
	return entries.length > 0 && read.length === 0 ? null : Object.fromEntries(read);
}
function problemOfNode(node) {
	if (!isRecord(node) || !isRecord(node.inputs)) return "shape";
	return node.class_type === void 0 || typeof node.class_type === "string" ? null : "class";
}
function parseGraph(value) {
	if (!isRecord(value) || !Array.isArray(value.nodes)) return fail("it has no list of nodes");
	if (isDeeperThan(MOST_NESTED, value)) return fail(TOO_DEEP);
	const problem = problemIn(value.nodes) ?? problemInDefinitions(value) ?? problemInGroups(value);
	if (problem !== null) return fail(problem);
	const { executions, levels } = measureExpansion(value, MOST_EXECUTIONS, MOST_LEVELS);
	if (levels > MOST_LEVELS) return fail(`its subgraphs are nested more than ${MOST_LEVELS} deep`);
	if (executions > MOST_EXECUTIONS) return fail(`unfolded, its subgraphs come to more than ${MOST_EXECUTIONS.toLocaleString("en")} nodes`);
	return ok(value);
}
function problemInDefinitions(owner) {
	const definitions = isRecord(owner.definitions) ? owner.definitions.subgraphs : void 0;
	if (definitions === void 0) return null;
	if (!Array.isArray(definitions)) return "its subgraphs are not a list";
	for (const definition of definitions) {
		if (!isRecord(definition) || typeof definition.id !== "string" || !Array.isArray(definition.nodes)) return "one of its subgraphs has no id or no list of nodes";
		const inner = problemIn(definition.nodes) ?? problemInDefinitions(definition);
		if (inner !== null) return `in subgraph ${definition.id}, ${inner}`;
	}
	return null;
}
function problemIn(nodes) {
	for (const node of nodes) {
		if (!isRecord(node) || typeof node.id !== "number" && typeof node.id !== "string") return "one of its nodes has no id";
		if (typeof node.type !== "string") return `node ${node.id} has no type`;
		if (!hasSockets(node)) return `node ${node.id} has no list of sockets`;
	}
	return null;
}
function hasSockets(node) {
	return [node.inputs ?? [], node.outputs ?? []].every((sockets) => Array.isArray(sockets) && sockets.every(isRecord));
}
function problemInGroups({ extra }) {
	const groups = isRecord(extra) && isRecord(extra.groupNodes) ? extra.groupNodes : {};
	for (const [name, group] of Object.entries(groups)) if (isRecord(group) && !recordsIn(group.nodes).every(hasSockets)) return `in group node ${name}, a node has no list of sockets`;
	return null;
}
function isDeeperThan(levels, value) {
	if (typeof value !== "object" || value === null) return false;
	if (levels === 0) return true;
	for (const inner of Array.isArray(value) ? value : Object.values(value)) if (typeof inner === "object" && inner !== null && isDeeperThan(levels - 1, inner)) return true;
	return false;
}
// node_modules/zod/v4/core/util.js
function jsonStringifyReplacer(_, value) {
	if (typeof value === "bigint") return value.toString();
	return value;
}
var Cached = class {
	constructor(getter) {
		this._getter = getter;
		this._value = void 0;
	}
	get value() {
		const getter = this._getter;
		if (getter !== void 0) {
			this._value = getter();
			this._getter = void 0;
		}
		return this._value;
	}
};
function cached(getter) {
	return new Cached(getter);
}
function nullish(input) {
	return input === null || input === void 0;
}
function cleanRegex(source) {
	const start = source.startsWith("^") ? 1 : 0;
	const end = source.endsWith("$") ? source.length - 1 : source.length;
	return source.slice(start, end);
}
function assignProp(target, prop, value) {
	Object.defineProperty(target, prop, {
		value,
		writable: true,
		enumerable: true,
		configurable: true
	});
}
var captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {};
function isObject$3(data) {
	return typeof data === "object" && data !== null && !Array.isArray(data);
}
function isPlainObject(o) {
	if (isObject$3(o) === false) return false;
	const ctor = o.constructor;
	if (ctor === void 0) return true;
	if (typeof ctor !== "function") return true;
	const prot = ctor.prototype;
	if (isObject$3(prot) === false) return false;
	if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) return false;
	return true;
}
function clone(inst, def, params) {
	const cl = new inst._zod.constr(def ?? inst._zod.def);
	if (!def || params?.parent) cl._zod.parent = inst;
	return cl;
}
function normalizeParams(_params) {
	const params = _params;
	if (!params) return {};
	if (typeof params === "string") return { error: () => params };
	if (params?.message !== void 0) {
		if (params?.error !== void 0) throw new Error("Cannot specify both `message` and `error` params");
		params.error = params.message;
	}
	delete params.message;
	if (typeof params.error === "string") return {
		...params,
		error: () => params.error
	};
	return params;
}
function optionalKeys(shape) {
	return Object.keys(shape).filter((k) => {
		return shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional";
	});
}
function aborted(x, startIndex = 0) {
	if (x.aborted === true) return true;
	for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue !== true) return true;
	return false;
}
function explicitlyAborted(x, startIndex = 0) {
	if (x.aborted === true) return true;
	for (let i = startIndex; i < x.issues.length; i++) if (x.issues[i]?.continue === false) return true;
	return false;
}
function prefixIssues(path, issues) {
	return issues.map((iss) => {
		var _a;
		(_a = iss).path ?? (_a.path = []);
		iss.path.unshift(path);
		return iss;
	});
}
function unwrapMessage(message) {
	return typeof message === "string" ? message : message?.message;
}
function sizeCaps(defChecks) {
	const caps = [];
	for (const ch of defChecks ?? []) {
		const d = ch._zod.def;
		if (!/_(length|size)$|_equals$/.test(d.check)) break;
		const max = d.maximum ?? d.length ?? d.size;
		if (max >= 0) caps.push([max, ch]);
	}
	return caps;
}
function attachSchema(issues, start, inst) {
	var _a;
	for (let i = start; i < issues.length; i++) (_a = issues[i]).schema ?? (_a.schema = inst);
}
function finalizeIssue(iss, ctx, config) {
	var _a;
	const traits = iss.inst?._zod?.traits;
	if (traits?.has("$ZodType")) {
		if (traits.has("$ZodCheck")) (_a = iss).schema ?? (_a.schema = iss.inst);
		else iss.schema = iss.inst;
	}
	const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
	const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config.customError?.(iss)) ?? unwrapMessage(config.localeError?.(iss)) ?? "Invalid input";
	const full = {};
	for (const k of Object.keys(iss)) {
		if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__") continue;
		full[k] = iss[k];
	}
	full.path ?? (full.path = []);
	full.message = message;
	if (ctx?.reportInput) full.input = iss.input;
	return full;
}
var highSurrogate = /[\uD800-\uDBFF]/;
function codePointLength(str) {
	const units = str.length;
	if (!highSurrogate.test(str)) return units;
	let count = units;
	for (let i = 0; i < units - 1; i++) if ((str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320) {
		count--;
		i++;
	}
	return count;
}
function getLengthableOrigin(input) {
	if (Array.isArray(input)) return "array";
	if (typeof input === "string") return "string";
	return "unknown";
}
function members(proto, table) {
	for (const key in table) {
		const desc = Object.getOwnPropertyDescriptor(table, key);
		if (desc.get) Object.defineProperty(proto, key, {
			...desc,
			enumerable: false
		});
		else defineBound(proto, key, desc.value);
	}
}
function own(inst, key, value, enumerable = true) {
	Object.defineProperty(inst, key, {
		configurable: true,
		writable: true,
		enumerable,
		value
	});
	return value;
}
function hide(inst, key, value) {
	return own(inst, key, value, false);
}
function defineBound(proto, key, fn) {
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			return this == null ? fn : own(this, key, fn.bind(this));
		},
		set(value) {
			own(this, key, value);
		}
	});
}
function claim(inst, sentinel) {
	const proto = Object.getPrototypeOf(inst);
	return sentinel in proto ? void 0 : proto;
}
var installing;
var broke = false;
var breaker = {
	configurable: true,
	get() {
		broke = true;
	}
};
function defineLazyInternal(inst, key, compute) {
	const proto = Object.getPrototypeOf(inst._zod);
	if (key in proto && installing !== inst._zod) {
		installing = void 0;
		return;
	}
	installing = inst._zod;
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			Object.defineProperty(this, key, breaker);
			const outer = broke;
			broke = false;
			try {
				const value = compute(this);
				if (broke) delete this[key];
				else Object.defineProperty(this, key, {
					configurable: true,
					writable: true,
					value
				});
				broke = broke || outer;
				return value;
			} catch (err) {
				delete this[key];
				broke = broke || outer;
				throw err;
			}
		},
		set(value) {
			Object.defineProperty(this, key, {
				configurable: true,
				writable: true,
				value
			});
		}
	});
}
function installLazyProp(inst, key, make, enumerable) {
	const proto = claim(inst, key);
	if (!proto) return;
	Object.defineProperty(proto, key, {
		configurable: true,
		get() {
			const desc = {
				configurable: true,
				writable: true,
				enumerable,
				value: void 0
			};
			Object.defineProperty(this, key, desc);
			desc.value = make(this);
			Object.defineProperty(this, key, desc);
			return desc.value;
		},
		set(value) {
			Object.defineProperty(this, key, {
				configurable: true,
				writable: true,
				enumerable,
				value
			});
		}
	});
}
// node_modules/zod/v4/core/core.js
var _a;
var _zodDesc = {
	value: void 0,
	enumerable: false
};
var _E = "captureStackTrace" in Error ? Error : null;
function newError(Definition) {
	const E = _E;
	if (E) {
		const saved = E.stackTraceLimit;
		if (typeof saved === "number") {
			try {
				E.stackTraceLimit = 0;
			} catch {
				_E = null;
				return new Definition();
			}
			try {
				return new Definition();
			} finally {
				E.stackTraceLimit = saved;
			}
		}
	}
	return new Definition();
}
function $constructor(name, initializer, proto, params) {
	const zodProto = {};
	function Internals(def) {
		this.def = def;
		this.constr = _;
		this.traits = new Set();
	}
	Internals.prototype = zodProto;
	const protoMembers = proto;
	const initialized = protoMembers && new WeakSet();
	function init(inst, def) {
		if (!inst._zod) {
			_zodDesc.value = new Internals(def);
			try {
				Object.defineProperty(inst, "_zod", _zodDesc);
			} finally {
				_zodDesc.value = void 0;
			}
		} else if (inst._zod.traits.has(name)) return;
		inst._zod.traits.add(name);
		initializer(inst, def);
		if (initialized) {
			const own = Object.getPrototypeOf(inst);
			const ctorProto = inst._zod.constr.prototype;
			let up = own;
			while (up && up !== ctorProto) up = Object.getPrototypeOf(up);
			const target = up ?? own;
			if (!initialized.has(target)) {
				initialized.add(target);
				members(target, protoMembers);
			}
		}
		const proto = _.prototype;
		for (const k in proto) {
			if (!Object.prototype.hasOwnProperty.call(proto, k)) continue;
			if (!(k in inst)) inst[k] = proto[k].bind(inst);
		}
	}
	const Parent = params?.Parent ?? Object;
	class Definition extends Parent {}
	Object.defineProperty(Definition, "name", { value: name });
	function _(def) {
		const inst = params?.Parent ? newError(Definition) : this;
		init(inst, def);
		const deferred = inst._zod.deferred;
		if (deferred) {
			for (const fn of deferred) fn();
			inst._zod.deferred = void 0;
		}
		const pp = globalThis.__zod_globalConfig?.postProcessor;
		if (pp) pp(inst);
		return inst;
	}
	Object.defineProperty(_, "init", { value: init });
	Object.defineProperty(_, Symbol.hasInstance, { value: (inst) => {
		if (params?.Parent && inst instanceof params.Parent) return true;
		return inst?._zod?.traits?.has(name);
	} });
	Object.defineProperty(_, "name", { value: name });
	return _;
}
var $ZodAsyncError = class extends Error {
	constructor() {
		super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
	}
};
(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
var globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
	if (newConfig) Object.assign(globalConfig, newConfig);
	return globalConfig;
}
// node_modules/zod/v4/core/errors.js
function _getMessage() {
	const internals = this._zod;
	internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
	return internals.message;
}
function _setMessage(value) {
	this._zod.message = value;
}
var _messageDesc = {
	get: _getMessage,
	set: _setMessage,
	enumerable: true,
	configurable: true
};
var _issuesDesc = {
	value: void 0,
	enumerable: false
};
var _installedToString = new WeakSet([Object.prototype, Error.prototype]);
var initializer = (inst, def) => {
	inst.name = "$ZodError";
	_issuesDesc.value = def;
	Object.defineProperty(inst, "issues", _issuesDesc);
	_issuesDesc.value = void 0;
	Object.defineProperty(inst, "message", _messageDesc);
	const proto = Object.getPrototypeOf(inst);
	if (!_installedToString.has(proto)) {
		_installedToString.add(proto);
		Object.defineProperty(proto, "toString", {
			configurable: true,
			enumerable: false,
			get() {
				const value = () => this.message;
				Object.defineProperty(this, "toString", {
					value,
					configurable: true,
					writable: true
				});
				return value;
			},
			set(value) {
				Object.defineProperty(this, "toString", {
					value,
					configurable: true,
					writable: true
				});
			}
		});
	}
};
var $ZodRealError = $constructor("$ZodError", initializer, void 0, { Parent: Error });
// node_modules/zod/v4/core/parse.js
var _parse = (_Err) => {
	const fn = (schema, value, _ctx, _params) => {
		const ctx = _ctx ? {
			..._ctx,
			async: false
		} : { async: false };
		const result = schema._zod.run({
			value,
			issues: []
		}, ctx);
		if (result instanceof Promise) throw new $ZodAsyncError();
		if (result.issues.length) {
			const e = new ((_params?.Err) ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
			captureStackTrace(e, _params?.callee ?? fn);
			throw e;
		}
		return result.value;
	};
	return fn;
};
var parse = _parse($ZodRealError);
var _parseAsync = (_Err) => {
	const fn = async (schema, value, _ctx, params) => {
		const ctx = _ctx ? {
			..._ctx,
			async: true
		} : { async: true };
		let result = schema._zod.run({
			value,
			issues: []
		}, ctx);
		if (result instanceof Promise) result = await result;
		if (result.issues.length) {
			const e = new ((params?.Err) ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
			captureStackTrace(e, params?.callee ?? fn);
			throw e;
		}
		return result.value;
	};
	return fn;
};
var parseAsync = _parseAsync($ZodRealError);
var _safeParse = (_Err) => (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: false
	} : { async: false };
	const result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) throw new $ZodAsyncError();
	return result.issues.length ? failure(_Err, result.issues, ctx) : {
		success: true,
		data: result.value
	};
};
var safeParse = _safeParse($ZodRealError);
function failure(Err, issues, ctx) {
	let error;
	return {
		success: false,
		get error() {
			if (!error) {
				error = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
				issues = void 0;
				ctx = void 0;
			}
			return error;
		},
		set error(e) {
			error = e;
			issues = void 0;
			ctx = void 0;
		}
	};
}
var _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
	const ctx = _ctx ? {
		..._ctx,
		async: true
	} : { async: true };
	let result = schema._zod.run({
		value,
		issues: []
	}, ctx);
	if (result instanceof Promise) result = await result;
	return result.issues.length ? failure(_Err, result.issues, ctx) : {
		success: true,
		data: result.value
	};
};
var safeParseAsync = _safeParseAsync($ZodRealError);
// node_modules/zod/v4/core/regexes.js
var anyString = /^[\s\S]{0,}$/;
var number$1 = /^-?\d+(?:\.\d+)?$/;
var boolean$1 = /^(?:true|false)$/i;
// node_modules/zod/v4/core/checks.js
var $ZodCheck = $constructor("$ZodCheck", (inst, def) => {
	var _a;
	inst._zod ?? (inst._zod = {});
	inst._zod.def = def;
	(_a = inst._zod).onattach ?? (_a.onattach = []);
});
var _whenHasLength = (payload) => {
	const val = payload.value;
	return !nullish(val) && val.length !== void 0;
};
var $ZodCheckMinLength = $constructor("$ZodCheckMinLength", (inst, def) => {
	var _a;
	$ZodCheck.init(inst, def);
	(_a = inst._zod.def).when ?? (_a.when = _whenHasLength);
	inst._zod.check = (payload) => {
		const input = payload.value;
		const units = input.length;
		if ((typeof input === "string" && units >= def.minimum && units < def.minimum * 2 ? codePointLength(input) : units) >= def.minimum) return;
		const origin = getLengthableOrigin(input);
		payload.issues.push({
			origin,
			code: "too_small",
			minimum: def.minimum,
			inclusive: true,
			input,
			inst,
			continue: !def.abort
		});
	};
});
// node_modules/zod/v4/core/versions.js
var version = {
	major: 4,
	minor: 6,
	patch: 7
};
// node_modules/zod/v4/core/schemas.js
var $ZodType = $constructor("$ZodType", (inst, def) => {
	var _a;
	inst ?? (inst = {});
	inst._zod.def = def;
	inst._zod.bag = inst._zod.bag || {};
	inst._zod.version = version;
	const defChecks = inst._zod.def.checks;
	const checks = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
	for (const ch of checks) for (const fn of ch._zod.onattach) fn(inst);
	if (checks.length === 0) {
		(_a = inst._zod).deferred ?? (_a.deferred = []);
		inst._zod.deferred?.push(() => {
			inst._zod.run = inst._zod.parse;
		});
	} else {
		const runChecks = (payload, checks, ctx) => {
			if (payload.memo) return payload;
			let isAborted = aborted(payload);
			let asyncResult;
			for (const ch of checks) {
				if (ch._zod.def.when) {
					if (explicitlyAborted(payload)) continue;
					if (!ch._zod.def.when(payload)) continue;
				} else if (isAborted) continue;
				const currLen = payload.issues.length;
				const _ = ch._zod.check(payload);
				if (_ instanceof Promise && ctx?.async === false) throw new $ZodAsyncError();
				if (asyncResult || _ instanceof Promise) asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
					await _;
					if (payload.issues.length === currLen) return;
					attachSchema(payload.issues, currLen, inst);
					if (!isAborted) isAborted = aborted(payload, currLen);
				});
				else {
					if (payload.issues.length === currLen) continue;
					attachSchema(payload.issues, currLen, inst);
					if (!isAborted) isAborted = aborted(payload, currLen);
				}
			}
			if (asyncResult) return asyncResult.then(() => {
				return payload;
			});
			return payload;
		};
		const handleCanaryResult = (canary, payload, ctx) => {
			if (aborted(canary)) {
				canary.aborted = true;
				return canary;
			}
			const checkResult = runChecks(payload, checks, ctx);
			if (checkResult instanceof Promise) {
				if (ctx.async === false) throw new $ZodAsyncError();
				return checkResult.then((checkResult) => inst._zod.parse(checkResult, ctx));
			}
			return inst._zod.parse(checkResult, ctx);
		};
		inst._zod.run = (payload, ctx) => {
			if (ctx.skipChecks) return inst._zod.parse(payload, ctx);
			if (ctx.direction === "backward") {
				const canary = inst._zod.parse({
					value: payload.value,
					issues: []
				}, {
					...ctx,
					skipChecks: true
				});
				if (canary instanceof Promise) return canary.then((canary) => {
					return handleCanaryResult(canary, payload, ctx);
				});
				return handleCanaryResult(canary, payload, ctx);
			}
			const result = inst._zod.parse(payload, ctx);
			if (result instanceof Promise) {
				if (ctx.async === false) throw new $ZodAsyncError();
				return result.then((result) => runChecks(result, checks, ctx));
			}
			return runChecks(result, checks, ctx);
		};
	}
}, {
	get "~standard"() {
		return hide(this, "~standard", standardProps(this));
	},
	set "~standard"(value) {
		own(this, "~standard", value);
	}
});
var toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
async function validateAsync(inst, value) {
	const ctx = { async: true };
	return toStandardResult(await inst._zod.run({
		value,
		issues: []
	}, ctx), ctx);
}
function standardProps(inst) {
	return {
		validate: (value) => {
			const ctx = { async: false };
			try {
				const r = inst._zod.run({
					value,
					issues: []
				}, ctx);
				if (!(r instanceof Promise)) return toStandardResult(r, ctx);
			} catch (_) {}
			return validateAsync(inst, value);
		},
		vendor: "zod",
		version: 1
	};
}
var $ZodString = $constructor("$ZodString", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = def.pattern ?? anyString;
	inst._zod.parse = (payload, _) => {
		if (def.coerce) try {
			payload.value = String(payload.value);
		} catch (_) {}
		if (typeof payload.value === "string") return payload;
		payload.issues.push({
			expected: "string",
			code: "invalid_type",
			input: payload.value,
			inst
		});
		return payload;
	};
});
var $ZodNumber = $constructor("$ZodNumber", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = number$1;
	inst._zod.parse = (payload, _ctx) => {
		if (def.coerce) try {
			payload.value = Number(payload.value);
		} catch (_) {}
		const input = payload.value;
		if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) return payload;
		const received = typeof input === "number" ? Number.isNaN(input) ? "NaN" : !Number.isFinite(input) ? String(input) : void 0 : void 0;
		payload.issues.push({
			expected: "number",
			code: "invalid_type",
			input,
			inst,
			...received ? { received } : {}
		});
		return payload;
	};
});
var $ZodBoolean = $constructor("$ZodBoolean", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.pattern = boolean$1;
	inst._zod.parse = (payload, _ctx) => {
		if (def.coerce) try {
			payload.value = Boolean(payload.value);
		} catch (_) {}
		const input = payload.value;
		if (typeof input === "boolean") return payload;
		payload.issues.push({
			expected: "boolean",
			code: "invalid_type",
			input,
			inst
		});
		return payload;
	};
});
var $ZodUnknown = $constructor("$ZodUnknown", (inst, def) => {
	$ZodType.init(inst, def);
	inst._zod.parse = (payload) => payload;
});
function capSize(inst, size) {
	const caps = sizeCaps(inst._zod.def.checks);
	if (!caps.length) return;
	const cap = Math.min(...caps.map((c) => c[0]));
	const parse = inst._zod.parse;
	inst._zod.parse = (payload, ctx) => {
		const n = size(payload.value);
		if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
			for (const [max, ch] of sizeCaps(inst._zod.def.checks)) if (n > max && ch._zod.def.when(payload)) {
				const start = payload.issues.length;
				ch._zod.check(payload);
				payload.issues[start].continue = false;
				attachSchema(payload.issues, start, inst);
				return payload;
			}
		}
		return parse(payload, ctx);
	};
}
var arraySize = (input) => Array.isArray(input) ? input.length : -1;
function handleArrayResult(result, final, index) {
	if (result.issues.length) final.issues.push(...prefixIssues(index, result.issues));
	final.value[index] = result.value;
}
var $ZodArray = $constructor("$ZodArray", (inst, def) => {
	$ZodType.init(inst, def);
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!Array.isArray(input)) {
			payload.issues.push({
				expected: "array",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		payload.value = memo ? memo.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
		const proms = [];
		const abortEarly = ctx?.abortEarly;
		for (let i = 0; i < input.length; i++) {
			const item = input[i];
			const result = def.element._zod.run({
				value: item,
				issues: []
			}, ctx);
			if (result instanceof Promise) proms.push(result.then((result) => handleArrayResult(result, payload, i)));
			else {
				handleArrayResult(result, payload, i);
				if (abortEarly && result.issues.length !== 0 && aborted(result)) break;
			}
		}
		if (proms.length) return Promise.all(proms).then(() => payload);
		return payload;
	};
	capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
	const isPresent = key in input;
	const isOptionalOut = optout === "optional";
	if (!isPresent && isOptionalOut && optin === "optional") return;
	if (result.issues.length) {
		if (optin !== void 0 && isOptionalOut && !isPresent) return;
		final.issues.push(...prefixIssues(key, result.issues));
	}
	if (!isPresent && optin === void 0) {
		if (!result.issues.length) final.issues.push({
			code: "invalid_type",
			expected: "nonoptional",
			input: void 0,
			path: [key]
		});
		return;
	}
	if (result.value === void 0) {
		if (isPresent || optin === "defaulted" && !isOptionalOut) final.value[key] = void 0;
	} else final.value[key] = result.value;
}
var NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
	const keys = Object.keys(def.shape);
	const ownSymbols = Object.getOwnPropertySymbols(def.shape);
	const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
	const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
	for (const k of allKeys) if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
	const okeys = optionalKeys(def.shape);
	return {
		...def,
		allKeys,
		symbolKeys,
		keySet: new Set(keys),
		numKeys: keys.length,
		optionalKeys: new Set(okeys)
	};
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
	const unrecognized = [];
	const keySet = def.keySet;
	const _catchall = def.catchall._zod;
	const t = _catchall.def.type;
	const optin = _catchall.optin;
	const optout = _catchall.optout;
	let seen = 0;
	for (const key in input) {
		if (abortEarly && payload.issues.length !== seen) {
			if (aborted(payload, seen)) break;
			seen = payload.issues.length;
		}
		if (keySet.has(key)) continue;
		if (key === "__proto__") {
			if (t === "never") unrecognized.push(key);
			continue;
		}
		if (t === "never") {
			unrecognized.push(key);
			continue;
		}
		const r = _catchall.run({
			value: input[key],
			issues: []
		}, ctx);
		if (r instanceof Promise) proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
		else handlePropertyResult(r, payload, key, input, optin, optout);
	}
	if (unrecognized.length) payload.issues.push({
		code: "unrecognized_keys",
		keys: unrecognized,
		input,
		inst,
		continue: true
	});
	if (!proms.length) return payload;
	return Promise.all(proms).then(() => {
		return payload;
	});
}
var $ZodObject = $constructor("$ZodObject", (inst, def) => {
	$ZodType.init(inst, def);
	const desc = Object.getOwnPropertyDescriptor(def, "shape");
	const sh = desc?.get ? desc.get.raw : def.shape ?? {};
	if (sh) {
		const get = () => {
			const newSh = { ...sh };
			Object.defineProperty(def, "shape", { value: newSh });
			get.raw = newSh;
			return newSh;
		};
		get.raw = sh;
		Object.defineProperty(def, "shape", { get });
	}
	const _normalized = cached(() => normalizeDef(def));
	defineLazyInternal(inst, "propValues", (zod) => {
		const shape = zod.def.shape;
		const propValues = {};
		for (const key in shape) {
			const field = shape[key]._zod;
			if (field.values) {
				if (!Object.prototype.hasOwnProperty.call(propValues, key)) assignProp(propValues, key, new Set());
				for (const v of field.values) propValues[key].add(v);
				if (field.optin !== void 0) propValues[key].add(void 0);
			}
		}
		return propValues;
	});
	const isObject = isObject$3;
	const catchall = def.catchall;
	let value;
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		value ?? (value = _normalized.value);
		const input = payload.value;
		if (!isObject(input)) {
			payload.issues.push({
				expected: "object",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
		const proms = [];
		const shape = value.shape;
		const abortEarly = ctx?.abortEarly;
		let seen = payload.issues.length;
		for (const key of value.allKeys) {
			if (abortEarly && payload.issues.length !== seen) {
				if (aborted(payload, seen)) break;
				seen = payload.issues.length;
			}
			if (key === "__proto__") continue;
			const el = shape[key];
			const optin = el._zod.optin;
			const optout = el._zod.optout;
			const r = el._zod.run({
				value: input[key],
				issues: []
			}, ctx);
			if (r instanceof Promise) proms.push(r.then((r) => handlePropertyResult(r, payload, key, input, optin, optout)));
			else handlePropertyResult(r, payload, key, input, optin, optout);
		}
		if (!catchall) return proms.length ? Promise.all(proms).then(() => payload) : payload;
		return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
	};
});
function handleUnionResults(results, final, inst, ctx) {
	for (const result of results) if (result.issues.length === 0) {
		final.value = result.value;
		return final;
	}
	const nonaborted = results.filter((r) => !aborted(r));
	if (nonaborted.length === 1) {
		final.value = nonaborted[0].value;
		return nonaborted[0];
	}
	final.issues.push({
		code: "invalid_union",
		input: final.value,
		inst,
		errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config())))
	});
	return final;
}
var $ZodUnion = $constructor("$ZodUnion", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0);
	defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0);
	defineLazyInternal(inst, "values", (zod) => {
		if (zod.def.options.every((o) => o._zod.values)) return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
	});
	defineLazyInternal(inst, "pattern", (zod) => {
		if (zod.def.options.every((o) => o._zod.pattern)) {
			const patterns = zod.def.options.map((o) => o._zod.pattern);
			return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
		}
	});
	const first = def.options.length === 1 ? def.options[0]._zod.run : null;
	inst._zod.parse = (payload, ctx) => {
		if (first) return first(payload, ctx);
		let async = false;
		const results = [];
		for (const option of def.options) {
			const result = option._zod.run({
				value: payload.value,
				issues: []
			}, ctx);
			if (result instanceof Promise) {
				results.push(result);
				async = true;
			} else {
				if (result.issues.length === 0) return result;
				results.push(result);
			}
		}
		if (!async) return handleUnionResults(results, payload, inst, ctx);
		return Promise.all(results).then((results) => {
			return handleUnionResults(results, payload, inst, ctx);
		});
	};
});
var $ZodRecord = $constructor("$ZodRecord", (inst, def) => {
	$ZodType.init(inst, def);
	const memo = globalConfig.memoizer;
	memo?.attach(inst);
	inst._zod.parse = (payload, ctx) => {
		const input = payload.value;
		if (!isPlainObject(input)) {
			payload.issues.push({
				expected: "record",
				code: "invalid_type",
				input,
				inst
			});
			return payload;
		}
		const proms = [];
		const values = def.keyType._zod.values;
		if (values && !def.partial) {
			payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
			const recordKeys = new Set();
			for (const key of values) if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
				recordKeys.add(typeof key === "number" ? key.toString() : key);
				if (key === "__proto__") continue;
				const keyResult = def.keyType._zod.run({
					value: key,
					issues: []
				}, ctx);
				if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
				if (keyResult.issues.length) {
					payload.issues.push({
						code: "invalid_key",
						origin: "record",
						issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
						input: key,
						path: [key],
						inst
					});
					continue;
				}
				const outKey = keyResult.value;
				if (outKey === "__proto__") continue;
				const result = def.valueType._zod.run({
					value: input[key],
					issues: []
				}, ctx);
				if (result instanceof Promise) proms.push(result.then((result) => {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}));
				else {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}
			}
			let unrecognized;
			for (const key in input) if (!recordKeys.has(key)) {
				if (def.mode === "loose") {
					if (key === "__proto__") continue;
					payload.value[key] = input[key];
				} else {
					unrecognized = unrecognized ?? [];
					unrecognized.push(key);
				}
			}
			if (unrecognized && unrecognized.length > 0) payload.issues.push({
				code: "unrecognized_keys",
				input,
				inst,
				keys: unrecognized,
				continue: true
			});
		} else {
			payload.value = memo ? memo.alloc(inst, payload, {}, ctx) : {};
			let unrecognized;
			for (const key of Reflect.ownKeys(input)) {
				if (key === "__proto__") continue;
				if (!Object.prototype.propertyIsEnumerable.call(input, key)) continue;
				let keyResult = def.keyType._zod.run({
					value: key,
					issues: []
				}, ctx);
				if (keyResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
				if (typeof key === "string" && number$1.test(key) && keyResult.issues.length) {
					const retryResult = def.keyType._zod.run({
						value: Number(key),
						issues: []
					}, ctx);
					if (retryResult instanceof Promise) throw new Error("Async schemas not supported in object keys currently");
					if (retryResult.issues.length === 0) keyResult = retryResult;
				}
				if (keyResult.issues.length) {
					if (def.mode === "loose") payload.value[key] = input[key];
					else if (values) {
						unrecognized = unrecognized ?? [];
						unrecognized.push(key);
					} else payload.issues.push({
						code: "invalid_key",
						origin: "record",
						issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
						input: key,
						path: [key],
						inst
					});
					continue;
				}
				const outKey = keyResult.value;
				if (outKey === "__proto__") continue;
				const result = def.valueType._zod.run({
					value: input[key],
					issues: []
				}, ctx);
				if (result instanceof Promise) proms.push(result.then((result) => {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}));
				else {
					if (result.issues.length) payload.issues.push(...prefixIssues(key, result.issues));
					payload.value[outKey] = result.value;
				}
			}
			if (unrecognized && unrecognized.length > 0) payload.issues.push({
				code: "unrecognized_keys",
				input,
				inst,
				keys: unrecognized,
				continue: true
			});
		}
		if (proms.length) return Promise.all(proms).then(() => payload);
		return payload;
	};
});
function handleOptionalResult(payload, result) {
	payload.value = result.issues.length ? void 0 : result.value;
	return payload;
}
var $ZodOptional = $constructor("$ZodOptional", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
	inst._zod.optout = "optional";
	defineLazyInternal(inst, "values", (zod) => {
		const values = zod.def.innerType._zod.values;
		return values ? new Set([...values, void 0]) : void 0;
	});
	defineLazyInternal(inst, "pattern", (zod) => {
		const pattern = zod.def.innerType._zod.pattern;
		return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		if (payload.value === void 0) {
			if (def.innerType._zod.optin !== "defaulted") return payload;
			const result = def.innerType._zod.run({
				value: payload.value,
				issues: []
			}, ctx);
			if (result instanceof Promise) return result.then((result) => handleOptionalResult(payload, result));
			return handleOptionalResult(payload, result);
		}
		return def.innerType._zod.run(payload, ctx);
	};
});
var $ZodNullable = $constructor("$ZodNullable", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
	defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
	defineLazyInternal(inst, "pattern", (zod) => {
		const pattern = zod.def.innerType._zod.pattern;
		return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : void 0;
	});
	defineLazyInternal(inst, "values", (zod) => {
		return zod.def.innerType._zod.values ? new Set([...zod.def.innerType._zod.values, null]) : void 0;
	});
	inst._zod.parse = (payload, ctx) => {
		if (payload.value === null) return payload;
		return def.innerType._zod.run(payload, ctx);
	};
});
// node_modules/zod/v4/core/api.js
function snapshotChecks(def) {
	if (def.checks) def.checks = [...def.checks];
	return def;
}
function _string(Class, params) {
	return new Class(snapshotChecks({
		type: "string",
		...normalizeParams(params)
	}));
}
function _number(Class, params) {
	return new Class(snapshotChecks({
		type: "number",
		checks: [],
		...normalizeParams(params)
	}));
}
function _boolean(Class, params) {
	return new Class({
		type: "boolean",
		...normalizeParams(params)
	});
}
function _unknown(Class) {
	return new Class({ type: "unknown" });
}
function _minLength(minimum, params) {
	return new $ZodCheckMinLength({
		check: "min_length",
		...normalizeParams(params),
		minimum
	});
}
// node_modules/zod/v4/mini/schemas.js
var ZodMiniType = $constructor("ZodMiniType", (inst, def) => {
	if (!inst._zod) throw new Error("Uninitialized schema in ZodMiniType.");
	$ZodType.init(inst, def);
	inst.def = def;
	inst.type = def.type;
}, {
	get with() {
		return this.check;
	},
	set with(value) {
		own(this, "with", value);
	},
	parse(data, params) {
		return parse(this, data, params, { callee: this.parse });
	},
	parseAsync(data, params) {
		return parseAsync(this, data, params, { callee: this.parseAsync });
	},
	safeParse(data, params) {
		return safeParse(this, data, params);
	},
	safeParseAsync(data, params) {
		return safeParseAsync(this, data, params);
	},
	check(...checks) {
		const def = this.def;
		return this.clone({
			...def,
			checks: [...def.checks ?? [], ...checks.map((ch) => typeof ch === "function" ? { _zod: {
				check: ch,
				def: { check: "custom" },
				onattach: []
			} } : ch)]
		}, { parent: true });
	},
	clone(_def, params) {
		return clone(this, _def, params);
	},
	brand() {
		return this;
	},
	register(reg, meta) {
		reg.add(this, meta);
		return this;
	},
	apply(fn, ...args) {
		return args.length === 0 ? fn(this) : fn(this, ...args);
	}
});
var ZodMiniString = $constructor("ZodMiniString", (inst, def) => {
	$ZodString.init(inst, def);
	ZodMiniType.init(inst, def);
});
function string(params) {
	return _string(ZodMiniString, params);
}
var ZodMiniNumber = $constructor("ZodMiniNumber", (inst, def) => {
	$ZodNumber.init(inst, def);
	ZodMiniType.init(inst, def);
});
function number(params) {
	return _number(ZodMiniNumber, params);
}
var ZodMiniBoolean = $constructor("ZodMiniBoolean", (inst, def) => {
	$ZodBoolean.init(inst, def);
	ZodMiniType.init(inst, def);
});
function boolean(params) {
	return _boolean(ZodMiniBoolean, params);
}
var ZodMiniUnknown = $constructor("ZodMiniUnknown", (inst, def) => {
	$ZodUnknown.init(inst, def);
	ZodMiniType.init(inst, def);
});
function unknown() {
	return _unknown(ZodMiniUnknown);
}
var ZodMiniArray = $constructor("ZodMiniArray", (inst, def) => {
	$ZodArray.init(inst, def);
	ZodMiniType.init(inst, def);
});
function array(element, params) {
	return new ZodMiniArray({
		type: "array",
		element,
		...normalizeParams(params)
	});
}
var ZodMiniObject = $constructor("ZodMiniObject", (inst, def) => {
	$ZodObject.init(inst, def);
	ZodMiniType.init(inst, def);
	installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
});
function object(shape, params) {
	return new ZodMiniObject({
		type: "object",
		shape: shape ?? {},
		...normalizeParams(params)
	});
}
function looseObject(shape, params) {
	return new ZodMiniObject({
		type: "object",
		shape,
		catchall: unknown(),
		...normalizeParams(params)
	});
}
var ZodMiniUnion = $constructor("ZodMiniUnion", (inst, def) => {
	$ZodUnion.init(inst, def);
	ZodMiniType.init(inst, def);
});
function union(options, params) {
	return new ZodMiniUnion({
		type: "union",
		options,
		...normalizeParams(params)
	});
}
var ZodMiniRecord = $constructor("ZodMiniRecord", (inst, def) => {
	$ZodRecord.init(inst, def);
	ZodMiniType.init(inst, def);
});
function record$1(keyType, valueType, params) {
	if (!valueType || !valueType._zod) return new ZodMiniRecord({
		type: "record",
		keyType: string(),
		valueType: keyType,
		...normalizeParams(valueType)
	});
	return new ZodMiniRecord({
		type: "record",
		keyType,
		valueType,
		...normalizeParams(params)
	});
}
var ZodMiniOptional = $constructor("ZodMiniOptional", (inst, def) => {
	$ZodOptional.init(inst, def);
	ZodMiniType.init(inst, def);
});
function optional(innerType) {
	return new ZodMiniOptional({
		type: "optional",
		innerType
	});
}
var ZodMiniNullable = $constructor("ZodMiniNullable", (inst, def) => {
	$ZodNullable.init(inst, def);
	ZodMiniType.init(inst, def);
});
function nullable(innerType) {
	return new ZodMiniNullable({
		type: "nullable",
		innerType
	});
}
// src/runflow/schemas.ts
var optionalText = optional(nullable(string()));
var optionalRecord = optional(nullable(record$1(string(), unknown())));
var workflowRow = looseObject({
	id: string().check(_minLength(1)),
	org_id: optionalText,
	slug: optionalText,
	name: optionalText,
	workflow_json: optional(unknown()),
	graph: optional(unknown()),
	environment: optional(unknown()),
	custom_nodes: optional(unknown()),
	models: optional(unknown()),
	resources: optional(unknown()),
	is_public: optional(nullable(boolean())),
	deleted_at: optionalText,
	updated_at: optionalText
});
var workflowPage = looseObject({
	items: array(workflowRow),
	next: optionalText,
	next_pq: optionalText
});
var resourceEntry = object({
	asset_id: string(),
	url: string(),
	mime_type: string(),
	size_bytes: number(),
	sha256: string()
});
var account = looseObject({
	email: optionalText,
	memberships: optional(nullable(array(looseObject({ org: looseObject({
		id: string(),
		name: optionalText,
		slug: string()
	}) }))))
});
var dispatchedRun = looseObject({
	run_id: optionalText,
	id: optionalText,
	status: optionalText,
	status_code: optionalText
});
var runRecord = looseObject({
	id: string(),
	status_code: optionalText,
	status: optionalText,
	output: optional(unknown()),
	failure_code: optionalText,
	failure_message: optionalText,
	failure_reason: optionalText,
	failure_stage_code: optionalText,
	failure_stage: optionalText,
	error: optional(unknown()),
	cost: optional(nullable(union([string(), number()]))),
	duration_ms: optional(nullable(number())),
	created_at: optionalText,
	started_at: optionalText,
	completed_at: optionalText,
	finished_at: optionalText,
	current_evaluation_summary: optionalRecord
});
var runOutput = looseObject({ outputs: array(looseObject({
	output_id: string(),
	url: string()
})) });
var announcedUpload = looseObject({
	asset_id: string().check(_minLength(1)),
	upload_url: string().check(_minLength(1))
});
var confirmedAsset = looseObject({
	id: string(),
	url: string(),
	mime_type: string(),
	size_bytes: number()
});
var flatError = {
	code: optionalText,
	message: optionalText,
	errors: optional(unknown())
};
var errorEnvelope = looseObject({
	...flatError,
	error: optional(nullable(union([looseObject(flatError), string()])))
});
var fieldErrors = array(looseObject({
	loc: optional(array(union([string(), number()]))),
	msg: optional(string())
}));
// src/runflow/find-endpoint.ts
var FEW = "5";
var MOST$1 = "500";
var MOST_PAGES = 200;
var unreadable = fail({
	kind: "unexpected-response",
	where: "look-up"
});
async function lookUpSlug(slug, readPage, readRow) {
	if (slug.includes("'")) throw new RangeError("A slug holds no quote: it would end the filter");
	const filtered = await readPage({
		q: `slug.eq:'${slug}'`,
		limit: FEW
	});
	if (!filtered.ok) return filtered;
	const { rows, next } = filtered.value;
	if (rows.every((row) => row.slug === slug) && (next === null || rows.some(isLive))) return decide(rows, readRow);
	const all = await readAllRows(readPage);
	if (!all.ok) return all;
	if (all.value.some((row) => row.slug == null)) return unreadable;
	return decide(all.value.filter((row) => row.slug === slug), readRow);
}
async function readAllRows(readPage) {
	const rows = [];
	const seen = new Set();
	let cursor = null;
	for (let pages = 0; pages < MOST_PAGES; pages++) {
		const page = await readPage(cursor === null ? { limit: MOST$1 } : {
			limit: MOST$1,
			pq: cursor
		});
		if (!page.ok) return page;
		rows.push(...page.value.rows);
		cursor = page.value.next;
		if (cursor === null) return ok(rows);
		if (seen.has(cursor)) return unreadable;
		seen.add(cursor);
	}
	return unreadable;
}
async function decide(rows, readRow) {
	const endpoints = [];
	for (const row of rows.filter(isLive)) {
		const whole = await withAllFields(row, readRow);
		if (!whole.ok) return whole;
		endpoints.push(toEndpoint(whole.value));
	}
	const [endpoint, ...others] = endpoints;
	if (endpoint === void 0) return ok({
		kind: "free",
		deletedHolder: rows.length > 0
	});
	return ok(others.length === 0 ? {
		kind: "found",
		endpoint
	} : {
		kind: "found",
		endpoint,
		others
	});
}
function isLive(row) {
	return row.deleted_at == null;
}
async function withAllFields(row, readRow) {
	if (COMPARED_FIELDS.every((field) => row[field] !== void 0) && row.workflow_json !== null && row.resources !== null) return ok(row);
	const fetched = await readRow(row.id);
	return fetched.ok ? ok({
		...row,
		...fetched.value
	}) : fetched;
}
function toEndpoint(row) {
	const returned = COMPARED_FIELDS.filter((field) => row[field] !== void 0);
	return {
		id: row.id,
		orgId: row.org_id ?? null,
		slug: row.slug ?? "",
		name: row.name ?? "",
		workflowJson: readPrompt(row.workflow_json),
		resources: readResources(row.resources),
		isPublic: row.is_public ?? null,
		updatedAt: row.updated_at ?? null,
		stored: Object.fromEntries(returned.map((field) => [field, row[field]]))
	};
}
function readResources(entries) {
	if (typeof entries !== "object" || entries === null) return {};
	const read = Object.entries(entries).flatMap(([path, entry]) => {
		const parsed = resourceEntry.safeParse(entry);
		return parsed.success ? [[path, parsed.data]] : [];
	});
	return Object.fromEntries(read);
}
// node_modules/ky/distribution/errors/HTTPError.js
var HTTPError = class extends Error {
	response;
	request;
	options;
	constructor(response, request, options) {
		const status = `${response.status || response.status === 0 ? response.status : ""} ${response.statusText ?? ""}`.trim();
		const reason = status ? `status code ${status}` : "an unknown error";
		super(`Request failed with ${reason}: ${request.method} ${request.url}`);
		this.name = "HTTPError";
		this.response = response;
		this.request = request;
		this.options = options;
	}
};
// node_modules/ky/distribution/errors/NonError.js
var NonError = class extends Error {
	name = "NonError";
	value;
	constructor(value) {
		let message = "Non-error value was thrown";
		try {
			if (typeof value === "string") message = value;
			else if (value && typeof value === "object" && "message" in value && typeof value.message === "string") message = value.message;
		} catch {}
		super(message);
		this.value = value;
	}
};
// node_modules/ky/distribution/errors/ForceRetryError.js
var ForceRetryError = class extends Error {
	name = "ForceRetryError";
	customDelay;
	code;
	customRequest;
	constructor(options) {
		const cause = options?.cause ? options.cause instanceof Error ? options.cause : new NonError(options.cause) : void 0;
		super(options?.code ? `Forced retry: ${options.code}` : "Forced retry", cause ? { cause } : void 0);
		this.customDelay = options?.delay;
		this.code = options?.code;
		this.customRequest = options?.request;
	}
};
// node_modules/ky/distribution/core/constants.js
var supportsRequestStreams = (() => {
	let duplexAccessed = false;
	let hasContentType = false;
	const supportsReadableStream = typeof globalThis.ReadableStream === "function";
	const supportsRequest = typeof globalThis.Request === "function";
	if (supportsReadableStream && supportsRequest) try {
		hasContentType = new globalThis.Request("https://empty.invalid", {
			body: new globalThis.ReadableStream(),
			method: "POST",
			get duplex() {
				duplexAccessed = true;
				return "half";
			}
		}).headers.has("Content-Type");
	} catch (error) {
		if (error instanceof Error && error.message === "unsupported BodyInit type") return false;
		throw error;
	}
	return duplexAccessed && !hasContentType;
})();
var supportsAbortController = typeof globalThis.AbortController === "function";
var supportsAbortSignal = typeof globalThis.AbortSignal === "function" && typeof globalThis.AbortSignal.any === "function";
var supportsResponseStreams = typeof globalThis.ReadableStream === "function";
var supportsFormData = typeof globalThis.FormData === "function";
var requestMethods = [
	"get",
	"post",
	"put",
	"patch",
	"head",
	"delete"
];
var responseTypes = {
	json: "application/json",
	text: "text/*",
	formData: "multipart/form-data",
	arrayBuffer: "*/*",
	blob: "*/*",
	bytes: "*/*"
};
var maxSafeTimeout = 2147483647;
var usualFormBoundarySize = new TextEncoder().encode("------WebKitFormBoundaryaxpyiPgbbPti10Rw").length;
var stop = Symbol("stop");
var RetryMarker = class {
	options;
	constructor(options) {
		this.options = options;
	}
};
var retry = (options) => new RetryMarker(options);
var kyOptionKeys = {
	json: true,
	parseJson: true,
	stringifyJson: true,
	searchParams: true,
	prefixUrl: true,
	retry: true,
	timeout: true,
	hooks: true,
	throwHttpErrors: true,
	onDownloadProgress: true,
	onUploadProgress: true,
	fetch: true,
	context: true
};
var vendorSpecificOptions = { next: true };
var requestOptionsRegistry = {
	method: true,
	headers: true,
	body: true,
	mode: true,
	credentials: true,
	cache: true,
	redirect: true,
	referrer: true,
	referrerPolicy: true,
	integrity: true,
	keepalive: true,
	signal: true,
	window: true,
	duplex: true
};
// node_modules/ky/distribution/utils/body.js
var getBodySize = (body) => {
	if (!body) return 0;
	if (body instanceof FormData) {
		let size = 0;
		for (const [key, value] of body) {
			size += usualFormBoundarySize;
			size += new TextEncoder().encode(`Content-Disposition: form-data; name="${key}"`).length;
			size += typeof value === "string" ? new TextEncoder().encode(value).length : value.size;
		}
		return size;
	}
	if (body instanceof Blob) return body.size;
	if (body instanceof ArrayBuffer) return body.byteLength;
	if (typeof body === "string") return new TextEncoder().encode(body).length;
	if (body instanceof URLSearchParams) return new TextEncoder().encode(body.toString()).length;
	if ("byteLength" in body) return body.byteLength;
	if (typeof body === "object" && body !== null) try {
		const jsonString = JSON.stringify(body);
		return new TextEncoder().encode(jsonString).length;
	} catch {
		return 0;
	}
	return 0;
};
var withProgress = (stream, totalBytes, onProgress) => {
	let previousChunk;
	let transferredBytes = 0;
	return stream.pipeThrough(new TransformStream({
		transform(currentChunk, controller) {
			controller.enqueue(currentChunk);
			if (previousChunk) {
				transferredBytes += previousChunk.byteLength;
				let percent = totalBytes === 0 ? 0 : transferredBytes / totalBytes;
				if (percent >= 1) percent = 1 - Number.EPSILON;
				onProgress?.({
					percent,
					totalBytes: Math.max(totalBytes, transferredBytes),
					transferredBytes
				}, previousChunk);
			}
			previousChunk = currentChunk;
		},
		flush() {
			if (previousChunk) {
				transferredBytes += previousChunk.byteLength;
				onProgress?.({
					percent: 1,
					totalBytes: Math.max(totalBytes, transferredBytes),
					transferredBytes
				}, previousChunk);
			}
		}
	}));
};
var streamResponse = (response, onDownloadProgress) => {
	if (!response.body) return response;
	if (response.status === 204) return new Response(null, {
		status: response.status,
		statusText: response.statusText,
		headers: response.headers
	});
	const totalBytes = Math.max(0, Number(response.headers.get("content-length")) || 0);
	return new Response(withProgress(response.body, totalBytes, onDownloadProgress), {
		status: response.status,
		statusText: response.statusText,
		headers: response.headers
	});
};
var streamRequest = (request, onUploadProgress, originalBody) => {
	if (!request.body) return request;
	const totalBytes = getBodySize(originalBody ?? request.body);
	return new Request(request, {
		duplex: "half",
		body: withProgress(request.body, totalBytes, onUploadProgress)
	});
};
// node_modules/ky/distribution/utils/is.js
var isObject$2 = (value) => value !== null && typeof value === "object";
// node_modules/ky/distribution/utils/merge.js
var validateAndMerge = (...sources) => {
	for (const source of sources) if ((!isObject$2(source) || Array.isArray(source)) && source !== void 0) throw new TypeError("The `options` argument must be an object");
	return deepMerge({}, ...sources);
};
var mergeHeaders = (source1 = {}, source2 = {}) => {
	const result = new globalThis.Headers(source1);
	const isHeadersInstance = source2 instanceof globalThis.Headers;
	const source = new globalThis.Headers(source2);
	for (const [key, value] of source.entries()) if (isHeadersInstance && value === "undefined" || value === void 0) result.delete(key);
	else result.set(key, value);
	return result;
};
function newHookValue(original, incoming, property) {
	return Object.hasOwn(incoming, property) && incoming[property] === void 0 ? [] : deepMerge(original[property] ?? [], incoming[property] ?? []);
}
var mergeHooks = (original = {}, incoming = {}) => ({
	beforeRequest: newHookValue(original, incoming, "beforeRequest"),
	beforeRetry: newHookValue(original, incoming, "beforeRetry"),
	afterResponse: newHookValue(original, incoming, "afterResponse"),
	beforeError: newHookValue(original, incoming, "beforeError")
});
var appendSearchParameters = (target, source) => {
	const result = new URLSearchParams();
	for (const input of [target, source]) {
		if (input === void 0) continue;
		if (input instanceof URLSearchParams) for (const [key, value] of input.entries()) result.append(key, value);
		else if (Array.isArray(input)) for (const pair of input) {
			if (!Array.isArray(pair) || pair.length !== 2) throw new TypeError("Array search parameters must be provided in [[key, value], ...] format");
			result.append(String(pair[0]), String(pair[1]));
		}
		else if (isObject$2(input)) {
			for (const [key, value] of Object.entries(input)) if (value !== void 0) result.append(key, String(value));
		} else {
			const parameters = new URLSearchParams(input);
			for (const [key, value] of parameters.entries()) result.append(key, value);
		}
	}
	return result;
};
var deepMerge = (...sources) => {
	let returnValue = {};
	let headers = {};
	let hooks = {};
	let searchParameters;
	const signals = [];
	for (const source of sources) if (Array.isArray(source)) {
		if (!Array.isArray(returnValue)) returnValue = [];
		returnValue = [...returnValue, ...source];
	} else if (isObject$2(source)) {
		for (let [key, value] of Object.entries(source)) {
			if (key === "signal" && value instanceof globalThis.AbortSignal) {
				signals.push(value);
				continue;
			}
			if (key === "context") {
				if (value !== void 0 && value !== null && (!isObject$2(value) || Array.isArray(value))) throw new TypeError("The `context` option must be an object");
				returnValue = {
					...returnValue,
					context: value === void 0 || value === null ? {} : {
						...returnValue.context,
						...value
					}
				};
				continue;
			}
			if (key === "searchParams") {
				if (value === void 0 || value === null) searchParameters = void 0;
				else searchParameters = searchParameters === void 0 ? value : appendSearchParameters(searchParameters, value);
				continue;
			}
			if (isObject$2(value) && key in returnValue) value = deepMerge(returnValue[key], value);
			returnValue = {
				...returnValue,
				[key]: value
			};
		}
		if (isObject$2(source.hooks)) {
			hooks = mergeHooks(hooks, source.hooks);
			returnValue.hooks = hooks;
		}
		if (isObject$2(source.headers)) {
			headers = mergeHeaders(headers, source.headers);
			returnValue.headers = headers;
		}
	}
	if (searchParameters !== void 0) returnValue.searchParams = searchParameters;
	if (signals.length > 0) {
		if (signals.length === 1) returnValue.signal = signals[0];
		else if (supportsAbortSignal) returnValue.signal = AbortSignal.any(signals);
		else returnValue.signal = signals.at(-1);
	}
	return returnValue;
};
// node_modules/ky/distribution/utils/normalize.js
var normalizeRequestMethod = (input) => requestMethods.includes(input) ? input.toUpperCase() : input;
var defaultRetryOptions = {
	limit: 2,
	methods: [
		"get",
		"put",
		"head",
		"delete",
		"options",
		"trace"
	],
	statusCodes: [
		408,
		413,
		429,
		500,
		502,
		503,
		504
	],
	afterStatusCodes: [
		413,
		429,
		503
	],
	maxRetryAfter: Number.POSITIVE_INFINITY,
	backoffLimit: Number.POSITIVE_INFINITY,
	delay: (attemptCount) => .3 * 2 ** (attemptCount - 1) * 1e3,
	jitter: void 0,
	retryOnTimeout: false
};
var normalizeRetryOptions = (retry = {}) => {
	if (typeof retry === "number") return {
		...defaultRetryOptions,
		limit: retry
	};
	if (retry.methods && !Array.isArray(retry.methods)) throw new Error("retry.methods must be an array");
	retry.methods &&= retry.methods.map((method) => method.toLowerCase());
	if (retry.statusCodes && !Array.isArray(retry.statusCodes)) throw new Error("retry.statusCodes must be an array");
	const normalizedRetry = Object.fromEntries(Object.entries(retry).filter(([, value]) => value !== void 0));
	return {
		...defaultRetryOptions,
		...normalizedRetry
	};
};
// node_modules/ky/distribution/errors/TimeoutError.js
var TimeoutError = class extends Error {
	request;
	constructor(request) {
		super(`Request timed out: ${request.method} ${request.url}`);
		this.name = "TimeoutError";
		this.request = request;
	}
};
// node_modules/ky/distribution/utils/timeout.js
async function timeout(request, init, abortController, options) {
	return new Promise((resolve, reject) => {
		const timeoutId = setTimeout(() => {
			if (abortController) abortController.abort();
			reject(new TimeoutError(request));
		}, options.timeout);
		options.fetch(request, init).then(resolve).catch(reject).then(() => {
			clearTimeout(timeoutId);
		});
	});
}
// node_modules/ky/distribution/utils/delay.js
async function delay(ms, { signal }) {
	return new Promise((resolve, reject) => {
		if (signal) {
			signal.throwIfAborted();
			signal.addEventListener("abort", abortHandler, { once: true });
		}
		function abortHandler() {
			clearTimeout(timeoutId);
			reject(signal.reason);
		}
		const timeoutId = setTimeout(() => {
			signal?.removeEventListener("abort", abortHandler);
			resolve();
		}, ms);
	});
}
// node_modules/ky/distribution/utils/options.js
var findUnknownOptions = (request, options) => {
	const unknownOptions = {};
	for (const key in options) {
		if (!Object.hasOwn(options, key)) continue;
		if (!(key in requestOptionsRegistry) && !(key in kyOptionKeys) && (!(key in request) || key in vendorSpecificOptions)) unknownOptions[key] = options[key];
	}
	return unknownOptions;
};
var hasSearchParameters = (search) => {
	if (search === void 0) return false;
	if (Array.isArray(search)) return search.length > 0;
	if (search instanceof URLSearchParams) return search.size > 0;
	if (typeof search === "object") return Object.keys(search).length > 0;
	if (typeof search === "string") return search.trim().length > 0;
	return Boolean(search);
};
// node_modules/ky/distribution/utils/type-guards.js
function isKyError(error) {
	return isHTTPError(error) || isTimeoutError(error) || isForceRetryError(error);
}
function isHTTPError(error) {
	return error instanceof HTTPError || error?.name === HTTPError.name;
}
function isTimeoutError(error) {
	return error instanceof TimeoutError || error?.name === TimeoutError.name;
}
function isForceRetryError(error) {
	return error instanceof ForceRetryError || error?.name === ForceRetryError.name;
}
// node_modules/ky/distribution/core/Ky.js
var Ky = class Ky {
	static create(input, options) {
		const ky = new Ky(input, options);
		const function_ = async () => {
			if (typeof ky.#options.timeout === "number" && ky.#options.timeout > 2147483647) throw new RangeError(`The \`timeout\` option cannot be greater than ${maxSafeTimeout}`);
			await Promise.resolve();
			let response = await ky.#fetch();
			for (const hook of ky.#options.hooks.afterResponse) {
				const clonedResponse = ky.#decorateResponse(response.clone());
				let modifiedResponse;
				try {
					modifiedResponse = await hook(ky.request, ky.#getNormalizedOptions(), clonedResponse, { retryCount: ky.#retryCount });
				} catch (error) {
					ky.#cancelResponseBody(clonedResponse);
					ky.#cancelResponseBody(response);
					throw error;
				}
				if (modifiedResponse instanceof RetryMarker) {
					ky.#cancelResponseBody(clonedResponse);
					ky.#cancelResponseBody(response);
					throw new ForceRetryError(modifiedResponse.options);
				}
				const nextResponse = modifiedResponse instanceof globalThis.Response ? modifiedResponse : response;
				if (clonedResponse !== nextResponse) ky.#cancelResponseBody(clonedResponse);
				if (response !== nextResponse) ky.#cancelResponseBody(response);
				response = nextResponse;
			}
			ky.#decorateResponse(response);
			if (!response.ok && (typeof ky.#options.throwHttpErrors === "function" ? ky.#options.throwHttpErrors(response.status) : ky.#options.throwHttpErrors)) {
				let error = new HTTPError(response, ky.request, ky.#getNormalizedOptions());
				for (const hook of ky.#options.hooks.beforeError) error = await hook(error, { retryCount: ky.#retryCount });
				throw error;
			}
			if (ky.#options.onDownloadProgress) {
				if (typeof ky.#options.onDownloadProgress !== "function") throw new TypeError("The `onDownloadProgress` option must be a function");
				if (!supportsResponseStreams) throw new Error("Streams are not supported in your environment. `ReadableStream` is missing.");
				const progressResponse = response.clone();
				ky.#cancelResponseBody(response);
				return streamResponse(progressResponse, ky.#options.onDownloadProgress);
			}
			return response;
		};
		const result = ky.#retry(function_).finally(() => {
			const originalRequest = ky.#originalRequest;
			ky.#cancelBody(originalRequest?.body ?? void 0);
			ky.#cancelBody(ky.request.body ?? void 0);
		});
		for (const [type, mimeType] of Object.entries(responseTypes)) {
			if (type === "bytes" && typeof globalThis.Response?.prototype?.bytes !== "function") continue;
			result[type] = async () => {
				ky.request.headers.set("accept", ky.request.headers.get("accept") || mimeType);
				const response = await result;
				if (type === "json") {
					if (response.status === 204) return "";
					const text = await response.text();
					if (text === "") return "";
					if (options.parseJson) return options.parseJson(text);
					return JSON.parse(text);
				}
				return response[type]();
			};
		}
		return result;
	}
	static #normalizeSearchParams(searchParams) {
		if (searchParams && typeof searchParams === "object" && !Array.isArray(searchParams) && !(searchParams instanceof URLSearchParams)) return Object.fromEntries(Object.entries(searchParams).filter(([, value]) => value !== void 0));
		return searchParams;
	}
	request;
	#abortController;
	#retryCount = 0;
	#input;
	#options;
	#originalRequest;
	#userProvidedAbortSignal;
	#cachedNormalizedOptions;
	constructor(input, options = {}) {
		this.#input = input;
		this.#options = {
			...options,
			headers: mergeHeaders(this.#input.headers, options.headers),
			hooks: mergeHooks({
				beforeRequest: [],
				beforeRetry: [],
				beforeError: [],
				afterResponse: []
			}, options.hooks),
			method: normalizeRequestMethod(options.method ?? this.#input.method ?? "GET"),
			prefixUrl: String(options.prefixUrl || ""),
			retry: normalizeRetryOptions(options.retry),
			throwHttpErrors: options.throwHttpErrors ?? true,
			timeout: options.timeout ?? 1e4,
			fetch: options.fetch ?? globalThis.fetch.bind(globalThis),
			context: options.context ?? {}
		};
		if (typeof this.#input !== "string" && !(this.#input instanceof URL || this.#input instanceof globalThis.Request)) throw new TypeError("`input` must be a string, URL, or Request");
		if (this.#options.prefixUrl && typeof this.#input === "string") {
			if (this.#input.startsWith("/")) throw new Error("`input` must not begin with a slash when using `prefixUrl`");
			if (!this.#options.prefixUrl.endsWith("/")) this.#options.prefixUrl += "/";
			this.#input = this.#options.prefixUrl + this.#input;
		}
		if (supportsAbortController && supportsAbortSignal) {
			this.#userProvidedAbortSignal = this.#options.signal ?? this.#input.signal;
			this.#abortController = new globalThis.AbortController();
			this.#options.signal = this.#userProvidedAbortSignal ? AbortSignal.any([this.#userProvidedAbortSignal, this.#abortController.signal]) : this.#abortController.signal;
		}
		if (supportsRequestStreams) this.#options.duplex = "half";
		if (this.#options.json !== void 0) {
			this.#options.body = this.#options.stringifyJson?.(this.#options.json) ?? JSON.stringify(this.#options.json);
			this.#options.headers.set("content-type", this.#options.headers.get("content-type") ?? "application/json");
		}
		const userProvidedContentType = options.headers && new globalThis.Headers(options.headers).has("content-type");
		if (this.#input instanceof globalThis.Request && (supportsFormData && this.#options.body instanceof globalThis.FormData || this.#options.body instanceof URLSearchParams) && !userProvidedContentType) this.#options.headers.delete("content-type");
		this.request = new globalThis.Request(this.#input, this.#options);
		if (hasSearchParameters(this.#options.searchParams)) {
			const searchParams = "?" + (typeof this.#options.searchParams === "string" ? this.#options.searchParams.replace(/^\?/, "") : new URLSearchParams(Ky.#normalizeSearchParams(this.#options.searchParams)).toString());
			const url = this.request.url.replace(/(?:\?.*?)?(?=#|$)/, searchParams);
			this.request = new globalThis.Request(url, this.#options);
		}
		if (this.#options.onUploadProgress) {
			if (typeof this.#options.onUploadProgress !== "function") throw new TypeError("The `onUploadProgress` option must be a function");
			if (!supportsRequestStreams) throw new Error("Request streams are not supported in your environment. The `duplex` option for `Request` is not available.");
			this.request = this.#wrapRequestWithUploadProgress(this.request, this.#options.body ?? void 0);
		}
	}
	#calculateDelay() {
		const retryDelay = this.#options.retry.delay(this.#retryCount);
		let jitteredDelay = retryDelay;
		if (this.#options.retry.jitter === true) jitteredDelay = Math.random() * retryDelay;
		else if (typeof this.#options.retry.jitter === "function") {
			jitteredDelay = this.#options.retry.jitter(retryDelay);
			if (!Number.isFinite(jitteredDelay) || jitteredDelay < 0) jitteredDelay = retryDelay;
		}
		const backoffLimit = this.#options.retry.backoffLimit ?? Number.POSITIVE_INFINITY;
		return Math.min(backoffLimit, jitteredDelay);
	}
	async #calculateRetryDelay(error) {
		this.#retryCount++;
		if (this.#retryCount > this.#options.retry.limit) throw error;
		const errorObject = error instanceof Error ? error : new NonError(error);
		if (errorObject instanceof ForceRetryError) return errorObject.customDelay ?? this.#calculateDelay();
		if (!this.#options.retry.methods.includes(this.request.method.toLowerCase())) throw error;
		if (this.#options.retry.shouldRetry !== void 0) {
			const result = await this.#options.retry.shouldRetry({
				error: errorObject,
				retryCount: this.#retryCount
			});
			if (result === false) throw error;
			if (result === true) return this.#calculateDelay();
		}
		if (isTimeoutError(error) && !this.#options.retry.retryOnTimeout) throw error;
		if (isHTTPError(error)) {
			if (!this.#options.retry.statusCodes.includes(error.response.status)) throw error;
			const retryAfter = error.response.headers.get("Retry-After") ?? error.response.headers.get("RateLimit-Reset") ?? error.response.headers.get("X-RateLimit-Retry-After") ?? error.response.headers.get("X-RateLimit-Reset") ?? error.response.headers.get("X-Rate-Limit-Reset");
			if (retryAfter && this.#options.retry.afterStatusCodes.includes(error.response.status)) {
				let after = Number(retryAfter) * 1e3;
				if (Number.isNaN(after)) after = Date.parse(retryAfter) - Date.now();
				else if (after >= Date.parse("2024-01-01")) after -= Date.now();
				const max = this.#options.retry.maxRetryAfter ?? after;
				return after < max ? after : max;
			}
			if (error.response.status === 413) throw error;
		}
		return this.#calculateDelay();
	}
	#decorateResponse(response) {
		if (this.#options.parseJson) response.json = async () => this.#options.parseJson(await response.text());
		return response;
	}
	#cancelBody(body) {
		if (!body) return;
		body.cancel().catch(() => void 0);
	}
	#cancelResponseBody(response) {
		this.#cancelBody(response.body ?? void 0);
	}
	async #retry(function_) {
		try {
			return await function_();
		} catch (error) {
			const ms = Math.min(await this.#calculateRetryDelay(error), maxSafeTimeout);
			if (this.#retryCount < 1) throw error;
			await delay(ms, this.#userProvidedAbortSignal ? { signal: this.#userProvidedAbortSignal } : {});
			if (error instanceof ForceRetryError && error.customRequest) {
				const managedRequest = this.#options.signal ? new globalThis.Request(error.customRequest, { signal: this.#options.signal }) : new globalThis.Request(error.customRequest);
				this.#assignRequest(managedRequest);
			}
			for (const hook of this.#options.hooks.beforeRetry) {
				const hookResult = await hook({
					request: this.request,
					options: this.#getNormalizedOptions(),
					error,
					retryCount: this.#retryCount
				});
				if (hookResult instanceof globalThis.Request) {
					this.#assignRequest(hookResult);
					break;
				}
				if (hookResult instanceof globalThis.Response) return hookResult;
				if (hookResult === stop) return;
			}
			return this.#retry(function_);
		}
	}
	async #fetch() {
		if (this.#abortController?.signal.aborted) {
			this.#abortController = new globalThis.AbortController();
			this.#options.signal = this.#userProvidedAbortSignal ? AbortSignal.any([this.#userProvidedAbortSignal, this.#abortController.signal]) : this.#abortController.signal;
			this.request = new globalThis.Request(this.request, { signal: this.#options.signal });
		}
		for (const hook of this.#options.hooks.beforeRequest) {
			const result = await hook(this.request, this.#getNormalizedOptions(), { retryCount: this.#retryCount });
			if (result instanceof Response) return result;
			if (result instanceof globalThis.Request) {
				this.#assignRequest(result);
				break;
			}
		}
		const nonRequestOptions = findUnknownOptions(this.request, this.#options);
		this.#originalRequest = this.request;
		this.request = this.#originalRequest.clone();
		if (this.#options.timeout === false) return this.#options.fetch(this.#originalRequest, nonRequestOptions);
		return timeout(this.#originalRequest, nonRequestOptions, this.#abortController, this.#options);
	}
	#getNormalizedOptions() {
		if (!this.#cachedNormalizedOptions) {
			const { hooks, ...normalizedOptions } = this.#options;
			this.#cachedNormalizedOptions = Object.freeze(normalizedOptions);
		}
		return this.#cachedNormalizedOptions;
	}
	#assignRequest(request) {
		this.#cachedNormalizedOptions = void 0;
		this.request = this.#wrapRequestWithUploadProgress(request);
	}
	#wrapRequestWithUploadProgress(request, originalBody) {
		if (!this.#options.onUploadProgress || !request.body) return request;
		return streamRequest(request, this.#options.onUploadProgress, originalBody ?? this.#options.body ?? void 0);
	}
};
// node_modules/ky/distribution/index.js
var createInstance = (defaults) => {
	const ky = (input, options) => Ky.create(input, validateAndMerge(defaults, options));
	for (const method of requestMethods) ky[method] = (input, options) => Ky.create(input, validateAndMerge(defaults, options, { method }));
	ky.create = (newDefaults) => createInstance(validateAndMerge(newDefaults));
	ky.extend = (newDefaults) => {
		if (typeof newDefaults === "function") newDefaults = newDefaults(defaults ?? {});
		return createInstance(validateAndMerge(defaults, newDefaults));
	};
	ky.stop = stop;
	ky.retry = retry;
	return ky;
};
var ky = createInstance();
// src/runflow/direct-or-relay.ts
var RouteFailed = class extends Error {
	failure;
	name = "RouteFailed";
	constructor(failure) {
		super(failure.kind);
		this.failure = failure;
	}
};
// src/runflow/failure.ts
var LONGEST_DETAIL = 300;
function failureOfStatus(status, body, call, key) {
	if (status === 401) return { kind: "unauthorized" };
	if (status === 403) return {
		kind: "forbidden",
		...reasonOf(body, key)
	};
	if (status === 404 && call.named) return { kind: "gone" };
	if (status === 409) return {
		kind: "conflict",
		...reasonOf(body, key)
	};
	if (status === 429) return { kind: "rate-limited" };
	if (status >= 500) return {
		kind: "server",
		status
	};
	if (status >= 400) return {
		kind: "rejected",
		status,
		...reasonOf(body, key)
	};
	return {
		kind: "unexpected-response",
		where: call.where
	};
}
function reasonOf(body, key) {
	const read = errorEnvelope.safeParse(body);
	if (!read.success) return {
		code: null,
		detail: null
	};
	const nested = typeof read.data.error === "object" ? read.data.error : null;
	const envelope = read.data.code != null || read.data.message != null || nested === null ? read.data : nested;
	const text = firstFieldError(envelope.errors) ?? envelope.message ?? null;
	const code = envelope.code ?? null;
	return {
		code: code && withoutKey(code, key),
		detail: text && withoutKey(text, key).slice(0, LONGEST_DETAIL)
	};
}
function firstFieldError(errors) {
	const read = fieldErrors.safeParse(errors);
	const first = read.success ? read.data[0] : void 0;
	if (first?.msg === void 0) return null;
	const place = (first.loc ?? []).join(".");
	return place === "" ? first.msg : `${place}: ${first.msg}`;
}
function withoutKey(text, key) {
	return text.replaceAll(key, "…");
}
// src/runflow/retry.ts
var anyTrouble = {
	attempts: 5,
	after: [
		"rate-limited",
		"server",
		"lost"
	]
};
var onlyRefused = {
	attempts: 5,
	after: ["rate-limited"]
};
var rules = {
	read: anyTrouble,
	edit: anyTrouble,
	delete: anyTrouble,
	announce: anyTrouble,
	confirm: anyTrouble,
	create: onlyRefused,
	dispatch: onlyRefused,
	put: {
		attempts: 3,
		after: ["server", "lost"]
	}
};
function repeatAfterMs(kind, failure, attempt, random) {
	const rule = rules[kind];
	const trouble = troubleOf(failure);
	if (trouble === null || !rule.after.includes(trouble) || attempt >= rule.attempts) return null;
	return Math.min(1e3 * 2 ** (attempt - 1), 32e3) + Math.round(random * 1e3);
}
function troubleOf(failure) {
	if (failure.kind === "rate-limited" || failure.kind === "server") return failure.kind;
	return failure.kind === "network" || failure.kind === "timeout" ? "lost" : null;
}
// src/runflow/transport.ts
var READ_TIMEOUT_MS = 3e4;
var WRITE_TIMEOUT_MS = 12e4;
var writes = new Set([
	"create",
	"edit",
	"delete",
	"dispatch"
]);
function openTransport({ origin, key, fetch, sleep, random }) {
	const base = origin.replace(/\/+$/, "");
	const sendable = /^[\x21-\x7e]+$/.test(key);
	async function once(call) {
		let status;
		let text;
		try {
			const pending = ky(`${base}${call.path}`, {
				method: call.method,
				headers: {
					Authorization: `Bearer ${key}`,
					Accept: "application/json"
				},
				...call.query && { searchParams: call.query },
				...call.json !== void 0 && { json: call.json },
				...call.signal && { signal: call.signal },
				fetch: (input, init) => fetch(input, init),
				timeout: writes.has(call.kind) ? WRITE_TIMEOUT_MS : READ_TIMEOUT_MS,
				retry: 0,
				throwHttpErrors: false,
				redirect: "manual",
				credentials: "omit",
				cache: "no-store"
			});
			status = (await pending).status;
			text = await pending.text();
		} catch (error) {
			return fail(failureOfThrown(error, call.signal, writes.has(call.kind)));
		}
		const body = parseJson(text);
		if (status >= 200 && status < 300) return ok({
			status,
			body,
			isEmpty: text === ""
		});
		return fail(failureOfStatus(status, body, call, key));
	}
	return async function send(call) {
		if (!sendable) return fail({ kind: "unauthorized" });
		if (call.signal?.aborted) return fail({ kind: "cancelled" });
		for (let attempt = 1;; attempt++) {
			const result = await once(call);
			if (result.ok) return result;
			const delayMs = repeatAfterMs(call.kind, result.error, attempt, random());
			if (delayMs === null) return result;
			await sleep(delayMs, call.signal);
			if (call.signal?.aborted) return writes.has(call.kind) && result.error.kind !== "rate-limited" ? result : fail({ kind: "cancelled" });
		}
	};
}
function failureOfThrown(error, signal, isWrite) {
	if (signal?.aborted) return { kind: isWrite ? "network" : "cancelled" };
	if (error instanceof RouteFailed) return error.failure;
	if (isTimeoutError(error)) return { kind: "timeout" };
	if (error instanceof DOMException && error.name === "AbortError") return { kind: "timeout" };
	if (error instanceof TypeError || error instanceof Error && error.name === "NetworkError") return { kind: "network" };
	throw isKyError(error) ? new Error(`A call of the Runflow API failed with ${error.name}`) : error;
}
function readAnswer(answer, schema, where) {
	const read = schema.safeParse(answer.body);
	return read.success ? ok(read.data) : fail({
		kind: "unexpected-response",
		where
	});
}
function parseJson(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
// src/runflow/runs.ts
var finalStates = new Set([
	"succeeded",
	"failed",
	"canceled",
	"cancelled",
	"partial_succeeded",
	"timeout",
	"errored"
]);
async function dispatchRun(send, owner, slug, body, signal) {
	const answer = await send({
		kind: "dispatch",
		where: "dispatch",
		method: "POST",
		path: `/v1/comfyui-workflows/${encodeURIComponent(owner)}/${encodeURIComponent(slug)}/runs`,
		named: true,
		json: body,
		signal
	});
	if (!answer.ok) return answer;
	const read = readAnswer(answer.value, dispatchedRun, "dispatch");
	if (!read.ok) return read;
	const runId = read.value.run_id ?? read.value.id;
	if (!runId) return fail({
		kind: "unexpected-response",
		where: "dispatch"
	});
	return ok({
		runId,
		status: read.value.status ?? read.value.status_code ?? "queued"
	});
}
async function readRun(send, id, signal) {
	const answer = await send({
		kind: "read",
		where: "run",
		method: "GET",
		path: `/v1/runs/${encodeURIComponent(id)}`,
		named: true,
		signal
	});
	if (!answer.ok) return answer;
	const read = readAnswer(answer.value, runRecord, "run");
	return read.ok ? ok(toRun(read.value)) : read;
}
function toRun(record) {
	const status = record.status_code ?? record.status ?? "queued";
	const output = runOutput.safeParse(record.output);
	const evaluation = record.current_evaluation_summary;
	return {
		id: record.id,
		status,
		finished: finalStates.has(status),
		outputs: output.success ? output.data.outputs.map((file) => ({
			outputId: file.output_id,
			url: file.url
		})) : [],
		failureCode: record.failure_code ?? null,
		failureMessage: record.failure_message ?? record.failure_reason ?? textOf$2(record.error),
		failureStage: record.failure_stage_code ?? record.failure_stage ?? null,
		cost: record.cost == null ? null : String(record.cost),
		durationMs: record.duration_ms ?? null,
		createdAt: record.created_at ?? null,
		startedAt: record.started_at ?? null,
		completedAt: record.completed_at ?? record.finished_at ?? null,
		evaluation: evaluation ? {
			passed: typeof evaluation.passed === "boolean" ? evaluation.passed : null,
			statusCode: textOf$2(evaluation.status_code),
			score: typeof evaluation.score === "number" ? evaluation.score : null
		} : null
	};
}
function textOf$2(value) {
	return typeof value === "string" ? value : null;
}
// src/runflow/uploads.ts
var MIN_PUT_MS = 12e4;
var BYTES_PER_MS = 100;
async function announceUpload(send, { filename, mimeType, sizeBytes }, signal) {
	const answer = await send({
		kind: "announce",
		where: "upload",
		method: "POST",
		path: "/v1/asset-uploads",
		named: false,
		json: {
			filename,
			mime_type: mimeType,
			size_bytes: sizeBytes
		},
		signal
	});
	if (!answer.ok) return answer;
	const read = readAnswer(answer.value, announcedUpload, "upload");
	return read.ok ? ok({
		assetId: read.value.asset_id,
		uploadUrl: read.value.upload_url
	}) : read;
}
async function putBytes(options, upload, signal, first) {
	let failure = first === void 0 ? await putOnce(options, upload, signal) : first;
	for (let attempt = 1; failure !== null; attempt++) {
		const delayMs = repeatAfterMs("put", failure, attempt, options.random());
		if (delayMs === null) return fail(failure);
		await options.sleep(delayMs, signal);
		failure = await putOnce(options, upload, signal);
	}
	return ok(null);
}
async function putOnce({ fetch }, { uploadUrl, bytes, mimeType }, signal) {
	if (signal?.aborted) return { kind: "cancelled" };
	if (!isSafeUploadUrl(uploadUrl)) return {
		kind: "unexpected-response",
		where: "upload"
	};
	try {
		const { status } = await ky(uploadUrl, {
			method: "PUT",
			headers: { "Content-Type": mimeType },
			body: bytes,
			...signal && { signal },
			fetch,
			timeout: Math.max(MIN_PUT_MS, Math.ceil(bytes.size / BYTES_PER_MS)),
			retry: 0,
			throwHttpErrors: false,
			redirect: "manual",
			credentials: "omit",
			referrerPolicy: "no-referrer"
		});
		if (status === 200 || status === 201 || status === 204) return null;
		if (status === 403) return {
			kind: "forbidden",
			code: null,
			detail: null
		};
		if (status >= 500) return {
			kind: "server",
			status
		};
		if (status >= 400) return {
			kind: "rejected",
			status,
			code: null,
			detail: null
		};
		return {
			kind: "unexpected-response",
			where: "upload"
		};
	} catch (error) {
		return failureOfThrown(error, signal, false);
	}
}
async function confirmUpload(send, assetId, signal) {
	const answer = await send({
		kind: "confirm",
		where: "upload",
		method: "POST",
		path: `/v1/asset-uploads/${encodeURIComponent(assetId)}/confirmations`,
		named: true,
		json: {},
		signal
	});
	if (!answer.ok) return answer;
	const read = readAnswer(answer.value, confirmedAsset, "upload");
	if (!read.ok) return read;
	const { id, url, mime_type, size_bytes } = read.value;
	return ok({
		assetId: id,
		url,
		mimeType: mime_type,
		sizeBytes: size_bytes
	});
}
function isSafeUploadUrl(text) {
	if (!URL.canParse(text)) return false;
	const { protocol, hostname } = new URL(text);
	return protocol === "https:" || protocol === "http:" && [
		"127.0.0.1",
		"localhost",
		"[::1]"
	].includes(hostname);
}
// src/runflow/upload-file.ts
function openUploads(send, options, detour) {
	const { origin, key } = options;
	async function sendByRelay({ relay, storage }, file, signal) {
		const { path, mimeType: mime_type, sizeBytes: size_bytes, sha256 } = file;
		const answer = await relay({
			origin,
			key,
			path,
			mime_type,
			size_bytes,
			sha256
		}, signal);
		if (answer.kind === "uploaded") {
			storage.set(origin, "relay");
			return ok(answer.asset);
		}
		const failure = answer.kind === "failed" ? answer : toFailure(answer.step, answer.status, answer.body);
		if (isAboutTheWay(failure)) storage.delete(origin);
		return fail(failure);
	}
	function toFailure(step, status, body) {
		return {
			step,
			failure: failureOfStatus(status, body, {
				where: "upload",
				named: step === "confirm"
			}, key)
		};
	}
	async function put(upload, file, signal) {
		const first = await putOnce(options, upload, signal);
		if (first === null) detour?.storage.set(origin, "direct");
		let refusal = null;
		if (detour && first?.kind === "network" && detour.storage.get(origin) !== "direct") {
			const sent = await sendByRelay(detour, file, signal);
			const gotThere = !sent.ok && (sent.error.step === "put" || sent.error.step === "confirm");
			if (sent.ok || gotThere || !isAboutTheWay(sent.error)) return { sent };
			if (sent.error.failure.kind === "relay-refused") refusal = sent.error.failure;
		}
		const rest = await putBytes(options, upload, signal, first);
		return { failure: rest.ok ? null : rest.error.kind === "network" ? refusal ?? rest.error : rest.error };
	}
	return async (file, read, signal) => {
		const isRelayed = detour?.routes.get(origin)?.path === "relay" || detour?.storage.get(origin) === "relay";
		if (detour && isRelayed) return sendByRelay(detour, file, signal);
		const bytes = await read();
		if (!bytes.ok) return fail({
			step: "read",
			failure: bytes.error
		});
		const { mimeType, sizeBytes } = file;
		const filename = file.path.slice(file.path.lastIndexOf("/") + 1);
		for (let turn = 1;; turn++) {
			const announced = await announceUpload(send, {
				filename,
				mimeType,
				sizeBytes
			}, signal);
			if (!announced.ok) return fail({
				step: "announce",
				failure: announced.error
			});
			const { assetId, uploadUrl } = announced.value;
			const done = await put({
				uploadUrl,
				bytes: bytes.value,
				mimeType
			}, file, signal);
			if ("sent" in done) return done.sent;
			if (done.failure?.kind === "forbidden" && turn === 1) continue;
			if (done.failure !== null) return fail({
				step: "put",
				failure: done.failure
			});
			const confirmed = await confirmUpload(send, assetId, signal);
			if (!confirmed.ok) return fail({
				step: "confirm",
				failure: confirmed.error
			});
			if (confirmed.value.assetId === assetId) return confirmed;
			return fail({
				step: "confirm",
				failure: {
					kind: "unexpected-response",
					where: "upload"
				}
			});
		}
	};
}
function isAboutTheWay({ step, failure }) {
	return step !== "read" && [
		"network",
		"timeout",
		"relay-refused"
	].includes(failure.kind);
}
// src/runflow/client.ts
var WORKFLOWS = "/v1/comfyui-workflows";
function openRunflow(options, detour) {
	const send = openTransport(options);
	async function readPage(query, signal) {
		const answer = await send({
			kind: "read",
			where: "look-up",
			method: "GET",
			path: WORKFLOWS,
			named: false,
			query,
			signal
		});
		if (!answer.ok) return answer;
		const page = readAnswer(answer.value, workflowPage, "look-up");
		if (!page.ok) return page;
		return ok({
			rows: page.value.items,
			next: page.value.next ?? page.value.next_pq ?? null
		});
	}
	async function readRow(path, signal) {
		const answer = await send({
			kind: "read",
			where: "workflow",
			method: "GET",
			path,
			named: true,
			signal
		});
		return answer.ok ? readAnswer(answer.value, workflowRow, "workflow") : answer;
	}
	const pathOf = (id) => `${WORKFLOWS}/${encodeURIComponent(id)}`;
	async function readEndpoint(path, signal) {
		const row = await readRow(path, signal);
		return row.ok ? ok(toEndpoint(row.value)) : row;
	}
	return {
		lookUp: (slug, signal) => lookUpSlug(slug, (query) => readPage(query, signal), (id) => readRow(pathOf(id), signal)),
		async whoAmI(signal) {
			const answer = await send({
				kind: "read",
				where: "account",
				method: "GET",
				path: "/v1/auth/me",
				named: false,
				signal,
				query: { embed: "memberships" }
			});
			if (!answer.ok) return answer;
			const read = readAnswer(answer.value, account, "account");
			if (!read.ok) return read;
			const organizations = (read.value.memberships ?? []).map(({ org }) => ({
				id: org.id,
				name: org.name ?? org.slug,
				slug: org.slug
			}));
			return ok({
				email: read.value.email ?? null,
				organizations
			});
		},
		async create(body, signal) {
			const answer = await send({
				kind: "create",
				where: "create",
				method: "POST",
				path: WORKFLOWS,
				named: false,
				json: body,
				signal
			});
			if (!answer.ok) return answer;
			const read = readAnswer(answer.value, workflowRow, "create");
			return read.ok ? ok(toWritten(read.value)) : read;
		},
		async edit(id, body, signal) {
			const call = {
				kind: "edit",
				where: "edit",
				method: "PATCH",
				path: pathOf(id),
				named: true
			};
			const answer = await send({
				...call,
				json: body,
				signal
			});
			if (!answer.ok) return answer;
			if (answer.value.isEmpty) return ok({
				id: null,
				orgId: null,
				row: null
			});
			const read = readAnswer(answer.value, workflowRow, "edit");
			if (!read.ok) return read;
			return read.value.id === id ? ok(toWritten(read.value)) : fail({
				kind: "unexpected-response",
				where: "edit"
			});
		},
		upload: openUploads(send, options, detour),
		get: (id, signal) => readEndpoint(pathOf(id), signal),
		getBySlug: (owner, slug, signal) => readEndpoint(`${WORKFLOWS}/${encodeURIComponent(owner)}/${encodeURIComponent(slug)}`, signal),
		async list(signal) {
			const rows = await readAllRows((query) => readPage(query, signal));
			return rows.ok ? ok(rows.value.filter((row) => row.deleted_at == null).map(toEndpoint)) : rows;
		},
		async delete(id, signal) {
			const call = {
				kind: "delete",
				where: "delete",
				method: "DELETE",
				path: pathOf(id),
				named: true
			};
			const answer = await send({
				...call,
				signal
			});
			return answer.ok || answer.error.kind === "gone" ? ok(null) : fail(answer.error);
		},
		dispatch: (owner, slug, body, signal) => dispatchRun(send, owner, slug, body, signal),
		readRun: (id, signal) => readRun(send, id, signal),
		announceUpload: (file, signal) => announceUpload(send, file, signal),
		putBytes: (upload, signal) => putBytes(options, upload, signal),
		confirmUpload: (assetId, signal) => confirmUpload(send, assetId, signal)
	};
}
function toWritten(row) {
	return {
		id: row.id,
		orgId: row.org_id ?? null,
		row: toEndpoint(row)
	};
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
// node_modules/citty/dist/_chunks/libs/scule.mjs
var NUMBER_CHAR_RE = /\d/;
var STR_SPLITTERS = [
	"-",
	"_",
	"/",
	"."
];
function isUppercase(char = "") {
	if (NUMBER_CHAR_RE.test(char)) return;
	return char !== char.toLowerCase();
}
function splitByCase(str, separators) {
	const splitters = separators ?? STR_SPLITTERS;
	const parts = [];
	if (!str || typeof str !== "string") return parts;
	let buff = "";
	let previousUpper;
	let previousSplitter;
	for (const char of str) {
		const isSplitter = splitters.includes(char);
		if (isSplitter === true) {
			parts.push(buff);
			buff = "";
			previousUpper = void 0;
			continue;
		}
		const isUpper = isUppercase(char);
		if (previousSplitter === false) {
			if (previousUpper === false && isUpper === true) {
				parts.push(buff);
				buff = char;
				previousUpper = isUpper;
				continue;
			}
			if (previousUpper === true && isUpper === false && buff.length > 1) {
				const lastChar = buff.at(-1);
				parts.push(buff.slice(0, Math.max(0, buff.length - 1)));
				buff = lastChar + char;
				previousUpper = isUpper;
				continue;
			}
		}
		buff += char;
		previousUpper = isUpper;
		previousSplitter = isSplitter;
	}
	parts.push(buff);
	return parts;
}
function upperFirst(str) {
	return str ? str[0].toUpperCase() + str.slice(1) : "";
}
function lowerFirst(str) {
	return str ? str[0].toLowerCase() + str.slice(1) : "";
}
function pascalCase(str, opts) {
	return str ? (Array.isArray(str) ? str : splitByCase(str)).map((p) => upperFirst(opts?.normalize ? p.toLowerCase() : p)).join("") : "";
}
function camelCase(str, opts) {
	return lowerFirst(pascalCase(str || "", opts));
}
function kebabCase(str, joiner) {
	return str ? (Array.isArray(str) ? str : splitByCase(str)).map((p) => p.toLowerCase()).join(joiner ?? "-") : "";
}
function snakeCase(str) {
	return kebabCase(str || "", "_");
}
// node_modules/citty/dist/index.mjs
function toArray(val) {
	if (Array.isArray(val)) return val;
	return val === void 0 ? [] : [val];
}
function formatLineColumns(lines, linePrefix = "") {
	const maxLength = [];
	for (const line of lines) for (const [i, element] of line.entries()) maxLength[i] = Math.max(maxLength[i] || 0, element.length);
	return lines.map((l) => l.map((c, i) => linePrefix + c[i === 0 ? "padStart" : "padEnd"](maxLength[i])).join("  ")).join("\n");
}
function resolveValue(input) {
	return typeof input === "function" ? input() : input;
}
var CLIError = class extends Error {
	code;
	constructor(message, code) {
		super(message);
		this.name = "CLIError";
		this.code = code;
	}
};
function parseRawArgs(args = [], opts = {}) {
	const booleans = new Set(opts.boolean || []);
	const strings = new Set(opts.string || []);
	const aliasMap = opts.alias || {};
	const defaults = opts.default || {};
	const aliasToMain = new Map();
	const mainToAliases = new Map();
	for (const [key, value] of Object.entries(aliasMap)) {
		const targets = value;
		for (const target of targets) {
			aliasToMain.set(key, target);
			if (!mainToAliases.has(target)) mainToAliases.set(target, []);
			mainToAliases.get(target).push(key);
			aliasToMain.set(target, key);
			if (!mainToAliases.has(key)) mainToAliases.set(key, []);
			mainToAliases.get(key).push(target);
		}
	}
	const options = {};
	function getType(name) {
		if (booleans.has(name)) return "boolean";
		const aliases = mainToAliases.get(name) || [];
		for (const alias of aliases) if (booleans.has(alias)) return "boolean";
		return "string";
	}
	function isStringType(name) {
		if (strings.has(name)) return true;
		const aliases = mainToAliases.get(name) || [];
		for (const alias of aliases) if (strings.has(alias)) return true;
		return false;
	}
	const allOptions = new Set([
		...booleans,
		...strings,
		...Object.keys(aliasMap),
		...Object.values(aliasMap).flat(),
		...Object.keys(defaults)
	]);
	for (const name of allOptions) if (!options[name]) options[name] = {
		type: getType(name),
		default: defaults[name]
	};
	for (const [alias, main] of aliasToMain.entries()) if (alias.length === 1 && options[main] && !options[main].short) options[main].short = alias;
	const processedArgs = [];
	const negatedFlags = {};
	for (let i = 0; i < args.length; i++) {
		const arg = args[i];
		if (arg === "--") {
			processedArgs.push(...args.slice(i));
			break;
		}
		if (arg.startsWith("--no-")) {
			const flagName = arg.slice(5);
			negatedFlags[flagName] = true;
			continue;
		}
		processedArgs.push(arg);
	}
	let parsed;
	try {
		parsed = parseArgs({
			args: processedArgs,
			options: Object.keys(options).length > 0 ? options : void 0,
			allowPositionals: true,
			strict: false
		});
	} catch {
		parsed = {
			values: {},
			positionals: processedArgs
		};
	}
	const out = { _: [] };
	out._ = parsed.positionals;
	for (const [key, value] of Object.entries(parsed.values)) {
		let coerced = value;
		if (getType(key) === "boolean" && typeof value === "string") coerced = value !== "false";
		else if (isStringType(key) && typeof value === "boolean") coerced = "";
		out[key] = coerced;
	}
	for (const [name] of Object.entries(negatedFlags)) {
		out[name] = false;
		const mainName = aliasToMain.get(name);
		if (mainName) out[mainName] = false;
		const aliases = mainToAliases.get(name);
		if (aliases) for (const alias of aliases) out[alias] = false;
	}
	for (const [alias, main] of aliasToMain.entries()) {
		if (out[alias] !== void 0 && out[main] === void 0) out[main] = out[alias];
		if (out[main] !== void 0 && out[alias] === void 0) out[alias] = out[main];
		if (out[alias] !== out[main] && defaults[main] === out[main]) out[main] = out[alias];
	}
	return out;
}
var noColor = (() => {
	const env = globalThis.process?.env ?? {};
	return env.NO_COLOR === "1" || env.TERM === "dumb" || env.TEST || env.CI;
})();
var _c = (c, r = 39) => (t) => noColor ? t : `\u001B[${c}m${t}\u001B[${r}m`;
var bold = _c(1, 22);
var cyan = _c(36);
var gray = _c(90);
var underline = _c(4, 24);
function parseArgs$2(rawArgs, argsDef) {
	const parseOptions = {
		boolean: [],
		string: [],
		alias: {},
		default: {}
	};
	const args = resolveArgs(argsDef);
	for (const arg of args) {
		if (arg.type === "positional") continue;
		if (arg.type === "string" || arg.type === "enum") parseOptions.string.push(arg.name);
		else if (arg.type === "boolean") parseOptions.boolean.push(arg.name);
		if (arg.default !== void 0) parseOptions.default[arg.name] = arg.default;
		if (arg.alias) parseOptions.alias[arg.name] = arg.alias;
		const camelName = camelCase(arg.name);
		const kebabName = kebabCase(arg.name);
		if (camelName !== arg.name || kebabName !== arg.name) {
			const existingAliases = toArray(parseOptions.alias[arg.name] || []);
			if (camelName !== arg.name && !existingAliases.includes(camelName)) existingAliases.push(camelName);
			if (kebabName !== arg.name && !existingAliases.includes(kebabName)) existingAliases.push(kebabName);
			if (existingAliases.length > 0) parseOptions.alias[arg.name] = existingAliases;
		}
	}
	const parsed = parseRawArgs(rawArgs, parseOptions);
	const [...positionalArguments] = parsed._;
	const parsedArgsProxy = new Proxy(parsed, { get(target, prop) {
		return target[prop] ?? target[camelCase(prop)] ?? target[kebabCase(prop)];
	} });
	for (const [, arg] of args.entries()) if (arg.type === "positional") {
		const nextPositionalArgument = positionalArguments.shift();
		if (nextPositionalArgument !== void 0) parsedArgsProxy[arg.name] = nextPositionalArgument;
		else if (arg.default === void 0 && arg.required !== false) throw new CLIError(`Missing required positional argument: ${arg.name.toUpperCase()}`, "EARG");
		else parsedArgsProxy[arg.name] = arg.default;
	} else if (arg.type === "enum") {
		const argument = parsedArgsProxy[arg.name];
		const options = arg.options || [];
		if (argument !== void 0 && options.length > 0 && !options.includes(argument)) throw new CLIError(`Invalid value for argument: ${cyan(`--${arg.name}`)} (${cyan(argument)}). Expected one of: ${options.map((o) => cyan(o)).join(", ")}.`, "EARG");
	} else if (arg.required && parsedArgsProxy[arg.name] === void 0) throw new CLIError(`Missing required argument: --${arg.name}`, "EARG");
	return parsedArgsProxy;
}
function resolveArgs(argsDef) {
	const args = [];
	for (const [name, argDef] of Object.entries(argsDef || {})) args.push({
		...argDef,
		name,
		alias: toArray(argDef.alias)
	});
	return args;
}
function defineCommand(def) {
	return def;
}
var negativePrefixRe = /^no[-A-Z]/;
async function renderUsage(cmd, parent) {
	const cmdMeta = await resolveValue(cmd.meta || {});
	const cmdArgs = resolveArgs(await resolveValue(cmd.args || {}));
	const parentMeta = await resolveValue(parent?.meta || {});
	const commandName = `${parentMeta.name ? `${parentMeta.name} ` : ""}` + (cmdMeta.name || process.argv[1]);
	const argLines = [];
	const posLines = [];
	const commandsLines = [];
	const usageLine = [];
	for (const arg of cmdArgs) if (arg.type === "positional") {
		const name = arg.name.toUpperCase();
		const isRequired = arg.required !== false && arg.default === void 0;
		posLines.push([cyan(name + renderValueHint(arg)), renderDescription(arg, isRequired)]);
		usageLine.push(isRequired ? `<${name}>` : `[${name}]`);
	} else {
		const isRequired = arg.required === true && arg.default === void 0;
		const argStr = [...(arg.alias || []).map((a) => `-${a}`), `--${arg.name}`].join(", ") + renderValueHint(arg);
		argLines.push([cyan(argStr), renderDescription(arg, isRequired)]);
		if (arg.type === "boolean" && (arg.default === true || arg.negativeDescription) && !negativePrefixRe.test(arg.name)) {
			const negativeArgStr = [...(arg.alias || []).map((a) => `--no-${a}`), `--no-${arg.name}`].join(", ");
			argLines.push([cyan(negativeArgStr), [arg.negativeDescription, isRequired ? gray("(Required)") : ""].filter(Boolean).join(" ")]);
		}
		if (isRequired) usageLine.push(`--${arg.name}` + renderValueHint(arg));
	}
	if (cmd.subCommands) {
		const commandNames = [];
		const subCommands = await resolveValue(cmd.subCommands);
		for (const [name, sub] of Object.entries(subCommands)) {
			const meta = await resolveValue((await resolveValue(sub))?.meta);
			if (meta?.hidden) continue;
			const aliases = toArray(meta?.alias);
			const label = [name, ...aliases].join(", ");
			commandsLines.push([cyan(label), meta?.description || ""]);
			commandNames.push(name, ...aliases);
		}
		usageLine.push(commandNames.join("|"));
	}
	const usageLines = [];
	const version = cmdMeta.version || parentMeta.version;
	usageLines.push(gray(`${cmdMeta.description} (${commandName + (version ? ` v${version}` : "")})`), "");
	const hasOptions = argLines.length > 0 || posLines.length > 0;
	usageLines.push(`${underline(bold("USAGE"))} ${cyan(`${commandName}${hasOptions ? " [OPTIONS]" : ""} ${usageLine.join(" ")}`)}`, "");
	if (posLines.length > 0) {
		usageLines.push(underline(bold("ARGUMENTS")), "");
		usageLines.push(formatLineColumns(posLines, "  "));
		usageLines.push("");
	}
	if (argLines.length > 0) {
		usageLines.push(underline(bold("OPTIONS")), "");
		usageLines.push(formatLineColumns(argLines, "  "));
		usageLines.push("");
	}
	if (commandsLines.length > 0) {
		usageLines.push(underline(bold("COMMANDS")), "");
		usageLines.push(formatLineColumns(commandsLines, "  "));
		usageLines.push("", `Use ${cyan(`${commandName} <command> --help`)} for more information about a command.`);
	}
	return usageLines.filter((l) => typeof l === "string").join("\n");
}
function renderValueHint(arg) {
	const valueHint = arg.valueHint ? `=<${arg.valueHint}>` : "";
	const fallbackValueHint = valueHint || `=<${snakeCase(arg.name)}>`;
	if (!arg.type || arg.type === "positional" || arg.type === "boolean") return valueHint;
	if (arg.type === "enum" && arg.options?.length) return `=<${arg.options.join("|")}>`;
	return fallbackValueHint;
}
function renderDescription(arg, required) {
	const requiredHint = required ? gray("(Required)") : "";
	const defaultHint = arg.default === void 0 ? "" : gray(`(Default: ${arg.default})`);
	return [
		arg.description,
		requiredHint,
		defaultHint
	].filter(Boolean).join(" ");
}
// src/checks/commit-search.ts
var COMMIT_HOST = "api.github.com";
var REPOSITORY_HOST = "https://github.com";
function searchedFor(directory, report) {
	if (report === null) return null;
	const result = report.results.find((one) => one.directory === directory);
	if (!result) return stoppedOf(report);
	const { problem, origin } = result;
	if (problem === null) return { stopped: FORGOTTEN };
	if (problem === "not-there") return origin === null ? "no-origin" : { lookedAt: origin };
	return problem === "unpushed" || problem === "unknown" ? null : problem;
}
var FORGOTTEN = "It was found, and could not be remembered: ComfyUI may not write in its user folder, or the files changed meanwhile.";
function stoppedOf(report) {
	return report?.stopped ? { stopped: report.stopped } : null;
}
function isSettled(searched) {
	if (typeof searched === "string") return searched !== "no-answer";
	return searched !== void 0 && "lookedAt" in searched;
}
function unansweredOf(directories, report) {
	const names = (report?.results ?? []).filter(({ problem }) => problem === "no-answer").map(({ directory }) => directory ?? "ComfyUI").filter((name) => directories.includes(name));
	return names.length === 0 ? null : { stopped: `${COMMIT_HOST} failed to answer about ${names.join(", ")}.` };
}
// src/checks/finding.ts
var SEVERITIES = {
	"slug-empty": "block",
	"prompt-untrusted": "block",
	"key-in-workflow": "block",
	"no-output": "block",
	"class-missing": "block",
	"input-id-empty": "block",
	"output-id-empty": "block",
	"id-not-text": "block",
	"input-id-duplicate": "block",
	"model-missing": "block",
	"model-refused": "block",
	"file-refused": "block",
	"number-out-of-range": "block",
	"slug-taken-meanwhile": "ask",
	"workflow-key": "ask",
	"secret-in-widget": "ask",
	"interface-breaking": "ask",
	"interface-unknown": "ask",
	"name-default": "ask",
	"comfyui-unpinned": "ask",
	"comfyui-unpushed": "ask",
	"pack-unpinned": "ask",
	"pack-private": "ask",
	"pack-origin": "ask",
	"pack-unpushed": "ask",
	"model-unhashed": "ask",
	"model-differs": "ask",
	"model-not-weights": "ask",
	"local-path": "ask",
	"key-in-widget": "note",
	"number-inexact": "note",
	"input-bypassed": "note",
	"input-chained": "note",
	"input-unread": "note",
	"save-unwired": "note",
	"output-id-duplicate": "note",
	"comfyui-dirty": "note",
	"pack-dirty": "note",
	"pack-submodules": "note",
	"source-unverified": "note",
	"model-unpublished": "note",
	"part-inert": "note",
	"default-id": "note"
};
var FINDING_CODES = Object.keys(SEVERITIES);
function severityOf(code) {
	return SEVERITIES[code];
}
function toFinding(detail, nodeIds = []) {
	return {
		...detail,
		severity: SEVERITIES[detail.code],
		nodeIds
	};
}
function sortFindings(findings) {
	return findings.toSorted((a, b) => FINDING_CODES.indexOf(a.code) - FINDING_CODES.indexOf(b.code));
}
// src/cli/args.ts
var options = {
	file: {
		type: "positional",
		description: "The workflow in API format (Workflow → Export (API))",
		required: false
	},
	graph: {
		type: "string",
		valueHint: "FILE",
		description: "The same workflow as saved (Workflow → Save or Export)"
	},
	comfyui: {
		type: "string",
		valueHint: "URL",
		description: "The ComfyUI that runs it, with this pack installed"
	},
	name: {
		type: "string",
		valueHint: "NAME",
		description: "The endpoint's name; else that of the Deploy node"
	},
	"dry-run": {
		type: "boolean",
		description: "Everything but the write, with the exit code that the deploy would have without a terminal"
	},
	json: {
		type: "boolean",
		description: "One JSON object on standard output, everything else on standard error"
	},
	pin: {
		type: "boolean",
		description: `Ask ${COMMIT_HOST} from ComfyUI: which public commit holds the files where none is known, and whether a stranger can fetch the others`
	},
	allow: {
		type: "string",
		valueHint: "CODE,…",
		description: "Agree to these findings beforehand, or to all (but for workflow-key)"
	}
};
var command = defineCommand({
	meta: {
		name: "runflow deploy",
		description: "Deploy a ComfyUI workflow as an HTTP endpoint on Runflow"
	},
	args: options
});
var ASKED = FINDING_CODES.filter((code) => severityOf(code) === "ask");
var ALL = ASKED.filter((code) => code !== "workflow-key");
async function describeUsage() {
	return `${stripVTControlCharacters(await renderUsage(command))}

--allow takes: ${ASKED.join(", ")}
--allow all agrees to all of these but workflow-key, which has to be named.

Environment: RUNFLOW_API_KEY, and RUNFLOW_API_URL where it is not https://api.runflow.io
`;
}
function wantsJson(rawArgs) {
	return rawArgs.includes("--json");
}
function wantsHelp(rawArgs) {
	return rawArgs.length === 0 || rawArgs.some((arg) => arg === "--help" || arg === "-h" || arg === "help");
}
function readArgs([verb, ...rest]) {
	if (verb !== "deploy") return fail(`There is no command "${verb ?? ""}". The one there is: deploy.`);
	const parsed = parseArgs$2(rest, options);
	const unknown = Object.keys(parsed).filter((name) => !KNOWN.has(name));
	if (unknown.length > 0) return fail(`There is no option --${unknown.join(", --")}. See --help.`);
	const { file, graph, comfyui, name, allow, _: positionals } = parsed;
	for (const [option, value] of Object.entries({
		graph,
		comfyui,
		name,
		allow
	})) if (value?.startsWith("--") || value === "" && option !== "name") return fail(`--${option} needs a value.`);
	if (file === void 0) return fail("Which workflow? Give its file in API format: Workflow → Export (API).");
	if (positionals.length > 1) return fail(`One workflow at a time: ${positionals.slice(1).join(", ")} is too much.`);
	if (comfyui !== void 0 && !isHttpUrl(comfyui)) return fail(`--comfyui must be a URL such as http://127.0.0.1:8188, without a login in it.`);
	const allowed = readAllowed(allow ?? "");
	if (!allowed.ok) return allowed;
	const flags = {
		dryRun: parsed["dry-run"] === true,
		json: parsed.json === true,
		pin: parsed.pin === true
	};
	return ok({
		file,
		graph: graph ?? null,
		comfyui: comfyui ?? null,
		name: name ?? null,
		...flags,
		allow: allowed.value
	});
}
var KNOWN = new Set([
	...Object.keys(options),
	"dryRun",
	"_"
]);
function readAllowed(text) {
	const codes = text.split(",").flatMap((code) => code.trim() || []);
	const named = codes.filter((code) => code !== "all");
	const unknown = named.filter((code) => !ASKED.some((known) => known === code));
	if (unknown.length === 0) return ok(new Set([...codes.includes("all") ? ALL : [], ...named]));
	return fail(`--allow does not take ${unknown.join(", ")}. It takes all, or some of: ${ASKED.join(", ")}.`);
}
function isHttpUrl(text) {
	if (!URL.canParse(text)) return false;
	const { protocol, username, password } = new URL(text);
	return (protocol === "http:" || protocol === "https:") && username === "" && password === "";
}
// src/checks/file-problems.ts
var MODEL_PROBLEMS = {
	truncated: "The file is cut short: its header promises more than there is.",
	"lfs-pointer": "It is a git-LFS pointer, a few lines of text in place of the model.",
	"html-page": "It is a web page saved under the name of a model.",
	empty: "The file is empty.",
	damaged: "The file is damaged: its header is none of a model, as in a download that broke off.",
	unreadable: "ComfyUI may not read the file."
};
var FILE_PROBLEMS = {
	missing: "It is not in the input folder of ComfyUI.",
	empty: "The file is empty.",
	"too-large": "It is larger than 50 MiB, which is all that Runflow takes.",
	outside: "It lies outside the input folder of ComfyUI.",
	output: "It lies in the output folder, which is empty on every run.",
	temp: "It lies in the folder for temporary files, which is empty on every run."
};
// src/checks/file-messages.ts
var FILE_MESSAGES = {
	"file-refused": (finding) => ({
		title: `The file ${finding.path} cannot be used`,
		detail: FILE_PROBLEMS[finding.problem],
		next: "Choose another file in the node."
	}),
	"local-path": (finding) => ({
		title: `${finding.name} is on this machine alone`,
		detail: `${finding.input} names it by its full path, which is not there on Runflow, so every run that reads it will fail.`,
		next: "Put it into the input folder of ComfyUI and choose it there."
	})
};
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
	const waiting = new Map();
	for (const item of next) {
		const id = idOf(item);
		if (id === null) continue;
		const known = waiting.get(id);
		if (known === void 0) waiting.set(id, [item]);
		else known.push(item);
	}
	const pairs = [];
	for (const item of live) {
		const id = idOf(item);
		if (id !== null) pairs.push({
			id,
			live: item,
			next: take(waiting.get(id), (other) => other.kind === item.kind)
		});
	}
	for (const unpaired of pairs) unpaired.next ??= take(waiting.get(unpaired.id), () => true);
	for (const [id, items] of waiting) for (const item of items) pairs.push({
		id,
		live: void 0,
		next: item
	});
	return pairs;
}
function take(items, fits) {
	const index = items?.findIndex(fits) ?? -1;
	return index === -1 ? void 0 : items?.splice(index, 1)[0];
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
// src/checks/runflow-keys.ts
var WORDS$1 = "(?:live|test|dev|prod|staging|sandbox)";
var KEY_SHAPE = new RegExp([
	`(?:(?<![A-Za-z])|(?<=\\\\[bfnrt]))rf_${WORDS$1}_\\w+`,
	`rf_${WORDS$1}_\\w{12,}`,
	"\\brf_[A-Za-z]+_(?=(?:[A-Za-z0-9]+_)*(?:(?=[a-z]*[A-Z0-9])[A-Za-z0-9]{12}|[A-Za-z0-9]{16}))\\w+"
].join("|"), "g");
function toKey(pasted) {
	return pasted.replace(/^[\s"'`“”‘’]*(?:Bearer\s[\s"'`“”‘’]*)?/i, "").replace(/[\s"'`“”‘’]+$/, "");
}
function lastFourOf(key) {
	return key.length >= 12 ? key.slice(-4) : "";
}
function keysIn(text, known = []) {
	const hasShape = text.includes("rf_");
	if (!hasShape && !known.some((key) => text.includes(key))) return [];
	const shaped = hasShape ? text.match(KEY_SHAPE) ?? [] : [];
	return [...shaped, ...known.filter((key) => text.includes(key) && !shaped.includes(key))];
}
function maskKeys(text, known = []) {
	const shaped = text.replace(KEY_SHAPE, (key) => `rf_…${lastFourOf(key)}`);
	return known.reduce((masked, key) => masked.replaceAll(key, "…"), shaped);
}
// src/checks/interface-messages.ts
var INTERFACE_MESSAGES = {
	"slug-empty": (finding) => ({
		title: "endpoint_name must be URL-safe",
		detail: `The name "${maskKeys(finding.name)}" leaves nothing for the URL: letters a to z, numbers, - and _ stay.`,
		next: "Give it at least one letter a to z, or a number."
	}),
	"name-default": () => ({
		title: "The name is still \"default\"",
		detail: "Every workflow left at this name deploys to the same endpoint and replaces the one before.",
		next: "Give the endpoint a name of its own."
	}),
	"slug-taken-meanwhile": (finding) => ({
		title: `Somebody made the endpoint ${finding.slug} meanwhile`,
		detail: "It was not there when this deploy began. Updating it replaces what they deployed.",
		next: "Go on only if it may be replaced, or deploy under another name."
	}),
	"no-output": () => ({
		title: "The workflow has no Runflow Output",
		detail: "Without one the endpoint gives nothing back.",
		next: "Connect a Runflow Output (Image) or Runflow Output (File) to what callers should get."
	}),
	"input-id-empty": () => ({
		title: "A Runflow Input has no input_id",
		detail: "Callers send values under this name.",
		next: "Give the node an input_id."
	}),
	"output-id-empty": () => ({
		title: "A Runflow Output has no output_id",
		detail: "Callers find the result under this name.",
		next: "Give the node an output_id."
	}),
	"id-not-text": (finding) => ({
		title: `${finding.widget} is fed by a link`,
		detail: "The name must be known before a run, so only a text typed into the widget works.",
		next: `Disconnect ${finding.widget} and type the name.`
	}),
	"input-id-duplicate": (finding) => finding.sameSubgraph ? {
		title: `A subgraph with the input "${finding.inputId}" inside is used more than once`,
		detail: "Each copy has the same input_id, and a caller can reach only one of them.",
		next: "Move the Runflow Input out of the subgraph and connect it to each copy."
	} : {
		title: `Several inputs are called "${finding.inputId}"`,
		detail: "Callers can reach only one of them.",
		next: "Give each its own input_id."
	},
	"output-id-duplicate": (finding) => ({
		title: `Several outputs are called "${finding.outputId}"`,
		detail: "Their results come back in one list under that name.",
		next: "Give each its own output_id if callers should tell them apart."
	}),
	"default-id": (finding) => ({
		title: `The id "${finding.id}" is the one every new node has`,
		detail: "Callers will use it, and changing it later breaks them.",
		next: "Name it after what it is."
	}),
	"interface-breaking": (finding) => ({
		title: "Callers of the live endpoint will break",
		detail: finding.changes.filter(isBreaking).map(describeBreak).join(" "),
		next: "Deploy under another name to keep the old endpoint, or tell its callers first."
	}),
	"interface-unknown": () => ({
		title: "Whether callers of the live endpoint will break is not known",
		detail: "It does not tell its workflow so that it could be compared with this one.",
		next: "Deploy under another name to keep the old endpoint, or go on if nobody depends on it."
	})
};
function describeBreak(change) {
	switch (change.kind) {
		case "input-removed": return `The input "${change.inputId}" is gone.`;
		case "input-kind-changed": return `The input "${change.inputId}" takes ${change.to} instead of ${change.from}.`;
		case "input-became-required": return `The input "${change.inputId}" has no default any more, so it must be sent.`;
		case "input-added": return `The input "${change.inputId}" is new and must be sent.`;
		case "output-removed": return `The output "${change.outputId}" is gone.`;
		case "output-kind-changed": return `The output "${change.outputId}" gives ${change.to} instead of ${change.from}.`;
		default: return "";
	}
}
// src/checks/key-messages.ts
var KEY_MESSAGES = {
	"key-in-workflow": (finding) => ({
		title: `A Runflow key (…${finding.lastFour}) is in the workflow`,
		detail: `It is in ${finding.where} and would be sent, and everybody with a copy of the file has it.`,
		next: "Clear it, and revoke the key in the dashboard if the file has been shared."
	}),
	"key-in-widget": (finding) => ({
		title: `A Deploy node holds a key (…${finding.lastFour})`,
		detail: "It is not sent, but every saved copy of the workflow and every picture made with it has it.",
		next: "Clear it. Revoke the key in the dashboard if a file or picture has been shared."
	}),
	"secret-in-widget": (finding) => ({
		title: `A key of ${finding.service} (${finding.masked}) is in the workflow`,
		detail: `It is in ${finding.where}, and would be published to Runflow with the workflow.`,
		next: "Clear it, and revoke it if the file has been shared. Go on only if it may be stored there."
	}),
	"workflow-key": (finding) => ({
		title: `This deploy uses the key in the workflow, which belongs to ${finding.organization ?? "an organization that did not give its name"}`,
		detail: "Everything in the workflow goes to that organization.",
		next: "Go on only if you know whose key it is."
	})
};
// src/checks/model-messages.ts
var MODEL_MESSAGES = {
	"model-missing": (finding) => ({
		title: `The model ${finding.value} is not there`,
		detail: `${finding.path} is in no model folder of this ComfyUI, and no URL is known for it.`,
		next: "Put the file there, or choose another model in the node."
	}),
	"model-refused": (finding) => ({
		title: `The model ${finding.path} is not usable`,
		detail: MODEL_PROBLEMS[finding.problem],
		next: "Download it again, or choose another model in the node."
	}),
	"model-unhashed": (finding) => ({
		title: `No sha256 is known for ${finding.path}`,
		detail: "Runflow finds models by their hash, so every run will fail.",
		next: "Put the file into the model folder, so that it can be hashed."
	}),
	"model-differs": (finding) => ({
		title: `${finding.path} is not the file that the workflow names`,
		detail: "The workflow states another sha256. The file on this disk is the one that would run.",
		next: "If the download was cut short or is another version, download it again."
	}),
	"model-not-weights": ({ path, files }) => {
		const [first = "", ...others] = files.map((file) => file === path ? file : file.slice(path.length + 1));
		const more = others.length === 0 ? "" : ` and ${others.length} more`;
		return {
			title: `Whether Runflow can bring ${path} is not known`,
			detail: `${first}${more} ${others.length === 0 ? "is a file" : "are files"} of another kind than weights. Runflow finds weights by their hash; if it does not find ${others.length === 0 ? "this one" : "these"} as well, every run will fail.`,
			next: "Choose a model that is one file of weights, or go on and try a run."
		};
	},
	"model-unpublished": (finding) => {
		const [first = "", ...others] = finding.paths;
		return {
			title: others.length === 0 ? `No public address is known for ${first}` : `No public address is known for ${finding.paths.length} models`,
			detail: `Runflow finds models by their hash, so it must have ${others.length === 0 ? "this one" : "these"} already${others.length === 0 ? "" : `: ${finding.paths.join(", ")}`}.`,
			next: "If a run says that a model is missing, take one that is published."
		};
	}
};
// src/checks/describe-search.ts
function describeSearch(searched, whose) {
	if (typeof searched === "string") return PROBLEMS[searched](whose);
	if ("stopped" in searched) return searched.stopped;
	return `${maskKeys(searched.lookedAt)} was looked at, which is what the workflow or a list of packs names: it is private or not there.`;
}
var PROBLEMS = {
	"no-origin": (whose) => `${whose} names no public repository to look in.`,
	"no-match": (whose) => `No commit of its public repository holds exactly these files, so ${whose} has been edited, or is not from there.`,
	"too-many": (whose) => `The repository of ${whose} has too many commits to compare them all.`,
	"too-large": (whose) => `${whose} is too large to be compared with its repository.`,
	private: (whose) => `The repository of ${whose} is private or not there.`,
	"no-answer": (whose) => `${COMMIT_HOST} failed to answer about the repository of ${whose}.`,
	unreadable: (whose) => `ComfyUI may not read the files of ${whose}.`
};
// src/checks/pack-messages.ts
var PACK_MESSAGES = {
	"class-missing": (finding) => ({
		title: `Nothing installed here provides ${finding.classType ?? "a node of this workflow"}`,
		detail: finding.claimedPack === null ? "The workflow cannot run here, so it cannot run on Runflow." : `The workflow says it is from ${finding.claimedPack}. It cannot run here, so it cannot run on Runflow.`,
		next: "Install its pack and restart ComfyUI, or remove the node."
	}),
	"pack-unpinned": (finding) => ({
		title: `The version of ${finding.directory} is not known`,
		detail: `No git commit was found for this pack. ${searchText(finding, "this pack")}Runflow installs packs by commit, so every run will fail.`,
		next: nextOfUnpinned(finding.canSearch, finding.searched)
	}),
	"pack-private": (finding) => ({
		title: `A stranger cannot read the repository of ${finding.directory}`,
		detail: `${maskKeys(finding.origin)} is private or not there, so Runflow cannot fetch the pack and every run will fail.`,
		next: `Make the repository public${finding.canVerify ? " and ask again" : ""}, or leave the pack out of the workflow.`
	}),
	"pack-origin": (finding) => ({
		title: `Runflow cannot fetch ${finding.directory}`,
		detail: `${finding.origin === null ? "It has no git origin" : `Its git origin is ${maskKeys(finding.origin)}, which is no public https address`}. ${searchText(finding, "this pack")}Runflow installs packs from there, so every run will fail.`,
		next: finding.canSearch && !isSettled(finding.searched) ? "Have it looked for, or set the origin of its clone to a public https address." : "Push it to a public repository and set the origin of its clone to that https address."
	}),
	"pack-unpushed": (finding) => ({
		title: `${finding.directory} has a commit that nobody else can fetch`,
		detail: finding.isConfirmed ? `Its public repository does not have ${finding.commit.slice(0, 10)}, so every run will fail.` : `No remote branch holds ${finding.commit.slice(0, 10)}, so every run will fail.`,
		next: `If it is yours, run git push in its folder${finding.canVerify ? " and ask again" : ""}. Else install a version that its public repository has.`
	}),
	"pack-dirty": (finding) => ({
		title: `${finding.directory} has local edits`,
		detail: "They do not travel: Runflow installs the commit without them.",
		next: "If the workflow needs them, run git commit -a and git push in its folder. If the pack is not yours, push to a public copy of your own and set the origin of its clone to that."
	}),
	"pack-submodules": (finding) => ({
		title: `Parts of ${finding.directory} were never fetched`,
		detail: `These folders are git submodules and empty: ${finding.paths.join(", ")}.`,
		next: "If the workflow works here, nothing needs them. Else run git submodule update --init in the pack."
	}),
	"comfyui-unpinned": (finding) => ({
		title: `The ${finding.missing === "commit" ? "version" : "source"} of this ComfyUI is not known`,
		detail: `No git ${finding.missing} was found for it. ${searchText(finding, "this ComfyUI")}Runflow rebuilds ComfyUI from there, so every run will fail.`,
		next: finding.canSearch && !isSettled(finding.searched) ? `Have its ${finding.missing} looked for, or install ComfyUI by git clone.` : "Install ComfyUI by git clone."
	}),
	"comfyui-unpushed": (finding) => ({
		title: "This ComfyUI has a commit that nobody else can fetch",
		detail: finding.origin === null ? `No remote branch holds ${finding.commit.slice(0, 10)}, so every run will fail.` : `A stranger does not find ${finding.commit.slice(0, 10)} at ${maskKeys(finding.origin)}, so every run will fail.`,
		next: `Push it to a public repository${finding.canVerify ? " and ask again" : ""}, or check out a released version.`
	}),
	"comfyui-dirty": () => ({
		title: "This ComfyUI has local edits",
		detail: "They do not travel: Runflow rebuilds the commit without them.",
		next: "If the workflow needs them, move them into a pack of their own and publish it."
	}),
	"source-unverified": (finding) => {
		const unknown = (what, names) => names.length > 0 ? [`${what}: ${names.join(", ")}.`] : [];
		const { unasked, elsewhere, unsure, edits, stopped } = finding;
		return {
			title: unasked.length > 0 ? "Not asked yet: whether Runflow can download what this needs" : "Not everything about what is installed is known",
			detail: [
				...unknown("Not known whether anybody can download, without a login, the installed version of", unasked),
				...unknown("The same of these, which are not on github.com and cannot be asked about", elsewhere),
				...unknown("Known to the host, but on no branch that could be asked, as a commit of a fork or of a deleted branch is", unsure),
				...unknown("Local edits unknown", edits),
				...stopped === void 0 ? [] : [stopped]
			].join(" "),
			next: unasked.length > 0 ? "A check can have it asked. What nobody else can download fails every run." : "Push your commits and edits where you made any. A commit that nobody else can fetch fails every run."
		};
	}
};
function nextOfUnpinned(canSearch, searched) {
	if (!canSearch) return "Neither it nor the workflow says where it comes from. Install it by git clone of its public repository and restart ComfyUI. If you wrote it, publish it first.";
	return isSettled(searched) ? "Install it by git clone and restart ComfyUI." : "Have its commit looked for, or install it by git clone and restart ComfyUI.";
}
function searchText({ searched }, whose) {
	return searched === void 0 ? "" : `${describeSearch(searched, whose)} `;
}
// src/checks/wiring-messages.ts
var WIRING_MESSAGES = {
	"prompt-untrusted": (finding) => ({
		title: "This front end exports muted nodes as if they were active",
		detail: `The workflow that front end ${finding.frontend} made still holds nodes that are muted or bypassed on the canvas, so it is not what you see.`,
		next: "Update ComfyUI, or take the muted or bypassed subgraph out of the workflow."
	}),
	"number-out-of-range": (finding) => ({
		title: `The number in ${finding.widget} is too large for a Runflow Input (Int)`,
		detail: `It is sent as ${finding.sent}; the node takes -9223372036854775808 to 18446744073709551615, and a browser rounds numbers close to these limits past them.`,
		next: "Type a smaller number."
	}),
	"number-inexact": (finding) => ({
		title: `The number in ${finding.widget} may not be the one you typed`,
		detail: `It is sent as ${finding.sent}; a browser cannot hold it exactly.`,
		next: "If every digit counts, type a number below 9007199254740992."
	}),
	"input-bypassed": (finding) => ({
		title: `The input "${finding.inputId}" is bypassed`,
		detail: "A bypassed Runflow Input (String) passes nothing on: its reader falls back to its own value.",
		next: "Switch the bypass off, or remove the node."
	}),
	"input-chained": (finding) => ({
		title: `The input "${finding.inputId}" feeds another Runflow Input`,
		detail: "The link is cut on deploy, as callers give the second one its value.",
		next: "Connect the first input to the reader itself, or remove it."
	}),
	"input-unread": (finding) => ({
		title: `Nothing reads the input "${finding.inputId}"`,
		detail: "What callers send there changes nothing.",
		next: "Connect its value, or remove the node."
	}),
	"save-unwired": () => ({
		title: "A Runflow Save node is connected to no Runflow Output",
		detail: "It saves its file on every run, and callers do not get it.",
		next: "Connect its filename to a Runflow Output (File)."
	}),
	"part-inert": () => ({
		title: "Part of the workflow leads to no Runflow Output",
		detail: "It may run on every call, and callers get nothing from it.",
		next: "Mute or remove it if the endpoint does not need it."
	})
};
// src/checks/finding-messages.ts
var MESSAGES = {
	...INTERFACE_MESSAGES,
	...WIRING_MESSAGES,
	...PACK_MESSAGES,
	...MODEL_MESSAGES,
	...FILE_MESSAGES,
	...KEY_MESSAGES
};
function describeFinding(finding) {
	return describe(finding.code, finding);
}
function describe(code, finding) {
	return MESSAGES[code](finding);
}
// src/cli/open-questions.ts
function findOpenQuestions(findings, allow) {
	return findings.filter(({ severity, code }) => severity === "ask" && !allow.has(code));
}
// src/cli/ask.ts
function createAsker(allow, askLine, signal) {
	return {
		async chooseKey({ host, lastFour, savedKeyLastFour }) {
			if (askLine === null) {
				if (savedKeyLastFour !== null) return "saved";
				return allow.has("workflow-key") ? "workflow" : null;
			}
			const answer = (await askLine(`This workflow carries its own key (…${lastFour}) for ${host}. Use ${savedKeyLastFour === null ? "" : `[s] your key (…${savedKeyLastFour}), `}[w] the workflow's key, anything else cancels: `, signal))?.trim().toLowerCase();
			if (answer === "s" && savedKeyLastFour !== null) return "saved";
			return answer === "w" ? "workflow" : null;
		},
		async confirm(findings) {
			const open = findOpenQuestions(findings, allow);
			if (open.length === 0) return true;
			if (askLine === null) return false;
			const answer = await askLine(`${open.map((finding) => {
				const { title, detail, next } = describeFinding(finding);
				return `- ${title}. ${detail} ${next}\n`;
			}).join("")}Deploy all the same? [y/N] `, signal);
			return /^y(es)?$/i.test(answer?.trim() ?? "");
		}
	};
}
var askOnTerminal = async (question, signal) => {
	const terminal = createInterface({
		input: process.stdin,
		output: process.stderr
	});
	try {
		return await terminal.question(question, { signal });
	} catch {
		return null;
	} finally {
		terminal.close();
	}
};
// src/checks/slug.ts
function toSlug(name) {
	if (typeof name !== "string") return null;
	const slug = name.toLowerCase().trim().replace(/\s+/g, "-").replace(/[^a-z0-9_-]/g, "").replace(/-+/g, "-").replace(/^[-_]+|[-_]+$/g, "");
	return slug === "" ? null : slug;
}
// src/checks/models.ts
function checkModels({ facts }) {
	return [...facts.models.flatMap(({ path, value, url, problem, node_ids: nodeIds }) => {
		switch (problem) {
			case null: return [];
			case "missing": return url === null ? [toFinding({
				code: "model-missing",
				path,
				value
			}, nodeIds)] : [];
			case "hash-differs": return [toFinding({
				code: "model-differs",
				path,
				url
			}, nodeIds)];
			default: return [toFinding({
				code: "model-refused",
				path,
				problem,
				url
			}, nodeIds)];
		}
	}), ...checkOtherFiles(facts)];
}
function checkOtherFiles({ models }) {
	const others = models.filter(({ weights, problem }) => !weights && problem !== "missing");
	const named = (model) => model.part_of ?? model.path;
	return [...new Set(others.map(named))].map((path) => {
		const files = others.filter((model) => named(model) === path);
		const nodeIds = [...new Set(files.flatMap(({ node_ids }) => node_ids))];
		return toFinding({
			code: "model-not-weights",
			path,
			files: files.map((file) => file.path)
		}, nodeIds);
	});
}
function checkHashes(facts) {
	return facts.models.flatMap(({ path, url, sha256, problem, stated_sha256: stated, node_ids: nodeIds }) => {
		if (sha256 === null) return [toFinding({
			code: "model-unhashed",
			path,
			url
		}, nodeIds)];
		return problem === null && stated !== null && stated.toLowerCase() !== sha256 ? [toFinding({
			code: "model-differs",
			path,
			url
		}, nodeIds)] : [];
	});
}
function checkAddresses({ models }) {
	const unpublished = models.filter(({ sha256, url, weights }) => weights && sha256 !== null && url === null);
	if (unpublished.length === 0) return [];
	const nodeIds = [...new Set(unpublished.flatMap(({ node_ids }) => node_ids))];
	return [toFinding({
		code: "model-unpublished",
		paths: unpublished.map(({ path }) => path)
	}, nodeIds)];
}
// src/checks/plan.ts
function checkPlan({ changes, facts, keyFrom, organization }) {
	const findings = [...checkHashes(facts), ...checkAddresses(facts)];
	const breaking = changes?.filter(isBreaking) ?? [];
	if (breaking.length > 0) findings.push(toFinding({
		code: "interface-breaking",
		changes: breaking
	}));
	if (changes === null) findings.push(toFinding({ code: "interface-unknown" }));
	if (keyFrom === "workflow") findings.push(toFinding({
		code: "workflow-key",
		organization: organization?.name ?? null
	}));
	return findings;
}
// src/contract/endpoint.ts
function buildEndpoint(sources) {
	const { origin, slug, name, id } = sources;
	const organization = organizationOf(sources.orgId, sources.account)?.slug ?? null;
	return {
		id,
		slug,
		name,
		origin,
		url: organization === null ? null : runsUrl(origin, organization, slug),
		organization,
		interface: sources.interface
	};
}
function runsUrl(origin, owner, slug) {
	return `${origin}/v1/comfyui-workflows/${encodeURIComponent(owner)}/${slug}/runs`;
}
function organizationOf(orgId, account) {
	const organizations = account?.organizations ?? [];
	const owner = organizations.find((organization) => organization.id === orgId);
	if (owner !== void 0) return owner;
	const [only] = organizations;
	return orgId === null && organizations.length === 1 ? only ?? null : null;
}
function isForeign(orgId, account) {
	const organizations = account?.organizations ?? [];
	return orgId !== null && organizations.length > 0 && !organizations.some(({ id }) => id === orgId);
}
// src/workflow/io-nodes.ts
var inputKinds = new Map(Object.entries(INPUT_CLASSES));
var outputKinds = new Map(Object.entries(OUTPUT_CLASSES));
function inputKindOf(classType) {
	return classType === void 0 ? void 0 : inputKinds.get(classType);
}
function outputKindOf(classType) {
	return classType === void 0 ? void 0 : outputKinds.get(classType);
}
// src/workflow/workflow.ts
function isLink(value) {
	return Array.isArray(value) && value.length === 2 && typeof value[0] === "string" && typeof value[1] === "number";
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
	if (typeof value === "object" && value !== null && "__value__" in value) return value.__value__;
	return value;
}
function fileDefaultOf(inputs) {
	for (const value of [literalOf(inputs.value), literalOf(inputs.file_name)]) if (value !== void 0 && value !== "") return value;
}
// src/same-json.ts
function isSameJson(a, b) {
	if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => isSameJson(item, b[index]));
	if (isObject$1(a) && isObject$1(b)) {
		const keys = keysOf(a);
		return keys.length === keysOf(b).length && keys.every((key) => isSameJson(a[key], b[key]));
	}
	return a === b;
}
function keysOf(object) {
	return Object.keys(object).filter((key) => object[key] !== void 0);
}
function isObject$1(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
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
		const { ds: _d, ...kept } = extra;
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
// src/origin.ts
function parseOrigin(text) {
	const trimmed = text.trim();
	if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed)) return fail("no-scheme");
	let url;
	try {
		url = new URL(trimmed);
	} catch {
		return fail("unreadable");
	}
	if (url.protocol === "https:") return ok(url.origin);
	if (url.protocol === "http:" && isLoopback(url.hostname)) return ok(url.origin);
	return fail("not-https");
}
function isLoopback(hostname) {
	return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
}
function isPublicOrigin(origin) {
	let url;
	try {
		url = new URL(origin ?? "");
	} catch {
		return false;
	}
	const host = url.hostname.replace(/\.$/, "");
	if (url.protocol !== "https:") return false;
	if (host.startsWith("[")) return !OWN_IPV6.test(host);
	if (/^[\d.]+$/.test(host)) return !OWN_IPV4.test(host);
	return host.includes(".") && !/\.(localhost|local|internal)$/.test(host);
}
var OWN_IPV4 = /^(0|10|127|169\.254|192\.168|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])|22[4-9]|2[3-5]\d)\./;
var OWN_IPV6 = /^\[(::|f[cdf]|fe[89ab])/;
// src/deploy/preview.ts
function buildPreview(facts, uploads) {
	const items = [
		describeComfy(facts.comfyui),
		...facts.packs.map(describePack),
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
function describePack(pack) {
	const { directory: name, node_ids: nodeIds } = pack;
	return {
		kind: "pack",
		name,
		sizeBytes: null,
		nodeIds,
		...describeSource(pack)
	};
}
function describeSource({ origin, commit, dirty, commit_source, pushed, public_access }) {
	if (commit === null) return {
		state: "unproven",
		detail: "No commit is known."
	};
	if (origin === null || !isPublicOrigin(origin)) return {
		state: "unproven",
		detail: "It has no public https origin."
	};
	if (public_access === "private") return {
		state: "unproven",
		detail: "A stranger cannot read its repository."
	};
	if (pushed === false) return {
		state: "unproven",
		detail: "Nobody else can fetch its commit."
	};
	const edits = dirty === true ? ", without the local edits" : dirty === null ? ", local edits unknown" : "";
	const reach = public_access === "public" ? "" : pushed === true ? ", pushed as far as its clone knows" : ", not known whether it is pushed";
	const detail = `${maskKeys(origin)} at ${commit.slice(0, 10)}${edits}${reach}`;
	return {
		state: commit_source === "content" ? "found-by-content" : "proven",
		detail
	};
}
function describeModel({ path, size_bytes, sha256, url, problem, node_ids }) {
	const item = {
		kind: "model",
		name: path,
		sizeBytes: size_bytes,
		nodeIds: node_ids
	};
	const from = url === null ? "" : "A public address is known.";
	switch (problem) {
		case "missing": return {
			...item,
			state: "missing",
			detail: from
		};
		case null: return sha256 === null ? {
			...item,
			state: "to-hash",
			detail: from
		} : {
			...item,
			state: "proven",
			detail: `sha256 ${sha256.slice(0, 10)}. ${from}`.trim()
		};
		case "hash-differs": return {
			...item,
			state: "unproven",
			detail: "It is not the file that the workflow states."
		};
		default: return {
			...item,
			state: "unproven",
			detail: MODEL_PROBLEMS[problem]
		};
	}
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
		detail: FILE_PROBLEMS[problem]
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
async function hashFacts(facts, request, ports, signal) {
	if (!lacksHashes(facts)) return ok(facts);
	const report = (progress) => {
		ports.report({
			step: "hash",
			progress
		});
		if (progress.hashed) ports.preview?.(buildPreview(withHashes(facts, progress.hashed), null));
	};
	const hashes = await ports.hash(request, report, signal);
	if (!hashes.ok) return fail({
		kind: "hash-failed",
		failure: hashes.error
	});
	const hashed = withHashes(facts, hashes.value);
	const path = findUnhashed(hashed.files);
	if (path === null) return ok(hashed);
	return fail({
		kind: "hash-failed",
		failure: {
			kind: "refused",
			code: "file-changed",
			message: `The file ${path} is gone or changed since this deploy began.`
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
function lacksHashes(facts) {
	return [...facts.models, ...facts.files].some(({ sha256, problem }) => sha256 === null && problem === null);
}
function ownValue(record, name) {
	return Object.hasOwn(record, name) ? record[name] ?? null : null;
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
	const entries = sortBy(packs, (pack) => pack.directory).map((pack) => {
		const { directory, origin, commit, dirty, hoisted_from } = pack;
		return [directory, hoisted_from === null ? {
			origin,
			commit,
			dirty
		} : {
			origin,
			commit,
			dirty,
			hoisted_from
		}];
	});
	return Object.fromEntries(entries);
}
function toModels({ models }) {
	const entries = sortBy(models, (model) => model.path).map(({ path, url, sha256 }) => [path, {
		...url === null ? {} : { url },
		...sha256 === null ? {} : { sha256 }
	}]);
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
// src/deploy/stop-at-abort.ts
async function stopAtAbort(step, signal) {
	const result = await step;
	return signal.aborted ? fail({ kind: "cancelled" }) : result;
}
// src/deploy/plan.ts
async function makePlan(draft, session, ports, signal) {
	const { factsRequest, ...known } = draft;
	ports.report({ step: "look-up" });
	const lookUp = await stopAtAbort(session.lookUp(draft.slug).then((found) => mapError(found, lookUpFailed)), signal);
	if (!lookUp.ok) return lookUp;
	const facts = await stopAtAbort(hashFacts(draft.facts, factsRequest, ports, signal), signal);
	if (!facts.ok) return facts;
	const account = mustKnowOwner(session.target, lookUp.value) ? await session.accountInTime() : session.account();
	if (signal.aborted) return fail({ kind: "cancelled" });
	const own = mapError(ownRow(lookUp.value, account), lookUpFailed);
	return own.ok ? ok(planDeploy({
		...known,
		facts: facts.value
	}, own.value, account)) : own;
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
function planDeploy(draft, live, account) {
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
		organization
	});
	const body = buildBody({
		slug,
		name,
		prompt: sent.prompt,
		graph: sent.graph,
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
		findings: sortFindings([...draft.findings, ...found]),
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
function ownRow(lookUp, account) {
	if (lookUp.kind === "free") return ok(null);
	const { endpoint, others = [] } = lookUp;
	if (others.length > 0 && account === null) return fail({
		kind: "unexpected-response",
		where: "look-up"
	});
	return ok([endpoint, ...others].find((row) => !isForeign(row.orgId, account)) ?? null);
}
function changesTo(live, next) {
	return live.workflowJson === null ? null : diffInterface(readInterface(live.workflowJson), next);
}
// src/checks/classes.ts
function checkClasses(context) {
	const { sent, executions, facts } = context;
	const missing = new Map();
	const add = (classType, nodeIds) => missing.set(classType, [...new Set([...missing.get(classType) ?? [], ...nodeIds])]);
	for (const [nodeId, node] of Object.entries(sent.prompt)) if (node.class_type === void 0) add(executions.get(nodeId)?.node.type ?? null, [nodeId]);
	for (const { class_type: classType, node_ids: nodeIds } of facts.missing_classes) add(classType, nodeIds);
	return [...missing].map(([classType, nodeIds]) => {
		return toFinding({
			code: "class-missing",
			classType,
			claimedPack: claimedPackOf(nodeIds, context)
		}, nodeIds);
	});
}
function claimedPackOf(nodeIds, context) {
	for (const nodeId of nodeIds) {
		const properties = context.executions.get(nodeId)?.node.properties;
		for (const claims of [context.sent.prompt[nodeId]?._meta, properties]) {
			const claimed = claims?.cnr_id ?? claims?.aux_id;
			if (typeof claimed === "string" && claimed !== "") return claimed;
		}
	}
	return null;
}
// src/checks/files.ts
function checkFiles({ facts }) {
	return facts.files.flatMap(({ path, input, problem, node_ids: nodeIds }) => problem === null ? [] : [toFinding({
		code: "file-refused",
		path,
		input,
		problem
	}, nodeIds)]);
}
// src/checks/interface-ids.ts
var defaultIds = new Set(DEFAULT_IDS);
function checkInterface(context) {
	const { inputs, outputs } = context.interface;
	const inputIds = inputs.map(({ inputId, nodeId }) => ({
		id: inputId,
		nodeId
	}));
	const outputIds = outputs.map(({ outputId, nodeId }) => ({
		id: outputId,
		nodeId
	}));
	const findings = [];
	if (outputs.length === 0) findings.push(toFinding({ code: "no-output" }));
	for (const [id, nodeIds] of groupById(inputIds)) if (id === null) findings.push(toFinding({
		code: "id-not-text",
		widget: "input_id"
	}, nodeIds));
	else if (id.trim() === "") findings.push(toFinding({ code: "input-id-empty" }, nodeIds));
	else if (nodeIds.length > 1) {
		const sameSubgraph = areOneNode(nodeIds, context.executions);
		findings.push(toFinding({
			code: "input-id-duplicate",
			inputId: id,
			sameSubgraph
		}, nodeIds));
	} else if (defaultIds.has(id)) findings.push(toFinding({
		code: "default-id",
		id
	}, nodeIds));
	for (const [id, nodeIds] of groupById(outputIds)) if (id === null) findings.push(toFinding({
		code: "id-not-text",
		widget: "output_id"
	}, nodeIds));
	else if (id.trim() === "") findings.push(toFinding({ code: "output-id-empty" }, nodeIds));
	else if (nodeIds.length > 1) findings.push(toFinding({
		code: "output-id-duplicate",
		outputId: id
	}, nodeIds));
	else if (defaultIds.has(id)) findings.push(toFinding({
		code: "default-id",
		id
	}, nodeIds));
	return findings;
}
function groupById(ids) {
	const groups = new Map();
	for (const { id, nodeId } of ids) groups.set(id, [...groups.get(id) ?? [], nodeId]);
	return groups;
}
function areOneNode(nodeIds, executions) {
	const nodes = new Set(nodeIds.map((nodeId) => executions.get(nodeId)?.node));
	return nodes.size === 1 && !nodes.has(void 0);
}
// src/workflow/promoted.ts
function promotedWidgets(instance, definition) {
	const linked = linkedWidgets(definition);
	const proxies = instance.properties?.proxyWidgets;
	if (!Array.isArray(proxies) || proxies.length === 0) return linked;
	const nodes = new Map(definition.nodes.map((node) => [idText(node.id), node]));
	const listed = proxies.map((entry, index) => {
		const [id, name] = Array.isArray(entry) ? [idText(entry[0]), idText(entry[1])] : ["", ""];
		const own = id === "-1" ? linked.find((widget) => widget.name === name) : void 0;
		const node = nodes.get(id);
		const targets = own?.targets ?? (node === void 0 ? [] : [{
			node,
			widget: name
		}]);
		return {
			name,
			index,
			slot: own?.slot ?? null,
			targets
		};
	});
	const names = new Set(listed.map((widget) => widget.name));
	return [...listed, ...linked.filter(({ name }) => !names.has(name)).map((widget) => ({
		...widget,
		index: -1
	}))];
}
function linkedWidgets(definition) {
	const nodes = new Map(definition.nodes.map((node) => [idText(node.id), node]));
	const targets = new Map();
	for (const link of readLinks(definition)) {
		const node = link.originId === "-10" ? nodes.get(link.targetId) : void 0;
		const socket = node && targetSocket(node, link);
		if (node === void 0 || !isRecord(socket?.widget)) continue;
		const target = {
			node,
			widget: socket.widget.name
		};
		const known = targets.get(link.originSlot);
		if (known === void 0) targets.set(link.originSlot, [target]);
		else known.push(target);
	}
	let index = 0;
	return recordsIn(definition.inputs).flatMap((input, slot) => {
		const known = targets.get(slot);
		return known === void 0 ? [] : [{
			name: idText(input.name),
			index: index++,
			slot,
			targets: known
		}];
	});
}
function quarantinedValues(instance) {
	return recordsIn(instance.properties?.proxyWidgetErrorQuarantine).flatMap((entry) => {
		const original = entry.originalEntry;
		return isRecord(entry) && Array.isArray(original) ? [{
			name: idText(original[1]),
			entry
		}] : [];
	});
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
function emptyWidget(node, name, index) {
	for (const holder of holdersOf(node)) if (!Array.isArray(holder)) {
		if (Object.hasOwn(holder, name)) holder[name] = "";
	} else if (index >= 0 && index < holder.length) holder[index] = "";
}
function keepWidgets(node, names) {
	for (const holder of holdersOf(node)) if (Array.isArray(holder)) holder.splice(names.length);
	else for (const name of Object.keys(holder)) if (!names.includes(name)) delete holder[name];
}
function removeWidgets(node, widgets) {
	const indices = new Set(widgets.map((widget) => widget.index));
	for (const holder of holdersOf(node)) if (!Array.isArray(holder)) for (const { name } of widgets) delete holder[name];
	else holder.splice(0, holder.length, ...holder.filter((_, index) => !indices.has(index)));
}
function emptyValues(node, isGone) {
	for (const holder of holdersOf(node)) if (Array.isArray(holder)) holder.splice(0, holder.length, ...holder.map((value) => isGone(value) ? "" : value));
	else for (const [name, value] of Object.entries(holder)) if (isGone(value)) holder[name] = "";
}
// src/workflow/deploy-nodes.ts
var SECRET_WIDGETS = ["host", "api_key"];
function findDeployNodes(graph) {
	const executions = walkGraph(graph);
	const deploys = executions.filter((execution) => execution.node.type === DEPLOY_CLASS);
	if (deploys.length === 0) return [];
	const byId = new Map(executions.map((execution) => [execution.id, execution]));
	const definitions = definitionsOf(graph);
	return deploys.map((execution) => {
		const read = (widget) => textOf(widgetValue(execution, widget, graph, byId, definitions));
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
function endpointNameOf(graph, nodeId) {
	const deploys = findDeployNodes(graph);
	const chosen = nodeId === void 0 ? deploys.find((deploy) => deploy.mode === "active") : deploys.find((deploy) => deploy.nodeId === nodeId);
	if (chosen !== void 0 || nodeId !== void 0) return chosen?.endpointName ?? null;
	const kept = graph.extra?.[ENDPOINT_NAME_EXTRA];
	return typeof kept === "string" ? kept : null;
}
var LINKED = Symbol("linked");
function widgetValue(execution, widget, graph, byId, definitions) {
	let value = readWidget(execution.node, widget, DEPLOY_WIDGETS.indexOf(widget));
	let [node, name] = [execution.node, widget];
	let inside = execution.definition === null ? void 0 : definitions.get(execution.definition);
	if (isLinked(inside ?? graph, node, name)) return LINKED;
	for (const instanceId of [...execution.instances].reverse()) {
		const instance = byId.get(instanceId);
		if (inside === void 0 || instance === void 0) return value;
		const promoted = promotedWidgets(instance.node, inside).find(({ targets }) => targets.some((target) => target.node === node && target.widget === name));
		if (promoted === void 0) return value;
		const own = readWidget(instance.node, promoted.name, promoted.index);
		if (own !== void 0 && own !== null) value = own;
		[node, name] = [instance.node, promoted.name];
		inside = instance.definition === null ? void 0 : definitions.get(instance.definition);
		if (isLinked(inside ?? graph, node, name)) return LINKED;
	}
	return value;
}
function isLinked(graph, node, widget) {
	const socket = node.inputs?.find(({ name, widget: own }) => (own?.name ?? name) === widget);
	if (socket?.link === void 0 || socket.link === null) return false;
	const link = readLinks(graph).find(({ id }) => id === idText(socket.link));
	return link !== void 0 && link.originId !== "-10";
}
function textOf(value) {
	if (value === void 0 || value === null) return "";
	return typeof value === "string" ? value : null;
}
// src/checks/other-keys.ts
var SHAPES = [
	{
		service: "Anthropic",
		begins: "sk-ant-",
		rest: "[\\w-]{24,}"
	},
	{
		service: "OpenRouter",
		begins: "sk-or-",
		rest: "[\\w-]{24,}"
	},
	{
		service: "OpenAI",
		begins: "sk-",
		rest: "[\\w-]{24,}"
	},
	{
		service: "Hugging Face",
		begins: "hf_",
		rest: "[A-Za-z0-9]{30,}"
	},
	{
		service: "GitHub",
		begins: "github_pat_",
		rest: "\\w{22,}"
	},
	{
		service: "GitHub",
		begins: "gh[opsur]_",
		rest: "[A-Za-z0-9]{30,}"
	},
	{
		service: "GitLab",
		begins: "glpat-",
		rest: "[\\w-]{20,}"
	},
	{
		service: "AWS",
		begins: "A[KS]IA",
		rest: "[A-Z0-9]{16}(?![A-Za-z0-9])",
		isExact: true
	},
	{
		service: "Google",
		begins: "AIza",
		rest: "[\\w-]{35}(?![\\w-])",
		isExact: true
	},
	{
		service: "Replicate",
		begins: "r8_",
		rest: "[A-Za-z0-9]{30,}"
	},
	{
		service: "Slack",
		begins: "xox[abeprs]-",
		rest: "[A-Za-z0-9-]{20,}"
	},
	{
		service: "Groq",
		begins: "gsk_",
		rest: "[A-Za-z0-9]{30,}"
	},
	{
		service: "xAI",
		begins: "xai-",
		rest: "[A-Za-z0-9]{30,}"
	},
	{
		service: "Stripe",
		begins: "[rs]k_live_",
		rest: "[A-Za-z0-9]{20,}"
	},
	{
		service: "ComfyUI",
		begins: "comfyui-",
		rest: "[0-9a-f]{40,}",
		isExact: true
	}
];
var ANY = new RegExp(`(?<![A-Za-z0-9])(?:${SHAPES.map(({ begins, rest }) => `(?:${begins})${rest}`).join("|")})|-----BEGIN [A-Z ]{0,24}PRIVATE KEY-----|(?<![\\w-])eyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.[\\w-]{10,}`, "g");
var BEGINNINGS = SHAPES.map((shape) => ({
	...shape,
	begins: new RegExp(`^(?:${shape.begins})`)
}));
var IN_ADDRESS = /(?<=:\/\/)[^\s/?#@:"'<>]{1,100}:[^\s/?#@"'<>]{1,200}(?=@[\w[])|(?<=[?&](?:token|api_?key|access_token)=)[^&#\s"'<>\\]{16,}/gi;
var SHORTEST = 12;
function secretsIn(text) {
	if (text.length < SHORTEST) return [];
	const found = (text.match(ANY) ?? []).flatMap((secret) => {
		const shape = BEGINNINGS.find(({ begins }) => begins.test(secret));
		if (shape === void 0) return [{
			service: secret.startsWith("eyJ") ? "a signed-in session" : "a private key file",
			secret
		}];
		return shape.isExact || looksRandom(secret.replace(shape.begins, "")) ? [{
			service: shape.service,
			secret
		}] : [];
	});
	if (!text.includes("://") && !text.includes("=")) return found;
	const inAddress = (text.match(IN_ADDRESS) ?? []).filter((secret) => !found.some((known) => secret.includes(known.secret)));
	return [...found, ...inAddress.map((secret) => ({
		service: "a web address",
		secret
	}))];
}
function maskSecret(secret) {
	if (secret.startsWith("-----")) return "PRIVATE KEY";
	return secret.length < 16 || secret.includes(":") ? "…" : `${secret.slice(0, 3)}…${secret.slice(-4)}`;
}
function maskSecrets(text) {
	return secretsIn(text).reduce((masked, { secret }) => masked.replaceAll(secret, maskSecret(secret)), text);
}
function looksRandom(rest) {
	return rest.split(/[_-]/).some((run) => run.length >= 12 && /\d/.test(run) && /[A-Za-z]/.test(run));
}
// src/checks/scan-texts.ts
function findInTexts({ prompt, graph }, find, identityOf, mask) {
	const found = new Map();
	const add = (what, where, nodeIds) => {
		const identity = identityOf(what);
		const known = found.get(identity) ?? {
			what,
			where,
			nodeIds: new Set()
		};
		for (const nodeId of nodeIds) known.nodeIds.add(nodeId);
		found.set(identity, known);
	};
	const matches = textScanner(find);
	for (const { what, path } of matches(prompt)) {
		const nodeId = path[0] ?? "";
		add(what, mask(`node ${nodeId}, ${path.at(-1) ?? ""}`), [nodeId]);
	}
	const inGraph = matches(graph);
	const executions = inGraph.length === 0 ? [] : walkGraph(graph);
	for (const { what, path } of inGraph) {
		const node = nodeAt(graph, path);
		const nodeIds = executions.filter((execution) => execution.node === node).map(({ id }) => id);
		add(what, nodeIds.length > 0 ? `node ${nodeIds[0]}` : `the workflow file, ${mask(path.join("."))}`, nodeIds);
	}
	return [...found.values()].map(({ nodeIds, ...rest }) => ({
		...rest,
		nodeIds: [...nodeIds]
	}));
}
function textScanner(find) {
	const harmless = new Set();
	let found = [];
	return (value) => {
		found = [];
		refresh(value);
		return found;
	};
	function refresh(at) {
		if (typeof at === "string") note(at);
		if (typeof at !== "object" || at === null) return;
		if (Array.isArray(at)) for (let index = 0; index < at.length; index++) step(index, at[index]);
		else for (const name of Object.keys(at)) {
			note(name);
			step(name, at[name]);
		}
	}
	function step(name, inner) {
		if (typeof inner !== "string" && (typeof inner !== "object" || inner === null)) return;
		const before = found.length;
		refresh(inner);
		for (let index = before; index < found.length; index++) found[index]?.path.unshift(String(name));
	}
	function note(text) {
		if (harmless.has(text)) return;
		const there = find(text);
		if (there.length === 0) harmless.add(text);
		for (const what of there) found.push({
			what,
			path: []
		});
	}
}
function nodeAt(graph, path) {
	let at = graph;
	let node;
	for (const [index, name] of path.entries()) {
		if (typeof at !== "object" || at === null) break;
		at = at[name];
		if (path[index - 1] === "nodes") node = at;
	}
	return node;
}
// src/checks/keys.ts
function checkKeys({ captured, sent, secrets }) {
	return [...findKeysInWidgets(findDeployNodes(captured.graph)), ...keysInSent(sent, secrets)];
}
function findKeysInWidgets(nodes) {
	const byKey = new Map();
	for (const node of nodes) {
		const key = node.apiKey?.trim() ?? "";
		if (key !== "") byKey.set(key, [...byKey.get(key) ?? [], node]);
	}
	return [...byKey].map(([key, holders]) => {
		const [moveTo = null, ...others] = new Set(holders.map((holder) => holder.moveTo ?? null));
		const canMove = moveTo !== null && others.length === 0;
		return toFinding({
			code: "key-in-widget",
			lastFour: lastFourOf(key),
			...canMove ? { moveTo } : {}
		}, holders.map(({ nodeId }) => nodeId));
	});
}
var SHORTEST_KEY = 8;
function keysInSent(sent, known) {
	const find = (text) => {
		if (text.length < SHORTEST_KEY) return [];
		return [...keysIn(text, known).map((secret) => ({
			secret,
			service: null
		})), ...secretsIn(text)];
	};
	const mask = (path) => maskSecrets(maskKeys(path, known));
	return findInTexts(sent, find, ({ secret }) => secret, mask).map(({ what, where, nodeIds }) => {
		const { secret, service } = what;
		return service === null ? toFinding({
			code: "key-in-workflow",
			where,
			lastFour: lastFourOf(secret)
		}, nodeIds) : toFinding({
			code: "secret-in-widget",
			service,
			where,
			masked: maskSecret(secret)
		}, nodeIds);
	});
}
// src/checks/local-paths.ts
function checkLocalPaths({ facts }) {
	return facts.local_paths.map(({ name, input, node_ids: nodeIds }) => toFinding({
		code: "local-path",
		name,
		input
	}, nodeIds));
}
// src/checks/modes.ts
function checkModes(context) {
	const { captured, executions } = context;
	const findings = [];
	const untrusted = [];
	for (const execution of executions.values()) {
		if (execution.mode !== "active" && Object.hasOwn(captured.prompt, execution.id)) untrusted.push(execution.id);
		if (losesItsValue(execution, executions)) {
			const inputId = readWidget(execution.node, "input_id", 0);
			findings.push(toFinding({
				code: "input-bypassed",
				inputId: typeof inputId === "string" ? inputId : ""
			}, [execution.id]));
		}
	}
	if (untrusted.length > 0) {
		const frontend = frontendOf(captured.graph);
		findings.push(toFinding({
			code: "prompt-untrusted",
			frontend
		}, untrusted));
	}
	return findings;
}
function losesItsValue({ node, mode, instances }, executions) {
	if (node.type !== "RunflowInputString" || mode !== "bypassed") return false;
	if (instances.some((instance) => executions.get(instance)?.mode !== "active")) return false;
	return node.outputs?.some(({ links }) => Array.isArray(links) && links.length > 0) ?? false;
}
function frontendOf(graph) {
	const version = graph.extra?.frontendVersion;
	return typeof version === "string" ? version : "";
}
// src/checks/name.ts
function checkName({ name, secrets }) {
	const [key] = typeof name === "string" ? keysIn(name, secrets) : [];
	if (key !== void 0) return [toFinding({
		code: "key-in-workflow",
		where: "endpoint_name",
		lastFour: lastFourOf(key)
	})];
	const slug = toSlug(name);
	if (slug === null) return [toFinding({
		code: "slug-empty",
		name: typeof name === "string" ? name : ""
	})];
	return slug === "default" ? [toFinding({ code: "name-default" })] : [];
}
// src/checks/numbers.ts
var INT_CLASS = "RunflowInputInt";
var MOST = 18446744073709551615n;
var LEAST = -9223372036854775808n;
function checkNumbers({ sent }) {
	return findIntegers(sent.prompt).flatMap(({ nodeId, classType, widget, value }) => {
		if (Number.isSafeInteger(value)) return [];
		const text = JSON.stringify(value);
		const whole = text.includes("e") ? null : BigInt(text);
		if (classType === INT_CLASS && widget === "value" && (whole === null || whole > MOST || whole < LEAST)) return [toFinding({
			code: "number-out-of-range",
			widget,
			sent: text
		}, [nodeId])];
		return whole === null ? [] : [toFinding({
			code: "number-inexact",
			widget,
			sent: text
		}, [nodeId])];
	});
}
function findIntegers(prompt) {
	const found = [];
	for (const [nodeId, { class_type: classType, inputs }] of Object.entries(prompt)) for (const [widget, input] of Object.entries(inputs)) if (!isLink(input)) for (const value of integersIn(input)) found.push({
		nodeId,
		classType,
		widget,
		value
	});
	return found;
}
function integersIn(value) {
	if (typeof value === "number") return Number.isInteger(value) ? [value] : [];
	if (typeof value !== "object" || value === null) return [];
	return Object.values(value).flatMap(integersIn);
}
// src/workflow/aux-ids.ts
var REPOSITORY = /^[A-Za-z0-9][A-Za-z0-9-]{0,38}\/(?!\.{1,2}$)[\w.-]{1,100}$/;
function findAuxIds({ prompt, graph }) {
	const found = {};
	for (const { id, node } of walkGraph(graph)) {
		const named = node.properties?.aux_id;
		if (Object.hasOwn(prompt, id) && typeof named === "string" && REPOSITORY.test(named)) found[id] = named;
	}
	return found;
}
// src/checks/github-origin.ts
function isAskable(origin) {
	const [, owner, name, ...more] = origin?.startsWith(`https://github.com/`) ? origin.slice(REPOSITORY_HOST.length).split("/") : [];
	return Boolean(owner && name) && more.length === 0;
}
function searchAddressOf(pack, auxIds) {
	const [named, ...others] = new Set(pack.node_ids.flatMap((nodeId) => auxIds[nodeId] ?? []));
	const inFile = named !== void 0 && others.length === 0 ? `${REPOSITORY_HOST}/${named}` : null;
	return pack.named_origin ?? inFile;
}
// src/checks/packs.ts
function checkPacks({ facts, sent, commitSearch = null }) {
	const auxIds = findAuxIds(sent);
	return [
		...checkComfy(facts.comfyui, commitSearch),
		...facts.packs.flatMap((pack) => checkPack(pack, searchAddressOf(pack, auxIds), commitSearch)),
		...checkUnverified([{
			...facts.comfyui,
			directory: "ComfyUI"
		}, ...facts.packs], commitSearch)
	];
}
function checkUnverified(sources, commitSearch) {
	const known = sources.filter(({ commit }) => commit !== null);
	const reachable = known.filter(({ origin, pushed }) => isPublicOrigin(origin) && pushed !== false);
	const namesOf = (some) => some.map(({ directory }) => directory);
	const unasked = reachable.filter(({ public_access }) => public_access === null);
	const detail = {
		unasked: namesOf(unasked.filter(({ origin }) => isAskable(origin))),
		elsewhere: namesOf(unasked.filter(({ origin }) => !isAskable(origin))),
		unsure: namesOf(reachable.filter(({ public_access }) => public_access === "unknown")),
		edits: namesOf(known.filter(({ dirty }) => dirty === null))
	};
	if (Object.values(detail).every((names) => names.length === 0)) return [];
	const stopped = detail.unasked.length > 0 ? stoppedOf(commitSearch) ?? unansweredOf(detail.unasked, commitSearch) : null;
	return [toFinding({
		code: "source-unverified",
		...detail,
		...stopped
	})];
}
function checkComfy(comfyui, commitSearch) {
	const { origin, commit, pushed, dirty, public_access } = comfyui;
	const searched = searchedFor(null, commitSearch);
	if (commit === null) return [toFinding({
		code: "comfyui-unpinned",
		missing: "commit",
		canSearch: true,
		...searched && { searched }
	})];
	const findings = [];
	if (!isPublicOrigin(origin)) {
		const detail = {
			code: "comfyui-unpinned",
			missing: "origin",
			canSearch: origin === null
		};
		findings.push(toFinding({
			...detail,
			...origin === null && searched && { searched }
		}));
	} else if (pushed === false || public_access === "private") {
		const deniedAt = public_access === null ? null : origin;
		findings.push(toFinding({
			code: "comfyui-unpushed",
			commit,
			origin: deniedAt,
			canVerify: isAskable(origin)
		}));
	}
	if (dirty === true) findings.push(toFinding({ code: "comfyui-dirty" }));
	return findings;
}
function checkPack(pack, location, commitSearch) {
	const { directory, commit, dirty, node_ids: nodeIds, empty_submodules: paths } = pack;
	const details = commit === null ? [detailOfUnpinned(pack, location, commitSearch)] : detailsOfReach({
		...pack,
		commit
	}, location, commitSearch);
	if (dirty === true) details.push({
		code: "pack-dirty",
		directory
	});
	if (paths.length > 0) details.push({
		code: "pack-submodules",
		directory,
		paths
	});
	return details.map((detail) => toFinding(detail, nodeIds));
}
function detailsOfReach(pack, location, commitSearch) {
	const { directory, origin, commit, pushed, public_access } = pack;
	const canVerify = isAskable(origin);
	if (origin !== null && public_access === "private") return [{
		code: "pack-private",
		directory,
		origin,
		canVerify
	}];
	const details = [];
	if (pushed === false) {
		const isConfirmed = public_access === "unpushed";
		details.push({
			code: "pack-unpushed",
			directory,
			commit,
			isConfirmed,
			canVerify
		});
	}
	if (!isPublicOrigin(origin)) {
		const searched = origin === null ? searchedFor(directory, commitSearch) : null;
		const canSearch = origin === null && location !== null;
		details.push({
			code: "pack-origin",
			directory,
			origin,
			canSearch,
			...searched && { searched }
		});
	}
	return details;
}
function detailOfUnpinned({ directory }, location, commitSearch) {
	const searched = searchedFor(directory, commitSearch);
	if (searched === "private" && location !== null) return {
		code: "pack-private",
		directory,
		origin: location,
		canVerify: false
	};
	return {
		code: "pack-unpinned",
		directory,
		canSearch: location !== null,
		...searched && { searched }
	};
}
// src/workflow/dependencies.ts
function readersOf(prompt) {
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
	return Object.values(node.inputs).filter(isLink).map(([source]) => source).filter((source) => Object.hasOwn(prompt, source));
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
// src/checks/wiring.ts
var saveClasses = new Set(SAVE_CLASSES);
function checkWiring(context) {
	const { captured, sent } = context;
	const readers = readersOf(sent.prompt);
	const chained = chainedInputs(captured.prompt);
	const findings = [];
	for (const { inputId, nodeId } of context.interface.inputs) {
		const takers = chained.get(nodeId);
		if (takers !== void 0) findings.push(toFinding({
			code: "input-chained",
			inputId: inputId ?? ""
		}, [nodeId, ...takers]));
		else if (!readers.has(nodeId)) findings.push(toFinding({
			code: "input-unread",
			inputId: inputId ?? ""
		}, [nodeId]));
	}
	if (context.interface.outputs.length === 0) return findings;
	const useful = feedersOf(sent.prompt, context.interface.outputs.map((output) => output.nodeId));
	const inert = [];
	for (const [nodeId, { class_type: classType }] of Object.entries(sent.prompt)) {
		if (useful.has(nodeId) || classType === void 0 || classType === "RunflowDeploy") continue;
		if (!saveClasses.has(classType) && inputKindOf(classType) === void 0) inert.push(nodeId);
	}
	const read = readersOf(captured.prompt);
	for (const [nodeId, { class_type: classType }] of Object.entries(captured.prompt)) {
		if (classType === void 0 || !saveClasses.has(classType) || useful.has(nodeId)) continue;
		if (Object.hasOwn(sent.prompt, nodeId) || !read.has(nodeId)) findings.push(toFinding({
			code: "save-unwired",
			classType
		}, [nodeId]));
	}
	if (inert.length > 0) findings.push(toFinding({ code: "part-inert" }, inert));
	return findings;
}
function chainedInputs(prompt) {
	const chained = new Map();
	for (const [nodeId, { class_type: classType, inputs }] of Object.entries(prompt)) {
		const value = inputs.value;
		if (inputKindOf(classType) === void 0 || !isLink(value)) continue;
		const [source] = value;
		if (inputKindOf(prompt[source]?.class_type) !== void 0) chained.set(source, [...chained.get(source) ?? [], nodeId]);
	}
	return chained;
}
// src/checks/index.ts
function checkWorkflow(context) {
	return sortFindings([
		...checkName(context),
		...checkModes(context),
		...checkKeys(context),
		...checkNumbers(context),
		...checkInterface(context),
		...checkWiring(context),
		...checkClasses(context),
		...checkPacks(context),
		...checkModels(context),
		...checkFiles(context),
		...checkLocalPaths(context)
	]);
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
		const { name, directory, url, hash, hash_type } = entry;
		if (typeof name !== "string" || name === "") return [];
		return [{
			name,
			directory: textOrNull(directory),
			url: textOrNull(url),
			hash: textOrNull(hash),
			hash_type: textOrNull(hash_type)
		}];
	});
}
function textOrNull(value) {
	return typeof value === "string" && value !== "" ? value : null;
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
	const everyNode = [
		graph,
		...definitions.values(),
		...groups.values()
	].flatMap(({ nodes }) => nodes);
	const secrets = new Set();
	for (const node of everyNode) {
		if (node.type === "RunflowInputFile") keepWidgets(node, FILE_INPUT_WIDGETS);
		if (node.type !== "RunflowDeploy") continue;
		DEPLOY_WIDGETS.forEach((widget, index) => {
			if (!SECRET_WIDGETS.includes(widget)) return;
			secrets.add(readWidget(node, widget, index));
			emptyWidget(node, widget, index);
		});
		keepWidgets(node, DEPLOY_WIDGETS);
		emptyKeys(node.properties);
		emptyKeys(node.extensions);
	}
	for (const nothing of [
		"",
		null,
		void 0
	]) secrets.delete(nothing);
	const secretNames = new Map();
	const holdsDeploy = new Map();
	for (const instance of everyNode) {
		const definition = definitions.get(instance.type);
		const inner = definition ?? groups.get(instance.type);
		if (inner === void 0 || !hasDeploy(inner)) continue;
		if (definition !== void 0) emptyPromoted(instance, definition);
		const isHost = (value) => definition === void 0 && typeof value === "string" && /^https?:/i.test(value);
		emptyValues(instance, (value) => secrets.has(value) || isHost(value));
	}
	function emptyPromoted(instance, definition) {
		const names = secretNamesOf(instance, definition);
		for (const [name, index] of names) emptyWidget(instance, name, index);
		for (const { name, entry } of quarantinedValues(instance)) if ((names.has(name) || SECRET_WIDGETS.includes(name)) && "hostValue" in entry) entry.hostValue = "";
	}
	function secretNamesOf(instance, definition) {
		const known = secretNames.get(instance);
		if (known !== void 0) return known;
		const names = new Map();
		secretNames.set(instance, names);
		for (const { name, index, targets } of promotedWidgets(instance, definition)) if (targets.some(({ node, widget }) => {
			if (node.type === "RunflowDeploy") return SECRET_WIDGETS.includes(widget);
			const next = definitions.get(node.type);
			return next !== void 0 && secretNamesOf(node, next).has(widget);
		})) names.set(name, index);
		return names;
	}
	function hasDeploy(inner) {
		const known = holdsDeploy.get(inner);
		if (known !== void 0) return known;
		holdsDeploy.set(inner, false);
		const found = inner.nodes.some((node) => {
			const next = definitions.get(node.type) ?? groups.get(node.type);
			return node.type === "RunflowDeploy" || next !== void 0 && hasDeploy(next);
		});
		holdsDeploy.set(inner, found);
		return found;
	}
}
function emptyKeys(value) {
	if (Array.isArray(value)) for (const item of value) emptyKeys(item);
	if (!isRecord(value)) return;
	for (const [key, inner] of Object.entries(value)) if (SECRET_WIDGETS.includes(key) && typeof inner === "string") value[key] = "";
	else emptyKeys(inner);
}
// src/workflow/group-nodes.ts
function entersGroupedInput(edge, feeders, prompt, canvas) {
	if (edge.target === null || !canvas.groups.has(edge.target.node.type)) return false;
	const { nodes } = canvas.groups.get(edge.target.node.type) ?? { nodes: [] };
	const reads = nodes.flatMap((_, index) => {
		const member = prompt[`${edge.to}:${index}`];
		return Object.entries(member?.inputs ?? {}).flatMap(([input, value]) => isLink(value) && feeders.includes(value[0]) ? [{
			classType: member?.class_type,
			input
		}] : []);
	});
	return reads.length > 0 && reads.every(({ classType, input }) => isInputValue(classType, input));
}
function scrubGroups(graph, before, dropped) {
	const groups = graph.extra?.groupNodes;
	if (!isRecord(groups)) return;
	const executions = walkGraph(graph);
	for (const [name, group] of Object.entries(groups)) {
		if (!isRecord(group)) continue;
		const members = recordsIn(group.nodes);
		const instances = executions.filter(({ node }) => node.type === `workflow>${name}` || node.type === `workflow/${name}`);
		const gone = new Set([...members.keys()].filter((index) => instances.length > 0 && instances.every(({ id }) => dropped.has(`${id}:${index}`))));
		for (const index of gone) {
			const member = members[index];
			if (member !== void 0) emptyValues(member, isText);
		}
		for (const { id, node } of instances) {
			const texts = new Set([...gone].flatMap((index) => Object.values(before[`${id}:${index}`]?.inputs ?? {})));
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
function isInputValue(classType, input) {
	return inputKindOf(classType) !== void 0 && input === "value";
}
function isText(value) {
	return typeof value === "string";
}
// src/workflow/cut-input-links.ts
function cutInputs(prompt, canvas) {
	const feeders = cutEdges(prompt, canvas);
	const isOurs = (id) => isInterfaceClass(prompt[id]?.class_type);
	const sources = new Set(cutPromptLinks(prompt));
	const needed = feedersOf(prompt, Object.keys(prompt).filter(isOurs));
	for (const [edge, found] of feeders) if (!passesOn(edge) || !found.every((id) => needed.has(id))) for (const id of found) sources.add(id);
	const readers = readersOf(prompt);
	const fromPrompt = uselessAfter(Object.keys(prompt), sources, isOurs, {
		sources: (id) => sourcesOf(prompt, id),
		readers: (id) => (readers.get(id) ?? []).map(({ nodeId }) => nodeId)
	});
	const cut = new Set();
	for (const [edge, found] of feeders) if (!passesOn(edge) || found.every((id) => fromPrompt.has(id))) cut.add(edge);
	const isKept = (id) => Object.hasOwn(prompt, id) && !fromPrompt.has(id);
	return carryOver(canvas, cut, fromPrompt, isKept);
}
function carryOver(canvas, cut, fromPrompt, isKept) {
	const into = (vertex) => canvas.into.get(vertex) ?? [];
	const origins = (vertex, counts) => into(vertex).filter(counts).map(({ from }) => from);
	const stays = (vertex) => {
		const type = canvas.executions.get(vertex)?.node.type ?? "";
		const members = canvas.groups.get(type)?.nodes ?? [];
		const isOurs = type === "RunflowDeploy" || isInterfaceClass(type);
		return isKept(vertex) || isOurs || members.some((_, index) => isKept(`${vertex}:${index}`));
	};
	const starts = [...[...cut].map((edge) => edge.from), ...[...fromPrompt].flatMap((id) => origins(id, () => true))];
	const others = [...canvas.vertices].filter((vertex) => !fromPrompt.has(vertex));
	const outOf = new Map();
	for (const edge of canvas.edges) if (!cut.has(edge)) outOf.set(edge.from, [...outOf.get(edge.from) ?? [], edge.to]);
	const useless = uselessAfter(others, starts, stays, {
		sources: (vertex) => fromPrompt.has(vertex) ? [] : origins(vertex, (edge) => !cut.has(edge)),
		readers: (vertex) => outOf.get(vertex) ?? []
	});
	const fromCanvas = new Set([...fromPrompt, ...useless]);
	const promotes = (edge) => edge.link.originId === "-10";
	const carriers = reach([...cut].filter(promotes).map((edge) => edge.from), (vertex) => origins(vertex, promotes));
	const isFed = (vertex) => into(vertex).some((edge) => promotes(edge) ? isFed(edge.from) : !fromCanvas.has(edge.from));
	return {
		fromPrompt,
		fromCanvas,
		isGone(edge) {
			if (promotes(edge) && (cut.has(edge) || carriers.has(edge.to))) return !fromCanvas.has(edge.from) && isFed(edge.from);
			return cut.has(edge) || fromCanvas.has(edge.from) || fromCanvas.has(edge.to);
		}
	};
}
function cutEdges(prompt, canvas) {
	const found = new Map();
	for (const edge of canvas.edges) {
		const entersGroup = edge.target !== null && canvas.groups.has(edge.target.node.type);
		if (!entersGroup && !entersInputOrSecret(edge)) continue;
		const feeders = promptFeeders(edge.from, prompt, canvas);
		if (!entersGroup || entersGroupedInput(edge, feeders, prompt, canvas)) found.set(edge, feeders);
	}
	return found;
}
function passesOn({ target }) {
	return target?.mode === "bypassed" && inputKindOf(target.node.type) !== void 0;
}
function isInterfaceClass(classType) {
	return inputKindOf(classType) !== void 0 || outputKindOf(classType) !== void 0;
}
function entersInputOrSecret({ target, socket }) {
	if (target === null) return false;
	if (target.node.type === "RunflowDeploy") return SECRET_WIDGETS.includes(socket);
	return inputKindOf(target.node.type) !== void 0 && socket === "value";
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
function promptFeeders(from, prompt, canvas) {
	const isThere = (vertex) => Object.hasOwn(prompt, vertex);
	return [...reach([from], (vertex) => isThere(vertex) ? [] : (canvas.into.get(vertex) ?? []).map((edge) => edge.from))].filter(isThere);
}
// src/workflow/flat-graph.ts
function flattenCanvas(graph) {
	const definitions = definitionsOf(graph);
	const isInstance = (node) => definitions.has(node.type);
	const frames = framesOf(graph);
	const canvas = {
		frames,
		executions: new Map(),
		edges: [],
		into: new Map(),
		vertices: new Set(),
		groups: groupNodesOf(graph)
	};
	const links = new Map();
	for (const frame of frames) {
		const byLocalId = new Map();
		for (const execution of frame.executions) {
			canvas.executions.set(execution.id, execution);
			canvas.vertices.add(execution.id);
			byLocalId.set(idText(execution.node.id), execution);
		}
		if (frame.definition === null && frame.instance !== null) continue;
		const known = links.get(frame.graph) ?? readLinks(frame.graph);
		links.set(frame.graph, known);
		for (const link of known) addEdge(link, frame, byLocalId);
	}
	for (const frame of frames) for (const execution of frame.executions) if (isInstance(execution.node) && modeOf(execution.node) === "bypassed") addBypass(execution, frame);
	return canvas;
	function addEdge(link, frame, byLocalId) {
		const origin = byLocalId.get(link.originId);
		const target = byLocalId.get(link.targetId) ?? null;
		const from = link.originId === "-10" ? inputSlot(frame.instance ?? "", link.originSlot) : origin === void 0 ? null : isInstance(origin.node) ? outputSlot(origin.id, link.originSlot) : origin.id;
		const to = link.targetId === "-20" ? outputSlot(frame.instance ?? "", link.targetSlot) : target === null ? null : isInstance(target.node) ? inputSlot(target.id, definitionSlot(target.node, link)) : target.id;
		if (from === null || to === null) return;
		add({
			from,
			to,
			link,
			frame,
			target,
			socket: target === null ? "" : targetSocket(target.node, link)?.name ?? ""
		});
	}
	function definitionSlot(instance, link) {
		const inputs = definitions.get(instance.type)?.inputs;
		const name = targetSocket(instance, link)?.name;
		const named = Array.isArray(inputs) ? inputs.findIndex((input) => input?.name === name) : -1;
		return named === -1 ? link.targetSlot : named;
	}
	function add(edge) {
		canvas.edges.push(edge);
		canvas.vertices.add(edge.from).add(edge.to);
		const known = canvas.into.get(edge.to);
		if (known === void 0) canvas.into.set(edge.to, [edge]);
		else known.push(edge);
	}
	function addBypass(instance, frame) {
		const outputs = instance.node.outputs ?? [];
		const inputs = definitions.get(instance.node.type)?.inputs;
		const count = Array.isArray(inputs) ? inputs.length : 0;
		for (let output = 0; output < outputs.length; output++) for (let input = 0; input < count; input++) {
			const [from, to] = [inputSlot(instance.id, input), outputSlot(instance.id, output)];
			add({
				from,
				to,
				link: {
					id: "",
					originId: "",
					originSlot: input,
					targetId: "",
					targetSlot: output
				},
				frame,
				target: null,
				socket: ""
			});
		}
	}
}
function inputSlot(instance, slot) {
	return `${instance} in ${slot}`;
}
function outputSlot(instance, slot) {
	return `${instance} out ${slot}`;
}
// src/workflow/prune-graph.ts
function dropFromGraph(canvas, gone, isGone) {
	const graph = canvas.frames[0]?.graph;
	if (graph === void 0) return [];
	const dropped = droppedExecutions(canvas, gone);
	const before = promotionsOf(graph);
	for (const [owner, ids] of goneLinks(canvas, isGone)) removeLinks(owner, ids);
	const nodes = goneNodes(canvas, dropped);
	for (const [owner, ids] of nodes) dropNodes(owner, ids);
	for (const [instance, promoted] of before) dropPromotions(instance, promoted, nodes);
	dropUnusedDefinitions(graph);
	dropAppChoices(graph, nodes.get(graph) ?? new Set());
	return [...dropped];
}
function droppedExecutions({ executions, edges }, gone) {
	const wired = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
	const holders = new Set([...executions.values()].flatMap(({ instances }) => instances));
	const [touched, alive] = [new Set(), new Set()];
	for (const { id, instances, definition } of executions.values()) {
		if (holders.has(id)) continue;
		const set = gone.has(id) ? touched : wired.has(id) || definition === null ? alive : null;
		for (const instance of instances) set?.add(instance);
	}
	const isDropped = (id) => holders.has(id) ? touched.has(id) && !alive.has(id) : gone.has(id);
	return new Set([...executions.keys()].filter(isDropped));
}
function goneLinks(canvas, isGone) {
	const found = new Map();
	for (const edge of canvas.edges) {
		if (edge.link.id === "") continue;
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
	const ends = readLinks(graph).filter((link) => ids.has(link.originId) || ids.has(link.targetId));
	removeLinks(graph, new Set(ends.map((link) => link.id)));
	graph.nodes = graph.nodes.filter((node) => !ids.has(idText(node.id)));
	if (Array.isArray(graph.floatingLinks)) {
		const isLoose = (link) => ids.has(idText(link.origin_id)) || ids.has(idText(link.target_id));
		graph.floatingLinks = recordsIn(graph.floatingLinks).filter((link) => !isLoose(link));
	}
}
function promotionsOf(graph) {
	const definitions = definitionsOf(graph);
	const found = new Map();
	for (const { nodes } of [graph, ...definitions.values()]) for (const node of nodes) {
		const definition = definitions.get(node.type);
		if (definition !== void 0) found.set(node, {
			definition,
			widgets: promotedWidgets(node, definition)
		});
	}
	return found;
}
function dropPromotions(instance, { definition, widgets }, nodes) {
	const gone = nodes.get(definition);
	if (gone === void 0 || gone.size === 0) return;
	const inputs = recordsIn(definition.inputs);
	const lost = widgets.filter(({ slot, targets }) => {
		const linkIds = slot === null ? null : inputs[slot]?.linkIds;
		if (Array.isArray(linkIds)) return linkIds.length === 0;
		return targets.length > 0 && targets.every(({ node }) => gone.has(idText(node.id)));
	});
	removeWidgets(instance, lost);
	const { properties } = instance;
	if (!isRecord(properties)) return;
	if (Array.isArray(properties.proxyWidgets)) properties.proxyWidgets = properties.proxyWidgets.filter((entry, index) => !(Array.isArray(entry) && (gone.has(idText(entry[0])) || lost.some((widget) => widget.index === index))));
	if (Array.isArray(properties.previewExposures)) properties.previewExposures = recordsIn(properties.previewExposures).filter((shown) => !gone.has(idText(shown.sourceNodeId)));
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
	dropPluginsOwn(prompt);
	emptyDeployNodes(graph);
	const canvas = flattenCanvas(graph);
	const cut = cutInputs(prompt, canvas);
	for (const id of cut.fromPrompt) delete prompt[id];
	scrubGroups(graph, workflow.prompt, cut.fromPrompt);
	const fromGraph = dropFromGraph(canvas, cut.fromCanvas, cut.isGone);
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
function dropPluginsOwn(prompt) {
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
// src/deploy/target.ts
function resolveTarget({ host, apiKey, apiUrl, savedKey }) {
	const from = host.trim() === "" ? "settings" : "workflow";
	const url = from === "settings" ? apiUrl : host;
	if (url.trim() === "") return refuse({ kind: "unconfigured" });
	const parsed = parseOrigin(url);
	if (!parsed.ok) return refuse({
		kind: "url-invalid",
		url: url.trim(),
		from,
		problem: parsed.error
	});
	const origin = parsed.value;
	const saved = toTarget(origin, savedKey(origin), "settings");
	const workflow = toTarget(origin, apiKey, "workflow");
	if (workflow !== null) {
		const savedKeyLastFour = saved === null ? null : lastFourOf(saved.key);
		return {
			kind: "ask",
			question: {
				host: origin,
				lastFour: lastFourOf(workflow.key),
				savedKeyLastFour
			},
			saved,
			workflow
		};
	}
	if (saved !== null) return {
		kind: "target",
		target: saved
	};
	return refuse(from === "settings" ? { kind: "unconfigured" } : {
		kind: "host-without-key",
		host: origin
	});
}
function toTarget(origin, key, keyFrom) {
	const bare = toKey(key ?? "");
	return bare === "" ? null : {
		origin,
		key: bare,
		keyFrom
	};
}
function refuse(refusal) {
	return {
		kind: "refuse",
		refusal
	};
}
// src/deploy/preflight.ts
function captureWorkflow(ports, signal) {
	ports.report({ step: "capture" });
	return stopAtAbort(ports.capture().then((result) => mapError(result, captureFailed)), signal);
}
async function preflight(request, captured, ports, signal) {
	const { workflow: sent } = scrubWorkflow(captured);
	const factsRequest = {
		prompt: sent.prompt,
		stated_models: findStatedModels(sent)
	};
	const searched = await stopAtAbort(searchCommits(request, sent, ports, signal), signal);
	if (!searched.ok) return searched;
	ports.report({ step: "facts" });
	const facts = await stopAtAbort(readFacts(request, factsRequest, ports, signal), signal);
	if (!facts.ok) return facts;
	ports.preview?.(buildPreview(facts.value, null));
	ports.report({ step: "check" });
	const io = readInterface(captured.prompt);
	const findings = checkWorkflow({
		name: request.endpointName,
		captured,
		executions: new Map(walkGraph(captured.graph).map((execution) => [execution.id, execution])),
		sent,
		interface: io,
		facts: facts.value,
		commitSearch: searched.value,
		secrets: knownKeys(request, ports.savedKey, captured.graph)
	});
	return ok({
		sent,
		interface: io,
		factsRequest,
		facts: facts.value,
		findings
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
async function readFacts({ version }, request, ports, signal) {
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
// src/deploy/uploads/send-all.ts
var SIDE_BY_SIDE = 3;
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
			if (!stopping.signal.aborted) tell();
		}
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
		if (bytes.value.size !== file.sizeBytes) return fail(changed(file));
		const hash = await sha256(bytes.value);
		return hash === null || hash === file.sha256 ? bytes : fail(changed(file));
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
function changed({ path }) {
	return {
		kind: "refused",
		code: "file-changed",
		message: `${path} changed since this deploy began.`
	};
}
// src/deploy/uploads/upload-cache.ts
function recall(uploaded, target, file) {
	return uploaded.get(keyOf(target, file)) ?? null;
}
function remember(uploaded, target, file, entry) {
	uploaded.set(keyOf(target, file), entry);
}
function forget(uploaded, target, file) {
	uploaded.delete(keyOf(target, file));
}
function keyOf({ origin, key }, file) {
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
async function ensureUploaded({ facts, live }, { target, api, ports, signal, anew }) {
	const plan = planUploads(facts.files, new Map(anew ? [] : Object.entries(live?.resources ?? {})));
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
	return ok({
		resources: sent.value,
		isReused: reused.size > 0
	});
}
function isAboutAsset(outcome) {
	if (outcome.kind !== "create-failed" && outcome.kind !== "update-failed") return false;
	const { failure } = outcome;
	if (failure.kind !== "rejected" || failure.status !== 422) return false;
	return /asset|resource/i.test(`${failure.code} ${failure.detail}`);
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
	if (written.ok && written.value.row !== null) return done$1("created", plan, writer, written.value.row);
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
	if (row !== null && isSameAsLive(plan.body, row)) return done$1("created", plan, writer, row);
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
	const next = writer.replan(row);
	const taken = toFinding({
		code: "slug-taken-meanwhile",
		slug: next.body.slug
	});
	const plan = {
		...next,
		findings: sortFindings([taken, ...next.findings])
	};
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
	if (written.ok && written.value.row !== null) return done$1("updated", plan, writer, written.value.row);
	const failure = written.ok ? {
		kind: "unexpected-response",
		where: "update"
	} : written.error;
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
		if (row === null) return create(writer.replan(null), writer, {
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
	return row !== null && row.id === live.id && isSameAsLive(plan.body, row) ? done$1("updated", plan, writer, row) : failed;
}
function mayHaveArrived({ kind }) {
	return kind === "network" || kind === "timeout" || kind === "server" || kind === "unexpected-response";
}
async function done$1(kind, plan, writer, row) {
	return {
		kind,
		endpoint: await writer.endpointOf(plan, row),
		findings: plan.findings
	};
}
function createFailed(plan, failure) {
	return {
		kind: "create-failed",
		failure,
		bodyBytes: sizeInBytes(plan.body)
	};
}
// src/deploy/publish.ts
async function publish(plan, draft, session, ports, signal) {
	const first = await send(false);
	return first.isReused && isAboutAsset(first.outcome) ? (await send(true)).outcome : first.outcome;
	async function send(anew) {
		const files = await ensureUploaded(plan, {
			...session,
			ports,
			signal,
			anew
		});
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
			create: (body) => api.create(body),
			edit: (id, body) => api.edit(id, body),
			async lookUp() {
				const again = await api.lookUp(draft.slug, new AbortController().signal);
				return again.ok ? ownRow(again.value, account()) : again;
			},
			replan: (live) => planDeploy(sent, live, account()),
			async agree(next) {
				ports.report({ step: "ask" });
				const asked = next.findings.filter(({ severity }) => severity === "ask");
				const agreed = await ports.confirm(asked, next) === true;
				ports.report({ step: "write" });
				return agreed;
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
// src/deploy/deploy.ts
var CANCELLED = { kind: "cancelled" };
async function deploy(request, ports, signal) {
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
	try {
		for (let searchScope = request.searchScope ?? null;;) {
			const ready = await preflight({
				...request,
				searchScope
			}, workflow.value, ports, signal);
			if (!ready.ok) return ready.error;
			const { findings } = ready.value;
			const slug = toSlug(request.endpointName);
			if (slug === null || findings.some(({ severity }) => severity === "block")) return {
				kind: "blocked",
				findings
			};
			const draft = {
				...ready.value,
				target: target.value,
				slug,
				name: String(request.endpointName)
			};
			const planned = await makePlan(draft, session, ports, signal);
			if (!planned.ok) return planned.error;
			const plan = planned.value;
			ports.preview?.(buildPreview(plan.facts, plan.uploads));
			if (request.dryRun) return {
				kind: "dry-run",
				plan
			};
			if (plan.action === "unchanged" && !request.evenIfUnchanged) return {
				kind: "unchanged",
				endpoint: plan.endpoint,
				findings: plan.findings
			};
			const answer = await stopAtAbort(ask(plan, ports), signal);
			if (!answer.ok) return answer.error;
			if (answer.value === true) return await publish(plan, draft, session, ports, signal);
			if (answer.value === false) return {
				kind: "declined",
				findings: questionsOf(plan)
			};
			searchScope = answer.value;
		}
	} finally {
		session.close();
	}
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
async function ask(plan, ports) {
	const questions = questionsOf(plan);
	if (questions.length === 0) return ok(true);
	ports.report({ step: "ask" });
	return ok(await ports.confirm(questions, plan));
}
function questionsOf({ findings }) {
	return findings.filter(({ severity }) => severity === "ask");
}
// src/cli/exit-codes.ts
var EXIT_CODES = {
	done: 0,
	unexpected: 1,
	usage: 2,
	configuration: 3,
	blocked: 4,
	declined: 5,
	comfyui: 6,
	refused: 7,
	unavailable: 8,
	cancelled: 130
};
function exitCodeOf(outcome, allow) {
	switch (outcome.kind) {
		case "created":
		case "unchanged":
		case "updated": return EXIT_CODES.done;
		case "dry-run": return findOpenQuestions(outcome.plan.findings, allow).length === 0 ? EXIT_CODES.done : EXIT_CODES.declined;
		case "unconfigured":
		case "url-invalid":
		case "host-without-key": return EXIT_CODES.configuration;
		case "blocked": return EXIT_CODES.blocked;
		case "declined": return EXIT_CODES.declined;
		case "capture-failed":
		case "facts-failed":
		case "hash-failed":
		case "version-mismatch": return EXIT_CODES.comfyui;
		case "lookup-failed":
		case "create-failed":
		case "update-failed": return exitCodeOfFailure(outcome.failure);
		case "upload-failed": return outcome.step === "read" ? EXIT_CODES.comfyui : exitCodeOfFailure(outcome.failure);
		case "slug-held": return EXIT_CODES.refused;
		case "unknown-result": return EXIT_CODES.unavailable;
		case "cancelled": return EXIT_CODES.cancelled;
		default: return outcome;
	}
}
function exitCodeOfFailure(failure) {
	switch (failure.kind) {
		case "unauthorized":
		case "forbidden":
		case "gone":
		case "conflict":
		case "rejected":
		case "relay-refused": return EXIT_CODES.refused;
		case "rate-limited":
		case "server":
		case "network":
		case "timeout":
		case "unexpected-response": return EXIT_CODES.unavailable;
		case "cancelled": return EXIT_CODES.cancelled;
		default: return failure;
	}
}
// src/cli/read-workflow.ts
async function readWorkflow(promptFile, graphFile) {
	const promptJson = await readJson(promptFile);
	if (!promptJson.ok) return promptJson;
	const prompt = parsePrompt(promptJson.value);
	if (!prompt.ok) return fail(`${promptFile} is not a workflow in API format: ${prompt.error}. In ComfyUI choose Workflow → Export (API) and deploy that file, with this one as --graph if it is the saved workflow.`);
	if (graphFile === null) return fail("Without --graph an endpoint could not be edited later. Save the same workflow in ComfyUI (Workflow → Save or Export) and give that file.");
	const graphJson = await readJson(graphFile);
	if (!graphJson.ok) return graphJson;
	const graph = parseGraph(graphJson.value);
	if (!graph.ok) return fail(`${graphFile} is not a saved workflow: ${graph.error}. In ComfyUI choose Workflow → Save or Export and give that file as --graph.`);
	const workflow = {
		prompt: prompt.value,
		graph: graph.value
	};
	const unmatched = findUnmatched(workflow);
	if (unmatched === null) return ok(workflow);
	return fail(`${promptFile} and ${graphFile} are not the same workflow: node ${unmatched} is not in both. Export both from one tab, without a change in between.`);
}
async function readJson(file) {
	let text;
	try {
		text = await readFile(file, "utf8");
	} catch (error) {
		const code = error instanceof Error && "code" in error ? error.code : void 0;
		return fail(code === "ENOENT" ? `There is no file ${file}.` : `${file} cannot be read (${String(code)}).`);
	}
	try {
		return ok(JSON.parse(text.replace(/^\uFEFF/, "")));
	} catch {
		return fail(`${file} is not JSON. A picture with a workflow in it has to be opened in ComfyUI and exported.`);
	}
}
function findUnmatched({ prompt, graph }) {
	const types = new Map(walkGraph(graph).map(({ id, node }) => [id, node.type]));
	for (const [id, { class_type: classType }] of Object.entries(prompt)) {
		const type = types.get(id);
		if (type === void 0 || classType !== void 0 && classType !== type) return id;
	}
	return null;
}
// src/contract/example-input.ts
function exampleInput(inputs) {
	const example = Object.create(null);
	for (const input of inputs) if (input.inputId !== null) example[input.inputId] = exampleOf(input);
	return example;
}
function hasMadeUpAddress(inputs) {
	return inputs.some(({ inputId, kind }) => inputId !== null && (kind === "IMAGE" || kind === "FILE"));
}
function exampleOf({ kind, displayName, default: value }) {
	switch (kind) {
		case "IMAGE": return "https://example.com/photo.png";
		case "FILE": return "https://example.com/file.bin";
		case "STRING": return value ?? (displayName || "text");
		case "INT": return value ?? 1;
		case "FLOAT": return value ?? .5;
		case "BOOLEAN": return value ?? true;
		default: return kind;
	}
}
// src/contract/snippets.ts
var DEADLINE_MINUTES = 30;
var MADE_UP = "The https://example.com addresses are made up: put your own in their place.";
var UNKNOWN_OWNER = "YOUR-ORGANIZATION";
var ENDED = [
	"succeeded",
	"partial_succeeded",
	"failed",
	"canceled",
	"cancelled",
	"timeout",
	"errored"
];
function buildSnippets(endpoint) {
	const url = endpoint.url ?? runsUrl(endpoint.origin, UNKNOWN_OWNER, endpoint.slug);
	const runs = `${endpoint.origin}/v1/runs`;
	const { inputs } = endpoint.interface;
	const input = exampleInput(inputs);
	const note = hasMadeUpAddress(inputs) ? MADE_UP : null;
	return {
		curl: curl(url, runs, input, note),
		javascript: javascript(url, runs, input, note),
		python: python(url, runs, input, note)
	};
}
function curl(url, runs, input, note) {
	return `curl -sS -X POST ${quote(url)} \\
  -H "Authorization: Bearer $RUNFLOW_API_KEY" \\
  -H 'Content-Type: application/json' \\
  -d ${quote(JSON.stringify({ input }))}

${note === null ? "" : `# ${note}\n`}# The answer names the run. Ask for it until its status_code is final:
# curl -sS ${quote(`${runs}/RUN_ID`)} -H "Authorization: Bearer $RUNFLOW_API_KEY"
`;
}
function javascript(url, runs, input, note) {
	return `// Node 18 or newer, as a module (.mjs): RUNFLOW_API_KEY=... node call.mjs
const headers = {
  Authorization: \`Bearer \${process.env.RUNFLOW_API_KEY}\`,
  'Content-Type': 'application/json',
}
const ended = ${JSON.stringify(ENDED)}

async function call(url, init) {
  const response = await fetch(url, { ...init, headers })
  const text = await response.text()
  if (!response.ok) throw new Error(\`HTTP \${response.status}: \${text.slice(0, 300)}\`)
  return JSON.parse(text)
}

${note === null ? "" : `// ${note}\n`}const started = await call(${JSON.stringify(url)}, {
  method: 'POST',
  body: JSON.stringify({ input: ${indent(toJavaScript(input), 2)} }),
})
const id = started.run_id ?? started.id

const deadline = Date.now() + ${DEADLINE_MINUTES} * 60_000
let run = await call(\`${runs}/\${id}\`)
while (!ended.includes(run.status_code) && Date.now() < deadline) {
  await new Promise((resolve) => setTimeout(resolve, 2000))
  run = await call(\`${runs}/\${id}\`)
}
if (!run.status_code.endsWith('succeeded'))
  throw new Error(\`The run is \${run.status_code}: \${run.failure_message ?? 'no reason given'}\`)

// One entry for each file; the links expire, so download them now.
const outputs = {}
for (const { output_id, url } of run.output?.outputs ?? []) (outputs[output_id] ??= []).push(url)
console.log(outputs)
`;
}
function python(url, runs, input, note) {
	return `# Python 3.8 or newer, nothing to install: RUNFLOW_API_KEY=... python3 call.py
import json
import os
import sys
import time
import urllib.error
import urllib.request

HEADERS = {
    "Authorization": "Bearer " + os.environ["RUNFLOW_API_KEY"],
    "Content-Type": "application/json",
}
ENDED = ${toPython(ENDED)}


def call(url, body=None):
    data = None if body is None else json.dumps(body).encode()
    try:
        with urllib.request.urlopen(urllib.request.Request(url, data, HEADERS), timeout=60) as response:
            return json.load(response)
    except urllib.error.HTTPError as error:
        sys.exit(f"HTTP {error.code}: {error.read(300).decode(errors='replace')}")


${note === null ? "" : `# ${note}\n`}started = call(
    ${JSON.stringify(url)},
    {"input": ${indent(toPython(input, 2), 4)}},
)
run_id = started.get("run_id") or started["id"]

deadline = time.monotonic() + ${DEADLINE_MINUTES} * 60
run = call(f"${runs}/{run_id}")
while run["status_code"] not in ENDED and time.monotonic() < deadline:
    time.sleep(2)
    run = call(f"${runs}/{run_id}")
if not run["status_code"].endswith("succeeded"):
    sys.exit(f"The run is {run['status_code']}: {run.get('failure_message') or 'no reason given'}")

# One entry for each file; the links expire, so download them now.
outputs = {}
for entry in (run.get("output") or {}).get("outputs") or []:
    outputs.setdefault(entry["output_id"], []).append(entry["url"])
print(json.dumps(outputs, indent=2))
`;
}
function toJavaScript(input) {
	return JSON.stringify(input, null, 2).replaceAll("\"__proto__\":", "[\"__proto__\"]:");
}
function toPython(value, width = 0) {
	if (value === null || value === void 0) return "None";
	if (typeof value === "boolean") return value ? "True" : "False";
	if (typeof value !== "object") return JSON.stringify(value);
	const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
	const items = Array.isArray(value) ? value.map((item) => toPython(item)) : Object.entries(value).map(([name, inner]) => `${JSON.stringify(name)}: ${toPython(inner)}`);
	if (width === 0 || items.length === 0) return `${open}${items.join(", ")}${close}`;
	return `${open}\n${items.map((item) => `    ${item},\n`).join("")}${close}`;
}
function quote(text) {
	return `'${text.replaceAll("'", `'\\''`)}'`;
}
function indent(text, spaces) {
	return text.replaceAll("\n", `\n${" ".repeat(spaces)}`);
}
var current = "en";
function currentLanguage() {
	return current;
}
// src/text/format-size.ts
var STEPS$1 = [
	"kB",
	"MB",
	"GB",
	"TB"
];
function toSize(bytes) {
	if (bytes < 1e3) return `${bytes} B`;
	let size = bytes / 1e3;
	let step = 0;
	while (size >= 999.95 && step < STEPS$1.length - 1) {
		size /= 1e3;
		step += 1;
	}
	return `${size.toLocaleString(currentLanguage(), {
		minimumFractionDigits: 1,
		maximumFractionDigits: 1,
		useGrouping: false
	})} ${STEPS$1[step]}`;
}
// src/cli/preview-table.ts
var STATES = {
	proven: "proven",
	"found-by-content": "pinned by content",
	unproven: "unproven",
	"to-hash": "to hash",
	"to-upload": "to upload",
	"already-there": "already there",
	missing: "missing"
};
var MOST_NODES = 4;
var HEAD = [
	"size",
	"what",
	"name",
	"state",
	"nodes",
	""
];
function toPreviewTable({ items, bytesToUpload, packageCount, system }) {
	const rows = [HEAD, ...items.map(toCells)];
	const widths = HEAD.map((_, column) => Math.max(...rows.map((cells) => cells[column]?.length ?? 0)));
	return [
		...rows.map((cells) => cells.map((cell, column) => column === 0 ? cell.padStart(widths[0] ?? 0) : cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd()),
		"",
		...toSummary(bytesToUpload, packageCount, system)
	].join("\n");
}
function toCells({ sizeBytes, kind, name, state, nodeIds, detail }) {
	return [
		sizeBytes === null ? "" : toSize(sizeBytes),
		kind,
		name,
		STATES[state],
		toNodes(nodeIds),
		detail
	];
}
function toNodes(nodeIds) {
	const shown = nodeIds.slice(0, MOST_NODES).join(", ");
	return nodeIds.length > MOST_NODES ? `${shown} and ${nodeIds.length - MOST_NODES} more` : shown;
}
function toSummary(bytes, packageCount, { comfyui, python, os, cuda, gpu }) {
	const machine = [
		...[
			`ComfyUI ${comfyui ?? "of an unknown version"}`,
			`Python ${python}`,
			os
		],
		cuda === null ? null : `CUDA ${cuda}`,
		gpu
	].filter((part) => part !== null);
	return [`To upload: ${toSize(bytes)}. Python packages named: ${packageCount}.`, `Seen here, and not sent: ${machine.join(", ")}.`];
}
// src/checks/fixes/fix.ts
function commitSearchOf(finding) {
	if ("searched" in finding && isSettled(finding.searched)) return null;
	switch (finding.code) {
		case "pack-unpinned": return finding.canSearch ? {
			kind: "search-commit",
			directory: finding.directory,
			sought: "commit"
		} : null;
		case "pack-origin": return finding.canSearch ? {
			kind: "search-commit",
			directory: finding.directory,
			sought: "origin"
		} : null;
		case "comfyui-unpinned": return finding.canSearch ? {
			kind: "search-commit",
			directory: null,
			sought: finding.missing
		} : null;
		case "pack-private":
		case "pack-unpushed":
		case "comfyui-unpushed": return finding.canVerify ? {
			kind: "check-public",
			questions: 1
		} : null;
		case "source-unverified": {
			const questions = finding.unasked.length + finding.unsure.length;
			return questions > 0 ? {
				kind: "check-public",
				questions
			} : null;
		}
		default: return null;
	}
}
// src/types/message.ts
var ACTION_LINKS = {
	"get-beta": "https://app.runflow.io",
	"open-keys": "https://app.runflow.io/settings/api-keys",
	"open-billing": "https://app.runflow.io/settings/billing"
};
function error(title, detail, next) {
	return {
		severity: "error",
		title,
		detail,
		next
	};
}
// src/deploy/api-messages.ts
var SCOPES = {
	lookup: "comfyui-workflows:read",
	upload: "assets:create",
	create: "comfyui-workflows:create",
	update: "comfyui-workflows:edit"
};
var UNCHANGED$1 = "Nothing was changed on Runflow.";
function describeApiFailure(step, failure, bodyBytes) {
	const failed = (what) => `${step} failed: ${what}`;
	switch (failure.kind) {
		case "unauthorized": return {
			...error(failed(401), "The key is missing, revoked, or for another environment.", "Make a key and save it again in Settings → Runflow."),
			action: "open-settings"
		};
		case "forbidden": return describeForbidden(step, failure.code, failure.detail);
		case "gone": return step === "lookup" ? error(failed(404), "There is no Runflow API at this URL.", `Check the API URL in Settings. ${UNCHANGED$1}`) : error(failed(404), "The endpoint was deleted meanwhile.", "Deploy again, which creates it anew.");
		case "conflict": return error(failed(409), said(failure.detail) || "Another endpoint was made under this name at the same moment.", "Deploy again, or choose another name.");
		case "rejected": return describeRejected(step, failure.status, failure.detail, bodyBytes);
		case "rate-limited": return tryAgain(failed(429), "Runflow takes no more requests at the moment.", "Wait a minute, then deploy again.");
		case "server": return tryAgain(failed(failure.status), "Runflow has a problem of its own.", afterLoss(step));
		case "network": return tryAgain(failed("no connection"), "Runflow could not be reached.", `Check the network and the API URL. ${afterLoss(step)}`);
		case "timeout": return tryAgain(failed("no answer in time"), "Runflow did not answer in time.", afterLoss(step));
		case "relay-refused": return error(failed("no way to Runflow from this page"), `The browser gets no answer from Runflow, and ComfyUI may not ask in its place. ${maskKeys(failure.message)}`, UNCHANGED$1);
		case "unexpected-response": return tryAgain(failed("the answer is not readable"), `What came back is not an answer of Runflow (${failure.where}). The API URL may be wrong, or a proxy answers in its place.`, `Check the API URL in Settings. ${afterLoss(step)}`);
		case "cancelled": return {
			severity: "info",
			title: "Deploy cancelled",
			detail: "",
			next: UNCHANGED$1
		};
		default: return failure;
	}
}
function describeForbidden(step, code, detail) {
	if (code === "COMFYUI_DEPLOY_BETA_NOT_ENABLED") return {
		...error("ComfyUI Deploy is in beta", "Your organization is not enrolled yet (COMFYUI_DEPLOY_BETA_NOT_ENABLED).", "Request access in the dashboard; the same click works once you are enrolled."),
		action: "get-beta"
	};
	if (code === "EMAIL_NOT_VERIFIED") return error(`${step} failed: 403`, "The e-mail address of the account is not confirmed.", "Open the link in the confirmation e-mail, then deploy again.");
	const reason = code === null || code === "PERMISSION_DENIED" ? "" : ` ${said(detail) || code}`;
	return {
		...error(`${step} failed: 403`, `The key needs the scope ${SCOPES[step]}.${reason}`, "Make a key with this scope and save it in Settings → Runflow."),
		action: "open-keys"
	};
}
function describeRejected(step, status, detail, bodyBytes) {
	const title = `${step} failed: ${status}`;
	switch (step === "lookup" && status !== 402 ? 0 : status) {
		case 402: return {
			...error(title, said(detail) || "The credit of your organization is too low.", "Add credit, then deploy again."),
			action: "open-billing"
		};
		case 413: return error(title, `The workflow is too large for Runflow${bodyBytes === null ? "" : `: ${toSize(bodyBytes)} were sent`}.`, "Remove pictures and data that are embedded in nodes or notes, then deploy again.");
		case 422: return error(title, `Runflow does not accept the workflow. ${said(detail)}`.trim(), "Correct what it names, then deploy again.");
		default: return error(title, said(detail) || "Runflow refused the request.", `${UNCHANGED$1} Check the API URL in Settings.`);
	}
}
function said(detail) {
	return detail === null ? "" : maskKeys(detail);
}
function afterLoss(step) {
	return step === "lookup" || step === "upload" ? "Nothing was changed; try again." : "It may have arrived all the same. Deploy again: it looks first and makes no second endpoint.";
}
function tryAgain(title, detail, next) {
	return {
		...error(title, detail, next),
		action: "try-again"
	};
}
// src/deploy/uploads/upload-messages.ts
var UNCHANGED = "Nothing was changed on Runflow: the endpoint is as it was.";
function describeUploadStop(stop) {
	const file = `The file ${maskKeys(stop.path)} was not sent.`;
	if (stop.step === "read") return { ...describeRead(stop, file) };
	if (stop.step === "verify") return error("upload failed: what arrived is not what was sent", `Runflow confirmed ${maskKeys(stop.path)} with another size.`, `${UNCHANGED} Deploy again.`);
	const message = describeRefused(stop.step, stop.failure) ?? describeApiFailure("upload", stop.failure, null);
	return {
		...message,
		detail: `${file} ${message.detail}`.trim()
	};
}
function describeRead({ failure }, file) {
	switch (failure.kind) {
		case "refused": return error("upload failed: a file could not be read", maskKeys(failure.message), `${UNCHANGED} Deploy again.`);
		case "unreachable": return error("upload failed: ComfyUI does not answer", file, `${UNCHANGED} Check that ComfyUI is running, then deploy again.`);
		case "absent":
		case "unreadable": return error("upload failed: ComfyUI did not give the file", file, `${UNCHANGED} Restart ComfyUI, reload this tab, then deploy again.`);
		case "cancelled": return {
			severity: "info",
			title: "Deploy cancelled",
			detail: "",
			next: UNCHANGED
		};
		default: return failure;
	}
}
function describeRefused(step, failure) {
	if (step === "put" && failure.kind === "forbidden") return error("upload failed: 403", "Runflow's storage refused it twice, with a fresh address each time.", `${UNCHANGED} Check the clock of this machine, then deploy again.`);
	if (step === "put" && failure.kind === "network") return {
		...error("upload failed: no connection", "Runflow's storage could not be reached.", `${UNCHANGED} Check the network, then deploy again.`),
		action: "try-again"
	};
	if (failure.kind === "gone") return error("upload failed: 404", "Runflow does not know the upload any more.", "Deploy again.");
	if (failure.kind !== "rejected" || failure.status !== 413 && failure.status !== 422) return null;
	const said = failure.detail === null ? "" : ` ${maskKeys(failure.detail)}`;
	return error(`upload failed: ${failure.status}`, `Runflow does not take it.${said}`, `${UNCHANGED} Files may have up to 50 MiB. Choose another file in the node, or feed it through a Runflow Input.`);
}
// src/deploy/outcome-messages.ts
function describeOutcome(outcome) {
	switch (outcome.kind) {
		case "created": return done(`Created the endpoint ${outcome.endpoint.slug}`, outcome.endpoint);
		case "updated": return done(`Updated the endpoint ${outcome.endpoint.slug}`, outcome.endpoint);
		case "unchanged": return done(`No changes: ${outcome.endpoint.slug} is already live like this`, outcome.endpoint);
		case "dry-run": return describePlan(outcome.plan);
		case "cancelled": return {
			severity: "info",
			title: "Deploy cancelled",
			detail: "Nothing was changed on Runflow.",
			next: ""
		};
		case "unconfigured":
		case "url-invalid":
		case "host-without-key": return describeRefusal(outcome);
		case "capture-failed": return outcome.failure.kind === "threw" ? error("ComfyUI could not export the workflow", `It said: ${maskKeys(outcome.failure.detail)}`, "Check the workflow for broken links, or reload the tab, then deploy again.") : error("The workflow is not readable", maskKeys(outcome.failure.detail), "Reload the tab and deploy again. If it stays so, update ComfyUI.");
		case "facts-failed": return describeLocalFailure("ComfyUI did not say what the workflow needs", outcome.failure);
		case "hash-failed": return describeLocalFailure("What the workflow needs could not be hashed", outcome.failure);
		case "upload-failed": return describeUploadStop(outcome);
		case "version-mismatch": return describeMismatch(outcome.bundle, outcome.python);
		case "blocked": return describeWorst(outcome.findings.filter((finding) => finding.severity === "block"));
		case "declined": return {
			severity: "info",
			title: "Not deployed: a question was not agreed to",
			detail: outcome.findings.map((finding) => `${describeFinding(finding).title}.`).join(" "),
			next: "Nothing was changed on Runflow.",
			action: "show-findings"
		};
		case "lookup-failed": return describeApiFailure("lookup", outcome.failure, null);
		case "create-failed": return describeApiFailure("create", outcome.failure, outcome.bodyBytes);
		case "update-failed": return describeApiFailure("update", outcome.failure, outcome.bodyBytes);
		case "slug-held": return error(`The name ${outcome.slug} is held by a deleted endpoint`, "Runflow keeps the name of an endpoint that was deleted.", "Deploy under another name.");
		case "unknown-result": return {
			severity: "warn",
			title: `Runflow did not answer, so ${outcome.slug} may or may not be deployed`,
			detail: "The workflow was sent, and neither the answer nor a look-up after it came back.",
			next: "Deploy again: it looks first and makes no second endpoint.",
			action: "try-again"
		};
		default: return outcome;
	}
}
function describeRefusal(refusal) {
	switch (refusal.kind) {
		case "unconfigured": return {
			...error("API key or URL is not configured", "A deploy needs a Runflow API key, saved once for the API URL.", "Open Settings → Runflow and save your key."),
			action: "open-settings"
		};
		case "url-invalid": {
			const url = maskKeys(refusal.url);
			const why = {
				"no-scheme": `"${url}" does not begin with https://.`,
				"not-https": `"${url}" would carry the key in clear text; only https is used, except on this machine.`,
				unreadable: `"${url}" is not an address.`
			}[refusal.problem];
			return refusal.from === "settings" ? {
				...error("The API URL cannot be used", why, "Correct it in Settings → Runflow."),
				action: "open-settings"
			} : error("The Deploy node's host cannot be used", why, "Correct it, or clear it to use the URL of Settings.");
		}
		case "host-without-key": return {
			...error(`This node names ${refusal.host}, and no key is saved for it`, "A key goes only to the address it was saved for.", "Clear the host to use the URL of Settings, or open Settings → Runflow and save a key for this one."),
			action: "open-settings"
		};
		default: return refusal;
	}
}
function describeLocalFailure(title, failure) {
	switch (failure.kind) {
		case "refused": return error(title, maskKeys(failure.message), "Nothing was changed on Runflow. Correct this and deploy again.");
		case "unreachable": return {
			...error("ComfyUI does not answer", `${title}. Nothing was changed on Runflow.`, "Check that it is running, or wait until it has restarted, then deploy again."),
			action: "try-again"
		};
		case "absent": return error(title, "The Python side of this pack is not loaded.", "Restart the ComfyUI process; if it stays so, read its log for Runflow.");
		case "unreadable": return error(title, `Its answer is not of the form this version reads (${failure.where}).`, "Restart ComfyUI and reload this tab, so that both sides are of one version.");
		case "cancelled": return {
			severity: "info",
			title: "Deploy cancelled",
			detail: "Nothing was changed on Runflow.",
			next: ""
		};
		default: return failure;
	}
}
function describeMismatch(bundle, python) {
	const pythonIsOlder = bundle.localeCompare(python, "en", { numeric: true }) > 0;
	const detail = `The page is version ${bundle}, the Python side ${python}.`;
	return pythonIsOlder ? error("ComfyUI still runs an older version of this pack", detail, "Restart ComfyUI.") : {
		...error("This tab still has an older version of this pack", detail, "Reload this tab."),
		action: "reload-tab"
	};
}
function describeWorst(findings) {
	const [worst, ...others] = findings;
	if (worst === void 0) return error("Not deployed", "", "");
	const text = describeFinding(worst);
	const more = others.length === 0 ? "" : ` ${others.length} more must be settled too.`;
	return {
		...error(text.title, text.detail, text.next + more),
		action: "show-findings"
	};
}
var DRY_RUNS = {
	create: "would be created",
	edit: "would be updated",
	unchanged: "is live like this already"
};
function describePlan(plan) {
	return {
		severity: "info",
		title: `Dry run: ${plan.body.slug} ${DRY_RUNS[plan.action]}`,
		detail: "Nothing was written.",
		next: ""
	};
}
function done(title, { url }) {
	return {
		severity: "success",
		title,
		detail: url ?? "",
		next: url === null ? "Runflow did not say which organization this is. Your organization's slug stands at the top of the dashboard; the address needs it." : ""
	};
}
// src/cli/terminal-text.ts
function describeHere(outcome, asked) {
	return toSentences(forCommandLine(describeOutcome(outcome), outcome, asked));
}
function forCommandLine(message, outcome, asked) {
	const { action } = message;
	const next = WORDS.reduce((text, [inPanel, here]) => text.replace(inPanel, here), message.next);
	if (outcome.kind === "version-mismatch") return {
		...message,
		title: "ComfyUI runs another version of this pack than this command line",
		detail: `The command line is version ${outcome.bundle}, the pack in ComfyUI ${outcome.python}.`,
		next: "Bring both to one version and restart ComfyUI."
	};
	if (outcome.kind === "declined") {
		const pin = outcome.findings.some((finding) => commitSearchOf(finding) !== null) ? ` To look for commits, which asks ${COMMIT_HOST}: --pin.` : "";
		return {
			...message,
			next: `${next}${pin} To agree beforehand: --allow ${codesOf(outcome.findings)}.`
		};
	}
	if (outcome.kind === "dry-run") return {
		...message,
		next: describeQuestions(outcome.plan.findings, asked)
	};
	if (outcome.kind === "url-invalid" && outcome.from === "settings") return {
		...message,
		next: `Correct RUNFLOW_API_URL, or unset it to use ${DEFAULT_API_URL}.`
	};
	if (action === "open-settings") {
		const other = `and RUNFLOW_API_URL where it is not ${DEFAULT_API_URL}`;
		return {
			...message,
			next: `Set RUNFLOW_API_KEY to a key for this API, ${other}.`
		};
	}
	const address = triedAddress(outcome, asked);
	if (address !== null) return {
		...message,
		detail: `${message.detail} The address that was tried: ${address}.`,
		next
	};
	const link = action === void 0 ? void 0 : ACTION_LINKS[action];
	if (link === void 0) return {
		...message,
		next
	};
	if (action === "open-keys") return {
		...message,
		next: `Make a key with this scope at ${link} and set it as RUNFLOW_API_KEY.`
	};
	return {
		...message,
		next: `${next} ${link}`
	};
}
function describeQuestions(findings, { allow }) {
	if (findOpenQuestions(findings, allow).length === 0) return "";
	const questions = findings.filter(({ severity }) => severity === "ask");
	return `A deploy would ask ${questions.length === 1 ? "one question" : `${questions.length} questions`} first. Without a terminal it needs --allow ${codesOf(questions)}.`;
}
function triedAddress(outcome, { comfyui, runflow }) {
	if (!("failure" in outcome)) return null;
	if (outcome.failure.kind === "unreachable") return comfyui;
	const isStorage = outcome.kind === "upload-failed" && outcome.step === "put";
	return [
		"network",
		"timeout",
		"unexpected-response"
	].includes(outcome.failure.kind) && !isStorage ? runflow : null;
}
function describeFindingHere(finding) {
	const told = describeFinding(finding);
	if (commitSearchOf(finding) === null) return told;
	return {
		...told,
		next: `${told.next} On the command line that is --pin, which asks ${COMMIT_HOST}.`
	};
}
var WORDS = [
	["the API URL in Settings", "RUNFLOW_API_URL"],
	[" and reload this tab", ""],
	[", reload this tab", ""]
];
function codesOf(findings) {
	return [...new Set(findings.map(({ code }) => code))].join(",");
}
function toSentences({ title, detail, next }) {
	return [
		/[.!?:]$/.test(title) ? title : `${title}.`,
		detail,
		next
	].filter((part) => part !== "").join(" ");
}
// src/cli/report.ts
function toReport(outcome, name, asked) {
	const endpoint = endpointOf(outcome);
	const report = {
		outcome: kindOf(outcome, asked),
		slug: endpoint?.slug ?? (keysIn(name ?? "").length > 0 ? null : toSlug(name)),
		url: endpoint?.url ?? null,
		id: endpoint?.id ?? null,
		findings: findingsOf(outcome).map((finding) => ({
			...finding,
			...describeFindingHere(finding)
		})),
		message: describeHere(outcome, asked)
	};
	if (outcome.kind !== "dry-run") return report;
	const { action, changes, body } = outcome.plan;
	const { environment, custom_nodes, models } = body;
	const files = toFiles(outcome.plan);
	const preview = buildPreview(outcome.plan.facts, outcome.plan.uploads);
	return {
		...report,
		preview,
		plan: {
			action,
			changes,
			environment,
			custom_nodes,
			models,
			files
		}
	};
}
function kindOf(outcome, { allow }) {
	return outcome.kind === "dry-run" && findOpenQuestions(outcome.plan.findings, allow).length > 0 ? "dry-run-declined" : outcome.kind;
}
function toFiles({ uploads: { reused, uploads } }) {
	const there = Object.entries(reused).map(([path, { mime_type, size_bytes, sha256 }]) => {
		return {
			path,
			mime_type,
			size_bytes,
			sha256,
			action: "reuse"
		};
	});
	return [...uploads.flatMap(({ paths, mimeType: mime_type, sizeBytes: size_bytes, sha256 }) => paths.map((path) => ({
		path,
		mime_type,
		size_bytes,
		sha256,
		action: "upload"
	}))), ...there];
}
function toBareReport(outcome, message) {
	return {
		outcome,
		slug: null,
		url: null,
		id: null,
		findings: [],
		message
	};
}
function toText(outcome, asked) {
	const findings = findingsOf(outcome).map((finding) => {
		const { title, detail, next } = describeFindingHere(finding);
		const code = finding.severity === "ask" ? ` ${finding.code}` : "";
		const nodes = finding.nodeIds.length === 0 ? "" : ` (node ${finding.nodeIds.join(", ")})`;
		return `${finding.severity}${code}: ${title}${nodes}. ${detail} ${next}`;
	});
	const lines = [describeHere(outcome, asked), ...findings];
	if (outcome.kind === "created" || outcome.kind === "updated") lines.push("", buildSnippets(outcome.endpoint).curl.trimEnd());
	if (outcome.kind === "dry-run") lines.push("", toPreviewTable(buildPreview(outcome.plan.facts, outcome.plan.uploads)));
	return `${lines.join("\n")}\n`;
}
function toProgressLine(progress) {
	if (progress.step === "upload") return toUploadLine(progress.progress);
	if (progress.step === "commit-search") return toCommitSearchLine(progress.progress);
	if (progress.step !== "hash") return STEPS[progress.step];
	const { bytesDone, bytesTotal, file } = progress.progress;
	return `Hashing: ${bytesTotal === 0 ? 100 : Math.floor(bytesDone / bytesTotal * 100)} %${file === null ? "" : `, ${file}`}`;
}
function toCommitSearchLine({ host, done, total, directory }) {
	const asking = `Asking ${host} about commits`;
	return total === 0 ? `Looking for what ${host} has to be asked about` : `${asking}: ${done} of ${total}${directory === null ? "" : `, now ${directory}`}`;
}
function toUploadLine({ filesDone, filesTotal, bytesDone, bytesTotal, sending }) {
	const names = sending.map(({ path }) => path).join(", ");
	const done = `Uploading files: ${filesDone} of ${filesTotal}, ${bytesDone} of ${bytesTotal} bytes`;
	return names === "" ? done : `${done}, now ${names}`;
}
var STEPS = {
	capture: "Reading the workflow",
	facts: "Asking ComfyUI what it needs",
	check: "Checking it",
	"look-up": "Looking the endpoint up",
	ask: "Questions",
	write: "Writing to Runflow"
};
function endpointOf(outcome) {
	if (outcome.kind === "created" || outcome.kind === "updated") return outcome.endpoint;
	return outcome.kind === "dry-run" ? outcome.plan.endpoint : null;
}
function findingsOf(outcome) {
	if (outcome.kind === "dry-run") return outcome.plan.findings;
	return "findings" in outcome ? outcome.findings : [];
}
// src/cli/commands/deploy.ts
async function runCommand(rawArgs, printer, around) {
	printer.hide(toKey(around.env.RUNFLOW_API_KEY ?? ""));
	if (wantsHelp(rawArgs)) {
		const usage = await describeUsage();
		if (wantsJson(rawArgs)) printer.tell(toBareReport("usage", usage), usage);
		else printer.show(usage);
		return rawArgs.length === 0 ? EXIT_CODES.usage : EXIT_CODES.done;
	}
	const refuse = (message) => {
		printer.tell(toBareReport("usage", message), `${message}\n`);
		return EXIT_CODES.usage;
	};
	const args = readArgs(rawArgs);
	if (!args.ok) return refuse(args.error);
	const workflow = await readWorkflow(args.value.file, args.value.graph);
	if (!workflow.ok) return refuse(workflow.error);
	const { comfyui } = args.value;
	if (comfyui === null) return refuse("Without --comfyui nobody knows which packs and models the workflow needs. Give the URL of the ComfyUI that runs it, for example http://127.0.0.1:8188.");
	const values = readDeployNode(workflow.value, args.value.name);
	if (!values.ok) return refuse(values.error);
	printer.hide(toKey(values.value.apiKey));
	const asked = {
		comfyui: new URL(comfyui).origin,
		runflow: null,
		allow: args.value.allow
	};
	const outcome = await runDeploy({
		...args.value,
		comfyui
	}, workflow.value, values.value, printer, {
		...around,
		openApi(target) {
			asked.runflow = target.origin;
			return around.openApi(target);
		}
	});
	printer.tell(toReport(outcome, values.value.endpointName, asked), toText(outcome, asked));
	return exitCodeOf(outcome, args.value.allow);
}
async function runDeploy(args, workflow, values, printer, around) {
	const { env, askLine, signal } = around;
	const asker = createAsker(args.allow, askLine, signal);
	const apiUrl = env.RUNFLOW_API_URL ?? "https://api.runflow.io";
	const origin = parseOrigin(apiUrl);
	let keyRefused = false;
	const ports = {
		capture: async () => ok(workflow),
		...around.openComfy(args.comfyui),
		uploaded: new Map(),
		openApi: around.openApi,
		savedKey: (asked) => origin.ok && asked === origin.value ? env.RUNFLOW_API_KEY ?? null : null,
		async chooseKey(question) {
			const choice = await asker.chooseKey(question);
			keyRefused = choice === null;
			return choice;
		},
		confirm: (findings) => asker.confirm(findings),
		sleep: around.sleep,
		report: (progress) => printer.note(`${toProgressLine(progress)}\n`)
	};
	const outcome = await deploy({
		...values,
		apiUrl,
		dryRun: args.dryRun,
		version: around.version,
		searchScope: args.pin ? "all" : null
	}, ports, signal);
	if (outcome.kind === "cancelled" && keyRefused && askLine === null) return {
		kind: "declined",
		findings: [toFinding({
			code: "workflow-key",
			organization: null
		})]
	};
	return outcome;
}
function readDeployNode({ graph }, asked) {
	const active = findDeployNodes(graph).filter(({ mode }) => mode === "active");
	const slug = asked === null ? null : toSlug(asked);
	const named = active.filter(({ endpointName }) => slug !== null && toSlug(endpointName) === slug);
	const choices = named.length > 0 ? named : active;
	const name = asked ?? endpointNameOf(graph);
	if (name === null) return fail("The endpoint has no name. Give it with --name, or set endpoint_name in a Deploy node of --graph.");
	const hosts = new Set(choices.map(({ host }) => host?.trim() ?? null));
	if (hosts.has(null)) return fail("The Deploy node's host is fed by a link, so nobody knows where to. Type it, or clear it.");
	if (hosts.size > 1) return fail(`The Deploy nodes ${choices.map(({ nodeId }) => nodeId).join(", ")} name different hosts. Say with --name which one is meant, or mute the others.`);
	const [node] = choices;
	return ok({
		endpointName: name,
		host: node?.host ?? "",
		apiKey: node?.apiKey ?? ""
	});
}
// src/cli/printer.ts
function createPrinter(isJson, { out, err }) {
	const secrets = [];
	const redact = (text) => secrets.reduce((safe, secret) => secret.length < 8 ? safe : safe.replaceAll(secret, "…"), text);
	return {
		hide: (secret) => secrets.push(secret),
		tell(report, text) {
			if (isJson) out(`${redact(JSON.stringify(report))}\n`);
			const isResult = [
				"created",
				"updated",
				"dry-run",
				"dry-run-declined"
			].includes(report.outcome);
			if (!isJson && isResult) out(redact(text));
			else err(redact(text));
		},
		note: (text) => err(redact(text)),
		show: (text) => out(redact(text))
	};
}
// src/cli/main.ts
var rawArgs = process.argv.slice(2);
var isJson = wantsJson(rawArgs);
var isTerminal = process.stdin.isTTY === true && process.stderr.isTTY === true && !isJson;
var printer = createPrinter(isJson, {
	out: (text) => process.stdout.write(text),
	err: (text) => process.stderr.write(text)
});
var controller = new AbortController();
process.once("SIGINT", () => controller.abort());
var openComfy = (url) => {
	const base = url.replace(/\/+$/, "");
	const call = (path, init) => fetch(`${base}${path}`, init);
	return openLocalPorts(call, sleep);
};
try {
	process.exitCode = await runCommand(rawArgs, printer, {
		env: process.env,
		version: package_default.version,
		openApi: ({ origin, key }) => openRunflow({
			origin,
			key,
			fetch,
			sleep,
			random: Math.random
		}),
		openComfy,
		sleep,
		askLine: isTerminal ? askOnTerminal : null,
		signal: controller.signal
	});
} catch (error) {
	const name = error instanceof Error ? error.name : "unknown";
	printer.tell(toBareReport("unexpected-error", `Unexpected error (${name}).`), `Unexpected error (${name}).\n`);
	process.exitCode = EXIT_CODES.unexpected;
}
export {};

import { A as toSlug, C as fail, D as toKey, E as maskKeys, M as INPUT_CLASSES, N as OUTPUT_CLASSES, O as joinSentences, P as SAVE_CLASSES, T as ok, _ as walkGraph, a as checkCanvas, b as isPublicOrigin, c as checkWorkflow, d as sortFindings, f as isWellKnown, g as findDeployNodes, h as COMMIT_HOST, i as organizationOf, j as DEPLOY_CLASS, k as t, l as readCanvas, m as diffInterface, n as buildEndpoint, o as checkHashes, p as findAuxIds, r as isForeign, s as checkPlan, t as COMPARED_FIELDS, u as refreshFindings, v as readInterface, w as mapError, y as resolveTarget } from "./runflow.js";
// src/same-json.ts
function isSameJson(a, b, keysOfB = keysOf) {
	if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => isSameJson(item, b[index], keysOfB));
	if (isObject$1(a) && isObject$1(b)) {
		const keys = keysOf(a);
		return keys.length === keysOfB(b).length && keys.every((key) => Object.hasOwn(b, key) && isSameJson(a[key], b[key], keysOfB));
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
var OWN_CLASSES = new Set([
	DEPLOY_CLASS,
	...Object.keys(INPUT_CLASSES),
	...Object.keys(OUTPUT_CLASSES),
	...SAVE_CLASSES
]);
function describePack(pack) {
	const { directory: name, classes } = pack;
	return {
		kind: "pack",
		name,
		sizeBytes: null,
		nodeIds: classes.every((classType) => OWN_CLASSES.has(classType)) ? [] : pack.node_ids,
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
		origin: maskKeys(origin),
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
function describeModel({ path, size_bytes, sha256, url, problem, node_ids }) {
	const item = {
		kind: "model",
		name: path,
		sizeBytes: size_bytes,
		nodeIds: node_ids
	};
	const from = url === null ? "" : t("preview.address-known");
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
			detail: joinSentences([t("preview.hash", { hash: sha256.slice(0, 10) }), from])
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
		takenSlug: isNew ? slug : null
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
	const findings = checkWorkflow({
		...canvas,
		facts: facts.value,
		commitSearch: searched.value
	});
	return ok({
		sent,
		interface: canvas.interface,
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
async function check(request, ports, signal) {
	const captured = await captureWorkflow(ports, signal);
	if (!captured.ok) return captured.error;
	const ready = await preflight(request, captured.value, ports, signal);
	if (!ready.ok) return ready.error;
	const { facts, findings } = ready.value;
	const ofHashes = checkHashes({
		facts,
		isHashed: !lacksHashes(facts)
	});
	return {
		kind: "checked",
		findings: sortFindings([...findings, ...ofHashes])
	};
}
function recheck(request, last, captured, savedKey) {
	const secrets = knownKeys(request, savedKey, captured.graph);
	return refreshFindings(last, checkCanvas(captured, {
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
		params: { path }
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
			replan: (live, isNew) => planDeploy(sent, live, account(), isNew),
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
async function deploy(request, given, signal) {
	const ports = reportRetries(given);
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
export { check, deploy, recheck };

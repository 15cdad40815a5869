import { _ as deployFileName, b as describeFinding, d as CopyLine, f as formatAgo, g as DEPLOY_FILE_FORMAT, h as checkCanvas, m as saveFile, p as formatDay, u as SnippetTabs, v as filesFolderOf, y as formatDeployFile } from "./runflow-main-panel.mjs?v=0.2.0";
import { Ft as dashboardOf, J as isRecord, L as parseGraph, Sn as S, at as fail, bn as h, c as MessageView, dn as toSlug, en as formatList, fn as useSignal, gn as A, hn as y, i as addStyleSheet, in as t, mn as x, n as number, nn as joinSentences, p as forgetEndpoint, pn as O, r as plural, sn as visible, st as ok, t as en, un as useCatalogue, v as u } from "./runflow.js";
import { N as maskText, U as isSecretName, Y as readInterface, a as readContract, n as shown, t as useFirst, y as findDeployNodes } from "./runflow-first-items.mjs?v=0.2.0";
import { _ as calls_default, a as nameInAddress, c as dollarsOf, g as describeCallFailure, i as endOf, l as isPictureName, m as contractOf, n as formatDuration, o as toSafeLink, p as groupOutputs, r as statusWord, t as formatDollars } from "./runflow-format-money.mjs?v=0.2.0";
import { a as isForeign, c as runsUrl, s as ownerOf } from "./runflow-take-turns.mjs?v=0.2.0";
// src/text/compiled/en/endpoints.js
var endpoints_default$1 = {
	loading: () => "Loading your endpoints…",
	"no-key": {
		title: () => "No API key yet",
		detail: () => "Your endpoints are listed here once your Runflow API key is saved."
	},
	none: {
		title: () => "No endpoints yet",
		detail: () => "Deploy a workflow, and it is listed here with its address, its runs and its settings.",
		action: () => "Go to Deploy"
	},
	search: () => "Search by name",
	"search-all": (d) => "Reading all endpoints to search them: " + number("en", d.count, 0) + " so far…",
	count: (d) => plural(d.count, 0, en, {
		one: number("en", d.count, 0) + " endpoint",
		other: number("en", d.count, 0) + " endpoints"
	}),
	"count-more": (d) => plural(d.count, 0, en, {
		one: number("en", d.count, 0) + " endpoint, and there are more",
		other: number("en", d.count, 0) + " endpoints, and there are more"
	}),
	matches: (d) => plural(d.count, 0, en, {
		"0": "No endpoint matches",
		one: number("en", d.count, 0) + " endpoint matches",
		other: number("en", d.count, 0) + " endpoints match"
	}),
	"clear-search": () => "Clear the search",
	more: () => "Show more",
	"loading-more": () => "Loading more…",
	reload: () => "Reload",
	list: () => "Endpoints, the latest change first",
	unknown: () => "Unknown endpoint",
	"unknown-detail": () => "What Runflow says about it cannot be read.",
	unnamed: () => "No name",
	public: () => "Public",
	private: () => "Private",
	"public-who": () => "Every Runflow user who knows its owner and name can see and run it",
	"private-who": () => "Only your organization can see and run it",
	"visibility-unknown": () => "Runflow does not say who can see and run it",
	foreign: () => "From another organization",
	gpu: {
		auto: () => "GPU chosen by Runflow",
		explicit: () => "GPU chosen in the dashboard",
		unknown: () => "GPU mode unknown"
	},
	changed: (d) => "Changed " + d.ago,
	"last-run": {
		asking: () => "Last run…",
		none: () => "No runs yet",
		some: (d) => "Last run " + d.ago + ": " + d.status,
		unknown: () => "Last run unknown",
		undated: (d) => "Last run: " + d.status
	},
	"runs-refused": () => "Last runs are not shown.",
	back: () => "All endpoints",
	gone: {
		title: () => "This endpoint no longer exists",
		detail: () => "It was deleted on Runflow. It was taken off the list."
	},
	details: {
		loading: (d) => "Loading " + d.slug + "…",
		visibility: () => "Visibility",
		gpu: () => "GPU",
		"gpu-auto": () => "Chosen by Runflow",
		"gpu-explicit": () => "Chosen in the dashboard",
		"gpu-unknown": () => "Not known",
		created: () => "Live since",
		changed: () => "Last change",
		organization: () => "Organization",
		run: () => "Run this",
		"run-hint": () => "Opens the Run tab for this endpoint",
		"no-address": () => "Runflow does not say which organization your key belongs to, so the address is not known.",
		inputs: () => "Inputs",
		outputs: () => "Outputs",
		"no-inputs": () => "It takes no input.",
		"no-outputs": () => "It gives nothing back.",
		"no-contract": () => "Runflow does not return the workflow of this endpoint, so its inputs and outputs are not known.",
		required: () => "required",
		optional: () => "optional",
		"default": (d) => "Default: " + d.value,
		range: (d) => "From " + d.minimum + " to " + d.maximum + ".",
		"range-from": (d) => d.minimum + " or more.",
		"range-to": (d) => d.maximum + " or less.",
		step: (d) => "In steps of " + d.step + ".",
		choices: (d) => "One of: " + d.choices + "."
	},
	type: {
		STRING: () => "text",
		INT: () => "whole number",
		FLOAT: () => "number",
		BOOLEAN: () => "yes or no",
		IMAGE: () => "picture",
		FILE: () => "file"
	},
	runs: {
		title: () => "Runs",
		loading: () => "Loading runs…",
		none: () => "No runs yet.",
		"none-sure": () => "Runflow does not say which runs are of this endpoint.",
		more: () => "Show more runs",
		files: (d) => plural(d.count, 0, en, {
			"0": "No files",
			one: number("en", d.count, 0) + " file",
			other: number("en", d.count, 0) + " files"
		}),
		file: (d) => "File " + d.number + " of " + d.output,
		"no-file": (d) => "File " + d.number + " of " + d.output + " has no address that can be opened",
		expired: () => "The picture did not load. Its link may have expired.",
		refresh: () => "Get fresh links"
	},
	workflow: {
		title: () => "Workflow",
		open: () => "Open in a new tab",
		"open-hint": () => "Your open workflow stays as it is.",
		missing: () => "A deployed workflow lacks what no run needs: nodes that only fed a Runflow Input, and the address and key of its Deploy node.",
		files: (d) => plural(d.count, 0, en, {
			one: "It also needs this file in your input folder: " + d.names + ".",
			other: "It also needs these files in your input folder: " + d.names + "."
		}),
		opened: () => "Opened in a new tab of ComfyUI. It is not saved.",
		"not-opened": () => "ComfyUI could not open it.",
		"no-graph": () => "Runflow does not return a workflow that can be opened.",
		save: () => "Save deploy file",
		"save-hint": () => "For review, or for a machine without ComfyUI.",
		saved: (d) => "Saved " + d.file + ".",
		"saved-files": (d) => plural(d.count, 0, en, {
			one: "Saved " + d.file + ". Its input file is not in it: put it into the folder " + d.folder + " beside it.",
			other: "Saved " + d.file + ". Its " + number("en", d.count, 0) + " input files are not in it: put them into the folder " + d.folder + " beside it."
		}),
		"not-saved": (d) => "Runflow does not return all that a deploy file needs: " + d.parts + "."
	},
	settings: {
		title: () => "Settings",
		dashboard: () => "Open in dashboard",
		foreign: () => "Only its owner can change it.",
		"make-public": () => "Make public…",
		"make-private": () => "Make private…",
		"gpu-auto": () => "Let Runflow choose the GPU…",
		"gpu-explicit": () => "Which GPUs it uses is chosen in the dashboard. A deploy from here keeps it.",
		"delete": () => "Delete…",
		cancel: () => "Cancel",
		busy: () => "Waiting for Runflow…"
	},
	confirm: {
		public: {
			title: (d) => "Make " + d.slug + " public?",
			detail: () => "Every Runflow user who knows its owner and name can then see and run it. Whoever runs it pays for it.",
			yes: () => "Make it public",
			agree: () => "I know that it contains secrets, and everyone may read them",
			done: (d) => d.slug + " is now public."
		},
		private: {
			title: (d) => "Make " + d.slug + " private?",
			detail: () => "Only your organization can then see and run it. Callers of other organizations get error 404.",
			yes: () => "Make it private",
			done: (d) => d.slug + " is now private."
		},
		gpu: {
			title: (d) => "Let Runflow choose the GPU of " + d.slug + "?",
			detail: () => "It takes the cheapest GPU that fits, and a larger one when memory runs out. The GPUs that were chosen in the dashboard no longer count.",
			yes: () => "Let Runflow choose",
			done: (d) => "Runflow now chooses the GPU of " + d.slug + "."
		},
		"delete": {
			title: (d) => "Delete " + d.slug + "?",
			detail: () => "New calls get error 404. Old runs and their files can still be read. There is no undo, and the name may stay taken.",
			type: (d) => "Type " + d.slug + " to delete it",
			yes: () => "Delete it",
			done: (d) => "Deleted " + d.slug + ". New calls get error 404."
		}
	},
	forget: {
		action: () => "Forget what this browser remembers of deploys",
		done: () => "Forgotten. Your endpoints stay as they are."
	}
};
// src/text/compiled/en/manage.js
var manage_default = {
	arg: {
		"own-slug": () => "The endpoint, by its name in the address",
		"any-slug": () => "The endpoint: its name in the address, or OWNER/SLUG for one of another organization"
	},
	mistake: {
		"no-slug": () => "Which endpoint? Give its name in the address. See runflow list.",
		"bad-slug": (d) => "“" + d.given + "” is no endpoint. Give SLUG, or OWNER/SLUG."
	},
	"not-found": (d) => "There is no endpoint " + d.endpoint + ". See runflow list.",
	"not-found-public": (d) => "There is no endpoint " + d.endpoint + ", or it is private and not yours.",
	foreign: (d) => d.slug + " belongs to " + d.owner + ", not to the organization of your key. Only its owner can change it.",
	"no-url": () => "Runflow does not say which organization this key belongs to, so the address is not known. Set RUNFLOW_ORG to its slug.",
	"needs-yes": () => "Nothing was changed: there is no one to ask. Add --yes.",
	unchanged: () => "Nothing was changed.",
	table: {
		slug: () => "slug",
		name: () => "name",
		visibility: () => "visibility",
		gpu: () => "GPU mode",
		created: () => "created",
		updated: () => "updated",
		url: () => "URL",
		id: () => "id",
		hash: () => "hash",
		unknown: () => "unknown",
		required: () => "required",
		optional: () => "optional",
		"default": (d) => "default " + d.value,
		input: () => "input",
		output: () => "output"
	},
	list: {
		summary: () => "List the endpoints of your organization",
		example: () => "See what is live",
		done: (d) => plural(d.count, 0, en, {
			"0": "There are no endpoints.",
			one: "There is one endpoint.",
			other: "There are " + number("en", d.count, 0) + " endpoints."
		}),
		none: () => "There are no endpoints yet. Make one with runflow deploy.",
		unread: (d) => plural(d.count, 0, en, {
			one: "One endpoint is unknown: what Runflow says of it cannot be read.",
			other: number("en", d.count, 0) + " endpoints are unknown: what Runflow says of them cannot be read."
		})
	},
	show: {
		summary: () => "Show the address, settings, inputs and outputs of an endpoint",
		example: () => "See what callers send and get",
		note: () => "The hash is what runflow deploy --expect takes: it changes with everything that a deploy writes.",
		done: (d) => "This is " + d.slug + ".",
		"no-contract": () => "Runflow does not return the workflow of this endpoint, so its inputs and outputs are not known."
	},
	open: {
		summary: () => "Open the Runflow dashboard",
		example: () => "Open the dashboard in the browser",
		note: () => "It prints the address. In a terminal it opens the browser, too.",
		done: (d) => "Opening the Runflow dashboard. Choose " + d.slug + " there: its own address is not documented.",
		printed: (d) => "Open this address, and choose " + d.slug + " there: its own address is not documented."
	},
	whoami: {
		summary: () => "Show whose API key this is, and what it may do",
		example: () => "Check a key before a CI job relies on it",
		note: () => "The scopes may be those of your role instead of the key. A command is refused only when Runflow refuses it.",
		done: (d) => plural(d.count, 0, en, {
			"0": "The key works, but it belongs to no organization.",
			one: "The key belongs to " + d.organizations + ".",
			other: "The key belongs to these organizations: " + d.organizations + "."
		}),
		unsaid: () => "The key works, but it is not allowed to ask whose it is. Set RUNFLOW_ORG to the slug of your organization.",
		key: (d) => "Key …" + d.lastFour + " for " + d.address,
		lacking: (d) => "Not everything is allowed. These commands lack a scope: " + d.commands + ".",
		lacks: (d) => "runflow " + d.command + " may need " + d.scopes + "."
	},
	"delete": {
		summary: () => "Delete an endpoint",
		example: () => "Delete without being asked, as in CI",
		note: () => "New calls get 404. Old runs can still be read. There is no undo, and the name may stay taken.",
		"note-gone": () => "If there is no such endpoint, the exit code is 7: the name may be misspelled. A job that may run twice needs --if-exists.",
		"if-exists": () => "Exit with 0 if there is no such endpoint",
		gone: (d) => "There is no endpoint " + d.endpoint + ": nothing to delete.",
		"example-again": () => "Clean up in a job that may run twice",
		question: (d) => "Delete " + d.slug + "? New calls will get 404, and there is no undo. Type its name to delete it:",
		done: (d) => "Deleted " + d.slug + ". New calls get 404. Old runs can still be read, and the name may stay taken."
	},
	gpu: {
		summary: () => "Show or change how Runflow chooses the GPU of an endpoint",
		example: () => "Let Runflow choose the GPU",
		mode: () => "auto: the cheapest GPU that fits. explicit: those chosen in the dashboard. Without it, the mode is shown",
		note: () => "Which GPUs explicit means is chosen in the dashboard. A deploy keeps the mode. If a chosen GPU is inactive, calls get 422: choose another, or go back to auto.",
		"bad-mode": () => "The GPU mode is auto or explicit.",
		shown: (d) => d.slug + " has the GPU mode " + d.value + ".",
		unsaid: (d) => "Runflow does not say the GPU mode of " + d.slug + ". A new endpoint has auto.",
		question: {
			auto: (d) => "Let Runflow choose the GPU of " + d.slug + "? It takes the cheapest that fits. [y/N]",
			explicit: (d) => "Run " + d.slug + " only on the GPUs chosen in the dashboard? Calls get 422 while one is inactive. [y/N]"
		},
		done: {
			auto: (d) => "Runflow now chooses the GPU of " + d.slug + ".",
			explicit: (d) => d.slug + " now runs only on the GPUs chosen in the dashboard, at https://app.runflow.io."
		},
		unchanged: (d) => d.slug + " already has the GPU mode " + d.value + "."
	},
	visibility: {
		summary: () => "Show or change who can see and run an endpoint",
		example: () => "Let every Runflow user run an endpoint",
		"example-back": () => "Take it back",
		who: () => "private: your organization. public: everyone who knows its name. Without it, the visibility is shown",
		note: () => "Only the owner can change it. Whoever runs a public endpoint pays for it and needs access to the beta.",
		"note-secrets": (d) => "Before it becomes public, the live workflow is searched for secrets and paths. A secret needs --allow " + d.code + ": --yes does not agree to it.",
		"bad-who": () => "The visibility is public or private.",
		shown: {
			public: (d) => d.slug + " is public.",
			private: (d) => d.slug + " is private.",
			unsaid: (d) => "Runflow does not say the visibility of " + d.slug + ". A new endpoint is private."
		},
		readable: (d) => plural(d.count, 0, en, {
			one: "Everyone can then read its workflow, with one node, and all that is typed into it.",
			other: "Everyone can then read its workflow, with " + number("en", d.count, 0) + " nodes, and all that is typed into them."
		}),
		names: (d) => "They can also read these names: " + d.names + ".",
		paths: (d) => "It contains paths on a computer: " + d.paths + ".",
		"deploy-key": () => "A Deploy node in it contains an API key. Deploy it again from here, which clears it, and revoke that key.",
		unread: () => "Runflow does not return the workflow of this endpoint, so nothing in it was checked.",
		secrets: (d) => d.slug + " contains secrets, so it stays private.",
		"question-public": (d) => "Make " + d.slug + " public? [y/N]",
		"question-private": (d) => "Make " + d.slug + " private? Callers of other organizations will get 404. [y/N]",
		"done-public": (d) => d.slug + " is now public. Every Runflow user who knows its owner and name can read and run it.",
		"done-private": (d) => d.slug + " is now private. Only your organization can see and run it.",
		"unchanged-public": (d) => d.slug + " is already public.",
		"unchanged-private": (d) => d.slug + " is already private."
	},
	waiting: {
		"delete": (d) => d.slug + " is being deleted, which cannot be stopped. Waiting for the answer. Press Ctrl+C again to quit without it.",
		update: (d) => d.slug + " is being changed, which cannot be stopped. Waiting for the answer. Press Ctrl+C again to quit without it.",
		dispatch: (d) => "A run of " + d.slug + " is being started, which cannot be stopped. Waiting for its id. Press Ctrl+C again to quit without it."
	},
	stopped: {
		"delete": (d) => "Stopped before Runflow answered, so " + d.slug + " may or may not be deleted. It is safe to do the same again.",
		update: (d) => "Stopped before Runflow answered, so " + d.slug + " may or may not be changed. It is safe to do the same again.",
		dispatch: (d) => "Stopped before Runflow answered, so a run of " + d.slug + " may have started, and then it costs money. Look for it before you start another one: runflow runs " + d.slug + "."
	}
};
// src/deploy/live-to-deploy-file.ts
var NOT_KNOWN = {
	commit_source: "none",
	pushed: null,
	public_access: null
};
function toLiveDeployFile({ name, workflowJson, stored, resources }) {
	const graph = parseGraph(stored.graph);
	const environment = readEnvironment(stored.environment);
	const packs = readPacks(stored.custom_nodes);
	const models = readModels(stored.models);
	const missing = [
		...workflowJson === null ? ["workflow_json"] : [],
		...graph.ok ? [] : ["graph"],
		...environment === null ? ["environment"] : [],
		...packs === null ? ["custom_nodes"] : [],
		...models === null ? ["models"] : []
	];
	if (workflowJson === null || !graph.ok || environment === null || packs === null || models === null) return fail(missing);
	const paths = Object.keys(resources).toSorted();
	return ok({
		format: DEPLOY_FILE_FORMAT,
		name,
		contract: readContract(readInterface(workflowJson), stored.graph),
		workflow_json: workflowJson,
		graph: graph.value,
		environment,
		custom_nodes: packs,
		models,
		files: paths.flatMap((path) => {
			const entry = resources[path];
			if (entry === void 0) return [];
			const { sha256, size_bytes, mime_type } = entry;
			return [{
				path,
				sha256,
				size_bytes,
				mime_type
			}];
		}),
		findings: [],
		declared: [],
		reasons: {
			comfyui: {
				version: null,
				...NOT_KNOWN
			},
			custom_nodes: mapRecord(packs, () => ({
				node_ids: [],
				classes: [],
				...NOT_KNOWN
			})),
			models: mapRecord(models, () => ({
				node_ids: [],
				size_bytes: null,
				weights: true,
				stated: false
			})),
			files: Object.fromEntries(paths.map((path) => [path, { node_ids: [] }]))
		}
	});
}
function readEnvironment(stored) {
	if (!isRecord(stored) || !isRecord(stored.comfyui) || !Array.isArray(stored.packages)) return null;
	const { origin, commit, dirty } = stored.comfyui;
	return {
		packages: stored.packages.flatMap((one) => isRecord(one) && typeof one.name === "string" && typeof one.version === "string" ? [{
			name: one.name,
			version: one.version
		}] : []),
		cached_models: {
			huggingface: [],
			pytorch: []
		},
		comfyui: {
			origin: textOrNull(origin),
			commit: textOrNull(commit),
			dirty: yesNoOrNull(dirty)
		}
	};
}
function readPacks(stored) {
	if (!isRecord(stored)) return null;
	return mapRecord(stored, (entry) => {
		const { origin, commit, dirty, hoisted_from: from } = isRecord(entry) ? entry : {};
		const pack = {
			origin: textOrNull(origin),
			commit: textOrNull(commit),
			dirty: yesNoOrNull(dirty)
		};
		return typeof from === "string" ? {
			...pack,
			hoisted_from: from
		} : pack;
	});
}
function readModels(stored) {
	if (!isRecord(stored)) return null;
	return mapRecord(stored, (entry) => {
		const { url, sha256 } = isRecord(entry) ? entry : {};
		return {
			...typeof url === "string" && { url },
			...typeof sha256 === "string" && { sha256 }
		};
	});
}
function mapRecord(record, to) {
	return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, to(value)]));
}
function textOrNull(value) {
	return typeof value === "string" ? value : null;
}
function yesNoOrNull(value) {
	return typeof value === "boolean" ? value : null;
}
// src/endpoints/machine-paths.ts
var ROOTS = [
	...[
		"app",
		"applications",
		"comfyui",
		"content",
		"cygdrive",
		"data",
		"dev",
		"etc",
		"gpfs",
		"home"
	],
	...[
		"kaggle",
		"library",
		"lustre",
		"media",
		"mnt",
		"nfs",
		"nix",
		"notebooks",
		"opt",
		"private",
		"root"
	],
	...[
		"run",
		"runpod-volume",
		"sdcard",
		"snap",
		"srv",
		"stable-diffusion",
		"storage",
		"teamspace",
		"tmp"
	],
	...[
		"users",
		"usr",
		"var",
		"volume",
		"volume1",
		"volume2",
		"volumes",
		"workdir",
		"workspace"
	],
	"workspaces"
];
var MOUNTS = [...[
	"dataset",
	"datasets",
	"disk",
	"disks",
	"export",
	"hdd",
	"nas",
	"nvme",
	"pool",
	"raid",
	"scratch"
], ...[
	"share",
	"shared",
	"ssd",
	"vol",
	"work"
]];
var STARTS = [
	/(?:file|smb|cifs|afp|nfs):\/\/\/?/,
	/~[\w.-]*[\\/]/,
	new RegExp(`/(?:${ROOTS.join("|")})/`),
	new RegExp(`/(?:${MOUNTS.join("|")})\\d{0,4}/[^\\s/]+/(?=[^\\s/])`),
	/[A-Za-z]:[\\/]/,
	/\\(?:users|windows|programdata|comfyui)\\/,
	/\\\\[\w.-]+\\/,
	/\/\/\d{1,3}(?:\.\d{1,3}){3}\/(?=[\w.@+$-]+\/[^\s/])/
];
var MACHINE_PATH = new RegExp(`(?:^|[\\s"'(=,;])((?:${STARTS.map(({ source }) => source).join("|")})[^\\s"',;)]*)`, "gi");
var MOST_TOLD = 50;
var LONGEST = 1e3;
function machinePathsIn(value) {
	const found = new Set();
	const left = [value];
	while (left.length > 0 && found.size < MOST_TOLD) {
		const one = left.pop();
		if (typeof one === "string") {
			for (const [, path] of one.matchAll(MACHINE_PATH)) if (path && path.length <= LONGEST) found.add(path);
		}
		if (Array.isArray(one)) left.push(...one);
		else if (isRecord(one)) left.push(...Object.values(one));
	}
	return [...found].sort();
}
// src/endpoints/public-risks.ts
function findPublicRisks({ workflowJson: prompt, stored, resources, name }) {
	const readable = {
		node_count: Object.keys(prompt ?? {}).length,
		packs: namesIn(stored.custom_nodes),
		models: namesIn(stored.models),
		files: Object.keys(resources)
	};
	const paths = machinePathsIn([
		prompt,
		stored.graph,
		stored.environment
	]);
	const graph = parseGraph(stored.graph);
	if (prompt === null || !graph.ok) return {
		readable,
		findings: [],
		paths,
		hasDeployKey: false,
		isUnread: true
	};
	const keys = deployKeysIn(graph.value);
	const { findings } = checkCanvas({
		prompt,
		graph: graph.value
	}, {
		name,
		secrets: keys
	});
	return {
		readable,
		findings: findings.filter(({ code }) => code === "secret-in-widget"),
		paths,
		hasDeployKey: keys.length > 0,
		isUnread: false
	};
}
function deployKeysIn(graph) {
	return findDeployNodes(graph).flatMap(({ apiKey }) => apiKey?.trim() ? [apiKey.trim()] : []);
}
function namesIn(value) {
	return typeof value === "object" && value !== null ? Object.keys(value) : [];
}
// src/endpoints/risk-lines.ts
var MOST_NAMES$1 = 6;
function toRiskLines({ readable, findings, paths, hasDeployKey, isUnread }) {
	const { node_count: count, packs, models, files } = readable;
	const names = [
		...packs,
		...models,
		...files
	].map(shown);
	return [
		t("manage.visibility.readable", { count }),
		...names.length === 0 ? [] : [t("manage.visibility.names", { names: formatList(names, MOST_NAMES$1) })],
		...paths.length === 0 ? [] : [t("manage.visibility.paths", { paths: formatList(paths.map(shown), MOST_NAMES$1) })],
		...hasDeployKey ? [t("manage.visibility.deploy-key")] : [],
		...findings.map((finding) => {
			const { title, detail, next } = describeFinding(finding);
			return joinSentences([
				`${title}.`,
				detail,
				next
			]);
		}),
		...isUnread ? [t("manage.visibility.unread")] : []
	];
}
function holdsSecrets({ findings, hasDeployKey }) {
	return findings.length > 0 || hasDeployKey;
}
// src/host/open-workflow.ts
async function openAsNewWorkflow(app, graph, name) {
	const active = () => app.extensionManager.workflow?.activeWorkflow ?? null;
	const before = active();
	try {
		await app.loadGraphData?.(structuredClone(graph), true, true, name);
	} catch {
		return false;
	}
	return active() !== before;
}
// src/panel/endpoints/details-model.ts
var RUNS_A_PAGE = 10;
var NO_RUNS = {
	runs: [],
	next: null,
	isFiltered: true,
	state: "loading",
	failure: null
};
function createDetailsModel(list, api, deleted) {
	const chosen = y(null);
	const runs = y(NO_RUNS);
	const asking = y(null);
	const busy = y(new Set());
	const problem = y(null);
	const done = y(null);
	const isGone = y(false);
	let reading = new AbortController();
	const idNow = () => chosen.value?.summary.id ?? null;
	const isBusy = O(() => busy.value.has(idNow() ?? ""));
	function setBusy(id, isOn) {
		const others = [...busy.peek()].filter((one) => one !== id);
		busy.value = new Set(isOn ? [...others, id] : others);
	}
	function open(summary) {
		close();
		chosen.value = {
			summary,
			live: null,
			failure: null
		};
		read();
		readRuns(null);
	}
	function close() {
		reading.abort();
		reading = new AbortController();
		chosen.value = null;
		asking.value = null;
		problem.value = null;
		done.value = null;
		isGone.value = false;
		runs.value = NO_RUNS;
	}
	async function read() {
		const at = chosen.value;
		const { signal: abort } = reading;
		const answer = at && await api()?.get(at.summary.id, abort);
		if (!at || !answer || abort.aborted) return;
		if (answer.ok) {
			const { workflowJson: _w, resources: _r, stored: _s, ...summary } = answer.value;
			chosen.value = {
				summary,
				live: answer.value,
				failure: null
			};
			list.put(summary);
		} else if (answer.error.kind === "gone") gone();
		else chosen.value = {
			...at,
			failure: answer.error
		};
	}
	function gone() {
		const id = idNow();
		isGone.value = true;
		if (id !== null) list.remove(id);
	}
	async function readRuns(next) {
		const id = idNow();
		const { signal: abort } = reading;
		if (id === null) return;
		runs.value = {
			...runs.value,
			state: "loading",
			failure: null
		};
		const page = await api()?.readRunPage(id, {
			most: RUNS_A_PAGE,
			next
		}, abort);
		if (!page || abort.aborted) return;
		if (!page.ok) {
			runs.value = {
				...runs.value,
				state: "ready",
				failure: page.error
			};
			return;
		}
		const before = next === null ? [] : runs.value.runs;
		const byId = new Map(page.value.runs.map((run) => [run.id, run]));
		for (const { id: known } of before) byId.delete(known);
		const { isFiltered, next: following } = page.value;
		runs.value = {
			runs: [...before, ...byId.values()],
			next: following === next ? null : following,
			isFiltered,
			state: "ready",
			failure: null
		};
	}
	async function refreshRun(id) {
		const answer = await api()?.readRun(id, reading.signal);
		if (!answer?.ok) return;
		runs.value = {
			...runs.value,
			runs: runs.value.runs.map((run) => run.id === id ? answer.value : run)
		};
	}
	async function write(ask) {
		const at = chosen.value;
		const client = api();
		if (!at || !client || isBusy.value) return;
		const { id, slug } = at.summary;
		setBusy(id, true);
		problem.value = null;
		const answer = ask === "delete" ? await client.delete(id) : await client.change(id, CHANGES[ask]);
		setBusy(id, false);
		if (answer.ok && ask === "delete") {
			list.remove(id);
			deleted(at.summary);
		}
		if (idNow() !== id) return;
		if (!answer.ok) {
			if (answer.error.kind === "gone") gone();
			else problem.value = {
				call: ask === "delete" ? "delete" : "update",
				failure: answer.error
			};
			return;
		}
		asking.value = null;
		if (ask === "delete") close();
		else await read();
		done.value = t(`endpoints.confirm.${ask}.done`, { slug });
	}
	return {
		chosen,
		runs,
		asking,
		isBusy,
		problem,
		done,
		isGone,
		open,
		close,
		read: () => void read(),
		moreRuns: () => void readRuns(runs.value.next),
		reloadRuns: () => void readRuns(null),
		refreshRun,
		ask(what) {
			asking.value = what;
			problem.value = null;
			done.value = null;
		},
		write: (ask) => void write(ask)
	};
}
var CHANGES = {
	public: { is_public: true },
	private: { is_public: false },
	gpu: { gpu_mode: "auto" }
};
// src/panel/endpoints/contract-view.tsx
var MOST_CHOICES = 8;
function ContractView({ contract }) {
	if (contract === null) return u("p", {
		class: "rf-hint",
		children: t("endpoints.details.no-contract")
	});
	const { inputs, outputs } = contract;
	return u("section", {
		class: "rf-ep-contract",
		children: [
			u("h4", { children: t("endpoints.details.inputs") }),
			inputs.length === 0 && u("p", {
				class: "rf-hint",
				children: t("endpoints.details.no-inputs")
			}),
			u("ul", { children: inputs.map((input, index) => u("li", { children: [
				u(Head, {
					id: input.id,
					label: input.label,
					kind: t(`endpoints.type.${input.type}`),
					children: t(input.required ? "endpoints.details.required" : "endpoints.details.optional")
				}),
				input.description !== "" && u("p", { children: visible(maskText(input.description)) }),
				u("p", {
					class: "rf-hint",
					children: limitsOf(input)
				})
			] }, `${input.id} ${index}`)) }),
			u("h4", { children: t("endpoints.details.outputs") }),
			outputs.length === 0 && u("p", {
				class: "rf-hint",
				children: t("endpoints.details.no-outputs")
			}),
			u("ul", { children: outputs.map((output, index) => u("li", { children: u(Head, {
				id: output.id,
				label: output.label,
				kind: t(`endpoints.type.${output.type}`)
			}) }, `${output.id} ${index}`)) })
		]
	});
}
function Head({ id, label, kind, children }) {
	return u("p", {
		class: "rf-ep-input",
		children: [
			u("code", { children: visible(id) }),
			" ",
			u("span", { children: kind }),
			children && u("span", {
				class: "rf-hint",
				children
			}),
			label !== "" && label !== id && u("span", {
				class: "rf-hint",
				children: shown(label)
			})
		]
	});
}
function limitsOf({ id, type, minimum, maximum, step, choices, required, default: value }) {
	const hasBoth = minimum !== void 0 && maximum !== void 0;
	const isCoarse = step !== void 0 && !(type === "INT" && step === 1);
	return joinSentences([
		hasBoth ? t("endpoints.details.range", {
			minimum,
			maximum
		}) : "",
		minimum !== void 0 && !hasBoth ? t("endpoints.details.range-from", { minimum }) : "",
		maximum !== void 0 && !hasBoth ? t("endpoints.details.range-to", { maximum }) : "",
		isCoarse ? t("endpoints.details.step", { step }) : "",
		choices ? t("endpoints.details.choices", { choices: formatList(choices.map(String), MOST_CHOICES) }) : "",
		required ? "" : t("endpoints.details.default", { value: isSecretName(id) ? "…" : shown(textOf(value)) })
	]);
}
function textOf(value) {
	return typeof value === "string" ? value : JSON.stringify(value) ?? "";
}
// src/panel/endpoints/words.ts
function statusMark(run) {
	if (!run.finished) return "open";
	const end = endOf(run);
	if (end === "succeeded") return "good";
	return end === "run-failed" ? "bad" : "partly";
}
function gpuKind(mode) {
	if (mode === null || mode === "auto") return "auto";
	return mode === "explicit" ? "explicit" : "unknown";
}
// src/panel/endpoints/run-list.tsx
function RunList({ model, details, parts }) {
	const { runs, next, isFiltered, state, failure } = details.runs.value;
	const live = details.chosen.value?.live ?? null;
	const contract = live && contractOf(live);
	const origin = model.own.value?.origin ?? "";
	const refresh = (id) => details.refreshRun(id);
	return u("section", {
		class: "rf-ep-runs",
		"aria-labelledby": "runflow-runs",
		children: [
			u("h4", {
				id: "runflow-runs",
				children: t("endpoints.runs.title")
			}),
			runs.length === 0 && state === "ready" && failure === null && u("p", {
				class: "rf-hint",
				children: t(isFiltered ? "endpoints.runs.none" : "endpoints.runs.none-sure")
			}),
			u("ul", { children: runs.map((run) => u(RunRow, {
				run,
				contract,
				origin,
				onRefresh: refresh
			}, run.id)) }),
			state === "loading" && u("p", {
				class: "rf-hint",
				children: t("endpoints.runs.loading")
			}),
			failure !== null && failure.kind !== "cancelled" && u(MessageView, {
				message: describeCallFailure("runs", failure),
				openSettings: parts.openSettings,
				again: {
					task: "check",
					onAgain: details.reloadRuns,
					label: t("panel.action.try-again")
				}
			}),
			next !== null && state === "ready" && failure === null && u("button", {
				type: "button",
				class: "rf-small",
				onClick: details.moreRuns,
				children: t("endpoints.runs.more")
			})
		]
	});
}
function RunRow({ run, contract, origin, onRefresh }) {
	const isOpen = useSignal(false);
	const { outputs, failureMessage, failureCode, createdAt, durationMs, cost } = run;
	const dollars = dollarsOf(cost);
	const reason = failureMessage ?? failureCode;
	return u("li", {
		class: "rf-item",
		children: [
			u("p", {
				class: "rf-ep-facts",
				children: [
					u("span", {
						class: `rf-ep-run rf-ep-${statusMark(run)}`,
						children: statusWord(run)
					}),
					createdAt !== null && u("time", {
						dateTime: createdAt,
						title: createdAt,
						children: formatAgo(createdAt, Date.now())
					}),
					durationMs !== null && u("span", { children: formatDuration(durationMs) }),
					dollars !== null && u("span", { children: formatDollars(dollars) })
				]
			}),
			reason !== null && u("p", {
				class: "rf-hint",
				children: visible(maskText(reason))
			}),
			outputs.length > 0 && u("details", {
				onToggle: ({ currentTarget }) => {
					isOpen.value = currentTarget.open;
				},
				children: [u("summary", { children: t("endpoints.runs.files", { count: outputs.length }) }), isOpen.value && u(Outputs, {
					outputs: groupOutputs(outputs, contract).outputs,
					origin,
					onRefresh: () => onRefresh(run.id)
				})]
			}),
			u("p", {
				class: "rf-hint",
				children: u("code", { children: run.id })
			})
		]
	});
}
function Outputs({ outputs, ...rest }) {
	const { shown, more } = useFirst(outputs);
	return u(S, { children: [shown.map((output) => u(Output, {
		output,
		...rest
	}, output.output_id)), more] });
}
function Output({ output: { output_id: id, type, files }, origin, onRefresh }) {
	const { shown, more } = useFirst(files);
	return u("div", {
		class: "rf-ep-output",
		children: [
			u("code", { children: visible(id) }),
			shown.map(({ url }, index) => {
				const about = {
					number: index + 1,
					output: id
				};
				const link = toSafeLink(url, origin);
				if (link === null) return u("p", {
					class: "rf-hint",
					children: t("endpoints.runs.no-file", about)
				}, about.number);
				return u("figure", { children: [(type === "IMAGE" || isPictureName(nameInAddress(link))) && u(Picture, {
					url: link,
					name: t("endpoints.runs.file", about),
					onRefresh
				}), u("a", {
					href: link,
					target: "_blank",
					rel: "noreferrer",
					children: t("endpoints.runs.file", about)
				})] }, about.number);
			}),
			more
		]
	});
}
function Picture({ url, name, onRefresh }) {
	const failed = useSignal(null);
	const wasRefreshed = useSignal(false);
	function onError() {
		failed.value = url;
		if (wasRefreshed.value) return;
		wasRefreshed.value = true;
		onRefresh();
	}
	if (failed.value === url) return u("p", {
		class: "rf-hint",
		role: "status",
		children: [
			t("endpoints.runs.expired"),
			" ",
			u("button", {
				type: "button",
				class: "rf-link",
				onClick: () => void onRefresh(),
				children: t("endpoints.runs.refresh")
			})
		]
	});
	return u("img", {
		src: url,
		alt: name,
		loading: "lazy",
		referrerpolicy: "no-referrer",
		onError
	});
}
// src/panel/endpoints/settings-part.tsx
function Settings({ details, live, isForeign, parts }) {
	const { isPublic, gpuMode } = live;
	const asking = details.asking.value;
	const dashboard = dashboardOf(parts.own()?.origin ?? "");
	const last = A(null);
	const opener = A(null);
	h(() => {
		if (asking === null && last.current !== null) opener.current?.focus();
		last.current = asking;
	}, [asking]);
	const button = (ask, label, look = "") => u("button", {
		type: "button",
		class: look,
		"aria-expanded": asking === ask,
		onClick: ({ currentTarget }) => {
			opener.current = currentTarget;
			details.ask(ask);
		},
		children: label
	});
	return u("section", {
		class: "rf-ep-part",
		"aria-labelledby": "runflow-settings-of",
		children: [
			u("h4", {
				id: "runflow-settings-of",
				children: t("endpoints.settings.title")
			}),
			details.done.value !== null && u("p", {
				class: "rf-card rf-message rf-success",
				role: "status",
				children: details.done.value
			}),
			isForeign ? u("p", {
				class: "rf-hint",
				children: t("endpoints.settings.foreign")
			}) : u(S, { children: [gpuMode === "explicit" && u("p", {
				class: "rf-hint",
				children: t("endpoints.settings.gpu-explicit")
			}), u("div", {
				class: "rf-row rf-live-row",
				children: [
					isPublic !== true && button("public", t("endpoints.settings.make-public")),
					isPublic !== false && button("private", t("endpoints.settings.make-private")),
					gpuMode === "explicit" && button("gpu", t("endpoints.settings.gpu-auto")),
					button("delete", t("endpoints.settings.delete"), "rf-danger")
				]
			})] }),
			asking !== null && u(Question, {
				ask: asking,
				details,
				live,
				parts
			}, asking),
			dashboard !== null && u("p", { children: u("a", {
				href: dashboard,
				target: "_blank",
				rel: "noreferrer",
				children: t("endpoints.settings.dashboard")
			}) })
		]
	});
}
function Question({ ask, details, live, parts }) {
	const { slug } = live;
	const heading = A(null);
	const typed = useSignal("");
	const isAgreed = useSignal(false);
	const risks = ask === "public" ? findPublicRisks(live) : null;
	const needsAgreement = risks !== null && holdsSecrets(risks);
	const isReady = ask === "delete" ? typed.value.trim() === slug : !needsAgreement || isAgreed.value;
	const isBusy = details.isBusy.value;
	const problem = details.problem.value;
	h(() => {
		heading.current?.focus();
		heading.current?.closest("form")?.scrollIntoView?.({ block: "nearest" });
	}, []);
	return u("form", {
		class: "rf-card rf-question rf-ep-question",
		"aria-labelledby": "runflow-ask",
		onSubmit: (event) => {
			event.preventDefault();
			if (isReady) details.write(ask);
		},
		children: [
			u("h3", {
				id: "runflow-ask",
				ref: heading,
				tabIndex: -1,
				children: t(`endpoints.confirm.${ask}.title`, { slug })
			}),
			u("p", { children: t(`endpoints.confirm.${ask}.detail`) }),
			risks !== null && u("ul", {
				class: "rf-ep-risks",
				children: toRiskLines(risks).map((line) => u("li", { children: line }, line))
			}),
			needsAgreement && u("label", {
				class: "rf-ep-check",
				children: [u("input", {
					type: "checkbox",
					checked: isAgreed.value,
					onChange: ({ currentTarget }) => {
						isAgreed.value = currentTarget.checked;
					}
				}), t("endpoints.confirm.public.agree")]
			}),
			ask === "delete" && u("label", {
				class: "rf-ep-type",
				children: [t("endpoints.confirm.delete.type", { slug }), u("input", {
					type: "text",
					autocomplete: "off",
					spellcheck: false,
					value: typed.value,
					onInput: ({ currentTarget }) => {
						typed.value = currentTarget.value;
					}
				})]
			}),
			problem !== null && u(MessageView, {
				message: describeCallFailure(problem.call, problem.failure),
				openSettings: parts.openSettings,
				again: null
			}),
			u("div", {
				class: "rf-row rf-buttons",
				children: [u("button", {
					type: "submit",
					class: ask === "delete" ? "rf-danger" : "rf-accent",
					disabled: !isReady,
					"aria-disabled": isBusy,
					children: t(isBusy ? "endpoints.settings.busy" : `endpoints.confirm.${ask}.yes`)
				}), u("button", {
					type: "button",
					onClick: () => details.ask(null),
					children: t("endpoints.settings.cancel")
				})]
			})
		]
	});
}
// src/panel/endpoints/workflow-part.tsx
var MOST_NAMES = 5;
function WorkflowPart({ live, parts }) {
	const said = useSignal(null);
	const isBusy = useSignal(false);
	const canOpen = parseGraph(live.stored.graph).ok;
	const files = Object.keys(live.resources).map(shown);
	async function doOnce(work) {
		if (isBusy.value) return;
		isBusy.value = true;
		said.value = await work();
		isBusy.value = false;
	}
	return u("section", {
		class: "rf-ep-part",
		"aria-labelledby": "runflow-workflow",
		children: [
			u("h4", {
				id: "runflow-workflow",
				children: t("endpoints.workflow.title")
			}),
			canOpen ? u("p", {
				class: "rf-hint",
				children: [
					t("endpoints.workflow.open-hint"),
					" ",
					t("endpoints.workflow.missing"),
					" ",
					files.length > 0 && t("endpoints.workflow.files", {
						count: files.length,
						names: formatList(files, MOST_NAMES)
					})
				]
			}) : u("p", {
				class: "rf-hint",
				children: t("endpoints.workflow.no-graph")
			}),
			u("div", {
				class: "rf-row rf-live-row",
				children: [canOpen && u("button", {
					type: "button",
					"aria-disabled": isBusy.value,
					onClick: () => doOnce(async () => t(await parts.openWorkflow(live) ? "endpoints.workflow.opened" : "endpoints.workflow.not-opened")),
					children: t("endpoints.workflow.open")
				}), u("button", {
					type: "button",
					title: t("endpoints.workflow.save-hint"),
					"aria-disabled": isBusy.value,
					onClick: () => doOnce(() => parts.saveDeployFile(live)),
					children: t("endpoints.workflow.save")
				})]
			}),
			u("p", {
				role: "status",
				children: said.value
			})
		]
	});
}
// src/panel/endpoints/endpoint-details.tsx
function Details({ model, details, parts }) {
	const chosen = details.chosen.value;
	if (chosen === null) return null;
	const { summary, live, failure } = chosen;
	const { slug, name, orgId } = summary;
	const isForeign = model.isForeign(orgId);
	return u("div", {
		class: "rf-ep-details",
		onKeyDown: (event) => {
			if (event.key !== "Escape" || event.defaultPrevented) return;
			event.preventDefault();
			event.stopPropagation();
			if (details.asking.value !== null) details.ask(null);
			else details.close();
		},
		children: [
			u("button", {
				type: "button",
				class: "rf-link",
				onClick: details.close,
				children: ["‹ ", t("endpoints.back")]
			}),
			u("header", {
				class: "rf-endpoint",
				children: u("h3", {
					tabIndex: -1,
					"data-focus": true,
					children: [
						visible(name) || t("endpoints.unnamed"),
						" ",
						slug !== name && u("code", { children: visible(slug) })
					]
				})
			}),
			details.isGone.value ? u("section", {
				class: "rf-card rf-message rf-warn",
				role: "alert",
				children: [
					u("h3", { children: t("endpoints.gone.title") }),
					u("p", { children: t("endpoints.gone.detail") }),
					u("button", {
						type: "button",
						class: "rf-accent",
						onClick: details.close,
						children: t("endpoints.back")
					})
				]
			}) : u(S, { children: [
				failure !== null && failure.kind !== "cancelled" && u(MessageView, {
					message: describeCallFailure("lookup", failure),
					openSettings: parts.openSettings,
					again: {
						task: "check",
						onAgain: details.read,
						label: t("panel.action.try-again")
					}
				}),
				u(Facts, {
					model,
					details
				}),
				live === null && failure === null && u("p", {
					class: "rf-hint",
					role: "status",
					children: t("endpoints.details.loading", { slug })
				}),
				live !== null && u(Call, {
					model,
					live,
					parts,
					isForeign
				}),
				u(RunList, {
					model,
					details,
					parts
				}),
				live !== null && u(WorkflowPart, {
					live,
					parts
				}),
				live !== null && u(Settings, {
					details,
					live,
					isForeign,
					parts
				})
			] })
		]
	});
}
function Facts({ model, details }) {
	const summary = details.chosen.value?.summary;
	if (!summary) return null;
	const { isPublic, gpuMode, createdAt, updatedAt, orgId } = summary;
	const now = Date.now();
	const facts = [
		["organization", model.isForeign(orgId) ? t("endpoints.foreign") : model.ownerOf(orgId)],
		["visibility", isPublic === null ? null : t(`endpoints.${isPublic ? "public" : "private"}-who`)],
		["gpu", t(`endpoints.details.gpu-${gpuKind(gpuMode)}`)],
		["created", createdAt && formatDay(createdAt)],
		["changed", updatedAt && formatAgo(updatedAt, now)]
	];
	return u("dl", {
		class: "rf-ep-dl",
		children: facts.map(([name, value]) => value === null ? null : u("div", { children: [u("dt", { children: t(`endpoints.details.${name}`) }), u("dd", { children: value })] }, name))
	});
}
function Call({ model, live, parts, isForeign }) {
	const { slug, workflowJson } = live;
	const origin = model.own.value?.origin ?? "";
	const owner = model.ownerOf(live.orgId);
	const url = owner === null ? null : runsUrl(origin, owner, slug);
	const io = workflowJson === null ? null : readInterface(workflowJson);
	return u(S, { children: [
		u("section", {
			class: "rf-card",
			children: [url === null ? u("p", {
				class: "rf-hint",
				children: t("endpoints.details.no-address")
			}) : u(S, { children: [
				u("p", { children: t("panel.result.address") }),
				u(CopyLine, {
					text: url,
					label: t("panel.copy.address")
				}),
				u("p", {
					class: "rf-hint",
					children: t("panel.result.address-detail")
				})
			] }), !isForeign && u("div", {
				class: "rf-row rf-buttons",
				children: u("button", {
					type: "button",
					class: "rf-primary",
					title: t("endpoints.details.run-hint"),
					onClick: () => {
						parts.state.runSlug.value = slug;
						parts.state.tab.value = "run";
					},
					children: t("endpoints.details.run")
				})
			})]
		}),
		u(ContractView, { contract: contractOf(live) }),
		io !== null && u("details", {
			class: "rf-more",
			children: [u("summary", { children: t("panel.result.code") }), u(SnippetTabs, {
				endpoint: {
					url,
					origin,
					slug,
					interface: io
				},
				name: "runflow-endpoint-code"
			})]
		})
	] });
}
// src/panel/endpoints/endpoint-list.tsx
function EndpointList({ model, onOpen }) {
	const isSearching = model.search.value !== "";
	const refused = model.runsFailure()?.value ?? null;
	return u(S, { children: [
		u("div", {
			class: "rf-row rf-ep-search",
			children: [u("input", {
				type: "search",
				"aria-label": t("endpoints.search"),
				placeholder: t("endpoints.search"),
				value: model.search.value,
				"data-focus": true,
				onInput: ({ currentTarget }) => model.searchFor(currentTarget.value),
				onKeyDown: (event) => {
					if (event.key !== "Escape" || !isSearching) return;
					event.preventDefault();
					event.stopPropagation();
					model.searchFor("");
				}
			}), u("button", {
				type: "button",
				class: "rf-small",
				onClick: model.reload,
				children: t("endpoints.reload")
			})]
		}),
		u("p", {
			class: "rf-hint",
			role: "status",
			children: countWords(model)
		}),
		refused !== null && u("p", {
			class: "rf-hint",
			children: [
				t("endpoints.runs-refused"),
				" ",
				describeCallFailure("runs", refused).detail
			]
		}),
		u("ul", {
			class: "rf-ep-list",
			"aria-label": t("endpoints.list"),
			children: model.shown.value.map((row, index) => row.kind === "live" ? u(Row, {
				model,
				endpoint: row.endpoint,
				onOpen
			}, row.endpoint.id) : u(Unknown, { row }, row.id ?? `unknown ${index}`))
		}),
		isSearching && model.found.value.length === 0 && u("button", {
			type: "button",
			class: "rf-small",
			onClick: () => model.searchFor(""),
			children: t("endpoints.clear-search")
		}),
		model.hasMore.value && u("button", {
			type: "button",
			class: "rf-ep-more",
			onClick: model.showMore,
			"aria-disabled": model.list.value === "more",
			children: t(model.list.value === "more" ? "endpoints.loading-more" : "endpoints.more")
		})
	] });
}
function countWords({ search, found, rows, isWhole, list }) {
	if (search.value !== "" && !isWhole.value && list.value === "more") return t("endpoints.search-all", { count: rows.value.length });
	if (search.value !== "") return t("endpoints.matches", { count: found.value.length });
	return t(isWhole.value ? "endpoints.count" : "endpoints.count-more", { count: rows.value.length });
}
function Row({ model, endpoint, onOpen }) {
	const { id, slug, name, updatedAt, gpuMode, orgId } = endpoint;
	const item = A(null);
	h(() => watchOnScreen(item.current, () => model.watchLastRun(id)), [id]);
	return u("li", {
		ref: item,
		children: u("button", {
			type: "button",
			class: "rf-ep-row",
			id: `runflow-endpoint-${id}`,
			onClick: () => onOpen(endpoint),
			children: [u("span", {
				class: "rf-ep-name",
				children: [u("strong", { children: visible(name) || t("endpoints.unnamed") }), slug !== name && u("code", { children: visible(slug) })]
			}), u("span", {
				class: "rf-ep-facts",
				children: [
					u(Visibility, { endpoint }),
					u("span", { children: t(`endpoints.gpu.${gpuKind(gpuMode)}`) }),
					model.isForeign(orgId) && u("span", { children: t("endpoints.foreign") }),
					updatedAt !== null && u("time", {
						dateTime: updatedAt,
						title: updatedAt,
						children: t("endpoints.changed", { ago: formatAgo(updatedAt, Date.now()) })
					}),
					u(LastRunWord, {
						model,
						id
					})
				]
			})]
		})
	});
}
function Visibility({ endpoint: { isPublic } }) {
	if (isPublic === null) return u("span", { children: t("endpoints.visibility-unknown") });
	const word = isPublic ? "public" : "private";
	return u("span", {
		title: t(`endpoints.${word}-who`),
		children: [u("span", {
			class: `rf-badge rf-ep-${word}`,
			children: t(`endpoints.${word}`)
		}), u("span", {
			class: "rf-visually-hidden",
			children: [": ", t(`endpoints.${word}-who`)]
		})]
	});
}
function LastRunWord({ model, id }) {
	const last = model.lastRunOf(id)?.value;
	if (last === void 0 || last.kind !== "some") return u("span", { children: t(`endpoints.last-run.${last?.kind ?? "asking"}`) });
	const { run } = last;
	const status = statusWord(run);
	return u("span", {
		class: `rf-ep-run rf-ep-${statusMark(run)}`,
		children: run.createdAt === null ? t("endpoints.last-run.undated", { status }) : t("endpoints.last-run.some", {
			ago: formatAgo(run.createdAt, Date.now()),
			status
		})
	});
}
function Unknown({ row: { id } }) {
	return u("li", {
		class: "rf-ep-row",
		children: [u("strong", { children: t("endpoints.unknown") }), u("span", {
			class: "rf-hint",
			children: [
				t("endpoints.unknown-detail"),
				" ",
				id !== null && u("code", { children: visible(id) })
			]
		})]
	});
}
function watchOnScreen(element, enter) {
	if (element === null || typeof IntersectionObserver === "undefined") return () => {};
	let leave = null;
	const observer = new IntersectionObserver((entries) => {
		const isOn = entries.at(-1)?.isIntersecting === true;
		if (isOn && leave === null) leave = enter();
		if (!isOn) {
			leave?.();
			leave = null;
		}
	});
	observer.observe(element);
	return () => {
		observer.disconnect();
		leave?.();
	};
}
// src/panel/endpoints/last-runs.ts
var AT_A_TIME = 3;
function createLastRuns(api) {
	const known = new Map();
	const failure = y(null);
	const waiting = new Set();
	const asked = new Set();
	const stopping = new AbortController();
	let running = 0;
	function of(id) {
		const there = known.get(id) ?? y({ kind: "asking" });
		known.set(id, there);
		return there;
	}
	function pump() {
		for (const id of waiting) {
			if (running >= AT_A_TIME || stopping.signal.aborted) return;
			waiting.delete(id);
			asked.add(id);
			ask(id);
		}
	}
	async function ask(id) {
		running += 1;
		const page = await api.readRunPage(id, {
			most: 1,
			next: null
		}, stopping.signal);
		running -= 1;
		if (page.ok) {
			const [run] = page.value.runs;
			const none = { kind: page.value.isFiltered ? "none" : "unknown" };
			of(id).value = run ? {
				kind: "some",
				run
			} : none;
		} else {
			of(id).value = { kind: "unknown" };
			if (page.error.kind === "forbidden" || page.error.kind === "unauthorized") {
				for (const left of waiting) of(left).value = { kind: "unknown" };
				waiting.clear();
				failure.value = page.error;
			}
		}
		pump();
	}
	return {
		failure,
		of,
		watch(id) {
			if (failure.value !== null) of(id).value = { kind: "unknown" };
			else if (!asked.has(id)) waiting.add(id);
			pump();
			return () => waiting.delete(id);
		},
		stop: () => stopping.abort()
	};
}
// src/panel/endpoints/endpoints-model.ts
var ROWS_SHOWN = 50;
function createEndpointsModel(ownApi) {
	const list = y("none");
	const rows = y([]);
	const failure = y(null);
	const account = y(null);
	const search = y("");
	const shownCount = y(ROWS_SHOWN);
	const next = y(null);
	const own = y(null);
	const cursors = new Set();
	let lastRuns = null;
	let reading = new AbortController();
	let isOutdated = false;
	function open() {
		const now = ownApi();
		const isSame = now === own.value;
		if (isSame && !isOutdated && list.value !== "no-key" && list.value !== "none") return false;
		own.value = now;
		if (!isSame) account.value = null;
		reload();
		return true;
	}
	async function reload() {
		reading.abort();
		reading = new AbortController();
		const { signal: abort } = reading;
		lastRuns?.stop();
		isOutdated = false;
		rows.value = [];
		next.value = null;
		cursors.clear();
		failure.value = null;
		shownCount.value = ROWS_SHOWN;
		const at = own.value;
		if (at === null) {
			list.value = "no-key";
			return;
		}
		list.value = "loading";
		lastRuns = createLastRuns(at.api);
		const asked = at.api.whoAmI(abort);
		await readPage(at, abort);
		const answer = await asked;
		if (!abort.aborted) account.value = answer.ok ? answer.value : null;
		if (!abort.aborted && search.value !== "") await readRest();
	}
	async function readPage(at, abort) {
		const cursor = next.value;
		const page = await at.api.readEndpointPage(cursor, abort);
		if (abort.aborted) return false;
		list.value = "ready";
		if (!page.ok) {
			failure.value = page.error;
			return false;
		}
		failure.value = null;
		if (cursor !== null) cursors.add(cursor);
		const { next: following } = page.value;
		next.value = following !== null && cursors.has(following) ? null : following;
		rows.value = joined(rows.value, page.value.rows);
		return true;
	}
	async function readMore() {
		const at = own.value;
		if (at === null || next.value === null || list.value !== "ready") return false;
		list.value = "more";
		return readPage(at, reading.signal);
	}
	async function readRest() {
		while (search.value !== "" && await readMore());
	}
	const found = O(() => {
		const words = search.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
		if (words.length === 0) return rows.value;
		return rows.value.filter((row) => {
			const text = row.kind === "live" ? `${row.endpoint.name} ${row.endpoint.slug}` : row.id ?? "";
			return words.every((word) => text.toLowerCase().includes(word));
		});
	});
	return {
		list,
		rows,
		found,
		shown: O(() => found.value.slice(0, shownCount.value)),
		hasMore: O(() => next.value !== null || found.value.length > shownCount.value),
		isWhole: O(() => next.value === null),
		failure,
		account,
		search,
		own,
		open,
		outdate() {
			isOutdated = true;
		},
		reload: () => void reload(),
		showMore() {
			shownCount.value += ROWS_SHOWN;
			if (found.value.length < shownCount.value) readMore();
		},
		retry() {
			if (rows.value.length === 0) reload();
			else readMore();
		},
		searchFor(text) {
			search.value = text;
			shownCount.value = ROWS_SHOWN;
			if (text !== "") readRest();
		},
		lastRunOf: (id) => lastRuns?.of(id) ?? null,
		runsFailure: () => lastRuns?.failure ?? null,
		watchLastRun: (id) => lastRuns?.watch(id) ?? (() => {}),
		put(endpoint) {
			rows.value = rows.value.map((row) => row.kind === "live" && row.endpoint.id === endpoint.id ? {
				kind: "live",
				endpoint
			} : row);
		},
		remove(id) {
			rows.value = rows.value.filter((row) => row.kind !== "live" || row.endpoint.id !== id);
		},
		isForeign: (orgId) => isForeign(orgId, account.value),
		ownerOf: (orgId) => ownerOf(orgId, account.value)
	};
}
function joined(before, more) {
	const ids = new Set(before.flatMap((row) => row.kind === "live" ? [row.endpoint.id] : []));
	const added = more.filter((row) => {
		if (row.kind !== "live") return true;
		const isNew = !ids.has(row.endpoint.id);
		ids.add(row.endpoint.id);
		return isNew;
	});
	return [...before, ...added].sort((a, b) => changedAt(b) - changedAt(a));
}
function changedAt(row) {
	if (row.kind !== "live") return Number.NEGATIVE_INFINITY;
	return Date.parse(row.endpoint.updatedAt ?? "") || 0;
}
// src/panel/endpoints/endpoints-tab.tsx
function createEndpointsView(parts) {
	const model = createEndpointsModel(parts.own);
	const details = createDetailsModel(model, () => model.own.value?.api ?? null, parts.deleted);
	let lastOwn = model.own.value;
	let lastRun = parts.state.run.peek();
	x(() => {
		const run = parts.state.run.value;
		if (lastRun.kind === "running" && lastRun.task === "deploy" && run.kind !== "running") model.outdate();
		lastRun = run;
	});
	return function EndpointsTab() {
		const root = A(null);
		const isConfigured = parts.state.isConfigured.value;
		const keyTurn = parts.state.keyTurn.value;
		h(() => {
			const isReadAnew = model.open();
			if (model.own.value !== lastOwn) details.close();
			else if (isReadAnew) details.read();
			lastOwn = model.own.value;
		}, [isConfigured, keyTurn]);
		const isOpen = details.chosen.value !== null;
		useFocusOnChange(root, isOpen);
		return u("div", {
			ref: root,
			class: "rf-endpoints",
			children: [details.done.value !== null && !isOpen && u("p", {
				role: "status",
				children: details.done.value
			}), isOpen ? u(Details, {
				model,
				details,
				parts
			}) : u(Overview, {
				model,
				details,
				parts
			})]
		});
	};
}
function Overview({ model, details, parts }) {
	const list = model.list.value;
	const failure = model.failure.value;
	if (list === "no-key") return u(Empty, {
		what: "no-key",
		action: t("panel.set-key"),
		onAction: parts.openSettings
	});
	if (list === "none" || list === "loading") return u("p", {
		class: "rf-hint",
		children: t("endpoints.loading")
	});
	const problem = failure !== null && failure.kind !== "cancelled" && u(MessageView, {
		message: describeCallFailure("list", failure),
		openSettings: parts.openSettings,
		again: {
			task: "check",
			onAgain: model.retry,
			label: t("panel.action.try-again")
		}
	});
	if (model.rows.value.length === 0) return problem || u(Empty, {
		what: "none",
		action: t("endpoints.none.action"),
		onAction: () => {
			parts.state.tab.value = "deploy";
		},
		onReload: model.reload
	});
	return u(S, { children: [
		u(EndpointList, {
			model,
			onOpen: details.open
		}),
		problem,
		u(Forget, { onForget: parts.forgetDeploys })
	] });
}
function Forget({ onForget }) {
	const isDone = useSignal(false);
	return u("p", {
		class: "rf-hint",
		role: "status",
		children: isDone.value ? t("endpoints.forget.done") : u("button", {
			type: "button",
			class: "rf-link",
			onClick: () => {
				onForget();
				isDone.value = true;
			},
			children: t("endpoints.forget.action")
		})
	});
}
function Empty({ what, action, onAction, onReload }) {
	return u("section", {
		class: "rf-card",
		children: [
			u("h3", {
				tabIndex: -1,
				"data-focus": true,
				children: t(`endpoints.${what}.title`)
			}),
			u("p", { children: t(`endpoints.${what}.detail`) }),
			u("div", {
				class: "rf-row rf-buttons",
				children: [u("button", {
					type: "button",
					class: "rf-primary",
					onClick: onAction,
					children: action
				}), onReload && u("button", {
					type: "button",
					onClick: onReload,
					children: t("endpoints.reload")
				})]
			})
		]
	});
}
function useFocusOnChange(root, isOpen) {
	const before = A(isOpen);
	const lastRow = A(null);
	if (isOpen && !before.current) lastRow.current = document.activeElement?.id ?? null;
	h(() => {
		if (before.current === isOpen) return;
		before.current = isOpen;
		const row = isOpen || !lastRow.current ? null : document.getElementById(lastRow.current);
		(row ?? root.current?.querySelector("[data-focus]"))?.focus({ preventScroll: row === null });
		const panel = root.current?.closest(".runflow");
		if (row === null && panel) panel.scrollTop = 0;
	});
}
// src/panel/endpoints/endpoints.css?inline
var endpoints_default = "/* The Endpoints tab. Colours are those of panel.css. */\n.runflow {\n  .rf-endpoints,\n  .rf-ep-details {\n    display: grid;\n    gap: 12px;\n    /* What is long breaks instead of widening its column. */\n    grid-template-columns: minmax(0, 1fr);\n  }\n  .rf-ep-details > .rf-link {\n    justify-self: start;\n  }\n  .rf-endpoints h4 {\n    margin: 0 0 4px;\n    font-size: 13px;\n    font-weight: 600;\n  }\n\n  .rf-endpoints > .rf-small {\n    justify-self: start;\n  }\n  .rf-ep-part > p:last-child:not(:empty) {\n    margin-top: 8px;\n  }\n  .rf-ep-search input {\n    min-width: 6rem;\n  }\n  .rf-ep-list {\n    display: grid;\n    gap: 6px;\n    grid-template-columns: minmax(0, 1fr);\n  }\n  .rf-ep-row {\n    display: grid;\n    gap: 3px;\n    width: 100%;\n    padding: 8px 10px;\n    text-align: start;\n  }\n  li.rf-ep-row {\n    border: 1px dashed var(--rf-line);\n    border-radius: 6px;\n  }\n  .rf-ep-name {\n    display: flex;\n    flex-wrap: wrap;\n    align-items: baseline;\n    gap: 0 8px;\n  }\n  .rf-ep-name code,\n  .rf-ep-facts {\n    color: var(--rf-soft);\n    font-size: 12px;\n  }\n  .rf-ep-facts {\n    display: flex;\n    flex-wrap: wrap;\n    align-items: center;\n    gap: 2px 10px;\n  }\n  .rf-ep-facts .rf-badge {\n    color: var(--rf-fg);\n  }\n  .rf-badge.rf-ep-public {\n    border-color: var(--rf-amber);\n  }\n  .rf-ep-run {\n    color: var(--rf-fg);\n  }\n  .rf-ep-run::before {\n    display: inline-block;\n    width: 8px;\n    height: 8px;\n    margin-inline-end: 5px;\n    border-radius: 50%;\n    background: var(--rf-blue);\n    content: \"\";\n  }\n  .rf-ep-good::before {\n    background: var(--rf-green);\n  }\n  :is(.rf-ep-bad, .rf-ep-partly)::before {\n    border-radius: 1px;\n    background: var(--rf-red);\n    transform: rotate(45deg);\n  }\n  .rf-ep-partly::before {\n    background: var(--rf-amber);\n  }\n  button[aria-disabled=\"true\"] {\n    opacity: 0.55;\n    cursor: default;\n  }\n\n  .rf-ep-dl {\n    margin: 0;\n    font-size: 12px;\n  }\n  .rf-ep-dl div {\n    display: flex;\n    gap: 8px;\n    margin-bottom: 2px;\n  }\n  .rf-ep-dl dt {\n    flex: 0 0 88px;\n    color: var(--rf-soft);\n  }\n  .rf-ep-dl dd {\n    flex: 1;\n    min-width: 0;\n    margin: 0;\n  }\n  .rf-ep-contract ul,\n  .rf-ep-runs ul {\n    display: grid;\n    gap: 8px;\n    grid-template-columns: minmax(0, 1fr);\n    margin-bottom: 8px;\n  }\n  .rf-ep-contract li {\n    padding-inline-start: 10px;\n    border-inline-start: 2px solid var(--rf-line);\n  }\n  .rf-ep-input {\n    display: flex;\n    flex-wrap: wrap;\n    align-items: baseline;\n    gap: 0 8px;\n  }\n  .rf-ep-runs details > summary {\n    font-size: 12px;\n    cursor: pointer;\n  }\n  .rf-ep-output {\n    margin-top: 6px;\n  }\n  .rf-ep-output figure {\n    margin: 4px 0;\n  }\n  .rf-ep-output img {\n    display: block;\n    max-width: 100%;\n    max-height: 240px;\n    border-radius: 6px;\n    background: var(--rf-line);\n  }\n  .rf-ep-question {\n    margin-top: 8px;\n  }\n  .rf-ep-risks {\n    display: grid;\n    gap: 4px;\n    margin: 8px 0;\n    padding-inline-start: 16px;\n    list-style: disc;\n  }\n  .rf-ep-check {\n    display: flex;\n    gap: 8px;\n    align-items: baseline;\n  }\n  .rf-ep-check input {\n    flex: none;\n    min-width: 0;\n  }\n  .rf-ep-type {\n    display: grid;\n    gap: 4px;\n    margin-top: 8px;\n  }\n}\n";
// src/panel/endpoints/styles.ts
function addEndpointStyles() {
	addStyleSheet("endpoints", endpoints_default);
}
// src/main-endpoints.ts
function createEndpointsTab(parts) {
	const { page, state, ownApi, pageActions, actions } = parts;
	useCatalogue("en", {
		calls: calls_default,
		endpoints: endpoints_default$1,
		manage: manage_default
	});
	addEndpointStyles();
	async function saveDeployFile(live) {
		const file = toLiveDeployFile(live);
		if (!file.ok) return t("endpoints.workflow.not-saved", { parts: formatList(file.error) });
		if (!await mayBeWritten(live)) return null;
		const name = deployFileName(toSlug(live.slug) ?? "endpoint");
		saveFile(name, new Blob([formatDeployFile(file.value)], { type: "application/json" }));
		const count = file.value.files.length;
		if (count === 0) return t("endpoints.workflow.saved", { file: name });
		return t("endpoints.workflow.saved-files", {
			file: name,
			count,
			folder: filesFolderOf(name)
		});
	}
	async function mayBeWritten(live) {
		const risks = findPublicRisks(live);
		if (!holdsSecrets(risks)) return true;
		const titles = risks.findings.map((finding) => describeFinding(finding).title);
		if (risks.hasDeployKey) titles.push(t("manage.visibility.deploy-key"));
		return pageActions.confirm(t("notices.save-secrets.title"), t("notices.save-secrets.detail"), titles);
	}
	return createEndpointsView({
		state,
		own: ownApi,
		openSettings: actions.openSettings,
		async openWorkflow(live) {
			const graph = parseGraph(live.stored.graph);
			if (!graph.ok) return false;
			const at = new Date().toISOString().slice(0, 19).replace("T", " ").replaceAll(":", "-");
			return openAsNewWorkflow(page.app, graph.value, `${live.slug} (Runflow ${at})`);
		},
		saveDeployFile,
		deleted({ slug, orgId }) {
			const origin = ownApi()?.origin;
			forgetEndpoint(state, slug);
			if (origin !== void 0) actions.live.deleted({
				origin,
				orgId,
				slug
			});
		},
		forgetDeploys: actions.live.forgetAll
	});
}
export { createEndpointsTab };

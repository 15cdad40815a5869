import { It as error, Pt as ACTION_LINKS, Xt as maskKeys, an as textsOf, in as t, it as parseOrigin, ln as currentLanguage, nn as joinSentences, tt as isLoopback } from "./runflow.js";
import { Y as readInterface, a as readContract, n as shown } from "./runflow-first-items.mjs?v=0.2.0";
// src/text/compiled/en/calls.js
var calls_default = {
	code: {
		lookup: (d) => "lookup failed: " + d.what,
		list: (d) => "list failed: " + d.what,
		account: (d) => "account failed: " + d.what,
		"delete": (d) => "delete failed: " + d.what,
		update: (d) => "update failed: " + d.what,
		upload: (d) => "upload failed: " + d.what,
		dispatch: (d) => "dispatch failed: " + d.what,
		status: (d) => "reading the run failed: " + d.what,
		runs: (d) => "reading the runs failed: " + d.what,
		logs: (d) => "reading the logs failed: " + d.what
	},
	forbidden: {
		title: () => "This key is not allowed to do that",
		detail: (d) => "It needs the scope " + d.scope + " (" + d.code + ").",
		next: (d) => "Make a key with this scope at " + d.url + " and use it."
	},
	beta: {
		title: () => "ComfyUI Deploy is in beta, and your organization is not enrolled yet",
		detail: (d) => "Runs count for the organization of your key, whoever owns the endpoint. Runflow answered COMFYUI_DEPLOY_BETA_NOT_ENABLED (" + d.code + ").",
		next: (d) => "Request access at " + d.url + ". Once you are enrolled, this works."
	},
	email: {
		title: () => "The e-mail address of your Runflow account is not confirmed",
		detail: (d) => "Runflow refused the request (" + d.code + ").",
		next: () => "Open the link in the confirmation e-mail, then try again."
	},
	credit: {
		title: () => "Your organization does not have enough credit",
		detail: (d) => "No run was started, and nothing was charged (" + d.code + ").",
		next: (d) => "Add credit at " + d.url + ", then try again."
	},
	"gpu-inactive": {
		title: () => "The GPU of this endpoint is not available",
		detail: (d) => "It is set to explicit GPUs, and one of them is inactive. No run was started (" + d.code + ").",
		next: () => "Choose another GPU at https://app.runflow.io, or let Runflow choose: set its GPU mode to auto."
	},
	"values-refused": {
		title: () => "Runflow does not accept these values",
		detail: (d) => "No run was started, and nothing was charged (" + d.code + ").",
		next: () => "Correct what Runflow points out, then try again."
	},
	rejected: {
		title: () => "Runflow refused the request",
		detail: (d) => "The same request will be refused again (" + d.code + ").",
		next: () => "Change what Runflow points out, then try again."
	},
	"no-endpoint": {
		title: () => "Runflow has no such endpoint",
		detail: (d) => "It was deleted, or it is private and not yours (" + d.code + ").",
		next: () => "Check its name and its owner."
	},
	"no-run": {
		title: () => "Runflow has no such run",
		detail: (d) => "The id may be incomplete, or the run belongs to another organization (" + d.code + ").",
		next: () => "Copy the whole id again."
	},
	"rate-limited": {
		title: () => "Too many requests to Runflow",
		detail: (d) => "It accepts no more for a moment (" + d.code + ").",
		next: () => "Wait a minute, then try again."
	},
	"maybe-started": {
		title: () => "Runflow did not say whether the run has started",
		detail: (d) => "It may be running, and then it costs (" + d.code + ").",
		next: () => "Look for it before you start another one."
	},
	"maybe-changed": {
		title: () => "Runflow did not say whether that was done",
		detail: (d) => "The request may have gone through (" + d.code + ").",
		next: () => "It is safe to do the same again."
	},
	cancelled: {
		title: () => "Cancelled",
		detail: () => "Nothing was changed."
	},
	"run-status": {
		queued: () => "waiting",
		dispatching: () => "starting",
		running: () => "running",
		succeeded: () => "succeeded",
		"partly-succeeded": () => "partly succeeded",
		"run-cancelled": () => "cancelled",
		"run-failed": () => "failed",
		unknown: (d) => "in state " + d.status
	}
};
// src/endpoints/calls.ts
var CALL_SCOPES = {
	lookup: "comfyui-workflows:read",
	list: "comfyui-workflows:read",
	account: null,
	delete: "comfyui-workflows:delete",
	update: "comfyui-workflows:edit",
	upload: "assets:create",
	dispatch: "runs:create",
	status: "runs:read",
	runs: "runs:read",
	logs: "runs:read"
};
// src/endpoints/call-messages.ts
function describeCallFailure(call, failure) {
	const failed = (what) => ({ code: t(`calls.code.${call}`, { what }) });
	switch (failure.kind) {
		case "unauthorized": return error(textsOf("api.unauthorized", failed(401)), "open-settings");
		case "forbidden": return describeForbidden(call, failure, failed(403));
		case "gone": return error(textsOf(isOfRun(call) ? "calls.no-run" : "calls.no-endpoint", failed(404)));
		case "conflict": return withReply(error(textsOf("calls.rejected", failed(409))), failure);
		case "rejected": return describeRejected(call, failure, failed(failure.status));
		case "rate-limited": return error(textsOf("calls.rate-limited", failed(429)), "try-again");
		case "relay-refused": return error(textsOf("api.relay-refused", failed(t("api.what.relay-refused"))));
		case "server":
		case "network":
		case "timeout":
		case "unexpected-response": return describeLost(call, failure);
		case "cancelled": return {
			severity: "info",
			title: t("calls.cancelled.title"),
			detail: t("calls.cancelled.detail"),
			next: ""
		};
		default: return failure;
	}
}
function isOfRun(call) {
	return call === "status" || call === "logs";
}
function describeForbidden(call, failure, failed) {
	if (failure.code === "COMFYUI_DEPLOY_BETA_NOT_ENABLED") return error(textsOf("calls.beta", {
		...failed,
		url: ACTION_LINKS["get-beta"]
	}), "get-beta");
	if (failure.code === "EMAIL_NOT_VERIFIED") return error(textsOf("calls.email", failed));
	const scope = CALL_SCOPES[call];
	if (!(scope !== null && (failure.code === null || failure.code === "PERMISSION_DENIED"))) return withReply(error(textsOf("calls.rejected", failed)), failure);
	return error(textsOf("calls.forbidden", {
		...failed,
		scope,
		url: ACTION_LINKS["open-keys"]
	}), "open-keys");
}
function describeRejected(call, failure, failed) {
	const { status, detail } = failure;
	if (status === 402) return error(textsOf("calls.credit", {
		...failed,
		url: ACTION_LINKS["open-billing"]
	}), "open-billing");
	if (status === 404) return withReply(error(textsOf("api.no-api", failed)), failure);
	if (status === 422 && call === "dispatch" && /\bGPUs?\b/i.test(detail ?? "")) return withReply(error(textsOf("calls.gpu-inactive", failed)), failure);
	if (status === 422 && call === "dispatch") return withReply(error(textsOf("calls.values-refused", failed)), failure);
	return withReply(error(textsOf("calls.rejected", failed)), failure);
}
function codeOfLost(call, failure) {
	const what = failure.kind === "server" ? failure.status : t(`api.what.${failure.kind}`);
	return { code: t(`calls.code.${call}`, { what }) };
}
function describeLost(call, failure) {
	const code = codeOfLost(call, failure);
	if (call === "dispatch") return error(textsOf("calls.maybe-started", code));
	if (call === "delete" || call === "update") return error(textsOf("calls.maybe-changed", code), "try-again");
	const nothing = {
		...code,
		mayHaveArrived: false
	};
	if (failure.kind === "unexpected-response") return error(textsOf("api.unexpected-response", {
		...nothing,
		where: failure.where
	}), "try-again");
	return error(textsOf(`api.${failure.kind}`, nothing), "try-again");
}
function withReply(message, { detail, code }) {
	const reply = detail ?? code;
	if (reply === null || reply === "") return message;
	return {
		...message,
		detail: joinSentences([message.detail, t("api.said", { detail: maskKeys(reply) })])
	};
}
// src/endpoints/live-contract.ts
function contractOf({ workflowJson, stored }) {
	return workflowJson === null ? null : readContract(readInterface(workflowJson), stored.graph);
}
// src/runs/group-outputs.ts
function groupOutputs(files, contract) {
	const byId = new Map();
	for (const { outputId, url } of files) {
		const of = byId.get(outputId);
		if (of === void 0) byId.set(outputId, [{ url }]);
		else of.push({ url });
	}
	const declared = new Map((contract?.outputs ?? []).map((output) => [output.id, output]));
	return {
		outputs: [...[...declared.keys()].filter((id) => byId.has(id)), ...[...byId.keys()].filter((id) => !declared.has(id))].map((id) => ({
			output_id: id,
			type: declared.get(id)?.type ?? null,
			label: declared.get(id)?.label ?? "",
			files: byId.get(id) ?? []
		})),
		missing: [...declared.keys()].filter((id) => !byId.has(id))
	};
}
// src/runs/media-types.ts
function pictureTypeOf(bytes) {
	const start = String.fromCharCode(...bytes.subarray(0, 12));
	if (start.startsWith("PNG\r\n\n")) return "image/png";
	if (start.startsWith("ÿØÿ")) return "image/jpeg";
	if (/^GIF8[79]a/.test(start)) return "image/gif";
	return /^RIFF[\s\S]{4}WEBP/.test(start) ? "image/webp" : null;
}
var TYPES = new Map([
	["mp4", "video/mp4"],
	["webm", "video/webm"],
	["mp3", "audio/mpeg"],
	["wav", "audio/wav"],
	["flac", "audio/flac"],
	["opus", "audio/opus"],
	["ogg", "audio/ogg"],
	["json", "application/json"],
	["txt", "text/plain"],
	["csv", "text/csv"],
	["pdf", "application/pdf"],
	["zip", "application/zip"]
]);
function mediaTypeOf(path, bytes) {
	return pictureTypeOf(bytes) ?? TYPES.get(endOf$1(path)) ?? "application/octet-stream";
}
function endOf$1(path) {
	return /\.([A-Za-z0-9]+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
}
var ENDS = new Map([
	...[...TYPES].map(([end, type]) => [type, end]),
	["image/png", "png"],
	["image/jpeg", "jpg"],
	["image/gif", "gif"],
	["image/webp", "webp"]
]);
function mediaTypeOfName(name) {
	const end = endOf$1(name);
	if (end === "jpeg") return "image/jpeg";
	return TYPES.get(end) ?? [...ENDS].find(([, known]) => known === end)?.[0] ?? null;
}
function isPictureName(name) {
	return mediaTypeOfName(name)?.startsWith("image/") ?? false;
}
// src/runs/run-costs.ts
function dollarsOf(cost) {
	const dollars = cost === null || cost.trim() === "" ? NaN : Number(cost);
	return Number.isFinite(dollars) ? dollars : null;
}
function costsOf(runs) {
	const costs = runs.flatMap(({ finished, cost }) => finished ? dollarsOf(cost) ?? [] : []).toSorted((a, b) => a - b);
	const median = costs[Math.floor(costs.length / 2)];
	const highest = costs.at(-1);
	return median === void 0 || highest === void 0 ? null : {
		count: costs.length,
		median,
		highest
	};
}
// src/runs/safe-link.ts
function toSafeLink(url, apiOrigin) {
	let parsed;
	try {
		parsed = new URL(url);
	} catch {
		return null;
	}
	if (parsed.username !== "" || parsed.password !== "") return null;
	if (parsed.protocol === "https:") return parsed.href;
	const isLocal = parsed.protocol === "http:" && isLoopback(parsed.hostname);
	const api = parseOrigin(apiOrigin);
	return isLocal && api.ok && isLoopback(new URL(api.value).hostname) ? parsed.href : null;
}
function nameInAddress(url) {
	try {
		return decodeURIComponent(new URL(url).pathname.split("/").at(-1) ?? "");
	} catch {
		return "";
	}
}
// src/runs/run-end.ts
function endOf({ status }) {
	switch (status) {
		case "succeeded": return "succeeded";
		case "partial_succeeded": return "partly-succeeded";
		case "canceled":
		case "cancelled": return "run-cancelled";
		default: return "run-failed";
	}
}
// src/runs/status-word.ts
var WAITING = [
	"queued",
	"dispatching",
	"running"
];
function statusWord(run) {
	if (run.finished) return t(`calls.run-status.${endOf(run)}`);
	const known = WAITING.find((status) => status === run.status);
	return known === void 0 ? t("calls.run-status.unknown", { status: shown(run.status) }) : t(`calls.run-status.${known}`);
}
// src/text/format-duration.ts
function formatDuration(milliseconds) {
	const seconds = milliseconds / 1e3;
	if (seconds < .05) return t("common.less-than-a-second");
	if (seconds < 9.95) return write(Math.round(seconds * 10) / 10, "second");
	const whole = Math.round(seconds);
	if (whole < 60) return write(whole, "second");
	const minutes = Math.round(whole / 60);
	return whole < 3600 ? writeBoth(Math.floor(whole / 60), "minute", whole % 60, "second") : writeBoth(Math.floor(minutes / 60), "hour", minutes % 60, "minute");
}
function writeBoth(larger, largerUnit, smaller, smallerUnit) {
	const parts = [write(larger, largerUnit), ...smaller === 0 ? [] : [write(smaller, smallerUnit)]];
	return new Intl.ListFormat([currentLanguage(), "en"], {
		type: "unit",
		style: "narrow"
	}).format(parts);
}
function write(value, unit) {
	return value.toLocaleString([currentLanguage(), "en"], {
		style: "unit",
		unit,
		unitDisplay: "short"
	});
}
// src/text/format-money.ts
function formatDollars(amount) {
	const digits = Math.abs(amount) > 0 && Math.abs(amount) < .0095 ? { maximumSignificantDigits: 2 } : {
		minimumFractionDigits: 2,
		maximumFractionDigits: 3
	};
	return amount.toLocaleString([currentLanguage(), "en"], {
		style: "currency",
		currency: "USD",
		currencyDisplay: "narrowSymbol",
		...digits
	});
}
export { calls_default as _, nameInAddress as a, dollarsOf as c, mediaTypeOfName as d, pictureTypeOf as f, describeCallFailure as g, codeOfLost as h, endOf as i, isPictureName as l, contractOf as m, formatDuration as n, toSafeLink as o, groupOutputs as p, statusWord as r, costsOf as s, formatDollars as t, mediaTypeOf as u };

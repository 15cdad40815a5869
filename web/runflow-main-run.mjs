import { Cn as k, D as finite, Dt as findNode, E as count$1, Ft as dashboardOf, It as error, J as isRecord, Jt as toSize, Kt as RUN_FOLDER, Lt as linkOf, M as orNull, N as shape, P as text, R as parsePrompt, Sn as S, T as readText$1, Xt as maskKeys, at as fail, b as askForBytes, bn as h, d as useKeptFocus, dt as inputKindOf, en as formatList, fn as useSignal, ft as outputKindOf, gn as A, hn as y, i as addStyleSheet, in as t, j as oneOf, l as FOCUS_TARGET, ln as currentLanguage, lt as createLocalCall, mn as x, mt as uploadInput, n as number, nn as joinSentences, on as titledTextsOf, pn as O, r as plural, s as ActionLink, sn as visible, st as ok, t as en, tn as asSentence, u as useFocusKeptOver, un as useCatalogue, v as u, vn as d, wn as __exportAll, y as ask } from "./runflow.js";
import { a as sleep, c as graphIdOf, i as readFacts, l as diffContract, n as NodeButton, o as describeRefusal, r as sha256Of, s as canonicalBody } from "./runflow-main-panel.mjs?v=0.2.0";
import { G as reach, N as maskText, X as isLink, Y as readInterface, Z as nodeAt, f as inferContract, g as checkValues, h as checkValue, i as hasStoredContract, l as isSameJson, n as shown, o as readSetByHand, r as emptyDeployNodes, t as useFirst } from "./runflow-first-items.mjs?v=0.2.0";
import { _ as calls_default, a as nameInAddress, c as dollarsOf, d as mediaTypeOfName, f as pictureTypeOf, g as describeCallFailure, h as codeOfLost, i as endOf, l as isPictureName, m as contractOf, n as formatDuration, o as toSafeLink, p as groupOutputs, r as statusWord, s as costsOf, t as formatDollars, u as mediaTypeOf } from "./runflow-format-money.mjs?v=0.2.0";
import { a as isForeign, s as ownerOf } from "./runflow-take-turns.mjs?v=0.2.0";
// src/text/compiled/en/run.js
var run_default$1 = {
	where: {
		label: () => "Where to run",
		runflow: () => "On Runflow",
		here: () => "Here",
		both: () => "Both"
	},
	head: {
		runflow: (d) => d.slug + " on Runflow",
		here: () => "This workflow, in this ComfyUI",
		which: () => "Endpoint",
		"read-again": () => "Update the form",
		looking: () => "Asking Runflow for this endpoint…",
		reading: () => "Reading the workflow…",
		stale: () => "The canvas has changed since this form was made. A run takes it as it is now.",
		both: (d) => d.slug + ", here and on Runflow"
	},
	empty: {
		"no-key": {
			title: () => "To run on Runflow, save an API key",
			detail: () => "The key stays in this browser. Running here needs none."
		},
		"no-name": {
			title: () => "This workflow is not deployed yet",
			detail: () => "There is nothing to run on Runflow until it is."
		},
		"not-deployed": {
			title: (d) => "No endpoint is called " + d.slug,
			detail: () => "It has not been deployed yet, or it was deleted."
		},
		gone: {
			title: (d) => "The endpoint " + d.slug + " was deleted",
			detail: () => "It was there a moment ago. Runflow has no endpoint of this name now."
		},
		foreign: {
			title: (d) => "The endpoint " + d.slug + " belongs to another organization",
			detail: () => "Its runs are charged to yours."
		},
		"no-organization": {
			title: () => "Runflow does not say which organization you are in",
			detail: () => "Without it there is no address to send a run to.",
			next: () => "Make a key that may read your account, and save it in Settings → Runflow."
		},
		"no-contract": {
			title: () => "Runflow does not return this workflow",
			detail: () => "So its inputs are not known, and there is no form for them.",
			next: () => "Deploy it again, then come back."
		},
		"no-output": {
			title: () => "This workflow has no Runflow Output",
			detail: () => "A run returns what its Runflow Output nodes get.",
			next: () => "Add one after the node that makes the picture or file you want."
		},
		"not-captured": {
			title: () => "The workflow could not be read",
			detail: () => "ComfyUI could not prepare it for a run. A node or a link in it may be broken.",
			next: () => "Run it with ComfyUI’s own Run button to see which node stops it."
		},
		"open-settings": () => "Open Settings",
		"to-deploy": () => "Go to Deploy",
		"try-again": () => "Try again"
	},
	differ: {
		title: () => "The endpoint and the canvas take different values",
		detail: (d) => plural(d.count, 0, en, {
			one: "One input or output differs.",
			other: number("en", d.count, 0) + " inputs or outputs differ."
		}),
		added: (d) => d.id + " is new on the canvas.",
		removed: (d) => d.id + " is only on the endpoint.",
		changed: (d) => d.id + " is not the same in both."
	},
	form: {
		label: () => "Values",
		none: () => "It takes no values.",
		required: () => "required",
		"no-default": () => "Left empty, the workflow’s own value is used.",
		"own-file": (d) => "Left empty, the workflow uses " + d.file + ".",
		reset: (d) => "Reset " + d.label,
		"reset-short": () => "Reset",
		forget: () => "Reset all values",
		between: (d) => "From " + d.minimum + " to " + d.maximum + ".",
		"at-least": (d) => d.minimum + " or more.",
		"at-most": (d) => d.maximum + " or less.",
		step: (d) => "In steps of " + d.step + ".",
		on: () => "On",
		off: () => "Off",
		choose: () => "Choose…",
		repeated: (d) => "Several inputs have the id “" + d.id + "”, so it cannot be set here, and each keeps its own value. Give each input a different id. Check in the Deploy tab shows which ones they are.",
		kept: () => "These values are kept until this page is closed."
	},
	file: {
		"choose-picture": () => "Choose a picture",
		"choose-file": () => "Choose a file",
		"from-comfyui": () => "From ComfyUI",
		address: () => "Use an address",
		"address-label": (d) => "Address of " + d.label,
		"address-hint": () => "It begins with https://. Runflow fetches it when the run starts.",
		"drop-picture": () => "Or drop or paste a picture here.",
		"drop-file": () => "Or drop a file here.",
		chosen: (d) => d.name + ", " + d.size,
		remove: (d) => "Remove " + d.label,
		"remove-short": () => "Remove",
		preview: (d) => "Preview of " + d.name,
		"not-read": (d) => d.name + " could not be read."
	},
	picker: {
		title: () => "Files of this ComfyUI",
		input: () => "Input folder",
		output: () => "Output folder",
		folder: () => "Folder",
		search: () => "Search by name",
		close: () => "Close",
		none: () => "There is nothing to choose here.",
		failed: () => "ComfyUI does not list the files of this folder.",
		more: (d) => plural(d.count, 0, en, {
			one: "One more file. Search for its name.",
			other: number("en", d.count, 0) + " more files. Search by name."
		})
	},
	problem: {
		missing: () => "This one is required.",
		type: {
			STRING: () => "This must be text.",
			INT: () => "This must be a whole number.",
			FLOAT: () => "This must be a number.",
			BOOLEAN: () => "This must be on or off.",
			IMAGE: () => "This must be a picture.",
			FILE: () => "This must be a file."
		},
		"not-https": () => "The address must begin with https://.",
		"too-small": (d) => "This must be " + d.limit + " or more.",
		"too-large": (d) => "This must be " + d.limit + " or less.",
		"not-offered": () => "Choose one from the list.",
		"not-exact": () => "This number is too large to be sent exactly. Choose one up to 9007199254740991.",
		"unknown-input": () => "The workflow has no such input.",
		"no-picture": (d) => d.name + " is not a PNG, JPEG, WebP or GIF picture.",
		"too-many-bytes": (d) => d.name + " is " + d.size + ". At most " + d.most + " can be sent.",
		"empty-file": (d) => d.name + " is empty.",
		fix: (d) => plural(d.count, 0, en, {
			one: "One value has to be corrected first.",
			other: number("en", d.count, 0) + " values have to be corrected first."
		})
	},
	button: {
		runflow: () => "Run on Runflow",
		here: () => "Run here",
		"stop-waiting": () => "Stop waiting",
		"wait-again": () => "Wait for it again",
		"look-again": () => "Look for it again",
		cancel: () => "Cancel",
		"cancel-here": () => "Cancel this run",
		dismiss: () => "Close",
		dashboard: () => "Open in dashboard",
		logs: () => "Show its log",
		both: () => "Run in both places",
		"check-models": () => "Check the models"
	},
	cost: {
		title: () => "This run costs money",
		last: (d) => plural(d.count, 0, en, {
			one: "Its last run cost " + d.median + ".",
			other: "Half of its last " + number("en", d.count, 0) + " runs cost " + d.median + " or less. The most was " + d.highest + "."
		}),
		unknown: () => "No earlier run shows what it costs. A ComfyUI run often costs a few US cents.",
		balance: (d) => "Your balance is " + d.balance + ".",
		judge: () => "Runflow evaluates every run. For that, it reads your values and the results.",
		once: () => "You are not asked again until you reload the page or use another key.",
		yes: () => "Run it",
		no: () => "Not now",
		looking: () => "Looking up what the last runs cost…"
	},
	progress: {
		label: () => "Run on Runflow",
		"label-here": () => "Run in this ComfyUI",
		preparing: () => "Preparing the run",
		uploading: (d) => "Uploading " + d.file + ", " + d.size,
		"file-of": (d) => "File " + d.at + " of " + d.of,
		starting: () => "Starting the run",
		stopping: () => "Stopping as soon as Runflow confirms the run",
		"taking-up": () => "Looking for the run that was started before",
		"on-runflow": (d) => "On Runflow: " + d.status,
		"queued-detail": () => "A cold start takes 10 to 40 seconds, and a busy GPU has a queue.",
		nodes: (d) => d.done + " of " + plural(d.whole, 0, en, {
			one: number("en", d.whole, 0) + " node",
			other: number("en", d.whole, 0) + " nodes"
		}) + " done",
		elapsed: (d) => d.duration + " so far",
		"no-cancel": () => "A run on Runflow cannot be cancelled. If you stop waiting, it goes on and costs money.",
		"of-other": (d) => "This is a run of " + d.slug + ".",
		"run-id": (d) => "Run " + d.id,
		"here-queued": (d) => plural(d.ahead, 0, en, {
			"0": "Next in the queue of this ComfyUI",
			one: "One run is ahead of it in the queue",
			other: number("en", d.ahead, 0) + " runs are ahead of it in the queue"
		}),
		"here-running": () => "Running in this ComfyUI",
		"here-node": (d) => "At " + d.title,
		"here-cancelling": () => "Cancelling…",
		"here-silent": () => "ComfyUI does not answer. It is asked again every few seconds.",
		"here-placing": (d) => "Handing " + d.file + " to ComfyUI"
	},
	end: {
		succeeded: { title: () => "The run on Runflow succeeded" },
		"here-succeeded": { title: () => "The run in this ComfyUI succeeded" },
		"partly-succeeded": {
			title: () => "The run succeeded only in part",
			detail: () => "Some outputs did not arrive."
		},
		"run-cancelled": {
			title: () => "The run was cancelled on Runflow",
			detail: () => "It was not cancelled from here.",
			next: () => "Run it again if you still want it."
		},
		timeout: {
			title: () => "The run took too long",
			detail: () => "Runflow stopped it.",
			next: () => "Try smaller values, such as fewer steps or a smaller size."
		},
		errored: {
			title: () => "Something on Runflow broke during the run",
			next: () => "Run it again. If it breaks again, look at its log.",
			"next-beside": () => "Run it again. If it breaks again, its log below says more.",
			"next-empty": () => "Run it again. If it breaks again, report the run’s id to Runflow: it wrote no log."
		},
		failed: {
			title: () => "The run failed",
			detail: () => "Runflow gives no reason.",
			next: () => "Look at its log.",
			"next-beside": () => "Its log is below.",
			"next-empty": () => "Run it again. If it fails again, report the run’s id to Runflow: it wrote no log."
		},
		"failed-input": {
			title: () => "Runflow could not use one of the values",
			next: () => "Correct the value, then run it again."
		},
		"failed-model": {
			title: () => "A model of the workflow could not be loaded",
			next: () => "Check the models: the Deploy tab says which one it may be and what helps."
		},
		"failed-sha": {
			title: () => "A model of the workflow has no valid hash",
			next: () => "Check the models: the Deploy tab says which one it is and what helps. Then deploy again."
		},
		"failed-sandbox": { title: () => "The sandbox has no GPU" },
		gone: {
			title: () => "Runflow no longer knows this run",
			detail: () => "It may have been deleted.",
			next: () => "See the runs of the endpoint in the dashboard."
		},
		deadline: {
			title: (d) => "The run has not ended in " + d.duration,
			detail: () => "It goes on and costs money.",
			next: () => "Wait for it again, or come back later: this page finds it."
		},
		stopped: {
			title: () => "You stopped waiting",
			detail: () => "The run goes on and costs money. This page finds it again later."
		},
		"not-started": {
			title: () => "Nothing was started",
			detail: () => "You cancelled before the run was sent, so nothing is charged."
		},
		unknown: {
			title: () => "Runflow did not say whether the run has started",
			detail: (d) => "It was looked for and not found. It may be running, and then it costs money (" + d.code + ").",
			next: () => "Look for it again before you start another one."
		},
		elsewhere: {
			title: () => "Another tab waits for this run",
			detail: (d) => "The run of " + d.slug + " was started there, and its result is shown there."
		},
		"not-kept": {
			title: () => "Runflow does not know the run that was started here",
			detail: () => "No answer came when it was sent, and no such run was found. Most likely it did not start.",
			next: () => "Look for it again, or start a new run."
		},
		broken: {
			title: () => "The run could not go on",
			detail: () => "Something in this extension failed.",
			next: () => "Reload the page. A run that was started is found again."
		},
		"here-cancelled": { title: () => "The run was cancelled" },
		"here-failed": { title: () => "The run in this ComfyUI failed" },
		"here-refused": {
			title: () => "ComfyUI refused to run this workflow",
			detail: () => "Nothing was run.",
			next: () => "Correct the node that it names, then run it again."
		},
		"here-unreachable": {
			title: () => "ComfyUI did not answer",
			next: () => "Check that it still runs, then try again."
		},
		"here-not-cancelled": {
			title: () => "ComfyUI did not answer",
			detail: () => "The run could not be cancelled, and may still be going.",
			next: () => "When ComfyUI answers again, reload this page to see the run."
		},
		"here-lost": {
			title: () => "ComfyUI no longer knows this run",
			detail: () => "It may have been restarted, or its queue was cleared.",
			next: () => "Run it again."
		},
		"here-missing": {
			title: () => "This ComfyUI lacks something that the workflow needs",
			next: () => "Install what is missing, or run it on Runflow."
		},
		"here-not-placed": {
			title: () => "A file could not be handed to ComfyUI",
			next: () => "Try another file."
		},
		"here-values": {
			title: () => "The values do not fit the workflow on the canvas",
			next: () => "The form was updated. Look at it, then run."
		},
		reason: (d) => "Runflow says: " + d.reason,
		"reason-here": (d) => "ComfyUI says: " + d.reason,
		stage: (d) => "It happened at the step “" + d.stage + "”.",
		code: (d) => "Its code is " + d.code + "."
	},
	missing: {
		class: (d) => "No pack here has the node " + d.name + ".",
		model: (d) => "The model " + d.name + " is not in this ComfyUI.",
		"broken-model": (d) => "The model " + d.name + " in this ComfyUI is broken.",
		more: (d) => plural(d.count, 0, en, {
			one: "One more is missing.",
			other: number("en", d.count, 0) + " more are missing."
		})
	},
	result: {
		output: (d) => d.label + " (" + d.id + ")",
		missing: (d) => plural(d.count, 0, en, {
			one: "This output did not arrive: " + d.outputs + ".",
			other: "These outputs did not arrive: " + d.outputs + "."
		}),
		nothing: () => "It gave no files.",
		unnamed: () => "An output without an id",
		picture: (d) => "Result " + d.at + " of " + d.output,
		open: (d) => "Open " + d.name,
		file: (d) => "file " + d.at,
		unsafe: () => "This file has no https address, so it is not shown.",
		"not-shown": () => "It cannot be shown here. Open it in a tab of its own.",
		fresh: () => "Get fresh links",
		seconds: (d) => "Took " + d.duration,
		cost: (d) => "Cost " + d.amount,
		gpu: (d) => d.gpus + ", " + d.duration + " of GPU time",
		"gpu-time": (d) => d.duration + " of GPU time",
		"text-long": (d) => "Only the first " + d.size + " are shown. Open or save the file to read the rest.",
		reading: () => "ComfyUI reads it…",
		save: (d) => "Save " + d.name
	},
	logs: {
		title: () => "Log of the run",
		none: () => "The log is empty.",
		reading: () => "Reading the log…",
		more: (d) => plural(d.count, 0, en, {
			one: "One earlier line is not shown.",
			other: number("en", d.count, 0) + " earlier lines are not shown."
		})
	},
	node: {
		title: () => "It happened at this node",
		"other-version": (d) => "The run names node " + d.nodeId + ", which belongs to another version of this workflow."
	},
	other: {
		going: (d) => "A run of " + d.slug + " is still going.",
		show: (d) => "Show " + d.slug
	},
	compare: {
		changed: {
			title: () => "The canvas is not what is deployed",
			detail: () => "It has changed since the deploy, so the two results may differ.",
			next: () => "Deploy it first to compare like with like."
		},
		label: () => "Comparison",
		identical: {
			title: () => "Identical",
			detail: () => "Runflow made exactly what this ComfyUI made.",
			word: () => "Identical"
		},
		alike: {
			title: () => "Alike",
			detail: () => "The pictures show the same, with small differences that are hard to see. Another GPU or version rounds differently.",
			word: () => "Alike"
		},
		different: {
			title: () => "Different",
			detail: () => "Runflow made something different from this ComfyUI. Compare the settings that change by themselves, such as seeds, and the models.",
			word: () => "Different"
		},
		"other-bytes": {
			title: () => "Video and sound were not compared",
			detail: () => "The two files differ, but the same clip can be saved in more than one way. Play both to find out whether it looks and sounds the same.",
			word: () => "Not compared: different files"
		},
		comparing: {
			title: () => "Comparing…",
			detail: () => "ComfyUI reads both results."
		},
		unknown: {
			title: () => "Not compared",
			detail: () => "Both runs are done, but not all of their files could be read."
		},
		nothing: {
			title: () => "Nothing to compare",
			detail: () => "Neither run gave a file."
		},
		again: () => "Compare again",
		counts: (d) => d.name + " has " + plural(d.here, 0, en, {
			one: number("en", d.here, 0) + " file",
			other: number("en", d.here, 0) + " files"
		}) + " here and " + d.there + " on Runflow.",
		"only-here": (d) => "File " + d.at + " came here only.",
		"only-there": (d) => "File " + d.at + " came on Runflow only.",
		"picture-here": (d) => d.name + ", picture " + d.at + ", made here",
		"picture-there": (d) => d.name + ", picture " + d.at + ", made on Runflow",
		edge: () => "How much of each picture is shown",
		figures: (d) => "Colours differ by " + d.mean + " of 255 on average and " + d.largest + " at most. Similarity (SSIM): " + d.ssim,
		sizes: (d) => "Here: " + d.here + ". On Runflow: " + d.there + ".",
		side: (d) => d.width + "\xA0×\xA0" + d.height + ", " + d.size,
		off: {
			title: () => "There is nothing to compare yet",
			detail: () => "Deploy the canvas first, then run both."
		},
		other: {
			title: () => "This is not the endpoint of the open workflow",
			detail: (d) => "Only the workflow that was deployed as " + d.slug + " can run in both places. Open it first."
		},
		"no-answer": () => "ComfyUI did not answer."
	}
};
// src/host/comfy-files.ts
var FOLDER_MARK = / \[(?:input|output|temp)\]$/;
function createComfyFiles(api) {
	const urlOf = ({ filename, subfolder, type }, more = {}) => {
		const route = `/view?${new URLSearchParams({
			filename,
			subfolder,
			type,
			...more
		})}`;
		return api.apiURL?.(route) ?? `api${route}`;
	};
	const call = createLocalCall(api);
	async function namesAt(asked) {
		try {
			const response = await asked();
			const answer = response.ok ? await response.json() : null;
			const listed = isRecord(answer) ? answer.files : answer;
			return Array.isArray(listed) ? listed.filter((name) => typeof name === "string") : null;
		} catch {
			return null;
		}
	}
	return {
		urlOf,
		async list(folder) {
			const init = { cache: "no-store" };
			const own = await namesAt(() => call(`/runflow/files/${folder}`, init));
			if (own !== null) return own;
			return (await namesAt(() => api.fetchInternal(`/files/${folder}`, init)))?.map((name) => name.replace(FOLDER_MARK, "")) ?? null;
		},
		thumbnailOf: (file) => urlOf(located(file), { preview: "webp;60" }),
		async read(file) {
			try {
				const query = new URLSearchParams(located(file));
				const response = await api.fetchApi(`/view?${query}`, { cache: "no-store" });
				return response.ok ? await response.blob() : null;
			} catch {
				return null;
			}
		},
		async place(runId, name, bytes) {
			const { name: path } = await uploadInput(api, new File([bytes], name), `${RUN_FOLDER}${runId}`);
			return path;
		}
	};
}
function located({ name, folder }) {
	const cut = name.lastIndexOf("/");
	return {
		filename: name.slice(cut + 1),
		subfolder: name.slice(0, Math.max(cut, 0)),
		type: folder
	};
}
// src/host/here-queue.ts
var EVENTS = [
	"status",
	"progress_state",
	"executing",
	"executed",
	"execution_start",
	"execution_cached",
	"execution_success",
	"execution_error",
	"execution_interrupted"
];
function createHereQueue(api) {
	async function read(path) {
		try {
			const response = await api.fetchApi(path, { cache: "no-store" });
			return response.ok ? await response.json() ?? null : null;
		} catch {
			return null;
		}
	}
	async function post(path, body) {
		await api.fetchApi(path, {
			method: "POST",
			headers: { "Content-Type": "application/json" },
			body: JSON.stringify(body)
		}).catch(() => null);
	}
	return {
		async send(prompt, graph) {
			try {
				const answer = await api.queuePrompt?.(0, {
					output: prompt,
					workflow: graph
				});
				const id = isRecord(answer) ? answer.prompt_id : null;
				if (typeof id === "string" && id !== "") return ok(id);
				return fail(readRefusal(answer));
			} catch (thrown) {
				return fail(readRefusal(isRecord(thrown) ? thrown.response : null));
			}
		},
		readQueue: () => read("/queue"),
		async readHistory(promptId) {
			const answer = await read(`/history/${encodeURIComponent(promptId)}`);
			if (!isRecord(answer)) return null;
			return Object.hasOwn(answer, promptId) ? answer[promptId] : void 0;
		},
		remove: (promptId) => post("/queue", { delete: [promptId] }),
		interrupt: (promptId) => post("/interrupt", { prompt_id: promptId }),
		listen(onEvent) {
			const listeners = EVENTS.map((type) => {
				const listener = ({ detail }) => onEvent(type, detail);
				api.addEventListener(type, listener);
				return () => api.removeEventListener?.(type, listener);
			});
			return () => {
				for (const stop of listeners) stop();
			};
		}
	};
}
function readRefusal(answer) {
	if (!isRecord(answer)) return { kind: "unreachable" };
	const { error, node_errors: faults } = answer;
	const nodes = Object.entries(isRecord(faults) ? faults : {}).flatMap(([nodeId, fault]) => {
		return (isRecord(fault) && Array.isArray(fault.errors) ? fault.errors : []).map((one) => ({
			nodeId,
			message: messageOf(one)
		}));
	});
	const message = typeof error === "string" ? error : messageOf(error);
	return message === "" && nodes.length === 0 ? { kind: "unreachable" } : {
		kind: "refused",
		message,
		nodes
	};
}
function messageOf(error) {
	if (!isRecord(error)) return "";
	const { message, details } = error;
	return [message, details].filter((text) => typeof text === "string" && text !== "").join(": ");
}
// src/local/class-inputs.ts
var MOST_BYTES$1 = 4194304;
var MOST_CLASSES = 20;
function createMultilineFinder(call) {
	const known = new Map();
	function linesOf(classType) {
		const before = known.get(classType);
		if (before !== void 0) return before;
		const asked = readLines(call, classType);
		known.set(classType, asked);
		return asked;
	}
	return async (prompt) => {
		const found = new Set();
		const readers = textReaders(prompt).slice(0, MOST_CLASSES);
		await Promise.all(readers.map(async ({ inputId, classType, input }) => {
			if ((await linesOf(classType)).has(input)) found.add(inputId);
		}));
		return found;
	};
}
function textReaders(prompt) {
	return Object.values(prompt).flatMap(({ class_type: classType, inputs }) => Object.entries(inputs).flatMap(([input, value]) => {
		const source = isLink(value) ? nodeAt(prompt, value[0]) : void 0;
		const inputId = source?.inputs.input_id;
		return source?.class_type === "RunflowInputString" && typeof inputId === "string" && classType !== void 0 ? [{
			inputId,
			classType,
			input
		}] : [];
	}));
}
async function readLines(call, classType) {
	try {
		const response = await call(`/object_info/${encodeURIComponent(classType)}`, { method: "GET" });
		const text = response.ok ? await readText$1(response, MOST_BYTES$1) : null;
		const answer = JSON.parse(text ?? "{}");
		const definition = isRecord(answer) && Object.hasOwn(answer, classType) ? answer[classType] : null;
		const sections = isRecord(definition) && isRecord(definition.input) ? definition.input : {};
		const specs = Object.values(sections).flatMap((section) => isRecord(section) ? Object.entries(section) : []);
		return new Set(specs.flatMap(([name, spec]) => {
			const options = Array.isArray(spec) ? spec[1] : null;
			return isRecord(options) && options.multiline === true ? [name] : [];
		}));
	} catch {
		return new Set();
	}
}
// src/local/run-files.ts
async function removeRunFiles(call, runId) {
	await ask(call, {
		method: "DELETE",
		path: `/runflow/run-files/${encodeURIComponent(runId)}`
	});
}
// src/local/run-results.ts
var isSide = shape({
	size_bytes: count$1,
	sha256: text,
	width: orNull(count$1),
	height: orNull(count$1),
	frames: orNull(count$1)
});
var isComparison = shape({
	verdict: oneOf("identical", "alike", "different"),
	difference: orNull(shape({
		mean: finite,
		largest: count$1,
		ssim: finite
	})),
	here: isSide,
	there: isSide
});
async function compareResult(call, result, madeHere, signal) {
	const path = "/runflow/comparisons";
	const body = {
		...toBody(result),
		made_here: madeHere
	};
	const answer = await ask(call, {
		method: "POST",
		path,
		body,
		signal
	});
	if (!answer.ok) return answer;
	if (!isComparison(answer.value)) return fail({
		kind: "unreadable",
		where: path
	});
	const { verdict, difference, here, there } = answer.value;
	return ok({
		verdict,
		difference,
		here: toSide(here),
		there: toSide(there)
	});
}
function readResult(call, result, signal) {
	return askForBytes(call, {
		method: "POST",
		path: "/runflow/run-results",
		body: toBody(result),
		signal
	});
}
function toBody({ origin, key, runId, place }) {
	return {
		origin,
		key,
		run_id: runId,
		place
	};
}
function toSide({ size_bytes, ...side }) {
	return {
		sizeBytes: size_bytes,
		...side
	};
}
// src/runs/pair-results.ts
function pairResults(here, there) {
	const [own, other] = [byId(here), byId(there)];
	return [...new Set([...own.keys(), ...other.keys()])].map((id) => {
		const [mine, theirs] = [own.get(id), other.get(id)];
		const count = Math.max(mine?.files.length ?? 0, theirs?.files.length ?? 0);
		const pairs = Array.from({ length: count }, (_, index) => {
			const files = {
				here: mine?.files[index] ?? null,
				there: theirs?.files[index] ?? null
			};
			return {
				key: JSON.stringify([id, index]),
				at: index + 1,
				...files
			};
		});
		return {
			id,
			label: mine?.label || theirs?.label || "",
			pairs
		};
	});
}
function verdictOfPair({ here, there }, compared) {
	if (compared === void 0) return null;
	return [here, there].some((file) => /^(video|audio)\//.test(file?.mediaType ?? "")) && compared.verdict === "different" && compared.difference === null ? "other-bytes" : compared.verdict;
}
function verdictOf(outputs, [here, there], compared) {
	const pairs = outputs.flatMap((output) => output.pairs);
	if (pairs.some((pair) => pair.here === null || pair.there === null)) return "different";
	if (here.missing.join("\n") !== there.missing.join("\n")) return "different";
	const verdicts = pairs.map((pair) => verdictOfPair(pair, compared.get(pair.key)));
	if (verdicts.includes("different")) return "different";
	if (verdicts.includes(null) || verdicts.length === 0) return null;
	if (verdicts.includes("other-bytes")) return "other-bytes";
	return verdicts.includes("alike") ? "alike" : "identical";
}
function worstOf(compared) {
	const measured = compared.flatMap(({ difference }) => difference ?? []);
	if (measured.length === 0) return {};
	return {
		mean: Math.max(...measured.map(({ mean }) => mean)),
		largest: Math.max(...measured.map(({ largest }) => largest)),
		ssim: Math.min(...measured.map(({ ssim }) => ssim))
	};
}
function byId({ outputs }) {
	return new Map(outputs.map((output) => [output.id, output]));
}
// src/panel/run/comparison.ts
function createComparison({ phase, compare, proved }) {
	const subject = y(null);
	const compared = y(new Map());
	const failed = y(new Map());
	let turn = new AbortController();
	const endings = O(() => {
		if (subject.value === null) return null;
		const [here, there] = [subject.value.here.value, phase.value];
		if (here.kind !== "ended" || there.kind !== "ended") return null;
		return here.result === null || there.result === null ? null : {
			here,
			there
		};
	});
	const both = O(() => {
		if (endings.value === null) return null;
		const [here, there] = [endings.value.here.result, endings.value.there.result];
		return {
			here,
			there,
			outputs: pairResults(here, there)
		};
	});
	const verdict = O(() => both.value && verdictOf(both.value.outputs, [both.value.here, both.value.there], compared.value));
	const isReady = O(() => both.value !== null);
	function reset() {
		turn.abort();
		turn = new AbortController();
		compared.value = new Map();
		failed.value = new Map();
	}
	async function compareAll() {
		const [about, found] = [subject.peek(), both.peek()];
		const runId = (endings.peek()?.there)?.runId ?? null;
		if (about === null || found === null || runId === null) return;
		const { signal } = turn;
		for (const { key, here, there } of found.outputs.flatMap(({ pairs }) => pairs)) {
			if (compared.peek().has(key) || here?.source.kind !== "here" || there?.source.kind !== "run") continue;
			const answer = await compare({
				origin: about.origin,
				runId,
				place: there.source.place
			}, here.source.file, signal);
			if (signal.aborted) return;
			if (answer.ok) compared.value = new Map(compared.peek()).set(key, answer.value);
			else failed.value = new Map(failed.peek()).set(key, answer.error);
		}
		const said = verdict.peek();
		if (said !== null && said !== "other-bytes") proved({
			origin: about.origin,
			endpoint: about.endpoint,
			runId,
			verdict: said,
			compared: [...compared.peek().values()]
		});
	}
	x(() => {
		if (isReady.value) compareAll();
	});
	return {
		both,
		compared,
		failed,
		verdict,
		begin(about, here) {
			reset();
			subject.value = {
				...about,
				here
			};
		},
		clear() {
			reset();
			subject.value = null;
		},
		isOf: (origin, endpointId) => subject.value?.origin === origin && subject.value.endpoint.id === endpointId,
		again() {
			turn.abort();
			turn = new AbortController();
			failed.value = new Map();
			compareAll();
		}
	};
}
// src/panel/run/missing-here.ts
var MOST_TOLD = 5;
function missingHere({ missing_classes: classes, models }) {
	const all = [...classes.map(({ class_type: name }) => t("run.missing.class", { name })), ...models.flatMap(({ path: name, problem }) => {
		if (problem === null || problem === "hash-differs") return [];
		return [t(problem === "missing" ? "run.missing.model" : "run.missing.broken-model", { name })];
	})];
	const sentences = [...new Set(all)];
	const more = sentences.length - MOST_TOLD;
	return more > 0 ? [...sentences.slice(0, MOST_TOLD), t("run.missing.more", { count: more })] : sentences;
}
// src/panel/run/local-canvas.ts
async function readCanvas(parts) {
	const captured = await parts.capture();
	if (!captured.ok) return {
		kind: "failed",
		message: error(titledTextsOf("run.empty.not-captured"))
	};
	const { prompt, graph } = captured.value;
	const io = readInterface(prompt);
	if (io.outputs.length === 0) return {
		kind: "failed",
		message: error(titledTextsOf("run.empty.no-output"))
	};
	const request = {
		prompt,
		stated_models: []
	};
	const facts = await parts.readFacts(request, new AbortController().signal);
	const known = facts.ok ? facts.value : null;
	return {
		kind: "read",
		contract: inferContract(prompt, io, known?.definitions ?? [], readSetByHand(graph)),
		prompt,
		missing: known === null ? [] : missingHere(known),
		workflow: captured.value,
		facts: known
	};
}
// src/runs/inject.ts
function injectValues(prompt, contract, values, files) {
	const known = contract.inputs.map(({ id }) => id);
	const problems = [...new Set([...values.keys(), ...files.keys()])].filter((id) => !known.includes(id)).map((id) => ({
		kind: "unknown-input",
		id,
		known
	}));
	const nodes = new Map(Object.entries(prompt));
	for (const input of contract.inputs) {
		const problem = problemOf(input, values.get(input.id), files.get(input.id));
		if (problem !== null) problems.push(problem);
		if (problem !== null || values.get(input.id) === void 0 && !files.has(input.id)) continue;
		const readers = [...nodes].filter(([, node]) => isNodeOf(node, input));
		if (readers.length === 0) problems.push({
			kind: "no-node",
			id: input.id
		});
		const given = valueFor(input, values.get(input.id), files.get(input.id), nodes);
		for (const [id, node] of readers) nodes.set(id, withInputs(node, given));
	}
	return problems.length > 0 ? fail(problems) : ok(Object.fromEntries(nodes));
}
function valueFor({ type }, value, file, nodes) {
	if (type === "FILE") return {
		value: void 0,
		file_name: file
	};
	if (type !== "IMAGE") return { value };
	const id = freeId(nodes);
	nodes.set(id, {
		class_type: "LoadImage",
		inputs: { image: file },
		_meta: { title: "Runflow" }
	});
	return { value: [id, 0] };
}
function freeId(nodes) {
	let count = 1;
	while (nodes.has(`runflow-image-${count}`)) count += 1;
	return `runflow-image-${count}`;
}
function problemOf(input, value, file) {
	const { id, type, required } = input;
	if (type === "IMAGE" || type === "FILE") {
		if (file !== void 0) return null;
		if (value !== void 0) return {
			kind: "no-file",
			id
		};
		return required ? {
			kind: "missing",
			id
		} : null;
	}
	if (file !== void 0) return {
		kind: "wrong-type",
		id,
		expected: type
	};
	const problem = checkValue(input, value);
	return problem?.kind === "not-https" ? null : problem;
}
function isNodeOf({ class_type, inputs }, { id, type }) {
	return inputKindOf(class_type) === type && inputs.input_id === id;
}
function withInputs(node, given) {
	const inputs = Object.entries({
		...node.inputs,
		...given
	}).filter(([, value]) => value !== void 0);
	return {
		...node,
		inputs: Object.fromEntries(inputs)
	};
}
// src/runs/local-history.ts
function readHistoryEntry(entry) {
	if (!isRecord(entry) || !isRecord(entry.outputs)) return null;
	const status = isRecord(entry.status) ? entry.status : {};
	const events = readEvents(status.messages);
	const failed = events.get("execution_error");
	const isInterrupted = events.has("execution_interrupted");
	const isFailed = failed !== void 0 || status.status_str === "error";
	return {
		kind: isInterrupted ? "interrupted" : isFailed ? "failed" : "succeeded",
		files: new Map(Object.entries(entry.outputs).map(([id, ui]) => [id, filesIn(ui)])),
		failure: failed === void 0 ? null : {
			nodeId: idIn(failed.node_id),
			message: messageIn(failed)
		},
		seconds: secondsOf$1(events)
	};
}
function readQueued(item) {
	if (!Array.isArray(item)) return null;
	const [, , given, extra, outputs] = item;
	const prompt = parsePrompt(given);
	if (!prompt.ok) return null;
	const info = isRecord(extra) ? extra.extra_pnginfo : null;
	return {
		prompt: prompt.value,
		graph: isRecord(info) ? info.workflow : null,
		outputs: Array.isArray(outputs) ? outputs.map(String) : []
	};
}
function resultOfHistory(prompt, contract, { files, seconds }, urlOf) {
	const byId = new Map();
	for (const [nodeId, node] of Object.entries(prompt)) {
		const id = node.inputs.output_id;
		if (outputKindOf(node.class_type) === void 0 || typeof id !== "string") continue;
		byId.set(id, [...byId.get(id) ?? [], ...files.get(nodeId) ?? []]);
	}
	const seen = new Set();
	const outputs = contract.outputs.filter(({ id }) => !seen.has(id) && seen.add(id)).map(({ id, type, label }) => ({
		id,
		type,
		label,
		files: (byId.get(id) ?? []).map((file) => {
			const mediaType = mediaTypeOfName(file.filename) ?? (type === "IMAGE" ? "image/png" : null);
			return {
				url: urlOf(file),
				name: file.filename,
				mediaType,
				source: {
					kind: "here",
					file
				}
			};
		})
	}));
	return {
		outputs: outputs.filter((output) => output.files.length > 0),
		missing: outputs.filter((output) => output.files.length === 0).map(({ id }) => id),
		seconds,
		cost: null
	};
}
function readEvents(messages) {
	const events = new Map();
	for (const message of Array.isArray(messages) ? messages : []) if (Array.isArray(message) && typeof message[0] === "string" && isRecord(message[1])) events.set(message[0], message[1]);
	return events;
}
function secondsOf$1(events) {
	const begun = events.get("execution_start")?.timestamp;
	const done = events.get("execution_success")?.timestamp;
	return typeof begun === "number" && typeof done === "number" && done >= begun ? (done - begun) / 1e3 : null;
}
function messageIn({ exception_message: message, exception_type: type }) {
	const said = [message, type].find((text) => typeof text === "string" && text.trim() !== "");
	return typeof said === "string" ? said.trim() : "";
}
function idIn(value) {
	return typeof value === "string" || typeof value === "number" ? String(value) : null;
}
function filesIn(ui) {
	return (isRecord(ui) ? Object.values(ui) : []).flatMap((list) => (Array.isArray(list) ? list : []).flatMap((file) => {
		if (!isRecord(file) || typeof file.filename !== "string") return [];
		const { filename, subfolder, type } = file;
		return [{
			filename,
			subfolder: typeof subfolder === "string" ? subfolder : "",
			type: typeof type === "string" ? type : "output"
		}];
	}));
}
// src/runs/local-progress.ts
function nodesToRun(prompt, definitions) {
	return nodesFeeding(prompt, definitions.filter(({ output_node: isOutput }) => isOutput).flatMap(({ node_ids: ids }) => ids.filter((id) => nodeAt(prompt, id) !== void 0)));
}
function nodesFeeding(prompt, outputs) {
	return reach(outputs, (id) => Object.values(nodeAt(prompt, id)?.inputs ?? {}).flatMap((value) => isLink(value) ? [value[0]] : []));
}
var NO_PROGRESS = {
	done: new Set(),
	nodeId: null
};
function afterEvent(progress, promptId, type, detail, isRunning) {
	if (isRecord(detail) && detail.prompt_id !== void 0 && detail.prompt_id !== promptId) return progress;
	const add = (ids) => ({
		...progress,
		done: new Set([...progress.done, ...ids])
	});
	if (type === "execution_cached" && isRecord(detail) && Array.isArray(detail.nodes)) return add(detail.nodes.map(String));
	if (type === "executed" && isRecord(detail)) {
		const { node } = detail;
		return typeof node === "string" || typeof node === "number" ? add([String(node)]) : progress;
	}
	if (type === "progress_state" && isRecord(detail) && isRecord(detail.nodes)) {
		const states = Object.entries(detail.nodes);
		const isIn = (state) => states.flatMap(([id, node]) => isRecord(node) && node.state === state ? [id] : []);
		const [current] = isIn("running");
		return {
			...add(isIn("finished")),
			nodeId: current ?? progress.nodeId
		};
	}
	if (type === "executing" && isRunning) {
		const node = isRecord(detail) ? detail.node : detail;
		if (typeof node !== "string" && typeof node !== "number") return progress;
		const before = progress.nodeId;
		const now = String(node);
		return {
			...before === null || before === now ? progress : add([before]),
			nodeId: now
		};
	}
	return progress;
}
function itemInQueue(answer, promptId) {
	return [...itemsIn(answer, "queue_running"), ...itemsIn(answer, "queue_pending")].find(({ id }) => id === promptId)?.item;
}
function placeInQueue(answer, promptId) {
	const running = itemsIn(answer, "queue_running");
	const pending = itemsIn(answer, "queue_pending");
	if (running.some(({ id }) => id === promptId)) return { kind: "running" };
	const own = pending.find(({ id }) => id === promptId);
	if (own === void 0) return { kind: "absent" };
	const before = pending.filter(({ number }) => number < own.number);
	return {
		kind: "pending",
		ahead: running.length + before.length
	};
}
function itemsIn(answer, name) {
	const items = isRecord(answer) ? answer[name] : null;
	return (Array.isArray(items) ? items : []).flatMap((item) => Array.isArray(item) && typeof item[0] === "number" && typeof item[1] === "string" ? [{
		number: item[0],
		id: item[1],
		item
	}] : []);
}
// src/runs/result-names.ts
var LONGEST = 160;
var RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
function safeName(text) {
	const bare = text.normalize("NFC").replace(/[^\p{L}\p{M}\p{N}._ -]/gu, "_").replace(/^[. ]+|[. ]+$/g, "");
	const [end = ""] = /\.[A-Za-z0-9]{1,8}$/.exec(bare) ?? [];
	const short = cut(bare.slice(0, bare.length - end.length), LONGEST - end.length) + end;
	return RESERVED.test(short) ? `_${short}` : short;
}
function cut(text, mostBytes) {
	let size = 0;
	let fitting = "";
	for (const letter of text) {
		size += new TextEncoder().encode(letter).length;
		if (size > mostBytes) return fitting;
		fitting += letter;
	}
	return text;
}
// src/panel/run/run-state.ts
var PLACES_OF = {
	runflow: ["runflow"],
	here: ["here"],
	both: ["runflow", "here"]
};
function isBusy({ kind }) {
	return kind !== "idle" && kind !== "ended";
}
function ended(message, more = {}) {
	return {
		kind: "ended",
		message,
		result: null,
		runId: null,
		offers: [],
		nodes: [],
		logs: null,
		...more
	};
}
async function orBroken(phase, work) {
	await work.catch((thrown) => {
		if (isBusy(phase.peek())) phase.value = ended(error(titledTextsOf("run.end.broken")));
		throw thrown;
	});
}
// src/panel/run/local-endings.ts
function succeeded(result) {
	return ended({
		severity: "success",
		...titledTextsOf("run.end.here-succeeded")
	}, { result });
}
function lost() {
	return ended(error(titledTextsOf("run.end.here-lost")));
}
function cancelled() {
	return ended({
		severity: "info",
		...titledTextsOf("run.end.here-cancelled")
	});
}
function unreachable() {
	return ended(error(titledTextsOf("run.end.here-unreachable")));
}
function notCancelled() {
	return ended(error(titledTextsOf("run.end.here-not-cancelled")));
}
function failed(failure) {
	const texts = titledTextsOf("run.end.here-failed");
	const detail = failure?.message ? t("run.end.reason-here", { reason: asSentence(failure.message) }) : "";
	const nodes = failure?.nodeId == null ? [] : [{
		nodeId: failure.nodeId,
		message: null,
		isHere: true
	}];
	return ended(error({
		...texts,
		detail
	}), { nodes });
}
function refused(refusal) {
	if (refusal.kind === "unreachable") return unreachable();
	const texts = titledTextsOf("run.end.here-refused");
	const reason = [refusal.message, ...refusal.nodes.map(({ message }) => message)].find((text) => text !== "");
	const detail = joinSentences([texts.detail, reason ? t("run.end.reason-here", { reason: asSentence(reason) }) : ""]);
	const nodes = refusal.nodes.map((node) => ({
		...node,
		isHere: true
	}));
	return ended(error({
		...texts,
		detail
	}), { nodes });
}
// src/panel/run/local-watch.ts
var MOST_EARLY = 500;
function watchPrompt({ phase, listen, nowMs, wake }) {
	let promptId = null;
	let nodes = new Set();
	let progress = NO_PROGRESS;
	let early = [];
	let beganMs = null;
	function take(type, detail) {
		if (promptId === null) {
			if (early.length < MOST_EARLY) early.push([type, detail]);
			return;
		}
		progress = afterEvent(progress, promptId, type, detail, beganMs !== null);
		if (beganMs !== null) show();
		if (type !== "progress_state" && type !== "executing") wake();
	}
	function show() {
		if (phase.peek().kind === "cancelling-here") return;
		beganMs ??= nowMs();
		phase.value = {
			kind: "running-here",
			done: [...progress.done].filter((id) => nodes.has(id)).length,
			whole: nodes.size,
			nodeId: progress.nodeId,
			beganMs
		};
	}
	return {
		end: listen(take),
		show,
		begin(id) {
			promptId = id;
			for (const [type, detail] of early) take(type, detail);
			early = [];
		},
		expect(ids) {
			nodes = ids;
		},
		seconds: () => beganMs === null ? null : (nowMs() - beganMs) / 1e3
	};
}
// src/panel/run/local-run.ts
var LOOK_EVERY_MS = 2e3;
var MOST_ABSENT = 3;
var BETWEEN_MS = 300;
function createLocalRun(parts) {
	const phase = y({ kind: "idle" });
	const { queue, keeper } = parts;
	let isStopped = false;
	let mayGoOn = false;
	let wake = () => {};
	const watch = () => watchPrompt({
		phase,
		listen: queue.listen,
		nowMs: parts.nowMs,
		wake: () => wake()
	});
	async function placeFiles(id, files) {
		const placed = new Map();
		for (const [inputId, { name, blob }] of files) {
			if (isStopped) return placed;
			phase.value = {
				kind: "placing",
				name
			};
			const path = await parts.place(id, `${placed.size + 1}-${safeName(name) || "file"}`, blob);
			if (path === null) return null;
			placed.set(inputId, path);
		}
		return placed;
	}
	async function run(now, { values, files }, id) {
		const placed = await placeFiles(id, files);
		if (isStopped) return cancelled();
		if (placed === null) return ended(error(titledTextsOf("run.end.here-not-placed")));
		const plain = new Map([...values.values].filter(([inputId]) => !files.has(inputId)));
		const injected = injectValues(now.prompt, now.contract, plain, placed);
		if (!injected.ok) return ended(error(titledTextsOf("run.end.here-values")));
		const graph = structuredClone(now.workflow.graph);
		emptyDeployNodes(graph);
		const prompt = injected.value;
		phase.value = { kind: "starting" };
		const watching = watch();
		watching.expect(nodesToRun(prompt, now.facts?.definitions ?? []));
		try {
			const sent = await queue.send(prompt, graph);
			if (!sent.ok) return refused(sent.error);
			const promptId = sent.value;
			return await keeping({
				promptId,
				filesId: files.size > 0 ? id : null,
				graphId: graphIdOf(graph),
				at: parts.now()
			}, () => follow(promptId, {
				prompt,
				contract: now.contract
			}, watching));
		} finally {
			watching.end();
		}
	}
	async function keeping(kept, waiting) {
		const release = await parts.hold(lockOf(kept));
		keeper.keep(kept);
		try {
			const end = await waiting();
			if (!mayGoOn) keeper.drop(kept.promptId);
			return end;
		} finally {
			release?.();
		}
	}
	async function follow(promptId, known, watching) {
		watching.begin(promptId);
		let queued = known;
		for (let absent = 0; absent < MOST_ABSENT;) {
			const woken = new Promise((resolve) => {
				wake = resolve;
			});
			const answered = await queue.readHistory(promptId);
			const entry = readHistoryEntry(answered);
			if (entry !== null) {
				if (entry.kind === "interrupted") return cancelled();
				if (entry.kind === "failed") return failed(entry.failure);
				queued ??= learn(answered.prompt, watching);
				if (queued === null) return succeeded(null);
				const result = resultOfHistory(queued.prompt, queued.contract, entry, parts.urlOf);
				return succeeded({
					...result,
					seconds: result.seconds ?? watching.seconds()
				});
			}
			const answer = await queue.readQueue();
			queued ??= learn(itemInQueue(answer, promptId), watching);
			const place = placeInQueue(answer, promptId);
			if (place.kind === "absent") {
				if (isStopped) {
					mayGoOn = answer === null;
					return mayGoOn ? notCancelled() : cancelled();
				}
				absent += answer === null ? 0 : 1;
				if (answer === null) tellSilence();
			} else {
				absent = 0;
				if (isStopped) await (place.kind === "running" ? queue.interrupt : queue.remove)(promptId);
				else if (place.kind === "running") watching.show();
				else phase.value = {
					kind: "queued-here",
					ahead: place.ahead
				};
			}
			const isBetween = place.kind === "absent" && answer !== null;
			await Promise.race([woken, parts.sleep(isBetween ? BETWEEN_MS : LOOK_EVERY_MS)]);
		}
		return lost();
	}
	function tellSilence() {
		const now = phase.peek();
		if (now.kind === "queued-here" || now.kind === "running-here") phase.value = {
			...now,
			isSilent: true
		};
	}
	return {
		phase,
		stop() {
			if (!isBusy(phase.peek())) return;
			isStopped = true;
			phase.value = { kind: "cancelling-here" };
			wake();
		},
		dismiss() {
			phase.value = { kind: "idle" };
		},
		async start(shown, order, onRead) {
			if (isBusy(phase.peek())) return;
			isStopped = false;
			mayGoOn = false;
			phase.value = { kind: "preparing" };
			const id = parts.newId();
			try {
				const now = await readCanvas(parts);
				onRead?.(now);
				if (now.kind === "failed") phase.value = ended(now.message);
				else if (!isFormOf(shown, now.contract)) phase.value = ended(error(titledTextsOf("run.end.here-values")));
				else phase.value = await run(now, order, id);
			} finally {
				if (order.files.size > 0 && !mayGoOn) await parts.remove(id);
			}
		},
		async takeUp(done) {
			if (phase.peek().kind !== "idle") return false;
			const left = keeper.of(parts.graphId(), parts.now());
			if (left.length === 0) return false;
			phase.value = { kind: "taking-up" };
			isStopped = false;
			mayGoOn = false;
			for (const kept of left) {
				const release = await parts.hold(lockOf(kept));
				if (release === null) continue;
				done(waitAgain(kept, release));
				return true;
			}
			phase.value = { kind: "idle" };
			return false;
		}
	};
	async function waitAgain(kept, release) {
		const watching = watch();
		try {
			phase.value = await follow(kept.promptId, null, watching);
			if (!mayGoOn) keeper.drop(kept.promptId);
		} finally {
			watching.end();
			release();
		}
		if (kept.filesId !== null && !mayGoOn) await parts.remove(kept.filesId);
	}
}
var lockOf = ({ promptId }) => `here ${promptId}`;
function learn(item, watching) {
	const queued = readQueued(item);
	if (queued === null) return null;
	const { prompt, graph, outputs } = queued;
	watching.expect(nodesFeeding(prompt, outputs));
	return {
		prompt,
		contract: inferContract(prompt, readInterface(prompt), [], readSetByHand(graph))
	};
}
function isFormOf(shown, now) {
	const inputs = ({ inputs }) => JSON.stringify(inputs.map(({ id, type, required }) => [
		id,
		type,
		required
	]));
	return inputs(shown) === inputs(now);
}
// src/panel/run/local-runs.ts
function createLocalRuns(parts, workflowId) {
	const runs = new Map();
	function of(id) {
		const known = runs.get(id) ?? createLocalRun(parts);
		runs.set(id, known);
		return known;
	}
	const current = () => of(workflowId.peek());
	return {
		card: {
			phase: O(() => of(workflowId.value).phase.value),
			slug: null,
			dashboard: () => null,
			stop: () => current().stop(),
			again: () => {},
			dismiss: () => current().dismiss(),
			refresh: null,
			read: null
		},
		readCanvas: () => readCanvas(parts),
		start(shown, order, onRead) {
			const run = current();
			return {
				phase: run.phase,
				done: orBroken(run.phase, run.start(shown, order, onRead))
			};
		},
		takeUp(guard) {
			const run = current();
			return run.takeUp((waiting) => guard(orBroken(run.phase, waiting)));
		}
	};
}
// src/runs/start-run.ts
var LOOKS = 3;
var LOOK_AGAIN_MS = 2e3;
async function startRun({ owner, slug, workflowId, body }, api, sleep) {
	const sent = await api.dispatch(owner, slug, body);
	if (sent.ok) return {
		kind: "started",
		runId: sent.value.runId
	};
	if (sent.error.kind === "conflict") {
		const found = await findRun(body.client_ref, workflowId, api);
		if (found.kind === "found") return {
			kind: "found",
			runId: found.runId
		};
	}
	if (!mayHaveStarted(sent.error)) return {
		kind: "refused",
		failure: sent.error
	};
	for (let look = 1; look <= LOOKS; look++) {
		const found = await findRun(body.client_ref, workflowId, api);
		if (found.kind === "found") return {
			kind: "found",
			runId: found.runId
		};
		if (look < LOOKS) await sleep(LOOK_AGAIN_MS);
	}
	return {
		kind: "unknown",
		failure: sent.error
	};
}
async function findRun(clientRef, workflowId, api, signal) {
	const runs = await api.listRuns({ clientRef }, 5, signal);
	if (!runs.ok) return {
		kind: "failed",
		failure: runs.error
	};
	const [run] = runs.value.filter((one) => one.workflowId === null || one.workflowId === workflowId);
	return run === void 0 ? { kind: "none" } : {
		kind: "found",
		runId: run.id
	};
}
function mayHaveStarted(failure) {
	return [
		"network",
		"timeout",
		"server",
		"unexpected-response"
	].includes(failure.kind);
}
// src/runs/wait-for-run.ts
var FIRST_MS = 2e3;
var LONGEST_MS$1 = 1e4;
var SLOWER = 1.25;
var PASSES = [
	"network",
	"timeout",
	"server",
	"rate-limited",
	"unexpected-response"
];
async function waitForRun(runId, api, { sleep, nowMs, deadlineMs, onRun }, signal) {
	const begun = nowMs();
	let run = null;
	for (let pause = FIRST_MS;; pause = Math.min(pause * SLOWER, LONGEST_MS$1)) {
		const read = await api.readRun(runId, signal);
		if (signal.aborted) return {
			kind: "stopped",
			run
		};
		if (read.ok) {
			run = read.value;
			onRun(run);
			if (run.finished) return {
				kind: "ended",
				run
			};
		} else if (!PASSES.includes(read.error.kind)) return {
			kind: "failed",
			failure: read.error,
			run
		};
		const left = deadlineMs - (nowMs() - begun);
		if (left <= 0) return {
			kind: "deadline",
			run
		};
		await sleep(Math.min(pause, left), signal);
		if (signal.aborted) return {
			kind: "stopped",
			run
		};
	}
}
// src/panel/run/cost-question.ts
var LAST_RUNS = 20;
function createCostQuestion(phase, readBalance) {
	let agreed = null;
	return async (api, workflowId) => {
		if (agreed === api) return true;
		const asked = new Promise((answer) => {
			phase.value = {
				kind: "asking",
				isLooking: true,
				costs: null,
				balance: null,
				answer
			};
		});
		const reading = new AbortController();
		Promise.all([api.listRuns({ workflowId }, LAST_RUNS, reading.signal), readBalance(api, reading.signal)]).then(([runs, balance]) => {
			const now = phase.peek();
			if (now.kind !== "asking" || reading.signal.aborted) return;
			phase.value = {
				...now,
				isLooking: false,
				balance,
				costs: runs.ok ? costsOf(runs.value) : null
			};
		});
		const isAgreed = await asked;
		agreed = isAgreed ? api : null;
		reading.abort();
		return isAgreed;
	};
}
// src/panel/run/ended-run.ts
function createEndedRun(phase, { endings, readFile }, of) {
	let isRefreshed = false;
	function current() {
		const now = phase.peek();
		const opened = of();
		return now.kind === "ended" && now.runId !== null && opened !== null ? {
			...opened,
			now: {
				...now,
				runId: now.runId
			}
		} : null;
	}
	function add(runId, more) {
		const later = phase.peek();
		if (later.kind === "ended" && later.runId === runId) phase.value = {
			...later,
			...more
		};
	}
	async function readDetails() {
		const shown = current();
		if (shown === null || shown.now.logs !== null) return;
		const { runId } = shown.now;
		add(runId, { logs: "reading" });
		add(runId, await endings.read(runId, shown.api, shown.target));
	}
	return {
		show(run, target) {
			isRefreshed = false;
			phase.value = endings.of(run, target);
			if (endings.isWorthReading(run)) readDetails();
		},
		readDetails,
		async refresh(isAsked) {
			const shown = current();
			if (shown === null || isRefreshed && !isAsked) return;
			isRefreshed = true;
			const read = await shown.api.readRun(shown.now.runId);
			if (read.ok) add(shown.now.runId, { result: endings.of(read.value, shown.target).result });
		},
		async read(place) {
			const shown = current();
			return shown && readFile(shown.target.origin, shown.now.runId, place);
		}
	};
}
// src/panel/run/key-change.ts
function createKeyChange() {
	let key = {};
	let going = Promise.resolve();
	let leaving = going;
	return {
		watch() {
			const of = key;
			return () => of === key;
		},
		follow(work) {
			going = work.catch(() => {});
			return work;
		},
		change(isGoing) {
			key = {};
			if (isGoing) leaving = going;
		},
		settled: () => leaving
	};
}
// src/panel/run/wait-endings.ts
function notWaited(waited, runId, deadlineMs) {
	const again = {
		runId,
		offers: ["wait-again", "dashboard"]
	};
	switch (waited.kind) {
		case "stopped": return ended({
			severity: "info",
			...titledTextsOf("run.end.stopped")
		}, again);
		case "deadline": return ended({
			severity: "warn",
			...titledTextsOf("run.end.deadline", { duration: formatDuration(deadlineMs) })
		}, again);
		case "failed":
			if (waited.failure.kind === "gone") return ended({
				severity: "warn",
				...titledTextsOf("run.end.gone")
			}, {
				runId,
				offers: ["dashboard"]
			});
			return ended(describeCallFailure("status", waited.failure), again);
	}
}
// src/panel/run/remote-run.ts
var LONGEST_WAIT_MS = 18e5;
function createRemoteRun(parts) {
	const phase = y({ kind: "idle" });
	const { keeper } = parts;
	const ask = createCostQuestion(phase, parts.readBalance);
	let stopper = new AbortController();
	let release = null;
	let about = null;
	const over = createEndedRun(phase, parts, () => about);
	const keys = createKeyChange();
	let isElsewhere = false;
	const slug = y(null);
	const closed = new Set();
	function letGo() {
		release?.();
		release = null;
	}
	function leaveIdle() {
		letGo();
		about = null;
		phase.value = { kind: "idle" };
	}
	async function start(opened, { values, files }) {
		const { api, target } = opened;
		stopper = new AbortController();
		const { signal } = stopper;
		const isSameKey = keys.watch();
		about = null;
		isElsewhere = false;
		slug.value = target.endpoint.slug;
		if (!await ask(api, target.endpoint.id)) {
			phase.value = { kind: "idle" };
			return;
		}
		phase.value = { kind: "preparing" };
		const uploaded = await parts.upload(api, files, signal, (file) => {
			phase.value = {
				kind: "uploading",
				...file
			};
		});
		if (!isSameKey()) return leaveIdle();
		if (signal.aborted) {
			phase.value = notStarted();
			return;
		}
		if (!uploaded.ok) {
			phase.value = ended(uploaded.error);
			return;
		}
		const kept = {
			origin: target.origin,
			orgId: target.endpoint.orgId,
			workflowId: target.endpoint.id,
			slug: target.endpoint.slug,
			clientRef: `runflow-${parts.newId()}`,
			runId: null,
			at: parts.now()
		};
		release = await parts.hold(kept.clientRef);
		if (!isSameKey()) return leaveIdle();
		if (signal.aborted) {
			letGo();
			phase.value = notStarted();
			return;
		}
		about = {
			...opened,
			kept
		};
		keeper.keep(kept);
		phase.value = { kind: "starting" };
		const input = Object.fromEntries(new Map([...values.values, ...uploaded.value]));
		const order = {
			owner: target.owner,
			slug: kept.slug,
			workflowId: kept.workflowId
		};
		const body = {
			input,
			client_ref: kept.clientRef
		};
		const started = await startRun({
			...order,
			body
		}, api, parts.sleep);
		const isOn = started.kind === "started" || started.kind === "found";
		if (!isSameKey()) {
			if (isOn) keeper.keep({
				...kept,
				runId: started.runId
			});
			if (started.kind === "refused") keeper.drop(kept.clientRef);
			return leaveIdle();
		}
		if (isOn) return follow(opened, kept, started.runId);
		letGo();
		if (started.kind === "refused") {
			keeper.drop(kept.clientRef);
			phase.value = ended(describeCallFailure("dispatch", started.failure));
			return;
		}
		phase.value = ended({
			severity: "warn",
			...titledTextsOf("run.end.unknown", codeOfLost("dispatch", started.failure))
		}, { offers: ["look-again", "dashboard"] });
	}
	async function follow(opened, before, runId) {
		const kept = {
			...before,
			runId
		};
		about = {
			...opened,
			kept
		};
		keeper.keep(kept);
		const { signal } = stopper;
		if (signal.aborted) {
			letGo();
			phase.value = notWaited({
				kind: "stopped",
				run: null
			}, runId, LONGEST_WAIT_MS);
			return;
		}
		const beganMs = parts.nowMs() - Math.max(0, parts.now() - kept.at);
		const isLeft = () => about?.kept.clientRef !== kept.clientRef;
		phase.value = {
			kind: "waiting",
			runId,
			run: null,
			beganMs
		};
		const waiting = {
			sleep: parts.sleep,
			nowMs: parts.nowMs,
			deadlineMs: LONGEST_WAIT_MS,
			onRun(run) {
				if (isLeft()) return;
				phase.value = {
					kind: "waiting",
					runId,
					run,
					beganMs
				};
			}
		};
		const waited = await waitForRun(runId, opened.api, waiting, signal);
		if (isLeft()) return;
		letGo();
		if (waited.kind === "ended") {
			keeper.drop(kept.clientRef);
			over.show(waited.run, opened.target);
			return;
		}
		if (waited.kind === "failed" && waited.failure.kind === "gone") keeper.drop(kept.clientRef);
		phase.value = notWaited(waited, runId, LONGEST_WAIT_MS);
	}
	async function lookAgain({ kept, ...opened }) {
		const isSameKey = keys.watch();
		phase.value = { kind: "taking-up" };
		stopper = new AbortController();
		release ??= await parts.hold(kept.clientRef);
		if (!isSameKey()) return leaveIdle();
		isElsewhere = release === null;
		if (release === null) {
			const texts = titledTextsOf("run.end.elsewhere", { slug: kept.slug });
			phase.value = ended({
				severity: "info",
				...texts
			}, { offers: ["look-again"] });
			return;
		}
		if (kept.runId !== null) return follow(opened, kept, kept.runId);
		const found = await findRun(kept.clientRef, kept.workflowId, opened.api);
		if (!isSameKey()) return leaveIdle();
		if (found.kind === "found") return follow(opened, kept, found.runId);
		letGo();
		phase.value = found.kind === "failed" ? ended(describeCallFailure("runs", found.failure), { offers: ["look-again"] }) : ended({
			severity: "warn",
			...titledTextsOf("run.end.not-kept")
		}, { offers: ["look-again", "dashboard"] });
	}
	async function again(offer) {
		if (about === null) return;
		if (offer === "wait-again" || offer === "look-again") await keys.follow(lookAgain(about));
		if (offer === "logs") await over.readDetails();
	}
	return {
		card: {
			phase,
			slug,
			dashboard: () => about && dashboardOf(about.target.origin),
			stop() {
				stopper.abort();
				if (phase.peek().kind === "starting") phase.value = { kind: "stopping" };
			},
			again: (offer) => void again(offer),
			dismiss() {
				const { runId } = phase.peek();
				if (about !== null && runId == null && !isElsewhere) keeper.drop(about.kept.clientRef);
				if (about !== null) closed.add(about.kept.clientRef);
				phase.value = { kind: "idle" };
			},
			refresh: (isAsked) => void over.refresh(isAsked),
			read: over.read
		},
		start: (opened, order) => isBusy(phase.peek()) ? Promise.resolve() : keys.follow(orBroken(phase, start(opened, order))),
		others: ({ origin, endpoint }) => [...new Set(keeper.of(origin, endpoint.orgId, parts.now()).map(({ slug }) => slug))],
		leave() {
			const now = phase.peek();
			keys.change(isBusy(now) && now.kind !== "waiting");
			if (now.kind === "preparing" || now.kind === "uploading") stopper.abort();
			if (now.kind === "asking") now.answer(false);
			if (now.kind !== "waiting" && now.kind !== "ended") return;
			about = null;
			stopper.abort();
			letGo();
			phase.value = { kind: "idle" };
		},
		async takeUp(opened) {
			const isSameKey = keys.watch();
			await keys.settled();
			if (!isSameKey()) return;
			if (phase.peek().kind !== "idle") return;
			const { origin, endpoint } = opened.target;
			const kept = keeper.of(origin, endpoint.orgId, parts.now()).find(({ workflowId, clientRef }) => workflowId === endpoint.id && !closed.has(clientRef));
			if (kept === void 0) return;
			slug.value = kept.slug;
			about = {
				...opened,
				kept
			};
			await keys.follow(lookAgain(about));
		}
	};
}
function notStarted() {
	return ended({
		severity: "info",
		...titledTextsOf("run.end.not-started")
	});
}
// src/runs/describe-end.ts
var CODES = new Map([
	["INPUT_VALIDATION_FAILED", "failed-input"],
	["MODEL_UNAVAILABLE", "failed-model"],
	["invalid_sha", "failed-sha"],
	["SANDBOX_HAS_NO_GPU", "failed-sandbox"]
]);
function isOfModel({ failureCode }) {
	return failureCode === "MODEL_UNAVAILABLE" || failureCode === "invalid_sha";
}
function describeEnd(run, log = run.hasLogs === false ? "empty" : "unread") {
	switch (endOf(run)) {
		case "succeeded": return {
			severity: "success",
			...titledTextsOf("run.end.succeeded")
		};
		case "partly-succeeded": return withReason(run, {
			severity: "warn",
			...titledTextsOf("run.end.partly-succeeded")
		});
		case "run-cancelled": return withReason(run, {
			severity: "warn",
			...titledTextsOf("run.end.run-cancelled")
		});
		case "run-failed": return withReason(run, {
			severity: "error",
			...failedTexts(run, log)
		});
	}
}
function failedTexts({ status, failureCode }, log) {
	if (status === "timeout") return titledTextsOf("run.end.timeout");
	const kind = status === "errored" ? "errored" : CODES.get(failureCode ?? "") ?? "failed";
	const texts = titledTextsOf(`run.end.${kind}`);
	if (log === "unread" || kind !== "errored" && kind !== "failed") return texts;
	return {
		...texts,
		next: t(`run.end.${kind}.next-${log}`)
	};
}
function withReason(run, message) {
	const { failureCode: code, failureMessage: reason, failureStage: stage } = run;
	const isKnown = code !== null && CODES.has(code);
	const said = [
		reason === null ? message.detail : t("run.end.reason", { reason: asSentence(visible(maskKeys(reason))) }),
		stage === null ? "" : t("run.end.stage", { stage: shown(stage) }),
		code === null || isKnown ? "" : t("run.end.code", { code: shown(code) })
	];
	return {
		...message,
		detail: joinSentences(said)
	};
}
// src/runs/failure-place.ts
var NAMES_A_NODE = /(^|_)node(_id)?$|^(node_?id|display_?node|unique_?id|execution_?id)$/i;
var MOST_DEEP = 3;
var BAD = /^(err|fatal|critical|exception|fail|timeout)/i;
function nodesNamedBy(run, { logs, nodeRuns }, prompt) {
	if (prompt === null) return [];
	const found = new Map();
	const add = (id, message) => {
		if (nodeAt(prompt, id) !== void 0 && (found.get(id) ?? null) === null) found.set(id, message);
	};
	if (run.failureStage !== null) add(run.failureStage, run.failureMessage);
	for (const { status, classType, message, fields } of nodeRuns) {
		if (!isBad(status)) continue;
		for (const id of idsIn(fields, MOST_DEEP)) if (classType === null || nodeAt(prompt, id)?.class_type === classType) add(id, message);
	}
	for (const { level, message, meta } of logs) if (isBad(level)) for (const id of idsIn(meta, MOST_DEEP)) add(id, message);
	return [...found].map(([nodeId, message]) => ({
		nodeId,
		message
	}));
}
function isBad(word) {
	return word !== null && BAD.test(word);
}
function idsIn(value, deep) {
	if (!isRecord(value) || deep === 0) return [];
	return Object.entries(value).flatMap(([name, inner]) => {
		if (isRecord(inner)) return idsIn(inner, deep - 1);
		return (typeof inner === "string" || typeof inner === "number") && NAMES_A_NODE.test(name) ? [String(inner)] : [];
	});
}
// src/runs/gpu-seconds.ts
function gpuSecondsOf(breakdown) {
	if (!isRecord(breakdown)) return null;
	const seconds = ["gpu", "gpus"].flatMap((name) => Array.isArray(breakdown[name]) ? breakdown[name] : []).flatMap((entry) => {
		const value = isRecord(entry) ? entry.gpu_seconds ?? entry.seconds : null;
		const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
		return typeof number === "number" && Number.isFinite(number) ? [number] : [];
	});
	const sum = Math.round(seconds.reduce((total, one) => total + one, 0) * 1e3) / 1e3;
	return seconds.length > 0 && Number.isFinite(sum) ? sum : null;
}
// src/runs/run-result.ts
function resultOfRun(run, contract, origin) {
	const { outputs, missing } = groupOutputs(run.outputs, contract);
	const keyOf = (id, url) => JSON.stringify([id, url]);
	const places = new Map(run.outputs.map(({ outputId, url }, place) => [keyOf(outputId, url), place]));
	return {
		outputs: outputs.map(({ output_id: id, type, label, files }) => ({
			id,
			type,
			label,
			files: files.map(({ url }) => ({
				...fileAt(url, type, origin),
				source: {
					kind: "run",
					place: places.get(keyOf(id, url)) ?? -1
				}
			}))
		})),
		missing,
		seconds: secondsOf(run),
		cost: costOf(run)
	};
}
function fileAt(address, type, origin) {
	const name = nameInAddress(address);
	return {
		url: toSafeLink(address, origin),
		name,
		mediaType: mediaTypeOfName(name) ?? (type === "IMAGE" ? "image/png" : null)
	};
}
function secondsOf({ startedAt, completedAt, durationMs }) {
	const spent = Date.parse(completedAt ?? "") - Date.parse(startedAt ?? "");
	if (Number.isFinite(spent) && spent >= 0) return spent / 1e3;
	return durationMs === null ? null : durationMs / 1e3;
}
function costOf({ cost, costBreakdown }) {
	const dollars = dollarsOf(cost);
	if (dollars === null) return null;
	return {
		dollars,
		gpuSeconds: gpuSecondsOf(costBreakdown),
		gpus: gpuNamesOf(costBreakdown)
	};
}
function gpuNamesOf(breakdown) {
	if (typeof breakdown !== "object" || breakdown === null) return [];
	const names = Object.entries(breakdown).flatMap(([name, list]) => ["gpu", "gpus"].includes(name) && Array.isArray(list) ? list : []).flatMap((entry) => {
		if (typeof entry !== "object" || entry === null) return [];
		const model = "gpu_model" in entry ? entry.gpu_model : "model" in entry ? entry.model : null;
		return typeof model === "string" && model !== "" ? [model] : [];
	});
	return [...new Set(names)];
}
// src/panel/run/run-endings.ts
function createRunEndings(canvas) {
	const runs = new Map();
	function nodesIn(run, details, target) {
		const { workflowJson: prompt, stored } = target.endpoint;
		const deployed = graphIdOf(stored.graph);
		const isSameGraph = deployed === null || deployed === canvas.graphId();
		return nodesNamedBy(run, details, prompt).map((word) => {
			const classType = prompt && nodeAt(prompt, word.nodeId)?.class_type;
			return {
				...word,
				isHere: isSameGraph && canvas.classAt(word.nodeId) === classType
			};
		});
	}
	return {
		isWorthReading: (run) => endOf(run) === "run-failed" && (run.hasLogs !== false || run.hasNodeRuns !== false),
		async read(runId, api, target) {
			const run = runs.get(runId);
			const isAsked = run !== void 0 && endOf(run) === "run-failed" && run.hasNodeRuns !== false;
			const [lines, nodes] = await Promise.all([run?.hasLogs === false ? ok([]) : api.readLogs(runId), isAsked ? api.readNodeRuns(runId) : ok([])]);
			const logs = lines.ok ? lines.value : null;
			const details = {
				logs: logs ?? [],
				nodeRuns: nodes.ok ? nodes.value : []
			};
			if (run === void 0) return {
				logs,
				nodes: []
			};
			const message = logs !== null && { message: describeEnd(run, logs.length > 0 ? "beside" : "empty") };
			return {
				logs,
				nodes: nodesIn(run, details, target),
				...message
			};
		},
		of(run, target) {
			runs.clear();
			runs.set(run.id, run);
			const isWell = endOf(run) === "succeeded" || endOf(run) === "partly-succeeded";
			const offers = [
				...isOfModel(run) ? ["check-models"] : [],
				...run.hasLogs === false ? [] : ["logs"],
				"dashboard"
			];
			const result = isWell || run.outputs.length > 0 ? resultOfRun(run, target.contract, target.origin) : null;
			return ended(describeEnd(run), {
				runId: run.id,
				offers,
				result,
				nodes: nodesIn(run, {
					logs: [],
					nodeRuns: []
				}, target)
			});
		}
	};
}
// src/endpoints/find-endpoint.ts
function passingFailure(failure) {
	return failure?.kind === "forbidden" ? null : failure;
}
async function findEndpoint(ref, api, fallbackOwner, signal) {
	const [read, account] = await Promise.all([readEndpoint(ref, api, signal), api.whoAmI(signal)]);
	if (!read.ok) return read;
	const known = account.ok ? account.value : null;
	const endpoint = ownRow(read.value, known);
	const owner = ref.owner ?? ownerOf(endpoint.orgId, known) ?? fallbackOwner;
	const accountFailure = account.ok ? null : account.error;
	return ok({
		endpoint,
		owner,
		isForeign: isForeign(endpoint.orgId, known),
		accountFailure
	});
}
async function readEndpoint(ref, api, signal) {
	if (ref.owner !== null) {
		const got = await api.getBySlug(ref.owner, ref.slug, signal);
		if (got.ok) return ok([{
			...got.value,
			slug: got.value.slug || ref.slug
		}]);
		const { error: failure } = got;
		return fail(failure.kind === "gone" ? {
			kind: "not-found",
			ref
		} : {
			kind: "failed",
			call: "lookup",
			failure
		});
	}
	const looked = await api.lookUp(ref.slug, signal);
	if (!looked.ok) return fail({
		kind: "failed",
		call: "lookup",
		failure: looked.error
	});
	const { value } = looked;
	if (value.kind === "free") return fail({
		kind: "not-found",
		ref
	});
	return ok([value.endpoint, ...value.others ?? []]);
}
function ownRow(rows, account) {
	return rows.find(({ orgId }) => !isForeign(orgId, account)) ?? rows[0];
}
// src/panel/run/differences.ts
function differencesOf({ endpoint: { workflowJson, stored }, contract }, canvas) {
	if (contract === null) return null;
	const from = {
		interface: readInterface(workflowJson ?? {}),
		contract,
		hasLimits: hasStoredContract(stored.graph)
	};
	const to = {
		interface: readInterface(canvas.prompt),
		contract: canvas.contract,
		hasLimits: true
	};
	return diffContract(from, to).changes.filter(({ kind }) => kind !== "input-example-changed");
}
// src/runs/check-file.ts
var MOST_FILE_BYTES = 52428800;
function checkFile(type, sizeBytes, head) {
	if (sizeBytes === 0) return "empty-file";
	if (sizeBytes > 52428800) return "too-many-bytes";
	return type === "IMAGE" && pictureTypeOf(head) === null ? "no-picture" : null;
}
// src/runs/parse-values.ts
var UPLOADED_LATER = "runflow://assets/uploaded-later";
function parseValues(contract, given) {
	const values = new Map();
	const files = new Map();
	const problems = [];
	const inputs = new Map(contract.inputs.map((input) => [input.id, input]));
	for (const { id, value, isTyped } of given) {
		const input = inputs.get(id);
		files.delete(id);
		const path = input && pathIn(input, value);
		if (input && path) {
			files.set(id, {
				id,
				type: input.type,
				path
			});
			values.set(id, UPLOADED_LATER);
			continue;
		}
		const read = input && isTyped && typeof value === "string" ? readText(input, value) : value;
		if (isInexact(read, value)) problems.push({
			kind: "not-exact",
			id,
			text: String(value)
		});
		values.set(id, read);
	}
	problems.push(...checkValues(contract, values));
	return problems.length > 0 ? fail(problems) : ok({
		values,
		files: [...files.values()]
	});
}
function pathIn({ type }, value) {
	if (type !== "IMAGE" && type !== "FILE") return null;
	return typeof value === "string" && value.startsWith("@") && value.length > 1 ? value.slice(1) : null;
}
function readText({ type }, text) {
	switch (type) {
		case "INT": return /^[+-]?\d+$/.test(text.trim()) ? Number(text) : text;
		case "FLOAT": return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
		case "BOOLEAN": return text === "true" ? true : text === "false" ? false : text;
		case "STRING":
		case "IMAGE":
		case "FILE": return text;
		default: return type;
	}
}
function isInexact(read, typed) {
	return Number.isInteger(read) && !Number.isSafeInteger(read) && typeof typed === "string";
}
// src/runs/drafts.ts
function draftKey({ id, type }) {
	return `${type} ${id}`;
}
function fieldOf({ type, choices }) {
	if (choices !== void 0) return "choice";
	switch (type) {
		case "STRING": return "lines";
		case "INT":
		case "FLOAT": return "number";
		case "BOOLEAN": return "switch";
		case "IMAGE": return "picture";
		case "FILE": return "file";
		default: return type;
	}
}
var LONG_TEXT = 50;
function isLongText(input, multiline) {
	const text = typeof input.default === "string" ? input.default : "";
	return multiline.has(input.id) || text.includes("\n") || text.length > LONG_TEXT;
}
function repeatedIds({ inputs }) {
	const ids = inputs.map(({ id }) => id);
	return new Set(ids.filter((id, at) => ids.indexOf(id) !== at));
}
function checkDrafts(contract, drafts) {
	const given = [];
	const files = new Map();
	const repeated = repeatedIds(contract);
	for (const input of contract.inputs) {
		const draft = drafts.get(draftKey(input));
		if (draft === void 0 || repeated.has(input.id)) continue;
		if (draft.kind === "file") files.set(input.id, draft.file);
		given.push(...givenBy(input, draft));
	}
	const parsed = parseValues(contract, given);
	const problems = new Map();
	if (!parsed.ok) {
		for (const problem of parsed.error) if (!problems.has(problem.id)) problems.set(problem.id, problem);
	}
	return {
		values: parsed.ok ? parsed.value : null,
		problems,
		files
	};
}
function givenBy(input, draft) {
	const { id } = input;
	switch (draft.kind) {
		case "text": {
			const { text } = draft;
			return text === "" && (input.type !== "STRING" || input.required) || isSameJson(text, input.default) ? [] : [{
				id,
				value: text,
				isTyped: true
			}];
		}
		case "choice": return [{
			id,
			value: draft.value,
			isTyped: false
		}];
		case "flag": return [{
			id,
			value: draft.isOn,
			isTyped: false
		}];
		case "file": return [{
			id,
			value: `@${draft.file.name}`,
			isTyped: true
		}];
		case "address": return draft.url.trim() === "" ? [] : [{
			id,
			value: draft.url.trim(),
			isTyped: false
		}];
		default: return draft;
	}
}
// src/panel/run/form-model.ts
var NONE = new Map();
var NO_PROBLEMS = new Map();
function createFormModel(scope, earlier = scope) {
	const byScope = y(new Map());
	const told = y({
		scope: scope.peek(),
		problems: NO_PROBLEMS
	});
	const problems = O(() => told.value.scope === scope.value ? told.value.problems : NO_PROBLEMS);
	const version = y(0);
	const drafts = O(() => byScope.value.get(scope.value) ?? byScope.value.get(earlier.value) ?? NONE);
	function write(next) {
		byScope.value = new Map(byScope.peek()).set(scope.peek(), next);
	}
	function tell(next) {
		told.value = {
			scope: scope.peek(),
			problems: next
		};
	}
	function say(id, sentence) {
		const next = new Map(problems.peek());
		if (sentence === null) next.delete(id);
		else next.set(id, sentence);
		tell(next);
	}
	function set(input, draft) {
		const next = new Map(drafts.peek());
		if (draft === null) next.delete(draftKey(input));
		else next.set(draftKey(input), draft);
		write(next);
		if (problems.peek().has(input.id)) say(input.id, null);
	}
	return {
		drafts,
		problems,
		version,
		set(input, draft) {
			set(input, draft);
			if (draft === null) version.value += 1;
		},
		async choose(input, file) {
			const head = new Uint8Array(await file.blob.slice(0, 16).arrayBuffer());
			const problem = checkFile(input.type, file.blob.size, head);
			if (problem === null) return set(input, {
				kind: "file",
				file
			});
			const about = {
				name: file.name,
				size: toSize(file.blob.size),
				most: toSize(MOST_FILE_BYTES)
			};
			say(input.id, t(`run.problem.${problem}`, about));
		},
		leave(contract, input) {
			if (drafts.peek().get(draftKey(input)) === void 0) return;
			const problem = checkDrafts(contract, drafts.peek()).problems.get(input.id);
			if (problem !== void 0) say(input.id, describeProblem(problem));
		},
		check(contract) {
			const checked = checkDrafts(contract, drafts.peek());
			tell(new Map([...checked.problems].map(([id, problem]) => [id, describeProblem(problem)])));
			return checked.values === null ? null : {
				...checked,
				values: checked.values
			};
		},
		forget() {
			write(NONE);
			tell(NO_PROBLEMS);
			version.value += 1;
		}
	};
}
function describeProblem(problem) {
	switch (problem.kind) {
		case "missing":
		case "not-https":
		case "not-offered":
		case "not-exact":
		case "unknown-input": return t(`run.problem.${problem.kind}`);
		case "wrong-type": return t(`run.problem.type.${problem.expected}`);
		case "too-small": return t("run.problem.too-small", { limit: String(problem.minimum) });
		case "too-large": return t("run.problem.too-large", { limit: String(problem.maximum) });
		default: return problem;
	}
}
// src/panel/run/where-to-run.ts
function createWhere() {
	const where = y("runflow");
	let isChosen = false;
	let isByItself = false;
	function move(from, to) {
		if (isChosen || where.peek() !== from) return false;
		where.value = to;
		return true;
	}
	return {
		where,
		choose(place) {
			isChosen = true;
			where.value = place;
		},
		notDeployed() {
			const isMoved = move("runflow", "here");
			isByItself = isByItself || isMoved;
			return isMoved;
		},
		deployed() {
			if (isByItself) move("here", "runflow");
			isByItself = false;
		}
	};
}
// src/panel/run/run-model.ts
function createRunModel(parts) {
	const { state, ownApi, remote, local, comparison, findMultiline, guard } = parts;
	const place = createWhere();
	const { where } = place;
	const endpoint = y({ kind: "looking" });
	const canvas = y({ kind: "unread" });
	const isStale = y(false);
	const endpointLines = y(new Set());
	const canvasLines = y(new Set());
	const multiline = O(() => where.value === "here" ? canvasLines.value : endpointLines.value);
	const others = y([]);
	const offered = O(() => state.overview.value.choices.flatMap(({ slug }) => slug ?? []));
	const slug = O(() => state.runSlug.value ?? offered.value[0] ?? null);
	const slugs = O(() => [...new Set([...offered.value, ...slug.value === null ? [] : [slug.value]])]);
	const scope = O(() => slug.value ?? state.workflowId.value);
	const subject = O(() => `${slug.value} ${state.isConfigured.value} ${state.keyTurn.value} ${state.workflowId.value}`);
	const isOffered = O(() => slug.value !== null && offered.value.includes(slug.value));
	const form = createFormModel(scope, O(() => isOffered.value ? state.workflowId.value : scope.value));
	let looking = new AbortController();
	let lookedWith = null;
	let turn = 0;
	let canvasOf = null;
	const differences = O(() => {
		const [live, now] = [endpoint.value, canvas.value];
		if (!isOffered.value || live.kind !== "found" || now.kind !== "read") return null;
		return differencesOf(live.target, now);
	});
	async function look() {
		looking.abort();
		looking = new AbortController();
		const { signal } = looking;
		const own = ownApi();
		const isSameKey = lookedWith === own;
		lookedWith = own;
		if (!isSameKey) {
			others.value = [];
			comparison.clear();
			remote.leave();
		}
		const wanted = slug.peek();
		if (own === null || wanted === null) {
			endpoint.value = { kind: own === null ? "no-key" : "no-name" };
			return offerHere();
		}
		const before = endpoint.peek();
		const wasThere = isSameKey && before.kind === "found" && before.target.endpoint.slug === wanted && before.target.origin === own.origin;
		if (!wasThere) endpoint.value = { kind: "looking" };
		const found = await findEndpoint({
			owner: null,
			slug: wanted
		}, own.api, null, signal);
		if (signal.aborted) return;
		if (!found.ok) {
			const problem = found.error;
			endpoint.value = problem.kind === "not-found" ? {
				kind: "not-deployed",
				slug: wanted,
				wasThere
			} : {
				kind: "failed",
				message: describeCallFailure(problem.call, problem.failure)
			};
			if (problem.kind === "not-found" && !wasThere && isOffered.peek()) offerHere();
			return;
		}
		const { owner, isForeign, accountFailure } = found.value;
		if (owner === null) {
			const failure = passingFailure(accountFailure);
			endpoint.value = failure === null ? {
				kind: "no-organization",
				slug: wanted
			} : {
				kind: "failed",
				message: describeCallFailure("account", failure)
			};
			return;
		}
		const contract = contractOf(found.value.endpoint);
		const target = {
			origin: own.origin,
			endpoint: found.value.endpoint,
			owner,
			contract
		};
		endpoint.value = {
			kind: "found",
			target,
			isForeign
		};
		if (!isBusy(local.card.phase.peek())) place.deployed();
		guard(learnLines(endpointLines, target.endpoint.workflowJson ?? {}));
		others.value = remote.others(target).filter((one) => one !== wanted);
		await remote.takeUp({
			target,
			api: own.api
		});
	}
	function offerHere() {
		if (remote.card.phase.peek().kind === "idle" && place.notDeployed()) guard(readCanvas());
	}
	async function readCanvas() {
		turn += 1;
		const mine = turn;
		canvasOf = state.workflowId.peek();
		if (canvas.peek().kind !== "read") canvas.value = { kind: "reading" };
		const read = await local.readCanvas();
		if (mine !== turn) return;
		isStale.value = false;
		canvas.value = read;
		if (read.kind !== "read") return;
		await learnLines(canvasLines, read.prompt);
	}
	async function learnLines(lines, prompt) {
		const unknown = new Set();
		lines.value = unknown;
		const found = await findMultiline(prompt);
		if (lines.peek() === unknown) lines.value = found;
	}
	function refresh() {
		const before = where.peek();
		guard(look());
		if (canvasOf !== state.workflowId.peek()) canvas.value = { kind: "unread" };
		if (before !== "runflow") guard(readCanvas());
		guard(takeUpHere());
	}
	async function takeUpHere() {
		const of = state.workflowId.peek();
		if (!await local.takeUp(guard) || where.peek() !== "runflow" || isBusy(remote.card.phase.peek())) return;
		if (of !== state.workflowId.peek()) return;
		where.value = "here";
		await readCanvas();
	}
	async function runRemote() {
		const own = ownApi();
		if (own === null || own !== lookedWith) return refresh();
		const live = endpoint.peek();
		if (live.kind !== "found" || live.target.contract === null) return;
		const checked = form.check(live.target.contract);
		if (checked !== null) await remote.start({
			target: live.target,
			api: own.api
		}, checked);
	}
	function runHere() {
		const now = canvas.peek();
		if (now.kind !== "read") return;
		const checked = form.check(now.contract);
		if (checked !== null) guard(startHere(now.contract, checked).done);
	}
	const cards = {
		runflow: remote.card,
		here: local.card
	};
	function runBoth() {
		const own = ownApi();
		if (own === null || own !== lookedWith) {
			refresh();
			return;
		}
		const [live, now] = [endpoint.peek(), canvas.peek()];
		if (live.kind !== "found" || now.kind !== "read") return;
		const { contract } = live.target;
		const checked = contract && form.check(contract);
		if (!checked) return;
		const here = startHere(now.contract, checked);
		comparison.begin({
			origin: own.origin,
			endpoint: live.target.endpoint
		}, here.phase);
		guard(remote.start({
			target: live.target,
			api: own.api
		}, checked));
		guard(here.done);
	}
	function startHere(contract, checked) {
		return local.start(contract, checked, (read) => {
			turn += 1;
			canvasOf = state.workflowId.peek();
			isStale.value = false;
			canvas.value = read;
		});
	}
	return {
		where,
		subject,
		slug,
		slugs,
		endpoint,
		canvas,
		isStale,
		multiline,
		differences,
		form,
		others,
		cards,
		comparison,
		choose(wanted) {
			state.runSlug.value = wanted === offered.peek()[0] ? null : wanted;
		},
		chooseWhere(where) {
			place.choose(where);
			refresh();
		},
		refresh,
		isShown: () => state.tab.peek() === "run" && state.isShown.peek(),
		run() {
			if (PLACES_OF[where.peek()].some((place) => isBusy(cards[place].phase.peek()))) return;
			if (where.peek() === "both") return runBoth();
			comparison.clear();
			if (where.peek() === "here") runHere();
			else guard(runRemote());
		}
	};
}
// src/panel/run/run.css?inline
var run_default = "/* The Run tab. Added when its code is loaded, on top of panel.css. */\n.runflow .rf-run {\n  /* Hints stand on raised cards here: the host's own grey is too faint on them in the dark theme. */\n  --rf-soft: color-mix(in srgb, var(--descrip-text, #999) 60%, var(--rf-fg));\n\n  display: grid;\n  gap: 14px;\n  grid-template-columns: minmax(0, 1fr);\n\n  .rf-segments {\n    display: flex;\n    margin: 0;\n    padding: 0;\n    border: 1px solid var(--rf-line);\n    border-radius: 6px;\n  }\n  .rf-segments label {\n    position: relative;\n    flex: 1;\n    text-align: center;\n  }\n  /* Hidden from the eye, not from the keyboard: the text beside it is what is seen. */\n  .rf-segments input {\n    position: absolute;\n    inset: 0;\n    min-width: 0;\n    margin: 0;\n    opacity: 0;\n    cursor: pointer;\n  }\n  .rf-segments label > span {\n    display: block;\n    padding: 5px 4px;\n    border-radius: 5px;\n    color: var(--rf-soft);\n  }\n  .rf-segments label > input:checked + span {\n    background: color-mix(in srgb, var(--rf-fg) 14%, transparent);\n    color: var(--rf-fg);\n    font-weight: 600;\n  }\n  .rf-segments label > input:focus-visible + span {\n    outline: 2px solid var(--rf-blue);\n    outline-offset: -2px;\n  }\n\n  .rf-form,\n  .rf-field {\n    display: grid;\n    gap: 5px;\n    grid-template-columns: minmax(0, 1fr);\n  }\n  .rf-form {\n    gap: 14px;\n  }\n  .rf-buttons .rf-primary {\n    flex: 1 1 12em;\n  }\n  .rf-label-row {\n    display: flex;\n    flex-wrap: wrap;\n    align-items: center;\n    gap: 4px 8px;\n  }\n  .rf-label {\n    font-weight: 600;\n  }\n  .rf-reset {\n    margin-left: auto;\n  }\n  :is(input:not([type=\"checkbox\"], [type=\"radio\"]), textarea, select) {\n    width: 100%;\n    min-width: 0;\n    padding: 6px 10px;\n    border: 1px solid color-mix(in srgb, var(--rf-fg) 32%, transparent);\n    border-radius: 6px;\n    background: var(--rf-raised);\n    color: inherit;\n    font: inherit;\n  }\n  textarea {\n    resize: vertical;\n  }\n  option {\n    background: var(--rf-bg);\n    color: var(--rf-fg);\n  }\n  :is(textarea, select):focus-visible {\n    outline: 2px solid var(--rf-blue);\n    outline-offset: 1px;\n  }\n  [aria-invalid=\"true\"] {\n    border-color: var(--rf-red);\n  }\n  .rf-problem {\n    padding-left: 9px;\n    border-left: 3px solid var(--rf-red);\n    font-weight: 500;\n  }\n  .rf-problem:empty {\n    display: none;\n  }\n  .rf-switch {\n    display: flex;\n    align-items: center;\n    gap: 8px;\n  }\n  .rf-switch input {\n    appearance: none;\n    flex: none;\n    position: relative;\n    width: 34px;\n    min-width: 34px;\n    height: 20px;\n    margin: 0;\n    padding: 0;\n    border: 1px solid color-mix(in srgb, var(--rf-fg) 45%, transparent);\n    border-radius: 99px;\n    background: var(--rf-raised);\n    cursor: pointer;\n  }\n  .rf-switch input::after {\n    position: absolute;\n    top: 3px;\n    left: 3px;\n    width: 12px;\n    height: 12px;\n    border-radius: 50%;\n    background: currentColor;\n    content: \"\";\n  }\n  .rf-switch input:checked {\n    border-color: var(--rf-fill);\n    background: var(--rf-fill);\n    color: #fff;\n  }\n  .rf-switch input:checked::after {\n    left: 17px;\n  }\n\n  .rf-file {\n    display: grid;\n    gap: 6px;\n    grid-template-columns: minmax(0, 1fr);\n    padding: 10px;\n    border: 1px dashed color-mix(in srgb, var(--rf-fg) 32%, transparent);\n    border-radius: 6px;\n  }\n  .rf-file.rf-over {\n    border-color: var(--rf-blue);\n    background: color-mix(in srgb, var(--rf-blue) 12%, transparent);\n  }\n  /* The name beside its picture, and below it what takes the file away: a long name has the width. */\n  .rf-chosen {\n    display: grid;\n    grid-template-columns: auto minmax(0, 1fr);\n    align-items: center;\n    justify-items: start;\n    gap: 6px 10px;\n  }\n  .rf-chosen p:first-child {\n    grid-column: 1 / 3;\n  }\n  .rf-chosen img {\n    grid-row: 1 / 3;\n    width: 64px;\n    height: 64px;\n    border-radius: 4px;\n    object-fit: cover;\n  }\n  .rf-picker {\n    display: grid;\n    gap: 8px;\n    grid-template-columns: minmax(0, 1fr);\n    justify-items: start;\n    padding-top: 6px;\n    border-top: 1px solid var(--rf-line);\n  }\n  .rf-picker > .rf-row,\n  .rf-thumbnails {\n    width: 100%;\n  }\n  .rf-picker .rf-segments {\n    flex: 1 1 12em;\n  }\n  .rf-picker [type=\"search\"] {\n    flex: 1 1 10em;\n  }\n  .rf-thumbnails {\n    display: grid;\n    grid-template-columns: repeat(auto-fill, minmax(84px, 1fr));\n    gap: 6px;\n    max-height: 300px;\n    overflow-y: auto;\n  }\n  .rf-thumbnails button {\n    display: grid;\n    gap: 4px;\n    align-content: start;\n    width: 100%;\n    height: 100%;\n    padding: 4px;\n  }\n  .rf-thumbnails img {\n    width: 100%;\n    height: 68px;\n    border-radius: 3px;\n    object-fit: cover;\n  }\n  .rf-thumbnails span {\n    font-size: 11px;\n    display: -webkit-box;\n    overflow: hidden;\n    -webkit-box-orient: vertical;\n    -webkit-line-clamp: 2;\n  }\n}\n";
// src/panel/run/run-card.css?inline
var run_card_default = "/* How a run goes, and what it gave. Added with run.css. */\n.runflow .rf-run {\n  .rf-current-step {\n    font-weight: 600;\n  }\n  .rf-card > progress {\n    display: block;\n    margin: 8px 0 4px;\n  }\n  .rf-elapsed {\n    font-variant-numeric: tabular-nums;\n  }\n  .rf-card > button {\n    margin: 8px 0;\n  }\n  .rf-card > button:last-child {\n    margin-bottom: 0;\n  }\n\n  .rf-list {\n    margin-top: 6px;\n    padding-left: 18px;\n    list-style: disc;\n  }\n  .rf-list + p {\n    margin-top: 4px;\n  }\n  .rf-nodes {\n    margin-top: 10px;\n  }\n  .rf-nodes .rf-list {\n    padding: 0;\n    list-style: none;\n  }\n  .rf-nodes li + li {\n    margin-top: 4px;\n  }\n  .rf-results {\n    display: grid;\n    gap: 12px;\n    grid-template-columns: minmax(0, 1fr);\n    margin-top: 10px;\n  }\n  .rf-endpoint > button {\n    flex: none;\n  }\n  .rf-output {\n    display: grid;\n    gap: 8px;\n    grid-template-columns: minmax(0, 1fr);\n  }\n  .rf-message > .rf-output {\n    margin-top: 10px;\n  }\n  .rf-output h4 {\n    margin: 0;\n    font-size: 13px;\n    font-weight: 600;\n  }\n  .rf-result {\n    display: grid;\n    gap: 6px;\n    grid-template-columns: minmax(0, 1fr);\n  }\n  .rf-result :is(img, video) {\n    display: block;\n    max-width: 100%;\n    max-height: 480px;\n    border-radius: 6px;\n  }\n  .rf-result audio {\n    width: 100%;\n  }\n  .rf-results pre,\n  .rf-logs pre {\n    max-height: 280px;\n    padding: 10px;\n    border: 1px solid var(--rf-line);\n    border-radius: 6px;\n    overflow: auto;\n    background: color-mix(in srgb, var(--rf-bg) 70%, transparent);\n    font:\n      12px / 1.5 ui-monospace,\n      \"SFMono-Regular\",\n      Menlo,\n      Consolas,\n      monospace;\n    white-space: pre-wrap;\n    user-select: text;\n  }\n  .rf-figures {\n    display: flex;\n    flex-wrap: wrap;\n    gap: 2px 14px;\n    color: var(--rf-soft);\n    font-size: 12px;\n  }\n  .rf-logs {\n    margin-top: 10px;\n  }\n  .rf-logs summary {\n    cursor: pointer;\n  }\n  .rf-logs pre {\n    margin-top: 6px;\n  }\n  .rf-offers {\n    margin-top: 10px;\n  }\n  .rf-slider {\n    display: grid;\n    gap: 4px;\n  }\n  .rf-stack {\n    display: grid;\n  }\n  .rf-stack img {\n    grid-area: 1 / 1;\n    width: 100%;\n    max-height: 60vh;\n    object-fit: contain;\n  }\n  .rf-stack .rf-over {\n    clip-path: inset(0 calc(100% - var(--rf-edge)) 0 0);\n  }\n  .rf-stack::after {\n    content: \"\";\n    grid-area: 1 / 1;\n    justify-self: start;\n    width: 2px;\n    margin-left: calc(var(--rf-edge) - 1px);\n    background: var(--rf-blue);\n  }\n  .rf-sides {\n    display: flex;\n    justify-content: space-between;\n    color: var(--rf-soft);\n    font-size: 12px;\n  }\n  .rf-slider input {\n    width: 100%;\n    accent-color: var(--rf-fill);\n  }\n}\n";
// src/panel/run/run-styles.ts
function addRunStyles() {
	addStyleSheet("run", `${run_default}\n${run_card_default}`);
}
// src/panel/run/notice.tsx
function Notice({ message, list = [], button, children }) {
	return u("section", {
		class: `rf-card rf-message rf-${message.severity}`,
		role: message.severity === "error" ? "alert" : "status",
		children: [
			u("h3", { children: message.title }),
			message.detail !== "" && u("p", { children: message.detail }),
			list.length > 0 && u("ul", {
				class: "rf-list",
				children: list.map((item) => u("li", { children: item }, item))
			}),
			message.next !== "" && u("p", {
				class: "rf-next",
				children: message.next
			}),
			children,
			u(ActionLink, { message }),
			button && u("button", {
				type: "button",
				class: linkOf(message.action) === void 0 ? "rf-accent" : "",
				onClick: button.onClick,
				children: button.label
			})
		]
	});
}
// src/panel/run/canvas-changed.tsx
function CanvasChanged({ slug, state }) {
	if (!isChanged(slug, state)) return null;
	const toDeploy = {
		label: t("run.empty.to-deploy"),
		onClick: () => {
			state.tab.value = "deploy";
		}
	};
	return u(Notice, {
		message: {
			severity: "warn",
			...titledTextsOf("run.compare.changed")
		},
		button: toDeploy
	});
}
function isChanged(slug, { run, isOutdated, live, workflowId }) {
	const [ended, view] = [run.value, live.value];
	if (ended.kind === "ended" && "endpoint" in ended.outcome && ended.outcome.endpoint.slug === slug) return isOutdated.value;
	if (view?.slug !== slug || view.workflowId !== workflowId.value || view.answer.kind !== "known") return false;
	const { status } = view.answer;
	return status.kind === "changed" && status.canvas;
}
// src/text/format-number.ts
function formatNumber(value, digits) {
	return value.toLocaleString([currentLanguage(), "en"], { maximumFractionDigits: digits });
}
// src/panel/run/shown-file.ts
function useShownFile({ url, mediaType, source }, read) {
	const [kind, setKind] = d("shown");
	const [own, setOwn] = d(null);
	const isThere = A(true);
	h(() => {
		isThere.current = true;
		return () => {
			isThere.current = false;
		};
	}, []);
	h(() => () => {
		if (own !== null) URL.revokeObjectURL(own);
	}, [own]);
	h(() => {
		if (own === null) setKind("shown");
	}, [url]);
	async function readHere(place) {
		setKind("reading");
		const blob = await read?.(place);
		if (!isThere.current) return;
		if (!blob) return setKind("broken");
		setOwn(URL.createObjectURL(new Blob([blob], { type: mediaType ?? "application/octet-stream" })));
		setKind("shown");
	}
	return {
		url: url === null ? null : own ?? url,
		kind,
		onError() {
			if (read !== null && source.kind === "run" && own === null) readHere(source.place);
			else setKind("broken");
		}
	};
}
// src/panel/run/comparison-view.tsx
function ComparisonView({ model, read }) {
	const both = model.both.value;
	const place = A(null);
	const wasThere = A(both !== null);
	const { shown, more } = useFirst(both?.outputs ?? []);
	h(() => {
		if (both !== null && !wasThere.current) place.current?.scrollIntoView?.({ block: "start" });
		wasThere.current = both !== null;
	}, [both]);
	if (both === null) return null;
	const verdict = model.verdict.value;
	const isFailed = model.failed.value.size > 0;
	const pairCount = both.outputs.flatMap(({ pairs }) => pairs).length;
	const word = verdict ?? (pairCount === 0 ? "nothing" : isFailed ? "unknown" : "comparing");
	return u("section", {
		ref: place,
		class: `rf-card rf-message rf-${SEVERITIES[word]}`,
		"aria-label": t("run.compare.label"),
		children: [
			u("div", {
				role: "status",
				children: [u("h3", { children: t(`run.compare.${word}.title`) }), u("p", { children: t(`run.compare.${word}.detail`) })]
			}),
			shown.map((output) => u(OutputPairs, {
				output,
				isOnly: pairCount === 1,
				model,
				read
			}, output.id)),
			more,
			isFailed && u("button", {
				type: "button",
				class: "rf-small",
				onClick: model.again,
				children: t("run.compare.again")
			})
		]
	});
}
var SEVERITIES = {
	identical: "success",
	alike: "success",
	different: "warn",
	"other-bytes": "info",
	comparing: "info",
	unknown: "warn",
	nothing: "info"
};
function OutputPairs({ output, isOnly, model, read }) {
	const name = visible(output.label || output.id);
	const { shown, more } = useFirst(output.pairs);
	const [here, there] = [count(output, "here"), count(output, "there")];
	return u("div", {
		class: "rf-output",
		children: [
			u("h4", { children: name }),
			here !== there && u("p", {
				class: "rf-changed",
				children: t("run.compare.counts", {
					name,
					here,
					there
				})
			}),
			shown.map((pair) => u(PairView, {
				pair,
				isOnly,
				name,
				model,
				read
			}, pair.key)),
			more
		]
	});
}
var count = ({ pairs }, side) => pairs.filter((pair) => pair[side] !== null).length;
function PairView({ pair, isOnly, name, model, read }) {
	const { here, there, key, at } = pair;
	const found = model.compared.value.get(key);
	const failure = model.failed.value.get(key);
	if (here === null || there === null) return u("p", { children: t(here === null ? "run.compare.only-there" : "run.compare.only-here", { at: String(at) }) });
	return u("div", {
		class: "rf-pair",
		children: [
			isPicture(here) && isPicture(there) && u(Slider, {
				here,
				there,
				name,
				at,
				read
			}),
			found !== void 0 && u(Figures, {
				found,
				verdict: isOnly ? null : verdictOfPair(pair, found) ?? found.verdict
			}),
			failure !== void 0 && u("p", {
				class: "rf-changed",
				children: words(failure)
			})
		]
	});
}
function words(failure) {
	return failure.kind === "refused" ? describeRefusal(failure) : t("run.compare.no-answer");
}
function isPicture({ url, mediaType }) {
	return url !== null && mediaType?.startsWith("image/") === true;
}
function Slider({ here, there, name, at, read }) {
	const remote = useShownFile(there, read);
	const [edge, setEdge] = d(50);
	const alt = (side) => t(`run.compare.picture-${side}`, {
		name,
		at: String(at)
	});
	return u("div", {
		class: "rf-slider",
		style: { "--rf-edge": `${edge}%` },
		children: [
			u("div", {
				class: "rf-stack",
				children: [remote.kind === "shown" && u("img", {
					src: remote.url ?? "",
					alt: alt("there"),
					onError: remote.onError
				}), u("img", {
					src: here.url ?? "",
					alt: alt("here"),
					class: "rf-over"
				})]
			}),
			u("p", {
				class: "rf-sides",
				"aria-hidden": "true",
				children: [u("span", { children: t("run.where.here") }), u("span", { children: t("run.where.runflow") })]
			}),
			u("input", {
				type: "range",
				min: 0,
				max: 100,
				value: edge,
				"aria-label": t("run.compare.edge"),
				onInput: (event) => setEdge(event.currentTarget.valueAsNumber)
			})
		]
	});
}
function Figures({ found, verdict }) {
	const { difference, here, there } = found;
	return u("ul", {
		class: "rf-figures",
		children: [
			verdict !== null && u("li", { children: t(`run.compare.${verdict}.word`) }),
			difference !== null && difference.largest > 0 && u("li", { children: t("run.compare.figures", {
				mean: formatNumber(difference.mean, 2),
				largest: String(difference.largest),
				ssim: formatNumber(difference.ssim, 3)
			}) }),
			u("li", { children: t("run.compare.sizes", {
				here: sideWords(here),
				there: sideWords(there)
			}) })
		]
	});
}
function sideWords({ sizeBytes, width, height }) {
	const size = toSize(sizeBytes);
	return width === null || height === null ? size : t("run.compare.side", {
		width: String(width),
		height: String(height),
		size
	});
}
// src/panel/run/differences-view.tsx
var MOST_DIFFERENCES = 5;
function DifferencesView({ model }) {
	const differences = model.differences.value ?? [];
	if (differences.length === 0) return null;
	const list = differences.slice(0, MOST_DIFFERENCES).map((change) => {
		const id = "inputId" in change ? change.inputId : change.outputId;
		if (change.kind === "input-added" || change.kind === "output-added") return t("run.differ.added", { id });
		if (change.kind === "input-removed" || change.kind === "output-removed") return t("run.differ.removed", { id });
		return t("run.differ.changed", { id });
	});
	const texts = {
		title: t("run.differ.title"),
		detail: t("run.differ.detail", { count: differences.length }),
		next: ""
	};
	return u(Notice, {
		message: {
			severity: "warn",
			...texts
		},
		list: [...new Set(list)]
	});
}
// src/panel/run/file-picker.tsx
var FOLDERS = ["input", "output"];
var MOST_SHOWN = 24;
function FilePicker({ sources, isPicture, choose, close }) {
	const folder = useSignal("input");
	const wanted = useSignal("");
	const names = useSignal(null);
	const problem = useSignal("");
	const chosen = folder.value;
	h(() => {
		let isOver = false;
		names.value = null;
		problem.value = "";
		sources.list(chosen).then((listed) => {
			if (!isOver) names.value = listed ?? "failed";
		});
		return () => {
			isOver = true;
		};
	}, [chosen]);
	async function take(name) {
		const blob = await sources.read({
			name,
			folder: chosen
		});
		if (blob === null) problem.value = t("run.file.not-read", { name });
		else choose({
			name: name.slice(name.lastIndexOf("/") + 1),
			blob,
			path: chosen === "input" ? name : null
		});
	}
	const fitting = (Array.isArray(names.value) ? names.value : []).filter((name) => (!isPicture || isPictureName(name)) && name.toLowerCase().includes(wanted.value.trim().toLowerCase()));
	const shown = fitting.slice(0, MOST_SHOWN);
	const more = fitting.length - shown.length;
	return u("section", {
		class: "rf-picker",
		"aria-label": t("run.picker.title"),
		onKeyDown: (event) => {
			if (event.key !== "Escape") return;
			event.preventDefault();
			event.stopPropagation();
			close();
		},
		children: [
			u("div", {
				class: "rf-row",
				children: [u("fieldset", {
					class: "rf-segments",
					children: [u("legend", {
						class: "rf-visually-hidden",
						children: t("run.picker.folder")
					}), FOLDERS.map((one) => u("label", { children: [u("input", {
						type: "radio",
						name: "runflow-folder",
						checked: chosen === one,
						onChange: () => {
							folder.value = one;
						}
					}), u("span", { children: t(`run.picker.${one}`) })] }, one))]
				}), u("input", {
					type: "search",
					"aria-label": t("run.picker.search"),
					placeholder: t("run.picker.search"),
					value: wanted.value,
					onInput: (event) => {
						wanted.value = event.currentTarget.value;
					}
				})]
			}),
			names.value === null && u("p", {
				class: "rf-hint",
				children: t("panel.loading")
			}),
			names.value === "failed" && u("p", {
				role: "alert",
				children: t("run.picker.failed")
			}),
			Array.isArray(names.value) && shown.length === 0 && u("p", {
				class: "rf-hint",
				children: t("run.picker.none")
			}),
			u("ul", {
				class: "rf-thumbnails",
				children: shown.map((name) => u("li", { children: u("button", {
					type: "button",
					title: name,
					onClick: () => void take(name),
					children: [isPictureName(name) && u("img", {
						src: sources.thumbnailOf({
							name,
							folder: chosen
						}),
						alt: "",
						loading: "lazy"
					}), u("span", { children: name })]
				}) }, name))
			}),
			more > 0 && u("p", {
				class: "rf-hint",
				children: t("run.picker.more", { count: more })
			}),
			problem.value !== "" && u("p", {
				role: "alert",
				children: problem.value
			}),
			u("button", {
				type: "button",
				class: "rf-small",
				onClick: close,
				children: t("run.picker.close")
			})
		]
	});
}
// src/panel/run/file-field.tsx
function FileField({ input, label, control, draft, sources, set, choose, leave }) {
	const isPicture = input.type === "IMAGE";
	const picker = A(null);
	const isListed = useSignal(false);
	const isOver = useSignal(false);
	const isAddress = draft?.kind === "address";
	const { "aria-required": _, ...described } = control;
	function take(files) {
		const [file] = files ?? [];
		if (!file) return false;
		isListed.value = false;
		choose({
			name: file.name,
			blob: file,
			path: null
		});
		return true;
	}
	return u("div", {
		class: `rf-file ${isOver.value ? "rf-over" : ""}`,
		role: "group",
		"aria-labelledby": `${control.id}-label`,
		onDragOver: (event) => {
			event.preventDefault();
			isOver.value = true;
		},
		onDragLeave: () => {
			isOver.value = false;
		},
		onDrop: (event) => {
			event.preventDefault();
			event.stopPropagation();
			isOver.value = false;
			take(event.dataTransfer?.files);
		},
		onPaste: (event) => {
			if (!take(event.clipboardData?.files)) return;
			event.preventDefault();
			event.stopPropagation();
		},
		children: [
			draft?.kind === "file" && u(Chosen, {
				file: draft.file,
				label,
				remove: () => set(null)
			}),
			u("input", {
				ref: picker,
				type: "file",
				hidden: true,
				tabIndex: -1,
				accept: isPicture ? "image/png,image/jpeg,image/webp,image/gif" : void 0,
				onChange: (event) => {
					take(event.currentTarget.files);
					event.currentTarget.value = "";
				}
			}),
			u("div", {
				class: "rf-row",
				children: [
					u("button", {
						...described,
						type: "button",
						class: "rf-small",
						onClick: () => picker.current?.click(),
						children: t(isPicture ? "run.file.choose-picture" : "run.file.choose-file")
					}),
					u("button", {
						type: "button",
						class: "rf-small",
						"aria-expanded": isListed.value,
						onClick: () => {
							isListed.value = !isListed.value;
						},
						children: t("run.file.from-comfyui")
					}),
					u("button", {
						type: "button",
						class: "rf-small",
						"aria-expanded": isAddress,
						onClick: () => set(isAddress ? null : {
							kind: "address",
							url: ""
						}),
						children: t("run.file.address")
					})
				]
			}),
			isAddress && u(S, { children: [u("input", {
				type: "url",
				autocomplete: "off",
				spellcheck: false,
				placeholder: "https://",
				"aria-label": t("run.file.address-label", { label }),
				"aria-invalid": control["aria-invalid"],
				"aria-describedby": control["aria-describedby"],
				value: draft.url,
				onInput: (event) => set({
					kind: "address",
					url: event.currentTarget.value
				}),
				onBlur: leave
			}), u("p", {
				class: "rf-hint",
				children: t("run.file.address-hint")
			})] }),
			draft === null && !isListed.value && u("p", {
				class: "rf-hint",
				children: t(isPicture ? "run.file.drop-picture" : "run.file.drop-file")
			}),
			isListed.value && u(FilePicker, {
				sources,
				isPicture,
				choose: (file) => {
					isListed.value = false;
					choose(file);
				},
				close: () => {
					isListed.value = false;
				}
			})
		]
	});
}
function Chosen({ file, label, remove }) {
	const { name, blob, path } = file;
	return u("div", {
		class: "rf-chosen",
		children: [
			(blob.type.startsWith("image/") || isPictureName(name)) && u(Preview, {
				blob,
				name
			}),
			u("p", { children: t("run.file.chosen", {
				name: path ?? name,
				size: toSize(blob.size)
			}) }),
			u("button", {
				type: "button",
				class: "rf-small",
				"aria-label": t("run.file.remove", { label }),
				onClick: remove,
				children: t("run.file.remove-short")
			})
		]
	});
}
function Preview({ blob, name }) {
	const [url, setUrl] = d(null);
	h(() => {
		const made = URL.createObjectURL(blob);
		setUrl(made);
		return () => URL.revokeObjectURL(made);
	}, [blob]);
	return url === null ? null : u("img", {
		src: url,
		alt: t("run.file.preview", { name })
	});
}
// src/panel/run/input-field.tsx
function InputField({ input, contract, model, sources }) {
	const { form } = model;
	const id = `runflow-input-${contract.inputs.indexOf(input)}`;
	const problem = form.problems.value.get(input.id);
	const draft = form.drafts.value.get(draftKey(input)) ?? null;
	const label = visible(input.label || input.id);
	const hint = hintOf(input);
	const kind = fieldOf(input);
	const control = {
		id,
		"aria-describedby": [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(" ") || void 0,
		"aria-invalid": problem === void 0 ? void 0 : "true",
		"aria-required": input.required ? "true" : void 0
	};
	const set = (next) => form.set(input, next);
	const about = {
		input,
		control,
		draft,
		set
	};
	const isFile = kind === "picture" || kind === "file";
	return u("div", {
		class: "rf-field",
		onFocusOut: ({ relatedTarget: next }) => {
			if (!isFile && !(next instanceof HTMLButtonElement)) form.leave(contract, input);
		},
		children: [
			u("div", {
				class: "rf-label-row",
				children: [
					isFile ? u("span", {
						class: "rf-label",
						id: `${id}-label`,
						children: label
					}) : u("label", {
						class: "rf-label",
						for: id,
						children: label
					}),
					input.required && u("span", {
						class: "rf-badge",
						children: t("run.form.required")
					}),
					!input.required && draft !== null && u("button", {
						type: "button",
						class: "rf-small rf-reset",
						"aria-label": t("run.form.reset", { label }),
						onClick: () => set(null),
						children: t("run.form.reset-short")
					})
				]
			}),
			kind === "lines" && u(TextControl, {
				...about,
				isLong: isLongText(input, model.multiline.value)
			}),
			kind === "number" && u(NumberControl, { ...about }),
			kind === "switch" && u(SwitchControl, { ...about }),
			kind === "choice" && u(ChoiceControl, { ...about }),
			isFile && u(FileField, {
				...about,
				label,
				sources,
				choose: (file) => void form.choose(input, file),
				leave: () => form.leave(contract, input)
			}),
			hint !== "" && u("p", {
				id: `${id}-hint`,
				class: "rf-hint",
				children: hint
			}),
			problem !== void 0 && u("p", {
				id: `${id}-problem`,
				class: "rf-problem",
				children: problem
			})
		]
	});
}
var MOST_ROWS = 10;
function TextControl({ input, control, draft, set, isLong }) {
	const text = textOf(draft, input.default);
	const onInput = (event) => set({
		kind: "text",
		text: event.currentTarget.value
	});
	if (!isLong) return u("input", {
		...control,
		type: "text",
		autocomplete: "off",
		value: text,
		onInput
	});
	const rows = Math.min(Math.max(text.split("\n").length, Math.ceil(text.length / 40), 3), MOST_ROWS);
	return u("textarea", {
		...control,
		rows,
		value: text,
		onInput
	});
}
var NO_NUMBER = "?";
function NumberControl({ input, control, draft, set }) {
	const { type, minimum, maximum, step } = input;
	const text = textOf(draft, input.default);
	return u("input", {
		...control,
		type: "number",
		inputmode: type === "INT" && (minimum ?? -1) >= 0 ? "numeric" : void 0,
		min: minimum,
		max: maximum,
		step: step ?? (type === "INT" ? 1 : "any"),
		value: text === NO_NUMBER ? void 0 : text,
		onInput: ({ currentTarget: field }) => set({
			kind: "text",
			text: field.validity.badInput ? NO_NUMBER : field.value
		}),
		onWheel: (event) => event.currentTarget.blur()
	});
}
function SwitchControl({ input, control, draft, set }) {
	const isOn = draft?.kind === "flag" ? draft.isOn : input.default === true;
	const { "aria-required": _, ...rest } = control;
	return u("div", {
		class: "rf-switch",
		children: [u("input", {
			...rest,
			type: "checkbox",
			role: "switch",
			checked: isOn,
			"aria-checked": isOn,
			onChange: (event) => set({
				kind: "flag",
				isOn: event.currentTarget.checked
			})
		}), u("span", {
			"aria-hidden": "true",
			children: t(isOn ? "run.form.on" : "run.form.off")
		})]
	});
}
function ChoiceControl({ input, control, draft, set }) {
	const choices = input.choices ?? [];
	const value = draft?.kind === "choice" ? draft.value : input.default;
	const at = value === void 0 ? -1 : choices.indexOf(value);
	return u("select", {
		...control,
		value: String(at),
		onChange: (event) => {
			const choice = choices[Number(event.currentTarget.value)];
			if (choice !== void 0) set({
				kind: "choice",
				value: choice
			});
		},
		children: [at < 0 && u("option", {
			value: "-1",
			disabled: true,
			children: t("run.form.choose")
		}), choices.map((choice, index) => u("option", {
			value: String(index),
			children: visible(String(choice))
		}, index))]
	});
}
function textOf(draft, standard) {
	if (draft?.kind === "text") return draft.text;
	return typeof standard === "string" || typeof standard === "number" ? String(standard) : "";
}
function hintOf(input) {
	const { description, type, minimum, maximum, step } = input;
	const [low, high] = [numberText(minimum), numberText(maximum)];
	const range = low !== null && high !== null ? t("run.form.between", {
		minimum: low,
		maximum: high
	}) : low !== null ? t("run.form.at-least", { minimum: low }) : high !== null ? t("run.form.at-most", { maximum: high }) : "";
	const steps = step !== void 0 && !(type === "INT" && step === 1) ? t("run.form.step", { step: numberText(step) ?? "" }) : "";
	const left = !(type === "IMAGE" || type === "FILE") || input.required ? "" : typeof input.default === "string" ? t("run.form.own-file", { file: input.default }) : t("run.form.no-default");
	return joinSentences([
		asSentence(visible(maskText(description))),
		range,
		steps,
		left
	]);
}
var READABLE = 0x38d7ea4c68000;
function numberText(value) {
	return value === void 0 || Math.abs(value) >= READABLE ? null : String(value);
}
// src/panel/run/run-form.tsx
function RunForm({ contract, model, sources, where }) {
	const form = A(null);
	const { problems, drafts, version } = model.form;
	const isRunning = PLACES_OF[where].some((place) => isBusy(model.cards[place].phase.value));
	const repeated = repeatedIds(contract);
	const fields = contract.inputs.filter(({ id }) => !repeated.has(id));
	const wrong = new Set(contract.inputs.map(({ id }) => id).filter((id) => problems.value.has(id))).size;
	function run() {
		model.run();
		requestAnimationFrame(() => form.current?.querySelector("[aria-invalid=\"true\"]")?.focus());
	}
	return u("form", {
		ref: form,
		class: "rf-card rf-form",
		"aria-label": t("run.form.label"),
		noValidate: true,
		onSubmit: (event) => event.preventDefault(),
		onKeyDown: keepFromComfyUi,
		children: [
			contract.inputs.length === 0 && u("p", {
				class: "rf-hint",
				children: t("run.form.none")
			}),
			[...repeated].map((id) => u("p", {
				class: "rf-problem",
				children: t("run.form.repeated", { id: visible(id) })
			}, id)),
			fields.map((input) => u(InputField, {
				input,
				contract,
				model,
				sources
			}, `${model.slug.value} ${where} ${input.type} ${input.id} ${version.value}`)),
			u("div", {
				class: "rf-buttons rf-row",
				children: [u("button", {
					type: "button",
					class: "rf-primary",
					disabled: isRunning,
					onClick: run,
					children: t(`run.button.${where}`)
				}), drafts.value.size > 0 && u("button", {
					type: "button",
					title: t("run.form.kept"),
					onClick: model.form.forget,
					children: t("run.form.forget")
				})]
			}),
			u("p", {
				class: "rf-problem",
				role: "alert",
				children: wrong > 0 && t("run.problem.fix", { count: wrong })
			})
		]
	});
}
function keepFromComfyUi(event) {
	if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) event.stopPropagation();
}
// src/panel/run/form-of.tsx
function FormOf({ contract, slug, model, sources }) {
	if (model.where.value !== "both") return u(RunForm, {
		contract,
		model,
		sources,
		where: "runflow"
	});
	const canvas = model.canvas.value;
	if (canvas.kind === "failed") return null;
	if (canvas.kind !== "read") return u(ReadingCanvas, {});
	const differences = model.differences.value;
	if (differences === null) return u(Notice, { message: {
		severity: "info",
		...titledTextsOf("run.compare.other", { slug })
	} });
	if (differences.length > 0) return u(Notice, { message: {
		severity: "info",
		...titledTextsOf("run.compare.off")
	} });
	return u(RunForm, {
		contract,
		model,
		sources,
		where: "both"
	});
}
function CanvasProblems({ model }) {
	const canvas = model.canvas.value;
	if (canvas.kind === "failed") return u(Notice, { message: canvas.message });
	return canvas.kind === "read" ? u(MissingHere, { missing: canvas.missing }) : null;
}
function ReadingCanvas() {
	return u("p", {
		class: "rf-hint",
		role: "status",
		children: t("run.head.reading")
	});
}
function MissingHere({ missing }) {
	if (missing.length === 0) return null;
	return u(Notice, {
		message: {
			severity: "warn",
			...titledTextsOf("run.end.here-missing")
		},
		list: missing
	});
}
// src/panel/run/card-label.ts
function cardLabel({ slug }) {
	return t(slug === null ? "run.progress.label-here" : "run.progress.label");
}
// src/panel/run/log-view.tsx
var LONGEST_LINE = 1e3;
function LogView({ logs }) {
	const shown = logs.slice(-200);
	const more = logs.length - shown.length;
	return u("details", {
		class: "rf-logs",
		open: logs.length > 0 && logs.length <= 12,
		children: [
			u("summary", { children: t("run.logs.title") }),
			logs.length === 0 && u("p", {
				class: "rf-hint",
				children: t("run.logs.none")
			}),
			more > 0 && u("p", {
				class: "rf-hint",
				children: t("run.logs.more", { count: more })
			}),
			shown.length > 0 && u("pre", {
				tabIndex: 0,
				children: shown.map(lineText).join("\n")
			})
		]
	});
}
function lineText({ level, message }) {
	const text = message.split(/\r\n|[\n\r]/).map((line) => visible(maskKeys(line), LONGEST_LINE)).filter((line) => line !== "").join("\n  ");
	return level === null || level === "info" ? text : `[${visible(level, 20)}] ${text}`;
}
// src/panel/run/text-view.tsx
var MOST_BYTES = 65536;
function TextView({ url, name, onError }) {
	const [read, setRead] = d(null);
	h(() => {
		const stopping = new AbortController();
		readBeginning(url, stopping.signal).then(setRead, () => {
			if (!stopping.signal.aborted) onError();
		});
		return () => stopping.abort();
	}, [url]);
	if (read === null) return u("p", {
		class: "rf-hint",
		children: t("panel.loading")
	});
	return u(S, { children: [u("pre", {
		tabIndex: 0,
		children: read.text
	}), read.isCut && u("p", {
		class: "rf-hint",
		children: [
			t("run.result.text-long", { size: toSize(MOST_BYTES) }),
			" ",
			u("a", {
				href: url,
				download: name || "result.txt",
				children: t("run.result.save", { name: name || "result.txt" })
			})
		]
	})] });
}
async function readBeginning(url, signal) {
	const answer = await fetch(url, { signal });
	if (!answer.ok || answer.body === null) throw new Error("not read");
	const reader = answer.body.getReader();
	const bytes = new Uint8Array(MOST_BYTES);
	let length = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return {
			text: decode(bytes.subarray(0, length), false),
			isCut: false
		};
		const part = value.subarray(0, MOST_BYTES - length);
		bytes.set(part, length);
		length += part.length;
		if (part.length === value.length) continue;
		await reader.cancel();
		return {
			text: decode(bytes, true),
			isCut: true
		};
	}
}
var decode = (bytes, isCut) => new TextDecoder().decode(bytes, { stream: isCut });
// src/panel/run/file-view.tsx
function FileView({ file, at, name, card: { refresh, read } }) {
	const shown = useShownFile(file, read);
	const label = t("run.result.picture", {
		at: String(at),
		output: name
	});
	if (file.url === null || shown.url === null) return u("p", {
		class: "rf-hint",
		children: t("run.result.unsafe")
	});
	const onError = () => {
		shown.onError();
		refresh?.(false);
	};
	return u("div", {
		class: "rf-result",
		children: [
			shown.kind === "shown" && u(Media, {
				url: shown.url,
				mediaType: file.mediaType,
				label,
				name: file.name,
				onError
			}),
			shown.kind !== "shown" && u("p", {
				class: "rf-hint",
				role: "status",
				children: t(shown.kind === "reading" ? "run.result.reading" : "run.result.not-shown")
			}),
			u("div", {
				class: "rf-row",
				children: [u("a", {
					class: "rf-button rf-small",
					href: file.url,
					target: "_blank",
					rel: "noreferrer",
					children: t("run.result.open", { name: file.name || t("run.result.file", { at: String(at) }) })
				}), shown.kind === "broken" && refresh && u("button", {
					type: "button",
					class: "rf-small",
					onClick: () => refresh(true),
					children: t("run.result.fresh")
				})]
			})
		]
	});
}
function Media({ url, mediaType, label, name, onError }) {
	if (mediaType?.startsWith("image/")) return u("a", {
		href: url,
		target: "_blank",
		rel: "noreferrer",
		children: u("img", {
			src: url,
			alt: label,
			referrerpolicy: "no-referrer",
			onError
		})
	});
	if (mediaType?.startsWith("video/")) return u("video", {
		src: url,
		"aria-label": label,
		controls: true,
		loop: true,
		onError
	});
	if (mediaType?.startsWith("audio/")) return u("audio", {
		src: url,
		"aria-label": label,
		controls: true,
		onError
	});
	if (isOwn(url) && (mediaType?.startsWith("text/") || mediaType === "application/json")) return u(TextView, {
		url,
		name,
		onError
	});
	return null;
}
function isOwn(url) {
	return new URL(url, location.href).origin === location.origin;
}
// src/panel/run/result-view.tsx
function ResultView({ result, card }) {
	const { outputs, missing, seconds, cost } = result;
	const { shown, more } = useFirst(outputs);
	return u("div", {
		class: "rf-results",
		children: [
			outputs.length === 0 && missing.length === 0 && u("p", { children: t("run.result.nothing") }),
			shown.map((output) => u(OutputView, {
				output,
				card
			}, output.id)),
			more,
			missing.length > 0 && u("p", {
				class: "rf-changed",
				children: t("run.result.missing", {
					count: missing.length,
					outputs: formatList(missing)
				})
			}),
			u("ul", {
				class: "rf-figures",
				children: [
					seconds !== null && u("li", { children: t("run.result.seconds", { duration: formatDuration(seconds * 1e3) }) }),
					cost !== null && u("li", { children: t("run.result.cost", { amount: formatDollars(cost.dollars) }) }),
					cost !== null && gpuWords(cost) !== "" && u("li", { children: gpuWords(cost) })
				]
			})
		]
	});
}
function gpuWords({ gpuSeconds, gpus }) {
	if (gpuSeconds === null) return "";
	const duration = formatDuration(gpuSeconds * 1e3);
	return gpus.length === 0 ? t("run.result.gpu-time", { duration }) : t("run.result.gpu", {
		gpus: formatList(gpus),
		duration
	});
}
function isSaid({ label, id }) {
	const bare = (text) => text.toLowerCase().replace(/[\s_-]+/g, " ");
	return label === "" || bare(label) === bare(id);
}
function OutputView({ output, card }) {
	const name = visible(output.label || output.id) || t("run.result.unnamed");
	const { shown, more } = useFirst(output.files);
	return u("div", {
		class: "rf-output",
		children: [
			u("h4", { children: isSaid(output) ? name : t("run.result.output", {
				label: output.label,
				id: output.id
			}) }),
			shown.map((file, index) => u(FileView, {
				file,
				at: index + 1,
				name,
				card
			}, index)),
			more
		]
	});
}
// src/panel/run/end-view.tsx
function EndView({ phase, card, actions, state }) {
	const { message, result, runId, logs, offers } = phase;
	return u("section", {
		class: `rf-card rf-message rf-${message.severity}`,
		"aria-label": cardLabel(card),
		children: [
			u("div", {
				role: message.severity === "error" ? "alert" : "status",
				children: [
					u("h3", {
						class: FOCUS_TARGET,
						tabIndex: -1,
						children: message.title
					}),
					message.detail !== "" && u("p", { children: message.detail }),
					message.next !== "" && u("p", {
						class: "rf-next",
						children: message.next
					})
				]
			}),
			u(Nodes, {
				phase,
				actions
			}),
			result !== null && u(ResultView, {
				result,
				card
			}),
			u(Logs, { logs }),
			u("div", {
				class: "rf-row rf-offers",
				children: [
					message.action === "open-settings" && u("button", {
						type: "button",
						class: "rf-accent",
						onClick: actions.openSettings,
						children: t("run.empty.open-settings")
					}),
					linkOf(message.action) !== void 0 && u(ActionLink, { message }),
					offers.map((offer) => u(OfferButton, {
						offer,
						phase,
						card,
						actions,
						state
					}, offer)),
					u("button", {
						type: "button",
						class: "rf-small",
						onClick: card.dismiss,
						children: t("run.button.dismiss")
					})
				]
			}),
			runId !== null && u("p", {
				class: "rf-hint",
				children: u("code", { children: t("run.progress.run-id", { id: runId }) })
			})
		]
	});
}
function OfferButton({ offer, phase, card, actions, state }) {
	switch (offer) {
		case "check-models": return u("button", {
			type: "button",
			class: "rf-small rf-accent",
			onClick: () => {
				state.tab.value = "deploy";
				actions.check(state.overview.value.choices.find(({ slug }) => slug === card.slug?.value) ?? null);
			},
			children: t("run.button.check-models")
		});
		case "dashboard": {
			const href = card.dashboard();
			return href === null ? null : u("a", {
				class: "rf-button rf-small",
				href,
				target: "_blank",
				rel: "noreferrer",
				children: t("run.button.dashboard")
			});
		}
		case "logs": return phase.logs === null ? u("button", {
			type: "button",
			class: "rf-small",
			onClick: () => card.again("logs"),
			children: t("run.button.logs")
		}) : null;
		default: return u("button", {
			type: "button",
			class: "rf-small rf-accent",
			onClick: () => card.again(offer),
			children: t(`run.button.${offer}`)
		});
	}
}
function Nodes({ phase, actions }) {
	const { nodes } = phase;
	const { shown, more } = useFirst(nodes);
	if (nodes.length === 0) return null;
	return u("div", {
		class: "rf-nodes",
		children: [
			nodes.some(({ isHere }) => isHere) && u("p", { children: t("run.node.title") }),
			u("ul", {
				class: "rf-list",
				children: shown.map(({ nodeId, isHere, message }) => u("li", { children: [isHere ? u(NodeButton, {
					id: nodeId,
					actions
				}) : t("run.node.other-version", { nodeId: visible(nodeId) }), message !== null && !isTold(message, phase) && u("p", {
					class: "rf-hint",
					children: visible(maskKeys(message))
				})] }, nodeId))
			}),
			more
		]
	});
}
function isTold(message, { message: { detail }, logs }) {
	if (detail.includes(visible(maskKeys(message)))) return true;
	return Array.isArray(logs) && logs.some((line) => line.message === message);
}
function Logs({ logs }) {
	if (logs === null) return null;
	if (logs === "reading") return u("p", {
		class: "rf-hint",
		role: "status",
		children: t("run.logs.reading")
	});
	return u(LogView, { logs });
}
// src/panel/run/run-card.tsx
function RunCardView(props) {
	const phase = props.card.phase.value;
	const { kind } = phase;
	const place = A(null);
	const slug = props.card.slug?.value ?? null;
	const isOfOther = kind !== "idle" && slug !== null && slug !== props.model.slug.value;
	const seen = A(phase);
	const isCompared = props.model.where.value === "both" && props.model.comparison.both.value !== null;
	h(() => {
		const before = seen.current;
		seen.current = phase;
		if (before === phase) return;
		if (kind === "asking") place.current?.scrollIntoView?.({ block: "nearest" });
		if (kind === "ended" && before.kind !== kind && !isCompared) place.current?.scrollIntoView?.({ block: "start" });
	}, [phase]);
	return u("div", {
		ref: place,
		children: [isOfOther && u("p", {
			class: "rf-hint",
			children: t("run.progress.of-other", { slug: slug ?? "" })
		}), u(Card, { ...props })]
	});
}
function Card({ card, model, actions, state }) {
	const phase = card.phase.value;
	switch (phase.kind) {
		case "idle": return null;
		case "asking": return u(CostQuestion, { phase });
		case "ended": return u(EndView, {
			phase,
			card,
			model,
			actions,
			state
		});
		default: return u(Going, {
			phase,
			card,
			actions
		});
	}
}
function CostQuestion({ phase }) {
	const { costs, balance, isLooking, answer } = phase;
	const money = (amount) => formatDollars(amount);
	return u("section", {
		class: "rf-card rf-question",
		"aria-label": t("run.cost.title"),
		children: [
			u("h3", {
				class: FOCUS_TARGET,
				tabIndex: -1,
				children: t("run.cost.title")
			}),
			u("p", {
				role: "status",
				children: isLooking ? t("run.cost.looking") : costs === null ? t("run.cost.unknown") : t("run.cost.last", {
					count: costs.count,
					median: money(costs.median),
					highest: money(costs.highest)
				})
			}),
			balance !== null && u("p", { children: t("run.cost.balance", { balance: money(balance) }) }),
			u("p", { children: t("run.cost.judge") }),
			u("p", {
				class: "rf-hint",
				children: t("run.cost.once")
			}),
			u("div", {
				class: "rf-buttons rf-row",
				children: [u("button", {
					type: "button",
					class: "rf-primary",
					onClick: () => answer(true),
					children: t("run.cost.yes")
				}), u("button", {
					type: "button",
					onClick: () => answer(false),
					children: t("run.cost.no")
				})]
			})
		]
	});
}
function Going({ phase, card, actions }) {
	const bar = barOf(phase);
	const isOnRunflow = phase.kind === "waiting";
	return u("section", {
		class: `rf-card ${FOCUS_TARGET}`,
		"aria-label": cardLabel(card),
		tabIndex: -1,
		children: [
			u("p", {
				class: "rf-current-step",
				role: "status",
				children: wordsOf(phase)
			}),
			u(DetailOf, {
				phase,
				actions
			}),
			bar !== null && u("progress", {
				...bar.whole > 0 && {
					max: bar.whole,
					value: bar.done
				},
				"aria-label": cardLabel(card)
			}),
			bar !== null && bar.whole > 0 && u("p", {
				class: "rf-hint",
				children: t("run.progress.nodes", {
					done: String(bar.done),
					whole: bar.whole
				})
			}),
			"beganMs" in phase && u(Elapsed, { since: phase.beganMs }),
			u(StopButton, {
				phase,
				card
			}),
			isOnRunflow && u(S, { children: [u("p", {
				class: "rf-hint",
				children: t("run.progress.no-cancel")
			}), u("p", {
				class: "rf-hint",
				children: u("code", { children: t("run.progress.run-id", { id: phase.runId }) })
			})] })
		]
	});
}
function StopButton({ phase, card }) {
	const what = stopOf(phase, card);
	if (what === null) return null;
	return u("button", {
		type: "button",
		onClick: card.stop,
		children: t(`run.button.${what}`)
	});
}
function stopOf({ kind }, { slug }) {
	switch (kind) {
		case "stopping":
		case "taking-up":
		case "cancelling-here": return null;
		case "starting": return slug === null ? "cancel-here" : "stop-waiting";
		case "waiting": return "stop-waiting";
		case "queued-here":
		case "running-here": return "cancel-here";
		default: return "cancel";
	}
}
function wordsOf(phase) {
	switch (phase.kind) {
		case "preparing":
		case "starting":
		case "stopping":
		case "taking-up": return t(`run.progress.${phase.kind}`);
		case "uploading": return t("run.progress.uploading", {
			file: phase.name,
			size: toSize(phase.sizeBytes)
		});
		case "placing": return t("run.progress.here-placing", { file: phase.name });
		case "waiting": return t("run.progress.on-runflow", { status: statusWord(phase.run ?? {
			status: "queued",
			finished: false
		}) });
		case "queued-here": return t("run.progress.here-queued", { ahead: phase.ahead });
		case "running-here": return t("run.progress.here-running");
		case "cancelling-here": return t("run.progress.here-cancelling");
		default: return phase;
	}
}
function DetailOf({ phase, actions }) {
	if (phase.kind === "uploading" && phase.of > 1) return u("p", {
		class: "rf-hint",
		children: t("run.progress.file-of", {
			at: String(phase.at),
			of: String(phase.of)
		})
	});
	if (phase.kind === "waiting" && (phase.run?.status ?? "queued") === "queued") return u("p", {
		class: "rf-hint",
		children: t("run.progress.queued-detail")
	});
	if ("isSilent" in phase && phase.isSilent) return u("p", {
		class: "rf-changed",
		children: t("run.progress.here-silent")
	});
	if (phase.kind === "running-here" && phase.nodeId !== null) {
		const title = actions.nodeTitle(phase.nodeId);
		return title === null ? null : u("p", {
			class: "rf-hint",
			children: t("run.progress.here-node", { title })
		});
	}
	return null;
}
function barOf(phase) {
	if (phase.kind === "running-here") return {
		done: phase.done,
		whole: phase.whole
	};
	if (phase.kind !== "waiting") return phase.kind === "queued-here" ? null : {
		done: 0,
		whole: 0
	};
	const { nodesCompleted, nodesTotal } = phase.run ?? {};
	return typeof nodesCompleted === "number" && typeof nodesTotal === "number" && nodesTotal > 0 ? {
		done: Math.min(nodesCompleted, nodesTotal),
		whole: nodesTotal
	} : null;
}
function Elapsed({ since }) {
	const [now, setNow] = d(() => performance.now());
	h(() => {
		const timer = setInterval(() => setNow(performance.now()), 1e3);
		return () => clearInterval(timer);
	}, []);
	const whole = Math.max(0, Math.floor((now - since) / 1e3));
	return u("p", {
		class: "rf-hint rf-elapsed",
		"aria-hidden": "true",
		children: t("run.progress.elapsed", { duration: formatDuration(whole * 1e3) })
	});
}
// src/panel/run/run-tab.tsx
function RunTab(props) {
	const { model } = props;
	const tab = A(null);
	useKeptFocus(tab);
	useFocusKeptOver(tab, () => [model.cards.runflow.phase.value, model.cards.here.phase.value]);
	const subject = model.subject.value;
	h(() => model.refresh(), [subject]);
	const where = model.where.value;
	return u("div", {
		ref: tab,
		class: "rf-run",
		children: [
			u(WherePicker, { model }),
			u(Others, { model }),
			where === "here" ? u(Here, { ...props }) : u(OnRunflow, { ...props })
		]
	});
}
var PLACES = [
	"runflow",
	"here",
	"both"
];
function WherePicker({ model }) {
	return u("fieldset", {
		class: "rf-segments",
		children: [u("legend", {
			class: "rf-visually-hidden",
			children: t("run.where.label")
		}), PLACES.map((place) => u("label", { children: [u("input", {
			type: "radio",
			name: "runflow-where",
			value: place,
			checked: model.where.value === place,
			onChange: () => model.chooseWhere(place)
		}), u("span", { children: t(`run.where.${place}`) })] }, place))]
	});
}
function Others({ model }) {
	return u(S, { children: model.others.value.map((slug) => u("p", {
		class: "rf-row rf-hint",
		children: [u("span", { children: t("run.other.going", { slug }) }), u("button", {
			type: "button",
			class: "rf-small",
			onClick: () => model.choose(slug),
			children: t("run.other.show", { slug })
		})]
	}, slug)) });
}
function OnRunflow(props) {
	const { model, actions, state } = props;
	const isBoth = model.where.value === "both";
	const endpoint = model.endpoint.value;
	const isCompared = endpoint.kind === "found" && model.comparison.isOf(endpoint.target.origin, endpoint.target.endpoint.id);
	return u(S, { children: [
		u(EndpointView, { ...props }),
		isBoth && isCompared && u(ComparisonView, {
			model: model.comparison,
			read: model.cards.runflow.read
		}),
		u(RunCardView, {
			card: model.cards.runflow,
			model,
			actions,
			state
		}),
		isBoth && u(RunCardView, {
			card: model.cards.here,
			model,
			actions,
			state
		})
	] });
}
function EndpointView({ model, sources, actions, state }) {
	const endpoint = model.endpoint.value;
	const again = {
		label: t("run.empty.try-again"),
		onClick: model.refresh
	};
	const toDeploy = {
		label: t("run.empty.to-deploy"),
		onClick: () => {
			state.tab.value = "deploy";
		}
	};
	const toSettings = {
		label: t("run.empty.open-settings"),
		onClick: actions.openSettings
	};
	switch (endpoint.kind) {
		case "looking": return u("p", {
			class: "rf-hint",
			role: "status",
			children: t("run.head.looking")
		});
		case "no-key": return u(Notice, {
			message: {
				severity: "info",
				...titledTextsOf("run.empty.no-key")
			},
			button: toSettings
		});
		case "no-name": return u(Notice, {
			message: {
				severity: "info",
				...titledTextsOf("run.empty.no-name")
			},
			button: toDeploy
		});
		case "not-deployed": {
			const { slug, wasThere } = endpoint;
			const texts = titledTextsOf(wasThere ? "run.empty.gone" : "run.empty.not-deployed", { slug });
			return u(S, { children: [u(SlugPicker, { model }), u(Notice, {
				message: {
					severity: wasThere ? "warn" : "info",
					...texts
				},
				button: toDeploy
			})] });
		}
		case "no-organization": return u(Notice, {
			message: {
				severity: "warn",
				...titledTextsOf("run.empty.no-organization")
			},
			button: toSettings
		});
		case "failed": {
			const isOfKey = endpoint.message.action === "open-settings";
			return u(Notice, {
				message: endpoint.message,
				button: isOfKey ? toSettings : again
			});
		}
		case "found": {
			const { target, isForeign } = endpoint;
			const { slug } = target.endpoint;
			const isBoth = model.where.value === "both";
			return u(S, { children: [
				u(SlugPicker, { model }),
				u(Head, {
					text: t(isBoth ? "run.head.both" : "run.head.runflow", { slug }),
					model
				}),
				isForeign && u(Notice, { message: {
					severity: "warn",
					...titledTextsOf("run.empty.foreign", { slug })
				} }),
				u(DifferencesView, { model }),
				isBoth && u(CanvasProblems, { model }),
				isBoth && u(CanvasChanged, {
					slug,
					state
				}),
				target.contract === null ? u(Notice, {
					message: {
						severity: "warn",
						...titledTextsOf("run.empty.no-contract")
					},
					button: toDeploy
				}) : u(FormOf, {
					contract: target.contract,
					slug,
					model,
					sources
				})
			] });
		}
		default: return endpoint;
	}
}
function Here(props) {
	const { model, actions, state } = props;
	return u(S, { children: [u(CanvasView, { ...props }), u(RunCardView, {
		card: model.cards.here,
		model,
		actions,
		state
	})] });
}
function CanvasView({ model, sources }) {
	const canvas = model.canvas.value;
	const again = {
		label: t("run.empty.try-again"),
		onClick: model.refresh
	};
	switch (canvas.kind) {
		case "unread":
		case "reading": return u(ReadingCanvas, {});
		case "failed": return u(Notice, {
			message: canvas.message,
			button: again
		});
		case "read": return u(S, { children: [
			u(Head, {
				text: t("run.head.here"),
				model
			}),
			u(MissingHere, { missing: canvas.missing }),
			model.isStale.value && u("p", {
				class: "rf-changed",
				children: t("run.head.stale")
			}),
			u(DifferencesView, { model }),
			u(RunForm, {
				contract: canvas.contract,
				model,
				sources,
				where: "here"
			})
		] });
		default: return canvas;
	}
}
function SlugPicker({ model }) {
	if (model.slugs.value.length < 2) return null;
	return u("label", {
		class: "rf-field",
		children: [u("span", {
			class: "rf-label",
			children: t("run.head.which")
		}), u("select", {
			value: model.slug.value ?? "",
			onChange: (event) => model.choose(event.currentTarget.value),
			disabled: isBusy(model.cards.runflow.phase.value),
			children: model.slugs.value.map((slug) => u("option", {
				value: slug,
				children: slug
			}, slug))
		})]
	});
}
function Head({ text, model }) {
	return u("div", {
		class: "rf-endpoint",
		children: [u("h3", { children: text }), u("button", {
			type: "button",
			class: "rf-small",
			onClick: model.refresh,
			children: t("run.head.read-again")
		})]
	});
}
// src/panel/run/upload-files.ts
function createUpload({ newId, sha256, place, remove }) {
	async function send(api, { name, blob, path }, signal) {
		const [digest, head] = await Promise.all([sha256(blob), blob.slice(0, 16).arrayBuffer()]);
		const file = {
			mimeType: mediaTypeOf(name, new Uint8Array(head)),
			sizeBytes: blob.size,
			sha256: digest ?? ""
		};
		const usable = safeName(name) || "file";
		const read = async () => ok(blob);
		if (path !== null) return api.upload({
			...file,
			path
		}, read, signal);
		const sent = await api.upload({
			...file,
			path: usable,
			isOnlyInPage: true
		}, read, signal);
		if (sent.ok || !isAboutBrowser(sent.error) || digest === null) return sent;
		const id = newId();
		try {
			const placed = await place(id, usable, blob);
			if (placed === null) return sent;
			return await api.upload({
				...file,
				path: placed
			}, read, signal);
		} finally {
			await remove(id);
		}
	}
	return async (api, files, signal, onFile) => {
		const addresses = new Map();
		const known = new Map();
		const entries = [...files];
		for (const [index, [id, file]] of entries.entries()) {
			if (signal.aborted) break;
			const before = known.get(file.blob);
			onFile({
				name: file.name,
				sizeBytes: file.blob.size,
				at: index + 1,
				of: entries.length
			});
			if (before === void 0) {
				const sent = await send(api, file, signal);
				if (!sent.ok) return fail(describeUploadFailure(sent.error));
				known.set(file.blob, `runflow://assets/${sent.value.assetId}`);
			}
			addresses.set(id, known.get(file.blob) ?? before ?? "");
		}
		return ok(addresses);
	};
}
function isAboutBrowser({ step, failure }) {
	return step === "read" || step === "put" && failure.kind === "network";
}
function describeUploadFailure(failure) {
	if (failure.step === "read") return error(titledTextsOf("run.end.here-not-placed"));
	return describeCallFailure("upload", failure.failure);
}
// src/runs/kept-list.ts
var MOST = 20;
var LONGEST_MS = 6048e5;
function keepList(slots, slot, isItem, idOf) {
	let ofPage = [];
	let isBlocked = false;
	function read() {
		if (isBlocked) return ofPage;
		try {
			const kept = JSON.parse(slots().getItem(slot) ?? "[]");
			return Array.isArray(kept) ? kept.filter(isItem) : [];
		} catch {
			return ofPage;
		}
	}
	function write(items) {
		ofPage = items;
		try {
			slots().setItem(slot, JSON.stringify(items));
			isBlocked = false;
		} catch {
			isBlocked = true;
		}
	}
	return {
		all: (now) => read().filter(({ at }) => Math.abs(now - at) < LONGEST_MS),
		keep: (item) => write([item, ...read().filter((one) => idOf(one) !== idOf(item))].slice(0, MOST)),
		drop: (id) => write(read().filter((one) => idOf(one) !== id))
	};
}
// src/runs/kept-here.ts
function keepRunsHere(slots) {
	const list = keepList(slots, "runflow.runs-here", isKept$1, ({ promptId }) => promptId);
	return {
		of: (graphId, now) => list.all(now).filter((run) => run.graphId === graphId),
		keep: list.keep,
		drop: list.drop
	};
}
var ID$1 = /^[\w-]{1,255}$/;
function isKept$1(value) {
	if (typeof value !== "object" || value === null) return false;
	const { promptId, filesId, graphId, at } = value;
	return typeof promptId === "string" && ID$1.test(promptId) && (filesId === null || typeof filesId === "string" && ID$1.test(filesId)) && (graphId === null || typeof graphId === "string") && typeof at === "number";
}
// src/runs/kept-runs.ts
function keepRuns(slots) {
	const list = keepList(slots, "runflow.runs", isKept, ({ clientRef }) => clientRef);
	return {
		of: (origin, orgId, now) => list.all(now).filter((run) => run.origin === origin && run.orgId === orgId),
		keep: list.keep,
		drop: list.drop
	};
}
var ID = /^[\w-]{1,255}$/;
function isKept(value) {
	if (typeof value !== "object" || value === null) return false;
	const { origin, orgId, workflowId, slug, clientRef, runId, at } = value;
	return [
		origin,
		workflowId,
		slug
	].every((text) => typeof text === "string") && (orgId === null || typeof orgId === "string") && typeof clientRef === "string" && ID.test(clientRef) && (runId === null || typeof runId === "string" && ID.test(runId)) && typeof at === "number";
}
// src/text/run-english.ts
var run_english_exports = __exportAll({
	calls: () => calls_default,
	run: () => run_default$1
});
// src/main-run.ts
function createRunTab(parts) {
	const { page, state, call, fileCall, capture, ownApi, records, savedKey, pageActions, actions } = parts;
	const { app, api } = page;
	useCatalogue("en", run_english_exports);
	addRunStyles();
	const files = createComfyFiles(api);
	const world = {
		newId,
		now: () => Date.now(),
		nowMs: () => performance.now(),
		sleep,
		hold: holdLock,
		place: files.place,
		remove: (id) => removeRunFiles(call, id)
	};
	const canvasNodes = {
		graphId: () => app.rootGraph?.id ?? null,
		classAt(id) {
			const node = findNode(app, id)?.node;
			return node ? node.comfyClass ?? node.type : null;
		}
	};
	const remote = createRemoteRun({
		...world,
		keeper: keepRuns(() => localStorage),
		readBalance: async (of, signal) => {
			const read = await of.readBalance(signal);
			return read.ok ? read.value : null;
		},
		async readFile(origin, runId, place) {
			const key = savedKey(origin);
			if (key === null) return null;
			const read = await readResult(fileCall, {
				origin,
				key,
				runId,
				place
			}, new AbortController().signal);
			return read.ok ? read.value : null;
		},
		upload: createUpload({
			...world,
			sha256: sha256Of
		}),
		endings: createRunEndings(canvasNodes)
	});
	const local = createLocalRuns({
		...world,
		capture,
		readFacts: (request, signal) => readFacts(call, request, signal),
		queue: createHereQueue(api),
		keeper: keepRunsHere(() => localStorage),
		graphId: () => graphIdOf(app.rootGraph),
		urlOf: files.urlOf
	}, state.workflowId);
	async function keepProof({ origin, endpoint, runId, verdict, compared }) {
		const canonical = canonicalBody(endpoint.stored);
		const bodyHash = canonical === null ? null : await sha256Of(new Blob([canonical]));
		const proof = {
			at: new Date().toISOString(),
			runId,
			bodyHash,
			verdict,
			figures: worstOf(compared)
		};
		records.prove({
			origin,
			orgId: endpoint.orgId,
			slug: endpoint.slug
		}, proof);
	}
	const model = createRunModel({
		state,
		ownApi,
		remote,
		local,
		comparison: createComparison({
			phase: remote.card.phase,
			async compare({ origin, runId, place }, madeHere, signal) {
				const key = savedKey(origin);
				if (key === null) return fail({ kind: "cancelled" });
				return compareResult(call, {
					origin,
					key,
					runId,
					place
				}, madeHere, signal);
			},
			proved: (what) => pageActions.guard(keepProof(what))
		}),
		findMultiline: createMultilineFinder(call),
		guard: pageActions.guard
	});
	api.addEventListener("graphChanged", () => {
		model.isStale.value = true;
	});
	let deployed = state.run.peek();
	x(() => {
		const run = state.run.value;
		if (run !== deployed && run.kind === "ended" && model.isShown()) model.refresh();
		deployed = run;
	});
	return () => k(RunTab, {
		model,
		sources: files,
		actions,
		state
	});
}
function newId() {
	if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	bytes.set([(bytes[6] ?? 0) & 15 | 64], 6);
	bytes.set([(bytes[8] ?? 0) & 63 | 128], 8);
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
async function holdLock(name) {
	const { locks } = navigator;
	if (locks === void 0) return () => {};
	return new Promise((resolve) => {
		const until = (lock) => lock === null ? resolve(null) : new Promise((release) => resolve(() => release()));
		locks.request(`runflow.run ${name}`, { ifAvailable: true }, until).catch(() => resolve(() => {}));
	});
}
export { createRunTab };

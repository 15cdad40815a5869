import { T as readText, at as fail, it as parseOrigin, st as ok, z as readPrompt } from "./runflow.js";
import { n as takeTurns, r as COMPARED_FIELDS } from "./runflow-take-turns.mjs?v=0.2.0";
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
function isObject$1(data) {
	return typeof data === "object" && data !== null && !Array.isArray(data);
}
function isPlainObject(o) {
	if (isObject$1(o) === false) return false;
	const ctor = o.constructor;
	if (ctor === void 0) return true;
	if (typeof ctor !== "function") return true;
	const prot = ctor.prototype;
	if (isObject$1(prot) === false) return false;
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
var CONSTANT_CATCH = "~constantCatch";
function constantCatch(value) {
	const fn = () => value;
	fn[CONSTANT_CATCH] = true;
	return fn;
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
var parse$1 = _parse($ZodRealError);
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
var numericOriginMap = {
	number: "number",
	bigint: "bigint",
	object: "date"
};
var $ZodCheckLessThan = $constructor("$ZodCheckLessThan", (inst, def) => {
	$ZodCheck.init(inst, def);
	const origin = numericOriginMap[typeof def.value];
	inst._zod.check = (payload) => {
		if (def.inclusive ? payload.value <= def.value : payload.value < def.value) return;
		payload.issues.push({
			origin: numericOriginMap[typeof payload.value] ?? origin,
			code: "too_big",
			maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
			input: payload.value,
			inclusive: def.inclusive,
			inst,
			continue: !def.abort
		});
	};
});
var $ZodCheckGreaterThan = $constructor("$ZodCheckGreaterThan", (inst, def) => {
	$ZodCheck.init(inst, def);
	const origin = numericOriginMap[typeof def.value];
	inst._zod.check = (payload) => {
		if (def.inclusive ? payload.value >= def.value : payload.value > def.value) return;
		payload.issues.push({
			origin: numericOriginMap[typeof payload.value] ?? origin,
			code: "too_small",
			minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
			input: payload.value,
			inclusive: def.inclusive,
			inst,
			continue: !def.abort
		});
	};
});
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
var $ZodCheckStringFormat = $constructor("$ZodCheckStringFormat", (inst, def) => {
	var _a, _b;
	$ZodCheck.init(inst, def);
	if (def.pattern) (_a = inst._zod).check ?? (_a.check = (payload) => {
		def.pattern.lastIndex = 0;
		if (def.pattern.test(payload.value)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: def.format,
			input: payload.value,
			...def.pattern ? { pattern: def.pattern.toString() } : {},
			inst,
			continue: !def.abort
		});
	});
	else (_b = inst._zod).check ?? (_b.check = () => {});
});
var $ZodCheckRegex = $constructor("$ZodCheckRegex", (inst, def) => {
	$ZodCheckStringFormat.init(inst, def);
	inst._zod.check = (payload) => {
		def.pattern.lastIndex = 0;
		if (def.pattern.test(payload.value)) return;
		payload.issues.push({
			origin: "string",
			code: "invalid_format",
			format: "regex",
			input: payload.value,
			pattern: def.pattern.toString(),
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
	const isObject = isObject$1;
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
function handleCatchResult(payload, result, def, ctx) {
	if (!result.issues.length) {
		payload.value = result.value;
		if (result.memo) payload.memo = true;
		return payload;
	}
	payload.value = def.catchValue({
		...result,
		value: payload.value,
		error: { issues: result.issues.map((iss) => finalizeIssue(iss, ctx, config())) },
		input: payload.value
	});
	return payload;
}
var $ZodCatch = $constructor("$ZodCatch", (inst, def) => {
	$ZodType.init(inst, def);
	defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
	defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
	defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
	inst._zod.parse = (payload, ctx) => {
		if (ctx.direction === "backward") return def.innerType._zod.run(payload, ctx);
		const result = def.innerType._zod.run({
			value: payload.value,
			issues: []
		}, ctx);
		if (result instanceof Promise) return result.then((result) => handleCatchResult(payload, result, def, ctx));
		return handleCatchResult(payload, result, def, ctx);
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
function _lte(value, params) {
	return new $ZodCheckLessThan({
		check: "less_than",
		...normalizeParams(params),
		value,
		inclusive: true
	});
}
function _gte(value, params) {
	return new $ZodCheckGreaterThan({
		check: "greater_than",
		...normalizeParams(params),
		value,
		inclusive: true
	});
}
function _minLength(minimum, params) {
	return new $ZodCheckMinLength({
		check: "min_length",
		...normalizeParams(params),
		minimum
	});
}
function _regex(pattern, params) {
	return new $ZodCheckRegex({
		check: "string_format",
		format: "regex",
		...normalizeParams(params),
		pattern
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
		return parse$1(this, data, params, { callee: this.parse });
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
var ZodMiniCatch = $constructor("ZodMiniCatch", (inst, def) => {
	$ZodCatch.init(inst, def);
	ZodMiniType.init(inst, def);
});
function _catch(innerType, catchValue) {
	return new ZodMiniCatch({
		type: "catch",
		innerType,
		catchValue: typeof catchValue === "function" ? catchValue : constantCatch(catchValue)
	});
}
// src/runflow/schemas.ts
var optionalText = optional(nullable(string()));
var pathPart = string().check(_regex(/^[\w-]{1,255}$/));
var record = record$1(string(), unknown());
var workflowRow = looseObject({
	id: pathPart,
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
	gpu_mode: optionalText,
	created_at: optionalText,
	deleted_at: optionalText,
	updated_at: optionalText
});
var workflowPage = looseObject({
	items: array(workflowRow),
	next: optionalText,
	next_pq: optionalText
});
function cursorIn({ next, next_pq: older }) {
	return next || older || null;
}
var deletedRow = looseObject({ deleted_at: string() });
var anyPage = looseObject({
	items: array(unknown()),
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
	memberships: optional(nullable(array(looseObject({
		org: looseObject({
			id: string(),
			name: optionalText,
			slug: string()
		}),
		scopes: optional(nullable(array(string())))
	}))))
});
var told = (field) => _catch(optional(nullable(field)), null);
var dispatchedRun = looseObject({
	run_id: told(pathPart),
	id: told(pathPart),
	status: told(string()),
	status_code: told(string())
});
var runRecord = looseObject({
	id: pathPart,
	status_code: told(string()),
	status: told(string()),
	output: optional(unknown()),
	failure_code: told(string()),
	failure_message: told(string()),
	failure_reason: told(string()),
	failure_stage_code: told(string()),
	failure_stage: told(string()),
	error: optional(unknown()),
	cost: told(union([string(), number()])),
	duration_ms: told(number().check(_gte(0), _lte(0xe8d4a51000))),
	created_at: told(string()),
	started_at: told(string()),
	completed_at: told(string()),
	finished_at: told(string()),
	nodes_completed: told(number()),
	nodes_total: told(number()),
	has_logs: told(boolean()),
	has_node_runs: told(boolean()),
	comfyui_workflow_id: told(string()),
	client_ref: told(string()),
	metadata: told(record),
	cost_breakdown: optional(unknown()),
	current_evaluation_summary: told(record)
});
var logLine = looseObject({
	timestamp: told(string()),
	level_code: told(string()),
	message: optional(unknown()),
	meta: optional(unknown())
});
var nodeRun = looseObject({
	status_code: told(string()),
	status: told(string()),
	class_type: told(string()),
	failure_message: told(string()),
	error_message: told(string()),
	error: optional(unknown())
});
var outputText = _catch(string(), "");
var runOutput = looseObject({ outputs: array(_catch(looseObject({
	output_id: outputText,
	url: outputText
}), {
	output_id: "",
	url: ""
})) });
var announcedUpload = looseObject({
	asset_id: pathPart,
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
var balance = looseObject({
	balance: optional(nullable(union([string(), number()]))),
	balance_cents: optional(nullable(number()))
});
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
var isObject = (value) => value !== null && typeof value === "object";
// node_modules/ky/distribution/utils/merge.js
var validateAndMerge = (...sources) => {
	for (const source of sources) if ((!isObject(source) || Array.isArray(source)) && source !== void 0) throw new TypeError("The `options` argument must be an object");
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
		else if (isObject(input)) {
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
	} else if (isObject(source)) {
		for (let [key, value] of Object.entries(source)) {
			if (key === "signal" && value instanceof globalThis.AbortSignal) {
				signals.push(value);
				continue;
			}
			if (key === "context") {
				if (value !== void 0 && value !== null && (!isObject(value) || Array.isArray(value))) throw new TypeError("The `context` option must be an object");
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
			if (isObject(value) && key in returnValue) value = deepMerge(returnValue[key], value);
			returnValue = {
				...returnValue,
				[key]: value
			};
		}
		if (isObject(source.hooks)) {
			hooks = mergeHooks(hooks, source.hooks);
			returnValue.hooks = hooks;
		}
		if (isObject(source.headers)) {
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
var ACCOUNT = "/v1/auth/";
var DISPATCH = /^\/v1\/comfyui-workflows\/[^/]+\/[^/]+\/runs$/;
var RouteFailed = class extends Error {
	failure;
	isUnsent;
	name = "RouteFailed";
	constructor(failure, isUnsent = false) {
		super(failure.kind);
		this.failure = failure;
		this.isUnsent = isUnsent;
	}
};
function routedFetch({ direct, relay, memory, own = new Map(memory) }) {
	const settled = new Set();
	function learn(request, origin, path) {
		if (settled.has(origin) && !own.get(origin)?.doubted) return;
		const isBeside = new URL(request.url).pathname.startsWith(ACCOUNT);
		if (isBeside && own.has(origin)) return;
		own.set(origin, {
			path,
			doubted: false
		});
		memory.set(origin, {
			path,
			doubted: false
		});
		if (!isBeside) settled.add(origin);
	}
	async function goDirect(request) {
		try {
			return await direct(request);
		} catch (error) {
			if (request.signal.aborted || !(error instanceof TypeError)) throw error;
			throw new RouteFailed({ kind: "network" });
		}
	}
	async function goByRelay(request) {
		const url = new URL(request.url);
		const text = request.method === "GET" ? "" : await request.text();
		const answer = await relay({
			origin: url.origin,
			key: (request.headers.get("Authorization") ?? "").replace(/^Bearer /, ""),
			method: request.method,
			path: url.pathname,
			query: Object.fromEntries(url.searchParams),
			body: text === "" ? null : JSON.parse(text)
		}, request.signal);
		if (answer.kind === "failed") throw new RouteFailed(answer.failure, answer.isUnsent);
		const bare = answer.body === null || [
			204,
			205,
			304
		].includes(answer.status);
		return new Response(bare ? null : JSON.stringify(answer.body), {
			status: answer.status,
			headers: { "Content-Type": "application/json" }
		});
	}
	const go = (path, request) => path === "direct" ? goDirect(request) : goByRelay(request);
	async function read(request, origin) {
		const known = own.get(origin);
		const usual = known?.path ?? "direct";
		const first = known?.doubted ? other(usual) : usual;
		try {
			const response = await go(first, request);
			learn(request, origin, first);
			return response;
		} catch (error) {
			if (request.signal.aborted || !(error instanceof RouteFailed)) throw error;
			try {
				const response = await go(other(first), request);
				learn(request, origin, other(first));
				return response;
			} catch (second) {
				throw second instanceof RouteFailed ? moreTelling(error, second) : second;
			}
		}
	}
	async function write(request, origin) {
		const path = own.get(origin)?.path ?? "direct";
		try {
			return await go(path, request);
		} catch (error) {
			if (path === "direct" && error instanceof RouteFailed) {
				own.set(origin, {
					path,
					doubted: true
				});
				memory.set(origin, {
					path,
					doubted: true
				});
			}
			throw error;
		}
	}
	async function dispatch(request, origin) {
		try {
			return await goByRelay(request.clone());
		} catch (error) {
			if (!(error instanceof RouteFailed && error.isUnsent) || request.signal.aborted || own.get(origin)?.path === "relay") throw error;
			return write(request, origin);
		}
	}
	return async (input, init) => {
		const request = input instanceof Request ? input : new Request(input, init);
		const { origin, pathname } = new URL(request.url);
		if (!request.headers.has("Authorization")) return direct(request);
		if (request.method === "GET") return read(request, origin);
		return DISPATCH.test(pathname) ? dispatch(request, origin) : write(request, origin);
	};
}
function other(path) {
	return path === "direct" ? "relay" : "direct";
}
function moreTelling(first, second) {
	if (second.failure.kind === "relay-refused") return second;
	if (first.failure.kind === "relay-refused") return first;
	return second.failure.kind === "timeout" ? second : first;
}
// src/runflow/failure.ts
var LONGEST_DETAIL = 300;
function failureOfStatus(status, body, call, key) {
	if (status === 401) return { kind: "unauthorized" };
	if (status === 403) return {
		kind: "forbidden",
		...reasonOf$1(body, key)
	};
	if (status === 404 && call.named) return { kind: "gone" };
	if (status === 408 || status === 499) return { kind: "timeout" };
	if (status === 409) return {
		kind: "conflict",
		...reasonOf$1(body, key)
	};
	if (status === 429) return { kind: "rate-limited" };
	if (status >= 500) return {
		kind: "server",
		status
	};
	if (status >= 400) return {
		kind: "rejected",
		status,
		...reasonOf$1(body, key)
	};
	return {
		kind: "unexpected-response",
		where: call.where
	};
}
function failureOfStorage(status) {
	const noReason = {
		code: null,
		detail: null
	};
	if (status === 403) return {
		kind: "forbidden",
		...noReason
	};
	if (status === 429) return { kind: "rate-limited" };
	if (status >= 500) return {
		kind: "server",
		status
	};
	if (status >= 400) return {
		kind: "rejected",
		status,
		...noReason
	};
	return {
		kind: "unexpected-response",
		where: "storage"
	};
}
function reasonOf$1(body, key) {
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
		"server-error",
		"no-answer"
	]
};
var onlyRefused = {
	attempts: 5,
	after: ["rate-limited"]
};
var RETRY_RULES = {
	read: anyTrouble,
	edit: anyTrouble,
	delete: anyTrouble,
	announce: anyTrouble,
	confirm: anyTrouble,
	create: onlyRefused,
	dispatch: onlyRefused,
	put: {
		attempts: 3,
		after: [
			"rate-limited",
			"server-error",
			"no-answer"
		]
	}
};
function retryReason(kind, failure) {
	const reason = reasonOf(failure);
	return reason !== null && RETRY_RULES[kind].after.includes(reason) ? reason : null;
}
function retryDelayMs(attempt, random = Math.random()) {
	return Math.min(1e3 * 2 ** (attempt - 1), 32e3) + Math.round(random * 1e3);
}
function reasonOf({ kind }) {
	if (kind === "rate-limited") return "rate-limited";
	if (kind === "server") return "server-error";
	return kind === "network" || kind === "timeout" ? "no-answer" : null;
}
// src/runflow/transport.ts
var READ_TIMEOUT_MS = 3e4;
var WRITE_TIMEOUT_MS = 12e4;
var BYTES_PER_MS = 100;
var MOST_BYTES = 268435456;
var TooLong = class extends Error {};
var writes = new Set([
	"create",
	"edit",
	"delete",
	"dispatch"
]);
var http = ky.create({
	redirect: "manual",
	credentials: "omit",
	cache: "no-store",
	referrerPolicy: "no-referrer"
});
function openTransport(options) {
	const { origin, key, fetch, onRetry } = options;
	const base = origin.replace(/\/+$/, "");
	const isSendable = /^[\x21-\x7e]+$/.test(key);
	function requestOf(call) {
		if ("url" in call) return {
			url: call.url,
			headers: { "Content-Type": call.mimeType },
			body: call.bytes
		};
		const headers = {
			Authorization: `Bearer ${key}`,
			Accept: "application/json"
		};
		return {
			url: `${base}${call.path}`,
			headers,
			...call.query && { searchParams: call.query },
			...call.json !== void 0 && { json: call.json }
		};
	}
	return async function send(call) {
		const { kind, where, method, quit } = call;
		if (!("url" in call) && !isSendable) return fail({ kind: "unauthorized" });
		if (call.signal?.aborted || quit?.aborted) return fail({ kind: "cancelled" });
		const stop = new AbortController();
		const signal = quit === void 0 ? call.signal : stop.signal;
		const { url, ...request } = requestOf(call);
		const { attempts } = RETRY_RULES[kind];
		let text = "";
		let waitingAfter = null;
		const stopWaiting = () => {
			if (waitingAfter !== null) stop.abort();
		};
		quit?.addEventListener("abort", stopWaiting);
		const failureOfAnswer = (status) => "url" in call ? failureOfStorage(status) : failureOfStatus(status, parseJson(text), call, key);
		const failureOf = (error) => isHTTPError(error) ? failureOfAnswer(error.response.status) : failureOfThrown(error, where);
		try {
			const { status } = await http(url, {
				...request,
				method,
				...signal && { signal },
				async fetch(input, init) {
					const response = await fetch(input, init);
					const read = await readText(response, MOST_BYTES);
					if (read === null) throw new TooLong();
					text = read;
					return response;
				},
				timeout: timeoutOf(call),
				retry: {
					limit: attempts - 1,
					methods: [method],
					delay: options.retryDelayMs ?? retryDelayMs,
					shouldRetry({ error, retryCount }) {
						const failure = failureOf(error);
						const reason = failure && retryReason(kind, failure);
						if (failure === null || reason === null || quit?.aborted) return false;
						waitingAfter = failure;
						if (!signal?.aborted) onRetry?.({
							call: where,
							reason,
							attempt: retryCount + 1,
							of: attempts
						});
						return true;
					}
				},
				hooks: { beforeRetry: [() => {
					waitingAfter = null;
				}] }
			});
			return ok({
				status,
				text
			});
		} catch (error) {
			if (signal?.aborted && (waitingAfter !== null || !isHTTPError(error))) return fail(failureOfAbort(kind, waitingAfter));
			const failure = failureOf(error);
			if (failure?.kind === "rate-limited" && quit?.aborted) return fail({ kind: "cancelled" });
			if (failure !== null) return fail(failure);
			throw isKyError(error) ? new Error(`A call of the Runflow API failed with ${error.name}`) : error;
		} finally {
			quit?.removeEventListener("abort", stopWaiting);
		}
	};
}
function timeoutOf(call) {
	if ("url" in call) return Math.max(WRITE_TIMEOUT_MS, Math.ceil(call.bytes.size / BYTES_PER_MS));
	return writes.has(call.kind) ? WRITE_TIMEOUT_MS : READ_TIMEOUT_MS;
}
function failureOfAbort(kind, waitingAfter) {
	if (!writes.has(kind) || waitingAfter?.kind === "rate-limited") return { kind: "cancelled" };
	return waitingAfter ?? { kind: "network" };
}
function failureOfThrown(error, where) {
	if (error instanceof TooLong) return {
		kind: "unexpected-response",
		where: `${where} (> ${MOST_BYTES / 1024 / 1024} MiB)`
	};
	if (error instanceof RouteFailed) return error.failure;
	if (isTimeoutError(error)) return { kind: "timeout" };
	if (error instanceof DOMException && error.name === "AbortError") return { kind: "timeout" };
	if (error instanceof TypeError || error instanceof Error && error.name === "NetworkError") return { kind: "network" };
	return null;
}
function readAnswer(answer, schema, where) {
	const read = schema.safeParse(parseJson(answer.text));
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
// src/runflow/balance.ts
async function readBalance(send, signal) {
	const answer = await send({
		kind: "read",
		where: "account",
		method: "GET",
		path: "/v1/billing/balance",
		named: false,
		signal
	});
	if (!answer.ok) return answer;
	const read = readAnswer(answer.value, balance, "account");
	if (!read.ok) return read;
	const { balance: dollars, balance_cents: cents } = read.value;
	if (dollars != null && String(dollars).trim() !== "") return ok(toNumber(dollars));
	return ok(cents == null ? null : toNumber(cents / 100));
}
function toNumber(value) {
	const number = Number(value);
	return Number.isFinite(number) ? number : null;
}
// src/runflow/read-all-pages.ts
var MOST_ROWS$1 = 500;
var MOST_PAGES = 200;
async function readAllPages(readPage, where, most = Number.POSITIVE_INFINITY) {
	const rows = [];
	const seen = new Set();
	let cursor = null;
	for (let pages = 0; pages < MOST_PAGES; pages++) {
		const limit = String(Math.min(MOST_ROWS$1, most - rows.length));
		const page = await readPage(cursor === null ? { limit } : {
			limit,
			pq: cursor
		});
		if (!page.ok) return page;
		for (const row of page.value.rows) rows.push(row);
		cursor = page.value.next;
		if (cursor === null || rows.length >= most) return ok(rows.slice(0, most));
		if (seen.has(cursor)) break;
		seen.add(cursor);
	}
	return fail({
		kind: "unexpected-response",
		where
	});
}
// src/runflow/find-endpoint.ts
var FEW = "5";
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
function readAllRows(readPage) {
	return readAllPages(readPage, "look-up");
}
async function decide(rows, readRow) {
	const endpoints = [];
	for (const row of rows.filter(isLive)) {
		const whole = await withAllFields(row, readRow);
		if (!whole.ok) return whole;
		endpoints.push(toEndpoint(whole.value));
	}
	const [endpoint, ...others] = endpoints;
	if (endpoint === void 0) return ok({ kind: "free" });
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
		gpuMode: row.gpu_mode ?? null,
		createdAt: row.created_at ?? null,
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
// src/runflow/shallow-rows.ts
var QUOTE = 34;
var COMMA = 44;
var OPEN_ARRAY = 91;
var BACKSLASH = 92;
var CLOSE_ARRAY = 93;
var OPEN_OBJECT = 123;
var CLOSE_OBJECT = 125;
function* shallowRows(text) {
	const start = findItems(text);
	if (start === null) return;
	let at = start + 1;
	for (;;) {
		at = skipBlanks(text, at);
		if (text.charCodeAt(at) === CLOSE_ARRAY) break;
		const end = endOf(text, at);
		if (end === null) return;
		yield {
			kind: "row",
			json: text.charCodeAt(at) === OPEN_OBJECT ? flattened(text, at, end) : "null"
		};
		at = skipBlanks(text, end);
		if (text.charCodeAt(at) === COMMA) at += 1;
		else if (text.charCodeAt(at) !== CLOSE_ARRAY) return;
	}
	yield {
		kind: "envelope",
		json: `${text.slice(0, start)}null${text.slice(at + 1)}`
	};
}
function findItems(text) {
	let at = skipBlanks(text, 0);
	if (text.charCodeAt(at) !== OPEN_OBJECT) return null;
	at += 1;
	for (;;) {
		at = skipBlanks(text, at);
		if (text.charCodeAt(at) !== QUOTE) return null;
		const nameEnd = endOfString(text, at);
		if (nameEnd === null) return null;
		const name = text.slice(at, nameEnd);
		at = skipBlanks(text, nameEnd);
		if (text[at] !== ":") return null;
		at = skipBlanks(text, at + 1);
		if (name === "\"items\"") return text.charCodeAt(at) === OPEN_ARRAY ? at : null;
		const end = endOf(text, at);
		if (end === null) return null;
		at = skipBlanks(text, end);
		if (text.charCodeAt(at) !== COMMA) return null;
		at += 1;
	}
}
function flattened(text, start, end) {
	const parts = [];
	let from = start;
	let at = start + 1;
	while (at < end - 1) {
		const code = text.charCodeAt(at);
		if (code === QUOTE) at = endOfString(text, at) ?? end;
		else if (code === OPEN_OBJECT || code === OPEN_ARRAY) {
			parts.push(text.slice(from, at), "null");
			at = endOf(text, at) ?? end;
			from = at;
		} else at += 1;
	}
	return parts.join("") + text.slice(from, end);
}
function endOf(text, start) {
	if (text.charCodeAt(start) === QUOTE) return endOfString(text, start);
	let depth = 0;
	for (let at = start; at < text.length;) {
		const code = text.charCodeAt(at);
		if (code === QUOTE) {
			const end = endOfString(text, at);
			if (end === null) return null;
			at = end;
			continue;
		}
		const closes = code === CLOSE_OBJECT || code === CLOSE_ARRAY;
		if (depth === 0 && (code === COMMA || closes)) return at;
		if (code === OPEN_OBJECT || code === OPEN_ARRAY) depth += 1;
		at += 1;
		if (closes) depth -= 1;
		if (closes && depth === 0) return at;
	}
	return null;
}
function endOfString(text, start) {
	for (let at = text.indexOf("\"", start + 1); at !== -1; at = text.indexOf("\"", at + 1)) {
		let slashes = 0;
		while (text.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes += 1;
		if (slashes % 2 === 0) return at + 1;
	}
	return null;
}
function skipBlanks(text, from) {
	let at = from;
	while (text.charCodeAt(at) <= 32) at += 1;
	return at;
}
// src/runflow/endpoint-pages.ts
var PAGE_SIZE = "50";
var SHOWN_FIELDS = "id,org_id,slug,name,is_public,gpu_mode,created_at,updated_at,deleted_at";
var LARGE_FIELDS = ["workflow_json", "graph"];
function openEndpointPages(send) {
	let asksForFields = true;
	let asksForOrder = true;
	async function request(next, signal) {
		return send({
			kind: "read",
			where: "look-up",
			method: "GET",
			path: "/v1/comfyui-workflows",
			named: false,
			query: {
				limit: PAGE_SIZE,
				...asksForOrder && { sort_by: "updated_at:desc" },
				...asksForFields && { fields: SHOWN_FIELDS },
				...next !== null && { pq: next }
			},
			signal
		});
	}
	return async function readEndpointPage(next, signal) {
		let answer = await request(next, signal);
		if (!answer.ok && answer.error.kind === "rejected" && next === null && (asksForFields || asksForOrder)) {
			asksForFields = false;
			asksForOrder = false;
			answer = await request(next, signal);
		}
		if (!answer.ok) return answer;
		const read = await readRows(answer.value.text);
		const page = anyPage.safeParse(read.envelope);
		if (!page.success) return fail({
			kind: "unexpected-response",
			where: "look-up"
		});
		if (read.rows.some(isLarge)) asksForFields = false;
		return ok({
			rows: read.rows.flatMap(toSummary),
			next: cursorIn(page.data)
		});
	};
}
async function readRows(text) {
	const rows = [];
	const turns = takeTurns();
	for (const { kind, json } of shallowRows(text)) {
		if (kind === "envelope") return {
			rows,
			envelope: {
				...asObject(parse(json)),
				items: []
			}
		};
		rows.push(parse(json));
		await turns.pause();
	}
	const whole = parse(text);
	const { items } = asObject(whole);
	return {
		rows: Array.isArray(items) ? items : [],
		envelope: whole
	};
}
function toSummary(row) {
	if (deletedRow.safeParse(row).success) return [];
	const read = workflowRow.safeParse(row);
	if (read.success && read.data.slug) {
		const { workflowJson: _w, resources: _r, stored: _s, ...endpoint } = toEndpoint(read.data);
		return [{
			kind: "live",
			endpoint
		}];
	}
	const { id } = asObject(row);
	return [{
		kind: "unknown",
		id: typeof id === "string" ? id : null
	}];
}
function isLarge(row) {
	return LARGE_FIELDS.some((field) => Object.hasOwn(asObject(row), field));
}
function asObject(value) {
	return typeof value === "object" && value !== null ? { ...value } : {};
}
function parse(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
// src/runflow/run-details.ts
var MOST_ROWS = 1e5;
async function readLogs(send, runId, signal) {
	const rows = await readAllOf(send, runId, "logs", signal);
	if (!rows.ok) return rows;
	return ok(rows.value.flatMap((row) => {
		const read = logLine.safeParse(row);
		if (!read.success) return [];
		const { timestamp, level_code: level, message, meta } = read.data;
		const text = typeof message === "string" ? message : JSON.stringify(message) ?? "";
		return [{
			at: timestamp ?? null,
			level: level ?? null,
			message: text,
			meta: meta ?? null
		}];
	}));
}
async function readNodeRuns(send, runId, signal) {
	const rows = await readAllOf(send, runId, "node-runs", signal);
	if (!rows.ok) return rows;
	return ok(rows.value.flatMap((row) => {
		const read = nodeRun.safeParse(row);
		if (!read.success) return [];
		const { status_code: code, status, class_type: classType, ...fields } = read.data;
		const message = [
			fields.failure_message,
			fields.error_message,
			fields.error
		].find((text) => typeof text === "string" && text.trim() !== "");
		return [{
			status: code ?? status ?? null,
			classType: classType ?? null,
			message: typeof message === "string" ? message : null,
			fields
		}];
	}));
}
function readAllOf(send, runId, where, signal) {
	const path = `/v1/runs/${encodeURIComponent(runId)}/${where}`;
	return readAllPages((page) => readListPage(send, path, where, page, signal), where, MOST_ROWS);
}
async function readListPage(send, path, where, query, signal) {
	const answer = await send({
		kind: "read",
		where,
		method: "GET",
		path,
		named: where !== "runs",
		query,
		signal
	});
	if (!answer.ok) return answer;
	const page = readAnswer(answer.value, anyPage, where);
	if (!page.ok) return page;
	return ok({
		rows: page.value.items,
		next: cursorIn(page.value)
	});
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
async function listRuns(send, filter, most, signal) {
	const [field, value] = "workflowId" in filter ? ["comfyui_workflow_id", filter.workflowId] : ["client_ref", filter.clientRef];
	if (value.includes("'")) throw new RangeError("The value of a filter holds no quote");
	const query = {
		q: `${field}.eq:'${value}'`,
		sort_by: "created_at:desc"
	};
	const rows = await readAllPages((page) => readListPage(send, "/v1/runs", "runs", {
		...query,
		...page
	}, signal), "runs", most);
	if (!rows.ok) return rows;
	const runs = rows.value.flatMap((row) => {
		const read = runRecord.safeParse(row);
		return read.success ? [toRun(read.data)] : [];
	});
	return ok(runs.filter((run) => ("workflowId" in filter ? run.workflowId : run.clientRef) === value));
}
async function readRunPage(send, workflowId, { most, next }, signal) {
	if (workflowId.includes("'")) throw new RangeError("The value of a filter holds no quote");
	const page = await readListPage(send, "/v1/runs", "runs", {
		q: `comfyui_workflow_id.eq:'${workflowId}'`,
		sort_by: "created_at:desc",
		limit: String(most),
		...next !== null && { pq: next }
	}, signal);
	if (!page.ok) return page;
	const runs = page.value.rows.flatMap((row) => {
		const read = runRecord.safeParse(row);
		return read.success ? [toRun(read.data)] : [];
	});
	const own = runs.filter((run) => run.workflowId === workflowId);
	return ok({
		runs: own,
		next: page.value.next,
		isFiltered: own.length === runs.length
	});
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
		failureMessage: record.failure_message ?? record.failure_reason ?? textOf(record.error),
		failureStage: record.failure_stage_code ?? record.failure_stage ?? null,
		cost: record.cost == null ? null : String(record.cost),
		costBreakdown: record.cost_breakdown ?? null,
		durationMs: record.duration_ms ?? null,
		createdAt: record.created_at ?? null,
		startedAt: record.started_at ?? null,
		completedAt: record.completed_at ?? record.finished_at ?? null,
		nodesCompleted: record.nodes_completed ?? null,
		nodesTotal: record.nodes_total ?? null,
		hasLogs: record.has_logs ?? null,
		hasNodeRuns: record.has_node_runs ?? null,
		workflowId: record.comfyui_workflow_id ?? null,
		clientRef: record.client_ref ?? null,
		metadata: record.metadata ?? {},
		evaluation: evaluation ? {
			passed: typeof evaluation.passed === "boolean" ? evaluation.passed : null,
			statusCode: textOf(evaluation.status_code),
			score: typeof evaluation.score === "number" ? evaluation.score : null
		} : null
	};
}
function textOf(value) {
	return typeof value === "string" ? value : null;
}
// src/runflow/uploads.ts
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
async function putBytes(send, { uploadUrl, ...file }, signal) {
	if (!parseOrigin(uploadUrl).ok) return fail({
		kind: "unexpected-response",
		where: "upload"
	});
	const answer = await send({
		kind: "put",
		where: "upload",
		method: "PUT",
		url: uploadUrl,
		...file,
		signal
	});
	if (!answer.ok) return answer;
	const { status, text } = answer.value;
	return [
		200,
		201,
		204
	].includes(status) && !/^\s*<(!doctype )?html/i.test(text) ? ok(null) : fail({
		kind: "unexpected-response",
		where: "storage"
	});
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
// src/runflow/upload-file.ts
function openUploads(send, { origin, key }, comfyUi) {
	let givingUp = new AbortController();
	async function sendFromComfyUi({ relay, routes, closed }, file, signal) {
		const { path, mimeType: mime_type, sizeBytes: size_bytes, sha256 } = file;
		const isOnlyWay = routes.get(origin)?.path === "relay";
		const request = {
			origin,
			key,
			path,
			mime_type,
			size_bytes,
			sha256,
			has_other_way: !isOnlyWay
		};
		const turn = givingUp;
		const answer = await relay(request, isOnlyWay ? signal : AbortSignal.any([signal, turn.signal]));
		if (answer.kind === "uploaded") return { sent: ok(answer.asset) };
		const failure = answer.kind === "failed" ? answer : toFailure(answer.step, answer.status, answer.body);
		if (isOnlyWay || signal.aborted) return { sent: fail(failure) };
		if (turn.signal.aborted) return "cannot";
		const why = aboutRoute(failure);
		if (why === null) return { sent: fail(failure) };
		closed.set(origin, why);
		turn.abort();
		return "cannot";
	}
	function maySend({ routes, closed }, { isOnlyInPage }) {
		return routes.get(origin)?.path === "relay" || !(isOnlyInPage === true || closed.has(origin));
	}
	function toFailure(step, status, body) {
		if (step === "put") return {
			step,
			failure: failureOfStorage(status)
		};
		return {
			step,
			failure: failureOfStatus(status, body, {
				where: "upload",
				named: step === "confirm"
			}, key)
		};
	}
	async function sendFromHere(file, read, signal) {
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
			const done = await putBytes(send, {
				uploadUrl,
				bytes: bytes.value,
				mimeType
			}, signal);
			if (!done.ok && done.error.kind === "forbidden" && turn === 1) continue;
			if (!done.ok) return fail({
				step: "put",
				failure: done.error
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
	}
	return async (file, read, signal) => {
		if (comfyUi && maySend(comfyUi, file)) {
			const done = await sendFromComfyUi(comfyUi, file, signal);
			if (done !== "cannot") return done.sent;
		}
		const sent = await sendFromHere(file, read, signal);
		if (sent.ok || sent.error.step === "read" || sent.error.failure.kind !== "network") return sent;
		const why = comfyUi?.closed.get(origin);
		comfyUi?.closed.delete(origin);
		givingUp = new AbortController();
		return why?.kind === "relay-refused" ? fail({
			step: sent.error.step,
			failure: why
		}) : sent;
	};
}
function aboutRoute({ step, failure }) {
	if (step !== "announce" && step !== "put") return null;
	return [
		"network",
		"timeout",
		"relay-refused"
	].includes(failure.kind) ? failure : null;
}
// src/runflow/client.ts
var WORKFLOWS = "/v1/comfyui-workflows";
function openRunflow(options, comfyUi) {
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
			next: cursorIn(page.value)
		});
	}
	async function readAnyPage(query, signal) {
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
		const page = readAnswer(answer.value, anyPage, "look-up");
		if (!page.ok) return page;
		return ok({
			rows: page.value.items,
			next: cursorIn(page.value)
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
			const organizations = (read.value.memberships ?? []).map(({ org, scopes }) => ({
				id: org.id,
				name: org.name ?? org.slug,
				slug: org.slug,
				scopes: scopes ?? null
			}));
			return ok({
				email: read.value.email ?? null,
				organizations
			});
		},
		async create(body, signal, quit) {
			const answer = await send({
				kind: "create",
				where: "create",
				method: "POST",
				path: WORKFLOWS,
				named: false,
				json: body,
				signal,
				quit
			});
			if (!answer.ok) return answer;
			const read = readAnswer(answer.value, workflowRow, "create");
			if (!read.ok) return read;
			return read.value.deleted_at == null ? ok(toWritten(read.value)) : fail({
				kind: "unexpected-response",
				where: "create"
			});
		},
		async edit(id, body, signal, quit) {
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
				signal,
				quit
			});
			if (!answer.ok) return answer;
			if (answer.value.text === "") return ok({
				id: null,
				orgId: null,
				row: null
			});
			const read = readAnswer(answer.value, workflowRow, "edit");
			if (!read.ok) return read;
			return read.value.id === id && read.value.deleted_at == null ? ok(toWritten(read.value)) : fail({
				kind: "unexpected-response",
				where: "edit"
			});
		},
		upload: openUploads(send, options, comfyUi),
		get: (id, signal) => readEndpoint(pathOf(id), signal),
		getBySlug: (owner, slug, signal) => readEndpoint(`${WORKFLOWS}/${encodeURIComponent(owner)}/${encodeURIComponent(slug)}`, signal),
		readEndpointPage: openEndpointPages(send),
		async list(signal) {
			const rows = await readAllRows((query) => readPage(query, signal));
			return rows.ok ? ok(rows.value.filter((row) => row.deleted_at == null).map(toEndpoint)) : rows;
		},
		async listEndpoints(signal) {
			const rows = await readAllPages((query) => readAnyPage(query, signal), "look-up");
			return rows.ok ? ok(rows.value.flatMap(toListed)) : rows;
		},
		async change(id, change, signal) {
			const call = {
				kind: "edit",
				where: "edit",
				method: "PATCH",
				path: pathOf(id),
				named: true
			};
			const answer = await send({
				...call,
				json: change,
				signal
			});
			if (!answer.ok) return answer;
			if (answer.value.text === "") return ok(null);
			const read = readAnswer(answer.value, workflowRow, "edit");
			if (!read.ok) return read;
			return read.value.id === id ? ok(null) : fail({
				kind: "unexpected-response",
				where: "edit"
			});
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
		listRuns: (filter, most, signal) => listRuns(send, filter, most, signal),
		readRunPage: (workflowId, page, signal) => readRunPage(send, workflowId, page, signal),
		readLogs: (id, signal) => readLogs(send, id, signal),
		readNodeRuns: (id, signal) => readNodeRuns(send, id, signal),
		readBalance: (signal) => readBalance(send, signal),
		announceUpload: (file, signal) => announceUpload(send, file, signal),
		putBytes: (upload, signal) => putBytes(send, upload, signal),
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
function toListed(row) {
	if (deletedRow.safeParse(row).success) return [];
	const read = workflowRow.safeParse(row);
	if (read.success && read.data.slug) return [{
		kind: "live",
		endpoint: toEndpoint(read.data)
	}];
	const id = typeof row === "object" && row !== null && "id" in row ? row.id : null;
	return [{
		kind: "unknown",
		id: typeof id === "string" ? id : null
	}];
}
// src/runflow/client-factory.ts
function createRoutedClients(pageActions) {
	const memory = new Map();
	const closed = new Map();
	const owners = new Map();
	return ({ origin, key }, onRetry) => {
		const own = new Map(memory);
		const routed = routedFetch({
			direct: pageActions.direct,
			relay: pageActions.relay,
			memory,
			own
		});
		const uploads = {
			relay: pageActions.uploadRelay,
			routes: own,
			closed
		};
		const client = openRunflow({
			origin,
			key,
			fetch: routed,
			onRetry
		}, uploads);
		return {
			...client,
			async whoAmI(signal) {
				const of = `${origin} ${key}`;
				const known = owners.get(of);
				if (known) return ok(known);
				const answer = await client.whoAmI(signal);
				if (answer.ok) owners.set(of, answer.value);
				return answer;
			}
		};
	};
}
export { createRoutedClients };

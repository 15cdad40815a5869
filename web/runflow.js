import { api } from "../../scripts/api.js";
import { app } from "../../scripts/app.js";
// \0rolldown/runtime.js
var __defProp = Object.defineProperty;
var __exportAll = (all, no_symbols) => {
	let target = {};
	for (var name in all) __defProp(target, name, {
		get: all[name],
		enumerable: true
	});
	if (!no_symbols) __defProp(target, Symbol.toStringTag, { value: "Module" });
	return target;
};
// node_modules/preact/dist/preact.module.js
var n$1;
var l$2;
var u$3;
var t$3;
var i$3;
var r$2;
var o$2;
var e$2;
var f$3;
var c$2;
var a$2;
var s$2;
var h$3;
var p$3;
var v$2;
var d$3 = {};
var w$3 = [];
var _$2 = /acit|ex(?:s|g|n|p|$)|rph|grid|ows|mnc|ntw|ine[ch]|zoo|^ord|itera/i;
var g$2 = Array.isArray;
function m$3(n, l) {
	for (var u in l) n[u] = l[u];
	return n;
}
function b$2(n) {
	n && n.parentNode && n.parentNode.removeChild(n);
}
function k$2(l, u, t) {
	var i, r, o, e = {};
	for (o in u) "key" == o ? i = u[o] : "ref" == o ? r = u[o] : e[o] = u[o];
	if (arguments.length > 2 && (e.children = arguments.length > 3 ? n$1.call(arguments, 2) : t), "function" == typeof l && null != l.defaultProps) for (o in l.defaultProps) void 0 === e[o] && (e[o] = l.defaultProps[o]);
	return x$1(l, e, i, r, null);
}
function x$1(n, t, i, r, o) {
	var e = {
		type: n,
		props: t,
		key: i,
		ref: r,
		__k: null,
		__: null,
		__b: 0,
		__e: null,
		__c: null,
		constructor: void 0,
		__v: null == o ? ++u$3 : o,
		__i: -1,
		__u: 0
	};
	return null == o && null != l$2.vnode && l$2.vnode(e), e;
}
function S$1(n) {
	return n.children;
}
function C$1(n, l) {
	this.props = n, this.context = l;
}
function $(n, l) {
	if (null == l) return n.__ ? $(n.__, n.__i + 1) : null;
	for (var u; l < n.__k.length; l++) if (null != (u = n.__k[l]) && null != u.__e) return u.__e;
	return "function" == typeof n.type ? $(n) : null;
}
function I(n) {
	if (n.__P && n.__d) {
		var u = n.__v, t = u.__e, i = [], r = [], o = m$3({}, u);
		o.__v = u.__v + 1, l$2.vnode && l$2.vnode(o), q(n.__P, o, u, n.__n, n.__P.namespaceURI, 32 & u.__u ? [t] : null, i, null == t ? $(u) : t, !!(32 & u.__u), r), o.__v = u.__v, o.__.__k[o.__i] = o, D(i, o, r), u.__e = u.__ = null, o.__e != t && P(o);
	}
}
function P(n) {
	if (null != (n = n.__) && null != n.__c) return n.__e = n.__c.base = null, n.__k.some(function(l) {
		if (null != l && null != l.__e) return n.__e = n.__c.base = l.__e;
	}), P(n);
}
function A$2(n) {
	(!n.__d && (n.__d = !0) && i$3.push(n) && !H.__r++ || r$2 != l$2.debounceRendering) && ((r$2 = l$2.debounceRendering) || o$2)(H);
}
function H() {
	try {
		for (var n, l = 1; i$3.length;) i$3.length > l && i$3.sort(e$2), n = i$3.shift(), l = i$3.length, I(n);
	} finally {
		i$3.length = H.__r = 0;
	}
}
function L(n, l, u, t, i, r, o, e, f, c, a) {
	var s, h, p, v, y, _, g = t && t.__k || w$3, m = l.length;
	for (f = T$1(u, l, g, f, m), s = 0; s < m; s++) null != (p = u.__k[s]) && (h = -1 != p.__i && g[p.__i] || d$3, p.__i = s, _ = q(n, p, h, i, r, o, e, f, c, a), v = p.__e, p.ref && h.ref != p.ref && (h.ref && J(h.ref, null, p), a.push(p.ref, p.__c || v, p)), null == y && null != v && (y = v), 4 & p.__u ? (f = j$2(p, f, n), h.__e && (h.__e = null)) : "function" == typeof p.type && void 0 !== _ ? f = _ : v && (f = v.nextSibling), p.__u &= -7);
	return u.__e = y, f;
}
function T$1(n, l, u, t, i) {
	var r, o, e, f, c, a = u.length, s = a, h = 0;
	for (n.__k = new Array(i), r = 0; r < i; r++) null != (o = l[r]) && "boolean" != typeof o && "function" != typeof o ? ("string" == typeof o || "number" == typeof o || "bigint" == typeof o || o.constructor == String ? o = n.__k[r] = x$1(null, o, null, null, null) : g$2(o) ? o = n.__k[r] = x$1(S$1, { children: o }, null, null, null) : void 0 === o.constructor && o.__b > 0 ? o = n.__k[r] = x$1(o.type, o.props, o.key, o.ref ? o.ref : null, o.__v) : n.__k[r] = o, f = r + h, o.__ = n, o.__b = n.__b + 1, e = null, -1 != (c = o.__i = O$1(o, u, f, s)) && (s--, (e = u[c]) && (e.__u |= 2)), null == e || null == e.__v ? (-1 == c && (i > a ? h-- : i < a && h++), "function" != typeof o.type && (o.__u |= 4)) : c != f && (c == f - 1 ? h-- : c == f + 1 ? h++ : (c > f ? h-- : h++, o.__u |= 4))) : n.__k[r] = null;
	if (s) for (r = 0; r < a; r++) null != (e = u[r]) && 0 == (2 & e.__u) && (e.__e == t && (t = $(e)), K(e, e));
	return t;
}
function j$2(n, l, u) {
	var t, i;
	if ("function" == typeof n.type) {
		for (t = n.__k, i = 0; t && i < t.length; i++) t[i] && (t[i].__ = n, l = j$2(t[i], l, u));
		return l;
	}
	n.__e != l && (l && n.type && !l.parentNode && (l = $(n)), l = u.insertBefore(n.__e, l || null));
	do
		l = l && l.nextSibling;
	while (null != l && 8 == l.nodeType);
	return l;
}
function O$1(n, l, u, t) {
	var i, r, o, e = n.key, f = n.type, c = l[u], a = null != c && 0 == (2 & c.__u);
	if (null === c && null == e || a && e == c.key && f == c.type) return u;
	if (t > (a ? 1 : 0)) {
		for (i = u - 1, r = u + 1; i >= 0 || r < l.length;) if (null != (c = l[o = i >= 0 ? i-- : r++]) && 0 == (2 & c.__u) && e == c.key && f == c.type) return o;
	}
	return -1;
}
function z$1(n, l, u) {
	"-" == l[0] ? n.setProperty(l, null == u ? "" : u) : n[l] = null == u ? "" : "number" != typeof u || _$2.test(l) ? u : u + "px";
}
function N(n, l, u, t, i) {
	var r, o;
	n: if ("style" == l) if ("string" == typeof u) n.style.cssText = u;
	else {
		if ("string" == typeof t && (n.style.cssText = t = ""), t) for (l in t) u && l in u || z$1(n.style, l, "");
		if (u) for (l in u) t && u[l] == t[l] || z$1(n.style, l, u[l]);
	}
	else if ("o" == l[0] && "n" == l[1]) r = l != (l = l.replace(s$2, "$1")), o = l.toLowerCase(), l = o in n || "onFocusOut" == l || "onFocusIn" == l ? o.slice(2) : l.slice(2), n.l || (n.l = {}), n.l[l + r] = u, u ? t ? u[a$2] = t[a$2] : (u[a$2] = h$3, n.addEventListener(l, r ? v$2 : p$3, r)) : n.removeEventListener(l, r ? v$2 : p$3, r);
	else {
		if ("http://www.w3.org/2000/svg" == i) l = l.replace(/xlink(H|:h)/, "h").replace(/sName$/, "s");
		else if ("width" != l && "height" != l && "href" != l && "list" != l && "form" != l && "tabIndex" != l && "download" != l && "rowSpan" != l && "colSpan" != l && "role" != l && "popover" != l && l in n) try {
			n[l] = null == u ? "" : u;
			break n;
		} catch (n) {}
		"function" == typeof u || (null == u || !1 === u && "-" != l[4] ? n.removeAttribute(l) : n.setAttribute(l, "popover" == l && 1 == u ? "" : u));
	}
}
function V(n) {
	return function(u) {
		if (this.l) {
			var t = this.l[u.type + n];
			if (null == u[c$2]) u[c$2] = h$3++;
			else if (u[c$2] < t[a$2]) return;
			return t(l$2.event ? l$2.event(u) : u);
		}
	};
}
function q(n, u, t, i, r, o, e, f, c, a) {
	var s, h, p, v, y, d, _, k, x, M, I, P, A, H, T, j, F = u.type;
	if (void 0 !== u.constructor) return null;
	128 & t.__u && (c = !!(32 & t.__u), o = [f = u.__e = t.__e]), (s = l$2.__b) && s(u);
	n: if ("function" == typeof F) {
		h = e.length;
		try {
			if (x = u.props, M = F.prototype && F.prototype.render, I = (s = F.contextType) && i[s.__c], P = s ? I ? I.props.value : s.__ : i, t.__c ? k = (p = u.__c = t.__c).__ = p.__E : (M ? u.__c = p = new F(x, P) : (u.__c = p = new C$1(x, P), p.constructor = F, p.render = Q), I && I.sub(p), p.state || (p.state = {}), p.__n = i, v = p.__d = !0, p.__h = [], p._sb = []), M && null == p.__s && (p.__s = p.state), M && null != F.getDerivedStateFromProps && (p.__s == p.state && (p.__s = m$3({}, p.__s)), m$3(p.__s, F.getDerivedStateFromProps(x, p.__s))), y = p.props, d = p.state, p.__v = u, v) M && null == F.getDerivedStateFromProps && null != p.componentWillMount && p.componentWillMount(), M && null != p.componentDidMount && p.__h.push(p.componentDidMount);
			else {
				if (M && null == F.getDerivedStateFromProps && x !== y && null != p.componentWillReceiveProps && p.componentWillReceiveProps(x, P), u.__v == t.__v || !p.__e && null != p.shouldComponentUpdate && !1 === p.shouldComponentUpdate(x, p.__s, P)) {
					u.__v != t.__v && (p.props = x, p.state = p.__s, p.__d = !1), u.__e = t.__e, u.__k = t.__k, u.__k.some(function(n) {
						n && (n.__ = u);
					}), w$3.push.apply(p.__h, p._sb), p._sb = [], p.__h.length && e.push(p), f = $(t);
					break n;
				}
				null != p.componentWillUpdate && p.componentWillUpdate(x, p.__s, P), M && null != p.componentDidUpdate && p.__h.push(function() {
					p.componentDidUpdate(y, d, _);
				});
			}
			if (p.context = P, p.props = x, p.__P = n, p.__e = !1, A = l$2.__r, H = 0, M) p.state = p.__s, p.__d = !1, A && A(u), s = p.render(p.props, p.state, p.context), w$3.push.apply(p.__h, p._sb), p._sb = [];
			else do
				p.__d = !1, A && A(u), s = p.render(p.props, p.state, p.context), p.state = p.__s;
			while (p.__d && ++H < 25);
			p.state = p.__s, null != p.getChildContext && (i = m$3(m$3({}, i), p.getChildContext())), M && !v && null != p.getSnapshotBeforeUpdate && (_ = p.getSnapshotBeforeUpdate(y, d)), T = null != s && s.type === S$1 && null == s.key ? E(s.props.children) : s, f = L(n, g$2(T) ? T : [T], u, t, i, r, o, e, f, c, a), p.base = u.__e, u.__u &= -161, p.__h.length && e.push(p), k && (p.__E = p.__ = null);
		} catch (n) {
			if (e.length = h, u.__v = null, c || null != o) {
				if (n.then) {
					for (u.__u |= c ? 160 : 128; f && 8 == f.nodeType && f.nextSibling;) f = f.nextSibling;
					null != o && (o[o.indexOf(f)] = null), u.__e = f;
				} else if (null != o) for (j = o.length; j--;) b$2(o[j]);
			} else u.__e = t.__e;
			u.__k ??= t.__k || [], n.then || B$1(u), l$2.__e(n, u, t);
		}
	} else null == o && u.__v == t.__v ? (u.__k = t.__k, u.__e = t.__e) : f = u.__e = G(t.__e, u, t, i, r, o, e, c, a);
	return (s = l$2.diffed) && s(u), 128 & u.__u ? void 0 : f;
}
function B$1(n) {
	n && (n.__c && (n.__c.__e = !0), n.__k && n.__k.some(B$1));
}
function D(n, u, t) {
	for (var i = 0; i < t.length; i++) J(t[i], t[++i], t[++i]);
	l$2.__c && l$2.__c(u, n), n.some(function(u) {
		try {
			n = u.__h, u.__h = [], n.some(function(n) {
				n.call(u);
			});
		} catch (n) {
			l$2.__e(n, u.__v);
		}
	});
}
function E(n) {
	return "object" != typeof n || null == n || n.__b > 0 ? n : g$2(n) ? n.map(E) : void 0 !== n.constructor ? null : m$3({}, n);
}
function G(u, t, i, r, o, e, f, c, a) {
	var s, h, p, v, y, w, _, m = i.props || d$3, k = t.props, x = t.type;
	if ("svg" == x ? o = "http://www.w3.org/2000/svg" : "math" == x ? o = "http://www.w3.org/1998/Math/MathML" : o || (o = "http://www.w3.org/1999/xhtml"), null != e) {
		for (s = 0; s < e.length; s++) if ((y = e[s]) && "setAttribute" in y == !!x && (x ? y.localName == x : 3 == y.nodeType)) {
			u = y, e[s] = null;
			break;
		}
	}
	if (null == u) {
		if (null == x) return document.createTextNode(k);
		u = document.createElementNS(o, x, k.is && k), c && (l$2.__m && l$2.__m(t, e), c = !1), e = null;
	}
	if (null == x) m === k || c && u.data == k || (u.data = k);
	else {
		if (e = "textarea" == x && null != k.defaultValue ? null : e && n$1.call(u.childNodes), !c && null != e) for (m = {}, s = 0; s < u.attributes.length; s++) m[(y = u.attributes[s]).name] = y.value;
		for (s in m) y = m[s], "dangerouslySetInnerHTML" == s ? p = y : "children" == s || s in k || "value" == s && "defaultValue" in k || "checked" == s && "defaultChecked" in k || N(u, s, null, y, o);
		for (s in k) y = k[s], "children" == s ? v = y : "dangerouslySetInnerHTML" == s ? h = y : "value" == s ? w = y : "checked" == s ? _ = y : c && "function" != typeof y || m[s] === y || N(u, s, y, m[s], o);
		if (h) c || p && (h.__html == p.__html || h.__html == u.innerHTML) || (u.innerHTML = h.__html), t.__k = [];
		else if (p && (u.innerHTML = ""), L("template" == t.type ? u.content : u, g$2(v) ? v : [v], t, i, r, "foreignObject" == x ? "http://www.w3.org/1999/xhtml" : o, e, f, e ? e[0] : i.__k && $(i, 0), c, a), null != e) for (s = e.length; s--;) b$2(e[s]);
		c && "textarea" != x || (s = "value", "progress" == x && null == w ? u.removeAttribute("value") : null != w && (w !== u[s] || "progress" == x && !w || "option" == x && w != m[s]) && N(u, s, w, m[s], o), s = "checked", null != _ && _ != u[s] && N(u, s, _, m[s], o));
	}
	return u;
}
function J(n, u, t) {
	try {
		if ("function" == typeof n) {
			var i = "function" == typeof n.__u;
			i && n.__u(), i && null == u || (n.__u = n(u));
		} else n.current = u;
	} catch (n) {
		l$2.__e(n, t);
	}
}
function K(n, u, t) {
	var i, r;
	if (l$2.unmount && l$2.unmount(n), (i = n.ref) && (i.current && i.current != n.__e || J(i, null, u)), null != (i = n.__c)) {
		if (i.componentWillUnmount) try {
			i.componentWillUnmount();
		} catch (n) {
			l$2.__e(n, u);
		}
		i.base = i.__P = i.__n = null;
	}
	if (i = n.__k) for (r = 0; r < i.length; r++) i[r] && K(i[r], u, t || "function" != typeof n.type);
	t || b$2(n.__e), n.__c = n.__ = n.__e = void 0;
}
function Q(n, l, u) {
	return this.constructor(n, u);
}
function R(u, t, i) {
	var r, o, e, f;
	t == document && (t = document.documentElement), l$2.__ && l$2.__(u, t), o = (r = "function" == typeof i) ? null : i && i.__k || t.__k, e = [], f = [], q(t, u = (!r && i || t).__k = k$2(S$1, null, [u]), o || d$3, d$3, t.namespaceURI, !r && i ? [i] : o ? null : t.firstChild ? n$1.call(t.childNodes) : null, e, !r && i ? i : o ? o.__e : t.firstChild, r, f), D(e, u, f), u.props.children = null;
}
n$1 = w$3.slice, l$2 = { __e: function(n, l, u, t) {
	for (var i, r, o; l = l.__;) if ((i = l.__c) && !i.__) try {
		if ((r = i.constructor) && null != r.getDerivedStateFromError && (i.setState(r.getDerivedStateFromError(n)), o = i.__d), null != i.componentDidCatch && (i.componentDidCatch(n, t || {}), o = i.__d), o) return i.__E = i;
	} catch (l) {
		n = l;
	}
	throw n;
} }, u$3 = 0, t$3 = function(n) {
	return null != n && void 0 === n.constructor;
}, C$1.prototype.setState = function(n, l) {
	var u = null != this.__s && this.__s != this.state ? this.__s : this.__s = m$3({}, this.state);
	"function" == typeof n && (n = n(m$3({}, u), this.props)), n && m$3(u, n), null != n && this.__v && (l && this._sb.push(l), A$2(this));
}, C$1.prototype.forceUpdate = function(n) {
	this.__v && (this.__e = !0, n && this.__h.push(n), A$2(this));
}, C$1.prototype.render = S$1, i$3 = [], o$2 = "function" == typeof Promise ? Promise.prototype.then.bind(Promise.resolve()) : setTimeout, e$2 = function(n, l) {
	return n.__v.__b - l.__v.__b;
}, H.__r = 0, f$3 = Math.random().toString(8), c$2 = "__d" + f$3, a$2 = "__a" + f$3, s$2 = /(PointerCapture)$|Capture$/i, h$3 = 0, p$3 = V(!1), v$2 = V(!0);
// node_modules/preact/hooks/dist/hooks.module.js
var t$2;
var r$1;
var u$2;
var i$2;
var o$1 = 0;
var f$2 = [];
var c$1 = l$2;
var e$1 = c$1.__b;
var a$1 = c$1.__r;
var v$1 = c$1.diffed;
var l$1 = c$1.__c;
var m$2 = c$1.unmount;
var p$2 = c$1.__;
function s$1(n, t) {
	c$1.__h && c$1.__h(r$1, n, o$1 || t), o$1 = 0;
	var u = r$1.__H || (r$1.__H = {
		__: [],
		__h: []
	});
	return n >= u.__.length && u.__.push({}), u.__[n];
}
function h$2(n, u) {
	var i = s$1(t$2++, 3);
	!c$1.__s && C(i.__H, u) && (i.__ = n, i.u = u, r$1.__H.__h.push(i));
}
function _$1(n, u) {
	var i = s$1(t$2++, 4);
	!c$1.__s && C(i.__H, u) && (i.__ = n, i.u = u, r$1.__h.push(i));
}
function A$1(n) {
	return o$1 = 5, T(function() {
		return { current: n };
	}, []);
}
function T(n, r) {
	var u = s$1(t$2++, 7);
	return C(u.__H, r) && (u.__ = n(), u.__H = r, u.__h = n), u.__;
}
function j$1() {
	for (var n; n = f$2.shift();) {
		var t = n.__H;
		if (n.__P && t) try {
			t.__h.some(z), t.__h.some(B), t.__h = [];
		} catch (r) {
			t.__h = [], c$1.__e(r, n.__v);
		}
	}
}
c$1.__b = function(n) {
	r$1 = null, e$1 && e$1(n);
}, c$1.__ = function(n, t) {
	n && t.__k && t.__k.__m && (n.__m = t.__k.__m), p$2 && p$2(n, t);
}, c$1.__r = function(n) {
	a$1 && a$1(n), t$2 = 0;
	var i = (r$1 = n.__c).__H;
	i && (u$2 === r$1 ? (i.__h = [], r$1.__h = [], i.__.some(function(n) {
		n.__N && (n.__ = n.__N), n.u = n.__N = void 0;
	})) : (i.__h.some(z), i.__h.some(B), i.__h = [], t$2 = 0)), u$2 = r$1;
}, c$1.diffed = function(n) {
	v$1 && v$1(n);
	var t = n.__c;
	t && t.__H && (t.__H.__h.length && (1 !== f$2.push(t) && i$2 === c$1.requestAnimationFrame || ((i$2 = c$1.requestAnimationFrame) || w$2)(j$1)), t.__H.__.some(function(n) {
		n.u && (n.__H = n.u, n.u = void 0);
	})), u$2 = r$1 = null;
}, c$1.__c = function(n, t) {
	t.some(function(n) {
		try {
			n.__h.some(z), n.__h = n.__h.filter(function(n) {
				return !n.__ || B(n);
			});
		} catch (r) {
			t.some(function(n) {
				n.__h && (n.__h = []);
			}), t = [], c$1.__e(r, n.__v);
		}
	}), l$1 && l$1(n, t);
}, c$1.unmount = function(n) {
	m$2 && m$2(n);
	var t, r = n.__c;
	r && r.__H && (r.__H.__.some(function(n) {
		try {
			z(n);
		} catch (n) {
			t = n;
		}
	}), r.__H = void 0, t && c$1.__e(t, r.__v));
};
var k$1 = "function" == typeof requestAnimationFrame;
function w$2(n) {
	var t, r = function() {
		clearTimeout(u), k$1 && cancelAnimationFrame(t), setTimeout(n);
	}, u = setTimeout(r, 35);
	k$1 && (t = requestAnimationFrame(r));
}
function z(n) {
	var t = r$1, u = n.__c;
	"function" == typeof u && (n.__c = void 0, u()), r$1 = t;
}
function B(n) {
	var t = r$1;
	n.__c = n.__(), r$1 = t;
}
function C(n, t) {
	return !n || n.length !== t.length || t.some(function(t, r) {
		return t !== n[r];
	});
}
// node_modules/@preact/signals-core/dist/signals-core.module.js
var i$1 = Symbol.for("preact-signals");
function t$1() {
	if (!(v > 1)) {
		var i, t = !1;
		(function() {
			var i = c;
			c = void 0;
			while (void 0 !== i) {
				var t = i.S;
				if (t.v === i.v) {
					for (var r = t.t; void 0 !== r; r = r.x) if (r.i === i.i) r.i = t.i;
				}
				i = i.o;
			}
		})();
		while (void 0 !== h$1) {
			var r = h$1;
			h$1 = void 0;
			s++;
			while (void 0 !== r) {
				var n = r.u;
				r.u = void 0;
				r.f &= -3;
				if (!(8 & r.f) && w$1(r)) try {
					r.c();
				} catch (r) {
					if (!t) {
						i = r;
						t = !0;
					}
				}
				r = n;
			}
		}
		s = 0;
		v--;
		if (t) throw i;
	} else v--;
}
function r(i) {
	if (v > 0) return i();
	u$1 = ++e;
	v++;
	try {
		return i();
	} finally {
		t$1();
	}
}
var n;
var o = void 0;
function f$1(i) {
	var t = o, r = n;
	o = void 0;
	n = void 0;
	try {
		return i();
	} finally {
		o = t;
		n = r;
	}
}
var h$1 = void 0;
var v = 0;
var s = 0;
var e = 0;
var u$1 = 0;
var c = void 0;
var a = 0;
function d$2(i) {
	if (void 0 !== o) {
		var t = i.n;
		if (void 0 === t || t.t !== o) {
			t = {
				i: 0,
				S: i,
				p: o.s,
				n: void 0,
				t: o,
				e: void 0,
				x: void 0,
				r: t
			};
			if (void 0 !== o.s) o.s.n = t;
			o.s = t;
			i.n = t;
			if (32 & o.f) i.S(t);
			return t;
		} else if (-1 === t.i) {
			t.i = 0;
			if (void 0 !== t.n) {
				t.n.p = t.p;
				if (void 0 !== t.p) t.p.n = t.n;
				t.p = o.s;
				t.n = void 0;
				o.s.n = t;
				o.s = t;
			}
			return t;
		}
	}
}
function l(i, t) {
	this.v = i;
	this.i = 0;
	this.n = void 0;
	this.t = void 0;
	this.l = 0;
	this.W = null == t ? void 0 : t.watched;
	this.Z = null == t ? void 0 : t.unwatched;
	this.name = null == t ? void 0 : t.name;
}
l.prototype.brand = i$1;
l.prototype.h = function() {
	return !0;
};
l.prototype.S = function(i) {
	var t = this, r = this.t;
	if (r !== i && void 0 === i.e) {
		i.x = r;
		this.t = i;
		if (void 0 !== r) r.e = i;
		else f$1(function() {
			var i;
			null == (i = t.W) || i.call(t);
		});
	}
};
l.prototype.U = function(i) {
	var t = this;
	if (void 0 !== this.t) {
		var r = i.e, n = i.x;
		if (void 0 !== r) {
			r.x = n;
			i.e = void 0;
		}
		if (void 0 !== n) {
			n.e = r;
			i.x = void 0;
		}
		if (i === this.t) {
			this.t = n;
			if (void 0 === n) f$1(function() {
				var i;
				null == (i = t.Z) || i.call(t);
			});
		}
	}
};
l.prototype.subscribe = function(i) {
	var t = this;
	return x(function() {
		var r = t.value;
		f$1(function() {
			return i(r);
		});
	}, { name: "sub" });
};
l.prototype.valueOf = function() {
	return this.value;
};
l.prototype.toString = function() {
	return this.value + "";
};
l.prototype.toJSON = function() {
	return this.value;
};
l.prototype.peek = function() {
	var i = this;
	return f$1(function() {
		return i.value;
	});
};
Object.defineProperty(l.prototype, "value", {
	get: function() {
		var i = d$2(this);
		if (void 0 !== i) i.i = this.i;
		return this.v;
	},
	set: function(i) {
		if (i !== this.v) {
			if (s > 100) throw new Error("Cycle detected");
			(function(i) {
				if (0 !== v && 0 === s) {
					if (i.l !== u$1) {
						i.l = u$1;
						c = {
							S: i,
							v: i.v,
							i: i.i,
							o: c
						};
					}
				}
			})(this);
			this.v = i;
			this.i++;
			a++;
			v++;
			try {
				for (var r = this.t; void 0 !== r; r = r.x) r.t.N();
			} finally {
				t$1();
			}
		}
	}
});
function y$1(i, t) {
	return new l(i, t);
}
function w$1(i) {
	for (var t = i.s; void 0 !== t; t = t.n) if (t.S.i !== t.i || !t.S.h() || t.S.i !== t.i) return !0;
	return !1;
}
function b$1(i) {
	for (var t = i.s; void 0 !== t; t = t.n) {
		var r = t.S.n;
		if (void 0 !== r) t.r = r;
		t.S.n = t;
		t.i = -1;
		if (void 0 === t.n) {
			i.s = t;
			break;
		}
	}
}
function _(i) {
	var t = i.s, r = void 0;
	while (void 0 !== t) {
		var n = t.p;
		if (-1 === t.i) {
			t.S.U(t);
			if (void 0 !== n) n.n = t.n;
			if (void 0 !== t.n) t.n.p = n;
		} else r = t;
		t.S.n = t.r;
		if (void 0 !== t.r) t.r = void 0;
		t = n;
	}
	i.s = r;
}
function j(i, t) {
	l.call(this, void 0, t);
	this.x = i;
	this.s = void 0;
	this.g = a - 1;
	this.f = 4;
}
j.prototype = new l();
j.prototype.h = function() {
	this.f &= -3;
	if (1 & this.f) return !1;
	if (32 == (36 & this.f)) return !0;
	this.f &= -5;
	if (this.g === a) return !0;
	this.g = a;
	this.f |= 1;
	if (this.i > 0 && !w$1(this)) {
		this.f &= -2;
		return !0;
	}
	var i = o;
	try {
		b$1(this);
		o = this;
		var t = this.x();
		if (16 & this.f || this.v !== t || 0 === this.i) {
			this.v = t;
			this.f &= -17;
			this.i++;
		}
	} catch (i) {
		this.v = i;
		this.f |= 16;
		this.i++;
	}
	o = i;
	_(this);
	this.f &= -2;
	return !0;
};
j.prototype.S = function(i) {
	if (void 0 === this.t) {
		this.f |= 36;
		for (var t = this.s; void 0 !== t; t = t.n) t.S.S(t);
	}
	l.prototype.S.call(this, i);
};
j.prototype.U = function(i) {
	if (void 0 !== this.t) {
		l.prototype.U.call(this, i);
		if (void 0 === this.t) {
			this.f &= -33;
			for (var t = this.s; void 0 !== t; t = t.n) t.S.U(t);
		}
	}
};
j.prototype.N = function() {
	if (!(2 & this.f)) {
		this.f |= 6;
		for (var i = this.t; void 0 !== i; i = i.x) i.t.N();
	}
};
Object.defineProperty(j.prototype, "value", { get: function() {
	if (1 & this.f) throw new Error("Cycle detected");
	var i = d$2(this);
	this.h();
	if (void 0 !== i) i.i = this.i;
	if (16 & this.f) throw this.v;
	return this.v;
} });
function O(i, t) {
	return new j(i, t);
}
function p$1(i) {
	var r = i.j;
	i.j = void 0;
	if ("function" == typeof r) {
		v++;
		var n = o;
		o = void 0;
		try {
			r();
		} catch (t) {
			i.f &= -2;
			i.f |= 8;
			g$1(i);
			throw t;
		} finally {
			o = n;
			t$1();
		}
	}
}
function g$1(i) {
	for (var t = i.s; void 0 !== t; t = t.n) t.S.U(t);
	i.x = void 0;
	i.s = void 0;
	p$1(i);
}
function S(i) {
	if (o !== this) throw new Error("Out-of-order effect");
	_(this);
	o = i;
	this.f &= -2;
	try {
		if (8 & this.f) g$1(this);
	} finally {
		t$1();
	}
}
function m$1(i, t) {
	this.x = i;
	this.j = void 0;
	this.s = void 0;
	this.u = void 0;
	this.f = 32;
	this.name = null == t ? void 0 : t.name;
	if (n) n.push(this);
}
m$1.prototype.c = function() {
	var i = this.S();
	try {
		if (8 & this.f) return;
		if (void 0 === this.x) return;
		var t = this.x();
		if ("function" == typeof t) this.j = t;
	} finally {
		i();
	}
};
m$1.prototype.S = function() {
	if (1 & this.f) throw new Error("Cycle detected");
	this.f |= 1;
	this.f &= -9;
	p$1(this);
	b$1(this);
	v++;
	var i = o;
	o = this;
	return S.bind(this, i);
};
m$1.prototype.N = function() {
	if (!(2 & this.f)) {
		this.f |= 2;
		this.u = h$1;
		h$1 = this;
	}
};
m$1.prototype.d = function() {
	this.f |= 8;
	if (!(1 & this.f)) g$1(this);
};
m$1.prototype.dispose = function() {
	this.d();
};
function x(i, t) {
	var r = new m$1(i, t);
	try {
		r.c();
	} catch (i) {
		r.d();
		throw i;
	}
	var n = r.d.bind(r);
	n[Symbol.dispose] = n;
	return n;
}
// node_modules/@preact/signals/dist/signals.module.js
var h;
var p;
var m = "undefined" != typeof window && !!window.__PREACT_SIGNALS_DEVTOOLS__;
var g = [];
x(function() {
	h = this.N;
})();
function b(i, n) {
	l$2[i] = n.bind(null, l$2[i] || function() {});
}
function y(i) {
	if (p) {
		var n = p;
		p = void 0;
		n();
	}
	p = i && i.S();
}
function w(i) {
	var n = this, r = i.data, t = useSignal(r);
	t.name = "ReactiveDom";
	t.value = r;
	var e = T(function() {
		var i = n, r = n.__v;
		while (r = r.__) if (r.__c) {
			r.__c.__$f |= 4;
			break;
		}
		var o = O(function() {
			var i = t.value.value;
			return 0 === i ? 0 : !0 === i ? "" : i || "";
		}), e = O(function() {
			return !Array.isArray(o.value) && !t$3(o.value);
		}), u = x(function() {
			this.N = M;
			if (e.value) {
				var n = o.value;
				if (i.__v && i.__v.__e && 3 === i.__v.__e.nodeType) i.__v.__e.data = n;
			}
		}), c = n.__$u.d;
		n.__$u.d = function() {
			u();
			c.call(this);
		};
		return [e, o];
	}, []), u = e[0], c = e[1];
	return u.value ? c.peek() : c.value;
}
w.displayName = "ReactiveTextNode";
Object.defineProperties(l.prototype, {
	constructor: {
		configurable: !0,
		value: k$2(S$1, null).constructor
	},
	type: {
		configurable: !0,
		value: w
	},
	props: {
		configurable: !0,
		get: function() {
			var i = this;
			return { data: { get value() {
				return i.value;
			} } };
		}
	},
	__b: {
		configurable: !0,
		value: 1
	}
});
b("__b", function(i, n) {
	y();
	if ("string" == typeof n.type) {
		var r, t = n.props;
		for (var f in t) if ("children" !== f) {
			var o = t[f];
			if (o instanceof l) {
				if (!r) n.__np = r = {};
				r[f] = o;
				t[f] = o.peek();
			}
		}
	}
	i(n);
});
b("__r", function(i, r) {
	i(r);
	if (r.type !== S$1) {
		y();
		var t, f = r.__c;
		if (f) {
			f.__$f &= -2;
			if (void 0 === (t = f.__$u)) f.__$u = t = function(i, n) {
				var r;
				x(function() {
					r = this;
				}, { name: n });
				r.c = i;
				return r;
			}(function(i) {
				return function() {
					var n;
					if (m) null == (n = this.y) || n.call(this);
					i.__$f |= 1;
					i.setState({});
				};
			}(f), "function" == typeof r.type ? r.type.displayName || r.type.name : "");
		}
		y(t);
	}
});
b("__e", function(i, n, r, t) {
	y();
	i(n, r, t);
});
b("diffed", function(i, n) {
	y();
	var r;
	if ("string" == typeof n.type && (r = n.__e)) {
		var t = n.__np, f = n.props, o = r.U;
		if (o) for (var e in o) {
			var u = o[e];
			if (!(void 0 === u || t && e in t)) {
				u.d();
				o[e] = void 0;
			}
		}
		if (t) {
			if (!o) {
				o = {};
				r.U = o;
			}
			for (var a in t) {
				var c = o[a], v = t[a];
				if (void 0 === c) {
					c = k(r, a, v, f);
					o[a] = c;
				} else c.o(v, f);
			}
		}
	}
	i(n);
});
function k(i, n, r, t) {
	var f = n in i && void 0 === i.ownerSVGElement, o = y$1(r);
	return {
		o: function(i, n) {
			o.value = i;
			t = n;
		},
		d: x(function() {
			this.N = M;
			var r = o.value.value;
			if (t[n] !== r) {
				t[n] = r;
				if (f) i[n] = r;
				else if (null != r && (!1 !== r || "-" === n[4])) i.setAttribute(n, r);
				else i.removeAttribute(n);
			}
		})
	};
}
b("unmount", function(i, n) {
	if ("string" == typeof n.type) {
		var r = n.__e;
		if (r) {
			var t = r.U;
			if (t) {
				r.U = void 0;
				for (var f in t) {
					var o = t[f];
					if (o) o.d();
				}
			}
		}
		var e = n.__np;
		if (e) {
			var u = n.props;
			for (var a in e) u[a] = e[a];
		}
		n.__np = void 0;
	} else {
		var c = n.__c;
		if (c) {
			c.__$f |= 8;
			var v = c.__$u;
			if (v) {
				c.__$u = void 0;
				v.d();
			}
		}
	}
	i(n);
});
b("__h", function(i, n, r, t) {
	if (t < 3) n.__$f |= 2;
	i(n, r, t);
});
C$1.prototype.shouldComponentUpdate = function(i, n) {
	if (this.__R) return !0;
	var r = this.__$u, t = r && void 0 !== r.s;
	for (var f in n) return !0;
	if (this.__f || "boolean" == typeof this.u && !0 === this.u) {
		var o = 2 & this.__$f;
		if (!(t || o || 4 & this.__$f)) return !0;
		if (1 & this.__$f) return !0;
	} else {
		if (!(t || 4 & this.__$f)) return !0;
		if (3 & this.__$f) return !0;
	}
	for (var e in i) if ("__source" !== e && i[e] !== this.props[e]) return !0;
	for (var u in this.props) if (!(u in i)) return !0;
	return !1;
};
function useSignal(i, n) {
	return T(function() {
		return y$1(i, n);
	}, []);
}
var A = function(i) {
	queueMicrotask(function() {
		queueMicrotask(i);
	});
};
function F() {
	r(function() {
		var i;
		while (i = g.shift()) h.call(i);
	});
}
function M() {
	if (1 === g.push(this)) (l$2.requestAnimationFrame || A)(F);
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
var API_URL_SETTING = "Runflow.ApiUrl";
var API_KEY_SETTING = "Runflow.ApiKey";
var DEFAULT_API_URL = "https://api.runflow.io";
var ENDPOINT_NAME_EXTRA = "runflow.endpointName";
var LOCAL_HEADER = "X-Runflow";
// src/workflow/io-nodes.ts
var inputKinds = new Map(Object.entries(INPUT_CLASSES));
var outputKinds = new Map(Object.entries(OUTPUT_CLASSES));
function inputKindOf(classType) {
	return classType === void 0 ? void 0 : inputKinds.get(classType);
}
function outputKindOf(classType) {
	return classType === void 0 ? void 0 : outputKinds.get(classType);
}
// src/workflow/links.ts
function isRecord$1(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function idText(id) {
	return typeof id === "string" || typeof id === "number" ? String(id) : typeof id;
}
function readLinks(graph) {
	if (!Array.isArray(graph.links)) return [];
	const links = [];
	for (const raw of graph.links) if (Array.isArray(raw)) links.push(toLink(raw[0], raw[1], raw[2], raw[3], raw[4]));
	else if (isRecord$1(raw)) links.push(toLink(raw.id, raw.origin_id, raw.origin_slot, raw.target_id, raw.target_slot));
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
function createSocketFinder() {
	const byLink = new Map();
	return (node, link) => {
		const numbered = node.inputs?.[link.targetSlot];
		if (numbered?.link != null && idText(numbered.link) === link.id) return numbered;
		const known = byLink.get(node) ?? socketsByLink(node);
		byLink.set(node, known);
		return known.get(link.id) ?? numbered;
	};
}
function socketsByLink(node) {
	const found = new Map();
	for (const socket of node.inputs ?? []) {
		const id = socket.link == null ? null : idText(socket.link);
		if (id !== null && !found.has(id)) found.set(id, socket);
	}
	return found;
}
function removeLinks(graph, gone) {
	if (gone.size === 0) return;
	const stays = (id) => !gone.has(idText(id));
	if (Array.isArray(graph.links)) graph.links = graph.links.filter((raw) => stays(Array.isArray(raw) ? raw[0] : isRecord$1(raw) && raw.id));
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
		if (!isRecord$1(holder)) continue;
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
	return Array.isArray(value) ? value.filter(isRecord$1) : [];
}
// src/workflow/workflow.ts
function isLink(value) {
	return Array.isArray(value) && value.length === 2 && typeof value[0] === "string" && typeof value[1] === "number";
}
function nodeAt$1(prompt, id) {
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
			inputId: textOf$2(node.inputs.input_id),
			kind: inputKind,
			displayName: textOf$2(node.inputs.display_name) ?? "",
			description: textOf$2(node.inputs.description) ?? "",
			default: inputKind === "FILE" ? fileDefaultOf(node.inputs) : literalOf(node.inputs.value),
			nodeId
		});
		else if (outputKind !== void 0) {
			const name = textOf$2(node.inputs.output_name) ?? "";
			outputs.push({
				outputId: textOf$2(node.inputs.output_id),
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
function textOf$2(value) {
	return typeof value === "string" ? value : null;
}
function literalOf(value) {
	if (value === null || isLink(value)) return void 0;
	if (isRecord$1(value) && Object.hasOwn(value, "__value__")) return value.__value__;
	return value;
}
function fileDefaultOf(inputs) {
	for (const value of [literalOf(inputs.value), literalOf(inputs.file_name)]) if (value !== void 0 && value !== "") return value;
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
	return reach(ids, (id) => sourcesOf$1(prompt, id));
}
function sourcesOf$1(prompt, id) {
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
// src/checks/fixes/mute-plan.ts
function nodesToLeaveOut(nodeIds, prompt) {
	const readers = readersOf(prompt);
	const all = [...reach(nodeIds, (id) => (readers.get(id) ?? []).map((reader) => reader.nodeId))];
	return all.every((id) => !id.includes(":") && Object.hasOwn(prompt, id) && !isInterface(prompt, id)) && hasFedOutput(prompt) ? all : [];
}
function areApart(nodeIds, prompt) {
	const readers = readersOf(prompt);
	return nodeIds.every((id) => (readers.get(id) ?? []).every((reader) => nodeIds.includes(reader.nodeId)));
}
function isInterface(prompt, id) {
	const classType = prompt[id]?.class_type;
	return inputKindOf(classType) !== void 0 || outputKindOf(classType) !== void 0;
}
function hasFedOutput(prompt) {
	return readInterface(prompt).outputs.some(({ nodeId }) => {
		const value = prompt[nodeId]?.inputs.value;
		return isLink(value) && Object.hasOwn(prompt, value[0]);
	});
}
// src/checks/slug.ts
function toSlug(name) {
	if (typeof name !== "string") return null;
	const slug = name.toLowerCase().trim().replace(/\s+/g, "-").replace(/[^a-z0-9_-]/g, "").replace(/-+/g, "-").replace(/^[-_]+|[-_]+$/g, "");
	return slug === "" ? null : slug;
}
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
// src/same-json.ts
function isSameJson(a, b) {
	if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => isSameJson(item, b[index]));
	if (isObject$3(a) && isObject$3(b)) {
		const keys = keysOf(a);
		return keys.length === keysOf(b).length && keys.every((key) => isSameJson(a[key], b[key]));
	}
	return a === b;
}
function keysOf(object) {
	return Object.keys(object).filter((key) => object[key] !== void 0);
}
function isObject$3(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
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
	if (!isObject$2(graph)) return graph;
	const { revision: _, last_node_id: _n, last_link_id: _l, state: _s, extra, definitions, ...rest } = graph;
	const bare = { ...rest };
	if (isObject$2(extra)) {
		const { ds: _d, ...kept } = extra;
		if (Object.keys(kept).length > 0) bare.extra = kept;
	}
	if (isObject$2(definitions)) bare.definitions = Array.isArray(definitions.subgraphs) ? {
		...definitions,
		subgraphs: definitions.subgraphs.map(withoutViewState)
	} : definitions;
	return bare;
}
function withoutUrls(resources) {
	if (!isObject$2(resources)) return resources;
	return Object.fromEntries(Object.entries(resources).map(([path, entry]) => {
		if (!isObject$2(entry)) return [path, entry];
		const { url: _, ...rest } = entry;
		return [path, rest];
	}));
}
function isObject$2(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
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
// src/text/catalogue.ts
var ENGLISH = "en";
var catalogues = new Map();
var current = ENGLISH;
function useCatalogue(language, files) {
	const known = catalogues.get(language) ?? new Map();
	for (const [name, messages] of Object.entries(files)) known.set(name, messages);
	catalogues.set(language, known);
	if (language !== ENGLISH) current = language;
}
function currentLanguage() {
	return current;
}
function findMessage(key) {
	return findIn(current, key) ?? (current === ENGLISH ? null : findIn(ENGLISH, key));
}
function findIn(language, key) {
	const [file = "", ...names] = key.split(".");
	let at = catalogues.get(language)?.get(file);
	for (const name of names) {
		if (typeof at !== "object" || !Object.hasOwn(at, name)) return null;
		at = at[name];
	}
	return typeof at === "function" ? at : null;
}
// src/text/surface.ts
var surface = "panel";
function currentSurface() {
	return surface;
}
// src/text/visible.ts
var LONGEST = 300;
var REPLACEMENT = "�";
var BLANKS = /[\s\u{85}]+/gu;
var LINE_END = /[\n\r\v\f\u{85}\u{2028}\u{2029}]/u;
var HARMFUL = /[\p{Cc}\p{Cs}\u{61C}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu;
var HIDDEN = /(\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{1,6}\u{E007F})|(?![\u{600}-\u{605}\u{6DD}\u{70F}\u{890}\u{891}\u{8E2}\u{110BD}\u{110CD}\u{200C}\u{200D}])\p{Cf}|[\u{34F}\u{115F}\u{1160}\u{17B4}\u{17B5}\u{2800}\u{3164}\u{FFA0}]/gu;
var STRAY_VARIANT = /(?<![\p{Emoji}\p{Lo}\p{S}])[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/gu;
var JOINED = "(?!\\p{Script=Latin})[\\p{L}\\p{M}\\p{Extended_Pictographic}\\p{Emoji_Modifier}]";
var STRAY_JOINER = new RegExp(`(?<!${JOINED})[\u200C\u200D]|[\u200C\u200D](?!${JOINED})`, "gu");
function visible(text, longest = LONGEST) {
	const reach = 4 * longest;
	const line = clean(text.length > 2 * reach ? `${text.slice(0, reach)}…${text.slice(-reach)}` : text);
	const letters = [...line];
	if (letters.length <= longest) return line;
	const head = Math.ceil((longest - 1) / 2);
	const tail = longest - 1 - head;
	return clean(`${letters.slice(0, head).join("")}…${letters.slice(letters.length - tail).join("")}`);
}
function clean(text) {
	return text.replace(BLANKS, (run, at) => {
		if (!LINE_END.test(run)) return run.replaceAll("	", " ");
		return at === 0 || at + run.length === text.length ? "" : " ";
	}).replace(HARMFUL, REPLACEMENT).replace(HIDDEN, (_, flag) => flag ?? "").replace(STRAY_VARIANT, "").replace(STRAY_JOINER, "");
}
// src/text/text.ts
function t(key, ...[values]) {
	return say(key, values);
}
function joinSentences(sentences) {
	const join = findMessage("common.sentences");
	return sentences.filter((sentence) => sentence !== "").reduce((first, second) => first === "" ? second : join?.({
		first,
		second
	}) ?? `${first} ${second}`, "");
}
function isMessage(key) {
	return findMessage(key) !== null;
}
function refusalText(code, values) {
	const key = `refusals.${code}`;
	return isMessage(key) ? say(key, values) : t("refusals.unknown", { code });
}
function textsOf(entry, ...[values]) {
	const part = (name) => say(`${entry}.${name}`, values);
	return {
		title: part("title"),
		detail: part("detail"),
		next: part("next")
	};
}
function say(key, values = {}) {
	const filled = Object.assign(Object.create(null), { surface: currentSurface() });
	for (const [name, value] of Object.entries(values)) filled[name] = typeof value === "string" ? visible(value) : value;
	const complete = new Proxy(filled, { get: (known, name) => known[String(name)] ?? "…" });
	return findMessage(key)?.(complete) ?? key;
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
// src/workflow/definitions.ts
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
	if (!isRecord$1(groups)) return found;
	for (const [name, group] of Object.entries(groups)) {
		if (!isRecord$1(group) || !Array.isArray(group.nodes)) continue;
		const nodes = recordsIn(group.nodes).filter((node) => typeof node.type === "string");
		for (const separator of [">", "/"]) found.set(`workflow${separator}${name}`, {
			...group,
			nodes
		});
	}
	return found;
}
function innerFirst(definitions) {
	const ordered = new Set();
	const entered = new Set();
	for (const start of definitions.values()) {
		const waiting = [start];
		for (let at = waiting.at(-1); at !== void 0; at = waiting.at(-1)) {
			if (entered.has(at)) {
				ordered.add(at);
				waiting.pop();
				continue;
			}
			entered.add(at);
			for (const { type } of at.nodes) {
				const inner = definitions.get(type);
				if (inner !== void 0 && !entered.has(inner)) waiting.push(inner);
			}
		}
	}
	return [...ordered];
}
// src/workflow/executions.ts
function walkGraph(graph) {
	return framesOf(graph).flatMap((frame) => frame.executions);
}
function framesOf(graph) {
	const definitions = definitionsOf(graph);
	const groups = groupNodesOf(graph);
	const frames = [];
	const open = new Set();
	enter(graph, null, null, [], "active");
	return frames;
	function enter(inner, definition, instance, instances, mode) {
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
			const { type } = node;
			const next = definitions.get(type) ?? groups.get(type);
			if (next === void 0 || open.has(type)) return;
			open.add(type);
			enter(next, definitions.has(type) ? type : null, id, [...instances, id], effective);
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
		if (node === void 0 || !isRecord$1(socket?.widget)) continue;
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
function holdersOf$1(node) {
	const holders = [];
	collect(node);
	return holders;
	function collect(owner) {
		for (const field of FIELDS) {
			const values = owner[field];
			if (Array.isArray(values) || isRecord$1(values)) holders.push(values);
		}
		if (isRecord$1(owner.extensions)) collect(owner.extensions);
	}
}
function readWidget$1(node, name, index) {
	for (const holder of holdersOf$1(node)) if (Array.isArray(holder) ? index >= 0 && index < holder.length : Object.hasOwn(holder, name)) return Array.isArray(holder) ? holder[index] : holder[name];
}
function emptyWidgets(node, { hasName, hasIndex }) {
	for (const holder of holdersOf$1(node)) if (Array.isArray(holder)) {
		for (const index of holder.keys()) if (hasIndex(index)) holder[index] = "";
	} else for (const name of Object.keys(holder)) if (hasName(name)) holder[name] = "";
}
function keepWidgets(node, names) {
	for (const holder of holdersOf$1(node)) if (Array.isArray(holder)) holder.splice(names.length);
	else for (const name of Object.keys(holder)) if (!names.includes(name)) delete holder[name];
}
function removeWidgets(node, { hasName, hasIndex }) {
	for (const holder of holdersOf$1(node)) if (Array.isArray(holder)) {
		let kept = 0;
		for (const [index, value] of holder.entries()) if (!hasIndex(index)) holder[kept++] = value;
		holder.length = kept;
	} else for (const name of Object.keys(holder)) if (hasName(name)) delete holder[name];
}
function emptyValues(node, isGone) {
	for (const holder of holdersOf$1(node)) if (Array.isArray(holder)) {
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
		const read = (widget) => textOf$1(readValue(execution, {
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
		const own = readWidget$1(node, widget.name, widget.index);
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
function firstOf(items, keyOf, valueOf) {
	const found = new Map();
	for (const item of items) if (!found.has(keyOf(item))) found.set(keyOf(item), valueOf(item));
	return found;
}
function textOf$1(value) {
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
			const inputId = readWidget$1(execution.node, "input_id", 0);
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
var MOST$2 = 18446744073709551615n;
var LEAST = -9223372036854775808n;
function checkNumbers({ sent }) {
	return findIntegers(sent.prompt).flatMap(({ nodeId, classType, widget, value }) => {
		if (Number.isSafeInteger(value)) return [];
		const text = JSON.stringify(value);
		const whole = text.includes("e") ? null : BigInt(text);
		if (classType === INT_CLASS && widget === "value" && (whole === null || whole > MOST$2 || whole < LEAST)) return [toFinding({
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
	const found = Object.create(null);
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
	const everyGraph = [
		graph,
		...definitions.values(),
		...groups.values()
	];
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
	const held = DEPLOY_WIDGETS.flatMap((widget, index) => SECRET_WIDGETS.includes(widget) ? [readWidget$1(node, widget, index)] : []);
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
	for (const { name, entry } of quarantinedValues(instance)) if ((choice.hasName(name) || SECRET_WIDGETS.includes(name)) && "hostValue" in entry) entry.hostValue = "";
}
function emptyKeys(value) {
	if (Array.isArray(value)) for (const item of value) emptyKeys(item);
	if (!isRecord$1(value)) return;
	for (const [key, inner] of Object.entries(value)) if (SECRET_WIDGETS.includes(key) && typeof inner === "string") value[key] = "";
	else emptyKeys(inner);
}
// src/workflow/group-nodes.ts
function createGroupedInputTest(prompt, { groups }, feedersOf) {
	const reads = new Map();
	return ({ from, target }) => {
		const members = target === null ? void 0 : groups.get(target.node.type)?.nodes;
		if (target === null || members === void 0) return false;
		const onlyValues = reads.get(target) ?? readsOfMembers(prompt, target.id, members.length);
		reads.set(target, onlyValues);
		const read = (feedersOf(from) ?? []).map((id) => onlyValues.get(id)).filter((only) => only !== void 0);
		return read.length > 0 && read.every((only) => only);
	};
}
function readsOfMembers(prompt, group, members) {
	const onlyValues = new Map();
	for (let index = 0; index < members; index++) {
		const member = nodeAt$1(prompt, `${group}:${index}`);
		for (const [input, value] of Object.entries(member?.inputs ?? {})) {
			if (!isLink(value)) continue;
			const [source] = value;
			onlyValues.set(source, (onlyValues.get(source) ?? true) && isInputValue(member?.class_type, input));
		}
	}
	return onlyValues;
}
function scrubGroups(graph, before, dropped) {
	const groups = graph.extra?.groupNodes;
	if (!isRecord$1(groups)) return;
	const byType = new Map();
	for (const execution of walkGraph(graph)) {
		const known = byType.get(execution.node.type);
		if (known === void 0) byType.set(execution.node.type, [execution]);
		else known.push(execution);
	}
	for (const [name, group] of Object.entries(groups)) {
		if (!isRecord$1(group)) continue;
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
function fedBySome(edges, prompt, { vertices }, isSuch) {
	if (edges.length === 0) return () => false;
	const fed = reach(vertices.filter((vertex) => {
		const id = promptIdOf(vertex, prompt);
		return id !== null && isSuch(id);
	}), ({ outOf }) => outOf.map(({ to }) => to).filter((to) => promptIdOf(to, prompt) === null));
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
	const isOurs = (id) => isInterfaceClass(nodeAt$1(prompt, id)?.class_type);
	const sources = new Set(cutPromptLinks(prompt));
	const needed = feedersOf(prompt, Object.keys(prompt).filter(isOurs));
	const hasUnneeded = fedBySome(passing, prompt, canvas, (id) => !needed.has(id));
	const cutForSure = edges.filter((edge) => !passesOn(edge) || hasUnneeded(edge));
	for (const id of feedersOfAll(cutForSure, prompt)) sources.add(id);
	const readers = readersOf(prompt);
	const fromPrompt = uselessAfter(Object.keys(prompt), sources, isOurs, {
		sources: (id) => sourcesOf$1(prompt, id),
		readers: (id) => (readers.get(id) ?? []).map(({ nodeId }) => nodeId)
	});
	const hasKept = fedBySome(passing, prompt, canvas, (id) => !fromPrompt.has(id));
	const cut = new Set(edges.filter((edge) => !passesOn(edge) || !hasKept(edge)));
	const isKept = (id) => Object.hasOwn(prompt, id) && !fromPrompt.has(id);
	return carryOver(canvas, cut, fromPrompt, isKept);
}
function carryOver(canvas, cut, fromPrompt, isKept) {
	const isDropped = ({ execution }) => execution !== null && fromPrompt.has(execution.id);
	const stays = ({ execution }) => {
		if (execution === null) return false;
		const { id, node } = execution;
		const members = canvas.groups.get(node.type)?.nodes ?? [];
		const isOurs = node.type === "RunflowDeploy" || isInterfaceClass(node.type);
		return isKept(id) || isOurs || members.some((_, index) => isKept(`${id}:${index}`));
	};
	const isUncut = (edge) => !cut.has(edge);
	const dropped = canvas.vertices.filter(isDropped);
	const useless = uselessAfter(canvas.vertices.filter((vertex) => !isDropped(vertex)), [...[...cut].map(({ from }) => from), ...dropped.flatMap(originsOf)], stays, {
		sources: (vertex) => isDropped(vertex) ? [] : vertex.into.filter(isUncut).map(({ from }) => from),
		readers: (vertex) => vertex.outOf.filter(isUncut).map(({ to }) => to)
	});
	const fromCanvas = new Set([...dropped, ...useless]);
	const carriers = reach([...cut].filter(promotes).map(({ from }) => from), (vertex) => vertex.into.filter(promotes).map(({ from }) => from));
	const feedsFromOutside = (edge) => !promotes(edge) && !fromCanvas.has(edge.from);
	const fed = reach(canvas.vertices.filter(({ into }) => into.some(feedsFromOutside)), (vertex) => vertex.outOf.filter(promotes).map(({ to }) => to));
	return {
		fromPrompt,
		fromCanvas,
		isGone(edge) {
			if (promotes(edge) && (cut.has(edge) || carriers.has(edge.to))) return !fromCanvas.has(edge.from) && fed.has(edge.from);
			return cut.has(edge) || fromCanvas.has(edge.from) || fromCanvas.has(edge.to);
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
		if (canvas.groups.has(target.node.type)) return entersGroupedInput(edge);
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
// src/workflow/flat-graph.ts
function flattenCanvas(graph) {
	const definitions = definitionsOf(graph);
	const frames = framesOf(graph);
	const canvas = {
		frames,
		vertices: [],
		byId: new Map(),
		edges: [],
		groups: groupNodesOf(graph)
	};
	const sockets = {
		in: new Map(),
		out: new Map()
	};
	const findEnds = createEndFinder(definitions);
	for (const frame of frames) {
		const nodes = frame.executions.map(nodeVertex);
		if (frame.definition === null && frame.instance !== null) continue;
		for (const ends of findEnds(frame.graph)) addLink(ends, frame, nodes);
		for (const execution of frame.executions) {
			const definition = definitions.get(execution.node.type);
			if (definition !== void 0 && modeOf(execution.node) === "bypassed") addBypass(execution, definition, frame);
		}
	}
	return canvas;
	function nodeVertex(execution) {
		const vertex = canvas.byId.get(execution.id) ?? addVertex(execution);
		canvas.byId.set(execution.id, vertex);
		vertex.execution = execution;
		return vertex;
	}
	function addVertex(execution) {
		const vertex = {
			execution,
			into: [],
			outOf: []
		};
		canvas.vertices.push(vertex);
		return vertex;
	}
	function addLink({ link, origin, target, targetSlot, socket }, frame, nodes) {
		const [source, reader] = [at(nodes, origin), at(nodes, target)];
		addEdge({
			from: source === null ? socketVertex("in", frame.instance, link.originSlot) : socketOf(source, "out", link.originSlot) ?? source,
			to: reader === null ? socketVertex("out", frame.instance, targetSlot) : socketOf(reader, "in", targetSlot) ?? reader,
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
		const vertex = slots.get(slot) ?? addVertex(null);
		slots.set(slot, vertex);
		return vertex;
	}
	function addEdge(edge) {
		canvas.edges.push(edge);
		edge.from.outOf.push(edge);
		edge.to.into.push(edge);
	}
	function addBypass({ id, node }, { inputs }, frame) {
		const through = addVertex(null);
		const rest = {
			link: null,
			frame,
			target: null,
			socket: ""
		};
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
function at(nodes, place) {
	return place === null ? null : nodes[place] ?? null;
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
		const places = new Map(graph.nodes.map(({ id }, place) => [idText(id), place]));
		return readLinks(graph).flatMap((link) => {
			const origin = link.originId === "-10" ? null : places.get(link.originId);
			const target = link.targetId === "-20" ? null : places.get(link.targetId);
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
		const found = slotsByName.get(definition) ?? firstPlaces(definition.inputs);
		slotsByName.set(definition, found);
		return found;
	}
}
function firstPlaces(inputs) {
	const places = new Map();
	if (Array.isArray(inputs)) inputs.forEach((input, place) => {
		if (!places.has(input?.name)) places.set(input?.name, place);
	});
	return places;
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
	const choice = chooseOnInstance(listedWidgets(instance, promotions), linked, ({ node }) => gone.has(idText(node.id)));
	removeWidgets(instance, choice);
	const { properties } = instance;
	if (!isRecord$1(properties)) return;
	if (Array.isArray(properties.proxyWidgets)) properties.proxyWidgets = properties.proxyWidgets.filter((entry, index) => !(Array.isArray(entry) && (gone.has(idText(entry[0])) || choice.hasIndex(index))));
	if (Array.isArray(properties.previewExposures)) properties.previewExposures = recordsIn(properties.previewExposures).filter((shown) => !gone.has(idText(shown.sourceNodeId)));
}
// src/workflow/prune-graph.ts
function dropFromGraph(canvas, gone, isGone) {
	const graph = canvas.frames[0]?.graph;
	if (graph === void 0) return [];
	const dropped = droppedExecutions(canvas, gone);
	const nodes = goneNodes(canvas, dropped);
	const promotions = readPromotions(graph, nodes);
	for (const [owner, ids] of goneLinks(canvas, isGone)) removeLinks(owner, ids);
	for (const [owner, ids] of nodes) dropNodes(owner, ids);
	dropPromotions(graph, promotions, nodes);
	dropUnusedDefinitions(graph);
	dropAppChoices(graph, nodes.get(graph) ?? new Set());
	return [...dropped];
}
function droppedExecutions({ frames, byId }, gone) {
	const holders = new Set(frames.filter(({ executions }) => executions.length > 0).map(({ instance }) => instance));
	const [touched, alive] = [new Set(), new Set()];
	for (const { instance, definition, executions } of frames.toReversed()) {
		if (instance === null) continue;
		for (const { id } of executions) {
			const vertex = byId.get(id);
			const isGone = holders.has(id) ? touched.has(id) : vertex !== void 0 && gone.has(vertex);
			const isWired = vertex !== void 0 && vertex.into.length + vertex.outOf.length > 0;
			const isAlive = holders.has(id) ? alive.has(id) : !isGone && (isWired || definition === null);
			if (isGone) touched.add(instance);
			if (isAlive) alive.add(instance);
		}
	}
	const dropped = new Set();
	for (const [id, vertex] of byId) if (holders.has(id) ? touched.has(id) && !alive.has(id) : gone.has(vertex)) dropped.add(id);
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
	const ends = readLinks(graph).filter((link) => ids.has(link.originId) || ids.has(link.targetId));
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
	if (!isRecord$1(chosen) || gone.size === 0) return;
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
	if (url.trim() === "") return refuse$1({ kind: "unconfigured" });
	const parsed = parseOrigin(url);
	if (!parsed.ok) return refuse$1({
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
	return refuse$1(from === "settings" ? { kind: "unconfigured" } : {
		kind: "host-without-key",
		host: origin
	});
}
function freeOrigin(sources) {
	const resolved = resolveTarget(sources);
	return resolved.kind === "ask" && resolved.saved === null ? resolved.workflow.origin : null;
}
function isConfigured(sources) {
	return resolveTarget(sources).kind !== "refuse" || sources.host.trim() !== "";
}
function toTarget(origin, key, keyFrom) {
	const bare = toKey(key ?? "");
	return bare === "" ? null : {
		origin,
		key: bare,
		keyFrom
	};
}
function refuse$1(refusal) {
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
	const facts = await stopAtAbort(readFacts$1(request, factsRequest, ports, signal), signal);
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
	const { facts, findings } = ready.value;
	const ofModels = lacksHashes(facts) ? [] : [...checkHashes(facts), ...checkAddresses(facts)];
	return {
		kind: "checked",
		findings: sortFindings([...findings, ...ofModels])
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
	if (written.ok && written.value.row !== null) return done("created", plan, writer, written.value.row);
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
	if (row !== null && isSameAsLive(plan.body, row)) return done("created", plan, writer, row);
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
	if (written.ok && written.value.row !== null) return done("updated", plan, writer, written.value.row);
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
	return row !== null && row.id === live.id && isSameAsLive(plan.body, row) ? done("updated", plan, writer, row) : failed;
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
			const answer = await stopAtAbort(ask$1(plan, ports), signal);
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
async function ask$1(plan, ports) {
	const questions = questionsOf(plan);
	if (questions.length === 0) return ok(true);
	ports.report({ step: "ask" });
	return ok(await ports.confirm(questions, plan));
}
function questionsOf({ findings }) {
	return findings.filter(({ severity }) => severity === "ask");
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
// src/text/format-list.ts
function formatList(names, most = Number.POSITIVE_INFINITY) {
	const shown = names.length > most ? names.slice(0, Math.max(most - 1, 1)) : names;
	const left = names.length - shown.length;
	const all = left === 0 ? shown : [...shown, t("common.more", { count: left })];
	return new Intl.ListFormat(listLanguage(), { type: "conjunction" }).format(all);
}
function listLanguage() {
	return currentLanguage() === "en" ? "en-GB" : currentLanguage();
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
// src/types/message.ts
var ACTION_LINKS = {
	"get-beta": "https://app.runflow.io",
	"open-keys": "https://app.runflow.io/settings/api-keys",
	"open-billing": "https://app.runflow.io/settings/billing"
};
function linkOf(action) {
	return action !== void 0 && action in ACTION_LINKS ? ACTION_LINKS[action] : void 0;
}
function error(texts, action) {
	return {
		severity: "error",
		...texts,
		...action === void 0 ? {} : { action }
	};
}
// src/deploy/api-messages.ts
var SCOPES$1 = {
	lookup: "comfyui-workflows:read",
	upload: "assets:create",
	create: "comfyui-workflows:create",
	update: "comfyui-workflows:edit"
};
function describeApiFailure(step, failure, bodyBytes) {
	const failed = (what) => ({ code: t(`api.code.${step}`, { what }) });
	const mayHaveArrived = step === "create" || step === "update";
	switch (failure.kind) {
		case "unauthorized": return error(textsOf("api.unauthorized", failed(401)), "open-settings");
		case "forbidden": return describeForbidden(step, failure.code, failure.detail);
		case "gone": return error(textsOf(step === "lookup" ? "api.no-api" : "api.endpoint-deleted", failed(404)));
		case "conflict": return withReply(error(textsOf("api.conflict", failed(409))), failure.detail);
		case "rejected": return describeRejected(step, failure.status, failure.detail, bodyBytes);
		case "rate-limited": return error(textsOf("api.rate-limited", failed(429)), "try-again");
		case "server": return error(textsOf("api.server", {
			...failed(failure.status),
			mayHaveArrived
		}), "try-again");
		case "network":
		case "timeout": {
			const what = t(`api.what.${failure.kind}`);
			return error(textsOf(`api.${failure.kind}`, {
				...failed(what),
				mayHaveArrived
			}), "try-again");
		}
		case "relay-refused": return describeRelay(failure, failed(t("api.what.relay-refused")));
		case "unexpected-response": return error(textsOf("api.unexpected-response", {
			...failed(t("api.what.unexpected-response")),
			mayHaveArrived,
			where: failure.where
		}), "try-again");
		case "cancelled": return cancelled();
		default: return failure;
	}
}
function cancelled() {
	return {
		severity: "info",
		title: t("outcomes.cancelled.title"),
		detail: t("outcomes.cancelled.detail"),
		next: ""
	};
}
function describeForbidden(step, code, detail) {
	const failed = { code: t(`api.code.${step}`, { what: 403 }) };
	if (code === "COMFYUI_DEPLOY_BETA_NOT_ENABLED") return error(textsOf("api.beta", {
		...failed,
		url: ACTION_LINKS["get-beta"]
	}), "get-beta");
	if (code === "EMAIL_NOT_VERIFIED") return error(textsOf("api.email", failed));
	const scope = SCOPES$1[step];
	return withReply(error({
		title: t(`api.forbidden.title.${step}`),
		detail: t("api.forbidden.detail", {
			scope,
			...failed
		}),
		next: t("api.forbidden.next", { url: ACTION_LINKS["open-keys"] })
	}, "open-keys"), code === "PERMISSION_DENIED" ? null : detail ?? code);
}
function describeRejected(step, status, detail, bodyBytes) {
	const failed = { code: t(`api.code.${step}`, { what: status }) };
	const isWrite = step === "create" || step === "update";
	if (status === 402) return withReply(error(textsOf("api.credit", {
		...failed,
		url: ACTION_LINKS["open-billing"]
	}), "open-billing"), detail);
	if (status === 413 && isWrite && bodyBytes !== null) return error(textsOf("api.too-large", {
		...failed,
		size: toSize(bodyBytes)
	}));
	return withReply(error(textsOf(status === 422 && isWrite ? "api.invalid" : "api.rejected", failed)), detail);
}
function describeRelay({ code, params }, failed) {
	const texts = textsOf("api.relay-refused", failed);
	return error({
		...texts,
		detail: joinSentences([texts.detail, refusalText(code, params)])
	});
}
function withReply(message, reply) {
	if (reply === null || reply === "") return message;
	return {
		...message,
		detail: joinSentences([message.detail, t("api.said", { detail: maskKeys(reply) })])
	};
}
// src/deploy/test-connection.ts
var ANY_SLUG = "connection-test";
var NEEDED = [
	"comfyui-workflows:read",
	"comfyui-workflows:create",
	"comfyui-workflows:edit",
	"assets:create"
];
async function testConnection(api, signal) {
	const [looked, account] = await Promise.all([api.lookUp(ANY_SLUG, signal), api.whoAmI(signal)]);
	if (!looked.ok) return atTheField(describeApiFailure("lookup", looked.error, null), looked.error);
	return account.ok ? describeAccount(account.value) : connected([]);
}
function describeAccount({ organizations }) {
	const names = organizations.map(({ name }) => name);
	const granted = organizations.flatMap(({ scopes }) => scopes ?? []);
	const missing = granted.length === 0 ? [] : NEEDED.filter((scope) => !granted.includes(scope));
	if (missing.length === 0) return connected(names);
	return {
		severity: "warn",
		title: t("connection.scopes-missing.title", { organizations: formatList(names) }),
		detail: t("connection.scopes-missing.detail", {
			count: missing.length,
			scopes: formatList(missing)
		}),
		next: t("connection.scopes-missing.next", { needed: formatList(NEEDED) }),
		action: "open-keys"
	};
}
function connected(names) {
	return {
		severity: "success",
		title: names.length === 0 ? t("connection.connected.title-unknown") : t("connection.connected.title", { organizations: formatList(names) }),
		detail: names.length === 0 ? t("connection.connected.detail-unknown") : "",
		next: ""
	};
}
function atTheField(message, { kind }) {
	switch (kind) {
		case "unauthorized":
		case "forbidden": return {
			...message,
			next: t(`connection.${kind}.next`)
		};
		case "gone":
		case "rejected":
		case "unexpected-response": return {
			...message,
			next: t("connection.url.next")
		};
		case "server":
		case "timeout":
		case "network":
		case "rate-limited": return {
			...message,
			next: t("connection.again.next")
		};
		default: return message;
	}
}
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
	center(canvas, found.node);
	if (isElsewhere) setTimeout(() => center(canvas, found.node), FITTED_AFTER_MS);
	return true;
}
var FITTED_AFTER_MS = 250;
function center(canvas, node) {
	if (canvas.ds && canvas.ds.scale > 1) canvas.ds.scale = 1;
	canvas.selectItems?.([node]);
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
function setWidget$1(app, node, name, value) {
	const widget = findWidget(node, name);
	if (!widget) return false;
	asOneStep(app, () => {
		widget.value = value;
		widget.callback?.(value);
	});
	node.setDirtyCanvas?.(true, true);
	return true;
}
function asOneStep(app, task) {
	app.canvas?.emitBeforeChange?.();
	try {
		return task();
	} finally {
		app.canvas?.emitAfterChange?.();
	}
}
// src/deploy/deploy-choice.ts
var LINKED_HOST = "a linked value";
function toDeployChoice({ nodeId, name }) {
	return {
		nodeId,
		name: typeof name === "string" && name.trim() !== "" ? name : null,
		slug: toSlug(name)
	};
}
async function chooseAmong(found, ask) {
	if (found.length < 2) return found[0];
	const chosen = await ask(found.map(toDeployChoice));
	return chosen === null ? null : found.find(({ nodeId }) => nodeId === chosen.nodeId);
}
var BYPASSED = 4;
var SUBGRAPH_INPUTS = "-10";
function isDeployNode(node) {
	return (node.comfyClass ?? node.type) === DEPLOY_CLASS;
}
function listKeys(app) {
	return listDeployNodes(app).flatMap(({ placed, values: used }) => {
		const keys = followOutwards(placed, "api_key").holders.map((holder) => readWidget(holder.node, holder.name)).filter((value) => typeof value === "string" && value.trim() !== "");
		return [...new Set(keys)].map((apiKey) => ({
			nodeId: placed.id,
			apiKey,
			isUsed: apiKey === used.apiKey,
			host: used.host
		}));
	});
}
function listDeployNodes(app) {
	return findPlaces(app, isDeployNode).map((placed) => ({
		placed,
		values: readDeployValues(placed)
	}));
}
function listDeployValues(app, only) {
	const found = new Map();
	for (const { placed, values } of listDeployNodes(app)) {
		if (only ? placed.node !== only : [...placed.path, placed.node].some(isOff)) continue;
		const signature = JSON.stringify([
			nodeKey(placed),
			values.name,
			values.host,
			values.apiKey
		]);
		if (!found.has(signature)) found.set(signature, values);
	}
	return [...found.values()];
}
function nodeKey({ node, path }) {
	return `${path.at(-1)?.type ?? ""}/${String(node.id)}`;
}
function isOff(node) {
	return node.mode === 2 || node.mode === BYPASSED;
}
function readDeployValues(placed) {
	const host = readOutwards(placed, "host");
	const apiKey = readOutwards(placed, "api_key");
	return {
		nodeId: placed.id,
		name: readOutwards(placed, "endpoint_name"),
		host: typeof host === "string" ? host : LINKED_HOST,
		apiKey: typeof apiKey === "string" ? apiKey : ""
	};
}
function readOutwards(placed, name) {
	const { holders, isFed } = followOutwards(placed, name);
	const outermost = holders.at(-1);
	return isFed || !outermost ? void 0 : findWidget(outermost.node, outermost.name)?.value;
}
function followOutwards({ node, path }, name) {
	const own = {
		node,
		name
	};
	const slot = node.inputs?.findIndex((input) => (input.widget?.name ?? input.name) === name) ?? -1;
	if (slot < 0 || !node.isInputConnected?.(slot)) return {
		holders: [own],
		isFed: false
	};
	const link = linkInto(node, slot);
	const instance = path.at(-1);
	const outer = link && instance && String(link.origin_id) === SUBGRAPH_INPUTS ? instance.subgraph?.inputs?.[link.origin_slot]?.name : void 0;
	if (!instance || outer === void 0) return {
		holders: [own],
		isFed: true
	};
	const beyond = followOutwards({
		node: instance,
		path: path.slice(0, -1)
	}, outer);
	return {
		holders: [own, ...beyond.holders],
		isFed: beyond.isFed
	};
}
function linkInto(node, slot) {
	if (!node.isSubgraphNode?.()) return node.getInputLink?.(slot);
	const id = node.inputs?.[slot]?.link;
	return typeof id === "number" || typeof id === "string" ? node.graph?.getLink?.(id) : null;
}
// src/host/input-upload.ts
function pickFile() {
	const input = document.createElement("input");
	input.type = "file";
	return new Promise((resolve) => {
		input.addEventListener("change", () => resolve(input.files?.[0] ?? null));
		input.addEventListener("cancel", () => resolve(null));
		input.click();
	});
}
async function uploadInput(api, file, folder = "") {
	const form = new FormData();
	form.append("image", file, file.name);
	form.append("type", "input");
	if (folder !== "") form.append("subfolder", folder);
	let response;
	try {
		response = await api.fetchApi("/upload/image", {
			method: "POST",
			body: form,
			timeoutMs: null
		});
	} catch {
		return {
			name: null,
			why: "ComfyUI did not answer. Check that it still runs, then choose the file again."
		};
	}
	if (response.status === 413) return {
		name: null,
		why: `${file.name} is larger than ComfyUI accepts (its --max-upload-size).`
	};
	if (!response.ok) return {
		name: null,
		why: `ComfyUI refused ${file.name}: HTTP ${response.status}.`
	};
	return readAnswer$1(await response.json().catch(() => null));
}
function readAnswer$1(answer) {
	if (typeof answer !== "object" || answer === null || !("name" in answer) || typeof answer.name !== "string") return {
		name: null,
		why: "ComfyUI answered without a file name. Choose the file again."
	};
	const folder = "subfolder" in answer && typeof answer.subfolder === "string" ? answer.subfolder : "";
	return { name: folder === "" ? answer.name : `${folder}/${answer.name}` };
}
// src/host/apply-fix.ts
var STILL_HELD = "Ctrl+Z brings it back. Copies and pictures saved before still hold it: if one was shared, revoke the key.";
function createFixer(parts) {
	const { app, api, keys, notify } = parts;
	function holdersOf(id, widget) {
		const placed = findNode(app, id);
		return placed ? followOutwards(placed, widget).holders : [];
	}
	function set(holders, value) {
		return asOneStep(app, () => holders.filter(({ node, name }) => setWidget$1(app, node, name, value)).length > 0);
	}
	function moveKey({ nodeIds, origin }) {
		const [placed] = nodeIds.flatMap((id) => findNode(app, id) ?? []);
		if (!placed) return "gone";
		const values = readDeployValues(placed);
		if (parts.freeOrigin(values) !== origin) return "unchanged";
		const key = values.apiKey.trim();
		if (keys.save(origin, key) === "page") {
			keys.remove(origin);
			notify({
				severity: "error",
				title: "The key was not moved",
				detail: "This browser stores nothing for this page. Allow storage for this address, then move it."
			});
			return "unchanged";
		}
		set(nodeIds.flatMap((id) => holdersOf(id, "api_key")).filter(({ node, name }) => String(findWidget(node, name)?.value).trim() === key), "");
		notify({
			severity: "success",
			title: `The key is saved for ${origin}`,
			detail: STILL_HELD,
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
				title: "The file was not uploaded",
				detail: uploaded.why
			});
			return "unchanged";
		}
		const { name } = uploaded;
		const holders = nodeIds.flatMap((id) => holdersOf(id, widget).slice(-1));
		for (const holder of holders) offer(holder, name);
		return set(holders, name) ? "done" : "gone";
	}
	async function mute(ids) {
		if (!await parts.areApart(ids)) {
			notify({
				severity: "info",
				title: "Nothing was muted",
				detail: "The workflow has changed, and something reads these nodes now. Check again."
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
					title: "The key is cleared",
					detail: STILL_HELD,
					sticky: true
				});
				return isDone ? "done" : "gone";
			}
			case "move-key": return moveKey(fix);
			case "choose-file": return chooseFile(fix);
			case "mute": return mute(fix.nodeIds);
			default: return fix;
		}
	};
}
function offer({ node, name }, value) {
	const values = findWidget(node, name)?.options?.values;
	if (Array.isArray(values) && !values.includes(value)) values.push(value);
}
// src/workflow/expansion.ts
function measureExpansion(graph, most) {
	const definitions = definitionsOf(graph);
	const groups = groupNodesOf(graph);
	const sizes = new Map();
	const total = {
		nodes: 0,
		parts: 0,
		idLength: 0,
		levels: 0
	};
	const waiting = [{
		graph,
		around: null,
		type: null,
		idLength: 0,
		level: 0
	}];
	for (let at = waiting.pop(); at !== void 0 && isWithin(total, most); at = waiting.pop()) {
		const size = sizes.get(at.graph) ?? sizeOf$1(at.graph, (type) => definitions.get(type) ?? groups.get(type));
		sizes.set(at.graph, size);
		total.nodes += at.graph.nodes.length;
		total.parts += size.parts;
		total.idLength += size.idLength + at.graph.nodes.length * at.idLength;
		total.levels = Math.max(total.levels, at.level);
		for (const { type, inner, idLength } of size.instances) if (!isInside(at, type)) waiting.push({
			graph: inner,
			around: at,
			type,
			idLength: at.idLength + idLength + 1,
			level: at.level + 1
		});
	}
	return total;
}
function isWithin(total, most) {
	return Object.keys(most).every((name) => total[name] <= most[name]);
}
function isInside(place, type) {
	for (let at = place; at !== null; at = at.around) if (at.type === type) return true;
	return false;
}
function sizeOf$1(graph, definitionOf) {
	const size = {
		parts: lengthOf(graph.links),
		idLength: 0,
		instances: []
	};
	size.parts += lengthOf(graph.inputs) + lengthOf(graph.outputs);
	graph.nodes.forEach((node, index) => {
		const idLength = idText(node.id ?? node.index ?? index).length;
		size.idLength += idLength;
		size.parts += partsOf$1(node);
		const inner = definitionOf(node.type);
		if (inner !== void 0) size.instances.push({
			type: node.type,
			inner,
			idLength
		});
	});
	return size;
}
function partsOf$1({ inputs, outputs, properties }) {
	return 1 + lengthOf(inputs) + lengthOf(outputs) + lengthOf(properties?.models);
}
function lengthOf(list) {
	return Array.isArray(list) ? list.length : 0;
}
// src/workflow/parse.ts
var MOST_NESTED = 500;
var MOST$1 = {
	nodes: 1e5,
	parts: 1e6,
	idLength: 1e7,
	levels: 100
};
var TOO_DEEP = `its values are nested more than ${MOST_NESTED} deep`;
function parsePrompt(value) {
	if (!isRecord$1(value)) return fail("it is not an object of nodes");
	if (Array.isArray(value.nodes)) return fail("it is a workflow in UI format (it has a list of nodes)");
	for (const [id, node] of Object.entries(value)) {
		const problem = problemOfNode(node);
		if (problem === "shape") return fail(`entry "${id}" is not a node with inputs`);
		if (problem === "class") return fail(`the class_type of entry "${id}" is not a text`);
	}
	return isDeeperThan(MOST_NESTED, value) ? fail(TOO_DEEP) : ok(value);
}
function readPrompt(value) {
	if (!isRecord$1(value) || Array.isArray(value.nodes)) return null;
	const isReadable = (node) => problemOfNode(node) === null && !isDeeperThan(MOST_NESTED, node);
	const entries = Object.entries(value);
	const read = entries.filter((entry) => isReadable(entry[1]));
	return entries.length > 0 && read.length === 0 ? null : Object.fromEntries(read);
}
function problemOfNode(node) {
	if (!isRecord$1(node) || !isRecord$1(node.inputs)) return "shape";
	return node.class_type === void 0 || typeof node.class_type === "string" ? null : "class";
}
function parseGraph(value) {
	if (!isRecord$1(value) || !Array.isArray(value.nodes)) return fail("it has no list of nodes");
	if (isDeeperThan(MOST_NESTED, value)) return fail(TOO_DEEP);
	const problem = problemIn(value.nodes) ?? problemInDefinitions(value) ?? problemInGroups(value);
	if (problem !== null) return fail(problem);
	const tooMuch = problemOfSize(measureExpansion(value, MOST$1));
	return tooMuch === null ? ok(value) : fail(tooMuch);
}
function problemOfSize({ nodes, parts, idLength, levels }) {
	const unfolded = (most, of) => `unfolded, its subgraphs come to more than ${most.toLocaleString("en")} ${of}`;
	if (levels > MOST$1.levels) return `its subgraphs are nested more than ${MOST$1.levels} deep`;
	if (nodes > MOST$1.nodes) return unfolded(MOST$1.nodes, "nodes");
	if (parts > MOST$1.parts) return unfolded(MOST$1.parts, "nodes, sockets and links");
	return idLength > MOST$1.idLength ? unfolded(MOST$1.idLength, "characters of node ids") : null;
}
function problemInDefinitions(owner) {
	const definitions = isRecord$1(owner.definitions) ? owner.definitions.subgraphs : void 0;
	if (definitions === void 0) return null;
	if (!Array.isArray(definitions)) return "its subgraphs are not a list";
	for (const definition of definitions) {
		if (!isRecord$1(definition) || typeof definition.id !== "string" || !Array.isArray(definition.nodes)) return "one of its subgraphs has no id or no list of nodes";
		const inner = problemIn(definition.nodes) ?? problemInDefinitions(definition);
		if (inner !== null) return `in subgraph ${definition.id}, ${inner}`;
	}
	return null;
}
function problemIn(nodes) {
	for (const node of nodes) {
		if (!isRecord$1(node) || typeof node.id !== "number" && typeof node.id !== "string") return "one of its nodes has no id";
		if (typeof node.type !== "string") return `node ${node.id} has no type`;
		if (!hasSockets(node)) return `node ${node.id} has no list of sockets`;
	}
	return null;
}
function hasSockets(node) {
	return [node.inputs ?? [], node.outputs ?? []].every((sockets) => Array.isArray(sockets) && [...sockets].every(isRecord$1));
}
function problemInGroups({ extra }) {
	const groups = isRecord$1(extra) && isRecord$1(extra.groupNodes) ? extra.groupNodes : {};
	for (const [name, group] of Object.entries(groups)) if (isRecord$1(group) && !recordsIn(group.nodes).every(hasSockets)) return `in group node ${name}, a node has no list of sockets`;
	return null;
}
function isDeeperThan(levels, value) {
	if (typeof value !== "object" || value === null) return false;
	if (levels === 0) return true;
	for (const inner of Array.isArray(value) ? value : Object.values(value)) if (typeof inner === "object" && inner !== null && isDeeperThan(levels - 1, inner)) return true;
	return false;
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
		detail: "the front end gave no workflow"
	});
	const graph = parseGraph(copy.workflow);
	if (!graph.ok) return fail({
		kind: "unreadable",
		detail: graph.error
	});
	const prompt = parsePrompt(copy.output);
	if (!prompt.ok) return fail({
		kind: "unreadable",
		detail: prompt.error
	});
	return ok({
		graph: graph.value,
		prompt: prompt.value
	});
}
// src/version.ts
function compareVersions(left, right) {
	const [a, b] = [numbersOf(left), numbersOf(right)];
	if (!a || !b) return 0;
	for (const [index, number] of a.entries()) {
		const difference = number - (b[index] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}
function numbersOf(version) {
	const match = /^(\d+)\.(\d+)\.(\d+)/.exec(version);
	return match ? match.slice(1).map(Number) : null;
}
// src/host/install-notices.ts
function describeInstall(status, bundle) {
	const notices = [];
	const age = status === null ? -1 : compareVersions(status.version, bundle);
	if (age < 0) notices.push({
		id: "restart",
		title: "Restart ComfyUI",
		detail: `Runflow was updated to ${bundle}, and ComfyUI still runs ${status?.version ?? "without it"}. Restart the ComfyUI process, not only this tab. If this stays, ComfyUI's log says why.`
	});
	if (age > 0) notices.push({
		id: "reload",
		title: "Reload this tab",
		detail: `ComfyUI runs Runflow ${status?.version}, and this tab still shows ${bundle}. Save your workflow, then reload the tab (Ctrl+Shift+R).`
	});
	if (status?.other_plugin) notices.push(describeOther(status.other_plugin));
	return notices;
}
function describeOther({ folder, had_password }) {
	return {
		id: "other-plugin",
		title: "Two Runflow plugins are installed",
		detail: `Remove the folder custom_nodes/${folder} and restart ComfyUI. Until then their nodes and buttons collide.${had_password ? " It protected ComfyUI with a password; that goes with it, so keep the port closed to others: start ComfyUI without --listen, or put a proxy with a password in front." : ""}`
	};
}
// src/host/check-install.ts
function createInstallCheck({ readStatus, version, show, notify }) {
	let dismissals = [];
	return async () => {
		const status = await readStatus();
		if (!status.ok && status.error.kind !== "absent") return;
		const notices = describeInstall(status.ok ? status.value : null, version);
		show(notices);
		for (const dismiss of dismissals) dismiss();
		dismissals = notices.map(({ id, title, detail }) => notify({
			severity: "warn",
			title,
			detail,
			sticky: true,
			id: `runflow-${id}`
		}));
	};
}
// src/host/deploy-node-view.ts
function createDeployNodeViews(app, says) {
	const deployNodeViews = new WeakMap();
	function refresh() {
		const shown = new Set();
		for (const { placed, values } of listDeployNodes(app)) {
			const { isConfigured, status } = says(values);
			if (shown.has(placed.node) && status === null) continue;
			shown.add(placed.node);
			deployNodeViews.get(placed.node)?.show(values, isConfigured, status);
		}
	}
	return {
		add: (node, view) => void deployNodeViews.set(node, view),
		refresh
	};
}
// src/host/commands.ts
var DEPLOY_COMMAND = "Runflow.Deploy";
var PANEL_COMMAND = "Runflow.OpenPanel";
var KEY_COMMAND = "Runflow.SetApiKey";
var RUNFLOW_MENU = [{
	path: ["Runflow"],
	commands: [
		DEPLOY_COMMAND,
		PANEL_COMMAND,
		KEY_COMMAND
	]
}];
function runflowCommands(parts) {
	return [
		{
			id: DEPLOY_COMMAND,
			label: "Runflow: deploy this workflow",
			menubarLabel: "Deploy this workflow",
			icon: "pi pi-cloud-upload",
			function: () => parts.deploy()
		},
		{
			id: PANEL_COMMAND,
			label: "Runflow: open the panel",
			menubarLabel: "Open the panel",
			icon: "pi pi-window-maximize",
			function: () => parts.openPanel()
		},
		{
			id: KEY_COMMAND,
			label: "Runflow: set the API key",
			menubarLabel: "Set API key…",
			icon: "pi pi-key",
			function: () => parts.openSettings()
		}
	];
}
// src/host/deploy-node.ts
var DEPLOY_BUTTON = "Deploy";
var KEY_BUTTON = "Set API key…";
var LINE = "runflow_endpoint";
var LINE_HEIGHT = 26;
function dressDeployNode(node, parts) {
	node.isVirtualNode = true;
	const first = parts.isConfigured ? DEPLOY_BUTTON : KEY_BUTTON;
	const button = node.addWidget("button", DEPLOY_BUTTON, null, () => parts.press(node), {
		serialize: false,
		label: first
	});
	button.serialize = false;
	button.label = first;
	const line = addLine(node);
	for (const name of [
		"endpoint_name",
		"host",
		"api_key"
	]) notice(node, name, parts.changed);
	growToFit(node);
	return { show(values, isConfigured, status) {
		const label = isConfigured ? DEPLOY_BUTTON : KEY_BUTTON;
		if (button.label !== label) button.label = label;
		const text = status ?? describeEndpoint(values.name);
		if (line.textContent !== text) line.textContent = text;
		line.title = text;
		node.setDirtyCanvas?.(true, false);
	} };
}
function describeEndpoint(name) {
	if (typeof name !== "string") return "A linked name cannot be deployed: type it here";
	const slug = toSlug(name);
	if (slug === null) return "The name needs a letter or a number";
	return name.trim() === "default" ? `Endpoint: ${slug} (rename it)` : `Endpoint: ${slug}`;
}
function addLine(node) {
	const line = document.createElement("div");
	line.className = "runflow-endpoint-line";
	line.setAttribute("role", "status");
	Object.assign(line.style, {
		color: "var(--input-text, #ddd)",
		font: "12px/18px system-ui, sans-serif",
		overflow: "hidden",
		padding: "0 12px",
		textOverflow: "ellipsis",
		whiteSpace: "nowrap",
		pointerEvents: "none"
	});
	const widget = node.addDOMWidget?.(LINE, "runflow-line", line, {
		serialize: false,
		hideOnZoom: false,
		margin: 3,
		getMinHeight: () => LINE_HEIGHT,
		getMaxHeight: () => LINE_HEIGHT
	});
	if (widget) widget.serialize = false;
	return line;
}
function notice(node, name, changed) {
	const widget = findWidget(node, name);
	if (!widget) return;
	const before = widget.callback;
	widget.callback = (value, ...rest) => {
		const result = before?.call(widget, value, ...rest);
		changed();
		return result;
	};
}
function growToFit(node) {
	const wanted = node.computeSize?.();
	if (!wanted || !node.size || !node.setSize) return;
	const [width = 0, height = 0] = [node.size[0], node.size[1]];
	node.setSize([Math.max(width, wanted[0] ?? 0), Math.max(height, wanted[1] ?? 0)]);
}
// src/host/file-node.ts
var FILE_CLASS = "RunflowInputFile";
var FILE_BUTTON = "Choose file";
function dressFileNode(node, { app, api }, notify) {
	const button = node.addWidget("button", FILE_BUTTON, null, () => void choose(), { serialize: false });
	button.serialize = false;
	async function choose() {
		const file = await pickFile();
		if (file === null) return;
		button.label = `Uploading ${file.name}…`;
		button.disabled = true;
		node.setDirtyCanvas?.(true, true);
		const uploaded = await uploadInput(api, file);
		button.label = FILE_BUTTON;
		button.disabled = false;
		node.setDirtyCanvas?.(true, true);
		if (uploaded.name === null) notify({
			severity: "error",
			title: "The file was not uploaded",
			detail: uploaded.why
		});
		else if (findWidget(node, "file_name")) setWidget$1(app, node, "file_name", uploaded.name);
	}
}
function isFileNode(node) {
	return (node.comfyClass ?? node.type) === FILE_CLASS;
}
// src/host/settings.ts
function runflowSettings(renderKey, urlChanged) {
	return [{
		id: API_URL_SETTING,
		name: "API URL",
		category: [
			"Runflow",
			"Connection",
			"ApiUrl"
		],
		type: "text",
		defaultValue: DEFAULT_API_URL,
		tooltip: "Where Runflow answers. Leave it unless Runflow gave you another address.",
		sortOrder: 20,
		telemetry: { trackChanges: false },
		onChange: () => urlChanged()
	}, {
		id: API_KEY_SETTING,
		name: "API Key",
		category: [
			"Runflow",
			"Connection",
			"ApiKey"
		],
		type: renderKey,
		defaultValue: "",
		sortOrder: 10,
		telemetry: { trackChanges: false }
	}];
}
function isRegistered(manager) {
	return manager.setting.settings !== void 0 && "Runflow.ApiUrl" in manager.setting.settings;
}
function readApiUrl(manager) {
	const url = manager.setting.get(API_URL_SETTING);
	return typeof url === "string" ? url : DEFAULT_API_URL;
}
function readOldKey(manager) {
	return manager.setting.get(API_KEY_SETTING);
}
async function clearOldKey(manager, api) {
	try {
		await manager.setting.set(API_KEY_SETTING, "");
		if (await isCleared(api)) return true;
		await api.fetchApi(`/settings/${API_KEY_SETTING}`, {
			method: "POST",
			body: "\"\""
		});
		return await isCleared(api);
	} catch {
		return false;
	}
}
async function isCleared(api) {
	const answer = await api.fetchApi("/settings");
	const stored = answer.ok ? await answer.json() : null;
	if (typeof stored !== "object" || stored === null) return false;
	const left = new Map(Object.entries(stored)).get(API_KEY_SETTING);
	return left === "" || left === void 0 || left === null;
}
async function openSettings$1(manager) {
	await manager.command.execute("Comfy.ShowSettingsDialog");
	for (let tries = 0; tries < 20; tries += 1) {
		await pause();
		const entry = findSection(document.querySelectorAll("[role=\"dialog\"]"));
		if (entry) {
			entry.click();
			return focusKeyField();
		}
	}
}
async function focusKeyField() {
	for (let tries = 0; tries < 12; tries += 1) {
		await pause();
		const field = document.querySelector(".runflow-settings input");
		if (field?.value === "" && document.activeElement !== field) field.focus();
	}
}
function pause() {
	return new Promise((resolve) => setTimeout(resolve, 50));
}
function findSection(dialogs) {
	for (const dialog of dialogs) for (const element of dialog.querySelectorAll("*")) if (element.childElementCount === 0 && element.textContent?.trim() === "Runflow") return element;
	return null;
}
// src/host/extension.ts
var EXTENSION = "Runflow.Deploy";
function registerExtension(page, parts) {
	const { app } = page;
	app.registerExtension({
		name: EXTENSION,
		settings: isRegistered(app.extensionManager) ? [] : runflowSettings(parts.keyField, parts.urlChanged),
		commands: runflowCommands(parts),
		menuCommands: RUNFLOW_MENU,
		nodeCreated(node) {
			if (isFileNode(node)) dressFileNode(node, page, parts.notify);
			if (!isDeployNode(node)) return;
			const { press, changed } = parts;
			parts.deployNodeViews.add(node, dressDeployNode(node, {
				press,
				changed,
				isConfigured: parts.isConfigured()
			}));
			changed();
		},
		afterConfigureGraph: parts.opened,
		setup: parts.ready
	});
}
// src/host/local-call.ts
function createLocalCall(api) {
	return (path, init = {}) => {
		const headers = new Headers(init.headers);
		headers.set(LOCAL_HEADER, "1");
		return api.fetchApi(path, {
			...init,
			headers: Object.fromEntries(headers),
			timeoutMs: null
		});
	};
}
// src/host/page.ts
var page = {
	app,
	api
};
// src/host/catch-errors.ts
function createGuard(notify) {
	return (work) => {
		work.catch((error) => {
			notify({
				severity: "error",
				title: "Unexpected error in Runflow",
				detail: `${error instanceof Error ? error.name : "unknown"}. Reload this tab and try again.`
			});
		});
	};
}
// src/host/endpoint-name.ts
function readKeptName(app) {
	const kept = app.rootGraph?.extra?.[ENDPOINT_NAME_EXTRA];
	return typeof kept === "string" && kept.trim() !== "" ? kept : null;
}
async function askForName(app) {
	const answer = await app.extensionManager.dialog.prompt({
		title: "Name of the endpoint",
		message: "Becomes part of its URL",
		defaultValue: readKeptName(app) ?? offeredName(app),
		placeholder: "for example: product-photo"
	});
	if (typeof answer !== "string" || answer.trim() === "") return null;
	keepName(app, answer.trim());
	return answer.trim();
}
function keepName(app, name) {
	const graph = app.rootGraph;
	if (!graph) return;
	app.canvas?.emitBeforeChange?.();
	graph.extra = {
		...graph.extra,
		[ENDPOINT_NAME_EXTRA]: name
	};
	app.canvas?.emitAfterChange?.();
}
function offeredName(app) {
	const filename = app.extensionManager.workflow?.activeWorkflow?.filename;
	if (typeof filename !== "string" || filename.startsWith("Unsaved Workflow")) return "";
	return filename.replace(/\.json$/, "");
}
// src/host/deploy-choices.ts
function listDeployChoices(app) {
	const values = listDeployValues(app);
	const kept = readKeptName(app);
	return values.length > 0 || kept === null ? values : [ownValues(kept)];
}
function ownValues(name) {
	return {
		nodeId: null,
		name,
		host: "",
		apiKey: ""
	};
}
// src/host/open-workflow-id.ts
function createWorkflowId(app) {
	const tabs = new WeakMap();
	let count = 0;
	function tabOf(workflow) {
		const known = tabs.get(workflow);
		if (known !== void 0) return known;
		count += 1;
		tabs.set(workflow, count);
		return count;
	}
	return () => {
		const workflow = app.extensionManager.workflow?.activeWorkflow;
		return `${workflow ? tabOf(workflow) : 0} ${app.rootGraph?.id ?? ""}`;
	};
}
// src/host/sidebar.ts
var PANEL_ID = "runflow";
function registerPanel(manager, view) {
	manager.registerSidebarTab({
		id: PANEL_ID,
		title: "Runflow",
		icon: "pi pi-cloud-upload",
		tooltip: "Runflow",
		type: "custom",
		render: (container) => view.mount(container),
		destroy: () => view.unmount()
	});
}
async function openPanel$1(manager) {
	if ((manager.sidebarTab?.activeSidebarTabId ?? manager.sidebarTab?.activeSidebarTab?.id) === PANEL_ID) return;
	await manager.command.execute(`Workspace.ToggleSidebarTab.${PANEL_ID}`);
}
// src/host/toasts.ts
var LIFE_MS = 6e3;
function showToast({ toast }, wanted) {
	return isNew(toast) ? showNew(toast, wanted) : showOld(toast, wanted);
}
function isNew(toast) {
	return "loading" in toast && typeof toast.loading === "function";
}
function showNew(toast, wanted) {
	const show = toast[wanted.severity === "warn" ? "warning" : wanted.severity];
	const id = show(wanted.title, {
		closable: true,
		...wanted.detail === void 0 ? {} : { description: wanted.detail },
		...wanted.sticky ? {} : { duration: LIFE_MS },
		...wanted.id === void 0 ? {} : { id: wanted.id },
		...wanted.action === void 0 ? {} : { action: wanted.action }
	});
	return () => toast.dismiss?.(id);
}
function showOld(toast, wanted) {
	const message = {
		severity: wanted.severity,
		summary: wanted.title,
		closable: true,
		...wanted.detail === void 0 ? {} : { detail: wanted.detail },
		...wanted.sticky ? {} : { life: LIFE_MS }
	};
	toast.add(message);
	return () => toast.remove?.(message);
}
// src/host/page-actions.ts
function createPageActions(app) {
	const manager = app.extensionManager;
	const notify = (toast) => showToast(manager, toast);
	return {
		notify,
		guard: createGuard(notify),
		workflowId: createWorkflowId(app),
		choices: () => listDeployChoices(app),
		ownValues,
		askForName: () => askForName(app),
		openPanel: () => openPanel$1(manager),
		openSettings: () => openSettings$1(manager),
		showNode: (id) => showNode(app, id),
		nodeTitle: (id) => nodeTitle(app, id)
	};
}
// src/host/key-store.ts
var SLOT = "runflow.key:";
function createKeyStore(options) {
	const pageOnly = new Map();
	function readSlot(origin) {
		try {
			return options.slots().getItem(SLOT + origin);
		} catch {
			return null;
		}
	}
	function oldKey() {
		const value = options.oldSetting();
		return typeof value === "string" ? toKey(value) || null : null;
	}
	return {
		oldKey,
		read(origin) {
			const onPage = pageOnly.get(origin);
			if (onPage) return {
				key: onPage,
				where: "page"
			};
			const kept = readSlot(origin);
			if (kept) return {
				key: kept,
				where: "browser"
			};
			const old = origin === options.apiOrigin() ? oldKey() : null;
			return old ? {
				key: old,
				where: "settings"
			} : null;
		},
		save(origin, pasted) {
			const key = toKey(pasted);
			try {
				options.slots().setItem(SLOT + origin, key);
				pageOnly.delete(origin);
				return "browser";
			} catch {
				pageOnly.set(origin, key);
				return "page";
			}
		},
		remove(origin) {
			pageOnly.delete(origin);
			try {
				options.slots().removeItem(SLOT + origin);
			} catch {}
		}
	};
}
// src/host/target-sources.ts
function createTargetSources(manager, slots) {
	const apiUrl = () => readApiUrl(manager);
	const apiOrigin = () => {
		const origin = parseOrigin(apiUrl());
		return origin.ok ? origin.value : null;
	};
	const keys = createKeyStore({
		slots,
		oldSetting: () => readOldKey(manager),
		apiOrigin
	});
	const savedKey = (origin) => keys.read(origin)?.key ?? null;
	const of = ({ host, apiKey }) => ({
		host,
		apiKey,
		apiUrl: apiUrl(),
		savedKey
	});
	return {
		keys,
		apiUrl,
		apiOrigin,
		savedKey,
		isConfigured: (values) => isConfigured(of(values)),
		freeOrigin: (values) => freeOrigin(of(values))
	};
}
// src/host/count-io-nodes.ts
function countInterface(app) {
	const known = new Map();
	return app.rootGraph ? countIn(app.rootGraph) : {
		inputs: 0,
		outputs: 0
	};
	function countIn(graph) {
		const before = known.get(graph);
		if (before) return before;
		const count = {
			inputs: 0,
			outputs: 0
		};
		known.set(graph, {
			inputs: 0,
			outputs: 0
		});
		for (const node of graph.nodes) {
			const name = node.comfyClass ?? node.type;
			if (Object.hasOwn(INPUT_CLASSES, name)) count.inputs += 1;
			if (Object.hasOwn(OUTPUT_CLASSES, name)) count.outputs += 1;
			const inner = subgraphOf(node);
			const held = inner ? countIn(inner) : {
				inputs: 0,
				outputs: 0
			};
			count.inputs += held.inputs;
			count.outputs += held.outputs;
		}
		known.set(graph, count);
		return count;
	}
}
// src/host/watch-canvas.ts
var NAMED_AFTER_MS = 300;
function watchCanvas(parts) {
	let isReady = false;
	const refresh = oncePerFrame(now);
	function now() {
		if (isReady) parts.show(readCanvas(parts));
	}
	return {
		refresh,
		now,
		refreshTwice() {
			refresh();
			setTimeout(refresh, NAMED_AFTER_MS);
		},
		begin() {
			isReady = true;
			refresh();
		}
	};
}
function readCanvas({ app, workflowId, isConfigured, freeOrigin }) {
	const values = listDeployChoices(app);
	return {
		workflowId: workflowId(),
		overview: {
			choices: values.map(toDeployChoice),
			...countInterface(app)
		},
		isConfigured: [...values, ownValues(null)].some(isConfigured),
		canvasFindings: findKeysInWidgets(listKeys(app).map((held) => ({
			...held,
			moveTo: held.isUsed ? freeOrigin(held) : null
		})))
	};
}
function oncePerFrame(task) {
	let isWaiting = false;
	return () => {
		if (isWaiting) return;
		isWaiting = true;
		requestAnimationFrame(() => {
			isWaiting = false;
			task();
		});
	};
}
// src/workflow/fingerprint.ts
function contentOf(graph) {
	return JSON.stringify([partsOf(graph), graph.extra?.[ENDPOINT_NAME_EXTRA]]);
}
function partsOf(graph) {
	return [
		graph.nodes.map(partsOfNode).toSorted(compareIds),
		readLinks(graph).map(({ originId, originSlot, targetId, targetSlot }) => [
			originId,
			originSlot,
			targetId,
			targetSlot
		].join(" ")).toSorted(),
		graph.definitions?.subgraphs?.map((subgraph) => [
			subgraph.id,
			subgraph.name,
			partsOf(subgraph)
		])
	];
}
function partsOfNode(node) {
	const { id, type, mode, title, properties, widgets_values, widgets_values_named } = node;
	return [
		idText(id),
		type,
		mode,
		title,
		properties,
		widgets_values,
		widgets_values_named
	];
}
function compareIds([a], [b]) {
	return a < b ? -1 : Number(a > b);
}
// src/host/workflow-fingerprint.ts
function readContent({ rootGraph }) {
	try {
		return toContent(rootGraph?.serialize?.());
	} catch {
		return null;
	}
}
function toContent(saved) {
	const graph = parseGraph(saved);
	return graph.ok ? contentOf(graph.value) : null;
}
// src/local/validate.ts
var text = (value) => typeof value === "string";
var flag = (value) => typeof value === "boolean";
var count$1 = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
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
	return (value) => isRecord(value) && Object.values(value).every(guard);
}
function shape(fields) {
	return (value) => wrongField(value, fields) === null;
}
function wrongField(value, fields) {
	if (!isRecord(value)) return "the whole answer";
	for (const name in fields) if (!fields[name](value[name])) return name;
	return null;
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/local/request.ts
var isRefusal = shape({ code: text });
var isParams = mapOf((value) => text(value) || typeof value === "number");
async function ask(call, question) {
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
		params: paramsOf(answer)
	});
	return fail(failureWithoutReason(status, path));
}
function failureWithoutReason(status, path) {
	if (status === 404 || status === 405) return { kind: "absent" };
	if (status === 502 || status === 503 || status === 504) return { kind: "unreachable" };
	if (status === 401 || status === 403 || status === 413) return {
		kind: "refused",
		code: `http-${status}`,
		params: {}
	};
	return {
		kind: "unreadable",
		where: `${path} (HTTP ${status})`
	};
}
function paramsOf(answer) {
	return "params" in answer && isParams(answer.params) ? answer.params : {};
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
	for (let waitMs = FIRST_POLL_MS;; waitMs = POLL_MS) {
		await sleep(waitMs, signal);
		const polled = signal.aborted ? fail({ kind: "cancelled" }) : await ask(call, {
			method: "GET",
			path,
			signal
		});
		if (!polled.ok) {
			if (polled.error.kind === "unreachable" && ++missed < MISSED_POLLS) continue;
			if (polled.error.kind === "cancelled") await ask(call, {
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
	done: count$1,
	total: count$1,
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
	size_bytes: orNull(count$1),
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
	size_bytes: orNull(count$1),
	mime_type: text,
	sha256: orNull(sha256$1),
	problem: orNull(fileProblem)
});
var fields$1 = {
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
var isFacts = shape(fields$1);
async function readFacts(call, request, signal) {
	const answer = await ask(call, {
		method: "POST",
		path: "/runflow/facts",
		body: request,
		signal
	});
	if (!answer.ok) return answer;
	if (isFacts(answer.value)) return ok(answer.value);
	return fail({
		kind: "unreadable",
		where: `/runflow/facts: ${wrongField(answer.value, fields$1)}`
	});
}
// src/local/hash-job.ts
var sha256 = matching(/^[0-9a-f]{64}$/);
var isJob = shape({
	state: oneOf("running", "done", "failed", "cancelled"),
	bytes_done: count$1,
	bytes_total: count$1,
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
	const { state, models, files } = ended.value;
	if (state === "cancelled") return fail({ kind: "cancelled" });
	if (state === "failed") return fail({
		kind: "refused",
		code: "hash-failed",
		params: {}
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
		return fail(failureOf$1(response.status, path));
	} catch {
		return fail(signal.aborted ? { kind: "cancelled" } : { kind: "unreachable" });
	}
}
function failureOf$1(status, path) {
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
function openLocalPorts(call, sleep) {
	return {
		readFacts: (request, signal) => readFacts(call, request, signal),
		searchCommits: (request, onProgress, signal) => runCommitSearch(call, request, onProgress, signal, sleep),
		hash: (request, onProgress, signal) => runHashJob(call, request, onProgress, signal, sleep),
		readFile: (path, signal) => readInputFile(call, path, signal),
		sha256: sha256Of
	};
}
// src/local/refuse-plain-http.ts
var REFUSAL = {
	code: "relay-plain-http",
	params: {}
};
function keepOutOfClear(call, isInClear) {
	return isInClear ? async () => Response.json(REFUSAL, { status: 403 }) : call;
}
// src/local/relay.ts
var isAnswer$1 = shape({
	status: (value) => count$1(value) && value >= 200 && value <= 599,
	body: (value) => value !== void 0
});
function openRelay(call) {
	return async (request, signal) => {
		const answer = await ask(call, {
			method: "POST",
			path: "/runflow/relay",
			body: request,
			signal
		});
		if (!answer.ok) return {
			kind: "failed",
			failure: failureOfRelay(answer.error)
		};
		if (!isAnswer$1(answer.value)) return {
			kind: "failed",
			failure: {
				kind: "unexpected-response",
				where: "relay"
			}
		};
		return {
			kind: "answered",
			status: answer.value.status,
			body: answer.value.body
		};
	};
}
function failureOfRelay(failure) {
	switch (failure.kind) {
		case "refused":
			if (failure.code === "relay-network") return { kind: "network" };
			if (failure.code === "relay-timeout") return { kind: "timeout" };
			return {
				kind: "relay-refused",
				code: failure.code,
				params: failure.params
			};
		case "cancelled": return { kind: "cancelled" };
		case "unreachable":
		case "absent": return { kind: "network" };
		case "unreadable": return {
			kind: "unexpected-response",
			where: "relay"
		};
	}
}
// src/local/status.ts
var fields = {
	version: text,
	folder: text,
	other_plugin: orNull(shape({
		folder: text,
		had_password: flag
	})),
	relay: shape({
		allowed: flag,
		code: orNull(text)
	})
};
var isStatus = shape(fields);
async function readStatus(call, signal) {
	const answer = await ask(call, {
		method: "GET",
		path: "/runflow/status",
		...signal && { signal }
	});
	if (!answer.ok) return answer;
	if (isStatus(answer.value)) return ok(answer.value);
	return fail({
		kind: "unreadable",
		where: `/runflow/status: ${wrongField(answer.value, fields)}`
	});
}
// src/local/upload-relay.ts
var asset = shape({
	asset_id: text,
	url: text,
	size_bytes: count$1
});
var trouble = shape({
	step: oneOf("announce", "put", "confirm"),
	reason: oneOf("status", "network", "timeout", "unreadable"),
	status: orNull(count$1),
	body: (value) => value !== void 0
});
var isAnswer = shape({
	asset: orNull(asset),
	failed: orNull(trouble)
});
var FILE_CODES = [
	"file-changed",
	"file-missing",
	"file-outside"
];
function openUploadRelay(call) {
	return async (request, signal) => {
		const answer = await ask(call, {
			method: "POST",
			path: "/runflow/relay/uploads",
			body: request,
			signal
		});
		if (!answer.ok) return {
			kind: "failed",
			...failureOf(answer.error)
		};
		if (!isAnswer(answer.value)) return unreadable$1("announce");
		const { asset, failed } = answer.value;
		if (asset !== null) return {
			kind: "uploaded",
			asset: {
				assetId: asset.asset_id,
				url: asset.url,
				sizeBytes: asset.size_bytes
			}
		};
		if (failed === null) return unreadable$1("announce");
		const { step, reason, status, body } = failed;
		if (reason === "network" || reason === "timeout") return {
			kind: "failed",
			step,
			failure: { kind: reason }
		};
		return reason === "status" && status !== null ? {
			kind: "answered",
			step,
			status,
			body
		} : unreadable$1(step);
	};
}
function failureOf(failure) {
	if (failure.kind === "refused" && FILE_CODES.includes(failure.code)) return {
		step: "read",
		failure
	};
	return {
		step: "announce",
		failure: failureOfRelay(failure)
	};
}
function unreadable$1(step) {
	return {
		kind: "failed",
		step,
		failure: {
			kind: "unexpected-response",
			where: "upload"
		}
	};
}
// src/panel/actions.ts
var NAMELESS = "this workflow";
function createActions({ page, run, deploy, check, describe }) {
	let dismissToast = () => {};
	async function deployValues(values, searchScope = null) {
		dismissToast();
		page.refreshNow();
		await page.openPanel();
		const outcome = await run.start(toDeployChoice(values), (hooks) => deploy(values, hooks, searchScope));
		if (outcome) dismissToast = page.notify(describe(outcome));
		else inform("A deploy is already under way", "Wait for it, or cancel it.");
	}
	async function checkValues(values, searchScope) {
		page.refreshNow();
		await run.start(toDeployChoice(values), (hooks) => check(values, hooks, searchScope), "check");
	}
	async function deployCanvas() {
		page.refreshNow();
		const values = await chooseAmong(page.choices(), askWhich);
		if (values === null) return;
		const name = values === void 0 ? await page.askForName() : null;
		page.refresh();
		if (values) await deployValues(values);
		else if (name !== null) await deployValues(page.ownValues(name));
	}
	async function pressed(find) {
		const values = await chooseAmong(find(), askWhich);
		if (!values) return;
		if (page.isConfigured(values)) await deployValues(values);
		else await page.openSettings();
	}
	async function askWhich(choices) {
		const asked = page.workflowId();
		await page.openPanel();
		const chosen = await run.ask(choices);
		if (chosen === null || page.workflowId() === asked) return chosen;
		inform("Another workflow is open now", "Go back to it, and deploy again.");
		return null;
	}
	function valuesOf(choice) {
		return choice === null ? void 0 : page.choices().find(({ nodeId }) => nodeId === choice.nodeId);
	}
	function notifyGone() {
		page.refresh();
		inform("That Runflow Deploy node is gone or switched off", "Bring it back, or deploy what the panel shows.");
	}
	function inform(title, detail) {
		page.notify({
			severity: "info",
			title,
			detail
		});
	}
	return {
		command: () => page.guard(deployCanvas()),
		press: (find) => page.guard(pressed(find)),
		deploy(choice, searchScope) {
			const values = valuesOf(choice);
			if (values) page.guard(deployValues(values, searchScope));
			else if (choice === null) page.guard(deployCanvas());
			else notifyGone();
		},
		check(choice, searchScope) {
			const nameless = (choice?.nodeId ?? null) === null ? page.ownValues(NAMELESS) : void 0;
			const values = valuesOf(choice) ?? nameless;
			if (values) page.guard(checkValues(values, searchScope ?? null));
			else notifyGone();
		},
		rename: () => page.guard(page.askForName().then(page.refresh))
	};
}
// src/panel/state.ts
function createPanelState() {
	const workflowId = y$1("");
	const records = y$1(new Map());
	const running = y$1(null);
	return {
		overview: y$1({
			choices: [],
			inputs: 0,
			outputs: 0
		}),
		isConfigured: y$1(false),
		workflowId,
		records,
		running,
		run: O(() => running.value ?? records.value.get(workflowId.value)?.ended ?? { kind: "idle" }),
		preview: O(() => records.value.get(workflowId.value)?.preview ?? null),
		isOutdated: O(() => {
			const { captured, content } = records.value.get(running.value?.workflowId ?? workflowId.value) ?? EMPTY_RECORD;
			return captured !== null && content !== null && captured !== content;
		}),
		question: y$1(null),
		canvasFindings: y$1([]),
		notices: y$1([]),
		liveSlugs: y$1(new Map()),
		isShown: y$1(false)
	};
}
var EMPTY_RECORD = {
	ended: null,
	preview: null,
	captured: null,
	content: null
};
var MAX_RECORDS = 10;
function updateRecord(state, workflowId, change) {
	const records = new Map(state.records.value);
	const next = {
		...records.get(workflowId) ?? EMPTY_RECORD,
		...change
	};
	records.delete(workflowId);
	records.set(workflowId, next);
	const [oldest] = records.keys();
	if (records.size > MAX_RECORDS && oldest !== void 0) records.delete(oldest);
	state.records.value = records;
}
function showWorkflow(state, workflowId) {
	if (state.workflowId.value === workflowId) return;
	state.workflowId.value = workflowId;
	const question = state.question.value;
	if (question?.kind === "which") question.answer(null);
}
function showCanvas(state, seen) {
	showWorkflow(state, seen.workflowId);
	state.overview.value = seen.overview;
	state.isConfigured.value = seen.isConfigured;
	state.canvasFindings.value = seen.canvasFindings;
}
function noticeChange(state, read) {
	const workflowId = state.workflowId.value;
	const outcome = state.records.value.get(workflowId)?.ended?.outcome;
	if (outcome !== void 0 && "findings" in outcome || state.running.value?.workflowId === workflowId) updateRecord(state, workflowId, { content: read() });
}
function isHere({ running, workflowId }) {
	return running.value === null || running.value.workflowId === workflowId.value;
}
function rememberSlug(state, slug, is) {
	state.liveSlugs.value = new Map(state.liveSlugs.value).set(slug, is);
}
// src/panel/deploy-run.ts
function createDeployRun(state) {
	let controller = null;
	function whenCancelled(signal, then) {
		if (signal.aborted) then();
		else signal.addEventListener("abort", then, { once: true });
	}
	function dropChoice() {
		const question = state.question.value;
		if (question?.kind === "which") question.answer(null);
	}
	return {
		async start(choice, work, task = "deploy") {
			if (controller) return null;
			dropChoice();
			const current = new AbortController();
			controller = current;
			let workflow = null;
			const workflowId = state.workflowId.value;
			const report = (progress) => {
				state.running.value = {
					kind: "running",
					task,
					workflowId,
					choice,
					progress
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
					signal: current.signal,
					report,
					preview: (preview) => updateRecord(state, workflowId, { preview }),
					captured(captured, content) {
						workflow = captured;
						updateRecord(state, workflowId, {
							captured: content,
							content
						});
					},
					chooseKey: (question) => new Promise((resolve) => {
						const answer = (choice) => {
							state.question.value = null;
							resolve(choice);
						};
						report({ step: "ask" });
						state.question.value = {
							kind: "key",
							question,
							answer
						};
						whenCancelled(current.signal, () => answer(null));
					}),
					confirm: (findings, plan) => new Promise((resolve) => {
						rememberSlug(state, plan.body.slug, plan.action === "create" ? "new" : "live");
						const answer = (yes) => {
							state.question.value = null;
							resolve(yes);
						};
						state.question.value = {
							kind: "findings",
							findings,
							plan,
							workflow,
							answer
						};
						whenCancelled(current.signal, () => answer(false));
					})
				});
				if (outcome.kind === "created" || outcome.kind === "updated") rememberSlug(state, outcome.endpoint.slug, "live");
				if (task === "deploy" || outcome.kind !== "cancelled") updateRecord(state, workflowId, { ended: {
					kind: "ended",
					choice,
					outcome,
					workflow
				} });
				return outcome;
			} finally {
				state.running.value = null;
				state.question.value = null;
				controller = null;
			}
		},
		cancel: () => controller?.abort(),
		ask: (choices) => {
			dropChoice();
			return new Promise((resolve) => {
				const answer = (choice) => {
					state.question.value = null;
					resolve(choice);
				};
				state.question.value = {
					kind: "which",
					choices,
					answer
				};
			});
		}
	};
}
// src/panel/key-model.ts
var MAY_BE_READ = "Whoever could open this ComfyUI may have read it: if unsure, revoke it and make a new one.";
var TRY_AGAIN = "Check that ComfyUI runs, reload this tab and try again.";
function createKeyModel(parts) {
	let uncleared = null;
	const status = y$1(read());
	function read() {
		const origin = parts.origin();
		const saved = origin === null ? null : parts.keys.read(origin);
		const old = parts.keys.oldKey() ?? uncleared;
		return {
			origin,
			saved: saved && {
				lastFour: lastFourOf(saved.key),
				where: saved.where
			},
			old: old === null ? null : { lastFour: lastFourOf(old) }
		};
	}
	function refresh() {
		const next = read();
		if (JSON.stringify(next) !== JSON.stringify(status.value)) status.value = next;
		parts.changed();
	}
	async function clearOldKey() {
		const old = parts.keys.oldKey() ?? uncleared;
		const isCleared = await parts.clearOldKey();
		uncleared = isCleared ? null : old;
		refresh();
		return isCleared;
	}
	function withOrigin(task) {
		const origin = parts.origin();
		if (origin !== null) task(origin);
		refresh();
	}
	return {
		status,
		refresh,
		save: (key) => withOrigin((origin) => void parts.keys.save(origin, key)),
		remove: () => withOrigin((origin) => parts.keys.remove(origin)),
		async move() {
			const origin = parts.origin();
			const old = origin === null ? null : parts.keys.read(origin);
			if (origin === null || old?.where !== "settings") return {
				severity: "info",
				title: "There is no stored key to move.",
				detail: "",
				next: ""
			};
			const kept = parts.keys.save(origin, old.key);
			const isCleared = kept === "browser" && await clearOldKey();
			if (kept === "page") parts.keys.remove(origin);
			refresh();
			if (kept === "page") return {
				severity: "error",
				title: "The key was not moved.",
				detail: "This browser stores nothing for this page.",
				next: "Allow storage for this address, then move it."
			};
			return isCleared ? {
				severity: "success",
				title: "Moved.",
				detail: "The key is in this browser now and no longer in ComfyUI's settings file.",
				next: MAY_BE_READ
			} : {
				severity: "error",
				title: "The key is in this browser now, and still in the settings file.",
				detail: "ComfyUI did not take the change.",
				next: TRY_AGAIN
			};
		},
		async clearOld() {
			return await clearOldKey() ? {
				severity: "success",
				title: "Cleared.",
				detail: "ComfyUI's settings file holds no Runflow key any more.",
				next: MAY_BE_READ
			} : {
				severity: "error",
				title: "The key is still in the settings file.",
				detail: "ComfyUI did not take the change.",
				next: TRY_AGAIN
			};
		},
		async test() {
			const origin = parts.origin();
			const saved = origin === null ? null : parts.keys.read(origin);
			if (origin === null || !saved) return {
				severity: "error",
				title: "No key is saved.",
				detail: "",
				next: "Paste one and save it."
			};
			return parts.test(origin, saved.key);
		}
	};
}
// node_modules/preact/jsx-runtime/dist/jsxRuntime.module.js
var f = 0;
Array.isArray;
function u(e, t, n, o, i, u) {
	t || (t = {});
	var a, c, p = t;
	if ("ref" in p) for (c in p = {}, t) "ref" == c ? a = t[c] : p[c] = t[c];
	var l = {
		type: e,
		props: p,
		key: n,
		ref: a,
		__k: null,
		__: null,
		__b: 0,
		__e: null,
		__c: null,
		constructor: void 0,
		__v: --f,
		__i: -1,
		__u: 0,
		__source: i,
		__self: u
	};
	if ("function" == typeof e && (a = e.defaultProps)) for (c in a) void 0 === p[c] && (p[c] = a[c]);
	return l$2.vnode && l$2.vnode(l), l;
}
// src/panel/key-field.tsx
var KEYS_PAGE = "https://app.runflow.io/settings/api-keys";
var SCOPES = [
	{
		scope: "comfyui-workflows:read",
		why: "find your endpoint"
	},
	{
		scope: "comfyui-workflows:create",
		why: "deploy it the first time"
	},
	{
		scope: "comfyui-workflows:edit",
		why: "deploy it again"
	},
	{
		scope: "assets:create",
		why: "send input files, if the workflow reads any"
	}
];
var WHERE = {
	browser: "Kept in this browser, for this ComfyUI address only. It is written into no workflow and no file of ComfyUI.",
	page: "This browser stores nothing for this page, so the key is gone when you close the tab.",
	settings: "Stored by the older Runflow plugin in ComfyUI's settings file, which anybody who opens this ComfyUI can read."
};
function KeyField({ model }) {
	const typed = useSignal("");
	const isBusy = useSignal(false);
	const records = useSignal(null);
	const { origin, saved, old } = model.status.value;
	async function run(task) {
		isBusy.value = true;
		records.value = null;
		records.value = await task();
		isBusy.value = false;
	}
	function save(event) {
		event.preventDefault();
		const key = toKey(typed.value);
		if (key === "") return;
		typed.value = "";
		model.save(key);
		run(model.test);
	}
	const clear = old !== null && u("button", {
		type: "button",
		disabled: isBusy.value,
		onClick: () => run(model.clearOld),
		children: "Clear the key in the settings file"
	});
	const leftBehind = old !== null && saved?.where !== "settings" && u("div", {
		class: "rf-left",
		children: [u("p", { children: [
			"ComfyUI's settings file still holds a key",
			old.lastFour === "" ? "" : u("b", { children: [" …", old.lastFour] }),
			" of the older Runflow plugin. It is not used, and anybody who opens this ComfyUI can read it."
		] }), u("div", {
			class: "rf-row",
			children: clear
		})]
	});
	const outcome = u("div", {
		role: "status",
		children: records.value && u(Answer, { message: records.value })
	});
	if (origin === null) return u("div", {
		class: "rf-key",
		children: [
			u("p", {
				class: "rf-hint",
				children: "The API URL above cannot be used. Correct it first: it must begin with https://."
			}),
			leftBehind,
			outcome
		]
	});
	return u("div", {
		class: "rf-key",
		children: [
			u("form", {
				class: "rf-row",
				onSubmit: save,
				children: [u("input", {
					type: "password",
					autocomplete: "off",
					spellcheck: false,
					"aria-label": "Runflow API key",
					placeholder: saved ? "Paste a new key to replace it" : "Paste your key: rf_live_…",
					value: typed.value,
					onInput: (event) => {
						typed.value = event.currentTarget.value;
					}
				}), u("button", {
					type: "submit",
					class: "rf-primary",
					disabled: toKey(typed.value) === "",
					children: "Save"
				})]
			}),
			saved ? u("div", {
				class: "rf-saved",
				children: [
					u("p", { children: [
						"Saved",
						saved.lastFour === "" ? "" : u("b", { children: [" …", saved.lastFour] }),
						" for ",
						u("b", { children: origin })
					] }),
					u("p", {
						class: "rf-hint",
						children: WHERE[saved.where]
					}),
					u("div", {
						class: "rf-row",
						children: [
							saved.where === "settings" && u("button", {
								type: "button",
								class: "rf-accent",
								disabled: isBusy.value,
								onClick: () => run(model.move),
								children: "Move it to this browser"
							}),
							saved.where === "settings" && clear,
							u("button", {
								type: "button",
								disabled: isBusy.value,
								onClick: () => run(model.test),
								children: isBusy.value ? "Testing…" : "Test connection"
							}),
							saved.where !== "settings" && u("button", {
								type: "button",
								onClick: () => {
									records.value = null;
									model.remove();
								},
								children: "Remove"
							})
						]
					})
				]
			}) : u("p", {
				class: "rf-hint",
				children: [
					"No key is saved for ",
					origin,
					"."
				]
			}),
			leftBehind,
			outcome,
			u(Scopes, { isOpen: !saved })
		]
	});
}
function Answer({ message }) {
	return u("p", {
		class: `rf-told rf-${message.severity}`,
		children: [
			u("b", { children: message.title }),
			" ",
			message.detail,
			" ",
			message.next
		]
	});
}
function Scopes({ isOpen }) {
	return u("details", {
		class: "rf-scopes",
		open: isOpen,
		children: [
			u("summary", { children: "Where do I get a key, and which scopes does it need?" }),
			u("p", { children: [
				"Make one at",
				" ",
				u("a", {
					href: KEYS_PAGE,
					target: "_blank",
					rel: "noreferrer",
					children: "app.runflow.io/settings/api-keys"
				}),
				". It is shown once. Give it only these scopes:"
			] }),
			u("ul", { children: SCOPES.map(({ scope, why }) => u("li", { children: [
				u("code", { children: scope }),
				" ",
				why
			] }, scope)) })
		]
	});
}
// src/panel/panel.css?inline
var panel_default$1 = "/* Scoped by .runflow. Colours are the host's, with a fallback; tints are mixed from them, so every theme works. */\n.runflow {\n  --rf-fg: var(--fg-color, #ddd);\n  --rf-soft: var(--descrip-text, #999);\n  --rf-bg: var(--comfy-menu-bg, #202020);\n  --rf-line: color-mix(in srgb, var(--rf-fg) 18%, transparent);\n  --rf-raised: color-mix(in srgb, var(--rf-fg) 6%, transparent);\n  --rf-blue: #2f7df6;\n  /* Below white text: 5.2 to 1. */\n  --rf-fill: #2468d8;\n  --rf-red: #e5484d;\n  --rf-amber: #d98a00;\n  --rf-green: #2fa35b;\n\n  box-sizing: border-box;\n  color: var(--rf-fg);\n  font:\n    13px / 1.5 system-ui,\n    sans-serif;\n  overflow-wrap: anywhere;\n  /* Inherited by all that scrolls inside. Without it, Firefox draws bars in the system's colours: white on a dark theme. */\n  scrollbar-color: color-mix(in srgb, var(--rf-fg) 50%, transparent) transparent;\n\n  *,\n  *::before,\n  *::after {\n    box-sizing: border-box;\n  }\n\n  h2,\n  h3,\n  p,\n  ul,\n  ol,\n  pre {\n    margin: 0;\n    padding: 0;\n  }\n  ul,\n  ol {\n    list-style: none;\n  }\n  h2 {\n    font-size: 15px;\n    font-weight: 600;\n    overflow-wrap: normal;\n  }\n  h3 {\n    font-size: 13px;\n    font-weight: 600;\n  }\n  /* What the focus is led to is no control. */\n  [tabindex=\"-1\"]:is(h3, section) {\n    outline: none;\n  }\n  p + p {\n    margin-top: 4px;\n  }\n  em {\n    font-style: normal;\n    font-weight: 600;\n  }\n  code {\n    font:\n      12px / 1.5 ui-monospace,\n      \"SFMono-Regular\",\n      Menlo,\n      Consolas,\n      monospace;\n  }\n  a {\n    color: inherit;\n    text-decoration: underline;\n    text-underline-offset: 2px;\n    font-size: inherit;\n  }\n\n  button,\n  .rf-button {\n    display: inline-block;\n    padding: 5px 12px;\n    border: 1px solid var(--rf-line);\n    border-radius: 6px;\n    background: var(--rf-raised);\n    color: inherit;\n    font: inherit;\n    line-height: 1.4;\n    text-align: center;\n    text-decoration: none;\n    overflow-wrap: normal;\n    cursor: pointer;\n  }\n  button:hover:not(:disabled),\n  .rf-button:hover {\n    background: color-mix(in srgb, var(--rf-fg) 12%, transparent);\n  }\n  button:disabled {\n    opacity: 0.55;\n    cursor: default;\n  }\n  :is(button, a, input, summary, pre):focus-visible {\n    outline: 2px solid var(--rf-blue);\n    outline-offset: 1px;\n  }\n  /* In Firefox a scrolling area takes the focus too. Drawn outside its edge, the ring would be cut off. */\n  &:focus-visible {\n    outline: 2px solid var(--rf-blue);\n    outline-offset: -2px;\n  }\n  .rf-primary {\n    border-color: transparent;\n    background: var(--rf-fill);\n    color: #fff;\n    font-weight: 600;\n  }\n  .rf-primary:hover:not(:disabled) {\n    background: color-mix(in srgb, var(--rf-fill) 85%, #000);\n  }\n  .rf-accent {\n    border-color: var(--rf-blue);\n  }\n  .rf-danger {\n    border-color: var(--rf-red);\n  }\n  .rf-small {\n    padding: 1px 8px;\n    font-size: 12px;\n  }\n  .rf-buttons {\n    margin-top: 10px;\n  }\n  .rf-buttons button {\n    padding: 7px 12px;\n  }\n  .rf-buttons .rf-primary {\n    flex: 1;\n  }\n  .rf-link {\n    padding: 0;\n    border: 0;\n    background: none;\n    color: var(--rf-soft);\n    text-decoration: underline;\n    text-underline-offset: 2px;\n  }\n\n  .rf-title,\n  .rf-endpoint,\n  .rf-row {\n    display: flex;\n    align-items: center;\n    gap: 8px;\n  }\n  .rf-title,\n  .rf-endpoint {\n    justify-content: space-between;\n  }\n  .rf-title,\n  .rf-row {\n    flex-wrap: wrap;\n  }\n  .rf-hint {\n    color: var(--rf-soft);\n    font-size: 12px;\n  }\n  .rf-next {\n    font-weight: 500;\n  }\n  .rf-unseen {\n    position: absolute;\n    width: 1px;\n    height: 1px;\n    overflow: hidden;\n    clip-path: inset(50%);\n    white-space: nowrap;\n  }\n\n  .rf-card {\n    padding: 12px;\n    border: 1px solid var(--rf-line);\n    border-radius: 8px;\n    background: var(--rf-raised);\n  }\n  .rf-message {\n    border-left-width: 3px;\n  }\n  .rf-message > :is(button, .rf-button) {\n    margin: 10px 8px 0 0;\n  }\n  .rf-message > .rf-row {\n    margin-top: 8px;\n  }\n  .rf-message.rf-error {\n    border-left-color: var(--rf-red);\n  }\n  .rf-message.rf-warn {\n    border-left-color: var(--rf-amber);\n  }\n  .rf-message.rf-success {\n    border-left-color: var(--rf-green);\n  }\n  .rf-message.rf-info {\n    border-left-color: var(--rf-blue);\n  }\n  .rf-question {\n    border-color: var(--rf-amber);\n  }\n  .rf-changed {\n    margin-top: 10px;\n    padding-left: 9px;\n    border-left: 3px solid var(--rf-amber);\n    font-weight: 500;\n  }\n  .rf-choices {\n    display: grid;\n    gap: 6px;\n    margin-top: 12px;\n  }\n  .rf-choices code {\n    display: block;\n    opacity: 0.75;\n  }\n\n  .rf-endpoint strong,\n  .rf-endpoint code {\n    display: block;\n  }\n  .rf-endpoint code {\n    color: var(--rf-soft);\n  }\n  .rf-badge,\n  .rf-count {\n    flex: none;\n    padding: 0 7px;\n    border: 1px solid var(--rf-line);\n    border-radius: 99px;\n    font-size: 11px;\n    font-weight: 600;\n  }\n  .rf-badge.rf-live {\n    border-color: var(--rf-green);\n  }\n\n  .rf-findings ul {\n    display: grid;\n    gap: 8px;\n    margin-top: 6px;\n  }\n  .rf-severity {\n    display: flex;\n    align-items: center;\n    gap: 6px;\n    font-size: 12px;\n  }\n  .rf-severity::before {\n    width: 9px;\n    height: 9px;\n    border-radius: 50%;\n    background: currentColor;\n    content: \"\";\n  }\n  .rf-severity.rf-block::before {\n    background: var(--rf-red);\n  }\n  .rf-severity.rf-ask::before {\n    border-radius: 1px;\n    background: var(--rf-amber);\n    transform: rotate(45deg);\n  }\n  .rf-severity.rf-note::before {\n    border: 2px solid var(--rf-soft);\n    background: none;\n  }\n  .rf-finding {\n    padding: 8px 10px;\n    border: 1px solid var(--rf-line);\n    border-left: 3px solid var(--rf-soft);\n    border-radius: 6px;\n  }\n  .rf-finding.rf-block {\n    border-left-color: var(--rf-red);\n  }\n  .rf-finding.rf-ask {\n    border-left-color: var(--rf-amber);\n  }\n  .rf-finding p {\n    margin-top: 2px;\n  }\n  .rf-finding .rf-row:not(:empty) {\n    margin-top: 8px;\n  }\n  .rf-question .rf-findings {\n    margin-top: 10px;\n  }\n  .rf-commit-search {\n    display: grid;\n    gap: 6px;\n    justify-items: start;\n    margin-top: 8px;\n  }\n\n  .rf-steps {\n    display: grid;\n    gap: 3px;\n    margin-bottom: 12px;\n  }\n  .rf-steps li,\n  .rf-todo li {\n    position: relative;\n    padding-left: 24px;\n  }\n  .rf-steps li::before,\n  .rf-todo li::before {\n    position: absolute;\n    left: 0;\n    width: 16px;\n    text-align: center;\n  }\n  .rf-future {\n    color: var(--rf-soft);\n  }\n  .rf-current {\n    font-weight: 600;\n  }\n  .rf-past::before,\n  .rf-todo .rf-done::before {\n    color: var(--rf-green);\n    content: \"✓\";\n  }\n  .rf-current::before {\n    content: \"●\";\n    color: var(--rf-blue);\n    animation: rf-pulse 1.2s ease-in-out infinite;\n  }\n  .rf-future::before {\n    content: \"○\";\n  }\n  .rf-hash {\n    margin-bottom: 12px;\n  }\n  /* Drawn here: the host's reset takes the native look away, and what is left is green on grey. */\n  progress {\n    appearance: none;\n    width: 100%;\n    height: 6px;\n    border: 0;\n    border-radius: 3px;\n    overflow: hidden;\n    background: var(--rf-line);\n  }\n  progress::-webkit-progress-bar {\n    background: var(--rf-line);\n  }\n  progress::-webkit-progress-value {\n    background: var(--rf-blue);\n  }\n  progress::-moz-progress-bar {\n    background: var(--rf-blue);\n  }\n\n  .rf-start > p {\n    margin-bottom: 10px;\n  }\n  .rf-todo {\n    display: grid;\n    gap: 12px;\n    counter-reset: step;\n  }\n  .rf-todo li {\n    counter-increment: step;\n  }\n  .rf-todo .rf-open::before {\n    content: counter(step) \".\";\n    color: var(--rf-soft);\n  }\n  .rf-todo .rf-done {\n    color: var(--rf-soft);\n  }\n  .rf-todo p {\n    color: var(--rf-soft);\n  }\n  .rf-todo em {\n    color: var(--rf-fg);\n  }\n  .rf-todo button {\n    margin-top: 6px;\n  }\n\n  .rf-preview summary {\n    padding: 2px 0;\n    font-weight: 500;\n    cursor: pointer;\n  }\n  .rf-preview details {\n    margin-top: 8px;\n  }\n  .rf-preview ul {\n    display: grid;\n    gap: 8px;\n    margin-top: 6px;\n  }\n  .rf-preview .rf-hint {\n    font-weight: 400;\n  }\n  .rf-item {\n    padding-left: 10px;\n    border-left: 2px solid var(--rf-line);\n  }\n  .rf-name {\n    display: flex;\n    justify-content: space-between;\n    gap: 8px;\n  }\n  .rf-size {\n    flex: none;\n    font-variant-numeric: tabular-nums;\n  }\n  .rf-item .rf-row {\n    gap: 4px 8px;\n    margin-top: 3px;\n  }\n  .rf-state {\n    color: var(--rf-fg);\n  }\n  .rf-state::before {\n    display: inline-block;\n    width: 8px;\n    height: 8px;\n    margin-right: 5px;\n    border-radius: 50%;\n    background: var(--rf-blue);\n    content: \"\";\n  }\n  :is(.rf-proven, .rf-found-by-content, .rf-already-there)::before {\n    background: var(--rf-green);\n  }\n  .rf-unproven::before {\n    border-radius: 1px;\n    background: var(--rf-amber);\n    transform: rotate(45deg);\n  }\n  .rf-missing::before {\n    background: var(--rf-red);\n  }\n  .rf-wrong {\n    font-size: 12px;\n    font-weight: 400;\n  }\n  .rf-machine {\n    margin: 4px 0 0;\n    font-size: 12px;\n  }\n  .rf-machine div {\n    display: flex;\n    gap: 8px;\n  }\n  .rf-machine dt {\n    flex: 0 0 64px;\n    color: var(--rf-soft);\n  }\n  .rf-machine dd {\n    margin: 0;\n  }\n\n  .rf-copy {\n    display: flex;\n    flex-wrap: wrap;\n    align-items: flex-start;\n    gap: 6px;\n    margin-top: 2px;\n  }\n  /* In a narrow panel the button goes below, and the address keeps the width. */\n  .rf-copy > code {\n    flex: 1 1 14em;\n    user-select: all;\n  }\n  .rf-copy > .rf-hint {\n    flex-basis: 100%;\n  }\n  .rf-copy-block pre {\n    width: 100%;\n    max-height: 280px;\n    padding: 10px;\n    border: 1px solid var(--rf-line);\n    border-radius: 0 6px 6px 6px;\n    background: color-mix(in srgb, var(--rf-bg) 70%, transparent);\n    overflow: auto;\n    white-space: pre;\n    user-select: text;\n  }\n  .rf-snippets {\n    margin-top: 14px;\n  }\n  [role=\"tablist\"] {\n    display: flex;\n    flex-wrap: wrap;\n    gap: 2px;\n  }\n  [role=\"tab\"] {\n    padding: 3px 10px;\n    border-color: transparent;\n    border-bottom: 0;\n    border-radius: 6px 6px 0 0;\n    background: none;\n    color: var(--rf-soft);\n  }\n  [role=\"tab\"][aria-selected=\"true\"] {\n    border-color: var(--rf-line);\n    background: var(--rf-raised);\n    color: var(--rf-fg);\n    font-weight: 600;\n  }\n  /* Otherwise the code block below covers the lower edge of the ring. */\n  [role=\"tab\"]:focus-visible {\n    position: relative;\n    z-index: 1;\n  }\n  [role=\"tabpanel\"] .rf-copy {\n    margin-top: 0;\n  }\n}\n\n/* The panel itself. The host's container has no padding and no height: with one, the panel scrolls, not the host around it. */\ndiv:has(> .runflow:not(.runflow-settings, .runflow-dialog)) {\n  height: 100%;\n}\ndiv.runflow:not(.runflow-settings) {\n  /* Text for screen readers (.rf-unseen) must scroll with the rest. */\n  position: relative;\n  display: flex;\n  flex-direction: column;\n  gap: 14px;\n  height: 100%;\n  padding: 14px;\n  overflow-y: auto;\n}\n\n.runflow-settings {\n  width: min(26rem, 60vw);\n\n  input {\n    flex: 1;\n    min-width: 8rem;\n    padding: 6px 10px;\n    border: 1px solid var(--rf-line);\n    border-radius: 6px;\n    background: var(--rf-raised);\n    color: inherit;\n    font: inherit;\n  }\n  /* The browser's own grey is lost on some themes' grey. */\n  input::placeholder {\n    color: inherit;\n    opacity: 0.72;\n  }\n  .rf-key {\n    display: grid;\n    gap: 10px;\n  }\n  .rf-saved .rf-row {\n    margin-top: 8px;\n  }\n  .rf-left {\n    padding-left: 9px;\n    border-left: 3px solid var(--rf-amber);\n  }\n  .rf-left .rf-row {\n    margin-top: 8px;\n  }\n  .rf-told {\n    padding-left: 9px;\n    border-left: 3px solid var(--rf-soft);\n  }\n  .rf-told.rf-success {\n    border-left-color: var(--rf-green);\n  }\n  .rf-told.rf-error {\n    border-left-color: var(--rf-red);\n  }\n  .rf-scopes summary {\n    cursor: pointer;\n    color: var(--rf-soft);\n  }\n  .rf-scopes ul {\n    margin-top: 6px;\n  }\n}\n\n.runflow-dialog {\n  width: min(30rem, calc(100vw - 2rem));\n  max-height: calc(100vh - 4rem);\n  padding: 0;\n  border: 0;\n  border-radius: 10px;\n  background: var(--comfy-menu-bg, #202020);\n  overflow-y: auto;\n  margin: auto;\n\n  &::backdrop {\n    background: rgb(0 0 0 / 0.55);\n  }\n  .rf-card {\n    padding: 18px;\n    border-radius: 10px;\n  }\n}\n\n@keyframes rf-pulse {\n  50% {\n    opacity: 0.35;\n  }\n}\n@media (prefers-reduced-motion: reduce) {\n  .runflow * {\n    animation: none;\n  }\n}\n";
// src/panel/choices.tsx
function Endpoints({ state, actions }) {
	const { choices } = state.overview.value;
	const isBusy = state.run.value.kind === "running";
	if (choices.length === 0) return u("section", {
		class: "rf-card",
		"aria-label": "Endpoint",
		children: [u("p", {
			class: "rf-hint",
			children: "This workflow has no name on Runflow yet."
		}), u(Buttons, {
			state,
			choice: null,
			actions
		})]
	});
	return u(S$1, { children: choices.map((choice) => u("section", {
		class: "rf-card",
		"aria-label": `Endpoint ${choice.slug ?? ""}`,
		children: [
			u(EndpointHead, {
				choice,
				live: choice.slug ? state.liveSlugs.value.get(choice.slug) : void 0
			}),
			choice.nodeId === null && u("button", {
				type: "button",
				class: "rf-link",
				onClick: actions.rename,
				disabled: isBusy,
				children: "Change the name"
			}),
			u(Buttons, {
				state,
				choice,
				actions
			})
		]
	}, choice.nodeId ?? "")) });
}
function EndpointHead({ choice, live }) {
	return u("header", {
		class: "rf-endpoint",
		children: [u("div", { children: [u("strong", { children: choice.name ?? "No name" }), choice.slug === null ? u("p", {
			class: "rf-hint",
			children: "The name needs at least one letter a to z, or a number."
		}) : choice.slug !== choice.name && u("code", { children: choice.slug })] }), live && u("span", {
			class: `rf-badge rf-${live}`,
			title: live === "live" ? "Callers can use it now" : "Nobody uses this name yet",
			children: live
		})]
	});
}
function Buttons({ state, choice, actions }) {
	const { running } = state;
	const isBusy = running.value !== null;
	return u("div", {
		class: "rf-row rf-buttons",
		children: [state.isConfigured.value ? u("button", {
			type: "button",
			class: "rf-primary",
			onClick: () => actions.deploy(choice),
			disabled: isBusy,
			children: running.value?.task === "deploy" ? "Deploying…" : "Deploy"
		}) : u("button", {
			type: "button",
			class: "rf-primary",
			onClick: actions.openSettings,
			children: "Set API key…"
		}), u("button", {
			type: "button",
			title: "Lists what travels and what would fail. Nothing is sent.",
			onClick: () => actions.check(choice),
			disabled: isBusy,
			children: running.value?.task === "check" ? "Checking…" : "Check"
		})]
	});
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
// src/checks/fixes/download.ts
function downloadOf(finding) {
	switch (finding.code) {
		case "model-refused":
		case "model-differs":
		case "model-unhashed": {
			const url = finding.url === null ? null : asLink(finding.url);
			return url === null ? null : {
				url,
				path: finding.path
			};
		}
		default: return null;
	}
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
function countQuestions(findings) {
	return findings.map(commitSearchOf).map((fix) => fix?.kind === "check-public" ? fix.questions : 0).reduce((sum, count) => sum + count, 0);
}
function fixesOf(finding, workflow) {
	switch (finding.code) {
		case "key-in-widget": return [...finding.nodeIds.map((nodeId) => setWidget(nodeId, "api_key", "", "Clear the key")), ...moveKey(finding.nodeIds, finding.moveTo)];
		case "file-refused": return [chooseFile(finding), ...leaveOut(finding.nodeIds, workflow)];
		case "pack-unpinned":
		case "pack-private":
		case "pack-origin":
		case "pack-unpushed":
		case "model-missing":
		case "model-refused":
		case "model-unhashed":
		case "model-not-weights": return leaveOut(finding.nodeIds, workflow);
		case "input-unread":
		case "save-unwired":
		case "part-inert": return mute(finding.nodeIds, workflow);
		case "input-id-duplicate": return finding.sameSubgraph ? [] : makeUnique(finding.nodeIds, "input_id", finding.inputId, workflow);
		case "output-id-duplicate": return makeUnique(finding.nodeIds, "output_id", finding.outputId, workflow);
		case "input-id-empty": return nameAfterTitle(finding.nodeIds, "input_id", workflow);
		case "output-id-empty": return nameAfterTitle(finding.nodeIds, "output_id", workflow);
		case "default-id": {
			const widget = finding.id.endsWith("_output") ? "output_id" : "input_id";
			return nameAfterTitle(finding.nodeIds, widget, workflow);
		}
		default: return [];
	}
}
function makeUnique(nodeIds, widget, id, workflow) {
	const taken = takenIds(widget, workflow).add(id);
	const keeper = nodeIds.find((nodeId) => idAfterTitle(nodeId, workflow) === id) ?? nodeIds[0];
	return nodeIds.filter((nodeId) => nodeId !== keeper).map((nodeId) => {
		const free = takeFree(idAfterTitle(nodeId, workflow) ?? id, taken);
		return setWidget(nodeId, widget, free, `Name ${`${titleOf(nodeId, workflow) ?? "node"} #${nodeId}`} "${free}"`);
	});
}
function nameAfterTitle(nodeIds, widget, workflow) {
	const taken = takenIds(widget, workflow);
	const fixes = [];
	for (const nodeId of nodeIds) {
		const id = idAfterTitle(nodeId, workflow);
		if (id === null) continue;
		const free = takeFree(id, taken);
		fixes.push(setWidget(nodeId, widget, free, `Name it "${free}"`));
	}
	return fixes;
}
function idAfterTitle(nodeId, workflow) {
	const title = titleOf(nodeId, workflow);
	return title?.startsWith("Runflow ") ? null : toSlug(title)?.replaceAll("-", "_") ?? null;
}
function titleOf(nodeId, workflow) {
	return workflow?.prompt[nodeId]?._meta?.title;
}
function takeFree(id, taken) {
	let free = id;
	for (let number = 2; taken.has(free); number++) free = `${id}_${number}`;
	taken.add(free);
	return free;
}
function takenIds(widget, workflow) {
	const { inputs, outputs } = readInterface(workflow?.prompt ?? {});
	const ids = widget === "input_id" ? inputs.map((input) => input.inputId) : outputs.map((output) => output.outputId);
	return new Set(ids.filter((id) => id !== null));
}
function moveKey(nodeIds, origin) {
	return origin === void 0 ? [] : [{
		kind: "move-key",
		nodeIds,
		origin,
		label: "Move to Settings"
	}];
}
function chooseFile({ nodeIds, path, input, problem }) {
	return {
		kind: "choose-file",
		nodeIds,
		widget: input,
		folder: problem === "missing" || problem === "empty" || problem === "too-large" ? path.slice(0, Math.max(path.lastIndexOf("/"), 0)) : "",
		label: "Choose another file"
	};
}
function mute(nodeIds, workflow) {
	const isTop = nodeIds.every((id) => !id.includes(":"));
	if (!workflow || !isTop || !areApart(nodeIds, workflow.prompt)) return [];
	return [{
		kind: "mute",
		nodeIds,
		label: nodeIds.length === 1 ? "Mute this node" : "Mute these nodes"
	}];
}
function leaveOut(nodeIds, workflow) {
	const all = nodesToLeaveOut(nodeIds, workflow?.prompt ?? {});
	if (all.length === 0) return [];
	return [{
		kind: "mute",
		nodeIds: all,
		label: `Leave it out: mute ${all.length === 1 ? "this node" : `these ${all.length} nodes`}`
	}];
}
function setWidget(nodeId, widget, value, label) {
	return {
		kind: "set-widget",
		nodeId,
		widget,
		value,
		label
	};
}
// src/panel/commit-search.tsx
function CommitSearchOffer({ fix, questions, after, onCommitSearch }) {
	const { question, label, scope } = wordsOf(fix, questions);
	return u("div", {
		class: "rf-commit-search",
		children: [u("p", {
			class: "rf-hint",
			children: [
				"ComfyUI asks ",
				COMMIT_HOST,
				", without a login, ",
				question,
				" ",
				after
			]
		}), u("button", {
			type: "button",
			class: "rf-small rf-accent",
			onClick: () => onCommitSearch(scope),
			children: label
		})]
	});
}
function wordsOf(fix, questions) {
	if (fix.kind === "search-commit") {
		const [sought, label] = fix.sought === "commit" ? ["which public commit holds exactly these files", "Find its commit"] : ["which public repository has this commit, or exactly these files", "Find where it comes from"];
		return {
			question: `${sought}: up to 45 questions for each pack where that is not known. Of the others it asks whether a stranger can fetch them. It answers 60 an hour.`,
			label,
			scope: "all"
		};
	}
	const asked = questions === null ? "one question each" : questions === 1 ? "1 question" : `${questions} questions`;
	return {
		question: `whether a stranger can fetch the commits that are known here: ${asked}, a few more where it says no or said yes more than a week ago. It answers 60 an hour.`,
		label: questions === null ? `Ask ${COMMIT_HOST}` : `Ask ${COMMIT_HOST}: ${asked}`,
		scope: "known"
	};
}
function CommitSearchBar({ progress }) {
	const { host, done, total, directory } = progress;
	return u("div", {
		class: "rf-hash",
		children: [u("progress", {
			max: Math.max(total, 1),
			value: done,
			"aria-label": "Compared"
		}), u("p", {
			class: "rf-hint",
			children: [
				"Asking ",
				host,
				total > 0 && ` · ${done} of ${total}`,
				directory !== null && ` · ${directory}`
			]
		})]
	});
}
// src/panel/node-button.tsx
function NodeButton({ id, actions }) {
	const gone = useSignal(false);
	const title = actions.nodeTitle(id);
	return u("button", {
		type: "button",
		class: "rf-small rf-node",
		title: `Show node ${id} on the canvas`,
		disabled: gone.value,
		onClick: () => {
			gone.value = !actions.showNode(id);
		},
		children: gone.value ? `Node ${id} is gone` : `Show ${title ?? "node"} #${id}`
	});
}
// src/panel/fix-buttons.tsx
var MENDED = {
	done: "Done. Undo with Ctrl+Z.",
	gone: "The node is no longer on the canvas.",
	unchanged: null
};
function FixButtons({ nodeIds, fixes, actions }) {
	const fixResult = useSignal(null);
	const labels = [...new Set(fixes.map((fix) => fix.label))];
	async function fix(label) {
		const chosen = fixes.filter((one) => one.label === label);
		const results = await Promise.all(chosen.map((one) => actions.fix(one)));
		fixResult.value = MENDED[results.find((result) => result === "done") ?? results[0] ?? "gone"];
	}
	return u(S$1, { children: [u("div", {
		class: "rf-row",
		children: [[...new Set(nodeIds)].map((id) => u(NodeButton, {
			id,
			actions
		}, id)), fixResult.value === null && labels.map((label) => u("button", {
			type: "button",
			class: "rf-small rf-accent",
			onClick: () => void fix(label),
			children: label
		}, label))]
	}), u("p", {
		role: "status",
		class: fixResult.value === null ? "rf-unseen" : "rf-hint",
		children: fixResult.value
	})] });
}
// src/panel/findings.tsx
var WORDS = {
	block: "Must be fixed",
	ask: "Needs your decision",
	note: "Worth knowing"
};
var ORDER = [
	"block",
	"ask",
	"note"
];
function Findings({ findings, isDecided = false, ...rest }) {
	return u(S$1, { children: ORDER.map((severity) => {
		const group = findings.filter((finding) => finding.severity === severity);
		if (group.length === 0) return null;
		const isAgreed = isDecided && severity === "ask";
		const words = isAgreed ? "You agreed to" : WORDS[severity];
		return u("section", {
			class: "rf-findings",
			"aria-label": words,
			children: [u("h3", {
				class: `rf-severity rf-${severity}`,
				children: [
					words,
					" ",
					u("span", {
						class: "rf-count",
						children: group.length
					})
				]
			}), u("ul", { children: group.map((finding) => u(FindingItem, {
				finding,
				isAgreed,
				...rest
			}, keyOf(finding))) })]
		}, severity);
	}) });
}
function keyOf(finding) {
	return JSON.stringify(finding);
}
function FindingItem({ finding, isAgreed, workflow, isElsewhere = false, commitSearch, actions }) {
	const { title, detail, next } = describeFinding(finding);
	const offer = commitSearchOf(finding);
	const nodes = isElsewhere ? [] : finding.nodeIds;
	const fixes = isElsewhere ? [] : fixesOf(finding, workflow ?? void 0);
	return u("li", {
		class: `rf-finding rf-${finding.severity}`,
		children: [
			u("strong", { children: title }),
			u("p", { children: detail }),
			!isAgreed && u("p", {
				class: "rf-next",
				children: next
			}),
			u(FixButtons, {
				nodeIds: nodes,
				fixes,
				actions
			}),
			u(DownloadOffer, { finding }),
			commitSearch && offer && u(CommitSearchOffer, {
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
			"Download",
			" ",
			u("a", {
				href: download.url,
				target: "_blank",
				rel: "noopener noreferrer",
				children: download.url
			}),
			" ",
			"and save it as ",
			u("code", { children: ["models/", download.path] }),
			"."
		]
	});
}
// src/panel/keep-focus.ts
var FOLLOWS = "rf-follows";
function useKeptFocus(panel) {
	const hadFocus = holdsFocus(panel.current);
	_$1(() => {
		if (hadFocus && !holdsFocus(panel.current)) panel.current?.querySelector(`.${FOLLOWS}`)?.focus();
	});
}
function holdsFocus(panel) {
	const focused = document.activeElement;
	return Boolean(panel?.contains(focused) && !focused?.matches(":disabled"));
}
// src/panel/onboarding.tsx
function Start({ overview, isConfigured, actions }) {
	return u("section", {
		class: "rf-start",
		"aria-label": "First deploy",
		children: [u("p", { children: "Turn this workflow into an endpoint that any program can call." }), u("ol", {
			class: "rf-todo",
			children: [
				u(Step, {
					isDone: isConfigured,
					title: "Save your Runflow API key",
					children: [u("p", { children: "Once for this browser. Runflow shows you a new key one time." }), u("button", {
						type: "button",
						class: "rf-accent",
						onClick: actions.openSettings,
						children: "Set API key…"
					})]
				}),
				u(Step, {
					isDone: overview.outputs > 0,
					title: "Choose what callers get back",
					children: u("p", { children: [
						"Double-click the canvas, type ",
						u("em", { children: "Runflow Output" }),
						", and connect your image or file to its",
						" ",
						u("em", { children: "value" }),
						"."
					] })
				}),
				u(Step, {
					isDone: overview.inputs > 0,
					title: "Choose what callers may change",
					isOptional: true,
					children: u("p", { children: [
						"Put a ",
						u("em", { children: "Runflow Input" }),
						" in front of a prompt, number or image. Its ",
						u("em", { children: "input_id" }),
						" is the name callers send."
					] })
				}),
				u(Step, {
					isDone: overview.choices.some((choice) => choice.slug !== null),
					title: "Give the endpoint a name",
					children: u("p", { children: [
						"Add the ",
						u("em", { children: "Runflow Deploy" }),
						" node and type a name, or just press Deploy and you are asked."
					] })
				})
			]
		})]
	});
}
function Step(props) {
	return u("li", {
		class: props.isDone ? "rf-done" : "rf-open",
		children: [u("strong", { children: [
			props.title,
			props.isOptional && !props.isDone && u("span", {
				class: "rf-hint",
				children: " (optional)"
			}),
			props.isDone && u("span", {
				class: "rf-unseen",
				children: " (done)"
			})
		] }), !props.isDone && props.children]
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
		label: "Clear the host"
	}];
}
// src/panel/message-view.tsx
var LABELS = {
	"open-settings": "Open Settings",
	"get-beta": "Open the dashboard",
	"open-keys": "Open API keys",
	"open-billing": "Open billing",
	"show-findings": "",
	"try-again": "Try again",
	"reload-tab": "Reload this tab"
};
function MessageView({ message, openSettings, tryAgain, isWorthRetrying, children }) {
	const link = linkOf(message.action);
	return u("section", {
		class: `rf-card rf-message rf-${message.severity}`,
		role: message.severity === "error" ? "alert" : "status",
		children: [
			u("h3", {
				class: FOLLOWS,
				tabIndex: -1,
				children: message.title
			}),
			message.detail !== "" && u("p", { children: message.detail }),
			message.next !== "" && u("p", {
				class: "rf-next",
				children: message.next
			}),
			children,
			link !== void 0 && message.action && u("a", {
				class: "rf-button",
				href: link,
				target: "_blank",
				rel: "noreferrer",
				children: LABELS[message.action]
			}),
			message.action === "open-settings" && u("button", {
				type: "button",
				class: "rf-accent",
				onClick: openSettings,
				children: LABELS["open-settings"]
			}),
			message.action === "try-again" && u("button", {
				type: "button",
				class: "rf-accent",
				onClick: tryAgain,
				children: LABELS["try-again"]
			}),
			isWorthRetrying && u("button", {
				type: "button",
				class: "rf-accent",
				onClick: tryAgain,
				children: "Deploy again"
			}),
			message.action === "reload-tab" && u("button", {
				type: "button",
				class: "rf-accent",
				onClick: () => location.reload(),
				children: LABELS["reload-tab"]
			})
		]
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
		case "unconfigured": return error(textsOf("outcomes.unconfigured"), "open-settings");
		case "url-invalid": return describeUrl(refusal);
		case "host-without-key": return error(textsOf("outcomes.host-without-key", { host: refusal.host }), "open-settings");
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
	return error({
		title: t("outcomes.url-invalid.title"),
		detail,
		next: t("outcomes.url-invalid.next")
	}, "open-settings");
}
// src/deploy/uploads/upload-messages.ts
function describeUploadStop(stop) {
	const path = maskKeys(stop.path);
	if (stop.step === "read") return describeRead(stop, path);
	if (stop.step === "verify") return error(textsOf("uploads.verify", { path }));
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
		case "refused": return error({
			title: t("uploads.read.title", { path }),
			next: t("uploads.read.next"),
			detail: describeRefusal(failure)
		});
		case "unreachable": return error(textsOf("uploads.comfyui-unreachable", { path }));
		case "absent":
		case "unreadable": return error(textsOf("uploads.comfyui-failed", { path }));
		case "cancelled": return cancelled();
		default: return failure;
	}
}
function describeSpecial(step, failure, path) {
	const failed = (what) => ({
		path,
		code: t("api.code.upload", { what })
	});
	if (step === "put" && failure.kind === "forbidden") return error(textsOf("uploads.storage-refused", failed(403)));
	if (step === "put" && failure.kind === "network") return error(textsOf("uploads.storage-unreachable", failed(t("api.what.network"))), "try-again");
	if (failure.kind === "gone") return error(textsOf("uploads.expired", failed(404)));
	if (failure.kind !== "rejected" || failure.status !== 413 && failure.status !== 422) return null;
	const message = error(textsOf("uploads.rejected", failed(failure.status)));
	if (failure.detail === null) return message;
	const reply = t("api.said", { detail: maskKeys(failure.detail) });
	return {
		...message,
		detail: joinSentences([message.detail, reply])
	};
}
// src/deploy/outcome-messages.ts
function describeOutcome(outcome) {
	switch (outcome.kind) {
		case "created":
		case "updated":
		case "unchanged": return describeLive(outcome.kind, outcome.endpoint);
		case "dry-run": return describePlan(outcome.plan);
		case "cancelled": return cancelled();
		case "unconfigured":
		case "url-invalid":
		case "host-without-key": return describeTargetRefusal(outcome);
		case "capture-failed": return describeCaptureFailure(outcome.failure);
		case "facts-failed":
		case "hash-failed": return describeLocalFailure(t(`outcomes.${outcome.kind}.title`), outcome.failure);
		case "upload-failed": return describeUploadStop(outcome);
		case "version-mismatch": return describeMismatch(outcome.bundle, outcome.python);
		case "blocked": return describeWorst(outcome.findings.filter((finding) => finding.severity === "block"));
		case "declined": return describeDeclined(outcome.findings);
		case "lookup-failed": return describeApiFailure("lookup", outcome.failure, null);
		case "create-failed": return describeApiFailure("create", outcome.failure, outcome.bodyBytes);
		case "update-failed": return describeApiFailure("update", outcome.failure, outcome.bodyBytes);
		case "slug-held": return error(textsOf("outcomes.slug-held", { slug: outcome.slug }));
		case "unknown-result": return {
			severity: "warn",
			...textsOf("outcomes.unknown-result", { slug: outcome.slug }),
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
function describePlan({ body: { slug }, action }) {
	return {
		severity: "info",
		title: t(`outcomes.dry-run.title.${action}`, { slug }),
		detail: t("outcomes.dry-run.detail"),
		next: ""
	};
}
function describeCaptureFailure(failure) {
	const detail = maskKeys(failure.detail);
	if (failure.kind === "threw") return error(textsOf("outcomes.export-failed", { detail }));
	const { title, next } = {
		title: t("outcomes.workflow-unreadable.title"),
		next: t("outcomes.workflow-unreadable.next")
	};
	return error({
		title,
		detail,
		next
	});
}
function describeLocalFailure(title, failure) {
	switch (failure.kind) {
		case "refused": return error({
			title,
			detail: describeRefusal(failure),
			next: t("outcomes.comfyui.refused.next")
		});
		case "unreachable": return error(textsOf("outcomes.comfyui.unreachable"), "try-again");
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
	return compareVersions(python, bundle) <= 0 ? error(textsOf("outcomes.python-older", {
		bundle,
		python
	})) : error(textsOf("outcomes.bundle-older", {
		bundle,
		python
	}), "reload-tab");
}
function describeWorst([worst, ...others]) {
	if (worst === void 0) return error({
		title: t("outcomes.blocked.title"),
		detail: "",
		next: ""
	});
	const { title, detail, next } = describeFinding(worst);
	return error({
		title,
		detail,
		next: joinSentences([next, others.length === 0 ? "" : t("outcomes.blocked.more", { count: others.length })])
	}, "show-findings");
}
function describeDeclined(findings) {
	const titles = findings.map((finding) => t("outcomes.declined.finding", describeFinding(finding)));
	return {
		severity: "info",
		title: t("outcomes.declined.title"),
		detail: joinSentences(titles),
		next: t("outcomes.declined.next"),
		action: "show-findings"
	};
}
// src/panel/outcome-text.ts
function describeEndedRun(outcome) {
	if (outcome.kind === "checked") return describeCheck(outcome);
	if (outcome.kind === "declined") return {
		severity: "info",
		title: "Not deployed",
		detail: "Nothing was changed on Runflow.",
		next: ""
	};
	return describeOutcome(outcome);
}
function describeCheck({ findings }) {
	const found = (severity) => findings.some((finding) => finding.severity === severity);
	const message = {
		detail: "Nothing was sent.",
		next: ""
	};
	if (found("block")) return {
		...message,
		severity: "error",
		title: "This cannot be deployed yet"
	};
	if (found("ask")) return {
		...message,
		severity: "warn",
		title: "A deploy would ask you first"
	};
	return {
		...message,
		severity: "success",
		title: "Nothing found that stands in the way"
	};
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
// src/panel/copy.tsx
function CopyLine({ text, label }) {
	const box = A$1(null);
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
	const box = A$1(null);
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
	const said = useSignal("");
	async function copy() {
		if (await writeClipboard(text)) said.value = "Copied";
		else if (box.current) {
			getSelection()?.selectAllChildren(box.current);
			said.value = "Selected: press Ctrl+C";
		}
	}
	return u(S$1, { children: [u("button", {
		type: "button",
		class: "rf-small",
		onClick: copy,
		"aria-label": `Copy ${label}`,
		children: said.value === "Copied" ? "Copied" : "Copy"
	}), u("span", {
		role: "status",
		class: said.value.startsWith("Selected") ? "rf-hint" : "rf-unseen",
		children: said.value
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
// src/panel/result.tsx
function Result({ outcome }) {
	const { endpoint } = outcome;
	const message = describeOutcome(outcome);
	return u("section", {
		class: "rf-card rf-message rf-success",
		role: "status",
		children: [
			u("h3", {
				class: FOLLOWS,
				tabIndex: -1,
				children: message.title
			}),
			endpoint.url !== null && u(S$1, { children: [u("p", {
				class: "rf-hint",
				children: "Callers POST to"
			}), u(CopyLine, {
				text: endpoint.url,
				label: "the URL"
			})] }),
			message.next !== "" && u("p", {
				class: "rf-next",
				children: message.next
			}),
			u(SnippetTabs, { endpoint })
		]
	});
}
var LANGUAGES = [
	{
		key: "curl",
		language: "curl"
	},
	{
		key: "javascript",
		language: "JavaScript"
	},
	{
		key: "python",
		language: "Python"
	}
];
function SnippetTabs({ endpoint }) {
	const built = buildSnippets(endpoint);
	const snippets = LANGUAGES.map(({ key, language }) => ({
		language,
		code: built[key].trimEnd()
	}));
	const chosen = useSignal(0);
	const snippet = snippets[chosen.value];
	function onKeyDown(event) {
		const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
		if (step === 0 || !(event.currentTarget instanceof HTMLElement)) return;
		chosen.value = (chosen.value + step + snippets.length) % snippets.length;
		event.currentTarget.querySelectorAll("[role=\"tab\"]")[chosen.value]?.focus();
	}
	return u("div", {
		class: "rf-snippets",
		children: [u("div", {
			role: "tablist",
			"aria-label": "Code that calls the endpoint",
			onKeyDown,
			tabIndex: -1,
			children: snippets.map(({ language }, index) => u("button", {
				type: "button",
				role: "tab",
				"aria-selected": index === chosen.value,
				tabIndex: index === chosen.value ? 0 : -1,
				onClick: () => {
					chosen.value = index;
				},
				children: language
			}, language))
		}), snippet && u("div", {
			role: "tabpanel",
			"aria-label": snippet.language,
			children: u(CopyBlock, {
				text: snippet.code,
				label: `the ${snippet.language} code`
			}, snippet.language)
		})]
	});
}
// src/panel/outcome-view.tsx
var CONFIGURED = {
	severity: "info",
	title: "API key and URL are saved now",
	detail: "",
	next: ""
};
var ELSEWHERE = [
	"open-settings",
	"open-keys",
	"open-billing",
	"get-beta"
];
function EndedView({ run, state, actions }) {
	const isOutdated = state.isOutdated.value;
	const { outcome, choice, workflow } = run;
	const isOfRun = (finding) => finding.code !== "key-in-widget";
	const again = () => actions.deploy(choice);
	const checkAgain = () => actions.check(choice);
	const all = outcome.kind !== "dry-run" && "findings" in outcome ? outcome.findings : [];
	const commitSearch = outcome.kind === "checked" ? {
		after: "Then it checks again.",
		onCommitSearch: (scope) => actions.check(choice, scope)
	} : {
		after: "Then it deploys again.",
		onCommitSearch: (scope) => actions.deploy(choice, scope)
	};
	const questions = outcome.kind === "declined" ? null : countQuestions(all);
	const isDeployed = outcome.kind === "created" || outcome.kind === "updated";
	const findings = u(Findings, {
		findings: all.filter(isOfRun),
		isDecided: isDeployed,
		workflow,
		...isDeployed ? {} : { commitSearch: {
			...commitSearch,
			questions
		} },
		actions
	});
	if (isDeployed) return u(S$1, { children: [
		u(Result, { outcome }),
		u(Outdated, {
			is: isOutdated,
			since: "deploy",
			label: "Deploy again",
			onAgain: again
		}),
		findings
	] });
	if (outcome.kind === "blocked" || outcome.kind === "declined") return u(S$1, { children: [
		u("section", {
			class: `rf-card rf-message ${outcome.kind === "blocked" ? "rf-error" : "rf-info"}`,
			role: "status",
			children: [
				u("h3", {
					class: FOLLOWS,
					tabIndex: -1,
					children: "Not deployed"
				}),
				u("p", { children: [outcome.kind === "blocked" && "Fix what must be fixed below. ", "Nothing was changed on Runflow."] }),
				u("button", {
					type: "button",
					class: "rf-accent",
					onClick: again,
					children: "Deploy again"
				})
			]
		}),
		u(Outdated, {
			is: isOutdated,
			since: "deploy",
			label: "Check again",
			onAgain: checkAgain
		}),
		findings
	] });
	const isSettled = state.isConfigured.value && state.overview.value.choices.length < 2;
	const message = outcome.kind === "unconfigured" && isSettled ? CONFIGURED : describeEndedRun(outcome);
	const { nodeId } = choice;
	const hostFixes = nodeId === null ? null : clearHostFix(outcome, nodeId);
	const isWorthRetrying = message === CONFIGURED || state.isConfigured.value && (hostFixes !== null || ELSEWHERE.includes(message.action));
	return u(S$1, { children: [
		u(MessageView, {
			message,
			openSettings: actions.openSettings,
			tryAgain: again,
			isWorthRetrying,
			children: nodeId !== null && hostFixes && u(FixButtons, {
				nodeIds: [nodeId],
				fixes: hostFixes,
				actions
			})
		}),
		outcome.kind === "checked" && u(Outdated, {
			is: isOutdated,
			since: "check",
			label: "Check again",
			onAgain: checkAgain
		}),
		findings
	] });
}
function Outdated({ is, since, label, onAgain }) {
	return u("p", {
		class: is ? "rf-hint" : "rf-unseen",
		role: "status",
		children: is && u(S$1, { children: [
			"The workflow has changed since this ",
			since,
			".",
			" ",
			u("button", {
				type: "button",
				class: "rf-link",
				onClick: onAgain,
				children: label
			})
		] })
	});
}
// src/panel/preview-words.ts
var STATE_WORDS = {
	proven: {
		word: "proven",
		meaning: "Runflow can get exactly this"
	},
	"found-by-content": {
		word: "pinned by content",
		meaning: "Its files are those of exactly this commit"
	},
	unproven: {
		word: "not proven",
		meaning: "Runflow cannot get exactly this"
	},
	"to-hash": {
		word: "to hash",
		meaning: "Its hash is taken when you deploy"
	},
	"to-upload": {
		word: "to upload",
		meaning: "It is uploaded when you deploy"
	},
	"already-there": {
		word: "already there",
		meaning: "Runflow has this file, so it is not sent again"
	},
	missing: {
		word: "missing",
		meaning: "It is not on this machine"
	}
};
var GROUPS = [
	{
		kinds: ["model"],
		title: "Models"
	},
	{
		kinds: ["file"],
		title: "Input files"
	},
	{
		kinds: ["comfyui", "pack"],
		title: "ComfyUI and node packs"
	}
];
var PICTURE = /\.(png|jpe?g|webp|gif|bmp|tiff?|avif)$/i;
function isWrong({ state }) {
	return state === "missing" || state === "unproven";
}
function describeTotals({ items, packageCount }) {
	const good = items.filter((item) => !isWrong(item));
	const of = (kind) => good.filter((item) => item.kind === kind);
	const there = of("file").filter(({ state }) => state === "already-there");
	const leaving = of("file").filter(({ state }) => state !== "already-there");
	const parts = [
		tellSized(of("model"), "model", "named by hash, not uploaded"),
		tellSized(leaving, nounOf(leaving), "to upload"),
		tellSized(there, nounOf(there), "already on Runflow"),
		notify$1(of("pack").length, "node pack", "named by commit"),
		notify$1(packageCount, "Python package", "named by version"),
		good.length < items.length ? `${items.length - good.length} not proven` : ""
	].filter((part) => part !== "");
	return parts.length === 0 ? "The workflow alone." : `${parts.join("; ")}.`;
}
function nounOf(files) {
	return files.every(({ name }) => PICTURE.test(name)) ? "picture" : "file";
}
function tellSized(items, noun, end) {
	const bytes = sizeOf(items);
	return items.length === 0 ? "" : `${count(items.length, noun)}, ${toSize(bytes)}, ${end}`;
}
function notify$1(number, noun, end) {
	return number === 0 ? "" : `${count(number, noun)} ${end}`;
}
function count(number, noun) {
	return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
function sizeOf(items) {
	return items.reduce((sum, { sizeBytes }) => sum + (sizeBytes ?? 0), 0);
}
function describeMachine({ python, os, cuda, gpu, comfyui }) {
	return [
		["ComfyUI", comfyui ?? "unknown"],
		["Python", python],
		["System", os],
		["CUDA", cuda ?? "none"],
		["GPU", gpu ?? "none"]
	];
}
// src/panel/preview-view.tsx
function PreviewView({ preview, hashing, actions }) {
	return u("section", {
		class: "rf-card rf-preview",
		"aria-label": "What travels",
		children: [
			u("h3", { children: "What travels" }),
			u("p", {
				class: "rf-hint",
				children: describeTotals(preview)
			}),
			GROUPS.map(({ title, kinds }) => {
				const items = preview.items.filter(({ kind }) => kinds.includes(kind));
				return items.length === 0 ? null : u(Group, {
					title,
					items,
					hashing,
					actions
				}, title);
			}),
			u("details", { children: [u("summary", { children: "This machine, not sent" }), u("dl", {
				class: "rf-machine",
				children: describeMachine(preview.system).map(([name, value]) => u("div", { children: [u("dt", { children: name }), u("dd", { children: value })] }, name))
			})] })
		]
	});
}
function PreviewHint() {
	return u("section", {
		class: "rf-card rf-preview",
		"aria-label": "What travels",
		children: [u("h3", { children: "What travels" }), u("p", {
			class: "rf-hint",
			children: [u("em", { children: "Check" }), " lists what a deploy takes along, and what would fail on Runflow. Nothing is sent."]
		})]
	});
}
var FEW$1 = 8;
function Group({ title, items, hashing, actions }) {
	const bytes = sizeOf(items);
	const wrong = items.filter(isWrong).length;
	return u("details", {
		open: useSignal(wrong > 0 || items.length <= FEW$1 && bytes > 0).value,
		children: [u("summary", { children: [
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
			wrong > 0 && u("span", {
				class: "rf-wrong",
				children: [
					" ",
					wrong,
					" not proven"
				]
			})
		] }), u("ul", { children: items.map((item) => u(Item, {
			item,
			isHashing: item.state === "to-hash" && item.name === hashing,
			actions
		}, `${item.kind} ${item.name}`)) })]
	});
}
function Item({ item, isHashing, actions }) {
	const { name, sizeBytes, state, detail, nodeIds } = item;
	const { word, meaning } = STATE_WORDS[state];
	return u("li", {
		class: "rf-item",
		children: [
			u("div", {
				class: "rf-name",
				children: [u("span", { children: name }), sizeBytes !== null && u("span", {
					class: "rf-size",
					children: toSize(sizeBytes)
				})]
			}),
			u("p", {
				class: "rf-hint",
				children: [u("span", {
					class: `rf-state rf-${state}`,
					title: meaning,
					children: isHashing ? "hashing…" : word
				}), detail !== "" && ` · ${detail}`]
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
			children: [ids.length - shown.length, " more"]
		})]
	});
}
// src/panel/upload-progress.tsx
function UploadList({ progress }) {
	const { filesDone, filesTotal, bytesDone, bytesTotal, sending } = progress;
	return u("div", {
		class: "rf-hash",
		children: [
			u("progress", {
				max: Math.max(bytesTotal, 1),
				value: bytesDone,
				"aria-label": "Uploaded"
			}),
			u("p", {
				class: "rf-hint",
				children: [
					filesDone,
					" of ",
					filesTotal,
					" files · ",
					inMegabytes(bytesDone),
					" of ",
					inMegabytes(bytesTotal)
				]
			}),
			u("ul", {
				class: "rf-hint",
				"aria-label": "Being sent",
				children: sending.map(({ path, sizeBytes }) => u("li", { children: [
					path,
					" (",
					inMegabytes(sizeBytes),
					")"
				] }, path))
			})
		]
	});
}
function inMegabytes(bytes) {
	return bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.ceil(bytes / 1e3)} kB`;
}
// src/panel/progress.tsx
var STEPS = [
	{
		step: "capture",
		words: "Reading the workflow"
	},
	{
		step: "facts",
		words: "Asking ComfyUI what the workflow needs"
	},
	{
		step: "commit-search",
		words: "Looking for commits"
	},
	{
		step: "check",
		words: "Checking that it will run"
	},
	{
		step: "look-up",
		words: "Looking the endpoint up on Runflow"
	},
	{
		step: "hash",
		words: "Hashing models and files"
	},
	{
		step: "ask",
		words: "Waiting for your answer"
	},
	{
		step: "upload",
		words: "Uploading files"
	},
	{
		step: "write",
		words: "Sending it to Runflow"
	}
];
function describeProgress(progress) {
	const words = STEPS.find(({ step }) => step === progress.step)?.words ?? progress.step;
	if (progress.step === "upload") return `${words}… ${progress.progress.filesDone} of ${progress.progress.filesTotal}`;
	if (progress.step !== "hash") return `${words}…`;
	const { bytesDone, bytesTotal } = progress.progress;
	return bytesTotal > 0 ? `${words}… ${Math.floor(bytesDone / bytesTotal * 100)} %` : `${words}…`;
}
var CHECK_STEPS = STEPS.slice(0, 4);
function ProgressView({ task = "deploy", progress, onCancel }) {
	const steps = (task === "check" ? CHECK_STEPS : STEPS).filter(({ step }) => step !== "commit-search" || progress.step === "commit-search");
	const at = steps.findIndex(({ step }) => step === progress.step);
	const isWriting = progress.step === "write";
	return u("section", {
		class: `rf-card ${FOLLOWS}`,
		"aria-label": "Progress",
		tabIndex: -1,
		children: [
			u("ol", {
				class: "rf-steps",
				children: steps.map(({ step, words }, index) => u("li", {
					class: index < at ? "rf-past" : index === at ? "rf-current" : "rf-future",
					"aria-current": index === at ? "step" : void 0,
					children: words
				}, step))
			}),
			progress.step === "commit-search" && u(CommitSearchBar, { progress: progress.progress }),
			progress.step === "hash" && u(HashBar, { progress }),
			progress.step === "upload" && u(UploadList, { progress: progress.progress }),
			u("p", {
				role: "status",
				class: "rf-unseen",
				children: describeProgress(progress)
			}),
			u("button", {
				type: "button",
				onClick: onCancel,
				disabled: isWriting,
				children: isWriting ? "Too late to cancel" : "Cancel"
			})
		]
	});
}
function HashBar({ progress }) {
	const { bytesDone, bytesTotal, file } = progress.progress;
	return u("div", {
		class: "rf-hash",
		children: [u("progress", {
			max: Math.max(bytesTotal, 1),
			value: bytesDone,
			"aria-label": "Hashed"
		}), u("p", {
			class: "rf-hint",
			children: [
				toSize(bytesDone),
				" of ",
				toSize(bytesTotal),
				file === null ? "" : ` · ${file}`
			]
		})]
	});
}
// src/panel/questions.tsx
function QuestionView({ question, state, actions }) {
	switch (question.kind) {
		case "key": return u(KeyChoiceView, { ...question });
		case "which": return u(WhichView, { ...question });
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
function Asking({ title, children }) {
	const heading = A$1(null);
	h$2(() => heading.current?.focus(), []);
	return u("section", {
		class: "rf-card rf-question",
		"aria-label": "Question",
		children: [u("h3", {
			ref: heading,
			tabIndex: -1,
			children: title
		}), children]
	});
}
function KeyChoiceView({ question, answer }) {
	const { host, lastFour, savedKeyLastFour } = question;
	return u(Asking, {
		title: `This workflow carries ${lastFour === "" ? "its own key" : `its own key (…${lastFour})`} for ${host}`,
		children: [
			u("p", { children: "Whoever made the file may own that key: with it, your workflow goes to their organization. The answer counts until this page is reloaded." }),
			u("div", {
				class: "rf-choices",
				children: [
					savedKeyLastFour !== null && u("button", {
						type: "button",
						class: "rf-primary",
						onClick: () => answer("saved"),
						children: ["Use my saved key", savedKeyLastFour === "" ? "" : ` (…${savedKeyLastFour})`]
					}),
					u("button", {
						type: "button",
						onClick: () => answer("workflow"),
						children: ["Use the workflow's key", lastFour === "" ? "" : ` (…${lastFour})`]
					}),
					u("button", {
						type: "button",
						onClick: () => answer(null),
						children: "Cancel"
					})
				]
			}),
			savedKeyLastFour === null && u("p", {
				class: "rf-hint",
				children: "You have no key of your own saved for this address."
			})
		]
	});
}
function WhichView({ choices, answer }) {
	return u(Asking, {
		title: "Which endpoint do you want to deploy?",
		children: [u("p", { children: "The canvas has several Runflow Deploy nodes." }), u("div", {
			class: "rf-choices",
			children: [choices.map((choice) => u("button", {
				type: "button",
				onClick: () => answer(choice),
				children: [choice.name ?? "no name", choice.slug !== null && choice.slug !== choice.name && u("code", { children: choice.slug })]
			}, choice.nodeId ?? "")), u("button", {
				type: "button",
				onClick: () => answer(null),
				children: "Cancel"
			})]
		})]
	});
}
function ConfirmView(props) {
	const { plan, findings, state, answer } = props;
	const doing = plan.action === "create" ? "Create" : "Update";
	return u(Asking, {
		title: `${doing} “${plan.body.slug}” anyway?`,
		children: [
			u("p", { children: [
				plan.action === "create" ? "It can be deployed" : "The endpoint is live and would be replaced",
				", with",
				" ",
				findings.length === 1 ? "this consequence" : "these consequences",
				":"
			] }),
			u(Findings, {
				findings,
				workflow: props.workflow,
				isElsewhere: !isHere(state),
				commitSearch: {
					after: "Then the deploy goes on, and asks only what is left.",
					questions: countQuestions(plan.findings),
					onCommitSearch: answer
				},
				actions: props.actions
			}),
			u("p", {
				class: state.isOutdated.value ? "rf-changed" : "rf-unseen",
				role: "status",
				children: state.isOutdated.value && "The workflow has changed since it was read for this deploy. Cancel and deploy again to send what is on the canvas now."
			}),
			u("div", {
				class: "rf-choices",
				children: [u("button", {
					type: "button",
					onClick: () => answer(false),
					children: "Cancel, change nothing"
				}), u("button", {
					type: "button",
					class: "rf-danger",
					onClick: () => answer(true),
					children: [doing, " it anyway"]
				})]
			})
		]
	});
}
// src/panel/panel.tsx
function Panel({ state, actions }) {
	const run = state.run.value;
	const question = state.question.value;
	const canvasFindings = state.canvasFindings.value;
	const panel = A$1(null);
	useKeptFocus(panel);
	function onKeyDown(event) {
		if (event.key !== "Escape" || !question) return;
		event.stopPropagation();
		refuse(question);
	}
	return u("div", {
		ref: panel,
		class: "runflow",
		onPointerEnter: actions.refreshCanvas,
		onFocusIn: actions.refreshCanvas,
		onKeyDown,
		children: [
			u("header", {
				class: "rf-title",
				children: [u("h2", { children: "Runflow" }), u("button", {
					type: "button",
					class: "rf-small",
					onClick: actions.openSettings,
					children: "API key…"
				})]
			}),
			state.notices.value.map((notice) => u("section", {
				class: "rf-card rf-message rf-warn",
				children: [u("h3", { children: notice.title }), u("p", { children: notice.detail })]
			}, notice.id)),
			question?.kind !== "which" && u(Endpoints, {
				state,
				actions
			}),
			!isHere(state) && run.kind === "running" && u("p", {
				class: "rf-hint",
				role: "status",
				children: [run.choice.name ?? "A workflow", " is being deployed from another tab of ComfyUI. Its nodes can be shown there."]
			}),
			question && u(QuestionView, {
				question,
				state,
				actions
			}),
			run.kind === "running" && !question && u(ProgressView, {
				task: run.task,
				progress: run.progress,
				onCancel: actions.cancel
			}),
			run.kind === "ended" && !question && u(EndedView, {
				run,
				state,
				actions
			}),
			run.kind !== "running" && canvasFindings.length > 0 && u(Findings, {
				findings: canvasFindings,
				workflow: null,
				actions
			}),
			u(Travels, {
				state,
				actions
			}),
			run.kind === "idle" && !question && u(Start, {
				overview: state.overview.value,
				isConfigured: state.isConfigured.value,
				actions
			})
		]
	});
}
function Travels({ state, actions }) {
	const run = state.run.value;
	const preview = state.preview.value;
	if (preview) {
		const progress = run.kind === "running" ? run.progress : null;
		return u(PreviewView, {
			preview,
			hashing: progress?.step === "hash" ? progress.progress.file : null,
			actions
		});
	}
	return run.kind === "idle" && state.overview.value.outputs > 0 ? u(PreviewHint, {}) : null;
}
// src/panel/mount.tsx
function addStyles() {
	const style = document.createElement("style");
	style.dataset.runflow = "panel";
	style.textContent = panel_default$1;
	document.head.append(style);
}
function createPanelView(state, actions) {
	let shownIn = null;
	return {
		mount(container) {
			shownIn = container;
			R(u(Panel, {
				state,
				actions
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
function createKeyField(model) {
	let element = null;
	return () => {
		if (element) return element;
		element = document.createElement("div");
		element.className = "runflow runflow-settings";
		R(u(KeyField, { model }), element);
		return element;
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
function describeLine(run, nodeId, slug) {
	if (run.kind === "idle" || run.choice.nodeId !== nodeId) return null;
	if (run.kind === "running") return describeProgress(run.progress);
	if (run.choice.slug !== slug || run.outcome.kind === "checked") return null;
	if (run.outcome.kind === "unconfigured") return null;
	return describeEndedRun(run.outcome).title;
}
// src/panel/outcome-toasts.ts
function toOutcomeToast(outcome, isPanelShown, pageActions) {
	const { severity, title, detail, next, action } = describeEndedRun(outcome);
	const toast = {
		severity,
		title,
		id: "runflow-outcome"
	};
	if (action === "open-settings") toast.action = {
		label: "Open Settings",
		onClick: pageActions.openSettings
	};
	if (outcome.kind === "declined") toast.detail = detail;
	if (isPanelShown) return toast;
	toast.detail = `${detail} ${next}`.trim();
	toast.sticky = severity === "error";
	toast.action ??= {
		label: "Show",
		onClick: pageActions.openPanel
	};
	return toast;
}
var TYPING_PAUSE_MS = 800;
function warnOfKeys(canvasFindings, notify, pageActions) {
	const records = new Set();
	let timer;
	x(() => {
		const findings = canvasFindings.value;
		clearTimeout(timer);
		timer = setTimeout(() => {
			const fresh = findings.map((finding) => JSON.stringify(finding)).filter((finding) => !records.has(finding));
			for (const finding of fresh) records.add(finding);
			if (fresh.length > 0) notify(toKeyToast(pageActions));
		}, TYPING_PAUSE_MS);
	});
}
function toKeyToast(pageActions) {
	return {
		severity: "warn",
		title: "A Deploy node holds an API key",
		detail: "Every saved copy of this workflow and every picture made with it has it. Open the Runflow panel to clear it.",
		id: "runflow-key",
		action: {
			label: "Show",
			onClick: pageActions.openPanel
		}
	};
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
var number$2 = /^-?\d+(?:\.\d+)?$/;
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
	inst._zod.pattern = number$2;
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
				if (typeof key === "string" && number$2.test(key) && keyResult.issues.length) {
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
function number$1(params) {
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
	size_bytes: number$1(),
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
	cost: optional(nullable(union([string(), number$1()]))),
	duration_ms: optional(nullable(number$1())),
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
	size_bytes: number$1()
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
	loc: optional(array(union([string(), number$1()]))),
	msg: optional(string())
}));
// src/runflow/find-endpoint.ts
var FEW = "5";
var MOST = "500";
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
		const page = await readPage(cursor === null ? { limit: MOST } : {
			limit: MOST,
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
var RouteFailed = class extends Error {
	failure;
	name = "RouteFailed";
	constructor(failure) {
		super(failure.kind);
		this.failure = failure;
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
		if (answer.kind === "failed") throw new RouteFailed(answer.failure);
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
	return async (input, init) => {
		const request = input instanceof Request ? input : new Request(input, init);
		const { origin } = new URL(request.url);
		if (!request.headers.has("Authorization")) return direct(request);
		return request.method === "GET" ? read(request, origin) : write(request, origin);
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
		const { kind, where, method, signal } = call;
		if (!("url" in call) && !isSendable) return fail({ kind: "unauthorized" });
		if (signal?.aborted) return fail({ kind: "cancelled" });
		const { url, ...request } = requestOf(call);
		const { attempts } = RETRY_RULES[kind];
		let text = "";
		let waitingAfter = null;
		const failureOfAnswer = (status) => "url" in call ? failureOfStorage(status) : failureOfStatus(status, parseJson(text), call, key);
		const failureOf = (error) => isHTTPError(error) ? failureOfAnswer(error.response.status) : failureOfThrown(error);
		try {
			const { status } = await http(url, {
				...request,
				method,
				...signal && { signal },
				async fetch(input, init) {
					const response = await fetch(input, init);
					text = await response.text();
					return response;
				},
				timeout: timeoutOf(call),
				retry: {
					limit: attempts - 1,
					methods: [method],
					delay: options.retryDelayMs ?? retryDelayMs,
					async shouldRetry({ error, retryCount }) {
						const failure = failureOf(error);
						const reason = failure && retryReason(kind, failure);
						if (failure === null || reason === null) return false;
						if ("url" in call && call.mayRepeat && !await call.mayRepeat(failure)) return false;
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
			if (failure !== null) return fail(failure);
			throw isKyError(error) ? new Error(`A call of the Runflow API failed with ${error.name}`) : error;
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
function failureOfThrown(error) {
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
		failureMessage: record.failure_message ?? record.failure_reason ?? textOf(record.error),
		failureStage: record.failure_stage_code ?? record.failure_stage ?? null,
		cost: record.cost == null ? null : String(record.cost),
		durationMs: record.duration_ms ?? null,
		createdAt: record.created_at ?? null,
		startedAt: record.started_at ?? null,
		completedAt: record.completed_at ?? record.finished_at ?? null,
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
function openUploads(send, { origin, key }, detour) {
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
	async function put(upload, file, signal) {
		let losses = 0;
		let settled = null;
		let refusal = null;
		async function mayRepeat(failure) {
			losses += 1;
			const isFirst = losses === 1 && failure.kind === "network";
			if (!detour || !isFirst || detour.storage.get(origin) === "direct") return true;
			const sent = await sendByRelay(detour, file, signal);
			const gotThere = !sent.ok && (sent.error.step === "put" || sent.error.step === "confirm");
			if (sent.ok || gotThere || !isAboutTheWay(sent.error)) {
				settled = sent;
				return false;
			}
			if (sent.error.failure.kind === "relay-refused") refusal = sent.error.failure;
			return true;
		}
		const done = await putBytes(send, {
			...upload,
			mayRepeat
		}, signal);
		if (settled !== null) return { sent: settled };
		if (done.ok && losses === 0) detour?.storage.set(origin, "direct");
		if (done.ok) return { failure: null };
		return { failure: done.error.kind === "network" ? refusal ?? done.error : done.error };
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
			if (answer.value.text === "") return ok({
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
// src/runflow/client-factory.ts
function createRoutedClients(pageActions) {
	const memory = new Map();
	const storage = new Map();
	const owners = new Map();
	return ({ origin, key }, onRetry) => {
		const own = new Map(memory);
		const routed = routedFetch({
			direct: pageActions.direct,
			relay: pageActions.relay,
			memory,
			own
		});
		const detour = {
			relay: pageActions.uploadRelay,
			routes: own,
			storage
		};
		const client = openRunflow({
			origin,
			key,
			fetch: routed,
			onRetry
		}, detour);
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
// node_modules/@messageformat/runtime/esm/runtime.js
function _nf(lc) {
	return _nf[lc] || (_nf[lc] = new Intl.NumberFormat(lc));
}
function number(lc, value, offset) {
	return _nf(lc).format(value - offset);
}
function plural(value, offset, lcfunc, data, isOrdinal) {
	if ({}.hasOwnProperty.call(data, value)) return data[value];
	if (offset) value -= offset;
	const key = lcfunc(value, isOrdinal);
	return key in data ? data[key] : data.other;
}
function select(value, data) {
	return {}.hasOwnProperty.call(data, value) ? data[value] : data.other;
}
// src/text/compiled/en/api.js
var api_default = {
	code: {
		lookup: (d) => "lookup failed: " + d.what,
		upload: (d) => "upload failed: " + d.what,
		create: (d) => "create failed: " + d.what,
		update: (d) => "update failed: " + d.what
	},
	what: {
		network: () => "no connection",
		timeout: () => "no answer in time",
		"relay-refused": () => "no way to Runflow from this page",
		"unexpected-response": () => "the answer is not readable"
	},
	said: (d) => "Runflow says: " + d.detail,
	tried: (d) => "The address was " + d.address + ".",
	unauthorized: {
		title: () => "Runflow does not know this API key",
		detail: (d) => "It may be incomplete, revoked, or for another environment (" + d.code + ").",
		next: (d) => select(d.surface, {
			cli: "Copy the whole key again, or make a new one, and set it as RUNFLOW_API_KEY.",
			other: "Copy the whole key again, or make a new one, and save it in Settings → Runflow."
		})
	},
	beta: {
		title: () => "ComfyUI Deploy is in beta, and your organization is not enrolled yet",
		detail: (d) => "Runflow answered COMFYUI_DEPLOY_BETA_NOT_ENABLED (" + d.code + ").",
		next: (d) => select(d.surface, {
			cli: "Request access at " + d.url + ". Once you are enrolled, the same command works.",
			other: "Request access in the dashboard. Once you are enrolled, the same click works."
		})
	},
	email: {
		title: () => "The e-mail address of your Runflow account is not confirmed",
		detail: (d) => "Runflow refused the request (" + d.code + ").",
		next: () => "Open the link in the confirmation e-mail, then deploy again."
	},
	forbidden: {
		title: {
			lookup: () => "This key may not read endpoints",
			upload: () => "This key may not upload files",
			create: () => "This key may not create endpoints",
			update: () => "This key may not update endpoints"
		},
		detail: (d) => "It needs the scope " + d.scope + " (" + d.code + ").",
		next: (d) => select(d.surface, {
			cli: "Make a key with this scope at " + d.url + " and set it as RUNFLOW_API_KEY.",
			other: "Make a key with this scope and save it in Settings → Runflow."
		})
	},
	"no-api": {
		title: () => "There is no Runflow API at this address",
		detail: (d) => "Something else answered there (" + d.code + ").",
		next: (d) => select(d.surface, {
			cli: "Check RUNFLOW_API_URL. Nothing was changed on Runflow.",
			other: "Check the API URL in Settings → Runflow. Nothing was changed on Runflow."
		})
	},
	"endpoint-deleted": {
		title: () => "The endpoint was deleted while you were deploying",
		detail: (d) => "Runflow no longer has it (" + d.code + ").",
		next: () => "Deploy again to create it anew."
	},
	conflict: {
		title: () => "Another endpoint has just taken this name",
		detail: (d) => "Both were created at the same moment (" + d.code + ").",
		next: () => "Deploy again, or choose another name."
	},
	credit: {
		title: () => "Your organization does not have enough credit",
		detail: (d) => "Runflow refused the request (" + d.code + ").",
		next: (d) => select(d.surface, {
			cli: "Add credit at " + d.url + ", then deploy again.",
			other: "Add credit, then deploy again."
		})
	},
	"too-large": {
		title: () => "The workflow is too large for Runflow",
		detail: (d) => d.size + " were sent (" + d.code + ").",
		next: () => "Remove pictures and other data stored inside nodes or notes, then deploy again."
	},
	invalid: {
		title: () => "Runflow does not accept this workflow",
		detail: (d) => "Something in it is not valid (" + d.code + ").",
		next: () => "Fix what Runflow names, then deploy again."
	},
	rejected: {
		title: () => "Runflow refused the request",
		detail: (d) => "The same request will be refused again (" + d.code + ").",
		next: (d) => select(d.surface, {
			cli: "Nothing was changed on Runflow. Check RUNFLOW_API_URL.",
			other: "Nothing was changed on Runflow. Check the API URL in Settings → Runflow."
		})
	},
	"rate-limited": {
		title: () => "Too many requests to Runflow",
		detail: (d) => "It accepts no more for a moment (" + d.code + ").",
		next: () => "Wait a minute, then deploy again."
	},
	server: {
		title: () => "Runflow has a problem",
		detail: (d) => "It is on their side, not yours (" + d.code + ").",
		next: (d) => select(d.mayHaveArrived, {
			true: "The request may have gone through. It is safe to deploy again: no second endpoint is created.",
			other: "Nothing was changed. Try again in a minute."
		})
	},
	network: {
		title: () => "Runflow could not be reached",
		detail: (d) => "The request got no answer (" + d.code + ").",
		next: (d) => select(d.mayHaveArrived, {
			true: "Check your network. The request may have gone through. It is safe to deploy again: no second endpoint is created.",
			other: select(d.surface, {
				cli: "Check your network and RUNFLOW_API_URL. Nothing was changed.",
				other: "Check your network and the API URL in Settings → Runflow. Nothing was changed."
			})
		})
	},
	timeout: {
		title: () => "Runflow did not answer in time",
		detail: (d) => "The request was sent, and nothing came back (" + d.code + ").",
		next: (d) => select(d.mayHaveArrived, {
			true: "The request may have gone through. It is safe to deploy again: no second endpoint is created.",
			other: "Nothing was changed. Try again."
		})
	},
	"relay-refused": {
		title: () => "Your browser cannot reach Runflow",
		detail: (d) => "This ComfyUI is not allowed to relay the request either (" + d.code + ").",
		next: () => "Nothing was changed on Runflow."
	},
	"unexpected-response": {
		title: () => "The answer did not look like one of Runflow’s",
		detail: (d) => "The API URL may be wrong, or a proxy may have answered instead (" + d.code + ", " + d.where + ").",
		next: (d) => select(d.mayHaveArrived, {
			true: "The request may have gone through. It is safe to deploy again: no second endpoint is created.",
			other: select(d.surface, {
				cli: "Check RUNFLOW_API_URL. Nothing was changed.",
				other: "Check the API URL in Settings → Runflow. Nothing was changed."
			})
		})
	}
};
// node_modules/make-plural/cardinals.mjs
var d = (n) => {
	const v0 = !String(n).split(".")[1];
	return n == 1 && v0 ? "one" : "other";
};
var en = d;
// src/text/compiled/en/commands.js
var commands_default = {
	Runflow_Deploy: {
		label: () => "Runflow: deploy this workflow",
		menubarLabel: () => "Deploy this workflow"
	},
	Runflow_OpenPanel: {
		label: () => "Runflow: open the panel",
		menubarLabel: () => "Open the panel"
	},
	Runflow_SetApiKey: {
		label: () => "Runflow: set the API key",
		menubarLabel: () => "Set API key…"
	}
};
// src/text/compiled/en/common.js
var common_default = {
	more: (d) => number("en", d.count, 0) + " more",
	sentences: (d) => d.first + " " + d.second
};
// src/text/compiled/en/connection.js
var connection_default = {
	connected: {
		title: (d) => "Connected to " + d.organizations,
		"title-unknown": () => "Connected",
		"detail-unknown": () => "Runflow did not say which organization the key belongs to."
	},
	"scopes-missing": {
		title: (d) => "Connected to " + d.organizations + ", but this key cannot do everything",
		detail: (d) => plural(d.count, 0, en, {
			one: "The scope " + d.scopes + " is missing.",
			other: "The scopes " + d.scopes + " are missing."
		}),
		next: (d) => "Make a key with these scopes and save it here: " + d.needed + "."
	},
	unauthorized: { next: () => "Copy the whole key again, or make a new one, and save it here." },
	forbidden: { next: () => "Make a key with this scope and save it here." },
	url: { next: () => "Check the API URL above." },
	again: { next: () => "Try again in a minute." }
};
// src/text/compiled/en/findings.js
var findings_default = {
	"slug-empty": {
		title: () => "The name needs a letter a to z or a number",
		detail: (d) => "endpoint_name must be URL-safe. The address is made from the letters a to z and the numbers in the name, and “" + d.name + "” has neither.",
		next: () => "Add a letter a to z or a number to the name."
	},
	"name-default": {
		title: () => "The endpoint is still called “default”",
		detail: () => "Every workflow with this name deploys to the same endpoint and replaces the one before it.",
		next: () => "Give this endpoint its own name."
	},
	"slug-taken-meanwhile": {
		title: (d) => "“" + d.slug + "” has just been created by another tab or person",
		detail: () => "It did not exist when this deploy began. Updating it would replace what they deployed.",
		next: () => "Continue only if you may replace it, or deploy under another name."
	},
	"interface-breaking": {
		title: () => "This update breaks existing callers",
		change: {
			"input-removed": (d) => "The input “" + d.inputId + "” is gone.",
			"input-kind-changed": (d) => "The input “" + d.inputId + "” takes " + d.to + " instead of " + d.from + ".",
			"input-became-required": (d) => "The input “" + d.inputId + "” no longer has a default, so it must be sent.",
			"input-added": (d) => "The input “" + d.inputId + "” is new and must be sent.",
			"output-removed": (d) => "The output “" + d.outputId + "” is gone.",
			"output-kind-changed": (d) => "The output “" + d.outputId + "” returns " + d.to + " instead of " + d.from + "."
		},
		next: () => "Deploy under another name to keep the old endpoint, or warn its callers first."
	},
	"interface-unknown": {
		title: () => "This update might break existing callers",
		detail: () => "Runflow did not return the live workflow, so the two cannot be compared.",
		next: () => "Deploy under another name to keep the old endpoint, or continue if no one depends on it."
	},
	"no-output": {
		title: () => "The workflow has no Runflow Output",
		detail: () => "Without one, the endpoint returns nothing.",
		next: () => "Connect a Runflow Output (Image) or Runflow Output (File) to the result that callers should get."
	},
	"input-id-empty": {
		title: () => "A Runflow Input has no input_id",
		detail: () => "Callers send the value under this name.",
		next: () => "Type a name into input_id."
	},
	"output-id-empty": {
		title: () => "A Runflow Output has no output_id",
		detail: () => "Callers find the result under this name.",
		next: () => "Type a name into output_id."
	},
	"id-not-text": {
		title: (d) => "The name in " + d.widget + " comes from a link",
		detail: () => "Callers need a fixed name, so it has to be typed into the node.",
		next: (d) => "Disconnect " + d.widget + " and type the name."
	},
	"input-id-duplicate": {
		title: (d) => "Several inputs are called “" + d.inputId + "”",
		detail: () => "Callers can reach only one of them.",
		next: () => "Give each input its own input_id.",
		"in-subgraph": {
			title: (d) => "“" + d.inputId + "” is in a subgraph that is used more than once",
			detail: () => "Every copy has the same input_id, and callers can reach only one of them.",
			next: () => "Move the Runflow Input out of the subgraph and connect it to each copy."
		}
	},
	"output-id-duplicate": {
		title: (d) => "Several outputs are called “" + d.outputId + "”",
		detail: () => "Their results come back in one list under that name.",
		next: () => "Give each output its own output_id if callers need to tell them apart."
	},
	"default-id": {
		title: (d) => "“" + d.id + "” is only the placeholder name",
		detail: () => "Callers will type it, and changing it later breaks their calls.",
		next: () => "Give it a name that says what it is, such as photo or prompt."
	},
	"input-unread": {
		title: (d) => "The input “" + d.inputId + "” is not connected",
		detail: () => "What callers send there changes nothing.",
		next: () => "Connect it to a node, or remove it."
	},
	"input-chained": {
		title: (d) => "The input “" + d.inputId + "” feeds another Runflow Input",
		detail: () => "The deployed workflow does not have that link, because callers set the second input themselves.",
		next: () => "Connect the first input to the node that should use it, or remove it."
	},
	"input-bypassed": {
		title: (d) => "The input “" + d.inputId + "” is bypassed",
		detail: () => "What callers send there is not used: the next node falls back to its own value.",
		next: () => "Turn the bypass off, or remove the node."
	},
	"save-unwired": {
		title: () => "A Runflow Save node is not connected to a Runflow Output",
		detail: () => "It saves a file on every run, but callers do not get it.",
		next: () => "Connect its filename to a Runflow Output (File)."
	},
	"part-inert": {
		title: () => "Part of the workflow does not lead to a Runflow Output",
		detail: () => "It may run on every call, but callers get nothing from it.",
		next: () => "Mute or remove it if the endpoint does not need it."
	},
	"prompt-untrusted": {
		title: () => "This ComfyUI exports muted nodes as if they were active",
		detail: () => "Nodes that are muted or bypassed on the canvas are still in the exported workflow, so it is not what you see.",
		version: (d) => "It was exported by front end " + d.frontend + ".",
		next: () => "Update ComfyUI, or take the muted or bypassed subgraph out of the workflow."
	},
	"number-out-of-range": {
		title: (d) => "The number in " + d.widget + " is out of range",
		detail: (d) => "It would be sent as " + d.sent + ". Allowed is −9223372036854775808 to 18446744073709551615, and browsers round numbers close to these limits past them.",
		next: () => "Type a number closer to zero."
	},
	"number-inexact": {
		title: (d) => "The number in " + d.widget + " may not be the one you typed",
		detail: (d) => "It is sent as " + d.sent + ". A browser cannot hold every digit of a number this large.",
		next: () => "If every digit counts, use a number below 9007199254740992."
	},
	"class-missing": {
		title: (d) => "The node “" + d.classType + "” is not installed",
		"title-unnamed": () => "A node of this workflow is not installed",
		detail: () => "The workflow cannot run here, so it cannot run on Runflow.",
		claimed: (d) => "The workflow says that the node comes from " + d.claimedPack + ".",
		next: () => "Install its node pack and restart ComfyUI, or remove the node."
	},
	"pack-unpinned": {
		title: (d) => "The version of " + d.directory + " is not known",
		detail: () => "Runflow installs node packs by git commit, and none was found for this one. Every run will fail.",
		next: () => "Install the pack with git clone and restart ComfyUI.",
		"next-search": (d) => select(d.surface, {
			cli: "Add --pin to look for its commit, or install the pack with git clone and restart ComfyUI.",
			other: "Look for its commit below, or install the pack with git clone and restart ComfyUI."
		}),
		"next-unpublished": () => "Neither the pack nor the workflow says where it comes from. Install it with git clone from its public repository and restart ComfyUI. If you wrote it, publish it first."
	},
	"pack-private": {
		title: (d) => "The repository of " + d.directory + " is not public",
		detail: (d) => d.origin + " is private or does not exist. Runflow cannot download the pack, so every run will fail.",
		next: (d) => select(d.canVerify, {
			true: "Make the repository public and check again, or leave the pack out of the workflow.",
			other: "Make the repository public, or leave the pack out of the workflow."
		})
	},
	"pack-origin": {
		title: (d) => "Runflow cannot download " + d.directory,
		detail: () => "Runflow installs node packs from a public git repository, and this one names none. Every run will fail.",
		"detail-not-public": (d) => "Runflow installs node packs from a public https address, and the git origin of this one is " + d.origin + ". Every run will fail.",
		next: () => "Push it to a public repository, and set the origin of its clone to that https address.",
		"next-search": (d) => select(d.surface, {
			cli: "Add --pin to look for its repository, or set the origin of its clone to a public https address.",
			other: "Look for its repository below, or set the origin of its clone to a public https address."
		})
	},
	"pack-unpushed": {
		title: (d) => "The commit of " + d.directory + " is not public",
		detail: (d) => select(d.isConfirmed, {
			true: "Its public repository does not have commit " + d.commit + ", so every run will fail.",
			other: "No remote branch has commit " + d.commit + ", so every run will fail."
		}),
		next: (d) => select(d.canVerify, {
			true: "If the pack is yours, run git push in its folder and check again. Otherwise install a version that its public repository has.",
			other: "If the pack is yours, run git push in its folder. Otherwise install a version that its public repository has."
		})
	},
	"pack-dirty": {
		title: (d) => "The pack " + d.directory + " has local edits",
		detail: () => "Runflow installs its commit, without these edits.",
		next: () => "If the workflow needs them, run git commit -a and git push in its folder. If the pack is not yours, push to a public copy of your own and set the origin of its clone to that."
	},
	"pack-submodules": {
		title: (d) => "Parts of " + d.directory + " were never downloaded",
		detail: (d) => "These folders are empty git submodules: " + d.paths + ".",
		next: () => "If the workflow works here, nothing needs them. Otherwise run git submodule update --init in the folder of the pack."
	},
	"comfyui-unpinned": {
		title: {
			commit: () => "Runflow cannot tell which ComfyUI version you have",
			origin: () => "Runflow cannot tell where your ComfyUI comes from"
		},
		detail: {
			commit: () => "It rebuilds ComfyUI from a public git commit, and none was found here. Every run will fail.",
			origin: () => "It rebuilds ComfyUI from a public git repository, and none is named here. Every run will fail."
		},
		next: () => "Install ComfyUI with git clone.",
		"next-search": (d) => select(d.surface, {
			cli: "Add --pin to look it up on GitHub, or install ComfyUI with git clone.",
			other: "Look it up on GitHub below, or install ComfyUI with git clone."
		})
	},
	"comfyui-unpushed": {
		title: () => "The commit of this ComfyUI is not public",
		detail: (d) => "No remote branch has commit " + d.commit + ", so every run will fail.",
		"detail-confirmed": (d) => "Commit " + d.commit + " is not publicly available at " + d.origin + ", so every run will fail.",
		next: (d) => select(d.canVerify, {
			true: "Push it to a public repository and check again, or check out a released version.",
			other: "Push it to a public repository, or check out a released version."
		})
	},
	"comfyui-dirty": {
		title: () => "This ComfyUI has local edits",
		detail: () => "Runflow rebuilds its commit, without these edits.",
		next: () => "If the workflow needs them, move them into a node pack of their own and publish it."
	},
	"source-unverified": {
		title: () => "Some installed packs could not be checked completely",
		"title-unasked": () => "Not checked yet: can Runflow download these packs?",
		unasked: (d) => "Runflow downloads packs anonymously. Not checked yet: " + d.names + ".",
		elsewhere: (d) => "Cannot be checked, because they are not on github.com: " + d.names + ".",
		unsure: (d) => "On GitHub, but on no branch that was checked (perhaps a fork or a deleted branch): " + d.names + ".",
		edits: (d) => "It is not known whether these have local edits: " + d.names + ".",
		next: () => "Push your commits and edits, if you made any. A commit that is not publicly available fails every run.",
		"next-unasked": (d) => select(d.surface, {
			cli: "Add --pin to check them. A pack that is not publicly available fails every run.",
			other: "Use the button below to check. A pack that is not publicly available fails every run."
		})
	},
	"model-missing": {
		title: (d) => "The model " + d.value + " is missing",
		detail: (d) => d.path + " is in no model folder of this ComfyUI, and no download address is known for it.",
		next: () => "Put the file there, or choose another model in the node."
	},
	"model-refused": {
		title: (d) => "The model " + d.path + " cannot be used",
		next: () => "Download it again, or choose another model in the node."
	},
	"model-unhashed": {
		title: (d) => "The model " + d.path + " is not on this machine",
		detail: () => "Runflow finds models by their SHA-256 hash, and none is known for this one. Every run will fail.",
		next: () => "Put the file into the model folder, so that its hash can be computed."
	},
	"model-differs": {
		title: (d) => "The model " + d.path + " is not the one that the workflow names",
		detail: () => "The workflow states another SHA-256 hash. The file on this disk is the one that would run.",
		next: () => "If the download was interrupted, or is another version, download it again."
	},
	"model-not-weights": {
		title: (d) => "Runflow may not have every file of " + d.path,
		detail: (d) => plural(d.count, 0, en, {
			one: d.files + " is not a weights file. Runflow finds only weights by their hash. If it does not have this one too, every run will fail.",
			other: d.files + " are not weights files. Runflow finds only weights by their hash. If it does not have these too, every run will fail."
		}),
		next: () => "Choose a model that is a single weights file, or continue and try a run."
	},
	"model-unpublished": {
		title: (d) => plural(d.count, 0, en, {
			one: "No public address is known for " + d.path,
			other: "No public address is known for " + number("en", d.count, 0) + " models"
		}),
		detail: (d) => plural(d.count, 0, en, {
			one: "Runflow finds models by their hash, so it must already have this one.",
			other: "Runflow finds models by their hash, so it must already have these: " + d.paths + "."
		}),
		next: () => "If a run says that a model is missing, use a published one instead."
	},
	"file-refused": {
		title: (d) => "The file " + d.path + " cannot be used",
		next: () => "Choose another file in the node."
	},
	"local-path": {
		title: (d) => "“" + d.name + "” is only on this machine",
		detail: (d) => "The widget " + d.input + " names it by its full path. Runflow does not have that path, so every run that reads it will fail.",
		next: () => "Put it into the input folder of ComfyUI and choose it there."
	},
	"key-in-workflow": {
		title: (d) => "A Runflow key (…" + d.lastFour + ") is in the workflow",
		detail: (d) => "It is in " + d.where + ". It would be sent to Runflow, and everyone with a copy of the file has it.",
		next: () => "Clear it. If the file has been shared, revoke the key in the Runflow dashboard."
	},
	"key-in-widget": {
		title: (d) => "A Deploy node holds a key (…" + d.lastFour + ")",
		detail: () => "It is not sent, but it is in every saved copy of the workflow and in every picture made with it.",
		next: () => "Clear it. If a file or picture has been shared, revoke the key in the Runflow dashboard."
	},
	"secret-in-widget": {
		title: (d) => "A key for " + d.service + " (" + d.masked + ") is in the workflow",
		"title-session": (d) => "A login token (" + d.masked + ") is in the workflow",
		"title-private-key": () => "A private key is in the workflow",
		"title-address": (d) => "A web address with a password or token (" + d.masked + ") is in the workflow",
		detail: (d) => "It is in " + d.where + ". It would be stored on Runflow with the workflow.",
		next: () => "Clear it, and revoke it if the file has been shared. Continue only if you want it stored on Runflow."
	},
	"workflow-key": {
		title: (d) => "This deploy uses the key in the workflow, which belongs to " + d.organization,
		"title-unknown": () => "This deploy uses the key in the workflow, and its owner is not known",
		detail: () => "Everything in the workflow goes to that organization.",
		next: () => "Continue only if you know whose key it is."
	},
	where: {
		widget: (d) => "node " + d.node + ", " + d.widget,
		node: (d) => "node " + d.node,
		file: (d) => "the workflow file, " + d.path
	}
};
// src/text/compiled/en/fixes.js
var fixes_default = {
	"clear-key": () => "Clear the key",
	"clear-host": () => "Clear the host",
	"move-key": () => "Move to Settings",
	"choose-file": () => "Choose another file",
	mute: (d) => plural(d.count, 0, en, {
		one: "Mute this node",
		other: "Mute these nodes"
	}),
	"leave-out": (d) => plural(d.count, 0, en, {
		one: "Leave it out: mute this node",
		other: "Leave it out: mute these " + number("en", d.count, 0) + " nodes"
	}),
	"name-it": (d) => "Name it “" + d.id + "”",
	"name-node": (d) => "Name " + d.node + " #" + d.nodeId + " “" + d.id + "”",
	"some-node": () => "node"
};
// src/text/compiled/en/key.js
var key_default = {
	label: () => "Runflow API key",
	paste: () => "Paste your key: rf_live_…",
	replace: () => "Paste a new key to replace it",
	save: () => "Save",
	test: () => "Test connection",
	testing: () => "Testing…",
	remove: () => "Remove",
	move: () => "Move it to this browser",
	"clear-old": () => "Clear the key in the settings file",
	saved: (d) => "Saved (…" + d.lastFour + ") for " + d.origin,
	"none-saved": (d) => "No key is saved for " + d.origin + ".",
	where: {
		browser: () => "Kept in this browser, for this ComfyUI address only. It is never written to a workflow or to a file of ComfyUI.",
		page: () => "This browser blocks storage for this page, so the key is forgotten when you close the tab.",
		settings: () => "Stored by the older Runflow plugin in ComfyUI’s settings file, where everyone who can open this ComfyUI can read it."
	},
	"left-behind": (d) => "ComfyUI’s settings file still holds a key (…" + d.lastFour + ") of the older Runflow plugin. It is not used, and everyone who can open this ComfyUI can read it.",
	"url-invalid": () => "The API URL above cannot be used. Correct it first: it must begin with https://.",
	scopes: () => "Where do I get a key, and which scopes does it need?",
	"scopes-detail": () => "Runflow shows a new key only once. Give it only these scopes:",
	scope: {
		"comfyui-workflows:read": () => "to find your endpoint",
		"comfyui-workflows:create": () => "to deploy it the first time",
		"comfyui-workflows:edit": () => "to deploy it again",
		"assets:create": () => "to send input files, if the workflow reads any"
	},
	"may-be-read": () => "Whoever could open this ComfyUI may have read it. If you are not sure, revoke it and make a new one.",
	moved: {
		title: () => "Moved",
		detail: () => "The key is in this browser now, and no longer in ComfyUI’s settings file."
	},
	"not-moved": {
		title: () => "The key was not moved",
		detail: () => "This browser blocks storage for this page.",
		next: () => "Allow storage for this address, then move it."
	},
	"half-moved": {
		title: () => "The key is in this browser now, and still in the settings file",
		detail: () => "ComfyUI did not accept the change.",
		next: () => "Check that ComfyUI is running, reload this tab and try again."
	},
	cleared: {
		title: () => "Cleared",
		detail: () => "ComfyUI’s settings file no longer holds a Runflow key."
	},
	"not-cleared": {
		title: () => "The key is still in the settings file",
		detail: () => "ComfyUI did not accept the change.",
		next: () => "Check that ComfyUI is running, reload this tab and try again."
	},
	"nothing-to-move": { title: () => "There is no stored key to move" },
	"no-key": {
		title: () => "No key is saved",
		next: () => "Paste one and save it."
	}
};
// src/text/compiled/en/notices.js
var notices_default = {
	restart: {
		title: () => "Restart ComfyUI",
		detail: (d) => "Runflow " + d.bundle + " is installed, but ComfyUI still runs " + d.python + ". Restart the ComfyUI process, not only this tab. If that does not help, look into its log.",
		"detail-none": (d) => "Runflow " + d.bundle + " is installed, but ComfyUI has not been restarted yet. Restart the ComfyUI process, not only this tab. If that does not help, look into its log."
	},
	reload: {
		title: () => "Reload this tab",
		detail: (d) => "ComfyUI runs Runflow " + d.python + ", and this tab still shows " + d.bundle + ". Save your workflow, then reload the tab (" + d.keys + ")."
	},
	"other-plugin": {
		title: () => "Two Runflow plugins are installed",
		detail: (d) => "Their nodes and buttons collide. Remove the folder custom_nodes/" + d.folder + " and restart ComfyUI.",
		password: () => "The older plugin protects ComfyUI with a password. Removing it removes that protection, so make sure that no one else can reach this ComfyUI."
	},
	busy: {
		title: () => "A deploy is already running",
		detail: () => "Wait for it, or cancel it."
	},
	"other-workflow": {
		title: () => "Another workflow is open now",
		detail: () => "Go back to the first one, and deploy again."
	},
	"node-gone": {
		title: () => "That Runflow Deploy node is gone or switched off",
		detail: () => "Bring it back, or deploy what the panel shows."
	},
	"key-in-node": {
		title: () => "A Deploy node holds an API key",
		detail: () => "It is in every saved copy of this workflow and in every picture made with it. Open the Runflow panel to clear it."
	},
	"key-cleared": {
		title: () => "The key is cleared",
		detail: (d) => d.keys + " brings it back. Copies and pictures saved before still hold it: if you shared one, revoke the key."
	},
	"key-moved": {
		title: (d) => "The key is saved for " + d.origin,
		detail: (d) => d.keys + " brings it back into the node. Copies and pictures saved before still hold it: if you shared one, revoke the key."
	},
	"not-muted": {
		title: () => "Nothing was muted",
		detail: () => "The workflow has changed, and another node reads these nodes now. Check again."
	},
	"not-uploaded": {
		title: () => "The file was not uploaded",
		unreachable: () => "ComfyUI did not answer. Check that it is running, then choose the file again.",
		refused: (d) => "ComfyUI refused " + d.file + " (HTTP " + d.status + ").",
		"no-name": () => "ComfyUI answered without a file name. Choose the file again."
	},
	unexpected: {
		title: () => "Unexpected error in Runflow",
		detail: (d) => d.error + ". Reload this tab and try again."
	},
	"choose-file": () => "Choose file",
	uploading: (d) => "Uploading " + d.file + "…"
};
// src/text/compiled/en/outcomes.js
var outcomes_default = {
	created: { title: (d) => "Created the endpoint " + d.slug },
	updated: { title: (d) => "Updated the endpoint " + d.slug },
	unchanged: {
		title: (d) => "No changes to " + d.slug + " since the last deploy",
		detail: () => "The endpoint already runs exactly this workflow, so nothing was sent."
	},
	"dry-run": {
		title: {
			create: (d) => "Dry run: " + d.slug + " would be created",
			edit: (d) => "Dry run: " + d.slug + " would be updated",
			unchanged: (d) => "Dry run: " + d.slug + " is already live like this"
		},
		detail: () => "Nothing was written."
	},
	cancelled: {
		title: () => "Deploy cancelled",
		detail: () => "Nothing was changed on Runflow."
	},
	unconfigured: {
		title: (d) => select(d.surface, {
			cli: "No Runflow API key is set",
			other: "No Runflow API key is saved yet"
		}),
		detail: () => "API key or URL is not configured.",
		next: (d) => select(d.surface, {
			cli: "Set RUNFLOW_API_KEY to your key, and RUNFLOW_API_URL if the API is not at https://api.runflow.io.",
			other: "Open Settings → Runflow and save your key. You do this once for each API URL."
		})
	},
	"url-invalid": {
		title: () => "The API URL cannot be used",
		detail: {
			"no-scheme": (d) => "“" + d.url + "” does not begin with https://.",
			"not-https": (d) => "“" + d.url + "” would send the key unencrypted. Only https is used, except on this machine.",
			unreadable: (d) => "“" + d.url + "” is not a web address."
		},
		next: (d) => select(d.surface, {
			cli: "Correct RUNFLOW_API_URL, or unset it to use https://api.runflow.io.",
			other: "Correct it in Settings → Runflow."
		})
	},
	"host-invalid": {
		title: () => "The host of the Deploy node cannot be used",
		linked: () => "It comes from a link, and only a typed host is used.",
		next: (d) => select(d.surface, {
			cli: "Correct it in the workflow, or clear it to use RUNFLOW_API_URL.",
			other: "Correct it, or clear it to use the URL in Settings."
		})
	},
	"host-without-key": {
		title: (d) => "No key is saved for " + d.host,
		detail: () => "The Deploy node names this address, and a key only goes to the address it was saved for.",
		next: (d) => select(d.surface, {
			cli: "Clear the host in the Deploy node, or set RUNFLOW_API_URL and RUNFLOW_API_KEY for this address.",
			other: "Clear the host to use the URL in Settings, or save a key for this address in Settings → Runflow."
		})
	},
	"export-failed": {
		title: () => "ComfyUI could not export the workflow",
		detail: (d) => "It says: " + d.detail,
		next: () => "Check the workflow for broken links, or reload ComfyUI, then deploy again."
	},
	"workflow-unreadable": {
		title: () => "The workflow cannot be read",
		"in-subgraph": (d) => "The problem is in the subgraph " + d.id + ".",
		next: () => "Reload ComfyUI and deploy again. If that does not help, update ComfyUI."
	},
	"facts-failed": { title: () => "ComfyUI could not say what the workflow needs" },
	"hash-failed": { title: () => "The models and files could not be hashed" },
	comfyui: {
		refused: { next: () => "Nothing was changed on Runflow. Fix this and deploy again." },
		unreachable: {
			title: () => "ComfyUI does not answer",
			detail: () => "Nothing was changed on Runflow.",
			next: () => "Check that ComfyUI is running, or wait until it has restarted, then deploy again."
		},
		absent: {
			detail: () => "ComfyUI has not loaded the Python part of Runflow.",
			next: () => "Restart ComfyUI. If that does not help, look for Runflow in its log."
		},
		unreadable: {
			detail: (d) => "ComfyUI’s reply has an unexpected format (" + d.where + ").",
			next: (d) => select(d.surface, {
				cli: "Restart ComfyUI, and use one version of Runflow here and there.",
				other: "Restart ComfyUI and reload this tab, so that both have the same version."
			})
		}
	},
	"python-older": {
		title: (d) => select(d.surface, {
			cli: "ComfyUI runs an older version of Runflow than this command line",
			other: "ComfyUI still runs an older version of Runflow"
		}),
		detail: (d) => select(d.surface, {
			cli: "The command line is version " + d.bundle + ", and ComfyUI runs " + d.python + ".",
			other: "This page is version " + d.bundle + ", and ComfyUI runs " + d.python + "."
		}),
		next: (d) => select(d.surface, {
			cli: "Update Runflow in ComfyUI and restart it.",
			other: "Restart ComfyUI."
		})
	},
	"bundle-older": {
		title: (d) => select(d.surface, {
			cli: "This command line is older than Runflow in ComfyUI",
			other: "This tab still has an older version of Runflow"
		}),
		detail: (d) => select(d.surface, {
			cli: "The command line is version " + d.bundle + ", and ComfyUI runs " + d.python + ".",
			other: "This page is version " + d.bundle + ", and ComfyUI runs " + d.python + "."
		}),
		next: (d) => select(d.surface, {
			cli: "Update the command line.",
			other: "Reload this tab."
		})
	},
	blocked: {
		title: () => "Not deployed",
		more: (d) => plural(d.count, 0, en, {
			one: "One more problem must be fixed too.",
			other: number("en", d.count, 0) + " more problems must be fixed too."
		})
	},
	declined: {
		title: () => "Not deployed: you did not agree to everything",
		next: () => "Nothing was changed on Runflow.",
		finding: (d) => d.title + "."
	},
	"slug-held": {
		title: (d) => "The name " + d.slug + " belongs to a deleted endpoint",
		detail: () => "Runflow keeps the names of deleted endpoints.",
		next: () => "Deploy under another name."
	},
	"unknown-result": {
		title: (d) => "Runflow did not answer, so " + d.slug + " may or may not be deployed",
		detail: () => "The workflow was sent. Neither that nor a look-up afterwards was answered.",
		next: () => "Deploy again: it looks first and creates no second endpoint."
	},
	"organization-unknown": () => "Runflow did not say which organization this is. The address of the endpoint needs your organization’s slug: you find it at the top of the dashboard."
};
// src/text/compiled/en/panel.js
var panel_default = {
	"api-key": () => "API key…",
	"set-key": () => "Set API key…",
	deploy: () => "Deploy",
	deploying: () => "Deploying…",
	check: () => "Check",
	checking: () => "Checking…",
	"check-hint": () => "Lists what is sent and what would fail. Nothing is sent to Runflow.",
	cancel: () => "Cancel",
	"too-late": () => "Too late to cancel",
	progress: () => "Progress",
	hashed: () => "Hashed",
	uploaded: () => "Uploaded",
	searched: () => "Compared",
	"being-sent": () => "Being sent",
	question: () => "Question",
	elsewhere: (d) => "“" + d.name + "” is being deployed from another tab of ComfyUI. Its nodes can be shown there.",
	"elsewhere-unnamed": () => "A workflow is being deployed from another tab of ComfyUI. Its nodes can be shown there.",
	action: {
		"open-settings": () => "Open Settings",
		"get-beta": () => "Open the dashboard",
		"open-keys": () => "Open API keys",
		"open-billing": () => "Open billing",
		"try-again": () => "Try again",
		"reload-tab": () => "Reload this tab",
		"deploy-again": () => "Deploy again",
		"check-again": () => "Check again",
		show: () => "Show"
	},
	endpoint: {
		label: () => "Endpoint",
		"label-slug": (d) => "Endpoint " + d.slug,
		unnamed: () => "This workflow has no name on Runflow yet.",
		"no-name": () => "No name",
		"name-needs": () => "The name needs a letter a to z or a number.",
		"change-name": () => "Change the name",
		line: (d) => "Endpoint: " + d.slug,
		"line-default": (d) => "Endpoint: " + d.slug + " (rename it)",
		"line-linked": () => "A linked name cannot be deployed: type it here",
		"new": () => "new",
		"new-meaning": () => "No endpoint has this name yet",
		live: () => "live",
		"live-meaning": () => "Callers can use it now",
		"live-failing": () => "live, but runs will fail"
	},
	start: {
		label: () => "First deploy",
		intro: () => "Turn this workflow into an endpoint that any program can call.",
		optional: () => "(optional)",
		done: () => "(done)",
		key: () => "Save your Runflow API key",
		"key-detail": () => "Once for this browser. Runflow shows a new key only once, so copy it right away.",
		output: () => "Choose what callers get back",
		"output-detail": () => "Double-click the canvas, type “Runflow Output”, and connect your image or file to its value.",
		input: () => "Choose what callers may change",
		"input-detail": () => "Put a Runflow Input in front of a prompt, number or image. Its input_id is the name that callers send.",
		name: () => "Give the endpoint a name",
		"name-default": () => "Rename “default”",
		"name-detail": () => "Add the Runflow Deploy node and type a name. Or just click Deploy, and you are asked for one."
	},
	findings: {
		block: () => "Must be fixed",
		ask: () => "Needs your decision",
		note: () => "Worth knowing",
		agreed: () => "You agreed to",
		download: (d) => "Download it from this address, and save it as models/" + d.path + ":"
	},
	ended: {
		blocked: () => "Not deployed",
		"blocked-detail": () => "Fix what must be fixed below. Nothing was changed on Runflow.",
		declined: () => "Not deployed",
		"declined-detail": () => "Nothing was changed on Runflow.",
		configured: () => "The API key and URL are saved now",
		"check-blocked": () => "This cannot be deployed yet",
		"check-ask": () => "A deploy would ask you first",
		"check-clean": () => "Nothing found that stands in the way",
		"check-detail": () => "Nothing was sent.",
		"changed-since": {
			deploy: () => "The workflow has changed since this deploy.",
			check: () => "The workflow has changed since this check."
		}
	},
	result: {
		address: () => "Address of your endpoint",
		"address-detail": () => "Give it to your developer.",
		code: () => "Code that calls the endpoint"
	},
	copy: {
		copy: () => "Copy",
		copied: () => "Copied",
		selected: (d) => "Selected: press " + d.keys,
		address: () => "Copy the address",
		code: (d) => "Copy the " + d.language + " code"
	},
	node: {
		show: (d) => "Show " + d.title + " #" + d.nodeId,
		"show-untitled": (d) => "Show node #" + d.nodeId,
		"show-hint": (d) => "Show node " + d.nodeId + " on the canvas",
		gone: (d) => "Node " + d.nodeId + " is gone"
	},
	fix: {
		done: (d) => "Done. Undo with " + d.keys + ".",
		gone: () => "The node is no longer on the canvas."
	},
	search: {
		commit: (d) => "Looks up on " + d.host + " which public commit has exactly these files. No account is needed.",
		origin: (d) => "Looks up on " + d.host + " which public repository this comes from. No account is needed.",
		public: (d) => "Asks " + d.host + ", without a login, whether these packs are public.",
		"cost-search": () => "It takes up to 45 requests for each unknown pack, and GitHub allows 60 an hour. It also checks that your other packs are public.",
		"cost-check": (d) => plural(d.count, 0, en, {
			"0": "It takes one request for each pack.",
			one: "It takes about one request.",
			other: "It takes about " + number("en", d.count, 0) + " requests."
		}),
		"then-check": () => "Then the check starts again.",
		"then-deploy": () => "Then the deploy starts again.",
		"then-continue": () => "Then the deploy continues and asks only what is left.",
		"find-commit": () => "Find its commit",
		"find-origin": () => "Find where it comes from",
		"check-public": (d) => plural(d.count, 0, en, {
			"0": "Check on GitHub",
			one: "Check on GitHub (one request)",
			other: "Check on GitHub (" + number("en", d.count, 0) + " requests)"
		})
	},
	preview: {
		title: () => "What is sent",
		hint: () => "Check lists what a deploy sends, and what would fail on Runflow. Nothing is sent by it.",
		models: (d) => plural(d.count, 0, en, {
			one: number("en", d.count, 0) + " model, " + d.size + ", named by its hash and not uploaded",
			other: number("en", d.count, 0) + " models, " + d.size + ", named by their hashes and not uploaded"
		}),
		pictures: (d) => plural(d.count, 0, en, {
			one: number("en", d.count, 0) + " picture, " + d.size + ", to upload",
			other: number("en", d.count, 0) + " pictures, " + d.size + ", to upload"
		}),
		files: (d) => plural(d.count, 0, en, {
			one: number("en", d.count, 0) + " file, " + d.size + ", to upload",
			other: number("en", d.count, 0) + " files, " + d.size + ", to upload"
		}),
		"pictures-there": (d) => plural(d.count, 0, en, {
			one: number("en", d.count, 0) + " picture, " + d.size + ", already on Runflow",
			other: number("en", d.count, 0) + " pictures, " + d.size + ", already on Runflow"
		}),
		"files-there": (d) => plural(d.count, 0, en, {
			one: number("en", d.count, 0) + " file, " + d.size + ", already on Runflow",
			other: number("en", d.count, 0) + " files, " + d.size + ", already on Runflow"
		}),
		packs: (d) => plural(d.count, 0, en, {
			one: number("en", d.count, 0) + " node pack, named by its commit",
			other: number("en", d.count, 0) + " node packs, named by their commits"
		}),
		packages: (d) => plural(d.count, 0, en, {
			one: number("en", d.count, 0) + " Python package, named by its version",
			other: number("en", d.count, 0) + " Python packages, named by their versions"
		}),
		unclear: (d) => plural(d.count, 0, en, {
			one: number("en", d.count, 0) + " unclear",
			other: number("en", d.count, 0) + " unclear"
		}),
		"workflow-only": () => "Only the workflow.",
		"group-models": () => "Models",
		"group-files": () => "Input files",
		"group-packs": () => "ComfyUI and node packs",
		hashing: () => "being read…",
		"more-nodes": (d) => plural(d.count, 0, en, {
			one: "Show " + number("en", d.count, 0) + " more node",
			other: "Show " + number("en", d.count, 0) + " more nodes"
		}),
		machine: () => "This machine (not sent)",
		system: () => "System",
		none: () => "none",
		unknown: () => "unknown"
	}
};
// src/text/compiled/en/preview.js
var preview_default = {
	state: {
		proven: {
			word: () => "found",
			meaning: () => "Runflow can get exactly this."
		},
		"found-by-content": {
			word: () => "matched",
			meaning: () => "The files are those of exactly this public commit."
		},
		unproven: {
			word: () => "unclear",
			meaning: () => "Runflow may not be able to get this."
		},
		"to-hash": {
			word: () => "will be read at deploy",
			meaning: () => "Its hash is computed when you deploy."
		},
		"to-upload": {
			word: () => "will be uploaded",
			meaning: () => "It is sent when you deploy."
		},
		"already-there": {
			word: () => "already on Runflow",
			meaning: () => "Runflow has this file, so it is not sent again."
		},
		missing: {
			word: () => "missing",
			meaning: () => "It is not on this machine."
		}
	},
	source: (d) => d.origin + " at commit " + d.commit + select(d.edits, {
		dirty: ", without your local edits",
		unsure: ", local edits not checked",
		clean: "",
		other: ""
	}) + select(d.access, {
		verified: "",
		pushed: ", public as far as this machine knows",
		unverified: ", not checked yet whether it is public",
		other: ""
	}) + ".",
	"no-commit": () => "Its commit is not known.",
	"no-origin": () => "It names no public https address.",
	private: () => "Its repository is not public.",
	unpushed: () => "Its commit is not public.",
	"address-known": () => "A public address is known.",
	hash: (d) => "SHA-256 " + d.hash + "."
};
// src/text/compiled/en/problems.js
var problems_default = {
	model: {
		truncated: () => "The file is incomplete: it is shorter than its own header says.",
		"lfs-pointer": () => "It is only a Git LFS pointer, a few lines of text in place of the model.",
		"html-page": () => "It is a web page, saved under the name of a model.",
		empty: () => "The file is empty.",
		damaged: () => "It does not start like a model file. The download was probably interrupted.",
		unreadable: () => "ComfyUI is not allowed to read the file.",
		"hash-differs": () => "It is not the file that the workflow names."
	},
	file: {
		missing: () => "It is not in the input folder of ComfyUI.",
		empty: () => "The file is empty.",
		"too-large": () => "It is larger than 50 MiB, the most that Runflow accepts.",
		outside: () => "It is outside the input folder of ComfyUI.",
		output: () => "It is in the output folder, which is empty at the start of every run.",
		temp: () => "It is in the folder for temporary files, which is empty at the start of every run."
	},
	workflow: {
		none: () => "ComfyUI returned no workflow.",
		"not-nodes": () => "It is not an object of nodes.",
		"not-api": () => "It is in the format of a saved workflow, with a list of nodes.",
		"not-saved": () => "It has no list of nodes.",
		node: (d) => "Entry “" + d.id + "” is not a node with inputs.",
		class: (d) => "The class_type of entry “" + d.id + "” is not text.",
		"node-id": () => "One of its nodes has no id.",
		"node-type": (d) => "Node " + d.id + " has no type.",
		"node-sockets": (d) => "Node " + d.id + " has no list of sockets.",
		subgraphs: () => "Its subgraphs are not a list.",
		subgraph: () => "One of its subgraphs has no id or no list of nodes.",
		"too-deep": () => "Its values are nested too deeply.",
		"subgraphs-too-deep": (d) => "Its subgraphs are nested more than " + number("en", d.most, 0) + " levels deep.",
		"too-many-nodes": (d) => "With its subgraphs unfolded it has more than " + number("en", d.most, 0) + " nodes."
	}
};
// src/text/compiled/en/questions.js
var questions_default = {
	key: {
		title: (d) => "This workflow carries its own key (…" + d.lastFour + ") for " + d.host,
		detail: () => "The key may belong to whoever made the file. If you use it, your workflow goes to their organization. Your choice is kept until you reload the page.",
		"use-saved": (d) => "Use my saved key (…" + d.lastFour + ")",
		"use-workflow": (d) => "Use the workflow’s key (…" + d.lastFour + ")",
		"none-saved": () => "You have no key of your own saved for this address."
	},
	which: {
		title: () => "Which endpoint do you want to deploy?",
		detail: () => "The canvas has several Runflow Deploy nodes.",
		"no-name": () => "no name"
	},
	confirm: {
		title: {
			create: (d) => "Create “" + d.slug + "” anyway?",
			update: (d) => "Update “" + d.slug + "” anyway?"
		},
		detail: {
			create: (d) => plural(d.count, 0, en, {
				one: "It can be deployed, but read this first:",
				other: "It can be deployed, but read these first:"
			}),
			update: (d) => plural(d.count, 0, en, {
				one: "The live endpoint would be replaced, but read this first:",
				other: "The live endpoint would be replaced, but read these first:"
			})
		},
		changed: () => "The workflow has changed since it was read for this deploy. To send what is on the canvas now, cancel and deploy again.",
		no: () => "Cancel, change nothing",
		yes: {
			create: () => "Create it anyway",
			update: () => "Update it anyway"
		}
	},
	name: {
		title: () => "Name of the endpoint",
		detail: () => "It becomes part of the address.",
		placeholder: () => "for example product-photo"
	},
	cancel: () => "Cancel"
};
// src/text/compiled/en/refusals.js
var refusals_default = {
	"bad-request": (d) => "Runflow in ComfyUI does not understand the request (" + d.field + "). Restart ComfyUI, so that both sides have the same version.",
	failed: () => "Runflow in ComfyUI hit an unexpected error. ComfyUI’s log says where.",
	"not-json": () => "Runflow in ComfyUI takes only JSON.",
	"not-our-page": () => "Runflow in ComfyUI answers only Runflow’s own pages and command line.",
	"foreign-origin": () => "The request came from another site. If a proxy stands in front of ComfyUI, it must pass the Host header on unchanged.",
	"host-not-allowed": (d) => "ComfyUI was opened as " + d.host + ", which is not known here. Open it as localhost or over https, or add the name to " + d.file + ".",
	"too-large": (d) => "The workflow is larger than " + d.limit + ". Usually that is a picture stored inside a node: load it from a file instead.",
	"too-many-jobs": () => "Too many of these jobs are running. Try again when one has finished.",
	"unknown-job": () => "ComfyUI does not know this job: it was restarted in between. Deploy again.",
	cancelled: () => "The page that asked for this was closed.",
	"relay-plain-http": () => "This page came from another machine over plain http, so the key would cross the network unencrypted. Open ComfyUI over https or on its own machine, or deploy from the command line.",
	"relay-origin": (d) => "This ComfyUI passes requests only to " + d.origin + " and to this machine. Whoever runs it can add an address to the file " + d.file + " in its Runflow folder.",
	"relay-path": (d) => "ComfyUI passes on only the requests that Runflow’s own pages make, and " + d.method + " " + d.path + " is not one of them.",
	"relay-network": (d) => "ComfyUI could not reach " + d.host + ".",
	"relay-timeout": (d) => d.host + " did not answer ComfyUI in time.",
	"file-changed": (d) => d.path + " is gone, or has changed since this deploy began.",
	"file-missing": (d) => d.path + " is no longer in the input folder of ComfyUI.",
	"file-outside": (d) => d.path + " is not in the input folder of ComfyUI.",
	"file-name": (d) => "ComfyUI does not read " + d.path + ", because its name has two dots in a row. Rename the file.",
	"file-not-served": (d) => "ComfyUI, or a proxy in front of it, did not give out " + d.path + " (HTTP " + d.status + ").",
	"file-unreadable": (d) => "ComfyUI could not read " + d.path + " (" + d.reason + ").",
	"file-keeps-changing": (d) => d.path + " changed while it was read. Try again when nothing writes to it.",
	"hash-unlisted": () => "The files that this workflow needs could not be listed. Look into ComfyUI’s log.",
	"hash-failed": () => "A file could not be hashed. Look into ComfyUI’s log.",
	"search-limit": (d) => d.host + " allows 60 requests an hour without a login, and they are used up. Try again later.",
	"search-limit-until": (d) => d.host + " allows 60 requests an hour without a login, and they are used up. Try again at " + d.time + ".",
	"search-unreachable": (d) => d.host + " did not answer. Check your network and try again.",
	"search-failed": () => "The packs could not be compared. Look into ComfyUI’s log.",
	"http-401": (d) => select(d.surface, {
		cli: "ComfyUI, or a proxy in front of it, asks for a login. The command line cannot log in.",
		other: "ComfyUI, or a proxy in front of it, asks for a login. Reload this page and log in."
	}),
	"http-403": () => "ComfyUI, or a proxy in front of it, refused the request. A proxy must pass the Host header on unchanged.",
	"http-413": () => "The workflow is larger than ComfyUI, or a proxy in front of it, accepts in one request.",
	unknown: (d) => "ComfyUI refused the request (" + d.code + ")."
};
// src/text/compiled/en/search.js
var search_default = {
	pack: {
		"no-origin": () => "This pack names no public repository to look in.",
		"no-match": () => "No commit of its public repository has exactly these files. The pack has been edited, or it comes from somewhere else.",
		"too-many": () => "Its repository has too many commits to compare them all.",
		"too-large": () => "The pack is too large to be compared with its repository.",
		private: () => "Its repository is private or does not exist.",
		unreadable: () => "ComfyUI is not allowed to read the files of this pack.",
		"no-answer": (d) => d.host + " did not answer about the repository of this pack."
	},
	comfyui: {
		"no-origin": () => "This ComfyUI names no public repository to look in.",
		"no-match": () => "No commit of its public repository has exactly these files. This ComfyUI has been edited, or it comes from somewhere else.",
		"too-many": () => "Its repository has too many commits to compare them all.",
		"too-large": () => "This ComfyUI is too large to be compared with its repository.",
		private: () => "Its repository is private or does not exist.",
		unreadable: () => "ComfyUI is not allowed to read its own files.",
		"no-answer": (d) => d.host + " did not answer about the repository of ComfyUI."
	},
	"looked-at": (d) => "The workflow, or a list of packs, names " + d.origin + ", which is private or does not exist.",
	"not-remembered": () => "It was found, but could not be remembered. ComfyUI may not be allowed to write to its user folder, or the files have just changed.",
	unanswered: (d) => d.host + " did not answer about " + d.names + ".",
	stopped: () => "The commits could not be looked for."
};
// src/text/compiled/en/settings.js
var settings_default = {
	Runflow_ApiUrl: {
		name: () => "API URL",
		tooltip: () => "Where Runflow answers. Keep it unless Runflow gave you another address."
	},
	Runflow_ApiKey: { name: () => "API Key" }
};
// src/text/compiled/en/steps.js
var steps_default = {
	capture: () => "Reading the workflow",
	facts: () => "Asking ComfyUI what the workflow needs",
	"commit-search": () => "Looking for commits",
	check: () => "Checking that it will run",
	"look-up": () => "Looking up the endpoint on Runflow",
	hash: () => "Hashing models and files",
	ask: () => "Waiting for your answer",
	upload: () => "Uploading files",
	write: () => "Sending it to Runflow",
	busy: (d) => d.step + "…",
	retry: (d) => d.step + "… No answer, trying again (" + number("en", d.attempt, 0) + ")",
	hashing: (d) => "Hashing models and files… " + number("en", d.percent, 0) + " %",
	uploading: (d) => "Uploading files… " + number("en", d.done, 0) + " of " + number("en", d.total, 0),
	of: (d) => d.part + " of " + d.whole,
	searching: (d) => "Asking " + d.host + ": " + number("en", d.done, 0) + " of " + number("en", d.total, 0)
};
// src/text/compiled/en/uploads.js
var uploads_default = {
	"not-sent": (d) => "The file " + d.path + " was not sent.",
	read: {
		title: (d) => "The file " + d.path + " could not be read",
		next: () => "Nothing was changed on Runflow. Deploy again."
	},
	"comfyui-unreachable": {
		title: () => "ComfyUI does not answer",
		detail: (d) => "The file " + d.path + " was not sent.",
		next: () => "Nothing was changed on Runflow. Check that ComfyUI is running, then deploy again."
	},
	"comfyui-failed": {
		title: (d) => "ComfyUI did not hand over the file " + d.path,
		detail: () => "The file was not sent.",
		next: (d) => select(d.surface, {
			cli: "Nothing was changed on Runflow. Restart ComfyUI, then deploy again.",
			other: "Nothing was changed on Runflow. Restart ComfyUI and reload this tab, then deploy again."
		})
	},
	verify: {
		title: (d) => "The file " + d.path + " did not arrive as it was sent",
		detail: () => "Runflow confirmed it with another size.",
		next: () => "Nothing was changed on Runflow. Deploy again."
	},
	"storage-refused": {
		title: (d) => "Runflow’s storage refused the file " + d.path,
		detail: (d) => "It did so twice, with a new address each time (" + d.code + ").",
		next: () => "Nothing was changed on Runflow. Check the clock of this machine, then deploy again."
	},
	"storage-unreachable": {
		title: () => "Runflow’s storage could not be reached",
		detail: (d) => "The file " + d.path + " was not sent (" + d.code + ").",
		next: () => "Nothing was changed on Runflow. Check your network, then deploy again."
	},
	expired: {
		title: (d) => "The upload of " + d.path + " has expired",
		detail: (d) => "Runflow no longer knows it (" + d.code + ").",
		next: () => "Nothing was changed on Runflow. Deploy again."
	},
	rejected: {
		title: (d) => "Runflow rejected the file " + d.path,
		detail: (d) => "Files can be up to 50 MiB (" + d.code + ").",
		next: () => "Nothing was changed on Runflow. Choose another file in the node, or let callers send it through a Runflow Input."
	}
};
// src/main.ts
useCatalogue("en", __exportAll({
	api: () => api_default,
	commands: () => commands_default,
	common: () => common_default,
	connection: () => connection_default,
	findings: () => findings_default,
	fixes: () => fixes_default,
	key: () => key_default,
	notices: () => notices_default,
	outcomes: () => outcomes_default,
	panel: () => panel_default,
	preview: () => preview_default,
	problems: () => problems_default,
	questions: () => questions_default,
	refusals: () => refusals_default,
	search: () => search_default,
	settings: () => settings_default,
	steps: () => steps_default,
	uploads: () => uploads_default
}));
var { app: app$1, api: api$1 } = page;
var manager = app$1.extensionManager;
var pageActions = createPageActions(app$1);
var { notify, guard } = pageActions;
var openPanel = () => guard(pageActions.openPanel());
var openSettings = () => guard(pageActions.openSettings());
var state = createPanelState();
var run = createDeployRun(state);
var sources = createTargetSources(manager, () => localStorage);
var call = createLocalCall(api$1);
var keyedCall = keepOutOfClear(call, !isSecureContext);
var openApi = createRoutedClients({
	direct: (input, init) => fetch(input, init),
	relay: openRelay(keyedCall),
	uploadRelay: openUploadRelay(keyedCall)
});
var deployNodeViews = createDeployNodeViews(app$1, (values) => ({
	isConfigured: sources.isConfigured(values),
	status: isHere(state) ? describeLine(state.run.value, values.nodeId, toSlug(values.name)) : null
}));
var canvas = watchCanvas({
	app: app$1,
	workflowId: pageActions.workflowId,
	isConfigured: sources.isConfigured,
	freeOrigin: sources.freeOrigin,
	show(seen) {
		showCanvas(state, seen);
		deployNodeViews.refresh();
	}
});
var capture = createCapture(app$1);
var keyChoices = createKeyChoices();
var uploaded = new Map();
var world = {
	...openLocalPorts(call, sleep),
	savedKey: sources.savedKey,
	openApi,
	uploaded,
	sleep
};
function requestOf({ name, host, apiKey }, searchScope) {
	return {
		endpointName: name,
		host,
		apiKey,
		apiUrl: sources.apiUrl(),
		searchScope,
		version: "0.2.0"
	};
}
function portsOf(values, hooks) {
	return {
		...world,
		async capture() {
			const captured = await capture();
			if (captured.ok) hooks.captured(captured.value, readContent(app$1));
			return captured;
		},
		chooseKey: keyChoices.remembering(values.apiKey, hooks.chooseKey),
		confirm: hooks.confirm,
		report: hooks.report,
		preview: hooks.preview
	};
}
var clickActions = createActions({
	page: {
		...pageActions,
		refresh: canvas.refresh,
		refreshNow: canvas.now,
		isConfigured: sources.isConfigured
	},
	run,
	deploy: (values, hooks, searchScope) => deploy({
		...requestOf(values, searchScope),
		dryRun: false
	}, portsOf(values, hooks), hooks.signal),
	check: (values, hooks, searchScope) => check(requestOf(values, searchScope), portsOf(values, hooks), hooks.signal),
	describe: (outcome) => toOutcomeToast(outcome, state.isShown.value, {
		openPanel,
		openSettings
	})
});
var fix = createFixer({
	app: app$1,
	api: api$1,
	keys: sources.keys,
	freeOrigin: sources.freeOrigin,
	async areApart(ids) {
		const now = await capture();
		return now.ok && areApart(ids, now.value.prompt);
	},
	notify
});
var actions = {
	...clickActions,
	cancel: run.cancel,
	showNode: pageActions.showNode,
	nodeTitle: pageActions.nodeTitle,
	async fix(one) {
		const fixResult = await fix(one);
		canvas.refresh();
		return fixResult;
	},
	openSettings,
	refreshCanvas: canvas.refresh
};
var keyModel = createKeyModel({
	origin: sources.apiOrigin,
	keys: sources.keys,
	clearOldKey: () => clearOldKey(manager, api$1),
	test: (origin, key) => testConnection(openApi({
		origin,
		key,
		keyFrom: "settings"
	}), new AbortController().signal),
	changed: canvas.refresh
});
var checkInstall = createInstallCheck({
	readStatus: () => readStatus(call),
	version: "0.2.0",
	show(notices) {
		state.notices.value = notices;
	},
	notify
});
function start() {
	registerExtension(page, {
		deployNodeViews,
		keyField: createKeyField(keyModel),
		urlChanged: () => keyModel.refresh(),
		deploy: clickActions.command,
		openPanel,
		openSettings,
		press: (node) => clickActions.press(() => listDeployValues(app$1, node)),
		isConfigured: () => sources.isConfigured(pageActions.ownValues(null)),
		notify,
		changed: canvas.refresh,
		opened: canvas.refreshTwice,
		ready() {
			canvas.begin();
			guard(checkInstall());
		}
	});
	addStyles();
	registerPanel(manager, createPanelView(state, actions));
	askInDialogWhenHidden(state, actions);
	warnOfKeys(state.canvasFindings, notify, {
		openPanel,
		openSettings
	});
	x(() => {
		if (state.run.value) canvas.refresh();
	});
	addEventListener("focus", canvas.refresh);
	for (const change of ["graphChanged", "graphCleared"]) api$1.addEventListener(change, canvas.refresh);
	api$1.addEventListener("graphChanged", ({ detail }) => {
		showWorkflow(state, pageActions.workflowId());
		noticeChange(state, () => toContent(detail));
	});
	api$1.addEventListener("reconnected", () => guard(checkInstall()));
}
try {
	start();
} catch {}

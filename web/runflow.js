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
var d$4 = {};
var w$3 = [];
var _$2 = /acit|ex(?:s|g|n|p|$)|rph|grid|ows|mnc|ntw|ine[ch]|zoo|^ord|itera/i;
var g$3 = Array.isArray;
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
		o.__v = u.__v + 1, l$2.vnode && l$2.vnode(o), q(n.__P, o, u, n.__n, n.__P.namespaceURI, 32 & u.__u ? [t] : null, i, null == t ? $(u) : t, !!(32 & u.__u), r), o.__v = u.__v, o.__.__k[o.__i] = o, D$1(i, o, r), u.__e = u.__ = null, o.__e != t && P(o);
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
	for (f = T$1(u, l, g, f, m), s = 0; s < m; s++) null != (p = u.__k[s]) && (h = -1 != p.__i && g[p.__i] || d$4, p.__i = s, _ = q(n, p, h, i, r, o, e, f, c, a), v = p.__e, p.ref && h.ref != p.ref && (h.ref && J(h.ref, null, p), a.push(p.ref, p.__c || v, p)), null == y && null != v && (y = v), 4 & p.__u ? (f = j$2(p, f, n), h.__e && (h.__e = null)) : "function" == typeof p.type && void 0 !== _ ? f = _ : v && (f = v.nextSibling), p.__u &= -7);
	return u.__e = y, f;
}
function T$1(n, l, u, t, i) {
	var r, o, e, f, c, a = u.length, s = a, h = 0;
	for (n.__k = new Array(i), r = 0; r < i; r++) null != (o = l[r]) && "boolean" != typeof o && "function" != typeof o ? ("string" == typeof o || "number" == typeof o || "bigint" == typeof o || o.constructor == String ? o = n.__k[r] = x$1(null, o, null, null, null) : g$3(o) ? o = n.__k[r] = x$1(S$1, { children: o }, null, null, null) : void 0 === o.constructor && o.__b > 0 ? o = n.__k[r] = x$1(o.type, o.props, o.key, o.ref ? o.ref : null, o.__v) : n.__k[r] = o, f = r + h, o.__ = n, o.__b = n.__b + 1, e = null, -1 != (c = o.__i = O$1(o, u, f, s)) && (s--, (e = u[c]) && (e.__u |= 2)), null == e || null == e.__v ? (-1 == c && (i > a ? h-- : i < a && h++), "function" != typeof o.type && (o.__u |= 4)) : c != f && (c == f - 1 ? h-- : c == f + 1 ? h++ : (c > f ? h-- : h++, o.__u |= 4))) : n.__k[r] = null;
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
			p.state = p.__s, null != p.getChildContext && (i = m$3(m$3({}, i), p.getChildContext())), M && !v && null != p.getSnapshotBeforeUpdate && (_ = p.getSnapshotBeforeUpdate(y, d)), T = null != s && s.type === S$1 && null == s.key ? E(s.props.children) : s, f = L(n, g$3(T) ? T : [T], u, t, i, r, o, e, f, c, a), p.base = u.__e, u.__u &= -161, p.__h.length && e.push(p), k && (p.__E = p.__ = null);
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
function D$1(n, u, t) {
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
	return "object" != typeof n || null == n || n.__b > 0 ? n : g$3(n) ? n.map(E) : void 0 !== n.constructor ? null : m$3({}, n);
}
function G(u, t, i, r, o, e, f, c, a) {
	var s, h, p, v, y, w, _, m = i.props || d$4, k = t.props, x = t.type;
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
		else if (p && (u.innerHTML = ""), L("template" == t.type ? u.content : u, g$3(v) ? v : [v], t, i, r, "foreignObject" == x ? "http://www.w3.org/1999/xhtml" : o, e, f, e ? e[0] : i.__k && $(i, 0), c, a), null != e) for (s = e.length; s--;) b$2(e[s]);
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
	t == document && (t = document.documentElement), l$2.__ && l$2.__(u, t), o = (r = "function" == typeof i) ? null : i && i.__k || t.__k, e = [], f = [], q(t, u = (!r && i || t).__k = k$2(S$1, null, [u]), o || d$4, d$4, t.namespaceURI, !r && i ? [i] : o ? null : t.firstChild ? n$1.call(t.childNodes) : null, e, !r && i ? i : o ? o.__e : t.firstChild, r, f), D$1(e, u, f), u.props.children = null;
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
function d$3(n) {
	return o$1 = 1, y$2(D, n);
}
function y$2(n, u, i) {
	var o = s$1(t$2++, 2);
	if (o.t = n, !o.__c && (o.__ = [i ? i(u) : D(void 0, u), function(n) {
		var t = o.__N ? o.__N[0] : o.__[0], r = o.t(t, n);
		t !== r && (o.__N = [r, o.__[1]], o.__c.setState({}));
	}], o.__c = r$1, !r$1.__f)) {
		var f = function(n, t, r) {
			if (!o.__c.__H) return !0;
			var u = !1, i = o.__c.props !== n;
			if (o.__c.__H.__.some(function(n) {
				if (n.__N) {
					u = !0;
					var t = n.__[0];
					n.__ = n.__N, n.__N = void 0, t !== n.__[0] && (i = !0);
				}
			}), c) {
				var f = c.call(this, n, t, r);
				return u ? f || i : f;
			}
			return !u || i;
		};
		r$1.__f = !0;
		var c = r$1.shouldComponentUpdate, e = r$1.componentWillUpdate;
		r$1.componentWillUpdate = function(n, t, r) {
			if (this.__e) {
				var u = c;
				c = void 0, f(n, t, r), c = u;
			}
			e && e.call(this, n, t, r);
		}, r$1.shouldComponentUpdate = f;
	}
	return o.__N || o.__;
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
function g$2() {
	var n = s$1(t$2++, 11);
	if (!n.__) {
		for (var u = r$1.__v; null !== u && !u.__m && null !== u.__;) u = u.__;
		var i = u.__m || (u.__m = [0, 0]);
		n.__ = "P" + i[0] + "-" + i[1]++;
	}
	return n.__;
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
function D(n, t) {
	return "function" == typeof t ? t(n) : t;
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
// src/checks/slug.ts
function toSlug(name) {
	if (typeof name !== "string") return null;
	const slug = name.toLowerCase().trim().replace(/\s+/g, "-").replace(/[^a-z0-9_-]/g, "").replace(/-+/g, "-").replace(/^[-_]+|[-_]+$/g, "");
	return slug === "" ? null : slug;
}
// src/text/catalogue.ts
var ENGLISH$1 = "en";
var catalogues = new Map();
var current = ENGLISH$1;
function useCatalogue(language, files) {
	const known = catalogues.get(language) ?? new Map();
	for (const [name, messages] of Object.entries(files)) known.set(name, messages);
	catalogues.set(language, known);
	if (language !== ENGLISH$1) current = language;
}
function currentLanguage() {
	return current;
}
function findMessage(key) {
	return findIn(current, key) ?? (current === ENGLISH$1 ? null : findIn(ENGLISH$1, key));
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
// src/text/mask-values.ts
var mask = (text) => text;
function useMask(hide) {
	mask = hide;
}
function maskValue(text) {
	return mask(text);
}
// src/text/surface.ts
var surface = "panel";
var system = "other";
function useSurface(name, keysOf = "other") {
	surface = name;
	system = keysOf;
}
function currentSurface() {
	return surface;
}
function currentSystem() {
	return system;
}
// src/text/visible.ts
var LONGEST = 300;
var REPLACEMENT = "�";
var BLANKS = /[\s\u{85}]+/gu;
var LINE_END = /[\n\r\v\f\u{85}\u{2028}\u{2029}]/u;
var HARMFUL = /[\p{Cc}\p{Cs}\u{61C}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu;
var HIDDEN = new RegExp(`(\\u{1F3F4}[\\u{E0030}-\\u{E0039}\\u{E0061}-\\u{E007A}]{1,6}\\u{E007F})|(?![\\u{600}-\\u{605}\\u{6DD}\\u{70F}\\u{890}\\u{891}\\u{8E2}\\u{110BD}\\u{110CD}]|\\u{200C}|\\u{200D}|\\p{Variation_Selector})[\\p{Cf}\\p{Default_Ignorable_Code_Point}\\u{2800}]`, "gu");
var STRAY_VARIANT = /(?<![\p{Emoji}\p{Lo}\p{S}])\p{Variation_Selector}/gu;
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
function asSentence(text) {
	const trimmed = text.trim();
	return trimmed === "" || /[.!?:…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
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
function titledTextsOf(entry, ...[values]) {
	const part = (name) => isMessage(`${entry}.${name}`) ? say(`${entry}.${name}`, values) : "";
	return {
		title: part("title"),
		detail: part("detail"),
		next: part("next")
	};
}
function say(key, values = {}) {
	const filled = Object.assign(Object.create(null), { surface: currentSurface() });
	for (const [name, value] of Object.entries(values)) filled[name] = typeof value === "string" ? visible(maskValue(value)) : value;
	const complete = new Proxy(filled, { get: (known, name) => known[String(name)] ?? "…" });
	return findMessage(key)?.(complete) ?? key;
}
// src/text/format-list.ts
var ENGLISH = "en-GB";
function formatList(names, most = Number.POSITIVE_INFINITY) {
	const shown = names.length > most ? names.slice(0, Math.max(most - 1, 1)) : names;
	const left = names.length - shown.length;
	const all = left === 0 ? shown : [...shown, t("common.more", { count: left })];
	return new Intl.ListFormat([listLanguage(), ENGLISH], { type: "conjunction" }).format(all);
}
function listLanguage() {
	return currentLanguage() === "en" ? ENGLISH : currentLanguage();
}
// src/checks/file-names.ts
var ENDED = new RegExp(`[\\w.-]{0,200}?\\.(?:safetensors|sft|ckpt|pth?|bin|gguf|ggml|onnx|engine|trt|pkl|npz?|h5|tflite|msgpack|zip|tar|gz|7z|png|jpe?g|webp|gif|bmp|tiff?|exr|svg|mp4|mov|webm|mkv|avi|mp3|wav|flac|ogg|m4a|glb|gltf|obj|fbx|ply|splat|json|ya?ml|toml|txt|csv|md|pdf|py|cube|vae|latent)(?![A-Za-z0-9])`, "iy");
var IN_PROMPT = /<(?:lora|lyco|hypernet):$/i;
function isFileName(text, at, end) {
	ENDED.lastIndex = end;
	return ENDED.test(text) || IN_PROMPT.test(text.slice(Math.max(at - 10, 0), at));
}
// src/checks/mask-runs.ts
function maskRuns(text, hidden) {
	let masked = "";
	let end = 0;
	for (const { at, length, shown } of hidden.toSorted((a, b) => a.at - b.at)) {
		if (at < end) continue;
		masked += text.slice(end, at) + shown;
		end = endOfRun(text, at + length);
	}
	return masked + text.slice(end);
}
function endOfRun(text, from) {
	let end = from;
	while (end < text.length && isOfRun(text.charCodeAt(end))) end += 1;
	return end;
}
function isOfRun(code) {
	return code >= 97 && code <= 122 || code >= 65 && code <= 90 || code >= 48 && code <= 57 || code === 45 || code === 95;
}
// src/checks/runflow-keys.ts
var WORDS = "(?:live|test|dev|prod|staging|sandbox)";
var KEY_SHAPE = new RegExp([
	`(?:(?<![A-Za-z])|(?<=\\\\[bfnrt]))rf_${WORDS}_\\w{1,400}`,
	`rf_${WORDS}_\\w{12,400}`,
	"\\brf_[A-Za-z]{1,40}_(?=(?:[A-Za-z0-9]{1,400}_){0,40}(?:(?=[a-z]{0,400}[A-Z0-9])[A-Za-z0-9]{12}|[A-Za-z0-9]{16}))\\w{1,400}"
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
	const shaped = hasShape ? locateKeys(text).map(({ key }) => key) : [];
	return [...shaped, ...known.filter((key) => text.includes(key) && !shaped.includes(key))];
}
function locateKeys(text) {
	return [...text.matchAll(KEY_SHAPE)].flatMap(({ 0: key, index: at }) => isFileName(text, at, at + key.length) ? [] : [{
		key,
		at
	}]);
}
function maskKeys(text, known = []) {
	const hidden = locateKeys(text).map(({ key, at }) => ({
		at,
		length: key.length,
		shown: `rf_…${lastFourOf(key)}`
	}));
	const shaped = hidden.length === 0 ? text : maskRuns(text, hidden);
	return known.reduce((masked, key) => masked.replaceAll(key, "…"), shaped);
}
// src/text/format-size.ts
var STEPS = [
	"kB",
	"MB",
	"GB",
	"TB"
];
function toSize(bytes) {
	if (bytes < 1e3) return `${bytes} B`;
	let size = bytes / 1e3;
	let step = 0;
	while (size >= 999.95 && step < STEPS.length - 1) {
		size /= 1e3;
		step += 1;
	}
	return `${formatOf(currentLanguage()).format(size)} ${STEPS[step]}`;
}
var formats = new Map();
function formatOf(language) {
	const known = formats.get(language);
	if (known !== void 0) return known;
	const made = new Intl.NumberFormat([language, "en"], {
		minimumFractionDigits: 1,
		maximumFractionDigits: 1,
		useGrouping: false
	});
	formats.set(language, made);
	return made;
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
var DEFAULT_ENDPOINT_NAME = "default";
var API_URL_SETTING = "Runflow.ApiUrl";
var API_KEY_SETTING = "Runflow.ApiKey";
var DEFAULT_API_URL = "https://api.runflow.io";
var ENDPOINT_NAME_EXTRA = "runflow.endpointName";
var CONTRACT_EXTRA = "runflow.contract";
var LOCAL_HEADER = "X-Runflow";
var RUN_FOLDER = "runflow-run-";
// src/types/message.ts
var DASHBOARD = "https://app.runflow.io";
var ACTION_LINKS = {
	"get-beta": DASHBOARD,
	"open-keys": "https://app.runflow.io/settings/api-keys",
	"open-billing": "https://app.runflow.io/settings/billing"
};
function dashboardOf(origin) {
	return origin === "https://api.runflow.io" ? DASHBOARD : null;
}
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
// src/deploy/scopes.ts
var SCOPES = {
	lookup: "comfyui-workflows:read",
	upload: "assets:create",
	create: "comfyui-workflows:create",
	update: "comfyui-workflows:edit"
};
// src/deploy/api-messages.ts
function describeApiFailure(step, failure, bodyBytes) {
	const failed = (what) => ({ code: t(`api.code.${step}`, { what }) });
	const mayHaveArrived = step === "create" || step === "update";
	switch (failure.kind) {
		case "unauthorized": return error(textsOf("api.unauthorized", failed(401)), "open-settings");
		case "forbidden": return describeForbidden(step, failure.code, failure.detail);
		case "gone": return mayHaveArrived ? error(textsOf("api.endpoint-deleted", failed(404))) : error(textsOf("api.endpoint-gone", failed(404)), "try-again");
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
	const scope = SCOPES[step];
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
	if (status === 404 && step === "lookup") return withReply(error(textsOf("api.no-api", failed)), detail);
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
var NEEDED$1 = [
	SCOPES.lookup,
	SCOPES.create,
	SCOPES.update,
	SCOPES.upload
];
async function testConnection(api, signal) {
	const [looked, account] = await Promise.all([api.lookUp(ANY_SLUG, signal), api.whoAmI(signal)]);
	if (!looked.ok) return atTheField(describeApiFailure("lookup", looked.error, null), looked.error);
	return account.ok ? describeAccount(account.value) : connected([]);
}
function describeAccount({ organizations }) {
	const names = organizations.map(({ name }) => name);
	const granted = organizations.flatMap(({ scopes }) => scopes ?? []);
	const missing = granted.length === 0 ? [] : NEEDED$1.filter((scope) => !granted.includes(scope));
	if (missing.length === 0) return connected(names);
	return {
		severity: "warn",
		title: t("connection.scopes-missing.title", { organizations: formatList(names) }),
		detail: t("connection.scopes-missing.detail", {
			count: missing.length,
			scopes: formatList(missing)
		}),
		next: t("connection.scopes-missing.next", { needed: formatList(NEEDED$1) }),
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
	select$1(canvas, found.node);
	if (isElsewhere) setTimeout(() => select$1(canvas, found.node), FITTED_AFTER_MS);
	return true;
}
var FITTED_AFTER_MS = 250;
var READABLE = .6;
function bringIntoView(canvas, node) {
	if (canvas && !isInView(canvas, node)) center(canvas, node);
}
function isInView({ ds }, { pos, size }) {
	const area = ds?.visible_area;
	if (!ds || !area || !pos || !size || ds.scale < READABLE) return false;
	const [left = 0, top = 0, width = 0, height = 0] = Array.from(area);
	const [x = 0, y = 0] = Array.from(pos);
	const [across = 0, down = 0] = Array.from(size);
	return x >= left && y >= top && x + across <= left + width && y + down <= top + height;
}
function select$1(canvas, node) {
	canvas.selectItems?.([node]);
	center(canvas, node);
}
function center(canvas, node) {
	if (canvas.ds && (canvas.ds.scale > 1 || canvas.ds.scale < READABLE)) canvas.ds.scale = 1;
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
function setWidget(app, node, name, value) {
	const widget = findWidget(node, name);
	if (!widget) return false;
	changeWidget(app, node, widget, value);
	return true;
}
function changeWidget(app, node, widget, value) {
	asOneStep(app, () => {
		widget.value = value;
		widget.callback?.(value);
	});
	node.setDirtyCanvas?.(true, true);
}
function asOneStep(app, task) {
	app.canvas?.emitBeforeChange?.();
	try {
		return task();
	} finally {
		app.canvas?.emitAfterChange?.();
	}
}
// src/text/shortcut.ts
function shortcut(key, withShift) {
	const isShifted = withShift === "shift";
	return currentSystem() === "mac" ? `${isShifted ? "⇧" : ""}⌘${key}` : `Ctrl+${isShifted ? "Shift+" : ""}${key}`;
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
	if (age < 0) {
		const detail = status === null ? t("notices.restart.detail-none", { bundle }) : t("notices.restart.detail", {
			bundle,
			python: status.version
		});
		notices.push({
			id: "restart",
			title: t("notices.restart.title"),
			detail
		});
	}
	if (age > 0 && status !== null) {
		const keys = shortcut("R", "shift");
		const detail = t("notices.reload.detail", {
			python: status.version,
			bundle,
			keys
		});
		notices.push({
			id: "reload",
			title: t("notices.reload.title"),
			detail
		});
	}
	if (status?.other_plugin) notices.push(describeOther(status.other_plugin));
	return notices;
}
function describeOther({ folder, had_password }) {
	const password = had_password ? t("notices.other-plugin.password") : "";
	return {
		id: "other-plugin",
		title: t("notices.other-plugin.title"),
		detail: joinSentences([t("notices.other-plugin.detail", { folder }), password])
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
	const slot = slotOf$1(node, name);
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
function slotOf$1(node, name) {
	return node.inputs?.findIndex((input) => (input.widget?.name ?? input.name) === name) ?? -1;
}
function linkInto(node, slot) {
	if (!node.isSubgraphNode?.()) return node.getInputLink?.(slot);
	const id = node.inputs?.[slot]?.link;
	return typeof id === "number" || typeof id === "string" ? node.graph?.getLink?.(id) : null;
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
var SAVE_COMMAND = "Runflow.SaveDeployFile";
var PANEL_COMMAND = "Runflow.OpenPanel";
var KEY_COMMAND = "Runflow.SetApiKey";
var RUNFLOW_MENU = [{
	path: ["Runflow"],
	commands: [
		DEPLOY_COMMAND,
		SAVE_COMMAND,
		PANEL_COMMAND,
		KEY_COMMAND
	]
}];
function runflowCommands(parts) {
	return [
		{
			id: DEPLOY_COMMAND,
			label: t("commands.Runflow_Deploy.label"),
			menubarLabel: t("commands.Runflow_Deploy.menubarLabel"),
			icon: "pi pi-cloud-upload",
			function: () => parts.deploy()
		},
		{
			id: SAVE_COMMAND,
			label: t("commands.Runflow_SaveDeployFile.label"),
			menubarLabel: t("commands.Runflow_SaveDeployFile.menubarLabel"),
			icon: "pi pi-save",
			function: () => parts.saveDeployFile()
		},
		{
			id: PANEL_COMMAND,
			label: t("commands.Runflow_OpenPanel.label"),
			menubarLabel: t("commands.Runflow_OpenPanel.menubarLabel"),
			icon: "pi pi-window-maximize",
			function: () => parts.openPanel()
		},
		{
			id: KEY_COMMAND,
			label: t("commands.Runflow_SetApiKey.label"),
			menubarLabel: t("commands.Runflow_SetApiKey.menubarLabel"),
			icon: "pi pi-key",
			function: () => parts.openSettings()
		}
	];
}
// src/host/deploy-node.ts
var DEPLOY_BUTTON = "Deploy";
var LINE = "runflow_endpoint";
var LINE_CLASS = "runflow-endpoint-line";
var LINE_HEIGHT = 26;
function dressDeployNode(node, parts) {
	node.isVirtualNode = true;
	const first = buttonLabel(parts.isConfigured);
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
	noticeRemoval(node, parts.changed);
	growToFit(node);
	return { show(values, isConfigured, status) {
		const label = buttonLabel(isConfigured);
		if (button.label !== label) {
			button.label = label;
			node.setDirtyCanvas?.(true, false);
		}
		const text = status ?? describeEndpoint(values.name);
		line.dataset.node = String(node.id);
		for (const each of linesOf(line)) {
			if (each.textContent === text) continue;
			writeText(each, text);
			each.title = text;
		}
	} };
}
function linesOf(line) {
	return [line, ...[...document.querySelectorAll(`.${LINE_CLASS}`)].filter((other) => other !== line && other.dataset.node === line.dataset.node)];
}
function writeText(element, text) {
	const [first] = element.childNodes;
	if (first?.nodeType === Node.TEXT_NODE) first.nodeValue = text;
	else element.textContent = text;
}
function buttonLabel(isConfigured) {
	return isConfigured ? t("panel.deploy") : t("panel.set-key");
}
function describeEndpoint(name) {
	if (typeof name !== "string") return t("panel.endpoint.line-linked");
	const slug = toSlug(name);
	if (slug === null) return t("panel.endpoint.name-needs");
	return slug === "default" ? t("panel.endpoint.line-default", { slug }) : t("panel.endpoint.line", { slug });
}
function addLine(node) {
	const line = document.createElement("div");
	line.className = LINE_CLASS;
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
function noticeRemoval(node, changed) {
	const before = node.onRemoved;
	node.onRemoved = () => {
		before?.call(node);
		changed();
	};
}
function growToFit(node) {
	const wanted = node.computeSize?.();
	if (!wanted || !node.size || !node.setSize) return;
	const [width = 0, height = 0] = [node.size[0], node.size[1]];
	node.setSize([Math.max(width, wanted[0] ?? 0), Math.max(height, wanted[1] ?? 0)]);
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
			why: t("notices.not-uploaded.unreachable")
		};
	}
	if (response.status === 413) return {
		name: null,
		why: t("notices.not-uploaded.too-large", { file: file.name })
	};
	if (!response.ok) return {
		name: null,
		why: t("notices.not-uploaded.refused", {
			file: file.name,
			status: response.status
		})
	};
	return readAnswer(await response.json().catch(() => null));
}
function readAnswer(answer) {
	if (typeof answer !== "object" || answer === null || !("name" in answer) || typeof answer.name !== "string") return {
		name: null,
		why: t("notices.not-uploaded.no-name")
	};
	const folder = "subfolder" in answer && typeof answer.subfolder === "string" ? answer.subfolder : "";
	return { name: folder === "" ? answer.name : `${folder}/${answer.name}` };
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
		button.label = t("notices.uploading", { file: file.name });
		button.disabled = true;
		node.setDirtyCanvas?.(true, true);
		const uploaded = await uploadInput(api, file);
		button.label = t("notices.choose-file");
		button.disabled = false;
		node.setDirtyCanvas?.(true, true);
		if (uploaded.name === null) notify({
			severity: "error",
			title: t("notices.not-uploaded.title"),
			detail: uploaded.why
		});
		else if (findWidget(node, "file_name")) setWidget(app, node, "file_name", uploaded.name);
	}
}
function isFileNode(node) {
	return (node.comfyClass ?? node.type) === FILE_CLASS;
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
// src/host/input-classes.ts
var CLASSES = new Map([
	["STRING", "RunflowInputString"],
	["INT", "RunflowInputInt"],
	["FLOAT", "RunflowInputFloat"],
	["BOOLEAN", "RunflowInputBoolean"]
]);
function inputClassOf(node, widget) {
	const socket = node.inputs?.[slotOf$1(node, widget)];
	return findWidget(node, widget) ? CLASSES.get(socket?.type) ?? null : null;
}
function hasLists(node) {
	if (!mayHaveInputs(node)) return false;
	return (node.widgets ?? []).some(({ name }) => {
		const slot = slotOf$1(node, name);
		const type = node.inputs?.[slot]?.type;
		return (type === "COMBO" || Array.isArray(type)) && node.isInputConnected?.(slot) !== true;
	});
}
function widgetsForInputs(node) {
	if (!mayHaveInputs(node)) return [];
	return (node.widgets ?? []).map(({ name }) => name).filter((name) => inputClassOf(node, name) !== null && node.isInputConnected?.(slotOf$1(node, name)) !== true);
}
function mayHaveInputs(node) {
	const type = node.comfyClass ?? node.type;
	return !isDeployNode(node) && inputKindOf(type) === void 0 && outputKindOf(type) === void 0;
}
// src/host/input-menu.ts
function inputMenu(node, makeInput) {
	const options = widgetsForInputs(node).map((widget) => ({
		content: node.widgets?.find(({ name }) => name === widget)?.label ?? widget,
		callback: () => makeInput(node, widget)
	}));
	if (hasLists(node)) options.push({
		content: t("fixes.menu-lists"),
		disabled: true
	});
	return options.length === 0 ? [] : [{
		content: t("fixes.menu"),
		has_submenu: true,
		submenu: { options }
	}];
}
// src/host/settings.ts
function runflowSettings(renderKey, urlChanged) {
	return [{
		id: API_URL_SETTING,
		name: t("settings.Runflow_ApiUrl.name"),
		category: [
			"Runflow",
			"Connection",
			"ApiUrl"
		],
		type: "text",
		defaultValue: DEFAULT_API_URL,
		tooltip: t("settings.Runflow_ApiUrl.tooltip"),
		sortOrder: 20,
		telemetry: { trackChanges: false },
		onChange: () => urlChanged()
	}, {
		id: API_KEY_SETTING,
		name: t("settings.Runflow_ApiKey.name"),
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
async function resetApiUrl(manager) {
	await manager.setting.set(API_URL_SETTING, DEFAULT_API_URL);
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
		getNodeMenuItems: (node) => inputMenu(node, parts.makeInput),
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
// src/limit.ts
function createLimit(most, mostPatient = most) {
	const waiting = [];
	let running = 0;
	let patient = 0;
	const mayBegin = (isPatient) => running < most && (!isPatient || patient < mostPatient);
	function count(isPatient, by) {
		running += by;
		if (isPatient) patient += by;
	}
	function turn(signal, isPatient) {
		if (mayBegin(isPatient)) {
			count(isPatient, 1);
			return Promise.resolve();
		}
		return new Promise((resolve, leave) => {
			const left = () => {
				waiting.splice(waiting.indexOf(waiter), 1);
				leave(signal?.reason);
			};
			const waiter = {
				isPatient,
				begin() {
					signal?.removeEventListener("abort", left);
					count(isPatient, 1);
					resolve();
				}
			};
			waiting.push(waiter);
			signal?.addEventListener("abort", left, { once: true });
		});
	}
	return async (work, signal, isPatient = false) => {
		signal?.throwIfAborted();
		await turn(signal, isPatient);
		try {
			return await work();
		} finally {
			count(isPatient, -1);
			const next = waiting.findIndex((one) => mayBegin(one.isPatient));
			if (next >= 0) waiting.splice(next, 1)[0]?.begin();
		}
	};
}
async function readWhole(response) {
	return response.body === null ? response : new Response(await response.blob(), response);
}
// src/host/limited-api.ts
var MOST$1 = 4;
var MOST_PATIENT = 3;
function limitRequests(api, send = fetch) {
	const limit = createLimit(MOST$1, MOST_PATIENT);
	const { queuePrompt, apiURL, internalURL, removeEventListener } = api;
	return {
		fetchApi: (route, init) => limit(async () => readWhole(await api.fetchApi(route, init)), init?.signal, init?.priority === "low"),
		fetchInternal(route, init) {
			const url = api.internalURL?.(route) ?? `internal${route}`;
			return limit(async () => readWhole(await send(url, init)), init.signal);
		},
		addEventListener: (type, listener) => api.addEventListener(type, listener),
		...removeEventListener && { removeEventListener: (type, listener) => removeEventListener.call(api, type, listener) },
		...queuePrompt && { queuePrompt: (number, prompt) => limit(() => queuePrompt.call(api, number, prompt)) },
		...apiURL && { apiURL: (route) => apiURL.call(api, route) },
		...internalURL && { internalURL: (route) => internalURL.call(api, route) }
	};
}
// src/host/page.ts
var page = {
	app,
	api: limitRequests(api),
	createNode: (type) => globalThis.LiteGraph?.createNode(type) ?? null
};
// src/host/catch-errors.ts
function createGuard(notify) {
	return (work) => {
		work.catch((error) => {
			const name = error instanceof Error ? error.name : "unknown";
			notify({
				severity: "error",
				title: t("notices.unexpected.title"),
				detail: t("notices.unexpected.detail", { error: name })
			});
		});
	};
}
// src/host/endpoint-name.ts
function readKeptName(app) {
	const kept = app.rootGraph?.extra?.[ENDPOINT_NAME_EXTRA];
	return typeof kept === "string" && kept.trim() !== "" ? kept : null;
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
function offerName(app, { unusable = null, taken = null } = {}) {
	const names = [keptOrFilename(app), filenameOf(app)];
	const usable = names.find((name) => toSlug(name) !== null && toSlug(name) !== taken);
	if (usable === void 0 && taken !== null) return taken === "default" ? "" : `${taken}-2`;
	const name = names.find((one) => one !== "") ?? unusable;
	return usable ?? (name === null ? "" : `workflow-${shortHash(`${app.rootGraph?.id ?? ""} ${name}`)}`);
}
function keptOrFilename(app) {
	const kept = readKeptName(app);
	return kept !== null && toSlug(kept) !== "default" ? kept : filenameOf(app);
}
function filenameOf({ extensionManager }) {
	const filename = extensionManager.workflow?.activeWorkflow?.filename;
	if (typeof filename !== "string" || filename.startsWith("Unsaved Workflow")) return "";
	return filename.replace(/\.json$/, "").normalize("NFC");
}
function shortHash(text) {
	let hash = 2166136261;
	for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16777619) >>> 0;
	return hash.toString(16).padStart(8, "0").slice(0, 6);
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
	if (!isOpen(manager)) await toggle(manager);
}
async function closePanel(manager) {
	if (isOpen(manager)) await toggle(manager);
}
function hasPanelButton() {
	const selector = `.${PANEL_ID}-tab-button, [data-testid="${PANEL_ID}-tab-button"]`;
	return document.querySelector(selector) !== null;
}
function isOpen({ sidebarTab }) {
	return (sidebarTab?.activeSidebarTabId ?? sidebarTab?.activeSidebarTab?.id) === PANEL_ID;
}
async function toggle({ command }) {
	await command.execute(`Workspace.ToggleSidebarTab.${PANEL_ID}`);
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
	let opening = null;
	return {
		notify,
		guard: createGuard(notify),
		workflowId: createWorkflowId(app),
		choices: () => listDeployChoices(app),
		ownValues,
		offeredName: (known) => offerName(app, known),
		keepName: (name) => keepName(app, name),
		openPanel() {
			opening ??= openPanel$1(manager).finally(() => {
				opening = null;
			});
			return opening;
		},
		closePanel: () => closePanel(manager),
		hasPanelButton,
		openSettings: () => openSettings$1(manager),
		async confirm(title, message, itemList) {
			return await manager.dialog.confirm({
				title,
				message,
				itemList
			}) === true;
		},
		showNode: (id) => showNode(app, id),
		nodeTitle: (id) => nodeTitle(app, id)
	};
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
	return url.protocol === "https:" && !isOfOwnNetwork(url.hostname);
}
function isOfOwnNetwork(name) {
	let host;
	try {
		host = new URL(`https://${name}`).hostname.replace(/\.$/, "");
	} catch {
		return false;
	}
	if (host.startsWith("[")) return OWN_IPV6.test(host);
	if (/^[\d.]+$/.test(host)) return OWN_IPV4.test(host);
	return !host.includes(".") || /\.(localhost|local|internal|lan|home\.arpa)$/.test(host);
}
var OWN_IPV4 = /^(0|10|127|169\.254|192\.168|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])|22[4-9]|2[3-5]\d)\./;
var OWN_IPV6 = /^\[(::|f[cdf]|fe[89ab])/;
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
	if (workflow !== null && workflow.key !== saved?.key) {
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
function refuse(refusal) {
	return {
		kind: "refuse",
		refusal
	};
}
// src/host/key-store.ts
var SLOT = "runflow.key:";
var DECLINED_SLOT = "runflow.old-key-declined:";
function createKeyStore(options) {
	const pageOnly = new Map();
	const declined = new Map();
	function readSlot(name) {
		try {
			return options.slots().getItem(name);
		} catch {
			return null;
		}
	}
	function oldKey() {
		const value = options.oldSetting();
		return typeof value === "string" ? toKey(value) || null : null;
	}
	function read(origin) {
		const onPage = pageOnly.get(origin);
		if (onPage) return {
			key: onPage,
			where: "page"
		};
		const kept = readSlot(SLOT + origin);
		if (kept) return {
			key: kept,
			where: "browser"
		};
		const old = origin === "https://api.runflow.io" ? oldKey() : null;
		return old ? {
			key: old,
			where: "settings"
		} : null;
	}
	return {
		read,
		oldKey,
		isOldKeyOffered(origin) {
			const old = oldKey();
			if (old === null || read(origin) !== null) return false;
			return (declined.get(origin) ?? readSlot(DECLINED_SLOT + origin)) !== lastFourOf(old);
		},
		declineOldKey(origin) {
			const lastFour = lastFourOf(oldKey() ?? "");
			try {
				options.slots().setItem(DECLINED_SLOT + origin, lastFour);
			} catch {
				declined.set(origin, lastFour);
			}
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
		oldSetting: () => readOldKey(manager)
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
		freeOrigin: (values) => freeOrigin(of(values)),
		isSaved({ host, apiKey }) {
			const origin = parseOrigin(host.trim() === "" ? apiUrl() : host);
			return origin.ok && savedKey(origin.value) === toKey(apiKey);
		}
	};
}
// src/checks/shared-work.ts
function openOnce(context) {
	const results = new Map();
	return (compute) => {
		if (!results.has(compute)) results.set(compute, compute(context));
		return results.get(compute);
	};
}
function groupBy(items, keyOf) {
	const groups = new Map();
	for (const item of items) {
		const key = keyOf(item);
		const known = groups.get(key);
		if (known === void 0) groups.set(key, [item]);
		else known.push(item);
	}
	return groups;
}
// src/checks/held-keys.ts
var KEY_IN_WIDGET = {
	code: "key-in-widget",
	severity: "note"
};
function findKeysInWidgets(holders) {
	return holdersOfKeys(holders).map((held) => ({
		...KEY_IN_WIDGET,
		...held
	}));
}
function holdersOfKeys(nodes) {
	return [...groupBy(nodes.filter(({ apiKey }) => (apiKey?.trim() ?? "") !== ""), ({ apiKey }) => apiKey?.trim() ?? "")].map(([key, holders]) => {
		const [moveTo = null, ...others] = new Set(holders.map((holder) => holder.moveTo ?? null));
		return {
			...endOf(key),
			...moveTo !== null && others.length === 0 ? { moveTo } : {},
			...holders.every(({ isSaved = false }) => isSaved) ? { isSaved: true } : {},
			nodeIds: holders.map(({ nodeId }) => nodeId)
		};
	});
}
function endOf(key) {
	return { lastFour: visible(lastFourOf(key)) };
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
			if (Object.hasOwn(OUTPUT_CLASSES, name) && isFed(node)) count.outputs += 1;
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
function isFed({ inputs }) {
	return inputs?.some(({ name, link }) => name === "value" && link != null) === true;
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
function readCanvas({ app, workflowId, isConfigured, freeOrigin, isSaved }) {
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
			moveTo: held.isUsed ? freeOrigin(held) : null,
			isSaved: isSaved(held)
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
// src/is-record.ts
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/workflow/links.ts
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
// src/workflow/fingerprint.ts
function contentOf(graph) {
	return JSON.stringify([partsOf$1(graph), graph.extra?.[ENDPOINT_NAME_EXTRA]]);
}
function partsOf$1(graph) {
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
			partsOf$1(subgraph)
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
	if (!isRecord(groups)) return found;
	for (const [name, group] of Object.entries(groups)) {
		if (!isRecord(group) || !Array.isArray(group.nodes)) continue;
		const nodes = recordsIn(group.nodes).filter((node) => typeof node.type === "string");
		const graph = {
			...group,
			nodes
		};
		for (const separator of [">", "/"]) found.set(`workflow${separator}${name}`, graph);
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
// src/workflow/expansion.ts
function measureExpansion(graph, most) {
	const definitions = definitionsOf(graph);
	const groups = groupNodesOf(graph);
	const sizes = new Map();
	const total = {
		nodes: 0,
		repeated: 0,
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
		const known = sizes.get(at.graph);
		const size = known ?? sizeOf(at.graph, (type) => definitions.get(type) ?? groups.get(type));
		sizes.set(at.graph, size);
		total.nodes += at.graph.nodes.length;
		if (known !== void 0) total.repeated += size.parts;
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
function isInside(run, type) {
	for (let at = run; at !== null; at = at.around) if (at.type === type) return true;
	return false;
}
function sizeOf(graph, definitionOf) {
	const size = {
		parts: lengthOf(graph.links),
		idLength: 0,
		instances: []
	};
	size.parts += lengthOf(graph.inputs) + lengthOf(graph.outputs);
	graph.nodes.forEach((node, index) => {
		const idLength = idText(node.id ?? node.index ?? index).length;
		size.idLength += idLength;
		size.parts += partsOf(node);
		const inner = definitionOf(node.type);
		if (inner !== void 0) size.instances.push({
			type: node.type,
			inner,
			idLength
		});
	});
	return size;
}
function partsOf({ inputs, outputs, properties }) {
	return 1 + lengthOf(inputs) + lengthOf(outputs) + lengthOf(properties?.models);
}
function lengthOf(list) {
	return Array.isArray(list) ? list.length : 0;
}
// src/workflow/parse.ts
var MOST_NESTED = 500;
var MOST = {
	nodes: 1e5,
	repeated: 5e5,
	idLength: 1e7,
	levels: 100
};
var MOST_GROUPS = 5e3;
var TOO_DEEP = {
	code: "too-deep",
	params: { most: MOST_NESTED }
};
function parsePrompt(value) {
	if (!isRecord(value)) return fail({ code: "not-nodes" });
	if (Array.isArray(value.nodes)) return fail({ code: "not-api" });
	for (const [id, node] of Object.entries(value)) {
		const code = problemOfNode(node);
		if (code !== null) return fail({
			code,
			params: { id }
		});
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
	if (!isRecord(node) || !isRecord(node.inputs)) return "node";
	return node.class_type === void 0 || typeof node.class_type === "string" ? null : "class";
}
function parseGraph(value) {
	if (!isRecord(value) || !Array.isArray(value.nodes)) return fail({ code: "not-saved" });
	if (isDeeperThan(MOST_NESTED, value)) return fail(TOO_DEEP);
	const problem = problemIn(value.nodes) ?? problemInDefinitions(value) ?? problemInGroups(value);
	if (problem !== null) return fail(problem);
	const tooMuch = problemOfSize(measureExpansion(value, MOST));
	return tooMuch === null ? ok(value) : fail(tooMuch);
}
function problemOfSize({ nodes, repeated, idLength, levels }) {
	if (levels > MOST.levels) return {
		code: "subgraphs-too-deep",
		params: { most: MOST.levels }
	};
	if (nodes > MOST.nodes) return {
		code: "too-many-nodes",
		params: { most: MOST.nodes }
	};
	if (repeated > MOST.repeated) return {
		code: "too-much-repeated",
		params: { most: MOST.repeated }
	};
	if (idLength > MOST.idLength) return {
		code: "ids-too-long",
		params: { most: MOST.idLength }
	};
	return null;
}
function problemInDefinitions(owner) {
	const definitions = isRecord(owner.definitions) ? owner.definitions.subgraphs : void 0;
	if (definitions === void 0) return null;
	if (!Array.isArray(definitions)) return { code: "subgraphs" };
	for (const definition of definitions) {
		if (!isRecord(definition) || typeof definition.id !== "string" || !Array.isArray(definition.nodes)) return { code: "subgraph" };
		const problem = problemIn(definition.nodes);
		if (problem !== null) return {
			...problem,
			within: definition.id
		};
		const inner = problemInDefinitions(definition);
		if (inner !== null) return inner;
	}
	return null;
}
function problemIn(nodes) {
	for (const node of nodes) {
		if (!isRecord(node) || typeof node.id !== "number" && typeof node.id !== "string") return { code: "node-id" };
		const params = { id: String(node.id) };
		if (typeof node.type !== "string") return {
			code: "node-type",
			params
		};
		if (!hasSockets(node)) return {
			code: "node-sockets",
			params
		};
	}
	return null;
}
function hasSockets(node) {
	return [node.inputs ?? [], node.outputs ?? []].every((sockets) => Array.isArray(sockets) && [...sockets].every(isRecord));
}
function problemInGroups({ extra }) {
	const groups = isRecord(extra) && isRecord(extra.groupNodes) ? extra.groupNodes : {};
	if (Object.keys(groups).length > MOST_GROUPS) return {
		code: "too-many-groups",
		params: { most: MOST_GROUPS }
	};
	for (const [name, group] of Object.entries(groups)) if (isRecord(group) && !recordsIn(group.nodes).every(hasSockets)) return {
		code: "group",
		params: { id: name }
	};
	return null;
}
function isDeeperThan(levels, value) {
	if (typeof value !== "object" || value === null) return false;
	if (levels === 0) return true;
	for (const inner of Array.isArray(value) ? value : Object.values(value)) if (typeof inner === "object" && inner !== null && isDeeperThan(levels - 1, inner)) return true;
	return false;
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
// src/load-once.ts
function loadOnce(load) {
	let loading = null;
	let thing = null;
	return {
		loaded: () => thing,
		async load() {
			loading ??= load();
			try {
				thing = await loading;
				return thing;
			} catch (error) {
				loading = null;
				throw error;
			}
		}
	};
}
// src/lazy-api.ts
function loadLazily(load) {
	const factory = loadOnce(load);
	return (...given) => {
		let opening = null;
		const client = () => {
			opening ??= factory.load().then((open) => open(...given));
			return opening;
		};
		return {
			lookUp: async (...call) => (await client()).lookUp(...call),
			whoAmI: async (...call) => (await client()).whoAmI(...call),
			create: async (...call) => (await client()).create(...call),
			edit: async (...call) => (await client()).edit(...call),
			upload: async (...call) => (await client()).upload(...call),
			getBySlug: async (...call) => (await client()).getBySlug(...call),
			get: async (...call) => (await client()).get(...call),
			readEndpointPage: async (...call) => (await client()).readEndpointPage(...call),
			listEndpoints: async (...call) => (await client()).listEndpoints(...call),
			change: async (...call) => (await client()).change(...call),
			delete: async (...call) => (await client()).delete(...call),
			dispatch: async (...call) => (await client()).dispatch(...call),
			readRun: async (...call) => (await client()).readRun(...call),
			listRuns: async (...call) => (await client()).listRuns(...call),
			readRunPage: async (...call) => (await client()).readRunPage(...call),
			readLogs: async (...call) => (await client()).readLogs(...call),
			readNodeRuns: async (...call) => (await client()).readNodeRuns(...call),
			readBalance: async (...call) => (await client()).readBalance(...call)
		};
	};
}
// src/local/limit-calls.ts
function limitCalls(call, most) {
	const limit = createLimit(most);
	return (path, init) => limit(async () => readWhole(await call(path, {
		...init,
		priority: "low"
	})), init.signal);
}
// src/local/refuse-plain-http.ts
var REFUSAL = {
	code: "relay-plain-http",
	params: {}
};
function keepOutOfClear(call, isInClear) {
	return isInClear ? async () => Response.json(REFUSAL, { status: 403 }) : call;
}
// src/guard.ts
var text = (value) => typeof value === "string";
var flag = (value) => typeof value === "boolean";
var count = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
var finite = (value) => Number.isFinite(value);
function matching(pattern) {
	return (value) => typeof value === "string" && pattern.test(value);
}
function oneOf(...values) {
	return (value) => values.some((known) => known === value);
}
var scalar = (value) => value === null || [
	"string",
	"number",
	"boolean"
].includes(typeof value);
var anything = (value) => value !== void 0;
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
	const guard = (value) => wrongField(value, fields) === null;
	return Object.assign(guard, { fields });
}
function wrongField(value, fields) {
	if (!isRecord(value)) return "the whole answer";
	for (const name in fields) if (!fields[name]?.(value[name])) return name;
	return null;
}
// src/bounded-text.ts
async function readText(response, mostBytes) {
	if (Number(response.headers.get("Content-Length") ?? 0) > mostBytes) {
		await response.body?.cancel();
		return null;
	}
	if (response.body === null) return "";
	const reader = response.body.getReader();
	const decoder = new TextDecoder();
	const parts = [];
	let size = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return parts.join("") + decoder.decode();
		size += value.byteLength;
		if (size > mostBytes) {
			await reader.cancel();
			return null;
		}
		parts.push(decoder.decode(value, { stream: true }));
	}
}
// src/types/definitions.ts
var isSocketType = orNull(text);
var isDefinitionInput = shape({
	name: text,
	required: flag,
	type: isSocketType,
	lazy: flag,
	judged_by_class: flag,
	min: orNull(text),
	max: orNull(text),
	step: orNull(text),
	choices: orNull(shape({
		count,
		listed: orNull(listOf(scalar)),
		absent: listOf(scalar),
		absent_in: listOf(text)
	})),
	empty_folder: orNull(text),
	upload: flag,
	default: orNull(text)
});
var isDefinition = shape({
	class_type: text,
	node_ids: listOf(text),
	output_node: flag,
	takes_lists: flag,
	unreadable: flag,
	judges_types: flag,
	outputs: orNull(listOf(shape({
		type: isSocketType,
		list: flag
	}))),
	inputs: orNull(listOf(isDefinitionInput))
});
// src/types/file-facts.ts
var isSha256 = matching(/^[0-9a-f]{64}$/);
var isModelProblem = oneOf("missing", "truncated", "lfs-pointer", "html-page", "empty", "damaged", "unreadable", "hash-differs");
var isModel = shape({
	path: text,
	value: text,
	input: text,
	node_ids: listOf(text),
	size_bytes: orNull(count),
	sha256: orNull(isSha256),
	url: orNull(text),
	problem: orNull(isModelProblem),
	stated_sha256: orNull(isSha256),
	stated_problem: orNull(oneOf("differ", "unreadable")),
	same_as: orNull(text),
	part_of: orNull(text),
	weights: flag
});
var isFileProblem = oneOf("missing", "empty", "too-large", "outside", "output", "temp");
var isFile = shape({
	path: text,
	value: text,
	input: text,
	node_ids: listOf(text),
	size_bytes: orNull(count),
	mime_type: text,
	sha256: orNull(isSha256),
	problem: orNull(isFileProblem)
});
var isLocalPath = shape({
	name: text,
	input: text,
	is_sent: flag,
	node_ids: listOf(text)
});
var isListedPath = shape({
	value: text,
	node_ids: listOf(text)
});
var isUnplacedModel = shape({
	name: text,
	input: text,
	where: oneOf("unknown", "pack", "path"),
	node_ids: listOf(text)
});
var isUntrackedFile = shape({
	path: text,
	directory: text,
	input: text,
	node_ids: listOf(text)
});
// src/types/commit-search.ts
var isCommit = matching(/^[0-9a-f]{40}$/);
var PROBLEMS = [
	"no-origin",
	"no-match",
	"too-many",
	"too-large",
	"private",
	"not-there",
	"unreadable",
	"no-answer"
];
var isPublicAccess = oneOf("public", "private", "unpushed", "unknown");
var isCommitSearchResult = shape({
	directory: orNull(text),
	root: orNull(count),
	origin: orNull(text),
	commit: orNull(isCommit),
	problem: orNull(oneOf(...PROBLEMS, "unpushed", "unknown"))
});
// src/types/pack-facts.ts
var isCommitSource = oneOf("git", "content", "none");
var isGitProblem = oneOf("reftable", "sha256", "no-commit", "index", "objects", "too-large");
var isPack = shape({
	directory: text,
	root: orNull(count),
	origin: orNull(text),
	commit: orNull(isCommit),
	dirty: orNull(flag),
	git_problem: orNull(isGitProblem),
	origin_unread: flag,
	hoisted_from: orNull(text),
	commit_source: isCommitSource,
	pushed: orNull(flag),
	public_access: orNull(isPublicAccess),
	named_origin: orNull(text),
	empty_submodules: listOf(text),
	node_ids: listOf(text),
	classes: listOf(text)
});
var isFailedPack = shape({
	directory: text,
	state: oneOf("failed", "disabled"),
	classes: listOf(text)
});
var isPackageSource = shape({
	name: text,
	kind: oneOf("wheel", "archive", "folder", "git"),
	address: orNull(text)
});
var isPackageConflict = shape({
	kind: oneOf("twins", "ranges", "ceiling", "system", "python"),
	packages: listOf(text),
	module: orNull(text),
	here: orNull(text),
	claims: listOf(shape({
		directory: text,
		file: text,
		requirement: text
	})),
	node_ids: listOf(text)
});
var isComfy = shape({
	origin: orNull(text),
	commit: orNull(isCommit),
	dirty: orNull(flag),
	git_problem: orNull(isGitProblem),
	origin_unread: flag,
	version: orNull(text),
	commit_source: isCommitSource,
	pushed: orNull(flag),
	public_access: orNull(isPublicAccess)
});
// src/types/facts.ts
var isRefusalParams = mapOf((value) => text(value) || Number.isFinite(value));
var isForeignValue = shape({
	class_type: text,
	input: text,
	value: text,
	node_ids: listOf(text)
});
var isPartnerNode = shape({
	class_type: text,
	service: orNull(text),
	node_ids: listOf(text)
});
var isFactsAnswer = shape({
	...shape({
		version: text,
		packs: listOf(isPack),
		missing_classes: listOf(shape({
			class_type: text,
			node_ids: listOf(text)
		})),
		replaced_classes: listOf(shape({
			class_type: text,
			runs_as: text,
			node_ids: listOf(text)
		})),
		comfyui: isComfy,
		failed_packs: listOf(isFailedPack),
		packages: listOf(shape({
			name: text,
			version: text
		})),
		package_sources: listOf(isPackageSource),
		package_conflicts: listOf(isPackageConflict),
		models: listOf(isModel),
		files: listOf(isFile),
		local_paths: listOf(isLocalPath),
		unplaced_models: listOf(isUnplacedModel),
		model_choosers: listOf(shape({
			class_type: text,
			node_ids: listOf(text)
		})),
		untracked_files: listOf(isUntrackedFile),
		listed_paths: listOf(isListedPath),
		foreign_values: listOf(isForeignValue),
		partner_nodes: listOf(isPartnerNode),
		definitions: listOf(isDefinition),
		system: shape({
			python: text,
			os: text,
			cuda: orNull(text),
			gpu: orNull(text)
		})
	}).fields,
	limited: orNull(shape({
		code: text,
		params: isRefusalParams
	}))
});
// src/local/request.ts
var MOST_BYTES = 67108864;
var isRefusal = shape({ code: text });
var isJobFailure = orNull(shape({
	code: text,
	params: isRefusalParams
}));
async function ask(call, question) {
	return send(call, question, async (response) => {
		const text = await readText(response, MOST_BYTES);
		const where = `${question.path} (> ${MOST_BYTES / 1024 / 1024} MiB)`;
		if (text === null) return fail({
			kind: "unreadable",
			where
		});
		const answer = parseJson(text);
		return answer === void 0 ? fail({
			kind: "unreadable",
			where: question.path
		}) : ok(answer);
	});
}
async function askForBytes(call, question) {
	return send(call, question, async (response) => ok(await response.blob()));
}
async function send(call, { method, path, body, signal, priority }, read) {
	if (signal?.aborted) return fail({ kind: "cancelled" });
	const headers = { [LOCAL_HEADER]: "1" };
	if (body !== void 0) headers["Content-Type"] = "application/json";
	try {
		const init = {
			method,
			headers,
			cache: "no-store"
		};
		if (body !== void 0) init.body = JSON.stringify(body);
		if (signal) init.signal = signal;
		if (priority) init.priority = priority;
		const response = await call(path, init);
		if (response.ok) return await read(response);
		const refusal = parseJson(await readText(response, MOST_BYTES) ?? "");
		if (isRefusal(refusal)) return fail({
			kind: "refused",
			code: refusal.code,
			params: paramsOf(refusal)
		});
		return fail(failureWithoutReason(response.status, path));
	} catch {
		return fail(signal?.aborted ? { kind: "cancelled" } : { kind: "unreachable" });
	}
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
	return "params" in answer && isRefusalParams(answer.params) ? answer.params : {};
}
function parseJson(body) {
	try {
		return JSON.parse(body);
	} catch {
		return;
	}
}
// src/local/relay.ts
var isStatus$1 = (value) => count(value) && value >= 200 && value <= 599;
var isAnswer$1 = shape({
	status: isStatus$1,
	body: anything
});
function openRelay(call) {
	return async (request, signal) => {
		const answer = await ask(call, {
			method: "POST",
			path: "/runflow/relay",
			body: request,
			signal
		});
		if (!answer.ok) {
			const unsent = isUnsent(answer.error) ? { isUnsent: true } : {};
			return {
				kind: "failed",
				failure: failureOfRelay(answer.error),
				...unsent
			};
		}
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
var MAYBE_SENT = [
	"relay-network",
	"relay-timeout",
	"failed"
];
function isUnsent(failure) {
	if (failure.kind === "absent") return true;
	return failure.kind === "refused" && !MAYBE_SENT.includes(failure.code);
}
function failureOfRelay(failure) {
	switch (failure.kind) {
		case "refused":
			if (failure.code === "relay-network" || failure.code === "relay-unconnected") return { kind: "network" };
			if (failure.code === "relay-timeout") return { kind: "timeout" };
			if (failure.code === "failed") return {
				kind: "unexpected-response",
				where: "relay"
			};
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
var isStatus = shape({
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
});
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
		where: `/runflow/status: ${wrongField(answer.value, isStatus.fields)}`
	});
}
// src/local/upload-relay.ts
var isStep = oneOf("announce", "put", "confirm");
var isAnswer = shape({
	asset: orNull(shape({
		asset_id: text,
		url: text,
		size_bytes: count
	})),
	failed: orNull(shape({
		step: isStep,
		reason: oneOf("status", "network", "timeout", "unreadable"),
		status: orNull(count),
		body: anything
	}))
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
		if (!isAnswer(answer.value)) return unreadable("announce");
		const { asset, failed } = answer.value;
		if (asset !== null) return {
			kind: "uploaded",
			asset: {
				assetId: asset.asset_id,
				url: asset.url,
				sizeBytes: asset.size_bytes
			}
		};
		if (failed === null) return unreadable("announce");
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
		} : unreadable(step);
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
function unreadable(step) {
	return {
		kind: "failed",
		step,
		failure: {
			kind: "unexpected-response",
			where: "upload"
		}
	};
}
// src/panel/key-model.ts
function createKeyModel(parts) {
	let uncleared = null;
	const status = y$1(read());
	function read() {
		const origin = parts.origin();
		const saved = origin === null ? null : parts.keys.read(origin);
		const old = parts.keys.oldKey() ?? uncleared;
		const isOffered = origin !== null && parts.keys.isOldKeyOffered(origin);
		return {
			origin,
			saved: saved && {
				lastFour: lastFourOf(saved.key),
				where: saved.where
			},
			old: old === null ? null : {
				lastFour: lastFourOf(old),
				isOffered
			}
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
				title: t("key.nothing-to-move.title"),
				detail: "",
				next: ""
			};
			const kept = parts.keys.save(origin, old.key);
			const isCleared = kept === "browser" && await clearOldKey();
			if (kept === "page") parts.keys.remove(origin);
			refresh();
			if (kept === "page") return error(textsOf("key.not-moved"));
			return isCleared ? toSuccess("moved") : error(textsOf("key.half-moved"));
		},
		useOld: () => withOrigin((origin) => {
			const old = parts.keys.oldKey();
			if (old !== null) parts.keys.save(origin, old);
		}),
		resetUrl: parts.resetUrl,
		declineOld: () => withOrigin((origin) => parts.keys.declineOldKey(origin)),
		async clearOld() {
			return await clearOldKey() ? toSuccess("cleared") : error(textsOf("key.not-cleared"));
		},
		async test() {
			const origin = parts.origin();
			const saved = origin === null ? null : parts.keys.read(origin);
			if (origin === null || !saved) return error({
				title: t("key.no-key.title"),
				detail: "",
				next: t("key.no-key.next")
			});
			return parts.test(origin, saved.key);
		}
	};
}
function toSuccess(done) {
	return {
		severity: "success",
		title: t(`key.${done}.title`),
		detail: t(`key.${done}.detail`),
		next: t("key.may-be-read")
	};
}
// src/panel/key-toast.ts
var TYPING_PAUSE_MS = 800;
function warnOfKeys(canvasFindings, notify, openPanel) {
	const announced = new Set();
	let timer;
	x(() => {
		const findings = canvasFindings.value;
		clearTimeout(timer);
		timer = setTimeout(() => {
			const fresh = findings.map((finding) => JSON.stringify(finding)).filter((finding) => !announced.has(finding));
			for (const finding of fresh) announced.add(finding);
			if (fresh.length > 0) notify(toKeyToast(openPanel));
		}, TYPING_PAUSE_MS);
	});
}
function toKeyToast(openPanel) {
	return {
		severity: "warn",
		title: t("notices.key-in-node.title"),
		detail: t("notices.key-in-node.detail"),
		id: "runflow-key",
		action: {
			label: t("panel.action.show"),
			onClick: openPanel
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
// src/panel/lazy-view.tsx
function createLazyView(load) {
	let wanted = null;
	let view = null;
	async function show(container) {
		try {
			view = await load();
		} catch {
			if (wanted === container) R(u("div", {
				class: "runflow",
				children: u(NotLoaded, {})
			}), container);
			return;
		}
		if (wanted === container) view.mount(container);
	}
	return {
		mount(container) {
			wanted = container;
			if (view !== null) return view.mount(container);
			R(u("p", {
				class: "runflow rf-hint",
				children: t("panel.loading")
			}), container);
			show(container);
		},
		unmount() {
			if (wanted !== null && view === null) R(null, wanted);
			wanted = null;
			view?.unmount();
		}
	};
}
function notLoadedToast() {
	return {
		severity: "error",
		title: t("panel.not-loaded.title"),
		detail: t("panel.not-loaded.detail")
	};
}
function NotLoaded() {
	return u("section", {
		class: "rf-card rf-message rf-error",
		role: "alert",
		children: [
			u("h3", { children: t("panel.not-loaded.title") }),
			u("p", { children: t("panel.not-loaded.detail") }),
			u("button", {
				type: "button",
				class: "rf-accent",
				onClick: () => location.reload(),
				children: t("panel.action.reload-tab")
			})
		]
	});
}
// src/panel/records.ts
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
	dropOpenChoice(state);
}
function dropOpenChoice({ question }) {
	const asked = question.value;
	if (asked?.kind === "which" || asked?.kind === "name") asked.answer(null);
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
function rememberEndpoint(state, slug, status) {
	state.endpoints.value = new Map(state.endpoints.value).set(slug, status);
}
function statusOf(runs) {
	return runs === "fail" ? "failing" : runs === "may-fail" ? "doubtful" : "live";
}
function forgetEndpoint(state, slug) {
	for (const [workflowId, { ended }] of state.records.value) if (ended && "endpoint" in ended.outcome && ended.outcome.endpoint.slug === slug) updateRecord(state, workflowId, { ended: null });
	const left = new Map(state.endpoints.value);
	left.delete(slug);
	state.endpoints.value = left;
}
// src/panel/keep-focus.ts
var FOCUS_TARGET = "rf-focus-target";
function useKeptFocus(panel) {
	const hadFocus = holdsFocus(panel.current);
	const before = targetIn(panel.current);
	_$1(() => {
		if (!hadFocus || holdsFocus(panel.current)) return;
		const target = targetIn(panel.current);
		target?.focus({ preventScroll: target === before });
	});
}
function useFocusKeptOver(panel, read) {
	h$2(() => x(() => {
		read();
		if (!holdsFocus(panel.current)) return;
		const before = targetIn(panel.current);
		requestAnimationFrame(() => keepIn(panel.current, before));
	}), []);
}
function keepIn(panel, before) {
	const focused = document.activeElement;
	const isElsewhere = focused !== document.body && !panel?.contains(focused);
	if (panel === null || isElsewhere || holdsFocus(panel)) return;
	const target = targetIn(panel);
	(target ?? panel.querySelector(".rf-primary:not(:disabled)"))?.focus({ preventScroll: target === before });
}
function targetIn(panel) {
	return panel?.querySelector(`.rf-focus-target`) ?? null;
}
function holdsFocus(panel) {
	const focused = document.activeElement;
	return Boolean(panel?.contains(focused) && !focused?.matches(":disabled"));
}
// src/panel/message-view.tsx
function MessageView({ message, openSettings, again, children }) {
	const { action } = message;
	const isElsewhere = linkOf(action) !== void 0 || action === "open-settings";
	return u("section", {
		class: `rf-card rf-message rf-${message.severity}`,
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
			}),
			children,
			u(ActionLink, { message }),
			action === "open-settings" && u("button", {
				type: "button",
				class: "rf-accent",
				onClick: openSettings,
				children: t("panel.action.open-settings")
			}),
			again && u("button", {
				type: "button",
				class: isElsewhere ? "" : "rf-accent",
				onClick: again.onAgain,
				children: again.label ?? (action === "try-again" ? t("panel.action.try-again") : t(`panel.action.${again.task}-again`))
			}),
			action === "reload-tab" && u("button", {
				type: "button",
				class: "rf-accent",
				onClick: () => location.reload(),
				children: t("panel.action.reload-tab")
			})
		]
	});
}
function ActionLink({ message: { action } }) {
	const link = linkOf(action);
	if (link === void 0) return null;
	if (action !== "open-keys" && action !== "open-billing" && action !== "get-beta") return null;
	return u("a", {
		class: "rf-button rf-accent",
		href: link,
		target: "_blank",
		rel: "noreferrer",
		children: t(`panel.action.${action}`)
	});
}
// src/panel/key-field.tsx
var NEEDED = [
	SCOPES.lookup,
	SCOPES.create,
	SCOPES.update,
	SCOPES.upload
];
var FOR_MORE = [
	"runs:create",
	"runs:read",
	"comfyui-workflows:delete"
];
function KeyField({ model }) {
	const typed = useSignal("");
	const isBusy = useSignal(false);
	const result = useSignal(null);
	const { origin, saved, old } = model.status.value;
	async function run(task) {
		isBusy.value = true;
		result.value = null;
		result.value = await task();
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
	function useOld() {
		model.useOld();
		run(model.test);
	}
	function remove() {
		result.value = null;
		model.remove();
	}
	const clear = old !== null && u("button", {
		type: "button",
		disabled: isBusy.value,
		onClick: () => run(model.clearOld),
		children: t("key.clear-old")
	});
	const leftBehind = old !== null && saved?.where !== "settings" && u("div", {
		class: "rf-old-key",
		children: [
			u("p", { children: t("key.left-behind", { lastFour: old.lastFour }) }),
			old.isOffered && origin !== null && u(S$1, { children: [u("p", { children: t("key.use-old-question", {
				lastFour: old.lastFour,
				origin
			}) }), u("div", {
				class: "rf-row",
				children: [u("button", {
					type: "button",
					class: "rf-accent",
					onClick: useOld,
					children: t("key.use-old")
				}), u("button", {
					type: "button",
					onClick: model.declineOld,
					children: t("key.decline-old")
				})]
			})] }),
			u("div", {
				class: "rf-row",
				children: clear
			})
		]
	});
	const answer = u("div", {
		role: "status",
		children: result.value && u(Answer, { message: result.value })
	});
	if (origin === null) return u("div", {
		class: "rf-key",
		children: [
			u("p", {
				class: "rf-hint",
				children: t("key.url-invalid")
			}),
			u("div", {
				class: "rf-row",
				children: u("button", {
					type: "button",
					class: "rf-accent",
					onClick: model.resetUrl,
					children: t("key.reset-url", { url: DEFAULT_API_URL })
				})
			}),
			leftBehind,
			answer
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
					"aria-label": t("key.label"),
					placeholder: saved ? t("key.replace") : t("key.paste"),
					value: typed.value,
					onInput: (event) => {
						typed.value = event.currentTarget.value;
					}
				}), u("button", {
					type: "submit",
					class: "rf-primary",
					disabled: toKey(typed.value) === "",
					children: t("key.save")
				})]
			}),
			saved ? u("div", {
				class: "rf-saved",
				children: [
					u("p", { children: t("key.saved", {
						lastFour: saved.lastFour,
						origin
					}) }),
					u("p", {
						class: "rf-hint",
						children: t(`key.where.${saved.where}`)
					}),
					u("div", {
						class: "rf-row",
						children: [
							saved.where === "settings" && u("button", {
								type: "button",
								class: "rf-accent",
								disabled: isBusy.value,
								onClick: () => run(model.move),
								children: t("key.move")
							}),
							saved.where === "settings" && clear,
							u("button", {
								type: "button",
								disabled: isBusy.value,
								onClick: () => run(model.test),
								children: isBusy.value ? t("key.testing") : t("key.test")
							}),
							saved.where !== "settings" && u("button", {
								type: "button",
								onClick: remove,
								children: t("key.remove")
							})
						]
					})
				]
			}) : u("p", {
				class: "rf-hint",
				children: t("key.none-saved", { origin })
			}),
			leftBehind,
			answer,
			u(Scopes, { isOpen: !saved })
		]
	});
}
function Answer({ message }) {
	const rest = joinSentences([message.detail, message.next]);
	return u("div", {
		class: `rf-answer rf-${message.severity}`,
		children: [
			u("b", { children: message.title }),
			rest !== "" && u("p", { children: rest }),
			u(ActionLink, { message })
		]
	});
}
function Scopes({ isOpen }) {
	const link = ACTION_LINKS["open-keys"];
	return u("details", {
		class: "rf-scopes",
		open: isOpen,
		children: [
			u("summary", { children: t("key.scopes") }),
			u("p", { children: u("a", {
				href: link,
				target: "_blank",
				rel: "noreferrer",
				children: link.replace("https://", "")
			}) }),
			u("p", { children: t("key.scopes-detail") }),
			u(ScopeList, { scopes: NEEDED }),
			u("p", { children: t("key.scopes-more") }),
			u(ScopeList, { scopes: FOR_MORE })
		]
	});
}
function ScopeList({ scopes }) {
	return u("ul", { children: scopes.map((scope) => u("li", { children: [
		u("code", { children: scope }),
		" ",
		t(`key.scope.${scope}`)
	] }, scope)) });
}
// src/panel/settings-field.tsx
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
// src/panel/state.ts
function createPanelState() {
	const workflowId = y$1("");
	const records = y$1(new Map());
	const running = y$1(null);
	return {
		tab: y$1("deploy"),
		runSlug: y$1(null),
		overview: y$1({
			choices: [],
			inputs: 0,
			outputs: 0
		}),
		isConfigured: y$1(false),
		keyTurn: y$1(0),
		workflowId,
		records,
		running,
		run: O(() => running.value ?? records.value.get(workflowId.value)?.ended ?? { kind: "idle" }),
		preview: O(() => records.value.get(workflowId.value)?.preview ?? null),
		isOutdated: O(() => {
			const record = records.value.get(running.value?.workflowId ?? workflowId.value);
			return record !== void 0 && isChanged(record);
		}),
		question: y$1(null),
		canvasFindings: y$1([]),
		notices: y$1([]),
		endpoints: y$1(new Map()),
		live: y$1(null),
		isShown: y$1(false)
	};
}
function isChanged({ captured, content }) {
	return captured !== null && content !== null && captured !== content;
}
function isHere({ running, workflowId }) {
	return running.value === null || running.value.workflowId === workflowId.value;
}
// src/panel/panel.css?inline
var panel_default$1 = "/* Scoped by .runflow. Colours are the host's, with a fallback; tints are mixed from them, so every theme works. */\n.runflow {\n  --rf-fg: var(--fg-color, #ddd);\n  /* The host's own grey is too faint on a raised card: nearer to the text, 4.5 to 1 holds in both themes. */\n  --rf-soft: color-mix(in srgb, var(--descrip-text, #999) 65%, var(--rf-fg));\n  --rf-bg: var(--comfy-menu-bg, #202020);\n  --rf-line: color-mix(in srgb, var(--rf-fg) 18%, transparent);\n  --rf-raised: color-mix(in srgb, var(--rf-fg) 6%, transparent);\n  --rf-blue: #2f7df6;\n  /* Below white text: 5.2 to 1. */\n  --rf-fill: #2468d8;\n  --rf-red: #e5484d;\n  --rf-amber: #d98a00;\n  --rf-green: #2fa35b;\n\n  box-sizing: border-box;\n  color: var(--rf-fg);\n  font:\n    13px / 1.5 system-ui,\n    sans-serif;\n  overflow-wrap: anywhere;\n  /* Inherited by all that scrolls inside. Without it, Firefox draws bars in the system's colours: white on a dark theme. */\n  scrollbar-color: color-mix(in srgb, var(--rf-fg) 50%, transparent) transparent;\n\n  *,\n  *::before,\n  *::after {\n    box-sizing: border-box;\n  }\n\n  h2,\n  h3,\n  p,\n  ul,\n  ol,\n  pre {\n    margin: 0;\n    padding: 0;\n  }\n  ul,\n  ol {\n    list-style: none;\n  }\n  h2 {\n    font-size: 15px;\n    font-weight: 600;\n    overflow-wrap: normal;\n  }\n  h3 {\n    font-size: 13px;\n    font-weight: 600;\n  }\n  /* A heading gets the focus only to be read out. */\n  [tabindex=\"-1\"]:is(h3, section) {\n    outline: none;\n  }\n  p + p {\n    margin-top: 4px;\n  }\n  code {\n    font:\n      12px / 1.5 ui-monospace,\n      \"SFMono-Regular\",\n      Menlo,\n      Consolas,\n      monospace;\n  }\n  a {\n    color: inherit;\n    text-decoration: underline;\n    text-underline-offset: 2px;\n    font-size: inherit;\n  }\n\n  button,\n  .rf-button {\n    display: inline-block;\n    padding: 5px 12px;\n    border: 1px solid var(--rf-line);\n    border-radius: 6px;\n    background: var(--rf-raised);\n    color: inherit;\n    font: inherit;\n    line-height: 1.4;\n    text-align: center;\n    text-decoration: none;\n    overflow-wrap: normal;\n    cursor: pointer;\n  }\n  button:hover:not(:disabled),\n  .rf-button:hover {\n    background: color-mix(in srgb, var(--rf-fg) 12%, transparent);\n  }\n  button:disabled {\n    opacity: 0.55;\n    cursor: default;\n  }\n  :is(button, a, input, summary, pre):focus-visible {\n    outline: 2px solid var(--rf-blue);\n    outline-offset: 1px;\n  }\n  /* In Firefox a scrolling area takes the focus too. Drawn outside its edge, the ring would be cut off. */\n  &:focus-visible {\n    outline: 2px solid var(--rf-blue);\n    outline-offset: -2px;\n  }\n  .rf-primary {\n    border-color: transparent;\n    background: var(--rf-fill);\n    color: #fff;\n    font-weight: 600;\n  }\n  .rf-primary:hover:not(:disabled) {\n    background: color-mix(in srgb, var(--rf-fill) 85%, #000);\n  }\n  .rf-accent {\n    border-color: var(--rf-blue);\n  }\n  .rf-danger {\n    border-color: var(--rf-red);\n  }\n  .rf-small {\n    padding: 1px 8px;\n    font-size: 12px;\n  }\n  .rf-buttons {\n    margin-top: 10px;\n  }\n  .rf-buttons button {\n    padding: 7px 12px;\n  }\n  .rf-buttons .rf-primary {\n    flex: 1;\n  }\n  .rf-link {\n    padding: 0;\n    border: 0;\n    background: none;\n    color: var(--rf-soft);\n    text-decoration: underline;\n    text-underline-offset: 2px;\n  }\n\n  .rf-title,\n  .rf-endpoint,\n  .rf-row {\n    display: flex;\n    align-items: center;\n    gap: 8px;\n  }\n  .rf-title,\n  .rf-endpoint {\n    justify-content: space-between;\n  }\n  .rf-title,\n  .rf-row {\n    flex-wrap: wrap;\n  }\n  .rf-hint {\n    color: var(--rf-soft);\n    font-size: 12px;\n  }\n  .rf-next {\n    font-weight: 500;\n  }\n  .rf-visually-hidden {\n    position: absolute;\n    width: 1px;\n    height: 1px;\n    overflow: hidden;\n    clip-path: inset(50%);\n    white-space: nowrap;\n  }\n\n  .rf-card {\n    padding: 12px;\n    border: 1px solid var(--rf-line);\n    border-radius: 8px;\n    background: var(--rf-raised);\n  }\n  .rf-message {\n    border-left-width: 3px;\n  }\n  .rf-message > :is(button, .rf-button) {\n    margin: 10px 8px 0 0;\n  }\n  .rf-message > .rf-row {\n    margin-top: 8px;\n  }\n  .rf-message > .rf-row + p,\n  .rf-address {\n    margin-top: 8px;\n  }\n  .rf-message.rf-error {\n    border-left-color: var(--rf-red);\n  }\n  .rf-message.rf-warn {\n    border-left-color: var(--rf-amber);\n  }\n  .rf-message.rf-success {\n    border-left-color: var(--rf-green);\n  }\n  .rf-message.rf-info {\n    border-left-color: var(--rf-blue);\n  }\n  .rf-question {\n    border-color: var(--rf-amber);\n  }\n  .rf-changed {\n    margin-top: 10px;\n    padding-left: 9px;\n    border-left: 3px solid var(--rf-amber);\n    font-weight: 500;\n  }\n  .rf-changed button {\n    margin-top: 6px;\n  }\n  .rf-choices {\n    display: grid;\n    gap: 6px;\n    margin-top: 12px;\n  }\n  .rf-choices code {\n    display: block;\n    opacity: 0.75;\n  }\n\n  .rf-endpoint strong,\n  .rf-endpoint code {\n    display: block;\n  }\n  .rf-endpoint code {\n    color: var(--rf-soft);\n  }\n  input {\n    flex: 1;\n    min-width: 8rem;\n    padding: 5px 10px;\n    border: 1px solid var(--rf-line);\n    border-radius: 6px;\n    background: var(--rf-raised);\n    color: inherit;\n    font: inherit;\n  }\n  /* The browser's own grey is lost on some themes' grey. */\n  input::placeholder {\n    color: inherit;\n    opacity: 0.72;\n  }\n  .rf-name-field {\n    margin-top: 8px;\n  }\n  .rf-name-field .rf-hint {\n    margin-top: 4px;\n  }\n\n  .rf-badge,\n  .rf-count {\n    flex: none;\n    padding: 0 7px;\n    border: 1px solid var(--rf-line);\n    border-radius: 99px;\n    font-size: 11px;\n    font-weight: 600;\n  }\n  .rf-badge.rf-live {\n    border-color: var(--rf-green);\n  }\n  .rf-badge.rf-failing,\n  .rf-badge.rf-doubtful {\n    flex: initial;\n    border-color: var(--rf-amber);\n    /* It may take two lines. */\n    border-radius: 10px;\n  }\n\n  .rf-findings ul {\n    display: grid;\n    gap: 8px;\n    margin-top: 6px;\n  }\n  .rf-severity {\n    display: flex;\n    align-items: center;\n    gap: 6px;\n    font-size: 12px;\n  }\n  .rf-severity::before {\n    width: 9px;\n    height: 9px;\n    border-radius: 50%;\n    background: currentColor;\n    content: \"\";\n  }\n  .rf-severity.rf-block::before {\n    background: var(--rf-red);\n  }\n  .rf-severity.rf-ask::before {\n    border-radius: 1px;\n    background: var(--rf-amber);\n    transform: rotate(45deg);\n  }\n  .rf-severity.rf-note::before {\n    border: 2px solid var(--rf-soft);\n    background: none;\n  }\n  .rf-finding {\n    padding: 8px 10px;\n    border: 1px solid var(--rf-line);\n    border-left: 3px solid var(--rf-soft);\n    border-radius: 6px;\n  }\n  .rf-finding.rf-block {\n    border-left-color: var(--rf-red);\n  }\n  .rf-finding.rf-ask {\n    border-left-color: var(--rf-amber);\n  }\n  .rf-finding p {\n    margin-top: 2px;\n  }\n  .rf-finding .rf-row:not(:empty) {\n    margin-top: 8px;\n  }\n  .rf-question .rf-findings {\n    margin-top: 10px;\n  }\n  .rf-commit-search {\n    display: grid;\n    gap: 6px;\n    justify-items: start;\n    margin-top: 8px;\n  }\n\n  .rf-steps {\n    display: grid;\n    gap: 3px;\n    margin-bottom: 12px;\n  }\n  .rf-steps li,\n  .rf-todo li {\n    position: relative;\n    padding-left: 24px;\n  }\n  .rf-steps li::before,\n  .rf-todo li::before {\n    position: absolute;\n    left: 0;\n    width: 16px;\n    text-align: center;\n  }\n  .rf-future {\n    color: var(--rf-soft);\n  }\n  .rf-current {\n    font-weight: 600;\n  }\n  .rf-past::before,\n  .rf-todo .rf-done::before {\n    color: var(--rf-green);\n    content: \"✓\";\n  }\n  .rf-current::before {\n    content: \"●\";\n    color: var(--rf-blue);\n  }\n  @media (prefers-reduced-motion: no-preference) {\n    .rf-beat::before {\n      opacity: 0.35;\n    }\n  }\n  .rf-future::before {\n    content: \"○\";\n  }\n  .rf-bar,\n  .rf-retry {\n    margin-bottom: 12px;\n  }\n  /* Drawn here: the host's reset takes the native look away, and what is left is green on grey. */\n  progress {\n    appearance: none;\n    width: 100%;\n    height: 6px;\n    border: 0;\n    border-radius: 3px;\n    overflow: hidden;\n    background: var(--rf-line);\n  }\n  progress::-webkit-progress-bar {\n    background: var(--rf-line);\n  }\n  progress::-webkit-progress-value {\n    background: var(--rf-blue);\n  }\n  progress::-moz-progress-bar {\n    background: var(--rf-blue);\n  }\n\n  .rf-start > p {\n    margin-bottom: 10px;\n  }\n  .rf-todo {\n    display: grid;\n    gap: 12px;\n    counter-reset: step;\n  }\n  .rf-todo li {\n    counter-increment: step;\n  }\n  .rf-todo .rf-open::before {\n    content: counter(step) \".\";\n    color: var(--rf-soft);\n  }\n  .rf-todo .rf-done {\n    color: var(--rf-soft);\n  }\n  .rf-todo p {\n    color: var(--rf-soft);\n  }\n\n  .rf-preview summary {\n    padding: 2px 0;\n    font-weight: 500;\n    cursor: pointer;\n  }\n  .rf-preview details {\n    margin-top: 8px;\n  }\n  .rf-preview ul {\n    display: grid;\n    gap: 8px;\n    margin-top: 6px;\n  }\n  .rf-preview details > .rf-link {\n    margin-top: 8px;\n  }\n  .rf-buttons .rf-link {\n    padding-inline: 0;\n  }\n  .rf-preview .rf-totals {\n    gap: 0;\n    margin-top: 0;\n  }\n  .rf-preview .rf-hint {\n    font-weight: 400;\n  }\n  .rf-item {\n    padding-left: 10px;\n    border-left: 2px solid var(--rf-line);\n  }\n  .rf-name {\n    display: flex;\n    justify-content: space-between;\n    gap: 8px;\n  }\n  .rf-size {\n    flex: none;\n    font-variant-numeric: tabular-nums;\n  }\n  .rf-item .rf-row {\n    gap: 4px 8px;\n    margin-top: 3px;\n  }\n  .rf-state {\n    color: var(--rf-fg);\n  }\n  .rf-state::before {\n    display: inline-block;\n    width: 8px;\n    height: 8px;\n    margin-right: 5px;\n    border-radius: 50%;\n    background: var(--rf-blue);\n    content: \"\";\n  }\n  :is(.rf-proven, .rf-found-by-content, .rf-already-there)::before {\n    background: var(--rf-green);\n  }\n  .rf-unproven::before {\n    border-radius: 1px;\n    background: var(--rf-amber);\n    transform: rotate(45deg);\n  }\n  .rf-missing::before {\n    background: var(--rf-red);\n  }\n  .rf-unclear {\n    font-size: 12px;\n    font-weight: 400;\n  }\n  .rf-machine {\n    margin: 4px 0 0;\n    font-size: 12px;\n  }\n  .rf-machine div {\n    display: flex;\n    gap: 8px;\n  }\n  .rf-machine dt {\n    flex: 0 0 64px;\n    color: var(--rf-soft);\n  }\n  .rf-machine dd {\n    margin: 0;\n  }\n\n  .rf-copy {\n    display: flex;\n    flex-wrap: wrap;\n    align-items: flex-start;\n    gap: 6px;\n    margin-top: 2px;\n  }\n  /* In a narrow panel the button goes below, and the address keeps the width. */\n  .rf-copy > code {\n    flex: 1 1 14em;\n    user-select: all;\n  }\n  .rf-copy > .rf-hint {\n    flex-basis: 100%;\n  }\n  .rf-copy-block pre {\n    width: 100%;\n    max-height: 280px;\n    padding: 10px;\n    border: 1px solid var(--rf-line);\n    border-radius: 0 6px 6px 6px;\n    background: color-mix(in srgb, var(--rf-bg) 70%, transparent);\n    overflow: auto hidden;\n    white-space: pre;\n    user-select: text;\n  }\n  /* Whoever clicks it or comes by the keys reads on in it. Until then the wheel is the panel's. */\n  .rf-copy-block pre:focus {\n    overflow-y: auto;\n  }\n  .rf-snippets {\n    margin-top: 14px;\n  }\n  [role=\"tablist\"] {\n    display: flex;\n    flex-wrap: wrap;\n    gap: 2px;\n  }\n  [role=\"tab\"] {\n    padding: 3px 10px;\n    border-color: transparent;\n    border-bottom: 0;\n    border-radius: 6px 6px 0 0;\n    background: none;\n    color: var(--rf-soft);\n  }\n  /* All four stand in one row of a card in a narrow panel. */\n  .rf-snippets [role=\"tab\"] {\n    padding-inline: 6px;\n    font-size: 0.92em;\n  }\n  [role=\"tab\"][aria-selected=\"true\"] {\n    border-color: var(--rf-line);\n    background: var(--rf-raised);\n    color: var(--rf-fg);\n    font-weight: 600;\n  }\n  /* Otherwise the code block below covers the lower edge of the ring. */\n  [role=\"tab\"]:focus-visible {\n    position: relative;\n    z-index: 1;\n  }\n  .rf-tabs {\n    border-bottom: 1px solid var(--rf-line);\n  }\n  .rf-waiting {\n    color: var(--rf-amber);\n  }\n  .rf-tab {\n    display: flex;\n    flex-direction: column;\n    gap: 14px;\n  }\n  [role=\"tabpanel\"] .rf-copy {\n    margin-top: 0;\n  }\n  [role=\"tabpanel\"] > .rf-hint {\n    margin-top: 6px;\n  }\n}\n\n/* The panel itself. The host's container has no padding and no height: with one, the panel scrolls, not the host around it. */\ndiv:has(> .runflow:not(.runflow-settings, .runflow-dialog)) {\n  height: 100%;\n}\ndiv.runflow:not(.runflow-settings) {\n  /* Text for screen readers (.rf-visually-hidden) must scroll with the rest. */\n  position: relative;\n  display: flex;\n  flex-direction: column;\n  gap: 14px;\n  height: 100%;\n  padding: 14px;\n  overflow-y: auto;\n}\n\n.runflow-settings {\n  width: min(26rem, 60vw);\n\n  .rf-key {\n    display: grid;\n    gap: 10px;\n  }\n  .rf-saved .rf-row {\n    margin-top: 8px;\n  }\n  .rf-old-key {\n    padding-left: 9px;\n    border-left: 3px solid var(--rf-amber);\n  }\n  .rf-old-key :is(.rf-row, p + p) {\n    margin-top: 8px;\n  }\n  .rf-answer {\n    padding-left: 9px;\n    border-left: 3px solid var(--rf-soft);\n  }\n  .rf-answer.rf-success {\n    border-left-color: var(--rf-green);\n  }\n  .rf-answer.rf-warn {\n    border-left-color: var(--rf-amber);\n  }\n  .rf-answer.rf-error {\n    border-left-color: var(--rf-red);\n  }\n  .rf-answer .rf-button {\n    margin-top: 8px;\n  }\n  .rf-scopes summary {\n    cursor: pointer;\n    color: var(--rf-soft);\n  }\n  .rf-scopes ul {\n    margin-top: 6px;\n  }\n}\n\n.runflow-dialog {\n  width: min(30rem, calc(100vw - 2rem));\n  max-height: calc(100vh - 4rem);\n  padding: 0;\n  border: 0;\n  border-radius: 10px;\n  background: var(--comfy-menu-bg, #202020);\n  overflow-y: auto;\n  margin: auto;\n\n  &::backdrop {\n    background: rgb(0 0 0 / 0.55);\n  }\n  .rf-card {\n    padding: 18px;\n    border-radius: 10px;\n  }\n}\n";
// src/panel/styles.ts
function addStyleSheet(name, content) {
	if (document.querySelector(`style[data-runflow="${name}"]`)) return;
	const style = document.createElement("style");
	style.dataset.runflow = name;
	style.textContent = content;
	document.head.append(style);
}
function addStyles() {
	addStyleSheet("panel", panel_default$1);
}
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
			other: "Request access in the dashboard. Once you are enrolled, deploy again."
		})
	},
	email: {
		title: () => "The e-mail address of your Runflow account is not confirmed",
		detail: (d) => "Runflow refused the request (" + d.code + ").",
		next: () => "Open the link in the confirmation e-mail, then deploy again."
	},
	forbidden: {
		title: {
			lookup: () => "This key is not allowed to read endpoints",
			upload: () => "This key is not allowed to upload files",
			create: () => "This key is not allowed to create endpoints",
			update: () => "This key is not allowed to update endpoints"
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
	"endpoint-gone": {
		title: () => "The endpoint has just been deleted",
		detail: (d) => "Runflow listed it, and then no longer had it (" + d.code + ").",
		next: () => "Try again. A deploy then creates it again."
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
		next: () => "Fix what Runflow points out, then deploy again."
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
	Runflow_SaveDeployFile: {
		label: () => "Runflow: save deploy file",
		menubarLabel: () => "Save deploy file"
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
	sentences: (d) => d.first + " " + d.second,
	"just-now": () => "just now",
	"less-than-a-second": () => "less than a second"
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
		detail: (d) => select(d.isEmpty, {
			true: "endpoint_name must be URL-safe. The address is made from the letters a to z and the numbers in the name, and it is empty.",
			other: "endpoint_name must be URL-safe. The address is made from the letters a to z and the numbers in the name, and “" + d.name + "” has neither."
		}),
		next: (d) => select(d.surface, {
			cli: "Give it a name that has one with --name.",
			other: "Add a letter a to z or a number to the name."
		})
	},
	"name-default": {
		title: () => "The endpoint is still called “default”",
		detail: () => "Every workflow with this name deploys to the same endpoint and replaces the one before it.",
		next: () => "Give this endpoint its own name."
	},
	"slug-taken-meanwhile": {
		title: (d) => "“" + d.slug + "” has just been created by another tab or person",
		detail: () => "It did not exist when this deploy began. Updating it would replace what they deployed.",
		next: () => "Deploy under another name, unless you may replace it."
	},
	"endpoint-of-another": {
		title: (d) => "This would replace “" + d.liveName + "”",
		"title-look-alike": () => "This would replace an endpoint whose name only looks the same",
		"detail-look-alike": (d) => "The live name is " + d.liveName + " and the new one " + d.name + ", and both give the address " + d.slug + ". Callers of the live one would get this one instead.",
		"title-workflow": (d) => "“" + d.liveName + "” was deployed from another workflow",
		"title-organization": (d) => "“" + d.slug + "” is live in " + d.liveOrganization + ", and this key belongs to " + d.organization,
		detail: (d) => "“" + d.liveName + "” and “" + d.name + "” give the same address, " + d.slug + ". Callers of “" + d.liveName + "” would get “" + d.name + "” instead.",
		"detail-workflow": (d) => "The endpoint " + d.slug + " is live with another workflow: its id is " + d.liveWorkflowId + ", and the id of this one is " + d.workflowId + ". Its callers would get this one instead.",
		"detail-organization": (d) => "This browser deployed this workflow there. Now a second endpoint would be created in " + d.organization + ", and callers of the first would not get the changes.",
		next: () => "Deploy under another name to keep both. Replace it only if it is yours.",
		"next-organization": (d) => "Use a key of " + d.liveOrganization + " to update that one. Create this one only if you want both."
	},
	"endpoint-renamed": {
		title: (d) => "The old endpoint “" + d.oldName + "” stays live",
		detail: (d) => "This workflow was deployed under that name before. It stays live at " + d.address + ", and its callers do not get this version.",
		next: (d) => "Create “" + d.slug + "” beside it, or keep the old name to update it."
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
		next: () => "Deploy under another name to keep the old endpoint, unless no one depends on it."
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
	"id-alike": {
		title: (d) => "Ids that look the same: " + d.ids,
		detail: () => "They differ only in blanks, invisible characters or how an accent is stored. Callers who type one may reach the other, or none.",
		next: () => "Type one of them again under another name."
	},
	"default-id": {
		title: (d) => "“" + d.id + "” is only the placeholder name",
		detail: () => "Callers type it. Once they do, another name breaks their calls.",
		next: () => "Before anyone calls the endpoint, give it a name that says what it is, such as photo or prompt."
	},
	"input-unread": {
		title: (d) => "Nothing uses the input “" + d.inputId + "”",
		detail: () => "What callers send there changes nothing.",
		next: () => "Connect it to a node, or remove it.",
		"title-unnamed": (d) => "Nothing uses the input " + d.node
	},
	"input-range-empty": {
		title: (d) => "No value of “" + d.inputId + "” suits every widget that it feeds",
		"title-unnamed": (d) => "No value of " + d.source + " suits every widget that it feeds",
		detail: (d) => d.widgets + " do not take the same values. ComfyUI does not check what comes over a link, so a run may fail or give an odd result.",
		next: () => "Give each of them a Runflow Input of its own.",
		widget: (d) => "“" + d.input + "” of " + d.node
	},
	"default-unfit": {
		title: (d) => "The default of “" + d.inputId + "” does not suit “" + d.input + "” of " + d.node,
		"title-unnamed": (d) => "The default of " + d.source + " does not suit “" + d.input + "” of " + d.node,
		detail: (d) => "It is " + d.sent + ". " + d.taken + " Calls without a value use the default, and a run may then fail or give an odd result.",
		next: () => "Type a value that it takes into the Runflow Input.",
		least: (d) => "The least that it takes is " + d.limit + ".",
		most: (d) => "The most that it takes is " + d.limit + ".",
		choices: (d) => "It takes " + d.choices + "."
	},
	"input-chained": {
		title: (d) => "The input “" + d.inputId + "” feeds another Runflow Input",
		detail: () => "The deployed workflow does not have that link, because callers set the second input themselves.",
		next: () => "Connect the first input to the node that should use it, or remove it.",
		"title-unnamed": (d) => d.node + " feeds another Runflow Input"
	},
	"input-muted": {
		title: (d) => plural(d.count, 0, en, {
			one: "The endpoint will not have the input “" + d.names + "”",
			other: "The endpoint will not have " + number("en", d.count, 0) + " of the inputs"
		}),
		detail: (d) => plural(d.count, 0, en, {
			one: "Its node is muted, so callers cannot send it.",
			other: "Their nodes are muted, so callers cannot send " + d.names + "."
		}),
		next: (d) => plural(d.count, 0, en, {
			one: "Unmute the node if callers should send it.",
			other: "Unmute the nodes if callers should send them."
		})
	},
	"input-bypassed": {
		title: (d) => plural(d.count, 0, en, {
			one: "The endpoint will not have the input “" + d.names + "”",
			other: "The endpoint will not have " + number("en", d.count, 0) + " of the inputs"
		}),
		detail: (d) => plural(d.count, 0, en, {
			one: "Its node is bypassed: callers cannot send it, and the next node uses another value.",
			other: "Their nodes are bypassed: callers cannot send " + d.names + ", and the next nodes use other values."
		}),
		next: (d) => plural(d.count, 0, en, {
			one: "Turn the bypass off if callers should send it.",
			other: "Turn the bypass off if callers should send them."
		})
	},
	"save-unwired": {
		title: () => "A Runflow Save node is not connected to a Runflow Output",
		detail: () => "It saves a file on every run, but callers do not get it.",
		next: () => "Connect its filename to a Runflow Output (File)."
	},
	"part-inert": {
		title: () => "Part of the workflow does not lead to a Runflow Output",
		detail: () => "Callers get nothing from it. If it ends in a node that saves or shows something, it still runs on every call.",
		next: () => "Mute or remove it if the endpoint does not need it.",
		muted: {
			title: (d) => "Nothing before " + d.node + " leads to a Runflow Output",
			detail: (d) => d.node + " is muted, so what comes before it does not reach the output. Callers get nothing from it.",
			next: () => "Turn the mute off, or remove that part if the endpoint does not need it."
		}
	},
	"prompt-untrusted": {
		title: () => "This ComfyUI exports muted nodes as if they were active",
		detail: () => "Nodes that are muted or bypassed on the canvas are still in the exported workflow, so it is not what you see.",
		version: (d) => "It was exported by front end " + d.frontend + ".",
		next: () => "Update ComfyUI, or take the muted or bypassed subgraph out of the workflow."
	},
	"input-missing": {
		title: (d) => d.node + " needs " + d.inputs,
		detail: (d) => plural(d.count, 0, en, {
			one: "ComfyUI needs a link or a value there, and refuses to run without it.",
			other: "ComfyUI needs a link or a value at each, and refuses to run without them."
		}),
		next: (d) => plural(d.count, 0, en, {
			one: "Connect it, or set its value. If it is connected, turn off the mute or bypass of the node before it.",
			other: "Connect each, or set its value. If one is connected, turn off the mute or bypass of the node before it."
		}),
		"no-model": {
			title: (d) => "There is no model in models/" + d.folder,
			detail: (d) => "“" + d.input + "” of " + d.node + " lists what is there, so there is nothing to choose.",
			next: () => "Put a model there, press R in ComfyUI, and choose it in the node."
		}
	},
	"link-broken": {
		title: (d) => "The link into “" + d.input + "” of " + d.node + " leads nowhere",
		detail: (d) => select(d.broken, {
			slot: "It comes from output " + d.slot + " of " + d.source + ", which does not have that many.",
			other: "It comes from node " + d.source + ", which is not in the workflow."
		}) + " ComfyUI refuses to run this.",
		next: () => "Connect it again.",
		list: {
			title: (d) => "“" + d.input + "” of " + d.node + " holds a list, which is no link",
			detail: (d) => select(d.isPair, {
				true: "ComfyUI reads a list of two in an input as a link: the id of a node, as text, and the number of its output. This one names no node.",
				other: "ComfyUI reads every list in an input as a link, and a link has two parts."
			}) + " It refuses to run this.",
			next: () => "Connect the input. If the list is a value, put it into an object as its __value__."
		}
	},
	"type-mismatch": {
		title: (d) => "“" + d.input + "” of " + d.node + " does not take " + d.from,
		detail: (d) => "It takes " + d.to + ", and " + d.source + " gives " + d.from + ". ComfyUI refuses to run this.",
		next: (d) => "Connect an output of the type " + d.to + "."
	},
	"value-not-offered": {
		title: {
			value: (d) => "“" + d.value + "” is not on offer in “" + d.input + "” of " + d.node,
			empty: (d) => "Nothing is chosen in “" + d.input + "” of " + d.node
		},
		detail: (d) => plural(d.count, 0, en, {
			"0": "The list is empty here, so nothing can be chosen.",
			one: "ComfyUI offers one other value here.",
			other: "ComfyUI offers " + number("en", d.count, 0) + " other values here."
		}) + " It refuses to run this one.",
		"detail-listed": (d) => "ComfyUI refuses to run this. It offers: " + d.offered + ".",
		next: () => "Choose a value from the list."
	},
	"value-not-number": {
		title: (d) => "“" + d.value + "” in “" + d.input + "” of " + d.node + " is not a number",
		"title-empty": (d) => "“" + d.input + "” of " + d.node + " has no number",
		detail: () => "ComfyUI reads a number there, and refuses to run this.",
		next: () => "Type a number."
	},
	"value-out-of-range": {
		title: (d) => "The number in “" + d.input + "” of " + d.node + " is out of range",
		detail: (d) => "It would be sent as " + d.sent + ", and " + select(d.end, {
			min: "the least that ComfyUI takes is",
			other: "the most that ComfyUI takes is"
		}) + " " + d.limit + ".",
		next: () => "Type a number within the range."
	},
	"class-unreadable": {
		title: (d) => "ComfyUI cannot read the node “" + d.classType + "”",
		detail: () => "Its code fails when ComfyUI asks which inputs it has, so ComfyUI refuses the workflow. Its log has the error.",
		next: () => "Update or repair the pack that the node comes from, or remove the node."
	},
	"prompt-cycle": {
		title: (d) => plural(d.count, 0, en, {
			one: d.node + " reads its own output",
			other: number("en", d.count, 0) + " nodes feed themselves in a circle"
		}),
		detail: () => "ComfyUI cannot tell which of them to run first, and refuses to run this.",
		next: () => "Remove one of the links between them."
	},
	"part-refused": {
		title: () => "ComfyUI will leave out a part of the workflow",
		detail: (d) => d.what + ". No Runflow Output depends on it, so the endpoint works without it.",
		"next-lack": () => "If you need that part, put the file where ComfyUI looks for it. Otherwise mute it."
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
		next: () => "Install its node pack and restart ComfyUI, or remove the node.",
		failed: (d) => "The pack " + d.pack + " in custom_nodes has it, but gave ComfyUI no nodes when it started.",
		disabled: (d) => "The pack " + d.pack + " has it, and is disabled.",
		"next-failed": (d) => "Restart ComfyUI, and look for " + d.pack + " in its log: a failed import says there why (IMPORT FAILED).",
		"next-disabled": (d) => "Enable " + d.pack + " and restart ComfyUI, or remove the node."
	},
	"pack-place": {
		own: (d) => d.directory + " (in custom_nodes of ComfyUI)",
		other: (d) => d.directory + " (in additional custom_nodes folder " + number("en", d.number, 0) + ")"
	},
	"commit-unread": {
		reftable: () => "Its git checkout keeps branches as a reftable, and no Git that reads those was found. Git 2.45 or newer does.",
		sha256: () => "Its git repository uses SHA-256 commit ids of 64 digits, and Runflow takes ids of 40.",
		"no-commit": () => "Its git checkout has no commit yet, or is damaged.",
		"next-reftable": () => "Install Git 2.45 or newer and restart ComfyUI.",
		"next-sha256": () => "Use a public repository of it with SHA-1 ids, as on GitHub: install it from there with git clone and restart ComfyUI."
	},
	"pack-unpinned": {
		title: (d) => "The version of " + d.directory + " is not known",
		detail: () => "Runflow installs node packs by git commit, and none was found for this one. Every run will fail.",
		next: () => "Install the pack with git clone and restart ComfyUI.",
		"next-search": (d) => select(d.surface, {
			cli: "Pack or deploy with --comfyui and --pin to look for its commit, or install the pack with git clone and restart ComfyUI.",
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
		"detail-unread": () => "Runflow installs node packs from a public https address. The address that this one was installed from (its git origin) is not one: it may be a short name for a server, or a folder on this machine. Every run will fail.",
		"detail-not-public": (d) => "Runflow installs node packs from a public https address. This one was installed from " + d.origin + " (its git origin), which is not one. Every run will fail.",
		next: () => "Push it to a public repository, and set the origin of its clone to that https address.",
		"next-search": (d) => select(d.surface, {
			cli: "Pack or deploy with --comfyui and --pin to look for its repository, or set the origin of its clone to a public https address.",
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
		next: () => "If the workflow needs them, commit and push them in its folder, new files too. If the pack is not yours, push to a public copy of your own and set the origin of its clone to that."
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
			origin: () => "It rebuilds ComfyUI from a public git repository, and none is named here. Every run will fail.",
			"origin-unread": () => "It rebuilds ComfyUI from a public https address. The address that this one was installed from (its git origin) is not one: it may be a short name for a server, or a folder on this machine. Every run will fail."
		},
		next: () => "Install ComfyUI with git clone.",
		"next-search": (d) => select(d.surface, {
			cli: "Pack or deploy with --comfyui and --pin to look it up on GitHub, or install ComfyUI with git clone.",
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
		unasked: (d) => "Runflow downloads packs without a login, so these must be public: " + d.names + ".",
		elsewhere: (d) => "Cannot be checked, because they are not on github.com: " + d.names + ".",
		unsure: (d) => "On GitHub, but on no branch that was checked (perhaps a fork or a deleted branch): " + d.names + ".",
		edits: (d) => "It is not known whether these have local edits: " + d.names + ".",
		because: {
			index: (d) => d.name + " (its git index could not be read)",
			objects: (d) => d.name + " (its git objects could not be read)",
			"too-large": (d) => d.name + " (it has too many files)"
		},
		next: () => "Push your commits and edits, if you made any. A commit that is not publicly available fails every run.",
		"next-unasked": (d) => select(d.surface, {
			cli: "To check them, pack or deploy with --comfyui and --pin. If one is not public, every run fails.",
			other: "Use the button below to check. If one is not public, every run fails."
		})
	},
	"model-may-load": {
		title: (d) => d.nodes + " may load models that are not listed",
		detail: (d) => plural(d.count, 0, en, {
			one: "It seems to choose its models by itself, and no widget names their files.",
			other: "They seem to choose their models by themselves, and no widget names the files."
		}) + " Only models that a widget names are sent.",
		next: () => "Try a run. If a model is missing there, use a loader that names its file."
	},
	"model-missing": {
		title: (d) => "The model " + d.value + " is missing",
		detail: (d) => d.path + " is in no model folder of this ComfyUI, and no download address is known for it.",
		"detail-hash": (d) => d.path + " is in no model folder of this ComfyUI. The workflow states a hash for it that is not a SHA-256 hash: those have 64 digits.",
		next: (d) => "Put the file into " + d.folder + ", or choose another model in the node."
	},
	"model-refused": {
		title: (d) => "The model " + d.path + " cannot be used",
		next: () => "Download it again, or choose another model in the node."
	},
	"model-unhashed": {
		title: (d) => "The model " + d.path + " is not on this machine",
		detail: () => "Runflow finds models by their SHA-256 hash, and none is known for this one. Every run will fail.",
		next: () => "Put the file into the model folder, so that its hash can be computed.",
		"not-hashed": {
			title: (d) => "No hash is known for the model " + d.path,
			detail: () => "Runflow finds models by their SHA-256 hash, and ComfyUI could not compute it. Every run will fail.",
			next: () => "Check that ComfyUI can read the file, then deploy again."
		}
	},
	"model-address-unknown": {
		title: (d) => plural(d.count, 0, en, {
			one: "No public address is known for " + d.path,
			other: "No public address is known for " + number("en", d.count, 0) + " models"
		}),
		detail: (d) => plural(d.count, 0, en, {
			one: "Runflow finds models by their hash. If it does not have this one, every run will fail.",
			other: "Runflow finds models by their hash. If it does not have these, every run will fail: " + d.paths + "."
		}),
		next: () => "If you are not sure, deploy and try a run, or use a published model instead. This is asked once for each endpoint."
	},
	"model-stated": {
		title: (d) => "The hash of " + d.path + " is stated, not checked",
		detail: () => "The file is not on this machine. The workflow states its SHA-256 hash, which is sent as it stands.",
		next: () => "If a run says that this model is missing, put the file into its model folder and deploy again."
	},
	"model-differs": {
		title: (d) => "The model " + d.path + " is not the one that the workflow names",
		detail: () => "The workflow states another SHA-256 hash. The file on this disk is the one that would run.",
		next: () => "If the download was interrupted, or is another version, download it again.",
		stated: {
			title: (d) => "Several hashes are stated for the model " + d.path,
			detail: () => "The file is not on this machine, and the workflow states more than one SHA-256 hash for it. The first is sent, and may be the wrong one.",
			next: () => "Put the file into its model folder, or leave one hash in the workflow."
		}
	},
	"model-not-weights": {
		title: (d) => "Runflow may not have every file of " + d.path,
		detail: (d) => plural(d.count, 0, en, {
			one: d.files + " is not a weights file. Runflow finds only weights by their hash. If it does not have this one too, every run will fail.",
			other: d.files + " are not weights files. Runflow finds only weights by their hash. If it does not have these too, every run will fail."
		}),
		next: () => "Choose a model that is a single weights file, or deploy anyway and try a run."
	},
	"model-unplaced": {
		title: (d) => "The model " + d.name + " is in no model folder",
		detail: {
			unknown: (d) => "The widget " + d.input + " offers it, and no folder below models has it. Unless the node downloads it by itself, every run will fail.",
			pack: (d) => "The widget " + d.input + " offers it from the folder of its pack, whose repository is not known to hold it. Unless the node downloads it by itself, every run will fail.",
			path: (d) => "The widget " + d.input + " names it by its full path on this machine. Runflow does not have that path, so every run will fail."
		},
		next: {
			unknown: () => "If you have the file, put it into a folder below models, restart ComfyUI and choose it again. If the node downloads it, deploy anyway and try a run.",
			pack: () => "If the pack can read it from a folder below models, put it there. If the node downloads it, deploy anyway and try a run.",
			path: () => "Use a node that lists models by name, and put the file into its model folder."
		}
	},
	"model-unpublished": {
		title: (d) => plural(d.count, 0, en, {
			one: "No public address is known for " + d.path,
			other: "No public address is known for " + number("en", d.count, 0) + " models"
		}),
		detail: (d) => plural(d.count, 0, en, {
			one: "Runflow finds models by their hash. Runs work only if Runflow already has this one.",
			other: "Runflow finds models by their hash. Runs work only if Runflow already has these: " + d.paths + "."
		}),
		next: () => "If a run says that a model is missing, use a published one instead."
	},
	"file-refused": {
		title: (d) => "The file " + d.path + " cannot be used",
		"title-missing": (d) => "The file " + d.path + " is missing",
		next: () => "Choose another file in the node."
	},
	"local-path": {
		title: (d) => "“" + d.input + "” contains a path on this machine",
		detail: (d) => "It names “" + d.name + "”, and Runflow does not have that path. If the node reads it, every run will fail.",
		next: () => "Put the file into the input folder of ComfyUI and choose it there. If it is only words of a prompt, deploy anyway.",
		sent: {
			title: (d) => "“" + d.input + "” contains a path on this machine",
			detail: (d) => "It names “" + d.name + "”, which is sent. If the node does not look for it below ComfyUI’s own folders, every run that reads it will fail.",
			next: () => "Use a node that lists the files of that folder, or deploy anyway and try a run."
		}
	},
	"local-address": {
		title: (d) => "“" + d.input + "” contains an address of this machine or its network",
		detail: (d) => "It names “" + d.host + "”, which Runflow cannot reach. If the node uses it, every run will fail.",
		next: () => "Use an address that can be reached from the internet, or make it an input so that each call brings its own. If it is only words of a prompt, deploy anyway.",
		"default": {
			title: () => "The default of an input contains an address of this machine or its network",
			detail: (d) => "It names “" + d.host + "”, which Runflow cannot reach. If a call sends no value of its own, its run may fail.",
			next: (d) => "Type an address that can be reached from the internet into “" + d.input + "”, or clear it. If every call sends its own, or if it is only words of a prompt, deploy anyway."
		}
	},
	"class-replaced": {
		title: (d) => d.classType + " is now called " + d.runsAs,
		detail: (d) => "ComfyUI no longer has " + d.classType + " and runs " + d.runsAs + " in its place. Unless Runflow does the same, every run will fail.",
		next: (d) => "Replace the node by " + d.runsAs + " in ComfyUI, or try a run after the deploy."
	},
	"partner-node": {
		title: (d) => d.nodes + " " + plural(d.count, 0, en, {
			one: "calls",
			other: "call"
		}) + " " + d.service + " with your Comfy login",
		"title-unnamed": (d) => d.nodes + " " + plural(d.count, 0, en, {
			one: "calls",
			other: "call"
		}) + " a paid service with your Comfy login",
		detail: () => "The login belongs to the person at the browser and is not part of the workflow. Unless Runflow has one of its own, every run will fail (Unauthorized).",
		next: () => "Use a node that needs no login, or deploy and try a run."
	},
	"value-from-pack": {
		title: (d) => "“" + d.value + "” in “" + d.input + "” of " + d.nodes + " does not come with ComfyUI",
		detail: () => "A node pack added it to the list, and it is not known which one. If that pack is not on Runflow, every run will fail (Value not in list).",
		next: () => "Choose another value, or use a node of that pack in the workflow, so that Runflow installs it."
	},
	"file-untracked": {
		title: (d) => "“" + d.path + "” is not part of " + d.directory,
		detail: () => "The file lies in the folder of the pack here, and is not in the version that Runflow installs. Unless the pack downloads it by itself, every run that reads it will fail.",
		next: () => "Choose a file that comes with the pack."
	},
	"package-source": {
		title: (d) => plural(d.count, 0, en, {
			one: "A Python package was",
			other: number("en", d.count, 0) + " Python packages were"
		}) + " not installed by name",
		detail: (d) => "Runflow gets names and versions only, and may install another build or none: " + d.packages + ".",
		next: () => "If the workflow needs one of them, try a run.",
		from: (d) => d.name + " (from " + d.address + ")",
		here: {
			wheel: (d) => d.name + " (from a wheel)",
			archive: (d) => d.name + " (from an archive)",
			folder: (d) => d.name + " (from a folder of this machine)",
			git: (d) => d.name + " (from a git repository of this machine)"
		}
	},
	"package-may-clash": {
		title: {
			twins: (d) => d.packages + " may not install together on Runflow",
			ranges: (d) => d.directories + " may not install together on Runflow",
			ceiling: (d) => d.packages + " may be an older version on Runflow",
			system: (d) => d.packages + " may not install on Runflow",
			python: (d) => d.packages + " may not install on Runflow",
			pack: (d) => d.directories + " may not install on Runflow"
		},
		detail: {
			twins: (d) => "They bring the same Python module, " + d.module + ", and each overwrites the files of the other: " + d.claims + ".",
			ranges: (d) => select(d.isHere, {
				true: "No version of " + d.packages + " fits all of them, and " + d.here + " runs here: " + d.claims + ".",
				other: "No version of " + d.packages + " fits all of them: " + d.claims + "."
			}),
			ceiling: (d) => d.here + " runs here, and " + plural(d.count, 0, en, {
				one: "this pack asks for less",
				other: "these packs ask for less"
			}) + ": " + d.claims + ".",
			system: (d) => "Runflow runs Linux, and this is for another system: " + d.claims + ".",
			python: (d) => "Python " + d.here + " runs here, and this is for another Python: " + d.claims + ".",
			pack: (d) => "Python " + d.here + " runs here, and the " + plural(d.count, 0, en, {
				one: "pack excludes",
				other: "packs exclude"
			}) + " it: " + d.claims + "."
		},
		next: {
			twins: (d) => "Deploy and try a run. If its log names " + d.module + ", ask the authors of these packs to agree on one of them.",
			ranges: (d) => "Update these packs and deploy again. If this stays, try a run, and if its log names " + d.packages + ", ask the authors to widen their range.",
			ceiling: (d) => "Deploy and try a run. If its log names " + d.packages + ", update the " + plural(d.count, 0, en, {
				one: "pack",
				other: "packs"
			}) + ", or ask the " + plural(d.count, 0, en, {
				one: "author",
				other: "authors"
			}) + " to allow " + d.here + ".",
			system: (d) => "Deploy and try a run. If its log names " + d.packages + ", ask the " + plural(d.count, 0, en, {
				one: "author of the pack",
				other: "authors of the packs"
			}) + " to limit that line to its system (sys_platform).",
			python: (d) => "Deploy and try a run. If its log names " + d.packages + ", ask the " + plural(d.count, 0, en, {
				one: "author of the pack",
				other: "authors of the packs"
			}) + " for a build for Python " + d.here + ".",
			pack: (d) => "Update the " + plural(d.count, 0, en, {
				one: "pack",
				other: "packs"
			}) + " and deploy again. If this stays, try a run and read its log."
		},
		claim: (d) => d.requirement + " (" + d.directory + "/" + d.file + ")"
	},
	"key-in-workflow": {
		title: (d) => "A Runflow key (…" + d.lastFour + ") is in the workflow",
		detail: {
			name: () => "It is in the name of the endpoint. It would be sent to Runflow, and everyone with a copy of the file has it.",
			widget: (d) => "It is in “" + d.where + "” of " + d.node + ". It would be sent to Runflow, and everyone with a copy of the file has it.",
			node: (d) => "It is in " + d.node + ". It would be sent to Runflow, and everyone with a copy of the file has it.",
			file: (d) => "It is in the workflow file, at “" + d.where + "”. It would be sent to Runflow, and everyone with a copy of the file has it."
		},
		next: () => "Clear it. If the file has been shared, revoke the key in the Runflow dashboard."
	},
	"key-in-widget": {
		title: (d) => "A Deploy node holds a key (…" + d.lastFour + ")",
		detail: () => "It is not sent, but it is in every saved copy of the workflow and in every picture made with it.",
		next: () => "Clear it. If a file or picture has been shared, revoke the key in the Runflow dashboard.",
		"next-saved": () => "Clear it: the same key is saved for this address. If a file or picture has been shared, revoke it in the Runflow dashboard."
	},
	"secret-in-widget": {
		title: (d) => "A key for " + d.service + " (" + d.masked + ") is in the workflow",
		"title-session": (d) => "A login token (" + d.masked + ") is in the workflow",
		"title-private-key": () => "A private key is in the workflow",
		"title-named": () => "A password or key is in the workflow",
		"title-address": (d) => "A web address with a password or token (" + d.masked + ") is in the workflow",
		detail: {
			name: () => "It is in the name of the endpoint, and would be in its address, which every caller sees.",
			widget: (d) => "It is in “" + d.where + "” of " + d.node + ". It would be stored on Runflow with the workflow.",
			node: (d) => "It is in " + d.node + ". It would be stored on Runflow with the workflow.",
			file: (d) => "It is in the workflow file, at “" + d.where + "”. It would be stored on Runflow with the workflow."
		},
		next: () => "Clear it. If the file has been shared, change the password or revoke the key."
	},
	"workflow-key": {
		title: (d) => "This deploy uses the key in the workflow, which belongs to " + d.organization,
		"title-unknown": () => "This deploy uses the key in the workflow, and its owner is not known",
		detail: () => "Everything in the workflow goes to that organization.",
		next: () => "Deploy with it only if you know whose key it is."
	},
	"result-frozen": {
		title: (d) => select(d.kind, {
			seed: "The " + d.widget + " stays " + d.sent + " for every call",
			other: "The " + d.widget + " stays “" + d.sent + "” for every call"
		}),
		detail: (d) => select(d.kind, {
			seed: "The endpoint has no input, so nothing changes from call to call. " + select(d.way, {
				increment: "ComfyUI raises it after each run.",
				decrement: "ComfyUI lowers it after each run.",
				other: "ComfyUI picks a new one after each run."
			}) + " On Runflow it stays as it was deployed.",
			other: "The endpoint has no input, so nothing changes from call to call. The canvas shows “" + d.shown + "”, and ComfyUI picks one of the alternatives at each deploy."
		}),
		next: (d) => select(d.surface, {
			cli: "Connect a Runflow Input to it in ComfyUI, unless every caller should get the same.",
			other: "Make it an input, unless every caller should get the same."
		})
	},
	"seed-frozen": {
		title: (d) => "The " + d.widget + " stays " + d.sent + " for every call",
		detail: (d) => select(d.way, {
			increment: "ComfyUI raises it after each run.",
			decrement: "ComfyUI lowers it after each run.",
			other: "ComfyUI picks a new one after each run."
		}) + " On Runflow it stays as it was deployed.",
		"detail-shown": (d) => "The canvas now shows " + d.shown + ".",
		next: (d) => select(d.surface, {
			cli: "Connect a Runflow Input (Int) to it in ComfyUI to let callers choose it, or set it to fixed.",
			other: "Make it an input to let callers choose it, or keep this value."
		})
	},
	"draw-frozen": {
		title: (d) => "Every call uses the same choice: “" + d.sent + "”",
		detail: (d) => "“" + d.widget + "” shows “" + d.shown + "” on the canvas. ComfyUI picks one of the alternatives at each deploy, and on Runflow it stays.",
		next: (d) => select(d.surface, {
			cli: "Connect a Runflow Input (String) to it in ComfyUI to let callers write it, or type the text that you want.",
			other: "Make it an input to let callers write it, or keep this text."
		})
	},
	"value-changed": {
		title: (d) => "“" + d.widget + "” is sent with another value than the canvas shows",
		detail: (d) => "The canvas shows “" + d.shown + "”, and “" + d.sent + "” is sent. " + select(d.why, {
			rewritten: "ComfyUI leaves out comments, which begin with // or /*. It also leaves out braces around a single text and a backslash before a brace.",
			other: "Some nodes change a value when the workflow is read."
		}),
		next: (d) => select(d.why, {
			rewritten: "If a comment belongs to the text, write it without // and /*.",
			other: "Check whether this is the value that callers should get."
		})
	},
	"draw-changed": {
		title: (d) => "Callers would get another text in “" + d.widget + "”",
		detail: (d) => "The live endpoint uses “" + d.live + "”. This time ComfyUI picked “" + d.sent + "”.",
		next: (d) => select(d.surface, {
			cli: "Deploy it only if callers should get the new text.",
			other: "Keep one of the two, or make it an input. Deploy it only if callers should get the new text."
		})
	}
};
// src/text/compiled/en/fixes.js
var fixes_default = {
	"clear-key": () => "Clear the key",
	"clear-widget": (d) => "Clear " + d.widget,
	"clear-host": () => "Clear the host",
	"move-key": () => "Move to Settings",
	"choose-model": (d) => "Choose " + d.name + ", which is the same file",
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
	"name-node": (d) => "Rename node #" + d.nodeId + " to “" + d.id + "”",
	"name-titled-node": (d) => "Rename " + d.title + " #" + d.nodeId + " to “" + d.id + "”",
	"rename-endpoint": () => "Rename the endpoint",
	"rename-and-deploy": () => "Rename and deploy",
	"keep-name": (d) => "Keep the name “" + d.name + "”",
	"keep-name-and-deploy": (d) => "Keep the name “" + d.name + "” and deploy",
	"new-id": (d) => "New name for “" + d.id + "”",
	"new-id-short": () => "New name",
	"rename-id": () => "Rename",
	"make-input": (d) => "Make " + d.widget + " an input",
	"keep-number": (d) => "Keep " + d.value,
	"keep-text": (d) => "Keep “" + d.text + "”",
	"add-output": (d) => "Add one after " + d.title + " #" + d.nodeId,
	menu: () => "Runflow: make an input",
	"menu-lists": () => "No lists: they take no text"
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
	"use-old-question": (d) => "It was saved for Runflow’s own address. Use the key …" + d.lastFour + " for " + d.origin + " too?",
	"use-old": () => "Use it here",
	"decline-old": () => "Don’t use it",
	"url-invalid": () => "The API URL above cannot be used. Correct it first: it must begin with https://.",
	"reset-url": (d) => "Use " + d.url,
	scopes: () => "Where do I get a key, and which scopes does it need?",
	"scopes-detail": () => "Runflow shows a new key only once. To deploy, give it these scopes:",
	"scopes-more": () => "Add these for the Run and Endpoints tabs, as you need them:",
	scope: {
		"comfyui-workflows:read": () => "to find your endpoint",
		"comfyui-workflows:create": () => "to deploy it the first time",
		"comfyui-workflows:edit": () => "to deploy it again",
		"assets:create": () => "to send input files, if the workflow reads any",
		"runs:create": () => "to run it on Runflow",
		"runs:read": () => "to see its runs and their results",
		"comfyui-workflows:delete": () => "to delete an endpoint"
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
		"no-name": () => "ComfyUI answered without a file name. Choose the file again.",
		"too-large": (d) => d.file + " is larger than this ComfyUI accepts. Whoever runs it can raise the limit for uploads."
	},
	unexpected: {
		title: () => "Unexpected error in Runflow",
		detail: (d) => d.error + ". Reload this tab and try again."
	},
	"choose-file": () => "Choose file",
	uploading: (d) => "Uploading " + d.file + "…",
	"key-not-moved": {
		title: () => "The key was not moved",
		detail: () => "This browser blocks storage for this page. Allow storage for this address, then move the key."
	},
	"no-input": {
		title: () => "Nothing was changed",
		detail: () => "The subgraph of this node is used more than once, and each use would bring an input of the same name."
	},
	saved: {
		title: (d) => "Saved " + d.file,
		detail: (d) => "Keep it with your code. Any machine can deploy it with " + d.command + ".",
		"detail-files": (d) => plural(d.count, 0, en, {
			one: "Its input file was saved as well. Put it into a folder " + d.folder + " beside it.",
			other: "Its " + number("en", d.count, 0) + " input files were saved as well. Put them into a folder " + d.folder + " beside it."
		})
	},
	"not-saved": { title: () => "No deploy file was saved" },
	"save-secrets": {
		title: () => "Save these secrets into the file?",
		detail: () => "A deploy file is copied and kept in version control. Whoever can read it can read them:"
	}
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
		next: (d) => select(d.isCheck, {
			true: "Check the workflow for broken links, or reload ComfyUI, then check again.",
			other: "Check the workflow for broken links, or reload ComfyUI, then deploy again."
		})
	},
	"workflow-unreadable": {
		title: () => "The workflow cannot be read",
		next: (d) => select(d.isCheck, {
			true: "Reload ComfyUI and check again. If that does not help, update ComfyUI.",
			other: "Reload ComfyUI and deploy again. If that does not help, update ComfyUI."
		})
	},
	"facts-failed": { title: () => "ComfyUI could not say what the workflow needs" },
	"hash-failed": { title: () => "The models and files could not be hashed" },
	comfyui: {
		refused: { next: (d) => select(d.isCheck, {
			true: "Fix this and check again.",
			other: "Nothing was changed on Runflow. Fix this and deploy again."
		}) },
		unreachable: {
			title: () => "ComfyUI does not answer",
			detail: () => "Nothing was changed on Runflow.",
			next: (d) => select(d.isCheck, {
				true: "Check that ComfyUI is running, or wait until it has restarted, then check again.",
				other: "Check that ComfyUI is running, or wait until it has restarted, then deploy again."
			})
		},
		absent: {
			detail: (d) => select(d.surface, {
				cli: "What answers at the URL of --comfyui does not look like a ComfyUI with Runflow.",
				other: "ComfyUI has not loaded the Python part of Runflow."
			}),
			next: (d) => select(d.surface, {
				cli: "Check that URL. If it is the right one, restart ComfyUI and look for Runflow in its log.",
				other: "Restart ComfyUI. If that does not help, look for Runflow in its log."
			})
		},
		unreadable: {
			detail: (d) => select(d.surface, {
				cli: "What answers at the URL of --comfyui does not reply as a ComfyUI with Runflow does (" + d.where + ").",
				other: "ComfyUI’s reply has an unexpected format (" + d.where + ")."
			}),
			next: (d) => select(d.surface, {
				cli: "Check that URL. If it is the right one, restart ComfyUI, and use one version of Runflow here and there.",
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
	"organization-unknown": () => "Runflow did not say which organization this is. The address of the endpoint needs your organization’s slug: you find it at the top of the dashboard.",
	differs: {
		title: (d) => "The live endpoint " + d.slug + " is not the one you expected",
		detail: (d) => select(d.state, {
			hash: "Its hash is " + d.hash + ".",
			unknown: "Runflow does not return all of it, so it has no hash.",
			other: "There is no endpoint of that name."
		}),
		next: () => "Nothing was written. Look at what is live, then deploy with its hash."
	},
	"unfit-file-name": {
		unsafe: (d) => "The input file “" + d.path + "” cannot lie beside a deploy file on every system. Rename it in ComfyUI’s input folder, choose it again in the workflow, then save again.",
		collide: (d) => "The input files “" + d.path + "” and “" + d.other + "” have the same name where upper and lower case count as one, as on Windows and macOS. Rename one in ComfyUI’s input folder, choose it again in the workflow, then save again."
	}
};
// src/text/compiled/en/panel.js
var panel_default = {
	"api-key": () => "API key…",
	"set-key": () => "Set API key…",
	deploy: () => "Deploy",
	deploying: () => "Deploying…",
	waiting: () => "Waiting for you",
	check: () => "Check",
	checking: () => "Checking…",
	"check-hint": () => "Lists what is sent and what would fail. Nothing is sent to Runflow.",
	save: () => "Save deploy file",
	"save-hint": () => "Saves all that a deploy needs into one file, for a machine without ComfyUI. Nothing is sent to Runflow.",
	cancel: () => "Cancel",
	close: () => "Close the panel",
	loading: () => "Loading the panel…",
	"not-loaded": {
		title: () => "The Runflow panel did not load",
		detail: () => "Check that ComfyUI is running. Save your workflow, then reload this tab."
	},
	"too-late": () => "Too late to cancel",
	progress: () => "Progress",
	hashed: () => "Hashed",
	uploaded: () => "Uploaded",
	searched: () => "Compared",
	"being-sent": () => "Being sent",
	sized: (d) => d.name + " (" + d.size + ")",
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
		"deploy-anyway": () => "Deploy anyway",
		"check-again": () => "Check again",
		show: () => "Show"
	},
	endpoint: {
		label: () => "Endpoint",
		"label-slug": (d) => "Endpoint " + d.slug,
		unnamed: () => "This workflow has no name on Runflow yet.",
		"no-name": () => "No name",
		"this-workflow": () => "this workflow",
		"name-needs": () => "The name needs a letter a to z or a number.",
		"change-name": () => "Change the name",
		line: (d) => "Endpoint: " + d.slug,
		"line-default": (d) => "Endpoint: " + d.slug + " (rename it)",
		"line-linked": () => "A linked name cannot be deployed: type it here",
		status: {
			"new": {
				word: () => "new",
				meaning: () => "No endpoint has this name yet"
			},
			live: {
				word: () => "live",
				meaning: () => "Callers can use it now"
			},
			failing: {
				word: () => "live, but runs will fail",
				meaning: () => "You agreed to a finding that makes every run fail"
			},
			doubtful: {
				word: () => "live, but runs may fail",
				meaning: () => "You agreed to a finding that may make every run fail"
			}
		}
	},
	start: {
		label: () => "First deploy",
		intro: () => "Turn this workflow into an endpoint that any program can call.",
		ready: () => "Everything is ready: click Deploy.",
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
		"name-detail": () => "Add the Runflow Deploy node and type a name. Or just click Deploy, and you are asked for one.",
		"name-default-detail": () => "Type another name into the Runflow Deploy node. Callers will see it in the address."
	},
	findings: {
		block: () => "Must be fixed",
		ask: () => "Needs your decision",
		create: () => "Asked before a new endpoint is created",
		note: () => "Worth knowing",
		agreed: () => "You agreed to",
		download: (d) => "Download it from this address, and save it as models/" + d.path + ":",
		more: (d) => "Show " + number("en", d.count, 0) + " more"
	},
	ended: {
		blocked: () => "Not deployed",
		"blocked-detail": () => "Fix the problems marked red below. Nothing was changed on Runflow.",
		fixed: () => "Nothing is left to fix",
		"fixed-detail": () => "Nothing was changed on Runflow yet. Deploy again.",
		declined: () => "Not deployed",
		"declined-detail": () => "Nothing was changed on Runflow.",
		configured: () => "The API key and URL are saved now",
		"check-blocked": () => "This cannot be deployed yet",
		"check-ask": () => "You will be asked before it is deployed",
		"check-clean": () => "No problems found",
		"check-detail": () => "Nothing was sent.",
		"check-may-ask": () => "Deploy also looks at what is live on Runflow, and may ask about that.",
		"check-create": () => "You will be asked first if the endpoint is new",
		"check-fixed": () => "Check again",
		"check-fixed-detail": () => "What you fixed is no longer listed. Another check shows whether anything else is left.",
		"changed-since": {
			deploy: () => "The workflow has changed since this deploy.",
			check: () => "The workflow has changed since this check."
		}
	},
	tabs: {
		label: () => "Runflow",
		deploy: () => "Deploy",
		"deploy-asks": () => "Deploy (asks)",
		run: () => "Run",
		endpoints: () => "Endpoints"
	},
	result: {
		address: () => "Address of your endpoint",
		"address-detail": () => "Give it to your developer.",
		code: () => "Code that calls the endpoint",
		"curl-detail": () => "This is for the shells of macOS and Linux. On Windows, use WSL or Git Bash, or the Python or JavaScript code.",
		runs: {
			fail: () => "Every run will fail because of what you agreed to below. Click Check to see how to fix it.",
			"may-fail": () => "Every run may fail because of what you agreed to below. Try a run, or click Check to see how to fix it."
		},
		run: () => "Try a run"
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
		asking: (d) => "Asking " + d.host,
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
		hint: () => "Click Check to see what a deploy sends and what would fail on Runflow. Checking sends nothing.",
		models: (d) => plural(d.count, 0, en, {
			one: number("en", d.count, 0) + " model, " + d.size + ", named by its hash and not uploaded",
			other: number("en", d.count, 0) + " models, " + d.size + ", named by their hashes and not uploaded"
		}),
		"models-elsewhere": (d) => plural(d.count, 0, en, {
			one: number("en", d.count, 0) + " model, named by its hash and not uploaded",
			other: number("en", d.count, 0) + " models, named by their hashes and not uploaded"
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
		unclear: (d) => "May be missing on Runflow: " + d.names,
		"unclear-count": (d) => plural(d.count, 0, en, {
			one: number("en", d.count, 0) + " may be missing",
			other: number("en", d.count, 0) + " may be missing"
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
		unchecked: {
			word: () => "found, not checked",
			meaning: () => "It is known what this is, but not yet whether it is public."
		},
		stated: {
			word: () => "stated, not checked",
			meaning: () => "The workflow names its hash. The file is not on this machine."
		},
		"found-by-content": {
			word: () => "matched",
			meaning: () => "The files are those of exactly this public commit."
		},
		unproven: {
			word: () => "may be missing on Runflow",
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
		"too-deep": (d) => "Its values are nested more than " + number("en", d.most, 0) + " levels deep.",
		"subgraphs-too-deep": (d) => "Its subgraphs are nested more than " + number("en", d.most, 0) + " levels deep.",
		"too-many-nodes": (d) => "Unfolded, its subgraphs come to more than " + number("en", d.most, 0) + " nodes.",
		"too-much-repeated": (d) => "Unfolded, its subgraphs repeat more than " + number("en", d.most, 0) + " nodes, sockets and links.",
		"ids-too-long": (d) => "Unfolded, the ids of its nodes come to more than " + number("en", d.most, 0) + " characters.",
		"too-many-groups": (d) => "It has more than " + number("en", d.most, 0) + " definitions of group nodes.",
		group: (d) => "In the group node “" + d.id + "”, a node has no list of sockets.",
		within: (d) => d.why + " The node is in the subgraph “" + d.id + "”."
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
			update: (d) => "Update “" + d.slug + "” anyway?",
			replace: (d) => "Replace “" + d.name + "” anyway?",
			"name-now": (d) => "Create “" + d.slug + "” with these names?"
		},
		detail: {
			create: (d) => plural(d.count, 0, en, {
				one: "It can be deployed, but read this first:",
				other: "It can be deployed, but read these first:"
			}),
			update: (d) => plural(d.count, 0, en, {
				one: "The live endpoint would be replaced, but read this first:",
				other: "The live endpoint would be replaced, but read these first:"
			}),
			replace: (d) => plural(d.count, 0, en, {
				one: "The live endpoint would be replaced, but read this first:",
				other: "The live endpoint would be replaced, but read these first:"
			}),
			none: () => "Nothing is left of what was asked here.",
			"name-now": () => "Callers will use these names, and changing one later breaks their calls. Now it costs nothing."
		},
		changed: () => "The workflow has changed since it was read for this deploy.",
		"read-again": () => "Read it again",
		no: () => "Cancel, change nothing",
		yes: {
			create: () => "Create it anyway",
			update: () => "Update it anyway",
			replace: () => "Replace it anyway",
			"name-now": () => "Create it",
			fixed: () => "Read it again and deploy"
		}
	},
	name: {
		title: () => "Name of the endpoint",
		detail: () => "It becomes part of the address.",
		address: (d) => "Address: …/" + d.slug + "/runs",
		placeholder: () => "for example portrait",
		live: (d) => "Another name makes another endpoint. " + d.name + " stays live.",
		save: () => "Save"
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
	"relay-unconnected": (d) => "ComfyUI could not connect to " + d.host + ".",
	"relay-timeout": (d) => d.host + " did not answer ComfyUI in time.",
	"result-run": (d) => "Runflow did not say where the file is (HTTP " + d.status + ").",
	"result-missing": (d) => "The run has no file number " + d.place + ".",
	"result-address": () => "The address that Runflow gave for the file is not a safe one.",
	"result-not-served": (d) => "The file could not be read from Runflow’s storage (HTTP " + d.status + ").",
	"result-too-large": (d) => "The file is larger than " + d.limit + ", the most that can be compared or shown here.",
	"made-here-missing": (d) => d.name + " is no longer among the files of this ComfyUI.",
	"file-changed": (d) => d.path + " is gone, or has changed since this deploy began.",
	"file-missing": (d) => d.path + " is no longer in the input folder of ComfyUI.",
	"file-outside": (d) => d.path + " is not in the input folder of ComfyUI.",
	"file-name": (d) => "ComfyUI does not read " + d.path + ", because its name has two dots in a row. Rename the file.",
	"file-name-control": (d) => "ComfyUI cannot send " + d.path + ", because its name has a line break or another control character. Rename the file.",
	"file-not-served": (d) => "ComfyUI, or a proxy in front of it, did not give out " + d.path + " (HTTP " + d.status + ").",
	"file-unreadable": (d) => "ComfyUI could not read " + d.path + " (" + d.reason + ").",
	"file-keeps-changing": (d) => d.path + " changed while it was read. Try again when nothing writes to it.",
	"hash-unlisted": () => "The files that this workflow needs could not be listed. Look into ComfyUI’s log.",
	"hash-failed": () => "A file could not be hashed. Look into ComfyUI’s log.",
	"search-limit": (d) => d.host + " allows 60 requests an hour without a login, and they are used up. Try again later.",
	"search-limit-until": (d) => d.host + " allows 60 requests an hour without a login, and they are used up. Try again at " + d.time + ".",
	"search-token": (d) => d.host + " refuses the token. Check that it is complete and has not expired.",
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
	stopped: () => "The commits could not be looked for.",
	"stopped-because": (d) => d.reason
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
	hash: () => "Reading models and files",
	ask: () => "Waiting for your answer",
	upload: () => "Uploading files",
	write: () => "Sending it to Runflow",
	busy: (d) => d.step + "…",
	retry: {
		"no-answer": (d) => d.step + "… No answer. Trying again (" + number("en", d.attempt, 0) + " of " + number("en", d.of, 0) + ")",
		"server-error": (d) => d.step + "… Runflow has a problem. Trying again (" + number("en", d.attempt, 0) + " of " + number("en", d.of, 0) + ")",
		"rate-limited": (d) => d.step + "… Too many requests. Trying again soon (" + number("en", d.attempt, 0) + " of " + number("en", d.of, 0) + ")"
	},
	hashing: (d) => "Reading models and files… " + number("en", d.percent, 0) + "%",
	uploading: (d) => "Uploading files… " + number("en", d.done, 0) + " of " + number("en", d.total, 0),
	"side-by-side": (d) => d.hashing + " · " + d.uploading,
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
useSurface("panel", /mac|iphone|ipad/i.test(navigator.platform) ? "mac" : "other");
var { app: app$1, api: api$1 } = page;
var manager = app$1.extensionManager;
var pageActions = createPageActions(app$1);
var { notify, guard } = pageActions;
var openPanel = () => guard(pageActions.openPanel());
var openSettings = () => guard(pageActions.openSettings());
var state = createPanelState();
var sources = createTargetSources(manager, () => localStorage);
var call = createLocalCall(api$1);
var fileCall = limitCalls(call, 2);
var keyed = (way) => keepOutOfClear(way, !isSecureContext);
var openApi = loadLazily(async () => {
	const { createRoutedClients } = await import("./runflow-client-factory.mjs?v=0.2.0");
	const [relay, uploadRelay] = [openRelay(keyed(call)), openUploadRelay(keyed(fileCall))];
	return createRoutedClients({
		direct: (input, init) => fetch(input, init),
		relay,
		uploadRelay
	});
});
var panel = loadOnce(async () => {
	const [{ createPanel }] = await Promise.all([import("./runflow-main-panel.mjs?v=0.2.0").then((n) => n.t), import("./runflow-client-factory.mjs?v=0.2.0")]);
	return createPanel({
		page,
		state,
		sources,
		call,
		fileCall,
		openApi,
		pageActions,
		canvas,
		openPanel,
		openSettings
	});
});
function click(then) {
	panel.load().then(({ clicks }) => then(clicks), () => notify(notLoadedToast()));
}
var deployNodeViews = createDeployNodeViews(app$1, (values) => ({
	isConfigured: sources.isConfigured(values),
	status: isHere(state) ? panel.loaded()?.describeNodeStatus(state.run.value, values.nodeId, toSlug(values.name)) ?? null : null
}));
var showOnNodes = oncePerFrame(deployNodeViews.refresh);
var canvas = watchCanvas({
	app: app$1,
	workflowId: pageActions.workflowId,
	isConfigured: sources.isConfigured,
	freeOrigin: sources.freeOrigin,
	isSaved: sources.isSaved,
	show(seen) {
		showCanvas(state, seen);
		deployNodeViews.refresh();
	}
});
var lastKey = keyInUse();
function keyInUse() {
	const origin = sources.apiOrigin();
	return `${origin} ${origin && sources.savedKey(origin)}`;
}
function noticeKey() {
	const now = keyInUse();
	if (now !== lastKey) state.keyTurn.value += 1;
	lastKey = now;
	canvas.refresh();
}
var keyModel = createKeyModel({
	origin: sources.apiOrigin,
	keys: sources.keys,
	clearOldKey: () => clearOldKey(manager, api$1),
	test: (origin, key) => testConnection(openApi({
		origin,
		key,
		keyFrom: "settings"
	}), new AbortController().signal),
	resetUrl: () => guard(resetApiUrl(manager)),
	changed: noticeKey
});
var checkInstall = createInstallCheck({
	readStatus: () => readStatus(call),
	version: "0.2.0",
	show(notices) {
		state.notices.value = notices;
	},
	notify
});
async function makeInput(node, name) {
	const { makeInputOf } = await import("./runflow-edit-graph.mjs?v=0.2.0");
	const result = makeInputOf(page, {
		node,
		name
	}, readWidget(node, name));
	const [title, detail] = [t("notices.no-input.title"), t("notices.no-input.detail")];
	if (result !== "done") notify({
		severity: "info",
		title,
		detail
	});
}
function start() {
	registerExtension(page, {
		deployNodeViews,
		keyField: createKeyField(keyModel),
		urlChanged() {
			keyModel.refresh();
			noticeKey();
		},
		deploy: () => click((clicks) => clicks.command()),
		saveDeployFile: () => click((clicks) => clicks.saveCommand()),
		openPanel,
		openSettings,
		makeInput: (node, name) => guard(makeInput(node, name)),
		press: (node) => click((clicks) => clicks.press(() => listDeployValues(app$1, node))),
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
	registerPanel(manager, createLazyView(async () => (await panel.load()).view));
	warnOfKeys(state.canvasFindings, notify, openPanel);
	x(() => {
		if (state.run.value.kind === "running") showOnNodes();
		else canvas.refresh();
	});
	addEventListener("focus", noticeKey);
	for (const change of ["graphChanged", "graphCleared"]) api$1.addEventListener(change, canvas.refresh);
	api$1.addEventListener("graphChanged", ({ detail }) => {
		showWorkflow(state, pageActions.workflowId());
		noticeChange(state, () => toContent(detail));
		panel.loaded()?.onChange();
	});
	api$1.addEventListener("reconnected", () => guard(checkInstall()));
}
try {
	start();
} catch {}
export { openOnce as $, isFileName as $t, matching as A, readWidget as At, definitionsOf as B, DEFAULT_IDS as Bt, isCommitSearchResult as C, k$2 as Cn, shortcut as Ct, finite as D, findNode as Dt, count as E, changeWidget as Et, wrongField as F, dashboardOf as Ft, readLinks as G, OUTPUT_CLASSES as Gt, innerFirst as H, DEPLOY_WIDGETS as Ht, readContent as I, error as It, isRecord as J, toSize as Jt, recordsIn as K, RUN_FOLDER as Kt, parseGraph as L, linkOf as Lt, orNull as M, cancelled as Mt, shape as N, describeApiFailure as Nt, listOf as O, findPlaces as Ot, text as P, ACTION_LINKS as Pt, groupBy as Q, maskRuns as Qt, parsePrompt as R, CONTRACT_EXTRA as Rt, isFactsAnswer as S, S$1 as Sn, compareVersions as St, readText as T, bringIntoView as Tt, createSocketFinder as U, ENDPOINT_NAME_EXTRA as Ut, groupNodesOf as V, DEPLOY_CLASS as Vt, idText as W, INPUT_CLASSES as Wt, endOf as X, maskKeys as Xt, KEY_IN_WIDGET as Y, keysIn as Yt, holdersOfKeys as Z, toKey as Zt, NotLoaded as _, T as _n, readDeployValues as _t, isChanged as a, textsOf as an, fail as at, askForBytes as b, h$2 as bn, chooseAmong as bt, MessageView as c, useMask as cn, keepName as ct, useKeptFocus as d, toSlug as dn, inputKindOf as dt, formatList as en, resolveTarget as et, dropOpenChoice as f, useSignal as fn, outputKindOf as ft, updateRecord as g, A$1 as gn, linkInto as gt, statusOf as h, y$1 as hn, followOutwards as ht, addStyleSheet as i, t as in, parseOrigin as it, oneOf as j, setWidget as jt, mapOf as k, findWidget as kt, FOCUS_TARGET as l, currentLanguage as ln, createLocalCall as lt, rememberEndpoint as m, x as mn, uploadInput as mt, number as n, joinSentences as nn, isOfOwnNetwork as nt, isHere as o, titledTextsOf as on, mapError as ot, forgetEndpoint as p, O as pn, pickFile as pt, removeLinks as q, SAVE_CLASSES as qt, plural as r, refusalText as rn, isPublicOrigin as rt, ActionLink as s, visible as sn, ok as st, en as t, asSentence as tn, isLoopback as tt, useFocusKeptOver as u, useCatalogue as un, inputClassOf as ut, u as v, d$3 as vn, slotOf$1 as vt, isSha256 as w, __exportAll as wn, asOneStep as wt, isJobFailure as x, R as xn, toDeployChoice as xt, ask as y, g$2 as yn, LINKED_HOST as yt, readPrompt as z, DEFAULT_ENDPOINT_NAME as zt };

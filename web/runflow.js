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
	return "object" != typeof n || null == n || n.__b > 0 ? n : g$3(n) ? n.map(E) : void 0 !== n.constructor ? null : m$3({}, n);
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
// src/workflow/workflow.ts
function isLink(value) {
	return Array.isArray(value) && value.length === 2 && typeof value[0] === "string" && typeof value[1] === "number";
}
function nodeAt$1(prompt, id) {
	return Object.hasOwn(prompt, id) ? prompt[id] : void 0;
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
// src/checks/slug.ts
function toSlug(name) {
	if (typeof name !== "string") return null;
	const slug = name.toLowerCase().trim().replace(/\s+/g, "-").replace(/[^a-z0-9_-]/g, "").replace(/-+/g, "-").replace(/^[-_]+|[-_]+$/g, "");
	return slug === "" ? null : slug;
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
var LONGEST$2 = 300;
var REPLACEMENT = "�";
var BLANKS = /[\s\u{85}]+/gu;
var LINE_END = /[\n\r\v\f\u{85}\u{2028}\u{2029}]/u;
var HARMFUL = /[\p{Cc}\p{Cs}\u{61C}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu;
var HIDDEN = new RegExp(`(\\u{1F3F4}[\\u{E0030}-\\u{E0039}\\u{E0061}-\\u{E007A}]{1,6}\\u{E007F})|(?![\\u{600}-\\u{605}\\u{6DD}\\u{70F}\\u{890}\\u{891}\\u{8E2}\\u{110BD}\\u{110CD}]|\\u{200C}|\\u{200D}|\\p{Variation_Selector})[\\p{Cf}\\p{Default_Ignorable_Code_Point}\\u{2800}]`, "gu");
var STRAY_VARIANT = /(?<![\p{Emoji}\p{Lo}\p{S}])\p{Variation_Selector}/gu;
var JOINED = "(?!\\p{Script=Latin})[\\p{L}\\p{M}\\p{Extended_Pictographic}\\p{Emoji_Modifier}]";
var STRAY_JOINER = new RegExp(`(?<!${JOINED})[\u200C\u200D]|[\u200C\u200D](?!${JOINED})`, "gu");
function visible(text, longest = LONGEST$2) {
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
// src/checks/file-names.ts
var ENDED$1 = new RegExp(`[\\w.-]{0,200}?\\.(?:safetensors|sft|ckpt|pth?|bin|gguf|ggml|onnx|engine|trt|pkl|npz?|h5|tflite|msgpack|zip|tar|gz|7z|png|jpe?g|webp|gif|bmp|tiff?|exr|svg|mp4|mov|webm|mkv|avi|mp3|wav|flac|ogg|m4a|glb|gltf|obj|fbx|ply|splat|json|ya?ml|toml|txt|csv|md|pdf|py|cube|vae|latent)(?![A-Za-z0-9])`, "iy");
var IN_PROMPT = /<(?:lora|lyco|hypernet):$/i;
function isFileName(text, at, end) {
	ENDED$1.lastIndex = end;
	return ENDED$1.test(text) || IN_PROMPT.test(text.slice(Math.max(at - 10, 0), at));
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
// src/deploy/scopes.ts
var SCOPES$1 = {
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
		case "gone": return error(textsOf("api.endpoint-deleted", failed(404)));
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
var NEEDED = [
	SCOPES$1.lookup,
	SCOPES$1.create,
	SCOPES$1.update,
	SCOPES$1.upload
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
// src/text/shortcut.ts
function shortcut(key, withShift) {
	const isShifted = withShift === "shift";
	return currentSystem() === "mac" ? `${isShifted ? "⇧" : ""}⌘${key}` : `Ctrl+${isShifted ? "Shift+" : ""}${key}`;
}
// src/host/canvas.ts
function subgraphOf(node) {
	return node.isSubgraphNode?.() && node.subgraph ? node.subgraph : null;
}
var MOST_PLACES = 1e3;
function findPlaces(app, isWanted) {
	const found = [];
	if (!app.rootGraph) return found;
	const holders = holdersOf$1(app.rootGraph, isWanted);
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
function holdersOf$1(root, isWanted) {
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
function readWidget$1(node, name) {
	return findWidget(node, name)?.value;
}
function setWidget(app, node, name, value) {
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
		const keys = followOutwards(placed, "api_key").holders.map((holder) => readWidget$1(holder.node, holder.name)).filter((value) => typeof value === "string" && value.trim() !== "");
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
function offerName(app) {
	const kept = readKeptName(app);
	if (kept !== null && kept.trim() !== "default") return kept;
	const filename = app.extensionManager.workflow?.activeWorkflow?.filename;
	if (typeof filename !== "string" || filename.startsWith("Unsaved Workflow")) return "";
	return filename.replace(/\.json$/, "");
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
// src/host/apply-fix.ts
function createFixer(parts) {
	const { app, api, keys, notify } = parts;
	function holdersOf(id, widget) {
		const placed = findNode(app, id);
		return placed ? followOutwards(placed, widget).holders : [];
	}
	function set(holders, value) {
		return asOneStep(app, () => holders.filter(({ node, name }) => setWidget(app, node, name, value)).length > 0);
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
			default: return fix;
		}
	};
}
function offer({ node, name }, value) {
	const values = findWidget(node, name)?.options?.values;
	if (Array.isArray(values) && !values.includes(value)) values.push(value);
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
// src/workflow/links.ts
function isRecord$1(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function idText(id) {
	return typeof id === "string" || typeof id === "number" ? String(id) : typeof id;
}
function readLinks$1(graph) {
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
		const size = known ?? sizeOf$1(at.graph, (type) => definitions.get(type) ?? groups.get(type));
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
	if (!isRecord$1(value)) return fail({ code: "not-nodes" });
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
	if (!isRecord$1(value) || Array.isArray(value.nodes)) return null;
	const isReadable = (node) => problemOfNode(node) === null && !isDeeperThan(MOST_NESTED, node);
	const entries = Object.entries(value);
	const read = entries.filter((entry) => isReadable(entry[1]));
	return entries.length > 0 && read.length === 0 ? null : Object.fromEntries(read);
}
function problemOfNode(node) {
	if (!isRecord$1(node) || !isRecord$1(node.inputs)) return "node";
	return node.class_type === void 0 || typeof node.class_type === "string" ? null : "class";
}
function parseGraph(value) {
	if (!isRecord$1(value) || !Array.isArray(value.nodes)) return fail({ code: "not-saved" });
	if (isDeeperThan(MOST_NESTED, value)) return fail(TOO_DEEP);
	const problem = problemIn(value.nodes) ?? problemInDefinitions(value) ?? problemInGroups(value);
	if (problem !== null) return fail(problem);
	const tooMuch = problemOfSize(measureExpansion(value, MOST$1));
	return tooMuch === null ? ok(value) : fail(tooMuch);
}
function problemOfSize({ nodes, repeated, idLength, levels }) {
	if (levels > MOST$1.levels) return {
		code: "subgraphs-too-deep",
		params: { most: MOST$1.levels }
	};
	if (nodes > MOST$1.nodes) return {
		code: "too-many-nodes",
		params: { most: MOST$1.nodes }
	};
	if (repeated > MOST$1.repeated) return {
		code: "too-much-repeated",
		params: { most: MOST$1.repeated }
	};
	if (idLength > MOST$1.idLength) return {
		code: "ids-too-long",
		params: { most: MOST$1.idLength }
	};
	return null;
}
function problemInDefinitions(owner) {
	const definitions = isRecord$1(owner.definitions) ? owner.definitions.subgraphs : void 0;
	if (definitions === void 0) return null;
	if (!Array.isArray(definitions)) return { code: "subgraphs" };
	for (const definition of definitions) {
		if (!isRecord$1(definition) || typeof definition.id !== "string" || !Array.isArray(definition.nodes)) return { code: "subgraph" };
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
		if (!isRecord$1(node) || typeof node.id !== "number" && typeof node.id !== "string") return { code: "node-id" };
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
	return [node.inputs ?? [], node.outputs ?? []].every((sockets) => Array.isArray(sockets) && [...sockets].every(isRecord$1));
}
function problemInGroups({ extra }) {
	const groups = isRecord$1(extra) && isRecord$1(extra.groupNodes) ? extra.groupNodes : {};
	if (Object.keys(groups).length > MOST_GROUPS) return {
		code: "too-many-groups",
		params: { most: MOST_GROUPS }
	};
	for (const [name, group] of Object.entries(groups)) if (isRecord$1(group) && !recordsIn(group.nodes).every(hasSockets)) return {
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
			label: t("commands.Runflow_Deploy.label"),
			menubarLabel: t("commands.Runflow_Deploy.menubarLabel"),
			icon: "pi pi-cloud-upload",
			function: () => parts.deploy()
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
	growToFit(node);
	return { show(values, isConfigured, status) {
		const label = buttonLabel(isConfigured);
		if (button.label !== label) button.label = label;
		const text = status ?? describeEndpoint(values.name);
		if (line.textContent !== text) line.textContent = text;
		line.title = text;
		node.setDirtyCanvas?.(true, false);
	} };
}
function buttonLabel(isConfigured) {
	return isConfigured ? t("panel.deploy") : t("panel.set-key");
}
function describeEndpoint(name) {
	if (typeof name !== "string") return t("panel.endpoint.line-linked");
	const slug = toSlug(name);
	if (slug === null) return t("panel.endpoint.name-needs");
	return name.trim() === "default" ? t("panel.endpoint.line-default", { slug }) : t("panel.endpoint.line", { slug });
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
			const name = error instanceof Error ? error.name : "unknown";
			notify({
				severity: "error",
				title: t("notices.unexpected.title"),
				detail: t("notices.unexpected.detail", { error: name })
			});
		});
	};
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
	return {
		notify,
		guard: createGuard(notify),
		workflowId: createWorkflowId(app),
		choices: () => listDeployChoices(app),
		ownValues,
		offeredName: () => offerName(app),
		keepName: (name) => keepName(app, name),
		openPanel: () => openPanel$1(manager),
		closePanel: () => closePanel(manager),
		hasPanelButton,
		openSettings: () => openSettings$1(manager),
		showNode: (id) => showNode(app, id),
		nodeTitle: (id) => nodeTitle(app, id)
	};
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
// src/contract/interface.ts
function readInterface(prompt) {
	const inputs = [];
	const outputs = [];
	for (const [nodeId, node] of Object.entries(prompt)) {
		const inputKind = inputKindOf(node.class_type);
		const outputKind = outputKindOf(node.class_type);
		if (inputKind !== void 0) inputs.push({
			inputId: textOf$3(node.inputs.input_id),
			kind: inputKind,
			displayName: textOf$3(node.inputs.display_name) ?? "",
			description: textOf$3(node.inputs.description) ?? "",
			default: inputKind === "FILE" ? fileDefaultOf(node.inputs) : literalOf(node.inputs.value),
			nodeId
		});
		else if (outputKind !== void 0) {
			const name = textOf$3(node.inputs.output_name) ?? "";
			outputs.push({
				outputId: textOf$3(node.inputs.output_id),
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
function textOf$3(value) {
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
	for (const link of readLinks$1(definition)) {
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
function holdersOf(node) {
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
		const read = (widget) => textOf$2(readValue(execution, {
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
		const originOf = origins.get(graph) ?? firstOf(readLinks$1(graph), (link) => link.id, (link) => link.originId);
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
function textOf$2(value) {
	if (value === void 0 || value === null) return "";
	return typeof value === "string" ? value : null;
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
	if (!isRecord$1(value)) return;
	for (const [key, inner] of Object.entries(value)) if (SECRET_WIDGETS.includes(key) && typeof inner === "string") value[key] = "";
	else emptyKeys(inner);
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
	if (!isRecord$1(groups)) return;
	const byType = instancesByType(canvas);
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
	const fed = reach(vertices.filter((vertex) => {
		const id = promptIdOf(vertex, prompt);
		return id !== null && passes(id);
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
	const isInterfaceNode = (id) => isInterfaceClass$1(nodeAt$1(prompt, id)?.class_type);
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
		const isInterfaceNode = node.type === "RunflowDeploy" || isInterfaceClass$1(node.type);
		return isKept(id) || isInterfaceNode || (canvas.members.get(id)?.some(isKept) ?? false);
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
function isInterfaceClass$1(classType) {
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
	if (!isRecord$1(chosen) || gone.size === 0) return;
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
	if (Array.isArray(value)) return value.map((inner) => isPlain$1(inner) ? inner : deepCopy(inner));
	const copy = { ...value };
	for (const key in copy) if (!isPlain$1(copy[key])) copy[key] = deepCopy(copy[key]);
	return copy;
}
function isPlain$1(value) {
	return typeof value !== "object" || value === null;
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
	const names = openNames(widget, context, id);
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
	const names = openNames(widget, context);
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
	return title?.startsWith("Runflow ") ? null : toSlug(title)?.replaceAll("-", "_") ?? null;
}
function titleOf$1(nodeId, { workflow }) {
	const title = nodeAt$1(workflow.prompt, nodeId)?._meta?.title;
	return typeof title === "string" ? title : null;
}
function openNames(widget, { once }, alsoTaken) {
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
// src/checks/check.ts
function defineCheck(check) {
	return check;
}
// src/checks/classes.ts
var classMissing = defineCheck({
	code: "class-missing",
	severity: "block",
	when: "facts",
	find: (context) => [...groupBy(missingClasses(context), ([, classType]) => classType)].map(([classType, nodes]) => {
		const nodeIds = nodes.map(([nodeId]) => nodeId);
		return {
			classType,
			claimedPack: claimedPackOf(nodeIds, context),
			nodeIds
		};
	}),
	subject: ({ classType }) => classType ?? "",
	text: ({ classType, claimedPack }) => {
		const claimed = claimedPack === null ? "" : t("findings.class-missing.claimed", { claimedPack });
		return {
			title: classType === null ? t("findings.class-missing.title-unnamed") : t("findings.class-missing.title", { classType }),
			detail: joinSentences([claimed, t("findings.class-missing.detail")]),
			next: t("findings.class-missing.next")
		};
	}
});
function missingClasses({ sent, executions, facts }) {
	const classes = new Map();
	for (const [nodeId, node] of Object.entries(sent.prompt)) if (node.class_type === void 0) classes.set(nodeId, executions.get(nodeId)?.node.type || null);
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
function searchedFor(directory, report) {
	if (report === null) return null;
	const result = report.results.find((one) => one.directory === directory);
	if (!result) return stoppedOf(report);
	const { problem, origin } = result;
	if (problem === null) return "not-remembered";
	if (problem === "not-there") return origin === null ? "no-origin" : { lookedAt: origin };
	return problem === "unpushed" || problem === "unknown" ? null : problem;
}
function stoppedOf(report) {
	return report?.stopped ? { stopped: report.stopped } : null;
}
function isSettled(searched) {
	if (typeof searched === "string") return searched !== "no-answer" && searched !== "not-remembered";
	return searched !== void 0 && "lookedAt" in searched;
}
function unansweredOf(directories, report) {
	const asked = new Set(directories);
	return (report?.results ?? []).filter(({ problem }) => problem === "no-answer").map(({ directory }) => directory ?? "ComfyUI").filter((name) => asked.has(name));
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
	return canSearch && !isSettled(searched) ? {
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
// src/checks/comfyui.ts
var comfyuiUnpinned = defineCheck({
	code: "comfyui-unpinned",
	severity: "ask",
	when: "facts",
	find: ({ facts, commitSearch = null }) => {
		const { origin, commit } = facts.comfyui;
		const searched = searchedFor(null, commitSearch);
		if (commit === null) return [{
			missing: "commit",
			canSearch: true,
			...searched && { searched },
			nodeIds: []
		}];
		if (isPublicOrigin(origin)) return [];
		const canSearch = origin === null;
		return [{
			missing: "origin",
			canSearch,
			...canSearch && searched && { searched },
			nodeIds: []
		}];
	},
	text: ({ missing, canSearch, searched }) => ({
		title: t(`findings.comfyui-unpinned.title.${missing}`),
		detail: withSearch(t(`findings.comfyui-unpinned.detail.${missing}`), searched, "comfyui"),
		next: t(canSearch && !isSettled(searched) ? "findings.comfyui-unpinned.next-search" : "findings.comfyui-unpinned.next")
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
			...textsOf("findings.comfyui-unpushed", {
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
	text: () => textsOf("findings.comfyui-dirty")
});
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
	text: ({ name }) => textsOf("findings.slug-empty", {
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
	text: () => textsOf("findings.name-default"),
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
	text: ({ slug }) => textsOf("findings.slug-taken-meanwhile", { slug })
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
		title: t("findings.file-refused.title", { path }),
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
	find: ({ facts }) => facts.local_paths.map(({ name, input, node_ids: nodeIds }) => ({
		name,
		input,
		nodeIds
	})),
	subject: ({ name, input, nodeIds }) => JSON.stringify([
		name,
		input,
		nodeIds
	]),
	text: ({ name, input }) => textsOf("findings.local-path", {
		name,
		input
	}),
	mayHold: ({ input }, now, then) => now.inputs[input] === then.inputs[input]
});
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
	text: () => textsOf("findings.interface-unknown")
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
// src/checks/interface-ids.ts
var defaultIds = new Set(DEFAULT_IDS);
var noOutput = defineCheck({
	code: "no-output",
	severity: "block",
	when: "canvas",
	find: ({ interface: io }) => io.outputs.length === 0 ? [{ nodeIds: [] }] : [],
	text: () => textsOf("findings.no-output")
});
var inputIdEmpty = defineCheck({
	code: "input-id-empty",
	severity: "block",
	when: "canvas",
	find: (_, once) => once(readIds).filter((use) => use.widget === "input_id" && isEmpty(use)).map(toFound),
	subject: () => "",
	text: () => textsOf("findings.input-id-empty"),
	fixes: ({ nodeIds }, context) => nameAfterTitle(nodeIds, "input_id", context)
});
var outputIdEmpty = defineCheck({
	code: "output-id-empty",
	severity: "block",
	when: "canvas",
	find: (_, once) => once(readIds).filter((use) => use.widget === "output_id" && isEmpty(use)).map(toFound),
	subject: () => "",
	text: () => textsOf("findings.output-id-empty"),
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
	text: ({ widget }) => textsOf("findings.id-not-text", { widget })
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
	text: ({ inputId, sameSubgraph }) => sameSubgraph ? textsOf("findings.input-id-duplicate.in-subgraph", { inputId }) : textsOf("findings.input-id-duplicate", { inputId }),
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
	text: ({ outputId }) => textsOf("findings.output-id-duplicate", { outputId }),
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
	text: ({ id }) => textsOf("findings.default-id", { id }),
	fixes: ({ id, nodeIds }, context) => nameAfterTitle(nodeIds, id.endsWith("_output") ? "output_id" : "input_id", context)
});
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
// src/checks/secret-names.ts
var SECRETS = "secrets?|pass ?words?|passwd|pass ?phrases?|pass ?codes?|pwd|authori[sz]ation|bearer|cookies?|credentials?|creds";
var OPENERS = [
	"api|access|secret|private|auth|oauth2?|licen[sc]e|bearer|refresh|session|client|service|account|subscription|admin",
	"encryption|decryption|encrypt|decrypt|signing|signature|master|user|bot|personal|login|security|verification|deploy",
	"webhook|activation|product|serial|registration|app|sas|csrf|xsrf|jwt|ssh|gpg|pgp|rsa",
	"hf|hugging ?face|civitai|open ?ai|anthropic|claude|gemini|google|gcp|azure|aws|replicate|stability|fal|git ?hub",
	"git ?lab|deep ?seek|groq|grok|xai|mistral|cohere|eleven ?labs|runway|kling|minimax|tripo|meshy|run ?pod|runflow",
	"comfy|comfy ?org|discord|slack|telegram|notion|deepl|baidu|tencent|aliyun|dashscope|qwen|zhipu|glm|volc|volcengine",
	"moonshot|kimi|silicon ?flow|open ?router|perplexity|fireworks|nvidia|ideogram|recraft|bfl"
].join("|");
var joined = (words) => words.replaceAll(" ?", "");
var WORD = new RegExp(`^(?:${joined(SECRETS)}|idtoken)$`);
var OPENER = new RegExp(`^(?:${joined(OPENERS)})$`);
var HOLDER = /^(?:keys?|token)$/;
var GLUED = new RegExp([
	"^[a-z]{0,40}(?:secret|password|passwd|passphrase|credentials?)$",
	"^[a-z]{0,40}(?:api|access|auth|secret|private|licen[sc]e|bearer|refresh|session|client)(?:keys?|tokens?)$",
	`^(?:${joined(OPENERS)}){1,4}(?:keys?|token)$`
].join("|"));
var ELSEWHERE$1 = /密钥|密匙|秘钥|金钥|金鑰|密鑰|令牌|密码|密碼|口令|凭证|憑證|パスワード|秘密鍵|(?:api|アクセス) ?(?:キー|トークン|鍵)|비밀 ?번호|암호|(?:api|액세스) ?(?:키|토큰)|пароль|секрет|ключ ?api|api ?ключ|токен ?доступа|contraseña|contrasena|senha|clave ?(?:de ?)?api|passwort|kennwort|api ?schlüssel|zugangsschlüssel|mot ?de ?passe|clé ?(?:d.)?api/u;
var ABOUT = /^(?:names?|env|var|variable|path|file|filename|folder|dir|directory|url|uri|endpoint|type|mode|kind|format|count|length|len|size|limit|source|provider|method|policy|strength|scale|frame|frames|index)$/;
var OTHERS = /^(?:max|min|num|total|special|pad|eos|bos|stop|next|page|trigger|public|publishable|sort|cache|primary|foreign|partition|chroma|music)$/;
var LONGEST$1 = 100;
var known = new Map();
function isSecretName(name) {
	const before = known.get(name);
	if (before !== void 0) return before;
	const says = name.length <= LONGEST$1 && saysSecret(name);
	if (known.size > 2e4) known.clear();
	known.set(name, says);
	return says;
}
function saysSecret(name) {
	const spoken = name.normalize("NFKC");
	const words = wordsOf(spoken);
	if (ELSEWHERE$1.test(words.join(" ").normalize("NFC")) || ELSEWHERE$1.test(spoken.toLowerCase())) return true;
	if (ABOUT.test(words.at(-1) ?? "")) return false;
	const pairs = [...words, ...words.map((word, index) => word + (words[index + 1] ?? ""))];
	if (pairs.some((word) => WORD.test(word))) return true;
	if (words.some((word) => OTHERS.test(word))) return false;
	if (pairs.some((word) => GLUED.test(word)) || GLUED.test(words.join(""))) return true;
	return words.some((word) => HOLDER.test(word)) && pairs.some((word) => OPENER.test(word));
}
function wordsOf(name) {
	return name.replace(/([a-z\d])([A-Z])/g, "$1 $2").replace(/([A-Z])([A-Z][a-z])/g, "$1 $2").toLowerCase().split(/[^\p{L}\p{N}\p{M}]+/u).flatMap((word) => word.replace(/(?<=[a-z])\d{1,4}$/, "") || []);
}
// src/checks/placeholders.ts
var NOTHING = /^(?:none|null|nil|undefined|n\/?a|false|true|yes|no|on|off|auto|automatic|default|disabled?|enabled?|unset|empty|optional|required|todo|tbd|example|dummy|placeholder|redacted|hidden|change[ _-]?(?:me|it)|replace[ _-]?(?:me|it|this)|string|text|basic|bearer|token|key|secret|api[ _-]?key|password|user(?:name)?|pass)$/i;
var STANDS_FOR = /^<[^<>]{0,200}>$|^\{\{?[^{}"':,]{0,200}\}\}?$|^\[[^[\]"',]{0,200}\]$|^\$\{?[A-Za-z_][^}]{0,200}\}?$|^%\w{1,200}%$|^(?:env|secrets?|vault)[:.]|^os\.(?:environ|getenv)|^process\.env|^@?[*•.…xX_#-]{1,400}$/i;
var INSTRUCTS = /(?:^|[^A-Za-z])(?:your|goes?[ _-]here|key[ _-]here|token[ _-]here|(?:insert|enter|paste|put|type|add|provide|replace|fill)[ _-]{1,3}(?:in[ _-]|with[ _-])?(?:your|the|a|an|api|key|token|secret|password|here|this)|placeholder|redacted|xxx{3,})(?:[^A-Za-z]|$)|请输入|请填|请填写|填入|入力して|вставьте|введите/iu;
var MASKED = /x{8}|\*{4}|•{3}|0{16}|…|\.{3}/i;
var NAME_OF_VARIABLE = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;
var VARIABLE = /^[a-z_]+(?:\.[a-z_]+)+$/i;
var SCHEME$1 = /^(?:Bearer|Basic|Token|Key)(?:\s+|$)/i;
var LONGEST_HINT = 200;
function isPlaceholder(value, name = "") {
	const bare = value.trim().replace(SCHEME$1, "").trim();
	if (bare === "") return true;
	if (bare.length > LONGEST_HINT) return false;
	if (NOTHING.test(bare) || STANDS_FOR.test(bare) || INSTRUCTS.test(bare) || MASKED.test(bare)) return true;
	if (name !== "" && plain(bare) === plain(name)) return true;
	return (NAME_OF_VARIABLE.test(bare) || VARIABLE.test(bare)) && isSecretName(bare);
}
function isMadeUp(rest) {
	return INSTRUCTS.test(rest) || MASKED.test(rest) || isWordy(rest);
}
function isWordy(text) {
	const parts = text.split(/[-_.]/);
	return parts.length >= 2 && parts.every((part) => /^(?:[A-Z]?[a-z]{0,20}|[A-Z]{1,12}|v?\d{1,4})$/.test(part));
}
function plain(text) {
	return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
// src/checks/named-in-text.ts
var WHO = /:\/\/([^\s/?#@:"'<>\\]{0,200})(?::([^\s/?#@"'<>\\]{1,300}))?@(?=[\w[])/g;
var ASKED = /[?&#;]([A-Za-z][\w.-]{1,39})=([^&#\s"'<>\\]{4,2000})/g;
var SCHEME = /(?:\b|(?<=\\[bfnrtv]|%[0-9A-Fa-f]{2}))(Bearer|Authorization["'\\]{0,8} {0,3}[:=] {0,3}["'\\]{0,8}(?:Basic|Token|Key))[ \t]{1,3}([\w.~+/=:-]{12,4000})/gi;
var NAME = /(?:(?<![\p{L}\p{N}_.-])|(?<=%[0-9A-Fa-f]{2}))([\p{L}_][\p{L}\p{N}_.-]{1,39})(\\{0,8}["'])?[ \t]{0,3}(?::|=>?)[ \t]{0,3}/gu;
var VALUE = /(\\{0,8}["'])([^"'\\\r\n]{1,2000})|([^\s"'<>,;&\\(){}[\]]{6,2000})/y;
var MAY_NAME = /key|token|secret|pass|pwd|auth|bearer|cookie|cred|[^\0-\u024F]|api.{0,9}sch|kennw|senha|contras|clave|cl\u00e9/i;
var IN_ADDRESS = /^(?:key|token|auth|sig|signature|x-(?:amz|goog)-(?:signature|security-token)|pass|sv_?sig)$/i;
var LONG = 16;
function namedSecretsIn(text) {
	const found = [];
	if (text.includes("://")) inAddresses(text, found);
	if (text.includes("=")) asked(text, found);
	inHeaders(text, found);
	if ((text.includes("=") || text.includes(":")) && MAY_NAME.test(text)) inPairs(text, found);
	return found.sort((a, b) => a.at - b.at);
}
function inAddresses(text, found) {
	for (const match of text.matchAll(WHO)) {
		const [, user = "", password] = match;
		const at = match.index + 3;
		if (password === void 0) {
			if (user.length >= LONG && isOpaque(user)) found.push({
				secret: user,
				at,
				place: "address"
			});
		} else if (!isPlaceholder(password)) found.push({
			secret: `${user}:${password}`,
			at,
			place: "address"
		});
	}
}
function asked(text, found) {
	for (const match of text.matchAll(ASKED)) {
		const [whole, name = "", value = ""] = match;
		const isShort = /pass|pwd/i.test(name);
		if (!IN_ADDRESS.test(name) && !isSecretName(name)) continue;
		if (isPlaceholder(value, name) || !isShort && (value.length < LONG || isWordy(value))) continue;
		if (/^(?:key|auth)$/i.test(name) && !isOpaque(value)) continue;
		found.push({
			secret: value,
			at: match.index + whole.length - value.length,
			place: "address"
		});
	}
}
function inHeaders(text, found) {
	if (!text.includes(" ") && !text.includes("	")) return;
	if (!/bearer|authorization/i.test(text)) return;
	for (const match of text.matchAll(SCHEME)) {
		const [whole, scheme = "", value = ""] = match;
		const isBearer = scheme.length === 6;
		if (isPlaceholder(value) || isBearer && (value.length < LONG || !isOpaque(value))) continue;
		found.push({
			secret: value,
			at: match.index + whole.length - value.length,
			place: "header"
		});
	}
}
function inPairs(text, found) {
	for (const match of text.matchAll(NAME)) {
		const [whole, begun = "", closed] = match;
		const name = text[match.index - 1] === "\\" ? begun.replace(/^[bfnrtv]/, "") : begun;
		if (!isSecretName(name)) continue;
		VALUE.lastIndex = match.index + whole.length;
		const [all = "", opened, quoted, bare = ""] = VALUE.exec(text) ?? [];
		const value = quoted ?? bare;
		const isName = opened !== void 0 && closed !== void 0 && !/^(?:secrets?|cookies?|bearer)$/i.test(name);
		if (closed === void 0 && opened === void 0 && /^[A-Z]?[a-z]+$/.test(name) && /^ \p{L}/u.test(text.slice(VALUE.lastIndex, VALUE.lastIndex + 2))) continue;
		if (value.length < 6 || /\s/.test(value) || /^[\d.,:-]+$/.test(value)) continue;
		if (isPlaceholder(value, name) || !isName && (!/\d/.test(value) || isWordy(value))) continue;
		found.push({
			secret: value,
			at: match.index + whole.length + all.length - value.length,
			place: "text"
		});
	}
}
function isOpaque(value) {
	if (isWordy(value) || isPlaceholder(value)) return false;
	return /\d/.test(value) && /[A-Za-z]/.test(value) || value.length >= 32 || /[a-z][A-Z].*[a-z][A-Z]/.test(value);
}
// src/checks/secret-shapes.ts
var HEX = "[0-9a-f]";
var LETTERS = "[A-Za-z0-9]";
var END = `(?!${LETTERS})`;
var ID = `${HEX}{8}-${HEX}{4}-${HEX}{4}-${HEX}{4}-${HEX}{12}`;
var SHAPES = [
	{
		service: "Anthropic",
		begins: "sk-ant-",
		rest: "[\\w-]{24,400}",
		isOpen: true,
		exactly: /^[a-z]{2,10}\d\d-[\w-]{80,}$/
	},
	{
		service: "OpenRouter",
		begins: "sk-or-",
		rest: "[\\w-]{24,400}",
		isOpen: true,
		exactly: /^v1-[0-9a-f]{64}$/
	},
	{
		service: "OpenAI",
		begins: "sk-",
		rest: "[\\w-]{20,400}",
		isOpen: true,
		exactly: /^(?:proj|svcacct|admin|None)-[\w-]{40,}$|^[A-Za-z0-9]{32,}$/
	},
	{
		service: "Hugging Face",
		begins: "hf_",
		rest: `${LETTERS}{30,400}`,
		isOpen: true,
		exactly: /^[A-Za-z]{34}$/
	},
	{
		service: "Hugging Face",
		begins: "api_org_",
		rest: `${LETTERS}{34}${END}`
	},
	{
		service: "GitHub",
		begins: "github_pat_",
		rest: "\\w{22,400}",
		isOpen: true,
		exactly: /^\w{82,}$/
	},
	{
		service: "GitHub",
		begins: "gh[opsur]_",
		rest: `${LETTERS}{30,400}`,
		isOpen: true,
		exactly: /^[A-Za-z0-9]{36}$/
	},
	{
		service: "GitLab",
		begins: "gl(?:pat|dt|ft|rt|soat|imt|agent|oas|ptt|ffct|cbt)-",
		rest: `[\\w-]{20,300}(?:\\.[0-9a-z]{9}${END})?`
	},
	{
		service: "GitLab",
		begins: "GR1348941",
		rest: "[\\w-]{20}"
	},
	{
		service: "AWS",
		begins: "(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)",
		rest: `[A-Z0-9]{16}${END}`
	},
	{
		service: "AWS",
		begins: "ABSK",
		rest: "[A-Za-z0-9+/]{109,269}"
	},
	{
		service: "Google",
		begins: "AIza",
		rest: "[\\w-]{35}(?![\\w-])"
	},
	{
		service: "Google",
		begins: "ya29\\.",
		rest: "[\\w-]{20,400}"
	},
	{
		service: "Google",
		begins: "GOCSPX-",
		rest: "[\\w-]{28}"
	},
	{
		service: "Replicate",
		begins: "r8_",
		rest: `${LETTERS}{30,400}`,
		isOpen: true,
		exactly: /^\w{37}$/
	},
	{
		service: "Slack",
		begins: "xox[abeoprs]-",
		rest: "[A-Za-z0-9-]{10,400}"
	},
	{
		service: "Slack",
		begins: "xapp-",
		rest: "\\d-[A-Za-z0-9]{1,40}-\\d{1,20}-[A-Za-z0-9]{1,200}"
	},
	{
		service: "Slack",
		begins: "hooks\\.slack\\.com/(?:services|workflows|triggers)/",
		rest: "[A-Za-z0-9+/]{30,120}"
	},
	{
		service: "Discord",
		begins: "(?:ptb\\.|canary\\.)?discord(?:app)?\\.com/api/(?:v\\d{1,2}/)?webhooks/",
		rest: "\\d{15,21}/[\\w-]{40,120}"
	},
	{
		service: "Microsoft Teams",
		begins: "[a-z0-9]{1,60}\\.webhook\\.office\\.com/webhookb2/",
		rest: "[\\w@/-]{60,300}"
	},
	{
		service: "Telegram",
		begins: "\\d{5,16}:A",
		rest: "[\\w-]{34}(?![\\w-])"
	},
	{
		service: "fal.ai",
		begins: `${ID}:`,
		rest: `${HEX}{32}${END}`
	},
	{
		service: "Groq",
		begins: "gsk_",
		rest: `${LETTERS}{30,400}`,
		isOpen: true,
		exactly: /^\w{52}$/
	},
	{
		service: "xAI",
		begins: "xai-",
		rest: `${LETTERS}{30,400}`,
		isOpen: true,
		exactly: /^\w{80}$/
	},
	{
		service: "Stripe",
		begins: "[rs]k_(?:live|test|prod)_",
		rest: `${LETTERS}{20,400}`
	},
	{
		service: "ElevenLabs",
		begins: "sk_",
		rest: `${HEX}{48}${END}`
	},
	{
		service: "Runway",
		begins: "key_",
		rest: `${HEX}{128}${END}`
	},
	{
		service: "Tripo",
		begins: "tsk_",
		rest: "[\\w-]{40,64}(?![\\w-])"
	},
	{
		service: "Meshy",
		begins: "msy_",
		rest: `${LETTERS}{30,80}${END}`
	},
	{
		service: "Perplexity",
		begins: "pplx-",
		rest: `${LETTERS}{40,64}${END}`
	},
	{
		service: "NVIDIA",
		begins: "nvapi-",
		rest: "[\\w-]{50,100}(?![\\w-])"
	},
	{
		service: "Fireworks",
		begins: "fw_",
		rest: `${LETTERS}{22,64}${END}`
	},
	{
		service: "RunPod",
		begins: "rpa_",
		rest: `${LETTERS}{36,64}${END}`
	},
	{
		service: "Cerebras",
		begins: "csk-",
		rest: `[a-z0-9]{40,64}${END}`
	},
	{
		service: "Together",
		begins: "tgp_v1_",
		rest: "[\\w-]{40,64}(?![\\w-])"
	},
	{
		service: "Tavily",
		begins: "tvly-",
		rest: "[A-Za-z0-9-]{30,64}",
		isOpen: true
	},
	{
		service: "Jina",
		begins: "jina_",
		rest: "\\w{50,100}",
		isOpen: true
	},
	{
		service: "Pinecone",
		begins: "pcsk_",
		rest: "\\w{50,100}",
		isOpen: true
	},
	{
		service: "LangSmith",
		begins: "lsv2_(?:pt|sk)_",
		rest: `${HEX}{32}_${HEX}{10}${END}`
	},
	{
		service: "ComfyUI",
		begins: "comfyui-",
		rest: `${HEX}{40,400}`
	},
	{
		service: "npm",
		begins: "npm_",
		rest: `${LETTERS}{36}${END}`
	},
	{
		service: "PyPI",
		begins: "pypi-",
		rest: "[\\w-]{50,1000}",
		isOpen: true,
		exactly: /^AgE/
	},
	{
		service: "SendGrid",
		begins: "SG\\.",
		rest: "[\\w=.-]{60,70}(?![\\w-])"
	},
	{
		service: "Brevo",
		begins: "xkeysib-",
		rest: `${HEX}{64}-${LETTERS}{16}`
	},
	{
		service: "DigitalOcean",
		begins: "do[opr]_v1_",
		rest: `${HEX}{64}${END}`
	},
	{
		service: "Databricks",
		begins: "dapi",
		rest: `${HEX}{32}(?:-\\d)?${END}`
	},
	{
		service: "Doppler",
		begins: "dp\\.pt\\.",
		rest: `${LETTERS}{43}${END}`
	},
	{
		service: "Linear",
		begins: "lin_api_",
		rest: `${LETTERS}{40}${END}`
	},
	{
		service: "Notion",
		begins: "ntn_",
		rest: `\\d{11}${LETTERS}{35}${END}`
	},
	{
		service: "Airtable",
		begins: "pat",
		rest: `${LETTERS}{14}\\.${HEX}{64}${END}`
	},
	{
		service: "Figma",
		begins: "figd_",
		rest: "[\\w-]{40,64}(?![\\w-])"
	},
	{
		service: "Postman",
		begins: "PMAK-",
		rest: `${HEX}{24}-${HEX}{34}${END}`
	},
	{
		service: "Shopify",
		begins: "shp(?:at|ca|pa|ss)_",
		rest: `[0-9A-Fa-f]{32}${END}`
	},
	{
		service: "Square",
		begins: "sq0(?:atp|csp)-",
		rest: "[\\w-]{22,60}"
	},
	{
		service: "Sentry",
		begins: "sntryu_",
		rest: `${HEX}{64}${END}`
	},
	{
		service: "RubyGems",
		begins: "rubygems_",
		rest: `${HEX}{48}${END}`
	},
	{
		service: "Pulumi",
		begins: "pul-",
		rest: `${HEX}{40}${END}`
	},
	{
		service: "Vault",
		begins: "hv[bs]\\.",
		rest: "[\\w-]{90,300}"
	},
	{
		service: "Twilio",
		begins: "SK",
		rest: `[0-9a-fA-F]{32}${END}`
	},
	{
		service: "Grafana",
		begins: "glsa_",
		rest: `${LETTERS}{32}_[A-Fa-f0-9]{8}${END}`
	},
	{
		service: "Atlassian",
		begins: "ATATT3",
		rest: "[\\w=-]{100,300}"
	},
	{
		service: "Alibaba Cloud",
		begins: "LTAI",
		rest: `${LETTERS}{20}${END}`
	},
	{
		service: "1Password",
		begins: "ops_eyJ",
		rest: "[A-Za-z0-9+/]{250,4000}"
	},
	{
		service: "Azure",
		begins: "[\\w~.]{3}\\dQ~",
		rest: "[\\w~.-]{31,34}(?![\\w~-])"
	}
];
// src/checks/other-keys.ts
var ANY = new RegExp(`(?:(?<![A-Za-z0-9])|(?<=\\\\[bfnrtv]|%[0-9A-Fa-f]{2}|\\\\u[0-9A-Fa-f]{4}|/bot))(?:${SHAPES.map(({ begins, rest }) => `(?:${begins})(?:${rest})`).join("|")})|-----BEGIN [A-Z ]{0,24}PRIVATE KEY-----|(?:(?<![\\w-])|(?<=\\\\[bfnrtv]|%[0-9A-Fa-f]{2}))eyJ[\\w-]{10,4000}\\.eyJ[\\w-]{10,16000}\\.[\\w-]{10,4000}`, "g");
var BEGINNINGS = SHAPES.map((shape) => ({
	...shape,
	begins: new RegExp(`^(?:${shape.begins})`)
}));
var WHOLE$1 = SHAPES.map(({ begins, rest }) => new RegExp(`^(?:${begins})(?:${rest})$`));
var SHORTEST = 12;
var MAY_HOLD = /[\w.+/=~:@-]{15}|-----BEGIN/;
function secretsIn(text) {
	return locateSecrets(text).map(({ service, secret }) => ({
		service,
		secret
	}));
}
function locateSecrets(text) {
	if (text.length < SHORTEST) return [];
	return withNamed(text, MAY_HOLD.test(text) ? locateShapes(text) : []);
}
function locateShapes(text) {
	const found = [];
	ANY.lastIndex = 0;
	for (let match = ANY.exec(text); match !== null; match = ANY.exec(text)) {
		const [secret] = match;
		const at = match.index;
		const service = isEmbedded(text, at, secret.length) ? null : serviceOf(secret);
		if (service !== null) found.push({
			service,
			secret,
			at
		});
	}
	return found;
}
function isEmbedded(text, at, length) {
	return isFileName(text, at, at + length) || /[\w-]{64}$/.test(text.slice(Math.max(at - 64, 0), at));
}
function serviceOf(secret) {
	const shape = BEGINNINGS[WHOLE$1.findIndex((whole) => whole.test(secret))];
	if (shape === void 0) return secret.startsWith("eyJ") ? "a signed-in session" : "a private key file";
	const rest = secret.replace(shape.begins, "");
	if (isMadeUp(rest)) return null;
	return !shape.isOpen || shape.exactly?.test(rest) || looksRandom(rest) ? shape.service : null;
}
var NAMED = "a name";
var SERVICE = {
	address: "a web address",
	header: "a signed-in session",
	text: NAMED
};
function withNamed(text, found) {
	const named = namedSecretsIn(text);
	if (named.length === 0) return found;
	const located = [];
	let next = 0;
	let end = 0;
	for (const { secret, at, place } of named) {
		while (next < found.length && endOf$1(found[next]) <= at) next += 1;
		const other = found[next];
		if (other !== void 0 && other.at < at + secret.length || at < end) continue;
		end = at + secret.length;
		located.push({
			service: SERVICE[place],
			secret,
			at
		});
	}
	return [...found, ...located];
}
function endOf$1(one) {
	return one === void 0 ? 0 : one.at + one.secret.length;
}
function maskSecret({ service, secret }) {
	if (secret.startsWith("-----")) return "PRIVATE KEY";
	const isPassword = service === "a name" || secret.includes(":");
	return secret.length < 16 || isPassword ? "…" : `${secret.slice(0, 3)}…${secret.slice(-4)}`;
}
function maskSecrets(text) {
	const hidden = locateSecrets(text).map((one) => ({
		at: one.at,
		length: one.secret.length,
		shown: maskSecret(one)
	}));
	return hidden.length === 0 ? text : maskRuns(text, hidden);
}
function looksRandom(rest) {
	return rest.split(/[_-]/).some((run) => run.length >= 12 && /\d/.test(run) && /[A-Za-z]/.test(run));
}
// src/workflow/widget-names.ts
var AFTER_A_NUMBER = new Set([
	"fixed",
	"randomize",
	"increment",
	"decrement"
]);
function namesOfValues(node) {
	const { widgets_values: values } = node;
	if (!Array.isArray(values)) return null;
	const names = widgetNames(node);
	if (names.length === 0) return null;
	let next = 0;
	const named = values.map((value, index) => {
		if (AFTER_A_NUMBER.has(value) && typeof values[index - 1] === "number") return null;
		next += 1;
		return names[next - 1] ?? null;
	});
	return next === names.length ? named : null;
}
function widgetNames({ inputs }) {
	const names = [];
	if (!Array.isArray(inputs)) return names;
	for (const socket of inputs) {
		const widget = isRecord$1(socket) ? socket.widget : null;
		if (isRecord$1(widget) && typeof widget.name === "string") names.push(widget.name);
	}
	return names;
}
// src/checks/scan-texts.ts
function findInTexts({ prompt, graph }, finders, identityOf, mask) {
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
	const matchesIn = openScanner(finders);
	for (const { what, path } of matchesIn(prompt)) {
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
	const inGraph = matchesIn(graph);
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
function openScanner({ find, findNamed, isWatched }) {
	const harmless = new Set();
	const plainNames = new Set();
	let found = [];
	return (value) => {
		found = [];
		if (typeof value === "string") note(value, null, null);
		else visit(value, null, null);
		for (const { path } of found) path.reverse();
		return found;
	};
	function visit(at, name, outer) {
		if (typeof at === "string") {
			if (name !== null || !harmless.has(at)) note(at, name, outer);
		} else if (Array.isArray(at)) for (let index = 0; index < at.length; index++) step(at[index], index, null, outer);
		else if (typeof at === "object" && at !== null) visitFields(at, outer);
	}
	function visitFields(fields, outer) {
		const owner = classOf(fields) ?? outer;
		for (const field in fields) {
			const isPlain = plainNames.has(field) || noteName(field, owner);
			step(fields[field], field, isPlain ? null : field, owner);
		}
		const values = fields.widgets_values;
		if (Array.isArray(values) && widgetNames(fields).some(isWatched)) visitValues(fields, values, owner);
	}
	function visitValues(fields, values, owner) {
		const names = namesOfValues(fields) ?? [];
		for (const [index, name] of names.entries()) {
			const value = values[index];
			if (name === null || !isWatched(name) || typeof value !== "string" || !harmless.has(value)) continue;
			for (const what of findNamed(name, value, owner)) found.push({
				what,
				path: [String(index), "widgets_values"]
			});
		}
	}
	function step(inner, at, name, owner) {
		if (typeof inner === "string" ? name === null && harmless.has(inner) : typeof inner !== "object") return;
		const before = found.length;
		visit(inner, name, owner);
		for (let index = before; index < found.length; index++) found[index]?.path.push(String(at));
	}
	function noteName(field, owner) {
		note(field, null, owner);
		const isPlain = harmless.has(field) && !isWatched(field);
		if (isPlain) plainNames.add(field);
		return isPlain;
	}
	function note(text, name, owner) {
		let there = [];
		if (!harmless.has(text)) {
			there = find(text);
			if (there.length === 0) harmless.add(text);
		}
		if (there.length === 0 && name !== null && isWatched(name)) there = findNamed(name, text, owner);
		for (const what of there) found.push({
			what,
			path: []
		});
	}
}
function classOf(at) {
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
function keysInSent({ sent, secrets, declared }) {
	const find = (text) => {
		if (text.length < SHORTEST_KEY) return [];
		return [...keysIn(text, secrets).map((secret) => ({
			secret,
			service: null
		})), ...secretsIn(text)];
	};
	const findNamed = (name, text, owner) => {
		if (!isFilled(text, name)) return [];
		const own = owner === null ? void 0 : declared?.(owner, name);
		return own !== void 0 && (own.type !== "STRING" || own.default === text) ? [] : [{
			secret: text.trim(),
			service: NAMED
		}];
	};
	const mask = (name) => visible(maskSecrets(maskKeys(name, secrets)), 80);
	const found = findInTexts(sent, {
		find,
		findNamed,
		isWatched: isSecretName
	}, ({ secret }) => secret, mask);
	const known = new Set(found.map(({ what }) => what.secret));
	return [...found, ...leadingToSecrets(sent.prompt).filter(({ text }) => find(text).length === 0 && !known.has(text.trim())).map(({ text, nodeId, widget }) => ({
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
	return value !== "" && !isPlaceholder(value, name) && (/pass|pwd/i.test(name) || !FILE.test(value));
}
function leadingToSecrets(prompt) {
	const texts = new Map();
	const add = (nodeId, name) => {
		const held = textOf$1(prompt, nodeId);
		if (held !== null && isFilled(held.text, name)) texts.set(nodeId, {
			...held,
			nodeId
		});
	};
	for (const [nodeId, { class_type, inputs }] of Object.entries(prompt)) {
		const id = inputs.input_id;
		if (inputKindOf(class_type) !== void 0 && typeof id === "string" && isSecretName(id)) add(nodeId, id);
		for (const name of Object.keys(inputs)) {
			const value = inputs[name];
			if (isLink(value) && isSecretName(name)) add(value[0], name);
		}
	}
	return [...texts.values()];
}
function textOf$1(prompt, nodeId) {
	const inputs = nodeAt$1(prompt, nodeId)?.inputs ?? {};
	const texts = Object.entries(inputs).filter(([, value]) => typeof value === "string");
	const [widget, text] = texts.find(([name]) => name === "value") ?? (texts.length === 1 ? texts[0] : null) ?? [];
	return typeof text === "string" && widget !== void 0 ? {
		text,
		widget
	} : null;
}
// src/checks/keys.ts
var keyInWorkflow = defineCheck({
	code: "key-in-workflow",
	severity: "block",
	when: "canvas",
	find: ({ name, secrets }, once) => {
		const inTexts = once(keysInSent).filter(({ what }) => what.service === null);
		const known = new Set(inTexts.map(({ what }) => what.secret));
		return [...(typeof name === "string" ? keysIn(name, secrets).filter((key) => !known.has(key)) : []).map((key) => ({
			place: "name",
			where: "endpoint_name",
			...endOf(key),
			nodeIds: []
		})), ...inTexts.map(({ what, place, where, nodeIds }) => ({
			place,
			where,
			...endOf(what.secret),
			nodeIds
		}))];
	},
	subject: ({ place, where, lastFour, nodeIds }) => JSON.stringify([
		place,
		where,
		lastFour,
		nodeIds
	]),
	text: ({ place, where, lastFour, nodeIds }) => ({
		title: t("findings.key-in-workflow.title", { lastFour }),
		detail: t(`findings.key-in-workflow.detail.${place}`, {
			where,
			node: nodeIds[0] ?? ""
		}),
		next: t("findings.key-in-workflow.next")
	})
});
var secretInWidget = defineCheck({
	code: "secret-in-widget",
	severity: "ask",
	when: "canvas",
	find: (_, once) => once(keysInSent).flatMap(({ what: { service, secret }, place, where, nodeIds }) => service === null ? [] : [{
		service,
		place,
		where,
		masked: maskedOf({
			service,
			secret
		}),
		nodeIds
	}]),
	subject: ({ service, place, where, masked, nodeIds }) => JSON.stringify([
		service,
		place,
		where,
		masked,
		nodeIds
	]),
	text: ({ service, place, where, masked, nodeIds }) => ({
		title: t(titleOf(service), {
			service,
			masked
		}),
		detail: t(`findings.secret-in-widget.detail.${place}`, {
			where,
			node: nodeIds[0] ?? ""
		}),
		next: t("findings.secret-in-widget.next")
	}),
	fixes: ({ service, masked, place, where, nodeIds }, { workflow: { prompt } }) => {
		const held = nodeIds.map((id) => nodeAt$1(prompt, id)?.inputs[where]).find((value) => typeof value === "string");
		if (place !== "widget" || held === void 0) return [];
		return (service === "a name" ? secretsIn(held).length === 0 : isOne(held, service, masked)) ? clear(prompt, nodeIds, held) : [];
	}
});
var keyInWidget = defineCheck({
	code: "key-in-widget",
	severity: "note",
	when: "canvas",
	find: ({ captured }) => holdersOfKeys(findDeployNodes(captured.graph)),
	subject: ({ lastFour, nodeIds }) => JSON.stringify([lastFour, nodeIds]),
	text: ({ lastFour, isSaved = false }) => ({
		...textsOf("findings.key-in-widget", { lastFour }),
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
		...textsOf("findings.workflow-key", { organization: organization ?? "" }),
		...organization === null && { title: t("findings.workflow-key.title-unknown") }
	})
});
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
function isOne(text, service, masked) {
	const [one] = secretsIn(text);
	if (one === void 0 || one.service !== service || maskedOf(one) !== masked) return false;
	return text.trim().replace(/^Bearer\s+/i, "") === one.secret;
}
function clear(prompt, nodeIds, held) {
	return nodeIds.flatMap((nodeId) => Object.entries(nodeAt$1(prompt, nodeId)?.inputs ?? {}).filter(([, value]) => value === held).map(([widget]) => {
		return {
			kind: "set-widget",
			nodeId,
			widget,
			value: "",
			label: t("fixes.clear-widget", { widget: visible(widget, 80) })
		};
	}));
}
function maskedOf(secret) {
	return visible(maskSecret(secret));
}
function endOf(key) {
	return { lastFour: visible(lastFourOf(key)) };
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
// src/checks/models.ts
var modelMissing = defineCheck({
	code: "model-missing",
	severity: "block",
	when: "facts",
	find: ({ facts }) => facts.models.filter(({ problem, url }) => problem === "missing" && url === null).map(({ path, value, node_ids: nodeIds }) => ({
		path,
		value,
		nodeIds
	})),
	subject: ({ path }) => path,
	text: ({ path, value }) => textsOf("findings.model-missing", {
		path,
		value
	}),
	fixes: ({ nodeIds }, context) => leaveOut(nodeIds, context),
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
	find: ({ facts }) => {
		return [...groupBy(facts.models.filter(({ weights, problem }) => !weights && problem !== "missing"), (model) => model.part_of ?? model.path)].map(([path, models]) => ({
			path,
			value: models[0]?.value ?? "",
			files: models.map((model) => model.path),
			nodeIds: nodesOf(models)
		}));
	},
	subject: ({ path }) => path,
	text: ({ path, files }) => {
		const names = files.map((file) => file === path ? file : file.slice(path.length + 1));
		return textsOf("findings.model-not-weights", {
			path,
			count: names.length,
			files: formatList(names, MOST_FILES)
		});
	},
	fixes: ({ nodeIds }, context) => leaveOut(nodeIds, context),
	mayHold: hasValue
});
var modelUnhashed = defineCheck({
	code: "model-unhashed",
	severity: "ask",
	when: "hashed",
	find: ({ facts, isHashed }) => facts.models.flatMap(({ path, value, url, sha256, problem, node_ids: nodeIds }) => {
		const isMissing = problem === "missing";
		return sha256 !== null || (isMissing ? url === null : problem !== null || !isHashed) ? [] : [{
			path,
			value,
			url,
			isMissing,
			nodeIds
		}];
	}),
	subject: ({ path }) => path,
	text: ({ path, isMissing }) => textsOf(isMissing ? "findings.model-unhashed" : "findings.model-unhashed.not-hashed", { path }),
	fixes: ({ nodeIds }, context) => leaveOut(nodeIds, context),
	download: toDownload,
	mayHold: hasValue
});
var modelDiffers = defineCheck({
	code: "model-differs",
	severity: "ask",
	when: "hashed",
	find: ({ facts }) => facts.models.filter(differs).map(({ path, value, url, node_ids: nodeIds }) => ({
		path,
		value,
		url,
		nodeIds
	})),
	subject: ({ path }) => path,
	text: ({ path }) => textsOf("findings.model-differs", { path }),
	download: toDownload,
	mayHold: hasValue
});
function differs({ problem, sha256, stated_sha256: stated }) {
	if (problem !== null) return problem === "hash-differs";
	return sha256 !== null && stated !== null && stated.toLowerCase() !== sha256;
}
var modelUnpublished = defineCheck({
	code: "model-unpublished",
	severity: "note",
	when: "hashed",
	find: ({ facts }) => {
		const unpublished = facts.models.filter(({ sha256, url, weights }) => weights && sha256 !== null && url === null);
		return unpublished.length === 0 ? [] : [{
			paths: unpublished.map(({ path }) => path),
			nodeIds: nodesOf(unpublished)
		}];
	},
	subject: () => "",
	text: ({ paths }) => textsOf("findings.model-unpublished", {
		count: paths.length,
		path: paths[0] ?? "",
		paths: formatList(paths, MOST_PATHS$1)
	})
});
var MOST_PATHS$1 = 8;
var MOST_FILES = 3;
function nodesOf(models) {
	return [...new Set(models.flatMap(({ node_ids }) => node_ids))];
}
function hasValue({ value }, now) {
	return Object.values(now.inputs).includes(value);
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
		const texts = textsOf("findings.prompt-untrusted");
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
	text: (finding) => textsOf("findings.input-muted", namesOf$1(finding))
});
var inputBypassed = defineCheck({
	code: "input-bypassed",
	severity: "note",
	when: "canvas",
	find: (context) => inputsThatAre("bypassed", context),
	subject: () => "",
	text: (finding) => textsOf("findings.input-bypassed", namesOf$1(finding))
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
var MOST_NAMES$1 = 6;
function namesOf$1({ inputIds }) {
	return {
		count: inputIds.length,
		names: formatList(inputIds, MOST_NAMES$1)
	};
}
function frontendOf(graph) {
	const version = graph.extra?.frontendVersion;
	return typeof version === "string" ? version : "";
}
// src/checks/numbers.ts
var INT_CLASS = "RunflowInputInt";
var MOST = 18446744073709551615n;
var LEAST = -9223372036854775808n;
var numberOutOfRange = defineCheck({
	code: "number-out-of-range",
	severity: "block",
	when: "canvas",
	find: (_, once) => once(findRounded).outOfRange,
	subject: subjectOf$2,
	text: ({ widget, sent }) => textsOf("findings.number-out-of-range", {
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
	text: ({ widget, sent }) => textsOf("findings.number-inexact", {
		widget,
		sent
	})
});
function findRounded({ sent: { prompt } }) {
	const outOfRange = [];
	const inexact = [];
	for (const [nodeId, { class_type: classType, inputs }] of Object.entries(prompt)) for (const widget of Object.keys(inputs)) {
		const input = inputs[widget];
		if (isHarmless(input) || isLink(input)) continue;
		const isOurs = classType === INT_CLASS && widget === "value";
		for (const value of integersIn(input)) sort(value, nodeId, widget, isOurs);
	}
	return {
		outOfRange,
		inexact
	};
	function sort(value, nodeId, widget, isOurs) {
		if (Number.isSafeInteger(value)) return;
		const sent = JSON.stringify(value);
		const whole = sent.includes("e") ? null : BigInt(sent);
		if (isOurs && (whole === null || whole > MOST || whole < LEAST)) outOfRange.push({
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
// src/checks/packs.ts
var packUnpinned = defineCheck({
	code: "pack-unpinned",
	severity: "ask",
	when: "facts",
	find: (_, once) => once(readPacks).flatMap(({ pack, location, searched }) => pack.commit !== null || isPrivate(location, searched) ? [] : [{
		...about(pack),
		canSearch: location !== null,
		...searched && { searched }
	}]),
	subject: ({ directory }) => directory,
	text: ({ directory, canSearch, searched }) => ({
		title: t("findings.pack-unpinned.title", { directory }),
		detail: withSearch(t("findings.pack-unpinned.detail"), searched, "pack"),
		next: t(!canSearch ? "findings.pack-unpinned.next-unpublished" : isSettled(searched) ? "findings.pack-unpinned.next" : "findings.pack-unpinned.next-search")
	}),
	fixes: ({ nodeIds }, context) => leaveOut(nodeIds, context),
	commitSearch: ({ directory, canSearch, searched }) => toSearch({
		directory,
		sought: "commit"
	}, canSearch, searched)
});
var packPrivate = defineCheck({
	code: "pack-private",
	severity: "ask",
	when: "facts",
	find: (_, once) => once(readPacks).flatMap(({ pack, location, searched }) => {
		const { origin, commit, public_access } = pack;
		if (commit === null && location !== null && isPrivate(location, searched)) return [{
			...about(pack),
			origin: location,
			canVerify: false
		}];
		return isKnownPrivate(pack) && origin !== null && public_access === "private" ? [{
			...about(pack),
			origin,
			canVerify: isOnCommitHost(origin)
		}] : [];
	}),
	subject: ({ directory }) => directory,
	text: ({ directory, origin, canVerify }) => textsOf("findings.pack-private", {
		directory,
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
	find: (_, once) => once(readPacks).flatMap(({ pack, location, searched }) => {
		const { origin, commit } = pack;
		if (commit === null || isKnownPrivate(pack) || isPublicOrigin(origin)) return [];
		const canSearch = origin === null && location !== null;
		return [{
			...about(pack),
			origin,
			canSearch,
			...origin === null && searched && { searched }
		}];
	}),
	subject: ({ directory }) => directory,
	text: ({ directory, origin, canSearch, searched }) => ({
		title: t("findings.pack-origin.title", { directory }),
		detail: withSearch(origin === null ? t("findings.pack-origin.detail") : t("findings.pack-origin.detail-not-public", { origin: maskKeys(origin) }), searched, "pack"),
		next: t(canSearch && !isSettled(searched) ? "findings.pack-origin.next-search" : "findings.pack-origin.next")
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
	find: (_, once) => once(readPacks).flatMap(({ pack }) => {
		const { origin, commit, pushed, public_access } = pack;
		if (commit === null || isKnownPrivate(pack) || pushed !== false) return [];
		const isConfirmed = public_access === "unpushed";
		return [{
			...about(pack),
			commit,
			isConfirmed,
			canVerify: isOnCommitHost(origin)
		}];
	}),
	subject: ({ directory }) => directory,
	text: ({ directory, commit, isConfirmed, canVerify }) => textsOf("findings.pack-unpushed", {
		directory,
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
	find: ({ facts }) => facts.packs.filter(({ dirty }) => dirty === true).map(about),
	subject: ({ directory }) => directory,
	text: ({ directory }) => textsOf("findings.pack-dirty", { directory })
});
var packSubmodules = defineCheck({
	code: "pack-submodules",
	severity: "note",
	when: "facts",
	find: ({ facts }) => facts.packs.filter((pack) => pack.empty_submodules.length > 0).map((pack) => ({
		...about(pack),
		paths: pack.empty_submodules
	})),
	subject: ({ directory }) => directory,
	text: ({ directory, paths }) => textsOf("findings.pack-submodules", {
		directory,
		paths: formatList(paths, MOST_PATHS)
	})
});
var MOST_PATHS = 6;
function readPacks({ facts, sent, commitSearch = null }) {
	const auxIds = findAuxIds(sent);
	return facts.packs.map((pack) => ({
		pack,
		location: searchAddressOf(pack, auxIds),
		searched: searchedFor(pack.directory, commitSearch)
	}));
}
function about({ directory, classes, node_ids: nodeIds }) {
	return {
		directory,
		nodeIds: classes.some((name) => ownClasses.has(name)) ? [] : nodeIds
	};
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
// src/checks/source-unverified.ts
var sourceUnverified = defineCheck({
	code: "source-unverified",
	severity: "note",
	when: "facts",
	find: ({ facts, commitSearch = null }) => {
		const known = [{
			...facts.comfyui,
			directory: "ComfyUI"
		}, ...facts.packs].filter(({ commit }) => commit !== null);
		const reachable = known.filter(({ origin, pushed }) => isPublicOrigin(origin) && pushed !== false);
		const unasked = reachable.filter(({ public_access }) => public_access === null);
		const canAsk = unasked.filter(({ origin }) => isOnCommitHost(origin));
		const unsure = reachable.filter(({ public_access }) => public_access === "unknown");
		const found = {
			unasked: namesOf(canAsk.filter((source) => !isWellKnown(source))),
			elsewhere: namesOf(unasked.filter(({ origin }) => !isOnCommitHost(origin))),
			unsure: namesOf(unsure),
			edits: namesOf(known.filter(({ dirty }) => dirty === null))
		};
		if (Object.values(found).every((names) => names.length === 0)) return [];
		const stopped = found.unasked.length > 0 ? stoppedOf(commitSearch) : null;
		return [{
			...found,
			unanswered: stopped === null ? unansweredOf(found.unasked, commitSearch) : [],
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
var MOST_NAMES = 12;
function describeUnknown({ unasked, elsewhere, unsure, edits, unanswered, stopped }) {
	const sentence = (what, names) => names.length === 0 ? "" : t(`findings.source-unverified.${what}`, { names: formatList(names, MOST_NAMES) });
	return [
		sentence("unasked", unasked),
		sentence("elsewhere", elsewhere),
		sentence("unsure", unsure),
		sentence("edits", edits),
		unanswered.length === 0 ? "" : t("search.unanswered", {
			host: COMMIT_HOST,
			names: formatList(unanswered, MOST_NAMES)
		}),
		stopped === void 0 ? "" : describeStop({ stopped })
	];
}
function namesOf(sources) {
	return sources.map(({ directory }) => directory);
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
var LONGEST = 400;
var DIGITS = "\\d+(?:_\\d+)*";
var WHOLE = new RegExp(`^[+-]?${DIGITS}$`);
var DECIMAL = new RegExp(`^[+-]?(?:${DIGITS}\\.?(?:${DIGITS})?|\\.${DIGITS})(?:e[+-]?${DIGITS})?$`, "i");
var NO_NUMBER = /^[+-]?nan$/i;
var ENDLESS = /^([+-]?)inf(?:inity)?$/i;
function asInt(value) {
	if (typeof value === "number") return wholeOf(value);
	if (typeof value === "boolean") return value ? 1n : 0n;
	if (typeof value !== "string") return "refused";
	if (!isPlain(value)) return "unknown";
	const text = value.trim();
	return WHOLE.test(text) ? BigInt(text.replaceAll("_", "").replace(/^\+/, "")) : "refused";
}
function asFloat(value) {
	if (typeof value === "number") return value;
	if (typeof value === "boolean") return value ? 1 : 0;
	if (typeof value !== "string") return "refused";
	if (!isPlain(value)) return "unknown";
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
function isPlain(text) {
	return text.length <= LONGEST && ASCII.test(text);
}
// src/checks/prompt-faults.ts
var OWN_IDS = new Set(["input_id", "output_id"]);
var OWN_INT = "RunflowInputInt";
function findPromptFaults({ sent: { prompt }, facts, interface: io }) {
	const known = readDefinitions(facts.definitions);
	const { all, followed } = readLinks(prompt, known);
	const ours = reach(io.outputs.map(({ nodeId }) => nodeId).filter((id) => Object.hasOwn(prompt, id)), (id) => followed.get(id) ?? []);
	const others = [...reach(Object.keys(prompt).filter((id) => known.get(id)?.definition.output_node), (id) => followed.get(id) ?? [])].filter((id) => !ours.has(id));
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
	const faults = [];
	for (const name of about?.required ?? []) if (!Object.hasOwn(node.inputs, name) && !(OWN_IDS.has(name) && isInterfaceClass(classType))) faults.push({
		kind: "input-missing",
		classType,
		input: name,
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
		const fault = Array.isArray(value) ? judgeLink(prompt, value, input, at, known) : input && !(classType === OWN_INT && name === "value") ? judgeValue(unwrapped(value), input, at) : null;
		if (fault !== null) faults.push(fault);
	}
	return faults;
}
function isInterfaceClass(classType) {
	return inputKindOf(classType) !== void 0 || outputKindOf(classType) !== void 0;
}
function judgeLink(prompt, value, input, at, known) {
	if (!isLink(value)) return input === void 0 ? null : brokenLink(value.length === 2 ? "gone" : "list", value, at);
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
		from: shown(output.type),
		to: shown(input.type),
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
function fits(from, to) {
	if (from === null || to === null || from === to || from === "*" || to === "*") return true;
	if (isList(from) || isList(to)) return isList(from) && to === "COMBO";
	const [given, taken] = [from, to].map((types) => new Set(types.split(",").map((type) => type.trim())));
	if (given === void 0 || taken === void 0 || given.has("*") || taken.has("*")) return true;
	return [...given].some((type) => taken.has(type));
}
function isList(type) {
	return type.startsWith("[");
}
function shown(type) {
	return type === null || isList(type) ? "COMBO" : type;
}
function unwrapped(value) {
	return typeof value === "object" && value !== null && "__value__" in value ? value.__value__ : value;
}
function judgeValue(value, input, at) {
	const { type, choices, judged_by_class: isJudged } = input;
	const number = type === "INT" ? asInt(value) : type === "FLOAT" ? asFloat(value) : null;
	if (number === "refused") return {
		kind: "value-not-number",
		value: typeof value === "string" ? value : JSON.stringify(value),
		...at
	};
	const compared = number ?? (typeof value === "number" && choices === null ? asWritten(value) : null);
	if (!isJudged && compared !== null && compared !== "unknown") {
		const end = endBeyond(compared, input);
		const sent = () => typeof value === "string" ? value : JSON.stringify(value);
		if (end !== null) return {
			kind: "value-out-of-range",
			sent: sent(),
			end,
			limit: String(input[end]),
			...at
		};
	}
	if (choices === null) return null;
	const { absent, listed, count } = choices;
	const isEmpty = value === "" && input.upload && input.required;
	if (absent.length === 0 || isJudged && !isEmpty) return null;
	const missing = [value].flat().find((one) => absent.some((each) => each === one));
	return missing === void 0 ? null : {
		kind: "value-not-offered",
		value: missing,
		listed,
		count,
		...at
	};
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
		find: (_, once) => once(findPromptFaults).blocking.filter((fault) => fault.kind === kind),
		subject: (finding) => subjectOf$1(finding),
		text: (finding) => textOf(finding),
		mayHold: (finding, now, then) => mayHold$1(finding, now, then)
	});
}
var inputMissing = blocking("input-missing");
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
var partRefused = defineCheck({
	code: "part-refused",
	severity: "note",
	when: "facts",
	find: (_, once) => once(findPromptFaults).others.map((fault) => ({
		fault,
		nodeIds: fault.nodeIds
	})),
	subject: ({ fault }) => JSON.stringify([fault.kind, subjectOf$1(fault)]),
	text: ({ fault }) => {
		const { title: what, next } = textOf(fault);
		return {
			title: t("findings.part-refused.title"),
			detail: t("findings.part-refused.detail", { what }),
			next
		};
	},
	mayHold: ({ fault }, now, then) => mayHold$1(fault, now, then)
});
function subjectOf$1({ nodeIds, input }) {
	return JSON.stringify([nodeIds, input]);
}
function mayHold$1({ kind, input }, now, then) {
	const same = (name) => JSON.stringify(now.inputs[name]) === JSON.stringify(then.inputs[name]);
	return kind === "prompt-cycle" ? Object.keys(then.inputs).every(same) : same(input);
}
function textOf(fault) {
	const { input, classType } = fault;
	switch (fault.kind) {
		case "input-missing": return textsOf("findings.input-missing", {
			input,
			classType
		});
		case "link-broken": {
			const { source, slot } = fault;
			return textsOf("findings.link-broken", {
				input,
				classType,
				broken: fault.broken === "list" ? "other" : fault.broken,
				source,
				slot
			});
		}
		case "type-mismatch": {
			const { source, from, to } = fault;
			return textsOf("findings.type-mismatch", {
				input,
				classType,
				source,
				from,
				to
			});
		}
		case "value-not-offered": return notOffered(fault);
		case "value-out-of-range": {
			const { sent, limit } = fault;
			return textsOf("findings.value-out-of-range", {
				input,
				classType,
				sent,
				end: fault.end === "max" ? "other" : fault.end,
				limit
			});
		}
		case "value-not-number": return textsOf("findings.value-not-number", {
			input,
			classType,
			value: fault.value
		});
		case "prompt-cycle": return textsOf("findings.prompt-cycle", {
			count: fault.nodeIds.length,
			classType
		});
	}
}
function notOffered({ input, classType, value, listed, count }) {
	const isEmpty = value === "" || value === null;
	const offered = listed?.length ? listed.map(written).join(", ") : "";
	return {
		title: isEmpty ? t("findings.value-not-offered.title.empty", {
			input,
			classType
		}) : t("findings.value-not-offered.title.value", {
			value: written(value),
			input,
			classType
		}),
		detail: offered === "" ? t("findings.value-not-offered.detail", { count }) : t("findings.value-not-offered.detail-listed", { offered }),
		next: t("findings.value-not-offered.next")
	};
}
function written(value) {
	return typeof value === "string" ? value : JSON.stringify(value);
}
// src/checks/wiring.ts
var saveClasses = new Set(SAVE_CLASSES);
var inputChained = defineCheck({
	code: "input-chained",
	severity: "note",
	when: "canvas",
	find: ({ interface: io }, once) => io.inputs.flatMap(({ inputId, nodeId }) => {
		const takers = once(chainedInputs).get(nodeId);
		return takers === void 0 ? [] : [{
			inputId: inputId ?? "",
			nodeIds: [nodeId, ...takers]
		}];
	}),
	text: ({ inputId }) => ({
		...textsOf("findings.input-chained", { inputId }),
		...inputId.trim() === "" && { title: t("findings.input-chained.title-unnamed") }
	})
});
var inputUnread = defineCheck({
	code: "input-unread",
	severity: "note",
	when: "canvas",
	find: ({ interface: io }, once) => io.inputs.flatMap(({ inputId, nodeId }) => once(chainedInputs).has(nodeId) || once(readInSent).has(nodeId) ? [] : [{
		inputId: inputId ?? "",
		nodeIds: [nodeId]
	}]),
	text: ({ inputId }) => ({
		...textsOf("findings.input-unread", { inputId }),
		...inputId.trim() === "" && { title: t("findings.input-unread.title-unnamed") }
	}),
	fixes: ({ nodeIds }, context) => mute(nodeIds, context)
});
var saveUnwired = defineCheck({
	code: "save-unwired",
	severity: "note",
	when: "canvas",
	find: ({ captured, sent, interface: io }, once) => {
		if (io.outputs.length === 0) return [];
		const savers = Object.entries(captured.prompt).filter(([, node]) => saveClasses.has(node.class_type ?? ""));
		if (savers.length === 0) return [];
		const read = readIn(captured.prompt);
		return savers.flatMap(([nodeId, { class_type: classType = "" }]) => {
			if (once(feedersOfOutputs).has(nodeId)) return [];
			return Object.hasOwn(sent.prompt, nodeId) || !read.has(nodeId) ? [{
				classType,
				nodeIds: [nodeId]
			}] : [];
		});
	},
	text: () => textsOf("findings.save-unwired"),
	fixes: ({ nodeIds }, context) => mute(nodeIds, context)
});
var partInert = defineCheck({
	code: "part-inert",
	severity: "note",
	when: "canvas",
	find: ({ sent, interface: io }, once) => {
		if (io.outputs.length === 0) return [];
		const inert = Object.entries(sent.prompt).flatMap(([nodeId, { class_type: classType }]) => {
			if (once(feedersOfOutputs).has(nodeId) || classType === void 0 || classType === "RunflowDeploy") return [];
			return saveClasses.has(classType) || inputKindOf(classType) !== void 0 ? [] : [nodeId];
		});
		return inert.length === 0 ? [] : [{ nodeIds: inert }];
	},
	subject: () => "",
	text: () => textsOf("findings.part-inert"),
	fixes: ({ nodeIds }, context) => mute(nodeIds, context)
});
function readInSent({ sent }) {
	return readIn(sent.prompt);
}
function readIn(prompt) {
	const read = new Set();
	for (const { inputs } of Object.values(prompt)) for (const value of Object.values(inputs)) if (isLink(value)) read.add(value[0]);
	return read;
}
function feedersOfOutputs({ sent, interface: io }) {
	return feedersOf(sent.prompt, io.outputs.map(({ nodeId }) => nodeId));
}
function chainedInputs({ captured: { prompt } }) {
	const chained = new Map();
	for (const [nodeId, { class_type: classType, inputs }] of Object.entries(prompt)) {
		const { value } = inputs;
		if (inputKindOf(classType) === void 0 || !isLink(value)) continue;
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
	workflowKey,
	secretInWidget,
	interfaceBreaking,
	interfaceUnknown,
	nameDefault,
	comfyuiUnpinned,
	comfyuiUnpushed,
	packUnpinned,
	packPrivate,
	packOrigin,
	packUnpushed,
	modelUnhashed,
	modelDiffers,
	modelNotWeights,
	localPath,
	keyInWidget,
	numberInexact,
	inputMuted,
	inputBypassed,
	inputChained,
	inputUnread,
	saveUnwired,
	outputIdDuplicate,
	comfyuiDirty,
	packDirty,
	packSubmodules,
	sourceUnverified,
	modelUnpublished,
	partRefused,
	partInert,
	defaultId
];
// src/checks/finding.ts
var byCode = Object.fromEntries(CHECKS.map((check) => [check.code, check]));
var order = new Map(CHECKS.map(({ code }, index) => [code, index]));
CHECKS.map(({ code }) => code);
function severityOf(code) {
	return checkOf(code).severity;
}
function toFinding(detail, nodeIds = []) {
	return {
		...detail,
		severity: severityOf(detail.code),
		nodeIds
	};
}
function sortFindings(findings) {
	return findings.toSorted((a, b) => rankOf(a) - rankOf(b));
}
function rankOf({ code }) {
	return order.get(code) ?? CHECKS.length;
}
function describeFinding(finding) {
	return checkOf(finding.code).text(finding);
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
// src/checks/run-checks.ts
function readCanvas$1(captured, { name, secrets }) {
	return {
		name,
		secrets,
		captured,
		executions: new Map(walkGraph(captured.graph).map((execution) => [execution.id, execution])),
		sent: scrubWorkflow(captured).workflow,
		interface: readInterface(captured.prompt)
	};
}
function checkWorkflow(context) {
	return sortFindings(withoutCovered([...run$1("canvas", context), ...run$1("facts", context)]));
}
function checkHashes(context) {
	return sortFindings(run$1("hashed", context));
}
function checkPlan({ facts, ...context }) {
	return sortFindings([...run$1("hashed", {
		facts,
		isHashed: true
	}), ...run$1("plan", context)]);
}
function checkCanvas(workflow, given) {
	const context = readCanvas$1(workflow, given);
	return {
		findings: sortFindings(run$1("canvas", context)),
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
	return sortFindings(withoutCovered([...now.findings, ...others]));
}
function mayHold(finding, id, last, { sent }) {
	const [then, now] = [nodeAt$1(last.workflow.prompt, id), nodeAt$1(sent.prompt, id)];
	if (then === void 0 || now === void 0 || then.class_type !== now.class_type) return false;
	return checkOf(finding.code).mayHold?.(finding, now, then) ?? true;
}
function findKeysInWidgets(holders) {
	return holdersOfKeys(holders).map(({ nodeIds, ...held }) => toFinding({
		code: "key-in-widget",
		...held
	}, nodeIds));
}
function run$1(phase, context) {
	const once = openOnce(context);
	const found = new Map();
	const checks = CHECKS.filter((check) => check.when === phase);
	for (const check of checks) for (const one of check.find(context, once)) {
		const finding = {
			...one,
			code: check.code,
			severity: check.severity
		};
		const identity = JSON.stringify([finding.code, subjectOf(finding)]);
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
// src/workflow/fingerprint.ts
function contentOf(graph) {
	return JSON.stringify([partsOf(graph), graph.extra?.[ENDPOINT_NAME_EXTRA]]);
}
function partsOf(graph) {
	return [
		graph.nodes.map(partsOfNode).toSorted(compareIds),
		readLinks$1(graph).map(({ originId, originSlot, targetId, targetSlot }) => [
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
// src/lazy-api.ts
function loadLazily(load) {
	let loading = null;
	async function open(...given) {
		loading ??= load();
		try {
			return (await loading)(...given);
		} catch (error) {
			loading = null;
			throw error;
		}
	}
	return (...given) => {
		let opening = null;
		const client = () => {
			opening ??= open(...given);
			return opening;
		};
		return {
			lookUp: async (...call) => (await client()).lookUp(...call),
			whoAmI: async (...call) => (await client()).whoAmI(...call),
			create: async (...call) => (await client()).create(...call),
			edit: async (...call) => (await client()).edit(...call),
			upload: async (...call) => (await client()).upload(...call)
		};
	};
}
// src/guard.ts
var text = (value) => typeof value === "string";
var flag = (value) => typeof value === "boolean";
var count = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
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
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
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
	origin: orNull(text),
	commit: orNull(isCommit),
	problem: orNull(oneOf(...PROBLEMS, "unpushed", "unknown"))
});
// src/types/facts.ts
var isRefusalParams = mapOf((value) => text(value) || Number.isFinite(value));
var isSha256 = matching(/^[0-9a-f]{64}$/);
var isCommitSource = oneOf("git", "content", "none");
var isGitProblem = oneOf("reftable", "sha256", "no-commit", "index", "objects", "too-large");
var isPack = shape({
	directory: text,
	origin: orNull(text),
	commit: orNull(isCommit),
	dirty: orNull(flag),
	git_problem: orNull(isGitProblem),
	hoisted_from: orNull(text),
	commit_source: isCommitSource,
	pushed: orNull(flag),
	public_access: orNull(isPublicAccess),
	named_origin: orNull(text),
	empty_submodules: listOf(text),
	node_ids: listOf(text),
	classes: listOf(text)
});
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
	stated_sha256: orNull(text),
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
	node_ids: listOf(text)
});
var isSocketType = orNull(text);
var isDefinitionInput = shape({
	name: text,
	required: flag,
	type: isSocketType,
	lazy: flag,
	judged_by_class: flag,
	min: orNull(text),
	max: orNull(text),
	choices: orNull(shape({
		count,
		listed: orNull(listOf(scalar)),
		absent: listOf(scalar)
	})),
	upload: flag
});
var isDefinition = shape({
	class_type: text,
	node_ids: listOf(text),
	output_node: flag,
	takes_lists: flag,
	judges_types: flag,
	outputs: orNull(listOf(shape({
		type: isSocketType,
		list: flag
	}))),
	inputs: orNull(listOf(isDefinitionInput))
});
var isComfy = shape({
	origin: orNull(text),
	commit: orNull(isCommit),
	dirty: orNull(flag),
	git_problem: orNull(isGitProblem),
	version: orNull(text),
	commit_source: isCommitSource,
	pushed: orNull(flag),
	public_access: orNull(isPublicAccess)
});
var isFactsAnswer = shape({
	...shape({
		version: text,
		packs: listOf(isPack),
		missing_classes: listOf(shape({
			class_type: text,
			node_ids: listOf(text)
		})),
		comfyui: isComfy,
		packages: listOf(shape({
			name: text,
			version: text
		})),
		models: listOf(isModel),
		files: listOf(isFile),
		local_paths: listOf(isLocalPath),
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
var isRefusal = shape({ code: text });
var isJobFailure = orNull(shape({
	code: text,
	params: isRefusalParams
}));
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
		answer = parseJson(await response.text());
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
	return "params" in answer && isRefusalParams(answer.params) ? answer.params : {};
}
function parseJson(body) {
	try {
		return JSON.parse(body);
	} catch {
		return;
	}
}
// src/local/poll-job.ts
var isJobState = oneOf("running", "done", "failed", "cancelled");
var isStarted = shape({ job_id: matching(/^[0-9a-f]{1,64}$/) });
var FIRST_POLL_MS = 100;
var POLL_MS = 500;
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
	if (!isFactsAnswer(answer.value)) return fail({
		kind: "unreadable",
		where: `/runflow/facts: ${wrongField(answer.value, isFactsAnswer.fields)}`
	});
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
		return fail(failureOf$1(response.status, path));
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
// src/panel/actions.ts
function createActions({ page, run, deploy, check, describe }) {
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
	async function deployCanvas() {
		page.refreshNow();
		const values = await chooseAmong(page.choices(), askWhich);
		if (values === null) return;
		const name = values === void 0 ? await askName("deploy") : null;
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
		press: (find) => page.guard(pressed(find)),
		deploy(choice, options) {
			const values = valuesOf(choice);
			if (values) page.guard(deployValues(values, options));
			else if (choice === null) page.guard(deployCanvas());
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
// src/panel/runs-fail.ts
var FAILING = new Set([
	"comfyui-unpinned",
	"comfyui-unpushed",
	"pack-unpinned",
	"pack-private",
	"pack-origin",
	"pack-unpushed",
	"model-unhashed",
	"model-differs",
	"model-not-weights",
	"local-path"
]);
function willRunsFail(findings) {
	return findings.some(({ code }) => FAILING.has(code));
}
// src/panel/deploy-run.ts
function createDeployRun(state) {
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
						rememberEndpoint(state, plan.body.slug, plan.action === "create" ? "new" : "live");
						return askDuring(signal, false, (answer) => ({
							kind: "findings",
							findings,
							plan,
							workflow,
							answer
						}));
					}
				});
				isReplaced = current.onReplaced !== null && outcome.kind === "cancelled";
				if (isReplaced) return "replaced";
				if (outcome.kind === "created" || outcome.kind === "updated" || outcome.kind === "unchanged") rememberEndpoint(state, outcome.endpoint.slug, willRunsFail(outcome.findings) ? "failing" : "live");
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
function targetIn(panel) {
	return panel?.querySelector(`.rf-focus-target`) ?? null;
}
function holdsFocus(panel) {
	const focused = document.activeElement;
	return Boolean(panel?.contains(focused) && !focused?.matches(":disabled"));
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
// src/panel/message-view.tsx
function MessageView({ message, openSettings, again, children }) {
	const { action } = message;
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
				class: "rf-accent",
				onClick: again.onAgain,
				children: action === "try-again" ? t("panel.action.try-again") : t(`panel.action.${again.task}-again`)
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
		class: "rf-button",
		href: link,
		target: "_blank",
		rel: "noreferrer",
		children: t(`panel.action.${action}`)
	});
}
// src/panel/key-field.tsx
var SCOPES = [
	"comfyui-workflows:read",
	"comfyui-workflows:create",
	"comfyui-workflows:edit",
	"assets:create"
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
			u("ul", { children: SCOPES.map((scope) => u("li", { children: [
				u("code", { children: scope }),
				" ",
				t(`key.scope.${scope}`)
			] }, scope)) })
		]
	});
}
// src/panel/panel.css?inline
var panel_default$1 = "/* Scoped by .runflow. Colours are the host's, with a fallback; tints are mixed from them, so every theme works. */\n.runflow {\n  --rf-fg: var(--fg-color, #ddd);\n  --rf-soft: var(--descrip-text, #999);\n  --rf-bg: var(--comfy-menu-bg, #202020);\n  --rf-line: color-mix(in srgb, var(--rf-fg) 18%, transparent);\n  --rf-raised: color-mix(in srgb, var(--rf-fg) 6%, transparent);\n  --rf-blue: #2f7df6;\n  /* Below white text: 5.2 to 1. */\n  --rf-fill: #2468d8;\n  --rf-red: #e5484d;\n  --rf-amber: #d98a00;\n  --rf-green: #2fa35b;\n\n  box-sizing: border-box;\n  color: var(--rf-fg);\n  font:\n    13px / 1.5 system-ui,\n    sans-serif;\n  overflow-wrap: anywhere;\n  /* Inherited by all that scrolls inside. Without it, Firefox draws bars in the system's colours: white on a dark theme. */\n  scrollbar-color: color-mix(in srgb, var(--rf-fg) 50%, transparent) transparent;\n\n  *,\n  *::before,\n  *::after {\n    box-sizing: border-box;\n  }\n\n  h2,\n  h3,\n  p,\n  ul,\n  ol,\n  pre {\n    margin: 0;\n    padding: 0;\n  }\n  ul,\n  ol {\n    list-style: none;\n  }\n  h2 {\n    font-size: 15px;\n    font-weight: 600;\n    overflow-wrap: normal;\n  }\n  h3 {\n    font-size: 13px;\n    font-weight: 600;\n  }\n  /* A heading gets the focus only to be read out. */\n  [tabindex=\"-1\"]:is(h3, section) {\n    outline: none;\n  }\n  p + p {\n    margin-top: 4px;\n  }\n  code {\n    font:\n      12px / 1.5 ui-monospace,\n      \"SFMono-Regular\",\n      Menlo,\n      Consolas,\n      monospace;\n  }\n  a {\n    color: inherit;\n    text-decoration: underline;\n    text-underline-offset: 2px;\n    font-size: inherit;\n  }\n\n  button,\n  .rf-button {\n    display: inline-block;\n    padding: 5px 12px;\n    border: 1px solid var(--rf-line);\n    border-radius: 6px;\n    background: var(--rf-raised);\n    color: inherit;\n    font: inherit;\n    line-height: 1.4;\n    text-align: center;\n    text-decoration: none;\n    overflow-wrap: normal;\n    cursor: pointer;\n  }\n  button:hover:not(:disabled),\n  .rf-button:hover {\n    background: color-mix(in srgb, var(--rf-fg) 12%, transparent);\n  }\n  button:disabled {\n    opacity: 0.55;\n    cursor: default;\n  }\n  :is(button, a, input, summary, pre):focus-visible {\n    outline: 2px solid var(--rf-blue);\n    outline-offset: 1px;\n  }\n  /* In Firefox a scrolling area takes the focus too. Drawn outside its edge, the ring would be cut off. */\n  &:focus-visible {\n    outline: 2px solid var(--rf-blue);\n    outline-offset: -2px;\n  }\n  .rf-primary {\n    border-color: transparent;\n    background: var(--rf-fill);\n    color: #fff;\n    font-weight: 600;\n  }\n  .rf-primary:hover:not(:disabled) {\n    background: color-mix(in srgb, var(--rf-fill) 85%, #000);\n  }\n  .rf-accent {\n    border-color: var(--rf-blue);\n  }\n  .rf-danger {\n    border-color: var(--rf-red);\n  }\n  .rf-small {\n    padding: 1px 8px;\n    font-size: 12px;\n  }\n  .rf-buttons {\n    margin-top: 10px;\n  }\n  .rf-buttons button {\n    padding: 7px 12px;\n  }\n  .rf-buttons .rf-primary {\n    flex: 1;\n  }\n  .rf-link {\n    padding: 0;\n    border: 0;\n    background: none;\n    color: var(--rf-soft);\n    text-decoration: underline;\n    text-underline-offset: 2px;\n  }\n\n  .rf-title,\n  .rf-endpoint,\n  .rf-row {\n    display: flex;\n    align-items: center;\n    gap: 8px;\n  }\n  .rf-title,\n  .rf-endpoint {\n    justify-content: space-between;\n  }\n  .rf-title,\n  .rf-row {\n    flex-wrap: wrap;\n  }\n  .rf-hint {\n    color: var(--rf-soft);\n    font-size: 12px;\n  }\n  .rf-next {\n    font-weight: 500;\n  }\n  .rf-visually-hidden {\n    position: absolute;\n    width: 1px;\n    height: 1px;\n    overflow: hidden;\n    clip-path: inset(50%);\n    white-space: nowrap;\n  }\n\n  .rf-card {\n    padding: 12px;\n    border: 1px solid var(--rf-line);\n    border-radius: 8px;\n    background: var(--rf-raised);\n  }\n  .rf-message {\n    border-left-width: 3px;\n  }\n  .rf-message > :is(button, .rf-button) {\n    margin: 10px 8px 0 0;\n  }\n  .rf-message > .rf-row {\n    margin-top: 8px;\n  }\n  .rf-message > .rf-row + p,\n  .rf-address {\n    margin-top: 8px;\n  }\n  .rf-message.rf-error {\n    border-left-color: var(--rf-red);\n  }\n  .rf-message.rf-warn {\n    border-left-color: var(--rf-amber);\n  }\n  .rf-message.rf-success {\n    border-left-color: var(--rf-green);\n  }\n  .rf-message.rf-info {\n    border-left-color: var(--rf-blue);\n  }\n  .rf-question {\n    border-color: var(--rf-amber);\n  }\n  .rf-changed {\n    margin-top: 10px;\n    padding-left: 9px;\n    border-left: 3px solid var(--rf-amber);\n    font-weight: 500;\n  }\n  .rf-changed button {\n    margin-top: 6px;\n  }\n  .rf-choices {\n    display: grid;\n    gap: 6px;\n    margin-top: 12px;\n  }\n  .rf-choices code {\n    display: block;\n    opacity: 0.75;\n  }\n\n  .rf-endpoint strong,\n  .rf-endpoint code {\n    display: block;\n  }\n  .rf-endpoint code {\n    color: var(--rf-soft);\n  }\n  input {\n    flex: 1;\n    min-width: 8rem;\n    padding: 5px 10px;\n    border: 1px solid var(--rf-line);\n    border-radius: 6px;\n    background: var(--rf-raised);\n    color: inherit;\n    font: inherit;\n  }\n  /* The browser's own grey is lost on some themes' grey. */\n  input::placeholder {\n    color: inherit;\n    opacity: 0.72;\n  }\n  .rf-name-field {\n    margin-top: 8px;\n  }\n  .rf-name-field .rf-hint {\n    margin-top: 4px;\n  }\n\n  .rf-badge,\n  .rf-count {\n    flex: none;\n    padding: 0 7px;\n    border: 1px solid var(--rf-line);\n    border-radius: 99px;\n    font-size: 11px;\n    font-weight: 600;\n  }\n  .rf-badge.rf-live {\n    border-color: var(--rf-green);\n  }\n  .rf-badge.rf-failing {\n    flex: initial;\n    border-color: var(--rf-amber);\n    /* It may take two lines. */\n    border-radius: 10px;\n  }\n\n  .rf-findings ul {\n    display: grid;\n    gap: 8px;\n    margin-top: 6px;\n  }\n  .rf-severity {\n    display: flex;\n    align-items: center;\n    gap: 6px;\n    font-size: 12px;\n  }\n  .rf-severity::before {\n    width: 9px;\n    height: 9px;\n    border-radius: 50%;\n    background: currentColor;\n    content: \"\";\n  }\n  .rf-severity.rf-block::before {\n    background: var(--rf-red);\n  }\n  .rf-severity.rf-ask::before {\n    border-radius: 1px;\n    background: var(--rf-amber);\n    transform: rotate(45deg);\n  }\n  .rf-severity.rf-note::before {\n    border: 2px solid var(--rf-soft);\n    background: none;\n  }\n  .rf-finding {\n    padding: 8px 10px;\n    border: 1px solid var(--rf-line);\n    border-left: 3px solid var(--rf-soft);\n    border-radius: 6px;\n  }\n  .rf-finding.rf-block {\n    border-left-color: var(--rf-red);\n  }\n  .rf-finding.rf-ask {\n    border-left-color: var(--rf-amber);\n  }\n  .rf-finding p {\n    margin-top: 2px;\n  }\n  .rf-finding .rf-row:not(:empty) {\n    margin-top: 8px;\n  }\n  .rf-question .rf-findings {\n    margin-top: 10px;\n  }\n  .rf-commit-search {\n    display: grid;\n    gap: 6px;\n    justify-items: start;\n    margin-top: 8px;\n  }\n\n  .rf-steps {\n    display: grid;\n    gap: 3px;\n    margin-bottom: 12px;\n  }\n  .rf-steps li,\n  .rf-todo li {\n    position: relative;\n    padding-left: 24px;\n  }\n  .rf-steps li::before,\n  .rf-todo li::before {\n    position: absolute;\n    left: 0;\n    width: 16px;\n    text-align: center;\n  }\n  .rf-future {\n    color: var(--rf-soft);\n  }\n  .rf-current {\n    font-weight: 600;\n  }\n  .rf-past::before,\n  .rf-todo .rf-done::before {\n    color: var(--rf-green);\n    content: \"✓\";\n  }\n  .rf-current::before {\n    content: \"●\";\n    color: var(--rf-blue);\n    animation: rf-pulse 1.2s ease-in-out infinite;\n  }\n  .rf-future::before {\n    content: \"○\";\n  }\n  .rf-bar,\n  .rf-retry {\n    margin-bottom: 12px;\n  }\n  /* Drawn here: the host's reset takes the native look away, and what is left is green on grey. */\n  progress {\n    appearance: none;\n    width: 100%;\n    height: 6px;\n    border: 0;\n    border-radius: 3px;\n    overflow: hidden;\n    background: var(--rf-line);\n  }\n  progress::-webkit-progress-bar {\n    background: var(--rf-line);\n  }\n  progress::-webkit-progress-value {\n    background: var(--rf-blue);\n  }\n  progress::-moz-progress-bar {\n    background: var(--rf-blue);\n  }\n\n  .rf-start > p {\n    margin-bottom: 10px;\n  }\n  .rf-todo {\n    display: grid;\n    gap: 12px;\n    counter-reset: step;\n  }\n  .rf-todo li {\n    counter-increment: step;\n  }\n  .rf-todo .rf-open::before {\n    content: counter(step) \".\";\n    color: var(--rf-soft);\n  }\n  .rf-todo .rf-done {\n    color: var(--rf-soft);\n  }\n  .rf-todo p {\n    color: var(--rf-soft);\n  }\n\n  .rf-preview summary {\n    padding: 2px 0;\n    font-weight: 500;\n    cursor: pointer;\n  }\n  .rf-preview details {\n    margin-top: 8px;\n  }\n  .rf-preview ul {\n    display: grid;\n    gap: 8px;\n    margin-top: 6px;\n  }\n  .rf-preview details > .rf-link {\n    margin-top: 8px;\n  }\n  .rf-preview .rf-totals {\n    gap: 0;\n    margin-top: 0;\n  }\n  .rf-preview .rf-hint {\n    font-weight: 400;\n  }\n  .rf-item {\n    padding-left: 10px;\n    border-left: 2px solid var(--rf-line);\n  }\n  .rf-name {\n    display: flex;\n    justify-content: space-between;\n    gap: 8px;\n  }\n  .rf-size {\n    flex: none;\n    font-variant-numeric: tabular-nums;\n  }\n  .rf-item .rf-row {\n    gap: 4px 8px;\n    margin-top: 3px;\n  }\n  .rf-state {\n    color: var(--rf-fg);\n  }\n  .rf-state::before {\n    display: inline-block;\n    width: 8px;\n    height: 8px;\n    margin-right: 5px;\n    border-radius: 50%;\n    background: var(--rf-blue);\n    content: \"\";\n  }\n  :is(.rf-proven, .rf-found-by-content, .rf-already-there)::before {\n    background: var(--rf-green);\n  }\n  .rf-unproven::before {\n    border-radius: 1px;\n    background: var(--rf-amber);\n    transform: rotate(45deg);\n  }\n  .rf-missing::before {\n    background: var(--rf-red);\n  }\n  .rf-unclear {\n    font-size: 12px;\n    font-weight: 400;\n  }\n  .rf-machine {\n    margin: 4px 0 0;\n    font-size: 12px;\n  }\n  .rf-machine div {\n    display: flex;\n    gap: 8px;\n  }\n  .rf-machine dt {\n    flex: 0 0 64px;\n    color: var(--rf-soft);\n  }\n  .rf-machine dd {\n    margin: 0;\n  }\n\n  .rf-copy {\n    display: flex;\n    flex-wrap: wrap;\n    align-items: flex-start;\n    gap: 6px;\n    margin-top: 2px;\n  }\n  /* In a narrow panel the button goes below, and the address keeps the width. */\n  .rf-copy > code {\n    flex: 1 1 14em;\n    user-select: all;\n  }\n  .rf-copy > .rf-hint {\n    flex-basis: 100%;\n  }\n  .rf-copy-block pre {\n    width: 100%;\n    max-height: 280px;\n    padding: 10px;\n    border: 1px solid var(--rf-line);\n    border-radius: 0 6px 6px 6px;\n    background: color-mix(in srgb, var(--rf-bg) 70%, transparent);\n    overflow: auto;\n    white-space: pre;\n    user-select: text;\n  }\n  .rf-snippets {\n    margin-top: 14px;\n  }\n  [role=\"tablist\"] {\n    display: flex;\n    flex-wrap: wrap;\n    gap: 2px;\n  }\n  [role=\"tab\"] {\n    padding: 3px 10px;\n    border-color: transparent;\n    border-bottom: 0;\n    border-radius: 6px 6px 0 0;\n    background: none;\n    color: var(--rf-soft);\n  }\n  [role=\"tab\"][aria-selected=\"true\"] {\n    border-color: var(--rf-line);\n    background: var(--rf-raised);\n    color: var(--rf-fg);\n    font-weight: 600;\n  }\n  /* Otherwise the code block below covers the lower edge of the ring. */\n  [role=\"tab\"]:focus-visible {\n    position: relative;\n    z-index: 1;\n  }\n  [role=\"tabpanel\"] .rf-copy {\n    margin-top: 0;\n  }\n  [role=\"tabpanel\"] > .rf-hint {\n    margin-top: 6px;\n  }\n}\n\n/* The panel itself. The host's container has no padding and no height: with one, the panel scrolls, not the host around it. */\ndiv:has(> .runflow:not(.runflow-settings, .runflow-dialog)) {\n  height: 100%;\n}\ndiv.runflow:not(.runflow-settings) {\n  /* Text for screen readers (.rf-visually-hidden) must scroll with the rest. */\n  position: relative;\n  display: flex;\n  flex-direction: column;\n  gap: 14px;\n  height: 100%;\n  padding: 14px;\n  overflow-y: auto;\n}\n\n.runflow-settings {\n  width: min(26rem, 60vw);\n\n  .rf-key {\n    display: grid;\n    gap: 10px;\n  }\n  .rf-saved .rf-row {\n    margin-top: 8px;\n  }\n  .rf-old-key {\n    padding-left: 9px;\n    border-left: 3px solid var(--rf-amber);\n  }\n  .rf-old-key :is(.rf-row, p + p) {\n    margin-top: 8px;\n  }\n  .rf-answer {\n    padding-left: 9px;\n    border-left: 3px solid var(--rf-soft);\n  }\n  .rf-answer.rf-success {\n    border-left-color: var(--rf-green);\n  }\n  .rf-answer.rf-warn {\n    border-left-color: var(--rf-amber);\n  }\n  .rf-answer.rf-error {\n    border-left-color: var(--rf-red);\n  }\n  .rf-answer .rf-button {\n    margin-top: 8px;\n  }\n  .rf-scopes summary {\n    cursor: pointer;\n    color: var(--rf-soft);\n  }\n  .rf-scopes ul {\n    margin-top: 6px;\n  }\n}\n\n.runflow-dialog {\n  width: min(30rem, calc(100vw - 2rem));\n  max-height: calc(100vh - 4rem);\n  padding: 0;\n  border: 0;\n  border-radius: 10px;\n  background: var(--comfy-menu-bg, #202020);\n  overflow-y: auto;\n  margin: auto;\n\n  &::backdrop {\n    background: rgb(0 0 0 / 0.55);\n  }\n  .rf-card {\n    padding: 18px;\n    border-radius: 10px;\n  }\n}\n\n@keyframes rf-pulse {\n  50% {\n    opacity: 0.35;\n  }\n}\n@media (prefers-reduced-motion: reduce) {\n  .runflow * {\n    animation: none;\n  }\n}\n";
// src/panel/endpoints.tsx
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
	return u(S$1, { children: choices.map((choice) => u("section", {
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
		children: [state.isConfigured.value ? u("button", {
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
		}), u("button", {
			type: "button",
			title: t("panel.check-hint"),
			onClick: () => actions.check(choice),
			disabled: isBusy,
			children: running.value?.task === "check" ? t("panel.checking") : t("panel.check")
		})]
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
// src/panel/first-items.tsx
var SHOWN_FIRST = 50;
function useFirst(items) {
	const isWhole = useSignal(false);
	const shown = isWhole.value ? items : items.slice(0, SHOWN_FIRST);
	const count = items.length - shown.length;
	return {
		shown,
		more: count > 0 && u("button", {
			type: "button",
			class: "rf-link",
			onClick: () => {
				isWhole.value = true;
			},
			children: t("panel.findings.more", { count })
		}) || null
	};
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
	const result = useSignal("unchanged");
	const labels = [...new Set(fixes.map((fix) => fix.label))];
	h$2(() => {
		if (!isOutdated) result.value = "unchanged";
	}, [isOutdated]);
	async function fix(label) {
		const chosen = fixes.filter((one) => one.label === label);
		const results = await Promise.all(chosen.map((one) => actions.fix(one)));
		result.value = results.find((one) => one === "done") ?? results[0] ?? "gone";
	}
	return u(S$1, { children: [u("div", {
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
	}), u("p", {
		role: "status",
		class: result.value === "unchanged" ? "rf-visually-hidden" : "rf-hint",
		children: [result.value === "done" && t("panel.fix.done", { keys: shortcut("Z") }), result.value === "gone" && t("panel.fix.gone")]
	})] });
}
// src/panel/name-field.tsx
function NameField({ offered, current = null, label, button, ...props }) {
	const { isPrimary = false, isFocused = false, onName } = props;
	const typed = useSignal(offered);
	const field = A$1(null);
	const addressId = g$2();
	h$2(() => {
		if (!isFocused) return;
		field.current?.focus();
		field.current?.select();
	}, []);
	const name = typed.value.trim();
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
				value: typed.value,
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
function isRename({ kind }) {
	return kind === "rename-endpoint";
}
function RenameField({ choice, onRenamed, actions }) {
	const isGone = useSignal(false);
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
	return u(S$1, { children: [u(NameField, {
		offered: actions.offeredName(),
		current: choice.slug,
		label: t("questions.name.title"),
		button: onRenamed ? t("fixes.rename-and-deploy") : t("fixes.rename-endpoint"),
		isPrimary: onRenamed !== void 0,
		onName: (name) => void rename(name)
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
	"note"
];
function Findings({ findings, isDecided = false, ...rest }) {
	const fixesOf = T(() => openFixes(rest.workflow), [rest.workflow]);
	return u(S$1, { children: ORDER.map((severity) => {
		const group = findings.filter((finding) => finding.severity === severity);
		if (group.length === 0) return null;
		const isAgreed = isDecided && severity === "ask";
		const title = t(`panel.findings.${isAgreed ? "agreed" : severity}`);
		return u("section", {
			class: "rf-findings",
			"aria-label": title,
			children: [u("h3", {
				class: `rf-severity rf-${severity}`,
				children: [
					title,
					" ",
					u("span", {
						class: "rf-count",
						children: group.length
					})
				]
			}), u(FindingList, {
				findings: group,
				isAgreed,
				fixesOf,
				...rest
			})]
		}, severity);
	}) });
}
function keyOf(finding) {
	return JSON.stringify(finding);
}
function FindingList({ findings, ...rest }) {
	const { shown, more } = useFirst(findings);
	return u(S$1, { children: [u("ul", { children: shown.map((finding) => u(FindingItem, {
		finding,
		...rest
	}, keyOf(finding))) }), more] });
}
function FindingItem({ finding, isAgreed, fixesOf, isElsewhere = false, ...props }) {
	const { commitSearch, rename, actions } = props;
	const { title, detail, next } = describeFinding(finding);
	const offer = commitSearchOf(finding);
	const nodes = isElsewhere ? [] : nodesToShow(finding);
	const fixes = isElsewhere ? [] : fixesOf(finding);
	return u("li", {
		class: `rf-finding rf-${finding.severity}`,
		children: [
			u("strong", { children: title }),
			detail !== "" && u("p", { children: detail }),
			!isAgreed && u("p", {
				class: "rf-next",
				children: next
			}),
			rename && !isAgreed && fixes.some(isRename) && u(RenameField, {
				...rename,
				actions
			}),
			u(FixButtons, {
				nodeIds: nodes,
				fixes: fixes.filter((fix) => !isRename(fix)),
				isOutdated: props.isOutdated ?? false,
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
function describeCaptureFailure(failure, task) {
	if (failure.kind === "threw") return error(textsOf("outcomes.export-failed", {
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
		case "unreachable": return error(textsOf("outcomes.comfyui.unreachable", again(task)), "try-again");
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
function describeEndedRun({ outcome, task, findings }) {
	if (outcome.kind === "checked") return describeCheck(findings);
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
function describeCheck(findings) {
	const found = (severity) => findings.some((finding) => finding.severity === severity);
	const detail = t("panel.ended.check-detail");
	if (found("block")) return {
		...info("check-blocked", detail),
		severity: "error"
	};
	if (found("ask")) return {
		...info("check-ask", detail),
		severity: "warn"
	};
	return {
		...info("check-clean", detail),
		severity: "success"
	};
}
function info(title, detail) {
	return {
		severity: "info",
		title: t(`panel.ended.${title}`),
		detail,
		next: ""
	};
}
// src/contract/endpoint.ts
function buildEndpoint(sources) {
	const { origin, slug, name, id } = sources;
	const owner = organizationOf(sources.orgId, sources.account)?.slug ?? "";
	const organization = isPathPart(owner) ? owner : null;
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
function isPathPart(text) {
	return !/^\.{0,2}$|\p{Cs}/u.test(text);
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
var COMPARED_FIELDS = Object.keys({
	name: true,
	workflow_json: true,
	graph: true,
	environment: true,
	custom_nodes: true,
	models: true,
	resources: true
});
// src/contract/example-input.ts
function exampleInput(inputs) {
	const example = Object.create(null);
	for (const input of inputs) if (input.inputId !== null) example[input.inputId] = exampleOf(input);
	return example;
}
function hasMadeUpAddress(inputs) {
	return inputs.some(({ inputId, kind }) => inputId !== null && MADE_UP_ADDRESSES[kind] !== null);
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
	const result = useSignal("none");
	async function copy() {
		if (await writeClipboard(text)) result.value = "copied";
		else if (box.current) {
			getSelection()?.selectAllChildren(box.current);
			result.value = "selected";
		}
	}
	return u(S$1, { children: [u("button", {
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
// src/panel/result.tsx
function Result({ outcome, onDeployAnyway }) {
	const { endpoint } = outcome;
	const message = describeOutcome(outcome);
	const isFailing = willRunsFail(outcome.findings);
	return u("section", {
		class: `rf-card rf-message ${isFailing ? "rf-warn" : "rf-success"}`,
		role: "status",
		children: [
			u("h3", {
				class: FOCUS_TARGET,
				tabIndex: -1,
				children: message.title
			}),
			outcome.kind === "unchanged" && u(S$1, { children: [u("p", { children: t("outcomes.unchanged.detail") }), u("div", {
				class: "rf-row",
				children: u("button", {
					type: "button",
					class: "rf-small",
					onClick: onDeployAnyway,
					children: t("panel.action.deploy-anyway")
				})
			})] }),
			isFailing && u("p", {
				class: "rf-next",
				children: t("panel.result.failing")
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
		key,
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
			"aria-label": t("panel.result.code"),
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
			children: [u(CopyBlock, {
				text: snippet.code,
				label: t("panel.copy.code", { language: snippet.language })
			}, snippet.language), snippet.key === "curl" && u("p", {
				class: "rf-hint",
				children: t("panel.result.curl-detail")
			})]
		})]
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
		case "unchanged": return u(S$1, { children: [
			u(Result, {
				outcome,
				onDeployAnyway: () => actions.deploy(choice, { evenIfUnchanged: true })
			}),
			u(Outdated, {
				is: isOutdated,
				since: "deploy",
				again
			}),
			findings
		] });
		case "blocked":
		case "declined": return u(S$1, { children: [
			u(MessageView, {
				message: outcome.kind === "blocked" ? describeBlocked(run.findings) : describeEndedRun(run),
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
		default: return u(S$1, { children: [
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
	const message = isConfigured ? describeConfigured() : describeEndedRun(run);
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
		workflow,
		isOutdated: state.isOutdated.value,
		commitSearch,
		rename: { choice },
		actions
	});
}
function Outdated({ is, since, again }) {
	return u("p", {
		class: is ? "rf-hint" : "rf-visually-hidden",
		role: "status",
		children: is && u(S$1, { children: [
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
var PICTURE = /\.(png|jpe?g|webp|gif|bmp|tiff?|avif)$/i;
function isUnclear({ state }) {
	return state === "missing" || state === "unproven";
}
function describeTotals({ items, packageCount }) {
	const clear = items.filter((item) => !isUnclear(item));
	const of = (kind) => clear.filter((item) => item.kind === kind);
	const isThere = ({ state }) => state === "already-there";
	const models = of("model");
	const toUpload = of("file").filter((item) => !isThere(item));
	const there = of("file").filter(isThere);
	const lines = [
		models.length > 0 && t("panel.preview.models", countOf(models)),
		toUpload.length > 0 && t(`panel.preview.${nounOf(toUpload)}`, countOf(toUpload)),
		there.length > 0 && t(`panel.preview.${nounOf(there)}-there`, countOf(there)),
		of("pack").length > 0 && t("panel.preview.packs", { count: of("pack").length }),
		packageCount > 0 && t("panel.preview.packages", { count: packageCount }),
		clear.length < items.length && t("panel.preview.unclear", { count: items.length - clear.length })
	].filter((line) => line !== false);
	return lines.length === 0 ? [t("panel.preview.workflow-only")] : lines;
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
					children: [" ", t("panel.preview.unclear", { count: unclear })]
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
				children: [u("span", { children: name }), sizeBytes !== null && u("span", {
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
				children: detail
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
// src/panel/progress-text.ts
var STEPS = [
	"capture",
	"facts",
	"commit-search",
	"check",
	"look-up",
	"hash",
	"ask",
	"upload",
	"write"
];
var CHECK_STEPS = STEPS.slice(0, STEPS.indexOf("look-up"));
function describeProgress({ progress, retry }) {
	const step = t(`steps.${progress.step}`);
	if (retry) {
		const { reason, attempt, of } = retry;
		return t(`steps.retry.${reason}`, {
			step,
			attempt,
			of
		});
	}
	if (progress.step === "upload") {
		const { filesDone: done, filesTotal: total } = progress.progress;
		return t("steps.uploading", {
			done,
			total
		});
	}
	if (progress.step === "hash" && progress.progress.bytesTotal > 0) {
		const { bytesDone, bytesTotal } = progress.progress;
		return t("steps.hashing", { percent: Math.floor(bytesDone / bytesTotal * 100) });
	}
	return t("steps.busy", { step });
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
				children: sending.map(({ path, sizeBytes }) => u("li", { children: t("panel.sized", {
					name: path,
					size: toSize(sizeBytes)
				}) }, path))
			})
		]
	});
}
// src/panel/progress.tsx
function ProgressView({ run, onCancel }) {
	const { task, progress } = run;
	const steps = (task === "check" ? CHECK_STEPS : STEPS).filter((step) => step !== "commit-search" || progress.step === "commit-search");
	const at = steps.indexOf(progress.step);
	const isWriting = progress.step === "write";
	return u("section", {
		class: `rf-card ${FOCUS_TARGET}`,
		"aria-label": t("panel.progress"),
		tabIndex: -1,
		children: [
			u("ol", {
				class: "rf-steps",
				children: steps.map((step, index) => u("li", {
					class: index < at ? "rf-past" : index === at ? "rf-current" : "rf-future",
					"aria-current": index === at ? "step" : void 0,
					children: t(`steps.${step}`)
				}, step))
			}),
			progress.step === "commit-search" && u(CommitSearchBar, { progress: progress.progress }),
			progress.step === "hash" && u(HashBar, { progress: progress.progress }),
			progress.step === "upload" && u(UploadList, { progress: progress.progress }),
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
			const record = records.value.get(running.value?.workflowId ?? workflowId.value);
			return record !== void 0 && isChanged(record);
		}),
		question: y$1(null),
		canvasFindings: y$1([]),
		notices: y$1([]),
		endpoints: y$1(new Map()),
		isShown: y$1(false)
	};
}
function isChanged({ captured, content }) {
	return captured !== null && content !== null && captured !== content;
}
function isHere({ running, workflowId }) {
	return running.value === null || running.value.workflowId === workflowId.value;
}
// src/panel/questions.tsx
function QuestionView({ question, state, actions }) {
	switch (question.kind) {
		case "key": return u(KeyChoiceView, { ...question });
		case "which": return u(WhichView, { ...question });
		case "name": return u(NameView, { ...question });
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
	const heading = A$1(null);
	h$2(() => {
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
function NameView({ offered, purpose, answer }) {
	const title = t("questions.name.title");
	return u(QuestionCard, {
		title,
		children: [u(NameField, {
			offered,
			label: title,
			button: purpose === "deploy" ? t("panel.deploy") : t("questions.name.save"),
			isPrimary: true,
			isFocused: true,
			onName: answer
		}), u("div", {
			class: "rf-choices",
			children: u(CancelButton, { onCancel: () => answer(null) })
		})]
	});
}
function CancelButton({ onCancel }) {
	return u("button", {
		type: "button",
		onClick: onCancel,
		children: t("questions.cancel")
	});
}
function ConfirmView({ plan, findings, workflow, answer, state, actions }) {
	const action = plan.action === "create" ? "create" : "update";
	const isElsewhere = !isHere(state);
	const isOutdated = state.isOutdated.value;
	const choice = state.running.value?.choice;
	return u(QuestionCard, {
		title: t(`questions.confirm.title.${action}`, { slug: plan.body.slug }),
		children: [
			u("p", { children: t(`questions.confirm.detail.${action}`, { count: findings.length }) }),
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
				actions
			}),
			u("div", {
				class: isOutdated ? "rf-changed" : "rf-visually-hidden",
				role: "status",
				children: [isOutdated && u("p", { children: t("questions.confirm.changed") }), isOutdated && !isElsewhere && u("button", {
					type: "button",
					class: "rf-small rf-accent",
					onClick: actions.restart,
					children: t("questions.confirm.read-again")
				})]
			}),
			u("div", {
				class: "rf-choices",
				children: [u("button", {
					type: "button",
					onClick: () => answer(false),
					children: t("questions.confirm.no")
				}), u("button", {
					type: "button",
					class: "rf-danger",
					onClick: () => answer(true),
					children: t(`questions.confirm.yes.${action}`)
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
	const isAskedBefore = question?.kind === "which" || question?.kind === "name";
	const panel = A$1(null);
	useKeptFocus(panel);
	function onKeyDown(event) {
		if (event.key !== "Escape" || !question && !actions.closePanel) return;
		event.stopPropagation();
		if (question) refuse(question);
		else actions.closePanel?.();
	}
	return u("div", {
		ref: panel,
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
			!isAskedBefore && u(Endpoints, {
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
			run.kind === "idle" && !question && u(Start, {
				overview: state.overview.value,
				isConfigured: state.isConfigured.value
			})
		]
	});
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
function Sent({ state, actions }) {
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
var TYPING_PAUSE_MS = 800;
function warnOfKeys(canvasFindings, notify, pageActions) {
	const announced = new Set();
	let timer;
	x(() => {
		const findings = canvasFindings.value;
		clearTimeout(timer);
		timer = setTimeout(() => {
			const fresh = findings.map((finding) => JSON.stringify(finding)).filter((finding) => !announced.has(finding));
			for (const finding of fresh) announced.add(finding);
			if (fresh.length > 0) notify(toKeyToast(pageActions));
		}, TYPING_PAUSE_MS);
	});
}
function toKeyToast(pageActions) {
	return {
		severity: "warn",
		title: t("notices.key-in-node.title"),
		detail: t("notices.key-in-node.detail"),
		id: "runflow-key",
		action: {
			label: t("panel.action.show"),
			onClick: pageActions.openPanel
		}
	};
}
// src/panel/recheck.ts
var PAUSE_MS = 300;
function createRecheck(state, check) {
	let timer;
	let known = null;
	async function recheck() {
		const workflowId = state.workflowId.value;
		const record = state.records.value.get(workflowId);
		const ended = record?.ended;
		if (!ended || !("findings" in ended.outcome) || ended.workflow === null) return;
		const { outcome, workflow, choice } = ended;
		const { content } = record;
		if (known?.outcome === outcome && known.content === content) return;
		const wanted = {
			outcome,
			content
		};
		known = wanted;
		const last = {
			findings: ended.outcome.findings,
			workflow
		};
		const findings = isChanged(record) ? await check(last, choice) : last.findings;
		const current = state.records.value.get(workflowId)?.ended;
		if (findings === null || known !== wanted || current?.outcome !== outcome) return;
		updateRecord(state, workflowId, { ended: {
			...current,
			findings
		} });
	}
	return { onChange() {
		clearTimeout(timer);
		timer = setTimeout(() => void recheck(), PAUSE_MS);
	} };
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
		detail: (d) => select(d.isEmpty, {
			true: "endpoint_name must be URL-safe. The address is made from the letters a to z and the numbers in the name, and it is empty.",
			other: "endpoint_name must be URL-safe. The address is made from the letters a to z and the numbers in the name, and “" + d.name + "” has neither."
		}),
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
		title: (d) => "Nothing uses the input “" + d.inputId + "”",
		detail: () => "What callers send there changes nothing.",
		next: () => "Connect it to a node, or remove it.",
		"title-unnamed": () => "Nothing uses one of the Runflow Inputs"
	},
	"input-chained": {
		title: (d) => "The input “" + d.inputId + "” feeds another Runflow Input",
		detail: () => "The deployed workflow does not have that link, because callers set the second input themselves.",
		next: () => "Connect the first input to the node that should use it, or remove it.",
		"title-unnamed": () => "A Runflow Input feeds another Runflow Input"
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
		detail: () => "It may run on every call, but callers get nothing from it.",
		next: () => "Mute or remove it if the endpoint does not need it."
	},
	"prompt-untrusted": {
		title: () => "This ComfyUI exports muted nodes as if they were active",
		detail: () => "Nodes that are muted or bypassed on the canvas are still in the exported workflow, so it is not what you see.",
		version: (d) => "It was exported by front end " + d.frontend + ".",
		next: () => "Update ComfyUI, or take the muted or bypassed subgraph out of the workflow."
	},
	"input-missing": {
		title: (d) => "“" + d.input + "” of " + d.classType + " is empty",
		detail: () => "ComfyUI needs a link or a value there, and refuses to run without it. A node before it that is bypassed or muted may have left it empty.",
		next: () => "Connect it, or set its value."
	},
	"link-broken": {
		title: (d) => "The link into “" + d.input + "” of " + d.classType + " leads nowhere",
		detail: (d) => select(d.broken, {
			gone: "It comes from node " + d.source + ", which is not in the workflow.",
			slot: "It comes from output " + d.slot + " of node " + d.source + ", which does not have that many.",
			other: "It holds a list, and ComfyUI takes every list for a link."
		}) + " ComfyUI refuses to run this.",
		next: () => "Connect it again."
	},
	"type-mismatch": {
		title: (d) => "“" + d.input + "” of " + d.classType + " does not take " + d.from,
		detail: (d) => "It takes " + d.to + ", and node " + d.source + " gives " + d.from + ". ComfyUI refuses to run this.",
		next: (d) => "Connect an output of the type " + d.to + "."
	},
	"value-not-offered": {
		title: {
			value: (d) => "“" + d.value + "” is not on offer in “" + d.input + "” of " + d.classType,
			empty: (d) => "Nothing is chosen in “" + d.input + "” of " + d.classType
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
		title: (d) => "“" + d.value + "” in “" + d.input + "” of " + d.classType + " is not a number",
		detail: () => "ComfyUI reads a number there, and refuses to run this.",
		next: () => "Type a number."
	},
	"value-out-of-range": {
		title: (d) => "The number in “" + d.input + "” of " + d.classType + " is out of range",
		detail: (d) => "It would be sent as " + d.sent + ", and " + select(d.end, {
			min: "the least that ComfyUI takes is",
			other: "the most that ComfyUI takes is"
		}) + " " + d.limit + ".",
		next: () => "Type a number within the range."
	},
	"prompt-cycle": {
		title: (d) => plural(d.count, 0, en, {
			one: d.classType + " reads its own output",
			other: number("en", d.count, 0) + " nodes feed themselves in a circle"
		}),
		detail: () => "ComfyUI cannot tell which of them to run first, and refuses to run this.",
		next: () => "Remove one of the links between them."
	},
	"part-refused": {
		title: () => "ComfyUI will leave out a part of the workflow",
		detail: (d) => d.what + ". No Runflow Output depends on it, so the endpoint works without."
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
		unasked: (d) => "Runflow downloads packs without a login, so these must be public: " + d.names + ".",
		elsewhere: (d) => "Cannot be checked, because they are not on github.com: " + d.names + ".",
		unsure: (d) => "On GitHub, but on no branch that was checked (perhaps a fork or a deleted branch): " + d.names + ".",
		edits: (d) => "It is not known whether these have local edits: " + d.names + ".",
		next: () => "Push your commits and edits, if you made any. A commit that is not publicly available fails every run.",
		"next-unasked": (d) => select(d.surface, {
			cli: "Add --pin to check them. If one is not public, every run fails.",
			other: "Use the button below to check. If one is not public, every run fails."
		})
	},
	"model-missing": {
		title: (d) => "The model " + d.value + " is missing",
		detail: (d) => d.path + " is in no model folder of this ComfyUI, and no download address is known for it.",
		next: () => "Put the file into its model folder, or choose another model in the node."
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
		detail: {
			name: () => "It is in the name of the endpoint. It would be sent to Runflow, and everyone with a copy of the file has it.",
			widget: (d) => "It is in “" + d.where + "” of node " + d.node + ". It would be sent to Runflow, and everyone with a copy of the file has it.",
			node: (d) => "It is in node " + d.node + ". It would be sent to Runflow, and everyone with a copy of the file has it.",
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
			widget: (d) => "It is in “" + d.where + "” of node " + d.node + ". It would be stored on Runflow with the workflow.",
			node: (d) => "It is in node " + d.node + ". It would be stored on Runflow with the workflow.",
			file: (d) => "It is in the workflow file, at “" + d.where + "”. It would be stored on Runflow with the workflow."
		},
		next: () => "Clear it, and revoke it if the file has been shared. Continue only if you want it stored on Runflow."
	},
	"workflow-key": {
		title: (d) => "This deploy uses the key in the workflow, which belongs to " + d.organization,
		"title-unknown": () => "This deploy uses the key in the workflow, and its owner is not known",
		detail: () => "Everything in the workflow goes to that organization.",
		next: () => "Continue only if you know whose key it is."
	}
};
// src/text/compiled/en/fixes.js
var fixes_default = {
	"clear-key": () => "Clear the key",
	"clear-widget": (d) => "Clear " + d.widget,
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
	"name-node": (d) => "Rename node #" + d.nodeId + " to “" + d.id + "”",
	"name-titled-node": (d) => "Rename " + d.title + " #" + d.nodeId + " to “" + d.id + "”",
	"rename-endpoint": () => "Rename the endpoint",
	"rename-and-deploy": () => "Rename and deploy"
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
	waiting: () => "Waiting for you",
	check: () => "Check",
	checking: () => "Checking…",
	"check-hint": () => "Lists what is sent and what would fail. Nothing is sent to Runflow.",
	cancel: () => "Cancel",
	close: () => "Close the panel",
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
		note: () => "Worth knowing",
		agreed: () => "You agreed to",
		download: (d) => "Download it from this address, and save it as models/" + d.path + ":",
		more: (d) => "Show " + number("en", d.count, 0) + " more"
	},
	ended: {
		blocked: () => "Not deployed",
		"blocked-detail": () => "Fix what must be fixed below. Nothing was changed on Runflow.",
		fixed: () => "Nothing is left to fix",
		"fixed-detail": () => "Nothing was changed on Runflow yet. Deploy again.",
		declined: () => "Not deployed",
		"declined-detail": () => "Nothing was changed on Runflow.",
		configured: () => "The API key and URL are saved now",
		"check-blocked": () => "This cannot be deployed yet",
		"check-ask": () => "You will be asked before it is deployed",
		"check-clean": () => "No problems found",
		"check-detail": () => "Nothing was sent.",
		"changed-since": {
			deploy: () => "The workflow has changed since this deploy.",
			check: () => "The workflow has changed since this check."
		}
	},
	result: {
		address: () => "Address of your endpoint",
		"address-detail": () => "Give it to your developer.",
		code: () => "Code that calls the endpoint",
		"curl-detail": () => "This is for the shells of macOS and Linux. On Windows, use WSL or Git Bash, or the Python or JavaScript code.",
		failing: () => "Every run will fail because of what you agreed to below. Click Check to see how to fix it."
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
			one: number("en", d.count, 0) + " missing or unclear",
			other: number("en", d.count, 0) + " missing or unclear"
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
		changed: () => "The workflow has changed since it was read for this deploy.",
		"read-again": () => "Read it again",
		no: () => "Cancel, change nothing",
		yes: {
			create: () => "Create it anyway",
			update: () => "Update it anyway"
		}
	},
	name: {
		title: () => "Name of the endpoint",
		detail: () => "It becomes part of the address.",
		address: (d) => "Address: …/" + d.slug + "/runs",
		placeholder: () => "for example portrait",
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
	"relay-timeout": (d) => d.host + " did not answer ComfyUI in time.",
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
var run = createDeployRun(state);
var sources = createTargetSources(manager, () => localStorage);
var call = createLocalCall(api$1);
var keyedCall = keepOutOfClear(call, !isSecureContext);
var openApi = loadLazily(async () => {
	const { createRoutedClients } = await import("./runflow-client-factory.mjs?v=0.2.0");
	const [relay, uploadRelay] = [openRelay(keyedCall), openUploadRelay(keyedCall)];
	return createRoutedClients({
		direct: (input, init) => fetch(input, init),
		relay,
		uploadRelay
	});
});
var deployNodeViews = createDeployNodeViews(app$1, (values) => ({
	isConfigured: sources.isConfigured(values),
	status: isHere(state) ? describeNodeStatus(state.run.value, values.nodeId, toSlug(values.name)) : null
}));
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
			if (captured.ok) hooks.captured(captured.value, readContent(app$1));
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
var loadSequence = () => import("./runflow-sequence.mjs?v=0.2.0");
var clickActions = createActions({
	page: {
		...pageActions,
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
		return (await loadSequence()).deploy(request, portsOf(values, hooks), hooks.signal);
	},
	async check(values, hooks, options) {
		return (await loadSequence()).check(requestOf(values, options), portsOf(values, hooks), hooks.signal);
	},
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
		return now.ok && areApart(ids, readersOf(now.value.prompt));
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
	offeredName: pageActions.offeredName,
	openSettings,
	get closePanel() {
		return pageActions.hasPanelButton() ? null : () => guard(pageActions.closePanel());
	},
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
var findingsRecheck = createRecheck(state, async (last, choice) => {
	const values = pageActions.choices().find(({ nodeId }) => nodeId === choice.nodeId) ?? (choice.nodeId === null ? pageActions.ownValues(choice.name) : null);
	const now = values && await capture();
	if (!values || !now?.ok) return null;
	return (await loadSequence()).recheck(requestOf(values, {}), last, now.value, sources.savedKey);
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
		findingsRecheck.onChange();
	});
	api$1.addEventListener("reconnected", () => guard(checkInstall()));
}
try {
	start();
} catch {}
export { toSlug as A, fail as C, toKey as D, maskKeys as E, INPUT_CLASSES as M, OUTPUT_CLASSES as N, joinSentences as O, SAVE_CLASSES as P, readPrompt as S, ok as T, walkGraph as _, checkCanvas as a, isPublicOrigin as b, checkWorkflow as c, sortFindings as d, isWellKnown as f, findDeployNodes as g, COMMIT_HOST as h, organizationOf as i, DEPLOY_CLASS as j, t as k, readCanvas$1 as l, diffInterface as m, buildEndpoint as n, checkHashes as o, findAuxIds as p, isForeign as r, checkPlan as s, COMPARED_FIELDS as t, refreshFindings as u, readInterface as v, mapError as w, parseOrigin as x, resolveTarget as y };

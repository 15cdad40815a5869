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
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
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
		class: "rf-button",
		href: link,
		target: "_blank",
		rel: "noreferrer",
		children: t(`panel.action.${action}`)
	});
}
// src/panel/panel.css?inline
var panel_default = "/* Scoped by .runflow. Colours are the host's, with a fallback; tints are mixed from them, so every theme works. */\n.runflow {\n  --rf-fg: var(--fg-color, #ddd);\n  /* The host's own grey is too faint on a raised card: nearer to the text, 4.5 to 1 holds in both themes. */\n  --rf-soft: color-mix(in srgb, var(--descrip-text, #999) 65%, var(--rf-fg));\n  --rf-bg: var(--comfy-menu-bg, #202020);\n  --rf-line: color-mix(in srgb, var(--rf-fg) 18%, transparent);\n  --rf-raised: color-mix(in srgb, var(--rf-fg) 6%, transparent);\n  --rf-blue: #2f7df6;\n  /* Below white text: 5.2 to 1. */\n  --rf-fill: #2468d8;\n  --rf-red: #e5484d;\n  --rf-amber: #d98a00;\n  --rf-green: #2fa35b;\n\n  box-sizing: border-box;\n  color: var(--rf-fg);\n  font:\n    13px / 1.5 system-ui,\n    sans-serif;\n  overflow-wrap: anywhere;\n  /* Inherited by all that scrolls inside. Without it, Firefox draws bars in the system's colours: white on a dark theme. */\n  scrollbar-color: color-mix(in srgb, var(--rf-fg) 50%, transparent) transparent;\n\n  *,\n  *::before,\n  *::after {\n    box-sizing: border-box;\n  }\n\n  h2,\n  h3,\n  p,\n  ul,\n  ol,\n  pre {\n    margin: 0;\n    padding: 0;\n  }\n  ul,\n  ol {\n    list-style: none;\n  }\n  h2 {\n    font-size: 15px;\n    font-weight: 600;\n    overflow-wrap: normal;\n  }\n  h3 {\n    font-size: 13px;\n    font-weight: 600;\n  }\n  /* A heading gets the focus only to be read out. */\n  [tabindex=\"-1\"]:is(h3, section) {\n    outline: none;\n  }\n  p + p {\n    margin-top: 4px;\n  }\n  code {\n    font:\n      12px / 1.5 ui-monospace,\n      \"SFMono-Regular\",\n      Menlo,\n      Consolas,\n      monospace;\n  }\n  a {\n    color: inherit;\n    text-decoration: underline;\n    text-underline-offset: 2px;\n    font-size: inherit;\n  }\n\n  button,\n  .rf-button {\n    display: inline-block;\n    padding: 5px 12px;\n    border: 1px solid var(--rf-line);\n    border-radius: 6px;\n    background: var(--rf-raised);\n    color: inherit;\n    font: inherit;\n    line-height: 1.4;\n    text-align: center;\n    text-decoration: none;\n    overflow-wrap: normal;\n    cursor: pointer;\n  }\n  button:hover:not(:disabled),\n  .rf-button:hover {\n    background: color-mix(in srgb, var(--rf-fg) 12%, transparent);\n  }\n  button:disabled {\n    opacity: 0.55;\n    cursor: default;\n  }\n  :is(button, a, input, summary, pre):focus-visible {\n    outline: 2px solid var(--rf-blue);\n    outline-offset: 1px;\n  }\n  /* In Firefox a scrolling area takes the focus too. Drawn outside its edge, the ring would be cut off. */\n  &:focus-visible {\n    outline: 2px solid var(--rf-blue);\n    outline-offset: -2px;\n  }\n  .rf-primary {\n    border-color: transparent;\n    background: var(--rf-fill);\n    color: #fff;\n    font-weight: 600;\n  }\n  .rf-primary:hover:not(:disabled) {\n    background: color-mix(in srgb, var(--rf-fill) 85%, #000);\n  }\n  .rf-accent {\n    border-color: var(--rf-blue);\n  }\n  .rf-danger {\n    border-color: var(--rf-red);\n  }\n  .rf-small {\n    padding: 1px 8px;\n    font-size: 12px;\n  }\n  .rf-buttons {\n    margin-top: 10px;\n  }\n  .rf-buttons button {\n    padding: 7px 12px;\n  }\n  .rf-buttons .rf-primary {\n    flex: 1;\n  }\n  .rf-link {\n    padding: 0;\n    border: 0;\n    background: none;\n    color: var(--rf-soft);\n    text-decoration: underline;\n    text-underline-offset: 2px;\n  }\n\n  .rf-title,\n  .rf-endpoint,\n  .rf-row {\n    display: flex;\n    align-items: center;\n    gap: 8px;\n  }\n  .rf-title,\n  .rf-endpoint {\n    justify-content: space-between;\n  }\n  .rf-title,\n  .rf-row {\n    flex-wrap: wrap;\n  }\n  .rf-hint {\n    color: var(--rf-soft);\n    font-size: 12px;\n  }\n  .rf-next {\n    font-weight: 500;\n  }\n  .rf-visually-hidden {\n    position: absolute;\n    width: 1px;\n    height: 1px;\n    overflow: hidden;\n    clip-path: inset(50%);\n    white-space: nowrap;\n  }\n\n  .rf-card {\n    padding: 12px;\n    border: 1px solid var(--rf-line);\n    border-radius: 8px;\n    background: var(--rf-raised);\n  }\n  .rf-message {\n    border-left-width: 3px;\n  }\n  .rf-message > :is(button, .rf-button) {\n    margin: 10px 8px 0 0;\n  }\n  .rf-message > .rf-row {\n    margin-top: 8px;\n  }\n  .rf-message > .rf-row + p,\n  .rf-address {\n    margin-top: 8px;\n  }\n  .rf-message.rf-error {\n    border-left-color: var(--rf-red);\n  }\n  .rf-message.rf-warn {\n    border-left-color: var(--rf-amber);\n  }\n  .rf-message.rf-success {\n    border-left-color: var(--rf-green);\n  }\n  .rf-message.rf-info {\n    border-left-color: var(--rf-blue);\n  }\n  .rf-question {\n    border-color: var(--rf-amber);\n  }\n  .rf-changed {\n    margin-top: 10px;\n    padding-left: 9px;\n    border-left: 3px solid var(--rf-amber);\n    font-weight: 500;\n  }\n  .rf-changed button {\n    margin-top: 6px;\n  }\n  .rf-choices {\n    display: grid;\n    gap: 6px;\n    margin-top: 12px;\n  }\n  .rf-choices code {\n    display: block;\n    opacity: 0.75;\n  }\n\n  .rf-endpoint strong,\n  .rf-endpoint code {\n    display: block;\n  }\n  .rf-endpoint code {\n    color: var(--rf-soft);\n  }\n  input {\n    flex: 1;\n    min-width: 8rem;\n    padding: 5px 10px;\n    border: 1px solid var(--rf-line);\n    border-radius: 6px;\n    background: var(--rf-raised);\n    color: inherit;\n    font: inherit;\n  }\n  /* The browser's own grey is lost on some themes' grey. */\n  input::placeholder {\n    color: inherit;\n    opacity: 0.72;\n  }\n  .rf-name-field {\n    margin-top: 8px;\n  }\n  .rf-name-field .rf-hint {\n    margin-top: 4px;\n  }\n\n  .rf-badge,\n  .rf-count {\n    flex: none;\n    padding: 0 7px;\n    border: 1px solid var(--rf-line);\n    border-radius: 99px;\n    font-size: 11px;\n    font-weight: 600;\n  }\n  .rf-badge.rf-live {\n    border-color: var(--rf-green);\n  }\n  .rf-badge.rf-failing,\n  .rf-badge.rf-doubtful {\n    flex: initial;\n    border-color: var(--rf-amber);\n    /* It may take two lines. */\n    border-radius: 10px;\n  }\n\n  .rf-findings ul {\n    display: grid;\n    gap: 8px;\n    margin-top: 6px;\n  }\n  .rf-severity {\n    display: flex;\n    align-items: center;\n    gap: 6px;\n    font-size: 12px;\n  }\n  .rf-severity::before {\n    width: 9px;\n    height: 9px;\n    border-radius: 50%;\n    background: currentColor;\n    content: \"\";\n  }\n  .rf-severity.rf-block::before {\n    background: var(--rf-red);\n  }\n  .rf-severity.rf-ask::before {\n    border-radius: 1px;\n    background: var(--rf-amber);\n    transform: rotate(45deg);\n  }\n  .rf-severity.rf-note::before {\n    border: 2px solid var(--rf-soft);\n    background: none;\n  }\n  .rf-finding {\n    padding: 8px 10px;\n    border: 1px solid var(--rf-line);\n    border-left: 3px solid var(--rf-soft);\n    border-radius: 6px;\n  }\n  .rf-finding.rf-block {\n    border-left-color: var(--rf-red);\n  }\n  .rf-finding.rf-ask {\n    border-left-color: var(--rf-amber);\n  }\n  .rf-finding p {\n    margin-top: 2px;\n  }\n  .rf-finding .rf-row:not(:empty) {\n    margin-top: 8px;\n  }\n  .rf-question .rf-findings {\n    margin-top: 10px;\n  }\n  .rf-commit-search {\n    display: grid;\n    gap: 6px;\n    justify-items: start;\n    margin-top: 8px;\n  }\n\n  .rf-steps {\n    display: grid;\n    gap: 3px;\n    margin-bottom: 12px;\n  }\n  .rf-steps li,\n  .rf-todo li {\n    position: relative;\n    padding-left: 24px;\n  }\n  .rf-steps li::before,\n  .rf-todo li::before {\n    position: absolute;\n    left: 0;\n    width: 16px;\n    text-align: center;\n  }\n  .rf-future {\n    color: var(--rf-soft);\n  }\n  .rf-current {\n    font-weight: 600;\n  }\n  .rf-past::before,\n  .rf-todo .rf-done::before {\n    color: var(--rf-green);\n    content: \"✓\";\n  }\n  .rf-current::before {\n    content: \"●\";\n    color: var(--rf-blue);\n  }\n  @media (prefers-reduced-motion: no-preference) {\n    .rf-beat::before {\n      opacity: 0.35;\n    }\n  }\n  .rf-future::before {\n    content: \"○\";\n  }\n  .rf-bar,\n  .rf-retry {\n    margin-bottom: 12px;\n  }\n  /* Drawn here: the host's reset takes the native look away, and what is left is green on grey. */\n  progress {\n    appearance: none;\n    width: 100%;\n    height: 6px;\n    border: 0;\n    border-radius: 3px;\n    overflow: hidden;\n    background: var(--rf-line);\n  }\n  progress::-webkit-progress-bar {\n    background: var(--rf-line);\n  }\n  progress::-webkit-progress-value {\n    background: var(--rf-blue);\n  }\n  progress::-moz-progress-bar {\n    background: var(--rf-blue);\n  }\n\n  .rf-start > p {\n    margin-bottom: 10px;\n  }\n  .rf-todo {\n    display: grid;\n    gap: 12px;\n    counter-reset: step;\n  }\n  .rf-todo li {\n    counter-increment: step;\n  }\n  .rf-todo .rf-open::before {\n    content: counter(step) \".\";\n    color: var(--rf-soft);\n  }\n  .rf-todo .rf-done {\n    color: var(--rf-soft);\n  }\n  .rf-todo p {\n    color: var(--rf-soft);\n  }\n\n  .rf-preview summary {\n    padding: 2px 0;\n    font-weight: 500;\n    cursor: pointer;\n  }\n  .rf-preview details {\n    margin-top: 8px;\n  }\n  .rf-preview ul {\n    display: grid;\n    gap: 8px;\n    margin-top: 6px;\n  }\n  .rf-preview details > .rf-link {\n    margin-top: 8px;\n  }\n  .rf-preview .rf-totals {\n    gap: 0;\n    margin-top: 0;\n  }\n  .rf-preview .rf-hint {\n    font-weight: 400;\n  }\n  .rf-item {\n    padding-left: 10px;\n    border-left: 2px solid var(--rf-line);\n  }\n  .rf-name {\n    display: flex;\n    justify-content: space-between;\n    gap: 8px;\n  }\n  .rf-size {\n    flex: none;\n    font-variant-numeric: tabular-nums;\n  }\n  .rf-item .rf-row {\n    gap: 4px 8px;\n    margin-top: 3px;\n  }\n  .rf-state {\n    color: var(--rf-fg);\n  }\n  .rf-state::before {\n    display: inline-block;\n    width: 8px;\n    height: 8px;\n    margin-right: 5px;\n    border-radius: 50%;\n    background: var(--rf-blue);\n    content: \"\";\n  }\n  :is(.rf-proven, .rf-found-by-content, .rf-already-there)::before {\n    background: var(--rf-green);\n  }\n  .rf-unproven::before {\n    border-radius: 1px;\n    background: var(--rf-amber);\n    transform: rotate(45deg);\n  }\n  .rf-missing::before {\n    background: var(--rf-red);\n  }\n  .rf-unclear {\n    font-size: 12px;\n    font-weight: 400;\n  }\n  .rf-machine {\n    margin: 4px 0 0;\n    font-size: 12px;\n  }\n  .rf-machine div {\n    display: flex;\n    gap: 8px;\n  }\n  .rf-machine dt {\n    flex: 0 0 64px;\n    color: var(--rf-soft);\n  }\n  .rf-machine dd {\n    margin: 0;\n  }\n\n  .rf-copy {\n    display: flex;\n    flex-wrap: wrap;\n    align-items: flex-start;\n    gap: 6px;\n    margin-top: 2px;\n  }\n  /* In a narrow panel the button goes below, and the address keeps the width. */\n  .rf-copy > code {\n    flex: 1 1 14em;\n    user-select: all;\n  }\n  .rf-copy > .rf-hint {\n    flex-basis: 100%;\n  }\n  .rf-copy-block pre {\n    width: 100%;\n    max-height: 280px;\n    padding: 10px;\n    border: 1px solid var(--rf-line);\n    border-radius: 0 6px 6px 6px;\n    background: color-mix(in srgb, var(--rf-bg) 70%, transparent);\n    overflow: auto;\n    white-space: pre;\n    user-select: text;\n  }\n  .rf-snippets {\n    margin-top: 14px;\n  }\n  .rf-tabs {\n    border-bottom: 1px solid var(--rf-line);\n  }\n  .rf-waiting {\n    color: var(--rf-amber);\n  }\n  .rf-tab {\n    display: grid;\n    gap: 14px;\n    grid-template-columns: minmax(0, 1fr);\n  }\n  [role=\"tablist\"] {\n    display: flex;\n    flex-wrap: wrap;\n    gap: 2px;\n  }\n  [role=\"tab\"] {\n    padding: 3px 10px;\n    border-color: transparent;\n    border-bottom: 0;\n    border-radius: 6px 6px 0 0;\n    background: none;\n    color: var(--rf-soft);\n  }\n  [role=\"tab\"][aria-selected=\"true\"] {\n    border-color: var(--rf-line);\n    background: var(--rf-raised);\n    color: var(--rf-fg);\n    font-weight: 600;\n  }\n  /* Otherwise the code block below covers the lower edge of the ring. */\n  [role=\"tab\"]:focus-visible {\n    position: relative;\n    z-index: 1;\n  }\n  .rf-tabs {\n    border-bottom: 1px solid var(--rf-line);\n  }\n  .rf-waiting {\n    color: var(--rf-amber);\n  }\n  .rf-tab {\n    display: flex;\n    flex-direction: column;\n    gap: 14px;\n  }\n  [role=\"tabpanel\"] .rf-copy {\n    margin-top: 0;\n  }\n  [role=\"tabpanel\"] > .rf-hint {\n    margin-top: 6px;\n  }\n}\n\n/* The panel itself. The host's container has no padding and no height: with one, the panel scrolls, not the host around it. */\ndiv:has(> .runflow:not(.runflow-settings, .runflow-dialog)) {\n  height: 100%;\n}\ndiv.runflow:not(.runflow-settings) {\n  /* Text for screen readers (.rf-visually-hidden) must scroll with the rest. */\n  position: relative;\n  display: flex;\n  flex-direction: column;\n  gap: 14px;\n  height: 100%;\n  padding: 14px;\n  overflow-y: auto;\n}\n\n.runflow-settings {\n  width: min(26rem, 60vw);\n\n  .rf-key {\n    display: grid;\n    gap: 10px;\n  }\n  .rf-saved .rf-row {\n    margin-top: 8px;\n  }\n  .rf-old-key {\n    padding-left: 9px;\n    border-left: 3px solid var(--rf-amber);\n  }\n  .rf-old-key :is(.rf-row, p + p) {\n    margin-top: 8px;\n  }\n  .rf-answer {\n    padding-left: 9px;\n    border-left: 3px solid var(--rf-soft);\n  }\n  .rf-answer.rf-success {\n    border-left-color: var(--rf-green);\n  }\n  .rf-answer.rf-warn {\n    border-left-color: var(--rf-amber);\n  }\n  .rf-answer.rf-error {\n    border-left-color: var(--rf-red);\n  }\n  .rf-answer .rf-button {\n    margin-top: 8px;\n  }\n  .rf-scopes summary {\n    cursor: pointer;\n    color: var(--rf-soft);\n  }\n  .rf-scopes ul {\n    margin-top: 6px;\n  }\n}\n\n.runflow-dialog {\n  width: min(30rem, calc(100vw - 2rem));\n  max-height: calc(100vh - 4rem);\n  padding: 0;\n  border: 0;\n  border-radius: 10px;\n  background: var(--comfy-menu-bg, #202020);\n  overflow-y: auto;\n  margin: auto;\n\n  &::backdrop {\n    background: rgb(0 0 0 / 0.55);\n  }\n  .rf-card {\n    padding: 18px;\n    border-radius: 10px;\n  }\n}\n";
// src/panel/styles.ts
function addStyleSheet(name, content) {
	if (document.querySelector(`style[data-runflow="${name}"]`)) return;
	const style = document.createElement("style");
	style.dataset.runflow = name;
	style.textContent = content;
	document.head.append(style);
}
function addStyles() {
	addStyleSheet("panel", panel_default);
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
// node_modules/make-plural/cardinals.mjs
var d = (n) => {
	const v0 = !String(n).split(".")[1];
	return n == 1 && v0 ? "one" : "other";
};
var en = d;
export { g$2 as $, maskKeys as A, visible as B, text as C, linkOf as D, error as E, joinSentences as F, useCatalogue as G, useSurface as H, refusalText as I, x as J, useSignal as K, t as L, maskRuns as M, isFileName as N, keysIn as O, formatList as P, d$3 as Q, textsOf as R, shape as S, ACTION_LINKS as T, useMask as U, currentSystem as V, currentLanguage as W, A$1 as X, y$1 as Y, T as Z, mapOf as _, addStyleSheet as a, orNull as b, MessageView as c, u as d, h$2 as et, anything as f, listOf as g, flag as h, select as i, toKey as j, lastFourOf as k, FOCUS_TARGET as l, finite as m, number as n, S$1 as nt, addStyles as o, count as p, O as q, plural as r, k$2 as rt, ActionLink as s, en as t, R as tt, useKeptFocus as u, matching as v, wrongField as w, scalar as x, oneOf as y, titledTextsOf as z };

import { dn as toSlug } from "./runflow.js";
// src/checks/readable-id.ts
var SPELT = {
	ß: "ss",
	ẞ: "ss",
	æ: "ae",
	œ: "oe",
	ø: "o",
	ł: "l",
	đ: "d",
	ð: "d",
	þ: "th",
	ı: "i"
};
var LONGEST = 60;
function toReadableId(title) {
	if (typeof title !== "string") return null;
	const spelt = title.toLowerCase().replace(/[ßẞæœøłđðþı]/g, (letter) => SPELT[letter] ?? letter).normalize("NFKD").replace(/[\p{M}'’]/gu, "").replace(/[^\p{L}\p{N}_]+/gu, " ");
	return toSlug(spelt)?.replaceAll("-", "_").slice(0, LONGEST).replace(/_+$/, "") ?? null;
}
export { toReadableId as t };

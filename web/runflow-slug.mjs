// src/checks/slug.ts
function toSlug(name) {
	if (typeof name !== "string") return null;
	const slug = name.toLowerCase().trim().replace(/\s+/g, "-").replace(/[^a-z0-9_-]/g, "").replace(/-+/g, "-").replace(/^[-_]+|[-_]+$/g, "");
	return slug === "" ? null : slug;
}
export { toSlug as t };

// src/contract/endpoint.ts
function buildEndpoint(sources) {
	const { origin, slug, name, id } = sources;
	const organization = ownerOf(sources.orgId, sources.account);
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
function ownerOf(orgId, account) {
	const slug = organizationOf(orgId, account)?.slug ?? "";
	return isPathPart(slug) ? slug : null;
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
// src/take-turns.ts
var TURN_MS = 8;
function takeTurns(turnMs = TURN_MS) {
	let began = performance.now();
	return { pause() {
		if (performance.now() - began < turnMs) return void 0;
		return nextTurn().then(() => {
			began = performance.now();
		});
	} };
}
function nextTurn() {
	const { scheduler } = globalThis;
	return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
export { isForeign as a, runsUrl as c, buildEndpoint as i, takeTurns as n, organizationOf as o, COMPARED_FIELDS as r, ownerOf as s, nextTurn as t };

import { t as u } from "./runflow-jsxRuntime.module.mjs";
// src/panel/endpoints/endpoints-tab.tsx
function EndpointsTab(_props) {
	return u("p", {
		class: "rf-hint",
		children: "endpoints"
	});
}
// src/main-endpoints.ts
function createEndpointsTab(_parts) {
	return () => EndpointsTab({});
}
export { createEndpointsTab };

// ComfyUI serves these two at run time. A pattern, because TypeScript refuses a rooted path as a module name.
declare module '*/scripts/app.js' {
  export const app: import('./comfy.ts').HostApp
}
declare module '*/scripts/api.js' {
  export const api: import('./comfy.ts').HostApi
}

/** Version of this bundle, set by the build. */
declare const __RUNFLOW_VERSION__: string

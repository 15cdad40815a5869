// The rules of import (CONTRIBUTING.md, "Where things are"). Type-only imports count: a type is a dependency too.
const within = (path) => `^src/${path}`

/** Files at the root of src/ that everybody may use: names, results, origins. */
const LEAVES = '^src/(?!main(-panel|-run|-endpoints|-tabs)?\\.ts$)[a-z-]+\\.ts$'

/**
 * The pure rooms, lowest first. A room knows those before it and nothing of the world: no HTTP, no schema library, no
 * DOM, no ComfyUI. `types/` are shapes that several rooms share; `text/` turns a key of the catalogue into a sentence.
 */
const PURE = { text: [], workflow: [], types: ['workflow'], contract: ['workflow', 'types'] }
PURE.checks = [...PURE.contract, 'contract', 'text']
PURE.deploy = [...PURE.checks, 'checks']
PURE.endpoints = [...PURE.checks, 'checks']
PURE.runs = [...PURE.endpoints, 'endpoints']

/** The little that compiled messages need to choose a plural. */
const COMPILED_NEEDS = 'node_modules/@messageformat/runtime/'

const pureRooms = Object.entries(PURE).map(([room, below]) => ({
  name: `${room}-is-pure`,
  severity: 'error',
  from: { path: within(`${room}/`) },
  to: { pathNot: [within(`(${[room, ...below].join('|')})/`), LEAVES, ...(room === 'text' ? [COMPILED_NEEDS] : [])] },
}))

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, pathNot: '\\.d\\.ts$|main\\.ts$' }, to: {} },
    ...pureRooms,
    {
      name: 'only-main-loads-the-catalogue',
      comment: 'what is imported is in the bundle: whoever says sentences takes t(), not the messages',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/text/|main(-panel|-run|-endpoints|-tabs)?\\.ts$' },
      to: { path: within('text/compiled/') },
    },
    {
      name: 'only-host-touches-comfyui',
      severity: 'error',
      from: { path: '^src/', pathNot: within('host/') },
      to: { path: '^/scripts/|comfyui-frontend-types' },
    },
    {
      name: 'only-runflow-speaks-http',
      severity: 'error',
      from: { path: '^src/', pathNot: within('runflow/') },
      to: { path: 'node_modules/(ky|zod)/' },
    },
    {
      name: 'only-main-joins-the-parts',
      comment: 'runflow/, local/, host/, panel/ and sandbox/ do not know each other',
      severity: 'error',
      from: { path: '^src/(runflow|local|host|panel|sandbox)/', pathNot: '^src/sandbox/main\\.ts$' },
      to: { path: '^src/(runflow|local|host|panel|cli|sandbox|main(-panel|-run|-endpoints|-tabs)?\\.ts)', pathNot: '^src/$1/' },
    },
    {
      name: 'nobody-imports-main',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '/main\\.ts$' },
    },
    {
      name: 'only-main-imports-its-parts',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/main(-panel|-run|-endpoints|-tabs)?\\.ts$' },
      to: { path: '^src/main-(panel|run|endpoints|tabs)\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js'], exportsFields: ['exports'], conditionNames: ['import', 'default'] },
  },
}

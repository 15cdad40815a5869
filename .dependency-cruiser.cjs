// The rules of import (CONTRIBUTING.md, "The house"). Type-only imports count: a type is a dependency too.
const within = (path) => `^src/${path}`

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, pathNot: '\\.d\\.ts$|main\\.ts$' }, to: {} },
    {
      name: 'workflow-is-pure',
      comment: 'workflow/ knows neither deploy/ nor the world',
      severity: 'error',
      from: { path: within('workflow/') },
      to: { pathNot: '^src/(workflow/|names\\.ts$|result\\.ts$)' },
    },
    {
      name: 'deploy-is-pure',
      comment: 'deploy/ may use workflow/ and nothing else: what it needs of the world comes in as arguments',
      severity: 'error',
      from: { path: within('deploy/') },
      to: { pathNot: '^src/(deploy/|workflow/|names\\.ts$|result\\.ts$)' },
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
      to: { path: '^src/(runflow|local|host|panel|cli|sandbox|main\\.ts)', pathNot: '^src/$1/' },
    },
    {
      name: 'nobody-imports-main',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/main\\.ts$|/main\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js'], exportsFields: ['exports'], conditionNames: ['import', 'default'] },
  },
}

import { checkClasses } from './check-classes.ts'
import type { CheckContext } from './check-context.ts'
import { checkFiles } from './check-files.ts'
import { checkInterface } from './check-interface.ts'
import { checkKeys } from './check-keys.ts'
import { checkLocalPaths } from './check-local-paths.ts'
import { checkModels } from './check-models.ts'
import { checkModes } from './check-modes.ts'
import { checkName } from './check-name.ts'
import { checkNumbers } from './check-numbers.ts'
import { checkPacks } from './check-packs.ts'
import { checkWiring } from './check-wiring.ts'
import type { Finding } from './finding.ts'
import { sortFindings } from './finding.ts'

/** All that can be said before the first request, worst first. */
export function checkWorkflow(context: CheckContext): Finding[] {
  return sortFindings([
    ...checkName(context),
    ...checkModes(context),
    ...checkKeys(context),
    ...checkNumbers(context),
    ...checkInterface(context),
    ...checkWiring(context),
    ...checkClasses(context),
    ...checkPacks(context),
    ...checkModels(context),
    ...checkFiles(context),
    ...checkLocalPaths(context),
  ])
}

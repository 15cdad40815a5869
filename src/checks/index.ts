import { checkClasses } from './classes.ts'
import type { CheckContext } from './context.ts'
import { checkFiles } from './files.ts'
import type { Finding } from './finding.ts'
import { sortFindings } from './finding.ts'
import { checkInterface } from './interface-ids.ts'
import { checkKeys } from './keys.ts'
import { checkLocalPaths } from './local-paths.ts'
import { checkModels } from './models.ts'
import { checkModes } from './modes.ts'
import { checkName } from './name.ts'
import { checkNumbers } from './numbers.ts'
import { checkPacks } from './packs.ts'
import { checkWiring } from './wiring.ts'

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

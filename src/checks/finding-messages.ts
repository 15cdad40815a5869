import { FILE_MESSAGES } from './file-messages.ts'
import type { Finding, FindingCode } from './finding.ts'
import type { FindingOf, FindingText, FindingTexts } from './finding-text.ts'
import { INTERFACE_MESSAGES } from './interface-messages.ts'
import { KEY_MESSAGES } from './key-messages.ts'
import { MODEL_MESSAGES } from './model-messages.ts'
import { PACK_MESSAGES } from './pack-messages.ts'
import { WIRING_MESSAGES } from './wiring-messages.ts'

/** A code without a sentence does not compile. */
const MESSAGES: FindingTexts = {
  ...INTERFACE_MESSAGES,
  ...WIRING_MESSAGES,
  ...PACK_MESSAGES,
  ...MODEL_MESSAGES,
  ...FILE_MESSAGES,
  ...KEY_MESSAGES,
}

export function describeFinding(finding: Finding): FindingText {
  return describe(finding.code, finding)
}

function describe<Code extends FindingCode>(code: Code, finding: FindingOf[Code]): FindingText {
  return MESSAGES[code](finding)
}

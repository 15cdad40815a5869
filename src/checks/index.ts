import { idAlike } from './alike-ids.ts'
import { drawChanged, drawFrozen, resultFrozen, seedFrozen, valueChanged } from './changing-values.ts'
import { classMissing } from './classes.ts'
import { comfyuiDirty, comfyuiUnpinned, comfyuiUnpushed } from './comfyui.ts'
import { endpointOfAnother, endpointRenamed } from './endpoint-identity.ts'
import { nameDefault, slugEmpty, slugTakenMeanwhile } from './endpoint-name.ts'
import { fileRefused, localPath } from './files.ts'
import { defaultUnfit, inputRangeEmpty } from './input-limits.ts'
import { interfaceBreaking, interfaceUnknown } from './interface-changes.ts'
import {
  defaultId,
  idNotText,
  inputIdDuplicate,
  inputIdEmpty,
  noOutput,
  outputIdDuplicate,
  outputIdEmpty,
} from './interface-ids.ts'
import { keyInWidget, keyInWorkflow, secretInWidget, workflowKey } from './keys.ts'
import { localAddress } from './local-addresses.ts'
import { modelAddressUnknown, modelStated, modelUnpublished } from './model-addresses.ts'
import {
  modelDiffers,
  modelMayLoad,
  modelMissing,
  modelNotWeights,
  modelRefused,
  modelUnhashed,
  modelUnplaced,
} from './models.ts'
import { inputBypassed, inputMuted, promptUntrusted } from './modes.ts'
import { numberInexact, numberOutOfRange } from './numbers.ts'
import { fileUntracked, valueFromPack } from './pack-additions.ts'
import { packageMayClash } from './package-conflicts.ts'
import { packageSource } from './packages.ts'
import { packDirty, packOrigin, packPrivate, packSubmodules, packUnpinned, packUnpushed } from './packs.ts'
import { partnerNode } from './partner-nodes.ts'
import { classReplaced } from './replaced-classes.ts'
import { sourceUnverified } from './source-unverified.ts'
import {
  classUnreadable,
  inputMissing,
  linkBroken,
  partRefused,
  promptCycle,
  typeMismatch,
  valueNotNumber,
  valueNotOffered,
  valueOutOfRange,
} from './validity.ts'
import { inputChained, inputUnread, partInert, saveUnwired } from './wiring.ts'

/** Every check, worst first: the order in which findings are shown, and the codes that `--allow` knows. */
export const CHECKS = [
  // block
  slugEmpty,
  promptUntrusted,
  keyInWorkflow,
  noOutput,
  classMissing,
  classUnreadable,
  inputIdEmpty,
  outputIdEmpty,
  idNotText,
  inputIdDuplicate,
  inputMissing,
  linkBroken,
  typeMismatch,
  promptCycle,
  modelMissing,
  modelRefused,
  fileRefused,
  valueNotOffered,
  valueNotNumber,
  valueOutOfRange,
  numberOutOfRange,
  // ask: somebody is hurt
  slugTakenMeanwhile,
  endpointOfAnother,
  workflowKey,
  secretInWidget,
  interfaceBreaking,
  interfaceUnknown,
  drawChanged,
  nameDefault,
  endpointRenamed,
  resultFrozen,
  // ask: every run will fail
  comfyuiUnpinned,
  comfyuiUnpushed,
  packUnpinned,
  packPrivate,
  packOrigin,
  packUnpushed,
  modelUnhashed,
  modelDiffers,
  modelNotWeights,
  modelUnplaced,
  partnerNode,
  classReplaced,
  valueFromPack,
  fileUntracked,
  modelAddressUnknown,
  localPath,
  localAddress,
  // note
  keyInWidget,
  seedFrozen,
  drawFrozen,
  valueChanged,
  defaultUnfit,
  inputRangeEmpty,
  numberInexact,
  inputMuted,
  inputBypassed,
  inputChained,
  inputUnread,
  saveUnwired,
  outputIdDuplicate,
  idAlike,
  comfyuiDirty,
  packDirty,
  packSubmodules,
  packageSource,
  packageMayClash,
  sourceUnverified,
  modelUnpublished,
  modelStated,
  modelMayLoad,
  partRefused,
  partInert,
  defaultId,
] as const

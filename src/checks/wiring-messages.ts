import type { FindingTexts } from './finding-text.ts'

/** How nodes are connected, switched off and filled in, where something gets lost by it. */
export const WIRING_MESSAGES = {
  'prompt-untrusted': (finding) => ({
    title: 'This front end exports muted nodes as if they were active',
    detail: `The workflow that front end ${finding.frontend} made still holds nodes that are muted or bypassed on the canvas, so it is not what you see.`,
    next: 'Update ComfyUI, or take the muted or bypassed subgraph out of the workflow.',
  }),

  'number-out-of-range': (finding) => ({
    title: `The number in ${finding.widget} is too large for a Runflow Input (Int)`,
    detail: `It is sent as ${finding.sent}; the node takes -9223372036854775808 to 18446744073709551615, and a browser rounds numbers close to these limits past them.`,
    next: 'Type a smaller number.',
  }),

  'number-inexact': (finding) => ({
    title: `The number in ${finding.widget} may not be the one you typed`,
    detail: `It is sent as ${finding.sent}; a browser cannot hold it exactly.`,
    next: 'If every digit counts, type a number below 9007199254740992.',
  }),

  'input-bypassed': (finding) => ({
    title: `The input "${finding.inputId}" is bypassed`,
    detail: 'A bypassed Runflow Input (String) passes nothing on: its reader falls back to its own value.',
    next: 'Switch the bypass off, or remove the node.',
  }),

  'input-chained': (finding) => ({
    title: `The input "${finding.inputId}" feeds another Runflow Input`,
    detail: 'The link is cut on deploy, as callers give the second one its value.',
    next: 'Connect the first input to the reader itself, or remove it.',
  }),

  'input-unread': (finding) => ({
    title: `Nothing reads the input "${finding.inputId}"`,
    detail: 'What callers send there changes nothing.',
    next: 'Connect its value, or remove the node.',
  }),

  'save-unwired': () => ({
    title: 'A Runflow Save node is connected to no Runflow Output',
    detail: 'It saves its file on every run, and callers do not get it.',
    next: 'Connect its filename to a Runflow Output (File).',
  }),

  'part-inert': () => ({
    title: 'Part of the workflow leads to no Runflow Output',
    detail: 'It may run on every call, and callers get nothing from it.',
    next: 'Mute or remove it if the endpoint does not need it.',
  }),
} satisfies Partial<FindingTexts>

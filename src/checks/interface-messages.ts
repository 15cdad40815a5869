import type { InterfaceChange } from '../contract/interface-diff.ts'
import { isBreaking } from '../contract/interface-diff.ts'
import type { FindingTexts } from './finding-text.ts'
import { maskKeys } from './runflow-keys.ts'

/** The endpoint's name, and what callers send to it and get from it. */
export const INTERFACE_MESSAGES = {
  'slug-empty': (finding) => ({
    title: 'endpoint_name must be URL-safe',
    detail: `The name "${maskKeys(finding.name)}" leaves nothing for the URL: letters a to z, numbers, - and _ stay.`,
    next: 'Give it at least one letter a to z, or a number.',
  }),

  'name-default': () => ({
    title: 'The name is still "default"',
    detail: 'Every workflow left at this name deploys to the same endpoint and replaces the one before.',
    next: 'Give the endpoint a name of its own.',
  }),

  'slug-taken-meanwhile': (finding) => ({
    title: `Somebody made the endpoint ${finding.slug} meanwhile`,
    detail: 'It was not there when this deploy began. Updating it replaces what they deployed.',
    next: 'Go on only if it may be replaced, or deploy under another name.',
  }),

  'no-output': () => ({
    title: 'The workflow has no Runflow Output',
    detail: 'Without one the endpoint gives nothing back.',
    next: 'Connect a Runflow Output (Image) or Runflow Output (File) to what callers should get.',
  }),

  'input-id-empty': () => ({
    title: 'A Runflow Input has no input_id',
    detail: 'Callers send values under this name.',
    next: 'Give the node an input_id.',
  }),

  'output-id-empty': () => ({
    title: 'A Runflow Output has no output_id',
    detail: 'Callers find the result under this name.',
    next: 'Give the node an output_id.',
  }),

  'id-not-text': (finding) => ({
    title: `${finding.widget} is fed by a link`,
    detail: 'The name must be known before a run, so only a text typed into the widget works.',
    next: `Disconnect ${finding.widget} and type the name.`,
  }),

  'input-id-duplicate': (finding) =>
    finding.sameSubgraph
      ? {
          title: `A subgraph with the input "${finding.inputId}" inside is used more than once`,
          detail: 'Each copy has the same input_id, and a caller can reach only one of them.',
          next: 'Move the Runflow Input out of the subgraph and connect it to each copy.',
        }
      : {
          title: `Several inputs are called "${finding.inputId}"`,
          detail: 'Callers can reach only one of them.',
          next: 'Give each its own input_id.',
        },

  'output-id-duplicate': (finding) => ({
    title: `Several outputs are called "${finding.outputId}"`,
    detail: 'Their results come back in one list under that name.',
    next: 'Give each its own output_id if callers should tell them apart.',
  }),

  'default-id': (finding) => ({
    title: `The id "${finding.id}" is the one every new node has`,
    detail: 'Callers will use it, and changing it later breaks them.',
    next: 'Name it after what it is.',
  }),

  'interface-breaking': (finding) => ({
    title: 'Callers of the live endpoint will break',
    detail: finding.changes.filter(isBreaking).map(describeBreak).join(' '),
    next: 'Deploy under another name to keep the old endpoint, or tell its callers first.',
  }),

  'interface-unknown': () => ({
    title: 'Whether callers of the live endpoint will break is not known',
    detail: 'It does not tell its workflow so that it could be compared with this one.',
    next: 'Deploy under another name to keep the old endpoint, or go on if nobody depends on it.',
  }),
} satisfies Partial<FindingTexts>

/** One sentence for each change that breaks a call of today. */
function describeBreak(change: InterfaceChange): string {
  switch (change.kind) {
    case 'input-removed':
      return `The input "${change.inputId}" is gone.`
    case 'input-kind-changed':
      return `The input "${change.inputId}" takes ${change.to} instead of ${change.from}.`
    case 'input-became-required':
      return `The input "${change.inputId}" has no default any more, so it must be sent.`
    case 'input-added':
      return `The input "${change.inputId}" is new and must be sent.`
    case 'output-removed':
      return `The output "${change.outputId}" is gone.`
    case 'output-kind-changed':
      return `The output "${change.outputId}" gives ${change.to} instead of ${change.from}.`
    default:
      return ''
  }
}

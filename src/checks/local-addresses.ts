import { isOfOwnNetwork } from '../origin.ts'
import { textsOf } from '../text/text.ts'
import { remember } from '../workflow/compare-values.ts'
import { inputKindOf, outputKindOf } from '../workflow/io-nodes.ts'
import type { NodeId, Prompt } from '../workflow/workflow.ts'
import { isLink, nodeAt } from '../workflow/workflow.ts'
import type { FactsContext, Found } from './check.ts'
import { defineCheck } from './check.ts'
import { makeInput } from './fixes/change-value.ts'
import { groupBy } from './shared-work.ts'
import { nodesThatRun } from './used-facts.ts'

/** `host`: with its port, and without a name and password before it. `isDefault`: of a Runflow Input. */
type LocalAddress = Found & { host: string; input: string; isDefault?: true }

/** Of servers. What others name before `://`, such as the `s3` of a bucket, is no machine. */
const SCHEME = 'https?|wss?|ftps?|sftp|rtsps?|rtmps?|tcp|udp|grpc|mqtts?|redis|mysql|postgres(?:ql)?|mongodb'
/** In any text, with the name and the password that may stand before the host. */
const ADDRESS = new RegExp(
  String.raw`(?<![\w+.-])(?:${SCHEME})://(?:[^\s/?#@"'<>\\]{0,300}@)?(\[[0-9a-f:.]{2,45}\]|[\w.-]{1,253})(:\d{1,5})?(?![\w.-])`,
  'gi',
)
/** The whole text, such as `127.0.0.1:11434/api`. In other networks only with a port: four numbers may be a version. */
const BARE =
  /^(?:(localhost|127(?:\.\d{1,3}){3})(:\d{1,5})?|(\d{1,3}(?:\.\d{1,3}){3}|[\w.-]+\.local)(:\d{1,5}))(?:\/\S*)?$/i
/** Longer ones are data. */
const LONGEST = 100_000

/** Only asked: a prompt may be about an address. */
export const localAddress = defineCheck({
  code: 'local-address',
  severity: 'ask',
  when: 'facts',
  runs: () => 'may-fail',
  find: ({ sent: { prompt }, facts, interface: io }: FactsContext): LocalAddress[] => {
    const named = addressesIn(prompt)
    if (named.length === 0) return []
    const isRun = nodesThatRun(facts, prompt, io)
    const places = groupBy(
      named.filter(({ nodeId }) => isRun(nodeId)),
      ({ host, input, isDefault }) => JSON.stringify([host, input, isDefault]),
    )
    return [...places.values()].flatMap((same): LocalAddress[] => {
      const [first] = same
      if (first === undefined) return []
      const { host, input, isDefault } = first
      return [{ host, input, ...(isDefault && { isDefault }), nodeIds: same.map(({ nodeId }) => nodeId) }]
    })
  },
  subject: ({ host, input, nodeIds }) => JSON.stringify([host, input, nodeIds]),
  text: ({ host, input, isDefault }) =>
    textsOf(isDefault ? 'findings.local-address.default' : 'findings.local-address', { host, input }),
  fixes: ({ nodeIds, input }, context) => makeInput(nodeIds, input, context),
  mayHold: ({ input }, now, then) => now.inputs[input] === then.inputs[input],
})

type Named = { host: string; input: string; isDefault: boolean; nodeId: NodeId }

function addressesIn(prompt: Prompt): Named[] {
  const hostsOf = remember(hostsIn)
  return Object.keys(prompt).flatMap((nodeId) => {
    const { class_type: classType, inputs = {} } = nodeAt(prompt, nodeId) ?? {}
    const isDefault = inputKindOf(classType) !== undefined
    const isOurs = isDefault || outputKindOf(classType) !== undefined
    return Object.keys(inputs).flatMap((input): Named[] => {
      const value = inputs[input]
      // Of ours only the default is used in a run; the rest is what callers read.
      if (isLink(value) || (isOurs && input !== 'value')) return []
      const text = typeof value === 'string' ? value : typeof value === 'object' ? JSON.stringify(value) : ''
      return hostsOf(text).map((host) => ({ host, input, isDefault, nodeId }))
    })
  })
}

/** Those of this machine and of the networks that it is in, as they are written. */
function hostsIn(text: string): string[] {
  if (text.length > LONGEST) return []
  const [, here, herePort = '', near, nearPort = ''] = BARE.exec(text.trim()) ?? []
  const bare: [string, string][] = here ? [[here, herePort]] : near ? [[near, nearPort]] : []
  const named = text.includes('://')
    ? [...text.matchAll(ADDRESS)].map(([, host = '', port = '']): [string, string] => [host, port])
    : []
  const own = [...bare, ...named].filter(([host]) => isOfOwnNetwork(host))
  return [...new Set(own.map(([host, port]) => `${host.replace(/\.$/, '')}${port}`))]
}

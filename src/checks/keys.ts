import { t, textsOf } from '../text/text.ts'
import { visible } from '../text/visible.ts'
import { findDeployNodes } from '../workflow/deploy-nodes.ts'
import type { NodeId, Prompt } from '../workflow/workflow.ts'
import { nodeAt } from '../workflow/workflow.ts'
import type { CanvasContext, Found, PlanContext } from './check.ts'
import { defineCheck } from './check.ts'
import { clearSaved, clearWidget } from './fixes/clear-widget.ts'
import type { Fix } from './fixes/fix.ts'
import type { HeldKey } from './held-keys.ts'
import { endOf, holdersOfKeys, KEY_IN_WIDGET } from './held-keys.ts'
import { keysInSent } from './keys-in-sent.ts'
import { nodeName } from './node-name.ts'
import type { Secret } from './other-keys.ts'
import { maskSecret, NAMED, secretsIn } from './other-keys.ts'
import { keysIn } from './runflow-keys.ts'
import type { Place } from './scan-texts.ts'
import { isSecretName } from './secret-names.ts'

/** `where` as for a text; for the endpoint's name, which need not be in the workflow, `place` is `name`. */
type KeyFound = Found & { place: Place['place'] | 'name'; where: string; node: string; lastFour: string }

/** Runflow keys that the scrub left in what is sent. */
export const keyInWorkflow = defineCheck({
  code: 'key-in-workflow',
  severity: 'block',
  when: 'canvas',
  find: (context: CanvasContext, once): KeyFound[] => {
    const { name, secrets } = context
    const inTexts = once(keysInSent).filter(({ what }) => what.service === null)
    const known = new Set(inTexts.map(({ what }) => what.secret))
    const inName = typeof name === 'string' ? keysIn(name, secrets).filter((key) => !known.has(key)) : []
    return [
      ...inName.map(
        (key): KeyFound => ({ place: 'name', where: 'endpoint_name', node: '', ...endOf(key), nodeIds: [] }),
      ),
      ...inTexts.map(({ what, ...at }) => ({ ...at, node: firstName(context, at), ...endOf(what.secret) })),
    ]
  },
  subject: ({ place, where, lastFour, nodeIds }) => JSON.stringify([place, where, lastFour, nodeIds]),
  text: ({ place, where, lastFour, node }) => ({
    title: t('findings.key-in-workflow.title', { lastFour }),
    detail: t(`findings.key-in-workflow.detail.${place}`, { where, node }),
    next: t('findings.key-in-workflow.next'),
  }),
})

/** Another service's key, or what is called a secret. `masked` is what may be shown of it. `place` as for our own keys. */
type SecretFound = Pick<KeyFound, 'place' | 'where' | 'node' | 'nodeIds'> & {
  service: string
  masked: string
}

/** Only asked about: some nodes cannot do without. */
export const secretInWidget = defineCheck({
  code: 'secret-in-widget',
  severity: 'ask',
  when: 'canvas',
  find: (context: CanvasContext, once): SecretFound[] => [
    // It becomes the address that everybody sees.
    ...secretsIn(typeof context.name === 'string' ? context.name : '').map(
      (secret): SecretFound => ({
        service: secret.service,
        place: 'name',
        where: 'endpoint_name',
        node: '',
        masked: maskedOf(secret),
        nodeIds: [],
      }),
    ),
    ...once(keysInSent).flatMap(({ what: { service, secret }, ...at }) =>
      service === null
        ? []
        : [{ service, ...at, node: firstName(context, at), masked: maskedOf({ service, secret }) }],
    ),
  ],
  subject: ({ service, place, where, masked, nodeIds }) =>
    JSON.stringify([service, place, where, masked, nodeIds]),
  text: ({ service, place, where, masked, node }) => ({
    title: t(titleOf(service), { service, masked }),
    detail: t(`findings.secret-in-widget.detail.${place}`, { where, node }),
    next: t('findings.secret-in-widget.next'),
  }),
  fixes: ({ service, masked, place, where, nodeIds }, { workflow: { prompt, graph } }): Fix[] => {
    // A text that only has it in it is the artist's work.
    if (place === 'node')
      return clearSaved(graph, nodeIds, (text, widget) =>
        service === NAMED
          ? isSecretName(widget) && maskedOf({ service, secret: text.trim() }) === masked
          : isOne(text, service, masked),
      )
    const held = nodeIds
      .map((id) => nodeAt(prompt, id)?.inputs[where])
      .find((value) => typeof value === 'string')
    if (place !== 'widget' || held === undefined) return []
    const isAll = service === NAMED ? secretsIn(held).length === 0 : isOne(held, service, masked)
    return isAll ? clear(prompt, nodeIds, held) : []
  },
  isAsBefore: ({ place, where }, now, then) => place === 'widget' && now.inputs[where] === then.inputs[where],
})

/** Keys where they stand on the canvas: only a note, as the scrub takes them out. */
export const keyInWidget = defineCheck({
  ...KEY_IN_WIDGET,
  when: 'canvas',
  find: ({ captured }: CanvasContext): HeldKey[] => holdersOfKeys(findDeployNodes(captured.graph)),
  subject: ({ lastFour, nodeIds }) => JSON.stringify([lastFour, nodeIds]),
  text: ({ lastFour, isSaved = false }) => ({
    ...textsOf('findings.key-in-widget', { lastFour }),
    ...(isSaved && { next: t('findings.key-in-widget.next-saved') }),
  }),
  fixes: ({ nodeIds, moveTo }): Fix[] => [
    ...nodeIds.map(
      (nodeId): Fix => ({
        kind: 'set-widget',
        nodeId,
        widget: 'api_key',
        value: '',
        label: t('fixes.clear-key'),
      }),
    ),
    ...(moveTo === undefined
      ? []
      : [{ kind: 'move-key', nodeIds, origin: moveTo, label: t('fixes.move-key') } as const]),
  ],
})

export const workflowKey = defineCheck({
  code: 'workflow-key',
  severity: 'ask',
  when: 'plan',
  find: ({ keyFrom, organization }: PlanContext): (Found & { organization: string | null })[] =>
    keyFrom === 'workflow' ? [{ organization: organization?.name ?? null, nodeIds: [] }] : [],
  text: ({ organization }) => ({
    ...textsOf('findings.workflow-key', { organization: organization ?? '' }),
    ...(organization === null && { title: t('findings.workflow-key.title-unknown') }),
  }),
})

/** Whether the text is that secret and nothing else, but for the word of a header before it. */
function isOne(text: string, service: string, masked: string): boolean {
  const [one] = secretsIn(text)
  if (one === undefined || one.service !== service || maskedOf(one) !== masked) return false
  return text.trim().replace(/^Bearer\s+/i, '') === one.secret
}

function clear(prompt: Prompt, nodeIds: NodeId[], held: string): Fix[] {
  return nodeIds.flatMap((nodeId) =>
    Object.entries(nodeAt(prompt, nodeId)?.inputs ?? {})
      .filter(([, value]) => value === held)
      .map(([widget]) => clearWidget(nodeId, widget)),
  )
}

function firstName(context: CanvasContext, { nodeIds: [first] }: Found): string {
  return first === undefined ? '' : nodeName(context, first)
}

function maskedOf(secret: Secret): string {
  return visible(maskSecret(secret))
}

/** What is no service's key by name. */
function titleOf(service: string) {
  switch (service) {
    case 'a signed-in session':
      return 'findings.secret-in-widget.title-session'
    case 'a private key file':
      return 'findings.secret-in-widget.title-private-key'
    case 'a web address':
      return 'findings.secret-in-widget.title-address'
    case NAMED:
      return 'findings.secret-in-widget.title-named'
    default:
      return 'findings.secret-in-widget.title'
  }
}

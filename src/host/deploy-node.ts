import { toSlug } from '../checks/slug.ts'
import type { DeployValues } from '../deploy/deploy-choice.ts'
import { DEFAULT_ENDPOINT_NAME } from '../names.ts'
import { t } from '../text/text.ts'
import { findWidget } from './canvas.ts'
import type { HostNode } from './comfy.ts'

/** The widget's name, which files of old front ends may hold: never changed. */
const DEPLOY_BUTTON = 'Deploy'
const LINE = 'runflow_endpoint'
const LINE_CLASS = 'runflow-endpoint-line'
const LINE_HEIGHT = 26

export type DeployNodeParts = {
  press(node: HostNode): void
  /** A value was typed into one of its widgets. */
  changed(): void
  /** As far as it is known before the node has its values. */
  isConfigured: boolean
}

export type DeployNodeView = {
  /** `status`: what the deploy of this node is doing, in place of the slug. */
  show(values: DeployValues, isConfigured: boolean, status: string | null): void
}

/**
 * The button and the line below it. Both come last and carry both `serialize` flags, for one flag keeps a value out of
 * the file and the other out of the prompt; the line is DOM because Nodes 2.0 draws nothing else.
 */
export function dressDeployNode(node: HostNode, parts: DeployNodeParts): DeployNodeView {
  node.isVirtualNode = true
  const first = buttonLabel(parts.isConfigured)
  const button = node.addWidget('button', DEPLOY_BUTTON, null, () => parts.press(node), {
    serialize: false,
    // Nodes 2.0 of 1.32 reads the text of a button here, once; all others follow the widget's own label.
    label: first,
  })
  button.serialize = false
  button.label = first
  const line = addLine(node)
  for (const name of ['endpoint_name', 'host', 'api_key']) notice(node, name, parts.changed)
  noticeRemoval(node, parts.changed)
  growToFit(node)

  return {
    show(values, isConfigured, status) {
      const label = buttonLabel(isConfigured)
      if (button.label !== label) {
        button.label = label
        // The line below is an element. While a deploy tells how far it is, the whole canvas is not drawn anew each time.
        node.setDirtyCanvas?.(true, false)
      }
      const text = status ?? describeEndpoint(values.name)
      line.dataset.node = String(node.id)
      for (const each of linesOf(line)) {
        if (each.textContent === text) continue
        writeText(each, text)
        each.title = text
      }
    },
  }
}

/** An undo makes the nodes anew, and Nodes 2.0 goes on showing the line of the one before, which has the same id. */
function linesOf(line: HTMLElement): HTMLElement[] {
  const shown = document.querySelectorAll<HTMLElement>(`.${LINE_CLASS}`)
  return [line, ...[...shown].filter((other) => other !== line && other.dataset.node === line.dataset.node)]
}

/**
 * Into the node that is there. One put in or taken out has the front end's `:has()` rules matched anew in the whole page,
 * and a deploy tells several times a second how far it is.
 */
function writeText(element: HTMLElement, text: string): void {
  const [first] = element.childNodes
  if (first?.nodeType === Node.TEXT_NODE) first.nodeValue = text
  else element.textContent = text
}

function buttonLabel(isConfigured: boolean): string {
  return isConfigured ? t('panel.deploy') : t('panel.set-key')
}

/** The slug a name gives, while it is typed. */
export function describeEndpoint(name: unknown): string {
  if (typeof name !== 'string') return t('panel.endpoint.line-linked')
  const slug = toSlug(name)
  if (slug === null) return t('panel.endpoint.name-needs')
  return slug === DEFAULT_ENDPOINT_NAME
    ? t('panel.endpoint.line-default', { slug })
    : t('panel.endpoint.line', { slug })
}

function addLine(node: HostNode): HTMLElement {
  const line = document.createElement('div')
  line.className = LINE_CLASS
  line.setAttribute('role', 'status')
  Object.assign(line.style, {
    color: 'var(--input-text, #ddd)',
    font: '12px/18px system-ui, sans-serif',
    overflow: 'hidden',
    padding: '0 12px',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    // The node can be dragged by it.
    pointerEvents: 'none',
  })
  const widget = node.addDOMWidget?.(LINE, 'runflow-line', line, {
    serialize: false,
    hideOnZoom: false,
    margin: 3,
    getMinHeight: () => LINE_HEIGHT,
    getMaxHeight: () => LINE_HEIGHT,
  })
  if (widget) widget.serialize = false
  return line
}

function notice(node: HostNode, name: string, changed: () => void): void {
  const widget = findWidget(node, name)
  if (!widget) return
  const before = widget.callback
  widget.callback = (value, ...rest) => {
    const result = before?.call(widget, value, ...rest)
    changed()
    return result
  }
}

/** Front ends tell of a deleted node only with the next change, or when the pointer leaves the canvas. */
function noticeRemoval(node: HostNode, changed: () => void): void {
  const before = node.onRemoved
  node.onRemoved = () => {
    before?.call(node)
    changed()
  }
}

/** The node was sized before our two widgets came. */
function growToFit(node: HostNode): void {
  const wanted = node.computeSize?.()
  if (!wanted || !node.size || !node.setSize) return
  const [width = 0, height = 0] = [node.size[0], node.size[1]]
  node.setSize([Math.max(width, wanted[0] ?? 0), Math.max(height, wanted[1] ?? 0)])
}

import type { Overview, PanelActions } from './state.ts'

/** Teaches the first deploy: what is done is ticked off as it happens on the canvas. */
export function Start({
  overview,
  isConfigured,
  actions,
}: {
  overview: Overview
  isConfigured: boolean
  actions: PanelActions
}) {
  return (
    <section class="rf-start" aria-label="First deploy">
      <p>Turn this workflow into an endpoint that any program can call.</p>
      <ol class="rf-todo">
        <Step isDone={isConfigured} title="Save your Runflow API key">
          <p>Once for this browser. Runflow shows you a new key one time.</p>
          <button type="button" class="rf-accent" onClick={actions.openSettings}>
            Set API key…
          </button>
        </Step>
        <Step isDone={overview.outputs > 0} title="Choose what callers get back">
          <p>
            Double-click the canvas, type <em>Runflow Output</em>, and connect your image or file to its{' '}
            <em>value</em>.
          </p>
        </Step>
        <Step isDone={overview.inputs > 0} title="Choose what callers may change" isOptional>
          <p>
            Put a <em>Runflow Input</em> in front of a prompt, number or image. Its <em>input_id</em> is the
            name callers send.
          </p>
        </Step>
        <Step
          isDone={overview.choices.some((choice) => choice.slug !== null)}
          title="Give the endpoint a name"
        >
          <p>
            Add the <em>Runflow Deploy</em> node and type a name, or just press Deploy and you are asked.
          </p>
        </Step>
      </ol>
    </section>
  )
}

function Step(props: {
  isDone: boolean
  title: string
  isOptional?: boolean
  children: preact.ComponentChildren
}) {
  return (
    <li class={props.isDone ? 'rf-done' : 'rf-open'}>
      <strong>
        {props.title}
        {props.isOptional && !props.isDone && <span class="rf-hint"> (optional)</span>}
        {props.isDone && <span class="rf-unseen"> (done)</span>}
      </strong>
      {!props.isDone && props.children}
    </li>
  )
}

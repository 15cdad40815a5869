import { html, raw } from 'hono/html'
import { exampleInput } from '../contract/example-input.ts'
import { readInterface } from '../contract/interface.ts'
import type { Faults } from './faults.ts'
import type { Organization } from './keys.ts'
import { KEYS } from './keys.ts'
import { PAGE_SCRIPT, PAGE_STYLE } from './page-style.ts'
import { promptOf } from './row.ts'
import { runRecord } from './run-record.ts'
import type { Row, SandboxContext } from './state.ts'

/** What is deployed here, for people. Everything that came from outside is escaped by `html`. */
export function page(context: SandboxContext, faults: Faults, comfyui: string | null) {
  const live = context.state.workflows.filter((row) => row.deleted_at === null)
  const owners = [...new Set(KEYS.map((key) => key.organization))].filter((organization) =>
    live.some((row) => row.org_id === organization.id),
  )
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="data:," />
        <title>Runflow sandbox</title>
        <style>
          ${raw(PAGE_STYLE)}
        </style>
      </head>
      <body>
        <main>
          <h1>Runflow sandbox</h1>
          <p>
            This is not Runflow: an API on this machine that keeps its contract. It takes deploys and runs,
            ${comfyui === null ? 'has no GPU,' : html`has them computed by the ComfyUI at <code>${comfyui}</code>,`}
            and forgets everything when it ends. Its address is <code>${context.origins.api}</code>.
          </p>
          ${live.length === 0 ? empty() : owners.map((owner) => section(owner, live, context))}
          ${runs(context, faults)} ${keys()}
        </main>
        <script>
          ${raw(PAGE_SCRIPT)}
        </script>
      </body>
    </html>`
}

function empty() {
  return html`<section class="empty">
    <h2>Nothing is deployed yet</h2>
    <p>
      In ComfyUI, open Settings → Runflow, enter this page's address as API URL and one of the keys below, then
      click <b>Deploy</b>. What you deploy shows here.
    </p>
  </section>`
}

function section(owner: Organization, live: Row[], context: SandboxContext) {
  return html`<section>
    <h2>${owner.name} <small>${owner.slug}</small></h2>
    ${live.filter((row) => row.org_id === owner.id).map((row) => endpoint(owner, row, context))}
  </section>`
}

function endpoint(owner: Organization, row: Row, context: SandboxContext) {
  const { inputs, outputs } = readInterface(promptOf(row))
  return html`<article>
    <h3>${row.name} <small>${row.slug}</small></h3>
    <p class="when">${row.is_public ? 'public' : 'private'} · updated ${row.updated_at} · ${row.id}</p>
    <div class="wide"><table>
      <tr>
        <th>input</th>
        <th>type</th>
        <th>default</th>
        <th>description</th>
      </tr>
      ${inputs.map(
        (input) => html`<tr>
          <td><code>${input.inputId ?? '(linked)'}</code></td>
          <td>${input.kind.toLowerCase()}</td>
          <td>${input.default === undefined ? 'required' : JSON.stringify(input.default)}</td>
          <td>${input.description || input.displayName}</td>
        </tr>`,
      )}
      ${outputs.map(
        (output) => html`<tr>
          <td><code>${output.outputId ?? '(linked)'}</code></td>
          <td>${output.kind.toLowerCase()}</td>
          <td>output</td>
          <td>${output.name}</td>
        </tr>`,
      )}
    </table></div>
    <pre>${curlOf(owner, row, context)}</pre>
  </article>`
}

function curlOf(owner: Organization, row: Row, context: SandboxContext): string {
  const key = KEYS.find((known) => known.organization.id === owner.id)?.key
  const input = exampleInput(readInterface(promptOf(row)).inputs)
  // A quote inside the shell's quotes ends them.
  const body = JSON.stringify({ input }).replaceAll("'", `'\\''`)
  return [
    `curl ${context.origins.api}/v1/comfyui-workflows/${owner.slug}/${row.slug}/runs \\`,
    `  -H 'Authorization: Bearer ${key}' -H 'Content-Type: application/json' \\`,
    `  -d '${body}'`,
  ].join('\n')
}

function runs(context: SandboxContext, faults: Faults) {
  const newest = context.state.runs.slice(-10).reverse()
  if (newest.length === 0) return ''
  return html`<section>
    <h2>Latest runs</h2>
    <div class="wide"><table>
      ${newest.map((run) => {
        const { id, status_code, failure_message } = runRecord(context, run, faults)
        return html`<tr>
          <td><code>${id}</code></td>
          <td>${run.row.slug}</td>
          <td>${status_code}</td>
          <td>${failure_message ?? ''}</td>
        </tr>`
      })}
    </table></div>
  </section>`
}

function keys() {
  return html`<section>
    <h2>Keys</h2>
    <div class="wide"><table>
      ${KEYS.map(
        (key) => html`<tr>
          <td><code>${key.key}</code></td>
          <td>${key.about}</td>
          <td>${key.organization.name}</td>
        </tr>`,
      )}
    </table></div>
  </section>`
}

export function EndpointsTab(_props: object) {
  return <p class="rf-hint">endpoints</p>
}

export function RunTab(_props: object) {
  return <p class="rf-hint">run</p>
}

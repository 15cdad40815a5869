export const PAGE_STYLE = `
:root { color-scheme: light dark; --line: light-dark(#d4d4d8, #3f3f46); --soft: light-dark(#71717a, #a1a1aa);
  --box: light-dark(#f4f4f5, #27272a) }
body { margin: 0; background: light-dark(#fff, #18181b); color: light-dark(#18181b, #f4f4f5);
  font: 15px/1.5 system-ui, sans-serif }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem }
h1 { font-size: 1.5rem } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem } h3 { font-size: 1rem; margin: 0 }
small, .when { color: var(--soft); font-weight: normal } .when { margin: 0 0 .5rem; font-size: .85rem }
article, .empty { border: 1px solid var(--line); border-radius: 8px; padding: 1rem; margin: .75rem 0 }
.wide { overflow-x: auto }
table { border-collapse: collapse; width: 100%; font-size: .9rem } td, th { text-align: left; padding: .25rem .75rem .25rem 0;
  border-bottom: 1px solid var(--line); vertical-align: top; overflow-wrap: break-word }
td:nth-child(4) { overflow-wrap: anywhere }
code, pre { font-family: ui-monospace, monospace; font-size: .85rem }
pre { background: var(--box); border-radius: 6px; padding: .75rem; overflow-x: auto; margin: .75rem 0 0 }
`

/** Shows news without a reload that would drop what somebody is selecting to copy. */
export const PAGE_SCRIPT = `
setInterval(async () => {
  if (document.hidden || String(getSelection()) !== '') return
  const answer = await fetch('/').catch(() => null)
  if (!answer || !answer.ok) return
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main')
  const shown = document.querySelector('main')
  if (fresh && fresh.innerHTML !== shown.innerHTML) shown.replaceWith(fresh)
}, 2000)
`

// Made by `npm run text` from locales/en/live.json: change it there.

export default {
  label: (d) => "What is live as " + d.slug,
  look: (d) => "Is " + d.slug + " live?",
  "look-again": () => "See what is live",
  asking: () => "Looking up what is live…",
  "deployed-before": () => "Deployed from this browser",
  "not-asked": () => "Runflow was not asked whether it is still live.",
  remembered: () => "This is the address that this browser remembers.",
  since: (d) => "Live since " + d.day + ".",
  changed: (d) => "Last change " + d.ago + ".",
  forget: () => "Forget this deploy",
  compare: () => "Compare with this canvas",
  comparing: () => "Comparing…",
  "comparing-detail": () => "Models are read for their hashes, which takes a while the first time. Nothing is changed on Runflow.",
  same: () => "Nothing differs from what is live.",
  "same-in-part": () => "Nothing differs of what Runflow returns, but it does not return everything.",
  differs: () => "A deploy would change this:",
  breaking: () => "(can break calls)",
  sign: {
    added: () => "Added:",
    removed: () => "Removed:",
    changed: () => "Changed:"
  },
  status: {
    equal: {
      title: () => "Live, and equal to this canvas",
      detail: () => "Nothing has changed since you deployed it."
    },
    "changed-canvas": {
      title: () => "Live, but the canvas has changed since",
      detail: () => "Callers get what you deployed, not what is on the canvas now."
    },
    "changed-live": {
      title: () => "Live, but changed elsewhere since",
      detail: () => "What is live is not what was deployed from this browser."
    },
    "changed-both": {
      title: () => "Live, but both sides have changed since",
      detail: () => "The canvas has changed, and so has what is live."
    },
    "not-compared": {
      title: () => "Live, not compared with this canvas",
      detail: () => "This browser has not deployed it as it is now. Compare to see what differs."
    },
    "other-workflow": {
      title: () => "Live, made from another workflow",
      detail: () => "A deploy of this canvas would replace it."
    },
    "not-deployed": {
      title: () => "Not deployed yet",
      detail: (d) => "No endpoint is called " + d.slug + "."
    },
    deleted: {
      title: () => "No longer live",
      detail: (d) => "You deployed " + d.slug + " from this browser, and it has been deleted since. A deploy creates it again."
    },
    "deleted-here": {
      title: () => "You deleted this endpoint",
      detail: (d) => "Calls to " + d.slug + " get error 404. Click Deploy to create it again."
    }
  },
  proof: (d) => "Run here and on Runflow " + d.ago + ": " + d.verdict + ".",
  "proof-older": () => "Another version was live then.",
  verdict: {
    identical: () => "identical",
    alike: () => "alike",
    different: () => "different"
  }
}

// Made by `npm run text` from locales/en/manage.json: change it there.
import { number, plural } from "@messageformat/runtime";
import { en } from "@messageformat/runtime/lib/cardinals";
export default {
  arg: {
    "own-slug": () => "The endpoint, by its name in the address",
    "any-slug": () => "The endpoint: its name in the address, or OWNER/SLUG for one of another organization"
  },
  mistake: {
    "no-slug": () => "Which endpoint? Give its name in the address. See runflow list.",
    "bad-slug": (d) => "“" + d.given + "” is no endpoint. Give SLUG, or OWNER/SLUG."
  },
  "not-found": (d) => "There is no endpoint " + d.endpoint + ". See runflow list.",
  "not-found-public": (d) => "There is no endpoint " + d.endpoint + ", or it is private and not yours.",
  foreign: (d) => d.slug + " belongs to " + d.owner + ", not to the organization of your key. Only its owner can change it.",
  "no-url": () => "Runflow does not say which organization this key belongs to, so the address is not known. Set RUNFLOW_ORG to its slug.",
  "needs-yes": () => "Nothing was changed: there is no one to ask. Add --yes.",
  unchanged: () => "Nothing was changed.",
  table: {
    slug: () => "slug",
    name: () => "name",
    visibility: () => "visibility",
    gpu: () => "GPU mode",
    created: () => "created",
    updated: () => "updated",
    url: () => "URL",
    id: () => "id",
    hash: () => "hash",
    unknown: () => "unknown",
    required: () => "required",
    optional: () => "optional",
    "default": (d) => "default " + d.value,
    input: () => "input",
    output: () => "output"
  },
  list: {
    summary: () => "List the endpoints of your organization",
    example: () => "See what is live",
    done: (d) => plural(d.count, 0, en, { "0": "There are no endpoints.", one: "There is one endpoint.", other: "There are " + number("en", d.count, 0) + " endpoints." }),
    none: () => "There are no endpoints yet. Make one with runflow deploy.",
    unread: (d) => plural(d.count, 0, en, { one: "One endpoint is unknown: what Runflow says of it cannot be read.", other: number("en", d.count, 0) + " endpoints are unknown: what Runflow says of them cannot be read." })
  },
  show: {
    summary: () => "Show the address, settings, inputs and outputs of an endpoint",
    example: () => "See what callers send and get",
    note: () => "The hash is what runflow deploy --expect takes: it changes with everything that a deploy writes.",
    done: (d) => "This is " + d.slug + ".",
    "no-contract": () => "Runflow does not return the workflow of this endpoint, so its inputs and outputs are not known."
  },
  open: {
    summary: () => "Open the Runflow dashboard",
    example: () => "Open the dashboard in the browser",
    note: () => "It prints the address. In a terminal it opens the browser, too.",
    done: (d) => "Opening the Runflow dashboard. Choose " + d.slug + " there: its own address is not documented.",
    printed: (d) => "Open this address, and choose " + d.slug + " there: its own address is not documented."
  },
  whoami: {
    summary: () => "Show whose API key this is, and what it may do",
    example: () => "Check a key before a CI job relies on it",
    note: () => "The scopes may be those of your role instead of the key. A command is refused only when Runflow refuses it.",
    done: (d) => plural(d.count, 0, en, { "0": "The key works, but it belongs to no organization.", one: "The key belongs to " + d.organizations + ".", other: "The key belongs to these organizations: " + d.organizations + "." }),
    unsaid: () => "The key works, but it is not allowed to ask whose it is. Set RUNFLOW_ORG to the slug of your organization.",
    key: (d) => "Key …" + d.lastFour + " for " + d.address,
    lacking: (d) => "Not everything is allowed. These commands lack a scope: " + d.commands + ".",
    lacks: (d) => "runflow " + d.command + " may need " + d.scopes + "."
  },
  "delete": {
    summary: () => "Delete an endpoint",
    example: () => "Delete without being asked, as in CI",
    note: () => "New calls get 404. Old runs can still be read. There is no undo, and the name may stay taken.",
    "note-gone": () => "If there is no such endpoint, the exit code is 7: the name may be misspelled. A job that may run twice needs --if-exists.",
    "if-exists": () => "Exit with 0 if there is no such endpoint",
    gone: (d) => "There is no endpoint " + d.endpoint + ": nothing to delete.",
    "example-again": () => "Clean up in a job that may run twice",
    question: (d) => "Delete " + d.slug + "? New calls will get 404, and there is no undo. Type its name to delete it:",
    done: (d) => "Deleted " + d.slug + ". New calls get 404. Old runs can still be read, and the name may stay taken."
  },
  gpu: {
    summary: () => "Show or change how Runflow chooses the GPU of an endpoint",
    example: () => "Let Runflow choose the GPU",
    mode: () => "auto: the cheapest GPU that fits. explicit: those chosen in the dashboard. Without it, the mode is shown",
    note: () => "Which GPUs explicit means is chosen in the dashboard. A deploy keeps the mode. If a chosen GPU is inactive, calls get 422: choose another, or go back to auto.",
    "bad-mode": () => "The GPU mode is auto or explicit.",
    shown: (d) => d.slug + " has the GPU mode " + d.value + ".",
    unsaid: (d) => "Runflow does not say the GPU mode of " + d.slug + ". A new endpoint has auto.",
    question: {
      auto: (d) => "Let Runflow choose the GPU of " + d.slug + "? It takes the cheapest that fits. [y/N]",
      explicit: (d) => "Run " + d.slug + " only on the GPUs chosen in the dashboard? Calls get 422 while one is inactive. [y/N]"
    },
    done: {
      auto: (d) => "Runflow now chooses the GPU of " + d.slug + ".",
      explicit: (d) => d.slug + " now runs only on the GPUs chosen in the dashboard, at https://app.runflow.io."
    },
    unchanged: (d) => d.slug + " already has the GPU mode " + d.value + "."
  },
  visibility: {
    summary: () => "Show or change who can see and run an endpoint",
    example: () => "Let every Runflow user run an endpoint",
    "example-back": () => "Take it back",
    who: () => "private: your organization. public: everyone who knows its name. Without it, the visibility is shown",
    note: () => "Only the owner can change it. Whoever runs a public endpoint pays for it and needs access to the beta.",
    "note-secrets": (d) => "Before it becomes public, the live workflow is searched for secrets and paths. A secret needs --allow " + d.code + ": --yes does not agree to it.",
    "bad-who": () => "The visibility is public or private.",
    shown: {
      public: (d) => d.slug + " is public.",
      private: (d) => d.slug + " is private.",
      unsaid: (d) => "Runflow does not say the visibility of " + d.slug + ". A new endpoint is private."
    },
    readable: (d) => plural(d.count, 0, en, { one: "Everyone can then read its workflow, with one node, and all that is typed into it.", other: "Everyone can then read its workflow, with " + number("en", d.count, 0) + " nodes, and all that is typed into them." }),
    names: (d) => "They can also read these names: " + d.names + ".",
    paths: (d) => "It contains paths on a computer: " + d.paths + ".",
    "deploy-key": () => "A Deploy node in it contains an API key. Deploy it again from here, which clears it, and revoke that key.",
    unread: () => "Runflow does not return the workflow of this endpoint, so nothing in it was checked.",
    secrets: (d) => d.slug + " contains secrets, so it stays private.",
    "question-public": (d) => "Make " + d.slug + " public? [y/N]",
    "question-private": (d) => "Make " + d.slug + " private? Callers of other organizations will get 404. [y/N]",
    "done-public": (d) => d.slug + " is now public. Every Runflow user who knows its owner and name can read and run it.",
    "done-private": (d) => d.slug + " is now private. Only your organization can see and run it.",
    "unchanged-public": (d) => d.slug + " is already public.",
    "unchanged-private": (d) => d.slug + " is already private."
  },
  waiting: {
    "delete": (d) => d.slug + " is being deleted, which cannot be stopped. Waiting for the answer. Press Ctrl+C again to quit without it.",
    update: (d) => d.slug + " is being changed, which cannot be stopped. Waiting for the answer. Press Ctrl+C again to quit without it.",
    dispatch: (d) => "A run of " + d.slug + " is being started, which cannot be stopped. Waiting for its id. Press Ctrl+C again to quit without it."
  },
  stopped: {
    "delete": (d) => "Stopped before Runflow answered, so " + d.slug + " may or may not be deleted. It is safe to do the same again.",
    update: (d) => "Stopped before Runflow answered, so " + d.slug + " may or may not be changed. It is safe to do the same again.",
    dispatch: (d) => "Stopped before Runflow answered, so a run of " + d.slug + " may have started, and then it costs money. Look for it before you start another one: runflow runs " + d.slug + "."
  }
}

// Made by `npm run text` from locales/en/diff.json: change it there.
import { number, plural } from "@messageformat/runtime";
import { en } from "@messageformat/runtime/lib/cardinals";
export default {
  summary: () => "Show what differs between a file and what is live, or between two endpoints",
  first: () => "A deploy file, a workflow in API format, a picture that ComfyUI saved, or an endpoint",
  second: () => "The endpoint to compare with. A file needs it only if its endpoint has another name",
  graph: () => "The same workflow as saved, for a FILE in API format",
  comfyui: () => "The address of the ComfyUI that runs the workflow. A deploy file needs none",
  "exit-code": () => "Exit with 9 if anything differs, or if Runflow does not return all that a deploy writes",
  example: () => "Before a deploy: what would it change?",
  "example-ci": () => "In CI: does the committed file match what is live?",
  "example-two": () => "What differs between two endpoints?",
  note: () => "Nothing is written. A change marked ! can break calls that work today. Without --exit-code, 0 only says that the comparison was made. A file says neither GPU mode nor visibility: a deploy keeps them.",
  mistake: {
    nothing: () => "What should be compared? Give a file, or two endpoints.",
    "one-endpoint": (d) => "“" + d.given + "” is one endpoint. Give a file before it, or another endpoint behind it.",
    "file-second": (d) => "“" + d.given + "” is a file, and files come first. Call runflow diff FILE SLUG.",
    "no-name": (d) => d.file + " does not say which endpoint it is for. Give the endpoint behind the file.",
    misplaced: () => "--graph and --comfyui go with a file, not with two endpoints. Leave them out."
  },
  differs: (d) => d.to + " differs from the live " + d.from + " in: " + d.parts + ".",
  "new": (d) => d.slug + " is not live yet. A deploy of " + d.file + " would create it.",
  same: (d) => d.to + " and the live " + d.from + " are equal.",
  open: (d) => "Nothing differs between " + d.to + " and the live " + d.from + " as far as they could be compared.",
  "only-ranges": () => "Only ranges differ. They are read from the nodes at each deploy, and no deploy is made for them alone.",
  unknown: {
    "not-returned": (d) => "Not compared, because Runflow does not return it: " + d.parts + ".",
    "not-in-file": (d) => "Not compared, because the file does not say it: " + d.parts + ".",
    "not-stored": (d) => "Not compared, because one of the two was deployed without it: " + d.parts + ".",
    unreadable: (d) => "Not compared, because the workflow cannot be read: " + d.parts + "."
  },
  blocked: (d) => plural(d.count, 0, en, { one: "One problem blocks", other: number("en", d.count, 0) + " problems block" }) + " a deploy of " + d.file + ". See runflow check.",
  part: {
    contract: () => "inputs and outputs",
    ranges: () => "ranges of inputs",
    name: () => "name",
    workflow_json: () => "workflow",
    graph: () => "canvas",
    environment: () => "ComfyUI and packages",
    custom_nodes: () => "packs",
    models: () => "models",
    resources: () => "input files",
    gpu_mode: () => "GPU mode",
    visibility: () => "visibility",
    settings: () => "settings"
  },
  value: {
    commit: () => "commit",
    origin: () => "repository",
    dirty: () => "local edits",
    version: () => "version",
    sha256: () => "SHA-256",
    url: () => "address"
  },
  edits: {
    some: () => "yes",
    none: () => "no"
  },
  nothing: () => "none",
  unlimited: () => "anything",
  otherwise: () => "something else",
  canvas: () => "nodes, positions or values on the canvas",
  "item-otherwise": (d) => d.what + ": something else",
  more: (d) => plural(d.count, 0, en, { one: "and one more", other: "and " + number("en", d.count, 0) + " more" }),
  changed: (d) => d.what + ": from " + d.from + " to " + d.to,
  "with": (d) => d.what + ": " + d.value,
  node: (d) => "node " + d.id + " (" + d.classType + ")",
  input: {
    plain: (d) => "input " + d.id + ": " + d.type,
    required: (d) => "input " + d.id + ": " + d.type + ", required",
    optional: (d) => "input " + d.id + ": " + d.type + ", optional"
  },
  output: {
    plain: (d) => "output " + d.id + ": " + d.type
  },
  contract: {
    "input-kind-changed": (d) => "input " + d.id + ": type from " + d.from + " to " + d.to,
    "input-became-required": (d) => "input " + d.id + ": now required",
    "input-became-optional": (d) => "input " + d.id + ": now optional",
    "input-default-changed": (d) => "input " + d.id + ": default from " + d.from + " to " + d.to,
    "input-range-changed": (d) => "input " + d.id + ": range from " + d.from + " to " + d.to,
    "input-example-changed": (d) => "input " + d.id + ": example from " + d.from + " to " + d.to,
    "input-renamed": (d) => "input " + d.id + ": label from “" + d.from + "” to “" + d.to + "”",
    "input-described-anew": (d) => "input " + d.id + ": another description",
    "output-kind-changed": (d) => "output " + d.id + ": type from " + d.from + " to " + d.to,
    "output-renamed": (d) => "output " + d.id + ": label from “" + d.from + "” to “" + d.to + "”"
  },
  step: (d) => "step " + d.step
}

// Made by `npm run text` from locales/en/cli.json: change it there.
import { en } from "@messageformat/runtime/lib/cardinals";
import { number, plural } from "@messageformat/runtime";
export default {
  usage: {
    command: () => "Deploy a ComfyUI workflow as an HTTP endpoint on Runflow",
    file: () => "The workflow in API format (in ComfyUI: Workflow → Export (API))",
    graph: () => "The same workflow as saved (in ComfyUI: Workflow → Save or Export)",
    comfyui: () => "The ComfyUI that runs the workflow, with this plugin installed",
    name: () => "The name of the endpoint. Without it, the name in the Deploy node counts",
    "dry-run": () => "Run every check without deploying. Exits as a deploy without a terminal would",
    json: () => "Print one JSON object to standard output, and everything else to standard error",
    pin: (d) => "Let ComfyUI ask " + d.host + " for the public commit of each unknown pack, and whether the others are public",
    allow: () => "Agree to these findings in advance, or to all",
    "allow-takes": (d) => "--allow takes: " + d.codes,
    "allow-all": (d) => "--allow all agrees to all of them except " + d.codes + ", which must be named.",
    environment: () => "Environment: RUNFLOW_API_KEY, and RUNFLOW_API_URL if the API is not at https://api.runflow.io"
  },
  mistake: {
    "no-command": (d) => "There is no command “" + d.name + "”. The commands are: " + d.commands + ".",
    "no-option": (d) => plural(d.count, 0, en, { one: "There is no option " + d.options + ". See --help.", other: "There are no options " + d.options + ". See --help." }),
    "no-value": (d) => "--" + d.option + " needs a value.",
    "no-file": () => "Which workflow? Give its file in API format (in ComfyUI: Workflow → Export (API)).",
    "too-many": (d) => "Only one workflow at a time: " + d.files + " is too much.",
    "bad-comfyui": () => "--comfyui must be a URL such as http://127.0.0.1:8188, without a login in it.",
    "bad-allow": (d) => "--allow does not take " + d.codes + ". It takes all, or some of these: " + d.known + ".",
    "no-comfyui": () => "--comfyui is required: that ComfyUI knows which packs and models the workflow needs. Give its URL, for example http://127.0.0.1:8188.",
    "no-graph": () => "--graph is required: without the saved workflow, the endpoint could not be edited later. Save the same workflow in ComfyUI (Workflow → Save or Export) and give that file.",
    "not-found": (d) => "There is no file " + d.file + ".",
    "not-readable": (d) => d.file + " cannot be read (" + d.reason + ").",
    "not-json": (d) => d.file + " is not JSON. If it is a picture with a workflow in it, open it in ComfyUI and export the workflow.",
    "not-api": (d) => d.file + " is not a workflow in API format.",
    "not-api-next": () => "In ComfyUI choose Workflow → Export (API) and deploy that file. If this one is the saved workflow, give it as --graph.",
    "not-saved": (d) => d.file + " is not a saved workflow.",
    "not-saved-next": () => "In ComfyUI choose Workflow → Save or Export and give that file as --graph.",
    different: (d) => d.file + " and " + d.graph + " are not the same workflow: node " + d.nodeId + " is not in both. Export both from one tab, without a change in between.",
    "no-name": () => "The endpoint has no name. Give it with --name, or set endpoint_name in a Deploy node of --graph.",
    "linked-host": () => "The host of the Deploy node comes from a link. Type it, or clear it.",
    "several-hosts": (d) => "The Deploy nodes " + d.nodeIds + " name different hosts. Choose one with --name, or mute the others."
  },
  unexpected: (d) => "Unexpected error (" + d.error + ").",
  "key-question": (d) => "This workflow carries its own key (…" + d.lastFour + ") for " + d.host + ". Use [w] the workflow’s key? Anything else cancels:",
  "key-question-saved": (d) => "This workflow carries its own key (…" + d.lastFour + ") for " + d.host + ". Use [s] your key (…" + d.saved + "), or [w] the workflow’s key? Anything else cancels:",
  confirm: () => "Deploy anyway? [y/N]",
  agree: (d) => "To agree in advance, add --allow " + d.codes + ".",
  search: (d) => "To look for commits on " + d.host + ", add --pin.",
  "would-ask": (d) => plural(d.count, 0, en, { one: "A deploy would ask one question first. Without a terminal it needs --allow " + d.codes + ".", other: "A deploy would ask " + number("en", d.count, 0) + " questions first. Without a terminal it needs --allow " + d.codes + "." }),
  nodes: (d) => plural(d.count, 0, en, { one: "node " + d.nodes, other: "nodes " + d.nodes }),
  table: {
    size: () => "size",
    what: () => "what",
    name: () => "name",
    state: () => "state",
    nodes: () => "nodes",
    "to-upload": (d) => "To upload: " + d.size + ".",
    packages: (d) => plural(d.count, 0, en, { one: "One Python package is named.", other: number("en", d.count, 0) + " Python packages are named." }),
    seen: (d) => "Seen here, and not sent: " + d.machine + ".",
    "unknown-version": () => "ComfyUI of an unknown version"
  }
}

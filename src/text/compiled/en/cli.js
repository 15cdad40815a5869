// Made by `npm run text` from locales/en/cli.json: change it there.
import { en } from "@messageformat/runtime/lib/cardinals";
import { number, plural } from "@messageformat/runtime";
export default {
  help: {
    summary: () => "Deploy ComfyUI workflows as HTTP endpoints on Runflow.",
    usage: () => "Usage",
    commands: () => "Commands",
    required: () => "Required",
    options: () => "Options",
    examples: () => "Examples",
    environment: () => "Environment",
    "exit-codes": () => "Exit codes"
  },
  usage: {
    command: () => "Deploy a ComfyUI workflow as an HTTP endpoint on Runflow",
    file: () => "The workflow in API format (in ComfyUI: Workflow → Export (API)), or - for standard input",
    graph: () => "The same workflow as saved (in ComfyUI: Workflow → Save or Export). Needed unless FILE holds it too",
    comfyui: () => "The address of the ComfyUI that runs the workflow, with this plugin installed",
    name: () => "The name of the endpoint. Without it, the name in the Deploy node counts",
    "dry-run": () => "Run every check without deploying. Exits as a deploy without a terminal would",
    json: () => "Print one JSON object to standard output, and everything else to standard error",
    quiet: () => "Print only the result and problems",
    help: () => "Show this help",
    pin: (d) => "Let ComfyUI ask " + d.host + " for the public commit of each unknown pack, and whether the others are public",
    allow: () => "Agree to these findings in advance, or to all",
    "allow-takes": () => "--allow takes:",
    "allow-all": (d) => "--allow all agrees to all of them except " + d.codes + ", which must be named.",
    timeout: () => "Give up on a single request after so many seconds. Without it: 30 for reading, 120 for writing"
  },
  variable: {
    RUNFLOW_API_KEY: () => "Your API key. It overrides a key in the workflow",
    RUNFLOW_API_URL: () => "The address of the API, if it is not https://api.runflow.io. It overrides a host in the workflow",
    RUNFLOW_ORG: () => "The slug of your organization, used if Runflow does not say it"
  },
  "exit-code": {
    done: () => "Deployed, already up to date, or a dry run whose deploy would go through",
    unexpected: () => "Unexpected error: a mistake in this program",
    usage: () => "Usage: the arguments or files are wrong",
    configuration: () => "Configuration: no API key, or an address that cannot be used",
    blocked: () => "Blocked: the workflow cannot work. See the findings",
    declined: () => "Declined: you did not agree to everything. --allow agrees in advance",
    comfyui: () => "ComfyUI does not answer, or cannot say what the workflow needs",
    refused: () => "Refused by Runflow. The same command would be refused again",
    unavailable: () => "Runflow is unavailable. The same command may work later",
    cancelled: () => "Cancelled with Ctrl+C or SIGTERM before anything was written"
  },
  example: {
    deploy: () => "Deploy, and be asked about anything surprising",
    "dry-run": () => "See what would be deployed, as JSON for a script",
    allow: () => "Deploy from CI, where there is no one to ask"
  },
  "standard-input": () => "standard input",
  mistake: {
    "no-verb": (d) => "Which command? The commands are: " + d.commands + ". See --help.",
    "no-command": (d) => "There is no command “" + d.name + "”. The commands are: " + d.commands + ".",
    "no-command-meant": (d) => "There is no command “" + d.name + "”. Did you mean " + d.meant + "?",
    "no-option": (d) => plural(d.count, 0, en, { one: "There is no option " + d.options + ". See --help.", other: "There are no options " + d.options + ". See --help." }),
    "no-option-meant": (d) => "There is no option " + d.option + ". Did you mean --" + d.meant + "?",
    "no-value": (d) => "--" + d.option + " needs a value.",
    "no-file": () => "Which workflow? Give its file in API format (in ComfyUI: Workflow → Export (API)).",
    "too-many": (d) => "Too many arguments: " + d.words + ". See --help.",
    "bad-comfyui": () => "--comfyui must be a URL such as http://127.0.0.1:8188, without a login in it.",
    "bad-allow": (d) => "--allow does not take " + d.codes + ". It takes all, or some of the codes that runflow deploy --help lists.",
    "bad-allow-meant": (d) => "--allow does not take " + d.code + ". Did you mean " + d.meant + "?",
    "no-comfyui": () => "--comfyui is required: that ComfyUI knows which packs and models the workflow needs. Give its URL, for example http://127.0.0.1:8188.",
    "no-graph": () => "--graph is required: without the saved workflow, the endpoint could not be edited later. Save the same workflow in ComfyUI (Workflow → Save or Export) and give that file.",
    "standard-input-twice": () => "Only one of the two files can come from standard input. Give the path of the other.",
    "not-found": (d) => "There is no file " + d.file + ".",
    "not-readable": (d) => d.file + " cannot be read (" + d.reason + ").",
    "too-large": (d) => d.file + " is too large: it has " + d.size + ", and the limit is " + d.most + ".",
    "too-large-next": () => "Usually that is a picture stored inside a node: load it from a file instead.",
    "utf-16": (d) => d.file + " is in UTF-16. Save it as UTF-8. In PowerShell, use Out-File -Encoding utf8.",
    picture: (d) => d.file + " is a picture. Open it in ComfyUI and export the workflow from there.",
    "not-text": (d) => d.file + " is not UTF-8 text, so it cannot be a workflow.",
    empty: (d) => d.file + " is empty.",
    "not-json": (d) => d.file + " is not valid JSON: unexpected “" + d.found + "” in line " + d.line + ", column " + d.column + ".",
    "ends-early": (d) => d.file + " is not valid JSON: it ends too early, in line " + d.line + ", column " + d.column + ".",
    infinite: (d) => d.file + " has the number " + d.found + " in line " + d.line + ", column " + d.column + ", which is too large to be sent. Correct the value in ComfyUI and export again.",
    nan: (d) => d.file + " has " + d.found + " in line " + d.line + ", column " + d.column + ", and JSON has no such number. Correct the value in ComfyUI and export again.",
    swapped: (d) => d.file + " is the saved workflow, and " + d.graph + " is the one in API format. Give them the other way round: " + d.graph + " first, and " + d.file + " as --graph.",
    "not-api": (d) => d.file + " is not a workflow in API format. " + d.why,
    "not-api-next": () => "In ComfyUI choose Workflow → Export (API) and deploy that file. If this one is the saved workflow, give it as --graph.",
    "not-saved": (d) => d.file + " is not a saved workflow. " + d.why,
    "not-saved-next": () => "In ComfyUI choose Workflow → Save or Export and give that file as --graph.",
    "no-name": () => "The endpoint has no name. Give it with --name, or set endpoint_name in a Deploy node of --graph.",
    "linked-host": () => "The host of the Deploy node comes from a link. Type it, or clear it.",
    "several-hosts": (d) => "The Deploy nodes " + d.nodeIds + " name different hosts. Choose one with --name, or mute the others.",
    "bad-timeout": () => "--timeout must be a number of seconds, such as 20.",
    "bad-proxy": (d) => d.variable + " is not the address of a proxy. Set it to one like http://proxy.example:8080, or clear it."
  },
  different: {
    summary: (d) => d.file + " and " + d.graph + " do not match: they are from different states of the workflow.",
    missing: (d) => "Node " + d.nodeId + " (" + d.classType + ") is in " + d.has + ", but not in " + d.lacks + ".",
    "missing-unknown": (d) => "Node " + d.nodeId + " is in " + d.has + ", but not in " + d.lacks + ".",
    muted: (d) => "Node " + d.nodeId + " is in " + d.file + ", but muted in " + d.graph + ".",
    bypassed: (d) => "Node " + d.nodeId + " is in " + d.file + ", but bypassed in " + d.graph + ".",
    class: (d) => "Node " + d.nodeId + " is “" + d.there + "” in " + d.file + ", but “" + d.here + "” in " + d.graph + ".",
    link: (d) => "Node " + d.nodeId + ", " + d.input + ": it comes from " + d.there + " in " + d.file + ", but from " + d.here + " in " + d.graph + ".",
    value: (d) => "Node " + d.nodeId + ", " + d.input + ": it is " + d.there + " in " + d.file + ", but " + d.here + " in " + d.graph + ".",
    nowhere: () => "nowhere",
    output: (d) => "output " + d.output + " of node " + d.nodeId,
    more: (d) => plural(d.count, 0, en, { one: "There is one more difference.", other: "There are " + number("en", d.count, 0) + " more differences." }),
    next: () => "Export both again from one tab, without a change in between.",
    "next-value": () => "Export both again from one tab, without a change in between. If a node writes another value at each export, give one file with both: a JSON file with prompt and workflow."
  },
  unexpected: (d) => "Unexpected error (" + d.error + ").",
  "output-lost": (d) => "The result could not be written to standard output (" + d.reason + ").",
  waiting: (d) => d.slug + " is already being sent to Runflow. Waiting for the answer, which says whether it was deployed. Press Ctrl+C again to quit without it.",
  stopped: (d) => "Stopped before Runflow answered, so " + d.slug + " may or may not be deployed. Deploy again: it looks first and creates no second endpoint.",
  unused: {
    key: (d) => "The key in the Deploy node (…" + d.lastFour + ") is ignored, because RUNFLOW_API_KEY is set.",
    host: (d) => "The host in the Deploy node (" + d.host + ") is ignored, because RUNFLOW_API_KEY is set.",
    both: (d) => "The host and the key in the Deploy node (" + d.host + ", …" + d.lastFour + ") are ignored, because RUNFLOW_API_KEY is set."
  },
  offered: (d) => "The Deploy node has a key (…" + d.lastFour + "). To use it, add --allow workflow-key.",
  "offered-host": (d) => "The Deploy node has a key (…" + d.lastFour + ") for " + d.host + ". To use it, add --allow workflow-key.",
  confirm: () => "Deploy anyway? [y/N]",
  "ask-name": {
    plain: (d) => "The address needs a letter a to z or a number, and “" + d.name + "” has neither. Another name:",
    offered: (d) => "The address needs a letter a to z or a number, and “" + d.name + "” has neither. Another name [" + d.offered + "]:"
  },
  agreed: () => "agreed",
  agree: (d) => "To agree in advance, add --allow " + d.codes + ".",
  search: (d) => "To look for commits on " + d.host + ", add --pin.",
  "search-failed": {
    detail: (d) => "--pin could not check everything on " + d.host + ".",
    next: (d) => d.host + " did not answer everything. Try --pin again later."
  },
  "would-ask": (d) => plural(d.count, 0, en, { one: "A deploy would ask one question first. Without a terminal it needs --allow " + d.codes + ".", other: "A deploy would ask " + number("en", d.count, 0) + " questions first. Without a terminal it needs --allow " + d.codes + "." }),
  nodes: (d) => plural(d.count, 0, en, { one: "node " + d.nodes, other: "nodes " + d.nodes }),
  progress: {
    search: (d) => "Asking " + d.host + " about commits",
    upload: (d) => d.line + " (" + d.size + ")",
    name: (d) => d.line + ": " + d.name
  },
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
  },
  retry: {
    "no-answer": (d) => "No answer from Runflow. Trying again (" + number("en", d.attempt, 0) + " of " + number("en", d.of, 0) + ")",
    "server-error": (d) => "Runflow has a problem. Trying again (" + number("en", d.attempt, 0) + " of " + number("en", d.of, 0) + ")",
    "rate-limited": (d) => "Too many requests. Waiting, then trying again (" + number("en", d.attempt, 0) + " of " + number("en", d.of, 0) + ")"
  }
}

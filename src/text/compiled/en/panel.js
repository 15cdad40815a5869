// Made by `npm run text` from locales/en/panel.json: change it there.
import { number, plural } from "@messageformat/runtime";
import { en } from "@messageformat/runtime/lib/cardinals";
export default {
  "api-key": () => "API key…",
  "set-key": () => "Set API key…",
  deploy: () => "Deploy",
  deploying: () => "Deploying…",
  waiting: () => "Waiting for you",
  check: () => "Check",
  checking: () => "Checking…",
  "check-hint": () => "Lists what is sent and what would fail. Nothing is sent to Runflow.",
  save: () => "Save deploy file",
  "save-hint": () => "Saves all that a deploy needs into one file, for a machine without ComfyUI. Nothing is sent to Runflow.",
  cancel: () => "Cancel",
  close: () => "Close the panel",
  loading: () => "Loading the panel…",
  "not-loaded": {
    title: () => "The Runflow panel did not load",
    detail: () => "Check that ComfyUI is running. Save your workflow, then reload this tab."
  },
  "too-late": () => "Too late to cancel",
  progress: () => "Progress",
  hashed: () => "Hashed",
  uploaded: () => "Uploaded",
  searched: () => "Compared",
  "being-sent": () => "Being sent",
  sized: (d) => d.name + " (" + d.size + ")",
  question: () => "Question",
  elsewhere: (d) => "“" + d.name + "” is being deployed from another tab of ComfyUI. Its nodes can be shown there.",
  "elsewhere-unnamed": () => "A workflow is being deployed from another tab of ComfyUI. Its nodes can be shown there.",
  action: {
    "open-settings": () => "Open Settings",
    "get-beta": () => "Open the dashboard",
    "open-keys": () => "Open API keys",
    "open-billing": () => "Open billing",
    "try-again": () => "Try again",
    "reload-tab": () => "Reload this tab",
    "deploy-again": () => "Deploy again",
    "deploy-anyway": () => "Deploy anyway",
    "check-again": () => "Check again",
    show: () => "Show"
  },
  endpoint: {
    label: () => "Endpoint",
    "label-slug": (d) => "Endpoint " + d.slug,
    unnamed: () => "This workflow has no name on Runflow yet.",
    "no-name": () => "No name",
    "this-workflow": () => "this workflow",
    "name-needs": () => "The name needs a letter a to z or a number.",
    "change-name": () => "Change the name",
    line: (d) => "Endpoint: " + d.slug,
    "line-default": (d) => "Endpoint: " + d.slug + " (rename it)",
    "line-linked": () => "A linked name cannot be deployed: type it here",
    status: {
      "new": {
        word: () => "new",
        meaning: () => "No endpoint has this name yet"
      },
      live: {
        word: () => "live",
        meaning: () => "Callers can use it now"
      },
      failing: {
        word: () => "live, but runs will fail",
        meaning: () => "You agreed to a finding that makes every run fail"
      },
      doubtful: {
        word: () => "live, but runs may fail",
        meaning: () => "You agreed to a finding that may make every run fail"
      }
    }
  },
  start: {
    label: () => "First deploy",
    intro: () => "Turn this workflow into an endpoint that any program can call.",
    ready: () => "Everything is ready: click Deploy.",
    optional: () => "(optional)",
    done: () => "(done)",
    key: () => "Save your Runflow API key",
    "key-detail": () => "Once for this browser. Runflow shows a new key only once, so copy it right away.",
    output: () => "Choose what callers get back",
    "output-detail": () => "Double-click the canvas, type “Runflow Output”, and connect your image or file to its value.",
    input: () => "Choose what callers may change",
    "input-detail": () => "Put a Runflow Input in front of a prompt, number or image. Its input_id is the name that callers send.",
    name: () => "Give the endpoint a name",
    "name-default": () => "Rename “default”",
    "name-detail": () => "Add the Runflow Deploy node and type a name. Or just click Deploy, and you are asked for one.",
    "name-default-detail": () => "Type another name into the Runflow Deploy node. Callers will see it in the address."
  },
  findings: {
    block: () => "Must be fixed",
    ask: () => "Needs your decision",
    create: () => "Asked before a new endpoint is created",
    note: () => "Worth knowing",
    agreed: () => "You agreed to",
    download: (d) => "Download it from this address, and save it as models/" + d.path + ":",
    more: (d) => "Show " + number("en", d.count, 0) + " more"
  },
  ended: {
    blocked: () => "Not deployed",
    "blocked-detail": () => "Fix the problems marked red below. Nothing was changed on Runflow.",
    fixed: () => "Nothing is left to fix",
    "fixed-detail": () => "Nothing was changed on Runflow yet. Deploy again.",
    declined: () => "Not deployed",
    "declined-detail": () => "Nothing was changed on Runflow.",
    configured: () => "The API key and URL are saved now",
    "check-blocked": () => "This cannot be deployed yet",
    "check-ask": () => "You will be asked before it is deployed",
    "check-clean": () => "No problems found",
    "check-detail": () => "Nothing was sent.",
    "check-may-ask": () => "Deploy also looks at what is live on Runflow, and may ask about that.",
    "check-create": () => "You will be asked first if the endpoint is new",
    "check-fixed": () => "Check again",
    "check-fixed-detail": () => "What you fixed is no longer listed. Another check shows whether anything else is left.",
    "changed-since": {
      deploy: () => "The workflow has changed since this deploy.",
      check: () => "The workflow has changed since this check."
    }
  },
  tabs: {
    label: () => "Runflow",
    deploy: () => "Deploy",
    "deploy-asks": () => "Deploy (asks)",
    run: () => "Run",
    endpoints: () => "Endpoints"
  },
  result: {
    address: () => "Address of your endpoint",
    "address-detail": () => "Give it to your developer.",
    code: () => "Code that calls the endpoint",
    "curl-detail": () => "This is for the shells of macOS and Linux. On Windows, use WSL or Git Bash, or the Python or JavaScript code.",
    runs: {
      fail: () => "Every run will fail because of what you agreed to below. Click Check to see how to fix it.",
      "may-fail": () => "Every run may fail because of what you agreed to below. Try a run, or click Check to see how to fix it."
    },
    run: () => "Try a run"
  },
  copy: {
    copy: () => "Copy",
    copied: () => "Copied",
    selected: (d) => "Selected: press " + d.keys,
    address: () => "Copy the address",
    code: (d) => "Copy the " + d.language + " code"
  },
  node: {
    show: (d) => "Show " + d.title + " #" + d.nodeId,
    "show-untitled": (d) => "Show node #" + d.nodeId,
    "show-hint": (d) => "Show node " + d.nodeId + " on the canvas",
    gone: (d) => "Node " + d.nodeId + " is gone"
  },
  fix: {
    done: (d) => "Done. Undo with " + d.keys + ".",
    gone: () => "The node is no longer on the canvas."
  },
  search: {
    commit: (d) => "Looks up on " + d.host + " which public commit has exactly these files. No account is needed.",
    origin: (d) => "Looks up on " + d.host + " which public repository this comes from. No account is needed.",
    public: (d) => "Asks " + d.host + ", without a login, whether these packs are public.",
    "cost-search": () => "It takes up to 45 requests for each unknown pack, and GitHub allows 60 an hour. It also checks that your other packs are public.",
    "cost-check": (d) => plural(d.count, 0, en, { "0": "It takes one request for each pack.", one: "It takes about one request.", other: "It takes about " + number("en", d.count, 0) + " requests." }),
    asking: (d) => "Asking " + d.host,
    "then-check": () => "Then the check starts again.",
    "then-deploy": () => "Then the deploy starts again.",
    "then-continue": () => "Then the deploy continues and asks only what is left.",
    "find-commit": () => "Find its commit",
    "find-origin": () => "Find where it comes from",
    "check-public": (d) => plural(d.count, 0, en, { "0": "Check on GitHub", one: "Check on GitHub (one request)", other: "Check on GitHub (" + number("en", d.count, 0) + " requests)" })
  },
  preview: {
    title: () => "What is sent",
    hint: () => "Click Check to see what a deploy sends and what would fail on Runflow. Checking sends nothing.",
    models: (d) => plural(d.count, 0, en, { one: number("en", d.count, 0) + " model, " + d.size + ", named by its hash and not uploaded", other: number("en", d.count, 0) + " models, " + d.size + ", named by their hashes and not uploaded" }),
    "models-elsewhere": (d) => plural(d.count, 0, en, { one: number("en", d.count, 0) + " model, named by its hash and not uploaded", other: number("en", d.count, 0) + " models, named by their hashes and not uploaded" }),
    pictures: (d) => plural(d.count, 0, en, { one: number("en", d.count, 0) + " picture, " + d.size + ", to upload", other: number("en", d.count, 0) + " pictures, " + d.size + ", to upload" }),
    files: (d) => plural(d.count, 0, en, { one: number("en", d.count, 0) + " file, " + d.size + ", to upload", other: number("en", d.count, 0) + " files, " + d.size + ", to upload" }),
    "pictures-there": (d) => plural(d.count, 0, en, { one: number("en", d.count, 0) + " picture, " + d.size + ", already on Runflow", other: number("en", d.count, 0) + " pictures, " + d.size + ", already on Runflow" }),
    "files-there": (d) => plural(d.count, 0, en, { one: number("en", d.count, 0) + " file, " + d.size + ", already on Runflow", other: number("en", d.count, 0) + " files, " + d.size + ", already on Runflow" }),
    packs: (d) => plural(d.count, 0, en, { one: number("en", d.count, 0) + " node pack, named by its commit", other: number("en", d.count, 0) + " node packs, named by their commits" }),
    packages: (d) => plural(d.count, 0, en, { one: number("en", d.count, 0) + " Python package, named by its version", other: number("en", d.count, 0) + " Python packages, named by their versions" }),
    unclear: (d) => "May be missing on Runflow: " + d.names,
    "unclear-count": (d) => plural(d.count, 0, en, { one: number("en", d.count, 0) + " may be missing", other: number("en", d.count, 0) + " may be missing" }),
    "workflow-only": () => "Only the workflow.",
    "group-models": () => "Models",
    "group-files": () => "Input files",
    "group-packs": () => "ComfyUI and node packs",
    hashing: () => "being read…",
    "more-nodes": (d) => plural(d.count, 0, en, { one: "Show " + number("en", d.count, 0) + " more node", other: "Show " + number("en", d.count, 0) + " more nodes" }),
    machine: () => "This machine (not sent)",
    system: () => "System",
    none: () => "none",
    unknown: () => "unknown"
  }
}

// Made by `npm run text` from locales/en/endpoints.json: change it there.
import { number, plural } from "@messageformat/runtime";
import { en } from "@messageformat/runtime/lib/cardinals";
export default {
  loading: () => "Loading your endpoints…",
  "no-key": {
    title: () => "No API key yet",
    detail: () => "Your endpoints are listed here once your Runflow API key is saved."
  },
  none: {
    title: () => "No endpoints yet",
    detail: () => "Deploy a workflow, and it is listed here with its address, its runs and its settings.",
    action: () => "Go to Deploy"
  },
  search: () => "Search by name",
  "search-all": (d) => "Reading all endpoints to search them: " + number("en", d.count, 0) + " so far…",
  count: (d) => plural(d.count, 0, en, { one: number("en", d.count, 0) + " endpoint", other: number("en", d.count, 0) + " endpoints" }),
  "count-more": (d) => plural(d.count, 0, en, { one: number("en", d.count, 0) + " endpoint, and there are more", other: number("en", d.count, 0) + " endpoints, and there are more" }),
  matches: (d) => plural(d.count, 0, en, { "0": "No endpoint matches", one: number("en", d.count, 0) + " endpoint matches", other: number("en", d.count, 0) + " endpoints match" }),
  "clear-search": () => "Clear the search",
  more: () => "Show more",
  "loading-more": () => "Loading more…",
  reload: () => "Reload",
  list: () => "Endpoints, the latest change first",
  unknown: () => "Unknown endpoint",
  "unknown-detail": () => "What Runflow says about it cannot be read.",
  unnamed: () => "No name",
  public: () => "Public",
  private: () => "Private",
  "public-who": () => "Every Runflow user who knows its owner and name can see and run it",
  "private-who": () => "Only your organization can see and run it",
  "visibility-unknown": () => "Runflow does not say who can see and run it",
  foreign: () => "From another organization",
  gpu: {
    auto: () => "GPU chosen by Runflow",
    explicit: () => "GPU chosen in the dashboard",
    unknown: () => "GPU mode unknown"
  },
  changed: (d) => "Changed " + d.ago,
  "last-run": {
    asking: () => "Last run…",
    none: () => "No runs yet",
    some: (d) => "Last run " + d.ago + ": " + d.status,
    unknown: () => "Last run unknown",
    undated: (d) => "Last run: " + d.status
  },
  "runs-refused": () => "Last runs are not shown.",
  back: () => "All endpoints",
  gone: {
    title: () => "This endpoint no longer exists",
    detail: () => "It was deleted on Runflow. It was taken off the list."
  },
  details: {
    loading: (d) => "Loading " + d.slug + "…",
    visibility: () => "Visibility",
    gpu: () => "Hardware",
    created: () => "Live since",
    changed: () => "Last change",
    organization: () => "Organization",
    run: () => "Run this",
    "run-hint": () => "Opens the Run tab for this endpoint",
    "no-address": () => "Runflow does not say which organization your key belongs to, so the address is not known.",
    inputs: () => "Inputs",
    outputs: () => "Outputs",
    "no-inputs": () => "It takes no input.",
    "no-outputs": () => "It gives nothing back.",
    "no-contract": () => "Runflow does not return the workflow of this endpoint, so its inputs and outputs are not known.",
    required: () => "required",
    optional: () => "optional",
    "default": (d) => "Default: " + d.value,
    range: (d) => "From " + d.minimum + " to " + d.maximum + ".",
    "range-from": (d) => d.minimum + " or more.",
    "range-to": (d) => d.maximum + " or less.",
    step: (d) => "In steps of " + d.step + ".",
    choices: (d) => "One of: " + d.choices + "."
  },
  type: {
    STRING: () => "text",
    INT: () => "whole number",
    FLOAT: () => "number",
    BOOLEAN: () => "yes or no",
    IMAGE: () => "picture",
    FILE: () => "file"
  },
  runs: {
    title: () => "Runs",
    loading: () => "Loading runs…",
    none: () => "No runs yet.",
    "none-sure": () => "Runflow does not say which runs are of this endpoint.",
    more: () => "Show more runs",
    files: (d) => plural(d.count, 0, en, { "0": "No files", one: number("en", d.count, 0) + " file", other: number("en", d.count, 0) + " files" }),
    file: (d) => "File " + d.number + " of " + d.output,
    "no-file": (d) => "File " + d.number + " of " + d.output + " has no address that can be opened",
    expired: () => "The picture did not load. Its link may have expired.",
    refresh: () => "Get fresh links"
  },
  workflow: {
    title: () => "Workflow",
    open: () => "Open in a new tab",
    "open-hint": () => "Your open workflow stays as it is.",
    missing: () => "A deployed workflow lacks what no run needs: nodes that only fed a Runflow Input, and the address and key of its Deploy node.",
    files: (d) => plural(d.count, 0, en, { one: "It also needs this file in your input folder: " + d.names + ".", other: "It also needs these files in your input folder: " + d.names + "." }),
    opened: () => "Opened in a new tab of ComfyUI. It is not saved.",
    "not-opened": () => "ComfyUI could not open it.",
    "no-graph": () => "Runflow does not return a workflow that can be opened.",
    save: () => "Save deploy file",
    "save-hint": () => "For review, or for a machine without ComfyUI.",
    saved: (d) => "Saved " + d.file + ".",
    "saved-files": (d) => plural(d.count, 0, en, { one: "Saved " + d.file + ". Its input file is not in it: put it into the folder " + d.folder + " beside it.", other: "Saved " + d.file + ". Its " + number("en", d.count, 0) + " input files are not in it: put them into the folder " + d.folder + " beside it." }),
    "not-saved": (d) => "Runflow does not return all that a deploy file needs: " + d.parts + "."
  },
  settings: {
    title: () => "Settings",
    dashboard: () => "Open in dashboard",
    foreign: () => "Only its owner can change it.",
    "make-public": () => "Make public…",
    "make-private": () => "Make private…",
    "gpu-auto": () => "Let Runflow choose the GPU…",
    "gpu-explicit": () => "Which GPUs it uses is chosen in the dashboard. A deploy from here keeps it.",
    "delete": () => "Delete…",
    cancel: () => "Cancel",
    busy: () => "Waiting for Runflow…"
  },
  confirm: {
    public: {
      title: (d) => "Make " + d.slug + " public?",
      detail: () => "Every Runflow user who knows its owner and name can then see and run it. Whoever runs it pays for it.",
      yes: () => "Make it public",
      agree: () => "I know that it contains secrets, and everyone may read them",
      done: (d) => d.slug + " is now public."
    },
    private: {
      title: (d) => "Make " + d.slug + " private?",
      detail: () => "Only your organization can then see and run it. Callers of other organizations get error 404.",
      yes: () => "Make it private",
      done: (d) => d.slug + " is now private."
    },
    gpu: {
      title: (d) => "Let Runflow choose the GPU of " + d.slug + "?",
      detail: () => "It takes the cheapest GPU that fits, and a larger one when memory runs out. The GPUs that were chosen in the dashboard no longer count.",
      yes: () => "Let Runflow choose",
      done: (d) => "Runflow now chooses the GPU of " + d.slug + "."
    },
    "delete": {
      title: (d) => "Delete " + d.slug + "?",
      detail: () => "New calls get error 404. Old runs and their files can still be read. There is no undo, and the name may stay taken.",
      type: (d) => "Type " + d.slug + " to delete it",
      yes: () => "Delete it",
      done: (d) => "Deleted " + d.slug + ". New calls get error 404."
    }
  },
  forget: {
    action: () => "Forget what this browser remembers of deploys",
    done: () => "Forgotten. Your endpoints stay as they are."
  }
}

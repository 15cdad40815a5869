// Made by `npm run text` from locales/en/run.json: change it there.
import { number, plural } from "@messageformat/runtime";
import { en } from "@messageformat/runtime/lib/cardinals";
export default {
  where: {
    label: () => "Where to run",
    runflow: () => "On Runflow",
    here: () => "Here",
    both: () => "Both"
  },
  head: {
    runflow: (d) => d.slug + " on Runflow",
    here: () => "This workflow, in this ComfyUI",
    which: () => "Endpoint",
    "read-again": () => "Update the form",
    looking: () => "Asking Runflow for this endpoint…",
    reading: () => "Reading the workflow…",
    stale: () => "The canvas has changed since this form was made. A run takes it as it is now.",
    both: (d) => d.slug + ", here and on Runflow"
  },
  empty: {
    "no-key": {
      title: () => "To run on Runflow, save an API key",
      detail: () => "The key stays in this browser. Running here needs none."
    },
    "no-name": {
      title: () => "This workflow is not deployed yet",
      detail: () => "There is nothing to run on Runflow until it is."
    },
    "not-deployed": {
      title: (d) => "No endpoint is called " + d.slug,
      detail: () => "It has not been deployed yet, or it was deleted."
    },
    gone: {
      title: (d) => "The endpoint " + d.slug + " was deleted",
      detail: () => "It was there a moment ago. Runflow has no endpoint of this name now."
    },
    foreign: {
      title: (d) => "The endpoint " + d.slug + " belongs to another organization",
      detail: () => "Its runs are charged to yours."
    },
    "no-organization": {
      title: () => "Runflow does not say which organization you are in",
      detail: () => "Without it there is no address to send a run to.",
      next: () => "Make a key that may read your account, and save it in Settings → Runflow."
    },
    "no-contract": {
      title: () => "Runflow does not return this workflow",
      detail: () => "So its inputs are not known, and there is no form for them.",
      next: () => "Deploy it again, then come back."
    },
    "no-output": {
      title: () => "This workflow has no Runflow Output",
      detail: () => "A run returns what its Runflow Output nodes get.",
      next: () => "Add one after the node that makes the picture or file you want."
    },
    "not-captured": {
      title: () => "The workflow could not be read",
      detail: () => "ComfyUI could not prepare it for a run. A node or a link in it may be broken.",
      next: () => "Run it with ComfyUI’s own Run button to see which node stops it."
    },
    "open-settings": () => "Open Settings",
    "to-deploy": () => "Go to Deploy",
    "try-again": () => "Try again"
  },
  differ: {
    title: () => "The endpoint and the canvas take different values",
    detail: (d) => plural(d.count, 0, en, { one: "One input or output differs.", other: number("en", d.count, 0) + " inputs or outputs differ." }),
    added: (d) => d.id + " is new on the canvas.",
    removed: (d) => d.id + " is only on the endpoint.",
    changed: (d) => d.id + " is not the same in both."
  },
  form: {
    label: () => "Values",
    none: () => "It takes no values.",
    required: () => "required",
    "no-default": () => "Left empty, the workflow’s own value is used.",
    "own-file": (d) => "Left empty, the workflow uses " + d.file + ".",
    reset: (d) => "Reset " + d.label,
    "reset-short": () => "Reset",
    forget: () => "Reset all values",
    between: (d) => "From " + d.minimum + " to " + d.maximum + ".",
    "at-least": (d) => d.minimum + " or more.",
    "at-most": (d) => d.maximum + " or less.",
    step: (d) => "In steps of " + d.step + ".",
    on: () => "On",
    off: () => "Off",
    choose: () => "Choose…",
    repeated: (d) => "Several inputs have the id “" + d.id + "”, so it cannot be set here, and each keeps its own value. Give each input a different id. Check in the Deploy tab shows which ones they are.",
    kept: () => "These values are kept until this page is closed."
  },
  file: {
    "choose-picture": () => "Choose a picture",
    "choose-file": () => "Choose a file",
    "from-comfyui": () => "From ComfyUI",
    address: () => "Use an address",
    "address-label": (d) => "Address of " + d.label,
    "address-hint": () => "It begins with https://. Runflow fetches it when the run starts.",
    "drop-picture": () => "Or drop or paste a picture here.",
    "drop-file": () => "Or drop a file here.",
    chosen: (d) => d.name + ", " + d.size,
    remove: (d) => "Remove " + d.label,
    "remove-short": () => "Remove",
    preview: (d) => "Preview of " + d.name,
    "not-read": (d) => d.name + " could not be read."
  },
  picker: {
    title: () => "Files of this ComfyUI",
    input: () => "Input folder",
    output: () => "Output folder",
    folder: () => "Folder",
    search: () => "Search by name",
    close: () => "Close",
    none: () => "There is nothing to choose here.",
    failed: () => "ComfyUI does not list the files of this folder.",
    more: (d) => plural(d.count, 0, en, { one: "One more file. Search for its name.", other: number("en", d.count, 0) + " more files. Search by name." })
  },
  problem: {
    missing: () => "This one is required.",
    type: {
      STRING: () => "This must be text.",
      INT: () => "This must be a whole number.",
      FLOAT: () => "This must be a number.",
      BOOLEAN: () => "This must be on or off.",
      IMAGE: () => "This must be a picture.",
      FILE: () => "This must be a file."
    },
    "not-https": () => "The address must begin with https://.",
    "too-small": (d) => "This must be " + d.limit + " or more.",
    "too-large": (d) => "This must be " + d.limit + " or less.",
    "not-offered": () => "Choose one from the list.",
    "not-exact": () => "This number is too large to be sent exactly. Choose one up to 9007199254740991.",
    "unknown-input": () => "The workflow has no such input.",
    "no-picture": (d) => d.name + " is not a PNG, JPEG, WebP or GIF picture.",
    "too-many-bytes": (d) => d.name + " is " + d.size + ". At most " + d.most + " can be sent.",
    "empty-file": (d) => d.name + " is empty.",
    fix: (d) => plural(d.count, 0, en, { one: "One value has to be corrected first.", other: number("en", d.count, 0) + " values have to be corrected first." })
  },
  button: {
    runflow: () => "Run on Runflow",
    here: () => "Run here",
    "stop-waiting": () => "Stop waiting",
    "wait-again": () => "Wait for it again",
    "look-again": () => "Look for it again",
    cancel: () => "Cancel",
    "cancel-here": () => "Cancel this run",
    dismiss: () => "Close",
    dashboard: () => "Open in dashboard",
    logs: () => "Show its log",
    both: () => "Run in both places",
    "check-models": () => "Check the models"
  },
  cost: {
    title: () => "This run costs money",
    last: (d) => plural(d.count, 0, en, { one: "Its last run cost " + d.median + ".", other: "Half of its last " + number("en", d.count, 0) + " runs cost " + d.median + " or less. The most was " + d.highest + "." }),
    unknown: () => "No earlier run shows what it costs. A ComfyUI run often costs a few US cents.",
    balance: (d) => "Your balance is " + d.balance + ".",
    judge: () => "Runflow evaluates every run. For that, it reads your values and the results.",
    once: () => "You are not asked again until you reload the page or use another key.",
    yes: () => "Run it",
    no: () => "Not now",
    looking: () => "Looking up what the last runs cost…"
  },
  progress: {
    label: () => "Run on Runflow",
    "label-here": () => "Run in this ComfyUI",
    preparing: () => "Preparing the run",
    uploading: (d) => "Uploading " + d.file + ", " + d.size,
    "file-of": (d) => "File " + d.at + " of " + d.of,
    starting: () => "Starting the run",
    stopping: () => "Stopping as soon as Runflow confirms the run",
    "taking-up": () => "Looking for the run that was started before",
    "on-runflow": (d) => "On Runflow: " + d.status,
    "queued-detail": () => "A cold start takes 10 to 40 seconds, and a busy GPU has a queue.",
    nodes: (d) => d.done + " of " + plural(d.whole, 0, en, { one: number("en", d.whole, 0) + " node", other: number("en", d.whole, 0) + " nodes" }) + " done",
    elapsed: (d) => d.duration + " so far",
    "no-cancel": () => "A run on Runflow cannot be cancelled. If you stop waiting, it goes on and costs money.",
    "of-other": (d) => "This is a run of " + d.slug + ".",
    "run-id": (d) => "Run " + d.id,
    "here-queued": (d) => plural(d.ahead, 0, en, { "0": "Next in the queue of this ComfyUI", one: "One run is ahead of it in the queue", other: number("en", d.ahead, 0) + " runs are ahead of it in the queue" }),
    "here-running": () => "Running in this ComfyUI",
    "here-node": (d) => "At " + d.title,
    "here-cancelling": () => "Cancelling…",
    "here-silent": () => "ComfyUI does not answer. It is asked again every few seconds.",
    "here-placing": (d) => "Handing " + d.file + " to ComfyUI"
  },
  end: {
    succeeded: {
      title: () => "The run on Runflow succeeded"
    },
    "here-succeeded": {
      title: () => "The run in this ComfyUI succeeded"
    },
    "partly-succeeded": {
      title: () => "The run succeeded only in part",
      detail: () => "Some outputs did not arrive."
    },
    "run-cancelled": {
      title: () => "The run was cancelled on Runflow",
      detail: () => "It was not cancelled from here.",
      next: () => "Run it again if you still want it."
    },
    timeout: {
      title: () => "The run took too long",
      detail: () => "Runflow stopped it.",
      next: () => "Try smaller values, such as fewer steps or a smaller size."
    },
    errored: {
      title: () => "Something on Runflow broke during the run",
      next: () => "Run it again. If it breaks again, look at its log.",
      "next-beside": () => "Run it again. If it breaks again, its log below says more.",
      "next-empty": () => "Run it again. If it breaks again, report the run’s id to Runflow: it wrote no log."
    },
    failed: {
      title: () => "The run failed",
      detail: () => "Runflow gives no reason.",
      next: () => "Look at its log.",
      "next-beside": () => "Its log is below.",
      "next-empty": () => "Run it again. If it fails again, report the run’s id to Runflow: it wrote no log."
    },
    "failed-input": {
      title: () => "Runflow could not use one of the values",
      next: () => "Correct the value, then run it again."
    },
    "failed-model": {
      title: () => "A model of the workflow could not be loaded",
      next: () => "Check the models: the Deploy tab says which one it may be and what helps."
    },
    "failed-sha": {
      title: () => "A model of the workflow has no valid hash",
      next: () => "Check the models: the Deploy tab says which one it is and what helps. Then deploy again."
    },
    "failed-sandbox": {
      title: () => "The sandbox has no GPU"
    },
    gone: {
      title: () => "Runflow no longer knows this run",
      detail: () => "It may have been deleted.",
      next: () => "See the runs of the endpoint in the dashboard."
    },
    deadline: {
      title: (d) => "The run has not ended in " + d.duration,
      detail: () => "It goes on and costs money.",
      next: () => "Wait for it again, or come back later: this page finds it."
    },
    stopped: {
      title: () => "You stopped waiting",
      detail: () => "The run goes on and costs money. This page finds it again later."
    },
    "not-started": {
      title: () => "Nothing was started",
      detail: () => "You cancelled before the run was sent, so nothing is charged."
    },
    unknown: {
      title: () => "Runflow did not say whether the run has started",
      detail: (d) => "It was looked for and not found. It may be running, and then it costs money (" + d.code + ").",
      next: () => "Look for it again before you start another one."
    },
    elsewhere: {
      title: () => "Another tab waits for this run",
      detail: (d) => "The run of " + d.slug + " was started there, and its result is shown there."
    },
    "not-kept": {
      title: () => "Runflow does not know the run that was started here",
      detail: () => "No answer came when it was sent, and no such run was found. Most likely it did not start.",
      next: () => "Look for it again, or start a new run."
    },
    broken: {
      title: () => "The run could not go on",
      detail: () => "Something in this extension failed.",
      next: () => "Reload the page. A run that was started is found again."
    },
    "here-cancelled": {
      title: () => "The run was cancelled"
    },
    "here-failed": {
      title: () => "The run in this ComfyUI failed"
    },
    "here-refused": {
      title: () => "ComfyUI refused to run this workflow",
      detail: () => "Nothing was run.",
      next: () => "Correct the node that it names, then run it again."
    },
    "here-unreachable": {
      title: () => "ComfyUI did not answer",
      next: () => "Check that it still runs, then try again."
    },
    "here-not-cancelled": {
      title: () => "ComfyUI did not answer",
      detail: () => "The run could not be cancelled, and may still be going.",
      next: () => "When ComfyUI answers again, reload this page to see the run."
    },
    "here-lost": {
      title: () => "ComfyUI no longer knows this run",
      detail: () => "It may have been restarted, or its queue was cleared.",
      next: () => "Run it again."
    },
    "here-missing": {
      title: () => "This ComfyUI lacks something that the workflow needs",
      next: () => "Install what is missing, or run it on Runflow."
    },
    "here-not-placed": {
      title: () => "A file could not be handed to ComfyUI",
      next: () => "Try another file."
    },
    "here-values": {
      title: () => "The values do not fit the workflow on the canvas",
      next: () => "The form was updated. Look at it, then run."
    },
    reason: (d) => "Runflow says: " + d.reason,
    "reason-here": (d) => "ComfyUI says: " + d.reason,
    stage: (d) => "It happened at the step “" + d.stage + "”.",
    code: (d) => "Its code is " + d.code + "."
  },
  missing: {
    class: (d) => "No pack here has the node " + d.name + ".",
    model: (d) => "The model " + d.name + " is not in this ComfyUI.",
    "broken-model": (d) => "The model " + d.name + " in this ComfyUI is broken.",
    more: (d) => plural(d.count, 0, en, { one: "One more is missing.", other: number("en", d.count, 0) + " more are missing." })
  },
  result: {
    output: (d) => d.label + " (" + d.id + ")",
    missing: (d) => plural(d.count, 0, en, { one: "This output did not arrive: " + d.outputs + ".", other: "These outputs did not arrive: " + d.outputs + "." }),
    nothing: () => "It gave no files.",
    unnamed: () => "An output without an id",
    picture: (d) => "Result " + d.at + " of " + d.output,
    open: (d) => "Open " + d.name,
    file: (d) => "file " + d.at,
    unsafe: () => "This file has no https address, so it is not shown.",
    "not-shown": () => "It cannot be shown here. Open it in a tab of its own.",
    fresh: () => "Get fresh links",
    seconds: (d) => "Took " + d.duration,
    cost: (d) => "Cost " + d.amount,
    gpu: (d) => d.gpus + ", " + d.duration + " of GPU time",
    "gpu-time": (d) => d.duration + " of GPU time",
    "text-long": (d) => "Only the first " + d.size + " are shown. Open or save the file to read the rest.",
    reading: () => "ComfyUI reads it…",
    save: (d) => "Save " + d.name
  },
  logs: {
    title: () => "Log of the run",
    none: () => "The log is empty.",
    reading: () => "Reading the log…",
    more: (d) => plural(d.count, 0, en, { one: "One earlier line is not shown.", other: number("en", d.count, 0) + " earlier lines are not shown." })
  },
  node: {
    title: () => "It happened at this node",
    "other-version": (d) => "The run names node " + d.nodeId + ", which belongs to another version of this workflow."
  },
  other: {
    going: (d) => "A run of " + d.slug + " is still going.",
    show: (d) => "Show " + d.slug
  },
  compare: {
    changed: {
      title: () => "The canvas is not what is deployed",
      detail: () => "It has changed since the deploy, so the two results may differ.",
      next: () => "Deploy it first to compare like with like."
    },
    label: () => "Comparison",
    identical: {
      title: () => "Identical",
      detail: () => "Runflow made exactly what this ComfyUI made.",
      word: () => "Identical"
    },
    alike: {
      title: () => "Alike",
      detail: () => "The pictures show the same, with small differences that are hard to see. Another GPU or version rounds differently.",
      word: () => "Alike"
    },
    different: {
      title: () => "Different",
      detail: () => "Runflow made something different from this ComfyUI. Compare the settings that change by themselves, such as seeds, and the models.",
      word: () => "Different"
    },
    "other-bytes": {
      title: () => "Video and sound were not compared",
      detail: () => "The two files differ, but the same clip can be saved in more than one way. Play both to find out whether it looks and sounds the same.",
      word: () => "Not compared: different files"
    },
    comparing: {
      title: () => "Comparing…",
      detail: () => "ComfyUI reads both results."
    },
    unknown: {
      title: () => "Not compared",
      detail: () => "Both runs are done, but not all of their files could be read."
    },
    nothing: {
      title: () => "Nothing to compare",
      detail: () => "Neither run gave a file."
    },
    again: () => "Compare again",
    counts: (d) => d.name + " has " + plural(d.here, 0, en, { one: number("en", d.here, 0) + " file", other: number("en", d.here, 0) + " files" }) + " here and " + d.there + " on Runflow.",
    "only-here": (d) => "File " + d.at + " came here only.",
    "only-there": (d) => "File " + d.at + " came on Runflow only.",
    "picture-here": (d) => d.name + ", picture " + d.at + ", made here",
    "picture-there": (d) => d.name + ", picture " + d.at + ", made on Runflow",
    edge: () => "How much of each picture is shown",
    figures: (d) => "Colours differ by " + d.mean + " of 255 on average and " + d.largest + " at most. Similarity (SSIM): " + d.ssim,
    sizes: (d) => "Here: " + d.here + ". On Runflow: " + d.there + ".",
    side: (d) => d.width + " × " + d.height + ", " + d.size,
    off: {
      title: () => "There is nothing to compare yet",
      detail: () => "Deploy the canvas first, then run both."
    },
    other: {
      title: () => "This is not the endpoint of the open workflow",
      detail: (d) => "Only the workflow that was deployed as " + d.slug + " can run in both places. Open it first."
    },
    "no-answer": () => "ComfyUI did not answer."
  }
}

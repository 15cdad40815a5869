// Made by `npm run text` from locales/en/calling.json: change it there.
import { number, plural } from "@messageformat/runtime";
import { en } from "@messageformat/runtime/lib/cardinals";
export default {
  arg: {
    run: () => "The id of the run, as runflow run and runflow runs show it"
  },
  mistake: {
    "no-run": () => "Which run? Give its id. See runflow runs SLUG.",
    "no-assignment": (d) => "--input takes ID=VALUE, @FILE with a JSON object, or - for standard input, not “" + d.given + "”.",
    "no-object": (d) => d.file + " must be a JSON object with a value for each input.",
    "bad-metadata": (d) => "--metadata takes KEY=VALUE, not “" + d.given + "”.",
    "bad-wait": () => "--wait must be a time such as 90s, 30m or 2h.",
    "bad-ref": () => "--client-ref must be a text of 1 to 255 characters, without a single quotation mark.",
    "bad-callback": () => "--callback must be an https address of at most 2048 characters.",
    "bad-limit": () => "--limit must be a whole number from 1.",
    "no-picture": (d) => d.file + " cannot be used for " + d.id + ": it is not a PNG, JPEG, WebP or GIF picture.",
    "no-shell": () => "Which shell? Give bash or zsh."
  },
  value: {
    unknown: (d) => "There is no input " + d.id + ". The inputs are " + d.known + ".",
    "unknown-meant": (d) => "There is no input " + d.id + ". Did you mean " + d.meant + "?",
    "no-inputs": (d) => "There is no input " + d.id + ": this endpoint has no inputs.",
    missing: (d) => "The input " + d.id + " needs a value.",
    type: {
      STRING: (d) => "The input " + d.id + " takes text.",
      INT: (d) => "The input " + d.id + " takes a whole number.",
      FLOAT: (d) => "The input " + d.id + " takes a number.",
      BOOLEAN: (d) => "The input " + d.id + " takes true or false.",
      IMAGE: (d) => "The input " + d.id + " takes a picture: @FILE, or an https address.",
      FILE: (d) => "The input " + d.id + " takes a file: @FILE, or an https address."
    },
    "not-https": (d) => "The input " + d.id + " takes @FILE, an https address or runflow://assets/ID. Plain http is refused.",
    "too-small": (d) => "The input " + d.id + " takes " + d.limit + " or more.",
    "too-large": (d) => "The input " + d.id + " takes " + d.limit + " or less.",
    "not-offered": (d) => "The input " + d.id + " takes one of these: " + d.choices + ".",
    "not-exact": (d) => "The input " + d.id + " cannot take " + d.text + ": JSON holds no whole number that large exactly. Choose one up to 9007199254740991."
  },
  unchecked: () => "Runflow does not return the workflow of this endpoint, so the values are sent without a check.",
  uploading: (d) => "Uploading " + d.file + " (" + d.size + ")",
  started: (d) => "Started the run " + d.id + ".",
  "taken-up": (d) => "There already is a run with this reference: " + d.id + ". No second one was started.",
  unknown: (d) => "Runflow did not say whether the run has started, and it was not found. It may be running, and then it costs money. To look for it first, run the same command with --client-ref " + d.reference + ".",
  progress: {
    queued: () => "The run is queued. A cold start takes 10 to 40 seconds, and a busy GPU has a queue",
    state: (d) => "The run is " + d.status,
    nodes: (d) => "The run is " + d.status + ": node " + d.done + " of " + d.whole
  },
  state: {
    succeeded: (d) => "The run " + d.id + " succeeded.",
    "partly-succeeded": (d) => "The run " + d.id + " succeeded only in part.",
    "run-cancelled": (d) => "The run " + d.id + " was cancelled on Runflow.",
    "run-failed": (d) => "The run " + d.id + " failed: " + d.reason,
    "run-failed-unsaid": (d) => "The run " + d.id + " failed (" + d.status + "). Runflow gives no reason.",
    unfinished: (d) => "The run " + d.id + " is " + d.status + "."
  },
  missing: (d) => "These outputs did not arrive: " + d.outputs + ".",
  cost: (d) => "It cost " + d.amount + " US dollars.",
  "gpu-seconds": (d) => "GPU time: " + d.duration + ".",
  "see-logs": (d) => "See runflow logs " + d.id + ".",
  stopped: (d) => "Stopped waiting. The run " + d.id + " goes on and costs money. See runflow status " + d.id + ".",
  deadline: (d) => "The run " + d.id + " has not ended in time. It goes on and costs money. To wait longer: runflow status " + d.id + " --watch.",
  saved: (d) => "Saved " + d.path,
  download: {
    "not-https": (d) => "File " + d.number + " of " + d.output + " has no https address, so it was not downloaded.",
    expired: (d) => "The address of file " + d.number + " of " + d.output + " has expired.",
    "too-large": (d) => "File " + d.number + " of " + d.output + " is larger than " + d.most + ", so it was not saved. See runflow status for its address.",
    lost: (d) => "File " + d.number + " of " + d.output + " could not be downloaded. See runflow status for a fresh address.",
    status: (d) => "File " + d.number + " of " + d.output + " could not be downloaded. See runflow status for a fresh address.",
    "not-saved": (d) => "File " + d.number + " of " + d.output + " could not be saved (" + d.reason + ").",
    more: (d) => plural(d.count, 0, en, { one: "One more file was", other: number("en", d.count, 0) + " more files were" }) + " not saved.",
    "others-saved": (d) => plural(d.count, 0, en, { one: "One file was", other: number("en", d.count, 0) + " files were" }) + " saved."
  },
  table: {
    run: () => "run",
    status: () => "status",
    created: () => "created",
    seconds: () => "seconds",
    cost: () => "US dollars",
    metadata: () => "metadata"
  },
  run: {
    summary: () => "Run an endpoint and wait for its files",
    example: () => "Run and save the files",
    "example-file": () => "Upload a picture and run",
    "example-later": () => "Start now, and wait later",
    input: () => "A value for an input, @FILE for a picture or file. Or all values as JSON: @FILE, or - for standard input",
    output: () => "Save the files in DIR/OUTPUT_ID. Nothing is overwritten. Without it, their addresses are printed",
    "no-wait": () => "Do not wait: print the id of the run and end",
    wait: (d) => "How long to wait, such as 90s or 2h. Without it: " + d.time,
    "client-ref": () => "A reference of yours. If there is a run with it, take that up instead of starting another one",
    metadata: () => "A note that comes back with the run and its callback",
    callback: () => "An https address that Runflow calls when the run has ended",
    "note-values": () => "All values are checked before anything is sent. A picture is a PNG, JPEG, WebP or GIF file, and a file can be up to 50 MiB.",
    "note-ref": () => "Each run costs money. With --client-ref the same command can be repeated after a lost connection: it never starts a second run.",
    "note-cancel": () => "A run cannot be cancelled. Ctrl+C only stops the waiting: the run goes on and costs money."
  },
  runs: {
    summary: () => "List the runs of an endpoint, with their cost",
    example: () => "See the latest runs",
    limit: () => "At most so many, newest first. Without it: all",
    note: () => "With --json there are also totals, and the cost by each value of each key of the metadata.",
    done: (d) => plural(d.count, 0, en, { "0": d.slug + " has no runs.", one: d.slug + " has one run.", other: d.slug + " has " + number("en", d.count, 0) + " runs." }),
    total: (d) => "Together they cost " + d.amount + " US dollars."
  },
  status: {
    summary: () => "Show where a run stands, and its files",
    example: () => "Wait until a run has ended",
    watch: () => "Wait until the run has ended",
    wait: (d) => "With --watch: how long to wait. Without it: " + d.time,
    note: () => "Each call gives fresh addresses: they expire. A run that failed ends with exit code 10."
  },
  logs: {
    summary: () => "Show what a run wrote",
    example: () => "See why a run failed",
    done: (d) => plural(d.count, 0, en, { "0": "The run wrote nothing.", one: "The run wrote one line.", other: "The run wrote " + number("en", d.count, 0) + " lines." })
  },
  completion: {
    summary: () => "Print a script that completes commands, options and values in your shell",
    note: (d) => "It completes the word runflow. If you run a file of this program instead, make a function of that name first: " + d.line,
    "example-bash": () => "In bash, for this session; in ~/.bashrc, for all",
    "example-zsh": () => "In zsh, for this session; in ~/.zshrc, for all",
    shell: () => "The shell",
    done: () => "Printed the script."
  },
  webhook: {
    summary: () => "Check that a callback was sent by Runflow",
    example: () => "Check the body of a callback",
    action: () => "What to do: verify",
    signature: () => "The header Runflow-Signature",
    "secret-env": (d) => "The variable that has the secret. Without it: " + d.variable,
    note: () => "It reads the body from standard input, byte for byte as it arrived. Exit code 0: it matches. 1: it does not.",
    "bad-action": () => "The only action is verify: runflow webhook verify.",
    "no-secret": (d) => "There is no secret. Set " + d.variable + ", or name another variable with --secret-env.",
    "no-body": () => "Give the body of the callback on standard input.",
    "too-large": () => "The body is too large for a callback.",
    matches: () => "The signature matches.",
    differs: (d) => "The signature does not match. Check that the body is unchanged, and that " + d.variable + " has the right secret."
  }
}

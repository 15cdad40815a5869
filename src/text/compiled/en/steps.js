// Made by `npm run text` from locales/en/steps.json: change it there.
import { number } from "@messageformat/runtime";
export default {
  capture: () => "Reading the workflow",
  facts: () => "Asking ComfyUI what the workflow needs",
  "commit-search": () => "Looking for commits",
  check: () => "Checking that it will run",
  "look-up": () => "Looking up the endpoint on Runflow",
  hash: () => "Reading models and files",
  ask: () => "Waiting for your answer",
  upload: () => "Uploading files",
  write: () => "Sending it to Runflow",
  busy: (d) => d.step + "…",
  retry: {
    "no-answer": (d) => d.step + "… No answer. Trying again (" + number("en", d.attempt, 0) + " of " + number("en", d.of, 0) + ")",
    "server-error": (d) => d.step + "… Runflow has a problem. Trying again (" + number("en", d.attempt, 0) + " of " + number("en", d.of, 0) + ")",
    "rate-limited": (d) => d.step + "… Too many requests. Trying again soon (" + number("en", d.attempt, 0) + " of " + number("en", d.of, 0) + ")"
  },
  hashing: (d) => "Reading models and files… " + number("en", d.percent, 0) + "%",
  uploading: (d) => "Uploading files… " + number("en", d.done, 0) + " of " + number("en", d.total, 0),
  "side-by-side": (d) => d.hashing + " · " + d.uploading,
  of: (d) => d.part + " of " + d.whole,
  searching: (d) => "Asking " + d.host + ": " + number("en", d.done, 0) + " of " + number("en", d.total, 0)
}

// Made by `npm run text` from locales/en/doctor.json: change it there.
import { number, plural } from "@messageformat/runtime";
import { en } from "@messageformat/runtime/lib/cardinals";
export default {
  summary: () => "Check the key, Runflow and ComfyUI, and print a report to copy",
  example: () => "Find out why a deploy does not go through",
  comfyui: () => "A ComfyUI to check, too: whether it has this plugin, and whether others can reach it",
  "example-fix": () => "Fix what can be fixed in this folder",
  fix: () => "Fix what needs no choice of yours, in this folder alone, and say what was changed",
  note: (d) => "The report has no secrets in it. Without --fix, nothing is changed. With it, only files in this folder are changed, and each is named: " + d.file + ", and what an interrupted pack left behind.",
  "done-fixed": (d) => plural(d.count, 0, en, { one: "One was fixed.", other: number("en", d.count, 0) + " were fixed." }),
  "fixed-word": () => "fixed",
  fixed: {
    "line-ends-open": (d) => "Added to " + d.file + " in this folder: " + d.lines + ".",
    "unfinished-files": (d) => "Deleted " + d.files + "."
  },
  "not-changed": (d) => "Not fixed: " + d.file + " cannot be changed (" + d.reason + ").",
  beyond: {
    environment: () => "Not fixed: the variables of a shell can only be changed there.",
    key: () => "Not fixed: only you can make a key.",
    network: () => "Not fixed: it may be the network, a proxy or Runflow.",
    clock: () => "Not fixed: setting the clock needs an administrator.",
    comfyui: () => "Not fixed: how your ComfyUI is installed and started is for you to choose."
  },
  "line-ends-open": {
    title: () => "The line endings of deploy files may be changed by git",
    detail: (d) => "Then their hashes differ on another machine. No " + d.file + " here names them.",
    next: (d) => "Add these lines to " + d.file + ": " + d.lines + "."
  },
  "unfinished-files": {
    title: () => "A command that was stopped left unfinished files",
    detail: (d) => "They are " + d.files + ".",
    next: () => "Delete them."
  },
  done: (d) => plural(d.count, 0, en, { "0": "Everything is fine.", one: "There is one finding.", other: "There are " + number("en", d.count, 0) + " findings." }),
  "api-url-unusable": {
    title: () => "RUNFLOW_API_URL is not an address that can be used",
    detail: () => "It must be an https address.",
    next: () => "Clear it, unless you know that you need another one."
  },
  "key-unset": {
    title: () => "There is no API key",
    detail: () => "RUNFLOW_API_KEY is not set.",
    next: () => "Make a key at https://app.runflow.io/settings/api-keys and set it."
  },
  "api-unreachable": {
    title: () => "Runflow does not answer",
    detail: (d) => "The address is " + d.origin + ".",
    next: () => "Check your network, your proxy and RUNFLOW_API_URL."
  },
  "api-unusable": {
    title: () => "The list of endpoints cannot be read",
    detail: (d) => d.origin + " answers, but not as Runflow does.",
    next: () => "Check RUNFLOW_API_URL and your proxy. See the reason with runflow list."
  },
  "key-refused": {
    title: () => "Runflow refuses the key",
    detail: () => "It cannot list endpoints.",
    next: () => "See the reason with runflow list."
  },
  "clock-off": {
    title: () => "The clock of this computer is wrong",
    detail: (d) => "It differs from Runflow’s by " + d.duration + ", so signed addresses may be refused.",
    next: () => "Set the clock."
  },
  "scope-missing": {
    title: () => "The key may not be allowed to do everything",
    detail: (d) => "These commands may be refused: " + d.commands + ". They need " + d.scopes + ".",
    next: () => "If you need them, make a key with these scopes."
  },
  "comfyui-unreachable": {
    title: () => "ComfyUI does not answer",
    detail: (d) => "The address is " + d.address + ".",
    next: () => "Start ComfyUI, or check the address."
  },
  "plugin-missing": {
    title: () => "This ComfyUI does not have the Runflow plugin",
    detail: (d) => "At " + d.address + ", nothing of it answers.",
    next: () => "Install it and restart ComfyUI."
  },
  "plugin-version": {
    title: () => "ComfyUI has another version of Runflow",
    detail: (d) => "It has " + d.installed + ", and this command line is " + d.version + ".",
    next: () => "Update the older one, then restart ComfyUI."
  },
  "comfyui-exposed": {
    title: () => "Others on the network can reach this ComfyUI without encryption",
    detail: (d) => "Everyone who reaches " + d.address + " can run code on that computer and read what is sent.",
    next: () => "Start ComfyUI without --listen, or put it behind a login and https."
  }
}

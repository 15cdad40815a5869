// Made by `npm run text` from locales/en/preview.json: change it there.
import { select } from "@messageformat/runtime";
export default {
  state: {
    proven: {
      word: () => "found",
      meaning: () => "Runflow can get exactly this."
    },
    unchecked: {
      word: () => "found, not checked",
      meaning: () => "It is known what this is, but not yet whether it is public."
    },
    stated: {
      word: () => "stated, not checked",
      meaning: () => "The workflow names its hash. The file is not on this machine."
    },
    "found-by-content": {
      word: () => "matched",
      meaning: () => "The files are those of exactly this public commit."
    },
    unproven: {
      word: () => "may be missing on Runflow",
      meaning: () => "Runflow may not be able to get this."
    },
    "to-hash": {
      word: () => "will be read at deploy",
      meaning: () => "Its hash is computed when you deploy."
    },
    "to-upload": {
      word: () => "will be uploaded",
      meaning: () => "It is sent when you deploy."
    },
    "already-there": {
      word: () => "already on Runflow",
      meaning: () => "Runflow has this file, so it is not sent again."
    },
    missing: {
      word: () => "missing",
      meaning: () => "It is not on this machine."
    }
  },
  source: (d) => d.origin + " at commit " + d.commit + select(d.edits, { dirty: ", without your local edits", unsure: ", local edits not checked", clean: "", other: "" }) + select(d.access, { verified: "", pushed: ", public as far as this machine knows", unverified: ", not checked yet whether it is public", other: "" }) + ".",
  "no-commit": () => "Its commit is not known.",
  "no-origin": () => "It names no public https address.",
  private: () => "Its repository is not public.",
  unpushed: () => "Its commit is not public.",
  "address-known": () => "A public address is known.",
  hash: (d) => "SHA-256 " + d.hash + "."
}

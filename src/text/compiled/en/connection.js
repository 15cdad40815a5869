// Made by `npm run text` from locales/en/connection.json: change it there.
import { en } from "@messageformat/runtime/lib/cardinals";
import { plural } from "@messageformat/runtime";
export default {
  connected: {
    title: (d) => "Connected to " + d.organizations,
    "title-unknown": () => "Connected",
    "detail-unknown": () => "Runflow did not say which organization the key belongs to."
  },
  "scopes-missing": {
    title: (d) => "Connected to " + d.organizations + ", but this key cannot do everything",
    detail: (d) => plural(d.count, 0, en, { one: "The scope " + d.scopes + " is missing.", other: "The scopes " + d.scopes + " are missing." }),
    next: (d) => "Make a key with these scopes and save it here: " + d.needed + "."
  },
  unauthorized: {
    next: () => "Copy the whole key again, or make a new one, and save it here."
  },
  forbidden: {
    next: () => "Make a key with this scope and save it here."
  },
  url: {
    next: () => "Check the API URL above."
  },
  again: {
    next: () => "Try again in a minute."
  }
}

// Made by `npm run text` from locales/en/questions.json: change it there.
import { en } from "@messageformat/runtime/lib/cardinals";
import { plural } from "@messageformat/runtime";
export default {
  key: {
    title: (d) => "This workflow carries its own key (…" + d.lastFour + ") for " + d.host,
    detail: () => "The key may belong to whoever made the file. If you use it, your workflow goes to their organization. Your choice is kept until you reload the page.",
    "use-saved": (d) => "Use my saved key (…" + d.lastFour + ")",
    "use-workflow": (d) => "Use the workflow’s key (…" + d.lastFour + ")",
    "none-saved": () => "You have no key of your own saved for this address."
  },
  which: {
    title: () => "Which endpoint do you want to deploy?",
    detail: () => "The canvas has several Runflow Deploy nodes.",
    "no-name": () => "no name"
  },
  confirm: {
    title: {
      create: (d) => "Create “" + d.slug + "” anyway?",
      update: (d) => "Update “" + d.slug + "” anyway?",
      replace: (d) => "Replace “" + d.name + "” anyway?",
      "name-now": (d) => "Create “" + d.slug + "” with these names?"
    },
    detail: {
      create: (d) => plural(d.count, 0, en, { one: "It can be deployed, but read this first:", other: "It can be deployed, but read these first:" }),
      update: (d) => plural(d.count, 0, en, { one: "The live endpoint would be replaced, but read this first:", other: "The live endpoint would be replaced, but read these first:" }),
      replace: (d) => plural(d.count, 0, en, { one: "The live endpoint would be replaced, but read this first:", other: "The live endpoint would be replaced, but read these first:" }),
      none: () => "Nothing is left of what was asked here.",
      "name-now": () => "Callers will use these names, and changing one later breaks their calls. Now it costs nothing."
    },
    changed: () => "The workflow has changed since it was read for this deploy.",
    "read-again": () => "Read it again",
    no: () => "Cancel, change nothing",
    yes: {
      create: () => "Create it anyway",
      update: () => "Update it anyway",
      replace: () => "Replace it anyway",
      "name-now": () => "Create it",
      fixed: () => "Read it again and deploy"
    }
  },
  name: {
    title: () => "Name of the endpoint",
    detail: () => "It becomes part of the address.",
    address: (d) => "Address: …/" + d.slug + "/runs",
    placeholder: () => "for example portrait",
    live: (d) => "Another name makes another endpoint. " + d.name + " stays live.",
    save: () => "Save"
  },
  cancel: () => "Cancel"
}

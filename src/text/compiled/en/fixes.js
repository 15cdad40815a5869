// Made by `npm run text` from locales/en/fixes.json: change it there.
import { en } from "@messageformat/runtime/lib/cardinals";
import { number, plural } from "@messageformat/runtime";
export default {
  "clear-key": () => "Clear the key",
  "clear-widget": (d) => "Clear " + d.widget,
  "clear-host": () => "Clear the host",
  "move-key": () => "Move to Settings",
  "choose-model": (d) => "Choose " + d.name + ", which is the same file",
  "choose-file": () => "Choose another file",
  mute: (d) => plural(d.count, 0, en, { one: "Mute this node", other: "Mute these nodes" }),
  "leave-out": (d) => plural(d.count, 0, en, { one: "Leave it out: mute this node", other: "Leave it out: mute these " + number("en", d.count, 0) + " nodes" }),
  "name-it": (d) => "Name it “" + d.id + "”",
  "name-node": (d) => "Rename node #" + d.nodeId + " to “" + d.id + "”",
  "name-titled-node": (d) => "Rename " + d.title + " #" + d.nodeId + " to “" + d.id + "”",
  "rename-endpoint": () => "Rename the endpoint",
  "rename-and-deploy": () => "Rename and deploy",
  "keep-name": (d) => "Keep the name “" + d.name + "”",
  "keep-name-and-deploy": (d) => "Keep the name “" + d.name + "” and deploy",
  "new-id": (d) => "New name for “" + d.id + "”",
  "new-id-short": () => "New name",
  "rename-id": () => "Rename",
  "make-input": (d) => "Make " + d.widget + " an input",
  "keep-number": (d) => "Keep " + d.value,
  "keep-text": (d) => "Keep “" + d.text + "”",
  "add-output": (d) => "Add one after " + d.title + " #" + d.nodeId,
  menu: () => "Runflow: make an input",
  "menu-lists": () => "No lists: they take no text"
}

// Made by `npm run text` from locales/en/notices.json: change it there.
import { number, plural } from "@messageformat/runtime";
import { en } from "@messageformat/runtime/lib/cardinals";
export default {
  restart: {
    title: () => "Restart ComfyUI",
    detail: (d) => "Runflow " + d.bundle + " is installed, but ComfyUI still runs " + d.python + ". Restart the ComfyUI process, not only this tab. If that does not help, look into its log.",
    "detail-none": (d) => "Runflow " + d.bundle + " is installed, but ComfyUI has not been restarted yet. Restart the ComfyUI process, not only this tab. If that does not help, look into its log."
  },
  reload: {
    title: () => "Reload this tab",
    detail: (d) => "ComfyUI runs Runflow " + d.python + ", and this tab still shows " + d.bundle + ". Save your workflow, then reload the tab (" + d.keys + ")."
  },
  "other-plugin": {
    title: () => "Two Runflow plugins are installed",
    detail: (d) => "Their nodes and buttons collide. Remove the folder custom_nodes/" + d.folder + " and restart ComfyUI.",
    password: () => "The older plugin protects ComfyUI with a password. Removing it removes that protection, so make sure that no one else can reach this ComfyUI."
  },
  busy: {
    title: () => "A deploy is already running",
    detail: () => "Wait for it, or cancel it."
  },
  "other-workflow": {
    title: () => "Another workflow is open now",
    detail: () => "Go back to the first one, and deploy again."
  },
  "node-gone": {
    title: () => "That Runflow Deploy node is gone or switched off",
    detail: () => "Bring it back, or deploy what the panel shows."
  },
  "key-in-node": {
    title: () => "A Deploy node holds an API key",
    detail: () => "It is in every saved copy of this workflow and in every picture made with it. Open the Runflow panel to clear it."
  },
  "key-cleared": {
    title: () => "The key is cleared",
    detail: (d) => d.keys + " brings it back. Copies and pictures saved before still hold it: if you shared one, revoke the key."
  },
  "key-moved": {
    title: (d) => "The key is saved for " + d.origin,
    detail: (d) => d.keys + " brings it back into the node. Copies and pictures saved before still hold it: if you shared one, revoke the key."
  },
  "not-muted": {
    title: () => "Nothing was muted",
    detail: () => "The workflow has changed, and another node reads these nodes now. Check again."
  },
  "not-uploaded": {
    title: () => "The file was not uploaded",
    unreachable: () => "ComfyUI did not answer. Check that it is running, then choose the file again.",
    refused: (d) => "ComfyUI refused " + d.file + " (HTTP " + d.status + ").",
    "no-name": () => "ComfyUI answered without a file name. Choose the file again.",
    "too-large": (d) => d.file + " is larger than this ComfyUI accepts. Whoever runs it can raise the limit for uploads."
  },
  unexpected: {
    title: () => "Unexpected error in Runflow",
    detail: (d) => d.error + ". Reload this tab and try again."
  },
  "choose-file": () => "Choose file",
  uploading: (d) => "Uploading " + d.file + "…",
  "key-not-moved": {
    title: () => "The key was not moved",
    detail: () => "This browser blocks storage for this page. Allow storage for this address, then move the key."
  },
  "no-input": {
    title: () => "Nothing was changed",
    detail: () => "The subgraph of this node is used more than once, and each use would bring an input of the same name."
  },
  saved: {
    title: (d) => "Saved " + d.file,
    detail: (d) => "Keep it with your code. Any machine can deploy it with " + d.command + ".",
    "detail-files": (d) => plural(d.count, 0, en, { one: "Its input file was saved as well. Put it into a folder " + d.folder + " beside it.", other: "Its " + number("en", d.count, 0) + " input files were saved as well. Put them into a folder " + d.folder + " beside it." })
  },
  "not-saved": {
    title: () => "No deploy file was saved"
  },
  "save-secrets": {
    title: () => "Save these secrets into the file?",
    detail: () => "A deploy file is copied and kept in version control. Whoever can read it can read them:"
  }
}

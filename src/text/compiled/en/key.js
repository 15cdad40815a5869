// Made by `npm run text` from locales/en/key.json: change it there.

export default {
  label: () => "Runflow API key",
  paste: () => "Paste your key: rf_live_…",
  replace: () => "Paste a new key to replace it",
  save: () => "Save",
  test: () => "Test connection",
  testing: () => "Testing…",
  remove: () => "Remove",
  move: () => "Move it to this browser",
  "clear-old": () => "Clear the key in the settings file",
  saved: (d) => "Saved (…" + d.lastFour + ") for " + d.origin,
  "none-saved": (d) => "No key is saved for " + d.origin + ".",
  where: {
    browser: () => "Kept in this browser, for this ComfyUI address only. It is never written to a workflow or to a file of ComfyUI.",
    page: () => "This browser blocks storage for this page, so the key is forgotten when you close the tab.",
    settings: () => "Stored by the older Runflow plugin in ComfyUI’s settings file, where everyone who can open this ComfyUI can read it."
  },
  "left-behind": (d) => "ComfyUI’s settings file still holds a key (…" + d.lastFour + ") of the older Runflow plugin. It is not used, and everyone who can open this ComfyUI can read it.",
  "use-old-question": (d) => "It was saved for Runflow’s own address. Use the key …" + d.lastFour + " for " + d.origin + " too?",
  "use-old": () => "Use it here",
  "decline-old": () => "Don’t use it",
  "url-invalid": () => "The API URL above cannot be used. Correct it first: it must begin with https://.",
  "reset-url": (d) => "Use " + d.url,
  scopes: () => "Where do I get a key, and which scopes does it need?",
  "scopes-detail": () => "Runflow shows a new key only once. To deploy, give it these scopes:",
  "scopes-more": () => "Add these for the Run and Endpoints tabs, as you need them:",
  scope: {
    "comfyui-workflows:read": () => "to find your endpoint",
    "comfyui-workflows:create": () => "to deploy it the first time",
    "comfyui-workflows:edit": () => "to deploy it again",
    "assets:create": () => "to send input files, if the workflow reads any",
    "runs:create": () => "to run it on Runflow",
    "runs:read": () => "to see its runs and their results",
    "comfyui-workflows:delete": () => "to delete an endpoint"
  },
  "may-be-read": () => "Whoever could open this ComfyUI may have read it. If you are not sure, revoke it and make a new one.",
  moved: {
    title: () => "Moved",
    detail: () => "The key is in this browser now, and no longer in ComfyUI’s settings file."
  },
  "not-moved": {
    title: () => "The key was not moved",
    detail: () => "This browser blocks storage for this page.",
    next: () => "Allow storage for this address, then move it."
  },
  "half-moved": {
    title: () => "The key is in this browser now, and still in the settings file",
    detail: () => "ComfyUI did not accept the change.",
    next: () => "Check that ComfyUI is running, reload this tab and try again."
  },
  cleared: {
    title: () => "Cleared",
    detail: () => "ComfyUI’s settings file no longer holds a Runflow key."
  },
  "not-cleared": {
    title: () => "The key is still in the settings file",
    detail: () => "ComfyUI did not accept the change.",
    next: () => "Check that ComfyUI is running, reload this tab and try again."
  },
  "nothing-to-move": {
    title: () => "There is no stored key to move"
  },
  "no-key": {
    title: () => "No key is saved",
    next: () => "Paste one and save it."
  }
}

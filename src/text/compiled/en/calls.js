// Made by `npm run text` from locales/en/calls.json: change it there.

export default {
  code: {
    lookup: (d) => "lookup failed: " + d.what,
    list: (d) => "list failed: " + d.what,
    account: (d) => "account failed: " + d.what,
    "delete": (d) => "delete failed: " + d.what,
    update: (d) => "update failed: " + d.what,
    upload: (d) => "upload failed: " + d.what,
    dispatch: (d) => "dispatch failed: " + d.what,
    status: (d) => "reading the run failed: " + d.what,
    runs: (d) => "reading the runs failed: " + d.what,
    logs: (d) => "reading the logs failed: " + d.what
  },
  forbidden: {
    title: () => "This key is not allowed to do that",
    detail: (d) => "It needs the scope " + d.scope + " (" + d.code + ").",
    next: (d) => "Make a key with this scope at " + d.url + " and use it."
  },
  beta: {
    title: () => "ComfyUI Deploy is in beta, and your organization is not enrolled yet",
    detail: (d) => "Runs count for the organization of your key, whoever owns the endpoint. Runflow answered COMFYUI_DEPLOY_BETA_NOT_ENABLED (" + d.code + ").",
    next: (d) => "Request access at " + d.url + ". Once you are enrolled, this works."
  },
  email: {
    title: () => "The e-mail address of your Runflow account is not confirmed",
    detail: (d) => "Runflow refused the request (" + d.code + ").",
    next: () => "Open the link in the confirmation e-mail, then try again."
  },
  credit: {
    title: () => "Your organization does not have enough credit",
    detail: (d) => "No run was started, and nothing was charged (" + d.code + ").",
    next: (d) => "Add credit at " + d.url + ", then try again."
  },
  "gpu-inactive": {
    title: () => "The GPU of this endpoint is not available",
    detail: (d) => "It is set to explicit GPUs, and one of them is inactive. No run was started (" + d.code + ").",
    next: () => "Choose another GPU at https://app.runflow.io, or let Runflow choose: set its GPU mode to auto."
  },
  "values-refused": {
    title: () => "Runflow does not accept these values",
    detail: (d) => "No run was started, and nothing was charged (" + d.code + ").",
    next: () => "Correct what Runflow points out, then try again."
  },
  rejected: {
    title: () => "Runflow refused the request",
    detail: (d) => "The same request will be refused again (" + d.code + ").",
    next: () => "Change what Runflow points out, then try again."
  },
  "no-endpoint": {
    title: () => "Runflow has no such endpoint",
    detail: (d) => "It was deleted, or it is private and not yours (" + d.code + ").",
    next: () => "Check its name and its owner."
  },
  "no-run": {
    title: () => "Runflow has no such run",
    detail: (d) => "The id may be incomplete, or the run belongs to another organization (" + d.code + ").",
    next: () => "Copy the whole id again."
  },
  "rate-limited": {
    title: () => "Too many requests to Runflow",
    detail: (d) => "It accepts no more for a moment (" + d.code + ").",
    next: () => "Wait a minute, then try again."
  },
  "maybe-started": {
    title: () => "Runflow did not say whether the run has started",
    detail: (d) => "It may be running, and then it costs (" + d.code + ").",
    next: () => "Look for it before you start another one."
  },
  "maybe-changed": {
    title: () => "Runflow did not say whether that was done",
    detail: (d) => "The request may have gone through (" + d.code + ").",
    next: () => "It is safe to do the same again."
  },
  cancelled: {
    title: () => "Cancelled",
    detail: () => "Nothing was changed."
  },
  "run-status": {
    queued: () => "waiting",
    dispatching: () => "starting",
    running: () => "running",
    succeeded: () => "succeeded",
    "partly-succeeded": () => "partly succeeded",
    "run-cancelled": () => "cancelled",
    "run-failed": () => "failed",
    unknown: (d) => "in state " + d.status
  }
}

// Made by `npm run text` from locales/en/api.json: change it there.
import { select } from "@messageformat/runtime";
export default {
  code: {
    lookup: (d) => "lookup failed: " + d.what,
    upload: (d) => "upload failed: " + d.what,
    create: (d) => "create failed: " + d.what,
    update: (d) => "update failed: " + d.what
  },
  what: {
    network: () => "no connection",
    timeout: () => "no answer in time",
    "relay-refused": () => "no way to Runflow from this page",
    "unexpected-response": () => "the answer is not readable"
  },
  said: (d) => "Runflow says: " + d.detail,
  tried: (d) => "The address was " + d.address + ".",
  unauthorized: {
    title: () => "Runflow does not know this API key",
    detail: (d) => "It may be incomplete, revoked, or for another environment (" + d.code + ").",
    next: (d) => select(d.surface, { cli: "Copy the whole key again, or make a new one, and set it as RUNFLOW_API_KEY.", other: "Copy the whole key again, or make a new one, and save it in Settings → Runflow." })
  },
  beta: {
    title: () => "ComfyUI Deploy is in beta, and your organization is not enrolled yet",
    detail: (d) => "Runflow answered COMFYUI_DEPLOY_BETA_NOT_ENABLED (" + d.code + ").",
    next: (d) => select(d.surface, { cli: "Request access at " + d.url + ". Once you are enrolled, the same command works.", other: "Request access in the dashboard. Once you are enrolled, deploy again." })
  },
  email: {
    title: () => "The e-mail address of your Runflow account is not confirmed",
    detail: (d) => "Runflow refused the request (" + d.code + ").",
    next: () => "Open the link in the confirmation e-mail, then deploy again."
  },
  forbidden: {
    title: {
      lookup: () => "This key is not allowed to read endpoints",
      upload: () => "This key is not allowed to upload files",
      create: () => "This key is not allowed to create endpoints",
      update: () => "This key is not allowed to update endpoints"
    },
    detail: (d) => "It needs the scope " + d.scope + " (" + d.code + ").",
    next: (d) => select(d.surface, { cli: "Make a key with this scope at " + d.url + " and set it as RUNFLOW_API_KEY.", other: "Make a key with this scope and save it in Settings → Runflow." })
  },
  "no-api": {
    title: () => "There is no Runflow API at this address",
    detail: (d) => "Something else answered there (" + d.code + ").",
    next: (d) => select(d.surface, { cli: "Check RUNFLOW_API_URL. Nothing was changed on Runflow.", other: "Check the API URL in Settings → Runflow. Nothing was changed on Runflow." })
  },
  "endpoint-deleted": {
    title: () => "The endpoint was deleted while you were deploying",
    detail: (d) => "Runflow no longer has it (" + d.code + ").",
    next: () => "Deploy again to create it anew."
  },
  "endpoint-gone": {
    title: () => "The endpoint has just been deleted",
    detail: (d) => "Runflow listed it, and then no longer had it (" + d.code + ").",
    next: () => "Try again. A deploy then creates it again."
  },
  conflict: {
    title: () => "Another endpoint has just taken this name",
    detail: (d) => "Both were created at the same moment (" + d.code + ").",
    next: () => "Deploy again, or choose another name."
  },
  credit: {
    title: () => "Your organization does not have enough credit",
    detail: (d) => "Runflow refused the request (" + d.code + ").",
    next: (d) => select(d.surface, { cli: "Add credit at " + d.url + ", then deploy again.", other: "Add credit, then deploy again." })
  },
  "too-large": {
    title: () => "The workflow is too large for Runflow",
    detail: (d) => d.size + " were sent (" + d.code + ").",
    next: () => "Remove pictures and other data stored inside nodes or notes, then deploy again."
  },
  invalid: {
    title: () => "Runflow does not accept this workflow",
    detail: (d) => "Something in it is not valid (" + d.code + ").",
    next: () => "Fix what Runflow points out, then deploy again."
  },
  rejected: {
    title: () => "Runflow refused the request",
    detail: (d) => "The same request will be refused again (" + d.code + ").",
    next: (d) => select(d.surface, { cli: "Nothing was changed on Runflow. Check RUNFLOW_API_URL.", other: "Nothing was changed on Runflow. Check the API URL in Settings → Runflow." })
  },
  "rate-limited": {
    title: () => "Too many requests to Runflow",
    detail: (d) => "It accepts no more for a moment (" + d.code + ").",
    next: () => "Wait a minute, then deploy again."
  },
  server: {
    title: () => "Runflow has a problem",
    detail: (d) => "It is on their side, not yours (" + d.code + ").",
    next: (d) => select(d.mayHaveArrived, { true: "The request may have gone through. It is safe to deploy again: no second endpoint is created.", other: "Nothing was changed. Try again in a minute." })
  },
  network: {
    title: () => "Runflow could not be reached",
    detail: (d) => "The request got no answer (" + d.code + ").",
    next: (d) => select(d.mayHaveArrived, { true: "Check your network. The request may have gone through. It is safe to deploy again: no second endpoint is created.", other: select(d.surface, { cli: "Check your network and RUNFLOW_API_URL. Nothing was changed.", other: "Check your network and the API URL in Settings → Runflow. Nothing was changed." }) })
  },
  timeout: {
    title: () => "Runflow did not answer in time",
    detail: (d) => "The request was sent, and nothing came back (" + d.code + ").",
    next: (d) => select(d.mayHaveArrived, { true: "The request may have gone through. It is safe to deploy again: no second endpoint is created.", other: "Nothing was changed. Try again." })
  },
  "relay-refused": {
    title: () => "Your browser cannot reach Runflow",
    detail: (d) => "This ComfyUI is not allowed to relay the request either (" + d.code + ").",
    next: () => "Nothing was changed on Runflow."
  },
  "unexpected-response": {
    title: () => "The answer did not look like one of Runflow’s",
    detail: (d) => "The API URL may be wrong, or a proxy may have answered instead (" + d.code + ", " + d.where + ").",
    next: (d) => select(d.mayHaveArrived, { true: "The request may have gone through. It is safe to deploy again: no second endpoint is created.", other: select(d.surface, { cli: "Check RUNFLOW_API_URL. Nothing was changed.", other: "Check the API URL in Settings → Runflow. Nothing was changed." }) })
  }
}

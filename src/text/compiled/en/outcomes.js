// Made by `npm run text` from locales/en/outcomes.json: change it there.
import { number, plural, select } from "@messageformat/runtime";
import { en } from "@messageformat/runtime/lib/cardinals";
export default {
  created: {
    title: (d) => "Created the endpoint " + d.slug
  },
  updated: {
    title: (d) => "Updated the endpoint " + d.slug
  },
  unchanged: {
    title: (d) => "No changes to " + d.slug + " since the last deploy",
    detail: () => "The endpoint already runs exactly this workflow, so nothing was sent."
  },
  "dry-run": {
    title: {
      create: (d) => "Dry run: " + d.slug + " would be created",
      edit: (d) => "Dry run: " + d.slug + " would be updated",
      unchanged: (d) => "Dry run: " + d.slug + " is already live like this"
    },
    detail: () => "Nothing was written."
  },
  cancelled: {
    title: () => "Deploy cancelled",
    detail: () => "Nothing was changed on Runflow."
  },
  unconfigured: {
    title: (d) => select(d.surface, { cli: "No Runflow API key is set", other: "No Runflow API key is saved yet" }),
    detail: () => "API key or URL is not configured.",
    next: (d) => select(d.surface, { cli: "Set RUNFLOW_API_KEY to your key, and RUNFLOW_API_URL if the API is not at https://api.runflow.io.", other: "Open Settings → Runflow and save your key. You do this once for each API URL." })
  },
  "url-invalid": {
    title: () => "The API URL cannot be used",
    detail: {
      "no-scheme": (d) => "“" + d.url + "” does not begin with https://.",
      "not-https": (d) => "“" + d.url + "” would send the key unencrypted. Only https is used, except on this machine.",
      unreadable: (d) => "“" + d.url + "” is not a web address."
    },
    next: (d) => select(d.surface, { cli: "Correct RUNFLOW_API_URL, or unset it to use https://api.runflow.io.", other: "Correct it in Settings → Runflow." })
  },
  "host-invalid": {
    title: () => "The host of the Deploy node cannot be used",
    linked: () => "It comes from a link, and only a typed host is used.",
    next: (d) => select(d.surface, { cli: "Correct it in the workflow, or clear it to use RUNFLOW_API_URL.", other: "Correct it, or clear it to use the URL in Settings." })
  },
  "host-without-key": {
    title: (d) => "No key is saved for " + d.host,
    detail: () => "The Deploy node names this address, and a key only goes to the address it was saved for.",
    next: (d) => select(d.surface, { cli: "Clear the host in the Deploy node, or set RUNFLOW_API_URL and RUNFLOW_API_KEY for this address.", other: "Clear the host to use the URL in Settings, or save a key for this address in Settings → Runflow." })
  },
  "export-failed": {
    title: () => "ComfyUI could not export the workflow",
    detail: (d) => "It says: " + d.detail,
    next: (d) => select(d.isCheck, { true: "Check the workflow for broken links, or reload ComfyUI, then check again.", other: "Check the workflow for broken links, or reload ComfyUI, then deploy again." })
  },
  "workflow-unreadable": {
    title: () => "The workflow cannot be read",
    next: (d) => select(d.isCheck, { true: "Reload ComfyUI and check again. If that does not help, update ComfyUI.", other: "Reload ComfyUI and deploy again. If that does not help, update ComfyUI." })
  },
  "facts-failed": {
    title: () => "ComfyUI could not say what the workflow needs"
  },
  "hash-failed": {
    title: () => "The models and files could not be hashed"
  },
  comfyui: {
    refused: {
      next: (d) => select(d.isCheck, { true: "Fix this and check again.", other: "Nothing was changed on Runflow. Fix this and deploy again." })
    },
    unreachable: {
      title: () => "ComfyUI does not answer",
      detail: () => "Nothing was changed on Runflow.",
      next: (d) => select(d.isCheck, { true: "Check that ComfyUI is running, or wait until it has restarted, then check again.", other: "Check that ComfyUI is running, or wait until it has restarted, then deploy again." })
    },
    absent: {
      detail: (d) => select(d.surface, { cli: "What answers at the URL of --comfyui does not look like a ComfyUI with Runflow.", other: "ComfyUI has not loaded the Python part of Runflow." }),
      next: (d) => select(d.surface, { cli: "Check that URL. If it is the right one, restart ComfyUI and look for Runflow in its log.", other: "Restart ComfyUI. If that does not help, look for Runflow in its log." })
    },
    unreadable: {
      detail: (d) => select(d.surface, { cli: "What answers at the URL of --comfyui does not reply as a ComfyUI with Runflow does (" + d.where + ").", other: "ComfyUI’s reply has an unexpected format (" + d.where + ")." }),
      next: (d) => select(d.surface, { cli: "Check that URL. If it is the right one, restart ComfyUI, and use one version of Runflow here and there.", other: "Restart ComfyUI and reload this tab, so that both have the same version." })
    }
  },
  "python-older": {
    title: (d) => select(d.surface, { cli: "ComfyUI runs an older version of Runflow than this command line", other: "ComfyUI still runs an older version of Runflow" }),
    detail: (d) => select(d.surface, { cli: "The command line is version " + d.bundle + ", and ComfyUI runs " + d.python + ".", other: "This page is version " + d.bundle + ", and ComfyUI runs " + d.python + "." }),
    next: (d) => select(d.surface, { cli: "Update Runflow in ComfyUI and restart it.", other: "Restart ComfyUI." })
  },
  "bundle-older": {
    title: (d) => select(d.surface, { cli: "This command line is older than Runflow in ComfyUI", other: "This tab still has an older version of Runflow" }),
    detail: (d) => select(d.surface, { cli: "The command line is version " + d.bundle + ", and ComfyUI runs " + d.python + ".", other: "This page is version " + d.bundle + ", and ComfyUI runs " + d.python + "." }),
    next: (d) => select(d.surface, { cli: "Update the command line.", other: "Reload this tab." })
  },
  blocked: {
    title: () => "Not deployed",
    more: (d) => plural(d.count, 0, en, { one: "One more problem must be fixed too.", other: number("en", d.count, 0) + " more problems must be fixed too." })
  },
  declined: {
    title: () => "Not deployed: you did not agree to everything",
    next: () => "Nothing was changed on Runflow.",
    finding: (d) => d.title + "."
  },
  "slug-held": {
    title: (d) => "The name " + d.slug + " belongs to a deleted endpoint",
    detail: () => "Runflow keeps the names of deleted endpoints.",
    next: () => "Deploy under another name."
  },
  "unknown-result": {
    title: (d) => "Runflow did not answer, so " + d.slug + " may or may not be deployed",
    detail: () => "The workflow was sent. Neither that nor a look-up afterwards was answered.",
    next: () => "Deploy again: it looks first and creates no second endpoint."
  },
  "organization-unknown": () => "Runflow did not say which organization this is. The address of the endpoint needs your organization’s slug: you find it at the top of the dashboard.",
  differs: {
    title: (d) => "The live endpoint " + d.slug + " is not the one you expected",
    detail: (d) => select(d.state, { hash: "Its hash is " + d.hash + ".", unknown: "Runflow does not return all of it, so it has no hash.", other: "There is no endpoint of that name." }),
    next: () => "Nothing was written. Look at what is live, then deploy with its hash."
  },
  "unfit-file-name": {
    unsafe: (d) => "The input file “" + d.path + "” cannot lie beside a deploy file on every system. Rename it in ComfyUI’s input folder, choose it again in the workflow, then save again.",
    collide: (d) => "The input files “" + d.path + "” and “" + d.other + "” have the same name where upper and lower case count as one, as on Windows and macOS. Rename one in ComfyUI’s input folder, choose it again in the workflow, then save again."
  }
}

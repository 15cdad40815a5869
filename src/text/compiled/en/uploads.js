// Made by `npm run text` from locales/en/uploads.json: change it there.
import { select } from "@messageformat/runtime";
export default {
  "not-sent": (d) => "The file " + d.path + " was not sent.",
  read: {
    title: (d) => "The file " + d.path + " could not be read",
    next: () => "Nothing was changed on Runflow. Deploy again."
  },
  "comfyui-unreachable": {
    title: () => "ComfyUI does not answer",
    detail: (d) => "The file " + d.path + " was not sent.",
    next: () => "Nothing was changed on Runflow. Check that ComfyUI is running, then deploy again."
  },
  "comfyui-failed": {
    title: (d) => "ComfyUI did not hand over the file " + d.path,
    detail: () => "The file was not sent.",
    next: (d) => select(d.surface, { cli: "Nothing was changed on Runflow. Restart ComfyUI, then deploy again.", other: "Nothing was changed on Runflow. Restart ComfyUI and reload this tab, then deploy again." })
  },
  verify: {
    title: (d) => "The file " + d.path + " did not arrive as it was sent",
    detail: () => "Runflow confirmed it with another size.",
    next: () => "Nothing was changed on Runflow. Deploy again."
  },
  "storage-refused": {
    title: (d) => "Runflow’s storage refused the file " + d.path,
    detail: (d) => "It did so twice, with a new address each time (" + d.code + ").",
    next: () => "Nothing was changed on Runflow. Check the clock of this machine, then deploy again."
  },
  "storage-unreachable": {
    title: () => "Runflow’s storage could not be reached",
    detail: (d) => "The file " + d.path + " was not sent (" + d.code + ").",
    next: () => "Nothing was changed on Runflow. Check your network, then deploy again."
  },
  expired: {
    title: (d) => "The upload of " + d.path + " has expired",
    detail: (d) => "Runflow no longer knows it (" + d.code + ").",
    next: () => "Nothing was changed on Runflow. Deploy again."
  },
  rejected: {
    title: (d) => "Runflow rejected the file " + d.path,
    detail: (d) => "Files can be up to 50 MiB (" + d.code + ").",
    next: () => "Nothing was changed on Runflow. Choose another file in the node, or let callers send it through a Runflow Input."
  }
}

// Made by `npm run text` from locales/en/sandbox.json: change it there.

export default {
  summary: () => "Start a stand-in for Runflow on this machine, to test programs that call an endpoint",
  note: () => "It has no GPU: a run gives pictures and texts that say so, unless --comfyui names a ComfyUI that computes them. It listens on this machine alone, and forgets everything when it ends. Its keys are known to everybody.",
  example: {
    start: () => "A sandbox on a port of its own, in the background of a job",
    comfyui: () => "One whose runs are computed by a ComfyUI on this machine",
    faults: () => "One whose runs fail, and whose answers break off as a file says"
  },
  arg: {
    port: () => "the port of the API, 8787 without this option; 0 takes any free one",
    runs: () => "how runs end: succeed, fail or slow; without this option they succeed. A run can ask for another end: see docs/sandbox.md",
    faults: () => "a JSON file that says which requests go wrong, and how: see docs/sandbox.md",
    comfyui: () => "the address of a ComfyUI with this plugin: it computes the runs. Over https, unless it is on this machine",
    seed: () => "a deploy file: the endpoint that it describes is there from the start"
  },
  listening: (d) => "The sandbox listens at " + d.url + ". Open that address to see what is deployed. Ctrl+C ends it.",
  mistake: {
    port: () => "--port takes a whole number from 0 to 65535.",
    comfyui: () => "--comfyui takes an address such as http://127.0.0.1:8188, without a login in it. To another machine it must begin with https://.",
    runs: () => "--runs takes succeed, fail or slow.",
    "unknown-fault": (d) => d.file + " has " + d.at + ", which the sandbox does not know. It knows " + d.known + ".",
    "wrong-fault": (d) => d.file + ": " + d.at + " has a value that the sandbox does not take. See docs/sandbox.md.",
    "port-taken": (d) => "Port " + d.port + " is in use. Give another one, or --port 0 for any free one.",
    "port-unusable": (d) => "Port " + d.port + " cannot be used (" + d.reason + "). Give another one, or --port 0 for any free one.",
    "no-deploy-file": (d) => d.file + " is not a deploy file. Make one with runflow pack.",
    "no-slug": (d) => "The name " + d.name + " in " + d.file + " makes no address. Give it a letter from a to z or a number."
  }
}

// Made by `npm run text` from locales/en/findings.json: change it there.
import { number, plural, select } from "@messageformat/runtime";
import { en } from "@messageformat/runtime/lib/cardinals";
export default {
  "slug-empty": {
    title: () => "The name needs a letter a to z or a number",
    detail: (d) => select(d.isEmpty, { true: "endpoint_name must be URL-safe. The address is made from the letters a to z and the numbers in the name, and it is empty.", other: "endpoint_name must be URL-safe. The address is made from the letters a to z and the numbers in the name, and “" + d.name + "” has neither." }),
    next: (d) => select(d.surface, { cli: "Give it a name that has one with --name.", other: "Add a letter a to z or a number to the name." })
  },
  "name-default": {
    title: () => "The endpoint is still called “default”",
    detail: () => "Every workflow with this name deploys to the same endpoint and replaces the one before it.",
    next: () => "Give this endpoint its own name."
  },
  "slug-taken-meanwhile": {
    title: (d) => "“" + d.slug + "” has just been created by another tab or person",
    detail: () => "It did not exist when this deploy began. Updating it would replace what they deployed.",
    next: () => "Deploy under another name, unless you may replace it."
  },
  "endpoint-of-another": {
    title: (d) => "This would replace “" + d.liveName + "”",
    "title-look-alike": () => "This would replace an endpoint whose name only looks the same",
    "detail-look-alike": (d) => "The live name is " + d.liveName + " and the new one " + d.name + ", and both give the address " + d.slug + ". Callers of the live one would get this one instead.",
    "title-workflow": (d) => "“" + d.liveName + "” was deployed from another workflow",
    "title-organization": (d) => "“" + d.slug + "” is live in " + d.liveOrganization + ", and this key belongs to " + d.organization,
    detail: (d) => "“" + d.liveName + "” and “" + d.name + "” give the same address, " + d.slug + ". Callers of “" + d.liveName + "” would get “" + d.name + "” instead.",
    "detail-workflow": (d) => "The endpoint " + d.slug + " is live with another workflow: its id is " + d.liveWorkflowId + ", and the id of this one is " + d.workflowId + ". Its callers would get this one instead.",
    "detail-organization": (d) => "This browser deployed this workflow there. Now a second endpoint would be created in " + d.organization + ", and callers of the first would not get the changes.",
    next: () => "Deploy under another name to keep both. Replace it only if it is yours.",
    "next-organization": (d) => "Use a key of " + d.liveOrganization + " to update that one. Create this one only if you want both."
  },
  "endpoint-renamed": {
    title: (d) => "The old endpoint “" + d.oldName + "” stays live",
    detail: (d) => "This workflow was deployed under that name before. It stays live at " + d.address + ", and its callers do not get this version.",
    next: (d) => "Create “" + d.slug + "” beside it, or keep the old name to update it."
  },
  "interface-breaking": {
    title: () => "This update breaks existing callers",
    change: {
      "input-removed": (d) => "The input “" + d.inputId + "” is gone.",
      "input-kind-changed": (d) => "The input “" + d.inputId + "” takes " + d.to + " instead of " + d.from + ".",
      "input-became-required": (d) => "The input “" + d.inputId + "” no longer has a default, so it must be sent.",
      "input-added": (d) => "The input “" + d.inputId + "” is new and must be sent.",
      "output-removed": (d) => "The output “" + d.outputId + "” is gone.",
      "output-kind-changed": (d) => "The output “" + d.outputId + "” returns " + d.to + " instead of " + d.from + "."
    },
    next: () => "Deploy under another name to keep the old endpoint, or warn its callers first."
  },
  "interface-unknown": {
    title: () => "This update might break existing callers",
    detail: () => "Runflow did not return the live workflow, so the two cannot be compared.",
    next: () => "Deploy under another name to keep the old endpoint, unless no one depends on it."
  },
  "no-output": {
    title: () => "The workflow has no Runflow Output",
    detail: () => "Without one, the endpoint returns nothing.",
    next: () => "Connect a Runflow Output (Image) or Runflow Output (File) to the result that callers should get."
  },
  "input-id-empty": {
    title: () => "A Runflow Input has no input_id",
    detail: () => "Callers send the value under this name.",
    next: () => "Type a name into input_id."
  },
  "output-id-empty": {
    title: () => "A Runflow Output has no output_id",
    detail: () => "Callers find the result under this name.",
    next: () => "Type a name into output_id."
  },
  "id-not-text": {
    title: (d) => "The name in " + d.widget + " comes from a link",
    detail: () => "Callers need a fixed name, so it has to be typed into the node.",
    next: (d) => "Disconnect " + d.widget + " and type the name."
  },
  "input-id-duplicate": {
    title: (d) => "Several inputs are called “" + d.inputId + "”",
    detail: () => "Callers can reach only one of them.",
    next: () => "Give each input its own input_id.",
    "in-subgraph": {
      title: (d) => "“" + d.inputId + "” is in a subgraph that is used more than once",
      detail: () => "Every copy has the same input_id, and callers can reach only one of them.",
      next: () => "Move the Runflow Input out of the subgraph and connect it to each copy."
    }
  },
  "output-id-duplicate": {
    title: (d) => "Several outputs are called “" + d.outputId + "”",
    detail: () => "Their results come back in one list under that name.",
    next: () => "Give each output its own output_id if callers need to tell them apart."
  },
  "id-alike": {
    title: (d) => "Ids that look the same: " + d.ids,
    detail: () => "They differ only in blanks, invisible characters or how an accent is stored. Callers who type one may reach the other, or none.",
    next: () => "Type one of them again under another name."
  },
  "default-id": {
    title: (d) => "“" + d.id + "” is only the placeholder name",
    detail: () => "Callers type it. Once they do, another name breaks their calls.",
    next: () => "Before anyone calls the endpoint, give it a name that says what it is, such as photo or prompt."
  },
  "input-unread": {
    title: (d) => "Nothing uses the input “" + d.inputId + "”",
    detail: () => "What callers send there changes nothing.",
    next: () => "Connect it to a node, or remove it.",
    "title-unnamed": (d) => "Nothing uses the input " + d.node
  },
  "input-range-empty": {
    title: (d) => "No value of “" + d.inputId + "” suits every widget that it feeds",
    "title-unnamed": (d) => "No value of " + d.source + " suits every widget that it feeds",
    detail: (d) => d.widgets + " do not take the same values. ComfyUI does not check what comes over a link, so a run may fail or give an odd result.",
    next: () => "Give each of them a Runflow Input of its own.",
    widget: (d) => "“" + d.input + "” of " + d.node
  },
  "default-unfit": {
    title: (d) => "The default of “" + d.inputId + "” does not suit “" + d.input + "” of " + d.node,
    "title-unnamed": (d) => "The default of " + d.source + " does not suit “" + d.input + "” of " + d.node,
    detail: (d) => "It is " + d.sent + ". " + d.taken + " Calls without a value use the default, and a run may then fail or give an odd result.",
    next: () => "Type a value that it takes into the Runflow Input.",
    least: (d) => "The least that it takes is " + d.limit + ".",
    most: (d) => "The most that it takes is " + d.limit + ".",
    choices: (d) => "It takes " + d.choices + "."
  },
  "input-chained": {
    title: (d) => "The input “" + d.inputId + "” feeds another Runflow Input",
    detail: () => "The deployed workflow does not have that link, because callers set the second input themselves.",
    next: () => "Connect the first input to the node that should use it, or remove it.",
    "title-unnamed": (d) => d.node + " feeds another Runflow Input"
  },
  "input-muted": {
    title: (d) => plural(d.count, 0, en, { one: "The endpoint will not have the input “" + d.names + "”", other: "The endpoint will not have " + number("en", d.count, 0) + " of the inputs" }),
    detail: (d) => plural(d.count, 0, en, { one: "Its node is muted, so callers cannot send it.", other: "Their nodes are muted, so callers cannot send " + d.names + "." }),
    next: (d) => plural(d.count, 0, en, { one: "Unmute the node if callers should send it.", other: "Unmute the nodes if callers should send them." })
  },
  "input-bypassed": {
    title: (d) => plural(d.count, 0, en, { one: "The endpoint will not have the input “" + d.names + "”", other: "The endpoint will not have " + number("en", d.count, 0) + " of the inputs" }),
    detail: (d) => plural(d.count, 0, en, { one: "Its node is bypassed: callers cannot send it, and the next node uses another value.", other: "Their nodes are bypassed: callers cannot send " + d.names + ", and the next nodes use other values." }),
    next: (d) => plural(d.count, 0, en, { one: "Turn the bypass off if callers should send it.", other: "Turn the bypass off if callers should send them." })
  },
  "save-unwired": {
    title: () => "A Runflow Save node is not connected to a Runflow Output",
    detail: () => "It saves a file on every run, but callers do not get it.",
    next: () => "Connect its filename to a Runflow Output (File)."
  },
  "part-inert": {
    title: () => "Part of the workflow does not lead to a Runflow Output",
    detail: () => "Callers get nothing from it. If it ends in a node that saves or shows something, it still runs on every call.",
    next: () => "Mute or remove it if the endpoint does not need it.",
    muted: {
      title: (d) => "Nothing before " + d.node + " leads to a Runflow Output",
      detail: (d) => d.node + " is muted, so what comes before it does not reach the output. Callers get nothing from it.",
      next: () => "Turn the mute off, or remove that part if the endpoint does not need it."
    }
  },
  "prompt-untrusted": {
    title: () => "This ComfyUI exports muted nodes as if they were active",
    detail: () => "Nodes that are muted or bypassed on the canvas are still in the exported workflow, so it is not what you see.",
    version: (d) => "It was exported by front end " + d.frontend + ".",
    next: () => "Update ComfyUI, or take the muted or bypassed subgraph out of the workflow."
  },
  "input-missing": {
    title: (d) => d.node + " needs " + d.inputs,
    detail: (d) => plural(d.count, 0, en, { one: "ComfyUI needs a link or a value there, and refuses to run without it.", other: "ComfyUI needs a link or a value at each, and refuses to run without them." }),
    next: (d) => plural(d.count, 0, en, { one: "Connect it, or set its value. If it is connected, turn off the mute or bypass of the node before it.", other: "Connect each, or set its value. If one is connected, turn off the mute or bypass of the node before it." }),
    "no-model": {
      title: (d) => "There is no model in models/" + d.folder,
      detail: (d) => "“" + d.input + "” of " + d.node + " lists what is there, so there is nothing to choose.",
      next: () => "Put a model there, press R in ComfyUI, and choose it in the node."
    }
  },
  "link-broken": {
    title: (d) => "The link into “" + d.input + "” of " + d.node + " leads nowhere",
    detail: (d) => select(d.broken, { slot: "It comes from output " + d.slot + " of " + d.source + ", which does not have that many.", other: "It comes from node " + d.source + ", which is not in the workflow." }) + " ComfyUI refuses to run this.",
    next: () => "Connect it again.",
    list: {
      title: (d) => "“" + d.input + "” of " + d.node + " holds a list, which is no link",
      detail: (d) => select(d.isPair, { true: "ComfyUI reads a list of two in an input as a link: the id of a node, as text, and the number of its output. This one names no node.", other: "ComfyUI reads every list in an input as a link, and a link has two parts." }) + " It refuses to run this.",
      next: () => "Connect the input. If the list is a value, put it into an object as its __value__."
    }
  },
  "type-mismatch": {
    title: (d) => "“" + d.input + "” of " + d.node + " does not take " + d.from,
    detail: (d) => "It takes " + d.to + ", and " + d.source + " gives " + d.from + ". ComfyUI refuses to run this.",
    next: (d) => "Connect an output of the type " + d.to + "."
  },
  "value-not-offered": {
    title: {
      value: (d) => "“" + d.value + "” is not on offer in “" + d.input + "” of " + d.node,
      empty: (d) => "Nothing is chosen in “" + d.input + "” of " + d.node
    },
    detail: (d) => plural(d.count, 0, en, { "0": "The list is empty here, so nothing can be chosen.", one: "ComfyUI offers one other value here.", other: "ComfyUI offers " + number("en", d.count, 0) + " other values here." }) + " It refuses to run this one.",
    "detail-listed": (d) => "ComfyUI refuses to run this. It offers: " + d.offered + ".",
    next: () => "Choose a value from the list."
  },
  "value-not-number": {
    title: (d) => "“" + d.value + "” in “" + d.input + "” of " + d.node + " is not a number",
    "title-empty": (d) => "“" + d.input + "” of " + d.node + " has no number",
    detail: () => "ComfyUI reads a number there, and refuses to run this.",
    next: () => "Type a number."
  },
  "value-out-of-range": {
    title: (d) => "The number in “" + d.input + "” of " + d.node + " is out of range",
    detail: (d) => "It would be sent as " + d.sent + ", and " + select(d.end, { min: "the least that ComfyUI takes is", other: "the most that ComfyUI takes is" }) + " " + d.limit + ".",
    next: () => "Type a number within the range."
  },
  "class-unreadable": {
    title: (d) => "ComfyUI cannot read the node “" + d.classType + "”",
    detail: () => "Its code fails when ComfyUI asks which inputs it has, so ComfyUI refuses the workflow. Its log has the error.",
    next: () => "Update or repair the pack that the node comes from, or remove the node."
  },
  "prompt-cycle": {
    title: (d) => plural(d.count, 0, en, { one: d.node + " reads its own output", other: number("en", d.count, 0) + " nodes feed themselves in a circle" }),
    detail: () => "ComfyUI cannot tell which of them to run first, and refuses to run this.",
    next: () => "Remove one of the links between them."
  },
  "part-refused": {
    title: () => "ComfyUI will leave out a part of the workflow",
    detail: (d) => d.what + ". No Runflow Output depends on it, so the endpoint works without it.",
    "next-lack": () => "If you need that part, put the file where ComfyUI looks for it. Otherwise mute it."
  },
  "number-out-of-range": {
    title: (d) => "The number in " + d.widget + " is out of range",
    detail: (d) => "It would be sent as " + d.sent + ". Allowed is −9223372036854775808 to 18446744073709551615, and browsers round numbers close to these limits past them.",
    next: () => "Type a number closer to zero."
  },
  "number-inexact": {
    title: (d) => "The number in " + d.widget + " may not be the one you typed",
    detail: (d) => "It is sent as " + d.sent + ". A browser cannot hold every digit of a number this large.",
    next: () => "If every digit counts, use a number below 9007199254740992."
  },
  "class-missing": {
    title: (d) => "The node “" + d.classType + "” is not installed",
    "title-unnamed": () => "A node of this workflow is not installed",
    detail: () => "The workflow cannot run here, so it cannot run on Runflow.",
    claimed: (d) => "The workflow says that the node comes from " + d.claimedPack + ".",
    next: () => "Install its node pack and restart ComfyUI, or remove the node.",
    failed: (d) => "The pack " + d.pack + " in custom_nodes has it, but gave ComfyUI no nodes when it started.",
    disabled: (d) => "The pack " + d.pack + " has it, and is disabled.",
    "next-failed": (d) => "Restart ComfyUI, and look for " + d.pack + " in its log: a failed import says there why (IMPORT FAILED).",
    "next-disabled": (d) => "Enable " + d.pack + " and restart ComfyUI, or remove the node."
  },
  "pack-place": {
    own: (d) => d.directory + " (in custom_nodes of ComfyUI)",
    other: (d) => d.directory + " (in additional custom_nodes folder " + number("en", d.number, 0) + ")"
  },
  "commit-unread": {
    reftable: () => "Its git checkout keeps branches as a reftable, and no Git that reads those was found. Git 2.45 or newer does.",
    sha256: () => "Its git repository uses SHA-256 commit ids of 64 digits, and Runflow takes ids of 40.",
    "no-commit": () => "Its git checkout has no commit yet, or is damaged.",
    "next-reftable": () => "Install Git 2.45 or newer and restart ComfyUI.",
    "next-sha256": () => "Use a public repository of it with SHA-1 ids, as on GitHub: install it from there with git clone and restart ComfyUI."
  },
  "pack-unpinned": {
    title: (d) => "The version of " + d.directory + " is not known",
    detail: () => "Runflow installs node packs by git commit, and none was found for this one. Every run will fail.",
    next: () => "Install the pack with git clone and restart ComfyUI.",
    "next-search": (d) => select(d.surface, { cli: "Pack or deploy with --comfyui and --pin to look for its commit, or install the pack with git clone and restart ComfyUI.", other: "Look for its commit below, or install the pack with git clone and restart ComfyUI." }),
    "next-unpublished": () => "Neither the pack nor the workflow says where it comes from. Install it with git clone from its public repository and restart ComfyUI. If you wrote it, publish it first."
  },
  "pack-private": {
    title: (d) => "The repository of " + d.directory + " is not public",
    detail: (d) => d.origin + " is private or does not exist. Runflow cannot download the pack, so every run will fail.",
    next: (d) => select(d.canVerify, { true: "Make the repository public and check again, or leave the pack out of the workflow.", other: "Make the repository public, or leave the pack out of the workflow." })
  },
  "pack-origin": {
    title: (d) => "Runflow cannot download " + d.directory,
    detail: () => "Runflow installs node packs from a public git repository, and this one names none. Every run will fail.",
    "detail-unread": () => "Runflow installs node packs from a public https address. The address that this one was installed from (its git origin) is not one: it may be a short name for a server, or a folder on this machine. Every run will fail.",
    "detail-not-public": (d) => "Runflow installs node packs from a public https address. This one was installed from " + d.origin + " (its git origin), which is not one. Every run will fail.",
    next: () => "Push it to a public repository, and set the origin of its clone to that https address.",
    "next-search": (d) => select(d.surface, { cli: "Pack or deploy with --comfyui and --pin to look for its repository, or set the origin of its clone to a public https address.", other: "Look for its repository below, or set the origin of its clone to a public https address." })
  },
  "pack-unpushed": {
    title: (d) => "The commit of " + d.directory + " is not public",
    detail: (d) => select(d.isConfirmed, { true: "Its public repository does not have commit " + d.commit + ", so every run will fail.", other: "No remote branch has commit " + d.commit + ", so every run will fail." }),
    next: (d) => select(d.canVerify, { true: "If the pack is yours, run git push in its folder and check again. Otherwise install a version that its public repository has.", other: "If the pack is yours, run git push in its folder. Otherwise install a version that its public repository has." })
  },
  "pack-dirty": {
    title: (d) => "The pack " + d.directory + " has local edits",
    detail: () => "Runflow installs its commit, without these edits.",
    next: () => "If the workflow needs them, commit and push them in its folder, new files too. If the pack is not yours, push to a public copy of your own and set the origin of its clone to that."
  },
  "pack-submodules": {
    title: (d) => "Parts of " + d.directory + " were never downloaded",
    detail: (d) => "These folders are empty git submodules: " + d.paths + ".",
    next: () => "If the workflow works here, nothing needs them. Otherwise run git submodule update --init in the folder of the pack."
  },
  "comfyui-unpinned": {
    title: {
      commit: () => "Runflow cannot tell which ComfyUI version you have",
      origin: () => "Runflow cannot tell where your ComfyUI comes from"
    },
    detail: {
      commit: () => "It rebuilds ComfyUI from a public git commit, and none was found here. Every run will fail.",
      origin: () => "It rebuilds ComfyUI from a public git repository, and none is named here. Every run will fail.",
      "origin-unread": () => "It rebuilds ComfyUI from a public https address. The address that this one was installed from (its git origin) is not one: it may be a short name for a server, or a folder on this machine. Every run will fail."
    },
    next: () => "Install ComfyUI with git clone.",
    "next-search": (d) => select(d.surface, { cli: "Pack or deploy with --comfyui and --pin to look it up on GitHub, or install ComfyUI with git clone.", other: "Look it up on GitHub below, or install ComfyUI with git clone." })
  },
  "comfyui-unpushed": {
    title: () => "The commit of this ComfyUI is not public",
    detail: (d) => "No remote branch has commit " + d.commit + ", so every run will fail.",
    "detail-confirmed": (d) => "Commit " + d.commit + " is not publicly available at " + d.origin + ", so every run will fail.",
    next: (d) => select(d.canVerify, { true: "Push it to a public repository and check again, or check out a released version.", other: "Push it to a public repository, or check out a released version." })
  },
  "comfyui-dirty": {
    title: () => "This ComfyUI has local edits",
    detail: () => "Runflow rebuilds its commit, without these edits.",
    next: () => "If the workflow needs them, move them into a node pack of their own and publish it."
  },
  "source-unverified": {
    title: () => "Some installed packs could not be checked completely",
    "title-unasked": () => "Not checked yet: can Runflow download these packs?",
    unasked: (d) => "Runflow downloads packs without a login, so these must be public: " + d.names + ".",
    elsewhere: (d) => "Cannot be checked, because they are not on github.com: " + d.names + ".",
    unsure: (d) => "On GitHub, but on no branch that was checked (perhaps a fork or a deleted branch): " + d.names + ".",
    edits: (d) => "It is not known whether these have local edits: " + d.names + ".",
    because: {
      index: (d) => d.name + " (its git index could not be read)",
      objects: (d) => d.name + " (its git objects could not be read)",
      "too-large": (d) => d.name + " (it has too many files)"
    },
    next: () => "Push your commits and edits, if you made any. A commit that is not publicly available fails every run.",
    "next-unasked": (d) => select(d.surface, { cli: "To check them, pack or deploy with --comfyui and --pin. If one is not public, every run fails.", other: "Use the button below to check. If one is not public, every run fails." })
  },
  "model-may-load": {
    title: (d) => d.nodes + " may load models that are not listed",
    detail: (d) => plural(d.count, 0, en, { one: "It seems to choose its models by itself, and no widget names their files.", other: "They seem to choose their models by themselves, and no widget names the files." }) + " Only models that a widget names are sent.",
    next: () => "Try a run. If a model is missing there, use a loader that names its file."
  },
  "model-missing": {
    title: (d) => "The model " + d.value + " is missing",
    detail: (d) => d.path + " is in no model folder of this ComfyUI, and no download address is known for it.",
    "detail-hash": (d) => d.path + " is in no model folder of this ComfyUI. The workflow states a hash for it that is not a SHA-256 hash: those have 64 digits.",
    next: (d) => "Put the file into " + d.folder + ", or choose another model in the node."
  },
  "model-refused": {
    title: (d) => "The model " + d.path + " cannot be used",
    next: () => "Download it again, or choose another model in the node."
  },
  "model-unhashed": {
    title: (d) => "The model " + d.path + " is not on this machine",
    detail: () => "Runflow finds models by their SHA-256 hash, and none is known for this one. Every run will fail.",
    next: () => "Put the file into the model folder, so that its hash can be computed.",
    "not-hashed": {
      title: (d) => "No hash is known for the model " + d.path,
      detail: () => "Runflow finds models by their SHA-256 hash, and ComfyUI could not compute it. Every run will fail.",
      next: () => "Check that ComfyUI can read the file, then deploy again."
    }
  },
  "model-address-unknown": {
    title: (d) => plural(d.count, 0, en, { one: "No public address is known for " + d.path, other: "No public address is known for " + number("en", d.count, 0) + " models" }),
    detail: (d) => plural(d.count, 0, en, { one: "Runflow finds models by their hash. If it does not have this one, every run will fail.", other: "Runflow finds models by their hash. If it does not have these, every run will fail: " + d.paths + "." }),
    next: () => "If you are not sure, deploy and try a run, or use a published model instead. This is asked once for each endpoint."
  },
  "model-stated": {
    title: (d) => "The hash of " + d.path + " is stated, not checked",
    detail: () => "The file is not on this machine. The workflow states its SHA-256 hash, which is sent as it stands.",
    next: () => "If a run says that this model is missing, put the file into its model folder and deploy again."
  },
  "model-differs": {
    title: (d) => "The model " + d.path + " is not the one that the workflow names",
    detail: () => "The workflow states another SHA-256 hash. The file on this disk is the one that would run.",
    next: () => "If the download was interrupted, or is another version, download it again.",
    stated: {
      title: (d) => "Several hashes are stated for the model " + d.path,
      detail: () => "The file is not on this machine, and the workflow states more than one SHA-256 hash for it. The first is sent, and may be the wrong one.",
      next: () => "Put the file into its model folder, or leave one hash in the workflow."
    }
  },
  "model-not-weights": {
    title: (d) => "Runflow may not have every file of " + d.path,
    detail: (d) => plural(d.count, 0, en, { one: d.files + " is not a weights file. Runflow finds only weights by their hash. If it does not have this one too, every run will fail.", other: d.files + " are not weights files. Runflow finds only weights by their hash. If it does not have these too, every run will fail." }),
    next: () => "Choose a model that is a single weights file, or deploy anyway and try a run."
  },
  "model-unplaced": {
    title: (d) => "The model " + d.name + " is in no model folder",
    detail: {
      unknown: (d) => "The widget " + d.input + " offers it, and no folder below models has it. Unless the node downloads it by itself, every run will fail.",
      pack: (d) => "The widget " + d.input + " offers it from the folder of its pack, whose repository is not known to hold it. Unless the node downloads it by itself, every run will fail.",
      path: (d) => "The widget " + d.input + " names it by its full path on this machine. Runflow does not have that path, so every run will fail."
    },
    next: {
      unknown: () => "If you have the file, put it into a folder below models, restart ComfyUI and choose it again. If the node downloads it, deploy anyway and try a run.",
      pack: () => "If the pack can read it from a folder below models, put it there. If the node downloads it, deploy anyway and try a run.",
      path: () => "Use a node that lists models by name, and put the file into its model folder."
    }
  },
  "model-unpublished": {
    title: (d) => plural(d.count, 0, en, { one: "No public address is known for " + d.path, other: "No public address is known for " + number("en", d.count, 0) + " models" }),
    detail: (d) => plural(d.count, 0, en, { one: "Runflow finds models by their hash. Runs work only if Runflow already has this one.", other: "Runflow finds models by their hash. Runs work only if Runflow already has these: " + d.paths + "." }),
    next: () => "If a run says that a model is missing, use a published one instead."
  },
  "file-refused": {
    title: (d) => "The file " + d.path + " cannot be used",
    "title-missing": (d) => "The file " + d.path + " is missing",
    next: () => "Choose another file in the node."
  },
  "local-path": {
    title: (d) => "“" + d.input + "” contains a path on this machine",
    detail: (d) => "It names “" + d.name + "”, and Runflow does not have that path. If the node reads it, every run will fail.",
    next: () => "Put the file into the input folder of ComfyUI and choose it there. If it is only words of a prompt, deploy anyway.",
    sent: {
      title: (d) => "“" + d.input + "” contains a path on this machine",
      detail: (d) => "It names “" + d.name + "”, which is sent. If the node does not look for it below ComfyUI’s own folders, every run that reads it will fail.",
      next: () => "Use a node that lists the files of that folder, or deploy anyway and try a run."
    }
  },
  "local-address": {
    title: (d) => "“" + d.input + "” contains an address of this machine or its network",
    detail: (d) => "It names “" + d.host + "”, which Runflow cannot reach. If the node uses it, every run will fail.",
    next: () => "Use an address that can be reached from the internet, or make it an input so that each call brings its own. If it is only words of a prompt, deploy anyway.",
    "default": {
      title: () => "The default of an input contains an address of this machine or its network",
      detail: (d) => "It names “" + d.host + "”, which Runflow cannot reach. If a call sends no value of its own, its run may fail.",
      next: (d) => "Type an address that can be reached from the internet into “" + d.input + "”, or clear it. If every call sends its own, or if it is only words of a prompt, deploy anyway."
    }
  },
  "class-replaced": {
    title: (d) => d.classType + " is now called " + d.runsAs,
    detail: (d) => "ComfyUI no longer has " + d.classType + " and runs " + d.runsAs + " in its place. Unless Runflow does the same, every run will fail.",
    next: (d) => "Replace the node by " + d.runsAs + " in ComfyUI, or try a run after the deploy."
  },
  "partner-node": {
    title: (d) => d.nodes + " " + plural(d.count, 0, en, { one: "calls", other: "call" }) + " " + d.service + " with your Comfy login",
    "title-unnamed": (d) => d.nodes + " " + plural(d.count, 0, en, { one: "calls", other: "call" }) + " a paid service with your Comfy login",
    detail: () => "The login belongs to the person at the browser and is not part of the workflow. Unless Runflow has one of its own, every run will fail (Unauthorized).",
    next: () => "Use a node that needs no login, or deploy and try a run."
  },
  "value-from-pack": {
    title: (d) => "“" + d.value + "” in “" + d.input + "” of " + d.nodes + " does not come with ComfyUI",
    detail: () => "A node pack added it to the list, and it is not known which one. If that pack is not on Runflow, every run will fail (Value not in list).",
    next: () => "Choose another value, or use a node of that pack in the workflow, so that Runflow installs it."
  },
  "file-untracked": {
    title: (d) => "“" + d.path + "” is not part of " + d.directory,
    detail: () => "The file lies in the folder of the pack here, and is not in the version that Runflow installs. Unless the pack downloads it by itself, every run that reads it will fail.",
    next: () => "Choose a file that comes with the pack."
  },
  "package-source": {
    title: (d) => plural(d.count, 0, en, { one: "A Python package was", other: number("en", d.count, 0) + " Python packages were" }) + " not installed by name",
    detail: (d) => "Runflow gets names and versions only, and may install another build or none: " + d.packages + ".",
    next: () => "If the workflow needs one of them, try a run.",
    from: (d) => d.name + " (from " + d.address + ")",
    here: {
      wheel: (d) => d.name + " (from a wheel)",
      archive: (d) => d.name + " (from an archive)",
      folder: (d) => d.name + " (from a folder of this machine)",
      git: (d) => d.name + " (from a git repository of this machine)"
    }
  },
  "package-may-clash": {
    title: {
      twins: (d) => d.packages + " may not install together on Runflow",
      ranges: (d) => d.directories + " may not install together on Runflow",
      ceiling: (d) => d.packages + " may be an older version on Runflow",
      system: (d) => d.packages + " may not install on Runflow",
      python: (d) => d.packages + " may not install on Runflow",
      pack: (d) => d.directories + " may not install on Runflow"
    },
    detail: {
      twins: (d) => "They bring the same Python module, " + d.module + ", and each overwrites the files of the other: " + d.claims + ".",
      ranges: (d) => select(d.isHere, { true: "No version of " + d.packages + " fits all of them, and " + d.here + " runs here: " + d.claims + ".", other: "No version of " + d.packages + " fits all of them: " + d.claims + "." }),
      ceiling: (d) => d.here + " runs here, and " + plural(d.count, 0, en, { one: "this pack asks for less", other: "these packs ask for less" }) + ": " + d.claims + ".",
      system: (d) => "Runflow runs Linux, and this is for another system: " + d.claims + ".",
      python: (d) => "Python " + d.here + " runs here, and this is for another Python: " + d.claims + ".",
      pack: (d) => "Python " + d.here + " runs here, and the " + plural(d.count, 0, en, { one: "pack excludes", other: "packs exclude" }) + " it: " + d.claims + "."
    },
    next: {
      twins: (d) => "Deploy and try a run. If its log names " + d.module + ", ask the authors of these packs to agree on one of them.",
      ranges: (d) => "Update these packs and deploy again. If this stays, try a run, and if its log names " + d.packages + ", ask the authors to widen their range.",
      ceiling: (d) => "Deploy and try a run. If its log names " + d.packages + ", update the " + plural(d.count, 0, en, { one: "pack", other: "packs" }) + ", or ask the " + plural(d.count, 0, en, { one: "author", other: "authors" }) + " to allow " + d.here + ".",
      system: (d) => "Deploy and try a run. If its log names " + d.packages + ", ask the " + plural(d.count, 0, en, { one: "author of the pack", other: "authors of the packs" }) + " to limit that line to its system (sys_platform).",
      python: (d) => "Deploy and try a run. If its log names " + d.packages + ", ask the " + plural(d.count, 0, en, { one: "author of the pack", other: "authors of the packs" }) + " for a build for Python " + d.here + ".",
      pack: (d) => "Update the " + plural(d.count, 0, en, { one: "pack", other: "packs" }) + " and deploy again. If this stays, try a run and read its log."
    },
    claim: (d) => d.requirement + " (" + d.directory + "/" + d.file + ")"
  },
  "key-in-workflow": {
    title: (d) => "A Runflow key (…" + d.lastFour + ") is in the workflow",
    detail: {
      name: () => "It is in the name of the endpoint. It would be sent to Runflow, and everyone with a copy of the file has it.",
      widget: (d) => "It is in “" + d.where + "” of " + d.node + ". It would be sent to Runflow, and everyone with a copy of the file has it.",
      node: (d) => "It is in " + d.node + ". It would be sent to Runflow, and everyone with a copy of the file has it.",
      file: (d) => "It is in the workflow file, at “" + d.where + "”. It would be sent to Runflow, and everyone with a copy of the file has it."
    },
    next: () => "Clear it. If the file has been shared, revoke the key in the Runflow dashboard."
  },
  "key-in-widget": {
    title: (d) => "A Deploy node holds a key (…" + d.lastFour + ")",
    detail: () => "It is not sent, but it is in every saved copy of the workflow and in every picture made with it.",
    next: () => "Clear it. If a file or picture has been shared, revoke the key in the Runflow dashboard.",
    "next-saved": () => "Clear it: the same key is saved for this address. If a file or picture has been shared, revoke it in the Runflow dashboard."
  },
  "secret-in-widget": {
    title: (d) => "A key for " + d.service + " (" + d.masked + ") is in the workflow",
    "title-session": (d) => "A login token (" + d.masked + ") is in the workflow",
    "title-private-key": () => "A private key is in the workflow",
    "title-named": () => "A password or key is in the workflow",
    "title-address": (d) => "A web address with a password or token (" + d.masked + ") is in the workflow",
    detail: {
      name: () => "It is in the name of the endpoint, and would be in its address, which every caller sees.",
      widget: (d) => "It is in “" + d.where + "” of " + d.node + ". It would be stored on Runflow with the workflow.",
      node: (d) => "It is in " + d.node + ". It would be stored on Runflow with the workflow.",
      file: (d) => "It is in the workflow file, at “" + d.where + "”. It would be stored on Runflow with the workflow."
    },
    next: () => "Clear it. If the file has been shared, change the password or revoke the key."
  },
  "workflow-key": {
    title: (d) => "This deploy uses the key in the workflow, which belongs to " + d.organization,
    "title-unknown": () => "This deploy uses the key in the workflow, and its owner is not known",
    detail: () => "Everything in the workflow goes to that organization.",
    next: () => "Deploy with it only if you know whose key it is."
  },
  "result-frozen": {
    title: (d) => select(d.kind, { seed: "The " + d.widget + " stays " + d.sent + " for every call", other: "The " + d.widget + " stays “" + d.sent + "” for every call" }),
    detail: (d) => select(d.kind, { seed: "The endpoint has no input, so nothing changes from call to call. " + select(d.way, { increment: "ComfyUI raises it after each run.", decrement: "ComfyUI lowers it after each run.", other: "ComfyUI picks a new one after each run." }) + " On Runflow it stays as it was deployed.", other: "The endpoint has no input, so nothing changes from call to call. The canvas shows “" + d.shown + "”, and ComfyUI picks one of the alternatives at each deploy." }),
    next: (d) => select(d.surface, { cli: "Connect a Runflow Input to it in ComfyUI, unless every caller should get the same.", other: "Make it an input, unless every caller should get the same." })
  },
  "seed-frozen": {
    title: (d) => "The " + d.widget + " stays " + d.sent + " for every call",
    detail: (d) => select(d.way, { increment: "ComfyUI raises it after each run.", decrement: "ComfyUI lowers it after each run.", other: "ComfyUI picks a new one after each run." }) + " On Runflow it stays as it was deployed.",
    "detail-shown": (d) => "The canvas now shows " + d.shown + ".",
    next: (d) => select(d.surface, { cli: "Connect a Runflow Input (Int) to it in ComfyUI to let callers choose it, or set it to fixed.", other: "Make it an input to let callers choose it, or keep this value." })
  },
  "draw-frozen": {
    title: (d) => "Every call uses the same choice: “" + d.sent + "”",
    detail: (d) => "“" + d.widget + "” shows “" + d.shown + "” on the canvas. ComfyUI picks one of the alternatives at each deploy, and on Runflow it stays.",
    next: (d) => select(d.surface, { cli: "Connect a Runflow Input (String) to it in ComfyUI to let callers write it, or type the text that you want.", other: "Make it an input to let callers write it, or keep this text." })
  },
  "value-changed": {
    title: (d) => "“" + d.widget + "” is sent with another value than the canvas shows",
    detail: (d) => "The canvas shows “" + d.shown + "”, and “" + d.sent + "” is sent. " + select(d.why, { rewritten: "ComfyUI leaves out comments, which begin with // or /*. It also leaves out braces around a single text and a backslash before a brace.", other: "Some nodes change a value when the workflow is read." }),
    next: (d) => select(d.why, { rewritten: "If a comment belongs to the text, write it without // and /*.", other: "Check whether this is the value that callers should get." })
  },
  "draw-changed": {
    title: (d) => "Callers would get another text in “" + d.widget + "”",
    detail: (d) => "The live endpoint uses “" + d.live + "”. This time ComfyUI picked “" + d.sent + "”.",
    next: (d) => select(d.surface, { cli: "Deploy it only if callers should get the new text.", other: "Keep one of the two, or make it an input. Deploy it only if callers should get the new text." })
  }
}

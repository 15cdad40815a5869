// Made by `npm run text` from locales/en/search.json: change it there.

export default {
  pack: {
    "no-origin": () => "This pack names no public repository to look in.",
    "no-match": () => "No commit of its public repository has exactly these files. The pack has been edited, or it comes from somewhere else.",
    "too-many": () => "Its repository has too many commits to compare them all.",
    "too-large": () => "The pack is too large to be compared with its repository.",
    private: () => "Its repository is private or does not exist.",
    unreadable: () => "ComfyUI is not allowed to read the files of this pack.",
    "no-answer": (d) => d.host + " did not answer about the repository of this pack."
  },
  comfyui: {
    "no-origin": () => "This ComfyUI names no public repository to look in.",
    "no-match": () => "No commit of its public repository has exactly these files. This ComfyUI has been edited, or it comes from somewhere else.",
    "too-many": () => "Its repository has too many commits to compare them all.",
    "too-large": () => "This ComfyUI is too large to be compared with its repository.",
    private: () => "Its repository is private or does not exist.",
    unreadable: () => "ComfyUI is not allowed to read its own files.",
    "no-answer": (d) => d.host + " did not answer about the repository of ComfyUI."
  },
  "looked-at": (d) => "The workflow, or a list of packs, names " + d.origin + ", which is private or does not exist.",
  "not-remembered": () => "It was found, but could not be remembered. ComfyUI may not be allowed to write to its user folder, or the files have just changed.",
  unanswered: (d) => d.host + " did not answer about " + d.names + ".",
  stopped: () => "The commits could not be looked for.",
  "stopped-because": (d) => d.reason
}

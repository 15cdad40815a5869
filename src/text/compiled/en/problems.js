// Made by `npm run text` from locales/en/problems.json: change it there.
import { number } from "@messageformat/runtime";
export default {
  model: {
    truncated: () => "The file is incomplete: it is shorter than its own header says.",
    "lfs-pointer": () => "It is only a Git LFS pointer, a few lines of text in place of the model.",
    "html-page": () => "It is a web page, saved under the name of a model.",
    empty: () => "The file is empty.",
    damaged: () => "It does not start like a model file. The download was probably interrupted.",
    unreadable: () => "ComfyUI is not allowed to read the file.",
    "hash-differs": () => "It is not the file that the workflow names."
  },
  file: {
    missing: () => "It is not in the input folder of ComfyUI.",
    empty: () => "The file is empty.",
    "too-large": () => "It is larger than 50 MiB, the most that Runflow accepts.",
    outside: () => "It is outside the input folder of ComfyUI.",
    output: () => "It is in the output folder, which is empty at the start of every run.",
    temp: () => "It is in the folder for temporary files, which is empty at the start of every run."
  },
  workflow: {
    none: () => "ComfyUI returned no workflow.",
    "not-nodes": () => "It is not an object of nodes.",
    "not-api": () => "It is in the format of a saved workflow, with a list of nodes.",
    "not-saved": () => "It has no list of nodes.",
    node: (d) => "Entry “" + d.id + "” is not a node with inputs.",
    class: (d) => "The class_type of entry “" + d.id + "” is not text.",
    "node-id": () => "One of its nodes has no id.",
    "node-type": (d) => "Node " + d.id + " has no type.",
    "node-sockets": (d) => "Node " + d.id + " has no list of sockets.",
    subgraphs: () => "Its subgraphs are not a list.",
    subgraph: () => "One of its subgraphs has no id or no list of nodes.",
    "too-deep": (d) => "Its values are nested more than " + number("en", d.most, 0) + " levels deep.",
    "subgraphs-too-deep": (d) => "Its subgraphs are nested more than " + number("en", d.most, 0) + " levels deep.",
    "too-many-nodes": (d) => "Unfolded, its subgraphs come to more than " + number("en", d.most, 0) + " nodes.",
    "too-much-repeated": (d) => "Unfolded, its subgraphs repeat more than " + number("en", d.most, 0) + " nodes, sockets and links.",
    "ids-too-long": (d) => "Unfolded, the ids of its nodes come to more than " + number("en", d.most, 0) + " characters.",
    "too-many-groups": (d) => "It has more than " + number("en", d.most, 0) + " definitions of group nodes.",
    group: (d) => "In the group node “" + d.id + "”, a node has no list of sockets.",
    within: (d) => d.why + " The node is in the subgraph “" + d.id + "”."
  }
}

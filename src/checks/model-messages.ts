import { MODEL_PROBLEMS } from './file-problems.ts'
import type { FindingTexts } from './finding-text.ts'

/** Models: whether they are here, whole, and known by their hash. */
export const MODEL_MESSAGES = {
  'model-missing': (finding) => ({
    title: `The model ${finding.value} is not there`,
    detail: `${finding.path} is in no model folder of this ComfyUI, and no URL is known for it.`,
    next: 'Put the file there, or choose another model in the node.',
  }),

  'model-refused': (finding) => ({
    title: `The model ${finding.path} is not usable`,
    detail: MODEL_PROBLEMS[finding.problem],
    next: 'Download it again, or choose another model in the node.',
  }),

  'model-unhashed': (finding) => ({
    title: `No sha256 is known for ${finding.path}`,
    detail: 'Runflow finds models by their hash, so every run will fail.',
    next: 'Put the file into the model folder, so that it can be hashed.',
  }),

  'model-differs': (finding) => ({
    title: `${finding.path} is not the file that the workflow names`,
    detail: 'The workflow states another sha256. The file on this disk is the one that would run.',
    next: 'If the download was cut short or is another version, download it again.',
  }),

  'model-not-weights': ({ path, files }) => {
    const [first = '', ...others] = files.map((file) => (file === path ? file : file.slice(path.length + 1)))
    const more = others.length === 0 ? '' : ` and ${others.length} more`
    return {
      title: `Whether Runflow can bring ${path} is not known`,
      detail: `${first}${more} ${others.length === 0 ? 'is a file' : 'are files'} of another kind than weights. Runflow finds weights by their hash; if it does not find ${others.length === 0 ? 'this one' : 'these'} as well, every run will fail.`,
      next: 'Choose a model that is one file of weights, or go on and try a run.',
    }
  },

  'model-unpublished': (finding) => {
    const [first = '', ...others] = finding.paths
    return {
      title:
        others.length === 0
          ? `No public address is known for ${first}`
          : `No public address is known for ${finding.paths.length} models`,
      detail: `Runflow finds models by their hash, so it must have ${others.length === 0 ? 'this one' : 'these'} already${others.length === 0 ? '' : `: ${finding.paths.join(', ')}`}.`,
      next: 'If a run says that a model is missing, take one that is published.',
    }
  },
} satisfies Partial<FindingTexts>

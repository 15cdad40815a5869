import type { FileProblem, ModelProblem } from '../types/facts.ts'

export const MODEL_PROBLEMS: Record<Exclude<ModelProblem, 'missing' | 'hash-differs'>, string> = {
  truncated: 'The file is cut short: its header promises more than there is.',
  'lfs-pointer': 'It is a git-LFS pointer, a few lines of text in place of the model.',
  'html-page': 'It is a web page saved under the name of a model.',
  empty: 'The file is empty.',
  damaged: 'The file is damaged: its header is none of a model, as in a download that broke off.',
  unreadable: 'ComfyUI may not read the file.',
}

export const FILE_PROBLEMS: Record<FileProblem, string> = {
  missing: 'It is not in the input folder of ComfyUI.',
  empty: 'The file is empty.',
  'too-large': 'It is larger than 50 MiB, which is all that Runflow takes.',
  outside: 'It lies outside the input folder of ComfyUI.',
  output: 'It lies in the output folder, which is empty on every run.',
  temp: 'It lies in the folder for temporary files, which is empty on every run.',
}

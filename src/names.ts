// Names shared with Python, with users' files and with the platform. Never rename one: files out there hold them.
// A test compares this file with the contract's nodes.json.

export const DEPLOY_CLASS = 'RunflowDeploy'

export const INPUT_CLASSES = {
  RunflowInputString: 'STRING',
  RunflowInputInt: 'INT',
  RunflowInputFloat: 'FLOAT',
  RunflowInputBoolean: 'BOOLEAN',
  RunflowInputImage: 'IMAGE',
  RunflowInputFile: 'FILE',
} as const

export const OUTPUT_CLASSES = { RunflowOutputImage: 'IMAGE', RunflowOutputFile: 'FILE' } as const

export const SAVE_CLASSES = [
  'RunflowSaveAudioFlac',
  'RunflowSaveAudioMP3',
  'RunflowSaveAudioOpus',
  'RunflowSaveVideoMP4',
  'RunflowSaveVideoWEBM',
] as const

export type InputKind = (typeof INPUT_CLASSES)[keyof typeof INPUT_CLASSES]
export type OutputKind = (typeof OUTPUT_CLASSES)[keyof typeof OUTPUT_CLASSES]

/** Ids a node has when it is dropped. Two nodes left at one collide. */
export const DEFAULT_IDS = [
  'string_input',
  'int_input',
  'float_input',
  'boolean_input',
  'image_input',
  'file_input',
  'image_output',
  'file_output',
] as const

/** Deploy's widgets in the order of `widgets_values`. */
export const DEPLOY_WIDGETS = ['endpoint_name', 'host', 'api_key'] as const
export const DEFAULT_ENDPOINT_NAME = 'default'

export const API_URL_SETTING = 'Runflow.ApiUrl'
export const API_KEY_SETTING = 'Runflow.ApiKey'
export const DEFAULT_API_URL = 'https://api.runflow.io'

/** Where a workflow without a Deploy node keeps its endpoint's name: `graph.extra[...]`. */
export const ENDPOINT_NAME_EXTRA = 'runflow.endpointName'

/** Where a deployed graph keeps what its prompt does not tell callers: `graph.extra[...]`. */
export const CONTRACT_EXTRA = 'runflow.contract'

/** Every request to our own Python routes carries it: a page of another origin cannot send it without a preflight. */
export const LOCAL_HEADER = 'X-Runflow'

/** What a folder of a run's files below ComfyUI's input folder begins with; its id follows. */
export const RUN_FOLDER = 'runflow-run-'

import type { Prompt, PromptNode } from '../../src/workflow/workflow.ts'

// Workflows over the planted classes: `x` is the node that each is about, between a node that gives everything and a
// Runflow Output.

type Inputs = Record<string, unknown>
export type Sound = { name: string; classType: string; prompt: Prompt }

/** An output of the node that gives everything. */
const GIVEN = {
  image: ['g', 0],
  mask: ['g', 1],
  text: ['g', 2],
  int: ['g', 3],
  float: ['g', 4],
  yes: ['g', 5],
  combo: ['g', 6],
  list: ['g', 7],
  star: ['g', 8],
  any: ['g', 9],
  union: ['g', 10],
} as const
export const GIVEN_COUNT = 22

function around(classType: string, inputs: Inputs, more: Prompt = {}): Prompt {
  return {
    g: node('PlantedGive', {}),
    x: node(classType, inputs),
    take: node('PlantedTake', { value: ['x', 0] }),
    out: node('RunflowOutputImage', { output_id: 'planted', output_name: '', value: ['take', 0] }),
    ...more,
  }
}

function node(class_type: string, inputs: Inputs): PromptNode {
  return { class_type, inputs }
}

const { image, mask, text, int, float, yes, combo, list, star, any, union } = GIVEN

/** What each class takes, in one form or more. */
const INPUTS: Record<string, Inputs[]> = {
  PlantedFlexible: [
    {},
    {
      model: star,
      lora_1: { on: true, lora: 'None', strength: 1 },
      any_02: image,
      note: 'text',
      more: [1, 2, 3],
    },
  ],
  PlantedFlexibleRequired: [{ image, count: 1, whatever: int }],
  PlantedGrows: [{ inputcount: 3, input_1: image, input_2: mask, input_3: image }],
  PlantedAny: [{ any: image }, { any: 'text', star: list, other: int }],
  PlantedUnion: [
    { number: 3, picture: image },
    { number: int, picture: union, blanks: text, open: mask, few: image },
  ],
  PlantedEqual: [{ equal: image, lower: ['g', 19], match: mask }],
  PlantedOddTypes: [{}, { tuple: 'b', number: 'text', none: null, list: 'a' }],
  PlantedNoOutputs: [{}],

  PlantedChoices: [
    { old: 'a', new: 'b', numbers: 512, switch: true },
    { old: 'd/e', new: combo, numbers: 2.5, switch: false, mixed: 0, texts: '' },
    { old: list, new: list, numbers: star, switch: any, mixed: null, texts: 'true' },
  ],
  PlantedSeveral: [
    { many: { __value__: ['a', 'b'] } },
    { many: 'a', many_old: { __value__: [] }, few: 'b' },
    { many: { __value__: [3] }, few: combo },
  ],
  PlantedEmpty: [{}, { blank: '', none: 'None' }],
  PlantedRemote: [{}, { remote_with: 'a', both: { __value__: ['a', 'b'] } }],
  PlantedRemoteJudged: [{ remote: 'whatever', both: { __value__: ['z'] } }],
  PlantedFolder: [{ file: '__init__.py', path: star }],
  PlantedLate: [{ name: 'late' }, { name: 'early' }],
  PlantedNow: [{ when: 'always' }],
  PlantedPictures: [
    { style: 'oil' },
    { style: { content: 'ink', image: null }, pair: { __value__: ['a', 1] } },
  ],
  PlantedTuple: [{}, { tuple: 'z', keys: 'a', text: 'bc' }],
  PlantedLong: [{ name: 'n2999' }],
  PlantedUpload: [{ image: 'here.png' }],
  PlantedModel: [{ lora: 'None' }, { lora: 'here.safetensors' }],

  PlantedJudgesX: [
    { x: 3, y: 'a' },
    { x: 99, y: 'b', z: image, s: 1 },
  ],
  PlantedJudgesAll: [{ x: 99, y: 'q', z: image, s: 0 }],
  PlantedJudgesNothing: [{ x: 3, y: 'a', z: image, s: 1 }],
  PlantedJudgesTypes: [{ x: 3, y: 'a', z: mask, s: 1 }],
  PlantedJudgesTypesAndAll: [{ x: 33, y: 'z', z: mask, s: 0 }],
  PlantedJudgesByStatic: [{ x: 3, y: 'q', z: image }],
  PlantedJudgesByKeyword: [{ x: 3, y: 'b', s: 1 }],
  PlantedJudgesDefault: [{ x: 3, y: 'q', s: 0, z: image }],
  PlantedJudgesLater: [{ x: 33, y: 'a' }],
  PlantedJudgesWrapped: [
    { x: 33, y: 'a' },
    { x: 3, y: 'a' },
  ],
  PlantedJudgesInParent: [{ x: 33, w: 0.5 }],
  PlantedJudgesNone: [{ x: 3, y: 'a' }],
  PlantedRefuses: [{ x: 3, y: 'c' }],
  PlantedRaises: [{ x: 3, y: 'b' }],

  PlantedNumbers: [
    { seed: 2 ** 53, small: 20, cfg: 0 },
    {
      seed: '18446744073709551615',
      small: ' -10 ',
      cfg: '1e2',
      bare: true,
      half: 1.9,
      endless: 1e300,
      flag: false,
    },
    { seed: int, small: 1e1, cfg: float, bare: -5.9, no_number: 'nan', wide: '-inf' },
  ],
  PlantedTexts: [
    { text: 'a', yes: true },
    { text: 7, yes: 'no', forced: text, older: 3 },
    { text, yes },
  ],
  PlantedWidgets: [
    {
      curve: { points: [[0, 0]] },
      color: '#123456',
      rows: { __value__: [{ on: true }, 2] },
      seed: 3,
      options: 'z',
    },
    {
      curve: { __type__: 'PLANTED_CURVE', __value__: [1] },
      color: 7,
      seed: int === undefined ? 0 : 10,
      rows: null,
    },
  ],
  PlantedHidden: [{ x: 1 }, { x: int, unique_id: 'mine', kept: 1, prompt: ['g', 2] }],
  PlantedLazy: [{ which: true, yes: image, no: image }],
  PlantedTakesLists: [{ x: 1, y: 'a', z: text }],
  PlantedRaw: [{ link: image }],
  PlantedExpands: [{ depth: 2 }],
  PlantedBothSections: [{ x: 1, constructor: 1, 'a.b': 2, '': 3, 'é ü\n': 5 }],
  PlantedSparse: [{ x: 1, y: 0.5 }],
  PlantedOlderGrows: [{}, { images: 'text', mode: 'b' }, { 'images.i0': mask, mode: 'a', images: any }],
  'Planted | Odd/näme ❤ (v2.0)': [{ seed: 1, small: 2, cfg: 3 }],
  constructor: [{ text: 'a', yes: true }],

  PlantedNoDecorator: [{ x: 1 }],
  PlantedStatic: [{ x: 1 }],
  PlantedInputsRaise: [{ x: 1 }],
  PlantedInputsNone: [{}],
  PlantedInputsList: [{}],
  PlantedInputsEmpty: [{ x: 1 }],
  PlantedSectionList: [{ x: 1 }],
  PlantedSectionNone: [{ x: 1 }],
  PlantedSpecText: [{}, { x: 1 }],
  PlantedSpecEmpty: [{}, { x: 1 }],
  PlantedSpecNone: [{}, { x: 1 }],
  PlantedSpecNumber: [{}, { x: 1 }],
  PlantedFlagsNone: [{}, { x: 1 }],
  PlantedFlagsText: [{}, { x: 1 }],
  PlantedFlagsList: [{}, { x: 1 }],
  PlantedBoundsNone: [{}, { x: 1 }, { x: int }],
  PlantedBoundsText: [{}, { x: 1 }, { x: float }],
  PlantedOtherSections: [{ x: 1 }],

  PlantedTwiceFirst: [{ x: 1, y: 'first' }],
  PlantedTwiceSecond: [{ x: 1, y: 'second' }],

  PlantedNewPlain: [
    { x: 1, size: 'small', many: { __value__: ['a'] } },
    {
      x: int,
      size: combo,
      many: 'b',
      yes: 'no',
      own: ['g', 14],
      color: '#fff',
      curve: { points: [] },
      any: image,
    },
  ],
  PlantedNewTypes: [
    { one: image },
    { one: image, other: text, several: mask, number: 0.5 },
    { one: star, number: int },
  ],
  PlantedNewGrows: [
    { 'images.image0': image, 'images.image1': image },
    {
      'images.image0': image,
      'images.image1': union,
      'images.image3': image,
      'numbers.b': 0.5,
      'images.image9': 3,
    },
  ],
  PlantedNewChoice: [
    { mode: 'size', 'mode.width': 8, 'mode.image': image },
    { mode: 'list', 'mode.images.image0': image, 'mode.images.image1': image },
    { mode: 'deep', 'mode.inner': 'a', 'mode.inner.f': 0.5 },
    { mode: 'deep', 'mode.inner': 'b' },
    { mode: 'none', 'mode.width': 'unused' },
  ],
  PlantedNewSlot: [{}, { image, 'image.size': 3 }, { image, 'image.size': 3, 'image.mask': mask }],
  PlantedNewJudges: [
    { x: 33, y: 'a', z: image },
    { x: 1, y: 'b' },
  ],
  PlantedNewJudgesAll: [{ x: 33, y: 'q' }],
  PlantedNewJudgesTypes: [{ x: 3, y: 'a', z: mask }],
  PlantedNewHidden: [{ x: 1 }],
  PlantedNewAcceptsAll: [{ x: 1, more: 'text', other: image }],
  PlantedNewLists: [{ x: 1, text }],
  PlantedNewLazy: [{ which: false, yes: image, no: image }],
}

/** As they are: ComfyUI takes most of them. */
export function planted(): Sound[] {
  return Object.entries(INPUTS).flatMap(([classType, forms]) =>
    forms.map((inputs, number) => ({
      name: `${classType} ${number + 1}`,
      classType,
      prompt: around(classType, inputs),
    })),
  )
}

import type { InterfaceChange } from '../workflow/interface-diff.ts'
import { isBreaking } from '../workflow/interface-diff.ts'
import type { FileProblem, ModelProblem } from './facts.ts'
import type { Finding } from './finding.ts'
import { maskKeys } from './key-text.ts'
import type { Searched } from './pins.ts'
import { isSettled } from './pins.ts'
import { describeSearch } from './search-text.ts'

/** What it is, what happens because of it, what to do. */
export type FindingText = { title: string; detail: string; next: string }

export function describeFinding(finding: Finding): FindingText {
  switch (finding.code) {
    case 'slug-empty':
      return {
        title: 'endpoint_name must be URL-safe',
        detail: `The name "${maskKeys(finding.name)}" leaves nothing for the URL: letters a to z, numbers, - and _ stay.`,
        next: 'Give it at least one letter or number.',
      }
    case 'prompt-untrusted':
      return {
        title: 'This front end exports muted nodes as if they were active',
        detail: `The workflow that front end ${finding.frontend} made still holds nodes that are muted or bypassed on the canvas, so it is not what you see.`,
        next: 'Update ComfyUI, or take the muted or bypassed subgraph out of the workflow.',
      }
    case 'key-in-workflow':
      return {
        title: `A Runflow key (…${finding.lastFour}) is in the workflow`,
        detail: `It is in ${finding.where} and would be sent, and everybody with a copy of the file has it.`,
        next: 'Clear it, and revoke the key in the dashboard if the file has been shared.',
      }
    case 'no-output':
      return {
        title: 'The workflow has no Runflow Output',
        detail: 'Without one the endpoint gives nothing back.',
        next: 'Connect a Runflow Output (Image) or Runflow Output (File) to what callers should get.',
      }
    case 'class-missing':
      return {
        title: `Nothing installed here provides ${finding.classType ?? 'a node of this workflow'}`,
        detail:
          finding.claimedPack === null
            ? 'The workflow cannot run here, so it cannot run on Runflow.'
            : `The workflow says it is from ${finding.claimedPack}. It cannot run here, so it cannot run on Runflow.`,
        next: 'Install its pack and restart ComfyUI, or remove the node.',
      }
    case 'input-id-empty':
      return {
        title: 'A Runflow Input has no input_id',
        detail: 'Callers send values under this name.',
        next: 'Give the node an input_id.',
      }
    case 'output-id-empty':
      return {
        title: 'A Runflow Output has no output_id',
        detail: 'Callers find the result under this name.',
        next: 'Give the node an output_id.',
      }
    case 'id-not-text':
      return {
        title: `${finding.widget} is fed by a link`,
        detail: 'The name must be known before a run, so only a text typed into the widget works.',
        next: `Disconnect ${finding.widget} and type the name.`,
      }
    case 'input-id-duplicate':
      return finding.sameSubgraph
        ? {
            title: `A subgraph with the input "${finding.inputId}" inside is used more than once`,
            detail: 'Each copy has the same input_id, and a caller can reach only one of them.',
            next: 'Move the Runflow Input out of the subgraph and connect it to each copy.',
          }
        : {
            title: `Several inputs are called "${finding.inputId}"`,
            detail: 'Callers can reach only one of them.',
            next: 'Give each its own input_id.',
          }
    case 'model-missing':
      return {
        title: `The model ${finding.value} is not there`,
        detail: `${finding.path} is in no model folder of this ComfyUI, and no URL is known for it.`,
        next: 'Put the file there, or choose another model in the node.',
      }
    case 'model-refused':
      return {
        title: `The model ${finding.path} is not usable`,
        detail: MODEL_PROBLEMS[finding.problem],
        next: 'Download it again, or choose another model in the node.',
      }
    case 'file-refused':
      return {
        title: `The file ${finding.path} cannot be used`,
        detail: FILE_PROBLEMS[finding.problem],
        next: 'Choose another file in the node.',
      }
    case 'number-out-of-range':
      return {
        title: `The number in ${finding.widget} is too large for a Runflow Input (Int)`,
        detail: `It is sent as ${finding.sent}; the node takes -9223372036854775808 to 18446744073709551615, and a browser rounds numbers close to these limits past them.`,
        next: 'Type a smaller number.',
      }
    case 'slug-taken-meanwhile':
      return {
        title: `Somebody made the endpoint ${finding.slug} meanwhile`,
        detail: 'It was not there when this deploy began. Updating it replaces what they deployed.',
        next: 'Go on only if it may be replaced, or deploy under another name.',
      }
    case 'local-path':
      return {
        title: `${finding.name} is on this machine alone`,
        detail: `${finding.input} names it by its full path, which is not there on Runflow, so every run that reads it will fail.`,
        next: 'Put it into the input folder of ComfyUI and choose it there.',
      }
    case 'secret-in-widget':
      return {
        title: `A key of ${finding.service} (${finding.masked}) is in the workflow`,
        detail: `It is in ${finding.where}, and would be published to Runflow with the workflow.`,
        next: 'Clear it, and revoke it if the file has been shared. Go on only if it may be stored there.',
      }
    case 'workflow-key':
      return {
        title: `This deploy uses the key in the workflow, which belongs to ${finding.organization ?? 'an organization that did not give its name'}`,
        detail: 'Everything in the workflow goes to that organization.',
        next: 'Go on only if you know whose key it is.',
      }
    case 'interface-breaking':
      return {
        title: 'Callers of the live endpoint will break',
        detail: finding.changes.filter(isBreaking).map(describeBreak).join(' '),
        next: 'Deploy under another name to keep the old endpoint, or tell its callers first.',
      }
    case 'interface-unknown':
      return {
        title: 'Whether callers of the live endpoint will break is not known',
        detail: 'It does not tell its workflow so that it could be compared with this one.',
        next: 'Deploy under another name to keep the old endpoint, or go on if nobody depends on it.',
      }
    case 'name-default':
      return {
        title: 'The name is still "default"',
        detail: 'Every workflow left at this name deploys to the same endpoint and replaces the one before.',
        next: 'Give the endpoint a name of its own.',
      }
    case 'comfyui-unpinned':
      return {
        title: `The ${finding.missing === 'commit' ? 'version' : 'source'} of this ComfyUI is not known`,
        detail: `No git ${finding.missing} was found for it. ${searchText(finding, 'this ComfyUI')}Runflow rebuilds ComfyUI from there, so every run will fail.`,
        next:
          finding.missing === 'commit' && !isSettled(finding.searched)
            ? 'Have its commit looked for, or install ComfyUI by git clone.'
            : 'Install ComfyUI by git clone.',
      }
    case 'comfyui-unpushed':
      return {
        title: 'This ComfyUI has a commit that nobody else can fetch',
        detail: `No remote branch holds ${finding.commit.slice(0, 10)}, so every run will fail.`,
        next: 'Push it, or check out a released version.',
      }
    case 'pack-unpinned':
      return {
        title: `The version of ${finding.directory} is not known`,
        detail: `No git commit was found for this pack. ${searchText(finding, 'this pack')}Runflow installs packs by commit, so every run will fail.`,
        next: nextOfUnpinned(finding.canPin, finding.searched),
      }
    case 'pack-private':
      return {
        title: `A stranger cannot read the repository of ${finding.directory}`,
        detail: `${maskKeys(finding.origin)} is private or not there, so Runflow cannot fetch the pack and every run will fail.`,
        next: 'Make the repository public, or leave the pack out of the workflow.',
      }
    case 'pack-origin':
      return {
        title: `Runflow cannot fetch ${finding.directory}`,
        detail: `${finding.origin === null ? 'It has no git origin' : `Its git origin is ${maskKeys(finding.origin)}, which is no public https address`}, so every run will fail.`,
        next: 'Set the origin of its clone to a public https address.',
      }
    case 'pack-unpushed':
      return {
        title: `${finding.directory} has a commit that nobody else can fetch`,
        detail: `No remote branch holds ${finding.commit.slice(0, 10)}, so every run will fail.`,
        next: 'Push it first.',
      }
    case 'model-unhashed':
      return {
        title: `No sha256 is known for ${finding.path}`,
        detail: 'Runflow finds models by their hash, so every run will fail.',
        next: 'Put the file into the model folder, so that it can be hashed.',
      }
    case 'model-differs':
      return {
        title: `${finding.path} is not the file that the workflow names`,
        detail: 'The workflow states another sha256. The file on this disk is the one that would run.',
        next: 'If the download was cut short or is another version, download it again.',
      }
    case 'key-in-widget':
      return {
        title: `A Deploy node holds a key (…${finding.lastFour})`,
        detail: 'It is not sent, but every saved copy of the workflow and every picture made with it has it.',
        next: 'Clear it. Revoke the key in the dashboard if a file or picture has been shared.',
      }
    case 'number-inexact':
      return {
        title: `The number in ${finding.widget} may not be the one you typed`,
        detail: `It is sent as ${finding.sent}; a browser cannot hold it exactly.`,
        next: 'If every digit counts, type a number below 9007199254740992.',
      }
    case 'input-bypassed':
      return {
        title: `The input "${finding.inputId}" is bypassed`,
        detail:
          'A bypassed Runflow Input (String) passes nothing on: its reader falls back to its own value.',
        next: 'Switch the bypass off, or remove the node.',
      }
    case 'input-chained':
      return {
        title: `The input "${finding.inputId}" feeds another Runflow Input`,
        detail: 'The link is cut on deploy, as callers give the second one its value.',
        next: 'Connect the first input to the reader itself, or remove it.',
      }
    case 'input-unread':
      return {
        title: `Nothing reads the input "${finding.inputId}"`,
        detail: 'What callers send there changes nothing.',
        next: 'Connect its value, or remove the node.',
      }
    case 'save-unwired':
      return {
        title: 'A Runflow Save node is connected to no Runflow Output',
        detail: 'It saves its file on every run, and callers do not get it.',
        next: 'Connect its filename to a Runflow Output (File).',
      }
    case 'output-id-duplicate':
      return {
        title: `Several outputs are called "${finding.outputId}"`,
        detail: 'Their results come back in one list under that name.',
        next: 'Give each its own output_id if callers should tell them apart.',
      }
    case 'comfyui-dirty':
      return {
        title: 'This ComfyUI has local edits',
        detail: 'They do not travel: Runflow rebuilds the commit without them.',
        next: 'If the workflow needs them, move them into a pack of their own and publish it.',
      }
    case 'source-unverified': {
      const unknown = (what: string, names: string[]) =>
        names.length > 0 ? [`${what}: ${names.join(', ')}.`] : []
      return {
        title: 'Not everything about what is installed could be found out',
        detail: [
          ...unknown('Not known whether it is pushed', finding.pushed),
          ...unknown('Local edits unknown', finding.edits),
        ].join(' '),
        next: 'Push your commits and edits where you made any. A commit that nobody else can fetch fails every run.',
      }
    }
    case 'pack-dirty':
      return {
        title: `${finding.directory} has local edits`,
        detail: 'They do not travel: Runflow installs the commit without them.',
        next: 'Commit and push them if the workflow needs them.',
      }
    case 'pack-submodules':
      return {
        title: `Parts of ${finding.directory} were never fetched`,
        detail: `These folders are git submodules and empty: ${finding.paths.join(', ')}.`,
        next: 'If the workflow works here, nothing needs them. Else run git submodule update --init in the pack.',
      }
    case 'model-unpublished': {
      const [first = '', ...others] = finding.paths
      return {
        title:
          others.length === 0
            ? `No public address is known for ${first}`
            : `No public address is known for ${finding.paths.length} models`,
        detail: `Runflow finds models by their hash, so it must have ${others.length === 0 ? 'this one' : 'these'} already${others.length === 0 ? '' : `: ${finding.paths.join(', ')}`}.`,
        next: 'If a run says that a model is missing, take one that is published.',
      }
    }
    case 'part-inert':
      return {
        title: 'Part of the workflow leads to no Runflow Output',
        detail: 'It may run on every call, and callers get nothing from it.',
        next: 'Mute or remove it if the endpoint does not need it.',
      }
    case 'default-id':
      return {
        title: `The id "${finding.id}" is the one every new node has`,
        detail: 'Callers will use it, and changing it later breaks them.',
        next: 'Name it after what it is.',
      }
    default:
      return finding satisfies never
  }
}

function nextOfUnpinned(canPin: boolean, searched: Searched | undefined): string {
  if (!canPin) return 'It does not say where it comes from. Install it by git clone and restart ComfyUI.'
  return isSettled(searched)
    ? 'Install it by git clone and restart ComfyUI.'
    : 'Have its commit looked for, or install it by git clone and restart ComfyUI.'
}

function searchText({ searched }: { searched?: Searched }, whose: string): string {
  return searched === undefined ? '' : `${describeSearch(searched, whose)} `
}

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

/** One sentence for each change that breaks a call of today. */
function describeBreak(change: InterfaceChange): string {
  switch (change.kind) {
    case 'input-removed':
      return `The input "${change.inputId}" is gone.`
    case 'input-kind-changed':
      return `The input "${change.inputId}" takes ${change.to} instead of ${change.from}.`
    case 'input-became-required':
      return `The input "${change.inputId}" has no default any more, so it must be sent.`
    case 'input-added':
      return `The input "${change.inputId}" is new and must be sent.`
    case 'output-removed':
      return `The output "${change.outputId}" is gone.`
    case 'output-kind-changed':
      return `The output "${change.outputId}" gives ${change.to} instead of ${change.from}.`
    default:
      return ''
  }
}

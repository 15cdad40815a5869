import type { Searched } from './commit-search.ts'
import { isSettled } from './commit-search.ts'
import { describeSearch } from './describe-search.ts'
import type { FindingTexts } from './finding-text.ts'
import { maskKeys } from './runflow-keys.ts'

/** Node packs and ComfyUI itself: whether Runflow can install what is here. */
export const PACK_MESSAGES = {
  'class-missing': (finding) => ({
    title: `Nothing installed here provides ${finding.classType ?? 'a node of this workflow'}`,
    detail:
      finding.claimedPack === null
        ? 'The workflow cannot run here, so it cannot run on Runflow.'
        : `The workflow says it is from ${finding.claimedPack}. It cannot run here, so it cannot run on Runflow.`,
    next: 'Install its pack and restart ComfyUI, or remove the node.',
  }),

  'pack-unpinned': (finding) => ({
    title: `The version of ${finding.directory} is not known`,
    detail: `No git commit was found for this pack. ${searchText(finding, 'this pack')}Runflow installs packs by commit, so every run will fail.`,
    next: nextOfUnpinned(finding.canSearch, finding.searched),
  }),

  'pack-private': (finding) => ({
    title: `A stranger cannot read the repository of ${finding.directory}`,
    detail: `${maskKeys(finding.origin)} is private or not there, so Runflow cannot fetch the pack and every run will fail.`,
    next: `Make the repository public${finding.canVerify ? ' and ask again' : ''}, or leave the pack out of the workflow.`,
  }),

  'pack-origin': (finding) => ({
    title: `Runflow cannot fetch ${finding.directory}`,
    detail: `${finding.origin === null ? 'It has no git origin' : `Its git origin is ${maskKeys(finding.origin)}, which is no public https address`}. ${searchText(finding, 'this pack')}Runflow installs packs from there, so every run will fail.`,
    next:
      finding.canSearch && !isSettled(finding.searched)
        ? 'Have it looked for, or set the origin of its clone to a public https address.'
        : 'Push it to a public repository and set the origin of its clone to that https address.',
  }),

  'pack-unpushed': (finding) => ({
    title: `${finding.directory} has a commit that nobody else can fetch`,
    detail: finding.isConfirmed
      ? `Its public repository does not have ${finding.commit.slice(0, 10)}, so every run will fail.`
      : `No remote branch holds ${finding.commit.slice(0, 10)}, so every run will fail.`,
    next: `If it is yours, run git push in its folder${finding.canVerify ? ' and ask again' : ''}. Else install a version that its public repository has.`,
  }),

  'pack-dirty': (finding) => ({
    title: `${finding.directory} has local edits`,
    detail: 'They do not travel: Runflow installs the commit without them.',
    next: 'If the workflow needs them, run git commit -a and git push in its folder. If the pack is not yours, push to a public copy of your own and set the origin of its clone to that.',
  }),

  'pack-submodules': (finding) => ({
    title: `Parts of ${finding.directory} were never fetched`,
    detail: `These folders are git submodules and empty: ${finding.paths.join(', ')}.`,
    next: 'If the workflow works here, nothing needs them. Else run git submodule update --init in the pack.',
  }),

  'comfyui-unpinned': (finding) => ({
    title: `The ${finding.missing === 'commit' ? 'version' : 'source'} of this ComfyUI is not known`,
    detail: `No git ${finding.missing} was found for it. ${searchText(finding, 'this ComfyUI')}Runflow rebuilds ComfyUI from there, so every run will fail.`,
    next:
      finding.canSearch && !isSettled(finding.searched)
        ? `Have its ${finding.missing} looked for, or install ComfyUI by git clone.`
        : 'Install ComfyUI by git clone.',
  }),

  'comfyui-unpushed': (finding) => ({
    title: 'This ComfyUI has a commit that nobody else can fetch',
    detail:
      finding.origin === null
        ? `No remote branch holds ${finding.commit.slice(0, 10)}, so every run will fail.`
        : `A stranger does not find ${finding.commit.slice(0, 10)} at ${maskKeys(finding.origin)}, so every run will fail.`,
    next: `Push it to a public repository${finding.canVerify ? ' and ask again' : ''}, or check out a released version.`,
  }),

  'comfyui-dirty': () => ({
    title: 'This ComfyUI has local edits',
    detail: 'They do not travel: Runflow rebuilds the commit without them.',
    next: 'If the workflow needs them, move them into a pack of their own and publish it.',
  }),

  'source-unverified': (finding) => {
    const unknown = (what: string, names: string[]) =>
      names.length > 0 ? [`${what}: ${names.join(', ')}.`] : []
    const { unasked, elsewhere, unsure, edits, stopped } = finding
    return {
      title:
        unasked.length > 0
          ? 'Not asked yet: whether Runflow can download what this needs'
          : 'Not everything about what is installed is known',
      detail: [
        ...unknown(
          'Not known whether anybody can download, without a login, the installed version of',
          unasked,
        ),
        ...unknown('The same of these, which are not on github.com and cannot be asked about', elsewhere),
        ...unknown(
          'Known to the host, but on no branch that could be asked, as a commit of a fork or of a deleted branch is',
          unsure,
        ),
        ...unknown('Local edits unknown', edits),
        ...(stopped === undefined ? [] : [stopped]),
      ].join(' '),
      next:
        unasked.length > 0
          ? 'A check can have it asked. What nobody else can download fails every run.'
          : 'Push your commits and edits where you made any. A commit that nobody else can fetch fails every run.',
    }
  },
} satisfies Partial<FindingTexts>

function nextOfUnpinned(canSearch: boolean, searched: Searched | undefined): string {
  if (!canSearch)
    return 'Neither it nor the workflow says where it comes from. Install it by git clone of its public repository and restart ComfyUI. If you wrote it, publish it first.'
  return isSettled(searched)
    ? 'Install it by git clone and restart ComfyUI.'
    : 'Have its commit looked for, or install it by git clone and restart ComfyUI.'
}

function searchText({ searched }: { searched?: Searched }, whose: string): string {
  return searched === undefined ? '' : `${describeSearch(searched, whose)} `
}

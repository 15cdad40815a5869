// What our sentences are held to. A rule is here because a sentence broke it and was hard to read.

/** Words of our own for what has a common name, and words that say less than a name would. */
const PRIVATE_WORDS =
  /\b(?:mend\w*|strangers?|told|travels?|(?<!--)pin(?:ned|s)?|doors?|house|anybody|nobody|somebody|meanwhile|all the same)\b/i
const LATIN = /\b(?:e\.g\.|i\.e\.|etc\.|via)/
const MOST_WORDS = 25
const LONGEST_TITLE = 90

/** What only somebody at the page can do, and what only somebody at a terminal can. */
const OF_THE_PANEL = /\b(?:click|button|panel|this tab|Settings)\b/
const OF_THE_TERMINAL = /RUNFLOW_[A-Z]|(?<!git [\w ]*)(?:^|\s)--[a-z]/

/** Rules for the text of one message, in whatever way it is filled in. */
export function findFaults(key: string, text: string): string[] {
  const isTitle = key.endsWith('.title')
  const isProse = /\.(?:detail|next|description|tooltip)(?:\.|$)/.test(key)
  return [
    [/["']/.test(text), 'straight quotes: “ ” and ’'],
    [/\s{2}|^\s|\s$|\s[.,;:]/.test(text), 'a blank too many'],
    [/\.\.|,\.|\.,/.test(text), 'two signs where one belongs'],
    [/\bElse\b/.test(text), '"Else" begins no sentence: Otherwise'],
    [/\(s\)/.test(text), 'a plural by hand: {count, plural, …}'],
    [PRIVATE_WORDS.test(text), `a word of our own: ${PRIVATE_WORDS.exec(text)?.[0]}`],
    [LATIN.test(text), 'Latin'],
    [longestSentence(text) > MOST_WORDS, `a sentence of more than ${MOST_WORDS} words`],
    [isTitle && /[.:]$/.test(text), 'a title ends without a period'],
    [isTitle && text.length > LONGEST_TITLE, `a title of more than ${LONGEST_TITLE} characters`],
    [isTitle && !/^[\p{Lu}\p{N}“‹]/u.test(text), 'a title begins with a capital'],
    [isProse && text !== '' && !/[.?!:]$|^https:\S+$/.test(text), 'a sentence ends with a period'],
  ].flatMap(([isFault, fault]) => (isFault ? [`${key}: ${fault} (${text})`] : []))
}

/** Rules for where it is read. */
export function findMisplaced(key: string, text: string, surface: 'panel' | 'cli'): string[] {
  const foreign = surface === 'cli' ? OF_THE_PANEL : OF_THE_TERMINAL
  const word = foreign.exec(text)?.[0]
  return word === undefined ? [] : [`${key}: “${word.trim()}” is of no use on the ${surface} (${text})`]
}

/** Rules for the message itself, before it is filled in. */
export function findUncounted(key: string, message: string): string[] {
  return /\{(?:\w*[cC]ount|total|hours|days|minutes)\}/.test(message)
    ? [`${key}: a number needs a plural (${message})`]
    : []
}

function longestSentence(text: string): number {
  const sentences = text.split(/(?<=[.?!:;])\s+/)
  return Math.max(
    ...sentences.map((sentence) => sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length),
  )
}

// Text that others wrote (a workflow, a file name, an answer of a server) must not reach a terminal or a sentence with
// characters that move, hide or reverse what stands around them.

const LONGEST = 300
const REPLACEMENT = '\u{FFFD}'

const BLANKS = /[\s\u{85}]+/gu
const LINE_END = /[\n\r\v\f\u{85}\u{2028}\u{2029}]/u
/** ESC and its like, direction overrides, and halves of a character: shown as something that is wrong. */
const HARMFUL = /[\p{Cc}\p{Cs}\u{61C}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu
/**
 * Drawn as nothing: format characters, letters made to be empty, and what Unicode keeps for more of them. Not the signs
 * around Arabic numbers, which are drawn; not what joins letters or chooses a shape, see below; and a flag of a part of
 * a country is spelt with such characters.
 */
const FLAG = '\\u{1F3F4}[\\u{E0030}-\\u{E0039}\\u{E0061}-\\u{E007A}]{1,6}\\u{E007F}'
const DRAWN = '[\\u{600}-\\u{605}\\u{6DD}\\u{70F}\\u{890}\\u{891}\\u{8E2}\\u{110BD}\\u{110CD}]'
const HIDDEN = new RegExp(
  `(${FLAG})|(?!${DRAWN}|\\u{200C}|\\u{200D}|\\p{Variation_Selector})[\\p{Cf}\\p{Default_Ignorable_Code_Point}\\u{2800}]`,
  'gu',
)
/** Chooses among the shapes of an emoji or a letter. Behind anything else it is one more way to hide. */
const STRAY_VARIANT = /(?<![\p{Emoji}\p{Lo}\p{S}])\p{Variation_Selector}/gu
/** Joins letters of some scripts, and the parts of one emoji; hides elsewhere. */
const JOINED = '(?!\\p{Script=Latin})[\\p{L}\\p{M}\\p{Extended_Pictographic}\\p{Emoji_Modifier}]'
const STRAY_JOINER = new RegExp(`(?<!${JOINED})[\u200C\u200D]|[\u200C\u200D](?!${JOINED})`, 'gu')

/** What may be shown of a text: one line of at most `longest` characters, cut in the middle where it is longer. */
export function visible(text: string, longest = LONGEST): string {
  const reach = 4 * longest
  // What is far from both ends is cut anyway, so the work does not grow with the text.
  const line = clean(text.length > 2 * reach ? `${text.slice(0, reach)}…${text.slice(-reach)}` : text)
  const letters = [...line]
  if (letters.length <= longest) return line
  const head = Math.ceil((longest - 1) / 2)
  const tail = longest - 1 - head
  return clean(`${letters.slice(0, head).join('')}…${letters.slice(letters.length - tail).join('')}`)
}

function clean(text: string): string {
  return text
    .replace(BLANKS, (run, at: number) => {
      if (!LINE_END.test(run)) return run.replaceAll('\t', ' ')
      return at === 0 || at + run.length === text.length ? '' : ' '
    })
    .replace(HARMFUL, REPLACEMENT)
    .replace(HIDDEN, (_, flag?: string) => flag ?? '')
    .replace(STRAY_VARIANT, '')
    .replace(STRAY_JOINER, '')
}

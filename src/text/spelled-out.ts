/** Drawn as nothing or as a blank, or drawn upon the letter before. The plain blank within a text is none of them. */
const UNSEEN = /^ +| +$|(?! )[\p{Z}\p{C}\p{M}\p{Default_Ignorable_Code_Point}\u{2800}]/gu

/** Shows what two texts that look the same differ in: `a<U+200B>`. */
export function spelledOut(text: string): string {
  return text.replace(UNSEEN, (unseen) =>
    [...unseen]
      .map((letter) => `<U+${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}>`)
      .join(''),
  )
}

/** Equal for texts that differ only in blanks, in what is not drawn, or in how a letter is put together. */
export function lookOf(text: string): string {
  return text.normalize('NFC').replace(/[\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u{2800}]/gu, '')
}

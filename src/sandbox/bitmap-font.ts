// The letters of the placeholder's words, five dots wide and nine high: the last two rows are below the line.

const WIDTH = 5
const GLYPHS: Record<string, string> = {
  ' ': '..... ..... ..... ..... ..... ..... ..... ..... .....',
  ',': '..... ..... ..... ..... ..... .##.. .##.. ..#.. .#...',
  G: '.###. #...# #.... #.### #...# #...# .###. ..... .....',
  P: '####. #...# #...# ####. #.... #.... #.... ..... .....',
  U: '#...# #...# #...# #...# #...# #...# .###. ..... .....',
  a: '..... ..... .###. ....# .#### #...# .#### ..... .....',
  c: '..... ..... .###. #...# #.... #...# .###. ..... .....',
  d: '....# ....# .##.# #..## #...# #...# .#### ..... .....',
  e: '..... ..... .###. #...# ##### #.... .###. ..... .....',
  h: '#.... #.... #.##. ##..# #...# #...# #...# ..... .....',
  i: '..#.. ..... .##.. ..#.. ..#.. ..#.. .###. ..... .....',
  l: '.##.. ..#.. ..#.. ..#.. ..#.. ..#.. .###. ..... .....',
  n: '..... ..... #.##. ##..# #...# #...# #...# ..... .....',
  o: '..... ..... .###. #...# #...# #...# .###. ..... .....',
  p: '..... ..... ####. #...# #...# #...# ####. #.... #....',
  r: '..... ..... #.##. ##..# #.... #.... #.... ..... .....',
  s: '..... ..... .#### #.... .###. ....# ####. ..... .....',
  t: '.#... .#... ###.. .#... .#... .#..# ..##. ..... .....',
}

export type Dot = { x: number; y: number }

/** The dots of a line, in units of one. A letter that the font lacks is a gap. */
export function drawText(line: string): { width: number; dots: Dot[] } {
  const dots = [...line].flatMap((letter, place) =>
    (GLYPHS[letter] ?? '').split(' ').flatMap((row, y) => dotsIn(row, place * (WIDTH + 1), y)),
  )
  return { width: line.length * (WIDTH + 1) - 1, dots }
}

function dotsIn(row: string, left: number, y: number): Dot[] {
  return [...row].flatMap((dot, x) => (dot === '#' ? [{ x: left + x, y }] : []))
}

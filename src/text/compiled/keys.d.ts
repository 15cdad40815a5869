// Made by `npm run text` from locales/en/: change it there.
type Text = string | number
type None = Record<never, never>
export type Parameters = {
  'common.more': { count: number }
  'common.sentences': { first: Text; second: Text }
}

/** What ties a control to its label, its hint and what is wrong with it. */
export type Control = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': 'true' | undefined
  'aria-required': 'true' | undefined
}

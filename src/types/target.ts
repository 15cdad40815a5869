/** One API origin and the key that goes to it and nowhere else. */
export type Target = { origin: string; key: string; keyFrom: 'settings' | 'workflow' }

// Where a deploy goes and with which key: settled before the first request and kept to its end.

/** One API origin and the key that goes to it and nowhere else. */
export type Target = { origin: string; key: string; keyFrom: 'settings' | 'workflow' }

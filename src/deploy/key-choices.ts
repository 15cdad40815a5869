import type { KeyChoice, KeyQuestion } from './target.ts'

type Choose = (question: KeyQuestion) => Promise<KeyChoice>

/** Whose key a workflow with its own key uses: asked once for each host and key, remembered as long as this lives. */
export function createKeyChoices() {
  const known = new Map<string, NonNullable<KeyChoice>>()
  return {
    /** The same question, which is not asked again once it is answered. A cancel is no answer. */
    remembering(apiKey: string, choose: Choose): Choose {
      return async (question) => {
        const asked = JSON.stringify([question.host, apiKey.trim()])
        const before = known.get(asked)
        // The saved key may be gone since: what is not on offer any more is asked again.
        const isThere = before !== undefined && (before === 'workflow' || question.savedKeyLastFour !== null)
        const choice = isThere ? before : await choose(question)
        if (choice !== null) known.set(asked, choice)
        return choice
      }
    },
  }
}

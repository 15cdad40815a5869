import type { FindingTexts } from './finding-text.ts'

/** Keys of Runflow and of other services that stand in the workflow. */
export const KEY_MESSAGES = {
  'key-in-workflow': (finding) => ({
    title: `A Runflow key (…${finding.lastFour}) is in the workflow`,
    detail: `It is in ${finding.where} and would be sent, and everybody with a copy of the file has it.`,
    next: 'Clear it, and revoke the key in the dashboard if the file has been shared.',
  }),

  'key-in-widget': (finding) => ({
    title: `A Deploy node holds a key (…${finding.lastFour})`,
    detail: 'It is not sent, but every saved copy of the workflow and every picture made with it has it.',
    next: 'Clear it. Revoke the key in the dashboard if a file or picture has been shared.',
  }),

  'secret-in-widget': (finding) => ({
    title: `A key of ${finding.service} (${finding.masked}) is in the workflow`,
    detail: `It is in ${finding.where}, and would be published to Runflow with the workflow.`,
    next: 'Clear it, and revoke it if the file has been shared. Go on only if it may be stored there.',
  }),

  'workflow-key': (finding) => ({
    title: `This deploy uses the key in the workflow, which belongs to ${finding.organization ?? 'an organization that did not give its name'}`,
    detail: 'Everything in the workflow goes to that organization.',
    next: 'Go on only if you know whose key it is.',
  }),
} satisfies Partial<FindingTexts>

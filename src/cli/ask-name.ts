import { basename } from 'node:path'
import { toSlug } from '../checks/slug.ts'
import { t } from '../text/text.ts'
import type { Context } from './command.ts'

/**
 * A name that an address can be made from: the one that is there, or what a person at a terminal types, who is offered
 * that of the file. Without a terminal it stays, and the check refuses it before any request.
 */
export async function askForName(
  name: string,
  file: string,
  { askLine, printer, signal }: Pick<Context, 'askLine' | 'printer' | 'signal'>,
): Promise<string> {
  if (askLine === null || toSlug(name) !== null) return name
  const ofFile = basename(file)
    .replace(/(?:\.prompt)?\.json$/i, '')
    .normalize('NFC')
  const isOffered = toSlug(ofFile) !== null
  const isEmpty = name.trim() === ''
  const question = isOffered
    ? t('cli.ask-name.offered', { name, isEmpty, offered: ofFile })
    : t('cli.ask-name.plain', { name, isEmpty })
  const typed = (await askLine(printer.safe(`${question} `), signal))?.trim()
  if (typed === undefined) return name
  return typed === '' && isOffered ? ofFile : typed || name
}

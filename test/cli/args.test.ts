import { describe, expect, it } from 'vitest'
import { describeUsage, readArgs } from '../../src/cli/args.ts'

const COMFY = ['--comfyui', 'http://127.0.0.1:8188']

describe('the arguments', () => {
  it('are read with all that they may say', () => {
    const args = ['deploy', 'p.json', '--graph', 'g.json', ...COMFY, '--name', 'A b', '--dry-run', '--json']
    expect(readArgs([...args, '--allow', 'pack-unpinned, name-default'])).toEqual({
      ok: true,
      value: {
        file: 'p.json',
        graph: 'g.json',
        comfyui: 'http://127.0.0.1:8188',
        name: 'A b',
        dryRun: true,
        json: true,
        pin: false,
        allow: new Set(['pack-unpinned', 'name-default']),
      },
    })
  })

  it('ask about everything where nothing is allowed, and with all about nothing but the key in a file', () => {
    const least = ['deploy', 'p.json', '--graph', 'g.json', ...COMFY]
    expect(readArgs(least)).toMatchObject({
      value: { name: null, dryRun: false, json: false, allow: new Set() },
    })
    expect(readArgs(['deploy', 'p.json'])).toMatchObject({ value: { graph: null, comfyui: null } })
    expect(readArgs([...least, '--pin'])).toMatchObject({ value: { pin: true } })
    const allowed = (text: string) => {
      const read = readArgs([...least, `--allow=${text}`])
      return read.ok ? [...read.value.allow] : read
    }
    expect(allowed('all')).toEqual(expect.arrayContaining(['name-default', 'interface-breaking']))
    expect(allowed('all')).not.toContain('workflow-key')
    expect(allowed('all,workflow-key')).toEqual(expect.arrayContaining(['name-default', 'workflow-key']))
  })

  it.each<[string, string[], RegExp]>([
    ['no command', [], /^There is no command ""/],
    ['another command', ['publish'], /^There is no command "publish"/],
    ['no workflow', ['deploy'], /^Which workflow\?/],
    ['an unknown option', ['deploy', 'p', '--grpah', 'g'], /^There is no option --grpah/],
    [
      'a ComfyUI that is no URL',
      ['deploy', 'p', '--graph', 'g', '--comfyui', 'x'],
      /^--comfyui must be a URL/,
    ],
    [
      'a login in its URL',
      ['deploy', 'p', '--graph', 'g', '--comfyui', 'http://a:b@x'],
      /^--comfyui must be a URL/,
    ],
    ['an option without its value', ['deploy', 'p', '--graph', '--json'], /^--graph needs a value/],
    ['an option at the end', ['deploy', 'p', '--graph'], /^--graph needs a value/],
    [
      'a code that is no question',
      ['deploy', 'p', '--graph', 'g', ...COMFY, '--allow', 'no-output'],
      /^--allow does not take no-output\. It takes all, or some of: .*pack-unpinned/,
    ],
    ['two workflows', ['deploy', 'p', 'q', '--graph', 'g', ...COMFY], /^One workflow at a time: q/],
  ])('are refused with a sentence: %s', (_, args, sentence) => {
    const read = readArgs(args)
    expect(read.ok).toBe(false)
    expect(read.ok ? '' : read.error).toMatch(sentence)
  })

  it('are described with every code that may be allowed and with the environment', async () => {
    const usage = await describeUsage()
    for (const part of ['--graph', '--allow', 'interface-breaking', 'RUNFLOW_API_KEY', 'RUNFLOW_API_URL'])
      expect(usage).toContain(part)
  })

  it('are described without colours, which a pipe and the JSON would show as codes', async () => {
    expect(await describeUsage()).not.toContain('\u001b')
  })
})

import { describe, expect, it } from 'vitest'
import { toFinding } from '../../src/checks/finding.ts'
import { ASKED, readAllowed, toAllow } from '../../src/cli/allow.ts'
import type { Report } from '../../src/cli/report.ts'
import { suggest } from '../../src/cli/suggest.ts'
import { poster } from '../deploy/world.ts'
import { writeFiles } from './command.ts'
import { runHere } from './in-process.ts'

async function told(args: string[]) {
  const { code, stdout, stderr } = await runHere([...args, '--json'])
  const report = JSON.parse(stdout) as Report
  return { code, report, stderr }
}

describe('arguments that nobody can work with', () => {
  it.each<[string, string[], RegExp]>([
    ['another command', ['publish'], /^There is no command “publish”\. The commands are: .*deploy/],
    ['a slip in the command', ['delpoy'], /Did you mean deploy\?$/],
    ['a command that every object has', ['constructor'], /^There is no command “constructor”/],
    ['no workflow', ['deploy'], /^Which workflow\?/],
    ['an unknown option', ['deploy', 'p', '--colour'], /^There is no option --colour\. See --help\.$/],
    [
      'a slip in an option',
      ['deploy', 'p', '--grpah', 'g'],
      /^There is no option --grpah\. Did you mean --graph\?$/,
    ],
    ['an option in the other spelling', ['deploy', 'p', '--dryrun'], /Did you mean --dry-run\?$/],
    ['an unknown letter', ['deploy', 'p', '-x'], /^There is no option -x/],
    ['an option that every object has', ['deploy', 'p', '--toString'], /^There is no option --to/],
    ['a ComfyUI that is no URL', ['deploy', 'p', '--comfyui', 'x'], /^--comfyui must be a URL/],
    ['a login in its URL', ['deploy', 'p', '--comfyui', 'http://a:b@x'], /^--comfyui must be a URL/],
    ['an option without its value', ['deploy', 'p', '--graph', '--json'], /^--graph needs a value/],
    ['an option at the end', ['deploy', 'p', '--graph'], /^--graph needs a value/],
    ['an option that is empty', ['deploy', 'p', '--graph', ''], /^--graph needs a value/],
    ['an option that is switched off', ['deploy', 'p', '--no-graph'], /^--graph needs a value/],
    [
      'a code that is no question',
      ['deploy', 'p', '--allow', 'no-output'],
      /^--allow does not take no-output\. It/,
    ],
    ['a slip in a code', ['deploy', 'p', '--allow', 'name-defualt'], /Did you mean name-default\?$/],
    ['two workflows', ['deploy', 'p', 'q'], /^Too many arguments: q\./],
    [
      'a time that is none',
      ['deploy', 'PROMPT', '--graph', 'GRAPH', '--comfyui', 'http://x', '--timeout', 'soon'],
      /^--timeout must be a number/,
    ],
  ])('are refused with a sentence and exit code 2: %s', async (_, args, sentence) => {
    const files = writeFiles(poster())
    const given = args.map((arg) => (arg === 'PROMPT' ? files.prompt : arg === 'GRAPH' ? files.graph : arg))
    const { code, report } = await told(given)
    files.remove()
    expect(report.message).toMatch(sentence)
    expect(report).toMatchObject({ outcome: 'usage', failure: { step: 'arguments', retryable: false } })
    expect(code).toBe(2)
  })

  it('are read behind the time that all commands take', async () => {
    const { stdout } = await runHere(['--timeout', '5', 'deploy', 'nowhere.json', '--json'])
    expect(JSON.parse(stdout)).toMatchObject({ command: 'deploy', failure: { step: 'files' } })
  })

  it('say of a deploy that there is no endpoint, as of every deploy', async () => {
    const { report } = await told(['deploy', '--colour'])
    expect(report).toMatchObject({ organization: null, slug: null, url: null, id: null, findings: [] })
    expect((await told(['publish'])).report).not.toHaveProperty('findings')
  })

  it('are read behind options of all commands, and before them', async () => {
    const { stdout } = await runHere(['--json=true', 'deploy', 'nowhere.json'])
    expect(JSON.parse(stdout)).toMatchObject({ outcome: 'usage' })
  })

  it('and with --json, wherever that stands', async () => {
    const { stdout } = await runHere(['--json', 'deploy', 'nowhere.json'])
    expect(JSON.parse(stdout)).toMatchObject({ command: 'deploy', failure: { step: 'files' } })
  })

  it('end where -- stands: behind it is a file', async () => {
    const { stdout, stderr } = await runHere(['deploy', '--', '--json'])
    expect([stdout, stderr]).toEqual(['', 'There is no file --json.\n'])
  })
})

describe('--allow', () => {
  const allowed = (text: string) => {
    const read = readAllowed(text)
    return read.ok ? [...read.value].sort() : read
  }

  it('is not given where it is empty, as a variable of CI that is not set is', () => {
    expect([allowed(''), allowed(' , ')]).toEqual([[], []])
  })

  it('agrees with all to everything but what hurts others or gives a secret away', () => {
    const never = ['secret-in-widget', 'interface-breaking', 'workflow-key', 'endpoint-of-another']
    expect(allowed('all')).toEqual(['all', ...ASKED.filter((code) => !never.includes(code))].sort())
    expect(allowed('all,interface-breaking')).toContain('interface-breaking')
  })

  it('is told as a whole, as it replaces what was given', () => {
    const findings = [
      toFinding({ code: 'interface-breaking', changes: [] }),
      toFinding({ code: 'name-default' }),
      toFinding({ code: 'part-inert' }),
    ]
    expect(toAllow(findings, new Set(['name-default']))).toBe('interface-breaking,name-default')
    const all = readAllowed('all')
    expect(all.ok && toAllow(findings, all.value)).toBe('all,interface-breaking')
  })
})

describe('what was probably meant', () => {
  it.each([
    ['grpah', 'graph'],
    ['graphs', 'graph'],
    ['comfiui', 'comfyui'],
    ['nme', 'name'],
    ['pni', 'pin'],
    ['x', null],
    ['colour', null],
    ['', null],
  ])('by %j is %j', (word, meant) => {
    expect(suggest(word, ['graph', 'comfyui', 'name', 'dry-run', 'pin', 'allow'])).toBe(meant)
  })
})

describe('the help', () => {
  it.each([[['--help']], [['-h']], [['help']]])(
    'of %j names every command and how it ends, on standard output',
    async (args) => {
      const { code, stdout, stderr } = await runHere(args)
      expect([code, stderr]).toEqual([0, ''])
      for (const part of ['deploy', 'RUNFLOW_API_KEY', 'RUNFLOW_API_URL', 'RUNFLOW_ORG', '130'])
        expect(stdout).toContain(part)
    },
  )

  it.each([[['deploy', '--help']], [['help', 'deploy']], [['deploy', 'p.json', '-h']]])(
    'of a command, by %j, names what it needs, what it takes, examples and how it ends',
    async (args) => {
      const { code, stdout } = await runHere(args)
      expect(code).toBe(0)
      expect(stdout).toContain('runflow deploy FILE [OPTIONS]')
      expect(stdout).toMatch(/Examples:\n {2}# .*\n {2}runflow deploy /)
      for (const part of [...ASKED, '--dry-run', '-q, --quiet', '--json', '  130  '])
        expect(stdout).toContain(part)
      // Only a browser remembers an old name.
      expect(stdout).not.toContain('endpoint-renamed')
      expect(readAllowed('endpoint-renamed')).toMatchObject({ ok: false })
    },
  )

  it('fits a terminal, and has no colours and no blanks at the end of a line', async () => {
    for (const args of [['--help'], ['deploy', '--help']]) {
      const lines = (await runHere(args)).stdout.split('\n')
      expect(
        lines.filter((line) => line.length > 100 || /\s$/.test(line) || line.includes('\u001b')),
      ).toEqual([])
    }
  })

  it('is one object with --json, and no mistake', async () => {
    const { code, report } = await told(['deploy', '--help'])
    expect(code).toBe(0)
    expect(report).toMatchObject({ command: 'deploy', outcome: 'help', findings: [] })
    expect(report.message).toContain('--comfyui')
    expect(report.failure).toBeUndefined()
    expect(report.commands).toMatchObject([
      {
        name: 'deploy',
        arguments: [{ name: 'file', shown: 'FILE', required: true }],
        options: expect.arrayContaining([
          expect.objectContaining({ name: 'graph', shown: '--graph FILE', value: 'FILE' }),
          expect.objectContaining({ name: 'json', value: null }),
        ]),
      },
    ])
  })

  it('is what comes without any argument, as a mistake', async () => {
    const { code, stdout, stderr } = await runHere([])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('deploy')
  })

  it('of a command that is none says so', async () => {
    expect((await told(['help', 'delpoy'])).report).toMatchObject({ outcome: 'usage' })
  })

  it('is not asked for by a file of that name', async () => {
    expect((await told(['deploy', 'help'])).report.message).toMatch(/^There is no file help/)
  })
})

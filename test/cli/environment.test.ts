import { describe, expect, it } from 'vitest'
import { callersFolder, chooseLogin, readEnvironment, workingFolder } from '../../src/cli/environment.ts'

describe('the folder that the process runs in', () => {
  it('is that of the shell where it was deleted meanwhile', () => {
    const gone = () => {
      throw new Error('ENOENT: uv_cwd')
    }
    expect(workingFolder({ cwd: gone }, { PWD: '/gone' })).toBe('/gone')
    expect(workingFolder({ cwd: gone }, {})).toBe('/')
    expect(workingFolder({ cwd: () => '/here' }, { PWD: '/gone' })).toBe('/here')
  })
})

describe('the environment', () => {
  it('says nothing where a variable is empty, as one of CI is that is not set', () => {
    const none = { apiKey: null, apiUrl: 'https://api.runflow.io', organization: null }
    expect(readEnvironment({})).toEqual(none)
    expect(readEnvironment({ RUNFLOW_API_KEY: '', RUNFLOW_API_URL: '', RUNFLOW_ORG: '' })).toEqual(none)
    expect(readEnvironment({ RUNFLOW_API_KEY: ' ', RUNFLOW_API_URL: '\t', RUNFLOW_ORG: '\n' })).toEqual(none)
  })

  it('says the key without what it was pasted with', () => {
    expect(readEnvironment({ RUNFLOW_API_KEY: '"Bearer rf_live_x"\n' }).apiKey).toBe('rf_live_x')
  })
})

describe('whose key is used', () => {
  const none = readEnvironment({})
  const own = readEnvironment({ RUNFLOW_API_KEY: 'rf_live_mine_1111' })
  const node = { host: 'https://x.example/', apiKey: 'rf_live_theirs_2222' }
  const shown = { host: 'https://x.example', lastFour: '2222' }

  it.each([
    [
      'the one of the environment, and nothing is in the file',
      own,
      { host: '', apiKey: ' ' },
      true,
      { from: 'environment', unused: null },
    ],
    [
      'the one of the environment, whatever is in the file',
      own,
      node,
      true,
      { from: 'environment', unused: shown },
    ],
    ['the one of the file, as that was agreed to', none, node, true, { from: 'workflow', login: node }],
    ['none, as nobody agreed', none, node, false, { from: 'nowhere', offered: shown }],
    [
      'none, as the file has a host alone',
      none,
      { ...node, apiKey: '' },
      true,
      { from: 'nowhere', offered: null },
    ],
  ])('%s', (_, environment, login, allowed, chosen) => {
    expect(chooseLogin(environment, login, allowed)).toEqual(chosen)
  })
})

describe('the folder that paths are relative to', () => {
  it.each([
    ['the one it runs in', {}, '/clone'],
    [
      'the one npm run was called from',
      { npm_package_name: 'comfyui-runflow', npm_lifecycle_event: 'runflow', INIT_CWD: '/mine' },
      '/mine',
    ],
    [
      'the one it runs in, where a script of another project calls it',
      { npm_package_name: 'mine', npm_lifecycle_event: 'runflow', INIT_CWD: '/mine' },
      '/clone',
    ],
    [
      'the one it runs in, where npx started it',
      { npm_lifecycle_event: 'npx', npm_package_name: 'comfyui-runflow', INIT_CWD: '/mine' },
      '/clone',
    ],
    [
      'the one it runs in, where npm says nothing',
      { npm_package_name: 'comfyui-runflow', npm_lifecycle_event: 'runflow' },
      '/clone',
    ],
  ])('is %s', (_, variables, folder) => {
    expect(callersFolder(variables, '/clone')).toBe(folder)
  })
})

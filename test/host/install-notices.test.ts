import { describe, expect, it } from 'vitest'
import { describeInstall } from '../../src/host/install-notices.ts'
import { t } from '../../src/text/text.ts'
import { compareVersions } from '../../src/version.ts'

const alone = { version: '0.2.0', other_plugin: null }

describe('the surroundings', () => {
  it('are not worth a word when both sides have one version and no other plugin is there', () => {
    expect(describeInstall(alone, '0.2.0')).toEqual([])
  })

  it.each([
    ['0.3.0', 'restart', t('notices.restart.title')],
    ['0.1.9', 'reload', t('notices.reload.title')],
  ])('with a bundle %s beside Python 0.2.0 ask for a %s', (bundle, id, title) => {
    expect(describeInstall(alone, bundle)).toMatchObject([{ id, title }])
  })

  it('ask for a restart when ComfyUI does not know our routes', () => {
    expect(describeInstall(null, '0.2.0')).toMatchObject([{ id: 'restart' }])
  })

  it('name the folder of the other plugin, and the protection that goes with it', () => {
    const [plain] = describeInstall(
      { ...alone, other_plugin: { folder: 'ComfyUI-Runflow-old', had_password: false } },
      '0.2.0',
    )
    expect(plain?.detail).toContain('custom_nodes/ComfyUI-Runflow-old')
    expect(plain?.detail).not.toContain('password')
    const [guarded] = describeInstall(
      { ...alone, other_plugin: { folder: 'old', had_password: true } },
      '0.2.0',
    )
    expect(guarded?.detail).toContain(t('notices.other-plugin.password'))
  })

  it.each([
    ['0.10.0', '0.9.0', 1],
    ['1.0.0', '1.0.0', 0],
    ['0.1.0', '0.1.1', -1],
    ['dev', '0.1.0', 0],
  ])('compare %s with %s by number', (left, right, sign) => {
    expect(Math.sign(compareVersions(left, right))).toBe(sign)
  })
})

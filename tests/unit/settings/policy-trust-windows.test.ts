import { describe, expect, test } from 'vitest'
import type { ProgramRun } from '../../../src/main/platform/run-program.ts'
import type { PolicyEntry } from '../../../src/main/settings/policy-file.ts'
import {
  changeRights,
  createWindowsTrust,
  isProtectedBy,
  replaceRights
} from '../../../src/main/settings/policy-trust-windows.ts'
import { findWindowsFolders } from '../../../src/main/settings/windows-folders.ts'

/** As Windows makes a folder and a file below `ProgramData` when an administrator creates them. */
const inherited = '(A;OICIID;FA;;;SY)(A;OICIID;FA;;;BA)(A;OICIIOID;GA;;;CO)(A;OICIID;0x1200a9;;;BU)'
const folderOfAdministrators = `O:BAG:S-1-5-21-1-2-3-513D:AI${inherited}(A;CIID;DCLCRPCR;;;BU)`
const fileOfAdministrators = 'O:BAG:DUD:AI(A;ID;FA;;;SY)(A;ID;FA;;;BA)(A;ID;0x1200a9;;;BU)'
const agent = 'S-1-5-21-1111111111-2222222222-3333333333-1001'

describe('a security descriptor', () => {
  test.each([
    ['a folder as Windows makes it for an administrator', folderOfAdministrators, replaceRights, true],
    ['a file in it', fileOfAdministrators, changeRights, true],
    [
      'a file of SYSTEM that only administrators may read',
      'O:SYG:SYD:PAI(A;;FA;;;SY)(A;;FA;;;BA)',
      changeRights,
      true
    ],
    [
      'a file of TrustedInstaller',
      'O:S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464G:SYD:(A;;FA;;;SY)',
      changeRights,
      true
    ],
    [
      'a file that an agent made',
      `O:${agent}G:DUD:AI(A;ID;FA;;;SY)(A;ID;FA;;;${agent})`,
      changeRights,
      false
    ],
    ['a file that an agent made and gave nobody', `O:${agent}G:DUD:P(A;;FR;;;WD)`, changeRights, false],
    [
      'a folder that an agent made',
      `O:${agent}G:DUD:AI${inherited}(A;ID;FA;;;${agent})`,
      replaceRights,
      false
    ],
    ['a file that users may change', 'O:BAG:DUD:(A;;FA;;;BA)(A;;0x1301bf;;;BU)', changeRights, false],
    ['a file that everybody may append to', 'O:BAG:DUD:(A;;FA;;;BA)(A;;LC;;;WD)', changeRights, false],
    [
      'a file whose permissions an agent may change',
      `O:BAG:DUD:(A;;FA;;;BA)(A;;WD;;;${agent})`,
      changeRights,
      false
    ],
    [
      'a folder whose files users may delete',
      'O:BAG:DUD:(A;;FA;;;BA)(A;OICI;FRDT;;;BU)',
      replaceRights,
      false
    ],
    ['a folder where users have everything', 'O:BAG:DUD:(A;OICI;FA;;;BU)', replaceRights, false],
    ['rights that are forbidden to users', 'O:BAG:DUD:(D;;FA;;;BU)(A;;FA;;;BA)', changeRights, true],
    ['a kind of permission that Glance does not know', 'O:BAG:DUD:(XA;;FR;;;BU;(x==1))', changeRights, false],
    ['a right that Glance does not know', 'O:BAG:DUD:(A;;QQ;;;BU)', changeRights, false],
    ['no list of permissions', 'O:BAG:DUD:NO_ACCESS_CONTROL', changeRights, false],
    ['no permissions at all', 'O:BAG:DU', changeRights, false],
    ['an error message', 'Get-Acl : Der Pfad wurde nicht gefunden.', changeRights, false],
    ['nothing', '', changeRights, false]
  ])('of %s', (_what, sddl, rights, isProtected) => {
    expect(isProtectedBy(sddl, rights)).toBe(isProtected)
  })
})

describe('asking Windows who may write a policy', () => {
  const folders = findWindowsFolders(() => true, {})
  const toEntry = (path: string, changedMs = 1): PolicyEntry => ({
    path,
    uid: 0,
    gid: 0,
    mode: 0o666,
    changedMs
  })
  const folder = toEntry('C:\\ProgramData\\Glance')
  const file = toEntry("C:\\ProgramData\\Glance\\administrator's.json")

  const ask = (stdout: string, code = 0) => {
    const runs: ProgramRun[] = []
    const trust = createWindowsTrust(folders, (run) => {
      runs.push(run)
      return Promise.resolve({ code, stdout: Buffer.from(stdout) })
    })
    return { trust, runs }
  }

  test('starts Windows’ own PowerShell with nothing of the agent’s environment', async () => {
    const { trust, runs } = ask(`${folderOfAdministrators}\r\n${fileOfAdministrators}\r\n`)
    expect(await trust(folder, file)).toBe(true)
    expect(runs).toMatchObject([
      {
        file: 'C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe',
        environment: {
          SystemRoot: 'C:\\Windows',
          PSModulePath: 'C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\Modules'
        }
      }
    ])
    expect(runs[0]?.args.at(-1)).toBe(
      "(Get-Acl -LiteralPath 'C:\\ProgramData\\Glance').Sddl; (Get-Acl -LiteralPath 'C:\\ProgramData\\Glance\\administrator''s.json').Sddl"
    )
  })

  test('asks again only when file or folder have changed', async () => {
    const { trust, runs } = ask(`${folderOfAdministrators}\n${fileOfAdministrators}`)
    await trust(folder, file)
    await trust(folder, file)
    expect(runs).toHaveLength(1)
    await trust(folder, { ...file, changedMs: 2 })
    expect(runs).toHaveLength(2)
  })

  test('asks again when the answer was no', async () => {
    const { trust, runs } = ask(`O:BUG:DUD:(A;;FA;;;BA)\n${fileOfAdministrators}`)
    expect(await trust(folder, file)).toBe(false)
    expect(await trust(folder, file)).toBe(false)
    expect(runs).toHaveLength(2)
  })

  test.each([
    ['fails', `${folderOfAdministrators}\n${fileOfAdministrators}`, 1],
    ['prints one descriptor', folderOfAdministrators, 0],
    ['prints something else', 'Get-Acl : ...', 0]
  ])('trusts nothing when PowerShell %s', async (_what, stdout, code) => {
    const { trust } = ask(stdout, code)
    expect(await trust(folder, file).catch(() => 'not known')).not.toBe(true)
  })
})

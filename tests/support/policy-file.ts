import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PolicyEnvironment } from '../../src/main/settings/policy-file.ts'

/** Writes a policy that offers these environments and nothing else, and resolves to the file's path. */
export const writePolicyFile = async (
  folder: string,
  environments: readonly PolicyEnvironment[]
): Promise<string> => {
  const file = join(folder, 'policy.json')
  await writeFile(file, JSON.stringify({ version: 1, environments }))
  return file
}

import { writeFile } from 'node:fs/promises'
import type { PolicyEnvironment } from '../../src/main/settings/policy-schema.ts'

/** Writes a policy that offers these environments, and resolves to the file's path. */
export const writePolicyFile = async (
  file: string,
  environments: readonly PolicyEnvironment[]
): Promise<string> => {
  await writeFile(file, JSON.stringify({ version: 1, environments }))
  return file
}

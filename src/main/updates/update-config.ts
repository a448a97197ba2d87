import { z } from 'zod'
import { UpdateError } from './update-error.ts'

/** What electron-builder has written into `app-update.yml`, as far as Glance uses it. */
export interface UpdateConfig {
  /** The feed that the package was built with; `null` for any provider but `generic`. */
  readonly url: string | null
  /** The distinguished names of those who may sign a package for Windows. */
  readonly publisherNames: readonly string[]
}

const configSchema = z.object({
  provider: z.string(),
  url: z.string().exactOptional(),
  publisherName: z.union([z.string(), z.array(z.string())]).nullish()
})

const lazySchema = z.custom<{ readonly value: unknown }>((lazy) => typeof lazy === 'object' && lazy !== null)

/** Decodes the file through the library that has read it. Rejects as `offer-refused` when it can't be read. */
export const decodeUpdateConfig = async (updater: object): Promise<UpdateConfig> => {
  const { provider, url, publisherName } = await readConfig(updater)
  return {
    url: provider === 'generic' ? (url ?? null) : null,
    publisherNames: publisherName == null ? [] : [publisherName].flat()
  }
}

const readConfig = async (updater: object): Promise<z.infer<typeof configSchema>> => {
  try {
    // electron-updater reads and parses the file once, into this property, which its types leave out.
    const { value } = lazySchema.parse(Reflect.get(updater, 'configOnDisk'))
    return configSchema.parse(await value)
  } catch {
    throw new UpdateError('offer-refused', 'app-update-yml')
  }
}

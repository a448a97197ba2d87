import { z } from 'zod'
import { UpdateError } from './update-error.ts'
import type { UpdateFeed } from './updater-port.ts'

/** The largest package that is loaded. Glance's own have about 100 MB. */
const maxPackageBytes = 400 * 1024 * 1024

/** What a feed offers, after everything in it was checked. */
export interface Offer {
  readonly version: string
  /** The size of each package in bytes, by its SHA-512 as the feed writes it. */
  readonly sizes: ReadonlyMap<string, number>
}

/** Semantic versioning 2.0.0, without build metadata: major, minor, patch, and what stands before a release. */
const versionPattern = /^(?:0|[1-9]\d{0,5})(?:\.(?:0|[1-9]\d{0,5})){2}(?:-[0-9A-Za-z.-]{1,40})?$/

/** A file that lies beside the feed: no folder, no other place, nothing encoded. */
const fileNamePattern = /^[A-Za-z0-9][A-Za-z0-9 ._-]{0,199}$/

const fileSchema = z.object({
  url: z.string().regex(fileNamePattern),
  sha512: z.string().regex(/^[A-Za-z0-9+/]{86}==$/),
  size: z.int().positive().max(maxPackageBytes),
  // Glance is installed for one agent. A package that asks for an administrator's rights is not Glance's own.
  isAdminRightsRequired: z.literal(false).exactOptional()
})

const offerSchema = z.object({
  version: z.string().regex(versionPattern),
  files: z.array(fileSchema).min(1).max(20),
  // The second part of a "web installer", which nothing signs.
  packages: z.null().exactOptional()
})

/**
 * Decodes what electron-updater has read from a feed. Throws `offer-refused` for anything but packages beside the feed
 * with a size and a SHA-512, for a version that is no finished one on the stable channel, and for a system whose
 * packages, known by their extension, are not among the files: the library would then load the first file of any kind.
 */
export const decodeOffer = (info: unknown, channel: UpdateFeed['channel'], extension: string): Offer => {
  const decoded = offerSchema.safeParse(info)
  if (!decoded.success) throw new UpdateError('offer-refused', toPlace(decoded.error))
  const { version, files } = decoded.data
  if (channel === 'stable' && version.includes('-')) throw new UpdateError('offer-refused', 'prerelease')
  if (!files.some(({ url }) => url.toLowerCase().endsWith(extension)))
    throw new UpdateError('offer-refused', 'no-package')
  return { version, sizes: new Map(files.map(({ sha512, size }) => [sha512, size])) }
}

/** The key of the first value that is refused: one of this file's own words, and nothing of what the feed says. */
const toPlace = ({ issues }: z.ZodError): string =>
  issues[0]?.path.filter((key) => typeof key === 'string').join('.') ?? ''

import { toReleaseConfig } from './electron-builder.config.ts'

/** What `npm run package:release` builds. */
export default toReleaseConfig(process.platform, process.env)

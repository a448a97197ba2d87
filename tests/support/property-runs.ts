import { configureGlobal } from 'fast-check'
import { propertyRuns } from './sizes.ts'

// Every property that names no number of its own is tried this often.
configureGlobal({ numRuns: propertyRuns() })

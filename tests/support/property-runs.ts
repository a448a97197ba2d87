import { configureGlobal } from 'fast-check'
import { propertyRuns } from './sizes.ts'

// Applies to every property that does not set its own number of runs.
configureGlobal({ numRuns: propertyRuns() })

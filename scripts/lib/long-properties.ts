import fc from 'fast-check'
import { runs } from '../../src/model/property-runs.builder.ts'

// Properties that do not say how often they are tried: a hundred times is the library's own number.
fc.configureGlobal({ numRuns: runs(100) })

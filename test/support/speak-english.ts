import { useCatalogue } from '../../src/text/catalogue.ts'
import * as english from '../../src/text/compiled/en.js'

// The catalogue that the bundles take up at their start.
useCatalogue('en', english)

import { useCatalogue } from '../../src/text/catalogue.ts'
import * as english from '../../src/text/compiled/en.js'

// Before every test file: the sentences, as main.ts and cli/main.ts load them.
useCatalogue('en', english)

import { chart } from './chart.ts'
import { compare } from './compare.ts'
import { explore } from './explore.ts'
import { frame } from './frame.ts'
import { help } from './help.ts'
import { proof } from './proof.ts'
import { spectrum } from './spectrum.ts'
import { start } from './start.ts'

export const english = { frame, start, explore, compare, spectrum, help, chart, proof }

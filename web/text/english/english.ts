import { chart } from './chart.ts'
import { frame } from './frame.ts'

export const english = { frame, chart }

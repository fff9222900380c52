import type { ClimateClass } from './climate-class.ts'

/** A figure with its range. */
export interface ClimateFigure {
  readonly low: number
  readonly central: number
  readonly high: number
}

/** PUE of a new facility above 20 MW, 2026 (assumption-pue-by-climate). */
export const newBuildPue: Readonly<Record<ClimateClass, ClimateFigure>> = {
  cold: { low: 1.05, central: 1.1, high: 1.18 },
  temperate: { low: 1.08, central: 1.15, high: 1.28 },
  hot_dry: { low: 1.12, central: 1.25, high: 1.42 },
  tropical: { low: 1.18, central: 1.3, high: 1.48 },
}

/**
 * On-site water per kWh of IT load (assumption-wue-by-climate): air economisers with seasonal spray in cold and temperate
 * climates (operators report 0.05 to 0.5), liquid cooling with hybrid towers where it is hot and dry, towers in the tropics.
 */
export const waterUse: Readonly<Record<ClimateClass, ClimateFigure>> = {
  cold: { low: 0.01, central: 0.05, high: 0.2 },
  temperate: { low: 0.05, central: 0.2, high: 0.5 },
  hot_dry: { low: 0.1, central: 0.6, high: 1.5 },
  tropical: { low: 0.4, central: 1, high: 1.8 },
}

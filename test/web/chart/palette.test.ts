import { describe, expect, test } from 'vitest'
import { palettes, slotStyles, strategyInk, type ThemeName } from '../../../web/chart/palette.ts'

/** WCAG 2.2 relative luminance. */
function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}

function channels(hex: string): [number, number, number] {
  const part = (at: number): number => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  return [part(1), part(3), part(5)]
}

function contrast(a: string, b: string): number {
  const luminance = (hex: string): number => {
    const [red, green, blue] = channels(hex)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

/** CIE 1976 L*a*b* under D65. */
function lab(hex: string): [number, number, number] {
  const [red, green, blue] = channels(hex)
  const f = (t: number): number => (t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29)
  const x = f((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047)
  const y = f(0.2126729 * red + 0.7151522 * green + 0.072175 * blue)
  const z = f((0.0193339 * red + 0.119192 * green + 0.9503041 * blue) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

function distance(a: string, b: string): number {
  const [p, q] = [lab(a), lab(b)]
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2])
}

// Marks need 3:1 (WCAG 1.4.11); the sets were made for more.
const leastContrast: Readonly<Record<ThemeName, number>> = { light: 3.2, dark: 4.3 }

describe.each(['light', 'dark'] as const)('%s palette', (theme) => {
  const palette = palettes[theme]
  test('every strategy colour stands out from the paper', () => {
    for (const colour of palette.strategies) expect(contrast(colour, palette.paper)).toBeGreaterThanOrEqual(leastContrast[theme])
  })
  test('marks stay visible on the tint of continued years', () => {
    for (const colour of palette.strategies) expect(contrast(colour, palette.band)).toBeGreaterThanOrEqual(2.9)
  })
  test('no two strategy colours are close', () => {
    palette.strategies.forEach((colour, place) => {
      for (const other of palette.strategies.slice(place + 1)) expect(distance(colour, other)).toBeGreaterThan(30)
    })
  })
  test('text is readable on paper and on the tint', () => {
    for (const text of [palette.ink, palette.quiet]) {
      expect(contrast(text, palette.paper)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(text, palette.band)).toBeGreaterThanOrEqual(4.5)
    }
  })
})

test('every slot has its own dash and its own marker, so colour never stands alone', () => {
  expect(new Set(slotStyles.map((style) => style.dash)).size).toBe(6)
  expect(new Set(slotStyles.map((style) => style.marker)).size).toBe(6)
  expect(() => strategyInk(palettes.light, 6)).toThrow('Slot 6')
})

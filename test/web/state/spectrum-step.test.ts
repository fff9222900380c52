import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cheapestStep, pointPrice, type Offer } from '../../../web/state/spectrum-step.ts'

const rented: Offer = { cost: 100, score: 0.1 }

test('one step up costs the difference to the cheapest preset that gets there', () => {
  const dear = { cost: 180, score: 0.9 }
  const cheap = { cost: 130, score: 0.6 }
  const short = { cost: 101, score: 0.3 }
  const step = cheapestStep(rented, [dear, short, cheap])
  expect(step).toMatchObject({ kind: 'step', stance: 'steer', preset: cheap, extra: 30 })
  // 30 for 50 points.
  expect(step.kind === 'step' && step.extraPerPoint).toBeCloseTo(0.6)
})

test('a preset that goes two steps for less is taken', () => {
  expect(cheapestStep(rented, [{ cost: 130, score: 0.6 }, { cost: 120, score: 1 }])).toMatchObject({ stance: 'steer', extra: 20 })
})

test('more control may cost less: then the step saves', () => {
  expect(cheapestStep(rented, [{ cost: 90, score: 0.6 }])).toMatchObject({ extra: -10 })
})

test('from steer only control is a step', () => {
  expect(cheapestStep({ cost: 100, score: 0.5 }, [{ cost: 90, score: 0.6 }, { cost: 150, score: 0.7 }])).toMatchObject({ kind: 'step', stance: 'control', extra: 50 })
})

test('of two that cost the same the first is named, so that the answer does not jump about', () => {
  const first = { cost: 120, score: 0.5, name: 'first' }
  expect(cheapestStep(rented, [first, { cost: 120, score: 0.9, name: 'second' }])).toMatchObject({ preset: first })
})

test('where no preset gets there, where it is reached, and where nothing is known, it says so', () => {
  expect(cheapestStep({ cost: 100, score: 0.2 }, [{ cost: 1, score: 0.2 }])).toEqual({ kind: 'none', stance: 'steer' })
  expect(cheapestStep({ cost: 100, score: 0.9 }, [{ cost: 1, score: 1 }])).toEqual({ kind: 'top' })
  expect(cheapestStep({ cost: undefined, score: 0.2 }, [{ cost: 1, score: 1 }])).toEqual({ kind: 'unknown' })
  expect(cheapestStep({ cost: 100, score: undefined }, [{ cost: 1, score: 1 }])).toEqual({ kind: 'unknown' })
  expect(cheapestStep(rented, [{ cost: undefined, score: 1 }, { cost: 5, score: undefined }])).toEqual({ kind: 'none', stance: 'steer' })
})

const offer = fc.record({ cost: fc.double({ min: 0, max: 1e12, noNaN: true }), score: fc.double({ min: 0, max: 1, noNaN: true }) })

test('one more preset to choose from never makes a step dearer, and no other that gets there is cheaper', () => {
  fc.assert(fc.property(offer, fc.array(offer), offer, (now, presets, another) => {
    const step = cheapestStep(now, presets)
    const wider = cheapestStep(now, [...presets, another])
    if (step.kind !== 'step') return
    expect(wider.kind === 'step' && wider.extra).toBeLessThanOrEqual(step.extra)
    expect(step.preset.score).toBeGreaterThan(now.score)
    for (const preset of presets) if (preset.score >= step.preset.score) expect(preset.cost).toBeGreaterThanOrEqual(step.preset.cost)
  }))
})

test('one more point costs the slope to the next strategy of the efficient frontier', () => {
  const [low, middle, high] = [{ cost: 100, score: 0.2 }, { cost: 120, score: 0.4 }, { cost: 200, score: 0.8 }]
  const beaten = { cost: 130, score: 0.3 }
  const compared = [high, beaten, low, middle]
  // 20 for 20 points, then 80 for 40.
  expect(pointPrice(low, compared)).toMatchObject({ kind: 'price', next: middle })
  expect((pointPrice(low, compared) as { perPoint: number }).perPoint).toBeCloseTo(1, 12)
  expect((pointPrice(middle, compared) as { perPoint: number }).perPoint).toBeCloseTo(2, 12)
  expect(pointPrice(beaten, compared)).toEqual({ kind: 'dominated' })
  expect(pointPrice(high, compared)).toEqual({ kind: 'top' })
})

test('has no price over less than 0.05, from what is not computed, nor towards it', () => {
  expect(pointPrice({ cost: 100, score: 0.2 }, [{ cost: 110, score: 0.24 }, { cost: 300, score: 0.9 }])).toEqual({ kind: 'narrow' })
  expect(pointPrice({ cost: undefined, score: 0.2 }, [{ cost: 110, score: 0.9 }])).toEqual({ kind: 'unknown' })
  expect(pointPrice({ cost: 100, score: 0.2 }, [{ cost: undefined, score: 0.9 }])).toEqual({ kind: 'top' })
})

test('is never negative along the frontier, whatever is compared', () => {
  const offer = fc.record({ cost: fc.double({ min: 0, max: 1e12, noNaN: true }), score: fc.double({ min: 0, max: 1, noNaN: true }) })
  fc.assert(fc.property(fc.array(offer, { minLength: 1, maxLength: 6 }), (compared) => {
    const priced = compared.map((from) => pointPrice(from, compared))
    expect(priced.some(({ kind }) => kind === 'top')).toBe(true)
    for (const price of priced) if (price.kind === 'price') expect(price.perPoint).toBeGreaterThanOrEqual(0)
  }))
})

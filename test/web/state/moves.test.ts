/** The page and its history against a small model of what a reader expects, over random sequences of everything that can be done. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ADDRESS_LIMIT, decodeAddress, encodeAddress } from '../../../web/state/address.ts'
import { canRedo, canUndo } from '../../../web/state/history.ts'
import { decodeHistory, encodeHistory } from '../../../web/state/kept-history.ts'
import { addressed, beginSession, chosen, reopened, settled, shown, slid, travelled, type Session } from '../../../web/state/moves.ts'
import {
  defaultState, screens, withBaseline, withEconomy, withLever, withoutStrategy, withProof, withReset, withSaved, withStrategy, withView,
  type PageState, type ProofRequest, type Screen,
} from '../../../web/state/page-state.ts'

// --- What a reader expects, said in the plainest terms -------------------------------------------------------------

interface Chip {
  readonly name: string
  readonly economy: string | undefined
  readonly slot: number
}

interface Snapshot {
  readonly economy: string
  readonly chips: readonly Chip[]
  readonly selected: string
  readonly levers: ReadonlyMap<string, number>
  readonly saved: ReadonlyMap<string, number>
}

const keyOfChip = ({ name, economy }: Chip): string => (economy === undefined ? name : `${name}--${economy}`)

class Reader {
  steps: Snapshot[]
  at = 0
  /** The lever whose slide goes on. */
  sliding: string | undefined
  screen: Screen = defaultState.screen
  view = new Map<string, string>()
  proof: ProofRequest | undefined

  constructor() {
    this.steps = [{
      economy: defaultState.economy,
      chips: defaultState.strategies.map(({ name, slot }) => ({ name, economy: undefined, slot })),
      selected: defaultState.selected,
      levers: new Map(),
      saved: new Map(),
    }]
  }

  get now(): Snapshot {
    return this.steps[this.at]!
  }

  /** A step forward; whatever was undone is gone. */
  step(next: Snapshot): void {
    this.sliding = undefined
    if (!equal(next, this.now)) {
      this.steps = [...this.steps.slice(0, this.at + 1), next]
      this.at++
    }
    this.closeStrayProof()
  }

  slide(lever: string, value: number): void {
    const next = { ...this.now, levers: new Map(this.now.levers).set(lever, value) }
    if (equal(next, this.now)) {
      if (this.sliding !== lever) this.sliding = undefined
      return
    }
    if (this.sliding === lever) {
      // The slide so far is one step: it becomes this one, or nothing where it is back at its start.
      const before = this.steps[this.at - 1]!
      const back = equal(before, next)
      this.steps = back ? this.steps.slice(0, this.at) : [...this.steps.slice(0, this.at), next]
      if (back) {
        this.at--
        this.sliding = undefined
      }
    } else {
      this.step(next)
      this.sliding = lever
    }
  }

  go(to: number): void {
    this.sliding = undefined
    this.at = Math.max(0, Math.min(this.steps.length - 1, to))
    this.closeStrayProof()
  }

  closeStrayProof(): void {
    if (this.proof !== undefined && this.proof.strategy !== 'world' && !this.now.chips.some((chip) => keyOfChip(chip) === this.proof?.strategy)) this.proof = undefined
  }
}

function plain(snapshot: Snapshot): unknown {
  const sorted = (levers: ReadonlyMap<string, number>) => [...levers].sort(([a], [b]) => (a < b ? -1 : 1))
  return { economy: snapshot.economy, chips: snapshot.chips.map((chip) => [keyOfChip(chip), chip.slot]), selected: snapshot.selected, levers: sorted(snapshot.levers), saved: sorted(snapshot.saved) }
}

function equal(a: Snapshot, b: Snapshot): boolean {
  return JSON.stringify(plain(a)) === JSON.stringify(plain(b))
}

function plainOf(page: Pick<PageState, 'economy' | 'strategies' | 'selected' | 'levers' | 'saved'>): unknown {
  return plain({
    economy: page.economy,
    chips: page.strategies.map(({ name, economy, slot }) => ({ name, economy, slot })),
    selected: page.selected,
    levers: new Map(Object.entries(page.levers)),
    saved: new Map(Object.entries(page.saved)),
  })
}

// --- What can be done ----------------------------------------------------------------------------------------------

interface Pair {
  session: Session
  /** Addresses the browser went through. */
  trail: string[]
  readonly reader: Reader
}

type Deed = (pair: Pair) => void

const levers = ['ambition', 'dry_cooling', 'accelerator_life', 'energy_price']
const groups = [['ambition', 'dry_cooling'], ['accelerator_life', 'energy_price']]
const economies = ['KEN', 'FRA', 'NRU']
const names = [...defaultState.strategies.map((choice) => choice.name), 'balanced-portfolio']

const lever = fc.constantFrom(...levers)
const value = fc.constantFrom(0, 0.5, 1, 1.5, 2)
const place = fc.nat(7)

const act = (pair: Pair, next: PageState, label = 'done'): void => void (pair.session = chosen(pair.session, next, label))
const keyAt = (page: PageState, at: number): string => page.strategies[at % Math.max(1, page.strategies.length)]?.key ?? ''

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(lever, value).map(([name, to]): Deed => (pair) => {
    pair.session = slid(pair.session, withLever(pair.session.page, name, to), `${name}: ${to}`, name)
    pair.reader.slide(name, to)
  }) },
  { weight: 2, arbitrary: fc.tuple(lever, fc.array(value, { maxLength: 5 })).map(([name, stops]): Deed => (pair) => {
    pair.session = settled(pair.session)
    for (const to of stops) pair.session = slid(pair.session, withLever(pair.session.page, name, to), `${name}: ${to}`, name)
    pair.session = settled(pair.session)
    pair.reader.sliding = undefined
    for (const to of stops) pair.reader.slide(name, to)
    pair.reader.sliding = undefined
  }) },
  { weight: 2, arbitrary: fc.constant<Deed>((pair) => {
    pair.session = settled(pair.session)
    pair.reader.sliding = undefined
  }) },
  fc.tuple(lever, value).map(([name, to]): Deed => (pair) => {
    act(pair, withLever(pair.session.page, name, to))
    pair.reader.step({ ...pair.reader.now, levers: new Map(pair.reader.now.levers).set(name, to) })
  }),
  { weight: 4, arbitrary: fc.constantFrom(-1, 1).map((by): Deed => (pair) => {
    pair.session = travelled(pair.session, pair.session.history.at + by)
    pair.reader.go(pair.reader.at + by)
  }) },
  { weight: 2, arbitrary: fc.integer({ min: -2, max: 30 }).map((to): Deed => (pair) => {
    pair.session = travelled(pair.session, to)
    pair.reader.go(to)
  }) },
  { weight: 3, arbitrary: fc.tuple(fc.constantFrom<'saved' | 'default'>('saved', 'default'), fc.option(fc.oneof(lever.map((name) => [name]), fc.constantFrom(...groups)), { nil: undefined })).map(([to, scope]): Deed => (pair) => {
    act(pair, withReset(pair.session.page, to, scope))
    const { now } = pair.reader
    const next = new Map(now.levers)
    for (const name of scope ?? levers) {
      const target = to === 'saved' ? now.saved.get(name) : undefined
      if (target === undefined) next.delete(name)
      else next.set(name, target)
    }
    pair.reader.step({ ...now, levers: next })
  }) },
  { weight: 2, arbitrary: fc.constant<Deed>((pair) => {
    act(pair, withSaved(pair.session.page))
    pair.reader.step({ ...pair.reader.now, saved: pair.reader.now.levers })
  }) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...names), fc.option(fc.constantFrom(...economies), { nil: undefined })).map(([name, from]): Deed => (pair) => {
    act(pair, withStrategy(pair.session.page, name, from))
    const { now } = pair.reader
    const chip = { name, economy: from === now.economy ? undefined : from }
    const slot = [0, 1, 2, 3, 4, 5].find((free) => now.chips.every((other) => other.slot !== free))
    const there = now.chips.some((other) => keyOfChip(other) === keyOfChip({ ...chip, slot: 0 }))
    if (there || slot === undefined) pair.reader.step(now)
    else pair.reader.step({ ...now, chips: [...now.chips, { ...chip, slot }], selected: keyOfChip({ ...chip, slot }) })
  }) },
  { weight: 2, arbitrary: place.map((at): Deed => (pair) => {
    const key = keyAt(pair.session.page, at)
    act(pair, withoutStrategy(pair.session.page, key))
    const { now } = pair.reader
    const chips = now.chips.filter((chip) => keyOfChip(chip) !== key)
    pair.reader.step({ ...now, chips, selected: now.selected !== key ? now.selected : chips[0] === undefined ? '' : keyOfChip(chips[0]) })
  }) },
  place.map((at): Deed => (pair) => {
    const key = keyAt(pair.session.page, at)
    act(pair, withBaseline(pair.session.page, key))
    const { now } = pair.reader
    pair.reader.step({ ...now, chips: [...now.chips.filter((chip) => keyOfChip(chip) === key), ...now.chips.filter((chip) => keyOfChip(chip) !== key)] })
  }),
  place.map((at): Deed => (pair) => {
    const key = keyAt(pair.session.page, at)
    act(pair, { ...pair.session.page, selected: key })
    pair.reader.step({ ...pair.reader.now, selected: key })
  }),
  { weight: 2, arbitrary: fc.constantFrom(...economies).map((economy): Deed => (pair) => {
    act(pair, withEconomy(pair.session.page, economy))
    const { now } = pair.reader
    const chosenChip = now.chips.find((chip) => keyOfChip(chip) === now.selected)
    const homed = now.chips.map((chip) => (chip.economy === economy ? { ...chip, economy: undefined } : chip))
    const chips = homed.filter((chip, at) => homed.findIndex((other) => keyOfChip(other) === keyOfChip(chip)) === at)
    const selected = chosenChip === undefined ? '' : keyOfChip(chosenChip.economy === economy ? { ...chosenChip, economy: undefined } : chosenChip)
    pair.reader.step({ ...now, economy, chips, selected })
  }) },
  fc.constantFrom(...screens).map((screen): Deed => (pair) => {
    pair.session = shown(pair.session, { ...pair.session.page, screen }, 'another')
    pair.reader.screen = screen
  }),
  fc.tuple(fc.constantFrom('rail', 'tables'), fc.constantFrom('world', 'total_spend', '')).map(([name, to]): Deed => (pair) => {
    pair.session = shown(pair.session, withView(pair.session.page, { [name]: to }), 'another')
    if (to === '') pair.reader.view.delete(name)
    else pair.reader.view.set(name, to)
  }),
  fc.tuple(fc.option(place), fc.option(fc.integer({ min: 2025, max: 2040 }), { nil: undefined })).map(([at, year]): Deed => (pair) => {
    const strategy = at === null ? '' : at === 7 ? 'world' : keyAt(pair.session.page, at)
    const proof = strategy === '' ? undefined : { strategy, variable: 'total_spend', ...(year === undefined ? {} : { year }) }
    pair.session = shown(pair.session, withProof(pair.session.page, proof), 'another')
    pair.reader.proof = proof
  }),
  { weight: 2, arbitrary: fc.constant<Deed>((pair) => {
    const address = `#${encodeAddress(pair.session.page)}`
    const kept = encodeHistory({ history: pair.session.history, address })
    pair.session = reopened(decodeAddress(address), address, decodeHistory(kept), 'another')
    pair.reader.sliding = undefined
  }) },
  fc.constant<Deed>((pair) => {
    // Storage is off: the page stays and its past is forgotten.
    pair.session = reopened(decodeAddress(encodeAddress(pair.session.page)), '', undefined, 'another')
    pair.reader.steps = [pair.reader.now]
    pair.reader.go(0)
  }),
  { weight: 2, arbitrary: fc.nat(20).map((back): Deed => (pair) => {
    const address = pair.trail[Math.max(0, pair.trail.length - 1 - back)] ?? ''
    const page = decodeAddress(address)
    pair.session = addressed(pair.session, page, 'another')
    const { reader } = pair
    reader.screen = page.screen
    reader.view = new Map(Object.entries(page.view))
    reader.proof = page.proof
    const wanted = JSON.stringify(plainOf(page))
    const found = reader.steps.flatMap((step, at) => (JSON.stringify(plain(step)) === wanted ? [at] : []))
    if (found.length > 0) reader.go(found.sort((a, b) => Math.abs(a - reader.at) - Math.abs(b - reader.at) || b - a)[0]!)
    else {
      reader.step({
        economy: page.economy, chips: page.strategies.map(({ name, economy, slot }) => ({ name, economy, slot })), selected: page.selected,
        levers: new Map(Object.entries(page.levers)), saved: new Map(Object.entries(page.saved)),
      })
    }
  }) },
)

function agree({ session: { page, history }, reader }: Pair): void {
  expect(plainOf(page)).toEqual(plain(reader.now))
  expect(history.entries.map(({ work }) => plainOf(work))).toEqual(reader.steps.map(plain))
  expect(history.at).toBe(reader.at)
  expect([canUndo(history), canRedo(history)]).toEqual([reader.at > 0, reader.at < reader.steps.length - 1])
  expect({ screen: page.screen, view: page.view, proof: page.proof }).toEqual({ screen: reader.screen, view: Object.fromEntries(reader.view), proof: reader.proof })
  const address = encodeAddress(page)
  expect(address.length).toBeLessThan(ADDRESS_LIMIT)
  expect(decodeAddress(address)).toEqual(page)
}

test('whatever a reader does, in whatever order, page and history are what they expect, and the link brings the page back', () => {
  fc.assert(fc.property(fc.array(deeds, { minLength: 5, maxLength: 60 }), (sequence) => {
    const pair: Pair = { session: beginSession(defaultState), reader: new Reader(), trail: [encodeAddress(defaultState)] }
    for (const deed of sequence) {
      deed(pair)
      pair.trail.push(encodeAddress(pair.session.page))
      agree(pair)
    }
  }), { numRuns: 100 })
})

test('undoing everything and redoing everything comes back to the same page', () => {
  fc.assert(fc.property(fc.array(deeds, { maxLength: 40 }), (sequence) => {
    const pair: Pair = { session: beginSession(defaultState), reader: new Reader(), trail: [encodeAddress(defaultState)] }
    for (const deed of sequence) deed(pair)
    let session = settled(pair.session)
    const { at, entries } = session.history
    for (let step = 0; step < entries.length; step++) session = travelled(session, session.history.at - 1)
    expect(canUndo(session.history)).toBe(false)
    for (let step = 0; step < at; step++) session = travelled(session, session.history.at + 1)
    expect(plainOf(session.page)).toEqual(plainOf(pair.session.page))
    expect(session.history.entries).toBe(entries)
  }), { numRuns: 100 })
})

test('a page opened by another address keeps the history of the tab behind it', () => {
  const before = chosen(beginSession(defaultState), withLever(defaultState, 'ambition', 2), 'Ambition: 2')
  const kept = { history: before.history, address: '#one' }
  const opened = reopened(withEconomy(defaultState, 'FRA'), '#two', kept, 'Another page')
  expect(opened.page.economy).toBe('FRA')
  expect(travelled(opened, opened.history.at - 1).page.levers).toEqual({ ambition: 2 })
})

import type { CompiledChange } from './compiled-setting.ts'
import { compileSettings } from './compiled-setting.ts'
import { type PlaceChoice, chooseGuests, choosePlaces } from './choose-places.ts'
import type { FactParameters } from './economy-row.ts'
import { isPathParameter } from './fact-parameters.ts'
import type { Library } from './library.ts'
import type { MergedScenario } from './merge-parents.ts'
import type { PreparedFacts } from './prepared-facts.ts'
import type { ProgramInputs } from './program-inputs.ts'
import { ScenarioRefusal } from './refusal.ts'
import { unknownName } from './refuse-unknown.ts'
import type { ChosenPlaces, Provenance, Warning } from './resolved-scenario.ts'
import type { Backup, Country, Places, Placement } from './schema.ts'
import type { StrategyPreset } from './strategy-preset.ts'
import { variantTitle } from './variant-title.ts'
import { WORLD } from './world.ts'

export interface PreparedStrategy {
  readonly name: string
  readonly title: string
  readonly preset: StrategyPreset
  readonly placement: Placement
  readonly placementFrom: Provenance
  readonly backup: Backup
  readonly choice: PlaceChoice | undefined
  /** The preset's own settings: weaker than those of the scenario. */
  readonly presetChanges: readonly CompiledChange[]
  readonly strategyChanges: readonly CompiledChange[]
  readonly overlay: StrategyPreset | undefined
  readonly guests: readonly PreparedGuest[]
}

/** An economy that places an embassy with the economy of the scenario. */
export interface PreparedGuest {
  readonly economy: string
  readonly places: ChosenPlaces
  readonly placement: Placement
}

// What a guest does not place here it rents: its other arrangements touch nothing of the host's.
function guestPlacement(share: number | Readonly<Record<string, number>>): Placement {
  const rest = typeof share === 'number' ? 1 - share : Object.fromEntries(Object.entries(share).map(([year, part]) => [year, 1 - part]))
  return { compute: { default: { embassy: share, foreign_cloud: rest } } }
}

function usedArrangements(placement: Placement): Set<string> {
  const used = new Set<string>()
  for (const mix of [...Object.values(placement.compute), ...Object.values(placement.storage ?? {})]) {
    for (const [arrangement, share] of Object.entries(mix ?? {})) {
      if (typeof share === 'number' ? share > 0 : Object.values(share).some((value) => value > 0)) used.add(arrangement)
    }
  }
  return used
}

/** The economies whose facts a strategy's arrangements draw on. */
function placesUsed(places: ChosenPlaces, used: ReadonlySet<string>): string[] {
  return [
    ...(used.has('embassy') ? places.embassy.map(({ host }) => host) : []),
    ...(used.has('pool') ? [places.pool.host] : []),
    ...(used.has('foreign_cloud') ? [places.foreign_cloud.region] : []),
  ]
}

/** Strategies with presets, places and settings checked, and what has to be said about them. @throws ScenarioRefusal */
export function prepareStrategies(merged: MergedScenario, library: Library, facts: PreparedFacts, program: ProgramInputs, parameters: FactParameters): { strategies: PreparedStrategy[]; warnings: Warning[] } {
  const warnings = new Map<string, Warning>()
  const warn = (warning: Warning) => warnings.set(`${warning.code} ${warning.message}`, warning)
  const world = merged.economy === WORLD
  const evidence = { facts: facts.facts, peakLoad: (iso3: string) => facts.row(iso3, parameters).peakLoad.value, price: (iso3: string) => facts.row(iso3, parameters).price.value, deepThreshold: parameters.deepThreshold }
  const standInsOf = new Set<string>(world ? [] : [merged.economy])
  const strategies = merged.strategies.map((written, index): PreparedStrategy => {
    const pointer = `/strategies/${index}`
    const chosen = typeof written === 'string' ? { use: written } : written
    const usePointer = typeof written === 'string' ? pointer : `${pointer}/use`
    const preset = library.strategies.get(chosen.use)
    if (preset === undefined) {
      throw unknownName('strategy', chosen.use, usePointer, [...library.strategies.values()].filter((known) => known.scope !== 'overlay' && (known.scope === 'world') === world).map((known) => known.name))
    }
    if ((preset.scope === 'world') !== world) {
      throw new ScenarioRefusal({
        code: 'conflict', pointer: usePointer, found: `${preset.name} for ${merged.economy}`,
        wanted: world ? `the strategy world: presets of countries have no meaning for the world` : 'a strategy of a country', ...(world ? { suggestion: 'world' } : {}),
      })
    }
    const named: Places = { ...merged.places, ...chosen.places }
    if (world && (merged.places !== undefined || chosen.places !== undefined)) {
      throw new ScenarioRefusal({ code: 'conflict', pointer: merged.places === undefined ? `${pointer}/places` : '/places', found: 'places', wanted: 'no places: the world has no abroad' })
    }
    const name = chosen.as ?? preset.name
    if (preset.placement === undefined) {
      throw new ScenarioRefusal({ code: 'conflict', pointer: usePointer, found: preset.name, wanted: 'a strategy: an overlay is added to one, as its `overlay`' })
    }
    const overlay = chosen.overlay === undefined ? undefined : library.strategies.get(chosen.overlay)
    if (chosen.overlay !== undefined && overlay?.scope !== 'overlay') {
      throw unknownName('overlay', chosen.overlay, `${pointer}/overlay`, [...library.strategies.values()].filter((known) => known.scope === 'overlay').map((known) => known.name))
    }
    if (overlay !== undefined && world) throw new ScenarioRefusal({ code: 'conflict', pointer: `${pointer}/overlay`, found: overlay.name, wanted: 'no overlay: the world has no abroad' })
    const placement = chosen.placement ?? preset.placement
    const used = usedArrangements(placement)
    const own = world ? undefined : choosePlaces(facts.facts.economies[merged.economy]!, named, evidence)
    const hosted = overlay?.guest_share === undefined ? undefined : chooseGuests(facts.facts.economies[merged.economy]!, named.hosting, overlay.guest_share, facts.facts)
    if (hosted?.reason !== undefined) warn(hosted.reason)
    const choice = own === undefined || hosted === undefined ? own : { ...own, places: { ...own.places, hosting: { guests: hosted.guests } } }
    const guests = (hosted?.guests ?? []).map(({ guest, share }): PreparedGuest => ({
      economy: guest, placement: guestPlacement(share), places: choosePlaces(facts.facts.economies[guest]!, { embassy: [{ host: merged.economy as Country }] }, evidence).places,
    }))
    for (const guest of guests) standInsOf.add(guest.economy)
    if (choice !== undefined) {
      for (const [arrangement, reason] of choice.reasons) if (used.has(arrangement)) warn(reason)
      for (const place of placesUsed(choice.places, used)) standInsOf.add(place)
    }
    const strategyChanges = compileSettings(chosen.set ?? {}, program, `${pointer}/set`)
    const presetChanges = [preset, overlay].flatMap((layer) => compileSettings(layer?.set ?? {}, program, `/strategies/${layer?.name}/set`))
    for (const change of [...strategyChanges, ...presetChanges]) {
      if (isPathParameter(change.parameter.name)) {
        throw new ScenarioRefusal({ code: 'not_settable', pointer: change.pointer, found: change.parameter.name, wanted: "the scenario's own set: all strategies share one world" })
      }
    }
    return {
      backup: chosen.backup ?? preset.backup ?? {},
      name, title: chosen.title ?? (chosen.as === undefined ? preset.title : variantTitle(preset.title, chosen.as)), preset, placement, choice, presetChanges, strategyChanges, overlay, guests,
      placementFrom: chosen.placement === undefined ? { layer: 'preset', origin: preset.name } : { layer: 'strategy', origin: name },
    }
  })
  for (const iso3 of standInsOf) {
    const { standIns: counted, name } = facts.facts.economies[iso3]!
    if (counted === undefined || counted.names.length === 0) continue
    warn({ code: 'stand_in', message: `${name}: no published value for ${counted.names.join(', ').replaceAll('_', ' ')}; stand-ins chosen by rule.`, economy: iso3 })
    if (counted.indicative) warn({ code: 'indicative', message: `${name}: ${Math.round(counted.share * 100)} % of its facts are stand-ins; read the order of magnitude only.`, economy: iso3 })
  }
  return { strategies, warnings: [...warnings.values()] }
}

/** The catalogue of the page from facts, library and model: whatever their records offer appears by itself. */
import type { Facts } from '../../data/facts.ts'
import type { ProgramOutline } from '../../model/compile/outline.ts'
import type { Library } from '../../scenarios/library.ts'
import type { Catalogue, LeverEntry, OutcomeEntry } from './catalogue.ts'

export function catalogueOf(facts: Facts, library: Library, model: ProgramOutline): Catalogue {
  return {
    economies: Object.values(facts.economies)
      .map((economy) => ({ iso3: economy.iso3, name: economy.name, indicative: economy.standIns?.indicative ?? false, standIns: economy.standIns?.names ?? [] }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en')),
    growthPaths: [...library.growthPaths.values()].map((path) => ({
      name: path.name, title: path.title, publisher: path.publisher, publication: path.publication, note: path.note,
      ...(path.url === undefined ? {} : { url: path.url }),
      points: Object.keys(path.points).map(Number).sort((a, b) => a - b),
    })),
    strategies: [...library.strategies.values()]
      .filter((preset) => preset.scope === undefined || preset.scope === 'country')
      .map(({ name, title, summary }) => ({ name, title, summary })),
    levers: model.parameters.flatMap((parameter) => leverOf(parameter, facts) ?? []),
    outcomes: model.variables.flatMap((variable) => outcomeEntryOf(variable) ?? []),
    dimensions: model.dimensions,
  }
}

/** A lever of the rails: levers and uncertainties of one number that their record gives a rail. */
function leverOf({ name, unit, definition }: ProgramOutline['parameters'][number], facts: Facts): LeverEntry | undefined {
  const { rail, role, low, central, high } = definition
  if (rail === undefined || (role !== 'lever' && role !== 'uncertainty') || typeof central !== 'number') return undefined
  const minimum = rail.min ?? (typeof low === 'number' ? low : undefined)
  const maximum = rail.max ?? (typeof high === 'number' ? high : undefined)
  if (minimum === undefined || maximum === undefined) return undefined
  const origin = facts.origins[definition.origin]
  return {
    name, unit, minimum, maximum,
    label: definition.label,
    doc: definition.doc,
    side: role === 'lever' ? 'choice' : 'world',
    group: rail.group,
    step: rail.step,
    standard: central,
    ...(typeof low === 'number' && typeof high === 'number' && role === 'uncertainty'
      ? { cited: { low, high, citation: origin?.citation ?? definition.origin } }
      : {}),
    ...(definition.grade === undefined ? {} : { grade: definition.grade }),
    source: { citation: origin?.citation ?? definition.origin, ...(origin?.url === undefined ? {} : { url: origin.url }) },
  }
}

function outcomeEntryOf({ name, unit, stage, over, definition }: ProgramOutline['variables'][number]): OutcomeEntry | undefined {
  if (definition?.outcome === undefined || (definition.kind ?? 'number') !== 'number' || stage === 'once') return undefined
  const { group, top } = definition.outcome
  return {
    variable: name, unit, group, over, label: definition.label, doc: definition.doc, total: definition.total ?? 'none',
    kind: stage === 'yearly' ? 'yearly' : 'summary',
    ...(top === undefined ? {} : { top }),
    ...(definition.account === undefined ? {} : { account: definition.account }),
    ...(definition.readAs === undefined ? {} : { readAs: definition.readAs }),
  }
}

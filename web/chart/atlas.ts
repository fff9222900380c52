/** Outlines of the world's economies. Large, so this file and what draws it are fetched on their own, after the page stands. */
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import topology from 'world-atlas/countries-110m.json' with { type: 'json' }

interface AtlasCountry {
  readonly name: string
}

type Outline = ReturnType<typeof outlines>[number]['outline']

export interface AtlasShape {
  /** ISO 3166-1 numeric, three digits; absent where the atlas gives none. */
  readonly numeric?: string
  /** As the atlas writes it. */
  readonly name: string
  readonly outline: Outline
}

// No economy, and half the height of the map.
const LEFT_OUT = 'Antarctica'

function outlines() {
  // The type of a JSON module knows no literal types, such as that of the topology itself.
  const world = topology as unknown as Topology<{ readonly countries: GeometryCollection<AtlasCountry> }>
  return feature(world, world.objects.countries).features.map(({ id, properties, geometry }) => ({ numeric: id === undefined ? undefined : String(id), name: properties.name, outline: geometry }))
}

export const atlas: readonly AtlasShape[] = outlines()
  .filter(({ name }) => name !== LEFT_OUT)
  .map(({ numeric, name, outline }) => ({ name, outline, ...(numeric === undefined ? {} : { numeric }) }))

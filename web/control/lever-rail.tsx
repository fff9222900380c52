/** The two groups of levers: what is ours to choose, and what the world decides. */
import type { LeverEntry } from '../state/catalogue.ts'
import { Lever } from './lever.tsx'

interface LeverRailProps {
  readonly levers: readonly LeverEntry[]
  readonly values: Readonly<Record<string, number>>
  readonly onChange: (name: string, value: number | undefined) => void
  readonly onReset: () => void
  readonly onHold: () => void
}

export function LeverRail({ levers, values, onChange, onReset, onHold }: LeverRailProps) {
  const moved = Object.keys(values).length
  const group = (side: LeverEntry['side'], title: string) => {
    const members = levers.filter((lever) => lever.side === side)
    return members.length === 0 ? null : (
      <section class="lever-group">
        <h2>{title}</h2>
        {[...new Set(members.map((lever) => lever.group))].map((name) => (
          <div key={name} class="lever-topic">
            <h3>{name}</h3>
            {members.filter((lever) => lever.group === name).map((lever) => (
              <Lever key={lever.name} lever={lever} value={values[lever.name]} onChange={(value) => onChange(lever.name, value)} onHold={onHold} />
            ))}
          </div>
        ))}
      </section>
    )
  }
  return (
    <div class="levers">
      {group('choice', 'Our choices')}
      {group('world', 'The world')}
      <p class="levers-foot">
        <span class="key-cited" aria-hidden="true" /> cited range <span class="key-default" aria-hidden="true" /> default
        {moved > 0 && (
          <button type="button" class="link" onClick={onReset}>Default for all ({moved})</button>
        )}
      </p>
    </div>
  )
}

/** What is assumed of a shock: what it strikes or moves and for how long, and the parameters its curve rests on, each with its source. */
import type { ParameterDefinition } from '../../../model/equations/definition.ts'
import { changesOf } from '../../../scenarios/merge-parents.ts'
import type { ShockPreset } from '../../../scenarios/shock-preset.ts'
import { formatNumber, formatPercent, formatQuantity } from '../../chart/number-format.ts'
import { strikesAtOnce } from '../../state/resilience.ts'
import { engine } from '../../state/store.ts'
import { resilienceText } from '../../text/resilience-text.ts'
import { EntryLink } from '../evidence/entry-link.tsx'
import { TableRegion } from '../frame/table-region.tsx'
import { Source } from './replay-section.tsx'

/** Of every curve of recovery. */
const RESTS_ON = ['detection_time', 'recovery_time', 'restart_time', 'relocation_time', 'failover_time', 'standby_share'] as const
/** Of what one disruption takes beside that. */
const OF_DISRUPTION: Readonly<Record<string, readonly string[]>> = {
  blackout: ['backup_hours'], fire: ['region_zones', 'zone_headroom', 'second_site'], war_abroad: ['second_host'], control_plane: ['control_plane_shared'], path_cut: ['paths_cut', 'international_paths'],
  intrusion: ['intrusion_reach', 'security_effort'], software: ['intrusion_reach'], exclusion: ['access_revocable'],
}

export function ShockAssumptions({ preset }: { readonly preset: ShockPreset }) {
  const words = resilienceText.value.panel
  const { strikes = [], set = {}, assumptions, event, duration } = preset
  const found = new Map((engine.value?.model.parameters ?? []).map((parameter) => [parameter.name, parameter.definition]))
  const rests = strikesAtOnce(preset) ? [...RESTS_ON, ...strikes.flatMap(({ disruption }) => OF_DISRUPTION[disruption] ?? [])] : []
  return (
    <>
      <h3 class="resilience-sub">{words.assumed}</h3>
      <p class="chart-scope">{assumptions}</p>
      <TableRegion label={words.assumed}>
        <table class="assumption-table shock-assumed">
          <thead><tr><th scope="col">{words.what}</th><th scope="col">{words.source}</th></tr></thead>
          <tbody>
            {strikes.map(({ disruption, strength, days }) => (
              <tr key={disruption}>
                <th scope="row">{words.strike(words.disruption[disruption] ?? disruption, formatPercent(strength), formatQuantity(days, 'day'))}</th>
                <td><Source origin={event.origin} /></td>
              </tr>
            ))}
            {Object.entries(set).map(([name, setting]) => (
              <tr key={name}>
                <th scope="row">{words.setTo(found.get(name)?.label ?? name, saidOf(setting, found.get(name)))}, {words.duration(formatQuantity(duration, 'year'))}</th>
                <td><Source origin={event.origin} /></td>
              </tr>
            ))}
            {rests.map((name) => {
              const definition = found.get(name)
              return definition === undefined ? null : (
                <tr key={`rests ${name}`}>
                  <th scope="row"><EntryLink about="parameters" entry={name}>{definition.label}</EntryLink></th>
                  <td><Source origin={definition.origin} /></td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </TableRegion>
    </>
  )
}

/** A setting in words: what it is put to, multiplied by or raised by. */
function saidOf(setting: NonNullable<ShockPreset['set']>[string], definition: Pick<ParameterDefinition, 'unit'> | undefined): string {
  const words = resilienceText.value.panel
  return changesOf(setting).map(({ value, times, plus, unit }) => (
    times !== undefined ? words.times(formatNumber(times)) : plus !== undefined ? words.plus(formatQuantity(plus, unit ?? definition?.unit ?? '1')) : formatQuantity(value ?? NaN, unit ?? definition?.unit ?? '1')
  )).join('; ')
}

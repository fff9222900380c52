/** One weight: a rail with its default marked, and a box for the exact number. */
import { useEffect, useId, useState } from 'preact/hooks'
import { formatNumber } from '../../chart/number-format.ts'
import { Dial } from '../../control/dial.tsx'
import { focusNext } from '../../control/focus-next.ts'
import { NumberBox } from '../../control/number-box.tsx'
import type { DefaultWeight } from '../../state/default-weights.ts'
import { choose, page, slide } from '../../state/store.ts'
import { weightKey, type Weighing } from '../../state/weights.ts'
import { withWeight } from '../../state/with-weight.ts'
import { sovereigntyText } from '../../text/sovereignty-text.ts'

const STEP = 0.05
// As on the rails, a Page key is worth ten steps.
const STRIDE = 10 * STEP
// Enough for every weight to read as its own number.
const DIGITS = 6

interface WeightFieldProps {
  readonly parameter: Weighing
  /** As the page names what is weighed. */
  readonly name: string
  readonly standard: DefaultWeight
}

/** The cells of a row that name what is weighed, set its weight, and lead back to the default. */
export function WeightField({ parameter, name, standard: { member, weight: standard, scenario, fixed } }: WeightFieldProps) {
  const words = sovereigntyText.value.weights
  const id = useId()
  const given = page.value.weights?.[weightKey(parameter, member)]
  const weight = given ?? standard
  const [typed, setTyped] = useState<string | undefined>(undefined)
  useEffect(() => setTyped(undefined), [given])
  const said = (number: number): string => formatNumber(number, { digits: DIGITS })
  const to = (next: number): [ReturnType<typeof withWeight>, string] => [withWeight(page.value, parameter, member, next === standard ? undefined : next), words.did(name, said(next))]

  function commit(written: string): void {
    const next = written.trim() === '' ? NaN : Number(written.replace('\u2212', '-'))
    if (Number.isFinite(next)) choose(...to(Math.max(0, Math.min(1, next))))
    setTyped(undefined)
  }

  function back(): void {
    choose(...to(standard))
    focusNext(() => document.getElementById(id))
  }

  return (
    <>
      <th scope="row">{fixed ? name : <label for={id}>{name}</label>}</th>
      {fixed ? <td class="weight-set count">{words.fixed}</td> : (
        <td class={given === undefined ? 'weight-set' : 'weight-set lever-moved'}>
          <div class="lever-body">
            <Dial
              id={id} maximum={1} step={STEP} stride={STRIDE} value={weight} standard={standard} spoken={words.spoken(said(weight), said(standard))}
              onMove={(next) => slide(...to(next), `weight-${parameter}-${member}`)}
            />
            <NumberBox label={words.number(name)} shown={String(weight)} typed={typed} onType={setTyped} onCommit={commit} />
          </div>
        </td>
      )}
      <td class="weight-standard count" data-head={words.standard}>
        {given === undefined || fixed ? said(standard) : <button type="button" class="reset" aria-label={words.toStandardOf(name, said(standard))} onClick={back}>{words.toStandard(said(standard))}</button>}
        {scenario !== undefined && <span class="spectrum-says">{words.ofScenario}</span>}
      </td>
    </>
  )
}

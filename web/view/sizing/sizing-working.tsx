/** How a total adds up and how the ends of a range come about: what each assumption, moved alone, makes of the figure, each with its proof. */
import type { SizedFigure, Sizing } from '../../../scenarios/sizing.ts'
import { formatQuantity } from '../../chart/number-format.ts'
import { withView } from '../../state/page-state.ts'
import { encodeWorked, proofOf, termsOf, valueUnder, WORKED, type EndMove, type WorkedFigure } from '../../state/sizing-range.ts'
import { page, show } from '../../state/store.ts'
import { sizingText } from '../../text/sizing-text.ts'
import { Figure } from '../frame/figure.tsx'
import { TableRegion } from '../frame/table-region.tsx'
import { WorkingPart } from '../frame/working-part.tsx'
import { figureName } from './figure-name.ts'
import { Worked } from './worked-figure.tsx'
import { ENDS } from './working-heading.ts'

export function SizingWorking({ sizing, worked }: { readonly sizing: Sizing; readonly worked: WorkedFigure }) {
  const words = sizingText.value.working
  const figure = sizing.figures.find(({ name }) => name === worked.figure)
  if (figure === undefined) return null
  const { low, central, high, unit, swings } = figure
  const said = (value: number): string => formatQuantity(value, unit)
  const assumption = (name: string): string => sizing.moves.find((move) => move.name === name)?.label ?? name
  const terms = termsOf(figure, sizing)
  return (
    <WorkingPart
      id={ENDS} class="sizing-part sizing-working" level="h2" title={words.title(figureName(figure.name))} close={words.close} of={encodeWorked({ figure: figure.name })}
      onClose={() => show(withView(page.value, { [WORKED]: undefined }))}
    >
      {/* What is proven here: the figures it is made of follow, each with its own proof. */}
      <p data-worked={encodeWorked({ figure: figure.name })}>{words.range(said(low), said(central), said(high))}</p>
      {terms.length > 0 && <Terms figure={figure} terms={terms} {...(worked.moved === undefined ? {} : { moved: worked.moved, label: assumption(worked.moved.parameter) })} />}
      <p class="sizing-method">{swings.length === 0 ? words.none : central > 0 && swings.every(({ atLow, atHigh }) => atLow >= 0 && atHigh >= 0) ? words.logarithms : words.plain}</p>
      {swings.length > 0 && (
        <TableRegion label={words.region(figureName(figure.name))}>
          <table class="figures sizing-table">
            <thead><tr><th scope="col">{words.assumption}</th><th scope="col">{words.atLow}</th><th scope="col">{words.atHigh}</th></tr></thead>
            <tbody>
              {swings.map((swing) => (
                <tr key={swing.move}>
                  <th scope="row">{assumption(swing.move)}</th>
                  {(['low', 'high'] as const).map((to) => <td key={to}><Moved figure={figure} moved={{ parameter: swing.move, to }} /></td>)}
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
    </WorkingPart>
  )
}

/** A figure under one moved assumption: of the model with its proof, of a total with what it adds up. */
function Moved({ figure, moved }: { readonly figure: SizedFigure; readonly moved?: EndMove }) {
  const said = formatQuantity(valueUnder(figure, moved), figure.unit)
  const proof = proofOf(figure, moved)
  return proof === undefined ? <Worked text={said} of={{ figure: figure.name, ...(moved === undefined ? {} : { moved }) }} /> : <Figure text={said} proof={proof} />
}

interface TermsProps {
  readonly figure: SizedFigure
  readonly terms: readonly SizedFigure[]
  readonly moved?: EndMove
  /** Of the assumption that is moved. */
  readonly label?: string
}

function Terms({ figure, terms, moved, label }: TermsProps) {
  const words = sizingText.value.working
  return (
    <>
      <h3>{moved === undefined || label === undefined ? words.sum : words.sumMoved(label, moved.to)}</h3>
      <dl class="sizing-sum">
        {terms.map((term) => <div key={term.name}><dt>{figureName(term.name)}</dt><dd><Moved figure={term} {...(moved === undefined ? {} : { moved })} /></dd></div>)}
        <div class="sizing-sum-total"><dt>{figureName(figure.name)}</dt><dd data-worked={encodeWorked({ figure: figure.name, ...(moved === undefined ? {} : { moved }) })}>{formatQuantity(valueUnder(figure, moved), figure.unit)}</dd></div>
      </dl>
    </>
  )
}

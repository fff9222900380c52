/** What every form of chart says of its bands. */
import { bandsSentence, likelyText } from '../../chart/bands.ts'
import { bandsText } from '../../text/bands-text.ts'
import type { ChartForm } from './chart-forms.ts'

export const bandNotes: Pick<ChartForm, 'foot' | 'pointNote'> = {
  foot: (data) => bandsSentence(data, bandsText.value.chart),
  pointNote: (data, series, index) => likelyText(data, series, index, bandsText.value.chart),
}

/** Headings that take the focus when a figure opens what stands under them. */
export const ROW_WORKING = 'reality-row-working'
export const COUNTING = 'reality-counting'

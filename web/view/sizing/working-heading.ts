/** Heading of the part that shows what a figure is made of: it takes the focus when a figure opens the part. */
export const ENDS = 'sizing-ends'

/** What stands for the place of a figure where its source names none. */
export const located = { document: 'the document behind the link', own: 'the working told below', none: 'not stated' }

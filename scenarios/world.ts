/** Code of the economy that stands for the whole world. */
export const WORLD = 'WLD'

export const spectrum = {
  title: 'Spectrum',
}

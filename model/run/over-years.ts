/** Values of elements, each in so many years. */
export function overYears(elements: Float64Array, years: number): Float64Array {
  const spread = new Float64Array(elements.length * years)
  for (let element = 0; element < elements.length; element++) spread.fill(elements[element] as number, element * years, (element + 1) * years)
  return spread
}

/** Distance over the surface of the earth. */

export interface Place {
  /** Degrees north. */
  readonly latitude: number
  /** Degrees east. */
  readonly longitude: number
}

// Mean radius of the earth (IUGG).
const RADIUS_KM = 6371.0088

const radians = (degrees: number) => (degrees * Math.PI) / 180

/**
 * Great-circle distance, whole kilometres, by the haversine formula (Sinnott 1984).
 * Rounded, because engines may differ in the last digit of sine and cosine and places are chosen by this number.
 */
export function greatCircleKilometres(from: Place, to: Place): number {
  const north = Math.sin(radians(to.latitude - from.latitude) / 2)
  const east = Math.sin(radians(to.longitude - from.longitude) / 2)
  const square = north * north + Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * east * east
  return Math.round(2 * RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(square))))
}

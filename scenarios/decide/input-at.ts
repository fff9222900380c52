/** An input at a part of the way from where it stands, 0, to the ends of its range, -1 and 1; where it stands at its upper end, 1 is the lower. */
export function inputAt({ from, to, asWritten }: { readonly from: number; readonly to: number; readonly asWritten: number }, part: number): number {
  const end = asWritten >= to ? from : asWritten <= from ? to : part < 0 ? from : to
  return asWritten + Math.abs(part) * (end - asWritten)
}

/** Times that cash available covers interest and repayment of the same period (DSCR). NaN where nothing is due: nothing is to be covered. */
export function debtServiceCover(cashAvailable: number, service: number): number {
  return service === 0 ? NaN : cashAvailable / service
}

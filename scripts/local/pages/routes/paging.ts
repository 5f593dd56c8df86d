/** The number of a page in an address, from 1. */
export function pageOf(query: string | undefined): number {
  return /^[1-9]\d{0,5}$/.test(query ?? '') ? Number(query) : 1;
}

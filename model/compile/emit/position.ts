/** How the members of a dimension in scope are known: by a loop variable, or fixed. */
export type Position = { readonly loop: string; readonly length: number } | { readonly member: number }

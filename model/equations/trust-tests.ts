/** The twenty tests of trust, four for each of its five dimensions. Each is answered 0 (absent), 0.5 (announced or partial) or 1 (in force). */
export const trustTests = {
  political_commitment: ['ratified_treaty', 'lasting_term', 'alliance_alignment', 'site_stability'],
  legal_basis: ['immunity', 'guest_law', 'neutral_dispute_settlement', 'narrow_emergency_access'],
  data_management: ['data_classification', 'residency_rules', 'guest_held_keys', 'proven_deletion'],
  technical_safeguards: ['confidential_computing', 'independent_certification', 'independent_paths', 'second_source_chips'],
  operational_rules: ['logged_access', 'cleared_staff', 'tested_failover', 'workable_exit'],
} as const

export type TrustDimension = keyof typeof trustTests
export type TrustTest = (typeof trustTests)[TrustDimension][number]

export const trustDimensionNames = Object.keys(trustTests) as readonly TrustDimension[]
export const trustTestNames: readonly TrustTest[] = Object.values(trustTests).flat()

/** Asked of the ground the computers stand on; the others of who holds them, or of the law they are held under. */
export const siteTests: readonly TrustTest[] = ['site_stability', 'independent_paths']

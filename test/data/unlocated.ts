/** Origins called found whose evidence names neither a place in the publication nor the address of the very document. May only lose members. */
export const UNLOCATED: readonly string[] = [
  'bitkom-2023', 'bnef-development-time-2025', 'colossus-2024', 'company-guidance-2026', 'dgx-1-price-2018', 'dgx-2-2018',
  'dgx-a100-2020', 'eurostat-type-price-2024', 'forum-h100-all-in-2025', 'frontier-accelerators',
  'ge-vernova-backlog-2026', 'google-electricity-2023', 'google-water-2023', 'google-water-2024', 'green500-2021', 'hpc6-2024',
  'humain-2025', 'idc-pue-on-premises', 'inference-price-fall-2025', 'jrc-2024', 'juwels-booster-2020', 'korea-centre-2026',
  'leonardo-cineca', 'leonardo-cost-2020', 'luminix-b200-2026', 'mercatus-rental-2026', 'meta-2023', 'platformonomics-aws-2026',
  'rental-index-hyperscale-2026', 'selene-2025', 'semianalysis-cluster-tco-2026',
  'silicon-alice-recoque-2023', 'staff-small-site-2025', 'summit-2018', 'summit-contract-2014', 'summit-power-2018',
  'switchgear-lead-2026',
]

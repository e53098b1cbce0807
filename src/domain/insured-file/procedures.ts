/** « Mes démarches » of an ameli account (#282–#291, #306–#308, #311–#318), in the order of the menu. */
export const procedures = [
  'orderVitaleCard',
  'reportVitaleCard',
  'orderEuropeanCard',
  'complementaireSante',
  'newborn',
  'childOnCard',
  'address',
  'bankAccount',
  'insurerOverlap',
  'transport',
  'accidentByThird',
  'disabilityPension',
  'payDebt',
  'sendDocument',
  'mandate',
  'mediator',
] as const;
export type Procedure = (typeof procedures)[number];

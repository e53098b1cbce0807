/** How handing a message to a mail or SMS system ended. */
export type HandOver =
  /** The other system took charge of it. */
  | { readonly kind: 'handedOver' }
  /** It will never take this one (unknown address, forbidden content). */
  | { readonly kind: 'refused' }
  /** It did not answer, or asked to come back later. */
  | { readonly kind: 'unavailable' };

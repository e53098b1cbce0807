export const join = (language: string) => (language === 'fr' ? ' à ' : ' at '); // ✗
export const isForeign = (language: string) => 'fr' !== language; // ✗
export const isLoose = (language: string) => language == 'en'; // ✗
export const isBritish = (locale: string) => locale === 'en-GB'; // ✗
export const quoted = (language: string) => language === `en`; // ✗
export const byTag = (tag: string) => tag.startsWith('fr'); // ✗
export function sign(language: string) {
  switch (language) {
    case 'fr': // ✗
      return ' €';
    default:
      return '€';
  }
}

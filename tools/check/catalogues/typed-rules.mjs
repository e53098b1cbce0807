/**
 * Numbers that a constant of the code holds: the life of a code, how long a kiosk goes on without network, how long a
 * trace is kept, how often one may be wrong. A text that types one stays behind when the constant changes.
 */
const ruleNumbers = [
  /(?<![\p{L}\d])(?:48|72|quarante-huit|soixante-douze|forty-eight|seventy-two)[\s-]*(?:h|heures?|hours?)(?!\p{L})/iu,
  /(?<![\p{L}\d])(?:30|trente|thirty)[\s-]*(?:jours?|days?)(?!\p{L})/iu,
  /(?<![\p{L}\d])(?:3|trois|three)\s+(?:\p{L}+\s+)?(?:essais?|erreurs?|fois|tentatives?|try|tries|errors?|mistakes?|times|attempts?)(?!\p{L})/iu,
];

/**
 * The numbers that a text should receive as arguments.
 * @param {string} text
 * @returns {readonly string[]}
 */
export function typedRuleFindings(text) {
  return ruleNumbers.flatMap((pattern) => {
    const [typed] = pattern.exec(text) ?? [];
    return typed === undefined ? [] : [`« ${typed} » is typed by hand: give the number as an argument`];
  });
}

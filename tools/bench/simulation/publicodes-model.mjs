/**
 * What prime d'activité takes from the parameters, on one day.
 * @typedef {object} PpaFigures
 * @property {number} base @property {number} slope @property {number} minimum
 * @property {number} smic an hour @property {number} bonusStart hours @property {number} bonusFull hours
 * @property {number} bonusMost euros
 */

const months = [1, 2, 3];

/**
 * Prime d'activité of one person alone, without housing aid, as a model for `publicodes`: an amount for each month of
 * the quarter, then their mean. The language has no lists, so each month has rules of its own.
 * @param {PpaFigures} figures
 */
export function publicodesModel({ base, slope, minimum, smic, bonusStart, bonusFull, bonusMost }) {
  const ofMonth = months.map((month) => ({
    [`salaire ${month}`]: { 'par défaut': '0 €' },
    [`bonification ${month}`]: {
      valeur: `${bonusMost} € * (salaire ${month} - ${bonusStart * smic} €) / ${(bonusFull - bonusStart) * smic} €`,
      plancher: '0 €',
      plafond: `${bonusMost} €`,
    },
    [`ressources ${month}`]: { 'le maximum de': [`salaire ${month}`, 'forfait'] },
    [`mois ${month}`]: {
      valeur: `forfait + bonification ${month} + ${slope} * salaire ${month} - ressources ${month}`,
      plancher: '0 €',
    },
  }));
  return Object.assign({}, ...ofMonth, {
    forfait: { valeur: `${base} €` },
    moyenne: { valeur: `(${months.map((month) => `mois ${month}`).join(' + ')}) / 3` },
    prime: { variations: [{ si: `moyenne >= ${minimum} €`, alors: 'moyenne' }, { sinon: '0 €' }] },
  });
}

/** @param {readonly [number, number, number]} wages euros of each month */
export const situationOf = (wages) =>
  Object.fromEntries(wages.map((wage, index) => [`salaire ${index + 1}`, `${wage} €`]));

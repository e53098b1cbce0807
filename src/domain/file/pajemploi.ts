/** Where employers of childminders declare their pay (#43), in letters. A service of the Urssaf, read in November 2026. */
export const pajemploiSite = 'www.pajemploi.urssaf.fr';

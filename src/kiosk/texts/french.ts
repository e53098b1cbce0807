import benefits from '#languages/fr/benefits.json';
import codeUse from '#languages/fr/code-use.json';
import identity from '#languages/fr/identity.json';
import information from '#languages/fr/information.json';
import paper from '#languages/fr/paper.json';
import password from '#languages/fr/password.json';
import provisionalCode from '#languages/fr/provisional-code.json';
import shell from '#languages/fr/shell.json';
import simulation from '#languages/fr/simulation.json';
import staff from '#languages/fr/staff.json';

/** The namespaces that the kiosk uses. */
export const french = {
  shell,
  identity,
  paper,
  provisionalCode,
  codeUse,
  information,
  password,
  simulation,
  staff,
  benefits,
};

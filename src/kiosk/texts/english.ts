import benefits from '#languages/en/benefits.json';
import codeUse from '#languages/en/code-use.json';
import identity from '#languages/en/identity.json';
import information from '#languages/en/information.json';
import paper from '#languages/en/paper.json';
import password from '#languages/en/password.json';
import provisionalCode from '#languages/en/provisional-code.json';
import shell from '#languages/en/shell.json';
import simulation from '#languages/en/simulation.json';
import staff from '#languages/en/staff.json';

/** The namespaces that the kiosk uses. */
export const english = {
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

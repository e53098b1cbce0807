import { describe, expect, it } from 'vitest';
import { problemType, type ProblemName } from '#contract/routes/problem.ts';
import type { DocumentChoice } from '#domain/documents/document.ts';
import { writeCouples } from '../caisses/reference/authorisations.ts';
import type { ReferenceTables } from '../caisses/reference/tables.ts';
import { personNamed } from '../caisses/testing/people.ts';
import { onEachDatabase } from '../testing/databases.ts';
import { withDocuments } from './testing/with-documents.ts';

const problem = (type: ProblemName) => ({ body: { type: problemType(type) } });
const october = { from: '2026-10', to: '2026-10' };
const paiement: DocumentChoice = { type: 'paiement', months: october };

onEachDatabase('whose documents', (suite) => {
  const world = withDocuments(suite);
  const { fake } = world;
  const personId = async (key: string, caisse?: 'cpam-31') => await world.gateway.personId(personNamed(key), caisse);
  const now = () => world.services.clock.now();

  describe('of a couple', () => {
    const authorise = async (isAuthorised: boolean) =>
      await writeCouples(
        world.services.database,
        [
          {
            caisse: 'caf-31',
            responsible: personNamed('claire').nir,
            spouse: personNamed('mathieu').nir,
            isAuthorised,
            isOver: false,
          },
        ],
        now(),
        'replace',
      );

    it('#187 are none for the spouse whom nobody authorises', async () => {
      await authorise(false);
      const visit = await world.signIn('mathieu');
      expect(await world.see(visit)).toMatchObject(problem('notAllowed'));
      expect(await world.issue(visit, paiement)).toMatchObject(problem('notAllowed'));
      expect(fake.asked).toEqual([]);
    });

    it('#186 are those of the file for the authorised spouse, until the authorisation ends', async () => {
      await authorise(true);
      const visit = await world.signIn('mathieu');
      expect((await world.enterFileOfSpouse(visit)).status).toBe(200);
      expect(await world.issued(visit, paiement)).toMatchObject({ requestedBy: null });
      expect(fake.asked).toMatchObject([{ person: await personId('claire') }]);
      await authorise(false);
      expect(await world.issue(visit, paiement)).toMatchObject(problem('notAllowed'));
      expect(fake.asked).toHaveLength(1);
    });
  });

  describe('of a protected person', () => {
    it('#151 name the guardian, and are of the one who was chosen', async () => {
      const visit = await world.signInAsGuardian();
      expect(await world.issue(visit, paiement), 'before anybody is chosen').toMatchObject(problem('notAllowed'));
      await world.protect(visit, 'Yvonne D.');
      expect(await world.issued(visit, paiement)).toMatchObject({ requestedBy: 'Hélène L.' });
      await world.protect(visit, 'Alix S.');
      await world.issued(visit, paiement);
      expect(fake.asked.map(({ person }) => person)).toEqual([await personId('yvonne'), await personId('alix')]);
    });

    it('are none once the guardianship has ended', async () => {
      const visit = await world.signInAsGuardian();
      await world.protect(visit, 'Yvonne D.');
      await world.services.database
        .withTables<ReferenceTables>()
        .updateTable('reference_guardianships')
        .set({ ended_at: 1 })
        .execute();
      expect(await world.issue(visit, paiement)).toMatchObject(problem('notAllowed'));
      expect(await world.see(visit)).toMatchObject(problem('notAllowed'));
      expect(fake.asked).toEqual([]);
    });
  });
});

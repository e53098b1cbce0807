import { caisses } from '#domain/caisse/caisse.ts';
import type { IssuedDocument } from '#domain/documents/issued-document.ts';
import { PUBLIC_URL, type Variant } from '#kiosk/journeys/documents/testing/printed-samples.ts';
import { day, fact, label, oneWay, type DueBlock } from './due-blocks.ts';
import { dueOfCaf } from './due-of-caf.ts';
import { dueOfCpam } from './due-of-cpam.ts';

/**
 * All that a paper must say and nothing else, from top to bottom, as `readLines` reads it.
 *
 * @param read what was read: where a part may be set in several ways, the way it was
 */
export function dueLines(document: IssuedDocument, variant: Variant, read: readonly string[]): readonly string[] {
  const due: string[] = [];
  for (const { ways } of dueBlocks(document, variant)) {
    const [usual = []] = ways;
    const taken = ways.find((way) => way.every((line, index) => read[due.length + index] === line));
    due.push(...(taken ?? usual));
  }
  return due;
}

function dueBlocks(document: IssuedDocument, variant: Variant): readonly DueBlock[] {
  const { content, issuedOn } = document;
  const parts = 'holders' in content ? dueOfCaf(content, issuedOn) : dueOfCpam(content);
  const sender = oneWay(`P ${caisses[document.caisse].name}`);
  const title = oneWay(`H1 ${label(`title.${content.type}`)}`);
  const head = facts(document);
  return variant === 'ticket80'
    ? [sender, title, ...head, ...parts, ...end(document)]
    : [sender, contact(document), ...head, ...recipient(document), title, ...parts, ...end(document)];
}

function contact({ caisse }: IssuedDocument): DueBlock {
  const { website, phone } = caisses[caisse];
  return oneWay(`P ${label('contact', { website, phone })}`);
}

function facts({ content, issuedOn, requestedBy }: IssuedDocument): readonly DueBlock[] {
  const ofFile =
    'holders' in content
      ? [fact(label('head.fileNumber'), content.fileNumber)]
      : [fact(label('head.nir'), content.nirWithKey), fact(label('head.organisme'), content.organisme)];
  return [
    ...ofFile,
    fact(label('head.issuedOn'), day(issuedOn)),
    ...(requestedBy === null ? [] : [fact(label('head.requestedBy'), requestedBy)]),
  ];
}

function recipient({ content }: IssuedDocument): readonly DueBlock[] {
  const person = 'holders' in content ? content.holders[0] : content.insured;
  if (person === undefined) throw new Error('a document is for somebody');
  const [firstName = ''] = person.firstNames.split(',');
  return [`${firstName} ${person.usedName ?? person.birthName}`, ...content.address].map((line) => oneWay(`P ${line}`));
}

/** « ABCD-2345-6789-EFGH » */
export const inGroups = (reference: string): string => reference.match(/.{4}/gu)?.join('-') ?? '';

export const VERIFY_ADDRESS = `${PUBLIC_URL.replace('https://', '')}/verifier`;

function end({ caisse, isSpecimen, reference }: IssuedDocument): readonly DueBlock[] {
  return [
    oneWay(`P ${caisses[caisse].name}`),
    oneWay(`P ${label(isSpecimen ? 'specimen.says' : 'signature')}`),
    oneWay(`P ${label('seal.reference', { reference: inGroups(reference) })}`),
    oneWay(`P ${label('seal.check', { address: VERIFY_ADDRESS })}`),
  ];
}

import { partsOf, type CalendarDate } from '#domain/time/instant.ts';
import { calendarDate } from '#domain/time/instant-schema.ts';
import type { ByteReader, ByteWriter } from './byte-cursor.ts';

/** Writes a calendar date: year on two bytes, month, day. */
export function writeDate(writer: ByteWriter, date: CalendarDate): ByteWriter {
  const { year, month, day } = partsOf(date);
  return writer.uint(Number(year), 2).uint(Number(month), 1).uint(Number(day), 1);
}

/** Reads a calendar date; undefined when there is no such day. */
export function readDate(reader: ByteReader): CalendarDate | undefined {
  const year = reader.uint(2) ?? 0;
  const month = reader.uint(1) ?? 0;
  const day = reader.uint(1) ?? 0;
  return calendarDate(year, month, day);
}

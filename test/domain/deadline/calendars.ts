import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { calendarsFrom, calendarSchema } from '#domain/deadline/calendar.ts';

const nlAtw = readFileSync(new URL('../../../config/calendars/nl-atw.yaml', import.meta.url), 'utf8');

/** The calendars by rule and `nl-atw` as it is configured. */
export const exampleCalendars = calendarsFrom([calendarSchema.parse(parse(nlAtw))]);

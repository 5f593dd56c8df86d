/** Every sentence that people read in Dutch, gathered; one file for each concern. */
export * as date from './nl/date.ts';
export * as document from './nl/document.ts';
export * as form from './nl/form.ts';
export * as site from './nl/site.ts';
export * as cases from './nl/case.ts';
export * as command from './nl/command.ts';
export * as issue from './nl/issue.ts';
export * as letter from './nl/letter.ts';
export * as stack from './nl/stack.ts';
export * as statistics from './nl/statistics.ts';
export * as intake from './nl/intake.ts';
export * as letterNote from './nl/letter-note.ts';
export { spoken } from './nl/spoken.ts';

import type { Case } from './case.ts';

/** Events that keep in their comment what a later letter tells. */
export const TOLD_TEXTS = ['solution-proposed', 'advice-departed', 'advised'] as const;
export type ToldText = (typeof TOLD_TEXTS)[number];

/** Where the text is of the last event of a type; `undefined` where there is none. */
export function toldAt(type: ToldText, { effective }: Pick<Case, 'effective'>): string | undefined {
  const event = effective.findLast((one) => one.type === type);
  switch (event?.type) {
    case 'solution-proposed':
      return event.text;
    case 'advice-departed':
    case 'advised':
      return event.reason;
    default:
      return undefined;
  }
}

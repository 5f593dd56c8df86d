/** A situation for every refusal of a finding. */
import { HEARD, TEXT, withProcedure } from './situation.ts';

export const JUDGED = {
  'no-finding-scale': {
    config: withProcedure(() => ({ finding: 'none' })),
    before: HEARD,
    said: '/oordeel gegrond',
    example: null,
  },
  'finding-expected': {
    before: HEARD,
    said: '/oordeel misschien',
    example: '/oordeel ongegrond\nHier schrijft u waarom u dit vindt.',
  },
  'parts-expected': {
    before: HEARD,
    said: `/oordeel 1:gegrond 3:ongegrond correcte-bejegening\n${TEXT}`,
    example: '/oordeel 1:gegrond 2:ongegrond correcte-bejegening\nHier schrijft u waarom u dit vindt.',
  },
  'one-finding-expected': {
    before: HEARD,
    said: `/advies 1:gegrond 2:ongegrond 23/11/2026\n${TEXT}`,
    example: '/advies deels-gegrond 23/11/2026\nHier zet u het advies van de commissie, met de redenen.',
  },
  'norm-needed': {
    before: HEARD,
    said: `/oordeel gegrond\n${TEXT}`,
    example: '/oordeel gegrond correcte-bejegening\nHier schrijft u waarom u dit vindt.',
  },
  'norm-unknown': {
    before: HEARD,
    said: '/oordeel ongegrond snelheid',
    example: '/oordeel ongegrond correcte-bejegening\nHier schrijft u waarom u dit vindt.',
  },
  'against-advice': {
    before: [...HEARD, `/advies ongegrond\n${TEXT}`],
    said: `/oordeel gegrond correcte-bejegening\n${TEXT}`,
    example: null,
  },
};

import type { FormOrganisation, FormProcedure } from '#domain/form/form.ts';
import { form } from '#domain/form/form.ts';

/** A procedure that asks everything. */
export const procedure: FormProcedure = {
  form: {
    fields: [
      ...[
        'name',
        'email',
        'phone',
        'address',
        'on_behalf_of',
        'capacity',
        'about',
        'entity',
        'service',
        'category',
      ],
      ...['respondent', 'facts', 'wish', 'facts_from', 'facts_until', 'contacted', 'contacted_result'],
      ...['proceedings', 'forward_consent'],
    ],
    required: ['name', 'facts'],
    anonymous: false,
  },
  channels: ['web-form', 'letter', 'telephone'],
  routes: [{ about: 'coordinator' }, { about: 'management' }],
};

export const organisation: FormOrganisation = {
  entities: [
    { id: 'stad', label: 'Stad' },
    { id: 'ocmw', label: 'OCMW' },
  ],
  services: [
    { id: 'loket', label: 'Loket', entity: 'stad' },
    { id: 'thuiszorg', label: 'Thuiszorg', entity: 'ocmw' },
  ],
  categories: [
    { id: 'bejegening', label: 'Bejegening' },
    { id: 'termijn', label: 'Termijn' },
  ],
};

export const everything = form(procedure, organisation);

export const TODAY = '2026-11-20';

/** The least that a citizen must fill in. */
export const least = { name: 'Noor Voorbeeld', email: 'noor@voorbeeld.be', facts: 'De brief kwam te laat.' };

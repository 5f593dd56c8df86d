import { describe, expect, it } from 'vitest';
import { intakeOf } from '#app/intake/intake-of.ts';
import { contextIn, newFolder, organisation } from './fixture.ts';

const entities = [
  { id: 'gemeente', label: 'Gemeente' },
  { id: 'ocmw', label: 'OCMW' },
];
const services = [{ id: 'thuiszorg', label: 'Thuiszorg', entity: 'ocmw', body: null }];

describe('the legal entity of a complaint', () => {
  it.each([
    ['is the one that was chosen', { entity: 'ocmw' }, 'ocmw'],
    ['is that of the service', { service: 'thuiszorg' }, 'ocmw'],
    ['is the first of the organisation where nothing was chosen', {}, 'gemeente'],
  ])('%s', async (_name, answers, entity) => {
    const reception = {
      ...contextIn(await newFolder()),
      organisation: { ...organisation, entities, services },
    };
    expect(intakeOf({ facts: 'De lamp brandt niet.', ...answers }, reception).entity).toBe(entity);
  });
});

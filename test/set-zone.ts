// Before each file of the pure rooms: the machine is far from where the product is used, so that nothing leans on its zone.
import { expect } from 'vitest';
import { PURE_ROOMS, zone } from './zones.ts';

const file = expect.getState().testPath ?? '';
if (PURE_ROOMS.some((room) => file.includes(`/${room}`))) process.env['TZ'] = zone;

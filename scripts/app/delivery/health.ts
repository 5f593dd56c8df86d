import type { Outbox } from '../ports.ts';
import type { Courier } from './courier.ts';

/** How the intake is doing, for whoever watches over it: counts and times only. */
export async function healthOf(outbox: Outbox, courier: Courier) {
  const count = async (shelf: 'pending' | 'refused' | 'broken') => {
    const { numbers, foreign } = await outbox.list(shelf);
    return numbers.length + foreign.length;
  };
  const [pending, refused, broken] = await Promise.all([count('pending'), count('refused'), count('broken')]);
  const { lastDelivery, forge } = courier.state();
  return { pending, refused, broken, last_delivery: lastDelivery, forge };
}

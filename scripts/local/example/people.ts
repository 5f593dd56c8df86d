/** Invented people. Whoever bears such a name is not meant; the addresses cannot exist. */
import type { Random } from './random.ts';

const FIRST = [
  ...['An', 'Bart', 'Chantal', 'Dirk', 'Els', 'Fatima', 'Geert', 'Hilde', 'Ibrahim', 'Jan'],
  ...['Kristien', 'Luc', 'Mieke', 'Nadia', 'Omer', 'Petra', 'Rachid', 'Sofie', 'Tom', 'Veerle'],
];
const LAST = [
  ...['Vandenvoorbeeld', 'De Verzonnene', 'Proefmans', 'Van Nergens', 'Stalens', 'El Mithali', 'Fictiers'],
  ...['Oefenaar', 'De Schijn', 'Modelmans', 'Van Papieren', 'Zogenaamd', 'Denkbeelds', 'Testelmans'],
];
const STREETS = ['Voorbeeldstraat', 'Proefbaan', 'Verzonnen Dreef', 'Nergenslaan', 'Oefenplein', 'Modelweg'];

export interface Complainant {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly address: string;
}

export function inventName(random: Random): string {
  return `${random.pick(FIRST)} ${random.pick(LAST)}`;
}

export function inventStreet(random: Random): string {
  return random.pick(STREETS);
}

/** Somebody who complains, with every way to answer. */
export function inventComplainant(random: Random): Complainant {
  const name = inventName(random);
  const number = random.between(0, 99).toString().padStart(2, '0');
  return {
    name,
    email: `${name.toLowerCase().replaceAll(' ', '.')}@post.example`,
    phone: `0400 00 00 ${number}`,
    address: `${inventStreet(random)} ${random.between(1, 180)}\n9999 Voorbeeldegem`,
  };
}

/** Why a finding was refused. Dutch, B1. */

type Data = Readonly<Record<string, string>>;

export const findingRefusals = {
  'no-finding-scale': () =>
    'Deze procedure kent geen oordeel. Het antwoord zegt wat de organisatie ervan vindt.',
  'finding-expected': (d: Data) =>
    `Zet een oordeel achter de opdracht. Deze procedure kent: ${d['offered']}.`,
  'parts-expected': (d: Data) =>
    `Beoordeelt u de onderdelen van de klacht apart? Zet dan achter de opdracht voor elk onderdeel het nummer, een dubbele punt en het oordeel, zoals \`${d['offered']}\`. Begin bij 1 en geef minstens twee onderdelen. Deze procedure kent: ${d['scale']}.`,
  'one-finding-expected': (d: Data) =>
    `Een advies en een uitspraak van de commissie geven één oordeel over de hele klacht. Alleen bij \`/oordeel\` kunt u de onderdelen apart beoordelen. Deze procedure kent: ${d['scale']}.`,
  'norm-needed': (d: Data) =>
    `Zet achter het oordeel welke norm niet gevolgd is. U kunt kiezen uit: ${d['offered']}.`,
  'norm-unknown': (d: Data) => `Deze procedure kent de norm \`${d['found']}\` niet. Wel: ${d['offered']}.`,
} as const;

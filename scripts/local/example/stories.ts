import { inventStreet } from './people.ts';
import type { Random } from './random.ts';
import { CARE } from './stories-care.ts';
import { TOWN } from './stories-town.ts';
import type { Story } from './story.ts';

/** For a service without stories of its own, and for whoever does not know which service it was. */
const ANYWHERE: readonly Story[] = [
  {
    category: 'termijn',
    facts: 'Ik stuurde {weken} weken geleden een mail. Ik kreeg nog altijd geen antwoord.',
    wish: 'Ik wil een antwoord op mijn vraag.',
  },
  {
    category: 'bejegening',
    facts:
      'De medewerker aan de telefoon was kortaf en wilde niet luisteren. Ik moest zelf maar zoeken, zei hij.',
    wish: 'Ik wil beleefd geholpen worden.',
  },
  {
    category: 'foute-handeling',
    facts: 'Men gaf mij verkeerde informatie. Daardoor was ik te laat met mijn aanvraag.',
    wish: 'Ik vraag dat u mijn aanvraag toch nog bekijkt.',
  },
  {
    category: 'werkwijze',
    facts:
      'Ik werd van de ene dienst naar de andere gestuurd, vier keer op één dag. Niemand nam mijn vraag aan.',
    wish: 'Eén plaats waar ik met mijn vraag terechtkan.',
  },
  {
    category: 'niet-uitgevoerd',
    facts: 'Er was afgesproken dat iemand mij op {dag} zou terugbellen. Ik bleef thuis en er belde niemand.',
    wish: 'Bel mij alsnog.',
  },
  {
    category: 'andere',
    facts: 'De toegang in de {straat} is met een rolstoel niet te gebruiken. De bel hangt te hoog.',
    wish: 'Maak de toegang goed voor iedereen.',
  },
  {
    category: 'foute-handeling',
    facts:
      'Ik kreeg een brief die voor iemand anders bedoeld was. Ik maak mij zorgen over mijn eigen brieven.',
    wish: 'Ik wil weten of iemand mijn brief kreeg.',
  },
  {
    category: 'termijn',
    facts: 'Ik moest om {uur} uur komen en werd pas na anderhalf uur geholpen. Niemand zei iets.',
    wish: 'Zeg het als het langer duurt.',
  },
];

const DAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'];

/** A complaint about a service (its id, or `null` where the complainant named none). */
export function inventStory(service: string | null, random: Random): Story {
  const own = service === null ? undefined : (TOWN[service] ?? CARE[service]);
  const { category, facts, wish } = random.pick(own ?? ANYWHERE);
  const details: Readonly<Record<string, string>> = {
    weken: String(random.between(3, 14)),
    uur: String(random.between(9, 16)),
    dag: random.pick(DAYS),
    straat: inventStreet(random),
  };
  return { category, facts: facts.replaceAll(/\{(\w+)\}/g, (_, key: string) => details[key] ?? ''), wish };
}

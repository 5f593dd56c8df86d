/** Invented complaints about the services of a town. `{…}` is filled in with something else each time. */
import type { Story } from './story.ts';

export const TOWN: Readonly<Record<string, readonly Story[]>> = {
  burgerzaken: [
    {
      category: 'termijn',
      facts:
        'Ik vroeg {weken} weken geleden een nieuwe identiteitskaart aan. Ik kreeg nog altijd geen bericht. Als ik bel, zegt men dat ik moet wachten.',
      wish: 'Ik wil weten wanneer mijn kaart klaar is.',
    },
    {
      category: 'bejegening',
      facts:
        'Ik stond om {uur} uur aan het loket. De medewerker zuchtte en zei dat ik beter had moeten lezen wat ik moest meebrengen. Er stonden andere mensen bij. Ik schaamde mij.',
      wish: 'Ik zou graag excuses krijgen.',
    },
    {
      category: 'foute-handeling',
      facts:
        'Op het uittreksel dat ik kreeg, staat een foute geboortedatum. Ik moest daarvoor opnieuw langskomen en een halve dag vrij nemen.',
      wish: 'Ik wil een juist uittreksel, zonder dat ik opnieuw moet betalen.',
    },
    {
      category: 'werkwijze',
      facts:
        'Ik had een afspraak om {uur} uur. Toch werden drie mensen zonder afspraak voor mij geholpen. Ik kwam pas een uur later aan de beurt.',
      wish: 'Wie een afspraak heeft, moet op tijd geholpen worden.',
    },
  ],
  'openbare-werken': [
    {
      category: 'niet-uitgevoerd',
      facts:
        'In de {straat} ligt al {weken} weken een losse stoeptegel. Mijn buurvrouw is erover gevallen. Ik meldde het twee keer, maar er gebeurde niets.',
      wish: 'Herstel de stoep, voor er nog iemand valt.',
    },
    {
      category: 'termijn',
      facts:
        'De straat zou twee weken open liggen. Dat is nu al {weken} weken. Ik kan mijn garage niet in en niemand zegt hoe lang het nog duurt.',
      wish: 'Ik wil een einddatum, en een plaats om te parkeren tot dan.',
    },
    {
      category: 'foute-handeling',
      facts:
        'Bij het maaien van de berm is mijn haag over twee meter mee afgereden. De ploeg reed gewoon verder.',
      wish: 'Ik vraag dat de schade hersteld wordt.',
    },
    {
      category: 'andere',
      facts:
        'De straatlamp voor mijn huis in de {straat} brandt al {weken} weken niet meer. Het is er ’s avonds heel donker.',
      wish: 'Graag een nieuwe lamp.',
    },
  ],
  omgeving: [
    {
      category: 'termijn',
      facts:
        'Ik diende een aanvraag in voor een tuinhuis. Men beloofde een antwoord binnen de maand. Nu zijn we {weken} weken verder en mijn mails blijven zonder antwoord.',
      wish: 'Geef mij een datum waarop ik het besluit krijg.',
    },
    {
      category: 'foute-handeling',
      facts:
        'Volgens de medewerker had ik geen vergunning nodig voor mijn schutting. Daarna kreeg ik een brief dat ik ze moet afbreken.',
      wish: 'Ik wil dat u rekening houdt met wat mij gezegd is.',
    },
    {
      category: 'werkwijze',
      facts:
        'Mijn buur bouwt een uitbreiding. Ik kreeg geen brief over het openbaar onderzoek, mijn andere buren wel.',
      wish: 'Ik wil weten waarom ik niets kreeg.',
    },
    {
      category: 'bejegening',
      facts:
        'Ik belde met een vraag over mijn dossier. De medewerker legde de hoorn neer terwijl ik nog aan het praten was.',
      wish: 'Ik vraag dat iemand mij terugbelt, en beleefd blijft.',
    },
  ],
  bibliotheek: [
    {
      category: 'foute-handeling',
      facts:
        'Ik kreeg een boete voor een boek dat ik op tijd terugbracht. Het lag nog op de kar bij de ingang.',
      wish: 'Ik wil mijn geld terug.',
    },
    {
      category: 'bejegening',
      facts:
        'Mijn zoon van zeven werd weggestuurd omdat hij luid lachte. Niemand legde hem rustig uit wat hij fout deed.',
      wish: 'Wees wat vriendelijker voor kinderen.',
    },
    {
      category: 'andere',
      facts:
        'De bibliotheek was op {dag} gesloten zonder bericht op de website. Ik kwam met de bus, voor niets.',
      wish: 'Zet sluitingsdagen op tijd op de website.',
    },
    {
      category: 'niet-uitgevoerd',
      facts:
        'Ik reserveerde een boek. Ik zou een mail krijgen als het er was. De mail kwam nooit, en het boek ging terug.',
      wish: 'Leg het boek opnieuw voor mij klaar.',
    },
  ],
};

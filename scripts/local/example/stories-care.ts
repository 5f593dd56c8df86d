/** Invented complaints about services of care. `{…}` is filled in with something else each time. */
import type { Story } from './story.ts';

export const CARE: Readonly<Record<string, readonly Story[]>> = {
  'sociale-dienst': [
    {
      category: 'termijn',
      facts:
        'Ik wacht al {weken} weken op een antwoord op mijn vraag om hulp bij de energiefactuur. De leverancier dreigt intussen met afsluiten.',
      wish: 'Ik heb snel een beslissing nodig.',
    },
    {
      category: 'bejegening',
      facts:
        'De maatschappelijk werker zei dat ik beter zelf wat meer moeite deed. Dat kwetste mij. Ik doe wat ik kan.',
      wish: 'Ik wil met iemand anders kunnen praten.',
    },
    {
      category: 'foute-handeling',
      facts:
        'Mijn steun werd deze maand op een oude rekening gestort. Ik gaf het nieuwe nummer {weken} weken geleden door, met een bewijs.',
      wish: 'Zorg dat ik mijn geld deze week nog krijg.',
    },
    {
      category: 'werkwijze',
      facts:
        'Ik moest dezelfde papieren drie keer binnenbrengen, omdat er telkens een andere medewerker was.',
      wish: 'Eén vaste medewerker voor mijn dossier.',
    },
  ],
  thuiszorg: [
    {
      category: 'niet-uitgevoerd',
      facts:
        'Op {dag} kwam er niemand om mijn moeder te helpen met wassen. Wij werden niet verwittigd. Zij zat tot de middag in haar nachtkleed.',
      wish: 'Verwittig ons als er niemand kan komen.',
    },
    {
      category: 'werkwijze',
      facts:
        'Wij krijgen elke week iemand anders over de vloer. Mijn man heeft dementie en wordt daar onrustig van.',
      wish: 'Graag twee of drie vaste mensen.',
    },
    {
      category: 'foute-handeling',
      facts:
        'Op de factuur staan {weken} uren poetshulp die ik niet gekregen heb. Ik hou alles bij op de kalender.',
      wish: 'Verbeter de factuur.',
    },
    {
      category: 'bejegening',
      facts: 'De helper was de hele tijd met de telefoon bezig. Toen ik er iets van zei, kreeg ik een snauw.',
      wish: 'Spreek deze medewerker hierover aan.',
    },
  ],
  woonzorgcentrum: [
    {
      category: 'niet-uitgevoerd',
      facts:
        'Mijn vader drukte om {uur} uur op de bel. Er kwam pas na drie kwartier iemand. Het is niet de eerste keer.',
      wish: 'Ik wil weten hoe u dit oplost.',
    },
    {
      category: 'bejegening',
      facts:
        'Er wordt tegen mijn tante gepraat alsof zij een kind is. Zij heeft haar verstand nog. Dat doet haar pijn.',
      wish: 'Spreek haar aan met “mevrouw”.',
    },
    {
      category: 'andere',
      facts:
        'Het eten is vaak koud als het op de kamer komt. Wij vroegen dit al {weken} weken geleden aan de verantwoordelijke.',
      wish: 'Warm eten, ook op de kamer.',
    },
    {
      category: 'foute-handeling',
      facts:
        'De kleren van mijn moeder komen niet terug uit de was. Zij draagt nu een trui van iemand anders.',
      wish: 'Zoek haar kleren, of vergoed ze.',
    },
  ],
  kinderopvang: [
    {
      category: 'foute-handeling',
      facts: 'Wij betaalden in de maand voordien een dag te veel, want die dag was de opvang zelf gesloten.',
      wish: 'Trek die dag af van de volgende rekening.',
    },
    {
      category: 'niet-uitgevoerd',
      facts: 'Onze dochter viel in de opvang. Wij hoorden dit pas ’s avonds, toen wij de blauwe plek zagen.',
      wish: 'Bel ons meteen als er zoiets gebeurt.',
    },
    {
      category: 'termijn',
      facts:
        'Wij staan al {weken} weken op de wachtlijst. Men zou ons elke maand iets laten weten. Wij hoorden niets.',
      wish: 'Zeg ons eerlijk of er plaats komt.',
    },
    {
      category: 'bejegening',
      facts:
        'Ik was tien minuten te laat door een file. De begeleider maakte daar een scène over, waar mijn kind bij stond.',
      wish: 'Ik wil hierover een rustig gesprek.',
    },
  ],
};

/** What the invented coordinators write beneath their commands. */
export const TEXTS = {
  inadmissible: [
    'De feiten gaan over een andere overheid. Wij hebben de klager verteld waar hij terechtkan.',
    'Over dezelfde feiten is eerder al een klacht behandeld. Er zijn geen nieuwe gegevens.',
    'Het gaat om een vraag om informatie en niet om een klacht. De dienst gaf intussen het antwoord.',
  ],
  upheld: [
    'De dienst bevestigt wat de klager schrijft. De afspraak is niet nagekomen.',
    'Uit het dossier blijkt dat het langer duurde dan normaal, zonder goede reden.',
    'De medewerker erkent dat dit anders moest. De klager is niet correct geholpen.',
  ],
  notUpheld: [
    'De dienst volgde de gewone werkwijze. Wij vonden geen fout.',
    'Uit het dossier blijkt dat de klager op tijd bericht kreeg, op het adres dat wij kenden.',
    'De verklaringen spreken elkaar tegen. Wij kunnen niet vaststellen dat het fout liep.',
  ],
  solution: [
    'De dienst zet het recht en laat de klager weten wanneer.',
    'De dienst past de werkwijze aan, zodat dit niet opnieuw gebeurt.',
    'De verantwoordelijke neemt zelf contact op en biedt excuses aan.',
  ],
  answer: [
    'Wij hebben uw klacht onderzocht. In deze brief leest u wat wij vaststelden en wat er nu gebeurt.',
    'Dank u dat u ons dit liet weten. Hieronder leest u wat wij nagingen, en wat wij ervan vinden.',
    'Wij spraken met de dienst en bekeken het dossier. Dit is ons antwoord, met de redenen.',
  ],
} as const;

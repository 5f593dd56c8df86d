/** The guided tour of ten steps that plays one complaint. Dutch, B1. */
export const tour = {
  title: 'Rondleiding',
  lead: 'In tien stappen speelt u één klacht: eerst als klager, dan als coördinator. Elke stap zegt wat u doet en waarom. U kunt altijd weggaan en later verder doen.',
  begin: 'Begin de rondleiding',
  again: 'Begin opnieuw met een andere klacht',
  againText: 'Uw klacht blijft bestaan. De rondleiding wacht dan op een nieuwe.',
  progress: (done: number, of: number) => `${String(done)} van de ${String(of)} stappen gedaan`,
  resume: (step: number, of: number) => `Rondleiding: stap ${String(step)} van ${String(of)}`,
  complaint: (number: string) => `Uw klacht heeft het nummer ${number}.`,
  finished: 'U hebt alle stappen gehad. Zo loopt elke klacht bij Gegrond.',
  lookAgain: 'Kijk opnieuw',
  lookText: 'Gedaan? Kom terug naar deze pagina: ze ziet zelf of de stap klaar is.',
  why: 'Waarom?',

  states: { done: 'gedaan', now: 'nu', skipped: 'niet nodig', later: 'later' },

  /** The steps, in order. `link` names where the step is done. */
  steps: {
    complain: {
      title: 'Dien een klacht in',
      what: 'Vul het formulier in als klager. Verzin een naam en een e-mailadres. Kijk uw antwoorden na en verstuur ze.',
      why: 'Een klager heeft geen account nodig. Het ontvangstbewijs komt pas als de klacht veilig bewaard is.',
      link: 'Open het formulier',
    },
    admit: {
      title: 'Lees de klacht en beslis of ze ontvankelijk is',
      what: 'Open de klacht. De kaart bovenaan zegt wie aan zet is en wat er nu kan. Kies onderaan de knop van deze opdracht en plaats uw reactie.',
      why: 'De kaart is het overzicht voor de coördinator. Elke beslissing is één korte opdracht in een reactie.',
      link: 'Open de klacht',
    },
    acknowledge: {
      title: 'Bevestig de ontvangst aan de klager',
      what: 'Kies de opdracht, schrijf uw brief eronder en plaats uw reactie. Toont Gegrond een voorbeeld van de brief? Kies dan de knop om die te versturen.',
      why: 'De klager moet op tijd weten dat de klacht er is en wanneer het antwoord komt. Gegrond bewaakt die termijn.',
      link: 'Open de klacht',
    },
    mail: {
      title: 'Lees de mail als klager',
      what: 'Open het postvak en lees de mail die de klager kreeg.',
      why: 'Zo ziet u precies wat een burger te lezen krijgt. Er gaat niets naar een echt adres.',
      link: 'Open het postvak',
    },
    handler: {
      title: 'Wijs een behandelaar aan',
      what: 'Kies de opdracht met een behandelaar en plaats uw reactie.',
      why: 'De behandelaar onderzoekt de klacht en was er zelf niet bij betrokken. Niet elke procedure kent die stap.',
      link: 'Open de klacht',
    },
    clock: {
      title: 'Laat een termijn naderen',
      what: 'Zet de klok vooruit, tot vlak voor of voorbij de einddatum op de kaart. Gegrond kijkt dan de termijnen na. De klacht krijgt een label en een bericht.',
      why: 'Niemand hoeft zelf op datums te letten. Ook wat te laat is, blijft zichtbaar tot het gebeurd is.',
      link: 'Open de klok',
    },
    judge: {
      title: 'Beoordeel de klacht',
      what: 'Doe wat de kaart als volgende stap noemt, tot het antwoord aan de beurt is.',
      why: 'Elke procedure vraagt iets anders voor het antwoord. De kaart kent de procedure; u hoeft ze niet van buiten te kennen.',
      link: 'Open de klacht',
    },
    answer: {
      title: 'Geef de klager een antwoord',
      what: 'Kies de opdracht, schrijf het antwoord eronder en plaats uw reactie. Toont Gegrond een voorbeeld? Kies dan de knop om het te versturen.',
      why: 'Een gemotiveerd antwoord is waar het om gaat. Gegrond toont de hele brief voor hij vertrekt.',
      link: 'Open de klacht',
    },
    close: {
      title: 'Sluit de klacht',
      what: 'Kies de opdracht om te sluiten en plaats uw reactie.',
      why: 'Daarna loopt er geen enkele termijn meer en verdwijnt de klacht van de werklijst.',
      link: 'Open de klacht',
    },
    count: {
      title: 'Zie de klacht in de cijfers',
      what: 'Publiceer de cijfers met de knop op de startpagina, wacht even en open daarna de cijfers op de website.',
      why: 'De raad en het publiek zien hoeveel klachten er waren en wat ermee gebeurde, nooit van wie. Kleine aantallen blijven verborgen.',
      link: 'Open de startpagina',
    },
  },
} as const;

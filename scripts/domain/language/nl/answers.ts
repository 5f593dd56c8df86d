/** What Gegrond answers beneath a comment. */
export const answers = {
  refused: 'Niet uitgevoerd.',
  nothingDone: 'Er is niets veranderd. U kunt uw reactie aanpassen; Gegrond leest ze dan opnieuw.',
  nothingSent: (draft: number) =>
    `Er is niets verstuurd. Het gaat om [deze opdracht](#issuecomment-${draft}). Past u die reactie aan, dan toont Gegrond de brief opnieuw.`,
  example: (line: string) => `Zo kan het wel:\n\n\`\`\`\n${line}\n\`\`\``,
  /** Where no example can be shown: words stand in the place of values. */
  form: (form: string) =>
    `Zo schrijft u de opdracht: \`${form}\`. Wat tussen \`[\` en \`]\` staat, mag u weglaten. Een datum schrijft u als \`2026-12-01\` of \`1/12/2026\`.`,
  moment: (day: string, time: string) => `${day} om ${time.replace(':', '.')} uur`,
  /** `what` is a whole sentence. */
  cause: (who: string, when: string, what: string) => `\`${who}\` legde vast, op ${when}: ${what}`,
  discuss: 'Moet het toch anders? Overleg dan eerst met elkaar.',
  undo: (lines: string) =>
    `Moet het toch anders? Overleg dan eerst met elkaar. Daarna kunt u dit laten vervallen:\n\n\`\`\`\n${lines}\n\`\`\``,
  /** Of what the same person recorded. */
  undoOwn: (lines: string) =>
    `Moet het toch anders? Dan kunt u dit laten vervallen:\n\n\`\`\`\n${lines}\n\`\`\``,
  possible: (commands: readonly string[]) =>
    commands.length === 0
      ? 'U kunt nu geen opdrachten geven.'
      : `Dit kunt u nu wel: ${commands.join(', ')}. Met \`/hulp\` ziet u van elk een voorbeeld.`,
  line: (n: number) => `Het gaat om opdracht ${n} van uw reactie. Gegrond voert alles uit of niets.`,
  toldOutside: 'Gegrond verstuurde niets: u legde vast dat de klager dit bericht al kreeg.',
  voidsTelling: 'Kreeg de klager dit bericht toch? Laat de klager dan weten dat het niet meer geldt.',
  readAsText: (commands: readonly string[]) =>
    `Let op: ${commands.map((one) => `\`${one}\``).join(', ')} staat onder een gewone regel. Gegrond las dat als tekst en voerde het niet uit. Bedoelde u het als opdracht? Zet het dan op de eerste regel van een nieuwe reactie.`,
  withText: (line: string) => `${line} en uw tekst eronder`,
  editedAfterwards:
    'U hebt uw reactie daarna aangepast. De opdracht was toen al uitgevoerd; Gegrond leest ze niet opnieuw.',
  /** Of what a letter tells that is still to come. */
  editedText:
    'U hebt uw reactie daarna aangepast. De opdracht was toen al uitgevoerd; Gegrond voert ze niet opnieuw uit. Uw nieuwe tekst komt wel in de brief.',
  staysNamed:
    'Over wie de klacht gaat, blijft zoals het was. Gaat ze over iemand anders? Geef de opdracht `/beklaagde` dan opnieuw, in een nieuwe reactie.',
  /** A complaint about somebody who handles complaints himself. */
  about: {
    handler: '⚠ De klacht gaat over iemand die zelf klachten behandelt.',
    move: (line: string) =>
      `Die persoon behandelt ze niet. Breng ze met \`${line}\` naar de afgeschermde werkplek: daar wordt ze behandeld, en hier blijft niets van de tekst staan.`,
    moveOnceOpen: (reopen: string, line: string) =>
      `Die persoon behandelt ze niet. Moet er nog iets mee gebeuren? Open de klacht dan eerst weer met \`${reopen}\`. Breng ze daarna met \`${line}\` naar de afgeschermde werkplek.`,
    colleague: 'Is er een collega die dat kan? Laat die dan deze klacht behandelen.',
    others: (ids: readonly string[]) =>
      ids.length === 0
        ? 'Er is hier niemand anders die ze kan behandelen. Vraag uw leidinggevende wie dat doet, en vraag de beheerder om die persoon in `config/organisation.yaml` te zetten.'
        : `Die persoon behandelt ze niet, en kan er geen opdrachten voor geven. Dat doet een collega: ${ids.map((id) => `\`${id}\``).join(', ')}.`,
    atOnce: (label: string, url: string) =>
      `Zeg de klager ook dat de klacht meteen naar ${label} kan: <${url}>.`,
  },
  previewTitle: 'Zo komt deze tekst in het register. Het register bewaart dit voor altijd.',
  previewQuestion: (id: number) =>
    `Staat er geen naam of ander gegeven van een persoon in? Bevestig dan in een nieuwe reactie:\n\n\`\`\`\n/ja ${id}\n\`\`\`\n\nKlopt de tekst niet? Pas dan uw eerste reactie aan.`,
  helpTitle: 'Dit kunt u nu doen',
  helpForms:
    'Wat tussen `[` en `]` staat, mag u weglaten. Een datum schrijft u als `2026-12-01` of `1/12/2026`.',
  exampleHeader: 'Voorbeeld',
  /** Behind what a command is for, of which no letter can be made yet; `lacks` are sentences that begin with a small letter. */
  toldOnly: (purpose: string, lacks: readonly string[]) =>
    [
      `${purpose}.`,
      ...(lacks.length === 0 ? [] : ['De brief kan nog niet weg.']),
      ...lacks.map((one) => one.charAt(0).toUpperCase() + one.slice(1)),
      'Het voorbeeld legt vast dat de klager dit al kreeg.',
    ].join(' '),
  deviation: 'Afwijking van de procedure',
  helpNothing: 'Op dit moment zijn er geen opdrachten mogelijk.',
  /** To somebody who can give none of what the card lists. */
  helpNotYou:
    'U kunt hier nu geen opdrachten geven. Uw rol is daar niet voor, of de klacht gaat over u. Een collega kan dat wel: de kaart toont wat er mogelijk is.',
} as const;

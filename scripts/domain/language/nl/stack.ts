/** The pages of the stack that `npm start` runs on one machine, in Dutch. */

export { inbox } from './stack/inbox.ts';
export { tour } from './stack/tour.ts';

export const frame = {
  name: 'Gegrond',
  skip: 'Naar de inhoud',
  menu: 'Menu',
  start: 'Start',
  desk: 'Klachten',
  cases: 'Dossiers',
  runs: 'Runs',
  form: 'Formulier',
  figures: 'Cijfers',
  inbox: 'Postvak',
  tour: 'Rondleiding',
  state: 'Klok en voortgang',
  clock: (moment: string) => `De klok staat op ${moment}`,
  example: 'Voorbeeldgegevens',
  exampleText: 'De organisatie en alle mensen en klachten hier zijn verzonnen.',
  moveClock: 'Zet de klok vooruit of kijk de termijnen na',
  busy: 'Wordt verwerkt…',
  busyText: 'De werkstromen zijn aan het werk. Deze pagina ververst vanzelf.',
  refresh: 'Ververs nu',
  newer: 'Nieuwere',
  older: 'Oudere',
} as const;

/** `20 november 2026` and `10:14` as one moment. */
export const moment = (date: string, time: string) => `${date} om ${time.replace(':', '.')} uur`;

export const took = (milliseconds: number) =>
  milliseconds < 1000
    ? `${String(Math.round(milliseconds))} ms`
    : `${(milliseconds / 1000).toFixed(1).replace('.', ',')} s`;

export const start = {
  title: 'Gegrond op deze computer',
  lead: 'Hier draait alles wat u nodig hebt om een klacht van begin tot einde te volgen: het formulier, het werkblad van de klachtencoördinator, de dossiers en de cijfers. Niets verlaat deze computer.',
  english:
    'Everything on this page runs on your own machine: file a complaint, handle it as the coordinator, move the clock, and see it counted.',
  procedure: (title: string, id: string) => `Procedure: ${title} (${id}).`,
  how: 'De weg van een klacht',
  doors: 'Waar wilt u naartoe?',
  clockTitle: 'De klok',
  clockText:
    'Alles hier volgt één klok. Zet ze vooruit om te zien wat er gebeurt wanneer een termijn nadert of voorbij is. Terug kan niet.',
  nextDay: 'Een dag verder',
  toDate: 'Naar datum',
  move: 'Zet vooruit',
  dateWrong: (today: string) =>
    `De klok gaat alleen vooruit. Kies een datum vanaf ${today}, in de vorm jaar-maand-dag, bijvoorbeeld ${today}.`,
  jobsTitle: 'Nu uitvoeren',
  jobsText: 'Dit gebeurt ook vanzelf, op vaste tijden. U hoeft er niet op te wachten.',
  sweep: 'Kijk de termijnen na',
  publish: 'Publiceer de cijfers',
  notDispatched: 'Dit kon niet starten. Kijk of de werkstroom nog in de desk staat.',
  lastRuns: 'Laatste runs',
} as const;

/** The stations on a complaint's way, in order; `to` names the door that leads there. */
export const stations = [
  { to: 'form', title: 'Formulier', text: 'Iemand dient een klacht in. Een account is niet nodig.' },
  { to: 'form', title: 'Ontvangst', text: 'De klacht wordt bewaard. Pas dan komt het ontvangstbewijs.' },
  { to: 'desk', title: 'Klachten', text: 'De klacht wordt een issue. De coördinator geeft er opdrachten.' },
  { to: 'runs', title: 'Runs', text: 'Werkstromen voeren de opdrachten uit en bewaken de termijnen.' },
  { to: 'cases', title: 'Dossiers', text: 'Elke beslissing komt in git, zonder namen of verhalen.' },
  { to: 'figures', title: 'Cijfers', text: 'Wat geteld is, verschijnt op de website.' },
] as const;

export const doors = {
  tour: { title: 'Volg de rondleiding', text: 'In tien stappen speelt u één klacht, van begin tot einde.' },
  form: { title: 'Dien een klacht in', text: 'Het formulier, zoals een burger het ziet.' },
  staffForm: {
    title: 'Voer een klacht in namens iemand',
    text: 'Voor een klacht per brief, telefoon of aan de balie. De link geldt een dag.',
  },
  desk: { title: 'Behandel klachten', text: 'Het werkblad van de klachtencoördinator.' },
  inbox: { title: 'Lees de mail', text: 'Alle mail die deze omgeving verstuurt.' },
  cases: { title: 'Bekijk de dossiers', text: 'Het register in git, met zijn geschiedenis.' },
  figures: { title: 'Bekijk de cijfers', text: 'Wat de raad en het publiek te zien krijgen.' },
  runs: { title: 'Bekijk de runs', text: 'Wat er automatisch gebeurde, met de logboeken.' },
} as const;

export const desk = {
  title: 'Klachten',
  lead: 'Zo ziet wie de klachten behandelt het. Kies een klacht om ze te lezen en er een opdracht te geven.',
  filter: 'Kies welke klachten u ziet',
  state: 'Stand',
  states: { open: 'Open', closed: 'Gesloten', all: 'Alle' },
  desks: 'Werkplekken',
  restricted: 'Afgeschermde werkplek',
  pinned: 'vastgemaakt: alle open klachten, met de datum die het meest dringt',
  next: (by: string, due: string, past: boolean) => {
    if (due === '') return `Aan zet: ${by}.`;
    return past ? `Aan zet: ${by}. Te laat: de einddatum was ${due}.` : `Aan zet: ${by}, tegen ${due}.`;
  },
  label: 'Label',
  anyLabel: 'Alle labels',
  show: 'Toon',
  none: 'Geen klachten gevonden.',
  noneOpen: 'Er zijn geen open klachten.',
  noneYet: 'Er zijn nog geen klachten. Dien er een in via het formulier.',
  opened: (when: string) => `geopend op ${when}`,
  comments: (count: number) => (count === 1 ? '1 reactie' : `${String(count)} reacties`),
} as const;

export const thread = {
  back: 'Alle klachten',
  caseFile: 'Dossier van deze klacht',
  by: (author: string) => `${author} schreef`,
  app: 'app',
  edited: 'bewerkt',
  edit: 'Bewerk',
  empty: 'Geen tekst.',
  reply: 'Reageer',
  toReply: 'Naar uw reactie',
  editOf: (id: number) => `Bewerk reactie ${String(id)}`,
  change: 'Wissel',
  moves: 'Opdrachten die nu kunnen',
  movesText: 'Kies een opdracht: ze komt in het vak hieronder. Pas ze daar aan en plaats ze dan.',
  deviatingMoves: 'Wat buiten de gewone volgorde gebeurd is',
  otherMoves: 'Opdrachten voor iemand anders',
  next: (by: string, doing: string) => `Aan zet: ${by}. De volgende stap: ${doing}.`,
  nothing: 'Er hoeft niets meer te gebeuren.',
  /** What a command confirms, by its id. */
  confirms: {
    yes: 'bevestig dat de tekst hierboven niemand noemt',
    send: 'verstuur de brief die hierboven staat',
  } as Readonly<Record<string, string>>,
  hint: 'Een opdracht staat op de eerste regel en begint met een schuine streep, bijvoorbeeld /hulp. Langere tekst komt eronder.',
  as: 'U schrijft als',
  text: 'Uw reactie',
  post: 'Plaats reactie',
  save: 'Bewaar',
  cancel: 'Annuleer',
  editTitle: (issue: number) => `Reactie bij klacht #${String(issue)} bewerken`,
  needed: 'Schrijf eerst een reactie.',
  refused: (why: string) => `Uw reactie is niet geplaatst. De forge antwoordde: ${why}`,
  afterwards: 'Daarna kunt u hier weer schrijven.',
} as const;

/** What people can do at the forge without a command. */
export const hand = {
  title: 'Met de hand aanpassen',
  text: 'Iedereen met toegang kan een klacht ook zelf sluiten of een label zetten. Gegrond leest dat niet als een beslissing en zet terug wat niet klopt.',
  close: 'Sluit met de hand',
  reopen: 'Open opnieuw met de hand',
  addLabel: 'Label erbij',
  removeLabel: 'Label weg',
  add: 'Zet',
  remove: 'Neem weg',
} as const;

export const cases = {
  title: 'Dossiers',
  lead: 'Het register: één bestand per klacht, in git. Er staan codes, datums en nummers in, geen namen of verhalen.',
  none: 'Er zijn nog geen dossiers.',
  header: ['Nummer', 'Status', 'Dienst', 'Ontvangen', 'Volgende datum', 'Klacht'],
  issue: (number: number) => `Klacht #${String(number)}`,
  back: 'Alle dossiers',
  read: 'Dossier',
  raw: 'Bestand',
  rawText: 'Zo staat het in git.',
  history: 'Geschiedenis',
  historyText: 'Wat elke wijziging toevoegde (+) of wegnam (−), de nieuwste eerst.',
  change: (author: string, when: string) => `${author}, ${when}`,
  added: 'toegevoegd',
  removed: 'weggenomen',
} as const;

export const runs = {
  title: 'Runs',
  lead: 'Elke keer dat een werkstroom liep: waarom, hoe lang en met welke afloop.',
  none: 'Er liep nog geen werkstroom.',
  header: ['Run', 'Werkstroom', 'Waardoor', 'Stand', 'Begonnen', 'Duur'],
  run: (id: number) => `Run ${String(id)}`,
  back: 'Alle runs',
  workflow: 'Werkstroom',
  trigger: 'Waardoor',
  status: 'Stand',
  started: 'Begonnen',
  duration: 'Duur',
  problem: 'Wat er misging',
  steps: 'Stappen',
  stepHeader: ['Stap', 'Stand', 'Duur'],
  summary: 'Samenvatting',
  log: 'Logboek',
  logEmpty: 'Het logboek is leeg.',
  logCut: 'Alleen het einde van het logboek staat hier.',
  onIssue: (what: string, issue: number) => `${what} bij #${String(issue)}`,
  triggers: {
    issues: 'een issue',
    issue_comment: 'een reactie',
    schedule: 'het tijdschema',
    workflow_dispatch: 'met de hand',
  } as Readonly<Record<string, string>>,
  statuses: {
    queued: 'wacht',
    in_progress: 'bezig',
    success: 'gelukt',
    failure: 'mislukt',
    cancelled: 'geannuleerd',
    skipped: 'overgeslagen',
    timed_out: 'te lang bezig',
    lost: 'afgebroken',
  } as Readonly<Record<string, string>>,
} as const;

export const problems = {
  notFound: 'Niet gevonden',
  notFoundText: 'Deze pagina bestaat niet. Misschien is de klacht verwijderd of klopt het adres niet.',
  refused: 'Geweigerd',
  refusedText: 'Deze vraag kwam niet van deze pagina’s zelf. Ga naar de startpagina en probeer het daar.',
  failed: 'Er ging iets mis',
  failedText: 'Een deel van de omgeving antwoordde niet. Probeer het zo meteen opnieuw.',
} as const;

/** The terms of Awb 9:11 and the committee of 9:13 to 9:16 (domain.md 1.2, 2.1, 2.3). */
import { describe, expect, it, test } from 'vitest';
import { Life } from './life.ts';

const KEY = 'awb-9@1';
const MONDAY = '2026-01-05';
const life = (received = MONDAY) => new Life(KEY, received);
const acknowledged = () => life().does(MONDAY, '/bevestig e-mail').does(MONDAY, '/ontvankelijk');
const admitted = (received = MONDAY) => life(received).does(received, '/ontvankelijk');
const engaged = (on = MONDAY) => admitted().does(on, '/commissie');

describe('the term of the answer', () => {
  test.each([
    ['six weeks after receipt', MONDAY, '2026-02-16', '2026-02-16'],
    ['a holiday, an equated day and a weekend move its end', '2025-11-20', '2026-01-01', '2026-01-05'],
    ['a Friday that is equated moves it to the Monday', '2026-04-03', '2026-05-15', '2026-05-18'],
    ['a Saturday moves it', '2026-01-10', '2026-02-21', '2026-02-23'],
  ])('Awb 9:11 Atw 1 %s', (_what, received, nominal, latest) => {
    expect(life(received).term('answer')).toEqual([nominal, latest]);
  });

  it('Awb 9:8 lid 3 Atw 1 the notice of four weeks is moved as well', () => {
    expect(life('2025-12-05').term('inadmissibility-notice')).toEqual(['2026-01-02', '2026-01-05']);
  });

  it('Atw 2 every term of the law holds at least two working days', () => {
    const { deadlines } = life().procedure;
    expect(
      deadlines.filter(({ binding }) => binding).map(({ minimum_working_days: least }) => least),
    ).toEqual([2, 2, 2]);
    expect(deadlines.filter(({ binding }) => !binding).map(({ code }) => code)).toEqual(['acknowledgement']);
  });
});

describe('adjourning', () => {
  const REASON = '\nWij wachten op een stuk.';

  it('Awb 9:11 lid 2 at most four weeks, from the nominal end and not from the day to which it is moved', () => {
    const c = admitted('2026-04-03');
    expect(c.term('answer')).toEqual(['2026-05-15', '2026-05-18']);
    expect(c.outcome('2026-05-11', `/verleng 2026-06-15${REASON}`)).toBe('until-too-late');
    expect(c.does('2026-05-11', `/verleng 2026-06-12${REASON}`).term('answer')).toEqual([
      '2026-06-12',
      '2026-06-12',
    ]);
  });

  it('Awb 9:11 lid 2 until the last day of the term, once, with a reason', () => {
    const c = admitted();
    expect(c.outcome('2026-02-16', '/verleng 2026-03-16')).toBe('text-expected');
    expect(c.outcome('2026-02-17', `/verleng 2026-03-16${REASON}`)).toBe('term-ended');
    c.does('2026-02-16', `/verleng 2026-03-16${REASON}`);
    expect(c.outcome('2026-02-17', `/verleng 2026-03-20${REASON}`)).toBe('not-now');
  });

  it('Awb 9:11 lid 2 the complainant reads the new date and the reason in a letter', () => {
    const letter = admitted().letter('2026-02-10', `/verleng 2026-03-16${REASON}`);
    expect(letter).toContain('16 maart 2026');
    expect(letter).toContain('Wij wachten op een stuk.');
  });

  it('Awb 9:11 lid 2 who it is about is told too: the next step, in every state in which it can be adjourned', () => {
    const told = (c: Life) => c.does('2026-01-06', '/beklaagde geinformeerd');
    const handled = told(acknowledged()).does('2026-01-07', '/behandelaar handler-1');
    for (const c of [life().does(MONDAY, '/bevestig e-mail'), told(acknowledged()), handled]) {
      expect(c.does('2026-02-10', `/verleng 2026-03-16${REASON}`).next()).toBe('respondent');
      expect(c.does('2026-02-10', '/beklaagde geinformeerd').next()).not.toBe('respondent');
    }
  });

  it('Awb 9:11 lid 2 an answer without that notice is recorded as a deviation', () => {
    const c = admitted()
      .does('2026-01-06', '/beklaagde geinformeerd')
      .does('2026-01-07', '/behandelaar handler-1')
      .does('2026-02-10', `/verleng 2026-03-16${REASON}`)
      .does('2026-03-02', '/horen gehouden\nHet verslag.')
      .does('2026-03-03', '/oordeel ongegrond\nWaarom.');
    expect(c.outcome('2026-03-04', '/antwoord brief\nWaarom.')).toEqual(['respondent-not-informed']);
    c.does('2026-03-04', '/beklaagde geinformeerd');
    expect(c.outcome('2026-03-04', '/antwoord brief\nWaarom.')).toEqual([]);
  });

  it('Awb 9:11 lid 3 further only with the written consent of the complainant', () => {
    const c = admitted().does('2026-02-10', `/verleng 2026-03-16${REASON}`);
    expect(c.outcome('2026-03-10', '/instemming 2026-04-01')).toBe('consent-in-writing');
    c.does('2026-03-10', '/instemming 2026-04-01\nIk ga akkoord.');
    expect(c.term('answer')).toEqual(['2026-04-01', '2026-04-01']);
    const agreed = admitted().does('2026-02-10', '/instemming 2026-03-02\nIk ga akkoord.');
    expect(agreed.outcome('2026-02-24', `/verleng 2026-03-30${REASON}`)).toBe('not-now');
    expect(agreed.outcome('2026-02-24', '/instemming 2026-03-30\nIk ga akkoord.')).toEqual([]);
  });

  it('Awb 9:11 knows no suspension', () => {
    expect(admitted().outcome('2026-01-12', '/schors\nWaarom.')).toBe('not-in-this-procedure');
    expect(life().procedure.deadlines.every(({ suspension }) => suspension === null)).toBe(true);
  });
});

describe('a committee', () => {
  it('Awb 9:11 9:13 makes the term ten weeks after receipt, and four weeks more where it is adjourned', () => {
    const c = engaged();
    expect(c.term('answer')).toEqual(['2026-03-16', '2026-03-16']);
    expect(
      c.does('2026-03-16', '/verleng 2026-04-13\nDe commissie heeft tijd nodig.').term('answer'),
    ).toEqual(['2026-04-13', '2026-04-13']);
  });

  it('Awb 9:11 that comes in when six weeks have run leaves ten weeks after receipt', () => {
    expect(engaged('2026-02-20').term('answer')).toEqual(['2026-03-16', '2026-03-16']);
  });

  it.each([
    ['2026-03-02', '2026-03-16'],
    ['2026-03-16', '2026-03-16'],
  ])('Awb 9:11 that comes in after the term was adjourned to %s leaves it at %s', (until, nominal) => {
    const c = admitted().does('2026-02-10', `/verleng ${until}\nWaarom.`).does('2026-02-11', '/commissie');
    expect(c.term('answer')?.[0]).toBe(nominal);
    expect(c.outcome('2026-02-12', '/verleng 2026-04-13\nWaarom.')).toBe('not-now');
    expect(c.outcome('2026-02-12', '/instemming 2026-04-13\nAkkoord.')).toEqual([]);
  });

  it('Awb 9:15 is named in the acknowledgement, and is not where there is none', () => {
    const sentence = 'Een klachtadviescommissie behandelt';
    expect(engaged().letter(MONDAY, '/bevestig e-mail')).toContain(sentence);
    expect(admitted().letter(MONDAY, '/bevestig e-mail')).not.toContain(sentence);
  });

  it('Awb 9:15 is named in the letter that follows where it comes in after the acknowledgement', () => {
    const sentence = 'Een klachtadviescommissie behandelt uw klacht.';
    const on = '2026-01-20';
    for (const [c, until, named] of [
      [acknowledged(), '2026-03-16', 0],
      [acknowledged().does('2026-01-19', '/commissie'), '2026-04-13', 1],
    ] as const) {
      const letters = [
        c.letter(on, '/vraag-info 2026-02-02\nWaar was dat?'),
        c.letter(on, '/tussenbericht 2026-02-02\nWij wachten op een stuk.'),
        c.letter(on, `/verleng ${until}\nWij wachten op een stuk.`),
        c.does(on, '/gesprek gepland 2026-01-28').offered(on, 'invitation'),
      ];
      expect(letters.map((letter) => letter.split(sentence).length - 1)).toEqual([
        named,
        named,
        named,
        named,
      ]);
    }
  });

  const before = () =>
    engaged()
      .does(MONDAY, '/bevestig e-mail')
      .does('2026-01-06', '/beklaagde geinformeerd')
      .does('2026-01-06', '/behandelaar handler-1');
  const seated = () =>
    before()
      .does('2026-01-07', '/lid voorzitter chair-1')
      .does('2026-01-07', '/lid lid partner-1')
      .does('2026-01-07', '/lid tweede-lid partner-2');

  it('Awb 9:14 9:15 is filled, hears, and advises: each is the next step in its turn', () => {
    const c = before();
    const steps = [c.next()];
    for (const line of [
      '/lid voorzitter chair-1',
      '/lid lid partner-1',
      '/lid tweede-lid partner-2',
      '/zitting gehouden 2026-01-20',
      '/advies ongegrond\nHet rapport, met het verslag van het horen.',
    ]) {
      steps.push(c.does('2026-01-20', line).next());
    }
    expect(steps).toEqual(['member', 'member', 'member', 'committee-hearing', 'advice', 'finding']);
  });

  it('Awb 9:15 decides on hearing too', () => {
    const c = seated().does('2026-01-20', '/horen afgezien kennelijk-ongegrond');
    expect(c.next()).toBe('committee-hearing');
    expect(c.does('2026-01-21', '/horen gehouden beklaagde voorzitter\nHet verslag.').next()).toBe('advice');
  });

  it('Awb 9:14 that was never asked is nobody’s next step', () => {
    const c = acknowledged()
      .does('2026-01-06', '/beklaagde geinformeerd')
      .does('2026-01-06', '/behandelaar handler-1');
    expect(c.next()).toBe('hear');
    expect(c.does('2026-01-07', '/horen gehouden\nHet verslag.').next()).toBe('finding');
  });

  it('Awb 9:15 an advice comes with its report, as text', () => {
    expect(seated().outcome('2026-01-20', '/advies ongegrond')).toBe('text-expected');
  });

  it('Awb 9:16 who departs from the advice says why, and encloses it', () => {
    const c = seated()
      .does('2026-01-20', '/zitting gehouden 2026-01-20')
      .does('2026-01-27', '/advies ongegrond\nHet rapport.');
    const finding = '/oordeel gegrond goede-motivering\nHet duurde te lang.';
    expect(c.outcome('2026-01-28', finding)).toBe('against-advice');
    expect(c.outcome('2026-01-28', '/afwijken')).toBe('text-expected');
    c.does('2026-01-28', '/afwijken\nDe dienst gaf het toe.').does('2026-01-28', finding);
    c.does('2026-01-28', '/oplossing voorgesteld\nEen nieuwe afspraak.');
    const answer = '/antwoord brief\nU had gelijk.';
    const solution = 'Een nieuwe afspraak.';
    expect(c.letter('2026-01-29', answer, { solution })).toMatch(/^missing: .*departure/);
    const departure = 'De dienst gaf het toe.';
    expect(c.letter('2026-01-29', answer, { solution, departure })).toBe('missing: advice');
    const letter = c.letter('2026-01-29', answer, { solution, departure, advice: 'Het rapport.' });
    expect(letter).toContain(departure);
    expect(letter).toContain('Bijlage: het advies van de commissie Het rapport.');
  });

  it('Awb 9:16 who follows it says nothing of that', () => {
    const c = seated()
      .does('2026-01-20', '/zitting gehouden 2026-01-20')
      .does('2026-01-27', '/advies ongegrond\nHet rapport.')
      .does('2026-01-28', '/oordeel ongegrond\nWij volgen het advies.');
    const letter = c.letter('2026-01-29', '/antwoord brief\nWaarom.', { advice: 'Het rapport.' });
    expect(letter).not.toMatch(/advies van de commissie|Het rapport/);
  });
});

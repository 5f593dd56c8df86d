import Handlebars from 'handlebars';
import type { LetterData } from './fields.ts';

/**
 * A4 with the address where the window of an envelope shows it: on the right in Belgium, on the left in the
 * Netherlands, 50 mm from the top. Black on white, eleven points. On a screen it looks like the sheet.
 */
const CSS = `
@page { size: A4; margin: 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt Arial, sans-serif; } }
* { box-sizing: border-box; }
html { background: #ffffff; color: #000000; font: 11pt/1.4 Arial, 'Liberation Sans', sans-serif; overflow-wrap: anywhere; }
body { margin: 0; position: relative; }
p { margin: 0 0 0.8em; orphans: 2; widows: 2; }
h1 { font-size: 13pt; line-height: 1.3; margin: 0 0 1em; break-after: avoid; }
h2 { font-size: 11pt; margin: 1.2em 0 0.3em; break-after: avoid; }
ul, ol { margin: 0 0 0.8em; padding-left: 6mm; }
a { color: #000000; }
header { height: 30mm; overflow: hidden; font-size: 9.5pt; line-height: 1.35; }
header p { margin: 0 0 0.3em; }
address { height: 35mm; width: 80mm; overflow: hidden; font-style: normal; line-height: 5mm; }
.window-right address { margin-left: 90mm; }
.reference { margin: 2mm 0 6mm; }
footer { break-inside: avoid; margin-top: 1.2em; }
.signature { height: 14mm; margin: 0; }
.contact { border-top: 0.5pt solid #000000; font-size: 9.5pt; margin-top: 1.2em; padding-top: 0.6em; }
@media screen { html { background: #dddddd; } body { background: #ffffff; margin: 1rem auto; max-width: 210mm; min-height: 297mm; padding: 20mm; } }
@media screen and (max-width: 50rem) { body { margin: 0; padding: 1.25rem; } header { height: auto; } .window-right address { margin-left: 0; } address { height: auto; width: auto; margin-bottom: 1rem; } }
`;

/** Where the window of an envelope is, by the organisation's country. */
function windowSide(language: string): 'left' | 'right' {
  return /-nl$/i.test(language) ? 'left' : 'right';
}

/** A letter as a page to print: a whole document that fetches and runs nothing. */
export function printPage(title: string, letter: string, { language }: Pick<LetterData, 'language'>): string {
  const escaped = (text: string) => Handlebars.escapeExpression(text);
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${CSS}</style>
</head>
<body class="window-${windowSide(language)}">
${letter.trim()}
</body>
</html>
`;
}

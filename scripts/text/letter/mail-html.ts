import Handlebars from 'handlebars';
import type { LetterData } from './fields.ts';

/** By tag and by class. Mail programs drop style sheets, so each tag carries its own style. */
const STYLES: Readonly<Record<string, string>> = {
  h1: 'font-size:22px;line-height:1.3;margin:24px 0 16px',
  h2: 'font-size:18px;line-height:1.3;margin:24px 0 8px',
  p: 'margin:0 0 16px',
  ul: 'margin:0 0 16px;padding-left:24px',
  ol: 'margin:0 0 16px;padding-left:24px',
  li: 'margin:0 0 4px',
  a: 'color:#0b4f8a',
  header: 'border-bottom:2px solid #444444;margin:0 0 16px',
  footer: 'margin:24px 0 0',
  '.reference': 'color:#444444;font-size:15px',
  '.contact': 'border-top:1px solid #999999;color:#444444;font-size:15px;padding:12px 0 0',
};

const BODY =
  "margin:0;background:#ffffff;color:#1a1a1a;font-family:Arial,'Liberation Sans',sans-serif;font-size:17px;line-height:1.5";
const PAGE = 'max-width:600px;margin:0 auto;padding:16px;overflow-wrap:anywhere;word-break:break-word';

/** A letter as the HTML of a mail: a whole document that fetches nothing. */
export function mailHtml(title: string, letter: string, { language }: Pick<LetterData, 'language'>): string {
  const escaped = (text: string) => Handlebars.escapeExpression(text);
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
</head>
<body style="${BODY}">
<div style="${PAGE}">
${styled(letter.trim())}
</div>
</body>
</html>
`;
}

/** Every `<` in a letter begins a tag of a template or of a word: values are escaped. */
function styled(letter: string): string {
  return letter.replaceAll(
    /<([a-z][a-z0-9]*)(?: class="([a-z -]+)")?/g,
    (whole, tag: string, names?: string) => {
      const styles = [tag, ...(names ?? '').split(' ').map((name) => `.${name}`)].flatMap(
        (key) => STYLES[key] ?? [],
      );
      return styles.length === 0 ? whole : `<${tag} style="${styles.join(';')}"`;
    },
  );
}

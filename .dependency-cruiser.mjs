// Who may import whom: the table of the architecture, one rule a line, each with its reason.
// `test/house/astro-imports.test.ts` holds the `.astro` files, which dependency-cruiser does not read, to the same
// rules, so a rule about rooms uses only `path`, `pathNot` and `dependencyTypesNot: ['type-only']`.

const npm = (...names) => names.map((name) => `(^|/)node_modules/(@types/)?${name}/`);
const PURE_LIBRARIES = npm('zod', 'temporal-polyfill', 'temporal-spec', 'temporal-utils', 'date-easter');
const TEXT_LIBRARIES = npm(
  'remark[^/]*',
  'rehype[^/]*',
  'mdast[^/]*',
  'hast[^/]*',
  'unist[^/]*',
  'micromark[^/]*',
  'unified',
  'vfile[^/]*',
  'yaml',
  'gray-matter',
  'js-yaml',
  'handlebars',
  'file-type',
  'html-to-text',
);
const OUTSIDE_LIBRARIES = npm(
  '@octokit/[^/]+',
  '@actions/core',
  'nodemailer',
  'imapflow',
  'postal-mime',
  'p-throttle',
  'sirv',
);
const INTAKE_ROUTES = '^site/pages/(api/(check|intake)|medewerkers/document)\\.(ts|astro)$';

/** A room's own list: whatever is not on it is forbidden, so a new library is a decision and not an accident. */
const only = (name, comment, from, allowed, options = {}) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, ...options.from },
  to: { pathNot: allowed, ...options.to },
});
const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const rooms = [
  only(
    'domain-is-pure',
    'The domain decides from its arguments alone; so every rule in it can be tested by a table and replayed years later.',
    '^scripts/domain/',
    ['^scripts/domain/', ...PURE_LIBRARIES],
  ),
  only(
    'text-is-pure',
    'Text turns strings into data and back; without files or adapters, hostile input can be tried ten thousand times a second. (node:crypto: hashes only.)',
    '^scripts/text/',
    ['^scripts/(text|domain)/', '^(node:)?crypto$', ...PURE_LIBRARIES, ...TEXT_LIBRARIES],
  ),
  only(
    'app-knows-no-outside',
    'A job gathers, decides and applies through ports; so the same job runs at a forge, on a laptop and in a test.',
    '^scripts/app/',
    ['^scripts/(app|domain|text)/', ...PURE_LIBRARIES],
  ),
  only(
    'adapters-serve-ports',
    'An adapter fulfils a port and decides nothing; so it knows no job and no text format. The forge, git, mail and files are reached here and nowhere else.',
    '^scripts/adapters/',
    ['^scripts/adapters/', '^scripts/app/ports(\\.ts$|/)', '^scripts/domain/', ...OUTSIDE_LIBRARIES],
    { to: { dependencyTypesNot: ['core'] } },
  ),
  never(
    'adapters-take-types-of-the-domain',
    'An adapter carries the domain’s data and never applies its rules.',
    { path: '^scripts/adapters/' },
    { path: '^scripts/domain/', dependencyTypesNot: ['type-only'] },
  ),
  never(
    'bin-and-local-are-leaves',
    'What starts the product and what stands in for the world are wired from above; were they imported, the product would know where it runs.',
    { pathNot: '^(scripts/(bin|local)|test)/|^[^/]+$' },
    { path: '^scripts/(bin|local)/' },
  ),
  never(
    'bin-and-local-keep-to-scripts',
    'The site is started as it will run, built, and never taken apart by an import.',
    { path: '^scripts/(bin|local)/' },
    { path: '^(site|test|cases)/' },
  ),
  never(
    'site-knows-the-public-side',
    'The site reads what is published and the form’s rules; the register and the jobs are out of its reach, so it cannot leak them.',
    { path: '^site/', pathNot: INTAKE_ROUTES },
    {
      path: '^(scripts|cases|config|workflows|test)/',
      pathNot: '^scripts/domain/(form|procedure|language|statistics)/',
    },
  ),
  never(
    'site-takes-types-of-statistics',
    'Figures are made and protected before they are published; the site shows reports and counts nothing itself.',
    { path: '^site/' },
    { path: '^scripts/domain/statistics/', pathNot: '/report[^/]*\\.ts$', dependencyTypesNot: ['type-only'] },
  ),
  never(
    'intake-routes-reach-the-outbox',
    'The intake routes alone receive a complaint or a document, so they alone may use the app and its adapters; the register stays out of reach.',
    { path: INTAKE_ROUTES },
    {
      path: '^(scripts|cases|config|workflows|test)/',
      pathNot: '^scripts/(app|adapters|domain/(form|procedure|language|statistics))/',
    },
  ),
  never(
    'nothing-imports-tests',
    'A test knows the product; the product knows no test.',
    { pathNot: '^test/|^[^/]+$' },
    { path: '^test/' },
  ),
];

const ORDER = ['language', 'form', 'deadline', 'procedure', 'case'];
const LAST = ['statistics', 'plan', 'desk'];

/** Inside the domain: each knows only those before it; statistics, plan and desk use case and not each other. */
const insideDomain = [...ORDER, ...LAST].map((name) => {
  const before = LAST.includes(name) ? ORDER : ORDER.slice(0, ORDER.indexOf(name));
  const unknown = [...ORDER, ...LAST].filter((other) => other !== name && !before.includes(other));
  return never(
    `domain-${name}-knows-only-what-comes-before`,
    `Words come before forms, forms before dates, dates before procedures, procedures before cases; so each can be read without the next. ${name} may use: ${before.join(', ') || 'nobody'}.`,
    { path: `^scripts/domain/${name}(/|\\.ts$)` },
    { path: `^scripts/domain/(${unknown.join('|')})(/|\\.ts$)` },
  );
});

const everywhere = [
  never('no-cycles', 'Two files that need each other are one idea in two places.', {}, { circular: true }),
  never(
    'no-unresolvable',
    'An import that cannot be found breaks at the reader’s, not at ours.',
    {},
    { couldNotResolve: true },
  ),
  never(
    'rooms-speak-by-name',
    'From room to room by `#room/…`, so that the wall is visible where it is crossed.',
    { path: '^(scripts/[^/]+|site)/', pathNot: '^scripts/(bin|local)/' },
    { path: '^(scripts|site)/', pathNot: '^$1/', dependencyTypesNot: ['aliased-subpath-import'] },
  ),
  never(
    'neighbours-speak-relatively',
    'Inside a room by a relative path, so that a room can be moved whole.',
    { path: '^(scripts/[^/]+|site)/' },
    { path: '^$1/', dependencyTypes: ['aliased-subpath-import'] },
  ),
  never(
    'product-needs-no-dev-dependency',
    'A desk installs without development packages.',
    { path: '^(scripts|site)/', pathNot: '^scripts/bin/(browser|pictures)\\.ts$' },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ),
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [...rooms, ...insideDomain, ...everywhere],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(test/house/fixtures|dist|\\.astro)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};

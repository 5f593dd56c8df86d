import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const SCRIPTS = ['scripts/**/*.{ts,mjs}', 'site/**/*.ts'];
const PURE = ['scripts/domain/**/*.ts', 'scripts/text/**/*.ts'];
const TIMELESS = [...PURE, 'scripts/app/**/*.ts'];

const timeIsAnArgument = 'Time is an argument here; adapters/clock.ts alone reads the clock.';
const chanceIsAnArgument = 'The same input gives the same output here; take what is random as an argument.';
const worldIsAnArgument = 'This room knows no machine; take what it needs as an argument, through a port.';

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name, so that a thing has one name everywhere.',
};
const noClock = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: timeIsAnArgument },
  { selector: 'CallExpression[callee.name="Date"]', message: timeIsAnArgument },
  { selector: 'MemberExpression[object.name="Temporal"][property.name="Now"]', message: timeIsAnArgument },
];

export default defineConfig(
  { ignores: ['dist/', '.astro/', '.gegrond-state/', 'coverage/', 'test/house/fixtures/', '.gegrond/'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-restricted-syntax': ['error', noDefaultExport],
      // A control character in a pattern is what this product looks for, not a slip.
      'no-control-regex': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Lengths are counted in code points, and spreading a string gives just those.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // An empty string is often the same as none.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      // What fulfils a port is asynchronous even where it has nothing to wait for; ports are records of functions.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // `interface` for shapes and `type` for unions and inferred schemas is a matter of reading, not of law.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // tsconfig's noPropertyAccessFromIndexSignature asks for the brackets.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
    },
  },
  {
    files: SCRIPTS,
    rules: {
      complexity: ['error', 15],
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 5],
      'max-depth': ['error', 3],
    },
  },
  {
    files: TIMELESS,
    rules: {
      'no-restricted-syntax': ['error', noDefaultExport, ...noClock],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: timeIsAnArgument },
        { object: 'Math', property: 'random', message: chanceIsAnArgument },
        { object: 'crypto', property: 'randomUUID', message: chanceIsAnArgument },
        { object: 'crypto', property: 'getRandomValues', message: chanceIsAnArgument },
      ],
      'no-restricted-globals': [
        'error',
        { name: 'process', message: worldIsAnArgument },
        { name: 'fetch', message: worldIsAnArgument },
        { name: 'performance', message: timeIsAnArgument },
        { name: 'window', message: worldIsAnArgument },
        { name: 'document', message: worldIsAnArgument },
        { name: 'localStorage', message: worldIsAnArgument },
      ],
      'no-console': 'error',
    },
  },
  {
    files: PURE,
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^node:(?!crypto$)', message: worldIsAnArgument }] },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      // Tests look at what came from outside, and say by an assertion what they know of it.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    // Tools that ask for a default export: configurations, a vitest reporter, Astro's middleware.
    files: [
      '*.config.{ts,mjs}',
      '.dependency-cruiser.mjs',
      'test/run/count-reporter.ts',
      'site/middleware.ts',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
  },
);

import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { readFrontMatter } from '#text/case-file/front-matter.ts';
import { BrokenCaseFile, readCase } from '#text/case-file/read.ts';
import { configuration } from '../../fixtures/figures/configuration.ts';
import { HOSTILE } from '../issue/hostile.ts';

const read = (text: string) => readCase(text, configuration.procedures);

describe('front matter', () => {
  test('is read as it is written, a JSON value a line', () => {
    const { data, body } = readFrontMatter(
      '---\nschema: 1\nnumber: "2026-7Q4M2X"\nevents:\n  - {"at":"x"}\n---\n\n# K\n',
    );
    expect(data).toEqual({ schema: 1, number: '2026-7Q4M2X', events: [{ at: 'x' }] });
    expect(body).toContain('# K');
  });

  test('of a person’s hand is YAML that guesses at nothing', () => {
    const { data } = readFrontMatter(
      '---\nschema: 1\nreceived: 2026-11-20\nopen: no # says the citizen\n---\n',
    );
    expect(data).toEqual({ schema: 1, received: '2026-11-20', open: 'no' });
  });

  test.each(['js', 'javascript', 'coffee', 'json', 'toml', 'yaml', ' js', 'JS'])(
    'in the language %s is refused, and never run',
    (language) => {
      Reflect.deleteProperty(globalThis, 'ran');
      const text = `---${language}\n{ schema: (globalThis.ran = true, 1) }\n---\n`;
      expect(() => read(text)).toThrow(BrokenCaseFile);
      expect('ran' in globalThis).toBe(false);
    },
  );

  test('is not quoted in a warning, which would stand in the log', () => {
    const warned = vi.spyOn(process, 'emitWarning').mockReturnValue();
    expect(() => read('---\nschema: !!js/function "a name"\nevents: 1\n---\n')).toThrow(BrokenCaseFile);
    expect(warned).not.toHaveBeenCalled();
    warned.mockRestore();
  });

  test.each([
    ['a conflict of a merge', '---\n<<<<<<< HEAD\nschema: 1\n=======\nschema: 2\n>>>>>>> x\n---\n'],
    ['a bomb of aliases', '---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n'],
    ['a key twice', '---\nschema: 1\nschema: 1\n---\n'],
    ['a tag that makes things', '---\nschema: !!js/function "x"\nevents: 1\n---\n'],
    ['a list', '---\n- 1\n---\n'],
    ['nothing', ''],
    ['no end', '---\nschema: 1\n'],
    ['the line ends of another system', '---\r\nschema: 1\r\n---\r\n'],
  ])('with %s is a broken file', (_what, text) => {
    expect(() => read(text)).toThrow(BrokenCaseFile);
  });

  test.each(HOSTILE.map((text) => [JSON.stringify(text).slice(0, 40), text]))(
    'that is %s is a broken file, whose text is not repeated',
    (_what, text) => {
      for (const file of [text, `---\n${text}`, `---\nschema: 1\nevents:\n  - ${text}\n---\n`]) {
        expect(() => read(file)).toThrow(BrokenCaseFile);
      }
    },
  );

  test('whatever a file holds, it is read or broken, and nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const file of [text, `---\n${text}\n---\n`, `---\nevents:\n  - ${text}\n---\n`]) {
          try {
            read(file);
          } catch (error) {
            expect(error).toBeInstanceOf(BrokenCaseFile);
          }
        }
      }),
    );
  });
});

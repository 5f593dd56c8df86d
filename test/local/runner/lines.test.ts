import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskedBy, readAssignments } from '#local/runner/command-files.ts';
import { createMask } from '#local/runner/mask.ts';
import { verifySignature } from '#local/runner/signature.ts';

describe('a mask', () => {
  it('hides a secret wherever it stands, also as base64, percent-encoded and in JSON', () => {
    const secret = 'pässword "7"/=';
    const mask = createMask([secret]);
    const faces = [
      secret,
      Buffer.from(secret).toString('base64'),
      encodeURIComponent(secret),
      JSON.stringify(secret),
    ];
    expect(mask.apply(faces.join(' | '))).toBe('*** | *** | *** | "***"');
  });

  it('hides a key of several lines line by line', () => {
    const mask = createMask(['-----BEGIN-----\nabc123\n-----END-----\n']);
    expect(mask.apply('key: abc123')).toBe('key: ***');
  });

  it('hides nothing for an empty secret', () => {
    expect(createMask(['', '\n']).apply('a b')).toBe('a b');
  });

  it('hides the longer of two secrets whole', () => {
    expect(createMask(['abc', 'abcdef']).apply('abcdef abc')).toBe('*** ***');
  });

  it('leaves no secret in any line', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 4 }), fc.string(), fc.string(), (secret, before, after) => {
        fc.pre(secret.trim() !== '' && !/[\r\n*]/.test(secret));
        expect(createMask([secret]).apply(`${before}${secret}${after}`)).not.toContain(secret);
      }),
    );
  });
});

describe('readAssignments', () => {
  it('reads single lines and values of several lines', () => {
    expect(readAssignments('a=1\nb<<END\nx=y\n\nz\nEND\nc=p=q\n')).toEqual({
      a: '1',
      b: 'x=y\n\nz',
      c: 'p=q',
    });
  });

  it.each([
    ['nonsense', /Expected name=value/],
    ['a<<END\nopen', /not closed with END/],
  ])('refuses %s', (content, message) => {
    expect(() => readAssignments(content)).toThrow(message);
  });
});

describe('maskedBy', () => {
  it.each([
    ['::add-mask::abc%0Ade%2525', 'abc\nde%25'],
    ['say ::add-mask::abc', null],
    ['::notice::abc', null],
  ])('of %s is %s', (line, expected) => {
    expect(maskedBy(line)).toBe(expected);
  });
});

describe('verifySignature', () => {
  const body = '{"action":"opened"}';
  const signed = `sha256=${createHmac('sha256', 'key').update(body).digest('hex')}`;

  it('accepts the signature of this body under this secret', () => {
    expect(verifySignature('key', body, signed)).toBe(true);
    expect(verifySignature('key', Buffer.from(body), signed)).toBe(true);
  });

  it.each([
    ['another secret', 'other', body, signed],
    ['another body', 'key', `${body} `, signed],
    ['no signature', 'key', body, undefined],
    ['another algorithm', 'key', body, signed.replace('sha256', 'sha1')],
    ['half a signature', 'key', body, signed.slice(0, 20)],
  ])('refuses %s', (_, secret, text, header) => {
    expect(verifySignature(secret, text, header)).toBe(false);
  });
});

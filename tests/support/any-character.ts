import fc from 'fast-check'

/**
 * Any character, and often one of the first 256, for `fc.string({ unit: anyCharacter })`. Halves of surrogate pairs are included.
 * fast-check's own `binary` unit first builds a table of all characters, which takes seconds on a busy machine.
 */
export const anyCharacter = fc
  .oneof(fc.integer({ min: 0, max: 0xff }), fc.integer({ min: 0, max: 0x10ffff }))
  .map((code) => String.fromCodePoint(code))

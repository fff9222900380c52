import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { hashText } from '../../../model/compile/hash.ts'

test('the examples of FIPS 180-4', () => {
  expect(hashText('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(hashText('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(hashText('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')).toBe('248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1')
})

test('every length around a block, and text beyond ASCII, as another implementation has it', () => {
  for (let length = 50; length < 140; length++) {
    const text = 'é'.repeat(length)
    expect(hashText(text)).toBe(createHash('sha256').update(text).digest('hex'))
  }
})

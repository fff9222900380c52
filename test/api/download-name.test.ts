import { expect, test } from 'vitest'
import { attachment, safeFileName } from '../../api/download-name.ts'

test.each([
  ['kenya-2040', 'kenya-2040.csv'],
  ['../../etc/passwd', 'etc-passwd.csv'],
  ['a\r\nSet-Cookie: x', 'a--Set-Cookie- x.csv'],
  ['CON', '_CON.csv'],
  ['com1.txt', '_com1.txt.csv'],
  ['', 'download.csv'],
  ['...', 'download.csv'],
  ['\u202Egnp.exe', 'gnp.exe.csv'],
  ['x'.repeat(300), `${'x'.repeat(80)}.csv`],
])('%j becomes the file name %j', (stem, name) => {
  expect(safeFileName(stem, 'csv')).toBe(name)
})

test('a header holds an ASCII name for all and the true name beside it', () => {
  expect(attachment('S\u00e3o "Tom\u00e9".csv')).toBe(`attachment; filename="S_o _Tom__.csv"; filename*=UTF-8''S%C3%A3o%20%22Tom%C3%A9%22.csv`)
  expect(attachment("it's (1).csv")).toContain("filename*=UTF-8''it%27s%20%281%29.csv")
})

test('no text can end the header', () => {
  expect(attachment('a\r\nb\u2028\ud800.csv')).not.toMatch(/[\r\n\u2028\ud800]/)
})

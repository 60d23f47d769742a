/** Text as src/core/text/text.h has it. */
const space = '[\\p{White_Space}\\u200B\\u2060\\uFEFF]'
const outer_space = new RegExp(`^${space}+|${space}+$`, 'gu')
const unseen = new RegExp(`^(?:${space}|\\p{Default_Ignorable_Code_Point})*$`, 'u')
// Built from text: the characters themselves would be invisible here.
const line_ends = '\\n\\r\\u2028\\u2029'
const other_controls =
  '\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\u202A-\\u202E\\u2066-\\u2069' +
  '\\p{Noncharacter_Code_Point}\\p{Surrogate}'
const unclean_lines = new RegExp(`[${other_controls}]`, 'u')
const unclean_line = new RegExp(`[${other_controls}${line_ends}]`, 'u')

export function strip(text: string): string {
  return text.replace(outer_space, '')
}

export function is_blank(text: string): boolean {
  return unseen.test(text)
}

export function is_clean(text: string, lines: 'one' | 'many'): boolean {
  return !(lines === 'one' ? unclean_line : unclean_lines).test(text)
}

/** In characters, not in units of UTF-16. */
export function length_of(text: string): number {
  return Array.from(text).length
}

/** Full-width forms of ASCII as ASCII. */
export function narrow(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
}

export function without(text: string, marks: readonly string[]): string {
  return marks.reduce((left, mark) => left.split(mark).join(''), text)
}

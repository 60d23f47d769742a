/** What is sure of a line that a card reader types: a number whose check character is right. */
export interface ReadCard {
  kind: 'citizen-id' | 'credit-code'
  number: string
  /** Empty where it is not sure which words are the name. */
  name: string
}

const kCitizen = /^[1-9]\d{16}[\dX]$/
const kCredit = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/

/** GB 11643-1999, ISO 7064 MOD 11-2. */
const kCitizenWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const kCitizenChecks = '10X98765432'

/** GB 32100-2015, MOD 31. */
const kCreditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const kCreditCharacters = '0123456789ABCDEFGHJKLMNPQRTUWXY'

function weigh(number: string, weights: readonly number[], value: (character: string) => number): number {
  return weights.reduce((sum, weight, at) => sum + weight * value(number.charAt(at)), 0)
}

function is_citizen_number(number: string): boolean {
  if (!kCitizen.test(number)) return false
  const year = Number(number.slice(6, 10))
  const day = new Date(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}T00:00:00Z`)
  // A day that is not in its month is moved into the next one.
  if (Number.isNaN(day.getTime()) || day.getUTCDate() !== Number(number.slice(12, 14))) return false
  if (year < 1850) return false
  return kCitizenChecks.charAt(weigh(number, kCitizenWeights, Number) % 11) === number.charAt(17)
}

function is_credit_code(code: string): boolean {
  // A citizen number with a slip may well be right as a code: then nothing is sure.
  if (!kCredit.test(code) || kCitizen.test(code)) return false
  const value = (character: string) => kCreditCharacters.indexOf(character)
  const rest = (31 - (weigh(code, kCreditWeights, value) % 31)) % 31
  return kCreditCharacters.charAt(rest) === code.charAt(17)
}

/** Words that stand on a card and are nobody's name. */
const kLabels = /^(姓名|性别|民族|出生|出生日期|住址|地址|公民身份号码|身份证号码?|证件号码?|签发机关|有效期限?|长期|男|女|.{1,5}族|汉|中国|居民身份证|统一社会信用代码|名称)$/
const kPersonName = /^[\u3400-\u9fff]{2,6}$|^[\u3400-\u9fff]{1,10}(·[\u3400-\u9fff]{1,10})+$/
/** Words that are part of an address or an office, and could be taken for a name. */
const kPlace = /[省市县区镇乡村路街号局]$/

/** The name behind its label, or the one word that can be a name and stands before the number. */
function name_in(text: string, at: number): string {
  const labelled = /姓\s*名\s*[:：,，|\s]?\s*([\u3400-\u9fff·]{2,20})(?=$|[^\u3400-\u9fff·])/.exec(text)?.[1]
  if (labelled && kPersonName.test(labelled)) return labelled
  const words = text
    .slice(0, at)
    .split(/[\s,，;；|:：\t]+/)
    .filter((word) => kPersonName.test(word) && !kLabels.test(word) && !kPlace.test(word))
  return words.length === 1 ? (words[0] ?? '') : ''
}

/** Reads the one line; null when it holds no number, or more than one. */
export function read_card(line: string): ReadCard | null {
  const found = new Map<string, ReadCard>()
  for (const word of line.split(/[^0-9A-Za-z]+/)) {
    const number = word.toUpperCase()
    if (is_citizen_number(number)) {
      found.set(number, { kind: 'citizen-id', number, name: name_in(line, line.indexOf(word)) })
    } else if (is_credit_code(number)) {
      found.set(number, { kind: 'credit-code', number, name: '' })
    }
  }
  const [only] = found.values()
  return found.size === 1 && only ? only : null
}

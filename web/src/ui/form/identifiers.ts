/** Check digits as src/core/identifiers has them; null, or the code of the refusal. */
type Refusal = string | null

const bytes_of = (text: string) => new TextEncoder().encode(text).length
const ascii_upper = (text: string) => text.replace(/[a-z]/g, (letter) => letter.toUpperCase())

export function is_day(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  if (year < 1 || month < 1 || month > 12 || day < 1) return false
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return day <= (days[month - 1] ?? 0)
}

function full_years(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(5) < from.slice(5) ? years - 1 : years
}

/** 公民身份号码, 18 characters */
export function refuse_id_number(given: string, today: string): Refusal {
  if (bytes_of(given) !== 18) return 'id-number-length'
  const number = ascii_upper(given)
  if (!/^\d{17}[\dX]$/.test(number)) return 'id-number-characters'
  const born = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (!is_day(born)) return 'id-number-birth-date'
  if (born > today) return 'id-number-born-in-future'
  if (full_years(born, today) > 150) return 'id-number-too-old'
  let sum = 0
  for (const digit of number.slice(0, 17)) sum = ((sum + Number(digit)) * 2) % 11
  const check = (12 - sum) % 11
  return number.slice(17) === (check === 10 ? 'X' : String(check)) ? null : 'id-number-check-character'
}

const credit_code_alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** 统一社会信用代码 */
export function refuse_credit_code(given: string): Refusal {
  if (bytes_of(given) !== 18) return 'credit-code-length'
  const code = ascii_upper(given)
  const values = Array.from(code).map((character) => credit_code_alphabet.indexOf(character))
  if (values.some((value) => value < 0)) return 'credit-code-characters'
  if (!/^\d{6}$/.test(code.slice(2, 8))) return 'credit-code-division'
  let sum = 0
  let weight = 1
  for (const value of values.slice(0, 17)) {
    sum += value * weight
    weight = (weight * 3) % 31
  }
  return values[17] === (31 - (sum % 31)) % 31 ? null : 'credit-code-check-character'
}

const phones = [
  /^1[3-9]\d{9}$/,
  /^0\d{2,3}-?[1-9]\d{6,7}(-\d{1,6})?$/,
  /^\+[1-9]\d{6,14}$/,
]

export function refuse_phone(number: string): Refusal {
  return phones.some((form) => form.test(number)) ? null : 'phone-form'
}

function has_luhn_digit(digits: string): boolean {
  let sum = 0
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place])
    const value = place % 2 === 1 ? digit * 2 : digit
    sum += value > 9 ? value - 9 : value
  }
  return sum % 10 === 0
}

export function refuse_bank_account(number: string): Refusal {
  if (!/^\d{8,30}$/.test(number)) return 'bank-account-form'
  const card = /^62\d{14,17}$/.test(number)
  return card && !has_luhn_digit(number) ? 'bank-card-check-digit' : null
}

const email = /^[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~]+(\.[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~]+)*@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$/

export function refuse_email(address: string): Refusal {
  const right = address.length <= 254 && address.indexOf('@') <= 64 && email.test(address)
  return right ? null : 'email-form'
}

export function refuse_postcode(code: string): Refusal {
  return /^\d{6}$/.test(code) ? null : 'postcode-form'
}

/** 元 as hundredths, exactly; null for what is no amount. */
export function read_money(text: string): number | null {
  const parts = /^(0|[1-9]\d{0,12})(?:\.(\d{1,2}))?$/.exec(text)
  if (!parts) return null
  const hundredths = `${parts[2] ?? ''}00`.slice(0, 2)
  return Number(parts[1]) * 100 + Number(hundredths)
}

export function read_number(text: string): number | null {
  return /^-?(?:\d|[1-9]\d{1,14})(?:\.\d{1,6})?$/.test(text) ? Number(text) : null
}

import { describe, expect, it } from 'vitest'
import { case_number_in } from './case-number'

const number = '11445203MB9100219J4440132001000202603060001'
const full_width = (text: string) =>
  text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))

const address = `https://yimen.example.gov.cn/verify?number=%E6%8F%AD%E4%B8%9C%E3%80%942026%E3%80%9515%E5%8F%B7&code=7KQ2-M0XD-93TB&case=${number}`

describe('the number of a case', () => {
  it('is taken as it is typed or scanned', () => {
    expect(case_number_in(number)).toBe(number)
    expect(case_number_in(` ${number.toLowerCase()}\r`)).toBe(number)
    expect(case_number_in(full_width(number))).toBe(number)
    expect(case_number_in(`${number.slice(0, 18)} ${number.slice(18)}`)).toBe(number)
    expect(case_number_in(`${number}12345`)).toBe(`${number}12345`)
  })

  it('is taken out of the address on a paper, however the scanner writes it', () => {
    expect(case_number_in(address)).toBe(number)
    expect(case_number_in(address.toUpperCase())).toBe(number)
    expect(case_number_in(full_width(address))).toBe(number)
    expect(case_number_in(address.replace('https', 'http'))).toBe(number)
  })

  it('is nothing else', () => {
    for (const text of ['', '张三', '11010519491231002X', '91445200MA4UABCD6X', '揭东政务许受〔2026〕15号', number.slice(1)]) {
      expect(case_number_in(text), text).toBeNull()
    }
    expect(case_number_in(address.replace(/&case=.*/, ''))).toBeNull()
    expect(case_number_in(`https://yimen.example.gov.cn/verify?case=1`)).toBeNull()
    expect(case_number_in(`找${number}`)).toBeNull()
  })
})

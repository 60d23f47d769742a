import { describe, expect, it } from 'vitest'
import { read_card } from './card-reader'

const kNumber = '11010519491231002X'

describe('read_card', () => {
  it('takes number and name out of the lines that readers type', () => {
    const person = { kind: 'citizen-id', number: kNumber, name: '张三' }
    expect(read_card(`张三 男 汉 19491231 ${kNumber}`)).toEqual(person)
    expect(read_card(`姓名:张三|性别:男|民族:汉|公民身份号码:${kNumber.toLowerCase()}|`)).toEqual(person)
    expect(read_card(`张三,女,汉族,${kNumber},北京市公安局,20200101,20400101`)).toEqual(person)
  })

  it('leaves the name to the clerk where it is not sure', () => {
    expect(read_card(kNumber)?.name).toBe('')
    expect(read_card(`李四 张三 ${kNumber}`)?.name).toBe('')
    expect(read_card(`广东省 揭阳市 ${kNumber}`)?.name).toBe('')
    expect(read_card(`${kNumber} 北京市朝阳区 张三`)?.name).toBe('')
  })

  it('knows names with a dot', () => {
    expect(read_card(`阿依古丽·买买提 女 维吾尔族 ${kNumber}`)?.name).toBe('阿依古丽·买买提')
  })

  it('reads no number whose check character or day is wrong', () => {
    expect(read_card('张三 110105194912310021')).toBeNull()
    expect(read_card('11010519490230002X')).toBeNull()
    expect(read_card('E12345678')).toBeNull()
  })

  it('does not choose between two people', () => {
    expect(read_card(`${kNumber} 440524188001010014`)).toBeNull()
    expect(read_card(`${kNumber} ${kNumber}`)?.number).toBe(kNumber)
  })

  it('reads the code of a business licence', () => {
    expect(read_card('11445203MB9100032K')).toEqual({ kind: 'credit-code', number: '11445203MB9100032K', name: '' })
    expect(read_card('11445203MB91000321')).toBeNull()
  })
})

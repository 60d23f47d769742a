/** Rows as text (RFC 4180), with the mark by which spreadsheets know UTF-8; what would begin a formula there is
 * made a text. */
export function csv_of(rows: readonly (readonly string[])[]): string {
  return '\ufeff' + rows.map((row) => row.map(cell).join(',') + '\r\n').join('')
}

function cell(value: string): string {
  const harmless = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(harmless) ? `"${harmless.replace(/"/g, '""')}"` : harmless
}

/** The records of a text (RFC 4180), however its lines end; text behind a closing quote is kept. */
export function read_csv(text: string): string[][] {
  const records: string[][] = []
  let record: string[] = []
  let value = ''
  let quoted = false
  const end_value = () => {
    record.push(value)
    value = ''
  }
  const end_record = () => {
    end_value()
    records.push(record)
    record = []
  }
  const letters = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters.charAt(at)
    if (quoted && letter === '"' && letters.charAt(at + 1) === '"') {
      value += letter
      at += 1
    } else if (letter === '"' && (quoted || value === '')) {
      quoted = !quoted
    } else if (!quoted && letter === ',') {
      end_value()
    } else if (!quoted && letter === '\n') {
      end_record()
    } else {
      value += letter
    }
  }
  if (value !== '' || record.length > 0) end_record()
  return records
}

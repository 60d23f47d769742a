import type { Field } from '@/ui/form/field'
import { read_csv } from '@/ui/csv'
import { read_rows, type Cell, type RowTable, type TableFault } from './row-table'

const most_megabytes = 10

const bytes_of = (file: File) => new Response(file).arrayBuffer()

/** Spreadsheets of China save GB 18030 unless told otherwise. */
function text_of(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

async function cells_of(file: File): Promise<Cell[][]> {
  const bytes = await bytes_of(file)
  if (/\.(csv|txt)$/i.test(file.name)) return read_csv(text_of(bytes))
  const { readSheet } = await import('read-excel-file/universal')
  return (await readSheet(bytes)) as Cell[][]
}

/** The rows of the first sheet of a workbook, or of a text with commas. Nothing leaves the device. */
export async function read_table(file: File, form: readonly Field[]): Promise<RowTable | TableFault> {
  if (file.size > most_megabytes << 20) return { code: 'too-large', facts: { limit: most_megabytes } }
  try {
    return read_rows(await cells_of(file), form, file.name)
  } catch {
    return { code: 'unreadable', facts: {} }
  }
}

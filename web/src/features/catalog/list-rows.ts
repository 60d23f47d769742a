interface Row {
  cells: string[]
}

/** Rows in which every word stands somewhere; words are parted by spaces. */
export function filter_rows<T extends Row>(rows: readonly T[], words: string): T[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  return rows.filter((row) => {
    const text = row.cells.join('\n').toLowerCase()
    return wanted.every((word) => text.includes(word))
  })
}

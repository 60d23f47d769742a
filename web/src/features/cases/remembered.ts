const kPrefix = 'yimen.cases.'

/** What this browser keeps of a person's habits; storage may be forbidden, then it forgets. */
export function remember(name: string, value: unknown): void {
  try {
    localStorage.setItem(kPrefix + name, JSON.stringify(value))
  } catch {
    // It then holds for this page only.
  }
}

export function remembered<T>(name: string, is_fit: (value: unknown) => value is T, otherwise: T): T {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(kPrefix + name) ?? 'null')
    return is_fit(value) ? value : otherwise
  } catch {
    return otherwise
  }
}

export const is_text = (value: unknown): value is string => typeof value === 'string'

import type { Field } from '@/ui/form/field'

/** A text field that must be answered; tests change what they are about. */
export function field_for_tests(changes: Partial<Field> = {}): Field {
  return {
    name: 'name',
    label: '姓名',
    type: 'text',
    element: 'person.name',
    required: true,
    options: null,
    help: null,
    when: null,
    from_certificate: null,
    ...changes,
  }
}

import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { problem_of, type Problem } from '@/api/problem'
import type { Field } from '@/ui/form/field'
import type { HandedMaterial } from '../use-cases'
import { file_portion, is_begun, is_done, new_batch, send_rows, type RowFiling, type Send } from './file-rows'
import type { KeptRows } from './kept-rows'
import { close_with_sign_out } from './open-drafts'
import { read_table } from './read-table'
import { find_row_faults, is_table, type TableFault } from './row-table'
import { office_today } from './use-application'

interface Filed {
  item_id: string
  channel: string
  form: readonly Field[]
}

/** A table from the choosing to the last result; what is chosen and what was done stays on the device. */
export function use_row_filing(item: Filed, kept: KeptRows, send: Send = send_rows) {
  const filing = shallowRef<RowFiling | null>(kept.find())
  const unusable = ref<TableFault | null>(null)
  const reading = ref(false)
  const running = ref(false)
  const has_room = ref(true)
  const problem = ref<Problem | null>(null)
  let pausing = false
  let closed = false

  const faults = computed(() =>
    filing.value && !is_begun(filing.value) ? find_row_faults(filing.value.table, item.form, office_today()) : [],
  )
  const stage = computed(() => {
    if (!filing.value) return 'choosing'
    if (!is_begun(filing.value)) return 'checking'
    return is_done(filing.value) ? 'done' : 'filing'
  })

  function keep(next: RowFiling) {
    filing.value = next
    if (!closed) has_room.value = kept.keep(next)
  }

  async function choose(file: File, applicant_id: string) {
    reading.value = true
    unusable.value = null
    const read = await read_table(file, item.form)
    reading.value = false
    if (!is_table(read)) {
      unusable.value = read
      return
    }
    const materials = filing.value?.applicant_id === applicant_id ? filing.value.materials : []
    keep({ table: read, applicant_id, materials, batch: '', results: [] })
  }

  /** Another applicant has another library. */
  function apply_for(applicant_id: string) {
    const now = filing.value
    if (now && !is_begun(now) && now.applicant_id !== applicant_id) keep({ ...now, applicant_id, materials: [] })
  }

  function hand(key: string, material: HandedMaterial | null) {
    const now = filing.value
    if (!now || is_begun(now)) return
    const others = now.materials.filter((one) => one.key !== key)
    keep({ ...now, materials: material ? [...others, material] : others })
  }

  async function run() {
    if (running.value || !filing.value) return
    running.value = true
    pausing = false
    problem.value = null
    // Kept before anything is sent: after a crash the server knows what it has done.
    if (!is_begun(filing.value)) keep({ ...filing.value, batch: new_batch() })
    try {
      while (!pausing && !closed && !is_done(filing.value)) {
        const now: RowFiling = filing.value
        const results = await file_portion(now, { item_id: item.item_id, channel: item.channel }, send)
        keep({ ...now, results: [...now.results, ...results] })
      }
    } catch (error) {
      problem.value = problem_of(error)
    } finally {
      running.value = false
    }
  }

  function pause() {
    pausing = true
  }

  /** What has not been done is not done any more; the results of the others stay. */
  function give_up() {
    const now = filing.value
    if (!now || running.value) return
    problem.value = null
    if (now.results.length === 0) begin_anew()
    else keep({ ...now, table: { ...now.table, rows: now.table.rows.slice(0, now.results.length) } })
  }

  function begin_anew() {
    filing.value = null
    problem.value = null
    unusable.value = null
    kept.remove()
  }

  close_with_sign_out(() => (closed = true))
  onScopeDispose(pause)

  return {
    filing, stage, faults, unusable, reading, running, has_room, problem,
    choose, apply_for, hand, run, pause, give_up, begin_anew,
  }
}

import { ref, shallowRef } from 'vue'
import type { Schemas } from '@/api/client'
import { problem_of, type Problem } from '@/api/problem'
import type { AskedAct } from './components/desk/ActDialog.vue'
import { read_entry, use_entry_act, type Entry, type EntryAct } from './use-entries'
import type { EntryEditor } from './use-entry-editor'

/** `confirmed` is the one box that the dialog of some acts shows. */
function command_of(act: AskedAct, reason: string, confirmed: boolean): EntryAct {
  switch (act) {
    case 'approve':
    case 'return':
      return { act, reason, disguise_ruled_out: confirmed }
    case 'retire':
      return { act, reason, discard_draft: confirmed }
    default:
      return { act, reason }
  }
}

/** Saving and the asked acts on one entry; a stale version is answered with what the others did. */
export function use_entry_acts(
  entry_id: string,
  entry: () => Entry | undefined,
  editor: EntryEditor,
  reload: () => Promise<unknown>,
) {
  const { mutateAsync, isPending: waiting } = use_entry_act(entry_id)
  const asked = ref<AskedAct | null>(null)
  const problem = ref<Problem | null>(null)
  const theirs = shallowRef<Entry | null>(null)
  const said = ref<EntryAct['act'] | null>(null)

  async function carry_out(command: EntryAct, version: number): Promise<boolean> {
    problem.value = null
    said.value = null
    try {
      editor.load(await mutateAsync({ ...command, version }))
      theirs.value = null
      asked.value = null
      said.value = command.act
      return true
    } catch (error) {
      await refused(problem_of(error), command.act)
      return false
    }
  }

  async function refused(answer: Problem, act: EntryAct['act']) {
    if (answer.status === 412 && act === 'save') {
      theirs.value = await read_entry(entry_id).catch(() => null)
      if (theirs.value) return
    }
    // Nothing typed is at stake with the other acts: show the newest, and say why it was refused.
    if (answer.status === 412 && act !== 'save') await reload()
    if (answer.code === 'not-publishable' && answer.errors) {
      // The broken rules stand at their elements, so the dialog makes way for them.
      editor.faults.value = answer.errors
      asked.value = null
    }
    problem.value = answer
  }

  async function save() {
    const content = editor.draft.value
    const now = entry()
    if (!content || !now || waiting.value || !editor.dirty.value) return
    await carry_out({ act: 'save', content }, now.version)
  }

  /** Mine over theirs: saved on top of the version the others made. */
  async function keep_mine() {
    const content = editor.draft.value
    if (content && theirs.value) await carry_out({ act: 'save', content }, theirs.value.version)
  }

  async function confirm(reason: string, confirmed: boolean) {
    const now = entry()
    const act = asked.value
    if (!now || !act || waiting.value) return
    await carry_out(command_of(act, reason, confirmed), now.version)
  }

  async function save_remarks(remarks: Schemas['Remark'][]): Promise<boolean> {
    const now = entry()
    if (!now || waiting.value) return false
    return carry_out({ act: 'remark', remarks }, now.version)
  }

  function close() {
    asked.value = null
    problem.value = null
  }

  return { asked, problem, theirs, said, waiting, save, keep_mine, save_remarks, confirm, close }
}

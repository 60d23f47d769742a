import { reactive, ref } from 'vue'
import { problem_of, type Problem } from '@/api/problem'
import { api, body } from '@/api/client'
import type { Material } from '@/features/catalog/use-items'
import { begun_uploads, send_file, upload_server } from './send-file'

/** What the applicant makes themselves and answers for, against what others have issued. */
const is_self_made = (material: Material) => material.source === '申请人自备'

const rest = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

/**
 * Takes files of one material into the library of `owner`, one after the other, those before them too;
 * answers the id of the material. A refusal stands beside it and what has arrived stays.
 */
export function use_handing_in(material: () => Material, kind: () => string, owner: () => string) {
  const sending = ref(false)
  const progress = reactive({ name: '', received: 0, size: 0 })
  const problem = ref<Problem | null>(null)

  async function send(files: readonly File[], before: readonly string[] = []): Promise<string | null> {
    if (sending.value || files.length === 0) return null
    sending.value = true
    problem.value = null
    try {
      const file_ids = [...before]
      for (const file of files) {
        Object.assign(progress, { name: file.name, received: 0, size: file.size })
        const told = (received: number) => (progress.received = received)
        const begun = begun_uploads(localStorage)
        const sent = await send_file(file, owner(), { server: upload_server, begun, rest, told })
        file_ids.push(sent.file_id)
      }
      return await add(file_ids)
    } catch (error) {
      problem.value = problem_of(error)
      return null
    } finally {
      sending.value = false
    }
  }

  async function add(file_ids: string[]): Promise<string> {
    const asked = material()
    const added = await api.POST('/api/materials', {
      params: { query: { owner: owner() } },
      body: {
        kind: kind(),
        title: asked.name.slice(0, 100),
        self_made: is_self_made(asked),
        issuer: '',
        file_ids,
      },
    })
    return body(added).material_id
  }

  return { sending, progress, problem, send }
}

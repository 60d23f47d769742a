import { reactive, ref } from 'vue'
import { problem_of, type Problem } from '@/api/problem'
import { api, body } from '@/api/client'
import type { Material } from '@/features/catalog/use-items'
import { begun_uploads, send_file, upload_server, type MaterialFile } from './send-file'

/** What may be handed in, as a file input says it. */
export const kHandedInKinds = '.pdf,.png,.jpg,.jpeg,.ofd,.docx,.xlsx,image/png,image/jpeg,application/pdf'

/** A way into the library of an owner; `told` hears how many bytes have arrived. */
export interface Library {
  send(file: File, owner: string, told: (received: number) => void): Promise<MaterialFile>
  add(material: NewMaterial, owner: string): Promise<string>
}

export interface NewMaterial {
  kind: string
  title: string
  self_made: boolean
  issuer: string
  file_ids: string[]
}

type AskedMaterial = Pick<Material, 'name' | 'source'>

/** What the applicant makes themselves and answers for, against what others have issued. */
const is_self_made = (material: AskedMaterial) => material.source === '申请人自备'

const rest = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

/** As the owner reaches it, or who acts for them: piece by piece over a line that may break. */
const own_library: Library = {
  send: (file, owner, told) =>
    send_file(file, owner, { server: upload_server, begun: begun_uploads(localStorage), rest, told }),
  add: async (material, owner) =>
    body(await api.POST('/api/materials', { params: { query: { owner } }, body: material })).material_id,
}

/**
 * Takes files of one material into the library of `owner`, one after the other, those before them too;
 * answers the id of the material. A refusal stands beside it and what has arrived stays.
 */
export function use_handing_in(
  material: () => AskedMaterial,
  kind: () => string,
  owner: () => string,
  library: Library = own_library,
) {
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
        const sent = await library.send(file, owner(), told)
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

  function add(file_ids: string[]): Promise<string> {
    const asked = material()
    const title = asked.name.slice(0, 100)
    return library.add({ kind: kind(), title, self_made: is_self_made(asked), issuer: '', file_ids }, owner())
  }

  return { sending, progress, problem, send }
}

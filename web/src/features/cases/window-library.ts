import { computed } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { api, body, type Schemas } from '@/api/client'
import type { Library } from './portal/use-handing-in'

/** The right by which a clerk takes in what lies on the counter. */
export const kTakesIn = 'materials.verify'

/** The library of an applicant as a clerk reaches it: one request a file, over the line of the office. */
export const window_library: Library = {
  async send(file, owner, told) {
    told(0)
    const form = new FormData()
    form.append('file', file, file.name)
    const sent = await api.POST('/api/desk/materials/files', {
      params: { query: { owner } },
      body: { file: file.name },
      bodySerializer: () => form,
    })
    told(file.size)
    return body(sent)
  },
  add: async (material, owner) =>
    body(await api.POST('/api/desk/materials', { params: { query: { owner } }, body: material })).material_id,
}

/** A material that was taken in at a window. */
export function use_scanned(material_id: () => string) {
  return useQuery({
    queryKey: computed(() => ['window-material', material_id()]),
    queryFn: async (): Promise<Schemas['LibraryMaterial']> =>
      body(
        await api.GET('/api/desk/materials/{material_id}', { params: { path: { material_id: material_id() } } }),
      ),
    enabled: computed(() => material_id() !== ''),
    retry: false,
  })
}

export const address_of_file = (material_id: string, file_id: string) =>
  `/api/desk/materials/${encodeURIComponent(material_id)}/files/${encodeURIComponent(file_id)}`

import { computed } from 'vue'
import { useQuery } from '@tanstack/vue-query'
import { api, body, type Schemas } from '@/api/client'

export type LibraryMaterial = Schemas['LibraryMaterial']

/** One material of a library that this person may see. */
export function use_material(material_id: () => string, wanted: () => boolean) {
  return useQuery({
    queryKey: computed(() => ['library-material', material_id()]),
    queryFn: async (): Promise<LibraryMaterial> =>
      body(
        await api.GET('/api/materials/{material_id}', {
          params: { path: { material_id: material_id() } },
        }),
      ),
    enabled: computed(() => wanted() && material_id() !== ''),
    retry: false,
  })
}

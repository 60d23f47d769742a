import type { Schemas } from '@/api/client'

type Facet = Schemas['Facet']

/** Topics of a business's life (GB/T 39046: 法人主题); all others are of a person's. */
const kOfBusinesses = new Set([
  '设立变更',
  '准营准办',
  '投资建设',
  '税收财务',
  '人力资源',
  '融资信贷',
  '注销退出',
  '公章与印鉴',
  '消防安全',
  '市政公用',
])

export function split_topics(topics: readonly Facet[]): { people: Facet[]; businesses: Facet[] } {
  return {
    people: topics.filter((topic) => !kOfBusinesses.has(topic.id)),
    businesses: topics.filter((topic) => kOfBusinesses.has(topic.id)),
  }
}

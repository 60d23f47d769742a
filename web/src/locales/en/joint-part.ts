import type { joint_part as chinese } from '../zh-CN/joint-part'

export const joint_part: Record<keyof typeof chinese, string> = {
  'joint.part-of': 'This is one part of a joint application',
  'joint.look': 'See the whole',
}

/** What a part says of the whole to which it belongs. */
export const joint_part = {
  'joint.part-of': '这是联办申请中的一件',
  'joint.look': '看全部',
}

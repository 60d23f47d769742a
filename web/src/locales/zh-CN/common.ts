/** Words that both entries use. */
export const common = {
  'state.loading': '正在打开…',
  'state.retry': '再试一次',
  'state.request-number': '请求编号：{number}（咨询时报给我们）',

  'messages.new': '新',
  'messages.read': '看过了',
  'messages.all-read': '全部标为看过',
  'messages.to-case': '去看这件事',

  'problem.unreachable': '连不上服务器',
  'problem.unreachable-next': '请看看手机或电脑的网络，再试一次。您填写的内容没有丢。',
  'problem.unavailable': '服务器暂时没有回应',
  'problem.unavailable-next': '请过几分钟再试；着急的话请拨打 12345，或直接到窗口办理。您填写的内容没有丢。',
  'problem.page': '这一页没有打开',

  'sign-in.title': '登录',
  'sign-in.lead': '查事项、看指南不用登录。',
  'sign-in.account': '账号',
  'sign-in.password': '密码',
  'sign-in.code': '动态验证码',
  'sign-in.code-hint': '打开手机上的验证器，填最新的 6 位数字。',
  'sign-in.act': '登录',
  'sign-in.waiting': '正在登录…',
  'sign-in.gaps': '还有内容没有填',
  'sign-in.account-missing': '请填写账号',
  'sign-in.password-missing': '请填写密码',
  'sign-in.code-missing': '请填写动态验证码',
  'sign-in.help': '忘了密码，请带身份证到政务服务中心窗口重设。',

  'shell.skip': '跳到正文',
  'shell.demonstration': '演示',
  'not-found.title': '没有这一页',

  'item.working-days': '{count} 个工作日',
  'item.on-the-spot': '当场办好',
} as const

export default {
  signIn: {
    title: '登录监测',
    name: '账号',
    password: '密码',
    submit: '登录',
    nameMissing: '请输入账号',
    passwordMissing: '请输入密码',
    with: '用 {{name}} 登录',
  },
  change: {
    title: '修改密码',
    why: '{{name}}，您用的是一次性密码。请设置自己的密码后继续。',
    current: '一次性密码',
    next: '新密码',
    again: '再输一次新密码',
    rule: '至少 {{min}} 个字符；几个不相干的词连在一起就好记又安全。',
    length: '请用 {{min}} 到 {{max}} 个字符',
    differs: '两次输入不一致',
    submit: '保存并继续',
  },
};

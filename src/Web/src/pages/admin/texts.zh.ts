export default {
  title: '管理',
  tokens: '令牌',
  name: '名称',
  role: '角色',
  scope: '范围',
  everywhere: '全部',
  used: '最近使用',
  never: '从未',
};

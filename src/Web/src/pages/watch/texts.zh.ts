export default {
  title: '待办问题',
  severity: '程度',
  what: '问题',
  site: '场所',
  region: '区域',
  state: '状态',
  rung: '层级',
  taken: '接手',
  empty: '您的范围内没有待办问题',
  emptyHint: '新的问题会自动出现在这里。',
};

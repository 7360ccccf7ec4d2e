export default {
  title: '未收事件',
  type: '类型',
  subject: '主体',
  from_: '来源',
  errors: '错误',
  empty: '没有未收的事件',
  emptyHint: '经消息队列送来而不能接收的事件会列在这里。',
};

export default {
  title: '提醒记录',
  when: '时间',
  reason: '原因',
  text: '内容',
  told: '告知',
  empty: '还没有发出过提醒',
};

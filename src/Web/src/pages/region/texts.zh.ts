export default {
  title: '区域',
  example: 'HS',
  open: '待整改',
  overdue: '已逾期',
  awaiting: '待回头看',
  today: '今日到期',
  sites: '场所',
  below: '下级区域',
};

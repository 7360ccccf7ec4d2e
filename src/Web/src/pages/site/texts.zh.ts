export default {
  title: '场所',
  example: 'HS-HOTEL-017',
  items: '检查项',
  next: '下次应办',
  issue: '问题',
  unit: '责任单位',
  type: '类型',
};

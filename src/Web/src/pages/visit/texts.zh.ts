export default {
  title: '检查',
  example: 'HS-HOTEL-017',
  checklist: '检查清单',
  empty: '这个场所没有需要检查的项目',
};

export default {
  timeline: '经过',
  site: '场所',
  item: '检查项',
  region: '区域',
  raised: '发现于',
  due: '期限',
  policy: '依据',
  taken: '接手',
  nobody: '无人接手',
};

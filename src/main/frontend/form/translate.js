/** form-js's own words in Chinese: what is left of them once the fields are ours. */
const WORDS = {
  'Add new': '再加一项',
  'Expand all ({value})': '全部展开（{value}）',
  Collapse: '收起',
  'No content to show.': '没有内容',
  'Nothing to show.': '没有内容',
  "binding path '{value}' is already claimed": '表单里有两个字段都叫“{value}”',
};

export function translate(template, replacements = {}) {
  return (WORDS[template] || template).replace(/{([^}]+)}/g, (_, key) => replacements[key] ?? `{${key}}`);
}

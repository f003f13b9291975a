/** The Markdown that text views of forms use: headings, lists, bold, line breaks. HTML in it stays text. */

const escape = (text) => text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }[c]));
const inline = (text) => escape(text).replace(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>');

function block(lines) {
  const heading = lines.length === 1 && /^(#{1,6})\s+(.*)$/.exec(lines[0]);
  if (heading) {
    const level = Math.min(heading[1].length + 2, 6);
    return `<h${level}>${inline(heading[2])}</h${level}>`;
  }
  if (lines.every((line) => /^[-*]\s+/.test(line))) {
    return `<ul>${lines.map((line) => `<li>${inline(line.replace(/^[-*]\s+/, ''))}</li>`).join('')}</ul>`;
  }
  return `<p>${lines.map(inline).join('<br>')}</p>`;
}

export const marked = {
  parse(markdown) {
    return String(markdown || '').split(/\n\s*\n/).map((part) => part.split('\n').map((line) => line.trim()).filter(Boolean))
      .filter((lines) => lines.length).map(block).join('');
  },
};

// Measures a page as it is drawn; see io.fupin.browser.Looks. Gives the faults in words.
(size) => {
  const faults = [];
  const name = (e) => `${e.tagName.toLowerCase()}.${String(e.className.baseVal ?? e.className).trim().split(/\s+/).join('.')} “${
    (e.getAttribute('aria-label') || e.innerText || e.value || e.name || e.id || '').trim().slice(0, 24)}”`;
  const shown = (e) => e.checkVisibility({ checkOpacity: false, checkVisibilityCSS: true }) && e.getClientRects().length > 0;
  const once = (list) => [...new Set(list)].slice(0, 6);
  const width = document.documentElement.clientWidth;
  document.documentElement.style.scrollBehavior = 'auto';

  // sideways
  if (document.documentElement.scrollWidth > Math.min(width, innerWidth === 0 ? width : width)) {
    faults.push(`scrolls sideways: ${document.documentElement.scrollWidth} of ${width}`);
  }
  const inScroller = (e) => {
    for (let up = e.parentElement; up && up !== document.body; up = up.parentElement) {
      if (/auto|scroll|hidden|clip/.test(getComputedStyle(up).overflowX)) return true;
    }
    return false;
  };
  const hidden = (e) => e.closest('.visually-hidden, .fp-skip, .djs-container, .flatpickr-calendar, .fjs-powered-by');
  once([...document.querySelectorAll('body *')].filter((e) => shown(e) && !hidden(e) && !e.closest('svg'))
    .filter((e) => { const box = e.getBoundingClientRect(); return box.width > 1 && (box.right > width + 1 || box.left < -1) && !inScroller(e); })
    .map((e) => `reaches out of the screen: ${name(e)}`)).forEach((fault) => faults.push(fault));

  // text that its box cuts off
  once([...document.querySelectorAll('button, .btn, .fp-tag, h1, h2, th, label, summary, .fp-job *, dd, td')].filter((e) => shown(e) && !hidden(e))
    .filter((e) => { const style = getComputedStyle(e); return style.overflowX === 'visible' && style.display !== 'inline' && e.clientWidth > 0 && e.scrollWidth > e.clientWidth + 1 && !e.closest('.fp-phases') && !e.querySelector('.visually-hidden, .fp-skip'); })
    .map((e) => `runs over its box: ${name(e)} ${e.scrollWidth} of ${e.clientWidth}`)).forEach((fault) => faults.push(fault));

  // as big as a finger
  const inText = (e) => getComputedStyle(e).display === 'inline' && [...e.parentNode.childNodes].some((n) => n !== e && n.textContent.trim());
  const target = (e) => (e.matches('[type=checkbox], [type=radio]') || e.matches('[type=file]') && e.getBoundingClientRect().width < 8 ? e.closest('label') || document.querySelector(`label[for="${CSS.escape(e.id)}"]`) || e : e);
  const scene = document.querySelector('dialog[open]') || document;
  const controls = [...scene.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')].filter((e) => !hidden(e) && !e.disabled && !e.matches('.bjs-powered-by'));
  // a small one is as good as a big one when nothing else is near (WCAG 2.5.8)
  const boxes = controls.map(target).filter(shown).map((e) => [e, e.getBoundingClientRect()]);
  const alone = (t, box) => { const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    return boxes.every(([other, near]) => other === t || Math.hypot(Math.max(near.left - x, 0, x - near.right), Math.max(near.top - y, 0, y - near.bottom)) >= 12); };
  const primary = 'button.btn, a.btn, select, textarea, input, .fp-foot a, .fp-bar a, .fp-bar summary, .fp-menu-list a, .fp-menu-list button, .fp-outcomes label, .fp-job, .site-bar a, .choice';
  once(controls.map((e) => ({ e, t: target(e) })).filter(({ t }) => shown(t) && !hidden(t))
    .map(({ e, t }) => { const box = t.getBoundingClientRect();
      const [least, wide] = size === 'PHONE' && (e.matches(primary) || t.matches(primary)) ? [43.5, 24] : [23.5, 23.5];
      return { e, t, box, small: !inText(e) && !(least < 24 && alone(t, box)) && (box.height < least || box.width < (e.matches('.fp-foot a') ? 44 : wide)) }; })
    .filter(({ small }) => small)
    .map(({ e, box }) => `small: ${name(e)} ${Math.round(box.width)}×${Math.round(box.height)}`)).forEach((fault) => faults.push(fault));

  // what has the focus is seen
  const bars = '.fp-dock, .fp-foot, .fp-bar, .dock, .site-bar, thead';
  once(controls.map((e) => ({ e, t: target(e) })).filter(({ e, t }) => shown(t) && !e.closest(bars) && !e.closest('dialog:not([open])'))
    .filter(({ e, t }) => {
      e.focus();
      t.scrollIntoView({ block: 'nearest' });
      const box = t.getBoundingClientRect();
      const on = document.elementFromPoint(box.left + Math.min(box.width / 2, 40), box.top + Math.min(box.height / 2, 20));
      const bar = on && on.closest(bars);
      return bar && !bar.contains(t);
    }).map(({ e }) => { const box = e.getBoundingClientRect(); return `behind a bar: ${name(e)} at ${Math.round(box.top)} of ${innerHeight}`; }))
    .forEach((fault) => faults.push(fault));
  if (document.activeElement) document.activeElement.blur();
  scrollTo(0, 0);

  // words of another language
  const allowed = /^(PDF|Excel|Word|CSV|JPG|PNG|Ctrl|Enter|Tab|Esc|Fupin|SHA|XES|demo|xlsx|csv|XLSX|bpmn|BPMN)$/;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const words = new Set();
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (!parent || parent.closest('script, style, noscript, .fp-account, .fp-password, code, kbd, .djs-container, svg, textarea') || !shown(parent)) continue;
    (walker.currentNode.data.match(/(?<![\w@#.-])[A-Za-z]{3,}(?![\w@#.-]|\d)/g) || []).filter((word) => !allowed.test(word)).forEach((word) => words.add(word));
  }
  if (words.size) faults.push(`speaks English: ${[...words].slice(0, 8).join(', ')}`);
  return faults;
}

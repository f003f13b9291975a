/* A batch: choosing another outcome makes a case an exception, with its own reason; the sums beside follow. */
(function () {
  'use strict';

  var form = document.querySelector('[data-batch]');
  if (!form) return;
  var all = function (selector, root) { return Array.prototype.slice.call((root || form).querySelectorAll(selector)); };
  var exceptions = form.querySelector('[data-batch-exceptions]');
  var rest = form.querySelector('[data-batch-rest] ul');
  var items = all('[data-item]');
  var outcome = function (item) { return item.querySelector('select[name$=".outcome"]'); };
  var reason = function (item) { return item.querySelector('input[name$=".opinion"]'); };

  function arrange(focused) {
    var sums = { all: 0, rest: 0, exceptions: 0 };
    items.forEach(function (item) {
      var chosen = outcome(item).value;
      all('[data-for]', item).forEach(function (part) {
        var shown = part.dataset.for.split(' ').indexOf(chosen) >= 0;
        part.hidden = !shown;
        if (part.matches('select')) part.disabled = !shown; else all('input', part).forEach(function (input) { input.disabled = !shown; });
      });
      reason(item).placeholder = chosen === 'reject' ? '理由，写进给农户的决定书' : '原因：哪一项、差什么、怎么补';
      item.classList.toggle('is-exception', chosen !== '');
      var list = chosen === '' ? rest : exceptions.querySelector('ul');
      if (item.parentNode !== list) place(item, list);
      if (chosen === '') sums.rest++; else { sums.exceptions++; sums[chosen] = (sums[chosen] || 0) + 1; }
      if (chosen !== 'later') sums.all++;
    });
    exceptions.hidden = sums.exceptions === 0;
    all('[data-number]').forEach(function (place) { place.textContent = sums[place.dataset.number] || 0; });
    if (focused) outcome(focused).focus();
    gaps();
  }

  /* back to where it stood in the list */
  function place(item, list) {
    var at = items.indexOf(item);
    var after = all('[data-item]', list).filter(function (other) { return items.indexOf(other) > at; })[0];
    list.insertBefore(item, after || null);
  }

  function gaps() {
    var missing = items.filter(function (item) { return ['return', 'reject'].indexOf(outcome(item).value) >= 0 && !reason(item).value.trim(); });
    var box = form.querySelector('[data-gaps]');
    box.hidden = !missing.length;
    box.textContent = '';
    if (missing.length) {
      var link = document.createElement('a');
      link.className = 'is-late-ink';
      link.href = '#' + reason(missing[0]).id;
      link.textContent = missing[0].dataset.subject + '还没写原因' + (missing.length > 1 ? '，共 ' + missing.length + ' 件' : '');
      box.append(link);
    }
    return missing;
  }

  form.addEventListener('change', function (event) { if (event.target.matches('select[name$=".outcome"]')) arrange(event.target.closest('[data-item]')); });
  form.addEventListener('fupin:restored', function () { arrange(); });
  form.addEventListener('input', gaps);
  form.addEventListener('submit', function (event) {
    var missing = gaps();
    if (!missing.length) return;
    event.preventDefault();
    event.stopPropagation();
    missing.forEach(function (item) { reason(item).classList.add('is-invalid'); });
    reason(missing[0]).focus();
  });
  arrange();
})();

/* Small manners of every page of the desk. Pages work without it; it saves clicks. No dependency but htmx, where a page uses that. */
(function () {
  'use strict';

  var one = function (selector, root) { return (root || document).querySelector(selector); };
  var all = function (selector, root) { return Array.prototype.slice.call((root || document).querySelectorAll(selector)); };

  // every change that htmx sends carries the token that Spring Security asks for
  document.addEventListener('htmx:configRequest', function (event) {
    var header = one('meta[name=_csrf_header]');
    if (header) event.detail.headers[header.content] = one('meta[name=_csrf]').content;
  });

  // back to where one came from, filters and place in the list included
  document.addEventListener('click', function (event) {
    var back = event.target.closest('[data-back]');
    if (back && history.length > 1 && document.referrer.indexOf(location.origin) === 0) {
      event.preventDefault();
      history.back();
    }
  });

  // menus close on a click elsewhere and on Escape
  document.addEventListener('click', function (event) {
    all('details.fp-menu[open]').forEach(function (menu) { if (!menu.contains(event.target)) menu.open = false; });
  });
  document.addEventListener('keydown', function (event) {
    if (event.key !== 'Escape') return;
    all('details.fp-menu[open]').forEach(function (menu) { menu.open = false; one('summary', menu).focus(); });
  });

  // a filter takes effect when it is chosen
  document.addEventListener('change', function (event) {
    var form = event.target.form;
    if (form && form.matches('[data-autosubmit]') && event.target.matches('select, input[type=checkbox]')) submit(form);
  });
  // empty filters do not stand in the address
  document.addEventListener('submit', function (event) {
    if (!event.target.matches('[data-autosubmit]')) return;
    Array.prototype.slice.call(event.target.elements).forEach(function (field) { if (!field.value) field.disabled = true; });
    var set = Array.prototype.slice.call(event.target.elements).filter(function (field) { return field.name && !field.disabled && field.name !== 'box' && field.name !== 'all'; });
    if (set.length && event.target.elements.all) event.target.elements.all.disabled = true;
  });

  function submit(form, button) {
    if (form.requestSubmit) { form.requestSubmit(button); return; }
    var click = button || one('button[type=submit], button:not([type])', form);
    if (click) click.click(); else form.submit();
  }

  // stock phrases
  document.addEventListener('click', function (event) {
    var word = event.target.closest('.fp-words button');
    if (!word) return;
    var field = one('#' + word.parentNode.dataset.for);
    var text = word.dataset.text || word.textContent;
    field.value = field.value.trim() ? field.value.trim() + (/[。；，]$/.test(field.value.trim()) ? '' : '；') + text : text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
  });

  document.addEventListener('click', function (event) {
    var copy = event.target.closest('[data-copy]');
    if (!copy) return;
    var source = one(copy.dataset.copy);
    source.select ? source.select() : getSelection().selectAllChildren(source);
    var text = source.value === undefined ? source.textContent : source.value;
    if (navigator.clipboard) navigator.clipboard.writeText(text); else document.execCommand('copy');
    copy.lastChild.textContent = '已复制';
  });

  // a dialog gives the focus back to what opened it; an entry of a menu is out of sight by then, its menu is not
  function ask(dialog, opener) {
    var menu = opener && opener.closest('details.fp-menu');
    dialog.addEventListener('close', function () {
      var back = menu ? one('summary', menu) : opener;
      if (back) back.focus();
    }, { once: true });
    if (menu) menu.open = false;
    if (dialog.showModal) dialog.showModal(); else dialog.setAttribute('open', '');
  }

  // dialogs: opened by a button that names them, closed by Escape, by 不了, and by a click beside them
  document.addEventListener('click', function (event) {
    var opener = event.target.closest('[data-dialog]');
    if (opener) {
      ask(one('#' + opener.dataset.dialog), opener);
      event.preventDefault();
      return;
    }
    var closer = event.target.closest('[data-close]');
    var shown = closer ? closer.closest('dialog') : event.target.matches('dialog') ? event.target : null;
    if (shown) { if (shown.close) shown.close(); else shown.removeAttribute('open'); }
  });
  all('dialog[data-open]').forEach(function (dialog) { if (dialog.showModal) dialog.showModal(); else dialog.setAttribute('open', ''); });

  // a verb of the desk (转办, 催办 …) is asked for in a dialog; without scripts, or when the line is down, its link leads to a page
  document.addEventListener('click', function (event) {
    var verb = event.target.closest('a[data-verb]');
    if (!verb || event.ctrlKey || event.metaKey || event.shiftKey || !window.fetch || !window.HTMLDialogElement) return;
    event.preventDefault();
    fetch(verb.href, { headers: { 'HX-Request': 'true' }, credentials: 'same-origin' }).then(function (answer) {
      if (!answer.ok || answer.redirected) throw answer;
      return answer.text();
    }).then(function (html) {
      var place = document.createElement('div');
      place.innerHTML = html;
      var dialog = one('dialog', place);
      document.body.appendChild(dialog);
      var stop = window.fupin && window.fupin.keep ? window.fupin.keep(dialog) : function () {};
      dialog.addEventListener('close', function () { stop(); dialog.remove(); });
      ask(dialog, verb);
      // on a phone the keyboard would cover what is to be read first
      var first = matchMedia('(max-width: 767.98px)').matches ? one('h2', dialog) : one('input[type=radio], select, textarea', dialog);
      if (first) first.focus();
    }).catch(function () { location.href = verb.href; });
  });

  document.addEventListener('click', function (event) { if (event.target.closest('[data-print]')) window.print(); });

  // Ctrl+Enter submits the work at hand
  document.addEventListener('keydown', function (event) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    var work = (event.target.closest && event.target.closest('form')) || one('form.fp-work');
    if (work && work.method === 'post') { event.preventDefault(); submit(work, one('.btn-primary[type=submit]', work) || undefined); }
  });

  // what was asked for by a click and came into the page has the focus where the button had it
  var asked = null;
  document.addEventListener('htmx:beforeSwap', function (event) {
    var source = event.detail.requestConfig && event.detail.requestConfig.elt;
    asked = source && (source === document.activeElement || source.contains(document.activeElement)) ? event.detail.target : null;
  });
  document.addEventListener('htmx:afterSettle', function (event) {
    if (!asked || asked !== event.detail.target) return;
    var place = asked;
    asked = null;
    if (document.activeElement && document.activeElement !== document.body && document.activeElement.isConnected) return;
    var first = one('[autofocus], a[href], button, input:not([type=hidden]), h2, h3', place) || place;
    if (first === place || /^H/.test(first.tagName)) first.tabIndex = -1;
    first.focus();
  });

  // keys of one letter may be switched off: dictation and a cat on the keyboard press them, too
  var letters = function () { try { return localStorage.getItem('fupin.keys') !== 'off'; } catch (shut) { return true; } };
  document.addEventListener('change', function (event) {
    if (event.target.matches('[data-letters]')) localStorage.setItem('fupin.keys', event.target.checked ? 'on' : 'off');
  });
  all('[data-letters]').forEach(function (box) { box.checked = letters(); });

  // a list of cases: J and K walk, X ticks, Enter opens, [ and ] turn to the case before and after, B goes back to the list, ? tells
  var queue = one('.fp-queue');
  var typing = function (target) { return target.matches && target.matches('input:not([type=checkbox]), textarea, select, [contenteditable]'); };
  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || typing(event.target) || one('dialog[open]') || !letters()) return;
    if (event.key === '?' && one('#keys')) { ask(one('#keys'), document.activeElement === document.body ? null : document.activeElement); return; }
    var turn = event.key === '[' ? one('main a[rel=prev]') : event.key === ']' ? one('main a[rel=next]') : event.key === 'b' ? all('main .fp-path a').pop() : null;
    if (turn) { turn.click(); return; }
    if (!queue) return;
    var rows = all('tbody tr[data-row]', queue);
    var at = rows.indexOf(document.activeElement.closest ? document.activeElement.closest('tr[data-row]') : null);
    if (event.key === 'j' || event.key === 'k') {
      var row = rows[Math.max(0, Math.min(rows.length - 1, event.key === 'j' ? at + 1 : at - 1))];
      if (row) { one('a', row).focus(); row.scrollIntoView({ block: 'nearest' }); }
    } else if (event.key === 'x' && at >= 0) {
      var box = one('input[type=checkbox]', rows[at]);
      if (box && !box.disabled) box.click();
    }
  });

  // a page that came back refused begins at the first wrong field
  var wrong = one('main .is-invalid');
  if (wrong && !one('[data-island=form]')) wrong.focus();

  // ticked rows are counted in the bar at the foot of the list
  function count() {
    all('[data-count-of]').forEach(function (place) { place.textContent = all('input[name=' + place.dataset.countOf + ']:checked').length; });
    all('[data-ticked]').forEach(function (dock) {
      var boxes = all('input[name=' + dock.dataset.ticked + ']:checked');
      all('[data-count]', dock).forEach(function (place) { place.textContent = boxes.length; });
      dock.hidden = boxes.length === 0;
      all('tr[data-row]').forEach(function (row) {
        var box = one('input[type=checkbox]', row);
        if (box) row.classList.toggle('is-picked', box.checked);
      });
    });
  }
  document.addEventListener('change', function (event) {
    if (event.target.matches('[data-tick-all]')) {
      all('input[name=' + event.target.dataset.tickAll + ']:not(:disabled)').forEach(function (box) { box.checked = event.target.checked; });
    }
    count();
  });
  document.addEventListener('click', function (event) {
    if (!event.target.closest('[data-untick]')) return;
    all('input[name=' + event.target.closest('[data-untick]').dataset.untick + ']').forEach(function (box) { box.checked = false; });
    count();
  });
  addEventListener('pageshow', count);

  // demo accounts on the sign-in page fill the fields
  document.addEventListener('click', function (event) {
    var pick = event.target.closest('[data-username]');
    if (!pick) return;
    one('input[name=username]').value = pick.dataset.username;
    one('input[name=password]').value = pick.dataset.password;
    all('[data-username]').forEach(function (other) { other.setAttribute('aria-pressed', String(other === pick)); });
    one('.fp-login-form button').focus();
  });
})();

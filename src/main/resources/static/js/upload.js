/* Photos and papers outside the forms: every file is sent at once, shown as a thumbnail, and its id posted with the page's form. */
(function () {
  'use strict';

  var icons = (document.querySelector('.fp-thumb.is-new use') || { getAttribute: function () { return ''; } }).getAttribute('href').split('#')[0];

  document.querySelectorAll('[data-upload]').forEach(function (box) {
    var picker = box.querySelector('input[type=file]');
    picker.addEventListener('change', function () {
      Array.prototype.forEach.call(picker.files, function (file) { send(box, file); });
      picker.value = '';
    });
    box.addEventListener('click', function (event) {
      var remove = event.target.closest('[data-remove]');
      if (!remove) return;
      remove.closest('.fp-thumb').remove();
      picker.focus();
      changed(box);
    });
  });

  function send(box, file) {
    var thumb = document.createElement('div');
    thumb.className = 'fp-thumb is-busy';
    thumb.append(picture(file), text(file.name), note('正在上传……'));
    box.insertBefore(thumb, box.querySelector('.is-new'));
    var refused = window.fupin.refuse(file);
    if (refused) { fail(box, thumb, file, { message: refused }); return; }
    var small = thumb.querySelector('small');
    var sending = window.fupin.upload('/evidence', file, function (percent, waiting) { small.textContent = waiting ? '等待网络' : '正在上传 ' + percent + '%'; });
    sending.done.then(function (body) { keep(box, thumb, body.id, file.name); }, function (failure) { fail(box, thumb, file, failure); });
  }

  function keep(box, thumb, id, name) {
    thumb.classList.remove('is-busy');
    var input = document.createElement('input');
    input.type = 'hidden';
    input.name = box.dataset.upload;
    input.value = id;
    thumb.querySelector('small').textContent = '';
    thumb.append(input, removeButton(name));
    changed(box);
  }

  function fail(box, thumb, file, failure) {
    thumb.classList.remove('is-busy');
    thumb.classList.add('is-warn');
    var small = thumb.querySelector('small');
    small.className = 'is-late-ink';
    small.setAttribute('role', 'alert');
    small.textContent = failure.message;
    if (failure.retry) {
      var again = document.createElement('button');
      again.type = 'button';
      again.className = 'btn';
      again.textContent = '重试';
      again.addEventListener('click', function () { thumb.remove(); send(box, file); });
      thumb.append(again);
    }
    thumb.append(removeButton('没传上的文件'));
  }

  function changed(box) { box.dispatchEvent(new Event('change', { bubbles: true })); }

  function picture(file) {
    if (/^image\//.test(file.type)) {
      var image = document.createElement('img');
      image.alt = '';
      image.src = URL.createObjectURL(file);
      image.addEventListener('load', function () { URL.revokeObjectURL(image.src); });
      return image;
    }
    return icon('file-text');
  }

  function icon(name) {
    var svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    var use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
    svg.setAttribute('class', 'fp-icon');
    svg.setAttribute('aria-hidden', 'true');
    use.setAttribute('href', icons + '#' + name);
    svg.append(use);
    return svg;
  }

  function removeButton(name) {
    var button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('data-remove', '');
    button.setAttribute('aria-label', '删去 ' + name);
    button.append(icon('x'));
    return button;
  }

  function text(words) { return document.createTextNode(words.length > 14 ? words.slice(0, 12) + '…' : words); }
  function note(words) { var small = document.createElement('small'); small.textContent = words; return small; }

  /* for pages that put ids back after a refusal */
  window.fupinUpload = { put: function (name, ids) {
    var box = document.querySelector('[data-upload="' + name + '"]');
    if (!box) return;
    ids.forEach(function (id) {
      if (box.querySelector('input[value="' + id + '"]')) return;
      var thumb = document.createElement('div');
      thumb.className = 'fp-thumb';
      var image = document.createElement('img');
      image.alt = '';
      image.src = '/evidence/' + encodeURIComponent(id) + '/thumbnail';
      thumb.append(image, note(''));
      box.insertBefore(thumb, box.querySelector('.is-new'));
      keep(box, thumb, id, '这一份');
    });
  } };
})();

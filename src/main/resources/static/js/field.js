/* 手机问卷: every answer is kept on this phone as it is given; a locked sheet is sent when there is a network, and arrives once. */
(function () {
  'use strict';

  var root = document.getElementById('field');
  var base = root.dataset.base;
  var owner = document.body.dataset.officer;
  var WORDS = { todo: '未开始', filling: '在本机，填写中', ready: '在本机，待发送', failed: '在本机，没发成', sealed: '已封存', replaced: '已更换' };
  var TONES = { filling: 'is-warn', ready: 'is-warn', failed: 'is-late', sealed: 'is-ok' };
  var GROUPS = [['failed', '没发成，要看一下'], ['filling', '在本机，填写中'], ['ready', '在本机，待发送'], ['todo', '未开始'], ['sealed', '已封存，安全']];
  var sending = false;
  var database;

  function $(selector) { return root.querySelector(selector); }

  /* ---- the phone's own store: one record per sheet, of one officer ---- */

  function open() {
    return new Promise(function (done, fail) {
      var request = indexedDB.open('fupin-field', 1);
      request.onupgradeneeded = function () { request.result.createObjectStore('sheets', { keyPath: 'key' }); };
      request.onsuccess = function () { done(request.result); };
      request.onerror = function () { fail(request.error); };
    });
  }

  function store(mode, work) {
    return new Promise(function (done, fail) {
      var transaction = database.transaction('sheets', mode, mode === 'readwrite' ? { durability: 'strict' } : undefined);
      var request = work(transaction.objectStore('sheets'));
      transaction.oncomplete = function () { done(request.result); };
      transaction.onerror = transaction.onabort = function () { fail(transaction.error); };
    });
  }

  function prefix() { return base + '|' + owner + '|'; }
  function key(number) { return prefix() + String(number).padStart(6, '0'); }
  function get(number) { return store('readonly', function (sheets) { return sheets.get(key(number)); }); }
  function put(sheet) { return store('readwrite', function (sheets) { return sheets.put(sheet); }); }
  function all() { return store('readonly', function (sheets) { return sheets.getAll(IDBKeyRange.bound(prefix(), prefix() + '\uffff')); }); }
  function remove(sheet) { return store('readwrite', function (sheets) { return sheets.delete(sheet.key); }); }

  /* ---- what the server knows; what stands on this phone and is not sent goes before it ---- */

  function ask() {
    return fetch(base + '/field.json', { headers: { Accept: 'application/json' }, cache: 'no-store' }).then(function (answer) {
      if (answer.status === 401 || answer.redirected) throw { message: '登录过期了，请重新登录；填的都在这部手机上。', signIn: true };
      if (!answer.ok) throw { message: '服务器没有答应，过一会儿再试。' };
      return answer.json();
    });
  }

  function merge(households) {
    return all().then(function (known) {
      var byNumber = {};
      known.forEach(function (sheet) { byNumber[sheet.number] = sheet; });
      var work = households.sheets.map(function (told) {
        var mine = byNumber[told.number];
        delete byNumber[told.number];
        var sheet = mine || { key: key(told.number), number: told.number, answers: {}, photos: [], state: 'todo' };
        sheet.told = told;
        if (told.state === 'SEALED' && !unsent(sheet)) { clear(sheet); sheet.state = 'sealed'; sheet.receipt = told.receipt; }
        if (told.state === 'REPLACED' && !unsent(sheet)) { clear(sheet); sheet.state = 'replaced'; }
        return put(sheet);
      });
      Object.keys(byNumber).forEach(function (number) { if (!unsent(byNumber[number])) work.push(remove(byNumber[number])); });
      return Promise.all(work);
    });
  }

  function unsent(sheet) { return sheet.state === 'filling' || sheet.state === 'ready' || sheet.state === 'failed'; }
  function clear(sheet) { sheet.answers = {}; sheet.photos = []; sheet.error = null; }

  /* ---- sending: one after the other, photos first, each id kept as soon as it is there ---- */

  function send() {
    if (sending || !navigator.onLine) return Promise.resolve();
    sending = true;
    return ask().then(function (token) {
      return merge(token).then(all).then(function (sheets) {
        return sheets.filter(function (sheet) { return sheet.state === 'ready'; }).reduce(function (before, sheet) {
          return before.then(function () { return one(sheet, token); });
        }, Promise.resolve()).then(function () { return tell(token); });
      });
    }).then(function () { say(null); }, function (failure) { say(failure.message ? failure : null); }).then(function () { sending = false; return draw(); });
  }

  /* How many still stand on this phone: the lead sees whose phone is silent. Nobody waits for it. */
  function tell(token) {
    return all().then(function (sheets) {
      var filling = sheets.filter(function (sheet) { return sheet.state === 'filling'; }).length;
      return post(base + '/field/phone', token, JSON.stringify({ filling: filling, waiting: sheets.filter(unsent).length - filling }), 'application/json');
    }).catch(function () { return null; });
  }

  function one(sheet, token) {
    return sheet.photos.reduce(function (before, photo) {
      return before.then(function () { return photo.id ? null : upload(sheet, photo, token); });
    }, Promise.resolve()).then(function () {
      return post(base + '/field/' + sheet.number, token, JSON.stringify({ clientId: sheet.clientId, answers: sheet.answers, filledAt: sheet.filledAt,
        photos: sheet.photos.map(function (photo) { return photo.id; }), latitude: sheet.latitude, longitude: sheet.longitude }), 'application/json');
    }).then(function (receipt) {
      clear(sheet);
      sheet.state = 'sealed';
      sheet.receipt = receipt.receipt;
      return put(sheet);
    }, function (failure) {
      if (!failure.refused) throw failure;
      sheet.state = 'failed';
      sheet.error = failure.message;
      return put(sheet);
    });
  }

  function upload(sheet, photo, token) {
    var form = new FormData();
    form.append('file', photo.blob, photo.name);
    return post('/evidence', token, form).then(function (kept) { photo.id = kept.id; return put(sheet); });
  }

  function post(address, token, body, type) {
    var headers = { Accept: 'application/json' };
    headers[token.header] = token.token;
    if (type) headers['Content-Type'] = type;
    return fetch(address, { method: 'POST', headers: headers, body: body }).then(function (answer) {
      return answer.text().then(function (text) {
        var told = {};
        try { told = JSON.parse(text); } catch (e) { /* a page, not an answer */ }
        if (answer.ok) return told;
        if (answer.status === 401) throw { message: '登录过期了，请重新登录；填的都在这部手机上。', signIn: true };
        if (answer.status === 409 || answer.status === 422 || answer.status === 404 || answer.status === 413) {
          throw { refused: true, message: told.detail || '服务器没有收下。' };
        }
        throw { message: '服务器没有答应，过一会儿自动再发。' };
      });
    });
  }

  /* ---- the list ---- */

  function draw() {
    return all().then(function (sheets) {
      if (!$('[data-sheet]').hidden) return;
      var waiting = sheets.filter(unsent).length;
      $('[data-phone]').hidden = waiting === 0;
      $('[data-phone-count]').textContent = waiting + ' 份只在这部手机上';
      $('[data-phone-note]').textContent = navigator.onLine ? '正在发送，请不要清除浏览器数据' : '没有网络，有网后自动发送；请不要清除浏览器数据';
      var list = $('[data-groups]');
      list.textContent = '';
      GROUPS.forEach(function (group) {
        var members = sheets.filter(function (sheet) { return sheet.state === group[0]; });
        if (members.length === 0) return;
        var heading = document.createElement('h2');
        heading.textContent = group[1] + ' ' + members.length;
        var ul = document.createElement('ul');
        ul.className = 'fp-list fp-choices fp-panel';
        members.forEach(function (sheet) { ul.append(row(sheet)); });
        list.append(heading, ul);
      });
      $('[data-none]').hidden = sheets.length > 0;
    });
  }

  function row(sheet) {
    var li = document.createElement('li');
    var a = document.createElement('a');
    a.href = '#' + sheet.number;
    var name = document.createElement('b');
    name.textContent = sheet.told.head;
    var tag = document.createElement('span');
    tag.className = 'fp-tag ' + (TONES[sheet.state] || '');
    tag.textContent = WORDS[sheet.state];
    var place = document.createElement('small');
    place.textContent = sheet.told.title + '　' + sheet.told.place + '　' + sheet.told.kind;
    a.append(name, ' ', tag, place);
    var note = sheet.error || (sheet.receipt ? '回执 ' + sheet.receipt : sheet.savedAt ? time(sheet.savedAt) + ' 存到本机' : '');
    if (note) {
      var small = document.createElement('small');
      if (sheet.error) small.className = 'is-late-ink';
      small.textContent = note;
      a.append(small);
    }
    li.append(a);
    return li;
  }

  function time(iso) { return new Date(iso).toLocaleTimeString('zh-CN', { hour12: false }); }

  function say(failure) {
    $('[data-failure]').hidden = !failure;
    if (failure) {
      $('[data-failure-text]').textContent = failure.message;
      $('[data-sign-in]').hidden = !failure.signIn;
    }
  }

  /* ---- a sheet ---- */

  function show() {
    var number = Number(location.hash.slice(1));
    var panel = $('[data-sheet]');
    if (!number) { panel.hidden = true; $('[data-list]').hidden = false; return draw(); }
    return get(number).then(function (sheet) {
      if (!sheet || sheet.state === 'sealed' || sheet.state === 'replaced') { location.hash = ''; return null; }
      $('[data-list]').hidden = true;
      panel.hidden = false;
      $('[data-head]').textContent = sheet.told.head;
      $('[data-place]').textContent = sheet.told.title + '　' + sheet.told.place + '　' + sheet.told.kind;
      fill(sheet);
      window.scrollTo(0, 0);
      return null;
    });
  }

  function fill(sheet) {
    var form = $('form');
    form.reset();
    form.dataset.number = sheet.number;
    Array.prototype.forEach.call(form.elements, function (field) {
      if (!field.name) return;
      if (field.type === 'radio') field.checked = sheet.answers[field.name] === field.value;
      else field.value = sheet.answers[field.name] || '';
    });
    $('[data-problem]').textContent = sheet.error || '';
    $('[data-saved]').textContent = sheet.savedAt ? time(sheet.savedAt) + ' 已存到本机' : '每答一题自动存到本机';
    pictures(sheet);
  }

  function pictures(sheet) {
    var box = $('.fp-thumbs');
    box.textContent = '';
    sheet.photos.forEach(function (photo, i) {
      var figure = document.createElement('div');
      figure.className = 'fp-thumb';
      var image = document.createElement('img');
      image.alt = '照片 ' + (i + 1);
      image.src = URL.createObjectURL(photo.blob);
      image.onload = function () { URL.revokeObjectURL(image.src); };
      var away = document.createElement('button');
      away.type = 'button';
      away.dataset.away = i;
      away.textContent = '删去';
      figure.append(image, away);
      box.append(figure);
    });
  }

  var writing = Promise.resolve();

  /* One change after the other: two at once would each overwrite the other's answer. */
  function change(work) {
    var number = Number($('form').dataset.number);
    writing = writing.then(function () { return get(number); }).then(function (sheet) {
      work(sheet);
      sheet.savedAt = new Date().toISOString();
      if (sheet.state !== 'ready') sheet.state = 'filling';
      return put(sheet).then(function () {
        $('[data-saved]').textContent = time(sheet.savedAt) + ' 已存到本机';
        return sheet;
      });
    }).catch(function () { $('[data-saved]').textContent = '没有存上：手机没有空间了，请先把待发送的发出去'; });
    return writing;
  }

  function missing(form) {
    var seen = {};
    return Array.prototype.filter.call(form.elements, function (field) {
      if (!field.name || field.name === 'remark' || seen[field.name]) return false;
      seen[field.name] = true;
      return field.type === 'radio' ? !form.querySelector('[name="' + field.name + '"]:checked') : field.value.trim() === '';
    });
  }

  function locked() {
    var form = $('form');
    var gaps = missing(form);
    if (gaps.length > 0) {
      $('[data-problem]').textContent = '还有 ' + gaps.length + ' 题没有答';
      gaps[0].focus();
      return;
    }
    place().then(function (where) {
      return change(function (sheet) {
        sheet.clientId = sheet.clientId || identity();
        sheet.filledAt = new Date().toISOString();
        sheet.latitude = where ? where.latitude : null;
        sheet.longitude = where ? where.longitude : null;
        sheet.error = null;
        sheet.state = 'ready';
      });
    }).then(function () { location.hash = ''; return send(); });
  }

  /* Where the phone is, if it says so within three seconds. */
  function place() {
    return new Promise(function (done) {
      if (!navigator.geolocation) { done(null); return; }
      var late = setTimeout(function () { done(null); }, 3000);
      navigator.geolocation.getCurrentPosition(function (found) { clearTimeout(late); done({ latitude: found.coords.latitude.toFixed(6), longitude: found.coords.longitude.toFixed(6) }); },
        function () { clearTimeout(late); done(null); }, { maximumAge: 600000, timeout: 2500 });
    });
  }

  function identity() {
    var bytes = crypto.getRandomValues(new Uint8Array(16));
    return Array.prototype.map.call(bytes, function (byte) { return byte.toString(16).padStart(2, '0'); }).join('');
  }

  root.addEventListener('input', function (event) {
    var field = event.target;
    if (field.type === 'file' || !field.name) return;
    if (field.type === 'radio' && !field.checked) return;
    change(function (sheet) { sheet.answers[field.name] = field.value; if (sheet.state === 'ready' || sheet.state === 'failed') { sheet.state = 'filling'; sheet.error = null; } });
  });

  root.addEventListener('change', function (event) {
    if (event.target.type !== 'file') return;
    var files = Array.prototype.slice.call(event.target.files);
    event.target.value = '';
    Promise.all(files.map(function (file) {
      return file.arrayBuffer().then(function (bytes) { return { name: file.name, blob: new Blob([bytes], { type: file.type }) }; });
    })).then(function (photos) {
      return change(function (sheet) { sheet.photos = sheet.photos.concat(photos).slice(0, Number(root.dataset.photos)); });
    }).then(function (sheet) { if (sheet) pictures(sheet); });
  });

  root.addEventListener('click', function (event) {
    var away = event.target.closest('[data-away]');
    if (away) change(function (sheet) { sheet.photos.splice(Number(away.dataset.away), 1); }).then(function (sheet) { if (sheet) pictures(sheet); });
    if (event.target.closest('[data-lock]')) locked();
    if (event.target.closest('[data-send]')) send();
  });

  root.addEventListener('submit', function (event) { event.preventDefault(); });

  window.addEventListener('hashchange', show);
  window.addEventListener('online', send);
  window.addEventListener('offline', draw);
  setInterval(send, 30000);

  function keepThePage() {
    if (!('serviceWorker' in navigator)) return;
    navigator.serviceWorker.register('/assessments/worker.js', { scope: '/assessments/' }).then(function () { return navigator.serviceWorker.ready; })
      .then(function (registration) {
        var drawnWith = Array.prototype.map.call(document.querySelectorAll('link[rel=stylesheet], link[rel=icon], script[src]'), function (element) {
          return new URL(element.href || element.src).pathname;
        });
        drawnWith.push(location.pathname, new URL(root.dataset.icons, location.href).pathname);
        var channel = new MessageChannel();
        channel.port1.onmessage = function (event) { root.dataset.kept = event.data.kept; };
        registration.active.postMessage({ keep: drawnWith }, [channel.port2]);
      }).catch(function () { root.dataset.kept = 'false'; });
  }

  open().then(function (opened) { database = opened; return show(); }).then(send).then(function () { root.dataset.shown = 'true'; if (navigator.onLine) keepThePage(); },
    function () { say({ message: '这部手机的浏览器不能离线保存，请换一个浏览器，或者用联网的问卷。' }); });
})();

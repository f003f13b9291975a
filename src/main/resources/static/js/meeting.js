/* The page of a 民主评议会: fills the fields, keeps the law's figures and the sums in sight, names what is missing, and posts the
   democratic-evaluation JSON. A courtesy: the server asks the same again. */
(function () {
  'use strict';

  var form = document.querySelector('[data-meeting]');
  if (!form) return;
  var one = function (selector, root) { return (root || form).querySelector(selector); };
  var all = function (selector, root) { return Array.prototype.slice.call((root || form).querySelectorAll(selector)); };
  var EVIDENCE = { minutesEvidence: '会议记录', signInEvidence: '签到表', siteEvidence: null };
  var WORDS = { heldOn: '开会日期', place: '地点', chair: '主持人', recorder: '记录人', membersDue: '应到', membersPresent: '实到', womenDue: '女代表应到', womenPresent: '女代表实到', convenedOn: '通知日期' };
  var rows = all('tr[data-case]');
  var tried = false;
  var touchedFold = false;

  /* ---- reading and filling ---- */
  function number(field) {
    var text = field.value.trim().replace(/[０-９]/g, function (digit) { return String.fromCharCode(digit.charCodeAt(0) - 65248); });
    return /^\d+$/.test(text) ? Number(text) : null;
  }
  function field(name) { return one('[data-field=' + name + ']'); }
  function kind() {
    var option = field('kind').selectedOptions[0];
    var share = function (text) { var parts = text.split('/'); return { over: Number(parts[0]), under: Number(parts[1]) }; };
    var households = option.dataset.countable === 'true' && field('countedBy').value === '户';
    return {
      name: option.value, countable: option.dataset.countable === 'true', households: households,
      // 户: delegates of the households instead (村民委员会组织法 art. 22, 28)
      quorum: share(households ? option.dataset.householdsQuorum : option.dataset.quorum),
      strict: option.dataset.strict === 'true' && !households,
      women: share(option.dataset.women), majority: share(option.dataset.majority),
      recusedInBase: option.dataset.recusedInBase === 'true', noticeDays: Number(option.dataset.noticeDays)
    };
  }
  function least(due, share, strict) { return strict ? Math.floor(due * share.over / share.under) + 1 : Math.ceil(due * share.over / share.under); }
  function names(row) { return one('[data-ballot=recused]', row).value.split(/[、，,;；\s]+/).filter(Boolean); }
  function ballot(row) {
    var read = one('[data-ballot=hitsReadOut]', row);
    return {
      yes: number(one('[data-ballot=yes]', row)), no: number(one('[data-ballot=no]', row)), abstain: number(one('[data-ballot=abstain]', row)),
      recused: names(row), hitsReadOut: read ? read.checked : null
    };
  }
  function ids(name) { return all('[data-upload=' + name + '] input[type=hidden]').map(function (input) { return input.value; }); }
  function taken() { return rows.filter(function (row) { return one('[data-in]', row).checked; }); }

  function json() {
    var law = kind();
    var data = { kind: law.name };
    if (law.countable) data.countedBy = field('countedBy').value;
    ['heldOn', 'place', 'chair', 'recorder'].forEach(function (name) { data[name] = field(name).value.trim(); });
    if (field('convenedOn').value) data.convenedOn = field('convenedOn').value;
    ['membersDue', 'membersPresent', 'womenDue', 'womenPresent'].forEach(function (name) { data[name] = number(field(name)); });
    data.ballots = taken().map(function (row) {
      var vote = ballot(row);
      var entry = { caseNumber: row.dataset.case, yes: vote.yes, no: vote.no, abstain: vote.abstain, recused: vote.recused };
      if (Number(row.dataset.hits)) entry.hitsReadOut = vote.hitsReadOut;
      return entry;
    });
    Object.keys(EVIDENCE).forEach(function (name) { data[name] = ids(name); });
    return data;
  }

  function fill(data) {
    all('[data-field]').forEach(function (input) { var value = data[input.dataset.field]; if (value !== undefined && value !== null) input.value = value; });
    if (data.ballots) {
      rows.forEach(function (row) {
        var vote = data.ballots.filter(function (one) { return one.caseNumber === row.dataset.case; })[0];
        one('[data-in]', row).checked = Boolean(vote);
        if (!vote) return;
        ['yes', 'no', 'abstain'].forEach(function (name) { if (vote[name] !== null && vote[name] !== undefined) one('[data-ballot=' + name + ']', row).value = vote[name]; });
        one('[data-ballot=recused]', row).value = (vote.recused || []).join('、');
        if (one('[data-ballot=hitsReadOut]', row)) one('[data-ballot=hitsReadOut]', row).checked = Boolean(vote.hitsReadOut);
      });
    }
    (data.presentNames || []).forEach(function (name) { all('[data-delegate]').forEach(function (box) { if (box.dataset.delegate === name) box.checked = true; }); });
    Object.keys(EVIDENCE).forEach(function (name) { if (data[name] && window.fupinUpload) window.fupinUpload.put(name, data[name]); });
  }

  /* ---- figures ---- */
  function meter(name, present, due, needed, says, state) {
    var box = one('[data-meter=' + name + ']');
    var bar = one('.fp-meter-bar i', box);
    var mark = one('.fp-meter-bar u', box);
    box.classList.toggle('is-ok', state === 'ok');
    box.classList.toggle('is-late', state === 'late');
    bar.style.width = due ? Math.min(100, 100 * present / due) + '%' : '0';
    mark.style.left = due && needed ? 100 * needed / due + '%' : '-9px';
    mark.hidden = !needed;
    one('[data-says]', box).textContent = says;
  }

  function check() {
    var law = kind();
    var problems = [];
    var miss = function (id, subject, text) { problems.push({ id: id, subject: subject, text: text }); };
    all('[data-only=countable]').forEach(function (box) { box.hidden = !law.countable; });
    all('[data-only=notice]').forEach(function (box) { box.hidden = law.noticeDays === 0; });
    one('[data-notice-says]').textContent = law.noticeDays ? '须早 ' + law.noticeDays + ' 天' : '';
    var unit = law.households ? '户' : '人';
    one('[data-unit]').textContent = unit;

    ['heldOn', 'place', 'chair', 'recorder', 'membersPresent', 'membersDue', 'womenPresent', 'womenDue'].forEach(function (name) {
      var value = field(name).value.trim();
      var numeric = /^(members|women)/.test(name);
      if (!value) miss(name, WORDS[name], '还没有填'); else if (numeric && number(field(name)) === null) miss(name, WORDS[name], '要填整数');
    });
    var held = field('heldOn').value;
    if (held && held > form.dataset.today) miss('heldOn', WORDS.heldOn, '不能在今天以后');
    if (law.noticeDays) {
      var called = field('convenedOn').value;
      if (!called) miss('convenedOn', WORDS.convenedOn, '还没有填');
      else if (held && (new Date(held) - new Date(called)) / 86400000 < law.noticeDays) miss('convenedOn', WORDS.convenedOn, '离开会不到 ' + law.noticeDays + ' 天');
    }

    var due = number(field('membersDue'));
    var present = number(field('membersPresent'));
    var quorate = false;
    if (due === null || present === null || due === 0) {
      meter('present', 0, 0, 0, '先填实到、应到', '');
    } else {
      var needed = least(due, law.quorum, law.strict);
      quorate = present >= needed && present <= due;
      meter('present', present, due, needed, '须到 ' + needed + ' ' + unit + '（' + (law.strict ? '过半数' : fraction(law.quorum)) + '），' + (present > due ? '实到多于应到' : quorate ? '够' : '差 ' + (needed - present)), quorate ? 'ok' : 'late');
      if (present > due) miss('membersPresent', '实到', '多于应到 ' + due);
      else if (!quorate) miss('membersPresent', '到会', '不够法定人数，须到 ' + needed + ' ' + unit);
    }
    var womenDue = number(field('womenDue'));
    var women = number(field('womenPresent'));
    if (womenDue !== null && women !== null) {
      var asked = law.women.under > 0 && law.name === '村民代表会议';
      var womenNeeded = asked ? least(womenDue, law.women, false) : 0;
      meter('women', women, womenDue, womenNeeded, women > womenDue ? '实到多于应到' : asked ? '须到 ' + womenNeeded + '，' + (women >= womenNeeded ? '够' : '差 ' + (womenNeeded - women)) : '本省没有另定人数，只作记录', asked ? (women >= womenNeeded ? 'ok' : 'late') : '');
      if (women > womenDue) miss('womenPresent', WORDS.womenPresent, '多于应到 ' + womenDue);
      else if (women < womenNeeded) miss('womenPresent', '女代表', '到会不够，须到 ' + womenNeeded + ' 人');
    } else { meter('women', 0, 0, 0, '', ''); }

    var majority = present === null ? null : Math.floor(present * law.majority.over / law.majority.under) + 1;
    one('[data-needed]').textContent = majority === null ? '—' : majority;
    one('[data-meter=majority] [data-says]').textContent = present === null ? '' : '超过实到 ' + present + ' ' + unit + '的' + (law.majority.over * 2 === law.majority.under ? '一半' : fraction(law.majority)) + '；' + (law.recusedInBase ? '回避的人仍算在里面' : '回避的人不算在里面');
    one('[data-present]').textContent = present === null ? '' : ' ' + present;

    var tally = { 通过: 0, 不通过: 0, 待宣读: 0, 未填: 0, 有错: 0 };
    rows.forEach(function (row, index) { judge(row, index, law, present, tally, miss); });
    if (!taken().length) miss('b0', '名单', '至少要评一户');
    Object.keys(EVIDENCE).forEach(function (name) { if (EVIDENCE[name] && !ids(name).length) miss(name, EVIDENCE[name], '还没有照片'); });
    all('.fp-thumb.is-busy').forEach(function () { miss('files', '会议材料', '还在上传'); });
    show(problems, tally);
    roll(quorate, present, due);
    return problems;
  }

  function fraction(share) { return { '2/3': '三分之二', '1/2': '二分之一', '3/4': '四分之三', '4/5': '五分之四' }[share.over + '/' + share.under] || share.under + ' 分之 ' + share.over; }

  function judge(row, index, law, present, tally, miss) {
    var sum = one('[data-sum]', row);
    var result = one('[data-result]', row);
    var inside = one('[data-in]', row).checked;
    var subject = '第 ' + (index + 1) + ' 户 ' + row.dataset.subject;
    row.classList.remove('is-wrong');
    row.classList.toggle('is-out', !inside);
    all('[data-ballot]', row).forEach(function (input) { input.disabled = !inside; });
    result.className = '';
    if (!inside) { sum.textContent = ''; result.textContent = '这次不评'; return; }
    var vote = ballot(row);
    var typed = all('[data-ballot=yes], [data-ballot=no], [data-ballot=abstain]', row).filter(function (input) { return input.value.trim(); });
    var verdict = function (word, state) { tally[word]++; result.textContent = word; result.className = 'fp-tag' + (state ? ' ' + state : ''); };
    if (!typed.length && !vote.recused.length) { sum.textContent = ''; verdict('未填', ''); miss(row.id, subject, '还没有填票数'); return; }
    if (vote.yes === null || vote.no === null || vote.abstain === null) {
      sum.textContent = '';
      if (typed.some(function (input) { return number(input) === null; })) { row.classList.add('is-wrong'); verdict('有错', 'is-late'); miss(row.id, subject, '票数要填整数'); }
      else { verdict('未填', ''); miss(row.id, subject, '票数没有填全，没有的填 0'); }
      return;
    }
    var total = vote.yes + vote.no + vote.abstain + vote.recused.length;
    sum.textContent = total;
    sum.className = present !== null && total === present ? 'is-ok-ink' : 'is-late-ink';
    if (present === null) { result.textContent = ''; return; }
    if (total !== present) {
      row.classList.add('is-wrong');
      verdict('有错', 'is-late');
      result.textContent = '合计 ' + total + '，应为 ' + present;
      miss(row.id, subject, '票数合计 ' + total + '，应为 ' + present);
      return;
    }
    if (Number(row.dataset.hits) && !vote.hitsReadOut) { verdict('待宣读', 'is-warn'); miss(row.id, subject, '比对的说明没有宣读'); return; }
    var base = law.recusedInBase ? present : present - vote.recused.length;
    verdict(vote.yes * law.majority.under > base * law.majority.over ? '通过' : '不通过', vote.yes * law.majority.under > base * law.majority.over ? 'is-ok' : 'is-late');
  }

  /* ---- showing ---- */
  function link(problem) {
    var a = document.createElement('a');
    a.href = '#' + problem.id;
    a.textContent = problem.subject;
    return a;
  }
  function show(problems, tally) {
    var list = one('[data-problems]');
    list.textContent = '';
    problems.slice(0, 8).forEach(function (problem) {
      var item = document.createElement('li');
      var icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      var use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
      icon.setAttribute('class', 'fp-icon');
      icon.setAttribute('aria-hidden', 'true');
      use.setAttribute('href', one('.fp-thumb.is-new use').getAttribute('href').split('#')[0] + '#alert-triangle');
      icon.append(use);
      var words = document.createElement('span');
      words.append(link(problem), '：' + problem.text);
      item.append(icon, words);
      list.append(item);
    });
    if (problems.length > 8) { var more = document.createElement('li'); more.textContent = '还有 ' + (problems.length - 8) + ' 处'; list.append(more); }
    one('[data-problems-title]').textContent = problems.length ? '还差 ' + problems.length + ' 处' : '都填好了，可以提交';
    var dock = one('[data-first-gap]');
    dock.hidden = !problems.length;
    if (problems.length) { dock.textContent = '还差 ' + problems.length + ' 处'; dock.href = '#' + problems[0].id; }
    one('[data-filled]').textContent = tally.通过 + tally.不通过;
    one('[data-tally]').textContent = Object.keys(tally).filter(function (word) { return tally[word]; }).map(function (word) { return word + ' ' + tally[word]; }).join('　');
    if (tried) all('[data-field]').forEach(function (input) { input.classList.toggle('is-invalid', problems.some(function (problem) { return problem.id === input.id; })); });
  }
  function jump(id) {
    var target = document.getElementById(id);
    if (!target) return;
    var control = target.matches('input,select') ? target : target.querySelector('input:not([type=hidden]):not([data-in]):not(:disabled),select') || target;
    target.scrollIntoView({ block: 'center' });
    control.focus({ preventScroll: true });
  }

  /* the roster folds once the quorum stands, so that the ballots are in sight; whoever opens it again keeps it open */
  var fold = one('[data-roll]');
  function roll(quorate, present, due) {
    if (!fold) return;
    one('[data-roll-says]').textContent = present !== null && due ? '到会 ' + present + '，应到 ' + due : '';
    if (!touchedFold && fold.open && quorate && !fold.contains(document.activeElement)) fold.open = false;
  }
  if (fold) {
    one('summary', fold).addEventListener('click', function () { touchedFold = true; });
    fold.addEventListener('change', countRoll);
    one('[data-all]', fold).addEventListener('click', function () { all('[data-delegate]').forEach(function (box) { box.checked = true; }); countRoll(); changed(); });
  }
  function countRoll() {
    var boxes = all('[data-delegate]');
    var women = boxes.filter(function (box) { return box.dataset.woman === 'true'; });
    var here = function (some) { return some.filter(function (box) { return box.checked; }).length; };
    field('membersDue').value = boxes.length;
    field('membersPresent').value = here(boxes);
    field('womenDue').value = women.length;
    field('womenPresent').value = here(women);
  }

  /* ---- draft, keys, submission ---- */
  var filled = false;
  function changed() {
    if (!filled) return;
    check();
    keeper.later();
  }
  function state() {
    var data = json();
    data.presentNames = all('[data-delegate]:checked').map(function (box) { return box.dataset.delegate; });
    return data;
  }
  form.addEventListener('input', changed);
  form.addEventListener('change', changed);
  form.addEventListener('focusout', function () { setTimeout(check, 0); });
  form.addEventListener('click', function (event) {
    var anchor = event.target.closest('a[href^="#"]');
    if (!anchor) return;
    event.preventDefault();
    jump(anchor.getAttribute('href').slice(1));
  });
  form.addEventListener('keydown', function (event) {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || !event.target.matches('input:not([type=checkbox])')) return;
    event.preventDefault();
    var row = event.target.closest('tr[data-case]');
    if (!row) return;
    var next = rows.slice(rows.indexOf(row) + 1).filter(function (other) { return one('[data-in]', other).checked; })[0];
    if (next) one('[data-ballot=yes]', next).focus(); else one('button[type=submit]').focus();
  });
  form.addEventListener('submit', function (event) {
    tried = true;
    var problems = check();
    if (problems.length) { event.preventDefault(); event.stopPropagation(); jump(problems[0].id); return; }
    one('[name=form]').value = JSON.stringify(json());
  });

  var read = function (id) { return JSON.parse(document.getElementById(id).textContent); };
  var errors = read('meeting-errors');
  fill(read('meeting-data'));
  var keeper = new window.fupin.Keeper({
    officer: form.dataset.officer, key: form.dataset.key, form: form, refused: errors.length > 0,
    embedded: document.getElementById('meeting-draft') ? document.getElementById('meeting-draft').textContent : 'null',
    snapshot: state,
    restore: function (kept) { fill(kept); check(); },
    say: function (box) { form.prepend(box); },
    // whoever tells this meeting has begun on each of its households
    cases: function () { return taken().map(function (row) { return row.dataset.case; }); }
  });
  keeper.open();
  filled = true;
  check();
  errors.forEach(function (error) {
    var at = /^ballots\[(\d+)]/.exec(error.field || '');
    var row = at ? taken()[Number(at[1])] : null;
    var target = row || document.getElementById(error.field);
    var place = row ? one('[data-result]', row).parentNode : target && target.parentNode;
    if (row) row.classList.add('is-wrong');
    if (target && target.matches('.form-control')) target.classList.add('is-invalid');
    var words = document.createElement('p');
    words.className = 'fp-error';
    words.setAttribute('role', 'alert');
    words.textContent = error.message;
    (place || one('.fp-head > div')).append(words);
    form.addEventListener('input', function () { words.remove(); }, { once: true });
  });
  if (errors.length) { var first = one('.fp-error'); if (first) first.scrollIntoView({ block: 'center' }); }
})();

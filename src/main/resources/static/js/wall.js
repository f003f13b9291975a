// 大屏: asks for its figures every minute and says so when they are old. Nobody stands before it: it goes on by itself whatever happens.
(() => {
  const EVERY = 60_000, STALE = 300_000;
  const address = document.body.dataset.poll;
  if (!address) return;
  let fresh = Date.now(), ended = false;
  const say = () => {
    const line = document.getElementById('fresh');
    if (!line) return;
    const at = document.getElementById('now').dataset.at;
    const old = ended || Date.now() - fresh > STALE;
    line.classList.toggle('is-stale', old);
    line.lastElementChild.textContent = ended ? '这块屏已经停用' : old ? '数据停在 ' + at : at + ' 更新';
  };
  const ask = async () => {
    try {
      const answer = await fetch(address, { cache: 'no-store', signal: window.AbortSignal && AbortSignal.timeout ? AbortSignal.timeout(20_000) : undefined });
      ended = answer.status === 404;
      if (answer.ok) {
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('now');
        if (page) {
          document.getElementById('now').replaceWith(page);
          fresh = Date.now();
        }
      }
    } catch (error) {
      // The network or the server is away: what is shown stays, and is called old after a while.
    }
    say();
  };
  setInterval(ask, EVERY);
  setInterval(say, 5_000);
  // A new version brings new styles; at night nobody looks.
  setTimeout(() => location.reload(), 24 * 3600_000);
})();

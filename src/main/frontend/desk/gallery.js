/**
 * Evidence, one after the other: a thumbnail opens the viewer, the arrow keys and a finger lead on, what it shows can be kept. Without a
 * script, or for who asks for a new window, the thumbnail stays the link that it is.
 */
const SWIPE = 50;

export function galleries(root) {
  root.querySelectorAll('[data-gallery]:not([data-started])').forEach((gallery) => {
    gallery.dataset.started = 'true';
    gallery.addEventListener('click', (e) => {
      const thumb = e.target.closest('a[data-exhibit]');
      if (thumb && !e.ctrlKey && !e.metaKey && !e.shiftKey && e.button === 0) {
        e.preventDefault();
        new Viewer([...gallery.querySelectorAll('a[data-exhibit]')], thumb).open();
      }
    });
  });
}

class Viewer {
  constructor(thumbs, first) {
    this.thumbs = thumbs;
    this.at = thumbs.indexOf(first);
    this.dialog = document.createElement('dialog');
    this.dialog.className = 'fp-viewer';
    this.dialog.setAttribute('aria-label', '看佐证');
    this.count = part('span', 'fp-viewer-count');
    this.count.setAttribute('aria-live', 'polite');
    this.keep = part('a', 'btn');
    this.keep.textContent = '下载';
    this.close = button('关闭', '关闭', () => this.dialog.close());
    const bar = part('div', 'fp-viewer-bar');
    bar.append(this.count, this.keep, this.close);
    this.frame = part('div', 'fp-viewer-frame');
    this.caption = part('p', 'fp-viewer-caption');
    this.before = button('‹', '上一份', () => this.show(this.at - 1));
    this.before.classList.add('fp-viewer-before');
    this.after = button('›', '下一份', () => this.show(this.at + 1));
    this.after.classList.add('fp-viewer-after');
    this.dialog.append(bar, this.frame, this.before, this.after, this.caption);
    this.dialog.addEventListener('keydown', (e) => this.key(e));
    this.dialog.addEventListener('close', () => {
      this.dialog.remove();
      this.thumbs[this.at].focus();
    });
    this.swipe();
  }

  open() {
    document.body.append(this.dialog);
    this.dialog.showModal();
    this.show(this.at);
    this.close.focus();
  }

  key(e) {
    const step = { ArrowLeft: -1, ArrowRight: 1, PageUp: -1, PageDown: 1 }[e.key];
    const end = { Home: 0, End: this.thumbs.length - 1 }[e.key];
    if (step || end !== undefined) {
      e.preventDefault();
      this.show(step ? this.at + step : end);
    }
  }

  swipe() {
    let from = null;
    this.frame.addEventListener('touchstart', (e) => {
      from = e.touches.length === 1 ? e.touches[0].clientX : null;
    }, { passive: true });
    this.frame.addEventListener('touchend', (e) => {
      const moved = from === null ? 0 : e.changedTouches[0].clientX - from;
      if (Math.abs(moved) > SWIPE) {
        this.show(this.at + (moved < 0 ? 1 : -1));
      }
      from = null;
    });
  }

  show(index) {
    if (index < 0 || index >= this.thumbs.length) {
      return;
    }
    this.at = index;
    const { exhibit, title, origin } = this.thumbs[index].dataset;
    const { href } = this.thumbs[index];
    this.count.textContent = `第 ${index + 1} 份，共 ${this.thumbs.length} 份`;
    this.caption.textContent = origin ? `${title}　${origin}` : title;
    this.keep.href = href;
    this.keep.download = '';
    this.before.disabled = index === 0;
    this.after.disabled = index === this.thumbs.length - 1;
    if (exhibit === 'image') {
      const image = document.createElement('img');
      image.src = href;
      image.alt = title;
      image.addEventListener('error', () => this.say('这张照片没有打开，请检查网络后再试。'));
      this.frame.replaceChildren(image);
      this.fetchNext();
    } else {
      this.say('这是一份 PDF，请下载后打开。');
    }
  }

  say(text) {
    const said = part('p', 'fp-viewer-said');
    said.textContent = text;
    this.frame.replaceChildren(said);
  }

  /** The next one is there when it is asked for. */
  fetchNext() {
    const next = this.thumbs[this.at + 1];
    if (next && next.dataset.exhibit === 'image') {
      new Image().src = next.href;
    }
  }
}

function part(name, className) {
  const element = document.createElement(name);
  element.className = className;
  return element;
}

function button(text, label, action) {
  const element = part('button', 'btn');
  element.type = 'button';
  element.textContent = text;
  element.setAttribute('aria-label', label);
  element.addEventListener('click', action);
  return element;
}

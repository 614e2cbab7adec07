(() => {
  'use strict';
  const root = document.documentElement;
  root.classList.add('js');

  const dark = matchMedia('(prefers-color-scheme: dark)');
  document.querySelector('.theme').addEventListener('click', () => {
    const isDark = root.dataset.theme ? root.dataset.theme === 'dark' : dark.matches;
    root.dataset.theme = isDark ? 'light' : 'dark';
  });

  // What a screen reader says after a copy.
  const said = document.createElement('p');
  said.className = 'unseen';
  said.setAttribute('role', 'status');
  document.body.append(said);

  // A page opened as a file may not be trusted with the clipboard: then select and copy as of old.
  const copy = async (text) => {
    if (navigator.clipboard) {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch { /* refused: fall through */ }
    }
    const area = document.createElement('textarea');
    area.value = text;
    area.readOnly = true;
    area.style.position = 'fixed';
    area.style.opacity = 0;
    document.body.append(area);
    area.focus({ preventScroll: true });
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  };
  document.addEventListener('click', async (event) => {
    const button = event.target.closest('button[data-copy]');
    if (!button) return;
    const done = await copy(document.getElementById(button.dataset.copy).textContent);
    const label = button.querySelector('span');
    const words = label.dataset.words ??= label.textContent;
    button.style.minWidth = `${button.offsetWidth}px`;
    label.textContent = done ? 'Copied' : 'Not copied';
    said.textContent = `${words}: ${label.textContent}`;
    button.classList.toggle('copied', done);
    button.focus({ preventScroll: true });
    clearTimeout(button.timer);
    button.timer = setTimeout(() => {
      label.textContent = words;
      said.textContent = '';
      button.classList.remove('copied');
    }, 1600);
  });

  // Pictures that are shown small open large.
  const large = document.createElement('dialog');
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = 'Close';
  large.append(close);
  large.addEventListener('click', () => large.close());
  document.body.append(large);
  for (const small of document.querySelectorAll('.strip img')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'enlarge';
    button.setAttribute('aria-label', `Enlarge: ${small.alt}`);
    button.addEventListener('click', () => {
      const picture = small.cloneNode();
      large.replaceChildren(picture, close);
      large.setAttribute('aria-label', small.alt);
      large.showModal();
    });
    small.replaceWith(button);
    button.append(small);
  }
})();

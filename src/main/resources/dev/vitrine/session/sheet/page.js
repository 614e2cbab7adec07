(() => {
  'use strict';
  const root = document.documentElement;
  root.classList.add('js');

  const dark = matchMedia('(prefers-color-scheme: dark)');
  document.querySelector('.theme').addEventListener('click', () => {
    const isDark = root.dataset.theme ? root.dataset.theme === 'dark' : dark.matches;
    root.dataset.theme = isDark ? 'light' : 'dark';
  });

  // A page opened as a file may not be trusted with the clipboard: then select and copy as of old.
  const copy = async (text) => {
    if (navigator.clipboard) {
      try {
        await navigator.clipboard.writeText(text);
        return;
      } catch { /* refused: fall through */ }
    }
    const area = document.createElement('textarea');
    area.value = text;
    area.readOnly = true;
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  };
  document.addEventListener('click', async (event) => {
    const button = event.target.closest('button[data-copy]');
    if (!button) return;
    await copy(document.getElementById(button.dataset.copy).textContent);
    const label = button.querySelector('span');
    const words = label.dataset.words ??= label.textContent;
    label.textContent = 'Copied';
    button.classList.add('copied');
    button.focus();
    setTimeout(() => { label.textContent = words; button.classList.remove('copied'); }, 1600);
  });
})();

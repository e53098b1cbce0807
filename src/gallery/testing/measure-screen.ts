/** One thing wrong with a screen as it is drawn. */
export interface ScreenFault {
  readonly rule: 'size' | 'gap' | 'clipped' | 'outside' | 'scrolls' | 'personal' | 'reach' | 'text';
  readonly where: string;
  readonly measure: string;
}

export interface MeasureOptions {
  /** Millimetres a pixel. */
  readonly pitchMm: number;
  /** Nothing may scroll: at 100 %. */
  readonly mayScroll: boolean;
}

/**
 * Measures the screen that a page shows: sizes and gaps of what is touched (A22), words cut off, scrolling, personal
 * data above the top third (P42), controls above the reach line (A23), capitals too small (A17).
 * Runs inside the page (`page.evaluate(measureScreen, options)`), so it uses nothing from outside itself.
 */
export function measureScreen({ pitchMm, mayScroll }: MeasureOptions): readonly ScreenFault[] {
  const touchMm = 20;
  const gapMm = 3;
  const leastPx = 44;
  const leastCapitalMm = 3.5;
  const capitalRatio = 0.668;
  const tolerancePx = 0.5;

  const faults: ScreenFault[] = [];
  const dialog = document.querySelector('dialog[open]');
  const scope: ParentNode = dialog ?? document;

  const nameOf = (element: Element): string => {
    const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40);
    return `${element.tagName.toLowerCase()}.${element.classList[0] ?? ''} « ${words} »`;
  };
  const isShown = (element: Element): boolean => {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    return box.width > 1 && box.height > 1 && style.visibility !== 'hidden' && style.opacity !== '0';
  };
  /** What a scroll zone hides is not on the screen. */
  const visibleBox = (element: Element): DOMRect => {
    const box = element.getBoundingClientRect();
    const view = element.closest('.scroll-view')?.getBoundingClientRect();
    if (view === undefined) return box;
    const top = Math.max(box.top, view.top);
    const bottom = Math.min(box.bottom, view.bottom);
    return new DOMRect(box.left, top, box.width, Math.max(0, bottom - top));
  };

  const controls = [...scope.querySelectorAll('button, input, a[href]')].filter(isShown);
  const touched = controls.filter((control) => control.matches('button'));

  for (const control of controls) {
    const box = control.getBoundingClientRect();
    const isLarge = control.matches('.key, .button, .bar-button, .tile, .choice, .option, .setting, .attract-start');
    const least = isLarge ? Math.max(leastPx, touchMm / pitchMm) : leastPx;
    if (Math.min(box.width, box.height) < least - tolerancePx) {
      const measure = `${box.width.toFixed(1)} × ${box.height.toFixed(1)} px, least ${least.toFixed(1)}`;
      faults.push({ rule: 'size', where: nameOf(control), measure });
    }
    const seen = visibleBox(control);
    const isOutside = seen.left < -1 || seen.right > innerWidth + 1 || seen.top < -1 || seen.bottom > innerHeight + 1;
    if (seen.height > 0 && isOutside) {
      faults.push({ rule: 'outside', where: nameOf(control), measure: `${seen.left} ${seen.top}` });
    }
  }

  for (const [index, one] of touched.entries()) {
    for (const other of touched.slice(index + 1)) {
      const a = visibleBox(one);
      const b = visibleBox(other);
      if (a.height === 0 || b.height === 0) continue;
      const across = Math.max(a.left - b.right, b.left - a.right);
      const down = Math.max(a.top - b.bottom, b.top - a.bottom);
      const isAttractList = one.matches('.attract-service') && other.matches('.attract-service');
      if (Math.max(across, down) < gapMm / pitchMm - tolerancePx && !isAttractList) {
        const measure = `${Math.max(across, down).toFixed(1)} px`;
        faults.push({ rule: 'gap', where: `${nameOf(one)} | ${nameOf(other)}`, measure });
      }
    }
  }

  const words = [...scope.querySelectorAll('h1, h2, p, span, dt, dd, label, li, strong, div')].filter(
    (element) =>
      isShown(element) &&
      !element.closest('.visually-hidden, .entry-drawing, .scroll-button-label, [aria-hidden="true"]') &&
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
  );
  for (const element of words) {
    const range = document.createRange();
    range.selectNodeContents(element);
    const text = range.getBoundingClientRect();
    const around = element.closest('button, .status-pill, .dialog') ?? document.documentElement;
    const holder = around.getBoundingClientRect();
    const isCut =
      text.left < holder.left - 1 ||
      text.right > holder.right + 1 ||
      (element.closest('button') !== null && (text.top < holder.top - 1 || text.bottom > holder.bottom + 1));
    if (isCut) {
      const measure = `text ${text.left.toFixed(0)}–${text.right.toFixed(0)}, ${text.height.toFixed(0)} high`;
      faults.push({ rule: 'clipped', where: nameOf(element), measure });
    }
    const sizePx = Number.parseFloat(getComputedStyle(element).fontSize);
    if (sizePx * capitalRatio * pitchMm < leastCapitalMm - 0.02) {
      faults.push({ rule: 'text', where: nameOf(element), measure: `${sizePx} px` });
    }
  }

  for (const drawing of scope.querySelectorAll('.entry-drawing:has(.entry-place)')) {
    if (drawing.scrollWidth > drawing.clientWidth + 1) {
      faults.push({ rule: 'clipped', where: nameOf(drawing), measure: `${drawing.scrollWidth} px` });
    }
  }

  if (!mayScroll) {
    for (const zone of scope.querySelectorAll('.scroll-zone[data-overflows="true"]')) {
      faults.push({ rule: 'scrolls', where: nameOf(zone), measure: `${zone.clientHeight} px` });
    }
  }

  const screen = document.querySelector('.screen[data-personal="true"]');
  for (const personal of screen?.querySelectorAll('.field-box, .code-digits, .pin-dots, .summary') ?? []) {
    const { top } = personal.getBoundingClientRect();
    if (dialog === null && top < innerHeight / 3) {
      faults.push({ rule: 'personal', where: nameOf(personal), measure: `${top.toFixed(0)} px` });
    }
  }

  if (document.documentElement.dataset['reach'] === 'on' && document.querySelector('.screen')) {
    const probe = document.createElement('div');
    probe.style.cssText = 'position:fixed;top:0;block-size:var(--reach-start)';
    document.body.append(probe);
    const line = probe.getBoundingClientRect().height;
    probe.remove();
    for (const control of controls) {
      const box = visibleBox(control);
      if (box.height > 0 && box.top < line - 1) {
        faults.push({ rule: 'reach', where: nameOf(control), measure: `${box.top.toFixed(0)} < ${line.toFixed(0)}` });
      }
    }
  }

  return faults;
}

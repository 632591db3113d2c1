import type { Tag } from './define';

export const progress: Tag = {
  properties: {
    percent: { type: Number, value: 0 },
    showInfo: Boolean,
    borderRadius: null,
    fontSize: { type: null, value: 16 },
    strokeWidth: { type: null, value: 6 },
    color: String,
    activeColor: String,
    backgroundColor: String,
    active: Boolean,
    activeMode: String,
    duration: { type: Number, value: 30 },
  },
  create(host) {
    const [line, bar, figure] = ['div', 'div', 'span'].map((tag) => document.createElement(tag));
    if (!line || !bar || !figure) return {};
    line.append(bar);
    host.element.append(line, figure);
    host.element.setAttribute('role', 'progressbar');
    return {
      update() {
        const { percent, showInfo, strokeWidth, activeColor, color, backgroundColor, borderRadius } =
          host.props;
        const share = Math.max(0, Math.min(100, Number(percent)));
        line.style.cssText = `height:${Number.parseFloat(String(strokeWidth))}px;background:${String(backgroundColor || '#EBEBEB')};border-radius:${Number(borderRadius ?? 0)}px`;
        bar.style.cssText = `width:${share}%;background:${String(color || activeColor || '#09BB07')}`;
        figure.hidden = !showInfo;
        figure.textContent = `${share}%`;
        host.element.setAttribute('aria-valuenow', String(share));
      },
    };
  },
};

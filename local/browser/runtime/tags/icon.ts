import type { Tag } from './define';

const glyphs: Record<string, [glyph: string, color: string]> = {
  success: ['✓', '#09BB07'],
  success_no_circle: ['✓', '#09BB07'],
  info: ['i', '#10AEFF'],
  warn: ['!', '#F76260'],
  waiting: ['…', '#10AEFF'],
  cancel: ['×', '#F43530'],
  download: ['↓', '#09BB07'],
  search: ['⌕', '#B2B2B2'],
  clear: ['×', '#B2B2B2'],
};

const length = (size: unknown) => (/^\d+(\.\d+)?$/.test(String(size)) ? `${size}px` : String(size));

export const icon: Tag = {
  properties: { type: String, size: { type: null, value: 23 }, color: String },
  create(host) {
    const mark = document.createElement('i');
    host.element.append(mark);
    return {
      update() {
        const type = String(host.props.type);
        const [glyph, color] = glyphs[type] ?? ['•', '#B2B2B2'];
        mark.textContent = glyph;
        mark.classList.toggle('bare', /no_circle|search|download/.test(type));
        mark.style.fontSize = length(host.props.size);
        mark.style.setProperty('--icon-color', String(host.props.color || color));
      },
    };
  },
};

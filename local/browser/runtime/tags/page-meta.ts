import type { Tag, TagHost } from './define';
import { tagFrame } from './frames';

function applyMeta({ element, props }: TagHost, changed: ReadonlySet<string>): void {
  const frame = tagFrame(element);
  const page = element.closest<HTMLElement>('wx-page');
  if (!frame || !page) return;
  if (changed.has('pageStyle')) page.setAttribute('style', String(props.pageStyle ?? ''));
  if (changed.has('rootFontSize') && props.rootFontSize) page.style.fontSize = String(props.rootFontSize);
  if (changed.has('backgroundColor') && props.backgroundColor)
    frame.element.style.setProperty('--ground', String(props.backgroundColor));
  if (changed.has('scrollTop') && props.scrollTop)
    frame.scroller.scrollTo({ top: Number.parseFloat(String(props.scrollTop)) });
}

export const pageMeta: Tag = {
  properties: {
    backgroundTextStyle: String,
    backgroundColor: String,
    backgroundColorTop: String,
    backgroundColorBottom: String,
    rootBackgroundColor: String,
    scrollTop: String,
    scrollDuration: { type: Number, value: 300 },
    pageStyle: String,
    pageFontSize: String,
    rootFontSize: String,
    pageOrientation: String,
  },
  create(host) {
    const all = new Set(['pageStyle', 'rootFontSize', 'backgroundColor', 'scrollTop']);
    return { update: (changed) => applyMeta(host, changed), attached: () => applyMeta(host, all) };
  },
};

export const navigationBar: Tag = {
  properties: {
    title: String,
    loading: Boolean,
    frontColor: String,
    backgroundColor: String,
    colorAnimationDuration: Number,
    colorAnimationTimingFunc: String,
  },
  create(host) {
    const apply = () => {
      const frame = tagFrame(host.element);
      if (!frame) return;
      const { title, backgroundColor, frontColor, loading } = host.props;
      if (title) frame.title.textContent = String(title);
      if (backgroundColor) frame.bar.style.background = String(backgroundColor);
      if (frontColor) frame.bar.style.color = String(frontColor);
      frame.bar.classList.toggle('loading', loading === true);
    };
    return { update: apply, attached: apply };
  },
};

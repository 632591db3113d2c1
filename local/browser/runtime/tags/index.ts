import { button } from './button';
import { canvas } from './canvas';
import { checkboxGroup, radioGroup } from './choice-groups';
import { checkbox, radio } from './choices';
import { defineTag, type Tag } from './define';
import { form } from './form';
import { icon } from './icon';
import { image } from './image';
import { input } from './input';
import { label } from './label';
import { movableArea, movableView } from './movable';
import { navigator } from './navigator';
import { navigationBar, pageMeta } from './page-meta';
import { picker } from './picker';
import { pickerView, pickerViewColumn } from './picker-view';
import { placeholders } from './placeholders';
import { progress } from './progress';
import { richText } from './rich-text';
import { rootPortal } from './root-portal';
import { scrollView } from './scroll-view';
import { containers } from './simple';
import { slider } from './slider';
import { swiper, swiperItem } from './swiper';
import { switchTag } from './switch';
import { text } from './text';
import { textarea } from './textarea';

const tags: Record<string, Tag> = {
  ...containers,
  ...placeholders,
  button,
  canvas,
  checkbox,
  'checkbox-group': checkboxGroup,
  'cover-image': image,
  form,
  icon,
  image,
  input,
  label,
  'movable-area': movableArea,
  'movable-view': movableView,
  'navigation-bar': navigationBar,
  navigator,
  'page-meta': pageMeta,
  picker,
  'picker-view': pickerView,
  'picker-view-column': pickerViewColumn,
  progress,
  radio,
  'radio-group': radioGroup,
  'rich-text': richText,
  'root-portal': rootPortal,
  'scroll-view': scrollView,
  slider,
  swiper,
  'swiper-item': swiperItem,
  switch: switchTag,
  text,
  textarea,
};

export function defineTags(): void {
  for (const [name, tag] of Object.entries(tags)) defineTag(name, tag);
}

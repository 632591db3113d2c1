import { button } from './button';
import { checkboxGroup, radioGroup } from './choice-groups';
import { checkbox, radio } from './choices';
import { defineTag, type Tag } from './define';
import { form } from './form';
import { icon } from './icon';
import { image } from './image';
import { input } from './input';
import { label } from './label';
import { navigator } from './navigator';
import { scrollView } from './scroll-view';
import { containers } from './simple';
import { slider } from './slider';
import { switchTag } from './switch';
import { text } from './text';
import { textarea } from './textarea';

const tags: Record<string, Tag> = {
  ...containers,
  button,
  checkbox,
  'checkbox-group': checkboxGroup,
  'cover-image': image,
  form,
  icon,
  image,
  input,
  label,
  navigator,
  radio,
  'radio-group': radioGroup,
  'scroll-view': scrollView,
  slider,
  switch: switchTag,
  text,
  textarea,
};

export function defineTags(): void {
  for (const [name, tag] of Object.entries(tags)) defineTag(name, tag);
}

import type { Tag } from './define';

export const text: Tag = {
  properties: { userSelect: Boolean, selectable: Boolean, space: String, decode: Boolean, overflow: String },
  create(host) {
    return {
      update() {
        const { userSelect, selectable, space } = host.props;
        host.element.toggleAttribute('selectable', userSelect === true || selectable === true);
        host.element.toggleAttribute('spaces', space !== '');
      },
    };
  },
};

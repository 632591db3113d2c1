import type { Tag, TagHost } from './define';
import { registerField } from './fields';
import { type Opening, openings } from './open-types';

const looks = ['type', 'size', 'plain', 'disabled', 'loading'];

function submitOrReset({ element, props }: TagHost): void {
  const form = element.closest('wx-form');
  if (form && props.formType) form.dispatchEvent(new CustomEvent(`host-${String(props.formType)}`));
}

function pressed(host: TagHost): void {
  const { disabled, openType } = host.props;
  if (disabled) return;
  submitOrReset(host);
  const opening: Opening | undefined = openings[String(openType)];
  opening?.(host);
}

export const button: Tag = {
  properties: {
    size: { type: String, value: 'default' },
    type: { type: String, value: 'default' },
    plain: Boolean,
    disabled: Boolean,
    loading: Boolean,
    formType: String,
    openType: String,
    lang: String,
    name: String,
    sessionFrom: String,
    sendMessageTitle: String,
    sendMessagePath: String,
    sendMessageImg: String,
    showMessageCard: Boolean,
    appParameter: String,
    businessId: null,
    phoneNumberNoQuotaToast: { type: Boolean, value: true },
    needShowEntrance: null,
    entrancePath: null,
  },
  create(host) {
    host.element.setAttribute('role', 'button');
    host.element.tabIndex = 0;
    host.onTap(() => pressed(host));
    registerField(host.element, {
      name: () => '',
      value: () => undefined,
      reset: () => {},
      activate: () => pressed(host),
    });
    return {
      update() {
        for (const name of looks) {
          const value = host.props[name];
          if (value === false || value === '' || value === undefined) host.element.removeAttribute(name);
          else host.element.setAttribute(name, String(value));
        }
        host.element.setAttribute('aria-disabled', String(host.props.disabled === true));
      },
    };
  },
};

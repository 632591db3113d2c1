interface Drawn {
  draw(): void;
}

const STYLES_SETTLE = 120;
const turned = new WeakMap<object, () => void>();

/** Draws a canvas component when it is ready, and anew when its page shows or resizes or the system turns dark or light. */
export const drawn = Behavior({
  lifetimes: {
    ready() {
      const component = this as unknown as Drawn;
      const draw = () => setTimeout(() => component.draw(), STYLES_SETTLE);
      turned.set(this, draw);
      wx.onThemeChange(draw);
      component.draw();
    },
    detached() {
      const draw = turned.get(this);
      if (draw) wx.offThemeChange(draw);
    },
  },
  pageLifetimes: {
    show() {
      turned.get(this)?.();
    },
    resize() {
      turned.get(this)?.();
    },
  },
});

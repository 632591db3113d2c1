interface Drawn {
  draw(): void;
}

const THEME_SETTLES = 120;
const turned = new WeakMap<object, () => void>();

/** Draws a canvas component when it is ready and anew when the system turns dark or light. */
export const drawn = Behavior({
  lifetimes: {
    ready() {
      const component = this as unknown as Drawn;
      const draw = () => setTimeout(() => component.draw(), THEME_SETTLES);
      turned.set(this, draw);
      wx.onThemeChange(draw);
      component.draw();
    },
    detached() {
      const draw = turned.get(this);
      if (draw) wx.offThemeChange(draw);
    },
  },
});

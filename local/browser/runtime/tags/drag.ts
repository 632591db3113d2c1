export interface Drag {
  dx: number;
  dy: number;
}

interface Handlers {
  start?(): void;
  move(drag: Drag): void;
  end(drag: Drag): void;
}

const slack = 5;

/** Dragging by mouse or finger; a mere tap is none. */
export function onDrag(element: HTMLElement, { start, move, end }: Handlers): void {
  element.addEventListener('pointerdown', (down) => {
    if (down.button !== 0) return;
    let dragging = false;
    const drag = ({ clientX, clientY }: PointerEvent): Drag => ({
      dx: clientX - down.clientX,
      dy: clientY - down.clientY,
    });
    const moved = (event: PointerEvent) => {
      const distance = drag(event);
      if (!dragging && Math.hypot(distance.dx, distance.dy) < slack) return;
      if (!dragging) start?.();
      dragging = true;
      move(distance);
    };
    const finish = (event: PointerEvent) => {
      window.removeEventListener('pointermove', moved);
      window.removeEventListener('pointerup', finish);
      window.removeEventListener('pointercancel', finish);
      if (dragging) end(drag(event));
    };
    window.addEventListener('pointermove', moved);
    window.addEventListener('pointerup', finish);
    window.addEventListener('pointercancel', finish);
  });
}

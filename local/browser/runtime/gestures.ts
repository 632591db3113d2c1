import type { Element as EngineElement } from 'glass-easel';
import { startHover, stopHover } from './hover';
import { caught, engineElementOf, fire, type Point, pointOf } from './touch-events';

interface Press {
  target: EngineElement;
  start: Point;
  moved: boolean;
  long: boolean;
  timer: ReturnType<typeof setTimeout>;
}

const slack = 10;
const longAfter = 350;
/** After a finger the browser repeats the gesture as a mouse; those repeats are ignored. */
const mouseQuiet = 1000;

let press: Press | undefined;
let lastFinger = Number.NEGATIVE_INFINITY;

function begin(node: EventTarget | null, points: Point[], source: Event): void {
  const target = engineElementOf(node);
  const start = points[0];
  if (!target || !start) return;
  clearTimeout(press?.timer);
  const timer = setTimeout(() => {
    if (!press || press.moved) return;
    const { heard } = fire(target, 'longpress', { x: start.pageX, y: start.pageY }, points, points, source);
    fire(target, 'longtap', { x: start.pageX, y: start.pageY }, points, points, source);
    press.long = heard;
  }, longAfter);
  press = { target, start, moved: false, long: false, timer };
  startHover(node as Element);
  fire(target, 'touchstart', { x: start.pageX, y: start.pageY }, points, points, source);
}

function move(points: Point[], source: Event): void {
  const point = points[0];
  if (!press || !point) return;
  const distance = Math.hypot(point.clientX - press.start.clientX, point.clientY - press.start.clientY);
  if (distance > slack && !press.moved) {
    press.moved = true;
    clearTimeout(press.timer);
    stopHover();
  }
  fire(press.target, 'touchmove', { x: point.pageX, y: point.pageY }, points, points, source);
}

function end(name: 'touchend' | 'touchcancel', changed: Point[], source: Event): void {
  if (!press) return;
  clearTimeout(press.timer);
  stopHover();
  const point = changed[0] ?? press.start;
  fire(press.target, name, { x: point.pageX, y: point.pageY }, [], changed, source);
}

const list = (touches: TouchList): Point[] => [...touches].map(pointOf);

function watchFingers(area: HTMLElement): void {
  area.addEventListener(
    'touchstart',
    (event) => {
      lastFinger = performance.now();
      begin(event.target, list(event.touches), event);
    },
    { passive: true },
  );
  area.addEventListener(
    'touchmove',
    (event) => {
      move(list(event.touches), event);
      if (caught(event)) event.preventDefault();
    },
    { passive: false },
  );
  for (const name of ['touchend', 'touchcancel'] as const)
    area.addEventListener(
      name,
      (event) => {
        lastFinger = performance.now();
        end(name, list(event.changedTouches), event);
      },
      { passive: true },
    );
}

const byMouse = () => performance.now() - lastFinger > mouseQuiet;

function watchMouse(area: HTMLElement): void {
  let down = false;
  area.addEventListener('mousedown', (event) => {
    if (!byMouse() || event.button !== 0) return;
    down = true;
    begin(event.target, [pointOf(event)], event);
  });
  window.addEventListener('mousemove', (event) => {
    if (down) move([pointOf(event)], event);
  });
  window.addEventListener('mouseup', (event) => {
    if (down) end('touchend', [pointOf(event)], event);
    down = false;
  });
}

const isDisabled = (node: EventTarget | null): boolean =>
  node instanceof Element && node.closest('wx-button[disabled]') !== null;

/** A tap belongs to where the finger came down, even if the page has moved underneath since. */
function tapped(event: MouseEvent): void {
  const pressed = event.detail > 0 ? press : undefined;
  press = undefined;
  const target = pressed?.target ?? engineElementOf(event.target);
  if (!target || pressed?.long || pressed?.moved || isDisabled(event.target)) return;
  const point = pointOf(event);
  fire(target, 'tap', { x: point.pageX, y: point.pageY }, [point], [point], event);
}

function watchKeys(area: HTMLElement): void {
  area.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement;
    if ((event.key === 'Enter' || event.key === ' ') && target.tagName.startsWith('WX-')) target.click();
  });
}

/** Turns what the browser reports of fingers and mouse into WeChat's touch events and taps. */
export function watchGestures(area: HTMLElement): void {
  watchFingers(area);
  watchMouse(area);
  area.addEventListener('click', tapped);
  watchKeys(area);
}

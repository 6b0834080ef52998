import { useEffect, useRef, useState } from 'preact/hooks';
import { FITTING, panBy, type Sizes, type Zoom, zoomAt } from './zoom';

/** A turn of the wheel by this many px doubles the picture. */
const WHEEL_DOUBLES = 400;
const DOUBLE_CLICK = 2.5;

const middleOf = (points: PointerEvent[]) => ({
  x: points.reduce((sum, { clientX }) => sum + clientX, 0) / points.length,
  y: points.reduce((sum, { clientY }) => sum + clientY, 0) / points.length,
});

function spreadOf([a, b]: PointerEvent[]): number {
  return a && b ? Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) : 0;
}

/** Zooming and moving of one picture by wheel, pointers and code; starts anew with each picture. */
export function useZoom(picture: number) {
  const stage = useRef<HTMLDivElement>(null);
  const image = useRef<HTMLImageElement>(null);
  const [zoom, setZoom] = useState<Zoom>(FITTING);
  const pointers = useRef(new Map<number, PointerEvent>());
  useEffect(() => setZoom(FITTING), [picture]);

  const sizes = (): Sizes => ({
    picture: { width: image.current?.offsetWidth ?? 0, height: image.current?.offsetHeight ?? 0 },
    stage: { width: stage.current?.clientWidth ?? 0, height: stage.current?.clientHeight ?? 0 },
  });
  const fromMiddle = (x: number, y: number) => {
    const box = stage.current?.getBoundingClientRect();
    return box ? { x: x - box.left - box.width / 2, y: y - box.top - box.height / 2 } : { x: 0, y: 0 };
  };
  const by = (factor: number, at = { x: 0, y: 0 }) => setZoom((now) => zoomAt(now, factor, at, sizes()));
  const pan = (x: number, y: number) => setZoom((now) => panBy(now, x, y, sizes()));

  useEffect(() => {
    // Not as a prop: a listener that may prevent the scrolling must say so.
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const px = event.deltaMode === 1 ? event.deltaY * 16 : event.deltaY;
      // A pinch on a touchpad comes as a wheel with Ctrl and small steps.
      by(2 ** (-px / (event.ctrlKey ? WHEEL_DOUBLES / 4 : WHEEL_DOUBLES)), fromMiddle(event.clientX, event.clientY));
    };
    const place = stage.current;
    place?.addEventListener('wheel', onWheel, { passive: false });
    return () => place?.removeEventListener('wheel', onWheel);
  }, []);

  const onPointerMove = (event: PointerEvent) => {
    const before = [...pointers.current.values()];
    if (!pointers.current.has(event.pointerId)) return;
    pointers.current.set(event.pointerId, event);
    const after = [...pointers.current.values()];
    const [from, to] = [middleOf(before), middleOf(after)];
    pan(to.x - from.x, to.y - from.y);
    if (after.length === 2 && spreadOf(before) > 0) by(spreadOf(after) / spreadOf(before), fromMiddle(to.x, to.y));
  };
  const release = ({ pointerId }: PointerEvent) => void pointers.current.delete(pointerId);
  return {
    stage,
    image,
    zoom,
    by,
    pan,
    reset: () => setZoom(FITTING),
    handlers: {
      onPointerDown(event: PointerEvent) {
        pointers.current.set(event.pointerId, event);
        stage.current?.setPointerCapture?.(event.pointerId);
      },
      onPointerMove,
      onPointerUp: release,
      onPointerCancel: release,
      onDblClick({ clientX, clientY }: MouseEvent) {
        if (zoom.scale > 1) setZoom(FITTING);
        else by(DOUBLE_CLICK, fromMiddle(clientX, clientY));
      },
    },
  };
}

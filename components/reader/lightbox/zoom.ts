/** How a picture is enlarged and moved: its centre is shifted by x and y px from the middle of the stage. */
export interface Zoom {
  scale: number;
  x: number;
  y: number;
}

/** The size of the picture as it fits and of the stage around it, px. */
export interface Sizes {
  picture: { width: number; height: number };
  stage: { width: number; height: number };
}

export const FITTING: Zoom = { scale: 1, x: 0, y: 0 };
export const MOST = 8;

/** How far the picture may be moved so that it still covers what it can of the stage. */
function held(value: number, picture: number, stage: number, scale: number): number {
  const room = Math.max(0, (picture * scale - stage) / 2);
  return Math.min(room, Math.max(-room, value)) || 0;
}

/** Keeps scale and place within what makes sense. */
function within({ scale, x, y }: Zoom, { picture, stage }: Sizes): Zoom {
  const size = Math.min(MOST, Math.max(1, scale));
  return { scale: size, x: held(x, picture.width, stage.width, size), y: held(y, picture.height, stage.height, size) };
}

/**
 * Enlarges by a factor; what is under the point stays under it.
 * @param point px from the middle of the stage
 */
export function zoomAt(zoom: Zoom, factor: number, point: { x: number; y: number }, sizes: Sizes): Zoom {
  const scale = Math.min(MOST, Math.max(1, zoom.scale * factor));
  const by = scale / zoom.scale;
  return within({ scale, x: point.x - (point.x - zoom.x) * by, y: point.y - (point.y - zoom.y) * by }, sizes);
}

/** Moves the picture by px. */
export function panBy(zoom: Zoom, x: number, y: number, sizes: Sizes): Zoom {
  return within({ ...zoom, x: zoom.x + x, y: zoom.y + y }, sizes);
}

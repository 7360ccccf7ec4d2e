import type { Outlines, Position, SitesOnMap } from './answers';

/** A rectangle of the drawing: `x` to the east, `y` to the south. */
export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Degrees to a flat drawing that is true around one latitude: right to a hair for a city, fair for a province. */
export class Projection {
  private readonly narrow: number;

  constructor(latitude: number) {
    this.narrow = Math.max(0.05, Math.cos((latitude * Math.PI) / 180));
  }

  point([lon, lat]: Position): { x: number; y: number } {
    return { x: lon * this.narrow, y: -lat };
  }

  /** West, south, east and north of a part of the drawing, in degrees. */
  box({ x, y, width, height }: Frame): [number, number, number, number] {
    const lat = (value: number) => Math.max(-90, Math.min(90, value));
    const lon = (value: number) => Math.max(-180, Math.min(180, value));
    return [lon(x / this.narrow), lat(-(y + height)), lon((x + width) / this.narrow), lat(-y)];
  }
}

type Geometry = Outlines['features'][number]['geometry'];

/** The rings of an outline, as the data of an SVG path. Holes are cut out by the rule of even and odd. */
export function pathOf(geometry: Geometry, projection: Projection): string {
  return ringsOf(geometry)
    .map(
      (ring) =>
        `M${ring
          .map((position) => {
            const { x, y } = projection.point(position);
            return `${x.toFixed(6)} ${y.toFixed(6)}`;
          })
          .join('L')}Z`,
    )
    .join('');
}

function ringsOf(geometry: Geometry): Position[][] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

/** Every place there is, to find what a map must show. */
export function places(map: SitesOnMap, outlines: Outlines | undefined): Position[] {
  return [
    ...[...map.sites, ...map.clusters].map(({ location }): Position => [location.lon, location.lat]),
    ...(outlines?.features ?? []).flatMap(({ geometry }) => ringsOf(geometry).flat()),
  ];
}

// About 500 metres: less would draw a single site larger than the street it is in.
const smallest = 0.005;
const margin = 0.06;

/** The frame that holds all the places with a margin, in the shape of the window. */
export function frameOf(positions: readonly Position[], projection: Projection, aspect: number): Frame {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const position of positions) {
    const { x, y } = projection.point(position);
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [north, south] = [Math.min(north, y), Math.max(south, y)];
  }
  const width = Math.max(east - west, smallest) * (1 + 2 * margin);
  const height = Math.max(south - north, smallest) * (1 + 2 * margin);
  const grown = { width: Math.max(width, height * aspect), height: Math.max(height, width / aspect) };
  return { x: (west + east - grown.width) / 2, y: (north + south - grown.height) / 2, ...grown };
}

/** A frame made larger or smaller around a place within it (0 to 1 each way), never beyond what makes sense. */
export function zoomed(frame: Frame, factor: number, all: Frame, at = { x: 0.5, y: 0.5 }): Frame {
  const width = Math.min(all.width * 1.5, Math.max(smallest / 4, frame.width * factor));
  const height = (width / frame.width) * frame.height;
  return {
    x: frame.x + (frame.width - width) * at.x,
    y: frame.y + (frame.height - height) * at.y,
    width,
    height,
  };
}

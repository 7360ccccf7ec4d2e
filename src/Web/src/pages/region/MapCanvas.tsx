import { Button } from 'antd';
import {
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useName } from '../../i18n';
import type { MapSite, Outlines, Position, SitesOnMap } from './answers';
import { frameOf, pathOf, zoomed, type Frame, type Projection } from './projection';

const step = 1.6;

/** The drawing: outlines, sites by what they have open, and the ways to move in it by pointer, wheel, fingers and keys. */
export function MapCanvas(props: {
  label: string;
  all: readonly Position[];
  projection: Projection;
  map: SitesOnMap;
  outlines: Outlines | undefined;
  frame: Frame | undefined;
  onFrame: (frame: Frame | undefined) => void;
}) {
  const { projection, map, onFrame } = props;
  const { t } = useTranslation('region');
  const name = useName();
  const navigate = useNavigate();
  const svg = useRef<SVGSVGElement>(null);
  const [size, setSize] = useState({ width: 800, height: 420 });
  const pointers = useRef(new Map<number, { x: number; y: number }>());
  const moved = useRef(false);
  useEffect(() => {
    if (svg.current === null) return;
    const watched = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0)
        setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    watched.observe(svg.current);
    return () => watched.disconnect();
  }, []);

  const all = useMemo(
    () => frameOf(props.all, projection, size.width / size.height),
    [props.all, projection, size],
  );
  const frame = props.frame === undefined ? all : fitted(props.frame, size.width / size.height);
  const pixel = frame.width / size.width;
  const paths = useMemo(
    () =>
      (props.outlines?.features ?? []).map(({ id, properties, geometry }) => ({
        id,
        name: properties.name,
        data: pathOf(geometry, projection),
      })),
    [props.outlines, projection],
  );
  const zoom = (factor: number, at?: { x: number; y: number }) => onFrame(zoomed(frame, factor, all, at));
  const pan = (x: number, y: number) => onFrame({ ...frame, x: frame.x + x, y: frame.y + y });

  // React listens to the wheel passively, and then the page would scroll as well.
  const onWheel = useEffectEvent((event: WheelEvent) => {
    // Whoever scrolls over the page does not mean the map: it takes the wheel once it has the focus.
    if (!event.ctrlKey && document.activeElement !== svg.current) return;
    event.preventDefault();
    zoom(event.deltaY > 0 ? 1.2 : 1 / 1.2, within(event));
  });
  useEffect(() => {
    const element = svg.current;
    const listener = (event: WheelEvent) => onWheel(event);
    element?.addEventListener('wheel', listener, { passive: false });
    return () => element?.removeEventListener('wheel', listener);
  }, []);

  function within(event: { clientX: number; clientY: number }): { x: number; y: number } {
    const box = svg.current?.getBoundingClientRect();
    if (box === undefined) return { x: 0.5, y: 0.5 };
    return { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height };
  }

  const onPointerDown = (event: PointerEvent<SVGSVGElement>) => {
    pointers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
    moved.current = false;
  };
  const onPointerMove = (event: PointerEvent<SVGSVGElement>) => {
    const before = pointers.current.get(event.pointerId);
    if (before === undefined) return;
    const now = { x: event.clientX, y: event.clientY };
    const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1];
    if (!moved.current && Math.hypot(now.x - before.x, now.y - before.y) < 4) return;
    if (!moved.current) event.currentTarget.setPointerCapture(event.pointerId);
    moved.current = true;
    pointers.current.set(event.pointerId, now);
    if (other === undefined) pan((before.x - now.x) * pixel, (before.y - now.y) * pixel);
    else {
      const distance = (point: { x: number; y: number }) => Math.hypot(point.x - other.x, point.y - other.y);
      const middle = { clientX: (now.x + other.x) / 2, clientY: (now.y + other.y) / 2 };
      zoom(distance(before) / Math.max(1, distance(now)), within(middle));
    }
  };
  const onPointerEnd = (event: PointerEvent<SVGSVGElement>) => pointers.current.delete(event.pointerId);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const [across, down] = [frame.width / 8, frame.height / 8];
    const acts: Record<string, () => void> = {
      ArrowLeft: () => pan(-across, 0),
      ArrowRight: () => pan(across, 0),
      ArrowUp: () => pan(0, -down),
      ArrowDown: () => pan(0, down),
      '+': () => zoom(1 / step),
      '=': () => zoom(1 / step),
      '-': () => zoom(step),
      '0': () => onFrame(undefined),
    };
    const act = acts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  const open = (code: string) => {
    // A drag that ends on a site does not mean it.
    if (!moved.current) void navigate(`/sites/${encodeURIComponent(code)}`);
  };
  return (
    <div className="map">
      {/* Moved by keys as a whole; what it shows stands in the list below. */}
      <svg
        ref={svg}
        className="map-drawing"
        viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
        role="application"
        aria-label={props.label}

        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerEnd}
        onPointerCancel={onPointerEnd}
      >
        {paths.map(({ id, data, name: outline }) => (
          <path key={id} d={data} className="map-outline">
            <title>{name(outline, id)}</title>
          </path>
        ))}
        {map.clusters.map(({ location, sites }) => {
          const { x, y } = projection.point([location.lon, location.lat]);
          return (
            // The keys zoom too; the list says how many sites are hidden so.

            <g
              key={`${location.lon} ${location.lat}`}
              className="map-cluster"
              transform={`translate(${x} ${y}) scale(${pixel})`}
              onClick={() => {
                if (moved.current) return;
                const at = { x: (x - frame.x) / frame.width, y: (y - frame.y) / frame.height };
                zoom(1 / (step * step), at);
              }}
            >
              <title>{t('clusterOf', { count: sites })}</title>
              <circle r={12 + Math.min(8, Math.log10(sites) * 4)} />
              <text dy="4">{sites}</text>
            </g>
          );
        })}
        {inOrder(map.sites).map((site) => {
          const { x, y } = projection.point([site.location.lon, site.location.lat]);
          return (
            // The list below has the same as links.

            <g
              key={site.code}
              className={`map-site map-${kind(site)}`}
              transform={`translate(${x} ${y}) scale(${pixel})`}
              onClick={() => open(site.code)}
            >
              <title>{`${name(site.name, site.code)} · ${t('overdue')} ${site.overdue} · ${t('open')} ${site.open}`}</title>
              <Mark of={kind(site)} />
            </g>
          );
        })}
      </svg>
      <div className="map-tools">
        <Button size="small" aria-label={t('zoomIn')} onClick={() => zoom(1 / step)}>
          +
        </Button>
        <Button size="small" aria-label={t('zoomOut')} onClick={() => zoom(step)}>
          −
        </Button>
        <Button size="small" onClick={() => onFrame(undefined)}>
          {t('zoomAll')}
        </Button>
      </div>
      <p className="map-legend">
        {(['overdue', 'open', 'calm'] as const).map((of) => (
          <span key={of}>
            <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true" className={`map-${of}`}>
              <Mark of={of} />
            </svg>
            {t(`legend.${of}`)}
          </span>
        ))}
        {map.clusters.length > 0 && (
          <span>
            <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true" className="map-cluster">
              <circle r="7" />
            </svg>
            {t('legend.cluster')}
          </span>
        )}
      </p>
    </div>
  );
}

type Kind = 'overdue' | 'open' | 'calm';

function kind({ overdue, open }: MapSite): Kind {
  if (overdue > 0) return 'overdue';
  return open > 0 ? 'open' : 'calm';
}

/** Overdue a diamond, open a ring, neither a dot. */
function Mark({ of }: { of: Kind }) {
  if (of === 'overdue') return <path d="M0 -7 7 0 0 7 -7 0Z" />;
  return of === 'open' ? <circle r="4.5" className="map-ring" /> : <circle r="2.5" />;
}

// What is drawn last lies on top.
function inOrder(sites: readonly MapSite[]): MapSite[] {
  const rank = { calm: 0, open: 1, overdue: 2 };
  return [...sites].sort((a, b) => rank[kind(a)] - rank[kind(b)]);
}

/** The same middle and width in another shape of window. */
function fitted(frame: Frame, aspect: number): Frame {
  const height = frame.width / aspect;
  return { ...frame, y: frame.y + (frame.height - height) / 2, height };
}

import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useName } from '../../i18n';
import { useFormats } from '../../i18n/time';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { useLater } from '../../parts/useLater';
import { readMap, readOutlines, type MapSite } from './answers';
import { MapCanvas } from './MapCanvas';
import { places, Projection, type Frame } from './projection';

const listed = 100;

/** Where the sites are, drawn by ourselves, with the list of what is in sight beside it. */
export function SiteMap({ code, name: title }: { code: string; name: string }) {
  const { t } = useTranslation('region');
  const [frame, setFrame] = useState<Frame>();
  const whole = useQuery({ queryKey: ['region', code, 'map'], queryFn: () => readMap(code) });
  const outlines = useQuery({
    queryKey: ['region', code, 'outlines'],
    queryFn: () => readOutlines(code),
    staleTime: 10 * 60_000,
  });
  const all = useMemo(
    () => (whole.data === undefined ? [] : places(whole.data, outlines.data)),
    [whole.data, outlines.data],
  );
  const sum = all.reduce((before, [, lat]) => before + lat, 0);
  // To a degree, so that a new site does not move the drawing.
  const latitude = Math.round(sum / Math.max(1, all.length));
  const projection = useMemo(() => new Projection(latitude), [latitude]);
  // Where sites were put together, a part that is zoomed to is asked for by itself.
  const crowded = (whole.data?.clusters.length ?? 0) > 0;
  const box = useLater(
    frame === undefined
      ? undefined
      : projection
          .box(frame)
          .map((at) => at.toFixed(4))
          .join(),
    300,
  );
  const part = useQuery({
    queryKey: ['region', code, 'map', box],
    queryFn: () => readMap(code, box?.split(',').map(Number)),
    enabled: crowded && box !== undefined,
    placeholderData: (before) => before,
  });
  const shown = crowded && box !== undefined ? (part.data ?? whole.data) : whole.data;
  return (
    <section className="panel">
      <h2>{t('map')}</h2>
      {(whole.isPending || outlines.isPending) && <Loading />}
      {whole.isError && <ErrorState error={whole.error} retry={whole.refetch} />}
      {part.isError && <ErrorState error={part.error} retry={part.refetch} />}
      {whole.isSuccess && !outlines.isPending && all.length === 0 && <p className="quiet">{t('mapNone')}</p>}
      {shown !== undefined && !outlines.isPending && all.length > 0 && (
        <>
          <MapCanvas
            label={t('mapLabel', { region: title })}
            all={all}
            projection={projection}
            map={shown}
            outlines={outlines.data}
            frame={frame}
            onFrame={setFrame}
          />
          <SitesInSight
            sites={shown.sites}
            clustered={shown.clusters.reduce((sum, { sites }) => sum + sites, 0)}
            box={frame === undefined ? undefined : projection.box(frame)}
          />
        </>
      )}
    </section>
  );
}

/** The same as words: what the map shows, the overdue first. */
function SitesInSight(props: {
  sites: readonly MapSite[];
  clustered: number;
  box: readonly [number, number, number, number] | undefined;
}) {
  const { t } = useTranslation('region');
  const name = useName();
  const { number } = useFormats();
  const [open, setOpen] = useState(false);
  const inSight = props.sites.filter(({ location }) => {
    if (props.box === undefined) return true;
    const [west, south, east, north] = props.box;
    return location.lon >= west && location.lon <= east && location.lat >= south && location.lat <= north;
  });
  const sorted = open ? [...inSight].sort((a, b) => b.overdue - a.overdue || b.open - a.open) : [];
  return (
    <details className="map-list" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('mapList', { count: inSight.length })}</summary>
      <ul className="plain-list">
        {sorted.slice(0, listed).map((site) => (
          <li key={site.code} className="line">
            <Link to={`/sites/${encodeURIComponent(site.code)}`}>{name(site.name, site.code)}</Link>
            <span className={site.overdue > 0 ? 'region-over' : 'quiet'}>
              {`${t('overdue')} ${number(site.overdue)} · ${t('open')} ${number(site.open)}`}
            </span>
          </li>
        ))}
      </ul>
      {props.clustered > 0 && <p className="quiet">{t('clusters', { count: props.clustered })}</p>}
    </details>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useName } from '../../i18n';
import { useFormats } from '../../i18n/time';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { readFailing } from './answers';

/** The templates that led to the most issues, with a bar for their share of the first. */
export function Failing({ code, days }: { code: string; days: number }) {
  const { t } = useTranslation('region');
  const name = useName();
  const { number } = useFormats();
  const failing = useQuery({
    queryKey: ['region', code, 'failing', days],
    queryFn: () => readFailing(code, days),
  });
  const rows = failing.data?.items ?? [];
  const most = Math.max(1, ...rows.map(({ raised }) => raised));
  return (
    <section className="panel">
      <h2>{t('failing')}</h2>
      {failing.isPending && <Loading />}
      {failing.isError && <ErrorState error={failing.error} retry={failing.refetch} />}
      {failing.isSuccess && rows.length === 0 && <p className="quiet">{t('noFailing')}</p>}
      {rows.length > 0 && (
        <table className="sheet region-failing">
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">{t('failing')}</span>
              </th>
              <th scope="col" className="sheet-end">
                {t('failed')}
              </th>
              <th scope="col" className="sheet-end">
                {t('atSites')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ template, title, raised, sites }) => (
              <tr key={template}>
                <th scope="row">
                  <Link
                    to={`/?region=${encodeURIComponent(code)}&template=${encodeURIComponent(template)}`}
                    title={name(title, template)}
                  >
                    {name(title, template)}
                  </Link>
                  <span className="region-bar" style={{ width: `${(100 * raised) / most}%` }} />
                </th>
                <td className="sheet-end">{number(raised)}</td>
                <td className="sheet-end">{number(sites)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

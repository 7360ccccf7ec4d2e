import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client';
import { useFormats } from '../../i18n/time';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { PageHeader } from '../../parts/PageHeader';
import { useMay } from '../../session/session';

/** What runs the installation: the tokens, for those who manage them. */
export function AdminPage() {
  const { t } = useTranslation('admin');
  const tokens = useMay('manageTokens');
  return (
    <>
      <PageHeader title={t('title')} />
      {tokens && <Tokens />}
    </>
  );
}

function Tokens() {
  const { t } = useTranslation('admin');
  const { t: common } = useTranslation();
  const formats = useFormats();
  const tokens = useQuery({ queryKey: ['tokens'], queryFn: () => ask(api.GET('/api/tokens')) });
  if (tokens.isPending) return <Loading />;
  if (tokens.isError) return <ErrorState error={tokens.error} retry={tokens.refetch} />;
  return (
    <section className="panel">
      <h2>{t('tokens')}</h2>
      <ul className="plain-list">
        {tokens.data.items.map((token) => (
          <li key={token.id}>
            <strong>{token.name}</strong> · {common(`role.${token.role}`)}
            <p className="quiet">
              {[...token.regions, ...token.sites].join(', ') || t('everywhere')} · {t('used')}{' '}
              {token.lastUsedAt === undefined ? t('never') : formats.full(token.lastUsedAt)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

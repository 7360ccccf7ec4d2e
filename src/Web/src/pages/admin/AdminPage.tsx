import { lazy, Suspense, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Route, Routes } from 'react-router';
import { NotFound } from '../../app/NotFound';
import { Loading } from '../../parts/Loading';
import { PageHeader } from '../../parts/PageHeader';
import { SubNav } from '../../parts/SubNav';
import { useSession, type Permission } from '../../session/session';
import type zh from './texts.zh';
import '../../parts/subnav.css';
import './admin.css';

interface Tab {
  key: keyof typeof zh.tabs;
  /** It is there for those who may do one of these. */
  for: readonly Permission[];
  Content: ComponentType;
}

const tab = (
  key: Tab['key'],
  permissions: readonly Permission[],
  load: () => Promise<ComponentType>,
): Tab => ({ key, for: permissions, Content: lazy(async () => ({ default: await load() })) });

const tabs: readonly Tab[] = [
  tab('accounts', ['manageAccounts'], async () => (await import('./AccountsTab')).AccountsTab),
  tab('tokens', ['manageTokens'], async () => (await import('./TokensTab')).TokensTab),
  tab('regions', ['manageRegions'], async () => (await import('./RegionsTab')).RegionsTab),
  tab('sites', ['manageSites'], async () => (await import('./SitesTab')).SitesTab),
  tab('import', ['import', 'manageOutlines'], async () => (await import('./ImportTab')).ImportTab),
  tab('webhooks', ['manageChannels'], async () => (await import('./WebhooksTab')).WebhooksTab),
  tab('catalogue', ['readSites'], async () => (await import('./CatalogueTab')).CatalogueTab),
  tab('policies', ['readSites'], async () => (await import('./PoliciesTab')).PoliciesTab),
  tab('audit', ['readAudit'], async () => (await import('./AuditTab')).AuditTab),
  tab('status', ['readStatus'], async () => (await import('./StatusTab')).StatusTab),
];

/** What runs the installation, each part at an address of its own and only for those who may. */
export function AdminPage() {
  const { t } = useTranslation('admin');
  const { permissions } = useSession();
  const mine = tabs.filter((entry) => entry.for.some((permission) => permissions.includes(permission)));
  const [first] = mine;
  return (
    <>
      <PageHeader title={t('title')} />
      <SubNav
        label={t('title')}
        entries={mine.map(({ key }) => ({ to: `/admin/${key}`, text: t(`tabs.${key}`) }))}
      />
      <Suspense fallback={<Loading />}>
        <Routes>
          {first !== undefined && <Route index element={<Navigate to={first.key} replace />} />}
          {mine.map(({ key, Content }) => (
            <Route key={key} path={key} element={<Content />} />
          ))}
          <Route path="*" element={<NotFound />} />
        </Routes>
      </Suspense>
    </>
  );
}

import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { PageHeader } from '../../parts/PageHeader';
import { SubNav } from '../../parts/SubNav';
import { useMay } from '../../session/session';
import { DeliveryLog } from './DeliveryLog';
import { ToldList } from './ToldList';
import './alerts.css';

/** What was told to whom and why; and beside it, for those who may send again, what became of it on its way. */
export function AlertsPage() {
  const { t } = useTranslation('alerts');
  const resend = useMay('resendAlerts');
  const { view } = useParams();
  const deliveries = resend && view === 'deliveries';
  return (
    <>
      <PageHeader title={t('title')} />
      {resend && (
        <SubNav
          label={t('title')}
          entries={[
            { to: '/alerts', text: t('views.told'), end: true },
            { to: '/alerts/deliveries', text: t('views.deliveries') },
          ]}
        />
      )}
      {deliveries ? <DeliveryLog /> : <ToldList />}
    </>
  );
}

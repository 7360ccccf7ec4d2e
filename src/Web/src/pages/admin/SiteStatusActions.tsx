import { useQueryClient } from '@tanstack/react-query';
import { Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Schemas } from '../../api/client';
import { ConfirmAction } from '../../parts/ConfirmAction';
import { startOfDay } from '../../parts/FilterDate';

/** Suspends a site for a time, lets it go on, or closes it. */
export function SiteStatusActions({ site }: { site: Schemas['Site'] }) {
  const { t } = useTranslation('admin');
  const cache = useQueryClient();
  const [until, setUntil] = useState('');
  const [reason, setReason] = useState('');
  const untilId = useId();
  const reasonId = useId();
  const path = { params: { path: { code: site.code } } };
  const why = reason.trim() === '' ? {} : { reason: reason.trim() };
  const again = async () => {
    setReason('');
    await cache.invalidateQueries({ queryKey: ['site', site.code] });
    await cache.invalidateQueries({ queryKey: ['sites'] });
  };
  const reasonField = (
    <>
      <label htmlFor={reasonId}>{t('sites.reason')}</label>
      <Input
        id={reasonId}
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.target.value)}
      />
    </>
  );
  return (
    <div className="toolbar">
      {site.status === 'active' && (
        <ConfirmAction
          label={t('sites.suspend')}
          title={t('sites.suspendTitle')}
          act={async () => {
            const end = startOfDay(until, 1);
            if (end === undefined) throw new Error(t('sites.untilMissing'));
            await ask(api.POST('/api/sites/{code}/suspend', { ...path, body: { until: end, ...why } }));
            await again();
          }}
        >
          <div className="stack">
            <p>{t('sites.suspendWhat')}</p>
            <label htmlFor={untilId}>{t('sites.until')}</label>
            <Input
              id={untilId}
              type="date"
              value={until}
              onChange={(event) => setUntil(event.target.value)}
            />
            {reasonField}
          </div>
        </ConfirmAction>
      )}
      {site.status === 'suspended' && (
        <ConfirmAction
          label={t('sites.resume')}
          title={t('sites.resumeTitle')}
          act={async () => {
            await ask(api.POST('/api/sites/{code}/resume', { ...path, body: why }));
            await again();
          }}
        >
          <div className="stack">{reasonField}</div>
        </ConfirmAction>
      )}
      {site.status !== 'closed' && (
        <ConfirmAction
          label={t('sites.close')}
          title={t('sites.closeTitle')}
          danger
          act={async () => {
            await ask(api.POST('/api/sites/{code}/close', { ...path, body: why }));
            await again();
          }}
        >
          <div className="stack">
            <p>{t('sites.closeWhat')}</p>
            {reasonField}
          </div>
        </ConfirmAction>
      )}
    </div>
  );
}

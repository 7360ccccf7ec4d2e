import { useQueryClient } from '@tanstack/react-query';
import { App, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, ask } from '../../api/client';
import { ConfirmAction } from '../../parts/ConfirmAction';

/** Takes a message away for good, with a reason that stands in the audit. */
export function Discard({ id }: { id: string }) {
  const { t } = useTranslation('rejected');
  const [reason, setReason] = useState('');
  const navigate = useNavigate();
  const cache = useQueryClient();
  const { message } = App.useApp();
  const field = useId();
  return (
    <ConfirmAction
      label={t('discard.label')}
      title={t('discard.title')}
      danger
      act={async () => {
        if (reason.trim() === '') throw new Error(t('discard.missing'));
        await ask(
          api.POST('/api/parked/{id}/discard', { params: { path: { id } }, body: { reason: reason.trim() } }),
        );
        void message.success(t('discard.done'));
        void navigate('/rejected');
        cache.removeQueries({ queryKey: ['parked', id] });
        await cache.invalidateQueries({ queryKey: ['parked'], exact: true });
      }}
    >
      <div className="stack">
        <p>{t('discard.what')}</p>
        <label htmlFor={field}>{t('discard.reason')}</label>
        <Input.TextArea
          id={field}
          value={reason}
          maxLength={500}
          autoSize={{ minRows: 2 }}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
    </ConfirmAction>
  );
}

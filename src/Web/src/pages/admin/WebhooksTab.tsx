import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask, type Schemas } from '../../api/client';
import { useFormats } from '../../i18n/time';
import { ConfirmAction } from '../../parts/ConfirmAction';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorState } from '../../parts/ErrorState';
import { FormErrors } from '../../parts/FormErrors';
import { Loading } from '../../parts/Loading';
import { OnceShown } from './OnceShown';

type Secret = Schemas['WebhookSecret'];

/** Addresses that alerts are posted to, how they fare, and the secrets they verify alerts with. */
export function WebhooksTab() {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  const cache = useQueryClient();
  const [shown, setShown] = useState<Secret>();
  const webhooks = useQuery({
    queryKey: ['webhooks'],
    queryFn: () => ask(api.GET('/api/webhooks', { params: { query: { limit: 500 } } })),
    refetchInterval: 30_000,
  });
  const secretOf = (address: string) => ask(api.POST('/api/webhooks/secret', { body: { address } }));
  const rotate = async (address: string) => {
    setShown(await ask(api.POST('/api/webhooks/rotate', { body: { address } })));
    await cache.invalidateQueries({ queryKey: ['webhooks'] });
  };
  if (webhooks.isPending) return <Loading />;
  if (webhooks.isError) return <ErrorState error={webhooks.error} retry={webhooks.refetch} />;
  const before = shown?.beforeSignsUntil;
  return (
    <div className="stack">
      <ByAddress secretOf={secretOf} onShown={setShown} />
      {webhooks.data.items.length === 0 ? (
        <EmptyState title={t('webhooks.none')} hint={t('webhooks.noneHint')} />
      ) : (
        <ul className="plain-list panel">
          {webhooks.data.items.map((webhook) => (
            <li key={webhook.address} className="spread">
              <div style={{ minWidth: 0 }}>
                <strong className="mono">{webhook.address}</strong>{' '}
                <span className={webhook.state === 'failing' ? 'tag delivery-failed' : 'tag'}>
                  {t(`webhooks.states.${webhook.state}`)}
                </span>
                <p className="quiet">
                  {webhook.lastSuccessAt !== undefined &&
                    t('webhooks.lastSuccess', { time: formats.short(webhook.lastSuccessAt) })}{' '}
                  {t('webhooks.rotated', { count: webhook.generation })}
                </p>
                {webhook.state === 'failing' && (
                  <p>
                    {t('webhooks.failing', {
                      count: webhook.failures,
                      time: webhook.failingSince === undefined ? '–' : formats.short(webhook.failingSince),
                    })}{' '}
                    {webhook.lastError}
                  </p>
                )}
              </div>
              <div className="toolbar">
                <ConfirmAction
                  label={t('webhooks.show')}
                  title={t('webhooks.showTitle')}
                  button={{ size: 'small' }}
                  act={async () => setShown(await secretOf(webhook.address))}
                >
                  <p>{t('webhooks.audited')}</p>
                </ConfirmAction>
                <ConfirmAction
                  label={t('webhooks.rotate')}
                  title={t('webhooks.rotateTitle')}
                  button={{ size: 'small' }}
                  danger
                  act={() => rotate(webhook.address)}
                >
                  <p>{t('webhooks.rotateWhat')}</p>
                </ConfirmAction>
              </div>
            </li>
          ))}
        </ul>
      )}
      <OnceShown
        title={t('webhooks.secret')}
        what={
          before === undefined
            ? t('webhooks.secretWhat', { address: shown?.address ?? '' })
            : t('webhooks.secretBefore', { address: shown?.address ?? '', time: formats.full(before) })
        }
        label={t('webhooks.secret')}
        secret={shown?.secret}
        onClose={() => setShown(undefined)}
      />
    </div>
  );
}

function ByAddress(props: {
  secretOf: (address: string) => Promise<Secret>;
  onShown: (secret: Secret) => void;
}) {
  const { t } = useTranslation('admin');
  const [address, setAddress] = useState('');
  const id = useId();
  const show = useMutation({ mutationFn: props.secretOf, onSuccess: props.onShown });
  return (
    <form
      className="panel stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (address.trim() !== '') show.mutate(address.trim());
      }}
    >
      <label htmlFor={id}>{t('webhooks.address')}</label>
      <div className="once">
        <Input
          id={id}
          value={address}
          inputMode="url"
          spellCheck={false}
          placeholder="https://"
          onChange={(event) => setAddress(event.target.value)}
        />
        <Button htmlType="submit" loading={show.isPending}>
          {t('webhooks.show')}
        </Button>
      </div>
      <p className="quiet">{t('webhooks.addressHint')}</p>
      <FormErrors error={show.error} />
    </form>
  );
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../api/client';
import { useFormats } from '../../i18n/time';
import { ConfirmAction } from '../../parts/ConfirmAction';
import { SidePanel } from '../../parts/SidePanel';
import { SessionList } from '../../session/SessionList';
import { useSession } from '../../session/session';
import { AccountForm, type AccountFields } from './AccountForm';
import { AccountLink } from './AccountLink';
import type { Account } from './types';

/** One account: what it may do, where it is signed in, and the ways to stop it. */
export function AccountPanel(props: {
  account: Account | undefined;
  onClose: () => void;
  /** A new one-time password was made, which is to be shown. */
  onPassword: (account: Account) => void;
}) {
  return (
    <SidePanel
      open={props.account !== undefined}
      onClose={props.onClose}
      title={props.account?.displayName ?? ''}
    >
      {props.account !== undefined && (
        <Content key={props.account.id} account={props.account} onPassword={props.onPassword} />
      )}
    </SidePanel>
  );
}

function Content({ account, onPassword }: { account: Account; onPassword: (account: Account) => void }) {
  const { t } = useTranslation('admin');
  const { t: common } = useTranslation();
  const cache = useQueryClient();
  const { message } = App.useApp();
  const own = useSession().account === account.id;
  const path = { params: { path: { id: account.id } } };
  const again = async () => {
    await cache.invalidateQueries({ queryKey: ['accounts'] });
    await cache.invalidateQueries({ queryKey: ['sessions', account.id] });
  };
  const put = (fields: AccountFields, disabled: boolean) =>
    ask(
      api.PUT('/api/accounts/{id}', {
        ...path,
        body: {
          displayName: fields.displayName === '' ? account.name : fields.displayName,
          role: fields.role,
          regions: fields.scope.regions,
          sites: fields.scope.sites,
          disabled,
        },
      }),
    );
  const { name, displayName, role, regions, sites } = account;
  const now: AccountFields = { name, displayName, role, scope: { regions, sites } };
  const disabled = account.state === 'disabled';
  const change = useMutation({
    mutationFn: (fields: AccountFields) => put(fields, disabled),
    onSuccess: async () => {
      void message.success(t('saved'));
      await again();
    },
  });
  return (
    <>
      <Facts account={account} />
      <div className="toolbar">
        <ConfirmAction
          label={t('accounts.reset')}
          title={t('accounts.resetTitle', { name })}
          act={async () => {
            onPassword(await ask(api.POST('/api/accounts/{id}/password', path)));
            await again();
          }}
        >
          <p>{t('accounts.resetWhat')}</p>
        </ConfirmAction>
        {!own && (
          <ConfirmAction
            label={t(disabled ? 'accounts.enable' : 'accounts.disable')}
            title={t(disabled ? 'accounts.enableTitle' : 'accounts.disableTitle', { name })}
            danger={!disabled}
            act={async () => {
              await put(now, !disabled);
              await again();
            }}
          >
            <p>{t(disabled ? 'accounts.enableWhat' : 'accounts.disableWhat')}</p>
          </ConfirmAction>
        )}
      </div>
      <section>
        <div className="spread">
          <h3>{t('accounts.sessions')}</h3>
          <ConfirmAction
            label={t('accounts.endSessions')}
            title={t('accounts.endSessionsTitle', { name })}
            button={{ size: 'small' }}
            danger
            act={async () => {
              await ask(api.DELETE('/api/accounts/{id}/sessions', path));
              await again();
            }}
          >
            <p>{t('accounts.endSessionsWhat')}</p>
          </ConfirmAction>
        </div>
        <SessionList account={account.id} />
      </section>
      <AccountLink key={account.link?.subject ?? ''} account={account} onDone={again} />
      <section>
        <h3>{t('accounts.change')}</h3>
        {own && <p className="quiet">{t('accounts.own')}</p>}
        <AccountForm
          isNew={false}
          initial={now}
          busy={change.isPending}
          error={change.error}
          submit={common('actions.save')}
          onSubmit={(fields) => change.mutate(fields)}
        />
      </section>
    </>
  );
}

function Facts({ account }: { account: Account }) {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  const times = [
    ['createdAt', account.createdAt],
    ['lastSignedIn', account.lastSignedInAt],
    ['passwordChanged', account.passwordChangedAt],
    ['oneTimeUntil', account.oneTimeUntil],
    ['lockedUntil', account.lockedUntil],
    ['disabledAt', account.disabledAt],
  ] as const;
  return (
    <dl className="facts">
      <dt>{t('accounts.name')}</dt>
      <dd>{account.name}</dd>
      <dt>{t('accounts.state')}</dt>
      <dd>
        <span className="tag">{t(`accounts.states.${account.state}`)}</span>
        {account.mustChangePassword && <p className="quiet">{t('accounts.mustChange')}</p>}
      </dd>
      <dt>{t('createdBy')}</dt>
      <dd>{account.createdBy}</dd>
      {times.map(
        ([key, time]) =>
          time !== undefined && (
            <div key={key} style={{ display: 'contents' }}>
              <dt>{t(`accounts.${key}`)}</dt>
              <dd>{formats.full(time)}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

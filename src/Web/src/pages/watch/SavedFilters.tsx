import { DeleteOutlined, StarFilled, StarOutlined } from '@ant-design/icons';
import { Button, Dropdown, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Address } from './useAddress';
import { useSavedFilters } from './savedFilters';

/** Filters kept under a name: go to one, keep the present one, take one away. */
export function SavedFilters({ address }: { address: Address }) {
  const { t } = useTranslation('watch');
  const { t: common } = useTranslation();
  const saved = useSavedFilters();
  const [dialogue, setDialogue] = useState<'save' | 'manage'>();
  const [name, setName] = useState('');
  const id = useId();
  const present = saved.filters.find(({ part }) => part === address.part);
  const save = () => {
    if (name.trim() === '') return;
    saved.save(name.trim(), address.part);
    setDialogue(undefined);
  };
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            ...saved.filters.map(({ name: label, part }) => ({
              key: `go ${label}`,
              label,
              ...(part === address.part ? { className: 'chosen' } : {}),
              onClick: () => address.apply(part),
            })),
            ...(saved.filters.length === 0
              ? [{ key: 'none', type: 'group' as const, label: t('saved.none') }]
              : [{ type: 'divider' as const }]),
            {
              key: 'save',
              label: t('saved.save'),
              disabled: address.part === '' || present !== undefined || saved.full,
              onClick: () => {
                setName('');
                setDialogue('save');
              },
            },
            {
              key: 'manage',
              label: t('saved.manage'),
              disabled: saved.filters.length === 0,
              onClick: () => setDialogue('manage'),
            },
          ],
        }}
      >
        <Button icon={present === undefined ? <StarOutlined /> : <StarFilled />}>
          {present?.name ?? t('saved.title')}
        </Button>
      </Dropdown>
      <Modal
        open={dialogue === 'save'}
        title={t('saved.save')}
        okText={common('actions.save')}
        cancelText={common('actions.cancel')}
        okButtonProps={{ disabled: name.trim() === '' }}
        onOk={save}
        onCancel={() => setDialogue(undefined)}
        destroyOnHidden
      >
        <label htmlFor={id}>{t('saved.name')}</label>
        <Input
          id={id}
          value={name}
          maxLength={60}
          onChange={(event) => setName(event.target.value)}
          onPressEnter={save}
        />
        <p className="quiet">{t('saved.where')}</p>
      </Modal>
      <Modal
        open={dialogue === 'manage'}
        title={t('saved.title')}
        footer={null}
        onCancel={() => setDialogue(undefined)}
        destroyOnHidden
      >
        <ul className="plain-list">
          {saved.filters.map(({ name: label }) => (
            <li key={label} className="line">
              <span>{label}</span>
              <Button
                size="small"
                icon={<DeleteOutlined />}
                aria-label={t('saved.remove', { name: label })}
                onClick={() => saved.remove(label)}
              />
            </li>
          ))}
        </ul>
      </Modal>
    </>
  );
}

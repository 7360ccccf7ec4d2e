import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MenuEntry } from './menu';

/** What every key does. */
export function ShortcutList(props: { open: boolean; onClose: () => void; entries: readonly MenuEntry[] }) {
  const { t } = useTranslation();
  const groups: { title: string; keys: [string[], string][] }[] = [
    {
      title: t('shortcuts.list'),
      keys: [
        [['j', '↓'], t('shortcuts.next')],
        [['k', '↑'], t('shortcuts.previous')],
        [['Enter'], t('shortcuts.open')],
        [['x'], t('shortcuts.select')],
      ],
    },
    {
      title: t('shortcuts.issues'),
      keys: [
        [['t'], t('shortcuts.take')],
        [['a'], t('shortcuts.assign')],
        [['c'], t('shortcuts.comment')],
        [['o'], t('shortcuts.page')],
        [['n'], t('shortcuts.fresh')],
        [['/'], t('shortcuts.search')],
        [['['], t('shortcuts.tree')],
        [['Esc'], t('shortcuts.close')],
      ],
    },
    {
      title: t('shortcuts.go'),
      keys: [
        ...props.entries.map(({ go, key }): [string[], string] => [['g', go], t(`menu.${key}`)]),
        [['?'], t('shortcuts.help')],
      ],
    },
  ];
  return (
    <Modal
      open={props.open}
      onCancel={props.onClose}
      footer={null}
      title={t('shortcuts.title')}
      destroyOnHidden
    >
      <div className="shortcuts">
        {groups.map((group) => (
          <section key={group.title}>
            <h3>{group.title}</h3>
            <dl className="facts">
              {group.keys.map(([keys, does]) => (
                <div key={does} className="shortcut">
                  <dt>
                    {keys.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}

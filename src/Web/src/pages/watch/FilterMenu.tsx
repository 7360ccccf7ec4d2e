import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A button that says what a list is narrowed to in one respect, with a menu to choose from: one, or several, or everything. */
export function FilterMenu<T extends string>(props: {
  label: string;
  /** What is shown when nothing is chosen. */
  otherwise?: string;
  options: readonly { value: T; text: string }[];
  chosen: readonly T[];
  several?: boolean;
  onChange: (chosen: T[]) => void;
}) {
  const { t } = useTranslation('watch');
  const [open, setOpen] = useState(false);
  const { options, chosen, onChange } = props;
  const several = props.several === true;
  const words = options.filter(({ value }) => chosen.includes(value)).map(({ text }) => text);
  const choose = (key: string) => {
    const value = options.find((option) => option.value === key)?.value;
    if (value === undefined) onChange([]);
    else if (!several) onChange([value]);
    else onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
    if (!several || value === undefined) setOpen(false);
  };
  return (
    <Dropdown
      trigger={['click']}
      open={open}
      // A choice among several leaves the menu open for the next.
      onOpenChange={(next, { source }) => {
        if (next || source === 'trigger') setOpen(next);
      }}
      menu={{
        items: [
          { key: 'all', label: props.otherwise ?? t('filter.all') },
          { type: 'divider' },
          ...options.map(({ value, text }) => ({ key: value, label: text })),
        ],
        selectable: true,
        multiple: several,
        selectedKeys: chosen.length === 0 ? ['all'] : [...chosen],
        onClick: ({ key }) => choose(key),
      }}
    >
      <Button className={words.length > 0 ? 'filter filter-on' : 'filter'}>
        {words.length === 0
          ? (props.otherwise ?? props.label)
          : t('filter.is', { label: props.label, words: words.join(t('filter.and')) })}
        <DownOutlined aria-hidden="true" />
      </Button>
    </Dropdown>
  );
}

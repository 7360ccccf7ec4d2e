import { DeleteOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

/** The channels somebody is reached over, in the order to try. */
export function ChannelsField(props: { name: (string | number)[] }) {
  const { t } = useTranslation('admin');
  return (
    <Form.List name={props.name}>
      {(channels, { add, remove }) => (
        <>
          {channels.map((channel, index) => (
            <div key={channel.key} className="channel">
              <Form.Item name={[channel.name, 'kind']} rules={[{ required: true, message: '' }]}>
                <Input aria-label={t('channel.kind')} placeholder="webhook" spellCheck={false} />
              </Form.Item>
              <Form.Item name={[channel.name, 'address']} rules={[{ required: true, message: '' }]}>
                <Input
                  aria-label={t('channel.address')}
                  placeholder="https://"
                  maxLength={500}
                  spellCheck={false}
                />
              </Form.Item>
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t('channel.remove', { number: index + 1 })}
                onClick={() => remove(channel.name)}
              />
            </div>
          ))}
          <Button type="link" size="small" onClick={() => add({ kind: 'webhook', address: '' })}>
            {t('channel.add')}
          </Button>
        </>
      )}
    </Form.List>
  );
}

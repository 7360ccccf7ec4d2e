import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import './parts.css';

/** Goes to a site or region by its code, or to one of the account's own. */
export function OpenByCode(props: { folder: string; example: string; yours: readonly string[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [code, setCode] = useState('');
  const id = useId();
  return (
    <section className="panel">
      <form
        className="toolbar"
        onSubmit={(event) => {
          event.preventDefault();
          if (code.trim() !== '') void navigate(`${props.folder}/${encodeURIComponent(code.trim())}`);
        }}
      >
        <label htmlFor={id}>{t('byCode.label')}</label>
        <Input
          id={id}
          value={code}
          onChange={(event) => setCode(event.target.value)}
          autoCapitalize="characters"
          spellCheck={false}
          style={{ width: 220 }}
        />
        <Button type="primary" htmlType="submit">
          {t('actions.open')}
        </Button>
      </form>
      <p className="quiet">{t('byCode.hint', { example: props.example })}</p>
      {props.yours.length > 0 && (
        <>
          <h2>{t('byCode.yours')}</h2>
          <ul className="plain-list">
            {props.yours.map((mine) => (
              <li key={mine}>
                <Link to={`${props.folder}/${encodeURIComponent(mine)}`}>{mine}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

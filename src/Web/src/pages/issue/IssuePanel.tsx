import { CloseOutlined, ExpandOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { IssueView } from './IssueView';

/** An issue beside the list that it stands in. */
export function IssuePanel(props: {
  number: string;
  keys: boolean;
  onClose: () => void;
  onPage: () => void;
}) {
  const { t } = useTranslation('issue');
  const { t: common } = useTranslation();
  return (
    <aside className="panel issue-panel" aria-label={t('panel', { number: props.number })}>
      <IssueView
        number={props.number}
        keys={props.keys}
        heading={(title, marks) => (
          <header className="issue-head">
            <div className="line">
              <span className="quiet">{props.number}</span>
              <span className="line-end">
                <Button
                  size="small"
                  type="text"
                  icon={<ExpandOutlined />}
                  aria-label={t('ownPage')}
                  title={t('ownPage')}
                  onClick={props.onPage}
                />
                <Button
                  size="small"
                  type="text"
                  icon={<CloseOutlined />}
                  aria-label={common('actions.close')}
                  title={common('actions.close')}
                  onClick={props.onClose}
                />
              </span>
            </div>
            <h2>{title}</h2>
            <div className="issue-marks">{marks}</div>
          </header>
        )}
      />
    </aside>
  );
}

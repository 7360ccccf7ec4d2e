import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem';
import { fieldText, problemText } from './problemText';

/** What the API said against a form, field by field, above it. Nothing when there is no error. */
export function FormErrors(props: {
  error: unknown;
  /** What people call a field of the API. */ label?: (field: string) => string;
}) {
  const { t } = useTranslation();
  if (props.error === null || props.error === undefined) return null;
  const errors = props.error instanceof ApiProblem ? props.error.errors : [];
  if (errors.length === 0)
    return <Alert type="error" showIcon role="alert" title={problemText(t, props.error)} />;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={
        <ul>
          {errors.map((error) => (
            <li key={`${error.field} ${error.code}`}>
              {props.label === undefined
                ? fieldText(t, error)
                : t('error.field', { field: props.label(error.field), text: fieldText(t, error) })}
            </li>
          ))}
        </ul>
      }
    />
  );
}

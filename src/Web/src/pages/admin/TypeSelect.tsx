import { Select, type SelectProps } from 'antd';
import { useName } from '../../i18n';
import { useCatalogue } from '../../parts/names';

/** One of the catalogue's types of site, found by its name or code. Takes the value and the changes of a form. */
export function TypeSelect({
  label,
  ...rest
}: Pick<SelectProps<string>, 'allowClear' | 'id' | 'onChange' | 'style' | 'value'> & { label?: string }) {
  const name = useName();
  const catalogue = useCatalogue();
  return (
    <Select<string>
      {...rest}
      {...(label === undefined ? {} : { 'aria-label': label, placeholder: label })}
      showSearch={{ optionFilterProp: ['label', 'value'] }}
      loading={catalogue.isPending}
      options={(catalogue.data?.siteTypes ?? []).map((type) => ({
        value: type.code,
        label: name(type.name, type.code),
      }))}
    />
  );
}

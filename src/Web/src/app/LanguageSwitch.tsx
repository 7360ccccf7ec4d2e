import { Button } from 'antd';
import { chooseLanguage, useLanguage } from '../i18n';

/** The other language, in its own words. */
export function LanguageSwitch() {
  const other = useLanguage() === 'zh' ? 'en' : 'zh';
  return (
    <Button type="text" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => void chooseLanguage(other)}>
      {other === 'zh' ? '中文' : 'English'}
    </Button>
  );
}

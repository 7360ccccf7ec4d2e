import i18next, { type BackendModule } from 'i18next';
import { useSyncExternalStore } from 'react';
import { initReactI18next } from 'react-i18next';

export type Language = 'zh' | 'en';

const key = 'language';

// An area is what a page folder calls itself: its texts come with the page. `common` and `session` are the shell's.
const areas = import.meta.glob<{ default: object }>([
  './{zh,en}.ts',
  '../session/texts.{zh,en}.ts',
  '../pages/*/texts.{zh,en}.ts',
]);
const folders: Partial<Record<string, string>> = { session: '../session/texts' };

const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, area, done) => {
    const file =
      area === 'common' ? `./${language}.ts` : `${folders[area] ?? `../pages/${area}/texts`}.${language}.ts`;
    const load = areas[file];
    if (load === undefined) done(new Error(`There are no texts at ${file}.`), false);
    else
      load().then(
        (texts) => done(null, texts.default as Record<string, string>),
        (error: unknown) => done(error as Error, false),
      );
  },
};

function first(): Language {
  try {
    const kept = localStorage.getItem(key);
    if (kept === 'zh' || kept === 'en') return kept;
  } catch {
    // The browser's language decides.
  }
  return navigator.languages.some((language) => language.toLowerCase().startsWith('zh')) ? 'zh' : 'en';
}

function name(language: Language): void {
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
}

/** Makes the texts of the shell ready in the language chosen before, or the browser's. */
export async function startTexts(): Promise<void> {
  const language = first();
  name(language);
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: language,
      supportedLngs: ['zh', 'en'],
      fallbackLng: false,
      ns: ['common'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      returnNull: false,
      react: { useSuspense: true },
    });
}

/** Shows everything in this language from now on, and keeps it for this browser. */
export async function chooseLanguage(language: Language): Promise<void> {
  try {
    localStorage.setItem(key, language);
  } catch {
    // It holds until the page is closed.
  }
  name(language);
  await i18next.changeLanguage(language);
}

function subscribe(listener: () => void): () => void {
  i18next.on('languageChanged', listener);
  return () => i18next.off('languageChanged', listener);
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, () => (i18next.language === 'zh' ? 'zh' : 'en'));
}

/** The text of the API in the language shown. */
export function useName(): (text: { zh: string; en: string } | undefined, otherwise?: string) => string {
  const language = useLanguage();
  return (text, otherwise = '') => text?.[language] ?? otherwise;
}

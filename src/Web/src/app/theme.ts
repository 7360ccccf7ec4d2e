import { theme as antd, type ThemeConfig } from 'antd';
import { useSyncExternalStore } from 'react';

/** What somebody chose; `system` follows the machine. */
export type ThemeChoice = 'system' | 'light' | 'dark';

const key = 'theme';
const dark = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();
let choice = read();

function read(): ThemeChoice {
  try {
    const kept = localStorage.getItem(key);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  } catch {
    return 'system';
  }
}

function isDark(): boolean {
  return choice === 'dark' || (choice === 'system' && dark.matches);
}

function apply(): void {
  document.documentElement.dataset.theme = isDark() ? 'dark' : 'light';
  listeners.forEach((tell) => tell());
}

dark.addEventListener('change', apply);

/** Chooses light, dark or the system's, and keeps it for this browser. */
export function chooseTheme(next: ThemeChoice): void {
  choice = next;
  try {
    localStorage.setItem(key, next);
  } catch {
    // A browser that keeps nothing still shows what was chosen until it is closed.
  }
  apply();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What was chosen, and whether the page is dark now. */
export function useTheme(): { choice: ThemeChoice; dark: boolean } {
  const now = useSyncExternalStore(subscribe, () => `${choice}/${isDark() ? 'dark' : 'light'}`);
  const [chosen, shown] = now.split('/');
  return { choice: chosen as ThemeChoice, dark: shown === 'dark' };
}

const shared = {
  fontFamily: 'inherit',
  borderRadius: 6,
  fontSize: 14,
  controlHeight: 32,
  motionDurationMid: '0.12s',
  motionDurationSlow: '0.16s',
  wireframe: false,
} as const;

/** The tokens of Ant Design. Colours are those of base.css. */
export function antdTheme(isDarkNow: boolean): ThemeConfig {
  return {
    // Under a finger or the mouse a button stays as legible as it was. In the dark what is dangerous is light, and written on in dark.
    components: {
      Button: isDarkNow
        ? { dangerColor: '#2a0d0b', defaultHoverColor: '#7fb0f5', defaultHoverBorderColor: '#7fb0f5' }
        : { defaultHoverColor: '#1f5fbf', defaultHoverBorderColor: '#1f5fbf' },
    },
    cssVar: { key: 'monitoring' },
    hashed: false,
    algorithm: isDarkNow ? antd.darkAlgorithm : antd.defaultAlgorithm,
    token: isDarkNow
      ? {
          ...shared,
          colorPrimary: '#3d7fd9',
          colorLink: '#7fb0f5',
          colorError: '#ff8a80',
          colorBgBase: '#101318',
          colorBgContainer: '#171b22',
          colorBgElevated: '#1e232c',
          colorTextBase: '#e4e8ee',
          colorTextDescription: '#9ba6b6',
          colorTextPlaceholder: '#8b96a6',
          colorBorder: '#3a4350',
        }
      : {
          ...shared,
          colorPrimary: '#1f5fbf',
          colorPrimaryHover: '#1a51a3',
          colorLink: '#1f5fbf',
          colorLinkHover: '#1a51a3',
          colorError: '#b4231f',
          colorBgLayout: '#f6f7f9',
          colorTextBase: '#1b2330',
          colorTextDescription: '#566073',
          colorTextPlaceholder: '#6b7585',
          colorBorder: '#cdd3db',
        },
  };
}

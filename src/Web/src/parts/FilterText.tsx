import { Input } from 'antd';
import { useEffect, useState } from 'react';

const pause = 400;

/** A filter that is written: it holds as soon as one stops typing, or at once by Enter. */
export function FilterText(props: {
  label: string;
  value: string | undefined;
  onChange: (value: string) => void;
  width?: number;
}) {
  const { value = '', onChange } = props;
  const [text, setText] = useState(value);
  const [before, setBefore] = useState(value);
  if (value !== before) {
    // The address has changed by something else, such as going back.
    setBefore(value);
    setText(value);
  }
  useEffect(() => {
    if (text.trim() === value) return undefined;
    const timer = setTimeout(() => onChange(text.trim()), pause);
    return () => clearTimeout(timer);
  });
  return (
    <Input
      value={text}
      placeholder={props.label}
      aria-label={props.label}
      allowClear
      spellCheck={false}
      style={{ width: props.width ?? 160 }}
      onChange={(event) => setText(event.target.value)}
      onPressEnter={() => onChange(text.trim())}
    />
  );
}

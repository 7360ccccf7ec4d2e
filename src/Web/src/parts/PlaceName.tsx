import { useRegionName, useSiteName } from './names';

/** The name of a region as soon as it is known, with its code. */
export function RegionName({ code }: { code: string }) {
  return <Named words={useRegionName(code)} code={code} />;
}

/** The name of a site as soon as it is known, with its code. */
export function SiteName({ code }: { code: string }) {
  return <Named words={useSiteName(code)} code={code} />;
}

function Named({ words, code }: { words: string; code: string }) {
  return words === code ? (
    code
  ) : (
    <>
      {words} <span className="quiet">{code}</span>
    </>
  );
}

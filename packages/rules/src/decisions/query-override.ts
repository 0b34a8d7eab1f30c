/** Lets a developer force a variation by the page's address. */

/** The variation that `?<id>=<index>` in `url` forces; `null` where it forces none of the `count` there are. */
export const queryOverride = (id: string, url: string, count: number): number | null => {
  const pair = url
    .split('?')[1]
    ?.replace(/#.*/, '')
    .split('&')
    .map((part) => part.split('='))
    .find(([key]) => key === id);
  const index = Number.parseInt(pair?.[1] ?? '', 10);
  return index >= 0 && index < count ? index : null;
};

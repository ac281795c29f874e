/** What may be fetched before it is asked for: pages below the base, which end in a slash; no file, no query. */
export function isPrefetched(
  { origin, pathname, search }: Pick<URL, "origin" | "pathname" | "search">,
  own: string,
  base: string = import.meta.env.BASE_URL,
): boolean {
  return origin === own && search === "" && pathname.startsWith(base) && pathname.endsWith("/");
}

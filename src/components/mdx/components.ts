/** Components that MDX articles use without importing them: every `.astro` file of this folder. */
const modules = import.meta.glob<{ default: unknown }>("./*.astro", { eager: true });

export const mdxComponents = Object.fromEntries(
  Object.entries(modules).map(([path, { default: component }]) => [
    path.replace(/^\.\/|\.astro$/g, ""),
    component,
  ]),
) as Record<string, never>;

/** All that is sent with every page, as one file; whatever is used rarely is fetched by these when it is. */
import "./search/open-search.ts";
import "./display-button.ts";
import "./choices.ts";
import "./prefetch.ts";
import "./share.ts";

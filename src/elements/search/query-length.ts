/** UTF-16 units. Nobody types more; a pasted page must stop neither the worker nor the address. */
export const MAX_QUERY_LENGTH = 300;

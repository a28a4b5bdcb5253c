// Cohort's element as a React component. It needs no build step, and works in one; React 18 and 19.
import { createElement, useEffect, useRef } from 'react';

// Props: `token`, `onNavigate({ query })`, `onChange({ groups })`, `onError({ status })`; whatever else there is becomes
// an attribute: `backend`, `auth`, `medusa`, `locale`, `theme`, `accent`, `query`, `class`, `style`.
export function CustomerGroups({ token, onNavigate, onChange, onError, ...attributes }) {
  const element = useRef(null);
  const heard = useRef({});
  heard.current = { navigate: onNavigate, change: onChange, error: onError };

  // React 18, and React 19 on a server, would write a token into an attribute, where all of the page can read it. Set it as
  // a property; while there is none yet, the element waits for it a little. `null` says that there is none.
  useEffect(() => {
    const node = element.current;
    if (token !== undefined || node.token) node.token = token ?? null;
  }, [token]);

  useEffect(() => {
    const node = element.current;
    const hear = (event) => heard.current[event.type.slice('cohort-'.length)]?.(event.detail);
    const names = ['cohort-navigate', 'cohort-change', 'cohort-error'];
    names.forEach((name) => node.addEventListener(name, hear));
    return () => names.forEach((name) => node.removeEventListener(name, hear));
  }, []);

  return createElement('medusa-customer-groups', { ref: element, ...attributes });
}

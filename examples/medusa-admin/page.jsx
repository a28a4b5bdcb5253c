// A page of the Medusa 1.x admin that shows Cohort: copy it to `src/admin/routes/cohort/page.jsx` of the shop's backend.
import { useEffect } from 'react';

// Where the content of `dist/` is served. On the backend's own origin no CORS and no other origin's cookies are needed.
const FOLDER = '/cohort/';

// Once for the whole admin: a second script of the same address is not run again.
function load() {
  if (customElements.get('medusa-customer-groups') || document.querySelector('script[data-cohort]')) return;
  const script = document.createElement('script');
  script.type = 'module';
  script.src = `${FOLDER}embed.js`;
  script.dataset.cohort = '';
  document.head.append(script);
}

// The admin takes no other form: a constant, a function of arrows, and markup that is returned.
const CohortPage = () => {
  useEffect(load, []);
  // Whoever is in the admin has a session with the backend, whose origin this is.
  return <medusa-customer-groups auth="session" accent="#7c3aed" />;
};

export default CohortPage;

export const config = { link: { label: 'Customer groups' } };

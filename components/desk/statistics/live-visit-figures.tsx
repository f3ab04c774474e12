'use client';

import { type ComponentProps, useEffect, useState } from 'react';
import { VisitFigures } from '#components/site/visit-figures';
import type { VisitStatistics } from '#domain/visits/visits';

const REFRESH_MS = 30_000;

/** The old figures stay if no new ones come. */
export function LiveVisitFigures(props: ComponentProps<typeof VisitFigures>) {
  const [figures, setFigures] = useState(props.figures);
  useEffect(() => {
    async function refresh() {
      if (document.visibilityState === 'hidden') return;
      const response = await fetch('/api/visits').catch(() => undefined);
      if (response?.ok) setFigures((await response.json()) as VisitStatistics);
    }
    refresh();
    const timer = setInterval(refresh, REFRESH_MS);
    return () => clearInterval(timer);
  }, []);
  return <VisitFigures {...props} figures={figures} />;
}

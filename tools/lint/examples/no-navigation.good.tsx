export const ofTheVisit = (history: readonly string[]) => history.length;
export const place = (site: { location: string }) => site.location;

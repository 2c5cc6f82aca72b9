/** The ways to look at the links, the most urgent first. */
export const linkViews = ["broken", "suggested", "failing", "excepted", "all"] as const;
export type LinkView = (typeof linkViews)[number];

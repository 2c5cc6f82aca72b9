/** By which the front asks the renderer for a page as a frame. */
export const FRAME_HEADER = "x-perhepolku-frame";
/** By which an answer of the renderer tells which content version it has made. */
export const VERSION_HEADER = "x-perhepolku-version";

/** How often the renderer says that it is there, and the front listens whether it did. */
export const BEAT_MILLISECONDS = 1_000;

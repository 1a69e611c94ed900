/** Paths in a square of 24, see `icon` in element.js. */
export const BELL = "M6 9a6 6 0 0 1 12 0c0 6 2 7 2 7H4s2-1 2-7M10 20a2 2 0 0 0 4 0";
export const KEYS = "M3 6h18v12H3zM7 10h.01M11 10h.01M15 10h.01M17.5 10h.01M8 14h8";
export const BACK = "M15 5l-7 7 7 7";
export const DOWN = "M12 5v14M6 13l6 6 6-6";
export const SEND = "M4 12l16-8-5 16-4-6zM11 14l9-10";
export const NOTE = "M5 4h14v11l-5 5H5zM14 20v-5h5M8 8h8M8 12h5";
export const EYE = "M2 12s4-7 10-7 10 7 10 7-4 7-10 7-10-7-10-7M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6";
export const HIDDEN = "M4 4l16 16M9.9 5.2A9 9 0 0 1 12 5c6 0 10 7 10 7a17 17 0 0 1-3 3.6M6 7a16 16 0 0 0-4 5s4 7 10 7a9 9 0 0 0 4-1";
export const PEN = "M4 20l1-5L16 4l4 4L9 19z";
export const CLOCK = "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v5l3 2";
export const CHATS = "M4 5h16v11H9l-5 4z";
export const HOLD = "M9 5v14M15 5v14";
export const PEOPLE = "M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8M2 21v-2a5 5 0 0 1 5-5h4a5 5 0 0 1 5 5v2M16 3.500a4 4 0 0 1 0 7M18 14a5 5 0 0 1 4 5v2";
export const REPLIES = "M6 3h12v18l-6-4-6 4zM9 8h6M9 12h4";
export const TEAMS = "M4 6h16M7 12h10M10 18h4";
export const COPY = "M9 9h11v11H9zM5 15H4V4h11v1";
export const HANDED = "M4 12h13M12 7l5 5-5 5M20 4v16";

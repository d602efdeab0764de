/** Why a peer may judge a payload otherwise, and what such a payload shows, written as JSON. */
export interface Excuse {
  readonly why: string;
  readonly shows: RegExp;
}

export const patternForNames: Excuse = {
  why: "a map is a pattern for its names, which a newline escapes",
  shows: /\\n[^"]*":/,
};

export const prototypeInMap: Excuse = {
  why: "a map's members named __proto__ (valibot: constructor, too) are not looked at",
  shows: /"(?:__proto__|constructor)":/,
};

export const safeNumbers: Excuse = {
  why: "whole numbers above 2^53 are refused",
  shows: /\d{16}|\de\+/,
};

export const offsetWithoutColon: Excuse = {
  why: "a time's offset may lack its colon: +0200",
  shows: /[+-]\d{4}"/,
};

export const daysOfMonth: Excuse = {
  why: "every month has 31 days",
  shows: /-02-(29|30|31)|-(04|06|09|11)-31/,
};

export const percentInUri: Excuse = {
  why: "a URI may hold any %",
  shows: /%(?![\dA-Fa-f]{2})/,
};

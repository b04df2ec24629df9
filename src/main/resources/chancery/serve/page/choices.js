const PLOVER = ["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "REJECT", "ACCUSE", "THREATEN",
  "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"];

export const TYPES = [["", "all"], ...PLOVER.map((name) => [name, name.toLowerCase()])];
export const STATUSES = [["", "all"], ["reported", "reported"], ["alleged", "alleged"], ["planned", "planned or possible"], ["negated", "did not happen"]];
/** Columns that hold counts. */
export const NUMBERS = new Set(["Events", "Alleged", "Claims", "Reported", "All", "Count"]);

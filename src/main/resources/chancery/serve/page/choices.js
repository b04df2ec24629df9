const PLOVER = ["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "REJECT", "ACCUSE",
  "THREATEN",
  "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"];
/** Types of the ontology itself, for what PLOVER does not code. */
const OWN = ["Appointment", "Dismissal", "Election", "Treaty", "Death", "Disaster"];

export const TYPES = [["", "all"], ...[...PLOVER, ...OWN].map((name) => [name, name.toLowerCase()])];

/** The IRI of a type that an address names. */
export function typeIri(name) {
  return name && (OWN.includes(name) ? `https://w3id.org/chancery/ontology#${name}` : `https://w3id.org/chancery/plover#${name}`);
}

export const STATUSES = [["", "all"], ["reported", "reported"], ["alleged", "alleged"], ["planned", "planned or possible"],
  ["negated", "did not happen"]];
/** Columns that hold counts. */
export const NUMBERS = new Set(["Events", "Alleged", "Claims", "Reported", "All", "Count"]);

// Ministries, forces, agencies, parties, companies, universities and media with items, from name-suggestion-index.
import { read } from "./tables.mjs";
import { SOURCE } from "./nsi.mjs";
import { stateByIso } from "./states.mjs";

const PLACES = new Set(["CITY", "REGION"]);
// A label that is one everyday word stands for too much else.
const WORD = /^(Relay|Spectrum|Dish|Orange|Shell|Puma|Mission|Mint|Apple|Amazon|Target|Gap|Visa|Total|Post|Star|Bild|Sun|Progress|Express|Free|Three|Sky|Virgin|Dolphin|Jaguar|Lincoln|Dodge|Ford|Chase|Citizens|Regions|Discover|Guardian|Metro|Globe|Independent|Meta|Gulf|Phoenix|Victory|Galaxy|Atlas|Delta|Eagle|Giant|Sonic|Union|Unity|Vision|World|Zoom|Smart|Globe|Sun|True|Digi|Fox|Polo|Seat|Mini|Smile|Horizon|Frontier|Windstream|Cricket|Boost|Liberty|Claro|Wind|Play|Plus|Eir|Now|Go|One|Sentinel|Pilot|Opel|Axis|Cosmos|Nova|Energy|Power|Ignite|Engine|Vector|Genesis|Aurora|Pioneer|Signature|Heritage|Frost|Hancock|Trust|Premier|Pinnacle|Ally|Key|First|People|Reliance|Imperial|Sinclair|Valero|Marathon|Conoco|Irving|Ultra|Speedway)$/;

const rows = read("../state-names.tsv");
const adjective = key => (rows.find(row => row.key === key)?.adjectives ?? "").split("|")[0];

/** "French Ministry of Justice", "French Justice Ministry": how another country's report names it. */
function national(label, country) {
  const office = /^(Ministry|Department|Directorate|Secretariat) of (?:the )?(.+?)(?: of (?:the )?[A-Z]\w+)?$/.exec(label);
  const ours = /^United States (.+)$/.exec(label);
  if (ours) return [`U.S. ${ours[1]}`, `US ${ours[1]}`];
  if (!office || !country || !adjective(country)) return [];
  const [, kind, field] = office;
  const long = [`${adjective(country)} ${kind} of ${field}`, `${adjective(country)} ${kind} of the ${field}`];
  return field.includes(" ") ? long : [...long, `${adjective(country)} ${field} ${kind}`];
}

export function organizations(items, known) {
  const ours = new Map(read("../body-names.tsv").map(row => [row.key, row]));
  return items
    .filter(item => !PLACES.has(item.kind) && !known.has(item.key) && !WORD.test(item.label))
    .map(({ key, kind, label, description, iso }) => {
      const country = iso && kind !== "INTERNATIONAL_ORGANIZATION" && kind !== "ALLIANCE" ? stateByIso.get(iso) : "";
      const names = ours.get(key);
      const aliases = new Set([...(names?.aliases ?? "").split("|"), ...national(label, country)].filter(Boolean));
      aliases.delete(label);
      return { key, kind, label, aliases: [...aliases].join("|"), acronyms: names?.acronyms ?? "", country,
        weight: /multinational|national foreign intelligence|federal law enforcement/i.test(description) ? 1_000_000 : 0, source: SOURCE };
    })
    .sort((a, b) => a.kind.localeCompare(b.kind) || Number(a.key.slice(1)) - Number(b.key.slice(1)));
}

package chancery.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All names of the tables in order, for what a reader types: beginnings of names, and names with slips. */
final class NameIndex {
    private static final Comparator<Candidate> WEIGHTIEST = Comparator.comparingDouble(candidate -> -candidate.item().weight());

    private final List<Entry> entries = new ArrayList<>();
    private final TreeMap<String, List<Candidate>> surnames = new TreeMap<>();
    private final Map<String, List<String>> namesByKey = new LinkedHashMap<>();

    /** A name as it is compared. */
    private record Entry(String spelling, Candidate candidate) { }

    /** @param others names in other languages, which answer to what is typed, but are none of an item's names here */
    NameIndex(List<Candidate> candidates, List<Candidate> others) {
        others.forEach(this::add);
        for (Candidate candidate : candidates) {
            add(candidate);
            if (candidate.item().kind() == Kind.PERSON && candidate.type() == NameType.LABEL) {
                surnames.computeIfAbsent(Spelling.surname(candidate.name()), surname -> new ArrayList<>()).add(candidate);
            }
            List<String> names = namesByKey.computeIfAbsent(candidate.item().key(), key -> new ArrayList<>());
            if (!names.contains(candidate.name())) {
                names.add(candidate.name());
            }
        }
        entries.sort(Comparator.comparing(Entry::spelling).thenComparing(entry -> -entry.candidate().item().weight())
                .thenComparing(entry -> entry.candidate().item().key()));
    }

    private void add(Candidate candidate) {
        entries.add(new Entry(Spelling.comparable(candidate.name()), candidate));
    }

    List<String> names(String key) {
        return List.copyOf(namesByKey.getOrDefault(key, List.of()));
    }

    List<Candidate> startingWith(String letters, int most) {
        String wanted = Spelling.comparable(letters);
        int low = 0;
        for (int high = entries.size(); low < high; ) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).spelling().compareTo(wanted) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Map<String, Candidate> found = new LinkedHashMap<>();
        for (int i = low; i < entries.size() && entries.get(i).spelling().startsWith(wanted); i++) {
            found.putIfAbsent(entries.get(i).candidate().item().key(), entries.get(i).candidate());
        }
        surnames.subMap(wanted, wanted + Character.MAX_VALUE).values().forEach(persons ->
                persons.forEach(person -> found.putIfAbsent(person.item().key(), person)));
        return found.values().stream().sorted(WEIGHTIEST).limit(most).toList();
    }

    List<Item> surnamed(String name, int most) {
        return surnames.getOrDefault(Spelling.comparable(name), List.of()).stream().sorted(WEIGHTIEST).limit(most)
                .map(Candidate::item).toList();
    }

    List<Register.Near> near(String name, int slips) {
        String wanted = Spelling.comparable(name);
        int most = Math.min(slips, Spelling.slips(wanted));
        List<Register.Near> found = new ArrayList<>();
        for (Entry entry : entries) {
            if (Math.abs(entry.spelling().length() - wanted.length()) <= most) {
                int edits = Spelling.edits(entry.spelling(), wanted, most);
                if (edits <= most) {
                    found.add(new Register.Near(entry.candidate(), edits));
                }
            }
        }
        found.sort(Comparator.comparingInt(Register.Near::edits));
        return found;
    }
}

package chancery.wikidata;

import chancery.gazetteer.Entry;
import chancery.gazetteer.IndexBuilder;
import chancery.gazetteer.Item;
import chancery.gazetteer.Manifest;
import chancery.text.InputException;
import chancery.text.Location;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.wikidata.wdtk.datamodel.helpers.Datamodel;
import org.wikidata.wdtk.datamodel.helpers.JsonDeserializer;
import org.wikidata.wdtk.datamodel.interfaces.ItemDocument;

/**
 * Items from a Wikibase's API into an index: single ones beside what it has, or those that an endpoint's answers name.
 * Answers of the API are kept in the index's folder.
 */
public final class LiveItems {
    /** Wikidata's. */
    public static final String API = "https://www.wikidata.org/w/api.php";

    /** The ready queries, {@code queries/wikidata/NAME.rq}. */
    public static final List<String> QUERIES = List.of("heads", "heads-of-state", "heads-of-government", "ministers",
            "foreign-ministers", "ambassadors", "chiefs-of-staff", "states", "alliances", "alliance-members", "alliance-leaders",
            "cities", "wars");

    private static final int TOGETHER = 500;
    private static final String DONE = "done";
    private static final String CACHE = "answers";

    private final URI api;
    private final BuildSettings settings;
    private final JsonServer server;
    private final Clock clock;
    private final Consumer<String> notices;

    /**
     * @param waiting lets time pass
     * @param notices takes what of the asked was not taken in, and why
     */
    public LiveItems(URI api, BuildSettings settings, AccessTerms terms, Consumer<Duration> waiting, Clock clock,
                     Consumer<String> notices) {
        this.api = api;
        this.settings = settings;
        this.clock = clock;
        this.notices = notices;
        server = new JsonServer(terms, waiting, clock);
    }

    /**
     * What came of it.
     *
     * @param items   that the index has now, or has anew
     * @param refused how many of the asked were not taken in
     */
    public record Added(List<Item> items, int refused) {
        public Added {
            items = List.copyOf(items);
        }
    }

    /**
     * Takes items in, and swaps the index that has them in. Of a name, all items are taken that bear it: which one an
     * article means is the linker's to say.
     *
     * @param asked items' ids (Q57371), or names as the API's search takes them
     * @throws InputException where the server does not answer as it should; the index stays as it is
     */
    public Added add(Path folder, List<String> asked) {
        WikibaseApi wikibase = new WikibaseApi(api, server, folder.resolve(CACHE));
        int refused = 0;
        Set<String> ids = new LinkedHashSet<>();
        for (String one : asked) {
            List<String> meant = one.matches("[Qq][1-9][0-9]{0,17}") ? List.of("Q" + one.substring(1)) : named(wikibase, one);
            refused += meant.isEmpty() ? 1 : 0;
            ids.addAll(meant);
        }
        Map<String, ItemDocument> documents = documents(wikibase, ids);
        for (String id : ids) {
            if (!documents.containsKey(id)) {
                refused++;
                notices.accept(api + ": has no item " + id + "; passed over");
            }
        }
        ItemReader reader = reader(wikibase, documents.values().stream().toList());
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (ItemDocument document : documents.values()) {
            Optional<Entry> entry = reader.read(document);
            entry.ifPresent(one -> entries.put(one.item().key(), one));
            if (entry.isEmpty()) {
                refused++;
                notices.accept(document.getEntityId().getId() + ": is of no class that is wanted, or has no name in "
                        + settings.languages() + " (instance of " + classes(document)
                        + "); expected one, as by --class Q…=Kind or --all: passed over");
            }
        }
        if (!entries.isEmpty()) {
            write(folder, entries);
        }
        return new Added(entries.values().stream().map(Entry::item).toList(), refused);
    }

    /**
     * Builds an index of the items that queries find, and swaps it in. A build that was stopped asks again which items there
     * are, and for those alone that it did not have.
     *
     * @param queries names of {@link #QUERIES}
     * @throws InputException           where a server does not answer as it should; the index in use stays as it is
     * @throws IllegalArgumentException where there is no such query
     */
    public Manifest build(Path folder, URI endpoint, List<String> queries) {
        Set<String> ids = new LinkedHashSet<>();
        ItemQuery.of(queries).forEach(query -> ids.addAll(query.ids(server, endpoint)));
        WikibaseApi wikibase = new WikibaseApi(api, server, folder.resolve(CACHE));
        List<List<String>> parts = parts(List.copyOf(ids));
        Set<String> classes = new LinkedHashSet<>();
        parts.forEach(part -> documents(wikibase, new LinkedHashSet<>(part)).values()
                .forEach(item -> classes.addAll(classes(item))));
        ItemReader reader = new ItemReader(new Classes(settings.classes(), wikibase.below(classes)), settings);
        String how = settings.line() + " endpoint=" + endpoint + " queries=" + queries;
        try (IndexBuilder builder = IndexBuilder.open(folder, how)) {
            if (builder.position(DONE, "").isEmpty()) {
                Set<String> added = new LinkedHashSet<>();
                for (List<String> part : parts) {
                    // In the order of the answers, from disk: by now all are kept.
                    documents(wikibase, new LinkedHashSet<>(part)).values().forEach(item -> reader.read(item)
                            .filter(entry -> added.add(entry.item().key())).ifPresent(builder::add));
                }
            }
            return builder.finish(endpoint.getAuthority(), LocalDate.now(clock).toString(), 0, Map.of(DONE, "1"));
        }
    }

    private static List<List<String>> parts(List<String> all) {
        List<List<String>> parts = new ArrayList<>();
        for (int i = 0; i < all.size(); i += TOGETHER) {
            parts.add(all.subList(i, Math.min(all.size(), i + TOGETHER)));
        }
        return parts;
    }

    private void write(Path folder, Map<String, Entry> entries) {
        String here = api.getAuthority();
        String source = Manifest.find(folder).map(Manifest::source)
                .map(other -> List.of(other.split(" and ")).contains(here) ? other : other + " and " + here).orElse(here);
        try (IndexBuilder builder = IndexBuilder.adding(folder, entries.keySet(), settings.line())) {
            entries.values().forEach(builder::add);
            long before = Manifest.find(folder).map(Manifest::refused).orElse(0L);
            builder.finish(source, LocalDate.now(clock).toString(), before, Map.of());
        }
    }

    private List<String> named(WikibaseApi wikibase, String name) {
        List<WikibaseApi.Hit> hits = wikibase.search(name, settings.languages().get(0));
        List<String> meant = hits.stream().filter(hit -> hit.matched().equalsIgnoreCase(name.strip()))
                .map(WikibaseApi.Hit::id).toList();
        if (meant.isEmpty()) {
            notices.accept(api + ": nothing is called \"" + name + "\"; expected an item's name or id" + hits.stream().limit(5)
                    .map(hit -> hit.id() + " " + hit.label() + " (" + hit.description() + ")")
                    .collect(Collectors.joining("; ", hits.isEmpty() ? "" : ", as ", "")) + ": passed over");
        }
        return meant;
    }

    private Map<String, ItemDocument> documents(WikibaseApi wikibase, Set<String> ids) {
        JsonDeserializer json = new JsonDeserializer(Datamodel.SITE_WIKIDATA);
        Map<String, ItemDocument> documents = new LinkedHashMap<>();
        wikibase.items(ids).forEach((id, text) -> {
            try {
                documents.put(id, json.deserializeItemDocument(text));
            } catch (IOException e) {
                throw new InputException(Location.of(api.toString()), "answers for " + id + " with no item ("
                        + e.getMessage().lines().findFirst().orElse("") + "); expected one as JSON", e);
            }
        });
        return documents;
    }

    private ItemReader reader(WikibaseApi wikibase, List<ItemDocument> documents) {
        Set<String> classes = new LinkedHashSet<>();
        documents.forEach(document -> classes.addAll(classes(document)));
        return new ItemReader(new Classes(settings.classes(), wikibase.below(classes)), settings);
    }

    private static List<String> classes(ItemDocument document) {
        return new ArrayList<>(new Statements(document).items(Statements.INSTANCE_OF));
    }
}

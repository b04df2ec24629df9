package chancery.wikidata;

import chancery.gazetteer.Background;
import chancery.gazetteer.Candidate;
import chancery.gazetteer.Entry;
import chancery.gazetteer.Item;
import chancery.gazetteer.Kind;
import chancery.gazetteer.LocalName;
import chancery.gazetteer.NameType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.wikidata.wdtk.datamodel.interfaces.GlobeCoordinatesValue;
import org.wikidata.wdtk.datamodel.interfaces.ItemDocument;
import org.wikidata.wdtk.datamodel.interfaces.MonolingualTextValue;
import org.wikidata.wdtk.datamodel.interfaces.QuantityValue;
import org.wikidata.wdtk.datamodel.interfaces.StringValue;

/** What the gazetteer wants of one of Wikidata's items. */
final class ItemReader {
    /** Names that are the same in every language. */
    private static final String MULTILINGUAL = "mul";
    /**
     * The weight of a sitelink: of cities with their population, those with twice the links have about four times the
     * people, and a capital of a million has some two hundred links.
     */
    private static final double SITELINK = 25;

    private final Classes classes;
    private final BuildSettings settings;

    ItemReader(Classes classes, BuildSettings settings) {
        this.classes = classes;
        this.settings = settings;
    }

    /** Empty where an item is of no class that is wanted, or has no name in a language that is. */
    Optional<Entry> read(ItemDocument document) {
        Statements statements = new Statements(document);
        Optional<Kind> kind = classes.kind(Set.copyOf(statements.items(Statements.INSTANCE_OF)))
                .or(() -> settings.all() ? Optional.of(Kind.THING) : Optional.empty());
        Optional<String> label = label(document);
        return kind.isEmpty() || label.isEmpty() ? Optional.empty()
                : Optional.of(entry(document, statements, kind.get(), label.get()));
    }

    private Optional<String> label(ItemDocument document) {
        return languages().stream().map(document.getLabels()::get).filter(java.util.Objects::nonNull)
                .map(MonolingualTextValue::getText).map(ItemReader::clean).filter(text -> !text.isEmpty()).findFirst();
    }

    private List<String> languages() {
        List<String> languages = new ArrayList<>(settings.languages());
        languages.add(1, MULTILINGUAL);
        return languages;
    }

    private Entry entry(ItemDocument document, Statements statements, Kind kind, String label) {
        String key = document.getEntityId().getId();
        Optional<Item.Point> point = statements.<GlobeCoordinatesValue>values(Background.COORDINATES, GlobeCoordinatesValue.class)
                .stream().findFirst().map(value -> new Item.Point(value.getLatitude(), value.getLongitude()));
        Optional<String> country = kind == Kind.STATE || kind == Kind.DE_FACTO_STATE ? Optional.empty()
                : statements.items(kind == Kind.PERSON ? Statements.CITIZENSHIP : Background.COUNTRY).stream().findFirst();
        Item item = new Item(key, kind, label, country, statements.items(Statements.CAPITAL_OF), point,
                weight(document, statements, kind));
        return new Entry(item, names(document, statements, item), localNames(document), background(statements, item));
    }

    private static double weight(ItemDocument document, Statements statements, Kind kind) {
        double links = SITELINK * document.getSiteLinks().size() * document.getSiteLinks().size();
        boolean place = kind == Kind.CITY || kind == Kind.REGION;
        return place ? population(statements).orElse(links) : links;
    }

    private static Optional<Double> population(Statements statements) {
        return statements.<QuantityValue>values(Background.POPULATION, QuantityValue.class).stream().findFirst()
                .map(value -> value.getNumericValue().doubleValue());
    }

    private List<Candidate> names(ItemDocument document, Statements statements, Item item) {
        Map<String, NameType> names = new LinkedHashMap<>();
        names.put(item.label(), NameType.LABEL);
        for (String language : languages()) {
            Optional.ofNullable(document.getLabels().get(language)).ifPresent(text -> add(names, text));
            document.getAliases().getOrDefault(language, List.of()).forEach(text -> add(names, text));
        }
        for (MonolingualTextValue text : statements.values(Statements.SHORT_NAME, MonolingualTextValue.class)) {
            if (settings.languages().contains(text.getLanguageCode())) {
                add(names, text);
            }
        }
        for (MonolingualTextValue text : statements.values(Statements.DEMONYM, MonolingualTextValue.class)) {
            if (settings.languages().contains(text.getLanguageCode())) {
                names.putIfAbsent(clean(text.getText()), NameType.DEMONYM);
            }
        }
        names.remove("");
        List<Candidate> candidates = new ArrayList<>();
        names.forEach((name, type) -> candidates.add(new Candidate(item, name, type)));
        return candidates;
    }

    private static void add(Map<String, NameType> names, MonolingualTextValue text) {
        String name = clean(text.getText());
        names.putIfAbsent(name, name.matches("\\p{Lu}{2,8}") ? NameType.ACRONYM : NameType.ALIAS);
    }

    private List<LocalName> localNames(ItemDocument document) {
        Set<LocalName> names = new LinkedHashSet<>();
        for (String language : settings.languages()) {
            MonolingualTextValue text = document.getLabels().get(language);
            if (text != null && !language.equals("en")) {
                names.add(new LocalName(language, clean(text.getText())));
            }
        }
        return List.copyOf(names);
    }

    private static List<Background> background(Statements statements, Item item) {
        List<Background> known = new ArrayList<>();
        item.country().ifPresent(country -> {
            if (item.kind() != Kind.PERSON) {
                known.add(plain(item, Background.COUNTRY, country));
            }
        });
        statements.items(Background.CAPITAL).forEach(city -> known.add(plain(item, Background.CAPITAL, city)));
        item.point().ifPresent(point -> known.add(plain(item, Background.COORDINATES,
                "POINT(" + point.longitude() + " " + point.latitude() + ")")));
        if (item.kind() == Kind.CITY) {
            population(statements).ifPresent(people -> known.add(plain(item, Background.POPULATION,
                    Long.toString(people.longValue()))));
        }
        statements.items(Background.BORDERS).forEach(other -> known.add(plain(item, Background.BORDERS, other)));
        for (String code : List.of(Background.ISO_2, Background.ISO_3)) {
            statements.<StringValue>values(code, StringValue.class)
                    .forEach(value -> known.add(plain(item, code, clean(value.getString()))));
        }
        for (String changing : List.of(Background.HEAD_OF_STATE, Background.HEAD_OF_GOVERNMENT, Background.POSITION_HELD,
                Background.MEMBER_OF)) {
            known.addAll(statements.dated(item.key(), changing));
        }
        return known;
    }

    private static Background plain(Item item, String property, String value) {
        return new Background(item.key(), property, value, Optional.empty(), Optional.empty());
    }

    private static String clean(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}

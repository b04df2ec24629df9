package chancery.evaluate;

import chancery.read.Article;
import chancery.text.InputException;
import chancery.text.Location;
import chancery.text.Reason;
import chancery.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads annotated articles: {@code NAME.txt} and {@code NAME.tsv}, in the form that {@code data/gold/README.md} gives. */
final class GoldReader {
    private final Path table;
    private final Words words;
    private final String text;
    private final Map<String, GoldArticle.Entity> entities = new LinkedHashMap<>();
    private final List<GoldArticle.Relation> relations = new ArrayList<>();
    private final List<GoldArticle.Event> events = new ArrayList<>();
    private final List<GoldArticle.Claim> claims = new ArrayList<>();
    private Optional<LocalDate> date = Optional.empty();
    private Optional<String> title = Optional.empty();
    private int line;

    private GoldReader(Path table, String text) {
        this.table = table;
        this.text = text;
        words = new Words(text);
    }

    /**
     * All articles of a folder, by name.
     *
     * @throws InputException if the folder has none, or a row is wrong; says where, what was found, what was expected
     */
    static List<GoldArticle> read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.sorted().toList();
            List<Path> tables = all.stream().filter(file -> file.toString().endsWith(".tsv")).toList();
            if (tables.isEmpty()) {
                throw new InputException(Location.of(folder.toString()),
                        "has no annotated article; expected pairs of NAME.txt and NAME.tsv");
            }
            for (Path body : all) {
                Path table = body.resolveSibling(body.getFileName().toString().replaceFirst("\\.txt$", ".tsv"));
                if (!tables.contains(table) && body.toString().endsWith(".txt")) {
                    throw new InputException(Location.of(body.toString()), "stands alone; expected its annotation in " + table);
                }
            }
            List<GoldArticle> articles = new ArrayList<>();
            for (Path table : tables) {
                articles.add(article(table));
            }
            return articles;
        } catch (IOException e) {
            throw new InputException(Location.of(folder.toString()), "cannot be read: " + Reason.of(e), e);
        }
    }

    private static GoldArticle article(Path table) throws IOException {
        String name = table.getFileName().toString().replaceFirst("\\.tsv$", "");
        Path body = table.resolveSibling(name + ".txt");
        if (!Files.exists(body)) {
            throw new InputException(Location.of(table.toString()), "stands alone; expected the text in " + body);
        }
        GoldReader reader = new GoldReader(table, Files.readString(body).strip());
        for (String row : Files.readAllLines(table)) {
            reader.line++;
            if (!row.isBlank() && !row.startsWith("#")) {
                reader.row(Arrays.stream(row.split("\t")).map(String::strip).toList());
            }
        }
        return reader.finish(name, body);
    }

    private GoldArticle finish(String name, Path body) {
        Set<String> known = new LinkedHashSet<>();
        claims.forEach(claim -> known.add(claim.name()));
        Stream.of(relations.stream().map(GoldArticle.Relation::claim), events.stream().map(GoldArticle.Event::claim),
                claims.stream().map(GoldArticle.Claim::claim)).flatMap(all -> all).flatMap(Optional::stream)
                .filter(claim -> !known.contains(claim)).findFirst().ifPresent(claim -> {
                    throw new InputException(Location.of(table.toString()),
                            "no claim is called \"" + claim + "\"; there are " + known);
                });
        Article article = new Article(name, Optional.empty(), text, title, List.of(), Optional.empty(), date,
                Optional.empty(), Location.of(body.toString()));
        return new GoldArticle(article, withoutNested(), relations, events, claims);
    }

    private void row(List<String> cells) {
        switch (cells.get(0)) {
            case "article" -> articleRow(cells);
            case "entity", "actor" -> entityRow(cells);
            case "relation" -> relations.add(new GoldArticle.Relation(entity(cell(cells, 1)),
                    term(Terms.PREDICATE, cells, 2), entity(cell(cells, 3)), term(Terms.HOLDING, cells, 4),
                    optional(cells, 5)));
            case "event" -> events.add(new GoldArticle.Event(places(cell(cells, 1)), term(Terms.TYPE, cells, 2),
                    term(Terms.HAPPENING, cells, 3),
                    entities(cells, 4), entities(cells, 5), optional(cells, 6).filter(time -> !time.equals("*")),
                    optional(cells, 7)));
            case "claim" -> claims.add(new GoldArticle.Claim(cell(cells, 1), entities(cells, 2).orElse(Set.of()),
                    term(Terms.STANCE, cells, 3), place(cell(cells, 4)), optional(cells, 5)));
            default -> throw wrong("\"" + cells.get(0) + "\" begins no row; expected article, entity, actor, relation,"
                    + " event or claim");
        }
    }

    private void articleRow(List<String> cells) {
        switch (cell(cells, 1)) {
            case "title" -> title = Optional.of(cell(cells, 2));
            case "date" -> {
                try {
                    date = Optional.of(LocalDate.parse(cell(cells, 2)));
                } catch (DateTimeParseException e) {
                    throw wrong("\"" + cell(cells, 2) + "\" is no day; expected ISO 8601, as in 2023-03-15");
                }
            }
            default -> throw wrong("\"" + cell(cells, 1) + "\" says nothing of an article; expected date or title");
        }
    }

    private void entityRow(List<String> cells) {
        List<Span> mentions = new ArrayList<>();
        for (String form : split(cell(cells, 4))) {
            List<Span> places = words.all(form);
            if (places.isEmpty()) {
                throw notInText(form);
            }
            mentions.addAll(places);
        }
        mentions.sort(null);
        GoldArticle.Entity entity = new GoldArticle.Entity(cell(cells, 1), term(Terms.KIND, cells, 2), item(cells),
                cells.get(0).equals("entity"), mentions);
        if (entities.put(entity.name(), entity) != null) {
            throw wrong("\"" + entity.name() + "\" stands twice; expected one row an entity");
        }
    }

    /** A longer name wins over a shorter one inside it, whosever it is: in "Bank of Ghana", "Ghana" is not the state. */
    private Map<String, GoldArticle.Entity> withoutNested() {
        List<Span> all = entities.values().stream().filter(GoldArticle.Entity::named)
                .flatMap(entity -> entity.mentions().stream()).toList();
        Map<String, GoldArticle.Entity> kept = new LinkedHashMap<>();
        entities.forEach((name, entity) -> kept.put(name, new GoldArticle.Entity(name, entity.kind(), entity.item(),
                entity.named(), entity.mentions().stream().filter(mention -> all.stream()
                        .noneMatch(other -> other.contains(mention) && !other.equals(mention))).toList())));
        return kept;
    }

    private String cell(List<String> cells, int at) {
        return optional(cells, at).orElseThrow(() -> wrong("column " + (at + 1) + " of a row of " + cells.get(0)
                + " is empty; see the README of the annotated articles for its columns"));
    }

    private String term(Terms terms, List<String> cells, int at) {
        String word = cell(cells, at);
        terms.problem(word).ifPresent(problem -> {
            throw wrong(problem);
        });
        return word;
    }

    private Optional<String> item(List<String> cells) {
        Optional<String> item = optional(cells, 3);
        item.filter(id -> !id.matches("Q[1-9][0-9]*")).ifPresent(id -> {
            throw wrong("\"" + id + "\" is no Wikidata item; expected one as in data/gazetteer (Q34), or -");
        });
        return item;
    }

    private static Optional<String> optional(List<String> cells, int at) {
        return at < cells.size() && !cells.get(at).isEmpty() && !cells.get(at).equals("-")
                ? Optional.of(cells.get(at)) : Optional.empty();
    }

    private String entity(String name) {
        if (!entities.containsKey(name)) {
            throw wrong("\"" + name + "\" is no entity or actor of a row above; there are " + entities.keySet());
        }
        return name;
    }

    /** Empty where the column is {@code *}. */
    private Optional<Set<String>> entities(List<String> cells, int at) {
        Optional<String> cell = optional(cells, at);
        if (cell.filter("*"::equals).isPresent()) {
            return Optional.empty();
        }
        Set<String> names = new LinkedHashSet<>();
        cell.ifPresent(text -> split(text).forEach(name -> names.add(entity(name))));
        return Optional.of(names);
    }

    private List<Span> places(String cell) {
        return split(cell).stream().map(this::place).toList();
    }

    private Span place(String place) {
        return words.one(place).orElseThrow(() -> notInText(place));
    }

    private static List<String> split(String cell) {
        return Arrays.stream(cell.split("\\|")).map(String::strip).toList();
    }

    private InputException notInText(String place) {
        return wrong("\"" + place + "\" does not stand in the text; expected its very words");
    }

    private InputException wrong(String problem) {
        return new InputException(Location.of(table.toString(), line), problem);
    }
}

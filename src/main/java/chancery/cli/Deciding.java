package chancery.cli;

import chancery.decide.Decision;
import chancery.decide.DecisionFile;
import chancery.decide.Decisions;
import chancery.decide.Verdict;
import chancery.gazetteer.Catalogue;
import chancery.gazetteer.Kind;
import chancery.graph.ArticleGraph;
import chancery.review.Doubt;
import chancery.review.Doubts;
import chancery.review.Naming;
import chancery.review.Rebuilder;
import chancery.store.Store;
import chancery.text.InputException;
import chancery.text.Location;
import chancery.text.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Lists what is doubtful, takes decisions down, and has the graphs concerned built anew. */
final class Deciding {
    private final Console console;
    private final Store store;
    private final Path file;
    private final DecisionOptions options;
    private final Naming naming;
    private final List<Decision> rows;
    private int changed;
    private int refused;

    /** @throws InputException if the file of decisions cannot be read: then nothing is decided and nothing changed */
    Deciding(Console console, Store store, Path file, DecisionOptions options) {
        this.console = console;
        this.store = store;
        this.file = file;
        this.options = options;
        naming = new Naming(store);
        rows = DecisionFile.read(file);
    }

    int run(LinkCommand.Task task) {
        if (task.review) {
            return review();
        }
        if (task.list) {
            return list();
        }
        if (task.is != null) {
            return decide(item(Verdict.IS, task.is));
        }
        if (task.isNot != null) {
            return decide(item(Verdict.IS_NOT, task.isNot));
        }
        if (task.sameAs != null) {
            return decide(entities(Verdict.SAME_AS, task.sameAs));
        }
        if (task.distinctFrom != null) {
            return decide(entities(Verdict.DISTINCT_FROM, task.distinctFrom));
        }
        if (task.wrong != null) {
            Naming.Named fact = naming.fact(task.wrong);
            return decide(decision(Verdict.WRONG_FACT, fact.subject(), fact.words(), fact.scope()));
        }
        return task.undo != null ? undo(task.undo) : apply(task.apply);
    }

    private int review() {
        options.kind().filter(kind -> Arrays.stream(Kind.values()).noneMatch(one -> one.term().equals(kind))).ifPresent(kind -> {
            throw new Misuse("--kind " + kind + ": expected one of "
                    + String.join(", ", Arrays.stream(Kind.values()).map(Kind::term).toList()));
        });
        List<Doubt> doubts = Doubts.in(store, options.gazetteer().catalogue(), options.kind());
        List<Doubt> shown = doubts.subList(0, Math.min(options.limit(), doubts.size()));
        DoubtPrinter printer = new DoubtPrinter(console.out());
        if (options.format() == DecisionOptions.Format.TSV) {
            printer.questions(shown);
        } else {
            printer.table(shown);
        }
        console.say(shown.size() + " of " + doubts.size() + " entities without an item, or with a doubtful one");
        return Chancery.DONE;
    }

    private int list() {
        List<Decision> inForce = Decisions.of(rows).inForce();
        for (int i = 0; i < inForce.size(); i++) {
            Decision one = inForce.get(i);
            console.out().println(String.join("\t", "" + (i + 1), one.sentence(), one.scope(), one.who(),
                    one.when().map(LocalDate::toString).orElse(""), one.why()));
        }
        return Chancery.DONE;
    }

    private Decision item(Verdict verdict, List<String> given) {
        Naming.Named entity = entity(given.get(0));
        String key = given.get(1);
        boolean lacking = verdict == Verdict.IS && key.matches("Q\\d+") && Catalogue.shipped().item(key).isEmpty();
        String name = entity.subject().replaceAll(" char=.*", "");
        return decision(verdict, entity.subject(), lacking ? key + " " + name : key, entity.scope());
    }

    private Decision entities(Verdict verdict, List<String> given) {
        Naming.Named one = entity(given.get(0));
        Naming.Named other = entity(given.get(1));
        return decision(verdict, one.subject(), other.subject(), one.scope().or(other::scope));
    }

    private Naming.Named entity(String given) {
        Naming.Named named = naming.entity(given);
        if (!named.known()) {
            console.say("nothing in this store is called \"" + given + "\"; the decision is kept for articles to come");
        }
        return named;
    }

    private Decision decision(Verdict verdict, String subject, String object, Optional<String> scope) {
        String where = options.article().map(naming::article).or(() -> scope).orElse(Decision.EVERYWHERE);
        return new Decision(verdict, false, subject, object, where, options.who(), today(), options.why());
    }

    private static Optional<LocalDate> today() {
        return Optional.of(LocalDate.now(Clock.systemUTC()));
    }

    private int decide(Decision decision) {
        try {
            DecisionFile.parse("the decision", DecisionFile.line(decision));
        } catch (InputException e) {
            throw new Misuse(e.getMessage().substring(e.getMessage().lastIndexOf('\n') + 1));
        }
        return take(List.of(decision), List.of(decision));
    }

    private int undo(int number) {
        List<Decision> inForce = Decisions.of(rows).inForce();
        if (number < 1 || number > inForce.size()) {
            throw new Misuse("--undo " + number + (inForce.isEmpty() ? ": there is no decision to undo"
                    : ": expected a number from 1 to " + inForce.size() + ", as --list has them"));
        }
        Decision undone = inForce.get(number - 1);
        return take(List.of(undone.undo(options.who(), today(), options.why())), List.of(undone));
    }

    private int apply(String given) {
        if (given.isEmpty()) {
            Decisions decisions = Decisions.of(rows);
            Rebuilder rebuilder = rebuilder(decisions);
            rebuilder.rebuildAll(decisions.inForce(), this::changed, this::refused);
            return done(rebuilder);
        }
        List<Decision> taken = DecisionFile.parse(given, content(given)).stream().map(this::signed).toList();
        return take(taken, taken.stream().map(Decision::done).toList());
    }

    /** Who answers a list of questions need not sign each. */
    private Decision signed(Decision row) {
        return new Decision(row.verdict(), row.undone(), row.subject(), row.object(), row.scope(),
                row.who().isEmpty() ? options.who() : row.who(), row.when().or(Deciding::today), row.why());
    }

    private String content(String given) {
        try {
            return given.equals("-") ? new String(console.in().readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(Path.of(given));
        } catch (IOException e) {
            throw new InputException(Location.of(given), "cannot be read as decisions: " + Reason.of(e), e);
        }
    }

    /** The decision is on disk before it is carried out: --apply goes on from where a run that was killed has stopped. */
    private int take(List<Decision> added, List<Decision> about) {
        DecisionFile.append(file, added);
        added.forEach(decision -> console.say(decision.sentence()));
        List<Decision> all = DecisionFile.read(file);
        Rebuilder rebuilder = rebuilder(Decisions.of(all));
        rebuilder.rebuild(about, this::changed, this::refused);
        return done(rebuilder);
    }

    private Rebuilder rebuilder(Decisions decisions) {
        return new Rebuilder(store, options.gazetteer().line(), Loading.pipelines(options.gazetteer(), decisions));
    }

    private void changed(ArticleGraph graph) {
        changed++;
        console.out().println(graph.iri());
        graph.warnings().forEach(warning -> console.say(graph.identifier() + ": warning: " + warning));
    }

    private void refused(InputException problem) {
        refused++;
        console.say(problem.getMessage());
    }

    private int done(Rebuilder rebuilder) {
        rebuilder.tellOfItems(options.gazetteer().catalogue());
        console.say(changed + (changed == 1 ? " graph is" : " graphs are") + " another now"
                + (refused == 0 ? "" : ", " + refused + " could not be built anew; --apply goes on with them"));
        return refused == 0 ? Chancery.DONE : Chancery.REFUSED;
    }
}

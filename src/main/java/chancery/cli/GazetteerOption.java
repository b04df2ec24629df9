package chancery.cli;

import chancery.gazetteer.Catalogue;
import chancery.gazetteer.IndexCatalogue;
import chancery.gazetteer.LayeredCatalogue;
import chancery.gazetteer.Register;
import chancery.graph.Settings;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What is known beforehand: the tables that ship, over an index where there is one. */
final class GazetteerOption {
    @Option(names = "--gazetteer", paramLabel = "DIR", description = "Know Wikidata's items, too, from an index that"
            + " chancery gazetteer made; the program's own tables come first.")
    private Optional<Path> folder = Optional.empty();
    private Optional<IndexCatalogue> index = Optional.empty();

    /** Opened once, so that one run asks one index, though another be swapped in meanwhile. */
    private synchronized Optional<IndexCatalogue> index() {
        if (index.isEmpty()) {
            index = folder.map(IndexCatalogue::open);
        }
        return index;
    }

    Register catalogue() {
        return index().<Register>map(items -> new LayeredCatalogue(Catalogue.shipped(), items)).orElseGet(Catalogue::shipped);
    }

    /** Which index it is, as the graphs say that are made with it. */
    Optional<String> line() {
        return index().map(items -> items.manifest().line());
    }

    /** @throws chancery.text.InputException where the folder has no index that can be read */
    Settings in(Settings settings) {
        return line().map(settings::withGazetteer).orElse(settings);
    }
}

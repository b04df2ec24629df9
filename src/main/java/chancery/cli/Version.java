package chancery.cli;

import chancery.graph.Settings;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"chancery " + Settings.defaults().version()};
    }
}

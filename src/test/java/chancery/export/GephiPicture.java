package chancery.export;

import java.awt.Font;
import java.io.File;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.io.exporter.api.ExportController;
import org.gephi.io.exporter.preview.SVGExporter;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.layout.plugin.forceAtlas2.ForceAtlas2;
import org.gephi.layout.plugin.forceAtlas2.ForceAtlas2Builder;
import org.gephi.preview.api.PreviewController;
import org.gephi.preview.api.PreviewModel;
import org.gephi.preview.api.PreviewProperty;
import org.gephi.preview.types.EdgeColor;
import org.gephi.project.api.ProjectController;
import org.gephi.project.api.Workspace;
import org.openide.util.Lookup;

/** Draws a GEXF or GraphML file as Gephi does, without its window: how the README's picture is made. */
final class GephiPicture {
    private static final int ROUNDS = 2_000;

    private GephiPicture() { }

    /** @param files the network to read, and the SVG to write: Gephi draws a PNG on a screen only */
    public static void main(String... files) throws IOException {
        ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
        projects.newProject();
        Workspace workspace = projects.getCurrentWorkspace();
        ImportController imports = Lookup.getDefault().lookup(ImportController.class);
        Container container = imports.importFile(new File(files[0]));
        imports.process(container, new DefaultProcessor(), workspace);
        layOut(Lookup.getDefault().lookup(GraphController.class).getGraphModel(workspace));
        style(Lookup.getDefault().lookup(PreviewController.class).getModel(workspace));
        SVGExporter svg = new SVGExporter();
        svg.setWorkspace(workspace);
        Lookup.getDefault().lookup(ExportController.class).exportFile(new File(files[1]), svg);
        projects.closeCurrentProject();
    }

    /** From a circle in the order of their ids, so that the same file gives the same picture. */
    private static void layOut(GraphModel model) {
        List<Node> nodes = Stream.of(model.getGraph().getNodes().toArray())
                .sorted(Comparator.comparing(node -> String.valueOf(node.getId()))).toList();
        for (int i = 0; i < nodes.size(); i++) {
            double angle = 2 * Math.PI * i / nodes.size();
            nodes.get(i).setPosition((float) (500 * Math.cos(angle)), (float) (300 * Math.sin(angle)));
            nodes.get(i).setSize(5 + 4 * (float) Math.sqrt(model.getGraph().getDegree(nodes.get(i))));
        }
        ForceAtlas2 layout = new ForceAtlas2Builder().buildLayout();
        layout.setGraphModel(model);
        layout.initAlgo();
        layout.resetPropertiesValues();
        layout.setThreadsCount(1);
        layout.setScalingRatio(600.0);
        layout.setGravity(0.3);
        layout.setStrongGravityMode(true);
        layout.setAdjustSizes(true);
        for (int i = 0; i < ROUNDS && layout.canAlgo(); i++) {
            layout.goAlgo();
        }
        layout.endAlgo();
    }

    private static void style(PreviewModel preview) {
        preview.getProperties().putValue(PreviewProperty.SHOW_NODE_LABELS, true);
        preview.getProperties().putValue(PreviewProperty.NODE_LABEL_PROPORTIONAL_SIZE, false);
        preview.getProperties().putValue(PreviewProperty.NODE_LABEL_FONT, new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        preview.getProperties().putValue(PreviewProperty.EDGE_COLOR, new EdgeColor(EdgeColor.Mode.ORIGINAL));
        preview.getProperties().putValue(PreviewProperty.EDGE_CURVED, true);
        preview.getProperties().putValue(PreviewProperty.EDGE_THICKNESS, 3f);
    }
}

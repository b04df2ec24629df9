package chancery.evaluate;

import chancery.Pipeline;
import java.nio.file.Path;

/** Runs the pipeline over annotated articles and compares. */
public final class Evaluator {
    private final Pipeline pipeline;

    public Evaluator(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * @param folder pairs of {@code NAME.txt} and {@code NAME.tsv}
     * @throws chancery.text.InputException if an annotation is wrong; says where
     */
    public Report evaluate(Path folder) {
        Report report = Report.EMPTY;
        for (GoldArticle gold : GoldReader.read(folder)) {
            report = report.plus(new Comparison(gold, pipeline.run(gold.article())).report());
        }
        return report;
    }
}

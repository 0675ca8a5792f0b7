package io.fairground.bench.quality;

import io.fairground.bench.Context;
import io.fairground.bench.Figure;
import java.util.ArrayList;
import java.util.List;

/** The figures of issue 4. */
public final class QualityBenchmark {

    /** The sets that the goals of the issue are about: 24, most of which may not be shipped. */
    private static final int SETS_OF_THE_GOALS = 24;

    private final Context context;

    public QualityBenchmark(Context context) {
        this.context = context;
    }

    /** Figures that need what {@code deploy/up} started are left out, and said to be, where nothing runs. */
    public List<Figure> run() {
        var quick = context.quick();
        var seed = context.seed();
        var figures = new ArrayList<Figure>();
        var folder = context.data().orElse(context.checkout().resolve("deploy/data/crowd"));
        var sets = CrowdSet.allIn(folder);
        context.say("accuracy on %d sets".formatted(sets.size()));
        var peer = quick ? null : CrowdKit.find(context.checkout()).orElse(null);
        figures.addAll(new AccuracyBench(sets, peer, sets.size() >= SETS_OF_THE_GOALS, seed).run(quick));
        context.say("speed, each case in a JVM of its own");
        figures.addAll(SpeedBench.run(quick, seed, what -> context.say("  " + what)));
        context.say("one answer at a time");
        figures.addAll(LiveBench.run(quick, seed));
        context.say("the service, from an answer to the announced label");
        figures.addAll(ServiceBench.run(context));
        context.say("stopping");
        figures.addAll(StoppingBench.run(sets, quick, seed));
        context.say("integrity");
        figures.addAll(new IntegrityBench().run(quick, seed));
        context.say("agreement");
        figures.addAll(new AgreementBench().run(quick, seed));
        context.say("preferences");
        figures.addAll(new PreferenceBench().run(quick, seed));
        context.say("texts");
        figures.addAll(new TextBench().run(quick, seed));
        return figures;
    }
}

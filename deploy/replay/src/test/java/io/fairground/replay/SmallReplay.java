package io.fairground.replay;

import io.fairground.replay.audit.Auditor;
import io.fairground.replay.audit.Finding;
import io.fairground.replay.client.Http;
import io.fairground.replay.client.Platform;
import io.fairground.replay.crowd.PandaLm;
import io.fairground.replay.crowd.ZenCrowd;
import io.fairground.replay.run.AcknowledgedLog;
import io.fairground.replay.run.Acknowledgement;
import io.fairground.replay.run.Outcome;
import io.fairground.replay.run.RunFolder;
import io.fairground.replay.run.WholeReplay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** 150 comparisons and 100 links of the real crowds. */
final class SmallReplay {

    static final int COMPARISONS = 150;
    static final int LINKS = 100;

    private static final int PARALLEL = 4;

    private final Platform platform = Platform.read(LocalCommands.platformFile());
    private final PandaLm pandalm;
    private final ZenCrowd zencrowd;
    private final Path runs = LocalCommands.home().resolve("replay");
    private final RunFolder run;

    SmallReplay(String name) {
        var data = LocalCommands.checkout().resolve("deploy/data/crowd");
        pandalm = PandaLm.read(data.resolve("pandalm"), COMPARISONS);
        zencrowd = ZenCrowd.read(data.resolve("zencrowd"), LINKS);
        run = RunFolder.open(runs, name, Instant.now());
    }

    Platform platform() {
        return platform;
    }

    int answers() {
        return pandalm.answers().size() + zencrowd.answers().size();
    }

    /** Lines in the client's log, while it may be growing. */
    long acknowledged() {
        if (!Files.exists(run.acknowledged())) {
            return 0;
        }
        try (var lines = Files.lines(run.acknowledged())) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Outcome run() {
        var http = new Http(PARALLEL, Duration.ofMinutes(5));
        return new WholeReplay(http, platform, run, pandalm, zencrowd, System.out, false).run();
    }

    List<Acknowledgement> log() {
        return AcknowledgedLog.read(run.acknowledged());
    }

    List<Finding> audit() {
        var jobs = log().stream().map(Acknowledgement::jobId).collect(Collectors.toSet());
        return new Auditor(platform, log(), jobs).audit(Duration.ofMinutes(2));
    }
}

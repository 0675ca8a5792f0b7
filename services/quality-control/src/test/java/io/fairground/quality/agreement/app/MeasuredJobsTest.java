package io.fairground.quality.agreement.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.fairground.quality.agreement.Extent;
import io.fairground.quality.agreement.JobAgreement;
import io.fairground.quality.agreement.RegionalCrowd;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MeasuredJobsTest {

    private static final JobAgreement DIVIDED = RegionalCrowd.divided().agreement();
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final UUID THREE = new UUID(0, 3);

    private final MeasuredJobs measured = new MeasuredJobs(new TwoJobs());

    @Test
    void aFigureHoldsAsLongAsTheJobHasTheSameAnswers() {
        measured.keep(ONE, DIVIDED);

        assertThat(measured.find(ONE, DIVIDED.whole())).contains(DIVIDED);
        assertThat(measured.find(ONE, new Extent(10, 121))).isEmpty();
        assertThat(measured.find(TWO, DIVIDED.whole())).isEmpty();
    }

    @Test
    void theJobNotAskedForLongestGoesFirst() {
        measured.keep(ONE, DIVIDED);
        measured.keep(TWO, DIVIDED);
        measured.find(ONE, DIVIDED.whole());

        measured.keep(THREE, DIVIDED);

        assertThat(measured.find(TWO, DIVIDED.whole())).isEmpty();
        assertThat(measured.find(ONE, DIVIDED.whole())).isPresent();
        assertThat(measured.find(THREE, DIVIDED.whole())).isPresent();
    }

    private record TwoJobs() implements AgreementConfig {

        @Override
        public long answersMax() {
            return 1000;
        }

        @Override
        public int jobsInMemory() {
            return 2;
        }

        @Override
        public Duration waitMax() {
            return Duration.ZERO;
        }
    }
}

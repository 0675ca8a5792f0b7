package io.fairground.payment.audit.app;

import io.fairground.kernel.Money;
import io.fairground.payment.audit.AccuracyStatistics;
import io.fairground.payment.audit.PayFigures;
import io.fairground.payment.audit.RegionPay;
import io.fairground.payment.audit.RegionRow;
import io.fairground.payment.audit.SkillFigure;
import io.fairground.payment.floor.Floor;
import io.fairground.payment.floor.FloorLookup;
import io.fairground.payment.floor.FloorTable;
import io.fairground.payment.funding.Jobs;
import io.fairground.payment.offer.OfferRules;
import io.fairground.payment.offer.Quote;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Puts pay, floor and quality of a job's regions side by side. */
@ApplicationScoped
public class MakeRegionTable {

    private final PayFigures figures;
    private final Jobs jobs;
    private final FloorTable floors;
    private final OfferRules rules;
    private final Clock clock;

    MakeRegionTable(PayFigures figures, Jobs jobs, FloorTable floors, OfferRules rules, Clock clock) {
        this.figures = figures;
        this.jobs = jobs;
        this.floors = floors;
        this.rules = rules;
        this.clock = clock;
    }

    /** @param floorAt the day the floors are for */
    public record RegionTable(LocalDate floorAt, List<RegionRow> rows) {}

    /**
     * @param mayRead asked with the vendor of the job
     * @return nothing when there is no such job, or the caller may not read it
     */
    @Transactional
    public Optional<RegionTable> of(UUID jobId, Predicate<String> mayRead) {
        if (jobs.tenantOf(jobId).filter(mayRead).isEmpty()) {
            return Optional.empty();
        }
        var today = LocalDate.now(clock);
        var skills = figures.skills(jobId);
        var rows = figures.payByRegion(jobId).stream()
                .map(pay -> row(pay, skills, today))
                .toList();
        return Optional.of(new RegionTable(today, rows));
    }

    private RegionRow row(RegionPay pay, List<SkillFigure> skills, LocalDate today) {
        var ofRegion = skills.stream()
                .filter(skill -> skill.region().equals(pay.region()))
                .toList();
        var floor = floors.floorAt(pay.region(), today);
        return new RegionRow(
                pay.region(),
                pay.workers(),
                pay.paid(),
                floor,
                converted(floor, pay.paid().pay().currency()),
                AccuracyStatistics.of(ofRegion).orElse(null));
    }

    private @Nullable Money converted(FloorLookup lookup, String currency) {
        return switch (lookup) {
            case FloorLookup.Unusable _ -> null;
            case FloorLookup.Usable(Floor floor) ->
                switch (rules.hourly(floor, currency)) {
                    case Quote.Quoted(Money hourly, Floor _) -> hourly;
                    case Quote.NoUsableFloor _, Quote.NoExchangeRate _ -> null;
                };
        };
    }
}

package io.fairground.payment.audit.app;

import io.fairground.payment.audit.report.OtherWork;
import io.fairground.payment.audit.report.Scope;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Stands in until something measures work outside assignments. */
@DefaultBean
@ApplicationScoped
class NoTimeLedger implements OtherWork {

    @Override
    public Optional<List<Hours>> hours(Scope scope) {
        return Optional.empty();
    }
}

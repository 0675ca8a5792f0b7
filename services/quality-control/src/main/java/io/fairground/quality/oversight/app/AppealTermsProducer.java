package io.fairground.quality.oversight.app;

import io.fairground.quality.oversight.AppealTerms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the configured deadlines known to the domain. */
@ApplicationScoped
class AppealTermsProducer {

    @Produces
    @Singleton
    AppealTerms terms(AppealConfig config) {
        return new AppealTerms(config.toAppeal(), config.toAnswer());
    }
}

package clew.platform.access.chain;

import clew.platform.access.Subject;
import clew.platform.access.Trail;
import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/// The chain of this instance.
@Configuration(proxyBeanMethods = false)
class ChainConfiguration {

    @Bean
    Chain chain(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            Trail trail,
            @Value("${clew.keys:${clew.data}/keys}") Path keys) {
        return new Chain(jdbc, transaction, clock, keys, (what, facts) -> trail.record(what, Subject.none(), facts));
    }

    /// Seals every other second, so that an entry waits about that long, and at the end; makes a checkpoint
    /// when it is time. Not where the setting `clew.jobs` is `false`: tests seal by hand.
    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    @ConditionalOnProperty(name = "clew.jobs", havingValue = "true", matchIfMissing = true)
    static class Jobs {

        private final Chain chain;

        Jobs(Chain chain) {
            this.chain = chain;
        }

        @Scheduled(fixedDelayString = "${clew.trail.seal:2s}")
        void seal() {
            if (chain.seal() > 0) {
                chain.checkpointIfDue();
            }
        }

        @PreDestroy
        void sealWhatIsLeft() {
            chain.seal();
        }
    }
}

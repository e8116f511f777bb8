package clew.platform.vault;

import clew.platform.database.Fence;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Seals what an earlier Clew wrote in clear, once, before anybody is let in. It may be cut off and goes on at
/// the next start. The log says how far it is and nothing else.
@Component
final class SealingAtStart implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(SealingAtStart.class);
    private static final int STEP = 10_000;

    private final Resealing resealing;
    private final List<SealingStep> steps;
    private final JdbcClient database;

    SealingAtStart(Resealing resealing, List<SealingStep> steps, JdbcClient database) {
        this.resealing = resealing;
        this.steps = List.copyOf(steps);
        this.database = database;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Set<String> done = done();
        for (SealedColumn column : SealedColumn.all()) {
            if (column.wasClear() && !done.contains(column.name())) {
                finish(column.name(), column(column));
            }
        }
        for (SealingStep step : steps) {
            if (!done.contains(step.name())) {
                while (step.next()) {
                    LOG.info("Sealing {} goes on.", step.name());
                }
                finish(step.name(), 0);
            }
        }
    }

    private long column(SealedColumn column) {
        long sealed = resealing.seal(column, soFar -> {
            if (soFar % STEP == 0) {
                LOG.info("Sealing {}: {} so far.", column.name(), soFar);
            }
        });
        if (sealed > 0) {
            LOG.info("Sealed {}: {} texts that an earlier version had kept in clear.", column.name(), sealed);
        }
        return sealed;
    }

    private Set<String> done() {
        Set<String> done = new HashSet<>();
        Fence.runAsSystem(() -> done.addAll(database.sql("select name from vault_sealed")
                .query(String.class)
                .list()));
        return done;
    }

    private void finish(String name, long texts) {
        Fence.runAsSystem(() -> database.sql(
                        "insert into vault_sealed (name, texts) values (:name, :texts) on conflict do nothing")
                .param("name", name)
                .param("texts", texts)
                .update());
    }
}

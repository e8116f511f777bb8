package clew.platform.person;

import clew.platform.database.Fence;
import clew.platform.vault.SealingStep;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes the index of blind keys for the names that an earlier Clew had indexed in clear.
@Component
class BlindIndex implements SealingStep {

    private static final int AT_ONCE = 1_000;

    private final NameRows names;
    private final PersonIndex index;
    private final TransactionTemplate transaction;

    BlindIndex(NameRows names, PersonIndex index, TransactionTemplate transaction) {
        this.names = names;
        this.index = index;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "person_key";
    }

    @Override
    public boolean next() {
        AtomicBoolean more = new AtomicBoolean();
        Fence.runAsSystem(() -> transaction.executeWithoutResult(_ -> {
            List<NameRows.Unindexed> waiting = names.notBlind(AT_ONCE);
            index.addNames(waiting);
            names.blind(waiting);
            more.set(waiting.size() == AT_ONCE);
        }));
        return more.get();
    }
}

package clew.platform.casework;

import clew.platform.access.Behind;
import clew.platform.database.Fence;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/// Says to the gate whom a case is about, and which agency keeps it.
@Component
class CaseBehind implements Behind {

    private final CaseRows rows;

    CaseBehind(CaseRows rows) {
        this.rows = rows;
    }

    @Override
    public String type() {
        return "case";
    }

    @Override
    public Optional<Whom> whom(UUID subject) {
        AtomicReference<Optional<Whom>> found = new AtomicReference<>(Optional.empty());
        Fence.runAsSystem(() -> found.set(rows.find(new CaseId(subject))
                .map(file -> new Whom(file.person().value(), Set.of(file.owner())))));
        return found.get();
    }
}

package clew.platform.casework;

import clew.platform.access.Behind;
import clew.platform.database.Fence;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
        return Fence.getAsSystem(() -> rows.find(new CaseId(subject))
                .map(file -> new Whom(file.person().value(), Set.of(file.owner()))));
    }
}

package clew.platform.recognition;

import clew.platform.access.Behind;
import clew.platform.database.Fence;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Says to the gate whom a screening is about, and which agency made it.
@Component
class ScreeningBehind implements Behind {

    private final ScreeningRows rows;

    ScreeningBehind(ScreeningRows rows) {
        this.rows = rows;
    }

    @Override
    public String type() {
        return "screening";
    }

    @Override
    public Optional<Whom> whom(UUID subject) {
        return Fence.getAsSystem(() -> rows.find(new ScreeningId(subject))
                .map(screening -> new Whom(screening.person().value(), Set.of(screening.agency()))));
    }
}

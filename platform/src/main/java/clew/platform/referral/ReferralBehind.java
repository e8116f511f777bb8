package clew.platform.referral;

import clew.platform.access.Behind;
import clew.platform.database.Fence;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Says to the gate whom a referral is about, and which agency sent it.
@Component
class ReferralBehind implements Behind {

    private final ReferralRows rows;

    ReferralBehind(ReferralRows rows) {
        this.rows = rows;
    }

    @Override
    public String type() {
        return "referral";
    }

    @Override
    public Optional<Whom> whom(UUID subject) {
        return Fence.getAsSystem(() -> rows.find(new ReferralId(subject))
                .map(referral -> new Whom(referral.person().value(), Set.of(referral.from()))));
    }
}

package clew.platform.publication;

import clew.platform.assistance.AssistanceFigures;
import clew.platform.assistance.Ground;
import clew.platform.assistance.Step;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Something that happened for a person in the year, whenever they were registered.
enum Event {
    ASSISTED(Step.STARTED, Step.DELIVERED),
    RECOVERY_OFFERED(Step.RECOVERY_OFFERED),
    RECOVERY_ACCEPTED(Step.RECOVERY_ACCEPTED),
    RECOVERY_DECLINED(Step.RECOVERY_DECLINED),
    RECOVERY_GRANTED(Step.RECOVERY_GRANTED),
    /// The recovery period ended before it ran out.
    RECOVERY_ENDED_EARLY(Step.RECOVERY_ENDED),
    PERMIT_GRANTED(Step.PERMIT_GRANTED),
    LEGAL_AID_GRANTED(Step.LEGAL_AID_GRANTED),
    COMPENSATION_CLAIMED(Step.CLAIM_FILED, Step.FUND_APPLIED),
    /// In whole or in part.
    COMPENSATION_AWARDED(Step.CLAIM_DECIDED),
    COMPENSATION_PAID(Step.CLAIM_PAID),
    RETURNED(Step.RETURNED);

    /// With these grounds the step does not count.
    private static final Set<Ground> NOT_COUNTED = EnumSet.of(Ground.RAN_OUT, Ground.REJECTED);

    /// Never changed: a set of this class's own.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Step> steps;

    Event(Step first, Step... others) {
        this.steps = EnumSet.of(first, others);
    }

    /// What a step of assistance counts as, if as anything.
    static Optional<Event> of(AssistanceFigures.Taken taken) {
        return taken.ground() != null && NOT_COUNTED.contains(taken.ground())
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(each -> each.steps.contains(taken.step()))
                        .findFirst();
    }
}

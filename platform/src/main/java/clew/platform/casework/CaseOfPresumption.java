package clew.platform.casework;

import clew.platform.access.Account;
import clew.platform.access.Member;
import clew.platform.access.Members;
import clew.platform.recognition.PresumptionRaised;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Opens the case of a person in whom a presumption was raised, in the transaction of that decision: there is no
/// presumption without a case.
@Component
class CaseOfPresumption {

    private final Cases cases;
    private final Members members;

    CaseOfPresumption(Cases cases, Members members) {
        this.cases = cases;
        this.members = members;
    }

    /// The reasons stand in the screening, to which the decision on the case points.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void open(PresumptionRaised raised) {
        Member by = members.find(raised.who())
                .map(Account::member)
                .filter(member -> member.agency().equals(raised.by()))
                .orElseThrow(() -> new IllegalStateException("a presumption was raised by nobody of that agency"));
        NewCase.Presumption presumption =
                new NewCase.Presumption(raised.screening(), List.of("indicators"), "", List.of());
        cases.open(new NewCase(raised.person(), raised.child(), CaseUrgency.SOON, presumption, null), by);
    }
}

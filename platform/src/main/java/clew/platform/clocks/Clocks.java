package clew.platform.clocks;

import clew.platform.casework.CaseId;
import clew.platform.clocks.rules.Handling.Act;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door of the room: other rooms say here what happened, and the clocks of the case follow.
///
/// It decides nobody's rights: callers ask the gate of `clew.platform.access` for what they do themselves, and tell
/// it afterwards.
///
/// ```java
/// clocks.happened(ClockEvent.of("guardian-appointed", caseId, person, now, member.id()));
/// ```
@Component
public class Clocks {

    private final ClockSignals signals;
    private final ClockActs acts;
    private final ClockRows rows;

    Clocks(ClockSignals signals, ClockActs acts, ClockRows rows) {
        this.signals = signals;
        this.acts = acts;
        this.rows = rows;
    }

    /// Starts, pauses, resumes, ends or cancels the clocks that listen to what happened. Belongs to the transaction
    /// of the caller: what is undone there never happened here. Telling the same thing twice changes nothing.
    @Transactional
    public void happened(ClockEvent event) {
        signals.happened(event);
    }

    /// Lets the clocks of a definition that run in a case stand still, as the signed-in member; here the gate is
    /// asked, and the definition whether the member's role may.
    @Transactional
    public void pause(CaseId id, String definition, String reason) {
        rows.ofCase(id).stream()
                .filter(each -> each.definition().equals(definition) && each.state() == CaseClock.State.RUNNING)
                .forEach(each -> acts.act(id, each.id(), Act.PAUSE, 0, reason, each.version()));
    }
}

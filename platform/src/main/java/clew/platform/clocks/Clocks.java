package clew.platform.clocks;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door of the room: other rooms say here what happened, and the clocks of the case follow.
///
/// It decides nobody's rights: callers ask the gate of `clew.platform.access` for what they do themselves, and tell
/// it
/// afterwards.
///
/// ```java
/// clocks.happened(ClockEvent.of("guardian-appointed", caseId, person, now, member.id()));
/// ```
@Component
public class Clocks {

    private final ClockSignals signals;

    Clocks(ClockSignals signals) {
        this.signals = signals;
    }

    /// Starts, pauses, resumes, ends or cancels the clocks that listen to what happened. Belongs to the transaction
    /// of
    /// the caller: what is undone there never happened here. Telling the same thing twice changes nothing.
    @Transactional
    public void happened(ClockEvent event) {
        signals.happened(event);
    }
}

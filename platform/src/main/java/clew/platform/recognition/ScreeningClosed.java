package clew.platform.recognition;

import clew.platform.directory.Reason;
import clew.platform.web.Refusal;
import java.util.List;
import org.springframework.context.MessageSourceResolvable;

/// Says that a screening does not take observations or decisions any more, or not from this agency, and what to do.
final class ScreeningClosed extends RuntimeException implements Refusal {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    private ScreeningClosed(String key) {
        super("the screening is closed", null, false, false);
        this.reason = Reason.of(key);
    }

    static ScreeningClosed decided() {
        return new ScreeningClosed("recognition.closed.decided");
    }

    static ScreeningClosed ofAnotherAgency() {
        return new ScreeningClosed("recognition.closed.otherAgency");
    }

    @Override
    public boolean hidden() {
        return false;
    }

    @Override
    public List<? extends MessageSourceResolvable> reasonsToShow() {
        return List.of(reason);
    }
}

package clew.platform.access.agencies;

import clew.platform.directory.Agency;
import clew.platform.directory.AgencyKind;
import clew.platform.directory.Contact;
import clew.platform.directory.Fit;
import clew.platform.directory.Reason;
import clew.platform.directory.ServiceKind;
import clew.platform.directory.Taken;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// What the interface says of agencies. Its shape is a promise to programs: it does not follow the rows.
@Component
class AgencyAnswers {

    private final MessageSource messages;

    AgencyAnswers(MessageSource messages) {
        this.messages = messages;
    }

    record AgencyAnswer(
            UUID id,
            String name,
            AgencyKind kind,
            String place,
            List<String> languages,
            Contact contact,
            boolean active,
            int version,
            List<ServiceAnswer> services) {}

    record ServiceAnswer(
            ServiceKind kind,
            Set<Taken> takes,
            @Nullable Integer capacity,
            @Nullable Integer free,
            boolean roundTheClock) {}

    record FitAnswer(AgencyAnswer agency, int rank, boolean fits, List<String> reasons, List<String> against) {}

    static AgencyAnswer of(Agency agency) {
        return new AgencyAnswer(
                agency.id().value(),
                agency.name(),
                agency.kind(),
                agency.place(),
                agency.languages(),
                agency.contact(),
                agency.active(),
                agency.version(),
                agency.services().stream()
                        .map(service -> new ServiceAnswer(
                                service.kind(),
                                service.takes(),
                                service.capacity(),
                                service.free(),
                                service.roundTheClock()))
                        .toList());
    }

    List<FitAnswer> of(List<Fit> fits, Locale reader) {
        return fits.stream()
                .map(fit -> new FitAnswer(
                        of(fit.agency()),
                        fit.rank(),
                        fit.fits(),
                        texts(fit.reasons(), reader),
                        texts(fit.against(), reader)))
                .toList();
    }

    private List<String> texts(List<Reason> reasons, Locale reader) {
        return reasons.stream()
                .map(reason -> messages.getMessage(reason, reader))
                .toList();
    }
}

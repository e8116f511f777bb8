package clew.platform.access.agencies;

import clew.platform.directory.Agency;
import clew.platform.directory.AgencyId;
import clew.platform.directory.AgencyKind;
import clew.platform.directory.Contact;
import clew.platform.directory.Directory;
import clew.platform.directory.Languages;
import clew.platform.directory.NewAgency;
import clew.platform.directory.Reason;
import clew.platform.web.EditConflict;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// What two people said of the same agency, side by side.
@Component
class AgencyConflict {

    private final Directory directory;
    private final MessageSource messages;

    AgencyConflict(Directory directory, MessageSource messages) {
        this.directory = directory;
        this.messages = messages;
    }

    EditConflict between(String path, NewAgency yours, AgencyId id, Locale reader) {
        Agency theirs = directory.get(id);
        EditConflict conflict = EditConflict.of(path)
                .field("directory.agency.name", yours.name(), theirs.name())
                .field("directory.agency.kind", kind(yours.kind(), reader), kind(theirs.kind(), reader))
                .field("directory.agency.place", yours.place(), theirs.place())
                .field(
                        "directory.agency.languages",
                        names(yours.languages(), reader),
                        names(theirs.languages(), reader));
        return contact(conflict, yours.contact(), theirs.contact())
                .field("directory.agency.services", text(yours.services(), reader), text(theirs.services(), reader));
    }

    private static EditConflict contact(EditConflict conflict, Contact yours, Contact theirs) {
        return conflict.field("directory.agency.phone", yours.phone(), theirs.phone())
                .field("directory.agency.email", yours.email(), theirs.email())
                .field("directory.agency.address", yours.address(), theirs.address())
                .field("directory.agency.website", yours.website(), theirs.website())
                .field("directory.agency.openingHours", yours.openingHours(), theirs.openingHours());
    }

    private String kind(AgencyKind kind, Locale reader) {
        return label(kind.key(), reader);
    }

    EditConflict betweenPlaces(List<Agency.Service> yours, AgencyId id, Locale reader) {
        return EditConflict.of("/agencies/" + id + "/places")
                .field(
                        "directory.agency.services",
                        text(yours, reader),
                        text(directory.get(id).services(), reader));
    }

    private String text(List<Agency.Service> services, Locale reader) {
        return services.stream()
                .map(service -> label(service.kind().key(), reader) + ": "
                        + messages.getMessage(
                                Reason.of(
                                        "directory.places",
                                        service.free() == null ? "?" : service.free(),
                                        service.capacity() == null ? "?" : service.capacity()),
                                reader))
                .collect(Collectors.joining("; "));
    }

    private String label(String key, Locale reader) {
        return messages.getMessage(key, null, reader);
    }

    private static String names(List<String> codes, Locale reader) {
        return codes.stream().map(code -> Languages.name(code, reader)).collect(Collectors.joining(", "));
    }
}

package clew.platform.assistance.contact;

import clew.platform.access.Action;
import clew.platform.casework.CaseFile;
import clew.platform.casework.CaseId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether a person may be contacted now, for programs that are about to call or write. It gives no number away.
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Assistance")
class ContactApi {

    private final ContactDesk desk;
    private final SafeContacts contacts;
    private final MessageSource messages;

    ContactApi(ContactDesk desk, SafeContacts contacts, MessageSource messages) {
        this.desk = desk;
        this.contacts = contacts;
        this.messages = messages;
    }

    /// What the rule says of one way.
    record WayBody(Channel.Kind kind, boolean allowed, List<String> reasons) {}

    @GetMapping("/cases/{id}/contact/now")
    @Operation(summary = "Ask whether a person may be contacted now", description = "Every reason against each way.")
    List<WayBody> now(@PathVariable UUID id) {
        CaseFile file = desk.require(new CaseId(id), Action.READ);
        return contacts.current(file).stream()
                .flatMap(known -> known.card().channels().stream())
                .map(this::way)
                .toList();
    }

    private WayBody way(Channel channel) {
        MayContact.Answer answer = MayContact.now(channel, contacts.now());
        return new WayBody(
                channel.kind(),
                answer.allowed(),
                answer.against().stream()
                        .map(reason -> messages.getMessage(reason, LocaleContextHolder.getLocale()))
                        .toList());
    }
}

package clew.platform.referral;

import clew.platform.directory.Languages;
import clew.platform.directory.ServiceKind;
import clew.platform.directory.Taken;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/// What the first step is submitted with: what is needed, for whom, how soon.
record NeedForm(
        @Nullable ServiceKind service,
        @Nullable Taken whom,
        @Nullable Urgency urgency,
        @Nullable String language,
        @Nullable String place,
        @Nullable String words,
        @Nullable UUID need) {

    static NeedForm of(Draft.Content content) {
        return new NeedForm(
                content.service(),
                content.whom(),
                content.urgency(),
                content.languages().isEmpty() ? null : content.languages().getFirst(),
                content.place(),
                content.words(),
                content.need());
    }

    void check(Errors faults) {
        if (service == null) {
            faults.rejectValue("service", "referral.fault.service");
        }
        if (whom == null) {
            faults.rejectValue("whom", "referral.fault.whom");
        }
        if (urgency == null) {
            faults.rejectValue("urgency", "referral.fault.urgency");
        }
        if (words == null || words.isBlank()) {
            faults.rejectValue("words", "referral.fault.need");
        } else if (words.length() > NewReferral.MOST_WORDS) {
            faults.rejectValue("words", "referral.fault.tooLong");
        }
        if (place != null && place.length() > 200) {
            faults.rejectValue("place", "referral.fault.tooLong");
        }
        if (language != null && !language.isBlank() && !Languages.known(language)) {
            faults.rejectValue("language", "referral.fault.language");
        }
    }

    Draft.Content content() {
        return new Draft.Content(
                need,
                Objects.requireNonNull(service),
                Objects.requireNonNull(whom),
                language == null || language.isBlank() ? List.of() : List.of(language),
                place == null || place.isBlank() ? null : place.strip(),
                Objects.requireNonNull(urgency),
                Objects.requireNonNull(words).strip(),
                null,
                null);
    }

    /// The content of an earlier draft with this need; the agency chosen before stays.
    Draft.Content content(Draft.Content before) {
        UUID to = before.to();
        Draft.Content now = content();
        return to == null ? now : now.to(new clew.platform.directory.AgencyId(to));
    }
}

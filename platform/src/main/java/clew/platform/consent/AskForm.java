package clew.platform.consent;

import clew.platform.access.DataKind;
import clew.platform.consent.Basis.Explained;
import clew.platform.consent.Basis.Means;
import clew.platform.consent.rules.Giver;
import clew.platform.consent.rules.Purpose;
import clew.platform.consent.rules.Recipient;
import clew.platform.directory.AgencyId;
import clew.platform.directory.RecipientClass;
import clew.platform.person.PersonId;
import clew.platform.web.DateParts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// What is asked of a person, and what they answered. First what is to be shared; then, when it was read out, the
/// answer.
///
/// @param to `agency:` and its identity, or `class:` and its name
/// @param answer `AGREED` or `REFUSED`
record AskForm(
        @Nullable String to,
        @Nullable Set<Purpose> purposes,
        @Nullable Set<DataKind> kinds,
        @Nullable DateParts until,
        @Nullable String language,
        @Nullable String answer,
        @Nullable Giver by,
        @Nullable Means how,
        @Nullable String explainedBy,
        @Nullable String interpreter) {

    static final int LONGEST_NAME = 200;

    static AskForm first(@Nullable String language, LocalDate until, String explainedBy) {
        return new AskForm(
                null, Set.of(), Set.of(), DateParts.of(until), language, null, null, null, explainedBy, null);
    }

    /// The recipient, or `null` if none was chosen.
    @Nullable
    Recipient recipient() {
        String chosen = to == null ? "" : to;
        try {
            if (chosen.startsWith("agency:")) {
                return new Recipient.One(new AgencyId(UUID.fromString(chosen.substring("agency:".length()))));
            }
            return chosen.startsWith("class:")
                    ? new Recipient.Every(RecipientClass.valueOf(chosen.substring("class:".length())))
                    : null;
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    /// Checks what is to be shared.
    void checkShare(BindingResult errors, ConsentDesk desk) {
        Recipient recipient = recipient();
        if (recipient == null) {
            errors.rejectValue("to", "consent.fault.to");
        }
        if (purposes == null || purposes.isEmpty()) {
            errors.rejectValue("purposes", "consent.fault.purposes");
        } else if (recipient != null && purposes.stream().noneMatch(desk.purposes(recipient)::contains)) {
            errors.rejectValue("purposes", "consent.fault.purposes.useless");
        }
        if (kinds == null || kinds.isEmpty() || !ConsentTexts.KINDS.containsAll(kinds)) {
            errors.rejectValue("kinds", "consent.fault.kinds");
        }
        checkUntil(errors, desk.today(), false);
    }

    private void checkUntil(BindingResult errors, LocalDate today, boolean needed) {
        DateParts parts = until;
        boolean wrong = (parts == null || parts.isEmpty())
                ? needed
                : parts.date().filter(today::isBefore).isEmpty();
        if (wrong) {
            errors.rejectValue("until", "consent.fault.until");
        }
    }

    /// Checks the answer.
    void checkAnswer(BindingResult errors, ConsentDesk desk, PersonId person) {
        boolean agreed = "AGREED".equals(answer);
        if (!agreed && !"REFUSED".equals(answer)) {
            errors.rejectValue("answer", "consent.fault.answer");
        }
        if (by == null) {
            errors.rejectValue("by", "consent.fault.by");
        } else if (agreed && !desk.suffices(person, by)) {
            errors.rejectValue("by", "consent.fault.by." + by.name());
        }
        if (agreed && how == null) {
            errors.rejectValue("how", "consent.fault.how");
        }
        if (explainedBy == null || explainedBy.isBlank() || explainedBy.length() > LONGEST_NAME) {
            errors.rejectValue("explainedBy", "consent.fault.explainedBy");
        }
        if (interpreter != null && interpreter.length() > LONGEST_NAME) {
            errors.rejectValue("interpreter", "consent.fault.interpreter");
        }
    }

    /// What is shared; only after [#checkShare].
    Share share(Instant from, ZoneId zone) {
        Instant end = until == null
                ? null
                : until.date()
                        .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())
                        .orElse(null);
        return new Share(
                Objects.requireNonNull(purposes),
                Objects.requireNonNull(recipient()),
                Objects.requireNonNull(kinds),
                from,
                end);
    }

    /// The answer as it is recorded; only after [#checkAnswer].
    Basis basis(ConsentText read, Basis.TextRead text) {
        boolean spoken = interpreter != null && !interpreter.isBlank();
        Explained explained = new Explained(
                read.language(),
                spoken ? Objects.requireNonNull(interpreter).strip() : null,
                Objects.requireNonNull(explainedBy).strip(),
                text);
        Giver giver = Objects.requireNonNull(by);
        return "AGREED".equals(answer)
                ? new Basis.Agreement(giver, Objects.requireNonNull(how), explained)
                : new Basis.Refusal(giver, explained);
    }
}

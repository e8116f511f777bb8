package clew.platform.referral;

import clew.platform.access.DataKind;
import clew.platform.directory.AgencyId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// What the third step is submitted with: what is shared, and on what basis.
///
/// @param kinds the ticked kinds of data with the sender's words; a kind that is not ticked has no entry
record ShareForm(
        Map<DataKind, String> kinds,
        Map<DataKind, String> words,
        boolean withhold,
        String basis,
        String by,
        String how,
        String ground,
        String why,
        String explainedBy,
        String language) {

    static final String AGREED = "AGREED";
    static final String WITHOUT = "WITHOUT";

    /// The form as it is first shown.
    ///
    /// @param proposed words that stand in a kind of data to begin with, for the sender to change
    static ShareForm first(Set<DataKind> kinds, Map<DataKind, String> proposed, String explainedBy, String language) {
        Map<DataKind, String> ticked = new EnumMap<>(DataKind.class);
        kinds.forEach(kind -> ticked.put(kind, proposed.getOrDefault(kind, "")));
        return new ShareForm(ticked, proposed, false, "", "", "", "", "", explainedBy, language);
    }

    static ShareForm of(MultiValueMap<String, String> sent) {
        Map<DataKind, String> kinds = new EnumMap<>(DataKind.class);
        Map<DataKind, String> words = new EnumMap<>(DataKind.class);
        List<String> ticked = sent.getOrDefault("kinds", List.of());
        for (DataKind kind : Minimum.SHAREABLE) {
            String said = text(sent, "words-" + kind.name());
            words.put(kind, said);
            if (ticked.contains(kind.name())) {
                kinds.put(kind, said);
            }
        }
        return new ShareForm(
                kinds,
                words,
                "true".equals(sent.getFirst("withhold")),
                text(sent, "basis"),
                text(sent, "by"),
                text(sent, "how"),
                text(sent, "ground"),
                text(sent, "why"),
                text(sent, "explainedBy"),
                text(sent, "language"));
    }

    /// What is missing or wrong: names of fields; the message of each is `referral.fault.` and the name.
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        kinds.forEach((kind, said) -> {
            if (said.length() > NewReferral.MOST_WORDS) {
                faults.add("words-" + kind.name());
            } else if (said.isEmpty() && kind != DataKind.IDENTITY) {
                faults.add("words-" + kind.name());
            }
        });
        switch (basis) {
            case AGREED -> {
                missing(faults, "by", constant(Agreement.By.class, by));
                missing(faults, "how", constant(Agreement.How.class, how));
            }
            case WITHOUT -> {
                missing(faults, "ground", constant(Agreement.Ground.class, ground));
                missing(faults, "why", why.isEmpty() ? null : why);
            }
            default -> faults.add("basis");
        }
        missing(faults, "explainedBy", explainedBy.isEmpty() ? null : explainedBy);
        missing(faults, "language", language.isEmpty() ? null : language);
        return faults;
    }

    NewReferral referral(Draft draft, AgencyId to) {
        Draft.Content content = draft.content();
        return new NewReferral(
                draft.caseId(),
                content.need(),
                content.service(),
                content.whom(),
                content.languages(),
                content.place(),
                content.urgency(),
                to,
                content.words(),
                kinds,
                withhold,
                agreement());
    }

    private Agreement agreement() {
        return basis.equals(AGREED)
                ? new Agreement.Agreed(
                        Objects.requireNonNull(constant(Agreement.By.class, by)),
                        Objects.requireNonNull(constant(Agreement.How.class, how)),
                        explainedBy,
                        language)
                : new Agreement.Without(
                        Objects.requireNonNull(constant(Agreement.Ground.class, ground)), why, explainedBy, language);
    }

    private static void missing(List<String> faults, String field, @Nullable Object value) {
        if (value == null) {
            faults.add(field);
        }
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }

    private static String text(MultiValueMap<String, String> sent, String field) {
        String text = sent.getFirst(field);
        return text == null ? "" : text.strip();
    }
}
